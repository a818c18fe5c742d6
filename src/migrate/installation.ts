import path from "node:path";
import type { Installer } from "../backends/backend.ts";
import { MilestoneError } from "../errors/error.ts";
import { LISTEN_EVERY } from "../errors/stopped.ts";
import type { Files } from "../files/files.ts";
import { inBatches } from "../packed/in-batches.ts";
import type { Digest } from "../record/digest.ts";
import { type KeptDirs, KeptFiles } from "./kept-files.ts";
import { addSteps, readSteps, type Step } from "./manifest.ts";
import { assertPlainDirs } from "./plain-dirs.ts";
import { Steps } from "./steps.ts";
import { Unsynced } from "./unsynced.ts";

/** A file that other programs may be writing to in place, for as long as a transaction of theirs takes. */
const DATABASE = "enterprise.db";

/** As {@link Backends.holdDatabase}. */
export type Hold = (file: string, act: (digest: () => string) => void) => void;

/** Files whose steps are taken together, with one sync for all: more would be as large in memory as the store's list. */
const MOST_AT_ONCE = 10_000;

/** How often somebody may write between two looks at a file that is to be replaced. */
const ATTEMPTS = 5;

/** Where an installation works. */
export interface InstallationDirs extends KeptDirs {
  readonly store: string;
  readonly shadow: string;
  readonly manifest: string;
}

/**
 * Puts the files of a shadow in place so that a kill at any point can be continued or taken back: a durable
 * manifest says first what will be done; where each file stands says how far it got.
 */
export class Installation implements Installer {
  private readonly files: Files;
  private readonly dirs: InstallationDirs;
  private readonly steps = new Steps();

  /** Digests of files of the shadow, as long as they are as they were. */
  private readonly prepared = new Map<string, { signature: string; digest: string }>();

  private readonly kept: KeptFiles;
  private readonly unsynced: Unsynced;
  private readonly hold: Hold;
  /** What will be replaced in the write pause. */
  private readonly pins: (() => void)[] = [];

  /** `hold` keeps writers off a database while it is replaced or removed. */
  constructor(files: Files, dirs: InstallationDirs, hold: Hold) {
    this.files = files;
    this.dirs = dirs;
    this.hold = hold;
    this.know(readSteps(files, dirs.manifest));
    this.kept = new KeptFiles(files, dirs);
    this.unsynced = new Unsynced(files, dirs.store);
    assertPlainDirs(files, dirs, this.steps.allPaths());
  }

  prepare(paths: readonly string[]): void {
    // Kept already, it need not be copied within the write pause; whoever writes to it until then is found by its digest.
    const old = paths.filter((each) => this.had(each) && !this.kept.has(each) && this.exists(this.inStore(each)));
    this.keepOld(old.map((each) => ({ act: "put", path: each, digest: undefined, had: true })));
    for (const each of paths) {
      this.kept.know(each, this.inStore(each));
      const signature = this.signatureOf(each);
      this.prepared.set(each, { signature, digest: this.files.digest(this.inShadow(each)) });
      this.pins.push(this.files.pin(this.inStore(each)));
    }
  }

  release(): void {
    for (const unpin of this.pins.splice(0)) {
      unpin();
    }
  }

  put(paths: readonly string[]): void {
    this.add(paths.map((each) => this.toPut(each)));
  }

  async putEach(paths: Iterable<string>, knownDigest: (each: string) => Digest | undefined): Promise<void> {
    for (const batch of inBatches(paths, MOST_AT_ONCE)) {
      const steps: Step[] = [];
      for (const some of inBatches(batch, LISTEN_EVERY)) {
        steps.push(...some.map((each) => this.toPut(each, knownDigest(each))));
        await new Promise(setImmediate);
      }
      this.record(steps);
      this.makeReady(steps);
      for (const some of inBatches(steps, LISTEN_EVERY)) {
        for (const step of some) {
          this.act(step);
        }
        await new Promise(setImmediate);
      }
    }
  }

  aside(paths: readonly string[]): void {
    const present = paths.filter((each) => this.exists(this.inStore(each)));
    this.add(present.map((each) => this.toAside(each)));
  }

  sync(): void {
    this.unsynced.sync();
  }

  /**
   * Writes down what will be done, without doing it: for a restore, which decides first. Puts come before asides,
   * so that a record that changes its state is twice there for a moment, and never missing. `first` goes aside before
   * anything is put: side files, which the next reader would take for those of a new database.
   */
  plan(puts: Iterable<string>, asides: Iterable<string>, first: Iterable<string> = []): void {
    for (const batch of inBatches(this.planned(puts, asides, first), MOST_AT_ONCE)) {
      this.record(batch);
    }
  }

  /** True when a database is put, or taken away again: {@link Backends.prepareHold} comes first. */
  get needsHold(): boolean {
    return this.steps.has(DATABASE);
  }

  /** True while a planned file still waits in the shadow. */
  isWaiting(each: string): boolean {
    return this.steps.of(each).at(-1)?.act === "put" && this.exists(this.inShadow(each));
  }

  /** Does what the manifest says last about each path and was not done yet. Repeating it changes nothing. */
  complete(): void {
    for (const steps of inBatches(this.steps.last(), MOST_AT_ONCE)) {
      this.apply(steps.filter(({ act, path: each }) => act === "aside" || this.exists(this.inShadow(each))));
    }
    this.syncStore();
  }

  /** True when something that the store had is to be replaced or moved out of the way. */
  get replaces(): boolean {
    return this.steps.replaces;
  }

  /** Takes everything back. */
  undo(): void {
    if (this.steps.size === 0) {
      return;
    }
    // The other way round: what was moved comes back before its copy goes.
    for (const [each, steps] of this.steps.backwards()) {
      this.undoPath(each, steps);
    }
    this.syncStore();
  }

  /** Files that somebody else wrote meanwhile where we write, by this process or one before it; kept in `left`. */
  get left(): string[] {
    return this.kept.left;
  }

  private toPut(each: string, digest = this.digestOf(each)): Step {
    return { act: "put", path: each, digest, had: this.had(each) };
  }

  private *planned(puts: Iterable<string>, asides: Iterable<string>, first: Iterable<string>): Generator<Step> {
    for (const each of first) {
      yield this.toAside(each);
    }
    for (const each of puts) {
      yield this.toPut(each);
    }
    for (const each of asides) {
      yield this.toAside(each);
    }
  }

  private toAside(each: string): Step {
    return { act: "aside", path: each, digest: undefined, had: this.had(each) };
  }

  private add(steps: Step[]): void {
    if (steps.length > 0) {
      this.record(steps);
      this.apply(steps);
    }
  }

  private record(steps: readonly Step[]): void {
    addSteps(this.files, this.dirs.manifest, steps);
    this.know(steps);
  }

  private know(steps: Iterable<Step>): void {
    for (const step of steps) {
      this.steps.add(step);
    }
  }

  private apply(steps: readonly Step[]): void {
    this.makeReady(steps);
    for (const step of steps) {
      this.act(step);
    }
  }

  /** Before anything is done, everything that will be replaced is kept, durably. */
  private makeReady(steps: readonly Step[]): void {
    this.keepOld(steps.filter(({ path: each, had }) => had && !this.kept.has(each) && this.exists(this.inStore(each))));
    for (const dir of new Set(steps.filter(isPut).map(({ path: each }) => path.dirname(this.inStore(each))))) {
      this.files.makeDirs(dir);
    }
  }

  /** Each file changes by one rename. */
  private act(step: Step): void {
    const target = this.inStore(step.path);
    if (step.act === "aside") {
      this.setAside(step, target);
    } else {
      this.putOne(step.path, target);
    }
  }

  /** What somebody wrote meanwhile is copied first: the sync before takes its time, and before a kill there was more of it. */
  private putOne(each: string, target: string): void {
    let copied: string | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      let isPut = false;
      this.withSteady(each, target, (digest) => {
        // Files cannot be held: to have copied it once must do.
        isPut = !this.isForeign(each, digest) || digest === copied || (copied !== undefined && each !== DATABASE);
        if (isPut) {
          this.files.rename(this.inShadow(each), target);
          this.unsynced.add(each);
        }
      });
      if (isPut) {
        return;
      }
      copied = this.kept.leaveCopy(each, target);
      this.unsynced.addMore();
    }
    throw new MilestoneError("SOURCE_BUSY", `${each} is written by another program all the time.`, {
      state: "It was not replaced.",
      place: { file: each },
      fix: ["Close the program that writes it, then: milestone resume"],
    });
  }

  /** `act` gets the digest of what stands there, undefined for nothing; of a database nobody changes it meanwhile. */
  private withSteady(each: string, target: string, act: (digest: string | undefined) => void): void {
    const stat = this.files.stat(target);
    if (each === DATABASE && stat?.kind === "file" && stat.sizeBytes > 0) {
      // Held, nobody writes to it any more: to see that nobody did before is enough.
      this.hold(target, (digest) => act(this.kept.seenDigest(each, target) ?? digest()));
    } else {
      act(stat === undefined ? undefined : this.files.digest(target));
    }
  }

  private keepOld(steps: readonly Step[]): void {
    const puts = steps.filter(isPut).map(({ path: each }) => each);
    const asides = steps.filter(({ act }) => act === "aside").map(({ path: each }) => each);
    this.kept.prepare(
      puts.map((each) => ({ path: each, target: this.inStore(each) })),
      asides,
    );
  }

  /** What the store had is kept, once; what this migration put there itself needs no keeping. */
  private setAside({ path: each, had }: Step, target: string): void {
    if (!this.exists(target)) {
      return;
    }
    this.unsynced.addMore();
    if (had && !this.kept.has(each)) {
      this.kept.displace(each, target);
      return;
    }
    const digest = this.files.digest(target);
    if (this.isOurs(each, digest)) {
      this.files.remove(target);
    } else {
      this.kept.leave(each, target, digest);
    }
  }

  private undoPath(each: string, steps: readonly Step[]): void {
    const target = this.inStore(each);
    if (!this.kept.has(each) && steps.some(({ had }) => had)) {
      // Nothing was done to it yet.
      return;
    }
    this.withSteady(each, target, (digest) => {
      if (this.kept.has(each)) {
        if (digest !== undefined && this.isForeign(each, digest)) {
          this.kept.leave(each, target, digest);
        }
        this.kept.giveBack(each, target);
      } else if (digest !== undefined) {
        this.undoNew(each, target, digest);
      }
    });
  }

  /** Where the store had nothing: ours goes, and what somebody else wrote in its place is kept. */
  private undoNew(each: string, target: string, digest: string): void {
    if (this.isOurs(each, digest)) {
      this.files.remove(target);
    } else if (!this.exists(this.inShadow(each))) {
      this.kept.leave(each, target, digest);
    }
  }

  private isOurs(each: string, digest: string): boolean {
    return this.steps.of(each).some((step) => step.digest === digest);
  }

  /** True for a file that is neither what the store had nor what this migration put there. */
  private isForeign(each: string, digest: string | undefined): boolean {
    return digest !== undefined && !this.isOurs(each, digest) && !this.kept.isOld(each, digest);
  }

  /** True when the store had something at this path before the first step on it. */
  private had(each: string): boolean {
    return this.steps.of(each)[0]?.had ?? this.exists(this.inStore(each));
  }

  private digestOf(each: string): string {
    const known = this.prepared.get(each);
    return known !== undefined && known.signature === this.signatureOf(each)
      ? known.digest
      : this.files.digest(this.inShadow(each));
  }

  private signatureOf(each: string): string {
    const stat = this.files.stat(this.inShadow(each));
    return JSON.stringify([stat?.sizeBytes, stat?.modifiedMs, stat?.changedMs, stat?.inode]);
  }

  private inStore(each: string): string {
    return path.join(this.dirs.store, each);
  }

  private inShadow(each: string): string {
    return path.join(this.dirs.shadow, each);
  }

  private exists(file: string): boolean {
    return this.files.stat(file) !== undefined;
  }

  private syncStore(): void {
    this.files.syncTree(this.dirs.store);
  }
}

function isPut({ act }: Step): boolean {
  return act === "put";
}
