import { describe, expect, test } from "vitest";
import { parseAnswers } from "../../src/hook/answers.ts";

const DIFF = "diff-tree -z a b\n:1\0x\ny\0:2\0z\0\0";
const NOTHING = "ls-tree c\n\0";
const OBJECTS = "cat-file --batch\nid1 blob 3\na\nb\nid2 missing\nid3 blob 0\n\n";

function ask(text: string) {
  const known = parseAnswers(Buffer.from(text));
  return (args: string, input?: string) => known(args.split(" "), input)?.toString();
}

describe("what git was asked before", () => {
  test("is found by the question, and objects where all of them are there", () => {
    const known = ask(DIFF + NOTHING + OBJECTS);
    expect(known("diff-tree -z a b")).toBe(":1\0x\ny\0:2\0z\0");
    expect(known("ls-tree c")).toBe("");
    expect(known("ls-tree d")).toBeUndefined();
    expect(known("cat-file --batch", "id3\nid1\n")).toBe("id3 blob 0\n\nid1 blob 3\na\nb\n");
    expect(known("cat-file --batch", "id1\nid2\n")).toBeUndefined();
  });

  test("is no answer where it was broken off, at whatever byte", () => {
    const text = DIFF + NOTHING + OBJECTS;
    for (let at = 0; at < text.length; at++) {
      const known = ask(text.slice(0, at));
      expect(known("diff-tree -z a b") === undefined, `${at}`).toBe(at < DIFF.length);
      expect(known("ls-tree c") === undefined, `${at}`).toBe(at < DIFF.length + NOTHING.length);
      expect(known("cat-file --batch", "id3\n") === undefined, `${at}`).toBe(true);
    }
  });
});
