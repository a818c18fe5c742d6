import path from "node:path";
import type { Context } from "../../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { toMilestoneError } from "../../errors/to-milestone-error.ts";
import { replaceFile } from "../../files/replace.ts";
import { withMigrationLock } from "../../migrate/with-lock.ts";
import { countOf } from "../../report/quantity.ts";
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
    for (const [made, fix] of fixes.entries()) {
      try {
        await applyFix(context, fix);
      } catch (error) {
        throw brokenOff(error, made, fixes.length);
      }
    }
  });
}

/** There is no way back from what was made, and no need of one: each change stands for itself. */
function brokenOff(error: unknown, made: number, all: number): MilestoneError {
  const { code, message, place, fix } = toMilestoneError(error);
  const state = `${made} of ${countOf(all, "change")} made before; every file is as it was or as shown, whole.`;
  return new MilestoneError(code, message, { state, place, fix, cause: error });
}

async function applyFix({ files, layout, backends }: Context, fix: Fix): Promise<void> {
  switch (fix.kind) {
    case "edit":
      // Beside the records anything may be a person's: nobody looks there for what we left.
      return replaceFile(files, fix.file, fix.after, layout.dir);
    case "move":
      files.makeDirs(path.dirname(fix.to));
      files.rename(fix.file, fix.to);
      files.syncDir(path.dirname(fix.to));
      return files.syncDir(path.dirname(fix.file));
    case "index":
      await backends.rebuildIndex();
  }
}
