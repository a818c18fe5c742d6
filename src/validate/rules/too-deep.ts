import type { Rule } from "../rule.ts";

export const tooDeep: Rule = {
  id: "too-deep",
  severity: "error",
  summary: "Nesting of 100 levels or more, or more values and brackets than any record has (250,000).",
  fix: "Flatten what is nested.",
  isFixed: true,
};
