import { MilestoneError } from "../../errors/error.ts";
import { type MilestoneRecord, type RecordState, STATES } from "../../record/record.ts";
import type { Server } from "./connect.ts";
import { CopyStream } from "./copy-stream.ts";
import { copyRow } from "./copy-text.ts";
import { copyInto } from "./tables.ts";
import { toTimestamp } from "./timestamp.ts";
import type { Transaction } from "./transaction.ts";

/** The cells of a record's row, in the order of COLUMNS. */
export function cellsOf(record: MilestoneRecord): (string | null)[] {
  const { id, json, yaml, textDigest, dataDigest } = record;
  const { createdAt, updatedAt } = record.fields;
  return [id, json, toTimestamp(createdAt), toTimestamp(updatedAt), yaml, textDigest, dataDigest];
}

interface OpenCopy {
  readonly state: RecordState;
  readonly stream: CopyStream;
  /** The number of rows that arrived; rejects as soon as the server refuses one. */
  readonly copied: Promise<number>;
}

/** One long COPY for each state, in one transaction: either all of a first copy arrives, or nothing. */
export class Loader {
  private readonly server: Server;
  private readonly tableOf: (state: RecordState) => string;
  private sql: Transaction | undefined;
  private copy: OpenCopy | undefined;
  private sent = 0;
  private arrived = 0;

  constructor(server: Server, tableOf: (state: RecordState) => string) {
    this.server = server;
    this.tableOf = tableOf;
  }

  async write(records: readonly MilestoneRecord[]): Promise<void> {
    for (const state of STATES) {
      const lines = records.filter((record) => record.state === state).map((record) => copyRow(cellsOf(record)));
      if (lines.length > 0) {
        await this.push(state, Buffer.from(lines.join("")));
        this.sent += lines.length;
      }
    }
  }

  private async push(state: RecordState, chunk: Buffer): Promise<void> {
    if (this.copy?.state !== state) {
      await this.endCopy();
      this.sql ??= await this.server.begin("read-write", { statementTimeoutMs: 0 });
      const stream = new CopyStream();
      const copied = this.sql.copyIn(copyInto(this.tableOf(state)), stream);
      copied.catch(() => {
        // Whoever pushes next, or ends it, hears of it.
      });
      this.copy = { state, stream, copied };
    }
    const { stream, copied } = this.copy as OpenCopy;
    await Promise.race([stream.push(chunk), copied]);
  }

  private async endCopy(): Promise<void> {
    const { copy } = this;
    this.copy = undefined;
    copy?.stream.end();
    this.arrived += (await copy?.copied) ?? 0;
  }

  /** Ends the copy and commits it. Throws VERIFY_MISMATCH where the server counted other rows than were sent. */
  async finish(): Promise<void> {
    const { sql } = this;
    if (sql === undefined) {
      return;
    }
    await this.endCopy();
    if (this.arrived !== this.sent) {
      throw new MilestoneError("VERIFY_MISMATCH", `${this.sent} rows were sent, and ${this.arrived} arrived.`, {
        state: "Nothing was switched.",
      });
    }
    await sql.commit();
    this.sql = undefined;
  }

  /** Lets go of what was not finished; the server forgets it. */
  async close(): Promise<void> {
    const { sql, copy } = this;
    this.sql = undefined;
    this.copy = undefined;
    await sql?.rollback();
    copy?.stream.end();
  }
}
