import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import { EXIT, type ExitCode } from "../errors/error.ts";
import { toSafeJson } from "../report/escape-controls.ts";
import { makePaint, type Paint } from "../report/paint.ts";
import type { CommonOptions, Door } from "./door.ts";

/** The result on stdout: the value with `--json`, else its text. */
export function show(door: Door, { json }: CommonOptions, value: unknown, text: () => string): void {
  if (json) {
    door.out(`${toSafeJson(value)}\n`, text);
  } else {
    door.out(text());
  }
}

/** A move to the backend that the store is on already. */
export function sayNothingToDo(door: Door, options: CommonOptions, backend: BackendName): ExitCode {
  show(door, options, { backend, move: null }, () => `Already on ${backend}; nothing to do.\n`);
  return EXIT.done;
}

/** The way from where the command was typed to a folder; empty where it is the same. */
export function wayTo({ cwd }: Door, dir: string): string {
  return path.relative(cwd, dir);
}

/** Colours for stdout. */
export function paintOut(door: Door, { color }: CommonOptions): Paint {
  return makePaint(door.colour && color !== false);
}

/** Colours for stderr, which is a terminal when somebody can be asked. */
export function paintErr(door: Door, { color }: CommonOptions): Paint {
  return makePaint(door.interactive && door.colour && color !== false);
}
