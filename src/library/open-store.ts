import { type Access, openStore as openForCommand } from "../commands/open-context.ts";
import type { Context, Progress } from "../context.ts";
import { processTable } from "../process-table.ts";
import { VERSION } from "../version.ts";

export interface OpenOptions {
  /**
   * `read` (the default) cannot write, not even by mistake; `change` is for moves, backups and restores; `mend` is
   * for {@link resumeRuns} alone, `note` for {@link monitorStore}.
   */
  readonly access?: Access;
  /** Reads this commit, branch or tag in place of the working tree; only with `read`. */
  readonly ref?: string;
  /** Where DATABASE_TYPE, DATABASE_URL and PATH (for git) come from. Default: those of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Stops what runs: before its switch a move is undone, after it finished. The reason goes into the message. */
  readonly signal?: AbortSignal;
  /** Default: the clock; under `ref`, the time of that commit. */
  readonly now?: () => Date;
  /** Is told what runs. Default: nobody. */
  readonly progress?: Progress;
}

/**
 * Opens the store in `dir`, which is a `.milestones` folder or holds one. Nothing needs to be closed.
 * Throws MilestoneError: STORE_NOT_FOUND, SETTINGS_INVALID, UNKNOWN_COMMIT, and with `change` INTERRUPTED where a
 * migration waits for `resumeRuns`. Warnings about settings are in `settings.warnings` of what is returned.
 */
export function openStore(dir: string, options: OpenOptions = {}): Context {
  const { access = "read", ref, env = process.env, signal = new AbortController().signal, now, progress } = options;
  const command = process.argv.slice(1).join(" ");
  const context = openForCommand(
    {
      cwd: dir,
      env,
      processes: processTable(command),
      signal,
      version: VERSION,
      interactive: false,
      colour: false,
      now: now ?? (() => new Date()),
      out: () => {},
      err: () => {},
      confirm: async () => false,
      choose: async () => undefined,
    },
    { store: dir, quiet: true, ...(ref === undefined ? {} : { ref }) },
    access,
  );
  return { ...context, ...(progress && { progress }), ...(now && { now }) };
}
