import { findOtherServer, findProgram, PACKAGES } from "./programs.ts";

/** Ends the run where a program is missing: a test that is skipped proves nothing. */
export default function requirePrograms(): void {
  const missing = Object.entries(PACKAGES)
    .filter(([name]) => findProgram(name) === undefined)
    .map(([name, from]) => `${name} (package ${from})`);
  if (findOtherServer() === undefined) {
    missing.push("a PostgreSQL server of another major version than 18 (package postgresql)");
  }
  if (missing.length > 0) {
    throw new Error(`npm run test:extra needs ${missing.join(", ")}.\nOn Debian: apt-get install the packages named.`);
  }
}
