import { assertMove, type Phase } from "../../src/migrate/phase.ts";
import type { Step } from "../../src/migrate/way.ts";
import { type Cells, type Kept, kept, type ModelMove, type World, withCell } from "./world.ts";

/** One act that nothing comes between. Undefined where it has to wait. */
export interface Operation {
  readonly name: string;
  act(world: World): World;
}

const CELLS = [0, 1] as const;

function operation(name: string, act: (world: World) => World): Operation {
  return { name, act };
}

/** A line of the journal: written, then synced. The table itself says whether it may follow. */
export function reach(phase: Phase): Operation[] {
  return [
    operation(`write "${phase}"`, (world) => {
      assertMove(world.journal.seen, phase);
      return { ...world, journal: { ...world.journal, seen: phase } };
    }),
    operation(`sync "${phase}"`, (world) => ({ ...world, journal: kept(world.journal.seen) })),
  ];
}

/** Brings over a record that is not as marked. */
function bringOver(move: ModelMove, cell: 0 | 1, during: "copy" | "pause"): Operation {
  return operation(`catch up ${cell}`, (world) => {
    if (world.marks !== undefined && world.marks[cell] === world.old[cell]) {
      return world;
    }
    const marks = withCell(world.marks ?? ["-", "-"], cell, world.old[cell]);
    const shadow = { ...world.shadow, seen: withCell(world.shadow.seen, cell, world.old[cell]) };
    if (during === "copy") {
      return { ...world, marks, shadow };
    }
    const next =
      move.placing === "ahead" ? { ...world.next, seen: withCell(world.next.seen, cell, world.old[cell]) } : world.next;
    return { ...world, marks, shadow: kept(shadow.seen), next, staged: kept(marks) };
  });
}

const syncAll = operation("sync everything", (world) => ({
  ...world,
  next: kept(world.next.seen),
  shadow: kept(world.shadow.seen),
  switch: kept(world.switch.seen),
  staged: kept(world.staged.seen),
  base: kept(world.base.seen),
}));

/** The switch is one rename, and durable when the next operation begins. */
function switchTo(side: "old" | "new"): Operation[] {
  return [
    operation(`rename the switch to ${side}`, (world) => ({ ...world, switch: { ...world.switch, seen: side } })),
    operation("sync the switch", (world) => ({ ...world, switch: kept(world.switch.seen) })),
  ];
}

/** An index names what is there; everything else has what the copy has. */
function placed({ placing }: ModelMove, shadow: Cells, next: Cells): Cells {
  return placing === "none" ? next : shadow;
}

/** A server answers when its transaction is durable; files wait for a sync. */
function asPlaced({ placing }: ModelMove, next: Kept<Cells>, seen: Cells): Kept<Cells> {
  return placing === "published" ? kept(seen) : { ...next, seen };
}

const baseInPlace = operation("put the base for drift in place", (world) =>
  world.staged.seen === undefined ? world : { ...world, base: kept(world.staged.seen), staged: kept(undefined) },
);

/** What each step of the way does to the world. */
export function operationsOf(move: ModelMove): Record<Step, readonly Operation[]> {
  return {
    "back up": [],
    backfill: CELLS.map((cell) => bringOver(move, cell, "copy")),
    "catch up": CELLS.map((cell) => bringOver(move, cell, "copy")),
    verify: [operation("sync the copy", (world) => ({ ...world, shadow: kept(world.shadow.seen) }))],
    "install ahead":
      move.placing === "ahead"
        ? CELLS.map((cell) =>
            operation(`put ${cell} ahead`, (world) => ({
              ...world,
              next: { ...world.next, seen: withCell(world.next.seen, cell, world.shadow.seen[cell]) },
            })),
          )
        : [],
    "stage last switch": move.crosses
      ? [operation("stage the base for drift", (world) => ({ ...world, staged: kept(world.marks) }))]
      : [],
    "wait for tools": [],
    "pause session": [],
    "hold source": move.holds ? [operation("hold the source", (world) => ({ ...world, held: true }))] : [],
    "last catch-up": CELLS.map((cell) => bringOver(move, cell, "pause")),
    install:
      move.placing === "ahead"
        ? []
        : [
            operation("put the rest in place", (world) => ({
              ...world,
              next: asPlaced(move, world.next, placed(move, world.shadow.seen, world.next.seen)),
            })),
          ],
    sync: [syncAll],
    "last look": [],
    switch: switchTo("new"),
    "release source": [operation("release the source", (world) => ({ ...world, held: false }))],
    sweep: CELLS.map((cell) => sweepCell(move, cell)),
    finish: [baseInPlace, ...reach("finished")],
  };
}

/** Names a record of the backend left that changed; an index just follows. */
function sweepCell({ placing, crosses }: ModelMove, cell: 0 | 1): Operation {
  return operation(`sweep ${cell}`, (world) => {
    if (world.marks === undefined || world.marks[cell] === world.old[cell]) {
      return world;
    }
    if (placing === "index") {
      return { ...world, next: kept(world.old) };
    }
    const { reported } = world;
    return crosses ? { ...world, reported: cell === 0 ? [true, reported[1]] : [reported[0], true] } : world;
  });
}

/** Where resuming takes its last look at the files. */
export const FOLLOWS = "build the index anew";

/** One file, or tables that come and go together. */
export function isWhole({ placing }: Pick<ModelMove, "placing">): boolean {
  return placing === "whole" || placing === "published";
}

/** Where nothing was put yet: no database at all, which is not one without records; no files, no rows of an index. */
export function nothingOf({ placing }: ModelMove): Cells {
  return isWhole({ placing }) ? ["~", "~"] : ["-", "-"];
}

/** How somebody ends a run that a crash left. */
export type Direction = "forward" | "back" | "back on demand";

/** What resuming does from a phase, in order: the same in every kind of move. */
export function resumeOperations(move: ModelMove, direction: Direction, phase: Phase): readonly Operation[] {
  return direction === "forward" ? finish(move, phase) : goBack(move, direction, phase);
}

function goBack(move: ModelMove, direction: Direction, phase: Phase): Operation[] {
  const undo = operation("take back what was put in place", (world) => ({
    ...world,
    next: asPlaced(move, world.next, nothingOf(move)),
    reported: [isForeign(move, world, 0) || world.reported[0], isForeign(move, world, 1) || world.reported[1]],
  }));
  const hasSwitched = direction === "back on demand" || phase === "switched" || phase === "going-back";
  return [
    ...(direction === "back on demand" && phase === "cutting-over" ? reach("switched") : []),
    ...(hasSwitched && phase !== "going-back" ? reach("going-back") : []),
    ...(hasSwitched ? switchTo("old") : []),
    ...(move.placing === "none" ? [] : [undo]),
    syncAll,
    ...reach("undone"),
  ];
}

function finish(move: ModelMove, phase: Phase): Operation[] {
  const open: readonly Phase[] = ["cutting-over", "switched"];
  const rest = phase === "switched" ? [] : open.slice(phase === "cutting-over" ? 1 : 0);
  const follow = operation(FOLLOWS, (world) => ({ ...world, next: kept(world.old) }));
  return [
    syncAll,
    ...switchTo("new"),
    ...rest.flatMap(reach),
    ...(move.placing === "index" ? [follow] : []),
    baseInPlace,
    ...reach("finished"),
  ];
}

/** What somebody else wrote where we had put something is kept, and named: a database as a whole, a file as itself. */
function isForeign({ crosses, placing }: ModelMove, { next, shadow }: World, cell: 0 | 1): boolean {
  const asWhole = isWhole({ placing });
  const isThere = asWhole ? next.seen[cell] !== "~" : next.seen[cell] !== "-";
  const differs = (at: 0 | 1) => next.seen[at] !== shadow.synced[at];
  return crosses && isThere && (asWhole ? CELLS.some(differs) : differs(cell));
}
