import fs from "node:fs";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import { keyOf, type MilestoneRecord, nameOf, type RecordKey, STATES } from "../../record/record.ts";
import type { Backend, Change, Hold, Marks, QueryTimes, Scanned } from "../backend.ts";
import { DuplicateFinder } from "../file/duplicates.ts";
import { medianMs } from "../query-times.ts";
import { isSqliteError, openSqlite, openUntrusted, type Sqlite } from "./driver.ts";
import { inspectDatabase } from "./inspect.ts";
import { readRow } from "./read-row.ts";
import { rowsWithoutId, storedRow, storedRows } from "./rows.ts";
import { TABLES } from "./tables.ts";

/** Milestones as rows of `enterprise.db`. */
export class SqliteBackend implements Backend {
  readonly name = "database";
  private readonly file: string;
  private readonly shown: string;
  private db: Sqlite | undefined;
  /** SQLite's own counter of commits by other connections, as of the last look; undefined before the first. */
  private version: string | undefined;
  private inode: number | undefined;

  private readonly memo: DataMemo;
  private readonly closed: () => void;

  /** `file` is the database, `shown` its name in messages; `closed` is called when nobody reads it any more. */
  constructor(file: string, shown: string, memo: DataMemo, closed: () => void = () => {}) {
    this.file = file;
    this.shown = shown;
    this.memo = memo;
    this.closed = closed;
  }

  async *scan(): AsyncGenerator<Scanned> {
    const findings = inspectDatabase(this.file, this.shown);
    for (const finding of findings) {
      yield { kind: "finding", finding };
    }
    if (findings.some(({ severity }) => severity === "error")) {
      return;
    }
    this.version = this.readVersion();
    yield* this.scanRows();
  }

  private async *scanRows(): AsyncGenerator<Scanned> {
    const db = this.open();
    const duplicates = new DuplicateFinder();
    for (const state of STATES) {
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
          yield readRow(state, row, this.shown, this.memo);
        }
      }
    }
  }

  async read(key: RecordKey): Promise<MilestoneRecord | undefined> {
    const row = storedRow(this.open(), key.state, key.id);
    const item = row && readRow(key.state, row, this.shown, this.memo);
    if (item?.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, { state: NOTHING_CHANGED, place: { file } });
    }
    return item?.record;
  }

  async *changesSince(marks: Marks): AsyncGenerator<Change> {
    const version = this.readVersion();
    if (version === this.version) {
      return;
    }
    this.version = version;
    const gone = new Set(marks.keys());
    for await (const item of this.scanRows()) {
      if (item.kind === "finding") {
        yield item;
        continue;
      }
      const name = nameOf(item.mark);
      const before = marks.get(name);
      gone.delete(name);
      if (before?.textDigest !== item.mark.textDigest || before.dataDigest !== item.mark.dataDigest) {
        marks.set(name, item.mark);
        yield { kind: "put", record: item.record, mark: item.mark };
      }
    }
    for (const name of gone) {
      marks.delete(name);
      yield { kind: "gone", key: keyOf(name) };
    }
  }

  async hold(waitMs: number): Promise<Hold> {
    const db = openSqlite(this.file, { fileMustExist: true, timeout: Math.max(1, Math.floor(waitMs)) });
    try {
      db.exec("BEGIN IMMEDIATE");
    } catch (error) {
      db.close();
      throw isSqliteError(error, "SQLITE_BUSY") ? this.busy(error) : error;
    }
    return {
      release: async () => {
        db.exec("ROLLBACK");
        db.close();
      },
    };
  }

  async timeQueries(): Promise<QueryTimes> {
    const db = this.open();
    const one = storedRows(db, "active").next().value?.[0];
    const list = db.prepare(`SELECT id FROM ${TABLES.active} ORDER BY created_at`);
    const count = db.prepare(
      `SELECT count(*) FROM ${TABLES.active} WHERE json_extract(data, '$.status') != 'archived'`,
    );
    const read = db.prepare(`SELECT data FROM ${TABLES.active} WHERE id = ?`);
    return {
      listMs: medianMs(() => list.all()),
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
    const { ino } = fs.statSync(this.file);
    if (this.inode !== ino) {
      this.db?.close();
      this.db = undefined;
      this.inode = ino;
    }
    return `${ino} ${this.open().pragma("data_version", { simple: true })}`;
  }

  private open(): Sqlite {
    try {
      this.db ??= openUntrusted(this.file);
      return this.db;
    } catch (error) {
      throw new MilestoneError("BACKEND_UNREADABLE", `${this.shown} cannot be opened: ${(error as Error).message}.`, {
        state: NOTHING_CHANGED,
        place: { file: this.shown },
        fix: ["milestone backups lists what can be restored."],
        cause: error,
      });
    }
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
