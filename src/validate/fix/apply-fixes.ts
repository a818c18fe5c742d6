import path from "node:path";
import type { Context } from "../../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { replaceFile } from "../../files/replace.ts";
import { withMigrationLock } from "../../migrate/with-lock.ts";
import type { Fix } from "./fix.ts";
import { digestOfFixes } from "./plan-fixes.ts";

/**
 * Carries out what was shown, under the migration lock, one durable rename each. `planAgain` looks once more inside the
 * lock: throws PLAN_CHANGED where it comes to something else, and LOCKED while somebody migrates.
 */
export async function applyFixes(
  context: Context,
  fixes: readonly Fix[],
  planAgain: () => Promise<Fix[]>,
): Promise<void> {
  await withMigrationLock(context, async () => {
    if (digestOfFixes(await planAgain()) !== digestOfFixes(fixes)) {
      throw new MilestoneError("PLAN_CHANGED", "The store changed since these changes were shown.", {
        state: NOTHING_CHANGED,
        fix: ["Run it again, and look at the changes again."],
      });
    }
    for (const fix of fixes) {
      await applyFix(context, fix);
    }
  });
}

async function applyFix({ files, backends }: Context, fix: Fix): Promise<void> {
  switch (fix.kind) {
    case "edit":
      return replaceFile(files, fix.file, fix.after);
    case "move":
      files.makeDirs(path.dirname(fix.to));
      files.rename(fix.file, fix.to);
      files.syncDir(path.dirname(fix.to));
      return files.syncDir(path.dirname(fix.file));
    case "index":
      await backends.rebuildIndex();
  }
}
