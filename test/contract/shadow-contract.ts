import fs from "node:fs";
import { describe, expect, test } from "vitest";
import type { Backend, Shadow } from "../../src/backends/backend.ts";
import type { ServerRun } from "../../src/backends/server.ts";
import type { Installation } from "../../src/migrate/installation.ts";
import { installationOf } from "../../src/migrate/installation-of.ts";
import { RunDirs } from "../../src/migrate/run-dirs.ts";
import { assertSame, compareCopy, compareTouched } from "../../src/migrate/verify.ts";
import type { Marks } from "../../src/record/marks.ts";
import type { MilestoneRecord } from "../../src/record/record.ts";
import { nameOf } from "../../src/record/record.ts";
import { surveyBackend } from "../../src/validate/survey.ts";
import { rejectionOf } from "../support/rejection.ts";
import { scanAll, withBackend } from "../support/scan.ts";
import { type TestStore, treeOf } from "../support/store.ts";
import { fingerprintOf, type KnownRecord, manyRecords, plainRecord, RECORDS, sha256 } from "./known-records.ts";
import type { Subject } from "./subject.ts";

/** A copy in the making, with everything that a migration has at hand. */
interface Copying {
  readonly store: TestStore;
  readonly source: Backend;
  readonly shadow: Shadow;
  readonly installer: Installation;
  readonly dirs: RunDirs;
  readonly records: readonly MilestoneRecord[];
  readonly marks: Marks;
  readonly run: ServerRun | undefined;
}

const RUN = "migration-20261122-101500-file-to-database";
const [FIRST, SECOND, THIRD] = RECORDS as readonly [KnownRecord, KnownRecord, KnownRecord];

/** What a copy on the way from one backend to another must do. */
export function describeShadow(from: Subject, to: Subject): void {
  const way = { from: from.name, to: to.name };
  // From database straight to file there is only the way back of a migration.
  const isBack = from.name === "database" && to.name === "file";
  const move = isBack ? { ...way, reverses: "migration-20261122-101500-file-to-database" } : way;
  /** From hybrid to file the files stay where they are: there is no copy to write to. */
  const copies = to.name !== "file" || isBack;

  describe(`a copy on the way from ${from.name} to ${to.name}`, () => {
    test("reads back every record in key order, with both digests", async () => {
      await withCopy(RECORDS, async ({ shadow, records, marks, store }) => {
        await writeAll(shadow, records);
        const found: string[] = [];
        for await (const { state, id, textDigest, dataDigest } of shadow.readBack()) {
          found.push([state, id, textDigest, dataDigest].join(" "));
        }
        expect(found).toEqual(
          RECORDS.map(({ state, id, yaml, canonical }) => [state, id, sha256(yaml), sha256(canonical)].join(" ")),
        );
        expect(await compare(store, shadow, marks)).toEqual([]);
      });
    });

    test("takes records in more batches than one", async () => {
      await withCopy(manyRecords(520), async ({ shadow, records, marks, store }) => {
        await writeAll(shadow, records, 200);
        expect(await compare(store, shadow, marks)).toEqual([]);
      });
    });

    test("leaves the store as it is until it is put in place", async () => {
      await withCopy(RECORDS, async ({ shadow, records, store }) => {
        const before = storeTree(store);
        await writeAll(shadow, records);
        await readAll(shadow);
        expect(storeTree(store)).toEqual(before);
      });
    });

    test("once in place is what the new backend reads, with the same fingerprints", async () => {
      await withCopy(RECORDS, async ({ shadow, records, store, installer, marks, source }) => {
        await writeAll(shadow, records);
        await shadow.installAhead(installer, marks);
        expect((await surveyBackend(source)).fingerprint).toEqual(fingerprintOf(RECORDS));
        await shadow.install(installer);
        await shadow.close();
        const survey = await withBackend(store, to.name, (backend) => surveyBackend(backend));
        expect(survey.findings).toEqual([]);
        expect(survey.fingerprint).toEqual(fingerprintOf(RECORDS));
      });
    });

    test("can be taken back, and the store is as it was", async () => {
      await withCopy(RECORDS, async ({ shadow, records, store, installer, marks, dirs, run }) => {
        const before = storeTree(store);
        await writeAll(shadow, records);
        await shadow.installAhead(installer, marks);
        await shadow.install(installer);
        await shadow.close();
        installationOf(store.context, dirs).undo();
        expect(run && (await store.context.backends.server().undo(run))).toEqual(run && { left: [] });
        expect(storeTree(store)).toEqual(before);
      });
    });

    test("that holds nothing of a full source is never taken for done", async () => {
      await withCopy(RECORDS, async ({ shadow, marks, store }) => {
        await shadow.seal();
        if (!copies) {
          fs.rmSync(store.layout.at("active"), { recursive: true });
          fs.rmSync(store.layout.at("completed"), { recursive: true });
        }
        const wrong = await tryCompare(store, shadow, marks);
        expect(wrong === "threw" || wrong.length === RECORDS.length).toBe(true);
        const error = await rejectionOf(() => assertSame([...marks.keys()], marks));
        expect(error.code).toBe("EMPTY_TARGET");
      });
    });

    if (copies) {
      describeWriting();
    } else {
      describeNothingToWrite();
    }
  });

  function describeWriting(): void {
    test("refuses a record that it has already", async () => {
      await withCopy(RECORDS, async ({ shadow, records }) => {
        await shadow.write(records);
        const again = shadow.write(records.slice(0, 1)).then(() => shadow.seal());
        await expect(again).rejects.toThrow(/EEXIST|UNIQUE|duplicate key/);
      });
    });

    test("takes changed records and removals, before and after it was sealed and put in place", async () => {
      await withCopy(RECORDS, async ({ shadow, records, store, installer, marks, source }) => {
        await writeAll(shadow, records);
        await change(store, source, shadow, marks, plainRecord(FIRST.id, "changed"), SECOND);
        await shadow.seal();
        expect(await compare(store, shadow, marks)).toEqual([]);
        await shadow.installAhead(installer, marks);
        const touched = await change(store, source, shadow, marks, plainRecord(FIRST.id, "changed again"), THIRD);
        await shadow.seal();
        expect(await compareTouched(shadow, marks, touched)).toEqual([]);
        await shadow.installAhead(installer, marks);
        await shadow.install(installer);
        await shadow.close();
        const survey = await withBackend(store, to.name, (backend) => surveyBackend(backend));
        expect(survey.fingerprint).toEqual(
          fingerprintOf([plainRecord(FIRST.id, "changed again"), ...RECORDS.slice(3)]),
        );
      });
    });

    test("misses nothing: a record too few, too many or changed is found when it is read back", async () => {
      await withCopy(RECORDS, async ({ shadow, records, marks, store }) => {
        await shadow.write(records.slice(1));
        await shadow.seal();
        expect(["threw", [nameOf(FIRST)]]).toContainEqual(await tryCompare(store, shadow, marks));
        await shadow.put(records[0] as MilestoneRecord);
        await shadow.seal();
        expect(await tryCompare(store, shadow, marks)).toEqual([]);
        marks.delete(nameOf(SECOND));
        expect(await tryCompare(store, shadow, marks)).toEqual([nameOf(SECOND)]);
        expect(await compareTouched(shadow, marks, [nameOf(FIRST), nameOf(SECOND)])).toEqual([nameOf(SECOND)]);
      });
    });
  }

  function describeNothingToWrite(): void {
    test("has nothing to write: what it is given changes nothing", async () => {
      await withCopy(RECORDS, async ({ shadow, records, store, dirs }) => {
        const before = storeTree(store);
        await shadow.write(records);
        await shadow.put(records[0] as MilestoneRecord);
        await shadow.remove(FIRST);
        await shadow.seal();
        expect(storeTree(store)).toEqual(before);
        expect(treeOf(dirs.shadow)).toEqual({});
        expect(await shadow.readOne(FIRST)).toMatchObject({ id: FIRST.id, textDigest: sha256(FIRST.yaml) });
      });
    });
  }

  async function withCopy(known: readonly KnownRecord[], use: (copying: Copying) => Promise<void>): Promise<void> {
    const store = await from.fill(known);
    const { files, layout, backends } = store.context;
    const dirs = new RunDirs(layout, RUN);
    files.makeDirs(dirs.shadow);
    await withBackend(store, from.name, async (source) => {
      const { records, marks } = await scanAll(source);
      const run = await to.beginRun?.(store, RUN);
      const shadow = await backends.shadow(move, dirs.shadow, source, run);
      const installer = installationOf(store.context, dirs);
      try {
        await use({ store, source, shadow, installer, dirs, records, marks, run });
      } finally {
        await shadow.close();
      }
    });
  }

  /** Another program changes one record and removes another; the copy follows. Returns what was touched. */
  async function change(
    store: TestStore,
    source: Backend,
    shadow: Shadow,
    marks: Marks,
    changed: KnownRecord,
    removed: KnownRecord,
  ): Promise<string[]> {
    await from.set(store, changed);
    await from.remove(store, removed);
    const touched: string[] = [];
    for await (const each of source.changesSince(marks)) {
      if (each.kind === "put") {
        await shadow.put(each.record);
        touched.push(nameOf(each.record));
      } else if (each.kind === "gone") {
        await shadow.remove(each.key);
        touched.push(nameOf(each.key));
      }
    }
    expect(touched.sort()).toEqual([nameOf(changed), nameOf(removed)].sort());
    return touched;
  }
}

async function writeAll(shadow: Shadow, records: readonly MilestoneRecord[], batch = 3): Promise<void> {
  for (let at = 0; at < records.length; at += batch) {
    await shadow.write(records.slice(at, at + batch));
  }
  await shadow.seal();
}

async function readAll(shadow: Shadow): Promise<void> {
  for await (const record of shadow.readBack()) {
    expect(await shadow.readOne(record)).toBeDefined();
  }
}

async function compare({ context }: TestStore, shadow: Shadow, marks: Marks): Promise<string[]> {
  return await compareCopy(shadow, marks, context.progress, context.signal);
}

/** Names that differ; a copy that is wrong as a whole throws instead, which is as good. */
async function tryCompare(store: TestStore, shadow: Shadow, marks: Marks): Promise<string[] | "threw"> {
  try {
    return await compare(store, shadow, marks);
  } catch (error) {
    expect(error).toMatchObject({ code: "VERIFY_MISMATCH" });
    return "threw";
  }
}

/** The files of the store without what the migration keeps for itself. */
function storeTree({ layout }: TestStore): Record<string, string> {
  const files = Object.entries(treeOf(layout.dir)).filter(([, content]) => content !== "(empty)");
  return Object.fromEntries(files.filter(([name]) => !name.startsWith("migrations/")));
}
