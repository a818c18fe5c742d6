import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";

/** GitHub takes no larger file, and warns from half of that; every change of a database is a new file for git. */
export const LIMITS = { warnBytes: 20_000_000, mostBytes: 100_000_000 } as const;

export interface SizeLimits {
  readonly warnBytes: number;
  readonly mostBytes: number;
}

/** A committed database is fine up to a size. Returns a warning. Throws TOO_LARGE_FOR_GIT. Pure. */
export function judgeSize(sizeBytes: number, { warnBytes, mostBytes }: SizeLimits = LIMITS): string | undefined {
  if (sizeBytes >= mostBytes) {
    throw new MilestoneError(
      "TOO_LARGE_FOR_GIT",
      `enterprise.db has ${megabytes(sizeBytes)}; GitHub takes no file of ${megabytes(mostBytes)} or more.`,
      {
        state: `${NOTHING_CHANGED.slice(0, -1)}, here and on GitHub.`,
        fix: [
          "Set storage.database.type to postgresql (and DATABASE_URL in the job): records then live on a server, not in git.",
          "Or keep the database in Git LFS: git lfs track '.milestones/enterprise.db', and move on your machine with milestone migrate database.",
        ],
      },
    );
  }
  return sizeBytes >= warnBytes
    ? `enterprise.db has ${megabytes(sizeBytes)}, and git keeps every version of it; at ${megabytes(mostBytes)} GitHub refuses it. PostgreSQL (storage.database.type) or Git LFS keep it out of git.`
    : undefined;
}

/** As GitHub counts, down: what is refused is never shown as less than the limit by rounding. */
export function megabytes(bytes: number): string {
  return `${(Math.floor(bytes / 100_000) / 10).toFixed(1)} MB`;
}
