import type { Milestone } from "../milestone.ts";
import type { SeededRandom } from "../random.ts";
import type { SampleFile } from "../sample-file.ts";
import { performanceMetrics, scaleEvents } from "./measurements.ts";
import { progressEvents } from "./progress-events.ts";
import { storageEvents } from "./storage-events.ts";

/** The event logs of a store that was used for more than two years. */
export function logFiles(milestones: readonly Milestone[], random: SeededRandom): SampleFile[] {
  return [
    { path: "logs/storage-events.jsonl", text: storageEvents(milestones, random) },
    { path: "logs/progress-events.jsonl", text: progressEvents(milestones, random) },
    { path: "logs/performance-metrics.jsonl", text: performanceMetrics(milestones, random) },
    { path: "logs/scale-events.jsonl", text: scaleEvents(milestones) },
  ];
}
