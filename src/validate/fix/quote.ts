import { parseText } from "../../record/parse.ts";
import { isMap } from "../../record/value.ts";

/** Corrections tried in one text: each one shows the next mistake. */
const MOST = 50;

/** A key of a mapping in its line, and what is behind it. */
const PAIR = /^(\s*(?:-\s+)*(?:[\w.-]+|"[^"]*"|'[^']*'):[ \t]+)(\S.*?)([ \t]*\r?)$/;

/**
 * The text of a record with values and keys in quotes where that is all that keeps it from being read; undefined where
 * it is not. The result is read back whole before it is taken.
 */
export function quoteWhatBreaks(bytes: Buffer): Buffer | undefined {
  let text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) {
    return undefined;
  }
  for (let time = 0; time < MOST; time++) {
    const parsed = parseText(Buffer.from(text));
    if (parsed.ok) {
      return time > 0 && isMap(parsed.content.data.value) ? Buffer.from(text) : undefined;
    }
    const { code, line, column } = parsed.problem;
    const lines = text.split("\n");
    const current = lines[line - 1] ?? "";
    const better =
      code === "yaml-syntax"
        ? quoteValue(current)
        : code === "unsupported-yaml"
          ? quoteKey(current, column)
          : undefined;
    if (better === undefined) {
      return undefined;
    }
    lines[line - 1] = better;
    text = lines.join("\n");
  }
  return undefined;
}

/** Only a plain value on one line, without what could be a comment, an anchor or a collection. */
function quoteValue(line: string): string | undefined {
  const [, head, value = "", end = ""] = PAIR.exec(line) ?? [];
  const isPlain = /^[^"'[\]{}|>&*!#,?-]/.test(value) && !value.includes(" #");
  const isWhy = value.includes(": ") || value.endsWith(":") || /^[@`%]/.test(value);
  return head !== undefined && isPlain && isWhy ? `${head}'${value.replaceAll("'", "''")}'${end}` : undefined;
}

/** A key that is a number, a boolean or null: every tool makes a text of it. */
function quoteKey(line: string, column: number): string | undefined {
  const rest = line.slice(column - 1);
  const [key] = /^[\w.+~-]+(?=\s*:(?:\s|$))/.exec(rest) ?? [];
  return key === undefined ? undefined : `${line.slice(0, column - 1)}"${key}"${rest.slice(key.length)}`;
}
