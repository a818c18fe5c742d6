import { isErrno, MilestoneError } from "../../errors/error.ts";
import type { Entry } from "../../files/files.ts";
import type { Marks } from "../../record/marks.ts";
import { type MilestoneRecord, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import { assertStateFolder, isYamlName, listState } from "../../store/list-state.ts";
import type { Backend, Change, Hold, QueryTimes, Scanned } from "../backend.ts";
import { countOf, medianMs } from "../query-times.ts";
import { changedFiles } from "./changes.ts";
import { folderState } from "./folder-state.ts";
import { type FileReaderPorts, readRecordFile } from "./read-record.ts";
import { scanFiles } from "./scan.ts";

/** Milestones as YAML files. Hybrid reads the same files; only its index differs. */
export class FileBackend implements Backend {
  readonly name: "file" | "hybrid";
  private readonly ports: FileReaderPorts;
  private watched: string | undefined;

  constructor(name: "file" | "hybrid", ports: FileReaderPorts) {
    this.name = name;
    this.ports = ports;
  }

  scan(states: readonly RecordState[] = STATES): AsyncIterable<Scanned> {
    return scanFiles(this.ports, states);
  }

  async read(key: RecordKey): Promise<MilestoneRecord | undefined> {
    assertStateFolder(this.ports.files, this.ports.layout, key.state);
    const item = readRecordFile(this.ports, key.state, `${key.id}.yaml`);
    if (item?.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, {
        state: "Nothing was changed.",
        place: { file },
      });
    }
    return item?.record;
  }

  async readSome(keys: readonly RecordKey[]): Promise<(MilestoneRecord | undefined)[]> {
    return await Promise.all(keys.map((key) => this.read(key)));
  }

  watch(): void {
    this.watched = folderState(this.ports);
  }

  async isUnchanged(): Promise<boolean> {
    return this.watched !== undefined && this.watched === folderState(this.ports);
  }

  changesSince(marks: Marks): AsyncIterable<Change> {
    return changedFiles(this.ports, marks);
  }

  /** Files cannot keep a writer out: what is written during the pause is found by the sweep. */
  async hold(): Promise<Hold> {
    return { release: async () => {} };
  }

  /** As the tools do it: list the folder, count it, read one file. */
  async timeQueries(): Promise<QueryTimes> {
    const { files, layout } = this.ports;
    const [one] = recordFiles(listState(files, layout, "active"));
    return {
      listMs: medianMs(() => countOf(recordFiles(listState(files, layout, "active")))),
      countMs: medianMs(() => countOf(recordFiles(files.listEach(layout.stateDir("active")) ?? []))),
      readMs: one ? medianMs(() => this.tryRead(layout.at("active", one.name))) : 0,
    };
  }

  async close(): Promise<void> {}

  /** A record that somebody removed since it was listed has nothing to time. */
  private tryRead(file: string): void {
    try {
      this.ports.files.read(file);
    } catch (error) {
      if (!isErrno(error, "ENOENT")) {
        throw error;
      }
    }
  }
}

function* recordFiles(entries: Iterable<Entry>): Generator<Entry> {
  for (const entry of entries) {
    if (isYamlName(entry.name)) {
      yield entry;
    }
  }
}
