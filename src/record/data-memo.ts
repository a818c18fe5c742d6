import type { Digest } from "./digest.ts";

/** About 20 MB. Beyond it, data is parsed again. */
const MOST = 50_000;

/**
 * Data digests of JSON texts, by the SHA-256 of the text. A move reads its source several times, and canonical form
 * is most of the work of reading a row. Only what was found right is kept.
 */
export class DataMemo {
  private readonly known = new Map<Digest, Digest>();

  get(jsonDigest: Digest): Digest | undefined {
    return this.known.get(jsonDigest);
  }

  keep(jsonDigest: Digest, dataDigest: Digest): void {
    if (this.known.size < MOST) {
      this.known.set(jsonDigest, dataDigest);
    }
  }
}
