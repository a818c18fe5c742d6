import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataDigest, textDigest } from "../../src/record/digest.ts";
import {
  type Fingerprint,
  FingerprintBuilder,
  fingerprintOf,
  type RecordDigests,
  sameFingerprint,
} from "../../src/record/fingerprint.ts";
import { compareKeys, STATES } from "../../src/record/record.ts";

function fingerprint(records: readonly RecordDigests[]): Fingerprint {
  const builder = new FingerprintBuilder();
  for (const record of records.toSorted(compareKeys)) {
    builder.add(record);
  }
  return builder.finish();
}

const A1: RecordDigests = {
  state: "active",
  id: "m-1",
  dataDigest: dataDigest({ id: 1 }),
  textDigest: textDigest("id: 1"),
};
const A2: RecordDigests = { ...A1, id: "m-2", dataDigest: dataDigest({ id: 2 }) };
const C1: RecordDigests = { ...A1, state: "completed" };

const digest = fc.integer().map((seed) => textDigest(String(seed)));
const anyRecords = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom(...STATES),
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,9}$/),
    dataDigest: digest,
    textDigest: digest,
  }),
  { minLength: 1, maxLength: 8, selector: ({ state, id }) => `${state}/${id}` },
);

describe("a fingerprint", () => {
  test("is the SHA-256 of one line for each record, in key order, and counts the states", () => {
    const lines = [A1, A2, C1].map(({ state, id, dataDigest: data }) => `${state}\t${id}\t${data}\n`).join("");
    const texts = [A1, A2, C1].map(({ state, id, textDigest: text }) => `${state}\t${id}\t${text}\n`).join("");
    expect(fingerprint([C1, A2, A1])).toEqual({
      data: createHash("sha256").update(lines).digest("hex"),
      text: createHash("sha256").update(texts).digest("hex"),
      active: 2,
      completed: 1,
    });
  });

  test("of no records is that of an empty text", () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(fingerprint([])).toEqual({ data: empty, text: empty, active: 0, completed: 0 });
  });

  test("is the same in whatever order the records were found, once sorted", () => {
    fc.assert(
      fc.property(
        anyRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(fingerprint(shuffled)).toEqual(fingerprint(records));
        },
      ),
    );
  });

  test("changes with every field of every record, and with every record that is missing", () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, seed) => {
        const at = seed % records.length;
        const record = records[at] as RecordDigests;
        const whole = fingerprint(records);
        const changed = (change: Partial<RecordDigests>): Fingerprint =>
          fingerprint(records.with(at, { ...record, ...change }));
        const other = textDigest("none of the others");
        const state = record.state === "active" ? "completed" : "active";
        expect(changed({ dataDigest: other })).toEqual({ ...whole, data: expect.not.stringMatching(whole.data) });
        expect(changed({ textDigest: other })).toEqual({ ...whole, text: expect.not.stringMatching(whole.text) });
        for (const next of [
          changed({ id: `${record.id}-x` }),
          changed({ state }),
          fingerprint(records.toSpliced(at, 1)),
        ]) {
          expect([next.data === whole.data, next.text === whole.text]).toEqual([false, false]);
        }
      }),
    );
  });

  test("can be taken of a stream", async () => {
    async function* stream(): AsyncGenerator<RecordDigests> {
      yield* [A1, A2, C1];
    }
    expect(await fingerprintOf(stream())).toEqual(fingerprint([A1, A2, C1]));
  });

  test("is the same as another only when data and text are", () => {
    const base = fingerprint([A1]);
    expect(sameFingerprint(base, fingerprint([{ ...A1 }]))).toBe(true);
    expect(sameFingerprint(base, fingerprint([{ ...A1, dataDigest: A2.dataDigest }]))).toBe(false);
    expect(sameFingerprint(base, fingerprint([{ ...A1, textDigest: textDigest("id: 1 # x") }]))).toBe(false);
  });
});
