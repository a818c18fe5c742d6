import { spawnSync } from "node:child_process";
import path from "node:path";
import { whyNoStrace } from "../test/faults/system-calls/strace.ts";

/**
 * `npm run test:faults [-- --every <n>]`: kills a process at every system call that changes something, or at one in so
 * many, in every move, backup, restore, sync, rollback, prune and resume; has the calls fail by which SQLite writes; and
 * tries the power cuts and errors of which `npm test` takes a sample, also of moves to and from a server. Needs strace;
 * takes more than an hour as a whole.
 */
function main(args: readonly string[]): number {
  const [option, word = "1", ...rest] = args;
  if ((option !== undefined && option !== "--every") || !/^[1-9][0-9]{0,4}$/.test(word) || rest.length > 0) {
    console.error(
      "usage: npm run test:faults [-- --every <n>]\n  <n>: one system call in so many, from a random one on; 1 without",
    );
    return 2;
  }
  const why = whyNoStrace();
  if (why !== undefined) {
    console.error(`strace does not work here: ${why}\n  On Debian and Ubuntu: apt-get install strace`);
    return 2;
  }
  const root = path.join(import.meta.dirname, "..");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "vitest.faults.config.ts"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, FAULTS_EVERY: word },
  });
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
