import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "../../scripts/postgres-server.ts";

/** For `localhost`, signed by `ca.crt` beside it. */
const CERTIFICATES = path.join(import.meta.dirname, "..", "fixtures", "tls");

declare module "vitest" {
  interface ProvidedContext {
    /** The socket at which the test files ask for the server of this run. */
    postgresAsk: string;
  }
}

/**
 * One PostgreSQL for a whole run of tests, started when the first test file asks for it, and never where none does.
 * Whoever connects is answered with the server's address.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-ask-"));
  const socket = path.join(dir, "ask");
  let starting: Promise<PostgresServer> | undefined;
  const door = net.createServer((asking) => {
    asking.on("error", () => {
      // It is gone, and its test file with it.
    });
    starting ??= startPostgres({ certificates: CERTIFICATES, parent: project.config.env.TMPDIR });
    starting.then(
      ({ host, port, socketDir }) => asking.end(JSON.stringify({ host, port, socketDir })),
      (error) => asking.end(JSON.stringify({ problem: String(error) })),
    );
  });
  await new Promise<void>((resolve) => door.listen(socket, resolve));
  project.provide("postgresAsk", socket);
  return async () => {
    door.close();
    await starting?.then(
      (server) => server.stop(),
      () => {
        // The tests that asked for it have failed already.
      },
    );
    fs.rmSync(dir, { recursive: true, force: true });
  };
}
