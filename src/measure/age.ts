import type { Context } from "../context.ts";
import type { Commit, FileChange, History, StoreCommit } from "../git/history.ts";
import { STATES } from "../record/record.ts";
import { type Fact, known, missing } from "./fact.ts";
import { isRecordName } from "./record-name.ts";
import { isRecordText } from "./record-text.ts";

const SWITCH = "config/storage-backend.txt";
export const OBJECTS_MISSING = "this clone lacks the objects that tell the history (a partial clone)";

/** Where history is read from: the repository, and the commit that is looked at or checked out. */
export interface Tip {
  readonly history: History;
  readonly commit: string;
  /** By first parents, oldest first, as far as they change records or the switch; undefined where objects are missing. */
  readonly line: readonly StoreCommit[] | undefined;
}

/** The commit that tells the history of what is read; or why there is none. */
export function findTip({ repository, commit }: Pick<Context, "repository" | "commit">): Fact<Tip> {
  if (repository === undefined) {
    return missing("there is no git repository here, or no git");
  }
  const tip = commit ?? repository.head()?.commit;
  if (tip === undefined) {
    return missing("nothing is committed yet");
  }
  return known(new LazyTip(repository, tip), "git");
}

/** Not every question needs all of history. */
class LazyTip implements Tip {
  readonly history: History;
  readonly commit: string;
  private found: { readonly line: readonly StoreCommit[] | undefined } | undefined;

  constructor(history: History, commit: string) {
    this.history = history;
    this.commit = commit;
  }

  get line(): readonly StoreCommit[] | undefined {
    this.found ??= { line: this.history.line(this.commit) };
    return this.found.line;
  }
}

type HistoryContext = Pick<Context, "files" | "layout" | "commit" | "settings">;

/**
 * Since when the store is on its backend: the last commit that changed the switch; without a switch, the first one with
 * a record. Missing where that commit is beyond what this clone has.
 */
export function readBackendSince(context: HistoryContext, tip: Fact<Tip>): Fact<string> {
  if (tip.kind === "missing") {
    return tip;
  }
  const { files, layout } = context;
  return files.stat(layout.switchFile) === undefined
    ? sinceFirstRecord(context, tip.value)
    : sinceLastSwitch(context, tip.value);
}

function sinceLastSwitch({ files, layout, commit }: HistoryContext, { history, commit: tip }: Tip): Fact<string> {
  const shown = layout.show(layout.switchFile);
  if (commit === undefined) {
    const committed = history.fileAt(tip, SWITCH)?.toString("utf8").trim();
    if (committed !== files.read(layout.switchFile).bytes.toString("utf8").trim()) {
      return missing(`${shown} is not committed as it stands here`);
    }
  }
  const last = history.lastChange(tip, SWITCH);
  if (last === undefined) {
    return missing(`git does not say when ${shown} was changed`);
  }
  return last.isCut
    ? missing(`${shown} was last changed before this shallow clone begins`)
    : known(last.at.toISOString(), `${shown}, commit ${last.id.slice(0, 12)}`);
}

function sinceFirstRecord({ settings }: HistoryContext, { history, commit, line }: Tip): Fact<string> {
  const { auxiliaryFiles, validate } = settings.settings;
  const search: Search = {
    history,
    isName: (path) => isRecordName(path, auxiliaryFiles),
    isText: (bytes) => isRecordText(bytes, validate.maxFileSizeBytes),
  };
  const onLine = line && findFirstRecord(search, line);
  if (onLine === undefined) {
    return missing(OBJECTS_MISSING);
  }
  const [first] = onLine;
  if (first === undefined) {
    return missing("no record is committed yet");
  }
  // Only where lines of history meet can an earlier one be on another than the first.
  const hasMerge = line?.some(({ isMerge }) => isMerge);
  const beside = hasMerge ? history.additionsBeside(commit, first.id) : [];
  if (beside === undefined) {
    return missing(OBJECTS_MISSING);
  }
  const others = beside.map((other) => ({ commit: other, files: namedFiles(search, other.changes) }));
  if (first.isCut || others.some(({ commit: { isCut }, files }) => isCut && files.length > 0)) {
    return missing("the first record is older than this shallow clone");
  }
  const other = firstWithRecord(search, others);
  const earliest: Commit = other !== undefined && other.at < first.at ? other : first;
  return known(earliest.at.toISOString(), `the first commit with a record, ${earliest.id.slice(0, 12)}`);
}

/** How records are told among the files of commits. */
interface Search {
  readonly history: History;
  readonly isName: (path: string) => boolean;
  readonly isText: (bytes: Buffer) => boolean;
}

/** The first commit of a line that has a record, if any; undefined where objects are missing. */
function findFirstRecord(search: Search, line: readonly StoreCommit[]): StoreCommit[] | undefined {
  // It is hardly ever another than the first; what comes after it is not looked at.
  for (let start = 0, count = 1; start < line.length; start += count, count *= 2) {
    const commits = line.slice(start, start + count);
    const changes = search.history.fileChanges(STATES.map((state) => commits.map((each) => each[state])));
    if (changes === undefined) {
      return undefined;
    }
    const inStore = (at: number) =>
      STATES.flatMap((state, each) =>
        (changes[each]?.[at] ?? []).map((change) => ({ ...change, path: `${state}/${change.path}` })),
      );
    const found = firstWithRecord(
      search,
      commits.map((commit, at) => ({ commit, files: namedFiles(search, inStore(at)) })),
    );
    if (found !== undefined) {
      return [found];
    }
  }
  return [];
}

/** What git calls those files that may be records by their names. */
function namedFiles({ isName }: Search, changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ path, after }) => (after !== undefined && isName(path) ? [after] : []));
}

/** The first of some commits with a file that is a record; one that this clone lacks is taken for one. */
function firstWithRecord<T>(
  { history, isText }: Search,
  commits: readonly { readonly commit: T; readonly files: readonly string[] }[],
): T | undefined {
  const all = commits.flatMap(({ commit, files }) => files.map((file) => ({ commit, file })));
  // Here too it is hardly ever another than the first, which may have come with thousands.
  for (let start = 0, count = 1; start < all.length; start += count, count *= 2) {
    const batch = all.slice(start, start + count);
    let at = start;
    for (const bytes of history.bytesOf(batch.map(({ file }) => file))) {
      if (bytes === undefined || isText(bytes)) {
        return all[at]?.commit;
      }
      at += 1;
    }
  }
  return undefined;
}
