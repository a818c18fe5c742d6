import type { Rule } from "../rule.ts";

export const duplicateId: Rule = {
  id: "duplicate-id",
  severity: "error",
  summary:
    "Two records that some system takes for one: the same id active and completed, names that differ only in case or Unicode normalisation, `.yaml` beside `.yml`.",
  fix: "Keep one of the two, or give one another id.",
  isFixed: true,
};
