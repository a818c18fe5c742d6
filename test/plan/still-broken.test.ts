import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { planMove } from "../../src/plan/make.ts";
import { moveTo } from "../support/context.ts";
import { withDatabase } from "../support/database.ts";
import { makeStore, type TestStore } from "../support/store.ts";

async function storeOnDatabase(): Promise<TestStore> {
  const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "completed/c.yaml": "id: c\n" });
  await moveTo(store.dir, "database");
  return store;
}

/** In one transaction, as a tool completes a record; there and back again leaves it where it was. */
function move({ layout }: TestStore, id: string, from: string, to: string): void {
  withDatabase(layout.databaseFile, (db) => {
    db.transaction(() => {
      db.prepare(`INSERT OR REPLACE INTO ${to} SELECT * FROM ${from} WHERE id = ?`).run(id);
      db.prepare(`DELETE FROM ${from} WHERE id = ?`).run(id);
    })();
  });
}

/** Plans the way back to files; `meanwhile` runs when the active rows, `count` or few, were read and the others were not. */
async function wholeness(store: TestStore, meanwhile: () => void, count = 1): Promise<string | undefined> {
  const progress = {
    step: () => {},
    advance: (done: number) => {
      if (done === count) {
        meanwhile();
      }
    },
  };
  const context: Context = { ...store.context, progress };
  const plan = await planMove(context, { from: "database", to: "hybrid" }, { pauseSessions: false, holdsLock: false });
  return plan.prerequisites.find(({ title }) => title === "Every record is whole")?.detail;
}

describe("a row that changes its state while the database is read", () => {
  test("is met twice, and is no duplicate", async () => {
    const store = await storeOnDatabase();
    expect(await wholeness(store, () => move(store, "a", "milestones", "completed_milestones"))).toBe("nothing found");
  });

  test("is none either when many do so: a script completes a release", async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `r${index}`);
    const store = makeStore(Object.fromEntries(["a", ...ids].map((id) => [`active/${id}.yaml`, `id: ${id}\n`])));
    await moveTo(store.dir, "database");
    const complete = () => ids.forEach((id) => void move(store, id, "milestones", "completed_milestones"));
    expect(await wholeness(store, complete, 1 + ids.length)).toBe("nothing found");
  });

  test("is one where it is in both for good", async () => {
    const store = await storeOnDatabase();
    const copy = () =>
      withDatabase(store.layout.databaseFile, (db) =>
        db.exec("INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'a'"),
      );
    expect(await wholeness(store, copy)).toMatch(
      /\(completed\/a\): error duplicate-id: the same id as \S+ \(active\/a\)/,
    );
  });
});
