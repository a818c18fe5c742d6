import { showName } from "../../files/native-path.ts";
import { PackedKeys } from "../../packed/packed-keys.ts";
import { PackedTexts } from "../../packed/packed-texts.ts";
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
  /** What was met, and in the same rows how it is shown. */
  private readonly folded = new PackedKeys();
  private readonly shown = new PackedTexts();

  free(): void {
    this.folded.free();
    this.shown.free();
  }

  add({ id, shown }: NamedFile): Finding | undefined {
    const before = this.folded.size;
    const row = this.folded.add(id.normalize("NFC").toLowerCase());
    if (row === before) {
      this.shown.write(row, shown);
      return undefined;
    }
    const other = this.shown.text(row);
    const message = `the same id as ${showName(other)}, on some systems or on all`;
    const fix = "Keep one of the two, or give one another id.";
    return { rule: "duplicate-id", severity: "error", file: showName(shown), message, fix };
  }
}
