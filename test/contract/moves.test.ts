import { describe, expect, test } from "vitest";
import { BACKENDS } from "../../src/backends/backend.ts";
import { targetsFrom } from "../../src/plan/move.ts";
import { rejectionOf } from "../support/rejection.ts";
import { withBackend } from "../support/scan.ts";
import { makeFolder } from "../support/store.ts";
import { RECORDS } from "./known-records.ts";
import { filesSubject } from "./subjects/files.ts";
import { SQLITE } from "./subjects/sqlite.ts";

const SUBJECTS = { file: filesSubject("file"), hybrid: filesSubject("hybrid"), database: SQLITE };
const PAIRS = BACKENDS.flatMap((from) => BACKENDS.map((to) => ({ from, to })));

describe("a move", () => {
  test("exists from file up, from hybrid both ways, and from database to hybrid", () => {
    expect(Object.fromEntries(BACKENDS.map((from) => [from, targetsFrom(from)]))).toEqual({
      file: ["hybrid", "database"],
      hybrid: ["file", "database"],
      database: ["hybrid"],
    });
  });

  test.each(
    PAIRS.filter(({ from, to }) => !targetsFrom(from).includes(to)),
  )("from $from to $to is refused, not made up: there is nothing to write to", async (move) => {
    const store = await SUBJECTS[move.from].fill(RECORDS);
    await withBackend(store, move.from, async (source) => {
      const error = await rejectionOf(() => store.context.backends.shadow(move, makeFolder(), source));
      expect(`${error.code} ${error.message}`).toBe(
        `MOVE_NOT_POSSIBLE There is no move from ${move.from} straight to ${move.to}.`,
      );
      expect(error.fix).toEqual(["milestone migrate hybrid", "milestone migrate file"]);
    });
  });
});
