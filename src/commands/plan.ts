import { EXIT, type ExitCode } from "../errors/error.ts";
import { planMove } from "../plan/make.ts";
import { parseBackend } from "../plan/move.ts";
import { isPossible } from "../plan/possible.ts";
import { renderPlan } from "../report/plan-text.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, sayNothingToDo, show } from "./show.ts";

/** `milestone plan <backend>`: what a move would do. Writes nothing. */
export async function runPlan(
  door: Door,
  word: string,
  options: CommonOptions & { pauseSessions?: boolean },
): Promise<ExitCode> {
  const context = openStore(door, options, "read", { reads: "once" });
  const from = readSwitch(context.files, context.layout);
  const to = parseBackend(word);
  if (to === from) {
    return sayNothingToDo(door, options, to);
  }
  const pauseSessions = options.pauseSessions === true;
  const plan = await planMove(context, { from, to }, { pauseSessions, holdsLock: false });
  show(door, options, plan, () => renderPlan(plan, paintOut(door, options)));
  return isPossible(plan.prerequisites) ? EXIT.done : EXIT.findings;
}
