import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startPostgres } from "../../scripts/postgres-server.ts";
import { makeDatabase, query, testServer } from "../support/postgres-server.ts";
import { onServer } from "../support/postgres-store.ts";
import { makeProxy } from "../support/proxy.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore, treeOf } from "../support/store.ts";

/** What a move to this database is refused with; the store must be as it was. */
async function refusal(url: string): Promise<string> {
  const store = onServer(makeStore({ "active/a.yaml": "id: a\ntitle: A\n" }), url, "public");
  const before = treeOf(store.layout.dir);
  const { exit, err } = await runMilestone(["migrate", "database", "--yes", "--quiet"], store.cli);
  expect(exit).toBe(1);
  expect(treeOf(store.layout.dir)).toEqual(before);
  return err;
}

function said(detail: string, fix: string): string {
  return `PREREQUISITES: 2 prerequisites do not hold:
  The server is one that records can be kept on: no, ${detail}
  Nothing unknown stands where the move writes: no, not known: the server does not let us look
Nothing was changed.
  ${fix}
  Mend what the server lacks first.
`;
}

test("a database of another encoding is refused", async () => {
  const url = await makeDatabase();
  const name = `${new URL(url).pathname.slice(1)}_ascii`;
  await query(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'`);
  const fix = "Use a database with the encoding UTF8: CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0.";
  expect(await refusal(url.replace(/[^/]+$/, name))).toBe(said("the database's encoding is SQL_ASCII", fix));
});

test("a database that only reads is refused", async () => {
  const url = await makeDatabase();
  await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
  expect(await refusal(url)).toBe(
    said("it only reads (default_transaction_read_only)", "Point DATABASE_URL at the primary."),
  );
});

test("a replica is refused", async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  await server.halt();
  fs.writeFileSync(path.join(server.dir, "data", "standby.signal"), "");
  await server.restart();
  expect(await refusal(server.url())).toBe(said("it is a read-only replica", "Point DATABASE_URL at the primary."));
});

test("PostgreSQL 13 is refused", async () => {
  const url = await makeDatabase();
  const [row] = await query<{ version: string }>(url, "SELECT current_setting('server_version') AS version");
  const version = row?.version ?? "";
  // No server as old is at hand: what this one says of its version is changed on the way. In a row, the length of a value
  // stands before it, in four bytes.
  const port = await makeProxy(await testServer(), () => ({
    fromServer: (bytes) => {
      const shown = bytes.indexOf(version);
      const number = shown - 4 - 2;
      if (number >= 0 && bytes.toString("latin1", number, number + 2) === version.slice(0, 2)) {
        bytes.write("13", shown, "latin1");
        bytes.write("13", number, "latin1");
      }
      return true;
    },
  }));
  const there = `${url.replace(/:\d+\//, `:${port}/`)}?sslmode=disable`;
  expect(await refusal(there)).toBe(
    said(`it is PostgreSQL ${version.replace(/^\d+/, "13")}`, "Use PostgreSQL 14 or later."),
  );
});
