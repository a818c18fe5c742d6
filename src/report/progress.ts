import type { Progress } from "../context.ts";

/** Where progress is shown. */
export interface ProgressTarget {
  readonly interactive: boolean;
  err(text: string): void;
}

const REDRAW_MS = 100;

/** A line that is drawn over on a terminal, plain lines elsewhere, nothing when quiet. */
export function terminalProgress(target: ProgressTarget, quiet: boolean): Progress {
  if (quiet) {
    return { step: () => {}, advance: () => {} };
  }
  return target.interactive ? drawnProgress(target) : { step: (name) => target.err(`${name}\n`), advance: () => {} };
}

function drawnProgress(target: ProgressTarget): Progress {
  let current = "";
  let total: number | undefined;
  let drawnAt = 0;
  return {
    step: (name, records) => {
      current = name;
      total = records;
      drawnAt = 0;
      target.err(`\r\u001b[K${name}\n`);
    },
    advance: (done) => {
      if (performance.now() - drawnAt > REDRAW_MS) {
        drawnAt = performance.now();
        const of = total === undefined ? "" : ` of ${total}`;
        target.err(`\r\u001b[K  ${current}: ${done}${of}\r`);
      }
    },
  };
}
