import path from "node:path";
import type { Files } from "../files/files.ts";

/** So many are synced one by one in less time than all that other programs have just written to the file system. */
const MOST_SYNCED_ALONE = 20;

/** What changed its place below a folder since it was last made durable. */
export class Unsynced {
  private readonly files: Files;
  private readonly dir: string;
  /** Relative to the folder, with `/`; one more than are synced alone stands for any number. */
  private readonly paths = new Set<string>();

  constructor(files: Files, dir: string) {
    this.files = files;
    this.dir = dir;
  }

  add(each: string): void {
    if (this.paths.size <= MOST_SYNCED_ALONE) {
      this.paths.add(each);
    }
  }

  /** Makes content and names durable. Of few changes it waits for these alone: nobody may write meanwhile. */
  sync(): void {
    if (this.paths.size > MOST_SYNCED_ALONE) {
      this.files.syncTree(this.dir);
    } else {
      this.syncEach();
    }
    this.paths.clear();
  }

  private syncEach(): void {
    const dirs = new Set<string>();
    for (const each of this.paths) {
      const file = path.join(this.dir, each);
      if (this.files.stat(file)?.kind === "file") {
        this.files.sync(file);
      }
      // The folder may be new itself.
      dirs.add(path.dirname(file)).add(this.dir);
    }
    for (const dir of dirs) {
      this.files.syncDir(dir);
    }
  }
}
