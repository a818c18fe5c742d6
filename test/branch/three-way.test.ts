import { describe, expect, test } from "vitest";
import { BACKUP_LIMITS, judgeSize, LIMITS } from "../../src/branch/database-size.ts";
import { appendBoth, type Entry, mergeFiles } from "../../src/branch/three-way.ts";

/** Files by their path, with what stands for their bytes. */
function tree(files: Readonly<Record<string, string>>): Entry[] {
  return Object.entries(files).map(([path, id]) => ({ path, mode: id === "link" ? "120000" : "100644", id }));
}

const FILES = { kind: "files" } as const;

describe("what the base changed since the branch was made", () => {
  test("is taken as it is where the branch left it alone: new, changed and removed files", () => {
    const before = tree({ a: "1", b: "1", c: "1" });
    expect(mergeFiles(before, tree({ a: "2", c: "1", d: "1" }), before, FILES)).toEqual([
      { kind: "take", path: "a", id: "2" },
      { kind: "take", path: "b", id: undefined },
      { kind: "take", path: "d", id: "1" },
    ]);
  });

  test("is nothing where both came to the same, and where it is what the branch is about", () => {
    const names = ["config/storage-backend.txt", "config/last-switch.tsv", "index.db"];
    const all = (id: string) => tree(Object.fromEntries(names.map((name) => [name, id])));
    expect(mergeFiles(all("1"), all("2"), all("3"), FILES)).toEqual([]);
    expect(mergeFiles(tree({ a: "1" }), tree({ a: "2" }), tree({ a: "2" }), FILES)).toEqual([]);
    expect(mergeFiles(tree({ a: "1" }), [], [], FILES)).toEqual([]);
  });

  test("goes below our own lines in git's files, and before ours in a log", () => {
    const both = (id: string) => tree({ ".gitignore": id, "logs/x.jsonl": id });
    expect(mergeFiles(both("1"), both("2"), both("3"), FILES)).toEqual([
      { kind: "take", path: ".gitignore", id: "2" },
      { kind: "append", path: "logs/x.jsonl", before: "1", base: "2" },
    ]);
    const text = (...lines: string[]) => Buffer.from(lines.join("\n"));
    expect(String(appendBoth(text("a", ""), text("a", "b", ""), text("a", "c", "")))).toBe("a\nb\nc\n");
    expect(String(appendBoth(text("a", ""), text("a", "b"), text("a", "c", "")))).toBe("a\nb\nc\n");
    expect(String(appendBoth(text(""), text(""), text("c", "")))).toBe("c\n");
    expect(appendBoth(text("a", ""), text("A", "b", ""), text("a", "c", ""))).toBeUndefined();
  });

  test("is a conflict where both changed a file, and where it is no plain file", () => {
    expect(mergeFiles(tree({ a: "1" }), tree({ a: "2" }), tree({ a: "3" }), FILES)).toEqual([
      { kind: "conflict", path: "a", why: "the base and the branch both changed it" },
    ]);
    expect(mergeFiles([], tree({ a: "link" }), [], FILES)).toEqual([
      { kind: "conflict", path: "a", why: "it is no plain file on the base" },
    ]);
    expect(mergeFiles(tree({ "logs/x.jsonl": "1" }), [], tree({ "logs/x.jsonl": "2" }), FILES)).toMatchObject([
      { kind: "conflict" },
    ]);
  });

  test("is the database alone where the branch left one behind: record files beside it are older still", () => {
    const left = { kind: "database", recordFiles: new Set(["active/a.yaml"]) } as const;
    const before = tree({ "enterprise.db": "1", "active/a.yaml": "1", "active/notes.md": "1" });
    const base = tree({ "enterprise.db": "2", "active/a.yaml": "2", "active/notes.md": "2" });
    const branch = tree({ "active/a.yaml": "3", "active/notes.md": "1" });
    expect(mergeFiles(before, base, branch, left)).toEqual([
      { kind: "take", path: "active/notes.md", id: "2" },
      { kind: "take", path: "enterprise.db", id: "2" },
    ]);
  });
});

describe("a database that git is to hold", () => {
  test("is fine below 20 MB, warned about from there on, and refused at GitHub's limit with the way out", () => {
    expect(judgeSize(19_999_999)).toBeUndefined();
    const warning =
      "and git keeps every version of it; at 100.0 MB GitHub refuses it. PostgreSQL (storage.database.type) or Git LFS keep it out of git.";
    expect(judgeSize(20_000_000)).toBe(`enterprise.db has 20.0 MB, ${warning}`);
    expect(judgeSize(99_999_999)).toBe(`enterprise.db has 99.9 MB, ${warning}`);
    expect(() => judgeSize(100_000_000)).toThrow(
      expect.objectContaining({
        code: "TOO_LARGE_FOR_GIT",
        message: "enterprise.db has 100.0 MB; GitHub takes no file of 100.0 MB or more.",
        fix: LIMITS.wayOut,
      }),
    );
    expect(judgeSize(99_999_999, BACKUP_LIMITS)).toBeUndefined();
    expect(() => judgeSize(100_000_000, BACKUP_LIMITS)).toThrow("The backup of the server's rows has 100.0 MB;");
  });
});
