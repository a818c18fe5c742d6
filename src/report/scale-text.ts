import type { Advice } from "../measure/advice.ts";
import { formatMs } from "../measure/confidence.ts";
import { valueIn } from "../measure/fact.ts";
import type { BrokenLog } from "../measure/facts.ts";
import type { Forecast } from "../measure/forecast.ts";
import { type MoveAdvice, RECOMMENDED_FROM } from "../measure/recommend.ts";
import type { Paint } from "./paint.ts";
import { countOf, formatCount } from "./quantity.ts";
import { drawSparkline } from "./sparkline.ts";
import { layOutTable } from "./table.ts";

const TREND_WIDTH = 24;

/** The verdict: short. Pure, as everything here. */
export function describeFit({ recommendation }: Advice, paint: Paint): string {
  switch (recommendation.kind) {
    case "unknown":
      return "not known while the records cannot be read";
    case "pinned":
      return `${recommendation.backend}, pinned by storage.backend`;
    case "optimal":
      return recommendation.backend;
    case "recommended":
      return paint.warn(`${recommendation.to}, recommended with confidence ${recommendation.confidence.percent}`);
    case "monitoring": {
      const { to, direction, confidence } = recommendation;
      return direction === "down"
        ? `${to} would be enough; a move down is only watched`
        : `${to}, watched: confidence ${confidence.percent}, ${RECOMMENDED_FROM} are needed`;
    }
  }
}

/** Counts beside those of the records, growth and forecast: one labelled line each. */
export function describeScaleLines(advice: Advice, isTerminal: boolean): string[] {
  const { facts, scale } = advice;
  if (facts.active.kind === "missing") {
    return [];
  }
  const tasks = `${countOf(valueIn(facts.tasks) ?? 0, "task")}, ${valueIn(facts.workflows) ?? 0} with a workflow`;
  const complexity = valueIn(scale.complexity) ?? 0;
  const query = scale.averageQueryMs.kind === "known" ? `; queries take ${formatMs(scale.averageQueryMs.value)}` : "";
  const users = `${countOf(scale.users, "user")} in an hour, ${scale.usersOverDay} in a day`;
  const dependencies = countOf(valueIn(facts.dependencies) ?? 0, "dependency", "dependencies");
  return [
    `Scale:     ${users}${query}`,
    `           ${tasks}, ${dependencies}: complexity ${formatCount(complexity)}`,
    ...describeGrowth(advice, isTerminal),
    ...(facts.growth.kind === "known" ? describeForecast(advice.forecast) : []),
  ];
}

function describeGrowth({ facts, forecast }: Advice, isTerminal: boolean): string[] {
  const growth = valueIn(facts.growth);
  const [first] = growth?.days ?? [];
  if (growth === undefined || first === undefined) {
    return [];
  }
  const line = isTerminal ? `${drawSparkline(growth.days, facts.now.slice(0, 10), TREND_WIDTH)} ` : "";
  const rate = "perWeek" in forecast ? `; ${forecast.perWeek} a week over ${countOf(forecast.days, "day")}` : "";
  const gaps = growth.gaps.map((gap) => `; ${gap}`).join("");
  const active = valueIn(facts.active);
  const numbers = growth.days.length > 1 ? `${first.active} to ${active} active` : `${active} active, the same`;
  return [`Growth:    ${line}${numbers} since ${first.day}${rate}${gaps}`];
}

function describeForecast(forecast: Forecast): string[] {
  switch (forecast.kind) {
    case "none":
      return [];
    case "too-little-history":
      return [`Next:      too little history to say (${forecast.reason})`];
    case "not-growing":
      return [`Next:      no threshold is near: ${forecast.change} in ${countOf(forecast.days, "day")}`];
    case "growing": {
      const { backend, threshold, on, earliest, latest } = forecast;
      const what = `${backend} at ${threshold} active records`;
      const range = latest === undefined ? `${earliest} or later` : `${earliest} to ${latest}`;
      return [
        on === undefined || earliest === undefined
          ? `Next:      ${what}, not within ten years`
          : `Next:      ${what}, about ${on} (${range})`,
      ];
    }
  }
}

/** Why, what would change it, and what was missing: whole blocks, after everything that is counted. */
export function describeEvidence(advice: Advice): string[] {
  const { recommendation, outlook, facts } = advice;
  if (recommendation.kind === "pinned" || recommendation.kind === "unknown") {
    return [];
  }
  return [
    ...("confidence" in recommendation && recommendation.direction === "up" ? describeConfidence(recommendation) : []),
    ...(outlook.length === 0
      ? []
      : ["What would change it:", ...outlook.map(({ when, leadsTo }) => `  ${when}: ${leadsTo}`)]),
    ...describeMissing(advice.missing),
    ...facts.brokenLogs.map(describeBroken),
  ];
}

/** Each point as a row, whether it counts or not. */
export function describeConfidence({ to, confidence }: Pick<MoveAdvice, "to" | "confidence">): string[] {
  const rows = confidence.points.map(({ evidence, earned, of, reason }) => [
    evidence,
    of > 0 ? `${earned} of ${of}` : earned === 0 ? "-" : String(earned),
    reason,
  ]);
  const earned = confidence.points.reduce((sum, point) => sum + point.earned, 0);
  const of = confidence.points.reduce((sum, point) => sum + point.of, 0);
  return [
    `Why ${to}, with ${earned} of ${of} points (confidence ${confidence.percent}):`,
    ...layOutTable([["evidence", "points", "why"], ...rows]).map((line) => `  ${line}`),
  ];
}

function describeMissing(missing: Advice["missing"]): string[] {
  const byReason = Map.groupBy(missing, ({ reason }) => reason);
  const lines = [...byReason].map(([reason, facts]) => `  ${facts.map(({ fact }) => fact).join(", ")}: ${reason}`);
  return lines.length === 0 ? [] : ["Not known:", ...lines];
}

function describeBroken({ file, entries, firstLine }: BrokenLog): string {
  return `Passed over in ${file}: ${countOf(entries, "entry", "entries")} that cannot be read, first at line ${firstLine}`;
}
