import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatenatedJson } from "../../src/logs/concatenated-json.ts";
import { jsonLines } from "../../src/logs/json-lines.ts";
import { type LogPiece, MAX_PIECE_BYTES } from "../../src/logs/log-piece.ts";
import { makeStore } from "../support/store.ts";

type Reader = (chunks: Iterable<Buffer>) => Iterable<LogPiece>;

function read(reader: Reader, text: string | Buffer, chunkBytes = 7): LogPiece[] {
  const bytes = Buffer.from(text as string);
  // One buffer for all, as the file port has it.
  const shared = Buffer.alloc(chunkBytes);
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      yield shared.subarray(0, bytes.copy(shared, 0, at, at + chunkBytes));
    }
  }
  return [...reader(chunks())];
}

const entry = (line: number, value: unknown) => ({ kind: "entry", line, value });
const MISSING_VALUE = 'expected a value, found ","';

describe("a log of one JSON value a line", () => {
  test("gives each with its line, over blank lines, carriage returns and a BOM", () => {
    expect(read(jsonLines, '\ufeff{"a":1}\r\n\n  \n[2]\n"three"')).toEqual([
      entry(1, { a: 1 }),
      entry(4, [2]),
      entry(5, "three"),
    ]);
  });

  test("names the place of a broken line, and still gives those around it", () => {
    expect(read(jsonLines, '{"a":1}\n{"p":,"q":2}\n{"b":2}\n')).toEqual([
      entry(1, { a: 1 }),
      { kind: "broken", from: 2, line: 2, column: 6, message: MISSING_VALUE },
      entry(3, { b: 2 }),
    ]);
  });

  test("tells a last line that was cut off from a broken one", () => {
    expect(read(jsonLines, '{"a":1}\n{"b":')).toEqual([entry(1, { a: 1 }), { kind: "torn", line: 2 }]);
  });

  test("is broken in a line that is not UTF-8, and quotes nothing of it", () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}\n1\n')]);
    expect(read(jsonLines, bytes)).toEqual([
      { kind: "broken", from: 1, line: 1, column: 1, message: "the bytes are not UTF-8" },
      entry(2, 1),
    ]);
  });

  test("keeps no line that is longer than an event can be", () => {
    const long = `"${"x".repeat(MAX_PIECE_BYTES)}"`;
    expect(read(jsonLines, `1\n${long}\n2\n${long}`, 100_000)).toEqual([
      entry(1, 1),
      { kind: "broken", from: 2, line: 2, column: 1, message: `a line of more than ${MAX_PIECE_BYTES} bytes` },
      entry(3, 2),
      { kind: "broken", from: 4, line: 4, column: 1, message: `a line of more than ${MAX_PIECE_BYTES} bytes` },
    ]);
  });

  test("gives __proto__ as a key like any other", () => {
    const [piece] = read(jsonLines, '{"__proto__":{"polluted":1}}\n');
    expect(piece?.kind === "entry" && Object.keys(piece.value as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("is the same however it is cut into pieces", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (values, chunkBytes) => {
        const text = values.map((each) => `${each === undefined ? '{"x":}' : JSON.stringify(each)}\n`).join("");
        expect(read(jsonLines, text, chunkBytes)).toEqual(read(jsonLines, text, 1 << 20));
      }),
    );
  });
});

describe("a log of pretty-printed objects", () => {
  test("gives each with the line at which it begins", () => {
    const text = `${JSON.stringify({ a: 1 }, null, 2)}\n\n${JSON.stringify({ b: { c: [2] } }, null, 2)}\n{"d":3}\n`;
    expect(read(concatenatedJson, text)).toEqual([
      entry(1, { a: 1 }),
      entry(5, { b: { c: [2] } }),
      entry(12, { d: 3 }),
    ]);
  });

  test("loses only the entry in which a value is missing, and names the line of it", () => {
    const text = '{\n  "a": 1\n}\n{\n  "system": {\n    "cpu_usage_percent": ,\n  }\n}\n{\n  "b": 2\n}\n';
    expect(read(concatenatedJson, text)).toEqual([
      entry(1, { a: 1 }),
      { kind: "broken", from: 4, line: 6, column: 26, message: MISSING_VALUE },
      entry(9, { b: 2 }),
    ]);
  });

  test("starts again at the next entry where one was never ended", () => {
    expect(read(concatenatedJson, '{\n  "a": 1,\n{\n  "b": 2\n}\n')).toEqual([
      {
        kind: "broken",
        from: 1,
        line: 3,
        column: 1,
        message: "expected a key in double quotes, found the end",
      },
      entry(3, { b: 2 }),
    ]);
  });

  test("counts what stands before the first entry as one that is broken", () => {
    expect(read(concatenatedJson, 'metrics:\n  none\n{"a":1}\n')).toEqual([
      { kind: "broken", from: 1, line: 1, column: 1, message: 'expected a value, found "m"' },
      entry(3, { a: 1 }),
    ]);
  });

  test("tells an entry that is being written from a broken one", () => {
    expect(read(concatenatedJson, '{"a":1}\n{\n  "b":')).toEqual([entry(1, { a: 1 }), { kind: "torn", line: 2 }]);
  });

  test("keeps no entry that is longer than one can be", () => {
    const text = `{\n${'"x",\n'.repeat(MAX_PIECE_BYTES / 4)}}\n{"a":1}\n`;
    expect(read(concatenatedJson, text, 1 << 20)).toEqual([
      { kind: "broken", from: 1, line: 1, column: 1, message: `an entry of more than ${MAX_PIECE_BYTES} bytes` },
      entry(MAX_PIECE_BYTES / 4 + 3, { a: 1 }),
    ]);
  });
});

test("a file's chunks are its bytes, and end with the reader", () => {
  const { context, layout } = makeStore({ "logs/a.jsonl": '{"a":1}\n{"b":2}\n' });
  const [first] = jsonLines(context.files.chunks(layout.at("logs", "a.jsonl")));
  expect(first).toEqual(entry(1, { a: 1 }));
  expect([...jsonLines(context.files.chunks(layout.at("logs", "a.jsonl")))]).toHaveLength(2);
});
