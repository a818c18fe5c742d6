export const id = 4606;
export const ids = [4606];
export const modules = {

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

/***/ 80857:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _commands_hook_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86507);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57288);
/* harmony import */ var _report_escape_controls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4115);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82266);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61280);







// process.stderr and process.stdout are made when they are first asked for, which takes half as long as starting Node.
// Where it is a file or a pipe, nothing is loaded to tell that it is no terminal.
const colour = node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(2).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(2) && !process.env.NO_COLOR;
function writeAll(text) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
        try {
            at += node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(2, bytes, at);
        }
        catch (error) {
            // A pipe that is full for the moment; where nobody reads any more there is nobody to tell.
            if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "EAGAIN")) {
                return;
            }
        }
    }
}
/** Where the script of the hook puts them, if it says so; a shell on Windows has nothing but the first three to give. */
const ANSWERS_FD = 3;
/** A record has some kilobytes; of what nobody can hold, the program asks for a part at a time. */
const MOST_ANSWERS_BYTES = 16 * 1024 * 1024;
function areHandedOver() {
    if (process.env.MILESTONE_ANSWERS !== `${ANSWERS_FD}` || process.platform === "win32") {
        return false;
    }
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(ANSWERS_FD).isFIFO();
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "EBADF")) {
            return false;
        }
        throw error;
    }
}
const door = {
    cwd: process.cwd(),
    env: process.env,
    processes: (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .processTable */ .o)(process.argv.slice(2).join(" ")),
    /** Whoever interrupts the push interrupts this: there is nothing to be undone. Made when it is asked for. */
    get signal() {
        return new AbortController().signal;
    },
    version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
    interactive: false,
    colour,
    now: () => new Date(),
    input: _standard_input_js__WEBPACK_IMPORTED_MODULE_5__/* .readStandardInput */ .e,
    answers: async (mostMs) => areHandedOver() ? (await (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_5__/* .readToEnd */ .f)(ANSWERS_FD, { mostMs, mostBytes: MOST_ANSWERS_BYTES })).bytes : Buffer.alloc(0),
    out: () => { },
    err: (text) => writeAll((0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeControls */ .U)(text, { colour })),
    confirm: async () => false,
    choose: async () => undefined,
};
const [, , ...words] = process.argv.slice(2);
try {
    process.exitCode = await (0,_commands_hook_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runHook */ .D)(door, words[0] === "--" ? words.slice(1) : words);
}
catch (error) {
    const { toMilestoneError } = await __webpack_require__.e(/* import() */ 5033).then(__webpack_require__.bind(__webpack_require__, 55033));
    const { code, message, fix, exitCode } = toMilestoneError(error);
    door.err(`${code}: ${message}\n${fix.map((line) => `  ${line}\n`).join("")}`);
    process.exitCode = exitCode;
}
// What still waits for the end of stdin keeps nobody waiting.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
