import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Relative names of files that differ between two folders, or stand in one of them only, sorted. */
export function compareTrees(left: string, right: string): string[] {
  const names = new Set([...filesOf(left), ...filesOf(right)]);
  return [...names].filter((name) => !sameFile(path.join(left, name), path.join(right, name))).sort();
}

/** Relative names of the plain files below a folder, with `/`; none when there is no such folder. */
export function filesOf(dir: string): string[] {
  if (!existsSync(dir)) {
    return [];
  }
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

function sameFile(left: string, right: string): boolean {
  return existsSync(left) && existsSync(right) && readFileSync(left).equals(readFileSync(right));
}
