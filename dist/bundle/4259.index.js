export const id = 4259;
export const ids = [4259,5033];
export const modules = {

/***/ 76142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55033);
/* harmony import */ var _report_escape_controls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4115);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38864);





/** Runs one command line (without the program's name) and returns its exit code. */
async function runCli(argv, world) {
    let exit = _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    const door = {
        ...world,
        out: (text, words) => world.out((0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeControls */ .U)(text, world), words && (() => (0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeControls */ .U)(words(), world))),
        err: (text) => world.err((0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeControls */ .U)(text, world)),
    };
    const program = makeProgram(door, (code) => {
        exit = code;
    });
    try {
        await program.parseAsync([...argv], { from: "user" });
        return exit;
    }
    catch (error) {
        if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7) {
            return error.exitCode === 0 ? _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done : _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.usage;
        }
        const failure = (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_2__.toMilestoneError)(error);
        door.err(`${door.interactive ? _report_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .CLEAR_LINE */ .Xv : ""}${renderError(failure)}`);
        return failure.exitCode;
    }
}
/** What happened, what state was left, what to do. */
function renderError(error) {
    const fix = error.fix.map((line) => `  ${line}\n`).join("");
    return `${error.code}: ${error.message}\n${error.state}\n${fix}`;
}
/** Each verb is loaded when it runs: most of the time before it is loading. */
function makeProgram(door, done) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("milestone")
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
    withRef(verb("status", "which backend fits, counts, old copies, backups", "milestone status", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(6584), __webpack_require__.e(4677), __webpack_require__.e(3734), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 17266))).runStatus(door, options))).option("--explain-settings", "show each setting in force and where it comes from, and nothing else");
    withRef(verb("plan <backend>", "show what a move would do", "milestone plan hybrid", async ([to = ""], options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(6078), __webpack_require__.e(133)]).then(__webpack_require__.bind(__webpack_require__, 48240))).runPlan(door, to, options))).option(...pause);
    withAnswers(verb("migrate [backend]", "move the store to another backend", "milestone migrate hybrid", async ([to], options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(6584), __webpack_require__.e(6078), __webpack_require__.e(5009), __webpack_require__.e(2600), __webpack_require__.e(3161)]).then(__webpack_require__.bind(__webpack_require__, 7490))).runMigrate(door, to, isYes(options))))
        .option(...dryRun)
        .option(...pause)
        .option("--expect-plan <digest>", "do only the plan with this digest")
        .option("--adopt", "take over a server's tables of unknown origin, where they hold nothing but what the store has")
        .option("--auto", "move up without asking, where the confidence is at least 90; else say why not");
    withRef(verb("backups", "list the backups", "milestone backups --json", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(7822)]).then(__webpack_require__.bind(__webpack_require__, 30306))).runBackups(door, options)));
    verb("backup", "take a backup now, and prove it", "milestone backup", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(4549)]).then(__webpack_require__.bind(__webpack_require__, 96613))).runBackup(door, options));
    withAnswers(verb("restore <id>", "bring a backup back, after a backup of what is there", "milestone restore migration-20261122-101500-file-to-hybrid", async ([id = ""], options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(5009), __webpack_require__.e(2220), __webpack_require__.e(915)]).then(__webpack_require__.bind(__webpack_require__, 46106))).runRestore(door, id, isYes(options))))
        .option(...dryRun)
        .option(...pause)
        .option("--logs", "bring the logs back too");
    withAnswers(verb("rollback", "return to the backend before the last migration, with what was written since", "milestone rollback --dry-run", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(6078), __webpack_require__.e(5009), __webpack_require__.e(2600), __webpack_require__.e(7212)]).then(__webpack_require__.bind(__webpack_require__, 27295))).runRollback(door, isYes(options))))
        .option(...dryRun)
        .option(...pause);
    withRef(verb("verify", "recompute the fingerprints and compare them with the last recorded ones", "milestone verify", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(2327)]).then(__webpack_require__.bind(__webpack_require__, 41855))).runVerify(door, options)));
    withAnswers(withRef(verb("validate", "find what is broken, and where", "milestone validate --since main", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(6832), __webpack_require__.e(5009), __webpack_require__.e(3233), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 19301))).runValidate(door, isYes(options)))))
        .option("--severity <least>", "only this and worse: error, warning or notice; from it on the exit code is 1 (else error)")
        .option("--rule <id...>", "only findings of these rules")
        .option("--max <count>", "show at most so many findings; all are counted")
        .option("--since <commit>", "only what was brought in since this commit")
        .option("--sarif", "print the report as SARIF 2.1.0 on stdout")
        .option("--fix", "show what can be mended without losing meaning, ask, and mend it")
        .option("--update-baseline", "accept what is found today, so that only new findings count");
    verb("resume", "finish or undo an interrupted migration or restore", "milestone resume", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(7567), __webpack_require__.e(8635)]).then(__webpack_require__.bind(__webpack_require__, 64376))).runResume(door, options)).option("--undo", "undo also what could be finished, and what another process is still running");
    verb("sync", "bring over what changed in the old copy after the last switch", "milestone sync --dry-run", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(9184), __webpack_require__.e(7567), __webpack_require__.e(8733)]).then(__webpack_require__.bind(__webpack_require__, 75473))).runSync(door, options))
        .option(...dryRun)
        .option(...pause)
        .option("--ours [ids...]", "of conflicts, keep the record of the backend in use: of all, or of these ids")
        .option("--theirs [ids...]", "of conflicts, take the old copy's record: of all, or of these ids");
    verb("index", "build the hybrid backend's index anew", "milestone index", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(7949)]).then(__webpack_require__.bind(__webpack_require__, 21639))).runIndex(door, options));
    verb("hook <action> [words...]", "judge each push before it leaves: install, uninstall, status; run is for git", "milestone hook install", async ([action = "", words], options) => (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(3942), __webpack_require__.e(6832), __webpack_require__.e(1615), __webpack_require__.e(1236)]).then(__webpack_require__.bind(__webpack_require__, 11236))).runHookVerb(door, action, words, options)).option("--refresh-index", "install: also keep the hybrid backend's index up to date after merges and checkouts");
    verb("monitor", "one health pass, for cron or CI", "milestone monitor --measure", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(3942), __webpack_require__.e(5431), __webpack_require__.e(7441), __webpack_require__.e(6584), __webpack_require__.e(6078), __webpack_require__.e(4677), __webpack_require__.e(3734), __webpack_require__.e(6324)]).then(__webpack_require__.bind(__webpack_require__, 20215))).runMonitor(door, options))
        .option("--measure", "take the time of this backend's queries and keep it")
        .option("--prune", "remove expired backups");
    verb("prune", "remove expired backups and displaced old copies", "milestone prune --dry-run", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(4677), __webpack_require__.e(1075)]).then(__webpack_require__.bind(__webpack_require__, 23490))).runPrune(door, options)).option(...dryRun);
    verb("init", "make a store, or add what is missing to one; overwrites nothing", "milestone init", async (_, options) => (await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(3243), __webpack_require__.e(7842), __webpack_require__.e(6312), __webpack_require__.e(8456), __webpack_require__.e(2551), __webpack_require__.e(929), __webpack_require__.e(2808)]).then(__webpack_require__.bind(__webpack_require__, 20188))).runInit(door, options));
    return program;
}


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

/***/ 84259:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76142);
/* harmony import */ var _heap_growth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94154);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4951);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57288);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82266);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61280);







const stop = new AbortController();
// SIGHUP: the terminal is closed, or the connection to it is gone.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(name, () => stop.abort(name));
}
const output = new _output_js__WEBPACK_IMPORTED_MODULE_3__/* .Output */ .k(process.stdout, process.stderr);
const door = {
    cwd: process.cwd(),
    env: process.env,
    processes: (0,_process_table_js__WEBPACK_IMPORTED_MODULE_4__/* .processTable */ .o)(process.argv.slice(2).join(" ")),
    signal: stop.signal,
    version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    terminal: process.stdout.isTTY === true,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    program: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ""),
    ready: _heap_growth_js__WEBPACK_IMPORTED_MODULE_2__/* .limitHeapGrowth */ .B,
    now: () => new Date(),
    input: _standard_input_js__WEBPACK_IMPORTED_MODULE_5__/* .readStandardInput */ .e,
    writes: () => output.writes(),
    out: (text, words) => output.out(text, words),
    err: (text) => output.err(text),
    confirm: async (message) => {
        const { confirm } = await __webpack_require__.e(/* import() */ 6170).then(__webpack_require__.bind(__webpack_require__, 26170));
        return (await confirm({ message, initialValue: false })) === true;
    },
    choose: async (message, choices) => {
        const { select } = await __webpack_require__.e(/* import() */ 6170).then(__webpack_require__.bind(__webpack_require__, 26170));
        const answer = await select({ message, options: [...choices] });
        return choices.find(({ value }) => value === answer)?.value;
    },
};
process.exitCode = await output.exitOf(await (0,_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .runCli */ .a)(process.argv.slice(2), door));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Output)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/**
 * What the command says. That nobody reads it any more (`| head -1`, a terminal that was closed), or that its file cannot
 * grow, must not break off what is done to a store in the middle: such an error is kept for the end.
 */
class Output {
    stdout;
    stderr;
    failure;
    words = () => "";
    mayWrite = false;
    constructor(stdout, stderr) {
        this.stdout = stdout;
        this.stderr = stderr;
        stdout.on("error", (error) => {
            this.failure ??= error;
        });
        // Progress and messages: there is no other place to say that they were not heard.
        stderr.on("error", () => { });
    }
    /** `words` is what the text says, where that is not for people. */
    out(text, words = () => text) {
        this.words = words;
        this.stdout.write(text);
    }
    /** The command changes something: where it ends well it has done so, whether anybody hears of it or not. */
    writes() {
        this.mayWrite = true;
    }
    err(text) {
        this.stderr.write(text);
    }
    /**
     * The exit code of a command that ended with this one: it has not done its job where its result is not all written,
     * unless whoever reads it had enough. None that changed something says that nothing was.
     */
    async exitOf(exit) {
        await new Promise((resolve) => this.stdout.write("", () => resolve()));
        if (this.failure === undefined || (0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(this.failure, "EPIPE")) {
            return exit;
        }
        const { message } = this.failure;
        if (exit === _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done && this.mayWrite) {
            const state = this.words().trimEnd().split("\n").at(-1);
            this.err(`FINISH_INCOMPLETE: What was asked for is done; its result could not be written to stdout: ${message}.\n${state}\n  milestone status\n`);
            return _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.interrupted;
        }
        this.err(`IO: The result could not be written to stdout: ${message}.\nOnly the report is missing, whatever the command did to the store.\n  milestone status\n`);
        return exit === _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done ? _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.failed : exit;
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

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toSafeJson),
/* harmony export */   U: () => (/* binding */ escapeControls)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);

/** What we print ourselves: a line cleared at the start, a bar to be drawn over at the end, line feeds; and colours. */
const PLAIN = /(^\r\u001b\[K|\r$|\n)/;
const COLOURED = /(^\r\u001b\[K|\r$|\n|\u001b\[3[1239]m)/;
/**
 * Text as a terminal may have it: whatever it would act on is shown as an escape, but for what we print ourselves.
 * Names and texts of a store are escaped where they are put into a message; this is the net below. Pure.
 */
function escapeControls(text, { colour }) {
    const parts = text.split(colour ? COLOURED : PLAIN);
    return parts.map((part, at) => (at % 2 === 1 ? part : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(part))).join("");
}
/** JSON in one line, in which characters that a terminal would act on are escapes of JSON. Pure. */
function toSafeJson(value) {
    return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join(""));
}


/***/ }),

/***/ 38864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xv: () => (/* binding */ CLEAR_LINE),
/* harmony export */   e3: () => (/* binding */ terminalProgress)
/* harmony export */ });
/* unused harmony export drawBar */
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

const REDRAW_MS = 100;
const BAR_WIDTH = 24;
/** Takes away what a bar that did not reach its end left on the line. */
const CLEAR_LINE = "\r\u001b[K";
/**
 * A bar that is drawn over on a terminal, plain lines elsewhere, nothing when quiet. Drawn by the work itself: a
 * library's timers do not fire between synchronous reads, and must be stopped on every way out.
 */
function terminalProgress(target, quiet) {
    if (quiet) {
        return { step: () => { }, advance: () => { } };
    }
    return target.interactive ? drawnProgress(target) : { step: (name) => target.err(`${name}\n`), advance: () => { } };
}
function drawnProgress(target) {
    let total = 0;
    let drawnAt = 0;
    return {
        step: (name, records) => {
            total = records ?? 0;
            drawnAt = performance.now();
            target.err(`${CLEAR_LINE}${name}\n`);
        },
        advance: (done) => {
            const isLast = done >= total;
            if (total > 0 && (isLast || performance.now() - drawnAt > REDRAW_MS)) {
                drawnAt = performance.now();
                target.err(isLast ? CLEAR_LINE : `${CLEAR_LINE}  ${drawBar(done, total)}\r`);
            }
        },
    };
}
/** `[======------------------] 2,500 of 10,000`. Pure. */
function drawBar(done, total) {
    const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
    const count = `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)}`;
    return `[${"=".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${count}`;
}


/***/ }),

/***/ 9270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   i4: () => (/* binding */ listLines),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `12,408`, of a whole number. The engine's own way loads the customs of a language first, which takes 10 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
/** `1 record`, `12,408 records`; irregular plurals are given. */
function countOf(count, noun, plural = `${noun}s`) {
    return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
/** `3.4 MB`; powers of 1000, as disks are sold. */
function formatBytes(bytes) {
    const units = ["bytes", "kB", "MB", "GB", "TB"];
    const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
/** `240 ms`, `3.2 s`, `4 min`. */
function formatDuration(ms) {
    if (ms < 1000) {
        return `${Math.round(ms)} ms`;
    }
    return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
const LISTED = 10;
/** One line each, indented by two; what is beyond ten is counted. `count` is of all, where not all are given. */
function listLines(items, count = items.length) {
    const shown = items.slice(0, LISTED);
    const more = count > shown.length ? [`  … and ${countOf(count - shown.length, "more", "more")}`] : [];
    return [...shown.map((item) => `  ${item}`), ...more];
}


/***/ }),

/***/ 82266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readStandardInput),
/* harmony export */   f: () => (/* binding */ readToEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);


/**
 * All that stands on stdin, until it ends; empty at a terminal, where nobody is asked for anything. Waits for at most so
 * long, whatever holds the other end open: undefined then.
 */
async function readStandardInput(mostMs) {
    // The stream that Node makes of it takes longer to make than this takes to read; of a pipe nobody asks further.
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(0).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(0)) {
        return "";
    }
    const { bytes, isWhole } = await readToEnd(0, { mostMs });
    return isWhole ? bytes.toString("utf8") : undefined;
}
/** What comes out of a file descriptor until it ends, or a limit is reached. */
function readToEnd(fd, { mostMs, mostBytes = Number.POSITIVE_INFINITY }) {
    const from = withoutWaiting(fd);
    const chunks = [];
    let length = 0;
    const buffer = Buffer.allocUnsafe(1 << 16);
    return new Promise((resolve, reject) => {
        const end = (isWhole) => {
            clearTimeout(over);
            resolve({ bytes: Buffer.concat(chunks), isWhole });
        };
        const over = setTimeout(end, mostMs, false);
        const take = (count) => {
            chunks.push(Buffer.from(buffer.subarray(0, count)));
            length += count;
            return count > 0 && length <= mostBytes ? next() : end(count === 0);
        };
        const next = () => node_fs__WEBPACK_IMPORTED_MODULE_0__.read(from, buffer, 0, buffer.length, null, (error, count) => {
            if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "EAGAIN")) {
                setTimeout(next, 2);
            }
            else if (error === null || (0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "EOF")) {
                take(error === null ? count : 0);
            }
            else {
                clearTimeout(over);
                reject(error);
            }
        });
        next();
    });
}
/**
 * A process does not end while one of its threads waits for a pipe that nobody writes to. Opened once more it can be asked
 * without waiting; where that is not possible, the same is given back.
 */
function withoutWaiting(fd) {
    if (process.platform !== "linux" || !node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(fd).isFIFO()) {
        return fd;
    }
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(`/proc/self/fd/${fd}`, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "ENOENT", "EACCES", "ENXIO")) {
            return fd;
        }
        throw error;
    }
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
