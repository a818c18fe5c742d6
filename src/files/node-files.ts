import { spawnSync } from "node:child_process";
import { createHash, hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, EntryKind, Files, Stat } from "./files.ts";
import { decodeName, nativePath, showName } from "./native-path.ts";

const { O_APPEND, O_CREAT, O_WRONLY, O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;

/** What the engine makes of bytes in a name that are no UTF-8. */
const REPLACEMENT = "\ufffd";

/**
 * The file system of this machine. Synchronous on purpose: for thousands of small files that is
 * nine times as fast as promises.
 */
export class NodeFiles implements Files {
  /** The buffer of {@link withBytes}; undefined while it is in use. */
  private lent: Buffer | undefined = Buffer.allocUnsafeSlow(LENT_BYTES);

  private base = "";

  /** Errors name files below this folder from it on: where it stands on this machine is nobody's business. */
  showFrom(dir: string): void {
    this.base = `${dir}${path.sep}`;
  }

  list(dir: string): Entry[] | undefined {
    const entries = [...(this.listEach(dir) ?? [])];
    return entries.length === 0 && this.stat(dir)?.kind !== "directory" ? undefined : entries;
  }

  listEach(dir: string): Iterable<Entry> | undefined {
    return this.stat(dir)?.kind === "directory" ? { [Symbol.iterator]: () => entriesOf(dir) } : undefined;
  }

  stat(file: string): Stat | undefined {
    const stat = ifThere(() => fs.lstatSync(nativePath(file), { throwIfNoEntry: false }));
    return stat && toStat(stat);
  }

  read(file: string, mostBytes = Number.POSITIVE_INFINITY): { bytes: Buffer; stat: Stat } {
    return this.withPlain(file, (handle, stat) => {
      return { bytes: readInto(handle, Buffer.allocUnsafe(Math.min(stat.sizeBytes, mostBytes))), stat };
    });
  }

  withBytes<Result>(
    file: string,
    use: (read: { bytes: Buffer; stat: Stat }) => Result,
    mostBytes = Number.POSITIVE_INFINITY,
  ): Result {
    return this.withPlain(file, (handle, stat) => {
      const sizeBytes = Math.min(stat.sizeBytes, mostBytes);
      const lent = sizeBytes <= LENT_BYTES ? this.lent : undefined;
      this.lent = undefined;
      try {
        return use({ bytes: readInto(handle, lent?.subarray(0, sizeBytes) ?? Buffer.allocUnsafe(sizeBytes)), stat });
      } finally {
        this.lent = lent ?? this.lent;
      }
    });
  }

  digest(file: string): string {
    return this.withPlain(file, (handle, { sizeBytes }) => {
      if (sizeBytes < LENT_BYTES && this.lent !== undefined) {
        const bytes = readInto(handle, this.lent);
        if (bytes.length < LENT_BYTES) {
          return hash("sha256", bytes);
        }
      }
      const whole = createHash("sha256");
      for (const chunk of chunksOf(handle, sizeBytes)) {
        whole.update(chunk);
      }
      return whole.digest("hex");
    });
  }

  *chunks(file: string): Generator<Buffer> {
    const { handle, stat } = this.openPlain(file);
    try {
      yield* chunksOf(handle, stat.sizeBytes);
    } catch (error) {
      throw named(error, file);
    } finally {
      fs.closeSync(handle);
    }
  }

  copy(from: string, to: string): void {
    this.withPlain(from, (handle, { sizeBytes }) => {
      const target = fs.openSync(nativePath(to), "wx");
      try {
        for (const chunk of chunksOf(handle, sizeBytes)) {
          writeTo(target, chunk, to);
        }
      } finally {
        fs.closeSync(target);
      }
    });
  }

  create(file: string, bytes: Uint8Array | string, mode?: number): void {
    const handle = fs.openSync(nativePath(file), "wx", mode ?? 0o666);
    try {
      if (mode !== undefined) {
        fs.fchmodSync(handle, mode);
      }
      writeTo(handle, bytes, file);
    } finally {
      fs.closeSync(handle);
    }
  }

  append(file: string, bytes: Uint8Array | string): void {
    const handle = fs.openSync(nativePath(file), O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o666);
    try {
      writeTo(handle, bytes, file);
    } finally {
      fs.closeSync(handle);
    }
  }

  rename(from: string, to: string): void {
    fs.renameSync(nativePath(from), nativePath(to));
  }

  remove(file: string): void {
    ifThere(() => fs.unlinkSync(nativePath(file)));
  }

  removeTree(dir: string): void {
    // Not while it is read: some file systems pass over names then.
    for (let some = this.firstOf(dir); some.length > 0; some = some.length < MOST_REMOVED ? [] : this.firstOf(dir)) {
      for (const entry of some) {
        const inside = path.join(dir, entry.name);
        if (entry.kind === "directory") {
          this.removeTree(inside);
        } else {
          this.remove(inside);
        }
      }
    }
    if (this.stat(dir) !== undefined) {
      ifThere(() => fs.rmdirSync(nativePath(dir)));
    }
  }

  private firstOf(dir: string): Entry[] {
    const some: Entry[] = [];
    for (const entry of this.listEach(dir) ?? []) {
      if (some.push(entry) === MOST_REMOVED) {
        break;
      }
    }
    return some;
  }

  makeDir(dir: string): void {
    fs.mkdirSync(nativePath(dir));
  }

  makeDirs(dir: string): void {
    fs.mkdirSync(nativePath(dir), { recursive: true });
  }

  pin(file: string): () => void {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
    // Where a name cannot be given to another file while this one is open, it is better freed at once.
    const mayPin = process.platform !== "win32" && this.stat(file)?.kind === "file";
    const open = () => fs.openSync(nativePath(file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const handle = mayPin ? ifThere(open) : undefined;
    return () => handle !== undefined && fs.closeSync(handle);
  }

  sync(file: string): void {
    syncHandle(file, "r");
  }

  syncDir(dir: string): void {
    if (process.platform !== "win32") {
      syncHandle(dir, "r");
    }
  }

  syncTree(dir: string): void {
    const done = process.platform === "linux" && spawnSync("sync", ["-f", "--", dir], { stdio: "ignore" }).status === 0;
    if (!done) {
      this.syncEach(dir);
    }
  }

  private syncEach(dir: string): void {
    for (const entry of this.listEach(dir) ?? []) {
      const inside = path.join(dir, entry.name);
      if (entry.kind === "directory") {
        this.syncEach(inside);
      } else if (entry.kind === "file") {
        this.sync(inside);
      }
    }
    this.syncDir(dir);
  }

  freeBytes(dir: string): number {
    const { bavail, bsize } = fs.statfsSync(nativePath(dir));
    return bavail * bsize;
  }

  private withPlain<Result>(file: string, use: (handle: number, stat: Stat) => Result): Result {
    const { handle, stat } = this.openPlain(file);
    try {
      return use(handle, stat);
    } catch (error) {
      throw named(error, file);
    } finally {
      fs.closeSync(handle);
    }
  }

  private openPlain(file: string): { handle: number; stat: Stat } {
    const handle = this.openForReading(file);
    try {
      const stat = toStat(fs.fstatSync(handle));
      if (stat.kind !== "file") {
        throw this.unsafe(file, "is not a regular file");
      }
      if (stat.links > 1) {
        throw this.unsafe(file, `has ${stat.links} hard links, so other names can change it`);
      }
      return { handle, stat };
    } catch (error) {
      fs.closeSync(handle);
      throw named(error, file);
    }
  }

  private unsafe(file: string, what: string): MilestoneError {
    const inside = this.base !== "" && file.startsWith(this.base) ? file.slice(this.base.length) : file;
    const shown = showName(inside.split(path.sep).join("/"));
    return new MilestoneError("UNSAFE_PATH", `${shown} ${what}; only plain files with one name are read.`, {
      state: NOTHING_CHANGED,
      place: { file: shown },
      fix: ["Replace it by a plain file."],
    });
  }

  /** Non-blocking, so that a FIFO cannot hold us; not following, so that a link cannot lead us away. */
  private openForReading(file: string): number {
    try {
      return fs.openSync(nativePath(file), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    } catch (error) {
      if (isErrno(error, "ELOOP", "EMLINK")) {
        throw this.unsafe(file, "is a link");
      }
      if (isErrno(error, "ENXIO")) {
        throw this.unsafe(file, "is not a regular file");
      }
      throw error;
    }
  }
}

/** Names that the system hands over at once. */
const LISTED_AT_ONCE = 1000;
/** Names of a folder that are in memory while it is removed. */
const MOST_REMOVED = 10_000;

/** Names may have bytes that are no UTF-8: those come last, read once more as bytes. */
function* entriesOf(dir: string): Generator<Entry> {
  let hasBytes = false;
  for (const entry of direntsOf(dir, "utf8")) {
    const { name } = entry;
    if (name.includes(REPLACEMENT)) {
      hasBytes = true;
    } else {
      yield { name, kind: kindOf(entry) };
    }
  }
  for (const entry of hasBytes ? direntsOf(dir, "buffer") : []) {
    const bytes = entry.name as unknown as Buffer;
    if (bytes.toString().includes(REPLACEMENT)) {
      yield { name: decodeName(bytes), kind: kindOf(entry) };
    }
  }
}

/** As "buffer" the names are bytes, which the types do not know. */
function* direntsOf(dir: string, encoding: "utf8" | "buffer"): Generator<fs.Dirent> {
  const options = { encoding: encoding as BufferEncoding, bufferSize: LISTED_AT_ONCE };
  let folder: fs.Dir | undefined;
  try {
    folder = ifThere(() => fs.opendirSync(nativePath(dir) as string, options));
    for (let entry = folder?.readSync(); entry; entry = folder?.readSync()) {
      yield entry;
    }
  } catch (error) {
    throw named(error, dir);
  } finally {
    folder?.closeSync();
  }
}

/** The engine leaves out the name where a call on an open file fails, or a folder cannot be opened: what fails is to be told with its place. */
function named(error: unknown, file: string): unknown {
  if (error instanceof Error && "syscall" in error && !("path" in error)) {
    error.message += ` '${file}'`;
    Object.assign(error, { path: file });
  }
  return error;
}

/** Undefined where there is nothing of that name, or no more. */
function ifThere<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (isErrno(error, "ENOENT", "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

const CHUNK_BYTES = 1 << 16;
/** Most files of a store are smaller. */
const LENT_BYTES = 1 << 16;

/** One buffer for all: each chunk is done with before the next is read. */
function* chunksOf(handle: number, sizeBytes: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, sizeBytes + 1));
  for (;;) {
    const count = fs.readSync(handle, buffer, 0, buffer.length, null);
    if (count === 0) {
      return;
    }
    yield buffer.subarray(0, count);
  }
}

function readInto(handle: number, buffer: Buffer): Buffer {
  let filled = 0;
  while (filled < buffer.length) {
    const count = fs.readSync(handle, buffer, filled, buffer.length - filled, filled);
    if (count === 0) {
      return buffer.subarray(0, filled);
    }
    filled += count;
  }
  return buffer;
}

function writeTo(handle: number, bytes: Uint8Array | string, file: string): void {
  try {
    fs.writeFileSync(handle, bytes);
  } catch (error) {
    throw named(error, file);
  }
}

function syncHandle(file: string, flags: string): void {
  const handle = fs.openSync(nativePath(file), flags);
  try {
    fs.fsyncSync(handle);
  } catch (error) {
    throw named(error, file);
  } finally {
    fs.closeSync(handle);
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): EntryKind {
  if (entry.isFile()) {
    return "file";
  }
  if (entry.isDirectory()) {
    return "directory";
  }
  return entry.isSymbolicLink() ? "link" : "other";
}

function toStat(stat: fs.Stats): Stat {
  return {
    kind: kindOf(stat),
    sizeBytes: stat.size,
    modifiedMs: stat.mtimeMs,
    changedMs: stat.ctimeMs,
    inode: stat.ino,
    links: stat.nlink,
    mode: stat.mode & 0o777,
  };
}
