import type { Rule } from "../rule.ts";

export const recordId: Rule = {
  id: "record-id",
  severity: "error",
  summary:
    "A file name or row whose id is none: 1 to 50 letters, digits, `-`, `_` and, in the middle, `.`, starting with a letter or digit.",
  fix: "Rename the file, or give the row another id.",
  isFixed: true,
};
