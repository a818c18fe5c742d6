import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { loadSqlite } from "../../src/backends/sqlite/driver.ts";
import type { MigrationReport } from "../../src/migrate/report.ts";
import { findOccupants } from "../../src/plan/occupants.ts";
import { surveyMarks } from "../../src/validate/survey-marks.ts";
import { BusyFiles } from "../support/busy-files.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { calm, lookAt, moveWith } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { rejectionOf } from "../support/rejection.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { FileWriter, RowWriter } from "../support/writers.ts";

/** A store of records that writers know. */
async function storeOn(backend: BackendName, records = 12): Promise<string> {
  const dir = makeMemoryFolder();
  for (const name of ["active", "completed", "config", "locks"]) {
    fs.mkdirSync(`${dir}/.milestones/${name}`, { recursive: true });
  }
  // What is promised to writers is another test's business: this machine may be busy.
  fs.writeFileSync(`${dir}/.milestones/config/storage-config.yaml`, "storage: {migration: {max_write_pause: 60}}\n");
  for (let number = 1; number <= records; number++) {
    const text = `id: m${number}\ntitle: "Version 0" # kept\nstatus: planning\n`;
    fs.writeFileSync(`${dir}/.milestones/active/m${number}.yaml`, text);
  }
  if (backend !== "file") {
    await moveWith(calm(dir), backend);
  }
  await loadSqlite();
  return dir;
}

/** The data digest of each record, as a backend of this store holds it. */
async function dataOf(dir: string, backend: BackendName): Promise<Map<string, string>> {
  const context = lookAt(dir);
  const { marks } = await surveyMarks(context, await context.backends.open(backend));
  return new Map([...marks].map(([name, { dataDigest }]) => [name, dataDigest]));
}

/** Everything that was said about writes that did not make it: by the move, and by whoever looks afterwards. */
async function reportedBy(dir: string, to: BackendName, { warnings }: MigrationReport): Promise<string> {
  const context = lookAt(dir);
  const { marks } = await surveyMarks(context, await context.backends.open(to));
  const occupants = await findOccupants(context, to, marks);
  return [...warnings, ...(occupants.kind === "drifted" ? occupants.records : [])].join("\n");
}

/** Records that the two backends hold differently, and of which nobody said anything. */
async function lostIn(dir: string, from: BackendName, to: BackendName, report: MigrationReport): Promise<string[]> {
  const [old, now] = [await dataOf(dir, from), await dataOf(dir, to)];
  const reported = await reportedBy(dir, to, report);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name) && !new RegExp(`^${name}\\b`, "m").test(reported),
  );
}

/** Moves a store while somebody writes at every `every`-th look of the move at a file. */
async function moveUnderWriter(dir: string, to: BackendName, writer: FileWriter | RowWriter, every: number) {
  let looks = 0;
  let writes = 0;
  const begun = () => fs.existsSync(`${dir}/.milestones/migrations`) && journals(dir).includes('"from"');
  let isOn = false;
  const files: BusyFiles = new BusyFiles(dir, (operation) => {
    isOn ||= operation.includes("journal.jsonl") && begun();
    writer.keepsAll ||= isOn && journals(dir).includes('"switched"');
    looks += 1;
    if (isOn && looks % every === 0 && !journals(dir).includes('"finished"')) {
      writes += writer.write() ? 1 : 0;
    }
  });
  const report = await moveWith(processOn(dir, files), to);
  writer.close();
  return { report, writes };
}

function journals(dir: string): string {
  const [last] = fs.globSync(`${dir}/.milestones/migrations/*/journal.jsonl`).sort().reverse();
  return last === undefined ? "" : fs.readFileSync(last, "utf8");
}

const MOVES: [BackendName, BackendName][] = [
  ["file", "hybrid"],
  ["hybrid", "file"],
  ["file", "database"],
  ["hybrid", "database"],
  ["database", "hybrid"],
];

describe("every write that a tool got acknowledged during a move is in the new backend or reported", () => {
  for (const [from, to] of MOVES) {
    test.each(
      from === "database" ? [2, 5, 15] : [25, 60, 150],
    )(`${from} to ${to}, a write at every look of %i`, async (every) => {
      const seed = randomInt(1_000_000);
      const dir = await storeOn(from);
      const writer = from === "database" ? new RowWriter(dir, seed) : new FileWriter(dir, seed);
      const { report, writes } = await moveUnderWriter(dir, to, writer, every);
      expect({ seed, lost: await lostIn(dir, from, to, report) }).toEqual({ seed, lost: [] });
      expect(writes).toBeGreaterThan(1);
    });
  }
});

type Style = "file" | "in-place" | "database";

/** Acts while a process of its own writes to a store, from now on until after the end. */
async function underProcess<T>(
  dir: string,
  style: Style,
  since: "run" | "always",
  seed: number,
  act: () => Promise<T>,
): Promise<T> {
  const script = path.join(import.meta.dirname, "../support/writer-process.ts");
  const child = spawn(process.execPath, [script, dir, style, String(seed), since], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  try {
    return await act();
  } finally {
    child.stdin.end();
    expect(Number((await lines.next()).value)).toBeGreaterThan(0);
  }
}

/** A move that goes on from its first line only when the writer beside it, which waits for that, has written. */
async function moveBesideWriter(dir: string, to: BackendName): Promise<MigrationReport> {
  const nap = new Int32Array(new SharedArrayBuffer(4));
  let isAwaited = false;
  const files = new FaultFiles(dir, { kind: "none" }, () => {
    const journal = isAwaited ? "" : journals(dir);
    if (journal.includes('"started"') && !journal.includes('"finished"')) {
      isAwaited = true;
      for (let naps = 0; naps < 5000 && !fs.existsSync(`${dir}/written`); naps++) {
        Atomics.wait(nap, 0, 0, 1);
      }
    }
  });
  return await moveWith(processOn(dir, files), to);
}

const STYLES = MOVES.flatMap(([from, to]): [BackendName, BackendName, Style][] =>
  from === "database"
    ? [[from, to, "database"]]
    : [
        [from, to, "file"],
        [from, to, "in-place"],
      ],
);

describe("every write of another process during a move is in the new backend or reported", () => {
  test.each(STYLES)("%s to %s, %s", async (from, to, style) => {
    const seed = randomInt(1_000_000);
    const dir = await storeOn(from, 200);
    const report = await underProcess(dir, style, "run", seed, () => moveBesideWriter(dir, to));
    expect({ seed, lost: await lostIn(dir, from, to, report) }).toEqual({ seed, lost: [] });
  });
});

/** Stands still until one write has begun and ended meanwhile; the first to end may have begun before. */
const UNTIL_WRITTEN = `const parent = process.ppid;
for (let writes = 0; writes < 2; writes++) {
  fs.rmSync("written", { force: true });
  while (!fs.existsSync("written") && process.ppid === parent) pause(1);
}`;

describe("a store that is written all the time can be moved without an agreement on every byte", () => {
  test.each(STYLES)("%s to %s, %s", async (from, to, style) => {
    const seed = randomInt(1_000_000);
    const dir = await storeOn(from, 200);
    const at = { step: "\nverifying\n", act: UNTIL_WRITTEN };
    const run = await underProcess(dir, style, "always", seed, () =>
      spawnMilestone(["migrate", to, "--yes", "--json"], { cwd: dir, at }),
    );
    expect({ seed, exit: run.exit, err: run.err }).toEqual({
      seed,
      exit: 0,
      err: expect.stringMatching(/verifying\n$/),
    });
    const report: MigrationReport = JSON.parse(run.out);
    expect({ seed, lost: await lostIn(dir, from, to, report) }).toEqual({ seed, lost: [] });
    expect(report.catchUpRounds.at(-1)?.during).toBe("write pause");
    expect(report.catchUpRounds.reduce((sum, { written }) => sum + written, 0)).toBeGreaterThan(0);
  });
});

describe("a move in which others get in the way", () => {
  test("gives up, and changes nothing, where records change faster than they can be verified", async () => {
    const dir = await storeOn("file");
    let version = 0;
    const files = new BusyFiles(dir, (operation) => {
      if (operation === "read" && journals(dir).includes('"started"')) {
        version += 1;
        fs.writeFileSync(`${dir}/.milestones/active/m3.yaml`, `id: m3\ntitle: Version ${version}\n`);
      }
    });
    const error = await rejectionOf(() => moveWith(processOn(dir, files), "hybrid"));
    expect([error.code, error.state]).toEqual([
      "SOURCE_BUSY",
      "Everything was undone; the file backend is still in use.",
    ]);
    expect(fs.existsSync(`${dir}/.milestones/index.db`)).toBe(false);
  });

  test.each<BackendName>(["hybrid", "database"])("to %s stops at an id that somebody uses twice", async (to) => {
    const dir = await storeOn("file");
    const again = `${dir}/.milestones/completed/m3.yaml`;
    const files = new BusyFiles(dir, () => {
      if (journals(dir).includes('"backfilled"') && !fs.existsSync(again)) {
        fs.writeFileSync(again, "id: m3\ntitle: Another\n");
      }
    });
    const error = await rejectionOf(() => moveWith(processOn(dir, files), to));
    expect([error.code, error.message]).toEqual([
      "RECORD_UNREADABLE",
      "completed/m3 has the same id as active/m3, on some systems or on all.",
    ]);
  });
});
