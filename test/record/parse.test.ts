import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hasLoneSurrogate, looksLikeRecord, parseText, tryDecode, wasMeantAsRecord } from "../../src/record/parse.ts";
import { dataOf } from "./meaning.ts";

/** What is wrong with bytes, as `code line:column message`. */
function problemOf(bytes: Uint8Array | string): string {
  const parsed = parseText(Buffer.from(bytes));
  if (parsed.ok) {
    return "accepted";
  }
  const { code, line, column, message } = parsed.problem;
  return `${code} ${line}:${column} ${message}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("parseText", () => {
  test("gives the text, its meaning and both digests", () => {
    const yaml = "\ufefftitle: 里程碑\r\nid: m1\r\nn: 1.0";
    const parsed = parseText(Buffer.from(yaml));
    expect(parsed).toEqual({
      ok: true,
      content: {
        yaml,
        textDigest: sha256(yaml),
        dataDigest: sha256('{"id":"m1","n":1,"title":"里程碑"}'),
        data: { value: dataOf(yaml) },
      },
    });
  });

  test("takes a text digest that the caller has", () => {
    const parsed = parseText(Buffer.from("id: m1\n"), "0123");
    expect(parsed.ok && parsed.content.textDigest).toBe("0123");
  });

  test.each([
    ["Latin-1", Buffer.from("id: m1\ntitle: caf\u00e9\n", "latin1"), "encoding 2:1 the bytes are not UTF-8"],
    ["UTF-16", Buffer.from("\ufeffid: m1\n", "utf16le"), "encoding 1:1 the bytes are not UTF-8"],
    ["UTF-16 without a mark", Buffer.from("id: m1\n", "utf16le"), "encoding 1:1 a NUL character"],
    ["an overlong form", Buffer.from([0x69, 0x3a, 0x20, 0xc0, 0xaf]), "encoding 1:1 the bytes are not UTF-8"],
    ["a surrogate in UTF-8", Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80]), "encoding 2:1 the bytes are not UTF-8"],
    ["a cut character", Buffer.from("a: 1\nb: 里").subarray(0, -1), "encoding 2:1 the bytes are not UTF-8"],
    ["NUL", Buffer.from("a: 1\nb: x\0y\n"), "encoding 2:1 a NUL character"],
    [
      "a lone high surrogate",
      Buffer.from('a: 1\nb: "\\ud83d"\n'),
      "encoding 2:1 a lone surrogate (\\ud800 to \\udfff), which is no character",
    ],
    [
      "a lone low surrogate in a key",
      Buffer.from('a:\n  - "x\\uDE00": 1\n'),
      "encoding 2:1 a lone surrogate (\\ud800 to \\udfff), which is no character",
    ],
    ["a problem of its YAML", Buffer.from("a: 1\na: 2\n"), 'duplicate-key 2:1 the key "a" stands twice in one mapping'],
  ])("refuses %s", (_title, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  test("takes escapes that make a whole character", () => {
    expect(dataOf('a: "\\ud83d\\ude00"\n')).toEqual({ a: "😀" });
    expect(problemOf("a: \"\\ud83d\\ude00\"\nb: '\\ud83d'\n")).toBe("accepted");
  });
});

describe("tryDecode", () => {
  test("keeps a byte order mark, and gives nothing for what is not UTF-8", () => {
    expect(tryDecode(Buffer.from("\ufeffa"))).toBe("\ufeffa");
    expect(tryDecode(Buffer.from([0xff, 0xfe]))).toBeUndefined();
  });
});

describe("hasLoneSurrogate", () => {
  test("looks into lists, mappings and their keys", () => {
    const lone = "\ud800";
    expect([lone, [[lone]], { a: { b: lone } }, { [lone]: 1 }].map(hasLoneSurrogate)).toEqual([true, true, true, true]);
    expect(["😀", null, 1, [], { "😀": ["😀"] }].map(hasLoneSurrogate)).toEqual([false, false, false, false, false]);
  });
});

describe("looksLikeRecord", () => {
  test.each([
    ["id: m1\n", true],
    ["title: x\n", true],
    ["tasks: []\n", true],
    ["id:\n", true],
    ["metadata: {milestone_id: m1}\n", true],
    ["metadata: {milestone_id: }\n", true],
    ["metadata: {name: x}\n", false],
    ["metadata: milestone_id\n", false],
    ["metadata: [milestone_id]\n", false],
    ["milestone_id: m1\n", false],
    ["critical_path: [m1, m2]\n", false],
    ["dependencies: {id: m1, tasks: []}\n", false],
    ["- id: m1\n", false],
    ["id\n", false],
    ["", false],
    ["{}\n", false],
  ])("%j: %j", (yaml, expected) => {
    expect(looksLikeRecord(dataOf(yaml))).toBe(expected);
  });
});

describe("wasMeantAsRecord", () => {
  test.each<[string | Buffer, boolean]>([
    ["id: [\n", true],
    ["# head\n\ntitle: 'x\n", true],
    ["tasks:\n\t- a\n", true],
    ["metadata:\n  x: [\n", true],
    ["\ufeffid: [\n", true],
    ["a: 1\r\nid: [\r\n", true],
    [Buffer.from("title: caf\u00e9\n", "latin1"), true],
    ["<<<<<<< ours\nid: m1\n=======\n", true],
    ["  id: [\n", false],
    ["ids: [\n", false],
    ["- id: [\n", false],
    ["id : [\n", false],
    ["critical_path:\n  - a\n  rationale: x\n", false],
    ["", false],
  ])("%j: %j", (bytes, expected) => {
    expect(wasMeantAsRecord(Buffer.from(bytes))).toBe(expected);
  });
});
