export const id = 3161;
export const ids = [3161];
export const modules = {

/***/ 70081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  II: () => (/* binding */ decideAuto)
});

// UNUSED EXPORTS: AUTO_FROM, checkConditions

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/count-records.js
var count_records = __webpack_require__(40731);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
;// CONCATENATED MODULE: ./dist/lib/measure/measure.js




/** Measures a store, or a commit of one, and says which backend fits. Reads every record once; writes nothing. */
async function measureStore(context) {
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    context.progress.step("reading every record");
    const counted = await (0,count_records/* countRecords */.q)(context, backend);
    return (0,advice/* adviseOn */.m)((0,gather/* gatherFacts */.p)(context, counted), context.settings.settings);
}

// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/auto/hold.js


/**
 * What keeps migrations from being started by themselves: one that failed or was rolled back, a restore or a move by
 * a person to a smaller backend. A later move by a person to a larger one ends it. `backups` and the ids of runs that
 * `failed` and left none are oldest first. Pure.
 */
function findHold(backups, failed = []) {
    let hold;
    const left = [...failed];
    const passBy = (isBefore) => {
        for (let [id] = left; id !== undefined && isBefore(id); [id] = left) {
            hold = { id, reason: `${id} failed and was undone` };
            left.shift();
        }
    };
    for (const backup of backups) {
        passBy((id) => id < backup.id);
        const verdict = judge(backup);
        hold = verdict === "free" ? undefined : (verdict ?? hold);
    }
    passBy(() => true);
    return hold;
}
/** What one backup says; undefined: nothing to the matter. */
function judge(backup) {
    const { id } = backup;
    if (backup.kind === "damaged") {
        return changesBackend(id) ? { id, reason: `the metadata of ${id} cannot be read` } : undefined;
    }
    const { from, details } = backup.metadata;
    switch (details?.outcome) {
        case "undone":
            return { id, reason: `${id} failed and was undone` };
        case "rolled-back":
            return { id, reason: `${id} was rolled back` };
        case "succeeded":
            return judgeMove(id, from, details);
        default:
            return undefined;
    }
}
function judgeMove(id, from, { after, started_by }) {
    if (after === undefined || after.backend === from) {
        return undefined;
    }
    if (after.reverses !== undefined) {
        return { id, reason: `${after.reverses} was rolled back` };
    }
    if ((0,scale/* isLarger */.E0)(from, after.backend)) {
        const how = after.restored === undefined ? "a person moved" : `${after.restored} was restored:`;
        return { id, reason: `${how} from ${from} back to ${after.backend} (${id})` };
    }
    return started_by === undefined && after.restored === undefined ? "free" : undefined;
}
/** Whether the name of a backup is that of a move to another backend. */
function changesBackend(id) {
    const [, from, to] = new RegExp(`-(${backend/* BACKENDS */.A.join("|")})-to-(${backend/* BACKENDS */.A.join("|")})$`).exec(id) ?? [];
    return from !== to;
}

;// CONCATENATED MODULE: ./dist/lib/auto/decide.js






/** From this confidence on a store is migrated without a person. */
const AUTO_FROM = 90;
/** Measures the store and, where all else holds, plans the move. Writes nothing. */
async function decideAuto(context, { pauseSessions }) {
    const advice = await measureStore(context);
    const { autoMigrate } = context.settings.settings.migration;
    const { recommendation } = advice;
    const own = checkConditions(recommendation, { autoMigrate, hold: holdOf(context) });
    if (!(0,possible/* isPossible */.w)(own) || !("confidence" in recommendation)) {
        return { kind: "stay", advice, conditions: own, plan: undefined };
    }
    const { from, to } = recommendation;
    const plan = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions, holdsLock: false });
    const conditions = [...own, ...plan.prerequisites];
    return { kind: (0,possible/* isPossible */.w)(conditions) ? "migrate" : "stay", advice, conditions, plan };
}
function holdOf(context) {
    return findHold((0,list/* listBackups */.Cw)(context), (0,interrupted.unseenFailures)(context).map(({ id }) => id));
}
/** The conditions that are not those of every move. Pure. */
function checkConditions(recommendation, { autoMigrate, hold }) {
    return [
        decide_judge("auto-migrate", "storage.migration.auto_migrate is on", autoMigrate, autoMigrate ? "it is" : "it is false"),
        decide_judge("hold", "A person had the last word on the way up", hold === undefined, hold?.reason ?? "nothing was rolled back since", "Migrate once yourself: milestone status says where to."),
        decide_judge("larger", "A larger backend fits", isUp(recommendation), describeAdvice(recommendation)),
        ...(isUp(recommendation) ? checkConfidence(recommendation) : []),
    ];
}
function isUp(recommendation) {
    return "confidence" in recommendation && recommendation.direction === "up";
}
function describeAdvice(recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return recommendation.reason;
        case "pinned":
            return `storage.backend is ${recommendation.backend}`;
        case "optimal":
            return `${recommendation.backend} fits`;
        case "recommended":
        case "monitoring":
            return recommendation.direction === "up"
                ? `${recommendation.to} does`
                : `${recommendation.to} would be enough; nothing is moved down without a person`;
    }
}
function checkConfidence({ confidence: { percent, points } }) {
    const isKnown = (evidence) => points.some((point) => point.evidence === evidence && point.of > 0);
    const reasonOf = (evidence) => points.find((point) => point.evidence === evidence)?.reason ?? "";
    return [
        decide_judge("confidence", `The confidence is at least ${AUTO_FROM}`, percent >= AUTO_FROM, `it is ${percent}`),
        decide_judge("age", "The age of the backend is known", isKnown("age"), reasonOf("age")),
        decide_judge("distance", "The distance past a threshold is known", isKnown("distance"), reasonOf("distance")),
    ];
}
function decide_judge(id, title, holds, detail, fix) {
    return { id, title, verdict: holds ? "ok" : "failed", detail, ...(holds || fix === undefined ? {} : { fix }) };
}


/***/ }),

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMigrate: () => (/* binding */ runMigrate)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/migrate/migrate.js + 9 modules
var migrate = __webpack_require__(67575);
// EXTERNAL MODULE: ./dist/lib/plan/expected.js
var expected = __webpack_require__(6688);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/plan/measured-source.js + 2 modules
var measured_source = __webpack_require__(87208);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/plan/server-checks.js
var server_checks = __webpack_require__(88049);
// EXTERNAL MODULE: ./dist/lib/record/memo.js
var memo = __webpack_require__(91872);
// EXTERNAL MODULE: ./dist/lib/report/migration-text.js
var migration_text = __webpack_require__(82459);
// EXTERNAL MODULE: ./dist/lib/report/plan-text.js
var plan_text = __webpack_require__(73746);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/commands/agree.js
var agree = __webpack_require__(51103);
// EXTERNAL MODULE: ./dist/lib/auto/decide.js + 2 modules
var decide = __webpack_require__(70081);
// EXTERNAL MODULE: ./dist/lib/report/auto-text.js
var auto_text = __webpack_require__(1550);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/auto.js







/** `milestone migrate --auto`: moves up where it is sure that this is right; else says why not, which is no failure. */
async function runAuto(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const decision = await (0,decide/* decideAuto */.II)(context, { pauseSessions });
    const { plan } = decision;
    if (options.dryRun || decision.kind === "stay" || plan === undefined) {
        (0,show/* show */.WU)(door, options, decision, () => (0,auto_text/* renderDecision */.X)(decision, (0,show/* paintOut */.Rw)(door, options)));
        return error/* EXIT */.dc.done;
    }
    if (!options.quiet) {
        door.err((0,auto_text/* renderDecision */.X)(decision, (0,show/* paintErr */.qB)(door, options)));
    }
    const report = await (0,migrate/* migrate */._)(context, { move: plan.move, pauseSessions, expectPlan: plan, startedBy: "auto" });
    (0,show/* show */.WU)(door, options, report, () => (0,migration_text/* renderMigration */.B)(report, (0,show/* wayTo */.bj)(door, context.layout.parent)));
    return error/* EXIT */.dc.done;
}

;// CONCATENATED MODULE: ./dist/lib/commands/migrate.js
















/** `milestone migrate [<backend>]`: shows the plan, asks, moves, says what it did. */
async function runMigrate(door, word, options) {
    if (options.auto) {
        refuseBoth(word);
        return await runAuto(door, options);
    }
    const context = options.dryRun
        ? (0,open_context/* openStore */.Ch)(door, options, "read", { reads: "once" })
        : (0,open_context/* openStore */.Ch)(door, options, "change", word === "database" ? {} : { memo: memo/* ParseMemo */.q.withoutJson() });
    const from = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    if (word === undefined) {
        door.err(`The store is on ${from}. It can move to: ${(0,move/* targetsFrom */.jJ)(from).join(", ")}.\n`);
        return error/* EXIT */.dc.usage;
    }
    const to = (0,move/* parseBackend */.O2)(word);
    if (to === from) {
        return (0,show/* sayNothingToDo */.Hn)(door, options, to);
    }
    (0,move/* assertMoveExists */.oW)({ from, to });
    if (!options.dryRun) {
        await (0,server_checks/* assertServerFree */.AC)(context, { from, to });
    }
    const measured = await measured_source/* MeasuredSource */.c.of(context, { from, to });
    try {
        return await runPlanned(door, context, options, measured, { from, to });
    }
    finally {
        await measured.close();
    }
}
async function runPlanned(door, context, options, measured, move) {
    const pauseSessions = options.pauseSessions === true;
    const adopt = options.adopt === true;
    const plan = await (0,make/* planMove */.X)(context, move, { pauseSessions, holdsLock: false, adopt }, measured);
    if (options.dryRun) {
        (0,show/* show */.WU)(door, options, plan, () => (0,plan_text/* renderPlan */.E)(plan, (0,show/* paintOut */.Rw)(door, options)));
        return (0,possible/* isPossible */.w)(plan.prerequisites) ? error/* EXIT */.dc.done : error/* EXIT */.dc.findings;
    }
    const expectPlan = options.expectPlan ?? plan;
    (0,expected/* assertExpected */.F)(plan, expectPlan);
    if (!options.quiet) {
        door.err((0,plan_text/* renderPlan */.E)(plan, (0,show/* paintErr */.qB)(door, options)));
    }
    (0,possible/* assertPossible */.A)(plan.prerequisites);
    await (0,agree/* agree */.d)(door, options, `Move this store to ${move.to}?`);
    const report = await (0,migrate/* migrate */._)(context, { move, pauseSessions, expectPlan, adopt }, measured);
    (0,show/* show */.WU)(door, options, report, () => (0,migration_text/* renderMigration */.B)(report, (0,show/* wayTo */.bj)(door, context.layout.parent)));
    return error/* EXIT */.dc.done;
}
/** `--auto` chooses the backend itself. */
function refuseBoth(word) {
    if (word !== undefined) {
        throw new error/* MilestoneError */.lO("USAGE", "--auto chooses the backend itself; leave out either of the two.", {
            state: error/* NOTHING_CHANGED */.Dh,
        });
    }
}


/***/ }),

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

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderDecision)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

/** Why nothing is migrated, or would be: every condition with its verdict, the state last. Pure. */
function renderDecision({ kind, advice, conditions }, paint) {
    const failed = conditions.filter(({ verdict }) => verdict === "failed");
    const lines = conditions.flatMap(({ verdict, title, detail, fix }) => {
        const mark = verdict === "ok" ? paint.good("ok  ") : verdict === "warning" ? paint.warn("warn") : paint.bad("no  ");
        return [`  ${mark} ${title}: ${detail}`, ...(fix === undefined ? [] : [`       ${fix}`])];
    });
    const head = kind === "migrate"
        ? `All ${conditions.length} conditions hold.`
        : `${failed.length} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(conditions.length, "condition")} ${failed.length === 1 ? "does" : "do"} not hold.`;
    const { backend } = advice.facts;
    const last = kind === "migrate" ? `Would move from ${backend}.` : `On ${backend}; nothing was migrated.`;
    return `${[head, ...lines, last].join("\n")}\n`;
}


/***/ }),

/***/ 23964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ renderCommit)
/* harmony export */ });
/**
 * The commands that commit a result, ready to be typed. `folder` leads from where the person stands to the folder that
 * holds the store; empty where that is the same. Pure.
 */
function renderCommit(commands, folder) {
    if (commands.length === 0) {
        return [];
    }
    const there = folder === "" ? [] : [`cd ${quote(folder)}`];
    return ["To commit the result:", ...[...there, ...commands].map((line) => `  ${line}`)];
}
/** A word as a shell takes it. */
function quote(word) {
    return /^[\w./@%+=:,-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 82459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderMigration)
/* harmony export */ });
/* harmony import */ var _commit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23964);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);


/** What a migration did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderMigration(report, folder) {
    const { fingerprint, queries, warnings, commit, move } = report;
    const { before, after } = queries;
    const times = ["list", "count", "read"].map((name) => `${name} ${before[`${name}Ms`].toFixed(2)} / ${after[`${name}Ms`].toFixed(2)} ms`);
    return [
        `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(fingerprint.active + fingerprint.completed, "record")} moved and verified in ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(report.durationMs)}; writers waited ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(report.writePauseMs)}.`,
        ...renderCatchUp(report.catchUpRounds),
        `Fingerprint: ${fingerprint.data}`,
        `The tools' own queries, before / after: ${times.join(", ")}.`,
        ...warnings.map((warning) => `Warning: ${warning}.`),
        ...(0,_commit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommit */ .a)(commit, folder),
        `Now on ${move.to}; backup ${report.id}.`,
        "",
    ].join("\n");
}
/** What others wrote meanwhile; nothing where they wrote nothing. */
function renderCatchUp(rounds) {
    const sum = (of) => rounds.reduce((total, round) => total + round[of], 0);
    const [written, moved, removed] = [sum("written"), sum("moved"), sum("removed")];
    const parts = [
        `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(written, "record")} written`,
        ...(moved === 0 ? [] : [`${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(moved, "record")} moved to the other state`]),
        ...(removed === 0 ? [] : [`${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(removed, "record")} removed`]),
    ];
    return written + moved + removed === 0
        ? []
        : [`Brought over while others wrote: ${parts.join(", ")}, in ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(rounds.length, "round")}.`];
}


/***/ }),

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeStoreIssues)
/* harmony export */ });
/* harmony import */ var _packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28439);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94549);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14163);




/** Records that are asked for together, and are in memory together. */
const READ_AT_ONCE = 200;
/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
async function placeStoreIssues(backend, issues, home) {
    const found = [];
    let disabled = 0;
    for (const batch of (0,_packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)((0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byRecord */ .rB)(issues), READ_AT_ONCE)) {
        const records = await backend.readSome(batch.map(([key]) => key));
        for (const [at, [key, ofRecord]] of batch.entries()) {
            const placed = placeIn(records[at], home(key), ofRecord);
            disabled += placed.disabled;
            for (const finding of placed.findings) {
                found.push(finding);
            }
        }
        await new Promise(setImmediate);
    }
    return { findings: found, disabled };
}
function placeIn(record, home, issues) {
    const data = record?.data;
    if (record === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return { findings: [], disabled: 0 };
    }
    const raised = issues.map((each) => {
        const { rule, message, severity } = each;
        const issue = { path: (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(data, each), message };
        return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
    });
    const placed = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIssues */ .SW)(record, home, raised);
    // What is wrong with the comments themselves was said when the record was judged.
    const findings = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDisabled */ .DQ)(record, home, placed).findings.filter(({ rule }) => rule !== "disable-comment");
    return { findings, disabled: placed.length - findings.length };
}


/***/ }),

/***/ 11631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83277);


const NONE = { alias: undefined, tasks: [], references: { requires: [], enables: [], task: [] } };
/** Without tasks, what they depend on is not looked at. Pure. */
function namesOf(data, { withTasks = true } = {}) {
    if (!(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return NONE;
    }
    const alias = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "id") ?? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "metadata", "milestone_id");
    const { requires, enables } = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .milestoneReferences */ .$)(data);
    const { tasks, needs } = withTasks ? namesOfTasks(data) : { tasks: [], needs: [] };
    return {
        alias: typeof alias === "string" ? alias : undefined,
        tasks,
        references: { requires: requires.map(nameIn), enables: enables.map(nameIn), task: needs },
    };
}
/** What a task waits for that is a task of its own milestone is known there. */
function namesOfTasks(data) {
    const tasks = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .taskReferences */ .C)(data);
    const own = new Set(tasks.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const needs = tasks.flatMap((task) => task.needs.map(nameIn)).filter((name) => !own.has(name));
    return { tasks: [...own], needs };
}
function nameIn({ name }) {
    return name;
}


/***/ }),

/***/ 42388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Severities)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);

/** How findings count, as the settings say it. */
class Severities {
    set;
    constructor(settings) {
        this.set = settings.validate.rules;
    }
    /** Undefined for a rule that is off, or is not switched. */
    switched(rule) {
        return _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed ? undefined : this.set[rule]?.severity;
    }
    isOff(rule) {
        return this.switched(rule) === "off";
    }
    /** The most that a finding of this rule can be, unless it says otherwise itself. */
    of(rule) {
        return this.switched(rule) ?? _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].severity;
    }
    /** The finding as it counts; undefined where its rule is off. */
    apply(finding) {
        const severity = this.switched(finding.rule);
        if (severity === "off") {
            return undefined;
        }
        return severity === undefined ? finding : { ...finding, severity };
    }
    /** What the settings say in vain, one line each. */
    get notObeyed() {
        return Object.keys(this.set)
            .filter((rule) => _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed)
            .map((rule) => `storage.validate.rules.${rule} is not obeyed: what cannot be read is always an error`);
    }
    /** Rules that are switched, and nobody said why. */
    get withoutReason() {
        return Object.keys(this.set).filter((rule) => this.set[rule]?.reason === undefined);
    }
}


/***/ }),

/***/ 14163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F4: () => (/* binding */ StoreFacts),
  rB: () => (/* binding */ byRecord),
  XM: () => (/* binding */ pathOf)
});

// EXTERNAL MODULE: ./dist/lib/packed/packed-integers.js + 1 modules
var packed_integers = __webpack_require__(39606);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/packed/text-column.js
var text_column = __webpack_require__(73133);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/validate/cycle.js
var validate_cycle = __webpack_require__(833);
;// CONCATENATED MODULE: ./dist/lib/validate/reaches-cycle.js
/**
 * Which nodes lead into a circle or are part of one: 1 for each of those. `edges` are pairs of nodes, of which the first
 * needs the second. In most graphs it is none, which a few whole numbers for each edge show.
 */
function reachesCycle(edges, nodes) {
    const isOpen = new Uint8Array(nodes).fill(1);
    const needs = new Uint32Array(nodes);
    const { starts, sources } = bySecond(edges, nodes);
    for (let at = 0; at < edges.length; at += 2) {
        needs[edges[at]] = needs[edges[at]] + 1;
    }
    const free = new Uint32Array(nodes);
    let found = 0;
    const close = (node) => {
        isOpen[node] = 0;
        free[found] = node;
        found += 1;
    };
    for (let node = 0; node < nodes; node++) {
        if (needs[node] === 0) {
            close(node);
        }
    }
    for (let next = 0; next < found; next++) {
        const node = free[next];
        for (let at = starts[node]; at < starts[node + 1]; at++) {
            const source = sources[at];
            const left = needs[source] - 1;
            needs[source] = left;
            if (left === 0) {
                close(source);
            }
        }
    }
    return isOpen;
}
/** The first nodes of all pairs, by the second one: those of node n are from `starts[n]` to `starts[n + 1]`. */
function bySecond(edges, nodes) {
    const starts = new Uint32Array(nodes + 1);
    for (let at = 1; at < edges.length; at += 2) {
        const slot = edges[at] + 1;
        starts[slot] = starts[slot] + 1;
    }
    for (let node = 0; node < nodes; node++) {
        starts[node + 1] = starts[node + 1] + starts[node];
    }
    const filled = starts.slice();
    const sources = new Uint32Array(edges.length / 2);
    for (let at = 0; at < edges.length; at += 2) {
        const second = edges[at + 1];
        const slot = filled[second];
        sources[slot] = edges[at];
        filled[second] = slot + 1;
    }
    return { starts, sources };
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-numbers.js
var packed_numbers = __webpack_require__(34166);
;// CONCATENATED MODULE: ./dist/lib/validate/reference-table.js

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
const REFERENCE_KINDS = ["requires", "enables", "task"];
const WIDTH = 3;
/** References of all records in the order in which they were added, read in it too: they need not be in memory. */
class ReferenceTable {
    cells = new packed_numbers/* PackedNumbers */.H(WIDTH);
    count = 0;
    get size() {
        return this.count;
    }
    add(record, kind, word) {
        this.cells.set(this.count, 0, record);
        this.cells.set(this.count, 1, REFERENCE_KINDS.indexOf(kind));
        this.cells.set(this.count, 2, word);
        this.count += 1;
    }
    *[Symbol.iterator]() {
        for (let row = 0; row < this.count; row++) {
            const kind = REFERENCE_KINDS[this.cells.at(row, 1)];
            yield { record: this.cells.at(row, 0), kind, word: this.cells.at(row, 2) };
        }
    }
    free() {
        this.count = 0;
        this.cells.free();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/references.js
var validate_references = __webpack_require__(83277);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-cycle.js
var dependency_cycle = __webpack_require__(53589);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-unknown.js
var dependency_unknown = __webpack_require__(63561);
;// CONCATENATED MODULE: ./dist/lib/validate/store-facts.js











/** What a word is the name of: no milestone, one that is broken, or from here on a record. */
const NO_MILESTONE = 0;
const BROKEN = 1;
const FIRST_RECORD = 2;
/** What rules over the whole store need of each record: names, and nothing else, outside the engine's heap. */
class StoreFacts {
    records = new text_column/* TextColumn */.K();
    recordCount = 0;
    /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
    words = new packed_keys/* PackedKeys */.n();
    /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
    milestones = new packed_integers/* PackedIntegers */.g();
    /** By word: 1 where it is a task's id. */
    tasks = new packed_integers/* PackedIntegers */.g();
    references = new ReferenceTable();
    add(key, names) {
        const { id } = key;
        const row = this.recordCount;
        this.recordCount += 1;
        this.records.write(row, (0,record_record/* nameOf */.Vb)(key));
        this.milestones.set(this.words.add(id), FIRST_RECORD + row);
        if (names.alias !== undefined && names.alias !== id) {
            this.nameIfFree(names.alias, FIRST_RECORD + row);
        }
        for (const task of names.tasks) {
            this.tasks.set(this.words.add(task), 1);
        }
        for (const kind of REFERENCE_KINDS) {
            for (const name of names.references[kind]) {
                this.references.add(row, kind, this.words.add(name));
            }
        }
    }
    /** A record that is there, and broken: what depends on it depends on something. */
    addBroken(id) {
        this.nameIfFree(id, BROKEN);
    }
    /** Gives the memory back at once. */
    free() {
        this.records.free();
        this.words.free();
        this.milestones.free();
        this.tasks.free();
        this.references.free();
    }
    nameIfFree(name, what) {
        const word = this.words.add(name);
        if (this.milestones.at(word) === NO_MILESTONE) {
            this.milestones.set(word, what);
        }
    }
    *issues() {
        const said = new Set();
        let last = -1;
        for (const { record, kind, word } of this.references) {
            if (record !== last) {
                said.clear();
                last = record;
            }
            if (!this.isKnown(kind, word)) {
                const name = this.words.keyAt(word);
                if (!said.has(`${kind} ${name}`)) {
                    said.add(`${kind} ${name}`);
                    yield this.unknown((0,record_record/* keyOf */.TN)(this.records.read(record)), kind, name);
                }
            }
        }
        yield* this.cycles();
    }
    isKnown(kind, word) {
        if (this.milestones.at(word) !== NO_MILESTONE) {
            return true;
        }
        return kind === "task" && (this.tasks.at(word) === 1 || this.isKnownPart(this.words.keyAt(word)));
    }
    /** A task may wait for a task of another milestone with its milestone's name in front. */
    isKnownPart(name) {
        const word = this.words.rowOf(name.split(/[/:#]/).at(-1) ?? name);
        return word !== undefined && (this.tasks.at(word) === 1 || this.milestones.at(word) !== NO_MILESTONE);
    }
    unknown(key, kind, name) {
        const what = kind === "task" ? "task" : "milestone";
        const issue = { rule: dependency_unknown/* dependencyUnknown */.I, key, about: { kind, name } };
        const message = `there is no ${what} ${(0,record_record/* isSafeId */.JA)(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
        // What a milestone enables may not be written yet.
        return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
    }
    *cycles() {
        const edges = this.edges();
        const isOpen = reachesCycle(edges, this.recordCount);
        const graph = new Map();
        for (let at = 0; at < edges.length; at += 2) {
            const [from, to] = [edges[at], edges[at + 1]];
            if (isOpen[from] === 1 && isOpen[to] === 1) {
                const name = this.records.read(from);
                const targets = graph.get(name) ?? [];
                targets.push(this.records.read(to));
                graph.set(name, targets);
            }
        }
        for (const cycle of (0,validate_cycle/* findCycles */.p)(graph)) {
            const [first = "", second = ""] = cycle;
            const message = `milestones wait for one another: ${(0,validate_cycle/* showCycle */.Q)(cycle.map((name) => (0,record_record/* keyOf */.TN)(name).id))}`;
            yield { rule: dependency_cycle/* dependencyCycle */.M, key: (0,record_record/* keyOf */.TN)(first), about: { kind: "requires", name: (0,record_record/* keyOf */.TN)(second).id }, message };
        }
    }
    /** Pairs of records, of which the first needs the second. */
    edges() {
        const edges = new Uint32Array(2 * this.references.size);
        let used = 0;
        for (const { record, kind, word } of this.references) {
            const other = this.milestones.at(word) - FIRST_RECORD;
            if (kind !== "task" && other >= 0 && other !== record) {
                edges[used] = kind === "requires" ? record : other;
                edges[used + 1] = kind === "requires" ? other : record;
                used += 2;
            }
        }
        return edges.subarray(0, used);
    }
}
/** Where the reference that an issue is about stands in its record. */
function pathOf(data, { about }) {
    const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
    const references = {
        requires,
        enables,
        task: (0,validate_references/* taskReferences */.C)(data).flatMap(({ needs }) => needs),
    };
    const found = references[about.kind].find(({ name }) => name === about.name);
    return found?.path ?? (Object.hasOwn(data, "dependencies") ? ["dependencies"] : []);
}
/** Issues by the record that they are in, in key order. */
function byRecord(issues) {
    const groups = new Map();
    for (const issue of issues) {
        const name = (0,record_record/* nameOf */.Vb)(issue.key);
        const group = groups.get(name);
        if (group === undefined) {
            groups.set(name, [issue]);
        }
        else {
            group.push(issue);
        }
    }
    const sorted = [...groups].sort(([left], [right]) => (0,canonical/* compareCodePoints */.OP)(left, right));
    return sorted.map(([name, group]) => [(0,record_record/* keyOf */.TN)(name), group]);
}


/***/ })

};
