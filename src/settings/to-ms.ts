/** Whole milliseconds; a time above 0 stays above 0. */
export function toMs(seconds: number): number {
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds * 1000));
}
