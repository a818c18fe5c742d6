import { PERCENTAGE } from "../../record/vocabulary.ts";
import { findField, numberOf, showPath, showValue } from "../field.ts";
import type { RecordRule } from "../rule.ts";

/** The places where stores keep it. */
export const PROGRESS_PATHS = [
  ["progress", "percentage"],
  ["progress", "overall_percentage"],
  ["progress"],
  ["metadata", "progress"],
] as const;

export const progress: RecordRule = {
  id: "progress",
  severity: "warning",
  summary: "A progress or buffer that is no percentage from 0 to 100, or a count of tasks below 0.",
  fix: "Write a number from 0 to 100.",
  *check({ data }) {
    for (const paths of [PROGRESS_PATHS, [["timeline", "buffer_percentage"]]]) {
      const field = findField(data, ...paths);
      if (field !== undefined && (typeof field.value !== "object" || field.path.length > 1)) {
        const { path, value } = field;
        const number = numberOf(value);
        if (number === undefined || number < PERCENTAGE.least || number > PERCENTAGE.most) {
          yield { path, message: `${showPath(path)}: expected a number from 0 to 100, found ${showValue(value)}` };
        }
      }
    }
    for (const name of ["tasks_completed", "total_tasks"]) {
      const field = findField(data, ["progress", name]);
      const number = field && numberOf(field.value);
      if (field !== undefined && (number === undefined || number < 0 || !Number.isInteger(number))) {
        const { path, value } = field;
        yield { path, message: `${showPath(path)}: expected a whole number from 0 on, found ${showValue(value)}` };
      }
    }
  },
};
