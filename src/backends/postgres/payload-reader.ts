import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { PAYLOAD_FORMAT, type PayloadColumn } from "./payload-format.ts";

const CHUNK = 1 << 20;
/** A row has a record's text twice at most; what is longer was not written by us. */
const LONGEST_LINE = 1 << 28;

const column = z.object({ name: z.string().min(1).max(63), type: z.string().max(300) });
const head = z.object({
  format: z.literal(PAYLOAD_FORMAT),
  columns: z.object({ active: z.array(column), completed: z.array(column) }),
});
const row = z.object({ state: z.enum(STATES), cells: z.array(z.string().nullable()) });
const tail = z.object({ end: z.object({ active: z.number(), completed: z.number() }) });

/** One row of a payload, as the server wrote it. */
export interface PayloadRow {
  readonly state: RecordState;
  readonly cells: readonly (string | null)[];
  /** Where its line begins in the file, and how long it is. */
  readonly offset: number;
  readonly length: number;
}

export type PayloadColumns = Readonly<Record<RecordState, readonly PayloadColumn[]>>;

/** Reads the rows of a backup in constant memory. Throws BACKUP_DAMAGED for whatever is not as it was written. */
export class PayloadReader {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  columns(): PayloadColumns {
    for (const { bytes } of this.lines()) {
      return this.parse(head, bytes).columns;
    }
    throw this.damaged("it is empty");
  }

  /** Every row, in key order. A file that ends in the middle is damaged. */
  *rows(): Generator<PayloadRow> {
    const counts = { active: 0, completed: 0 };
    let columns: PayloadColumns | undefined;
    let isComplete = false;
    for (const { bytes, offset } of this.lines()) {
      if (isComplete) {
        throw this.damaged("something stands behind its last line");
      }
      if (columns === undefined) {
        columns = this.parse(head, bytes).columns;
      } else if (bytes.subarray(0, 7).toString() === '{"end":') {
        const { end } = this.parse(tail, bytes);
        isComplete = true;
        if (end.active !== counts.active || end.completed !== counts.completed) {
          throw this.damaged("it has other rows than its last line says");
        }
      } else {
        const { state, cells } = this.parse(row, bytes);
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

  /** The row whose line stands here. */
  rowAt(offset: number, length: number): PayloadRow {
    const bytes = Buffer.alloc(length);
    const handle = fs.openSync(this.file, "r");
    try {
      fs.readSync(handle, bytes, 0, length, offset);
    } finally {
      fs.closeSync(handle);
    }
    return { ...this.parse(row, bytes), offset, length };
  }

  /** Lines end with a line feed, and with nothing else that counts as one elsewhere. */
  private *lines(): Generator<{ bytes: Buffer; offset: number }> {
    const handle = this.open();
    try {
      let rest = Buffer.alloc(0);
      let offset = 0;
      for (;;) {
        const chunk = Buffer.allocUnsafe(CHUNK);
        const count = fs.readSync(handle, chunk, 0, CHUNK, null);
        if (count === 0) {
          break;
        }
        rest = Buffer.concat([rest, chunk.subarray(0, count)]);
        let from = 0;
        for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
          yield { bytes: rest.subarray(from, end), offset: offset + from };
          from = end + 1;
        }
        offset += from;
        rest = rest.subarray(from);
        if (rest.length > LONGEST_LINE) {
          throw this.damaged("a line is too long");
        }
      }
      if (rest.length > 0) {
        throw this.damaged("its end is missing");
      }
    } finally {
      fs.closeSync(handle);
    }
  }

  /** A checkout can bring a backup: no link is followed. */
  private open(): number {
    const stat = fs.lstatSync(this.file, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) {
      throw this.damaged(stat === undefined ? "it is missing" : "it is no plain file");
    }
    return fs.openSync(this.file, "r");
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
