import type { Rule } from "../rule.ts";

export const severalDocuments: Rule = {
  id: "several-documents",
  severity: "error",
  summary: "A second document in a file: a milestone file holds one.",
  fix: "Give each document a file of its own.",
  isFixed: true,
};
