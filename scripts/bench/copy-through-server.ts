import { hash } from "node:crypto";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";

const CREATE = `CREATE TABLE floor (id TEXT COLLATE "C" PRIMARY KEY, data JSONB, created_at TIMESTAMP, updated_at TIMESTAMP,
  yaml TEXT, yaml_sha256 TEXT, data_sha256 TEXT)`;
const CHUNK_ROWS = 50;

/**
 * One COPY of rows of id, JSON and YAML into a table as ours, committed, and one back in the order of the ids; both in
 * milliseconds. The lines are made before the clock starts: only the server and the way there and back count.
 */
export async function copyThroughServer(
  url: string,
  rows: readonly (readonly string[])[],
): Promise<{ copyMs: number; copyBackMs: number }> {
  const lines = rows.map(([id = "", json = "", yaml = ""]) =>
    [id, json, "\\N", "\\N", yaml, hash("sha256", yaml), hash("sha256", json)].map(escapeCell).join("\t"),
  );
  const chunks: Buffer[] = [];
  for (let at = 0; at < lines.length; at += CHUNK_ROWS) {
    chunks.push(Buffer.from(`${lines.slice(at, at + CHUNK_ROWS).join("\n")}\n`));
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const start = performance.now();
    await client.query("BEGIN");
    await client.query(CREATE);
    await pipeline(chunks, client.query(from("COPY floor FROM STDIN")));
    await client.query("COMMIT");
    const middle = performance.now();
    const back = client.query(to("COPY (SELECT * FROM floor ORDER BY id) TO STDOUT"));
    await once(back.resume(), "end");
    const end = performance.now();
    await client.query("DROP TABLE floor");
    return { copyMs: middle - start, copyBackMs: end - middle };
  } finally {
    await client.end();
  }
}

function escapeCell(cell: string): string {
  return cell === "\\N"
    ? cell
    : cell.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replaceAll("\r", "\\r");
}
