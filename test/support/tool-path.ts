import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "./store.ts";

/** A PATH on which there is a sqlite3 command and nothing else, so that a plan is the same on every machine. */
export function pathWithSqlite3(): string {
  const dir = makeFolder();
  fs.writeFileSync(path.join(dir, "sqlite3"), "");
  return dir;
}
