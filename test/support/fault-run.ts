import fs from "node:fs";
import path from "node:path";
import type { BackendName } from "../../src/backends/backend.ts";
import { nameOf } from "../../src/record/record.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { processOn } from "./fault-context.ts";
import { type Fault, FaultFiles } from "./fault-files.ts";
import { lookAt, type Scenario } from "./fault-scenarios.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { SMALL_STORE } from "./small-store.ts";

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
}

export async function rehearse(scenario: Scenario): Promise<Rehearsed> {
  const template = makeMemoryFolder();
  for (const [name, content] of Object.entries(SMALL_STORE)) {
    const file = path.join(template, ".milestones", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  await scenario.prepare(template);
  const before = await heldBy(template);
  const run = await runWith({ scenario, template }, { kind: "none" });
  if (run.error !== undefined) {
    throw run.error;
  }
  return { scenario, template, done: run.dir, before, after: await heldBy(run.dir), operations: run.files.asked };
}

/** One run of a scenario on a copy of its store. */
export interface Run {
  readonly dir: string;
  readonly files: FaultFiles;
  readonly error: unknown;
}

export async function runWith(
  { scenario, template }: Pick<Rehearsed, "scenario" | "template">,
  fault: Fault,
): Promise<Run> {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  return await runOn(scenario, dir, fault);
}

/** The same on a store as it is. */
export async function runOn(scenario: Scenario, dir: string, fault: Fault): Promise<Run> {
  const files = new FaultFiles(dir, fault);
  try {
    await scenario.act(processOn(dir, files, scenario));
    return { dir, files, error: undefined };
  } catch (error) {
    return { dir, files, error };
  }
}

/** Reads every record through the backend that the switch names. */
export async function heldBy(dir: string): Promise<Held> {
  const context = lookAt(dir);
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
