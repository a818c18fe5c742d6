import { exactNumbers } from "../exact-numbers.ts";
import type { RecordRule } from "../rule.ts";

export const numberNotJson: RecordRule = {
  id: "number-not-json",
  severity: "warning",
  summary: "`.inf` or `.nan`, which no database holds: an error on the way to one.",
  fix: "Write it as a quoted string.",
  mends: "puts it in quotes",
  *check(subject) {
    for (const { number, path } of exactNumbers(subject)) {
      if (!number.isFinite) {
        yield { path, message: `${number.text} is no number in a database` };
      }
    }
  },
};
