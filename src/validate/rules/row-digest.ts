import type { Rule } from "../rule.ts";

export const rowDigest: Rule = {
  id: "row-digest",
  severity: "error",
  summary:
    "A row of the database whose kept YAML does not fit its SHA-256; as a notice, rows whose data is other than when it was written.",
  fix: "Restore a backup, or write the row again with the tool that owns it.",
  isFixed: true,
};
