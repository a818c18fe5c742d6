import { hash } from "node:crypto";
import type { Finding } from "./finding.ts";

/** A finding with the name by which it is known again: in baselines, in SARIF, and between two commits. */
export type Known<Each extends Finding = Finding> = Each & { readonly fingerprint: string };

/**
 * Names findings so that a name outlives lines that are added above, items that move within a list, and a move to
 * another backend: by rule, record (else file) and message without its places. The second of two that are alike is
 * named as the second.
 */
export function withFingerprints<Each extends Finding>(findings: readonly Each[]): Known<Each>[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, file, record = file, message } = finding;
    const base = [rule, record, withoutPlaces(message)].join("\0");
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const fingerprint = hash("sha256", `${base}\0${times}`).slice(0, 32);
    return { ...finding, fingerprint };
  });
}

function withoutPlaces(message: string): string {
  return message
    .replace(/\[\d+\]/g, "[]")
    .replace(/\blines? \d+/g, "line")
    .replace(/\b\d+:\d+\b/g, "");
}
