export const id = 5687;
export const ids = [5687];
export const modules = {

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


/***/ })

};
