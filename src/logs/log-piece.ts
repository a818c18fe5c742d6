import type { Value } from "../record/value.ts";

/** One piece of a log, in order. Lines and columns count from 1. */
export type LogPiece =
  /** Numbers are floats here, as every tool reads them. */
  | { readonly kind: "entry"; readonly line: number; readonly value: Value }
  /** `line` and `column` are where the mistake is, `from` is the first line of the piece. The message quotes at most one character. */
  | {
      readonly kind: "broken";
      readonly from: number;
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  /** The end of the log, broken and without its newline: cut off, or being written at this moment. */
  | { readonly kind: "torn"; readonly line: number };

/** Longer pieces are no events; they are broken, and not kept in memory. */
export const MAX_PIECE_BYTES = 1024 * 1024;
