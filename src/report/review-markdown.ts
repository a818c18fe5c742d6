import { showName } from "../files/native-path.ts";
import type { Advice } from "../measure/advice.ts";
import { valueIn } from "../measure/fact.ts";
import type { ChangedRecord, RecordChanges, Review } from "../review/review.ts";
import type { Finding } from "../validate/finding.ts";
import { SEVERITIES } from "../validate/finding.ts";
import { codeCell, codeOf, commandsOf, sentenceOf, tableOf } from "./markdown.ts";
import { makePaint } from "./paint.ts";
import { countOf, formatCount } from "./quantity.ts";
import { answersFor, countsOf, recommendedMove } from "./review-verdict.ts";
import { describeFit } from "./scale-text.ts";

const PLAIN = makePaint(false);

/** Parts of what people read about a review in the pull request and in the job's summary. Pure, as everything here. */
export function describeStore({ store, advice }: Review): string {
  const { facts } = advice;
  const active = valueIn(facts.active);
  const counts =
    active === undefined
      ? "its records cannot be read"
      : `${countOf(active, "active record")}, ${formatCount(valueIn(facts.completed) ?? 0)} completed`;
  return `Store ${codeOf(store)} is on ${facts.backend}: ${counts}.`;
}

/** For a branch that lacks what its base holds. */
export const WAY_OUT =
  "Run the workflow that made this branch once more. Or merge the base into the branch, `milestone sync`, commit, push.";

/** What merging this would leave behind: a line of counts, and `most` of the records by name. */
export function describeLacking({ lacking }: Review, most: number): string[] {
  if (lacking === undefined) {
    return [];
  }
  const isKnown = lacking.kind === "missing";
  const names = isKnown ? lacking.records : lacking.problems;
  const shown = names.slice(0, most).map((name) => `- ${isKnown ? codeOf(name) : sentenceOf(name)}`);
  const head = isKnown
    ? `**Records of the base that this branch lacks:** ${formatCount(names.length)}. Merged as it is, nobody would read them there any more.`
    : "**Records of the base that this branch lacks:** cannot be told.";
  const list = most === 0 ? [] : ["", ...shown, ...describeRest(names.length - shown.length, "more")];
  return [head, ...list, ...(isKnown ? ["", WAY_OUT] : [])];
}

const KINDS = [
  "added",
  "changed",
  "completed",
  "reopened",
  "removed",
  "broken",
] as const satisfies readonly (keyof RecordChanges)[];

/** What became of records: a line of counts, and `most` of them by name. */
export function describeRecords({ change }: Review, most: number): string[] {
  if (change === undefined) {
    return [];
  }
  const { records } = change;
  const counts = KINDS.filter((kind) => records[kind].length > 0).map(
    (kind) => `${formatCount(records[kind].length)} ${kind}`,
  );
  if (counts.length === 0) {
    return ["**Records:** none changed."];
  }
  const all = KINDS.flatMap((kind) => records[kind].map((record) => ({ kind, record })));
  const lines = all.slice(0, most).map(({ kind, record }) => `- ${kind} ${describeRecord(record)}`);
  return [
    `**Records:** ${counts.join(", ")}.`,
    ...(most === 0 ? [] : ["", ...lines, ...describeRest(all.length - lines.length, "more")]),
  ];
}

function describeRecord({ name, title }: ChangedRecord): string {
  return title === null ? codeOf(name) : `${codeOf(name)} ${codeOf(title, 120)}`;
}

/** Findings, the most important first, `most` of them; `link` leads to the line, where it is known where to look. */
export function describeFindings(review: Review, most: number, link?: (finding: Finding) => string): string[] {
  const report = answersFor(review);
  const mended = review.change?.mended ?? [];
  const counts = countsOf(report);
  const word = review.change === undefined ? "in the store" : "new";
  const line = [
    ...(counts === undefined ? [] : [`${counts} ${word}`]),
    ...(mended.length === 0 ? [] : [`${formatCount(mended.length)} mended`]),
    ...(report.accepted === 0 ? [] : [`${formatCount(report.accepted)} accepted by the baseline`]),
  ];
  if (line.length === 0) {
    return [];
  }
  const total = report.findings.length + report.omitted + mended.length;
  // Of thousands only those that are shown are put into words.
  const shown = byImportance(report.findings).slice(0, most);
  const items = [
    ...shown.map((finding) => describeFinding(finding, link)),
    ...mended
      .slice(0, most - shown.length)
      .map((finding) => `- mended: ${describePlace(finding)} ${codeOf(finding.message)} (${finding.rule})`),
  ];
  return [
    `**Findings:** ${line.join("; ")}.`,
    ...(most === 0 ? [] : ["", ...items, ...describeRest(total - items.length, "more")]),
  ];
}

function describeFinding(finding: Finding, link: ((finding: Finding) => string) | undefined): string {
  const { severity, rule, message, fix } = finding;
  const place = describePlace(finding);
  const where = link === undefined ? place : `[${place}](${link(finding)})`;
  const advice = fix === undefined ? "" : `\n  ${sentenceOf(fix)}`;
  return `- **${severity}** ${where} ${codeOf(message)} (${rule})${advice}`;
}

function describePlace({ file, line, column, record }: Finding): string {
  const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
  const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? ` ${codeOf(record)}` : "";
  return `${codeOf(`${file}${place}`)}${row}`;
}

/** Errors first; within a severity as they stand in the store. */
export function byImportance<Each extends Finding>(findings: readonly Each[]): Each[] {
  return findings.toSorted((left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity));
}

function describeRest(count: number, word: string): string[] {
  return count > 0 ? [`- … and ${countOf(count, word, word)}, all in the JSON report`] : [];
}

/** The numbers that the backend is chosen by, before and with the change. */
export function describeScale({ advice, change }: Review): string[] {
  const before = change?.before;
  const rows = rowsOf(advice);
  if (before === undefined) {
    return tableOf([["", "now"], ...rows], [1]);
  }
  const were = rowsOf(before);
  return tableOf(
    [["", "before", "with this change"], ...rows.map(([what = "", now = ""], at) => [what, were[at]?.[1] ?? "", now])],
    [1, 2],
  );
}

function rowsOf({ facts, scale, ...advice }: Advice): string[][] {
  const number = (value: number | undefined) => (value === undefined ? "unknown" : formatCount(value));
  return [
    ["active records", number(valueIn(facts.active))],
    ["completed records", number(valueIn(facts.completed))],
    ["tasks, with a workflow", `${number(valueIn(facts.tasks))}, ${number(valueIn(facts.workflows))}`],
    ["dependencies", number(valueIn(facts.dependencies))],
    ["users within an hour, a day", `${number(scale.users)}, ${number(scale.usersOverDay)}`],
    ["complexity", number(valueIn(scale.complexity))],
    ["backend in use", facts.backend],
    ["backend that fits", describeFit({ facts, scale, ...advice }, PLAIN)],
  ];
}

/** Why a move is recommended, or watched, point by point; what would change it; and how to make it. */
export function describeRecommendation(review: Review): string[] {
  const { advice, store } = review;
  const { recommendation, outlook } = advice;
  if (!("confidence" in recommendation) || recommendation.direction === "down") {
    return [];
  }
  const { confidence, to, kind } = recommendation;
  const earned = confidence.points.reduce((sum, point) => sum + point.earned, 0);
  const of = confidence.points.reduce((sum, point) => sum + point.of, 0);
  const points = confidence.points.map((point) => [
    point.evidence,
    point.of > 0 ? `${point.earned} of ${point.of}` : point.earned === 0 ? "-" : String(point.earned),
    sentenceOf(point.reason),
  ]);
  const word = kind === "recommended" ? "recommended" : "watched, not yet recommended";
  return [
    `**Recommendation:** ${to} is ${word}: ${earned} of ${of} points, confidence ${confidence.percent}.`,
    "",
    ...tableOf([["evidence", "points", "why"], ...points]),
    "",
    "What would change it:",
    "",
    ...outlook.map(({ when, leadsTo }) => `- ${sentenceOf(`${when}: ${leadsTo}`)}`),
    ...describeForecast(advice),
    "",
    kind === "recommended" ? "To see the plan, and to move:" : "To see what a move would do:",
    "",
    ...commandsOf(commandsFor(store, to, recommendedMove(review) !== undefined)),
  ];
}

/** Commands that work in a clone, whether the program is installed or not. */
function commandsFor(store: string, to: string, isSure: boolean): string[] {
  const where = store === ".milestones" ? "" : ` --store ${quoteForShell(store)}`;
  const program = "npx --package milestone-migrate milestone";
  return [`${program} plan ${to}${where}`, ...(isSure ? [`${program} migrate ${to}${where}`] : [])];
}

/** A path is somebody else's text, and people paste commands. */
function quoteForShell(path: string): string {
  const text = showName(path);
  return /^[A-Za-z0-9._/-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function describeForecast({ forecast }: Advice): string[] {
  if (forecast.kind !== "growing" || forecast.on === undefined) {
    return [];
  }
  const { backend, threshold, on } = forecast;
  return [`- at the present rate ${backend} fits from ${threshold} active records on, about ${on}`];
}

/** What the answer had to do without. */
export function describeMissing({ advice }: Review): string[] {
  const byReason = Map.groupBy(advice.missing, ({ reason }) => reason);
  const gaps = valueIn(advice.facts.growth)?.gaps ?? [];
  return [
    ...[...byReason].map(([reason, facts]) => `- ${facts.map(({ fact }) => fact).join(", ")}: ${sentenceOf(reason)}`),
    ...gaps.map((gap) => `- growth: ${sentenceOf(gap)}`),
  ];
}

/** Findings in cells, for a summary. */
export function findingRows(findings: readonly Finding[], most: number): string[] {
  const rows = byImportance(findings)
    .slice(0, most)
    .map(({ severity, rule, file, line, column, message }) => [
      severity,
      codeCell(line === undefined ? file : `${file}:${line}:${column ?? 1}`),
      rule,
      codeCell(message),
    ]);
  return rows.length === 0 ? [] : tableOf([["severity", "where", "rule", "what"], ...rows]);
}
