import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { waitForHolds } from "../../src/store/tool-holds.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore, type TestStore } from "../support/store.ts";

function take(store: TestStore, name: string): string {
  const lock = store.layout.at("locks", name);
  fs.mkdirSync(lock, { recursive: true });
  fs.writeFileSync(`${lock}/timestamp`, `${new Date().toISOString()}\n`);
  return lock;
}

describe("waiting for the locks of tools", () => {
  test("ends at once where none is held", async () => {
    expect(await waitForHolds(makeStore().context, 60_000)).toEqual([]);
  });

  test("ends when those that were held are given back, even if others are taken all the time", async () => {
    const store = makeStore();
    take(store, "m-1.lock");
    let held = store.layout.at("locks/m-1.lock");
    let number = 1;
    const tools = setInterval(() => {
      fs.rmSync(held, { recursive: true });
      number += 1;
      held = take(store, `m-${number}.lock`);
    }, 5);
    try {
      expect(await waitForHolds(store.context, 60_000)).toEqual([]);
    } finally {
      clearInterval(tools);
    }
    expect(fs.existsSync(held)).toBe(true);
  });

  test("names those that are kept", async () => {
    const store = makeStore();
    take(store, "m-1.lock");
    const brief = take(store, "m-2.lock");
    setTimeout(() => fs.rmSync(brief, { recursive: true }), 5);
    expect(await waitForHolds(store.context, 200)).toEqual(["m-1.lock"]);
  });

  test("ends at a signal", async () => {
    const store = makeStore();
    take(store, "m-1.lock");
    const stop = new AbortController();
    setTimeout(() => stop.abort("SIGINT"), 5);
    const error = await rejectionOf(() => waitForHolds({ ...store.context, signal: stop.signal }, 60_000));
    expect([error.code, error.message]).toEqual(["STOPPED", "Stopped by SIGINT."]);
  });
});
