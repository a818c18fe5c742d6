import path from "node:path";
import type { Installer } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { nestedFiles } from "../files/nested-files.ts";
import { addSteps, readSteps, type Step } from "./manifest.ts";
import { assertPlainDirs } from "./plain-dirs.ts";

/** Where an installation works. */
export interface InstallationDirs {
  store: string;
  shadow: string;
  /** What the store had, under the same relative paths. */
  displaced: string;
  /** Where copies of what will be displaced wait until they are durable. */
  keeping: string;
  /** What somebody else wrote meanwhile where we write. */
  left: string;
  manifest: string;
}

/**
 * Puts the files of a shadow in place so that a kill at any point can be continued or taken back: a durable
 * manifest says first what will be done; where each file stands says how far it got.
 */
export class Installation implements Installer {
  private readonly files: Files;
  private readonly dirs: InstallationDirs;
  /** In the order of the manifest; a path may have several, for example when it changed once more before the switch. */
  private readonly steps = new Map<string, Step[]>();

  /** Digests of files of the shadow, as long as they are as they were. */
  private readonly prepared = new Map<string, { signature: string; digest: string }>();

  /** Whether a power cut could still take a copy of what is replaced, as one that a killed process made. */
  private unsynced: boolean;

  constructor(files: Files, dirs: InstallationDirs) {
    this.files = files;
    this.dirs = dirs;
    this.keep(readSteps(files, dirs.manifest));
    this.unsynced = this.exists(dirs.displaced);
    assertPlainDirs(files, dirs, [...this.steps.keys()]);
  }

  prepare(paths: readonly string[]): void {
    for (const each of paths) {
      const signature = this.signatureOf(each);
      this.prepared.set(each, { signature, digest: this.files.digest(this.inShadow(each)) });
    }
  }

  put(paths: readonly string[]): void {
    this.add(paths.map((each) => ({ act: "put", path: each, digest: this.digestOf(each), had: this.had(each) })));
  }

  aside(paths: readonly string[]): void {
    const present = paths.filter((each) => this.exists(this.inStore(each)));
    this.add(present.map((each) => ({ act: "aside", path: each, digest: undefined, had: this.had(each) })));
  }

  /**
   * Writes down what will be done, without doing it: for a restore, which decides first. Puts come before asides,
   * so that a record that changes its state is twice there for a moment, and never missing. `first` goes aside before
   * anything is put: side files, which the next reader would take for those of a new database.
   */
  plan(puts: readonly string[], asides: readonly string[], first: readonly string[] = []): void {
    const toAside = (each: string): Step => ({ act: "aside", path: each, digest: undefined, had: this.had(each) });
    const toPut = (each: string): Step => ({
      act: "put",
      path: each,
      digest: this.digestOf(each),
      had: this.had(each),
    });
    this.record([...first.map(toAside), ...puts.map(toPut), ...asides.map(toAside)]);
  }

  /** True while a planned file still waits in the shadow. */
  isWaiting(each: string): boolean {
    return this.steps.get(each)?.at(-1)?.act === "put" && this.exists(this.inShadow(each));
  }

  /** Does what the manifest says last about each path and was not done yet. Repeating it changes nothing. */
  complete(): void {
    this.apply([...this.steps.values()].map((steps) => steps.at(-1)).filter((step) => step !== undefined));
    this.syncStore();
  }

  /** True when something that the store had is to be replaced or moved out of the way. */
  get replaces(): boolean {
    return [...this.steps.values()].some((steps) => steps.some(({ had }) => had));
  }

  /** Takes everything back. */
  undo(): void {
    if (this.steps.size === 0) {
      return;
    }
    for (const [each, steps] of this.steps) {
      this.undoPath(each, steps);
    }
    this.syncStore();
  }

  /** Files that somebody else wrote meanwhile where we write, by this process or one before it; kept in `left`. */
  get left(): string[] {
    const { left } = this.dirs;
    const name = path.basename(left);
    return nestedFiles(this.files, path.dirname(left), name).map((each) => each.slice(name.length + 1));
  }

  private add(steps: Step[]): void {
    if (steps.length > 0) {
      this.record(steps);
      this.apply(steps);
    }
  }

  private record(steps: readonly Step[]): void {
    addSteps(this.files, this.dirs.manifest, steps);
    this.keep(steps);
  }

  private keep(steps: readonly Step[]): void {
    for (const step of steps) {
      const known = this.steps.get(step.path);
      if (known === undefined) {
        this.steps.set(step.path, [step]);
      } else {
        known.push(step);
      }
    }
  }

  /** First everything that will be replaced is kept, durably; then each file changes by one rename. */
  private apply(steps: readonly Step[]): void {
    const open = steps.filter((step) => step.act === "aside" || this.exists(this.inShadow(step.path)));
    this.keepOld(open.filter(({ path: each, had }) => had && this.exists(this.inStore(each))));
    for (const step of open) {
      const target = this.inStore(step.path);
      if (step.act === "aside") {
        this.setAside(step, target);
      } else {
        this.files.makeDirs(path.dirname(target));
        // Only now: the sync before takes its time, and before a kill there was even more of it.
        if (this.isForeign(step.path, target)) {
          this.copyToLeft(step.path, target);
        }
        this.files.rename(this.inShadow(step.path), target);
      }
    }
  }

  /**
   * Copies what puts will replace, since at no instant may a record be missing, and makes the folders that asides move
   * into. A copy gets its place in `displaced` when its bytes are durable: what stands there is whole.
   */
  private keepOld(steps: readonly Step[]): void {
    const missing = steps.filter(({ path: each }) => !this.exists(this.inDisplaced(each)));
    const copies = missing.filter(({ act }) => act === "put").map(({ path: each }) => each);
    for (const { path: each } of missing) {
      this.files.makeDirs(path.dirname(this.inDisplaced(each)));
    }
    for (const each of copies) {
      this.copyTo(this.inKeeping(each), this.inStore(each));
    }
    if (missing.length > 0 || this.unsynced) {
      this.syncRun();
    }
    for (const each of copies) {
      this.files.rename(this.inKeeping(each), this.inDisplaced(each));
    }
    if (copies.length > 0) {
      this.files.removeTree(this.dirs.keeping);
      this.syncRun();
    }
    this.unsynced = false;
  }

  private copyTo(copy: string, target: string): void {
    this.files.makeDirs(path.dirname(copy));
    this.files.remove(copy);
    this.files.copy(target, copy);
  }

  private copyToLeft(each: string, target: string): void {
    const part = this.inKeeping(".part");
    this.copyTo(part, target);
    const left = this.freeInLeft(each, this.files.digest(part));
    this.files.makeDirs(path.dirname(left));
    this.files.rename(part, left);
    this.files.removeTree(this.dirs.keeping);
  }

  /** What the store had is kept, once; what this migration put there itself needs no keeping. */
  private setAside({ path: each, had }: Step, target: string): void {
    if (!this.exists(target)) {
      return;
    }
    const kept = this.inDisplaced(each);
    if (had && !this.exists(kept)) {
      this.files.makeDirs(path.dirname(kept));
      this.files.rename(target, kept);
    } else if (this.isOurs(each, this.files.digest(target))) {
      this.files.remove(target);
    } else {
      this.leave(each, target);
    }
  }

  private undoPath(each: string, steps: readonly Step[]): void {
    const target = this.inStore(each);
    const kept = this.inDisplaced(each);
    if (this.exists(kept)) {
      if (this.isForeign(each, target)) {
        this.leave(each, target);
      }
      this.files.makeDirs(path.dirname(target));
      this.files.rename(kept, target);
    } else if (!steps.some(({ had }) => had)) {
      this.undoNew(each, target);
    }
  }

  /** Where the store had nothing: ours goes, and what somebody else wrote in its place is kept. */
  private undoNew(each: string, target: string): void {
    if (this.exists(target) && this.isOurs(each, this.files.digest(target))) {
      this.files.remove(target);
    } else if (this.exists(target) && !this.exists(this.inShadow(each))) {
      this.leave(each, target);
    }
  }

  private isOurs(each: string, digest: string): boolean {
    return this.steps.get(each)?.some((step) => step.digest === digest) === true;
  }

  /** True for a file that is neither what the store had nor what this migration put there. */
  private isForeign(each: string, target: string): boolean {
    if (!this.exists(target)) {
      return false;
    }
    const kept = this.inDisplaced(each);
    const found = this.files.digest(target);
    return !this.isOurs(each, found) && !(this.exists(kept) && this.files.digest(kept) === found);
  }

  private leave(each: string, target: string): void {
    const left = this.freeInLeft(each, this.files.digest(target));
    this.files.makeDirs(path.dirname(left));
    this.files.rename(target, left);
  }

  /** Where a foreign file is kept: a second one of the same path gets a number, the same once more does not. */
  private freeInLeft(each: string, digest: string): string {
    const left = path.join(this.dirs.left, each);
    let free = left;
    for (let number = 2; this.exists(free) && this.files.digest(free) !== digest; number++) {
      free = `${left}.${number}`;
    }
    return free;
  }

  /** True when the store had something at this path before the first step on it. */
  private had(each: string): boolean {
    return this.steps.get(each)?.[0]?.had ?? this.exists(this.inStore(each));
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

  private inDisplaced(each: string): string {
    return path.join(this.dirs.displaced, each);
  }

  private inKeeping(each: string): string {
    return path.join(this.dirs.keeping, each);
  }

  private exists(file: string): boolean {
    return this.files.stat(file) !== undefined;
  }

  private syncRun(): void {
    this.files.syncTree(path.dirname(this.dirs.displaced));
  }

  private syncStore(): void {
    this.files.syncTree(this.dirs.store);
  }
}
