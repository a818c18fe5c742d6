import type { BackendName } from "../backends/backend.ts";
import { nextBackupId, takeBackup } from "../backup/take.ts";
import type { Context } from "../context.ts";
import { sameRecord } from "../drift/compare.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { beginRun } from "../migrate/begin.ts";
import { describeCommit } from "../migrate/commit-advice.ts";
import { failRun } from "../migrate/fail.ts";
import { finishRun } from "../migrate/finish.ts";
import { assertNoneOpen } from "../migrate/interrupted.ts";
import type { Journal, JournalFacts } from "../migrate/journal.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { WritePause, waitForTools } from "../migrate/write-pause.ts";
import { assertPossible } from "../plan/possible.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import { nameOf } from "../record/record.ts";
import type { MigrationLock } from "../store/locks.ts";
import { hasSession, pauseSession } from "../store/sessions.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { assertAsPlanned } from "./apply.ts";
import type { Choices, SyncItem } from "./choose.ts";
import { type Completed, completeSync } from "./complete.ts";
import { type PreparedSync, prepareSync } from "./plan.ts";
import { isWritten, type StagedChange, stageChanges } from "./staged-changes.ts";

export interface SyncRequest {
  readonly choices: Choices;
  readonly pauseSessions: boolean;
  /** Only the plan with this digest is carried out. */
  readonly expectPlan: string;
}

/** What a sync did. */
export interface SyncReport {
  /** Id of the run and of the safety backup. */
  readonly id: string;
  readonly backend: BackendName;
  /** What became of each drifted record; conflicts are still as they were, on both sides. */
  readonly items: readonly SyncItem[];
  /** Ids that somebody else changed while it ran: they stay as they are, and drifted. */
  readonly left: readonly string[];
  /** Of the backend in use, read back. */
  readonly fingerprint: Fingerprint;
  readonly durationMs: number;
  readonly writePauseMs: number;
  /** Commands that commit the result; empty outside git. */
  readonly commit: readonly string[];
}

/**
 * Brings over what drifted in the old copy: safety backup, new content aside, decision, then each record at once (a
 * database takes all of them at once). The old copy is not touched; what it holds now is the base for drift from here on.
 * The commit point is the journal's line `decided`: before it nothing is touched, after it only forward. Throws
 * MilestoneError.
 */
export async function sync(context: Context, request: SyncRequest): Promise<SyncReport> {
  return await withMigrationLock(context, async (lock) => {
    assertNoneOpen(context);
    const { plan, changes } = await prepareSync(context, { ...request, holdsLock: true });
    if (plan.digest !== request.expectPlan) {
      throw new MilestoneError("PLAN_CHANGED", "The store changed since the plan was shown.", {
        state: NOTHING_CHANGED,
        fix: ["milestone sync --dry-run shows the plan as it is now."],
      });
    }
    assertPossible(plan.prerequisites);
    return await runSync(context, request, { plan, changes, lock });
  });
}

interface Parts extends PreparedSync {
  readonly lock: MigrationLock;
}

async function runSync(context: Context, request: SyncRequest, parts: Parts): Promise<SyncReport> {
  const { files, layout } = context;
  const { backend, items } = parts.plan;
  const startedAt = performance.now();
  const id = nextBackupId(context, context.now(), backend, backend);
  const pausedSession = request.pauseSessions && hasSession(files, layout);
  const startedAtMs = context.now().getTime();
  const facts: JournalFacts = { kind: "sync", from: backend, to: backend, backup: id, startedAtMs, pausedSession };
  const journal = beginRun(context, id, facts);
  try {
    const { fingerprint, left, writePauseMs } = await bringOver(context, id, parts, journal, facts);
    const commit = describeCommit(context, backend, "Bring milestones over from the old copy");
    const durationMs = performance.now() - startedAt;
    return { id, backend, items, left, fingerprint, durationMs, writePauseMs, commit };
  } catch (error) {
    throw await failRun(context, id, journal, facts, error);
  }
}

async function bringOver(
  context: Context,
  id: string,
  { plan, changes, lock }: Parts,
  journal: Journal,
  facts: JournalFacts,
): Promise<Completed & { writePauseMs: number }> {
  const { files, layout, backends, settings } = context;
  const { backend } = plan;
  const dirs = new RunDirs(layout, id);
  await takeBackup(context, { id, from: backend, to: backend, outcome: "pending", scratch: dirs.backup });
  lock.refresh();
  journal.reach("backed-up", context.now());
  const staged = stageChanges(files, dirs, changes);
  journal.reach("backfilled", context.now());
  await proveStaged(context, dirs, staged);
  journal.reach("verified", context.now(), { pausedSession: facts.pausedSession });
  const pause = new WritePause(settings.settings.migration.maxWritePauseMs);
  await waitForTools(context, pause);
  if (facts.pausedSession) {
    pauseSession(files, layout);
  }
  const edit = await backends.edit(backend, dirs.shadow, pause.leftMs());
  try {
    await assertAsPlanned(edit, staged);
    throwIfStopped(context.signal);
    lock.refresh();
    pause.assertNotOver();
    journal.reach("decided", context.now());
  } catch (error) {
    await edit.release();
    throw error;
  }
  const completed = await completeSync(context, dirs, { backend, edit, changes: staged });
  const { fingerprint, releasedAt } = completed;
  const writePauseMs = pause.elapsedMs() - (performance.now() - releasedAt);
  Object.assign(facts, { fingerprint, writePauseMs });
  journal.reach("switched", context.now(), { fingerprint, writePauseMs });
  await finishRun(context, id, journal, facts);
  return { ...completed, writePauseMs };
}

/** Reads the new content back: what it is, and what it means. */
async function proveStaged(context: Context, dirs: RunDirs, staged: readonly StagedChange[]): Promise<void> {
  const { marks } = await surveyMarks(context, await context.backends.openFolder("file", dirs.shadow));
  const wanted = staged.flatMap((change) => (isWritten(change) && change.target ? [change.target] : []));
  const wrong = wanted.find((target) => !sameRecord(target, marks.get(nameOf(target))));
  if (wrong !== undefined || marks.size !== wanted.length) {
    const what = wrong === undefined ? "there are more records than were written" : `${nameOf(wrong)} differs`;
    throw new MilestoneError("VERIFY_MISMATCH", `What is to be brought over does not read back: ${what}.`, {
      state: NOTHING_CHANGED,
      fix: ["Run it again; if it fails again, report it with this message."],
    });
  }
}
