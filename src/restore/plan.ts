import { createHash } from "node:crypto";
import type { BackendName } from "../backends/backend.ts";
import { findBackup } from "../backup/list.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { fingerprintOfMarks } from "../migrate/marks.ts";
import { crossesToDatabase } from "../plan/move.ts";
import { findOccupants, type Occupants } from "../plan/occupants.ts";
import type { Prerequisite } from "../plan/plan.ts";
import { checkServerFor } from "../plan/server-checks.ts";
import { canonicalJson } from "../record/canonical.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import { Marks } from "../record/marks.ts";
import { readSwitch } from "../store/switch.ts";
import { waitForHolds } from "../store/tool-holds.ts";
import { brokenDatabase } from "../validate/broken-database.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { openPayload, type Payload, type ReadableBackup } from "./payload.ts";
import { checkRestore } from "./prerequisites.ts";

export interface RestoreOptions {
  /** Id of the backup. */
  readonly backup: string;
  readonly pauseSessions: boolean;
  /** Bring the logs back as well; what was appended since is set aside with the present ones. */
  readonly logs: boolean;
  /** True inside the lock, where the plan is made once more. */
  readonly holdsLock: boolean;
}

/** What a restore will do, as a value. Record names are `active/milestone-001`. */
export interface RestorePlan {
  readonly backup: string;
  /** When the backup was taken, ISO 8601, UTC. */
  readonly createdAt: string;
  readonly from: BackendName;
  readonly to: BackendName;
  readonly origin: "folder" | "git";
  readonly records: { readonly active: number; readonly completed: number };
  /** Overwritten with another content. */
  readonly changed: readonly string[];
  /** Not there now. */
  readonly added: readonly string[];
  /** There now and not in the backup: set aside, kept until the next prune. */
  readonly removed: readonly string[];
  /** Files that are no records and that will be overwritten or brought back, relative to the store. */
  readonly otherFiles: readonly string[];
  /** Why no safety backup can be taken: the present store is then set aside as it is. */
  readonly unreadable: string | undefined;
  readonly prerequisites: readonly Prerequisite[];
  /** SHA-256 over what will be done. */
  readonly digest: string;
}

/** Compares a backup with the store. Writes nothing. */
export async function planRestore(context: Context, options: RestoreOptions): Promise<RestorePlan> {
  const backup = findBackup(context, options.backup);
  const payload = openPayload(context, backup, options.logs);
  const from = readSwitch(context.files, context.layout);
  const to = payload.to;
  context.progress.step("reading the backup");
  const { wanted, fingerprint } = await readWanted(context, payload, backup.metadata.details);
  assertNotEmpty(backup, fingerprint);
  context.progress.step("reading the store");
  const present = await readPresent(context, from, to);
  const marks = present.kind === "readable" ? present.marks : new Marks();
  const occupants: Occupants = crossesToDatabase({ from, to })
    ? await findOccupants(context, from, marks)
    : { kind: "none" };
  const bytes = payload.count() * 4500 + (backup.metadata.details?.payload_bytes ?? 0);
  const toolLocks = await waitForHolds(context);
  const server = await checkServerFor(context, { from: present.kind === "readable" ? from : to, to }, options);
  const engine = payload.engine;
  const facts = { move: { from, to }, server, engine, occupants, payloadBytes: bytes, toolLocks, ...options };
  const { active, completed } = fingerprint;
  const described = {
    backup: backup.id,
    createdAt: backup.metadata.createdAt,
    from,
    to,
    origin: payload.origin,
    records: { active, completed },
    changed: namesIn(wanted, (name) => marks.has(name) && !marks.hasSameText(name, wanted)),
    added: namesIn(wanted, (name) => !marks.has(name)),
    removed: namesIn(marks, (name) => !wanted.has(name)),
    otherFiles: otherFiles(context, payload, wanted),
    unreadable: present.kind === "readable" ? undefined : present.problem,
    prerequisites: checkRestore(context, facts),
  };
  wanted.free();
  marks.free();
  payload.free();
  return { ...described, digest: digestOf(described, fingerprint) };
}

/** Of all names only those that are wanted are ever in memory. */
function namesIn(marks: Marks, isWanted: (name: string) => boolean): string[] {
  const names: string[] = [];
  for (const name of marks.keys()) {
    if (isWanted(name)) {
      names.push(name);
    }
  }
  return names;
}

/** Every byte is compared first. What a commit holds beside the payload does not count. */
async function readWanted(
  context: Context,
  payload: Payload,
  details: ReadableBackup["metadata"]["details"],
): Promise<{ wanted: Marks; fingerprint: Fingerprint }> {
  for (const file of payload.files()) {
    throwIfStopped(context.signal);
    file.withBytes(() => {});
  }
  payload.checkOthers();
  const { marks: wanted, findings } = await surveyMarks(context, await payload.open());
  const broken = brokenDatabase(findings);
  if (broken !== undefined) {
    throw new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: ${broken.file}: ${broken.message}.`, {
      state: NOTHING_CHANGED,
      place: { file: broken.file },
      fix: ["Choose another backup: milestone backups"],
    });
  }
  if (payload.to !== "database") {
    dropOthers(payload, wanted);
  }
  const recorded = details?.fingerprint;
  const found = fingerprintOfMarks(wanted);
  if (recorded !== undefined && (recorded.data !== found.data || recorded.text !== found.text)) {
    throw new MilestoneError(
      "BACKUP_DAMAGED",
      "The backup cannot be trusted: its records are not those of its metadata.",
      {
        state: NOTHING_CHANGED,
        fix: ["Choose another backup: milestone backups"],
      },
    );
  }
  return { wanted, fingerprint: found };
}

function dropOthers(payload: Payload, marks: Marks): void {
  for (const name of marks.keys()) {
    if (!payload.has(`${name}.yaml`)) {
      marks.delete(name);
    }
  }
}

type Present = { kind: "readable"; marks: Marks } | { kind: "unreadable"; problem: string };

/** A store that cannot be read is what restoring is for: its files are kept, only not as a proved backup. */
async function readPresent(context: Context, from: BackendName, to: BackendName): Promise<Present> {
  try {
    const { marks, findings } = await surveyMarks(context, await context.backends.open(from));
    const broken = brokenDatabase(findings);
    return broken === undefined
      ? { kind: "readable", marks }
      : { kind: "unreadable", problem: `${broken.file}: ${broken.message}` };
  } catch (error) {
    const isOut = error instanceof MilestoneError && (error.code === "BACKEND_UNREADABLE" || isServerGone(error, to));
    if (isOut) {
      return { kind: "unreadable", problem: error.message.replace(/\.$/, "") };
    }
    throw error;
  }
}

/** A server that is lost keeps nobody from going back to files; to come back on it, it has to be there. */
function isServerGone({ code }: MilestoneError, to: BackendName): boolean {
  return to !== "database" && ["SERVER_UNREACHABLE", "SERVER_REFUSED", "SETTINGS_INVALID"].includes(code);
}

/** A payload without records for a store that had some is never what somebody wants. */
function assertNotEmpty({ id, metadata }: ReadableBackup, { active, completed }: Fingerprint): void {
  const { details, milestoneCount = 0 } = metadata;
  const expected = details === undefined ? milestoneCount : details.records.active + details.records.completed;
  const isEmpty = active + completed === 0;
  if ((isEmpty && expected > 0) || (active === 0 && milestoneCount > 0)) {
    const kind = isEmpty ? "records" : "active records";
    throw new MilestoneError("BACKUP_DAMAGED", `backups/${id} holds no ${kind}; its metadata says ${expected}.`, {
      state: NOTHING_CHANGED,
      place: { file: `backups/${id}` },
      fix: ["Choose another backup: milestone backups"],
    });
  }
}

/** Beside the records, a payload has auxiliary files, settings and, where asked for, logs. */
function otherFiles({ files, layout }: Context, payload: Payload, wanted: Marks): string[] {
  const others: string[] = [];
  for (const { path, withBytes } of payload.files()) {
    if (path === "enterprise.db" || wanted.has(path.replace(/\.yaml$/, ""))) {
      continue;
    }
    const target = layout.at(...path.split("/"));
    const present = files.stat(target)?.kind === "file" ? files.digest(target) : undefined;
    withBytes((_, digest) => {
      if (digest !== present) {
        others.push(path);
      }
    });
  }
  return others;
}

/** Over one name at a time: there may be a million. */
function digestOf(plan: Omit<RestorePlan, "digest">, { text }: Fingerprint): string {
  const { backup, from, to, changed, added, removed, otherFiles: others, prerequisites } = plan;
  const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
  const digest = createHash("sha256").update(canonicalJson([backup, from, to, verdicts, text]));
  for (const list of [changed, added, removed, others]) {
    digest.update(`\n${list.length}`);
    for (const name of list) {
      digest.update(`\n${JSON.stringify(name)}`);
    }
  }
  return digest.digest("hex");
}
