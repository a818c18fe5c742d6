import { valueAt } from "../record/value.ts";
import { parseServerUrl, type ServerTarget } from "../server/server-url.ts";
import type { SettingsDocument } from "./document.ts";
import type { EnvironmentSettings } from "./environment.ts";
import type { SettingsProblem } from "./problem.ts";
import { type CompleteRawSettings, type DatabaseType, databaseType } from "./schema.ts";
import { toMs } from "./to-ms.ts";
import { judgeEnvironmentUrl, judgeFileUrl } from "./url-verdict.ts";

/** Where the database backend keeps records. */
export type DatabaseSettings =
  /** `enterprise.db` of the store; it has no other place. */
  | { readonly type: "sqlite" }
  | ({
      readonly type: "postgresql";
      /** Undefined when neither DATABASE_URL nor the file has a URL. */
      readonly target: ServerTarget | undefined;
    } & ServerSettings);

/** How we behave towards a server. */
export interface ServerSettings {
  readonly schema: string;
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
}

/** The database in force: the environment wins over a file that is checked already. */
export function toDatabase(raw: CompleteRawSettings, environment: EnvironmentSettings): DatabaseSettings {
  const { type, url, pool_size: poolSize, schema, ...times } = raw.storage.database;
  if ((environment.type ?? type) === "sqlite") {
    return { type: "sqlite" };
  }
  const target = targetOf(url, environment);
  const connectTimeout = target?.connectTimeoutSeconds ?? times.connect_timeout;
  return {
    type: "postgresql",
    target,
    schema,
    poolSize,
    connectTimeoutMs: toMs(connectTimeout),
    statementTimeoutMs: toMs(times.statement_timeout),
    lockTimeoutMs: toMs(times.lock_timeout),
  };
}

/** Whoever may write the file does not choose who is given a password: PGPASSWORD completes DATABASE_URL alone. */
function targetOf(inFile: string, environment: EnvironmentSettings): ServerTarget | undefined {
  const { user, url = inFile } = environment;
  const password = environment.url === undefined ? undefined : environment.password;
  const parsed = url === "" ? undefined : parseServerUrl(url, { user, password });
  return parsed?.kind === "target" ? parsed.target : undefined;
}

/**
 * What is wrong with the URLs, judged by the type in force, whatever else is wrong with the file. A URL of the file
 * that DATABASE_URL replaces is only searched for a password.
 */
export function checkUrls(
  document: SettingsDocument,
  environment: EnvironmentSettings,
): { problems: SettingsProblem[]; warnings: string[] } {
  const type = typeInForce(document, environment);
  const problems: SettingsProblem[] = [];
  const warnings: string[] = [];
  const url = valueAt(document.value, "storage", "database", "url");
  const spot = document.spots.get("storage.database.url");
  if (typeof url === "string" && spot !== undefined) {
    const verdict = judgeFileUrl(url, environment.url === undefined ? type : undefined);
    if (verdict.kind === "refused") {
      problems.push({ kind: "file", at: spot.at, message: `storage.database.url: ${verdict.message}` });
    }
  }
  if (environment.url !== undefined) {
    const verdict = judgeEnvironmentUrl(environment.url, type);
    if (verdict.kind === "refused") {
      problems.push({ kind: "environment", variable: "DATABASE_URL", message: verdict.message });
    } else if (verdict.kind === "unused") {
      warnings.push(`environment: DATABASE_URL: ${verdict.message}`);
    }
  }
  return { problems, warnings };
}

/** Undefined when the environment or the file names none that there is, or the file cannot be read. */
function typeInForce(document: SettingsDocument, environment: EnvironmentSettings): DatabaseType | undefined {
  if (environment.type !== undefined || environment.problems.length > 0) {
    return environment.type;
  }
  const unreadable = document.value === undefined && document.problems.length > 0;
  return unreadable ? undefined : databaseType().safeParse(valueAt(document.value, "storage", "database", "type")).data;
}
