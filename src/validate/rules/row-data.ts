import type { Rule } from "../rule.ts";

export const rowData: Rule = {
  id: "row-data",
  severity: "error",
  summary: "A row of the database whose `data` is no milestone: NULL, no JSON, nested too deep, too large, no object.",
  fix: "Mend the row with the tool that wrote it, or delete it.",
  isFixed: true,
};
