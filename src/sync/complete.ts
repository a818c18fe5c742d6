import type { BackendName, RecordEdit } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { sameRecord } from "../drift/compare.ts";
import { MilestoneError } from "../errors/error.ts";
import type { RunDirs } from "../migrate/run-dirs.ts";
import { DigestMap } from "../record/digest-map.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import { nameOf, STATES } from "../record/record.ts";
import { readLastSwitch, writeLastSwitch } from "../store/last-switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { applyChanges } from "./apply.ts";
import { readStagedChanges, type StagedChange } from "./staged-changes.ts";

/** What a sync came to. */
export interface Completed {
  /** Of the backend in use, read back. */
  readonly fingerprint: Fingerprint;
  /** Ids that somebody else changed after the decision: they stay as they are, and drifted. */
  readonly left: readonly string[];
  /** When other writers could go on, as `performance.now()` says it. */
  readonly releasedAt: number;
}

/** Does what a sync decided on, as far as it is not done, for the process that resumes it. */
export async function resumeSync(context: Context, dirs: RunDirs, backend: BackendName): Promise<Completed> {
  const { maxWritePauseMs } = context.settings.settings.migration;
  const edit = await context.backends.edit(backend, dirs.shadow, maxWritePauseMs);
  const changes = readStagedChanges(context.files, dirs);
  return await completeSync(context, dirs, { backend, edit, changes });
}

/**
 * Writes what was decided on, lets other writers go on, verifies what was written through another way than it was
 * written by, and prepares the new base for drift. A signal comes too late for it: from here it is shorter to finish.
 */
export async function completeSync(
  asked: Context,
  dirs: RunDirs,
  { backend, edit, changes }: { backend: BackendName; edit: RecordEdit; changes: readonly StagedChange[] },
): Promise<Completed> {
  const context = { ...asked, signal: new AbortController().signal };
  const { backends } = context;
  const left = await backends
    .openFolder("file", dirs.shadow)
    .then((staged) => applyChanges(edit, staged, changes))
    .finally(() => edit.release());
  const releasedAt = performance.now();
  const { marks, fingerprint } = await surveyMarks(context, await backends.open(backend));
  const wrong = changes.find(
    ({ id, target }) => target !== undefined && !left.has(id) && !sameRecord(target, marks.get(nameOf(target))),
  );
  if (wrong !== undefined) {
    throw new MilestoneError("VERIFY_MISMATCH", `${wrong.id} does not read back as it was written.`, {
      state: "It was decided on and is written; the backup that was taken before has everything as it was.",
      place: { record: wrong.id },
      fix: ["milestone resume looks again; milestone backups lists what can be restored."],
    });
  }
  if (backend === "hybrid") {
    await backends.rebuildIndex();
  }
  stageLastSwitch(
    context,
    dirs,
    changes.filter(({ id }) => !left.has(id)),
  );
  return { fingerprint, left: [...left], releasedAt };
}

/** From now on the old copy is compared with what it was when it was synced. */
function stageLastSwitch({ files, layout }: Context, dirs: RunDirs, changes: readonly StagedChange[]): void {
  const records = readLastSwitch(files, layout) ?? new DigestMap();
  for (const { id, old } of changes) {
    for (const state of STATES) {
      records.delete(nameOf({ state, id }));
    }
    if (old !== undefined) {
      records.set(nameOf(old), old);
    }
  }
  writeLastSwitch(files, dirs.lastSwitch, records);
  files.syncDir(dirs.dir);
}
