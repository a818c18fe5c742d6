import { earlierRates } from "../backup/list.ts";
import type { Context } from "../context.ts";
import { nestedFiles } from "../files/nested-files.ts";
import { interruptedRuns } from "../migrate/interrupted.ts";
import type { Marks } from "../record/marks.ts";
import { readLastSwitch } from "../store/last-switch.ts";
import { waitForHolds } from "../store/tool-holds.ts";
import { diskNeeded, estimateMove } from "./estimate.ts";
import { MeasuredSource } from "./measured-source.ts";
import { crossesToDatabase, type Move } from "./move.ts";
import { findOccupants, type OccupantOptions, type Occupants } from "./occupants.ts";
import { makePlan, type Plan } from "./plan.ts";
import { checkPrerequisites } from "./prerequisites.ts";
import { checkServerFor, isUsable } from "./server-checks.ts";
import { takenPlaces } from "./taken-places.ts";

export interface PlanOptions {
  readonly pauseSessions: boolean;
  /** True inside the lock, where the plan is made once more. */
  readonly holdsLock: boolean;
  /** The migration that is rolled back: its reverse need be no move of its own, and must lose nothing that was written. */
  readonly reverses?: string | undefined;
  /** Takes over tables of a server whose origin is unknown, where they hold nothing but what the store has. */
  readonly adopt?: boolean;
}

/**
 * Measures, validates and checks everything that a move depends on. Writes nothing. `measured` is a source that was read
 * already, of this move and as it is now; the caller closes it.
 */
export async function planMove(
  context: Context,
  move: Move,
  options: PlanOptions,
  measured?: MeasuredSource,
): Promise<Plan> {
  if (measured !== undefined) {
    return await assemble(context, move, options, measured);
  }
  const read = await MeasuredSource.of(context, move);
  return await assemble(context, move, options, read).finally(() => read.close());
}

async function assemble(context: Context, move: Move, options: PlanOptions, measured: MeasuredSource): Promise<Plan> {
  const { survey, marks, statAllMs } = measured;
  const deletions = options.reverses === undefined ? "pass" : "count";
  const server = await checkServerFor(context, move, options);
  const looking = { deletions, adopt: options.adopt === true } as const;
  const occupants = isUsable(server)
    ? await occupantsFor(context, move, marks, looking)
    : ({ kind: "unseen" } as const);
  const isFree = occupants.kind === "none" || occupants.kind === "known";
  const taken = isFree ? takenPlaces(context, move, marks) : [];
  const diskNeededBytes = diskNeeded(move, survey, auxiliaryBytes(context));
  const diskFreeBytes = context.files.freeBytes(context.layout.dir);
  const interrupted = interruptedRuns(context).map(({ id }) => id);
  const { findings, fingerprint } = survey;
  const toolLocks = await waitForHolds(context);
  const facts = {
    move,
    findings,
    server,
    occupants,
    taken,
    diskNeededBytes,
    diskFreeBytes,
    interrupted,
    toolLocks,
    ...options,
  };
  const prerequisites = checkPrerequisites(context, facts);
  const estimate = {
    ...estimateMove(move, survey, earlierRates(context, move), statAllMs),
    mostPauseMs: context.settings.settings.migration.maxWritePauseMs,
  };
  const onServer = server.length > 0;
  return makePlan({ move, onServer, fingerprint, prerequisites, findings, estimate, diskNeededBytes, diskFreeBytes });
}

async function occupantsFor(context: Context, move: Move, marks: Marks, options: OccupantOptions): Promise<Occupants> {
  if (!crossesToDatabase(move)) {
    return { kind: "none" };
  }
  const occupants = await findOccupants(context, move.from, marks, options);
  if (occupants.kind === "none") {
    // Nothing was compared with it; but what is none of our lines would be gone with the move, which writes the next one.
    readLastSwitch(context.files, context.layout);
  }
  return occupants;
}

/** Bytes of what a backup takes beside the records. */
function auxiliaryBytes({ files, layout }: Context): number {
  const logs = nestedFiles(files, layout.dir, "logs");
  return logs.reduce((sum, name) => sum + (files.stat(layout.at(name))?.sizeBytes ?? 0), 0);
}
