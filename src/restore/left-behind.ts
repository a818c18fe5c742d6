import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { writeLastSwitch } from "../store/last-switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";

/**
 * Writes down what the backend left behind holds, as the base for drift: a restore, unlike a move, leaves other
 * content behind than it brings.
 */
export async function writeLastSwitchOf(context: Context, from: BackendName, file: string): Promise<void> {
  const { files, backends } = context;
  const { marks } = await surveyMarks(context, await backends.open(from));
  writeLastSwitch(files, file, marks);
}
