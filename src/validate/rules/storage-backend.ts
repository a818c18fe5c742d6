import type { Rule } from "../rule.ts";

export const storageBackend: Rule = {
  id: "storage-backend",
  severity: "error",
  summary: "`config/storage-backend.txt` is not one known word.",
  fix: "Write file, hybrid or database into it: the backend that holds the milestones.",
  isFixed: true,
};
