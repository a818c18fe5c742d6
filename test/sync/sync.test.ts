import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { withDatabase } from "../support/database.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, type Run, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const LATER = new Date("2026-11-22T11:15:00Z");

const yaml = (id: string, status = "planned") =>
  `id: ${id}\ntitle: The ${id} # as it says\nstatus: ${status}\npriority: low\n`;
const FILES: StoreFiles = {
  "active/a.yaml": yaml("a"),
  "active/b.yaml": yaml("b"),
  "active/c.yaml": yaml("c"),
  "completed/z.yaml": yaml("z", "completed"),
};

async function storeBy(...way: string[]): Promise<TestStore> {
  const store = makeStore(FILES);
  for (const to of way) {
    await milestone({ cwd: store.dir, now: NOW }, "migrate", to, "--yes", "--quiet");
  }
  return store;
}

function run(store: TestStore, ...args: string[]): Promise<Run> {
  return runMilestone(["sync", "--quiet", ...args], { cwd: store.dir, now: LATER });
}

/** Sets fields of a record as a tool does in the database. */
function setInRows({ layout }: TestStore, id: string, fields: Record<string, string>): void {
  withDatabase(layout.databaseFile, (db) => {
    for (const [name, value] of Object.entries(fields)) {
      db.prepare("UPDATE milestones SET data = json_set(data, ?, ?) WHERE id = ?").run(`$.${name}`, value, id);
    }
  });
}

/** Puts another text in the place of one in a record's file. */
function edit({ layout }: TestStore, name: string, from: string, to: string): void {
  const file = layout.at(name);
  const text = fs.readFileSync(file, "utf8");
  expect(text).toContain(from);
  fs.writeFileSync(file, text.replace(from, to));
}

/** The records of a store in use, as files. */
async function recordsOf(store: TestStore): Promise<Record<string, string>> {
  const backend = fs.readFileSync(store.layout.switchFile, "utf8").trim() as "hybrid" | "database";
  const opened = await store.context.backends.open(backend);
  const found: Record<string, string> = {};
  for await (const item of opened.scan()) {
    if (item.kind === "record") {
      found[`${item.record.state}/${item.record.id}`] = item.record.yaml;
    }
  }
  await opened.close();
  return found;
}

const SETTLED = "No drift: nothing changed in an old copy after the last switch. On database.\n";

describe("what changed only in the old copy", () => {
  function changeFiles(store: TestStore): void {
    edit(store, "active/a.yaml", "planned", "blocked # waits for b");
    fs.rmSync(store.layout.at("active/b.yaml"));
    fs.renameSync(store.layout.at("active/c.yaml"), store.layout.at("completed/c.yaml"));
    writeFiles(store, { "active/new.yaml": "id: new\n" });
  }

  test("is brought into the database, comments and all, and is no drift any more", async () => {
    const store = await storeBy("database");
    changeFiles(store);
    const files = treeOf(store.layout.at("active"));
    const { exit, out } = await run(store);
    expect(exit).toBe(0);
    expect(
      out.replace(/ in \d+ ms; writers waited \d+ ms/, "").replace(/[0-9a-f]{64}/, "…"),
    ).toBe(`4 records brought over from the old copy
  active/a
  active/b (deleted)
  completed/c (was active/c)
  active/new
Written and read back.
Fingerprint: …
On database, without drift; safety backup migration-20261122-111500-database-to-database.
`);
    expect(await recordsOf(store)).toEqual({
      "active/a": yaml("a", "blocked # waits for b"),
      "active/new": "id: new\n",
      "completed/c": yaml("c"),
      "completed/z": yaml("z", "completed"),
    });
    expect(treeOf(store.layout.at("active"))).toEqual(files);
    expect(await run(store)).toEqual({ exit: 0, out: SETTLED, err: "" });
    expect((await runMilestone(["verify"], { cwd: store.dir })).exit).toBe(0);
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(treeOf(store.layout.at("active"))).toEqual(files);
  });

  test("is brought from an old database into the files, which keep their comments, and into the index", async () => {
    const store = await storeBy("database", "hybrid");
    setInRows(store, "a", { status: "blocked" });
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec("DELETE FROM milestones WHERE id = 'b'");
      db.exec("INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'c'");
      db.exec("DELETE FROM milestones WHERE id = 'c'");
      db.exec(`INSERT INTO milestones (id, data) VALUES ('new', '{"id":"new"}')`);
    });
    expect((await run(store)).exit).toBe(0);
    expect(await recordsOf(store)).toEqual({
      "active/a": yaml("a", "blocked"),
      "active/new": "id: new\n",
      "completed/c": yaml("c"),
      "completed/z": yaml("z", "completed"),
    });
    const ids = withDatabase(store.layout.indexFile, (db) => db.prepare("SELECT id FROM milestones ORDER BY id").all());
    expect(ids).toEqual([{ id: "a" }, { id: "new" }]);
    expect((await run(store)).exit).toBe(0);
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
  });

  test("is brought from an old database into plain files, and rolled back with everything else", async () => {
    const store = await storeBy("database", "hybrid", "file");
    setInRows(store, "a", { status: "blocked" });
    expect((await run(store)).exit).toBe(0);
    expect(fs.readFileSync(store.layout.at("active/a.yaml"), "utf8")).toBe(yaml("a", "blocked"));
    await milestone({ cwd: store.dir }, "rollback", "--yes");
    await milestone({ cwd: store.dir }, "rollback", "--yes");
    expect(await recordsOf(store)).toMatchObject({ "active/a": yaml("a", "blocked"), "active/b": yaml("b") });
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("database\n");
  });

  test("is only shown with --dry-run", async () => {
    const store = await storeBy("database");
    changeFiles(store);
    const before = treeOf(store.dir);
    const { exit, out } = await run(store, "--dry-run");
    expect([exit, out]).toEqual([
      0,
      "4 records to bring over from the old copy\n  active/a\n  active/b (deleted)\n  completed/c (was active/c)\n  active/new\nNothing was written.\n",
    ]);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("reaches a table that a tool made, with its own columns, and keeps them", async () => {
    const store = await storeBy("database");
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec("CREATE TABLE tool (id TEXT PRIMARY KEY, data TEXT, created_at TEXT, updated_at TEXT, mine TEXT)");
      db.exec("INSERT INTO tool SELECT id, data, '2020', '2021', 'kept' FROM milestones");
      db.exec("DROP TABLE milestones");
      db.exec("DROP TABLE completed_milestones");
      db.exec("ALTER TABLE tool RENAME TO milestones");
    });
    fs.rmSync(store.layout.at("completed/z.yaml"));
    writeFiles(store, { "completed/y.yaml": "id: y\n" });
    setInRows(store, "a", { title: "From a tool" });
    edit(store, "active/a.yaml", "planned", "blocked");
    await run(store, "--theirs");
    const rows = withDatabase(store.layout.databaseFile, (db) =>
      db.prepare("SELECT id, created_at, mine FROM milestones ORDER BY id").all(),
    );
    expect(rows[0]).toEqual({ id: "a", created_at: "2020", mine: "kept" });
    expect(Object.keys(await recordsOf(store))).toEqual(["active/a", "active/b", "active/c", "completed/y"]);
  });
});

describe("what changed on both sides", () => {
  test("is merged field by field where the fields are others, with the comments of who edits by hand", async () => {
    const store = await storeBy("database");
    edit(store, "active/a.yaml", "priority: low", "# urgent since Monday\npriority: high");
    setInRows(store, "a", { status: "blocked", owner: "somebody" });
    const { exit, out } = await run(store);
    expect([exit, out.split("\n").slice(0, 2)]).toEqual([
      0,
      ["1 record changed on both sides, merged field by field", "  active/a"],
    ]);
    expect((await recordsOf(store))["active/a"]).toBe(
      "id: a\ntitle: The a # as it says\nstatus: blocked\n# urgent since Monday\npriority: high\nowner: somebody\n",
    );
  });

  test("has the state of the side that moved it and the fields of the other", async () => {
    const store = await storeBy("database", "hybrid");
    fs.renameSync(store.layout.at("active/a.yaml"), store.layout.at("completed/a.yaml"));
    setInRows(store, "a", { status: "done" });
    expect((await run(store)).exit).toBe(0);
    expect(await recordsOf(store)).toMatchObject({ "completed/a": yaml("a", "done") });
  });

  test("is compared with what was synced before, once something was", async () => {
    const store = await storeBy("database", "hybrid");
    setInRows(store, "a", { status: "blocked" });
    expect((await run(store)).exit).toBe(0);
    edit(store, "active/a.yaml", "blocked", "done");
    expect((await run(store)).out).toContain("No drift");
    setInRows(store, "a", { priority: "high" });
    expect((await run(store)).exit).toBe(0);
    expect((await recordsOf(store))["active/a"]).toBe(yaml("a", "done").replace("low", "high"));
  });

  /** One conflict of each kind, in a store on its database. */
  async function conflicts(): Promise<TestStore> {
    const store = await storeBy("database");
    edit(store, "active/a.yaml", "planned", "blocked");
    setInRows(store, "a", { status: "done", owner: "x" });
    fs.rmSync(store.layout.at("active/b.yaml"));
    setInRows(store, "b", { status: "done" });
    edit(store, "active/c.yaml", "planned", "blocked");
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec("DELETE FROM milestones WHERE id = 'c'");
      db.exec(`INSERT INTO milestones (id, data) VALUES ('new', '{"id":"new","title":"One"}')`);
    });
    writeFiles(store, { "active/new.yaml": "id: new\ntitle: Two\n" });
    return store;
  }

  const LISTED = `4 conflicts, left as they are on both sides:
  active/a: changed on both sides
    status: "done" in use, "blocked" in the old copy, "planned" at the switch
    owner: "x" in use, nothing in the old copy, nothing at the switch
  active/b (deleted): deleted in the old copy, changed in the backend in use
  active/c: changed in the old copy, deleted in the backend in use
  active/new: added on both sides
    title: "One" in use, "Two" in the old copy
Keep the record of the backend in use with --ours, take the old copy's with --theirs, for all or by id:
  milestone sync --ours a
Nothing was written.
`;

  test("is a conflict, listed with both sides; nothing is overwritten, and the exit code is 1", async () => {
    const store = await conflicts();
    const before = treeOf(store.dir);
    expect(await run(store)).toEqual({ exit: 1, out: LISTED, err: "" });
    expect(await run(store, "--dry-run")).toEqual({ exit: 1, out: LISTED, err: "" });
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("is resolved by --ours: the backend in use keeps its records, and the old copy's are known from then on", async () => {
    const store = await conflicts();
    const before = await recordsOf(store);
    const files = treeOf(store.layout.at("active"));
    expect((await run(store, "--ours")).exit).toBe(0);
    expect(await recordsOf(store)).toEqual(before);
    expect(treeOf(store.layout.at("active"))).toEqual(files);
    expect((await run(store)).out).toBe(SETTLED);
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(await recordsOf(store)).toEqual(before);
  });

  test("is resolved by --theirs: the records are those of the old copy, byte for byte", async () => {
    const store = await conflicts();
    expect((await run(store, "--theirs")).exit).toBe(0);
    expect(await recordsOf(store)).toEqual({
      "active/a": yaml("a", "blocked"),
      "active/c": yaml("c", "blocked"),
      "active/new": "id: new\ntitle: Two\n",
      "completed/z": yaml("z", "completed"),
    });
    expect((await run(store)).out).toBe(SETTLED);
  });

  test("is resolved one by one by ids, the rest by a side, and what is left stays a conflict", async () => {
    const store = await conflicts();
    const { exit, out } = await run(store, "--ours", "a", "--theirs", "b", "c");
    expect(exit).toBe(1);
    expect(out).toContain(
      "1 record kept as in the backend in use\n  active/a\n2 records taken from the old copy\n  active/b (deleted)\n  active/c\n1 conflict, left as it is on both sides:\n  active/new",
    );
    expect(out).toMatch(/\nOn database, with 1 drifted record left; safety backup .*\n$/);
    expect((await run(store, "--ours", "--theirs", "new")).exit).toBe(0);
    expect((await recordsOf(store))["active/new"]).toBe("id: new\ntitle: Two\n");
  });

  test("is asked for one by one on a terminal, and what is put off stays a conflict", async () => {
    const store = await conflicts();
    const questions: string[] = [];
    const { exit, out, err } = await runMilestone(["sync", "--quiet"], {
      cwd: store.dir,
      choices: ["theirs", "ours", "later", "ours"],
      onQuestion: (question) => questions.push(question),
    });
    expect(questions).toEqual(["a", "b", "c", "new"].map((id) => `${id}: which one?`));
    expect(err).toContain('  active/a: changed on both sides\n    status: "done" in use, "blocked" in the old copy');
    expect([exit, out.includes("1 conflict, left as it is on both sides:\n  active/c: ")]).toEqual([1, true]);
    expect(await recordsOf(store)).toMatchObject({ "active/a": yaml("a", "blocked"), "active/b": yaml("b", "done") });
  });

  test.each([
    [["--ours", "--theirs"], '--ours and --theirs both want "every conflict".'],
    [["--ours", "a", "--theirs", "a"], '--ours and --theirs both want "a".'],
    [["--ours", "nobody"], '"nobody" is no record in conflict.'],
  ])("is not resolved by %j", async (args, message) => {
    const store = await conflicts();
    const before = treeOf(store.dir);
    const { exit, err } = await run(store, ...args);
    expect([exit, err.split("\n")[0]]).toEqual([2, `USAGE: ${message}`]);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("is never shown where it looks like a secret, nor at length, in text and JSON", async () => {
    const store = await storeBy("database");
    const long = "x".repeat(500);
    writeFiles(store, {
      "active/a.yaml": `${yaml("a")}api_key: hidden-one\nnote: ghp_hiddenhiddenhidden\nlong: ${long}\n`,
    });
    setInRows(store, "a", { api_key: "hidden-two", note: "y", long: "y" });
    const text = (await run(store)).out;
    expect(text).toContain("    api_key: *** in use, *** in the old copy");
    expect(text).toContain(`    long: "y" in use, "${"x".repeat(59)}… in the old copy`);
    expect(text + (await run(store, "--json")).out).not.toMatch(/hidden|x{100}/);
  });
});

test("names and values of fields are shown as text, whatever a terminal would make of them", async () => {
  const store = await storeBy("database");
  writeFiles(store, { "active/a.yaml": `${yaml("a")}"x\\nOn database.\\e[2J": "\\e]0;y\\u202e"\n` });
  setInRows(store, "a", { owner: "x" });
  withDatabase(store.layout.databaseFile, (db) => {
    db.prepare("UPDATE milestones SET data = json_patch(data, ?) WHERE id = 'a'").run(
      '{"x\\nOn database.\\u001b[2J":"z"}',
    );
  });
  const { out } = await run(store);
  expect(out).toContain(
    '    x\\nOn database.\\u{1b}[2J: "z" in use, "\\u001b]0;y\\u{202e}" in the old copy, nothing at the switch\n',
  );
});

test("of many conflicts the first are listed and the rest counted", async () => {
  const store = makeStore(
    Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`active/m-${at}.yaml`, yaml(`m-${at}`)])),
  );
  await milestone({ cwd: store.dir }, "migrate", "database", "--yes", "--quiet");
  for (let at = 0; at < 25; at++) {
    edit(store, `active/m-${at}.yaml`, "planned", "blocked");
  }
  withDatabase(store.layout.databaseFile, (db) =>
    db.exec("UPDATE milestones SET data = json_set(data, '$.status', 'done')"),
  );
  const { exit, out } = await run(store);
  expect([exit, out.split("\n").length]).toEqual([1, 46]);
  expect(out).toContain("25 conflicts, left as they are on both sides:\n  active/m-0: changed on both sides\n");
  expect(out).toContain("\n  … and 5 more conflicts; --json has all\n");
});

describe("the content at the switch", () => {
  /** A team's store on its database, with a record changed on both sides. */
  async function team(): Promise<{ store: TestStore; repository: TestRepository }> {
    const store = makeStore(FILES);
    const repository = new TestRepository(store);
    repository.commit();
    await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes", "--quiet");
    repository.commit("moved");
    edit(store, "active/a.yaml", "low", "high");
    setInRows(store, "a", { status: "blocked" });
    repository.commit("written on both sides");
    return { store, repository };
  }

  test("is found in the commit of the switch where no payload is at hand, as in a clone", async () => {
    const { store, repository } = await team();
    const clone = new Clone(store.dir, repository.env);
    const out = await milestone({ cwd: clone.dir, env: clone.env }, "sync", "--quiet");
    expect(out).toMatch(/^1 record changed on both sides, merged field by field\n/);
    expect(out).toContain('git commit -m "Bring milestones over from the old copy"');
  });

  test("that is nowhere any more leaves only two sides: a conflict that says so", async () => {
    const { store, repository } = await team();
    const clone = new Clone(store.dir, repository.env, "--depth=1");
    const { exit, out } = await runMilestone(["sync", "--quiet"], { cwd: clone.dir, env: clone.env });
    expect(exit).toBe(1);
    expect(
      out,
    ).toContain(`  active/a: changed on both sides (what it was at the switch is in no commit and no backup here)
    status: "blocked" in use, "planned" in the old copy
    priority: "low" in use, "high" in the old copy
`);
  });

  test("is believed only by its digest", async () => {
    const store = await storeBy("database");
    const [backup = ""] = fs.readdirSync(store.layout.backupsDir);
    writeFiles(store, { [`backups/${backup}/active/a.yaml`]: yaml("a").replace("low", "high") });
    edit(store, "active/a.yaml", "low", "medium");
    setInRows(store, "a", { priority: "high" });
    expect((await run(store)).exit).toBe(1);
  });
});

describe("what cannot be brought over", () => {
  /** Tries to sync, which must change nothing. Returns what was said. */
  async function refusalOf(store: TestStore, ...args: string[]): Promise<string> {
    const before = treeOf(store.dir);
    const { exit, out, err } = await run(store, ...args);
    expect(exit).toBe(1);
    expect(treeOf(store.dir)).toEqual(before);
    return out + err;
  }

  test("is a number that no database holds, whichever side is wanted", async () => {
    const store = await storeBy("database");
    edit(store, "active/a.yaml", "planned", ".inf");
    for (const args of [[], ["--theirs"]]) {
      expect(await refusalOf(store, ...args)).toContain(
        "  active/a: no database can hold it (.inf is no number in a database)\n",
      );
    }
    expect((await run(store, "--ours")).exit).toBe(0);
  });

  test("is a record whose id another one has, but for upper and lower case", async () => {
    const store = await storeBy("database");
    fs.rmSync(store.layout.at("active/a.yaml"));
    setInRows(store, "a", { status: "done" });
    writeFiles(store, { "active/A.yaml": "id: A\n" });
    expect(await refusalOf(store, "--theirs", "A")).toContain(
      "  active/A: its name is taken (a is there, which some systems take for the same name)\n",
    );
  });

  test("is a record in whose place stands a file that is none", async () => {
    const store = await storeBy("database", "hybrid");
    writeFiles(store, { "active/notes.yaml": "just: notes\n" });
    withDatabase(store.layout.databaseFile, (db) => {
      db.exec(`INSERT INTO milestones (id, data) VALUES ('notes', '{"id":"notes"}')`);
    });
    expect(await refusalOf(store)).toContain(
      "  active/notes: its name is taken (.milestones/active/notes.yaml is there and is no record)\n",
    );
  });

  test("is a record that cannot be read in the old copy, until it is mended; all others come over", async () => {
    const store = await storeBy("database");
    writeFiles(store, { "active/a.yaml": "id: [\n", "active/new.yaml": "id: new\n" });
    for (const options of [[], ["--ours"], ["--theirs"], ["--ours", "a"]]) {
      const { exit, out } = await run(store, ...options);
      expect(exit).toBe(1);
      expect(out).toMatch(
        /\n? {2}active\/a \(cannot be read: line \d+: .*\): mend it in the old copy, then run this again\n/,
      );
      expect(out).toContain(options.length === 0 ? "1 record brought over from the old copy\n  active/new\n" : "");
    }
    edit(store, "active/a.yaml", "id: [", "id: a\ntitle: mended");
    const { out, exit } = await run(store);
    expect([exit, out]).toEqual([0, expect.stringContaining("1 record brought over from the old copy\n  active/a\n")]);
  });

  test("is an old copy that cannot be read, or of which nothing is known", async () => {
    const store = await storeBy("database");
    writeFiles(store, { "active/A.yaml": "id: A\n" });
    expect(await refusalOf(store)).toContain(
      "  The old copy can be compared with the last switch: no, .milestones/active/a.yaml: ",
    );
    fs.rmSync(store.layout.at("active/A.yaml"));
    writeFiles(store, { "active/a.yaml": "id: other\n" });
    fs.rmSync(store.layout.lastSwitchFile);
    expect(await refusalOf(store)).toContain("nothing says what active/a was at it\n");
  });

  test("is anything while a record in use is broken, somebody is in a session, or another program migrates", async () => {
    const store = await storeBy("database");
    edit(store, "active/a.yaml", "planned", "done");
    writeFiles(store, { "sessions/current.txt": "a\n" });
    withDatabase(store.layout.databaseFile, (db) => db.exec("UPDATE milestones SET data = 'x' WHERE id = 'b'"));
    const said = await refusalOf(store);
    expect(said).toContain("2 prerequisites do not hold:\n  Nobody is in a session: no, ");
    expect(said).toContain("\n  Every record is whole: no, ");
  });

  test("is none of that where nothing drifted", async () => {
    const store = await storeBy("hybrid");
    writeFiles(store, { "active/a.yaml": "id: [\n", "sessions/current.txt": "a\n" });
    expect(await run(store)).toEqual({ exit: 0, out: SETTLED.replace("database", "hybrid"), err: "" });
  });
});

test("a tool's database of one table with its own columns can be read after a sync has added ours", async () => {
  const store = await storeBy("database");
  withDatabase(store.layout.databaseFile, (db) =>
    db.exec(`CREATE TABLE kept (id TEXT PRIMARY KEY, data TEXT, created_at TIMESTAMP, updated_at TIMESTAMP);
INSERT INTO kept SELECT id, data, created_at, updated_at FROM milestones;
DROP TABLE milestones;
DROP TABLE completed_milestones;
ALTER TABLE kept RENAME TO milestones;`),
  );
  edit(store, "active/a.yaml", "priority: low", "priority: high");
  expect((await run(store)).exit).toBe(0);
  expect(await recordsOf(store)).toMatchObject({ "active/a": expect.stringContaining("priority: high") });
  expect(await runMilestone(["status", "--quiet"], { cwd: store.dir })).toMatchObject({ exit: 0 });
});
