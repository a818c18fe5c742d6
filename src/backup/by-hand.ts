import type { Context } from "../context.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { takeMigrationLock } from "../store/locks.ts";
import { readSwitch } from "../store/switch.ts";
import { nextBackupId, type TakenBackup, takeBackup } from "./take.ts";

/** Takes a backup of the store as it is, broken records and all. What fails leaves no trace. */
export async function backUpByHand(context: Context): Promise<TakenBackup> {
  const { files, layout } = context;
  const lock = takeMigrationLock(context);
  try {
    const backend = readSwitch(files, layout);
    const id = nextBackupId(context, context.now(), backend, backend);
    const { dir, backup: scratch } = new RunDirs(layout, id);
    try {
      const taken = await takeBackup(context, { id, from: backend, to: backend, outcome: "manual", scratch });
      writeGitFiles(files, layout, backend);
      return taken;
    } finally {
      files.removeTree(dir);
    }
  } finally {
    lock.release();
  }
}
