import type { ReadBack, Shadow } from "../backends/backend.ts";
import type { Progress } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { MetKeys } from "../packed/met-keys.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf, nameOf } from "../record/record.ts";

const NOTHING_SWITCHED = "Nothing was switched.";

/**
 * Compares everything that the copy holds with what was read from the source, by both digests.
 * Returns the names that differ, are missing or are too many.
 */
export async function compareCopy(
  shadow: Shadow,
  marks: Marks,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  const met = new MetKeys(marks);
  const wrong: string[] = [];
  let done = 0;
  for await (const record of shadow.readBack()) {
    throwIfStopped(signal);
    const name = nameOf(record);
    met.add(name);
    if (record.flaw !== undefined || !sameDigests(record, marks.get(name))) {
      wrong.push(name);
    }
    done += 1;
    progress.advance(done);
  }
  return [...wrong, ...met.missing()];
}

/** Verifies single records: what the last catch-up touched. */
export async function compareTouched(shadow: Shadow, marks: Marks, touched: Iterable<string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of touched) {
    if (!(await isSame(shadow, name, marks.get(name)))) {
      wrong.push(name);
    }
  }
  return wrong;
}

async function isSame(shadow: Shadow, name: string, want: RecordDigests | undefined): Promise<boolean> {
  const found = await tryReadOne(shadow, name);
  if (found === "broken") {
    return false;
  }
  return want === undefined
    ? found === undefined
    : found !== undefined && found.flaw === undefined && sameDigests(found, want);
}

/** Where the copy is the source itself, a tool may be in the middle of writing it. */
async function tryReadOne(shadow: Shadow, name: string): Promise<ReadBack | undefined | "broken"> {
  try {
    return await shadow.readOne(keyOf(name));
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "RECORD_UNREADABLE") {
      return "broken";
    }
    throw error;
  }
}

/** Throws VERIFY_MISMATCH, or EMPTY_TARGET when nothing at all arrived. */
export function assertSame(wrong: readonly string[], marks: Marks): void {
  if (wrong.length === 0) {
    return;
  }
  if (wrong.length >= marks.size && marks.size > 0 && wrong.every((name) => marks.has(name))) {
    throw new MilestoneError("EMPTY_TARGET", `None of ${marks.size} records arrived in the copy.`, {
      state: NOTHING_SWITCHED,
      fix: ["Run it again; if it fails again, report it with this message."],
    });
  }
  const total = marks.size.toLocaleString("en-US");
  throw new MilestoneError(
    "VERIFY_MISMATCH",
    `${wrong.length} of ${total} records differ in the copy (first: ${wrong[0]}).`,
    {
      state: NOTHING_SWITCHED,
      fix: ["Run it again; if it fails again, report it with this message."],
    },
  );
}

function sameDigests(found: RecordDigests, want: RecordDigests | undefined): boolean {
  return found.textDigest === want?.textDigest && found.dataDigest === want.dataDigest;
}
