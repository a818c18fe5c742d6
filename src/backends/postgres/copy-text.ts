import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";

/** A row of texts; null is NULL. */
export type TextRow = (string | null)[];

/** One row in the text format of COPY, its line feed included. Throws RECORD_UNREADABLE for what no text of PostgreSQL can hold. */
export function copyRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => (cell === null ? "\\N" : escapeCell(cell))).join("\t")}\n`;
}

/** Four characters have a meaning to COPY; plain searches beat an expression three times. */
function escapeCell(cell: string): string {
  if (cell.includes("\0") || !cell.isWellFormed()) {
    throw new MilestoneError("RECORD_UNREADABLE", "A record holds a NUL character or half a surrogate pair.", {
      state: NOTHING_CHANGED,
      fix: ["milestone validate names it."],
    });
  }
  return cell.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}

const ESCAPED: Record<string, string> = {
  "\\": "\\",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** A line of COPY's text format, without its line feed, as a row; undefined where it is none that a server writes. */
export function parseCopyLine(line: string): TextRow | undefined {
  const row: TextRow = [];
  for (const cell of line.split("\t")) {
    const text = cell === "\\N" ? null : unescapeCell(cell);
    if (text === undefined) {
      return undefined;
    }
    row.push(text);
  }
  return row;
}

function unescapeCell(cell: string): string | undefined {
  let at = cell.indexOf("\\");
  if (at < 0) {
    return cell;
  }
  let text = "";
  let from = 0;
  for (; at >= 0; at = cell.indexOf("\\", from)) {
    const escaped = ESCAPED[cell.charAt(at + 1)];
    if (escaped === undefined) {
      return undefined;
    }
    text += cell.slice(from, at) + escaped;
    from = at + 2;
  }
  return text + cell.slice(from);
}
