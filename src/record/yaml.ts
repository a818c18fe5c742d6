import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { findAmbiguity } from "./ambiguity.ts";
import { resolvePlain } from "./core-schema.ts";
import { explainSyntax } from "./explain-syntax.ts";
import { tryReadUsual } from "./usual-yaml.ts";
import { setKey, type Value, type ValueMap } from "./value.ts";

/** What can be wrong with a text as the YAML of a milestone. */
export const YAML_PROBLEMS = [
  "yaml-syntax",
  "duplicate-key",
  "several-documents",
  "unsupported-yaml",
  "too-deep",
  "too-many-aliases",
] as const;
export type YamlProblemCode = (typeof YAML_PROBLEMS)[number];

/** One problem and its place; line and column count from 1. */
export interface YamlProblem {
  code: YamlProblemCode;
  message: string;
  /** What to do, where that is another thing than for most problems of this code. */
  fix?: string;
  line: number;
  column: number;
}

export type YamlResult = { ok: true; value: Value } | { ok: false; problem: YamlProblem };

/** Nesting that a record may have. The careful parser recurses, and overflows its stack far beyond this. */
const MAX_DEPTH = 100;
/** Aliases and the values they stand for: enough for people, too few for a bomb. */
const MAX_ALIASES = 100;
const MAX_ALIASED_VALUES = 10_000;
/** Anchors without an alias do no harm but that of many; people write a handful. */
const MAX_ANCHORS = 1000;
/** Beginnings and ends of values. A long record has some thousands; beyond this a file of 1 MiB takes half a second. */
const MAX_EVENTS = 250_000;
/** Keys of one mapping, which an engine keeps in a slower way the more there are. */
const MAX_KEYS = 60_000;

/**
 * Reads one YAML document with YAML 1.2's core schema: dates stay strings, numbers keep their digits.
 * What two parsers could read in two ways is refused with its place: tags, directives, `<<`, keys that are
 * not plain strings, duplicate keys, a second document.
 */
export function parseYaml(text: string): YamlResult {
  const usual = tryReadUsual(text);
  return usual === undefined ? parseAnyYaml(text) : { ok: true, value: usual };
}

/** The same, with nothing but the parser of all YAML. */
export function parseAnyYaml(text: string): YamlResult {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (events.length > MAX_EVENTS) {
      throw new Refusal("too-deep", `more than ${MAX_EVENTS.toLocaleString("en-US")} values and brackets`, 0);
    }
    const ambiguity = findAmbiguity(text, events);
    if (ambiguity !== undefined) {
      throw new Refusal("unsupported-yaml", ambiguity.message, ambiguity.offset, ambiguity.fix);
    }
    return { ok: true, value: new Reader(text, events).readDocument() };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, fix, offset } = error;
      return { ok: false, problem: { code, message, ...(fix && { fix }), ...placeOf(text, offset) } };
    }
    if (error instanceof YAMLException) {
      const place = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
      if (error.reason.includes("maxDepth")) {
        return { ok: false, problem: { code: "too-deep", message: error.reason, ...place } };
      }
      const explained = explainSyntax(text, { message: error.reason, ...place });
      return { ok: false, problem: { code: "yaml-syntax", ...explained } };
    }
    throw error;
  }
}

/** Line and column, from 1, of an offset. Columns count UTF-16 units, as editors do. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

class Refusal extends Error {
  readonly code: YamlProblemCode;
  readonly offset: number;
  readonly fix: string | undefined;

  constructor(code: YamlProblemCode, message: string, offset: number, fix?: string) {
    super(message);
    this.code = code;
    this.offset = offset;
    this.fix = fix;
  }
}

/** Builds the value of an event stream, in one pass. Depth is bounded by the parser. */
class Reader {
  private readonly text: string;
  private readonly events: readonly Event[];
  private next = 0;
  private readonly anchors = new Map<string, Value>();
  private anchorCount = 0;
  private aliases = 0;
  private aliasedValues = 0;
  private lastOffset = 0;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  readDocument(): Value {
    if (this.events.length === 0) {
      return null;
    }
    this.next = 1;
    const value = this.events[this.next]?.type === EVENT_ID.POP ? null : this.readValue();
    // One event is left, the end of this document, unless another one follows.
    if (this.events.length > this.next + 1) {
      const second = this.text.slice(this.lastOffset).search(/^---/m);
      const offset = this.lastOffset + Math.max(0, second);
      throw new Refusal("several-documents", "a second document; a milestone file holds one", offset);
    }
    return value;
  }

  private readValue(): Value {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        this.refuseTag(event);
        const value = this.readScalar(event);
        this.lastOffset = Math.max(this.lastOffset, event.valueEnd);
        return this.keepAnchor(event, value);
      }
      case EVENT_ID.SEQUENCE: {
        this.refuseTag(event);
        this.forgetAnchor(event);
        const list: Value[] = [];
        while (this.events[this.next]?.type !== EVENT_ID.POP) {
          list.push(this.readValue());
        }
        this.next++;
        return this.keepAnchor(event, list);
      }
      case EVENT_ID.MAPPING: {
        this.refuseTag(event);
        this.forgetAnchor(event);
        const map = this.readMap(event.style);
        return this.keepAnchor(event, map);
      }
      case EVENT_ID.ALIAS:
        return this.readAlias(this.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart);
      default:
        throw new Error(`unexpected YAML event ${event?.type}`);
    }
  }

  private readMap(style: number): ValueMap {
    const map: ValueMap = {};
    for (let keys = 1; this.events[this.next]?.type !== EVENT_ID.POP; keys++) {
      const offset = this.offsetOfNext();
      if (keys > MAX_KEYS) {
        throw new Refusal("too-deep", `more than ${MAX_KEYS.toLocaleString("en-US")} keys in one mapping`, offset);
      }
      if (style === COLLECTION_STYLE.BLOCK) {
        this.refuseBesideItem(offset);
      }
      const key = this.readKey(offset);
      if (Object.hasOwn(map, key)) {
        throw new Refusal("duplicate-key", `the key ${JSON.stringify(key)} stands twice in one mapping`, offset);
      }
      setKey(map, key, this.readValue());
    }
    this.next++;
    return map;
  }

  /** Of an empty key, the end of what stands before it. */
  private offsetOfNext(): number {
    const event = this.events[this.next];
    if (event?.type === EVENT_ID.SCALAR) {
      return event.valueStart < 0 ? this.lastOffset : event.valueStart;
    }
    return event && "start" in event ? event.start : this.lastOffset;
  }

  private readKey(offset: number): string {
    const event = this.events[this.next++];
    if (event?.type !== EVENT_ID.SCALAR || event.style >= SCALAR_STYLE.LITERAL_BLOCK) {
      throw new Refusal("unsupported-yaml", "a key that is not a plain string", offset);
    }
    this.refuseTag(event);
    if (event.anchorStart >= 0) {
      throw new Refusal("unsupported-yaml", "an anchor on a key", event.anchorStart);
    }
    const key = this.readScalar(event);
    this.lastOffset = Math.max(this.lastOffset, event.valueEnd);
    if (typeof key !== "string") {
      const shown = event.valueStart < 0 ? "(empty)" : this.text.slice(event.valueStart, event.valueEnd);
      throw new Refusal("unsupported-yaml", `the key ${shown} is not a string; quote it`, offset);
    }
    if (key === "<<" && event.style === SCALAR_STYLE.PLAIN) {
      throw new Refusal("unsupported-yaml", "a merge key (<<)", offset);
    }
    return key;
  }

  private readScalar(event: ScalarEvent): Value {
    const source = getScalarValue(this.text, event);
    if (event.style >= SCALAR_STYLE.LITERAL_BLOCK && (/\s{2}$|^\s*$/.test(source) || this.text.endsWith(" "))) {
      this.refuseSpaces(event);
    }
    return event.style === SCALAR_STYLE.PLAIN ? resolvePlain(source) : source;
  }

  /** Parsers disagree on lines of only spaces that end block text with an indicator (`|2`, `|+`). */
  private refuseSpaces({ valueStart, valueEnd }: ScalarEvent): void {
    const header = this.text.slice(this.lastOffset, valueStart);
    const isLast = this.text.slice(valueEnd).trim() === "";
    const lines = `\n${this.text.slice(valueStart, isLast ? undefined : valueEnd)}`;
    const tail = lines.slice(lines.trimEnd().length);
    if (/[|>](?:[-+]?[1-9]|\+)/.test(header) && tail.includes("\n ")) {
      throw new Refusal("unsupported-yaml", "a line of only spaces in block text", valueStart);
    }
  }

  /** js-yaml takes `- "item"key: value` for an item, and a key of the mapping around the list. */
  private refuseBesideItem(offset: number): void {
    const isBehindText = this.text[this.lastOffset - 1] === "\n";
    if (this.events[this.next - 1]?.type !== EVENT_ID.POP || isBehindText) {
      return;
    }
    const between = this.text.slice(this.lastOffset, offset).replace(/(?<=\s)#[^\n]*/g, "");
    if (!/\n *(?:\?[ \t]+)?["']?$/.test(between) || /\?\s*\n/.test(between)) {
      throw new Refusal("yaml-syntax", "a key in the line of a list's item", offset);
    }
  }

  private refuseTag(event: { tagStart: number }): void {
    if (event.tagStart >= 0) {
      throw new Refusal("unsupported-yaml", "a tag (!)", event.tagStart);
    }
  }

  private forgetAnchor(event: { anchorStart: number; anchorEnd: number }): void {
    if (event.anchorStart >= 0) {
      // js-yaml takes what follows for the value, other parsers do not.
      if (/[[{]/.test(this.text.charAt(event.anchorEnd))) {
        throw new Refusal("yaml-syntax", "no space behind an anchor", event.anchorEnd);
      }
      this.anchors.delete(this.text.slice(event.anchorStart, event.anchorEnd));
    }
  }

  private keepAnchor(event: { anchorStart: number; anchorEnd: number }, value: Value): Value {
    if (event.anchorStart >= 0) {
      this.anchorCount += 1;
      if (this.anchorCount > MAX_ANCHORS) {
        throw new Refusal("too-many-aliases", `more than ${MAX_ANCHORS} anchors (&)`, event.anchorStart);
      }
      this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), value);
    }
    return value;
  }

  private readAlias(name: string, offset: number): Value {
    const value = this.anchors.get(name);
    if (value === undefined) {
      throw new Refusal("yaml-syntax", `the alias *${name} has no anchor before it`, offset);
    }
    this.aliases += 1;
    this.aliasedValues += countValues(value);
    if (this.aliases > MAX_ALIASES || this.aliasedValues > MAX_ALIASED_VALUES) {
      throw new Refusal("too-many-aliases", `more than ${MAX_ALIASES} aliases, or too much behind them`, offset);
    }
    return value;
  }
}

function countValues(value: Value): number {
  if (typeof value !== "object" || value === null) {
    return 1;
  }
  return Object.values(value).reduce((sum: number, item) => sum + countValues(item as Value), 1);
}
