import { dataDigest, textDigest } from "../../record/digest.ts";
import { applyChange } from "../../record/edit.ts";
import { parseJson } from "../../record/json.ts";
import { hasLoneSurrogate } from "../../record/parse.ts";
import { isSafeId, MilestoneRecord, nameOf, type RecordKey, type RecordState } from "../../record/record.ts";
import { renderYaml } from "../../record/render.ts";
import { isMap, type Value } from "../../record/value.ts";
import type { Finding, RuleId } from "../../validate/finding.ts";
import type { Mark, Scanned } from "../backend.ts";
import type { StoredRow } from "./tables.ts";

/** A row as a record: the kept YAML where the data is as it was, else with the change applied onto it. */
export function readRow(state: RecordState, row: StoredRow, shown: string): Scanned {
  if (typeof row.id !== "string" || !isSafeId(row.id)) {
    return wrong("record-id", shown, `a row of ${state} records whose id ${shorten(row.id)} is no milestone id`);
  }
  const key = { state, id: row.id };
  const data = readData(row.data);
  if (typeof data === "string") {
    return wrong("row-data", shown, data, key);
  }
  if (row.yaml !== null && (typeof row.yaml !== "string" || textDigest(row.yaml) !== row.yaml_sha256)) {
    return wrong("row-digest", shown, "the kept YAML does not fit its SHA-256", key);
  }
  return { kind: "record", ...toRecord(key, row, data) };
}

/** The parsed data, or what is wrong with it. */
function readData(text: unknown): { value: Value; json: string } | string {
  if (typeof text !== "string") {
    return text === null ? "data is NULL" : "data is not text";
  }
  let value: Value;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return "data is not JSON";
    }
    throw error;
  }
  if (!isMap(value)) {
    return "data is JSON, but not an object";
  }
  if (text.includes("\\u0000")) {
    return "data holds a NUL character (\\u0000)";
  }
  return text.includes("\\u") && hasLoneSurrogate(value) ? "data holds a lone surrogate" : { value, json: text };
}

function toRecord(
  key: RecordKey,
  row: StoredRow,
  data: { value: Value; json: string },
): { record: MilestoneRecord; mark: Mark } {
  const digest = dataDigest(data.value);
  const unchanged = digest === row.data_sha256;
  const yaml =
    typeof row.yaml !== "string" ? renderYaml(data.value) : unchanged ? row.yaml : applyChange(row.yaml, data.value);
  const text = unchanged && typeof row.yaml === "string" ? (row.yaml_sha256 as string) : textDigest(yaml);
  const record = new MilestoneRecord(key, { yaml, textDigest: text, dataDigest: digest, data });
  return { record, mark: { ...key, textDigest: text, dataDigest: digest, signature: undefined } };
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
  return JSON.stringify(typeof id === "string" ? id.slice(0, 60) : id instanceof Uint8Array ? "(bytes)" : id);
}
