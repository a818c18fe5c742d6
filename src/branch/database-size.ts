import { MilestoneError } from "../errors/error.ts";

export interface SizeLimits {
  /** The file that is meant. */
  readonly name: string;
  readonly warnBytes: number;
  readonly mostBytes: number;
  /** What to do above the most. */
  readonly wayOut: readonly string[];
}

/** GitHub takes no larger file; every change of a database is a new file for git. */
export const LIMITS: SizeLimits = {
  name: "enterprise.db",
  warnBytes: 20_000_000,
  mostBytes: 100_000_000,
  wayOut: [
    "Set storage.database.type to postgresql (and DATABASE_URL in the job): records then live on a server, not in git.",
    "Or keep the database in Git LFS: git lfs track '.milestones/enterprise.db', and move on your machine with milestone migrate database.",
  ],
};

/** A backup of a server's rows is written once, so git keeps it once. */
export const BACKUP_LIMITS: SizeLimits = {
  name: "The backup of the server's rows",
  warnBytes: Number.POSITIVE_INFINITY,
  mostBytes: LIMITS.mostBytes,
  wayOut: [
    "Move on a machine that reaches the server, and keep its backup there: milestone migrate hybrid, then commit.",
  ],
};

/** A committed file is fine up to a size. Returns a warning. Throws TOO_LARGE_FOR_GIT. Pure. */
export function judgeSize(sizeBytes: number, { name, warnBytes, mostBytes, wayOut } = LIMITS): string | undefined {
  if (sizeBytes >= mostBytes) {
    const message = `${name} has ${megabytes(sizeBytes)}; GitHub takes no file of ${megabytes(mostBytes)} or more.`;
    throw new MilestoneError("TOO_LARGE_FOR_GIT", message, {
      state: "Nothing was changed, here and on GitHub.",
      fix: wayOut,
    });
  }
  return sizeBytes >= warnBytes
    ? `${name} has ${megabytes(sizeBytes)}, and git keeps every version of it; at ${megabytes(mostBytes)} GitHub refuses it. PostgreSQL (storage.database.type) or Git LFS keep it out of git.`
    : undefined;
}

/** As GitHub counts, down: what is refused is never shown as less than the limit by rounding. */
export function megabytes(bytes: number): string {
  return `${(Math.floor(bytes / 100_000) / 10).toFixed(1)} MB`;
}
