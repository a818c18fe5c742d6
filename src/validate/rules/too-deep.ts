import type { Rule } from "../rule.ts";

export const tooDeep: Rule = {
  id: "too-deep",
  severity: "error",
  summary:
    "Nesting of 100 levels or more, or more values and brackets (250,000), or keys of one mapping (60,000), than any record has.",
  fix: "Flatten what is nested.",
  isFixed: true,
};
