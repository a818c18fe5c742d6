import type { Rule } from "../rule.ts";

export const nestedFile: Rule = {
  id: "nested-file",
  severity: "warning",
  summary: "A YAML file in a sub-folder of `active/` or `completed/`: tools see it only in part.",
  fix: "Move it up, or elsewhere.",
};
