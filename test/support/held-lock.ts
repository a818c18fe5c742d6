import { onTestFinished } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { processTable } from "../../src/process-table.ts";
import { takeMigrationLock } from "../../src/store/locks.ts";
import type { TestStore } from "./store.ts";

/** Holds the migration lock of a store as a live process of this host, since the given time, until the test is over. */
export function holdMigrationLock({ layout }: TestStore, since: Date): void {
  const processes = processTable("migrate hybrid");
  const lock = takeMigrationLock({ files: new NodeFiles(), layout, processes, now: () => since });
  onTestFinished(() => lock.release());
}
