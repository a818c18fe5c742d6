export const id = 3734;
export const ids = [3734];
export const modules = {

/***/ 60506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ concatenatedJson)
/* harmony export */ });
/* harmony import */ var _json_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26864);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21645);
/* harmony import */ var _log_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33151);
/* harmony import */ var _parse_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88036);




const OPENING = 0x7b;
/**
 * A log of pretty-printed JSON objects one after the other, as tools write their metrics. Each `{` in column 1 starts
 * again, so a broken entry costs only itself; one object a line reads just as well. In memory for the longest entry.
 */
function* concatenatedJson(chunks) {
    let entry;
    for (const { number, bytes, isEnded } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(chunks, _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E)) {
        const content = bytes && (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutBom */ .vA)(bytes, number);
        if (entry !== undefined && (content === undefined || content[0] === OPENING)) {
            yield* finish(entry, true);
            entry = undefined;
        }
        if (entry === undefined && content !== undefined && (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(content)) {
            continue;
        }
        entry ??= { line: number, lines: [], sizeBytes: 0, isEnded: true };
        add(entry, content);
        entry.isEnded = isEnded;
    }
    if (entry !== undefined) {
        yield* finish(entry, false);
    }
}
function add(entry, content) {
    entry.sizeBytes += content === undefined ? _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E + 1 : content.length + 1;
    if (content !== undefined && entry.sizeBytes <= _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E) {
        entry.lines.push(Buffer.concat([content, Buffer.from("\n")]));
    }
    else {
        entry.lines = [];
    }
}
function* finish({ line, lines, sizeBytes, isEnded }, hasNext) {
    if (sizeBytes > _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E) {
        const message = `an entry of more than ${_log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E} bytes`;
        yield { kind: "broken", from: line, line, column: 1, message };
        return;
    }
    const piece = (0,_parse_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePiece */ .e)(Buffer.concat(lines), line);
    yield piece.kind === "broken" && !hasNext && !isEnded ? { kind: "torn", line } : piece;
}


/***/ }),

/***/ 26864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i7: () => (/* binding */ jsonLines),
/* harmony export */   vA: () => (/* binding */ withoutBom),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);
/* harmony import */ var _log_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33151);
/* harmony import */ var _parse_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88036);



const BOM = Buffer.from("\ufeff");
/**
 * A log with one JSON value a line. A line that does not parse never hides another; blank lines and a BOM are passed
 * over. In memory for the longest line.
 */
function* jsonLines(chunks) {
    for (const { number, bytes, isEnded } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(chunks, _log_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PIECE_BYTES */ .E)) {
        if (bytes === undefined) {
            const message = `a line of more than ${_log_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PIECE_BYTES */ .E} bytes`;
            yield { kind: "broken", from: number, line: number, column: 1, message };
            continue;
        }
        const content = withoutBom(bytes, number);
        if (!isBlank(content)) {
            const piece = (0,_parse_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePiece */ .e)(content, number);
            yield piece.kind === "broken" && !isEnded ? { kind: "torn", line: number } : piece;
        }
    }
}
/** The bytes of a line without the BOM that a text may begin with. */
function withoutBom(bytes, line) {
    return line === 1 && bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes;
}
/** True for a line of blanks, tabs and carriage returns. */
function isBlank(bytes) {
    return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}


/***/ }),

/***/ 33151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MAX_PIECE_BYTES)
/* harmony export */ });
/** Longer pieces are no events; they are broken, and not kept in memory. */
const MAX_PIECE_BYTES = 1024 * 1024;


/***/ }),

/***/ 88036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ parsePiece)
});

// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/logs/json-problem.js

const WORDS = {
    value: "a value",
    "value or ]": 'a value or "]"',
    "key or }": 'a key in double quotes or "}"',
    key: "a key in double quotes",
    ":": '":"',
    ", or }": '"," or "}"',
    ", or ]": '"," or "]"',
    end: "nothing more",
};
/**
 * Where a text stops being JSON: the engine's own messages quote the text, and seldom say the place. Undefined for JSON.
 * Linear and without recursion, so that no nesting is too deep.
 */
function findJsonProblem(text) {
    const open = [];
    let expected = "value";
    for (let at = 0;;) {
        const { token, next, problem } = nextToken(text, at);
        if (problem !== undefined) {
            return problem;
        }
        if (token.kind === "end" && expected === "end") {
            return undefined;
        }
        const step = accept(expected, token.kind, open);
        if (step === undefined) {
            return { at: token.at, message: `expected ${WORDS[expected]}, found ${describeAt(text, token.at)}` };
        }
        expected = step;
        at = next;
    }
}
/** What is expected behind this token; undefined where it may not stand. Keeps the brackets that are open. */
function accept(expected, token, open) {
    if (token === "}" || token === "]") {
        const closes = expected.endsWith(`or ${token}`);
        open.length -= closes ? 1 : 0;
        return closes ? afterValue(open) : undefined;
    }
    if (expected.startsWith("value")) {
        return acceptValue(token, open);
    }
    const [wanted, next] = PLAIN[expected] ?? [];
    return token === wanted ? next : undefined;
}
const PLAIN = {
    "key or }": ["string", ":"],
    key: ["string", ":"],
    ":": [":", "value"],
    ", or }": [",", "key"],
    ", or ]": [",", "value"],
};
function acceptValue(token, open) {
    if (token === "{" || token === "[") {
        open.push(token);
        return token === "{" ? "key or }" : "value or ]";
    }
    return token === "string" || token === "scalar" ? afterValue(open) : undefined;
}
function afterValue(open) {
    const innermost = open.at(-1);
    return innermost === undefined ? "end" : innermost === "{" ? ", or }" : ", or ]";
}
const BLANK = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
function nextToken(text, from) {
    const at = endOf(BLANK, text, from) ?? from;
    const character = text[at];
    if (character === undefined) {
        return { token: { kind: "end", at }, next: at };
    }
    if (character === '"') {
        return readString(text, at);
    }
    if ("{}[],:".includes(character)) {
        return { token: { kind: character, at }, next: at + 1 };
    }
    const end = endOf(SCALAR, text, at);
    return { token: { kind: end === undefined ? "unknown" : "scalar", at }, next: end ?? at + 1 };
}
function readString(text, start) {
    const token = { kind: "string", at: start };
    const refuse = (at, message) => ({ token, next: at, problem: { at, message } });
    for (let at = start + 1;;) {
        const character = text[at];
        if (character === undefined) {
            return refuse(start, "a string without its closing quote");
        }
        if (character === '"') {
            return { token, next: at + 1 };
        }
        if (character < " ") {
            return refuse(at, `${describeAt(text, at)} within a string; it must be escaped`);
        }
        const end = character === "\\" ? endOf(ESCAPE, text, at) : at + 1;
        if (end === undefined) {
            return refuse(at, "an escape that JSON does not have");
        }
        at = end;
    }
}
function endOf(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}
/** One character and no more: what surrounds it may be a secret. */
function describeAt(text, at) {
    const code = text.codePointAt(at);
    return code === undefined ? "the end" : (0,native_path/* showName */.$i)(JSON.stringify(String.fromCodePoint(code)));
}

;// CONCATENATED MODULE: ./dist/lib/logs/parse-piece.js


/** The bytes of one piece that begins at a line (from 1). Never throws. */
function parsePiece(bytes, line) {
    const text = (0,parse/* tryDecode */.SA)(bytes);
    if (text === undefined) {
        return { kind: "broken", from: line, line, column: 1, message: "the bytes are not UTF-8" };
    }
    try {
        return { kind: "entry", line, value: JSON.parse(text) };
    }
    catch (error) {
        if (error instanceof SyntaxError) {
            const { at, message } = findJsonProblem(text) ?? { at: 0, message: "not readable as JSON" };
            const before = text.slice(0, at).split("\n");
            return {
                kind: "broken",
                from: line,
                line: line + before.length - 1,
                column: (before.at(-1)?.length ?? 0) + 1,
                message,
            };
        }
        throw error;
    }
}


/***/ }),

/***/ 565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ adviseOn)
});

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/measure/growth.js
var growth = __webpack_require__(76840);
// EXTERNAL MODULE: ./dist/lib/measure/hours.js
var hours = __webpack_require__(65144);
;// CONCATENATED MODULE: ./dist/lib/measure/forecast.js




/** Older growth says little about the present. */
const WINDOW_DAYS = 90;
const FEWEST_DAYS = 14;
/** Days on which the number changed. */
const FEWEST_CHANGES = 3;
const MOST_DAYS_AHEAD = 3653;
/** Pure. The range is of two standard deviations, by the size of the single changes. */
function forecast(facts, settings) {
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const next = active === undefined ? undefined : nextThreshold(active, settings);
    if (settings.backend !== "auto") {
        return { kind: "none", reason: "the backend is pinned" };
    }
    if (active === undefined || next === undefined) {
        return { kind: "none", reason: active === undefined ? "the records cannot be counted" : "no threshold is left" };
    }
    if (facts.growth.kind === "missing") {
        return { kind: "too-little-history", reason: facts.growth.reason };
    }
    return extrapolate(active, next, facts.growth.value.days, new Date(facts.now));
}
/** The next number from which on another backend fits; undefined where there is none. */
function nextThreshold(active, { thresholds: { milestoneCount } }) {
    const { fileToHybrid, hybridToDatabase } = milestoneCount;
    if (active < fileToHybrid && fileToHybrid < hybridToDatabase) {
        return { threshold: fileToHybrid, backend: "hybrid" };
    }
    return active < hybridToDatabase ? { threshold: hybridToDatabase, backend: "database" } : undefined;
}
function extrapolate(active, next, days, now) {
    const from = (0,growth/* dayOf */.kb)(new Date(now.getTime() - WINDOW_DAYS * hours/* DAY_MS */.s));
    const start = days[Math.max(0, days.findLastIndex(({ day }) => day <= from))];
    if (start === undefined) {
        return { kind: "too-little-history", reason: "no day is known" };
    }
    const firstDay = start.day < from ? from : start.day;
    const span = Math.round((Date.parse((0,growth/* dayOf */.kb)(now)) - Date.parse(firstDay)) / hours/* DAY_MS */.s);
    const steps = stepsSince(start, days);
    if (span < FEWEST_DAYS || steps.length < FEWEST_CHANGES) {
        const reason = `${(0,quantity/* countOf */.pq)(span, "day")} with ${(0,quantity/* countOf */.pq)(steps.length, "change")}; ${FEWEST_DAYS} with ${FEWEST_CHANGES} are needed`;
        return { kind: "too-little-history", reason };
    }
    const change = active - start.active;
    const rate = { days: span, change, perWeek: Number(((7 * change) / span).toFixed(2)) };
    if (change <= 0) {
        return { kind: "not-growing", ...rate };
    }
    const spread = 2 * Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
    const remaining = next.threshold - active;
    const after = (changeOverSpan) => changeOverSpan <= 0 ? undefined : dayAhead(now, Math.ceil((remaining * span) / changeOverSpan));
    return {
        kind: "growing",
        ...next,
        ...rate,
        on: after(change),
        earliest: after(change + spread),
        latest: after(change - spread),
    };
}
/** By how much the number changed on each later day. */
function stepsSince(start, days) {
    const at = days.indexOf(start);
    return days.slice(at + 1).map(({ active }, index) => active - (days[at + index]?.active ?? 0));
}
function dayAhead(now, days) {
    return days > MOST_DAYS_AHEAD ? undefined : (0,growth/* dayOf */.kb)(new Date(now.getTime() + days * hours/* DAY_MS */.s));
}

// EXTERNAL MODULE: ./dist/lib/measure/recommend.js
var recommend = __webpack_require__(67241);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var measure_scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/measure/outlook.js





/** What would change the recommendation: found by asking again with other facts. Pure. */
function describeOutlook(facts, scale, settings, recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return [{ when: "the records can be read", leadsTo: "they are counted" }];
        case "pinned":
            return [{ when: "storage.backend is auto", leadsTo: "the backend is chosen by scale again" }];
        case "optimal":
            return [
                ...growing(facts, scale, settings, recommendation.backend),
                ...shrinking(settings, recommendation.backend),
            ];
        case "recommended":
        case "monitoring":
            return [
                ...gainingConfidence(facts, settings, recommendation),
                ...(recommendation.direction === "up"
                    ? shrinking(settings, recommendation.to)
                    : growing(facts, scale, settings, recommendation.to)),
            ];
    }
}
function growing(facts, scale, { thresholds }, from) {
    if (from === "database") {
        return [];
    }
    const [key, to, slowMs] = from === "file" ? ["fileToHybrid", "hybrid", 500] : ["hybridToDatabase", "database", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")} (${(0,fact/* valueIn */.xm)(facts.active) ?? "?"} now)`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour (${scale.users} now)`;
    return [{ when: `${records}, ${users}, or queries above ${slowMs} ms on average`, leadsTo: `${to} fits better` }];
}
function shrinking({ thresholds }, from) {
    if (from === "file") {
        return [];
    }
    const [key, to, slowMs] = from === "hybrid" ? ["fileToHybrid", "file", 500] : ["hybridToDatabase", "hybrid", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `fewer than ${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")}`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour`;
    const orSmaller = to === "file" ? "" : ", or file";
    return [
        {
            when: `${records}, fewer than ${users}, and queries at most ${slowMs} ms`,
            leadsTo: `${to} is enough${orSmaller}`,
        },
    ];
}
/** Each thing that alone would make the confidence another one. */
function gainingConfidence(facts, settings, advice) {
    if (advice.direction === "down") {
        return [];
    }
    const trials = [
        ...olderBackend(facts),
        ...moreRecords(facts, settings, advice.to),
        {
            when: "queries that get slower by more than a fifth",
            facts: { ...facts, metricsMs: (0,fact/* known */.eO)([1, 1, 1, 2, 2, 2], "") },
        },
    ];
    return trials.flatMap(({ when, facts: supposed }) => {
        const next = (0,recommend/* recommend */.v)(supposed, (0,measure_scale/* describeScale */.q9)(supposed, settings), settings);
        const isGain = "confidence" in next && next.to === advice.to && next.confidence.percent > advice.confidence.percent;
        return isGain ? [{ when, leadsTo: `${next.kind}, confidence ${next.confidence.percent}` }] : [];
    });
}
function olderBackend(facts) {
    const { backendSince, now, backend } = facts;
    if (backendSince.kind === "missing") {
        return [];
    }
    const since = Date.parse(backendSince.value);
    const at = new Date(since + hours/* DAY_MS */.s).toISOString();
    const older = (0,fact/* known */.eO)(new Date(Date.parse(now) - hours/* DAY_MS */.s - 1).toISOString(), "");
    return [
        {
            when: `more than 24 hours on ${backend}, from ${at.slice(0, 16).replace("T", " ")} UTC on`,
            facts: { ...facts, backendSince: older },
        },
    ];
}
/** The next number of records that makes more of the distance. */
function moreRecords(facts, { thresholds }, to) {
    const active = (0,fact/* valueIn */.xm)(facts.active) ?? 0;
    const threshold = thresholds.milestoneCount[to === "hybrid" ? "fileToHybrid" : "hybridToDatabase"];
    const over = to === "hybrid" ? [1, 6, 11] : [1, 11, 26];
    return over
        .map((more) => threshold + more)
        .filter((count) => count > active)
        .map((count) => ({
        when: `${(0,quantity/* countOf */.pq)(count, "active record")} (${active} now)`,
        facts: { ...facts, active: (0,fact/* known */.eO)(count, "") },
    }));
}

;// CONCATENATED MODULE: ./dist/lib/measure/advice.js




/** What a fact is called where people read it. */
const NAMES = {
    active: "active records",
    completed: "completed records",
    tasks: "tasks",
    workflows: "workflows",
    dependencies: "dependencies",
    users: "users within an hour",
    usersOverDay: "users within a day",
    queryTimesMs: "query times",
    metricsMs: "metrics",
    backendSince: "age of the backend",
    growth: "growth",
};
/** Pure: the same facts and settings give the same advice on every machine. */
function adviseOn(facts, settings) {
    const scale = (0,measure_scale/* describeScale */.q9)(facts, settings);
    const recommendation = (0,recommend/* recommend */.v)(facts, scale, settings);
    const named = Object.entries(NAMES);
    return {
        facts,
        scale,
        recommendation,
        missing: named.flatMap(([key, fact]) => {
            const found = facts[key];
            return found.kind === "missing" ? [{ fact, reason: found.reason }] : [];
        }),
        outlook: describeOutlook(facts, scale, settings, recommendation),
        forecast: forecast(facts, settings),
    };
}


/***/ }),

/***/ 40731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countRecords)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/* harmony import */ var _validate_broken_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16006);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31054);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5445);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25177);






/** Reads every record once. A backend that cannot be read is an answer too. */
async function countRecords(context, backend) {
    if (backend === "database" && context.backends.usesServer && context.commit !== undefined) {
        const reason = "the records are on the PostgreSQL server, and in no commit";
        return { backend, outcome: { kind: "on-server" }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(reason), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
    }
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .RecordTally */ .Q();
    try {
        const opened = await context.backends.open(backend);
        const { marks, ...survey } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .surveyMarks */ .h)(context, opened, (record) => tally.add(record));
        const broken = (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenDatabase */ .F)(survey.findings);
        if (broken !== undefined) {
            const fix = broken.fix === undefined ? [] : [broken.fix];
            return { ...unreadable(backend, `${broken.file}: ${broken.message}`, fix), marks };
        }
        return {
            backend,
            outcome: { kind: "readable", survey },
            tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)(tally.get(), describeSource(survey)),
            marks,
        };
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "BACKEND_UNREADABLE") {
            return unreadable(backend, error.message, error.fix);
        }
        throw error;
    }
}
function unreadable(backend, problem, fix) {
    return { backend, outcome: { kind: "unreadable", problem, fix }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(problem), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
}
function describeSource({ findings }) {
    const broken = new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
    return broken === 0 ? "the records" : `the records, without ${broken} that cannot be read`;
}


/***/ }),

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Vt: () => (/* binding */ mapFact),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
function known(value, source) {
    return { kind: "known", value, source };
}
function missing(reason) {
    return { kind: "missing", reason };
}
/** The value; undefined where it is missing. */
function valueIn(fact) {
    return fact.kind === "known" ? fact.value : undefined;
}
/** The fact with another value, from the same source. */
function mapFact(fact, change) {
    return fact.kind === "known" ? known(change(fact.value), fact.source) : fact;
}


/***/ }),

/***/ 66764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isRecordName)
/* harmony export */ });
/* harmony import */ var _store_list_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40624);

/** Whether a path of a store (`active/a.yaml`) may be a record's, and no auxiliary file's, as far as its name tells. */
function isRecordName(path, auxiliary) {
    const name = path.slice(path.indexOf("/") + 1);
    return (0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeRecord */ .E4)(path) && name !== "dependencies.yaml" && !auxiliary.includes(name);
}


/***/ }),

/***/ 25177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   Q: () => (/* binding */ RecordTally)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Counts records as they are read. */
class RecordTally {
    counts = { active: 0, completed: 0, tasks: 0, workflows: 0, dependencies: 0 };
    add(record, { tasks, workflows, dependencies } = sizeOf(record)) {
        this.counts[record.state] += 1;
        this.counts.tasks += tasks;
        this.counts.workflows += workflows;
        this.counts.dependencies += dependencies;
    }
    get() {
        return { ...this.counts };
    }
}
const NOTHING = { tasks: 0, workflows: 0, dependencies: 0 };
/** Pure. */
function sizeOf(record) {
    if (record.state !== "active") {
        return NOTHING;
    }
    const { data } = record;
    const tasks = listAt(data, "tasks");
    return {
        tasks: tasks.length,
        workflows: tasks.filter(hasWorkflow).length,
        dependencies: listAt(data, "dependencies", "requires").filter(isNamed).length,
    };
}
function listAt(data, ...path) {
    const value = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, ...path);
    return Array.isArray(value) ? value : [];
}
/** Shell tools see no difference between `true` and `"true"`. */
function hasWorkflow(task) {
    const enabled = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(task, "kiro_workflow", "enabled");
    return enabled === true || enabled === "true";
}
function isNamed(required) {
    return required !== null && required !== "";
}


/***/ }),

/***/ 77344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readStatus)
});

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/prune.js
var prune = __webpack_require__(73227);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/count-records.js
var count_records = __webpack_require__(40731);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/server-run.js
var server_run = __webpack_require__(10155);
// EXTERNAL MODULE: ./dist/lib/store/locks.js
var locks = __webpack_require__(86474);
// EXTERNAL MODULE: ./dist/lib/store/sessions.js
var sessions = __webpack_require__(98201);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/measure/confidence.js
var confidence = __webpack_require__(18179);
;// CONCATENATED MODULE: ./dist/lib/status/status-schema.js



/** Version of what `milestone status --json` prints. Within a version fields are only added. */
const STATUS_FORMAT = 1;
const status_schema_backend = schemas/* enum */.k5n(backend/* BACKENDS */.A);
const count = schemas/* int */.Whr().nonnegative();
const time = schemas/* string */.YjP().describe("ISO 8601, UTC");
const day = schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
const percent = schemas/* int */.Whr().min(0).max(100);
/** A thing that is known, with its source, or missing, with the reason. */
function fact(value, description) {
    return schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("known"), value, source: schemas/* string */.YjP() }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("missing"), reason: schemas/* string */.YjP() }),
    ])
        .describe(description);
}
const facts = schemas/* strictObject */.rej({
    now: time.describe("The moment that the facts are of."),
    backend: status_schema_backend.describe("The backend in use."),
    active: fact(count, "Active records that are whole."),
    completed: fact(count, "Completed records that are whole."),
    tasks: fact(count, "Tasks of active records."),
    workflows: fact(count, "Tasks of active records with a Kiro workflow enabled."),
    dependencies: fact(count, "Milestones that active records require."),
    users: fact(count, "Distinct users within an hour."),
    usersOverDay: fact(count, "Distinct users within 24 hours."),
    queryTimesMs: fact(schemas/* array */.YOg(schemas/* number */.aig()).max(10), "The last queries on this backend, oldest first."),
    metricsMs: fact(schemas/* array */.YOg(schemas/* number */.aig()).max(10), "Average query times of the last metrics of this backend, oldest first."),
    backendSince: fact(time, "Since when the store is on this backend."),
    growth: fact(schemas/* strictObject */.rej({
        days: schemas/* array */.YOg(schemas/* strictObject */.rej({ day, active: count })),
        gaps: schemas/* array */.YOg(schemas/* string */.YjP()),
    }), "Active records at the end of each day (UTC) on which their number changed, oldest first, for a year."),
    brokenLogs: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), entries: count, firstLine: count })),
})
    .describe("What the scale is judged by.");
const scale = schemas/* strictObject */.rej({
    optimal: status_schema_backend.describe("The backend that fits; the pinned one where one is."),
    users: count,
    usersOverDay: count,
    averageQueryMs: fact(schemas/* number */.aig(), "Average of the last queries."),
    complexity: fact(schemas/* number */.aig(), "Active records + 2 × workflows + dependencies + 3 × users within 24 hours."),
});
const status_schema_confidence = schemas/* strictObject */.rej({
    percent: percent.describe("Points earned ÷ points that could be earned, rounded down."),
    points: schemas/* array */.YOg(schemas/* strictObject */.rej({
        evidence: schemas/* enum */.k5n(confidence/* EVIDENCE */.S4),
        earned: schemas/* int */.Whr(),
        of: count.describe("What could be earned; 0 where it does not count."),
        reason: schemas/* string */.YjP(),
    })),
});
const recommendation = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("unknown"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("pinned"), backend: status_schema_backend }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("optimal"), backend: status_schema_backend }),
    schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(["recommended", "monitoring"]),
        direction: schemas/* enum */.k5n(["up", "down"]),
        from: status_schema_backend,
        to: status_schema_backend,
        confidence: status_schema_confidence,
        command: schemas/* string */.YjP().describe("The command to run."),
    }),
]);
const rate = { days: count, change: schemas/* int */.Whr(), perWeek: schemas/* number */.aig() };
const forecast = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("none"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("too-little-history"), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("not-growing"), ...rate }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("growing"),
        threshold: count,
        backend: status_schema_backend,
        ...rate,
        on: day.optional().describe("At the present rate; absent: beyond ten years."),
        earliest: day.optional(),
        latest: day.optional().describe("Absent: perhaps never."),
    }),
]);
const status_schema_advice = schemas/* strictObject */.rej({
    facts,
    scale,
    recommendation,
    missing: schemas/* array */.YOg(schemas/* strictObject */.rej({ fact: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    outlook: schemas/* array */.YOg(schemas/* strictObject */.rej({ when: schemas/* string */.YjP(), leadsTo: schemas/* string */.YjP() })).describe("What would change the answer."),
    forecast: forecast.describe("When the next threshold is reached at the present rate."),
});
const oldCopy = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("none") }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("known"), records: count }),
    schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(["drifted", "unknown"]), records: schemas/* array */.YOg(schemas/* string */.YjP()) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("broken"), problems: schemas/* array */.YOg(schemas/* string */.YjP()) }),
]);
const digests = schemas/* looseObject */._H3({ state: schemas/* string */.YjP(), id: schemas/* string */.YjP(), dataDigest: schemas/* string */.YjP(), textDigest: schemas/* string */.YjP() });
const drifted = schemas/* strictObject */.rej({
    change: schemas/* enum */.k5n(["changed", "moved", "added", "deleted", "unreadable"]),
    id: schemas/* string */.YjP(),
    place: schemas/* strictObject */.rej({ state: schemas/* string */.YjP(), id: schemas/* string */.YjP() }).optional().describe("Where one is that cannot be read."),
    problem: schemas/* string */.YjP().optional().describe("Why it cannot be read."),
    base: digests.optional().describe("As it was at the last switch."),
    old: digests.optional().describe("As the backend left behind has it now."),
});
/** What `milestone status --json` prints. */
const STATUS_SCHEMA = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(STATUS_FORMAT).describe("Version of this report. Within a version fields are only added."),
    store: schemas/* string */.YjP().describe("The store's folder."),
    commit: schemas/* string */.YjP().optional().describe("The commit that was read; absent for the working tree."),
    backend: status_schema_backend.describe("The backend in use."),
    records: schemas/* discriminatedUnion */.gMt("kind", [
        schemas/* strictObject */.rej({
            kind: schemas/* literal */.euz("readable"),
            counts: schemas/* strictObject */.rej({ active: count, completed: count }),
            findings: schemas/* strictObject */.rej({ error: count, warning: count, notice: count }),
        }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("unreadable"), problem: schemas/* string */.YjP(), fix: schemas/* array */.YOg(schemas/* string */.YjP()) }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("on-server").describe("A commit was read, which holds none.") }),
    ]),
    advice: status_schema_advice.describe("How large the store is, which backend fits, and how sure that is."),
    oldCopy: oldCopy.describe("What the backend left behind still holds."),
    drift: schemas/* array */.YOg(drifted).optional().describe("What changed in it after the last switch."),
    lastMove: schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), at: time, from: status_schema_backend, to: status_schema_backend, restored: schemas/* string */.YjP().optional() })
        .optional(),
    backups: schemas/* strictObject */.rej({ total: count, proved: count, here: count, damaged: count, expired: count }),
    index: schemas/* enum */.k5n(["there", "missing"]).optional().describe("The index of the hybrid backend."),
    session: schemas/* enum */.k5n(["none", "open", "paused"]),
    running: schemas/* strictObject */.rej({
        host: schemas/* string */.YjP(),
        pid: schemas/* int */.Whr(),
        start: schemas/* string */.YjP(),
        command: schemas/* string */.YjP(),
        since: schemas/* string */.YjP(),
        token: schemas/* string */.YjP(),
        space: schemas/* string */.YjP().optional().describe("Which container's pid that is."),
    })
        .optional()
        .describe("Who migrates the store in this folder at this moment."),
    runningOnServer: schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), who: schemas/* string */.YjP() })
        .optional()
        .describe("Who migrates on the store's server at this moment, from whatever machine."),
    interrupted: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), phase: schemas/* string */.YjP() })),
    strayTracked: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Tracked by git though they should not be."),
})
    .describe("A .milestones store at a glance: the output of milestone status --json.");

;// CONCATENATED MODULE: ./dist/lib/status/stray-tracked.js
const NEVER = /^(?:backups\/[^/]+\/(?!backup-metadata\.yaml$)|migrations\/|locks\/|sessions\/|index\.db)|-(?:wal|shm|journal)$/;
/** What git tracks below the store though `.gitignore` names it: being ignored does not untrack a path. */
function strayTracked({ repository, commit }, backend) {
    if (repository === undefined) {
        return [];
    }
    const tracked = commit === undefined ? repository.tracked() : repository.entries(commit).map(({ path }) => path);
    return tracked.filter((name) => NEVER.test(name) || (name === "enterprise.db" && backend !== "database")).sort();
}

;// CONCATENATED MODULE: ./dist/lib/status/status.js















/** Reads every record once, and what stands around them. Writes nothing. */
async function readStatus(context) {
    const { files, layout, commit } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    context.progress.step("reading every record");
    const counted = await (0,count_records/* countRecords */.q)(context, backend);
    const backups = (0,list/* listBackups */.Cw)(context);
    const readable = backups.filter((each) => each.kind === "readable");
    const oldCopy = await readOldCopy(context, backend, counted.marks);
    return {
        format: STATUS_FORMAT,
        store: layout.dir,
        commit,
        backend,
        records: describeRecords(counted),
        advice: (0,advice/* adviseOn */.m)((0,gather/* gatherFacts */.p)(context, counted), context.settings.settings),
        oldCopy: oldCopy.kind === "drifted" ? { kind: "drifted", records: oldCopy.records.map(drift/* describeDrifted */.q) } : oldCopy,
        drift: oldCopy.kind === "drifted" ? oldCopy.records : undefined,
        lastMove: findLastMove(context, readable),
        backups: {
            total: backups.length,
            proved: readable.filter(({ metadata }) => metadata.proved).length,
            here: readable.filter(({ payloadHere }) => payloadHere).length,
            damaged: backups.length - readable.length,
            expired: (0,prune/* expiredBackups */.Tt)(context, backups).filter(({ kept }) => kept === undefined).length,
        },
        index: backend !== "hybrid" ? undefined : (files.stat(layout.indexFile)?.sizeBytes ?? 0) > 0 ? "there" : "missing",
        session: (0,sessions/* hasSession */.N)(files, layout) ? "open" : (0,sessions/* hasPausedSession */.L8)(files, layout) ? "paused" : "none",
        running: (0,locks/* liveHolder */.$1)(context),
        runningOnServer: await readRunningOnServer(context),
        interrupted: (0,interrupted.interruptedRuns)(context).map(({ id, phase }) => ({ id, phase })),
        strayTracked: strayTracked(context, backend),
    };
}
/** From the metadata of backups, in any clone; of a restore over a store that nobody could read, from its journal here. */
function findLastMove(context, backups) {
    const unbacked = (0,interrupted.endedRuns)(context).flatMap(({ id, phase, facts, at }) => {
        const { from, to, restores, unreadable } = facts;
        const isMove = phase === "finished" && unreadable === true && from !== undefined && to !== undefined;
        return isMove ? [{ id, at, from, to, restored: restores }] : [];
    });
    return [...backups.flatMap(lastMoveOf), ...unbacked].sort((left, right) => (left.id < right.id ? -1 : 1)).at(-1);
}
function lastMoveOf({ id, metadata }) {
    const after = metadata.details?.after;
    const { createdAt: at, from } = metadata;
    // A sync has a backup as well, and moves nothing.
    const isMove = after !== undefined && (after.backend !== from || after.restored !== undefined);
    return !isMove ? [] : [{ id, at, from, to: after.backend, restored: after.restored }];
}
function describeRecords({ outcome }) {
    if (outcome.kind !== "readable") {
        return outcome;
    }
    const findings = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of outcome.survey.findings) {
        findings[severity] += 1;
    }
    const { active, completed } = outcome.survey.fingerprint;
    return { kind: "readable", counts: { active, completed }, findings };
}
/** Also where the store is not on the server yet: another clone may be moving it there. */
async function readRunningOnServer(context) {
    const { backends, commit } = context;
    if (!backends.usesServer || commit !== undefined) {
        return undefined;
    }
    try {
        // Not as who has this folder's lock: what runs under it is running.
        return await backends.server().running({ ...(0,server_run/* holderOf */.Kd)(context), dir: "" });
    }
    catch (error) {
        // What is wrong with the server, its records say; a store that is not on it yet needs none.
        if (error instanceof errors_error/* MilestoneError */.lO) {
            return undefined;
        }
        throw error;
    }
}
async function readOldCopy(context, backend, marks) {
    try {
        return await (0,find/* findDrift */.L1)(context, backend, marks);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO) {
            return { kind: "broken", problems: [error.message] };
        }
        throw error;
    }
}


/***/ }),

/***/ 16006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ assertReadable),
/* harmony export */   F: () => (/* binding */ brokenDatabase)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** No row is read of a database that has one of these: it has not 0 records then, and none of them is gone. */
const OF_ALL = ["database-broken", "database-schema"];
/** What keeps a database from being read as a whole; undefined where nothing does. */
function brokenDatabase(findings) {
    return findings.find(({ rule, severity }) => severity === "error" && OF_ALL.includes(rule));
}
/** Throws BACKEND_UNREADABLE for what was found in a database that cannot be read as a whole. */
function assertReadable(findings) {
    const found = brokenDatabase(findings);
    if (found !== undefined) {
        const { file, message, fix } = found;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKEND_UNREADABLE", `${file} cannot be read: ${message}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file },
            fix: [fix ?? "milestone validate lists all that is wrong with it."],
        });
    }
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
