import path from "node:path";
import type { Files } from "../files/files.ts";

/** So many are synced one by one in less time than all that other programs have just written to the file system. */
const MOST_SYNCED_ALONE = 20;

/** What was done below a folder since it was last made durable. */
export class Unsynced {
  private readonly files: Files;
  private readonly dir: string;
  /** Relative to the folder, with `/`; one more than are synced alone stands for any number. */
  private readonly paths = new Set<string>();
  private isMore = false;

  constructor(files: Files, dir: string) {
    this.files = files;
    this.dir = dir;
  }

  /** A file that was put there, with its folder. */
  add(each: string): void {
    if (this.paths.size <= MOST_SYNCED_ALONE) {
      this.paths.add(each);
    }
  }

  /** Anything else, as where something of others was moved or copied to: only a sync of everything has it all. */
  addMore(): void {
    this.isMore = true;
  }

  /** Makes content and names durable. Of few files it waits for these alone: nobody may write meanwhile. */
  sync(): void {
    if (this.isMore || this.paths.size > MOST_SYNCED_ALONE) {
      this.files.syncTree(this.dir);
    } else {
      this.syncEach();
    }
    this.paths.clear();
    this.isMore = false;
  }

  private syncEach(): void {
    const dirs = new Set<string>();
    for (const each of this.paths) {
      const file = path.join(this.dir, each);
      // A tool may have removed it again.
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
