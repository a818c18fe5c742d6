import { MilestoneError } from "../../errors/error.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import { type MilestoneRecord, nameOf, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { RecordEdit } from "../backend.ts";
import { readRow } from "../rows/read-row.ts";
import { OUR_COLUMNS } from "../rows/stored-row.ts";
import type { Server } from "./connect.ts";
import { sqlStateOf } from "./failure.ts";
import { cellsOf } from "./loader.ts";
import { readShapes, showTable, storedRow } from "./rows.ts";
import { createTableInUse, INSERT_ROW, type TableNames, UPDATE_ROW } from "./tables.ts";
import type { Transaction } from "./transaction.ts";
import { LOCK_NOT_AVAILABLE } from "./vacuum.ts";

export interface PostgresEditParts {
  readonly names: TableNames;
  readonly memo: DataMemo;
}

/** Changes rows of a server in one transaction: all of them or none, whoever else wants to write meanwhile. */
export class PostgresEdit implements RecordEdit {
  private readonly sql: Transaction;
  private readonly parts: PostgresEditParts;
  private readonly seen = new Map<string, RecordDigests | undefined>();
  /** States whose table has everything that a row of ours needs. */
  private readonly complete = new Set<RecordState>();

  private constructor(sql: Transaction, parts: PostgresEditParts) {
    this.sql = sql;
    this.parts = parts;
  }

  /** Keeps other writers out from here on. Throws SOURCE_BUSY after `waitMs`. */
  static async begin(server: Server, parts: PostgresEditParts, waitMs: number): Promise<PostgresEdit> {
    const lockTimeoutMs = Math.max(1, Math.floor(waitMs));
    const sql = await server.begin("read-write", { lockTimeoutMs });
    try {
      const shapes = await readShapes(sql, parts.names);
      const tables = [...shapes.keys()].map((state) => parts.names.inUse(state));
      if (tables.length > 0) {
        await sql.execute(`LOCK TABLE ${tables.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
      }
      await sql.execute("SET LOCAL synchronous_commit = on");
      return new PostgresEdit(sql, parts);
    } catch (error) {
      await sql.rollback();
      throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? busy(parts.names, error) : error;
    }
  }

  /** Nobody else changes a row: each is read and understood once. */
  async versionAt(key: RecordKey): Promise<RecordDigests | undefined> {
    const name = nameOf(key);
    if (!this.seen.has(name)) {
      this.seen.set(name, await this.readVersion(key));
    }
    return this.seen.get(name);
  }

  private async readVersion(key: RecordKey): Promise<RecordDigests | undefined> {
    const { names, memo } = this.parts;
    const row = await storedRow(this.sql, names, key, await readShapes(this.sql, names));
    const item = row && readRow(key.state, row, showTable(names, key.state), memo);
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
    await this.makeComplete(record.state);
    this.seen.delete(nameOf(record));
    const table = this.parts.names.inUse(record.state);
    const cells = cellsOf(record);
    if ((await this.sql.execute(UPDATE_ROW(table), cells)) === 0) {
      await this.sql.execute(INSERT_ROW(table), cells);
    }
  }

  /** All of it is one transaction. */
  async settle(): Promise<void> {}

  async remove({ state, id }: RecordKey): Promise<void> {
    this.seen.delete(nameOf({ state, id }));
    const { names } = this.parts;
    if ((await readShapes(this.sql, names)).has(state)) {
      await this.sql.execute(`DELETE FROM ${names.inUse(state)} WHERE id = $1`, [id]);
    }
  }

  async commit(): Promise<void> {
    await this.sql.commit();
  }

  async release(): Promise<void> {
    await this.sql.rollback();
  }

  /** A tool's database may lack a table, or the columns that are ours; one with these is ours, and has both tables. */
  private async makeComplete(state: RecordState): Promise<void> {
    if (this.complete.has(state)) {
      return;
    }
    const { names } = this.parts;
    const columns = (await readShapes(this.sql, names)).get(state);
    if (columns === undefined) {
      await this.sql.execute(createTableInUse(names, state));
    }
    const missing = OUR_COLUMNS.filter((name) => columns?.every((column) => column.name !== name));
    for (const column of missing) {
      await this.sql.execute(`ALTER TABLE ${names.inUse(state)} ADD COLUMN ${column} TEXT`);
    }
    this.complete.add(state);
    if (missing.length > 0 && state === "active") {
      await this.makeComplete("completed");
    }
  }
}

function busy(names: TableNames, cause: unknown): MilestoneError {
  const tables = STATES.map((state) => showTable(names, state)).join(" and ");
  return new MilestoneError("SOURCE_BUSY", `${tables} are being written by another program and did not come free.`, {
    state: "Nothing was changed.",
    fix: ["Run it again when the other program is done."],
    cause,
  });
}
