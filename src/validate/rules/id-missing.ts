import { findField } from "../field.ts";
import type { RecordRule } from "../rule.ts";

export const idMissing: RecordRule = {
  id: "id-missing",
  severity: "notice",
  summary: "A milestone without an `id` in it; its file name counts.",
  fix: "Add the id, equal to the file name without .yaml.",
  *check({ data, id }) {
    if (findField(data, ["id"], ["metadata", "milestone_id"], ["metadata", "id"]) === undefined) {
      yield { path: [], message: `no id; the name says ${id}` };
    }
  },
};
