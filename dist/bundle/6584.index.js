export const id = 6584;
export const ids = [6584];
export const modules = {

/***/ 36812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ findTip),
/* harmony export */   hL: () => (/* binding */ readBackendSince),
/* harmony export */   st: () => (/* binding */ OBJECTS_MISSING)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32803);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5445);
/* harmony import */ var _record_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66764);
/* harmony import */ var _record_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55288);




const SWITCH = "config/storage-backend.txt";
const OBJECTS_MISSING = "this clone lacks the objects that tell the history (a partial clone)";
/** The commit that tells the history of what is read; or why there is none. */
function findTip({ repository, commit }) {
    if (repository === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)("there is no git repository here, or no git");
    }
    const tip = commit ?? repository.head()?.commit;
    if (tip === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)("nothing is committed yet");
    }
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(new LazyTip(repository, tip), "git");
}
/** Not every question needs all of history. */
class LazyTip {
    history;
    commit;
    found;
    constructor(history, commit) {
        this.history = history;
        this.commit = commit;
    }
    get line() {
        this.found ??= { line: this.history.line(this.commit) };
        return this.found.line;
    }
}
/**
 * Since when the store is on its backend: the last commit that changed the switch; without a switch, the first one with
 * a record. Missing where that commit is beyond what this clone has.
 */
function readBackendSince(context, tip) {
    if (tip.kind === "missing") {
        return tip;
    }
    const { files, layout } = context;
    return files.stat(layout.switchFile) === undefined
        ? sinceFirstRecord(context, tip.value)
        : sinceLastSwitch(context, tip.value);
}
function sinceLastSwitch({ files, layout, commit }, { history, commit: tip }) {
    const shown = layout.show(layout.switchFile);
    if (commit === undefined) {
        const committed = history.fileAt(tip, SWITCH)?.toString("utf8").trim();
        if (committed !== files.read(layout.switchFile).bytes.toString("utf8").trim()) {
            return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(`${shown} is not committed as it stands here`);
        }
    }
    const last = history.lastChange(tip, SWITCH);
    if (last === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(`git does not say when ${shown} was changed`);
    }
    return last.isCut
        ? (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(`${shown} was last changed before this shallow clone begins`)
        : (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(last.at.toISOString(), `${shown}, commit ${last.id.slice(0, 12)}`);
}
function sinceFirstRecord({ settings }, { history, commit, line }) {
    const { auxiliaryFiles, validate } = settings.settings;
    const search = {
        history,
        isName: (path) => (0,_record_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecordName */ .l)(path, auxiliaryFiles),
        isText: (bytes) => (0,_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecordText */ .t)(bytes, validate.maxFileSizeBytes),
    };
    const onLine = line && findFirstRecord(search, line);
    if (onLine === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(OBJECTS_MISSING);
    }
    const [first] = onLine;
    if (first === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)("no record is committed yet");
    }
    // Only where lines of history meet can an earlier one be on another than the first.
    const hasMerge = line?.some(({ isMerge }) => isMerge);
    const beside = hasMerge ? history.additionsBeside(commit, first.id) : [];
    if (beside === undefined) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(OBJECTS_MISSING);
    }
    const others = beside.map((other) => ({ commit: other, files: namedFiles(search, other.changes) }));
    if (first.isCut || others.some(({ commit: { isCut }, files }) => isCut && files.length > 0)) {
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)("the first record is older than this shallow clone");
    }
    const other = firstWithRecord(search, others);
    const earliest = other !== undefined && other.at < first.at ? other : first;
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(earliest.at.toISOString(), `the first commit with a record, ${earliest.id.slice(0, 12)}`);
}
/** The first commit of a line that has a record, if any; undefined where objects are missing. */
function findFirstRecord(search, line) {
    // It is hardly ever another than the first; what comes after it is not looked at.
    for (let start = 0, count = 1; start < line.length; start += count, count *= 2) {
        const commits = line.slice(start, start + count);
        const changes = search.history.fileChanges(_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .STATES */ .xj.map((state) => commits.map((each) => each[state])));
        if (changes === undefined) {
            return undefined;
        }
        const inStore = (at) => _record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .STATES */ .xj.flatMap((state, each) => (changes[each]?.[at] ?? []).map((change) => ({ ...change, path: `${state}/${change.path}` })));
        const found = firstWithRecord(search, commits.map((commit, at) => ({ commit, files: namedFiles(search, inStore(at)) })));
        if (found !== undefined) {
            return [found];
        }
    }
    return [];
}
/** What git calls those files that may be records by their names. */
function namedFiles({ isName }, changes) {
    return changes.flatMap(({ path, after }) => (after !== undefined && isName(path) ? [after] : []));
}
/** The first of some commits with a file that is a record; one that this clone lacks is taken for one. */
function firstWithRecord({ history, isText }, commits) {
    const all = commits.flatMap(({ commit, files }) => files.map((file) => ({ commit, file })));
    // Here too it is hardly ever another than the first, which may have come with thousands.
    for (let start = 0, count = 1; start < all.length; start += count, count *= 2) {
        const batch = all.slice(start, start + count);
        let at = start;
        for (const bytes of history.bytesOf(batch.map(({ file }) => file))) {
            if (bytes === undefined || isText(bytes)) {
                return all[at]?.commit;
            }
            at += 1;
        }
    }
    return undefined;
}


/***/ }),

/***/ 18179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ weighConfidence),
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   nE: () => (/* binding */ weighPerformance)
/* harmony export */ });
/* unused harmony export describeAge */
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9270);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5445);
/* harmony import */ var _hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65144);
/* harmony import */ var _scale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3713);




const EVIDENCE = ["age", "distance", "performance"];
/** Points earned ÷ points that could be earned, for a move from the backend in use to `to`. Pure. */
function weighConfidence(facts, scale, settings, to) {
    const points = [agePoint(facts), distancePoint(facts, scale, settings, to), weighPerformance(facts)];
    const earned = points.reduce((sum, point) => sum + point.earned, 0);
    const of = points.reduce((sum, point) => sum + point.of, 0);
    const percent = of === 0 ? 0 : Math.floor((100 * earned) / of);
    return { percent: Math.max(0, Math.min(100, percent)), points };
}
function agePoint({ backend, backendSince, now }) {
    if (backendSince.kind === "missing") {
        return { evidence: "age", earned: 0, of: 0, reason: `not known: ${backendSince.reason}` };
    }
    const ageMs = Date.parse(now) - Date.parse(backendSince.value);
    const earned = ageMs > _hours_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .s ? 30 : ageMs > 2 * _hours_js__WEBPACK_IMPORTED_MODULE_0__/* .HOUR_MS */ .i ? 15 : 0;
    const since = `${backendSince.value.slice(0, 16).replace("T", " ")} UTC`;
    return { evidence: "age", earned, of: 30, reason: `${describeAge(ageMs)} on ${backend}, since ${since}` };
}
/** `31 days`, `5 hours`, `less than an hour`. */
function describeAge(ms) {
    const hours = Math.floor(ms / _hours_js__WEBPACK_IMPORTED_MODULE_0__/* .HOUR_MS */ .i);
    if (hours >= 48) {
        return (0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(Math.floor(ms / _hours_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .s), "day");
    }
    return hours < 1 ? "less than an hour" : (0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(hours, "hour");
}
/** More than so many records, or so many percent of users, over the threshold, and what that earns. */
const RECORD_BANDS = {
    hybrid: [
        [10, 40],
        [5, 25],
        [0, 15],
    ],
    database: [
        [25, 40],
        [10, 25],
        [0, 15],
    ],
};
const USER_BANDS = [
    [40, 40],
    [20, 25],
    [0, 15],
];
function distancePoint(facts, { users }, { thresholds }, to) {
    const out = (reason) => ({ evidence: "distance", earned: 0, of: 0, reason });
    if (to === "file" || !(0,_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .isLarger */ .E0)(to, facts.backend)) {
        return out("a move to a smaller backend crosses no threshold");
    }
    const key = to === "hybrid" ? "fileToHybrid" : "hybridToDatabase";
    const recordsAt = thresholds.milestoneCount[key];
    const usersAt = thresholds.concurrentUsers[key];
    const active = (0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .valueIn */ .xm)(facts.active) ?? 0;
    const crossed = [
        ...(active >= recordsAt
            ? [[band(RECORD_BANDS[to], active - recordsAt), describeOver(active, recordsAt, "active record")]]
            : []),
        ...(users >= usersAt
            ? [[band(USER_BANDS, (100 * (users - usersAt)) / usersAt), describeOver(users, usersAt, "user")]]
            : []),
    ];
    if (crossed.length === 0) {
        return out("only query times ask for it");
    }
    const earned = Math.max(...crossed.map(([points]) => points));
    return { evidence: "distance", earned, of: 40, reason: crossed.map(([, reason]) => reason).join("; ") };
}
function band(bands, over) {
    return bands.find(([more]) => over > more)?.[1] ?? 0;
}
function describeOver(count, threshold, noun) {
    const over = count - threshold;
    const many = (0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(count, noun);
    return over === 0 ? `${many}, exactly the threshold` : `${many}, ${over} over the threshold of ${threshold}`;
}
const FEWEST_METRICS = 6;
const DEGRADING = 1.2;
const SLOW_MS = 500;
const FAST_MS = 100;
/** The trend of the queries: slow or getting slower where it earns anything. Pure. */
function weighPerformance({ metricsMs }) {
    const point = (earned, of, reason) => ({
        evidence: "performance",
        earned,
        of,
        reason,
    });
    if (metricsMs.kind === "missing") {
        return point(0, 0, `not known: ${metricsMs.reason}`);
    }
    const { value } = metricsMs;
    if (value.length < FEWEST_METRICS) {
        return point(0, 0, `not known: ${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value.length, "metric")} of this backend, ${FEWEST_METRICS} are needed`);
    }
    const half = Math.floor(value.length / 2);
    const [older, newer, all] = [(0,_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(value.slice(0, half)), (0,_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(value.slice(half)), (0,_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(value)];
    if (newer > DEGRADING * older) {
        return point(30, 30, `degrading: queries took ${formatMs(older)}, now ${formatMs(newer)} on average`);
    }
    if (all > SLOW_MS) {
        return point(20, 30, `slow and stable: queries take ${formatMs(all)} on average`);
    }
    return all < FAST_MS
        ? point(-10, 0, `fast: queries take ${formatMs(all)} on average`)
        : point(0, 0, `neither slow nor fast: queries take ${formatMs(all)} on average`);
}
/** `240 ms`, `2.5 ms`, `0.03 ms`; the same in every language of the system. */
function formatMs(ms) {
    return `${ms < 10 ? Number(ms.toFixed(ms < 1 ? 2 : 1)) : Math.round(ms)} ms`;
}


/***/ }),

/***/ 56860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ gatherFacts),
  r: () => (/* binding */ gatherPresent)
});

// EXTERNAL MODULE: ./dist/lib/measure/age.js
var age = __webpack_require__(36812);
// EXTERNAL MODULE: ./dist/lib/measure/hours.js
var hours = __webpack_require__(65144);
;// CONCATENATED MODULE: ./dist/lib/measure/authors.js

/** Programs that commit: `name[bot]`, and those that were there before such names. */
const BOT = /\[bot\]$|^(?:dependabot|renovate|greenkeeper|mergify|github-actions|actions-user|web-flow|semantic-release-bot)$|[-_. ]bot$/i;
/** Counts people; one address in two spellings is one person. Pure. */
function countAuthors(authors, now) {
    const nowMs = now.getTime();
    const commits = authors
        .filter(({ name, email }) => !BOT.test(name) && !BOT.test(email.split("@")[0] ?? ""))
        .map(({ at, email, name }) => ({ atMs: at.getTime(), who: (email || name).toLowerCase() }))
        .filter(({ atMs }) => atMs <= nowMs && atMs >= nowMs - hours/* DAY_MS */.s)
        .sort((left, right) => left.atMs - right.atMs);
    return { busiestHour: mostWithin(commits, hours/* HOUR_MS */.i), day: new Set(commits.map(({ who }) => who)).size };
}
/** The most distinct people within any span of this length. */
function mostWithin(commits, spanMs) {
    const present = new Map();
    let first = 0;
    let most = 0;
    for (const { atMs, who } of commits) {
        present.set(who, (present.get(who) ?? 0) + 1);
        for (let oldest = commits[first]; oldest !== undefined && oldest.atMs < atMs - spanMs; oldest = commits[first]) {
            const left = (present.get(oldest.who) ?? 0) - 1;
            if (left > 0) {
                present.set(oldest.who, left);
            }
            else {
                present.delete(oldest.who);
            }
            first += 1;
        }
        most = Math.max(most, present.size);
    }
    return most;
}

// EXTERNAL MODULE: ./dist/lib/logs/json-lines.js
var json_lines = __webpack_require__(26864);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/measure/newest.js
/** Keeps the newest few of many values; of values of one moment, those that came later. */
class Newest {
    most;
    kept = [];
    constructor(most) {
        this.most = most;
    }
    add(atMs, value) {
        let place = this.kept.length;
        for (let before = this.kept[place - 1]; before !== undefined && before.atMs > atMs; before = this.kept[place - 1]) {
            place -= 1;
        }
        this.kept.splice(place, 0, { atMs, value });
        if (this.kept.length > this.most) {
            this.kept.shift();
        }
    }
    /** Oldest first. */
    get values() {
        return this.kept.map(({ value }) => value);
    }
}

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
;// CONCATENATED MODULE: ./dist/lib/measure/timestamp.js
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|z|[-+]\d{2}:?\d{2})?)?$/;
/**
 * A time as logs have it, in milliseconds since 1970; undefined where it is none. One without a zone is UTC: what it
 * would be on this machine is another time on the next.
 */
function parseTimestamp(value) {
    const [, day, time = "00:00", zone = "Z"] = (typeof value === "string" && ISO.exec(value.trim())) || [];
    const [seconds, fraction = "0"] = time.replace(",", ".").split(".");
    const offset = zone.toUpperCase().replace(/^([-+]\d{2})(\d{2})$/, "$1:$2");
    const at = Date.parse(`${day}T${seconds}${seconds?.length === 5 ? ":00" : ""}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./dist/lib/measure/read-log.js



/**
 * Gives every event up to now to `onEvent`. What does not parse, is no object or has no time is counted and passed
 * over; what a writer is just appending is not even counted. Where there is no log that can be read, it says why.
 */
function readLog({ files, layout, now }, file, parse, onEvent) {
    const shown = layout.show(file);
    if (files.stat(file) === undefined) {
        return { kind: "none", reason: `there is no ${shown}` };
    }
    // Commits have no parts of a second: what was logged within that of a commit is not of its future.
    const endMs = Math.floor(now.getTime() / 1000) * 1000 + 999;
    let entries = 0;
    let firstLine = 0;
    try {
        for (const piece of parse(files.chunks(file))) {
            const event = toEvent(piece);
            if (event === undefined && piece.kind !== "torn") {
                entries += 1;
                firstLine ||= piece.line;
            }
            else if (event !== undefined && event.atMs <= endMs) {
                onEvent(event);
            }
        }
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "UNSAFE_PATH") {
            return { kind: "none", reason: `${shown} is no plain file with one name` };
        }
        if ((0,errors_error/* isErrno */.r)(error, "EACCES", "EPERM")) {
            return { kind: "none", reason: `${shown} may not be read` };
        }
        throw error;
    }
    return { kind: "read", broken: entries === 0 ? undefined : { file: shown, entries, firstLine } };
}
function toEvent(piece) {
    const value = piece.kind === "entry" && (0,record_value/* isMap */.jh)(piece.value) ? piece.value : undefined;
    const atMs = parseTimestamp(value && Object.hasOwn(value, "timestamp") ? value.timestamp : undefined);
    return value === undefined || atMs === undefined ? undefined : { atMs, value };
}

;// CONCATENATED MODULE: ./dist/lib/measure/event-log.js





/** How many of the last queries and metrics count. */
const LAST = 10;
/** Operations of the tools that write; every other one that was timed is a query. */
const WRITES = /^(?:create|update|delete|write|insert|save|put|remove|migrat|backup|restore|init)/i;
/** Reads the events of a store up to now. Queries count on this backend only, and after `sinceMs`. */
function readEventLog(where, { backend, sinceMs }) {
    const nowMs = where.now.getTime();
    const lastSeen = new Map();
    const queries = new Newest(LAST);
    const log = readLog(where, where.layout.storageEventsFile, json_lines/* jsonLines */.i7, (event) => {
        const user = userOf(event.value);
        if (user !== undefined) {
            lastSeen.set(user, Math.max(event.atMs, lastSeen.get(user) ?? 0));
        }
        const duration = event.atMs >= sinceMs ? queryTimeOf(event, backend) : undefined;
        if (duration !== undefined) {
            queries.add(event.atMs, duration);
        }
    });
    const seenSince = (sinceMs) => [...lastSeen.values()].filter((at) => at >= sinceMs).length;
    return {
        log,
        namesUsers: lastSeen.size > 0,
        usersOverHour: seenSince(nowMs - hours/* HOUR_MS */.i),
        usersOverDay: seenSince(nowMs - 24 * hours/* HOUR_MS */.i),
        queryTimesMs: queries.values,
    };
}
/** Tools have it at the top level, some in the details. */
function userOf(event) {
    const user = (0,record_value/* valueAt */.fK)(event, "user") ?? (0,record_value/* valueAt */.fK)(event, "details", "user");
    const name = typeof user === "string" ? user.trim() : "";
    return name === "" ? undefined : name;
}
/** How long a query on this backend took; undefined for everything else, and for one that failed. */
function queryTimeOf({ value }, backend) {
    const operation = (0,record_value/* valueAt */.fK)(value, "details", "operation") ?? (0,record_value/* valueAt */.fK)(value, "operation");
    const duration = (0,record_value/* valueAt */.fK)(value, "details", "duration_ms") ?? (0,record_value/* valueAt */.fK)(value, "duration_ms");
    const isQuery = typeof operation === "string" &&
        !WRITES.test(operation) &&
        ((0,record_value/* valueAt */.fK)(value, "backend") ?? backend) === backend &&
        (0,record_value/* valueAt */.fK)(value, "details", "success") !== false;
    return isQuery ? toDuration(duration) : undefined;
}
/** A time that can have been measured. */
function toDuration(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/logs/concatenated-json.js
var concatenated_json = __webpack_require__(60506);
;// CONCATENATED MODULE: ./dist/lib/measure/metrics-log.js






/** Reads the metrics of one backend up to now and after `sinceMs`. */
function readMetricsLog(where, { backend, sinceMs }) {
    const metrics = new Newest(LAST);
    const log = readLog(where, where.layout.metricsFile, concatenated_json/* concatenatedJson */.G, ({ atMs, value }) => {
        const average = toDuration((0,record_value/* valueAt */.fK)(value, "performance", "avg_query_time_ms"));
        if (average !== undefined && (0,record_value/* valueAt */.fK)(value, "backend") === backend && atMs >= sinceMs) {
            metrics.add(atMs, average);
        }
    });
    return { log, metricsMs: metrics.values };
}
/**
 * When this backend was last moved to, by the event that a move writes; `-Infinity` where none did. What was measured on an
 * earlier stay on the same backend says nothing about this one.
 */
function readMeasuredSince(where) {
    let sinceMs = Number.NEGATIVE_INFINITY;
    const log = readLog(where, where.layout.scaleEventsFile, json_lines/* jsonLines */.i7, ({ atMs, value }) => {
        if (value.event === "scale_detection_initialized" && (0,record_value/* valueAt */.fK)(value, "details", "migration_id") !== undefined) {
            sinceMs = Math.max(sinceMs, atMs);
        }
    });
    return { log, sinceMs };
}

// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backends_backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
// EXTERNAL MODULE: ./dist/lib/measure/growth.js
var growth = __webpack_require__(76840);
// EXTERNAL MODULE: ./dist/lib/measure/record-text.js
var record_text = __webpack_require__(55288);
;// CONCATENATED MODULE: ./dist/lib/measure/read-growth.js







/** More files that came and went than this are taken for records by their names. */
const MOST_LOOKED_INTO = 2000;
/** Active records over time, from the commits that lead here; while on a database, from the metadata of backups. */
function readGrowth(context, tip, present) {
    if (tip.kind === "missing") {
        return tip;
    }
    const { history, line } = tip.value;
    if (line === undefined) {
        return (0,fact/* missing */.LO)(age/* OBJECTS_MISSING */.st);
    }
    const steps = toSteps(history, line);
    const wasDatabase = present.backend === "database" || steps.some(({ backend }) => backend === "database");
    const moments = [...(0,growth/* onFiles */.xb)(steps), ...(wasDatabase ? countsOfBackups(context) : [])];
    const sorted = moments.toSorted((left, right) => left.at.getTime() - right.at.getTime());
    const now = context.now();
    const { active } = present;
    const here = active.kind === "known" ? [{ at: now, value: { kind: "counted", active: active.value } }] : [];
    // However many commits there are, only the last one of a day is looked into.
    const ends = (0,growth/* endsOfDays */.Xj)([...(wasDatabase ? sorted : moments), ...here], now);
    const days = countEnds(context, history, ends, present.marks);
    if (days === undefined) {
        return (0,fact/* missing */.LO)(age/* OBJECTS_MISSING */.st);
    }
    return days.length === 0
        ? (0,fact/* missing */.LO)("no commit holds an active record")
        : (0,fact/* known */.eO)((0,growth/* makeGrowth */.Aj)(days, gapsOf(line, wasDatabase)), `${line.length} commits${wasDatabase ? " and the metadata of backups" : ""}`);
}
function gapsOf(line, wasDatabase) {
    const cut = line.find(({ isCut }) => isCut);
    return [
        ...(cut === undefined ? [] : [`this shallow clone begins on ${(0,growth/* dayOf */.kb)(cut.at)}`]),
        ...(wasDatabase ? ["on a database, only backups tell how many records there were"] : []),
    ];
}
function toSteps(history, line) {
    const switches = readSwitches(history, line);
    return line.map(({ at, active, switchFile }, index) => ({
        at,
        value: { kind: "committed", folder: active },
        backend: switchFile === line[index - 1]?.switchFile
            ? undefined
            : switchFile === undefined
                ? "file"
                : switches.get(switchFile),
    }));
}
/** Counts the records of each day, by what changed since the day before it; undefined where objects are missing. */
function countEnds({ settings }, history, ends, marks) {
    const folders = ends.flatMap(({ value }) => (value.kind === "committed" ? [value.folder] : []));
    const [changes] = history.fileChanges([folders]) ?? [];
    if (changes === undefined) {
        return undefined;
    }
    const others = notRecords(history, changes.flat(), marks, settings.settings);
    const counts = changes[Symbol.iterator]();
    let committed = 0;
    return ends.map(({ day, value }) => {
        if (value.kind === "counted") {
            return { day, active: value.active };
        }
        for (const { path, before, after } of counts.next().value ?? []) {
            if ((0,list_state/* isYamlName */.fd)(path) && !others.has(path)) {
                committed += Number(after !== undefined) - Number(before !== undefined);
            }
        }
        return { day, active: committed };
    });
}
/** YAML files among the active records that are none: what is none of today's records is looked into once. */
function notRecords(history, changes, marks, { auxiliaryFiles, validate }) {
    const others = new Set(auxiliaryFiles);
    const unknown = new Map();
    for (const { path, before, after } of changes) {
        const stem = path.slice(0, -".yaml".length);
        const blob = after ?? before;
        if ((0,list_state/* isYamlName */.fd)(path) && blob !== undefined && !marks.has(`active/${stem}`) && !marks.has(`completed/${stem}`)) {
            unknown.set(path, blob);
        }
    }
    const lookedInto = [...unknown].slice(0, MOST_LOOKED_INTO);
    let at = 0;
    for (const bytes of history.bytesOf(lookedInto.map(([, blob]) => blob))) {
        const [path] = lookedInto[at];
        at += 1;
        if (bytes === undefined ? path === "dependencies.yaml" : !(0,record_text/* isRecordText */.t)(bytes, validate.maxFileSizeBytes)) {
            others.add(path);
        }
    }
    return others;
}
/** The backends that a switch file named, by blob. */
function readSwitches(history, line) {
    const ids = [...new Set(line.flatMap(({ switchFile }) => switchFile ?? []))];
    const words = [...history.bytesOf(ids)].map((bytes) => bytes?.toString("utf8").trim());
    return new Map(ids.flatMap((id, at) => {
        const backend = backends_backend/* BACKENDS */.A.find((name) => name === words[at]);
        return backend === undefined ? [] : [[id, backend]];
    }));
}
/** What backups and moves say of a store while it was on a database. */
function countsOfBackups(context) {
    return (0,list/* listBackups */.Cw)(context).flatMap((backup) => {
        const details = backup.kind === "readable" ? backup.metadata.details : undefined;
        if (backup.kind === "damaged" || details === undefined) {
            return [];
        }
        const at = new Date(backup.metadata.createdAt);
        const { after } = details;
        const moment = ({ active }) => ({ at, value: { kind: "counted", active } });
        return [
            ...(backup.metadata.from === "database" ? [moment(details.records)] : []),
            ...(after?.backend === "database" ? [moment(after.records)] : []),
        ];
    });
}

;// CONCATENATED MODULE: ./dist/lib/measure/gather.js







/** Gathers everything else that the scale is judged by: logs and history. Writes nothing; a bounded number of git processes. */
function gatherFacts(context, { backend, tally, marks }) {
    const tip = (0,age/* findTip */.TU)(context);
    const present = gatherPresent(context, { backend, tally }, tip);
    return {
        ...present,
        backendSince: (0,age/* readBackendSince */.hL)(context, tip),
        growth: readGrowth(context, tip, { backend, marks, active: present.active }),
    };
}
/** What is true now: of history, only who committed lately, and that only where no log tells who works on it. */
function gatherPresent(context, { backend, tally }, tip) {
    const now = context.now();
    const where = { files: context.files, layout: context.layout, now };
    const shownEvents = context.layout.show(context.layout.storageEventsFile);
    const { log: scaleLog, sinceMs } = readMeasuredSince(where);
    const events = readEventLog(where, { backend, sinceMs });
    const metrics = readMetricsLog(where, { backend, sinceMs });
    return {
        now: now.toISOString(),
        backend,
        active: (0,fact/* mapFact */.Vt)(tally, (counts) => counts.active),
        completed: (0,fact/* mapFact */.Vt)(tally, (counts) => counts.completed),
        tasks: (0,fact/* mapFact */.Vt)(tally, (counts) => counts.tasks),
        workflows: (0,fact/* mapFact */.Vt)(tally, (counts) => counts.workflows),
        dependencies: (0,fact/* mapFact */.Vt)(tally, (counts) => counts.dependencies),
        ...readUsers(now, events, tip, shownEvents),
        queryTimesMs: lastOf(events.queryTimesMs, events.log, shownEvents, `query on ${backend}`),
        metricsMs: lastOf(metrics.metricsMs, metrics.log, context.layout.show(context.layout.metricsFile), `metric of ${backend}`),
        brokenLogs: brokenOf([events.log, metrics.log, scaleLog]),
    };
}
function readUsers(now, events, tip, source) {
    if (events.namesUsers) {
        return { users: (0,fact/* known */.eO)(events.usersOverHour, source), usersOverDay: (0,fact/* known */.eO)(events.usersOverDay, source) };
    }
    const why = events.log.kind === "none" ? events.log.reason : `${source} names no user`;
    if (tip.kind === "missing") {
        const nobody = (0,fact/* missing */.LO)(`${why}, and ${tip.reason}`);
        return { users: nobody, usersOverDay: nobody };
    }
    const { history, commit } = tip.value;
    const authors = history.authors(commit, new Date(now.getTime() - hours/* DAY_MS */.s));
    if (authors === undefined) {
        const nobody = (0,fact/* missing */.LO)(`${why}, and git does not tell who committed`);
        return { users: nobody, usersOverDay: nobody };
    }
    const { busiestHour, day } = countAuthors(authors, now);
    return {
        users: (0,fact/* known */.eO)(busiestHour, `authors of commits in the busiest hour of the last 24; ${why}`),
        usersOverDay: (0,fact/* known */.eO)(day, `authors of commits in the last 24 hours; ${why}`),
    };
}
function lastOf(values, log, source, what) {
    if (values.length > 0) {
        return (0,fact/* known */.eO)(values, source);
    }
    return (0,fact/* missing */.LO)(log.kind === "none" ? log.reason : `${source} has no ${what}`);
}
function brokenOf(logs) {
    return logs.flatMap((log) => (log.kind === "read" && log.broken !== undefined ? [log.broken] : []));
}


/***/ }),

/***/ 76840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ makeGrowth),
/* harmony export */   Xj: () => (/* binding */ endsOfDays),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   xb: () => (/* binding */ onFiles)
/* harmony export */ });
/* harmony import */ var _hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65144);

/** How far back the days go. */
const MOST_DAYS = 366;
/** Those steps at which the store is on its files. While it is on a database they do not count. */
function onFiles(steps) {
    let backend = "file";
    return steps.filter((step) => {
        backend = step.backend ?? backend;
        return backend !== "database";
    });
}
/** What stood so at the end of each day, up to now: of the last year, and what that began with. Pure. */
function endsOfDays(moments, now) {
    const byDay = new Map();
    let latest = 0;
    for (const { at, value } of moments.filter((moment) => moment.at <= now)) {
        // Clocks of committers differ: nothing is earlier than what it is built on.
        latest = Math.max(latest, at.getTime());
        byDay.set(dayOf(new Date(latest)), value);
    }
    const days = [...byDay].map(([day, value]) => ({ day, value }));
    const first = dayOf(new Date(now.getTime() - MOST_DAYS * _hours_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .s));
    return days.slice(Math.max(0, days.findLastIndex(({ day }) => day <= first)));
}
/** The days on which the number of active records changed, of those on which it may have. Pure. */
function makeGrowth(days, gaps) {
    return { days: days.filter(({ active }, at) => active !== days[at - 1]?.active), gaps };
}
/** `2026-11-22`, in UTC. */
function dayOf(at) {
    return at.toISOString().slice(0, 10);
}


/***/ }),

/***/ 65144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ HOUR_MS),
/* harmony export */   s: () => (/* binding */ DAY_MS)
/* harmony export */ });
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;


/***/ }),

/***/ 67241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ RECOMMENDED_FROM),
/* harmony export */   v: () => (/* binding */ recommend)
/* harmony export */ });
/* harmony import */ var _confidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18179);
/* harmony import */ var _scale_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3713);


/** From this confidence on a move is recommended. */
const RECOMMENDED_FROM = 80;
/** Pure: never a smaller backend, never against a pinned one. */
function recommend(facts, scale, settings) {
    const { backend: from, active } = facts;
    if (settings.backend !== "auto") {
        return { kind: "pinned", backend: settings.backend };
    }
    if (active.kind === "missing") {
        return { kind: "unknown", reason: active.reason };
    }
    const to = scale.optimal;
    if (to === from) {
        return { kind: "optimal", backend: from };
    }
    const direction = (0,_scale_js__WEBPACK_IMPORTED_MODULE_1__/* .isLarger */ .E0)(to, from) ? "up" : "down";
    const confidence = (0,_confidence_js__WEBPACK_IMPORTED_MODULE_0__/* .weighConfidence */ .Lo)(facts, scale, settings, to);
    const isSure = direction === "up" && confidence.percent >= RECOMMENDED_FROM;
    const next = from === "database" ? "hybrid" : to;
    return {
        kind: isSure ? "recommended" : "monitoring",
        direction,
        from,
        to,
        confidence,
        command: isSure ? `milestone migrate ${to}` : `milestone plan ${next}`,
    };
}


/***/ }),

/***/ 55288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isRecordText)
/* harmony export */ });
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98827);

/** Whether a YAML file of a commit was a record: by what it holds, or, where that does not parse, by its lines. */
function isRecordText(bytes, maxFileSizeBytes) {
    const text = bytes.length > maxFileSizeBytes ? undefined : (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseText */ .r4)(bytes);
    return text?.ok ? (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeRecord */ .bF)(text.content.data.value) : (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .wasMeantAsRecord */ .SY)(bytes);
}


/***/ }),

/***/ 3713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ isLarger),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   q9: () => (/* binding */ describeScale)
/* harmony export */ });
/* unused harmony export SIZES */
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5445);

/** Smallest first. */
const SIZES = ["file", "hybrid", "database"];
const SLOW_MS = 500;
const VERY_SLOW_MS = 1000;
/** Pure: the same facts and settings give the same scale on every machine. */
function describeScale(facts, settings) {
    const users = atLeastOne(facts.users);
    const usersOverDay = atLeastOne(facts.usersOverDay);
    const averageQueryMs = (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(facts.queryTimesMs, mean);
    const optimal = settings.backend === "auto" ? fitting(facts, settings, users) : settings.backend;
    return { optimal, users, usersOverDay, averageQueryMs, complexity: complexityOf(facts, usersOverDay) };
}
/** Somebody reads this. */
function atLeastOne(users) {
    return Math.max(1, (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(users) ?? 1);
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function fitting(facts, { thresholds }, users) {
    const active = (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(facts.active);
    // A store that cannot be read has no size: what it is on stays.
    if (active === undefined) {
        return facts.backend;
    }
    const { milestoneCount, concurrentUsers } = thresholds;
    const reaches = (key) => active >= milestoneCount[key] || users >= concurrentUsers[key];
    const bySize = reaches("hybridToDatabase") ? "database" : reaches("fileToHybrid") ? "hybrid" : "file";
    return larger(bySize, byQueries((0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(facts.queryTimesMs)));
}
/** The smallest backend that such query times allow. */
function byQueries(timesMs) {
    const averageMs = timesMs === undefined ? 0 : mean(timesMs);
    return averageMs > VERY_SLOW_MS ? "database" : averageMs > SLOW_MS ? "hybrid" : "file";
}
function larger(left, right) {
    return isLarger(left, right) ? left : right;
}
/** True where a move from `right` to `left` is one up. */
function isLarger(left, right) {
    return SIZES.indexOf(left) > SIZES.indexOf(right);
}
/** Active records + 2 × tasks with a workflow + dependencies + 3 × users over a day. */
function complexityOf({ active, workflows, dependencies }, usersOverDay) {
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(active, (records) => records + 2 * ((0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(workflows) ?? 0) + ((0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(dependencies) ?? 0) + 3 * usersOverDay);
}


/***/ })

};
