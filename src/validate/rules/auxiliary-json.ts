import type { Rule } from "../rule.ts";

export const auxiliaryJson: Rule = {
  id: "auxiliary-json",
  severity: "warning",
  summary: "A JSON file that cannot be read.",
  fix: "Correct the line that is named; the file is carried as it is.",
};
