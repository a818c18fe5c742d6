import fs from "node:fs";
import path from "node:path";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { toSafeJson } from "../report/escape-controls.ts";
import { MOST_RESULTS, toSarif } from "../report/validation-sarif.ts";
import type { Review } from "../review/review.ts";
import type { Base } from "./commits.ts";
import type { Job } from "./job.ts";

/** Everything that was found, for programs. `stores` has one entry each. */
interface ActionReport {
  /** Changes when a key changes its meaning. */
  readonly format: 1;
  readonly version: string;
  readonly event: string;
  readonly commit: string;
  readonly base: Base;
  readonly stores: readonly Review[];
}

export interface WrittenReports {
  readonly report: string;
  readonly sarif: string;
}

/** Writes `report.json` and `report.sarif`. */
export function writeReports(job: Job, commit: string, base: Base, reviews: readonly Review[]): WrittenReports {
  const { version } = job.door;
  const dir = reportDir(job);
  makeFolder(dir);
  const report: ActionReport = { format: 1, version, event: job.event.name, commit, base, stores: reviews };
  const written = { report: path.join(dir, "report.json"), sarif: path.join(dir, "report.sarif") };
  fs.writeFileSync(written.report, `${toSafeJson(report)}\n`);
  fs.writeFileSync(written.sarif, `${toSafeJson(toSarifOfAll(reviews))}\n`);
  return written;
}

/** One by one: where the system makes no folder, as in /proc, Node's own way of making all of them never ends. */
function makeFolder(dir: string): void {
  if (fs.existsSync(dir) || dir === path.dirname(dir)) {
    return;
  }
  makeFolder(path.dirname(dir));
  try {
    fs.mkdirSync(dir);
  } catch (error) {
    // Another step made it in between.
    if (!isErrno(error, "EEXIST")) {
      throw error;
    }
  }
}

function reportDir({ inputs, door: { env } }: Job): string {
  if (inputs.reportDir !== undefined) {
    return path.resolve(env.GITHUB_WORKSPACE ?? "", inputs.reportDir);
  }
  if (!env.RUNNER_TEMP) {
    throw new MilestoneError("USAGE", "There is no folder for the reports: RUNNER_TEMP is not set.", {
      state: NOTHING_CHANGED,
      fix: ["Name one as input report-dir."],
    });
  }
  return path.join(env.RUNNER_TEMP, "milestone-migrate");
}

/** Code scanning takes one run of a tool, so the stores share it: each file says where it stands. */
function toSarifOfAll(reviews: readonly Review[]): unknown {
  const all = reviews.map(({ store, validation }) => toSarif(validation, store.slice(0, store.lastIndexOf("/") + 1)));
  const results = all.flatMap(({ runs }) => runs.flatMap((run) => run.results)).slice(0, MOST_RESULTS);
  const [first] = all;
  return first && { ...first, runs: first.runs.map((run) => ({ ...run, results })) };
}
