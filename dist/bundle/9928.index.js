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






(0,_heap_growth_js__WEBPACK_IMPORTED_MODULE_2__/* .limitHeapGrowth */ .B)();
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

/***/ 32975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/to-milestone-error.js
var to_milestone_error = __webpack_require__(55033);
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
/** The runner's environment and the file that it names → what happened. Throws USAGE for a pull request that is not told. */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? "";
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const pullRequest = PULL_REQUEST_EVENTS.find((each) => each === name);
    if (pullRequest !== undefined) {
        return parsePullRequest(pullRequest, payload) ?? notTold(name);
    }
    switch (name) {
        case "push": {
            const before = commitAt(payload, "before");
            const isDeletion = at(payload, "deleted") === true;
            return { kind: "push", name, before, isDeletion, defaultBranch: textAt(payload, "repository", "default_branch") };
        }
        case "merge_group": {
            const base = commitAt(payload, "merge_group", "base_sha");
            const head = commitAt(payload, "merge_group", "head_sha");
            return base === undefined || head === undefined
                ? { kind: "none", name }
                : { kind: "merge-group", name, base, head };
        }
        default:
            return { kind: "none", name };
    }
}
/** Without it nobody knows which commit is meant, nor whether a stranger wrote it. */
function notTold(name) {
    throw new errors_error/* MilestoneError */.lO("USAGE", `The event ${name} does not tell which pull request it is of.`, {
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
        const failure = (0,to_milestone_error.toMilestoneError)(stoppedOr(error, door.signal));
        await door.annotate("error", renderFailure(failure), { title: failure.code });
        return failure.exitCode;
    }
}
/** What a signal breaks off may end in anything; a failure of our own says more. */
function stoppedOr(error, { aborted, reason }) {
    return aborted && !(error instanceof errors_error/* MilestoneError */.lO)
        ? new errors_error/* MilestoneError */.lO("STOPPED", `Stopped by ${String(reason)}.`, { state: "Everything was undone.", cause: error })
        : error;
}
/** Each mode is loaded when it runs. */
async function runMode(job) {
    switch (job.inputs.mode) {
        case "check": {
            const { runCheck } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(590), __webpack_require__.e(6312), __webpack_require__.e(3967), __webpack_require__.e(2551), __webpack_require__.e(6099), __webpack_require__.e(7528), __webpack_require__.e(5431), __webpack_require__.e(6584), __webpack_require__.e(6832), __webpack_require__.e(1049), __webpack_require__.e(9811), __webpack_require__.e(5295)]).then(__webpack_require__.bind(__webpack_require__, 1423));
            return await runCheck(job);
        }
        case "migrate":
        case "auto":
        case "restore": {
            const { runBranch } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(590), __webpack_require__.e(6312), __webpack_require__.e(3967), __webpack_require__.e(2551), __webpack_require__.e(6099), __webpack_require__.e(7528), __webpack_require__.e(5431), __webpack_require__.e(8427), __webpack_require__.e(9184), __webpack_require__.e(6584), __webpack_require__.e(6832), __webpack_require__.e(926), __webpack_require__.e(1049), __webpack_require__.e(2600), __webpack_require__.e(7567), __webpack_require__.e(9811), __webpack_require__.e(2220), __webpack_require__.e(5726)]).then(__webpack_require__.bind(__webpack_require__, 95726));
            return await runBranch(job);
        }
    }
}
/** What happened, what state was left, what to do. */
function renderFailure({ message, state, fix }) {
    return [message, state, ...fix].join("\n");
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
/* harmony export */   r: () => (/* binding */ isErrno)
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
/** True for an operating system error with this code, for example `ENOENT`. */
function isErrno(error, ...codes) {
    const code = error?.code;
    return error instanceof Error && code !== undefined && codes.includes(code);
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
    const message = error instanceof Error ? error.message : String(error);
    // Errors of the system and of SQLite have a code; everything else is ours.
    if (typeof error?.code !== "string") {
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

/***/ 94154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ limitHeapGrowth)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);


/** For new objects: a stream of records fits many times; twice as much saves no time any more. */
const ENOUGH_FOR_NEW_BYTES = 16 * 1024 * 1024;
/** For all: what ten thousand records take; below it nothing is gained by collecting more often. */
const ENOUGH_BYTES = 100 * 1024 * 1024;
/**
 * Keeps the engine from taking memory that a stream of records never needs. It doubles the space for new objects as long
 * as anything survives there at all, and lets the space for old ones grow to several times of what is alive. It reads
 * these flags at each collection.
 */
function limitHeapGrowth() {
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const space = node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
        if (space !== undefined && space.space_size >= ENOUGH_FOR_NEW_BYTES) {
            node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString("--semi-space-growth-factor=1");
        }
        if (node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapStatistics().total_heap_size >= ENOUGH_BYTES) {
            node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString("--heap-growing-percent=50");
            observer.disconnect();
        }
    });
    observer.observe({ entryTypes: ["gc"] });
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


/** When a process of this host started, as the system says it; undefined when there is none. A pid alone is reused. */
function startOf(pid) {
    if (process.platform === "linux") {
        return startOnLinux(pid);
    }
    const { spawnSync } = process.getBuiltinModule("node:child_process");
    const result = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return result.status === 0 ? result.stdout.trim() : undefined;
}
/** The 22nd field of /proc/<pid>/stat, in clock ticks since boot; the second is in parentheses and may hold blanks. */
function startOnLinux(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    }
    catch (error) {
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT", "ESRCH")) {
            return undefined;
        }
        throw error;
    }
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
