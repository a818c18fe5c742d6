import { isErrno, MilestoneError } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import type { LogPiece } from "../logs/log-piece.ts";
import { isMap, type ValueMap } from "../record/value.ts";
import type { StoreLayout } from "../store/layout.ts";
import type { BrokenLog } from "./facts.ts";
import { parseTimestamp } from "./timestamp.ts";

/** An event of a log, with its time. */
export interface Event {
  readonly atMs: number;
  readonly value: ValueMap;
}

/** Whether a log could be read at all. */
export type ReadLog = { readonly kind: "read"; readonly broken: BrokenLog | undefined } | NoLog;
export type NoLog = { readonly kind: "none"; readonly reason: string };

/**
 * Gives every event up to now to `onEvent`. What does not parse, is no object or has no time is counted and passed
 * over; what a writer is just appending is not even counted. Where there is no log that can be read, it says why.
 */
export function readLog(
  { files, layout, now }: { files: ReadFiles; layout: StoreLayout; now: Date },
  file: string,
  parse: (chunks: Iterable<Buffer>) => Iterable<LogPiece>,
  onEvent: (event: Event) => void,
): ReadLog {
  const shown = layout.show(file);
  if (files.stat(file) === undefined) {
    return { kind: "none", reason: `there is no ${shown}` };
  }
  // Commits have no parts of a second: what was logged within that of a commit is not of its future.
  const endMs = Math.floor(now.getTime() / 1000) * 1000 + 999;
  let entries = 0;
  let firstLine = 0;
  try {
    for (const piece of parse(files.chunks(file))) {
      const event = toEvent(piece);
      if (event === undefined && piece.kind !== "torn") {
        entries += 1;
        firstLine ||= piece.line;
      } else if (event !== undefined && event.atMs <= endMs) {
        onEvent(event);
      }
    }
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "UNSAFE_PATH") {
      return { kind: "none", reason: `${shown} is no plain file with one name` };
    }
    if (isErrno(error, "EACCES", "EPERM")) {
      return { kind: "none", reason: `${shown} may not be read` };
    }
    throw error;
  }
  return { kind: "read", broken: entries === 0 ? undefined : { file: shown, entries, firstLine } };
}

function toEvent(piece: LogPiece): Event | undefined {
  const value = piece.kind === "entry" && isMap(piece.value) ? piece.value : undefined;
  const atMs = parseTimestamp(value && Object.hasOwn(value, "timestamp") ? value.timestamp : undefined);
  return value === undefined || atMs === undefined ? undefined : { atMs, value };
}
