import { MilestoneError } from "../../src/errors/error.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { processTable } from "../../src/process-table.ts";
import { StoreLayout } from "../../src/store/layout.ts";
import { type MigrationLock, takeMigrationLock } from "../../src/store/locks.ts";

/** One round, as the starter asks for it: take the lock of this store at this moment, or give it back. */
export type RaceOrder = { act: "take"; store: string; atMs: number } | { act: "release" };

/** What came of it. */
export type RaceOutcome = { won: true } | { won: false; code: string; message: string } | { released: true };

let held: MigrationLock | undefined;

function take(store: string): RaceOutcome {
  const processes = processTable("racer");
  try {
    held = takeMigrationLock({
      files: new NodeFiles(),
      layout: new StoreLayout(store),
      processes,
      now: () => new Date(),
    });
    return { won: true };
  } catch (error) {
    const code = error instanceof MilestoneError ? error.code : "none";
    return { won: false, code, message: (error as Error).message };
  }
}

process.on("message", (order: RaceOrder) => {
  if (order.act === "release") {
    held?.release();
    process.send?.({ released: true } satisfies RaceOutcome);
    return;
  }
  while (Date.now() < order.atMs) {
    // All racers leave this loop in the same millisecond.
  }
  process.send?.(take(order.store));
});
