import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { isRecordName } from "../measure/record-name.ts";
import { parseSwitch } from "../store/switch.ts";
import type { Finding, Severity } from "../validate/finding.ts";
import { mayChangeAdvice } from "./advice-matters.ts";
import type { Sized } from "./changed-advice.ts";
import { findCommitted } from "./committed.ts";
import type { Deadline } from "./deadline.ts";
import type { FullLook } from "./full-look.ts";
import type { Look, Looks } from "./look.ts";
import type { PushedObjects } from "./objects.ts";
import type { ChangedAdvice, CommittedProblem, StoreReport } from "./push-report.ts";
import { isCleanAtAGlance } from "./quick-look.ts";
import { recordIdOf, type StoreChange } from "./store-change.ts";

/** What the steps of the hook work with. */
export interface HookPorts {
  readonly objects: PushedObjects;
  readonly looks: Looks;
  readonly deadline: Deadline;
}

/** A store as small as this is read whole: that takes no longer than a person can notice, and tells what is older. */
const ALWAYS_READ_WHOLE = 250;

/** Judges what a push does to one store. Undefined where it leaves no store behind. */
export async function judgeStore(ports: HookPorts, change: StoreChange): Promise<StoreReport | undefined> {
  const { folder, tip, refs } = change;
  if (change.paths.get("")?.isOdd) {
    return { ...nothing(change), introduced: [inPlaceOfStore(folder)], blocks: true };
  }
  const look = await ports.looks.at(folder, tip, (name) => isLookedAt(change, name));
  if (look === undefined) {
    return undefined;
  }
  const { hook } = look.view.settings;
  ports.deadline.allow(hook.timeBudgetMs);
  ports.deadline.check();
  const paths = look.paths();
  const backend = backendOf(look);
  const least: Severity = hook.block === "warning" ? "warning" : "error";
  const isElsewhere = backend === "database" && look.recordsElsewhere();
  const before = await lookBefore(ports, change);
  const committed = findCommitted(change, {
    paths,
    backend: backend ?? "file",
    backendBefore: backend === undefined || before === undefined ? undefined : backendOf(before),
    isElsewhere,
  });
  const found = await findFindings(ports, change, { look, paths, backend: backend ?? "file", least, isElsewhere });
  const now = { look, commit: tip, backend: backend ?? "file", active: found.active } as const;
  const { interrupted } = await ports.looks.onDisk(folder);
  const report: StoreReport = {
    folder,
    refs,
    commit: tip,
    introduced: found.introduced.map((finding) => fromRoot(folder, finding)),
    older: found.older,
    committed: committed.map((each) => ({ ...each, file: showName(each.file) })),
    drifted: found.drifted,
    interrupted,
    advice:
      backend === undefined || backend === "database"
        ? undefined
        : await unlessLacking(ports.deadline, () => tryAdvise(ports, change, now)),
    blocks: false,
  };
  return { ...report, blocks: hook.block !== "never" && doesBlock(report, least) };
}

function nothing({ folder, tip, refs }: StoreChange): StoreReport {
  return {
    folder,
    refs,
    commit: tip,
    introduced: [],
    older: 0,
    committed: [],
    drifted: [],
    interrupted: [],
    advice: undefined,
    blocks: false,
  };
}

function inPlaceOfStore(folder: string): Finding {
  const message = "is a link or a repository; a store is a plain folder";
  return {
    rule: "unsafe-path",
    severity: "error",
    file: showName(folder),
    message,
    fix: "Replace it by the folder itself.",
  };
}

/** What the push changes, and what nothing can be judged without: settings and switch, and what makes a repository. */
function isLookedAt({ paths }: StoreChange, name: string): boolean {
  return paths.has(name) || name.startsWith("config/") || name === "HEAD" || name.endsWith("/HEAD");
}

/** Undefined where the switch cannot be read, which is a finding. */
function backendOf({ view }: Look): BackendName | undefined {
  const { files, layout } = view;
  try {
    return files.stat(layout.switchFile) === undefined
      ? "file"
      : parseSwitch(files.read(layout.switchFile).bytes.toString("utf8"), layout.show(layout.switchFile));
  } catch (error) {
    if (error instanceof MilestoneError && (error.code === "SWITCH_INVALID" || error.code === "UNSAFE_PATH")) {
      return undefined;
    }
    throw error;
  }
}

/** The store before the push, where the push changes what it is asked for: the switch, or how many records there are. */
async function lookBefore(
  { looks, deadline }: HookPorts,
  { folder, bases, paths }: StoreChange,
): Promise<Look | undefined> {
  const [base] = bases;
  const isAsked = paths.has("config/storage-backend.txt");
  return base === undefined || !isAsked
    ? undefined
    : await unlessLacking(deadline, () => looks.at(folder, base, (name) => name.startsWith("config/")));
}

interface Looked {
  readonly look: Look;
  readonly paths: ReadonlySet<string>;
  readonly backend: BackendName;
  readonly least: Severity;
  readonly isElsewhere: boolean;
}

async function findFindings(ports: HookPorts, change: StoreChange, looked: Looked): Promise<FullLook> {
  const { look, paths, backend, isElsewhere } = looked;
  const asksDrift = touchesOldCopy(change, backend) && !isElsewhere;
  const { isSmall, seesAll } = sizeUp(paths, change);
  const isClean = () => isCleanAtAGlance(look, change, { ...looked, seesAll, objects: ports.objects });
  const clean = () => ({ introduced: [], older: 0, active: () => countActive(look, paths), drifted: [] });
  if (!asksDrift && !isSmall && (await isClean())) {
    return clean();
  }
  const whole = await unlessLacking(ports.deadline, () => findInAll(ports, change, looked, asksDrift));
  if (whole !== undefined) {
    return whole;
  }
  // A partial clone has what was changed here, and may lack what stays as it was, or what was there before.
  if (!asksDrift && (await isClean())) {
    return clean();
  }
  const introduced = await findInChanged(ports, change, looked);
  if (introduced.length === 0) {
    throw new MilestoneError("GIT_FAILED", "This clone lacks objects.", { state: NOTHING_CHANGED, fix: [] });
  }
  return { ...clean(), introduced };
}

/** Whether a store is read whole in any case, and whether the push changes every record. */
function sizeUp(paths: ReadonlySet<string>, change: StoreChange): { isSmall: boolean; seesAll: boolean } {
  let records = 0;
  let seesAll = true;
  for (const name of paths) {
    if (recordIdOf(name) !== undefined) {
      records += 1;
      seesAll &&= change.paths.has(name);
      if (records > ALWAYS_READ_WHOLE && !seesAll) {
        break;
      }
    }
  }
  return { isSmall: records <= ALWAYS_READ_WHOLE, seesAll };
}

async function findInAll(
  ports: HookPorts,
  { folder, tip, bases }: StoreChange,
  { least }: Looked,
  asksDrift: boolean,
): Promise<FullLook> {
  const { lookAtAll } = await import("./full-look.ts");
  return await lookAtAll(await ports.looks.context(folder, tip), {
    least,
    asksDrift,
    bases: async () => {
      const contexts = [];
      for (const base of bases) {
        const context = await ports.looks.tryContext(folder, base);
        contexts.push(...(context === undefined ? [] : [context]));
      }
      return contexts;
    },
  });
}

async function findInChanged(ports: HookPorts, change: StoreChange, { least }: Looked): Promise<readonly Finding[]> {
  const { lookAtChanged } = await import("./full-look.ts");
  const context = await ports.looks.context(change.folder, change.tip, (name) => isLookedAt(change, name));
  return await lookAtChanged(context, { least, changed: change.paths });
}

/** Undefined where this clone lacks objects. Throws STOPPED where it is the time that is over. */
async function unlessLacking<Result>(deadline: Deadline, run: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await run();
  } catch (error) {
    deadline.check();
    if (error instanceof MilestoneError && error.code === "GIT_FAILED") {
      return undefined;
    }
    throw error;
  }
}

/** The copy that the last switch left behind: files beside a database, or a database beside files. */
function touchesOldCopy({ paths }: StoreChange, backend: BackendName): boolean {
  const isOld = (name: string) => (backend === "database" ? recordIdOf(name) !== undefined : name === "enterprise.db");
  return [...paths.keys()].some((name) => isOld(name) || name === "config/last-switch.tsv");
}

/** By their names: what is beside them and is none is known by its name too. */
function countActive({ view }: Look, paths: ReadonlySet<string>): number {
  const { auxiliaryFiles } = view.settings;
  return [...paths].filter((name) => name.startsWith("active/") && isRecordName(name, auxiliaryFiles)).length;
}

/** No larger backend than a database is left to be recommended. */
async function tryAdvise(
  ports: HookPorts,
  change: StoreChange,
  now: Omit<Sized, "active"> & Pick<FullLook, "active">,
): Promise<ChangedAdvice | undefined> {
  const { hook, backend } = now.look.view.settings;
  if (!hook.advice || backend !== "auto" || !mayChangeAdvice(change)) {
    return undefined;
  }
  const { findChangedAdvice } = await import("./changed-advice.ts");
  return await findChangedAdvice({ ...now, active: now.active() }, async () => {
    const [base] = change.bases;
    const look = base === undefined ? undefined : await ports.looks.at(change.folder, base);
    const backend = look && backendOf(look);
    if (base === undefined || look === undefined || backend === undefined || backend === "database") {
      return undefined;
    }
    return { look, commit: base, backend, active: countActive(look, look.paths()) };
  });
}

function fromRoot(folder: string, finding: Finding): Finding {
  const parent = path.posix.dirname(folder);
  return parent === "." ? finding : { ...finding, file: `${showName(parent)}/${finding.file}` };
}

function doesBlock({ introduced, committed }: StoreReport, least: Severity): boolean {
  const isBad = ({ severity }: CommittedProblem) => severity === "error" || least === "warning";
  return introduced.length > 0 || committed.some(isBad);
}
