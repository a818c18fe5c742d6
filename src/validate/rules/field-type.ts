import { isMap, type Value, type ValueMap } from "../../record/value.ts";
import { showPath, showValue } from "../field.ts";
import type { Issue, Path, RecordRule } from "../rule.ts";

const TEXTS = ["id", "title", "status", "priority", "category", "created_at", "updated_at"];
const MAPPINGS = ["metadata", "timeline", "resources"];
const LISTS = ["tasks", "success_criteria", "deliverables", "risks"];

export const fieldType: RecordRule = {
  id: "field-type",
  severity: "warning",
  summary: "A usual field of another kind than tools expect: a list where a text should be, a task that is no mapping.",
  fix: "Write it in the usual form.",
  *check({ data }) {
    yield* checkKeys(data, TEXTS, "a text", (value) => typeof value !== "object");
    yield* checkKeys(data, MAPPINGS, "a mapping", isMap);
    yield* checkKeys(data, LISTS, "a list", Array.isArray);
    const tasks = Object.hasOwn(data, "tasks") ? data.tasks : undefined;
    for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
      if (!isMap(task)) {
        yield expected(["tasks", index], "a mapping", task);
      }
    }
  },
};

function* checkKeys(data: ValueMap, keys: readonly string[], what: string, fits: (value: Value) => boolean) {
  for (const key of keys) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value !== undefined && value !== null && !fits(value) && !isExact(value)) {
      yield expected([key], what, value);
    }
  }
}

/** A number that a float would bend is a scalar too. */
function isExact(value: Value): boolean {
  return typeof value === "object" && !Array.isArray(value) && !isMap(value);
}

function expected(path: Path, what: string, found: Value): Issue {
  return { path, message: `${showPath(path)}: expected ${what}, found ${showValue(found)}` };
}
