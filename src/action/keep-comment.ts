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
 * made one looks again. `listed` are the pull request's comments a moment ago: of many stores each has one among them.
 * Returns its address; undefined where there is none.
 */
export async function keepComment(
  github: GitHub,
  wanted: WantedComment,
  listed: readonly Comment[],
): Promise<string | undefined> {
  const marked = markedIn(listed, wanted);
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
  const made = await github.createComment(wanted.pullRequest, wanted.text, async () => {
    const marked = await findMarked(github, wanted);
    return marked.length === 0 ? undefined : byAuthor(marked, await github.viewer())[0];
  });
  const ours = made.author === undefined ? [] : byAuthor(await findMarked(github, wanted), made.author);
  // What was made may be missing in the list for a while.
  const [oldest = made, ...others] = ours.some(({ id }) => id === made.id) ? ours : [...ours, made];
  await removeAll(github, others);
  const kept = await bringUpToDate(github, oldest, wanted);
  return kept === "gone" ? undefined : kept.url;
}

/** Those of everybody, oldest first. */
function markedIn(listed: readonly Comment[], { marker }: WantedComment): Comment[] {
  return listed.filter(({ body }) => body.startsWith(marker));
}

async function findMarked(github: GitHub, wanted: WantedComment): Promise<Comment[]> {
  return markedIn(await github.comments(wanted.pullRequest), wanted);
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
