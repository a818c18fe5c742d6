import fs from "node:fs";
import type { Door } from "./commands/door.ts";
import { runHook } from "./commands/hook-run.ts";
import { isErrno } from "./errors/error.ts";
import { processTable } from "./process-table.ts";
import { escapeControls } from "./report/escape-controls.ts";
import { readStandardInput, readToEnd } from "./standard-input.ts";
import { VERSION } from "./version.ts";

// process.stderr and process.stdout are made when they are first asked for, which takes half as long as starting Node.
// Where it is a file or a pipe, nothing is loaded to tell that it is no terminal.
const colour =
  fs.fstatSync(2).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(2) && !process.env.NO_COLOR;

function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(2, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment; where nobody reads any more there is nobody to tell.
      if (!isErrno(error, "EAGAIN")) {
        return;
      }
    }
  }
}

/** Where the script of the hook puts them, if it says so; a shell on Windows has nothing but the first three to give. */
const ANSWERS_FD = 3;
/** A record has some kilobytes; of what nobody can hold, the program asks for a part at a time. */
const MOST_ANSWERS_BYTES = 16 * 1024 * 1024;

function areHandedOver(): boolean {
  if (process.env.MILESTONE_ANSWERS !== `${ANSWERS_FD}` || process.platform === "win32") {
    return false;
  }
  try {
    return fs.fstatSync(ANSWERS_FD).isFIFO();
  } catch (error) {
    if (isErrno(error, "EBADF")) {
      return false;
    }
    throw error;
  }
}

const door: Door = {
  cwd: process.cwd(),
  env: process.env,
  processes: processTable(process.argv.slice(2).join(" ")),
  /** Whoever interrupts the push interrupts this: there is nothing to be undone. Made when it is asked for. */
  get signal() {
    return new AbortController().signal;
  },
  version: VERSION,
  interactive: false,
  colour,
  now: () => new Date(),
  input: readStandardInput,
  answers: async (mostMs) =>
    areHandedOver() ? (await readToEnd(ANSWERS_FD, { mostMs, mostBytes: MOST_ANSWERS_BYTES })).bytes : Buffer.alloc(0),
  out: () => {},
  err: (text) => writeAll(escapeControls(text, { colour })),
  confirm: async () => false,
  choose: async () => undefined,
};

const [, , ...words] = process.argv.slice(2);
try {
  process.exitCode = await runHook(door, words[0] === "--" ? words.slice(1) : words);
} catch (error) {
  const { toMilestoneError } = await import("./errors/to-milestone-error.ts");
  const { code, message, fix, exitCode } = toMilestoneError(error);
  door.err(`${code}: ${message}\n${fix.map((line) => `  ${line}\n`).join("")}`);
  process.exitCode = exitCode;
}
// What still waits for the end of stdin keeps nobody waiting.
process.exit();
