import { describe, expect, test } from "vitest";
import type { Backend } from "../../src/backends/backend.ts";
import { MilestoneError } from "../../src/errors/error.ts";
import { Marks } from "../../src/record/marks.ts";
import { nameOf } from "../../src/record/record.ts";
import { surveyBackend } from "../../src/validate/survey.ts";
import { rejectionOf } from "../support/rejection.ts";
import { changesOf, linesOf, scanAll, scanStore, withBackend } from "../support/scan.ts";
import type { TestStore } from "../support/store.ts";
import { fingerprintOf, type KnownRecord, manyRecords, plainRecord, RECORDS } from "./known-records.ts";
import type { Subject } from "./subject.ts";

const [FIRST] = RECORDS as readonly [KnownRecord, ...KnownRecord[]];
const DONE = RECORDS.at(-1) as KnownRecord;

/** What every backend must do, whatever it is made of. */
export function describeBackend(subject: Subject): void {
  const { name } = subject;

  describe(`records in the ${name} backend`, () => {
    test("come in key order, each once, with every byte of their text", async () => {
      const store = await subject.fill([...RECORDS].reverse());
      const { order, records } = await scanStore(store, name);
      expect(order).toEqual(RECORDS.map(nameOf));
      expect(records.map(({ yaml }) => yaml)).toEqual(RECORDS.map(({ yaml }) => yaml));
    });

    test("have the fingerprints and counts that they have everywhere", async () => {
      const store = await subject.fill(RECORDS);
      const survey = await withBackend(store, name, (backend) => surveyBackend(backend));
      expect(survey.findings).toEqual([]);
      expect(survey.fingerprint).toEqual(fingerprintOf(RECORDS));
    });

    test("can be read one by one, by state and id", async () => {
      const store = await subject.fill(RECORDS);
      await withBackend(store, name, async (backend) => {
        for (const { state, id, yaml, canonical } of RECORDS) {
          const record = await backend.read({ state, id });
          expect(record?.yaml).toBe(yaml);
          expect(JSON.parse(record?.json ?? "")).toEqual(JSON.parse(canonical));
        }
        expect(await backend.read({ state: "active", id: "nowhere" })).toBeUndefined();
        expect(await backend.read({ state: "completed", id: FIRST.id })).toBeUndefined();
        expect(await backend.read({ state: "active", id: DONE.id })).toBeUndefined();
      });
    });

    test("can be read some at once, in the order that they are asked for", async () => {
      const store = await subject.fill(RECORDS);
      const keys = [...RECORDS.map(({ state, id }) => ({ state, id })), { state: "active", id: "nowhere" } as const];
      const wanted = [...keys].reverse();
      await withBackend(store, name, async (backend) => {
        const found = await backend.readSome(wanted);
        expect(found.map((each) => each && nameOf(each))).toEqual([undefined, ...[...RECORDS].reverse().map(nameOf)]);
        expect(found.map((each) => each?.yaml)).toEqual([undefined, ...[...RECORDS].reverse().map(({ yaml }) => yaml)]);
        expect(await backend.readSome([])).toEqual([]);
      });
    });

    test("by the hundred come in the same order, and a reader may stop early", async () => {
      const many = manyRecords(520);
      const store = await subject.fill([...many].reverse());
      const { order } = await scanStore(store, name);
      expect(order).toEqual(many.map(nameOf));
      await withBackend(store, name, async (backend) => {
        for await (const item of backend.scan()) {
          expect(item.kind === "record" && nameOf(item.record)).toBe("active/m-00000");
          break;
        }
        expect((await scanAll(backend)).order.length).toBe(520);
      });
    });

    test("that cannot be read are findings beside those that can", async () => {
      const store = await subject.fill(RECORDS);
      await subject.spoil(store, FIRST);
      const { findings, records } = await scanStore(store, name);
      expect(records.map(nameOf)).toEqual(RECORDS.slice(1).map(nameOf));
      expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
      const error = await rejectionOf(() => withBackend(store, name, (backend) => backend.read(FIRST)));
      expect(error.code).toBe("RECORD_UNREADABLE");
    });

    test("may be none, and are then read as none without a complaint", async () => {
      expect(await linesOf(await subject.fill([]), name)).toEqual([]);
    });
  });

  describe(`changes in the ${name} backend`, () => {
    test("are none while nothing happened", async () => {
      await withMarks(await subject.fill(RECORDS), async (backend, marks) => {
        expect(await changesOf(backend, marks)).toEqual([]);
      });
    });

    test("are seen when a record was added, changed, removed or completed, and then no more", async () => {
      const store = await subject.fill(RECORDS);
      await withMarks(store, async (backend, marks) => {
        await subject.set(store, plainRecord("new", "added"));
        await subject.set(store, { ...plainRecord("B", "changed") });
        await subject.remove(store, { state: "active", id: "a" });
        await subject.remove(store, { state: "active", id: "a-b" });
        await subject.set(store, plainRecord("a-b", "moved", "completed"));
        expect((await changesOf(backend, marks)).sort()).toEqual([
          "gone active/a",
          "gone active/a-b",
          "put active/B",
          "put active/new",
          "put completed/a-b",
        ]);
        expect(await changesOf(backend, marks)).toEqual([]);
        expect([...marks.keys()].sort()).toEqual((await scanAll(backend)).records.map(nameOf));
      });
    });

    test("are seen when they happen behind a reader that is still on its way", async () => {
      const store = await subject.fill(RECORDS);
      await withBackend(store, name, async (backend) => {
        const marks = new Marks();
        for await (const item of backend.scan()) {
          if (item.kind === "record") {
            if (marks.size === 0) {
              await subject.set(store, plainRecord("B", "changed behind it"));
            }
            marks.set(nameOf(item.record), item.mark);
          }
        }
        expect(await changesOf(backend, marks)).toEqual(["put active/B"]);
      });
    });

    test("of any kind leave nobody thinking that nothing changed", async () => {
      for (const act of [
        (store: TestStore) => subject.set(store, plainRecord("B", "changed")),
        (store: TestStore) => subject.spoil(store, FIRST),
      ]) {
        const store = await subject.fill(RECORDS);
        await withMarks(store, async (backend) => {
          await act(store);
          expect(await backend.isUnchanged()).toBe(false);
        });
      }
    });

    test("that break a record are findings, not its removal", async () => {
      const store = await subject.fill(RECORDS);
      await withMarks(store, async (backend, marks) => {
        await subject.spoil(store, FIRST);
        const changes = await changesOf(backend, marks);
        expect(changes.some((line) => line.includes(": error "))).toBe(true);
        expect(changes).not.toContain(`gone ${nameOf(FIRST)}`);
      });
    });
  });

  describe(`the ${name} backend`, () => {
    const what = subject.holdsWriters ? "keeps other writers out" : "cannot keep other writers out, nor says so";
    test(`${what} while it is held, and lets go`, async () => {
      const store = await subject.fill(RECORDS);
      await withBackend(store, name, async (backend) => {
        const hold = await backend.hold(50);
        const writing = subject.set(store, plainRecord("late", "meanwhile")).then(
          () => "written",
          () => "kept out",
        );
        expect(await writing).toBe(subject.holdsWriters ? "kept out" : "written");
        expect((await scanAll(backend)).findings).toEqual([]);
        await hold.release();
        await subject.set(store, plainRecord("later", "afterwards"));
      });
    });

    test("times the tools' own queries", async () => {
      const store = await subject.fill(RECORDS);
      const times = await withBackend(store, name, (backend) => backend.timeQueries());
      expect(Object.keys(times).sort()).toEqual(["countMs", "listMs", "readMs"]);
      for (const ms of Object.values(times)) {
        expect(ms).toBeGreaterThan(0);
      }
    });

    test("may be closed before anything was read, and twice", async () => {
      const backend = await (await subject.fill([])).context.backends.open(name);
      await backend.close();
      await expect(backend.close()).resolves.toBeUndefined();
    });

    test.each(subject.unreadable)("is an error, not one without records: $what", async ({ make, code }) => {
      const store = await subject.fill(RECORDS);
      await make(store);
      const error = await rejectionOf(() => readStrictly(store));
      expect(error.code).toBe(code);
      expect(await scanOutcome(store)).toEqual({ records: 0, isError: true });
    });

    test.each(subject.unreadable)("that becomes so under a reader has not lost its records: $what", async (spoilt) => {
      const store = await subject.fill(RECORDS);
      await withMarks(store, async (backend, marks) => {
        await spoilt.make(store);
        const error = await rejectionOf(() => changesOf(backend, marks));
        expect(error.code).toBe(spoilt.code);
        expect(marks.size).toBe(RECORDS.length);
      });
    });
  });

  /** Opens and reads one record, as a caller does who expects the backend to be whole. */
  async function readStrictly(store: TestStore): Promise<void> {
    await withBackend(store, name, async (backend) => {
      await backend.read(FIRST);
    });
  }

  /** A scan may throw, or say as a finding what is wrong. */
  async function scanOutcome(store: TestStore): Promise<{ records: number; isError: boolean }> {
    try {
      const { records, findings } = await scanStore(store, name);
      return { records: records.length, isError: findings.some(({ severity }) => severity === "error") };
    } catch (error) {
      return { records: 0, isError: error instanceof MilestoneError };
    }
  }

  async function withMarks(
    store: TestStore,
    use: (backend: Backend, marks: Awaited<ReturnType<typeof scanAll>>["marks"]) => Promise<void>,
  ): Promise<void> {
    await withBackend(store, name, async (backend) => {
      await use(backend, (await scanAll(backend)).marks);
    });
  }
}
