import { PRIORITIES } from "../../record/vocabulary.ts";
import { findUsual, listWords, showPath, showValue } from "../field.ts";
import type { RecordRule } from "../rule.ts";

export const priority: RecordRule = {
  id: "priority",
  severity: "warning",
  summary: "A priority outside of the list.",
  fix: "Write one of the list.",
  *check({ data }) {
    const field = findUsual(data, "priority");
    if (field === undefined || typeof field.value === "object") {
      return;
    }
    const { path, value } = field;
    if (typeof value !== "string" || !(PRIORITIES as readonly string[]).includes(value)) {
      yield { path, message: `${showPath(path)}: expected ${listWords(PRIORITIES)}, found ${showValue(value)}` };
    }
  },
};
