import { valueIn } from "../measure/fact.ts";
import type { Facts } from "../measure/facts.ts";
import type { Forecast } from "../measure/forecast.ts";

const DAY_MS = 86_400_000;
const MOST_POINTS = 24;

/**
 * Active records over time as a Mermaid chart, which GitHub draws; a second line is the next threshold. Nothing in it
 * but days and numbers; days are counted, since a date at every point would be drawn over the next one. No lines where
 * history tells too little. Pure.
 */
export function drawGrowthChart(facts: Facts, forecast: Forecast): string[] {
  const days = valueIn(facts.growth)?.days ?? [];
  const [first] = days;
  if (first === undefined || days.length < 2) {
    return [];
  }
  const start = Date.parse(first.day);
  const spanDays = Math.max(1, Math.round((Date.parse(facts.now.slice(0, 10)) - start) / DAY_MS));
  const count = Math.min(MOST_POINTS, spanDays + 1);
  const points = Array.from({ length: count }, (_, at) => {
    const day = new Date(start + Math.round((spanDays * at) / (count - 1)) * DAY_MS).toISOString().slice(0, 10);
    return days.findLast((each) => each.day <= day)?.active ?? 0;
  });
  const threshold = "threshold" in forecast ? forecast.threshold : undefined;
  const top = Math.max(threshold ?? 0, ...points);
  return [
    "```mermaid",
    "xychart-beta",
    '  title "Active records"',
    `  x-axis "days since ${first.day}" 0 --> ${spanDays}`,
    `  y-axis "records" 0 --> ${Math.max(1, top)}`,
    `  line [${points.join(", ")}]`,
    ...(threshold === undefined ? [] : [`  line [${points.map(() => threshold).join(", ")}]`]),
    "```",
  ];
}
