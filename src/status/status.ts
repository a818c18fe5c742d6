import type { BackendName, RecordCounts } from "../backends/backend.ts";
import type { RunningOnServer } from "../backends/server.ts";
import { type ListedBackup, listBackups } from "../backup/list.ts";
import { expiredBackups } from "../backup/prune.ts";
import type { Context } from "../context.ts";
import { type DriftedRecord, describeDrifted, type OldCopy } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import { type Advice, adviseOn } from "../measure/advice.ts";
import { type CountedRecords, countRecords } from "../measure/count-records.ts";
import { gatherFacts } from "../measure/gather.ts";
import { endedRuns, interruptedRuns } from "../migrate/interrupted.ts";
import { holderOf } from "../migrate/server-run.ts";
import type { Occupants } from "../plan/occupants.ts";
import type { Marks } from "../record/marks.ts";
import { type LockHolder, liveHolder } from "../store/locks.ts";
import { hasPausedSession, hasSession } from "../store/sessions.ts";
import { readSwitch } from "../store/switch.ts";
import type { Severity } from "../validate/finding.ts";
import { STATUS_FORMAT } from "./status-schema.ts";
import { strayTracked } from "./stray-tracked.ts";

/** A store at a glance. */
export interface Status {
  /** Version of this report: see status-schema.ts. */
  readonly format: typeof STATUS_FORMAT;
  /** The store's folder as messages show it. */
  readonly store: string;
  /** The commit that was read, in full; undefined for the working tree. */
  readonly commit: string | undefined;
  readonly backend: BackendName;
  readonly records:
    | { readonly kind: "readable"; readonly counts: RecordCounts; readonly findings: Record<Severity, number> }
    | { readonly kind: "unreadable"; readonly problem: string; readonly fix: readonly string[] }
    /** A commit was read, and the records are in none. */
    | { readonly kind: "on-server" };
  /** How large the store is, which backend fits that, and how sure that is. */
  readonly advice: Advice;
  /** What the backend left behind still holds. */
  readonly oldCopy: Occupants;
  /** What changed in it after the last switch; undefined where nothing did. */
  readonly drift: readonly DriftedRecord[] | undefined;
  readonly lastMove: LastMove | undefined;
  readonly backups: {
    readonly total: number;
    readonly proved: number;
    readonly here: number;
    readonly damaged: number;
    /** Those that `milestone prune` removes: the last proved one is none of them, whatever its age. */
    readonly expired: number;
  };
  /** The index of the hybrid backend: derived, so a missing one is no error. Undefined under other backends. */
  readonly index: "there" | "missing" | undefined;
  readonly session: "none" | "open" | "paused";
  /** Who migrates this folder's store at this moment. */
  readonly running: LockHolder | undefined;
  /** Who migrates on the store's server, from whatever machine; undefined where nobody does, or it cannot be asked. */
  readonly runningOnServer: RunningOnServer | undefined;
  readonly interrupted: readonly { readonly id: string; readonly phase: string }[];
  /** Tracked by git though they should not be, relative to the store. */
  readonly strayTracked: readonly string[];
}

/** The last migration or restore, from the metadata of its backup. */
export interface LastMove {
  readonly id: string;
  readonly at: string;
  readonly from: BackendName;
  readonly to: BackendName;
  /** The backup that was brought back; undefined for a migration. */
  readonly restored: string | undefined;
}

/** Reads every record once, and what stands around them. Writes nothing. */
export async function readStatus(context: Context): Promise<Status> {
  const { files, layout, commit } = context;
  const backend = readSwitch(files, layout);
  context.progress.step("reading every record");
  const counted = await countRecords(context, backend);
  const backups = listBackups(context);
  const readable = backups.filter((each) => each.kind === "readable");
  const oldCopy = await readOldCopy(context, backend, counted.marks);
  return {
    format: STATUS_FORMAT,
    store: layout.dir,
    commit,
    backend,
    records: describeRecords(counted),
    advice: adviseOn(gatherFacts(context, counted), context.settings.settings),
    oldCopy: oldCopy.kind === "drifted" ? { kind: "drifted", records: oldCopy.records.map(describeDrifted) } : oldCopy,
    drift: oldCopy.kind === "drifted" ? oldCopy.records : undefined,
    lastMove: findLastMove(context, readable),
    backups: {
      total: backups.length,
      proved: readable.filter(({ metadata }) => metadata.proved).length,
      here: readable.filter(({ payloadHere }) => payloadHere).length,
      damaged: backups.length - readable.length,
      expired: expiredBackups(context, backups).filter(({ kept }) => kept === undefined).length,
    },
    index: backend !== "hybrid" ? undefined : (files.stat(layout.indexFile)?.sizeBytes ?? 0) > 0 ? "there" : "missing",
    session: hasSession(files, layout) ? "open" : hasPausedSession(files, layout) ? "paused" : "none",
    running: liveHolder(context),
    runningOnServer: await readRunningOnServer(context),
    interrupted: interruptedRuns(context).map(({ id, phase }) => ({ id, phase })),
    strayTracked: strayTracked(context, backend),
  };
}

/** From the metadata of backups, in any clone; of a restore over a store that nobody could read, from its journal here. */
function findLastMove(
  context: Context,
  backups: readonly (ListedBackup & { kind: "readable" })[],
): LastMove | undefined {
  const unbacked = endedRuns(context).flatMap(({ id, phase, facts, at }): LastMove[] => {
    const { from, to, restores, unreadable } = facts;
    const isMove = phase === "finished" && unreadable === true && from !== undefined && to !== undefined;
    return isMove ? [{ id, at, from, to, restored: restores }] : [];
  });
  return [...backups.flatMap(lastMoveOf), ...unbacked].sort((left, right) => (left.id < right.id ? -1 : 1)).at(-1);
}

function lastMoveOf({ id, metadata }: ListedBackup & { kind: "readable" }): LastMove[] {
  const after = metadata.details?.after;
  const { createdAt: at, from } = metadata;
  // A sync has a backup as well, and moves nothing.
  const isMove = after !== undefined && (after.backend !== from || after.restored !== undefined);
  return !isMove ? [] : [{ id, at, from, to: after.backend, restored: after.restored }];
}

function describeRecords({ outcome }: CountedRecords): Status["records"] {
  if (outcome.kind !== "readable") {
    return outcome;
  }
  const findings = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of outcome.survey.findings) {
    findings[severity] += 1;
  }
  const { active, completed } = outcome.survey.fingerprint;
  return { kind: "readable", counts: { active, completed }, findings };
}

/** Also where the store is not on the server yet: another clone may be moving it there. */
async function readRunningOnServer(context: Context): Promise<RunningOnServer | undefined> {
  const { backends, commit } = context;
  if (!backends.usesServer || commit !== undefined) {
    return undefined;
  }
  try {
    // Not as who has this folder's lock: what runs under it is running.
    return await backends.server().running({ ...holderOf(context), dir: "" });
  } catch (error) {
    // What is wrong with the server, its records say; a store that is not on it yet needs none.
    if (error instanceof MilestoneError) {
      return undefined;
    }
    throw error;
  }
}

async function readOldCopy(context: Context, backend: BackendName, marks: Marks): Promise<OldCopy> {
  try {
    return await findDrift(context, backend, marks);
  } catch (error) {
    if (error instanceof MilestoneError) {
      return { kind: "broken", problems: [error.message] };
    }
    throw error;
  }
}
