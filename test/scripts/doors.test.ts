import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const SOURCES = path.resolve(import.meta.dirname, "../../src");
/** What a process or a program of somebody else begins with takes the world, and gives it to the rest as arguments. */
const START_UPS = ["action-bin.ts", "action.ts", "bin.ts", "hook.ts", "library/open-store.ts", "main.ts"];
const WORLD = /\bprocess\.(?:argv|chdir|cwd|env|exit|exitCode|stderr|stdin|stdout)\b|\bconsole\.|"(?:node:)?process"/;

test("environment, arguments, exit code and terminal of the process appear where it starts, and nowhere else", () => {
  const names = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const using = names.filter((name) => WORLD.test(readFileSync(path.join(SOURCES, name), "utf8")));
  expect(using.sort()).toEqual(START_UPS);
});
