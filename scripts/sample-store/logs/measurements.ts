import { addDays, TODAY } from "../calendar.ts";
import type { Milestone } from "../milestone.ts";
import type { SeededRandom } from "../random.ts";
import { toLines } from "./event.ts";

const DAYS_OF_METRICS = 24;
const SCALE_CHECKS = 14;
const DAYS_BETWEEN_CHECKS = 30;

/** Pretty-printed objects, one after the other, as tools write them; queries get slowly slower. */
export function performanceMetrics(milestones: readonly Milestone[], random: SeededRandom): string {
  const entries = Array.from({ length: DAYS_OF_METRICS }, (_, at) => {
    const day = addDays(TODAY, at + 1 - DAYS_OF_METRICS);
    const count = activeOn(milestones, day);
    const users = random.int(2, 5);
    return {
      timestamp: `${day}T06:00:0${random.int(1, 9)}Z`,
      backend: "file",
      performance: {
        avg_read_time_ms: random.int(18, 26),
        avg_write_time_ms: random.int(30, 44),
        avg_query_time_ms: 210 + 3 * at + random.int(0, 20),
      },
      system: { cpu_usage_percent: random.int(4, 38), memory_usage_mb: random.int(410, 690), disk_usage_percent: 61 },
      scale: { milestone_count: count, concurrent_users: users, complexity_score: count + 3 * users + 140 },
    };
  });
  return entries.map((entry) => `${JSON.stringify(entry, null, 2)}\n`).join("");
}

/** The tools looked once a month, and have said for a year that the store outgrew its files. */
export function scaleEvents(milestones: readonly Milestone[]): string {
  const events = Array.from({ length: SCALE_CHECKS }, (_, at) => {
    const day = addDays(TODAY, (at + 1 - SCALE_CHECKS) * DAYS_BETWEEN_CHECKS);
    const count = activeOn(milestones, day);
    return {
      timestamp: `${day}T06:00:00Z`,
      event: "scale_analysis",
      current_backend: "file",
      optimal_backend: count >= 25 ? "hybrid" : "file",
      details: { milestone_count: count, trigger: "scheduled" },
    };
  });
  return toLines(events);
}

/** Milestones that existed on that day and were not over yet, as far as the plan tells. */
function activeOn(milestones: readonly Milestone[], day: string): number {
  return milestones.filter(({ state, createdAt, end }) => createdAt < day && (state === "active" || end > day)).length;
}
