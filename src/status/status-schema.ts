import { z } from "zod";
import { BACKENDS } from "../backends/backend.ts";
import { EVIDENCE } from "../measure/confidence.ts";

/** Version of what `milestone status --json` prints. Within a version fields are only added. */
export const STATUS_FORMAT = 1;

const backend = z.enum(BACKENDS);
const count = z.int().nonnegative();
const time = z.string().describe("ISO 8601, UTC");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const percent = z.int().min(0).max(100);

/** A thing that is known, with its source, or missing, with the reason. */
function fact<Value extends z.ZodType>(value: Value, description: string) {
  return z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("known"), value, source: z.string() }),
      z.strictObject({ kind: z.literal("missing"), reason: z.string() }),
    ])
    .describe(description);
}

const facts = z
  .strictObject({
    now: time.describe("The moment that the facts are of."),
    backend: backend.describe("The backend in use."),
    active: fact(count, "Active records that are whole."),
    completed: fact(count, "Completed records that are whole."),
    tasks: fact(count, "Tasks of active records."),
    workflows: fact(count, "Tasks of active records with a Kiro workflow enabled."),
    dependencies: fact(count, "Milestones that active records require."),
    users: fact(count, "Distinct users within an hour."),
    usersOverDay: fact(count, "Distinct users within 24 hours."),
    queryTimesMs: fact(z.array(z.number()).max(10), "The last queries on this backend, oldest first."),
    metricsMs: fact(
      z.array(z.number()).max(10),
      "Average query times of the last metrics of this backend, oldest first.",
    ),
    backendSince: fact(time, "Since when the store is on this backend."),
    growth: fact(
      z.strictObject({
        days: z.array(z.strictObject({ day, active: count })),
        gaps: z.array(z.string()),
      }),
      "Active records at the end of each day (UTC) on which their number changed, oldest first, for a year.",
    ),
    brokenLogs: z.array(z.strictObject({ file: z.string(), entries: count, firstLine: count })),
  })
  .describe("What the scale is judged by.");

const scale = z.strictObject({
  optimal: backend.describe("The backend that fits; the pinned one where one is."),
  users: count,
  usersOverDay: count,
  averageQueryMs: fact(z.number(), "Average of the last queries."),
  complexity: fact(z.number(), "Active records + 2 × workflows + dependencies + 3 × users within 24 hours."),
});

const confidence = z.strictObject({
  percent: percent.describe("Points earned ÷ points that could be earned, rounded down."),
  points: z.array(
    z.strictObject({
      evidence: z.enum(EVIDENCE),
      earned: z.int(),
      of: count.describe("What could be earned; 0 where it does not count."),
      reason: z.string(),
    }),
  ),
});

const recommendation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unknown"), reason: z.string() }),
  z.strictObject({ kind: z.literal("pinned"), backend }),
  z.strictObject({ kind: z.literal("optimal"), backend }),
  z.strictObject({
    kind: z.enum(["recommended", "monitoring"]),
    direction: z.enum(["up", "down"]),
    from: backend,
    to: backend,
    confidence,
    command: z.string().describe("The command to run."),
  }),
]);

const rate = { days: count, change: z.int(), perWeek: z.number() };
const forecast = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
  z.strictObject({ kind: z.literal("too-little-history"), reason: z.string() }),
  z.strictObject({ kind: z.literal("not-growing"), ...rate }),
  z.strictObject({
    kind: z.literal("growing"),
    threshold: count,
    backend,
    ...rate,
    on: day.optional().describe("At the present rate; absent: beyond ten years."),
    earliest: day.optional(),
    latest: day.optional().describe("Absent: perhaps never."),
  }),
]);

const advice = z.strictObject({
  facts,
  scale,
  recommendation,
  missing: z.array(z.strictObject({ fact: z.string(), reason: z.string() })),
  outlook: z.array(z.strictObject({ when: z.string(), leadsTo: z.string() })).describe("What would change the answer."),
  forecast: forecast.describe("When the next threshold is reached at the present rate."),
});

const oldCopy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("known"), records: count }),
  z.strictObject({ kind: z.enum(["drifted", "unknown"]), records: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("broken"), problems: z.array(z.string()) }),
]);

const digests = z.looseObject({ state: z.string(), id: z.string(), dataDigest: z.string(), textDigest: z.string() });
const drifted = z.strictObject({
  change: z.enum(["changed", "moved", "added", "deleted", "unreadable"]),
  id: z.string(),
  place: z.strictObject({ state: z.string(), id: z.string() }).optional().describe("Where one is that cannot be read."),
  problem: z.string().optional().describe("Why it cannot be read."),
  base: digests.optional().describe("As it was at the last switch."),
  old: digests.optional().describe("As the backend left behind has it now."),
});

/** What `milestone status --json` prints. */
export const STATUS_SCHEMA = z
  .strictObject({
    format: z.literal(STATUS_FORMAT).describe("Version of this report. Within a version fields are only added."),
    store: z.string().describe("The store's folder."),
    commit: z.string().optional().describe("The commit that was read; absent for the working tree."),
    backend: backend.describe("The backend in use."),
    records: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("readable"),
        counts: z.strictObject({ active: count, completed: count }),
        findings: z.strictObject({ error: count, warning: count, notice: count }),
      }),
      z.strictObject({ kind: z.literal("unreadable"), problem: z.string(), fix: z.array(z.string()) }),
      z.strictObject({ kind: z.literal("on-server").describe("A commit was read, which holds none.") }),
    ]),
    advice: advice.describe("How large the store is, which backend fits, and how sure that is."),
    oldCopy: oldCopy.describe("What the backend left behind still holds."),
    drift: z.array(drifted).optional().describe("What changed in it after the last switch."),
    lastMove: z
      .strictObject({ id: z.string(), at: time, from: backend, to: backend, restored: z.string().optional() })
      .optional(),
    backups: z.strictObject({ total: count, proved: count, here: count, damaged: count, expired: count }),
    index: z.enum(["there", "missing"]).optional().describe("The index of the hybrid backend."),
    session: z.enum(["none", "open", "paused"]),
    running: z
      .strictObject({
        host: z.string(),
        pid: z.int(),
        start: z.string(),
        command: z.string(),
        since: z.string(),
        token: z.string(),
        space: z.string().optional().describe("Which container's pid that is."),
      })
      .optional()
      .describe("Who migrates the store in this folder at this moment."),
    runningOnServer: z
      .strictObject({ id: z.string(), who: z.string() })
      .optional()
      .describe("Who migrates on the store's server at this moment, from whatever machine."),
    interrupted: z.array(z.strictObject({ id: z.string(), phase: z.string() })),
    strayTracked: z.array(z.string()).describe("Tracked by git though they should not be."),
  })
  .describe("A .milestones store at a glance: the output of milestone status --json.");
