import type { Rule } from "../rule.ts";

export const unsupportedYaml: Rule = {
  id: "unsupported-yaml",
  severity: "error",
  summary:
    "Tags, directives, merge keys, keys that are not plain strings, and the few texts that YAML parsers read differently.",
  fix: "Write the value itself, in plain YAML.",
  isFixed: true,
  mends: "quotes a key that is a number, a boolean or null",
};
