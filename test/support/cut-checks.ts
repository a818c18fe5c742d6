import { randomInt } from "node:crypto";
import { expect } from "vitest";
import { findBackup, readPayloadDigests } from "../../src/backup/list.ts";
import { provePayload } from "../../src/backup/prove.ts";
import { allRuns } from "../../src/migrate/interrupted.ts";
import type { Check, Cut } from "./cuts.ts";
import { expectEnded, expectMended, expectUsable, expectValid } from "./fault-checks.ts";
import type { Held, Rehearsed } from "./fault-run.ts";
import { lookAt } from "./fault-scenarios.ts";

/** Of the stores that a kill left, one in so many is also used for another whole run. */
const USED = 5;

let kills = randomInt(USED);

/** A valid store at once, and one resume makes it old or new. */
export const oldOrNew: Check = async (dir, rehearsed, cut) => {
  await expectValid(dir, rehearsed);
  await expectOldOrNew(dir, rehearsed, cut);
};

/** The same, and a whole backup stands where anything changed. */
export const knownAndOldOrNew: Check = async (dir, rehearsed, cut) => {
  await expectKnown(dir, rehearsed, await expectValid(dir, rehearsed));
  await expectOldOrNew(dir, rehearsed, cut);
};

async function expectOldOrNew(dir: string, rehearsed: Rehearsed, { kind }: Cut): Promise<void> {
  const isKill = kind === "kill";
  const held = await expectMended(dir, rehearsed, isKill ? 0 : 1);
  kills += isKill ? 1 : 0;
  // Of a lock the power may leave an empty folder, which is stale ten minutes later, as any tool's.
  if (isKill && kills % USED === 0) {
    await expectUsable(dir, rehearsed, held);
  }
}

/** A valid store at once, and the next resume ends in the same as the one that was cut off. */
export const resumed: Check = async (dir, rehearsed) => {
  await expectValid(dir, rehearsed);
  await expectEnded(dir, rehearsed);
};

/**
 * Where anything is no longer as it was, the journal says so, and a backup of how it was stands whole; but there is none
 * of a broken store.
 */
async function expectKnown(dir: string, { before, scenario }: Rehearsed, held: Held): Promise<void> {
  if (JSON.stringify(held) === JSON.stringify(before)) {
    return;
  }
  const context = lookAt(dir);
  const { phase, id } = allRuns(context).at(-1) ?? {};
  expect(["decided", "cutting-over", "switched", "finished"]).toContain(phase);
  if (scenario.name === "restore over a broken database") {
    return;
  }
  const backup = findBackup(context, id ?? "");
  expect(["pending", "succeeded"]).toContain(backup.metadata.details?.outcome);
  const digests = [...(readPayloadDigests(context, backup) ?? [])];
  expect(digests.length).toBeGreaterThan(1);
  await provePayload(context, context.layout.at("backups", backup.id), digests, before.backend);
}
