import { PackedMap } from "../packed/packed-map.ts";
import type { Digest } from "./digest.ts";
import { type KnownData, PackedData } from "./known-data.ts";
import type { ParseMemo } from "./memo.ts";

/** About 15 MB. Beyond it, data is parsed again. */
const MOST = 50_000;

/**
 * What JSON texts mean. A move reads its source several times, and canonical form is most
 * of the work of reading a row. Only what was found right is kept.
 */
export class DataMemo {
  private readonly known = new PackedMap<KnownData>(new PackedData());

  private readonly texts: ParseMemo;

  constructor(texts: ParseMemo) {
    this.texts = texts;
  }

  /** Where a YAML text of this digest is known to mean the very same JSON. */
  getByYaml(json: string, yamlDigest: unknown): KnownData | undefined {
    const text = typeof yamlDigest === "string" ? this.texts.get(yamlDigest) : undefined;
    return text?.json === json ? text : undefined;
  }

  /** By the SHA-256 of the JSON. */
  get(jsonDigest: Digest): KnownData | undefined {
    return this.known.get(jsonDigest);
  }

  keep(jsonDigest: Digest, data: KnownData): void {
    if (this.known.size < MOST) {
      this.known.set(jsonDigest, data);
    }
  }
}
