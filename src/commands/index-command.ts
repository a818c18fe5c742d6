import { EXIT, type ExitCode } from "../errors/error.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { countOf } from "../report/quantity.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { show } from "./show.ts";

/** `milestone index`: builds the hybrid backend's index anew from the files. */
export async function runIndex(door: Door, options: CommonOptions): Promise<ExitCode> {
  const context = openStore(door, options, "change");
  const backend = readSwitch(context.files, context.layout);
  if (backend !== "hybrid") {
    show(door, options, { backend, rows: null }, () => `On ${backend}, which has no index; nothing to do.\n`);
    return EXIT.done;
  }
  const rows = await withMigrationLock(context, () => context.backends.rebuildIndex());
  show(door, options, { backend, rows }, () => `${countOf(rows, "active record")} indexed.\n`);
  return EXIT.done;
}
