import { describe, expect, test } from "vitest";
import { findHold } from "../../src/auto/hold.ts";
import type { BackendName } from "../../src/backends/backend.ts";
import type { ListedBackup } from "../../src/backup/list.ts";
import type { BackupDetails } from "../../src/backup/metadata.ts";

interface Move {
  readonly from?: BackendName;
  readonly to: BackendName;
  readonly outcome?: BackupDetails["outcome"];
  readonly by?: "auto";
  readonly restored?: string;
  readonly reverses?: string;
}

/** Backups as their metadata tells them, oldest first; ids are `m-0`, `m-1`, … */
function history(...moves: readonly Move[]): ListedBackup[] {
  return moves.map(({ from = "file", to, outcome = "succeeded", by, restored, reverses }, at) => {
    const after = { backend: to, ...(restored && { restored }), ...(reverses && { reverses }) };
    const details = {
      outcome,
      ...(by && { started_by: by }),
      ...(outcome === "succeeded" || outcome === "rolled-back" ? { after } : {}),
    } as unknown as BackupDetails;
    const id = `m-${at}`;
    return { kind: "readable", id, metadata: { id, from, to, details } } as unknown as ListedBackup;
  });
}

const DAMAGED: ListedBackup = { kind: "damaged", id: "migration-20261122-101500-file-to-hybrid", problem: "torn" };

describe("a store is held back from moving by itself", () => {
  test.each<[string, ListedBackup[], string | undefined]>([
    ["not without any history", [], undefined],
    ["not after a move up by a person", history({ to: "hybrid" }), undefined],
    ["not after a move up by itself", history({ to: "hybrid", by: "auto" }), undefined],
    ["after one that failed", history({ to: "hybrid", outcome: "undone", by: "auto" }), "m-0 failed and was undone"],
    [
      "after one that was rolled back",
      history({ to: "hybrid", outcome: "rolled-back", by: "auto" }, { from: "hybrid", to: "file", reverses: "m-0" }),
      "m-0 was rolled back",
    ],
    [
      "after one that was rolled back, in a clone that has only its own backup",
      history({ to: "hybrid", outcome: "rolled-back" }),
      "m-0 was rolled back",
    ],
    [
      "not any more once a person moved up again",
      history(
        { to: "hybrid", outcome: "rolled-back", by: "auto" },
        { from: "hybrid", to: "file", reverses: "m-0" },
        { to: "hybrid" },
      ),
      undefined,
    ],
    [
      "still after a backup by hand, and after one that is under way",
      history(
        { to: "hybrid", outcome: "undone" },
        { to: "file", outcome: "manual" },
        { to: "hybrid", outcome: "pending" },
      ),
      "m-0 failed and was undone",
    ],
    [
      "after a person moved back down",
      history({ to: "hybrid" }, { from: "hybrid", to: "file" }),
      "a person moved from hybrid back to file (m-1)",
    ],
    [
      "after a restore that went back down",
      history({ to: "hybrid", by: "auto" }, { from: "hybrid", to: "file", restored: "m-0" }),
      "m-0 was restored: from hybrid back to file (m-1)",
    ],
    ["not after a restore on the same backend", history({ to: "file", restored: "m-9" }), undefined],
    [
      "after a restore that went up, which is no decision to grow",
      history({ to: "hybrid", outcome: "undone" }, { to: "hybrid", restored: "m-9" }),
      "m-0 failed and was undone",
    ],
    [
      "where metadata of a move cannot be read",
      [DAMAGED],
      "the metadata of migration-20261122-101500-file-to-hybrid cannot be read",
    ],
    [
      "not where metadata of a backup by hand cannot be read",
      [{ ...DAMAGED, id: "migration-20261122-101500-file-to-file" }],
      undefined,
    ],
  ])("%s", (_, backups, reason) => {
    expect(findHold(backups)?.reason).toBe(reason);
  });
});
