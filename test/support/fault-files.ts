import fs from "node:fs";
import path from "node:path";
import type { Entry, Stat } from "../../src/files/files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import type { Digest } from "../../src/record/digest.ts";
import { type Code, MadeError } from "./made-error.ts";

/** What goes wrong, at which changing operation (the first is 1). */
export type Fault =
  | { readonly kind: "none" }
  /** The process is gone: this operation and every later one throws, and nothing of them reaches the disk. */
  | { readonly kind: "kill"; readonly at: number }
  /** The same, but a write got half of its bytes to the disk. */
  | { readonly kind: "torn-kill"; readonly at: number }
  /** This operation fails once, or it and all after it. A write leaves half of its bytes, as a full disk does. */
  | {
      readonly kind: "error";
      readonly at: number;
      readonly code: Code;
      readonly lasts: boolean;
      /** True for a disk that is gone: after that operation nothing can be read any more either. */
      readonly blinds?: boolean;
    };

/** What a write that was cut off leaves: these bytes at the end of a file. */
export interface Torn {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Thrown by every operation of a process that is supposed to be dead. */
export class Killed extends Error {}

/**
 * The file system with one fault in it. Each changing operation is counted and noted; removing a tree is as many as it
 * takes. Nothing is really synced: a kill leaves the page cache alone, and power loss is tested elsewhere.
 */
export class FaultFiles extends NodeFiles {
  /** Every changing operation that was asked for, as `rename config/a to config/b`, relative to `root`. */
  readonly asked: string[] = [];
  private readonly root: string;
  private readonly fault: Fault;
  private readonly before: (operation: string, torn: Torn | undefined) => void;
  private readonly made: MadeError[] = [];
  /** True when something failed of which a full disk takes half. */
  private failedInHalf = false;

  /** `before` is called ahead of every operation, as what else goes on in the world; for a write with half of it. */
  constructor(root: string, fault: Fault, before: (operation: string, torn: Torn | undefined) => void = () => {}) {
    super();
    this.root = root;
    this.fault = fault;
    this.before = before;
  }

  /** True from the moment of the kill. */
  get isDead(): boolean {
    return this.fault.kind.endsWith("kill") && this.asked.length >= (this.fault as { at: number }).at;
  }

  /** True when the same run with this error would have gone the same way: the program told it from none that it met. */
  standsFor(code: Code): boolean {
    const { fault } = this;
    const leavesTheSame = fault.kind === "error" && (fault.code === "ENOSPC") === (code === "ENOSPC");
    return (leavesTheSame || !this.failedInHalf) && this.made.every((each) => !each.wasToldFrom(code));
  }

  override list(dir: string): Entry[] | undefined {
    this.look(dir);
    return super.list(dir);
  }
  override stat(file: string): Stat | undefined {
    this.look(file);
    return super.stat(file);
  }
  override read(file: string, mostBytes?: number): { bytes: Buffer; stat: Stat } {
    this.look(file);
    return super.read(file, mostBytes);
  }
  override withBytes<Result>(
    file: string,
    use: (read: { bytes: Buffer; stat: Stat }) => Result,
    mostBytes?: number,
  ): Result {
    this.look(file);
    return super.withBytes(file, use, mostBytes);
  }
  override digest(file: string): Digest {
    this.look(file);
    return super.digest(file);
  }

  override create(file: string, bytes: Uint8Array | string, mode?: number): void {
    this.act(() => super.create(file, bytes, mode), { file, bytes: halfOf(bytes) }, "create", file);
  }
  override copy(from: string, to: string): void {
    this.act(() => super.copy(from, to), { file: to, bytes: halfOf(fs.readFileSync(from)) }, "copy", from, to);
  }
  override append(file: string, bytes: Uint8Array | string): void {
    this.act(() => super.append(file, bytes), { file, bytes: halfOf(bytes) }, "append", file);
  }
  override rename(from: string, to: string): void {
    this.act(() => super.rename(from, to), undefined, "rename", from, to);
  }
  override remove(file: string): void {
    // Nothing there, nothing to cut off.
    if (this.stat(file) !== undefined) {
      this.act(() => super.remove(file), undefined, "remove", file);
    }
  }
  override removeTree(dir: string): void {
    for (const { name, kind } of this.list(dir) ?? []) {
      const inside = path.join(dir, name);
      if (kind === "directory") {
        this.removeTree(inside);
      } else {
        this.remove(inside);
      }
    }
    if (this.stat(dir) !== undefined) {
      this.act(() => super.removeTree(dir), undefined, "removeDir", dir);
    }
  }
  override makeDir(dir: string): void {
    this.act(() => super.makeDir(dir), undefined, "makeDir", dir);
  }
  override makeDirs(dir: string): void {
    if (this.stat(dir) === undefined) {
      this.act(() => super.makeDirs(dir), undefined, "makeDirs", dir);
    }
  }
  override sync(file: string): void {
    this.act(() => {}, undefined, "sync", file);
  }
  override syncDir(dir: string): void {
    this.act(() => {}, undefined, "syncDir", dir);
  }
  override syncTree(dir: string): void {
    this.act(() => {}, undefined, "syncTree", dir);
  }

  /** The same whenever it is asked for, so that what runs write of it can be compared. */
  override freeBytes(): number {
    return 2 ** 40;
  }

  private look(file: string): void {
    const { fault } = this;
    if (fault.kind === "error" && fault.blinds && this.asked.length >= fault.at) {
      throw this.failure(fault.code, file);
    }
  }

  private act(whole: () => void, torn: Torn | undefined, name: string, ...paths: string[]): void {
    const wasDead = this.isDead;
    this.asked.push(`${name} ${paths.map((each) => path.relative(this.root, each) || ".").join(" to ")}`);
    this.before(this.asked.at(-1) as string, torn);
    const { fault } = this;
    if (fault.kind === "none" || this.asked.length < fault.at) {
      whole();
    } else if (fault.kind === "error") {
      this.failOrGoOn(fault, whole, torn, paths[0] ?? "");
    } else {
      if (fault.kind === "torn-kill" && !wasDead && torn !== undefined) {
        super.append(torn.file, torn.bytes);
      }
      throw new Killed(this.asked.at(-1));
    }
  }

  private failOrGoOn(
    { at, code, lasts }: Fault & { kind: "error" },
    whole: () => void,
    torn: Torn | undefined,
    file: string,
  ): void {
    if (this.asked.length > at && !lasts) {
      whole();
      return;
    }
    this.failedInHalf ||= torn !== undefined && torn.bytes.length > 0;
    if (code === "ENOSPC" && torn !== undefined) {
      super.append(torn.file, torn.bytes);
    }
    throw this.failure(code, file);
  }

  private failure(code: Code, file: string): MadeError {
    const error = new MadeError(code, file);
    this.made.push(error);
    return error;
  }
}

function halfOf(bytes: Uint8Array | string): Uint8Array {
  const whole = Buffer.from(bytes as string);
  return whole.subarray(0, Math.floor(whole.length / 2));
}
