import type { Settings } from "../settings/settings.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";
import { RULE_BY_ID } from "./registry.ts";

/** How findings count, as the settings say it. */
export class Severities {
  private readonly set: Settings["validate"]["rules"];

  constructor(settings: Pick<Settings, "validate">) {
    this.set = settings.validate.rules;
  }

  /** Undefined for a rule that is off, or is not switched. */
  private switched(rule: RuleId): Severity | "off" | undefined {
    return RULE_BY_ID[rule].isFixed ? undefined : this.set[rule]?.severity;
  }

  isOff(rule: RuleId): boolean {
    return this.switched(rule) === "off";
  }

  /** The most that a finding of this rule can be, unless it says otherwise itself. */
  of(rule: RuleId): Severity | "off" {
    return this.switched(rule) ?? RULE_BY_ID[rule].severity;
  }

  /** The finding as it counts; undefined where its rule is off. */
  apply(finding: Finding): Finding | undefined {
    const severity = this.switched(finding.rule);
    if (severity === "off") {
      return undefined;
    }
    return severity === undefined ? finding : { ...finding, severity };
  }

  /** What the settings say in vain, one line each. */
  get notObeyed(): string[] {
    return (Object.keys(this.set) as RuleId[])
      .filter((rule) => RULE_BY_ID[rule].isFixed)
      .map((rule) => `storage.validate.rules.${rule} is not obeyed: what cannot be read is always an error`);
  }

  /** Rules that are switched, and nobody said why. */
  get withoutReason(): RuleId[] {
    return (Object.keys(this.set) as RuleId[]).filter((rule) => this.set[rule]?.reason === undefined);
  }
}
