import type { Rule } from "../rule.ts";

export const indexBehind: Rule = {
  id: "index-behind",
  severity: "notice",
  summary: "The index lacks records, or shows them as they were.",
  fix: "milestone index builds it anew.",
  mends: "builds the index anew",
};
