import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { compareVersions } from "../drift/compare.ts";
import { describeDrifted } from "../drift/drift.ts";
import { MilestoneError } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { replaceFile } from "../files/replace.ts";
import type { Worktree } from "../git/branches.ts";
import { crossesToDatabase, type Move } from "../plan/move.ts";
import { assertPossible } from "../plan/possible.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { writeStoreId } from "../settings/write-store-id.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { prepareSync } from "../sync/plan.ts";
import { sync } from "../sync/sync.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { appendBoth, type FileMerge, mergeFiles } from "./three-way.ts";

/** Commits: what the branch has of the base, what the base is now, and the tip of the branch. */
export interface Sides {
  readonly before: string;
  /** What our own last commit was made from: earlier than `before` where somebody merged the base since. */
  readonly since: string;
  readonly base: string;
  readonly tip: string;
}

/** What came over. */
export interface Brought {
  /** Records by name, with what happened to them where the name does not say it. */
  readonly names: readonly string[];
  /** The backup that was taken of the branch before; undefined where no database was written. */
  readonly backup: string | undefined;
  /** False where there is nothing to commit. */
  readonly changed: boolean;
}

const NOTHING_WAS_PUSHED = "The branch and the base are as they were.";

/**
 * Brings what the base wrote since into a worktree that has the branch: files as files, and what became drift by that
 * into the database, or out of it. Throws BRANCH_CONFLICT where a person must decide, PREREQUISITES where the base is broken.
 */
export async function bringOver(context: Context, worktree: Worktree, sides: Sides, move: Move): Promise<Brought> {
  const [before, base, tip] = [sides.before, sides.base, sides.tip].map((commit) => worktree.entries(commit));
  const commits = [sides.before, sides.base];
  const left =
    move.from === "database"
      ? ({ kind: "database", recordFiles: await recordFilesOf(context, commits) } as const)
      : ({ kind: "files" } as const);
  const merges = mergeFiles(before ?? [], base ?? [], tip ?? [], left);
  assertMerged(merges);
  worktree.put(merges.filter((merge) => merge.kind === "take"));
  for (const merge of merges) {
    append(context, merge);
  }
  writeGitFiles(context.files, context.layout, move.to);
  const { storeId } = context.settings.settings;
  if (storeId !== undefined) {
    writeStoreId(context.files, context.layout, storeId);
  }
  const drift = crossesToDatabase(move)
    ? await bringDriftOver(context)
    : { names: [], backup: undefined, changed: false };
  // Of a server nobody knows what it held when the branch was made.
  const isOnServer = move.from === "database" && context.backends.usesServer;
  const names = isOnServer ? drift.names : await changedRecords(context, sides, move.from);
  return { names, backup: drift.backup, changed: merges.length > 0 || drift.changed };
}

/** What the base changed, by name. */
async function changedRecords(context: Context, { since, base }: Sides, from: BackendName): Promise<string[]> {
  const { marks } = await surveyMarks(context, await context.backends.openCommit(from, since));
  const now = await context.backends.openCommit(from, base);
  try {
    const { drifted } = await compareVersions(inOrder(marks), recordsOf(now));
    return drifted.map(describeDrifted);
  } finally {
    await now.close();
  }
}

/** Files that are records, where the truth is elsewhere: paths in the store. */
async function recordFilesOf(context: Context, commits: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const commit of commits) {
    const { marks } = await surveyMarks(context, await context.backends.openCommit("file", commit));
    for (const name of marks.keys()) {
      found.add(`${name}.yaml`);
    }
  }
  return found;
}

function* inOrder(marks: Marks): Generator<RecordDigests> {
  for (const [, mark] of marks.sorted()) {
    yield mark;
  }
}

async function* recordsOf(backend: Backend): AsyncGenerator<RecordDigests> {
  for await (const item of backend.scan()) {
    if (item.kind === "record") {
      yield item.record;
    }
  }
}

/** A sync without a person: what nobody decided stays undecided, and is said. */
export async function bringDriftOver(context: Context): Promise<Brought> {
  const choices = { ours: [], theirs: [] };
  const { plan } = await prepareSync(context, { choices, pauseSessions: true, holdsLock: false });
  assertPossible(plan.prerequisites);
  const open = plan.items.filter(({ kind }) => kind === "conflict");
  if (open.length > 0) {
    throw conflict(open.map(({ label }) => label));
  }
  if (plan.items.length === 0) {
    return { names: [], backup: undefined, changed: false };
  }
  const { id, items } = await sync(context, { choices, pauseSessions: true, expectPlan: plan.digest });
  return { names: items.filter(({ kind }) => kind !== "same").map(({ label }) => label), backup: id, changed: true };
}

function assertMerged(merges: readonly FileMerge[]): void {
  const open = merges.flatMap((merge) => (merge.kind === "conflict" ? [`${showName(merge.path)}: ${merge.why}`] : []));
  if (open.length > 0) {
    throw conflict(open);
  }
}

function conflict(open: readonly string[]): MilestoneError {
  const shown = open.slice(0, 10).join("; ");
  const more = open.length > 10 ? `; and ${open.length - 10} more` : "";
  return new MilestoneError("BRANCH_CONFLICT", `A person must decide: ${shown}${more}.`, {
    state: NOTHING_WAS_PUSHED,
    fix: [
      "In a clone of the base branch, milestone sync shows both sides of each record and takes the one that you choose; commit and push that.",
      "Or delete the branch: the next run makes it anew from the base.",
    ],
  });
}

function append({ files, layout, repository }: Context, merge: FileMerge): void {
  if (merge.kind === "append") {
    const file = layout.at(...merge.path.split("/"));
    const ids = [merge.before, merge.base];
    const [old, base] = ids.map((id) => (id === undefined ? undefined : [...(repository?.bytesOf([id]) ?? [])][0]));
    const both = appendBoth(old ?? Buffer.alloc(0), base ?? Buffer.alloc(0), files.read(file).bytes);
    if (both === undefined) {
      throw conflict([`${showName(merge.path)}: lines in it were changed, not only appended`]);
    }
    replaceFile(files, file, both);
  }
}
