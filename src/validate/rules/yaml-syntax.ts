import type { Rule } from "../rule.ts";

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  severity: "error",
  summary: "YAML that no parser can read.",
  fix: "Correct the line that is named, or take the file from an earlier commit.",
  isFixed: true,
  mends: "quotes a value on one line where that makes the whole file readable",
};
