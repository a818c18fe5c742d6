import type { Rule } from "../rule.ts";

export const databaseSchema: Rule = {
  id: "database-schema",
  severity: "error",
  summary: "A database with triggers, views, computed columns, virtual tables, or without the tables of a store.",
  fix: "Restore a backup, or remove what is foreign.",
  isFixed: true,
};
