import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { type Mark, Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";
import { StoppingRules } from "../validate/stopping-rules.ts";
import { type Survey, surveyBackend } from "../validate/survey.ts";
import type { Move } from "./move.ts";
import { assertReadable } from "./server-checks.ts";
import { stillBroken } from "./still-broken.ts";

/** A source that was read from end to end, and what was found. It stays open, so that it can tell whether it changed. */
export class MeasuredSource {
  readonly source: Backend;
  readonly survey: Survey;
  readonly marks: Marks;
  /** One look at every file, in milliseconds: most of a write pause is that. */
  readonly statAllMs: number;

  private constructor(source: Backend, survey: Survey, marks: Marks, statAllMs: number) {
    this.source = source;
    this.survey = survey;
    this.marks = marks;
    this.statAllMs = statAllMs;
  }

  /** Reads everything that a move would read. The caller closes it. Throws PREREQUISITES where a server does not let us. */
  static async of(context: Context, move: Move): Promise<MeasuredSource> {
    await assertReadable(context, move);
    const source = await context.backends.open(move.from);
    const marks = new Marks();
    try {
      context.progress.step("reading and checking every record");
      const statAllMs = timeWatch(source);
      const survey = await surveyBackend(source, {
        target: move.to,
        onServer: context.backends.usesServer,
        judge: new StoppingRules(context, move.from),
        signal: context.signal,
        onRecord: (done: number, mark: Mark) => {
          marks.set(nameOf(mark), mark);
          context.progress.advance(done);
        },
      });
      const findings = await stillBroken(context, source, survey.findings);
      return new MeasuredSource(source, { ...survey, findings }, marks, statAllMs);
    } catch (error) {
      marks.free();
      await source.close();
      throw error;
    }
  }

  /** True where nothing was written since it was read. */
  async isCurrent(): Promise<boolean> {
    return await this.source.isUnchanged();
  }

  async close(): Promise<void> {
    this.marks.free();
    await this.source.close();
  }
}

function timeWatch(source: Backend): number {
  const start = performance.now();
  source.watch();
  return performance.now() - start;
}
