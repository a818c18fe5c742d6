import { tryDecode } from "../record/parse.ts";
import type { Value } from "../record/value.ts";
import { findJsonProblem } from "./json-problem.ts";
import type { LogPiece } from "./log-piece.ts";

/** The bytes of one piece that begins at a line (from 1). Never throws. */
export function parsePiece(bytes: Buffer, line: number): LogPiece & { kind: "entry" | "broken" } {
  const text = tryDecode(bytes);
  if (text === undefined) {
    return { kind: "broken", from: line, line, column: 1, message: "the bytes are not UTF-8" };
  }
  try {
    return { kind: "entry", line, value: JSON.parse(text) as Value };
  } catch (error) {
    if (error instanceof SyntaxError) {
      const { at, message } = findJsonProblem(text) ?? { at: 0, message: "not readable as JSON" };
      const before = text.slice(0, at).split("\n");
      return {
        kind: "broken",
        from: line,
        line: line + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
        message,
      };
    }
    throw error;
  }
}
