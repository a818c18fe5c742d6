import { PackedHex } from "../packed/packed-hex.ts";
import { PackedMap } from "../packed/packed-map.ts";
import type { Digest } from "./digest.ts";

const DIGEST_BYTES = 32;

/** A SHA-256 for each name: of files by their paths, of records by their names. */
export class NamedDigests extends PackedMap<Digest> {
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
