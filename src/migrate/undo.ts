import type { Context } from "../context.ts";
import { resumeSession } from "../store/sessions.ts";
import { Installation } from "./installation.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { RunDirs } from "./run-dirs.ts";

/**
 * Takes back everything that a run did before its switch. Repeatable: a kill in the middle is continued by the
 * next call. Returns files that somebody else changed in place; they are kept under `migrations/<id>/left`.
 */
export function undoRun(context: Context, id: string, journal: Journal, facts: JournalFacts): string[] {
  const { files, layout } = context;
  const dirs = new RunDirs(layout, id);
  const installation = new Installation(files, dirs.installation);
  const touched = files.stat(dirs.installation.manifest) !== undefined;
  if (touched) {
    installation.undo();
  }
  if (facts.pausedSession) {
    resumeSession(files, layout);
  }
  const backup = layout.at("backups", id);
  // A backup of a store that was never touched says nothing that the store does not.
  if (!touched && files.stat(backup) !== undefined) {
    files.rename(backup, dirs.undoneBackup);
  }
  journal.reach("undone", context.now());
  const { left } = installation;
  if (left.length > 0) {
    files.removeTree(dirs.shadow);
    files.removeTree(dirs.backup);
    return left;
  }
  files.removeTree(dirs.dir);
  removeIfEmpty(context, layout.migrationsDir);
  removeIfEmpty(context, layout.backupsDir);
  return [];
}

function removeIfEmpty({ files }: Context, dir: string): void {
  const rest = (files.list(dir) ?? [{ name: "", kind: "other" as const }]).filter(({ name }) => name !== ".gitignore");
  if (rest.length === 0) {
    files.removeTree(dir);
  }
}
