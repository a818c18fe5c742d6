import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { PackedKeys } from "../../packed/packed-keys.ts";
import { PackedNumbers } from "../../packed/packed-numbers.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import { type MilestoneRecord, nameOf, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { Backend, Change, Hold, QueryTimes, Scanned } from "../backend.ts";
import { DuplicateFinder } from "../file/duplicates.ts";
import { readRow } from "../rows/read-row.ts";
import type { StoredRow } from "../rows/stored-row.ts";
import type { RowsFile, TableColumns, TableRow } from "./table-rows.ts";

/** Rows between two pauses, in which signals are heard. */
const PAUSE_EVERY = 200;

/** The rows of a backup as records, for reading. */
export class PayloadBackend implements Backend {
  readonly name = "database";
  private readonly reader: RowsFile;
  private readonly shown: string;
  private readonly memo: DataMemo;
  /** Where each row stands in the file, once one was asked for. */
  private places: { keys: PackedKeys; at: PackedNumbers } | undefined;

  constructor(reader: RowsFile, shown: string, memo: DataMemo) {
    this.reader = reader;
    this.shown = shown;
    this.memo = memo;
  }

  async *scan(states: readonly RecordState[] = STATES): AsyncGenerator<Scanned> {
    const columns = this.reader.columns();
    const duplicates = new DuplicateFinder();
    let done = 0;
    try {
      for (const row of this.reader.rows()) {
        if (!states.includes(row.state)) {
          continue;
        }
        done += 1;
        if (done % PAUSE_EVERY === 0) {
          await new Promise(setImmediate);
        }
        const stored = toStoredRow(row, columns);
        const shown = `${this.shown} (${nameOf({ state: row.state, id: stored.id })})`;
        const finding = stored.id === null ? undefined : duplicates.add({ state: row.state, id: stored.id, shown });
        if (finding !== undefined) {
          yield { kind: "finding", finding };
        }
        yield readRow(row.state, stored, this.shown, this.memo);
      }
    } finally {
      duplicates.free();
    }
  }

  async read(key: RecordKey): Promise<MilestoneRecord | undefined> {
    const columns = this.reader.columns();
    const { keys, at } = this.findPlaces(columns);
    const place = keys.rowOf(nameOf(key));
    if (place === undefined) {
      return undefined;
    }
    const row = this.reader.rowAt(key.state, at.at(place, 0), at.at(place, 1));
    const item = readRow(key.state, toStoredRow(row, columns), this.shown, this.memo);
    if (item.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, { state: NOTHING_CHANGED, place: { file } });
    }
    return item.record;
  }

  async readSome(keys: readonly RecordKey[]): Promise<(MilestoneRecord | undefined)[]> {
    return await Promise.all(keys.map((key) => this.read(key)));
  }

  private findPlaces(columns: TableColumns): { keys: PackedKeys; at: PackedNumbers } {
    if (this.places === undefined) {
      const places = { keys: new PackedKeys(), at: new PackedNumbers(2) };
      for (const row of this.reader.rows()) {
        const place = places.keys.add(nameOf({ state: row.state, id: toStoredRow(row, columns).id }));
        places.at.set(place, 0, row.offset);
        places.at.set(place, 1, row.length);
      }
      this.places = places;
    }
    return this.places;
  }

  watch(): void {}

  async isUnchanged(): Promise<boolean> {
    return false;
  }

  /** A backup does not change. */
  async *changesSince(): AsyncGenerator<Change> {}

  /** Nobody writes to a backup. */
  async hold(): Promise<Hold> {
    return { release: async () => {} };
  }

  /** No tool asks a backup. */
  async timeQueries(): Promise<QueryTimes> {
    return { listMs: 0, countMs: 0, readMs: 0 };
  }

  async close(): Promise<void> {
    this.places?.keys.free();
    this.places?.at.free();
    this.places = undefined;
  }
}

function toStoredRow({ state, cells }: TableRow, columns: TableColumns): StoredRow {
  const cell = (wanted: string) => cells[columns[state].findIndex(({ name }) => name === wanted)] ?? null;
  return {
    id: cell("id") as string,
    data: cell("data"),
    yaml: cell("yaml"),
    yaml_sha256: cell("yaml_sha256"),
    data_sha256: cell("data_sha256"),
  };
}
