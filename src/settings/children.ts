import { z } from "zod";

type Schema = z.core.$ZodType;

/**
 * The keys that a part of the schema knows, each with its own part; undefined for a part without keys.
 * The keys of a section are settings; those of a record (`rules`) are not.
 */
export function childrenOf(schema: Schema): ReadonlyMap<string, Schema> | undefined {
  const part = unwrap(schema);
  if (part instanceof z.ZodObject) {
    return new Map(Object.entries<Schema>(part.shape));
  }
  if (part instanceof z.ZodRecord && part.keyType instanceof z.ZodEnum) {
    return new Map(part.keyType.options.map((key) => [String(key), part.valueType]));
  }
  return undefined;
}

/** The path of every setting: what has a value of its own, in the order of the schema. */
export function settingPaths(schema: Schema, path: readonly string[] = []): string[][] {
  if (!(unwrap(schema) instanceof z.ZodObject)) {
    return [[...path]];
  }
  return [...(childrenOf(schema) ?? [])].flatMap(([key, child]) => settingPaths(child, [...path, key]));
}

function unwrap(schema: Schema): Schema {
  const wrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return wrapped ? unwrap(schema.unwrap()) : schema;
}
