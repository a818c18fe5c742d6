import type { Rule } from "../rule.ts";

export const backendUnreadable: Rule = {
  id: "backend-unreadable",
  severity: "error",
  summary: "A backend that cannot be opened: its database is missing, or of another engine.",
  fix: "git pull, if another clone has committed it, or restore a backup.",
  isFixed: true,
};
