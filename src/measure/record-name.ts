import { mayBeRecord } from "../store/list-state.ts";

/** Whether a path of a store (`active/a.yaml`) may be a record's, and no auxiliary file's, as far as its name tells. */
export function isRecordName(path: string, auxiliary: readonly string[]): boolean {
  const name = path.slice(path.indexOf("/") + 1);
  return mayBeRecord(path) && name !== "dependencies.yaml" && !auxiliary.includes(name);
}
