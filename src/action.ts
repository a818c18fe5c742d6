import type { ActionDoor } from "./action/door.ts";
import { runAction } from "./action/run-action.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { processTable } from "./process-table.ts";
import { toLogLines } from "./report/inert-log.ts";
import { VERSION } from "./version.ts";

limitHeapGrowth();

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => stop.abort(name));
}

/** Loaded when the first thing is to be said: reading a store does not wait for it. */
const core = () => import("./action/toolkit.ts");

const door: ActionDoor = {
  env: process.env,
  processes: processTable("GitHub Action"),
  signal: stop.signal,
  version: VERSION,
  now: () => new Date(),
  log: (text) => process.stdout.write(`${toLogLines(text)}\n`),
  annotate: async (level, message, place) => (await core())[level](message, place),
  mask: async (secret) => (await core()).setSecret(secret),
  setOutput: async (name, value) => (await core()).setOutput(name, value),
  addSummary: async (markdown) => {
    await (await core()).summary.addRaw(markdown, true).write();
  },
  github: async ({ token, repository }) => {
    const { OctokitGitHub } = await import("./github/octokit-github.ts");
    const { GITHUB_API_URL, GITHUB_GRAPHQL_URL } = process.env;
    const apiUrl = GITHUB_API_URL || "https://api.github.com";
    const graphqlUrl = GITHUB_GRAPHQL_URL || "https://api.github.com/graphql";
    return new OctokitGitHub({ token, repository, apiUrl, graphqlUrl, version: VERSION, signal: stop.signal });
  },
};

process.exitCode = await runAction(door);
