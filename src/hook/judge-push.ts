import { MilestoneError } from "../errors/error.ts";
import { type HookPorts, judgeStore } from "./judge-store.ts";
import type { PushReport, StoreReport } from "./push-report.ts";
import type { PushedRef, Remote } from "./pushed-ref.ts";
import { byStore, changedFromAll, type StoreChange } from "./store-change.ts";

/** Judges everything that a push brings into stores: objects, never the working tree. */
export async function judgePush(ports: HookPorts, refs: readonly PushedRef[], remote: Remote): Promise<PushReport> {
  const stores: StoreReport[] = [];
  try {
    for (const change of findChanges(ports, refs, remote)) {
      const report = await judgeStore(ports, change);
      stores.push(...(report === undefined ? [] : [report]));
    }
    return { stores, unchecked: undefined };
  } catch (error) {
    // What was found until then is said all the same.
    return { stores, unchecked: whyUnchecked(ports, error) };
  }
}

/** The stores that a push changes, each once, however many refs bring the same commit. */
function findChanges({ objects, deadline }: HookPorts, refs: readonly PushedRef[], remote: Remote): StoreChange[] {
  const tips = new Map<string, { bases: Set<string>; refs: string[] }>();
  for (const { id, thereId, remoteRef } of refs) {
    deadline.check();
    const found = objects.newCommits(id, thereId, remote);
    if (found.kind === "some") {
      const known = tips.get(found.tip) ?? { bases: new Set(), refs: [] };
      tips.set(found.tip, known);
      known.refs.push(remoteRef);
      for (const base of found.bases) {
        known.bases.add(base);
      }
    }
  }
  return [...tips].flatMap(([tip, { bases, refs }]) => {
    const from = bases.size === 0 ? [undefined] : [...bases];
    const changed = changedFromAll(from.map((base) => objects.changedPaths(base, tip)));
    return [...byStore(changed)].map(([folder, paths]) => ({ folder, tip, bases: [...bases], refs, paths }));
  });
}

/** Rethrows what is no reason to let a push go on unchecked. */
function whyUnchecked({ deadline }: HookPorts, error: unknown): string {
  if (deadline.leftMs <= 0) {
    return `after ${deadline.allowedMs / 1000} s (storage.hook.time_budget)`;
  }
  if (error instanceof MilestoneError && error.code === "GIT_FAILED") {
    return "because this clone lacks objects that it takes, or git refuses to read it";
  }
  throw error;
}
