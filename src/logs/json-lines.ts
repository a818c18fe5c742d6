import { linesOf } from "./lines.ts";
import { type LogPiece, MAX_PIECE_BYTES } from "./log-piece.ts";
import { parsePiece } from "./parse-piece.ts";

const BOM = Buffer.from("\ufeff");

/**
 * A log with one JSON value a line. A line that does not parse never hides another; blank lines and a BOM are passed
 * over. In memory for the longest line.
 */
export function* jsonLines(chunks: Iterable<Buffer>): Generator<LogPiece> {
  for (const { number, bytes, isEnded } of linesOf(chunks, MAX_PIECE_BYTES)) {
    if (bytes === undefined) {
      const message = `a line of more than ${MAX_PIECE_BYTES} bytes`;
      yield { kind: "broken", from: number, line: number, column: 1, message };
      continue;
    }
    const content = withoutBom(bytes, number);
    if (!isBlank(content)) {
      const piece = parsePiece(content, number);
      yield piece.kind === "broken" && !isEnded ? { kind: "torn", line: number } : piece;
    }
  }
}

/** The bytes of a line without the BOM that a text may begin with. */
export function withoutBom(bytes: Buffer, line: number): Buffer {
  return line === 1 && bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes;
}

/** True for a line of blanks, tabs and carriage returns. */
export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
