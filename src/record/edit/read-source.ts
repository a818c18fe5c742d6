import { CST, Parser } from "yaml";
import type { Value, ValueMap } from "../value.ts";
import { habitsOf } from "./habits.ts";
import type { BlockText, Collection, Entry, Source, SourceNode, Token } from "./source.ts";

/** The places of the values of a text. `value` is what the text means; `parseYaml` must have accepted it. */
export function readSource(yaml: string, value: Value): Source {
  const byteOrderMark = yaml.startsWith("\ufeff") ? "\ufeff" : "";
  const hasLastBreak = yaml.endsWith("\n");
  const lineBreak = /\r?\n/.exec(yaml)?.[0] === "\r\n" ? "\r\n" : "\n";
  const text = yaml.slice(byteOrderMark.length) + (hasLastBreak ? "" : lineBreak);
  const root = readRoot(text, value);
  return { text, byteOrderMark, hasLastBreak, root, lineBreak, layout: habitsOf(text, root) };
}

function readRoot(text: string, value: Value): SourceNode {
  for (const token of new Parser().parse(text)) {
    if (token.type === "document") {
      return readNode(token.value, value, { lead: token.start, end: 0, name: undefined });
    }
  }
  return { kind: "empty", value, start: 0, end: 0, isReference: false };
}

/** What stands before a value. */
interface Head {
  /** Among white space and comments, an anchor. */
  readonly lead: readonly CST.SourceToken[];
  /** Behind the colon or dash. */
  readonly end: number;
  readonly name: string | undefined;
}

const STYLES = {
  alias: undefined,
  scalar: "plain",
  "single-quoted-scalar": "single",
  "double-quoted-scalar": "double",
} as const;

function readNode(token: CST.Token | null | undefined, value: Value, head: Head): SourceNode {
  const anchor = head.lead.findLast((part) => part.type === "anchor");
  const isReference = anchor !== undefined || token?.type === "alias";
  switch (token?.type) {
    case "block-map":
    case "block-seq":
    case "flow-collection":
      return { ...readCollection(token, value, head.name), value, isReference };
    case "block-scalar":
      return { ...readText(token), value, isReference };
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      if (token.source !== "") {
        return { kind: "token", style: STYLES[token.type], start: token.offset, end: endOf(token), value, isReference };
      }
  }
  const at = anchor === undefined ? head.end : endOf(anchor);
  return { kind: "empty", start: at, end: at, value, isReference };
}

function endOf(token: { offset: number; source: string }): number {
  return token.offset + token.source.length;
}

function readText(token: CST.BlockScalar): Omit<BlockText, "value" | "isReference"> {
  const header = token.props.find((part) => part.type === "block-scalar-header") as CST.SourceToken;
  const lineBreak = token.props.at(-1) as CST.SourceToken;
  const lines = (lineBreak.source + token.source).replace(/\r?\n$/, "");
  const style = header.source.startsWith("|") ? "literal" : "folded";
  return { kind: "text", style, start: header.offset, headerEnd: endOf(header), end: lineBreak.offset + lines.length };
}

type CollectionToken = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function readCollection(
  token: CollectionToken,
  value: Value,
  name: string | undefined,
): Omit<Collection, "value" | "isReference"> {
  const isFlow = token.type === "flow-collection";
  const isMap = token.type === "block-map" || (isFlow && token.start.type === "flow-map-start");
  const entries: Entry[] = [];
  for (const item of token.items) {
    const entry = isMap ? readPair(item, value as ValueMap) : readItem(item, (value as Value[])[entries.length], name);
    if (entry !== undefined) {
      entries.push(entry);
    }
  }
  const bracket = isFlow ? token.end.find((part) => part.type.endsWith("-end")) : undefined;
  const end = bracket === undefined ? (entries.at(-1)?.node.end ?? token.offset) : endOf(bracket);
  return { kind: isMap ? "map" : "list", isFlow, name, entries, start: token.offset, end };
}

/** Undefined for what is no pair: comments at the end, a last comma. */
function readPair({ start, key: token, sep, value }: CST.CollectionItem, map: ValueMap): Entry | undefined {
  if (!CST.isScalar(token)) {
    return undefined;
  }
  const key = CST.resolveAsScalar(token).value;
  const mark = start.find((part) => part.type === "explicit-key-ind") ?? token;
  const headEnd = endOf(sep?.find((part) => part.type === "map-value-ind") ?? token);
  const node = readNode(value, map[key] as Value, { lead: sep ?? [], end: headEnd, name: key });
  return { key, name: key, start: mark.offset, headEnd, node };
}

/** Undefined for what is no item. */
function readItem(item: CST.CollectionItem, value: Value | undefined, name: string | undefined): Entry | undefined {
  const { start, key, value: token } = item;
  const dash = start.find((part) => part.type === "seq-item-ind");
  const mark = dash ?? start.find((part) => part.type === "anchor") ?? key ?? token;
  if (!mark || value === undefined) {
    return undefined;
  }
  const headEnd = dash === undefined ? mark.offset : endOf(dash);
  const node = key ? readLonePair(item, value) : readNode(token, value, { lead: start, end: headEnd, name });
  return { key: undefined, name, start: mark.offset, headEnd, node };
}

/** Of `[key: value]`: a mapping without brackets, which is changed as a whole. */
function readLonePair(item: CST.CollectionItem, value: Value): Token {
  const pair = readPair(item, value as ValueMap) as Entry;
  const { end, isReference } = pair.node;
  return { kind: "token", style: undefined, start: pair.start, end, value, isReference };
}
