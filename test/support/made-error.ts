/** The errors that tests inject. */
export const CODES = ["ENOSPC", "EIO", "EROFS", "EACCES"] as const;
export type Code = (typeof CODES)[number];

/**
 * An error of the system that a test makes. It notes from which others the program told it apart: where that is none, a
 * run with another would have gone the same way, since the rest of it, its text, is only passed on.
 */
export class MadeError extends Error {
  private readonly own: Code;
  private readonly others = new Set<Code>();

  constructor(code: Code, file: string) {
    super(`${code}: made to fail, '${file}'`);
    this.own = code;
  }

  /** Whoever reads it may do anything with it. */
  get code(): Code {
    for (const each of CODES) {
      this.others.add(each);
    }
    return this.own;
  }

  /** The answer to a question, which is another one for some of the others. */
  isOneOf(codes: readonly string[]): boolean {
    const answer = codes.includes(this.own);
    for (const each of CODES) {
      if (codes.includes(each) !== answer) {
        this.others.add(each);
      }
    }
    return answer;
  }

  wasToldFrom(code: Code): boolean {
    return this.others.has(code);
  }
}

type Errors = typeof import("../../src/errors/error.ts");

/** For `vi.mock`: as it is, but these errors hear what they are asked. Without it, each counts as told from all others. */
export function withMadeErrors(real: Errors): Errors {
  return {
    ...real,
    isErrno: (error, ...codes): error is NodeJS.ErrnoException =>
      error instanceof MadeError ? error.isOneOf(codes) : real.isErrno(error, ...codes),
    hasCode: (error): error is NodeJS.ErrnoException => error instanceof MadeError || real.hasCode(error),
  };
}
