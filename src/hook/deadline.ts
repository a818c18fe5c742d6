import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Entry, ReadFiles, Stat } from "../files/files.ts";

/** Until when a push may be kept waiting. Looking at one file is short; between two of them somebody asks here. */
export class Deadline {
  private readonly now: () => Date;
  private readonly startMs: number;
  private budgetMs: number;

  constructor(now: () => Date, budgetMs: number) {
    this.now = now;
    this.startMs = now().getTime();
    this.budgetMs = budgetMs;
  }

  /** The settings of a store may give less time than was thought, or more. */
  allow(budgetMs: number): void {
    this.budgetMs = budgetMs;
  }

  get allowedMs(): number {
    return this.budgetMs;
  }

  get leftMs(): number {
    return this.startMs + this.budgetMs - this.now().getTime();
  }

  /** Throws STOPPED when the time is over. */
  check(): void {
    if (this.leftMs <= 0) {
      throw new MilestoneError("STOPPED", "The time that the hook may take is over.", { state: NOTHING_CHANGED });
    }
  }
}

/** Files that nobody reads any more once the time is over. */
export function untilDeadline(files: ReadFiles, deadline: Deadline): ReadFiles {
  const inTime = <Args extends unknown[], Result>(act: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      deadline.check();
      return act(...args);
    };
  };
  return {
    list: inTime((dir: string): Entry[] | undefined => files.list(dir)),
    listEach: inTime((dir: string): Iterable<Entry> | undefined => files.listEach(dir)),
    stat: (file: string): Stat | undefined => files.stat(file),
    read: inTime((file: string, mostBytes?: number) => files.read(file, mostBytes)),
    withBytes: (file, use, mostBytes) => {
      deadline.check();
      return files.withBytes(file, use, mostBytes);
    },
    digest: inTime((file: string) => files.digest(file)),
    chunks: inTime((file: string) => files.chunks(file)),
  };
}
