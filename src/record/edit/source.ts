import type { ScalarStyle } from "../render/inline.ts";
import type { Layout } from "../render.ts";
import type { Value } from "../value.ts";

/** A YAML text with the places of its values. */
export interface Source {
  /** Without a byte order mark, and with a line break at the end, so that all lines are alike. */
  readonly text: string;
  /** It, or nothing. */
  readonly byteOrderMark: string;
  readonly hasLastBreak: boolean;
  readonly root: SourceNode;
  readonly lineBreak: "\n" | "\r\n";
  readonly layout: Layout;
}

/** A value and its place in the text, in UTF-16 units. */
interface Span {
  readonly value: Value;
  /** At its first character, behind an anchor. */
  readonly start: number;
  /** Behind its last character, before a comment and the line break. */
  readonly end: number;
  /** Anchored, or an alias: its change may change another place, or be wanted there too. */
  readonly isReference: boolean;
}

/** A mapping or list with its entries, in the order of the text. */
export interface Collection extends Span {
  readonly kind: "map" | "list";
  /** Between brackets. */
  readonly isFlow: boolean;
  readonly entries: readonly Entry[];
  /** The nearest key above it. */
  readonly name: string | undefined;
}

/** A string in lines of its own, beneath `|` or `>`. */
export interface BlockText extends Span {
  readonly kind: "text";
  readonly style: ScalarStyle;
  /** Behind `|`, `>-` and so on. */
  readonly headerEnd: number;
}

/** A scalar or an alias, which has no style. */
export interface Token extends Span {
  readonly kind: "token";
  readonly style: ScalarStyle | undefined;
}

/** Nothing at all, which means null; it stands behind its colon, dash or anchor. */
export interface Empty extends Span {
  readonly kind: "empty";
}

export type SourceNode = Collection | BlockText | Token | Empty;

/** A key with its value, or an item of a list, which has no key. */
export interface Entry {
  readonly key: string | undefined;
  /** Its key, or the nearest key above the list. */
  readonly name: string | undefined;
  /** At the key, the dash, or the `?` before a key; in a flow list, at the item or its anchor. */
  readonly start: number;
  /** Behind the colon or dash; where there is none, behind the key or at the item. */
  readonly headEnd: number;
  readonly node: SourceNode;
}

/** Every entry of a tree, parents before their children. */
export function* entriesOf(node: SourceNode): Generator<Entry> {
  if (node.kind === "map" || node.kind === "list") {
    for (const entry of node.entries) {
      yield entry;
      yield* entriesOf(entry.node);
    }
  }
}

export function isBlock(node: SourceNode): node is Collection {
  return (node.kind === "map" || node.kind === "list") && !node.isFlow;
}

export function isFlow(node: SourceNode): node is Collection {
  return (node.kind === "map" || node.kind === "list") && node.isFlow;
}

/** New text for a part of the text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rendered lines with the line breaks of the text. */
export function withLineBreaks(source: Source, lines: string): string {
  return source.lineBreak === "\n" ? lines : lines.replaceAll("\n", source.lineBreak);
}
