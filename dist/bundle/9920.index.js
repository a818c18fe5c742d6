export const id = 9920;
export const ids = [9920];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 21639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runIndex: () => (/* binding */ runIndex)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56874);
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9270);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97892);
/* harmony import */ var _open_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66099);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29562);






/** `milestone index`: builds the hybrid backend's index anew from the files. */
async function runIndex(door, options) {
    const context = (0,_open_context_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .Ch)(door, options, "change");
    const backend = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .readSwitch */ .hc)(context.files, context.layout);
    if (backend !== "hybrid") {
        (0,_show_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(door, options, { backend, rows: null }, () => `On ${backend}, which has no index; nothing to do.\n`);
        return _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
    }
    const rows = await (0,_migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .withMigrationLock */ .K)(context, () => context.backends.rebuildIndex());
    (0,_show_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(door, options, { backend, rows }, () => `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rows, "active record")} indexed.\n`);
    return _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
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
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48700);






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
            ports.files.removeTree(each);
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
    const pid = (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .pidOfTemporary */ .m)(name);
    return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}
/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }, dir) {
    const name = dir.slice(dir.lastIndexOf("/") + 1);
    if (name.startsWith(".pruned-")) {
        return true;
    }
    const state = tryReadJournal(files, dir);
    const { displaced, left } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, name);
    const kept = [displaced, left].some((each) => (0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__/* .nestedFiles */ .v)(files, dir, each.slice(dir.length + 1)).length > 0);
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
    const { shadow, backup, keeping, undoneBackup } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, dir.slice(dir.lastIndexOf("/") + 1));
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
            state: "What was asked for is done; the lock is still there, and is stale as soon as this process has ended.",
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

/***/ 97892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   iq: () => (/* binding */ writeSwitch)
/* harmony export */ });
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);




/** The backend that `storage-backend.txt` names; no such file means `file`. Throws SWITCH_INVALID. */
function readSwitch(files, layout) {
    if (files.stat(layout.switchFile) === undefined) {
        return "file";
    }
    const place = layout.show(layout.switchFile);
    return parseSwitch(files.read(layout.switchFile).bytes.toString("utf8"), place);
}
/** One word of `file`, `hybrid`, `database`, and newlines. */
function parseSwitch(text, file) {
    const word = text.replace(/[\r\n]+$/, "");
    const backend = _backends_backend_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKENDS */ .A.find((name) => name === word);
    if (backend !== undefined) {
        return backend;
    }
    const line = text.split("\n").findIndex((each) => /^(?:<{7}|={7}|>{7})/.test(each)) + 1;
    const found = line > 0
        ? "git conflict markers"
        : text.trim() === ""
            ? "an empty file"
            : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(JSON.stringify(text.slice(0, 80)));
    throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file} must hold one word, file, hybrid or database; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line: Math.max(1, line) },
        fix: ["Write the backend that holds your milestones into it, alone on one line.", "git log -p shows what it was."],
    });
}
/** The one rename that changes which backend is the truth. Durable when this returns. */
function writeSwitch(files, layout, backend) {
    files.makeDirs(layout.at("config"));
    (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(files, layout.switchFile, `${backend}\n`);
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
