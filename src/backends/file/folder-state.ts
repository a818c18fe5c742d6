import type { Entry, ReadFiles } from "../../files/files.ts";
import { nestedFiles } from "../../files/nested-files.ts";
import { signatureOf } from "../../files/signature.ts";
import { textDigest } from "../../record/digest.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { StoreLayout } from "../../store/layout.ts";
import { listState } from "../../store/list-state.ts";
import type { FileReaderPorts } from "./read-record.ts";

/** So many at once: those of a large store would be as large in memory as its list of files. */
const MOST_LINES = 1000;

/**
 * Names and signatures of everything in the state folders, records or not, as one digest. Undefined while a file is so
 * young that it could be written again without showing it.
 */
export function folderState({ files, layout }: Pick<FileReaderPorts, "files" | "layout">): string | undefined {
  let lines: string[] = [];
  let digest = "";
  let isSure = true;
  const fold = () => {
    digest = textDigest([digest, ...lines].join("\0\0"));
    lines = [];
  };
  for (const state of STATES) {
    for (const name of namesIn(files, layout, state)) {
      const stat = files.stat(layout.at(state, name));
      const signature = stat && signatureOf(stat);
      isSure &&= signature !== undefined;
      lines.push(`${state}/${name}\0${stat?.kind} ${signature?.join(" ")}`);
      if (lines.length === MOST_LINES) {
        fold();
      }
    }
  }
  fold();
  return isSure ? digest : undefined;
}

/** What stands in the folder, and after it what stands in folders below. */
function* namesIn(files: ReadFiles, layout: StoreLayout, state: RecordState): Generator<string> {
  const folders: Entry[] = [];
  for (const entry of listState(files, layout, state)) {
    if (entry.kind === "directory") {
      folders.push(entry);
    }
    yield entry.name;
  }
  yield* nestedFiles(files, layout.stateDir(state), "", folders);
}
