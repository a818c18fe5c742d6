import type { Rule } from "../rule.ts";

export const notAMilestone: Rule = {
  id: "not-a-milestone",
  severity: "warning",
  summary: "A YAML file among the records that is empty, or neither a mapping nor listed under `storage.auxiliary`.",
  fix: "Restore its content, remove it, or list it under storage.auxiliary.",
};
