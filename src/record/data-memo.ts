import type { Digest } from "./digest.ts";
import type { RecordFields } from "./fields.ts";

/** About 40 MB. Beyond it, data is parsed again. */
const MOST = 50_000;

export interface KnownData {
  readonly dataDigest: Digest;
  readonly fields: RecordFields;
}

/**
 * What JSON texts mean, by the SHA-256 of the text. A move reads its source several times, and canonical form is most
 * of the work of reading a row. Only what was found right is kept.
 */
export class DataMemo {
  private readonly known = new Map<Digest, KnownData>();

  get(jsonDigest: Digest): KnownData | undefined {
    return this.known.get(jsonDigest);
  }

  keep(jsonDigest: Digest, data: KnownData): void {
    if (this.known.size < MOST) {
      this.known.set(jsonDigest, data);
    }
  }
}
