import type { Rule } from "../rule.ts";

export const oldCopy: Rule = {
  id: "old-copy",
  severity: "warning",
  summary: "Nobody can tell whether the old copy changed after the switch between files and a database.",
  fix: "milestone sync shows and settles it.",
};
