import type { Backend, Change, Shadow } from "../backends/backend.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf, nameOf } from "../record/record.ts";
import type { Finding } from "../validate/finding.ts";
import { findTwice, type Twice } from "./duplicate.ts";
import { stopsCopy } from "./refuse-broken.ts";

/** When a round of catching up was made. */
export type CatchUpStage = "copy" | "verification" | "write pause";

/** What one round brought over, in records. One that changed its state counts as moved only. */
export interface CatchUpRound {
  readonly during: CatchUpStage;
  readonly written: number;
  readonly moved: number;
  readonly removed: number;
}

/** What a round met. */
export interface Caught {
  /** Names of the records that it brought over. */
  readonly touched: ReadonlySet<string>;
  /** Records that could not be read: a tool may be in the middle of writing one. */
  readonly broken: readonly Finding[];
}

/** Brings over, round by round, what changes in a source while it is copied. */
export class CatchUp {
  /** Every round that was made. */
  readonly rounds: CatchUpRound[] = [];
  readonly source: Backend;
  readonly shadow: Shadow;
  readonly marks: Marks;
  /** Undefined where nobody looked since something changed. */
  private lookedForTwice: { readonly found: Twice | undefined } | undefined;

  constructor({ source, shadow, marks }: { source: Backend; shadow: Shadow; marks: Marks }) {
    this.source = source;
    this.shadow = shadow;
    this.marks = marks;
  }

  /** Everything that is no longer as marked. `goOn` is called for each change, and throws where it is to end. */
  async run(during: CatchUpStage, goOn: () => void): Promise<Caught> {
    const put = new Set<string>();
    const gone = new Set<string>();
    const broken: Finding[] = [];
    for await (const change of this.source.changesSince(this.marks)) {
      goOn();
      await this.bringOver(change, put, gone, broken);
    }
    this.rounds.push({ during, ...count(put, gone) });
    const touched = new Set([...put, ...gone]);
    if (touched.size > 0) {
      this.lookedForTwice = undefined;
    }
    return { touched, broken };
  }

  /** As {@link findTwice}. Asked before the write pause as well, which need not wait for it where nothing changed since. */
  findTwice(): Twice | undefined {
    this.lookedForTwice ??= { found: findTwice(this.marks) };
    return this.lookedForTwice.found;
  }

  private async bringOver(change: Change, put: Set<string>, gone: Set<string>, broken: Finding[]): Promise<void> {
    switch (change.kind) {
      case "finding":
        if (stopsCopy(change.finding)) {
          broken.push(change.finding);
        }
        return;
      case "put":
        put.add(nameOf(change.record));
        return await this.shadow.put(change.record);
      case "gone":
        gone.add(nameOf(change.key));
        return await this.shadow.remove(change.key);
    }
  }
}

function count(put: ReadonlySet<string>, gone: ReadonlySet<string>): Omit<CatchUpRound, "during"> {
  const written = new Set([...put].map((name) => keyOf(name).id));
  const moved = [...gone].filter((name) => written.has(keyOf(name).id)).length;
  return { written: put.size - moved, moved, removed: gone.size - moved };
}
