export const id = 8733;
export const ids = [8733];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 70637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ provePayload)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68286);





/**
 * Reads a payload back and compares it: every file with its digest, every database and dump by its rows.
 * `readBack` are records of its files that were read already and need not be read twice; `restores` also restores what
 * came from a server. Throws BACKUP_DAMAGED with the first file that differs.
 */
async function provePayload(context, dir, digests, from, { readBack = new _record_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .Marks */ .P(), restores = false } = {}) {
    const payload = new _store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreLayout */ .E(dir);
    let done = 0;
    for (const [name, digest] of digests) {
        if (done % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
            await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(context.signal);
        }
        const file = payload.at(...name.split("/"));
        const isRead = from !== "database" && name.endsWith(".yaml");
        const known = isRead ? readBack.get(name.slice(0, -".yaml".length))?.textDigest : undefined;
        if (known === undefined && context.files.stat(file) === undefined) {
            throw damaged(name, "is missing");
        }
        if ((known ?? context.files.digest(file)) !== digest) {
            throw damaged(name, "has other bytes than when it was taken");
        }
        done += 1;
        context.progress.advance(done);
    }
    await context.backends.proveDatabases(from, dir, restores);
}
function damaged(name, what) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(name)} ${what}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file: name },
        fix: ["Choose another backup: milestone backups"],
    });
}


/***/ }),

/***/ 14852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ takeBackup),
/* harmony export */   p: () => (/* binding */ nextBackupId)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);
/* harmony import */ var _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42333);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22166);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36209);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68286);
/* harmony import */ var _validate_broken_database_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16006);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31054);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7109);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19074);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9397);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(70637);













const SWITCH_COPY = "storage-backend.txt";
/** More than this many times, somebody adds files faster than they can be copied; the latest are not in the backup. */
const MAX_ROUNDS = 20;
/**
 * Takes a backup: copies, reads everything back, compares, and only then gives it its name under `backups/`.
 * What stands under `backups/` is proved.
 */
async function takeBackup(context, request) {
    const { files, layout, progress } = context;
    const staging = new _store_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .StoreLayout */ .E(request.scratch);
    files.makeDirs(staging.dir);
    const copied = await copyPayload(context, request, staging);
    await context.backends.completePayload(request.from, layout, staging.dir);
    progress.step("reading the backup back");
    const found = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_8__/* .surveyMarks */ .h)(context, await context.backends.openFolder(request.from, staging.dir));
    (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_7__/* .assertReadable */ .D)(found.findings);
    await (0,_prove_js__WEBPACK_IMPORTED_MODULE_12__/* .provePayload */ .F)(context, staging.dir, copied.digests, request.from, {
        readBack: found.marks,
        restores: true,
    });
    addWritten(context, staging, copied);
    const metadata = describe(context, request, found, copied);
    (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .createByPieces */ .hT)(files, staging.at("backup-metadata.yaml"), (0,_metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .writeMetadata */ .f5)(metadata, copied.digests));
    found.marks.free();
    copied.digests.free();
    copied.differs.free();
    copied.committed.free();
    files.syncTree(staging.dir);
    files.makeDirs(layout.backupsDir);
    files.rename(staging.dir, layout.at("backups", request.id));
    files.syncDir(layout.backupsDir);
    files.syncDir(layout.dir);
    return metadata;
}
/**
 * Digests are of the bytes read from the store, not of what was written: that is read back later. Others may write
 * meanwhile: the folders are listed again until nothing new stands there, so that no record is missed on its way from
 * one to the other.
 */
async function copyPayload(context, request, staging) {
    const { files, layout, progress, signal } = context;
    const committed = new _in_git_js__WEBPACK_IMPORTED_MODULE_9__/* .CommittedFiles */ .C(context);
    const copied = { digests: new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_5__/* .NamedDigests */ .H(), committed, differs: new _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .OrderedKeys */ .a(), bytes: 0 };
    let payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .payloadOf */ .Md)(files, layout, request.from);
    progress.step("backing up", payload.files.size);
    for (let round = 0; round < MAX_ROUNDS && !missingOf(payload, copied).next().done; round++) {
        for (const folder of payload.folders) {
            files.makeDirs(staging.at(...folder.split("/")));
        }
        let index = 0;
        for (const file of missingOf(payload, copied)) {
            if (index % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
                await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(signal);
            }
            index += 1;
            tryRead(files, (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceOf */ .vz)(layout, file), (bytes) => add(context, staging, copied, file, bytes));
            progress.advance(copied.digests.size);
        }
        payload.files.free();
        payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .payloadOf */ .Md)(files, layout, request.from);
        dropGone(context, staging, copied, payload.files);
    }
    payload.files.free();
    if (!copied.digests.has(SWITCH_COPY)) {
        // The tools copy this file back: without it, theirs would keep naming the backend moved to.
        add(context, staging, copied, SWITCH_COPY, Buffer.from(`${request.from}\n`));
    }
    return copied;
}
/** Files that are not copied yet. */
function* missingOf({ files }, { digests }) {
    for (const [, file] of files.each()) {
        if (!digests.has(file)) {
            yield file;
        }
    }
}
/** Passes over a file that somebody removed since it was listed. */
function tryRead(files, file, use) {
    let missing = true;
    try {
        files.withBytes(file, ({ bytes }) => {
            missing = false;
            use(bytes);
        });
    }
    catch (error) {
        if (!missing || !(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, "ENOENT")) {
            throw error;
        }
    }
}
/** A record that changed its state while it was copied is in the backup once. */
function dropGone({ files }, staging, copied, present) {
    for (const path of copied.digests.keys()) {
        if (present.rowOf(path) !== undefined) {
            continue;
        }
        const file = staging.at(...path.split("/"));
        copied.bytes -= files.stat(file)?.sizeBytes ?? 0;
        files.remove(file);
        copied.digests.delete(path);
        copied.differs.remove(path);
    }
}
function add({ files }, staging, copied, path, bytes) {
    files.create(staging.at(...path.split("/")), bytes);
    copied.digests.set(path, (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .textDigest */ .oA)(bytes));
    if (!copied.committed.has(path, bytes)) {
        copied.differs.add(path);
    }
    copied.bytes += bytes.length;
}
/** Adds the files that the backend itself wrote into the payload: database, dump, index. Proved by then, each is read once. */
function addWritten({ files }, staging, copied) {
    for (const { name, kind } of files.list(staging.dir) ?? []) {
        if (kind === "file" && !copied.digests.has(name)) {
            const file = staging.at(name);
            copied.digests.set(name, files.digest(file));
            copied.bytes += files.stat(file)?.sizeBytes ?? 0;
            if (name !== "enterprise.db" || !copied.committed.hasFile(name, file)) {
                copied.differs.add(name);
            }
        }
    }
}
function describe(context, request, { fingerprint, marks }, { digests, committed, differs, bytes }) {
    const { active, completed, data, text } = fingerprint;
    const git = committed.describe(differingFirst(differs));
    return {
        id: request.id,
        createdAt: context
            .now()
            .toISOString()
            .replace(/\.\d+Z$/, "Z"),
        from: request.from,
        to: request.to,
        proved: true,
        milestoneCount: active,
        retentionDays: request.outcome === "manual" ? _metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .RETENTION_DAYS */ .zh : undefined,
        details: {
            format: _metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .FORMAT_VERSION */ .Hp,
            tool: `milestone-migrate ${context.version}`,
            outcome: request.outcome,
            ...(request.startedBy && { started_by: request.startedBy }),
            records: { active, completed },
            fingerprint: { data, text },
            payload_bytes: bytes,
            other_yaml: otherYaml(digests, marks),
            ...(git === undefined ? {} : { git }),
        },
    };
}
/** What only this backup has, rows of a server, before what can be many. */
function* differingFirst(differs) {
    const isMany = (path) => path.includes("/");
    for (const many of [false, true]) {
        for (const [, path] of differs.sorted()) {
            if (isMany(path) === many) {
                yield path;
            }
        }
    }
}
/** YAML files that are no records. */
function otherYaml(digests, marks) {
    const others = [];
    for (const name of digests.sortedKeys()) {
        if (/^(?:active|completed)\/[^/]+\.yaml$/.test(name) && !marks.has(name.slice(0, -".yaml".length))) {
            others.push(name);
        }
    }
    return others;
}
/** What says that a name is of another age, not of a clock that was wrong: nothing has to come after it. */
const MOST_AHEAD_MS = 366 * 86_400_000;
/**
 * The next free backup id for a moment: ids are in the order in which they were given, so one comes after all that there
 * are, also where the clock was set back since.
 */
function nextBackupId(context, at, from, to) {
    const { files, layout } = context;
    const names = [layout.backupsDir, layout.migrationsDir].flatMap((dir) => (files.list(dir) ?? []).map(({ name }) => name));
    const taken = names.map(momentOf).filter((moment) => moment <= at.getTime() + MOST_AHEAD_MS);
    const next = taken.reduce((latest, moment) => Math.max(latest, moment + 1000), at.getTime());
    const time = new Date(next).toISOString();
    const stamp = `${time.slice(0, 10).replaceAll("-", "")}-${time.slice(11, 19).replaceAll(":", "")}`;
    return `migration-${stamp}-${from}-to-${to}`;
}
/** The time in the name of a backup or run, in milliseconds; NaN for any other name. */
function momentOf(name) {
    const [, day = "", time = ""] = /^migration-(\d{8})-(\d{6})(?:-|$)/.exec(name) ?? [];
    return Date.parse(day.replace(/(....)(..)(..)/, "$1-$2-$3") + time.replace(/(..)(..)(..)/, "T$1:$2:$3Z"));
}


/***/ }),

/***/ 29562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ sayNothingToDo),
/* harmony export */   Rw: () => (/* binding */ paintOut),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   qB: () => (/* binding */ paintErr)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);




/** The result on stdout: the value with `--json`, else its text. */
function show(door, { json }, value, text) {
    if (json) {
        door.out(`${(0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeJson */ .D)(value)}\n`, text);
    }
    else {
        door.out(text());
    }
}
/** A move to the backend that the store is on already. */
function sayNothingToDo(door, options, backend) {
    show(door, options, { backend, move: null }, () => `Already on ${backend}; nothing to do.\n`);
    return _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
}
/** The way from where the command was typed to a folder; empty where it is the same. */
function wayTo({ cwd }, dir) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.relative(cwd, dir);
}
/** Colours for stdout. */
function paintOut(door, { color }) {
    return (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .makePaint */ .R)(door.colour && color !== false);
}
/** Colours for stderr, which is a terminal when somebody can be asked. */
function paintErr(door, { color }) {
    return (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .makePaint */ .R)(door.interactive && door.colour && color !== false);
}


/***/ }),

/***/ 75473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSync: () => (/* binding */ runSync)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/report/commit-text.js
var commit_text = __webpack_require__(23964);
// EXTERNAL MODULE: ./dist/lib/report/plan-text.js
var plan_text = __webpack_require__(73746);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/sync-text.js




/** So many conflicts, and of each so many fields. */
const LISTED = 20;
const DONE = {
    brought: "brought over from the old copy",
    merged: "changed on both sides, merged field by field",
    same: "the same on both sides by now",
    ours: "kept as in the backend in use",
    theirs: "taken from the old copy",
};
const PLANNED = {
    brought: "to bring over from the old copy",
    merged: "changed on both sides, to merge field by field",
    same: "the same on both sides by now",
    ours: "to keep as in the backend in use",
    theirs: "to take from the old copy",
};
const REASONS = {
    "changed-on-both": "changed on both sides",
    "deleted-there": "deleted in the old copy, changed in the backend in use",
    "deleted-here": "changed in the old copy, deleted in the backend in use",
    "added-on-both": "added on both sides",
    "not-possible": "no database can hold it",
    "name-taken": "its name is taken",
    "unreadable-there": "mend it in the old copy, then run this again",
};
/** What a sync will do, as people read it. Pure. */
function renderSyncPlan({ backend, items, prerequisites }, paint) {
    const failed = prerequisites.filter(({ verdict }) => verdict !== "ok");
    if (items.length === 0 && failed.length === 0) {
        return `No drift: nothing changed in an old copy after the last switch. On ${backend}.\n`;
    }
    const lines = [
        ...describeItems(items, PLANNED),
        ...(failed.length === 0 ? [] : ["", ...(0,plan_text/* renderPrerequisites */.o)(failed, paint)]),
        "Nothing was written.",
    ];
    return `${lines.join("\n")}\n`;
}
/** What a sync did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderSync(report, folder) {
    const { items, left, id, backend, durationMs, writePauseMs, fingerprint } = report;
    const open = items.filter(({ kind }) => kind === "conflict").length + left.length;
    return [
        ...describeItems(items, DONE),
        ...left.map((each) => `Somebody else changed ${each} meanwhile; it is as they left it, and still drifted.`),
        `Written and read back in ${(0,quantity/* formatDuration */.a3)(durationMs)}; writers waited ${(0,quantity/* formatDuration */.a3)(writePauseMs)}.`,
        `Fingerprint: ${fingerprint.data}`,
        ...(0,commit_text/* renderCommit */.a)(report.commit, folder),
        `On ${backend}${open === 0 ? ", without drift" : `, with ${(0,quantity/* countOf */.pq)(open, "drifted record")} left`}; safety backup ${id}.`,
        "",
    ].join("\n");
}
function describeItems(items, words) {
    const decided = Object.entries(words).flatMap(([kind, what]) => {
        const labels = items.filter((item) => item.kind === kind).map(({ label }) => label);
        return labels.length === 0 ? [] : [`${(0,quantity/* countOf */.pq)(labels.length, "record")} ${what}`, ...(0,quantity/* listLines */.i4)(labels)];
    });
    const conflicts = items.filter((item) => item.kind === "conflict");
    if (conflicts.length === 0) {
        return decided;
    }
    return [
        ...decided,
        `${(0,quantity/* countOf */.pq)(conflicts.length, "conflict")}, left as ${conflicts.length === 1 ? "it is" : "they are"} on both sides:`,
        ...conflicts.slice(0, LISTED).flatMap(describeConflict),
        ...(conflicts.length > LISTED
            ? [`  … and ${(0,quantity/* countOf */.pq)(conflicts.length - LISTED, "more conflict")}; --json has all`]
            : []),
        "Keep the record of the backend in use with --ours, take the old copy's with --theirs, for all or by id:",
        `  milestone sync --ours ${conflicts[0]?.id}`,
    ];
}
/** One conflict with both sides, field by field. */
function describeConflict({ label, conflict }) {
    const { reason, detail, fields } = conflict;
    const more = fields.length > LISTED ? [`    … and ${(0,quantity/* countOf */.pq)(fields.length - LISTED, "more field")}`] : [];
    return [
        `  ${label}: ${REASONS[reason]}${detail === undefined ? "" : ` (${detail})`}`,
        ...fields.slice(0, LISTED).map(describeField),
        ...more,
    ];
}
function describeField({ path, base, ours, theirs }) {
    const sides = [`${ours} in use`, `${theirs} in the old copy`];
    const before = base === undefined ? [] : [`${base} at the switch`];
    return `    ${path === "" ? "the whole" : (0,native_path/* showName */.$i)(path)}: ${[...sides, ...before].join(", ")}`;
}

// EXTERNAL MODULE: ./dist/lib/sync/choose.js
var choose = __webpack_require__(49945);
// EXTERNAL MODULE: ./dist/lib/sync/plan.js + 7 modules
var sync_plan = __webpack_require__(16123);
// EXTERNAL MODULE: ./dist/lib/sync/sync.js
var sync = __webpack_require__(25475);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/sync.js








/**
 * `milestone sync`: brings over what changed in the old copy after the last switch; what changed on both sides to
 * different things is a conflict, which it asks about, or lists. Ends with 1 while one is left.
 */
async function runSync(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, options.dryRun ? "read" : "change");
    const pauseSessions = options.pauseSessions === true;
    const plan = async (choices) => (await (0,sync_plan/* prepareSync */.Z)(context, { choices, pauseSessions, holdsLock: false })).plan;
    let choices = readChoices(options);
    let planned = await plan(choices);
    assertKnown(planned, choices);
    if (options.dryRun) {
        (0,show/* show */.WU)(door, options, planned, () => renderSyncPlan(planned, (0,show/* paintOut */.Rw)(door, options)));
        return (0,possible/* isPossible */.w)(planned.prerequisites) && !hasConflicts(planned.items) ? error/* EXIT */.dc.done : error/* EXIT */.dc.findings;
    }
    (0,possible/* assertPossible */.A)(planned.prerequisites);
    if (hasConflicts(planned.items) && door.interactive) {
        choices = await askEach(door, planned, choices);
        planned = await plan(choices);
    }
    if (planned.items.every(({ kind }) => kind === "conflict")) {
        (0,show/* show */.WU)(door, options, planned, () => renderSyncPlan(planned, (0,show/* paintOut */.Rw)(door, options)));
        return hasConflicts(planned.items) ? error/* EXIT */.dc.findings : error/* EXIT */.dc.done;
    }
    const report = await (0,sync/* sync */.O)(context, { choices, pauseSessions, expectPlan: planned.digest });
    (0,show/* show */.WU)(door, options, report, () => renderSync(report, (0,show/* wayTo */.bj)(door, context.layout.parent)));
    return hasConflicts(report.items) || report.left.length > 0 ? error/* EXIT */.dc.findings : error/* EXIT */.dc.done;
}
function hasConflicts(items) {
    return items.some(({ kind }) => kind === "conflict");
}
/** Throws USAGE where one record would have to be taken from both sides. */
function readChoices({ ours, theirs }) {
    const choices = {
        ours: ours === true ? "all" : (ours ?? []),
        theirs: theirs === true ? "all" : (theirs ?? []),
    };
    const both = idsOf(choices.ours).find((id) => idsOf(choices.theirs).includes(id));
    if (both !== undefined || (choices.ours === "all" && choices.theirs === "all")) {
        throw new error/* MilestoneError */.lO("USAGE", `--ours and --theirs both want ${JSON.stringify(both ?? "every conflict")}.`, {
            state: error/* NOTHING_CHANGED */.Dh,
            fix: ["Give each conflict to one side: --ours <id> --theirs <id>."],
        });
    }
    return choices;
}
function idsOf(choice) {
    return choice === "all" ? [] : choice;
}
/** A slip of the pen must not leave a conflict undecided that somebody takes for decided. */
function assertKnown({ items }, { ours, theirs }) {
    const conflicts = items.flatMap((item) => ("conflict" in item ? [item.id] : []));
    const unknown = [...idsOf(ours), ...idsOf(theirs)].find((id) => !conflicts.includes(id));
    if (unknown !== undefined) {
        throw new error/* MilestoneError */.lO("USAGE", `${JSON.stringify(unknown)} is no record in conflict.`, {
            state: error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone sync --dry-run lists the conflicts."],
        });
    }
}
/** One conflict after the other; what a person puts off stays one. */
async function askEach(door, { items }, choices) {
    const ours = [...idsOf(choices.ours)];
    const theirs = [...idsOf(choices.theirs)];
    for (const item of items) {
        if (item.kind !== "conflict" || !(0,choose/* canDecide */.RK)(item.conflict)) {
            continue;
        }
        door.err(`${describeConflict(item).join("\n")}\n`);
        const possible = (0,choose/* canTakeTheirs */.Rj)(item.conflict);
        const answer = await door.choose(`${item.id}: which one?`, [
            { value: "later", label: "neither now" },
            { value: "ours", label: "keep the record of the backend in use" },
            ...(possible ? [{ value: "theirs", label: "take the old copy's record" }] : []),
        ]);
        if (answer === undefined) {
            break;
        }
        if (answer === "ours") {
            ours.push(item.id);
        }
        else if (answer === "theirs") {
            theirs.push(item.id);
        }
    }
    return { ours: choices.ours === "all" ? "all" : ours, theirs: choices.theirs === "all" ? "all" : theirs };
}


/***/ }),

/***/ 60283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
/* harmony export */   Mc: () => (/* binding */ asStopped),
/* harmony export */   ST: () => (/* binding */ LISTEN_EVERY),
/* harmony export */   rr: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Throws STOPPED when a signal asked for it. Called between batches and at phase edges. */
function throwIfStopped(signal) {
    if (signal.aborted) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state: "Everything was undone." });
    }
}
/** Files or records between two chances for a signal to be heard. */
const LISTEN_EVERY = 200;
/** Lets a signal in between synchronous work, then throws STOPPED when there was one. */
async function listenForStop(signal) {
    await new Promise(setImmediate);
    throwIfStopped(signal);
}
/** What a signal broke off may end in anything: it is said as that, with what it left. Other failures stay what they are. */
function asStopped(error, signal, state) {
    const isOther = error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code !== "STOPPED";
    return !signal.aborted || isOther
        ? error
        : new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
}


/***/ }),

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71260);



/** Nothing that a repository's own config names may run, and nothing inside the store is taken for a repository. */
const HARDENED = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.quotePath=false",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
/**
 * What git sets for a hook to say which repository it works on: in a worktree, in a repository that was named on the
 * command line, and what was set there for this one command. Everything is still looked at with {@link HARDENED}.
 */
const OF_A_HOOK = new Set([
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_SHALLOW_FILE",
    "GIT_CONFIG_PARAMETERS",
]);
/**
 * `protocol.allow` gives way to a repository's own `protocol.file.allow`; the variable does not. A clone that lacks
 * objects would else fetch them, with the programs that its configuration names. Grafts and replacements are a
 * clone's own: a commit must be the same everywhere.
 */
const OURS = {
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
};
/** Output that one call may give. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;
/** How to prove oneself to a server, and how to know it, is a matter of the machine and no part of a repository. */
const OF_THE_MACHINE = ["GIT_SSL_CAINFO", "GIT_SSL_CAPATH"];
/** Runs git in one folder, with an environment that carries nothing of the caller's repository. */
class Git {
    folder;
    env;
    machine;
    timeLeftMs;
    known;
    /** What was asked {@link ahead}, until somebody takes it. */
    answers = new Map();
    /** `env` is the door's; variables that steer git are left out of it. After `timeLeftMs` a command is given up. */
    constructor(folder, env, timeLeftMs) {
        this.folder = folder;
        this.env = cleanEnvironment(env);
        this.machine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, env[name]]));
        this.timeLeftMs = timeLeftMs;
    }
    /** The same, in another folder. */
    in(folder) {
        return new Git(folder, { ...this.env, ...this.machine });
    }
    /** In a hook: the repository that git called it for, whatever folder that is in. */
    static inHook(folder, env, timeLeftMs, known) {
        const git = new Git(folder, env, timeLeftMs);
        git.known = known;
        const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
        Object.assign(git.env, Object.fromEntries(kept));
        return git;
    }
    /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
    hooksFolder() {
        const { status, stdout } = processes().spawnSync("git", ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"], {
            cwd: this.folder,
            env: this.env,
            encoding: "utf8",
        });
        return status === 0 ? stdout.replace(/\n$/, "") : undefined;
    }
    /**
     * Asks at once what will be asked one by one, while other work goes on: each answer is there for the next {@link try} that
     * asks the same. What git does not answer is asked again by then.
     */
    async ahead(questions) {
        const ask = async (question) => {
            const answer = await this.answer(question);
            if (answer !== undefined) {
                this.answers.set(keyOf(question), answer);
            }
        };
        await Promise.all(questions.map(ask));
    }
    async answer({ args, input }) {
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["pipe", "pipe", "ignore"],
        });
        const pieces = [];
        child.stdout.on("data", (piece) => pieces.push(piece));
        // Git may end without having read everything.
        child.stdin.on("error", () => { }).end(input);
        return await new Promise((resolve) => {
            child.on("error", () => resolve(undefined));
            child.on("close", (exit) => resolve(exit === 0 ? Buffer.concat(pieces) : undefined));
        });
    }
    taken(question) {
        const key = this.answers.size === 0 ? "" : keyOf(question);
        const answer = this.answers.get(key);
        this.answers.delete(key);
        return answer;
    }
    /**
     * The output; undefined when git exits with another code than 0, is not installed, or says more than `mostBytes`.
     */
    try(args, input, mostBytes = MAX_OUTPUT_BYTES) {
        const known = this.known?.(args, input) ?? this.taken({ args, input });
        if (known !== undefined) {
            return known;
        }
        const result = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            ...(input === undefined ? {} : { input }),
            ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
            maxBuffer: mostBytes,
            stdio: ["pipe", "pipe", "pipe"],
        });
        return result.status === 0 ? result.stdout : undefined;
    }
    /** The output. Throws GIT_FAILED. */
    run(args, input) {
        const output = this.try(args, input);
        if (output === undefined) {
            throw failed(args);
        }
        return output;
    }
    /** The output, piece by piece, each valid until the next is asked for: of as many files as there may be. Throws GIT_FAILED. */
    *pieces(args) {
        const handle = (0,_packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openUnnamed */ .x)();
        if (handle === undefined) {
            yield this.run(args);
            return;
        }
        try {
            this.toFile(args, handle);
            yield* piecesOf(handle);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
        }
    }
    toFile(args, handle) {
        const { status } = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["ignore", handle, "ignore"],
        });
        if (status !== 0) {
            throw failed(args);
        }
    }
    /** The one way out of this machine. Never throws; other work goes on meanwhile. */
    async call(args, { protocol, settings, signal }) {
        const told = Object.fromEntries(settings.flatMap(([key, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ]));
        const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
        // git does the talking through programs of its own, which end with it only as a group.
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: { ...env, GIT_ALLOW_PROTOCOL: protocol },
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        const stop = () => killGroup(child);
        signal.addEventListener("abort", stop, { once: true });
        if (signal.aborted) {
            stop();
        }
        try {
            return await answerOf(child, signal);
        }
        finally {
            signal.removeEventListener("abort", stop);
        }
    }
    /** The first line of the output; undefined as with {@link try}. */
    line(args) {
        return this.try(args)?.toString("utf8").replace(/\n$/, "");
    }
}
function failed([command]) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("GIT_FAILED", `git ${command} failed.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Run git status in the folder of the store and mend what it says."],
    });
}
const PIECE_BYTES = 1 << 16;
function* piecesOf(handle) {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(handle, buffer, 0, buffer.length, at);
        if (count === 0) {
            return;
        }
        at += count;
        yield buffer.subarray(0, count);
    }
}
function keyOf({ args, input }) {
    return JSON.stringify([args, input]);
}
/** Loaded where git is asked: it takes in streams and sockets, a fifth of what starting Node takes. */
function processes() {
    return process.getBuiltinModule("node:child_process");
}
/** Where it was stopped, nobody waits for what still holds its output. */
async function answerOf(child, signal) {
    const said = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => {
        said.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
        said.err += text;
    });
    return await new Promise((resolve) => {
        child.on("error", ({ message }) => resolve({ exit: null, out: "", err: `fatal: ${message}` }));
        child.on("close", (exit) => resolve({ exit, ...said }));
        child.on("exit", (exit) => {
            if (signal.aborted) {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ exit, ...said });
            }
        });
    });
}
function killGroup(child) {
    if (process.platform === "win32" || child.pid === undefined) {
        child.kill();
        return;
    }
    try {
        process.kill(-child.pid);
    }
    catch (error) {
        // It has ended by itself.
        if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "ESRCH")) {
            throw error;
        }
    }
}
function cleanEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_OPTIONS");
    return { ...Object.fromEntries(kept), ...OURS };
}


/***/ }),

/***/ 82450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   AB: () => (/* binding */ committedAt),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   RC: () => (/* binding */ parseFolders),
/* harmony export */   UC: () => (/* binding */ tryReadObjects),
/* harmony export */   ZL: () => (/* binding */ namesQuestion),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65651);

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
function* readObjects(git, ids) {
    // A partial clone may not even be asked.
    const output = ids.length === 0 ? undefined : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids));
    yield* parseObjects(output ?? Buffer.alloc(0), ids.length);
}
/** The same, as an array; undefined where all together they are more than so many bytes. */
function tryReadObjects(git, ids, mostBytes) {
    const output = ids.length === 0 ? Buffer.alloc(0) : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids), mostBytes);
    const objects = output && [...parseObjects(output, ids.length)];
    return objects?.every((object) => object !== undefined) ? objects : undefined;
}
/** What git is asked for objects by names that mean the same for ever, without spaces. */
function namesQuestion(names) {
    return { args: _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, input: inputOf(names) };
}
/** Objects by such names; those that are not here are left out. */
function readNamed(git, names) {
    const objects = [...readObjects(git, names)];
    return new Map(names.flatMap((name, at) => {
        const object = objects[at];
        return object === undefined ? [] : [[name, object]];
    }));
}
function inputOf(names) {
    return names.map((name) => `${name}\n`).join("");
}
function* parseObjects(output, count) {
    let at = 0;
    for (let index = 0; index < count; index++) {
        const end = Math.max(at, output.indexOf(10, at));
        const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
        const start = end + 1;
        at = size === undefined ? start : start + Number(size) + 1;
        yield size === undefined
            ? undefined
            : { id, type: type, bytes: output.subarray(start, at - 1) };
    }
}
/** The parents that a commit names; they may be beyond this clone. */
function parentsOf(commit) {
    return headOf(commit).flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
/** When a commit was made, by its committer; undefined where what it says is no time. */
function committedAt(commit) {
    const line = headOf(commit).find((each) => each.startsWith("committer "));
    const [, seconds] = /> ([0-9]{1,12}) [-+][0-9]{4}$/.exec(line ?? "") ?? [];
    return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
function headOf({ bytes }) {
    return (bytes.toString("latin1").split("\n\n", 1)[0] ?? "").split("\n");
}
const FOLDER = "40000 ";
/** The folders in a tree, by name: what git calls them. */
function parseFolders(tree, idBytes) {
    const folders = new Map();
    for (let at = 0; at < tree.length;) {
        // `<mode> <name>`, a NUL, and the id in bytes.
        const nameEnd = tree.indexOf(0, at);
        const next = nameEnd + 1 + idBytes;
        const entry = tree.toString("latin1", at, nameEnd);
        if (entry.startsWith(FOLDER)) {
            folders.set(entry.slice(FOLDER.length), tree.toString("hex", nameEnd + 1, next));
        }
        at = next;
    }
    return folders;
}


/***/ }),

/***/ 65651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pr: () => (/* binding */ TREE),
/* harmony export */   ZZ: () => (/* binding */ STORES),
/* harmony export */   b6: () => (/* binding */ PLAIN_DIFF),
/* harmony export */   fQ: () => (/* binding */ OBJECTS)
/* harmony export */ });
/**
 * What the hook asks git in nearly every push. Its script asks the same while Node starts, word for word: an answer is
 * found again by its question.
 */
/** Changes of stores, between two commits; a repository in place of a file is one, whatever a `.gitmodules` says of it. */
const PLAIN_DIFF = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
];
const STORES = [":(top,glob)**/.milestones", ":(top,glob)**/.milestones/**"];
/** Every file of a folder in a commit. */
const TREE = ["ls-tree", "-r", "-z", "--full-tree"];
/** The bytes of objects, whose ids stand on stdin. */
const OBJECTS = ["cat-file", "--batch"];
/** As a path in a commit, whatever is in its name. */
function placeOf(folder) {
    return `:(top,literal)${folder}/`;
}


/***/ }),

/***/ 90743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ beginRun)
/* harmony export */ });
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50425);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29713);
/* harmony import */ var _remove_if_empty_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66130);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48700);




/** Makes the folder of a run, kept out of git by itself, and writes the journal's first line, durably. */
function beginRun(context, id, facts) {
    const { files, layout } = context;
    const { dir } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_2__/* .RunDirs */ .k(layout, id);
    try {
        return writeFirstLine(context, dir, facts);
    }
    catch (error) {
        const clean = () => {
            files.removeTree(dir);
            (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
        };
        // The first line may stand there: then it is a run that was interrupted.
        throw (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUpAfter */ .T)(error, clean, {
            code: "INTERRUPTED",
            state: `Nothing was switched; migrations/${id} may still be there.`,
            fix: ["Mend what the messages name, then: milestone resume"],
        });
    }
}
function writeFirstLine({ files, layout, now }, dir, facts) {
    files.makeDirs(layout.migrationsDir);
    const ignore = layout.at("migrations", ".gitignore");
    if (files.stat(ignore) === undefined) {
        files.create(ignore, "*\n");
    }
    files.makeDir(dir);
    const journal = new _journal_js__WEBPACK_IMPORTED_MODULE_1__/* .Journal */ .CQ(files, dir);
    journal.reach("started", now(), facts);
    files.syncDir(layout.migrationsDir);
    files.syncDir(layout.dir);
    return journal;
}


/***/ }),

/***/ 68678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ describeCommit)
/* harmony export */ });
/** The commands that commit the result of a move or restore; none outside git. */
function describeCommit({ repository, layout, files }, backend, message = `Move milestones to the ${backend} backend`) {
    if (repository === undefined) {
        return [];
    }
    const folder = layout.show(layout.dir);
    const always = [".gitignore", ".gitattributes", "config", "backups", "active", "completed", "logs"];
    const names = backend === "database" ? [...always, "enterprise.db"] : always;
    const present = names.filter((name) => files.stat(layout.at(name)) !== undefined);
    const ignored = repository.ignored(present);
    const added = present.filter((name) => !ignored.includes(name));
    const stray = repository.tracked(["index.db", "enterprise.db"]).filter((name) => !names.includes(name));
    const lacking = ignored.filter((name) => name !== "logs").map((name) => `${folder}/${name}`);
    if (added.length === 0 && stray.length === 0) {
        return [];
    }
    return [
        ...(lacking.length === 0 ? [] : [`# git ignores ${lacking.join(", ")}: a clone will lack it`]),
        ...stray.map((name) => `git rm --cached ${folder}/${name}`),
        ...(added.length === 0 ? [] : [`git add ${added.map((name) => `${folder}/${name}`).join(" ")}`]),
        `git commit -m "${message}"`,
    ];
}


/***/ }),

/***/ 58774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ WritePause),
/* harmony export */   a: () => (/* binding */ waitForTools)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _store_tool_holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56665);



/** A tool that holds a lock is in the middle of writing: its write is to be in the last catch-up. Throws SOURCE_BUSY. */
async function waitForTools(context, pause) {
    const kept = await (0,_store_tool_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForHolds */ .r)(context, Math.max(0, pause.leftMs()));
    if (kept.length > 0) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SOURCE_BUSY", `A tool keeps its lock: ${kept.map(_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i).join(", ")}.`, {
            state: "Nothing was switched.",
            fix: ["Run it again when the tool is done."],
        });
    }
}
/** How long our own writers have been kept waiting, against what they were promised. */
class WritePause {
    start = performance.now();
    maxMs;
    constructor(maxMs) {
        this.maxMs = maxMs;
    }
    elapsedMs() {
        return performance.now() - this.start;
    }
    leftMs() {
        return this.maxMs - this.elapsedMs();
    }
    assertNotOver() {
        const overrun = this.describeOverrun();
        if (overrun !== undefined) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("WRITE_PAUSE_EXCEEDED", `${overrun}.`, {
                state: "Nothing was switched.",
                fix: ["Run it at a quieter time, or raise storage.migration.max_write_pause."],
            });
        }
    }
    /** By how much it was longer than promised; undefined where it was not. */
    describeOverrun() {
        const took = Math.round(this.elapsedMs());
        return this.leftMs() < 0 ? `The write pause took ${took} ms; at most ${this.maxMs} ms were promised` : undefined;
    }
}


/***/ }),

/***/ 71260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openUnnamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A file of the system's temporary folder that nobody else can read, for reading and writing. It has no name from the
 * start, so it goes with the process, however that ends. Undefined where there is no room for one.
 */
function openUnnamed() {
    // Loaded here: a push is judged without such files, and it takes a quarter of what starting Node does.
    const { randomBytes } = process.getBuiltinModule("node:crypto");
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `milestone-${randomBytes(8).toString("hex")}`);
    try {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, "wx+", 0o600);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(file);
            return handle;
        }
        catch {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
            return undefined;
        }
    }
    catch {
        return undefined;
    }
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

/***/ 73746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan),
/* harmony export */   o: () => (/* binding */ renderPrerequisites)
/* harmony export */ });
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14590);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9270);


/** A plan as people read it. Pure. */
function renderPlan(plan, paint) {
    const { move, fingerprint, estimate } = plan;
    const records = `${fingerprint.active} active, ${fingerprint.completed} completed`;
    return [
        `Plan: ${move.from} to ${move.to}, ${records}`,
        "",
        "Steps:",
        ...plan.steps.map((step, at) => `  ${at + 1}. ${step}`),
        "",
        ...renderPrerequisites(plan.prerequisites, paint),
        ...(plan.findings.length === 0
            ? []
            : ["Findings:", ...plan.findings.map((each) => `  ${(0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFinding */ .jb)(each)}`), ""]),
        `Takes about ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.durationMs)} (from ${estimate.source}); writers wait about ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.writePauseMs)}.`,
        ...(estimate.writePauseMs > estimate.mostPauseMs
            ? [
                `That is more than the ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(estimate.mostPauseMs)} of storage.migration.max_write_pause, after which the move would undo itself: raise it first.`,
            ]
            : []),
        ...(move.from === "database" && !plan.onServer
            ? ['A tool that writes during that pause may be told "database is locked".']
            : []),
        `Disk: ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(plan.diskNeededBytes)} needed, ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(plan.diskFreeBytes)} free.`,
        "Way back:",
        ...plan.wayBack.map((way) => `  ${way}`),
        `Digest: ${plan.digest}`,
        "",
    ].join("\n");
}
/** Every condition with its verdict and its fix, and an empty line. */
function renderPrerequisites(prerequisites, paint) {
    const sign = { ok: paint.good("ok  "), warning: paint.warn("warn"), failed: paint.bad("FAIL") };
    return [
        "Prerequisites:",
        ...prerequisites.flatMap(({ title, verdict, detail, fix }) => [
            `  ${sign[verdict]} ${title}: ${detail}`,
            ...(fix === undefined ? [] : [`       ${fix}`]),
        ]),
        "",
    ];
}


/***/ }),

/***/ 25475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sync)
/* harmony export */ });
/* harmony import */ var _backup_take_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14852);
/* harmony import */ var _drift_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32987);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60283);
/* harmony import */ var _migrate_begin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90743);
/* harmony import */ var _migrate_commit_advice_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(68678);
/* harmony import */ var _migrate_fail_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26024);
/* harmony import */ var _migrate_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43455);
/* harmony import */ var _migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26312);
/* harmony import */ var _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(48700);
/* harmony import */ var _migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56874);
/* harmony import */ var _migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58774);
/* harmony import */ var _plan_possible_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9119);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32803);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(98201);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31054);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38694);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(67567);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(16123);
/* harmony import */ var _staged_changes_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96214);




















/**
 * Brings over what drifted in the old copy: safety backup, new content aside, decision, then each record at once (a
 * database takes all of them at once). The old copy is not touched; what it holds now is the base for drift from here on.
 * The commit point is the journal's line `decided`: before it nothing is touched, after it only forward. Throws
 * MilestoneError.
 */
async function sync(context, request) {
    return await (0,_migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .withMigrationLock */ .K)(context, async (lock) => {
        (0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_7__.assertNoneOpen)(context);
        const { plan, changes } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .prepareSync */ .Z)(context, { ...request, holdsLock: true });
        if (plan.digest !== request.expectPlan) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("PLAN_CHANGED", "The store changed since the plan was shown.", {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
                fix: ["milestone sync --dry-run shows the plan as it is now."],
            });
        }
        (0,_plan_possible_js__WEBPACK_IMPORTED_MODULE_10__/* .assertPossible */ .A)(plan.prerequisites);
        return await runSync(context, request, { plan, changes, lock });
    });
}
async function runSync(context, request, parts) {
    const { files, layout } = context;
    const { backend, items } = parts.plan;
    const startedAt = performance.now();
    const id = (0,_backup_take_js__WEBPACK_IMPORTED_MODULE_0__/* .nextBackupId */ .p)(context, context.now(), backend, backend);
    const pausedSession = request.pauseSessions && (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_17__/* .hasSession */ .N)(files, layout);
    const startedAtMs = context.now().getTime();
    const facts = { kind: "sync", from: backend, to: backend, backup: id, startedAtMs, pausedSession };
    const journal = (0,_migrate_begin_js__WEBPACK_IMPORTED_MODULE_4__/* .beginRun */ .T)(context, id, facts);
    try {
        const { fingerprint, left, writePauseMs } = await bringOver(context, id, parts, journal, facts);
        const commit = (0,_migrate_commit_advice_js__WEBPACK_IMPORTED_MODULE_18__/* .describeCommit */ .X)(context, backend, "Bring milestones over from the old copy");
        const durationMs = performance.now() - startedAt;
        return { id, backend, items, left, fingerprint, durationMs, writePauseMs, commit };
    }
    catch (error) {
        throw await (0,_migrate_fail_js__WEBPACK_IMPORTED_MODULE_5__/* .failRun */ .Q)(context, id, journal, facts, error);
    }
}
async function bringOver(context, id, { plan, changes, lock }, journal, facts) {
    const { files, layout, backends, settings } = context;
    const { backend } = plan;
    const dirs = new _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_19__/* .RunDirs */ .k(layout, id);
    await (0,_backup_take_js__WEBPACK_IMPORTED_MODULE_0__/* .takeBackup */ .a)(context, { id, from: backend, to: backend, outcome: "pending", scratch: dirs.backup });
    lock.refresh();
    journal.reach("backed-up", context.now());
    const staged = (0,_staged_changes_js__WEBPACK_IMPORTED_MODULE_16__/* .stageChanges */ .Gr)(files, dirs, changes);
    journal.reach("backfilled", context.now());
    await proveStaged(context, dirs, staged);
    journal.reach("verified", context.now(), { pausedSession: facts.pausedSession });
    const pause = new _migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__/* .WritePause */ .A(settings.settings.migration.maxWritePauseMs);
    await (0,_migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__/* .waitForTools */ .a)(context, pause);
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_17__/* .pauseSession */ .FT)(files, layout);
    }
    const edit = await backends.edit(backend, dirs.shadow, pause.leftMs());
    try {
        await (0,_apply_js__WEBPACK_IMPORTED_MODULE_13__/* .assertAsPlanned */ .J)(edit, staged);
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfStopped */ .$J)(context.signal);
        lock.refresh();
        pause.assertNotOver();
        journal.reach("decided", context.now());
    }
    catch (error) {
        await edit.release();
        throw error;
    }
    const completed = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_14__/* .completeSync */ .d)(context, dirs, { backend, edit, changes: staged });
    const { fingerprint, releasedAt } = completed;
    const writePauseMs = pause.elapsedMs() - (performance.now() - releasedAt);
    Object.assign(facts, { fingerprint, writePauseMs });
    journal.reach("switched", context.now(), { fingerprint, writePauseMs });
    await (0,_migrate_finish_js__WEBPACK_IMPORTED_MODULE_6__/* .finishRun */ .J)(context, id, journal, facts);
    return { ...completed, writePauseMs };
}
/** Reads the new content back: what it is, and what it means. */
async function proveStaged(context, dirs, staged) {
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_12__/* .surveyMarks */ .h)(context, await context.backends.openFolder("file", dirs.shadow));
    const wanted = staged.flatMap((change) => ((0,_staged_changes_js__WEBPACK_IMPORTED_MODULE_16__/* .isWritten */ .QH)(change) && change.target ? [change.target] : []));
    const wrong = wanted.find((target) => !(0,_drift_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRecord */ .q)(target, marks.get((0,_record_record_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(target))));
    if (wrong !== undefined || marks.size !== wanted.length) {
        const what = wrong === undefined ? "there are more records than were written" : `${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(wrong)} differs`;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("VERIFY_MISMATCH", `What is to be brought over does not read back: ${what}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            fix: ["Run it again; if it fails again, report it with this message."],
        });
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

/***/ 14590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/** Errors stop a move; warnings are carried along; notices are good to know. */
const SEVERITIES = ["error", "warning", "notice"];
/** Errors count most. */
function isAtLeast(severity, least) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
/** Every rule that can find something. Stable names: settings, baselines, reports and docs/rules.md use them. */
const RULES = [
    "yaml-syntax",
    "duplicate-key",
    "several-documents",
    "unsupported-yaml",
    "too-deep",
    "too-many-aliases",
    "encoding",
    "file-size",
    "conflict-marker",
    "unsafe-path",
    "record-id",
    "duplicate-id",
    "row-data",
    "row-digest",
    "database-broken",
    "database-schema",
    "backend-unreadable",
    "records-on-server",
    "storage-backend",
    "last-switch",
    "settings",
    "duplicate-task-id",
    "dependency-self",
    "dependency-cycle",
    "dependency-unknown",
    "not-a-milestone",
    "id-missing",
    "id-mismatch",
    "field-type",
    "status",
    "priority",
    "progress",
    "progress-tasks",
    "date",
    "estimate",
    "state-folder",
    "workflow-phase",
    "number-not-json",
    "number-precision",
    "server-value",
    "secret-value",
    "disable-comment",
    "yml-extension",
    "nested-file",
    "auxiliary-yaml",
    "auxiliary-json",
    "log-entry",
    "log-end",
    "log-line-ending",
    "side-file",
    "bare-repository",
    "drift",
    "old-copy",
    "backup-damaged",
    "backup-payload-absent",
    "index-missing",
    "index-broken",
    "index-behind",
    "index-stray-row",
];
/** `file:line:column: severity rule: message`, the form that editors and terminals link. */
function describeFinding(finding) {
    const place = [finding.file, finding.line, finding.line === undefined ? undefined : finding.column];
    const where = place.filter((part) => part !== undefined).join(":");
    return `${where}: ${finding.severity} ${finding.rule}: ${finding.message}`;
}


/***/ })

};
