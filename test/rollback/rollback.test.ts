import fs from "node:fs";
import { describe, expect, test } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { findBackup, listBackups } from "../../src/backup/list.ts";
import { Clone } from "../support/clone.ts";
import { withDatabase } from "../support/database.ts";
import { heldBy } from "../support/fault-run.ts";
import { calm, moveWith, rollBackWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const { "sessions/current.txt": _session, ...FILES } = SMALL_STORE;

async function storeBy(...way: BackendName[]): Promise<TestStore> {
  const store = makeStore(FILES);
  for (const to of way) {
    await moveWith(calm(store.dir), to);
  }
  return store;
}

/** Changes one record, completes one, removes one and adds one, as a tool does under the backend in use. */
function write({ layout }: TestStore, backend: BackendName): void {
  if (backend !== "database") {
    fs.appendFileSync(layout.at("active/milestone-001.yaml"), "owner: somebody # since\n");
    fs.renameSync(layout.at("active/a.yaml"), layout.at("completed/a.yaml"));
    fs.rmSync(layout.at("completed/y.yaml"));
    fs.writeFileSync(layout.at("active/new.yaml"), "id: new\n");
    return;
  }
  withDatabase(layout.databaseFile, (db) => {
    db.exec(`UPDATE milestones SET data = json_set(data, '$.owner', 'somebody') WHERE id = 'milestone-001'`);
    db.exec("INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'a'");
    db.exec("DELETE FROM milestones WHERE id = 'a'");
    db.exec("DELETE FROM completed_milestones WHERE id = 'y'");
    db.exec(`INSERT INTO milestones (id, data) VALUES ('new', '{"id":"new"}')`);
  });
}

const WAYS: BackendName[][] = [
  ["hybrid"],
  ["database"],
  ["hybrid", "file"],
  ["hybrid", "database"],
  ["database", "hybrid"],
];

describe("milestone rollback", () => {
  test.each(WAYS.map((way) => [way]))("after %j returns with everything that was written since", async (way) => {
    const store = await storeBy(...way);
    const at = way.at(-1) ?? "file";
    const before = way.at(-2) ?? "file";
    write(store, at);
    const { records } = await heldBy(store.dir);
    const { reverses, id, move } = await rollBackWith(calm(store.dir));
    expect(move).toEqual({ from: at, to: before });
    expect(await heldBy(store.dir)).toEqual({ backend: before, records });
    expect(Object.keys(records).filter((name) => /\/(?:a|y|new)$/.test(name))).toEqual(["active/new", "completed/a"]);
    expect(findBackup(store.context, reverses).metadata.details?.outcome).toBe("rolled-back");
    expect(findBackup(store.context, id).metadata.details?.after).toMatchObject({ backend: before, reverses });
    expect((await runMilestone(["verify"], { cwd: store.dir })).exit).toBe(0);
  });

  test("gives every byte back where nothing was written, straight from the database to files", async () => {
    const store = await storeBy("database");
    for (const state of ["active", "completed"]) {
      fs.rmSync(store.layout.at(state), { recursive: true });
    }
    await rollBackWith(calm(store.dir));
    const after = treeOf(store.layout.dir);
    const records = Object.entries(FILES).filter(
      ([name]) => /^(?:active|completed)\//.test(name) && !/dependencies|lessons/.test(name),
    );
    expect(
      Object.fromEntries(records.map(([name]) => [name, Buffer.from(after[name] ?? "", "latin1").toString()])),
    ).toEqual(Object.fromEntries(records));
    expect(fs.existsSync(store.layout.indexFile)).toBe(false);
    expect((await heldBy(store.dir)).backend).toBe("file");
  });

  test("goes one migration further back each time, and stops where there was none", async () => {
    const store = await storeBy("hybrid", "database");
    expect((await rollBackWith(calm(store.dir))).move).toEqual({ from: "database", to: "hybrid" });
    expect((await rollBackWith(calm(store.dir))).move).toEqual({ from: "hybrid", to: "file" });
    const error = await rejectionOf(() => rollBackWith(calm(store.dir)));
    expect(`${error.code}: ${error.message}`).toBe(
      "MOVE_NOT_POSSIBLE: No migration was made here that could be rolled back.",
    );
  });

  test("after a new migration takes back that one", async () => {
    const store = await storeBy("hybrid");
    await rollBackWith(calm(store.dir));
    await moveWith(calm(store.dir), "database");
    expect((await rollBackWith(calm(store.dir))).move).toEqual({ from: "database", to: "file" });
    expect(
      listBackups(store.context).map((each) => each.kind === "readable" && each.metadata.details?.outcome),
    ).toEqual(["rolled-back", "succeeded", "rolled-back", "succeeded"]);
  });
});

const SMALL: StoreFiles = { "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "completed/z.yaml": "id: z\n" };
const NOW = new Date("2026-11-22T10:15:00Z");
const MOVED = "migration-20261122-101500-file-to-database";

async function smallStore(): Promise<TestStore> {
  const store = makeStore(SMALL);
  await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes", "--quiet");
  return store;
}

describe("what cannot be carried", () => {
  /** Tries a rollback, which must be refused before anything is done. Returns what it said. */
  async function refusalOf(store: TestStore, code = 1): Promise<string> {
    const before = treeOf(store.dir);
    const { exit, err } = await runMilestone(["rollback", "--yes", "--quiet"], { cwd: store.dir });
    expect(exit).toBe(code);
    expect(treeOf(store.dir)).toEqual(before);
    return err;
  }

  test("is every change in the backend left behind, a deleted record too", async () => {
    const store = await smallStore();
    writeFiles(store, { "active/a.yaml": "id: a\nstatus: late\n" });
    fs.rmSync(store.layout.at("active/b.yaml"));
    expect(await refusalOf(store)).toContain(
      "changed in the old copy after the last switch: active/a, active/b (deleted)\n",
    );
  });

  test("is a number that no database holds", async () => {
    const store = await smallStore();
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes", "--quiet");
    writeFiles(store, { "active/a.yaml": "id: a\ncost: .inf\n" });
    expect(await refusalOf(store)).toContain(
      "Every record is whole: no, .milestones/active/a.yaml:2:7: error number-not-json: .inf is no number in a database",
    );
  });

  test("is a row that a tool broke", async () => {
    const store = await smallStore();
    withDatabase(store.layout.databaseFile, (db) => db.exec("UPDATE milestones SET data = 'x' WHERE id = 'a'"));
    expect(await refusalOf(store)).toMatch(/Every record is whole: no, .*enterprise\.db.*active\/a/);
  });

  test("is nothing where the store is no longer where the last migration led", async () => {
    const store = await smallStore();
    await milestone({ cwd: store.dir }, "restore", MOVED, "--yes", "--quiet");
    expect(
      await refusalOf(store),
    ).toBe(`MOVE_NOT_POSSIBLE: The last migration, ${MOVED}, led to database, but the store is on file: a restore or another program changed that.
Nothing was changed.
  milestone migrate   (without a backend it lists those that can be reached)
`);
  });

  test("is unknown where metadata of a later migration cannot be read", async () => {
    const store = await smallStore();
    writeFiles(store, { "backups/migration-20271122-101500-database-to-hybrid/backup-metadata.yaml": "x: [\n" });
    expect(await refusalOf(store, 3)).toMatch(/^BACKUP_DAMAGED: Which migration was the last one cannot be told: /);
  });
});

describe("milestone rollback on a terminal", () => {
  test("shows what was written since and the plan, and with --dry-run does nothing else", async () => {
    const store = await smallStore();
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec(`UPDATE milestones SET data = json_set(data, '$.status', 'blocked') WHERE id = 'a'`);
      db.exec("DELETE FROM milestones WHERE id = 'b'");
    });
    const before = treeOf(store.dir);
    const { exit, out } = await runMilestone(["rollback", "--dry-run"], { cwd: store.dir });
    expect(exit).toBe(0);
    expect(out).toMatch(
      new RegExp(
        `^Rollback of ${MOVED}, made 2026-11-22T10:15:00Z: database back to file\nWritten since, and carried over:\n1 record changed\n {2}active/a\n1 record gone\n {2}active/b\n\nPlan: database to file, 1 active, 1 completed\n`,
      ),
    );
    expect(out).toContain("  2. write every record as a YAML file aside\n");
    expect(out).toContain("  5. put the files in place while the database is still the truth\n");
    expect(out).toContain("  ok   The move exists: back from database to file\n");
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("asks, and does nothing when the answer is no", async () => {
    const store = await smallStore();
    const before = treeOf(store.dir);
    const questions: string[] = [];
    const options = { cwd: store.dir, answers: [false], onQuestion: (question: string) => questions.push(question) };
    expect((await runMilestone(["rollback"], options)).exit).toBe(1);
    expect(questions).toEqual(["Return this store to file?"]);
    expect((await runMilestone(["rollback"], { cwd: store.dir })).exit).toBe(1);
    expect(treeOf(store.dir)).toEqual(before);
    expect(await milestone({ cwd: store.dir, answers: [true] }, "rollback")).toMatch(
      new RegExp(
        `^${MOVED} is rolled back\\.\n3 records moved and verified in .*\n(?:.*\n)*Now on file; backup migration-.*-database-to-file\\.\n$`,
      ),
    );
  });

  test("works in a clone, from metadata that is committed", async () => {
    const store = makeStore(SMALL);
    const repository = new TestRepository(store);
    repository.commit();
    await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes", "--quiet");
    repository.commit("moved");
    const clone = new Clone(store.dir, repository.env);
    const out = await milestone({ cwd: clone.dir, env: clone.env }, "rollback", "--yes", "--quiet");
    expect(out).toContain('git commit -m "Return milestones to the file backend"');
    expect(clone.git("status", "--porcelain", "--", ".milestones/active", ".milestones/completed")).toBe("");
    const status = await milestone({ cwd: clone.dir, env: clone.env }, "status");
    expect(status).toContain("\nBackend:   file\n");
    expect(status).toContain("\nRecords:   2 active, 1 completed\n");
  });
});
