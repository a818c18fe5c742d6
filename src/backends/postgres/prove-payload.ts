import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { comparedWithDump } from "./compare-dump.ts";
import type { DumpReader } from "./dump-reader.ts";
import { compareRows, loadRows, typesOf } from "./payload-tables.ts";
import type { TableColumn, TableRow, TableRows } from "./table-rows.ts";
import { quoteName } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Restores a backup's rows into tables that nobody else sees and that are gone with the transaction, and compares every
 * column of every row with what was written. Its dump is compared with the rows while they are loaded, so that these are
 * read twice and not three times. Throws BACKUP_DAMAGED.
 */
export async function provePayload(sql: Transaction, reader: TableRows, dump: DumpReader): Promise<void> {
  const columns = reader.columns();
  const loading = new RowsByState(comparedWithDump(dump, reader));
  for (const state of STATES) {
    await createScratch(sql, state, columns[state]);
    await loadRows(sql, { state, columns: columns[state], rows: loading.of(state) }, scratchOf(state));
  }
  loading.assertOver();
  const comparing = new RowsByState(reader.rows());
  for (const state of STATES) {
    const wanted = { state, columns: columns[state], rows: comparing.of(state) };
    const difference = await compareRows(sql, wanted, scratchOf(state));
    if (difference !== undefined) {
      throw untrusted(difference);
    }
  }
  comparing.assertOver();
}

function scratchOf(state: RecordState): string {
  return `pg_temp.${quoteName(`proof_${state}`)}`;
}

async function createScratch(sql: Transaction, state: RecordState, columns: readonly TableColumn[]): Promise<void> {
  if (columns.length > 0) {
    const types = await typesOf(sql, columns);
    const list = columns.map(({ name }, index) => `${quoteName(name)} ${types[index]}`);
    await sql.execute(`CREATE TEMPORARY TABLE ${quoteName(`proof_${state}`)} (${list.join(", ")}) ON COMMIT DROP`);
  }
}

/** Rows in one pass, first all of one state, then all of the other. */
class RowsByState {
  private readonly rows: Iterator<TableRow, unknown>;
  private next: IteratorResult<TableRow, unknown> | undefined;

  constructor(rows: Iterable<TableRow>) {
    this.rows = rows[Symbol.iterator]();
  }

  *of(state: RecordState): Generator<TableRow> {
    for (;;) {
      this.next ??= this.rows.next();
      if (this.next.done === true || this.next.value.state !== state) {
        return;
      }
      yield this.next.value;
      this.next = undefined;
    }
  }

  /** Throws BACKUP_DAMAGED where rows are left: of a state that came before, or of a table that the backup has not. */
  assertOver(): void {
    this.next ??= this.rows.next();
    if (this.next.done !== true) {
      throw untrusted("its rows are in another order than they were written");
    }
  }
}

function untrusted(why: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: ${why}.`, {
    state: NOTHING_CHANGED,
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
