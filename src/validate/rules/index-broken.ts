import type { Rule } from "../rule.ts";

export const indexBroken: Rule = {
  id: "index-broken",
  severity: "notice",
  summary: "The index cannot be read; it is derived, and nothing is lost.",
  fix: "milestone index builds it anew.",
  mends: "builds the index anew",
};
