import fs from "node:fs";
import path from "node:path";

/** Programs that these tests run, and the Debian package that has each. */
export const PACKAGES: Readonly<Record<string, string>> = {
  psql: "postgresql-client",
  pgbouncer: "pgbouncer",
  strace: "strace",
  "pre-commit": "pre-commit",
  busybox: "busybox",
};

/** Debian keeps daemons where not everybody's PATH leads. */
const DIRS = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/sbin"];
const SERVERS = "/usr/lib/postgresql";

/** Where a program is; undefined when it is not installed. */
export function findProgram(name: string): string | undefined {
  return DIRS.map((dir) => path.join(dir, name)).find((file) => fs.existsSync(file));
}

/** The same for one that is required, so it is there. */
export function programAt(name: string): string {
  const found = findProgram(name);
  if (found === undefined) {
    throw new Error(`${name} is not installed (package ${PACKAGES[name]})`);
  }
  return found;
}

/** The programs of a PostgreSQL server of another major version than the one from npm; undefined when there is none. */
export function findOtherServer(): { version: number; programs: string } | undefined {
  const versions = fs.existsSync(SERVERS) ? fs.readdirSync(SERVERS).map(Number) : [];
  const version = versions.find((each) => each !== 18 && fs.existsSync(`${SERVERS}/${each}/bin/postgres`));
  return version === undefined ? undefined : { version, programs: `${SERVERS}/${version}/bin` };
}
