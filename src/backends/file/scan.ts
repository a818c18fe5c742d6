import type { Entry } from "../../files/files.ts";
import { showName } from "../../files/native-path.ts";
import { nestedFiles } from "../../files/nested-files.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { isYamlName, listState, stemOf } from "../../store/list-state.ts";
import type { Finding } from "../../validate/finding.ts";
import type { Scanned } from "../backend.ts";
import { DuplicateFinder } from "./duplicates.ts";
import { type FileReaderPorts, readRecordFile } from "./read-record.ts";

/** Lets signals in between files: everything below is synchronous, for speed. */
const YIELD_EVERY = 200;

/** Every record and problem of the folders of these states, in key order. */
export async function* scanFiles(ports: FileReaderPorts, states: readonly RecordState[]): AsyncGenerator<Scanned> {
  const duplicates = new DuplicateFinder();
  try {
    yield* scanStates(ports, states, duplicates);
  } finally {
    duplicates.free();
  }
}

async function* scanStates(
  ports: FileReaderPorts,
  states: readonly RecordState[],
  duplicates: DuplicateFinder,
): AsyncGenerator<Scanned> {
  for (const state of states) {
    let seen = 0;
    const folders: Entry[] = [];
    for (const entry of listState(ports.files, ports.layout, state)) {
      const { name, kind } = entry;
      seen += 1;
      if (seen % YIELD_EVERY === 0) {
        await new Promise(setImmediate);
      }
      if (kind === "directory") {
        folders.push(entry);
      } else if (isYamlName(name)) {
        yield* scanOne(ports, state, name, duplicates);
      } else if (name.endsWith(".yml")) {
        yield* scanYml(ports, state, name, duplicates);
      }
    }
    yield* scanNested(ports, state, folders);
  }
}

function* scanOne(ports: FileReaderPorts, state: RecordState, name: string, duplicates: DuplicateFinder) {
  const item = readRecordFile(ports, state, name);
  if (item === undefined) {
    return;
  }
  const id = stemOf(name);
  const duplicate = duplicates.add({ state, id, shown: ports.layout.showRecord({ state, id }) });
  if (duplicate !== undefined) {
    yield { kind: "finding" as const, finding: duplicate };
  }
  yield item;
}

/** Tools see `.yml` files only in part: they stay where they are, and are an error only beside a `.yaml`, of any state. */
function* scanYml(ports: FileReaderPorts, state: RecordState, name: string, duplicates: DuplicateFinder) {
  const { files, layout } = ports;
  const stem = name.slice(0, -4);
  const shown = layout.show(layout.at(state, name));
  const finding = STATES.some((each) => files.stat(layout.at(each, `${stem}.yaml`)) !== undefined)
    ? duplicates.add({ state, id: stem, shown })
    : undefined;
  const notice = warn("yml-extension", shown, "a .yml file is not a record; only .yaml is");
  yield { kind: "finding" as const, finding: finding ?? notice };
}

function* scanNested({ files, layout }: FileReaderPorts, state: RecordState, entries: readonly Entry[]) {
  for (const inside of nestedFiles(files, layout.stateDir(state), "", entries)) {
    if (/\.ya?ml$/.test(inside)) {
      const shown = layout.show(layout.at(state, inside));
      yield { kind: "finding" as const, finding: warn("nested-file", shown, "a file in a sub-folder is not a record") };
    }
  }
}

function warn(rule: "yml-extension" | "nested-file", shown: string, message: string): Finding {
  return { rule, severity: "warning", file: showName(shown), message };
}
