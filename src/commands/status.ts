import { EXIT, type ExitCode } from "../errors/error.ts";
import { renderStatus } from "../report/status-text.ts";
import { readStatus } from "../status/status.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

/** `milestone status`: the store at a glance. Fails only where its records cannot be read. */
export async function runStatus(door: Door, options: CommonOptions): Promise<ExitCode> {
  const status = await readStatus(openStore(door, options, "read"));
  show(door, options, status, () =>
    renderStatus(status, paintOut(door, options), { isTerminal: door.terminal === true }),
  );
  return status.records.kind === "readable" ? EXIT.done : EXIT.failed;
}
