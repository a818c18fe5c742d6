import { expect, test } from "vitest";
import { makeServerStore } from "../support/postgres-store.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";

const FILES = { "active/a.yaml": "id: a # kept\n", "active/b.yaml": "id: b\ntitle: B\n" };

test("of a commit of a store on a server configuration and metadata are judged, without the server, and that is said", async () => {
  const store = await makeServerStore(FILES);
  const repository = new TestRepository(store);
  const env = { ...repository.env, ...store.env };
  await milestone({ cwd: store.dir, env }, "migrate", "database", "--yes", "--quiet");
  repository.commit("on a server");
  const clone = { cwd: store.dir, env: repository.env };
  const status = await runMilestone(["status", "--ref", "HEAD"], clone);
  expect(status.exit).toBe(0);
  expect(status.out).toContain(
    "\nRecords:   on the PostgreSQL server, and in no commit; only configuration and metadata are judged\n",
  );
  expect(status.out).toContain("\nLast move: file to database, ");
  const { exit, out } = await runMilestone(["validate", "--ref", "HEAD"], clone);
  expect(exit).toBe(0);
  expect(out).toContain(
    ".milestones/config/storage-config.yaml\n  notice records-on-server: the records are on the PostgreSQL server: only configuration and metadata were looked at\n",
  );
  expect(out).toMatch(/\n1 notice; records on the server, not looked at\.\n$/);
  // A commit says the same wherever it is looked at: also where the server could be asked, which has moved on.
  for (const place of [clone, { cwd: store.dir, env }]) {
    const verify = await runMilestone(["verify", "--ref", "HEAD"], place);
    expect([verify.exit, verify.err]).toEqual([
      3,
      `reading every record
BACKEND_UNREADABLE: The records are on the PostgreSQL server, and in no commit.
Nothing was changed.
  Leave --ref out.
`,
    ]);
  }
});
