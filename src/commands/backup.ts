import { backUpByHand } from "../backup/by-hand.ts";
import { EXIT, type ExitCode } from "../errors/error.ts";
import { countOf, formatBytes } from "../report/quantity.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { show } from "./show.ts";

/** `milestone backup`: takes one now, and proves it. */
export async function runBackup(door: Door, options: CommonOptions): Promise<ExitCode> {
  const taken = await backUpByHand(openStore(door, options, "change"));
  const { records, payload_bytes } = taken.details;
  const what = `${countOf(records.active + records.completed, "record")}, ${formatBytes(payload_bytes)}`;
  show(door, options, taken, () => `${what}, read back and compared\nBackup ${taken.id}.\n`);
  return EXIT.done;
}
