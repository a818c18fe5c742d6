import { looksLikeRecord, parseText, wasMeantAsRecord } from "../record/parse.ts";

/** Whether a YAML file of a commit was a record: by what it holds, or, where that does not parse, by its lines. */
export function isRecordText(bytes: Uint8Array, maxFileSizeBytes: number): boolean {
  const text = bytes.length > maxFileSizeBytes ? undefined : parseText(bytes);
  return text?.ok ? looksLikeRecord(text.content.data.value) : wasMeantAsRecord(bytes);
}
