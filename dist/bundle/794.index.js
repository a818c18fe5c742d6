export const id = 794;
export const ids = [794];
export const modules = {

/***/ 64413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtAll: () => (/* binding */ lookAtAll)
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
    const now = await (0,_validate_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOf */ .Mj)((0,_validate_view_js__WEBPACK_IMPORTED_MODULE_7__/* .viewOf */ .d)(context), context.settings);
    const accepted = (0,_validate_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .readBaseline */ .m)(context.files, context.layout).fingerprints;
    const bad = (0,_validate_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)(context, now.findings).filter(({ severity, fingerprint }) => (0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .isAtLeast */ .du)(severity, least) && !accepted.has(fingerprint));
    const introduced = bad.length === 0 ? [] : await findIntroduced(bad, now, await bases());
    const drifted = asksDrift ? await tryFindDrift(context, now) : [];
    return { introduced, older: bad.length - introduced.length, active: now.records.active, drifted };
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


/***/ })

};
