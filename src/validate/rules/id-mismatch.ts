import { isSafeId } from "../../record/record.ts";
import { ExactNumber } from "../../record/value.ts";
import { findField, showValue } from "../field.ts";
import type { RecordRule } from "../rule.ts";

export const idMismatch: RecordRule = {
  id: "id-mismatch",
  severity: "warning",
  summary: "An `id` that is malformed, or other than the name of the file or row: tools find a milestone by either.",
  fix: "Make the two equal.",
  *check({ data, id }) {
    const field = findField(data, ["id"], ["metadata", "milestone_id"]);
    if (field === undefined || field.value === id) {
      return;
    }
    const { path, value } = field;
    if (typeof value === "string" && !isSafeId(value)) {
      yield { path, message: `${showValue(value)} is no milestone id, and the name says ${id}` };
    } else if (typeof value === "string") {
      yield { path, message: `the id is ${showValue(value)}, and the name says ${id}` };
    } else if (typeof value === "number" || value instanceof ExactNumber) {
      const isSame = (value instanceof ExactNumber ? value.text : String(value)) === id;
      const message = isSame ? `the id ${id} is a number; in quotes it is a name` : undefined;
      yield { path, message: message ?? `the id is the number ${showValue(value)}, and the name says ${id}` };
    }
  },
};
