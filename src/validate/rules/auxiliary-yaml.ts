import type { Rule } from "../rule.ts";

export const auxiliaryYaml: Rule = {
  id: "auxiliary-yaml",
  severity: "warning",
  summary: "YAML beside the records that cannot be read.",
  fix: "Correct the line that is named; the file is carried as it is.",
};
