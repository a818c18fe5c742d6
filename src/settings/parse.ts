import { isMap, type Value, valueAt } from "../record/value.ts";
import { settingPaths } from "./children.ts";
import { checkUrls, toDatabase } from "./database.ts";
import { DEFAULT_SETTINGS } from "./default-settings.ts";
import { parseSettingsDocument, type SettingsDocument } from "./document.ts";
import { type EnvironmentSettings, readEnvironment } from "./environment.ts";
import { explainIssues } from "./explain.ts";
import { type ExplainedSetting, explainValues } from "./explain-values.ts";
import { describeProblem, type SettingsProblem, settingsInvalid } from "./problem.ts";
import { settingsSchema } from "./schema.ts";
import { type Settings, toSettings } from "./settings.ts";

export type SettingSource = "default" | "file" | "environment";

/** The settings in force, and where each comes from. */
export interface EffectiveSettings {
  readonly settings: Settings;
  /** By dotted key as in the file: `storage.database.type`. */
  readonly sources: Readonly<Record<string, SettingSource>>;
  /** Every setting with its value in the file's own terms, for people who ask where it comes from. */
  readonly explained: readonly ExplainedSetting[];
  /** One line each, for people: what was read and is not obeyed. */
  readonly warnings: readonly string[];
  /** What is wrong with the file, where that was asked for; the keys that it is about have their defaults. */
  readonly problems?: readonly SettingsProblem[];
}

/**
 * The settings of a text (undefined: there is no file) and an environment. `file` is its name in messages.
 * Throws SETTINGS_INVALID with every problem, its line and column; no secret is in it.
 */
export function parseSettings(text: string | undefined, env: Environment, file: string): EffectiveSettings {
  return isSilent(text, env) ? ofDefaults(() => parse(text, env, file)) : parse(text, env, file);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** True where neither a file nor the environment says anything, as for most stores: then there is nothing to read. */
function isSilent(text: string | undefined, env: Environment): boolean {
  return text === undefined && !env.DATABASE_TYPE && !env.DATABASE_URL;
}

/** Where each comes from is read when somebody asks. */
function ofDefaults(read: () => EffectiveSettings): EffectiveSettings {
  return {
    settings: DEFAULT_SETTINGS,
    get sources() {
      return read().sources;
    },
    get explained() {
      return read().explained;
    },
    warnings: [],
  };
}

function parse(text: string | undefined, env: Environment, file: string): EffectiveSettings {
  const document = parseSettingsDocument(text ?? "", settingsSchema());
  const environment = readEnvironment(env);
  const urls = checkUrls(document, environment);
  const checked = settingsSchema().safeParse(document.value);
  const issues = explainIssues(checked.error?.issues ?? [], document);
  const problems = [...document.problems, ...issues, ...environment.problems, ...urls.problems];
  if (!checked.success || problems.length > 0) {
    throw settingsInvalid(problems, file);
  }
  return {
    settings: toSettings(checked.data, toDatabase(checked.data, environment)),
    sources: findSources(document, environment),
    explained: explainValues(checked.data, document, environment),
    warnings: [...warnOfDisobeyed(document, file), ...urls.warnings],
  };
}

/**
 * The same for looking at a store whose settings may be broken: problems of the file are part of the result. Throws
 * SETTINGS_INVALID where the environment is wrong.
 */
export function inspectSettings(text: string | undefined, env: Environment, file: string): EffectiveSettings {
  return isSilent(text, env)
    ? Object.assign(
        ofDefaults(() => inspect(text, env, file)),
        { problems: [] },
      )
    : inspect(text, env, file);
}

function inspect(text: string | undefined, env: Environment, file: string): EffectiveSettings {
  const document = parseSettingsDocument(text ?? "", settingsSchema());
  const environment = readEnvironment(env);
  const urls = checkUrls(document, environment);
  const problems = [...document.problems, ...explainIssues(issuesOf(document.value), document), ...urls.problems];
  const ofEnvironment = [...environment.problems, ...urls.problems.filter(({ kind }) => kind === "environment")];
  if (ofEnvironment.length > 0) {
    throw settingsInvalid(ofEnvironment, file);
  }
  const value = withoutIssues(document.value);
  const checked = settingsSchema().parse(value);
  return {
    settings: toSettings(checked, toDatabase(checked, environment)),
    sources: findSources(document, environment),
    explained: explainValues(checked, document, environment),
    warnings: [...warnOfDisobeyed(document, file), ...urls.warnings],
    problems,
  };
}

function issuesOf(value: Value | undefined) {
  return settingsSchema().safeParse(value).error?.issues ?? [];
}

/** Leaves out what the schema refuses, so that all else still holds. */
function withoutIssues(value: Value | undefined): Value | undefined {
  const copy = structuredClone(value);
  for (const { path } of issuesOf(copy)) {
    const parent = valueAt(copy, ...path.slice(0, -1).map(String));
    const last = String(path.at(-1));
    if (isMap(parent)) {
      delete parent[last];
    } else if (Array.isArray(parent)) {
      parent.length = 0;
    }
  }
  return issuesOf(copy).length > 0 ? undefined : copy;
}

function findSources(document: SettingsDocument, environment: EnvironmentSettings): Record<string, SettingSource> {
  const keys = settingPaths(settingsSchema()).map((path) => path.join("."));
  const fromEnvironment: Record<string, unknown> = {
    "storage.database.type": environment.type,
    "storage.database.url": environment.url,
  };
  const sourceOf = (key: string) => (document.spots.has(key) ? "file" : "default");
  return Object.fromEntries(
    keys.map((key) => [key, fromEnvironment[key] === undefined ? sourceOf(key) : "environment"]),
  );
}

/** What is always done, whatever the file says. */
const ALWAYS_DONE = {
  "storage.migration.backup_before_migration": "a backup is always taken before a migration",
  "storage.migration.rollback_on_failure": "a migration that fails is always undone",
};

function warnOfDisobeyed(document: SettingsDocument, file: string): string[] {
  return Object.entries(ALWAYS_DONE).flatMap(([key, what]) => {
    const spot = document.spots.get(key);
    const message = `${key}: false is not obeyed; ${what}`;
    return spot?.found === "false" ? [describeProblem({ kind: "file", at: spot.at, message }, file)] : [];
  });
}
