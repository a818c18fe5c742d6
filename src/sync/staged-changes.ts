import { z } from "zod";
import { MilestoneError } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { readCheckedLine, writeCheckedLine } from "../migrate/checked-line.ts";
import type { RunDirs } from "../migrate/run-dirs.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import { isSafeId, STATES } from "../record/record.ts";
import { type Change, digestsOf } from "./plan.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.object({
  state: z.enum(STATES),
  id: z.string().refine(isSafeId),
  dataDigest: digest,
  textDigest: digest,
});
const line = z.object({
  id: z.string().refine(isSafeId),
  old: version.optional(),
  was: version.optional(),
  target: version.optional(),
});

/** What becomes of one record, by digests: enough for another process to do it, or to see that it is done. */
export interface StagedChange {
  readonly id: string;
  readonly old: RecordDigests | undefined;
  readonly was: RecordDigests | undefined;
  readonly target: RecordDigests | undefined;
}

/** True where the backend in use is to change at all. */
export function isWritten({ was, target }: StagedChange): boolean {
  return JSON.stringify(was ?? null) !== JSON.stringify(target ?? null);
}

/** Writes down what will be done: the new content of records in the shadow, and what the old copy has of them. */
export function stageChanges(files: Files, dirs: RunDirs, changes: readonly Change[]): StagedChange[] {
  const staged = changes.map(({ id, old, was, target }) => ({
    id,
    old: digestsOf(old),
    was,
    target: digestsOf(target),
  }));
  for (const state of STATES) {
    files.makeDirs(`${dirs.shadow}/${state}`);
    files.makeDirs(`${dirs.synced}/${state}`);
  }
  for (const [index, { old, target }] of changes.entries()) {
    if (old !== undefined) {
      files.create(`${dirs.synced}/${old.state}/${old.id}.yaml`, old.yaml);
    }
    if (target !== undefined && isWritten(staged[index] as StagedChange)) {
      files.create(`${dirs.shadow}/${target.state}/${target.id}.yaml`, target.yaml);
    }
  }
  files.create(dirs.changes, staged.map(writeCheckedLine).join(""));
  files.syncTree(dirs.dir);
  return staged;
}

/** What {@link stageChanges} wrote down. Throws JOURNAL_UNREADABLE for a line that is not as it was written. */
export function readStagedChanges(files: ReadFiles, dirs: RunDirs): StagedChange[] {
  const lines = files.read(dirs.changes).bytes.toString("utf8").split("\n").slice(0, -1);
  return lines.map((text, index) => {
    const parsed = line.safeParse(readCheckedLine(text));
    if (!parsed.success) {
      throw new MilestoneError("JOURNAL_UNREADABLE", `The list of changes is damaged in line ${index + 1}.`, {
        state: "A sync was interrupted; nothing was done about it.",
        place: { file: dirs.changes, line: index + 1 },
        fix: ["milestone verify says what the store holds; then move the folder of this run out of migrations/."],
      });
    }
    const { id, old, was, target } = parsed.data;
    return { id, old, was, target };
  });
}
