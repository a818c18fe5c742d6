const MOST_RUNS = 3;
/** Enough to tell fast from slow; a large store must not wait for a better median. */
const BUDGET_MS = 20;

/** The median time of up to three runs, in milliseconds. */
export function medianMs(run: () => unknown): number {
  const times: number[] = [];
  for (let spent = 0; times.length < MOST_RUNS && spent < BUDGET_MS; ) {
    const start = performance.now();
    run();
    const took = performance.now() - start;
    times.push(took);
    spent += took;
  }
  return medianIn(times);
}

/** The same of what a server has to be asked for. */
export async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let spent = 0; times.length < MOST_RUNS && spent < BUDGET_MS; ) {
    const start = performance.now();
    await run();
    const took = performance.now() - start;
    times.push(took);
    spent += took;
  }
  return medianIn(times);
}

function medianIn(times: number[]): number {
  return times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

/** Takes all there are, and keeps none. */
export function countOf(items: Iterable<unknown>): number {
  let count = 0;
  for (const _ of items) {
    count += 1;
  }
  return count;
}
