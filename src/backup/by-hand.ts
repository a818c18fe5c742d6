import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import { cleanUpAfter } from "../migrate/clean-up.ts";
import { removeIfEmpty } from "../migrate/remove-if-empty.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { readSwitch } from "../store/switch.ts";
import { nextBackupId, type TakenBackup, takeBackup } from "./take.ts";

/** Takes a backup of the store as it is, broken records and all. One that fails leaves no trace. */
export async function backUpByHand(context: Context): Promise<TakenBackup> {
  return await withMigrationLock(context, async () => {
    const { files, layout } = context;
    const backend = readSwitch(files, layout);
    await assertOpens(context, backend);
    const id = nextBackupId(context, context.now(), backend, backend);
    const { backup: scratch } = new RunDirs(layout, id);
    const request = { id, from: backend, to: backend, outcome: "manual", scratch } as const;
    const taken = await takeBackup(context, request).catch((error: unknown) => {
      throw cleanUpAfter(error, () => removeTraces(context, id));
    });
    tidy(context, id);
    return taken;
  });
}

/** Throws BACKEND_UNREADABLE for a server that lost a table: of what is left, a backup would look whole. A file is looked at itself. */
async function assertOpens({ backends }: Context, backend: BackendName): Promise<void> {
  if (backend === "database" && backends.usesServer) {
    const opened = await backends.open(backend);
    await opened.readSome([]).finally(() => opened.close());
  }
}

function removeTraces({ files, layout }: Context, id: string): void {
  const { dir, undoneBackup } = new RunDirs(layout, id);
  if (files.stat(layout.at("backups", id)) !== undefined) {
    files.rename(layout.at("backups", id), undoneBackup);
  }
  files.removeTree(dir);
  removeIfEmpty(files, layout.migrationsDir);
  removeIfEmpty(files, layout.backupsDir);
}

/** By now the backup stands, whatever else fails. */
function tidy({ files, layout }: Context, id: string): void {
  try {
    files.removeTree(new RunDirs(layout, id).dir);
    removeIfEmpty(files, layout.migrationsDir);
    writeGitFiles(files, layout, readSwitch(files, layout));
  } catch (error) {
    throw new MilestoneError("FINISH_INCOMPLETE", toMilestoneError(error).message, {
      state: `backups/${id} is complete and proved; .gitignore and .gitattributes may lack lines.`,
      fix: ["Mend what the message names (disk, rights); the next backup or move writes those lines."],
      cause: error,
    });
  }
}
