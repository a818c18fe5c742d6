import { stringify } from "yaml";
import type { ReadFiles } from "../files/files.ts";
import { parseText } from "../record/parse.ts";
import { isMap, valueAt } from "../record/value.ts";
import type { StoreLayout } from "../store/layout.ts";
import type { Finding } from "./finding.ts";
import type { Known } from "./fingerprint.ts";
import { settings } from "./rules/settings.ts";

/** Findings that were accepted once; only others count. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  /** What is wrong with the file itself. */
  readonly findings: readonly Finding[];
}

const HEAD = `# Findings that were there when this file was written, accepted so that only new ones count.
# Written by: milestone validate --update-baseline
`;

/** The baseline of a store; none accepts nothing. A broken one accepts nothing either, and says so. */
export function readBaseline(files: ReadFiles, layout: StoreLayout): Baseline {
  const stat = files.stat(layout.at("config"))?.kind === "directory" ? files.stat(layout.baselineFile) : undefined;
  if (stat?.kind !== "file" || stat.links > 1) {
    // A link is found with all others, one in the place of the folder too.
    return { fingerprints: new Set(), findings: [] };
  }
  const parsed = parseText(files.read(layout.baselineFile).bytes);
  const list = parsed.ok ? valueAt(parsed.content.data.value, "findings") : undefined;
  const isKnown = parsed.ok && valueAt(parsed.content.data.value, "format") === 1 && Array.isArray(list);
  if (isKnown) {
    const names = list.flatMap((each) => (isMap(each) ? [valueAt(each, "fingerprint")] : []));
    return { fingerprints: new Set(names.filter((name) => typeof name === "string")), findings: [] };
  }
  const { id, severity } = settings;
  const message = parsed.ok ? "this is no baseline: format: 1 and a list of findings" : parsed.problem.message;
  const place = parsed.ok ? {} : { line: parsed.problem.line, column: parsed.problem.column };
  const fix = "Resolve it, or write it again: milestone validate --update-baseline";
  return {
    fingerprints: new Set(),
    findings: [{ rule: id, severity, file: layout.show(layout.baselineFile), ...place, message, fix }],
  };
}

/** The text of a baseline that accepts these findings: one line of its own each, sorted, so that merges are easy. */
export function writeBaseline(findings: readonly Known[]): string {
  const entries = findings.map(({ fingerprint, rule, file, record, message }) => ({
    fingerprint,
    rule,
    file,
    ...(record === undefined ? {} : { record }),
    message,
  }));
  entries.sort((left, right) => (left.file + left.fingerprint < right.file + right.fingerprint ? -1 : 1));
  return (
    HEAD +
    stringify(
      { format: 1, findings: entries },
      { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
    )
  );
}
