import { LISTEN_EVERY } from "../../errors/stopped.ts";
import type { Files } from "../../files/files.ts";
import { OrderedKeys } from "../../packed/ordered-keys.ts";
import type { Marks } from "../../record/marks.ts";
import { keyOf, type MilestoneRecord, nameOf, type RecordKey, STATES } from "../../record/record.ts";
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
  /** By name, records whose files are not in place yet, and records of the store that must go. */
  private readonly pending = new OrderedKeys();
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
      this.pending.add(nameOf(record));
    }
  }

  put(record: MilestoneRecord): void {
    this.files.remove(this.shadow.recordFile(record));
    this.doomed.delete(nameOf(record));
    this.write([record]);
  }

  remove(key: RecordKey): void {
    this.files.remove(this.shadow.recordFile(key));
    this.pending.remove(nameOf(key));
    this.doomed.add(nameOf(key));
  }

  /** Parses one file anew, whether it still waits in the shadow or stands in place already; none when it is to go. */
  readOne(key: RecordKey): Scanned | undefined {
    if (this.doomed.has(nameOf(key))) {
      return undefined;
    }
    const layout = this.isPending(key) ? this.shadow : this.store;
    return readRecordFile({ ...this.reader, layout }, key.state, `${key.id}.yaml`);
  }

  /**
   * What stands in place with the same bytes stays; other records of the old copy are set aside.
   */
  async install(installer: Installer, marks: Marks): Promise<void> {
    let aside: string[] = [];
    for await (const path of this.stale(marks)) {
      if (aside.push(path) === MOST_AT_ONCE) {
        installer.aside(aside);
        aside = [];
      }
    }
    installer.aside(aside);
    // Verified by now: each was read back, and has the digest that its mark has.
    const digestOf = (path: string) => marks.get(path.slice(0, -".yaml".length))?.textDigest;
    await installer.putEach(this.waiting(), digestOf);
    this.pending.free();
    this.doomed.clear();
  }

  /** What is to be set aside. What need not be put is no longer pending then. */
  private async *stale(marks: Marks): AsyncGenerator<string> {
    let seen = 0;
    for (const state of STATES) {
      for (const { name, kind } of listState(this.files, this.store, state)) {
        seen += 1;
        if (seen % LISTEN_EVERY === 0) {
          await new Promise(setImmediate);
        }
        const key = { state, id: stemOf(name) };
        if (kind === "file" && isYamlName(name) && !this.doomed.has(nameOf(key)) && this.isStale(key, marks)) {
          yield pathOf(key);
        }
      }
    }
    for (const name of this.doomed) {
      yield pathOf(keyOf(name));
    }
  }

  private isStale(key: RecordKey, marks: Marks): boolean {
    const mark = marks.get(nameOf(key));
    if (mark === undefined) {
      return readRecordFile({ ...this.reader, layout: this.store }, key.state, `${key.id}.yaml`) !== undefined;
    }
    if (this.isPending(key) && this.files.digest(this.store.recordFile(key)) === mark.textDigest) {
      this.pending.remove(nameOf(key));
    }
    return false;
  }

  private *waiting(): Generator<string> {
    for (const [, name] of this.pending.each()) {
      yield pathOf(keyOf(name));
    }
  }

  private isPending(key: RecordKey): boolean {
    return this.pending.rowOf(nameOf(key)) !== undefined;
  }
}

/** Files that are set aside together: more would be as large in memory as the store's list. */
const MOST_AT_ONCE = 10_000;

function pathOf(key: RecordKey): string {
  return `${key.state}/${key.id}.yaml`;
}
