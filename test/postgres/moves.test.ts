import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { addOddNames, ODD_FILES } from "../support/odd-files.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { ownFilesOf } from "../support/snapshot.ts";
import type { StoreFiles } from "../support/store.ts";

const { "sessions/current.txt": _, ...RECORDS } = SMALL_STORE;

/** Everything that no move may change, without the line that names the store on the server. */
function ownFiles({ layout }: ServerStore): Record<string, string> {
  const { "config/storage-config.yaml": settings, ...files } = ownFilesOf(layout.dir);
  expect(settings).toBeDefined();
  const text = fs.readFileSync(layout.settingsFile, "utf8");
  return { ...files, settings: text.replace(/^ {2}id: [\w-]+\n/m, "") };
}

async function moveAlong(store: ServerStore, way: readonly string[]): Promise<void> {
  for (const to of way) {
    const { exit, err } = await runMilestone(["migrate", to, "--yes", "--quiet"], { cwd: store.dir, env: store.env });
    expect({ to, exit, err }).toEqual({ to, exit: 0, err: "" });
  }
}

describe.each([
  [["database", "hybrid", "file"]],
  [["hybrid", "database", "hybrid", "database", "hybrid", "file"]],
])("a store that moved over a server by way of %j", (way) => {
  test("has every byte of every file that was there, logs and its name on the server aside", async () => {
    const files: StoreFiles = { ...ODD_FILES, ...RECORDS };
    const store = await makeServerStore(files);
    addOddNames(store);
    const before = ownFiles(store);
    await moveAlong(store, way);
    expect(ownFiles(store)).toEqual(before);
  });
});

describe("a move to a server", () => {
  test("gives tools rows that they read right, and the rows their own columns", async () => {
    const store = await makeServerStore(RECORDS);
    await moveAlong(store, ["database"]);
    const rows = await asTool<{ id: string; title: string; big: string; at: string }>(
      store,
      "SELECT id, data->>'title' AS title, data->>'big' AS big, created_at::text AS at FROM milestones ORDER BY created_at, id",
    );
    expect(rows).toEqual([
      { id: "milestone-003", title: null, big: null, at: "2024-01-02 00:00:00" },
      { id: "milestone-002", title: "支付 流程", big: null, at: "2024-07-15 00:00:00" },
      { id: "milestone-001", title: "Sign-in", big: null, at: "2024-07-15 10:00:00" },
      { id: "a", title: "Carriage returns", big: null, at: null },
      { id: "a-b", title: "Exact numbers", big: "12345678901234567890", at: null },
    ]);
    expect(await asTool(store, "SELECT id FROM completed_milestones ORDER BY id")).toEqual([
      { id: "milestone-000" },
      { id: "y" },
      { id: "z" },
    ]);
    const columns = await asTool(
      store,
      `SELECT column_name AS name, data_type AS type, is_nullable AS nullable, column_default AS default
FROM information_schema.columns WHERE table_schema = $1 AND table_name = 'milestones' ORDER BY ordinal_position`,
      [store.schema],
    );
    const text = { type: "text", nullable: "YES", default: null };
    const time = { type: "timestamp without time zone", nullable: "YES", default: "now()" };
    expect(columns).toEqual([
      { name: "id", type: "text", nullable: "NO", default: null },
      { name: "data", type: "jsonb", nullable: "YES", default: null },
      { name: "created_at", ...time },
      { name: "updated_at", ...time },
      { name: "yaml", ...text },
      { name: "yaml_sha256", ...text },
      { name: "data_sha256", ...text },
    ]);
  });

  test("writes the store's name into its settings, comments and order kept, and a row for the migration", async () => {
    const store = await makeServerStore(RECORDS);
    await moveAlong(store, ["database"]);
    const [, id] = /^ {2}id: ([\w-]{36})$/m.exec(fs.readFileSync(store.layout.settingsFile, "utf8")) ?? [];
    expect(fs.readFileSync(store.layout.settingsFile, "utf8")).toBe(
      `storage:\n  database: # where milestones live\n    type: postgresql\n    schema: ${store.schema}\n  backend: auto\n  id: ${id}\n`,
    );
    const rows = await asTool(store, "SELECT store_id, state, from_backend, to_backend FROM milestone_migrations");
    expect(rows).toEqual([{ store_id: id, state: "finished", from_backend: "file", to_backend: "database" }]);
    expect(await tablesOf(store)).toEqual(["completed_milestones", "milestone_migrations", "milestones"]);
  });

  test("keeps what stood under the tools' names until it is pruned, and who may read it may read the new", async () => {
    const store = await makeServerStore(RECORDS);
    const reader = `reader_${store.schema}`;
    await asTool(store, `CREATE ROLE ${reader}`);
    await moveAlong(store, ["database", "hybrid"]);
    await asTool(
      store,
      `GRANT SELECT, UPDATE (data) ON milestones TO ${reader}; GRANT SELECT ON completed_milestones TO PUBLIC`,
    );
    await moveAlong(store, ["database"]);
    const [rights] = await asTool(
      store,
      `SELECT has_table_privilege($1, 'milestones', 'SELECT') AS reads, has_table_privilege($1, 'milestones', 'UPDATE') AS updates,
  has_column_privilege($1, 'milestones', 'data', 'UPDATE') AS updates_data, has_table_privilege($1, 'completed_milestones', 'SELECT') AS reads_completed`,
      [reader],
    );
    expect(rights).toEqual({ reads: true, updates: false, updates_data: true, reads_completed: true });
    expect((await tablesOf(store)).map((name) => name.replaceAll(/\d/g, "#"))).toEqual([
      "completed_milestones",
      "completed_milestones_########_######_old",
      "milestone_migrations",
      "milestones",
      "milestones_########_######_old",
    ]);
    await asTool(store, `DROP OWNED BY ${reader}; DROP ROLE ${reader}`);
  });

  test("brings what tools changed on the server back into the YAML, untouched lines as they were", async () => {
    const store = await makeServerStore(RECORDS);
    await moveAlong(store, ["database"]);
    await asTool(
      store,
      `UPDATE milestones SET data = jsonb_set(data, '{status}', '"done"') WHERE id = 'milestone-001'`,
    );
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('by-a-tool', '{"id": "by-a-tool", "n": 1.50}')`);
    await asTool(store, "DELETE FROM milestones WHERE id = 'a'");
    const status = await milestone(store.cli, "status");
    expect(status).toContain("Records:   5 active, 3 completed\n");
    await moveAlong(store, ["hybrid"]);
    const read = (name: string) => fs.readFileSync(store.layout.at(name), "utf8");
    expect(read("active/milestone-001.yaml")).toBe(
      'id: milestone-001\ntitle: "Sign-in"\nstatus: done # nearly\npriority: high\ncreated_at: "2024-07-15T10:00:00Z"\nprogress: 50\n',
    );
    expect(read("active/by-a-tool.yaml")).toBe('"n": 1.50\nid: by-a-tool\n');
    expect(fs.existsSync(store.layout.at("active/a.yaml"))).toBe(false);
  });
});

describe("a clone", () => {
  test("of a store on a server works where it has the URL, and says what it lacks where it has none", async () => {
    const store = await makeServerStore(RECORDS);
    await moveAlong(store, ["database"]);
    const again = onServer(store, store.url, store.schema);
    expect(await milestone(again.cli, "verify")).toContain("5 active, 3 completed on database");
    const { exit, out, err } = await runMilestone(["status"], { cwd: store.dir });
    expect({ exit, out, err }).toEqual({
      exit: 2,
      out: "",
      err: `reading every record
SETTINGS_INVALID: storage.database.type is postgresql, and no URL says where it is.
Nothing was changed.
  Set DATABASE_URL to postgresql://<user>:<password>@<host>/<database>, then run it again.
`,
    });
  });
});
