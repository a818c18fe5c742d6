import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { backUpByHand } from "../../src/backup/by-hand.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { readStatus } from "../../src/status/status.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { calm, firstBackup, lookAt, moveWith, restoreWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

/** A store of files with a backup, changed since. */
async function changedStore(): Promise<TestStore> {
  const store = makeStore(SMALL_STORE);
  await backUpByHand(calm(store.dir));
  writeFiles(store, { "active/a.yaml": "id: a\ntitle: Changed\n", "active/extra.yaml": "id: extra\ntitle: E\n" });
  return store;
}

/** A process that lets somebody else act once, before the first operation of its kind after `phase` was written down. */
function withVisitor({ dir, layout }: TestStore, phase: string, operation: RegExp, visit: () => void) {
  let done = false;
  const reached = () =>
    fs.existsSync(layout.migrationsDir) &&
    fs
      .globSync(`${layout.migrationsDir}/*/journal.jsonl`)
      .some((file) => fs.readFileSync(file, "utf8").includes(phase));
  const files = new FaultFiles(dir, { kind: "none" }, (next) => {
    if (!done && operation.test(next) && reached()) {
      done = true;
      visit();
    }
  });
  return processOn(dir, files);
}

const NEW_RECORD = { "active/theirs.yaml": "id: theirs\ntitle: Written meanwhile\n" };

describe("a restore into the backend in use", () => {
  test("that finds a record written meanwhile says so and takes nothing back", async () => {
    const store = await changedStore();
    const visitor = withVisitor(store, '"finished"', /^rename \S*migration\.lock|^sync \S*journal/, () =>
      writeFiles(store, NEW_RECORD),
    );
    const error = await rejectionOf(() => restoreWith(visitor, firstBackup(store.dir)));
    expect([error.code, error.message]).toEqual(["VERIFY_MISMATCH", "The store changed while it was restored."]);
    const { "active/a.yaml": restored, "active/theirs.yaml": theirs } = treeOf(store.layout.dir);
    expect([restored, theirs]).toEqual([SMALL_STORE["active/a.yaml"], NEW_RECORD["active/theirs.yaml"]]);
    expect(fs.existsSync(store.layout.at("active/extra.yaml"))).toBe(false);
    expect(await resumeRuns(calm(store.dir))).toEqual([]);
  });

  test("keeps what somebody wrote after the decision over a record that it puts, and names it", async () => {
    const store = await changedStore();
    const late = { "active/a.yaml": "id: a\ntitle: Written after the decision\n" };
    const context = withVisitor(store, '"decided"', /^syncTree \S*migrations/, () => writeFiles(store, late));
    const report = await restoreWith(context, firstBackup(store.dir));
    expect(report.left).toEqual(["active/a.yaml"]);
    expect(treeOf(store.layout.at("migrations", report.id, "left"))).toEqual(late);
    expect(fs.readFileSync(store.layout.at("active/a.yaml"), "utf8")).toBe(SMALL_STORE["active/a.yaml"]);
  });

  test("leaves a broken database and its journal as they are until it is decided, and keeps both after", async () => {
    const store = makeStore(SMALL_STORE);
    await moveWith(calm(store.dir), "database");
    fs.rmSync(store.layout.backupsDir, { recursive: true });
    await backUpByHand(calm(store.dir));
    const broken = { "enterprise.db": "not a database\n", "enterprise.db-journal": "what a crash left\n" };
    writeFiles(store, broken);
    const seen: string[] = [];
    const files = new FaultFiles(store.dir, { kind: "none" }, () => {
      const { "enterprise.db": database, "enterprise.db-journal": journal } = treeOf(store.layout.dir);
      seen.push(
        [database === broken["enterprise.db"] ? "broken" : "restored", journal ? "journal" : "alone"].join(" "),
      );
    });
    await restoreWith(processOn(store.dir, files), firstBackup(store.dir));
    expect([...new Set(seen)]).toEqual(["broken journal", "broken alone", "restored alone"]);
    const [run = ""] = fs.globSync(`${store.layout.migrationsDir}/*-database-to-database/displaced`);
    expect(treeOf(run)).toEqual(broken);
    const id = path.basename(path.dirname(run));
    expect(id).not.toBe(firstBackup(store.dir));
    // There was nothing that a backup could be taken of: only the journal knows of it.
    const { lastMove } = await readStatus(lookAt(store.dir));
    expect(lastMove).toMatchObject({ id, from: "database", to: "database", restored: firstBackup(store.dir) });
  });
});
