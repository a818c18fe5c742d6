import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Door } from "./door.ts";

/** Asks, unless `--yes`. Throws DECLINED; without a terminal there is nobody to ask. */
export async function agree(door: Door, { yes }: { readonly yes?: boolean }, question: string): Promise<void> {
  if (yes) {
    return;
  }
  if (!door.interactive) {
    throw new MilestoneError("DECLINED", "There is no terminal to ask on.", {
      state: NOTHING_CHANGED,
      fix: ["Pass --yes to go on without a question."],
    });
  }
  if (!(await door.confirm(question))) {
    throw new MilestoneError("DECLINED", "You said no.", { state: NOTHING_CHANGED });
  }
}
