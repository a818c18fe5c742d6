import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { STATES } from "../../record/record.ts";
import type { DumpReader } from "./dump-reader.ts";
import type { TableRow, TableRows } from "./table-rows.ts";

/**
 * Passes on the rows that a dump was written from, and compares every cell with the dump's. Whoever reads them to the end
 * knows that it holds all of them, and nothing else. Throws BACKUP_DAMAGED at the first difference.
 */
export function* comparedWithDump(dump: DumpReader, source: TableRows): Generator<TableRow> {
  const rows = dump.rows();
  for (const row of source.rows()) {
    const found = rows.next().value as TableRow | undefined;
    if (found?.state !== row.state || !isSame(found.cells, row.cells)) {
      assertSameColumns(dump, source);
      throw differs(`a row of ${row.state} records`);
    }
    yield row;
  }
  if (rows.next().done !== true) {
    throw differs("it has a row too many");
  }
  assertSameColumns(dump, source);
}

function assertSameColumns(dump: DumpReader, source: TableRows): void {
  const [dumped, wanted] = [dump.columns(), source.columns()];
  for (const state of STATES) {
    if (dumped[state].map(({ name }) => name).join("\n") !== wanted[state].map(({ name }) => name).join("\n")) {
      throw differs(`the columns of ${state} records`);
    }
  }
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((cell, at) => cell === right[at]);
}

function differs(where: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `The dump does not hold what was backed up: ${where}.`, {
    state: NOTHING_CHANGED,
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
