import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, EntryKind, ReadFiles, Stat } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { type Digest, textDigest } from "../record/digest.ts";
import type { TreeEntry } from "./history.ts";
import type { Repository } from "./repository.ts";

/** Objects fetched by one git process: few processes, bounded memory. */
const BATCH_FILES = 500;
/** So few that reading them costs less than asking how large they are. */
const FEW_FILES = 64;
/** In place of a size that was not asked for yet. */
const UNKNOWN = -1;

/** The store of a commit, read from git objects, under the paths that a checkout would give it. */
export class CommitFiles implements ReadFiles {
  private readonly repository: Repository;
  private readonly entries = new Map<string, TreeEntry>();
  private readonly folders = new Map<string, Map<string, EntryKind>>();
  private readonly dir: string;
  private readonly order: string[] = [];
  /** Of every file, where not every one is listed. */
  private lines: ReadonlyMap<string, string> | undefined;
  private readonly positions = new Map<string, number>();
  private fetched = new Map<string, Buffer>();
  private lastDir = "";
  private lastFolder = new Map<string, EntryKind>();

  /**
   * `dir` is where the store would stand. Of files for which `isListed` is false, only who knows their names finds
   * them. Throws STORE_NOT_FOUND for a commit that has none.
   */
  constructor(repository: Repository, commit: string, dir: string, isListed?: (path: string) => boolean) {
    this.repository = repository;
    this.dir = dir;
    const entries = isListed ? this.listedEntries(repository.names(commit), isListed) : repository.entries(commit);
    for (const entry of entries) {
      const file = fileIn(dir, entry.path);
      this.entries.set(file, entry);
      this.addToFolder(file, kindOf(entry));
      this.positions.set(file, this.order.length);
      this.order.push(file);
    }
    if (this.folders.size === 0) {
      throw noStore(commit, repository.folder);
    }
  }

  /** Every file, listed or not, relative to the store, with `/`. */
  paths(): Set<string> {
    return new Set(this.lines?.keys() ?? [...this.entries.values()].map((entry) => entry.path));
  }

  list(dir: string): Entry[] | undefined {
    const folder = this.folders.get(dir);
    return folder && [...folder].map(([name, kind]) => ({ name, kind }));
  }

  listEach(dir: string): Iterable<Entry> | undefined {
    return this.list(dir);
  }

  stat(file: string): Stat | undefined {
    const entry = this.entryAt(file);
    const kind = entry ? kindOf(entry) : this.folders.has(file) ? "directory" : undefined;
    const sizeBytes = entry === undefined ? 0 : this.sizeOf(file, entry);
    return kind && { kind, sizeBytes, modifiedMs: 0, changedMs: 0, inode: 0, links: 1, mode: 0o644 };
  }

  private entryAt(file: string): TreeEntry | undefined {
    const line = this.entries.has(file) ? undefined : this.lines?.get(this.nameOf(file));
    if (line !== undefined) {
      this.entries.set(file, { ...this.repository.entryOf(line), sizeBytes: UNKNOWN });
    }
    return this.entries.get(file);
  }

  private nameOf(file: string): string {
    return file.startsWith(this.dir) ? file.slice(this.dir.length + 1).replaceAll(path.sep, "/") : "";
  }

  /** Of a file that is not listed, asked for when somebody wants to know. */
  private sizeOf(file: string, entry: TreeEntry): number {
    if (entry.sizeBytes !== UNKNOWN) {
      return entry.sizeBytes;
    }
    const sizeBytes = this.repository.sizesOf([entry.id])[0] ?? 0;
    this.entries.set(file, { ...entry, sizeBytes });
    return sizeBytes;
  }

  read(file: string, mostBytes = Number.POSITIVE_INFINITY): { bytes: Buffer; stat: Stat } {
    const stat = this.stat(file);
    const entry = this.entryAt(file);
    if (stat === undefined || entry === undefined) {
      throw Object.assign(new Error(`ENOENT: no such file in the commit: ${showName(file)}`), { code: "ENOENT" });
    }
    if (stat.kind !== "file") {
      throw new MilestoneError("UNSAFE_PATH", `${showName(file)} is no plain file in the commit.`, {
        state: NOTHING_CHANGED,
        place: { file },
        fix: ["Replace it by a plain file."],
      });
    }
    if (stat.sizeBytes > mostBytes) {
      return { bytes: Buffer.alloc(0), stat };
    }
    return { bytes: this.fetched.get(file) ?? this.fetch(file), stat };
  }

  withBytes<Result>(file: string, use: (read: { bytes: Buffer; stat: Stat }) => Result, mostBytes?: number): Result {
    return use(this.read(file, mostBytes));
  }

  digest(file: string): Digest {
    return textDigest(this.read(file).bytes);
  }

  *chunks(file: string): Generator<Buffer> {
    yield this.read(file).bytes;
  }

  /** Fetches the file and those that are likely to be read next. */
  private fetch(file: string): Buffer {
    const start = this.positions.get(file);
    const likely = start === undefined ? [file] : this.order.slice(start, start + BATCH_FILES);
    const files = likely.filter((each) => {
      const entry = this.entries.get(each) as TreeEntry;
      return (
        kindOf(entry) === "file" &&
        (each === file || (entry.sizeBytes < 1_000_000 && path.dirname(each) === path.dirname(file)))
      );
    });
    const ids = files.map((each) => (this.entries.get(each) as TreeEntry).id);
    const blobs = [...this.repository.blobs(ids)];
    this.fetched = new Map(files.map((each, index) => [each, blobs[index] as Buffer]));
    return this.fetched.get(file) as Buffer;
  }

  /** With their sizes. */
  private listedEntries(lines: ReadonlyMap<string, string>, isListed: (path: string) => boolean): TreeEntry[] {
    this.lines = lines;
    const { dir } = this;
    const entries: TreeEntry[] = [];
    let folder = "";
    for (const [name, line] of lines) {
      // Files come in order, so that the folder is nearly always the one of the file before.
      const cut = name.lastIndexOf("/");
      if (cut !== folder.length || !name.startsWith(folder)) {
        folder = name.slice(0, Math.max(0, cut));
        this.folderAt(folder === "" ? dir : fileIn(dir, folder));
      }
      if (isListed(name)) {
        entries.push(this.repository.entryOf(line));
      }
    }
    const files = entries.filter((entry) => kindOf(entry) === "file");
    const ids = files.map(({ id }) => id);
    // Where there are few, their bytes tell how many they are: one git process less. A database is not for here.
    const isRead = files.length <= FEW_FILES && !files.some((entry) => entry.path.endsWith(".db"));
    const blobs = isRead ? [...this.repository.blobs(ids)] : [];
    const sizes = isRead ? blobs.map(({ length }) => length) : this.repository.sizesOf(ids);
    this.fetched = new Map(blobs.map((bytes, at) => [fileIn(dir, files[at]?.path ?? ""), bytes]));
    const sizeOf = new Map(files.map((entry, at) => [entry.path, sizes[at] ?? 0]));
    return entries.map((entry) => ({ ...entry, sizeBytes: sizeOf.get(entry.path) ?? UNKNOWN }));
  }

  private addToFolder(file: string, kind: EntryKind): void {
    const cut = file.lastIndexOf(path.sep);
    const dir = file.slice(0, cut);
    // As above.
    const folder = dir === this.lastDir ? this.lastFolder : this.folderAt(dir);
    this.lastDir = dir;
    this.lastFolder = folder;
    folder.set(file.slice(cut + 1), kind);
  }

  /** The entries of a folder, which is an entry of the one above it from the first file on. */
  private folderAt(dir: string): Map<string, EntryKind> {
    const known = this.folders.get(dir);
    if (known !== undefined) {
      return known;
    }
    const entries = new Map<string, EntryKind>();
    this.folders.set(dir, entries);
    if (dir !== this.dir) {
      const cut = dir.lastIndexOf(path.sep);
      this.folderAt(dir.slice(0, cut)).set(dir.slice(cut + 1), "directory");
    }
    return entries;
  }
}

/** Joining each of thousands would take longer than everything else. */
function fileIn(dir: string, name: string): string {
  return `${dir}${path.sep}${path.sep === "/" ? name : path.normalize(name)}`;
}

/** A link in its place, or a repository inside, is no store either. */
function noStore(commit: string, folder: string): MilestoneError {
  const message = `The commit ${commit.slice(0, 12)} has no files in ${showName(folder)}.`;
  return new MilestoneError("STORE_NOT_FOUND", message, { state: NOTHING_CHANGED, fix: ["Name a commit that has."] });
}

function kindOf(entry: Pick<TreeEntry, "mode">): EntryKind {
  switch (entry.mode) {
    case "120000":
      return "link";
    case "160000":
      return "other";
    default:
      return "file";
  }
}
