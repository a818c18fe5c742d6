import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { OVERLONG_PAUSE } from "../support/overlong-pause.ts";
import { milestone, type Run, runMilestone } from "../support/run-milestone.ts";
import { statsBelow } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const records = (count: number): StoreFiles =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`active/m-${at}.yaml`, `id: m-${at}\n`]));

/** A store with so many records that was committed a month ago. */
function oldStore(count: number, files: StoreFiles = {}): DatedRepository {
  const repository = new DatedRepository(makeStore());
  repository.commitAt({ at: "2026-10-22T10:15:00Z" }, { ...records(count), ...files });
  return repository;
}

async function auto({ store, env }: DatedRepository, ...args: string[]): Promise<Run> {
  return await runMilestone(["migrate", "--auto", "--quiet", ...args], { cwd: store.dir, env, now: NOW });
}

function backendOf({ store }: DatedRepository): string {
  return fs.existsSync(store.layout.switchFile) ? fs.readFileSync(store.layout.switchFile, "utf8") : "file\n";
}

describe("milestone migrate --auto", () => {
  test("moves up without asking where every condition holds, and says in the metadata that nobody was asked", async () => {
    const repository = oldStore(40);
    const { exit, out } = await auto(repository);
    expect(exit).toBe(0);
    expect(out).toContain("Now on hybrid; backup migration-20261122-101500-file-to-hybrid.\n");
    expect(backendOf(repository)).toBe("hybrid\n");
    const metadata = "backups/migration-20261122-101500-file-to-hybrid/backup-metadata.yaml";
    expect(fs.readFileSync(repository.store.layout.at(metadata), "utf8")).toContain('\n  started_by: "auto"\n');
  });

  test("that failed leaves word of it for monitor, and is not tried again before a person migrates", async () => {
    const config = "config/storage-config.yaml";
    const repository = oldStore(40, OVERLONG_PAUSE);
    const { store, env } = repository;
    const run = (...args: string[]) => runMilestone([...args, "--quiet"], { cwd: store.dir, env, now: NOW });
    const before = treeOf(store.layout.at("active"));
    expect((await auto(repository)).err).toMatch(
      /^WRITE_PAUSE_EXCEEDED: .*\nEverything was undone; the file backend is still in use\.\n/,
    );
    const id = "migration-20261122-101500-file-to-hybrid";
    expect(treeOf(store.layout.at("active"))).toEqual(before);
    expect(Object.keys(treeOf(store.layout.migrationsDir)).sort()).toEqual([
      ".gitignore",
      `${id}/journal.jsonl`,
      `${id}/manifest.jsonl`,
    ]);
    writeFiles(store, { [config]: "storage: {}\n" });
    expect(await run("monitor")).toMatchObject({
      exit: 1,
      out: expect.stringContaining(
        `${id} failed and was undone\n         See what is in its way: milestone plan hybrid\n`,
      ),
    });
    expect((await auto(repository)).out).toContain(
      `  no   A person had the last word on the way up: ${id} failed and was undone\n`,
    );
    await run("backup");
    expect((await auto(repository)).out).toContain(`${id} failed and was undone\n`);
    await milestone({ cwd: store.dir, env }, "migrate", "hybrid", "--yes");
    expect((await run("monitor")).out).not.toContain("failed");
    expect((await auto(repository)).out).toContain("nothing was rolled back since");
  });

  test("has nothing to do afterwards", async () => {
    const repository = oldStore(40);
    await auto(repository);
    expect(await auto(repository)).toEqual({
      exit: 0,
      out: `1 of 3 conditions does not hold.
  ok   storage.migration.auto_migrate is on: it is
  ok   A person had the last word on the way up: nothing was rolled back since
  no   A larger backend fits: hybrid fits
On hybrid; nothing was migrated.
`,
      err: "",
    });
  });

  test.each<[string, StoreFiles, number, string]>([
    [
      "auto_migrate is off",
      { "config/storage-config.yaml": "storage: {migration: {auto_migrate: false}}\n" },
      40,
      "storage.migration.auto_migrate is on: it is false",
    ],
    [
      "the backend is pinned",
      { "config/storage-config.yaml": "storage: {backend: file}\n" },
      40,
      "A larger backend fits: storage.backend is file",
    ],
    ["the confidence is 78", {}, 35, "The confidence is at least 90: it is 78"],
    [
      "a session is open",
      { "sessions/current.txt": "m-1\n" },
      40,
      "Nobody is in a session: sessions/current.txt says that somebody works on a milestone",
    ],
    [
      "a record is broken",
      { "active/broken.yaml": "id: [\n" },
      40,
      "Every record is whole: .milestones/active/broken.yaml:1:5: error yaml-syntax: ",
    ],
  ])("stays where %s, says so and is a success", async (_, files, count, reason) => {
    const repository = oldStore(count, files);
    const { exit, out, err } = await auto(repository);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain(`\n  no   ${reason}`);
    expect(out).toMatch(/^1 of \d+ conditions does not hold\.\n[\s\S]*\nOn file; nothing was migrated\.\n$/);
    expect(backendOf(repository)).toBe("file\n");
  });

  test("stays where the age of the backend is not known, or nothing but time asks for the move", async () => {
    const repository = oldStore(40);
    writeFiles(repository.store, { "config/storage-backend.txt": "file\n" });
    expect((await auto(repository)).out).toContain(
      "\n  no   The age of the backend is known: not known: .milestones/config/storage-backend.txt is not committed as it stands here\n",
    );
    const event = { timestamp: "2026-11-22T10:00:00Z", event: "performance_metric", backend: "file" };
    const details = { operation: "query", duration_ms: 900, success: true };
    const slow = oldStore(3, { "logs/storage-events.jsonl": `${JSON.stringify({ ...event, details })}\n` });
    expect((await auto(slow)).out).toContain(
      "\n  no   The distance past a threshold is known: only query times ask for it\n",
    );
  });

  test("never moves down", async () => {
    const repository = oldStore(3, { "config/storage-backend.txt": "hybrid\n" });
    expect((await auto(repository)).out).toContain(
      "\n  no   A larger backend fits: file would be enough; nothing is moved down without a person\n",
    );
    expect(backendOf(repository)).toBe("hybrid\n");
  });

  test("stays after a rollback, until a person migrates", async () => {
    const repository = oldStore(40);
    const person = { cwd: repository.store.dir, env: repository.env };
    await auto(repository);
    await milestone({ ...person, now: new Date("2026-11-22T11:00:00Z") }, "rollback", "--yes", "--quiet");
    repository.commitAt({ at: "2026-11-22T11:05:00Z" }, {});
    const later = new Date("2026-12-22T10:00:00Z");
    const { exit, out } = await runMilestone(["migrate", "--auto", "--quiet"], { ...person, now: later });
    expect(exit).toBe(0);
    expect(out).toContain(
      "\n  no   A person had the last word on the way up: migration-20261122-101500-file-to-hybrid was rolled back\n       Migrate once yourself: milestone status says where to.\n",
    );
    expect(backendOf(repository)).toBe("file\n");
    await milestone({ ...person, now: later }, "migrate", "hybrid", "--yes", "--quiet");
    writeFiles(repository.store, records(140));
    repository.commitAt({ at: "2026-12-22T12:00:00Z" }, {});
    const muchLater = { ...person, now: new Date("2027-01-22T10:00:00Z") };
    expect(await milestone(muchLater, "migrate", "--auto", "--quiet")).toContain("Now on database;");
  });

  test("--dry-run only says whether it would, and writes nothing", async () => {
    const repository = oldStore(40);
    const before = statsBelow(repository.store.layout.dir);
    const { exit, out } = await auto(repository, "--dry-run");
    expect(exit).toBe(0);
    expect(out).toMatch(/^All \d+ conditions hold\.\n/);
    expect(out).toMatch(/\nWould move from file\.\n$/);
    expect(statsBelow(repository.store.layout.dir)).toEqual(before);
  });

  test("takes no backend beside it", async () => {
    const { dir } = makeStore();
    expect(await runMilestone(["migrate", "hybrid", "--auto"], { cwd: dir })).toEqual({
      exit: 2,
      out: "",
      err: "USAGE: --auto chooses the backend itself; leave out either of the two.\nNothing was changed.\n",
    });
  });
});
