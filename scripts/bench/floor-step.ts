/** What no program that does a job can leave out. */
export const FLOOR_STEPS = [
  "read",
  "hash",
  "parse",
  "write",
  "sync",
  "insert",
  "readBack",
  "copy",
  "copyBack",
] as const;
export type FloorStep = (typeof FLOOR_STEPS)[number];

/** Milliseconds for all records of a store. */
export type FloorTimes = Record<FloorStep, number>;
