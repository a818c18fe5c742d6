import type { Entry, EntryKind } from "../files/files.ts";
import { PackedNumbers } from "../packed/packed-numbers.ts";
import { TextLog } from "../packed/text-log.ts";

/** How two names are compared; `isPlain` where all are ASCII. */
export type CompareNames = (left: string, right: string, isPlain: boolean) => number;

/** Entries that are sorted in memory: of a larger folder, so many at a time. */
const MOST_IN_MEMORY = 10_000;

/** Entries of a run that are in memory while runs are merged. */
const AHEAD = 200;

const ASCII = /^[\0-\x7f]*$/;

/** The entries of a folder in the order of their names. Of a large folder, sorted runs are put aside and then merged. */
export function* sortEntries(entries: Iterable<Entry>, compare: CompareNames): Generator<Entry> {
  const aside = new Runs();
  try {
    let run: Entry[] = [];
    let isPlain = true;
    const inOrder = (left: Entry, right: Entry) => compare(left.name, right.name, isPlain);
    for (const entry of entries) {
      isPlain &&= ASCII.test(entry.name);
      if (run.length === MOST_IN_MEMORY) {
        aside.add(run.sort(inOrder));
        run = [];
      }
      run.push(entry);
    }
    run.sort(inOrder);
    yield* aside.count === 0 ? run : merge([...aside.each(), run.values()], inOrder);
  } finally {
    aside.free();
  }
}

interface OpenRun {
  readonly run: Iterator<Entry>;
  first: Entry;
}

/** The runs stay sorted by their first entries: the one that was taken from moves back behind those that come before it. */
function* merge(runs: Iterator<Entry>[], inOrder: (left: Entry, right: Entry) => number): Generator<Entry> {
  const open: OpenRun[] = runs.flatMap((run) => {
    const next = run.next();
    return next.done ? [] : [{ run, first: next.value }];
  });
  open.sort((left, right) => inOrder(left.first, right.first));
  for (let least = open[0]; least !== undefined; least = open[0]) {
    yield least.first;
    const next = least.run.next();
    open.shift();
    if (!next.done) {
      least.first = next.value;
      open.splice(placeFor(least.first, open, inOrder), 0, least);
    }
  }
}

/** How many of the runs begin with an entry that comes before this one. */
function placeFor(entry: Entry, open: readonly OpenRun[], inOrder: (left: Entry, right: Entry) => number): number {
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (inOrder((open[middle] as OpenRun).first, entry) < 0) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

/** Entries, run by run, each with a letter for its kind in front. */
class Runs {
  private readonly texts = new TextLog();
  private readonly places = new PackedNumbers(1);
  private readonly ends: number[] = [];
  private rows = 0;

  get count(): number {
    return this.ends.length;
  }

  add(run: readonly Entry[]): void {
    for (const { name, kind } of run) {
      this.places.set(this.rows, 0, this.texts.add(`${kind.charAt(0)}${name}`));
      this.rows += 1;
    }
    this.ends.push(this.rows);
  }

  each(): Generator<Entry>[] {
    return this.ends.map((end, at) => this.between(this.ends[at - 1] ?? 0, end));
  }

  free(): void {
    this.texts.free();
    this.places.free();
  }

  /** Several are read in turn, and each needs a page of its own: a good many entries are taken from it at once. */
  private *between(from: number, end: number): Generator<Entry> {
    for (let start = from; start < end; start += AHEAD) {
      const rows = Array.from({ length: Math.min(AHEAD, end - start) }, (_, at) => this.places.at(start + at, 0));
      for (const text of rows.map((place) => this.texts.at(place))) {
        yield { name: text.slice(1), kind: KINDS[text.charAt(0)] as EntryKind };
      }
    }
  }
}

const KINDS: Record<string, EntryKind> = { f: "file", d: "directory", l: "link", o: "other" };
