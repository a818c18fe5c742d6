import type { Rule } from "../rule.ts";

export const bareRepository: Rule = {
  id: "bare-repository",
  severity: "error",
  summary:
    "A git repository inside the store: its configuration names programs that git may run when it is called there.",
  fix: "Remove it from the store.",
};
