import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { withDatabase } from "../support/database.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FILES: StoreFiles = {
  "active/a.yaml": "id: a\ntitle: First # kept\n",
  "active/b.yaml": "id: b\n",
  "active/c.yaml": "id: c\n",
  "completed/z.yaml": "id: z\n",
};

async function movedStore(...way: string[]): Promise<TestStore> {
  const store = makeStore(FILES);
  for (const to of way) {
    await milestone({ cwd: store.dir }, "migrate", to, "--yes", "--quiet");
  }
  return store;
}

/** What verify says of the old copy, and how it ends. */
async function verified(options: { cwd: string; env?: Record<string, string> }, ...more: string[]): Promise<string> {
  const { exit, out } = await runMilestone(["verify", "--quiet", ...more], options);
  return `${exit}\n${out
    .split("\n")
    .slice(3)
    .join("\n")
    .replace(/recorded with .*\n$/, "recorded\n")}`;
}

const DRIFTED = `1
Drift: 4 records of the old copy changed after the last switch:
  active/a
  active/b (deleted)
  completed/c (was active/c)
  active/new
  milestone sync brings these changes over, or shows the conflict.
The same as recorded
`;

function changeFiles({ layout }: TestStore): void {
  fs.appendFileSync(layout.at("active/a.yaml"), "status: blocked\n");
  fs.rmSync(layout.at("active/b.yaml"));
  fs.renameSync(layout.at("active/c.yaml"), layout.at("completed/c.yaml"));
  fs.writeFileSync(layout.at("active/new.yaml"), "id: new\n");
}

describe("drift in the YAML left behind by a move to a database", () => {
  test("is named by verify, which ends with 1, and changes nothing", async () => {
    const store = await movedStore("database");
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
    changeFiles(store);
    const before = treeOf(store.dir);
    expect(await verified({ cwd: store.dir })).toBe(DRIFTED);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("is named by status and in its JSON", async () => {
    const store = await movedStore("database");
    changeFiles(store);
    expect(await milestone({ cwd: store.dir }, "status")).toMatch(
      /\nOld copy: {2}4 records changed after the last switch\n(?:.*\n)+To bring over what changed there, or to see the conflict: milestone sync\n {2}active\/a\n {2}active\/b \(deleted\)\n {2}completed\/c \(was active\/c\)\n {2}active\/new\nOn database\.\n$/,
    );
    const { drift } = JSON.parse(await milestone({ cwd: store.dir }, "status", "--json"));
    expect(drift.map((each: { change: string; id: string }) => `${each.change} ${each.id}`)).toEqual([
      "changed a",
      "deleted b",
      "moved c",
      "added new",
    ]);
    const { out } = await runMilestone(["verify", "--json"], { cwd: store.dir });
    expect(JSON.parse(out).oldCopy).toEqual({ kind: "drifted", records: drift, present: 4 });
  });

  test("stops the way back, naming every record that would be hidden", async () => {
    const store = await movedStore("database");
    changeFiles(store);
    const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(err).toContain(
      "changed in the old copy after the last switch: active/a, completed/c (was active/c), active/new\n",
    );
    expect(err).toContain("milestone sync");
  });

  test("that is nothing but deletions stops no way back, which says that it brings them back", async () => {
    const store = await movedStore("database");
    fs.rmSync(store.layout.at("active/b.yaml"));
    const { exit, out } = await runMilestone(["plan", "hybrid", "--quiet"], { cwd: store.dir });
    expect(exit).toBe(0);
    expect(out).toContain(
      "3 records as they were at the last switch; what differs is set aside; 1 record deleted there since will be there again (milestone sync would delete in the backend in use)\n",
    );
  });

  test("is named in a clone, and of a commit without its files", async () => {
    const store = makeStore(FILES);
    const repository = new TestRepository(store);
    await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes", "--quiet");
    const clean = repository.commit("moved");
    changeFiles(store);
    const drifted = repository.commit("written by somebody who did not know");
    const clone = new Clone(store.dir, repository.env);
    const options = { cwd: clone.dir, env: repository.env };
    expect(await verified(options)).toBe(DRIFTED);
    execFileSync("git", ["rm", "-rq", ".milestones"], { cwd: clone.dir, env: repository.env });
    expect(await verified(options, "--ref", drifted)).toBe(DRIFTED);
    expect(await verified(options, "--ref", clean)).toBe("0\nThe same as recorded\n");
  });

  test("is none where the same was written to the database", async () => {
    const store = await movedStore("database");
    writeFiles(store, { "active/b.yaml": "id: b\nstatus: blocked\n" });
    fs.rmSync(store.layout.at("active/c.yaml"));
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec(`UPDATE milestones SET data = json_set(data, '$.status', 'blocked') WHERE id = 'b'`);
      db.exec("DELETE FROM milestones WHERE id = 'c'");
    });
    expect(await milestone({ cwd: store.dir }, "status")).toContain("Old copy:  3 records, as they were");
  });

  test("is none where all of it was taken away: that is not the same as every record being deleted", async () => {
    const store = await movedStore("database");
    for (const state of ["active", "completed"]) {
      fs.rmSync(store.layout.at(state), { recursive: true });
    }
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
  });

  test("is none where a folder was taken away: nothing that stood in it is taken out of the database", async () => {
    const store = await movedStore("database");
    fs.rmSync(store.layout.at("active"), { recursive: true });
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
    const { exit, out } = await runMilestone(["sync", "--quiet"], { cwd: store.dir });
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining("No drift") });
    // What is left of it is still looked at.
    fs.appendFileSync(store.layout.at(fs.globSync("completed/*.yaml", { cwd: store.layout.dir })[0]!), "more: 1\n");
    expect(await verified({ cwd: store.dir })).toContain("Drift: 1 record of the old copy changed");
  });

  test("is not lost behind a file that cannot be read any more", async () => {
    const store = await movedStore("database");
    writeFiles(store, { "active/a.yaml": "id: a\n<<<<<<< ours\ntitle: x\n=======\ntitle: y\n>>>>>>> theirs\n" });
    const unreadable = "active/a (cannot be read: line 2: ";
    const said = await verified({ cwd: store.dir });
    expect(said).toMatch(
      /^1\nDrift: 1 record of the old copy .*\n {2}active\/a \(.*conflict.*\n.*\nThe same as recorded\n$/,
    );
    expect(said).toContain(`\n  ${unreadable}`);
    // It hides no other, and is not taken for deleted.
    writeFiles(store, { "active/b.yaml": "id: b\ntitle: other\n", "completed/new.yaml": "id: new\n" });
    expect(await verified({ cwd: store.dir })).toMatch(
      /^1\nDrift: 3 records .*\n {2}active\/a \(.*\n {2}active\/b\n {2}completed\/new\n.*\nThe same as recorded\n$/,
    );
    const { out } = await runMilestone(["validate", "--rule", "drift"], { cwd: store.dir });
    expect(out).toContain(`in the old copy, ${unreadable}`);
    fs.rmSync(store.layout.lastSwitchFile);
    expect(await verified({ cwd: store.dir })).toMatch(/of unknown origin:\n {2}active\/a \(cannot be read: line 2: /);
  });
});

describe("drift in the database left behind by a move to files", () => {
  test("is named record by record", async () => {
    const store = await movedStore("database", "hybrid", "file");
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec(`UPDATE milestones SET data = json_set(data, '$.status', 'blocked') WHERE id = 'a'`);
      db.exec("DELETE FROM milestones WHERE id = 'b'");
      db.exec("INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'c'");
      db.exec("DELETE FROM milestones WHERE id = 'c'");
      db.exec(`INSERT INTO milestones (id, data) VALUES ('new', '{"id":"new"}')`);
    });
    expect(await verified({ cwd: store.dir })).toBe(DRIFTED);
  });

  test("is none where the database is gone or empty", async () => {
    const store = await movedStore("database", "hybrid");
    fs.truncateSync(store.layout.databaseFile);
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
    fs.rmSync(store.layout.databaseFile);
    expect(await verified({ cwd: store.dir })).toBe("0\nThe same as recorded\n");
  });

  test("is not passed over where the database is broken", async () => {
    const store = await movedStore("database", "hybrid");
    fs.truncateSync(store.layout.databaseFile, fs.statSync(store.layout.databaseFile).size - 100);
    expect(await verified({ cwd: store.dir })).toMatch(/^1\nThe old copy cannot be read:\n {2}.*enterprise\.db/);
  });
});

test("records beside the backend in use of which nothing is known are named as such", async () => {
  const store = await movedStore("database");
  fs.rmSync(store.layout.lastSwitchFile);
  writeFiles(store, { "active/theirs.yaml": "id: theirs\n" });
  expect(await verified({ cwd: store.dir })).toBe(
    "0\n1 record beside the backend in use, of unknown origin:\n  active/theirs\nThe same as recorded\n",
  );
});

test("a last-switch.tsv with conflict markers is an error with its line", async () => {
  const store = await movedStore("database");
  const text = fs.readFileSync(store.layout.lastSwitchFile, "utf8");
  fs.writeFileSync(store.layout.lastSwitchFile, `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`);
  const { exit, err } = await runMilestone(["verify", "--quiet"], { cwd: store.dir });
  expect(exit).toBe(2);
  expect(err).toMatch(/^SWITCH_INVALID: \.milestones\/config\/last-switch\.tsv:1 .*a git conflict marker/);
});
