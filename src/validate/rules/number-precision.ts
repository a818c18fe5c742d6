import { exactNumbers } from "../exact-numbers.ts";
import type { RecordRule } from "../rule.ts";

export const numberPrecision: RecordRule = {
  id: "number-precision",
  severity: "warning",
  summary: "An integer beyond 2^53, or a number beyond every float: we keep its digits, most tools do not.",
  fix: "Write it as a quoted string.",
  mends: "puts it in quotes",
  *check(subject) {
    for (const { number, path } of exactNumbers(subject)) {
      if (number.isFinite && isBeyondFloat(number.text)) {
        yield { path, message: `${number.text} has more digits than most tools read` };
      }
    }
  },
};

/** An integer with more digits than a float holds, or a number that a float takes for infinite. */
function isBeyondFloat(literal: string): boolean {
  return /^-?[0-9]{16,}$/.test(literal) || !Number.isFinite(Number(literal));
}
