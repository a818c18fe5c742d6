import pg from "pg";

/** `node run-sql.ts <url> <sql>`: for who cannot wait for an answer in any other way. */
const [url = "", sql = ""] = process.argv.slice(2);

const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(sql);
await client.end();
