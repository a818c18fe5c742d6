import { PackedHex } from "../packed/packed-hex.ts";
import { PackedMap } from "../packed/packed-map.ts";
import type { Digest } from "../record/digest.ts";

const DIGEST_BYTES = 32;

/** SHA-256 of each file of a payload, by its path in the payload. */
export class PayloadDigests extends PackedMap<Digest> {
  constructor(digests: Iterable<readonly [string, Digest]> = []) {
    const column = new PackedHex(DIGEST_BYTES);
    super({
      write: (row, digest) => column.set(row, digest),
      read: (row) => column.at(row),
      free: () => column.free(),
    });
    for (const [path, digest] of digests) {
      this.set(path, digest);
    }
  }
}
