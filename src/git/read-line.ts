import type { Git, Question } from "./git.ts";
import type { ChangingCommit, FileChange, StoreCommit } from "./history.ts";
import {
  HEAD,
  type LoggedCommit,
  parseLog,
  parseTreeChanges,
  RAW,
  type RawChange,
  toFileChange,
} from "./raw-changes.ts";
import { findCut, isCut, literal } from "./read-history.ts";
import { parseFolders, readObjects } from "./read-objects.ts";

const LOG = ["log", "--no-patch", "-z", "--no-show-signature", HEAD];
const SWITCH = "config/storage-backend.txt";
const RECORDS = ["active", "completed"] as const;

/**
 * The commits along first parents that changed records or the switch, oldest first; undefined where objects are
 * missing. A folder of ten thousand records is a tree of half a megabyte: here none is opened. What changed in
 * it is only asked of the commits that matter.
 */
export function readLine(git: Git, folder: string, commit: string): StoreCommit[] | undefined {
  const log = git.try(lineQuestion(commit).args);
  const line = log && parseLog(log);
  const states = line && readStates(git, folder, line);
  return states && withoutRepetitions(states);
}

/** Of {@link readLine}. */
export function lineQuestion(commit: string): Question {
  return { args: [...LOG, "--first-parent", commit, "--"] };
}

function readStates(git: Git, folder: string, line: readonly LoggedCommit[]): States | undefined {
  // On the way to one file, git says which folders are others, and opens no other one.
  const output = diffFirstParents(git, line, ["-t", "--", literal(`${folder}/${SWITCH}`)]);
  const states = output && followStates(folder, line, parseLog(output));
  const trees = states && new Set(states.flatMap(({ store }) => store ?? []));
  const found = trees && readFolders(git, trees, states[0]?.id);
  return (
    found && {
      isCut: found.isCut,
      states: states.map(({ id, at, parents, store = "", switchFile }) => {
        const [active, completed] = RECORDS.map((state) => found.folders.get(store)?.get(state));
        return { id, at, isMerge: parents.length > 1, active, completed, switchFile };
      }),
    }
  );
}

interface States {
  /** True where the oldest commit is where a clone was cut off. */
  readonly isCut: boolean;
  /** Oldest first. */
  readonly states: readonly Omit<StoreCommit, "isCut">[];
}

/** How a store is after a commit: what git calls its folder and its switch. */
interface State extends LoggedCommit {
  readonly store: string | undefined;
  readonly switchFile: string | undefined;
}

/** Oldest first. */
function followStates(folder: string, line: readonly LoggedCommit[], changed: readonly LoggedCommit[]): State[] {
  const changesOf = new Map(changed.map(({ id, changes }) => [id, changes]));
  let store: string | undefined;
  let switchFile: string | undefined;
  return line.toReversed().map((each) => {
    for (const change of changesOf.get(each.id) ?? []) {
      const { path, before, after } = change;
      if (path === `${folder}/${SWITCH}`) {
        switchFile = toFileChange(change).after;
      } else if (path === folder && (before.mode === FOLDER || after.mode === FOLDER)) {
        store = after.mode === FOLDER ? after.id : undefined;
      }
    }
    return { ...each, store, switchFile };
  });
}

const FOLDER = "040000";

/** Each commit of a line compared with the next one of it, its first parent, and with no other. */
function diffFirstParents(git: Git, line: readonly LoggedCommit[], options: readonly string[]): Buffer | undefined {
  const input = line.map(({ id, parents }, at) => `${id}${parents.length > 0 ? ` ${line[at + 1]?.id ?? ""}` : ""}\n`);
  return git.try(["diff-tree", "--stdin", "-r", ...RAW, ...options], input.join(""));
}

/** So many trees are held at once. */
const BATCH_TREES = 256;

/** The folders in each of these trees, and whether the clone was cut off at a commit; undefined where a tree is not here. */
function readFolders(git: Git, trees: ReadonlySet<string>, oldest: string | undefined) {
  const ids = [...trees];
  const folders = new Map<string, ReadonlyMap<string, string>>();
  let isCutThere = false;
  for (let start = 0; start === 0 || start < ids.length; start += BATCH_TREES) {
    const batch = ids.slice(start, start + BATCH_TREES);
    const root = start === 0 && oldest !== undefined ? [oldest] : [];
    for (const [at, object] of [...readObjects(git, [...batch, ...root])].entries()) {
      const id = batch[at];
      if (id === undefined) {
        isCutThere = isCut(object);
      } else if (object === undefined) {
        return undefined;
      } else {
        folders.set(id, parseFolders(object.bytes, id.length / 2));
      }
    }
  }
  return { folders, isCut: isCutThere };
}

function withoutRepetitions({ states, isCut: isCutThere }: States): StoreCommit[] {
  const nothing = { active: undefined, completed: undefined, switchFile: undefined };
  const changed = states.filter((state, at) => {
    const before = states[at - 1] ?? nothing;
    return (["active", "completed", "switchFile"] as const).some((part) => state[part] !== before[part]);
  });
  return changed.map((each) => ({ ...each, isCut: isCutThere && each.id === states[0]?.id }));
}

/** See {@link History.fileChanges}. */
export function readFileChanges(
  git: Git,
  lists: readonly (readonly (string | undefined)[])[],
): FileChange[][][] | undefined {
  const known = lists.flat().find((id) => id !== undefined);
  const nothing = EMPTY_TREES.find(({ length }) => length === known?.length) as string;
  const pairs = lists.map((folders) =>
    folders.map((folder, at) => [folders[at - 1] ?? nothing, folder ?? nothing] as const),
  );
  const different = pairs.flat().filter(([before, after]) => before !== after);
  const input = different.map(([before, after]) => `${before} ${after}\n`).join("");
  const output = different.length === 0 ? Buffer.alloc(0) : git.try(["diff-tree", "--stdin", ...RAW], input);
  const changes = output && parseTreeChanges(output).map((each) => each.map(toFileChange));
  let next = 0;
  return (
    changes && pairs.map((list) => list.map(([before, after]) => (before === after ? [] : (changes[next++] ?? []))))
  );
}

/** What git calls a tree with nothing in it, which it knows without having it, by either of its digests. */
const EMPTY_TREES = [
  "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
] as const;

/** See {@link History.additionsBeside}. */
export function readAdditionsBeside(
  git: Git,
  folder: string,
  commit: string,
  first: string,
): ChangingCommit[] | undefined {
  const log = git.try([...LOG, "--topo-order", commit, "--"]);
  const beside = log && findBeside(parseLog(log), first);
  if (beside === undefined || beside.length === 0) {
    return beside && [];
  }
  const places = RECORDS.map((state) => literal(`${folder}/${state}`));
  const input = beside.map(({ id }) => `${id}\n`).join("");
  const output = git.try(["diff-tree", "--stdin", "-r", "--diff-filter=A", ...RAW, "--", ...places], input);
  const inStore = (change: FileChange) => ({ ...change, path: change.path.slice(folder.length + 1) });
  const toChanges = (changes: readonly RawChange[]) => changes.map(toFileChange).map(inStore);
  const changesOf = output && new Map(parseLog(output).map(({ id, changes }) => [id, toChanges(changes)]));
  const added = beside.filter(({ id }) => changesOf?.has(id));
  const roots = added.filter(({ parents }) => parents.length === 0).map(({ id }) => id);
  const cut = new Set(findCut(git, roots));
  return (
    changesOf &&
    added
      .map(({ id, at }) => ({ id, at, isCut: cut.has(id), changes: changesOf.get(id) ?? [] }))
      .sort((left, right) => left.at.getTime() - right.at.getTime())
  );
}

/** Of commits in topological order, those that neither lead to `first` by first parents nor come after it. */
function findBeside(commits: readonly LoggedCommit[], first: string): LoggedCommit[] {
  const after = new Set([first]);
  const firstParents = new Map<string, string | undefined>();
  for (const { id, parents } of commits.toReversed()) {
    firstParents.set(id, parents[0]);
    if (parents.some((parent) => after.has(parent))) {
      after.add(id);
    }
  }
  const before = new Set<string>();
  for (let id = firstParents.get(first); id !== undefined; id = firstParents.get(id)) {
    before.add(id);
  }
  return commits.filter(({ id }) => !after.has(id) && !before.has(id));
}
