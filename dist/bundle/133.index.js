export const id = 133;
export const ids = [133];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 48240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _plan_make_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86078);
/* harmony import */ var _plan_move_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92021);
/* harmony import */ var _plan_possible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9119);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73746);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97892);
/* harmony import */ var _open_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70929);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29562);








/** `milestone plan <backend>`: what a move would do. Writes nothing. */
async function runPlan(door, word, options) {
    const context = (0,_open_context_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .Ch)(door, options, "read", { reads: "once" });
    const from = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readSwitch */ .hc)(context.files, context.layout);
    const to = (0,_plan_move_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBackend */ .O2)(word);
    if (to === from) {
        return (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .sayNothingToDo */ .Hn)(door, options, to);
    }
    const pauseSessions = options.pauseSessions === true;
    const plan = await (0,_plan_make_js__WEBPACK_IMPORTED_MODULE_1__/* .planMove */ .X)(context, { from, to }, { pauseSessions, holdsLock: false });
    (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(door, options, plan, () => (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderPlan */ .E)(plan, (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .paintOut */ .Rw)(door, options)));
    return (0,_plan_possible_js__WEBPACK_IMPORTED_MODULE_3__/* .isPossible */ .w)(plan.prerequisites) ? _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done : _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.findings;
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

/***/ 73746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan),
/* harmony export */   o: () => (/* binding */ renderPrerequisites)
/* harmony export */ });
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14590);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9270);


/** A plan as people read it. Pure. */
function renderPlan(plan, paint) {
    const { move, fingerprint, estimate } = plan;
    const records = `${fingerprint.active} active, ${fingerprint.completed} completed`;
    return [
        `Plan: ${move.from} to ${move.to}, ${records}`,
        "",
        "Steps:",
        ...plan.steps.map((step, at) => `  ${at + 1}. ${step}`),
        "",
        ...renderPrerequisites(plan.prerequisites, paint),
        ...(plan.findings.length === 0
            ? []
            : ["Findings:", ...plan.findings.map((each) => `  ${(0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFinding */ .jb)(each)}`), ""]),
        `Takes about ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.durationMs)} (from ${estimate.source}); writers wait about ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.writePauseMs)}.`,
        ...(estimate.writePauseMs > estimate.mostPauseMs
            ? [
                `That is more than the ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.mostPauseMs)} of storage.migration.max_write_pause, after which the move would undo itself: raise it first.`,
            ]
            : []),
        ...(move.from === "database" && !plan.onServer
            ? ['A tool that writes during that pause may be told "database is locked".']
            : []),
        `Disk: ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(plan.diskNeededBytes)} needed, ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(plan.diskFreeBytes)} free.`,
        "Way back:",
        ...plan.wayBack.map((way) => `  ${way}`),
        `Digest: ${plan.digest}`,
        "",
    ].join("\n");
}
/** Every condition with its verdict and its fix, and an empty line. */
function renderPrerequisites(prerequisites, paint) {
    const sign = { ok: paint.good("ok  "), warning: paint.warn("warn"), failed: paint.bad("FAIL") };
    return [
        "Prerequisites:",
        ...prerequisites.flatMap(({ title, verdict, detail, fix }) => [
            `  ${sign[verdict]} ${title}: ${detail}`,
            ...(fix === undefined ? [] : [`       ${fix}`]),
        ]),
        "",
    ];
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

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeStoreIssues)
/* harmony export */ });
/* harmony import */ var _packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28439);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94549);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14163);




/** Records that are asked for together, and are in memory together. */
const READ_AT_ONCE = 200;
/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
async function placeStoreIssues(backend, issues, home) {
    const found = [];
    let disabled = 0;
    for (const batch of (0,_packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)((0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byRecord */ .rB)(issues), READ_AT_ONCE)) {
        const records = await backend.readSome(batch.map(([key]) => key));
        for (const [at, [key, ofRecord]] of batch.entries()) {
            const placed = placeIn(records[at], home(key), ofRecord);
            disabled += placed.disabled;
            for (const finding of placed.findings) {
                found.push(finding);
            }
        }
        await new Promise(setImmediate);
    }
    return { findings: found, disabled };
}
function placeIn(record, home, issues) {
    const data = record?.data;
    if (record === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return { findings: [], disabled: 0 };
    }
    const raised = issues.map((each) => {
        const { rule, message, severity } = each;
        const issue = { path: (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(data, each), message };
        return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
    });
    const placed = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIssues */ .SW)(record, home, raised);
    // What is wrong with the comments themselves was said when the record was judged.
    const findings = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDisabled */ .DQ)(record, home, placed).findings.filter(({ rule }) => rule !== "disable-comment");
    return { findings, disabled: placed.length - findings.length };
}


/***/ }),

/***/ 11631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83277);


const NONE = { alias: undefined, tasks: [], references: { requires: [], enables: [], task: [] } };
/** Without tasks, what they depend on is not looked at. Pure. */
function namesOf(data, { withTasks = true } = {}) {
    if (!(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return NONE;
    }
    const alias = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "id") ?? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "metadata", "milestone_id");
    const { requires, enables } = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .milestoneReferences */ .$)(data);
    const { tasks, needs } = withTasks ? namesOfTasks(data) : { tasks: [], needs: [] };
    return {
        alias: typeof alias === "string" ? alias : undefined,
        tasks,
        references: { requires: requires.map(nameIn), enables: enables.map(nameIn), task: needs },
    };
}
/** What a task waits for that is a task of its own milestone is known there. */
function namesOfTasks(data) {
    const tasks = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .taskReferences */ .C)(data);
    const own = new Set(tasks.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const needs = tasks.flatMap((task) => task.needs.map(nameIn)).filter((name) => !own.has(name));
    return { tasks: [...own], needs };
}
function nameIn({ name }) {
    return name;
}


/***/ }),

/***/ 42388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Severities)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);

/** How findings count, as the settings say it. */
class Severities {
    set;
    constructor(settings) {
        this.set = settings.validate.rules;
    }
    /** Undefined for a rule that is off, or is not switched. */
    switched(rule) {
        return _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed ? undefined : this.set[rule]?.severity;
    }
    isOff(rule) {
        return this.switched(rule) === "off";
    }
    /** The most that a finding of this rule can be, unless it says otherwise itself. */
    of(rule) {
        return this.switched(rule) ?? _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].severity;
    }
    /** The finding as it counts; undefined where its rule is off. */
    apply(finding) {
        const severity = this.switched(finding.rule);
        if (severity === "off") {
            return undefined;
        }
        return severity === undefined ? finding : { ...finding, severity };
    }
    /** What the settings say in vain, one line each. */
    get notObeyed() {
        return Object.keys(this.set)
            .filter((rule) => _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed)
            .map((rule) => `storage.validate.rules.${rule} is not obeyed: what cannot be read is always an error`);
    }
    /** Rules that are switched, and nobody said why. */
    get withoutReason() {
        return Object.keys(this.set).filter((rule) => this.set[rule]?.reason === undefined);
    }
}


/***/ }),

/***/ 14163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F4: () => (/* binding */ StoreFacts),
  rB: () => (/* binding */ byRecord),
  XM: () => (/* binding */ pathOf)
});

// EXTERNAL MODULE: ./dist/lib/packed/packed-integers.js + 1 modules
var packed_integers = __webpack_require__(39606);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/packed/text-column.js
var text_column = __webpack_require__(73133);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/validate/cycle.js
var validate_cycle = __webpack_require__(833);
;// CONCATENATED MODULE: ./dist/lib/validate/reaches-cycle.js
/**
 * Which nodes lead into a circle or are part of one: 1 for each of those. `edges` are pairs of nodes, of which the first
 * needs the second. In most graphs it is none, which a few whole numbers for each edge show.
 */
function reachesCycle(edges, nodes) {
    const isOpen = new Uint8Array(nodes).fill(1);
    const needs = new Uint32Array(nodes);
    const { starts, sources } = bySecond(edges, nodes);
    for (let at = 0; at < edges.length; at += 2) {
        needs[edges[at]] = needs[edges[at]] + 1;
    }
    const free = new Uint32Array(nodes);
    let found = 0;
    const close = (node) => {
        isOpen[node] = 0;
        free[found] = node;
        found += 1;
    };
    for (let node = 0; node < nodes; node++) {
        if (needs[node] === 0) {
            close(node);
        }
    }
    for (let next = 0; next < found; next++) {
        const node = free[next];
        for (let at = starts[node]; at < starts[node + 1]; at++) {
            const source = sources[at];
            const left = needs[source] - 1;
            needs[source] = left;
            if (left === 0) {
                close(source);
            }
        }
    }
    return isOpen;
}
/** The first nodes of all pairs, by the second one: those of node n are from `starts[n]` to `starts[n + 1]`. */
function bySecond(edges, nodes) {
    const starts = new Uint32Array(nodes + 1);
    for (let at = 1; at < edges.length; at += 2) {
        const slot = edges[at] + 1;
        starts[slot] = starts[slot] + 1;
    }
    for (let node = 0; node < nodes; node++) {
        starts[node + 1] = starts[node + 1] + starts[node];
    }
    const filled = starts.slice();
    const sources = new Uint32Array(edges.length / 2);
    for (let at = 0; at < edges.length; at += 2) {
        const second = edges[at + 1];
        const slot = filled[second];
        sources[slot] = edges[at];
        filled[second] = slot + 1;
    }
    return { starts, sources };
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-numbers.js
var packed_numbers = __webpack_require__(34166);
;// CONCATENATED MODULE: ./dist/lib/validate/reference-table.js

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
const REFERENCE_KINDS = ["requires", "enables", "task"];
const WIDTH = 3;
/** References of all records in the order in which they were added, read in it too: they need not be in memory. */
class ReferenceTable {
    cells = new packed_numbers/* PackedNumbers */.H(WIDTH);
    count = 0;
    get size() {
        return this.count;
    }
    add(record, kind, word) {
        this.cells.set(this.count, 0, record);
        this.cells.set(this.count, 1, REFERENCE_KINDS.indexOf(kind));
        this.cells.set(this.count, 2, word);
        this.count += 1;
    }
    *[Symbol.iterator]() {
        for (let row = 0; row < this.count; row++) {
            const kind = REFERENCE_KINDS[this.cells.at(row, 1)];
            yield { record: this.cells.at(row, 0), kind, word: this.cells.at(row, 2) };
        }
    }
    free() {
        this.count = 0;
        this.cells.free();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/references.js
var validate_references = __webpack_require__(83277);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-cycle.js
var dependency_cycle = __webpack_require__(53589);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-unknown.js
var dependency_unknown = __webpack_require__(63561);
;// CONCATENATED MODULE: ./dist/lib/validate/store-facts.js











/** What a word is the name of: no milestone, one that is broken, or from here on a record. */
const NO_MILESTONE = 0;
const BROKEN = 1;
const FIRST_RECORD = 2;
/** What rules over the whole store need of each record: names, and nothing else, outside the engine's heap. */
class StoreFacts {
    records = new text_column/* TextColumn */.K();
    recordCount = 0;
    /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
    words = new packed_keys/* PackedKeys */.n();
    /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
    milestones = new packed_integers/* PackedIntegers */.g();
    /** By word: 1 where it is a task's id. */
    tasks = new packed_integers/* PackedIntegers */.g();
    references = new ReferenceTable();
    add(key, names) {
        const { id } = key;
        const row = this.recordCount;
        this.recordCount += 1;
        this.records.write(row, (0,record_record/* nameOf */.Vb)(key));
        this.milestones.set(this.words.add(id), FIRST_RECORD + row);
        if (names.alias !== undefined && names.alias !== id) {
            this.nameIfFree(names.alias, FIRST_RECORD + row);
        }
        for (const task of names.tasks) {
            this.tasks.set(this.words.add(task), 1);
        }
        for (const kind of REFERENCE_KINDS) {
            for (const name of names.references[kind]) {
                this.references.add(row, kind, this.words.add(name));
            }
        }
    }
    /** A record that is there, and broken: what depends on it depends on something. */
    addBroken(id) {
        this.nameIfFree(id, BROKEN);
    }
    /** Gives the memory back at once. */
    free() {
        this.records.free();
        this.words.free();
        this.milestones.free();
        this.tasks.free();
        this.references.free();
    }
    nameIfFree(name, what) {
        const word = this.words.add(name);
        if (this.milestones.at(word) === NO_MILESTONE) {
            this.milestones.set(word, what);
        }
    }
    *issues() {
        const said = new Set();
        let last = -1;
        for (const { record, kind, word } of this.references) {
            if (record !== last) {
                said.clear();
                last = record;
            }
            if (!this.isKnown(kind, word)) {
                const name = this.words.keyAt(word);
                if (!said.has(`${kind} ${name}`)) {
                    said.add(`${kind} ${name}`);
                    yield this.unknown((0,record_record/* keyOf */.TN)(this.records.read(record)), kind, name);
                }
            }
        }
        yield* this.cycles();
    }
    isKnown(kind, word) {
        if (this.milestones.at(word) !== NO_MILESTONE) {
            return true;
        }
        return kind === "task" && (this.tasks.at(word) === 1 || this.isKnownPart(this.words.keyAt(word)));
    }
    /** A task may wait for a task of another milestone with its milestone's name in front. */
    isKnownPart(name) {
        const word = this.words.rowOf(name.split(/[/:#]/).at(-1) ?? name);
        return word !== undefined && (this.tasks.at(word) === 1 || this.milestones.at(word) !== NO_MILESTONE);
    }
    unknown(key, kind, name) {
        const what = kind === "task" ? "task" : "milestone";
        const issue = { rule: dependency_unknown/* dependencyUnknown */.I, key, about: { kind, name } };
        const message = `there is no ${what} ${(0,record_record/* isSafeId */.JA)(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
        // What a milestone enables may not be written yet.
        return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
    }
    *cycles() {
        const edges = this.edges();
        const isOpen = reachesCycle(edges, this.recordCount);
        const graph = new Map();
        for (let at = 0; at < edges.length; at += 2) {
            const [from, to] = [edges[at], edges[at + 1]];
            if (isOpen[from] === 1 && isOpen[to] === 1) {
                const name = this.records.read(from);
                const targets = graph.get(name) ?? [];
                targets.push(this.records.read(to));
                graph.set(name, targets);
            }
        }
        for (const cycle of (0,validate_cycle/* findCycles */.p)(graph)) {
            const [first = "", second = ""] = cycle;
            const message = `milestones wait for one another: ${(0,validate_cycle/* showCycle */.Q)(cycle.map((name) => (0,record_record/* keyOf */.TN)(name).id))}`;
            yield { rule: dependency_cycle/* dependencyCycle */.M, key: (0,record_record/* keyOf */.TN)(first), about: { kind: "requires", name: (0,record_record/* keyOf */.TN)(second).id }, message };
        }
    }
    /** Pairs of records, of which the first needs the second. */
    edges() {
        const edges = new Uint32Array(2 * this.references.size);
        let used = 0;
        for (const { record, kind, word } of this.references) {
            const other = this.milestones.at(word) - FIRST_RECORD;
            if (kind !== "task" && other >= 0 && other !== record) {
                edges[used] = kind === "requires" ? record : other;
                edges[used + 1] = kind === "requires" ? other : record;
                used += 2;
            }
        }
        return edges.subarray(0, used);
    }
}
/** Where the reference that an issue is about stands in its record. */
function pathOf(data, { about }) {
    const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
    const references = {
        requires,
        enables,
        task: (0,validate_references/* taskReferences */.C)(data).flatMap(({ needs }) => needs),
    };
    const found = references[about.kind].find(({ name }) => name === about.name);
    return found?.path ?? (Object.hasOwn(data, "dependencies") ? ["dependencies"] : []);
}
/** Issues by the record that they are in, in key order. */
function byRecord(issues) {
    const groups = new Map();
    for (const issue of issues) {
        const name = (0,record_record/* nameOf */.Vb)(issue.key);
        const group = groups.get(name);
        if (group === undefined) {
            groups.set(name, [issue]);
        }
        else {
            group.push(issue);
        }
    }
    const sorted = [...groups].sort(([left], [right]) => (0,canonical/* compareCodePoints */.OP)(left, right));
    return sorted.map(([name, group]) => [(0,record_record/* keyOf */.TN)(name), group]);
}


/***/ })

};
