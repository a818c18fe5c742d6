import { ExactNumber, type Value, valueAt } from "./value.ts";

/** The few fields that listings and the tools' columns show. Text as the record has it. */
export interface RecordFields {
  title: string | null;
  status: string | null;
  priority: string | null;
  /** `created_at`, else `metadata.created_at`, else `timeline.estimated_start`. */
  createdAt: string | null;
  updatedAt: string | null;
}

/** Reads both shapes of a milestone: fields at the top level, or the older one under `metadata`. */
export function fieldsOf(data: Value): RecordFields {
  return {
    title: text(data, "title") ?? text(data, "metadata", "title") ?? text(data, "metadata", "name"),
    status: text(data, "status") ?? text(data, "metadata", "status"),
    priority: text(data, "priority") ?? text(data, "metadata", "priority"),
    createdAt:
      text(data, "created_at") ?? text(data, "metadata", "created_at") ?? text(data, "timeline", "estimated_start"),
    updatedAt: text(data, "updated_at") ?? text(data, "metadata", "updated_at"),
  };
}

/** Strings cut from a text keep the whole text alive; strings read from JSON are their own. */
export function copyFields(data: Value): RecordFields {
  return JSON.parse(JSON.stringify(fieldsOf(data))) as RecordFields;
}

/** A scalar as text; null for a list, a mapping, null or nothing. */
function text(data: Value, ...path: string[]): string | null {
  const value = valueAt(data, ...path);
  if (value instanceof ExactNumber) {
    return value.text;
  }
  return value === undefined || value === null || typeof value === "object" ? null : String(value);
}
