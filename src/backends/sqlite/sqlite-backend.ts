import fs from "node:fs";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { MetKeys } from "../../packed/met-keys.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import type { Marks } from "../../record/marks.ts";
import { type MilestoneRecord, nameOf, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { Backend, Change, Hold, QueryTimes, Scanned } from "../backend.ts";
import { DuplicateFinder } from "../file/duplicates.ts";
import { goneFrom } from "../gone.ts";
import { countOf, medianMs } from "../query-times.ts";
import { readRow } from "../rows/read-row.ts";
import { type StoredRow, TABLES } from "../rows/stored-row.ts";
import { isSqliteError, openSqlite, openUntrusted, type Sqlite } from "./driver.ts";
import { inspectDatabase } from "./inspect.ts";
import { columnsOf, lostCompleted, rowsWithoutId, storedRows, storedRowsOf } from "./rows.ts";

/** Milestones as rows of `enterprise.db`. */
export class SqliteBackend implements Backend {
  readonly name = "database";
  private readonly file: string;
  private readonly shown: string;
  private db: Sqlite | undefined;
  /** SQLite's own counter of commits by other connections, as of the last look; undefined before the first. */
  private version: string | undefined;
  /** The same as of when nothing was found wrong with the file. */
  private inspected: string | undefined;
  private inode: number | undefined;

  private readonly memo: DataMemo;
  private readonly closed: () => void;

  private readonly mostBytes: number;

  /**
   * `file` is the database, `shown` its name in messages, `mostBytes` what a record may have; `closed` is called when
   * nobody reads it any more.
   */
  constructor(file: string, shown: string, memo: DataMemo, mostBytes: number, closed: () => void = () => {}) {
    this.file = file;
    this.shown = shown;
    this.memo = memo;
    this.mostBytes = mostBytes;
    this.closed = closed;
  }

  async *scan(states: readonly RecordState[] = STATES): AsyncGenerator<Scanned> {
    // Where nobody committed since its pages were looked at, they are as they were: that takes as long as to read all rows.
    const isInspected = this.inspected !== undefined && this.inspected === this.readVersion();
    const findings = isInspected ? [] : this.readable(() => inspectDatabase(this.file, this.shown));
    for (const finding of findings) {
      yield { kind: "finding", finding };
    }
    if (findings.some(({ severity }) => severity === "error")) {
      return;
    }
    this.version = this.readVersion();
    this.inspected = findings.length === 0 ? this.version : undefined;
    yield* this.scanRows(states);
  }

  private async *scanRows(states: readonly RecordState[] = STATES): AsyncGenerator<Scanned> {
    try {
      yield* this.rowsInOrder(states);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private async *rowsInOrder(states: readonly RecordState[]): AsyncGenerator<Scanned> {
    const duplicates = new DuplicateFinder();
    try {
      yield* this.rowsOf(this.tables(), states, duplicates);
    } finally {
      duplicates.free();
    }
  }

  private async *rowsOf(
    db: Sqlite,
    states: readonly RecordState[],
    duplicates: DuplicateFinder,
  ): AsyncGenerator<Scanned> {
    for (const state of states) {
      for (const { id } of rowsWithoutId(db, state)) {
        yield readRow(
          state,
          { id: id as string, data: null, yaml: null, yaml_sha256: null, data_sha256: null },
          this.shown,
          this.memo,
        );
      }
      for (const batch of storedRows(db, state)) {
        await new Promise(setImmediate);
        for (const row of batch) {
          const shown = `${this.shown} (${nameOf({ state, id: row.id })})`;
          const finding = duplicates.add({ state, id: row.id, shown });
          if (finding !== undefined) {
            yield { kind: "finding", finding };
          }
          const item = readRow(state, row, this.shown, this.memo, this.mostBytes);
          if (item.kind === "finding") {
            // What could not be read is looked at again, even when nobody commits meanwhile.
            this.version = undefined;
          }
          yield item;
        }
      }
    }
  }

  async read(key: RecordKey): Promise<MilestoneRecord | undefined> {
    const [record] = await this.readSome([key]);
    return record;
  }

  async readSome(keys: readonly RecordKey[]): Promise<(MilestoneRecord | undefined)[]> {
    const rows = this.readable(() => storedRowsOf(this.tables(), keys));
    return keys.map(({ state }, at) => this.recordOf(state, rows[at]));
  }

  private recordOf(state: RecordState, row: StoredRow | undefined): MilestoneRecord | undefined {
    const item = row && readRow(state, row, this.shown, this.memo, this.mostBytes);
    if (item?.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, { state: NOTHING_CHANGED, place: { file } });
    }
    return item?.record;
  }

  /** A scan looks at the version by itself; to look before it would open the database before it is inspected. */
  watch(): void {
    this.version = undefined;
  }

  async isUnchanged(): Promise<boolean> {
    return this.version !== undefined && this.version === this.readVersion();
  }

  async *changesSince(marks: Marks): AsyncGenerator<Change> {
    const version = this.readVersion();
    if (version === this.version) {
      return;
    }
    this.version = version;
    const met = new MetKeys(marks);
    for await (const item of this.scanRows()) {
      if (item.kind === "finding") {
        met.add(item.finding.record ?? "");
        yield item;
        continue;
      }
      const name = nameOf(item.mark);
      const before = marks.get(name);
      const isSame = before?.textDigest === item.mark.textDigest && before.dataDigest === item.mark.dataDigest;
      if (!isSame) {
        marks.set(name, item.mark);
      }
      met.add(name);
      if (!isSame) {
        yield { kind: "put", record: item.record, mark: item.mark };
      }
    }
    yield* goneFrom(marks, met);
  }

  async hold(waitMs: number): Promise<Hold> {
    const timeout = Math.max(1, Math.floor(waitMs));
    const db = this.readable(() => openSqlite(this.file, { fileMustExist: true, timeout }));
    try {
      db.exec("BEGIN IMMEDIATE");
    } catch (error) {
      db.close();
      throw this.explain(error);
    }
    return {
      release: async () => {
        db.exec("ROLLBACK");
        db.close();
      },
    };
  }

  async timeQueries(): Promise<QueryTimes> {
    const db = this.tables();
    const one = storedRows(db, "active").next().value?.[0];
    const list = db.prepare(`SELECT id FROM ${TABLES.active} ORDER BY created_at`);
    const count = db.prepare(
      `SELECT count(*) FROM ${TABLES.active} WHERE json_extract(data, '$.status') != 'archived'`,
    );
    const read = db.prepare(`SELECT data FROM ${TABLES.active} WHERE id = ?`);
    return {
      listMs: medianMs(() => countOf(list.pluck().iterate())),
      countMs: medianMs(() => count.get()),
      readMs: one ? medianMs(() => read.get(one.id)) : 0,
    };
  }

  async close(): Promise<void> {
    this.db?.close();
    this.db = undefined;
    this.closed();
  }

  /** Changes when another connection commits, or when the file is another one. */
  private readVersion(): string {
    return this.readable(() => {
      const { ino } = fs.lstatSync(this.file);
      if (this.inode !== ino) {
        this.db?.close();
        this.db = undefined;
        this.inode = ino;
      }
      return `${ino} ${this.open().pragma("data_version", { simple: true })}`;
    });
  }

  /** A database that lost a table, or was replaced by an empty file, has not zero records: it cannot be read. */
  private tables(): Sqlite {
    return this.readable(() => {
      const db = this.open();
      if (columnsOf(db, TABLES.active).length === 0) {
        throw this.unreadable(`it has no table named ${TABLES.active}`, undefined);
      }
      if (lostCompleted(db)) {
        throw this.unreadable(`it has no table named ${TABLES.completed}`, undefined);
      }
      return db;
    });
  }

  private open(): Sqlite {
    this.db ??= openUntrusted(this.file);
    return this.db;
  }

  private readable<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw this.explain(error);
    }
  }

  /** An error of SQLite or of the file system as one of ours; any other as it is. */
  private explain(error: unknown): unknown {
    if (isSqliteError(error, "SQLITE_BUSY")) {
      return this.busy(error);
    }
    const unsafe = error instanceof MilestoneError && error.code === "UNSAFE_PATH";
    if (unsafe || isSqliteError(error) || isErrno(error, "ENOENT", "ENOTDIR", "EACCES", "EISDIR")) {
      return this.unreadable((error as Error).message, error);
    }
    return error;
  }

  private unreadable(why: string, cause: unknown): MilestoneError {
    return new MilestoneError("BACKEND_UNREADABLE", `${this.shown} cannot be read: ${why.replace(/\.$/, "")}.`, {
      state: NOTHING_CHANGED,
      place: { file: this.shown },
      fix: ["milestone backups lists what can be restored."],
      cause,
    });
  }

  private busy(cause: unknown): MilestoneError {
    return new MilestoneError(
      "SOURCE_BUSY",
      `${this.shown} is being written by another program and did not come free.`,
      {
        state: "Nothing was switched.",
        fix: ["Run it again when the other program is done."],
        cause,
      },
    );
  }
}
