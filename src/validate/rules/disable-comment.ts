import type { Rule } from "../rule.ts";

export const disableComment: Rule = {
  id: "disable-comment",
  severity: "warning",
  summary:
    "A `# milestone-disable` comment that turns nothing off: no such rule, no reason, or a rule that cannot be turned off.",
  fix: "Write it as: # milestone-disable <rule>: <reason>",
};
