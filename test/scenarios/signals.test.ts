import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { writeBenchStore } from "../../scripts/bench-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { type Ended, spawnMilestone } from "../support/spawn-milestone.ts";
import { makeStore, type TestStore, writeFiles } from "../support/store.ts";

/** Enough that a step is still running when the signal arrives. */
const MANY = 600;
const FEW = 20;

function storeOf(records: number): TestStore {
  const store = makeStore();
  fs.rmdirSync(store.layout.dir);
  writeBenchStore(store.dir, records);
  writeFiles(store, {
    "sessions/current.txt": "m-1\n",
    "config/storage-config.yaml": "storage: {migration: {max_write_pause: 60}}\n",
  });
  return store;
}

/** Runs a command as a process to which a signal comes as soon as it says that a step begins. */
function stopAt(store: TestStore, step: string, signal: NodeJS.Signals, ...args: string[]): Promise<Ended> {
  const at = { step: `\n${step}\n`, act: `process.kill(process.pid, "${signal}");` };
  return spawnMilestone([...args, "--yes", "--pause-sessions"], { cwd: store.dir, at });
}

/** Everything of a store but backups: what undoing must give back. */
function contentOf({ layout }: TestStore): Record<string, string> {
  return Object.fromEntries(Object.entries(digestsBelow(layout.dir)).filter(([name]) => !name.startsWith("backups/")));
}

async function expectUndone(
  store: TestStore,
  ended: Ended,
  signal: string,
  backend: string,
  before: object,
): Promise<void> {
  expect({ exit: ended.exit, out: ended.out }).toEqual({ exit: 3, out: "" });
  expect(ended.err).toMatch(
    new RegExp(
      `\nSTOPPED: Stopped by ${signal}\\.\nEverything was undone; the ${backend} backend is still in use\\.\n$`,
    ),
  );
  expect(contentOf(store)).toEqual(before);
  expect((await runMilestone(["resume"], { cwd: store.dir })).out).toBe("Nothing was interrupted.\n");
}

/** The last step is short: a signal that comes late finds the work done, and then it is all done. */
async function expectUndoneOrDone(
  store: TestStore,
  ended: Ended,
  signal: string,
  backend: string,
  before: object,
): Promise<void> {
  if (ended.exit !== 0) {
    return await expectUndone(store, ended, signal, backend, before);
  }
  expect(ended.out).toMatch(/\n(?:Now on|On) \S+/);
  expect((await runMilestone(["resume"], { cwd: store.dir })).out).toBe("Nothing was interrupted.\n");
  expect(await milestone({ cwd: store.dir }, "verify")).toMatch(/\nThe same as recorded with /);
}

describe("a signal during a move", () => {
  test.each([
    ["SIGINT", "backing up", "hybrid"],
    ["SIGTERM", "reading the backup back", "database"],
    ["SIGTERM", "copying", "database"],
    ["SIGINT", "copying", "hybrid"],
    ["SIGHUP", "copying", "database"],
  ] as const)("%s at the step %j to %s undoes it, and says so", async (signal, step, to) => {
    const store = storeOf(MANY);
    const before = contentOf(store);
    const ended = await stopAt(store, step, signal, "migrate", to);
    await expectUndone(store, ended, signal, "file", before);
  });

  test("while it verifies undoes it, unless it is done already", async () => {
    const store = storeOf(MANY);
    const before = contentOf(store);
    const ended = await stopAt(store, "verifying", "SIGINT", "migrate", "database");
    await expectUndoneOrDone(store, ended, "SIGINT", "file", before);
  });

  test("from a database to files undoes it as well, and leaves none of the files", async () => {
    const store = storeOf(MANY);
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes", "--pause-sessions");
    fs.rmSync(store.layout.at("active"), { recursive: true });
    const before = contentOf(store);
    const ended = await stopAt(store, "copying", "SIGTERM", "migrate", "hybrid");
    await expectUndone(store, ended, "SIGTERM", "database", before);
  });

  test("before the lock is taken changes nothing at all", async () => {
    const store = storeOf(MANY);
    const before = contentOf(store);
    const at = { step: "reading and checking every record\n", act: 'process.kill(process.pid, "SIGINT");' };
    const ended = await spawnMilestone(["migrate", "hybrid", "--yes", "--pause-sessions"], { cwd: store.dir, at });
    expect({ exit: ended.exit, out: ended.out }).toEqual({ exit: 3, out: "" });
    expect(ended.err).toMatch(/^reading and checking every record\nSTOPPED: Stopped by SIGINT\./);
    expect(contentOf(store)).toEqual(before);
  });

  test("while it waits for a tool's lock undoes it", async () => {
    const store = storeOf(FEW);
    const lock = JSON.stringify(store.layout.at("locks/m-1.lock"));
    // Often enough to hit the wait, whenever it begins; the lock is never given back.
    const act = `fs.mkdirSync(${lock}, { recursive: true }); setInterval(() => process.kill(process.pid, "SIGTERM"), 500).unref();`;
    const at = { step: "verifying\n", act };
    const ended = await spawnMilestone(["migrate", "hybrid", "--yes", "--pause-sessions"], { cwd: store.dir, at });
    expect(ended.exit).toBe(3);
    expect(ended.err).toMatch(
      /\nSTOPPED: Stopped by SIGTERM\.\nEverything was undone; the file backend is still in use\.\n$/,
    );
    expect(fs.existsSync(store.layout.sessionFile)).toBe(true);
  });
});

describe("a signal during a restore", () => {
  test.each([
    ["SIGINT", "backing up"],
    ["SIGTERM", "copying the backup"],
  ] as const)("%s at the step %j undoes it, and says so, unless it is done already", async (signal, step) => {
    const store = storeOf(MANY);
    const out = await milestone({ cwd: store.dir }, "backup");
    const [, id = ""] = /Backup (\S+)\.\n$/.exec(out) ?? [];
    for (const name of fs.readdirSync(store.layout.at("active")).slice(0, 300)) {
      fs.appendFileSync(store.layout.at("active", name), "# changed\n");
    }
    const before = contentOf(store);
    const ended = await stopAt(store, step, signal, "restore", id);
    await expectUndoneOrDone(store, ended, signal, "file", before);
  });
});
