import { canonicalJson } from "./canonical.ts";
import type { Value } from "./value.ts";

/** SHA-256 in lower-case hexadecimal. */
export type Digest = string;

let loaded: Pick<typeof import("node:crypto"), "hash"> | undefined;

/** Loaded with the first digest: who asks for none, as a hook that waits for nothing else, starts faster. */
function sha256(data: Uint8Array | string): Digest {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded.hash("sha256", data);
}

/** Text digest: SHA-256 over the YAML bytes. */
export function textDigest(bytes: Uint8Array | string): Digest {
  return sha256(bytes);
}

/** Data digest: SHA-256 over canonical data. Equal for the same data in YAML, JSON and jsonb. */
export function dataDigest(value: Value): Digest {
  return sha256(canonicalJson(value));
}

/** Stands for a digest that nobody asks for. */
export const NO_DIGEST: Digest = "0".repeat(64);
