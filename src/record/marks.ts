import { PackedMap, type PackedValues } from "../packed/packed-map.ts";
import { PackedNumbers } from "../packed/packed-numbers.ts";
import type { Digest } from "./digest.ts";
import { PackedDigests } from "./digest-map.ts";
import type { RecordDigests } from "./fingerprint.ts";

/** What must differ when a file was written since: size in bytes, time of change of content and of inode in ms, inode. */
export type Signature = readonly [sizeBytes: number, modifiedMs: number, changedMs: number, inode: number];

/** False where either is not known. */
export function sameSignature(left: Signature | undefined, right: Signature | undefined): boolean {
  return left !== undefined && right !== undefined && left.every((part, index) => part === right[index]);
}

/** What a record was when it was read: enough to tell later whether it changed since. */
export interface Mark extends RecordDigests {
  /** What the backend compares before it reads again; undefined when only the content can tell. */
  readonly signature: Signature | undefined;
}

const PARTS = 4;

class PackedSignatures implements PackedValues<Mark> {
  readonly digests = new PackedDigests();
  private readonly parts = new PackedNumbers(PARTS);

  write(row: number, mark: Mark): void {
    this.digests.write(row, mark);
    for (let part = 0; part < PARTS; part++) {
      this.parts.set(row, part, mark.signature?.[part] ?? Number.NaN);
    }
  }

  free(): void {
    this.digests.free();
    this.parts.free();
  }

  read(row: number, name: string): Mark {
    return { ...this.digests.read(row, name), signature: this.signature(row) };
  }

  isSignature(row: number, signature: Signature): boolean {
    // NaN, where none is known, is equal to nothing.
    for (let part = PARTS - 1; part >= 0; part--) {
      if (this.parts.at(row, part) !== signature[part]) {
        return false;
      }
    }
    return true;
  }

  signature(row: number): Signature | undefined {
    const part = (index: number) => this.parts.at(row, index);
    return Number.isNaN(part(0)) ? undefined : [part(0), part(1), part(2), part(3)];
  }
}

/** The state of a source as far as it has been read, by record name (`active/milestone-001`): about 160 bytes each. */
export class Marks extends PackedMap<Mark> {
  private readonly columns: PackedSignatures;

  constructor(marks?: Iterable<readonly [string, Mark]>) {
    const columns = new PackedSignatures();
    super(columns);
    this.columns = columns;
    for (const [name, mark] of marks ?? []) {
      this.set(name, mark);
    }
  }

  /** Whether this is the signature in a mark, by its row: asked of every file in the write pause. */
  isSignature(row: number, signature: Signature | undefined): boolean {
    return signature !== undefined && this.columns.isSignature(row, signature);
  }

  /** As in the mark, without the rest of it. */
  textDigestOf(name: string): Digest | undefined {
    const row = this.rowOf(name);
    return row === undefined ? undefined : this.columns.digests.textAt(row);
  }

  /** True where both know a record of this name, and its text was the same. */
  hasSameText(name: string, other: Marks): boolean {
    const [row, otherRow] = [this.rowOf(name), other.rowOf(name)];
    return (
      row !== undefined &&
      otherRow !== undefined &&
      this.columns.digests.isSameText(row, other.columns.digests, otherRow)
    );
  }

  /** As in the mark, without the rest of it. */
  signatureOf(name: string): Signature | undefined {
    const row = this.rowOf(name);
    return row === undefined ? undefined : this.columns.signature(row);
  }
}
