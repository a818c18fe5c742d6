import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { withBlock, writeGitFiles } from "../../src/store/git-files.ts";
import { TestRepository } from "../support/repository.ts";
import { makeStore, treeOf } from "../support/store.ts";

const files = new NodeFiles();
const IGNORE = `# >>> milestone-migrate
/backups/*/*
!/backups/*/backup-metadata.yaml
/migrations/
/index.db
/locks/
/sessions/
*-wal
*-shm
*-journal
`;
const END = "# <<< milestone-migrate\n";
const ATTRIBUTES = `# >>> milestone-migrate
/active/** -text
/completed/** -text
*.db binary
*.jsonl merge=union
${END}`;

describe("our part of .gitignore and .gitattributes", () => {
  test("is written whole, with the database ignored while it is not the truth", () => {
    const { layout } = makeStore();
    writeGitFiles(files, layout, "hybrid");
    expect(treeOf(layout.dir)).toEqual({
      ".gitattributes": ATTRIBUTES,
      ".gitignore": `${IGNORE}/enterprise.db\n${END}`,
    });
    writeGitFiles(files, layout, "database");
    expect(treeOf(layout.dir)).toEqual({
      ".gitattributes": ATTRIBUTES,
      ".gitignore": `${IGNORE}!/enterprise.db\n${END}`,
    });
  });

  test("keeps every byte around it, and is the same however often it is written", () => {
    const before = Buffer.from("# caf\u00e9\r\n*.tmp\n", "latin1");
    const { layout } = makeStore({ ".gitignore": before });
    for (const backend of ["hybrid", "hybrid", "database", "database"] as const) {
      writeGitFiles(files, layout, backend);
    }
    fs.appendFileSync(layout.at(".gitignore"), "/ours\n");
    writeGitFiles(files, layout, "hybrid");
    expect(fs.readFileSync(layout.at(".gitignore"), "latin1")).toBe(
      `# caf\u00e9\r\n*.tmp\n${IGNORE.replaceAll("\n", "\r\n")}/enterprise.db\r\n${END.replace("\n", "\r\n")}/ours\n`,
    );
  });

  test("is not written again where it stands already", () => {
    const { layout } = makeStore();
    writeGitFiles(files, layout, "file");
    const { inode } = files.stat(layout.at(".gitignore")) ?? {};
    writeGitFiles(files, layout, "file");
    expect(files.stat(layout.at(".gitignore"))?.inode).toBe(inode);
  });

  const BLOCK = "# >>> milestone-migrate\n/a\n/b\n# <<< milestone-migrate\n";
  const OLD = "# >>> milestone-migrate\n/z\n# <<< milestone-migrate\n";
  test.each([
    ["in an empty file", "", BLOCK],
    ["behind a last line without newline", "/x", `/x\n${BLOCK}`],
    ["in the place of the old one", `/x\n${OLD}/y\n`, `/x\n${BLOCK}/y\n`],
    ["in the place of an old one that ends the file", `/x\n${OLD.slice(0, -1)}`, `/x\n${BLOCK}`],
    ["with the line ends of the file", "/x\r\n", `/x\r\n${BLOCK.replaceAll("\n", "\r\n")}`],
    ["once, after a checkout that converted it", BLOCK.replaceAll("\n", "\r\n"), BLOCK.replaceAll("\n", "\r\n")],
    ["behind a beginning that has no end", `# >>> milestone-migrate\n/x\n`, `# >>> milestone-migrate\n/x\n${BLOCK}`],
    [
      "after a beginning that has no end",
      `# >>> milestone-migrate\n/x\n${OLD}`,
      `# >>> milestone-migrate\n/x\n${BLOCK}`,
    ],
    ["behind an end that has no beginning", `# <<< milestone-migrate\n/x\n`, `# <<< milestone-migrate\n/x\n${BLOCK}`],
  ])("stands %s", (_where, before, after) => {
    expect(withBlock(before, ["/a", "/b"])).toBe(after);
    expect(withBlock(after, ["/a", "/b"])).toBe(after);
  });
});

describe("git, with our part in place", () => {
  const STORE = {
    "active/a.yaml": "id: a\r\n",
    "completed/b.yaml": "id: b\n",
    "config/last-switch.tsv": "",
    "logs/storage-events.jsonl": "",
    "backups/m/backup-metadata.yaml": "",
    "backups/m/active/a.yaml": "id: a\n",
    "backups/m/enterprise.db": "",
    "migrations/m/journal.jsonl": "",
    "locks/x.lock/pid": "",
    "sessions/current.txt": "",
    "index.db": "",
    "enterprise.db": "",
    "enterprise.db-wal": "",
    "enterprise.db-shm": "",
    "enterprise.db-journal": "",
  };
  const COMMITTED = [
    ".milestones/.gitattributes",
    ".milestones/.gitignore",
    ".milestones/active/a.yaml",
    ".milestones/backups/m/backup-metadata.yaml",
    ".milestones/completed/b.yaml",
    ".milestones/config/last-switch.tsv",
    ".milestones/logs/storage-events.jsonl",
  ];

  test.each([
    ["hybrid" as const, COMMITTED],
    ["database" as const, [...COMMITTED, ".milestones/enterprise.db"].sort()],
  ])("commits with %s exactly what a fresh clone needs", (backend, committed) => {
    const store = makeStore(STORE);
    writeGitFiles(files, store.layout, backend);
    const repository = new TestRepository(store);
    repository.commit();
    expect(repository.git("ls-files").split("\n")).toEqual(committed);
  });

  test("converts no line ending of a record, and merges logs line by line", () => {
    const store = makeStore(STORE);
    writeGitFiles(files, store.layout, "database");
    const repository = new TestRepository(store);
    repository.git("config", "core.autocrlf", "true");
    repository.commit();
    expect(repository.git("ls-files", "--eol", ".milestones/active", ".milestones/completed")).toBe(
      [
        "i/crlf  w/crlf  attr/-text            \t.milestones/active/a.yaml",
        "i/lf    w/lf    attr/-text            \t.milestones/completed/b.yaml",
      ].join("\n"),
    );
    expect(
      repository.git("check-attr", "merge", "binary", "--", ".milestones/logs/x.jsonl", ".milestones/enterprise.db"),
    ).toBe(
      [
        ".milestones/logs/x.jsonl: merge: union",
        ".milestones/logs/x.jsonl: binary: unspecified",
        ".milestones/enterprise.db: merge: unset",
        ".milestones/enterprise.db: binary: set",
      ].join("\n"),
    );
  });
});
