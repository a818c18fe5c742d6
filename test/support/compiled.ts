import path from "node:path";

/** Where Node keeps compiled code for the processes that tests start: it saves half of the start of each. */
export const COMPILED = path.resolve(import.meta.dirname, "../../node_modules/.cache/milestone-compiled");
