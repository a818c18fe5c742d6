import type { Context } from "../context.ts";
import { replaceFile } from "../files/replace.ts";
import { writeBaseline } from "./baseline.ts";
import type { RuleId } from "./finding.ts";
import { validateStore } from "./validate.ts";

/** Of this clone, not of what everybody has. */
const OF_THIS_CLONE: ReadonlySet<RuleId> = new Set([
  "backup-damaged",
  "backup-payload-absent",
  "drift",
  "old-copy",
  "index-missing",
  "index-broken",
  "index-behind",
  "index-stray-row",
  "side-file",
]);

/** Writes what is found today into the baseline, so that only other findings count. Returns how many that are. */
export async function updateBaseline(context: Context): Promise<number> {
  const { files, layout } = context;
  const { findings } = await validateStore(context, { ignoreBaseline: true });
  const accepted = findings.filter(
    ({ rule, file }) => !OF_THIS_CLONE.has(rule) && file !== layout.show(layout.baselineFile),
  );
  files.makeDirs(layout.at("config"));
  replaceFile(files, layout.baselineFile, writeBaseline(accepted));
  return accepted.length;
}
