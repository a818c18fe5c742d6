import type { Backend, BackendName } from "../backends/backend.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { type Fingerprint, FingerprintBuilder } from "../record/fingerprint.ts";
import type { Mark } from "../record/marks.ts";
import type { MilestoneRecord } from "../record/record.ts";
import type { Finding } from "./finding.ts";
import { numbersNoDatabaseHolds, valuesNoServerHolds } from "./numbers.ts";

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
  /** True where that backend is a server, which holds less. */
  onServer?: boolean;
  /** Adds what is wrong with records that are whole. */
  judge?: Judge;
  signal?: AbortSignal;
  onRecord?: (done: number, mark: Mark, record: MilestoneRecord) => void;
}

/** Looks at each record that is whole, and at last at what the whole of them shows. */
export interface Judge {
  look(record: MilestoneRecord): readonly Finding[];
  finish(backend: Backend): Promise<readonly Finding[]>;
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
    options.onRecord?.(done, item.mark, item.record);
    if (options.target === "database") {
      findings.push(...numbersNoDatabaseHolds(item.record));
      findings.push(...(options.onServer ? valuesNoServerHolds(item.record) : []));
    }
    findings.push(...(options.judge?.look(item.record) ?? []));
  }
  findings.push(...((await options.judge?.finish(backend)) ?? []));
  return { findings, fingerprint: builder.finish(), yamlBytes, durationMs: performance.now() - start };
}
