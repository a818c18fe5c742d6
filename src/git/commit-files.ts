import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, EntryKind, ReadFiles, Stat } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { type Digest, textDigest } from "../record/digest.ts";
import type { TreeEntry } from "./history.ts";
import type { Repository } from "./repository.ts";

/** Objects fetched by one git process: few processes, bounded memory. */
const BATCH_FILES = 1000;
const MOST_BATCH_BYTES = 32 * 1024 * 1024;
/** A file that is larger is fetched by itself. */
const LARGE_BYTES = 1_000_000;
/** So few that reading them costs less than asking how large they are. */
const FEW_FILES = 64;

/** The store of a commit, read from git objects, under the paths that a checkout would give it. */
export class CommitFiles implements ReadFiles {
  private readonly repository: Repository;
  private readonly entries = new Map<string, TreeEntry>();
  /** By what git calls the bytes; asked for, or found as they are read. */
  private readonly sizes = new Map<string, number>();
  /** True where files turned out to be so large together that their sizes are better known before. */
  private isLarge = false;
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
    if (isListed) {
      this.fetchFew();
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
    const sizeBytes = entry !== undefined && kind === "file" ? this.sizeOf(file, entry) : 0;
    const stat = kind && { kind, sizeBytes, modifiedMs: 0, changedMs: 0, inode: 0, links: 1, mode: 0o644 };
    return stat && entry ? { ...stat, contentId: entry.id } : stat;
  }

  private entryAt(file: string): TreeEntry | undefined {
    const line = this.entries.has(file) ? undefined : this.lines?.get(this.nameOf(file));
    if (line !== undefined) {
      this.entries.set(file, this.repository.entryOf(line));
    }
    return this.entries.get(file);
  }

  private nameOf(file: string): string {
    return file.startsWith(this.dir) ? file.slice(this.dir.length + 1).replaceAll(path.sep, "/") : "";
  }

  private sizeOf(file: string, { id }: TreeEntry): number {
    if (!this.sizes.has(id)) {
      const files = this.following(file);
      // Of a few, the bytes are as soon here as their sizes, and asked for next.
      if (files.length <= FEW_FILES && !this.isLarge && !file.endsWith(".db")) {
        this.fetchUnknown(files);
      } else {
        this.askSizes(files);
      }
    }
    return this.sizes.get(id) ?? 0;
  }

  read(file: string, mostBytes = Number.POSITIVE_INFINITY): { bytes: Buffer; stat: Stat } {
    const entry = this.entryAt(file);
    if (entry !== undefined && kindOf(entry) === "file" && !this.sizes.has(entry.id) && !this.isLarge) {
      this.fetchUnknown(this.following(file));
    }
    const stat = this.stat(file);
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

  /** Fetches a file and those that are likely to be read next, whose sizes nobody asked for: together they are small. */
  private fetchUnknown(files: readonly string[]): void {
    const blobs = this.repository.tryBlobs(this.idsOf(files), MOST_BATCH_BYTES);
    if (blobs === undefined) {
      this.isLarge = true;
      this.askSizes(files);
    } else {
      this.keep(files, blobs);
    }
  }

  private fetch(file: string): Buffer {
    let bytes = 0;
    const files = this.following(file).filter((each) => {
      const sizeBytes = this.sizes.get((this.entries.get(each) as TreeEntry).id) ?? LARGE_BYTES;
      bytes += sizeBytes;
      return each === file || (sizeBytes < LARGE_BYTES && bytes <= MOST_BATCH_BYTES);
    });
    this.keep(files, [...this.repository.blobs(this.idsOf(files))]);
    return this.fetched.get(file) as Buffer;
  }

  private keep(files: readonly string[], blobs: readonly Buffer[]): void {
    this.fetched = new Map(files.map((each, at) => [each, blobs[at] as Buffer]));
    for (const [at, id] of this.idsOf(files).entries()) {
      this.sizes.set(id, (blobs[at] as Buffer).length);
    }
  }

  private askSizes(files: readonly string[]): void {
    const ids = this.idsOf(files);
    const sizes = this.repository.sizesOf(ids);
    for (const [at, id] of ids.entries()) {
      this.sizes.set(id, sizes[at] ?? 0);
    }
  }

  private idsOf(files: readonly string[]): string[] {
    return files.map((each) => (this.entries.get(each) as TreeEntry).id);
  }

  /** The file and those of its kind that come next, in its folder and in those beside it. */
  private following(file: string): string[] {
    const start = this.positions.get(file);
    const around = folderAbove(file);
    const ending = path.extname(file);
    return start === undefined
      ? [file]
      : this.order
          .slice(start, start + BATCH_FILES)
          .filter(
            (each) =>
              each === file ||
              (each.endsWith(ending) &&
                folderAbove(each) === around &&
                kindOf(this.entries.get(each) as TreeEntry) === "file"),
          );
  }

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
    return entries;
  }

  /** Where there are few, they are all wanted, and read by one git process. A database is not for here. */
  private fetchFew(): void {
    const files = this.order.filter((file) => kindOf(this.entries.get(file) as TreeEntry) === "file");
    if (files.length > 0 && files.length <= FEW_FILES && !files.some((file) => file.endsWith(".db"))) {
      const blobs = this.repository.tryBlobs(this.idsOf(files), MOST_BATCH_BYTES);
      if (blobs !== undefined) {
        this.keep(files, blobs);
      }
    }
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

/** The folder that holds the one that a file is in. */
function folderAbove(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf(path.sep, file.lastIndexOf(path.sep) - 1)));
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
