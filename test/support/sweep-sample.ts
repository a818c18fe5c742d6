import { everyNth } from "./every-nth.ts";

/** One in so many; `npm run test:faults -- --every 20` sets it. */
export const EVERY = Number(process.env.FAULTS_EVERY ?? 1);
/** Every scenario is rehearsed first, which takes as long as some of its faults: a thin sample is of fewer scenarios too. */
const FAULTS_A_SCENARIO = 10;

/** The scenarios that a sweep goes through; others each time, where it is not all of them. */
export function sampleOf<T>(scenarios: readonly T[]): T[] {
  return everyNth(scenarios, Math.max(1, Math.floor(EVERY / FAULTS_A_SCENARIO)));
}
