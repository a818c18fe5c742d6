import { EXIT, type ExitCode } from "../errors/error.ts";
import { renderSettings } from "../report/settings-text.ts";
import { renderStatus } from "../report/status-text.ts";
import { readStatus } from "../status/status.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

/** `milestone status`: the store at a glance. Fails only where its records cannot be read. */
export async function runStatus(
  door: Door,
  options: CommonOptions & { readonly explainSettings?: boolean },
): Promise<ExitCode> {
  const context = openStore(door, options, "read", { reads: "once, as text" });
  if (options.explainSettings) {
    const { explained } = context.settings;
    const file = context.layout.show(context.layout.settingsFile);
    show(door, options, explained, () => renderSettings(explained, file));
    return EXIT.done;
  }
  const status = await readStatus(context);
  show(door, options, status, () =>
    renderStatus(status, paintOut(door, options), { isTerminal: door.terminal === true }),
  );
  return status.records.kind === "unreadable" ? EXIT.failed : EXIT.done;
}
