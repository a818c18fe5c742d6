import type { Rule } from "../rule.ts";

export const logEnd: Rule = {
  id: "log-end",
  severity: "notice",
  summary: "A log whose last line has no newline: the next event would be written onto it.",
  fix: "End the line; remove it if it was cut off.",
  mends: "ends the line where it is whole",
};
