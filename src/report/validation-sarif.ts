import { RULES, type Severity } from "../validate/finding.ts";
import { RULE_BY_ID } from "../validate/registry.ts";
import type { ReportedFinding, ValidationReport } from "../validate/report.ts";
import type { Rule } from "../validate/rule.ts";

/** GitHub takes no more of one run; errors come first then. */
export const MOST_RESULTS = 25_000;
const LEVELS = { error: "error", warning: "warning", notice: "note" } as const satisfies Record<Severity, string>;

/**
 * A validation as SARIF 2.1.0, as code scanning takes it. `folder` leads from the repository's root to where the store
 * stands, empty or ending in `/`. Pure.
 */
export function toSarif(report: ValidationReport, folder: string) {
  const rank = ({ severity }: ReportedFinding) => (severity === "error" ? 0 : 1);
  const { findings } = report;
  const results =
    findings.length > MOST_RESULTS ? findings.toSorted((left, right) => rank(left) - rank(right)) : findings;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "milestone-migrate",
            semanticVersion: report.version,
            rules: RULES.map((id) => describeRule(RULE_BY_ID[id])),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: results.slice(0, MOST_RESULTS).map((finding) => describeResult(finding, folder)),
        ...(report.commit === undefined ? {} : { properties: { commit: report.commit } }),
      },
    ],
  };
}

function describeRule({ id, severity, summary, fix }: Rule) {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: fix, markdown: `${summary}\n\n${fix}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function describeResult(finding: ReportedFinding, folder: string) {
  const { rule, severity, file, record, message, fix, fingerprint } = finding;
  const region = regionOf(finding);
  const uri = `${folder}${file}`.split("/").map(encodeURIComponent).join("/");
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: LEVELS[severity],
    message: { text: inert([message, fix].filter((text) => text !== undefined).join(". ")) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
          ...(region === undefined ? {} : { region }),
        },
        ...(record === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: record, kind: "object" }] }),
      },
    ],
    partialFingerprints: { "milestoneFinding/v1": fingerprint },
  };
}

function regionOf({ line, column, endLine, endColumn }: ReportedFinding) {
  if (line === undefined) {
    return undefined;
  }
  return {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

/** In SARIF `[text](target)` is a link, and `{0}` a place for an argument. */
function inert(text: string): string {
  return text.replaceAll("](", "] (").replaceAll("{", "{{").replaceAll("}", "}}");
}
