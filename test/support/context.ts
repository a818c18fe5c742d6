import fs from "node:fs";
import type { BackendName } from "../../src/backends/backend.ts";
import type { Context } from "../../src/context.ts";
import type { Files } from "../../src/files/files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import type { MigrationReport } from "../../src/migrate/report.ts";
import { planMove } from "../../src/plan/make.ts";
import { processTable } from "../../src/process-table.ts";
import type { ParseMemo } from "../../src/record/memo.ts";
import { type EffectiveSettings, parseSettings } from "../../src/settings/parse.ts";
import { readSettings, type SettingsPorts } from "../../src/settings/read.ts";
import { StoreLayout } from "../../src/store/layout.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { WiredBackends } from "../../src/wire.ts";

/** What is promised to writers is another test's business: this machine may be busy. */
const PATIENT = "storage: {migration: {max_write_pause: 60}}\n";

const PROCESSES = processTable("test");
const DEFAULTS = parseSettings(PATIENT, {}, "storage-config.yaml");

/** What stands for the real ones; `memo`: what texts mean, where many looks share it. */
export interface ContextParts {
  readonly files?: Files;
  readonly now?: () => Date;
  readonly memo?: ParseMemo | undefined;
}

/** A context on the store in `dir`, as a door would make it, outside git. With an environment, the settings count too. */
export function contextFor(
  dir: string,
  env?: Readonly<Record<string, string>>,
  { files = new NodeFiles(), now = () => new Date(), memo }: ContextParts = {},
): Context {
  const layout = new StoreLayout(`${dir}/.milestones`);
  const settings = env === undefined ? DEFAULTS : settingsOf({ files, layout, env });
  const common = { files, repository: undefined, layout, settings: settings.settings, folder: ".milestones" };
  return {
    files,
    layout,
    settings,
    now,
    backends: new WiredBackends({ ...common, now, memo }),
    repository: undefined,
    machine: { hasCommand: () => true, fileSystem: () => "local", canWrite: () => true },
    processes: { ...PROCESSES, startOf: () => "1" },
    progress: { step: () => {}, advance: () => {} },
    signal: new AbortController().signal,
    version: "0.0.0",
  };
}

const known = new Map<string, EffectiveSettings>();

/** Thousands of runs have the same settings; to read them each time would take a tenth of all. */
function settingsOf(ports: SettingsPorts): EffectiveSettings {
  const file = ports.layout.settingsFile;
  const key = JSON.stringify([ports.env, fs.existsSync(file) && fs.readFileSync(file, "utf8")]);
  const settings = known.get(key) ?? readSettings(ports);
  known.set(key, settings);
  return settings;
}

/** Plans and makes one move. */
export async function moveTo(dir: string, to: BackendName): Promise<MigrationReport> {
  const context = contextFor(dir);
  const move = { from: readSwitch(context.files, context.layout), to };
  const plan = await planMove(context, move, { pauseSessions: false, holdsLock: false });
  return await migrate(context, { move, pauseSessions: false, expectPlan: plan.digest });
}
