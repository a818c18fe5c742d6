import { OrderedKeys } from "../packed/ordered-keys.ts";
import { PackedHex } from "../packed/packed-hex.ts";
import { RowSet } from "../packed/row-set.ts";
import type { Step } from "./manifest.ts";

const DIGEST_BYTES = 32;

/** The steps of a manifest by their path, of as many records as there may be. */
export class Steps {
  private readonly paths = new OrderedKeys();
  /** Of the first step of each path. */
  private readonly digests = new PackedHex(DIGEST_BYTES);
  private readonly withDigest = new RowSet();
  private readonly puts = new RowSet();
  private readonly had = new RowSet();
  /** All but the first, of paths that have several: one that changed once more before the switch. */
  private readonly later = new Map<string, Step[]>();

  /** How many paths there are. */
  get size(): number {
    return this.paths.size;
  }

  add(step: Step): void {
    const before = this.paths.size;
    const row = this.paths.add(step.path);
    if (row < before) {
      const later = this.later.get(step.path) ?? [];
      later.push(step);
      this.later.set(step.path, later);
      return;
    }
    if (step.digest !== undefined) {
      this.digests.set(row, step.digest);
      this.withDigest.add(row);
    }
    if (step.act === "put") {
      this.puts.add(row);
    }
    if (step.had) {
      this.had.add(row);
    }
  }

  has(path: string): boolean {
    return this.paths.rowOf(path) !== undefined;
  }

  /** In the order of the manifest; none where the path is in none. */
  of(path: string): Step[] {
    const row = this.paths.rowOf(path);
    return row === undefined ? [] : this.at(row, path);
  }

  /** True when some path had something in the store. */
  get replaces(): boolean {
    return this.had.size > 0 || [...this.later.values()].some((steps) => steps.some(({ had }) => had));
  }

  allPaths(): Generator<string> {
    return this.paths.keys();
  }

  /** What the manifest says last about each path, in the order in which it names them first. */
  *last(): Generator<Step> {
    for (const [row, path] of this.paths.each()) {
      yield this.at(row, path).at(-1) as Step;
    }
  }

  /** Each path with its steps, the other way round than they are named. */
  *backwards(): Generator<readonly [string, Step[]]> {
    for (const [row, path] of this.paths.backwards()) {
      yield [path, this.at(row, path)];
    }
  }

  private at(row: number, path: string): Step[] {
    const first: Step = {
      act: this.puts.has(row) ? "put" : "aside",
      path,
      digest: this.withDigest.has(row) ? this.digests.at(row) : undefined,
      had: this.had.has(row),
    };
    return [first, ...(this.later.get(path) ?? [])];
  }
}
