import type { Rule } from "../rule.ts";

export const settings: Rule = {
  id: "settings",
  severity: "error",
  summary:
    "`config/storage-config.yaml` has unknown keys, wrong values, or a password; as a notice, a rule that is switched without a reason.",
  fix: "Correct the line that is named.",
  isFixed: true,
};
