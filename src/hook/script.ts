import { hash } from "node:crypto";
import type { HookName } from "./hook-name.ts";
import { OBJECTS, PLAIN_DIFF, placeOf, STORES, TREE } from "./questions.ts";

/** Goes up with every change of a script: an older one of ours is replaced. */
export const SCRIPT_VERSION = 3;

/** What the hook that was there before is called while ours stands in its place, in the same folder: links stay true. */
export const EARLIER_SUFFIX = ".before-milestone";

/** Whose a hook is, by what it says. `changed`: it was ours, and somebody wrote into it. */
export type Owner = "ours" | "changed" | "foreign";

/**
 * The whole of a hook: POSIX, for dash, bash and busybox. `program` is where the program stands that installs it, for a
 * clone that has none of its own and none on the PATH. `madeFolders`: how many folders were made for it.
 */
export function makeScript(name: HookName, program: string, madeFolders = 0): string {
  const made = madeFolders === 0 ? "" : `# Folders that were made for it: ${madeFolders}\n`;
  const body = made + preamble(name, program) + (name === "pre-push" ? PRE_PUSH : REFRESH[name]);
  return `#!/bin/sh\n# milestone-migrate ${name} hook, version ${SCRIPT_VERSION}, sha256 ${hash("sha256", body)}\n${body}`;
}

/** By the digest in its second line, whatever version wrote it. */
export function ownerOf(text: string): Owner {
  const [, digest, body = ""] =
    /^#!\/bin\/sh\n# milestone-migrate [a-z-]+ hook, version \d+, sha256 ([0-9a-f]{64})\n([\s\S]*)$/.exec(text) ?? [];
  return digest === undefined ? "foreign" : hash("sha256", body) === digest ? "ours" : "changed";
}

/** How many folders were made for a hook of ours, as it says itself: they go with the last hook in them. */
export function madeFoldersOf(text: string): number {
  return Number(/^#.*\n#.*\n# Folders that were made for it: (\d{1,3})\n/.exec(text)?.[1] ?? 0);
}

/** A word as a shell takes it, whatever is in it. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

const RECORDS = ["active", "completed"].map((state) => `:(top,glob)**/.milestones/${state}/*.yaml`);

function quoteAll(words: readonly string[]): string {
  return words.map(quote).join(" ");
}

/** What all of them share: where they stand, a git that nothing steers, and how the program is found. */
function preamble(name: HookName, program: string): string {
  return `# Written by "milestone hook install"; "milestone hook uninstall" removes it and leaves all as it was before.
program=${quote(program)}
case $0 in */*) earlier=\${0%/*}/${name}${EARLIER_SUFFIX} ;; *) earlier=./${name}${EARLIER_SUFFIX} ;; esac

# git, to look at objects: nothing is fetched or run for it, and what a path means is not steered from outside.
look() (
  unset GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS
  GIT_ALLOW_PROTOCOL=none GIT_NO_LAZY_FETCH=1 GIT_NO_REPLACE_OBJECTS=1 GIT_GRAFT_FILE=/dev/null GIT_OPTIONAL_LOCKS=0
  export GIT_ALLOW_PROTOCOL GIT_NO_LAZY_FETCH GIT_NO_REPLACE_OBJECTS GIT_GRAFT_FILE GIT_OPTIONAL_LOCKS
  exec git -c core.fsmonitor=false "$@" 2>/dev/null
)

# The project's own program, unless git tracks it, so that anybody could have written it; the one on the PATH; the one
# that wrote this hook. 127 where there is none.
run_program() {
  if [ -x node_modules/.bin/milestone ] && { look ls-files --error-unmatch -- node_modules >/dev/null; [ $? -eq 1 ]; }
  then ./node_modules/.bin/milestone "$@"
  elif command -v milestone >/dev/null 2>&1; then milestone "$@"
  elif [ -f "$program" ]; then node "$program" "$@"
  else return 127
  fi
}
`;
}

/**
 * One git process decides that no new commit touches a store; everything behind that may take longer. The local name of
 * a ref may hold blanks (`HEAD^{/some words}`), so a line is taken apart from its end.
 */
const PRE_PUSH = `
[ ! -t 0 ] || exec </dev/null
nl='
'

# "<local ref> <local id> <remote ref> <remote id>", as what is pushed and what is there: id, ^id.
ask() {
  there=\${1##* }
  rest=\${1% *}
  rest=\${rest% *}
  here=\${rest##* }
  case $here$there in '' | *[!0-9a-f]*) return ;; esac
  case $here in *[!0]*) asked=$asked$here$nl ;; *) return ;; esac
  case $there in *[!0]*) asked=$asked^$there$nl ;; esac
}

# A few lines are read faster than a program is started that reads them; many are not.
pushed= asked= lines=0
while [ $lines -lt 50 ] && IFS= read -r line; do
  pushed=$pushed$line$nl
  lines=$((lines + 1))
  ask "$line"
done
if [ $lines -lt 50 ]; then
  pushed=$pushed$line
  ask "$line"
else
  more=$(cat && echo .)
  more=\${more%.}
  pushed=$pushed$more
  asked=$asked$(printf %s "$more" | while IFS= read -r line; do
    asked=
    ask "$line"
    printf %s "$asked"
  done)$nl
fi

# The hook that was here before: the same arguments, the same bytes on stdin, and its exit status counts.
if [ -f "$earlier" ] && [ -x "$earlier" ]; then
  printf %s "$pushed" | "$earlier" "$@" || exit
fi
[ -n "$asked" ] && [ "$MILESTONE_HOOK" != 0 ] || exit 0

# A remote that is a URL has no names here for what it has; what any remote has was pushed before.
if [ $# -ge 1 ] && [ "$1" != "$2" ]; then known=--remotes=$1; else known=--remotes; fi
found=$(look rev-list -1 --full-history --ignore-missing --stdin --not "$known" -- \\
  ':(top,glob)**/.milestones' ':(top,glob)**/.milestones/**' <<END
$asked
END
) || found=unknown
[ -n "$found" ] || exit 0

# Nobody can check this push: one line, and the settings in it say whether it goes on.
unchecked() {
  stopped=$(printf %s "$asked" | while read -r id; do
    case $id in (^*) continue ;; esac
    look grep -q -E -e "^[^#]*without_node[\\"']?[[:space:]]*:[[:space:]]*[\\"']?block" "$id" -- \\
      ':(top,glob)**/.milestones/config/storage-config.yaml' && echo yes
  done)
  if [ -n "$stopped" ]; then
    echo "milestone: $1, so this push is stopped, as storage.hook.without_node says: $2, or push with --no-verify." >&2
    exit 1
  fi
  echo "milestone: $1, so this push goes unchecked: $2." >&2
  exit 0
}

command -v node >/dev/null 2>&1 || unchecked 'there is no Node on this PATH' 'add the folder that has it'

# What the program will ask git about a push of one ref, each question before its answer, which ends with two NULs. The
# program asks by itself what it does not find here.
answers() {
  exec 2>/dev/null
  told ${PLAIN_DIFF.join(" ")} "$there" "$here" -- ${quoteAll(STORES)} &&
    told ${TREE.join(" ")} "$here" -- '${placeOf(".milestones")}' &&
    printf '%s\\n' '${OBJECTS.join(" ")}' && {
    look ls-tree -r --full-tree "$here" -- ':(top,literal).milestones/config/'
    look diff-tree -r --raw --no-renames --no-abbrev "$there" "$here" -- ${quoteAll(RECORDS)}
  } | sed -n -e 's/^[0-7]* blob \\([0-9a-f]*\\).*/\\1/p' -e 's/^:[0-7]* [0-7]* \\([0-9a-f]* [0-9a-f]*\\) .*/\\1/p' -e 99q |
    tr ' ' '\\n' | look ${OBJECTS.join(" ")}
}
told() {
  printf '%s\\n' "$*"
  look "$@" && printf '\\0'
}

# git answers while Node starts. Nobody waits for an answer that does not come: it is a job that the pipe leaves behind.
here=\${asked%%"$nl"*} there=\${asked#*"$nl^"}
there=\${there%"$nl"}
if [ "$asked" = "$here$nl^$there$nl" ] && [ "\${there#*"$nl"}" = "$there" ]; then
  { answers & } | {
    MILESTONE_ANSWERS=3
    export MILESTONE_ANSWERS
    printf %s "$pushed" | run_program hook run -- "$@"
  } 3<&0
else
  printf %s "$pushed" | run_program hook run -- "$@"
fi
status=$?
case $status in
  0 | 1) exit $status ;;
  127) unchecked 'there is no milestone program here' 'npm install --save-dev milestone-migrate' ;;
  *) unchecked "the check itself failed (exit code $status)" 'mend what it says above' ;;
esac
`;

/** Done before anything else where neither records nor the switch changed; a failure is none of the person's business. */
const REFRESHING = `
[ "$MILESTONE_HOOK" != 0 ] && [ "$old" != "$new" ] || exit 0
look diff-tree -r --quiet "$old" "$new" -- ':(top,glob)**/.milestones/active/**' \\
  ':(top,glob)**/.milestones/config/storage-backend.txt' && exit 0
command -v node >/dev/null 2>&1 || exit 0

# Only an index that could be behind is built: of the stores that are on hybrid here.
look ls-files -z -- ':(top,glob)**/.milestones/config/storage-backend.txt' | tr '\\0\\n' '\\n\\0' |
  while IFS= read -r file; do
    [ -f "$file" ] && [ ! -h "$file" ] || continue
    case $(cat "$file") in
      hybrid) run_program index --quiet --store "./\${file%/config/storage-backend.txt}" </dev/null >/dev/null 2>&1 ;;
    esac
  done
exit 0
`;

const RUN_EARLIER = `
if [ -f "$earlier" ] && [ -x "$earlier" ]; then
  "$earlier" "$@" || exit
fi
`;

const REFRESH = {
  "post-merge": `${RUN_EARLIER}old=ORIG_HEAD new=HEAD${REFRESHING}`,
  "post-checkout": `${RUN_EARLIER}old=$1 new=$2${REFRESHING}`,
} as const satisfies Partial<Record<HookName, string>>;
