export const id = 915;
export const ids = [915];
export const modules = {

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

/***/ 46106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRestore: () => (/* binding */ runRestore)
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
;// CONCATENATED MODULE: ./dist/lib/report/restore-text.js




/** What a restore will do, as people read it. Pure. */
function renderRestorePlan(plan, paint) {
    const { records, changed, added, removed } = plan;
    const same = records.active + records.completed - changed.length - added.length;
    const where = plan.origin === "folder" ? "its folder" : "git";
    return [
        `Restore ${plan.backup}, taken ${plan.createdAt}, from ${where}: ${plan.from} to ${plan.to}`,
        "",
        `${(0,quantity/* countOf */.pq)(changed.length, "record")} overwritten`,
        ...(0,quantity/* listLines */.i4)(changed),
        `${(0,quantity/* countOf */.pq)(added.length, "record")} brought back`,
        ...(0,quantity/* listLines */.i4)(added),
        `${(0,quantity/* countOf */.pq)(removed.length, "record")} set aside, because the backup does not have them`,
        ...(0,quantity/* listLines */.i4)(removed),
        `${(0,quantity/* countOf */.pq)(same, "record")} unchanged`,
        ...(plan.otherFiles.length === 0
            ? []
            : [
                `${(0,quantity/* countOf */.pq)(plan.otherFiles.length, "other file")} overwritten or brought back`,
                ...(0,quantity/* listLines */.i4)(plan.otherFiles),
            ]),
        "",
        ...(plan.unreadable === undefined
            ? ["A safety backup of the present store is taken first."]
            : [
                paint.warn(`The present store cannot be read: ${plan.unreadable}.`),
                "There can be no proved backup of it; its files are set aside as they are.",
            ]),
        ...(plan.from === plan.to || (plan.from !== "database" && plan.to !== "database")
            ? ["Each record changes at once, the store as a whole does not; once begun, it only goes forward."]
            : []),
        "",
        ...(0,plan_text/* renderPrerequisites */.o)(plan.prerequisites, paint),
        `Digest: ${plan.digest}`,
        "",
    ].join("\n");
}
/** What a restore did, as people read it. Pure. `folder` as for {@link renderCommit}. */
function renderRestoreReport(report, folder) {
    const { fingerprint, put, aside } = report;
    const files = `${(0,quantity/* countOf */.pq)(put, "file")} put in place, ${aside} set aside`;
    const aside_ = put + aside > 0 ? ` What was there is under migrations/${report.id}/displaced.` : "";
    return [
        `${(0,quantity/* countOf */.pq)(fingerprint.active + fingerprint.completed, "record")} as in the backup, read back in ${(0,quantity/* formatDuration */.a3)(report.durationMs)}; ${files}.${aside_}`,
        `Fingerprint: ${fingerprint.data}`,
        ...report.left.map((file) => `Somebody else wrote ${(0,native_path/* showName */.$i)(file)} meanwhile; that is kept under migrations/${report.id}/left.`),
        ...report.leftTables.map((table) => `Somebody else wrote to the server meanwhile; that is kept as ${table}.`),
        ...(0,commit_text/* renderCommit */.a)(report.commit, folder),
        `On ${report.backend}, as of ${report.restored}${report.safetyBackup === undefined ? "" : `; safety backup ${report.safetyBackup}`}.`,
        "",
    ].join("\n");
}

// EXTERNAL MODULE: ./dist/lib/restore/bring-payload.js
var bring_payload = __webpack_require__(68842);
// EXTERNAL MODULE: ./dist/lib/restore/plan.js
var restore_plan = __webpack_require__(86310);
// EXTERNAL MODULE: ./dist/lib/restore/restore.js + 2 modules
var restore = __webpack_require__(10881);
// EXTERNAL MODULE: ./dist/lib/commands/agree.js
var agree = __webpack_require__(51103);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/restore.js









/** `milestone restore <id>`: shows what it will overwrite, asks, restores, says what it did. */
async function runRestore(door, backup, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, options.dryRun ? "read" : "change");
    if (!options.dryRun) {
        (0,bring_payload/* bringPayload */.t)(context, backup);
    }
    const choices = { backup, pauseSessions: options.pauseSessions === true, logs: options.logs === true };
    const plan = await (0,restore_plan/* planRestore */.q)(context, { ...choices, holdsLock: false });
    if (options.dryRun) {
        (0,show/* show */.WU)(door, options, plan, () => renderRestorePlan(plan, (0,show/* paintOut */.Rw)(door, options)));
        return (0,possible/* isPossible */.w)(plan.prerequisites) ? error/* EXIT */.dc.done : error/* EXIT */.dc.findings;
    }
    if (!options.quiet) {
        door.err(renderRestorePlan(plan, (0,show/* paintErr */.qB)(door, options)));
    }
    (0,possible/* assertPossible */.A)(plan.prerequisites);
    await (0,agree/* agree */.d)(door, options, `Restore ${backup}?`);
    const report = await (0,restore/* restore */.P)(context, { ...choices, expectPlan: plan.digest });
    (0,show/* show */.WU)(door, options, report, () => renderRestoreReport(report, (0,show/* wayTo */.bj)(door, context.layout.parent)));
    return error/* EXIT */.dc.done;
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

/***/ 28360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ fingerprintOfMarks)
/* harmony export */ });
/* harmony import */ var _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42624);

/** The fingerprint of what the marks stand for. */
function fingerprintOfMarks(marks) {
    const builder = new _record_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .FingerprintBuilder */ .gS();
    for (const [, mark] of marks.sorted()) {
        builder.add(mark);
    }
    return builder.finish();
}


/***/ }),

/***/ 47708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ UndoWatch)
/* harmony export */ });
const LOOK_EVERY_MS = 50;
/** Who stopped a run, in its own words. */
const ASKED = "milestone resume --undo";
/**
 * Looks, while a run goes on, whether another process asked it to undo itself: by a file in the folder of the run, so
 * that no signal is ever sent to a process that is only believed to be ours.
 */
class UndoWatch {
    files;
    request;
    asked = new AbortController();
    timer;
    constructor({ files }, { undoRequest }) {
        this.files = files;
        this.request = undoRequest;
        this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    }
    /** The same context, also stopped by a request. */
    contextOf(context) {
        return { ...context, signal: AbortSignal.any([context.signal, this.asked.signal]) };
    }
    /** Now, whenever the last look was. */
    look() {
        if (this.files.stat(this.request) !== undefined) {
            this.asked.abort(ASKED);
        }
    }
    end() {
        clearInterval(this.timer);
    }
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


/***/ })

};
