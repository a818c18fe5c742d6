import path from "node:path";
import type { Installer } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";

/** One planned act: a file of the shadow into the store, or a file of the store out of the way. */
interface Step {
  act: "put" | "aside";
  /** Relative to the store and to the shadow. */
  path: string;
  /** SHA-256 of what is put; undefined for `aside`. */
  digest: string | undefined;
  /** Whether the store had something there before this migration. */
  had: boolean;
}

/** Where an installation works. */
export interface InstallationDirs {
  store: string;
  shadow: string;
  /** What the store had, under the same relative paths. */
  displaced: string;
  /** What somebody else wrote over files that we put, found while undoing. */
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

  constructor(files: Files, dirs: InstallationDirs) {
    this.files = files;
    this.dirs = dirs;
    this.keep(this.readManifest());
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
   * so that a record that changes its state is twice there for a moment, and never missing.
   */
  plan(puts: readonly string[], asides: readonly string[]): void {
    this.record([
      ...puts.map((each): Step => ({ act: "put", path: each, digest: this.digestOf(each), had: this.had(each) })),
      ...asides.map((each): Step => ({ act: "aside", path: each, digest: undefined, had: this.had(each) })),
    ]);
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

  /** Takes everything back. Returns files that somebody else changed meanwhile; they are kept in `left`. */
  undo(): string[] {
    const left: string[] = [];
    for (const [each, steps] of this.steps) {
      if (this.undoPath(each, steps)) {
        left.push(each);
      }
    }
    this.syncStore();
    return left;
  }

  private add(steps: Step[]): void {
    if (steps.length > 0) {
      this.record(steps);
      this.apply(steps);
    }
  }

  private record(steps: readonly Step[]): void {
    this.files.append(this.dirs.manifest, steps.map((step) => `${JSON.stringify(step)}\n`).join(""));
    this.files.sync(this.dirs.manifest);
    this.files.syncDir(path.dirname(this.dirs.manifest));
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
    if (open.filter((step) => step.act === "put" && this.keepCopy(step)).length > 0) {
      this.files.syncTree(this.dirs.displaced);
    }
    for (const step of open) {
      const target = this.inStore(step.path);
      if (step.act === "aside") {
        this.setAside(step, target);
      } else {
        this.files.makeDirs(path.dirname(target));
        this.files.rename(this.inShadow(step.path), target);
      }
    }
  }

  /** A copy, not a rename: at no instant may a record be missing. True when one was made. */
  private keepCopy({ path: each, had }: Step): boolean {
    const target = this.inStore(each);
    const kept = this.inDisplaced(each);
    if (!had || this.exists(kept) || !this.exists(target)) {
      return false;
    }
    this.files.makeDirs(path.dirname(kept));
    const part = `${kept}.part`;
    this.files.remove(part);
    this.files.copy(target, part);
    this.files.rename(part, kept);
    return true;
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

  /** True when somebody else wrote to the file meanwhile: it is kept in `left`. */
  private undoPath(each: string, steps: readonly Step[]): boolean {
    const target = this.inStore(each);
    const kept = this.inDisplaced(each);
    const found = this.exists(target) ? this.files.digest(target) : undefined;
    const isOurs = found !== undefined && this.isOurs(each, found);
    if (!this.exists(kept)) {
      return this.undoNew(each, target, found, isOurs, steps);
    }
    const isOld = found === this.files.digest(kept);
    const isForeign = found !== undefined && !isOurs && !isOld;
    if (isForeign) {
      this.leave(each, target);
    }
    this.files.makeDirs(path.dirname(target));
    this.files.rename(kept, target);
    return isForeign;
  }

  /** Where nothing was kept, the store had nothing, or this path was never reached. */
  private undoNew(
    each: string,
    target: string,
    found: string | undefined,
    isOurs: boolean,
    steps: readonly Step[],
  ): boolean {
    const wasReached = !steps.some(({ had }) => had) && !this.exists(this.inShadow(each));
    if (found !== undefined && isOurs && !steps.some(({ had }) => had)) {
      this.files.remove(target);
    } else if (found !== undefined && wasReached) {
      this.leave(each, target);
      return true;
    }
    return false;
  }

  private isOurs(each: string, digest: string): boolean {
    return this.steps.get(each)?.some((step) => step.digest === digest) === true;
  }

  private leave(each: string, target: string): void {
    const left = path.join(this.dirs.left, each);
    this.files.makeDirs(path.dirname(left));
    this.files.rename(target, left);
  }

  /** True when the store had something at this path before the first step on it. */
  private had(each: string): boolean {
    return this.steps.get(each)?.[0]?.had ?? this.exists(this.inStore(each));
  }

  private digestOf(each: string): string {
    return this.files.digest(this.inShadow(each));
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

  private exists(file: string): boolean {
    return this.files.stat(file) !== undefined;
  }

  private syncStore(): void {
    this.files.syncTree(this.dirs.store);
  }

  /** A torn last line was never acted on: steps are durable before they are done. */
  private readManifest(): Step[] {
    if (this.files.stat(this.dirs.manifest) === undefined) {
      return [];
    }
    const text = this.files.read(this.dirs.manifest).bytes.toString("utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    return whole
      .split("\n")
      .filter(Boolean)
      .map((each) => JSON.parse(each) as Step);
  }
}
