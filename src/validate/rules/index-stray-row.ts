import type { Rule } from "../rule.ts";

export const indexStrayRow: Rule = {
  id: "index-stray-row",
  severity: "notice",
  summary: "The index has rows of no file.",
  fix: "milestone index builds it anew.",
  mends: "builds the index anew, without them",
};
