import { canonicalJson } from "../canonical.ts";
import { renderInline } from "../render/inline.ts";
import { renderEntry, renderItem } from "../render.ts";
import { isMap, type Value } from "../value.ts";
import { arrange, type Slot } from "./arrange.ts";
import { changeBlock, endOfEntry } from "./block.ts";
import { changeFlow } from "./flow.ts";
import { replaceValue } from "./replace.ts";
import { type Change, type Entry, isBlock, type Source, type SourceNode, withLineBreaks } from "./source.ts";

/** The lines of an entry in block style, from its first character on. One that stays changes as little as it can. */
export function writeEntry(source: Source, slot: Slot, column: number): string {
  const { entry, value } = slot;
  if (entry === undefined) {
    return createEntry(source, slot, column);
  }
  const end = endOfEntry(source.text, entry, column);
  if (isSame(entry.node.value, value)) {
    return source.text.slice(entry.start, end);
  }
  const change = changeInside(source, entry.node, value) ?? replaceValue(source, entry, value, column);
  return change === undefined ? createEntry(source, slot, column) : withChange(source, entry.start, end, change);
}

/** The lines of an entry written anew. */
export function createEntry(source: Source, { key, name, value }: Slot, column: number): string {
  const { layout } = source;
  const lines = key === undefined ? renderItem(value, column, name, layout) : renderEntry(key, value, column, layout);
  return withLineBreaks(source, lines.slice(column));
}

/** The change of a collection that keeps its kind and some of its entries. */
export function changeInside(source: Source, node: SourceNode, value: Value): Change | undefined {
  if (!(node.kind === "map" && isMap(value)) && !(node.kind === "list" && Array.isArray(value))) {
    return undefined;
  }
  const slots = arrange(node, value);
  if (slots.every(({ entry }) => entry === undefined)) {
    return undefined;
  }
  return isBlock(node)
    ? changeBlock(source, node, slots, (slot, column) => writeEntry(source, slot, column))
    : changeFlow(source, node, slots, (entry, next) => writeFlowEntry(source, entry, next));
}

/** An entry between brackets, which stands there already. */
function writeFlowEntry(source: Source, entry: Entry, value: Value): string {
  const { text, layout } = source;
  const { start, headEnd, name, node } = entry;
  if (isSame(node.value, value)) {
    return text.slice(start, node.end);
  }
  const style = node.kind === "token" ? node.style : layout.styleOf(name);
  const lead = node.kind !== "empty" ? "" : text[headEnd - 1] === ":" ? " " : ": ";
  const token = { start: node.start, end: node.end, text: lead + renderInline(value, "flow", style) };
  return withChange(source, start, node.end, changeInside(source, node, value) ?? token);
}

export function isSame(left: Value, right: Value): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right);
}

function withChange({ text }: Source, start: number, end: number, change: Change): string {
  return text.slice(start, change.start) + change.text + text.slice(change.end, end);
}
