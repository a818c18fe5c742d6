import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { rejectionOf } from "../support/rejection.ts";
import { linesOf, scanStore } from "../support/scan.ts";
import { makeFolder, makeStore, type StoreFiles, treeOf } from "../support/store.ts";

const SECRET = "id: [top-secret\n";
const X = ".milestones/active/x.yaml";

/** What a scan says of files beside a record that is whole. */
async function linesFor(files: StoreFiles): Promise<string[]> {
  const store = makeStore({ "active/whole.yaml": "id: whole\n", ...files });
  const before = treeOf(store.dir);
  const lines = await linesOf(store, "file");
  expect(lines).toContain("active/whole");
  expect(treeOf(store.dir)).toEqual(before);
  return lines.filter((line) => line !== "active/whole");
}

describe("a record file that cannot be read", () => {
  test.each<[string, string, string]>([
    [
      "one key twice",
      "id: x\ntasks:\n  - id: a\n    id: b\n",
      '4:5: error duplicate-key: the key "id" stands twice in one mapping',
    ],
    [
      "two documents",
      "id: x\n---\nid: y\n",
      "2:1: error several-documents: a second document; a milestone file holds one",
    ],
    ["a function", "id: x\nrun: !!js/function 'y'\n", "2:6: error unsupported-yaml: a tag (!)"],
    ["a tag of its own", "id: x\nrun: !foo y\n", "2:6: error unsupported-yaml: a tag (!)"],
    ["!!binary", "id: x\nrun: !!binary aGk=\n", "2:6: error unsupported-yaml: a tag (!)"],
    ["!!set", "id: x\nrun: !!set {a}\n", "2:6: error unsupported-yaml: a tag (!)"],
    ["a %YAML directive", "%YAML 1.2\n---\nid: x\n", "1:1: error unsupported-yaml: a directive (%)"],
    ["a merge key", "base: &b {a: 1}\nid: x\n<<: *b\n", "3:1: error unsupported-yaml: a merge key (<<)"],
    ["a number as key", "id: x\n1: y\n", "2:1: error unsupported-yaml: the key 1 is not a string; quote it"],
    ["a list as key", "id: x\n? [a]\n: y\n", "2:3: error unsupported-yaml: a key that is not a plain string"],
    ["an anchor that is missing", "id: x\nother: *y\n", "2:9: error yaml-syntax: the alias *y has no anchor before it"],
    [
      "a list and a key at one level",
      "id: x\ncritical_path:\n  - a\n  rationale: none\n",
      "4:3: error yaml-syntax: bad indentation of a mapping entry; expected a list item (-), as in line 3",
    ],
    ["a tab", "id: x\n\tstatus: y\n", "2:1: error yaml-syntax: tab characters must not be used in indentation"],
    [
      "100,000 brackets",
      `id: x\na: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`,
      "2:103: error too-deep: nesting exceeded maxDepth (100)",
    ],
    [
      "an alias bomb",
      `id: x\na0: &a0 [x,x,x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at},*a${at}]\n`).join("")}`,
      "9:15: error too-many-aliases: more than 100 aliases, or too much behind them",
    ],
    [
      "a lone surrogate",
      'id: x\ntitle: "\\ud800"\n',
      "2:1: error encoding: a lone surrogate (\\ud800 to \\udfff), which is no character",
    ],
    ["a NUL", "id: x\ntitle: a\0b\n", "2:1: error encoding: a NUL character"],
    [
      "a conflict",
      "id: x\n<<<<<<< HEAD\nstatus: a\n=======\nstatus: b\n>>>>>>> theirs\n",
      "2:1: error conflict-marker: a git conflict marker",
    ],
    [
      "a conflict in a block of text",
      "id: x\ntext: |\n  one\n<<<<<<< HEAD\n  two\n=======\n  three\n>>>>>>> theirs\n",
      "4:1: error conflict-marker: a git conflict marker",
    ],
    [
      "the end of a conflict",
      "id: x\r\nstatus: b\r\n>>>>>>> theirs\r\n",
      "3:1: error conflict-marker: a git conflict marker",
    ],
  ])("is a finding with line and column: %s", async (_what, text, finding) => {
    expect(await linesFor({ "active/x.yaml": text })).toEqual([`${X}:${finding}`]);
  });

  test.each<[string, Uint8Array, number]>([
    ["invalid UTF-8", Buffer.from("id: x\ntitle: caf\u00e9\n", "latin1"), 2],
    ["UTF-16, little end first", Buffer.from("\ufeffid: x\ntitle: y\n", "utf16le"), 1],
    ["UTF-16, big end first", Buffer.from("\ufeffid: x\ntitle: y\n", "utf16le").swap16(), 1],
    ["UTF-16 without its mark", Buffer.from("title: y\nid: x\n", "utf16le"), 1],
    ["a surrogate as bytes", Buffer.from([...Buffer.from("id: x\na: "), 0xed, 0xa0, 0x80, 0x0a]), 2],
  ])("is a finding when its bytes are no UTF-8 text: %s", async (_what, bytes, line) => {
    const [found, ...more] = await linesFor({ "active/x.yaml": bytes });
    expect(found).toMatch(new RegExp(`^${X}:${line}:1: error encoding: (the bytes are not UTF-8|a NUL character)$`));
    expect(more).toEqual([]);
  });

  test("is judged by its size before a byte of it is read", async () => {
    const store = makeStore({ "active/whole.yaml": "id: whole\n", "active/x.yaml": "id: x\n" });
    // Without blocks on the disk, and too large for any buffer.
    fs.truncateSync(store.layout.at("active/x.yaml"), 5_000_000_000_000);
    fs.writeFileSync(store.layout.at("active/limit.yaml"), `id: limit\n${"#".repeat(2 ** 20 - 10)}`);
    fs.writeFileSync(store.layout.at("active/over.yaml"), `id: over\n${"#".repeat(2 ** 20 - 8)}`);
    expect(await linesOf(store, "file")).toEqual([
      "active/limit",
      ".milestones/active/over.yaml: error file-size: 1048577 bytes; a record may have 1048576",
      "active/whole",
      `${X}: error file-size: 5000000000000 bytes; a record may have 1048576`,
    ]);
  });

  test("is none when it is large and legal: a list of many, a mapping of many, a long text", async () => {
    const store = makeStore({
      "active/list.yaml": `id: list\na: [${"1,".repeat(100_000)}1]\n`,
      "active/map.yaml": `id: map\n${Array.from({ length: 50_000 }, (_, at) => `key-${at}: x\n`).join("")}`,
      "active/text.yaml": `id: text\na: ${"x".repeat(1_000_000)}\n`,
    });
    expect(await linesOf(store, "file")).toEqual(["active/list", "active/map", "active/text"]);
  });
});

describe("a record file that is no plain file", () => {
  test("is refused by path only: no byte of what a link leads to is shown", async () => {
    const outside = path.join(makeFolder(), "passwd");
    fs.writeFileSync(outside, SECRET);
    const store = makeStore({ "active/whole.yaml": "id: whole\n" });
    fs.symlinkSync(outside, store.layout.at("active/link.yaml"));
    fs.symlinkSync("nowhere", store.layout.at("active/dangling.yaml"));
    fs.linkSync(outside, store.layout.at("active/hard.yaml"));
    const { order, findings } = await scanStore(store, "file");
    expect(order).toEqual([
      ".milestones/active/dangling.yaml: error unsafe-path: is a link; only plain files with one name are read",
      ".milestones/active/hard.yaml: error unsafe-path: has 2 hard links, so other names can change it; only plain files with one name are read",
      ".milestones/active/link.yaml: error unsafe-path: is a link; only plain files with one name are read",
      "active/whole",
    ]);
    expect(JSON.stringify(findings)).not.toContain("secret");
    expect(JSON.stringify(findings)).not.toContain(store.dir);
  });

  test("is a finding and not waited for: a FIFO, a socket", async () => {
    const store = makeStore({ "active/whole.yaml": "id: whole\n" });
    execFileSync("mkfifo", [store.layout.at("active/fifo.yaml")]);
    const server = net.createServer().listen(store.layout.at("active/socket.yaml"));
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const not = "error unsafe-path: is not a regular file; only plain files with one name are read";
    expect(await linesOf(store, "file")).toEqual([
      `.milestones/active/fifo.yaml: ${not}`,
      `.milestones/active/socket.yaml: ${not}`,
      "active/whole",
    ]);
  });

  test.each(["active", "completed"])("in a folder that is a link ends the reading: %s", async (state) => {
    const store = makeStore({ "elsewhere/x.yaml": SECRET });
    fs.symlinkSync("elsewhere", store.layout.at(state));
    const error = await rejectionOf(() => linesOf(store, "file"));
    expect(`${error.code} ${error.message}`).toBe(
      `UNSAFE_PATH .milestones/${state} is not a plain folder; no link is followed.`,
    );
  });
});

describe("a record file whose name", () => {
  const unfit = "the name is no milestone id: 1 to 50 letters, digits, - and _, starting with a letter or digit";

  test("is no id is a finding, with the name escaped", async () => {
    const store = makeStore({ "active/whole.yaml": "id: whole\n" });
    const names: [Buffer, string][] = [
      [Buffer.from("$(touch x)"), "$(touch x)"],
      [Buffer.from("'; DROP TABLE milestones;--"), "'; DROP TABLE milestones;--"],
      [Buffer.from("-rf"), "-rf"],
      [Buffer.from("a b"), "a b"],
      [Buffer.from("new\nline"), "new\\nline"],
      [Buffer.from("tab\t"), "tab\\t"],
      [Buffer.from("\u001b[31mred\u202e"), "\\u{1b}[31mred\\u{202e}"],
      [Buffer.from([0x62, 0xff]), "b\\xff"],
      [Buffer.from("里程碑"), "里程碑"],
      [Buffer.from("x".repeat(250)), "x".repeat(250)],
      [Buffer.from("y".repeat(51)), "y".repeat(51)],
      [Buffer.from("end."), "end."],
    ];
    for (const [name] of names) {
      fs.writeFileSync(
        Buffer.concat([Buffer.from(`${store.layout.at("active")}/`), name, Buffer.from(".yaml")]),
        "id: x\n",
      );
    }
    const lines = await linesOf(store, "file");
    const expected = names.map(([, shown]) => `.milestones/active/${shown}.yaml: error record-id: ${unfit}`);
    expect(lines.sort()).toEqual([...expected, "active/whole"].sort());
  });

  test("is like another's on some system is a finding that names both", async () => {
    const same = (other: string) =>
      `error duplicate-id: the same id as .milestones/${other}, on some systems or on all`;
    const store = makeStore({
      "active/X.yaml": "id: X\n",
      "active/x.yaml": "id: x\n",
      "active/both.yaml": "id: both\n",
      "active/both.yml": "id: both\n",
      "active/done.yml": "id: done\n",
      "active/twice.yaml": "id: twice\n",
      "active/caf\u00e9.yaml": "id: cafe\n",
      "active/cafe\u0301.yaml": "id: cafe\n",
      "completed/done.yaml": "id: done\n",
      "completed/twice.yaml": "id: twice\n",
    });
    const lines = await linesOf(store, "file");
    expect(lines.filter((line) => line.includes("duplicate-id"))).toEqual([
      `.milestones/active/both.yml: ${same("active/both.yaml")}`,
      `.milestones/active/caf\u00e9.yaml: ${same("active/cafe\u0301.yaml")}`,
      `.milestones/active/x.yaml: ${same("active/X.yaml")}`,
      `.milestones/completed/done.yaml: ${same("active/done.yml")}`,
      `.milestones/completed/twice.yaml: ${same("active/twice.yaml")}`,
    ]);
  });

  test("is hidden, or ends otherwise, makes it no record; .yml and sub-folders are warned about", async () => {
    expect(
      await linesFor({
        "active/.hidden.yaml": "id: hidden\n",
        "active/.yaml": "id: none\n",
        "active/upper.YAML": "id: upper\n",
        "active/x.yaml~": "id: x\n",
        "active/old.yml": "id: old\n",
        "active/archive/2024/deep.yaml": "id: deep\n",
        "active/folder.yaml/inner.txt": "",
        "completed/lessons-learned.md": "",
      }),
    ).toEqual([
      ".milestones/active/old.yml: warning yml-extension: a .yml file is not a record; only .yaml is",
      ".milestones/active/archive/2024/deep.yaml: warning nested-file: a file in a sub-folder is not a record",
    ]);
  });
});

describe("a YAML file that is no milestone", () => {
  test("is left alone, broken or not, when no line of it says that it is one", async () => {
    expect(
      await linesFor({
        "active/dependencies.yaml": "id: [broken\n",
        "active/relations.yaml": "critical_path:\n  - a\n  rationale: x\n",
        "active/list.yaml": "- id: x\n",
        "active/metadata.yaml": "metadata: {name: x}\n",
        "active/empty.yaml": "",
        "active/binary.yaml": Buffer.from([0, 1, 2, 0xff, 0xfe]),
      }),
    ).toEqual([]);
  });
});

describe("text that parsers read in two ways is told with what mends it", () => {
  const bom = "\ufeff";
  test.each([
    [
      "id: a\rtitle: x\r",
      String.raw`End lines with a line feed: perl -pi -e 's/\r(?!\n)/\n/g' <file>. Within a text, write it as \r in double quotes.`,
    ],
    [
      `id: a\n${bom}title: x\n`,
      String.raw`Remove the byte order marks, which editors do not show: perl -pi -e 's/^(?:\xEF\xBB\xBF)+//' <file>.`,
    ],
    [
      `${bom}${bom}id: a\n`,
      String.raw`Remove the byte order marks, which editors do not show: perl -pi -e 's/^(?:\xEF\xBB\xBF)+//' <file>.`,
    ],
    [`${bom} # why\nid: a\n`, "Begin the file with its first key, at the start of a line."],
    ["%YAML 1.2\n---\nid: a\n", "Remove the line that begins with %, and the --- below it."],
    ["id: a\n...\n...\n", "Remove the lines of three dots: a milestone file needs none."],
    ["id: a\n\t\nb: 1\n", "Indent with spaces."],
  ])("%j", async (text, fix) => {
    const store = makeStore({ "active/a.yaml": text });
    const { findings } = await scanStore(store, "file");
    expect(findings.map((each) => [each.rule, each.fix])).toEqual([["unsupported-yaml", fix]]);
    const [, program] = / perl -pi -e '([^']+)' /.exec(fix) ?? [];
    if (program !== undefined && hasPerl()) {
      execFileSync("perl", ["-pi", "-e", program, store.layout.at("active/a.yaml")]);
      expect((await scanStore(store, "file")).findings).toEqual([]);
    }
  });
});

function hasPerl(): boolean {
  return spawnSync("perl", ["-v"]).status === 0;
}
