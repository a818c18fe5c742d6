export const id = 9928;
export const ids = [9928,5033];
export const modules = {

/***/ 69928:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32975);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _heap_growth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94154);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57288);
/* harmony import */ var _report_inert_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8740);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61280);






const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => stop.abort(name));
}
/** Loaded when the first thing is to be said: reading a store does not wait for it. */
const core = () => __webpack_require__.e(/* import() */ 3446).then(__webpack_require__.bind(__webpack_require__, 53446));
/** The toolkit's own errors say what is wrong with a file that the runner names, and have no code. */
async function onFileOfRunner(write) {
    try {
        await write();
    }
    catch (error) {
        const [said = ""] = error.message.split(". ", 1);
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("IO", `${said.replace(/\.$/, "")}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
            fix: [
                "The runner sets GITHUB_STEP_SUMMARY and GITHUB_OUTPUT: hand both on where the step runs in a container, or update the runner.",
            ],
            cause: error,
        });
    }
}
const door = {
    env: process.env,
    processes: (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .processTable */ .o)("GitHub Action"),
    signal: stop.signal,
    version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x,
    ready: _heap_growth_js__WEBPACK_IMPORTED_MODULE_2__/* .limitHeapGrowth */ .B,
    now: () => new Date(),
    log: (text) => process.stdout.write(`${(0,_report_inert_log_js__WEBPACK_IMPORTED_MODULE_4__/* .toLogLines */ .v)(text)}\n`),
    annotate: async (level, message, place) => (await core())[level](message, place),
    mask: async (secret) => (await core()).setSecret(secret),
    setOutput: (name, value) => onFileOfRunner(async () => (await core()).setOutput(name, value)),
    addSummary: (markdown) => onFileOfRunner(async () => {
        await (await core()).summary.addRaw(markdown, true).write();
    }),
    github: async ({ token, repository }) => {
        const { OctokitGitHub } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(2264)]).then(__webpack_require__.bind(__webpack_require__, 62264));
        const { GITHUB_API_URL, GITHUB_GRAPHQL_URL } = process.env;
        const apiUrl = GITHUB_API_URL || "https://api.github.com";
        const graphqlUrl = GITHUB_GRAPHQL_URL || "https://api.github.com/graphql";
        return new OctokitGitHub({ token, repository, apiUrl, graphqlUrl, version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x, signal: stop.signal });
    },
};
process.exitCode = await (0,_action_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(door);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 80698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ findClone),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   ls: () => (/* binding */ PLACES),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32551);
/* harmony import */ var _git_read_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82450);
/* harmony import */ var _store_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62360);





/** Where the repository begins, and where git keeps it. */
const PLACES = { args: ["rev-parse", "--show-toplevel", "--absolute-git-dir"] };
/** `dir` is relative to the workspace. */
function findClone({ env }, dir) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(env.GITHUB_WORKSPACE ?? "", dir);
    return { folder, git: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(folder) ? new _git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .Git */ .T(folder, env) : undefined, commits: [], stores: [] };
}
/** Has git look for what nearly every check asks first, while the program that checks is loaded. */
async function askAhead({ door, inputs, event, sha }) {
    const names = inputs.stores.flatMap((each) => ((0,_store_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .isPattern */ .Pt)(each) ? [] : (0,_store_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .storesNamed */ .El)(each)));
    const commits = [...new Set(commitsOf(event, sha))];
    const clone = { ...findClone(door, inputs.path), commits, stores: names.filter(isPlain) };
    const asked = [...namesOf(clone).keys()];
    await clone.git?.ahead([PLACES, ...(asked.length === 0 ? [] : [(0,_git_read_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .namesQuestion */ .ZL)(asked)])]);
    return clone;
}
/** What git is asked for, by the name that it is asked by. */
function namesOf({ commits, stores }) {
    const named = commits.flatMap((commit) => [undefined, ...stores].map((store) => ({ commit, store })));
    return new Map(named.map((each) => [`${each.commit}^{commit}${each.store === undefined ? "" : `:${each.store}`}`, each]));
}
/** The first parent of a commit that merges a pull request is its base. */
function commitsOf(event, sha) {
    const tested = sha === "" ? [] : [sha];
    switch (event.kind) {
        case "none":
            return tested;
        case "push":
            return event.before === undefined ? tested : [...tested, event.before];
        case "merge-group":
            return [event.head, event.base];
        case "pull-request":
            return [...tested, ...tested.map((id) => `${id}^1`), event.head.sha, event.base.sha];
    }
}
/** Whatever else a name may hold, git must not take it for anything but a path from the root on. */
function isPlain(store) {
    return store.split("/").every((part) => /^[\w.-]+$/.test(part) && !/^\.{1,2}$/.test(part));
}


/***/ }),

/***/ 32975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/errors/to-milestone-error.js
var to_milestone_error = __webpack_require__(55033);
// EXTERNAL MODULE: ./dist/lib/action/clone.js
var action_clone = __webpack_require__(80698);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./dist/lib/action/event.js


/** All that run on what a pull request holds: who wrote it is a stranger wherever it comes from a fork. */
const PULL_REQUEST_EVENTS = [
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
];
const NO_COMMIT = /^0+$/;
/**
 * The runner's environment and the file that it names → what happened. Throws USAGE for a pull request or a merge group of
 * which the event tells nothing.
 */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? "";
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const pullRequest = PULL_REQUEST_EVENTS.find((each) => each === name);
    if (pullRequest !== undefined) {
        return parsePullRequest(pullRequest, payload) ?? notTold(name, "which pull request it is of");
    }
    switch (name) {
        case "push": {
            const before = commitAt(payload, "before");
            const isDeletion = at(payload, "deleted") === true;
            // A tag brings nothing in: it names what is there.
            if (textAt(payload, "ref").startsWith("refs/tags/") && !isDeletion) {
                return { kind: "none", name };
            }
            return { kind: "push", name, before, isDeletion, defaultBranch: textAt(payload, "repository", "default_branch") };
        }
        case "merge_group": {
            const base = commitAt(payload, "merge_group", "base_sha");
            const head = commitAt(payload, "merge_group", "head_sha");
            return base === undefined || head === undefined
                ? notTold(name, "which commits it is of")
                : { kind: "merge-group", name, base, head };
        }
        default:
            return { kind: "none", name };
    }
}
/**
 * Without it nobody knows which commit is meant, nor whether a stranger wrote it, nor what the base holds that must not be
 * lost: a check that passes without having looked would be worse than none.
 */
function notTold(name, what) {
    throw new errors_error/* MilestoneError */.lO("USAGE", `The event ${name} does not tell ${what}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Hand GITHUB_EVENT_PATH and its file on as the runner gives them, where the step runs in a container."],
    });
}
function parsePullRequest(name, payload) {
    const number = at(payload, "pull_request", "number");
    const head = commitAt(payload, "pull_request", "head", "sha");
    const base = commitAt(payload, "pull_request", "base", "sha");
    if (typeof number !== "number" || head === undefined || base === undefined) {
        return undefined;
    }
    const headRepository = at(payload, "pull_request", "head", "repo", "full_name");
    const baseRepository = at(payload, "pull_request", "base", "repo", "full_name");
    return {
        kind: "pull-request",
        name,
        number,
        head: { sha: head, ref: textAt(payload, "pull_request", "head", "ref") },
        base: { sha: base, ref: textAt(payload, "pull_request", "base", "ref") },
        // A fork that was removed is one too.
        isFork: headRepository !== baseRepository,
    };
}
function readPayload(file) {
    try {
        return file === undefined || file === "" ? undefined : JSON.parse(external_node_fs_.readFileSync(file, "utf8"));
    }
    catch {
        // Without it the run goes on as for an event that says nothing, and says that.
        return undefined;
    }
}
function commitAt(payload, ...keys) {
    const found = at(payload, ...keys);
    return typeof found === "string" && /^[0-9a-f]{40,64}$/.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}
function textAt(payload, ...keys) {
    const found = at(payload, ...keys);
    return typeof found === "string" ? found : "";
}
function at(payload, ...keys) {
    let found = payload;
    for (const key of keys) {
        found =
            typeof found === "object" && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
    }
    return found;
}

// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/branch/ports.js
var ports = __webpack_require__(82901);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
;// CONCATENATED MODULE: ./dist/lib/action/inputs.js





const MODES = ["check", "migrate", "auto", "restore"];
/** From which severity on the step fails. */
const FAIL_ON = [...finding/* SEVERITIES */.oC, "never"];
/** What a workflow can say under `with:`; a test holds `action.yml` and docs/action.md to these names and defaults. */
const INPUTS = {
    mode: "check",
    store: ".milestones",
    "fail-on": "error",
    comment: "true",
    since: "",
    to: "",
    backup: "",
    base: "",
    author: `${ports/* BOT */.W.name} <${ports/* BOT */.W.email}>`,
    path: "",
    "report-dir": "",
    token: "",
};
/** Every input at once, or every problem at once. Throws USAGE. */
function parseInputs(env) {
    const problems = [];
    const text = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() || INPUTS[name];
    const word = (name, words) => {
        const given = text(name);
        const found = words.find((each) => each === given);
        if (found === undefined) {
            problems.push(`${name}: ${quote(given)} is none of ${words.join(", ")}`);
        }
        return found ?? words[0];
    };
    const mode = word("mode", MODES);
    const inputs = {
        mode,
        stores: parseStores(text("store"), problems),
        failOn: word("fail-on", FAIL_ON),
        comment: word("comment", ["true", "false"]) === "true",
        since: parseCommit("since", text("since"), problems),
        to: mode === "migrate" ? word("to", backend/* BACKENDS */.A) : undefined,
        backup: mode === "restore" ? parseBackup(text("backup"), problems) : undefined,
        base: parseBranch(text("base"), problems),
        author: parseAuthor(text("author"), problems),
        path: parsePath("path", text("path"), problems),
        reportDir: text("report-dir") || undefined,
        token: parseToken(text("token"), problems),
    };
    if (problems.length > 0) {
        const count = problems.length === 1 ? "1 input is" : `${problems.length} inputs are`;
        throw new errors_error/* MilestoneError */.lO("USAGE", `${count} wrong:\n${problems.map((each) => `  ${each}`).join("\n")}`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["docs/action.md says what each input takes."],
        });
    }
    return inputs;
}
function parseStores(text, problems) {
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
function parsePath(name, text, problems) {
    assertInside(name, text, problems);
    return text;
}
function assertInside(name, text, problems) {
    if (/^([/\\]|[A-Za-z]:)/.test(text) || text.split(/[/\\]/).includes("..") || text.includes("\0")) {
        problems.push(`${name}: ${quote(text)} leads out of the repository`);
    }
}
/** A word that git may be asked about: no option, no list, nothing that a shell would act on. */
function parseCommit(name, text, problems) {
    if (text !== "" && (!/^[A-Za-z0-9][A-Za-z0-9._/^~@{}-]*$/.test(text) || text.includes(".."))) {
        problems.push(`${name}: ${quote(text)} is no name of a commit`);
    }
    return text === "" ? undefined : text;
}
function parseBackup(text, problems) {
    if (!/^migration-\d{8}-\d{6}-[a-z]+-to-[a-z]+$/.test(text)) {
        problems.push(`backup: ${quote(text)} is no id of a backup; milestone backups lists them`);
    }
    return text;
}
/** What git takes for the name of a branch, and no option of git. */
function parseBranch(text, problems) {
    const isName = /^(?![-/.])[^\s~^:?*[\\\p{Cc}\p{Cf}]+(?<![/.]|\.lock)$/u.test(text) && !/\.\.|@\{|\/[/.]/.test(text);
    if (text !== "" && !isName) {
        problems.push(`base: ${quote(text)} is no name of a branch`);
    }
    return text === "" ? undefined : text;
}
function parseAuthor(text, problems) {
    const [, name, email] = /^([^<>\p{Cc}]*[^<>\s\p{Cc}]) <([^<>\s]+@[^<>\s]+)>$/u.exec(text) ?? [];
    if (name === undefined || email === undefined) {
        problems.push(`author: ${quote(text)} is not written as Name <address>`);
        return ports/* BOT */.W;
    }
    return { name, email };
}
function parseToken(text, problems) {
    if (/[^\x21-\x7e]/.test(text)) {
        // Never shown: it may be a secret with a slip.
        problems.push("token: has characters that no token has");
    }
    return text === "" ? undefined : text;
}
function quote(text) {
    return JSON.stringify((0,native_path/* showName */.$i)(text.slice(0, 100)));
}

;// CONCATENATED MODULE: ./dist/lib/action/job.js



/** Throws USAGE where inputs are wrong, or a mode that writes meets an event that strangers can cause. */
function makeJob(door) {
    const { env } = door;
    const inputs = parseInputs(env);
    const event = readEvent(env);
    assertTrusted(inputs, event);
    const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server = "https://github.com" } = env;
    const isNamed = repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository);
    const repositoryUrl = `${server}/${isNamed ? repository : ""}`;
    return {
        door,
        inputs,
        event,
        sha: /^[0-9a-f]{40,64}$/.test(env.GITHUB_SHA ?? "") ? env.GITHUB_SHA : "",
        repository: isNamed ? repository : undefined,
        repositoryUrl,
        runUrl: `${repositoryUrl}/actions/runs/${encodeURIComponent(env.GITHUB_RUN_ID ?? "")}`,
    };
}
/** What a pull request holds is written by anybody; a mode that commits and pushes acts on what the team has merged. */
function assertTrusted({ mode }, event) {
    const isStrangers = event.kind === "pull-request" && (event.name === "pull_request_target" || event.isFork);
    if (mode !== "check" && isStrangers) {
        const why = event.name === "pull_request_target" ? "pull_request_target" : "a pull request from a fork";
        throw new errors_error/* MilestoneError */.lO("USAGE", `mode: ${String(mode)} is refused for ${why}: it would act on a stranger's data.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Run this mode on schedule, workflow_dispatch or push; mode: check is for pull requests."],
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/action/run-action.js





/** Runs the step as its inputs say, and returns its exit code: the runner takes everything but 0 for a failed step. */
async function runAction(door) {
    try {
        const job = makeJob(door);
        if (job.inputs.token !== undefined) {
            await door.mask(job.inputs.token);
        }
        return await runMode(job);
    }
    catch (error) {
        const isOurs = error instanceof errors_error/* MilestoneError */.lO;
        const failure = (0,to_milestone_error.toMilestoneError)(isOurs ? error : (0,stopped/* asStopped */.Mc)(error, door.signal, "Everything was undone."));
        await door.annotate("error", renderFailure(failure), { title: failure.code });
        return failure.exitCode;
    }
}
/** Each mode is loaded when it runs. */
async function runMode(job) {
    switch (job.inputs.mode) {
        case "check": {
            const [clone, { runCheck }] = await Promise.all([(0,action_clone/* askAhead */.xT)(job), Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(6584), __webpack_require__.e(6832), __webpack_require__.e(3233), __webpack_require__.e(743), __webpack_require__.e(2565)]).then(__webpack_require__.bind(__webpack_require__, 1423))]);
            return await runCheck(job, clone);
        }
        case "migrate":
        case "auto":
        case "restore": {
            const { runBranch } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(6584), __webpack_require__.e(6832), __webpack_require__.e(6078), __webpack_require__.e(2600), __webpack_require__.e(7567), __webpack_require__.e(3233), __webpack_require__.e(743), __webpack_require__.e(2220), __webpack_require__.e(5726)]).then(__webpack_require__.bind(__webpack_require__, 95726));
            return await runBranch(job);
        }
    }
}
/** What happened, what state was left, what to do. */
function renderFailure({ message, state, fix }) {
    return [message, state, ...fix].join("\n");
}


/***/ }),

/***/ 62360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ storesNamed),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   cj: () => (/* binding */ storesMatching)
/* harmony export */ });
const STORE_NAME = ".milestones";
/** True where a pattern is to be held against every folder, false where it names one. */
function isPattern(given) {
    return /[*?]/.test(given);
}
/** The folders that a name can mean: the store itself, or the folder that holds it. */
function storesNamed(given) {
    return given === "."
        ? [STORE_NAME]
        : given === STORE_NAME || given.endsWith(`/${STORE_NAME}`)
            ? [given]
            : [`${given}/${STORE_NAME}`, given];
}
/** Of the folders of a commit, the stores that a pattern means. Pure. */
function storesMatching(pattern, folders) {
    const expression = toExpression(pattern);
    return folders.filter((folder) => {
        const isStore = folder === STORE_NAME || folder.endsWith(`/${STORE_NAME}`);
        const holder = folder.slice(0, -STORE_NAME.length - 1);
        return isStore && (expression.test(folder) || expression.test(holder));
    });
}
/** `*` and `?` stay within a name, `**` crosses folders; nothing else means anything. */
function toExpression(pattern) {
    const parts = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
        switch (part) {
            case "**/":
                return "(?:[^/]+/)*";
            case "**":
                return ".*";
            case "*":
                return "[^/]*";
            case "?":
                return "[^/]";
            default:
                return part.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
        }
    });
    return new RegExp(`^${parts.join("")}$`);
}


/***/ }),

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 82901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ BOT)
/* harmony export */ });
/** The default token's account, by the address that GitHub links to it. */
const BOT = {
    name: "github-actions[bot]",
    email: "41898282+github-actions[bot]@users.noreply.github.com",
};


/***/ }),

/***/ 46836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ NOTHING_CHANGED),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   lO: () => (/* binding */ MilestoneError),
/* harmony export */   r: () => (/* binding */ isErrno),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony export ERROR_EXITS */
/** Exit codes of every door: see README, "Exit codes". */
const EXIT = { done: 0, findings: 1, usage: 2, failed: 3, interrupted: 4 };
/**
 * Every code that this program can fail with, and the exit code it ends in.
 * Each has a row in docs/errors.md and a test that produces it.
 */
const ERROR_EXITS = {
    USAGE: EXIT.usage,
    STORE_NOT_FOUND: EXIT.usage,
    SWITCH_INVALID: EXIT.usage,
    SETTINGS_INVALID: EXIT.usage,
    UNKNOWN_COMMIT: EXIT.usage,
    UNKNOWN_BACKUP: EXIT.usage,
    MOVE_NOT_POSSIBLE: EXIT.findings,
    PREREQUISITES: EXIT.findings,
    PLAN_CHANGED: EXIT.findings,
    UNDO_NOT_POSSIBLE: EXIT.findings,
    DECLINED: EXIT.findings,
    HOOK_NOT_POSSIBLE: EXIT.findings,
    LOCKED: EXIT.findings,
    UNSAFE_PATH: EXIT.findings,
    BRANCH_EDITED: EXIT.findings,
    BRANCH_CONFLICT: EXIT.findings,
    TOO_LARGE_FOR_GIT: EXIT.findings,
    BACKUP_DAMAGED: EXIT.failed,
    BACKUP_PAYLOAD_ABSENT: EXIT.findings,
    BACKEND_UNREADABLE: EXIT.failed,
    RECORD_UNREADABLE: EXIT.failed,
    EMPTY_TARGET: EXIT.failed,
    VERIFY_MISMATCH: EXIT.failed,
    SOURCE_BUSY: EXIT.failed,
    WRITE_PAUSE_EXCEEDED: EXIT.failed,
    LOCK_LOST: EXIT.failed,
    BRANCH_RACED: EXIT.failed,
    REMOTE_FAILED: EXIT.failed,
    STOPPED: EXIT.failed,
    IO: EXIT.failed,
    GIT_FAILED: EXIT.failed,
    GITHUB_REFUSED: EXIT.failed,
    GITHUB_CONFLICT: EXIT.failed,
    GITHUB_UNAVAILABLE: EXIT.failed,
    PULL_REQUESTS_OFF: EXIT.failed,
    SERVER_REFUSED: EXIT.usage,
    SERVER_UNREACHABLE: EXIT.failed,
    SERVER_FAILED: EXIT.failed,
    INTERNAL: EXIT.failed,
    JOURNAL_UNREADABLE: EXIT.interrupted,
    INTERRUPTED: EXIT.interrupted,
    COMMIT_UNKNOWN: EXIT.interrupted,
    FINISH_INCOMPLETE: EXIT.interrupted,
};
/** The one error type. The message says what happened, what was found and expected. */
class MilestoneError extends Error {
    name = "MilestoneError";
    code;
    state;
    place;
    fix;
    constructor(code, message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.state = details.state;
        this.place = details.place ?? {};
        this.fix = details.fix ?? [];
    }
    get exitCode() {
        return ERROR_EXITS[this.code];
    }
}
/** The state that every check before the first write leaves. */
const NOTHING_CHANGED = "Nothing was changed.";
/** True for errors of the system and of SQLite, which have a code, as ours have; everything else is a mistake of ours. */
function hasCode(error) {
    return typeof error?.code === "string";
}
/** True for an operating system error with this code, for example `ENOENT`. */
function isErrno(error, ...codes) {
    const code = error?.code;
    return error instanceof Error && code !== undefined && codes.includes(code);
}


/***/ }),

/***/ 60283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
/* harmony export */   Mc: () => (/* binding */ asStopped),
/* harmony export */   ST: () => (/* binding */ LISTEN_EVERY),
/* harmony export */   rr: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Throws STOPPED when a signal asked for it. Called between batches and at phase edges. */
function throwIfStopped(signal) {
    if (signal.aborted) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state: "Everything was undone." });
    }
}
/** Files or records between two chances for a signal to be heard. */
const LISTEN_EVERY = 200;
/** Lets a signal in between synchronous work, then throws STOPPED when there was one. */
async function listenForStop(signal) {
    await new Promise(setImmediate);
    throwIfStopped(signal);
}
/** What a signal broke off may end in anything: it is said as that, with what it left. Other failures stay what they are. */
function asStopped(error, signal, state) {
    const isOther = error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code !== "STOPPED";
    return !signal.aborted || isOther
        ? error
        : new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
}


/***/ }),

/***/ 55033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toMilestoneError: () => (/* binding */ toMilestoneError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Errors of the system become ours, with what it said. */
function toMilestoneError(error) {
    if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
        return error;
    }
    const message = nameQuota(error instanceof Error ? error.message : String(error));
    if (!(0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error)) {
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERNAL", `A mistake in this program: ${message.replace(/\.$/, "")}.`, {
            state: "Nothing was switched.",
            fix: ["Report it with this message; the store is safe."],
            cause: error,
        });
    }
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("IO", message.endsWith(".") ? message : `${message}.`, {
        state: "Nothing was switched.",
        fix: ["Mend what the message names (disk, rights), then run it again."],
        cause: error,
    });
}
/** The one error of a full disk that Node has no name for; its number is Linux's, or that of macOS and the BSDs. */
function nameQuota(message) {
    return message.replace(/^(?:Unknown system error -(?:122|69): )?Unknown system error -(?:122|69)/, "EDQUOT: disk quota exceeded");
}


/***/ }),

/***/ 18117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ showName),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   vb: () => (/* binding */ nativePath)
/* harmony export */ });
/**
 * File names are bytes, strings are not. A byte that is not UTF-8 is kept as the lone surrogate U+DC00 + byte,
 * which no decoded text contains, and turned back on the way to the system (as Python's "surrogateescape" does).
 */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** The string of a name as the system gives it. */
function decodeName(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return decodeBytewise(bytes);
    }
}
function decodeBytewise(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes, at);
        text +=
            length > 0 ? STRICT.decode(bytes.subarray(at, at + length)) : String.fromCharCode(0xdc00 + bytes[at]);
        at += Math.max(1, length);
    }
    return text;
}
/** How many bytes the UTF-8 character at `at` has; 0 when there is none. */
function characterLength(bytes, at) {
    for (let length = 1; length <= 4; length++) {
        try {
            return STRICT.decode(bytes.subarray(at, at + length)).length > 0 ? length : 0;
        }
        catch {
            // A longer piece may still be a character.
        }
    }
    return 0;
}
/** The path to hand to the system: the string itself, unless it carries bytes that are not UTF-8. */
function nativePath(path) {
    if (path.isWellFormed()) {
        return path;
    }
    // By code point: a low surrogate that belongs to a pair is half of a character, not a byte.
    const parts = path.split(/([\udc80-\udcff])/u).map((part) => {
        const unit = part.charCodeAt(0);
        return unit >= 0xdc80 && unit <= 0xdcff && part.length === 1 ? Buffer.from([unit - 0xdc00]) : Buffer.from(part);
    });
    return Buffer.concat(parts);
}
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The pattern takes longer to be made than a push of one record to be judged: most names need none. */
function isPlain(name) {
    return /^[ -~]*$/.test(name);
}
/** A name as it may be shown: control, format and bidirectional characters and stray bytes become escapes. */
function showName(name) {
    return isPlain(name)
        ? name
        : name.replace(UNPRINTABLE, (character) => {
            const unit = character.codePointAt(0);
            if (unit >= 0xdc80 && unit <= 0xdcff) {
                return `\\x${(unit - 0xdc00).toString(16)}`;
            }
            const simple = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };
            return simple[character] ?? `\\u{${unit.toString(16)}}`;
        });
}


/***/ }),

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71260);



/** Nothing that a repository's own config names may run, and nothing inside the store is taken for a repository. */
const HARDENED = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.quotePath=false",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
/**
 * What git sets for a hook to say which repository it works on: in a worktree, in a repository that was named on the
 * command line, and what was set there for this one command. Everything is still looked at with {@link HARDENED}.
 */
const OF_A_HOOK = new Set([
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_SHALLOW_FILE",
    "GIT_CONFIG_PARAMETERS",
]);
/**
 * `protocol.allow` gives way to a repository's own `protocol.file.allow`; the variable does not. A clone that lacks
 * objects would else fetch them, with the programs that its configuration names. Grafts and replacements are a
 * clone's own: a commit must be the same everywhere.
 */
const OURS = {
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
};
/** Output that one call may give. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;
/** How to prove oneself to a server, and how to know it, is a matter of the machine and no part of a repository. */
const OF_THE_MACHINE = ["GIT_SSL_CAINFO", "GIT_SSL_CAPATH"];
/** Runs git in one folder, with an environment that carries nothing of the caller's repository. */
class Git {
    folder;
    env;
    machine;
    timeLeftMs;
    known;
    /** What was asked {@link ahead}, until somebody takes it. */
    answers = new Map();
    /** `env` is the door's; variables that steer git are left out of it. After `timeLeftMs` a command is given up. */
    constructor(folder, env, timeLeftMs) {
        this.folder = folder;
        this.env = cleanEnvironment(env);
        this.machine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, env[name]]));
        this.timeLeftMs = timeLeftMs;
    }
    /** The same, in another folder. */
    in(folder) {
        return new Git(folder, { ...this.env, ...this.machine });
    }
    /** In a hook: the repository that git called it for, whatever folder that is in. */
    static inHook(folder, env, timeLeftMs, known) {
        const git = new Git(folder, env, timeLeftMs);
        git.known = known;
        const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
        Object.assign(git.env, Object.fromEntries(kept));
        return git;
    }
    /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
    hooksFolder() {
        const { status, stdout } = processes().spawnSync("git", ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"], {
            cwd: this.folder,
            env: this.env,
            encoding: "utf8",
        });
        return status === 0 ? stdout.replace(/\n$/, "") : undefined;
    }
    /**
     * Asks at once what will be asked one by one, while other work goes on: each answer is there for the next {@link try} that
     * asks the same. What git does not answer is asked again by then.
     */
    async ahead(questions) {
        const ask = async (question) => {
            const answer = await this.answer(question);
            if (answer !== undefined) {
                this.answers.set(keyOf(question), answer);
            }
        };
        await Promise.all(questions.map(ask));
    }
    async answer({ args, input }) {
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["pipe", "pipe", "ignore"],
        });
        const pieces = [];
        child.stdout.on("data", (piece) => pieces.push(piece));
        // Git may end without having read everything.
        child.stdin.on("error", () => { }).end(input);
        return await new Promise((resolve) => {
            child.on("error", () => resolve(undefined));
            child.on("close", (exit) => resolve(exit === 0 ? Buffer.concat(pieces) : undefined));
        });
    }
    taken(question) {
        const key = this.answers.size === 0 ? "" : keyOf(question);
        const answer = this.answers.get(key);
        this.answers.delete(key);
        return answer;
    }
    /**
     * The output; undefined when git exits with another code than 0, is not installed, or says more than `mostBytes`.
     */
    try(args, input, mostBytes = MAX_OUTPUT_BYTES) {
        const known = this.known?.(args, input) ?? this.taken({ args, input });
        if (known !== undefined) {
            return known;
        }
        const result = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            ...(input === undefined ? {} : { input }),
            ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
            maxBuffer: mostBytes,
            stdio: ["pipe", "pipe", "pipe"],
        });
        return result.status === 0 ? result.stdout : undefined;
    }
    /** The output. Throws GIT_FAILED. */
    run(args, input) {
        const output = this.try(args, input);
        if (output === undefined) {
            throw failed(args);
        }
        return output;
    }
    /** The output, piece by piece, each valid until the next is asked for: of as many files as there may be. Throws GIT_FAILED. */
    *pieces(args) {
        const handle = (0,_packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openUnnamed */ .x)();
        if (handle === undefined) {
            yield this.run(args);
            return;
        }
        try {
            this.toFile(args, handle);
            yield* piecesOf(handle);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
        }
    }
    toFile(args, handle) {
        const { status } = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["ignore", handle, "ignore"],
        });
        if (status !== 0) {
            throw failed(args);
        }
    }
    /** The one way out of this machine. Never throws; other work goes on meanwhile. */
    async call(args, { protocol, settings, signal }) {
        const told = Object.fromEntries(settings.flatMap(([key, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ]));
        const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
        // git does the talking through programs of its own, which end with it only as a group.
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: { ...env, GIT_ALLOW_PROTOCOL: protocol },
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        const stop = () => killGroup(child);
        signal.addEventListener("abort", stop, { once: true });
        if (signal.aborted) {
            stop();
        }
        try {
            return await answerOf(child, signal);
        }
        finally {
            signal.removeEventListener("abort", stop);
        }
    }
    /** The first line of the output; undefined as with {@link try}. */
    line(args) {
        return this.try(args)?.toString("utf8").replace(/\n$/, "");
    }
}
function failed([command]) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("GIT_FAILED", `git ${command} failed.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Run git status in the folder of the store and mend what it says."],
    });
}
const PIECE_BYTES = 1 << 16;
function* piecesOf(handle) {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(handle, buffer, 0, buffer.length, at);
        if (count === 0) {
            return;
        }
        at += count;
        yield buffer.subarray(0, count);
    }
}
function keyOf({ args, input }) {
    return JSON.stringify([args, input]);
}
/** Loaded where git is asked: it takes in streams and sockets, a fifth of what starting Node takes. */
function processes() {
    return process.getBuiltinModule("node:child_process");
}
/** Where it was stopped, nobody waits for what still holds its output. */
async function answerOf(child, signal) {
    const said = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => {
        said.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
        said.err += text;
    });
    return await new Promise((resolve) => {
        child.on("error", ({ message }) => resolve({ exit: null, out: "", err: `fatal: ${message}` }));
        child.on("close", (exit) => resolve({ exit, ...said }));
        child.on("exit", (exit) => {
            if (signal.aborted) {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ exit, ...said });
            }
        });
    });
}
function killGroup(child) {
    if (process.platform === "win32" || child.pid === undefined) {
        child.kill();
        return;
    }
    try {
        process.kill(-child.pid);
    }
    catch (error) {
        // It has ended by itself.
        if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "ESRCH")) {
            throw error;
        }
    }
}
function cleanEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_OPTIONS");
    return { ...Object.fromEntries(kept), ...OURS };
}


/***/ }),

/***/ 82450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   AB: () => (/* binding */ committedAt),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   RC: () => (/* binding */ parseFolders),
/* harmony export */   UC: () => (/* binding */ tryReadObjects),
/* harmony export */   ZL: () => (/* binding */ namesQuestion),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65651);

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
function* readObjects(git, ids) {
    // A partial clone may not even be asked.
    const output = ids.length === 0 ? undefined : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids));
    yield* parseObjects(output ?? Buffer.alloc(0), ids.length);
}
/** The same, as an array; undefined where all together they are more than so many bytes. */
function tryReadObjects(git, ids, mostBytes) {
    const output = ids.length === 0 ? Buffer.alloc(0) : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids), mostBytes);
    const objects = output && [...parseObjects(output, ids.length)];
    return objects?.every((object) => object !== undefined) ? objects : undefined;
}
/** What git is asked for objects by names that mean the same for ever, without spaces. */
function namesQuestion(names) {
    return { args: _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, input: inputOf(names) };
}
/** Objects by such names; those that are not here are left out. */
function readNamed(git, names) {
    const objects = [...readObjects(git, names)];
    return new Map(names.flatMap((name, at) => {
        const object = objects[at];
        return object === undefined ? [] : [[name, object]];
    }));
}
function inputOf(names) {
    return names.map((name) => `${name}\n`).join("");
}
function* parseObjects(output, count) {
    let at = 0;
    for (let index = 0; index < count; index++) {
        const end = Math.max(at, output.indexOf(10, at));
        const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
        const start = end + 1;
        at = size === undefined ? start : start + Number(size) + 1;
        yield size === undefined
            ? undefined
            : { id, type: type, bytes: output.subarray(start, at - 1) };
    }
}
/** The parents that a commit names; they may be beyond this clone. */
function parentsOf(commit) {
    return headOf(commit).flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
/** When a commit was made, by its committer; undefined where what it says is no time. */
function committedAt(commit) {
    const line = headOf(commit).find((each) => each.startsWith("committer "));
    const [, seconds] = /> ([0-9]{1,12}) [-+][0-9]{4}$/.exec(line ?? "") ?? [];
    return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
function headOf({ bytes }) {
    return (bytes.toString("latin1").split("\n\n", 1)[0] ?? "").split("\n");
}
const FOLDER = "40000 ";
/** The folders in a tree, by name: what git calls them. */
function parseFolders(tree, idBytes) {
    const folders = new Map();
    for (let at = 0; at < tree.length;) {
        // `<mode> <name>`, a NUL, and the id in bytes.
        const nameEnd = tree.indexOf(0, at);
        const next = nameEnd + 1 + idBytes;
        const entry = tree.toString("latin1", at, nameEnd);
        if (entry.startsWith(FOLDER)) {
            folders.set(entry.slice(FOLDER.length), tree.toString("hex", nameEnd + 1, next));
        }
        at = next;
    }
    return folders;
}


/***/ }),

/***/ 94154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ limitHeapGrowth)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/** Of the engine: the last version that has the flag. */
const LAST_WITH_PHASES = 13;
/**
 * Keeps the engine from taking memory that a stream of records never needs. It doubles the space for new objects as long
 * as anything survives there at all, lets it grow without a bound while old ones are marked, and lets the space for those
 * grow to several times of what is alive. It reads these flags at each collection. They are set when the program is loaded,
 * which makes room enough for new objects, and before records are read: a callback would come when a long loop has let that
 * room grow to many times as much.
 */
function limitHeapGrowth() {
    node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString("--semi-space-growth-factor=1");
    node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString("--heap-growing-percent=20");
    // The engine complains on standard error about a flag that it does not have.
    if (Number.parseInt(process.versions.v8, 10) <= LAST_WITH_PHASES) {
        node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString("--no-separate-gc-phases");
    }
}


/***/ }),

/***/ 65651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pr: () => (/* binding */ TREE),
/* harmony export */   ZZ: () => (/* binding */ STORES),
/* harmony export */   b6: () => (/* binding */ PLAIN_DIFF),
/* harmony export */   fQ: () => (/* binding */ OBJECTS)
/* harmony export */ });
/**
 * What the hook asks git in nearly every push. Its script asks the same while Node starts, word for word: an answer is
 * found again by its question.
 */
/** Changes of stores, between two commits; a repository in place of a file is one, whatever a `.gitmodules` says of it. */
const PLAIN_DIFF = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
];
const STORES = [":(top,glob)**/.milestones", ":(top,glob)**/.milestones/**"];
/** Every file of a folder in a commit. */
const TREE = ["ls-tree", "-r", "-z", "--full-tree"];
/** The bytes of objects, whose ids stand on stdin. */
const OBJECTS = ["cat-file", "--batch"];
/** As a path in a commit, whatever is in its name. */
function placeOf(folder) {
    return `:(top,literal)${folder}/`;
}


/***/ }),

/***/ 71260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openUnnamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A file of the system's temporary folder that nobody else can read, for reading and writing. It has no name from the
 * start, so it goes with the process, however that ends. Undefined where there is no room for one.
 */
function openUnnamed() {
    // Loaded here: a push is judged without such files, and it takes a quarter of what starting Node does.
    const { randomBytes } = process.getBuiltinModule("node:crypto");
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `milestone-${randomBytes(8).toString("hex")}`);
    try {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, "wx+", 0o600);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(file);
            return handle;
        }
        catch {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
            return undefined;
        }
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 57288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ processTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
;// CONCATENATED MODULE: ./dist/lib/process-start.js


/**
 * When a process of this host started, as the system says it; undefined when there is none. A pid alone is reused. One that
 * has ended and whose parent has not asked how, as in a container whose first process asks nobody, is none any more.
 */
function startOf(pid) {
    if (process.platform === "linux") {
        return startOnLinux(pid);
    }
    const { spawnSync } = process.getBuiltinModule("node:child_process");
    const result = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
    const [, state = "Z", start] = /^(\S+)\s+(.*)$/.exec(result.stdout?.trim() ?? "") ?? [];
    return result.status === 0 && !state.startsWith("Z") ? start : undefined;
}
/** A process that is being killed may still be in the middle of a write: with a slow disk, for as long as that takes. */
const LONGEST_END_MS = 10_000;
const LOOK_AGAIN_MS = 2;
/** Waits for the end of a process that is ending, since neither answer would be true of it for long. */
function startOnLinux(pid) {
    const until = performance.now() + LONGEST_END_MS;
    for (;;) {
        const stat = readStat(pid);
        if (stat === undefined || !stat.isEnding || performance.now() > until) {
            return stat?.start;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    }
}
const EXITING = 0x4;
const SIGKILL_PENDING = 0x100;
/**
 * From /proc/<pid>/stat, whose second field is in parentheses and may hold blanks: the start in clock ticks since boot, field
 * 22, of a process that field 3 does not call a zombie; whether it is ending, by its flags, field 9, or by a SIGKILL.
 */
function readStat(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const isEnding = (Number(fields[6]) & EXITING) !== 0 || isKilled((0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, "utf8"));
        return fields[0] === "Z" || fields[0] === "X" ? undefined : { start: fields[19], isEnding };
    }
    catch (error) {
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT", "ESRCH")) {
            return undefined;
        }
        throw error;
    }
}
/** A thread takes the signal off its own list a moment before it is said to be exiting; that of the process keeps it. */
function isKilled(status) {
    const lists = status.matchAll(/^(?:SigPnd|ShdPnd):\s*[0-9a-f]*([0-9a-f]{8})$/gm);
    return [...lists].some(([, low = ""]) => (Number.parseInt(low, 16) & SIGKILL_PENDING) !== 0);
}

;// CONCATENATED MODULE: ./dist/lib/process-table.js




/** This process, doing `command`, and the others of this host. */
function processTable(command) {
    return { host: external_node_os_.hostname(), pid: process.pid, command, space: readSpace(), startOf: startOf };
}
/** The number of the namespace that a kernel begins with, on every machine. */
const OF_THE_HOST = "pid:[4026531836]";
/**
 * The namespace of this process's number, where that is not the host's own: a container's, and of which boot, since the numbers
 * of namespaces are given anew. On the host itself undefined: who died with it is known to be dead after a restart.
 */
function readSpace() {
    try {
        const space = (0,external_node_fs_.readlinkSync)("/proc/self/ns/pid");
        return space === OF_THE_HOST
            ? undefined
            : `${space} ${(0,external_node_fs_.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
    }
    catch (error) {
        // No Linux, or a system that shows nothing of it: the host's name has to do.
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT", "EACCES", "EPERM", "EINVAL")) {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toLogLines)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);

/**
 * Text as lines of a workflow's log. The runner acts on lines that begin with `::`, and on `##[` anywhere; terminal
 * escapes and carriage returns would hide what stands before them. Pure.
 */
function toLogLines(text) {
    return text.split("\n").map(toLogLine).join("\n");
}
function toLogLine(line) {
    return (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(line)
        .replace(/^(\s*):(?=:)/u, "$1\\u{3a}")
        .replaceAll("##[", "#\\u{23}[");
}


/***/ }),

/***/ 14590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/** Errors stop a move; warnings are carried along; notices are good to know. */
const SEVERITIES = ["error", "warning", "notice"];
/** Errors count most. */
function isAtLeast(severity, least) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
/** Every rule that can find something. Stable names: settings, baselines, reports and docs/rules.md use them. */
const RULES = [
    "yaml-syntax",
    "duplicate-key",
    "several-documents",
    "unsupported-yaml",
    "too-deep",
    "too-many-aliases",
    "encoding",
    "file-size",
    "conflict-marker",
    "unsafe-path",
    "record-id",
    "duplicate-id",
    "row-data",
    "row-digest",
    "database-broken",
    "database-schema",
    "backend-unreadable",
    "records-on-server",
    "storage-backend",
    "last-switch",
    "settings",
    "duplicate-task-id",
    "dependency-self",
    "dependency-cycle",
    "dependency-unknown",
    "not-a-milestone",
    "id-missing",
    "id-mismatch",
    "field-type",
    "status",
    "priority",
    "progress",
    "progress-tasks",
    "date",
    "estimate",
    "state-folder",
    "workflow-phase",
    "number-not-json",
    "number-precision",
    "server-value",
    "secret-value",
    "disable-comment",
    "yml-extension",
    "nested-file",
    "auxiliary-yaml",
    "auxiliary-json",
    "log-entry",
    "log-end",
    "log-line-ending",
    "side-file",
    "bare-repository",
    "drift",
    "old-copy",
    "backup-damaged",
    "backup-payload-absent",
    "index-missing",
    "index-broken",
    "index-behind",
    "index-stray-row",
];
/** `file:line:column: severity rule: message`, the form that editors and terminals link. */
function describeFinding(finding) {
    const place = [finding.file, finding.line, finding.line === undefined ? undefined : finding.column];
    const where = place.filter((part) => part !== undefined).join(":");
    return `${where}: ${finding.severity} ${finding.rule}: ${finding.message}`;
}


/***/ }),

/***/ 61280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program: the same as in package.json, which a test holds it to. */
const VERSION = "0.1.0";


/***/ })

};
