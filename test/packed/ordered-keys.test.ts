import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MetKeys } from "../../src/packed/met-keys.ts";
import { OrderedKeys } from "../../src/packed/ordered-keys.ts";
import { Marks } from "../../src/record/marks.ts";

/** Few letters, so that keys meet again; Latin-1, beyond it, a lone surrogate, NUL; some longer than a page has room for. */
const key = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.string({ unit: fc.constantFrom("a", "B", "é", "里", "\ud800", "\0", "😀"), maxLength: 4 }),
  },
  { weight: 1, arbitrary: fc.constantFrom("x".repeat(8192), "里".repeat(8192), "x".repeat(8193), "x".repeat(100_000)) },
);

/** What they ought to be. */
class PlainKeys {
  readonly rows = new Map<string, number>();
  readonly removed = new Set<string>();

  rowOf(name: string): number | undefined {
    return this.removed.has(name) ? undefined : this.rows.get(name);
  }

  add(name: string): number {
    this.removed.delete(name);
    const row = this.rows.get(name) ?? this.rows.size;
    this.rows.set(name, row);
    return row;
  }

  remove(name: string): boolean {
    const isThere = this.rowOf(name) !== undefined;
    this.removed.add(name);
    return isThere;
  }

  each(): (readonly [number, string])[] {
    return [...this.rows].filter(([name]) => !this.removed.has(name)).map(([name, row]) => [row, name]);
  }
}

function byKey([, left]: readonly [number, string], [, right]: readonly [number, string]): number {
  return left < right ? -1 : 1;
}

describe("ordered keys", () => {
  test("have the rows that a map would give them, in whatever order they come and go", () => {
    const act = fc.tuple(fc.constantFrom("add", "add", "add", "remove", "ask"), key);
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.boolean(), (acts, inOrder) => {
        const keys = new OrderedKeys();
        const plain = new PlainKeys();
        for (const [kind, name] of inOrder ? acts.toSorted(([, left], [, right]) => (left < right ? -1 : 1)) : acts) {
          if (kind === "ask") {
            expect(keys.rowOf(name)).toBe(plain.rowOf(name));
          } else {
            expect(keys[kind](name)).toBe(plain[kind](name));
          }
        }
        const each = plain.each();
        expect(keys.size).toBe(each.length);
        expect([...keys.each()]).toEqual(each);
        expect([...keys.backwards()]).toEqual(each.toReversed());
        expect([...keys.sorted()]).toEqual(each.toSorted(byKey));
        keys.free();
        expect([keys.size, keys.rowOf("a"), [...keys.each()], keys.add("a")]).toEqual([0, undefined, [], 0]);
      }),
    );
  });

  test("find what is neither here nor there, wherever they were before", () => {
    const keys = new OrderedKeys();
    const name = (index: number) => `active/milestone-${String(index).padStart(6, "0")}`;
    for (let index = 0; index < 2_000; index += 2) {
      keys.add(name(index));
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_010 }), { maxLength: 40 }), (asked) => {
        for (const index of asked) {
          expect(keys.rowOf(name(index))).toBe(index % 2 === 0 && index < 2_000 ? index / 2 : undefined);
        }
      }),
    );
  });
});

describe("marks of more records than stay in memory", () => {
  const COUNT = 100_000;
  const nameAt = (index: number) => `active/milestone-${String(index).padStart(6, "0")}`;
  const markAt = (index: number) => ({
    state: "active" as const,
    id: nameAt(index).slice("active/".length),
    textDigest: index.toString(16).padStart(64, "0"),
    dataDigest: index.toString(16).padStart(64, "f"),
    signature: index % 3 === 0 ? undefined : ([index, index + 0.5, 2 ** 50 + index, index] as const),
  });

  function makeMarks(order: (index: number) => number): Marks {
    const marks = new Marks();
    for (let index = 0; index < COUNT; index++) {
      const at = order(index);
      marks.set(nameAt(at), markAt(at));
    }
    return marks;
  }

  test.each([
    ["in order", (index: number) => index],
    ["in no order", (index: number) => (index * 37) % COUNT],
  ])("are all what they were, put in %s", (_, order) => {
    const marks = makeMarks(order);
    expect(marks.size).toBe(COUNT);
    for (let index = 0; index < COUNT; index += 11) {
      expect(marks.get(nameAt(index))).toEqual(markAt(index));
    }
    for (let at = 0, index = 5; at < 2_000; at++, index = (index * 7_919 + 13) % COUNT) {
      expect(marks.signatureOf(nameAt(index))).toEqual(markAt(index).signature);
    }
    marks.free();
  });

  test("are told apart into those that were met and those that were not", () => {
    const marks = makeMarks((index) => index);
    const met = new MetKeys(marks);
    for (let index = 0; index < COUNT; index++) {
      if (index % 1_000 !== 7) {
        met.add(nameAt(index));
      }
    }
    met.add("active/somebody-else");
    const missing: string[] = [];
    for (const name of met.missing()) {
      missing.push(name);
      marks.delete(name);
    }
    expect(missing).toEqual(Array.from({ length: 100 }, (_, at) => nameAt(1_000 * at + 7)));
    expect(marks.size).toBe(COUNT - 100);
    marks.free();
  });
});
