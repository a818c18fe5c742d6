import type { Backend, BackendName, QueryTimes } from "../backends/backend.ts";
import type { ServerLease } from "../backends/server.ts";
import { nextBackupId, takeBackup } from "../backup/take.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { showName } from "../files/native-path.ts";
import { type AgreedPlan, assertExpected } from "../plan/expected.ts";
import { planMove } from "../plan/make.ts";
import type { MeasuredSource } from "../plan/measured-source.ts";
import { crossesToDatabase, type Move } from "../plan/move.ts";
import type { Plan } from "../plan/plan.ts";
import { assertPossible } from "../plan/possible.ts";
import { Marks } from "../record/marks.ts";
import { writeLastSwitch } from "../store/last-switch.ts";
import type { MigrationLock } from "../store/locks.ts";
import { hasSession } from "../store/sessions.ts";
import { readSwitch } from "../store/switch.ts";
import { beginRun } from "./begin.ts";
import { CatchUp } from "./catch-up.ts";
import { describeCommit } from "./commit-advice.ts";
import { backfill } from "./copy.ts";
import { Cutover } from "./cutover.ts";
import { failRun } from "./fail.ts";
import { finishRun } from "./finish.ts";
import type { Installation } from "./installation.ts";
import { installationOf } from "./installation-of.ts";
import { assertNoneOpen } from "./interrupted.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { fingerprintOfMarks } from "./marks.ts";
import { describeSlower } from "./query-report.ts";
import type { MigrationReport } from "./report.ts";
import { RunDirs } from "./run-dirs.ts";
import { beginOnServer, serverFactsFor, serverRunOf } from "./server-run.ts";
import { settle } from "./settle.ts";
import { sweep } from "./sweep.ts";
import { UndoWatch } from "./undo-watch.ts";
import { compareCopy } from "./verify.ts";
import { type Act, type Step, WAY } from "./way.ts";
import { withMigrationLock } from "./with-lock.ts";

/** What a person or a script asked for. */
export interface MigrationRequest {
  readonly move: Move;
  readonly pauseSessions: boolean;
  /** Takes over a server's tables of unknown origin, where they hold nothing but what the store has. */
  readonly adopt?: boolean;
  /** Only this plan is carried out: by its digest exactly, or as it was seen of a store that goes on being written. */
  readonly expectPlan: AgreedPlan;
  /** Left out where a person decided. */
  readonly startedBy?: "auto";
  /** The migration that this one takes back; left out for any other. */
  readonly reverses?: string;
}

/**
 * Moves the store to another backend: backed up, copied aside, verified, switched with one rename, finished.
 * Whatever fails before the switch is undone. Throws MilestoneError. `measured` is the source as it was read for the plan
 * that was seen: where nothing was written since, it need not be read again for the plan inside the lock, and is what
 * is copied; the caller closes it. Its marks are let go then.
 */
export async function migrate(
  context: Context,
  request: MigrationRequest,
  measured?: MeasuredSource,
): Promise<MigrationReport> {
  return await withMigrationLock(context, async (lock) => {
    assertNoneOpen(context);
    assertStillOn(context, request.move.from);
    const { pauseSessions, reverses, adopt = false } = request;
    const current = (await measured?.isCurrent()) ? measured : undefined;
    const plan = await planMove(context, request.move, { pauseSessions, holdsLock: true, reverses, adopt }, current);
    // What each record was is read anew by the copy; two sets of a million would be most of our memory.
    measured?.marks.free();
    assertExpected(plan, request.expectPlan);
    assertPossible(plan.prerequisites);
    return await runMigration(context, request, plan, lock, current?.source);
  });
}

/** Somebody else may have moved the store while a person looked at the plan. */
function assertStillOn({ files, layout }: Context, from: BackendName): void {
  const now = readSwitch(files, layout);
  if (now !== from) {
    throw new MilestoneError("PLAN_CHANGED", `The store is on ${now} by now, no longer on ${from}.`, {
      state: NOTHING_CHANGED,
      fix: ["milestone status"],
    });
  }
}

/** A migration under way: everything its steps work with. */
interface Run {
  readonly context: Context;
  readonly request: MigrationRequest;
  readonly plan: Plan;
  readonly lock: MigrationLock;
  readonly id: string;
  readonly dirs: RunDirs;
  readonly facts: JournalFacts;
  readonly journal: Journal;
  readonly watch: UndoWatch;
  /** Undefined where no server is used. */
  readonly lease: ServerLease | undefined;
}

async function runMigration(
  given: Context,
  request: MigrationRequest,
  plan: Plan,
  lock: MigrationLock,
  open?: Backend,
): Promise<MigrationReport> {
  const { from, to } = request.move;
  const id = nextBackupId(given, given.now(), from, to);
  const dirs = new RunDirs(given.layout, id);
  const pausedSession = request.pauseSessions && hasSession(given.files, given.layout);
  const facts: JournalFacts = {
    kind: "migrate",
    from,
    to,
    backup: id,
    startedAtMs: given.now().getTime(),
    pausedSession,
    reverses: request.reverses,
    startedBy: request.startedBy,
    ...serverFactsFor(given, from, to),
  };
  const journal = beginRun(given, id, facts);
  const watch = new UndoWatch(given, dirs);
  const context = watch.contextOf(given);
  try {
    const lease = await beginOnServer(context, id, facts);
    try {
      const run = { context, request, plan, lock, id, dirs, facts, journal, watch, lease };
      return await (open === undefined ? openAndCopy(run) : copyFrom(open, run));
    } finally {
      await lease?.end();
    }
  } catch (error) {
    throw await failRun(context, id, journal, facts, error);
  } finally {
    watch.end();
  }
}

async function openAndCopy(run: Run): Promise<MigrationReport> {
  const source = await run.context.backends.open(run.request.move.from);
  return await copyFrom(source, run).finally(() => source.close());
}

async function copyFrom(source: Backend, run: Run): Promise<MigrationReport> {
  const { context, request, dirs, id, facts } = run;
  context.files.makeDirs(dirs.shadow);
  const shadow = await context.backends.shadow(wayOf(request), dirs.shadow, source, serverRunOf(id, facts));
  const migration = new Migration(run, new CatchUp({ source, shadow, marks: new Marks() }));
  try {
    return await migration.walk();
  } finally {
    await migration.end();
    await shadow.close();
  }
}

/** Catch-up ends when a round moves so few records that the write pause can take them. */
const LITTLE_LEFT = 10;
const MAX_ROUNDS = 5;

/** Steps that a store to which nobody writes would not need. */
const FOR_WRITERS: ReadonlySet<Step> = new Set(["catch up", "last catch-up", "sweep"]);

/** What each step of the way is. */
class Migration {
  private readonly cutover: Cutover;
  private readonly run: Run;
  private readonly catchUp: CatchUp;
  private readonly installer: Installation;
  private readonly warnings: string[] = [];
  private queries = { before: NO_TIMES, after: NO_TIMES };
  private readonly startedAt = performance.now();
  private safetyMs = 0;

  constructor(run: Run, catchUp: CatchUp) {
    this.run = run;
    this.catchUp = catchUp;
    this.installer = installationOf(run.context, run.dirs);
    this.cutover = new Cutover(run.context, {
      ...run,
      move: run.request.move,
      catchUp,
      installer: this.installer,
      plannedRecords: this.plannedRecords,
      stage: () => this.stageLastSwitch(),
    });
  }

  async walk(): Promise<MigrationReport> {
    const { context, facts, journal } = this.run;
    const acts: Record<Step, Act> = { ...this.acts, ...this.cutover.acts };
    for (const stretch of WAY) {
      const start = performance.now();
      const learnt = (await acts[stretch.step]()) ?? {};
      const end = performance.now();
      Object.assign(facts, learnt);
      if ("reaches" in stretch) {
        journal.reach(stretch.reaches, context.now(), learnt);
      }
      this.safetyMs += performance.now() - (FOR_WRITERS.has(stretch.step) ? start : end);
    }
    return this.report();
  }

  async end(): Promise<void> {
    await this.cutover.release();
    this.installer.release();
  }

  private readonly acts = {
    "back up": async () => {
      const { context, id, request, dirs } = this.run;
      const { move, startedBy } = request;
      const taken = { id, ...move, outcome: "pending", scratch: dirs.backup } as const;
      await takeBackup(context, startedBy === undefined ? taken : { ...taken, startedBy });
    },
    backfill: async () => {
      const { context } = this.run;
      context.progress.step("copying", this.plannedRecords);
      await backfill(context, this.catchUp);
    },
    "catch up": async () => {
      for (let round = 0; round < MAX_ROUNDS; round++) {
        this.goOn();
        const { touched, broken } = await this.catchUp.run("copy", this.goOn);
        if (touched.size <= LITTLE_LEFT && broken.length === 0) {
          return;
        }
      }
    },
    verify: async () => {
      const { progress, signal } = this.run.context;
      const { shadow, marks } = this.catchUp;
      await shadow.seal();
      progress.step("verifying", marks.size);
      const wrong = await compareCopy(shadow, marks, progress, signal);
      if (wrong.length > 0) {
        await settle(this.catchUp, "verification", this.goOn, wrong);
      }
      this.catchUp.findTwice();
    },
    "install ahead": async () => {
      const { source, shadow, marks } = this.catchUp;
      this.queries.before = await source.timeQueries();
      await shadow.installAhead(this.installer, marks);
      // What the write pause will have to wait for is little then.
      this.installer.sync();
    },
    "stage last switch": async () => {
      this.stageLastSwitch();
    },
    sweep: async () => {
      const { context, request } = this.run;
      this.warnings.push(...(await sweep(context, request.move, this.catchUp)));
    },
    finish: async () => {
      const { context, id, journal, facts, request } = this.run;
      this.queries.after = await timeQueries(context, request.move.to);
      await finishRun(context, id, journal, facts, this.queries.after);
    },
  } satisfies Partial<Record<Step, Act>>;

  private readonly goOn = (): void => throwIfStopped(this.run.context.signal);

  private get plannedRecords(): number {
    const { active, completed } = this.run.plan.fingerprint;
    return active + completed;
  }

  /** Both sides of a switch between YAML and a database are equal at the switch: the base for drift, later. */
  private stageLastSwitch(): void {
    const { context, request, dirs } = this.run;
    if (crossesToDatabase(request.move)) {
      writeLastSwitch(context.files, dirs.lastSwitch, this.catchUp.marks);
    }
  }

  private describeLeft(): string[] {
    const { id } = this.run;
    return this.installer.left.map(
      (file) =>
        `${showName(file)} was written by somebody else where the move writes; it is kept under migrations/${id}/left`,
    );
  }

  private report(): MigrationReport {
    const { context, id, request, facts } = this.run;
    const { before, after } = this.queries;
    return {
      id,
      move: request.move,
      fingerprint: facts.fingerprint ?? fingerprintOfMarks(this.catchUp.marks),
      durationMs: performance.now() - this.startedAt,
      writePauseMs: facts.writePauseMs ?? 0,
      safetyMs: this.safetyMs,
      catchUpRounds: this.catchUp.rounds,
      queries: { before, after },
      warnings: [...this.cutover.warnings, ...this.warnings, ...this.describeLeft(), ...describeSlower(before, after)],
      commit: describeCommit(context, request.move.to, describeReturn(request)),
    };
  }
}

const NO_TIMES: QueryTimes = { listMs: 0, countMs: 0, readMs: 0 };

function wayOf({ move, reverses }: MigrationRequest): Move & { reverses?: string } {
  return reverses === undefined ? move : { ...move, reverses };
}

/** The commit message of a rollback; undefined for the usual one. */
function describeReturn({ move, reverses }: MigrationRequest): string | undefined {
  return reverses === undefined ? undefined : `Return milestones to the ${move.to} backend`;
}

async function timeQueries(context: Context, name: BackendName): Promise<QueryTimes> {
  const backend = await context.backends.open(name);
  return await backend.timeQueries().finally(() => backend.close());
}
