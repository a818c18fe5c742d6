import type { ActionDoor } from "./action/door.ts";
import { runAction } from "./action/run-action.ts";
import { MilestoneError, NOTHING_CHANGED } from "./errors/error.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { processTable } from "./process-table.ts";
import { toLogLines } from "./report/inert-log.ts";
import { VERSION } from "./version.ts";

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => stop.abort(name));
}

/** Loaded when the first thing is to be said: reading a store does not wait for it. */
const core = () => import("./action/toolkit.ts");

/** The toolkit's own errors say what is wrong with a file that the runner names, and have no code. */
async function onFileOfRunner(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const [said = ""] = (error as Error).message.split(". ", 1);
    throw new MilestoneError("IO", `${said.replace(/\.$/, "")}.`, {
      state: NOTHING_CHANGED,
      fix: [
        "The runner sets GITHUB_STEP_SUMMARY and GITHUB_OUTPUT: hand both on where the step runs in a container, or update the runner.",
      ],
      cause: error,
    });
  }
}

const door: ActionDoor = {
  env: process.env,
  processes: processTable("GitHub Action"),
  signal: stop.signal,
  version: VERSION,
  ready: limitHeapGrowth,
  now: () => new Date(),
  log: (text) => process.stdout.write(`${toLogLines(text)}\n`),
  annotate: async (level, message, place) => (await core())[level](message, place),
  mask: async (secret) => (await core()).setSecret(secret),
  setOutput: (name, value) => onFileOfRunner(async () => (await core()).setOutput(name, value)),
  addSummary: (markdown) =>
    onFileOfRunner(async () => {
      await (await core()).summary.addRaw(markdown, true).write();
    }),
  github: async ({ token, repository }) => {
    const { OctokitGitHub } = await import("./github/octokit-github.ts");
    const { GITHUB_API_URL, GITHUB_GRAPHQL_URL } = process.env;
    const apiUrl = GITHUB_API_URL || "https://api.github.com";
    const graphqlUrl = GITHUB_GRAPHQL_URL || "https://api.github.com/graphql";
    return new OctokitGitHub({ token, repository, apiUrl, graphqlUrl, version: VERSION, signal: stop.signal });
  },
};

process.exitCode = await runAction(door);
