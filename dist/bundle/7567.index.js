export const id = 7567;
export const ids = [7567];
export const modules = {

/***/ 55738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkRestore),
/* harmony export */   P: () => (/* binding */ presentBytes)
/* harmony export */ });
/* harmony import */ var _plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60853);

/** Every condition of a restore with its verdict. Broken records in the store are none: a restore may mend them. */
function checkRestore(context, facts) {
    const diskNeededBytes = facts.payloadBytes + presentBytes(context) + 1_000_000;
    const diskFreeBytes = context.files.freeBytes(context.layout.dir);
    return [
        ...engineFits(context, facts),
        ...(0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .serverFits */ .un)(facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .noSession */ .eP)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .canBeBackedUp */ .hn)(context, facts.move.from),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .targetIsFree */ .g_)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .spaceOnDisk */ .Lt)({ diskNeededBytes, diskFreeBytes }),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWrite */ .J)(context),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .noMigration */ .SJ)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_0__/* .noToolLock */ .VJ)(facts),
    ];
}
/** Rows go back to the engine that they came from: what the settings name is what the store reads afterwards. */
function engineFits({ backends }, { engine }) {
    const inUse = backends.usesServer ? "postgresql" : "sqlite";
    if (engine === undefined) {
        return [];
    }
    const base = { id: "engine", title: "The settings name the engine that the backup is of" };
    return engine === inUse
        ? [{ ...base, verdict: "ok", detail: engine }]
        : [
            {
                ...base,
                verdict: "failed",
                detail: `the backup is of ${engine}, storage.database.type is ${inUse}`,
                fix: `Set storage.database.type to ${engine} (DATABASE_TYPE wins over the file), then run this again.`,
            },
        ];
}
/** The safety backup copies all of this, and a database once more as a dump; a file takes whole blocks. */
function presentBytes({ files, layout }) {
    const size = (file) => files.stat(file)?.sizeBytes ?? 0;
    const below = (dir) => {
        let bytes = 0;
        for (const { name, kind } of files.listEach(dir) ?? []) {
            const inside = `${dir}/${name}`;
            bytes += kind === "directory" ? below(inside) : size(inside) + 4096;
        }
        return bytes;
    };
    const inFiles = ["active", "completed", "logs"].reduce((sum, folder) => sum + below(layout.at(folder)), 0);
    return inFiles + 2 * size(layout.databaseFile) + 2 * size(layout.indexFile);
}


/***/ }),

/***/ 38694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ assertAsPlanned),
/* harmony export */   Y: () => (/* binding */ applyChanges)
/* harmony export */ });
/* harmony import */ var _drift_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32987);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);
/* harmony import */ var _staged_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96214);




/**
 * Writes every change that still waits, and makes them durable. `staged` reads the new content. Returns the ids of
 * records that somebody else changed meanwhile: they stay as they are. Repeating it changes nothing.
 */
async function applyChanges(edit, staged, changes) {
    const left = new Set();
    const former = [];
    for (const change of changes.filter(_staged_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)) {
        const progress = await progressOf(edit, change);
        if (progress === "foreign") {
            left.add(change.id);
        }
        else if (progress !== "done") {
            former.push(...formerPlace(change));
            if (progress === "open" && change.target !== undefined) {
                await putStaged(edit, staged, change.target);
            }
        }
    }
    // A record that changes its state is twice there for a moment, and never missing.
    await edit.settle();
    for (const place of former) {
        await edit.remove(place);
    }
    await edit.commit();
    return left;
}
/** Where a record was that is to be elsewhere, or nowhere. */
function formerPlace({ was, target }) {
    return was === undefined || was.state === target?.state ? [] : [was];
}
/** Throws PLAN_CHANGED where a record is not as it was when the changes were planned: nothing was written yet. */
async function assertAsPlanned(edit, changes) {
    for (const change of changes.filter(_staged_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)) {
        if ((await progressOf(edit, change)) !== "open") {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("PLAN_CHANGED", `${change.id} was changed in the backend in use meanwhile.`, {
                state: "Nothing was changed.",
                place: { record: change.id },
                fix: ["Run it again."],
            });
        }
    }
}
async function putStaged(edit, staged, target) {
    const record = await staged.read(target);
    if (record === undefined || !(0,_drift_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRecord */ .q)(target, record)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("JOURNAL_UNREADABLE", `What was to be written to ${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target)} is gone.`, {
            state: "A sync was interrupted; the other records are as before or as they are to be, whole.",
            place: { record: (0,_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target) },
            fix: ["milestone verify says what the store holds; then move the folder of this run out of migrations/."],
        });
    }
    await edit.put(record);
}
async function progressOf(edit, { id, was, target }) {
    const places = _record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj.map((state) => ({ state, id }));
    const now = (await Promise.all(places.map((place) => edit.versionAt(place)))).filter((each) => each !== undefined);
    const isOnly = (...wanted) => now.length === wanted.length && wanted.every((each) => now.some((found) => each && (0,_drift_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRecord */ .q)(each, found)));
    if (isOnly(...(target === undefined ? [] : [target]))) {
        return "done";
    }
    if (target !== undefined && was !== undefined && was.state !== target.state && isOnly(was, target)) {
        return "half";
    }
    const isFree = target === undefined || was?.state === target.state || edit.isFree(target);
    return isFree && isOnly(...(was === undefined ? [] : [was])) ? "open" : "foreign";
}


/***/ }),

/***/ 49945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ canDecide),
/* harmony export */   Rj: () => (/* binding */ canTakeTheirs),
/* harmony export */   Sw: () => (/* binding */ choose)
/* harmony export */ });
/** A decision with what a person chose. Pure but for one look whether a name is free. */
function choose(decision, { id, ours, theirs }, facts) {
    if (decision.kind === "same") {
        return { item: { kind: "same" }, target: ours };
    }
    if (decision.kind !== "conflict") {
        const { kind, result } = decision;
        const taken = ours === undefined && result !== undefined ? facts.taken.describe(result) : undefined;
        return taken === undefined
            ? { item: { kind }, target: result }
            : choose({ kind: "conflict", conflict: { reason: "name-taken", detail: taken, fields: [] } }, { id, ours }, facts);
    }
    const { conflict } = decision;
    if (conflict.reason === "unreadable-there") {
        // Whichever side a person wants, it could be the same by what the other one says once it is mended.
        return { item: { kind: "conflict", conflict }, target: ours };
    }
    switch (sideFor(facts.choices, id)) {
        case "ours":
            return { item: { kind: "ours", conflict }, target: ours };
        case "theirs":
            return canTakeTheirs(conflict)
                ? { item: { kind: "theirs", conflict }, target: theirs }
                : { item: { kind: "conflict", conflict }, target: ours };
        case undefined:
            return { item: { kind: "conflict", conflict }, target: ours };
    }
}
/** True for a conflict that a person can decide for either side. */
function canTakeTheirs({ reason }) {
    return reason !== "not-possible" && reason !== "name-taken" && reason !== "unreadable-there";
}
/** True for a conflict that a person can decide at all. */
function canDecide({ reason }) {
    return reason !== "unreadable-there";
}
/** What was said of one id goes before what was said of all. */
function sideFor({ ours, theirs }, id) {
    if (ours !== "all" && ours.includes(id)) {
        return "ours";
    }
    if (theirs !== "all" && theirs.includes(id)) {
        return "theirs";
    }
    return ours === "all" ? "ours" : theirs === "all" ? "theirs" : undefined;
}


/***/ }),

/***/ 67567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ resumeSync),
/* harmony export */   d: () => (/* binding */ completeSync)
/* harmony export */ });
/* harmony import */ var _drift_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32987);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57393);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31054);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38694);
/* harmony import */ var _staged_changes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96214);








/** Does what a sync decided on, as far as it is not done, for the process that resumes it. */
async function resumeSync(context, dirs, backend) {
    const { maxWritePauseMs } = context.settings.settings.migration;
    const edit = await context.backends.edit(backend, dirs.shadow, maxWritePauseMs);
    const changes = (0,_staged_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .readStagedChanges */ .CO)(context.files, dirs);
    return await completeSync(context, dirs, { backend, edit, changes });
}
/**
 * Writes what was decided on, lets other writers go on, verifies what was written through another way than it was
 * written by, and prepares the new base for drift. A signal comes too late for it: from here it is shorter to finish.
 */
async function completeSync(asked, dirs, { backend, edit, changes }) {
    const context = { ...asked, signal: new AbortController().signal };
    const { backends } = context;
    const left = await backends
        .openFolder("file", dirs.shadow)
        .then((staged) => (0,_apply_js__WEBPACK_IMPORTED_MODULE_6__/* .applyChanges */ .Y)(edit, staged, changes))
        .finally(() => edit.release());
    const releasedAt = performance.now();
    const { marks, fingerprint } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .surveyMarks */ .h)(context, await backends.open(backend));
    const wrong = changes.find(({ id, target }) => target !== undefined && !left.has(id) && !(0,_drift_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRecord */ .q)(target, marks.get((0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target))));
    if (wrong !== undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("VERIFY_MISMATCH", `${wrong.id} does not read back as it was written.`, {
            state: "It was decided on and is written; the backup that was taken before has everything as it was.",
            place: { record: wrong.id },
            fix: ["milestone resume looks again; milestone backups lists what can be restored."],
        });
    }
    if (backend === "hybrid") {
        await backends.rebuildIndex();
    }
    stageLastSwitch(context, dirs, changes.filter(({ id }) => !left.has(id)));
    return { fingerprint, left: [...left], releasedAt };
}
/** From now on the old copy is compared with what it was when it was synced. */
function stageLastSwitch({ files, layout }, dirs, changes) {
    const records = (0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readLastSwitch */ .nZ)(files, layout) ?? new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__/* .DigestMap */ .V();
    for (const { id, old } of changes) {
        for (const state of _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj) {
            records.delete((0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)({ state, id }));
        }
        if (old !== undefined) {
            records.set((0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(old), old);
        }
    }
    (0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .writeLastSwitch */ .qm)(files, dirs.lastSwitch, records);
    files.syncDir(dirs.dir);
}


/***/ }),

/***/ 16123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ digestsOf),
  Z: () => (/* binding */ prepareSync)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/store/tool-holds.js
var tool_holds = __webpack_require__(56665);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
// EXTERNAL MODULE: ./dist/lib/sync/choose.js
var choose = __webpack_require__(49945);
// EXTERNAL MODULE: ./dist/lib/drift/compare.js
var compare = __webpack_require__(32987);
// EXTERNAL MODULE: ./dist/lib/validate/numbers.js
var numbers = __webpack_require__(56537);
// EXTERNAL MODULE: ./dist/lib/record/digest.js
var record_digest = __webpack_require__(22166);
// EXTERNAL MODULE: ./dist/lib/record/edit.js + 9 modules
var edit = __webpack_require__(1893);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/sync/merge-values.js


/**
 * What became of `base` on both sides, in one value: fields of mappings, and items of lists by their `id`, are merged
 * one by one; any other list is one field. `clashes` are the fields that both changed, each to something else; there the
 * value has ours. Pure.
 */
function mergeValues(base, ours, theirs) {
    const clashes = [];
    const value = merge({ path: "", base, ours, theirs }, clashes);
    return { value: value ?? null, clashes };
}
/** Every place in which two versions differ, down to the field. `base` is for comparison, where it is known. Pure. */
function differences(base, ours, theirs) {
    return listDifferences({ path: "", base, ours, theirs });
}
function merge(at, clashes) {
    const { base, ours, theirs } = at;
    if (isEqual(ours, theirs) || isEqual(base, theirs)) {
        return ours;
    }
    if (isEqual(base, ours)) {
        return theirs;
    }
    if ((0,record_value/* isMap */.jh)(base) && (0,record_value/* isMap */.jh)(ours) && (0,record_value/* isMap */.jh)(theirs)) {
        return mergeMaps(at, clashes);
    }
    const lists = [base, ours, theirs].map(itemsById);
    if (isKeyed(lists)) {
        return mergeLists(at.path, lists, clashes);
    }
    clashes.push(at);
    return ours;
}
function mergeMaps(at, clashes) {
    const merged = {};
    for (const [key, inside] of fieldsOf(at)) {
        const value = merge(inside, clashes);
        if (value !== undefined) {
            (0,record_value/* setKey */.qL)(merged, key, value);
        }
    }
    return merged;
}
/** Ours in our order, then what is new on the other side in its order. */
function mergeLists(path, lists, clashes) {
    return [...itemsOf(path, lists).values()].flatMap((inside) => {
        const value = merge(inside, clashes);
        return value === undefined ? [] : [value];
    });
}
function listDifferences(at) {
    const { path, base, ours, theirs } = at;
    if (isEqual(ours, theirs)) {
        return [];
    }
    if ((0,record_value/* isMap */.jh)(ours) && (0,record_value/* isMap */.jh)(theirs)) {
        return [...fieldsOf(at).values()].flatMap(listDifferences);
    }
    const lists = [base ?? [], ours, theirs].map(itemsById);
    return isKeyed(lists) ? [...itemsOf(path, lists).values()].flatMap(listDifferences) : [at];
}
/** What each side has under each key that ours or theirs has, or base had. */
function fieldsOf({ path, base, ours, theirs }) {
    const maps = [base, ours, theirs].map((value) => ((0,record_value/* isMap */.jh)(value) ? value : undefined));
    const own = (map, key) => (map && Object.hasOwn(map, key) ? map[key] : undefined);
    const keys = new Set([maps[1], maps[2], maps[0]].flatMap((map) => Object.keys(map ?? {})));
    return new Map([...keys].map((key) => {
        const inside = path === "" ? key : `${path}.${key}`;
        return [key, { path: inside, base: own(maps[0], key), ours: own(maps[1], key), theirs: own(maps[2], key) }];
    }));
}
function itemsOf(path, [base, ours, theirs]) {
    const ids = new Set([...ours.keys(), ...theirs.keys(), ...base.keys()]);
    return new Map([...ids].map((id) => [
        id,
        { path: `${path}[${id}]`, base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) },
    ]));
}
/** True for three lists of items with ids, in which no item was moved past another: an order is a field as well. */
function isKeyed(lists) {
    const [base, ours, theirs] = lists;
    if (base === undefined || ours === undefined || theirs === undefined) {
        return false;
    }
    const isInOrder = (left, right) => [...left.keys()].filter((id) => right.has(id)).join("\n") ===
        [...right.keys()].filter((id) => left.has(id)).join("\n");
    return isInOrder(base, ours) && isInOrder(base, theirs) && isInOrder(ours, theirs);
}
/** A list of mappings, each with an `id` of its own; undefined for any other value. */
function itemsById(value) {
    if (!Array.isArray(value)) {
        return undefined;
    }
    const items = new Map();
    for (const item of value) {
        const id = (0,record_value/* isMap */.jh)(item) && Object.hasOwn(item, "id") ? item.id : undefined;
        if (typeof id !== "string" || items.has(id)) {
            return undefined;
        }
        items.set(id, item);
    }
    return items;
}
function isEqual(left, right) {
    return left === undefined || right === undefined ? left === right : (0,canonical/* canonicalJson */.dj)(left) === (0,canonical/* canonicalJson */.dj)(right);
}

;// CONCATENATED MODULE: ./dist/lib/sync/merge-records.js






/**
 * One record with what both sides changed since `base`. Data is merged field by field; comments and layout are those of
 * the side that changed more than its data, which a tool that writes to a database never does. Pure.
 */
function mergeRecords(key, { base, ours, theirs }) {
    const { value, clashes } = mergeValues(base.data, ours.data, theirs.data);
    if (clashes.length > 0) {
        return { kind: "clash", fields: clashes };
    }
    const isEdited = ({ data, textDigest: digest }) => (0,record_digest/* textDigest */.oA)(tryApply(base.yaml, data) ?? "") !== digest;
    const ground = isEdited(theirs) ? theirs : ours;
    if (ground === theirs && isEdited(ours)) {
        return { kind: "clash", fields: [] };
    }
    const yaml = (0,parse/* looksLikeRecord */.bF)(value) ? tryApply(ground.yaml, value) : undefined;
    const parsed = yaml === undefined ? undefined : (0,parse/* parseText */.r4)(Buffer.from(yaml));
    return parsed?.ok
        ? { kind: "merged", record: new record_record/* MilestoneRecord */.GY(key, parsed.content) }
        : { kind: "clash", fields: [] };
}
/** Undefined where no text can hold the data. */
function tryApply(...[yaml, data]) {
    try {
        return (0,edit/* applyChange */.h)(yaml, data);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "RECORD_UNREADABLE") {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./dist/lib/sync/show-value.js
/** Values in short lines. `base` is left out where it is not known what was there. Pure. */
function showDifference({ path, base, ours, theirs }, isBaseKnown) {
    const show = (value) => showValue(path, value);
    return { path: shorten(path), base: isBaseKnown ? show(base) : undefined, ours: show(ours), theirs: show(theirs) };
}
/** Of a long value or name this many characters are shown. */
const SHOWN = 60;
const SECRET_NAME = /(?:secret|token|passw|credential|api.?key|private.?key)/i;
const SECRET_VALUE = /(?:gh[pousr]_|github_pat_|sk-|AKIA|xox[abp]-|eyJ[\w-]{10}|-----BEGIN|:\/\/[^\s/:@]*:[^\s/@]+@)/;
/** A field's value in one short line; what looks like a secret is not shown at all. Pure. */
function showValue(path, value) {
    if (value === undefined) {
        return "nothing";
    }
    const text = writeValue(value);
    if (SECRET_NAME.test(path) || SECRET_VALUE.test(text) || (typeof value === "object" && SECRET_NAME.test(text))) {
        return "***";
    }
    return shorten(text);
}
function shorten(text) {
    const characters = [...text];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : text;
}
/** JSON; `.inf` and `.nan`, which JSON does not have, as YAML writes them. */
function writeValue(value) {
    try {
        return JSON.stringify(value);
    }
    catch (error) {
        if (error instanceof TypeError) {
            return "a number that JSON does not have";
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./dist/lib/sync/decide.js





/** Compares three sides of one record. What only one side changed wins; what both did is merged, or is a conflict. */
async function decide(sides, inUse) {
    const { base, ours, theirs } = sides;
    if (sameSide(ours, theirs)) {
        return { kind: "same" };
    }
    const decision = sameSide(base, ours)
        ? { kind: "brought", result: theirs }
        : await decideBoth({ ...sides, base, ours, theirs });
    return decision.kind === "brought" || decision.kind === "merged" ? holdable(decision, sides, inUse) : decision;
}
async function decideBoth({ base, ours, theirs, findBase }) {
    if (theirs === undefined) {
        return conflict("deleted-there");
    }
    if (ours === undefined) {
        return conflict("deleted-here");
    }
    if (base === undefined) {
        return conflict("added-on-both", showAll(undefined, ours, theirs));
    }
    const before = await findBase();
    const fields = showAll(before, ours, theirs);
    if (before === undefined) {
        return conflict("changed-on-both", fields, "what it was at the switch is in no commit and no backup here");
    }
    // A record has two states: where both sides changed it, they changed it to the same.
    const state = ours.state === base.state ? theirs.state : ours.state;
    const merged = mergeRecords({ state, id: ours.id }, { base: before, ours, theirs });
    if (merged.kind === "merged") {
        return { kind: "merged", result: merged.record };
    }
    return conflict("changed-on-both", fields, merged.fields.length > 0 ? undefined : "comments or layout");
}
/** A result that the backend in use cannot hold is none. */
function holdable(decision, { ours, theirs }, { backend, onServer }) {
    const { result } = decision;
    const [problem] = backend === "database" && result !== undefined
        ? [...(0,numbers/* numbersNoDatabaseHolds */.J)(result), ...(onServer ? (0,numbers/* valuesNoServerHolds */.X)(result) : [])].filter(({ severity }) => severity === "error")
        : [];
    const fields = ours && theirs ? showAll(undefined, ours, theirs) : [];
    return problem === undefined ? decision : conflict("not-possible", fields, problem.message);
}
function showAll(base, ours, theirs) {
    const found = differences(base?.data, ours.data, theirs.data);
    return found.map((each) => showDifference(each, base !== undefined));
}
function conflict(reason, fields = [], detail) {
    return { kind: "conflict", conflict: { reason, detail, fields } };
}
function sameSide(left, right) {
    return left === undefined ? right === undefined : (0,compare/* sameRecord */.q)(left, right);
}

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
// EXTERNAL MODULE: ./dist/lib/store/layout.js
var store_layout = __webpack_require__(68286);
;// CONCATENATED MODULE: ./dist/lib/sync/find-base.js







/**
 * The record that once had these digests, wherever it still is: with a sync before, in the payload of a backup, or in a
 * commit. Whatever is found is believed only by its digest. Commits are the one that wrote `last-switch.tsv`, those at which backups were
 * taken, and the one checked out.
 */
class BaseFinder {
    context;
    backups;
    opened = new Map();
    commits;
    trees = new Map();
    constructor(context) {
        this.context = context;
    }
    /** Lets go of every database that was looked into. */
    async close() {
        for (const backend of this.opened.values()) {
            await backend.close();
        }
    }
    async find(base) {
        return this.inRuns(base) ?? (await this.inBackups(base)) ?? this.inCommits(base);
    }
    inRuns(base) {
        const { files, layout } = this.context;
        for (const { name } of files.list(layout.migrationsDir) ?? []) {
            const synced = new store_layout/* StoreLayout */.E(new run_dirs/* RunDirs */.k(layout, name).synced);
            const found = readVersion(files, synced.recordFile(base), base);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }
    async inBackups(base) {
        const { files, layout } = this.context;
        for (const { id, metadata } of this.payloads()) {
            const payload = new store_layout/* StoreLayout */.E(layout.at("backups", id));
            const found = metadata.from === "database"
                ? await this.inDatabase(payload, base)
                : readVersion(files, payload.recordFile(base), base);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }
    /** Backups with their payload, newest first. */
    payloads() {
        this.backups ??= (0,list/* listBackups */.Cw)(this.context).reverse();
        return this.backups.filter((each) => each.kind === "readable").filter(({ payloadHere }) => payloadHere);
    }
    /** A payload that cannot be read holds nothing for us; `milestone backups` says what is wrong with it. */
    async inDatabase(payload, base) {
        try {
            const known = this.opened.get(payload.dir);
            const backend = known ?? (await this.context.backends.openFolder("database", payload.dir));
            this.opened.set(payload.dir, backend);
            const record = await backend.read(base);
            return record?.textDigest === base.textDigest ? record : undefined;
        }
        catch (error) {
            if (error instanceof errors_error/* MilestoneError */.lO) {
                return undefined;
            }
            throw error;
        }
    }
    inCommits(base) {
        const file = this.context.layout.recordFile(base);
        this.commits ??= this.listCommits();
        for (const commit of this.commits) {
            const tree = this.treeOf(commit);
            const found = tree && readVersion(tree, file, base);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }
    listCommits() {
        const { repository, layout } = this.context;
        if (repository === undefined) {
            return [];
        }
        const taken = (0,list/* listBackups */.Cw)(this.context).map((each) => each.kind === "readable" ? each.metadata.details?.git?.commit : undefined);
        const all = [repository.lastChangeOf(layout.lastSwitchFile), ...taken.reverse(), repository.head()?.commit];
        return [...new Set(all.filter((commit) => commit !== undefined))].filter((commit) => repository.has(commit));
    }
    /** Undefined for a commit from before there was a store. */
    treeOf(commit) {
        if (!this.trees.has(commit)) {
            this.trees.set(commit, this.openTree(commit));
        }
        return this.trees.get(commit);
    }
    openTree(commit) {
        try {
            return this.context.backends.commitFiles(commit);
        }
        catch (error) {
            if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND") {
                return undefined;
            }
            throw error;
        }
    }
}
/** A record file, if it is the very one that was meant. */
function readVersion(files, file, base) {
    const bytes = tryRead(files, file);
    if (bytes === undefined || (0,record_digest/* textDigest */.oA)(bytes) !== base.textDigest) {
        return undefined;
    }
    const parsed = (0,parse/* parseText */.r4)(bytes, base.textDigest);
    return parsed.ok ? new record_record/* MilestoneRecord */.GY(base, parsed.content) : undefined;
}
function tryRead(files, file) {
    try {
        return files.stat(file)?.kind === "file" ? files.read(file).bytes : undefined;
    }
    catch (error) {
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT") || (error instanceof errors_error/* MilestoneError */.lO && error.code === "UNSAFE_PATH")) {
            return undefined;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/plan/prerequisites.js
var prerequisites = __webpack_require__(60853);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/restore/prerequisites.js
var restore_prerequisites = __webpack_require__(55738);
;// CONCATENATED MODULE: ./dist/lib/sync/prerequisites.js



/** Every condition of a sync with its verdict. Where nothing drifted there is nothing to do, so nothing to ask. */
function checkSync(context, facts) {
    const compared = canBeCompared(facts.oldCopy);
    if (facts.oldCopy.kind !== "drifted") {
        return [compared];
    }
    const diskNeededBytes = 2 * (0,restore_prerequisites/* presentBytes */.P)(context) + 1_000_000;
    const diskFreeBytes = context.files.freeBytes(context.layout.dir);
    return [
        compared,
        (0,prerequisites/* noSession */.eP)(context, facts),
        (0,prerequisites/* sourceIsWhole */.h3)(facts),
        (0,prerequisites/* canBeBackedUp */.hn)(context, facts.backend),
        (0,prerequisites/* spaceOnDisk */.Lt)({ diskNeededBytes, diskFreeBytes }),
        (0,prerequisites/* mayWrite */.J)(context),
        (0,prerequisites/* noMigration */.SJ)(context, facts),
        (0,prerequisites/* noToolLock */.VJ)(facts),
    ];
}
function canBeCompared(oldCopy) {
    const id = "old-copy";
    const title = "The old copy can be compared with the last switch";
    switch (oldCopy.kind) {
        case "none":
            return { id, title, verdict: "ok", detail: "there is none" };
        case "known":
            return { id, title, verdict: "ok", detail: `${(0,quantity/* countOf */.pq)(oldCopy.records, "record")}, none of which drifted` };
        case "drifted":
            return { id, title, verdict: "ok", detail: `${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} drifted` };
        case "unknown": {
            const fix = "Take config/last-switch.tsv from the commit that made the last switch, or move these records away.";
            return { id, title, verdict: "failed", detail: `nothing says what ${oldCopy.records[0]} was at it`, fix };
        }
        case "broken": {
            const fix = "Mend it (git log -p shows what it was), or move it away; nothing is read from half a record.";
            return { id, title, verdict: "failed", detail: oldCopy.problems[0] ?? "it cannot be read", fix };
        }
    }
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-map.js
var packed_map = __webpack_require__(81134);
// EXTERNAL MODULE: ./dist/lib/packed/text-column.js
var text_column = __webpack_require__(73133);
;// CONCATENATED MODULE: ./dist/lib/sync/taken-names.js



/** What stands where a new record would go. */
class TakenNames {
    context;
    backend;
    marks;
    /** Ids by what they are in lower case. Made when first asked for: most syncs bring nothing new. */
    folded;
    /** `marks` are the records in use. */
    constructor(context, backend, marks) {
        this.context = context;
        this.backend = backend;
        this.marks = marks;
    }
    /** In words: a record whose id differs in case only, or a file that is none; undefined where the place is free. */
    describe(key) {
        this.folded ??= foldedIds(this.marks);
        const other = this.folded.get(key.id.toLowerCase());
        if (other !== undefined && other !== key.id) {
            return `${other} is there, which some systems take for the same name`;
        }
        const { files, layout } = this.context;
        const file = layout.recordFile(key);
        return this.backend !== "database" && files.stat(file) !== undefined
            ? `${layout.show(file)} is there and is no record`
            : undefined;
    }
}
function foldedIds(marks) {
    const folded = new packed_map/* PackedMap */.H(new text_column/* TextColumn */.K());
    for (const name of marks.keys()) {
        const { id } = (0,record_record/* keyOf */.TN)(name);
        folded.set(id.toLowerCase(), id);
    }
    return folded;
}

;// CONCATENATED MODULE: ./dist/lib/sync/plan.js















/** Compares all that drifted in the old copy with the last switch and with the backend in use. Writes nothing. */
async function prepareSync(context, options) {
    const { files, layout, backends, progress } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    progress.step("reading every record");
    const { marks, findings } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    progress.step("reading the old copy");
    const oldCopy = await (0,find/* findDrift */.L1)(context, backend, marks);
    const decided = isWhole(findings) && oldCopy.kind === "drifted" ? await decideAll(context, backend, oldCopy, marks, options) : [];
    const prerequisites = checkSync(context, {
        backend,
        oldCopy,
        findings,
        toolLocks: oldCopy.kind === "drifted" ? await (0,tool_holds/* waitForHolds */.r)(context) : [],
        ...options,
    });
    const items = decided.map(({ item }) => item);
    const changes = decided.flatMap(({ item, change }) => (item.kind === "conflict" ? [] : [change]));
    return { plan: { backend, items, prerequisites, digest: digestOf(backend, items, prerequisites, decided) }, changes };
}
function isWhole(findings) {
    return findings.every(({ severity }) => severity !== "error");
}
async function decideAll(context, backend, { records }, marks, { choices }) {
    const inUse = { backend, onServer: context.backends.usesServer };
    const finder = new BaseFinder(context);
    const taken = new TakenNames(context, backend, marks);
    const ours = await context.backends.open(backend);
    const theirs = await context.backends.openOldCopy(backend, () => undefined);
    try {
        const all = [];
        for (const drifted of records) {
            (0,stopped/* throwIfStopped */.$J)(context.signal);
            const sides = await readSides(drifted, { ours, theirs, marks, finder });
            const decided = drifted.change === "unreadable" ? UNREADABLE : await decide(sides, inUse);
            const decision = (0,choose/* choose */.Sw)(decided, sides, { choices, taken });
            const item = { id: drifted.id, change: drifted.change, label: (0,drift/* describeDrifted */.q)(drifted), ...decision.item };
            const change = {
                id: drifted.id,
                old: sides.theirs,
                was: digestsOf(sides.ours),
                target: decision.target,
            };
            all.push({ item, change });
        }
        return all;
    }
    finally {
        await finder.close();
        await theirs.close();
        await ours.close();
    }
}
/** What is wrong with it, its name says. */
const UNREADABLE = {
    kind: "conflict",
    conflict: { reason: "unreadable-there", detail: undefined, fields: [] },
};
async function readSides(drifted, { ours, theirs, marks, finder }) {
    const { id } = drifted;
    const base = "base" in drifted ? drifted.base : undefined;
    const old = "old" in drifted ? drifted.old : undefined;
    const key = record_record/* STATES */.xj.map((state) => ({ state, id })).find((each) => marks.get((0,record_record/* nameOf */.Vb)(each)) !== undefined);
    return {
        id,
        base,
        ours: key && (await readAgain(ours, key, marks.get((0,record_record/* nameOf */.Vb)(key)))),
        theirs: old && (await readAgain(theirs, old, old)),
        findBase: async () => (base === undefined ? undefined : await finder.find(base)),
    };
}
/** Between the comparison and now, somebody may have gone on writing. */
async function readAgain(backend, key, seen) {
    const record = await backend.read(key);
    if (record === undefined || record.textDigest !== seen?.textDigest || record.dataDigest !== seen.dataDigest) {
        throw new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${(0,record_record/* nameOf */.Vb)(key)} is being written at this moment.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { record: (0,record_record/* nameOf */.Vb)(key) },
            fix: ["Run it again."],
        });
    }
    return record;
}
function digestsOf(record) {
    if (record === undefined) {
        return undefined;
    }
    const { state, id, dataDigest, textDigest } = record;
    return { state, id, dataDigest, textDigest };
}
function digestOf(backend, items, prerequisites, decided) {
    const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
    const versions = decided.map(({ change: { old, was, target } }) => [old, was, target].map((each) => (each === undefined ? null : [(0,record_record/* nameOf */.Vb)(each), each.dataDigest, each.textDigest])));
    return (0,external_node_crypto_.hash)("sha256", (0,canonical/* canonicalJson */.dj)([backend, items.map(({ id, kind }) => [id, kind]), verdicts, versions]));
}


/***/ }),

/***/ 96214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ readStagedChanges),
/* harmony export */   Gr: () => (/* binding */ stageChanges),
/* harmony export */   QH: () => (/* binding */ isWritten)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _migrate_checked_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95198);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16123);





const digest = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const version = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj),
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine(_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeId */ .JA),
    dataDigest: digest,
    textDigest: digest,
});
const line = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine(_record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeId */ .JA),
    old: version.optional(),
    was: version.optional(),
    target: version.optional(),
});
/** True where the backend in use is to change at all. */
function isWritten({ was, target }) {
    return JSON.stringify(was ?? null) !== JSON.stringify(target ?? null);
}
/** Writes down what will be done: the new content of records in the shadow, and what the old copy has of them. */
function stageChanges(files, dirs, changes) {
    const staged = changes.map(({ id, old, was, target }) => ({
        id,
        old: (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .digestsOf */ .n)(old),
        was,
        target: (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .digestsOf */ .n)(target),
    }));
    for (const state of _record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj) {
        files.makeDirs(`${dirs.shadow}/${state}`);
        files.makeDirs(`${dirs.synced}/${state}`);
    }
    for (const [index, { old, target }] of changes.entries()) {
        if (old !== undefined) {
            files.create(`${dirs.synced}/${old.state}/${old.id}.yaml`, old.yaml);
        }
        if (target !== undefined && isWritten(staged[index])) {
            files.create(`${dirs.shadow}/${target.state}/${target.id}.yaml`, target.yaml);
        }
    }
    files.create(dirs.changes, staged.map(_migrate_checked_line_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCheckedLine */ .t).join(""));
    files.syncTree(dirs.dir);
    return staged;
}
/** What {@link stageChanges} wrote down. Throws JOURNAL_UNREADABLE for a line that is not as it was written. */
function readStagedChanges(files, dirs) {
    const lines = files.read(dirs.changes).bytes.toString("utf8").split("\n").slice(0, -1);
    return lines.map((text, index) => {
        const parsed = line.safeParse((0,_migrate_checked_line_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckedLine */ .o)(text));
        if (!parsed.success) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("JOURNAL_UNREADABLE", `The list of changes is damaged in line ${index + 1}.`, {
                state: "A sync was interrupted; nothing was done about it.",
                place: { file: dirs.changes, line: index + 1 },
                fix: ["milestone verify says what the store holds; then move the folder of this run out of migrations/."],
            });
        }
        const { id, old, was, target } = parsed.data;
        return { id, old, was, target };
    });
}


/***/ })

};
