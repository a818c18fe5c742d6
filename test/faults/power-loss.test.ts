import { hash } from "node:crypto";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { findBackup, readPayloadDigests } from "../../src/backup/list.ts";
import { provePayload } from "../../src/backup/prove.ts";
import { nestedFiles } from "../../src/files/nested-files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { beginRun } from "../../src/migrate/begin.ts";
import { allRuns } from "../../src/migrate/interrupted.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectEnded, expectMended, expectValid } from "../support/fault-checks.ts";
import { processOn } from "../support/fault-context.ts";
import { heldBy, type Rehearsed, rehearse } from "../support/fault-run.ts";
import { lookAt, MOVES, RESTORES, type Scenario, SYNCS, UPKEEP } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { type DiskImage, PowerFiles, writeImage } from "../support/power-files.ts";
import { RESUMES } from "../support/resume-scenarios.ts";

/** What the disk may hold when the power goes before an operation. */
interface Cut {
  readonly at: string;
  readonly image: DiskImage;
}

/** Runs a scenario once and takes what a power cut before each operation may leave; the same image only once. */
async function cutsOf({ scenario, template }: Rehearsed): Promise<Cut[]> {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  const cuts = new Map<string, Cut>();
  const files: PowerFiles = new PowerFiles(dir, (operation) => {
    for (const [index, image] of files.images().entries()) {
      const parts = [...image].map(([name, bytes]) => `${name} ${bytes === undefined ? "/" : hash("sha256", bytes)}`);
      const key = hash("sha256", parts.sort().join("\n"));
      cuts.set(key, cuts.get(key) ?? { at: `before ${files.asked.length} ${operation} (${index})`, image });
    }
  });
  await scenario.act(processOn(dir, files, scenario));
  return [...cuts.values()];
}

/** What is wrong after a power cut; undefined when nothing is. */
async function tryCut(rehearsed: Rehearsed, { at, image }: Cut, check: Check): Promise<string | undefined> {
  const dir = makeMemoryFolder();
  try {
    writeImage(image, dir);
    await expectValid(dir, rehearsed);
    await check(dir, rehearsed);
    return undefined;
  } catch (error) {
    return `${at}: ${(error as Error).message}`;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Where anything is no longer as it was, the journal says so, and a backup of how it was stands whole; but there is none
 * of a broken store.
 */
async function expectKnown(dir: string, { before, scenario }: Rehearsed): Promise<void> {
  const held = await heldBy(dir);
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

type Check = (dir: string, rehearsed: Rehearsed) => Promise<void>;

/** What is wrong after some of the power cuts that a scenario may meet, each with its place. */
async function problemsIn(scenario: Scenario, check: Check): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const problems: string[] = [];
  for (const cut of everyNth(await cutsOf(rehearsed), 4)) {
    const problem = await tryCut(rehearsed, cut, check);
    problems.push(...(problem === undefined ? [] : [problem]));
  }
  return problems;
}

describe("a power cut at any operation leaves a valid store and a whole backup, and one resume makes it old or new", () => {
  test.each([...MOVES, ...RESTORES, ...SYNCS])("$name", async (scenario) => {
    const check: Check = async (dir, rehearsed) => {
      await expectKnown(dir, rehearsed);
      await expectMended(dir, rehearsed);
    };
    expect(await problemsIn(scenario, check)).toEqual([]);
  });
});

describe("a power cut at any operation of resuming leaves a valid store, and the next resume ends in the same", () => {
  test.each(RESUMES)("$name", async (scenario) => {
    expect(await problemsIn(scenario, expectEnded)).toEqual([]);
  });
});

describe("a backup that was taken is on the disk", () => {
  test.each(UPKEEP.filter(({ name }) => name.startsWith("backup")))("$name", async ({ prepare, act }) => {
    const dir = makeMemoryFolder();
    fs.cpSync((await rehearse({ name: "none", prepare, act: async () => {} })).template, dir, { recursive: true });
    const files = new PowerFiles(dir, () => {});
    await act(processOn(dir, files));
    const [image] = files.images();
    const id = fs.readdirSync(`${dir}/.milestones/backups`).sort().at(-1) ?? "";
    const names = nestedFiles(new NodeFiles(), `${dir}/.milestones/backups`, id);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      const bytes = fs.readFileSync(`${dir}/.milestones/backups/${name}`);
      expect(image?.get(`.milestones/backups/${name}`)?.equals(bytes), name).toBe(true);
    }
  });
});

describe("what begins a run is on the disk before anything else is done", () => {
  test("the folders on the way to it, and the line of its journal", async () => {
    const dir = makeMemoryFolder();
    fs.mkdirSync(`${dir}/.milestones`);
    const files = new PowerFiles(dir, () => {});
    const id = "migration-20261122-101500-file-to-hybrid";
    const journal = beginRun(processOn(dir, files), id, { kind: "migrate", from: "file", to: "hybrid" });
    const onDisk = () => {
      const [image] = files.images();
      const text = image?.get(`.milestones/migrations/${id}/journal.jsonl`)?.toString() ?? "";
      return text.match(/"phase":"[a-z-]+"/g);
    };
    expect(onDisk()).toEqual(['"phase":"started"']);
    journal.reach("backed-up", new Date());
    expect(onDisk()).toEqual(['"phase":"started"', '"phase":"backed-up"']);
  });
});
