export const id = 7295;
export const ids = [7295];
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

// EXTERNAL MODULE: ./dist/lib/plan/make.js + 1 modules
var make = __webpack_require__(80926);
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
    return (0,differences/* findDifferences */.c)(before, marks);
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
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
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

/***/ 56168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findDifferences)
/* harmony export */ });
/** Compares records of now with the text digests of earlier ones, by name. Pure. */
function findDifferences(before, now) {
    return {
        changed: [...now.keys()].filter((name) => before.has(name) && before.get(name) !== now.get(name)?.textDigest),
        added: [...now.keys()].filter((name) => !before.has(name)),
        removed: [...before.keys()].filter((name) => !now.has(name)),
    };
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
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57393);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31054);





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
    const atSwitch = new Map([...((0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_3__/* .readLastSwitch */ .nZ)(context.files, context.layout) ?? [])].map(([name, { textDigest }]) => [name, textDigest]));
    if (textFingerprint(atSwitch) === text) {
        return atSwitch;
    }
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
    const records = [...((0,_backup_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayloadDigests */ .Yk)(context, backup) ?? [])].filter(([path]) => /^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path));
    return new Map(records.map(([path, digest]) => [path.slice(0, -".yaml".length), digest]));
}
async function digestsInPayload(context, id) {
    const { backends, layout } = context;
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .surveyMarks */ .h)(context, await backends.openFolder("database", layout.at("backups", id)));
    return new Map([...marks].map(([name, { textDigest }]) => [name, textDigest]));
}
function textFingerprint(digests) {
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .FingerprintBuilder */ .gS();
    const records = [...digests].map(([name, textDigest]) => ({ ...(0,_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(name), textDigest, dataDigest: "" }));
    for (const record of records.sort(_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .compareKeys */ .YD)) {
        builder.add(record);
    }
    return builder.finish().text;
}


/***/ })

};
