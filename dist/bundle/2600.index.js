export const id = 2600;
export const ids = [2600];
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

/***/ 67575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: ./dist/lib/backup/take.js
var take = __webpack_require__(14852);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/plan/expected.js
var expected = __webpack_require__(6688);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/record/marks.js
var record_marks = __webpack_require__(7450);
// EXTERNAL MODULE: ./dist/lib/store/last-switch.js
var last_switch = __webpack_require__(57393);
// EXTERNAL MODULE: ./dist/lib/store/sessions.js
var sessions = __webpack_require__(98201);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/migrate/begin.js
var begin = __webpack_require__(90743);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/packed/hash.js
var hash = __webpack_require__(81941);
;// CONCATENATED MODULE: ./dist/lib/migrate/duplicate.js



/**
 * Two records of one id, or of ids that some system takes for one; undefined when there are none. Asked of the whole:
 * while a source is read, a record that changes its state is met twice.
 */
function findTwice(marks) {
    const suspects = hashesThereTwice(marks);
    const first = new Map();
    for (const name of suspects.size === 0 ? [] : marks.keys()) {
        const id = foldedIdOf(name);
        if (suspects.has((0,hash/* hashOf */.q)(id))) {
            const before = first.get(id);
            if (before !== undefined) {
                return [before, name];
            }
            first.set(id, name);
        }
    }
    return undefined;
}
/** Four bytes a record, where a set of all ids would take twenty times as much. Some of them are there by chance. */
function hashesThereTwice(marks) {
    const hashes = new Uint32Array(marks.size);
    let count = 0;
    for (const name of marks.keys()) {
        hashes[count] = (0,hash/* hashOf */.q)(foldedIdOf(name));
        count += 1;
    }
    hashes.sort();
    return new Set(hashes.filter((hash, at) => at > 0 && hash === hashes[at - 1]));
}
function foldedIdOf(name) {
    return (0,record_record/* keyOf */.TN)(name).id.toLowerCase();
}
/** Throws RECORD_UNREADABLE where {@link findTwice} found some. */
function assertNotTwice(found) {
    if (found !== undefined) {
        const [first, second] = found;
        throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${second} has the same id as ${first}, on some systems or on all.`, {
            state: "Nothing was switched.",
            place: { record: second },
            fix: ["Keep one of the two, or give one another id."],
        });
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var validate_finding = __webpack_require__(14590);
;// CONCATENATED MODULE: ./dist/lib/migrate/refuse-broken.js


/**
 * True for what no copy can be made of. Warnings are carried along; an id met twice may be a record that just changed its
 * state, and is judged when the copy has settled.
 */
function stopsCopy({ severity, rule }) {
    return severity === "error" && rule !== "duplicate-id";
}
/** A record that broke while the move ran, and stayed so. */
function brokenMeanwhile(finding) {
    return new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", (0,validate_finding/* describeFinding */.jb)(finding), {
        state: "Nothing was switched.",
        place: { file: finding.file, ...(finding.line === undefined ? {} : { line: finding.line }) },
        fix: [finding.fix ?? "Mend the record, then run this again."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/migrate/catch-up.js



/** Brings over, round by round, what changes in a source while it is copied. */
class CatchUp {
    /** Every round that was made. */
    rounds = [];
    source;
    shadow;
    marks;
    /** Undefined where nobody looked since something changed. */
    lookedForTwice;
    constructor({ source, shadow, marks }) {
        this.source = source;
        this.shadow = shadow;
        this.marks = marks;
    }
    /** Everything that is no longer as marked. `goOn` is called for each change, and throws where it is to end. */
    async run(during, goOn) {
        const put = new Set();
        const gone = new Set();
        const broken = [];
        for await (const change of this.source.changesSince(this.marks)) {
            goOn();
            await this.bringOver(change, put, gone, broken);
        }
        this.rounds.push({ during, ...count(put, gone) });
        const touched = new Set([...put, ...gone]);
        if (touched.size > 0) {
            this.lookedForTwice = undefined;
        }
        return { touched, broken };
    }
    /** As {@link findTwice}. Asked before the write pause as well, which need not wait for it where nothing changed since. */
    findTwice() {
        this.lookedForTwice ??= { found: findTwice(this.marks) };
        return this.lookedForTwice.found;
    }
    async bringOver(change, put, gone, broken) {
        switch (change.kind) {
            case "finding":
                if (stopsCopy(change.finding)) {
                    broken.push(change.finding);
                }
                return;
            case "put":
                put.add((0,record_record/* nameOf */.Vb)(change.record));
                return await this.shadow.put(change.record);
            case "gone":
                gone.add((0,record_record/* nameOf */.Vb)(change.key));
                return await this.shadow.remove(change.key);
        }
    }
}
function count(put, gone) {
    const written = new Set([...put].map((name) => (0,record_record/* keyOf */.TN)(name).id));
    const moved = [...gone].filter((name) => written.has((0,record_record/* keyOf */.TN)(name).id)).length;
    return { written: put.size - moved, moved, removed: gone.size - moved };
}

// EXTERNAL MODULE: ./dist/lib/migrate/commit-advice.js
var commit_advice = __webpack_require__(68678);
;// CONCATENATED MODULE: ./dist/lib/migrate/copy.js


/** Few enough that their texts do not grow the heap for good. */
const BATCH_ROWS = 100;
/**
 * Copies every record of the source into the shadow, and marks what each was. What cannot be read is left to the
 * catch-up: a tool may be in the middle of writing it.
 */
async function backfill(context, { source, shadow, marks }) {
    let batch = [];
    for await (const item of source.scan()) {
        if (item.kind === "finding") {
            continue;
        }
        marks.set((0,record_record/* nameOf */.Vb)(item.record), item.mark);
        batch.push(item.record);
        if (batch.length === BATCH_ROWS) {
            (0,stopped/* throwIfStopped */.$J)(context.signal);
            await shadow.write(batch);
            context.progress.advance(marks.size);
            batch = [];
        }
    }
    await shadow.write(batch);
    context.progress.advance(marks.size);
}

// EXTERNAL MODULE: ./dist/lib/migrate/marks.js
var marks = __webpack_require__(28360);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./dist/lib/packed/met-keys.js
var met_keys = __webpack_require__(86380);
;// CONCATENATED MODULE: ./dist/lib/migrate/verify.js




const NOTHING_SWITCHED = "Nothing was switched.";
/**
 * Compares everything that the copy holds with what was read from the source, by both digests.
 * Returns the names that differ, are missing or are too many.
 */
async function compareCopy(shadow, marks, progress, signal) {
    const met = new met_keys/* MetKeys */.d(marks);
    const wrong = [];
    let done = 0;
    for await (const record of shadow.readBack()) {
        (0,stopped/* throwIfStopped */.$J)(signal);
        const name = (0,record_record/* nameOf */.Vb)(record);
        met.add(name);
        if (record.flaw !== undefined || !sameDigests(record, marks.get(name))) {
            wrong.push(name);
        }
        done += 1;
        progress.advance(done);
    }
    return [...wrong, ...met.missing()];
}
/** Verifies single records: what the last catch-up touched. */
async function compareTouched(shadow, marks, touched) {
    const wrong = [];
    for (const name of touched) {
        if (!(await isSame(shadow, name, marks.get(name)))) {
            wrong.push(name);
        }
    }
    return wrong;
}
async function isSame(shadow, name, want) {
    const found = await tryReadOne(shadow, name);
    if (found === "broken") {
        return false;
    }
    return want === undefined
        ? found === undefined
        : found !== undefined && found.flaw === undefined && sameDigests(found, want);
}
/** Where the copy is the source itself, a tool may be in the middle of writing it. */
async function tryReadOne(shadow, name) {
    try {
        return await shadow.readOne((0,record_record/* keyOf */.TN)(name));
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "RECORD_UNREADABLE") {
            return "broken";
        }
        throw error;
    }
}
/** Throws VERIFY_MISMATCH, or EMPTY_TARGET when nothing at all arrived. */
function assertSame(wrong, marks) {
    if (wrong.length === 0) {
        return;
    }
    if (wrong.length >= marks.size && marks.size > 0 && wrong.every((name) => marks.has(name))) {
        throw new errors_error/* MilestoneError */.lO("EMPTY_TARGET", `None of ${marks.size} records arrived in the copy.`, {
            state: NOTHING_SWITCHED,
            fix: ["Run it again; if it fails again, report it with this message."],
        });
    }
    const total = marks.size.toLocaleString("en-US");
    throw new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `${wrong.length} of ${total} records differ in the copy (first: ${wrong[0]}).`, {
        state: NOTHING_SWITCHED,
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}
function sameDigests(found, want) {
    return found.textDigest === want?.textDigest && found.dataDigest === want.dataDigest;
}

;// CONCATENATED MODULE: ./dist/lib/migrate/settle.js





/** How often what changed while it was verified is brought over and verified once more. */
const MAX_ROUNDS = 10;
/** A tool that writes a file in place, and not aside, takes less than this times {@link MAX_ROUNDS}. */
const BREATH_MS = 10;
/**
 * Brings over what changed in the source and verifies just that, until nothing changes meanwhile. `wrong` is what a
 * verification before found: it is verified again, and must fit unless the source changed it. Returns the names of all
 * that was touched. `goOn` is called before each round and each change, and throws where it is to end: somebody may write
 * faster than we read. Throws VERIFY_MISMATCH, RECORD_UNREADABLE for a record that is broken and stays so and for an id that
 * is there twice, and SOURCE_BUSY where records change faster than they can be verified.
 */
async function settle(catchUp, during, goOn, wrong = []) {
    const { shadow, marks } = catchUp;
    const all = new Set();
    let open = wrong;
    let stuck;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        goOn();
        const { touched, broken } = await catchUp.run(during, goOn);
        await shadow.seal();
        for (const name of touched) {
            all.add(name);
        }
        open = await compareTouched(shadow, marks, new Set([...open, ...touched]));
        stuck = broken.filter(({ file }) => stuck?.some((each) => each.file === file) ?? true);
        const twice = catchUp.findTwice();
        if (open.length === 0 && twice === undefined && broken.length === 0) {
            return all;
        }
        if (broken.length > 0) {
            await (0,promises_.setTimeout)(BREATH_MS);
        }
        else if (touched.size === 0) {
            assertSame(open, marks);
            assertNotTwice(twice);
        }
    }
    if (stuck?.[0] !== undefined) {
        throw brokenMeanwhile(stuck[0]);
    }
    assertSame(open.filter((name) => !all.has(name)), marks);
    throw new errors_error/* MilestoneError */.lO("SOURCE_BUSY", "Records change faster than they can be verified.", {
        state: "Nothing was switched.",
        fix: ["Run it again when less is being written."],
    });
}

// EXTERNAL MODULE: ./dist/lib/migrate/write-pause.js
var write_pause = __webpack_require__(58774);
;// CONCATENATED MODULE: ./dist/lib/migrate/cutover.js







/** The steps of the write pause: last catch-up, the target into place, the switch. */
class Cutover {
    context;
    parts;
    pause;
    hold;
    /** What is to be said of a switch that was made. */
    warnings = [];
    constructor(context, parts) {
        this.context = context;
        this.parts = parts;
        this.pause = this.beginPause();
    }
    acts = {
        "wait for tools": async () => {
            (0,stopped/* throwIfStopped */.$J)(this.context.signal);
            this.parts.lock.refresh();
            this.pause = this.beginPause();
            await (0,write_pause/* waitForTools */.a)(this.context, this.pause);
        },
        "pause session": async () => {
            if (this.parts.facts.pausedSession) {
                (0,sessions/* pauseSession */.FT)(this.context.files, this.context.layout);
            }
        },
        "hold source": async () => {
            this.hold = await this.parts.catchUp.source.hold(this.pause.leftMs());
        },
        "last catch-up": async () => {
            const { catchUp, installer, stage } = this.parts;
            const touched = await settle(catchUp, "write pause", () => {
                (0,stopped/* throwIfStopped */.$J)(this.context.signal);
                this.pause.assertNotOver();
            });
            if (touched.size > 0) {
                await catchUp.shadow.installAhead(installer, catchUp.marks);
                stage();
            }
            assertNotEmptied(this.parts);
        },
        install: async () => {
            await this.parts.catchUp.shadow.install(this.parts.installer);
        },
        sync: async () => {
            this.parts.installer.sync();
        },
        "last look": async () => {
            this.parts.watch.look();
            (0,stopped/* throwIfStopped */.$J)(this.context.signal);
            await this.parts.lease?.assertHeld();
            this.parts.lock.refresh();
            this.pause.assertNotOver();
        },
        switch: async () => {
            (0,store_switch/* writeSwitch */.iq)(this.context.files, this.context.layout, this.parts.move.to);
        },
        "release source": async () => {
            const writePauseMs = this.pause.elapsedMs();
            const overrun = this.pause.describeOverrun();
            if (overrun !== undefined) {
                this.warnings.push(`${overrun}, and then the switch itself was slow`);
            }
            await this.release();
            // Not only with the rest of the finish: it is aside for as long as the pause is said to take.
            if (this.parts.facts.pausedSession) {
                (0,sessions/* resumeSession */.UI)(this.context.files, this.context.layout);
            }
            return { writePauseMs, fingerprint: (0,marks/* fingerprintOfMarks */.m)(this.parts.catchUp.marks) };
        },
    };
    /** Lets other writers go on, however far it got. */
    async release() {
        const { hold } = this;
        this.hold = undefined;
        await hold?.release();
    }
    beginPause() {
        return new write_pause/* WritePause */.A(this.context.settings.settings.migration.maxWritePauseMs);
    }
}
/** A source that had records and has none now is no store to switch to, whoever removed them. */
function assertNotEmptied({ move, catchUp, plannedRecords }) {
    if (plannedRecords > 0 && catchUp.marks.size === 0) {
        throw new errors_error/* MilestoneError */.lO("EMPTY_TARGET", `The ${move.from} backend lost all of its ${plannedRecords} records meanwhile.`, {
            state: "Nothing was switched.",
            fix: ["Look at the store; if it is right so, run the move again."],
        });
    }
}

// EXTERNAL MODULE: ./dist/lib/migrate/fail.js
var fail = __webpack_require__(26024);
// EXTERNAL MODULE: ./dist/lib/migrate/finish.js
var finish = __webpack_require__(43455);
// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 6 modules
var installation_of = __webpack_require__(44316);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/query-report.js
var query_report = __webpack_require__(46157);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
// EXTERNAL MODULE: ./dist/lib/migrate/server-run.js
var server_run = __webpack_require__(10155);
;// CONCATENATED MODULE: ./dist/lib/migrate/sweep.js



/**
 * One more look at the backend left behind, for a write that raced the switch. Between file and hybrid the files
 * stay the truth, so the index follows; a write to an old copy is drift, and is named.
 */
async function sweep(context, move, { source, marks }) {
    const late = [];
    for await (const change of source.changesSince(new record_marks/* Marks */.P(marks))) {
        late.push(change.kind === "put" ? (0,record_record/* nameOf */.Vb)(change.record) : change.kind === "gone" ? (0,record_record/* nameOf */.Vb)(change.key) : change.finding.file);
    }
    if (late.length === 0) {
        return [];
    }
    if (move.to === "hybrid" && move.from === "file") {
        await context.backends.rebuildIndex();
        return [];
    }
    if (!(0,plan_move/* crossesToDatabase */.pB)(move)) {
        return [];
    }
    return late.map((name) => `${name} was written in the ${move.from} backend during the switch; it is not in the new one`);
}

// EXTERNAL MODULE: ./dist/lib/migrate/undo-watch.js
var undo_watch = __webpack_require__(47708);
;// CONCATENATED MODULE: ./dist/lib/migrate/way.js
/**
 * The steps of every migration, in order: `migrate.ts` walks them, and the model in test/model proves by trying every
 * order of events that none of them may be left out or come later. What a step is to each backend is the backend's:
 * where the files are the records already, there is nothing to copy and nothing to put in place.
 */
const WAY = [
    { step: "back up", reaches: "backed-up" },
    { step: "backfill", reaches: "backfilled" },
    { step: "catch up" },
    { step: "verify", reaches: "verified" },
    /** What may stand in its place while the source is still the truth; the rest waits for the write pause. */
    { step: "install ahead" },
    /** The base for drift, for later: both sides as they are at the switch. */
    { step: "stage last switch" },
    /** Here the write pause begins. */
    { step: "wait for tools" },
    { step: "pause session" },
    { step: "hold source" },
    /** And verify it, and put ahead and stage what it changed. */
    { step: "last catch-up", reaches: "cutting-over" },
    { step: "install" },
    { step: "sync" },
    /** At a signal, at a request to undo, when the pause was too long or the lock is gone, this is as far as it goes. */
    { step: "last look" },
    { step: "switch" },
    /** Here the write pause ends. */
    { step: "release source", reaches: "switched" },
    /** For a write that raced the switch. */
    { step: "sweep" },
    /** Ends with the journal's last line, as it does when another process resumes it. */
    { step: "finish" },
];

// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
;// CONCATENATED MODULE: ./dist/lib/migrate/migrate.js































/**
 * Moves the store to another backend: backed up, copied aside, verified, switched with one rename, finished.
 * Whatever fails before the switch is undone. Throws MilestoneError. `measured` is the source as it was read for the plan
 * that was seen: where nothing was written since, it need not be read again for the plan inside the lock, and is what
 * is copied; the caller closes it. Its marks are let go then.
 */
async function migrate(context, request, measured) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async (lock) => {
        (0,interrupted.assertNoneOpen)(context);
        assertStillOn(context, request.move.from);
        const { pauseSessions, reverses, adopt = false } = request;
        const current = (await measured?.isCurrent()) ? measured : undefined;
        const plan = await (0,make/* planMove */.X)(context, request.move, { pauseSessions, holdsLock: true, reverses, adopt }, current);
        // What each record was is read anew by the copy; two sets of a million would be most of our memory.
        measured?.marks.free();
        (0,expected/* assertExpected */.F)(plan, request.expectPlan);
        (0,possible/* assertPossible */.A)(plan.prerequisites);
        return await runMigration(context, request, plan, lock, current?.source);
    });
}
/** Somebody else may have moved the store while a person looked at the plan. */
function assertStillOn({ files, layout }, from) {
    const now = (0,store_switch/* readSwitch */.hc)(files, layout);
    if (now !== from) {
        throw new errors_error/* MilestoneError */.lO("PLAN_CHANGED", `The store is on ${now} by now, no longer on ${from}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone status"],
        });
    }
}
async function runMigration(given, request, plan, lock, open) {
    const { from, to } = request.move;
    const id = (0,take/* nextBackupId */.p)(given, given.now(), from, to);
    const dirs = new run_dirs/* RunDirs */.k(given.layout, id);
    const pausedSession = request.pauseSessions && (0,sessions/* hasSession */.N)(given.files, given.layout);
    const facts = {
        kind: "migrate",
        from,
        to,
        backup: id,
        startedAtMs: given.now().getTime(),
        pausedSession,
        reverses: request.reverses,
        startedBy: request.startedBy,
        ...(0,server_run/* serverFactsFor */.Si)(given, from, to),
    };
    const journal = (0,begin/* beginRun */.T)(given, id, facts);
    const watch = new undo_watch/* UndoWatch */.g(given, dirs);
    const context = watch.contextOf(given);
    try {
        const lease = await (0,server_run/* beginOnServer */.kp)(context, id, facts);
        try {
            const run = { context, request, plan, lock, id, dirs, facts, journal, watch, lease };
            return await (open === undefined ? openAndCopy(run) : copyFrom(open, run));
        }
        finally {
            await lease?.end();
        }
    }
    catch (error) {
        throw await (0,fail/* failRun */.Q)(context, id, journal, facts, error);
    }
    finally {
        watch.end();
    }
}
async function openAndCopy(run) {
    const source = await run.context.backends.open(run.request.move.from);
    return await copyFrom(source, run).finally(() => source.close());
}
async function copyFrom(source, run) {
    const { context, request, dirs, id, facts } = run;
    context.files.makeDirs(dirs.shadow);
    const shadow = await context.backends.shadow(wayOf(request), dirs.shadow, source, (0,server_run/* serverRunOf */.sW)(id, facts));
    const migration = new Migration(run, new CatchUp({ source, shadow, marks: new record_marks/* Marks */.P() }));
    try {
        return await migration.walk();
    }
    finally {
        await migration.end();
        await shadow.close();
    }
}
/** Catch-up ends when a round moves so few records that the write pause can take them. */
const LITTLE_LEFT = 10;
const migrate_MAX_ROUNDS = 5;
/** Steps that a store to which nobody writes would not need. */
const FOR_WRITERS = new Set(["catch up", "last catch-up", "sweep"]);
/** What each step of the way is. */
class Migration {
    cutover;
    run;
    catchUp;
    installer;
    warnings = [];
    queries = { before: NO_TIMES, after: NO_TIMES };
    startedAt = performance.now();
    safetyMs = 0;
    constructor(run, catchUp) {
        this.run = run;
        this.catchUp = catchUp;
        this.installer = (0,installation_of/* installationOf */.o)(run.context, run.dirs);
        this.cutover = new Cutover(run.context, {
            ...run,
            move: run.request.move,
            catchUp,
            installer: this.installer,
            plannedRecords: this.plannedRecords,
            stage: () => this.stageLastSwitch(),
        });
    }
    async walk() {
        const { context, facts, journal } = this.run;
        const acts = { ...this.acts, ...this.cutover.acts };
        for (const stretch of WAY) {
            const start = performance.now();
            const learnt = (await acts[stretch.step]()) ?? {};
            const end = performance.now();
            Object.assign(facts, learnt);
            if ("reaches" in stretch) {
                journal.reach(stretch.reaches, context.now(), learnt);
            }
            this.safetyMs += performance.now() - (FOR_WRITERS.has(stretch.step) ? start : end);
        }
        return this.report();
    }
    async end() {
        await this.cutover.release();
        this.installer.release();
    }
    acts = {
        "back up": async () => {
            const { context, id, request, dirs } = this.run;
            const { move, startedBy } = request;
            const taken = { id, ...move, outcome: "pending", scratch: dirs.backup };
            await (0,take/* takeBackup */.a)(context, startedBy === undefined ? taken : { ...taken, startedBy });
        },
        backfill: async () => {
            const { context } = this.run;
            context.progress.step("copying", this.plannedRecords);
            await backfill(context, this.catchUp);
        },
        "catch up": async () => {
            for (let round = 0; round < migrate_MAX_ROUNDS; round++) {
                this.goOn();
                const { touched, broken } = await this.catchUp.run("copy", this.goOn);
                if (touched.size <= LITTLE_LEFT && broken.length === 0) {
                    return;
                }
            }
        },
        verify: async () => {
            const { progress, signal } = this.run.context;
            const { shadow, marks } = this.catchUp;
            await shadow.seal();
            progress.step("verifying", marks.size);
            const wrong = await compareCopy(shadow, marks, progress, signal);
            if (wrong.length > 0) {
                await settle(this.catchUp, "verification", this.goOn, wrong);
            }
            this.catchUp.findTwice();
        },
        "install ahead": async () => {
            const { source, shadow, marks } = this.catchUp;
            this.queries.before = await source.timeQueries();
            await shadow.installAhead(this.installer, marks);
            // What the write pause will have to wait for is little then.
            this.installer.sync();
        },
        "stage last switch": async () => {
            this.stageLastSwitch();
        },
        sweep: async () => {
            const { context, request } = this.run;
            this.warnings.push(...(await sweep(context, request.move, this.catchUp)));
        },
        finish: async () => {
            const { context, id, journal, facts, request } = this.run;
            this.queries.after = await timeQueries(context, request.move.to);
            await (0,finish/* finishRun */.J)(context, id, journal, facts, this.queries.after);
        },
    };
    goOn = () => (0,stopped/* throwIfStopped */.$J)(this.run.context.signal);
    get plannedRecords() {
        const { active, completed } = this.run.plan.fingerprint;
        return active + completed;
    }
    /** Both sides of a switch between YAML and a database are equal at the switch: the base for drift, later. */
    stageLastSwitch() {
        const { context, request, dirs } = this.run;
        if ((0,plan_move/* crossesToDatabase */.pB)(request.move)) {
            (0,last_switch/* writeLastSwitch */.qm)(context.files, dirs.lastSwitch, this.catchUp.marks);
        }
    }
    describeLeft() {
        const { id } = this.run;
        return this.installer.left.map((file) => `${(0,native_path/* showName */.$i)(file)} was written by somebody else where the move writes; it is kept under migrations/${id}/left`);
    }
    report() {
        const { context, id, request, facts } = this.run;
        const { before, after } = this.queries;
        return {
            id,
            move: request.move,
            fingerprint: facts.fingerprint ?? (0,marks/* fingerprintOfMarks */.m)(this.catchUp.marks),
            durationMs: performance.now() - this.startedAt,
            writePauseMs: facts.writePauseMs ?? 0,
            safetyMs: this.safetyMs,
            catchUpRounds: this.catchUp.rounds,
            queries: { before, after },
            warnings: [...this.cutover.warnings, ...this.warnings, ...this.describeLeft(), ...(0,query_report/* describeSlower */.c)(before, after)],
            commit: (0,commit_advice/* describeCommit */.X)(context, request.move.to, describeReturn(request)),
        };
    }
}
const NO_TIMES = { listMs: 0, countMs: 0, readMs: 0 };
function wayOf({ move, reverses }) {
    return reverses === undefined ? move : { ...move, reverses };
}
/** The commit message of a rollback; undefined for the usual one. */
function describeReturn({ move, reverses }) {
    return reverses === undefined ? undefined : `Return milestones to the ${move.to} backend`;
}
async function timeQueries(context, name) {
    const backend = await context.backends.open(name);
    return await backend.timeQueries().finally(() => backend.close());
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

/***/ 6688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assertExpected)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** A store that gained or lost more records than this since its plan was shown, and more than a tenth, is another one. */
const FEW_RECORDS = 10;
/** Throws PLAN_CHANGED for another plan than the one that was agreed to. */
function assertExpected(plan, agreed) {
    const change = typeof agreed === "string" ? describeDigest(plan, agreed) : describeChange(plan, agreed);
    if (change !== undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("PLAN_CHANGED", `The store changed: ${change}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            fix: [`milestone plan ${plan.move.to} shows the plan as it is now.`],
        });
    }
}
function describeDigest({ digest }, expected) {
    return digest === expected ? undefined : `the plan is now ${digest.slice(0, 12)}, not ${expected.slice(0, 12)}`;
}
/** What was agreed to is a move under certain conditions; the records go on being written until the switch. */
function describeChange(now, seen) {
    const [from, to] = [now.move.from, now.move.to];
    if (from !== seen.move.from || to !== seen.move.to) {
        return `the move is now ${from} to ${to}, not ${seen.move.from} to ${seen.move.to}`;
    }
    const verdicts = new Map(seen.prerequisites.map(({ id, verdict }) => [id, verdict]));
    const worse = now.prerequisites.find(({ id, verdict }) => verdict === "warning" && verdicts.get(id) !== verdict);
    if (worse !== undefined) {
        return `${worse.title}: not quite any more, ${worse.detail}`;
    }
    const [is, was] = [recordsOf(now), recordsOf(seen)];
    return Math.abs(is - was) > Math.max(FEW_RECORDS, was / 10)
        ? `it has ${is} records now, ${was} when the plan was made`
        : undefined;
}
function recordsOf({ fingerprint }) {
    return fingerprint.active + fingerprint.completed;
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
