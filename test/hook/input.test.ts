import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/store.ts";

const MODULE = path.resolve(import.meta.dirname, "../../src/standard-input.ts");
const READ = `const { readStandardInput } = await import(${JSON.stringify(MODULE)});
const text = await readStandardInput(Number(process.argv[1]));
process.exit(text === undefined ? 7 : text.length);`;

test.runIf(process.platform === "linux")(
  "a process that gave up waiting for stdin ends, though nobody closes the other end",
  async () => {
    const pipe = path.join(makeFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const both = fs.openSync(pipe, "r+");
    const read = async (mostMs: number) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", READ, String(mostMs)], {
        stdio: [both, "ignore", "ignore"],
      });
      return await once(child, "exit");
    };
    expect(await read(50)).toEqual([7, null]);
    fs.closeSync(both);
  },
);
