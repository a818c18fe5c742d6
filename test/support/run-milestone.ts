import { runCli } from "../../src/cli.ts";
import type { Door } from "../../src/commands/door.ts";
import type { ExitCode } from "../../src/errors/error.ts";
import { processTable } from "../../src/process-table.ts";

/** What a command said and how it ended. */
export interface Run {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** Where the command is typed. */
  readonly cwd: string;
  /** All of the environment; none means one without PATH: no git, no sqlite3. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a person at a terminal answers, in this order; undefined: there is no terminal. */
  readonly answers?: readonly boolean[];
  /** What a person at a terminal chooses, in this order. */
  readonly choices?: readonly string[];
  /** Called with each question, before its answer is given. */
  readonly onQuestion?: (question: string) => void;
  /** True where stdout is a terminal. */
  readonly terminal?: boolean;
  /** True where stdout shows colours. */
  readonly colour?: boolean;
  readonly now?: Date;
  /** What stands on stdin. */
  readonly input?: string;
}

/** Runs one command line in this process, as the start-up does, with everything it says kept. */
export async function runMilestone(args: readonly string[], options: RunOptions): Promise<Run> {
  const said = { out: "", err: "" };
  const answers = [...(options.answers ?? [])];
  const choices = [...(options.choices ?? [])];
  const door: Door = {
    cwd: options.cwd,
    env: options.env ?? {},
    processes: processTable(args.join(" ")),
    signal: new AbortController().signal,
    version: "0.0.0",
    interactive: options.answers !== undefined || options.choices !== undefined,
    terminal: options.terminal === true,
    colour: options.colour === true,
    now: () => options.now ?? new Date(),
    input: async () => options.input ?? "",
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    confirm: async (question) => {
      options.onQuestion?.(question);
      const answer = answers.shift();
      if (answer === undefined) {
        throw new Error(`nobody was to be asked: ${question}`);
      }
      return answer;
    },
    choose: async (question, offered) => {
      options.onQuestion?.(question);
      const wanted = choices.shift();
      const found = offered.find(({ value }) => value === wanted);
      if (found === undefined) {
        throw new Error(`${question} offers no ${wanted}`);
      }
      return found.value;
    },
  };
  const exit = await runCli(args, door);
  return { exit, ...said };
}

/** The same, for a command that must succeed. Returns what it said on stdout. */
export async function milestone(options: RunOptions, ...args: string[]): Promise<string> {
  const { exit, out, err } = await runMilestone(args, options);
  if (exit !== 0) {
    throw new Error(`milestone ${args.join(" ")} ended with ${exit}:\n${out}${err}`);
  }
  return out;
}
