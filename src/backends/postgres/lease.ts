import type { ServerLease, ServerRun } from "../server.ts";
import type { Server } from "./connect.ts";
import { LEASE_SECONDS, type MigrationsTable } from "./migrations-table.ts";
import { lockLost } from "./publish.ts";

/** Says again and again that the holder of a run lives, until it ends. */
export class Lease implements ServerLease {
  readonly token: string;
  private readonly server: Server;
  private readonly table: MigrationsTable;
  private readonly run: ServerRun;
  private readonly timer: NodeJS.Timeout;
  private isLost = false;
  /** What is being asked at this moment. */
  private asking: Promise<void> = Promise.resolve();

  constructor(server: Server, table: MigrationsTable, run: ServerRun, token: string) {
    this.server = server;
    this.table = table;
    this.run = run;
    this.token = token;
    const everyMs = (LEASE_SECONDS * 1000) / 4;
    this.timer = setInterval(() => this.refreshSoon(), everyMs).unref();
  }

  async assertHeld(): Promise<void> {
    await this.asking;
    await this.refresh();
    if (this.isLost) {
      throw lockLost();
    }
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.asking;
  }

  /** A server that does not answer now may do so the next time; the lease lasts for several. */
  private refreshSoon(): void {
    this.asking = this.refresh().catch(() => {
      // Asked again before anything depends on it, by assertHeld and by the publication.
    });
  }

  private async refresh(): Promise<void> {
    const held = await this.server.transaction((sql) => this.table.refresh(sql, this.run, this.token));
    this.isLost ||= !held;
  }
}
