/** One ref of a push, as git tells it to the hook. What is deleted brings nothing and is left out. */
export interface PushedRef {
  /** The ref on the other side. */
  readonly remoteRef: string;
  /** The object that is pushed: a commit, or a tag. */
  readonly id: string;
  /** What the other side has there now; undefined for a new ref. This clone need not have it. */
  readonly thereId: string | undefined;
}

/** Where a push goes. */
export interface Remote {
  /** Undefined for a remote that is given by its URL alone. */
  readonly name: string | undefined;
}

/**
 * The lines that git gives a pre-push hook: `<local ref> <local id> <remote ref> <remote id>`. A local ref is what a
 * person typed and may hold blanks; what is no such line is passed over.
 */
export function parsePushedRefs(text: string): PushedRef[] {
  return text.split("\n").flatMap((line) => {
    const [, id = "", remoteRef = "", there = ""] = /^.* ([0-9a-f]{40,64}) ([^ ]+) ([0-9a-f]{40,64})$/.exec(line) ?? [];
    return id === "" || isZero(id) ? [] : [{ remoteRef, id, thereId: isZero(there) ? undefined : there }];
  });
}

function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

/** The remote by the hook's arguments: its name and its URL, which are the same where it has no name. */
export function parseRemote(name: string | undefined, url: string | undefined): Remote {
  return { name: name === undefined || name === "" || name === url ? undefined : name };
}

/** What pre-commit tells a hook in place of stdin: one ref of a push, whatever the number of refs. */
export interface PreCommitPush {
  /** A word that names a commit. */
  readonly to: string;
  readonly from: string | undefined;
  readonly remoteRef: string;
  readonly remote: Remote;
}

/** Undefined where pre-commit did not start us for a push. */
export function readPreCommit(env: Readonly<Record<string, string | undefined>>): PreCommitPush | undefined {
  const { PRE_COMMIT, PRE_COMMIT_TO_REF, PRE_COMMIT_FROM_REF, PRE_COMMIT_LOCAL_BRANCH } = env;
  // A first push has no earlier commit to name, and then names none at all.
  const to = PRE_COMMIT_TO_REF || PRE_COMMIT_LOCAL_BRANCH;
  if (PRE_COMMIT === undefined || to === undefined || to === "") {
    return undefined;
  }
  return {
    to,
    from: PRE_COMMIT_FROM_REF || undefined,
    remoteRef: env.PRE_COMMIT_REMOTE_BRANCH ?? to,
    remote: parseRemote(env.PRE_COMMIT_REMOTE_NAME, env.PRE_COMMIT_REMOTE_URL),
  };
}
