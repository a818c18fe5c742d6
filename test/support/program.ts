import path from "node:path";
import { inject } from "vitest";

/** What starts the program by one of its doors: a file for Node. */
export function programOf(door: "action" | "hook" | "main"): string {
  return path.join(inject("program"), `${door}.mjs`);
}

/** Lets processes share their compiled code: it saves a good part of the start of each. */
export function sharedCode(): { readonly NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: path.join(inject("program"), "compiled") };
}
