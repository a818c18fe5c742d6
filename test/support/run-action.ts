import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ActionDoor, AnnotationPlace } from "../../src/action/door.ts";
import { runAction as runHere } from "../../src/action/run-action.ts";
import { OctokitGitHub } from "../../src/github/octokit-github.ts";
import { PATIENCE } from "../../src/github/retry.ts";
import { processTable } from "../../src/process-table.ts";
import { toLogLines } from "../../src/report/inert-log.ts";
import type { TestGitHub } from "./github-server.ts";
import { programOf, sharedCode } from "./program.ts";
import { makeFolder } from "./store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What happened, as the runner tells it. */
export interface TestEvent {
  readonly name: string;
  /** GITHUB_SHA */
  readonly sha: string;
  /** GITHUB_REF */
  readonly ref?: string;
  readonly payload?: unknown;
}

export interface JobOptions {
  /** Where the checkout is. */
  readonly workspace: string;
  readonly event: TestEvent;
  /** As a workflow writes them under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Further environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly github?: TestGitHub;
}

export interface ActionOptions extends JobOptions {
  /** What is run: the program of this run of tests, or a built `dist/action.js`. */
  readonly program?: string;
  /** Hears each piece of the log. */
  readonly onLog?: (text: string, child: ChildProcess) => void;
}

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the step left behind. */
export interface ActionRun {
  readonly exit: number | null;
  /** All of stdout and stderr, in order. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The folder for temporary files, `RUNNER_TEMP`. */
  readonly temp: string;
}

/** Defaults of inputs as the runner fills them in, from `action.yml`, with the token that a job gets. */
function inputEnvironment(given: Readonly<Record<string, string>>, token: string): Record<string, string> {
  const { inputs } = parse(fs.readFileSync(path.join(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  const filled = Object.entries(inputs).map(([name, { default: value = "" }]) => {
    const text = given[name] ?? (value.includes("github.token") ? token : value);
    return [`INPUT_${name.toUpperCase()}`, text] as const;
  });
  return Object.fromEntries(filled);
}

interface JobEnvironment {
  readonly env: Readonly<Record<string, string>>;
  /** `RUNNER_TEMP` */
  readonly temp: string;
  readonly files: { readonly output: string; readonly summary: string };
}

/** What a runner gives to a step: its environment, its files, and the event's payload. */
function makeEnvironment({ workspace, event, inputs = {}, github, env: more }: JobOptions): JobEnvironment {
  const temp = makeFolder();
  const file = (name: string, content = "") => {
    const at = path.join(temp, name);
    fs.writeFileSync(at, content);
    return at;
  };
  const files = { output: file("output"), summary: file("summary") };
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: temp,
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(event.payload ?? {})),
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref ?? "refs/heads/main",
    GITHUB_RUN_ID: "42",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_REPOSITORY: "octo/plans",
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: path.join(temp, "runner"),
    ...inputEnvironment(inputs, github === undefined ? "" : "job-token"),
    ...github?.env,
    ...more,
  };
  fs.mkdirSync(path.join(temp, "runner"));
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { env: Object.fromEntries(given), temp: path.join(temp, "runner"), files };
}

/** Runs the Action as a runner does, in a process of its own. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const { env, temp, files } = makeEnvironment(options);
  const child = spawn(process.execPath, [options.program ?? programOf("action")], {
    cwd: options.workspace,
    env: { ...sharedCode(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      options.onLog?.(text, child);
    });
  }
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return {
    exit,
    log,
    annotations: readAnnotations(log),
    outputs: readOutputs(fs.readFileSync(files.output, "utf8")),
    summary: fs.readFileSync(files.summary, "utf8"),
    temp,
  };
}

/**
 * The same in this process, which takes a third of the time: all but the start-up, and the toolkit by which that speaks to
 * a runner. What the runner takes for a command is not in the log.
 */
export async function runActionHere(options: JobOptions): Promise<ActionRun> {
  const { env, temp } = makeEnvironment(options);
  const outputs: Record<string, string> = {};
  const annotations: Annotation[] = [];
  let log = "";
  let summary = "";
  const { signal } = new AbortController();
  const door: ActionDoor = {
    env,
    processes: processTable("GitHub Action"),
    signal,
    version: "0.0.0",
    now: () => new Date(),
    log: (text) => {
      log += `${toLogLines(text)}\n`;
    },
    annotate: async (level, message, place = {}) => {
      annotations.push({ level, message, properties: propertiesOf(place) });
    },
    mask: async () => {},
    setOutput: async (name, value) => {
      outputs[name] = value;
    },
    addSummary: async (markdown) => {
      summary += `${markdown}\n`;
    },
    github: async ({ token, repository }) => {
      const { GITHUB_API_URL: apiUrl = "", GITHUB_GRAPHQL_URL: graphqlUrl = "" } = env;
      // What GitHub does not put a time to is not waited for.
      const patience = { ...PATIENCE, firstWaitMs: 1 };
      return new OctokitGitHub({ token, repository, apiUrl, graphqlUrl, version: "0.0.0", signal, patience });
    },
  };
  const exit = await runHere(door);
  return { exit, log, annotations, outputs, summary, temp };
}

/** As the toolkit names them in a command. */
function propertiesOf(place: AnnotationPlace): Record<string, string> {
  const { title, file, startLine: line, endLine, startColumn: col, endColumn } = place;
  const given = Object.entries({ title, file, line, endLine, col, endColumn });
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

/** Every line on which a runner would act is told apart as a runner does it. */
export function readAnnotations(log: string): Annotation[] {
  return log.split("\n").flatMap((line) => {
    const found = /^\s*::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
    if (found === null) {
      return [];
    }
    const [, level, properties = "", message = ""] = found;
    const pairs = properties.split(",").filter((pair) => pair !== "");
    return [
      {
        level: level as Annotation["level"],
        message: unescapeCommand(message),
        properties: Object.fromEntries(
          pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), unescapeCommand(pair.slice(pair.indexOf("=") + 1))]),
        ),
      },
    ];
  });
}

/** The commands that a runner would obey, by their names, annotations left out. */
export function readCommands(log: string): string[] {
  const lines = log.split("\n").filter((line) => /^\s*::/.test(line) || line.includes("##["));
  return lines.filter((line) => !/^::(error|warning|notice)[ :]/.test(line));
}

function unescapeCommand(text: string): string {
  return text
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? "") ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1);
      outputs[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    }
  }
  return outputs;
}
