import type { Rule } from "../rule.ts";

export const logLineEnding: Rule = {
  id: "log-line-ending",
  severity: "notice",
  summary: "A log with carriage returns at the ends of its lines.",
  fix: "milestone validate --fix writes plain newlines.",
  mends: "writes plain newlines",
};
