import { EXIT, type ExitCode } from "../errors/error.ts";
import { monitorStore } from "../monitor/monitor.ts";
import { renderMonitor } from "../report/monitor-text.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

export interface MonitorCommandOptions extends CommonOptions {
  readonly measure?: boolean;
  readonly prune?: boolean;
}

/** `milestone monitor`: one health pass, for cron or CI. Ends with 1 where something needs a person; advice does not. */
export async function runMonitor(door: Door, options: MonitorCommandOptions): Promise<ExitCode> {
  const { measure = false, prune = false } = options;
  const report = await monitorStore(openStore(door, options, "note"), { measure, prune });
  show(door, options, report, () => renderMonitor(report, paintOut(door, options)));
  const refused = report.pruned.some((each) => "refused" in each);
  return refused || report.concerns.some(({ level }) => level === "person") ? EXIT.findings : EXIT.done;
}
