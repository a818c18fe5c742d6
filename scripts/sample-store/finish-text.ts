import type { Shape } from "./shape.ts";

/** Lines after which a careless editor leaves spaces: keys that open a block, or hold one word. Never prose. */
const TAKES_TRAILING_SPACES =
  /^ *(?:- )?(?:tasks|risks|progress|timeline|resources|status|priority|deliverables):(?: [\w-]+)?$/;

/** Joins the lines, and adds what editors do to the bytes. */
export function finishText(lines: readonly string[], shape: Shape): string {
  const marked = shape.trailingSpaces ? lines.map(addTrailingSpaces) : lines;
  const lineEnd = shape.lineEnds === "crlf" ? "\r\n" : "\n";
  const body = marked.join(lineEnd) + (shape.finalNewline ? lineEnd : "");
  return shape.byteOrderMark ? `\ufeff${body}` : body;
}

function addTrailingSpaces(line: string): string {
  return TAKES_TRAILING_SPACES.test(line) ? `${line}  ` : line;
}
