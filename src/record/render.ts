import { parseYamlNumber } from "./number.ts";
import { ExactNumber, isMap, type Value, type ValueMap } from "./value.ts";

/** How a string may stand in YAML. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** `flow`: between brackets, where commas and brackets end a plain string. */
export type Context = "block" | "flow";

/** The habits of a text, which lines that are added to it follow. */
export interface Layout {
  /** Columns that a mapping stands further in than its key. */
  readonly step: number;
  /** Columns that the dashes of a list stand further in than its key. */
  readonly listStep: number;
  /** The style of strings under a key, where the text has a habit. */
  styleOf(key: string | undefined): ScalarStyle | undefined;
}

/** A value behind `key:` or `-`: the rest of that line, without the space before it, and the lines beneath. */
export interface Parts {
  readonly inline: string;
  readonly below: string;
}

/** Where the lines of a block string stand. */
export interface BlockPlace {
  readonly column: number;
  /** Folded lines are no longer than this, where the words allow it. */
  readonly width?: number;
}

const CLEAN: Layout = { step: 2, listStep: 2, styleOf: () => undefined };
/** One line of text beyond this is folded. */
const LONGEST_LINE = 100;
const FOLD_WIDTH = 80;
/** A longer key needs a `?`. YAML's limit is 1024 characters. */
const LONGEST_SIMPLE_KEY = 1000;

/**
 * Clean YAML for data that has no YAML yet: block style, two spaces, keys in the order given, a newline at the end.
 * `parseYaml` reads it back as the same data, within its bound on depth.
 */
export function renderYaml(data: Value): string {
  if (isFilled(data)) {
    return renderBlock(data, 0, undefined, CLEAN);
  }
  const { inline, below } = renderParts(data, undefined, { column: CLEAN.step });
  return `${inline}\n${below}`;
}

/** The lines of `key: value`, the key in `column`. */
export function renderEntry(key: string, value: Value, column: number, layout: Layout): string {
  const pad = " ".repeat(column);
  const name = renderKey(key, "block");
  if (name.length > LONGEST_SIMPLE_KEY) {
    return `${pad}? ${name}\n${renderBehind(":", value, column, key, layout)}`;
  }
  if (isFilled(value)) {
    const inner = column + (Array.isArray(value) ? layout.listStep : layout.step);
    return `${pad}${name}:\n${renderBlock(value, inner, key, layout)}`;
  }
  const { inline, below } = renderParts(value, layout.styleOf(key), { column: column + layout.step });
  return `${pad}${name}: ${inline}\n${below}`;
}

/** The lines of an item, the dash in `column`, in the list under `key`. */
export function renderItem(value: Value, column: number, key: string | undefined, layout: Layout): string {
  return renderBehind("-", value, column, key, layout);
}

function renderBehind(mark: "-" | ":", value: Value, column: number, key: string | undefined, layout: Layout): string {
  const pad = " ".repeat(column);
  const inner = column + 2;
  if (isFilled(value)) {
    return `${pad}${mark} ${renderBlock(value, inner, key, layout).slice(inner)}`;
  }
  const { inline, below } = renderParts(value, layout.styleOf(key), { column: inner });
  return `${pad}${mark} ${inline}\n${below}`;
}

/** The lines of a mapping or list that is not empty. */
export function renderBlock(
  value: Value[] | ValueMap,
  column: number,
  key: string | undefined,
  layout: Layout,
): string {
  return Array.isArray(value)
    ? value.map((item) => renderItem(item, column, key, layout)).join("")
    : Object.entries(value)
        .map(([name, item]) => renderEntry(name, item, column, layout))
        .join("");
}

/** True for a mapping or list with something in it: the values that take lines of their own in block style. */
export function isFilled(value: Value): value is Value[] | ValueMap {
  return (Array.isArray(value) || isMap(value)) && Object.keys(value).length > 0;
}

/** A scalar in block context, in the style wanted as far as that can hold it; collections as {@link renderFlow}. */
export function renderParts(value: Value, style: ScalarStyle | undefined, place: BlockPlace): Parts {
  const block = typeof value === "string" ? blockStyleFor(value, style) : undefined;
  if (typeof value !== "string" || block === undefined) {
    return { inline: renderFlow(value, "block", style), below: "" };
  }
  const body = value.replace(/\n$/, "");
  const lines = block === "literal" ? body : foldText(body, place.width ?? FOLD_WIDTH);
  const mark = `${block === "literal" ? "|" : ">"}${value === body ? "-" : ""}`;
  return { inline: mark, below: `${lines.replace(/^(?=[^\n])/gm, " ".repeat(place.column))}\n` };
}

/** Characters that a reader may refuse or an editor may lose unless they are escaped; tab and line feed go by context. */
const NOT_SHOWN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/u;
/** What block text would need an indentation indicator, a `+`, or spaces at the end of a line for. */
const NOT_FOR_BLOCK = /^[ \t\n]|^$|[ \t]\n|[ \t]$|\n\n$/;
const WORD_GAP = /(?<=[^ ]) (?=[^ ])/;

function blockStyleFor(text: string, style: ScalarStyle | undefined): "literal" | "folded" | undefined {
  if (style === "single" || style === "double" || NOT_FOR_BLOCK.test(text) || NOT_SHOWN.test(text)) {
    return undefined;
  }
  const isFoldable = !/^ |\t/m.test(text);
  if (style === "literal" || (style === "folded" && isFoldable)) {
    return style;
  }
  if (text.includes("\n")) {
    return "literal";
  }
  return style === undefined && text.length > LONGEST_LINE && isFoldable && WORD_GAP.test(text) ? "folded" : undefined;
}

/** Folds at single spaces between words. A line break that the text has becomes one more of them. */
function foldText(text: string, width: number): string {
  return text
    .split(/(\n+)/)
    .map((part) => (part.startsWith("\n") ? `${part}\n` : foldLine(part, width)))
    .join("");
}

function foldLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(WORD_GAP)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current += current === "" ? word : ` ${word}`;
    }
  }
  return [...lines, current].join("\n");
}

/** Any value on one line. */
export function renderFlow(value: Value, context: Context, style?: ScalarStyle, keyStyle?: ScalarStyle): string {
  if (typeof value === "string") {
    return renderString(value, context, style);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => renderFlow(item, "flow", style, keyStyle)).join(", ")}]`;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${renderKey(key, "flow", keyStyle)}: ${renderFlow(item, "flow", style, keyStyle)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  return value instanceof ExactNumber ? value.text : String(value);
}

/** A key on one line. */
export function renderKey(key: string, context: Context, style?: ScalarStyle): string {
  return renderString(key, context, style);
}

function renderString(text: string, context: Context, style: ScalarStyle | undefined): string {
  const canBeSingle = !NOT_SHOWN.test(text) && !/[\t\n]/.test(text);
  if (style !== "single" && style !== "double" && canBeSingle && isPlain(text, context)) {
    return text;
  }
  const wantsSingle = style === "single" || (style !== "double" && /["\\]/.test(text));
  return wantsSingle && canBeSingle ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** A dash may start a plain string when something follows it; the other signs could, and are quoted all the same. */
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s]))/;
const ENDS_PLAIN = /:(?= |$)| #| $|^---|^\.\.\./;
/** What YAML 1.2 or 1.1 reads as something else than a string. Dates are not here: they stay unquoted, as people write them. */
const OTHER_WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const OTHER_NUMBER =
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_.]*)(?:e[-+]?[0-9]+)?|\.inf|\.nan)$/i;

function isPlain(text: string, context: Context): boolean {
  return (
    PLAIN_START.test(text) &&
    !ENDS_PLAIN.test(text) &&
    !(context === "flow" && /[,[\]{}]/.test(text)) &&
    !OTHER_WORD.test(text) &&
    !OTHER_NUMBER.test(text) &&
    parseYamlNumber(text) === undefined
  );
}
