import { canonicalJson } from "../../record/canonical.ts";
import { parseText } from "../../record/parse.ts";
import { ExactNumber, isMap, setKey, type Value, type ValueMap } from "../../record/value.ts";
import type { Finding, RuleId } from "../finding.ts";
import { quoteWhatBreaks } from "./quote.ts";

/** What can be done about findings of a rule in one file; undefined where nothing can, without losing meaning. */
export type Edit = (bytes: Buffer, findings: readonly Finding[]) => Buffer | undefined;

/** In the order in which they are made. */
export const EDITS: readonly { readonly rule: RuleId; readonly edit: Edit }[] = [
  { rule: "log-line-ending", edit: (bytes) => Buffer.from(bytes.toString("latin1").replace(/\r\n/g, "\n"), "latin1") },
  {
    rule: "log-end",
    edit: (bytes, findings) =>
      findings.every(({ message }) => message.includes("cut off"))
        ? undefined
        : Buffer.concat([bytes, Buffer.from("\n")]),
  },
  { rule: "yaml-syntax", edit: quoteWhatBreaks },
  { rule: "unsupported-yaml", edit: quoteWhatBreaks },
  { rule: "number-not-json", edit: quoteNumbers },
  { rule: "number-precision", edit: quoteNumbers },
];

/** Puts the numbers that are named in quotes, from the last to the first. Nothing else may mean anything else then. */
function quoteNumbers(bytes: Buffer, findings: readonly Finding[]): Buffer | undefined {
  const before = parseText(bytes);
  if (!before.ok) {
    return undefined;
  }
  const lines = before.content.yaml.split(/(?<=\r\n|\n|\r)/);
  const bom = before.content.yaml.startsWith("\ufeff") ? 1 : 0;
  const sorted = findings.toSorted(
    (left, right) => (right.line ?? 0) - (left.line ?? 0) || (right.column ?? 0) - (left.column ?? 0),
  );
  for (const { line = 0, column = 0, endLine, endColumn = 0 } of sorted) {
    const text = lines[line - 1];
    const start = column - 1;
    if (text === undefined || endLine !== line) {
      return undefined;
    }
    const shift = line === 1 && text.charCodeAt(0) === 0xfeff && !/^[-+.0-9]/.test(text.slice(start)) ? bom : 0;
    const number = text.slice(start + shift, endColumn - 1 + shift);
    if (!/^[-+.0-9][\w.+-]*$/.test(number)) {
      return undefined;
    }
    lines[line - 1] = `${text.slice(0, start + shift)}"${number}"${text.slice(endColumn - 1 + shift)}`;
  }
  const result = Buffer.from(lines.join(""));
  const after = parseText(result);
  const isSame =
    after.ok && shapeOf(after.content.data.value) === shapeOf(before.content.data.value, after.content.data.value);
  return isSame ? result : undefined;
}

/** The meaning of a value, with every number that `other` has as a text taken as that text. */
function shapeOf(value: Value, other?: Value): string {
  return canonicalJson(other === undefined ? value : adopt(value, other));
}

function adopt(value: Value, other: Value): Value {
  if (value instanceof ExactNumber && typeof other === "string") {
    return other;
  }
  if (Array.isArray(value) && Array.isArray(other)) {
    return value.map((item, at) => adopt(item, other[at] ?? null));
  }
  if (isMap(value) && isMap(other)) {
    const copy: ValueMap = {};
    for (const [key, item] of Object.entries(value)) {
      setKey(copy, key, adopt(item, Object.hasOwn(other, key) ? (other[key] as Value) : null));
    }
    return copy;
  }
  return value;
}
