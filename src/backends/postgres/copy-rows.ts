import { parseCopyLine, type TextRow } from "./copy-text.ts";
import { LineSplitter } from "./line-splitter.ts";

/** The rows that a COPY … TO STDOUT sends, as they come: those of one chunk at a time are in memory. */
export async function* copyRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextRow> {
  const lines = new LineSplitter();
  for await (const chunk of chunks) {
    for (const line of lines.push(chunk)) {
      yield toRow(line);
    }
  }
  // The server ends each row with a line feed.
  if (lines.end() !== "") {
    throw new Error("a COPY ended in the middle of a row");
  }
}

function toRow(line: string): TextRow {
  const row = parseCopyLine(line);
  if (row === undefined) {
    throw new Error("a row of a COPY has an escape that no server writes");
  }
  return row;
}
