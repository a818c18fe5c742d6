import { MilestoneError } from "../errors/error.ts";

/** How long GitHub is waited for. */
export interface Patience {
  /** For one answer. */
  readonly answerMs: number;
  /** Before the second try, doubled for each further one; where GitHub says when, that counts. */
  readonly firstWaitMs: number;
  readonly tries: number;
  /** For all waits of this process together: a job that sleeps is paid for, and its result is known already. */
  readonly totalWaitMs: number;
}

export const PATIENCE: Patience = { answerMs: 20_000, firstWaitMs: 500, tries: 4, totalWaitMs: 90_000 };

/** What a failed request says. */
export interface Failure {
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Tries again what may succeed later, for as long as {@link Patience} says. */
export class Retries {
  private readonly patience: Patience;
  private readonly signal: AbortSignal;
  private waitedMs = 0;

  constructor(patience: Patience, signal: AbortSignal) {
    this.patience = patience;
    this.signal = signal;
  }

  /**
   * `look` is for what is not the same done twice: where nobody knows whether it was done, it tells, before another try.
   * `explain` makes a failure of what was thrown. Throws what `refuse` makes of a failure that stays, and
   * GITHUB_UNAVAILABLE where patience ends.
   */
  async run<Result>(
    what: string,
    attempt: (signal: AbortSignal) => Promise<Result>,
    { look, explain }: { look?: (() => Promise<Result | undefined>) | undefined; explain: (error: unknown) => Failure },
  ): Promise<Result> {
    for (let tries = 1; ; tries++) {
      this.signal.throwIfAborted();
      try {
        return await attempt(AbortSignal.any([this.signal, AbortSignal.timeout(this.patience.answerMs)]));
      } catch (error) {
        this.signal.throwIfAborted();
        const failure = explain(error);
        const verdict = judge(failure, Date.now());
        if (verdict.kind === "final") {
          throw refusal(what, failure, error);
        }
        const waitMs = verdict.waitMs ?? this.patience.firstWaitMs * 2 ** (tries - 1);
        const end = await this.waitOrEnd(tries, waitMs);
        const done = verdict.kind === "unknown" ? await look?.() : undefined;
        if (done !== undefined) {
          return done;
        }
        if (end !== undefined) {
          throw unavailable(`${what}: ${sayOf(failure)}${end}.`, error);
        }
      }
    }
  }

  /** Why there is no further try; undefined where there is one, after a wait. */
  private async waitOrEnd(tries: number, waitMs: number): Promise<string | undefined> {
    if (tries >= this.patience.tries) {
      return `, ${tries} times`;
    }
    if (this.waitedMs + waitMs > this.patience.totalWaitMs) {
      return ` and asks to wait ${Math.ceil(waitMs / 1000)} s, which is too long`;
    }
    this.waitedMs += waitMs;
    await wait(waitMs, this.signal);
    return undefined;
  }
}

type Verdict =
  | { readonly kind: "final" }
  /** `not-done`: GitHub said that it did nothing. `unknown`: nobody knows. */
  | { readonly kind: "not-done" | "unknown"; readonly waitMs: number | undefined };

/** Pure but for the clock, which is given. */
function judge({ status, headers, message }: Failure, now: number): Verdict {
  if (status === 429 || (status === 403 && isRateLimit(headers, message))) {
    return { kind: "not-done", waitMs: askedWait(headers, now) ?? 60_000 };
  }
  if (status === 503 && headers["retry-after"] !== undefined) {
    return { kind: "not-done", waitMs: askedWait(headers, now) };
  }
  return status === undefined || status >= 500
    ? { kind: "unknown", waitMs: askedWait(headers, now) }
    : { kind: "final" };
}

function isRateLimit(headers: Failure["headers"], message: string): boolean {
  return (
    headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /\brate limit\b/i.test(message)
  );
}

/** What the answer says of when to come back; undefined where it says nothing. */
function askedWait(headers: Failure["headers"], now: number): number | undefined {
  const after = headers["retry-after"];
  if (after !== undefined) {
    const seconds = Number(after);
    const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(after);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
  }
  if (headers["x-ratelimit-remaining"] === "0") {
    // The reset is in whole seconds, by GitHub's clock.
    const resetMs = Number(headers["x-ratelimit-reset"]) * 1000 + 1000;
    return Number.isNaN(resetMs) ? undefined : Math.max(1000, resetMs - now);
  }
  return undefined;
}

function sayOf({ status, message }: Failure): string {
  return status === undefined ? message : `GitHub answers ${status} (${message})`;
}

function refusal(what: string, { status, message }: Failure, cause: unknown): MilestoneError {
  const said = `${what}: GitHub answers ${status} (${message}).`;
  if (status === 403 && /not permitted to create or approve pull requests/i.test(message)) {
    return new MilestoneError("PULL_REQUESTS_OFF", said, {
      state: UNTOUCHED,
      fix: [
        'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General, or give the token of an app or person as input token.',
      ],
      cause,
    });
  }
  if (status === 409 || status === 422) {
    return new MilestoneError("GITHUB_CONFLICT", said, {
      state: UNTOUCHED,
      fix: ["Look at what the message names; the rest of the run stands."],
      cause,
    });
  }
  return new MilestoneError("GITHUB_REFUSED", said, {
    state: UNTOUCHED,
    fix: ["Give the job the permission that docs/action.md names, or another token as input token."],
    cause,
  });
}

const UNTOUCHED = "On GitHub nothing was changed by this request.";

function unavailable(message: string, cause: unknown): MilestoneError {
  return new MilestoneError("GITHUB_UNAVAILABLE", message, {
    state: "What was found stands in the summary and in the reports.",
    fix: ["Run the job again later."],
    cause,
  });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
