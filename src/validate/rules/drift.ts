import type { Rule } from "../rule.ts";

export const drift: Rule = {
  id: "drift",
  severity: "warning",
  summary: "The old copy of a record changed after the switch between files and a database.",
  fix: "milestone sync shows and settles it.",
};
