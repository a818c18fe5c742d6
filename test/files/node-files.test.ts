import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Stat } from "../../src/files/files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder, treeOf } from "../support/store.ts";

const files = new NodeFiles();
const SECRET = "top: secret\n";

/** Names of everything that is no plain file with one name, made in a folder; none of it may be read. */
async function makeOddThings(dir: string): Promise<string[]> {
  const outside = path.join(makeFolder(), "passwd");
  fs.writeFileSync(outside, SECRET);
  fs.symlinkSync(outside, path.join(dir, "link"));
  fs.symlinkSync("nowhere", path.join(dir, "dangling"));
  fs.linkSync(outside, path.join(dir, "hard"));
  fs.mkdirSync(path.join(dir, "folder"));
  execFileSync("mkfifo", [path.join(dir, "fifo")]);
  const server = net.createServer().listen(path.join(dir, "socket"));
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return ["link", "dangling", "hard", "folder", "fifo", "socket"];
}

describe("reading", () => {
  test("refuses a link, a second name, a folder, a FIFO and a socket by path only, and never waits", async () => {
    const dir = makeFolder();
    const refusals: Record<string, string> = {};
    for (const name of await makeOddThings(dir)) {
      const error = await rejectionOf(() => files.read(path.join(dir, name)));
      expect(error.code).toBe("UNSAFE_PATH");
      expect(JSON.stringify(error)).not.toContain("secret");
      refusals[name] = error.message.replace(dir, "DIR");
    }
    expect(refusals).toEqual({
      link: "DIR/link is a link; only plain files with one name are read.",
      dangling: "DIR/dangling is a link; only plain files with one name are read.",
      hard: "DIR/hard has 2 hard links, so other names can change it; only plain files with one name are read.",
      folder: "DIR/folder is not a regular file; only plain files with one name are read.",
      fifo: "DIR/fifo is not a regular file; only plain files with one name are read.",
      socket: "DIR/socket is not a regular file; only plain files with one name are read.",
    });
  });

  test("names what each entry is without following it", async () => {
    const dir = makeFolder();
    await makeOddThings(dir);
    const kinds = Object.fromEntries((files.list(dir) ?? []).map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual({
      link: "link",
      dangling: "link",
      hard: "file",
      folder: "directory",
      fifo: "other",
      socket: "other",
    });
    for (const [name, kind] of Object.entries(kinds)) {
      expect(files.stat(path.join(dir, name))?.kind).toBe(kind);
    }
  });

  test("lists no folder through a link, and takes what is missing for undefined", () => {
    const dir = makeFolder();
    fs.mkdirSync(path.join(dir, "real"));
    fs.symlinkSync("real", path.join(dir, "link"));
    expect(files.list(path.join(dir, "real"))).toEqual([]);
    expect(files.list(path.join(dir, "link"))).toBeUndefined();
    expect(files.list(path.join(dir, "missing"))).toBeUndefined();
    expect(files.stat(path.join(dir, "missing", "deeper"))).toBeUndefined();
  });

  test("gives back every byte", () => {
    const file = path.join(makeFolder(), "bytes");
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256));
    fs.writeFileSync(file, bytes);
    expect(files.read(file).bytes.equals(bytes)).toBe(true);
    expect(files.read(file).stat.sizeBytes).toBe(70_000);
  });
});

describe("writing", () => {
  test("creates only what is not there, and never through a link", () => {
    const dir = makeFolder();
    const outside = path.join(makeFolder(), "outside");
    fs.symlinkSync(outside, path.join(dir, "link"));
    files.create(path.join(dir, "new"), "one");
    expect(() => files.create(path.join(dir, "new"), "two")).toThrow("EEXIST");
    expect(() => files.create(path.join(dir, "link"), "two")).toThrow("EEXIST");
    expect(() => files.append(path.join(dir, "link"), "two")).toThrow("ELOOP");
    expect(treeOf(dir)).toEqual({ link: `-> ${outside}`, new: "one" });
    expect(fs.existsSync(outside)).toBe(false);
  });

  test("removes a tree without touching what its links lead to", () => {
    const dir = makeFolder();
    const outside = makeFolder();
    fs.writeFileSync(path.join(outside, "kept"), "kept");
    fs.mkdirSync(path.join(dir, "tree", "inner"), { recursive: true });
    fs.symlinkSync(outside, path.join(dir, "tree", "inner", "link"));
    files.removeTree(path.join(dir, "tree"));
    files.removeTree(path.join(dir, "tree"));
    files.remove(path.join(dir, "never there"));
    expect(treeOf(dir)).toEqual({});
    expect(treeOf(outside)).toEqual({ kept: "kept" });
  });

  test("takes it well when somebody else removes the same tree between two looks", () => {
    const dir = path.join(makeFolder(), "tree");
    const faster = new (class extends NodeFiles {
      override stat(file: string): Stat | undefined {
        const stat = super.stat(file);
        fs.rmSync(dir, { recursive: true, force: true });
        return stat;
      }
    })();
    fs.mkdirSync(dir);
    expect(faster.list(dir)).toBeUndefined();
    fs.mkdirSync(dir);
    faster.removeTree(dir);
    expect(fs.existsSync(dir)).toBe(false);
  });

  test("makes a tree durable whatever its files are called", () => {
    const dir = makeFolder();
    fs.mkdirSync(path.join(dir, "-f"));
    fs.writeFileSync(path.join(dir, "-f", "--help"), "x");
    fs.symlinkSync("nowhere", path.join(dir, "-f", "dangling"));
    files.syncTree(path.join(dir, "-f"));
    files.sync(path.join(dir, "-f", "--help"));
    files.syncDir(path.join(dir, "-f"));
    expect(treeOf(dir)).toEqual({ "-f/--help": "x", "-f/dangling": "-> nowhere" });
  });
});

test.runIf(fs.existsSync("/dev/full"))("says what it was that could not be written", () => {
  expect(() => new NodeFiles().append("/dev/full", "one more line\n")).toThrow(
    "ENOSPC: no space left on device, write '/dev/full'",
  );
});

test("what is pinned keeps its room until it is let go, though another file has its name by then", () => {
  const dir = makeFolder();
  const [file, other] = [path.join(dir, "a"), path.join(dir, "b")];
  fs.writeFileSync(file, "old");
  fs.writeFileSync(other, "new");
  const isOpen = (inode: number) =>
    fs
      .readdirSync("/proc/self/fd")
      .some((fd) => fs.statSync(`/proc/self/fd/${fd}`, { throwIfNoEntry: false })?.ino === inode);
  const { ino } = fs.statSync(file);
  const unpin = files.pin(file);
  files.rename(other, file);
  expect(isOpen(ino)).toBe(true);
  unpin();
  expect(isOpen(ino)).toBe(false);
  expect(files.pin(path.join(dir, "nothing"))()).toBeFalsy();
});

describe("syncing", () => {
  /** The inodes that the system is told to bring to the disk, in order, while it does so. */
  function syncedIn(act: () => void): number[] {
    const synced: number[] = [];
    const real = fs.fsyncSync;
    const spy = vi.spyOn(fs, "fsyncSync").mockImplementation((handle) => {
      synced.push(fs.fstatSync(handle).ino);
      real(handle);
    });
    try {
      act();
      return synced;
    } finally {
      spy.mockRestore();
    }
  }

  const inodeOf = (file: string) => fs.statSync(file).ino;

  test("a file is synced, and a folder", () => {
    const dir = makeFolder();
    const file = path.join(dir, "a.yaml");
    fs.writeFileSync(file, "id: a\n");
    expect(syncedIn(() => files.sync(file))).toEqual([inodeOf(file)]);
    expect(syncedIn(() => files.syncDir(dir))).toEqual([inodeOf(dir)]);
  });

  /** A PATH whose `sync`, where one is given, says what it was asked. */
  function pathWith(command: string | undefined): string {
    const bin = makeFolder();
    if (command !== undefined) {
      fs.writeFileSync(path.join(bin, "sync"), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    }
    vi.stubEnv("PATH", bin);
    onTestFinished(() => void vi.unstubAllEnvs());
    return bin;
  }

  test.runIf(process.platform === "linux")("a tree is synced with its file system, by one command", () => {
    const dir = makeFolder();
    const bin = pathWith('echo "$@" >"$0.asked"');
    expect(syncedIn(() => files.syncTree(dir))).toEqual([]);
    expect(fs.readFileSync(path.join(bin, "sync.asked"), "utf8")).toBe(`-f -- ${dir}\n`);
  });

  test.each([
    ["is not there", undefined],
    ["fails", "exit 1"],
  ])("where that command %s, every file and every folder of a tree is synced by itself", (_, command) => {
    const dir = makeFolder();
    fs.mkdirSync(path.join(dir, "active/deep"), { recursive: true });
    for (const name of ["a", "active/b", "active/deep/c"]) {
      fs.writeFileSync(path.join(dir, name), name);
    }
    fs.symlinkSync("nowhere", path.join(dir, "link"));
    pathWith(command);
    const wanted = [".", "a", "active", "active/b", "active/deep", "active/deep/c"];
    expect(syncedIn(() => files.syncTree(dir)).sort()).toEqual(
      wanted.map((name) => inodeOf(path.join(dir, name))).sort(),
    );
  });
});
