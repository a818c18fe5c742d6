import fc from "fast-check";
import { fromLiteral } from "../../src/record/number.ts";
import { ExactNumber, setKey, type Value, type ValueMap } from "../../src/record/value.ts";

/** Strings that some YAML writer or reader has got wrong. */
export const AWKWARD_TEXTS = [
  ..."~ - ? : , [ ] { } # & * ! | > ' \" % @ ` = + . _ \\ -- --- ... << a: :a -a ?a !a &a *a [a a] {a a} |- >+ x#y".split(
    " ",
  ),
  ..."null Null nULL true False yes No on OFF y N __proto__ constructor prototype toString a:b it's C:\\path".split(
    " ",
  ),
  ..."1 -1 +1 007 0o7 0x1F 0b101 1_000 1e3 1E+3 .5 5. 1.0 .inf -.INF .nan 12:30 12:30:45 1e400 12345678901234567890".split(
    " ",
  ),
  ..."2024-07-15 2024-07-15T10:00:00Z 2024-02-30 v1.2.3 1.2.3 --flag 里程碑 😀 %YAML".split(" "),
  ...["", " ", "  ", " x", "x ", "\t", "\tx", "x\t", "\n", "\n\n", "\nx", "x\n", "x\n\n", "a\nb", "a\n\nb\n", "a \nb"],
  ...[" a\nb", "a\n  b\nc", "a\n\tb", "a\n---\nb", "a\n...\nb", "a\n# b\nc", "a\n%b", "第一行\n第二行", "\u3000缩进"],
  ...[
    "- a",
    "? a",
    "a: b",
    "x #y",
    "--- x",
    "a, b",
    'say "no"',
    'it\'s "so"',
    "2024-07-15 10:00:00",
    "混合 English: 是",
  ],
  ...[
    "\r",
    "\r\n",
    "a\rb",
    "a\r\nb",
    "\u0085",
    "a\u0085b",
    "\u2028",
    "\u2029x",
    "\ufeff",
    "\ufeffx",
    "\ufffe",
    "\uffff",
  ],
  ...["\0", "\u0007", "\u001b[31m", "\u007f", "\u009f", "\u00a0x", "\ud83d", "x\ude00y"],
  ...["x".repeat(1500), "word ".repeat(60), "word ".repeat(60).trim(), "a  b ".repeat(50).trim(), "字".repeat(200)],
  `${"long words in a line ".repeat(9).trim()}\nand another`,
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD_TEXTS),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..." \n\t-:#,[]{}'\"a1.e_~>|&*!%?字\\"), maxLength: 20 }),
);

const finite = fc.oneof(
  fc.integer().map((whole) => fromLiteral(String(whole))),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((float) => fromLiteral(String(float))),
  fc.constantFrom("1.0", "1e3", "-0", "0.10", "1e400", "123456789012345678901234567890", "1E-5").map(fromLiteral),
);
const infinite = fc.constantFrom(".inf", "-.inf", ".nan").map((literal) => new ExactNumber(literal));
export const anyNumber = fc.oneof({ arbitrary: finite, weight: 5 }, infinite);

/** A mapping of these pairs, `__proto__` a key like any other. */
export function mapOf(pairs: readonly (readonly [string, Value])[]): ValueMap {
  const map: ValueMap = {};
  for (const [key, value] of pairs) {
    setKey(map, key, value);
  }
  return map;
}

function mapWith(number: fc.Arbitrary<Value>): fc.Arbitrary<ValueMap> {
  return fc.letrec<{ value: Value; map: ValueMap }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small", withCrossShrink: true },
      fc.oneof<fc.Arbitrary<Value>[]>(text, number, fc.boolean(), fc.constant(null)),
      fc.array(tie("value"), { maxLength: 5 }),
      tie("map"),
    ),
    map: fc.uniqueArray(fc.tuple(text, tie("value")), { maxLength: 5, selector: ([key]) => key }).map(mapOf),
  })).map;
}

/** Any mapping that a record could mean. */
export const anyMap = mapWith(anyNumber);
/** Any mapping that JSON has: no `.inf`, no `.nan`. */
export const anyJsonMap = mapWith(finite);
