import fs from "node:fs";
import { openUntrusted } from "./driver.ts";

/**
 * Copies a database as of one moment. Byte for byte where that is the whole database; in WAL mode, where a part
 * of it stands in a side file, by SQLite's own VACUUM INTO.
 */
export function copyDatabase(from: string, to: string): void {
  const db = openUntrusted(from);
  try {
    if (db.pragma("journal_mode", { simple: true }) === "wal") {
      db.prepare("VACUUM INTO ?").run(to);
      return;
    }
    // A read transaction keeps writers from changing pages while they are copied.
    db.exec("BEGIN");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    db.exec("COMMIT");
  } finally {
    db.close();
  }
}
