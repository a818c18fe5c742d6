import { resolvePlain } from "./core-schema.ts";
import { tryReadBlockText } from "./usual-block-text.ts";
import type { Value, ValueMap } from "./value.ts";

/** Beyond it the limits on keys and values count, which are the careful parser's. */
const LONGEST_TEXT = 200_000;
const LONGEST_KEY = 100;
const DEEPEST = 30;
/** Tabs, carriage returns, marks and whatever else is no plain character or space. */
const UNUSUAL_CHARACTER = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const INDICATORS = "-?:,[]{}#&*!|>'\"%@` ";

const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const LIST = 91;
const LIST_END = 93;
const MAP = 123;
const BAR = 124;
const MAP_END = 125;

/** Thrown, and always caught, where a text leaves what is read here. */
const UNUSUAL = new Error("unusual YAML");

/**
 * Reads YAML as nearly all records are written, in a third of the time that a parser of all YAML takes: mappings and
 * lists by indentation, keys of letters and digits, values in one line without escapes, block text without blank edges.
 * Undefined for any other text, right or wrong, which the parser of all YAML must judge; what is read here it reads the same.
 */
export function tryReadUsual(text: string): ValueMap | undefined {
  if (text.length > LONGEST_TEXT || UNUSUAL_CHARACTER.test(text) || !text.isWellFormed()) {
    return undefined;
  }
  try {
    return new UsualReader(text).readDocument();
  } catch (error) {
    if (error === UNUSUAL) {
      return undefined;
    }
    throw error;
  }
}

class UsualReader {
  private readonly text: string;
  /** Of the first character that was not read yet. */
  private at = 0;
  /** Of the first character in its line, when a value has been read; -1 at the end of the text. */
  private column = 0;

  constructor(text: string) {
    this.text = text;
  }

  readDocument(): ValueMap {
    this.toContent(0);
    if (this.column !== 0) {
      throw UNUSUAL;
    }
    const map = this.readMap(0, 1);
    if (this.column >= 0) {
      throw UNUSUAL;
    }
    return map;
  }

  private readMap(column: number, depth: number): ValueMap {
    const map: ValueMap = {};
    let keys = 0;
    do {
      const key = this.readKey();
      map[key] = this.readBehindKey(column, depth);
      keys += 1;
    } while (this.column === column);
    this.refuseDeeper(column);
    refuseTwice(map, keys);
    return map;
  }

  private readList(column: number, depth: number): Value[] {
    const list: Value[] = [];
    do {
      list.push(this.readItem(column, depth));
    } while (this.column === column && this.isItem());
    this.refuseDeeper(column);
    return list;
  }

  private readBlock(depth: number): Value[] | ValueMap {
    if (depth > DEEPEST) {
      throw UNUSUAL;
    }
    return this.isItem() ? this.readList(this.column, depth) : this.readMap(this.column, depth);
  }

  private readBehindKey(column: number, depth: number): Value {
    const end = this.endOfLine(this.at);
    if (end < 0) {
      this.skipSpaces();
      return this.readInline(column, depth);
    }
    this.toContent(end);
    if (this.column > column) {
      return this.readBlock(depth + 1);
    }
    // A list may stand in the column of its key.
    return this.column === column && this.isItem() ? this.readList(column, depth + 1) : null;
  }

  private readItem(column: number, depth: number): Value {
    const dash = this.at;
    this.at += 1;
    const end = this.endOfLine(this.at);
    if (end >= 0) {
      this.toContent(end);
      return this.column > column ? this.readBlock(depth + 1) : null;
    }
    this.skipSpaces();
    if (!this.isKey()) {
      return this.readInline(column, depth);
    }
    if (depth >= DEEPEST) {
      throw UNUSUAL;
    }
    return this.readMap(column + this.at - dash, depth + 1);
  }

  private readInline(column: number, depth: number): Value {
    const code = this.code(this.at);
    if (code === BAR || code === GREATER) {
      return this.readBlockText(column, code === GREATER);
    }
    const value = this.isOpening(code) ? this.readClosed(code, depth) : this.readPlain();
    const end = this.endOfLine(this.at);
    if (end < 0) {
      throw UNUSUAL;
    }
    this.toContent(end);
    this.refuseDeeper(column);
    return value;
  }

  private isOpening(code: number): boolean {
    return code === QUOTE || code === APOSTROPHE || code === LIST || code === MAP;
  }

  private readClosed(code: number, depth: number): Value {
    if (code === QUOTE || code === APOSTROPHE) {
      return this.readQuoted(code === QUOTE ? '"' : "'");
    }
    if (depth > DEEPEST) {
      throw UNUSUAL;
    }
    return code === LIST ? this.readFlowList(depth + 1) : this.readFlowMap(depth + 1);
  }

  private readQuoted(mark: string): string {
    const start = this.at + 1;
    const end = this.text.indexOf(mark, start);
    const value = this.text.slice(start, Math.max(start, end));
    this.at = end + 1;
    const isEscaped = mark === '"' ? value.includes("\\") : this.code(this.at) === APOSTROPHE;
    if (end < 0 || isEscaped || value.includes("\n")) {
      throw UNUSUAL;
    }
    return value;
  }

  /** Up to the end of the line or a comment. */
  private readPlain(): Value {
    const { text, at: start } = this;
    this.refuseIndicator(start);
    let end = start;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || (code === HASH && text.charCodeAt(at - 1) === SPACE)) {
        break;
      }
      if (code === COLON && this.isBreak(at + 1)) {
        throw UNUSUAL;
      }
      if (code !== SPACE) {
        end = at + 1;
      }
    }
    this.at = end;
    return resolvePlain(text.slice(start, end));
  }

  private readFlowList(depth: number): Value[] {
    const list: Value[] = [];
    this.at += 1;
    this.skipSpaces();
    if (this.code(this.at) === LIST_END) {
      this.at += 1;
      return list;
    }
    do {
      list.push(this.readFlowValue(depth));
    } while (this.isMoreBefore(LIST_END));
    return list;
  }

  private readFlowMap(depth: number): ValueMap {
    const map: ValueMap = {};
    this.at += 1;
    this.skipSpaces();
    if (this.code(this.at) === MAP_END) {
      this.at += 1;
      return map;
    }
    let keys = 0;
    do {
      const key = this.readKey();
      this.skipSpaces();
      map[key] = this.readFlowValue(depth);
      keys += 1;
    } while (this.isMoreBefore(MAP_END));
    refuseTwice(map, keys);
    return map;
  }

  /** Reads the comma behind an entry, or the end of the collection. */
  private isMoreBefore(closing: number): boolean {
    this.skipSpaces();
    const code = this.code(this.at);
    if (code !== COMMA && code !== closing) {
      throw UNUSUAL;
    }
    this.at += 1;
    if (code === COMMA) {
      this.skipSpaces();
    }
    return code === COMMA;
  }

  private readFlowValue(depth: number): Value {
    const code = this.code(this.at);
    return this.isOpening(code) ? this.readClosed(code, depth) : this.readFlowPlain();
  }

  private readFlowPlain(): Value {
    const { text, at: start } = this;
    this.refuseIndicator(start);
    let end = start;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === LIST_END || code === MAP_END) {
        break;
      }
      const isOdd = code === LINE_FEED || code === COLON || code === HASH || code === LIST || code === MAP;
      if (isOdd || at >= text.length) {
        throw UNUSUAL;
      }
      if (code !== SPACE) {
        end = at + 1;
      }
    }
    this.at = end;
    return resolvePlain(text.slice(start, end));
  }

  private readBlockText(column: number, isFolded: boolean): string {
    const isStripped = this.code(this.at + 1) === DASH;
    this.at += isStripped ? 2 : 1;
    this.skipSpaces();
    const found =
      this.code(this.at) === LINE_FEED ? tryReadBlockText(this.text, this.at + 1, column, isFolded) : undefined;
    if (found === undefined) {
      throw UNUSUAL;
    }
    this.toContent(found.end);
    this.refuseDeeper(column);
    return isStripped ? found.value : `${found.value}\n`;
  }

  /** A key and its colon. */
  private readKey(): string {
    const end = this.endOfKey();
    const key = this.text.slice(this.at, Math.max(this.at, end));
    // Only words mean something else: a number does not start with a letter.
    if (end < 0 || typeof resolvePlain(key) !== "string") {
      throw UNUSUAL;
    }
    this.at = end + 1;
    return key;
  }

  private isKey(): boolean {
    return this.endOfKey() >= 0;
  }

  /** Of letters, digits, `_` and `-`, a letter first; then a colon, and a space or the end of the line. */
  private endOfKey(): number {
    const { text, at: start } = this;
    let at = start;
    while (isLetter(text.charCodeAt(at)) || (at > start && isInKey(text.charCodeAt(at)))) {
      at += 1;
    }
    const isWhole = at > start && at - start <= LONGEST_KEY && text.charCodeAt(at) === COLON && this.isBreak(at + 1);
    return isWhole ? at : -1;
  }

  private isItem(): boolean {
    return this.code(this.at) === DASH && this.isBreak(this.at + 1);
  }

  private isBreak(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LINE_FEED || at >= this.text.length;
  }

  private refuseIndicator(at: number): void {
    const code = this.code(at);
    const isNumber = code === DASH && !this.isBreak(at + 1) && !INDICATORS.includes(this.text.charAt(at + 1));
    if (at >= this.text.length || (!isNumber && code < 128 && INDICATORS.includes(this.text.charAt(at)))) {
      throw UNUSUAL;
    }
  }

  private refuseDeeper(column: number): void {
    if (this.column > column) {
      throw UNUSUAL;
    }
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) {
      this.at += 1;
    }
  }

  /** Where the next line starts, when nothing but spaces and a comment stand before it; else -1. */
  private endOfLine(from: number): number {
    const { text } = this;
    let at = from;
    while (text.charCodeAt(at) === SPACE) {
      at += 1;
    }
    if (at < text.length && text.charCodeAt(at) !== LINE_FEED && (text.charCodeAt(at) !== HASH || at === from)) {
      return -1;
    }
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end + 1;
  }

  /** Past empty lines and comments to the next line that counts. */
  private toContent(lineStart: number): void {
    const { text } = this;
    let start = lineStart;
    let at = start;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === SPACE) {
        at += 1;
      } else if (code === LINE_FEED || code === HASH) {
        const end = text.indexOf("\n", at);
        start = end < 0 ? text.length : end + 1;
        at = start;
      } else {
        this.column = at - start;
        this.at = at;
        return;
      }
    }
    this.column = -1;
    this.at = text.length;
  }

  private code(at: number): number {
    return this.text.charCodeAt(at);
  }
}

/** A key that stands twice leaves fewer than were read. */
function refuseTwice(map: ValueMap, keys: number): void {
  if (Object.keys(map).length !== keys) {
    throw UNUSUAL;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isInKey(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95 || code === DASH;
}
