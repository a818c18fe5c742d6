import type { Backend, Marks, Shadow } from "../backends/backend.ts";
import { MilestoneError } from "../errors/error.ts";
import { catchUp } from "./copy.ts";
import { assertNotTwice, findTwice } from "./duplicate.ts";
import { assertSame, compareTouched } from "./verify.ts";

/** How often what changed while it was verified is brought over and verified once more. */
const MAX_ROUNDS = 10;

/**
 * Brings over what changed in the source and verifies just that, until nothing changes meanwhile. `wrong` is what a
 * verification before found: it is verified again, and must fit unless the source changed it. Returns the names of all
 * that was touched. Throws VERIFY_MISMATCH, RECORD_UNREADABLE for an id that is there twice, and SOURCE_BUSY where
 * records change faster than they can be verified.
 */
export async function settle(
  { source, shadow, marks }: { source: Backend; shadow: Shadow; marks: Marks },
  wrong: readonly string[] = [],
): Promise<Set<string>> {
  const all = new Set<string>();
  let open = wrong;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const touched = await catchUp(source, shadow, marks);
    await shadow.seal();
    for (const name of touched) {
      all.add(name);
    }
    open = await compareTouched(shadow, marks, new Set([...open, ...touched]));
    const twice = findTwice(marks);
    if (open.length === 0 && twice === undefined) {
      return all;
    }
    if (touched.size === 0) {
      assertSame(open, marks);
      assertNotTwice(twice);
    }
  }
  assertSame(
    open.filter((name) => !all.has(name)),
    marks,
  );
  throw new MilestoneError("SOURCE_BUSY", "Records change faster than they can be verified.", {
    state: "Nothing was switched.",
    fix: ["Run it again when less is being written."],
  });
}
