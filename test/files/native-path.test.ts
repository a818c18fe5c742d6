import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeName, nativePath, showName } from "../../src/files/native-path.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { makeFolder } from "../support/store.ts";

/** Bytes of a name: pieces of characters, whole characters, stray bytes. */
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "-", " ", "\n", "é", "里", "💀", "\u{1f480}x", "\u202e").map((text) => Buffer.from(text)),
      fc.integer({ min: 0x80, max: 0xff }).map((byte) => Buffer.from([byte])),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => Buffer.concat(parts));

describe("a file name", () => {
  test("of any bytes comes back as the same bytes", () => {
    fc.assert(
      fc.property(name, (bytes) => {
        expect(Buffer.from(nativePath(decodeName(bytes))).toString("hex")).toBe(bytes.toString("hex"));
      }),
    );
  });

  test("of other bytes is another string", () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(decodeName(left) === decodeName(right)).toBe(left.equals(right));
      }),
    );
  });

  test("is shown without anything that a terminal or a reader would act on", () => {
    const shown = (text: string | number[]) => showName(decodeName(Buffer.from(text as string)));
    expect(shown("里程碑 ok.yaml")).toBe("里程碑 ok.yaml");
    expect(shown("a\nb\tc\rd")).toBe("a\\nb\\tc\\rd");
    expect(shown("\u001b[31mred\u009b1m\u007f")).toBe("\\u{1b}[31mred\\u{9b}1m\\u{7f}");
    expect(shown("gpj.\u202eexe\u2066\u200b")).toBe("gpj.\\u{202e}exe\\u{2066}\\u{200b}");
    expect(shown("line\u2028page\u2029")).toBe("line\\u{2028}page\\u{2029}");
    expect(shown([0x61, 0xff, 0xc3, 0x62])).toBe("a\\xff\\xc3b");
  });
});

describe("a folder of odd names", () => {
  const NAMES = [
    Buffer.from("new\nline.yaml"),
    Buffer.from("tab\t.yaml"),
    Buffer.from("-rf.yaml"),
    Buffer.from([0x62, 0xff, 0xf0, 0x9f, 0x92, 0x80, 0x2e, 0x79]),
    Buffer.from(`${"x".repeat(250)}.yaml`),
  ];

  test("is listed, and each file is found, read, renamed and removed under its own name", () => {
    const dir = makeFolder();
    for (const bytes of NAMES) {
      fs.writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), bytes]), bytes);
    }
    const files = new NodeFiles();
    const found = (files.list(dir) ?? []).map((entry) => entry.name);
    expect(found.sort()).toEqual(NAMES.map(decodeName).sort());
    for (const each of found) {
      const file = path.join(dir, each);
      expect(files.stat(file)?.kind).toBe("file");
      expect(decodeName(files.read(file).bytes)).toBe(each);
      files.rename(file, `${file.slice(0, -1)}z`);
      files.remove(`${file.slice(0, -1)}z`);
    }
    expect(fs.readdirSync(dir)).toEqual([]);
  });
});
