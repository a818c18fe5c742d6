/** Errors stop a move; warnings are carried along; notices are good to know. */
export const SEVERITIES = ["error", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Errors count most. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** Every rule that can find something. Stable names: settings, baselines, reports and docs/rules.md use them. */
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
  "row-data",
  "row-digest",
  "database-broken",
  "database-schema",
  "backend-unreadable",
  "records-on-server",
  "storage-backend",
  "last-switch",
  "settings",
  "duplicate-task-id",
  "dependency-self",
  "dependency-cycle",
  "dependency-unknown",
  "not-a-milestone",
  "id-missing",
  "id-mismatch",
  "field-type",
  "status",
  "priority",
  "progress",
  "progress-tasks",
  "date",
  "estimate",
  "state-folder",
  "workflow-phase",
  "number-not-json",
  "number-precision",
  "server-value",
  "secret-value",
  "disable-comment",
  "yml-extension",
  "nested-file",
  "auxiliary-yaml",
  "auxiliary-json",
  "log-entry",
  "log-end",
  "log-line-ending",
  "side-file",
  "bare-repository",
  "drift",
  "old-copy",
  "backup-damaged",
  "backup-payload-absent",
  "index-missing",
  "index-broken",
  "index-behind",
  "index-stray-row",
] as const;
export type RuleId = (typeof RULES)[number];

/** Where a finding is, as far as it is known; lines and columns count from 1, columns in UTF-16 units. */
export interface FindingPlace {
  readonly line?: number;
  readonly column?: number;
  /** Behind the last character. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One thing wrong with a store. */
export interface Finding extends FindingPlace {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Relative to the folder that holds the store, with `/`. */
  readonly file: string;
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
