import type { Rule } from "../rule.ts";

export const tooManyAliases: Rule = {
  id: "too-many-aliases",
  severity: "error",
  summary: "More than 100 aliases, or more than 10,000 values behind them, or more than 1,000 anchors.",
  fix: "Write the values out.",
  isFixed: true,
};
