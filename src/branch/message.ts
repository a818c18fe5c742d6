import type { CommitFacts } from "../git/branches.ts";
import type { Fingerprint } from "../record/fingerprint.ts";

/** What a commit of ours says, for people and for our next run. */
export interface Said {
  readonly title: string;
  /** Plain paragraphs, one a line. */
  readonly text: readonly string[];
  /** Records that came over with it, by name. */
  readonly names: readonly string[];
  readonly fingerprint: Pick<Fingerprint, "data" | "text">;
  /** The backup whose metadata has the rest; undefined where none was taken. */
  readonly backup: string | undefined;
  /** The commit of the base branch that it was made from. */
  readonly base: string;
}

/** Records by name, as far as a message has them. */
export interface BroughtOver {
  readonly names: readonly string[];
  /** Of all of them. */
  readonly count: number;
}

/** What our next run reads of it. */
export type Read = Pick<Said, "title" | "text" | "backup" | "base"> & { readonly brought: BroughtOver };

/** More are counted. */
const NAMED = 100;

/** The tree stands in the message, so that a commit that somebody changed is known for theirs. */
export function writeMessage({ title, text, names, fingerprint, backup, base }: Said, tree: string): string {
  const more = names.length > NAMED ? [`and ${names.length - NAMED} more`] : [];
  const paragraphs = [
    [title],
    [...text, ...names.slice(0, NAMED).map((name) => `  ${name}`), ...more],
    [`Fingerprint: ${fingerprint.data}`, `Text fingerprint: ${fingerprint.text}`],
    [...(backup === undefined ? [] : [`${BACKUP}: ${backup}`]), `${BASE}: ${base}`, `${TREE}: ${tree}`],
  ];
  return `${paragraphs.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const BACKUP = "Milestone-Backup";
const BASE = "Milestone-Base";
const TREE = "Milestone-Tree";

/** Undefined for a commit that we did not make, or that holds something else by now. */
export function readMessage({ message, tree }: CommitFacts): Read | undefined {
  const base = trailer(message, BASE, "[0-9a-f]{40,64}");
  if (base === undefined || trailer(message, TREE, "[0-9a-f]{40,64}") !== tree) {
    return undefined;
  }
  const [title = "", body = ""] = message.split("\n\n");
  const lines = body.split("\n");
  const names = lines.filter((line) => line.startsWith("  ")).map((line) => line.trim());
  const more = lines.flatMap((line) => /^and (\d+) more$/.exec(line)?.[1] ?? []);
  return {
    title,
    text: lines.filter((line) => !line.startsWith("  ") && !/^and \d+ more$/.test(line)),
    brought: { names, count: names.length + Number(more[0] ?? 0) },
    backup: trailer(message, BACKUP, "migration-[\\w-]+"),
    base,
  };
}

function trailer(message: string, name: string, value: string): string | undefined {
  return new RegExp(`^${name}: (${value})$`, "m").exec(message)?.[1];
}
