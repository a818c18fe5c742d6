export const id = 1852;
export const ids = [1852];
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
        return ["Which records differ cannot be told here: the backup's payload is not in this clone.", last];
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
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
// EXTERNAL MODULE: ./dist/lib/verify/differences.js
var differences = __webpack_require__(56168);
// EXTERNAL MODULE: ./dist/lib/verify/recorded.js
var verify_recorded = __webpack_require__(35446);
;// CONCATENATED MODULE: ./dist/lib/verify/verify.js






/** Reads every record, recomputes both fingerprints, and looks for drift. Writes nothing. */
async function verifyStore(context) {
    const { files, layout, backends, progress } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    progress.step("reading every record");
    const { marks, fingerprint, findings } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    const broken = findings.filter(({ severity }) => severity === "error");
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

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
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

/***/ 21645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
const NEWLINE = 10;
/** Lines of a text that comes in pieces, in memory for the longest line. An empty last line is none. */
function* linesOf(chunks, mostBytes) {
    let number = 1;
    let start = Buffer.alloc(0);
    let isTooLong = false;
    const finish = (end, isEnded) => {
        const bytes = start.length === 0 ? end : Buffer.concat([start, end]);
        const line = { number, bytes: isTooLong || bytes.length > mostBytes ? undefined : bytes, isEnded };
        number += 1;
        start = Buffer.alloc(0);
        isTooLong = false;
        return line;
    };
    for (const chunk of chunks) {
        let at = 0;
        for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
            yield finish(chunk.subarray(at, end), true);
            at = end + 1;
        }
        // A chunk is only valid until the next one is read.
        isTooLong ||= start.length + chunk.length - at > mostBytes;
        start = isTooLong ? Buffer.alloc(0) : Buffer.concat([start, chunk.subarray(at)]);
    }
    if (start.length > 0 || isTooLong) {
        yield finish(Buffer.alloc(0), false);
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
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21645);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);





/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 20;
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
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__/* .DigestMap */ .V();
    for (const { number, bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        const text = bytes?.toString("utf8") ?? "";
        const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, number, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, number, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line },
        fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
    });
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
    return {
        changed: [...now.keys()].filter((name) => before.has(name) && before.get(name) !== now.get(name)?.textDigest),
        added: [...now.keys()].filter((name) => !before.has(name)),
        removed: [...before.keys()].filter((name) => !now.has(name)),
    };
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
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57393);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31054);





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
    const atSwitch = new Map([...((0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_3__/* .readLastSwitch */ .nZ)(context.files, context.layout) ?? [])].map(([name, { textDigest }]) => [name, textDigest]));
    if (textFingerprint(atSwitch) === text) {
        return atSwitch;
    }
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
    const records = [...((0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayloadDigests */ .Yk)(context, backup) ?? [])].filter(([path]) => /^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path));
    return new Map(records.map(([path, digest]) => [path.slice(0, -".yaml".length), digest]));
}
async function digestsInPayload(context, id) {
    const { backends, layout } = context;
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .surveyMarks */ .h)(context, await backends.openFolder("database", layout.at("backups", id)));
    return new Map([...marks].map(([name, { textDigest }]) => [name, textDigest]));
}
function textFingerprint(digests) {
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintBuilder */ .gS();
    const records = [...digests].map(([name, textDigest]) => ({ ...(0,_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(name), textDigest, dataDigest: "" }));
    for (const record of records.sort(_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .compareKeys */ .YD)) {
        builder.add(record);
    }
    return builder.finish().text;
}


/***/ })

};
