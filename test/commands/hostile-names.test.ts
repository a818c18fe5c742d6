import fs from "node:fs";
import { expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

/** A colour, a bell, a line feed, a return, text from right to left, and a byte that is no text is added below. */
const EVIL = "\u001b[31mX\u0007\n\r\u202e";
const COMMANDS = [
  ["status"],
  ["verify"],
  ["backups"],
  ["plan", "hybrid"],
  ["migrate", "hybrid", "--yes"],
  ["prune", "--dry-run"],
  ["backup"],
  ["status", "--ref", "HEAD"],
  ["status", "--ref", EVIL],
  ["status", "--now", EVIL],
  ["status", "--store", EVIL],
  ["migrate", EVIL],
  ["restore", EVIL],
];

/** What a terminal would act on. Line feeds of our own are looked at line by line. */
const ACTS = /[\p{Cc}\p{Cf}]/u;

test("names and texts that a terminal would act on are shown escaped by every command", async () => {
  const store = makeStore({
    "active/m-1.yaml": "id: m-1\n",
    [`active/${EVIL}.yaml`]: "id: x\n",
    "active/key.yaml": `"${"\\e"}[31mk": 1\n"${"\\e"}[31mk": 2\nid: a\n`,
    "active/alias.yaml": "id: a\nx: *\u001b[31m\n",
    [`locks/${EVIL}.lock/timestamp`]: new Date().toISOString(),
    [`backups/${EVIL}/backup-metadata.yaml`]: "backup: [\n",
    [`migrations/${EVIL}/left/active/x.yaml`]: "",
    [`sessions/${EVIL}`]: "",
    "config/storage-config.yaml": "storage: {backend: auto}\n",
  });
  const repository = new TestRepository(store);
  repository.git("add", "--force", ".");
  repository.git("commit", "--quiet", "--message", EVIL);
  const options = { cwd: store.dir, env: repository.env };
  for (const args of [...COMMANDS, ...COMMANDS.map((each) => [...each, "--json"]), [EVIL]]) {
    const { out, err } = await runMilestone(args, options);
    const lines = `${out}${err}`.split("\n");
    expect(
      lines.filter((line) => ACTS.test(line)),
      args.join(" "),
    ).toEqual([]);
  }
});

test("an interrupted run whose folder has such a name is shown escaped as well", async () => {
  const store = makeStore({ "active/m-1.yaml": "id: m-1\n" });
  beginRun(store.context, EVIL, { kind: "migrate", from: "file", to: "hybrid" });
  for (const args of [["status"], ["plan", "hybrid"], ["backup"], ["resume"]]) {
    const { out, err } = await runMilestone(args, { cwd: store.dir });
    expect(
      `${out}${err}`.split("\n").filter((line) => ACTS.test(line)),
      args.join(" "),
    ).toEqual([]);
  }
});

test("a settings file that says such things is quoted", async () => {
  const store = makeStore({ "active/m-1.yaml": "id: m-1\n" });
  for (const text of [
    'storage: {"\\e[31mk": 1}\n',
    'storage: {backend: "\\e[31m"}\n',
    "storage: *\u0007\n",
    "\u001b",
  ]) {
    fs.mkdirSync(store.layout.at("config"), { recursive: true });
    fs.writeFileSync(store.layout.settingsFile, text);
    const { exit, err } = await runMilestone(["status"], { cwd: store.dir });
    expect(exit).toBe(2);
    expect(
      err.split("\n").filter((line) => ACTS.test(line)),
      text,
    ).toEqual([]);
  }
  fs.rmSync(store.layout.settingsFile);
  fs.writeFileSync(store.layout.switchFile, `hybrid${EVIL}`);
  const { err } = await runMilestone(["status"], { cwd: store.dir });
  expect(err.split("\n").filter((line) => ACTS.test(line))).toEqual([]);
  fs.rmSync(store.layout.switchFile);
  expect(await milestone({ cwd: store.dir }, "status")).toMatch(/\nOn file\.\n$/);
});
