import fs from "node:fs";
import { expect, test } from "vitest";
import { query } from "../support/postgres-server.ts";
import { asTool, makeServerStore } from "../support/postgres-store.ts";
import { milestone } from "../support/run-milestone.ts";

test("a commit on which the store relies from then on waits for the server's disk, though by itself the server would not", async () => {
  const store = await makeServerStore({ "active/a.yaml": "id: a\n" });
  await query(store.url, `ALTER DATABASE ${new URL(store.url).pathname.slice(1)} SET synchronous_commit = off`);
  for (const to of ["database", "hybrid"]) {
    await milestone(store.cli, "migrate", to, "--yes");
  }
  await asTool(store, "CREATE TABLE heard (at TEXT, setting TEXT)");
  const hear = "INSERT INTO heard VALUES (TG_TABLE_NAME, current_setting('synchronous_commit'))";
  await asTool(
    store,
    `CREATE FUNCTION hear() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN ${hear}; RETURN NULL; END $$`,
  );
  const deferred = "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW";
  await asTool(
    store,
    `CREATE CONSTRAINT TRIGGER hears AFTER UPDATE ON milestone_migrations ${deferred}
WHEN (NEW.state = 'published' AND OLD.state <> 'published') EXECUTE FUNCTION hear()`,
  );
  await milestone(store.cli, "migrate", "database", "--yes");
  await asTool(store, `CREATE CONSTRAINT TRIGGER hears AFTER UPDATE ON milestones ${deferred} EXECUTE FUNCTION hear()`);
  fs.writeFileSync(store.layout.at("active", "a.yaml"), "id: a\ntitle: A\n");
  await milestone(store.cli, "sync");

  expect(await asTool(store, "SELECT current_setting('synchronous_commit') AS setting")).toEqual([{ setting: "off" }]);
  expect(await asTool(store, "SELECT * FROM heard ORDER BY at")).toEqual([
    { at: "milestone_migrations", setting: "on" },
    { at: "milestones", setting: "on" },
  ]);
});
