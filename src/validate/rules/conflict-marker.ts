import type { Rule } from "../rule.ts";

export const conflictMarker: Rule = {
  id: "conflict-marker",
  severity: "error",
  summary: "A conflict of git that was committed or not yet resolved.",
  fix: "Resolve the conflict and save the file.",
  isFixed: true,
};
