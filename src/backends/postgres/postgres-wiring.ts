import fs from "node:fs";
import path from "node:path";
import type { DataMemo } from "../../record/data-memo.ts";
import type { Backend, RecordEdit, Shadow } from "../backend.ts";
import type { ServerRun, ServerRuns } from "../server.ts";
import { Server } from "./connect.ts";
import { PayloadBackend } from "./payload-backend.ts";
import { PAYLOAD_FILE } from "./payload-format.ts";
import { PayloadReader } from "./payload-reader.ts";
import { provePayload } from "./payload-tables.ts";
import { writePayload } from "./payload-writer.ts";
import { PostgresBackend } from "./postgres-backend.ts";
import { PostgresEdit } from "./postgres-edit.ts";
import { PostgresRuns } from "./postgres-runs.ts";
import { PostgresShadow } from "./postgres-shadow.ts";
import { TableNames } from "./tables.ts";

/** True for a folder that has the rows of a server, as a backup of one does. */
export function holdsServerRows(dir: string): boolean {
  return fs.lstatSync(path.join(dir, PAYLOAD_FILE), { throwIfNoEntry: false }) !== undefined;
}

/** Such rows as records. `shown` is the folder in messages. */
export function openServerRows(dir: string, shown: string, memo: DataMemo): Backend {
  return new PayloadBackend(path.join(dir, PAYLOAD_FILE), `${shown}/${PAYLOAD_FILE}`, memo);
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
  constructor(settings: PostgresSettings) {
    this.settings = settings;
    this.server = Server.of(settings);
    this.names = new TableNames(settings.schema);
    this.postgresRuns = new PostgresRuns(this.server, this.names);
    this.runs = this.postgresRuns;
  }

  open(memo: DataMemo, mostBytes: number): Backend {
    return new PostgresBackend({ server: this.server, names: this.names, memo, mostBytes });
  }

  async edit(memo: DataMemo, waitMs: number): Promise<RecordEdit> {
    return await PostgresEdit.begin(this.server, { names: this.names, memo }, waitMs);
  }

  /** Everything in one snapshot: our rows, and the dump for people. */
  async writePayload(dir: string): Promise<void> {
    await this.server.transaction((sql) => writePayload(sql, this.names, path.join(dir, PAYLOAD_FILE)), {
      kind: "snapshot",
      once: true,
      statementTimeoutMs: 0,
    });
  }

  async provePayload(dir: string): Promise<void> {
    const reader = new PayloadReader(path.join(dir, PAYLOAD_FILE));
    await this.server.transaction((sql) => provePayload(sql, reader), { statementTimeoutMs: 0 });
  }

  async shadow(run: ServerRun): Promise<Shadow> {
    const { server, names } = this;
    const publisher = this.postgresRuns.publisherOf(run);
    return await PostgresShadow.make({ server, verifier: Server.of(this.settings), names, run, publisher });
  }
}
