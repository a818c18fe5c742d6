import { MilestoneError } from "../errors/error.ts";
import { type HookPorts, judgeStore } from "./judge-store.ts";
import { isSilent, type PushReport, type StoreReport } from "./push-report.ts";
import type { PushedRef, Remote } from "./pushed-ref.ts";
import { byStore, changedFromAll, type StoreChange } from "./store-change.ts";

/**
 * Judges everything that a push brings into stores: objects, never the working tree. What is new against the commit
 * that the other side has for a ref may still come from elsewhere there, as what a merge brings; so what is found
 * against that commit alone is looked for again against all that the other side has. Nearly always there is nothing.
 */
export async function judgePush(ports: HookPorts, refs: readonly PushedRef[], remote: Remote): Promise<PushReport> {
  const first = await judge(ports, () => findChanges(ports, refs, remote, "nearest"));
  if (first.stores.every(isSilent)) {
    return first;
  }
  const second = await judge(ports, () => findChanges(ports, refs, remote, "all"));
  // Broken off, it takes nothing back: to stop a push that could go on does less harm than the other way round.
  return second.unchecked === undefined ? second : { ...second, stores: first.stores };
}

async function judge(ports: HookPorts, find: () => readonly StoreChange[]): Promise<PushReport> {
  const stores: StoreReport[] = [];
  let unchecked: string | undefined;
  /** What was found is said all the same, and one store that cannot be read hides no other. */
  const goOn = async <Result>(run: () => Result | Promise<Result>): Promise<Result | undefined> => {
    try {
      return await run();
    } catch (error) {
      unchecked = whyUnchecked(ports, error);
      return undefined;
    }
  };
  for (const change of (await goOn(find)) ?? []) {
    const report = await goOn(() => judgeStore(ports, change));
    stores.push(...(report === undefined ? [] : [report]));
    if (unchecked !== undefined && ports.deadline.leftMs <= 0) {
      break;
    }
  }
  return { stores, unchecked };
}

/** The stores that a push changes, each once, however many refs bring the same commit. */
function findChanges(
  ports: HookPorts,
  refs: readonly PushedRef[],
  remote: Remote,
  against: "nearest" | "all",
): StoreChange[] {
  const tips = new Map<string, { bases: Set<string>; refs: string[] }>();
  // Thousands of refs may name one commit, and each question is a process.
  const asked = new Map<string, Found | undefined>();
  for (const ref of refs) {
    ports.deadline.check();
    const key = `${ref.id} ${ref.thereId}`;
    if (!asked.has(key)) {
      asked.set(key, (against === "nearest" ? nearest(ports, ref) : undefined) ?? all(ports, ref, remote));
    }
    const found = asked.get(key);
    if (found !== undefined) {
      const known = tips.get(found.tip) ?? { bases: new Set(), refs: [] };
      tips.set(found.tip, known);
      known.refs.push(ref.remoteRef);
      for (const base of found.bases) {
        known.bases.add(base);
      }
    }
  }
  return [...tips].flatMap(([tip, { bases, refs }]) => {
    const from = bases.size === 0 ? [undefined] : [...bases];
    const changed = changedFromAll(from.map((base) => ports.objects.changedPaths(base, tip) ?? []));
    return [...byStore(changed)].map(([folder, paths]) => ({ folder, tip, bases: [...bases], refs, paths }));
  });
}

interface Found {
  readonly tip: string;
  readonly bases: readonly string[];
}

/** Undefined for a new ref, and where this clone lacks what the other side has. */
function nearest({ objects }: HookPorts, { id, thereId }: PushedRef): Found | undefined {
  return thereId === undefined || objects.changedPaths(thereId, id) === undefined
    ? undefined
    : { tip: id, bases: [thereId] };
}

function all({ objects }: HookPorts, { id, thereId }: PushedRef, remote: Remote): Found | undefined {
  const found = objects.newCommits(id, thereId, remote);
  return found.kind === "none" ? undefined : found;
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
