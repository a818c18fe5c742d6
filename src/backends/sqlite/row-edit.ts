import { MilestoneError } from "../../errors/error.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import { type MilestoneRecord, nameOf, type RecordKey } from "../../record/record.ts";
import type { RecordEdit } from "../backend.ts";
import { readRow } from "../rows/read-row.ts";
import { OUR_COLUMNS, TABLES } from "../rows/stored-row.ts";
import { isSqliteError, openSqlite, type Sqlite } from "./driver.ts";
import { columnsOf, storedRow } from "./rows.ts";
import { createTable, DELETE_ROW, INSERT_ROW, UPDATE_ROW } from "./tables.ts";

/** Changes rows of a database in one transaction of its own: all of them or none, whoever else writes meanwhile. */
export class RowEdit implements RecordEdit {
  private readonly db: Sqlite;
  private readonly shown: string;
  private readonly memo: DataMemo;
  private readonly committed: () => void;
  private readonly seen = new Map<string, RecordDigests | undefined>();

  /**
   * Begins; `shown` is the file's name in messages, `committed` is called when all is written. Throws SOURCE_BUSY after
   * `waitMs`.
   */
  constructor(
    file: string,
    { shown, memo, committed }: { shown: string; memo: DataMemo; committed: () => void },
    waitMs: number,
  ) {
    this.shown = shown;
    this.memo = memo;
    this.committed = committed;
    this.db = openSqlite(file, { fileMustExist: true, timeout: Math.max(1, Math.floor(waitMs)) });
    try {
      // What is committed must outlast a power cut, the removal of its rollback journal included.
      this.db.pragma("synchronous = EXTRA");
      this.db.pragma("trusted_schema = OFF");
      this.db.exec("BEGIN IMMEDIATE");
    } catch (error) {
      this.db.close();
      throw isSqliteError(error, "SQLITE_BUSY") ? busy(shown, error) : error;
    }
  }

  /** Within the transaction nobody else changes a row: each is read and understood once. */
  async versionAt(key: RecordKey): Promise<RecordDigests | undefined> {
    const name = nameOf(key);
    if (!this.seen.has(name)) {
      this.seen.set(name, this.readVersion(key));
    }
    return this.seen.get(name);
  }

  private readVersion({ state, id }: RecordKey): RecordDigests | undefined {
    const row = storedRow(this.db, state, id);
    const item = row && readRow(state, row, this.shown, this.memo);
    if (item?.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, {
        state: "Nothing was changed.",
        place: { file },
      });
    }
    return item?.mark;
  }

  /** In a table nothing else has the place of a row. */
  isFree(): boolean {
    return true;
  }

  async put(record: MilestoneRecord): Promise<void> {
    const { state, id, json, yaml, textDigest, dataDigest } = record;
    const { createdAt, updatedAt } = record.fields;
    this.complete(TABLES[state]);
    this.seen.delete(nameOf(record));
    const values = [json, createdAt, updatedAt, yaml, textDigest, dataDigest];
    if (this.db.prepare(UPDATE_ROW(state)).run(...values, id).changes === 0) {
      this.db.prepare(INSERT_ROW(state)).run(id, ...values);
    }
  }

  /** All of it is one transaction. */
  async settle(): Promise<void> {}

  async remove({ state, id }: RecordKey): Promise<void> {
    this.seen.delete(nameOf({ state, id }));
    this.db.prepare(DELETE_ROW(state)).run(id);
  }

  async commit(): Promise<void> {
    this.db.exec("COMMIT");
    this.committed();
  }

  async release(): Promise<void> {
    if (this.db.inTransaction) {
      this.db.exec("ROLLBACK");
    }
    this.db.close();
  }

  /** A tool's database may lack a table, or the columns that are ours; one with these is ours, and has both tables. */
  private complete(table: string): void {
    const columns = columnsOf(this.db, table);
    if (columns.length === 0) {
      for (const statement of createTable(table)) {
        this.db.exec(statement);
      }
      return;
    }
    const missing = OUR_COLUMNS.filter((name) => !columns.includes(name));
    for (const column of missing) {
      this.db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`);
    }
    if (missing.length > 0 && table === TABLES.active) {
      this.complete(TABLES.completed);
    }
  }
}

function busy(shown: string, cause: unknown): MilestoneError {
  return new MilestoneError("SOURCE_BUSY", `${shown} is being written by another program and did not come free.`, {
    state: "Nothing was changed.",
    fix: ["Run it again when the other program is done."],
    cause,
  });
}
