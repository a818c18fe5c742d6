import type { Parts } from "../render/block-text.ts";
import { renderInline } from "../render/inline.ts";
import { isFilled, renderBlock, renderParts } from "../render.ts";
import type { Value } from "../value.ts";
import { endOfEntry } from "./block.ts";
import { nextLine } from "./lines.ts";
import { type BlockText, type Change, type Entry, isBlock, isFlow, type Source, withLineBreaks } from "./source.ts";

/** Flow collections no longer than this may stay flow collections when they get their first entries. */
const SHORT_FLOW = 60;

/**
 * The change of an entry in block style whose new value takes over nothing of the old one; the comment in its line and
 * those beneath a scalar stay. Undefined where the entry has to be written anew.
 */
export function replaceValue(source: Source, entry: Entry, value: Value, column: number): Change | undefined {
  const { node } = entry;
  const end = endOfEntry(source.text, entry, column);
  const parts = partsOf(source, entry, value, column, end);
  if (parts.below === "" && (node.kind === "token" || isFlow(node))) {
    return { start: node.start, end: node.end, text: parts.inline };
  }
  const replace = isBlock(node) ? replaceLines : replaceBesideHead;
  return replace(source.text, entry, parts, end);
}

/** Of a key with a collection beneath, the line of the key stays. */
function replaceLines(text: string, entry: Entry, { inline, below }: Parts, end: number): Change | undefined {
  const { key, headEnd, node } = entry;
  const lineEnd = nextLine(text, headEnd);
  if (key === undefined || node.isReference || node.start < lineEnd) {
    return undefined;
  }
  return { start: headEnd, end, text: spaced(inline) + text.slice(headEnd, lineEnd) + below };
}

/** What stands beside its colon or dash gives way to something that may go on beneath. */
function replaceBesideHead(text: string, entry: Entry, { inline, below }: Parts): Change | undefined {
  const { key, headEnd, node } = entry;
  const end = nextLine(text, node.end);
  if (node.start >= nextLine(text, headEnd) || (key === undefined && inline === "")) {
    return undefined;
  }
  const tokenEnd = node.kind === "text" ? node.headerEnd : node.end;
  const lead = text.slice(headEnd, node.start).trimEnd();
  const rest = text.slice(tokenEnd, nextLine(text, tokenEnd));
  return { start: headEnd, end, text: lead + spaced(inline) + rest + below };
}

function spaced(inline: string): string {
  return inline === "" ? "" : ` ${inline}`;
}

/** What shall stand behind the colon or dash of an entry that ends at `end`, and beneath it. */
function partsOf(source: Source, { key, name, node }: Entry, value: Value, column: number, end: number): Parts {
  const { layout } = source;
  const inner = column + (key === undefined ? 2 : layout.step);
  if (isFilled(value)) {
    const flow = renderInline(value, "block", layout.styleOf(name));
    if (isFlow(node) && flow.length <= SHORT_FLOW && !Object.values(value).some((item) => isFilled(item as Value))) {
      return { inline: flow, below: "" };
    }
    const blockColumn = Array.isArray(value) ? column + layout.listStep : inner;
    return { inline: "", below: withLineBreaks(source, renderBlock(value, blockColumn, name, layout)) };
  }
  const wasString = (node.kind === "token" || node.kind === "text") && typeof node.value === "string";
  const style = (wasString ? node.style : undefined) ?? layout.styleOf(name);
  const place = node.kind === "text" ? placeOf(source.text, node) : { column: inner };
  const { inline, below } = renderParts(value, style, place);
  if (below !== "" && !isBlock(node) && nextLine(source.text, node.end) < end) {
    // The comments beneath would become part of the text.
    return { inline: renderInline(value, "block", "double"), below: "" };
  }
  return { inline, below: withLineBreaks(source, below) };
}

/** Where the lines of block text stand: the indentation of its first line, the length of the longest. */
function placeOf(text: string, node: BlockText): { column: number; width: number } {
  const lines = text.slice(nextLine(text, node.headerEnd), node.end).split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const column = first.length - first.trimStart().length;
  return { column, width: lines.reduce((width, line) => Math.max(width, line.length), 0) - column };
}
