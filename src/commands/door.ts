import type { ProcessTable } from "../store/locks.ts";

/** Everything that a command takes from the world: the start-up gives the real one, tests give another. */
export interface Door {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly processes: ProcessTable;
  /** Aborted by SIGINT, SIGTERM and SIGHUP; the reason is the signal's name. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** True when a person sees stderr: progress bars, questions. */
  readonly interactive: boolean;
  /** True when stdout is a terminal. */
  readonly terminal?: boolean;
  /** True when stdout may have colour. */
  readonly colour: boolean;
  /** Where this program stands, for a hook that is to find it again. */
  readonly program?: string;
  /** Called when a command is loaded and goes to work on a store: the process is as it will be. */
  ready?(): void;
  /** Called when a command that may change something goes to work. */
  writes?(): void;
  now(): Date;
  /** All of stdin; undefined where it does not end within so many milliseconds. */
  input?(mostMs: number): Promise<string | undefined>;
  /** What the script of a hook asked git already, as far as it came within so many milliseconds. */
  answers?(mostMs: number): Promise<Buffer>;
  /** `words` gives what the text says, where that is not for people. */
  out(text: string, words?: () => string): void;
  err(text: string): void;
  /** Asks a yes-or-no question; only called when {@link interactive}. */
  confirm(question: string): Promise<boolean>;
  /** Asks for one of several, and returns its value; undefined where a person breaks off. Only when {@link interactive}. */
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>;
}

/** One answer that can be given. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly store?: string;
  readonly ref?: string;
  readonly now?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}
