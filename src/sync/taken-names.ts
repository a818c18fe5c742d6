import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { PackedMap } from "../packed/packed-map.ts";
import { TextColumn } from "../packed/text-column.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf, type RecordKey } from "../record/record.ts";

/** What stands where a new record would go. */
export class TakenNames {
  private readonly context: Pick<Context, "files" | "layout">;
  private readonly backend: BackendName;
  private readonly marks: Marks;
  /** Ids by what they are in lower case. Made when first asked for: most syncs bring nothing new. */
  private folded: PackedMap<string> | undefined;

  /** `marks` are the records in use. */
  constructor(context: Pick<Context, "files" | "layout">, backend: BackendName, marks: Marks) {
    this.context = context;
    this.backend = backend;
    this.marks = marks;
  }

  /** In words: a record whose id differs in case only, or a file that is none; undefined where the place is free. */
  describe(key: RecordKey): string | undefined {
    this.folded ??= foldedIds(this.marks);
    const other = this.folded.get(key.id.toLowerCase());
    if (other !== undefined && other !== key.id) {
      return `${other} is there, which some systems take for the same name`;
    }
    const { files, layout } = this.context;
    const file = layout.recordFile(key);
    return this.backend !== "database" && files.stat(file) !== undefined
      ? `${layout.show(file)} is there and is no record`
      : undefined;
  }
}

function foldedIds(marks: Marks): PackedMap<string> {
  const folded = new PackedMap(new TextColumn());
  for (const name of marks.keys()) {
    const { id } = keyOf(name);
    folded.set(id.toLowerCase(), id);
  }
  return folded;
}
