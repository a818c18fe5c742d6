import { earlierRates } from "../backup/list.ts";
import type { Context } from "../context.ts";
import { nestedFiles } from "../files/nested-files.ts";
import { interruptedRuns } from "../migrate/interrupted.ts";
import { type Mark, Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";
import { waitForHolds } from "../store/tool-holds.ts";
import { type Survey, surveyBackend } from "../validate/survey.ts";
import { diskNeeded, estimateMove } from "./estimate.ts";
import { crossesToDatabase, type Move } from "./move.ts";
import { findOccupants, type Occupants } from "./occupants.ts";
import { makePlan, type Plan } from "./plan.ts";
import { checkPrerequisites } from "./prerequisites.ts";
import { stillBroken } from "./still-broken.ts";

export interface PlanOptions {
  readonly pauseSessions: boolean;
  /** True inside the lock, where the plan is made once more. */
  readonly holdsLock: boolean;
  /** The migration that is rolled back: its reverse need be no move of its own, and must lose nothing that was written. */
  readonly reverses?: string | undefined;
}

/** Measures, validates and checks everything that a move depends on. Writes nothing. */
export async function planMove(context: Context, move: Move, options: PlanOptions): Promise<Plan> {
  const source = await context.backends.open(move.from);
  const marks = new Marks();
  try {
    context.progress.step("reading and checking every record");
    const survey = await surveyBackend(source, {
      target: move.to,
      signal: context.signal,
      onRecord: (done: number, mark: Mark) => {
        marks.set(nameOf(mark), mark);
        context.progress.advance(done);
      },
    });
    const statAllMs = await timeCatchUp(context, marks);
    const findings = await stillBroken(context, source, survey.findings);
    return await assemble(context, move, options, { survey: { ...survey, findings }, marks, statAllMs });
  } finally {
    marks.free();
    await source.close();
  }
}

interface Measured {
  survey: Survey;
  marks: Marks;
  statAllMs: number;
}

async function assemble(context: Context, move: Move, options: PlanOptions, measured: Measured): Promise<Plan> {
  const { survey, marks, statAllMs } = measured;
  const deletions = options.reverses === undefined ? "pass" : "count";
  const occupants: Occupants = crossesToDatabase(move)
    ? await findOccupants(context, move.from, marks, deletions)
    : { kind: "none" };
  const diskNeededBytes = diskNeeded(move, survey, auxiliaryBytes(context));
  const diskFreeBytes = context.files.freeBytes(context.layout.dir);
  const interrupted = interruptedRuns(context).map(({ id }) => id);
  const { findings, fingerprint } = survey;
  const toolLocks = await waitForHolds(context);
  const facts = { move, findings, occupants, diskNeededBytes, diskFreeBytes, interrupted, toolLocks, ...options };
  const prerequisites = checkPrerequisites(context, facts);
  const estimate = estimateMove(move, survey, earlierRates(context, move), statAllMs);
  return makePlan({ move, fingerprint, prerequisites, findings, estimate, diskNeededBytes, diskFreeBytes });
}

/** The write pause is mostly one look at every file: so look once, and take the time. */
async function timeCatchUp({ files, layout }: Context, marks: Marks): Promise<number> {
  const start = performance.now();
  for (const mark of marks.values()) {
    if (mark.signature !== undefined) {
      files.stat(layout.recordFile(mark));
    }
  }
  return performance.now() - start;
}

/** Bytes of what a backup takes beside the records. */
function auxiliaryBytes({ files, layout }: Context): number {
  const logs = nestedFiles(files, layout.dir, "logs");
  return logs.reduce((sum, name) => sum + (files.stat(layout.at(name))?.sizeBytes ?? 0), 0);
}
