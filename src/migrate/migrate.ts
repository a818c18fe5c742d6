import type { Backend, BackendName, Marks, QueryTimes, Shadow } from "../backends/backend.ts";
import { nextBackupId, takeBackup } from "../backup/take.ts";
import type { Context } from "../context.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { assertExpected } from "../plan/expected.ts";
import { planMove } from "../plan/make.ts";
import { crossesToDatabase, type Move } from "../plan/move.ts";
import type { Plan } from "../plan/plan.ts";
import { assertPossible } from "../plan/possible.ts";
import { writeLastSwitchLine } from "../store/last-switch.ts";
import type { MigrationLock } from "../store/locks.ts";
import { hasSession } from "../store/sessions.ts";
import { beginRun } from "./begin.ts";
import { describeCommit } from "./commit-advice.ts";
import { backfill, catchUp } from "./copy.ts";
import { cutOver } from "./cutover.ts";
import { failRun } from "./fail.ts";
import { finishRun } from "./finish.ts";
import { Installation } from "./installation.ts";
import { assertNoneOpen } from "./interrupted.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { fingerprintOfMarks, sortedMarks } from "./marks.ts";
import { describeMetrics, describeSlower } from "./query-report.ts";
import type { MigrationReport } from "./report.ts";
import { RunDirs } from "./run-dirs.ts";
import { settle } from "./settle.ts";
import { sweep } from "./sweep.ts";
import { compareCopy } from "./verify.ts";
import { withMigrationLock } from "./with-lock.ts";

/** What a person or a script asked for. */
export interface MigrationRequest {
  readonly move: Move;
  readonly pauseSessions: boolean;
  /** Only the plan with this digest is carried out. */
  readonly expectPlan: string;
  /** Left out where a person decided. */
  readonly startedBy?: "auto";
}

/**
 * Moves the store to another backend: backed up, copied aside, verified, switched with one rename, finished.
 * Whatever fails before the switch is undone. Throws MilestoneError.
 */
export async function migrate(context: Context, request: MigrationRequest): Promise<MigrationReport> {
  return await withMigrationLock(context, async (lock) => {
    assertNoneOpen(context);
    const plan = await planMove(context, request.move, { pauseSessions: request.pauseSessions, holdsLock: true });
    assertExpected(plan, request.expectPlan);
    assertPossible(plan.prerequisites);
    return await new Migration(context, request, plan, lock).run();
  });
}

/** Catch-up ends when a round moves so few records that the write pause can take them. */
const LITTLE_LEFT = 10;
const MAX_ROUNDS = 5;

class Migration {
  private readonly context: Context;
  private readonly request: MigrationRequest;
  private readonly plan: Plan;
  private readonly lock: MigrationLock;
  private readonly id: string;
  private readonly dirs: RunDirs;
  private readonly rounds: number[] = [];
  private readonly startedAt = performance.now();

  constructor(context: Context, request: MigrationRequest, plan: Plan, lock: MigrationLock) {
    this.context = context;
    this.request = request;
    this.plan = plan;
    this.lock = lock;
    const { from, to } = request.move;
    this.id = nextBackupId(context, context.now(), from, to);
    this.dirs = new RunDirs(context.layout, this.id);
  }

  async run(): Promise<MigrationReport> {
    const { from, to } = this.request.move;
    const startedAtMs = this.context.now().getTime();
    const facts: JournalFacts = { kind: "migrate", from, to, backup: this.id, startedAtMs };
    const journal = beginRun(this.context, this.id, facts);
    try {
      const source = await this.context.backends.open(from);
      try {
        return await this.runWith(source, journal, facts);
      } finally {
        await source.close();
      }
    } catch (error) {
      throw failRun(this.context, this.id, journal, facts, error);
    }
  }

  private async runWith(source: Backend, journal: Journal, facts: JournalFacts): Promise<MigrationReport> {
    const { context, request, id } = this;
    facts.pausedSession = request.pauseSessions && hasSession(context.files, context.layout);
    const { startedBy } = request;
    const taken = { id, ...request.move, outcome: "pending", scratch: this.dirs.backup } as const;
    await takeBackup(context, startedBy === undefined ? taken : { ...taken, startedBy });
    journal.reach("backed-up", context.now());
    context.files.makeDirs(this.dirs.shadow);
    const shadow = await context.backends.shadow(request.move, this.dirs.shadow, source);
    try {
      const marks = await this.copy(source, shadow, journal, facts);
      const before = await source.timeQueries();
      const installer = new Installation(context.files, this.dirs.installation);
      await shadow.installAhead(installer, marks);
      const stage = () => this.stageLastSwitch(marks);
      stage();
      const pausedSession = facts.pausedSession === true;
      const parts = {
        source,
        shadow,
        marks,
        journal,
        lock: this.lock,
        installer,
        move: request.move,
        pausedSession,
        plannedRecords: this.plan.fingerprint.active + this.plan.fingerprint.completed,
        stage,
      };
      Object.assign(facts, await cutOver(context, parts));
      return await this.finish(source, marks, journal, facts, before);
    } finally {
      await shadow.close();
    }
  }

  /** Backfill, catch up in rounds, verify everything; once more what changed in the source under the verification. */
  private async copy(source: Backend, shadow: Shadow, journal: Journal, facts: JournalFacts): Promise<Marks> {
    const { context, plan } = this;
    const total = plan.fingerprint.active + plan.fingerprint.completed;
    context.progress.step("copying", total);
    const marks = await backfill(context, source, shadow, () => this.lock.refresh());
    journal.reach("backfilled", context.now());
    await this.catchUpInRounds(source, shadow, marks);
    await shadow.seal();
    context.progress.step("verifying", marks.size);
    const wrong = await compareCopy(shadow, marks, context.progress, context.signal);
    if (wrong.length > 0) {
      await settle({ source, shadow, marks }, wrong);
    }
    journal.reach("verified", context.now(), { pausedSession: facts.pausedSession });
    return marks;
  }

  private async catchUpInRounds(source: Backend, shadow: Shadow, marks: Marks): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      throwIfStopped(this.context.signal);
      const { size } = await catchUp(source, shadow, marks);
      this.rounds.push(size);
      if (size <= LITTLE_LEFT) {
        return;
      }
    }
  }

  /** Both sides of a switch between YAML and a database are equal at the switch: the base for drift, later. */
  private stageLastSwitch(marks: Marks): void {
    if (crossesToDatabase(this.request.move)) {
      const { files } = this.context;
      files.remove(this.dirs.lastSwitch);
      files.create(this.dirs.lastSwitch, sortedMarks(marks).map(writeLastSwitchLine).join(""));
      files.sync(this.dirs.lastSwitch);
    }
  }

  private async finish(
    source: Backend,
    marks: Marks,
    journal: Journal,
    facts: JournalFacts,
    before: QueryTimes,
  ): Promise<MigrationReport> {
    const { context, request, id, rounds } = this;
    const { writePauseMs = 0 } = facts;
    const warnings = await sweep(context, request.move, source, marks);
    const after = await timeQueries(context, request.move.to);
    finishRun(context, id, journal, facts, describeMetrics(request.move.to, after));
    return {
      id,
      move: request.move,
      fingerprint: fingerprintOfMarks(marks),
      durationMs: performance.now() - this.startedAt,
      writePauseMs,
      catchUpRounds: rounds,
      queries: { before, after },
      warnings: [...warnings, ...describeSlower(before, after)],
      commit: describeCommit(context, request.move.to),
    };
  }
}

async function timeQueries(context: Context, name: BackendName): Promise<QueryTimes> {
  const backend = await context.backends.open(name);
  return await backend.timeQueries().finally(() => backend.close());
}
