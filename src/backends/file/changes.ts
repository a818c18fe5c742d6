import { keyOf, type RecordState, STATES } from "../../record/record.ts";
import { isYamlName, listState } from "../../store/list-state.ts";
import type { Change, Marks } from "../backend.ts";
import { type FileReaderPorts, readRecordFile, recordNameOf, signatureOf } from "./read-record.ts";

/**
 * What was written, renamed or removed since the marks were taken: by size, times and inode, then by digest.
 * Brings the marks up to date.
 */
export async function* changedFiles(ports: FileReaderPorts, marks: Marks): AsyncGenerator<Change> {
  const present = new Set<string>();
  for (const state of STATES) {
    for (const { name, kind } of listState(ports.files, ports.layout, state)) {
      if (kind === "directory" || !isYamlName(name)) {
        continue;
      }
      const record = recordNameOf(state, name);
      const change = isAsMarked(ports, state, name, marks) ? "same" : reread(ports, state, name, marks);
      if (change !== undefined) {
        present.add(record);
      }
      if (change !== undefined && change !== "same") {
        yield change;
      }
    }
  }
  for (const name of [...marks.keys()]) {
    if (!present.has(name)) {
      marks.delete(name);
      yield { kind: "gone", key: keyOf(name) };
    }
  }
}

function isAsMarked({ files, layout }: FileReaderPorts, state: RecordState, name: string, marks: Marks): boolean {
  const signature = marks.get(recordNameOf(state, name))?.signature;
  const stat = signature === undefined ? undefined : files.stat(layout.at(state, name));
  return stat !== undefined && signatureOf(stat) === signature;
}

function reread(ports: FileReaderPorts, state: RecordState, name: string, marks: Marks): Change | "same" | undefined {
  const item = readRecordFile(ports, state, name);
  if (item?.kind !== "record") {
    return item;
  }
  const record = recordNameOf(state, name);
  const before = marks.get(record);
  marks.set(record, item.mark);
  return before?.textDigest === item.mark.textDigest ? "same" : { kind: "put", record: item.record, mark: item.mark };
}
