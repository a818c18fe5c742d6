/** Exit codes of every door: see README, "Exit codes". */
export const EXIT = { done: 0, findings: 1, usage: 2, failed: 3, interrupted: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Every code that this program can fail with, and the exit code it ends in.
 * Each has a row in docs/errors.md and a test that produces it.
 */
export const ERROR_EXITS = {
  USAGE: EXIT.usage,
  STORE_NOT_FOUND: EXIT.usage,
  SWITCH_INVALID: EXIT.usage,
  SETTINGS_INVALID: EXIT.usage,
  UNKNOWN_COMMIT: EXIT.usage,
  UNKNOWN_BACKUP: EXIT.usage,
  MOVE_NOT_POSSIBLE: EXIT.findings,
  PREREQUISITES: EXIT.findings,
  PLAN_CHANGED: EXIT.findings,
  UNDO_NOT_POSSIBLE: EXIT.findings,
  DECLINED: EXIT.findings,
  HOOK_NOT_POSSIBLE: EXIT.findings,
  LOCKED: EXIT.findings,
  UNSAFE_PATH: EXIT.findings,
  BRANCH_EDITED: EXIT.findings,
  BRANCH_CONFLICT: EXIT.findings,
  TOO_LARGE_FOR_GIT: EXIT.findings,
  BACKUP_DAMAGED: EXIT.failed,
  BACKUP_PAYLOAD_ABSENT: EXIT.findings,
  BACKEND_UNREADABLE: EXIT.failed,
  RECORD_UNREADABLE: EXIT.failed,
  EMPTY_TARGET: EXIT.failed,
  VERIFY_MISMATCH: EXIT.failed,
  SOURCE_BUSY: EXIT.failed,
  WRITE_PAUSE_EXCEEDED: EXIT.failed,
  LOCK_LOST: EXIT.failed,
  BRANCH_RACED: EXIT.failed,
  REMOTE_FAILED: EXIT.failed,
  STOPPED: EXIT.failed,
  IO: EXIT.failed,
  GIT_FAILED: EXIT.failed,
  GITHUB_REFUSED: EXIT.failed,
  GITHUB_CONFLICT: EXIT.failed,
  GITHUB_UNAVAILABLE: EXIT.failed,
  PULL_REQUESTS_OFF: EXIT.failed,
  SERVER_REFUSED: EXIT.usage,
  SERVER_UNREACHABLE: EXIT.failed,
  SERVER_FAILED: EXIT.failed,
  INTERNAL: EXIT.failed,
  JOURNAL_UNREADABLE: EXIT.interrupted,
  INTERRUPTED: EXIT.interrupted,
  COMMIT_UNKNOWN: EXIT.interrupted,
  FINISH_INCOMPLETE: EXIT.interrupted,
} as const satisfies Record<string, ExitCode>;
export type ErrorCode = keyof typeof ERROR_EXITS;

/** Where something went wrong; lines and columns count from 1, `file` is relative to the store's parent. */
export interface Place {
  file?: string;
  record?: string;
  line?: number;
  column?: number;
}

export interface ErrorDetails {
  /** What state we left, in one sentence: "Nothing was changed." */
  state: string;
  place?: Place;
  /** What to do, as imperative lines. */
  fix?: readonly string[];
  cause?: unknown;
}

/** The one error type. The message says what happened, what was found and expected. */
export class MilestoneError extends Error {
  override readonly name = "MilestoneError";
  readonly code: ErrorCode;
  readonly state: string;
  readonly place: Place;
  readonly fix: readonly string[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.state = details.state;
    this.place = details.place ?? {};
    this.fix = details.fix ?? [];
  }

  get exitCode(): ExitCode {
    return ERROR_EXITS[this.code];
  }
}

/** The state that every check before the first write leaves. */
export const NOTHING_CHANGED = "Nothing was changed.";

/** True for errors of the system and of SQLite, which have a code, as ours have; everything else is a mistake of ours. */
export function hasCode(error: unknown): error is NodeJS.ErrnoException {
  return typeof (error as { code?: unknown } | null)?.code === "string";
}

/** True for an operating system error with this code, for example `ENOENT`. */
export function isErrno(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof Error && code !== undefined && codes.includes(code);
}
