import path from "node:path";
import { MilestoneError } from "../../errors/error.ts";
import { LISTEN_EVERY } from "../../errors/stopped.ts";
import type { Stat } from "../../files/files.ts";
import { signatureOf } from "../../files/signature.ts";
import { MetKeys } from "../../packed/met-keys.ts";
import type { Marks } from "../../record/marks.ts";
import { keyOf, type RecordState, STATES } from "../../record/record.ts";
import { isYamlName, listState } from "../../store/list-state.ts";
import type { Change } from "../backend.ts";
import { goneFrom } from "../gone.ts";
import { type FileReaderPorts, readRecordFile, recordNameOf } from "./read-record.ts";

/**
 * What was written, renamed or removed since the marks were taken: by size, times and inode, then by digest.
 * Brings the marks up to date.
 */
export async function* changedFiles(ports: FileReaderPorts, marks: Marks): AsyncGenerator<Change> {
  const present = new MetKeys(marks);
  for (const state of STATES) {
    refuseLostFolder(ports, state, marks);
    yield* changedIn(ports, state, marks, present);
  }
  yield* goneFrom(marks, present);
}

async function* changedIn(
  ports: FileReaderPorts,
  state: RecordState,
  marks: Marks,
  present: MetKeys,
): AsyncGenerator<Change> {
  const inDir = `${ports.layout.stateDir(state)}${path.sep}`;
  let seen = 0;
  for (const { name, kind } of listState(ports.files, ports.layout, state)) {
    seen += 1;
    if (seen % LISTEN_EVERY === 0) {
      // Timers are let in: they say that we live, to others who would take this over.
      await new Promise(setImmediate);
    }
    if (kind === "directory" || !isYamlName(name)) {
      continue;
    }
    const row = marks.rowOf(recordNameOf(state, name));
    if (row !== undefined && isAsMarked(ports.files.stat(inDir + name), marks, row)) {
      present.addRow(row);
      continue;
    }
    const change = reread(ports, state, name, marks);
    if (change === undefined) {
      continue;
    }
    present.add(recordNameOf(state, name));
    if (change !== "same") {
      yield change;
    }
  }
}

/** A folder that went away with its records, as when another branch is checked out, is no removal of each of them. */
function refuseLostFolder({ files, layout }: FileReaderPorts, state: RecordState, marks: Marks): void {
  const dir = layout.stateDir(state);
  if (files.stat(dir) !== undefined) {
    return;
  }
  let lost = 0;
  for (const name of marks.keys()) {
    lost += keyOf(name).state === state ? 1 : 0;
  }
  if (lost > 0) {
    const shown = layout.show(dir);
    throw new MilestoneError("BACKEND_UNREADABLE", `${shown} is gone, and ${lost} records that were in it.`, {
      state: "Nothing was switched.",
      place: { file: shown },
      fix: ["Bring the folder back, then run this again."],
    });
  }
}

function isAsMarked(stat: Stat | undefined, marks: Marks, row: number): boolean {
  return stat !== undefined && marks.isSignature(row, signatureOf(stat));
}

function reread(ports: FileReaderPorts, state: RecordState, name: string, marks: Marks): Change | "same" | undefined {
  const item = readRecordFile(ports, state, name);
  const record = recordNameOf(state, name);
  const before = marks.get(record);
  if (item === undefined && before !== undefined) {
    return emptied(ports, state, name);
  }
  if (item?.kind !== "record") {
    return item;
  }
  marks.set(record, item.mark);
  return before?.textDigest === item.mark.textDigest ? "same" : { kind: "put", record: item.record, mark: item.mark };
}

/** A tool that writes in place empties the file first: a record that is empty just now is not removed. */
function emptied({ files, layout }: FileReaderPorts, state: RecordState, name: string): Change | undefined {
  const file = layout.at(state, name);
  if (files.stat(file)?.sizeBytes !== 0) {
    return undefined;
  }
  const message = "it was a record, and is empty now";
  return { kind: "finding", finding: { rule: "yaml-syntax", severity: "error", file: layout.show(file), message } };
}
