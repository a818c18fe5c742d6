import type { Rule } from "../rule.ts";

export const backupPayloadAbsent: Rule = {
  id: "backup-payload-absent",
  severity: "notice",
  summary: "Backups whose payload is not here, as in every clone.",
  fix: "Restore on the machine that took them, or from git where the commit is at hand.",
};
