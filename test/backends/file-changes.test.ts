import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FileBackend } from "../../src/backends/file/file-backend.ts";
import type { Stat } from "../../src/files/files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import type { Marks } from "../../src/record/marks.ts";
import { ParseMemo } from "../../src/record/memo.ts";
import { rejectionOf } from "../support/rejection.ts";
import { changesOf, scanAll } from "../support/scan.ts";
import { makeStore, type TestStore, writeFiles } from "../support/store.ts";

type Read = ReturnType<NodeFiles["read"]>;

/** Files that count what is read. */
class CountingFiles extends NodeFiles {
  reads = 0;

  override withBytes<Result>(file: string, use: (read: Read) => Result, mostBytes?: number): Result {
    this.reads += 1;
    return super.withBytes(file, use, mostBytes);
  }
}

/** Files of a file system whose clock ticks every second. */
class CoarseFiles extends CountingFiles {
  override stat(file: string): Stat | undefined {
    const stat = super.stat(file);
    return stat && coarse(stat);
  }

  override withBytes<Result>(file: string, use: (read: Read) => Result, mostBytes?: number): Result {
    return super.withBytes(file, ({ bytes, stat }) => use({ bytes, stat: coarse(stat) }), mostBytes);
  }
}

function coarse(stat: Stat): Stat {
  const tick = (timeMs: number) => Math.floor(timeMs / 1000) * 1000;
  return { ...stat, modifiedMs: tick(stat.modifiedMs), changedMs: tick(stat.changedMs) };
}

// Only the date: a file must have been written some seconds ago before its times say anything.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Watched {
  readonly store: TestStore;
  readonly backend: FileBackend;
  readonly marks: Marks;
  /** What is seen now, and how many files had to be read for it. */
  look(): Promise<{ changes: string[]; reads: number }>;
}

/** A store of two records whose marks were taken so many seconds after they were written. */
async function watch(secondsLater: number, files: CountingFiles = new CountingFiles()): Promise<Watched> {
  const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "active/notes.yaml": "- x\n" });
  vi.setSystemTime(Date.now() + secondsLater * 1000);
  const limits = { maxFileSizeBytes: 2 ** 20, auxiliary: [] };
  const backend = new FileBackend("file", { files, layout: store.layout, memo: new ParseMemo(), limits });
  const { marks } = await scanAll(backend);
  const look = async () => {
    files.reads = 0;
    return { changes: await changesOf(backend, marks), reads: files.reads };
  };
  return { store, backend, marks, look };
}

describe("changes in files", () => {
  test("cost no reading of records that have lain for seconds, only of what is no record", async () => {
    const { look } = await watch(10);
    expect(await look()).toEqual({ changes: [], reads: 1 });
  });

  test("are looked for by content while a file is as young as a coarse clock's tick", async () => {
    const { look } = await watch(1, new CoarseFiles());
    expect(await look()).toEqual({ changes: [], reads: 3 });
  });

  test("cost no reading after a second where the clock of the file system is fine", async () => {
    const { look } = await watch(1);
    expect(await look()).toEqual({ changes: [], reads: 1 });
  });

  test("are looked for by content right after the writing, however fine the clock is", async () => {
    const { look } = await watch(0);
    expect(await look()).toEqual({ changes: [], reads: 3 });
  });

  test("are seen where size and time of writing are as before", async () => {
    const { look, store } = await watch(10);
    const file = store.layout.at("active/a.yaml");
    const { atime, mtime } = fs.statSync(file);
    fs.writeFileSync(file, "id: A\n");
    fs.utimesSync(file, atime, mtime);
    expect((await look()).changes).toEqual(["put active/a"]);
    expect((await look()).changes).toEqual([]);
  });

  test("are seen where another file was renamed into its place", async () => {
    const { look, store } = await watch(10);
    writeFiles(store, { "active/.a.tmp": "id: A\n" });
    fs.renameSync(store.layout.at("active/.a.tmp"), store.layout.at("active/a.yaml"));
    expect((await look()).changes).toEqual(["put active/a"]);
  });

  test("are none where a file was only touched, or written again as it was", async () => {
    const { look, store } = await watch(10);
    fs.utimesSync(store.layout.at("active/a.yaml"), 1, 1);
    writeFiles(store, { "active/b.yaml": "id: b\n" });
    expect(await look()).toEqual({ changes: [], reads: 3 });
  });

  test("are seen where a clock that runs ahead wrote the file", async () => {
    const { look, store } = await watch(10);
    const ahead = Date.now() / 1000 + 86_400;
    fs.utimesSync(store.layout.at("active/a.yaml"), ahead, ahead);
    expect((await look()).changes).toEqual([]);
    const { atime, mtime } = fs.statSync(store.layout.at("active/a.yaml"));
    fs.writeFileSync(store.layout.at("active/a.yaml"), "id: A\n");
    fs.utimesSync(store.layout.at("active/a.yaml"), atime, mtime);
    expect((await look()).changes).toEqual(["put active/a"]);
  });

  test("of a record that becomes something else are its removal; of one that becomes a link, a finding", async () => {
    const { look, store } = await watch(10);
    writeFiles(store, { "active/a.yaml": "- no record\n" });
    fs.rmSync(store.layout.at("active/b.yaml"));
    fs.symlinkSync("a.yaml", store.layout.at("active/b.yaml"));
    expect((await look()).changes).toEqual([
      ".milestones/active/b.yaml: error unsafe-path: is a link; only plain files with one name are read",
      "gone active/a",
    ]);
  });

  test("are no removals where the whole folder is gone, as on another branch", async () => {
    const { look, store, marks } = await watch(10);
    fs.renameSync(store.layout.at("active"), store.layout.at("moved"));
    const error = await rejectionOf(look);
    expect(`${error.code} ${error.message}`).toBe(
      "BACKEND_UNREADABLE .milestones/active is gone, and 2 records that were in it.",
    );
    expect(marks.size).toBe(2);
    fs.renameSync(store.layout.at("moved"), store.layout.at("active"));
    expect((await look()).changes).toEqual([]);
  });
});

describe("files that are watched", () => {
  test.each<[string, (store: TestStore) => void]>([
    ["a record", (store) => fs.appendFileSync(store.layout.at("active/a.yaml"), "title: A\n")],
    ["what is no record", (store) => fs.appendFileSync(store.layout.at("active/notes.yaml"), "- y\n")],
    ["a file beside a record", (store) => writeFiles(store, { "active/a.yml": "id: a\n" })],
    ["a file in a sub-folder", (store) => writeFiles(store, { "active/old/c.yaml": "id: c\n" })],
    ["a record that is gone", (store) => fs.rmSync(store.layout.at("active/b.yaml"))],
    ["a record that moved", (store) => writeFiles(store, { "completed/a.yaml": "id: a\n" })],
  ])("are unchanged until somebody writes %s", async (_what, act) => {
    const { store, backend } = await watch(10);
    expect(await backend.isUnchanged()).toBe(false);
    backend.watch();
    expect([await backend.isUnchanged(), await backend.isUnchanged()]).toEqual([true, true]);
    act(store);
    vi.setSystemTime(Date.now() + 10_000);
    expect(await backend.isUnchanged()).toBe(false);
  });

  test("are not known to be unchanged while one is as young as a coarse clock's tick", async () => {
    const { backend } = await watch(1, new CoarseFiles());
    backend.watch();
    expect(await backend.isUnchanged()).toBe(false);
  });

  test("are known to be unchanged after a second where the clock of the file system is fine", async () => {
    const { backend } = await watch(1);
    backend.watch();
    expect(await backend.isUnchanged()).toBe(true);
  });

  test("are not known to be unchanged right after the writing, however fine the clock is", async () => {
    const { backend } = await watch(0);
    backend.watch();
    expect(await backend.isUnchanged()).toBe(false);
  });
});
