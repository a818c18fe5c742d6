import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions } from "../../src/drift/compare.ts";
import { describeDrifted } from "../../src/drift/drift.ts";
import type { RecordDigests } from "../../src/record/fingerprint.ts";
import { compareKeys, type RecordState } from "../../src/record/record.ts";

function version(id: string, content: number, state: RecordState = "active"): RecordDigests {
  return { state, id, dataDigest: `data ${content}`, textDigest: `text ${content}` };
}

async function* stream(records: readonly RecordDigests[]): AsyncGenerator<RecordDigests> {
  yield* [...records].sort(compareKeys);
}

async function compare(base: readonly RecordDigests[], old: readonly RecordDigests[]): Promise<string[]> {
  const { drifted, records } = await compareVersions([...base].sort(compareKeys), stream(old));
  expect(records).toBe(old.length);
  return drifted.map((each) => `${each.change} ${describeDrifted(each)}`);
}

interface Content {
  readonly content: number;
  readonly state: RecordState;
}

function changeOf(id: string, was: Content | undefined, is: Content | undefined): string[] {
  if (was === undefined || is === undefined) {
    return [`${was === undefined ? "added" : "deleted"} ${id}`];
  }
  if (was.state !== is.state) {
    return [`moved ${id}`];
  }
  return was.content === is.content ? [] : [`changed ${id}`];
}

describe("an old copy compared with the last switch", () => {
  test("has no drift where every record is as it was", async () => {
    expect(await compare([version("a", 1), version("b", 2)], [version("b", 2), version("a", 1)])).toEqual([]);
  });

  test("names what was changed, added, deleted and moved, in order of ids", async () => {
    const base = [version("a", 1), version("b", 2), version("c", 3), version("d", 4, "completed"), version("e", 5)];
    const old = [version("a", 9), version("aa", 6), version("c", 3, "completed"), version("d", 8), version("e", 5)];
    expect(await compare(base, old)).toEqual([
      "changed active/a",
      "added active/aa",
      "deleted active/b (deleted)",
      "moved completed/c (was active/c)",
      "moved active/d (was completed/d)",
    ]);
  });

  test("sees a text that changed though it means the same", async () => {
    const text = { ...version("a", 1), textDigest: "other comments" };
    expect(await compare([version("a", 1)], [text])).toEqual(["changed active/a"]);
  });

  test("finds the same as looking up every id on both sides", async () => {
    const side = fc.dictionary(
      fc.constantFrom("a", "a-b", "a.b", "B", "b", "z_1"),
      fc.record({ content: fc.nat(2), state: fc.constantFrom<RecordState>("active", "completed") }),
    );
    const records = (given: Record<string, Content>) =>
      Object.entries(given).map(([id, { content, state }]) => version(id, content, state));
    await fc.assert(
      fc.asyncProperty(side, side, async (base, old) => {
        const ids = [...new Set([...Object.keys(base), ...Object.keys(old)])].sort();
        const expected = ids.flatMap((id) => changeOf(id, base[id], old[id]));
        const { drifted } = await compareVersions(records(base).sort(compareKeys), stream(records(old)));
        expect(drifted.map(({ change, id }) => `${change} ${id}`)).toEqual(expected);
      }),
    );
  });
});
