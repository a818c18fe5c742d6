import type { ServerTarget } from "../../server/server-url.ts";

/** Which database, and how we behave towards its server. */
export interface ServerOptions {
  readonly target: ServerTarget;
  /** Holds the tables. */
  readonly schema: string;
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
}
