import path from "node:path";
import { EXIT, type ExitCode, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { NodeFiles } from "../files/node-files.ts";
import { Git } from "../git/git.ts";
import { HOOK_NAMES, type HookName } from "../hook/hook-name.ts";
import {
  assertInstallable,
  type HookPlace,
  installHook,
  notPossible,
  readHook,
  uninstallHooks,
} from "../hook/installation.ts";
import { renderHooks, renderHooksDone } from "../report/hooks-text.ts";
import type { CommonOptions, Door } from "./door.ts";
import { runHook } from "./hook-run.ts";
import { show } from "./show.ts";

export interface HookOptions extends CommonOptions {
  readonly refreshIndex?: boolean;
}

const ACTIONS = ["install", "uninstall", "run", "status"] as const;

/** `milestone hook install | uninstall | run | status`. */
export async function runHookVerb(
  door: Door,
  action: string,
  args: readonly string[],
  options: HookOptions,
): Promise<ExitCode> {
  if (action !== "run" && args.length > 0) {
    throw usage(`milestone hook ${action} takes no more words.`);
  }
  switch (action) {
    case "install":
      return install(door, options);
    case "uninstall":
      return uninstall(door, options);
    case "status":
      return status(door, options);
    case "run":
      return await runHook(door, args, options);
    default:
      throw usage(`milestone hook ${JSON.stringify(action)}: one of ${ACTIONS.join(", ")} is expected.`);
  }
}

function install(door: Door, options: HookOptions): ExitCode {
  const { place, isShared } = findPlace(door, options);
  const names: readonly HookName[] = options.refreshIndex ? HOOK_NAMES : ["pre-push"];
  for (const name of names) {
    assertInstallable(place, name);
  }
  const done = names.map((name) => installHook(place, name));
  const kept = names.filter((name) => readHook(place, name).hasEarlier);
  show(door, options, { dir: place.dir, hooks: done }, () => renderHooksDone({ dir: place.dir, done, kept, isShared }));
  return EXIT.done;
}

function uninstall(door: Door, options: HookOptions): ExitCode {
  const { place } = findPlace(door, options);
  const done = uninstallHooks(place, HOOK_NAMES);
  show(door, options, { dir: place.dir, hooks: done }, () =>
    renderHooksDone({ dir: place.dir, done, kept: [], isShared: false }),
  );
  return EXIT.done;
}

/** 1 where nobody judges a push. */
function status(door: Door, options: HookOptions): ExitCode {
  const { place } = findPlace(door, options);
  const hooks = HOOK_NAMES.map((name) => readHook(place, name));
  show(door, options, { dir: place.dir, hooks }, () => renderHooks(place.dir, hooks));
  return hooks[0]?.kind === "installed" ? EXIT.done : EXIT.findings;
}

interface Found {
  readonly place: HookPlace;
  /** True where the setting `core.hooksPath` says where hooks are: other repositories may use the same ones. */
  readonly isShared: boolean;
}

/** Where `git rev-parse --git-path hooks` says. Throws HOOK_NOT_POSSIBLE. */
function findPlace(door: Door, { store }: CommonOptions): Found {
  const cwd = path.resolve(door.cwd, store ?? "");
  const git = new Git(path.basename(cwd) === ".milestones" ? path.dirname(cwd) : cwd, door.env);
  const commonDir = git.line(["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  const top = git.line(["rev-parse", "--show-toplevel"]);
  // Where nobody said that a bare repository is meant, git does not take one for it; here it is only looked at.
  const isBare = git.line(["--git-dir", ".", "rev-parse", "--is-bare-repository"]) === "true";
  if (isBare || (commonDir !== undefined && top === undefined)) {
    throw notPossible("This is a bare repository, or the inside of one: nobody works here, and nothing is pushed.", [
      "Install the hook in the clones that people push from.",
    ]);
  }
  if (commonDir === undefined || top === undefined) {
    throw notPossible("There is no git repository here.", ["Run it inside the clone that you push from."]);
  }
  const said = git.hooksFolder() ?? "";
  const dir = path.resolve(git.folder, said);
  refuseOthers(said, dir);
  const isShared = dir !== path.join(commonDir, "hooks");
  return { place: { files: new NodeFiles(), dir, program: door.program ?? "" }, isShared };
}

/** Folders in which a hook of ours would not last, or never run. */
function refuseOthers(said: string, dir: string): void {
  if (said === "" || said === "/dev/null") {
    throw notPossible("core.hooksPath switches hooks off here.", [
      "git config --show-origin core.hooksPath says where.",
    ]);
  }
  if (path.basename(dir) === "_" && path.basename(path.dirname(dir)) === ".husky") {
    throw notPossible("husky writes the hooks of this project, and would remove one of ours at its next start.", [
      'Add this line to .husky/pre-push: milestone hook run "$1" "$2"',
    ]);
  }
}

function usage(message: string): MilestoneError {
  return new MilestoneError("USAGE", message, { state: NOTHING_CHANGED, fix: ["milestone hook --help"] });
}
