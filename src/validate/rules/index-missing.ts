import type { Rule } from "../rule.ts";

export const indexMissing: Rule = {
  id: "index-missing",
  severity: "notice",
  summary: "The hybrid backend has no index here, as in every fresh clone.",
  fix: "milestone index builds it.",
  mends: "builds the index",
};
