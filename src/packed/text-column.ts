import { PackedNumbers } from "./packed-numbers.ts";
import { TextLog } from "./text-log.ts";

/** A text for each row of a table, also as the values of a `PackedMap`. */
export class TextColumn {
  private readonly texts = new TextLog();
  private readonly places = new PackedNumbers(1);

  write(row: number, text: string): void {
    this.places.set(row, 0, this.texts.add(text));
  }

  read(row: number): string {
    return this.texts.at(this.places.at(row, 0));
  }

  free(): void {
    this.texts.free();
    this.places.free();
  }
}
