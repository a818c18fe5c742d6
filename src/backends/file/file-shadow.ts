import type { Files } from "../../files/files.ts";
import type { Marks } from "../../record/marks.ts";
import { type MilestoneRecord, nameOf, type RecordKey, STATES } from "../../record/record.ts";
import type { StoreLayout } from "../../store/layout.ts";
import { isYamlName, listState, stemOf } from "../../store/list-state.ts";
import type { Installer, Scanned } from "../backend.ts";
import { type FileReaderPorts, readRecordFile } from "./read-record.ts";

/** Record files in the making, in `active/` and `completed/` of the shadow folder. */
export class FileShadow {
  private readonly files: Files;
  private readonly reader: FileReaderPorts;
  private readonly shadow: StoreLayout;
  private readonly store: StoreLayout;
  /** Files of the shadow that are not in place yet, and records of the store that must go. */
  private readonly pending = new Set<string>();
  private readonly doomed = new Set<string>();

  /** `reader` reads the shadow; `store` is where its files will live. */
  constructor(files: Files, reader: FileReaderPorts, store: StoreLayout) {
    this.files = files;
    this.reader = reader;
    this.shadow = reader.layout;
    this.store = store;
    for (const state of STATES) {
      files.makeDirs(this.shadow.stateDir(state));
    }
  }

  write(records: readonly MilestoneRecord[]): void {
    for (const record of records) {
      this.files.create(this.shadow.recordFile(record), record.yaml);
      this.pending.add(pathOf(record));
    }
  }

  put(record: MilestoneRecord): void {
    this.files.remove(this.shadow.recordFile(record));
    this.doomed.delete(pathOf(record));
    this.write([record]);
  }

  remove(key: RecordKey): void {
    this.files.remove(this.shadow.recordFile(key));
    this.pending.delete(pathOf(key));
    this.doomed.add(pathOf(key));
  }

  /** Parses one file anew, whether it still waits in the shadow or stands in place already; none when it is to go. */
  readOne(key: RecordKey): Scanned | undefined {
    if (this.doomed.has(pathOf(key))) {
      return undefined;
    }
    const layout = this.pending.has(pathOf(key)) ? this.shadow : this.store;
    return readRecordFile({ ...this.reader, layout }, key.state, `${key.id}.yaml`);
  }

  /** What stands in place with the same bytes stays; other records of the old copy are set aside. */
  install(installer: Installer, marks: Marks): void {
    const stale: string[] = [];
    const same = new Set<string>();
    for (const state of STATES) {
      for (const { name, kind } of listState(this.files, this.store, state)) {
        if (kind === "file" && isYamlName(name)) {
          this.judge({ state, id: stemOf(name) }, marks, stale, same);
        }
      }
    }
    installer.aside([...stale, ...this.doomed]);
    // Verified by now: each was read back, and has the digest that its mark has.
    installer.put(
      [...this.pending].filter((path) => !same.has(path)),
      (path) => marks.get(path.slice(0, -".yaml".length))?.textDigest,
    );
    this.pending.clear();
    this.doomed.clear();
  }

  private judge(key: RecordKey, marks: Marks, stale: string[], same: Set<string>): void {
    const mark = marks.get(nameOf(key));
    if (mark === undefined) {
      if (readRecordFile({ ...this.reader, layout: this.store }, key.state, `${key.id}.yaml`) !== undefined) {
        stale.push(pathOf(key));
      }
    } else if (this.pending.has(pathOf(key)) && this.files.digest(this.store.recordFile(key)) === mark.textDigest) {
      same.add(pathOf(key));
    }
  }
}

function pathOf(key: RecordKey): string {
  return `${key.state}/${key.id}.yaml`;
}
