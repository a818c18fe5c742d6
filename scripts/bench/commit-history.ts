import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const COMMITS = 1000;
/** Growth is told by the day: commits of one would cost next to nothing, those of a year cost the most. */
const HOURS_APART = 8;
const HOUR_SECONDS = 3600;

/**
 * Makes a repository of 1,000 commits around a store that came about record by record, the last commit now. Where it
 * has fewer records than that, the first commits bring earlier forms of them.
 */
export function commitHistory(store: string): void {
  const dir = path.dirname(store);
  const names = ["active", "completed"].flatMap((state) =>
    readdirSync(path.join(store, state)).map((name) => `${state}/${name}`),
  );
  const late = names.filter((name) => name.startsWith("active/")).slice(-COMMITS);
  const isLate = new Set(late);
  const early = names.filter((name) => !isLate.has(name));
  const now = Math.floor(Date.now() / 1000);
  const commits = Array.from({ length: COMMITS }, (_, at) => {
    const left = COMMITS - 1 - at;
    const name = late[left % late.length];
    const files = new Map(at === 0 ? early.map((each) => [each, ""]) : []);
    if (name !== undefined) {
      files.set(name, left < late.length ? "" : `# Commit ${at}\n`);
    }
    return describeCommit(store, files, now - left * HOURS_APART * HOUR_SECONDS);
  });
  git(dir, ["init", "--quiet"]);
  git(dir, ["fast-import", "--quiet"], Buffer.concat(commits));
  git(dir, ["symbolic-ref", "HEAD", "refs/heads/bench"]);
  git(dir, ["reset", "--quiet"]);
}

/** Files as they are, each with an addition. */
function describeCommit(store: string, files: ReadonlyMap<string, string>, atSeconds: number): Buffer {
  const head = `commit refs/heads/bench\ncommitter A <a@b.c> ${atSeconds} +0000\ndata 0\n\n`;
  const parts = [...files].flatMap(([name, addition]) => {
    const bytes = Buffer.concat([readFileSync(path.join(store, name)), Buffer.from(addition)]);
    const folder = path.basename(store);
    return [Buffer.from(`M 100644 inline ${folder}/${name}\ndata ${bytes.length}\n`), bytes, Buffer.from("\n")];
  });
  return Buffer.concat([Buffer.from(head), ...parts]);
}

function git(dir: string, args: readonly string[], input?: Buffer): void {
  const { status, stderr } = spawnSync("git", args, { cwd: dir, ...(input && { input }) });
  if (status !== 0) {
    throw new Error(`git ${args[0]} failed: ${stderr}`);
  }
}
