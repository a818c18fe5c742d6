import type { Context } from "../context.ts";
import { readBaseline } from "./baseline.ts";
import { type Collected, collect } from "./collect.ts";
import { type Finding, isAtLeast, type RuleId, type Severity } from "./finding.ts";
import { type Known, withFingerprints } from "./fingerprint.ts";
import { compareFindings, maskFinding, SourceLines } from "./present.ts";
import { RULE_BY_ID } from "./registry.ts";
import type { ReportedFinding, ValidationReport } from "./report.ts";
import { Severities } from "./severities.ts";
import { collectSince } from "./since.ts";

export interface ValidateOptions {
  /** Leaves out what counts less. Default: nothing. */
  readonly severity?: Severity;
  /** Only these rules. Default: all. */
  readonly rules?: readonly RuleId[];
  /** Findings to report at most; all are counted. Default: all. */
  readonly max?: number;
  /** Only what was brought in since this commit, in full. */
  readonly since?: string;
  /** Also what the baseline accepts. */
  readonly ignoreBaseline?: boolean;
}

/** What is wrong with a store, everything in one run, in stable order, each once. Writes nothing. */
export async function validateStore(context: Context, options: ValidateOptions = {}): Promise<ValidationReport> {
  const { since } = options;
  const collected = since === undefined ? await collect(context) : await collectSince(context, since);
  return reportOn(context, collected, options);
}

/** What was found, judged by the settings and the baseline, and cut down to what was asked for. */
export function reportOn(context: Context, collected: Collected, options: ValidateOptions): ValidationReport {
  const { files, layout, commit, version } = context;
  const baseline = readBaseline(files, layout);
  const all = judge(context, [...collected.findings, ...baseline.findings]);
  const open = options.ignoreBaseline ? all : all.filter(({ fingerprint }) => !baseline.fingerprints.has(fingerprint));
  const asked = open.filter((finding) => isAsked(finding, options));
  const shown = asked.slice(0, options.max);
  const sources = new SourceLines(files, layout);
  const findings = shown.map((finding): ReportedFinding => {
    const source = sources.lineOf(finding);
    return source === undefined ? finding : { ...finding, source };
  });
  return {
    format: 1,
    version,
    backend: collected.backend,
    ...(commit === undefined ? {} : { commit }),
    ...(options.since === undefined ? {} : { since: options.since }),
    records: collected.records,
    totals: countBySeverity(asked),
    accepted: all.length - open.length,
    disabled: collected.disabled,
    omitted: asked.length - shown.length,
    findings,
  };
}

/** Findings as they count here: masked, sorted, named, each once, with the severities of the settings. */
export function judge({ settings }: Context, findings: readonly Finding[]): Known[] {
  const severities = new Severities(settings.settings);
  const sorted = findings.map(maskFinding).sort(compareFindings);
  const once = sorted.filter((each, at) => at === 0 || !isSame(each, sorted[at - 1] as Finding));
  return withFingerprints(once).flatMap((finding) => {
    const judged = severities.apply(finding);
    const fix = finding.fix ?? RULE_BY_ID[finding.rule].fix;
    return judged === undefined ? [] : [{ ...judged, fix, fingerprint: finding.fingerprint }];
  });
}

function isSame(left: Finding, right: Finding): boolean {
  return left.rule === right.rule && compareFindings(left, right) === 0;
}

function isAsked(finding: Finding, { severity = "notice", rules }: ValidateOptions): boolean {
  return isAtLeast(finding.severity, severity) && (rules === undefined || rules.includes(finding.rule));
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const totals = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) {
    totals[severity] += 1;
  }
  return totals;
}
