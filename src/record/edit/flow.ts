import { renderInline, type ScalarStyle } from "../render/inline.ts";
import type { Value } from "../value.ts";
import type { Slot } from "./arrange.ts";
import type { Change, Collection, Entry, Source } from "./source.ts";

/**
 * The change of a collection between brackets whose entries become `slots`, at least one of them an old one; what
 * parted two entries still does. `write` gives the text of an old entry. Undefined where a comment would come to stand
 * beside another entry.
 */
export function changeFlow(
  { text, layout }: Source,
  node: Collection,
  slots: readonly Slot[],
  write: (entry: Entry, value: Value) => string,
): Change | undefined {
  const { entries, start, end } = node;
  const first = entries[0] as Entry;
  const lead = text.slice(start, first.start);
  const tail = text.slice(entries.at(-1)?.node.end, end);
  const gaps = new Map(entries.slice(1).map((entry, at) => [entry, text.slice(entries[at]?.node.end, entry.start)]));
  const hasComment = [lead, tail, ...gaps.values()].some((part) => part.includes("#"));
  const hasOldOrder = slots.length === entries.length && slots.every(({ entry }, at) => entry === entries[at]);
  if (hasComment && !hasOldOrder) {
    return undefined;
  }
  const [usualGap = `,${/\r?\n *$/.exec(lead)?.[0] ?? " "}`] = gaps.values();
  const keyStyle = first.key === undefined ? undefined : quotesAt(text, first.start);
  const create = ({ key, name, value }: Slot): string => {
    const shown = renderInline(value, "flow", layout.styleOf(name), keyStyle);
    return key === undefined ? shown : `${renderInline(key, "flow", keyStyle)}: ${shown}`;
  };
  const parts = slots.map((slot, at) => {
    const { entry, value } = slot;
    const gap = (entry && gaps.get(entry)) ?? usualGap;
    return (at === 0 ? lead : gap) + (entry === undefined ? create(slot) : write(entry, value));
  });
  return { start, end, text: parts.join("") + tail };
}

function quotesAt(text: string, at: number): ScalarStyle | undefined {
  return text[at] === '"' ? "double" : text[at] === "'" ? "single" : undefined;
}
