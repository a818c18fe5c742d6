import type { Rule } from "../rule.ts";

export const lastSwitch: Rule = {
  id: "last-switch",
  severity: "error",
  summary: "`config/last-switch.tsv` has a line that is none.",
  fix: "Take the whole file from the commit that made the last switch.",
  isFixed: true,
};
