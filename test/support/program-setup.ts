import fs from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";
import type { TestProject } from "vitest/node";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Below the packages, which the bundle looks for SQLite in. */
const CACHE = path.join(ROOT, "node_modules/.cache");

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the bundled program of this run. */
    program: string;
  }
}

/**
 * Bundles what the sources are now, once for a whole run of tests: a process that loads every one of them by itself takes
 * twice the time to start, and tests start hundreds.
 */
export default async function setUp(project: TestProject): Promise<() => void> {
  fs.mkdirSync(CACHE, { recursive: true });
  const dir = fs.mkdtempSync(path.join(CACHE, "milestone-program-"));
  // Tests also run the program as another user.
  fs.chmodSync(dir, 0o755);
  const input = Object.fromEntries(["action", "hook", "main"].map((door) => [door, `src/${door}.ts`]));
  const bundle = await rolldown({ cwd: ROOT, input, platform: "node", external: /^better-sqlite3/, logLevel: "warn" });
  await bundle.write({ dir, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  await bundle.close();
  project.provide("program", dir);
  return () => fs.rmSync(dir, { recursive: true, force: true });
}
