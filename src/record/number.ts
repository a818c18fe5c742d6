import { ExactNumber } from "./value.ts";

/** An integer that is its own JSON literal, and that every float holds. */
const PLAIN_INT = /^(?:0|[1-9][0-9]{0,14})$/;
const INT = /^[-+]?[0-9]+$/;
const OCT = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NON_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Beyond this exponent a canonical decimal is not written out, or `1e999999999` would fill the memory. */
const LONGEST_EXPONENT = 1000;

/** A plain scalar of YAML 1.2's core schema as a number, or undefined when it is none. */
export function parseYamlNumber(source: string): number | ExactNumber | undefined {
  if (PLAIN_INT.test(source)) {
    return Number(source);
  }
  if (INT.test(source) || FLOAT.test(source)) {
    return fromLiteral(toJsonLiteral(source));
  }
  if (OCT.test(source) || HEX.test(source)) {
    return fromLiteral(BigInt(source).toString());
  }
  if (NON_FINITE.test(source)) {
    const lower = source.toLowerCase();
    return new ExactNumber(lower.startsWith("+") ? lower.slice(1) : lower);
  }
  return undefined;
}

/** A number from its JSON literal: a float where that loses nothing, else its digits. */
export function fromLiteral(literal: string): number | ExactNumber {
  const number = Number(literal);
  return String(number) === literal ? number : new ExactNumber(literal);
}

/** YAML allows `+1`, `007`, `.5` and `5.`; JSON wants `1`, `7`, `0.5` and `5.0`. */
function toJsonLiteral(source: string): string {
  const parts = /^([-+]?)([0-9]*)(?:(\.)([0-9]*))?(.*)$/.exec(source);
  const [, sign = "", whole = "", point, fraction = "", exponent = ""] = parts ?? [];
  const digits = whole.replace(/^0+(?=[0-9])/, "") || "0";
  return `${sign === "-" ? "-" : ""}${digits}${point ? `.${fraction || "0"}` : ""}${exponent}`;
}

/**
 * The exact decimal of a JSON literal, the same for every spelling of one value: `1.0`, `1` and `1e0` give `1`.
 * No leading or trailing zeros, no exponent up to ±1000, `0` for any zero.
 */
export function canonicalNumber(value: number | ExactNumber): string {
  const literal = typeof value === "number" ? String(value) : value.text;
  if (value instanceof ExactNumber && !value.isFinite) {
    return literal;
  }
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]+))?$/.exec(literal);
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = parts ?? [];
  const all = whole + fraction;
  const significant = all.replace(/^0+/, "").replace(/0+$/, "");
  if (significant === "") {
    return "0";
  }
  const trailingZeros = all.length - all.replace(/0+$/, "").length;
  const exponent = BigInt(exponentText) - BigInt(fraction.length) + BigInt(trailingZeros);
  return sign + writeDecimal(significant, exponent);
}

/** The decimal of `digits × 10^exponent`. */
function writeDecimal(digits: string, exponent: bigint): string {
  if (exponent > LONGEST_EXPONENT || exponent < -LONGEST_EXPONENT - digits.length) {
    return `${digits}e${exponent}`;
  }
  const shift = Number(exponent);
  if (shift >= 0) {
    return digits + "0".repeat(shift);
  }
  const point = digits.length + shift;
  return point > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : `0.${"0".repeat(-point)}${digits}`;
}
