import { everyNth } from "./every-nth.ts";

/** One in so many; `npm run test:faults -- --every 20` sets it. */
export const EVERY = Number(process.env.FAULTS_EVERY ?? 1);
/** A thin sample is of a third of the scenarios too, another third each time. */
const THIN = 20;

/** The scenarios that a sweep goes through. */
export function sampleOf<T>(scenarios: readonly T[]): T[] {
  return everyNth(scenarios, EVERY > THIN ? 3 : 1);
}
