import type { Context } from "../context.ts";
import { cleanUpAfter } from "./clean-up.ts";
import { Journal, type JournalFacts } from "./journal.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import { RunDirs } from "./run-dirs.ts";

/** Makes the folder of a run, kept out of git by itself, and writes the journal's first line, durably. */
export function beginRun(context: Context, id: string, facts: JournalFacts): Journal {
  const { files, layout } = context;
  const { dir } = new RunDirs(layout, id);
  try {
    return writeFirstLine(context, dir, facts);
  } catch (error) {
    const clean = () => {
      files.removeTree(dir);
      removeIfEmpty(files, layout.migrationsDir);
    };
    // The first line may stand there: then it is a run that was interrupted.
    throw cleanUpAfter(error, clean, {
      code: "INTERRUPTED",
      state: `Nothing was switched; migrations/${id} may still be there.`,
      fix: ["Mend what the messages name, then: milestone resume"],
    });
  }
}

function writeFirstLine({ files, layout, now }: Context, dir: string, facts: JournalFacts): Journal {
  files.makeDirs(layout.migrationsDir);
  const ignore = layout.at("migrations", ".gitignore");
  if (files.stat(ignore) === undefined) {
    files.create(ignore, "*\n");
  }
  files.makeDir(dir);
  const journal = new Journal(files, dir);
  journal.reach("started", now(), facts);
  files.syncDir(layout.migrationsDir);
  files.syncDir(layout.dir);
  return journal;
}
