import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { findTip, readBackendSince } from "../measure/age.ts";
import { known, missing } from "../measure/fact.ts";
import type { Facts } from "../measure/facts.ts";
import { gatherPresent } from "../measure/gather.ts";
import { type MoveAdvice, type Recommendation, recommend } from "../measure/recommend.ts";
import { describeScale } from "../measure/scale.ts";
import type { Look } from "./look.ts";
import type { ChangedAdvice } from "./push-report.ts";

/** A store as far as its scale is asked. */
export interface Sized {
  readonly look: Look;
  readonly commit: string;
  readonly backend: BackendName;
  /** Active records. */
  readonly active: number;
}

/** The recommendation of the pushed commit, where it is a move up, and the commit before had another or none. */
export async function findChangedAdvice(
  now: Sized,
  before: () => Promise<Sized | undefined>,
): Promise<ChangedAdvice | undefined> {
  const { recommendation, facts } = adviseOn(now);
  if (!isMoveUp(recommendation)) {
    return undefined;
  }
  const base = await before();
  const old = base === undefined ? undefined : adviseOn(base).recommendation;
  const isSame = old !== undefined && isMoveUp(old) && old.kind === recommendation.kind && old.to === recommendation.to;
  return isSame ? undefined : { advice: recommendation, facts };
}

function isMoveUp(recommendation: Recommendation): recommendation is MoveAdvice {
  // A smaller backend is never more than watched: nothing that a push should be held up with.
  return (
    (recommendation.kind === "recommended" || recommendation.kind === "monitoring") && recommendation.direction === "up"
  );
}

/** Asks history only where the size alone asks for another backend. */
function adviseOn({ look, commit, backend, active }: Sized): { recommendation: Recommendation; facts: Facts } {
  const { view, settings, history, now } = look;
  const { files, layout } = view;
  const context = { files: files as Context["files"], layout, commit, settings, now };
  const tip = findTip({ repository: history, commit });
  const tally = known({ active, completed: 0, tasks: 0, workflows: 0, dependencies: 0 }, "the pushed commit");
  const present = gatherPresent(context, { backend, tally }, tip);
  const unasked = missing("not asked");
  const facts: Facts = { ...present, backendSince: unasked, growth: unasked };
  const scale = describeScale(facts, view.settings);
  if (scale.optimal === backend) {
    return { recommendation: recommend(facts, scale, view.settings), facts };
  }
  const aged: Facts = { ...facts, backendSince: readBackendSince(context, tip) };
  return { recommendation: recommend(aged, scale, view.settings), facts: aged };
}
