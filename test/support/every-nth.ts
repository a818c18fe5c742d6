import { randomInt } from "node:crypto";

/**
 * Every n-th item from a random one on: over several runs all of them. A failure has to name the item, so that it can
 * be looked for again.
 */
export function everyNth<T>(items: readonly T[], n: number): T[] {
  const first = randomInt(n);
  return items.filter((_, index) => index % n === first % Math.max(1, items.length));
}
