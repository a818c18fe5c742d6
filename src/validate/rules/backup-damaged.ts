import type { Rule } from "../rule.ts";

export const backupDamaged: Rule = {
  id: "backup-damaged",
  severity: "error",
  summary: "A backup whose metadata cannot be read, or whose payload is here and is not as recorded.",
  fix: "Do not rely on it; take another: milestone backup.",
};
