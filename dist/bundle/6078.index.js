export const id = 6078;
export const ids = [6078];
export const modules = {

/***/ 86078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planMove)
});

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/files/nested-files.js
var nested_files = __webpack_require__(56659);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var migrate_interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/store/last-switch.js
var last_switch = __webpack_require__(57393);
// EXTERNAL MODULE: ./dist/lib/store/tool-holds.js
var tool_holds = __webpack_require__(56665);
;// CONCATENATED MODULE: ./dist/lib/plan/estimate.js
/** What a move costs besides its records: process start, metadata, journal. */
const FIXED_MS = 300;
/** Measured: a whole move takes about this many times the one pass that planning makes over the records. */
const PASSES = { file: 1, hybrid: 2, database: 3 };
/** From earlier migrations of this store where there are any, else from the pass that planning just made. Pure. */
function estimateMove(move, survey, earlier, statAllMs) {
    const records = survey.fingerprint.active + survey.fingerprint.completed;
    const writePauseMs = Math.ceil(2 * statAllMs + 10);
    if (earlier.length > 0) {
        const mean = earlier.reduce((sum, { msPerRecord }) => sum + msPerRecord, 0) / earlier.length;
        const source = `${earlier.length} earlier ${earlier.length === 1 ? "migration" : "migrations"} of this store`;
        return { durationMs: Math.ceil(mean * records), writePauseMs, source };
    }
    const durationMs = Math.ceil(survey.durationMs * PASSES[move.to] + FIXED_MS);
    return { durationMs, writePauseMs, source: "the speed of reading this store just now" };
}
/** Bytes that a move needs at its peak: backup and shadow stand beside the source, with room to spare. */
function diskNeeded(move, survey, auxiliaryBytes) {
    const records = survey.fingerprint.active + survey.fingerprint.completed;
    // A file takes whole blocks, and its name some room in the directory and the index.
    const asFiles = survey.yamlBytes + records * 4500;
    // YAML and JSON side by side, and pages that are not full.
    const asDatabase = survey.yamlBytes * 2.6 + records * 600;
    const asIndex = records * 400;
    const backup = (move.from === "database" ? 2 * asDatabase : asFiles + 2 * asIndex) + auxiliaryBytes;
    const shadow = move.to === "database" ? asDatabase : move.from === "database" ? asFiles + asIndex : asIndex;
    return Math.ceil((backup + shadow) * 1.1 + 1_000_000);
}

// EXTERNAL MODULE: ./dist/lib/plan/measured-source.js + 2 modules
var measured_source = __webpack_require__(87208);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/plan/occupants.js
var plan_occupants = __webpack_require__(30730);
// EXTERNAL MODULE: ./dist/lib/plan/plan.js
var plan = __webpack_require__(39771);
// EXTERNAL MODULE: ./dist/lib/plan/prerequisites.js
var plan_prerequisites = __webpack_require__(60853);
// EXTERNAL MODULE: ./dist/lib/plan/server-checks.js
var server_checks = __webpack_require__(88049);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
;// CONCATENATED MODULE: ./dist/lib/plan/taken-places.js


/**
 * Files that are no records where a move out of a database would write one: auxiliary ones stay as they are under every
 * backend, and a name that the settings call auxiliary is never read as a record. Relative to the store.
 */
function takenPlaces({ files, layout, settings }, { from }, marks) {
    if (from !== "database") {
        return [];
    }
    const taken = [];
    for (const file of settings.settings.auxiliaryFiles.filter((each) => each.endsWith(".yaml"))) {
        const places = record/* STATES */.xj.map((state) => `${state}/${file}`);
        taken.push(...places.filter((place) => marks.get(place.slice(0, -".yaml".length)) !== undefined));
    }
    // What was a record at the last switch had its place then.
    const lastSwitch = (0,last_switch/* readLastSwitch */.nZ)(files, layout);
    for (const name of marks.keys()) {
        if (lastSwitch?.get(name) !== undefined) {
            continue;
        }
        const [place, twin] = [`${name}.yaml`, `${name}.yml`];
        const file = layout.at(place);
        if (files.stat(file)?.kind === "file" && files.digest(file) !== marks.get(name)?.textDigest) {
            taken.push(place);
        }
        if (files.stat(layout.at(twin)) !== undefined) {
            taken.push(twin);
        }
    }
    return [...new Set(taken)];
}

;// CONCATENATED MODULE: ./dist/lib/plan/make.js













/**
 * Measures, validates and checks everything that a move depends on. Writes nothing. `measured` is a source that was read
 * already, of this move and as it is now; the caller closes it.
 */
async function planMove(context, move, options, measured) {
    if (measured !== undefined) {
        return await assemble(context, move, options, measured);
    }
    const read = await measured_source/* MeasuredSource */.c.of(context, move);
    return await assemble(context, move, options, read).finally(() => read.close());
}
async function assemble(context, move, options, measured) {
    const { survey, marks, statAllMs } = measured;
    const deletions = options.reverses === undefined ? "pass" : "count";
    const server = await (0,server_checks/* checkServerFor */.xJ)(context, move, options);
    const looking = { deletions, adopt: options.adopt === true };
    const occupants = (0,server_checks/* isUsable */.Ng)(server)
        ? await occupantsFor(context, move, marks, looking)
        : { kind: "unseen" };
    const isFree = occupants.kind === "none" || occupants.kind === "known";
    const taken = isFree ? takenPlaces(context, move, marks) : [];
    const diskNeededBytes = diskNeeded(move, survey, auxiliaryBytes(context));
    const diskFreeBytes = context.files.freeBytes(context.layout.dir);
    const interrupted = (0,migrate_interrupted.interruptedRuns)(context).map(({ id }) => id);
    const { findings, fingerprint } = survey;
    const toolLocks = await (0,tool_holds/* waitForHolds */.r)(context);
    const facts = {
        move,
        findings,
        server,
        occupants,
        taken,
        diskNeededBytes,
        diskFreeBytes,
        interrupted,
        toolLocks,
        ...options,
    };
    const prerequisites = (0,plan_prerequisites/* checkPrerequisites */.G$)(context, facts);
    const estimate = {
        ...estimateMove(move, survey, (0,list/* earlierRates */.AK)(context, move), statAllMs),
        mostPauseMs: context.settings.settings.migration.maxWritePauseMs,
    };
    const onServer = server.length > 0;
    return (0,plan/* makePlan */.C)({ move, onServer, fingerprint, prerequisites, findings, estimate, diskNeededBytes, diskFreeBytes });
}
async function occupantsFor(context, move, marks, options) {
    if (!(0,plan_move/* crossesToDatabase */.pB)(move)) {
        return { kind: "none" };
    }
    const occupants = await (0,plan_occupants/* findOccupants */.m)(context, move.from, marks, options);
    if (occupants.kind === "none") {
        // Nothing was compared with it; but what is none of our lines would be gone with the move, which writes the next one.
        (0,last_switch/* readLastSwitch */.nZ)(context.files, context.layout);
    }
    return occupants;
}
/** Bytes of what a backup takes beside the records. */
function auxiliaryBytes({ files, layout }) {
    const logs = (0,nested_files/* nestedFiles */.v)(files, layout.dir, "logs");
    return logs.reduce((sum, name) => sum + (files.stat(layout.at(name))?.sizeBytes ?? 0), 0);
}


/***/ }),

/***/ 87208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ MeasuredSource)
});

// EXTERNAL MODULE: ./dist/lib/record/marks.js
var record_marks = __webpack_require__(7450);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/validate/baseline.js
var baseline = __webpack_require__(16100);
// EXTERNAL MODULE: ./dist/lib/validate/check-record.js + 2 modules
var check_record = __webpack_require__(94549);
// EXTERNAL MODULE: ./dist/lib/validate/fingerprint.js
var fingerprint = __webpack_require__(86179);
// EXTERNAL MODULE: ./dist/lib/validate/place-store-issues.js
var place_store_issues = __webpack_require__(11609);
// EXTERNAL MODULE: ./dist/lib/validate/record-names.js
var record_names = __webpack_require__(11631);
// EXTERNAL MODULE: ./dist/lib/validate/registry.js + 31 modules
var registry = __webpack_require__(34123);
// EXTERNAL MODULE: ./dist/lib/validate/rules/secret-value.js
var secret_value = __webpack_require__(86391);
// EXTERNAL MODULE: ./dist/lib/validate/severities.js
var severities = __webpack_require__(42388);
// EXTERNAL MODULE: ./dist/lib/validate/store-facts.js + 2 modules
var store_facts = __webpack_require__(14163);
;// CONCATENATED MODULE: ./dist/lib/validate/stopping-rules.js









/** Beyond it a store is not looked at as a whole before a move, which runs in constant memory; `validate` does. */
const MOST_RECORDS = 100_000;
/**
 * What `validate` calls an error in records that are whole, and a move therefore stops at. Settings, comments and the
 * baseline say the same as there.
 */
class StoppingRules {
    housing;
    backend;
    severities;
    rules;
    accepted;
    facts = new store_facts/* StoreFacts */.F4();
    records = 0;
    constructor({ layout, files, settings }, backend) {
        this.housing = { layout, settings: settings.settings };
        this.backend = backend;
        this.severities = new severities/* Severities */.q(settings.settings);
        this.rules = registry/* RECORD_RULES */.S.filter(({ id }) => this.severities.of(id) === "error");
        this.accepted = (0,baseline/* readBaseline */.m)(files, layout).fingerprints;
    }
    look(record) {
        this.records += 1;
        if (this.records <= MOST_RECORDS) {
            this.facts.add(record, (0,record_names/* namesOf */.e)(record.data, { withTasks: false }));
        }
        else if (this.records === MOST_RECORDS + 1) {
            this.facts.free();
        }
        // A secret stops a move only where the settings make it an error; looking for one takes its time.
        const check = this.severities.of(secret_value/* secretValue */.a.id) === "error" ? check_record/* checkRecord */.EQ : check_record/* checkByRules */.rT;
        const { findings } = check(record, (0,check_record/* homeOf */.lt)(this.housing, this.backend, record), this.rules);
        return this.onlyErrors(findings);
    }
    /** What only the whole shows. */
    async finish(backend) {
        if (this.records > MOST_RECORDS) {
            return [];
        }
        const wanted = [...this.facts.issues()].filter(({ rule }) => this.severities.of(rule.id) === "error");
        this.facts.free();
        const { findings } = await (0,place_store_issues/* placeStoreIssues */.X)(backend, wanted, (key) => (0,check_record/* homeOf */.lt)(this.housing, this.backend, key));
        return this.onlyErrors(findings);
    }
    onlyErrors(findings) {
        if (findings.length === 0) {
            return [];
        }
        const errors = findings.flatMap((finding) => this.severities.apply(finding) ?? []).filter(isError);
        return (0,fingerprint/* withFingerprints */.Q)(errors)
            .filter(({ fingerprint }) => !this.accepted.has(fingerprint))
            .map(({ fingerprint: _, ...finding }) => finding);
    }
}
function isError({ severity }) {
    return severity === "error";
}

// EXTERNAL MODULE: ./dist/lib/validate/survey.js
var validate_survey = __webpack_require__(75353);
// EXTERNAL MODULE: ./dist/lib/plan/server-checks.js
var server_checks = __webpack_require__(88049);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
;// CONCATENATED MODULE: ./dist/lib/plan/still-broken.js




/** A file is looked at again only while it is this young: nobody is still writing an older one. */
const YOUNG_MS = 2000;
const LOOKS = 5;
const BREATH_MS = 20;
/** More broken records than this are no coincidence; records that changed their state meanwhile do not count. */
const FEW = 20;
/**
 * Of what was found in a store that others write to, what is still there: a tool may have been in the middle of writing a
 * file when it was read, or have moved a record from one state to the other between our reading of the two. Reads again
 * only what was found, and of broken files those that were just changed.
 */
async function stillBroken(context, source, findings) {
    if (context.commit !== undefined) {
        return [...findings];
    }
    const passed = new Set();
    const open = [];
    for (const finding of findings.filter(({ severity }) => severity === "error")) {
        if (await hasMoved(source, finding)) {
            passed.add(finding);
        }
        else if (open.push(finding) > FEW) {
            return [...findings];
        }
    }
    for (const finding of open) {
        if (await isPassing(context, source, finding)) {
            passed.add(finding);
        }
    }
    return findings.filter((finding) => !passed.has(finding));
}
async function isPassing(context, source, finding) {
    // What names its record could read it.
    if (finding.record !== undefined) {
        return false;
    }
    if (finding.rule === "duplicate-id") {
        return await isMoving(source, finding);
    }
    const key = keyOfFile(context, finding.file);
    return key !== undefined && (await isWhole(context, source, key));
}
function keyOfFile({ layout }, file) {
    for (const state of record/* STATES */.xj) {
        const folder = `${layout.show(layout.stateDir(state))}/`;
        const id = (0,list_state/* stemOf */.Vc)(file.slice(folder.length));
        // A name that is none may be shown escaped, and what is shown then names no file.
        if (file.startsWith(folder) && file.endsWith(".yaml") && (0,record/* isSafeId */.JA)(id)) {
            return { state, id };
        }
    }
    return undefined;
}
/** The end of what is shown of a record: a file, or a database and a row of it in parentheses. */
const SHOWN = /\b(active|completed)\/([^/()]+)(\.yaml|\))$/;
/** One id in both states, of which one is gone at another look: somebody moves it to and fro. */
async function isMoving(source, finding) {
    for (let look = 1; look < LOOKS; look++) {
        await (0,promises_.setTimeout)(BREATH_MS);
        if (await hasMoved(source, finding)) {
            return true;
        }
    }
    return false;
}
/** One id in both states, of which one is no longer there. */
async function hasMoved(source, { rule, file, message }) {
    const [end = "", state, id = "", rest = ""] = SHOWN.exec(file) ?? [];
    const other = record/* STATES */.xj.find((each) => each !== state);
    const twin = `${file.slice(0, file.length - end.length)}${other}/${id}${rest}`;
    // Two ids that some system takes for one are no move.
    if (rule !== "duplicate-id" || !(0,record/* isSafeId */.JA)(id) || !message.includes(` ${twin},`)) {
        return false;
    }
    for (const each of record/* STATES */.xj) {
        if (!(await isThere(source, { state: each, id }))) {
            return true;
        }
    }
    return false;
}
async function isThere(source, key) {
    try {
        return (await source.read(key)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "RECORD_UNREADABLE") {
            return true;
        }
        throw error;
    }
}
async function isWhole({ files, layout }, source, key) {
    for (let look = 0; look < LOOKS; look++) {
        const stat = files.stat(layout.recordFile(key));
        if (stat?.kind === "file" && Math.max(stat.modifiedMs, stat.changedMs) < Date.now() - YOUNG_MS) {
            return false;
        }
        await (0,promises_.setTimeout)(BREATH_MS);
        try {
            await source.read(key);
            return true;
        }
        catch (error) {
            if (!(error instanceof errors_error/* MilestoneError */.lO)) {
                throw error;
            }
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./dist/lib/plan/measured-source.js






/** A source that was read from end to end, and what was found. It stays open, so that it can tell whether it changed. */
class MeasuredSource {
    source;
    survey;
    marks;
    /** One look at every file, in milliseconds: most of a write pause is that. */
    statAllMs;
    constructor(source, survey, marks, statAllMs) {
        this.source = source;
        this.survey = survey;
        this.marks = marks;
        this.statAllMs = statAllMs;
    }
    /** Reads everything that a move would read. The caller closes it. Throws PREREQUISITES where a server does not let us. */
    static async of(context, move) {
        await (0,server_checks/* assertReadable */.DE)(context, move);
        const source = await context.backends.open(move.from);
        const marks = new record_marks/* Marks */.P();
        try {
            context.progress.step("reading and checking every record");
            const statAllMs = timeWatch(source);
            const survey = await (0,validate_survey/* surveyBackend */.p)(source, {
                target: move.to,
                onServer: context.backends.usesServer,
                judge: new StoppingRules(context, move.from),
                signal: context.signal,
                onRecord: (done, mark) => {
                    marks.set((0,record/* nameOf */.Vb)(mark), mark);
                    context.progress.advance(done);
                },
            });
            const findings = await stillBroken(context, source, survey.findings);
            return new MeasuredSource(source, { ...survey, findings }, marks, statAllMs);
        }
        catch (error) {
            marks.free();
            await source.close();
            throw error;
        }
    }
    /** True where nothing was written since it was read. */
    async isCurrent() {
        return await this.source.isUnchanged();
    }
    async close() {
        this.marks.free();
        await this.source.close();
    }
}
function timeWatch(source) {
    const start = performance.now();
    source.watch();
    return performance.now() - start;
}


/***/ }),

/***/ 30730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findOccupants)
/* harmony export */ });
/* harmony import */ var _drift_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13739);
/* harmony import */ var _drift_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6453);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);
/* harmony import */ var _store_side_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15229);




/**
 * What a backend left behind still holds. `marks` are the records in use. Of what somebody deleted there, no content is
 * lost by moving; it is counted where the deletion itself is to be kept.
 */
async function findOccupants(context, inUse, marks, { deletions = "pass", adopt = false } = {}) {
    if (context.backends.usesServer && inUse !== "database") {
        const strangers = await findStrangers(context, marks, adopt);
        if (strangers !== "ours" && strangers.kind !== "none") {
            return strangers;
        }
    }
    const strays = inUse === "database" ? [] : straySides(context);
    return strays.length > 0
        ? { kind: "broken", problems: strays.map((name) => `${name}, a side file without its database`) }
        : occupantsOf(await (0,_drift_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findDrift */ .L1)(context, inUse, marks), deletions);
}
/** Side files of a database that is not there: the next reader would take them for those of the one that the move makes. */
function straySides({ files, layout, backends }) {
    const isThere = (files.stat(layout.databaseFile)?.sizeBytes ?? 0) > 0;
    return isThere || backends.usesServer ? [] : (0,_store_side_files_js__WEBPACK_IMPORTED_MODULE_3__/* .presentSidesOf */ .z)(files, layout.databaseFile);
}
function occupantsOf(oldCopy, deletions) {
    if (oldCopy.kind !== "drifted") {
        return oldCopy;
    }
    const counted = oldCopy.records.filter(({ change }) => change !== "deleted" || deletions === "count");
    const records = counted.map(_drift_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDrifted */ .q);
    return records.length === 0
        ? { kind: "known", records: oldCopy.present, deleted: oldCopy.records.length }
        : { kind: "drifted", records };
}
/**
 * Tables under the tools' names on a server that no run of this store published: every clone of any store may reach it.
 * With `adopt` they are known where every row means what the store's own record means. So are our own where the digests of
 * the last switch are lost: nothing tells then what was written to them since.
 */
async function findStrangers(context, marks, adopt) {
    const { backends, settings, files, layout } = context;
    const origin = await backends.server().origin();
    if (origin === undefined) {
        return { kind: "none" };
    }
    const isOurs = origin.kind === "run" && origin.run.storeId === settings.settings.storeId;
    if (isOurs && files.stat(layout.lastSwitchFile) !== undefined) {
        return "ours";
    }
    const problems = [];
    const others = [];
    let records = 0;
    const tables = await backends.open("database");
    for await (const item of tables.scan()) {
        if (item.kind === "record") {
            records += 1;
            const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(item.record);
            if (!(adopt || isOurs) || marks.get(name)?.dataDigest !== item.record.dataDigest) {
                others.push(name);
            }
        }
        else if (item.finding.severity === "error") {
            problems.push(`${item.finding.file}: ${item.finding.message}`);
        }
    }
    await tables.close();
    if (problems.length > 0) {
        return { kind: "broken", problems };
    }
    if (others.length > 0) {
        return { kind: "unknown", records: others };
    }
    return records === 0 ? { kind: "none" } : { kind: "known", records };
}


/***/ }),

/***/ 39771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ makePlan),
/* harmony export */   N: () => (/* binding */ describeSteps)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30790);


/** Pure: the same parts give the same plan. */
function makePlan(parts) {
    const steps = describeSteps(parts.move, parts.onServer);
    return { ...parts, steps, wayBack: describeWayBack(parts.move), digest: digestOf(parts, steps) };
}
function digestOf({ move, fingerprint, prerequisites, findings }, steps) {
    const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
    const broken = findings.map(({ rule, file, line }) => [rule, file, line ?? null]);
    const { from, to } = move;
    const { data, text } = fingerprint;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)([from, to, data, text, [...steps], verdicts, broken]));
}
/** What a move does, one step a line. */
function describeSteps({ from, to }, onServer = false) {
    const { copy, place } = from === "database"
        ? TO_FILES[to === "file" ? "file" : "hybrid"]
        : FROM_FILES[to === "database" && onServer ? "server" : to];
    return [
        `back up the ${from} store, read the backup back and compare it`,
        copy,
        "read back every record through a second path and compare both digests",
        "bring over what was written meanwhile",
        place,
        `switch storage-backend.txt to ${to}, with one rename`,
        "look once more for late writes, write metadata and events",
    ];
}
const FROM_FILES = {
    file: {
        copy: "nothing to copy: the files are the records already",
        place: "leave the index where it is; it goes at the next prune",
    },
    hybrid: { copy: "build the index aside, from the files", place: "put the index in place" },
    database: { copy: "copy every record into a new database aside", place: "put the database in place" },
    server: {
        copy: "copy every record into new tables aside",
        place: "publish the tables, with one transaction",
    },
};
const TO_FILES = {
    file: {
        copy: "write every record as a YAML file aside",
        place: "put the files in place while the database is still the truth",
    },
    hybrid: {
        copy: "write every record as a YAML file aside, and the index",
        place: "put the files in place while the database is still the truth, then the index",
    },
};
function describeWayBack({ from, to }) {
    const there = from === "file" && to === "database" ? ["hybrid", "file"] : [from];
    const back = there.map((name) => `milestone migrate ${name}`).join(", then ");
    return [`${back}   (keeps what is written after the move)`, "milestone restore <backup>   (returns to the backup)"];
}


/***/ }),

/***/ 9119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ assertPossible),
/* harmony export */   w: () => (/* binding */ isPossible)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** True when every prerequisite holds. */
function isPossible(prerequisites) {
    return prerequisites.every(({ verdict }) => verdict !== "failed");
}
/** Throws PREREQUISITES with every one that failed and its fix. */
function assertPossible(prerequisites) {
    if (isPossible(prerequisites)) {
        return;
    }
    const failed = prerequisites.filter(({ verdict }) => verdict === "failed");
    const list = failed.map(({ title, detail }) => `  ${title}: no, ${detail}`).join("\n");
    const many = failed.length === 1 ? "1 prerequisite does" : `${failed.length} prerequisites do`;
    throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("PREREQUISITES", `${many} not hold:\n${list}`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        fix: failed.map(({ fix }) => fix ?? "").filter(Boolean),
    });
}


/***/ }),

/***/ 88049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ assertServerFree),
/* harmony export */   DE: () => (/* binding */ assertReadable),
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   xJ: () => (/* binding */ checkServerFor)
/* harmony export */ });
/* harmony import */ var _migrate_server_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10155);
/* harmony import */ var _possible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9119);
/* harmony import */ var _prerequisites_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60853);



/** What a move needs of the server, where it uses one. Writes nothing. */
async function checkServerFor(context, { from, to }, { holdsLock }) {
    if (!context.backends.usesServer || (from !== "database" && to !== "database")) {
        return [];
    }
    const us = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_0__/* .holderOf */ .Kd)(context);
    // Without the lock of this folder somebody else may hold it, and the server with it.
    const holder = holdsLock ? us : { ...us, dir: "" };
    const checks = await context.backends.server().check({ writes: to === "database", holder });
    return from === "database" && isUsable(checks) ? [...checks, ...(await tablesOfOthers(context))] : checks;
}
/** Every store may reach any server: with a wrong URL the rows of another one would be taken for its own. */
async function tablesOfOthers({ backends, settings }) {
    const { storeId } = settings.settings;
    const origin = await backends.server().origin();
    if (storeId === undefined || origin?.kind !== "run" || origin.run.storeId === storeId) {
        return [];
    }
    return [
        {
            id: "server-store",
            title: "The tables on the server are this store's",
            detail: `${origin.run.id} of another store made them`,
            fix: "Set DATABASE_URL and storage.database.schema to those of this store.",
        },
    ];
}
/** True where its tables can be looked at; another run on it is no hindrance to that. */
function isUsable(checks) {
    return checks.every(({ id, fix }) => id === "server-lock" || id === "server-dependents" || fix === undefined);
}
/** Throws PREREQUISITES where the move reads from a server that does not let us: every right that is missing, before it is missed. */
async function assertReadable(context, move) {
    if (move.from !== "database") {
        return;
    }
    const checks = await checkServerFor(context, move, { holdsLock: true });
    if (!isUsable(checks)) {
        (0,_possible_js__WEBPACK_IMPORTED_MODULE_1__/* .assertPossible */ .A)((0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_2__/* .serverFits */ .un)({ server: checks.filter(({ id }) => id !== "server-lock") }));
    }
}
/**
 * Throws PREREQUISITES where another run holds the server: before any record is read, so that who comes second is out at
 * once, however large the store is.
 */
async function assertServerFree(context, move) {
    const checks = await checkServerFor(context, move, { holdsLock: false });
    const held = checks.filter(({ id, fix }) => id === "server-lock" && fix !== undefined);
    if (held.length > 0) {
        (0,_possible_js__WEBPACK_IMPORTED_MODULE_1__/* .assertPossible */ .A)((0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_2__/* .serverFits */ .un)({ server: held }));
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
