import { describeFound } from "./found.ts";
import type { SettingsProblem } from "./problem.ts";
import { DATABASE_TYPES, type DatabaseType } from "./schema.ts";

/** What the environment says about the database; it wins over the file. */
export interface EnvironmentSettings {
  readonly type: DatabaseType | undefined;
  readonly url: string | undefined;
  /** Whom a URL without a user means: PGUSER, as for every client. */
  readonly user: string;
  /** PGPASSWORD, for a `url` of the environment that has none. */
  readonly password: string | undefined;
  readonly problems: readonly SettingsProblem[];
}

/** Reads DATABASE_TYPE, DATABASE_URL and what completes a URL. An empty one is absent: that is what CI makes of a secret that is not set. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): EnvironmentSettings {
  const word = env.DATABASE_TYPE || undefined;
  const type = DATABASE_TYPES.find((known) => known === word);
  const problems: SettingsProblem[] = [];
  if (word !== undefined && type === undefined) {
    const message = `expected ${DATABASE_TYPES.join(" or ")}, found ${describeFound(word)}`;
    problems.push({ kind: "environment", variable: "DATABASE_TYPE", message });
  }
  return {
    type,
    url: env.DATABASE_URL || undefined,
    user: env.PGUSER || env.USER || env.LOGNAME || env.USERNAME || "postgres",
    password: env.PGPASSWORD || undefined,
    problems,
  };
}
