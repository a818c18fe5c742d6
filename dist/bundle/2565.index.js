export const id = 2565;
export const ids = [2565];
export const modules = {

/***/ 28439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/** So many at once, in memory only those of one batch. */
function* inBatches(items, size) {
    let batch = [];
    for (const item of items) {
        if (batch.push(item) === size) {
            yield batch;
            batch = [];
        }
    }
    if (batch.length > 0) {
        yield batch;
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21645);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32803);






/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 16;
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
    files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
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
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__/* .DigestMap */ .V();
    for (const { number, bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        const text = bytes?.toString("utf8") ?? "";
        const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, number, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, number, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line },
        fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
    });
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


/***/ })

};
