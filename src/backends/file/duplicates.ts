import { showName } from "../../files/native-path.ts";
import type { RecordState } from "../../record/record.ts";
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
  private readonly first = new Map<string, string>();

  add({ id, shown }: NamedFile): Finding | undefined {
    const folded = id.normalize("NFC").toLowerCase();
    const other = this.first.get(folded);
    if (other === undefined) {
      this.first.set(folded, shown);
      return undefined;
    }
    const message = `the same id as ${showName(other)}, on some systems or on all`;
    const fix = "Keep one of the two, or give one another id.";
    return { rule: "duplicate-id", severity: "error", file: showName(shown), message, fix };
  }
}
