import type { Slot } from "./arrange.ts";
import { columnOf, endWithCommentsBeneath, lineStart, startOfCommentsAbove, startsLine } from "./lines.ts";
import type { Change, Collection, Entry, Source } from "./source.ts";

/**
 * The lines of a collection in block style that is not empty, with its entries as in `slots`. An entry takes along the
 * comments directly above it and those beneath it that stand further in; other comments stay. `write` gives the lines
 * of one entry, the first one without its indentation.
 */
export function changeBlock(
  source: Source,
  node: Collection,
  slots: readonly Slot[],
  write: (slot: Slot, column: number) => string,
): Change {
  const { text, lineBreak } = source;
  const column = columnOf(text, node.start);
  const pad = " ".repeat(column);
  const pieces = cut(text, node, column);
  const { gaps, rest } = closeGaps(pieces, new Set(slots.map((slot) => slot.entry)));
  const spacing = pieces.length > 1 && pieces.slice(1).every(({ gap }) => gap !== "") ? lineBreak : "";
  const heads = new Map(pieces.map(({ entry, head }) => [entry, head]));
  const lines = slots.map((slot, at) => {
    const gap = gaps.get(slot.entry) ?? "";
    const above = at === 0 ? gap.replace(/^(?:[ \t]*\r?\n)+/, "") : gap || spacing;
    return above + (heads.get(slot.entry) ?? pad) + write(slot, column);
  });
  const { start } = pieces[0] as Piece;
  const { end } = pieces.at(-1) as Piece;
  // Behind a dash the first line has its indentation already.
  return { start, end, text: (lines.join("") + rest).slice(startsLine(text, node.start) ? 0 : column) };
}

/** The end of an entry's lines, behind the comments beneath that stand further in than its `column`. */
export function endOfEntry(text: string, entry: Entry, column: number): number {
  return endWithCommentsBeneath(text, entry.node.end, column);
}

/** The lines of one entry. */
interface Piece {
  readonly entry: Entry | undefined;
  /** Empty lines and comments that part it from the entry before. */
  readonly gap: string;
  /** Comments directly above it, and its indentation. */
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

function cut(text: string, node: Collection, column: number): Piece[] {
  const pieces: Piece[] = [];
  for (const entry of node.entries) {
    const before = pieces.at(-1)?.end;
    const start = startOfLines(text, node, entry, column);
    const head = start === entry.start ? " ".repeat(column) : text.slice(start, entry.start);
    pieces.push({ entry, gap: text.slice(before ?? start, start), head, start, end: endOfEntry(text, entry, column) });
  }
  return pieces;
}

/** Behind a dash an entry has only the rest of the line. Comments above the first key of all head the document. */
function startOfLines(text: string, node: Collection, entry: Entry, column: number): number {
  if (!startsLine(text, entry.start)) {
    return entry.start;
  }
  const isTop = column === 0 && node.kind === "map" && entry === node.entries[0];
  return isTop ? lineStart(text, entry.start) : startOfCommentsAbove(text, entry.start, column);
}

/** The gaps above the entries that stay, once the others are gone, and what is left beneath the last. */
function closeGaps(
  pieces: readonly Piece[],
  kept: ReadonlySet<Entry | undefined>,
): { gaps: Map<Entry | undefined, string>; rest: string } {
  const gaps = new Map<Entry | undefined, string>();
  let open = "";
  for (const { entry, gap } of pieces) {
    const both = open + gap;
    const closed = both.includes("#") ? both : open.length > gap.length ? open : gap;
    if (kept.has(entry)) {
      gaps.set(entry, closed);
    }
    open = kept.has(entry) ? "" : closed;
  }
  return { gaps, rest: open.includes("#") ? open : "" };
}
