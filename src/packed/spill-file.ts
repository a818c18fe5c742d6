import fs from "node:fs";
import { openUnnamed } from "./unnamed-file.ts";

/**
 * What tables have no room for in memory, in one file.
 */
class SpillFile {
  private handle: number | "none" | undefined;
  private slots = 0;
  private readonly free: number[] = [];

  /** Writes a page, over the slot that it has or into a new one. Undefined where there is no disk for it. */
  write(page: Buffer, slot: number | undefined): number | undefined {
    const target = slot ?? this.free.pop() ?? this.slots;
    if (!this.tryWrite(page, target * page.length)) {
      return undefined;
    }
    this.slots = Math.max(this.slots, target + 1);
    return target;
  }

  read(page: Buffer, slot: number): void {
    for (let at = 0; at < page.length; ) {
      const count = fs.readSync(this.handle as number, page, at, page.length - at, slot * page.length + at);
      if (count === 0) {
        throw new Error("a temporary file lost what was written to it");
      }
      at += count;
    }
  }

  release(slot: number): void {
    this.free.push(slot);
  }

  /** To need more memory is no failure. */
  private tryWrite(page: Buffer, offset: number): boolean {
    this.handle ??= openUnnamed() ?? "none";
    if (this.handle === "none") {
      return false;
    }
    try {
      return fs.writeSync(this.handle, page, 0, page.length, offset) === page.length;
    } catch {
      return false;
    }
  }
}

/** One for all tables of this process. */
export const SPILL_FILE = new SpillFile();
