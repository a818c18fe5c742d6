export const id = 8635;
export const ids = [8635];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 64376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runResume: () => (/* binding */ runResume)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/to-milestone-error.js
var to_milestone_error = __webpack_require__(55033);
// EXTERNAL MODULE: ./dist/lib/restore/server-rows.js
var server_rows = __webpack_require__(46530);
// EXTERNAL MODULE: ./dist/lib/store/locks.js
var locks = __webpack_require__(86474);
// EXTERNAL MODULE: ./dist/lib/store/side-files.js
var side_files = __webpack_require__(15229);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/sync/complete.js
var complete = __webpack_require__(67567);
// EXTERNAL MODULE: ./dist/lib/migrate/fail.js
var fail = __webpack_require__(26024);
// EXTERNAL MODULE: ./dist/lib/migrate/finish.js
var finish = __webpack_require__(43455);
// EXTERNAL MODULE: ./dist/lib/backup/metadata.js
var backup_metadata = __webpack_require__(19074);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
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
    const isOpen = files.stat(metadata) !== undefined && (0,backup_metadata/* readMetadata */._6)(files, metadata, id).details?.outcome === "pending";
    const isStaged = !(0,plan_move/* crossesToDatabase */.pB)(move) || files.stat(new run_dirs/* RunDirs */.k(layout, id).lastSwitch) !== undefined;
    return !isOpen || !isStaged;
}
async function fingerprintOf(context, name) {
    return (await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.open(name))).fingerprint;
}

// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 6 modules
var installation_of = __webpack_require__(44316);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/journal.js
var journal = __webpack_require__(29713);
// EXTERNAL MODULE: ./dist/lib/migrate/leftovers.js
var leftovers = __webpack_require__(31702);
// EXTERNAL MODULE: ./dist/lib/migrate/phase.js
var migrate_phase = __webpack_require__(72325);
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
/** A move plans once more when it has the lock, before it begins a run: most take less. */
const BEGINS_WITHIN_MS = 3000;
/**
 * Asks the process that holds the lock to undo its run, and waits until it has; undefined where it ended without one. Throws
 * UNDO_NOT_POSSIBLE where it is past its switch, LOCKED where it runs nothing that could be undone, and where it does not
 * answer.
 */
async function undoRunning(context, holder) {
    const who = `process ${holder.pid} on ${holder.host} (${holder.command})`;
    const run = await runOf(context, holder, who);
    if (run === undefined) {
        return undefined;
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
/** What the holder of the lock runs, or is about to; undefined where it has let go. */
async function runOf(context, holder, who) {
    const until = performance.now() + BEGINS_WITHIN_MS;
    while (performance.now() <= until) {
        const [run] = (0,interrupted.openRuns)(context);
        if (run !== undefined || (0,locks/* liveHolder */.$1)(context)?.token !== holder.token) {
            return run;
        }
        (0,stopped/* throwIfStopped */.$J)(context.signal);
        await (0,promises_.setTimeout)(POLL_MS);
    }
    throw new errors_error/* MilestoneError */.lO("LOCKED", `The store is in use by ${who}, which has begun nothing that could be undone.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Wait until it is done. Where it is a move that still plans, run this again, or stop it where it runs."],
    });
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

// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
;// CONCATENATED MODULE: ./dist/lib/migrate/resume.js



















/**
 * Finishes what is past the switch, undoes what is not. Converges when it is killed itself. With `undo`, throws
 * UNDO_NOT_POSSIBLE where another process has gone past the switch, and INTERRUPTED where the only way left is forward.
 */
async function resumeRuns(context, options = { undo: false }) {
    const holder = (0,locks/* liveHolder */.$1)(context);
    if (holder !== undefined && options.undo) {
        const answer = await undoRunning(context, holder);
        if (answer === undefined) {
            return await resumeRuns(context, options);
        }
        const { kind, run } = answer;
        const { left } = (0,installation_of/* installationOf */.o)(context, new run_dirs/* RunDirs */.k(context.layout, run.id));
        return kind === "undone"
            ? [{ id: run.id, outcome: kind, phase: run.phase, left, remarks: [] }]
            : await endRuns(context, options);
    }
    return holder === undefined && hasTraces(context) ? await endRuns(context, options) : [];
}
/** Something of killed processes that goes when the lock is taken once more, or a run to be ended. */
function hasTraces(context) {
    return (0,interrupted.openRuns)(context).length > 0 || (0,leftovers/* findLeftovers */.Q)(context).length > 0 || (0,locks/* hasStaleLock */.dj)(context);
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
    const journal = reopen(context, state);
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
/** Where not even its journal can be written, a run is as interrupted as it was: on which side of the switch, it knows. */
function reopen({ files, layout }, state) {
    const { id, phase } = state;
    try {
        return (0,journal/* reopenJournal */.bA)(files, new run_dirs/* RunDirs */.k(layout, id).dir, state);
    }
    catch (error) {
        throw new errors_error/* MilestoneError */.lO("INTERRUPTED", (0,to_milestone_error.toMilestoneError)(error).message, {
            state: `${id} got to "${phase}" and is as it was; it still has to be ended.`,
            fix: ["Mend what the message names, then: milestone resume"],
            cause: error,
        });
    }
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

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/report/resume-text.js


/** What became of interrupted runs, as people read it; `running` is who is at work now, `undo` what was asked for. Pure. */
function renderResume(reports, backend, running, undo = false) {
    if (reports.length === 0) {
        return running === undefined
            ? `Nothing was interrupted.\n${undo ? "A move that still plans or asks has no lock and has changed nothing: stop it where it runs.\n" : ""}`
            : `Nothing was interrupted: ${(0,locks/* describeHolder */.sG)(running)} is at work (${running.command}).\nTo have it undo what it does: milestone resume --undo\n`;
    }
    const lines = reports.flatMap(({ id, outcome, phase, left, remarks }) => [
        `${(0,native_path/* showName */.$i)(id)} had got to "${phase}"; it is ${outcome} now.`,
        ...left.map((file) => `  ${(0,native_path/* showName */.$i)(file)} was changed by somebody else; it is kept under migrations/${(0,native_path/* showName */.$i)(id)}/left`),
        ...remarks.map((remark) => `  ${remark}`),
    ]);
    return `${lines.join("\n")}\nOn ${backend}.\n`;
}

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/resume.js







/** `milestone resume`: finishes or undoes what was interrupted; with `--undo`, also what is still running. */
async function runResume(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, "mend");
    const undo = options.undo === true;
    const reports = await resumeRuns(context, { undo });
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    (0,show/* show */.WU)(door, options, reports, () => renderResume(reports, backend, (0,locks/* liveHolder */.$1)(context), undo));
    return errors_error/* EXIT */.dc.done;
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

/***/ 46530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ serverRowsOf),
/* harmony export */   y: () => (/* binding */ resumeServerRows)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10155);


/** For the restore of a backup that a server's rows are in. */
function serverRowsOf(context, id, facts) {
    const run = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRunOf */ .sW)(id, facts);
    if (run === undefined || facts.restores === undefined) {
        throw new Error("only a restore brings rows to a server");
    }
    const server = context.backends.server();
    const dir = context.layout.at("backups", facts.restores);
    return {
        stage: () => server.stage(run, dir),
        prove: () => server.proveStaged(run, dir),
        publish: async () => {
            if (facts.fingerprint === undefined) {
                throw new Error("rows are published once they are proved");
            }
            return await server.publishStaged(run, facts.fingerprint);
        },
    };
}
/**
 * Goes on with a restore that was decided on: where its rows are not published yet they are staged and proved once more,
 * since a run that was taken for dead meanwhile has lost its tables. Returns what is to be said of it: what was written to
 * the server since it was cut off, nobody knows.
 */
async function resumeServerRows(context, id, facts) {
    const run = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRunOf */ .sW)(id, facts);
    if (run === undefined || facts.to !== "database") {
        return [];
    }
    const server = context.backends.server();
    const lease = await server.resume(run, (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .holderOf */ .Kd)(context));
    try {
        if (await server.isPublished(run)) {
            return [];
        }
        const rows = serverRowsOf(context, id, facts);
        await rows.stage();
        const { data, text } = await rows.prove();
        if (data !== facts.fingerprint?.data || text !== facts.fingerprint.text) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("VERIFY_MISMATCH", "The backup no longer holds what the restore was decided on with.", {
                state: "The tables on the server are as before; files of the store may be as in the backup already.",
                fix: ["milestone validate says which backup is damaged."],
            });
        }
        const left = await rows.publish();
        return left.map((table) => `Somebody may have written to the server meanwhile; what was there is kept as ${table}.`);
    }
    finally {
        await lease.end();
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
