import { describe, expect, test } from "vitest";
import { assertMove, directionOf, NEXT, PHASES, type Phase, REMEDY } from "../../src/migrate/phase.ts";

/** Every legal edge, written down a second time: a change here is a change of what a killed run means. */
const EDGES = [
  "started > backed-up",
  "started > undone",
  "backed-up > backfilled",
  "backed-up > undone",
  "backfilled > verified",
  "backfilled > undone",
  "verified > cutting-over",
  "verified > decided",
  "verified > undone",
  "cutting-over > switched",
  "cutting-over > undone",
  "decided > switched",
  "switched > going-back",
  "switched > finished",
  "going-back > undone",
];

describe("the phases of a run", () => {
  test("follow each other as the table says, and in no other way", () => {
    const legal = PHASES.flatMap((from) =>
      PHASES.filter((to) => {
        try {
          assertMove(from, to);
          return true;
        } catch (error) {
          expect((error as Error).message).toBe(`a migration cannot go from ${from} to ${to}`);
          return false;
        }
      }).map((to) => `${from} > ${to}`),
    );
    expect(legal).toEqual(EDGES);
  });

  test("begin with the first and with nothing else", () => {
    expect(PHASES.filter((phase) => !fails(phase))).toEqual(["started"]);
  });

  test("can all be reached, and none goes back", () => {
    const reached = new Set<Phase>(["started"]);
    for (const phase of reached) {
      for (const next of NEXT[phase]) {
        expect(PHASES.indexOf(next)).toBeGreaterThan(PHASES.indexOf(phase));
        reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...PHASES].sort());
  });

  test("are over exactly where nothing may follow, and are undone exactly where they may be", () => {
    expect(PHASES.filter((phase) => REMEDY[phase] === "none")).toEqual(
      PHASES.filter((each) => NEXT[each].length === 0),
    );
    const undoable = PHASES.filter((phase) => NEXT[phase].includes("undone"));
    expect(PHASES.filter((phase) => ["undo", "ask-switch"].includes(REMEDY[phase]))).toEqual(undoable);
  });
});

function fails(first: Phase): boolean {
  try {
    assertMove(undefined, first);
    return false;
  } catch {
    return true;
  }
}

describe("where an interrupted run goes", () => {
  const between = (now: "file" | "hybrid") => ({ from: "file", to: "hybrid", now }) as const;

  test("is what the switch says, where there are two backends, unless it was decided or goes back", () => {
    const forward = (now: "file" | "hybrid") =>
      PHASES.filter((phase) => directionOf(phase, between(now)) === "forward");
    expect(forward("file")).toEqual(["decided"]);
    expect(forward("hybrid")).toEqual(PHASES.filter((phase) => phase !== "going-back"));
  });

  test("is what the table says, where there is one backend", () => {
    const one = { from: "file", to: "file", now: "file" };
    expect(PHASES.filter((phase) => directionOf(phase, one) === "forward")).toEqual(["decided", "switched"]);
  });
});
