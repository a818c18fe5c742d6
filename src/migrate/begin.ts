import type { Context } from "../context.ts";
import { Journal, type JournalFacts } from "./journal.ts";
import { RunDirs } from "./run-dirs.ts";

/** Makes the folder of a run, kept out of git by itself, and writes the journal's first line. */
export function beginRun(context: Context, id: string, facts: JournalFacts): Journal {
  const { files, layout, now } = context;
  const dirs = new RunDirs(layout, id);
  files.makeDirs(layout.migrationsDir);
  const ignore = layout.at("migrations", ".gitignore");
  if (files.stat(ignore) === undefined) {
    files.create(ignore, "*\n");
  }
  files.makeDir(dirs.dir);
  const journal = new Journal(files, dirs.dir);
  journal.reach("started", now(), { ...facts, startedAtMs: now().getTime() });
  files.syncDir(layout.migrationsDir);
  return journal;
}
