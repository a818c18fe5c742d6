import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { writeBenchStore } from "../../scripts/bench-store.ts";
import { programOf, sharedCode } from "../support/program.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type TestStore } from "../support/store.ts";

const START_UP = programOf("main");

function storeToMove(): TestStore {
  const store = makeStore();
  fs.rmdirSync(store.layout.dir);
  writeBenchStore(store.dir, 20);
  return store;
}

const env = { PATH: process.env.PATH ?? "", ...sharedCode() };

/** Runs the command with a stdout, or all it says, that ends in a file which cannot grow; `FULL` is always full. */
async function runInto(store: TestStore, stdio: ["ignore", number | "pipe", number | "pipe"], ...args: string[]) {
  const child = spawn(process.execPath, [START_UP, ...args], { cwd: store.dir, env, stdio });
  const [err] = await Promise.all([child.stderr === null ? "" : text(child.stderr), once(child, "exit")]);
  return { exit: child.exitCode, err };
}

/** Only Linux has it. */
const FULL = "/dev/full";

describe("a move goes on", () => {
  test("when nobody reads any more what it says", async () => {
    const store = storeToMove();
    const child = spawn(process.execPath, [START_UP, "migrate", "hybrid", "--yes"], { cwd: store.dir, env });
    // Whoever has read the first line has gone before the second: `2>&1 | head -1`.
    child.stdout.destroy();
    child.stderr.destroy();
    await once(child, "exit");
    expect({ exit: child.exitCode, signal: child.signalCode }).toEqual({ exit: 0, signal: null });
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("hybrid\n");
    expect((await runMilestone(["resume"], { cwd: store.dir })).out).toBe("Nothing was interrupted.\n");
  });

  test.runIf(fs.existsSync(FULL))("when its progress cannot be written", async () => {
    const store = storeToMove();
    const full = fs.openSync(FULL, "w");
    expect(await runInto(store, ["ignore", full, full], "migrate", "hybrid", "--yes", "--quiet")).toMatchObject({
      exit: 4,
    });
    expect(await runInto(store, ["ignore", "pipe", full], "migrate", "database", "--yes")).toMatchObject({ exit: 0 });
    fs.closeSync(full);
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("database\n");
    expect(await milestone({ cwd: store.dir }, "resume")).toBe("Nothing was interrupted.\n");
  });
});

describe.runIf(fs.existsSync(FULL))("a result that could not be written is said, and is no success", () => {
  async function runIntoFull(store: TestStore, ...args: string[]) {
    const full = fs.openSync(FULL, "w");
    const run = await runInto(store, ["ignore", full, "pipe"], ...args, "--quiet");
    fs.closeSync(full);
    return { ...run, err: run.err.replaceAll(/migration-\d{8}-\d{6}-/g, "migration-<time>-") };
  }

  test("of a command that changed something, with what is done; it does not end as if nothing were", async () => {
    const store = storeToMove();
    const first = await runIntoFull(store, "migrate", "hybrid", "--yes");
    expect(first).toEqual({
      exit: 4,
      err: `FINISH_INCOMPLETE: What was asked for is done; its result could not be written to stdout: ENOSPC: no space left on device, write.
Now on hybrid; backup migration-<time>-file-to-hybrid.
  milestone status
`,
    });
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("hybrid\n");
    const second = await runIntoFull(store, "migrate", "database", "--yes", "--json");
    expect(second).toEqual({ exit: 4, err: expect.stringMatching(/\nNow on database; backup \S+\.\n/) });
    expect(await milestone({ cwd: store.dir }, "resume")).toBe("Nothing was interrupted.\n");
  });

  test("of a command that only reads", async () => {
    expect(await runIntoFull(storeToMove(), "status")).toEqual({
      exit: 3,
      err: `IO: The result could not be written to stdout: ENOSPC: no space left on device, write.
Only the report is missing, whatever the command did to the store.
  milestone status
`,
    });
  });
});
