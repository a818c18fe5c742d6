import { MilestoneError } from "../errors/error.ts";
import type { PullRequest } from "../github/github.ts";
import type { BranchPorts } from "./ports.ts";

/** What a pull request of ours is to say. */
export interface Wanted {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Our part of its text; what people write around it stays. */
  readonly body: string;
}

export interface Ensured {
  readonly pullRequest: PullRequest;
  readonly did: "opened" | "changed" | "nothing";
}

const BEGIN = "<!-- milestone-migrate: what stands between these two lines is written anew -->";
const END = "<!-- milestone-migrate: end -->";

/** Those from the branch, newest first. */
export async function findPullRequests({ github }: BranchPorts, branch: string): Promise<PullRequest[]> {
  return await github.pullRequests({ head: branch, state: "all" });
}

/**
 * Opens the pull request, or brings our part of an open one up to date. Repeating it changes nothing, and two at once
 * end with one. Throws what GitHub answers, PULL_REQUESTS_OFF among it: the branch stands by then.
 */
export async function ensurePullRequest(ports: BranchPorts, wanted: Wanted): Promise<Ensured> {
  const open = await findOpen(ports, wanted);
  if (open !== undefined) {
    return await bringUpToDate(ports, open, wanted);
  }
  try {
    const { title, branch: head, base } = wanted;
    const made = { title, head, base, body: withBlock("", wanted.body) };
    return { pullRequest: await ports.github.createPullRequest(made, () => findOpen(ports, wanted)), did: "opened" };
  } catch (error) {
    // Another job may have been faster.
    const now = isMadeMeanwhile(error) ? await findOpen(ports, wanted) : undefined;
    if (now === undefined) {
      throw error;
    }
    return await bringUpToDate(ports, now, wanted);
  }
}

function isMadeMeanwhile(error: unknown): boolean {
  return error instanceof MilestoneError && error.code === "GITHUB_CONFLICT";
}

async function findOpen(ports: BranchPorts, { branch, base }: Wanted): Promise<PullRequest | undefined> {
  const found = await ports.github.pullRequests({ head: branch, state: "open" });
  return found.find((each) => each.base.ref === base);
}

async function bringUpToDate({ github }: BranchPorts, open: PullRequest, { body }: Wanted): Promise<Ensured> {
  const text = withBlock(open.body, body);
  return text === open.body
    ? { pullRequest: open, did: "nothing" }
    : { pullRequest: await github.updatePullRequest(open.number, { body: text }), did: "changed" };
}

/** The text with our part between its two markers: replaced where it stands, else at the end. GitHub keeps no carriage returns apart. */
export function withBlock(text: string, ours: string): string {
  const block = `${BEGIN}\n${ours.trim()}\n${END}`;
  const plain = text.replaceAll("\r\n", "\n");
  const start = plain.indexOf(BEGIN);
  const end = plain.indexOf(END, start);
  if (start < 0 || end < 0) {
    return plain.trim() === "" ? block : `${plain.trimEnd()}\n\n${block}`;
  }
  const result = plain.slice(0, start) + block + plain.slice(end + END.length);
  return result === plain ? text : result;
}
