import { showName } from "../files/native-path.ts";
import type { HookName } from "../hook/hook-name.ts";
import type { HookDone, HookState } from "../hook/installation.ts";
import { EARLIER_SUFFIX } from "../hook/script.ts";

export interface HooksDone {
  readonly dir: string;
  readonly done: readonly HookDone[];
  /** Hooks that were there before, and run first. */
  readonly kept: readonly HookName[];
  readonly isShared: boolean;
}

const DID: Record<HookDone["did"], string> = {
  installed: "installed",
  replaced: "replaced by this version's",
  nothing: "nothing to do",
  removed: "removed",
  "gave back": "removed; the hook that was there before is back",
};

/** What was done with hooks, one line each, and where. Pure. */
export function renderHooksDone({ dir, done, kept, isShared }: HooksDone): string {
  const lines = [
    ...done.map(({ name, did }) => `${name}: ${DID[did]}`),
    ...kept.map((name) => `The ${name} hook that was there is kept as ${name}${EARLIER_SUFFIX} and runs first.`),
    ...(isShared ? ["core.hooksPath says where hooks are: other repositories and people may use the same ones."] : []),
    `In ${showName(dir)}.`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const IS: Record<HookState["kind"], string> = {
  absent: "not installed",
  installed: "installed",
  outdated: "installed by another version or from elsewhere: milestone hook install",
  changed: "installed, and somebody wrote into it: it is left alone",
  foreign: "somebody else's",
};

/** What hooks there are, one line each. Pure. */
export function renderHooks(dir: string, hooks: readonly HookState[]): string {
  const lines = hooks.map(({ name, kind, hasEarlier }) => {
    const earlier = hasEarlier
      ? `; ${name}${EARLIER_SUFFIX} is ${kind === "absent" || kind === "foreign" ? "left over" : "run first"}`
      : "";
    return `${`${name}:`.padEnd(15)}${IS[kind]}${earlier}\n`;
  });
  return `${lines.join("")}In ${showName(dir)}.\n`;
}
