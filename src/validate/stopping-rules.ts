import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import type { MilestoneRecord } from "../record/record.ts";
import { readBaseline } from "./baseline.ts";
import { checkByRules, checkRecord, type Housing, homeOf } from "./check-record.ts";
import type { Finding } from "./finding.ts";
import { withFingerprints } from "./fingerprint.ts";
import { placeStoreIssues } from "./place-store-issues.ts";
import { namesOf } from "./record-names.ts";
import { RECORD_RULES } from "./registry.ts";
import type { RecordRule } from "./rule.ts";
import { secretValue } from "./rules/secret-value.ts";
import { Severities } from "./severities.ts";
import { StoreFacts } from "./store-facts.ts";

/** Beyond it a store is not looked at as a whole before a move, which runs in constant memory; `validate` does. */
const MOST_RECORDS = 100_000;

/**
 * What `validate` calls an error in records that are whole, and a move therefore stops at. Settings, comments and the
 * baseline say the same as there.
 */
export class StoppingRules {
  private readonly housing: Housing;
  private readonly backend: BackendName;
  private readonly severities: Severities;
  private readonly rules: readonly RecordRule[];
  private readonly accepted: ReadonlySet<string>;
  private readonly facts = new StoreFacts();
  private records = 0;

  constructor({ layout, files, settings }: Context, backend: BackendName) {
    this.housing = { layout, settings: settings.settings };
    this.backend = backend;
    this.severities = new Severities(settings.settings);
    this.rules = RECORD_RULES.filter(({ id }) => this.severities.of(id) === "error");
    this.accepted = readBaseline(files, layout).fingerprints;
  }

  look(record: MilestoneRecord): Finding[] {
    this.records += 1;
    if (this.records <= MOST_RECORDS) {
      this.facts.add(record, namesOf(record.data, { withTasks: false }));
    } else if (this.records === MOST_RECORDS + 1) {
      this.facts.free();
    }
    // A secret stops a move only where the settings make it an error; looking for one takes its time.
    const check = this.severities.of(secretValue.id) === "error" ? checkRecord : checkByRules;
    const { findings } = check(record, homeOf(this.housing, this.backend, record), this.rules);
    return this.onlyErrors(findings);
  }

  /** What only the whole shows. */
  async finish(backend: Backend): Promise<Finding[]> {
    if (this.records > MOST_RECORDS) {
      return [];
    }
    const wanted = [...this.facts.issues()].filter(({ rule }) => this.severities.of(rule.id) === "error");
    this.facts.free();
    const { findings } = await placeStoreIssues(backend, wanted, (key) => homeOf(this.housing, this.backend, key));
    return this.onlyErrors(findings);
  }

  private onlyErrors(findings: readonly Finding[]): Finding[] {
    if (findings.length === 0) {
      return [];
    }
    const errors = findings.flatMap((finding) => this.severities.apply(finding) ?? []).filter(isError);
    return withFingerprints(errors)
      .filter(({ fingerprint }) => !this.accepted.has(fingerprint))
      .map(({ fingerprint: _, ...finding }) => finding);
  }
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
