import { PackedHex } from "../packed/packed-hex.ts";
import type { PackedValues } from "../packed/packed-map.ts";
import { TextColumn } from "../packed/text-column.ts";
import type { Digest } from "./digest.ts";
import type { RecordFields } from "./fields.ts";

/** What is worth remembering of data that was read once. */
export interface KnownData {
  readonly dataDigest: Digest;
  readonly fields: RecordFields;
}

const DIGEST_BYTES = 32;

/** A data digest and the fields of listings a row. */
export class PackedData implements PackedValues<KnownData> {
  private readonly digests = new PackedHex(DIGEST_BYTES);
  private readonly fields = new TextColumn();

  /** Returns how long the text of the fields is. */
  write(row: number, { dataDigest, fields }: KnownData): number {
    const text = JSON.stringify(fields);
    this.digests.set(row, dataDigest);
    this.fields.write(row, text);
    return text.length;
  }

  free(): void {
    this.digests.free();
    this.fields.free();
  }

  read(row: number): KnownData {
    return { dataDigest: this.digests.at(row), fields: JSON.parse(this.fields.read(row)) as RecordFields };
  }
}
