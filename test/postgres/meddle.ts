import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** `node meddle.ts <url> end|limit`: ends the session that copies for us in this database, or leaves it no room. */
const [url = "", act = ""] = process.argv.slice(2);

const client = new pg.Client({ connectionString: url });
await client.connect();
const copiers = async () =>
  await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'milestone-migrate' AND query LIKE 'COPY %' AND state = 'active'",
  );
// The server may not have heard of the COPY yet.
let { rows } = await copiers();
for (let look = 0; rows.length === 0 && look < 500; look++) {
  await setTimeout(20);
  ({ rows } = await copiers());
}
for (const { pid } of rows) {
  if (act === "end") {
    await client.query("SELECT pg_terminate_backend($1, 5000)", [pid]);
  } else {
    // More than a segment of the write-ahead log, which must not fail.
    const { uid, gid } = fs.statSync(`/proc/${pid}`);
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${17 << 20}:`], { uid, gid });
  }
}
await client.end();
process.stdout.write(String(rows.length));
