import type { Backend, BackendName, Mark } from "../backends/backend.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { type Fingerprint, FingerprintBuilder } from "../record/fingerprint.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { ExactNumber, type Value } from "../record/value.ts";
import type { Finding } from "./finding.ts";

/** What one pass over a backend found. */
export interface Survey {
  readonly findings: readonly Finding[];
  /** Of the records that are whole. */
  readonly fingerprint: Fingerprint;
  /** Bytes of their YAML. */
  readonly yamlBytes: number;
  readonly durationMs: number;
}

export interface SurveyOptions {
  /** Adds what this backend cannot hold. */
  target?: BackendName;
  signal?: AbortSignal;
  onRecord?: (done: number, mark: Mark) => void;
}

/** Reads every record once: what it is, and what is wrong with it. A broken record never hides another. */
export async function surveyBackend(backend: Backend, options: SurveyOptions = {}): Promise<Survey> {
  const start = performance.now();
  const findings: Finding[] = [];
  const builder = new FingerprintBuilder();
  let yamlBytes = 0;
  let done = 0;
  for await (const item of backend.scan()) {
    if (item.kind === "finding") {
      findings.push(item.finding);
      continue;
    }
    if (options.signal) {
      throwIfStopped(options.signal);
    }
    builder.add(item.record);
    yamlBytes += Buffer.byteLength(item.record.yaml);
    done += 1;
    options.onRecord?.(done, item.mark);
    if (options.target === "database") {
      findings.push(...numbersNoDatabaseHolds(item.record));
    }
  }
  return { findings, fingerprint: builder.finish(), yamlBytes, durationMs: performance.now() - start };
}

/** Text that may hold such a number; anything else is not looked at twice. */
const SUSPECT = /\.(?:inf|nan)|[0-9]{16}|[0-9]e|0[xo]/i;

/** JSON has no `.inf` and `.nan`; beyond 2^53 tools that read JSON as floats lose digits, though the text keeps them. */
function numbersNoDatabaseHolds(record: MilestoneRecord): Finding[] {
  if (!SUSPECT.test(record.yaml)) {
    return [];
  }
  const file = `.milestones/${nameOf(record)}.yaml`;
  const found = exactNumbers(record.data);
  const lost = found.find((number) => !number.isFinite);
  const long = found.find((number) => number.isFinite && isBeyondFloat(number.text));
  return [
    ...(lost ? [numberFinding("number-not-json", "error", file, `${lost.text} is no number in a database`)] : []),
    ...(long
      ? [numberFinding("number-precision", "warning", file, `${long.text} has more digits than most tools read`)]
      : []),
  ];
}

/** An integer with more digits than a float holds, or a number that a float takes for infinite. */
function isBeyondFloat(literal: string): boolean {
  return /^-?[0-9]{16,}$/.test(literal) || !Number.isFinite(Number(literal));
}

function numberFinding(rule: Finding["rule"], severity: Finding["severity"], file: string, message: string): Finding {
  const record = file.slice(".milestones/".length, -".yaml".length);
  return { rule, severity, file, record, message, fix: "Write it as a quoted string." };
}

function exactNumbers(value: Value): ExactNumber[] {
  if (value instanceof ExactNumber) {
    return [value];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.values(value).flatMap((item) => exactNumbers(item as Value));
}
