import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, ReadFiles } from "../files/files.ts";
import { compareCodePoints } from "../record/canonical.ts";
import type { RecordState } from "../record/record.ts";
import type { StoreLayout } from "./layout.ts";

/** Entries of `active/` or `completed/`, sorted by name; none when the folder is missing. Throws UNSAFE_PATH for a link. */
export function listState(files: ReadFiles, layout: StoreLayout, state: RecordState): Entry[] {
  const entries = files.list(layout.stateDir(state));
  if (entries === undefined) {
    assertStateFolder(files, layout, state);
  }
  return sortEntries(entries ?? []);
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

/** By the id that the name would give, so that `a.yaml` comes before `a-b.yaml`, as in a fingerprint. */
function sortEntries(entries: Entry[]): Entry[] {
  const stems = new Map(entries.map((entry) => [entry, stemOf(entry.name)]));
  return entries.sort(
    (left, right) =>
      compareCodePoints(stems.get(left) as string, stems.get(right) as string) ||
      compareCodePoints(left.name, right.name),
  );
}

/** The id of a record file: its name without `.yaml`. */
export function stemOf(name: string): string {
  return name.endsWith(".yaml") ? name.slice(0, -5) : name;
}

/** True for what may be a record: `*.yaml`, not hidden. */
export function isYamlName(name: string): boolean {
  return name.endsWith(".yaml") && !name.startsWith(".");
}
