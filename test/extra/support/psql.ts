import { spawnSync } from "node:child_process";
import { programAt } from "./programs.ts";

/** Runs psql as a person would, without their settings. Returns what it printed; throws what it complained of. */
export function psql(url: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(programAt("psql"), ["-X", "-v", "ON_ERROR_STOP=1", ...args, url], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, LC_ALL: "C", ...env },
  });
  if (status !== 0 || stderr !== "") {
    throw new Error(`psql ended with ${status}: ${stderr}`);
  }
  return stdout;
}
