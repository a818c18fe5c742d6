import { PackedHex } from "../packed/packed-hex.ts";
import { PackedMap, type PackedValues } from "../packed/packed-map.ts";
import type { Digest } from "./digest.ts";
import type { RecordDigests } from "./fingerprint.ts";
import { keyOf } from "./record.ts";

/** The data digest of a record's text, where it is known from elsewhere what that text means. */
export type KnownDigest = (name: string, textDigest: Digest) => Digest | undefined;

const DIGEST_BYTES = 32;

/** Two digests a row. */
export class PackedDigests implements PackedValues<RecordDigests> {
  private readonly text = new PackedHex(DIGEST_BYTES);
  private readonly data = new PackedHex(DIGEST_BYTES);

  write(row: number, { textDigest, dataDigest }: RecordDigests): void {
    this.text.set(row, textDigest);
    this.data.set(row, dataDigest);
  }

  free(): void {
    this.text.free();
    this.data.free();
  }

  textAt(row: number): Digest {
    return this.text.at(row);
  }

  isSameText(row: number, other: PackedDigests, otherRow: number): boolean {
    return this.text.isSame(row, other.text, otherRow);
  }

  read(row: number, name: string): RecordDigests {
    return { ...keyOf(name), textDigest: this.text.at(row), dataDigest: this.data.at(row) };
  }
}

/** The digests of records by their names (`active/milestone-001`): about 130 bytes each. */
export class DigestMap extends PackedMap<RecordDigests> {
  constructor() {
    super(new PackedDigests());
  }
}
