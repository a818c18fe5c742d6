import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, ReadFiles } from "../files/files.ts";
import { compareCodePoints } from "../record/canonical.ts";
import { type RecordState, STATES } from "../record/record.ts";
import type { StoreLayout } from "./layout.ts";
import { sortEntries } from "./sort-entries.ts";

/**
 * Entries of `active/` or `completed/`, sorted by the id that a name would give, so that `a.yaml` comes before `a-b.yaml`, as
 * in a fingerprint; none when the folder is missing. Throws UNSAFE_PATH for a link.
 */
export function* listState(files: ReadFiles, layout: StoreLayout, state: RecordState): Generator<Entry> {
  const entries = files.listEach(layout.stateDir(state));
  if (entries === undefined) {
    assertStateFolder(files, layout, state);
  } else {
    yield* sortEntries(entries, byStem);
  }
}

/** Throws UNSAFE_PATH where a link or a file stands in the place of the folder; a missing one is fine. */
export function assertStateFolder(files: ReadFiles, layout: StoreLayout, state: RecordState): void {
  const dir = layout.stateDir(state);
  const kind = files.stat(dir)?.kind;
  if (kind !== undefined && kind !== "directory") {
    throw new MilestoneError("UNSAFE_PATH", `${layout.show(dir)} is not a plain folder; no link is followed.`, {
      state: NOTHING_CHANGED,
      place: { file: layout.show(dir) },
      fix: ["Replace it by a folder that holds the files themselves."],
    });
  }
}

function byStem(left: string, right: string, isPlain: boolean): number {
  const compare = isPlain ? comparePlain : compareCodePoints;
  return compareStems(left, right, isPlain) || compare(left, right);
}

/** Names are compared where they stand: a large folder would otherwise be in memory twice. */
function compareStems(left: string, right: string, isPlain: boolean): number {
  if (!isPlain) {
    return compareCodePoints(stemOf(left), stemOf(right));
  }
  const [leftEnd, rightEnd] = [stemLength(left), stemLength(right)];
  const end = Math.min(leftEnd, rightEnd);
  for (let at = 0; at < end; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) {
      return difference;
    }
  }
  return leftEnd - rightEnd;
}

/** In ASCII, code units are code points. */
function comparePlain(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function stemLength(name: string): number {
  return name.endsWith(".yaml") ? name.length - ".yaml".length : name.length;
}

/** The id of a record file: its name without `.yaml`. */
export function stemOf(name: string): string {
  return name.slice(0, stemLength(name));
}

/** True for what may be a record: `*.yaml`, not hidden. */
export function isYamlName(name: string): boolean {
  return name.endsWith(".yaml") && !name.startsWith(".");
}

/** The same of a path in the store: where it stands, it may be a record. */
export function mayBeRecord(path: string): boolean {
  const [folder = "", file = "", ...rest] = path.split("/");
  return rest.length === 0 && STATES.some((state) => state === folder) && isYamlName(file);
}
