import { randomBytes } from "node:crypto";
import net from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";
import { inject } from "vitest";
import { type ServerAddress, urlOf } from "../../scripts/postgres-server.ts";

let asked: Promise<ServerAddress> | undefined;

/** The one PostgreSQL of this run of tests; tests that stop or crash a server start their own. */
export async function testServer(): Promise<ServerAddress> {
  asked ??= askForServer();
  return await asked;
}

/**
 * Makes an empty database, gone with the server, and returns its URL with the administrator's password. Its
 * texts sort by the rules of English, unlike bytes: an ORDER BY that forgot its collation shows.
 */
export async function makeDatabase(): Promise<string> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(
    `CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`,
  );
  return urlOf(server, name);
}

/** Runs one statement on a connection of its own, as the administrator, and returns its rows. */
export async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function asAdmin(sql: string): Promise<void> {
  await query(urlOf(await testServer()), sql);
}

async function askForServer(): Promise<ServerAddress> {
  const answer = JSON.parse(await text(net.connect(inject("postgresAsk")))) as ServerAddress | { problem: string };
  if ("problem" in answer) {
    throw new Error(`PostgreSQL for the tests does not start: ${answer.problem}`);
  }
  return answer;
}
