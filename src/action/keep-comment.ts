import { MilestoneError } from "../errors/error.ts";
import type { Comment, GitHub } from "../github/github.ts";

/** What a pull request's comment on one store is to be. */
export interface WantedComment {
  readonly pullRequest: number;
  /** Begins every text of this comment; found anywhere else it means nothing. */
  readonly marker: string;
  /** Undefined where there is nothing to say. */
  readonly text: string | undefined;
  /** What an earlier comment becomes then. */
  readonly resolved: string;
}

/**
 * Keeps one comment: made, changed in place, left alone where the text is the same, or turned into one line. Only our own
 * count: a comment with our marker by somebody else is theirs. Two jobs at once end with one comment, the oldest: whoever
 * made one looks again. Returns its address; undefined where there is none.
 */
export async function keepComment(github: GitHub, wanted: WantedComment): Promise<string | undefined> {
  const marked = await findMarked(github, wanted);
  // Whose the token is needs asking only where there is something that could be ours.
  const [oldest, ...others] = marked.length === 0 ? [] : byAuthor(marked, await github.viewer());
  await removeAll(github, others);
  if (oldest !== undefined) {
    const kept = await bringUpToDate(github, oldest, wanted);
    if (kept !== "gone") {
      return kept.url;
    }
  }
  const { text } = wanted;
  return text === undefined ? undefined : await create(github, { ...wanted, text });
}

async function create(github: GitHub, wanted: WantedComment & { readonly text: string }): Promise<string | undefined> {
  const author = (await tryCreate(github, wanted)) ?? (await github.viewer());
  const [oldest, ...others] = byAuthor(await findMarked(github, wanted), author);
  if (oldest === undefined) {
    throw new MilestoneError("GITHUB_UNAVAILABLE", "GitHub did not keep the comment.", {
      state: "What was found stands in the summary and in the reports.",
      fix: ["Run the job again later."],
    });
  }
  await removeAll(github, others);
  const kept = await bringUpToDate(github, oldest, wanted);
  return kept === "gone" ? undefined : kept.url;
}

/** The author of what was made; undefined where the answer was lost: whether it was made before, only looking tells. */
async function tryCreate(
  github: GitHub,
  { pullRequest, text }: WantedComment & { readonly text: string },
): Promise<string | undefined> {
  try {
    return (await github.createComment(pullRequest, text)).author;
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "GITHUB_UNAVAILABLE") {
      return undefined;
    }
    throw error;
  }
}

/** Those of everybody, oldest first. */
async function findMarked(github: GitHub, { pullRequest, marker }: WantedComment): Promise<Comment[]> {
  return (await github.comments(pullRequest)).filter(({ body }) => body.startsWith(marker));
}

function byAuthor(comments: readonly Comment[], login: string): Comment[] {
  return comments.filter(({ author }) => author === login);
}

async function bringUpToDate(github: GitHub, comment: Comment, wanted: WantedComment): Promise<Comment | "gone"> {
  const text = wanted.text ?? wanted.resolved;
  return sameText(comment.body, text) ? comment : await github.updateComment(comment.id, text);
}

/** GitHub may give lines back with other ends than it was given. */
function sameText(left: string, right: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(left) === plain(right);
}

async function removeAll(github: GitHub, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) {
    await github.deleteComment(id);
  }
}
