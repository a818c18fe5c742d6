import { nestedFiles } from "../../files/nested-files.ts";
import { signatureOf } from "../../files/signature.ts";
import { textDigest } from "../../record/digest.ts";
import { STATES } from "../../record/record.ts";
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
    const entries = listState(files, layout, state);
    const nested = nestedFiles(files, layout.stateDir(state), "", entries);
    for (const name of [...entries.map((entry) => entry.name), ...nested]) {
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
