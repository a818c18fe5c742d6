import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PackedHex } from "../../src/packed/packed-hex.ts";
import { PackedKeys } from "../../src/packed/packed-keys.ts";
import { PackedMap, type PackedValues } from "../../src/packed/packed-map.ts";
import { PackedNumbers } from "../../src/packed/packed-numbers.ts";
import { TextColumn } from "../../src/packed/text-column.ts";

/** Few letters, so that keys meet again; Latin-1, beyond it, a lone surrogate, NUL. */
const key = fc.string({ unit: fc.constantFrom("a", "B", "-", "é", "里", "\ud800", "\0", "😀"), maxLength: 6 });

function packedNumbers(): PackedMap<number> {
  const column = new PackedNumbers(2);
  const values: PackedValues<number> = {
    write: (row, value) => column.set(row, 1, value),
    read: (row) => column.at(row, 1),
    free: () => column.free(),
  };
  return new PackedMap(values);
}

describe("a packed map", () => {
  test("is what a map is, whatever is put in and taken out", () => {
    const act = fc.tuple(fc.constantFrom("set", "delete"), key, fc.integer());
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const packed = packedNumbers();
        const plain = new Map<string, number>();
        for (const [kind, name, value] of acts) {
          expect(packed.has(name)).toBe(plain.has(name));
          if (kind === "set") {
            packed.set(name, value);
            plain.set(name, value);
          } else {
            expect(packed.delete(name)).toBe(plain.delete(name));
          }
          expect(packed.get(name)).toBe(plain.get(name));
        }
        const sorted = [...plain].sort(([left], [right]) => (left < right ? -1 : 1));
        expect(packed.size).toBe(plain.size);
        expect([...packed.sorted()]).toEqual(sorted);
        expect([...packed.sortedKeys()]).toEqual(sorted.map(([name]) => name));
        expect(new Map(packed)).toEqual(plain);
        expect(JSON.parse(JSON.stringify(packed))).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(plain))));
      }),
    );
  });

  test("gives entries as they were put in, while some are taken out", () => {
    const packed = packedNumbers().set("b", 1).set("a", 2).set("c", 3);
    const met: string[] = [];
    for (const name of packed.keys()) {
      met.push(name);
      packed.delete("c");
    }
    expect(met).toEqual(["b", "a"]);
    expect([...packed.values()]).toEqual([1, 2]);
  });

  test("grows past every size that it began with", () => {
    const packed = packedNumbers();
    for (let index = 0; index < 20_000; index++) {
      packed.set(`active/milestone-${index}`, index);
    }
    expect(packed.size).toBe(20_000);
    for (let index = 0; index < 20_000; index++) {
      expect(packed.get(`active/milestone-${index}`)).toBe(index);
    }
    expect(packed.get("active/milestone-20000")).toBeUndefined();
  });
});

describe("a packed map that was freed", () => {
  test("is empty, and takes entries anew", () => {
    const packed = packedNumbers();
    for (let index = 0; index < 2_000; index++) {
      packed.set(`a${index}`, index);
    }
    packed.free();
    expect([packed.size, packed.get("a1"), [...packed]]).toEqual([0, undefined, []]);
    expect([...packed.set("a1", 7).set("b", 8)]).toEqual([
      ["a1", 7],
      ["b", 8],
    ]);
  });
});

describe("packed keys", () => {
  test("give a key that was removed its old row back", () => {
    const keys = new PackedKeys();
    expect([keys.add("a"), keys.add("b"), keys.remove("a"), keys.rowOf("a"), keys.add("c"), keys.add("a")]).toEqual([
      0,
      1,
      true,
      undefined,
      2,
      0,
    ]);
    expect(Array.from(keys.each(), (row) => keys.keyAt(row))).toEqual(["a", "b", "c"]);
  });
});

describe("a column of texts", () => {
  test("gives them back as they were, on a page, on disk, or too long for either", () => {
    const column = new TextColumn();
    const all = Array.from({ length: 2_000 }, (_, row) => `${"里程碑 😀 ".repeat(row % 40)}${row}`);
    // Of 32,766, 32,767 and 32,768 bytes; as many code units that are no text; NUL; empty.
    const long = [32_766, 32_767, 32_768].map((length) => "x".repeat(length));
    all.push(
      ...long,
      "é".repeat(16_384),
      "\ud800".repeat(16_383),
      "\ud800".repeat(16_384),
      "\0",
      "",
      "y".repeat(1 << 20),
    );
    for (const [row, text] of all.entries()) {
      column.write(row, text);
    }
    expect(all.map((_, row) => column.read(row) === all[row])).toEqual(all.map(() => true));
  });
});

describe("packed hexadecimal text", () => {
  test("keeps what stands in other rows, and clears what a shorter value leaves", () => {
    const column = new PackedHex(4);
    column.set(1, "0102ffff");
    column.set(10_000, "aabbccdd");
    column.set(1, "09");
    expect([column.at(0), column.at(1), column.at(10_000)]).toEqual(["00000000", "09000000", "aabbccdd"]);
  });
});
