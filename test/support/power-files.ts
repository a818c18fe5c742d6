import fs from "node:fs";
import path from "node:path";
import { FaultFiles, type Torn } from "./fault-files.ts";

/** A tree of files as a disk may hold it after a kill or a power cut: by path below the root; a folder is undefined. */
export type DiskImage = Map<string, Buffer | undefined>;

/** What an image is of: all that was done; that and half of the write that comes next; nothing that was not synced; some of that. */
export type ImageKind = "kill" | "half" | "synced" | "some";

export interface KindOfImage {
  readonly kind: ImageKind;
  readonly image: DiskImage;
}

/** One inode: a file's bytes, or a folder's names with their inodes. */
type Inode = { kind: "file"; bytes: Buffer } | { kind: "folder"; entries: Map<string, string> };

/** Everything below a root, by inode. */
export type Tree = ReadonlyMap<string, Inode>;

/** What is on its way to the disk, by inode. */
interface Unsynced {
  /** Folders whose names get there in one. */
  readonly folders: readonly ReadonlySet<string>[];
  /** All of those folders. */
  readonly names: ReadonlySet<string>;
  /** Files whose bytes do. */
  readonly bytes: ReadonlySet<string>;
}

/** What of that has got there. */
interface Kept {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * Remembers what of a tree was synced, and says before each operation what a kill or a power cut at that moment may
 * leave. What SQLite writes past the port counts from the moment that the port syncs it.
 */
export class PowerFiles extends FaultFiles {
  private readonly top: string;
  private readonly disk = new Map<string, Inode>();
  /** Folders that share a rename which is not synced yet, by inode. */
  private readonly linked = new Map<string, Set<string>>();
  /** Every folder that there was, by inode: one that was removed may be on the disk by its name alone. */
  private readonly folders = new Set<string>();
  private readonly readBefore = new Map<string, { mark: string; bytes: Buffer }>();

  constructor(top: string, before: (operation: string, torn: Torn | undefined) => void) {
    super(top, { kind: "none" }, before);
    this.top = top;
    this.keepTree(top);
  }

  override rename(from: string, to: string): void {
    super.rename(from, to);
    const [left, right] = [inodeOf(path.dirname(from)), inodeOf(path.dirname(to))];
    if (left !== right) {
      const all = new Set([left, right, ...(this.linked.get(left) ?? []), ...(this.linked.get(right) ?? [])]);
      for (const each of all) {
        this.linked.set(each, all);
      }
    }
  }
  override sync(file: string): void {
    super.sync(file);
    this.keepBytes(file);
  }
  override syncDir(dir: string): void {
    super.syncDir(dir);
    this.keepNames(dir);
  }
  override syncTree(dir: string): void {
    super.syncTree(dir);
    this.keepTree(dir);
  }

  /** Only what was synced: the worst that a power cut may leave now. */
  synced(): DiskImage {
    return this.imageWith(this.treeNow(), { folders: new Set(), files: new Set() });
  }

  /**
   * What the disk may hold now: everything as it is, which is what a kill leaves, and that with half of the write that
   * comes next. Of what was not synced, which reaches the disk in any order:
   * - nothing; all names; all bytes of files whose names were synced;
   * - one folder's names alone, with and without the bytes of their files; everything but one folder's names.
   * A folder's names get there in one, and so do those of folders between which something was renamed.
   */
  images(torn: Torn | undefined, now = this.treeNow()): KindOfImage[] {
    const { folders, names, bytes } = this.unsyncedOf(now);
    const none = new Set<string>();
    const whole = this.imageWith(now, { folders: names, files: bytes });
    const some: Kept[] = [
      { folders: names, files: none },
      { folders: none, files: bytes },
      ...folders.flatMap((each) => [
        { folders: each, files: none },
        { folders: each, files: bytes },
        { folders: without(names, each), files: bytes },
      ]),
    ];
    return [
      { kind: "kill", image: whole },
      ...(torn ? [{ kind: "half", image: this.withHalf(whole, torn) } as const] : []),
      { kind: "synced", image: this.imageWith(now, { folders: none, files: none }) },
      ...some.map((each) => ({ kind: "some", image: this.imageWith(now, each) }) as const),
    ];
  }

  /** Everything but one file's bytes; and all names with the bytes of one file: for each that was not synced. */
  imagesByFile(now: Tree): KindOfImage[] {
    const { names, bytes } = this.unsyncedOf(now);
    const some = [...bytes].flatMap((each) => [without(bytes, new Set([each])), new Set([each])]);
    return some.map((files) => ({ kind: "some", image: this.imageWith(now, { folders: names, files }) }));
  }

  private withHalf(image: DiskImage, { file, bytes }: Torn): DiskImage {
    const name = path.relative(this.top, file);
    return new Map([...image, [name, Buffer.concat([image.get(name) ?? Buffer.alloc(0), bytes])]]);
  }

  private unsyncedOf(now: Tree): Unsynced {
    const folders = new Set<ReadonlySet<string>>();
    const bytes = new Set<string>();
    for (const [inode, found] of now) {
      const synced = this.disk.get(inode);
      if (found.kind === "file") {
        if (synced?.kind !== "file" || !synced.bytes.equals(found.bytes)) {
          bytes.add(inode);
        }
      } else if (synced?.kind !== "folder" || !sameEntries(found.entries, synced.entries)) {
        folders.add(this.linked.get(inode) ?? new Set([inode]));
      }
    }
    return { folders: [...folders], names: new Set([...folders].flatMap((each) => [...each])), bytes };
  }

  private imageWith(now: Tree, kept: Kept): DiskImage {
    const image: DiskImage = new Map();
    const walk = (inode: string, below: string) => {
      const isFolder = this.folders.has(inode);
      const found = (isFolder ? kept.folders : kept.files).has(inode) ? now.get(inode) : this.disk.get(inode);
      if (below !== "") {
        image.set(below, isFolder ? undefined : bytesIn(found));
      }
      for (const [name, each] of entriesIn(found)) {
        walk(each, below === "" ? name : `${below}${path.sep}${name}`);
      }
    };
    walk(inodeOf(this.top), "");
    return image;
  }

  /** What there is. */
  treeNow(): Tree {
    const found = new Map<string, Inode>();
    this.findBelow(this.top, inodeOf(this.top), found);
    return found;
  }

  private findBelow(dir: string, inode: string, found: Map<string, Inode>): void {
    const entries = new Map<string, string>();
    found.set(inode, { kind: "folder", entries });
    this.folders.add(inode);
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const inside = `${dir}${path.sep}${entry.name}`;
      const stat = fs.lstatSync(inside, { bigint: true });
      entries.set(entry.name, inodeIn(stat));
      if (entry.isDirectory()) {
        this.findBelow(inside, inodeIn(stat), found);
      } else {
        found.set(inodeIn(stat), { kind: "file", bytes: this.bytesOf(inside, stat) });
      }
    }
  }

  /** Read again only where it changed: the same bytes are the same buffer. */
  private bytesOf(file: string, { ino, size, mtimeNs, ctimeNs }: fs.BigIntStats): Buffer {
    const mark = `${size} ${mtimeNs} ${ctimeNs}`;
    const known = this.readBefore.get(`${ino}`);
    if (known?.mark === mark) {
      return known.bytes;
    }
    const bytes = fs.readFileSync(file);
    this.readBefore.set(`${ino}`, { mark, bytes: known?.bytes.equals(bytes) ? known.bytes : bytes });
    return this.readBefore.get(`${ino}`)?.bytes ?? bytes;
  }

  private keepBytes(file: string): void {
    const stat = fs.lstatSync(file, { bigint: true });
    this.disk.set(inodeIn(stat), { kind: "file", bytes: this.bytesOf(file, stat) });
  }

  private keepNames(dir: string, now = this.treeNow()): void {
    const inode = inodeOf(dir);
    for (const each of this.linked.get(inode) ?? [inode]) {
      this.linked.delete(each);
      const found = now.get(each);
      if (found?.kind === "folder") {
        this.disk.set(each, found);
      }
    }
  }

  private keepTree(dir: string, now = this.treeNow()): void {
    this.keepNames(dir, now);
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const inside = path.join(dir, entry.name);
      if (entry.isDirectory()) {
        this.keepTree(inside, now);
      } else {
        this.keepBytes(inside);
      }
    }
  }
}

/** A file whose name is there and whose bytes are not is empty. */
function bytesIn(found: Inode | undefined): Buffer {
  return found?.kind === "file" ? found.bytes : Buffer.alloc(0);
}

/** A folder that was removed has no names any more. */
function entriesIn(found: Inode | undefined): Iterable<[string, string]> {
  return found?.kind === "folder" ? found.entries : [];
}

/** Everything but a few. */
function without(all: ReadonlySet<string>, few: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((each) => !few.has(each)));
}

function sameEntries(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([name, inode]) => right.get(name) === inode);
}

function inodeOf(file: string): string {
  return inodeIn(fs.lstatSync(file, { bigint: true }));
}

/** Numbers of removed files are used again: the time of birth tells them apart. */
function inodeIn({ ino, birthtimeNs }: fs.BigIntStats): string {
  return `${ino} ${birthtimeNs}`;
}

/** Writes an image into an empty folder. */
export function writeImage(image: DiskImage, dir: string): void {
  for (const [name, bytes] of [...image].sort(([left], [right]) => left.length - right.length)) {
    if (bytes === undefined) {
      fs.mkdirSync(path.join(dir, name), { recursive: true });
    } else {
      fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      fs.writeFileSync(path.join(dir, name), bytes);
    }
  }
}
