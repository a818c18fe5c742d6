import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/record/fields.ts";
import { compareKeys, isSafeId, keyOf, MilestoneRecord, nameOf, STATES } from "../../src/record/record.ts";
import { ExactNumber } from "../../src/record/value.ts";
import { dataOf } from "./meaning.ts";

const anyKey = fc.record({
  state: fc.constantFrom(...STATES),
  id: fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,9}[A-Za-z0-9_-])?$/),
});

describe("isSafeId", () => {
  test.each(["m", "0", "milestone-001", "M_1", "v1.2.3", "a..b", "a-", "a_", "x".repeat(50)])("takes %j", (id) => {
    expect(isSafeId(id)).toBe(true);
  });

  test.each([
    ...["", "-a", "_a", ".a", ".", "..", "a.", "x".repeat(51)],
    ...["a/b", "../a", "a\\b", "a b", " a", "a ", "a\n", "\na", "a\tb", "a\0", "a\u202eb", "a\u200bb"],
    ...["a'b", 'a"b', "$(id)", "a;b", "a%b", "a:b", "a*", "里程碑", "é", "ａ", "😀", "\u212a"],
  ])("refuses %j", (id) => {
    expect(isSafeId(id)).toBe(false);
  });
});

describe("nameOf and keyOf", () => {
  test("name a record as state and id, and give the key back", () => {
    expect(nameOf({ state: "active", id: "milestone-001" })).toBe("active/milestone-001");
    expect(keyOf("completed/v1.2")).toEqual({ state: "completed", id: "v1.2" });
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(keyOf(nameOf(key))).toEqual(key);
      }),
    );
  });
});

describe("compareKeys", () => {
  test("sorts by state, then by the bytes of the id", () => {
    const keys = ["completed/a", "active/b", "active/a-1", "active/a", "active/B", "active/a.1", "active/a1"].map(
      keyOf,
    );
    expect(keys.toSorted(compareKeys).map(nameOf)).toEqual([
      ...["active/B", "active/a", "active/a-1", "active/a.1", "active/a1", "active/b"],
      "completed/a",
    ]);
  });

  test("is the byte order of the lines of a fingerprint's keys", () => {
    fc.assert(
      fc.property(anyKey, anyKey, (left, right) => {
        const bytes = [left, right].map(({ state, id }) => Buffer.from(`${state}\0${id}`));
        expect(compareKeys(left, right)).toBe(Buffer.compare(bytes[0] as Buffer, bytes[1] as Buffer));
      }),
    );
  });
});

describe("MilestoneRecord", () => {
  const key = { state: "active", id: "m1" } as const;
  const content = { yaml: "id: m1\n", textDigest: "t", dataDigest: "d" };

  test("makes JSON from data, keys in source order and digits kept", () => {
    const value = dataOf("title: x\nid: m1\nn: [1.0, 12345678901234567890]\ndate: 2024-07-15\n");
    const record = new MilestoneRecord(key, { ...content, data: { value } });
    expect(record.json).toBe('{"title":"x","id":"m1","n":[1.0,12345678901234567890],"date":"2024-07-15"}');
    expect(record.data).toBe(value);
    expect([record.state, record.id, record.yaml, record.textDigest, record.dataDigest]).toEqual([
      ...["active", "m1", "id: m1\n", "t", "d"],
    ]);
  });

  test("makes data from JSON", () => {
    const json = '{"id":"里","n":1.50}';
    const record = new MilestoneRecord(key, { ...content, data: { json } });
    expect([record.data, record.json]).toEqual([{ id: "里", n: new ExactNumber("1.50") }, json]);
  });

  test("has no JSON for numbers that JSON lacks", () => {
    const record = new MilestoneRecord(key, { ...content, data: { value: dataOf("n: .inf\n") } });
    expect(() => record.json).toThrow(new TypeError("JSON has no number .inf"));
  });
});

describe("fieldsOf", () => {
  test("reads fields at the top level", () => {
    const yaml = "title: A\nstatus: planning\npriority: high\ncreated_at: 2024-07-15\nupdated_at: 2024-07-16\n";
    expect(fieldsOf(dataOf(`${yaml}metadata: {title: B, status: x, created_at: y}\n`))).toEqual({
      ...{ title: "A", status: "planning", priority: "high", createdAt: "2024-07-15", updatedAt: "2024-07-16" },
    });
  });

  test("reads the older shape under metadata", () => {
    const yaml = "metadata: {name: A, status: done, priority: low, created_at: 2024, updated_at: 1.50}\n";
    expect(fieldsOf(dataOf(yaml))).toEqual({
      ...{ title: "A", status: "done", priority: "low", createdAt: "2024", updatedAt: "1.50" },
    });
  });

  test("falls back to the estimated start, and has null for what is no scalar", () => {
    const yaml = "title: [x]\nstatus: {a: 1}\npriority:\ntimeline: {estimated_start: 2024-07-01}\n";
    expect(fieldsOf(dataOf(yaml))).toEqual({
      ...{ title: null, status: null, priority: null, createdAt: "2024-07-01", updatedAt: null },
    });
    expect(fieldsOf("no mapping")).toEqual({
      ...{ title: null, status: null, priority: null, createdAt: null, updatedAt: null },
    });
  });
});
