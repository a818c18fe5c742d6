import { FLOOR_STEPS } from "./floor-step.ts";
import type { Measured, Measurement } from "./measure.ts";

/** Targets of time are set for stores of this size and larger: in a smaller one the start of the process is most of it. */
const TARGETS_FROM_RECORDS = 10_000;
/** The longest write pause when nothing changed meanwhile, up to this many records. */
const MOST_PAUSE_MS = 150;
/** The same where a few records changed. */
const MOST_PAUSE_CHANGED_MS = 200;
/** Of a quiet migration, what the journal and catching up may take. */
const MOST_SAFETY = 0.1;
const PAUSE_RECORDS = 10_000;
/** Resident memory, for any number of records. */
const MOST_BYTES = 300_000_000;

const HEAD = ["job", "time", "floor", "ratio", "target", "", "growth", "pause", "safety", "memory"];

/** The table of one size. `smaller` is the size before it, for the growth. Pure. */
export function renderMeasurement(measurement: Measurement, smaller: Measurement | undefined): string {
  const { records, yamlBytes, floor, jobs } = measurement;
  const growth = smaller && records / smaller.records;
  const rows = jobs.map((job) => cells(measurement, job, smaller));
  const steps = FLOOR_STEPS.map((step) => `${step} ${formatMs(floor[step])}`).join(", ");
  return [
    `${records.toLocaleString("en-US")} records, ${(yamlBytes / 1e6).toFixed(1)} MB of YAML`,
    ...(growth === undefined ? [] : [`${growth} times the records: growth up to ${growth} is linear`]),
    "",
    ...layOut([HEAD, ...rows]),
    "",
    `Floor: ${steps}`,
    "",
  ].join("\n");
}

/** What misses its target, one line each, also of sections that were rendered before with their verdicts. Pure. */
export function renderMisses(measurements: readonly Measurement[], sections: readonly string[] = []): string {
  const ofJobs = measurements.flatMap((measurement) =>
    measurement.jobs.flatMap((job) => missesOf(measurement, job).map((miss) => `  ${miss}\n`)),
  );
  const lines = [...ofJobs, ...sections.flatMap(missesIn)];
  return lines.length === 0 ? "Every target is met.\n" : `Over target:\n${lines.join("")}`;
}

function missesIn(section: string): string[] {
  const [title, ...rows] = section.split("\n");
  const over = rows.filter((row) => row.endsWith(OVER));
  return over.map((row) => `  ${title}: ${row.trim().slice(0, -OVER.length)}\n`);
}

const OVER = ", over";

function missesOf({ records }: Measurement, measured: Measured): string[] {
  const { job, timeMs, floor, pauseMs, changes, safetyShare, peakBytes } = measured;
  const at = `${job}, ${records.toLocaleString("en-US")} records`;
  const misses: string[] = [];
  if (floor !== undefined && records >= TARGETS_FROM_RECORDS && timeMs > mostMs(floor)) {
    misses.push(`${at}: ${formatMs(timeMs)}, at most ${formatMs(mostMs(floor))}`);
  }
  const mostPauseMs = changes === undefined ? MOST_PAUSE_MS : MOST_PAUSE_CHANGED_MS;
  if (pauseMs !== undefined && records <= PAUSE_RECORDS && Math.round(pauseMs) > mostPauseMs) {
    misses.push(`${at}: a write pause of ${formatMs(pauseMs)}, at most ${formatMs(mostPauseMs)}`);
  }
  if (safetyShare !== undefined && records >= TARGETS_FROM_RECORDS && safetyShare > MOST_SAFETY) {
    misses.push(`${at}: ${formatShare(safetyShare)} for journal and catching up, at most ${formatShare(MOST_SAFETY)}`);
  }
  if (peakBytes > MOST_BYTES) {
    misses.push(`${at}: ${formatMb(peakBytes)} of memory, at most ${formatMb(MOST_BYTES)}`);
  }
  return misses;
}

function mostMs({ timeMs, most, plusMs = 0 }: NonNullable<Measured["floor"]>): number {
  return most * timeMs + plusMs;
}

/** `1.6`, or with what may come on top: `1.6 + 1000 ms`. */
function describeTarget({ most, plusMs }: NonNullable<Measured["floor"]>): string {
  return plusMs === undefined ? most.toFixed(1) : `${most.toFixed(1)} + ${formatMs(plusMs)}`;
}

function cells(measurement: Measurement, measured: Measured, smaller: Measurement | undefined): string[] {
  const { job, timeMs, floor, pauseMs, safetyShare, peakBytes } = measured;
  const hasTargets = measurement.records >= TARGETS_FROM_RECORDS;
  const before = smaller?.jobs.find((other) => other.job === job);
  return [
    job,
    formatMs(timeMs),
    floor ? formatMs(floor.timeMs) : "",
    floor ? (timeMs / floor.timeMs).toFixed(2) : "",
    floor && hasTargets ? describeTarget(floor) : "",
    missesOf(measurement, measured).length > 0 ? "over" : floor && hasTargets ? "ok" : "",
    before ? (timeMs / before.timeMs).toFixed(1) : "",
    pauseMs === undefined ? "" : formatMs(pauseMs),
    safetyShare === undefined ? "" : formatShare(safetyShare),
    formatMb(peakBytes),
  ];
}

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function formatMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}

function formatMb(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
