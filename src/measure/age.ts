import type { Context } from "../context.ts";
import type { History, StoreCommit } from "../git/history.ts";
import { type Fact, known, missing } from "./fact.ts";
import { isRecordName } from "./record-name.ts";

export const SWITCH = "config/storage-backend.txt";
export const OBJECTS_MISSING = "this clone lacks the objects that tell the history (a partial clone)";

/** Where history is read from: the repository, and the commit that is looked at or checked out. */
export interface Tip {
  readonly history: History;
  readonly commit: string;
  /** By first parents, oldest first, as far as they change records or the switch; undefined where objects are missing. */
  readonly commits: readonly StoreCommit[] | undefined;
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
  private found: { readonly commits: readonly StoreCommit[] | undefined } | undefined;

  constructor(history: History, commit: string) {
    this.history = history;
    this.commit = commit;
  }

  get commits(): readonly StoreCommit[] | undefined {
    this.found ??= { commits: this.history.changes(this.commit, ["active", "completed", SWITCH])?.toReversed() };
    return this.found.commits;
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

function sinceFirstRecord({ settings }: HistoryContext, { history, commit, commits }: Tip): Fact<string> {
  // Only where lines of history meet can an earlier one be on another than the first.
  const hasMerge = commits?.some(({ isMerge }) => isMerge);
  const added = hasMerge ? history.additions(commit, ["active", "completed"]) : commits;
  if (added === undefined) {
    return missing(OBJECTS_MISSING);
  }
  const auxiliary = settings.settings.auxiliaryFiles;
  const first = added.find(({ changes }) =>
    changes.some(({ path, after }) => after !== undefined && isRecordName(path, auxiliary)),
  );
  if (first === undefined) {
    return missing("no record is committed yet");
  }
  return first.isCut
    ? missing("the first record is older than this shallow clone")
    : known(first.at.toISOString(), `the first commit with a record, ${first.id.slice(0, 12)}`);
}
