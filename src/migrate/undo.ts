import type { Context } from "../context.ts";
import { resumeSession } from "../store/sessions.ts";
import { writeSwitch } from "../store/switch.ts";
import { closeBackup } from "./close-backup.ts";
import { openInstallation } from "./installation-of.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import { removeRun } from "./remove-run.ts";
import { RunDirs } from "./run-dirs.ts";
import { undoOnServer } from "./server-run.ts";

/** What is to be said of a run that was undone, or finished by another process. */
export interface Undone {
  /** Files that somebody else changed in place, kept under `migrations/<id>/left`. */
  readonly left: readonly string[];
  /** Of the server, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Takes back everything that a run did before its switch. Repeatable: a kill in the middle is continued by the
 * next call.
 */
export async function undoRun(context: Context, id: string, journal: Journal, facts: JournalFacts): Promise<Undone> {
  const { files, layout } = context;
  const dirs = new RunDirs(layout, id);
  const installation = await openInstallation(context, dirs, facts);
  if (journal.reached === "switched") {
    // Its last line, which said so, was lost.
    journal.reach("going-back", context.now());
  }
  if (facts.from !== undefined && journal.reached === "going-back") {
    writeSwitch(files, layout, facts.from);
  }
  installation.undo();
  if (facts.pausedSession) {
    resumeSession(files, layout);
  }
  const remarks = await undoOnServer(context, id, journal, facts);
  const backup = layout.at("backups", id);
  // Where nothing that the store had was to be replaced, the backup says nothing that the store does not.
  if (installation.replaces) {
    closeBackup(context, id, facts, "undone");
  } else if (files.stat(backup) !== undefined) {
    files.rename(backup, dirs.undoneBackup);
  }
  journal.reach("undone", context.now());
  const { left } = installation;
  if (left.length > 0 || facts.startedBy === "auto") {
    for (const scratch of [dirs.shadow, dirs.backup, dirs.keeping, dirs.undoneBackup]) {
      files.removeTree(scratch);
    }
    removeIfEmpty(files, layout.backupsDir);
    files.remove(dirs.undoRequest);
    return { left, remarks };
  }
  removeRun(files, dirs.dir);
  removeIfEmpty(files, layout.migrationsDir);
  removeIfEmpty(files, layout.backupsDir);
  return { left, remarks };
}
