import fs from "node:fs";
import path from "node:path";
import { vi } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { ParseMemo } from "../../src/record/memo.ts";
import { nameOf } from "../../src/record/record.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { type Instant, processOn, thisInstant } from "./fault-context.ts";
import { type Fault, FaultFiles } from "./fault-files.ts";
import { lookAt, type Scenario } from "./fault-scenarios.ts";
import type { FaultServer } from "./fault-server.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { FAULT_STORE } from "./small-store.ts";

/** What a store says it holds: the backend that its switch names, and what that backend reads. */
export interface Held {
  readonly backend: BackendName;
  /** SHA-256 of each record's YAML by its name, or what is wrong. */
  readonly records: Record<string, string>;
}

/** A scenario ready to be run many times, and what it does when nothing goes wrong. */
export interface Rehearsed {
  readonly scenario: Scenario;
  readonly template: string;
  /** The store after a run in which nothing went wrong. */
  readonly done: string;
  readonly before: Held;
  readonly after: Held;
  /** Every changing operation, in order. */
  readonly operations: readonly string[];
  /** Every run begins at it. */
  readonly instant: Instant;
  /** What a run does, planned already. */
  readonly act: Scenario["act"];
  /** Undefined where no server is used. */
  readonly server: FaultServer | undefined;
  /** What resuming has left already and was found right, by {@link digestOfStore} and how it ended. */
  readonly mended: Map<string, Held>;
  /** What stands on it before and after. */
  readonly tables: { readonly before: readonly string[]; readonly after: readonly string[] };
}

export async function rehearse(scenario: Scenario): Promise<Rehearsed> {
  const template = makeMemoryFolder();
  for (const [name, content] of Object.entries(FAULT_STORE)) {
    const file = path.join(template, ".milestones", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  const server = await scenario.makeServer?.();
  server?.use(template);
  await scenario.prepare(template, server);
  await server?.keep("start");
  const before = await heldBy(template);
  const tablesBefore = (await server?.leftovers()) ?? [];
  const instant = thisInstant();
  const act = (await scenario.plan?.(lookAt(template))) ?? scenario.act;
  const run = await runWith({ scenario, template, instant, act, server }, { kind: "none" });
  if (run.error !== undefined) {
    throw run.error;
  }
  const after = await heldBy(run.dir);
  const tables = { before: tablesBefore, after: (await server?.leftovers()) ?? [] };
  return {
    scenario,
    template,
    done: run.dir,
    before,
    after,
    operations: run.files.asked,
    instant,
    act,
    server,
    tables,
    mended: new Map(),
  };
}

/** One run of a scenario on a copy of its store. */
export interface Run {
  readonly dir: string;
  readonly files: FaultFiles;
  readonly error: unknown;
}

export async function runWith(
  { scenario, template, instant, act, server }: Pick<Rehearsed, "scenario" | "template" | "instant" | "act" | "server">,
  fault: Fault,
): Promise<Run> {
  await server?.reset("start");
  return await runOn({ ...scenario, act }, copyOf(template), fault, instant);
}

/** The same on a store as it is. */
export async function runOn(scenario: Scenario, dir: string, fault: Fault, instant?: Instant): Promise<Run> {
  const files = new FaultFiles(dir, fault);
  const act = async () =>
    await scenario.act(processOn(dir, files, instant === undefined ? scenario : { ...scenario, instant }));
  try {
    await (instant === undefined ? act() : withStillClock(act));
    return { dir, files, error: undefined };
  } catch (error) {
    return { dir, files, error };
  }
}

/** What a run measures of itself is in what it writes: of an instant it has to be the same each time. */
export async function withStillClock<Result>(act: () => Promise<Result>): Promise<Result> {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  return await act().finally(() => clock.mockRestore());
}

/** A copy of a store for one run. */
export function copyOf(template: string): string {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  return dir;
}

/** Thousands of looks meet the same few texts. */
const LOOKED_AT = new ParseMemo();

/** Reads every record through the backend that the switch names. */
export async function heldBy(dir: string): Promise<Held> {
  const context = lookAt(dir, LOOKED_AT);
  const backend = readSwitch(context.files, context.layout);
  const records: Record<string, string> = {};
  const opened = await context.backends.open(backend);
  try {
    for await (const item of opened.scan()) {
      if (item.kind === "record") {
        records[nameOf(item.record)] = item.mark.textDigest;
      } else if (item.finding.severity === "error") {
        records[item.finding.file.replace(/^\.milestones\/(.*)\.yaml$/, "$1")] = item.finding.message;
      }
    }
  } finally {
    await opened.close();
  }
  return { backend, records };
}
