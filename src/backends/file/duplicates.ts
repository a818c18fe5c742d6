import { showName } from "../../files/native-path.ts";
import { PackedMap } from "../../packed/packed-map.ts";
import { TextColumn } from "../../packed/text-column.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { Finding } from "../../validate/finding.ts";

/** A name that could be a record. */
export interface NamedFile {
  readonly state: RecordState;
  /** The id it stands for. */
  readonly id: string;
  /** The file or row, as shown. */
  readonly shown: string;
}

/**
 * Finds ids that some system would take for one: the same id twice, names that differ only in case or in
 * Unicode normalisation, `.yaml` beside `.yml`. One finding for each later one, naming the first.
 */
export class DuplicateFinder {
  /** What was met in each state: its records come in order, one after the other. */
  private readonly folded: Readonly<Record<RecordState, PackedMap<string>>> = {
    active: new PackedMap(new TextColumn()),
    completed: new PackedMap(new TextColumn()),
  };

  free(): void {
    for (const state of STATES) {
      this.folded[state].free();
    }
  }

  add({ state, id, shown }: NamedFile): Finding | undefined {
    const folded = id.normalize("NFC").toLowerCase();
    const other = STATES.map((each) => this.folded[each].get(folded)).find((each) => each !== undefined);
    if (other === undefined) {
      this.folded[state].set(folded, showName(shown));
      return undefined;
    }
    const message = `the same id as ${other}, on some systems or on all`;
    const fix = "Keep one of the two, or give one another id.";
    return { rule: "duplicate-id", severity: "error", file: showName(shown), message, fix };
  }
}
