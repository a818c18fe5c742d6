import { listBackups } from "../backup/list.ts";
import { EXIT, type ExitCode } from "../errors/error.ts";
import { renderBackups } from "../report/backups-text.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

/** `milestone backups`: what can be restored. A damaged one is listed and is a finding. */
export async function runBackups(door: Door, options: CommonOptions): Promise<ExitCode> {
  const backups = listBackups(openStore(door, options, "read"));
  show(door, options, backups, () => renderBackups(backups, paintOut(door, options)));
  return backups.some(({ kind }) => kind === "damaged") ? EXIT.findings : EXIT.done;
}
