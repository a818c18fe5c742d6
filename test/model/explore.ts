import { directionOf, REMEDY } from "../../src/migrate/phase.ts";
import { type Step, WAY } from "../../src/migrate/way.ts";
import {
  type Direction,
  FOLLOWS,
  isWhole,
  nothingOf,
  type Operation,
  operationsOf,
  reach,
  resumeOperations,
} from "./operations.ts";
import {
  type Cells,
  type Kept,
  kept,
  type ModelMove,
  type Process,
  type Side,
  type World,
  type Write,
  type Writer,
  withCell,
} from "./world.ts";

/** The product's way, the steps of it in this order; a step that is left out still reaches its phase. */
export interface TriedWay {
  readonly order: readonly (typeof WAY)[number][];
  readonly leftOut: readonly Step[];
}

export const THE_WAY: TriedWay = { order: WAY, leftOut: [] };

/** A world that must not be, and how it came to be. */
export interface Violation {
  readonly what: string;
  readonly history: readonly string[];
}

/** How many worlds there are, and the first violation that was found. */
export interface Explored {
  readonly worlds: number;
  readonly violation: Violation | undefined;
}

interface Reached {
  readonly world: World;
  readonly from: Reached | undefined;
  readonly by: string;
}

const BEFORE: Cells = ["0", "-"];

/** Tries every order of events: the steps of the way, one write, crashes of both kinds, and resuming after each. */
export function explore(move: ModelMove, write: Write, way: TriedWay, crashes: number): Explored {
  const model = new Model(move, write, way);
  const first: Reached = { world: model.beginning(crashes), from: undefined, by: "begin" };
  const seen = new Set([JSON.stringify(first.world)]);
  const open = [first];
  for (let reached = open.pop(); reached !== undefined; reached = open.pop()) {
    const what = model.wrongWith(reached.world);
    if (what !== undefined) {
      return { worlds: seen.size, violation: { what, history: historyOf(reached) } };
    }
    for (const [by, act] of model.events(reached.world)) {
      for (const world of tryAct(act)) {
        if (typeof world === "string") {
          return { worlds: seen.size, violation: { what: world, history: [...historyOf(reached), by] } };
        }
        const key = JSON.stringify(world);
        if (!seen.has(key)) {
          seen.add(key);
          open.push({ world, from: reached, by });
        }
      }
    }
  }
  return { worlds: seen.size, violation: undefined };
}

/** The table of phases throws at what is no edge of it. */
function tryAct(act: () => readonly World[]): readonly (World | string)[] {
  try {
    return act();
  } catch (error) {
    return [(error as Error).message];
  }
}

function historyOf(reached: Reached): string[] {
  const history: string[] = [];
  for (let each: Reached | undefined = reached; each !== undefined; each = each.from) {
    history.unshift(each.by);
  }
  return history;
}

type Event = readonly [name: string, act: () => readonly World[]];

const LOOKS: Writer = { step: "looks", saw: undefined, when: undefined };

/** One move with one write. */
class Model {
  private readonly move: ModelMove;
  private readonly write: Write;
  private readonly operations: Operation[] = [];
  /** Where each step begins. */
  private readonly starts = new Map<Step, number>();

  constructor(move: ModelMove, write: Write, { order, leftOut }: TriedWay) {
    this.move = move;
    this.write = write;
    const byStep = operationsOf(move);
    for (const stretch of order) {
      this.starts.set(stretch.step, this.operations.length);
      this.operations.push(...(leftOut.includes(stretch.step) ? [] : byStep[stretch.step]));
      this.operations.push(...("reaches" in stretch ? reach(stretch.reaches) : []));
    }
  }

  beginning(crashes: number): World {
    return {
      old: BEFORE,
      next: kept(this.move.placing === "none" ? BEFORE : nothingOf(this.move)),
      shadow: kept(["-", "-"]),
      switch: kept("old"),
      journal: kept("started"),
      staged: kept(undefined),
      base: kept(undefined),
      marks: undefined,
      held: false,
      process: { way: "migrate", at: 0 },
      reported: [false, false],
      writer: LOOKS,
      crashes,
    };
  }

  /** Everything that may happen next. */
  events(world: World): Event[] {
    return [...this.processEvents(world), ...this.writerEvents(world), ...this.crashEvents(world)];
  }

  /** What is not as promised; undefined when nothing is. */
  wrongWith(world: World): string | undefined {
    const { seen: phase } = world.journal;
    const side = phase === "finished" ? "new" : phase === "undone" ? "old" : world.switch.seen;
    if (world.switch.seen !== side) {
      return `the journal says "${phase}", the switch ${world.switch.seen}`;
    }
    const current = this.currentOf(world);
    for (const cell of [0, 1] as const) {
      const isWritten = cell === this.write.cell && world.writer.step === "done";
      const allowed: string[] = isWritten ? [BEFORE[cell], this.write.value] : [BEFORE[cell]];
      if (!allowed.includes(current[cell])) {
        return `record ${cell} is not complete in the ${world.switch.seen} backend`;
      }
    }
    return this.isOver(world) && world.writer.step === "done" ? this.lostWrite(world, current) : undefined;
  }

  /** Files are the records of a hybrid store as well. */
  private currentOf({ switch: { seen }, old, next }: World): Cells {
    return seen === "old" || !this.move.crosses ? old : next.seen;
  }

  private lostWrite(world: World, current: Cells): string | undefined {
    const { cell, value } = this.write;
    const { when } = world.writer;
    const isOnNew = world.switch.seen === "new";
    const hasDrifted = this.move.crosses && world.base.seen !== undefined && world.base.seen[cell] !== world.old[cell];
    // A file that nobody brought is of unknown origin: it is named, too.
    const isUnknown = this.move.placing === "ahead" && !isOnNew && world.next.seen[cell] === value;
    // The one thing that nothing is left of: a file removed between the rename of the switch and its sync, with the power
    // going just then. The switch is the old one again, and so is the record.
    const isOldAgain = this.move.placing === "ahead" && value === "-" && world.writer.saw === "new" && !isOnNew;
    if (current[cell] !== value && !world.reported[cell] && !hasDrifted && !isUnknown && !isOldAgain) {
      return "an acknowledged write is lost, and nobody says so";
    }
    const isEarly = when === "before the last catch-up" || (when === "before the switch" && this.move.holds);
    if (current[cell] !== value && isEarly) {
      return `a write that was acknowledged ${when} is only reported`;
    }
    const isIndexed = (world.next.seen[cell] === "-") === (world.old[cell] === "-");
    return this.move.placing === "index" && isOnNew && when !== "later" && !isIndexed
      ? "the index does not name what is there, and nobody says so"
      : undefined;
  }

  private isOver({ process, journal }: World): boolean {
    return process.way === "ended" && journal.seen !== undefined && REMEDY[journal.seen] === "none";
  }

  private processEvents(world: World): Event[] {
    const { process } = world;
    if (process.way === "ended") {
      return this.isOver(world) ? [] : this.resumeEvents(world);
    }
    const next = this.operationsOf(process)[process.at];
    return next === undefined
      ? [["end", () => [this.ended(world)]]]
      : [[next.name, () => [{ ...next.act(world), process: { ...process, at: process.at + 1 } }]]];
  }

  private operationsOf(process: Exclude<Process, { way: "ended" }>): readonly Operation[] {
    return process.way === "migrate" ? this.operations : resumeOperations(this.move, process.way, process.phase);
  }

  /** The other way only where both backends hold the same, and the base for drift is not in place yet. */
  private resumeEvents(world: World): Event[] {
    const phase = world.journal.seen ?? "started";
    const way = directionOf<Side>(phase, { from: "old", to: "new", now: world.switch.seen });
    const resume = (direction: Direction): Event => [
      direction === "back on demand" ? "resume --undo" : "resume",
      () => [{ ...world, process: { way: direction, phase, at: 0 } }],
    ];
    const { crosses } = this.move;
    const isSame = !crosses || String(world.old) === String(world.next.seen);
    const mayGoBack = way === "forward" && isSame && (!crosses || world.staged.seen !== undefined);
    return [resume(way), ...(mayGoBack ? [resume("back on demand")] : [])];
  }

  private ended(world: World): World {
    return { ...world, marks: undefined, held: false, process: { way: "ended" } };
  }

  private writerEvents(world: World): Event[] {
    const { writer } = world;
    if (writer.step === "looks") {
      const saw = world.switch.seen;
      return [["the writer looks at the switch", () => [{ ...world, writer: { ...writer, step: "writes", saw } }]]];
    }
    const isBlocked = world.held && writer.saw === "old";
    return writer.step === "done" || isBlocked ? [] : [["the writer writes", () => [this.written(world)]]];
  }

  private written(world: World): World {
    const { cell, value } = this.write;
    const writer = { ...world.writer, step: "done", when: this.whenIsIt(world) } as const;
    const put = ({ seen, synced }: Kept<Cells>) => ({
      seen: withCell(seen, cell, value),
      synced: withCell(synced, cell, value),
    });
    if (world.writer.saw === "old" || !this.move.crosses) {
      const old = withCell(world.old, cell, value);
      // Who knows of the index writes to both.
      const next = this.move.placing === "index" && world.writer.saw === "new" ? put(world.next) : world.next;
      return { ...world, old, next, writer };
    }
    const isThere = isWhole(this.move) ? world.next.seen[cell] !== "~" : value !== world.next.seen[cell];
    // Nothing there to write to, or to remove: it hears so, and looks again.
    return isThere ? { ...world, next: put(world.next), writer } : { ...world, writer: LOOKS };
  }

  private whenIsIt(world: World): Writer["when"] {
    const { process, switch: now } = world;
    if (process.way === "ended" || process.way === "back" || process.way === "back on demand") {
      return this.isOver(world) ? "later" : "before the sweep";
    }
    if (process.way === "forward") {
      const looks = this.operationsOf(process).findIndex(({ name }) => name === FOLLOWS);
      return process.at <= looks ? "before the sweep" : "later";
    }
    if (process.at <= (this.starts.get("last catch-up") ?? 0)) {
      return "before the last catch-up";
    }
    if (now.seen === "old") {
      return "before the switch";
    }
    return process.at <= (this.starts.get("sweep") ?? 0) ? "before the sweep" : "later";
  }

  private crashEvents(world: World): Event[] {
    const { process } = world;
    if (world.crashes === 0 || process.way === "ended") {
      return [];
    }
    const crashed = this.ended({ ...world, crashes: world.crashes - 1 });
    return [
      ["kill", () => [crashed]],
      ["power cut", () => powerCut({ ...crashed, writer: afterPowerCut(crashed.writer) })],
    ];
  }
}

/** It is gone as well, and looks again when somebody starts it. */
function afterPowerCut(writer: Writer): Writer {
  return writer.step === "writes" ? LOOKS : writer;
}

const DISKS = ["next", "shadow", "switch", "journal", "staged", "base"] as const;

/** Whatever was not synced is there or is not, each for itself; and of what was put there, perhaps only the name. */
function powerCut(world: World): World[] {
  let worlds = [world];
  for (const disk of DISKS) {
    worlds = worlds.flatMap((each) =>
      survivors<unknown>(each[disk]).map((value) => ({ ...each, [disk]: kept(value) })),
    );
  }
  return worlds;
}

function survivors<T>({ seen, synced }: Kept<T>): unknown[] {
  if (JSON.stringify(seen) === JSON.stringify(synced)) {
    return [seen];
  }
  return Array.isArray(seen) ? [seen, synced, ["~", "~"]] : [seen, synced];
}
