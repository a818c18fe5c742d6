import { hash } from "node:crypto";

/** A fingerprint as the formats define it, from the canonical JSON (or the text) of each record, by record name. */
export function expectedFingerprint(records: Readonly<Record<string, string>>): string {
  const lines = Object.entries(records)
    .map(([name, content]) => `${name.replace("/", "\t")}\t${hash("sha256", content)}\n`)
    .sort();
  return hash("sha256", lines.join(""));
}
