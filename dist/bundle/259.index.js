export const id = 259;
export const ids = [259];
export const modules = {

/***/ 44527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/migrate/clean-up.js
var clean_up = __webpack_require__(50425);
// EXTERNAL MODULE: ./dist/lib/migrate/fail.js
var fail = __webpack_require__(26024);
// EXTERNAL MODULE: ./dist/lib/migrate/remove-if-empty.js
var remove_if_empty = __webpack_require__(66130);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
// EXTERNAL MODULE: ./dist/lib/store/git-files.js
var git_files = __webpack_require__(71604);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/backup/take.js
var take = __webpack_require__(14852);
;// CONCATENATED MODULE: ./dist/lib/backup/by-hand.js









/** Takes a backup of the store as it is, broken records and all. One that fails leaves no trace. */
async function backUpByHand(context) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        const { files, layout } = context;
        const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
        const id = (0,take/* nextBackupId */.p)(context, context.now(), backend, backend);
        const { backup: scratch } = new run_dirs/* RunDirs */.k(layout, id);
        const request = { id, from: backend, to: backend, outcome: "manual", scratch };
        const taken = await (0,take/* takeBackup */.a)(context, request).catch((error) => {
            throw (0,clean_up/* cleanUpAfter */.T)(error, () => removeTraces(context, id));
        });
        tidy(context, id);
        return taken;
    });
}
function removeTraces({ files, layout }, id) {
    const { dir, undoneBackup } = new run_dirs/* RunDirs */.k(layout, id);
    if (files.stat(layout.at("backups", id)) !== undefined) {
        files.rename(layout.at("backups", id), undoneBackup);
    }
    files.removeTree(dir);
    (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.migrationsDir);
    (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.backupsDir);
}
/** By now the backup stands, whatever else fails. */
function tidy({ files, layout }, id) {
    try {
        files.removeTree(new run_dirs/* RunDirs */.k(layout, id).dir);
        (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.migrationsDir);
        (0,git_files/* writeGitFiles */.l)(files, layout, (0,store_switch/* readSwitch */.hc)(files, layout));
    }
    catch (error) {
        throw new errors_error/* MilestoneError */.lO("FINISH_INCOMPLETE", (0,fail.toMilestoneError)(error).message, {
            state: `backups/${id} is complete and proved; .gitignore and .gitattributes may lack lines.`,
            fix: ["Mend what the message names (disk, rights); the next backup or move writes those lines."],
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/report/escape-controls.js
var escape_controls = __webpack_require__(4115);
// EXTERNAL MODULE: ./dist/lib/report/paint.js
var paint = __webpack_require__(12027);
;// CONCATENATED MODULE: ./dist/lib/commands/show.js




/** The result on stdout: the value with `--json`, else its text. */
function show(door, { json }, value, text) {
    door.out(json ? `${(0,escape_controls/* toSafeJson */.D)(value)}\n` : text());
}
/** A move to the backend that the store is on already. */
function sayNothingToDo(door, options, backend) {
    show(door, options, { backend, move: null }, () => `Already on ${backend}; nothing to do.\n`);
    return errors_error/* EXIT */.dc.done;
}
/** The way from where the command was typed to a folder; empty where it is the same. */
function wayTo({ cwd }, dir) {
    return external_node_path_.relative(cwd, dir);
}
/** Colours for stdout. */
function paintOut(door, { color }) {
    return (0,paint/* makePaint */.R)(door.colour && color !== false);
}
/** Colours for stderr, which is a terminal when somebody can be asked. */
function paintErr(door, { color }) {
    return (0,paint/* makePaint */.R)(door.interactive && door.colour && color !== false);
}

;// CONCATENATED MODULE: ./dist/lib/commands/backup.js





/** `milestone backup`: takes one now, and proves it. */
async function runBackup(door, options) {
    const taken = await backUpByHand((0,open_context/* openStore */.C)(door, options, "change"));
    const { records, payload_bytes } = taken.details;
    const what = `${(0,quantity/* countOf */.pq)(records.active + records.completed, "record")}, ${(0,quantity/* formatBytes */.z3)(payload_bytes)}`;
    show(door, options, taken, () => `${what}, read back and compared\nBackup ${taken.id}.\n`);
    return errors_error/* EXIT */.dc.done;
}

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/backups-text.js



/** Backups as a table, oldest first. Pure. */
function renderBackups(backups, paint) {
    if (backups.length === 0) {
        return "No backups.\n";
    }
    const head = ["id", "created", "move", "records", "size", "proved", "payload", "expires"];
    const rows = [head, ...backups.map((backup) => describe(backup))];
    const lines = (0,table/* layOutTable */.N)(rows);
    const damaged = backups.flatMap((each) => (each.kind === "damaged" ? [paint.bad((0,native_path/* showName */.$i)(each.problem))] : []));
    return `${(0,quantity/* countOf */.pq)(backups.length, "backup")}\n${[...lines, ...damaged].map((line) => `  ${line}\n`).join("")}`;
}
function describe(backup) {
    if (backup.kind === "damaged") {
        return [(0,native_path/* showName */.$i)(backup.id), "", "", "", "", "damaged", "", ""];
    }
    const { id, metadata, payloadHere, expiresAt } = backup;
    const { details } = metadata;
    const records = details ? details.records.active + details.records.completed : (metadata.milestoneCount ?? "?");
    return [
        id,
        metadata.createdAt,
        `${metadata.from} to ${metadata.to}`,
        String(records),
        details === undefined ? "?" : (0,quantity/* formatBytes */.z3)(details.payload_bytes),
        metadata.proved ? "yes" : "no",
        payloadHere ? "here" : details?.git === undefined ? "absent" : "in git",
        expiresAt.toISOString().slice(0, 10),
    ];
}

;// CONCATENATED MODULE: ./dist/lib/commands/backups.js





/** `milestone backups`: what can be restored. A damaged one is listed and is a finding. */
async function runBackups(door, options) {
    const backups = (0,list/* listBackups */.Cw)((0,open_context/* openStore */.C)(door, options, "read"));
    show(door, options, backups, () => renderBackups(backups, paintOut(door, options)));
    return backups.some(({ kind }) => kind === "damaged") ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}

// EXTERNAL MODULE: ./dist/lib/files/node-files.js
var node_files = __webpack_require__(27936);
// EXTERNAL MODULE: ./dist/lib/git/git.js
var git_git = __webpack_require__(32551);
;// CONCATENATED MODULE: ./dist/lib/hook/hook-name.js
/** The hooks of git that this program writes: the first judges pushes, the others keep an index up to date. */
const HOOK_NAMES = ["pre-push", "post-merge", "post-checkout"];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./dist/lib/hook/script.js

/** Goes up with every change of a script: an older one of ours is replaced. */
const SCRIPT_VERSION = 1;
/** What the hook that was there before is called while ours stands in its place, in the same folder: links stay true. */
const EARLIER_SUFFIX = ".before-milestone";
/**
 * The whole of a hook: POSIX, for dash, bash and busybox. `program` is where the program stands that installs it, for a
 * clone that has none of its own and none on the PATH.
 */
function makeScript(name, program) {
    const body = preamble(name, program) + (name === "pre-push" ? PRE_PUSH : REFRESH[name]);
    return `#!/bin/sh\n# milestone-migrate ${name} hook, version ${SCRIPT_VERSION}, sha256 ${(0,external_node_crypto_.hash)("sha256", body)}\n${body}`;
}
/** By the digest in its second line, whatever version wrote it. */
function ownerOf(text) {
    const [, digest, body = ""] = /^#!\/bin\/sh\n# milestone-migrate [a-z-]+ hook, version \d+, sha256 ([0-9a-f]{64})\n([\s\S]*)$/.exec(text) ?? [];
    return digest === undefined ? "foreign" : (0,external_node_crypto_.hash)("sha256", body) === digest ? "ours" : "changed";
}
/** A word as a shell takes it, whatever is in it. */
function quote(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
}
/** What all of them share: where they stand, a git that nothing steers, and how the program is found. */
function preamble(name, program) {
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
printf %s "$pushed" | run_program hook run -- "$@"
status=$?
case $status in
  0 | 1) exit $status ;;
  127) unchecked 'there is no milestone program here' 'npm install --save-dev milestone-migrate' ;;
  *) unchecked "milestone could not check (exit code $status)" 'mend what it says above' ;;
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
};

;// CONCATENATED MODULE: ./dist/lib/hook/installation.js




const EXECUTABLE = 0o755;
const TEMPORARY_SUFFIX = ".milestone-tmp";
function readHook({ files, dir, program }, name) {
    const file = external_node_path_.join(dir, name);
    const hasEarlier = files.stat(file + EARLIER_SUFFIX) !== undefined;
    const stat = files.stat(file);
    if (stat === undefined) {
        return { name, kind: "absent", hasEarlier };
    }
    if (stat.kind !== "file" || stat.links > 1) {
        return { name, kind: "foreign", hasEarlier };
    }
    const text = files.read(file).bytes.toString("utf8");
    const owner = ownerOf(text);
    if (owner !== "ours") {
        return { name, kind: owner, hasEarlier };
    }
    return { name, kind: text === makeScript(name, program) ? "installed" : "outdated", hasEarlier };
}
/**
 * Puts a hook of ours in its place. One that stands there is kept beside it first; at no instant is there none. Throws
 * HOOK_NOT_POSSIBLE where that would lose something.
 */
function installHook(place, name) {
    const { files, dir, program } = place;
    const file = external_node_path_.join(dir, name);
    const { kind } = assertInstallable(place, name);
    if (kind === "installed") {
        return { name, did: "nothing" };
    }
    if (kind === "foreign") {
        keep(files, file);
    }
    const isNewFolder = files.stat(dir) === undefined;
    files.makeDirs(dir);
    put(files, file, file, makeScript(name, program), EXECUTABLE);
    if (isNewFolder) {
        files.syncDir(external_node_path_.dirname(dir));
    }
    return { name, did: kind === "outdated" ? "replaced" : "installed" };
}
/** What {@link installHook} throws, before it is done: of several hooks either all are installed, or none. */
function assertInstallable(place, name) {
    const file = external_node_path_.join(place.dir, name);
    const state = readHook(place, name);
    if (state.kind === "changed") {
        throw notPossible(`${(0,native_path/* showName */.$i)(file)} was written into since it was installed.`, [
            `Put what you added into a hook of its own, ${name}${EARLIER_SUFFIX} in the same folder, which runs first, and remove ${name}.`,
        ]);
    }
    if (state.kind === "foreign" && state.hasEarlier && !isKept(place.files, file)) {
        throw notPossible(`Both ${(0,native_path/* showName */.$i)(file)} and ${name}${EARLIER_SUFFIX} beside it are there already.`, [
            "Make one of the two, then run this again.",
        ]);
    }
    return state;
}
/** The same for {@link uninstallHook}. */
function assertRemovable(place, name) {
    const state = readHook(place, name);
    if (state.kind === "changed") {
        throw notPossible(`${(0,native_path/* showName */.$i)(external_node_path_.join(place.dir, name))} was written into since it was installed.`, [
            "Keep what you added elsewhere and remove the file, then run this again.",
        ]);
    }
    return state;
}
/** Of an installation that was interrupted: the hook that is there has been kept, and ours has not come. */
function isKept(files, file) {
    const kept = file + EARLIER_SUFFIX;
    const [now, then] = [files.stat(file), files.stat(kept)];
    return (now?.kind === "file" &&
        then?.kind === "file" &&
        now.mode === then.mode &&
        files.read(file).bytes.equals(files.read(kept).bytes));
}
/** A copy with the same bytes and mode, so that the hook stays where it is until ours replaces it; a link moves. */
function keep(files, file) {
    const stat = files.stat(file);
    if (stat?.kind === "directory" || stat?.kind === "other") {
        throw notPossible(`${(0,native_path/* showName */.$i)(file)} is no file.`, ["Move it away, then run this again."]);
    }
    if (stat?.kind === "file" && stat.links === 1) {
        put(files, file, file + EARLIER_SUFFIX, files.read(file).bytes, stat.mode);
    }
    else {
        files.rename(file, file + EARLIER_SUFFIX);
    }
}
/** What was there before, or all of the new one, whenever a kill comes. */
function put(files, hook, file, bytes, mode) {
    const temporary = hook + TEMPORARY_SUFFIX;
    files.remove(temporary);
    files.create(temporary, bytes, mode);
    files.sync(temporary);
    files.rename(temporary, file);
    files.syncDir(external_node_path_.dirname(file));
}
/** Takes ours away and gives the place back to what was there before: the same bytes, mode and name. */
function uninstallHook(place, name) {
    const { files, dir } = place;
    const file = external_node_path_.join(dir, name);
    const { kind, hasEarlier } = assertRemovable(place, name);
    files.remove(file + TEMPORARY_SUFFIX);
    const did = takeAway(files, file, kind, hasEarlier);
    if (did !== "nothing" && place.isOwn && files.list(dir)?.length === 0) {
        files.removeTree(dir);
    }
    else if (did !== "nothing") {
        files.syncDir(dir);
    }
    return { name, did };
}
function takeAway(files, file, kind, hasEarlier) {
    if (kind === "foreign") {
        if (hasEarlier && isKept(files, file)) {
            files.remove(file + EARLIER_SUFFIX);
        }
        return "nothing";
    }
    if (hasEarlier) {
        files.rename(file + EARLIER_SUFFIX, file);
        return "gave back";
    }
    if (kind === "absent") {
        return "nothing";
    }
    files.remove(file);
    return "removed";
}
function notPossible(message, fix) {
    return new errors_error/* MilestoneError */.lO("HOOK_NOT_POSSIBLE", message, { state: errors_error/* NOTHING_CHANGED */.Dh, fix });
}

;// CONCATENATED MODULE: ./dist/lib/report/hooks-text.js


const DID = {
    installed: "installed",
    replaced: "replaced by this version's",
    nothing: "nothing to do",
    removed: "removed",
    "gave back": "removed; the hook that was there before is back",
};
/** What was done with hooks, one line each, and where. Pure. */
function renderHooksDone({ dir, done, kept, isShared }) {
    const lines = [
        ...done.map(({ name, did }) => `${name}: ${DID[did]}`),
        ...kept.map((name) => `The ${name} hook that was there is kept as ${name}${EARLIER_SUFFIX} and runs first.`),
        ...(isShared ? ["core.hooksPath says where hooks are: other repositories and people may use the same ones."] : []),
        `In ${(0,native_path/* showName */.$i)(dir)}.`,
    ];
    return lines.map((line) => `${line}\n`).join("");
}
const IS = {
    absent: "not installed",
    installed: "installed",
    outdated: "installed by another version or from elsewhere: milestone hook install",
    changed: "installed, and somebody wrote into it: it is left alone",
    foreign: "somebody else's",
};
/** What hooks there are, one line each. Pure. */
function renderHooks(dir, hooks) {
    const lines = hooks.map(({ name, kind, hasEarlier }) => {
        const earlier = hasEarlier
            ? `; ${name}${EARLIER_SUFFIX} is ${kind === "absent" || kind === "foreign" ? "left over" : "run first"}`
            : "";
        return `${`${name}:`.padEnd(15)}${IS[kind]}${earlier}\n`;
    });
    return `${lines.join("")}In ${(0,native_path/* showName */.$i)(dir)}.\n`;
}

// EXTERNAL MODULE: ./dist/lib/commands/hook-run.js + 15 modules
var hook_run = __webpack_require__(59781);
;// CONCATENATED MODULE: ./dist/lib/commands/hook.js









const ACTIONS = ["install", "uninstall", "run", "status"];
/** `milestone hook install | uninstall | run | status`. */
async function runHookVerb(door, action, args, options) {
    if (action !== "run" && args.length > 0) {
        throw usage(`milestone hook ${action} takes no more words.`);
    }
    switch (action) {
        case "install":
            return install(door, options);
        case "uninstall":
            return uninstall(door, options);
        case "status":
            return hook_status(door, options);
        case "run":
            return await (0,hook_run/* runHook */.D)(door, args, options);
        default:
            throw usage(`milestone hook ${JSON.stringify(action)}: one of ${ACTIONS.join(", ")} is expected.`);
    }
}
function install(door, options) {
    const { place, isShared } = findPlace(door, options);
    const names = options.refreshIndex ? HOOK_NAMES : ["pre-push"];
    for (const name of names) {
        assertInstallable(place, name);
    }
    const done = names.map((name) => installHook(place, name));
    const kept = names.filter((name) => readHook(place, name).hasEarlier);
    show(door, options, { dir: place.dir, hooks: done }, () => renderHooksDone({ dir: place.dir, done, kept, isShared }));
    return errors_error/* EXIT */.dc.done;
}
function uninstall(door, options) {
    const { place } = findPlace(door, options);
    for (const name of HOOK_NAMES) {
        assertRemovable(place, name);
    }
    const done = HOOK_NAMES.map((name) => uninstallHook(place, name));
    show(door, options, { dir: place.dir, hooks: done }, () => renderHooksDone({ dir: place.dir, done, kept: [], isShared: false }));
    return errors_error/* EXIT */.dc.done;
}
/** 1 where nobody judges a push. */
function hook_status(door, options) {
    const { place } = findPlace(door, options);
    const hooks = HOOK_NAMES.map((name) => readHook(place, name));
    show(door, options, { dir: place.dir, hooks }, () => renderHooks(place.dir, hooks));
    return hooks[0]?.kind === "installed" ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
}
/** Where `git rev-parse --git-path hooks` says. Throws HOOK_NOT_POSSIBLE. */
function findPlace(door, { store }) {
    const cwd = external_node_path_.resolve(door.cwd, store ?? "");
    const git = new git_git/* Git */.T(external_node_path_.basename(cwd) === ".milestones" ? external_node_path_.dirname(cwd) : cwd, door.env);
    const commonDir = git.line(["rev-parse", "--path-format=absolute", "--git-common-dir"]);
    const top = git.line(["rev-parse", "--show-toplevel"]);
    // Where nobody said that a bare repository is meant, git does not take one for it; here it is only looked at.
    const isBare = git.line(["--git-dir", ".", "rev-parse", "--is-bare-repository"]) === "true";
    if (isBare || (commonDir !== undefined && top === undefined)) {
        throw notPossible("This is a bare repository, or the inside of one: nobody works here, and nothing is pushed.", [
            "Install the hook in the clones that people push from.",
        ]);
    }
    if (commonDir === undefined || top === undefined) {
        throw notPossible("There is no git repository here.", ["Run it inside the clone that you push from."]);
    }
    const said = git.hooksFolder() ?? "";
    const dir = external_node_path_.resolve(git.folder, said);
    refuseOthers(said, dir);
    const isShared = dir !== external_node_path_.join(commonDir, "hooks");
    return { place: { files: new node_files.NodeFiles(), dir, program: door.program ?? "", isOwn: !isShared }, isShared };
}
/** Folders in which a hook of ours would not last, or never run. */
function refuseOthers(said, dir) {
    if (said === "" || said === "/dev/null") {
        throw notPossible("core.hooksPath switches hooks off here.", [
            "git config --show-origin core.hooksPath says where.",
        ]);
    }
    if (external_node_path_.basename(dir) === "_" && external_node_path_.basename(external_node_path_.dirname(dir)) === ".husky") {
        throw notPossible("husky writes the hooks of this project, and would remove one of ours at its next start.", [
            'Add this line to .husky/pre-push: milestone hook run "$1" "$2"',
        ]);
    }
}
function usage(message) {
    return new errors_error/* MilestoneError */.lO("USAGE", message, { state: errors_error/* NOTHING_CHANGED */.Dh, fix: ["milestone hook --help"] });
}

;// CONCATENATED MODULE: ./dist/lib/commands/index-command.js






/** `milestone index`: builds the hybrid backend's index anew from the files. */
async function runIndex(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "change");
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    if (backend !== "hybrid") {
        show(door, options, { backend, rows: null }, () => `On ${backend}, which has no index; nothing to do.\n`);
        return errors_error/* EXIT */.dc.done;
    }
    const rows = await (0,with_lock/* withMigrationLock */.K)(context, () => context.backends.rebuildIndex());
    show(door, options, { backend, rows }, () => `${(0,quantity/* countOf */.pq)(rows, "active record")} indexed.\n`);
    return errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/report/commit-text.js
/**
 * The commands that commit a result, ready to be typed. `folder` leads from where the person stands to the folder that
 * holds the store; empty where that is the same. Pure.
 */
function renderCommit(commands, folder) {
    if (commands.length === 0) {
        return [];
    }
    const there = folder === "" ? [] : [`cd ${commit_text_quote(folder)}`];
    return ["To commit the result:", ...[...there, ...commands].map((line) => `  ${line}`)];
}
/** A word as a shell takes it. */
function commit_text_quote(word) {
    return /^[\w./@%+=:,-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./dist/lib/report/init-text.js

/** What became of a store, as people read it. `shown` is its name, `folder` as for {@link renderCommit}. Pure. */
function renderInit({ backend, added, created, commit }, shown, folder) {
    const lines = added.length === 0
        ? [`${shown} has everything that a store needs; nothing was changed.`]
        : [
            created ? `Made ${shown}:` : `Added to ${shown} what was missing:`,
            ...added.map((name) => `  ${name}`),
            ...renderCommit(commit, folder),
        ];
    return `${[...lines, `On ${backend}.`].join("\n")}\n`;
}

// EXTERNAL MODULE: ./dist/lib/settings/explain-values.js
var explain_values = __webpack_require__(80398);
;// CONCATENATED MODULE: ./dist/lib/settings/settings-template.js
const HEAD = `# yaml-language-server: $schema=../../node_modules/milestone-migrate/schemas/storage-config.schema.json
# Every setting with its default: take the "# " in front of a key away, and of those it stands under, to change it.
`;
/** A settings file that changes nothing, for people to change: each setting a comment with its meaning and default. Pure. */
function settingsTemplate(defaults) {
    const lines = [`${HEAD}storage:`];
    let above = ["storage"];
    for (const { key, value, description } of defaults) {
        const parts = key.split(".");
        const shared = parts.findIndex((part, at) => part !== above[at]);
        for (const [depth, part] of parts.slice(0, -1).entries()) {
            if (depth >= shared) {
                lines.push(comment(depth, `${part}:`));
            }
        }
        const depth = parts.length - 1;
        lines.push(comment(depth, `# ${description}`), comment(depth, `${parts[depth]}:${showValue(value)}`));
        above = parts.slice(0, -1);
    }
    return `${lines.join("\n")}\n`;
}
/** What stands below `storage:`, at its own depth once the comment sign is gone. */
function comment(depth, text) {
    return `${"  ".repeat(depth)}# ${text}`.replace(/^( +)# /, (_, indent) => `# ${indent}`);
}
/** A word that every YAML reader takes for a text stands as it is. */
function showValue(value) {
    const isPlain = typeof value === "string" && /^[a-z]\w*$/.test(value) && !/^(?:on|off|yes|no|y|n)$/.test(value);
    return value === undefined ? "" : ` ${isPlain ? value : JSON.stringify(value)}`;
}

// EXTERNAL MODULE: ./dist/lib/files/replace.js
var replace = __webpack_require__(77228);
// EXTERNAL MODULE: ./dist/lib/store/events.js
var events = __webpack_require__(20941);
;// CONCATENATED MODULE: ./dist/lib/store/initialise.js




/** What a store has from its first day on. git knows no empty folders: in a clone some of them are missing again. */
const FOLDERS = ["active", "completed", "config", "logs", "sessions"];
/**
 * Gives a store what it lacks, and overwrites nothing: repeating it, or a kill in the middle, does no harm. `settings` is
 * the text for a store without settings. Throws SWITCH_INVALID for a switch that says nothing.
 */
function initialise(files, layout, settings, at) {
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    const added = [];
    const folders = FOLDERS.filter((name) => files.stat(layout.at(name)) === undefined);
    for (const name of folders) {
        files.makeDirs(layout.at(name));
        added.push(`${name}/`);
    }
    const gitFiles = [".gitignore", ".gitattributes"].map((name) => ({ name, before: digestOf(files, layout.at(name)) }));
    (0,git_files/* writeGitFiles */.l)(files, layout, backend);
    added.push(...gitFiles.filter((each) => digestOf(files, layout.at(each.name)) !== each.before).map(({ name }) => name));
    if (files.stat(layout.settingsFile) === undefined) {
        (0,replace/* replaceFile */.f)(files, layout.settingsFile, settings);
        added.push("config/storage-config.yaml");
    }
    if (files.stat(layout.switchFile) === undefined) {
        // The switch comes last: a store that has one has all of this.
        (0,events/* appendEvents */.I)(files, layout, at, [{ event: "storage_initialized", backend, details: {} }]);
        (0,store_switch/* writeSwitch */.iq)(files, layout, backend);
        added.push("config/storage-backend.txt", "logs/storage-events.jsonl");
    }
    files.syncDir(layout.dir);
    return { backend, added };
}
function digestOf(files, file) {
    return files.stat(file) === undefined ? undefined : files.digest(file);
}

;// CONCATENATED MODULE: ./dist/lib/commands/init.js








/** `milestone init`: makes a store where there is none, and adds what is missing to one that there is. */
async function runInit(door, options) {
    const { context, isNew } = (0,open_context/* openOrMakeStore */.n)(door, options);
    const { files, layout, repository } = context;
    const done = await (0,with_lock/* withMigrationLock */.K)(context, async () => initialise(files, layout, settingsTemplate((0,explain_values/* defaultSettings */.L)()), context.now()));
    const shown = layout.show(layout.dir);
    const isToCommit = repository !== undefined && done.added.length > 0;
    const commit = isToCommit ? [`git add ${shown}`, 'git commit -m "Begin a milestone store"'] : [];
    const report = { store: layout.dir, created: isNew, ...done, commit };
    show(door, options, report, () => renderInit(report, shown, wayTo(door, layout.parent)));
    return errors_error/* EXIT */.dc.done;
}

// EXTERNAL MODULE: ./dist/lib/migrate/migrate.js + 9 modules
var migrate = __webpack_require__(67575);
// EXTERNAL MODULE: ./dist/lib/plan/expected.js
var expected = __webpack_require__(6688);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 1 modules
var make = __webpack_require__(80926);
// EXTERNAL MODULE: ./dist/lib/plan/measured-source.js + 2 modules
var measured_source = __webpack_require__(87208);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
;// CONCATENATED MODULE: ./dist/lib/report/migration-text.js


/** What a migration did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderMigration(report, folder) {
    const { fingerprint, queries, warnings, commit, move } = report;
    const { before, after } = queries;
    const times = ["list", "count", "read"].map((name) => `${name} ${before[`${name}Ms`].toFixed(2)} / ${after[`${name}Ms`].toFixed(2)} ms`);
    return [
        `${(0,quantity/* countOf */.pq)(fingerprint.active + fingerprint.completed, "record")} moved and verified in ${(0,quantity/* formatDuration */.a3)(report.durationMs)}; writers waited ${(0,quantity/* formatDuration */.a3)(report.writePauseMs)}.`,
        ...renderCatchUp(report.catchUpRounds),
        `Fingerprint: ${fingerprint.data}`,
        `The tools' own queries, before / after: ${times.join(", ")}.`,
        ...warnings.map((warning) => `Warning: ${warning}.`),
        ...renderCommit(commit, folder),
        `Now on ${move.to}; backup ${report.id}.`,
        "",
    ].join("\n");
}
/** What others wrote meanwhile; nothing where they wrote nothing. */
function renderCatchUp(rounds) {
    const sum = (of) => rounds.reduce((total, round) => total + round[of], 0);
    const [written, moved, removed] = [sum("written"), sum("moved"), sum("removed")];
    const parts = [
        `${(0,quantity/* countOf */.pq)(written, "record")} written`,
        ...(moved === 0 ? [] : [`${(0,quantity/* countOf */.pq)(moved, "record")} moved to the other state`]),
        ...(removed === 0 ? [] : [`${(0,quantity/* countOf */.pq)(removed, "record")} removed`]),
    ];
    return written + moved + removed === 0
        ? []
        : [`Brought over while others wrote: ${parts.join(", ")}, in ${(0,quantity/* countOf */.pq)(rounds.length, "round")}.`];
}

// EXTERNAL MODULE: ./dist/lib/report/plan-text.js
var plan_text = __webpack_require__(73746);
;// CONCATENATED MODULE: ./dist/lib/commands/agree.js

/** Asks, unless `--yes`. Throws DECLINED; without a terminal there is nobody to ask. */
async function agree(door, { yes }, question) {
    if (yes) {
        return;
    }
    if (!door.interactive) {
        throw new errors_error/* MilestoneError */.lO("DECLINED", "There is no terminal to ask on.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Pass --yes to go on without a question."],
        });
    }
    if (!(await door.confirm(question))) {
        throw new errors_error/* MilestoneError */.lO("DECLINED", "You said no.", { state: errors_error/* NOTHING_CHANGED */.Dh });
    }
}

// EXTERNAL MODULE: ./dist/lib/auto/decide.js + 2 modules
var decide = __webpack_require__(70081);
// EXTERNAL MODULE: ./dist/lib/report/auto-text.js
var auto_text = __webpack_require__(1550);
;// CONCATENATED MODULE: ./dist/lib/commands/auto.js







/** `milestone migrate --auto`: moves up where it is sure that this is right; else says why not, which is no failure. */
async function runAuto(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const decision = await (0,decide/* decideAuto */.II)(context, { pauseSessions });
    const { plan } = decision;
    if (options.dryRun || decision.kind === "stay" || plan === undefined) {
        show(door, options, decision, () => (0,auto_text/* renderDecision */.X)(decision, paintOut(door, options)));
        return errors_error/* EXIT */.dc.done;
    }
    if (!options.quiet) {
        door.err((0,auto_text/* renderDecision */.X)(decision, paintErr(door, options)));
    }
    const report = await (0,migrate/* migrate */._)(context, { move: plan.move, pauseSessions, expectPlan: plan, startedBy: "auto" });
    show(door, options, report, () => renderMigration(report, wayTo(door, context.layout.parent)));
    return errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/commands/migrate.js














/** `milestone migrate [<backend>]`: shows the plan, asks, moves, says what it did. */
async function runMigrate(door, word, options) {
    if (options.auto) {
        refuseBoth(word);
        return await runAuto(door, options);
    }
    const context = options.dryRun
        ? (0,open_context/* openStore */.C)(door, options, "read", { reads: "once" })
        : (0,open_context/* openStore */.C)(door, options, "change");
    const from = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    if (word === undefined) {
        door.err(`The store is on ${from}. It can move to: ${(0,plan_move/* targetsFrom */.jJ)(from).join(", ")}.\n`);
        return errors_error/* EXIT */.dc.usage;
    }
    const to = (0,plan_move/* parseBackend */.O2)(word);
    if (to === from) {
        return sayNothingToDo(door, options, to);
    }
    (0,plan_move/* assertMoveExists */.oW)({ from, to });
    const measured = await measured_source/* MeasuredSource */.c.of(context, { from, to });
    try {
        return await runPlanned(door, context, options, measured, { from, to });
    }
    finally {
        await measured.close();
    }
}
async function runPlanned(door, context, options, measured, move) {
    const pauseSessions = options.pauseSessions === true;
    const adopt = options.adopt === true;
    const plan = await (0,make/* planMove */.X)(context, move, { pauseSessions, holdsLock: false, adopt }, measured);
    if (options.dryRun) {
        show(door, options, plan, () => (0,plan_text/* renderPlan */.E)(plan, paintOut(door, options)));
        return (0,possible/* isPossible */.w)(plan.prerequisites) ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
    }
    const expectPlan = options.expectPlan ?? plan;
    (0,expected/* assertExpected */.F)(plan, expectPlan);
    if (!options.quiet) {
        door.err((0,plan_text/* renderPlan */.E)(plan, paintErr(door, options)));
    }
    (0,possible/* assertPossible */.A)(plan.prerequisites);
    await agree(door, options, `Move this store to ${move.to}?`);
    const report = await (0,migrate/* migrate */._)(context, { move, pauseSessions, expectPlan, adopt }, measured);
    show(door, options, report, () => renderMigration(report, wayTo(door, context.layout.parent)));
    return errors_error/* EXIT */.dc.done;
}
/** `--auto` chooses the backend itself. */
function refuseBoth(word) {
    if (word !== undefined) {
        throw new errors_error/* MilestoneError */.lO("USAGE", "--auto chooses the backend itself; leave out either of the two.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
        });
    }
}

// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/journal.js
var migrate_journal = __webpack_require__(29713);
// EXTERNAL MODULE: ./dist/lib/migrate/leftovers.js
var migrate_leftovers = __webpack_require__(31702);
// EXTERNAL MODULE: ./dist/lib/migrate/phase.js
var migrate_phase = __webpack_require__(72325);
// EXTERNAL MODULE: ./dist/lib/store/side-files.js
var side_files = __webpack_require__(15229);
;// CONCATENATED MODULE: ./dist/lib/backup/prune.js











/** What `prune` would do now. Writes nothing. */
async function planPrune(context, only) {
    const here = [...expiredBackups(context), ...endedRuns(context), ...staleIndex(context)];
    // Who asks for something else need not reach the server.
    const there = only === undefined || only === "tables" ? await oldTables(context) : [];
    return [...here, ...there].filter(({ kind }) => only === undefined || kind === only);
}
/** Those of this store. A clone without the server's URL prunes what it has, and leaves these to another. */
async function oldTables({ backends, settings }) {
    const { database, storeId } = settings.settings;
    if (storeId === undefined || database.type !== "postgresql" || database.target === undefined) {
        return [];
    }
    const kept = await backends.server().keptTables(storeId);
    return kept.map(({ run, tables, rows }) => ({ kind: "tables", path: run, tables, rows, kept: undefined }));
}
/** Removes what {@link planPrune} lists and does not keep; of one kind only, where one is given. Returns the list. */
async function prune(context, only) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        const { files, layout } = context;
        const list = await planPrune(context, only);
        for (const { kind, path } of list.filter(({ kept }) => kept === undefined)) {
            if (kind === "tables") {
                await context.backends.server().dropKept(path);
                continue;
            }
            const target = layout.at(...path.split("/"));
            if (files.stat(target)?.kind === "directory") {
                removeWhole(context, target);
            }
            else {
                files.remove(target);
            }
        }
        (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.migrationsDir);
        return list;
    });
}
/** Out of its place by one rename first: half a backup must never look like one. */
function removeWhole({ files, layout, processes }, dir) {
    files.makeDirs(layout.migrationsDir);
    const doomed = layout.at("migrations", `.pruned-${processes.pid}`);
    files.rename(dir, doomed);
    files.removeTree(doomed);
}
function expiredBackups(context) {
    const backups = (0,list/* listBackups */.Cw)(context).filter((each) => each.kind === "readable");
    const lastProved = newestProved(backups);
    const needed = new Set((0,interrupted.openRuns)(context).flatMap(({ facts }) => [facts.backup, facts.restores]));
    return backups
        .filter(({ expiresAt }) => expiresAt <= context.now())
        .map(({ id, expiresAt }) => {
        const kept = needed.has(id)
            ? "an interrupted run needs it"
            : id === lastProved
                ? "it is the last proved one"
                : undefined;
        return { kind: "backup", path: `backups/${id}`, expiresAt, kept };
    });
}
/** One that can be restored here and now, if there is any. */
function newestProved(backups) {
    const proved = backups.filter(({ metadata }) => metadata.proved);
    return (proved.findLast(({ payloadHere }) => payloadHere) ?? proved.at(-1))?.id;
}
function endedRuns(context) {
    const { files, layout } = context;
    // Those go without being asked for.
    const leftovers = new Set((0,migrate_leftovers/* findLeftovers */.Q)(context));
    const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
    return folders
        .map(({ name }) => name)
        .filter((name) => !leftovers.has(`${layout.migrationsDir}/${name}`))
        .sort()
        .flatMap((name) => {
        const dirs = new run_dirs/* RunDirs */.k(layout, name);
        const state = (0,migrate_journal/* readJournal */.a0)(files, dirs.dir);
        if (state !== undefined && migrate_phase/* REMEDY */.nx[state.phase] !== "none") {
            return [];
        }
        const left = countFiles(context, dirs.left);
        const kept = left === 0 ? undefined : `${(0,quantity/* countOf */.pq)(left, "file")} in left/ that somebody else wrote; move them away first`;
        return [{ kind: "run", path: `migrations/${name}`, displaced: countFiles(context, dirs.displaced), kept }];
    });
}
function countFiles(context, dir) {
    return (context.files.list(dir) ?? []).reduce((sum, { name, kind }) => sum + (kind === "directory" ? countFiles(context, `${dir}/${name}`) : 1), 0);
}
function staleIndex({ files, layout }) {
    if ((0,store_switch/* readSwitch */.hc)(files, layout) === "hybrid" || files.stat(layout.indexFile)?.kind !== "file") {
        return [];
    }
    const isOpen = (0,side_files/* sideFilesOf */.S)(layout.indexFile).some((side) => files.stat(side) !== undefined);
    const kept = isOpen ? "a program has it open" : undefined;
    return [{ kind: "index", path: "index.db", kept }];
}

// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/count-records.js
var count_records = __webpack_require__(40731);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
// EXTERNAL MODULE: ./dist/lib/store/locks.js + 1 modules
var locks = __webpack_require__(50273);
// EXTERNAL MODULE: ./dist/lib/store/sessions.js
var sessions = __webpack_require__(98201);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/measure/confidence.js
var confidence = __webpack_require__(18179);
;// CONCATENATED MODULE: ./dist/lib/status/status-schema.js



/** Version of what `milestone status --json` prints. Within a version fields are only added. */
const STATUS_FORMAT = 1;
const status_schema_backend = schemas/* enum */.k5n(backend/* BACKENDS */.A);
const count = schemas/* int */.Whr().nonnegative();
const time = schemas/* string */.YjP().describe("ISO 8601, UTC");
const day = schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
const percent = schemas/* int */.Whr().min(0).max(100);
/** A thing that is known, with its source, or missing, with the reason. */
function status_schema_fact(value, description) {
    return schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("known"), value, source: schemas/* string */.YjP() }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("missing"), reason: schemas/* string */.YjP() }),
    ])
        .describe(description);
}
const facts = schemas/* strictObject */.rej({
    now: time.describe("The moment that the facts are of."),
    backend: status_schema_backend.describe("The backend in use."),
    active: status_schema_fact(count, "Active records that are whole."),
    completed: status_schema_fact(count, "Completed records that are whole."),
    tasks: status_schema_fact(count, "Tasks of active records."),
    workflows: status_schema_fact(count, "Tasks of active records with a Kiro workflow enabled."),
    dependencies: status_schema_fact(count, "Milestones that active records require."),
    users: status_schema_fact(count, "Distinct users within an hour."),
    usersOverDay: status_schema_fact(count, "Distinct users within 24 hours."),
    queryTimesMs: status_schema_fact(schemas/* array */.YOg(schemas/* number */.aig()).max(10), "The last queries on this backend, oldest first."),
    metricsMs: status_schema_fact(schemas/* array */.YOg(schemas/* number */.aig()).max(10), "Average query times of the last metrics of this backend, oldest first."),
    backendSince: status_schema_fact(time, "Since when the store is on this backend."),
    growth: status_schema_fact(schemas/* strictObject */.rej({
        days: schemas/* array */.YOg(schemas/* strictObject */.rej({ day, active: count })),
        gaps: schemas/* array */.YOg(schemas/* string */.YjP()),
    }), "Active records at the end of each day (UTC) on which their number changed, oldest first, for a year."),
    brokenLogs: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), entries: count, firstLine: count })),
})
    .describe("What the scale is judged by.");
const scale = schemas/* strictObject */.rej({
    optimal: status_schema_backend.describe("The backend that fits; the pinned one where one is."),
    users: count,
    usersOverDay: count,
    averageQueryMs: status_schema_fact(schemas/* number */.aig(), "Average of the last queries."),
    complexity: status_schema_fact(schemas/* number */.aig(), "Active records + 2 × workflows + dependencies + 3 × users within 24 hours."),
});
const status_schema_confidence = schemas/* strictObject */.rej({
    percent: percent.describe("Points earned ÷ points that could be earned, rounded down."),
    points: schemas/* array */.YOg(schemas/* strictObject */.rej({
        evidence: schemas/* enum */.k5n(confidence/* EVIDENCE */.S4),
        earned: schemas/* int */.Whr(),
        of: count.describe("What could be earned; 0 where it does not count."),
        reason: schemas/* string */.YjP(),
    })),
});
const recommendation = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("unknown"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("pinned"), backend: status_schema_backend }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("optimal"), backend: status_schema_backend }),
    schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(["recommended", "monitoring"]),
        direction: schemas/* enum */.k5n(["up", "down"]),
        from: status_schema_backend,
        to: status_schema_backend,
        confidence: status_schema_confidence,
        command: schemas/* string */.YjP().describe("The command to run."),
    }),
]);
const rate = { days: count, change: schemas/* int */.Whr(), perWeek: schemas/* number */.aig() };
const forecast = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("none"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("too-little-history"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("not-growing"), ...rate }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("growing"),
        threshold: count,
        backend: status_schema_backend,
        ...rate,
        on: day.optional().describe("At the present rate; absent: beyond ten years."),
        earliest: day.optional(),
        latest: day.optional().describe("Absent: perhaps never."),
    }),
]);
const status_schema_advice = schemas/* strictObject */.rej({
    facts,
    scale,
    recommendation,
    missing: schemas/* array */.YOg(schemas/* strictObject */.rej({ fact: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    outlook: schemas/* array */.YOg(schemas/* strictObject */.rej({ when: schemas/* string */.YjP(), leadsTo: schemas/* string */.YjP() })).describe("What would change the answer."),
    forecast: forecast.describe("When the next threshold is reached at the present rate."),
});
const oldCopy = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("none") }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("known"), records: count }),
    schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(["drifted", "unknown"]), records: schemas/* array */.YOg(schemas/* string */.YjP()) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("broken"), problems: schemas/* array */.YOg(schemas/* string */.YjP()) }),
]);
const digests = schemas/* looseObject */._H3({ state: schemas/* string */.YjP(), id: schemas/* string */.YjP(), dataDigest: schemas/* string */.YjP(), textDigest: schemas/* string */.YjP() });
const drifted = schemas/* strictObject */.rej({
    change: schemas/* enum */.k5n(["changed", "moved", "added", "deleted", "unreadable"]),
    id: schemas/* string */.YjP(),
    place: schemas/* strictObject */.rej({ state: schemas/* string */.YjP(), id: schemas/* string */.YjP() }).optional().describe("Where one is that cannot be read."),
    problem: schemas/* string */.YjP().optional().describe("Why it cannot be read."),
    base: digests.optional().describe("As it was at the last switch."),
    old: digests.optional().describe("As the backend left behind has it now."),
});
/** What `milestone status --json` prints. */
const STATUS_SCHEMA = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(STATUS_FORMAT).describe("Version of this report. Within a version fields are only added."),
    store: schemas/* string */.YjP().describe("The store's folder."),
    commit: schemas/* string */.YjP().optional().describe("The commit that was read; absent for the working tree."),
    backend: status_schema_backend.describe("The backend in use."),
    records: schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* strictObject */.rej({
            kind: schemas/* literal */.euz("readable"),
            counts: schemas/* strictObject */.rej({ active: count, completed: count }),
            findings: schemas/* strictObject */.rej({ error: count, warning: count, notice: count }),
        }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("unreadable"), problem: schemas/* string */.YjP(), fix: schemas/* array */.YOg(schemas/* string */.YjP()) }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("on-server").describe("A commit was read, which holds none.") }),
    ]),
    advice: status_schema_advice.describe("How large the store is, which backend fits, and how sure that is."),
    oldCopy: oldCopy.describe("What the backend left behind still holds."),
    drift: schemas/* array */.YOg(drifted).optional().describe("What changed in it after the last switch."),
    lastMove: schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), at: time, from: status_schema_backend, to: status_schema_backend, restored: schemas/* string */.YjP().optional() })
        .optional(),
    backups: schemas/* strictObject */.rej({ total: count, proved: count, here: count, damaged: count, expired: count }),
    index: schemas/* enum */.k5n(["there", "missing"]).optional().describe("The index of the hybrid backend."),
    session: schemas/* enum */.k5n(["none", "open", "paused"]),
    running: schemas/* strictObject */.rej({
        host: schemas/* string */.YjP(),
        pid: schemas/* int */.Whr(),
        start: schemas/* string */.YjP(),
        command: schemas/* string */.YjP(),
        since: schemas/* string */.YjP(),
        token: schemas/* string */.YjP(),
    })
        .optional()
        .describe("Who migrates at this moment."),
    interrupted: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), phase: schemas/* string */.YjP() })),
    strayTracked: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Tracked by git though they should not be."),
})
    .describe("A .milestones store at a glance: the output of milestone status --json.");

;// CONCATENATED MODULE: ./dist/lib/status/stray-tracked.js
const NEVER = /^(?:backups\/[^/]+\/(?!backup-metadata\.yaml$)|migrations\/|locks\/|sessions\/|index\.db)|-(?:wal|shm|journal)$/;
/** What git tracks below the store though `.gitignore` names it: being ignored does not untrack a path. */
function strayTracked({ repository, commit }, backend) {
    if (repository === undefined) {
        return [];
    }
    const tracked = commit === undefined ? repository.tracked() : repository.entries(commit).map(({ path }) => path);
    return tracked.filter((name) => NEVER.test(name) || (name === "enterprise.db" && backend !== "database")).sort();
}

;// CONCATENATED MODULE: ./dist/lib/status/status.js













/** Reads every record once, and what stands around them. Writes nothing. */
async function readStatus(context) {
    const { files, layout, commit } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    context.progress.step("reading every record");
    const counted = await (0,count_records/* countRecords */.q)(context, backend);
    const backups = (0,list/* listBackups */.Cw)(context);
    const readable = backups.filter((each) => each.kind === "readable");
    const oldCopy = await readOldCopy(context, backend, counted.marks);
    return {
        format: STATUS_FORMAT,
        store: layout.dir,
        commit,
        backend,
        records: describeRecords(counted),
        advice: (0,advice/* adviseOn */.m)((0,gather/* gatherFacts */.p)(context, counted), context.settings.settings),
        oldCopy: oldCopy.kind === "drifted" ? { kind: "drifted", records: oldCopy.records.map(drift/* describeDrifted */.q) } : oldCopy,
        drift: oldCopy.kind === "drifted" ? oldCopy.records : undefined,
        lastMove: findLastMove(context, readable),
        backups: {
            total: backups.length,
            proved: readable.filter(({ metadata }) => metadata.proved).length,
            here: readable.filter(({ payloadHere }) => payloadHere).length,
            damaged: backups.length - readable.length,
            expired: readable.filter(({ expiresAt }) => expiresAt <= context.now()).length,
        },
        index: backend !== "hybrid" ? undefined : (files.stat(layout.indexFile)?.sizeBytes ?? 0) > 0 ? "there" : "missing",
        session: (0,sessions/* hasSession */.N)(files, layout) ? "open" : (0,sessions/* hasPausedSession */.L8)(files, layout) ? "paused" : "none",
        running: (0,locks/* liveHolder */.$1)(context),
        interrupted: (0,interrupted.interruptedRuns)(context).map(({ id, phase }) => ({ id, phase })),
        strayTracked: strayTracked(context, backend),
    };
}
/** From the metadata of backups, in any clone; of a restore over a store that nobody could read, from its journal here. */
function findLastMove(context, backups) {
    const unbacked = (0,interrupted.endedRuns)(context).flatMap(({ id, phase, facts, at }) => {
        const { from, to, restores, unreadable } = facts;
        const isMove = phase === "finished" && unreadable === true && from !== undefined && to !== undefined;
        return isMove ? [{ id, at, from, to, restored: restores }] : [];
    });
    return [...backups.flatMap(lastMoveOf), ...unbacked].sort((left, right) => (left.id < right.id ? -1 : 1)).at(-1);
}
function lastMoveOf({ id, metadata }) {
    const after = metadata.details?.after;
    const { createdAt: at, from } = metadata;
    // A sync has a backup as well, and moves nothing.
    const isMove = after !== undefined && (after.backend !== from || after.restored !== undefined);
    return !isMove ? [] : [{ id, at, from, to: after.backend, restored: after.restored }];
}
function describeRecords({ outcome }) {
    if (outcome.kind !== "readable") {
        return outcome;
    }
    const findings = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of outcome.survey.findings) {
        findings[severity] += 1;
    }
    const { active, completed } = outcome.survey.fingerprint;
    return { kind: "readable", counts: { active, completed }, findings };
}
async function readOldCopy(context, backend, marks) {
    try {
        return await (0,find/* findDrift */.L1)(context, backend, marks);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO) {
            return { kind: "broken", problems: [error.message] };
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/store/scale-log.js
var scale_log = __webpack_require__(68243);
;// CONCATENATED MODULE: ./dist/lib/monitor/concern.js



/** Everything that is worth saying about a store, what needs a person first. Pure. */
function findConcerns(status, backups, unseen = []) {
    return [...personal(status, backups, unseen), ...notices(status), ...concern_advice(status)];
}
function personal(status, backups, unseen) {
    const { interrupted, session, running, oldCopy, records } = status;
    const isPaused = session === "paused" && running === undefined;
    const damaged = backups.filter(({ kind }) => kind === "damaged").map(({ id }) => (0,native_path/* showName */.$i)(id));
    const errors = records.kind === "readable" ? records.findings.error : 0;
    return [
        ...interrupted.map(({ id, phase }) => person("interrupted", `${(0,native_path/* showName */.$i)(id)} was interrupted after "${phase}"`, "milestone resume")),
        ...failedSince(backups, unseen).map(({ id, to }) => person("failed", `${id} failed and was undone`, `See what is in its way: milestone plan ${to}`)),
        ...(isPaused
            ? [person("session", "a session is still set aside (sessions/paused-for-migration.txt)", pausedFix(interrupted))]
            : []),
        ...(oldCopy.kind === "drifted"
            ? [
                person("drift", `${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} changed in the old copy after the last switch`, "milestone sync"),
            ]
            : []),
        ...(records.kind === "unreadable" ? [person("unreadable", records.problem, records.fix[0])] : []),
        ...(errors === 0
            ? []
            : [person("broken-records", `${(0,quantity/* countOf */.pq)(errors, "error")} in the records`, "milestone validate")]),
        ...(damaged.length === 0
            ? []
            : [
                person("damaged-backup", `${(0,quantity/* countOf */.pq)(damaged.length, "backup")} cannot be read: ${damaged.join(", ")}`, "milestone backups"),
            ]),
    ];
}
function pausedFix(interrupted) {
    return interrupted.length > 0
        ? "milestone resume"
        : "Rename it back to sessions/current.txt, or remove it where it is not wanted any more.";
}
/** Migrations that failed and that no later one made good; `unseen` left no backup that says so. */
function failedSince(backups, unseen) {
    const metadata = backups.flatMap((each) => (each.kind === "readable" ? [each.metadata] : []));
    const lastGood = metadata.findLastIndex(({ details }) => details?.outcome === "succeeded");
    const failed = metadata.slice(lastGood + 1).filter(({ details }) => details?.outcome === "undone");
    const good = metadata[lastGood]?.id ?? "";
    const others = unseen.filter(({ id }) => id > good && failed.every((each) => each.id !== id));
    return [...failed, ...others].sort((left, right) => (left.id < right.id ? -1 : 1));
}
function notices({ backups, index }) {
    const { expired } = backups;
    return [
        ...(expired === 0
            ? []
            : [
                notice("expired-backup", `${(0,quantity/* countOf */.pq)(expired, "backup")} expired`, "milestone monitor --prune, or milestone prune"),
            ]),
        ...(index === "missing"
            ? [notice("index", "the index is missing here, as in every fresh clone", "milestone index")]
            : []),
    ];
}
function concern_advice({ advice: { facts, recommendation } }) {
    const trend = (0,confidence/* weighPerformance */.nE)(facts);
    const isSlow = trend.earned > 0;
    return [
        ...(isSlow
            ? [{ id: "trend", level: "advice", message: `queries are ${trend.reason}`, fix: undefined }]
            : []),
        ...("confidence" in recommendation && recommendation.direction === "up" && recommendation.kind === "recommended"
            ? [
                {
                    id: "recommendation",
                    level: "advice",
                    message: `${recommendation.to} is recommended with confidence ${recommendation.confidence.percent}`,
                    fix: recommendation.command,
                },
            ]
            : []),
    ];
}
function person(id, message, fix) {
    return { id, level: "person", message, fix };
}
function notice(id, message, fix) {
    return { id, level: "notice", message, fix };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./dist/lib/monitor/notification.js



/** The file's text, with the tools' keys. Pure. */
function describeNotification({ facts, scale }, move, timeEstimate) {
    return (0,dist/* stringify */.As)({
        migration_recommendation: {
            timestamp: facts.now.replace(/\.\d+Z$/, "Z"),
            current_backend: move.from,
            recommended_backend: move.to,
            reason: move.confidence.points
                .filter(({ of }) => of > 0)
                .map(({ reason }) => reason)
                .join("; "),
            confidence: move.confidence.percent,
        },
        metrics: {
            milestone_count: (0,fact/* valueIn */.xm)(facts.active) ?? null,
            concurrent_users: scale.users,
            complexity_score: (0,fact/* valueIn */.xm)(scale.complexity) ?? null,
            avg_query_time_ms: (0,fact/* valueIn */.xm)(scale.averageQueryMs) ?? null,
        },
        actions: {
            manual_command: move.command,
            auto_enable: "Set storage.migration.auto_migrate to true in config/storage-config.yaml",
        },
        risk_assessment: {
            migration_time_estimate: timeEstimate,
            downtime_required: false,
            rollback_available: true,
        },
    }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}
/** Writes it, unless it recommends the same for as many records already. */
function writeNotification(files, layout, text) {
    const file = layout.notificationFile;
    if (files.stat(file) !== undefined && saysTheSame(files.read(file).bytes.toString("utf8"), text)) {
        return "kept";
    }
    files.makeDirs(layout.at("config"));
    (0,replace/* replaceFile */.f)(files, file, text);
    return "written";
}
/** Takes it away where nothing is recommended any more. */
function removeNotification(files, layout) {
    if (files.stat(layout.notificationFile) === undefined) {
        return "none";
    }
    files.remove(layout.notificationFile);
    files.syncDir(layout.at("config"));
    return "removed";
}
const PASSING = /^ {2}(?:timestamp|reason|concurrent_users|complexity_score|avg_query_time_ms|migration_time_estimate): .*$/gm;
/** Ages, users and times change by themselves; a file that git tracks should not change with them. */
function saysTheSame(before, after) {
    return before.replace(PASSING, "") === after.replace(PASSING, "");
}

;// CONCATENATED MODULE: ./dist/lib/monitor/monitor.js












/**
 * One health pass. Writes only its own files: two logs and the notification; nothing at all while a migration runs or
 * waits to be resumed.
 */
async function monitorStore(context, options) {
    const status = await readStatus(context);
    const { backend, advice } = status;
    const seen = { backend, advice, concerns: findConcerns(status, (0,list/* listBackups */.Cw)(context), failedUnseen(context)) };
    const nothing = { notification: "none", measured: undefined, pruned: [] };
    const unrecorded = whyUnrecorded(status);
    if (unrecorded !== undefined) {
        return { ...seen, ...nothing, unrecorded };
    }
    const measured = options.measure && status.records.kind === "readable" ? await timeQueries(context, backend) : undefined;
    const text = await describeAdvice(context, advice);
    try {
        const notification = record(context, advice, measured, text);
        const pruned = options.prune ? await prune(context, "backup") : [];
        return { ...seen, unrecorded: undefined, notification, measured, pruned };
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "LOCKED") {
            return { ...seen, ...nothing, unrecorded: "a migration began meanwhile" };
        }
        throw error;
    }
}
function failedUnseen(context) {
    return (0,interrupted.unseenFailures)(context).map(({ id, facts }) => ({ id, to: facts.to ?? "file" }));
}
function whyUnrecorded({ running, interrupted }) {
    if (running !== undefined) {
        return `process ${running.pid} on ${running.host} migrates since ${running.since}`;
    }
    return interrupted.length > 0 ? "a migration waits to be resumed" : undefined;
}
async function timeQueries({ backends }, name) {
    const backend = await backends.open(name);
    return await backend.timeQueries().finally(() => backend.close());
}
/** The notification that is to stand; undefined where none is. */
async function describeAdvice(context, advice) {
    const { recommendation } = advice;
    if (recommendation.kind !== "recommended" || context.settings.settings.migration.autoMigrate) {
        return undefined;
    }
    const { from, to } = recommendation;
    const { estimate } = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions: false, holdsLock: false });
    return describeNotification(advice, recommendation, `about ${(0,quantity/* formatDuration */.a3)(estimate.durationMs)}`);
}
/** Under the lock, so that no migration begins between two of these. */
function record(context, advice, measured, notification) {
    const { files, layout } = context;
    const at = context.now();
    const lock = (0,locks/* takeMigrationLock */.bJ)(context);
    try {
        const numbers = numbersOf(advice);
        (0,scale_log/* appendScaleEvent */.j)(files, layout, at, {
            event: "scale_status",
            currentBackend: advice.facts.backend,
            optimalBackend: advice.facts.active.kind === "known" ? advice.scale.optimal : "",
            details: numbers,
        });
        if (measured !== undefined) {
            const { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity } = numbers;
            const diskFreeBytes = files.freeBytes(layout.dir);
            const { backend } = advice.facts;
            (0,scale_log/* appendMetrics */.O)(files, layout, at, { backend, times: measured, activeRecords, users, complexity, diskFreeBytes });
        }
        // Where the records cannot be counted, nothing says that what was recommended no longer holds.
        if (advice.recommendation.kind === "unknown") {
            return "none";
        }
        return notification === undefined
            ? removeNotification(files, layout)
            : writeNotification(files, layout, notification);
    }
    finally {
        lock.release();
    }
}
/** With the tools' names. */
function numbersOf({ facts, scale, recommendation }) {
    return {
        milestone_count: (0,fact/* valueIn */.xm)(facts.active) ?? null,
        concurrent_users: scale.users,
        complexity_score: (0,fact/* valueIn */.xm)(scale.complexity) ?? null,
        avg_query_time_ms: (0,fact/* valueIn */.xm)(scale.averageQueryMs) ?? null,
        migration_confidence: "confidence" in recommendation ? recommendation.confidence.percent : null,
        verdict: recommendation.kind,
    };
}

;// CONCATENATED MODULE: ./dist/lib/report/monitor-text.js


/** A health pass as people and mails of cron show it: what needs a person first, the state last. Pure. */
function renderMonitor(report, paint) {
    const { concerns, backend } = report;
    const urgent = concerns.filter(({ level }) => level === "person").length;
    const lines = concerns.flatMap((concern) => monitor_text_describe(concern, paint));
    const need = urgent === 1 ? "1 thing needs a person" : `${urgent} things need a person`;
    const last = urgent === 0 ? paint.good(`On ${backend}; nothing needs a person.`) : paint.bad(`On ${backend}; ${need}.`);
    return `${[...lines, ...describeDone(report), last].join("\n")}\n`;
}
function monitor_text_describe({ level, message, fix }, paint) {
    const mark = level === "person" ? paint.bad("needs ") : level === "advice" ? paint.warn("advice") : "note  ";
    return [`  ${mark} ${message}`, ...(fix === undefined ? [] : [`         ${fix}`])];
}
function describeDone({ unrecorded, notification, measured, pruned }) {
    const gone = pruned.filter(({ kept }) => kept === undefined).length;
    const kept = pruned.flatMap((each) => (each.kept === undefined ? [] : [`${each.path} stays: ${each.kept}.`]));
    return [
        ...(unrecorded === undefined ? [] : [`Nothing was written: ${unrecorded}.`]),
        ...(measured === undefined
            ? []
            : [
                `The tools' queries: list ${(0,confidence/* formatMs */._V)(measured.listMs)}, count ${(0,confidence/* formatMs */._V)(measured.countMs)}, read ${(0,confidence/* formatMs */._V)(measured.readMs)}.`,
            ]),
        ...(notification === "written" ? ["Wrote config/migration-notification.yaml."] : []),
        ...(notification === "removed"
            ? ["Removed config/migration-notification.yaml: nothing is recommended any more."]
            : []),
        ...(gone === 0 ? [] : [`Removed ${(0,quantity/* countOf */.pq)(gone, "expired backup")}.`]),
        ...kept,
    ];
}

;// CONCATENATED MODULE: ./dist/lib/commands/monitor.js





/** `milestone monitor`: one health pass, for cron or CI. Ends with 1 where something needs a person; advice does not. */
async function runMonitor(door, options) {
    const { measure = false, prune = false } = options;
    const report = await monitorStore((0,open_context/* openStore */.C)(door, options, "note"), { measure, prune });
    show(door, options, report, () => renderMonitor(report, paintOut(door, options)));
    return report.concerns.some(({ level }) => level === "person") ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/commands/plan.js








/** `milestone plan <backend>`: what a move would do. Writes nothing. */
async function runPlan(door, word, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "read", { reads: "once" });
    const from = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    const to = (0,plan_move/* parseBackend */.O2)(word);
    if (to === from) {
        return sayNothingToDo(door, options, to);
    }
    const pauseSessions = options.pauseSessions === true;
    const plan = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions, holdsLock: false });
    show(door, options, plan, () => (0,plan_text/* renderPlan */.E)(plan, paintOut(door, options)));
    return (0,possible/* isPossible */.w)(plan.prerequisites) ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
}

;// CONCATENATED MODULE: ./dist/lib/report/prune-text.js


/** What a prune removed, or would remove, and what it kept and why. Pure. */
function renderPrune(list, isDryRun) {
    const gone = list.filter(({ kept }) => kept === undefined);
    const kept = list.filter((each) => each.kept !== undefined);
    const verb = isDryRun ? "to remove" : "removed";
    return [
        `${(0,quantity/* countOf */.pq)(gone.length, "item")} ${verb}`,
        ...gone.map((each) => `  ${prune_text_describe(each)}`),
        ...(kept.length === 0 ? [] : [`${(0,quantity/* countOf */.pq)(kept.length, "item")} kept`]),
        ...kept.map((each) => `  ${prune_text_describe(each)}: ${each.kept}`),
        isDryRun ? "Nothing was removed." : gone.length === 0 ? "Nothing to prune." : "Pruned.",
        "",
    ].join("\n");
}
function prune_text_describe(item) {
    const path = (0,native_path/* showName */.$i)(item.path);
    switch (item.kind) {
        case "backup":
            return `${path}, expired ${item.expiresAt.toISOString().slice(0, 10)}`;
        case "run":
            return item.displaced === 0 ? path : `${path}, ${(0,quantity/* countOf */.pq)(item.displaced, "displaced file")}`;
        case "tables":
            return `${item.tables.map(native_path/* showName */.$i).join(", ")} on the server, about ${(0,quantity/* countOf */.pq)(item.rows, "row")}, kept by ${path}`;
        case "index":
            return `${path}, which no backend reads now`;
    }
}

;// CONCATENATED MODULE: ./dist/lib/commands/prune.js





/** `milestone prune`: removes expired backups and displaced old copies. */
async function runPrune(door, options) {
    const dryRun = options.dryRun === true;
    const context = (0,open_context/* openStore */.C)(door, options, dryRun ? "read" : "change");
    const list = dryRun ? await planPrune(context) : await prune(context);
    show(door, options, list, () => renderPrune(list, dryRun));
    return errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/report/restore-text.js




/** What a restore will do, as people read it. Pure. */
function renderRestorePlan(plan, paint) {
    const { records, changed, added, removed } = plan;
    const same = records.active + records.completed - changed.length - added.length;
    const where = plan.origin === "folder" ? "its folder" : "git";
    return [
        `Restore ${plan.backup}, taken ${plan.createdAt}, from ${where}: ${plan.from} to ${plan.to}`,
        "",
        `${(0,quantity/* countOf */.pq)(changed.length, "record")} overwritten`,
        ...(0,quantity/* listLines */.i4)(changed),
        `${(0,quantity/* countOf */.pq)(added.length, "record")} brought back`,
        ...(0,quantity/* listLines */.i4)(added),
        `${(0,quantity/* countOf */.pq)(removed.length, "record")} set aside, because the backup does not have them`,
        ...(0,quantity/* listLines */.i4)(removed),
        `${(0,quantity/* countOf */.pq)(same, "record")} unchanged`,
        ...(plan.otherFiles.length === 0
            ? []
            : [
                `${(0,quantity/* countOf */.pq)(plan.otherFiles.length, "other file")} overwritten or brought back`,
                ...(0,quantity/* listLines */.i4)(plan.otherFiles),
            ]),
        "",
        ...(plan.unreadable === undefined
            ? ["A safety backup of the present store is taken first."]
            : [
                paint.warn(`The present store cannot be read: ${plan.unreadable}.`),
                "There can be no proved backup of it; its files are set aside as they are.",
            ]),
        ...(plan.from === plan.to || (plan.from !== "database" && plan.to !== "database")
            ? ["Each record changes at once, the store as a whole does not; once begun, it only goes forward."]
            : []),
        "",
        ...(0,plan_text/* renderPrerequisites */.o)(plan.prerequisites, paint),
        `Digest: ${plan.digest}`,
        "",
    ].join("\n");
}
/** What a restore did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderRestoreReport(report, folder) {
    const { fingerprint, put, aside } = report;
    const files = `${(0,quantity/* countOf */.pq)(put, "file")} put in place, ${aside} set aside`;
    const aside_ = put + aside > 0 ? ` What was there is under migrations/${report.id}/displaced.` : "";
    return [
        `${(0,quantity/* countOf */.pq)(fingerprint.active + fingerprint.completed, "record")} as in the backup, read back in ${(0,quantity/* formatDuration */.a3)(report.durationMs)}; ${files}.${aside_}`,
        `Fingerprint: ${fingerprint.data}`,
        ...report.left.map((file) => `Somebody else wrote ${(0,native_path/* showName */.$i)(file)} meanwhile; that is kept under migrations/${report.id}/left.`),
        ...report.leftTables.map((table) => `Somebody else wrote to the server meanwhile; that is kept as ${table}.`),
        ...renderCommit(report.commit, folder),
        `On ${report.backend}, as of ${report.restored}${report.safetyBackup === undefined ? "" : `; safety backup ${report.safetyBackup}`}.`,
        "",
    ].join("\n");
}

// EXTERNAL MODULE: ./dist/lib/restore/bring-payload.js
var bring_payload = __webpack_require__(68842);
// EXTERNAL MODULE: ./dist/lib/restore/plan.js
var restore_plan = __webpack_require__(86310);
// EXTERNAL MODULE: ./dist/lib/restore/restore.js + 2 modules
var restore = __webpack_require__(10881);
;// CONCATENATED MODULE: ./dist/lib/commands/restore.js









/** `milestone restore <id>`: shows what it will overwrite, asks, restores, says what it did. */
async function runRestore(door, backup, options) {
    const context = (0,open_context/* openStore */.C)(door, options, options.dryRun ? "read" : "change");
    if (!options.dryRun) {
        (0,bring_payload/* bringPayload */.t)(context, backup);
    }
    const choices = { backup, pauseSessions: options.pauseSessions === true, logs: options.logs === true };
    const plan = await (0,restore_plan/* planRestore */.q)(context, { ...choices, holdsLock: false });
    if (options.dryRun) {
        show(door, options, plan, () => renderRestorePlan(plan, paintOut(door, options)));
        return (0,possible/* isPossible */.w)(plan.prerequisites) ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
    }
    if (!options.quiet) {
        door.err(renderRestorePlan(plan, paintErr(door, options)));
    }
    (0,possible/* assertPossible */.A)(plan.prerequisites);
    await agree(door, options, `Restore ${backup}?`);
    const report = await (0,restore/* restore */.P)(context, { ...choices, expectPlan: plan.digest });
    show(door, options, report, () => renderRestoreReport(report, wayTo(door, context.layout.parent)));
    return errors_error/* EXIT */.dc.done;
}

// EXTERNAL MODULE: ./dist/lib/restore/server-rows.js
var server_rows = __webpack_require__(46530);
// EXTERNAL MODULE: ./dist/lib/sync/complete.js
var complete = __webpack_require__(67567);
// EXTERNAL MODULE: ./dist/lib/migrate/finish.js
var finish = __webpack_require__(43455);
// EXTERNAL MODULE: ./dist/lib/backup/metadata.js
var backup_metadata = __webpack_require__(19074);
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
;// CONCATENATED MODULE: ./dist/lib/migrate/go-back.js







const WAIT_MS = 2000;
/**
 * Takes a switch back whose finish was interrupted, where nobody lost anything by it: both backends hold the same
 * records, and nothing of what the store keeps for later speaks of the new backend yet. Says why not, else undefined;
 * then the journal is at `going-back`, the switch names the backend before, and everything else is to be undone.
 */
async function tryGoBack(context, state, journal) {
    const { from, to } = state.facts;
    if (state.facts.kind !== "migrate" || from === undefined || to === undefined) {
        return `a ${state.facts.kind ?? "restore"} that was decided on only goes forward`;
    }
    if (hasBegunToFinish(context, state, { from, to })) {
        return "its finish has begun";
    }
    const now = await context.backends.open(to);
    try {
        // Files cannot be held: what is written to them from here on is kept under `left`.
        const hold = await now.hold(WAIT_MS);
        try {
            if (to === "database" && (0,side_files/* presentSidesOf */.z)(context.files, context.layout.databaseFile).length > 0) {
                return "another program has enterprise.db open";
            }
            if (!(0,fingerprint/* sameFingerprint */.tU)(await fingerprintOf(context, to), await fingerprintOf(context, from))) {
                return `${from} no longer holds what ${to} does`;
            }
            journal.reachThrough(["switched", "going-back"], context.now());
            (0,store_switch/* writeSwitch */.iq)(context.files, context.layout, from);
        }
        finally {
            await hold.release();
        }
    }
    finally {
        await now.close();
    }
    return undefined;
}
/** `last-switch.tsv` comes into place first, the backup is closed last; git files do no harm. */
function hasBegunToFinish({ files, layout }, { id }, move) {
    const metadata = layout.at("backups", id, "backup-metadata.yaml");
    const isOpen = files.stat(metadata) !== undefined && (0,backup_metadata/* parseMetadata */.jR)(files.read(metadata).bytes, id).details?.outcome === "pending";
    const isStaged = !(0,plan_move/* crossesToDatabase */.pB)(move) || files.stat(new run_dirs/* RunDirs */.k(layout, id).lastSwitch) !== undefined;
    return !isOpen || !isStaged;
}
async function fingerprintOf(context, name) {
    return (await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.open(name))).fingerprint;
}

// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 4 modules
var installation_of = __webpack_require__(52809);
// EXTERNAL MODULE: ./dist/lib/migrate/undo.js
var migrate_undo = __webpack_require__(76970);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
;// CONCATENATED MODULE: ./dist/lib/migrate/undo-running.js







const POLL_MS = 50;
/** A run looks for requests several times a second; a slow disk may hold it up in one call. */
const ANSWER_WITHIN_MS = 60_000;
/**
 * Asks the process that holds the lock to undo its run, and waits until it has. Throws UNDO_NOT_POSSIBLE where it is past
 * its switch, LOCKED where it runs nothing that could be undone, and where it does not answer.
 */
async function undoRunning(context, holder) {
    const [run] = (0,interrupted.openRuns)(context);
    const who = `process ${holder.pid} on ${holder.host} (${holder.command})`;
    if (run === undefined) {
        throw new errors_error/* MilestoneError */.lO("LOCKED", `The store is in use by ${who}, which has nothing to undo.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Wait until it is done."],
        });
    }
    if (migrate_phase/* REMEDY */.nx[run.phase] === "finish") {
        throw pastReturn(run, `is past the point of no return, and ${who} is finishing it`);
    }
    ask(context, run);
    const until = performance.now() + ANSWER_WITHIN_MS;
    while ((0,locks/* liveHolder */.$1)(context)?.token === holder.token) {
        if (performance.now() > until) {
            throw new errors_error/* MilestoneError */.lO("LOCKED", `${run.id} was asked to undo itself, and ${who} has not answered.`, {
                state: "The request stands: it is undone as soon as that process looks.",
                fix: ["milestone status"],
            });
        }
        (0,stopped/* throwIfStopped */.$J)(context.signal);
        await (0,promises_.setTimeout)(POLL_MS);
    }
    return outcomeOf(context, run);
}
function ask({ files, layout, now }, { id }) {
    try {
        files.create(new run_dirs/* RunDirs */.k(layout, id).undoRequest, `${now().toISOString()}\n`);
    }
    catch (error) {
        // Asked before, or over already.
        if (!(0,errors_error/* isErrno */.r)(error, "EEXIST", "ENOENT")) {
            throw error;
        }
    }
}
function outcomeOf(context, run) {
    const ended = (0,interrupted.allRuns)(context).find(({ id }) => id === run.id);
    switch (ended === undefined ? "undone" : migrate_phase/* REMEDY */.nx[ended.phase] === "none" ? ended.phase : "open") {
        case "undone":
            return { kind: "undone", run };
        case "open":
            return { kind: "died", run };
        default:
            throw pastReturn(run, "was past the point of no return when it heard of it, and is finished");
    }
}
function pastReturn({ id }, what) {
    return new errors_error/* MilestoneError */.lO("UNDO_NOT_POSSIBLE", `${id} ${what}.`, {
        state: "Nothing was undone.",
        fix: ["milestone status"],
    });
}

;// CONCATENATED MODULE: ./dist/lib/migrate/resume.js


















/**
 * Finishes what is past the switch, undoes what is not. Converges when it is killed itself. With `undo`, throws
 * UNDO_NOT_POSSIBLE where another process has gone past the switch, and INTERRUPTED where the only way left is forward.
 */
async function resumeRuns(context, options = { undo: false }) {
    const holder = (0,locks/* liveHolder */.$1)(context);
    if (holder !== undefined && options.undo) {
        const { kind, run } = await undoRunning(context, holder);
        const { left } = (0,installation_of/* installationOf */.o)(context, new run_dirs/* RunDirs */.k(context.layout, run.id));
        return kind === "undone"
            ? [{ id: run.id, outcome: kind, phase: run.phase, left, remarks: [] }]
            : await endRuns(context, options);
    }
    if (holder !== undefined || ((0,interrupted.openRuns)(context).length === 0 && (0,migrate_leftovers/* findLeftovers */.Q)(context).length === 0)) {
        return [];
    }
    return await endRuns(context, options);
}
async function endRuns(context, options) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        const reports = [];
        // Read again: another process may have ended them while we took the lock.
        for (const state of (0,interrupted.openRuns)(context)) {
            reports.push(await endRun(context, state, options));
        }
        return reports;
    });
}
async function endRun(context, state, { undo }) {
    const { id, phase, facts } = state;
    const { files, layout } = context;
    const journal = (0,migrate_journal/* reopenJournal */.bA)(files, new run_dirs/* RunDirs */.k(layout, id).dir, state);
    const isForward = (0,migrate_phase/* directionOf */.FR)(phase, { from: facts.from, to: facts.to, now: (0,store_switch/* readSwitch */.hc)(files, layout) }) === "forward";
    let obstacle;
    try {
        if (isForward && !undo) {
            return { id, phase, outcome: "finished", ...(await resume_finish(context, state, journal)) };
        }
        obstacle = isForward ? await tryGoBack(context, state, journal) : undefined;
        if (obstacle === undefined) {
            return { id, phase, outcome: "undone", ...(await (0,migrate_undo/* undoRun */.u)(context, id, journal, facts)) };
        }
    }
    catch (error) {
        throw await (0,fail/* failRun */.Q)(context, id, journal, facts, error);
    }
    throw new errors_error/* MilestoneError */.lO("INTERRUPTED", `${id} got to "${phase}" and cannot be undone: ${obstacle}.`, {
        state: "Nothing was undone; it still has to be finished.",
        fix: ["milestone resume"],
    });
}
async function resume_finish(context, { id, phase, facts }, journal) {
    const { files, layout } = context;
    const remarks = [];
    const dirs = new run_dirs/* RunDirs */.k(layout, id);
    const installation = await (0,installation_of/* openInstallation */.t)(context, dirs, facts);
    if (phase !== "switched" && facts.kind === "sync") {
        const { fingerprint } = await (0,complete/* resumeSync */.T)(context, dirs, facts.to ?? "file");
        facts.fingerprint = fingerprint;
        journal.reach("switched", context.now(), { fingerprint });
    }
    else if (phase !== "switched") {
        if (installation.isWaiting("enterprise.db")) {
            await clearWay(context, installation, facts);
        }
        installation.complete();
        if (facts.kind === "restore") {
            remarks.push(...(await (0,server_rows/* resumeServerRows */.y)(context, id, facts)));
        }
        (0,store_switch/* writeSwitch */.iq)(files, layout, facts.to ?? "file");
        journal.reachThrough(["cutting-over", "switched"], context.now());
    }
    if (facts.to === "hybrid") {
        await context.backends.rebuildIndex();
    }
    await (0,finish/* finishRun */.J)(context, id, journal, facts);
    return { left: installation.left, remarks };
}
/** Before a database is replaced: a healthy one comes to rest; of a broken one the side files go first, as they are. */
async function clearWay({ files, layout, backends }, installation, { unreadable }) {
    if (unreadable) {
        installation.aside((0,side_files/* presentSidesOf */.z)(files, layout.databaseFile));
    }
    else {
        await backends.restDatabase();
    }
}

;// CONCATENATED MODULE: ./dist/lib/report/resume-text.js

/** What became of interrupted runs, as people read it; `running` is who is at work now. Pure. */
function renderResume(reports, backend, running) {
    if (reports.length === 0) {
        return running === undefined
            ? "Nothing was interrupted.\n"
            : `Nothing was interrupted: process ${running.pid} on ${running.host} is at work (${running.command}).\nTo have it undo what it does: milestone resume --undo\n`;
    }
    const lines = reports.flatMap(({ id, outcome, phase, left, remarks }) => [
        `${(0,native_path/* showName */.$i)(id)} had got to "${phase}"; it is ${outcome} now.`,
        ...left.map((file) => `  ${(0,native_path/* showName */.$i)(file)} was changed by somebody else; it is kept under migrations/${(0,native_path/* showName */.$i)(id)}/left`),
        ...remarks.map((remark) => `  ${remark}`),
    ]);
    return `${lines.join("\n")}\nOn ${backend}.\n`;
}

;// CONCATENATED MODULE: ./dist/lib/commands/resume.js







/** `milestone resume`: finishes or undoes what was interrupted; with `--undo`, also what is still running. */
async function runResume(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "mend");
    const reports = await resumeRuns(context, { undo: options.undo === true });
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    show(door, options, reports, () => renderResume(reports, backend, (0,locks/* liveHolder */.$1)(context)));
    return errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/report/rollback-text.js



/** What a rollback will do, as people read it. Pure. */
function renderRollbackPlan({ migration, written, plan }, paint) {
    const lines = [
        `Rollback of ${migration.id}, made ${migration.at}: ${plan.move.from} back to ${plan.move.to}`,
        ...describeWritten(written),
        "",
    ];
    return `${lines.join("\n")}\n${(0,plan_text/* renderPlan */.E)(plan, paint)}`;
}
function describeWritten(written) {
    if (written === undefined) {
        return ["What was written since cannot be told here record by record; all of it is carried over."];
    }
    const parts = [
        { names: written.changed, what: "changed" },
        { names: written.added, what: "added" },
        { names: written.removed, what: "gone" },
    ].filter(({ names }) => names.length > 0);
    return parts.length === 0
        ? ["Nothing was written since."]
        : [
            "Written since, and carried over:",
            ...parts.flatMap(({ names, what }) => [`${(0,quantity/* countOf */.pq)(names.length, "record")} ${what}`, ...(0,quantity/* listLines */.i4)(names)]),
        ];
}
/** What a rollback did, as people read it. Pure. `folder` as for `renderCommit`. */
function renderRollback(report, folder) {
    return `${report.reverses} is rolled back.\n${renderMigration(report, folder)}`;
}

;// CONCATENATED MODULE: ./dist/lib/verify/differences.js
/** Compares records of now with the text digests of earlier ones, by name. Pure. */
function findDifferences(before, now) {
    return {
        changed: [...now.keys()].filter((name) => before.has(name) && before.get(name) !== now.get(name)?.textDigest),
        added: [...now.keys()].filter((name) => !before.has(name)),
        removed: [...before.keys()].filter((name) => !now.has(name)),
    };
}

// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/store/last-switch.js
var last_switch = __webpack_require__(57393);
;// CONCATENATED MODULE: ./dist/lib/verify/recorded.js





/** Undefined before the first move or backup of ours. */
function lastRecorded(context) {
    const last = describedBackups(context).at(-1);
    const details = last?.metadata.details;
    return last && details && { id: last.id, at: last.metadata.createdAt, ...(details.after ?? details).fingerprint };
}
/**
 * The text digest of each record as recorded, by record name: from `last-switch.tsv` or from a backup, whichever has
 * this very fingerprint. Undefined where none does: in a clone, payloads of database backups are missing.
 */
async function recordedDigests(context, text) {
    const atSwitch = new Map([...((0,last_switch/* readLastSwitch */.nZ)(context.files, context.layout) ?? [])].map(([name, { textDigest }]) => [name, textDigest]));
    if (textFingerprint(atSwitch) === text) {
        return atSwitch;
    }
    const backup = describedBackups(context).findLast(({ metadata }) => metadata.details.fingerprint.text === text);
    if (backup?.metadata.from === "database") {
        return backup.payloadHere ? await digestsInPayload(context, backup.id) : undefined;
    }
    return backup && digestsInMetadata(context, backup);
}
function describedBackups(context) {
    return (0,list/* listBackups */.Cw)(context).filter((each) => each.kind === "readable" && each.metadata.details !== undefined);
}
function digestsInMetadata(context, backup) {
    const others = new Set(backup.metadata.details.other_yaml);
    const records = [...((0,list/* readPayloadDigests */.Yk)(context, backup) ?? [])].filter(([path]) => /^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path));
    return new Map(records.map(([path, digest]) => [path.slice(0, -".yaml".length), digest]));
}
async function digestsInPayload(context, id) {
    const { backends, layout } = context;
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.openFolder("database", layout.at("backups", id)));
    return new Map([...marks].map(([name, { textDigest }]) => [name, textDigest]));
}
function textFingerprint(digests) {
    const builder = new fingerprint/* FingerprintBuilder */.gS();
    const records = [...digests].map(([name, textDigest]) => ({ ...(0,record_record/* keyOf */.TN)(name), textDigest, dataDigest: "" }));
    for (const record of records.sort(record_record/* compareKeys */.YD)) {
        builder.add(record);
    }
    return builder.finish().text;
}

;// CONCATENATED MODULE: ./dist/lib/rollback/last-migration.js


/**
 * The migration that a rollback takes back: found in any clone, since metadata is committed. Undefined where none was
 * made, or all of them were taken back. Throws BACKUP_DAMAGED where the metadata of a later one cannot be read.
 */
function findLastMigration(context) {
    for (const backup of (0,list/* listBackups */.Cw)(context).reverse()) {
        if (backup.kind === "damaged") {
            refuseUnknown(backup);
            continue;
        }
        const { id, metadata } = backup;
        const { createdAt: at, from, to, details } = metadata;
        if (details !== undefined && from !== to && isStanding(details)) {
            return { id, at, from, to, fingerprint: (details.after ?? details).fingerprint };
        }
    }
    return undefined;
}
/** A rollback is no migration to take back: what it took back is behind it as well. */
function isStanding({ outcome, after }) {
    return outcome === "succeeded" && after !== undefined && after.reverses === undefined;
}
/** The name of a backup that was taken for a migration says so. */
function refuseUnknown({ id, problem }) {
    const [, from, to] = /-(file|hybrid|database)-to-(file|hybrid|database)$/.exec(id) ?? [];
    if (from !== to) {
        throw new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `Which migration was the last one cannot be told: ${problem}`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: `backups/${id}` },
            fix: ["git log -p shows what the file was; or move that folder away, then run this again."],
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/rollback/plan.js







/**
 * Plans the way back from the last migration: a migration in the other direction, with the records of now. Writes
 * nothing. Throws MOVE_NOT_POSSIBLE where there is no migration to take back, or the store is not where it led.
 */
async function planRollback(context, options) {
    const migration = findLastMigration(context);
    if (migration === undefined) {
        throw new errors_error/* MilestoneError */.lO("MOVE_NOT_POSSIBLE", "No migration was made here that could be rolled back.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone backups lists what can be restored."],
        });
    }
    const { id, from, to } = migration;
    const now = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    if (now !== to) {
        throw new errors_error/* MilestoneError */.lO("MOVE_NOT_POSSIBLE", `The last migration, ${id}, led to ${to}, but the store is on ${now}: a restore or another program changed that.`, { state: errors_error/* NOTHING_CHANGED */.Dh, fix: ["milestone migrate   (without a backend it lists those that can be reached)"] });
    }
    const plan = await (0,make/* planMove */.X)(context, { from: to, to: from }, { ...options, holdsLock: false, reverses: id });
    return { migration, written: await findWritten(context, migration), plan };
}
async function findWritten(context, { to, fingerprint }) {
    const before = await recordedDigests(context, fingerprint.text);
    if (before === undefined) {
        return undefined;
    }
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.open(to));
    return findDifferences(before, marks);
}

;// CONCATENATED MODULE: ./dist/lib/rollback/rollback.js

/**
 * Takes the last migration back, with everything that was written since: one migration in the other direction, backed
 * up, verified and switched with one rename like any other. Throws MilestoneError.
 */
async function rollBack(context, { migration, plan }, options) {
    const { id: reverses } = migration;
    const report = await (0,migrate/* migrate */._)(context, { ...options, move: plan.move, expectPlan: plan, reverses });
    return { ...report, reverses };
}

;// CONCATENATED MODULE: ./dist/lib/commands/rollback.js








/** `milestone rollback`: shows what it would take back and carry over, asks, returns to the backend before. */
async function runRollback(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const planned = await planRollback(context, { pauseSessions });
    if (options.dryRun) {
        show(door, options, planned, () => renderRollbackPlan(planned, paintOut(door, options)));
        return (0,possible/* isPossible */.w)(planned.plan.prerequisites) ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
    }
    if (!options.quiet) {
        door.err(renderRollbackPlan(planned, paintErr(door, options)));
    }
    (0,possible/* assertPossible */.A)(planned.plan.prerequisites);
    await agree(door, options, `Return this store to ${planned.plan.move.to}?`);
    const report = await rollBack(context, planned, { pauseSessions });
    show(door, options, report, () => renderRollback(report, wayTo(door, context.layout.parent)));
    return errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/report/settings-text.js


/** Each setting with its value and where that comes from, as a table. `file` is the settings file. Pure. */
function renderSettings(settings, file) {
    const rows = settings.map(({ key, value, source }) => [key, describeValue(value), describeSource(source, file)]);
    const own = settings.filter(({ source }) => source.kind !== "default").length;
    const last = own === 0 ? "All of them are defaults." : `${(0,quantity/* countOf */.pq)(own, "setting")} of ${settings.length} set.`;
    return `${[...(0,table/* layOutTable */.N)([["setting", "value", "from"], ...rows]), last].join("\n")}\n`;
}
function describeValue(value) {
    if (value === undefined || value === "") {
        return "(none)";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
function describeSource(source, file) {
    switch (source.kind) {
        case "default":
            return "default";
        case "file":
            return `${file}:${source.at.line}:${source.at.column}`;
        case "environment":
            return `${source.variable} in the environment`;
    }
}

// EXTERNAL MODULE: ./dist/lib/report/scale-text.js + 1 modules
var scale_text = __webpack_require__(94735);
;// CONCATENATED MODULE: ./dist/lib/report/status-text.js



/** A status as people read it: the verdict and counts first, then why, what needs a person's eye last. Pure. */
function renderStatus(status, paint, { isTerminal = false } = {}) {
    const lines = [
        `Store:     ${status.store}${status.commit === undefined ? "" : ` at ${status.commit.slice(0, 12)}`}`,
        `Backend:   ${status.backend}`,
        `Records:   ${status_text_describeRecords(status, paint)}`,
        `Fits:      ${(0,scale_text/* describeFit */.pH)(status.advice, paint)}`,
        ...(0,scale_text/* describeScaleLines */.PN)(status.advice, isTerminal),
        `Old copy:  ${describeOldCopy(status.oldCopy, paint)}`,
        `Backups:   ${describeBackups(status, paint)}`,
        `Last move: ${describeLastMove(status)}`,
        ...(0,scale_text/* describeEvidence */.RQ)(status.advice),
        ...attention(status, paint),
    ];
    return `${lines.join("\n")}\n${lastLine(status, paint)}\n`;
}
function status_text_describeRecords({ records }, paint) {
    if (records.kind === "unreadable") {
        return paint.bad(`cannot be read: ${records.problem}`);
    }
    if (records.kind === "on-server") {
        return "on the PostgreSQL server, and in no commit; only configuration and metadata are judged";
    }
    const { counts, findings } = records;
    const wrong = [
        ...(findings.error > 0 ? [paint.bad((0,quantity/* countOf */.pq)(findings.error, "error"))] : []),
        ...(findings.warning > 0 ? [paint.warn((0,quantity/* countOf */.pq)(findings.warning, "warning"))] : []),
    ];
    return [`${counts.active} active, ${counts.completed} completed`, ...wrong].join("; ");
}
function describeOldCopy(oldCopy, paint) {
    switch (oldCopy.kind) {
        case "none":
            return "none";
        case "known":
            return `${(0,quantity/* countOf */.pq)(oldCopy.records, "record")}, as they were at the last switch`;
        case "drifted":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} changed after the last switch`);
        case "unknown":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} of unknown origin`);
        case "broken":
            return paint.warn(`cannot be read: ${oldCopy.problems[0]}`);
    }
}
function describeBackups({ backups }, paint) {
    const expired = backups.expired === 0 ? "" : `, ${backups.expired} expired (milestone prune)`;
    const damaged = backups.damaged === 0 ? "" : `, ${paint.bad(`${backups.damaged} damaged`)}`;
    return `${backups.total}, ${backups.proved} proved, ${backups.here} with the payload here${expired}${damaged}`;
}
function describeLastMove({ lastMove }) {
    if (lastMove === undefined) {
        return "none";
    }
    const { from, to, at, id, restored } = lastMove;
    return restored === undefined ? `${from} to ${to}, ${at} (${id})` : `restored ${restored}, ${at} (${id})`;
}
function attention(status, paint) {
    const { oldCopy, running, interrupted, session, strayTracked, index } = status;
    return [
        ...(oldCopy.kind === "drifted" ? ["To bring over what changed there, or to see the conflict: milestone sync"] : []),
        ...(oldCopy.kind === "drifted" || oldCopy.kind === "unknown" ? (0,quantity/* listLines */.i4)(oldCopy.records) : []),
        ...(index === "missing" ? ["The index is missing here, as in every fresh clone: milestone index builds it."] : []),
        ...(session === "open" ? ["Somebody is in a session (sessions/current.txt)."] : []),
        ...(session === "paused" ? [paint.warn("A session is set aside (sessions/paused-for-migration.txt).")] : []),
        ...(running === undefined ? [] : [`Process ${running.pid} on ${running.host} migrates since ${running.since}.`]),
        ...interrupted.map(({ id, phase }) => paint.bad(`${(0,native_path/* showName */.$i)(id)} was interrupted after "${phase}": milestone resume`)),
        ...(strayTracked.length === 0
            ? []
            : [
                paint.warn("Tracked by git though it should not be (git rm --cached):"),
                ...(0,quantity/* listLines */.i4)(strayTracked.map(native_path/* showName */.$i)),
            ]),
    ];
}
function lastLine({ backend, records, interrupted, advice }, paint) {
    if (records.kind === "unreadable") {
        return [paint.bad(`On ${backend}, which cannot be read.`), ...records.fix.map((line) => `  ${line}`)].join("\n");
    }
    if (interrupted.length > 0) {
        return paint.bad(`On ${backend}, with a run to finish.`);
    }
    if (records.kind === "readable" && records.findings.error > 0) {
        return paint.warn(`On ${backend}, with broken records.`);
    }
    const { recommendation } = advice;
    return recommendation.kind === "recommended"
        ? `${paint.good(`On ${backend}.`)} To move: ${recommendation.command}`
        : paint.good(`On ${backend}.`);
}

;// CONCATENATED MODULE: ./dist/lib/commands/status.js






/** `milestone status`: the store at a glance. Fails only where its records cannot be read. */
async function runStatus(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "read", { reads: "once, as text" });
    if (options.explainSettings) {
        const { explained } = context.settings;
        const file = context.layout.show(context.layout.settingsFile);
        show(door, options, explained, () => renderSettings(explained, file));
        return errors_error/* EXIT */.dc.done;
    }
    const status = await readStatus(context);
    show(door, options, status, () => renderStatus(status, paintOut(door, options), { isTerminal: door.terminal === true }));
    return status.records.kind === "unreadable" ? errors_error/* EXIT */.dc.failed : errors_error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/report/sync-text.js




/** So many conflicts, and of each so many fields. */
const LISTED = 20;
const DONE = {
    brought: "brought over from the old copy",
    merged: "changed on both sides, merged field by field",
    same: "the same on both sides by now",
    ours: "kept as in the backend in use",
    theirs: "taken from the old copy",
};
const PLANNED = {
    brought: "to bring over from the old copy",
    merged: "changed on both sides, to merge field by field",
    same: "the same on both sides by now",
    ours: "to keep as in the backend in use",
    theirs: "to take from the old copy",
};
const REASONS = {
    "changed-on-both": "changed on both sides",
    "deleted-there": "deleted in the old copy, changed in the backend in use",
    "deleted-here": "changed in the old copy, deleted in the backend in use",
    "added-on-both": "added on both sides",
    "not-possible": "no database can hold it",
    "name-taken": "its name is taken",
    "unreadable-there": "mend it in the old copy, then run this again",
};
/** What a sync will do, as people read it. Pure. */
function renderSyncPlan({ backend, items, prerequisites }, paint) {
    const failed = prerequisites.filter(({ verdict }) => verdict !== "ok");
    if (items.length === 0 && failed.length === 0) {
        return `No drift: nothing changed in an old copy after the last switch. On ${backend}.\n`;
    }
    const lines = [
        ...describeItems(items, PLANNED),
        ...(failed.length === 0 ? [] : ["", ...(0,plan_text/* renderPrerequisites */.o)(failed, paint)]),
        "Nothing was written.",
    ];
    return `${lines.join("\n")}\n`;
}
/** What a sync did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderSync(report, folder) {
    const { items, left, id, backend, durationMs, writePauseMs, fingerprint } = report;
    const open = items.filter(({ kind }) => kind === "conflict").length + left.length;
    return [
        ...describeItems(items, DONE),
        ...left.map((each) => `Somebody else changed ${each} meanwhile; it is as they left it, and still drifted.`),
        `Written and read back in ${(0,quantity/* formatDuration */.a3)(durationMs)}; writers waited ${(0,quantity/* formatDuration */.a3)(writePauseMs)}.`,
        `Fingerprint: ${fingerprint.data}`,
        ...renderCommit(report.commit, folder),
        `On ${backend}${open === 0 ? ", without drift" : `, with ${(0,quantity/* countOf */.pq)(open, "drifted record")} left`}; safety backup ${id}.`,
        "",
    ].join("\n");
}
function describeItems(items, words) {
    const decided = Object.entries(words).flatMap(([kind, what]) => {
        const labels = items.filter((item) => item.kind === kind).map(({ label }) => label);
        return labels.length === 0 ? [] : [`${(0,quantity/* countOf */.pq)(labels.length, "record")} ${what}`, ...(0,quantity/* listLines */.i4)(labels)];
    });
    const conflicts = items.filter((item) => item.kind === "conflict");
    if (conflicts.length === 0) {
        return decided;
    }
    return [
        ...decided,
        `${(0,quantity/* countOf */.pq)(conflicts.length, "conflict")}, left as ${conflicts.length === 1 ? "it is" : "they are"} on both sides:`,
        ...conflicts.slice(0, LISTED).flatMap(describeConflict),
        ...(conflicts.length > LISTED
            ? [`  … and ${(0,quantity/* countOf */.pq)(conflicts.length - LISTED, "more conflict")}; --json has all`]
            : []),
        "Keep the record of the backend in use with --ours, take the old copy's with --theirs, for all or by id:",
        `  milestone sync --ours ${conflicts[0]?.id}`,
    ];
}
/** One conflict with both sides, field by field. */
function describeConflict({ label, conflict }) {
    const { reason, detail, fields } = conflict;
    const more = fields.length > LISTED ? [`    … and ${(0,quantity/* countOf */.pq)(fields.length - LISTED, "more field")}`] : [];
    return [
        `  ${label}: ${REASONS[reason]}${detail === undefined ? "" : ` (${detail})`}`,
        ...fields.slice(0, LISTED).map(describeField),
        ...more,
    ];
}
function describeField({ path, base, ours, theirs }) {
    const sides = [`${ours} in use`, `${theirs} in the old copy`];
    const before = base === undefined ? [] : [`${base} at the switch`];
    return `    ${path === "" ? "the whole" : (0,native_path/* showName */.$i)(path)}: ${[...sides, ...before].join(", ")}`;
}

// EXTERNAL MODULE: ./dist/lib/sync/choose.js
var choose = __webpack_require__(49945);
// EXTERNAL MODULE: ./dist/lib/sync/plan.js + 7 modules
var sync_plan = __webpack_require__(16123);
// EXTERNAL MODULE: ./dist/lib/sync/sync.js
var sync = __webpack_require__(25475);
;// CONCATENATED MODULE: ./dist/lib/commands/sync.js








/**
 * `milestone sync`: brings over what changed in the old copy after the last switch; what changed on both sides to
 * different things is a conflict, which it asks about, or lists. Ends with 1 while one is left.
 */
async function runSync(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const plan = async (choices) => (await (0,sync_plan/* prepareSync */.Z)(context, { choices, pauseSessions, holdsLock: false })).plan;
    let choices = readChoices(options);
    let planned = await plan(choices);
    assertKnown(planned, choices);
    if (options.dryRun) {
        show(door, options, planned, () => renderSyncPlan(planned, paintOut(door, options)));
        return (0,possible/* isPossible */.w)(planned.prerequisites) && !hasConflicts(planned.items) ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
    }
    (0,possible/* assertPossible */.A)(planned.prerequisites);
    if (hasConflicts(planned.items) && door.interactive) {
        choices = await askEach(door, planned, choices);
        planned = await plan(choices);
    }
    if (planned.items.every(({ kind }) => kind === "conflict")) {
        show(door, options, planned, () => renderSyncPlan(planned, paintOut(door, options)));
        return hasConflicts(planned.items) ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
    }
    const report = await (0,sync/* sync */.O)(context, { choices, pauseSessions, expectPlan: planned.digest });
    show(door, options, report, () => renderSync(report, wayTo(door, context.layout.parent)));
    return hasConflicts(report.items) || report.left.length > 0 ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
function hasConflicts(items) {
    return items.some(({ kind }) => kind === "conflict");
}
/** Throws USAGE where one record would have to be taken from both sides. */
function readChoices({ ours, theirs }) {
    const choices = {
        ours: ours === true ? "all" : (ours ?? []),
        theirs: theirs === true ? "all" : (theirs ?? []),
    };
    const both = idsOf(choices.ours).find((id) => idsOf(choices.theirs).includes(id));
    if (both !== undefined || (choices.ours === "all" && choices.theirs === "all")) {
        throw new errors_error/* MilestoneError */.lO("USAGE", `--ours and --theirs both want ${JSON.stringify(both ?? "every conflict")}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Give each conflict to one side: --ours <id> --theirs <id>."],
        });
    }
    return choices;
}
function idsOf(choice) {
    return choice === "all" ? [] : choice;
}
/** A slip of the pen must not leave a conflict undecided that somebody takes for decided. */
function assertKnown({ items }, { ours, theirs }) {
    const conflicts = items.flatMap((item) => ("conflict" in item ? [item.id] : []));
    const unknown = [...idsOf(ours), ...idsOf(theirs)].find((id) => !conflicts.includes(id));
    if (unknown !== undefined) {
        throw new errors_error/* MilestoneError */.lO("USAGE", `${JSON.stringify(unknown)} is no record in conflict.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone sync --dry-run lists the conflicts."],
        });
    }
}
/** One conflict after the other; what a person puts off stays one. */
async function askEach(door, { items }, choices) {
    const ours = [...idsOf(choices.ours)];
    const theirs = [...idsOf(choices.theirs)];
    for (const item of items) {
        if (item.kind !== "conflict" || !(0,choose/* canDecide */.RK)(item.conflict)) {
            continue;
        }
        door.err(`${describeConflict(item).join("\n")}\n`);
        const possible = (0,choose/* canTakeTheirs */.Rj)(item.conflict);
        const answer = await door.choose(`${item.id}: which one?`, [
            { value: "later", label: "neither now" },
            { value: "ours", label: "keep the record of the backend in use" },
            ...(possible ? [{ value: "theirs", label: "take the old copy's record" }] : []),
        ]);
        if (answer === undefined) {
            break;
        }
        if (answer === "ours") {
            ours.push(item.id);
        }
        else if (answer === "theirs") {
            theirs.push(item.id);
        }
    }
    return { ours: choices.ours === "all" ? "all" : ours, theirs: choices.theirs === "all" ? "all" : theirs };
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/describe-change.js
/** A fix as the report lists it once it is made. Pure. */
function describeChange(fix) {
    const { rules, shown: file } = fix;
    switch (fix.kind) {
        case "edit":
            return { kind: "edit", rules, file, lines: changedLines(fix) };
        case "move":
            return { kind: "move", rules, file, to: fix.shownTo };
        case "index":
            return { kind: "index", rules, file };
    }
}
/** No fix adds or removes a line, so lines are compared one by one. Numbers count from 1. */
function changedLines({ before, after }) {
    const now = linesOf(after);
    return linesOf(before).flatMap((line, at) => (line === now[at] ? [] : [at + 1]));
}
/** With what ends them. */
function linesOf(bytes) {
    return bytes.toString("utf8").split(/(?<=\n)/);
}

// EXTERNAL MODULE: ./dist/lib/validate/secrets.js
var secrets = __webpack_require__(99934);
;// CONCATENATED MODULE: ./dist/lib/report/fixes-text.js



/** Of one file; a log whose every line changes would fill the screen. */
const LINES = 20;
/** Every change as a diff. Pure. */
function renderFixes(fixes, paint) {
    return `${fixes.flatMap((fix) => [...renderFix(fix, paint), ""]).join("\n")}\n${(0,quantity/* countOf */.pq)(fixes.length, "change")} to make.\n`;
}
function renderFix(fix, paint) {
    switch (fix.kind) {
        case "edit":
            return renderEdit(fix, paint);
        case "move":
            return [paint.bad(`--- ${fix.shown}`), paint.good(`+++ ${fix.shownTo}`), "the same bytes"];
        case "index":
            return [`${fix.shown}: built anew from the files`];
    }
}
function renderEdit(fix, paint) {
    const { shown } = fix;
    const [old, now] = [linesOf(fix.before), linesOf(fix.after)];
    const changed = changedLines(fix);
    const lines = changed
        .slice(0, LINES)
        .flatMap((line) => [
        `@@ line ${line} @@`,
        paint.bad(`-${fixes_text_describe(old[line - 1] ?? "")}`),
        paint.good(`+${fixes_text_describe(now[line - 1] ?? "")}`),
    ]);
    const more = changed.length - LINES;
    return [`--- ${shown}`, `+++ ${shown}`, ...lines, ...(more > 0 ? [`… and ${(0,quantity/* countOf */.pq)(more, "more line")}`] : [])];
}
const LONGEST = 200;
/** What ends a line differently is said, since nobody sees it. */
function fixes_text_describe(line) {
    const text = (0,secrets/* maskSecrets */.QU)(line.replace(/\r?\n$/, ""));
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return `${short}${line.endsWith("\r\n") ? " (carriage return)" : line.endsWith("\n") ? "" : " (no newline)"}`;
}

// EXTERNAL MODULE: ./dist/lib/report/validation-sarif.js
var validation_sarif = __webpack_require__(84424);
// EXTERNAL MODULE: ./dist/lib/report/validation-text.js
var validation_text = __webpack_require__(62290);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/validate/fix/quote.js


/** Corrections tried in one text: each one shows the next mistake. */
const MOST = 50;
/** A key of a mapping in its line, and what is behind it. */
const PAIR = /^(\s*(?:-\s+)*(?:[\w.-]+|"[^"]*"|'[^']*'):[ \t]+)(\S.*?)([ \t]*\r?)$/;
/**
 * The text of a record with values and keys in quotes where that is all that keeps it from being read; undefined where
 * it is not. The result is read back whole before it is taken.
 */
function quoteWhatBreaks(bytes) {
    let text = bytes.toString("utf8");
    if (!Buffer.from(text).equals(bytes)) {
        return undefined;
    }
    for (let time = 0; time < MOST; time++) {
        const parsed = (0,parse/* parseText */.r4)(Buffer.from(text));
        if (parsed.ok) {
            return time > 0 && (0,record_value/* isMap */.jh)(parsed.content.data.value) ? Buffer.from(text) : undefined;
        }
        const { code, line, column } = parsed.problem;
        const lines = text.split("\n");
        const current = lines[line - 1] ?? "";
        const better = code === "yaml-syntax"
            ? quoteValue(current)
            : code === "unsupported-yaml"
                ? quoteKey(current, column)
                : undefined;
        if (better === undefined) {
            return undefined;
        }
        lines[line - 1] = better;
        text = lines.join("\n");
    }
    return undefined;
}
/** Only a plain value on one line, without what could be a comment, an anchor or a collection. */
function quoteValue(line) {
    const [, head, value = "", end = ""] = PAIR.exec(line) ?? [];
    const isPlain = /^[^"'[\]{}|>&*!#,?-]/.test(value) && !value.includes(" #");
    const isWhy = value.includes(": ") || value.endsWith(":") || /^[@`%]/.test(value);
    return head !== undefined && isPlain && isWhy ? `${head}'${value.replaceAll("'", "''")}'${end}` : undefined;
}
/** A key that is a number, a boolean or null: every tool makes a text of it. */
function quoteKey(line, column) {
    const rest = line.slice(column - 1);
    const [key] = /^[\w.+~-]+(?=\s*:(?:\s|$))/.exec(rest) ?? [];
    return key === undefined ? undefined : `${line.slice(0, column - 1)}"${key}"${rest.slice(key.length)}`;
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/edits.js




/** In the order in which they are made. */
const EDITS = [
    { rule: "log-line-ending", edit: (bytes) => Buffer.from(bytes.toString("latin1").replace(/\r\n/g, "\n"), "latin1") },
    {
        rule: "log-end",
        edit: (bytes, findings) => findings.every(({ message }) => message.includes("cut off"))
            ? undefined
            : Buffer.concat([bytes, Buffer.from("\n")]),
    },
    { rule: "yaml-syntax", edit: quoteWhatBreaks },
    { rule: "unsupported-yaml", edit: quoteWhatBreaks },
    { rule: "number-not-json", edit: quoteNumbers },
    { rule: "number-precision", edit: quoteNumbers },
];
/** Puts the numbers that are named in quotes, from the last to the first. Nothing else may mean anything else then. */
function quoteNumbers(bytes, findings) {
    const before = (0,parse/* parseText */.r4)(bytes);
    if (!before.ok) {
        return undefined;
    }
    const lines = before.content.yaml.split(/(?<=\r\n|\n|\r)/);
    const bom = before.content.yaml.startsWith("\ufeff") ? 1 : 0;
    const sorted = findings.toSorted((left, right) => (right.line ?? 0) - (left.line ?? 0) || (right.column ?? 0) - (left.column ?? 0));
    for (const { line = 0, column = 0, endLine, endColumn = 0 } of sorted) {
        const text = lines[line - 1];
        const start = column - 1;
        if (text === undefined || endLine !== line) {
            return undefined;
        }
        const shift = line === 1 && text.charCodeAt(0) === 0xfeff && !/^[-+.0-9]/.test(text.slice(start)) ? bom : 0;
        const number = text.slice(start + shift, endColumn - 1 + shift);
        if (!/^[-+.0-9][\w.+-]*$/.test(number)) {
            return undefined;
        }
        lines[line - 1] = `${text.slice(0, start + shift)}"${number}"${text.slice(endColumn - 1 + shift)}`;
    }
    const result = Buffer.from(lines.join(""));
    const after = (0,parse/* parseText */.r4)(result);
    const isSame = after.ok && shapeOf(after.content.data.value) === shapeOf(before.content.data.value, after.content.data.value);
    return isSame ? result : undefined;
}
/** The meaning of a value, with every number that `other` has as a text taken as that text. */
function shapeOf(value, other) {
    return (0,canonical/* canonicalJson */.dj)(other === undefined ? value : adopt(value, other));
}
function adopt(value, other) {
    if (value instanceof record_value/* ExactNumber */.fh && typeof other === "string") {
        return other;
    }
    if (Array.isArray(value) && Array.isArray(other)) {
        return value.map((item, at) => adopt(item, other[at] ?? null));
    }
    if ((0,record_value/* isMap */.jh)(value) && (0,record_value/* isMap */.jh)(other)) {
        const copy = {};
        for (const [key, item] of Object.entries(value)) {
            (0,record_value/* setKey */.qL)(copy, key, adopt(item, Object.hasOwn(other, key) ? other[key] : null));
        }
        return copy;
    }
    return value;
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/plan-fixes.js



const INDEX_RULES = ["index-missing", "index-broken", "index-behind", "index-stray-row"];
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * What can be mended of these findings without losing meaning. Where a milestone belongs is a person's word: it is only
 * moved where that rule was asked for by name. Reads the files; writes nothing.
 */
function planFixes(context, backend, findings, asked) {
    const fixes = [];
    for (const [shown, group] of Map.groupBy(findings, ({ file }) => file)) {
        const edit = planEdit(context, shown, group);
        if (edit !== undefined) {
            fixes.push(edit);
        }
    }
    if (asked?.includes("state-folder") && backend !== "database") {
        fixes.push(...findings.flatMap((finding) => planMove(context, finding)));
    }
    const ofIndex = INDEX_RULES.filter((rule) => findings.some((finding) => finding.rule === rule));
    const { layout, files } = context;
    const goesBehind = fixes.length > 0 && backend === "hybrid" && files.stat(layout.indexFile) !== undefined;
    if (ofIndex.length > 0 || goesBehind) {
        fixes.push({ kind: "index", rules: ofIndex, shown: layout.show(layout.indexFile) });
    }
    return fixes;
}
function planEdit({ files, layout }, shown, findings) {
    const [, ...parts] = shown.split("/");
    const file = layout.at(...parts);
    const stat = files.stat(file);
    const isWanted = EDITS.some(({ rule }) => findings.some((finding) => finding.rule === rule));
    if (!isWanted || stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
        return undefined;
    }
    const before = files.read(file).bytes;
    const rules = [];
    let after = before;
    // Numbers are found by their places in the text as it is, so all of them go together.
    const groups = Map.groupBy(EDITS, ({ edit }) => edit);
    for (const [edit, of] of groups) {
        const wanted = of.map(({ rule }) => rule);
        const mine = findings.filter(({ rule }) => wanted.includes(rule));
        const result = mine.length === 0 ? undefined : edit(after, mine);
        if (result !== undefined && !result.equals(after)) {
            after = result;
            rules.push(...wanted.filter((rule) => mine.some((finding) => finding.rule === rule)));
        }
    }
    return rules.length === 0 ? undefined : { kind: "edit", rules, shown, file, before, after };
}
/** A milestone that is completed, to the completed ones, unless something of its name is there. */
function planMove({ files, layout }, { rule, record, file: shown }) {
    const [state, id = ""] = record?.split("/") ?? [];
    if (rule !== "state-folder" || state !== "active") {
        return [];
    }
    const [from, to] = record_record/* STATES */.xj.map((each) => layout.recordFile({ state: each, id }));
    return files.stat(to) === undefined
        ? [{ kind: "move", rules: ["state-folder"], shown, shownTo: layout.show(to), file: from, to }]
        : [];
}
/** What was shown, in a word: the same fixes of the same bytes. */
function digestOfFixes(fixes) {
    const parts = fixes.map((fix) => fix.kind === "edit"
        ? [fix.kind, fix.file, (0,external_node_crypto_.hash)("sha256", fix.before), (0,external_node_crypto_.hash)("sha256", fix.after)]
        : [fix.kind, fix.shown]);
    return (0,external_node_crypto_.hash)("sha256", JSON.stringify(parts));
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/apply-fixes.js





/**
 * Carries out what was shown, under the migration lock, one durable rename each. `planAgain` looks once more inside the
 * lock: throws PLAN_CHANGED where it comes to something else, and LOCKED while somebody migrates.
 */
async function applyFixes(context, fixes, planAgain) {
    await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        if (digestOfFixes(await planAgain()) !== digestOfFixes(fixes)) {
            throw new errors_error/* MilestoneError */.lO("PLAN_CHANGED", "The store changed since these changes were shown.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Run it again, and look at the changes again."],
            });
        }
        for (const fix of fixes) {
            await applyFix(context, fix);
        }
    });
}
async function applyFix({ files, backends }, fix) {
    switch (fix.kind) {
        case "edit":
            return (0,replace/* replaceFile */.f)(files, fix.file, fix.after);
        case "move":
            files.makeDirs(external_node_path_.dirname(fix.to));
            files.rename(fix.file, fix.to);
            files.syncDir(external_node_path_.dirname(fix.to));
            return files.syncDir(external_node_path_.dirname(fix.file));
        case "index":
            await backends.rebuildIndex();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/baseline.js
var baseline = __webpack_require__(16100);
// EXTERNAL MODULE: ./dist/lib/validate/validate.js
var validate = __webpack_require__(61049);
;// CONCATENATED MODULE: ./dist/lib/validate/update-baseline.js



/** Of this clone, not of what everybody has. */
const OF_THIS_CLONE = new Set([
    "backup-damaged",
    "backup-payload-absent",
    "drift",
    "index-missing",
    "index-broken",
    "index-behind",
    "index-stray-row",
    "side-file",
]);
/** Writes what is found today into the baseline, so that only other findings count. Returns how many that are. */
async function updateBaseline(context) {
    const { files, layout } = context;
    const { findings } = await (0,validate/* validateStore */.yg)(context, { ignoreBaseline: true });
    const accepted = findings.filter(({ rule, file }) => !OF_THIS_CLONE.has(rule) && file !== layout.show(layout.baselineFile));
    files.makeDirs(layout.at("config"));
    (0,replace/* replaceFile */.f)(files, layout.baselineFile, (0,baseline/* writeBaseline */.B)(accepted));
    return accepted.length;
}

;// CONCATENATED MODULE: ./dist/lib/commands/validate.js
















/** What a person sees at most, unless asked for more. */
const DEFAULT_MAX = 200;
/** `milestone validate`: everything that is wrong with a store. Fails only on findings that are asked for. */
async function runValidate(door, options) {
    const asked = parseOptions(options);
    assertCombination(options);
    if (options.fix) {
        return await mend(door, options, asked);
    }
    if (options.updateBaseline) {
        return await accept(door, options);
    }
    const reads = options.since === undefined ? "once, as text" : "often";
    const context = (0,open_context/* openStore */.C)(door, options, "read", { brokenSettings: true, reads });
    const since = options.since === undefined ? undefined : resolve(context, options.since);
    return await report(door, options, context, since === undefined ? asked : { ...asked, since });
}
async function report(door, options, context, asked, changes) {
    const looked = await (0,validate/* validateStore */.yg)(context, asked);
    const found = changes === undefined ? looked : { ...looked, changes: changes.map(describeChange) };
    if (options.sarif) {
        door.out(`${(0,escape_controls/* toSafeJson */.D)((0,validation_sarif/* toSarif */.z)(found, folderOf(context)))}\n`);
    }
    else {
        show(door, options, found, () => (0,validation_text/* renderValidation */.k)(found, paintOut(door, options)));
    }
    return exitOf(found, asked.severity);
}
/** From the repository's root to the folder that holds the store, empty or with a `/` at its end. */
function folderOf({ repository }) {
    const folder = repository?.folder ?? "";
    return folder.slice(0, folder.lastIndexOf("/") + 1);
}
/** Shows what can be mended, asks, mends it, and looks once more. */
async function mend(door, options, asked) {
    const context = (0,open_context/* openStore */.C)(door, options, "change", { brokenSettings: true });
    const { max: _, ...all } = asked;
    const plan = async () => {
        const { backend, findings } = await (0,validate/* validateStore */.yg)(context, { ...all, ignoreBaseline: true });
        return planFixes(context, backend, findings, asked.rules);
    };
    const fixes = await plan();
    if (fixes.length > 0) {
        if (!options.quiet || !options.yes) {
            door.err(renderFixes(fixes, paintErr(door, options)));
        }
        await agree(door, options, `Make ${fixes.length === 1 ? "this change" : `these ${fixes.length} changes`}?`);
        await applyFixes(context, fixes, plan);
    }
    if (!options.json && !options.sarif) {
        door.out(fixes.length === 0 ? "Nothing that can be mended by itself.\n\n" : `${(0,quantity/* countOf */.pq)(fixes.length, "change")} made.\n\n`);
    }
    return await report(door, options, context, asked, fixes);
}
/** Accepts what is found today; what belongs to this machine alone is not everybody's. */
async function accept(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "change", { brokenSettings: true, reads: "once, as text" });
    const accepted = await (0,with_lock/* withMigrationLock */.K)(context, async () => await updateBaseline(context));
    const file = context.layout.show(context.layout.baselineFile);
    show(door, options, { accepted, file }, () => {
        return `${(0,quantity/* countOf */.pq)(accepted, "finding")} accepted in ${file}; from now on only others count.\n`;
    });
    return errors_error/* EXIT */.dc.done;
}
function assertCombination({ fix, updateBaseline, ref, since, rule, severity, sarif, json, }) {
    if (sarif && json) {
        throw validate_usage("--sarif and --json are two forms of one report.");
    }
    if ((fix || updateBaseline) && (ref !== undefined || since !== undefined)) {
        throw validate_usage("What a commit holds cannot be changed: --fix and --update-baseline take neither --ref nor --since.");
    }
    if (updateBaseline && (fix || rule !== undefined || severity !== undefined)) {
        throw validate_usage("--update-baseline accepts everything that is found; it goes with no other choice.");
    }
}
/** 1 where something is at or above the severity asked for. */
function exitOf({ totals }, least = "error") {
    const counted = finding/* SEVERITIES */.oC.filter((severity) => (0,finding/* isAtLeast */.du)(severity, least));
    return counted.some((severity) => totals[severity] > 0) ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
function resolve(context, ref) {
    const commit = context.repository?.resolve(ref);
    if (commit === undefined) {
        throw new errors_error/* MilestoneError */.lO("UNKNOWN_COMMIT", "The store is in no git repository, so --since means nothing here.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Leave --since out."],
        });
    }
    return commit;
}
function parseOptions({ severity, rule, max, json, sarif }) {
    const most = max === undefined ? (json || sarif ? undefined : DEFAULT_MAX) : parseMax(max);
    return {
        ...(severity === undefined ? {} : { severity: parseWord(finding/* SEVERITIES */.oC, severity, "--severity") }),
        ...(rule === undefined ? {} : { rules: rule.map(parseRule) }),
        ...(most === undefined ? {} : { max: most }),
    };
}
function parseWord(words, given, option) {
    const word = words.find((each) => each === given);
    if (word === undefined) {
        throw validate_usage(`${option} ${JSON.stringify(given)} is none of ${words.join(", ")}.`);
    }
    return word;
}
function parseRule(given) {
    const rule = finding/* RULES */.y0.find((each) => each === given);
    if (rule === undefined) {
        throw validate_usage(`There is no rule ${JSON.stringify(given)}.`, "docs/rules.md has them all.");
    }
    return rule;
}
function parseMax(given) {
    if (!/^[0-9]{1,9}$/.test(given)) {
        throw validate_usage(`--max ${JSON.stringify(given)} is no whole number.`);
    }
    return Number(given);
}
function validate_usage(message, fix = "milestone validate --help") {
    return new errors_error/* MilestoneError */.lO("USAGE", message, { state: errors_error/* NOTHING_CHANGED */.Dh, fix: [fix] });
}

;// CONCATENATED MODULE: ./dist/lib/report/drift-text.js


/** What became of an old copy after the last switch, as people read it; nothing where there is nothing to say. Pure. */
function drift_text_describeOldCopy(oldCopy, paint) {
    switch (oldCopy.kind) {
        case "none":
        case "known":
            return [];
        case "drifted":
            return [
                paint.bad(`Drift: ${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} of the old copy changed after the last switch:`),
                ...(0,quantity/* listLines */.i4)(oldCopy.records.map(drift/* describeDrifted */.q)),
                "  milestone sync brings these changes over, or shows the conflict.",
            ];
        case "unknown":
            return [
                paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} beside the backend in use, of unknown origin:`),
                ...(0,quantity/* listLines */.i4)(oldCopy.records),
            ];
        case "broken":
            return [paint.bad("The old copy cannot be read:"), ...(0,quantity/* listLines */.i4)(oldCopy.problems)];
    }
}

;// CONCATENATED MODULE: ./dist/lib/report/verify-text.js



/** A verification as people read it. Pure. */
function renderVerify(report, paint) {
    const { fingerprint, findings } = report;
    const lines = [
        `${fingerprint.active} active, ${fingerprint.completed} completed on ${report.backend}`,
        `Data fingerprint: ${fingerprint.data}`,
        `Text fingerprint: ${fingerprint.text}`,
        ...(findings.length === 0
            ? []
            : [paint.bad(`${(0,quantity/* countOf */.pq)(findings.length, "error")}:`), ...(0,quantity/* listLines */.i4)(findings.map(finding/* describeFinding */.jb))]),
        ...drift_text_describeOldCopy(report.oldCopy, paint),
        ...describeComparison(report.comparison, paint),
    ];
    return `${lines.join("\n")}\n`;
}
function describeComparison(comparison, paint) {
    switch (comparison.kind) {
        case "nothing-recorded":
            return ["No fingerprint was recorded before; the first move or backup records one."];
        case "same":
            return [paint.good(`The same as recorded with ${comparison.recorded.id}.`)];
        case "different":
            return describeDifferences(comparison, paint);
    }
}
function describeDifferences({ recorded, records }, paint) {
    const last = paint.warn(`Not the same as recorded with ${recorded.id} at ${recorded.at}.`);
    if (records === undefined) {
        return ["Which records differ cannot be told here: the backup's payload is not in this clone.", last];
    }
    const { changed, added, removed } = records;
    return [
        `${(0,quantity/* countOf */.pq)(changed.length, "record")} changed since`,
        ...(0,quantity/* listLines */.i4)(changed),
        `${(0,quantity/* countOf */.pq)(added.length, "record")} added`,
        ...(0,quantity/* listLines */.i4)(added),
        `${(0,quantity/* countOf */.pq)(removed.length, "record")} gone`,
        ...(0,quantity/* listLines */.i4)(removed),
        last,
    ];
}

;// CONCATENATED MODULE: ./dist/lib/verify/verify.js






/** Reads every record, recomputes both fingerprints, and looks for drift. Writes nothing. */
async function verifyStore(context) {
    const { files, layout, backends, progress } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    progress.step("reading every record");
    const { marks, fingerprint, findings } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    const broken = findings.filter(({ severity }) => severity === "error");
    const comparison = await compare(context, fingerprint, marks);
    progress.step("reading the old copy");
    return { backend, fingerprint, findings: broken, comparison, oldCopy: await verify_readOldCopy(context, backend, marks) };
}
/** An old copy that cannot be opened, here or on a server. */
const OUT_OF_REACH = new Set([
    "BACKEND_UNREADABLE",
    "SOURCE_BUSY",
    "SETTINGS_INVALID",
    "SERVER_UNREACHABLE",
    "SERVER_REFUSED",
    "SERVER_FAILED",
]);
/** Nobody reads from an old copy: one that cannot be opened is named, and the verification goes on. */
async function verify_readOldCopy(context, backend, marks) {
    try {
        return await (0,find/* findDrift */.L1)(context, backend, marks);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && OUT_OF_REACH.has(error.code)) {
            return { kind: "broken", problems: [error.message.replace(/\.$/, "")] };
        }
        throw error;
    }
}
async function compare(context, { data, text }, now) {
    const recorded = lastRecorded(context);
    if (recorded === undefined) {
        return { kind: "nothing-recorded" };
    }
    if (recorded.data === data && recorded.text === text) {
        return { kind: "same", recorded };
    }
    const before = await recordedDigests(context, recorded.text);
    return { kind: "different", recorded, records: before && findDifferences(before, now) };
}

;// CONCATENATED MODULE: ./dist/lib/commands/verify.js





/** `milestone verify`: recomputes the fingerprints; a difference, a broken record or drift is a finding. */
async function runVerify(door, options) {
    const report = await verifyStore((0,open_context/* openStore */.C)(door, options, "read", { reads: "once" }));
    show(door, options, report, () => renderVerify(report, paintOut(door, options)));
    const isAsRecorded = report.findings.length === 0 && report.comparison.kind !== "different";
    const isDrifted = report.oldCopy.kind === "drifted" || report.oldCopy.kind === "broken";
    return isAsRecorded && !isDrifted ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
}

// EXTERNAL MODULE: ./dist/lib/report/progress.js
var progress = __webpack_require__(38864);
;// CONCATENATED MODULE: ./dist/lib/cli.js





















/** Runs one command line (without the program's name) and returns its exit code. */
async function runCli(argv, world) {
    let exit = errors_error/* EXIT */.dc.done;
    const door = {
        ...world,
        out: (text) => world.out((0,escape_controls/* escapeControls */.U)(text, world)),
        err: (text) => world.err((0,escape_controls/* escapeControls */.U)(text, world)),
    };
    const program = makeProgram(door, (code) => {
        exit = code;
    });
    try {
        await program.parseAsync([...argv], { from: "user" });
        return exit;
    }
    catch (error) {
        if (error instanceof commander/* CommanderError */.b7) {
            return error.exitCode === 0 ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.usage;
        }
        const failure = (0,fail.toMilestoneError)(error);
        door.err(`${door.interactive ? progress/* CLEAR_LINE */.Xv : ""}${renderError(failure)}`);
        return failure.exitCode;
    }
}
/** What happened, what state was left, what to do. */
function renderError(error) {
    const fix = error.fix.map((line) => `  ${line}\n`).join("");
    return `${error.code}: ${error.message}\n${error.state}\n${fix}`;
}
function makeProgram(door, done) {
    const program = new commander/* Command */.uB("milestone")
        .description("Moves a .milestones store between file, hybrid and database without losing a byte.")
        .version(door.version)
        .showSuggestionAfterError()
        .exitOverride()
        .configureOutput({
        writeOut: (text) => door.out(text),
        writeErr: (text) => door.err(text),
        getOutHasColors: () => door.colour,
        getErrHasColors: () => door.colour && door.interactive,
    });
    /** A verb with the options that all have; `run` gets its arguments and options. */
    const verb = (usage, description, example, run) => program
        .command(usage)
        .description(description)
        .option("--store <dir>", "the store, or the folder that holds it (else found upwards)")
        .option("--now <time>", "take this for the present time, for example 2026-11-22T10:15:00Z")
        .option("--json", "print the report as JSON on stdout")
        .option("--quiet", "no progress and no plan on stderr")
        .option("--no-color", "no colour")
        .addHelpText("after", `\nExample:\n  ${example}`)
        .exitOverride()
        .action(async (...given) => {
        const options = given.at(-2);
        done(await run(given.slice(0, -2), options));
    });
    const withRef = (command) => command.option("--ref <commit>", "read this commit instead of the files");
    const withAnswers = (command) => command.option("-y, --yes", "answer the question with yes").option("--force", "the same as --yes");
    const isYes = (options) => (options.force ? { ...options, yes: true } : options);
    const dryRun = ["--dry-run", "show what would be done and stop"];
    const pause = ["--pause-sessions", "set an open session aside for the cutover"];
    withRef(verb("status", "which backend fits, counts, old copies, backups", "milestone status", (_, options) => runStatus(door, options))).option("--explain-settings", "show each setting in force and where it comes from, and nothing else");
    withRef(verb("plan <backend>", "show what a move would do", "milestone plan hybrid", ([to = ""], options) => runPlan(door, to, options))).option(...pause);
    withAnswers(verb("migrate [backend]", "move the store to another backend", "milestone migrate hybrid", ([to], options) => runMigrate(door, to, isYes(options))))
        .option(...dryRun)
        .option(...pause)
        .option("--expect-plan <digest>", "do only the plan with this digest")
        .option("--adopt", "take over a server's tables of unknown origin, where they hold nothing but what the store has")
        .option("--auto", "move up without asking, where the confidence is at least 90; else say why not");
    withRef(verb("backups", "list the backups", "milestone backups --json", (_, options) => runBackups(door, options)));
    verb("backup", "take a backup now, and prove it", "milestone backup", (_, options) => runBackup(door, options));
    withAnswers(verb("restore <id>", "bring a backup back, after a backup of what is there", "milestone restore migration-20261122-101500-file-to-hybrid", ([id = ""], options) => runRestore(door, id, isYes(options))))
        .option(...dryRun)
        .option(...pause)
        .option("--logs", "bring the logs back too");
    withAnswers(verb("rollback", "return to the backend before the last migration, with what was written since", "milestone rollback --dry-run", (_, options) => runRollback(door, isYes(options))))
        .option(...dryRun)
        .option(...pause);
    withRef(verb("verify", "recompute the fingerprints and compare them with the last recorded ones", "milestone verify", (_, options) => runVerify(door, options)));
    withAnswers(withRef(verb("validate", "find what is broken, and where", "milestone validate --since main", (_, options) => runValidate(door, isYes(options)))))
        .option("--severity <least>", "only this and worse: error, warning or notice; from it on the exit code is 1 (else error)")
        .option("--rule <id...>", "only findings of these rules")
        .option("--max <count>", "show at most so many findings; all are counted")
        .option("--since <commit>", "only what was brought in since this commit")
        .option("--sarif", "print the report as SARIF 2.1.0 on stdout")
        .option("--fix", "show what can be mended without losing meaning, ask, and mend it")
        .option("--update-baseline", "accept what is found today, so that only new findings count");
    verb("resume", "finish or undo an interrupted migration or restore", "milestone resume", (_, options) => runResume(door, options)).option("--undo", "undo also what could be finished, and what another process is still running");
    verb("sync", "bring over what changed in the old copy after the last switch", "milestone sync --dry-run", (_, options) => runSync(door, options))
        .option(...dryRun)
        .option(...pause)
        .option("--ours [ids...]", "of conflicts, keep the record of the backend in use: of all, or of these ids")
        .option("--theirs [ids...]", "of conflicts, take the old copy's record: of all, or of these ids");
    verb("index", "build the hybrid backend's index anew", "milestone index", (_, options) => runIndex(door, options));
    verb("hook <action> [words...]", "judge each push before it leaves: install, uninstall, status; run is for git", "milestone hook install", ([action = "", words], options) => runHookVerb(door, action, words, options)).option("--refresh-index", "install: also keep the hybrid backend's index up to date after merges and checkouts");
    verb("monitor", "one health pass, for cron or CI", "milestone monitor --measure", (_, options) => runMonitor(door, options))
        .option("--measure", "take the time of this backend's queries and keep it")
        .option("--prune", "remove expired backups");
    verb("prune", "remove expired backups and displaced old copies", "milestone prune --dry-run", (_, options) => runPrune(door, options)).option(...dryRun);
    verb("init", "make a store, or add what is missing to one; overwrites nothing", "milestone init", (_, options) => runInit(door, options));
    return program;
}


/***/ }),

/***/ 84259:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44527);
/* harmony import */ var _process_start_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48120);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82266);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61280);
/* harmony import */ var _young_generation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12247);







(0,_young_generation_js__WEBPACK_IMPORTED_MODULE_5__/* .limitYoungGeneration */ .a)();
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => stop.abort(name));
}
const door = {
    cwd: process.cwd(),
    env: process.env,
    processes: { host: node_os__WEBPACK_IMPORTED_MODULE_1__.hostname(), pid: process.pid, command: process.argv.slice(2).join(" "), startOf: _process_start_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .G },
    signal: stop.signal,
    version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    terminal: process.stdout.isTTY === true,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    program: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ""),
    now: () => new Date(),
    input: _standard_input_js__WEBPACK_IMPORTED_MODULE_4__/* .readStandardInput */ .e,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    confirm: async (message) => {
        const { confirm } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 26170));
        return (await confirm({ message, initialValue: false })) === true;
    },
    choose: async (message, choices) => {
        const { select } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 26170));
        const answer = await select({ message, options: [...choices] });
        return choices.find(({ value }) => value === answer)?.value;
    },
};
process.exitCode = await (0,_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .runCli */ .a)(process.argv.slice(2), door);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
