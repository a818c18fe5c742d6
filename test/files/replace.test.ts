import fs from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { replaceFile } from "../../src/files/replace.ts";
import { makeFolder, treeOf } from "../support/store.ts";

/** The operations of a replacement, written down as they are done. */
class Recorder extends NodeFiles {
  readonly done: string[] = [];
  private readonly dir: string;

  constructor(dir: string) {
    super();
    this.dir = dir;
  }

  override create(file: string, bytes: Uint8Array | string, mode?: number): void {
    this.note("create", file);
    super.create(file, bytes, mode);
  }
  override sync(file: string): void {
    this.note("sync", file);
    super.sync(file);
  }
  override rename(from: string, to: string): void {
    this.note("rename", from, to);
    super.rename(from, to);
  }
  override syncDir(dir: string): void {
    this.note("syncDir", dir);
    super.syncDir(dir);
  }

  private note(act: string, ...paths: string[]): void {
    const shown = paths.map((each) => path.relative(this.dir, each).replace(/^\.word\.txt\..*\.tmp$/, "TEMPORARY"));
    this.done.push([act, ...shown].join(" "));
  }
}

describe("replacing a file", () => {
  test("writes beside it, syncs, renames and syncs the folder, in this order", () => {
    const dir = makeFolder();
    const files = new Recorder(dir);
    replaceFile(files, path.join(dir, "word.txt"), "file\n");
    replaceFile(files, path.join(dir, "word.txt"), "hybrid\n");
    const once = ["create TEMPORARY", "sync TEMPORARY", "rename TEMPORARY word.txt", "syncDir "];
    expect(files.done).toEqual([...once, ...once]);
    expect(treeOf(dir)).toEqual({ "word.txt": "hybrid\n" });
  });

  test("leaves the old bytes and nothing else when it fails on the way", () => {
    const dir = makeFolder();
    fs.writeFileSync(path.join(dir, "word.txt"), "file\n");
    const files = new (class extends NodeFiles {
      override sync(): void {
        throw Object.assign(new Error("EIO: no more"), { code: "EIO" });
      }
    })();
    expect(() => replaceFile(files, path.join(dir, "word.txt"), "hybrid\n")).toThrow("EIO");
    expect(treeOf(dir)).toEqual({ "word.txt": "file\n" });
  });

  test("is not stopped by what a killed process of the same number left", async () => {
    const dir = makeFolder();
    const file = path.join(dir, "word.txt");
    const killed = new (class extends NodeFiles {
      override rename(): void {
        throw new Error("killed");
      }
      override remove(): void {}
    })();
    const fresh = async () => {
      vi.resetModules();
      return await import("../../src/files/replace.ts");
    };
    const before = await fresh();
    expect(() => before.replaceFile(killed, file, "torn")).toThrow("killed");
    expect(Object.keys(treeOf(dir))).toEqual([expect.stringMatching(/^\.word\.txt\..*\.tmp$/)]);
    const after = await fresh();
    after.replaceFile(new NodeFiles(), file, "hybrid\n");
    expect(treeOf(dir)).toEqual({ "word.txt": "hybrid\n" });
  });

  test("keeps who may read and write the file, whatever the umask", () => {
    const file = path.join(makeFolder(), "word.txt");
    for (const mode of [0o600, 0o664, 0o444]) {
      fs.writeFileSync(file, "file\n");
      fs.chmodSync(file, mode);
      replaceFile(new NodeFiles(), file, "hybrid\n");
      expect(fs.statSync(file).mode & 0o777).toBe(mode);
      fs.rmSync(file);
    }
    replaceFile(new NodeFiles(), file, "hybrid\n");
    expect(fs.statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test("replaces a link itself, not what it leads to", () => {
    const dir = makeFolder();
    const outside = path.join(makeFolder(), "outside");
    fs.writeFileSync(outside, "kept");
    fs.symlinkSync(outside, path.join(dir, "word.txt"));
    replaceFile(new NodeFiles(), path.join(dir, "word.txt"), "hybrid\n");
    expect(treeOf(dir)).toEqual({ "word.txt": "hybrid\n" });
    expect(fs.readFileSync(outside, "utf8")).toBe("kept");
  });
});
