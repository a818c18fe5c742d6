import fs from "node:fs";
import path from "node:path";
import { FaultFiles } from "./fault-files.ts";

/** A tree of files as a disk may hold it after a power cut: by path below the root; a folder is undefined. */
export type DiskImage = Map<string, Buffer | undefined>;

/** What stands on the disk for one inode: a file's bytes, or a folder's names with their inodes. */
type Durable = { kind: "file"; bytes: Buffer } | { kind: "folder"; entries: Map<string, string> };

/**
 * Remembers what of a tree was synced, and says before each operation what a power cut at that moment would leave:
 * - only what was synced, names as well as bytes;
 * - every name as it is, but of the bytes only what was synced, as journaling file systems like to do it;
 * - the names of one folder as they are, and all else as synced: folders reach the disk in any order. A rename between
 *   two folders reaches it in both at once.
 * What SQLite writes past the port counts from the moment that the port syncs it.
 */
export class PowerFiles extends FaultFiles {
  private readonly top: string;
  private readonly disk = new Map<string, Durable>();
  /** Folders that share a rename which is not synced yet, by inode. */
  private readonly linked = new Map<string, Set<string>>();

  constructor(top: string, before: (operation: string) => void) {
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

  /** What a power cut may leave now; the first image is that of what was synced. */
  images(): DiskImage[] {
    const now = this.foldersNow();
    const changed = [...now].filter(([inode, entries]) => !sameEntries(entries, this.entriesOf(inode)));
    const groups = changed.map(([inode]) => this.linked.get(inode) ?? new Set([inode]));
    const ahead = [new Set<string>(), ...new Set(groups), new Set(now.keys())];
    return ahead.map((folders) => this.imageWith(now, folders));
  }

  /** The names of these folders as they are now, those of the others as they were synced. */
  private imageWith(now: Map<string, Map<string, string>>, ahead: ReadonlySet<string>): DiskImage {
    const image: DiskImage = new Map();
    const walk = (inode: string, below: string) => {
      const synced = this.entriesOf(inode);
      // A folder that was removed has no names any more.
      const entries = (ahead.has(inode) ? now.get(inode) : synced) ?? (synced || now.has(inode) ? [] : undefined);
      if (below !== "") {
        image.set(below, entries === undefined ? this.bytesOf(inode) : undefined);
      }
      for (const [name, each] of entries ?? []) {
        walk(each, path.join(below, name));
      }
    };
    walk(inodeOf(this.top), "");
    return image;
  }

  private entriesOf(inode: string): Map<string, string> | undefined {
    const found = this.disk.get(inode);
    return found?.kind === "folder" ? found.entries : undefined;
  }

  private foldersNow(dir = this.top, found = new Map<string, Map<string, string>>()): Map<string, Map<string, string>> {
    const entries = new Map<string, string>();
    found.set(inodeOf(dir), entries);
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const inside = path.join(dir, entry.name);
      entries.set(entry.name, inodeOf(inside));
      if (entry.isDirectory()) {
        this.foldersNow(inside, found);
      }
    }
    return found;
  }

  /** A file whose name is durable and whose bytes are not is empty. */
  private bytesOf(inode: string): Buffer {
    const found = this.disk.get(inode);
    return found?.kind === "file" ? found.bytes : Buffer.alloc(0);
  }

  private keepBytes(file: string): void {
    this.disk.set(inodeOf(file), { kind: "file", bytes: fs.readFileSync(file) });
  }

  private keepNames(dir: string): void {
    const now = this.foldersNow();
    const inode = inodeOf(dir);
    for (const each of this.linked.get(inode) ?? [inode]) {
      this.linked.delete(each);
      const entries = now.get(each);
      if (entries !== undefined) {
        this.disk.set(each, { kind: "folder", entries: new Map(entries) });
      }
    }
  }

  private keepTree(dir: string): void {
    this.keepNames(dir);
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const inside = path.join(dir, entry.name);
      if (entry.isDirectory()) {
        this.keepTree(inside);
      } else {
        this.keepBytes(inside);
      }
    }
  }
}

function sameEntries(left: Map<string, string>, right: Map<string, string> | undefined): boolean {
  return left.size === right?.size && [...left].every(([name, inode]) => right.get(name) === inode);
}

/** Numbers of removed files are used again: the time of birth tells them apart. */
function inodeOf(file: string): string {
  const { ino, birthtimeNs } = fs.lstatSync(file, { bigint: true });
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
