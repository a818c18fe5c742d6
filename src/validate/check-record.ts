import type { BackendName } from "../backends/backend.ts";
import { TABLES } from "../backends/rows/stored-row.ts";
import { locate } from "../record/locate.ts";
import { placesOf } from "../record/place-of-offset.ts";
import { type MilestoneRecord, nameOf, type RecordKey } from "../record/record.ts";
import { isMap } from "../record/value.ts";
import type { Settings } from "../settings/settings.ts";
import type { StoreLayout } from "../store/layout.ts";
import { checkSecrets } from "./check-secrets.ts";
import { readDisableComments } from "./disable-comments.ts";
import type { Finding, FindingPlace } from "./finding.ts";
import type { Issue, RecordRule, Rule } from "./rule.ts";

/** What a record was found to be. */
export interface CheckedRecord {
  readonly findings: Finding[];
  /** How many findings its own comments turned off. */
  readonly disabled: number;
}

/** Where a record stands: its file, or the database or server's table that has it as a row, which has no lines. */
export interface Home {
  readonly file: string;
  readonly hasLines: boolean;
}

/** Where a record of a backend stands. */
export function homeOf({ layout, settings }: Housing, backend: BackendName, { state, id }: RecordKey): Home {
  if (backend !== "database") {
    return { file: layout.showRecord({ state, id }), hasLines: true };
  }
  const { database } = settings;
  const file =
    database.type === "postgresql" ? `${database.schema}.${TABLES[state]}` : layout.show(layout.databaseFile);
  return { file, hasLines: false };
}

/** What says where a store's records stand. */
export interface Housing {
  readonly layout: StoreLayout;
  readonly settings: Pick<Settings, "database">;
}

export interface Raised {
  readonly rule: Rule;
  readonly issue: Issue;
}

/** Applies rules to one record that is whole, and looks for secrets in its text. */
export function checkRecord(record: MilestoneRecord, home: Home, rules: readonly RecordRule[]): CheckedRecord {
  const secrets = checkSecrets(record.yaml, home.file, nameOf(record), home.hasLines);
  return withoutDisabled(record, home, [...applyRules(record, home, rules), ...secrets]);
}

/** The same for nothing but these rules. Places are looked for only where something is wrong. */
export function checkByRules(record: MilestoneRecord, home: Home, rules: readonly RecordRule[]): CheckedRecord {
  return withoutDisabled(record, home, applyRules(record, home, rules));
}

function applyRules(record: MilestoneRecord, home: Home, rules: readonly RecordRule[]): Finding[] {
  const { state, id, yaml, data } = record;
  const raised: Raised[] = [];
  if (isMap(data)) {
    const subject = { state, id, yaml, data };
    for (const rule of rules) {
      for (const issue of rule.check(subject)) {
        raised.push({ rule, issue });
      }
    }
  }
  return placeIssues(record, home, raised);
}

/** Takes out what comments of the record turn off, and adds what is wrong with them. */
export function withoutDisabled(record: MilestoneRecord, home: Home, found: readonly Finding[]): CheckedRecord {
  const { rules, findings } = readDisableComments(record.yaml);
  const kept = found.filter(({ rule }) => !rules.has(rule));
  const wrong = findings.map((finding) => {
    const { line, column, endLine, endColumn, ...rest } = finding;
    const place = home.hasLines ? { line, column, endLine, endColumn } : {};
    return { ...rest, ...(place as FindingPlace), file: home.file, record: nameOf(record) };
  });
  return { findings: [...kept, ...wrong], disabled: found.length - kept.length };
}

/** Issues with their places in the text of their record. */
export function placeIssues(record: MilestoneRecord, home: Home, raised: readonly Raised[]): Finding[] {
  if (raised.length === 0) {
    return [];
  }
  const places = home.hasLines ? placesIn(record.yaml, raised) : [];
  return raised.map(({ rule, issue }, at) => ({
    rule: rule.id,
    severity: issue.severity ?? rule.severity,
    file: home.file,
    ...places[at],
    record: nameOf(record),
    message: issue.message,
    fix: issue.fix ?? rule.fix,
  }));
}

function placesIn(yaml: string, raised: readonly Raised[]): FindingPlace[] {
  const located = locate(
    yaml,
    raised.map(({ issue }) => issue.path),
  );
  const spans = raised.map(({ issue }, at) => {
    const found = located[at] ?? parentOf(yaml, issue);
    return (issue.onKey ? found?.key : undefined) ?? found?.value ?? { start: 0, end: 0 };
  });
  return placesOf(yaml, spans);
}

/** What has no place of its own, behind an alias, has the place of what holds it. */
function parentOf(yaml: string, { path }: Issue) {
  for (let length = path.length - 1; length > 0; length--) {
    const [found] = locate(yaml, [path.slice(0, length)]);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
