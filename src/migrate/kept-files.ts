import path from "node:path";
import type { Files } from "../files/files.ts";
import { nestedFiles } from "../files/nested-files.ts";
import { signatureOf } from "../files/signature.ts";
import type { Digest } from "../record/digest.ts";
import { type Signature, sameSignature } from "../record/marks.ts";

/** Where they are kept, in the folder of a run. */
export interface KeptDirs {
  /** What the store had, under the same relative paths. */
  readonly displaced: string;
  /** Where copies of what will be displaced wait until they are durable. */
  readonly keeping: string;
  /** What somebody else wrote meanwhile where we write. */
  readonly left: string;
}

interface Known {
  readonly digest: Digest;
  /** Of the file in the store, where it was as it was kept. */
  readonly seen: Signature | undefined;
}

/** Everything of others that an installation takes the place of: what the store had, and what was written meanwhile. */
export class KeptFiles {
  private readonly files: Files;
  private readonly dirs: KeptDirs;
  /** What {@link know} saw. */
  private readonly known = new Map<string, Known>();
  /** Whether a power cut could still take something that is kept, as it could what a killed process kept. */
  private unsynced: boolean;

  constructor(files: Files, dirs: KeptDirs) {
    this.files = files;
    this.dirs = dirs;
    this.unsynced = this.exists(dirs.displaced);
  }

  /** True when what the store had at this path is in `displaced`. */
  has(each: string): boolean {
    return this.exists(this.inDisplaced(each));
  }

  /** Takes digests of what is kept of a large file, where nobody writes, and of the file itself, ahead of the write pause. */
  know(each: string, target: string): void {
    if (this.has(each)) {
      const digest = this.files.digest(this.inDisplaced(each));
      const seen = this.signatureOf(target);
      this.known.set(each, {
        digest,
        seen: seen !== undefined && this.files.digest(target) === digest ? seen : undefined,
      });
    }
  }

  /** The digest of a file that {@link know} saw to be as it was kept, if nobody wrote to it since. */
  seenDigest(each: string, target: string): Digest | undefined {
    const known = this.known.get(each);
    return sameSignature(known?.seen, this.signatureOf(target)) ? known?.digest : undefined;
  }

  /** True when these are the bytes that the store had. */
  isOld(each: string, digest: Digest): boolean {
    return this.has(each) && (this.known.get(each)?.digest ?? this.files.digest(this.inDisplaced(each))) === digest;
  }

  /**
   * Keeps files before they are replaced or moved here, durably. Those that are replaced are copied, since at no instant
   * may a record be missing. A copy gets its place when its bytes are durable: what stands in `displaced` is whole.
   */
  prepare(replaced: readonly { path: string; target: string }[], moved: readonly string[]): void {
    const paths = [...replaced.map(({ path: name }) => name), ...moved];
    for (const dir of new Set(paths.map((each) => path.dirname(this.inDisplaced(each))))) {
      this.files.makeDirs(dir);
    }
    for (const { path: each, target } of replaced) {
      this.copyTo(this.inKeeping(each), target);
    }
    if (replaced.length + moved.length > 0 || this.unsynced) {
      this.syncRun();
    }
    for (const { path: each } of replaced) {
      this.files.rename(this.inKeeping(each), this.inDisplaced(each));
    }
    if (replaced.length > 0) {
      this.files.removeTree(this.dirs.keeping);
      this.syncRun();
    }
    this.unsynced = false;
  }

  /** Moves here what the store had. */
  displace(each: string, target: string): void {
    this.move(target, this.inDisplaced(each));
  }

  /** Moves back what the store had. */
  giveBack(each: string, target: string): void {
    this.known.delete(each);
    this.move(this.inDisplaced(each), target);
  }

  /** Moves out of the way what somebody else wrote, which has this digest. */
  leave(each: string, target: string, digest: string): void {
    this.move(target, this.freeInLeft(each, digest));
  }

  /** Copies what somebody else wrote, before it is replaced. Returns the digest of the copy. */
  leaveCopy(each: string, target: string): string {
    const part = this.inKeeping(".part");
    this.copyTo(part, target);
    const digest = this.files.digest(part);
    this.move(part, this.freeInLeft(each, digest));
    this.files.removeTree(this.dirs.keeping);
    return digest;
  }

  /** What somebody else wrote meanwhile, found by this process or one before it. */
  get left(): string[] {
    const { left } = this.dirs;
    const name = path.basename(left);
    return nestedFiles(this.files, path.dirname(left), name).map((each) => each.slice(name.length + 1));
  }

  private copyTo(copy: string, target: string): void {
    this.files.makeDirs(path.dirname(copy));
    this.files.remove(copy);
    this.files.copy(target, copy);
  }

  private move(from: string, to: string): void {
    this.files.makeDirs(path.dirname(to));
    this.files.rename(from, to);
  }

  /** A second file of the same path gets a number, the same once more does not. */
  private freeInLeft(each: string, digest: string): string {
    const left = path.join(this.dirs.left, each);
    let free = left;
    for (let number = 2; this.exists(free) && this.files.digest(free) !== digest; number++) {
      free = `${left}.${number}`;
    }
    return free;
  }

  private inDisplaced(each: string): string {
    return path.join(this.dirs.displaced, each);
  }

  private inKeeping(each: string): string {
    return path.join(this.dirs.keeping, each);
  }

  private signatureOf(file: string): Signature | undefined {
    const stat = this.files.stat(file);
    return stat && signatureOf(stat);
  }

  private exists(file: string): boolean {
    return this.files.stat(file) !== undefined;
  }

  /** The folder of the run, with what stands there under a new name. */
  private syncRun(): void {
    this.files.syncTree(path.dirname(this.dirs.displaced));
  }
}
