import type { Rule } from "../rule.ts";

/** Looked for in whole texts, comments included: check-secrets.ts. */
export const secretValue: Rule = {
  id: "secret-value",
  severity: "warning",
  summary: "A value that looks like a password, key or token; it is never shown in full.",
  fix: "Revoke it, take it out of the file, and remember that the history of git still has it.",
};
