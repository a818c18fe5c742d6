import fs from "node:fs";
import { expect, test } from "vitest";
import { makeServerStore } from "../support/postgres-store.ts";
import { milestone } from "../support/run-milestone.ts";

test("a store lives on as few connections as the settings allow, down to two", async () => {
  const store = await makeServerStore({
    "active/a.yaml": "id: a\ntitle: A\n",
    "completed/z.yaml": "id: z\ntitle: Z\n",
  });
  const file = store.layout.settingsFile;
  fs.writeFileSync(
    file,
    fs.readFileSync(file, "utf8").replace("    type:", "    pool_size: 2\n    connect_timeout: 5\n    type:"),
  );
  await milestone(store.cli, "migrate", "database", "--yes");
  await milestone(store.cli, "backup");
  fs.writeFileSync(store.layout.at("active", "a.yaml"), "id: a\ntitle: Late\n");
  await milestone(store.cli, "sync");
  await milestone(store.cli, "migrate", "hybrid", "--yes");
  expect(fs.readFileSync(store.layout.at("active", "a.yaml"), "utf8")).toBe("id: a\ntitle: Late\n");
});
