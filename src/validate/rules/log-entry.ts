import type { Rule } from "../rule.ts";

export const logEntry: Rule = {
  id: "log-entry",
  severity: "warning",
  summary: "An entry of a log that is no JSON; the entries around it still count.",
  fix: "Correct or remove the entry.",
};
