import type { ValidationReport } from "../../src/validate/report.ts";

/** A look at a store of three records that found nothing. */
export const EMPTY_REPORT: ValidationReport = {
  format: 1,
  version: "1.2.3",
  backend: "file",
  records: { active: 2, completed: 1 },
  totals: { error: 0, warning: 0, notice: 0 },
  accepted: 0,
  disabled: 0,
  omitted: 0,
  findings: [],
};
