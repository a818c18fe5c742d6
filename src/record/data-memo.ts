import { PackedMap } from "../packed/packed-map.ts";
import type { Digest } from "./digest.ts";
import { type KnownData, PackedData } from "./known-data.ts";
import type { ParseMemo } from "./memo.ts";

/** About 15 MB. Beyond it, data is parsed again. */
const MOST = 50_000;

const SCRATCH_BYTES = 1 << 16;
/** A character that does not fit as a whole is not written. */
const LONGEST_CHARACTER = 4;

/**
 * What JSON texts mean. A move reads its source several times, and canonical form is most
 * of the work of reading a row. Only what was found right is kept.
 */
export class DataMemo {
  private readonly known = new PackedMap<KnownData>(new PackedData());

  private readonly texts: ParseMemo;
  private readonly scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);

  constructor(texts: ParseMemo) {
    this.texts = texts;
  }

  /** Where a YAML text of this digest is known to mean the very same JSON. */
  getByYaml(json: string, yamlDigest: unknown): KnownData | undefined {
    const text = typeof yamlDigest === "string" ? this.texts.get(yamlDigest) : undefined;
    return text?.json !== undefined && this.isSame(json, text.json) ? text : undefined;
  }

  /** By the SHA-256 of the JSON. */
  get(jsonDigest: Digest): KnownData | undefined {
    return this.known.get(jsonDigest);
  }

  /** Without a new buffer each time: they are garbage that the engine is slow to see. */
  private isSame(json: string, bytes: Uint8Array): boolean {
    if (bytes.length > SCRATCH_BYTES - LONGEST_CHARACTER) {
      return Buffer.from(json).equals(bytes);
    }
    const length = this.scratch.write(json);
    return length === bytes.length && this.scratch.compare(bytes, 0, bytes.length, 0, length) === 0;
  }

  keep(jsonDigest: Digest, data: KnownData): void {
    if (this.known.size < MOST) {
      this.known.set(jsonDigest, data);
    }
  }
}
