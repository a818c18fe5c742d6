import type { ServerLease } from "../backends/server.ts";
import { findBackup } from "../backup/list.ts";
import { nextBackupId, takeBackup } from "../backup/take.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { LISTEN_EVERY, listenForStop, throwIfStopped } from "../errors/stopped.ts";
import { beginRun } from "../migrate/begin.ts";
import { describeCommit } from "../migrate/commit-advice.ts";
import { failRun } from "../migrate/fail.ts";
import { finishRun } from "../migrate/finish.ts";
import { installationOf } from "../migrate/installation-of.ts";
import { assertNoneOpen } from "../migrate/interrupted.ts";
import type { Journal, JournalFacts } from "../migrate/journal.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { beginOnServer, serverFactsFor } from "../migrate/server-run.ts";
import { UndoWatch } from "../migrate/undo-watch.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { WritePause, waitForTools } from "../migrate/write-pause.ts";
import { crossesToDatabase } from "../plan/move.ts";
import { assertPossible } from "../plan/possible.ts";
import { type Fingerprint, sameFingerprint } from "../record/fingerprint.ts";
import { NamedDigests } from "../record/named-digests.ts";
import type { MigrationLock } from "../store/locks.ts";
import { hasSession, pauseSession } from "../store/sessions.ts";
import { presentSidesOf } from "../store/side-files.ts";
import { writeSwitch } from "../store/switch.ts";
import { surveyBackend } from "../validate/survey.ts";
import { chooseActs } from "./acts.ts";
import { writeLastSwitchOf } from "./left-behind.ts";
import { openPayload, type Payload } from "./payload.ts";
import { planRestore, type RestorePlan } from "./plan.ts";
import { type ServerRows, serverRowsOf } from "./server-rows.ts";

export interface RestoreRequest {
  readonly backup: string;
  readonly pauseSessions: boolean;
  readonly logs: boolean;
  /** Only the plan with this digest is carried out. */
  readonly expectPlan: string;
}

/** What a restore did. */
export interface RestoreReport {
  /** Id of the run, and of the safety backup where one could be taken. */
  readonly id: string;
  readonly safetyBackup: string | undefined;
  readonly restored: string;
  readonly backend: Payload["to"];
  /** Of the store, read back after the restore; the same as in the backup. */
  readonly fingerprint: Fingerprint;
  /** Files put in place, and files set aside under `migrations/<id>/displaced`. */
  readonly put: number;
  readonly aside: number;
  /** Files that somebody else wrote meanwhile where the restore writes, kept under `migrations/<id>/left`. */
  readonly left: readonly string[];
  /** Tables on the server that somebody wrote to while they were replaced: set aside for good under these names. */
  readonly leftTables: readonly string[];
  readonly durationMs: number;
  readonly writePauseMs: number;
  /** Commands that commit the result; empty outside git. */
  readonly commit: readonly string[];
}

/**
 * Brings a backup back: safety backup, copy aside, compared byte by byte, then put in place. Into the backend in use
 * (files count as one) the commit point is the journal's line `decided`: before it nothing is touched, after it only
 * forward. Into the other it is the switch, as in a migration. Throws MilestoneError.
 */
export async function restore(context: Context, request: RestoreRequest): Promise<RestoreReport> {
  return await withMigrationLock(context, async (lock) => {
    assertNoneOpen(context);
    const plan = await planRestore(context, { ...request, holdsLock: true });
    if (plan.digest !== request.expectPlan) {
      throw new MilestoneError("PLAN_CHANGED", "The store changed since the plan was shown.", {
        state: NOTHING_CHANGED,
        fix: [`milestone restore ${request.backup} --dry-run shows the plan as it is now.`],
      });
    }
    assertPossible(plan.prerequisites);
    const { backup, from, to, records, unreadable } = plan;
    return await new Restoration(context, request, { backup, from, to, records, unreadable }, lock).run();
  });
}

/** Of the plan, what is not as long as the store. */
type WhatToRestore = Pick<RestorePlan, "backup" | "from" | "to" | "records" | "unreadable">;

class Restoration {
  private readonly context: Context;
  private readonly request: RestoreRequest;
  private readonly plan: WhatToRestore;
  private readonly lock: MigrationLock;
  private readonly id: string;
  private readonly dirs: RunDirs;
  private readonly watch: UndoWatch;
  private readonly startedAt = performance.now();
  private lease: ServerLease | undefined;

  constructor(context: Context, request: RestoreRequest, plan: WhatToRestore, lock: MigrationLock) {
    this.request = request;
    this.plan = plan;
    this.lock = lock;
    this.id = nextBackupId(context, context.now(), plan.from, plan.from);
    this.dirs = new RunDirs(context.layout, this.id);
    this.watch = new UndoWatch(context, this.dirs);
    this.context = this.watch.contextOf(context);
  }

  async run(): Promise<RestoreReport> {
    try {
      return await this.runWatched();
    } finally {
      this.watch.end();
    }
  }

  private async runWatched(): Promise<RestoreReport> {
    const { context, id, plan, request } = this;
    const { files, layout } = context;
    const pausedSession = request.pauseSessions && hasSession(files, layout);
    const facts: JournalFacts = {
      kind: "restore",
      from: plan.from,
      to: plan.to,
      backup: id,
      restores: request.backup,
      logs: request.logs,
      startedAtMs: context.now().getTime(),
      pausedSession,
      unreadable: plan.unreadable !== undefined,
      // A server that is gone is left as it is.
      ...(plan.unreadable === undefined
        ? serverFactsFor(context, plan.from, plan.to)
        : serverFactsFor(context, plan.to)),
    };
    const journal = beginRun(context, id, facts);
    const done = await this.bringBackUnderLease(journal, facts).catch(async (error: unknown) => {
      throw await failRun(context, id, journal, facts, error);
    });
    return await this.report(done).catch(async (error: unknown) => {
      throw error instanceof MilestoneError && error.code === "VERIFY_MISMATCH"
        ? error
        : await failRun(context, id, journal, facts, error);
    });
  }

  private async bringBackUnderLease(journal: Journal, facts: JournalFacts): Promise<Done> {
    const lease = await beginOnServer(this.context, this.id, facts);
    this.lease = lease;
    return await this.bringBack(journal, facts).finally(() => lease?.end());
  }

  /** Everything up to the journal's last line: from then on nothing is undone any more. */
  private async bringBack(journal: Journal, facts: JournalFacts): Promise<Done> {
    const { context, id, request } = this;
    await this.takeSafetyBackup();
    journal.reach("backed-up", context.now());
    const payload = openPayload(context, findBackup(context, request.backup), request.logs);
    const staged = await this.stage(payload);
    payload.free();
    const rows = payload.engine === "postgresql" ? serverRowsOf(context, id, facts) : undefined;
    await rows?.stage();
    journal.reach("backfilled", context.now());
    const wanted = await this.proveStaged(payload, staged, rows);
    journal.reach("verified", context.now());
    facts.fingerprint = wanted;
    const done = await this.putInPlace({ payload, staged, rows }, journal, facts);
    await finishRun(context, id, journal, facts);
    return { ...done, wanted };
  }

  private async takeSafetyBackup(): Promise<void> {
    const { id, plan, dirs } = this;
    if (plan.unreadable === undefined) {
      const { from } = plan;
      await takeBackup(this.context, { id, from, to: from, outcome: "pending", scratch: dirs.backup });
      this.lock.refresh();
    }
  }

  /** Copies the payload beside the store, under the names that its files will have there. Returns their digests. */
  private async stage(payload: Payload): Promise<NamedDigests> {
    const { files, progress, signal } = this.context;
    const staged = new NamedDigests();
    progress.step("copying the backup", payload.count());
    for (const { path, withBytes } of payload.files()) {
      if (staged.size % LISTEN_EVERY === 0) {
        await listenForStop(signal);
      }
      const file = `${this.dirs.shadow}/${path}`;
      files.makeDirs(file.slice(0, file.lastIndexOf("/")));
      withBytes((bytes, digest) => {
        files.create(file, bytes);
        staged.set(path, digest);
      });
      progress.advance(staged.size);
    }
    files.makeDirs(this.dirs.shadow);
    files.syncTree(this.dirs.shadow);
    return staged;
  }

  /** Reads the copy back: every byte, and what its records mean. */
  private async proveStaged(
    payload: Payload,
    staged: NamedDigests,
    rows: ServerRows | undefined,
  ): Promise<Fingerprint> {
    const { files, progress } = this.context;
    progress.step("verifying", staged.size);
    for (const [path, digest] of staged) {
      if (files.digest(`${this.dirs.shadow}/${path}`) !== digest) {
        throw mismatch(`${path} has other bytes in the copy`);
      }
    }
    const fingerprint = await (rows?.prove() ?? this.fingerprintOfStaged(payload));
    const { active, completed } = fingerprint;
    const { records } = this.plan;
    if (active !== records.active || completed !== records.completed) {
      throw mismatch(`the copy has ${active + completed} records, the backup ${records.active + records.completed}`);
    }
    return fingerprint;
  }

  private async fingerprintOfStaged({ to }: Payload): Promise<Fingerprint> {
    const copy = await this.context.backends.openFolder(to, this.dirs.shadow);
    return (await surveyBackend(copy).finally(() => copy.close())).fingerprint;
  }

  private async putInPlace(
    { payload, staged, rows }: { payload: Payload; staged: NamedDigests; rows: ServerRows | undefined },
    journal: Journal,
    facts: JournalFacts,
  ): Promise<Omit<Done, "wanted">> {
    const { context, plan, dirs, lock } = this;
    const { files, layout, settings, backends } = context;
    const pause = new WritePause(settings.settings.migration.maxWritePauseMs);
    lock.refresh();
    await waitForTools(context, pause);
    if (facts.pausedSession) {
      pauseSession(files, layout);
    }
    const acts = await chooseActs(context, staged, payload.states);
    const sides = payload.engine === "sqlite" ? await this.restDatabase() : [];
    if (crossesToDatabase(plan) && plan.unreadable === undefined) {
      await writeLastSwitchOf(context, plan.from, dirs.lastSwitch);
    }
    const installation = installationOf(context, dirs, facts);
    installation.plan(acts.puts.keys(), acts.asides.keys(), sides);
    this.watch.look();
    throwIfStopped(context.signal);
    await this.lease?.assertHeld();
    const { fingerprint } = facts;
    journal.reach(crossesToDatabase(plan) ? "cutting-over" : "decided", context.now(), { fingerprint });
    installation.complete();
    const leftTables = (await rows?.publish()) ?? [];
    if (plan.to === "hybrid") {
      await backends.rebuildIndex();
    }
    writeSwitch(files, layout, plan.to);
    const writePauseMs = pause.elapsedMs();
    journal.reach("switched", context.now(), { writePauseMs, fingerprint: facts.fingerprint });
    const aside = sides.length + acts.asides.size;
    return { put: acts.puts.size, aside, left: installation.left, leftTables, writePauseMs };
  }

  /**
   * A readable database comes to rest. A broken one stays untouched, byte for byte, since opening it would run or remove
   * its journal: its side files, whose names are returned, are set aside with it.
   */
  private async restDatabase(): Promise<string[]> {
    const { files, layout, backends } = this.context;
    if (this.plan.unreadable === undefined) {
      await backends.restDatabase();
      return [];
    }
    return presentSidesOf(files, layout.databaseFile);
  }

  private async report({ wanted, ...done }: Done): Promise<RestoreReport> {
    const { context, id, plan } = this;
    const backend = await context.backends.open(plan.to);
    const { fingerprint } = await surveyBackend(backend).finally(() => backend.close());
    if (!sameFingerprint(fingerprint, wanted)) {
      throw new MilestoneError("VERIFY_MISMATCH", "The store changed while it was restored.", {
        state: `The restore is complete; what it replaced is under migrations/${id}/displaced.`,
        fix: ["Somebody else writes to the store: see what with milestone verify."],
      });
    }
    return {
      id,
      safetyBackup: plan.unreadable === undefined ? id : undefined,
      restored: plan.backup,
      backend: plan.to,
      fingerprint,
      ...done,
      durationMs: performance.now() - this.startedAt,
      commit: describeCommit(context, plan.to, `Restore milestones from ${plan.backup}`),
    };
  }
}

type Done = Pick<RestoreReport, "put" | "aside" | "left" | "leftTables" | "writePauseMs"> & { wanted: Fingerprint };

function mismatch(what: string): MilestoneError {
  return new MilestoneError("VERIFY_MISMATCH", `Verification failed: ${what}.`, {
    state: "Nothing was switched.",
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
