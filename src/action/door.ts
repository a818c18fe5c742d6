import type { GitHub } from "../github/github.ts";
import type { ProcessTable } from "../store/locks.ts";

export type Level = "error" | "warning" | "notice";

/** Where an annotation stands; `file` is relative to the repository's root. */
export interface AnnotationPlace {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** Everything that the Action takes from the world: the start-up gives the runner's, tests give another. */
export interface ActionDoor {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly processes: ProcessTable;
  /** Aborted by SIGINT and SIGTERM, which is how a job is cancelled; the reason is the signal's name. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** As that of the commands. */
  ready?(): void;
  now(): Date;
  /** Lines of the log; whatever they hold, the runner acts on none. */
  log(text: string): void;
  annotate(level: Level, message: string, place?: AnnotationPlace): Promise<void>;
  /** Taken out of the log from here on. */
  mask(secret: string): Promise<void>;
  setOutput(name: string, value: string): Promise<void>;
  addSummary(markdown: string): Promise<void>;
  /** Made when first asked for: most runs need no network. */
  github(address: { readonly token: string; readonly repository: string }): Promise<GitHub>;
}
