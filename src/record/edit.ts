import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { canonicalJson } from "./canonical.ts";
import {
  isFilled,
  type Layout,
  renderBlock,
  renderEntry,
  renderFlow,
  renderItem,
  renderKey,
  renderParts,
  renderYaml,
  type ScalarStyle,
} from "./render.ts";
import { isMap, type Value, type ValueMap, valueAt } from "./value.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The kept YAML, changed so that it means `data`: lines and comments of what did not change stay byte for byte.
 * Three ways of writing are tried, the gentlest first, and each result is parsed and compared before it is taken.
 * Throws `RECORD_UNREADABLE` where `yaml` does not parse, or where no YAML that we accept can hold `data` (nested too
 * deep). Cost: three to five parses of the text.
 */
export function applyChange(yaml: string, data: Value): string {
  const before = parseYaml(yaml);
  if (!before.ok) {
    throw unwritable(`the kept YAML does not parse: ${before.problem.message}`);
  }
  const wanted = canonicalJson(data);
  if (canonicalJson(before.value) === wanted) {
    return yaml;
  }
  for (const write of [changeLines, rewriteKeys, rewriteDocument]) {
    const result = write(yaml, before.value, data);
    const after = result === undefined ? undefined : parseYaml(result);
    if (result !== undefined && after?.ok && canonicalJson(after.value) === wanted) {
      return result;
    }
  }
  throw unwritable("the changed data has no YAML text that reads back as the same");
}

function unwritable(message: string): MilestoneError {
  return new MilestoneError("RECORD_UNREADABLE", message, { state: NOTHING_CHANGED });
}

/** Changes as few lines as possible; a top-level key whose change reaches an anchor or an alias is written anew. */
function changeLines(yaml: string, before: Value, data: Value): string | undefined {
  return new Editor(yaml, before).change(data, reachesReference);
}

/** Writes every top-level key anew that changed, or that an anchor or alias ties to another. */
function rewriteKeys(yaml: string, before: Value, data: Value): string | undefined {
  return new Editor(yaml, before).change(data, (node, value) => node.refers || !isSame(node.value, value));
}

function rewriteDocument(yaml: string, _before: Value, data: Value): string {
  const bom = yaml.startsWith("\ufeff") ? "\ufeff" : "";
  return bom + renderYaml(data).replaceAll("\n", lineBreakOf(yaml));
}

function isSame(left: Value, right: Value): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right);
}

// ---- places of values in the text ----

interface Span {
  readonly value: Value;
  /** At its first character, behind an anchor. */
  readonly start: number;
  /** Behind its last character, before a comment and the line break. */
  readonly end: number;
  /** Anchored, or an alias. */
  readonly isReference: boolean;
  /** It or something in it is a reference. */
  readonly refers: boolean;
}

interface Collection extends Span {
  readonly kind: "map" | "list";
  readonly isFlow: boolean;
  readonly entries: readonly Entry[];
}

/** A block scalar: a header, and lines of which the first starts at `contentStart` and all stand in `column`. */
interface BlockText extends Span {
  readonly kind: "text";
  readonly style: ScalarStyle;
  readonly contentStart: number;
  readonly column: number;
}

/** `empty`: nothing at all, which means null; it stands behind its colon or dash. */
type SourceNode =
  | Collection
  | BlockText
  | (Span & { readonly kind: "inline"; readonly style: ScalarStyle })
  | (Span & { readonly kind: "alias" | "empty" });

/** A key with its value, or an item of a list, which has no key. */
interface Entry {
  readonly key: string | undefined;
  /** At the key, the dash, or the question mark before a key; in a flow list, at the item. */
  readonly start: number;
  /** Behind the colon or dash; -1 where there is none. */
  readonly headEnd: number;
  /** Whether it stands between brackets. */
  readonly isFlow: boolean;
  readonly node: SourceNode;
}

/** By js-yaml's numbers. */
const STYLES: readonly ScalarStyle[] = ["plain", "plain", "single", "double", "literal", "folded"];

/** Finds the places in the events of the same parser that read the values. */
class SourceReader {
  private readonly text: string;
  private readonly events: readonly Event[];
  /** The first event is the document. */
  private next = 1;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
    this.events = parseEvents(text, {});
  }

  read(value: Value): SourceNode {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.readScalar(event, value);
      case EVENT_ID.SEQUENCE:
        return this.readCollection(event, "list", value);
      case EVENT_ID.MAPPING:
        return this.readCollection(event, "map", value);
      case EVENT_ID.ALIAS:
        this.cursor = event.anchorEnd;
        return {
          kind: "alias",
          value,
          start: event.anchorStart - 1,
          end: this.cursor,
          isReference: true,
          refers: true,
        };
      default:
        return { kind: "empty", value, start: 0, end: 0, isReference: false, refers: false };
    }
  }

  private readScalar(event: ScalarEvent, value: Value): SourceNode {
    const isReference = event.anchorStart >= 0;
    const span = { value, isReference, refers: isReference };
    const from = isReference ? event.anchorEnd : this.cursor;
    if (event.valueStart < 0) {
      this.cursor = from;
      return { kind: "empty", ...span, start: from, end: from };
    }
    const style = STYLES[event.style] as ScalarStyle;
    if (style === "literal" || style === "folded") {
      const place = { start: skipBlank(this.text, from), end: endOfBlockText(this.text, event) };
      this.cursor = event.valueEnd;
      return { kind: "text", ...span, ...place, style, contentStart: event.valueStart, column: event.indent };
    }
    this.cursor = endOfInline(event);
    return { kind: "inline", ...span, style, start: event.valueStart - quoteLength(event), end: this.cursor };
  }

  private readCollection(event: SequenceEvent | MappingEvent, kind: "map" | "list", value: Value): Collection {
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    // `[a: 1]` holds a mapping that has no brackets.
    const hasBrackets = isFlow && /[[{]/.test(this.text.charAt(event.start));
    this.cursor = event.start + (hasBrackets ? 1 : 0);
    const entries: Entry[] = [];
    while (this.events[this.next]?.type !== EVENT_ID.POP) {
      const start = skipBlank(this.text, this.cursor, isFlow ? "," : "");
      entries.push(
        kind === "map" ? this.readPair(start, isFlow, value) : this.readItem(start, isFlow, value, entries.length),
      );
    }
    this.next++;
    if (hasBrackets) {
      this.cursor = skipBlank(this.text, this.cursor, ",:?") + 1;
    }
    const isReference = event.anchorStart >= 0;
    const refers = isReference || entries.some((entry) => entry.node.refers);
    // A block scalar at the end may leave the cursor behind empty lines that are not part of it.
    const end = isFlow ? this.cursor : (entries.at(-1)?.node.end ?? this.cursor);
    return { kind, value, isFlow, entries, start: event.start, end, isReference, refers };
  }

  private readPair(start: number, isFlow: boolean, map: Value): Entry {
    const event = this.events[this.next++] as ScalarEvent;
    const key = getScalarValue(this.text, event);
    const colon = skipBlank(this.text, endOfInline(event));
    const headEnd = this.text[colon] === ":" ? colon + 1 : -1;
    this.cursor = headEnd < 0 ? endOfInline(event) : headEnd;
    return { key, start, headEnd, isFlow, node: this.read((map as ValueMap)[key] as Value) };
  }

  private readItem(start: number, isFlow: boolean, list: Value, at: number): Entry {
    const headEnd = isFlow ? -1 : start + 1;
    this.cursor = isFlow ? start : headEnd;
    return { key: undefined, start, headEnd, isFlow, node: this.read((list as Value[])[at] as Value) };
  }
}

function quoteLength(event: ScalarEvent): number {
  const style = STYLES[event.style];
  return style === "single" || style === "double" ? 1 : 0;
}

function endOfInline(event: ScalarEvent): number {
  return event.valueEnd + quoteLength(event);
}

/** Empty lines after a block scalar are part of it only when it keeps them (`|+`). */
function endOfBlockText(text: string, event: ScalarEvent): number {
  let end = event.valueEnd;
  while (end > event.valueStart) {
    const lineEnd = beforeBreak(text, end);
    const start = lineStart(text, lineEnd);
    const isEmpty = skipSpaces(text, start) === lineEnd && (event.indent < 0 || lineEnd - start <= event.indent);
    if (!isEmpty || event.chomping === CHOMPING_MODE.KEEP) {
      return lineEnd;
    }
    end = start;
  }
  return beforeBreak(text, event.valueStart);
}

/** Whether turning this node into `value` changes an anchored node or an alias, or takes one away. */
function reachesReference(node: SourceNode, value: Value): boolean {
  if (!node.refers || isSame(node.value, value)) {
    return false;
  }
  if (node.isReference || (node.kind !== "map" && node.kind !== "list")) {
    return true;
  }
  const items = Array.isArray(value) ? value : [];
  if (node.kind === "list" && items.length !== node.entries.length) {
    return true;
  }
  return node.entries.some(({ key, node: child }, at) => {
    const next = key === undefined ? items[at] : valueAt(value, key);
    return child.refers && (next === undefined || reachesReference(child, next));
  });
}

/** The habits of a text: how far it first nests, and how the strings under a key were last written. */
function layoutOf(text: string, root: SourceNode): Layout {
  const styles = new Map<string, ScalarStyle>();
  const counts = { plain: 0, single: 0, double: 0, literal: 0, folded: 0 };
  let step: number | undefined;
  let listStep: number | undefined;
  const visit = (node: SourceNode, key: string, keyColumn: number | undefined): void => {
    if (node.kind === "inline" && typeof node.value === "string") {
      counts[node.style] += 1;
      styles.set(key, node.style);
    }
    if (node.kind !== "map" && node.kind !== "list") {
      return;
    }
    const [first] = node.entries;
    const column = node.isFlow || first === undefined ? undefined : columnOf(text, first.start);
    if (column !== undefined && keyColumn !== undefined) {
      step ??= node.kind === "map" ? column - keyColumn : undefined;
      listStep ??= node.kind === "list" ? column - keyColumn : undefined;
    }
    for (const entry of node.entries) {
      visit(entry.node, entry.key ?? key, entry.key === undefined ? undefined : column);
    }
  };
  visit(root, "", undefined);
  const quotes = counts.double >= counts.single ? "double" : "single";
  const usual = counts[quotes] > counts.plain ? quotes : undefined;
  return { step: step ?? 2, listStep: listStep ?? step ?? 2, styleOf: (key) => styles.get(key ?? "") ?? usual };
}

// ---- lines ----

function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** The start of the line that `at` is in. A byte order mark belongs to no line. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text[start - 1])) {
    start--;
  }
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}

/** The start of the line behind the one that `at` is in. */
function nextLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text[end])) {
    end++;
  }
  return Math.min(text.length, end + (text.startsWith("\r\n", end) ? 2 : 1));
}

/** The end of the line whose break ends at `at`. */
function beforeBreak(text: string, at: number): number {
  return at - (text.startsWith("\r\n", at - 2) ? 2 : isBreak(text[at - 1]) ? 1 : 0);
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text[end] === " " || text[end] === "\t") {
    end++;
  }
  return end;
}

/** Skips white space, line breaks, comments, and the characters in `also`. */
function skipBlank(text: string, at: number, also = ""): number {
  let end = at;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === "#" && /[\s,]/.test(text.charAt(end - 1))) {
      end = beforeBreak(text, nextLine(text, end));
    } else if (!/[ \t\r\n]/.test(character) && !also.includes(character)) {
      return end;
    }
  }
  return end;
}

function isBlankLine(text: string, start: number): boolean {
  const at = skipSpaces(text, start);
  return at >= text.length || isBreak(text[at]);
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether only spaces stand before `at` in its line. Looks no further back than they reach. */
function startsLine(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === " " || text[start - 1] === "\t") {
    start--;
  }
  return start === 0 || isBreak(text[start - 1]) || (start === 1 && text.startsWith("\ufeff"));
}

// ---- items of lists ----

/** What became of the items of a list. */
interface ItemMatch {
  /** For each new item, the old one that it was, or -1. */
  readonly from: readonly number[];
  /** For each new item, whether its old one can stay where it is. */
  readonly stays: readonly boolean[];
}

/** Matches items by their identity, then what is left between two that stay by position. */
function matchItems(before: readonly Value[], after: readonly Value[]): ItemMatch {
  const waiting = new Map<string, number[]>();
  for (let at = before.length - 1; at >= 0; at--) {
    const identity = identityOf(before[at] as Value);
    const same = waiting.get(identity) ?? [];
    same.push(at);
    waiting.set(identity, same);
  }
  const from = after.map((item) => waiting.get(identityOf(item))?.pop() ?? -1);
  const stays = longestRise(from);
  pairLeftovers(before, after, from, stays);
  return { from, stays };
}

/** A mapping is known by its id, name or title; anything else by all that it is. */
function identityOf(item: Value): string {
  const key = ["id", "name", "title"].find((name) => valueAt(item, name) !== undefined);
  const name = key === undefined ? undefined : valueAt(item, key);
  return name === undefined || typeof name === "object" ? canonicalJson(item) : `${key} ${canonicalJson(name)}`;
}

/** Marks the most places whose numbers rise, leaving out -1: patience sorting. */
function longestRise(from: readonly number[]): boolean[] {
  const ends: number[] = [];
  const previous: number[] = [];
  from.forEach((value, at) => {
    if (value < 0) {
      return;
    }
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[ends[middle] as number] as number) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const isMarked = from.map(() => false);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) {
    isMarked[at] = true;
  }
  return isMarked;
}

/** Between two items that stay, as many new ones as old ones of the same sort are the old ones, changed. */
function pairLeftovers(before: readonly Value[], after: readonly Value[], from: number[], stays: boolean[]): void {
  const isTaken = new Set(from);
  let oldAt = 0;
  for (let newAt = 0, end = 0; newAt <= after.length; newAt = end + 1) {
    for (end = newAt; end < after.length && !stays[end]; ) {
      end++;
    }
    const oldEnd = from[end] ?? before.length;
    const free = indexes(oldAt, oldEnd).filter((at) => !isTaken.has(at));
    const fresh = indexes(newAt, end).filter((at) => from[at] === -1);
    if (free.length === fresh.length) {
      fresh.forEach((at, place) => {
        const old = free[place] as number;
        if (isAlike(before[old] as Value, after[at] as Value)) {
          from[at] = old;
          stays[at] = true;
        }
      });
    }
    oldAt = oldEnd + 1;
  }
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

function isAlike(left: Value, right: Value): boolean {
  if (isMap(left) && isMap(right)) {
    return valueAt(left, "id") === undefined || valueAt(right, "id") === undefined;
  }
  return isMap(left) === isMap(right) && Array.isArray(left) === Array.isArray(right);
}

// ---- changes ----

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text from `from` to `to` with the splices made, or undefined where two of them disagree. */
function spliced(text: string, splices: Splice[], from: number, to: number): string | undefined {
  let result = "";
  let cursor = from;
  // An insertion comes before what is replaced at its place; else in the order in which they were asked for.
  for (const splice of splices.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < cursor && splice.text !== "") {
      return undefined;
    }
    result += text.slice(cursor, Math.max(cursor, splice.start)) + splice.text;
    cursor = Math.max(cursor, splice.end);
  }
  return result + text.slice(cursor, to);
}

/** Flow collections no longer than this may stay flow collections when they get their first items. */
const SHORT_FLOW = 60;

/** Collects the splices that turn the text of a mapping into the text of another. */
class Editor {
  private readonly text: string;
  private readonly lineBreak: string;
  private readonly hasFinalBreak: boolean;
  private readonly root: SourceNode;
  private readonly layout: Layout;
  private splices: Splice[] = [];

  constructor(yaml: string, before: Value) {
    this.lineBreak = lineBreakOf(yaml);
    this.hasFinalBreak = isBreak(yaml.at(-1));
    // With a break at the end all lines are alike; the result loses it again.
    this.text = this.hasFinalBreak ? yaml : yaml + this.lineBreak;
    this.root = new SourceReader(this.text).read(before);
    this.layout = layoutOf(this.text, this.root);
  }

  /** The changed text, or undefined where splices cannot make it. */
  change(data: Value, isWrittenAnew: (node: SourceNode, value: Value) => boolean): string | undefined {
    const { root } = this;
    if (root.kind !== "map" || !isMap(data) || (root.isFlow && isWrittenAnew(root, data))) {
      return undefined;
    }
    this.editMap(root, data, undefined, (entry, value, column) => {
      if (!root.isFlow && isWrittenAnew(entry.node, value)) {
        this.replaceEntry(entry, value, column);
      } else {
        this.editValue(entry, value, column);
      }
    });
    const result = spliced(this.text, this.splices, 0, this.text.length);
    return this.hasFinalBreak || result === undefined ? result : result.slice(0, beforeBreak(result, result.length));
  }

  private put(start: number, end: number, text: string): void {
    if (start < end || text !== "") {
      this.splices.push({ start, end, text });
    }
  }

  /** Rendered text with the line breaks of the document. */
  private native(rendered: string): string {
    return this.lineBreak === "\n" ? rendered : rendered.replaceAll("\n", this.lineBreak);
  }

  private editValue(entry: Entry, value: Value, column: number): void {
    const { node } = entry;
    if (node.kind === "map" && isMap(value)) {
      this.editMap(node, value, entry, (...change) => this.editValue(...change));
    } else if (node.kind === "list" && Array.isArray(value)) {
      this.editList(node, value, entry);
    } else if (isSame(node.value, value)) {
      return;
    } else if (entry.isFlow) {
      this.replaceInFlow(entry, value);
    } else {
      this.replaceValue(entry, value, column);
    }
  }

  /** `owner` holds the mapping; the one at the top level has none. `edit` changes the keys that stay. */
  private editMap(
    node: Collection,
    value: ValueMap,
    owner: Entry | undefined,
    edit: (entry: Entry, value: Value, column: number) => void,
  ): void {
    const kept = node.entries.filter(({ key }) => Object.hasOwn(value, key as string));
    const known = new Set(node.entries.map(({ key }) => key));
    const added = Object.keys(value).filter((key) => !known.has(key));
    const hasSameKeys = added.length === 0 && kept.length === node.entries.length;
    if (!hasSameKeys && this.replaceCollection(node, value, owner, kept.length)) {
      return;
    }
    const column = this.columnOf(node);
    for (const entry of kept) {
      edit(entry, value[entry.key as string] as Value, column);
    }
    const lines = added.map((key) => this.newLines(node, key, value[key] as Value, column, key));
    this.insertBehind(node, kept.at(-1), lines);
    this.remove(node, new Set(kept));
  }

  private editList(node: Collection, items: Value[], owner: Entry): void {
    const before = node.entries.map((entry) => entry.node.value);
    const { from, stays } = matchItems(before, items);
    const staying = items.map((_, at) => (stays[at] ? node.entries[from[at] as number] : undefined));
    const kept = new Set(staying.filter((entry) => entry !== undefined));
    const hasSameItems = kept.size === items.length && kept.size === node.entries.length;
    if (!hasSameItems && this.replaceCollection(node, items, owner, kept.size)) {
      return;
    }
    const column = this.columnOf(node);
    let last: Entry | undefined;
    let added: string[] = [];
    items.forEach((item, at) => {
      const entry = staying[at];
      if (entry === undefined) {
        added.push(this.movedLines(node, node.entries[from[at] ?? -1], item, column, owner.key));
        return;
      }
      this.insertBehind(node, last, added);
      this.editValue(entry, item, column);
      last = entry;
      added = [];
    });
    this.insertBehind(node, last, added);
    this.remove(node, kept);
  }

  /** Writes a collection anew where its lines cannot be edited one by one. False where they can. */
  private replaceCollection(
    node: Collection,
    value: Value[] | ValueMap,
    owner: Entry | undefined,
    kept: number,
  ): boolean {
    if (node.isFlow) {
      if (owner && !owner.isFlow && node.entries.length === 0) {
        this.replaceValue(owner, value, columnOf(this.text, owner.start));
        return true;
      }
      if (kept === 0 || !this.hasOwnLines(node)) {
        this.put(node.start, node.end, this.flowText(node, value));
        return true;
      }
      return false;
    }
    if (kept === 0 && owner) {
      this.replaceValue(owner, value, columnOf(this.text, owner.start));
      return true;
    }
    return false;
  }

  /** Whether every entry of a flow collection, and its closing bracket, starts a line. */
  private hasOwnLines(node: Collection): boolean {
    const starts = [...node.entries.map((entry) => entry.start), node.end - 1];
    return /[[{]/.test(this.text.charAt(node.start)) && starts.every((start) => startsLine(this.text, start));
  }

  /** The column of the entries; 0 where they share lines and nobody asks. */
  private columnOf(node: Collection): number {
    const [first] = node.entries;
    return first === undefined || (node.isFlow && !startsLine(this.text, first.start))
      ? 0
      : columnOf(this.text, first.start);
  }

  /** A flow collection on one line; what did not change in it keeps its text. */
  private flowText(node: Collection, value: Value[] | ValueMap): string {
    const entries = new Map(node.entries.map((entry) => [entry.key ?? canonicalJson(entry.node.value), entry]));
    const piece = (item: Value, key: string | undefined): string => {
      const entry = entries.get(key ?? canonicalJson(item));
      const old = entry && isSame(entry.node.value, item) ? this.text.slice(entry.start, entry.node.end) : "\n";
      return /[\r\n]/.test(old) ? this.newFlow(node, key, item) : old;
    };
    const isKnown = (key: string | undefined): key is string => key !== undefined && Object.hasOwn(value, key);
    const pieces = Array.isArray(value)
      ? value.map((item) => piece(item, undefined))
      : [...new Set([...[...entries.keys()].filter(isKnown), ...Object.keys(value)])].map((key) =>
          piece(value[key] as Value, key),
        );
    const pad = pieces.length > 0 && node.entries.length > 0 && this.text[node.start + 1] === " " ? " " : "";
    const [open, close] = Array.isArray(value) ? "[]" : "{}";
    return `${open}${pad}${pieces.join(", ")}${pad}${close}`;
  }

  /** A new entry of a flow collection, without its comma. */
  private newFlow(node: Collection, key: string | undefined, value: Value, listKey?: string): string {
    const [first] = node.entries;
    const mark = first?.key === undefined ? "" : this.text.charAt(first.start);
    const keyStyle = mark === '"' ? "double" : mark === "'" ? "single" : undefined;
    const text = renderFlow(value, "flow", this.layout.styleOf(key ?? listKey), keyStyle);
    return key === undefined ? text : `${renderKey(key, "flow", keyStyle)}: ${text}`;
  }

  /** The lines of a new entry; `listKey` is the key of the list that gets a new item. */
  private newLines(node: Collection, key: string | undefined, value: Value, column: number, listKey?: string): string {
    if (node.isFlow) {
      return `${" ".repeat(column)}${this.newFlow(node, key, value, listKey)},${this.lineBreak}`;
    }
    return this.native(
      key === undefined
        ? renderItem(value, column, listKey, this.layout)
        : renderEntry(key, value, column, this.layout),
    );
  }

  /** The lines that an item takes along to another place of its list, changed where it changed. */
  private movedLines(
    node: Collection,
    entry: Entry | undefined,
    value: Value,
    column: number,
    listKey?: string,
  ): string {
    if (entry === undefined || node.isFlow || !startsLine(this.text, entry.start)) {
      return this.newLines(node, undefined, value, column, listKey);
    }
    const outer = this.splices;
    this.splices = [];
    this.editValue(entry, value, column);
    const lines = spliced(this.text, this.splices, this.headOf(node, entry), this.endOf(entry, column));
    this.splices = outer;
    return lines ?? this.newLines(node, undefined, value, column, listKey);
  }

  /** Puts lines behind an entry that stays, or before the first one. */
  private insertBehind(node: Collection, last: Entry | undefined, lines: string[]): void {
    const [first] = node.entries;
    if (lines.length === 0 || first === undefined) {
      return;
    }
    const column = this.columnOf(node);
    const gap = this.isSpaced(node) ? this.lineBreak : "";
    if (last !== undefined) {
      const text = lines.map((line) => gap + line).join("");
      this.put(this.endOf(last, column), this.endOf(last, column), this.withComma(node, last, text));
    } else if (startsLine(this.text, first.start)) {
      this.put(this.headOf(node, first), this.headOf(node, first), lines.map((line) => line + gap).join(""));
    } else {
      // Behind `- `, where the first line needs no indentation and the old first one gets its own.
      this.put(first.start, first.start, `${lines.join("").slice(column)}${" ".repeat(column)}`);
    }
  }

  /** In a flow collection whose last entry has no comma, the old last entry gets one and the new last one loses its own. */
  private withComma(node: Collection, last: Entry, lines: string): string {
    const { end } = last.node;
    if (!node.isFlow || last !== node.entries.at(-1) || this.text[skipBlank(this.text, end)] === ",") {
      return lines;
    }
    this.put(end, end, ",");
    return lines.slice(0, lines.lastIndexOf(",")) + this.lineBreak;
  }

  /** Whether empty lines part all entries from each other. */
  private isSpaced(node: Collection): boolean {
    const followers = node.entries.slice(1);
    return followers.length > 0 && followers.every((entry) => this.hasBlankAbove(this.headOf(node, entry)));
  }

  private hasBlankAbove(start: number): boolean {
    const above = lineStart(this.text, beforeBreak(this.text, start));
    return above < start && isBlankLine(this.text, above);
  }

  /** Where the lines of an entry start, with the comments directly above it. Those above the first key head the document. */
  private headOf(node: Collection, entry: Entry): number {
    const column = columnOf(this.text, entry.start);
    let start = lineStart(this.text, entry.start);
    while (node !== this.root || entry !== node.entries[0]) {
      const above = lineStart(this.text, beforeBreak(this.text, start));
      const mark = skipSpaces(this.text, above);
      if (above >= start || this.text[mark] !== "#" || mark - above !== column) {
        break;
      }
      start = above;
    }
    return start;
  }

  /** Where the lines of an entry end: behind its content, and behind comments that stand further in than it. */
  private endOf(entry: Entry, column: number): number {
    let end = nextLine(this.text, entry.node.end);
    for (let at = end; at < this.text.length; at = nextLine(this.text, at)) {
      const mark = skipSpaces(this.text, at);
      if (this.text[mark] === "#" && mark - at > column) {
        end = nextLine(this.text, at);
      } else if (!isBlankLine(this.text, at)) {
        break;
      }
    }
    return end;
  }

  private remove(node: Collection, kept: ReadonlySet<Entry>): void {
    node.entries.forEach((entry, at) => {
      if (kept.has(entry)) {
        return;
      }
      const heir = startsLine(this.text, entry.start) ? undefined : node.entries.find((other) => kept.has(other));
      if (heir === undefined) {
        this.removeLines(node, entry, at);
      } else {
        this.removeBehindDash(node, entry, heir);
      }
    });
  }

  /** Takes away an entry's lines, and the empty lines that parted it from the others. */
  private removeLines(node: Collection, entry: Entry, at: number): void {
    const { text } = this;
    const column = this.columnOf(node);
    const previous = node.entries[at - 1];
    let start = this.headOf(node, entry);
    let end = this.endOf(entry, column);
    if (previous === undefined) {
      while (end < text.length && isBlankLine(text, end)) {
        end = nextLine(text, end);
      }
    } else if (at === node.entries.length - 1 || isBlankLine(text, end)) {
      const floor = this.endOf(previous, column);
      while (start > floor && this.hasBlankAbove(start)) {
        start = lineStart(text, beforeBreak(text, start));
      }
    }
    this.put(start, end, "");
  }

  /** Of `- a: 1`, the first entry goes and the next that stays moves up to the dash, unless a comment stands above it. */
  private removeBehindDash(node: Collection, entry: Entry, heir: Entry): void {
    const head = this.headOf(node, heir);
    if (head === lineStart(this.text, heir.start)) {
      this.put(entry.start, heir.start, "");
    } else {
      let dashEnd = entry.start;
      while (this.text[dashEnd - 1] === " ") {
        dashEnd--;
      }
      this.put(dashEnd, beforeBreak(this.text, head), "");
    }
  }

  private replaceInFlow(entry: Entry, value: Value): void {
    const { node, key, headEnd } = entry;
    const text = renderFlow(value, "flow", node.kind === "inline" ? node.style : this.layout.styleOf(key));
    const lead = node.kind !== "empty" ? "" : headEnd < 0 ? ": " : " ";
    this.put(node.start, node.end, lead + text);
  }

  /** Turns the value of an entry in block style into a value of another kind, or another scalar. */
  private replaceValue(entry: Entry, value: Value, column: number): void {
    const { node, headEnd, key } = entry;
    const { text } = this;
    const isNested = (node.kind === "map" || node.kind === "list") && !node.isFlow;
    const isBeside = headEnd >= 0 && node.start < nextLine(text, headEnd);
    const { inline, below } = this.partsOf(entry, value, column);
    // A value that starts a line of its own, or a collection behind its dash: neither has a head to keep.
    if (isNested === isBeside || (key === undefined && (isNested || inline === ""))) {
      this.replaceEntry(entry, value, column);
      return;
    }
    const hasToken = !isNested && node.kind !== "empty";
    const tokenEnd = node.kind === "text" ? headerEnd(text, node.start) : node.end;
    const lead = hasToken || inline === "" ? "" : " ";
    this.put(hasToken && inline !== "" ? node.start : headEnd, hasToken ? tokenEnd : headEnd, lead + inline);
    const first = isNested
      ? nextLine(text, headEnd)
      : node.kind === "text"
        ? node.contentStart
        : nextLine(text, node.end);
    this.put(first, isNested ? this.endOf(entry, column) : nextLine(text, node.end), below);
  }

  /** What will stand behind the colon or dash of an entry, and beneath it. */
  private partsOf(entry: Entry, value: Value, column: number): { inline: string; below: string } {
    const { node, key } = entry;
    const inner = column + (key === undefined ? 2 : this.layout.step);
    if (isFilled(value)) {
      const flow = renderFlow(value, "block", this.layout.styleOf(key));
      const wasFlow = (node.kind === "map" || node.kind === "list") && node.isFlow;
      if (wasFlow && flow.length <= SHORT_FLOW && !Object.values(value).some((item) => isFilled(item as Value))) {
        return { inline: flow, below: "" };
      }
      const listColumn = column + (key === undefined ? 2 : this.layout.listStep);
      const lines = renderBlock(value, Array.isArray(value) ? listColumn : inner, key, this.layout);
      return { inline: "", below: this.native(lines) };
    }
    const wasString = (node.kind === "inline" || node.kind === "text") && typeof node.value === "string";
    // A comment beneath would become part of a block scalar.
    const hasCommentBeneath =
      node.kind !== "map" && node.kind !== "list" && this.endOf(entry, column) > nextLine(this.text, node.end);
    const style = hasCommentBeneath ? "double" : wasString ? node.style : this.layout.styleOf(key);
    const place =
      node.kind === "text" && node.column > column
        ? { column: node.column, width: this.widthOf(node) }
        : { column: inner };
    const { inline, below } = renderParts(value, style, place);
    return { inline, below: this.native(below) };
  }

  /** The longest line of a block scalar, without its indentation. */
  private widthOf(node: BlockText): number {
    const lines = this.text.slice(node.contentStart, node.end).split(/\r\n|\n|\r/);
    return lines.reduce((width, line) => Math.max(width, line.length - node.column), 0);
  }

  /** Writes an entry anew, in its place. Comments above it stay. */
  private replaceEntry(entry: Entry, value: Value, column: number): void {
    const { key, start } = entry;
    const lines =
      key === undefined ? renderItem(value, column, key, this.layout) : renderEntry(key, value, column, this.layout);
    const end = beforeBreak(this.text, this.endOf(entry, column));
    this.put(start, end, this.native(lines.slice(column, -1)));
  }
}

/** The end of `|`, `>-`, `|2+` and so on. */
function headerEnd(text: string, start: number): number {
  return start + (/^[|>][-+0-9]*/.exec(text.slice(start, start + 4))?.[0].length ?? 0);
}
