/** How an author quotes scalars; `mixed` differs from scalar to scalar. */
export type Quotes = "plain" | "single" | "double" | "mixed";

const MIXTURE = ["plain", "double", "plain", "single"] as const;

/** Starts with a letter and has nothing that means something to YAML, in block or flow style. */
const PLAIN_SAFE = /^\p{L}(?:[\p{L}\p{N} ._/%+()—。，、-]*[\p{L}\p{N}%.。)])?$/u;
const NOT_A_STRING = /^(?:null|true|false|yes|no|on|off)$/i;

/** A string as a scalar; quoted where it has to be. */
export function scalar(text: string, quotes: Quotes): string {
  const wanted = quotes === "mixed" ? (MIXTURE[text.length % MIXTURE.length] as Quotes) : quotes;
  if (wanted === "single") {
    return `'${text.replaceAll("'", "''")}'`;
  }
  const isPlain = wanted === "plain" && PLAIN_SAFE.test(text) && !NOT_A_STRING.test(text);
  return isPlain ? text : JSON.stringify(text);
}

export function indent(lines: readonly string[], by = 2): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));
}

/** A mapping under a key. */
export function section(key: string, lines: readonly string[]): string[] {
  return [`${key}:`, ...indent(lines)];
}

/** A list in block style under a key; each item is the lines of its own mapping or scalar. */
export function blockList(key: string, items: readonly (readonly string[])[], listIndent: number): string[] {
  if (items.length === 0) {
    return [`${key}: []`];
  }
  const lines = items.flatMap(([first, ...rest]) => [`- ${first}`, ...indent(rest)]);
  return [`${key}:`, ...indent(lines, listIndent)];
}

/** A list in flow style, on one line. */
export function flowList(key: string, items: readonly string[]): string[] {
  return [`${key}: [${items.join(", ")}]`];
}

/** A mapping in flow style, on one line. */
export function flowMap(entries: readonly string[]): string {
  return `{ ${entries.join(", ")} }`;
}

const LINE_WIDTH = 76;

/** A folded block scalar (`>-`). */
export function folded(key: string, text: string): string[] {
  return [`${key}: >-`, ...indent(wrap(text))];
}

/** Breaks at spaces; Chinese text, which has none, after each sentence. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ |(?<=。)(?!$)/u)) {
    if (line !== "" && (line.length + word.length >= LINE_WIDTH || line.endsWith("。"))) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
