import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { isMap } from "../record/value.ts";
import { checkByRules } from "./check-record.ts";
import { MAY_BE_EXACT } from "./exact-numbers.ts";
import type { Finding } from "./finding.ts";
import { numberNotJson } from "./rules/number-not-json.ts";
import { numberPrecision } from "./rules/number-precision.ts";
import { serverValueCheck } from "./rules/server-value.ts";

/**
 * What a database cannot hold of a record, or tools would bend. JSON has no `.inf` and `.nan`, which is an error on the
 * way to one; beyond 2^53 tools that read JSON as floats lose digits, though the text keeps them.
 */
export function numbersNoDatabaseHolds(record: MilestoneRecord): Finding[] {
  // Data that is kept as JSON is read again only for texts that may have such a number.
  if (!MAY_BE_EXACT.test(record.yaml) || !isMap(record.data)) {
    return [];
  }
  const home = { file: `.milestones/${nameOf(record)}.yaml`, hasLines: true };
  const { findings } = checkByRules(record, home, [numberNotJson, numberPrecision]);
  const found = findings.filter(({ rule }) => rule === numberNotJson.id || rule === numberPrecision.id);
  return found.map((finding) => (finding.rule === numberNotJson.id ? { ...finding, severity: "error" } : finding));
}

/** Escapes that may stand for NUL, and digits or an exponent that may make a number too long: not `milestone-0001`. */
const MAY_BE_REFUSED = /\\(?:0|x00|u0000|U00000000)|[\d.][eE][+-]?\d{4}|\d{16000}/;

/** What PostgreSQL cannot hold of a record that other databases can. */
export function valuesNoServerHolds(record: MilestoneRecord): Finding[] {
  if (!MAY_BE_REFUSED.test(record.yaml) || !isMap(record.data)) {
    return [];
  }
  const home = { file: `.milestones/${nameOf(record)}.yaml`, hasLines: true };
  return checkByRules(record, home, [serverValueCheck]).findings.filter(({ rule }) => rule === serverValueCheck.id);
}
