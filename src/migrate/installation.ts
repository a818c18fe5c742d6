import path from "node:path";
import type { Installer } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { textDigest } from "../record/digest.ts";

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
    const present = paths.filter((each) => this.files.stat(this.inStore(each)) !== undefined);
    this.add(present.map((each) => ({ act: "aside", path: each, digest: undefined, had: this.had(each) })));
  }

  /** Writes down what will be done, without doing it: for a restore, which decides first. */
  plan(puts: readonly string[], asides: readonly string[]): void {
    const steps: Step[] = [
      ...asides.map((each): Step => ({ act: "aside", path: each, digest: undefined, had: this.had(each) })),
      ...puts.map((each): Step => ({ act: "put", path: each, digest: this.digestOf(each), had: this.had(each) })),
    ];
    this.record(steps);
  }

  /** Does what the manifest says and was not done yet. Repeating it changes nothing. */
  complete(): void {
    for (const step of [...this.steps.values()].flat()) {
      this.apply(step);
    }
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
      for (const step of steps) {
        this.apply(step);
      }
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

  private apply(step: Step): void {
    const target = this.inStore(step.path);
    const shadow = path.join(this.dirs.shadow, step.path);
    if (step.act === "put" && this.files.stat(shadow) === undefined) {
      return;
    }
    this.displace(step, target);
    if (step.act === "put") {
      this.files.makeDirs(path.dirname(target));
      this.files.rename(shadow, target);
    }
  }

  /** Keeps what the store had, once; what this migration put there itself needs no keeping. */
  private displace(step: Step, target: string): void {
    if (this.files.stat(target) === undefined) {
      return;
    }
    const kept = path.join(this.dirs.displaced, step.path);
    if (step.had && this.files.stat(kept) === undefined) {
      this.files.makeDirs(path.dirname(kept));
      this.files.rename(target, kept);
    } else if (step.act === "aside" && !step.had) {
      this.files.remove(target);
    }
  }

  private undoPath(each: string, steps: readonly Step[]): boolean {
    const target = this.inStore(each);
    const kept = path.join(this.dirs.displaced, each);
    const had = steps.some((step) => step.had);
    if (had && this.files.stat(kept) === undefined) {
      return false;
    }
    const foreign = this.removeOurs(each, target, steps);
    if (had) {
      this.files.makeDirs(path.dirname(target));
      this.files.rename(kept, target);
    }
    return foreign;
  }

  private removeOurs(each: string, target: string, steps: readonly Step[]): boolean {
    if (this.files.stat(target) === undefined) {
      return false;
    }
    const digest = textDigest(this.files.read(target).bytes);
    if (steps.some((step) => step.digest === digest)) {
      this.files.remove(target);
      return false;
    }
    const left = path.join(this.dirs.left, each);
    this.files.makeDirs(path.dirname(left));
    this.files.rename(target, left);
    return true;
  }

  /** True when the store had something at this path before the first step on it. */
  private had(each: string): boolean {
    return this.steps.get(each)?.[0]?.had ?? this.files.stat(this.inStore(each)) !== undefined;
  }

  private digestOf(each: string): string {
    return textDigest(this.files.read(path.join(this.dirs.shadow, each)).bytes);
  }

  private inStore(each: string): string {
    return path.join(this.dirs.store, each);
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
