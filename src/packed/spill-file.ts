import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * What tables have no room for in memory, in one file of the system's temporary folder that nobody else can read. It has
 * no name from the start, so it goes with the process, however that ends.
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
    this.handle ??= tryOpen() ?? "none";
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

function tryOpen(): number | undefined {
  // Loaded here: a push is judged with tables that never come so far, and it takes a quarter of what starting Node does.
  const { randomBytes } = process.getBuiltinModule("node:crypto");
  const file = path.join(os.tmpdir(), `milestone-${randomBytes(8).toString("hex")}`);
  try {
    const handle = fs.openSync(file, "wx+", 0o600);
    try {
      fs.unlinkSync(file);
      return handle;
    } catch {
      fs.closeSync(handle);
      return undefined;
    }
  } catch {
    return undefined;
  }
}

/** One for all tables of this process. */
export const SPILL_FILE = new SpillFile();
