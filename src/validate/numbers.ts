import { placeOf } from "../record/place-of.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { ExactNumber, type Value } from "../record/value.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";

/** Text that may hold such a number; anything else is not looked at twice. */
const SUSPECT = /\.(?:inf|nan)|[0-9]{16}|[0-9]e|0[xo]/i;

/** What a database cannot hold of a record, or tools would bend. JSON has no `.inf` and `.nan`; beyond 2^53 tools that read JSON as floats lose digits, though the text keeps them. */
export function numbersNoDatabaseHolds(record: MilestoneRecord): Finding[] {
  if (!SUSPECT.test(record.yaml)) {
    return [];
  }
  const { data } = record;
  const found = exactNumbers(data);
  const lost = found.find((number) => !number.isFinite);
  const long = found.find((number) => number.isFinite && isBeyondFloat(number.text));
  const describe = (rule: RuleId, severity: Severity, number: ExactNumber, what: string): Finding => ({
    rule,
    severity,
    file: `.milestones/${nameOf(record)}.yaml`,
    ...placeOf(record.yaml, data, number),
    record: nameOf(record),
    message: `${number.text} ${what}`,
    fix: "Write it as a quoted string.",
  });
  return [
    ...(lost ? [describe("number-not-json", "error", lost, "is no number in a database")] : []),
    ...(long ? [describe("number-precision", "warning", long, "has more digits than most tools read")] : []),
  ];
}

/** An integer with more digits than a float holds, or a number that a float takes for infinite. */
function isBeyondFloat(literal: string): boolean {
  return /^-?[0-9]{16,}$/.test(literal) || !Number.isFinite(Number(literal));
}

function exactNumbers(value: Value): ExactNumber[] {
  if (value instanceof ExactNumber) {
    return [value];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.values(value).flatMap((item) => exactNumbers(item as Value));
}
