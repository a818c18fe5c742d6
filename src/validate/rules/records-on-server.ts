import type { Rule } from "../rule.ts";

export const recordsOnServer: Rule = {
  id: "records-on-server",
  severity: "notice",
  summary: "A commit was looked at, and the records are on a PostgreSQL server, which no commit holds.",
  fix: "Nothing; without --ref, and with DATABASE_URL, the records are looked at too.",
};
