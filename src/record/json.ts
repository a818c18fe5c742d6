import { fromLiteral } from "./number.ts";
import { isMap, setKey, type Value, type ValueMap } from "./value.ts";

/**
 * A number that a float might not give back as it was: an exponent, a last decimal 0, `-0`, 16 digits or more, or less
 * than a millionth. It may also match inside a string, which costs only time: asking for every number's source makes
 * the engine six times slower.
 */
const NEEDS_SOURCE =
  /(?:^|[:[,])\s*-?(?:[0-9]+(?:\.[0-9]*)?[eE]|[0-9]+\.[0-9]*0(?![0-9])|[0-9.]{16}|0\.00000|(?<=-)0(?![.0-9]))/;

/** In every text that has one, and in few others; a third of the time. */
const MAY_NEED_SOURCE = /[0-9](?:[eE]|[0-9.]{15})|\.[0-9]*0(?![0-9])|0\.00000|-0(?![.0-9])/;

/** TypeScript does not know yet that a reviver is given the source text of a number. */
type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver?: Reviver) => unknown;

/** An escape in a key. It may also match inside a string before an escaped quote, which costs only time. */
const ESCAPED_KEY = /\\"?[^\\"]*"\s*:/;

/** Reads JSON with every number's digits. Throws SyntaxError. */
export function parseJson(text: string): Value {
  return text.includes("\\") && ESCAPED_KEY.test(text) ? parseEscapedKeys(text) : parseNumbers(text);
}

function parseNumbers(text: string): Value {
  if (!MAY_NEED_SOURCE.test(text) || !NEEDS_SOURCE.test(text)) {
    return JSON.parse(text) as Value;
  }
  return parseWithSource(text, (_key, value, { source }) =>
    typeof value === "number" && source !== undefined ? fromLiteral(source) : value,
  ) as Value;
}

const STRING = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/gs;

/**
 * V8 takes a key with an escape for a key that an earlier object had in the same place, when the source starts with
 * that one's characters: `"\n"` for a lone backslash (seen in 13.6). So the engine gets to see other keys.
 */
function parseEscapedKeys(text: string): Value {
  let prefix = "key";
  while (text.includes(prefix)) {
    prefix += "-";
  }
  const names = new Map<string, string>();
  const plain = text.replace(STRING, (all: string, string: string, colon: string | undefined) => {
    if (colon === undefined || !string.includes("\\")) {
      return all;
    }
    const name = `${prefix}${names.size}`;
    names.set(name, JSON.parse(string) as string);
    return `"${name}"${colon}`;
  });
  return renameKeys(parseNumbers(plain), names);
}

function renameKeys(value: Value, names: ReadonlyMap<string, string>): Value {
  if (Array.isArray(value)) {
    return value.map((item) => renameKeys(item, names));
  }
  if (!isMap(value)) {
    return value;
  }
  const map: ValueMap = {};
  for (const [name, item] of Object.entries(value)) {
    setKey(map, names.get(name) ?? name, renameKeys(item as Value, names));
  }
  return map;
}
