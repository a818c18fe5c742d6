import { ExactNumber, type Value } from "../../record/value.ts";
import type { Path, RecordRule, Rule } from "../rule.ts";

/** Digits before and after the point that PostgreSQL's numbers have at most. */
const MOST_BEFORE = 131_072;
const MOST_AFTER = 16_383;

export const serverValue: Rule = {
  id: "server-value",
  severity: "error",
  summary: "`\\u0000`, or a number of more digits than PostgreSQL has: found on the way to a server only.",
  fix: "Write it another way, or stay on another backend.",
};

/** Asked only on the way to a server: elsewhere nothing is wrong with such a value. */
export const serverValueCheck: RecordRule = {
  ...serverValue,
  *check({ data }) {
    yield* look(data, []);
  },
};

function* look(value: Value, path: Path): Generator<{ path: Path; message: string; onKey?: true }> {
  if (typeof value === "string" && value.includes("\0")) {
    yield { path, message: "PostgreSQL cannot hold the NUL character (\\u0000)" };
  } else if (value instanceof ExactNumber) {
    if (isTooLong(value.text)) {
      yield {
        path,
        message: `a number with more digits than PostgreSQL has (${MOST_BEFORE}, ${MOST_AFTER} of a fraction)`,
      };
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const below = [...path, Array.isArray(value) ? Number(key) : key];
      if (key.includes("\0")) {
        yield { path: below, message: "PostgreSQL cannot hold the NUL character (\\u0000)", onKey: true };
      }
      yield* look(item, below);
    }
  }
}

function isTooLong(text: string): boolean {
  const [, whole = "", fraction = "", exponent = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const shift = Number(exponent);
  return whole.length + shift > MOST_BEFORE || fraction.length - shift > MOST_AFTER;
}
