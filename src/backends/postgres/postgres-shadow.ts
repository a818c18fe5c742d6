import { dataDigest } from "../../record/digest.ts";
import { FingerprintBuilder } from "../../record/fingerprint.ts";
import { parseJson } from "../../record/json.ts";
import type { Marks } from "../../record/marks.ts";
import { type MilestoneRecord, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { Installer, ReadBack, Shadow } from "../backend.ts";
import type { PublishedFingerprint, ServerRun } from "../server.ts";
import type { Server } from "./connect.ts";
import { cellsOf, Loader } from "./loader.ts";
import type { Publisher } from "./publisher.ts";
import { batchesByKey } from "./rows.ts";
import { createOwnIndex, createOwnTable, replaceRow, type TableNames } from "./tables.ts";
import { OUTWAIT_VACUUM } from "./vacuum.ts";

export interface PostgresShadowParts {
  readonly server: Server;
  /** Connections of its own, for reading back. */
  readonly verifier: Server;
  readonly names: TableNames;
  readonly run: ServerRun;
  readonly publisher: Publisher;
}

/** Tables in the making, beside those that tools read. Nobody else sees them before they are published. */
export class PostgresShadow implements Shadow {
  private readonly parts: PostgresShadowParts;
  private readonly loader: Loader;
  private isIndexed = false;
  private fingerprint: PublishedFingerprint | undefined;

  private constructor(parts: PostgresShadowParts) {
    this.parts = parts;
    this.loader = new Loader(parts.server, (state) => this.tableOf(state));
  }

  /** Makes its tables. */
  static async make(parts: PostgresShadowParts): Promise<PostgresShadow> {
    const { server, names, run } = parts;
    const statements = STATES.flatMap((state) =>
      createOwnTable(names, { part: "new", run: run.id, state, storeId: run.storeId }),
    );
    await server.transaction((sql) => sql.execute(statements.join("; ")));
    return new PostgresShadow(parts);
  }

  async write(records: readonly MilestoneRecord[]): Promise<void> {
    await this.loader.write(records);
  }

  async put(record: MilestoneRecord): Promise<void> {
    await this.loader.finish();
    await this.parts.server.transaction((sql) => sql.execute(replaceRow(this.tableOf(record.state)), cellsOf(record)));
  }

  async remove({ state, id }: RecordKey): Promise<void> {
    await this.loader.finish();
    await this.parts.server.transaction((sql) => sql.execute(`DELETE FROM ${this.tableOf(state)} WHERE id = $1`, [id]));
  }

  async seal(): Promise<void> {
    await this.loader.finish();
    if (this.isIndexed) {
      return;
    }
    const { server, names, run } = this.parts;
    const statements = STATES.flatMap((state) => [
      createOwnIndex(names, run.id, state),
      `ANALYZE ${this.tableOf(state)}`,
    ]);
    await server.transaction((sql) => sql.execute([OUTWAIT_VACUUM, ...statements].join("; ")), {
      statementTimeoutMs: 0,
    });
    this.isIndexed = true;
  }

  async *readBack(): AsyncGenerator<ReadBack> {
    const sql = await this.parts.verifier.begin("snapshot");
    try {
      for (const state of STATES) {
        for await (const batch of batchesByKey<RowBack>(sql, this.selectBack(state))) {
          for (const row of batch) {
            yield digestsOf(state, row);
          }
        }
      }
    } finally {
      await sql.rollback();
    }
  }

  async readOne({ state, id }: RecordKey): Promise<ReadBack | undefined> {
    const [row] = await this.parts.verifier.transaction(
      (sql) => sql.query<RowBack>(`${this.selectBack(state)} WHERE id = $1`, [id]),
      { kind: "snapshot" },
    );
    return row && digestsOf(state, row);
  }

  /** The digest of the kept YAML is the server's: it is of what it stores, not of what we sent. */
  private selectBack(state: RecordState): string {
    return `SELECT id, data::text AS data, encode(sha256(convert_to(yaml, 'UTF8')), 'hex') AS text_digest, yaml_sha256, data_sha256
FROM ${this.tableOf(state)}`;
  }

  /** Everything that takes time with the number of records. */
  async installAhead(_installer: Installer, marks: Marks): Promise<void> {
    const builder = new FingerprintBuilder();
    for (const [, mark] of marks.sorted()) {
      builder.add(mark);
    }
    this.fingerprint = builder.finish();
    await this.parts.publisher.prepare();
  }

  async install(): Promise<void> {
    if (this.fingerprint === undefined) {
      throw new Error("tables are published after installAhead");
    }
    await this.parts.publisher.publish(this.fingerprint);
  }

  async close(): Promise<void> {
    await this.loader.close();
    await this.parts.verifier.close();
  }

  private tableOf(state: RecordState): string {
    const { names, run } = this.parts;
    return names.own("new", run.id, state);
  }
}

interface RowBack {
  id: string;
  data: string;
  text_digest: string;
  yaml_sha256: string;
  data_sha256: string;
}

function digestsOf(state: RecordState, row: RowBack): ReadBack {
  const digests = { state, id: row.id, textDigest: row.text_digest, dataDigest: dataDigest(parseJson(row.data)) };
  const isMarked = row.yaml_sha256 === digests.textDigest && row.data_sha256 === digests.dataDigest;
  return isMarked ? digests : { ...digests, flaw: "the digests beside it are of something else" };
}
