import { BACKENDS, type BackendName } from "../backends/backend.ts";
import { BOT } from "../branch/ports.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import type { Identity } from "../git/branches.ts";
import { SEVERITIES, type Severity } from "../validate/finding.ts";

export const MODES = ["check", "migrate", "auto", "restore"] as const;
export type Mode = (typeof MODES)[number];

/** From which severity on the step fails. */
export const FAIL_ON = [...SEVERITIES, "never"] as const;
export type FailOn = Severity | "never";

/** What a workflow can say under `with:`; a test holds `action.yml` and docs/action.md to these names and defaults. */
export const INPUTS = {
  mode: "check",
  store: ".milestones",
  "fail-on": "error",
  comment: "true",
  since: "",
  to: "",
  backup: "",
  base: "",
  author: `${BOT.name} <${BOT.email}>`,
  path: "",
  "report-dir": "",
  token: "",
} as const satisfies Record<string, string>;
export type InputName = keyof typeof INPUTS;

/** Inputs that have been read and found right. */
export interface Inputs {
  readonly mode: Mode;
  /** Stores, or folders that hold one, or patterns of them, relative to the repository's root. */
  readonly stores: readonly string[];
  readonly failOn: FailOn;
  readonly comment: boolean;
  /** The commit to compare with, where a person names one. */
  readonly since: string | undefined;
  /** The backend that `migrate` moves to; undefined in every other mode. */
  readonly to: BackendName | undefined;
  /** The backup that `restore` brings back; undefined in every other mode. */
  readonly backup: string | undefined;
  /** The branch that pull requests go to; undefined: the repository's default branch. */
  readonly base: string | undefined;
  /** Who commits. */
  readonly author: Identity;
  /** The checkout, relative to the workspace. */
  readonly path: string;
  /** Where reports go; undefined: the runner's folder for temporary files. */
  readonly reportDir: string | undefined;
  /** Undefined where none is given: then nothing is asked of GitHub. */
  readonly token: string | undefined;
}

/** Every input at once, or every problem at once. Throws USAGE. */
export function parseInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const problems: string[] = [];
  const text = (name: InputName): string => env[`INPUT_${name.toUpperCase()}`]?.trim() || INPUTS[name];
  const word = <Word extends string>(name: InputName, words: readonly Word[]): Word => {
    const given = text(name);
    const found = words.find((each) => each === given);
    if (found === undefined) {
      problems.push(`${name}: ${quote(given)} is none of ${words.join(", ")}`);
    }
    return found ?? (words[0] as Word);
  };
  const mode = word("mode", MODES);
  const inputs: Inputs = {
    mode,
    stores: parseStores(text("store"), problems),
    failOn: word("fail-on", FAIL_ON),
    comment: word("comment", ["true", "false"]) === "true",
    since: parseCommit("since", text("since"), problems),
    to: mode === "migrate" ? word("to", BACKENDS) : undefined,
    backup: mode === "restore" ? parseBackup(text("backup"), problems) : undefined,
    base: parseBranch(text("base"), problems),
    author: parseAuthor(text("author"), problems),
    path: parsePath("path", text("path"), problems),
    reportDir: text("report-dir") || undefined,
    token: parseToken(text("token"), problems),
  };
  if (problems.length > 0) {
    const count = problems.length === 1 ? "1 input is" : `${problems.length} inputs are`;
    throw new MilestoneError("USAGE", `${count} wrong:\n${problems.map((each) => `  ${each}`).join("\n")}`, {
      state: NOTHING_CHANGED,
      fix: ["docs/action.md says what each input takes."],
    });
  }
  return inputs;
}

function parseStores(text: string, problems: string[]): string[] {
  const stores = text.split(/[\n,]/).flatMap((each) => {
    const trimmed = each.trim().replace(/\/+$/, "");
    return trimmed === "" ? [] : [trimmed.replace(/^\.\/(?=.)/, "")];
  });
  for (const store of stores) {
    assertInside("store", store, problems);
  }
  if (stores.length === 0) {
    problems.push("store: names no store");
  }
  return stores;
}

function parsePath(name: InputName, text: string, problems: string[]): string {
  assertInside(name, text, problems);
  return text;
}

function assertInside(name: InputName, text: string, problems: string[]): void {
  if (/^([/\\]|[A-Za-z]:)/.test(text) || text.split(/[/\\]/).includes("..") || text.includes("\0")) {
    problems.push(`${name}: ${quote(text)} leads out of the repository`);
  }
}

/** A word that git may be asked about: no option, no list, nothing that a shell would act on. */
function parseCommit(name: InputName, text: string, problems: string[]): string | undefined {
  if (text !== "" && (!/^[A-Za-z0-9][A-Za-z0-9._/^~@{}-]*$/.test(text) || text.includes(".."))) {
    problems.push(`${name}: ${quote(text)} is no name of a commit`);
  }
  return text === "" ? undefined : text;
}

function parseBackup(text: string, problems: string[]): string {
  if (!/^migration-\d{8}-\d{6}-[a-z]+-to-[a-z]+$/.test(text)) {
    problems.push(`backup: ${quote(text)} is no id of a backup; milestone backups lists them`);
  }
  return text;
}

/** What git takes for the name of a branch, and no option of git. */
function parseBranch(text: string, problems: string[]): string | undefined {
  const isName = /^(?![-/.])[^\s~^:?*[\\\p{Cc}\p{Cf}]+(?<![/.]|\.lock)$/u.test(text) && !/\.\.|@\{|\/[/.]/.test(text);
  if (text !== "" && !isName) {
    problems.push(`base: ${quote(text)} is no name of a branch`);
  }
  return text === "" ? undefined : text;
}

function parseAuthor(text: string, problems: string[]): Identity {
  const [, name, email] = /^([^<>\p{Cc}]*[^<>\s\p{Cc}]) <([^<>\s]+@[^<>\s]+)>$/u.exec(text) ?? [];
  if (name === undefined || email === undefined) {
    problems.push(`author: ${quote(text)} is not written as Name <address>`);
    return BOT;
  }
  return { name, email };
}

function parseToken(text: string, problems: string[]): string | undefined {
  if (/[^\x21-\x7e]/.test(text)) {
    // Never shown: it may be a secret with a slip.
    problems.push("token: has characters that no token has");
  }
  return text === "" ? undefined : text;
}

function quote(text: string): string {
  return JSON.stringify(showName(text.slice(0, 100)));
}
