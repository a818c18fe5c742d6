/** Errors stop a move; warnings are carried along; notices are good to know. */
export const SEVERITIES = ["error", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every rule that can find something. Stable names: settings, reports and docs/rules.md use them. */
export const RULES = [
  "yaml-syntax",
  "duplicate-key",
  "several-documents",
  "unsupported-yaml",
  "too-deep",
  "too-many-aliases",
  "encoding",
  "file-size",
  "conflict-marker",
  "unsafe-path",
  "record-id",
  "duplicate-id",
  "yml-extension",
  "nested-file",
  "number-not-json",
  "number-precision",
  "row-data",
  "row-digest",
  "database-broken",
  "database-schema",
  "side-file",
] as const;
export type RuleId = (typeof RULES)[number];

/** One thing wrong with a store. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Relative to the folder that holds the store, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** `active/milestone-001`. */
  readonly record?: string;
  readonly message: string;
  /** What to do, as one imperative sentence. */
  readonly fix?: string;
}

/** `file:line:column: severity rule: message`, the form that editors and terminals link. */
export function describeFinding(finding: Finding): string {
  const place = [finding.file, finding.line, finding.line === undefined ? undefined : finding.column];
  const where = place.filter((part) => part !== undefined).join(":");
  return `${where}: ${finding.severity} ${finding.rule}: ${finding.message}`;
}
