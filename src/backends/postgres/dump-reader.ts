import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import type { RecordState } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import { CopyLines } from "./copy-lines.ts";
import { DUMP_HEAD } from "./dump-format.ts";
import { type DumpLines, WrongLine } from "./dump-lines.ts";
import { type FileLine, fileLines, readAt } from "./file-lines.ts";
import { InsertLines } from "./insert-lines.ts";
import type { PlacedRow, RowsFile, TableColumn, TableRow } from "./table-rows.ts";

/** A row has a record's text twice at most; what is longer was not written by a tool of ours or theirs. */
const LONGEST_LINE = 1 << 26;

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads the rows of a dump as text, and executes nothing: of our own its INSERTs, of a tool's pg_dump the COPY blocks of
 * the two tables. In constant memory. Throws BACKUP_DAMAGED for whatever is not as the writer writes it.
 */
export class DumpReader implements RowsFile {
  private readonly file: string;
  private readonly schema: string;
  private found: Record<RecordState, readonly TableColumn[]> | undefined;

  constructor(file: string, schema: string) {
    this.file = file;
    this.schema = schema;
  }

  columns(): Record<RecordState, readonly TableColumn[]> {
    if (this.found === undefined) {
      for (const _ of this.rows()) {
        // Tables may begin anywhere in it.
      }
    }
    return this.found ?? { active: [], completed: [] };
  }

  *rows(): Generator<PlacedRow> {
    const found: Record<RecordState, readonly TableColumn[]> = { active: [], completed: [] };
    let reader: DumpLines | undefined;
    for (const { bytes, offset } of this.lines()) {
      const line = this.decode(bytes);
      reader ??= line === DUMP_HEAD ? new InsertLines(this.schema) : new CopyLines(this.schema);
      const row = this.read(reader, line, found);
      if (row !== undefined) {
        yield { ...row, offset, length: bytes.length };
      }
    }
    if (reader?.isAtEnd() !== true) {
      throw this.damaged("its end is missing");
    }
    if (found.active.length === 0 && found.completed.length === 0) {
      throw this.damaged(`it has no rows of ${this.schema}.${TABLES.active} that can be read without executing it`);
    }
    this.found = found;
  }

  rowAt(state: RecordState, offset: number, length: number): TableRow {
    const bytes = readAt(this.file, offset, length);
    const lines = this.isOurs ? new InsertLines(this.schema) : new CopyLines(this.schema);
    return { state, cells: lines.cells(this.decode(bytes)) };
  }

  /** True for a dump of ours, by its first line. */
  get isOurs(): boolean {
    return readAt(this.file, 0, DUMP_HEAD.length).toString("latin1") === DUMP_HEAD;
  }

  /** Adds a table that the line begins to `found`, or returns the row that it is. */
  private read(
    reader: DumpLines,
    line: string,
    found: Record<RecordState, readonly TableColumn[]>,
  ): TableRow | undefined {
    try {
      const table = reader.columns(line);
      if (table !== undefined) {
        assertOne(table.state, found);
        found[table.state] = table.columns;
        return undefined;
      }
      const row = reader.row(line);
      if (row !== undefined && row.cells.length !== found[row.state].length) {
        throw new WrongLine("a row has other columns than its table");
      }
      return row;
    } catch (error) {
      throw error instanceof WrongLine ? this.damaged(error.message) : error;
    }
  }

  private *lines(): Generator<FileLine> {
    const lines = fileLines(this.file, LONGEST_LINE);
    for (;;) {
      const next = this.next(lines);
      if (next === undefined) {
        return;
      }
      yield next;
    }
  }

  private next(lines: Generator<FileLine>): FileLine | undefined {
    try {
      return lines.next().value ?? undefined;
    } catch (error) {
      throw error instanceof RangeError ? this.damaged("a line is too long") : error;
    }
  }

  private decode(bytes: Buffer): string {
    try {
      return UTF_8.decode(bytes);
    } catch {
      throw this.damaged("it is not UTF-8 text");
    }
  }

  private damaged(what: string): MilestoneError {
    const name = path.basename(this.file);
    return new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: in ${name}, ${what}.`, {
      state: NOTHING_CHANGED,
      place: { file: name },
      fix: ["Choose another backup: milestone backups"],
    });
  }
}

function assertOne(state: RecordState, found: Record<RecordState, readonly TableColumn[]>): void {
  if (found[state].length > 0) {
    throw new WrongLine(`it has ${TABLES[state]} twice`);
  }
}
