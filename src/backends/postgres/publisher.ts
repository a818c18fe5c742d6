import { MilestoneError } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { PublishedFingerprint, ServerRun } from "../server.ts";
import type { Server } from "./connect.ts";
import { sqlStateOf } from "./failure.ts";
import type { MigrationsTable } from "./migrations-table.ts";
import { type Before, type Loaded, publish } from "./publish.ts";
import { readShapes } from "./rows.ts";
import type { TableNames } from "./tables.ts";
import { keepVacuumAway, LOCK_NOT_AVAILABLE } from "./vacuum.ts";

export interface PublisherParts {
  readonly server: Server;
  readonly names: TableNames;
  readonly table: MigrationsTable;
  readonly run: ServerRun;
  readonly token: string;
  readonly before: Before;
  /** How long readers may have to wait behind us. */
  readonly lockTimeoutMs: number;
}

/** Publishes the tables of one run, once. */
export class Publisher {
  private readonly parts: PublisherParts;
  private loaded: Loaded = { by: [], rows: undefined };

  constructor(parts: PublisherParts) {
    this.parts = parts;
  }

  /** Learns what stands in the run's tables, and which transactions loaded it. To be called again after every change to them. */
  async prepare(): Promise<void> {
    const { server, names, run } = this.parts;
    const by = new Set<string>();
    const rows: Record<RecordState, number> = { active: 0, completed: 0 };
    const questions = STATES.map(
      (state) =>
        `SELECT '${state}' AS state, xmin::text AS by, count(*) AS rows FROM ${names.own("new", run.id, state)} GROUP BY xmin::text`,
    );
    const loads = await server.transaction(
      (sql) => sql.query<{ state: RecordState; by: string; rows: string }>(questions.join(" UNION ALL ")),
      { kind: "snapshot", statementTimeoutMs: 0 },
    );
    for (const load of loads) {
      by.add(load.by);
      rows[load.state] += Number(load.rows);
    }
    this.loaded = { by: [...by], rows };
    await this.endVacuum();
  }

  /**
   * A publication has no patience for a vacuum: the server is made to end one before, in a mode that makes no reader and no
   * writer wait behind us. Whatever else keeps us from it, the publication itself meets again, or not.
   */
  private async endVacuum(): Promise<void> {
    const { server, names } = this.parts;
    try {
      await server.transaction(async (sql) => {
        const present = [...(await readShapes(sql, names)).keys()].map((state) => names.inUse(state));
        if (present.length > 0) {
          await keepVacuumAway(sql, present);
        }
      });
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) {
        throw error;
      }
    }
  }

  /**
   * One transaction. Where its answer is lost, the row of the run says whether it was done: asking for the row waits until
   * it is decided. Throws COMMIT_UNKNOWN where the server cannot be asked.
   */
  async publish(fingerprint: PublishedFingerprint): Promise<void> {
    const { server, names, table, run, token, before, lockTimeoutMs } = this.parts;
    const { loaded } = this;
    try {
      await server.transaction((sql) => publish(sql, names, table, { run, token, fingerprint, loaded, before }), {
        lockTimeoutMs,
      });
    } catch (error) {
      if (!(error instanceof MilestoneError) || error.code !== "COMMIT_UNKNOWN") {
        throw error;
      }
      await this.resolve(error);
    }
  }

  private async resolve(lost: MilestoneError): Promise<void> {
    const { server, table, run } = this.parts;
    const row = await server
      .transaction((sql) => table.lockRow(sql, run))
      .catch(() => {
        throw lost;
      });
    if (row?.state !== "published") {
      throw new MilestoneError("SERVER_UNREACHABLE", "The connection was lost before the tables were published.", {
        state: "Nothing was switched.",
        fix: ["See that the server runs, then run it again."],
        cause: lost,
      });
    }
  }
}
