import { planPrune, prune } from "../backup/prune.ts";
import { EXIT, type ExitCode } from "../errors/error.ts";
import { renderPrune } from "../report/prune-text.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { show } from "./show.ts";

/** `milestone prune`: removes expired backups and displaced old copies. Ends with 1 where the system refused something. */
export async function runPrune(door: Door, options: CommonOptions & { dryRun?: boolean }): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const context = openStore(door, options, dryRun ? "read" : "change");
  const list = dryRun ? await planPrune(context) : await prune(context);
  show(door, options, list, () => renderPrune(list, dryRun));
  return list.some((each) => "refused" in each) ? EXIT.findings : EXIT.done;
}
