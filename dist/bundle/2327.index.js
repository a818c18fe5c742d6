export const id = 2327;
export const ids = [2327];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


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

/***/ 41855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/drift-text.js


/** What became of an old copy after the last switch, as people read it; nothing where there is nothing to say. Pure. */
function describeOldCopy(oldCopy, paint) {
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
        ...describeOldCopy(report.oldCopy, paint),
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
        return ["Which records differ cannot be told here: no backup's payload here holds what was recorded.", last];
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

// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/validate/broken-database.js
var broken_database = __webpack_require__(16006);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
// EXTERNAL MODULE: ./dist/lib/verify/differences.js
var differences = __webpack_require__(56168);
// EXTERNAL MODULE: ./dist/lib/verify/recorded.js
var verify_recorded = __webpack_require__(35446);
;// CONCATENATED MODULE: ./dist/lib/verify/verify.js







/**
 * Reads every record, recomputes both fingerprints, and looks for drift. Writes nothing. Throws BACKEND_UNREADABLE where the
 * database cannot be read as a whole: it has not 0 records then, and none of them is gone.
 */
async function verifyStore(context) {
    const { files, layout, backends, progress } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    progress.step("reading every record");
    const { marks, fingerprint, findings } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    const broken = findings.filter(({ severity }) => severity === "error");
    (0,broken_database/* assertReadable */.D)(broken);
    const comparison = await compare(context, fingerprint, marks);
    progress.step("reading the old copy");
    return { backend, fingerprint, findings: broken, comparison, oldCopy: await readOldCopy(context, backend, marks) };
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
async function readOldCopy(context, backend, marks) {
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
    const recorded = (0,verify_recorded/* lastRecorded */.V)(context);
    if (recorded === undefined) {
        return { kind: "nothing-recorded" };
    }
    if (recorded.data === data && recorded.text === text) {
        return { kind: "same", recorded };
    }
    const before = await (0,verify_recorded/* recordedDigests */.U)(context, recorded.text);
    return { kind: "different", recorded, records: before && (0,differences/* findDifferences */.c)(before, now) };
}

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/verify.js





/** `milestone verify`: recomputes the fingerprints; a difference, a broken record or drift is a finding. */
async function runVerify(door, options) {
    const report = await verifyStore((0,open_context/* openStore */.Ch)(door, options, "read", { reads: "once" }));
    (0,show/* show */.WU)(door, options, report, () => renderVerify(report, (0,show/* paintOut */.Rw)(door, options)));
    const isAsRecorded = report.findings.length === 0 && report.comparison.kind !== "different";
    const isDrifted = report.oldCopy.kind === "drifted" || report.oldCopy.kind === "broken";
    return isAsRecorded && !isDrifted ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
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

/***/ 57393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* unused harmony exports writeLastSwitchLine, parseLastSwitch */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21645);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32803);






/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 16;
/** Writes a whole `last-switch.tsv`, durably, in place of what stands there. */
function writeLastSwitch(files, file, records) {
    files.remove(file);
    files.create(file, "");
    let lines = "";
    for (const [, record] of records.sorted()) {
        lines += writeLastSwitchLine(record);
        if (lines.length > CHUNK) {
            files.append(file, lines);
            lines = "";
        }
    }
    files.append(file, lines);
    files.sync(file);
    files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
}
/** Undefined when there has been no such switch. Throws SWITCH_INVALID with the line that is not readable. */
function readLastSwitch(files, layout) {
    if (files.stat(layout.lastSwitchFile) === undefined) {
        return undefined;
    }
    return parseLastSwitch(files.chunks(layout.lastSwitchFile), layout.show(layout.lastSwitchFile));
}
const DIGEST = /^[0-9a-f]{64}$/;
/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 16;
/** Parses the whole file, which comes in pieces; `file` is for messages. */
function parseLastSwitch(chunks, file) {
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__/* .DigestMap */ .V();
    for (const { number, bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        const text = bytes?.toString("utf8") ?? "";
        const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, number, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, number, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line },
        fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
    });
}


/***/ }),

/***/ 16006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ assertReadable),
/* harmony export */   F: () => (/* binding */ brokenDatabase)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** No row is read of a database that has one of these: it has not 0 records then, and none of them is gone. */
const OF_ALL = ["database-broken", "database-schema"];
/** What keeps a database from being read as a whole; undefined where nothing does. */
function brokenDatabase(findings) {
    return findings.find(({ rule, severity }) => severity === "error" && OF_ALL.includes(rule));
}
/** Throws BACKEND_UNREADABLE for what was found in a database that cannot be read as a whole. */
function assertReadable(findings) {
    const found = brokenDatabase(findings);
    if (found !== undefined) {
        const { file, message, fix } = found;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKEND_UNREADABLE", `${file} cannot be read: ${message}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file },
            fix: [fix ?? "milestone validate lists all that is wrong with it."],
        });
    }
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

/***/ 56537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ numbersNoDatabaseHolds),
/* harmony export */   X: () => (/* binding */ valuesNoServerHolds)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32803);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94549);
/* harmony import */ var _exact_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1563);
/* harmony import */ var _rules_number_not_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90837);
/* harmony import */ var _rules_number_precision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30071);
/* harmony import */ var _rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38232);







/**
 * What a database cannot hold of a record, or tools would bend. JSON has no `.inf` and `.nan`, which is an error on the
 * way to one; beyond 2^53 tools that read JSON as floats lose digits, though the text keeps them.
 */
function numbersNoDatabaseHolds(record) {
    // Data that is kept as JSON is read again only for texts that may have such a number.
    if (!_exact_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .MAY_BE_EXACT */ .m.test(record.yaml) || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(record.data)) {
        return [];
    }
    const home = { file: `.milestones/${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record)}.yaml`, hasLines: true };
    const { findings } = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_2__/* .checkByRules */ .rT)(record, home, [_rules_number_not_json_js__WEBPACK_IMPORTED_MODULE_4__/* .numberNotJson */ .d, _rules_number_precision_js__WEBPACK_IMPORTED_MODULE_5__/* .numberPrecision */ .o]);
    const found = findings.filter(({ rule }) => rule === _rules_number_not_json_js__WEBPACK_IMPORTED_MODULE_4__/* .numberNotJson */ .d.id || rule === _rules_number_precision_js__WEBPACK_IMPORTED_MODULE_5__/* .numberPrecision */ .o.id);
    return found.map((finding) => (finding.rule === _rules_number_not_json_js__WEBPACK_IMPORTED_MODULE_4__/* .numberNotJson */ .d.id ? { ...finding, severity: "error" } : finding));
}
/** Escapes that may stand for NUL, and digits or an exponent that may make a number too long: not `milestone-0001`. */
const MAY_BE_REFUSED = /\\(?:0|x00|u0000|U00000000)|[\d.][eE][+-]?\d{4}|\d{16000}/;
/** What PostgreSQL cannot hold of a record that other databases can. */
function valuesNoServerHolds(record) {
    if (!MAY_BE_REFUSED.test(record.yaml) || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(record.data)) {
        return [];
    }
    const home = { file: `.milestones/${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record)}.yaml`, hasLines: true };
    return (0,_check_record_js__WEBPACK_IMPORTED_MODULE_2__/* .checkByRules */ .rT)(record, home, [_rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F]).findings.filter(({ rule }) => rule === _rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F.id);
}


/***/ }),

/***/ 31054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ surveyMarks)
/* harmony export */ });
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75353);



/** Reads every record once and closes the backend. The marks are of the records that are whole, as those that `look` gets. */
async function surveyMarks({ signal, progress }, backend, look = () => { }) {
    const marks = new _record_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .Marks */ .P();
    const onRecord = (done, mark, record) => {
        marks.set((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(mark), mark);
        look(record);
        progress.advance(done);
    };
    try {
        return { ...(await (0,_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyBackend */ .p)(backend, { signal, onRecord })), marks };
    }
    finally {
        await backend.close();
    }
}


/***/ }),

/***/ 75353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ surveyBackend)
/* harmony export */ });
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60283);
/* harmony import */ var _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42624);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56537);



/** Reads every record once: what it is, and what is wrong with it. A broken record never hides another. */
async function surveyBackend(backend, options = {}) {
    const start = performance.now();
    const findings = [];
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintBuilder */ .gS();
    let yamlBytes = 0;
    let done = 0;
    for await (const item of backend.scan()) {
        if (item.kind === "finding") {
            findings.push(item.finding);
            continue;
        }
        if (options.signal) {
            (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfStopped */ .$J)(options.signal);
        }
        builder.add(item.record);
        yamlBytes += Buffer.byteLength(item.record.yaml);
        done += 1;
        options.onRecord?.(done, item.mark, item.record);
        if (options.target === "database") {
            findings.push(...(0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersNoDatabaseHolds */ .J)(item.record));
            findings.push(...(options.onServer ? (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .valuesNoServerHolds */ .X)(item.record) : []));
        }
        findings.push(...(options.judge?.look(item.record) ?? []));
    }
    findings.push(...((await options.judge?.finish(backend)) ?? []));
    return { findings, fingerprint: builder.finish(), yamlBytes, durationMs: performance.now() - start };
}


/***/ }),

/***/ 56168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findDifferences)
/* harmony export */ });
/** Compares records of now with the text digests of earlier ones, by name. Pure. */
function findDifferences(before, now) {
    const [changed, added, removed] = [[], [], []];
    for (const [name, { textDigest }] of now) {
        const digest = before.get(name);
        if (digest === undefined) {
            added.push(name);
        }
        else if (digest !== textDigest) {
            changed.push(name);
        }
    }
    for (const name of before.keys()) {
        if (!now.has(name)) {
            removed.push(name);
        }
    }
    return { changed, added, removed };
}


/***/ }),

/***/ 35446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ recordedDigests),
/* harmony export */   V: () => (/* binding */ lastRecorded)
/* harmony export */ });
/* harmony import */ var _backup_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76147);
/* harmony import */ var _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42624);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36209);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57393);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31054);






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
    const atSwitch = textsOf((0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readLastSwitch */ .nZ)(context.files, context.layout)?.sorted() ?? []);
    if (textFingerprint(atSwitch) === text) {
        return atSwitch;
    }
    atSwitch.free();
    const backup = describedBackups(context).findLast(({ metadata }) => metadata.details.fingerprint.text === text);
    if (backup?.metadata.from === "database") {
        return backup.payloadHere ? await digestsInPayload(context, backup.id) : undefined;
    }
    return backup && digestsInMetadata(context, backup);
}
function describedBackups(context) {
    return (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listBackups */ .Cw)(context).filter((each) => each.kind === "readable" && each.metadata.details !== undefined);
}
function digestsInMetadata(context, backup) {
    const others = new Set(backup.metadata.details.other_yaml);
    const records = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedDigests */ .H();
    for (const [path, digest] of (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayloadDigests */ .Yk)(context, backup) ?? []) {
        if (/^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path)) {
            records.set(path.slice(0, -".yaml".length), digest);
        }
    }
    return records;
}
async function digestsInPayload(context, id) {
    const { backends, layout } = context;
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .surveyMarks */ .h)(context, await backends.openFolder("database", layout.at("backups", id)));
    return textsOf(marks.sorted());
}
function textsOf(records) {
    const texts = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedDigests */ .H();
    for (const [name, { textDigest }] of records) {
        texts.set(name, textDigest);
    }
    return texts;
}
function textFingerprint(digests) {
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintBuilder */ .gS();
    for (const [name, textDigest] of digests.sorted()) {
        builder.add({ ...(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(name), textDigest, dataDigest: "" });
    }
    return builder.finish().text;
}


/***/ })

};
