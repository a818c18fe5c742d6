export const id = 4677;
export const ids = [4677];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 73227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   Tt: () => (/* binding */ expiredBackups),
/* harmony export */   wM: () => (/* binding */ planPrune)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26312);
/* harmony import */ var _migrate_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29713);
/* harmony import */ var _migrate_leftovers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31702);
/* harmony import */ var _migrate_phase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72325);
/* harmony import */ var _migrate_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66130);
/* harmony import */ var _migrate_remove_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22312);
/* harmony import */ var _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48700);
/* harmony import */ var _migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56874);
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9270);
/* harmony import */ var _store_side_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15229);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97892);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76147);













/** What `prune` would do now. Writes nothing. */
async function planPrune(context, only) {
    const folders = [...expiredBackups(context, (0,_list_js__WEBPACK_IMPORTED_MODULE_9__/* .listBackups */ .Cw)(context)), ...endedRuns(context)];
    const here = [...folders.map((each) => withRefusal(context, each)), ...staleIndex(context)];
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
/** What cannot be removed whole must not lose its place: half of it would be in the way of every later command. */
function withRefusal(context, item) {
    const refusal = item.kept === undefined ? refusalIn(context, item.path) : undefined;
    return refusal === undefined ? item : { ...item, kept: refusal, refused: true };
}
function refusalIn(context, folder) {
    const { files, layout, machine } = context;
    const refuses = (inside) => {
        const dir = layout.at(...inside.split("/"));
        for (const { name, kind } of files.listEach(dir) ?? []) {
            const below = kind === "directory" ? refuses(`${inside}/${name}`) : undefined;
            if (below !== undefined) {
                return below;
            }
        }
        return machine.canWrite(dir) ? undefined : `${inside} may not be written`;
    };
    try {
        const what = refuses(folder);
        return what && `this user may not remove it: ${what}. ${GIVE_RIGHT}`;
    }
    catch (error) {
        return `this user may not look at all of it: ${reasonOf(error)}. ${GIVE_RIGHT}`;
    }
}
const GIVE_RIGHT = "Mend that, or run it as the user that owns it, then: milestone prune";
/** What the system says of a file that it does not let us read; rethrows everything else. */
function reasonOf(error) {
    if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, "EACCES", "EPERM", "EIO")) {
        return error.message;
    }
    throw error;
}
/** Removes what {@link planPrune} lists and does not keep; of one kind only, where one is given. Returns the list. */
async function prune(context, only) {
    return await (0,_migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withMigrationLock */ .K)(context, async () => {
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
        (0,_migrate_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_10__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
        return list;
    });
}
/** Out of its place by one rename first: half a backup must never look like one. */
function removeWhole({ files, layout, processes }, dir) {
    files.makeDirs(layout.migrationsDir);
    const doomed = layout.at("migrations", `.pruned-${processes.pid}`);
    files.rename(dir, doomed);
    // After a power cut it may be back under its name.
    (0,_migrate_remove_run_js__WEBPACK_IMPORTED_MODULE_5__/* .removeRun */ .s)(files, doomed);
}
/** Those whose time is over, of all that {@link listBackups} gave; a few of them are kept all the same. */
function expiredBackups(context, listed) {
    const backups = listed.filter((each) => each.kind === "readable");
    const expired = backups.filter(({ expiresAt }) => expiresAt <= context.now());
    // To look at a payload takes a while: only for what would be removed otherwise.
    const { needed, unread } = newestProved(context, expired.length === 0 ? [] : backups);
    const reasonOfRuns = keptByRuns(context);
    return expired.map(({ id, expiresAt }) => {
        const kept = reasonOfRuns(id) ?? needed.get(id);
        const refusal = kept === undefined ? unread.get(id) : undefined;
        const item = { kind: "backup", path: `backups/${id}`, expiresAt };
        return refusal === undefined ? { ...item, kept } : { ...item, kept: refusal, refused: true };
    });
}
/** Why a backup stays for the sake of runs that are not over. No damaged journal may stop who only looks. */
function keptByRuns(context) {
    if ((0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_1__.interruptedRuns)(context).some(({ problem }) => problem !== undefined)) {
        return () => "a run whose journal cannot be read may need it";
    }
    const needed = new Set((0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_1__.openRuns)(context).flatMap(({ facts }) => [facts.backup, facts.restores]));
    return (id) => (needed.has(id) ? "an interrupted run needs it" : undefined);
}
/**
 * One that can be restored here and now, if there is any, with records if any has some. Newer ones that cannot be read stay
 * `unread`, with why: they may be whole, and then one of them is what is to be kept. So does the newest of the tools, which
 * wrote down no digests.
 */
function newestProved(context, backups) {
    const unread = new Map();
    const proved = backups.filter(({ metadata }) => metadata.proved);
    const here = proved.filter(({ payloadHere }) => payloadHere);
    const [ours, others] = [here.filter(hasDigests), here.filter((each) => !hasDigests(each))];
    const whole = [...ours.filter((each) => !hasRecords(each)), ...ours.filter(hasRecords)].findLast((each) => {
        try {
            return isAsTaken(context, each);
        }
        catch (error) {
            unread.set(each.id, `nobody can tell whether it is whole: ${reasonOf(error)}. ${GIVE_RIGHT}`);
            return false;
        }
    });
    const newest = others.at(-1);
    const last = whole ?? newest ?? here.at(-1) ?? proved.at(-1);
    const needed = new Map();
    if (newest !== undefined && (last === undefined || newest.id > last.id)) {
        needed.set(newest.id, "it is the last one of the tools, and nobody can tell whether it is whole");
    }
    if (last !== undefined) {
        needed.set(last.id, "it is the last proved one");
    }
    return { needed, unread };
}
function hasDigests({ metadata }) {
    return metadata.details !== undefined;
}
function hasRecords({ metadata: { details, milestoneCount = 0 } }) {
    return (details === undefined ? milestoneCount : details.records.active + details.records.completed) > 0;
}
/** False for a payload that a restore refuses: it lost or changed a byte since it was proved. */
function isAsTaken({ files, layout }, backup) {
    try {
        return [...((0,_list_js__WEBPACK_IMPORTED_MODULE_9__/* .readPayloadDigests */ .Yk)({ files, layout }, backup) ?? [])].every(([name, digest]) => {
            const file = layout.at("backups", backup.id, ...name.split("/"));
            return files.stat(file)?.kind === "file" && files.digest(file) === digest;
        });
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
            return false;
        }
        throw error;
    }
}
function endedRuns(context) {
    const { files, layout } = context;
    // Those go without being asked for.
    const leftovers = new Set((0,_migrate_leftovers_js__WEBPACK_IMPORTED_MODULE_3__/* .findLeftovers */ .Q)(context));
    const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
    return folders
        .map(({ name }) => name)
        .filter((name) => !leftovers.has(`${layout.migrationsDir}/${name}`))
        .sort()
        .flatMap((name) => {
        const dirs = new _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_11__/* .RunDirs */ .k(layout, name);
        const state = (0,_migrate_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(files, dirs.dir);
        if (state !== undefined && _migrate_phase_js__WEBPACK_IMPORTED_MODULE_4__/* .REMEDY */ .nx[state.phase] !== "none") {
            return [];
        }
        const left = countFiles(context, dirs.left);
        const kept = left === 0 ? undefined : `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_12__/* .countOf */ .pq)(left, "file")} in left/ that somebody else wrote; move them away first`;
        return [{ kind: "run", path: `migrations/${name}`, displaced: countFiles(context, dirs.displaced), kept }];
    });
}
function countFiles(context, dir) {
    let count = 0;
    for (const { name, kind } of context.files.listEach(dir) ?? []) {
        count += kind === "directory" ? countFiles(context, `${dir}/${name}`) : 1;
    }
    return count;
}
function staleIndex({ files, layout }) {
    if ((0,_store_switch_js__WEBPACK_IMPORTED_MODULE_8__/* .readSwitch */ .hc)(files, layout) === "hybrid" || files.stat(layout.indexFile)?.kind !== "file") {
        return [];
    }
    const isOpen = (0,_store_side_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sideFilesOf */ .S)(layout.indexFile).some((side) => files.stat(side) !== undefined);
    const kept = isOpen ? "a program has it open" : undefined;
    return [{ kind: "index", path: "index.db", kept }];
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

/***/ 50425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ cleanUpAfter)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);


/** Cleans up after a failure and returns what to throw: the failure, and where cleaning up fails too, both of them. */
function cleanUpAfter(error, clean, uncleaned) {
    const failure = (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    try {
        clean();
        return failure;
    }
    catch (second) {
        const { code, state, fix } = uncleaned ?? failure;
        const both = `${failure.message} Cleaning up failed as well: ${(0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(second).message}`;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(code, both, { state, place: failure.place, fix, cause: error });
    }
}


/***/ }),

/***/ 31702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56659);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29713);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72325);
/* harmony import */ var _remove_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22312);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48700);







/**
 * What killed processes left and nobody will ever read: temporary files, folders of runs that never began, were undone
 * or are half pruned. Absolute paths. Means something only while no run is going on.
 */
function findLeftovers(ports) {
    const { files, layout } = ports;
    const runs = foldersIn(ports, layout.migrationsDir);
    const ended = runs.filter((dir) => isOver(ports, dir));
    const rest = runs.filter((dir) => !ended.includes(dir));
    const scratch = rest.filter((dir) => isEnded(ports, dir)).flatMap((dir) => scratchIn(ports, dir));
    const places = [layout.dir, layout.at("config"), ...foldersIn(ports, layout.backupsDir), ...rest];
    const temporary = places.flatMap((dir) => (files.list(dir) ?? [])
        .filter(({ name, kind }) => kind === "file" && isAbandoned(ports, name))
        .map(({ name }) => `${dir}/${name}`));
    return [...ended, ...scratch, ...temporary];
}
/** To be called with the lock held. */
function removeLeftovers(ports) {
    for (const each of findLeftovers(ports)) {
        if (ports.files.stat(each)?.kind === "directory") {
            (0,_remove_run_js__WEBPACK_IMPORTED_MODULE_5__/* .removeRun */ .s)(ports.files, each);
        }
        else {
            ports.files.remove(each);
        }
    }
}
function foldersIn({ files }, dir) {
    return (files.list(dir) ?? []).filter(({ kind }) => kind === "directory").map(({ name }) => `${dir}/${name}`);
}
/** A temporary file of a process that is gone, or of this one, which writes none while it looks. */
function isAbandoned({ processes }, name) {
    const pid = (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .pidOfTemporary */ .mR)(name);
    return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}
/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }, dir) {
    const name = dir.slice(dir.lastIndexOf("/") + 1);
    if (name.startsWith(".pruned-")) {
        return true;
    }
    // Whatever else stands there is somebody's.
    if (!name.startsWith("migration-")) {
        return false;
    }
    const state = tryReadJournal(files, dir);
    const { displaced, left } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, name);
    const kept = [displaced, left].some((each) => (0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNestedFile */ .Y)(files, dir, each.slice(dir.length + 1)));
    const isUndone = state === undefined || (state !== "unreadable" && state.phase === "undone" && !isUnseen(state));
    return isUndone && !kept;
}
function isUnseen({ facts }) {
    return facts.startedBy === "auto";
}
/** After a power cut, what a run had removed before its last line may be there again. */
function isEnded({ files }, dir) {
    const state = tryReadJournal(files, dir);
    return state !== undefined && state !== "unreadable" && _phase_js__WEBPACK_IMPORTED_MODULE_4__/* .REMEDY */ .nx[state.phase] === "none";
}
function scratchIn({ files, layout }, dir) {
    const { shadow, backup, keeping, undoneBackup } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, dir.slice(dir.lastIndexOf("/") + 1));
    return [shadow, backup, keeping, undoneBackup].filter((each) => files.stat(each)?.kind === "directory");
}
/** A journal that cannot be read is for a person to look at, not for us to remove. */
function tryReadJournal(files, dir) {
    try {
        return (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(files, dir);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
            return "unreadable";
        }
        throw error;
    }
}


/***/ }),

/***/ 66130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ removeIfEmpty)
/* harmony export */ });
/** Removes a folder of ours that holds nothing any more but the file that keeps it out of git. */
function removeIfEmpty(files, dir) {
    const entries = files.list(dir);
    if (entries?.every(({ name }) => name === ".gitignore")) {
        files.removeTree(dir);
    }
}


/***/ }),

/***/ 22312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ removeRun)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29713);

/** Removes the folder of a run that is over. Its journal goes last: what stands there without one nobody could explain. */
function removeRun(files, dir) {
    for (const { name, kind } of files.list(dir) ?? []) {
        if (kind === "directory") {
            files.removeTree(`${dir}/${name}`);
        }
        else if (name !== _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .JOURNAL */ .Ex) {
            files.remove(`${dir}/${name}`);
        }
    }
    files.removeTree(dir);
}


/***/ }),

/***/ 48700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ RunDirs)
/* harmony export */ });
/** The folder of one migration or restore, and what stands in it. */
class RunDirs {
    dir;
    layout;
    constructor(layout, id) {
        this.layout = layout;
        this.dir = layout.at("migrations", id);
    }
    get shadow() {
        return `${this.dir}/shadow`;
    }
    get backup() {
        return `${this.dir}/backup`;
    }
    /** A backup that nobody needs any more, on its way out. */
    get undoneBackup() {
        return `${this.dir}/undone-backup`;
    }
    get displaced() {
        return `${this.dir}/displaced`;
    }
    get keeping() {
        return `${this.dir}/keeping`;
    }
    get left() {
        return `${this.dir}/left`;
    }
    /** What a sync is to change, record by record. */
    get changes() {
        return `${this.dir}/changes.jsonl`;
    }
    /** What the old copy had when it was synced: the base for the next comparison of its content. Kept until pruned. */
    get synced() {
        return `${this.dir}/synced`;
    }
    /** `last-switch.tsv` in the making. */
    get lastSwitch() {
        return `${this.dir}/last-switch.tsv`;
    }
    /** Stands here once another process has asked the run to undo itself. */
    get undoRequest() {
        return `${this.dir}/undo-request`;
    }
    get installation() {
        const { shadow, displaced, keeping, left } = this;
        return { store: this.layout.dir, shadow, displaced, keeping, left, manifest: `${this.dir}/manifest.jsonl` };
    }
}


/***/ }),

/***/ 56874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withMigrationLock)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86474);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50425);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31702);





const HELD = "the lock is still there, and is stale as soon as this process has ended";
const FREE = "the lock is free, and what is left of it beside it goes with the next command that takes it ten minutes later";
/** Often within the ten minutes after which another host takes a lock for stale. */
const BEAT_EVERY_MS = 60_000;
/**
 * Holds the migration lock while `act` runs, having removed what killed processes left. Whatever goes wrong is thrown
 * as a MilestoneError; LOCKED where somebody else holds the lock.
 * Says every minute that its holder lives: whatever reads or writes many records lets timers in between.
 */
async function withMigrationLock(context, act) {
    const lock = tryTake(context);
    const beat = setInterval(() => lock.tryRefresh(), BEAT_EVERY_MS).unref();
    let result;
    try {
        (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)(context);
        result = await act(lock);
    }
    catch (error) {
        throw (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanUpAfter */ .T)(error, () => lock.release());
    }
    finally {
        clearInterval(beat);
    }
    try {
        lock.release();
    }
    catch (error) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("FINISH_INCOMPLETE", (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error).message, {
            state: `What was asked for is done; ${lock.isFree ? FREE : HELD}.`,
            cause: error,
        });
    }
    return result;
}
function tryTake(context) {
    try {
        return (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_2__/* .takeMigrationLock */ .bJ)(context);
    }
    catch (error) {
        throw (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    }
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


/***/ })

};
