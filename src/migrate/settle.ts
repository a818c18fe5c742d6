import { setTimeout } from "node:timers/promises";
import { MilestoneError } from "../errors/error.ts";
import type { Finding } from "../validate/finding.ts";
import type { CatchUp, CatchUpStage } from "./catch-up.ts";
import { assertNotTwice } from "./duplicate.ts";
import { brokenMeanwhile } from "./refuse-broken.ts";
import { assertSame, compareTouched } from "./verify.ts";

/** How often what changed while it was verified is brought over and verified once more. */
const MAX_ROUNDS = 10;

/** A tool that writes a file in place, and not aside, takes less than this times {@link MAX_ROUNDS}. */
const BREATH_MS = 10;

/**
 * Brings over what changed in the source and verifies just that, until nothing changes meanwhile. `wrong` is what a
 * verification before found: it is verified again, and must fit unless the source changed it. Returns the names of all
 * that was touched. `goOn` is called before each round and each change, and throws where it is to end: somebody may write
 * faster than we read. Throws VERIFY_MISMATCH, RECORD_UNREADABLE for a record that is broken and stays so and for an id that
 * is there twice, and SOURCE_BUSY where records change faster than they can be verified.
 */
export async function settle(
  catchUp: CatchUp,
  during: CatchUpStage,
  goOn: () => void,
  wrong: readonly string[] = [],
): Promise<Set<string>> {
  const { shadow, marks } = catchUp;
  const all = new Set<string>();
  let open = wrong;
  let stuck: readonly Finding[] | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    goOn();
    const { touched, broken } = await catchUp.run(during, goOn);
    await shadow.seal();
    for (const name of touched) {
      all.add(name);
    }
    open = await compareTouched(shadow, marks, new Set([...open, ...touched]));
    stuck = broken.filter(({ file }) => stuck?.some((each) => each.file === file) ?? true);
    const twice = catchUp.findTwice();
    if (open.length === 0 && twice === undefined && broken.length === 0) {
      return all;
    }
    if (broken.length > 0) {
      await setTimeout(BREATH_MS);
    } else if (touched.size === 0) {
      assertSame(open, marks);
      assertNotTwice(twice);
    }
  }
  if (stuck?.[0] !== undefined) {
    throw brokenMeanwhile(stuck[0]);
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
