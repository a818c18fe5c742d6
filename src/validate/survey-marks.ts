import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { type Mark, Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";
import { type Survey, surveyBackend } from "./survey.ts";

/** Reads every record once and closes the backend. The marks are of the records that are whole. */
export async function surveyMarks(
  { signal, progress }: Pick<Context, "signal" | "progress">,
  backend: Backend,
): Promise<Survey & { readonly marks: Marks }> {
  const marks = new Marks();
  const onRecord = (done: number, mark: Mark) => {
    marks.set(nameOf(mark), mark);
    progress.advance(done);
  };
  try {
    return { ...(await surveyBackend(backend, { signal, onRecord })), marks };
  } finally {
    await backend.close();
  }
}
