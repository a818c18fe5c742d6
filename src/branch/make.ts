import type { BackendName } from "../backends/backend.ts";
import { payloadOutsideGit, payloadRefOf } from "../backup/kept-in-git.ts";
import { findBackup } from "../backup/list.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { replaceFile } from "../files/replace.ts";
import type { CommitFacts, Worktree } from "../git/branches.ts";
import { migrate } from "../migrate/migrate.ts";
import { planMove } from "../plan/make.ts";
import { assertPossible } from "../plan/possible.ts";
import { type Fingerprint, sameFingerprint } from "../record/fingerprint.ts";
import { makePaint } from "../report/paint.ts";
import { renderPlan } from "../report/plan-text.ts";
import { countOf } from "../report/quantity.ts";
import { bringPayload } from "../restore/bring-payload.ts";
import { planRestore, type RestorePlan } from "../restore/plan.ts";
import { restore } from "../restore/restore.ts";
import { writeStoreId } from "../settings/write-store-id.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { bringDriftOver, bringOver, type Sides } from "./bring-over.ts";
import { committedPaths } from "./committed-paths.ts";
import { BACKUP_LIMITS, judgeSize } from "./database-size.ts";
import { type Said, writeMessage } from "./message.ts";
import { missingFromBranch, openTruth } from "./missing.ts";
import type { BranchPorts } from "./ports.ts";
import { type Task, titleOf } from "./task.ts";

/** Where a commit starts from. */
export interface Start {
  /** Name of the base branch, and its commit. */
  readonly baseName: string;
  readonly base: string;
}

/** What stands beside a branch: it goes to the remote first. */
export interface Kept {
  readonly ref: string;
  readonly commit: string;
}

/** A commit that nobody has but this clone, checked from its objects; undefined where there is nothing to commit. */
export type Made = (CommitFacts & { readonly kept: readonly Kept[] }) | undefined;

/** Does the task on the base, in a worktree. Whatever fails leaves nothing behind. */
export async function makeCommit(
  ports: BranchPorts,
  task: Task,
  { base, earlier }: Start & { readonly earlier: string | undefined },
): Promise<Made> {
  return await ports.branches.withWorktree(base, async (worktree) => {
    if (task.kind === "migrate" && earlier !== undefined) {
      takeOverServer(ports, worktree.store, earlier);
    }
    const context = ports.openFolder(worktree.store);
    const done = await carryOut(ports, context, task);
    return done && (await commitAndCheck(ports, worktree, context, { ...done, base, parents: [base] }));
  });
}

/**
 * What an earlier branch published on a server bears the store's name, which stands on that branch alone: with it, and
 * with what each record was then, this run knows the tables for its own, and takes their place.
 */
function takeOverServer(ports: BranchPorts, store: string, earlier: string): void {
  const { files, layout, backends, settings } = ports.openFolder(store);
  if (!backends.usesServer || settings.settings.storeId !== undefined) {
    return;
  }
  const before = ports.openCommit(earlier);
  const { storeId } = before.settings.settings;
  if (storeId === undefined) {
    return;
  }
  writeStoreId(files, layout, storeId);
  if (before.files.stat(before.layout.lastSwitchFile) !== undefined) {
    replaceFile(files, layout.lastSwitchFile, before.files.read(before.layout.lastSwitchFile).bytes);
  }
}

/** Brings what the base wrote since into a branch of ours; undefined where that is nothing. */
export async function makeUpdate(
  ports: BranchPorts,
  task: Task & { kind: "migrate" },
  { baseName, ...sides }: Start & Sides,
): Promise<Made> {
  const { base, tip } = sides;
  return await ports.branches.withWorktree(tip, async (worktree) => {
    const context = ports.openFolder(worktree.store);
    const { names, backup, changed } = await bringOver(context, worktree, sides, task.move);
    if (!changed) {
      return undefined;
    }
    const title =
      names.length === 0
        ? `Bring the store up to date with ${baseName}`
        : `Bring ${countOf(names.length, "record")} over from ${baseName}`;
    const text = names.length === 0 ? ["No record changed there since."] : ["Changed there since the branch was made:"];
    return await commitAndCheck(ports, worktree, context, { title, text, names, backup, base, parents: [tip, base] });
  });
}

type Done = Pick<Said, "title" | "text" | "names" | "backup">;

async function carryOut(ports: BranchPorts, context: Context, task: Task): Promise<Done | undefined> {
  const title = titleOf(task, ports.folder);
  switch (task.kind) {
    case "migrate": {
      const { move, startedBy } = task;
      // What a branch that is gone had published on a server is taken over where it holds the same.
      const adopt = context.backends.usesServer;
      const plan = await planMove(context, move, { pauseSessions: true, holdsLock: false, adopt });
      ports.say(renderPlan(plan, makePaint(false)).trimEnd());
      assertPossible(plan.prerequisites);
      const request = { move, pauseSessions: true, expectPlan: plan, adopt, ...(startedBy && { startedBy }) };
      const { id, fingerprint } = await migrate(context, request);
      return { title, text: [`${describeRecords(fingerprint)} moved and verified.`], names: [], backup: id };
    }
    case "sync": {
      const { names, backup } = await bringDriftOver(context);
      const text = ["Changed in the old copy after the switch:"];
      return backup === undefined ? undefined : { title, text, names, backup };
    }
    case "restore": {
      assertServerIsFree(context, task.backup);
      bringPayload(context, task.backup);
      const choices = { backup: task.backup, pauseSessions: true, logs: false };
      const plan = await planRestore(context, { ...choices, holdsLock: false });
      assertPossible(plan.prerequisites);
      if (changesNothing(plan)) {
        return undefined;
      }
      const { id, fingerprint } = await restore(context, { ...choices, expectPlan: plan.digest });
      const counts = `${plan.changed.length} overwritten, ${plan.added.length} brought back, ${plan.removed.length} set aside`;
      return {
        title,
        text: [`${describeRecords(fingerprint)} restored and verified: ${counts}.`],
        names: [
          ...plan.changed.map((name) => `${name} (overwritten)`),
          ...plan.added.map((name) => `${name} (brought back)`),
          ...plan.removed.map((name) => `${name} (set aside)`),
        ],
        backup: id,
      };
    }
  }
}

function changesNothing({ from, to, changed, added, removed, otherFiles }: RestorePlan): boolean {
  return from === to && [changed, added, removed, otherFiles].every((each) => each.length === 0);
}

/** Rows that come back to a server are there at once, not after a merge: while it is the truth, that is not for a branch. */
function assertServerIsFree(context: Context, backup: string): void {
  const { files, layout, backends } = context;
  const { metadata } = findBackup(context, backup);
  if (backends.usesServer && metadata.from === "database" && readSwitch(files, layout) === "database") {
    throw new MilestoneError(
      "PREREQUISITES",
      "The server's tables are in use; no branch stands between them and people.",
      {
        state: NOTHING_CHANGED,
        fix: [`Restore it from a machine that reaches the server: milestone restore ${backup}`],
      },
    );
  }
}

function describeRecords({ active, completed }: Fingerprint): string {
  return `${countOf(active + completed, "record")} (${active} active, ${completed} completed)`;
}

interface Parts extends Done {
  readonly base: string;
  readonly parents: readonly string[];
}

async function commitAndCheck(
  ports: BranchPorts,
  worktree: Worktree,
  context: Context,
  { parents, ...said }: Parts,
): Promise<NonNullable<Made>> {
  throwIfStopped(ports.signal);
  const { files, layout, backends } = context;
  const backend = readSwitch(files, layout);
  if (backend === "database" && !backends.usesServer) {
    judgeSize(files.stat(layout.databaseFile)?.sizeBytes ?? 0);
  }
  const { fingerprint } = await surveyMarks(context, await backends.open(backend));
  const kept = keepPayload(ports, worktree, context, said.backup);
  const before = new Set(parents.concat(said.base).flatMap((each) => worktree.entries(each).map(({ path }) => path)));
  const commit = worktree.commit({
    onto: said.base,
    parents,
    paths: committedPaths(context, before, backend),
    message: (tree) => writeMessage({ ...said, fingerprint }, tree),
    author: ports.author,
  });
  await checkCommit(ports, commit.id, said.base, { backend, fingerprint });
  return { ...commit, kept };
}

/** What a backup holds and no commit does, in a commit of its own. */
function keepPayload(
  { author }: BranchPorts,
  worktree: Worktree,
  context: Context,
  backup: string | undefined,
): Kept[] {
  const paths = backup === undefined ? [] : payloadOutsideGit(context, backup);
  if (backup === undefined || paths.length === 0) {
    return [];
  }
  const { files, layout } = context;
  const largest = Math.max(...paths.map((name) => files.stat(layout.at(name))?.sizeBytes ?? 0));
  judgeSize(largest, BACKUP_LIMITS);
  return [{ ref: payloadRefOf(backup), commit: worktree.keep(paths, `Payload of ${backup}\n`, author) }];
}

/** From the objects that will be pushed, by the way that any clone reads them: the same records, and none of the base missing. */
async function checkCommit(
  ports: BranchPorts,
  commit: string,
  base: string,
  wanted: { readonly backend: BackendName; readonly fingerprint: Fingerprint },
): Promise<void> {
  const context = ports.openCommit(commit);
  const backend = readSwitch(context.files, context.layout);
  const { fingerprint } = await surveyMarks(context, await openTruth(context, backend, commit));
  if (backend !== wanted.backend || !sameFingerprint(fingerprint, wanted.fingerprint)) {
    throw unlike("its records are not those of the store that was committed");
  }
  const missing = await missingFromBranch(context, base, commit);
  if (missing.kind !== "none") {
    const names = missing.kind === "missing" ? missing.records : missing.problems;
    throw unlike(`it lacks what the base holds: ${names.slice(0, 5).join(", ")}`);
  }
}

function unlike(what: string): MilestoneError {
  return new MilestoneError("VERIFY_MISMATCH", `The commit does not read back as it was made: ${what}.`, {
    state: "Nothing was pushed.",
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
