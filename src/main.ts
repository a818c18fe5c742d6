import { realpathSync } from "node:fs";
import { runCli } from "./cli.ts";
import type { Door } from "./commands/door.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { Output } from "./output.ts";
import { processTable } from "./process-table.ts";
import { readStandardInput } from "./standard-input.ts";
import { VERSION } from "./version.ts";

const stop = new AbortController();
// SIGHUP: the terminal is closed, or the connection to it is gone.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => stop.abort(name));
}

const output = new Output(process.stdout, process.stderr);

const door: Door = {
  cwd: process.cwd(),
  env: process.env,
  processes: processTable(process.argv.slice(2).join(" ")),
  signal: stop.signal,
  version: VERSION,
  interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  terminal: process.stdout.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  program: realpathSync(process.argv[1] ?? ""),
  ready: limitHeapGrowth,
  now: () => new Date(),
  input: readStandardInput,
  writes: () => output.writes(),
  out: (text, words) => output.out(text, words),
  err: (text) => output.err(text),
  confirm: async (message) => {
    const { confirm } = await import("@clack/prompts");
    return (await confirm({ message, initialValue: false })) === true;
  },
  choose: async (message, choices) => {
    const { select } = await import("@clack/prompts");
    const answer = await select<string>({ message, options: [...choices] });
    return choices.find(({ value }) => value === answer)?.value;
  },
};

process.exitCode = await output.exitOf(await runCli(process.argv.slice(2), door));
