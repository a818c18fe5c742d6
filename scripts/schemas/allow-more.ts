import type { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A report may get more fields within its version: nothing is said against keys that are not known. */
export function allowMore(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema)
    .filter(([key, value]) => key !== "additionalProperties" || value !== false)
    .map(([key, value]) => [key, allowIn(value)] as const);
  return Object.fromEntries(entries);
}

function allowIn(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(allowIn);
  }
  return typeof value === "object" && value !== null ? allowMore(value as JsonSchema) : value;
}
