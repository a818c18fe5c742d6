import type { Progress } from "../context.ts";
import { formatCount } from "./quantity.ts";

/** Where progress is shown. */
export interface ProgressTarget {
  readonly interactive: boolean;
  err(text: string): void;
}

const REDRAW_MS = 100;
const BAR_WIDTH = 24;
/** Takes away what a bar that did not reach its end left on the line. */
export const CLEAR_LINE = "\r\u001b[K";

/**
 * A bar that is drawn over on a terminal, plain lines elsewhere, nothing when quiet. Drawn by the work itself: a
 * library's timers do not fire between synchronous reads, and must be stopped on every way out.
 */
export function terminalProgress(target: ProgressTarget, quiet: boolean): Progress {
  if (quiet) {
    return { step: () => {}, advance: () => {} };
  }
  return target.interactive ? drawnProgress(target) : { step: (name) => target.err(`${name}\n`), advance: () => {} };
}

function drawnProgress(target: ProgressTarget): Progress {
  let total = 0;
  let drawnAt = 0;
  return {
    step: (name, records) => {
      total = records ?? 0;
      drawnAt = performance.now();
      target.err(`${CLEAR_LINE}${name}\n`);
    },
    advance: (done) => {
      const isLast = done >= total;
      if (total > 0 && (isLast || performance.now() - drawnAt > REDRAW_MS)) {
        drawnAt = performance.now();
        target.err(isLast ? CLEAR_LINE : `${CLEAR_LINE}  ${drawBar(done, total)}\r`);
      }
    },
  };
}

/** `[======------------------] 2,500 of 10,000`. Pure. */
export function drawBar(done: number, total: number): string {
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  const count = `${formatCount(done)} of ${formatCount(total)}`;
  return `[${"=".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${count}`;
}
