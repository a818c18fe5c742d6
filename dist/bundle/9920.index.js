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
    const context = (0,_open_context_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .C)(door, options, "change");
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
