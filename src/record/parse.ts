import { dataDigest, textDigest } from "./digest.ts";
import type { RecordContent } from "./record.ts";
import { isMap, type Value } from "./value.ts";
import { parseYaml, type YamlProblemCode } from "./yaml.ts";

/** What can be wrong with the bytes of a record, beyond what {@link parseYaml} says. */
export type TextProblemCode = YamlProblemCode | "encoding";

export interface TextProblem {
  code: TextProblemCode;
  message: string;
  /** What to do, where that is another thing than for most problems of this code. */
  fix?: string;
  line: number;
  column: number;
}

/** What the bytes of one YAML file are: text with a meaning, or the first thing that is wrong with them. */
export type ParsedText =
  | { ok: true; content: RecordContent & { data: { value: Value } } }
  | { ok: false; problem: TextProblem };

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 strictly; a BOM stays in the text. Undefined when the bytes are not UTF-8. */
export function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The meaning of a record's bytes. `digest` is their text digest, where the caller has it already; `digestData` gives
 * the data digest, which is a third of the work, to who does not ask for it.
 */
export function parseText(bytes: Uint8Array, digest = textDigest(bytes), digestData = dataDigest): ParsedText {
  const yaml = tryDecode(bytes);
  if (yaml === undefined) {
    return refuse("the bytes are not UTF-8", lineOfBadByte(bytes));
  }
  const nul = yaml.indexOf("\0");
  if (nul >= 0) {
    return refuse("a NUL character", yaml.slice(0, nul).split("\n").length);
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    return { ok: false, problem: parsed.problem };
  }
  const { value } = parsed;
  if (yaml.includes("\\") && hasLoneSurrogate(value)) {
    return refuse("a lone surrogate (\\ud800 to \\udfff), which is no character", lineOfSurrogate(yaml));
  }
  return { ok: true, content: { yaml, textDigest: digest, dataDigest: digestData(value), data: { value } } };
}

function refuse(message: string, line: number): ParsedText {
  return { ok: false, problem: { code: "encoding", message, line, column: 1 } };
}

/** Only an escape can make one; text that decoded as UTF-8 has none. */
export function hasLoneSurrogate(value: Value): boolean {
  if (typeof value === "string") {
    return !value.isWellFormed();
  }
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return Object.entries(value).some(([key, item]) => !key.isWellFormed() || hasLoneSurrogate(item as Value));
}

function lineOfSurrogate(yaml: string): number {
  const at = yaml.search(/\\u[dD][89abAB]|\\u[dD][c-fC-F]|\\U0000[dD]/);
  return yaml.slice(0, Math.max(0, at)).split("\n").length;
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    if (tryDecode(bytes.subarray(start, at)) === undefined) {
      return line;
    }
    start = at + 1;
    line += 1;
  }
  return line;
}

/** Keys at the top level of which a milestone has at least one. */
export function looksLikeRecord(data: Value): boolean {
  if (!isMap(data)) {
    return false;
  }
  const metadata = Object.hasOwn(data, "metadata") ? data.metadata : undefined;
  return (
    Object.hasOwn(data, "id") ||
    Object.hasOwn(data, "title") ||
    Object.hasOwn(data, "tasks") ||
    (isMap(metadata) && Object.hasOwn(metadata, "milestone_id"))
  );
}

const RECORD_LINE = /^(?:id|title|tasks|metadata):/m;

/** Whether bytes that do not parse were meant as a record, by the lines that they have. */
export function wasMeantAsRecord(bytes: Uint8Array): boolean {
  return RECORD_LINE.test(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/^(?:\u00ef\u00bb\u00bf)+/, ""),
  );
}
