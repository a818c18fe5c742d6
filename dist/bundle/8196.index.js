export const id = 8196;
export const ids = [8196];
export const modules = {

/***/ 17266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStatus: () => (/* binding */ runStatus)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/settings-text.js


/** Each setting with its value and where that comes from, as a table. `file` is the settings file. Pure. */
function renderSettings(settings, file) {
    const rows = settings.map(({ key, value, source }) => [key, describeValue(value), describeSource(source, file)]);
    const own = settings.filter(({ source }) => source.kind !== "default").length;
    const last = own === 0 ? "All of them are defaults." : `${(0,quantity/* countOf */.pq)(own, "setting")} of ${settings.length} set.`;
    return `${[...(0,table/* layOutTable */.N)([["setting", "value", "from"], ...rows]), last].join("\n")}\n`;
}
function describeValue(value) {
    if (value === undefined || value === "") {
        return "(none)";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
function describeSource(source, file) {
    switch (source.kind) {
        case "default":
            return "default";
        case "file":
            return `${file}:${source.at.line}:${source.at.column}`;
        case "environment":
            return `${source.variable} in the environment`;
    }
}

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/store/locks.js
var locks = __webpack_require__(86474);
// EXTERNAL MODULE: ./dist/lib/report/scale-text.js + 1 modules
var scale_text = __webpack_require__(94735);
;// CONCATENATED MODULE: ./dist/lib/report/status-text.js




/** A status as people read it: the verdict and counts first, then why, what needs a person's eye last. Pure. */
function renderStatus(status, paint, { isTerminal = false } = {}) {
    const lines = [
        `Store:     ${status.store}${status.commit === undefined ? "" : ` at ${status.commit.slice(0, 12)}`}`,
        `Backend:   ${status.backend}`,
        `Records:   ${describeRecords(status, paint)}`,
        `Fits:      ${(0,scale_text/* describeFit */.pH)(status.advice, paint)}`,
        ...(0,scale_text/* describeScaleLines */.PN)(status.advice, isTerminal),
        `Old copy:  ${describeOldCopy(status.oldCopy, paint)}`,
        `Backups:   ${describeBackups(status, paint)}`,
        `Last move: ${describeLastMove(status)}`,
        ...(0,scale_text/* describeEvidence */.RQ)(status.advice),
        ...attention(status, paint),
    ];
    return `${lines.join("\n")}\n${lastLine(status, paint)}\n`;
}
function describeRecords({ records }, paint) {
    if (records.kind === "unreadable") {
        return paint.bad(`cannot be read: ${records.problem}`);
    }
    if (records.kind === "on-server") {
        return "on the PostgreSQL server, and in no commit; only configuration and metadata are judged";
    }
    const { counts, findings } = records;
    const wrong = [
        ...(findings.error > 0 ? [paint.bad((0,quantity/* countOf */.pq)(findings.error, "error"))] : []),
        ...(findings.warning > 0 ? [paint.warn((0,quantity/* countOf */.pq)(findings.warning, "warning"))] : []),
    ];
    return [`${counts.active} active, ${counts.completed} completed`, ...wrong].join("; ");
}
function describeOldCopy(oldCopy, paint) {
    switch (oldCopy.kind) {
        case "none":
            return "none";
        case "known":
            return `${(0,quantity/* countOf */.pq)(oldCopy.records, "record")}, as they were at the last switch`;
        case "drifted":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} changed after the last switch`);
        case "unknown":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} of unknown origin`);
        case "broken":
            return paint.warn(`cannot be read: ${oldCopy.problems[0]}`);
    }
}
function describeBackups({ backups }, paint) {
    const expired = backups.expired === 0 ? "" : `, ${backups.expired} expired (milestone prune)`;
    const damaged = backups.damaged === 0 ? "" : `, ${paint.bad(`${backups.damaged} damaged`)}`;
    return `${backups.total}, ${backups.proved} proved, ${backups.here} with the payload here${expired}${damaged}`;
}
function describeLastMove({ lastMove }) {
    if (lastMove === undefined) {
        return "none";
    }
    const { from, to, at, id, restored } = lastMove;
    return restored === undefined ? `${from} to ${to}, ${at} (${id})` : `restored ${restored}, ${at} (${id})`;
}
function attention(status, paint) {
    const { oldCopy, running, runningOnServer, interrupted, session, strayTracked, index } = status;
    return [
        ...(oldCopy.kind === "drifted" ? ["To bring over what changed there, or to see the conflict: milestone sync"] : []),
        ...(oldCopy.kind === "drifted" || oldCopy.kind === "unknown" ? (0,quantity/* listLines */.i4)(oldCopy.records) : []),
        ...(index === "missing" ? ["The index is missing here, as in every fresh clone: milestone index builds it."] : []),
        ...(session === "open" ? ["Somebody is in a session (sessions/current.txt)."] : []),
        ...(session === "paused" ? [paint.warn("A session is set aside (sessions/paused-for-migration.txt).")] : []),
        ...(running === undefined ? [] : [`The migration lock is held by ${(0,locks/* describeHolder */.sG)(running)}.`]),
        ...(running !== undefined || runningOnServer === undefined
            ? []
            : [`On the server ${runningOnServer.who} is at work, for ${(0,native_path/* showName */.$i)(runningOnServer.id)}.`]),
        ...interrupted.map(({ id, phase }) => paint.bad(`${(0,native_path/* showName */.$i)(id)} was interrupted after "${phase}": milestone resume`)),
        ...(strayTracked.length === 0
            ? []
            : [
                paint.warn("Tracked by git though it should not be (git rm --cached):"),
                ...(0,quantity/* listLines */.i4)(strayTracked.map(native_path/* showName */.$i)),
            ]),
    ];
}
function lastLine({ backend, records, interrupted, advice }, paint) {
    if (records.kind === "unreadable") {
        return [paint.bad(`On ${backend}, which cannot be read.`), ...records.fix.map((line) => `  ${line}`)].join("\n");
    }
    if (interrupted.length > 0) {
        return paint.bad(`On ${backend}, with a run to finish.`);
    }
    if (records.kind === "readable" && records.findings.error > 0) {
        return paint.warn(`On ${backend}, with broken records.`);
    }
    const { recommendation } = advice;
    return recommendation.kind === "recommended"
        ? `${paint.good(`On ${backend}.`)} To move: ${recommendation.command}`
        : paint.good(`On ${backend}.`);
}

// EXTERNAL MODULE: ./dist/lib/status/status.js + 2 modules
var status_status = __webpack_require__(77344);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/status.js






/** `milestone status`: the store at a glance. Fails only where its records cannot be read. */
async function runStatus(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, "read", { reads: "once, as text" });
    if (options.explainSettings) {
        const { explained } = context.settings;
        const file = context.layout.show(context.layout.settingsFile);
        (0,show/* show */.WU)(door, options, explained, () => renderSettings(explained, file));
        return error/* EXIT */.dc.done;
    }
    const status = await (0,status_status/* readStatus */.r)(context);
    (0,show/* show */.WU)(door, options, status, () => renderStatus(status, (0,show/* paintOut */.Rw)(door, options), { isTerminal: door.terminal === true }));
    return status.records.kind === "unreadable" ? error/* EXIT */.dc.failed : error/* EXIT */.dc.done;
}


/***/ }),

/***/ 10155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   Si: () => (/* binding */ serverFactsFor),
/* harmony export */   Tp: () => (/* binding */ undoOnServer),
/* harmony export */   gd: () => (/* binding */ finishOnServer),
/* harmony export */   kp: () => (/* binding */ beginOnServer),
/* harmony export */   sW: () => (/* binding */ serverRunOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);


/** This process, as a server knows who holds it. */
function holderOf({ processes, layout }) {
    const { host, pid, space } = processes;
    const startOf = (other) => processes.startOf(other);
    return { host, pid, space, start: startOf(pid) ?? "", dir: layout.dir, startOf };
}
/** How the server that a run between these uses knows it; nothing for no server. The store's name is new with the first. */
function serverFactsFor({ backends, settings }, ...names) {
    return backends.usesServer && names.includes("database")
        ? { server: settings.settings.storeId ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), serverKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() }
        : {};
}
/** The run on the server; undefined for one that has nothing there. */
function serverRunOf(id, { server, serverKey }) {
    return server === undefined ? undefined : { storeId: server, id, key: serverKey };
}
/** Takes the server for a run, where it uses one. Throws LOCKED. */
async function beginOnServer(context, id, facts) {
    const run = serverRunOf(id, facts);
    const { from = "database", to = "database" } = facts;
    return run && (await context.backends.server().begin(run, { from, to }, holderOf(context)));
}
/** What became of a run on the server, in sentences for people; none where nothing is to be said. */
async function undoOnServer(context, id, journal, facts) {
    const run = serverRunOf(id, facts);
    if (run === undefined) {
        return [];
    }
    try {
        const { left } = await context.backends.server().undo(run);
        return left.map((table) => `Somebody else wrote to the new tables meanwhile; that is kept as ${table}.`);
    }
    catch (error) {
        if (isUnpublished(journal) && error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO && error.code === "SERVER_UNREACHABLE") {
            return ["The server cannot be asked now; what the run had made there goes with the next one."];
        }
        throw error;
    }
}
/** True before the step that publishes: until then nobody but us ever reads what is on the server. */
function isUnpublished({ reached }) {
    return reached === "started" || reached === "backed-up" || reached === "backfilled" || reached === "verified";
}
async function finishOnServer(context, id, facts) {
    const run = serverRunOf(id, facts);
    if (run !== undefined) {
        await context.backends.server().finish(run);
    }
}


/***/ }),

/***/ 94735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RQ: () => (/* binding */ describeEvidence),
  pH: () => (/* binding */ describeFit),
  PN: () => (/* binding */ describeScaleLines)
});

// UNUSED EXPORTS: describeConfidence

// EXTERNAL MODULE: ./dist/lib/measure/confidence.js
var confidence = __webpack_require__(18179);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/measure/recommend.js
var recommend = __webpack_require__(67241);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/sparkline.js
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const DAY_MS = 86_400_000;
/**
 * A line of bars for numbers that hold from their day on, up to `until` (`2026-11-22`), each bar as many days as any
 * other. The lowest stands for none, the highest for the largest. Pure.
 */
function drawSparkline(days, until, width) {
    const [first] = days;
    if (first === undefined) {
        return "";
    }
    const start = Date.parse(first.day);
    const span = Date.parse(until) - start;
    const bars = Math.max(1, Math.min(width, span / DAY_MS + 1));
    const largest = Math.max(1, ...days.map(({ active }) => active));
    const values = Array.from({ length: Math.floor(bars) }, (_, at) => {
        const end = bars < 2 ? span : (span * at) / (Math.floor(bars) - 1);
        return days.findLast(({ day }) => Date.parse(day) <= start + end)?.active ?? 0;
    });
    return values.map((value) => BARS[Math.round((value / largest) * (BARS.length - 1))]).join("");
}

// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/scale-text.js






const TREND_WIDTH = 24;
/** The verdict: short. Pure, as everything here. */
function describeFit({ recommendation }, paint) {
    switch (recommendation.kind) {
        case "unknown":
            return "not known while the records cannot be read";
        case "pinned":
            return `${recommendation.backend}, pinned by storage.backend`;
        case "optimal":
            return recommendation.backend;
        case "recommended":
            return paint.warn(`${recommendation.to}, recommended with confidence ${recommendation.confidence.percent}`);
        case "monitoring": {
            const { to, direction, confidence } = recommendation;
            return direction === "down"
                ? `${to} would be enough; a move down is only watched`
                : `${to}, watched: confidence ${confidence.percent}, ${recommend/* RECOMMENDED_FROM */.H} are needed`;
        }
    }
}
/** Counts beside those of the records, growth and forecast: one labelled line each. */
function describeScaleLines(advice, isTerminal) {
    const { facts, scale } = advice;
    if (facts.active.kind === "missing") {
        return [];
    }
    const tasks = `${(0,quantity/* countOf */.pq)((0,fact/* valueIn */.xm)(facts.tasks) ?? 0, "task")}, ${(0,fact/* valueIn */.xm)(facts.workflows) ?? 0} with a workflow`;
    const complexity = (0,fact/* valueIn */.xm)(scale.complexity) ?? 0;
    const query = scale.averageQueryMs.kind === "known" ? `; queries take ${(0,confidence/* formatMs */._V)(scale.averageQueryMs.value)}` : "";
    const users = `${(0,quantity/* countOf */.pq)(scale.users, "user")} in an hour, ${scale.usersOverDay} in a day`;
    const dependencies = (0,quantity/* countOf */.pq)((0,fact/* valueIn */.xm)(facts.dependencies) ?? 0, "dependency", "dependencies");
    return [
        `Scale:     ${users}${query}`,
        `           ${tasks}, ${dependencies}: complexity ${(0,quantity/* formatCount */.B4)(complexity)}`,
        ...describeGrowth(advice, isTerminal),
        ...(facts.growth.kind === "known" ? describeForecast(advice.forecast) : []),
    ];
}
function describeGrowth({ facts, forecast }, isTerminal) {
    const growth = (0,fact/* valueIn */.xm)(facts.growth);
    const [first] = growth?.days ?? [];
    if (growth === undefined || first === undefined) {
        return [];
    }
    const line = isTerminal ? `${drawSparkline(growth.days, facts.now.slice(0, 10), TREND_WIDTH)} ` : "";
    const rate = "perWeek" in forecast ? `; ${forecast.perWeek} a week over ${(0,quantity/* countOf */.pq)(forecast.days, "day")}` : "";
    const gaps = growth.gaps.map((gap) => `; ${gap}`).join("");
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const numbers = growth.days.length > 1 ? `${first.active} to ${active} active` : `${active} active, the same`;
    return [`Growth:    ${line}${numbers} since ${first.day}${rate}${gaps}`];
}
function describeForecast(forecast) {
    switch (forecast.kind) {
        case "none":
            return [];
        case "too-little-history":
            return [`Next:      too little history to say (${forecast.reason})`];
        case "not-growing":
            return [`Next:      no threshold is near: ${forecast.change} in ${(0,quantity/* countOf */.pq)(forecast.days, "day")}`];
        case "growing": {
            const { backend, threshold, on, earliest, latest } = forecast;
            const what = `${backend} at ${threshold} active records`;
            const range = latest === undefined ? `${earliest} or later` : `${earliest} to ${latest}`;
            return [
                on === undefined || earliest === undefined
                    ? `Next:      ${what}, not within ten years`
                    : `Next:      ${what}, about ${on} (${range})`,
            ];
        }
    }
}
/** Why, what would change it, and what was missing: whole blocks, after everything that is counted. */
function describeEvidence(advice) {
    const { recommendation, outlook, facts } = advice;
    if (recommendation.kind === "pinned" || recommendation.kind === "unknown") {
        return [];
    }
    return [
        ...("confidence" in recommendation && recommendation.direction === "up" ? describeConfidence(recommendation) : []),
        ...(outlook.length === 0
            ? []
            : ["What would change it:", ...outlook.map(({ when, leadsTo }) => `  ${when}: ${leadsTo}`)]),
        ...describeMissing(advice.missing),
        ...facts.brokenLogs.map(describeBroken),
    ];
}
/** Each point as a row, whether it counts or not. */
function describeConfidence({ to, confidence }) {
    const rows = confidence.points.map(({ evidence, earned, of, reason }) => [
        evidence,
        of > 0 ? `${earned} of ${of}` : earned === 0 ? "-" : String(earned),
        reason,
    ]);
    const earned = confidence.points.reduce((sum, point) => sum + point.earned, 0);
    const of = confidence.points.reduce((sum, point) => sum + point.of, 0);
    return [
        `Why ${to}, with ${earned} of ${of} points (confidence ${confidence.percent}):`,
        ...(0,table/* layOutTable */.N)([["evidence", "points", "why"], ...rows]).map((line) => `  ${line}`),
    ];
}
function describeMissing(missing) {
    const byReason = Map.groupBy(missing, ({ reason }) => reason);
    const lines = [...byReason].map(([reason, facts]) => `  ${facts.map(({ fact }) => fact).join(", ")}: ${reason}`);
    return lines.length === 0 ? [] : ["Not known:", ...lines];
}
function describeBroken({ file, entries, firstLine }) {
    return `Passed over in ${file}: ${(0,quantity/* countOf */.pq)(entries, "entry", "entries")} that cannot be read, first at line ${firstLine}`;
}


/***/ }),

/***/ 53563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ layOutTable)
/* harmony export */ });
/** Rows with columns as wide as their widest cell, two blanks between them. Pure. */
function layOutTable(rows) {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
    return rows.map((row) => row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd());
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

/***/ 98201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ pauseSession),
/* harmony export */   L8: () => (/* binding */ hasPausedSession),
/* harmony export */   N: () => (/* binding */ hasSession),
/* harmony export */   UI: () => (/* binding */ resumeSession)
/* harmony export */ });
/** True while somebody works on a milestone. */
function hasSession(files, layout) {
    return files.stat(layout.sessionFile) !== undefined;
}
/** True while a session is set aside by a migration, or was left so by one that was killed. */
function hasPausedSession(files, layout) {
    return files.stat(layout.pausedSessionFile) !== undefined;
}
/**
 * Sets the session aside for the cutover; nothing to do when there is none. Not synced: a power cut that takes this back
 * leaves what is wanted.
 */
function pauseSession(files, layout) {
    if (hasSession(files, layout)) {
        files.rename(layout.sessionFile, layout.pausedSessionFile);
    }
}
/** Puts a paused session back. One that was begun meanwhile stays the current one, and the paused one where it is. */
function resumeSession(files, layout) {
    if (hasPausedSession(files, layout) && !hasSession(files, layout)) {
        files.rename(layout.pausedSessionFile, layout.sessionFile);
        files.syncDir(layout.at("sessions"));
    }
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
