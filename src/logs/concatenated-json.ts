import { isBlank, withoutBom } from "./json-lines.ts";
import { linesOf } from "./lines.ts";
import { type LogPiece, MAX_PIECE_BYTES } from "./log-piece.ts";
import { parsePiece } from "./parse-piece.ts";

const OPENING = 0x7b;

/**
 * A log of pretty-printed JSON objects one after the other, as tools write their metrics. Each `{` in column 1 starts
 * again, so a broken entry costs only itself; one object a line reads just as well. In memory for the longest entry.
 */
export function* concatenatedJson(chunks: Iterable<Buffer>): Generator<LogPiece> {
  let entry: Entry | undefined;
  for (const { number, bytes, isEnded } of linesOf(chunks, MAX_PIECE_BYTES)) {
    const content = bytes && withoutBom(bytes, number);
    if (entry !== undefined && (content === undefined || content[0] === OPENING)) {
      yield* finish(entry, true);
      entry = undefined;
    }
    if (entry === undefined && content !== undefined && isBlank(content)) {
      continue;
    }
    entry ??= { line: number, lines: [], sizeBytes: 0, isEnded: true };
    add(entry, content);
    entry.isEnded = isEnded;
  }
  if (entry !== undefined) {
    yield* finish(entry, false);
  }
}

interface Entry {
  readonly line: number;
  /** Emptied once the entry is too large. */
  lines: Buffer[];
  sizeBytes: number;
  isEnded: boolean;
}

function add(entry: Entry, content: Buffer | undefined): void {
  entry.sizeBytes += content === undefined ? MAX_PIECE_BYTES + 1 : content.length + 1;
  if (content !== undefined && entry.sizeBytes <= MAX_PIECE_BYTES) {
    entry.lines.push(Buffer.concat([content, Buffer.from("\n")]));
  } else {
    entry.lines = [];
  }
}

function* finish({ line, lines, sizeBytes, isEnded }: Entry, hasNext: boolean): Generator<LogPiece> {
  if (sizeBytes > MAX_PIECE_BYTES) {
    const message = `an entry of more than ${MAX_PIECE_BYTES} bytes`;
    yield { kind: "broken", from: line, line, column: 1, message };
    return;
  }
  const piece = parsePiece(Buffer.concat(lines), line);
  yield piece.kind === "broken" && !hasNext && !isEnded ? { kind: "torn", line } : piece;
}
