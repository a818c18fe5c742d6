export const id = 1236;
export const ids = [1236,7936];
export const modules = {

/***/ 11236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runHookVerb: () => (/* binding */ runHookVerb)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/node-files.js
var node_files = __webpack_require__(27936);
// EXTERNAL MODULE: ./dist/lib/git/git.js
var git_git = __webpack_require__(32551);
;// CONCATENATED MODULE: ./dist/lib/hook/hook-name.js
/** The hooks of git that this program writes: the first judges pushes, the others keep an index up to date. */
const HOOK_NAMES = ["pre-push", "post-merge", "post-checkout"];

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./dist/lib/hook/questions.js
var questions = __webpack_require__(65651);
;// CONCATENATED MODULE: ./dist/lib/hook/script.js


/** Goes up with every change of a script: an older one of ours is replaced. */
const SCRIPT_VERSION = 3;
/** What the hook that was there before is called while ours stands in its place, in the same folder: links stay true. */
const EARLIER_SUFFIX = ".before-milestone";
/**
 * The whole of a hook: POSIX, for dash, bash and busybox. `program` is where the program stands that installs it, for a
 * clone that has none of its own and none on the PATH. `madeFolders`: how many folders were made for it.
 */
function makeScript(name, program, madeFolders = 0) {
    const made = madeFolders === 0 ? "" : `# Folders that were made for it: ${madeFolders}\n`;
    const body = made + preamble(name, program) + (name === "pre-push" ? PRE_PUSH : REFRESH[name]);
    return `#!/bin/sh\n# milestone-migrate ${name} hook, version ${SCRIPT_VERSION}, sha256 ${(0,external_node_crypto_.hash)("sha256", body)}\n${body}`;
}
/** By the digest in its second line, whatever version wrote it. */
function ownerOf(text) {
    const [, digest, body = ""] = /^#!\/bin\/sh\n# milestone-migrate [a-z-]+ hook, version \d+, sha256 ([0-9a-f]{64})\n([\s\S]*)$/.exec(text) ?? [];
    return digest === undefined ? "foreign" : (0,external_node_crypto_.hash)("sha256", body) === digest ? "ours" : "changed";
}
/** How many folders were made for a hook of ours, as it says itself: they go with the last hook in them. */
function madeFoldersOf(text) {
    return Number(/^#.*\n#.*\n# Folders that were made for it: (\d{1,3})\n/.exec(text)?.[1] ?? 0);
}
/** A word as a shell takes it, whatever is in it. */
function quote(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
}
const RECORDS = ["active", "completed"].map((state) => `:(top,glob)**/.milestones/${state}/*.yaml`);
function quoteAll(words) {
    return words.map(quote).join(" ");
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

# What the program will ask git about a push of one ref, each question before its answer, which ends with two NULs. The
# program asks by itself what it does not find here.
answers() {
  exec 2>/dev/null
  told ${questions/* PLAIN_DIFF */.b6.join(" ")} "$there" "$here" -- ${quoteAll(questions/* STORES */.ZZ)} &&
    told ${questions/* TREE */.Pr.join(" ")} "$here" -- '${(0,questions/* placeOf */.$t)(".milestones")}' &&
    printf '%s\\n' '${questions/* OBJECTS */.fQ.join(" ")}' && {
    look ls-tree -r --full-tree "$here" -- ':(top,literal).milestones/config/'
    look diff-tree -r --raw --no-renames --no-abbrev "$there" "$here" -- ${quoteAll(RECORDS)}
  } | sed -n -e 's/^[0-7]* blob \\([0-9a-f]*\\).*/\\1/p' -e 's/^:[0-7]* [0-7]* \\([0-9a-f]* [0-9a-f]*\\) .*/\\1/p' -e 99q |
    tr ' ' '\\n' | look ${questions/* OBJECTS */.fQ.join(" ")}
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
};

;// CONCATENATED MODULE: ./dist/lib/hook/installation.js




const EXECUTABLE = 0o755;
const TEMPORARY_SUFFIX = ".milestone-tmp";
function readHook({ files, dir, program }, name) {
    const file = external_node_path_.join(dir, name);
    const hasEarlier = files.stat(file + EARLIER_SUFFIX) !== undefined;
    const stat = files.stat(file);
    if (stat === undefined) {
        return { name, kind: "absent", hasEarlier, madeFolders: 0 };
    }
    if (stat.kind !== "file" || stat.links > 1) {
        return { name, kind: "foreign", hasEarlier, madeFolders: 0 };
    }
    const text = files.read(file).bytes.toString("utf8");
    const owner = ownerOf(text);
    if (owner !== "ours") {
        return { name, kind: owner, hasEarlier, madeFolders: 0 };
    }
    const madeFolders = madeFoldersOf(text);
    const isCurrent = text === makeScript(name, program, madeFolders);
    return { name, kind: isCurrent ? "installed" : "outdated", hasEarlier, madeFolders };
}
/**
 * Puts a hook of ours in its place. One that stands there is kept beside it first; at no instant is there none. Throws
 * HOOK_NOT_POSSIBLE where that would lose something.
 */
function installHook(place, name) {
    const { files, dir, program } = place;
    const file = external_node_path_.join(dir, name);
    const { kind, madeFolders } = assertInstallable(place, name);
    if (kind === "installed") {
        return { name, did: "nothing" };
    }
    if (kind === "foreign") {
        keep(files, file);
    }
    const missing = missingFolders(files, dir);
    files.makeDirs(dir);
    put(files, file, file, makeScript(name, program, madeFolders + missing.length), EXECUTABLE);
    for (const folder of missing) {
        files.syncDir(external_node_path_.dirname(folder));
    }
    return { name, did: kind === "outdated" ? "replaced" : "installed" };
}
/** The folder and those above it that are not there, the innermost first. */
function missingFolders(files, dir) {
    return files.stat(dir) === undefined ? [dir, ...missingFolders(files, external_node_path_.dirname(dir))] : [];
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
/** Of several hooks either all are taken away, or none. */
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
/**
 * Takes ours away and gives each place back to what was there before: the same bytes, mode and name. The folders that
 * were made for them go with them, where nothing else has come into them.
 */
function uninstallHooks(place, names) {
    const { files, dir } = place;
    const states = names.map((name) => assertRemovable(place, name));
    const made = Math.max(0, ...states.map(({ madeFolders }) => madeFolders));
    const done = states.map(({ name, kind, hasEarlier }) => {
        const file = external_node_path_.join(dir, name);
        files.remove(file + TEMPORARY_SUFFIX);
        return { name, did: takeAway(files, file, kind, hasEarlier) };
    });
    let folder = dir;
    for (let left = made; left > 0 && files.list(folder)?.length === 0; left--) {
        files.removeTree(folder);
        folder = external_node_path_.dirname(folder);
    }
    if (done.some(({ did }) => did !== "nothing")) {
        files.syncDir(folder);
    }
    return done;
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
    return new error/* MilestoneError */.lO("HOOK_NOT_POSSIBLE", message, { state: error/* NOTHING_CHANGED */.Dh, fix });
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
var hook_run = __webpack_require__(86507);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
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
    (0,show/* show */.WU)(door, options, { dir: place.dir, hooks: done }, () => renderHooksDone({ dir: place.dir, done, kept, isShared }));
    return error/* EXIT */.dc.done;
}
function uninstall(door, options) {
    const { place } = findPlace(door, options);
    const done = uninstallHooks(place, HOOK_NAMES);
    (0,show/* show */.WU)(door, options, { dir: place.dir, hooks: done }, () => renderHooksDone({ dir: place.dir, done, kept: [], isShared: false }));
    return error/* EXIT */.dc.done;
}
/** 1 where nobody judges a push. */
function hook_status(door, options) {
    const { place } = findPlace(door, options);
    const hooks = HOOK_NAMES.map((name) => readHook(place, name));
    (0,show/* show */.WU)(door, options, { dir: place.dir, hooks }, () => renderHooks(place.dir, hooks));
    return hooks[0]?.kind === "installed" ? error/* EXIT */.dc.done : error/* EXIT */.dc.findings;
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
    return { place: { files: new node_files.NodeFiles(), dir, program: door.program ?? "" }, isShared };
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
    return new error/* MilestoneError */.lO("USAGE", message, { state: error/* NOTHING_CHANGED */.Dh, fix: ["milestone hook --help"] });
}


/***/ }),

/***/ 29562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ sayNothingToDo),
/* harmony export */   Rw: () => (/* binding */ paintOut),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   qB: () => (/* binding */ paintErr)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);




/** The result on stdout: the value with `--json`, else its text. */
function show(door, { json }, value, text) {
    if (json) {
        door.out(`${(0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeJson */ .D)(value)}\n`, text);
    }
    else {
        door.out(text());
    }
}
/** A move to the backend that the store is on already. */
function sayNothingToDo(door, options, backend) {
    show(door, options, { backend, move: null }, () => `Already on ${backend}; nothing to do.\n`);
    return _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
}
/** The way from where the command was typed to a folder; empty where it is the same. */
function wayTo({ cwd }, dir) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.relative(cwd, dir);
}
/** Colours for stdout. */
function paintOut(door, { color }) {
    return (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .makePaint */ .R)(door.colour && color !== false);
}
/** Colours for stderr, which is a terminal when somebody can be asked. */
function paintErr(door, { color }) {
    return (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .makePaint */ .R)(door.interactive && door.colour && color !== false);
}


/***/ }),

/***/ 27936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NodeFiles: () => (/* binding */ NodeFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46836);
/* harmony import */ var _native_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18117);






const { O_APPEND, O_CREAT, O_WRONLY, O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants;
/** What the engine makes of bytes in a name that are no UTF-8. */
const REPLACEMENT = "\ufffd";
/**
 * The file system of this machine. Synchronous on purpose: for thousands of small files that is
 * nine times as fast as promises.
 */
class NodeFiles {
    /** The buffer of {@link withBytes}; undefined while it is in use. */
    lent = Buffer.allocUnsafeSlow(LENT_BYTES);
    base = "";
    /** Errors name files below this folder from it on: where it stands on this machine is nobody's business. */
    showFrom(dir) {
        this.base = `${dir}${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`;
    }
    list(dir) {
        const entries = [...(this.listEach(dir) ?? [])];
        return entries.length === 0 && this.stat(dir)?.kind !== "directory" ? undefined : entries;
    }
    listEach(dir) {
        return this.stat(dir)?.kind === "directory" ? { [Symbol.iterator]: () => entriesOf(dir) } : undefined;
    }
    stat(file) {
        const stat = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), { throwIfNoEntry: false }));
        return stat && toStat(stat);
    }
    read(file, mostBytes = Number.POSITIVE_INFINITY) {
        return this.withPlain(file, (handle, stat) => {
            return { bytes: readInto(handle, Buffer.allocUnsafe(Math.min(stat.sizeBytes, mostBytes))), stat };
        });
    }
    withBytes(file, use, mostBytes = Number.POSITIVE_INFINITY) {
        return this.withPlain(file, (handle, stat) => {
            const sizeBytes = Math.min(stat.sizeBytes, mostBytes);
            const lent = sizeBytes <= LENT_BYTES ? this.lent : undefined;
            this.lent = undefined;
            try {
                return use({ bytes: readInto(handle, lent?.subarray(0, sizeBytes) ?? Buffer.allocUnsafe(sizeBytes)), stat });
            }
            finally {
                this.lent = lent ?? this.lent;
            }
        });
    }
    digest(file) {
        return this.withPlain(file, (handle, { sizeBytes }) => {
            if (sizeBytes < LENT_BYTES && this.lent !== undefined) {
                const bytes = readInto(handle, this.lent);
                if (bytes.length < LENT_BYTES) {
                    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash)("sha256", bytes);
                }
            }
            const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
            for (const chunk of chunksOf(handle, sizeBytes)) {
                whole.update(chunk);
            }
            return whole.digest("hex");
        });
    }
    *chunks(file) {
        const { handle, stat } = this.openPlain(file);
        try {
            yield* chunksOf(handle, stat.sizeBytes);
        }
        catch (error) {
            throw named(error, file);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    copy(from, to) {
        this.withPlain(from, (handle, { sizeBytes }) => {
            const target = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(to), "wx");
            try {
                for (const chunk of chunksOf(handle, sizeBytes)) {
                    writeTo(target, chunk, to);
                }
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(target);
            }
        });
    }
    create(file, bytes, mode) {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), "wx", mode ?? 0o666);
        try {
            if (mode !== undefined) {
                node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync(handle, mode);
            }
            writeTo(handle, bytes, file);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    append(file, bytes) {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o666);
        try {
            writeTo(handle, bytes, file);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    rename(from, to) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(from), (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(to));
    }
    remove(file) {
        ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file)));
    }
    removeTree(dir) {
        // Not while it is read: some file systems pass over names then.
        for (let some = this.firstOf(dir); some.length > 0; some = some.length < MOST_REMOVED ? [] : this.firstOf(dir)) {
            for (const entry of some) {
                const inside = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, entry.name);
                if (entry.kind === "directory") {
                    this.removeTree(inside);
                }
                else {
                    this.remove(inside);
                }
            }
        }
        if (this.stat(dir) !== undefined) {
            ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir)));
        }
    }
    firstOf(dir) {
        const some = [];
        for (const entry of this.listEach(dir) ?? []) {
            if (some.push(entry) === MOST_REMOVED) {
                break;
            }
        }
        return some;
    }
    makeDir(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir));
    }
    makeDirs(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), { recursive: true });
    }
    pin(file) {
        const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants;
        // Where a name cannot be given to another file while this one is open, it is better freed at once.
        const mayPin = process.platform !== "win32" && this.stat(file)?.kind === "file";
        const open = () => node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        const handle = mayPin ? ifThere(open) : undefined;
        return () => handle !== undefined && node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
    }
    sync(file) {
        syncHandle(file, "r");
    }
    syncDir(dir) {
        if (process.platform !== "win32") {
            syncHandle(dir, "r");
        }
    }
    syncTree(dir) {
        const done = process.platform === "linux" && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("sync", ["-f", "--", dir], { stdio: "ignore" }).status === 0;
        if (!done) {
            this.syncEach(dir);
        }
    }
    syncEach(dir) {
        for (const entry of this.listEach(dir) ?? []) {
            const inside = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, entry.name);
            if (entry.kind === "directory") {
                this.syncEach(inside);
            }
            else if (entry.kind === "file") {
                this.sync(inside);
            }
        }
        this.syncDir(dir);
    }
    freeBytes(dir) {
        const { bavail, bsize } = node_fs__WEBPACK_IMPORTED_MODULE_2__.statfsSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir));
        return bavail * bsize;
    }
    withPlain(file, use) {
        const { handle, stat } = this.openPlain(file);
        try {
            return use(handle, stat);
        }
        catch (error) {
            throw named(error, file);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    openPlain(file) {
        const handle = this.openForReading(file);
        try {
            const stat = toStat(node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync(handle));
            if (stat.kind !== "file") {
                throw this.unsafe(file, "is not a regular file");
            }
            if (stat.links > 1) {
                throw this.unsafe(file, `has ${stat.links} hard links, so other names can change it`);
            }
            return { handle, stat };
        }
        catch (error) {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
            throw named(error, file);
        }
    }
    unsafe(file, what) {
        const inside = this.base !== "" && file.startsWith(this.base) ? file.slice(this.base.length) : file;
        const shown = (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .showName */ .$i)(inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).join("/"));
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneError */ .lO("UNSAFE_PATH", `${shown} ${what}; only plain files with one name are read.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTHING_CHANGED */ .Dh,
            place: { file: shown },
            fix: ["Replace it by a plain file."],
        });
    }
    /** Non-blocking, so that a FIFO cannot hold us; not following, so that a link cannot lead us away. */
    openForReading(file) {
        try {
            return node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
        }
        catch (error) {
            if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ELOOP", "EMLINK")) {
                throw this.unsafe(file, "is a link");
            }
            if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ENXIO")) {
                throw this.unsafe(file, "is not a regular file");
            }
            throw error;
        }
    }
}
/** Names that the system hands over at once. */
const LISTED_AT_ONCE = 1000;
/** Names of a folder that are in memory while it is removed. */
const MOST_REMOVED = 10_000;
/** Names may have bytes that are no UTF-8: those come last, read once more as bytes. */
function* entriesOf(dir) {
    let hasBytes = false;
    for (const entry of direntsOf(dir, "utf8")) {
        const { name } = entry;
        if (name.includes(REPLACEMENT)) {
            hasBytes = true;
        }
        else {
            yield { name, kind: kindOf(entry) };
        }
    }
    for (const entry of hasBytes ? direntsOf(dir, "buffer") : []) {
        const bytes = entry.name;
        if (bytes.toString().includes(REPLACEMENT)) {
            yield { name: (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeName */ .e4)(bytes), kind: kindOf(entry) };
        }
    }
}
/** As "buffer" the names are bytes, which the types do not know. */
function* direntsOf(dir, encoding) {
    const options = { encoding: encoding, bufferSize: LISTED_AT_ONCE };
    let folder;
    try {
        folder = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.opendirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), options));
        for (let entry = folder?.readSync(); entry; entry = folder?.readSync()) {
            yield entry;
        }
    }
    catch (error) {
        throw named(error, dir);
    }
    finally {
        folder?.closeSync();
    }
}
/** The engine leaves out the name where a call on an open file fails, or a folder cannot be opened: what fails is to be told with its place. */
function named(error, file) {
    if (error instanceof Error && "syscall" in error && !("path" in error)) {
        error.message += ` '${file}'`;
        Object.assign(error, { path: file });
    }
    return error;
}
/** Undefined where there is nothing of that name, or no more. */
function ifThere(act) {
    try {
        return act();
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ENOENT", "ENOTDIR")) {
            return undefined;
        }
        throw error;
    }
}
const CHUNK_BYTES = 1 << 16;
/** Most files of a store are smaller. */
const LENT_BYTES = 1 << 16;
/** One buffer for all: each chunk is done with before the next is read. */
function* chunksOf(handle, sizeBytes) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, sizeBytes + 1));
    for (;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync(handle, buffer, 0, buffer.length, null);
        if (count === 0) {
            return;
        }
        yield buffer.subarray(0, count);
    }
}
function readInto(handle, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync(handle, buffer, filled, buffer.length - filled, filled);
        if (count === 0) {
            return buffer.subarray(0, filled);
        }
        filled += count;
    }
    return buffer;
}
function writeTo(handle, bytes, file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync(handle, bytes);
    }
    catch (error) {
        throw named(error, file);
    }
}
function syncHandle(file, flags) {
    const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), flags);
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync(handle);
    }
    catch (error) {
        throw named(error, file);
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
    }
}
function kindOf(entry) {
    if (entry.isFile()) {
        return "file";
    }
    if (entry.isDirectory()) {
        return "directory";
    }
    return entry.isSymbolicLink() ? "link" : "other";
}
function toStat(stat) {
    return {
        kind: kindOf(stat),
        sizeBytes: stat.size,
        modifiedMs: stat.mtimeMs,
        changedMs: stat.ctimeMs,
        inode: stat.ino,
        links: stat.nlink,
        mode: stat.mode & 0o777,
    };
}


/***/ })

};
