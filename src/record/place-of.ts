import { readSource } from "./edit/read-source.ts";
import { entriesOf } from "./edit/source.ts";
import type { Value } from "./value.ts";

/**
 * Where a part of a text's meaning stands, from 1. `part` is the very object inside `value`, not one like it.
 * Undefined where it has no place of its own.
 */
export function placeOf(yaml: string, value: Value, part: Value): { line: number; column: number } | undefined {
  const { text, root } = readSource(yaml, value);
  for (const { node } of entriesOf(root)) {
    if (node.value === part) {
      const before = text.slice(0, node.start);
      return { line: before.split("\n").length, column: node.start - before.lastIndexOf("\n") };
    }
  }
  return undefined;
}
