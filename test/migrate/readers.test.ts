import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { TABLES } from "../../src/backends/rows/stored-row.ts";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { nameOf } from "../../src/record/record.ts";
import { processOn } from "../support/fault-context.ts";
import { heldBy } from "../support/fault-run.ts";
import { calm, MOVES, type Scenario } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { SMALL_STORE } from "../support/small-store.ts";

/** Enough that every phase lasts as long as several reads of everything. */
const MORE = Object.fromEntries(
  Array.from({ length: 150 }, (_, at) => [`active/more-${at}.yaml`, `id: more-${at}\ntitle: One of many\n`]),
);

async function storeFor({ prepare }: Pick<Scenario, "prepare">): Promise<string> {
  const dir = makeMemoryFolder();
  for (const [name, content] of Object.entries({ ...SMALL_STORE, ...MORE, "config/storage-backend.txt": "file\n" })) {
    const file = path.join(dir, ".milestones", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  await prepare(dir);
  // Scenarios change files as tools do that know of no index.
  const { backends } = calm(dir);
  await ((await heldBy(dir)).backend === "hybrid" ? backends.rebuildIndex() : loadSqlite());
  return dir;
}

/** What a tool may find of each record: its YAML, or, in a row that a tool changed, the YAML that it had before. */
async function textsOf(dir: string): Promise<Record<string, string[]>> {
  const { backend } = await heldBy(dir);
  const opened = await calm(dir).backends.open(backend);
  const texts: Record<string, string[]> = {};
  for await (const item of opened.scan()) {
    if (item.kind === "record") {
      texts[nameOf(item.record)] = [item.record.yaml];
    }
  }
  await opened.close();
  for (const [name, yaml] of backend === "database" ? rowsOf(dir) : []) {
    texts[name]?.push(yaml);
  }
  return texts;
}

function rowsOf(dir: string): [string, string][] {
  const db = openSqlite(path.join(dir, ".milestones/enterprise.db"), { readonly: true });
  try {
    return (["active", "completed"] as const).flatMap((state) =>
      (db.prepare(`SELECT id, yaml FROM ${TABLES[state]}`).all() as { id: string; yaml: string | null }[]).map(
        ({ id, yaml }): [string, string] => [`${state}/${id}`, yaml ?? ""],
      ),
    );
  } finally {
    db.close();
  }
}

/** Acts while a tool reads everything over and over. Returns how many times, or what was missing. */
async function readDuring(
  dir: string,
  expected: Record<string, string[]>,
  act: () => Promise<unknown>,
): Promise<string> {
  const script = path.join(import.meta.dirname, "../support/reader-process.ts");
  const child = spawn(process.execPath, [script, path.join(dir, ".milestones"), JSON.stringify(expected)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  await act();
  child.stdin.on("error", () => {});
  child.stdin.end();
  return (await lines.next()).value ?? "";
}

describe("a tool that reads all the time finds every record in the backend that the switch names", () => {
  test.each(MOVES)("$name", async (scenario) => {
    const dir = await storeFor(scenario);
    const seen = await readDuring(dir, await textsOf(dir), () =>
      scenario.act(processOn(dir, new NodeFiles(), scenario)),
    );
    expect(Number(seen), seen).toBeGreaterThan(5);
  });

  test("and would see a record that is missing for a moment", async () => {
    const dir = await storeFor({ prepare: async () => {} });
    const seen = await readDuring(dir, await textsOf(dir), async () => {
      const file = `${dir}/.milestones/active/a.yaml`;
      for (let round = 0; round < 50; round++) {
        fs.renameSync(file, `${file}.away`);
        await setTimeout(1);
        fs.renameSync(`${file}.away`, file);
      }
    });
    expect(seen).toMatch(/^on file: active\/a$|ENOENT/);
  });
});
