import type { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A key with nothing after it counts as absent in the settings: every value of a mapping may be null as well. */
export function acceptNothing(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const part = acceptNothing(value as JsonSchema);
    return [key, orNull(part)] as const;
  });
  return properties.length === 0 ? schema : { ...schema, properties: Object.fromEntries(properties) };
}

function orNull(schema: JsonSchema): JsonSchema {
  if (schema.anyOf !== undefined) {
    return { ...schema, anyOf: [...schema.anyOf, { type: "null" }] };
  }
  const { type, enum: words } = schema;
  const types = { type: [type, "null"] } as unknown as JsonSchema;
  return { ...schema, ...types, ...(words === undefined ? {} : { enum: [...words, null] }) };
}
