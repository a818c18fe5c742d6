import { findUsual } from "../field.ts";
import type { RecordRule } from "../rule.ts";

export const stateFolder: RecordRule = {
  id: "state-folder",
  severity: "warning",
  summary:
    "A milestone whose status is completed in `active/`, or one in `completed/` whose status says that work goes on.",
  fix: "Move it to the other folder, or correct its status.",
  mends: "moves the file to `completed/`, only with `--rule state-folder`",
  *check({ data, state }) {
    const field = findUsual(data, "status");
    if (field === undefined) {
      return;
    }
    const { path, value } = field;
    if (state === "active" && value === "completed") {
      yield { path, message: "its status is completed, and it is among the active ones" };
    } else if (state === "completed" && OPEN.has(value as string)) {
      yield { path, message: `its status is ${value}, and it is among the completed ones` };
    }
  },
};

const OPEN = new Set(["planning", "planned", "in_progress", "blocked", "active"]);
