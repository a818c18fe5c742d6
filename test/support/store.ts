import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Context } from "../../src/context.ts";
import type { StoreLayout } from "../../src/store/layout.ts";
import { contextFor } from "./context.ts";

/** A `.milestones/` store of its own folder, gone when the test is over. */
export interface TestStore {
  /** The folder that holds the store. */
  readonly dir: string;
  readonly layout: StoreLayout;
  readonly context: Context;
}

/** Files by their path in the store. */
export type StoreFiles = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder that is removed when the test is over. */
export function makeFolder(): string {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "milestone-test-")));
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Makes a store that holds these files. */
export function makeStore(files: StoreFiles = {}): TestStore {
  const dir = makeFolder();
  fs.mkdirSync(path.join(dir, ".milestones"));
  const context = contextFor(dir);
  const store = { dir, layout: context.layout, context };
  writeFiles(store, files);
  return store;
}

/** A store in a copy of a folder that holds one, and of all that is beside it. */
export function copyStore(folder: string): TestStore {
  const dir = makeFolder();
  fs.cpSync(folder, dir, { recursive: true, preserveTimestamps: true });
  const context = contextFor(dir);
  return { dir, layout: context.layout, context };
}

/** Writes files into a store, as another program would. */
export function writeFiles({ layout }: TestStore, files: StoreFiles): void {
  for (const [name, content] of Object.entries(files)) {
    const file = layout.at(name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** Every file below a folder with its bytes; a link as `-> target`, a folder that is empty as `(empty)`. */
export function treeOf(dir: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(dir, entry.name);
    if (entry.isDirectory()) {
      const below = Object.entries(treeOf(inside));
      for (const [name, content] of below.length === 0 ? [["", "(empty)"]] : below) {
        found[`${entry.name}/${name}`] = content as string;
      }
    } else {
      found[entry.name] = entry.isSymbolicLink()
        ? `-> ${fs.readlinkSync(inside)}`
        : fs.readFileSync(inside).toString("latin1");
    }
  }
  return found;
}
