import type { BackendName, Marks } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { sortedMarks } from "../migrate/marks.ts";
import { nameOf } from "../record/record.ts";
import { writeLastSwitchLine } from "../store/last-switch.ts";
import { surveyBackend } from "../validate/survey.ts";

/**
 * Writes down what the backend left behind holds, as the base for drift: a restore, unlike a move, leaves other
 * content behind than it brings.
 */
export async function writeLastSwitchOf(context: Context, from: BackendName, file: string): Promise<void> {
  const { files, backends } = context;
  const marks: Marks = new Map();
  const backend = await backends.open(from);
  try {
    await surveyBackend(backend, { onRecord: (_done, mark) => marks.set(nameOf(mark), mark) });
  } finally {
    await backend.close();
  }
  files.remove(file);
  files.create(file, sortedMarks(marks).map(writeLastSwitchLine).join(""));
  files.sync(file);
}
