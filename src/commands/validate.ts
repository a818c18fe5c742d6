import type { Context } from "../context.ts";
import { EXIT, type ExitCode, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { toSafeJson } from "../report/escape-controls.ts";
import { renderFixes } from "../report/fixes-text.ts";
import { countOf } from "../report/quantity.ts";
import { toSarif } from "../report/validation-sarif.ts";
import { renderValidation } from "../report/validation-text.ts";
import { isAtLeast, RULES, type RuleId, SEVERITIES, type Severity } from "../validate/finding.ts";
import { applyFixes } from "../validate/fix/apply-fixes.ts";
import { describeChange } from "../validate/fix/describe-change.ts";
import type { Fix } from "../validate/fix/fix.ts";
import { planFixes } from "../validate/fix/plan-fixes.ts";
import type { ValidationReport } from "../validate/report.ts";
import { updateBaseline } from "../validate/update-baseline.ts";
import { type ValidateOptions, validateStore } from "../validate/validate.ts";
import { agree } from "./agree.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintErr, paintOut, show } from "./show.ts";

export interface ValidateCommandOptions extends CommonOptions {
  readonly severity?: string;
  readonly rule?: readonly string[];
  readonly max?: string;
  readonly since?: string;
  readonly sarif?: boolean;
  readonly fix?: boolean;
  readonly updateBaseline?: boolean;
  readonly yes?: boolean;
}

/** What a person sees at most, unless asked for more. */
const DEFAULT_MAX = 200;

/** `milestone validate`: everything that is wrong with a store. Fails only on findings that are asked for. */
export async function runValidate(door: Door, options: ValidateCommandOptions): Promise<ExitCode> {
  const asked = parseOptions(options);
  assertCombination(options);
  if (options.fix) {
    return await mend(door, options, asked);
  }
  if (options.updateBaseline) {
    return await accept(door, options);
  }
  const reads = options.since === undefined ? "once, as text" : "often";
  const context = openStore(door, options, "read", { brokenSettings: true, reads });
  const since = options.since === undefined ? undefined : resolve(context, options.since);
  return await report(door, options, context, since === undefined ? asked : { ...asked, since });
}

async function report(
  door: Door,
  options: ValidateCommandOptions,
  context: Context,
  asked: ValidateOptions,
  changes?: readonly Fix[],
): Promise<ExitCode> {
  const looked = await validateStore(context, asked);
  const found = changes === undefined ? looked : { ...looked, changes: changes.map(describeChange) };
  if (options.sarif) {
    door.out(`${toSafeJson(toSarif(found, folderOf(context)))}\n`);
  } else {
    show(door, options, found, () => renderValidation(found, paintOut(door, options)));
  }
  return exitOf(found, asked.severity);
}

/** From the repository's root to the folder that holds the store, empty or with a `/` at its end. */
function folderOf({ repository }: Context): string {
  const folder = repository?.folder ?? "";
  return folder.slice(0, folder.lastIndexOf("/") + 1);
}

/** Shows what can be mended, asks, mends it, and looks once more. */
async function mend(door: Door, options: ValidateCommandOptions, asked: ValidateOptions): Promise<ExitCode> {
  const context = openStore(door, options, "change", { brokenSettings: true });
  const { max: _, ...all } = asked;
  const plan = async () => {
    const { backend, findings } = await validateStore(context, { ...all, ignoreBaseline: true });
    return planFixes(context, backend, findings, asked.rules);
  };
  const fixes = await plan();
  if (fixes.length > 0) {
    if (!options.quiet || !options.yes) {
      door.err(renderFixes(fixes, paintErr(door, options)));
    }
    await agree(door, options, `Make ${fixes.length === 1 ? "this change" : `these ${fixes.length} changes`}?`);
    await applyFixes(context, fixes, plan);
  }
  if (!options.json && !options.sarif) {
    door.out(
      fixes.length === 0 ? "Nothing that can be mended by itself.\n\n" : `${countOf(fixes.length, "change")} made.\n\n`,
    );
  }
  return await report(door, options, context, asked, fixes);
}

/** Accepts what is found today; what belongs to this machine alone is not everybody's. */
async function accept(door: Door, options: ValidateCommandOptions): Promise<ExitCode> {
  const context = openStore(door, options, "change", { brokenSettings: true, reads: "once, as text" });
  const accepted = await withMigrationLock(context, async () => await updateBaseline(context));
  const file = context.layout.show(context.layout.baselineFile);
  show(door, options, { accepted, file }, () => {
    return `${countOf(accepted, "finding")} accepted in ${file}; from now on only others count.\n`;
  });
  return EXIT.done;
}

function assertCombination({
  fix,
  updateBaseline,
  ref,
  since,
  rule,
  severity,
  sarif,
  json,
}: ValidateCommandOptions): void {
  if (sarif && json) {
    throw usage("--sarif and --json are two forms of one report.");
  }
  if ((fix || updateBaseline) && (ref !== undefined || since !== undefined)) {
    throw usage("What a commit holds cannot be changed: --fix and --update-baseline take neither --ref nor --since.");
  }
  if (updateBaseline && (fix || rule !== undefined || severity !== undefined)) {
    throw usage("--update-baseline accepts everything that is found; it goes with no other choice.");
  }
}

/** 1 where something is at or above the severity asked for. */
function exitOf({ totals }: ValidationReport, least: Severity = "error"): ExitCode {
  const counted = SEVERITIES.filter((severity) => isAtLeast(severity, least));
  return counted.some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.done;
}

function resolve(context: Context, ref: string): string {
  const commit = context.repository?.resolve(ref);
  if (commit === undefined) {
    throw new MilestoneError("UNKNOWN_COMMIT", "The store is in no git repository, so --since means nothing here.", {
      state: NOTHING_CHANGED,
      fix: ["Leave --since out."],
    });
  }
  return commit;
}

function parseOptions({ severity, rule, max, json, sarif }: ValidateCommandOptions): ValidateOptions {
  const most = max === undefined ? (json || sarif ? undefined : DEFAULT_MAX) : parseMax(max);
  return {
    ...(severity === undefined ? {} : { severity: parseWord(SEVERITIES, severity, "--severity") }),
    ...(rule === undefined ? {} : { rules: rule.map(parseRule) }),
    ...(most === undefined ? {} : { max: most }),
  };
}

function parseWord<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const word = words.find((each) => each === given);
  if (word === undefined) {
    throw usage(`${option} ${JSON.stringify(given)} is none of ${words.join(", ")}.`);
  }
  return word;
}

function parseRule(given: string): RuleId {
  const rule = RULES.find((each) => each === given);
  if (rule === undefined) {
    throw usage(`There is no rule ${JSON.stringify(given)}.`, "docs/rules.md has them all.");
  }
  return rule;
}

function parseMax(given: string): number {
  if (!/^[0-9]{1,9}$/.test(given)) {
    throw usage(`--max ${JSON.stringify(given)} is no whole number.`);
  }
  return Number(given);
}

function usage(message: string, fix = "milestone validate --help"): MilestoneError {
  return new MilestoneError("USAGE", message, { state: NOTHING_CHANGED, fix: [fix] });
}
