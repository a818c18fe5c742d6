import os from "node:os";
import { onTestFinished } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { startOf } from "../../src/process-start.ts";
import { takeMigrationLock } from "../../src/store/locks.ts";
import type { TestStore } from "./store.ts";

/** Holds the migration lock of a store as a live process of this host, since the given time, until the test is over. */
export function holdMigrationLock({ layout }: TestStore, since: Date): void {
  const processes = { host: os.hostname(), pid: process.pid, command: "migrate hybrid", startOf };
  const lock = takeMigrationLock({ files: new NodeFiles(), layout, processes, now: () => since });
  onTestFinished(() => lock.release());
}
