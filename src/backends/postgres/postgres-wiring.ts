import fs from "node:fs";
import path from "node:path";
import type { DataMemo } from "../../record/data-memo.ts";
import type { Backend, RecordEdit, Shadow } from "../backend.ts";
import type { ServerRun, ServerRuns } from "../server.ts";
import { Server } from "./connect.ts";
import { DUMP_FILE } from "./dump-format.ts";
import { DumpReader } from "./dump-reader.ts";
import { OrderedRows } from "./ordered-rows.ts";
import { PayloadBackend } from "./payload-backend.ts";
import { PAYLOAD_FILE } from "./payload-format.ts";
import { PayloadReader } from "./payload-reader.ts";
import { writePayload } from "./payload-writer.ts";
import { PostgresBackend } from "./postgres-backend.ts";
import { PostgresEdit } from "./postgres-edit.ts";
import { PostgresRuns } from "./postgres-runs.ts";
import { PostgresShadow } from "./postgres-shadow.ts";
import { provePayload } from "./prove-payload.ts";
import type { RowsFile } from "./table-rows.ts";
import { TableNames } from "./tables.ts";

/** True for a folder that has the rows of a server, as a backup of one does: ours, or a tool's. */
export function holdsServerRows(dir: string): boolean {
  return [PAYLOAD_FILE, DUMP_FILE].some((name) => isThere(path.join(dir, name)));
}

/**
 * Such rows as records. `shown` is the folder in messages. Where there is only a dump, as tools take it, its rows are read
 * as text.
 */
export function openServerRows(dir: string, shown: string, schema: string, memo: DataMemo): Backend {
  const { name, rows } = rowsIn(dir, schema);
  return new PayloadBackend(rows, `${shown}/${name}`, memo);
}

function rowsIn(dir: string, schema: string): { name: string; rows: RowsFile } {
  const file = path.join(dir, PAYLOAD_FILE);
  return isThere(file)
    ? { name: PAYLOAD_FILE, rows: new PayloadReader(file) }
    : { name: DUMP_FILE, rows: new OrderedRows(new DumpReader(path.join(dir, DUMP_FILE), schema)) };
}

function isThere(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

export type PostgresSettings = Parameters<typeof Server.of>[0];

/** Everything that one server gives: loaded only where a store is on one. */
export class Postgres {
  readonly runs: ServerRuns;
  private readonly server: Server;
  private readonly settings: PostgresSettings;
  private readonly names: TableNames;
  private readonly postgresRuns: PostgresRuns;

  /** Throws SETTINGS_INVALID where the settings name no server. */
  constructor(settings: PostgresSettings, memo: DataMemo) {
    this.settings = settings;
    this.server = Server.of(settings);
    this.names = new TableNames(settings.schema);
    this.postgresRuns = new PostgresRuns(this.server, this.names, {
      verifier: () => Server.of(settings),
      rowsIn: (dir) => rowsIn(dir, settings.schema).rows,
      memo,
    });
    this.runs = this.postgresRuns;
  }

  open(memo: DataMemo, mostBytes: number): Backend {
    return new PostgresBackend({ server: this.server, names: this.names, memo, mostBytes });
  }

  async edit(memo: DataMemo, waitMs: number): Promise<RecordEdit> {
    return await PostgresEdit.begin(this.server, { names: this.names, memo }, waitMs);
  }

  async writePayload(dir: string): Promise<void> {
    const files = { rows: path.join(dir, PAYLOAD_FILE), dump: path.join(dir, DUMP_FILE) };
    await this.server.transaction((sql) => writePayload(sql, this.names, files), {
      kind: "snapshot",
      once: true,
      statementTimeoutMs: 0,
    });
  }

  async provePayload(dir: string): Promise<void> {
    const rows = new PayloadReader(path.join(dir, PAYLOAD_FILE));
    const dump = new DumpReader(path.join(dir, DUMP_FILE), this.names.schema);
    await this.server.transaction((sql) => provePayload(sql, rows, dump), { statementTimeoutMs: 0 });
  }

  async shadow(run: ServerRun): Promise<Shadow> {
    const { server, names } = this;
    const publisher = this.postgresRuns.publisherOf(run);
    return await PostgresShadow.make({ server, verifier: Server.of(this.settings), names, run, publisher });
  }
}
