import type { Rule } from "../rule.ts";

export const ymlExtension: Rule = {
  id: "yml-extension",
  severity: "warning",
  summary: "A `.yml` file among the records: only `.yaml` is one.",
  fix: "Rename it to .yaml.",
};
