import type { Rule } from "../rule.ts";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  severity: "error",
  summary: "A key that stands twice in one mapping: parsers differ on which one counts.",
  fix: "Keep one of the two.",
  isFixed: true,
};
