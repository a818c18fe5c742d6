import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { lazily } from "../../lazily.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { type FileLine, fileLines, readAt } from "./file-lines.ts";
import { PAYLOAD_FORMAT } from "./payload-format.ts";
import type { PlacedRow, RowsFile, TableColumns, TableRow } from "./table-rows.ts";

/** A row has a record's text twice at most; what is longer was not written by us. */
const LONGEST_LINE = 1 << 28;

const head = lazily(() => {
  const column = z.object({ name: z.string().min(1).max(63), type: z.string().max(300) });
  return z.object({
    format: z.literal(PAYLOAD_FORMAT),
    columns: z.object({ active: z.array(column), completed: z.array(column) }),
  });
});
const row = lazily(() => z.object({ state: z.enum(STATES), cells: z.array(z.string().nullable()) }));
const tail = lazily(() => z.object({ end: z.object({ active: z.number(), completed: z.number() }) }));

/** Reads the rows of a backup in constant memory. Throws BACKUP_DAMAGED for whatever is not as it was written. */
export class PayloadReader implements RowsFile {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  columns(): TableColumns {
    for (const { bytes } of this.lines()) {
      return this.parse(head(), bytes).columns;
    }
    throw this.damaged("it is empty");
  }

  /** Every row, in key order. A file that ends in the middle is damaged. */
  *rows(): Generator<PlacedRow> {
    const counts = { active: 0, completed: 0 };
    let columns: TableColumns | undefined;
    let isComplete = false;
    for (const { bytes, offset } of this.lines()) {
      if (isComplete) {
        throw this.damaged("something stands behind its last line");
      }
      if (columns === undefined) {
        columns = this.parse(head(), bytes).columns;
      } else if (bytes.subarray(0, 7).toString() === '{"end":') {
        const { end } = this.parse(tail(), bytes);
        isComplete = true;
        if (end.active !== counts.active || end.completed !== counts.completed) {
          throw this.damaged("it has other rows than its last line says");
        }
      } else {
        const { state, cells } = this.parse(row(), bytes);
        if (cells.length !== columns[state].length) {
          throw this.damaged("a row has other columns than the first line says");
        }
        counts[state] += 1;
        yield { state, cells, offset, length: bytes.length };
      }
    }
    if (!isComplete) {
      throw this.damaged("its end is missing");
    }
  }

  rowAt(_: RecordState, offset: number, length: number): TableRow {
    return this.parse(row(), readAt(this.file, offset, length));
  }

  private *lines(): Generator<FileLine> {
    this.assertPlain();
    try {
      for (const line of fileLines(this.file, LONGEST_LINE)) {
        if (!line.isEnded) {
          throw this.damaged("its end is missing");
        }
        yield line;
      }
    } catch (error) {
      throw error instanceof RangeError ? this.damaged("a line is too long") : error;
    }
  }

  /** A checkout can bring a backup: no link is followed. */
  private assertPlain(): void {
    const stat = fs.lstatSync(this.file, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) {
      throw this.damaged(stat === undefined ? "it is missing" : "it is no plain file");
    }
  }

  private parse<Line>(schema: z.ZodType<Line>, bytes: Buffer): Line {
    try {
      return schema.parse(JSON.parse(bytes.toString("utf8")));
    } catch {
      throw this.damaged("a line is not as it was written");
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
