import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { findBackup, listBackups } from "../../src/backup/list.ts";
import { readMetadata } from "../../src/backup/metadata.ts";
import { bringOver } from "../../src/branch/bring-over.ts";
import { assertOwn } from "../../src/branch/chain.ts";
import { judgeSize, LIMITS } from "../../src/branch/database-size.ts";
import { raced } from "../../src/branch/raced.ts";
import { runCli } from "../../src/cli.ts";
import type { Door } from "../../src/commands/door.ts";
import { ERROR_EXITS, type ErrorCode, MilestoneError } from "../../src/errors/error.ts";
import { throwIfStopped } from "../../src/errors/stopped.ts";
import { toMilestoneError } from "../../src/errors/to-milestone-error.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { Git } from "../../src/git/git.ts";
import { Remote } from "../../src/git/remote.ts";
import { Repository } from "../../src/git/repository.ts";
import { Retries } from "../../src/github/retry.ts";
import { beginRun } from "../../src/migrate/begin.ts";
import { failRun } from "../../src/migrate/fail.ts";
import { readJournal } from "../../src/migrate/journal.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { assertSame } from "../../src/migrate/verify.ts";
import { WritePause } from "../../src/migrate/write-pause.ts";
import { assertMoveExists, parseBackend } from "../../src/plan/move.ts";
import { assertPossible } from "../../src/plan/possible.ts";
import { processTable } from "../../src/process-table.ts";
import { Marks } from "../../src/record/marks.ts";
import { planRestore } from "../../src/restore/plan.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { findStore } from "../../src/store/find.ts";
import { takeMigrationLock } from "../../src/store/locks.ts";
import { parseSwitch } from "../../src/store/switch.ts";
import { contextFor, moveTo } from "../support/context.ts";
import { makeDatabase, testServer } from "../support/postgres-server.ts";
import { makeProxy } from "../support/proxy.ts";
import { serverAt } from "../support/server.ts";

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-errors-"));
  write("active/one.yaml", "id: one\ntitle: One\n");
});

afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const file = path.join(dir, ".milestones", name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const RECORD = { state: "active", id: "one", textDigest: "a", dataDigest: "b", signature: undefined } as const;

/** A request that GitHub answers so, whenever it is tried. */
async function githubAnswers(status: number, message: string): Promise<void> {
  const patience = { answerMs: 1000, firstWaitMs: 1, tries: 2, totalWaitMs: 10 };
  const retries = new Retries(patience, new AbortController().signal);
  const explain = () => ({ status, message, headers: {} });
  await retries.run("writing", () => Promise.reject(new Error(message)), { explain });
}

/** For every code, something that ends in it. */
const PRODUCERS: Record<ErrorCode, () => unknown> = {
  USAGE: () => parseBackend("cloud"),
  STORE_NOT_FOUND: () => findStore(new NodeFiles(), os.tmpdir(), path.join(dir, "nowhere")),
  SWITCH_INVALID: () => parseSwitch("hybird\n", "storage-backend.txt"),
  SETTINGS_INVALID: () => parseSettings("storage:\n  backnd: file\n", {}, "storage-config.yaml"),
  UNKNOWN_COMMIT: () => {
    execFileSync("git", ["init", "--quiet", dir]);
    return Repository.find(new Git(dir, process.env), ".milestones")?.resolve("no-such-branch");
  },
  UNKNOWN_BACKUP: () => findBackup(contextFor(dir), "../../x"),
  MOVE_NOT_POSSIBLE: () => assertMoveExists({ from: "database", to: "file" }),
  PREREQUISITES: () => assertPossible([{ id: "x", title: "X", verdict: "failed", detail: "no" }]),
  PLAN_CHANGED: () =>
    migrate(contextFor(dir), { move: { from: "file", to: "hybrid" }, pauseSessions: false, expectPlan: "0" }),
  UNDO_NOT_POSSIBLE: async () => {
    const context = { ...contextFor(dir), processes: processTable("") };
    const lock = takeMigrationLock(context);
    const journal = beginRun(context, "migration-20260101-000000-file-to-file", {
      kind: "restore",
      from: "file",
      to: "file",
    });
    for (const phase of ["backed-up", "backfilled", "verified", "decided"] as const) {
      journal.reach(phase, new Date());
    }
    return await resumeRuns(context, { undo: true }).finally(() => lock.release());
  },
  DECLINED: () => throughDoor(["migrate", "hybrid"]),
  HOOK_NOT_POSSIBLE: () => throughDoor(["hook", "install"]),
  LOCKED: () => {
    takeMigrationLock(contextFor(dir));
    return takeMigrationLock(contextFor(dir));
  },
  UNSAFE_PATH: () => {
    fs.symlinkSync("/etc/passwd", path.join(dir, "link.yaml"));
    return new NodeFiles().read(path.join(dir, "link.yaml"));
  },
  BRANCH_EDITED: () => {
    const commit = { id: "1".repeat(40), tree: "2".repeat(40), parents: [], message: "a person's\n" };
    return assertOwn("milestone-migration/file-to-hybrid", { kind: "foreign", commit });
  },
  BRANCH_CONFLICT: () => {
    const entries = (commit: string) => [{ path: "active/one.yaml", mode: "100644", id: commit }];
    const worktree = { store: dir, entries, put: () => {}, commit: () => expect.fail(), keep: () => "" };
    const sides = { before: "1", since: "1", base: "2", tip: "3" };
    return bringOver(contextFor(dir), worktree, sides, { from: "file", to: "hybrid" });
  },
  BRANCH_RACED: () => {
    throw raced("milestone-migration/file-to-hybrid", undefined);
  },
  TOO_LARGE_FOR_GIT: () => judgeSize(LIMITS.mostBytes),
  REMOTE_FAILED: () => new Remote(new Git(dir, {}), { url: "ext::sh", token: "" }, new AbortController().signal),
  BACKUP_DAMAGED: () => {
    const file = path.join(dir, "backup-metadata.yaml");
    fs.writeFileSync(file, "backup: [\n");
    return readMetadata(new NodeFiles(), file, "migration-1");
  },
  BACKUP_PAYLOAD_ABSENT: async () => {
    await moveTo(dir, "hybrid");
    const [backup] = listBackups(contextFor(dir));
    const folder = path.join(dir, ".milestones/backups", backup?.id ?? "");
    for (const name of fs.readdirSync(folder).filter((each) => each !== "backup-metadata.yaml")) {
      fs.rmSync(path.join(folder, name), { recursive: true });
    }
    const options = { backup: backup?.id ?? "", pauseSessions: false, logs: false, holdsLock: false };
    return await planRestore(contextFor(dir), options);
  },
  BACKEND_UNREADABLE: () => contextFor(dir).backends.open("database"),
  RECORD_UNREADABLE: async () => {
    write("active/two.yaml", "id: [\n");
    return await (await contextFor(dir).backends.open("file")).read({ state: "active", id: "two" });
  },
  EMPTY_TARGET: () => assertSame(["active/one"], new Marks([["active/one", RECORD]])),
  VERIFY_MISMATCH: () =>
    assertSame(
      ["active/one"],
      new Marks([
        ["active/one", RECORD],
        ["active/two", RECORD],
      ]),
    ),
  SOURCE_BUSY: async () => {
    await moveTo(dir, "database");
    await loadSqlite();
    const other = openSqlite(path.join(dir, ".milestones/enterprise.db"));
    try {
      other.exec("BEGIN IMMEDIATE");
      return await (await contextFor(dir).backends.open("database")).hold(10);
    } finally {
      other.close();
    }
  },
  WRITE_PAUSE_EXCEEDED: () => new WritePause(-1).assertNotOver(),
  LOCK_LOST: () => {
    const lock = takeMigrationLock(contextFor(dir));
    fs.rmSync(path.join(dir, ".milestones/locks/migration.lock"), { recursive: true });
    lock.refresh();
  },
  STOPPED: () => throwIfStopped(AbortSignal.abort("SIGTERM")),
  IO: () => {
    try {
      fs.writeFileSync(path.join(dir, "no such folder", "x"), "");
    } catch (error) {
      throw toMilestoneError(error);
    }
  },
  INTERNAL: () => {
    throw toMilestoneError(new TypeError("undefined is not a function"));
  },
  GIT_FAILED: () => new Git(dir, process.env).run(["no-such-command"]),
  GITHUB_REFUSED: () => githubAnswers(404, "Not Found"),
  GITHUB_CONFLICT: () => githubAnswers(422, "Validation Failed"),
  GITHUB_UNAVAILABLE: () => githubAnswers(502, "Bad Gateway"),
  PULL_REQUESTS_OFF: () => githubAnswers(403, "GitHub Actions is not permitted to create or approve pull requests."),
  SERVER_REFUSED: async () => {
    const url = (await makeDatabase()).replace(/test_\w+/, "nowhere");
    return await serverAt(url).begin("snapshot");
  },
  SERVER_UNREACHABLE: () => serverAt("postgresql://nobody@127.0.0.1:1/nowhere").begin("snapshot"),
  SERVER_FAILED: async () => {
    return await serverAt(await makeDatabase()).transaction((transaction) => transaction.query("SELECT 1/0"));
  },
  COMMIT_UNKNOWN: async () => {
    const url = await makeDatabase();
    const port = await makeProxy(await testServer(), () => ({ fromClient: (bytes) => !bytes.includes("COMMIT") }));
    const there = `${url.replace(/:\d+\//, `:${port}/`)}?sslmode=disable`;
    return await serverAt(there).transaction((transaction) => transaction.query("SELECT 1"));
  },
  JOURNAL_UNREADABLE: () => {
    const line = JSON.stringify({ v: 999, at: "", phase: "started", facts: {} });
    write("migrations/m/journal.jsonl", `${hash("sha256", line).slice(0, 16)} ${line}\n`);
    return readJournal(new NodeFiles(), path.join(dir, ".milestones/migrations/m"));
  },
  INTERRUPTED: () => {
    beginRun(contextFor(dir), "migration-20260101-000000-file-to-hybrid", {
      kind: "migrate",
      from: "file",
      to: "hybrid",
    });
    return throughDoor(["migrate", "hybrid", "--yes"]);
  },
  FINISH_INCOMPLETE: async () => {
    const context = contextFor(dir);
    const facts = { kind: "migrate", from: "file", to: "hybrid" } as const;
    const journal = beginRun(context, "m", facts);
    write("config/storage-backend.txt", "hybrid\n");
    throw await failRun(context, "m", journal, facts, new Error("no space left"));
  },
};

/** Runs a command line as nobody at a terminal would; rethrows what it printed as its code. */
async function throughDoor(argv: string[]): Promise<void> {
  let printed = "";
  const door: Door = {
    cwd: dir,
    env: {},
    processes: { host: "here", pid: process.pid, command: "test", startOf: () => "1" },
    signal: new AbortController().signal,
    version: "0.0.0",
    interactive: false,
    colour: false,
    now: () => new Date(),
    out: () => {},
    err: (text) => {
      printed += text;
    },
    confirm: async () => false,
    choose: async () => undefined,
  };
  const exit = await runCli(argv, door);
  const [, code] = /^([A-Z_]+): /m.exec(printed) ?? [];
  if (code === undefined || exit !== ERROR_EXITS[code as ErrorCode]) {
    throw new Error(`exit ${exit} with: ${printed}`);
  }
  throw new MilestoneError(code as ErrorCode, printed, { state: "" });
}

describe("an error code", () => {
  test.each(Object.keys(PRODUCERS) as ErrorCode[])("%s is produced by what its row says", async (code) => {
    const outcome = await Promise.resolve()
      .then(PRODUCERS[code])
      .then(
        () => "nothing was thrown",
        (error: unknown) => (error instanceof MilestoneError ? error.code : error),
      );
    expect(outcome).toBe(code);
  });

  test("has a row in docs/errors.md with its exit code, and no row is left over", () => {
    const text = fs.readFileSync(path.join(import.meta.dirname, "../../docs/errors.md"), "utf8");
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (\d) \| \S.* \| \S.* \|$/gm)].map(([, code, exit]) => [
      code,
      Number(exit),
    ]);
    expect(Object.fromEntries(rows)).toEqual(ERROR_EXITS);
  });
});

test("a quota that is used up has the name that Node does not know", () => {
  // As Node says it on Linux.
  const message = "Unknown system error -122: Unknown system error -122, write '/store/x'";
  const error = toMilestoneError(Object.assign(new Error(message), { code: "Unknown system error -122" }));
  expect([error.code, error.message]).toEqual(["IO", "EDQUOT: disk quota exceeded, write '/store/x'."]);
});
