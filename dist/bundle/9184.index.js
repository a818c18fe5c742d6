export const id = 9184;
export const ids = [9184];
export const modules = {

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

/***/ 28337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ closeBackup),
/* harmony export */   d: () => (/* binding */ markRolledBack)
/* harmony export */ });
/* harmony import */ var _backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19074);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77228);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36209);



/**
 * Writes into a run's backup how the run ended, and what the store then held; from now on the backup has a last day.
 * Repeating it changes nothing. A run whose store could not be read has no backup.
 */
function closeBackup(context, id, facts, outcome) {
    rewrite(context, id, "pending", (metadata, details) => {
        const measured = outcome === "succeeded" ? describeSuccess(facts, context.now()) : {};
        return { ...metadata, retentionDays: _backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .RETENTION_DAYS */ .zh, details: { ...details, ...measured, outcome } };
    });
}
/** Writes into the backup of a migration that a later one took it back. Repeating it changes nothing. */
function markRolledBack(context, id) {
    rewrite(context, id, "succeeded", (metadata, details) => ({
        ...metadata,
        details: { ...details, outcome: "rolled-back" },
    }));
}
/** Only where the backup is there, and ended so. */
function rewrite({ files, layout }, id, outcome, change) {
    const file = layout.at("backups", id, "backup-metadata.yaml");
    if (files.stat(file) === undefined) {
        return;
    }
    const digests = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedDigests */ .H();
    const metadata = (0,_backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readMetadata */ ._6)(files, file, id, (name, digest) => digests.set(name, digest));
    if (metadata.details?.outcome === outcome) {
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceByPieces */ .r3)(files, file, (0,_backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .writeMetadata */ .f5)(change(metadata, metadata.details), digests));
    }
    digests.free();
}
function describeSuccess(facts, now) {
    const { startedAtMs, writePauseMs } = facts;
    const after = describeAfter(facts);
    return {
        ...(after && { after }),
        ...(startedAtMs === undefined ? {} : { duration_ms: Math.max(0, now.getTime() - startedAtMs) }),
        ...(writePauseMs === undefined ? {} : { write_pause_ms: Math.round(writePauseMs) }),
    };
}
function describeAfter({ to, restores, reverses, fingerprint }) {
    if (to === undefined || fingerprint === undefined) {
        return undefined;
    }
    const { data, text, active, completed } = fingerprint;
    const why = { ...(restores && { restored: restores }), ...(reverses && { reverses }) };
    return { backend: to, ...why, fingerprint: { data, text }, records: { active, completed } };
}


/***/ }),

/***/ 26024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ failRun)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97892);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76970);




/**
 * What to throw when a run failed. Before the switch everything is undone; after it, the store is on the new
 * backend and only the finish is missing. When undoing fails too, both are said.
 */
async function failRun(context, id, journal, facts, error) {
    const failure = (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    const aside = `what the migration put aside is under migrations/${id}.`;
    try {
        if (isPastReturn(context, facts, journal)) {
            const { state, fix } = describeRest(facts, journal);
            return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("FINISH_INCOMPLETE", failure.message, {
                state,
                fix,
                cause: error,
                place: failure.place,
            });
        }
    }
    catch (lookError) {
        // A disk that gives nothing any more: only the next process can tell on which side of the switch this one ended.
        return interrupted(failure, error, lookError, `Which backend is in use cannot be read now; ${aside}`);
    }
    try {
        const { left, remarks } = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_3__/* .undoRun */ .u)(context, id, journal, facts);
        const kept = left.length > 0 ? `Files that others changed meanwhile are kept under migrations/${id}/left.` : "";
        const done = `Everything was undone; the ${facts.from} backend is still in use.`;
        const state = [done, kept, ...remarks].filter((each) => each !== "").join(" ");
        const { message, place, fix } = failure;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(failure.code, message, { state, place, fix, cause: error });
    }
    catch (undoError) {
        return interrupted(failure, error, undoError, `The ${facts.from} backend is still in use; ${aside}`);
    }
}
function interrupted(failure, cause, second, state) {
    const both = `${failure.message} Undoing it failed as well: ${(0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(second).message}`;
    const fix = ["Mend what the messages name, then: milestone resume"];
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERRUPTED", both, { state, fix, cause, place: failure.place });
}
/** What state is left past the return, and what ends it. */
function describeRest({ to, kind }, { reached }) {
    if (reached === "finished") {
        return {
            state: `The store is on ${to} and complete; only the report of it is missing.`,
            fix: ["milestone status"],
        };
    }
    const aim = kind === "sync" ? "as it is to be" : "as in the backup";
    const state = reached === "decided"
        ? `The ${kind ?? "restore"} was decided on and is not complete: each record is as before or ${aim}, whole.`
        : `The store is on ${to} and complete; metadata and events are not all written.`;
    return { state, fix: ["milestone resume"] };
}
function isPastReturn(context, facts, { reached }) {
    if (reached === "decided" || reached === "switched" || reached === "finished") {
        return true;
    }
    return reached !== "going-back" && facts.from !== facts.to && (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .readSwitch */ .hc)(context.files, context.layout) === facts.to;
}


/***/ }),

/***/ 43455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ finishRun)
/* harmony export */ });
/* harmony import */ var _settings_write_store_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10629);
/* harmony import */ var _store_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20941);
/* harmony import */ var _store_git_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71604);
/* harmony import */ var _store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68243);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98201);
/* harmony import */ var _close_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28337);
/* harmony import */ var _query_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46157);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48700);
/* harmony import */ var _server_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10155);









/**
 * Everything after the switch that another process could also do: each act is repeatable, and the journal has
 * what it needs, but for what was `measured`: only the process that did that can write it. Ends with the journal's last
 * line.
 */
async function finishRun(context, id, journal, facts, measured) {
    const { files, layout } = context;
    const dirs = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, id);
    const to = facts.to ?? "file";
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_7__/* .resumeSession */ .UI)(files, layout);
    }
    if (files.stat(dirs.lastSwitch) !== undefined) {
        files.makeDirs(layout.at("config"));
        files.rename(dirs.lastSwitch, layout.lastSwitchFile);
        files.syncDir(layout.at("config"));
    }
    (0,_store_git_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeGitFiles */ .l)(files, layout, to);
    await (0,_server_run_js__WEBPACK_IMPORTED_MODULE_5__/* .finishOnServer */ .gd)(context, id, facts);
    if (facts.server !== undefined) {
        (0,_settings_write_store_id_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStoreId */ .k)(files, layout, facts.server);
    }
    (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .closeBackup */ .V)(context, facts.backup ?? id, facts, "succeeded");
    if (facts.reverses !== undefined) {
        (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .markRolledBack */ .d)(context, facts.reverses);
    }
    logOnce(context, id, facts, measured);
    files.removeTree(dirs.shadow);
    files.removeTree(dirs.backup);
    files.removeTree(dirs.keeping);
    files.remove(dirs.undoRequest);
    journal.reach("finished", context.now());
}
function describeRun(id, facts, backend) {
    switch (facts.kind) {
        case "restore":
            return [{ event: "backup_restored", backend, details: { backup_id: facts.restores ?? "", migration_id: id } }];
        case "sync":
            return [{ event: "drift_synced", backend, details: { migration_id: id } }];
        default:
            return [
                { event: "storage_initialized", backend, details: { migration_id: id } },
                { event: "migration_completed", backend, details: describeMigration(id, facts) },
            ];
    }
}
function describeMigration(id, { from, reverses }) {
    return { migration_id: id, from: from ?? "", ...(reverses && { reverses }) };
}
function logOnce(context, id, facts, measured) {
    const { files, layout, now } = context;
    const at = now();
    const backend = facts.to ?? "file";
    const events = describeRun(id, facts, backend);
    const missing = events.filter(({ event }) => !(0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEventOf */ .K)(files, layout, id, event));
    const metrics = measured === undefined ? [] : (0,_query_report_js__WEBPACK_IMPORTED_MODULE_8__/* .describeMetrics */ .r)(backend, measured);
    if (missing.length + metrics.length > 0) {
        (0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .appendEvents */ .I)(files, layout, at, [...missing, ...metrics]);
    }
    startMeasuring(context, id, facts, at);
    if (measured !== undefined) {
        const { active = null } = facts.fingerprint ?? {};
        const unknown = { users: null, complexity: null };
        const diskFreeBytes = files.freeBytes(layout.dir);
        (0,_store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__/* .appendMetrics */ .O)(files, layout, at, { backend, times: measured, activeRecords: active, ...unknown, diskFreeBytes });
    }
}
/** What was measured on the backend left behind, or on an earlier stay on this one, must not argue on. */
function startMeasuring({ files, layout }, id, { from, to }, at) {
    const event = "scale_detection_initialized";
    if (from !== to && to !== undefined && !(0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEventOf */ .K)(files, layout, id, event, layout.scaleEventsFile)) {
        const details = { migration_id: id };
        (0,_store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__/* .appendScaleEvent */ .j)(files, layout, at, { event, currentBackend: to, optimalBackend: "", details });
    }
}


/***/ }),

/***/ 44316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ installationOf),
  t: () => (/* binding */ openInstallation)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/packed/in-batches.js
var in_batches = __webpack_require__(28439);
// EXTERNAL MODULE: ./dist/lib/files/nested-files.js
var nested_files = __webpack_require__(56659);
// EXTERNAL MODULE: ./dist/lib/files/signature.js
var signature = __webpack_require__(22002);
// EXTERNAL MODULE: ./dist/lib/record/marks.js
var marks = __webpack_require__(7450);
;// CONCATENATED MODULE: ./dist/lib/migrate/kept-files.js




/** Everything of others that an installation takes the place of: what the store had, and what was written meanwhile. */
class KeptFiles {
    files;
    dirs;
    /** What {@link know} saw. */
    known = new Map();
    /** Whether a power cut could still take something that is kept, as it could what a killed process kept. */
    unsynced;
    constructor(files, dirs) {
        this.files = files;
        this.dirs = dirs;
        this.unsynced = this.exists(dirs.displaced);
    }
    /** True when what the store had at this path is in `displaced`. */
    has(each) {
        return this.exists(this.inDisplaced(each));
    }
    /** Takes digests of what is kept of a large file, where nobody writes, and of the file itself, ahead of the write pause. */
    know(each, target) {
        if (this.has(each)) {
            const digest = this.files.digest(this.inDisplaced(each));
            const seen = this.signatureOf(target);
            this.known.set(each, {
                digest,
                seen: seen !== undefined && this.files.digest(target) === digest ? seen : undefined,
            });
        }
    }
    /** The digest of a file that {@link know} saw to be as it was kept, if nobody wrote to it since. */
    seenDigest(each, target) {
        const known = this.known.get(each);
        return (0,marks/* sameSignature */.b)(known?.seen, this.signatureOf(target)) ? known?.digest : undefined;
    }
    /** True when these are the bytes that the store had. */
    isOld(each, digest) {
        return this.has(each) && (this.known.get(each)?.digest ?? this.files.digest(this.inDisplaced(each))) === digest;
    }
    /**
     * Keeps files before they are replaced or moved here, durably. Those that are replaced are copied, since at no instant
     * may a record be missing. A copy gets its place when its bytes are durable: what stands in `displaced` is whole.
     */
    prepare(replaced, moved) {
        const paths = [...replaced.map(({ path: name }) => name), ...moved];
        for (const dir of new Set(paths.map((each) => external_node_path_.dirname(this.inDisplaced(each))))) {
            this.files.makeDirs(dir);
        }
        for (const { path: each, target } of replaced) {
            this.copyTo(this.inKeeping(each), target);
        }
        if (replaced.length + moved.length > 0 || this.unsynced) {
            this.syncRun();
        }
        for (const { path: each } of replaced) {
            this.files.rename(this.inKeeping(each), this.inDisplaced(each));
        }
        if (replaced.length > 0) {
            this.files.removeTree(this.dirs.keeping);
            this.syncRun();
        }
        this.unsynced = false;
    }
    /** Moves here what the store had. */
    displace(each, target) {
        this.move(target, this.inDisplaced(each));
    }
    /** Moves back what the store had. */
    giveBack(each, target) {
        this.known.delete(each);
        this.move(this.inDisplaced(each), target);
    }
    /** Moves out of the way what somebody else wrote, which has this digest. */
    leave(each, target, digest) {
        this.move(target, this.freeInLeft(each, digest));
    }
    /** Copies what somebody else wrote, before it is replaced. Returns the digest of the copy. */
    leaveCopy(each, target) {
        const part = this.inKeeping(".part");
        this.copyTo(part, target);
        const digest = this.files.digest(part);
        this.move(part, this.freeInLeft(each, digest));
        this.files.removeTree(this.dirs.keeping);
        return digest;
    }
    /** What somebody else wrote meanwhile, found by this process or one before it. */
    get left() {
        const { left } = this.dirs;
        const name = external_node_path_.basename(left);
        return (0,nested_files/* nestedFiles */.v)(this.files, external_node_path_.dirname(left), name).map((each) => each.slice(name.length + 1));
    }
    copyTo(copy, target) {
        this.files.makeDirs(external_node_path_.dirname(copy));
        this.files.remove(copy);
        this.files.copy(target, copy);
    }
    move(from, to) {
        this.files.makeDirs(external_node_path_.dirname(to));
        this.files.rename(from, to);
    }
    /** A second file of the same path gets a number, the same once more does not. */
    freeInLeft(each, digest) {
        const left = external_node_path_.join(this.dirs.left, each);
        let free = left;
        for (let number = 2; this.exists(free) && this.files.digest(free) !== digest; number++) {
            free = `${left}.${number}`;
        }
        return free;
    }
    inDisplaced(each) {
        return external_node_path_.join(this.dirs.displaced, each);
    }
    inKeeping(each) {
        return external_node_path_.join(this.dirs.keeping, each);
    }
    signatureOf(file) {
        const stat = this.files.stat(file);
        return stat && (0,signature/* signatureOf */.y)(stat);
    }
    exists(file) {
        return this.files.stat(file) !== undefined;
    }
    /** The folder of the run, with what stands there under a new name. */
    syncRun() {
        this.files.syncTree(external_node_path_.dirname(this.dirs.displaced));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./dist/lib/lazily.js
var lazily = __webpack_require__(92427);
// EXTERNAL MODULE: ./dist/lib/logs/lines.js
var lines = __webpack_require__(21645);
// EXTERNAL MODULE: ./dist/lib/migrate/checked-line.js
var checked_line = __webpack_require__(95198);
;// CONCATENATED MODULE: ./dist/lib/migrate/manifest.js






/** What an installation ever puts or sets aside. A checkout can bring a manifest: no other path is believed. */
const PATH = /^(?:(?:active|completed|logs)\/[^/].*|config\/storage-config\.yaml|(?:index|enterprise)\.db(?:-wal|-shm|-journal)?)$/s;
const step = (0,lazily/* lazily */.q)(() => schemas/* object */.Ikc({
    act: schemas/* enum */.k5n(["put", "aside"]),
    path: schemas/* string */.YjP().refine((each) => PATH.test(each) && external_node_path_.posix.normalize(each) === each && !each.includes("\0")),
    digest: schemas/* string */.YjP().optional(),
    had: schemas/* boolean */.zMY(),
}));
/** Adds steps to a manifest, durably: only then may they be done. */
function addSteps(files, manifest, steps) {
    files.append(manifest, steps.map(checked_line/* writeCheckedLine */.t).join(""));
    files.sync(manifest);
    files.syncDir(external_node_path_.dirname(manifest));
}
/** A path takes a few thousand at most. */
const LONGEST_LINE = 1 << 20;
/**
 * The steps of a manifest, none where there is no such file. A last line without its line feed was never acted on.
 * Throws JOURNAL_UNREADABLE for any other line that is not as it was written.
 */
function* readSteps(files, manifest) {
    if (files.stat(manifest) === undefined) {
        return;
    }
    for (const { number, bytes, isEnded } of (0,lines/* linesOf */.D)(files.chunks(manifest), LONGEST_LINE)) {
        if (!isEnded) {
            return;
        }
        const parsed = step().safeParse(bytes && (0,checked_line/* readCheckedLine */.o)(bytes.toString("utf8")));
        if (!parsed.success) {
            throw damaged(manifest, number);
        }
        yield { ...parsed.data, digest: parsed.data.digest };
    }
}
function damaged(manifest, line) {
    const run = `migrations/${external_node_path_.basename(external_node_path_.dirname(manifest))}`;
    return new error/* MilestoneError */.lO("JOURNAL_UNREADABLE", `${run}/${external_node_path_.basename(manifest)}:${line} is damaged.`, {
        state: "A migration was interrupted; nothing was done about it.",
        place: { file: `${run}/${external_node_path_.basename(manifest)}`, line },
        fix: [`What the migration put aside is under ${run}/displaced: compare it with the store by hand.`],
    });
}

;// CONCATENATED MODULE: ./dist/lib/migrate/plain-dirs.js


/**
 * A checkout can bring the folder of a run: nothing is moved through a link in it, or in the store. Looks at every
 * folder on the way to these paths. Throws UNSAFE_PATH.
 */
function assertPlainDirs(files, { store, shadow, displaced, keeping, left }, paths) {
    const tops = [store, shadow, displaced, keeping, left];
    const dirs = new Set(tops);
    const inside = new Set();
    for (const each of paths) {
        const folder = external_node_path_.dirname(each);
        if (!inside.has(folder)) {
            inside.add(folder);
            for (const parent of tops.flatMap((top) => parentsOf(top, external_node_path_.join(top, each)))) {
                dirs.add(parent);
            }
        }
    }
    for (const dir of dirs) {
        const kind = files.stat(dir)?.kind;
        if (kind !== undefined && kind !== "directory") {
            const shown = external_node_path_.relative(external_node_path_.dirname(store), dir);
            throw new error/* MilestoneError */.lO("UNSAFE_PATH", `${shown} is no plain folder; nothing is moved through it.`, {
                state: "A migration was interrupted; nothing was done about it.",
                place: { file: shown },
                fix: ["Replace it by a plain folder, then: milestone resume"],
            });
        }
    }
}
/** The folders between `top` and `file`, both left out. */
function parentsOf(top, file) {
    const parents = [];
    for (let parent = external_node_path_.dirname(file); parent.length > top.length; parent = external_node_path_.dirname(parent)) {
        parents.push(parent);
    }
    return parents;
}

// EXTERNAL MODULE: ./dist/lib/packed/ordered-keys.js
var ordered_keys = __webpack_require__(42333);
// EXTERNAL MODULE: ./dist/lib/packed/packed-hex.js
var packed_hex = __webpack_require__(54817);
// EXTERNAL MODULE: ./dist/lib/packed/row-set.js
var row_set = __webpack_require__(48496);
;// CONCATENATED MODULE: ./dist/lib/migrate/steps.js



const DIGEST_BYTES = 32;
/** The steps of a manifest by their path, of as many records as there may be. */
class Steps {
    paths = new ordered_keys/* OrderedKeys */.a();
    /** Of the first step of each path. */
    digests = new packed_hex/* PackedHex */.W(DIGEST_BYTES);
    withDigest = new row_set/* RowSet */.r();
    puts = new row_set/* RowSet */.r();
    had = new row_set/* RowSet */.r();
    /** All but the first, of paths that have several: one that changed once more before the switch. */
    later = new Map();
    /** How many paths there are. */
    get size() {
        return this.paths.size;
    }
    add(step) {
        const before = this.paths.size;
        const row = this.paths.add(step.path);
        if (row < before) {
            const later = this.later.get(step.path) ?? [];
            later.push(step);
            this.later.set(step.path, later);
            return;
        }
        if (step.digest !== undefined) {
            this.digests.set(row, step.digest);
            this.withDigest.add(row);
        }
        if (step.act === "put") {
            this.puts.add(row);
        }
        if (step.had) {
            this.had.add(row);
        }
    }
    has(path) {
        return this.paths.rowOf(path) !== undefined;
    }
    /** In the order of the manifest; none where the path is in none. */
    of(path) {
        const row = this.paths.rowOf(path);
        return row === undefined ? [] : this.at(row, path);
    }
    /** True when some path had something in the store. */
    get replaces() {
        return this.had.size > 0 || [...this.later.values()].some((steps) => steps.some(({ had }) => had));
    }
    allPaths() {
        return this.paths.keys();
    }
    /** What the manifest says last about each path, in the order in which it names them first. */
    *last() {
        for (const [row, path] of this.paths.each()) {
            yield this.at(row, path).at(-1);
        }
    }
    /** Each path with its steps, the other way round than they are named. */
    *backwards() {
        for (const [row, path] of this.paths.backwards()) {
            yield [path, this.at(row, path)];
        }
    }
    at(row, path) {
        const first = {
            act: this.puts.has(row) ? "put" : "aside",
            path,
            digest: this.withDigest.has(row) ? this.digests.at(row) : undefined,
            had: this.had.has(row),
        };
        return [first, ...(this.later.get(path) ?? [])];
    }
}

;// CONCATENATED MODULE: ./dist/lib/migrate/unsynced.js

/** So many are synced one by one in less time than all that other programs have just written to the file system. */
const MOST_SYNCED_ALONE = 20;
/** What was done below a folder since it was last made durable. */
class Unsynced {
    files;
    dir;
    /** Relative to the folder, with `/`; one more than are synced alone stands for any number. */
    paths = new Set();
    isMore = false;
    constructor(files, dir) {
        this.files = files;
        this.dir = dir;
    }
    /** A file that was put there, with its folder. */
    add(each) {
        if (this.paths.size <= MOST_SYNCED_ALONE) {
            this.paths.add(each);
        }
    }
    /** Anything else, as where something of others was moved or copied to: only a sync of everything has it all. */
    addMore() {
        this.isMore = true;
    }
    /** Makes content and names durable. Of few files it waits for these alone: nobody may write meanwhile. */
    sync() {
        if (this.isMore || this.paths.size > MOST_SYNCED_ALONE) {
            this.files.syncTree(this.dir);
        }
        else {
            this.syncEach();
        }
        this.paths.clear();
        this.isMore = false;
    }
    syncEach() {
        const dirs = new Set();
        for (const each of this.paths) {
            const file = external_node_path_.join(this.dir, each);
            // A tool may have removed it again.
            if (this.files.stat(file)?.kind === "file") {
                this.files.sync(file);
            }
            // The folder may be new itself.
            dirs.add(external_node_path_.dirname(file)).add(this.dir);
        }
        for (const dir of dirs) {
            this.files.syncDir(dir);
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/migrate/installation.js









/** A file that other programs may be writing to in place, for as long as a transaction of theirs takes. */
const DATABASE = "enterprise.db";
/** Files whose steps are taken together, with one sync for all: more would be as large in memory as the store's list. */
const MOST_AT_ONCE = 10_000;
/** How often somebody may write between two looks at a file that is to be replaced. */
const ATTEMPTS = 5;
/**
 * Puts the files of a shadow in place so that a kill at any point can be continued or taken back: a durable
 * manifest says first what will be done; where each file stands says how far it got.
 */
class Installation {
    files;
    dirs;
    steps = new Steps();
    /** Digests of files of the shadow, as long as they are as they were. */
    prepared = new Map();
    kept;
    unsynced;
    hold;
    /** What will be replaced in the write pause. */
    pins = [];
    /** `hold` keeps writers off a database while it is replaced or removed. */
    constructor(files, dirs, hold) {
        this.files = files;
        this.dirs = dirs;
        this.hold = hold;
        this.know(readSteps(files, dirs.manifest));
        this.kept = new KeptFiles(files, dirs);
        this.unsynced = new Unsynced(files, dirs.store);
        assertPlainDirs(files, dirs, this.steps.allPaths());
    }
    prepare(paths) {
        // Kept already, it need not be copied within the write pause; whoever writes to it until then is found by its digest.
        const old = paths.filter((each) => this.had(each) && !this.kept.has(each) && this.exists(this.inStore(each)));
        this.keepOld(old.map((each) => ({ act: "put", path: each, digest: undefined, had: true })));
        for (const each of paths) {
            this.kept.know(each, this.inStore(each));
            const signature = this.signatureOf(each);
            this.prepared.set(each, { signature, digest: this.files.digest(this.inShadow(each)) });
            this.pins.push(this.files.pin(this.inStore(each)));
        }
    }
    release() {
        for (const unpin of this.pins.splice(0)) {
            unpin();
        }
    }
    put(paths) {
        this.add(paths.map((each) => this.toPut(each)));
    }
    async putEach(paths, knownDigest) {
        for (const batch of (0,in_batches/* inBatches */.o)(paths, MOST_AT_ONCE)) {
            const steps = [];
            for (const some of (0,in_batches/* inBatches */.o)(batch, stopped/* LISTEN_EVERY */.ST)) {
                steps.push(...some.map((each) => this.toPut(each, knownDigest(each))));
                await new Promise(setImmediate);
            }
            this.record(steps);
            this.makeReady(steps);
            for (const some of (0,in_batches/* inBatches */.o)(steps, stopped/* LISTEN_EVERY */.ST)) {
                for (const step of some) {
                    this.act(step);
                }
                await new Promise(setImmediate);
            }
        }
    }
    aside(paths) {
        const present = paths.filter((each) => this.exists(this.inStore(each)));
        this.add(present.map((each) => this.toAside(each)));
    }
    sync() {
        this.unsynced.sync();
    }
    /**
     * Writes down what will be done, without doing it: for a restore, which decides first. Puts come before asides,
     * so that a record that changes its state is twice there for a moment, and never missing. `first` goes aside before
     * anything is put: side files, which the next reader would take for those of a new database.
     */
    plan(puts, asides, first = []) {
        for (const batch of (0,in_batches/* inBatches */.o)(this.planned(puts, asides, first), MOST_AT_ONCE)) {
            this.record(batch);
        }
    }
    /** True when a database is put, or taken away again: {@link Backends.prepareHold} comes first. */
    get needsHold() {
        return this.steps.has(DATABASE);
    }
    /** True while a planned file still waits in the shadow. */
    isWaiting(each) {
        return this.steps.of(each).at(-1)?.act === "put" && this.exists(this.inShadow(each));
    }
    /** Does what the manifest says last about each path and was not done yet. Repeating it changes nothing. */
    complete() {
        for (const steps of (0,in_batches/* inBatches */.o)(this.steps.last(), MOST_AT_ONCE)) {
            this.apply(steps.filter(({ act, path: each }) => act === "aside" || this.exists(this.inShadow(each))));
        }
        this.syncStore();
    }
    /** True when something that the store had is to be replaced or moved out of the way. */
    get replaces() {
        return this.steps.replaces;
    }
    /** Takes everything back. */
    undo() {
        if (this.steps.size === 0) {
            return;
        }
        // The other way round: what was moved comes back before its copy goes.
        for (const [each, steps] of this.steps.backwards()) {
            this.undoPath(each, steps);
        }
        this.syncStore();
    }
    /** Files that somebody else wrote meanwhile where we write, by this process or one before it; kept in `left`. */
    get left() {
        return this.kept.left;
    }
    toPut(each, digest = this.digestOf(each)) {
        return { act: "put", path: each, digest, had: this.had(each) };
    }
    *planned(puts, asides, first) {
        for (const each of first) {
            yield this.toAside(each);
        }
        for (const each of puts) {
            yield this.toPut(each);
        }
        for (const each of asides) {
            yield this.toAside(each);
        }
    }
    toAside(each) {
        return { act: "aside", path: each, digest: undefined, had: this.had(each) };
    }
    add(steps) {
        if (steps.length > 0) {
            this.record(steps);
            this.apply(steps);
        }
    }
    record(steps) {
        addSteps(this.files, this.dirs.manifest, steps);
        this.know(steps);
    }
    know(steps) {
        for (const step of steps) {
            this.steps.add(step);
        }
    }
    apply(steps) {
        this.makeReady(steps);
        for (const step of steps) {
            this.act(step);
        }
    }
    /** Before anything is done, everything that will be replaced is kept, durably. */
    makeReady(steps) {
        this.keepOld(steps.filter(({ path: each, had }) => had && !this.kept.has(each) && this.exists(this.inStore(each))));
        for (const dir of new Set(steps.filter(isPut).map(({ path: each }) => external_node_path_.dirname(this.inStore(each))))) {
            this.files.makeDirs(dir);
        }
    }
    /** Each file changes by one rename. */
    act(step) {
        const target = this.inStore(step.path);
        if (step.act === "aside") {
            this.setAside(step, target);
        }
        else {
            this.putOne(step.path, target);
        }
    }
    /** What somebody wrote meanwhile is copied first: the sync before takes its time, and before a kill there was more of it. */
    putOne(each, target) {
        let copied;
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            let isPut = false;
            this.withSteady(each, target, (digest) => {
                // Files cannot be held: to have copied it once must do.
                isPut = !this.isForeign(each, digest) || digest === copied || (copied !== undefined && each !== DATABASE);
                if (isPut) {
                    this.files.rename(this.inShadow(each), target);
                    this.unsynced.add(each);
                }
            });
            if (isPut) {
                return;
            }
            copied = this.kept.leaveCopy(each, target);
            this.unsynced.addMore();
        }
        throw new error/* MilestoneError */.lO("SOURCE_BUSY", `${each} is written by another program all the time.`, {
            state: "It was not replaced.",
            place: { file: each },
            fix: ["Close the program that writes it, then: milestone resume"],
        });
    }
    /** `act` gets the digest of what stands there, undefined for nothing; of a database nobody changes it meanwhile. */
    withSteady(each, target, act) {
        const stat = this.files.stat(target);
        if (each === DATABASE && stat?.kind === "file" && stat.sizeBytes > 0) {
            // Held, nobody writes to it any more: to see that nobody did before is enough.
            this.hold(target, (digest) => act(this.kept.seenDigest(each, target) ?? digest()));
        }
        else {
            act(stat === undefined ? undefined : this.files.digest(target));
        }
    }
    keepOld(steps) {
        const puts = steps.filter(isPut).map(({ path: each }) => each);
        const asides = steps.filter(({ act }) => act === "aside").map(({ path: each }) => each);
        this.kept.prepare(puts.map((each) => ({ path: each, target: this.inStore(each) })), asides);
    }
    /** What the store had is kept, once; what this migration put there itself needs no keeping. */
    setAside({ path: each, had }, target) {
        if (!this.exists(target)) {
            return;
        }
        this.unsynced.addMore();
        if (had && !this.kept.has(each)) {
            this.kept.displace(each, target);
            return;
        }
        const digest = this.files.digest(target);
        if (this.isOurs(each, digest)) {
            this.files.remove(target);
        }
        else {
            this.kept.leave(each, target, digest);
        }
    }
    undoPath(each, steps) {
        const target = this.inStore(each);
        if (!this.kept.has(each) && steps.some(({ had }) => had)) {
            // Nothing was done to it yet.
            return;
        }
        this.withSteady(each, target, (digest) => {
            if (this.kept.has(each)) {
                if (digest !== undefined && this.isForeign(each, digest)) {
                    this.kept.leave(each, target, digest);
                }
                this.kept.giveBack(each, target);
            }
            else if (digest !== undefined) {
                this.undoNew(each, target, digest);
            }
        });
    }
    /** Where the store had nothing: ours goes, and what somebody else wrote in its place is kept. */
    undoNew(each, target, digest) {
        if (this.isOurs(each, digest)) {
            this.files.remove(target);
        }
        else if (!this.exists(this.inShadow(each))) {
            this.kept.leave(each, target, digest);
        }
    }
    isOurs(each, digest) {
        return this.steps.of(each).some((step) => step.digest === digest);
    }
    /** True for a file that is neither what the store had nor what this migration put there. */
    isForeign(each, digest) {
        return digest !== undefined && !this.isOurs(each, digest) && !this.kept.isOld(each, digest);
    }
    /** True when the store had something at this path before the first step on it. */
    had(each) {
        return this.steps.of(each)[0]?.had ?? this.exists(this.inStore(each));
    }
    digestOf(each) {
        const known = this.prepared.get(each);
        return known !== undefined && known.signature === this.signatureOf(each)
            ? known.digest
            : this.files.digest(this.inShadow(each));
    }
    signatureOf(each) {
        const stat = this.files.stat(this.inShadow(each));
        return JSON.stringify([stat?.sizeBytes, stat?.modifiedMs, stat?.changedMs, stat?.inode]);
    }
    inStore(each) {
        return external_node_path_.join(this.dirs.store, each);
    }
    inShadow(each) {
        return external_node_path_.join(this.dirs.shadow, each);
    }
    exists(file) {
        return this.files.stat(file) !== undefined;
    }
    syncStore() {
        this.files.syncTree(this.dirs.store);
    }
}
function isPut({ act }) {
    return act === "put";
}

;// CONCATENATED MODULE: ./dist/lib/migrate/installation-of.js

/**
 * The installation of a run in this store, as far as it got: for looking, and for a run whose backends are open. A
 * database that cannot be read is replaced as it stands, never opened: that would run or remove its journal.
 */
function installationOf({ files, backends }, dirs, { unreadable = false } = {}) {
    return new Installation(files, dirs.installation, (file, act) => unreadable ? act(() => files.digest(file)) : backends.holdDatabase(file, act));
}
/** The same for another process, which goes on where the first one was cut off. */
async function openInstallation(ports, dirs, facts) {
    const installation = installationOf(ports, dirs, facts);
    if (installation.needsHold) {
        await ports.backends.prepareHold();
    }
    return installation;
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

/***/ 46157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeSlower),
/* harmony export */   r: () => (/* binding */ describeMetrics)
/* harmony export */ });
const NAMES = ["list", "count", "read"];
/**
 * Both together are more than the same query of the same store differs from run to run on a machine that has other things to
 * do: a part of what takes long, and a few milliseconds of what takes next to nothing.
 */
const NOISE_FACTOR = 1.25;
const NOISE_MS = 5;
/** The queries that take longer than on the backend left, beyond noise, in words. The report has the times of all. */
function describeSlower(before, after) {
    return NAMES.filter((name) => after[`${name}Ms`] > before[`${name}Ms`] * NOISE_FACTOR + NOISE_MS).map((name) => {
        const [was, is] = [before[`${name}Ms`].toFixed(1), after[`${name}Ms`].toFixed(1)];
        return `the tools' query "${name}" takes ${is} ms now, ${was} ms before`;
    });
}
/** The first metrics of the new backend: one event for each of the tools' queries. */
function describeMetrics(backend, times) {
    return NAMES.map((name) => ({
        event: "performance_metric",
        backend,
        details: { operation: name, duration_ms: Number(times[`${name}Ms`].toFixed(3)), success: true },
    }));
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

/***/ 76970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ undoRun)
/* harmony export */ });
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98201);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97892);
/* harmony import */ var _close_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28337);
/* harmony import */ var _installation_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44316);
/* harmony import */ var _remove_if_empty_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66130);
/* harmony import */ var _remove_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22312);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48700);
/* harmony import */ var _server_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10155);








/**
 * Takes back everything that a run did before its switch. Repeatable: a kill in the middle is continued by the
 * next call.
 */
async function undoRun(context, id, journal, facts) {
    const { files, layout } = context;
    const dirs = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, id);
    const installation = await (0,_installation_of_js__WEBPACK_IMPORTED_MODULE_2__/* .openInstallation */ .t)(context, dirs, facts);
    if (journal.reached === "switched") {
        // Its last line, which said so, was lost.
        journal.reach("going-back", context.now());
    }
    if (facts.from !== undefined && journal.reached === "going-back") {
        (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSwitch */ .iq)(files, layout, facts.from);
    }
    installation.undo();
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .resumeSession */ .UI)(files, layout);
    }
    const remarks = await (0,_server_run_js__WEBPACK_IMPORTED_MODULE_4__/* .undoOnServer */ .Tp)(context, id, journal, facts);
    const backup = layout.at("backups", id);
    // Where nothing that the store had was to be replaced, the backup says nothing that the store does not.
    if (installation.replaces) {
        (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .closeBackup */ .V)(context, id, facts, "undone");
    }
    else if (files.stat(backup) !== undefined) {
        files.rename(backup, dirs.undoneBackup);
    }
    journal.reach("undone", context.now());
    const { left } = installation;
    if (left.length > 0 || facts.startedBy === "auto") {
        for (const scratch of [dirs.shadow, dirs.backup, dirs.keeping, dirs.undoneBackup]) {
            files.removeTree(scratch);
        }
        (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIfEmpty */ .V)(files, layout.backupsDir);
        files.remove(dirs.undoRequest);
        return { left, remarks };
    }
    (0,_remove_run_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRun */ .s)(files, dirs.dir);
    (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
    (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIfEmpty */ .V)(files, layout.backupsDir);
    return { left, remarks };
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

/***/ 10629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ writeStoreId)
/* harmony export */ });
/* unused harmony export withStoreId */
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77228);
/* harmony import */ var _record_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1893);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96989);
/* harmony import */ var _record_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92871);





/** Writes the store's name on servers into its settings, all else of which stays as it is. Repeating it changes nothing. */
function writeStoreId(files, layout, storeId) {
    const file = layout.settingsFile;
    const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("utf8");
    const text = withStoreId(before, storeId);
    if (text !== before) {
        files.makeDirs(layout.at("config"));
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceFile */ .fR)(files, file, text);
    }
}
/** Settings with this `storage.id`; lines of everything else, comments included, as they were. Pure. */
function withStoreId(text, storeId) {
    const parsed = (0,_record_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text === "" ? "{}" : text);
    const settings = parsed.ok && parsed.value === null ? {} : parsed.ok ? parsed.value : undefined;
    if (settings === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(settings)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SETTINGS_INVALID", "The settings are no YAML that a line could be added to.", {
            state: "The switch is done; only the store's name on the server is missing in its settings.",
            fix: [`Mend config/storage-config.yaml, give it storage.id: ${storeId}, then: milestone resume`],
        });
    }
    const storage = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(settings.storage ?? null) ? { ...settings.storage } : {};
    if (storage.id === storeId) {
        return text;
    }
    if (Object.keys(settings).length === 0) {
        return `${text.replace(/^(?:\{\}|null|~)?\s*$/, "")}storage:\n  id: ${storeId}\n`;
    }
    (0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .setKey */ .qL)(storage, "id", storeId);
    return (0,_record_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .applyChange */ .h)(text, { ...settings, storage });
}


/***/ }),

/***/ 30374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ appendLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Appends values to a log as lines of JSON, in one write; a log that ends in half a line gets its newline first. Durable. */
function appendLines(files, file, values) {
    files.makeDirs(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
    const isNew = files.stat(file) === undefined;
    const existing = isNew ? Buffer.alloc(0) : files.read(file).bytes;
    const open = existing.length > 0 && existing.at(-1) !== 10;
    const lines = values.map((value) => `${JSON.stringify(value)}\n`);
    files.append(file, `${open ? "\n" : ""}${lines.join("")}`);
    files.sync(file);
    if (isNew) {
        files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
    }
}


/***/ }),

/***/ 20941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ appendEvents),
/* harmony export */   K: () => (/* binding */ hasEventOf)
/* harmony export */ });
/* harmony import */ var _append_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30374);

/** Appends events, each one whole line, all in one write. */
function appendEvents(files, layout, at, events) {
    const timestamp = at.toISOString();
    const lines = events.map(({ event, backend, details }) => ({
        timestamp,
        event,
        milestone_id: "system",
        backend,
        details,
    }));
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.storageEventsFile, lines);
}
/**
 * True when the log has such an event of this migration already, as a whole line: finishing twice must not say it
 * twice, and a kill may have left half of what was said. Without `event`, any event; without `log`, `storage-events.jsonl`.
 */
function hasEventOf(files, layout, migrationId, event, log = layout.storageEventsFile) {
    if (files.stat(log) === undefined) {
        return false;
    }
    const mark = `"migration_id":${JSON.stringify(migrationId)}`;
    const lines = files.read(log).bytes.toString("utf8").split("\n");
    return lines.some((line) => line.includes(mark) && isEvent(line, event));
}
function isEvent(line, event) {
    try {
        const parsed = JSON.parse(line);
        return event === undefined || parsed.event === event;
    }
    catch {
        // Torn: it says nothing.
        return false;
    }
}


/***/ }),

/***/ 71604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeGitFiles)
/* harmony export */ });
/* unused harmony export withBlock */
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77228);

const BEGIN = "# >>> milestone-migrate";
const END = "# <<< milestone-migrate";
const IGNORED = [
    "/backups/*/*",
    "!/backups/*/backup-metadata.yaml",
    "/migrations/",
    "/index.db",
    "/locks/",
    "/sessions/",
    "*-wal",
    "*-shm",
    "*-journal",
];
/** Line-ending conversion would change every digest; logs are appended on every branch. */
const ATTRIBUTES = ["/active/** -text", "/completed/** -text", "*.db binary", "*.jsonl merge=union"];
/** Writes our part of `.gitignore` and `.gitattributes` for a backend; what else they say stays. */
function writeGitFiles(files, layout, backend) {
    // Said outright, because many projects ignore every database file.
    const ignored = [...IGNORED, backend === "database" ? "!/enterprise.db" : "/enterprise.db"];
    extend(files, layout.at(".gitignore"), ignored);
    extend(files, layout.at(".gitattributes"), ATTRIBUTES);
}
/** Byte for byte: what stands there need not be UTF-8, and our part is ASCII. */
function extend(files, file, lines) {
    const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("latin1");
    const after = withBlock(before, lines);
    if (after !== before) {
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .fR)(files, file, Buffer.from(after, "latin1"));
    }
}
/** The text with our lines between their two markers: replaced where they stand, else at the end; line ends as in the text. */
function withBlock(text, lines) {
    const rows = text.split(/(?<=\n)/);
    const bare = rows.map((row) => row.replace(/\r?\n$/, ""));
    const end = bare.findIndex((row, at) => row === END && bare.lastIndexOf(BEGIN, at) >= 0);
    const start = end < 0 ? -1 : bare.lastIndexOf(BEGIN, end);
    const newline = rows[Math.max(0, start)]?.endsWith("\r\n") ? "\r\n" : "\n";
    const block = [BEGIN, ...lines, END].map((line) => line + newline).join("");
    if (start < 0) {
        return text + (text === "" || text.endsWith("\n") ? "" : newline) + block;
    }
    const same = bare.slice(start + 1, end).join("\n") === lines.join("\n");
    return same ? text : rows.slice(0, start).join("") + block + rows.slice(end + 1).join("");
}


/***/ }),

/***/ 68243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ appendMetrics),
/* harmony export */   j: () => (/* binding */ appendScaleEvent)
/* harmony export */ });
/* harmony import */ var _append_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30374);

/** Appends one event. */
function appendScaleEvent(files, layout, at, scale) {
    const { event, currentBackend, optimalBackend, details } = scale;
    const line = {
        timestamp: at.toISOString(),
        event,
        current_backend: currentBackend,
        optimal_backend: optimalBackend,
        details,
    };
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.scaleEventsFile, [line]);
}
/** Appends one entry, on one line: readers of the tools and ours take that as well as the pretty-printed form. */
function appendMetrics(files, layout, at, metrics) {
    const { backend, times, activeRecords, users, complexity, diskFreeBytes } = metrics;
    const line = {
        timestamp: at.toISOString(),
        backend,
        performance: {
            avg_read_time_ms: rounded(times.readMs),
            // Nothing is written to a store just to take the time of it.
            avg_write_time_ms: null,
            avg_query_time_ms: rounded((times.listMs + times.countMs) / 2),
        },
        system: { disk_free_bytes: diskFreeBytes },
        scale: { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity },
    };
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.metricsFile, [line]);
}
/** Microseconds are the limit of what means anything. */
function rounded(ms) {
    return Number(ms.toFixed(3));
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


/***/ })

};
