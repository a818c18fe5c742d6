/** The library: what the doors use. */
export { MilestoneError } from "./errors/error.ts";
