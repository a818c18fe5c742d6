import { EXIT, type ExitCode, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { renderValidation } from "../report/validation-text.ts";
import { RULES, type RuleId, SEVERITIES, type Severity } from "../validate/finding.ts";
import type { ValidationReport } from "../validate/report.ts";
import { isAtLeast, type ValidateOptions, validateStore } from "../validate/validate.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

export interface ValidateCommandOptions extends CommonOptions {
  readonly severity?: string;
  readonly rule?: readonly string[];
  readonly max?: string;
  readonly since?: string;
}

/** What a person sees at most, unless asked for more. */
const DEFAULT_MAX = 200;

/** `milestone validate`: everything that is wrong with a store. Fails only on findings that are asked for. */
export async function runValidate(door: Door, options: ValidateCommandOptions): Promise<ExitCode> {
  const context = openStore(door, options, "read", { brokenSettings: true, readsOnce: options.since === undefined });
  const asked = parseOptions(options);
  const since = options.since === undefined ? undefined : resolve(context, options.since);
  const report = await validateStore(context, since === undefined ? asked : { ...asked, since });
  show(door, options, report, () => renderValidation(report, paintOut(door, options)));
  return exitOf(report, asked.severity);
}

/** 1 where something is at or above the severity asked for. */
function exitOf({ totals }: ValidationReport, least: Severity = "error"): ExitCode {
  const counted = SEVERITIES.filter((severity) => isAtLeast(severity, least));
  return counted.some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.done;
}

function resolve(context: ReturnType<typeof openStore>, ref: string): string {
  const commit = context.repository?.resolve(ref);
  if (commit === undefined) {
    throw new MilestoneError("UNKNOWN_COMMIT", "The store is in no git repository, so --since means nothing here.", {
      state: NOTHING_CHANGED,
      fix: ["Leave --since out."],
    });
  }
  return commit;
}

function parseOptions({ severity, rule, max, json }: ValidateCommandOptions): ValidateOptions {
  const most = max === undefined ? (json ? undefined : DEFAULT_MAX) : parseMax(max);
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
