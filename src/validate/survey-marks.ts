import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { type Mark, Marks } from "../record/marks.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { type Survey, surveyBackend } from "./survey.ts";

/** Reads every record once and closes the backend. The marks are of the records that are whole, as those that `look` gets. */
export async function surveyMarks(
  { signal, progress }: Pick<Context, "signal" | "progress">,
  backend: Backend,
  look: (record: MilestoneRecord) => void = () => {},
): Promise<Survey & { readonly marks: Marks }> {
  const marks = new Marks();
  const onRecord = (done: number, mark: Mark, record: MilestoneRecord) => {
    marks.set(nameOf(mark), mark);
    look(record);
    progress.advance(done);
  };
  try {
    return { ...(await surveyBackend(backend, { signal, onRecord })), marks };
  } finally {
    await backend.close();
  }
}
