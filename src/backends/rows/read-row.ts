import { showName } from "../../files/native-path.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import { type Digest, dataDigest, textDigest } from "../../record/digest.ts";
import { applyChange } from "../../record/edit.ts";
import { copyFields } from "../../record/fields.ts";
import { parseJson } from "../../record/json.ts";
import type { KnownData } from "../../record/known-data.ts";
import type { Mark } from "../../record/marks.ts";
import { isSafeId, MilestoneRecord, nameOf, type RecordKey, type RecordState } from "../../record/record.ts";
import { renderYaml } from "../../record/render.ts";
import type { Value } from "../../record/value.ts";
import type { Finding, RuleId } from "../../validate/finding.ts";
import type { Scanned } from "../backend.ts";
import { problemOfForeignData } from "./foreign-data.ts";
import { parseData } from "./parse-data.ts";
import type { StoredRow } from "./stored-row.ts";

/**
 * A row as a record: the kept YAML where the data is as it was, else with the change applied onto it. A record may have
 * as many bytes in a row as in a file, or it could never become one.
 */
export function readRow(
  state: RecordState,
  row: StoredRow,
  shown: string,
  memo: DataMemo,
  mostBytes = Number.POSITIVE_INFINITY,
): Scanned {
  if (typeof row.id !== "string" || !isSafeId(row.id)) {
    return wrong("record-id", shown, `a row of ${state} records whose id ${shorten(row.id)} is no milestone id`);
  }
  const key = { state, id: row.id };
  const size = sizeOf(row);
  if (size > mostBytes) {
    return wrong("row-data", shown, `${size} bytes; a record may have ${mostBytes}`, key);
  }
  const data = readData(row, memo);
  if (typeof data === "string") {
    return wrong("row-data", shown, data, key);
  }
  if (row.yaml !== null && (typeof row.yaml !== "string" || textDigest(row.yaml) !== row.yaml_sha256)) {
    return wrong("row-digest", shown, "the kept YAML does not fit its SHA-256", key);
  }
  const problem = isAsWritten(row, data) ? undefined : problemOfForeignData(data.json);
  const isChanged = typeof row.yaml === "string" && !isAsWritten(row, data);
  return problem === undefined
    ? { kind: "record", ...toRecord(key, row, data), ...(isChanged && { isChanged }) }
    : wrong("row-data", shown, problem, key);
}

/** Bytes of its text: the kept one, or about what its data becomes. */
function sizeOf({ yaml, data }: StoredRow): number {
  const text = typeof yaml === "string" ? yaml : typeof data === "string" ? data : "";
  return Buffer.byteLength(text);
}

/** True for data that is as it was when we wrote the row. */
function isAsWritten(row: StoredRow, data: KnownData): boolean {
  return typeof row.yaml === "string" && data.dataDigest === row.data_sha256;
}

interface RowData extends KnownData {
  readonly json: string;
  /** Where it was parsed just now. */
  readonly value?: Value;
}

/** The data and its digest, or what is wrong with it. */
function readData({ data: text, yaml_sha256 }: StoredRow, memo: DataMemo): RowData | string {
  if (typeof text !== "string") {
    return text === null ? "data is NULL" : "data is not UTF-8 text";
  }
  const known = memo.getByYaml(text, yaml_sha256);
  return known === undefined ? readJson(text, memo) : { json: text, ...known };
}

function readJson(text: string, memo: DataMemo): RowData | string {
  const digest = textDigest(text);
  const known = memo.get(digest);
  if (known !== undefined) {
    return { json: text, ...known };
  }
  const parsed = parseData(text);
  if ("problem" in parsed) {
    return parsed.problem;
  }
  const { value } = parsed;
  const data = { dataDigest: dataDigest(value), fields: copyFields(value) };
  memo.keep(digest, data);
  return { json: text, value, ...data };
}

function toRecord(key: RecordKey, row: StoredRow, data: RowData): { record: MilestoneRecord; mark: Mark } {
  const { json, dataDigest: digest, fields, value } = data;
  const kept = typeof row.yaml === "string" ? { yaml: row.yaml, textDigest: row.yaml_sha256 as Digest } : undefined;
  const text = kept !== undefined && isAsWritten(row, data) ? kept : writeText(kept?.yaml, json);
  const record = new MilestoneRecord(key, {
    ...text,
    dataDigest: digest,
    data: { json, fields, ...(value !== undefined && { value }) },
  });
  return { record, mark: { ...key, textDigest: text.textDigest, dataDigest: digest, signature: undefined } };
}

/** The YAML of data that a tool wrote. */
function writeText(kept: string | undefined, json: string): { yaml: string; textDigest: Digest } {
  const value = parseJson(json);
  const yaml = kept === undefined ? renderYaml(value) : applyChange(kept, value);
  return { yaml, textDigest: textDigest(yaml) };
}

function wrong(rule: RuleId, file: string, message: string, key?: RecordKey): Scanned {
  const fix = "Mend the row with the tool that wrote it, or delete it.";
  const finding: Finding = {
    rule,
    severity: "error",
    file,
    message: key ? `${nameOf(key)}: ${message}` : message,
    fix,
  };
  return { kind: "finding", finding: key ? { ...finding, record: nameOf(key) } : finding };
}

function shorten(id: unknown): string {
  return showName(JSON.stringify(typeof id === "string" ? id.slice(0, 60) : id instanceof Uint8Array ? "(bytes)" : id));
}
