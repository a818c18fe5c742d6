import type { ScalarStyle } from "../render/inline.ts";
import type { Layout } from "../render.ts";
import { columnOf } from "./lines.ts";
import { type Collection, type Entry, entriesOf, type SourceNode } from "./source.ts";

/** The habits of a text: how far it first nests, and how the strings under a key were last written. */
export function habitsOf(text: string, root: SourceNode): Layout {
  const entries = [...entriesOf(root)];
  const step = stepOf(text, entries, "map");
  const styles = new Map<string | undefined, ScalarStyle>();
  const counts = { plain: 0, single: 0, double: 0, literal: 0, folded: 0 };
  for (const { name, node } of entries) {
    if (node.kind === "token" && node.style !== undefined && typeof node.value === "string") {
      styles.set(name, node.style);
      counts[node.style] += 1;
    }
  }
  const quotes = counts.double >= counts.single ? "double" : "single";
  const usual = counts[quotes] > counts.plain ? quotes : undefined;
  return {
    step: step ?? 2,
    listStep: stepOf(text, entries, "list") ?? step ?? 2,
    styleOf: (name) => styles.get(name) ?? usual,
  };
}

/** How far the first collection of a kind, under a key and in lines of its own, stands further in than its key. */
function stepOf(text: string, entries: readonly Entry[], kind: Collection["kind"]): number | undefined {
  for (const { key, start, node } of entries) {
    if (key !== undefined && node.kind === kind && !node.isFlow) {
      return columnOf(text, node.start) - columnOf(text, start);
    }
  }
  return undefined;
}
