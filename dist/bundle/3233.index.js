export const id = 3233;
export const ids = [3233];
export const modules = {

/***/ 84424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MOST_RESULTS),
/* harmony export */   z: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14590);
/* harmony import */ var _validate_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);


/** GitHub takes no more of one run; errors come first then. */
const MOST_RESULTS = 25_000;
const LEVELS = { error: "error", warning: "warning", notice: "note" };
/**
 * A validation as SARIF 2.1.0, as code scanning takes it. `folder` leads from the repository's root to where the store
 * stands, empty or ending in `/`. Pure.
 */
function toSarif(report, folder) {
    const rank = ({ severity }) => (severity === "error" ? 0 : 1);
    const { findings } = report;
    const results = findings.length > MOST_RESULTS ? findings.toSorted((left, right) => rank(left) - rank(right)) : findings;
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "milestone-migrate",
                        semanticVersion: report.version,
                        rules: _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.map((id) => describeRule(_validate_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[id])),
                    },
                },
                columnKind: "utf16CodeUnits",
                originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
                results: results.slice(0, MOST_RESULTS).map((finding) => describeResult(finding, folder)),
                ...(report.commit === undefined ? {} : { properties: { commit: report.commit } }),
            },
        ],
    };
}
function describeRule({ id, severity, summary, fix }) {
    return {
        id,
        shortDescription: { text: summary },
        help: { text: fix, markdown: `${summary}\n\n${fix}` },
        defaultConfiguration: { level: LEVELS[severity] },
    };
}
function describeResult(finding, folder) {
    const { rule, severity, file, record, message, fix, fingerprint } = finding;
    const region = regionOf(finding);
    const uri = `${folder}${file}`.split("/").map(encodeURIComponent).join("/");
    return {
        ruleId: rule,
        ruleIndex: _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.indexOf(rule),
        level: LEVELS[severity],
        message: { text: inert([message, fix].filter((text) => text !== undefined).join(". ")) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
                    ...(region === undefined ? {} : { region }),
                },
                ...(record === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: record, kind: "object" }] }),
            },
        ],
        partialFingerprints: { "milestoneFinding/v1": fingerprint },
    };
}
function regionOf({ line, column, endLine, endColumn }) {
    if (line === undefined) {
        return undefined;
    }
    return {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
/** In SARIF `[text](target)` is a link, and `{0}` a place for an argument. */
function inert(text) {
    return text.replaceAll("](", "] (").replaceAll("{", "{{").replaceAll("}", "}}");
}


/***/ }),

/***/ 62290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

/** Of one rule in one file; more of the same say nothing new. */
const ALIKE = 5;
/** A validation as people read it: by file, each with its line and a caret, totals last. Pure. */
function renderValidation(report, paint) {
    const lines = [];
    for (const [file, findings] of groupByFile(report.findings)) {
        lines.push(file, ...renderGroup(findings, paint), "");
    }
    return `${[...lines, ...summary(report, paint)].join("\n")}\n`;
}
function groupByFile(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.file);
        if (group === undefined) {
            groups.set(finding.file, [finding]);
        }
        else {
            group.push(finding);
        }
    }
    return groups;
}
function renderGroup(findings, paint) {
    const lines = [];
    const times = new Map();
    for (const [at, finding] of findings.entries()) {
        const seen = (times.get(finding.rule) ?? 0) + 1;
        times.set(finding.rule, seen);
        if (seen > ALIKE) {
            continue;
        }
        lines.push(...renderFinding(finding, paint));
        const next = findings[at + 1];
        if (finding.fix !== undefined && (next?.rule !== finding.rule || next.fix !== finding.fix || seen === ALIKE)) {
            lines.push(`    ${finding.fix}`);
        }
    }
    for (const [rule, count] of times) {
        if (count > ALIKE) {
            lines.push(`  … and ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count - ALIKE, "more", "more")} of ${rule} in this file`);
        }
    }
    return lines;
}
function renderFinding(finding, paint) {
    const { line, column, severity, rule, message, record, file } = finding;
    const place = line === undefined ? "" : `${line}:${column ?? 1} `;
    const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? `${record}: ` : "";
    return [`  ${place}${colour(severity, paint)} ${rule}: ${row}${message}`, ...excerpt(finding)];
}
function colour(severity, paint) {
    return severity === "error" ? paint.bad(severity) : severity === "warning" ? paint.warn(severity) : severity;
}
const WIDEST = 120;
/** The line with carets below what is wrong. A tab stays a tab, so that the carets stand right. */
function excerpt({ source, line, column, endLine, endColumn }) {
    if (source === undefined || line === undefined || source.trim() === "") {
        return [];
    }
    const number = String(line);
    const at = (column ?? 1) - 1;
    const cut = at > WIDEST - 20 ? at - 40 : 0;
    const shown = source.slice(cut, cut + WIDEST).replace(/\t/g, " ");
    const end = endLine === line && endColumn !== undefined ? endColumn - 1 : at + 1;
    const length = Math.max(1, Math.min(end, cut + WIDEST) - at);
    const before = displayWidth(source.slice(cut, at));
    const carets = "^".repeat(Math.max(1, displayWidth(source.slice(at, at + length))));
    return [
        `    ${number} | ${cut > 0 ? "…" : ""}${shown.trimEnd()}`,
        ...(column === undefined
            ? []
            : [`    ${" ".repeat(number.length)} | ${" ".repeat(before + (cut > 0 ? 1 : 0))}${carets}`]),
    ];
}
/** Columns of a terminal: letters of East Asian scripts take two. */
function displayWidth(text) {
    let width = 0;
    for (const character of text) {
        width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
            ? 2
            : 1;
    }
    return width;
}
function summary({ totals, records, accepted, disabled, omitted, backend, since, findings }, paint) {
    const { error, warning, notice } = totals;
    const isElsewhere = findings.some(({ rule }) => rule === "records-on-server");
    const looked = isElsewhere
        ? "records on the server, not looked at"
        : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(records.active + records.completed, "record")} on ${backend}`;
    const aside = [
        ...(omitted === 0 ? [] : [`${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(omitted, "finding")} not shown (--max)`]),
        ...(accepted === 0 ? [] : [`${accepted} accepted by the baseline`]),
        ...(disabled === 0 ? [] : [`${disabled} turned off by comments`]),
    ];
    const counts = [
        ...(error === 0 ? [] : [paint.bad((0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(error, "error"))]),
        ...(warning === 0 ? [] : [paint.warn((0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(warning, "warning"))]),
        ...(notice === 0 ? [] : [(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(notice, "notice")]),
    ];
    const what = since === undefined ? "" : ` since ${since.slice(0, 12)}`;
    const last = counts.length === 0 ? paint.good(`Nothing found${what}; ${looked}.`) : `${counts.join(", ")}${what}; ${looked}.`;
    return aside.length === 0 ? [last] : [`${aside.join(", ")}.`, last];
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
