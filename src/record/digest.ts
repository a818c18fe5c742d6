import { hash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";
import type { Value } from "./value.ts";

/** SHA-256 in lower-case hexadecimal. */
export type Digest = string;

/** Text digest: SHA-256 over the YAML bytes. */
export function textDigest(bytes: Uint8Array | string): Digest {
  return hash("sha256", bytes);
}

/** Data digest: SHA-256 over canonical data. Equal for the same data in YAML, JSON and jsonb. */
export function dataDigest(value: Value): Digest {
  return hash("sha256", canonicalJson(value));
}

/** Stands for a data digest that nobody asks for. */
export const NO_DIGEST: Digest = "0".repeat(64);
