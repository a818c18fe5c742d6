import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processTable } from "../../src/process-table.ts";
import type { RaceOrder, RaceOutcome } from "../support/lock-racer.ts";
import { makeFolder } from "../support/store.ts";

const ROUNDS = 200;
let racers: ChildProcess[] = [];

beforeAll(() => {
  const script = path.join(import.meta.dirname, "../support/lock-racer.ts");
  racers = Array.from({ length: 3 }, () => fork(script, { execArgv: [] }));
});

afterAll(() => {
  for (const racer of racers) {
    racer.kill();
  }
});

async function order(racer: ChildProcess, what: RaceOrder): Promise<RaceOutcome> {
  const answer = once(racer, "message");
  racer.send(what);
  return (await answer)[0] as RaceOutcome;
}

/** A lock of a process that has ended, in every other round. */
function leaveStaleLock(store: string, deadPid: number): void {
  const lock = path.join(store, "locks/migration.lock");
  const token = "7b6f8d0e-1f5c-4c39-9a57-2f6d5c1f2a10";
  const since = new Date().toISOString();
  const holder = { ...processTable("killed"), pid: deadPid, start: "1", since, token };
  fs.mkdirSync(lock, { recursive: true });
  fs.writeFileSync(path.join(lock, "holder.json"), JSON.stringify(holder));
}

test("200 races of three processes have one winner each, and every loser is told who it was", async () => {
  const dir = makeFolder();
  const { pid: deadPid } = spawnSync("true");
  for (let round = 0; round < ROUNDS; round++) {
    const store = path.join(dir, String(round));
    fs.mkdirSync(store);
    if (round % 2 === 1) {
      leaveStaleLock(store, deadPid);
    }
    const atMs = Date.now() + 2;
    const outcomes = await Promise.all(racers.map((racer) => order(racer, { act: "take", store, atMs })));
    const winners = racers.filter((_, at) => (outcomes[at] as { won?: boolean }).won);
    expect(winners.length, `round ${round}: ${JSON.stringify(outcomes)}`).toBe(1);
    const [winner] = winners as [ChildProcess];
    for (const loser of outcomes.filter((each) => "code" in each)) {
      expect(loser).toMatchObject({ code: "LOCKED", message: expect.stringContaining(`process ${winner.pid} on `) });
    }
    await order(winner, { act: "release" });
    expect(fs.existsSync(path.join(store, "locks/migration.lock"))).toBe(false);
  }
});
