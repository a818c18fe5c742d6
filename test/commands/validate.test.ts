import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import type { ValidationReport } from "../../src/validate/report.ts";
import { moveTo } from "../support/context.ts";
import { TestRepository } from "../support/repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeFolder, makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const BROKEN: StoreFiles = {
  "active/a.yaml": "id: a\ntitle: Sign-in\nstatus: done\n",
  "active/b.yaml": 'id: b\ntitle: "Sign\n',
  "completed/c.yaml": "id: c\n",
  "logs/progress-events.jsonl": '{"event":"x","progress_percentage":,}\n{"event":"y"}\n',
};

async function validate(store: TestStore, ...args: string[]) {
  return await runMilestone(["validate", "--quiet", ...args], { cwd: store.dir });
}

/** `rule file:line` of what a report has. */
async function rulesIn(store: TestStore, ...args: string[]): Promise<string[]> {
  const { out } = await validate(store, "--json", ...args);
  const { findings } = JSON.parse(out) as ValidationReport;
  return findings.map(({ rule, file, line }) => `${rule} ${file.replace(".milestones/", "")}${line ? `:${line}` : ""}`);
}

describe("milestone validate", () => {
  test("shows everything in one run, by file, with the line and a caret, totals last", async () => {
    const store = makeStore(BROKEN);
    const before = treeOf(store.dir);
    const { exit, out } = await validate(store);
    expect(out).toBe(`.milestones/active/a.yaml
  3:9 warning status: status: expected planning, in_progress, blocked, completed or cancelled, found "done"
    3 | status: done
      |         ^^^^
    Write one of the list.

.milestones/active/b.yaml
  2:8 error yaml-syntax: a text in double quotes that begins here has no closing quote
    2 | title: "Sign
      |        ^
    Correct the line that is named, or take the file from an earlier commit.

.milestones/logs/progress-events.jsonl
  1:36 warning log-entry: expected a value, found ","
    1 | {"event":"x","progress_percentage":,}
      |                                    ^
    Correct or remove the entry.

1 error, 2 warnings; 2 records on file.
`);
    expect(exit).toBe(1);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("ends with 0 where nothing is as bad as asked for, else with 1", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\nstatus: done\n" });
    expect((await validate(store)).exit).toBe(0);
    expect((await validate(store, "--severity", "warning")).exit).toBe(1);
    expect((await validate(store, "--severity", "error")).out).toBe("Nothing found; 1 record on file.\n");
    expect((await validate(store, "--rule", "priority", "--severity", "notice")).exit).toBe(0);
  });

  test.each([
    [["--severity", "bad"], '--severity "bad" is none of error, warning, notice.'],
    [["--rule", "bad"], 'There is no rule "bad".'],
    [["--max", "-1"], '--max "-1" is no whole number.'],
    [["--since", "HEAD"], "The store is in no git repository, so --since means nothing here."],
  ])("refuses %j", async (args, message) => {
    const { exit, err } = await validate(makeStore(BROKEN), ...args);
    expect(exit).toBe(2);
    expect(err).toContain(message);
  });

  test("shows so many as asked for, and counts the rest", async () => {
    const { out } = await validate(makeStore(BROKEN), "--max", "1");
    expect(out).toMatch(/2 findings not shown \(--max\)\.\n1 error, 2 warnings; 2 records on file\.\n$/);
  });

  test("finds in the sample store what is wrong there, and nothing else", async () => {
    const dir = makeFolder();
    writeSampleStore(dir);
    const { exit, out } = await runMilestone(["validate", "--quiet", "--json"], { cwd: dir });
    const { findings } = JSON.parse(out) as ValidationReport;
    expect(exit).toBe(0);
    expect([...new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`))].sort()).toEqual([
      "warning log-entry",
      "warning number-precision",
      "warning state-folder",
    ]);
    // A milestone that was completed and not moved yet, a 20-digit number, a variable that was empty: each is true.
    for (const { rule, source = "" } of findings) {
      expect(source).toMatch(
        { "log-entry": /:,/, "number-precision": /[0-9]{17}/, "state-folder": /completed/ }[rule as string] ?? /^$/,
      );
    }
  });

  test.each([
    "file",
    "hybrid",
    "database",
  ] as const)("finds nothing wrong with usual records on %s", async (backend) => {
    const store = makeStore({ ...SMALL_STORE, "sessions/current.txt": "" });
    fs.rmSync(store.layout.at("sessions/current.txt"));
    if (backend !== "file") {
      await moveTo(store.dir, backend);
    }
    const where = backend === "database" ? "enterprise.db" : "active/a-b.yaml:4";
    expect(await rulesIn(store)).toEqual([`number-precision ${where}`]);
  });

  test("names settings, switch and last switch that cannot be read, beside what is wrong with records", async () => {
    const store = makeStore({
      ...BROKEN,
      "config/storage-backend.txt": "<<<<<<< HEAD\nfile\n=======\nhybrid\n>>>>>>> x\n",
      "config/storage-config.yaml": "storage:\n  backend: no\n  colour: red\n  validate: {max_file_size: 1KiB}\n",
      "config/last-switch.tsv": "active\n",
    });
    expect(await rulesIn(store, "--severity", "error")).toEqual([
      "yaml-syntax active/b.yaml:2",
      "last-switch config/last-switch.tsv:1",
      "storage-backend config/storage-backend.txt:1",
      "settings config/storage-config.yaml:2",
      "settings config/storage-config.yaml:3",
    ]);
  });

  test("names a database that is missing, and still looks at everything else", async () => {
    const store = makeStore({ "config/storage-backend.txt": "database\n", "state/x.json": "{" });
    const { exit } = await validate(store);
    expect(exit).toBe(1);
    expect(await rulesIn(store)).toEqual(["backend-unreadable enterprise.db", "auxiliary-json state/x.json:1"]);
  });

  test("reads a commit with --ref, and what a change brought in with --since", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\nstatus: done\n", "active/old.yaml": "id: old\npriority: x\n" });
    const repository = new TestRepository(store);
    const { env } = repository;
    const first = repository.commit();
    writeFiles(store, {
      "active/a.yaml": "# a line more\nid: a\nstatus: done\ndependencies: {requires: [gone]}\n",
      "active/new.yaml": "id: [\n",
    });
    repository.commit();
    writeFiles(store, { "active/new.yaml": "id: new\n" });
    const of = async (...args: string[]) => {
      const { out } = await runMilestone(["validate", "--quiet", "--json", ...args], { cwd: store.dir, env });
      return (JSON.parse(out) as ValidationReport).findings.map(({ rule, record }) => `${rule} ${record}`);
    };
    expect(await of("--ref", first)).toEqual(["status active/a", "priority active/old"]);
    expect(await of("--ref", "HEAD", "--since", first)).toEqual([
      "status active/a",
      "dependency-unknown active/a",
      "yaml-syntax undefined",
    ]);
    expect(await of("--since", "HEAD")).toEqual([]);
    expect(await of()).toEqual(["status active/a", "dependency-unknown active/a", "priority active/old"]);
  });

  test("never shows a secret in full, wherever it stands", async () => {
    const secret = `ghp_${"Ab1".repeat(13)}`;
    const store = makeStore({
      "active/a.yaml": `id: a\ntitle: ${secret}\nstatus: ${secret}\n${secret}: 1\n${secret}: 2\n`,
      "active/b.yaml": `id: b\nurl: postgres://me:hunter2hunter2@db/x\nnote: "password: Tr0ub4dor&3xyz"\n`,
      "logs/x.jsonl": `{"token":"${secret}"\n`,
      "state/s.json": `{"auth_token": "${secret}"}`,
    });
    const { out } = await validate(store);
    expect(out).not.toContain(secret.slice(0, 12));
    expect(out).not.toContain("hunter2h");
    expect(out).not.toContain("Tr0ub4");
    expect(await rulesIn(store)).toEqual([
      "duplicate-key active/a.yaml:5",
      "secret-value active/b.yaml:2",
      "secret-value active/b.yaml:3",
      "secret-value logs/x.jsonl:1",
      "log-entry logs/x.jsonl:1",
      "secret-value state/s.json:1",
    ]);
    expect((await validate(store, "--json")).out).not.toContain(secret.slice(0, 12));
  });

  test("refuses a link by its path, and reads all other folders", async () => {
    const store = makeStore({ "completed/c.yaml": "id: c\npriority: x\n", "state/a.yaml": "a: 1\n" });
    const outside = path.join(makeFolder(), "outside");
    fs.mkdirSync(outside);
    fs.writeFileSync(path.join(outside, "x.yaml"), "id: x\ntitle: [top-secret\n");
    fs.symlinkSync(outside, store.layout.at("active"));
    fs.symlinkSync(path.join(outside, "x.yaml"), store.layout.at("state/b.yaml"));
    const { out } = await validate(store, "--json");
    expect(out).not.toContain("top-secret");
    expect(out).not.toContain(outside);
    expect(await rulesIn(store)).toEqual([
      "unsafe-path active",
      "priority completed/c.yaml:2",
      "unsafe-path state/b.yaml",
    ]);
  });

  test("names settings, switch and baseline that are links, and reads none of them", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\npriority: x\n", "config/ui-config.yaml": "a: 1\n" });
    const outside = path.join(makeFolder(), "secret.txt");
    fs.writeFileSync(outside, "storage: {top-secret: 1}\n");
    for (const name of ["storage-config.yaml", "storage-backend.txt", "validation-baseline.yaml"]) {
      fs.symlinkSync(outside, store.layout.at("config", name));
    }
    const { out, exit } = await validate(store);
    expect(exit).toBe(1);
    expect(out).not.toContain("top-secret");
    expect(out).not.toContain(outside);
    expect(await rulesIn(store, "--severity", "error")).toEqual([
      "unsafe-path config/storage-backend.txt",
      "settings config/storage-config.yaml",
    ]);
    expect(await rulesIn(store, "--rule", "unsafe-path", "--severity", "warning")).toContain(
      "unsafe-path config/validation-baseline.yaml",
    );
  });

  test("names a link in the place of config/, and reads nothing behind it", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\npriority: x\n" });
    const outside = path.join(makeFolder(), "outside");
    fs.mkdirSync(outside);
    fs.writeFileSync(path.join(outside, "storage-backend.txt"), "top-secret\n");
    fs.writeFileSync(path.join(outside, "storage-config.yaml"), "storage: {top-secret: 1}\n");
    fs.writeFileSync(path.join(outside, "validation-baseline.yaml"), "top-secret\n");
    fs.writeFileSync(path.join(outside, "last-switch.tsv"), "top-secret\n");
    fs.rmSync(store.layout.at("config"), { recursive: true, force: true });
    fs.symlinkSync(outside, store.layout.at("config"));
    const { exit, err } = await validate(store, "--json");
    expect([exit, err]).toEqual([1, expect.not.stringContaining("top-secret")]);
    expect(await rulesIn(store)).toEqual(["priority active/a.yaml:2", "unsafe-path config"]);
    expect((await validate(store)).out).toContain(
      ".milestones/config\n  error unsafe-path: is a link; nothing in it is read, so the backend is taken for file\n",
    );
  });

  test("finds a repository inside the store", async () => {
    const store = makeStore({
      HEAD: "ref: x\n",
      "objects/x": "",
      "refs/x": "",
      "state/r/HEAD": "",
      "state/r/objects/x": "",
    });
    expect(await rulesIn(store)).toEqual(["bare-repository HEAD"]);
  });
});
