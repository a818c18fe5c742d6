import type { Context } from "../context.ts";
import type { RunDirs } from "./run-dirs.ts";

const LOOK_EVERY_MS = 50;

/** Who stopped a run, in its own words. */
const ASKED = "milestone resume --undo";

/**
 * Looks, while a run goes on, whether another process asked it to undo itself: by a file in the folder of the run, so
 * that no signal is ever sent to a process that is only believed to be ours.
 */
export class UndoWatch {
  private readonly files: Context["files"];
  private readonly request: string;
  private readonly asked = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor({ files }: Pick<Context, "files">, { undoRequest }: RunDirs) {
    this.files = files;
    this.request = undoRequest;
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** The same context, also stopped by a request. */
  contextOf(context: Context): Context {
    return { ...context, signal: AbortSignal.any([context.signal, this.asked.signal]) };
  }

  /** Now, whenever the last look was. */
  look(): void {
    if (this.files.stat(this.request) !== undefined) {
      this.asked.abort(ASKED);
    }
  }

  end(): void {
    clearInterval(this.timer);
  }
}
