import { describe, expect, test } from "vitest";
import { type Step, WAY } from "../../src/migrate/way.ts";
import { explore, THE_WAY, type TriedWay } from "./explore.ts";
import type { ModelMove, Write } from "./world.ts";

const MOVES: readonly ModelMove[] = [
  { name: "file to hybrid", holds: false, crosses: false, placing: "index" },
  { name: "hybrid to file", holds: false, crosses: false, placing: "none" },
  { name: "files to database", holds: false, crosses: true, placing: "whole" },
  { name: "files to a server", holds: false, crosses: true, placing: "published" },
  { name: "database to files", holds: true, crosses: true, placing: "ahead" },
];

const WRITES: readonly Write[] = [
  { name: "changes a record", cell: 0, value: "1" },
  { name: "removes a record", cell: 0, value: "-" },
  { name: "adds a record", cell: 1, value: "1" },
];

/** Every move with every write. Returns how many worlds that was, and what was violated, each once. */
function tryAll(way: TriedWay, crashes: number): { worlds: number; violated: string[] } {
  let worlds = 0;
  const violated = new Set<string>();
  for (const move of MOVES) {
    for (const write of WRITES) {
      const found = explore(move, write, way, crashes);
      worlds += found.worlds;
      if (found.violation !== undefined) {
        violated.add(`${move.name}: ${found.violation.what}`);
      }
    }
  }
  return { worlds, violated: [...violated].sort() };
}

const without = (step: Step): TriedWay => ({ order: WAY, leftOut: [step] });

/** The product's way with one step taken from its place and put before another. */
function moved(step: Step, before: Step): TriedWay {
  const rest = WAY.filter((each) => each.step !== step);
  const at = rest.findIndex((each) => each.step === before);
  return { order: [...rest.slice(0, at), ...WAY.filter((each) => each.step === step), ...rest.slice(at)], leftOut: [] };
}

describe("the way of a migration, with a write, crashes, power cuts and resuming in every order", () => {
  test.each([
    1, 2,
  ])("leaves each record complete in the backend in use, and no acknowledged write unreported: crashes %i", (crashes) => {
    const { worlds, violated } = tryAll(THE_WAY, crashes);
    expect(violated).toEqual([]);
    expect(worlds).toBeGreaterThan(10_000);
  });

  const NOT_INDEXED = "the index does not name what is there, and nobody says so";
  const LOST = "an acknowledged write is lost, and nobody says so";
  const INCOMPLETE = "record 0 is not complete in the new backend";

  test.each<[Step, string[]]>([
    ["install ahead", [`database to files: ${INCOMPLETE}`]],
    ["stage last switch", [`database to files: ${LOST}`, `files to a server: ${LOST}`, `files to database: ${LOST}`]],
    ["hold source", ["database to files: a write that was acknowledged before the switch is only reported"]],
    [
      "last catch-up",
      [
        "database to files: a write that was acknowledged before the last catch-up is only reported",
        "files to a server: a write that was acknowledged before the last catch-up is only reported",
        "files to database: a write that was acknowledged before the last catch-up is only reported",
      ],
    ],
    [
      "install",
      [`file to hybrid: ${NOT_INDEXED}`, `files to a server: ${INCOMPLETE}`, `files to database: ${INCOMPLETE}`],
    ],
    [
      "sync",
      [`database to files: ${INCOMPLETE}`, `file to hybrid: ${NOT_INDEXED}`, `files to database: ${INCOMPLETE}`],
    ],
    ["switch", MOVES.map(({ name }) => `${name}: the journal says "finished", the switch old`).sort()],
    ["sweep", [`file to hybrid: ${NOT_INDEXED}`]],
  ])("would fail without the step %j", (step, violated) => {
    expect(tryAll(without(step), 1).violated).toEqual(violated);
  });

  test.each<[Step, Step]>([
    ["switch", "install"],
    ["switch", "sync"],
    ["switch", "last catch-up"],
    ["sync", "install"],
    ["stage last switch", "backfill"],
  ])("would fail if %j came before %j", (step, before) => {
    expect(tryAll(moved(step, before), 1).violated).not.toEqual([]);
  });

  test.each<Step>([
    // For the backup, the plan and the tools' locks, which the model does not know.
    "back up",
    "wait for tools",
    "pause session",
    "last look",
    // So that the pause is short: the last catch-up would bring everything, and its sync make it durable.
    "backfill",
    "catch up",
    "verify",
    // A killed process lets go as well, and another one finishes.
    "release source",
    "finish",
  ])("does not need the step %j for that", (step) => {
    expect(tryAll(without(step), 1).violated).toEqual([]);
  });

  test("tells how a violation came to be", () => {
    const { violation } = explore(MOVES[2] as ModelMove, WRITES[0] as Write, without("sync"), 1);
    expect(violation?.what).toBe(INCOMPLETE);
    expect(violation?.history.slice(-3)).toEqual(["put the rest in place", "rename the switch to new", "power cut"]);
  });
});
