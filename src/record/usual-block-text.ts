const LINE_FEED = 10;
const SPACE = 32;

/**
 * The text below `|` or, folded, `>`, whose first line starts at `start`, for a key in `column`; and where the line behind
 * it starts. Undefined where it has odd spaces, or empty lines before it. No line break is behind the last line of the value.
 */
export function tryReadBlockText(
  text: string,
  start: number,
  column: number,
  isFolded: boolean,
): { value: string; end: number } | undefined {
  const inner = spacesAt(text, start);
  let value = "";
  let breaks = 0;
  let at = start;
  while (!endsAt(text, at, column)) {
    const end = text.indexOf("\n", at);
    if (end !== at) {
      const line = text.slice(at + inner, end);
      if (end < 0 || inner <= column || spacesAt(text, at) < inner || hasOddSpaces(line, isFolded)) {
        return undefined;
      }
      value += value === "" ? line : joint(breaks, isFolded) + line;
      breaks = 0;
    }
    breaks += 1;
    at = end + 1;
  }
  return value === "" ? undefined : { value, end: at };
}

function endsAt(text: string, at: number, column: number): boolean {
  return at >= text.length || (text.charCodeAt(at) !== LINE_FEED && spacesAt(text, at) <= column);
}

/** Folding depends on spaces at either end of a line, and trimming on lines of nothing else. */
function hasOddSpaces(line: string, isFolded: boolean): boolean {
  return isFolded ? line === "" || line.startsWith(" ") || line.endsWith(" ") : /^ *$/.test(line);
}

function joint(breaks: number, isFolded: boolean): string {
  return isFolded && breaks === 1 ? " " : "\n".repeat(isFolded ? breaks - 1 : breaks);
}

function spacesAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) {
    at += 1;
  }
  return at - start;
}
