export const id = 7392;
export const ids = [7392];
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
    const isOpen = files.stat(metadata) !== undefined && (0,backup_metadata/* parseMetadata */.jR)(files.read(metadata).bytes, id).details?.outcome === "pending";
    const isStaged = !(0,plan_move/* crossesToDatabase */.pB)(move) || files.stat(new run_dirs/* RunDirs */.k(layout, id).lastSwitch) !== undefined;
    return !isOpen || !isStaged;
}
async function fingerprintOf(context, name) {
    return (await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.open(name))).fingerprint;
}

// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 5 modules
var installation_of = __webpack_require__(45463);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/journal.js
var migrate_journal = __webpack_require__(29713);
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
        const { kind, run } = await undoRunning(context, holder);
        const { left } = (0,installation_of/* installationOf */.o)(context, new run_dirs/* RunDirs */.k(context.layout, run.id));
        return kind === "undone"
            ? [{ id: run.id, outcome: kind, phase: run.phase, left, remarks: [] }]
            : await endRuns(context, options);
    }
    if (holder !== undefined || ((0,interrupted.openRuns)(context).length === 0 && (0,leftovers/* findLeftovers */.Q)(context).length === 0)) {
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

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
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

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/resume.js







/** `milestone resume`: finishes or undoes what was interrupted; with `--undo`, also what is still running. */
async function runResume(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, "mend");
    const reports = await resumeRuns(context, { undo: options.undo === true });
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    (0,show/* show */.WU)(door, options, reports, () => renderResume(reports, backend, (0,locks/* liveHolder */.$1)(context)));
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
    door.out(json ? `${(0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeJson */ .D)(value)}\n` : text());
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
