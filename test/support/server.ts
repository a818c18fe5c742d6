import { onTestFinished } from "vitest";
import { Server } from "../../src/backends/postgres/connect.ts";
import type { ServerOptions } from "../../src/backends/postgres/server-options.ts";
import { parseServerUrl } from "../../src/server/server-url.ts";

/** A connection to this database as the settings' defaults make it; closed when the test is over. */
export function serverAt(url: string, options: Partial<ServerOptions> = {}): Server {
  const parsed = parseServerUrl(url, { user: "nobody", password: undefined });
  if (parsed.kind === "wrong") {
    throw new Error(parsed.message);
  }
  const server = Server.of({
    target: parsed.target,
    schema: "public",
    poolSize: 10,
    connectTimeoutMs: 10_000,
    statementTimeoutMs: 60_000,
    lockTimeoutMs: 1000,
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}
