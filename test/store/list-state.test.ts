import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadFiles } from "../../src/files/files.ts";
import { compareCodePoints } from "../../src/record/canonical.ts";
import { StoreLayout } from "../../src/store/layout.ts";
import { listState, stemOf } from "../../src/store/list-state.ts";

function listed(names: readonly string[]): string[] {
  const files = { listEach: () => names.map((name) => ({ name, kind: "file" })) } as Partial<ReadFiles> as ReadFiles;
  return Array.from(listState(files, new StoreLayout("/s/.milestones"), "active"), ({ name }) => name);
}

const stem = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 4 });
const names = (unit: string) => fc.uniqueArray(fc.tuple(stem(unit), fc.constantFrom(".yaml", ".yml", "")));

describe("the entries of a state folder", () => {
  test.each([
    9_999, 10_000, 10_001, 20_000, 130_000,
  ])("come in that order also where they are more than are sorted at once, each with its kind: %i", (count) => {
    const kinds = ["file", "directory", "link", "other"] as const;
    const at = (index: number) => {
      const number = (index * 7_919) % count;
      return { name: `里${String(number).padStart(6, "0")}.yaml`, kind: kinds[number % 4] ?? "file" };
    };
    const files = { listEach: () => Array.from({ length: count }, (_, index) => at(index)) };
    const sorted = Array.from({ length: count }, (_, index) => at(index)).sort((left, right) =>
      left.name < right.name ? -1 : 1,
    );
    const layout = new StoreLayout("/s/.milestones");
    expect([...listState(files as Partial<ReadFiles> as ReadFiles, layout, "active")]).toEqual(sorted);
  });

  test("come in the order of the ids that their names would give", () => {
    expect(listed(["a-b.yaml", "a.yaml", "a.yml", "b.yaml", "a", "B.yaml"])).toEqual([
      "B.yaml",
      "a",
      "a.yaml",
      "a-b.yaml",
      "a.yml",
      "b.yaml",
    ]);
  });

  test.each([
    ["plain names", "aB-_.0"],
    ["names of every plane", "a-é里\ud800😀\uffff"],
  ])("are sorted by code point: %s", (_what, unit) => {
    fc.assert(
      fc.property(names(unit), (parts) => {
        const all = parts.map(([left, right]) => left + right);
        const wanted = [...all].sort(
          (left, right) => compareCodePoints(stemOf(left), stemOf(right)) || compareCodePoints(left, right),
        );
        expect(listed(all)).toEqual(wanted);
      }),
    );
  });
});
