import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { planMove } from "../../src/plan/make.ts";
import type { Prerequisite } from "../../src/plan/plan.ts";
import { assertPossible } from "../../src/plan/possible.ts";
import { checkPrerequisites, type PrerequisiteFacts } from "../../src/plan/prerequisites.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { toolLocks } from "../../src/store/locks.ts";
import { rejectionOf } from "../support/rejection.ts";
import { TestRepository } from "../support/repository.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const MOVE = { from: "file", to: "database" } as const;
const WELL: PrerequisiteFacts = {
  move: MOVE,
  findings: [],
  occupants: { kind: "none" },
  diskNeededBytes: 1_200_000,
  diskFreeBytes: 34_000_000_000,
  interrupted: [],
  pauseSessions: false,
  holdsLock: false,
  toolLocks: [],
  server: [],
};

/** Every prerequisite with its fix, as lines. */
function show(prerequisites: readonly Prerequisite[]): string {
  return prerequisites
    .map(({ id, title, verdict, detail, fix }) => `${verdict} ${id}: ${title}: ${detail}${fix ? `\n  ${fix}` : ""}\n`)
    .join("");
}

function check(store: TestStore, facts: Partial<PrerequisiteFacts>, change: Partial<Context> = {}): string {
  const held = { toolLocks: toolLocks(store.context) };
  return show(checkPrerequisites({ ...store.context, ...change }, { ...WELL, ...held, ...facts }));
}

/** What one prerequisite says. */
function one(id: string, text: string): string | undefined {
  return text.split(/\n(?=\S)/).find((each) => each.split(" ")[1] === `${id}:`);
}

/** A lock of another host, taken a minute ago. */
function lockedStore(files: StoreFiles = {}): TestStore {
  const since = new Date(Date.now() - 60_000).toISOString();
  const token = "7b6f8d0e-1f5c-4c39-9a57-2f6d5c1f2a10";
  const holder = { host: "there", pid: 7, start: "1", command: "milestone", since: "2026-11-22T10:15:00Z", token };
  return makeStore({
    "locks/migration.lock/holder.json": JSON.stringify(holder),
    "locks/migration.lock/timestamp": `${since}\n`,
    "locks/milestone-001.lock/timestamp": `${since}\n`,
    ...files,
  });
}

describe("the prerequisites of a move", () => {
  test("include that the logs may be written, which are appended to when the records are switched already", () => {
    const log = { "logs/storage-events.jsonl": "{}\n" };
    const store = makeStore({ "active/a.yaml": "id: a\n", ...log });
    const machine = { ...store.context.machine, canWrite: (place: string) => !place.endsWith(".jsonl") };
    expect(one("rights", check(store, {}, { machine }))).toBe(`failed rights: The store may be written: not writable: \
.milestones/logs/storage-events.jsonl
  Give this user the right to write there.`);
  });

  test("that all hold are all named, with what was found", () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    const git = new TestRepository(store);
    expect(check(store, {}, { repository: git.find() })).toBe(`ok move: The move exists: file to database
ok pinned: The backend is not pinned to another: storage.backend is auto
ok session: Nobody is in a session: no sessions/current.txt
ok integrity: Every record is whole: nothing found
ok backup: Everything can be backed up: plain files and folders
ok target: Nothing unknown stands where the move writes: nothing there
ok disk: There is room on the disk: 1.2 MB needed, 34.0 GB free
ok rights: The store may be written: its folders are writable
ok interrupted: No migration was interrupted: none
ok lock: No other migration is running: the lock is free
ok tool-locks: No tool holds a lock: none younger than 10 minutes
ok file-system: The file system suits SQLite and locks: local
ok line-endings: git leaves line endings alone: no conversion
ok sqlite3: The sqlite3 command is there for the existing tools: found
`);
  });

  test("that all fail are all named, each with its fix", () => {
    const store = lockedStore({ "active/a.yaml": "id: a\n", "sessions/current.txt": "a\n" });
    const git = new TestRepository(store);
    git.git("config", "core.autocrlf", "true");
    const settings = parseSettings("storage: {backend: hybrid}\n", {}, "storage-config.yaml");
    const machine = { hasCommand: () => false, fileSystem: () => "network" as const, canWrite: () => false };
    const broken = { severity: "error", rule: "yaml-syntax", message: "broken" } as const;
    const text = check(
      store,
      {
        move: { from: "database", to: "database" },
        findings: [
          { ...broken, severity: "warning", file: ".milestones/active/w.yaml" },
          { ...broken, file: ".milestones/active/a.yaml", line: 3, column: 7, fix: "Mend it." },
          { ...broken, file: ".milestones/active/b.yaml" },
        ],
        occupants: {
          kind: "drifted",
          records: ["active/a", "active/b", "active/c", "active/d", "active/e", "active/f"],
        },
        diskNeededBytes: 5_000_000,
        diskFreeBytes: 999,
        interrupted: ["migration-20261122-101500-file-to-hybrid"],
      },
      { settings, machine, repository: git.find() },
    );
    expect(text).toBe(`failed move: The move exists: there is none from database straight to database
  Do it in two steps: milestone migrate hybrid, then milestone migrate file.
failed pinned: The backend is not pinned to another: storage.backend is hybrid
  Set storage.backend to auto or database in config/storage-config.yaml.
failed session: Nobody is in a session: sessions/current.txt says that somebody works on a milestone
  End the session, or pass --pause-sessions to set it aside for the cutover.
failed integrity: Every record is whole: .milestones/active/a.yaml:3:7: error yaml-syntax: broken (and 1 more)
  Mend it.
ok backup: Everything can be backed up: plain files and folders
failed target: Nothing unknown stands where the move writes: changed in the old copy after the last switch: active/a, active/b, active/c, active/d, active/e and 1 more
  Bring these changes into the backend in use (milestone sync), or set the old files aside yourself; none is overwritten.
failed disk: There is room on the disk: 5.0 MB needed, 999 bytes free
  Make room; milestone prune --dry-run shows what old backups take.
failed rights: The store may be written: not writable: .milestones, .milestones/active, .milestones/locks, .milestones/sessions
  Give this user the right to write there.
failed interrupted: No migration was interrupted: migration-20261122-101500-file-to-hybrid was
  milestone resume
failed lock: No other migration is running: process 7 on there since 2026-11-22T10:15:00Z
  Wait until it is done.
failed tool-locks: No tool holds a lock: held: milestone-001.lock
  Wait until the tool is done; after 10 minutes they count as stale.
warning file-system: The file system suits SQLite and locks: a network file system, where locks may not hold: let nobody else write meanwhile
warning line-endings: git leaves line endings alone: git converts them in this clone; the .gitattributes that the move writes ends that
warning sqlite3: The sqlite3 command is there for the existing tools: not found; shell tools need it to read a database (we do not)
`);
  });

  test("stop it together, with every fix", async () => {
    const store = makeStore({ "sessions/current.txt": "a\n" });
    const prerequisites = checkPrerequisites(store.context, { ...WELL, diskFreeBytes: 1 });
    const error = await rejectionOf(() => assertPossible(prerequisites));
    expect(error.code).toBe("PREREQUISITES");
    expect(error.message).toBe(`2 prerequisites do not hold:
  Nobody is in a session: no, sessions/current.txt says that somebody works on a milestone
  There is room on the disk: no, 1.2 MB needed, 1 bytes free`);
    expect(error.fix).toEqual([
      "End the session, or pass --pause-sessions to set it aside for the cutover.",
      "Make room; milestone prune --dry-run shows what old backups take.",
    ]);
    expect(() => assertPossible(prerequisites.filter(({ verdict }) => verdict !== "failed"))).not.toThrow();
  });

  test("let a session be set aside, unless another one is set aside already", () => {
    const session = (files: StoreFiles) => one("session", check(makeStore(files), { pauseSessions: true }));
    expect(session({ "sessions/current.txt": "a\n" })).toBe(
      "ok session: Nobody is in a session: sessions/current.txt is set aside for the cutover and put back",
    );
    expect(session({ "sessions/current.txt": "a\n", "sessions/paused-for-migration.txt": "b\n" })).toBe(
      "failed session: Nobody is in a session: sessions/paused-for-migration.txt, where it would go, is taken\n  Move one of the two sessions away; neither is overwritten.",
    );
  });

  test("say what stands where the move writes", () => {
    const target = (occupants: PrerequisiteFacts["occupants"]) => one("target", check(makeStore(), { occupants }));
    const title = "target: Nothing unknown stands where the move writes";
    expect(target({ kind: "known", records: 1 })).toBe(
      `ok ${title}: 1 record as they were at the last switch; what differs is set aside`,
    );
    expect(target({ kind: "unknown", records: ["active/a"] })).toBe(
      `failed ${title}: records of unknown origin: active/a\n  Move these files away if they are not wanted; none is overwritten.`,
    );
    expect(target({ kind: "broken", problems: ["enterprise.db: broken"] })).toBe(
      `failed ${title}: what stands there cannot be read: enterprise.db: broken\n  Mend it, or move it away if it is not wanted; it is never replaced silently.`,
    );
  });

  test("carry warnings along, and need no SQLite where none is made", () => {
    const warning = { severity: "warning", rule: "yml-extension", file: "a.yml", message: "x" } as const;
    const move = { from: "file", to: "hybrid" } as const;
    const text = check(makeStore(), { move, findings: [warning] });
    expect(one("integrity", text)).toBe("ok integrity: Every record is whole: 1 warning; none stops a move");
    expect(one("sqlite3", text)).toBeUndefined();
    expect(one("line-endings", text)).toBeUndefined();
  });
});

describe("the prerequisites of a plan", () => {
  const OPTIONS = { pauseSessions: false, holdsLock: false };

  test("are judged on the store as it is", async () => {
    const store = lockedStore({ "active/a.yaml": "id: [\n", "enterprise.db": "text\n", "sessions/current.txt": "" });
    const { prerequisites } = await planMove(store.context, MOVE, OPTIONS);
    expect(prerequisites.filter(({ verdict }) => verdict === "failed").map(({ id }) => id)).toEqual([
      "session",
      "integrity",
      "target",
      "lock",
      "tool-locks",
    ]);
  });

  test("name every record whose file name is none, however it is shown", async () => {
    const store = makeStore({
      "active/a.yaml": "id: a\n",
      "active/b c.yaml": "id: b\n",
      "active/d\ne.yaml": "id: d\n",
    });
    const { prerequisites, findings } = await planMove(store.context, MOVE, OPTIONS);
    expect(prerequisites.filter(({ verdict }) => verdict === "failed").map(({ id }) => id)).toEqual(["integrity"]);
    expect(findings.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([
      "record-id .milestones/active/b c.yaml",
      "record-id .milestones/active/d\\ne.yaml",
    ]);
  });

  test("name what a backup could not take, in every folder of it", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/notes/b.md": "b\n", "logs/c.jsonl": "{}\n" });
    const { layout } = store;
    fs.symlinkSync("someone@host.7:1", layout.at("active/.#a.yaml"));
    fs.linkSync(layout.at("active/notes/b.md"), `${store.dir}/b.md`);
    execFileSync("mkfifo", [layout.at("logs/pipe")]);
    fs.symlinkSync("/etc/passwd", layout.at("notes"));
    const { prerequisites } = await planMove(store.context, MOVE, OPTIONS);
    expect(one("backup", show(prerequisites))).toBe(
      `failed backup: Everything can be backed up: no plain files with one name: active/.#a.yaml, active/notes/b.md, logs/pipe
  Replace them by plain files, or move them out; an editor removes its own when it is closed.`,
    );
    expect(prerequisites.filter(({ verdict }) => verdict === "failed")).toHaveLength(1);
  });

  test("name what stands where the move writes and cannot be written", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", backups: "text\n", "index.db/x": "x\n" });
    const { prerequisites } = await planMove(store.context, MOVE, OPTIONS);
    expect(show(prerequisites.filter(({ verdict }) => verdict === "failed"))).toBe(
      `failed rights: The store may be written: .milestones/backups is not a plain folder, .milestones/index.db is not a plain file with one name
  Replace it by a plain one, or move it away; no link is followed.
`,
    );
  });

  test("do not count the lock that the move itself holds", async () => {
    const store = lockedStore({ "active/a.yaml": "id: a\n" });
    fs.rmSync(store.layout.at("locks/milestone-001.lock"), { recursive: true });
    const { prerequisites } = await planMove(store.context, MOVE, { ...OPTIONS, holdsLock: true });
    expect(prerequisites.filter(({ verdict }) => verdict === "failed")).toEqual([]);
  });
});
