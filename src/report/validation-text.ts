import type { Severity } from "../validate/finding.ts";
import type { ReportedFinding, ValidationReport } from "../validate/report.ts";
import type { Paint } from "./paint.ts";
import { countOf } from "./quantity.ts";

/** Of one rule in one file; more of the same say nothing new. */
const ALIKE = 5;

/** A validation as people read it: by file, each with its line and a caret, totals last. Pure. */
export function renderValidation(report: ValidationReport, paint: Paint): string {
  const lines: string[] = [];
  for (const [file, findings] of groupByFile(report.findings)) {
    lines.push(file, ...renderGroup(findings, paint), "");
  }
  return `${[...lines, ...summary(report, paint)].join("\n")}\n`;
}

function groupByFile(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group === undefined) {
      groups.set(finding.file, [finding]);
    } else {
      group.push(finding);
    }
  }
  return groups;
}

function renderGroup(findings: readonly ReportedFinding[], paint: Paint): string[] {
  const lines: string[] = [];
  const times = new Map<string, number>();
  for (const [at, finding] of findings.entries()) {
    const seen = (times.get(finding.rule) ?? 0) + 1;
    times.set(finding.rule, seen);
    if (seen > ALIKE) {
      continue;
    }
    lines.push(...renderFinding(finding, paint));
    const next = findings[at + 1];
    if (finding.fix !== undefined && (next?.rule !== finding.rule || next.fix !== finding.fix || seen === ALIKE)) {
      lines.push(`    ${finding.fix}`);
    }
  }
  for (const [rule, count] of times) {
    if (count > ALIKE) {
      lines.push(`  … and ${countOf(count - ALIKE, "more", "more")} of ${rule} in this file`);
    }
  }
  return lines;
}

function renderFinding(finding: ReportedFinding, paint: Paint): string[] {
  const { line, column, severity, rule, message, record, file } = finding;
  const place = line === undefined ? "" : `${line}:${column ?? 1} `;
  const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? `${record}: ` : "";
  return [`  ${place}${colour(severity, paint)} ${rule}: ${row}${message}`, ...excerpt(finding)];
}

function colour(severity: Severity, paint: Paint): string {
  return severity === "error" ? paint.bad(severity) : severity === "warning" ? paint.warn(severity) : severity;
}

const WIDEST = 120;

/** The line with carets below what is wrong. A tab stays a tab, so that the carets stand right. */
function excerpt({ source, line, column, endLine, endColumn }: ReportedFinding): string[] {
  if (source === undefined || line === undefined || source.trim() === "") {
    return [];
  }
  const number = String(line);
  const at = (column ?? 1) - 1;
  const cut = at > WIDEST - 20 ? at - 40 : 0;
  const shown = source.slice(cut, cut + WIDEST).replace(/\t/g, " ");
  const end = endLine === line && endColumn !== undefined ? endColumn - 1 : at + 1;
  const length = Math.max(1, Math.min(end, cut + WIDEST) - at);
  const before = displayWidth(source.slice(cut, at));
  const carets = "^".repeat(Math.max(1, displayWidth(source.slice(at, at + length))));
  return [
    `    ${number} | ${cut > 0 ? "…" : ""}${shown.trimEnd()}`,
    ...(column === undefined
      ? []
      : [`    ${" ".repeat(number.length)} | ${" ".repeat(before + (cut > 0 ? 1 : 0))}${carets}`]),
  ];
}

/** Columns of a terminal: letters of East Asian scripts take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}

function summary(
  { totals, records, accepted, disabled, omitted, backend, since, findings }: ValidationReport,
  paint: Paint,
): string[] {
  const { error, warning, notice } = totals;
  const isElsewhere = findings.some(({ rule }) => rule === "records-on-server");
  const looked = isElsewhere
    ? "records on the server, not looked at"
    : `${countOf(records.active + records.completed, "record")} on ${backend}`;
  const aside = [
    ...(omitted === 0 ? [] : [`${countOf(omitted, "finding")} not shown (--max)`]),
    ...(accepted === 0 ? [] : [`${accepted} accepted by the baseline`]),
    ...(disabled === 0 ? [] : [`${disabled} turned off by comments`]),
  ];
  const counts = [
    ...(error === 0 ? [] : [paint.bad(countOf(error, "error"))]),
    ...(warning === 0 ? [] : [paint.warn(countOf(warning, "warning"))]),
    ...(notice === 0 ? [] : [countOf(notice, "notice")]),
  ];
  const what = since === undefined ? "" : ` since ${since.slice(0, 12)}`;
  const last =
    counts.length === 0 ? paint.good(`Nothing found${what}; ${looked}.`) : `${counts.join(", ")}${what}; ${looked}.`;
  return aside.length === 0 ? [last] : [`${aside.join(", ")}.`, last];
}
