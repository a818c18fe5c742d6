import type { Backend, BackendName, RecordCounts } from "../backends/backend.ts";
import { isErrno, MilestoneError } from "../errors/error.ts";
import { LISTEN_EVERY, throwIfStopped } from "../errors/stopped.ts";
import { Marks } from "../record/marks.ts";
import { type MilestoneRecord, nameOf, type RecordKey, type RecordState, STATES } from "../record/record.ts";
import { checkByRules, checkRecord, type Home, homeOf } from "./check-record.ts";
import { type Finding, isAtLeast, type RuleId, type Severity } from "./finding.ts";
import { placeStoreIssues } from "./place-store-issues.ts";
import { namesOf } from "./record-names.ts";
import { RECORD_RULES } from "./registry.ts";
import type { RecordRule } from "./rule.ts";
import { backendUnreadable } from "./rules/backend-unreadable.ts";
import { recordsOnServer } from "./rules/records-on-server.ts";
import { rowDigest } from "./rules/row-digest.ts";
import { unsafePath } from "./rules/unsafe-path.ts";
import { Severities } from "./severities.ts";
import { StoreFacts } from "./store-facts.ts";
import type { KnownRecord, View } from "./view.ts";

/** What reading every record once found. */
export interface ScannedRecords {
  readonly findings: Finding[];
  readonly counts: RecordCounts;
  readonly marks: Marks;
  /** Findings that comments turned off. */
  readonly disabled: number;
}

/** Beyond it, records are checked again. */
const MOST_KNOWN = 20_000;

/** Anybody who wants to see each record as it passes, in key order. */
export type OnRecord = (record: MilestoneRecord) => void;

/**
 * Applies every rule that looks at records, one by one and all together. A broken one never hides another. With `least`,
 * rules that find nothing as bad may be left out.
 */
export async function scanRecords(
  view: View,
  name: BackendName,
  onRecord?: OnRecord,
  least: Severity = "notice",
): Promise<ScannedRecords> {
  const scan = new RecordScan(view, name, least);
  if (view.recordsOnServer(name)) {
    scan.findings.push(onServer(view));
    return scan;
  }
  let backend: Backend;
  try {
    backend = await view.open(name);
  } catch (error) {
    scan.findings.push(unreadable(error));
    return scan;
  }
  try {
    await scan.readAll(backend, onRecord);
    await scan.judgeStore(backend);
  } catch (error) {
    scan.findings.push(unreadable(error));
  } finally {
    await backend.close();
  }
  return scan;
}

class RecordScan implements ScannedRecords {
  readonly findings: Finding[] = [];
  readonly counts: RecordCounts = { active: 0, completed: 0 };
  readonly marks = new Marks();
  disabled = 0;
  private readonly view: View;
  private readonly name: BackendName;
  private readonly facts = new StoreFacts();
  private readonly rules: readonly RecordRule[];
  private changed = 0;
  private firstChanged: RecordKey | undefined;
  /** True where texts are searched too: for secrets, and for comments that turn off no rule. */
  private readonly readsTexts: boolean;

  constructor(view: View, name: BackendName, least: Severity) {
    this.view = view;
    this.name = name;
    const severities = new Severities(view.settings);
    const matters = (rule: RuleId) => {
      const severity = severities.of(rule);
      return severity !== "off" && isAtLeast(severity, least);
    };
    this.rules = RECORD_RULES.filter(({ id }) => matters(id));
    this.readsTexts = matters("secret-value") || matters("disable-comment");
  }

  async readAll(backend: Backend, onRecord: OnRecord | undefined): Promise<void> {
    const states = this.name === "database" ? STATES : STATES.filter((state) => this.isPlainFolder(state));
    let done = 0;
    for await (const item of backend.scan(states)) {
      if (item.kind === "finding") {
        this.addBroken(item.finding);
        continue;
      }
      done += 1;
      if (done % LISTEN_EVERY === 0) {
        throwIfStopped(this.view.signal);
      }
      this.judge(item.record);
      if (item.isChanged) {
        this.changed += 1;
        this.firstChanged ??= item.mark;
      }
      this.marks.set(nameOf(item.mark), item.mark);
      onRecord?.(item.record);
    }
  }

  /** Tools change rows in place, and so does a byte that flips: which of the two only a person can say. */
  private describeChanged(): Finding[] {
    const { id } = rowDigest;
    const first = this.firstChanged;
    if (first === undefined) {
      return [];
    }
    const name = nameOf(first);
    const rows =
      this.changed === 1 ? `the data of ${name} is` : `the data of ${this.changed} rows (${name} and others) is`;
    const message = `${rows} other than when its YAML was written; a tool changed it, or it was damaged`;
    const { file } = this.homeOf(first);
    return [
      { rule: id, severity: "notice", file, message, fix: "Nothing, if a tool wrote it; else restore a backup." },
    ];
  }

  private judge(record: MilestoneRecord): void {
    this.counts[record.state] += 1;
    const { findings, disabled, names } = this.look(record);
    this.facts.add(record, names);
    this.findings.push(...findings);
    this.disabled += disabled;
  }

  private look(record: MilestoneRecord): KnownRecord {
    const { known } = this.view;
    if (known === undefined) {
      return this.lookAnew(record);
    }
    const key = `${this.name} ${nameOf(record)} ${record.textDigest}`;
    const looked = known.get(key) ?? this.lookAnew(record);
    if (known.size < MOST_KNOWN) {
      known.set(key, looked);
    }
    return looked;
  }

  private lookAnew(record: MilestoneRecord): KnownRecord {
    const home = this.homeOf(record);
    const check = this.readsTexts ? checkRecord : checkByRules;
    const { findings, disabled } = check(record, home, this.rules);
    return { findings, disabled, names: namesOf(record.data) };
  }

  private addBroken(finding: Finding): void {
    this.findings.push(finding);
    const [, id] = /\/(?:active|completed)\/([^/]+)\.yaml$/.exec(finding.file) ?? [];
    const name = id ?? finding.record?.split("/")[1];
    if (name !== undefined) {
      this.facts.addBroken(name);
    }
  }

  async judgeStore(backend: Backend): Promise<void> {
    this.findings.push(...this.describeChanged());
    const issues = [...this.facts.issues()];
    this.facts.free();
    const { findings, disabled } = await placeStoreIssues(backend, issues, (key) => this.homeOf(key));
    // Not as arguments of one call, which has room for about 120,000.
    for (const finding of findings) {
      this.findings.push(finding);
    }
    this.disabled += disabled;
  }

  private homeOf(key: RecordKey): Home {
    return homeOf(this.view, this.name, key);
  }

  /** A link in the place of a folder hides the records of that state, and no others. */
  private isPlainFolder(state: RecordState): boolean {
    const { files, layout } = this.view;
    const dir = layout.stateDir(state);
    const kind = files.stat(dir)?.kind;
    if (kind === undefined || kind === "directory") {
      return true;
    }
    const { id, severity, fix } = unsafePath;
    const message = "is not a plain folder; no link is followed";
    this.findings.push({ rule: id, severity, file: layout.show(dir), message, fix });
    return false;
  }
}

/** Said, so that nobody takes a commit without records for a store without any. */
function onServer({ layout }: View): Finding {
  const { id, severity, fix } = recordsOnServer;
  const message = "the records are on the PostgreSQL server: only configuration and metadata were looked at";
  return { rule: id, severity, file: layout.show(layout.settingsFile), message, fix };
}

/** A backend that cannot be opened is a finding; a disk or server that fails is not. Rethrows everything else. */
function unreadable(error: unknown): Finding {
  const isOurs = error instanceof MilestoneError && error.code === "BACKEND_UNREADABLE";
  if (!isOurs || isErrno(error.cause, "EACCES", "EIO", "EPERM", "EMFILE", "ENFILE", "ENOMEM")) {
    throw error;
  }
  const { id, severity, fix } = backendUnreadable;
  const file = error.place.file ?? ".milestones/config/storage-backend.txt";
  return { rule: id, severity, file, message: error.message.replace(/\.$/, ""), fix: error.fix[0] ?? fix };
}
