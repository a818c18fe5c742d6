export const id = 6324;
export const ids = [6324];
export const modules = {

/***/ 20215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMonitor: () => (/* binding */ runMonitor)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/prune.js
var prune = __webpack_require__(73227);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/status/status.js + 2 modules
var status_status = __webpack_require__(77344);
// EXTERNAL MODULE: ./dist/lib/store/locks.js
var locks = __webpack_require__(86474);
// EXTERNAL MODULE: ./dist/lib/store/scale-log.js
var scale_log = __webpack_require__(68243);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/measure/confidence.js
var confidence = __webpack_require__(18179);
;// CONCATENATED MODULE: ./dist/lib/monitor/concern.js



/** Everything that is worth saying about a store, what needs a person first. Pure. */
function findConcerns(status, backups, unseen = []) {
    return [...personal(status, backups, unseen), ...notices(status), ...advice(status)];
}
function personal(status, backups, unseen) {
    const { interrupted, session, running, oldCopy, records } = status;
    const isPaused = session === "paused" && running === undefined;
    const damaged = backups.filter(({ kind }) => kind === "damaged").map(({ id }) => (0,native_path/* showName */.$i)(id));
    const errors = records.kind === "readable" ? records.findings.error : 0;
    return [
        ...interrupted.map(({ id, phase }) => person("interrupted", `${(0,native_path/* showName */.$i)(id)} was interrupted after "${phase}"`, "milestone resume")),
        ...failedSince(backups, unseen).map(({ id, to }) => person("failed", `${id} failed and was undone`, `See what is in its way: milestone plan ${to}`)),
        ...(isPaused
            ? [person("session", "a session is still set aside (sessions/paused-for-migration.txt)", pausedFix(interrupted))]
            : []),
        ...(oldCopy.kind === "drifted"
            ? [
                person("drift", `${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} changed in the old copy after the last switch`, "milestone sync"),
            ]
            : []),
        ...(records.kind === "unreadable" ? [person("unreadable", records.problem, records.fix[0])] : []),
        ...(errors === 0
            ? []
            : [person("broken-records", `${(0,quantity/* countOf */.pq)(errors, "error")} in the records`, "milestone validate")]),
        ...(damaged.length === 0
            ? []
            : [
                person("damaged-backup", `${(0,quantity/* countOf */.pq)(damaged.length, "backup")} cannot be read: ${damaged.join(", ")}`, "milestone backups"),
            ]),
    ];
}
function pausedFix(interrupted) {
    return interrupted.length > 0
        ? "milestone resume"
        : "Rename it back to sessions/current.txt, or remove it where it is not wanted any more.";
}
/** Migrations that failed and that no later one made good; `unseen` left no backup that says so. */
function failedSince(backups, unseen) {
    const metadata = backups.flatMap((each) => (each.kind === "readable" ? [each.metadata] : []));
    const lastGood = metadata.findLastIndex(({ details }) => details?.outcome === "succeeded");
    const failed = metadata.slice(lastGood + 1).filter(({ details }) => details?.outcome === "undone");
    const good = metadata[lastGood]?.id ?? "";
    const others = unseen.filter(({ id }) => id > good && failed.every((each) => each.id !== id));
    return [...failed, ...others].sort((left, right) => (left.id < right.id ? -1 : 1));
}
function notices({ backups, index }) {
    const { expired } = backups;
    return [
        ...(expired === 0
            ? []
            : [
                notice("expired-backup", `${(0,quantity/* countOf */.pq)(expired, "backup")} expired`, "milestone monitor --prune, or milestone prune"),
            ]),
        ...(index === "missing"
            ? [notice("index", "the index is missing here, as in every fresh clone", "milestone index")]
            : []),
    ];
}
function advice({ advice: { facts, recommendation } }) {
    const trend = (0,confidence/* weighPerformance */.nE)(facts);
    const isSlow = trend.earned > 0;
    return [
        ...(isSlow
            ? [{ id: "trend", level: "advice", message: `queries are ${trend.reason}`, fix: undefined }]
            : []),
        ...("confidence" in recommendation && recommendation.direction === "up" && recommendation.kind === "recommended"
            ? [
                {
                    id: "recommendation",
                    level: "advice",
                    message: `${recommendation.to} is recommended with confidence ${recommendation.confidence.percent}`,
                    fix: recommendation.command,
                },
            ]
            : []),
    ];
}
function person(id, message, fix) {
    return { id, level: "person", message, fix };
}
function notice(id, message, fix) {
    return { id, level: "notice", message, fix };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./dist/lib/files/replace.js
var replace = __webpack_require__(77228);
;// CONCATENATED MODULE: ./dist/lib/monitor/notification.js



/** The file's text, with the tools' keys. Pure. */
function describeNotification({ facts, scale }, move, timeEstimate) {
    return (0,dist/* stringify */.As)({
        migration_recommendation: {
            timestamp: facts.now.replace(/\.\d+Z$/, "Z"),
            current_backend: move.from,
            recommended_backend: move.to,
            reason: move.confidence.points
                .filter(({ of }) => of > 0)
                .map(({ reason }) => reason)
                .join("; "),
            confidence: move.confidence.percent,
        },
        metrics: {
            milestone_count: (0,fact/* valueIn */.xm)(facts.active) ?? null,
            concurrent_users: scale.users,
            complexity_score: (0,fact/* valueIn */.xm)(scale.complexity) ?? null,
            avg_query_time_ms: (0,fact/* valueIn */.xm)(scale.averageQueryMs) ?? null,
        },
        actions: {
            manual_command: move.command,
            auto_enable: "Set storage.migration.auto_migrate to true in config/storage-config.yaml",
        },
        risk_assessment: {
            migration_time_estimate: timeEstimate,
            downtime_required: false,
            rollback_available: true,
        },
    }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}
/** Writes it, unless it recommends the same for as many records already. */
function writeNotification(files, layout, text) {
    const file = layout.notificationFile;
    if (files.stat(file) !== undefined && saysTheSame(files.read(file).bytes.toString("utf8"), text)) {
        return "kept";
    }
    files.makeDirs(layout.at("config"));
    (0,replace/* replaceFile */.fR)(files, file, text);
    return "written";
}
/** Takes it away where nothing is recommended any more. */
function removeNotification(files, layout) {
    if (files.stat(layout.notificationFile) === undefined) {
        return "none";
    }
    files.remove(layout.notificationFile);
    files.syncDir(layout.at("config"));
    return "removed";
}
const PASSING = /^ {2}(?:timestamp|reason|concurrent_users|complexity_score|avg_query_time_ms|migration_time_estimate): .*$/gm;
/** Ages, users and times change by themselves; a file that git tracks should not change with them. */
function saysTheSame(before, after) {
    return before.replace(PASSING, "") === after.replace(PASSING, "");
}

;// CONCATENATED MODULE: ./dist/lib/monitor/monitor.js












/**
 * One health pass. Writes only its own files: two logs and the notification; nothing at all while a migration runs or
 * waits to be resumed.
 */
async function monitorStore(context, options) {
    const status = await (0,status_status/* readStatus */.r)(context);
    const { backend, advice } = status;
    const seen = { backend, advice, concerns: findConcerns(status, (0,list/* listBackups */.Cw)(context), failedUnseen(context)) };
    const nothing = { notification: "none", measured: undefined, pruned: [] };
    const unrecorded = whyUnrecorded(status);
    if (unrecorded !== undefined) {
        return { ...seen, ...nothing, unrecorded };
    }
    const measured = options.measure && status.records.kind === "readable" ? await timeQueries(context, backend) : undefined;
    const text = await describeAdvice(context, advice);
    try {
        const notification = record(context, advice, measured, text);
        const pruned = options.prune ? await (0,prune/* prune */.R3)(context, "backup") : [];
        return { ...seen, unrecorded: undefined, notification, measured, pruned };
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "LOCKED") {
            return { ...seen, ...nothing, unrecorded: "a migration began meanwhile" };
        }
        throw error;
    }
}
function failedUnseen(context) {
    return (0,interrupted.unseenFailures)(context).map(({ id, facts }) => ({ id, to: facts.to ?? "file" }));
}
function whyUnrecorded({ running, interrupted }) {
    if (running !== undefined) {
        return `the migration lock is held by ${(0,locks/* describeHolder */.sG)(running)}`;
    }
    return interrupted.length > 0 ? "a migration waits to be resumed" : undefined;
}
async function timeQueries({ backends }, name) {
    const backend = await backends.open(name);
    return await backend.timeQueries().finally(() => backend.close());
}
/** The notification that is to stand; undefined where none is. */
async function describeAdvice(context, advice) {
    const { recommendation } = advice;
    if (recommendation.kind !== "recommended" || context.settings.settings.migration.autoMigrate) {
        return undefined;
    }
    const { from, to } = recommendation;
    const { estimate } = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions: false, holdsLock: false });
    return describeNotification(advice, recommendation, `about ${(0,quantity/* formatDuration */.a3)(estimate.durationMs)}`);
}
/** Under the lock, so that no migration begins between two of these. */
function record(context, advice, measured, notification) {
    const { files, layout } = context;
    const at = context.now();
    const lock = (0,locks/* takeMigrationLock */.bJ)(context);
    try {
        const numbers = numbersOf(advice);
        (0,scale_log/* appendScaleEvent */.j)(files, layout, at, {
            event: "scale_status",
            currentBackend: advice.facts.backend,
            optimalBackend: advice.facts.active.kind === "known" ? advice.scale.optimal : "",
            details: numbers,
        });
        if (measured !== undefined) {
            const { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity } = numbers;
            const diskFreeBytes = files.freeBytes(layout.dir);
            const { backend } = advice.facts;
            (0,scale_log/* appendMetrics */.O)(files, layout, at, { backend, times: measured, activeRecords, users, complexity, diskFreeBytes });
        }
        // Where the records cannot be counted, nothing says that what was recommended no longer holds.
        if (advice.recommendation.kind === "unknown") {
            return "none";
        }
        return notification === undefined
            ? removeNotification(files, layout)
            : writeNotification(files, layout, notification);
    }
    finally {
        lock.release();
    }
}
/** With the tools' names. */
function numbersOf({ facts, scale, recommendation }) {
    return {
        milestone_count: (0,fact/* valueIn */.xm)(facts.active) ?? null,
        concurrent_users: scale.users,
        complexity_score: (0,fact/* valueIn */.xm)(scale.complexity) ?? null,
        avg_query_time_ms: (0,fact/* valueIn */.xm)(scale.averageQueryMs) ?? null,
        migration_confidence: "confidence" in recommendation ? recommendation.confidence.percent : null,
        verdict: recommendation.kind,
    };
}

;// CONCATENATED MODULE: ./dist/lib/report/monitor-text.js


/** A health pass as people and mails of cron show it: what needs a person first, the state last. Pure. */
function renderMonitor(report, paint) {
    const { concerns, backend } = report;
    const urgent = concerns.filter(({ level }) => level === "person").length;
    const lines = concerns.flatMap((concern) => describe(concern, paint));
    const need = urgent === 1 ? "1 thing needs a person" : `${urgent} things need a person`;
    const last = urgent === 0 ? paint.good(`On ${backend}; nothing needs a person.`) : paint.bad(`On ${backend}; ${need}.`);
    return `${[...lines, ...describeDone(report), last].join("\n")}\n`;
}
function describe({ level, message, fix }, paint) {
    const mark = level === "person" ? paint.bad("needs ") : level === "advice" ? paint.warn("advice") : "note  ";
    return [`  ${mark} ${message}`, ...(fix === undefined ? [] : [`         ${fix}`])];
}
function describeDone({ unrecorded, notification, measured, pruned, advice }) {
    const isAdvised = advice.recommendation.kind === "recommended";
    const gone = pruned.filter(({ kept }) => kept === undefined).length;
    const kept = pruned.flatMap((each) => (each.kept === undefined ? [] : [`${each.path} stays: ${each.kept}.`]));
    return [
        ...(unrecorded === undefined ? [] : [`Nothing was written: ${unrecorded}.`]),
        ...(measured === undefined
            ? []
            : [
                `The tools' queries: list ${(0,confidence/* formatMs */._V)(measured.listMs)}, count ${(0,confidence/* formatMs */._V)(measured.countMs)}, read ${(0,confidence/* formatMs */._V)(measured.readMs)}.`,
            ]),
        ...(notification === "written" ? ["Wrote config/migration-notification.yaml."] : []),
        ...(notification === "removed"
            ? [
                `Removed config/migration-notification.yaml: ${isAdvised ? "auto_migrate is on now" : "nothing is recommended any more"}.`,
            ]
            : []),
        ...(gone === 0 ? [] : [`Removed ${(0,quantity/* countOf */.pq)(gone, "expired backup")}.`]),
        ...kept,
    ];
}

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/monitor.js





/** `milestone monitor`: one health pass, for cron or CI. Ends with 1 where something needs a person; advice does not. */
async function runMonitor(door, options) {
    const { measure = false, prune = false } = options;
    const report = await monitorStore((0,open_context/* openStore */.Ch)(door, options, "note"), { measure, prune });
    (0,show/* show */.WU)(door, options, report, () => renderMonitor(report, (0,show/* paintOut */.Rw)(door, options)));
    const refused = report.pruned.some((each) => "refused" in each);
    return refused || report.concerns.some(({ level }) => level === "person") ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}


/***/ }),

/***/ 30374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ appendLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Appends values to a log as lines of JSON, in one write; a log that ends in half a line gets its newline first. Durable. */
function appendLines(files, file, values) {
    files.makeDirs(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
    const isNew = files.stat(file) === undefined;
    const existing = isNew ? Buffer.alloc(0) : files.read(file).bytes;
    const open = existing.length > 0 && existing.at(-1) !== 10;
    const lines = values.map((value) => `${JSON.stringify(value)}\n`);
    files.append(file, `${open ? "\n" : ""}${lines.join("")}`);
    files.sync(file);
    if (isNew) {
        files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
    }
}


/***/ }),

/***/ 68243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ appendMetrics),
/* harmony export */   j: () => (/* binding */ appendScaleEvent)
/* harmony export */ });
/* harmony import */ var _append_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30374);

/** Appends one event. */
function appendScaleEvent(files, layout, at, scale) {
    const { event, currentBackend, optimalBackend, details } = scale;
    const line = {
        timestamp: at.toISOString(),
        event,
        current_backend: currentBackend,
        optimal_backend: optimalBackend,
        details,
    };
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.scaleEventsFile, [line]);
}
/** Appends one entry, on one line: readers of the tools and ours take that as well as the pretty-printed form. */
function appendMetrics(files, layout, at, metrics) {
    const { backend, times, activeRecords, users, complexity, diskFreeBytes } = metrics;
    const line = {
        timestamp: at.toISOString(),
        backend,
        performance: {
            avg_read_time_ms: rounded(times.readMs),
            // Nothing is written to a store just to take the time of it.
            avg_write_time_ms: null,
            avg_query_time_ms: rounded((times.listMs + times.countMs) / 2),
        },
        system: { disk_free_bytes: diskFreeBytes },
        scale: { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity },
    };
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.metricsFile, [line]);
}
/** Microseconds are the limit of what means anything. */
function rounded(ms) {
    return Number(ms.toFixed(3));
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
