import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * A file of the system's temporary folder that nobody else can read, for reading and writing. It has no name from the
 * start, so it goes with the process, however that ends. Undefined where there is no room for one.
 */
export function openUnnamed(): number | undefined {
  // Loaded here: a push is judged without such files, and it takes a quarter of what starting Node does.
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
