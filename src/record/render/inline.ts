import { parseYamlNumber } from "../number.ts";
import { ExactNumber, isMap, type Value } from "../value.ts";

/** How a string may stand in YAML. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** `flow`: between brackets, where commas and brackets end a plain string. */
export type Context = "block" | "flow";

/** Characters that a reader may refuse or an editor may lose unless they are escaped; tab and line feed go by context. */
export const NOT_SHOWN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/u;

/** Any value on one line. */
export function renderInline(value: Value, context: Context, style?: ScalarStyle, keyStyle?: ScalarStyle): string {
  if (typeof value === "string") {
    return renderString(value, context, style);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => renderInline(item, "flow", style, keyStyle)).join(", ")}]`;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${renderString(key, "flow", keyStyle)}: ${renderInline(item, "flow", style, keyStyle)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  return value instanceof ExactNumber ? value.text : String(value);
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
