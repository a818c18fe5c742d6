export const id = 7212;
export const ids = [7212];
export const modules = {

/***/ 27295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRollback: () => (/* binding */ runRollback)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/report/migration-text.js
var migration_text = __webpack_require__(82459);
// EXTERNAL MODULE: ./dist/lib/report/plan-text.js
var plan_text = __webpack_require__(73746);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/rollback-text.js



/** What a rollback will do, as people read it. Pure. */
function renderRollbackPlan({ migration, written, plan }, paint) {
    const lines = [
        `Rollback of ${migration.id}, made ${migration.at}: ${plan.move.from} back to ${plan.move.to}`,
        ...describeWritten(written),
        "",
    ];
    return `${lines.join("\n")}\n${(0,plan_text/* renderPlan */.E)(plan, paint)}`;
}
function describeWritten(written) {
    if (written === undefined) {
        return ["What was written since cannot be told here record by record; all of it is carried over."];
    }
    const parts = [
        { names: written.changed, what: "changed" },
        { names: written.added, what: "added" },
        { names: written.removed, what: "gone" },
    ].filter(({ names }) => names.length > 0);
    return parts.length === 0
        ? ["Nothing was written since."]
        : [
            "Written since, and carried over:",
            ...parts.flatMap(({ names, what }) => [`${(0,quantity/* countOf */.pq)(names.length, "record")} ${what}`, ...(0,quantity/* listLines */.i4)(names)]),
        ];
}
/** What a rollback did, as people read it. Pure. `folder` as for `renderCommit`. */
function renderRollback(report, folder) {
    return `${report.reverses} is rolled back.\n${(0,migration_text/* renderMigration */.B)(report, folder)}`;
}

// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
// EXTERNAL MODULE: ./dist/lib/verify/differences.js
var differences = __webpack_require__(56168);
// EXTERNAL MODULE: ./dist/lib/verify/recorded.js
var recorded = __webpack_require__(35446);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
;// CONCATENATED MODULE: ./dist/lib/rollback/last-migration.js


/**
 * The migration that a rollback takes back: found in any clone, since metadata is committed. Undefined where none was
 * made, or all of them were taken back. Throws BACKUP_DAMAGED where the metadata of a later one cannot be read.
 */
function findLastMigration(context) {
    for (const backup of (0,list/* listBackups */.Cw)(context).reverse()) {
        if (backup.kind === "damaged") {
            refuseUnknown(backup);
            continue;
        }
        const { id, metadata } = backup;
        const { createdAt: at, from, to, details } = metadata;
        if (details !== undefined && from !== to && isStanding(details)) {
            return { id, at, from, to, fingerprint: (details.after ?? details).fingerprint };
        }
    }
    return undefined;
}
/** A rollback is no migration to take back: what it took back is behind it as well. */
function isStanding({ outcome, after }) {
    return outcome === "succeeded" && after !== undefined && after.reverses === undefined;
}
/** The name of a backup that was taken for a migration says so. */
function refuseUnknown({ id, problem }) {
    const [, from, to] = /-(file|hybrid|database)-to-(file|hybrid|database)$/.exec(id) ?? [];
    if (from !== to) {
        throw new error/* MilestoneError */.lO("BACKUP_DAMAGED", `Which migration was the last one cannot be told: ${problem}`, {
            state: error/* NOTHING_CHANGED */.Dh,
            place: { file: `backups/${id}` },
            fix: ["git log -p shows what the file was; or move that folder away, then run this again."],
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/rollback/plan.js







/**
 * Plans the way back from the last migration: a migration in the other direction, with the records of now. Writes
 * nothing. Throws MOVE_NOT_POSSIBLE where there is no migration to take back, or the store is not where it led.
 */
async function planRollback(context, options) {
    const migration = findLastMigration(context);
    if (migration === undefined) {
        throw new error/* MilestoneError */.lO("MOVE_NOT_POSSIBLE", "No migration was made here that could be rolled back.", {
            state: error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone backups lists what can be restored."],
        });
    }
    const { id, from, to } = migration;
    const now = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    if (now !== to) {
        throw new error/* MilestoneError */.lO("MOVE_NOT_POSSIBLE", `The last migration, ${id}, led to ${to}, but the store is on ${now}: a restore or another program changed that.`, { state: error/* NOTHING_CHANGED */.Dh, fix: ["milestone migrate   (without a backend it lists those that can be reached)"] });
    }
    const plan = await (0,make/* planMove */.X)(context, { from: to, to: from }, { ...options, holdsLock: false, reverses: id });
    return { migration, written: await findWritten(context, migration), plan };
}
async function findWritten(context, { to, fingerprint }) {
    const before = await (0,recorded/* recordedDigests */.U)(context, fingerprint.text);
    if (before === undefined) {
        return undefined;
    }
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.open(to));
    const written = (0,differences/* findDifferences */.c)(before, marks);
    before.free();
    marks.free();
    return written;
}

// EXTERNAL MODULE: ./dist/lib/migrate/migrate.js + 9 modules
var migrate = __webpack_require__(67575);
;// CONCATENATED MODULE: ./dist/lib/rollback/rollback.js

/**
 * Takes the last migration back, with everything that was written since: one migration in the other direction, backed
 * up, verified and switched with one rename like any other. Throws MilestoneError.
 */
async function rollBack(context, { migration, plan }, options) {
    const { id: reverses } = migration;
    const report = await (0,migrate/* migrate */._)(context, { ...options, move: plan.move, expectPlan: plan, reverses });
    return { ...report, reverses };
}

// EXTERNAL MODULE: ./dist/lib/commands/agree.js
var agree = __webpack_require__(51103);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/rollback.js








/** `milestone rollback`: shows what it would take back and carry over, asks, returns to the backend before. */
async function runRollback(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const planned = await planRollback(context, { pauseSessions });
    if (options.dryRun) {
        (0,show/* show */.WU)(door, options, planned, () => renderRollbackPlan(planned, (0,show/* paintOut */.Rw)(door, options)));
        return (0,possible/* isPossible */.w)(planned.plan.prerequisites) ? error/* EXIT */.dc.done : error/* EXIT */.dc.findings;
    }
    if (!options.quiet) {
        door.err(renderRollbackPlan(planned, (0,show/* paintErr */.qB)(door, options)));
    }
    (0,possible/* assertPossible */.A)(planned.plan.prerequisites);
    await (0,agree/* agree */.d)(door, options, `Return this store to ${planned.plan.move.to}?`);
    const report = await rollBack(context, planned, { pauseSessions });
    (0,show/* show */.WU)(door, options, report, () => renderRollback(report, (0,show/* wayTo */.bj)(door, context.layout.parent)));
    return error/* EXIT */.dc.done;
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


/***/ }),

/***/ 56168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findDifferences)
/* harmony export */ });
/** Compares records of now with the text digests of earlier ones, by name. Pure. */
function findDifferences(before, now) {
    const [changed, added, removed] = [[], [], []];
    for (const [name, { textDigest }] of now) {
        const digest = before.get(name);
        if (digest === undefined) {
            added.push(name);
        }
        else if (digest !== textDigest) {
            changed.push(name);
        }
    }
    for (const name of before.keys()) {
        if (!now.has(name)) {
            removed.push(name);
        }
    }
    return { changed, added, removed };
}


/***/ }),

/***/ 35446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ recordedDigests),
/* harmony export */   V: () => (/* binding */ lastRecorded)
/* harmony export */ });
/* harmony import */ var _backup_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76147);
/* harmony import */ var _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42624);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36209);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57393);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31054);






/** Undefined before the first move or backup of ours. */
function lastRecorded(context) {
    const last = describedBackups(context).at(-1);
    const details = last?.metadata.details;
    return last && details && { id: last.id, at: last.metadata.createdAt, ...(details.after ?? details).fingerprint };
}
/**
 * The text digest of each record as recorded, by record name: from `last-switch.tsv` or from a backup, whichever has
 * this very fingerprint. Undefined where none does: in a clone, payloads of database backups are missing.
 */
async function recordedDigests(context, text) {
    const atSwitch = textsOf((0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readLastSwitch */ .nZ)(context.files, context.layout)?.sorted() ?? []);
    if (textFingerprint(atSwitch) === text) {
        return atSwitch;
    }
    atSwitch.free();
    const backup = describedBackups(context).findLast(({ metadata }) => metadata.details.fingerprint.text === text);
    if (backup?.metadata.from === "database") {
        return backup.payloadHere ? await digestsInPayload(context, backup.id) : undefined;
    }
    return backup && digestsInMetadata(context, backup);
}
function describedBackups(context) {
    return (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listBackups */ .Cw)(context).filter((each) => each.kind === "readable" && each.metadata.details !== undefined);
}
function digestsInMetadata(context, backup) {
    const others = new Set(backup.metadata.details.other_yaml);
    const records = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedDigests */ .H();
    for (const [path, digest] of (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayloadDigests */ .Yk)(context, backup) ?? []) {
        if (/^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path)) {
            records.set(path.slice(0, -".yaml".length), digest);
        }
    }
    return records;
}
async function digestsInPayload(context, id) {
    const { backends, layout } = context;
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .surveyMarks */ .h)(context, await backends.openFolder("database", layout.at("backups", id)));
    return textsOf(marks.sorted());
}
function textsOf(records) {
    const texts = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedDigests */ .H();
    for (const [name, { textDigest }] of records) {
        texts.set(name, textDigest);
    }
    return texts;
}
function textFingerprint(digests) {
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintBuilder */ .gS();
    for (const [name, textDigest] of digests.sorted()) {
        builder.add({ ...(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(name), textDigest, dataDigest: "" });
    }
    return builder.finish().text;
}


/***/ })

};
