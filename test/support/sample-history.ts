import { sampleFiles } from "../../scripts/sample-store/sample-files.ts";
import type { TestRepository } from "./repository.ts";

/** The last day of the sample store; whatever is planned for later has not happened. */
const LAST_DAY = "2026-11-20";

interface Happening {
  readonly day: string;
  readonly lines: readonly string[];
}

/**
 * Commits the sample store as its team would have: each record on the day it was begun, completed ones moved on the
 * last day that they name, everything else at the end. The same commits on every run.
 */
export function commitSampleHistory(repository: TestRepository): void {
  const files = sampleFiles();
  const records = files.filter(({ path, text }) => /^(?:active|completed)\/.*\.yaml$/.test(path) && hasDay(text));
  const others = files.filter((file) => !records.includes(file));
  const happenings: Happening[] = [
    ...records.flatMap(({ path, text }) => {
      const days = daysIn(text);
      const active = path.replace(/^completed/, "active");
      const begun = { day: days[0] as string, lines: [write(active, text)] };
      const done = { day: days.at(-1) as string, lines: [`D .milestones/${active}`, write(path, text)] };
      return path === active ? [begun] : [begun, done];
    }),
    { day: LAST_DAY, lines: others.map(({ path, text }) => write(path, text)) },
  ];
  const sorted = happenings.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  repository.gitWith(sorted.map(toCommit).join("\n"), "fast-import", "--quiet");
  repository.git("symbolic-ref", "HEAD", "refs/heads/sample");
  repository.git("reset", "--quiet");
}

function hasDay(text: string): boolean {
  return daysIn(text).length > 0;
}

function daysIn(text: string): string[] {
  const days = [...text.matchAll(/\b20\d\d-\d\d-\d\d\b/g)].map(([day]) => day);
  return days.filter((day) => day <= LAST_DAY).sort();
}

function write(path: string, text: string): string {
  return `M 100644 inline .milestones/${path}\ndata ${Buffer.byteLength(text)}\n${text}`;
}

function toCommit({ day, lines }: Happening): string {
  const seconds = Date.parse(`${day}T09:00:00Z`) / 1000;
  return ["commit refs/heads/sample", `committer A <a@b.c> ${seconds} +0000`, "data 6", "change", ...lines, ""].join(
    "\n",
  );
}
