import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import { FileBackend } from "../../src/backends/file/file-backend.ts";
import type { ReadFiles } from "../../src/files/files.ts";
import { decodeName } from "../../src/files/native-path.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { CommitFiles } from "../../src/git/commit-files.ts";
import { Git } from "../../src/git/git.ts";
import { Repository } from "../../src/git/repository.ts";
import { ParseMemo } from "../../src/record/memo.ts";
import { rejectionOf } from "../support/rejection.ts";
import { TestRepository } from "../support/repository.ts";
import { scanAll } from "../support/scan.ts";
import { makeFolder, makeStore, type StoreFiles } from "../support/store.ts";

function commitOf(git: TestRepository, commit = git.commit()): CommitFiles {
  return new CommitFiles(git.find() as Repository, commit, git.store.layout.dir);
}

/** Everything below a folder: kind and, of a file, its bytes. */
function readAll(files: ReadFiles, dir: string, below = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, kind } of files.list(path.join(dir, below)) ?? []) {
    const inside = path.join(below, name);
    if (kind === "directory") {
      Object.assign(found, readAll(files, dir, inside));
    } else {
      const bytes = kind === "file" ? files.read(path.join(dir, inside)).bytes.toString("latin1") : "";
      found[inside] = `${kind} ${bytes}`;
    }
  }
  return found;
}

describe("the store of a commit", () => {
  test("is what a checkout would be, file by file", () => {
    const store = makeStore();
    fs.rmSync(store.layout.dir, { recursive: true });
    writeSampleStore(store.dir);
    const git = new TestRepository(store);
    const { dir } = store.layout;
    const files = commitOf(git);
    const working = readAll(new NodeFiles(), dir);
    expect(Object.keys(working).length).toBeGreaterThan(120);
    expect(readAll(files, dir)).toEqual(working);
    for (const name of Object.keys(working)) {
      expect(files.stat(path.join(dir, name))?.sizeBytes).toBe(fs.statSync(path.join(dir, name)).size);
    }
  });

  test("stays as it was, whatever the working tree has become", () => {
    const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
    const files = commitOf(git);
    const file = git.store.layout.at("active/a.yaml");
    fs.writeFileSync(file, "id: changed\n");
    expect(files.read(file).bytes.toString()).toBe("id: a\n");
    fs.rmSync(git.store.layout.dir, { recursive: true });
    expect(files.list(git.store.layout.at("active"))).toEqual([{ name: "a.yaml", kind: "file" }]);
  });

  test("has files under any name that git can hold", () => {
    const git = new TestRepository(makeStore({ "active/a.yaml": "" }));
    const names = ["new\nline.yaml", "tab\t.yaml", "-rf.yaml", '"quoted".yaml', "里.yaml"].map((name) =>
      Buffer.from(name),
    );
    for (const name of [...names, Buffer.from([0x62, 0xff, 0x79])]) {
      fs.writeFileSync(Buffer.concat([Buffer.from(`${git.store.layout.at("active")}/`), name]), name);
    }
    const files = commitOf(git);
    const found = files.list(git.store.layout.at("active")) ?? [];
    expect(found.length).toBe(7);
    for (const { name } of found.filter((entry) => entry.name !== "a.yaml")) {
      expect(decodeName(files.read(git.store.layout.at("active", name)).bytes)).toBe(name);
    }
  });

  test("follows no link and enters no repository inside; what is missing is undefined", async () => {
    const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n", "active/run.yaml": "id: run\n" }));
    const { layout } = git.store;
    fs.symlinkSync("/etc/passwd", layout.at("active/link.yaml"));
    fs.symlinkSync("active", layout.at("completed"));
    fs.chmodSync(layout.at("active/run.yaml"), 0o755);
    git.git("add", "--all");
    git.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},.milestones/active/repo.yaml`);
    git.git("commit", "--quiet", "--message", "links");
    const files = commitOf(git, git.git("rev-parse", "HEAD"));
    const kinds = (files.list(layout.at("active")) ?? []).map(({ name, kind }) => `${name} ${kind}`);
    expect(kinds.sort()).toEqual(["a.yaml file", "link.yaml link", "repo.yaml other", "run.yaml file"]);
    expect(files.list(layout.at("completed"))).toBeUndefined();
    expect(files.stat(layout.at("completed"))?.kind).toBe("link");
    expect(files.stat(layout.at("active/none.yaml"))).toBeUndefined();
    for (const name of ["link.yaml", "repo.yaml"]) {
      const error = await rejectionOf(() => files.read(layout.at("active", name)));
      expect(error.code).toBe("UNSAFE_PATH");
    }
    expect(() => files.read(layout.at("active/none.yaml"))).toThrow("ENOENT");
  });

  test("is read in any order, in more batches than one", () => {
    const many: StoreFiles = Object.fromEntries(
      Array.from({ length: 703 }, (_, at) => [`active/m-${at}.yaml`, `id: m-${at}\n`]),
    );
    const git = new TestRepository(makeStore({ ...many, "completed/z.yaml": "id: z\n" }));
    const files = commitOf(git);
    const names = Object.keys(many).sort();
    for (const name of [...names.slice(150), ...names.slice(0, 5).reverse(), "completed/z.yaml"]) {
      expect(files.read(git.store.layout.at(name)).bytes.toString()).toBe(`id: ${path.basename(name, ".yaml")}\n`);
    }
  });

  test("is read where its files are large together, and one that is too large is not", () => {
    const megabytes = (count: number, byte: string) => byte.repeat(count * 950_000);
    const names = Array.from({ length: 40 }, (_, at) => `active/m-${String(at).padStart(2, "0")}.yaml`);
    const many: StoreFiles = Object.fromEntries(names.map((name, at) => [name, megabytes(1, `${at % 10}`)]));
    const git = new TestRepository(
      makeStore({ ...many, "active/m-17a.yaml": megabytes(2, "x"), "config/a.yaml": "a" }),
    );
    const files = commitOf(git);
    for (const [at, name] of names.entries()) {
      const { bytes } = files.read(git.store.layout.at(name), 1_000_000);
      expect(bytes.equals(Buffer.from(megabytes(1, `${at % 10}`)))).toBe(true);
    }
    const { bytes, stat } = files.read(git.store.layout.at("active/m-17a.yaml"), 1_000_000);
    expect([bytes.length, stat.sizeBytes]).toEqual([0, 1_900_000]);
    expect(files.read(git.store.layout.at("active/m-17a.yaml")).bytes.length).toBe(1_900_000);
    expect(files.read(git.store.layout.at("config/a.yaml")).bytes.toString()).toBe("a");
  });

  test("is an error where the commit has no store, not a store without records", async () => {
    const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
    const before = git.git("commit-tree", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "-m", "before the store");
    const error = await rejectionOf(() => commitOf(git, before));
    expect(`${error.code} ${error.message}`).toBe(
      `STORE_NOT_FOUND The commit ${before.slice(0, 12)} has no files in .milestones.`,
    );
  });

  test("means the same to a second look, which knows texts from the first one, under whatever name they stand", async () => {
    const texts = ["id: a\ntitle: 里程碑\nbudget: 1.50\n", "id: b\nstatus: active\n", "- no record\n"];
    const [a = "", b = "", c = ""] = texts;
    const git = new TestRepository(makeStore({ "active/a.yaml": a, "active/b.yaml": b, "active/c.yaml": c }));
    const { layout } = git.store;
    const before = commitOf(git);
    git.git("mv", ".milestones/active/a.yaml", ".milestones/active/d e.yaml");
    git.git("mv", ".milestones/active/c.yaml", ".milestones/active/e.yaml");
    fs.mkdirSync(layout.at("completed"));
    fs.writeFileSync(layout.at("completed/a.yaml"), a);
    fs.writeFileSync(layout.at("active/b.yaml"), `${b}title: B\n`);
    const after = commitOf(git);
    const scan = async (files: CommitFiles, memo: ParseMemo) => {
      const limits = { maxFileSizeBytes: 2 ** 20, auxiliary: [] };
      const { records, findings } = await scanAll(new FileBackend("file", { files, layout, memo, limits }));
      const seen = records.map(({ state, id, yaml, fields, json, data, dataDigest, textDigest }) => ({
        ...{ state, id, yaml, fields, json, data, dataDigest, textDigest },
      }));
      return { seen, findings };
    };
    const memo = ParseMemo.withoutJson();
    const first = await scan(before, memo);
    const second = await scan(after, memo);
    expect(first.seen.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(second.seen.map(({ state, id }) => `${state}/${id}`)).toEqual(["active/b", "completed/a"]);
    expect(second.findings.map(({ rule }) => rule)).toEqual(["record-id"]);
    expect([first, second]).toEqual([await scan(before, new ParseMemo(0)), await scan(after, new ParseMemo(0))]);
  });

  test("says what is missing in a clone that has not all objects", async () => {
    const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
    git.git("config", "uploadpack.allowFilter", "true");
    const commit = git.commit();
    const clone = makeFolder();
    const args = ["clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${git.store.dir}`, clone];
    execFileSync("git", args, { env: git.env });
    const partial = Repository.find(new Git(clone, git.env), ".milestones") as Repository;
    const error = await rejectionOf(() => {
      const files = new CommitFiles(partial, commit, path.join(clone, ".milestones"));
      files.read(path.join(clone, ".milestones/active/a.yaml"));
    });
    expect(error.code).toBe("GIT_FAILED");
  });
});
