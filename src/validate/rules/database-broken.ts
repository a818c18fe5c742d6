import type { Rule } from "../rule.ts";

export const databaseBroken: Rule = {
  id: "database-broken",
  severity: "error",
  summary:
    "A database that is cut, has pages too many, fails its integrity check, is a Git LFS pointer or no database.",
  fix: "Restore a backup: milestone backups lists them.",
  isFixed: true,
};
