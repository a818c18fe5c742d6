const RUNS = 5;

/** The median time of several runs, in milliseconds. */
export function medianMs(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((left, right) => left - right)[Math.floor(RUNS / 2)] ?? 0;
}
