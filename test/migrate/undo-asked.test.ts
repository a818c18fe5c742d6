import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { writeBenchStore } from "../../scripts/bench-store.ts";
import { beginRun } from "../../src/migrate/begin.ts";
import { interruptedRuns } from "../../src/migrate/interrupted.ts";
import { PHASES } from "../../src/migrate/phase.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { startOf } from "../../src/process-start.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectValid, leftoversIn } from "../support/fault-checks.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { heldBy, type Rehearsed, rehearse, runWith } from "../support/fault-run.ts";
import { calm, changeRows, lookAt, MOVES, RESTORES, type Scenario } from "../support/fault-scenarios.ts";
import { holdMigrationLock } from "../support/held-lock.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { rejectionOf } from "../support/rejection.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { makeStore, type TestStore, treeOf } from "../support/store.ts";

const ID = "migration-20261122-101500-file-to-hybrid";
const UNDO = { undo: true } as const;

function storeOf(records: number): TestStore {
  const store = makeStore();
  fs.rmdirSync(store.layout.dir);
  writeBenchStore(store.dir, records);
  return store;
}

/** Stands still until it is asked, or nobody is there any more who would ask. */
const UNTIL_ASKED = `const parent = process.ppid;
while (fs.globSync(".milestones/migrations/*/undo-request").length === 0 && process.ppid === parent) pause(5);`;

/** Runs a command as a process, and when it says that a step begins asks it to undo itself, before it goes on. */
async function undoAt(store: TestStore, step: string, ...args: string[]) {
  let heard = "";
  let asked: ReturnType<typeof runMilestone> | undefined;
  const at = { step: `\n${step}\n`, act: UNTIL_ASKED };
  const ended = await spawnMilestone([...args, "--yes"], { cwd: store.dir, at }, (text) => {
    heard += text;
    if (asked === undefined && heard.includes(`\n${step}\n`)) {
      asked = runMilestone(["resume", "--undo"], { cwd: store.dir });
    }
  });
  return { ended, asked: await asked };
}

describe("a run that another process is running undoes itself when it is asked to", () => {
  test.each(["backing up", "reading the backup back", "copying"])("a move at the step %j", async (step) => {
    const store = storeOf(600);
    const before = treeOf(store.layout.dir);
    const { ended, asked } = await undoAt(store, step, "migrate", "database");
    expect({ exit: ended.exit, out: ended.out }).toEqual({ exit: 3, out: "" });
    expect(ended.err).toMatch(
      /\nSTOPPED: Stopped by milestone resume --undo\.\nEverything was undone; the file backend is still in use\.\n$/,
    );
    expect(asked?.out).toMatch(
      /^migration-\S+-file-to-database had got to "[a-z-]+"; it is undone now\.\nOn file\.\n$/,
    );
    expect([asked?.exit, asked?.err]).toEqual([0, ""]);
    expect({ ...treeOf(store.layout.dir), "locks/": undefined }).toEqual({ ...before, "locks/": undefined });
  });

  test("a restore", async () => {
    const store = storeOf(600);
    const [, id = ""] = /Backup (\S+)\.\n$/.exec(await milestone({ cwd: store.dir }, "backup")) ?? [];
    fs.appendFileSync(store.layout.at("active", fs.readdirSync(store.layout.at("active"))[0] ?? ""), "# changed\n");
    const before = treeOf(store.layout.at("active"));
    const { ended, asked } = await undoAt(store, "backing up", "restore", id);
    expect(ended.err).toMatch(/\nSTOPPED: Stopped by milestone resume --undo\.\n/);
    expect([ended.exit, asked?.exit]).toEqual([3, 0]);
    expect(treeOf(store.layout.at("active"))).toEqual(before);
  });

  test("at the very last look before the switch", async () => {
    const [scenario] = MOVES as [Scenario];
    const { template } = await rehearse(scenario);
    const { error, dir } = await interfere({ scenario, template }, "sync .milestones/index.db");
    expect([error?.code, error?.message]).toEqual(["STOPPED", "Stopped by milestone resume --undo."]);
    expect(treeOf(`${dir}/.milestones/active`)).toEqual(treeOf(`${template}/.milestones/active`));
    expect(leftoversIn(dir)).toEqual([]);
  });

  test("at the very last look before a restore is decided", async () => {
    const [scenario] = RESTORES as [Scenario];
    const { template } = await rehearse(scenario);
    const { error } = await interfere({ scenario, template }, /^append .*manifest\.jsonl/);
    expect([error?.code, error?.message]).toEqual(["STOPPED", "Stopped by milestone resume --undo."]);
  });
});

/** Runs a scenario in which the request comes ahead of one operation, the last of its kind. */
async function interfere({ scenario, template }: Pick<Rehearsed, "scenario" | "template">, at: string | RegExp) {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  const files = new FaultFiles(dir, { kind: "none" }, (operation) => {
    if (typeof at === "string" ? operation === at : at.test(operation)) {
      const [run] = fs.globSync(`${dir}/.milestones/migrations/*/journal.jsonl`);
      fs.writeFileSync(`${run?.slice(0, -"journal.jsonl".length)}undo-request`, "");
    }
  });
  return { dir, error: await rejectionOf(() => scenario.act(processOn(dir, files, scenario)) as Promise<never>) };
}

describe("what cannot be undone any more", () => {
  let store: TestStore;
  beforeEach(() => {
    store = makeStore({ "active/a.yaml": "id: a\n" });
    holdMigrationLock(store, new Date("2026-11-22T10:15:00Z"));
  });

  test("is said of a run that another process is finishing", async () => {
    const journal = beginRun(store.context, ID, { kind: "migrate", from: "file", to: "hybrid" });
    for (const phase of PHASES.slice(1, PHASES.indexOf("switched") + 1).filter((each) => each !== "decided")) {
      journal.reach(phase, new Date());
    }
    const run = await runMilestone(["resume", "--undo"], { cwd: store.dir });
    expect({ ...run, err: run.err.replace(/process \d+ on \S+/, "process N on H") }).toEqual({
      exit: 1,
      out: "",
      err: `UNDO_NOT_POSSIBLE: ${ID} is past the point of no return, and process N on H (migrate hybrid) is finishing it.
Nothing was undone.
  milestone status
`,
    });
  });

  test("is nothing yet of a process that still plans: what it begins next is undone", async () => {
    const processes = { ...store.context.processes, startOf };
    const asking = resumeRuns({ ...store.context, processes }, UNDO);
    await setTimeout(100);
    const journal = beginRun(store.context, ID, { kind: "migrate", from: "file", to: "hybrid" });
    const request = store.layout.at(`migrations/${ID}/undo-request`);
    while (!fs.existsSync(request)) {
      await setTimeout(5);
    }
    journal.reach("undone", new Date());
    fs.renameSync(store.layout.at("locks/migration.lock"), store.layout.at("locks/.gone"));
    const reports = await asking;
    fs.renameSync(store.layout.at("locks/.gone"), store.layout.at("locks/migration.lock"));
    expect(reports).toEqual([{ id: ID, outcome: "undone", phase: "started", left: [], remarks: [] }]);
  });

  test("is said of a process that migrates nothing", async () => {
    const run = await runMilestone(["resume", "--undo"], { cwd: store.dir });
    expect({ ...run, err: run.err.replace(/process \d+ on \S+/, "process N on H") }).toEqual({
      exit: 1,
      out: "",
      err: `LOCKED: The store is in use by process N on H (migrate hybrid), which has begun nothing that could be undone.
Nothing was changed.
  Wait until it is done. Where it is a move that still plans, run this again, or stop it where it runs.
`,
    });
    expect(
      (await runMilestone(["resume"], { cwd: store.dir })).out.replace(
        /process \d+ on \S+ since \S+/,
        "process N on H since T",
      ),
    ).toBe(
      "Nothing was interrupted: process N on H since T is at work (migrate hybrid).\nTo have it undo what it does: milestone resume --undo\n",
    );
  });

  test("is said where the run finished while it was asked", async () => {
    const journal = beginRun(store.context, ID, { kind: "migrate", from: "file", to: "hybrid" });
    const processes = { ...store.context.processes, startOf };
    const asking = rejectionOf(() => resumeRuns({ ...store.context, processes }, UNDO));
    await setTimeout(100);
    for (const phase of PHASES.slice(1).filter((each) => !["decided", "going-back", "undone"].includes(each))) {
      journal.reach(phase, new Date());
    }
    fs.renameSync(store.layout.at("locks/migration.lock"), store.layout.at("locks/.gone"));
    const error = await asking;
    fs.renameSync(store.layout.at("locks/.gone"), store.layout.at("locks/migration.lock"));
    expect([error.code, error.message]).toEqual([
      "UNDO_NOT_POSSIBLE",
      `${ID} was past the point of no return when it heard of it, and is finished.`,
    ]);
  });
});

/** Every place of a run from the switch on, where a kill leaves something to finish. */
function placesAfterSwitch({ operations }: Rehearsed): number[] {
  const first = operations.findIndex((each) => / to \.milestones\/config\/storage-backend\.txt$/.test(each));
  return operations.flatMap((_, index) => (index > first ? [index + 1] : []));
}

/** The first place and the last, and some between: at the first it goes back, at the last it cannot. */
function sampledPlaces(rehearsed: Rehearsed): number[] {
  const places = placesAfterSwitch(rehearsed);
  return [...new Set([places[0] ?? 0, ...everyNth(places, 3), places.at(-1) ?? 0])];
}

describe("a move that switched and was killed goes back where nothing has been finished, else says that it cannot", () => {
  test.each(MOVES)("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    const problems: string[] = [];
    const outcomes = new Set<string>();
    for (const at of sampledPlaces(rehearsed)) {
      const { dir } = await runWith(rehearsed, { kind: "kill", at });
      try {
        outcomes.add(await expectBackOrForward(dir, rehearsed));
      } catch (error) {
        problems.push(`${at} ${rehearsed.operations[at - 1]}: ${(error as Error).message}`);
      }
      fs.rmSync(dir, { recursive: true, force: true });
    }
    expect(problems).toEqual([]);
    expect([...outcomes].sort()).toEqual(["INTERRUPTED", "undone"]);
  });

  test.each(MOVES)("$name, killed again while it goes back", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    const [at = 0] = placesAfterSwitch(rehearsed);
    const asked = await goBackWith(rehearsed, at, 0);
    const problems: string[] = [];
    for (const [index, operation] of everyNth([...asked.asked.entries()], 4)) {
      const { dir } = await goBackWith(rehearsed, at, index + 1);
      try {
        await expectValid(dir, rehearsed);
        await resumeRuns(calm(dir));
        expect([rehearsed.before, rehearsed.after]).toContainEqual(await heldBy(dir));
        expect(interruptedRuns(lookAt(dir))).toEqual([]);
      } catch (error) {
        problems.push(`${index + 1} ${operation}: ${(error as Error).message}`);
      }
      fs.rmSync(dir, { recursive: true, force: true });
    }
    expect(problems).toEqual([]);
  });

  test("a write to the new backend since the switch keeps it from going back", async () => {
    const rehearsed = await rehearse(MOVES.find(({ name }) => name === "file to database") as Scenario);
    const [at = 0] = placesAfterSwitch(rehearsed);
    const { dir } = await runWith(rehearsed, { kind: "kill", at });
    await changeRows(dir, "UPDATE milestones SET data = json_set(data, '$.title', 'New') WHERE id = 'a'");
    const error = await rejectionOf(() => resumeRuns(calm(dir), UNDO));
    expect([error.code, error.message.replace(/^\S+/, "ID"), error.state, error.fix]).toEqual([
      "INTERRUPTED",
      'ID got to "cutting-over" and cannot be undone: file no longer holds what database does.',
      "Nothing was undone; it still has to be finished.",
      ["milestone resume"],
    ]);
    expect((await resumeRuns(calm(dir))).map(({ outcome }) => outcome)).toEqual(["finished"]);
  });

  test("a restore that was decided on only goes forward", async () => {
    const rehearsed = await rehearse(RESTORES[0] as Scenario);
    const at = rehearsed.operations.findLastIndex((each) => each.startsWith("append") && each.includes("journal")) - 1;
    const { dir } = await runWith(rehearsed, { kind: "kill", at });
    const error = await rejectionOf(() => resumeRuns(calm(dir), UNDO));
    expect([error.code, error.message]).toEqual([
      "INTERRUPTED",
      expect.stringMatching(
        /^\S+ got to "[a-z]+" and cannot be undone: a restore that was decided on only goes forward\.$/,
      ),
    ]);
    expect((await resumeRuns(calm(dir))).map(({ outcome }) => outcome)).toEqual(["finished"]);
  });
});

/** A store killed at one place, in which one more process goes back and is killed at another; 0 for never. */
async function goBackWith(rehearsed: Rehearsed, first: number, second: number) {
  const { dir } = await runWith(rehearsed, { kind: "kill", at: first });
  const files = new FaultFiles(dir, second === 0 ? { kind: "none" } : { kind: "torn-kill", at: second });
  await resumeRuns(processOn(dir, files), UNDO).catch((error: unknown) => {
    if (!files.isDead) {
      throw error;
    }
  });
  return { dir, asked: files.asked };
}

async function expectBackOrForward(dir: string, { before, after }: Rehearsed): Promise<string> {
  try {
    const reports = await resumeRuns(calm(dir), UNDO);
    if (reports.length === 0) {
      expect(await heldBy(dir)).toEqual(after);
      return "undone";
    }
    expect(reports.map(({ outcome, left }) => ({ outcome, left }))).toEqual([{ outcome: "undone", left: [] }]);
    expect(await heldBy(dir)).toEqual(before);
    expect(leftoversIn(dir)).toEqual([]);
    return "undone";
  } catch (error) {
    const { code } = await rejectionOf(() => Promise.reject(error));
    expect((await resumeRuns(calm(dir))).map(({ outcome }) => outcome)).toEqual(["finished"]);
    expect(await heldBy(dir)).toEqual(after);
    return code;
  }
}
