export const id = 3599;
export const ids = [3599];
export const modules = {

/***/ 70637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ provePayload)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68286);





/**
 * Reads a payload back and compares it: every file with its digest, every database and dump by its rows.
 * `readBack` are records of its files that were read already and need not be read twice; `restores` also restores what
 * came from a server. Throws BACKUP_DAMAGED with the first file that differs.
 */
async function provePayload(context, dir, digests, from, { readBack = new _record_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .Marks */ .P(), restores = false } = {}) {
    const payload = new _store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreLayout */ .E(dir);
    let done = 0;
    for (const [name, digest] of digests) {
        if (done % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
            await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(context.signal);
        }
        const file = payload.at(...name.split("/"));
        const isRead = from !== "database" && name.endsWith(".yaml");
        const known = isRead ? readBack.get(name.slice(0, -".yaml".length))?.textDigest : undefined;
        if (known === undefined && context.files.stat(file) === undefined) {
            throw damaged(name, "is missing");
        }
        if ((known ?? context.files.digest(file)) !== digest) {
            throw damaged(name, "has other bytes than when it was taken");
        }
        done += 1;
        context.progress.advance(done);
    }
    await context.backends.proveDatabases(from, dir, restores);
}
function damaged(name, what) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(name)} ${what}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file: name },
        fix: ["Choose another backup: milestone backups"],
    });
}


/***/ }),

/***/ 64413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtAll: () => (/* binding */ lookAtAll),
/* harmony export */   lookAtChanged: () => (/* binding */ lookAtChanged)
/* harmony export */ });
/* harmony import */ var _drift_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13739);
/* harmony import */ var _drift_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6453);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _validate_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16100);
/* harmony import */ var _validate_collect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96499);
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14590);
/* harmony import */ var _validate_since_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91301);
/* harmony import */ var _validate_validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61049);
/* harmony import */ var _validate_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97602);









/** Judges all of the store in a commit, and tells what its bases had already. What its baseline accepts does not count. */
async function lookAtAll(context, { least, bases, asksDrift }) {
    const { now, bad } = await findBad(context, least);
    const introduced = bad.length === 0 ? [] : await findIntroduced(bad, now, await bases());
    const drifted = asksDrift ? await tryFindDrift(context, now) : [];
    return { introduced, older: bad.length - introduced.length, active: () => now.records.active, drifted };
}
/** What is wrong with files that the push changes, by themselves: nothing else of the store need be here. */
async function lookAtChanged(context, { least, changed }) {
    const { layout } = context;
    const files = new Set([...changed.keys()].map((name) => layout.show(layout.at(...name.split("/")))));
    const { bad } = await findBad(context, least);
    return bad.filter(({ file, rule }) => files.has(file) && !_validate_since_js__WEBPACK_IMPORTED_MODULE_5__/* .OF_THE_STORE */ .qj.has(rule));
}
/** What counts of all that is wrong. */
async function findBad(context, least) {
    const now = await (0,_validate_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOf */ .Mj)((0,_validate_view_js__WEBPACK_IMPORTED_MODULE_7__/* .viewOf */ .d)(context), context.settings);
    const accepted = (0,_validate_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .readBaseline */ .m)(context.files, context.layout).fingerprints;
    const bad = (0,_validate_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)(context, now.findings).filter(({ severity, fingerprint }) => (0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .isAtLeast */ .du)(severity, least) && !accepted.has(fingerprint));
    return { now, bad };
}
/** As `validate --since` does: all that is wrong with records that the push changed, and what no base had. */
async function findIntroduced(bad, now, bases) {
    const known = new Set();
    let changed;
    for (const base of bases) {
        const before = await (0,_validate_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOf */ .Mj)((0,_validate_view_js__WEBPACK_IMPORTED_MODULE_7__/* .viewOf */ .d)(base), base.settings);
        const here = (0,_validate_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .changedRecords */ .BP)(now.scan, before.scan);
        changed = changed === undefined ? here : new Set([...changed].filter((name) => here.has(name)));
        for (const { fingerprint } of (0,_validate_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)(base, before.findings)) {
            known.add(fingerprint);
        }
    }
    return bad.filter(({ fingerprint, record, rule }) => !known.has(fingerprint) || (record !== undefined && changed?.has(record) === true && !_validate_since_js__WEBPACK_IMPORTED_MODULE_5__/* .OF_THE_STORE */ .qj.has(rule)));
}
async function tryFindDrift(context, { backend, scan }) {
    try {
        const oldCopy = await (0,_drift_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findDrift */ .L1)(context, backend, scan.marks);
        return oldCopy.kind === "drifted" ? oldCopy.records.map(_drift_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDrifted */ .q) : [];
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && (error.code === "SWITCH_INVALID" || error.code === "BACKEND_UNREADABLE")) {
            // Said as a finding of the store, where it is one.
            return [];
        }
        throw error;
    }
}


/***/ }),

/***/ 92427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
/**
 * Makes something when it is first asked for, and then no more: a schema takes as long to make as it takes to read a
 * hundred records, and most runs check nothing with it.
 */
function lazily(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 16100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeBaseline),
/* harmony export */   m: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96989);
/* harmony import */ var _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63998);




const HEAD = `# Findings that were there when this file was written, accepted so that only new ones count.
# Written by: milestone validate --update-baseline
`;
/** The baseline of a store; none accepts nothing. A broken one accepts nothing either, and says so. */
function readBaseline(files, layout) {
    const stat = files.stat(layout.at("config"))?.kind === "directory" ? files.stat(layout.baselineFile) : undefined;
    if (stat?.kind !== "file" || stat.links > 1) {
        // A link is found with all others, one in the place of the folder too.
        return { fingerprints: new Set(), findings: [] };
    }
    const parsed = (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(files.read(layout.baselineFile).bytes);
    const list = parsed.ok ? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "findings") : undefined;
    const isKnown = parsed.ok && (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "format") === 1 && Array.isArray(list);
    if (isKnown) {
        const names = list.flatMap((each) => ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(each) ? [(0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, "fingerprint")] : []));
        return { fingerprints: new Set(names.filter((name) => typeof name === "string")), findings: [] };
    }
    const { id, severity } = _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settings */ .W;
    const message = parsed.ok ? "this is no baseline: format: 1 and a list of findings" : parsed.problem.message;
    const place = parsed.ok ? {} : { line: parsed.problem.line, column: parsed.problem.column };
    const fix = "Resolve it, or write it again: milestone validate --update-baseline";
    return {
        fingerprints: new Set(),
        findings: [{ rule: id, severity, file: layout.show(layout.baselineFile), ...place, message, fix }],
    };
}
/** The text of a baseline that accepts these findings: one line of its own each, sorted, so that merges are easy. */
function writeBaseline(findings) {
    const entries = findings.map(({ fingerprint, rule, file, record, message }) => ({
        fingerprint,
        rule,
        file,
        ...(record === undefined ? {} : { record }),
        message,
    }));
    entries.sort((left, right) => (left.file + left.fingerprint < right.file + right.fingerprint ? -1 : 1));
    return (HEAD +
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ format: 1, findings: entries }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }));
}


/***/ }),

/***/ 96499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BP: () => (/* binding */ changedRecords),
  Fo: () => (/* binding */ collect),
  Mj: () => (/* binding */ collectOf)
});

// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/prove.js
var prove = __webpack_require__(70637);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-damaged.js
var backup_damaged = __webpack_require__(48895);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-payload-absent.js
var backup_payload_absent = __webpack_require__(72474);
;// CONCATENATED MODULE: ./dist/lib/validate/check-backups.js






/** Reads back every payload that is here. Those of the existing tools have no digests to compare with. */
async function checkBackups(context) {
    const { layout } = context;
    const findings = [];
    const absent = [];
    for (const backup of (0,list/* listBackups */.Cw)(context)) {
        const file = (0,native_path/* showName */.$i)(layout.show(layout.at("backups", backup.id, "backup-metadata.yaml")));
        if (backup.kind === "damaged") {
            findings.push(damaged(file, backup.problem));
        }
        else if (!backup.payloadHere) {
            absent.push(backup.id);
        }
        else if (context.commit === undefined) {
            findings.push(...(await check_backups_prove(context, backup, file)));
        }
    }
    return absent.length === 0 || context.commit !== undefined
        ? findings
        : [...findings, describeAbsent(context, absent)];
}
async function check_backups_prove(context, backup, file) {
    try {
        const digests = (0,list/* readPayloadDigests */.Yk)(context, backup);
        if (digests !== undefined) {
            await (0,prove/* provePayload */.F)(context, context.layout.at("backups", backup.id), digests, backup.metadata.from);
        }
        return [];
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && (error.code === "BACKUP_DAMAGED" || error.code === "UNSAFE_PATH")) {
            const message = error.code === "UNSAFE_PATH" ? "a file of its payload is a link, or has other names" : error.message;
            return [damaged(file, message)];
        }
        throw error;
    }
}
function damaged(file, problem) {
    const { id, severity, fix } = backup_damaged/* backupDamaged */.I;
    const message = problem.replace(/\.$/, "").replace(/^backups\/\S+ is not readable: /, "not readable: ");
    return { rule: id, severity, file, message, fix };
}
function describeAbsent({ layout }, absent) {
    const { id, severity, fix } = backup_payload_absent/* backupPayloadAbsent */.W;
    const [first = ""] = absent;
    const message = absent.length === 1
        ? `the payload of ${(0,native_path/* showName */.$i)(first)} is not here`
        : `the payloads of ${absent.length} backups are not here, ${(0,native_path/* showName */.$i)(first)} among them`;
    return { rule: id, severity, file: layout.show(layout.backupsDir), message, fix };
}

// EXTERNAL MODULE: ./dist/lib/validate/check-config.js
var check_config = __webpack_require__(7326);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/validate/rules/drift.js
var rules_drift = __webpack_require__(38936);
// EXTERNAL MODULE: ./dist/lib/validate/rules/old-copy.js
var old_copy = __webpack_require__(28534);
;// CONCATENATED MODULE: ./dist/lib/validate/check-drift.js






function describeChange(record) {
    switch (record.change) {
        case "unreadable":
            return `in the old copy, ${(0,drift/* describeDrifted */.q)(record)}`;
        case "deleted":
            return `${(0,record_record/* nameOf */.Vb)(record.base)} was deleted in the old copy`;
        default:
            return `${(0,drift/* describeDrifted */.q)(record)} was ${record.change} in the old copy (${shorten(record.old.textDigest)})`;
    }
}
/** As git shortens its own. Written to once more, a drifted record is another finding: who looks at a change is told again. */
function shorten(digest) {
    return `SHA-256 ${digest.slice(0, 12)}`;
}
/** A server that is not named, or does not answer. */
const OUT_OF_REACH = new Set(["SETTINGS_INVALID", "SERVER_UNREACHABLE", "SERVER_REFUSED"]);
/** What became of the copy that the last switch left behind. */
async function checkDrift(context, backend, marks) {
    const { layout } = context;
    const place = layout.show(backend === "database" ? layout.dir : layout.databaseFile);
    const finding = ({ id, severity, fix }, message) => ({
        rule: id,
        severity,
        file: place,
        message,
        fix,
    });
    try {
        const found = await (0,find/* findDrift */.L1)(context, backend, marks);
        switch (found.kind) {
            case "none":
            case "known":
                return [];
            case "drifted":
                return found.records.map((each) => finding(rules_drift/* drift */.U, describeChange(each)));
            case "unknown":
                return found.records.map((name) => finding(old_copy/* oldCopy */.t, `${name} stands beside the backend in use; nobody knows since when`));
            case "broken":
                return found.problems.map((problem) => finding(old_copy/* oldCopy */.t, `the old copy cannot be read: ${problem}`));
        }
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && (error.code === "SWITCH_INVALID" || error.code === "UNSAFE_PATH")) {
            // Said already, with its place.
            return [];
        }
        if (error instanceof errors_error/* MilestoneError */.lO && OUT_OF_REACH.has(error.code)) {
            // Every clone may be without the server's URL: no record in use is the worse for it.
            return [
                {
                    ...finding(old_copy/* oldCopy */.t, `the old copy on the server was not looked at: ${error.message.replace(/\.$/, "")}`),
                    severity: "notice",
                },
            ];
        }
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "BACKEND_UNREADABLE") {
            return [finding(old_copy/* oldCopy */.t, `the old copy cannot be read: ${error.message.replace(/\.$/, "")}`)];
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/rules/index-behind.js
var index_behind = __webpack_require__(85052);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-broken.js
var index_broken = __webpack_require__(33445);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-missing.js
var index_missing = __webpack_require__(50706);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-stray-row.js
var index_stray_row = __webpack_require__(40814);
;// CONCATENATED MODULE: ./dist/lib/validate/check-index.js




/** What is wrong with the index, once every record was shown to it. */
function describeIndex({ layout }, index) {
    const file = layout.show(layout.indexFile);
    const finding = ({ id, severity, fix }, message) => ({
        rule: id,
        severity,
        file,
        message,
        fix,
    });
    switch (index.kind) {
        case "missing":
            return [finding(index_missing/* indexMissing */.r, "there is no index here, as in every fresh clone")];
        case "broken":
            return [finding(index_broken/* indexBroken */.C, `it cannot be read: ${index.problem}`)];
        case "readable": {
            const { lacking, outdated, stray } = index.comparison.finish();
            const parts = [
                ...(lacking.length === 0 ? [] : [`${lacking.length} missing (${some(lacking)})`]),
                ...(outdated.length === 0 ? [] : [`${outdated.length} as they were (${some(outdated)})`]),
            ];
            return [
                ...(parts.length === 0 ? [] : [finding(index_behind/* indexBehind */.L, `records ${parts.join(", ")}`)]),
                ...(stray.length === 0 ? [] : [finding(index_stray_row/* indexStrayRow */.m, `rows of no file: ${stray.length} (${some(stray)})`)]),
            ];
        }
    }
}
const NAMED = 3;
function some(ids) {
    const shown = ids.slice(0, NAMED).map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id));
    return shown.join(", ") + (ids.length > NAMED ? ", …" : "");
}

// EXTERNAL MODULE: ./dist/lib/validate/check-tree.js + 4 modules
var check_tree = __webpack_require__(42937);
// EXTERNAL MODULE: ./dist/lib/validate/scan-records.js
var scan_records = __webpack_require__(3441);
// EXTERNAL MODULE: ./dist/lib/validate/view.js
var view = __webpack_require__(97602);
;// CONCATENATED MODULE: ./dist/lib/validate/collect.js








/** Looks at what a commit can hold: configuration, records, and every other file. */
async function collectOf(view, settings, see) {
    const config = (0,check_config/* checkConfig */.l)(view, settings);
    const seer = await see?.(config.backend);
    const scan = await (0,scan_records/* scanRecords */.u)(view, config.backend, seer?.see);
    const broken = new Set(scan.findings.map(({ file }) => file));
    // Beside a database YAML is an old copy, except for what is known to be none.
    const auxiliary = new Set(["dependencies.yaml", ...view.settings.auxiliaryFiles]);
    const isOldCopy = (name) => config.backend === "database" && !auxiliary.has(`${(0,record_record/* keyOf */.TN)(name).id}.yaml`);
    const isSeen = (name) => isOldCopy(name) || scan.marks.has(name) || broken.has(view.layout.show(view.layout.recordFile((0,record_record/* keyOf */.TN)(name))));
    const tree = await (0,check_tree/* checkTree */.R)(view, isSeen);
    const findings = [...config.findings, ...scan.findings, ...tree, ...(seer?.finish() ?? [])];
    return {
        backend: config.backend,
        records: scan.counts,
        findings,
        disabled: scan.disabled,
        scan,
        hasConfig: config.isFolder,
    };
}
/** Looks at a store with all that belongs to this machine too: index, backups, the copy that the last switch left. */
async function collect(context, look = () => { }, known) {
    const { progress } = context;
    progress.step("reading and checking every record");
    let done = 0;
    const see = async (backend) => {
        const index = backend === "hybrid" && context.commit === undefined ? await context.backends.openIndex() : undefined;
        return {
            see: (record) => {
                done += 1;
                progress.advance(done);
                look(record);
                if (index?.kind === "readable") {
                    index.comparison.see(record);
                }
            },
            finish: () => (index === undefined ? [] : describeIndex(context, index)),
        };
    };
    const collected = await collectOf({ ...(0,view/* viewOf */.d)(context), known }, context.settings, see);
    const isReadable = collected.hasConfig &&
        collected.findings.every(({ rule }) => rule !== "backend-unreadable" && rule !== "storage-backend");
    progress.step("checking backups");
    const findings = [
        ...collected.findings,
        ...(await checkBackups(context)),
        ...(isReadable ? await checkDrift(context, collected.backend, collected.scan.marks) : []),
    ];
    return { ...collected, findings };
}
/** Names of records whose bytes are not what another look found. */
function changedRecords(now, before) {
    return new Set([...now.marks.keys()].filter((name) => !now.marks.hasSameText(name, before.marks)));
}


/***/ }),

/***/ 86179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withFingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Names findings so that a name outlives lines that are added above, items that move within a list, and a move to
 * another backend: by rule, record (else file) and message without its places. The second of two that are alike is
 * named as the second.
 */
function withFingerprints(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const { rule, file, record = file, message } = finding;
        const base = [rule, record, withoutPlaces(message)].join("\0");
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", `${base}\0${times}`).slice(0, 32);
        return { ...finding, fingerprint };
    });
}
function withoutPlaces(message) {
    return message
        .replace(/\[\d+\]/g, "[]")
        .replace(/\blines? \d+/g, "line")
        .replace(/\b\d+:\d+\b/g, "");
}


/***/ }),

/***/ 87320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   T6: () => (/* binding */ SourceLines),
/* harmony export */   mR: () => (/* binding */ maskFinding)
/* harmony export */ });
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30790);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14590);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99934);



/** No secret that is part of a message leaves this program in full. */
function maskFinding(finding) {
    const message = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .QU)(finding.message);
    return message === finding.message ? finding : { ...finding, message };
}
const ORDER = new Map(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.map((rule, at) => [rule, at]));
/** By file, place and rule, the same in every run. */
function compareFindings(left, right) {
    return ((0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.file, right.file) ||
        (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.record ?? "", right.record ?? "") ||
        (left.line ?? 0) - (right.line ?? 0) ||
        (left.column ?? 0) - (right.column ?? 0) ||
        rank(left.rule) - rank(right.rule) ||
        (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.message, right.message));
}
function rank(rule) {
    return ORDER.get(rule);
}
/** Rules whose files are not shown: nobody knows what is in them. */
const NEVER_SHOWN = new Set(["unsafe-path", "encoding", "file-size", "database-broken"]);
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_LINE = 400;
/** The lines that findings point at, secrets blotted out, columns as they are; each file is read once. */
class SourceLines {
    files;
    layout;
    current;
    constructor(files, layout) {
        this.files = files;
        this.layout = layout;
    }
    /** Undefined where there is no line, or it is not to be shown. */
    lineOf({ file, line, rule }) {
        if (line === undefined || NEVER_SHOWN.has(rule)) {
            return undefined;
        }
        if (this.current?.file !== file) {
            this.current = { file, lines: this.tryRead(file) };
        }
        const text = this.current.lines[line - 1];
        return text === undefined || text.length > LONGEST_LINE ? undefined : blotSecrets(text);
    }
    tryRead(shown) {
        const [, ...parts] = shown.split("/");
        const file = this.layout.at(...parts);
        const stat = this.files.stat(file);
        if (stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
            return [];
        }
        return this.files
            .read(file)
            .bytes.toString("utf8")
            .replace(/^\ufeff/, "")
            .split(/\r\n|\n|\r/);
    }
}
/** Of a secret only the first characters stay, and its length, so that columns fit. */
function blotSecrets(line) {
    let result = line;
    for (const { start, end } of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecrets */ .dL)(line)) {
        const shown = Math.min(4, end - start);
        result = result.slice(0, start + shown) + "*".repeat(end - start - shown) + result.slice(end);
    }
    return result;
}


/***/ }),

/***/ 91301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ collectSince),
/* harmony export */   Vw: () => (/* binding */ broughtIn),
/* harmony export */   qj: () => (/* binding */ OF_THE_STORE)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96499);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86179);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87320);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97602);





/** What a record does not bring along by itself: a change elsewhere can bring it, or take it away. */
const OF_THE_STORE = new Set(["duplicate-id", "dependency-unknown", "dependency-cycle"]);
/**
 * What a change brought in: all that is wrong with records that it changed, and whatever else was not found at `commit`.
 * What belongs to this machine alone (index, backups, drift) is left out.
 */
async function collectSince(context, commit) {
    // Records on a server are in neither of the two.
    const recordsOnServer = (name) => name === "database" && context.backends.usesServer;
    const now = await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectOf */ .Mj)({ ...(0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewOf */ .d)(context), recordsOnServer }, context.settings);
    const before = await tryCollectAt(context, commit);
    if (before === undefined) {
        return now;
    }
    return { ...now, findings: broughtIn(now, before) };
}
/** What `now` has that `before` had not, and all that is wrong with records that changed in between. Pure. */
function broughtIn(now, before) {
    const changed = (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .changedRecords */ .BP)(now.scan, before.scan);
    const known = new Set(name(before.findings).map(({ fingerprint }) => fingerprint));
    return name(now.findings).filter(({ fingerprint, record, rule }) => !known.has(fingerprint) || (record !== undefined && changed.has(record) && !OF_THE_STORE.has(rule)));
}
function name(findings) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .withFingerprints */ .Q)(findings.map(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .maskFinding */ .mR));
}
/** Undefined where the commit has no store: then everything is new. */
async function tryCollectAt(context, commit) {
    try {
        return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectOf */ .Mj)((0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewAt */ .h)(context, commit), context.settings);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "STORE_NOT_FOUND") {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 61049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Sb: () => (/* binding */ reportOn),
/* harmony export */   yg: () => (/* binding */ validateStore)
/* harmony export */ });
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16100);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96499);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14590);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86179);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87320);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34123);
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42388);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91301);








/** What is wrong with a store, everything in one run, in stable order, each once. Writes nothing. */
async function validateStore(context, options = {}) {
    const { since } = options;
    const collected = since === undefined ? await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .Fo)(context) : await (0,_since_js__WEBPACK_IMPORTED_MODULE_6__/* .collectSince */ .BS)(context, since);
    return reportOn(context, collected, options);
}
/** What was found, judged by the settings and the baseline, and cut down to what was asked for. */
function reportOn(context, collected, options) {
    const { files, layout, commit, version } = context;
    const baseline = (0,_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .readBaseline */ .m)(files, layout);
    const all = judge(context, [...collected.findings, ...baseline.findings]);
    const open = options.ignoreBaseline ? all : all.filter(({ fingerprint }) => !baseline.fingerprints.has(fingerprint));
    const asked = open.filter((finding) => isAsked(finding, options));
    const shown = asked.slice(0, options.max);
    const sources = new _present_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceLines */ .T6(files, layout);
    const findings = shown.map((finding) => {
        const source = sources.lineOf(finding);
        return source === undefined ? finding : { ...finding, source };
    });
    return {
        format: 1,
        version,
        backend: collected.backend,
        ...(commit === undefined ? {} : { commit }),
        ...(options.since === undefined ? {} : { since: options.since }),
        records: collected.records,
        totals: countBySeverity(asked),
        accepted: all.length - open.length,
        disabled: collected.disabled,
        omitted: asked.length - shown.length,
        findings,
    };
}
/** Findings as they count here: masked, sorted, named, each once, with the severities of the settings. */
function judge({ settings }, findings) {
    const severities = new _severities_js__WEBPACK_IMPORTED_MODULE_5__/* .Severities */ .q(settings.settings);
    const sorted = findings.map(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .maskFinding */ .mR).sort(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFindings */ .Eg);
    const once = sorted.filter((each, at) => at === 0 || !isSame(each, sorted[at - 1]));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .withFingerprints */ .Q)(once).flatMap((finding) => {
        const judged = severities.apply(finding);
        const fix = finding.fix ?? _registry_js__WEBPACK_IMPORTED_MODULE_4__/* .RULE_BY_ID */ .B[finding.rule].fix;
        return judged === undefined ? [] : [{ ...judged, fix, fingerprint: finding.fingerprint }];
    });
}
function isSame(left, right) {
    return left.rule === right.rule && (0,_present_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFindings */ .Eg)(left, right) === 0;
}
function isAsked(finding, { severity = "notice", rules }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .isAtLeast */ .du)(finding.severity, severity) && (rules === undefined || rules.includes(finding.rule));
}
function countBySeverity(findings) {
    const totals = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of findings) {
        totals[severity] += 1;
    }
    return totals;
}


/***/ }),

/***/ 97602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   h: () => (/* binding */ viewAt)
/* harmony export */ });
/** What a context looks at. */
function viewOf({ files, layout, settings, commit, signal, backends }) {
    const recordsOnServer = (name) => commit !== undefined && name === "database" && backends.usesServer;
    const open = (name) => backends.open(name);
    return { files, layout, settings: settings.settings, commit, signal, recordsOnServer, open };
}
/** The same store as another commit has it, under the settings of now. Throws STORE_NOT_FOUND where it has none. */
function viewAt(context, commit) {
    const { backends } = context;
    const files = backends.commitFiles(commit);
    const recordsOnServer = (name) => name === "database" && backends.usesServer;
    return { ...viewOf(context), files, commit, recordsOnServer, open: (name) => backends.openCommit(name, commit) };
}


/***/ })

};
