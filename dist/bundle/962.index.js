export const id = 962;
export const ids = [962,936];
export const modules = {

/***/ 70081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  II: () => (/* binding */ decideAuto)
});

// UNUSED EXPORTS: AUTO_FROM, checkConditions

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/count-records.js
var count_records = __webpack_require__(40731);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
;// CONCATENATED MODULE: ./dist/lib/measure/measure.js




/** Measures a store, or a commit of one, and says which backend fits. Reads every record once; writes nothing. */
async function measureStore(context) {
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    context.progress.step("reading every record");
    const counted = await (0,count_records/* countRecords */.q)(context, backend);
    return (0,advice/* adviseOn */.m)((0,gather/* gatherFacts */.p)(context, counted), context.settings.settings);
}

// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 1 modules
var make = __webpack_require__(80926);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/auto/hold.js


/**
 * What keeps migrations from being started by themselves: one that failed or was rolled back, a restore or a move by
 * a person to a smaller backend. A later move by a person to a larger one ends it. `backups` and the ids of runs that
 * `failed` and left none are oldest first. Pure.
 */
function findHold(backups, failed = []) {
    let hold;
    const left = [...failed];
    const passBy = (isBefore) => {
        for (let [id] = left; id !== undefined && isBefore(id); [id] = left) {
            hold = { id, reason: `${id} failed and was undone` };
            left.shift();
        }
    };
    for (const backup of backups) {
        passBy((id) => id < backup.id);
        const verdict = judge(backup);
        hold = verdict === "free" ? undefined : (verdict ?? hold);
    }
    passBy(() => true);
    return hold;
}
/** What one backup says; undefined: nothing to the matter. */
function judge(backup) {
    const { id } = backup;
    if (backup.kind === "damaged") {
        return changesBackend(id) ? { id, reason: `the metadata of ${id} cannot be read` } : undefined;
    }
    const { from, details } = backup.metadata;
    switch (details?.outcome) {
        case "undone":
            return { id, reason: `${id} failed and was undone` };
        case "rolled-back":
            return { id, reason: `${id} was rolled back` };
        case "succeeded":
            return judgeMove(id, from, details);
        default:
            return undefined;
    }
}
function judgeMove(id, from, { after, started_by }) {
    if (after === undefined || after.backend === from) {
        return undefined;
    }
    if (after.reverses !== undefined) {
        return { id, reason: `${after.reverses} was rolled back` };
    }
    if ((0,scale/* isLarger */.E0)(from, after.backend)) {
        const how = after.restored === undefined ? "a person moved" : `${after.restored} was restored:`;
        return { id, reason: `${how} from ${from} back to ${after.backend} (${id})` };
    }
    return started_by === undefined && after.restored === undefined ? "free" : undefined;
}
/** Whether the name of a backup is that of a move to another backend. */
function changesBackend(id) {
    const [, from, to] = new RegExp(`-(${backend/* BACKENDS */.A.join("|")})-to-(${backend/* BACKENDS */.A.join("|")})$`).exec(id) ?? [];
    return from !== to;
}

;// CONCATENATED MODULE: ./dist/lib/auto/decide.js






/** From this confidence on a store is migrated without a person. */
const AUTO_FROM = 90;
/** Measures the store and, where all else holds, plans the move. Writes nothing. */
async function decideAuto(context, { pauseSessions }) {
    const advice = await measureStore(context);
    const { autoMigrate } = context.settings.settings.migration;
    const { recommendation } = advice;
    const own = checkConditions(recommendation, { autoMigrate, hold: holdOf(context) });
    if (!(0,possible/* isPossible */.w)(own) || !("confidence" in recommendation)) {
        return { kind: "stay", advice, conditions: own, plan: undefined };
    }
    const { from, to } = recommendation;
    const plan = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions, holdsLock: false });
    const conditions = [...own, ...plan.prerequisites];
    return { kind: (0,possible/* isPossible */.w)(conditions) ? "migrate" : "stay", advice, conditions, plan };
}
function holdOf(context) {
    return findHold((0,list/* listBackups */.Cw)(context), (0,interrupted.unseenFailures)(context).map(({ id }) => id));
}
/** The conditions that are not those of every move. Pure. */
function checkConditions(recommendation, { autoMigrate, hold }) {
    return [
        decide_judge("auto-migrate", "storage.migration.auto_migrate is on", autoMigrate, autoMigrate ? "it is" : "it is false"),
        decide_judge("hold", "A person had the last word on the way up", hold === undefined, hold?.reason ?? "nothing was rolled back since", "Migrate once yourself: milestone status says where to."),
        decide_judge("larger", "A larger backend fits", isUp(recommendation), describeAdvice(recommendation)),
        ...(isUp(recommendation) ? checkConfidence(recommendation) : []),
    ];
}
function isUp(recommendation) {
    return "confidence" in recommendation && recommendation.direction === "up";
}
function describeAdvice(recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return recommendation.reason;
        case "pinned":
            return `storage.backend is ${recommendation.backend}`;
        case "optimal":
            return `${recommendation.backend} fits`;
        case "recommended":
        case "monitoring":
            return recommendation.direction === "up"
                ? `${recommendation.to} does`
                : `${recommendation.to} would be enough; nothing is moved down without a person`;
    }
}
function checkConfidence({ confidence: { percent, points } }) {
    const isKnown = (evidence) => points.some((point) => point.evidence === evidence && point.of > 0);
    const reasonOf = (evidence) => points.find((point) => point.evidence === evidence)?.reason ?? "";
    return [
        decide_judge("confidence", `The confidence is at least ${AUTO_FROM}`, percent >= AUTO_FROM, `it is ${percent}`),
        decide_judge("age", "The age of the backend is known", isKnown("age"), reasonOf("age")),
        decide_judge("distance", "The distance past a threshold is known", isKnown("distance"), reasonOf("distance")),
    ];
}
function decide_judge(id, title, holds, detail, fix) {
    return { id, title, verdict: holds ? "ok" : "failed", detail, ...(holds || fix === undefined ? {} : { fix }) };
}


/***/ }),

/***/ 66294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ payloadOutsideGit),
/* harmony export */   l: () => (/* binding */ payloadRefOf)
/* harmony export */ });
/* harmony import */ var _files_nested_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56659);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76147);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9397);



/** Where git keeps the payload of a backup that no commit of a branch holds. */
function payloadRefOf(id) {
    return `refs/milestones/backups/${id}`;
}
/**
 * The files of a backup's payload, relative to the store, where no commit holds what a restore needs: rows of a server.
 * None for any other backup: its payload is what the commit at hand held.
 */
function payloadOutsideGit(context, id) {
    const { files, layout } = context;
    const { metadata } = (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .findBackup */ .SC)(context, id);
    const holdsRows = _payload_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVER_ROWS */ .oS.some((name) => files.stat(layout.at("backups", id, name)) !== undefined);
    if (metadata.from !== "database" || !holdsRows) {
        return [];
    }
    const dir = layout.at("backups", id);
    const own = (files.list(dir) ?? []).flatMap(({ name, kind }) => (kind === "file" ? [name] : []));
    return [...own, ...(0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_0__/* .nestedFiles */ .v)(files, dir)].map((name) => `backups/${id}/${name}`);
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
/* harmony import */ var _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(31186);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22166);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68286);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31054);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7109);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19074);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9397);
/* harmony import */ var _payload_digests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96845);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70637);











const SWITCH_COPY = "storage-backend.txt";
/** More than this many times, somebody adds files faster than they can be copied; the latest are not in the backup. */
const MAX_ROUNDS = 20;
/**
 * Takes a backup: copies, reads everything back, compares, and only then gives it its name under `backups/`.
 * What stands under `backups/` is proved.
 */
async function takeBackup(context, request) {
    const { files, layout, progress } = context;
    const staging = new _store_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreLayout */ .E(request.scratch);
    files.makeDirs(staging.dir);
    const copied = await copyPayload(context, request, staging);
    await context.backends.completePayload(request.from, layout, staging.dir);
    addWritten(context, staging, copied);
    progress.step("reading the backup back");
    const found = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .surveyMarks */ .h)(context, await context.backends.openFolder(request.from, staging.dir));
    await (0,_prove_js__WEBPACK_IMPORTED_MODULE_9__/* .provePayload */ .F)(context, staging.dir, copied.digests, request.from, {
        readBack: found.marks,
        restores: true,
    });
    const metadata = describe(context, request, found, copied);
    files.create(staging.at("backup-metadata.yaml"), (0,_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .writeMetadata */ .f5)(metadata, copied.digests));
    found.marks.free();
    copied.digests.free();
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
    const committed = new _in_git_js__WEBPACK_IMPORTED_MODULE_5__/* .CommittedFiles */ .C(context);
    const copied = { digests: new _payload_digests_js__WEBPACK_IMPORTED_MODULE_8__/* .PayloadDigests */ .U(), committed, differs: new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_10__/* .PackedKeys */ .n(), bytes: 0 };
    let payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_7__/* .payloadOf */ .Md)(files, layout, request.from);
    progress.step("backing up", payload.files.length);
    for (let round = 0, missing = payload.files; missing.length > 0 && round < MAX_ROUNDS; round++) {
        for (const folder of payload.folders) {
            files.makeDirs(staging.at(...folder.split("/")));
        }
        for (const [index, file] of missing.entries()) {
            if (index % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
                await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(signal);
            }
            tryRead(files, (0,_payload_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceOf */ .vz)(layout, file), (bytes) => add(context, staging, copied, file, bytes));
            progress.advance(copied.digests.size);
        }
        payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_7__/* .payloadOf */ .Md)(files, layout, request.from);
        missing = payload.files.filter((file) => !copied.digests.has(file));
        dropGone(context, staging, copied, payload.files);
    }
    if (!copied.digests.has(SWITCH_COPY)) {
        // The tools copy this file back: without it, theirs would keep naming the backend moved to.
        add(context, staging, copied, SWITCH_COPY, Buffer.from(`${request.from}\n`));
    }
    return copied;
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
    const listed = new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_10__/* .PackedKeys */ .n();
    for (const path of present) {
        listed.add(path);
    }
    for (const path of copied.digests.keys()) {
        if (listed.rowOf(path) !== undefined) {
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
    copied.digests.set(path, (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .textDigest */ .oA)(bytes));
    if (!copied.committed.has(path, bytes)) {
        copied.differs.add(path);
    }
    copied.bytes += bytes.length;
}
/** Adds the files that the backend itself wrote into the payload: database, dump, index. */
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
    const git = committed.describe(Array.from(differs.sorted(), (row) => differs.keyAt(row)));
    const isOther = (name) => /^(?:active|completed)\/[^/]+\.yaml$/.test(name) && !marks.has(name.slice(0, -".yaml".length));
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
        retentionDays: request.outcome === "manual" ? _metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .RETENTION_DAYS */ .zh : undefined,
        details: {
            format: _metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMAT_VERSION */ .Hp,
            tool: `milestone-migrate ${context.version}`,
            outcome: request.outcome,
            ...(request.startedBy && { started_by: request.startedBy }),
            records: { active, completed },
            fingerprint: { data, text },
            payload_bytes: bytes,
            other_yaml: [...digests.sortedKeys()].filter(isOther),
            ...(git === undefined ? {} : { git }),
        },
    };
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

/***/ 66099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ openOrMakeStore),
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/files/node-files.js
var node_files = __webpack_require__(27936);
// EXTERNAL MODULE: ./dist/lib/files/read-only.js
var read_only = __webpack_require__(96769);
// EXTERNAL MODULE: ./dist/lib/git/commit-files.js
var commit_files = __webpack_require__(64124);
// EXTERNAL MODULE: ./dist/lib/git/git.js
var git = __webpack_require__(32551);
// EXTERNAL MODULE: ./dist/lib/git/repository.js + 1 modules
var repository = __webpack_require__(8316);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/report/progress.js
var progress = __webpack_require__(38864);
// EXTERNAL MODULE: ./dist/lib/settings/read.js + 12 modules
var read = __webpack_require__(22551);
// EXTERNAL MODULE: ./dist/lib/store/layout.js
var store_layout = __webpack_require__(68286);
;// CONCATENATED MODULE: ./dist/lib/store/find.js




const STORE_NAME = ".milestones";
/**
 * The store given (the `.milestones` folder, or the folder that holds it), else the first one found upwards
 * from `from`. Throws STORE_NOT_FOUND, and UNSAFE_PATH for a link.
 */
function findStore(files, from, given) {
    if (given !== undefined) {
        const dir = external_node_path_.resolve(from, given);
        const inside = external_node_path_.join(dir, STORE_NAME);
        return storeAt(files, inside) ?? bareStoreAt(files, dir) ?? notFound(`There is no store in ${(0,native_path/* showName */.$i)(dir)}.`);
    }
    for (let dir = external_node_path_.resolve(from);; dir = external_node_path_.dirname(dir)) {
        const found = storeAt(files, external_node_path_.join(dir, STORE_NAME));
        if (found !== undefined) {
            return found;
        }
        if (dir === external_node_path_.dirname(dir)) {
            return notFound(`No ${STORE_NAME} folder in ${(0,native_path/* showName */.$i)(external_node_path_.resolve(from))} or above it.`);
        }
    }
}
function storeAt(files, dir) {
    const kind = files.stat(dir)?.kind;
    if (kind === "link") {
        throw new errors_error/* MilestoneError */.lO("UNSAFE_PATH", `${(0,native_path/* showName */.$i)(dir)} is a link; no link is followed out of a checkout.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: dir },
            fix: ["Name the real folder with --store."],
        });
    }
    return kind === "directory" ? new store_layout/* StoreLayout */.E(dir) : undefined;
}
/** A store under another name, for example a copy; not just any folder, or a slip of the pen would become a store. */
function bareStoreAt(files, dir) {
    const parts = ["active", "completed", "config"];
    const isStore = external_node_path_.basename(dir) === STORE_NAME || parts.some((name) => files.stat(external_node_path_.join(dir, name)) !== undefined);
    return isStore ? storeAt(files, dir) : undefined;
}
function notFound(message) {
    throw new errors_error/* MilestoneError */.lO("STORE_NOT_FOUND", message, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Run it inside a project that has one, name it: --store <dir>, or make one: milestone init"],
    });
}

// EXTERNAL MODULE: ./dist/lib/wire.js + 71 modules
var wire = __webpack_require__(60714);
;// CONCATENATED MODULE: ./dist/lib/commands/open-context.js















/**
 * Finds the store and wires everything to it. Throws INTERRUPTED where a command may not go on before `resume`, and
 * SETTINGS_INVALID unless broken settings are what it looks for.
 */
function openStore(door, options, access, { brokenSettings = false, reads, at, memo, asksServer } = {}) {
    const node = new node_files.NodeFiles();
    const layout = at === undefined ? findLayout(node, door, options) : new store_layout/* StoreLayout */.E(at);
    node.showFrom(layout.parent);
    const repository = findRepository(layout, door.env);
    const commit = options.ref === undefined ? undefined : resolveRef(repository, options.ref);
    const tree = commit && new commit_files/* CommitFiles */.d(commit.repository, commit.id, layout.dir);
    const files = access === "read" ? (0,read_only/* readOnly */.T)(tree ?? node, node) : node;
    const settings = (brokenSettings ? read.readBrokenSettings : read/* readSettings */.s)({ files, layout, env: door.env });
    const now = nowOf(door, options, commit);
    const backends = new wire.WiredBackends({
        files: node,
        repository,
        commit: commit?.id,
        tree,
        layout,
        settings: settings.settings,
        folder: repository?.folder ?? external_node_path_.basename(layout.dir),
        reads,
        memo,
        asksServer,
        now,
    });
    const { processes, signal, version } = door;
    const context = {
        files,
        layout,
        settings,
        backends,
        repository,
        commit: commit?.id,
        machine: machineOf(door),
        processes,
        progress: (0,progress/* terminalProgress */.e3)(door, options.quiet === true),
        signal,
        version,
        now,
        clock: () => door.now(),
    };
    sayFirst(door, context, access);
    return context;
}
/** For the one command that makes the folder of a store where there is none; `isNew` says that it did. */
function openOrMakeStore(door, options) {
    const node = new node_files.NodeFiles();
    let isNew = false;
    try {
        findStore(node, door.cwd, options.store);
    }
    catch (error) {
        const given = external_node_path_.resolve(door.cwd, options.store ?? ".");
        const dir = external_node_path_.basename(given) === STORE_NAME ? given : external_node_path_.join(given, STORE_NAME);
        const isMissing = error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND";
        // A slip of the pen must not make folders on the way.
        if (!isMissing || node.stat(dir) !== undefined || node.stat(external_node_path_.dirname(dir))?.kind !== "directory") {
            throw error;
        }
        node.makeDir(dir);
        node.syncDir(external_node_path_.dirname(dir));
        isNew = true;
    }
    return { context: openStore(door, options, "change"), isNew };
}
/** A commit may hold a store whose folder the working tree lacks: git is then asked from the next one above. */
function findRepository(layout, env) {
    let standing = layout.parent;
    while (!external_node_fs_.existsSync(standing) && standing !== external_node_path_.dirname(standing)) {
        standing = external_node_path_.dirname(standing);
    }
    return repository/* Repository */.L.find(new git/* Git */.T(standing, env), external_node_path_.relative(standing, layout.dir).split(external_node_path_.sep).join("/"));
}
/** A commit may hold a store that the working tree lacks: it is then looked for in the commit, upwards as well. */
function findLayout(node, door, { store, ref }) {
    try {
        return findStore(node, door.cwd, store);
    }
    catch (error) {
        const found = ref === undefined ? undefined : findInCommit(new git/* Git */.T(door.cwd, door.env), door.cwd, ref, store);
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND" && found !== undefined) {
            return found;
        }
        throw error;
    }
}
function findInCommit(git, cwd, ref, store) {
    const top = git.line(["rev-parse", "--show-toplevel"]);
    const commit = git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (top === undefined || commit === undefined) {
        return undefined;
    }
    const given = store === undefined ? undefined : external_node_path_.resolve(cwd, store);
    for (let dir = given ?? cwd; dir === top || dir.startsWith(`${top}${external_node_path_.sep}`); dir = external_node_path_.dirname(dir)) {
        const candidate = external_node_path_.basename(dir) === ".milestones" ? dir : external_node_path_.join(dir, ".milestones");
        const inside = external_node_path_.relative(top, candidate).split(external_node_path_.sep).join("/");
        if (git.try(["cat-file", "-e", `${commit}:${inside}`]) !== undefined) {
            return new store_layout/* StoreLayout */.E(candidate);
        }
    }
    return undefined;
}
/** What a person should know before anything else: settings that are not obeyed, a run that was interrupted. */
function sayFirst(door, context, access) {
    for (const warning of context.settings.warnings) {
        door.err(`Warning: ${warning}\n`);
    }
    const [first] = access === "mend" || access === "note" ? [] : (0,interrupted.interruptedRuns)(context);
    if (first === undefined) {
        return;
    }
    const message = first.problem?.message ?? `${(0,native_path/* showName */.$i)(first.id)} was interrupted after "${first.phase}".`;
    if (access === "change" && first.problem !== undefined) {
        throw first.problem;
    }
    if (access === "change") {
        throw new errors_error/* MilestoneError */.lO("INTERRUPTED", message, {
            state: "Nothing was changed by this command; every record is in the backend that storage-backend.txt names.",
            fix: ["milestone resume"],
        });
    }
    const way = first.problem?.fix.join("\n  ") ?? "To finish or undo it: milestone resume";
    door.err(`${message} ${way}\n`);
}
function resolveRef(repository, ref) {
    if (repository === undefined) {
        throw new errors_error/* MilestoneError */.lO("UNKNOWN_COMMIT", "The store is in no git repository, so --ref means nothing here.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Leave --ref out."],
        });
    }
    return { repository, id: repository.resolve(ref) };
}
/** A commit is judged as of its own time, unless a person says otherwise. */
function nowOf(door, { now }, commit) {
    if (now === undefined && commit !== undefined) {
        const at = commit.repository.committedAt(commit.id);
        return () => at;
    }
    if (now === undefined) {
        return () => door.now();
    }
    const fixed = new Date(now);
    if (Number.isNaN(fixed.getTime())) {
        throw new errors_error/* MilestoneError */.lO("USAGE", `--now ${JSON.stringify(now)} is no time; write it like 2026-11-22T10:15:00Z.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
        });
    }
    return () => fixed;
}
/** File system types, as Linux numbers them, on which locks of other machines may not be seen. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);
function machineOf({ env }) {
    return {
        hasCommand: (name) => (env.PATH ?? "").split(external_node_path_.delimiter).some((dir) => dir !== "" && external_node_fs_.existsSync(external_node_path_.join(dir, name))),
        fileSystem: (dir) => (NETWORK.has(external_node_fs_.statfsSync(dir).type) ? "network" : "local"),
        canWrite: (dir) => {
            try {
                external_node_fs_.accessSync(dir, external_node_fs_.constants.W_OK);
                return true;
            }
            catch {
                // Whatever keeps us from writing, the answer is the same; the plan names the folder.
                return false;
            }
        },
    };
}


/***/ }),

/***/ 27936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NodeFiles: () => (/* binding */ NodeFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46836);
/* harmony import */ var _native_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18117);






const { O_APPEND, O_CREAT, O_WRONLY, O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants;
/** What the engine makes of bytes in a name that are no UTF-8. */
const REPLACEMENT = "\ufffd";
/**
 * The file system of this machine. Synchronous on purpose: for thousands of small files that is
 * nine times as fast as promises.
 */
class NodeFiles {
    /** The buffer of {@link withBytes}; undefined while it is in use. */
    lent = Buffer.allocUnsafeSlow(LENT_BYTES);
    base = "";
    /** Errors name files below this folder from it on: where it stands on this machine is nobody's business. */
    showFrom(dir) {
        this.base = `${dir}${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`;
    }
    list(dir) {
        if (this.stat(dir)?.kind !== "directory") {
            return undefined;
        }
        const entries = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), { withFileTypes: true }));
        if (entries?.some(({ name }) => name.includes(REPLACEMENT))) {
            return this.listBytes(dir);
        }
        return entries?.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    }
    /** Names may have bytes that are no UTF-8. */
    listBytes(dir) {
        const entries = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), { withFileTypes: true, encoding: "buffer" }));
        return entries?.map((entry) => ({ name: (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeName */ .e4)(entry.name), kind: kindOf(entry) }));
    }
    stat(file) {
        const stat = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), { throwIfNoEntry: false }));
        return stat && toStat(stat);
    }
    read(file, mostBytes = Number.POSITIVE_INFINITY) {
        return this.withPlain(file, (handle, stat) => {
            return { bytes: readInto(handle, Buffer.allocUnsafe(Math.min(stat.sizeBytes, mostBytes))), stat };
        });
    }
    withBytes(file, use, mostBytes = Number.POSITIVE_INFINITY) {
        return this.withPlain(file, (handle, stat) => {
            const sizeBytes = Math.min(stat.sizeBytes, mostBytes);
            const lent = sizeBytes <= LENT_BYTES ? this.lent : undefined;
            this.lent = undefined;
            try {
                return use({ bytes: readInto(handle, lent?.subarray(0, sizeBytes) ?? Buffer.allocUnsafe(sizeBytes)), stat });
            }
            finally {
                this.lent = lent ?? this.lent;
            }
        });
    }
    digest(file) {
        return this.withPlain(file, (handle, { sizeBytes }) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
            for (const chunk of chunksOf(handle, sizeBytes)) {
                hash.update(chunk);
            }
            return hash.digest("hex");
        });
    }
    *chunks(file) {
        const { handle, stat } = this.openPlain(file);
        try {
            yield* chunksOf(handle, stat.sizeBytes);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    copy(from, to) {
        this.withPlain(from, (handle, { sizeBytes }) => {
            const target = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(to), "wx");
            try {
                for (const chunk of chunksOf(handle, sizeBytes)) {
                    node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync(target, chunk);
                }
            }
            finally {
                node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(target);
            }
        });
    }
    create(file, bytes, mode) {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), "wx", mode ?? 0o666);
        try {
            if (mode !== undefined) {
                node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync(handle, mode);
            }
            node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync(handle, bytes);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    append(file, bytes) {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o666);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync(handle, bytes);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    rename(from, to) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(from), (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(to));
    }
    remove(file) {
        ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file)));
    }
    removeTree(dir) {
        for (const entry of this.list(dir) ?? []) {
            const inside = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, entry.name);
            if (entry.kind === "directory") {
                this.removeTree(inside);
            }
            else {
                this.remove(inside);
            }
        }
        if (this.stat(dir) !== undefined) {
            ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir)));
        }
    }
    makeDir(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir));
    }
    makeDirs(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), { recursive: true });
    }
    sync(file) {
        syncHandle(file, "r");
    }
    syncDir(dir) {
        if (process.platform !== "win32") {
            syncHandle(dir, "r");
        }
    }
    syncTree(dir) {
        const done = process.platform === "linux" && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("sync", ["-f", "--", dir], { stdio: "ignore" }).status === 0;
        if (!done) {
            this.syncEach(dir);
        }
    }
    syncEach(dir) {
        for (const entry of this.list(dir) ?? []) {
            const inside = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, entry.name);
            if (entry.kind === "directory") {
                this.syncEach(inside);
            }
            else if (entry.kind === "file") {
                this.sync(inside);
            }
        }
        this.syncDir(dir);
    }
    freeBytes(dir) {
        const { bavail, bsize } = node_fs__WEBPACK_IMPORTED_MODULE_2__.statfsSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir));
        return bavail * bsize;
    }
    withPlain(file, use) {
        const { handle, stat } = this.openPlain(file);
        try {
            return use(handle, stat);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    openPlain(file) {
        const handle = this.openForReading(file);
        try {
            const stat = toStat(node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync(handle));
            if (stat.kind !== "file") {
                throw this.unsafe(file, "is not a regular file");
            }
            if (stat.links > 1) {
                throw this.unsafe(file, `has ${stat.links} hard links, so other names can change it`);
            }
            return { handle, stat };
        }
        catch (error) {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
            throw error;
        }
    }
    unsafe(file, what) {
        const inside = this.base !== "" && file.startsWith(this.base) ? file.slice(this.base.length) : file;
        const shown = (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .showName */ .$i)(inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).join("/"));
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneError */ .lO("UNSAFE_PATH", `${shown} ${what}; only plain files with one name are read.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTHING_CHANGED */ .Dh,
            place: { file: shown },
            fix: ["Replace it by a plain file."],
        });
    }
    /** Non-blocking, so that a FIFO cannot hold us; not following, so that a link cannot lead us away. */
    openForReading(file) {
        try {
            return node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
        }
        catch (error) {
            if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ELOOP", "EMLINK")) {
                throw this.unsafe(file, "is a link");
            }
            if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ENXIO")) {
                throw this.unsafe(file, "is not a regular file");
            }
            throw error;
        }
    }
}
/** Undefined where there is nothing of that name, or no more. */
function ifThere(act) {
    try {
        return act();
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "ENOENT", "ENOTDIR")) {
            return undefined;
        }
        throw error;
    }
}
const CHUNK_BYTES = 1 << 20;
/** Most files of a store are smaller. */
const LENT_BYTES = 1 << 16;
/** One buffer for all: each chunk is done with before the next is read. */
function* chunksOf(handle, sizeBytes) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, sizeBytes + 1));
    for (;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync(handle, buffer, 0, buffer.length, null);
        if (count === 0) {
            return;
        }
        yield buffer.subarray(0, count);
    }
}
function readInto(handle, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync(handle, buffer, filled, buffer.length - filled, filled);
        if (count === 0) {
            return buffer.subarray(0, filled);
        }
        filled += count;
    }
    return buffer;
}
function syncHandle(file, flags) {
    const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), flags);
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync(handle);
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
    }
}
function kindOf(entry) {
    if (entry.isFile()) {
        return "file";
    }
    if (entry.isDirectory()) {
        return "directory";
    }
    return entry.isSymbolicLink() ? "link" : "other";
}
function toStat(stat) {
    return {
        kind: kindOf(stat),
        sizeBytes: stat.size,
        modifiedMs: stat.mtimeMs,
        changedMs: stat.ctimeMs,
        inode: stat.ino,
        links: stat.nlink,
        mode: stat.mode & 0o777,
    };
}


/***/ }),

/***/ 565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ adviseOn)
});

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/measure/growth.js
var growth = __webpack_require__(76840);
// EXTERNAL MODULE: ./dist/lib/measure/hours.js
var hours = __webpack_require__(65144);
;// CONCATENATED MODULE: ./dist/lib/measure/forecast.js




/** Older growth says little about the present. */
const WINDOW_DAYS = 90;
const FEWEST_DAYS = 14;
/** Days on which the number changed. */
const FEWEST_CHANGES = 3;
const MOST_DAYS_AHEAD = 3653;
/** Pure. The range is of two standard deviations, by the size of the single changes. */
function forecast(facts, settings) {
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const next = active === undefined ? undefined : nextThreshold(active, settings);
    if (settings.backend !== "auto") {
        return { kind: "none", reason: "the backend is pinned" };
    }
    if (active === undefined || next === undefined) {
        return { kind: "none", reason: active === undefined ? "the records cannot be counted" : "no threshold is left" };
    }
    if (facts.growth.kind === "missing") {
        return { kind: "too-little-history", reason: facts.growth.reason };
    }
    return extrapolate(active, next, facts.growth.value.days, new Date(facts.now));
}
/** The next number from which on another backend fits; undefined where there is none. */
function nextThreshold(active, { thresholds: { milestoneCount } }) {
    const { fileToHybrid, hybridToDatabase } = milestoneCount;
    if (active < fileToHybrid && fileToHybrid < hybridToDatabase) {
        return { threshold: fileToHybrid, backend: "hybrid" };
    }
    return active < hybridToDatabase ? { threshold: hybridToDatabase, backend: "database" } : undefined;
}
function extrapolate(active, next, days, now) {
    const from = (0,growth/* dayOf */.kb)(new Date(now.getTime() - WINDOW_DAYS * hours/* DAY_MS */.s));
    const start = days[Math.max(0, days.findLastIndex(({ day }) => day <= from))];
    if (start === undefined) {
        return { kind: "too-little-history", reason: "no day is known" };
    }
    const firstDay = start.day < from ? from : start.day;
    const span = Math.round((Date.parse((0,growth/* dayOf */.kb)(now)) - Date.parse(firstDay)) / hours/* DAY_MS */.s);
    const steps = stepsSince(start, days);
    if (span < FEWEST_DAYS || steps.length < FEWEST_CHANGES) {
        const reason = `${(0,quantity/* countOf */.pq)(span, "day")} with ${(0,quantity/* countOf */.pq)(steps.length, "change")}; ${FEWEST_DAYS} with ${FEWEST_CHANGES} are needed`;
        return { kind: "too-little-history", reason };
    }
    const change = active - start.active;
    const rate = { days: span, change, perWeek: Number(((7 * change) / span).toFixed(2)) };
    if (change <= 0) {
        return { kind: "not-growing", ...rate };
    }
    const spread = 2 * Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
    const remaining = next.threshold - active;
    const after = (changeOverSpan) => changeOverSpan <= 0 ? undefined : dayAhead(now, Math.ceil((remaining * span) / changeOverSpan));
    return {
        kind: "growing",
        ...next,
        ...rate,
        on: after(change),
        earliest: after(change + spread),
        latest: after(change - spread),
    };
}
/** By how much the number changed on each later day. */
function stepsSince(start, days) {
    const at = days.indexOf(start);
    return days.slice(at + 1).map(({ active }, index) => active - (days[at + index]?.active ?? 0));
}
function dayAhead(now, days) {
    return days > MOST_DAYS_AHEAD ? undefined : (0,growth/* dayOf */.kb)(new Date(now.getTime() + days * hours/* DAY_MS */.s));
}

// EXTERNAL MODULE: ./dist/lib/measure/recommend.js
var recommend = __webpack_require__(67241);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var measure_scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/measure/outlook.js





/** What would change the recommendation: found by asking again with other facts. Pure. */
function describeOutlook(facts, scale, settings, recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return [{ when: "the records can be read", leadsTo: "they are counted" }];
        case "pinned":
            return [{ when: "storage.backend is auto", leadsTo: "the backend is chosen by scale again" }];
        case "optimal":
            return [
                ...growing(facts, scale, settings, recommendation.backend),
                ...shrinking(settings, recommendation.backend),
            ];
        case "recommended":
        case "monitoring":
            return [
                ...gainingConfidence(facts, settings, recommendation),
                ...(recommendation.direction === "up"
                    ? shrinking(settings, recommendation.to)
                    : growing(facts, scale, settings, recommendation.to)),
            ];
    }
}
function growing(facts, scale, { thresholds }, from) {
    if (from === "database") {
        return [];
    }
    const [key, to, slowMs] = from === "file" ? ["fileToHybrid", "hybrid", 500] : ["hybridToDatabase", "database", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")} (${(0,fact/* valueIn */.xm)(facts.active) ?? "?"} now)`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour (${scale.users} now)`;
    return [{ when: `${records}, ${users}, or queries above ${slowMs} ms on average`, leadsTo: `${to} fits better` }];
}
function shrinking({ thresholds }, from) {
    if (from === "file") {
        return [];
    }
    const [key, to, slowMs] = from === "hybrid" ? ["fileToHybrid", "file", 500] : ["hybridToDatabase", "hybrid", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `fewer than ${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")}`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour`;
    const orSmaller = to === "file" ? "" : ", or file";
    return [
        {
            when: `${records}, fewer than ${users}, and queries at most ${slowMs} ms`,
            leadsTo: `${to} is enough${orSmaller}`,
        },
    ];
}
/** Each thing that alone would make the confidence another one. */
function gainingConfidence(facts, settings, advice) {
    if (advice.direction === "down") {
        return [];
    }
    const trials = [
        ...olderBackend(facts),
        ...moreRecords(facts, settings, advice.to),
        {
            when: "queries that get slower by more than a fifth",
            facts: { ...facts, metricsMs: (0,fact/* known */.eO)([1, 1, 1, 2, 2, 2], "") },
        },
    ];
    return trials.flatMap(({ when, facts: supposed }) => {
        const next = (0,recommend/* recommend */.v)(supposed, (0,measure_scale/* describeScale */.q9)(supposed, settings), settings);
        const isGain = "confidence" in next && next.to === advice.to && next.confidence.percent > advice.confidence.percent;
        return isGain ? [{ when, leadsTo: `${next.kind}, confidence ${next.confidence.percent}` }] : [];
    });
}
function olderBackend(facts) {
    const { backendSince, now, backend } = facts;
    if (backendSince.kind === "missing") {
        return [];
    }
    const since = Date.parse(backendSince.value);
    const at = new Date(since + hours/* DAY_MS */.s).toISOString();
    const older = (0,fact/* known */.eO)(new Date(Date.parse(now) - hours/* DAY_MS */.s - 1).toISOString(), "");
    return [
        {
            when: `more than 24 hours on ${backend}, from ${at.slice(0, 16).replace("T", " ")} UTC on`,
            facts: { ...facts, backendSince: older },
        },
    ];
}
/** The next number of records that makes more of the distance. */
function moreRecords(facts, { thresholds }, to) {
    const active = (0,fact/* valueIn */.xm)(facts.active) ?? 0;
    const threshold = thresholds.milestoneCount[to === "hybrid" ? "fileToHybrid" : "hybridToDatabase"];
    const over = to === "hybrid" ? [1, 6, 11] : [1, 11, 26];
    return over
        .map((more) => threshold + more)
        .filter((count) => count > active)
        .map((count) => ({
        when: `${(0,quantity/* countOf */.pq)(count, "active record")} (${active} now)`,
        facts: { ...facts, active: (0,fact/* known */.eO)(count, "") },
    }));
}

;// CONCATENATED MODULE: ./dist/lib/measure/advice.js




/** What a fact is called where people read it. */
const NAMES = {
    active: "active records",
    completed: "completed records",
    tasks: "tasks",
    workflows: "workflows",
    dependencies: "dependencies",
    users: "users within an hour",
    usersOverDay: "users within a day",
    queryTimesMs: "query times",
    metricsMs: "metrics",
    backendSince: "age of the backend",
    growth: "growth",
};
/** Pure: the same facts and settings give the same advice on every machine. */
function adviseOn(facts, settings) {
    const scale = (0,measure_scale/* describeScale */.q9)(facts, settings);
    const recommendation = (0,recommend/* recommend */.v)(facts, scale, settings);
    const named = Object.entries(NAMES);
    return {
        facts,
        scale,
        recommendation,
        missing: named.flatMap(([key, fact]) => {
            const found = facts[key];
            return found.kind === "missing" ? [{ fact, reason: found.reason }] : [];
        }),
        outlook: describeOutlook(facts, scale, settings, recommendation),
        forecast: forecast(facts, settings),
    };
}


/***/ }),

/***/ 40731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countRecords)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31054);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5445);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25177);





/** Reads every record once. A backend that cannot be read is an answer too. */
async function countRecords(context, backend) {
    if (backend === "database" && context.backends.usesServer && context.commit !== undefined) {
        const reason = "the records are on the PostgreSQL server, and in no commit";
        return { backend, outcome: { kind: "on-server" }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(reason), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
    }
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_3__/* .RecordTally */ .Q();
    try {
        const opened = await context.backends.open(backend);
        const { marks, ...survey } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyMarks */ .h)(context, opened, (record) => tally.add(record));
        const broken = survey.findings.find(({ rule, severity }) => rule === "database-broken" && severity === "error");
        if (broken !== undefined) {
            const fix = broken.fix === undefined ? [] : [broken.fix];
            return { ...unreadable(backend, `${broken.file}: ${broken.message}`, fix), marks };
        }
        return {
            backend,
            outcome: { kind: "readable", survey },
            tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(tally.get(), describeSource(survey)),
            marks,
        };
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "BACKEND_UNREADABLE") {
            return unreadable(backend, error.message, error.fix);
        }
        throw error;
    }
}
function unreadable(backend, problem, fix) {
    return { backend, outcome: { kind: "unreadable", problem, fix }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(problem), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
}
function describeSource({ findings }) {
    const broken = new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
    return broken === 0 ? "the records" : `the records, without ${broken} that cannot be read`;
}


/***/ }),

/***/ 25177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RecordTally)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Counts records as they are read. */
class RecordTally {
    counts = { active: 0, completed: 0, tasks: 0, workflows: 0, dependencies: 0 };
    add(record) {
        this.counts[record.state] += 1;
        if (record.state === "active") {
            const { data } = record;
            const tasks = listAt(data, "tasks");
            this.counts.tasks += tasks.length;
            this.counts.workflows += tasks.filter(hasWorkflow).length;
            this.counts.dependencies += listAt(data, "dependencies", "requires").filter(isNamed).length;
        }
    }
    get() {
        return { ...this.counts };
    }
}
function listAt(data, ...path) {
    const value = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, ...path);
    return Array.isArray(value) ? value : [];
}
/** Shell tools see no difference between `true` and `"true"`. */
function hasWorkflow(task) {
    const enabled = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(task, "kiro_workflow", "enabled");
    return enabled === true || enabled === "true";
}
function isNamed(required) {
    return required !== null && required !== "";
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
        throw (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUpAfter */ .T)(error, () => {
            files.removeTree(dir);
            (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
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

/***/ 50425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ cleanUpAfter)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _fail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26024);


/** Cleans up after a failure and returns what to throw: the failure, and where cleaning up fails too, both of them. */
function cleanUpAfter(error, clean) {
    const failure = (0,_fail_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    try {
        clean();
        return failure;
    }
    catch (second) {
        const { code, state, place, fix } = failure;
        const both = `${failure.message} Cleaning up failed as well: ${(0,_fail_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(second).message}`;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(code, both, { state, place, fix, cause: error });
    }
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
    const tracked = new Set(repository.tracked());
    const stray = ["index.db", "enterprise.db"].filter((name) => tracked.has(name) && !names.includes(name));
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

/***/ 43455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ finishRun)
/* harmony export */ });
/* harmony import */ var _settings_write_store_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10629);
/* harmony import */ var _store_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20941);
/* harmony import */ var _store_git_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71604);
/* harmony import */ var _store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68243);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98201);
/* harmony import */ var _close_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28337);
/* harmony import */ var _query_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46157);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48700);
/* harmony import */ var _server_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10155);









/**
 * Everything after the switch that another process could also do: each act is repeatable, and the journal has
 * what it needs, but for what was `measured`: only the process that did that can write it. Ends with the journal's last
 * line.
 */
async function finishRun(context, id, journal, facts, measured) {
    const { files, layout } = context;
    const dirs = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, id);
    const to = facts.to ?? "file";
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_7__/* .resumeSession */ .UI)(files, layout);
    }
    if (files.stat(dirs.lastSwitch) !== undefined) {
        files.makeDirs(layout.at("config"));
        files.rename(dirs.lastSwitch, layout.lastSwitchFile);
        files.syncDir(layout.at("config"));
    }
    (0,_store_git_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeGitFiles */ .l)(files, layout, to);
    await (0,_server_run_js__WEBPACK_IMPORTED_MODULE_5__/* .finishOnServer */ .gd)(context, id, facts);
    if (facts.server !== undefined) {
        (0,_settings_write_store_id_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStoreId */ .k)(files, layout, facts.server);
    }
    (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .closeBackup */ .V)(context, facts.backup ?? id, facts, "succeeded");
    if (facts.reverses !== undefined) {
        (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .markRolledBack */ .d)(context, facts.reverses);
    }
    logOnce(context, id, facts, measured);
    files.removeTree(dirs.shadow);
    files.removeTree(dirs.backup);
    files.removeTree(dirs.keeping);
    files.remove(dirs.undoRequest);
    journal.reach("finished", context.now());
}
function describeRun(id, facts, backend) {
    switch (facts.kind) {
        case "restore":
            return [{ event: "backup_restored", backend, details: { backup_id: facts.restores ?? "", migration_id: id } }];
        case "sync":
            return [{ event: "drift_synced", backend, details: { migration_id: id } }];
        default:
            return [
                { event: "storage_initialized", backend, details: { migration_id: id } },
                { event: "migration_completed", backend, details: describeMigration(id, facts) },
            ];
    }
}
function describeMigration(id, { from, reverses }) {
    return { migration_id: id, from: from ?? "", ...(reverses && { reverses }) };
}
function logOnce(context, id, facts, measured) {
    const { files, layout, now } = context;
    const at = now();
    const backend = facts.to ?? "file";
    const events = describeRun(id, facts, backend);
    const missing = events.filter(({ event }) => !(0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEventOf */ .K)(files, layout, id, event));
    const metrics = measured === undefined ? [] : (0,_query_report_js__WEBPACK_IMPORTED_MODULE_8__/* .describeMetrics */ .r)(backend, measured);
    if (missing.length + metrics.length > 0) {
        (0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .appendEvents */ .I)(files, layout, at, [...missing, ...metrics]);
    }
    startMeasuring(context, id, facts, at);
    if (measured !== undefined) {
        const { active = null } = facts.fingerprint ?? {};
        const unknown = { users: null, complexity: null };
        const diskFreeBytes = files.freeBytes(layout.dir);
        (0,_store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__/* .appendMetrics */ .O)(files, layout, at, { backend, times: measured, activeRecords: active, ...unknown, diskFreeBytes });
    }
}
/** What was measured on the backend left behind, or on an earlier stay on this one, must not argue on. */
function startMeasuring({ files, layout }, id, { from, to }, at) {
    const event = "scale_detection_initialized";
    if (from !== to && to !== undefined && !(0,_store_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEventOf */ .K)(files, layout, id, event, layout.scaleEventsFile)) {
        const details = { migration_id: id };
        (0,_store_scale_log_js__WEBPACK_IMPORTED_MODULE_3__/* .appendScaleEvent */ .j)(files, layout, at, { event, currentBackend: to, optimalBackend: "", details });
    }
}


/***/ }),

/***/ 31702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56659);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29713);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72325);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48700);






/**
 * What killed processes left and nobody will ever read: temporary files, folders of runs that never began, were undone
 * or are half pruned. Absolute paths. Means something only while no run is going on.
 */
function findLeftovers(ports) {
    const { files, layout } = ports;
    const runs = foldersIn(ports, layout.migrationsDir);
    const ended = runs.filter((dir) => isOver(ports, dir));
    const rest = runs.filter((dir) => !ended.includes(dir));
    const scratch = rest.filter((dir) => isEnded(ports, dir)).flatMap((dir) => scratchIn(ports, dir));
    const places = [layout.dir, layout.at("config"), ...foldersIn(ports, layout.backupsDir), ...rest];
    const temporary = places.flatMap((dir) => (files.list(dir) ?? [])
        .filter(({ name, kind }) => kind === "file" && isAbandoned(ports, name))
        .map(({ name }) => `${dir}/${name}`));
    return [...ended, ...scratch, ...temporary];
}
/** To be called with the lock held. */
function removeLeftovers(ports) {
    for (const each of findLeftovers(ports)) {
        if (ports.files.stat(each)?.kind === "directory") {
            ports.files.removeTree(each);
        }
        else {
            ports.files.remove(each);
        }
    }
}
function foldersIn({ files }, dir) {
    return (files.list(dir) ?? []).filter(({ kind }) => kind === "directory").map(({ name }) => `${dir}/${name}`);
}
/** A temporary file of a process that is gone, or of this one, which writes none while it looks. */
function isAbandoned({ processes }, name) {
    const pid = (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .pidOfTemporary */ .m)(name);
    return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}
/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }, dir) {
    const name = dir.slice(dir.lastIndexOf("/") + 1);
    if (name.startsWith(".pruned-")) {
        return true;
    }
    const state = tryReadJournal(files, dir);
    const { displaced, left } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, name);
    const kept = [displaced, left].some((each) => (0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__/* .nestedFiles */ .v)(files, dir, each.slice(dir.length + 1)).length > 0);
    const isUndone = state === undefined || (state !== "unreadable" && state.phase === "undone" && !isUnseen(state));
    return isUndone && !kept;
}
function isUnseen({ facts }) {
    return facts.startedBy === "auto";
}
/** After a power cut, what a run had removed before its last line may be there again. */
function isEnded({ files }, dir) {
    const state = tryReadJournal(files, dir);
    return state !== undefined && state !== "unreadable" && _phase_js__WEBPACK_IMPORTED_MODULE_4__/* .REMEDY */ .nx[state.phase] === "none";
}
function scratchIn({ files, layout }, dir) {
    const { shadow, backup, keeping, undoneBackup } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, dir.slice(dir.lastIndexOf("/") + 1));
    return [shadow, backup, keeping, undoneBackup].filter((each) => files.stat(each)?.kind === "directory");
}
/** A journal that cannot be read is for a person to look at, not for us to remove. */
function tryReadJournal(files, dir) {
    try {
        return (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(files, dir);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
            return "unreadable";
        }
        throw error;
    }
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
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 1 modules
var make = __webpack_require__(80926);
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
    constructor({ source, shadow, marks }) {
        this.source = source;
        this.shadow = shadow;
        this.marks = marks;
    }
    /** Everything that is no longer as marked. */
    async run(during) {
        const put = new Set();
        const gone = new Set();
        const broken = [];
        for await (const change of this.source.changesSince(this.marks)) {
            await this.bringOver(change, put, gone, broken);
        }
        this.rounds.push({ during, ...count(put, gone) });
        return { touched: new Set([...put, ...gone]), broken };
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
async function backfill(context, { source, shadow, marks }, beat) {
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
            beat();
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
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
;// CONCATENATED MODULE: ./dist/lib/migrate/duplicate.js



/**
 * Two records of one id, or of ids that some system takes for one; undefined when there are none. Asked of the whole:
 * while a source is read, a record that changes its state is met twice.
 */
function findTwice(marks) {
    const folded = new packed_keys/* PackedKeys */.n();
    const names = new packed_keys/* PackedKeys */.n();
    for (const name of marks.keys()) {
        const before = folded.size;
        const row = folded.add((0,record_record/* keyOf */.TN)(name).id.toLowerCase());
        if (row < before) {
            return [names.keyAt(row), name];
        }
        names.add(name);
    }
    return undefined;
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

;// CONCATENATED MODULE: ./dist/lib/migrate/verify.js




const NOTHING_SWITCHED = "Nothing was switched.";
/**
 * Compares everything that the copy holds with what was read from the source, by both digests.
 * Returns the names that differ, are missing or are too many.
 */
async function compareCopy(shadow, marks, progress, signal) {
    const met = new packed_keys/* PackedKeys */.n();
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
    const missing = [...marks.keys()].filter((name) => met.rowOf(name) === undefined);
    met.free();
    return [...wrong, ...missing];
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
 * that was touched. Throws VERIFY_MISMATCH, RECORD_UNREADABLE for a record that is broken and stays so and for an id that
 * is there twice, and SOURCE_BUSY where records change faster than they can be verified.
 */
async function settle(catchUp, during, wrong = []) {
    const { shadow, marks } = catchUp;
    const all = new Set();
    let open = wrong;
    let stuck;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const { touched, broken } = await catchUp.run(during);
        await shadow.seal();
        for (const name of touched) {
            all.add(name);
        }
        open = await compareTouched(shadow, marks, new Set([...open, ...touched]));
        stuck = broken.filter(({ file }) => stuck?.some((each) => each.file === file) ?? true);
        const twice = findTwice(marks);
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
            const touched = await settle(catchUp, "write pause");
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
            this.context.files.syncTree(this.context.layout.dir);
        },
        "last look": async () => {
            this.parts.watch.look();
            (0,stopped/* throwIfStopped */.$J)(this.context.signal);
            await this.parts.lease?.assertHeld();
            this.pause.assertNotOver();
            this.parts.lock.refresh();
        },
        switch: async () => {
            (0,store_switch/* writeSwitch */.iq)(this.context.files, this.context.layout, this.parts.move.to);
        },
        "release source": async () => {
            const writePauseMs = this.pause.elapsedMs();
            await this.release();
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
// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 4 modules
var installation_of = __webpack_require__(52809);
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
 * that was seen: where nothing was written since, it need not be read again for the plan inside the lock.
 */
async function migrate(context, request, measured) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async (lock) => {
        (0,interrupted.assertNoneOpen)(context);
        assertStillOn(context, request.move.from);
        const { pauseSessions, reverses, adopt = false } = request;
        const current = measured?.isCurrent() ? measured : undefined;
        const plan = await (0,make/* planMove */.X)(context, request.move, { pauseSessions, holdsLock: true, reverses, adopt }, current);
        (0,expected/* assertExpected */.F)(plan, request.expectPlan);
        (0,possible/* assertPossible */.A)(plan.prerequisites);
        return await runMigration(context, request, plan, lock);
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
async function runMigration(given, request, plan, lock) {
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
        server: (0,server_run/* serverNameFor */.YB)(given, from, to),
    };
    const journal = (0,begin/* beginRun */.T)(given, id, facts);
    const watch = new undo_watch/* UndoWatch */.g(given, dirs);
    const context = watch.contextOf(given);
    try {
        const lease = await (0,server_run/* beginOnServer */.kp)(context, id, facts);
        try {
            return await moveUnder(lease, { context, request, plan, lock, id, dirs, facts, journal, watch });
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
async function moveUnder(lease, run) {
    const source = await run.context.backends.open(run.request.move.from);
    return await copyFrom(source, { ...run, lease }).finally(() => source.close());
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
        await migration.cutover.release();
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
    acts = {
        "back up": async () => {
            const { context, id, request, dirs } = this.run;
            const { move, startedBy } = request;
            const taken = { id, ...move, outcome: "pending", scratch: dirs.backup };
            await (0,take/* takeBackup */.a)(context, startedBy === undefined ? taken : { ...taken, startedBy });
        },
        backfill: async () => {
            const { context, lock } = this.run;
            context.progress.step("copying", this.plannedRecords);
            await backfill(context, this.catchUp, () => lock.refresh());
        },
        "catch up": async () => {
            for (let round = 0; round < migrate_MAX_ROUNDS; round++) {
                (0,stopped/* throwIfStopped */.$J)(this.run.context.signal);
                const { touched, broken } = await this.catchUp.run("copy");
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
                await settle(this.catchUp, "verification", wrong);
            }
        },
        "install ahead": async () => {
            const { source, shadow, marks } = this.catchUp;
            this.queries.before = await source.timeQueries();
            await shadow.installAhead(this.installer, marks);
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
            warnings: [...this.warnings, ...this.describeLeft(), ...(0,query_report/* describeSlower */.c)(before, after)],
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

/***/ 46157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeSlower),
/* harmony export */   r: () => (/* binding */ describeMetrics)
/* harmony export */ });
const NAMES = ["list", "count", "read"];
/** Below this, a difference is noise of the clock and of the file system. */
const NOTICEABLE_MS = 1;
/** The queries that take noticeably longer than on the backend left, in words. */
function describeSlower(before, after) {
    return NAMES.filter((name) => after[`${name}Ms`] > before[`${name}Ms`] + NOTICEABLE_MS).map((name) => {
        const [was, is] = [before[`${name}Ms`].toFixed(1), after[`${name}Ms`].toFixed(1)];
        return `the tools' query "${name}" takes ${is} ms now, ${was} ms before`;
    });
}
/** The first metrics of the new backend: one event for each of the tools' queries. */
function describeMetrics(backend, times) {
    return NAMES.map((name) => ({
        event: "performance_metric",
        backend,
        details: { operation: name, duration_ms: Number(times[`${name}Ms`].toFixed(3)), success: true },
    }));
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

/***/ 56874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withMigrationLock)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50273);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50425);
/* harmony import */ var _fail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26024);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31702);





/** Often within the ten minutes after which another host takes a lock for stale. */
const BEAT_EVERY_MS = 60_000;
/**
 * Holds the migration lock while `act` runs, having removed what killed processes left. Whatever goes wrong is thrown
 * as a MilestoneError; LOCKED where somebody else holds the lock.
 * Says every minute that its holder lives: whatever reads or writes many records lets timers in between.
 */
async function withMigrationLock(context, act) {
    const lock = tryTake(context);
    const beat = setInterval(() => lock.tryRefresh(), BEAT_EVERY_MS).unref();
    let result;
    try {
        (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)(context);
        result = await act(lock);
    }
    catch (error) {
        throw (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUpAfter */ .T)(error, () => lock.release());
    }
    finally {
        clearInterval(beat);
    }
    try {
        lock.release();
    }
    catch (error) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("FINISH_INCOMPLETE", (0,_fail_js__WEBPACK_IMPORTED_MODULE_3__.toMilestoneError)(error).message, {
            state: "What was asked for is done; the lock is still there, and is stale as soon as this process has ended.",
            cause: error,
        });
    }
    return result;
}
function tryTake(context) {
    try {
        return (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .takeMigrationLock */ .bJ)(context);
    }
    catch (error) {
        throw (0,_fail_js__WEBPACK_IMPORTED_MODULE_3__.toMilestoneError)(error);
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
        if (this.leftMs() < 0) {
            const took = Math.round(this.elapsedMs());
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("WRITE_PAUSE_EXCEEDED", `The write pause took ${took} ms; at most ${this.maxMs} ms were promised.`, {
                state: "Nothing was switched.",
                fix: ["Run it at a quieter time, or raise storage.migration.max_write_pause."],
            });
        }
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

/***/ 80926:
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
var occupants = __webpack_require__(30730);
// EXTERNAL MODULE: ./dist/lib/plan/plan.js
var plan = __webpack_require__(39771);
// EXTERNAL MODULE: ./dist/lib/plan/prerequisites.js
var plan_prerequisites = __webpack_require__(60853);
// EXTERNAL MODULE: ./dist/lib/plan/server-checks.js
var server_checks = __webpack_require__(88049);
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
        diskNeededBytes,
        diskFreeBytes,
        interrupted,
        toolLocks,
        ...options,
    };
    const prerequisites = (0,plan_prerequisites/* checkPrerequisites */.G$)(context, facts);
    const estimate = estimateMove(move, survey, (0,list/* earlierRates */.AK)(context, move), statAllMs);
    const onServer = server.length > 0;
    return (0,plan/* makePlan */.C)({ move, onServer, fingerprint, prerequisites, findings, estimate, diskNeededBytes, diskFreeBytes });
}
async function occupantsFor(context, move, marks, options) {
    return (0,plan_move/* crossesToDatabase */.pB)(move) ? await (0,occupants/* findOccupants */.m)(context, move.from, marks, options) : { kind: "none" };
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
    facts = new store_facts/* StoreFacts */.F4({ tasks: false });
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
            this.facts.add(record);
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
/** More broken records than this are no coincidence. */
const FEW = 20;
/**
 * Of what was found in a store that others write to, what is still there: a tool may have been in the middle of writing a
 * file when it was read, or of moving one from one state to the other. Reads only files that were just changed.
 */
async function stillBroken(context, source, findings) {
    const errors = findings.filter(({ severity }) => severity === "error");
    if (context.commit !== undefined || errors.length > FEW) {
        return [...findings];
    }
    const stays = [];
    for (const finding of findings) {
        if (finding.severity !== "error" || !(await wasPassing(context, source, finding))) {
            stays.push(finding);
        }
    }
    return stays;
}
async function wasPassing(context, source, finding) {
    const key = keyOfFile(context, finding.file);
    // What names its record could read it.
    if (key === undefined || finding.record !== undefined) {
        return false;
    }
    return finding.rule === "duplicate-id" ? hasMoved(context, key, finding) : await isWhole(context, source, key);
}
function keyOfFile({ layout }, file) {
    for (const state of record/* STATES */.xj) {
        const folder = `${layout.show(layout.stateDir(state))}/`;
        if (file.startsWith(folder) && file.endsWith(".yaml")) {
            return { state, id: (0,list_state/* stemOf */.Vc)(file.slice(folder.length)) };
        }
    }
    return undefined;
}
/** One id in both states, of which one file is no longer there. */
function hasMoved({ files, layout }, { id }, { message }) {
    const both = record/* STATES */.xj.map((state) => layout.recordFile({ state, id }));
    const isMove = both.some((file) => message.includes(` ${layout.show(file)},`));
    return isMove && both.some((file) => files.stat(file) === undefined);
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
    isCurrent() {
        return this.source.isUnchanged();
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



/**
 * What a backend left behind still holds. `marks` are the records in use. Of what somebody deleted there, no content is
 * lost by moving; it is counted where the deletion itself is to be kept.
 */
async function findOccupants(context, inUse, marks, { deletions = "pass", adopt = false } = {}) {
    if (context.backends.usesServer && inUse !== "database") {
        const strangers = await findStrangers(context, marks, adopt);
        if (strangers !== "ours") {
            return strangers;
        }
    }
    return occupantsOf(await (0,_drift_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findDrift */ .L1)(context, inUse, marks), deletions);
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

/***/ 60853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ checkPrerequisites),
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   Lt: () => (/* binding */ spaceOnDisk),
/* harmony export */   SJ: () => (/* binding */ noMigration),
/* harmony export */   VJ: () => (/* binding */ noToolLock),
/* harmony export */   eP: () => (/* binding */ noSession),
/* harmony export */   g_: () => (/* binding */ targetIsFree),
/* harmony export */   h3: () => (/* binding */ sourceIsWhole),
/* harmony export */   un: () => (/* binding */ serverFits)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9270);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50273);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98201);
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14590);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92021);






/** Every condition with its verdict, met or not: a person wants to see them all at once. */
function checkPrerequisites(context, facts) {
    return [
        isKnownMove(facts),
        notPinned(context, facts),
        ...serverFits(facts),
        noSession(context, facts),
        sourceIsWhole(facts),
        targetIsFree(context, facts),
        spaceOnDisk(facts),
        mayWrite(context),
        nothingInterrupted(facts),
        noMigration(context, facts),
        noToolLock(facts),
        fileSystemFits(context, facts),
        lineEndingsStay(context),
        toolsFindSqlite(context, facts),
    ].filter((each) => each !== undefined);
}
function isKnownMove({ move, reverses }) {
    const title = "The move exists";
    if ((0,_move_js__WEBPACK_IMPORTED_MODULE_2__/* .moveExists */ .U1)(move, reverses)) {
        return ok("move", title, `${reverses === undefined ? "" : "back from "}${move.from} to ${move.to}`);
    }
    const fix = "Do it in two steps: milestone migrate hybrid, then milestone migrate file.";
    return failed("move", title, `there is none from ${move.from} straight to ${move.to}`, fix);
}
function notPinned({ settings }, { move }) {
    const pinned = settings.settings.backend;
    const title = "The backend is not pinned to another";
    if (pinned === "auto" || pinned === move.to) {
        return ok("pinned", title, `storage.backend is ${pinned}`);
    }
    const fix = `Set storage.backend to auto or ${move.to} in config/storage-config.yaml.`;
    return failed("pinned", title, `storage.backend is ${pinned}`, fix);
}
/** What a server was asked, as conditions of the move. */
function serverFits({ server }) {
    return server.map(({ id, title, detail, fix }) => fix === undefined ? ok(id, title, detail) : failed(id, title, detail, fix));
}
function noSession({ files, layout }, { pauseSessions }) {
    const title = "Nobody is in a session";
    if (!(0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSession */ .N)(files, layout)) {
        return ok("session", title, "no sessions/current.txt");
    }
    if (pauseSessions && (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .hasPausedSession */ .L8)(files, layout)) {
        const fix = "Move one of the two sessions away; neither is overwritten.";
        return failed("session", title, "sessions/paused-for-migration.txt, where it would go, is taken", fix);
    }
    if (pauseSessions) {
        return ok("session", title, "sessions/current.txt is set aside for the cutover and put back");
    }
    const fix = "End the session, or pass --pause-sessions to set it aside for the cutover.";
    return failed("session", title, "sessions/current.txt says that somebody works on a milestone", fix);
}
function sourceIsWhole({ findings }) {
    const title = "Every record is whole";
    const errors = findings.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (first === undefined) {
        const warnings = findings.length;
        return ok("integrity", title, warnings === 0 ? "nothing found" : `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(warnings, "warning")}; none stops a move`);
    }
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    const fix = first.fix ?? "Mend the file; its bytes are carried only when they can be read.";
    return failed("integrity", title, `${(0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFinding */ .jb)(first)}${more}`, fix);
}
function targetIsFree({ backends }, { occupants, move }) {
    const isServer = backends.usesServer && move.to === "database";
    const title = "Nothing unknown stands where the move writes";
    switch (occupants.kind) {
        case "none":
            return ok("target", title, "nothing there");
        case "known":
            return ok("target", title, `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(occupants.records, "record")} as they were at the last switch; what differs is set aside${describeDeleted(occupants.deleted)}`);
        case "drifted": {
            const fix = "Bring these changes into the backend in use (milestone sync), or set the old files aside yourself; none is overwritten.";
            return failed("target", title, `changed in the old copy after the last switch: ${names(occupants.records)}`, fix);
        }
        case "unknown": {
            const fix = isServer
                ? "If they are this store's own, migrate with --adopt, which takes them over where they hold the same; none is overwritten."
                : "Move these files away if they are not wanted; none is overwritten.";
            return failed("target", title, `records of unknown origin: ${names(occupants.records)}`, fix);
        }
        case "unseen":
            return failed("target", title, "not known: the server does not let us look", "Mend what the server lacks first.");
        case "broken": {
            const fix = "Mend it, or move it away if it is not wanted; it is never replaced silently.";
            return failed("target", title, `what stands there cannot be read: ${occupants.problems[0]}`, fix);
        }
    }
}
/** A deletion is no content to lose; but who made it should know. */
function describeDeleted(deleted = 0) {
    const what = `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(deleted, "record")} deleted there since`;
    return deleted === 0 ? "" : `; ${what} will be there again (milestone sync would delete in the backend in use)`;
}
function spaceOnDisk({ diskNeededBytes, diskFreeBytes, }) {
    const title = "There is room on the disk";
    const detail = `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(diskNeededBytes)} needed, ${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(diskFreeBytes)} free`;
    if (diskNeededBytes <= diskFreeBytes) {
        return ok("disk", title, detail);
    }
    return failed("disk", title, detail, "Make room; milestone prune --dry-run shows what old backups take.");
}
function mayWrite({ machine, files, layout, commit }) {
    const title = "The store may be written";
    if (commit !== undefined) {
        return ok("rights", title, "not asked: a commit is read, not the files");
    }
    const folders = ["", "config", "active", "completed", "backups", "migrations", "logs", "locks", "sessions"];
    const present = folders.map((name) => layout.at(name)).filter((dir) => files.stat(dir)?.kind === "directory");
    const denied = present.filter((dir) => !machine.canWrite(dir)).map((dir) => layout.show(dir));
    if (denied.length === 0) {
        return ok("rights", title, "its folders are writable");
    }
    return failed("rights", title, `not writable: ${denied.join(", ")}`, "Give this user the right to write there.");
}
function nothingInterrupted({ interrupted }) {
    const title = "No migration was interrupted";
    const [first] = interrupted;
    return first === undefined
        ? ok("interrupted", title, "none")
        : failed("interrupted", title, `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(first)} was`, "milestone resume");
}
function noMigration(context, { holdsLock }) {
    const title = "No other migration is running";
    const holder = holdsLock ? undefined : (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .liveHolder */ .$1)(context);
    if (holder === undefined) {
        return ok("lock", title, "the lock is free");
    }
    const who = `process ${holder.pid} on ${holder.host} since ${holder.since}`;
    return failed("lock", title, who, "Wait until it is done.");
}
function noToolLock({ toolLocks: held }) {
    const title = "No tool holds a lock";
    return held.length === 0
        ? ok("tool-locks", title, "none younger than 10 minutes")
        : failed("tool-locks", title, `held: ${held.map(_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i).join(", ")}`, "Wait until the tool is done; after 10 minutes they count as stale.");
}
function fileSystemFits({ machine, layout, backends }, { move }) {
    const kind = machine.fileSystem(layout.dir);
    const title = `The file system suits ${backends.usesServer ? "locks" : "SQLite and locks"}`;
    if (kind === "local" || move.to === "file") {
        return ok("file-system", title, "local");
    }
    return warning("file-system", title, `a ${kind} file system, where locks may not hold: let nobody else write meanwhile`);
}
function lineEndingsStay({ repository }) {
    const title = "git leaves line endings alone";
    if (repository === undefined) {
        return undefined;
    }
    return repository.convertsLineEndings()
        ? warning("line-endings", title, "git converts them in this clone; the .gitattributes that the move writes ends that")
        : ok("line-endings", title, "no conversion");
}
function toolsFindSqlite({ machine, backends }, { move }) {
    const title = "The sqlite3 command is there for the existing tools";
    if (backends.usesServer || (move.to !== "database" && !(0,_move_js__WEBPACK_IMPORTED_MODULE_2__/* .crossesToDatabase */ .pB)(move))) {
        return undefined;
    }
    return machine.hasCommand("sqlite3")
        ? ok("sqlite3", title, "found")
        : warning("sqlite3", title, "not found; shell tools need it to read a database (we do not)");
}
const NAMED = 5;
function names(records) {
    const more = records.length > NAMED ? ` and ${records.length - NAMED} more` : "";
    return records.slice(0, NAMED).join(", ") + more;
}
function ok(id, title, detail) {
    return { id, title, verdict: "ok", detail };
}
function warning(id, title, detail) {
    return { id, title, verdict: "warning", detail };
}
function failed(id, title, detail, fix) {
    return { id, title, verdict: "failed", detail, fix };
}


/***/ }),

/***/ 88049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    const { host, pid, start, dir, startOf } = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_0__/* .holderOf */ .Kd)(context);
    // Without the lock of this folder somebody else may hold it, and the server with it.
    const holder = holdsLock ? { host, pid, start, dir, startOf } : { host, pid, start, dir: "", startOf };
    return await context.backends.server().check({ writes: to === "database", holder });
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


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderDecision)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

/** Why nothing is migrated, or would be: every condition with its verdict, the state last. Pure. */
function renderDecision({ kind, advice, conditions }, paint) {
    const failed = conditions.filter(({ verdict }) => verdict === "failed");
    const lines = conditions.flatMap(({ verdict, title, detail, fix }) => {
        const mark = verdict === "ok" ? paint.good("ok  ") : verdict === "warning" ? paint.warn("warn") : paint.bad("no  ");
        return [`  ${mark} ${title}: ${detail}`, ...(fix === undefined ? [] : [`       ${fix}`])];
    });
    const head = kind === "migrate"
        ? `All ${conditions.length} conditions hold.`
        : `${failed.length} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(conditions.length, "condition")} ${failed.length === 1 ? "does" : "do"} not hold.`;
    const { backend } = advice.facts;
    const last = kind === "migrate" ? `Would move from ${backend}.` : `On ${backend}; nothing was migrated.`;
    return `${[head, ...lines, last].join("\n")}\n`;
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

/***/ 38864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xv: () => (/* binding */ CLEAR_LINE),
/* harmony export */   e3: () => (/* binding */ terminalProgress)
/* harmony export */ });
/* unused harmony export drawBar */
const REDRAW_MS = 100;
const BAR_WIDTH = 24;
/** Takes away what a bar that did not reach its end left on the line. */
const CLEAR_LINE = "\r\u001b[K";
/**
 * A bar that is drawn over on a terminal, plain lines elsewhere, nothing when quiet. Drawn by the work itself: a
 * library's timers do not fire between synchronous reads, and must be stopped on every way out.
 */
function terminalProgress(target, quiet) {
    if (quiet) {
        return { step: () => { }, advance: () => { } };
    }
    return target.interactive ? drawnProgress(target) : { step: (name) => target.err(`${name}\n`), advance: () => { } };
}
function drawnProgress(target) {
    let total = 0;
    let drawnAt = 0;
    return {
        step: (name, records) => {
            total = records ?? 0;
            drawnAt = performance.now();
            target.err(`${CLEAR_LINE}${name}\n`);
        },
        advance: (done) => {
            const isLast = done >= total;
            if (total > 0 && (isLast || performance.now() - drawnAt > REDRAW_MS)) {
                drawnAt = performance.now();
                target.err(isLast ? CLEAR_LINE : `${CLEAR_LINE}  ${drawBar(done, total)}\r`);
            }
        },
    };
}
/** `[======------------------] 2,500 of 10,000`. Pure. */
function drawBar(done, total) {
    const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
    const count = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`;
    return `[${"=".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${count}`;
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
        `           ${tasks}, ${dependencies}: complexity ${complexity.toLocaleString("en-US")}`,
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

/***/ 84424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MOST_RESULTS),
/* harmony export */   z: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14590);
/* harmony import */ var _validate_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);


/** GitHub takes no more of one run; errors come first then. */
const MOST_RESULTS = 25_000;
const LEVELS = { error: "error", warning: "warning", notice: "note" };
/**
 * A validation as SARIF 2.1.0, as code scanning takes it. `folder` leads from the repository's root to where the store
 * stands, empty or ending in `/`. Pure.
 */
function toSarif(report, folder) {
    const rank = ({ severity }) => (severity === "error" ? 0 : 1);
    const { findings } = report;
    const results = findings.length > MOST_RESULTS ? findings.toSorted((left, right) => rank(left) - rank(right)) : findings;
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "milestone-migrate",
                        semanticVersion: report.version,
                        rules: _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.map((id) => describeRule(_validate_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[id])),
                    },
                },
                columnKind: "utf16CodeUnits",
                originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
                results: results.slice(0, MOST_RESULTS).map((finding) => describeResult(finding, folder)),
                ...(report.commit === undefined ? {} : { properties: { commit: report.commit } }),
            },
        ],
    };
}
function describeRule({ id, severity, summary, fix }) {
    return {
        id,
        shortDescription: { text: summary },
        help: { text: fix, markdown: `${summary}\n\n${fix}` },
        defaultConfiguration: { level: LEVELS[severity] },
    };
}
function describeResult(finding, folder) {
    const { rule, severity, file, record, message, fix, fingerprint } = finding;
    const region = regionOf(finding);
    const uri = `${folder}${file}`.split("/").map(encodeURIComponent).join("/");
    return {
        ruleId: rule,
        ruleIndex: _validate_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.indexOf(rule),
        level: LEVELS[severity],
        message: { text: inert([message, fix].filter((text) => text !== undefined).join(". ")) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
                    ...(region === undefined ? {} : { region }),
                },
                ...(record === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: record, kind: "object" }] }),
            },
        ],
        partialFingerprints: { "milestoneFinding/v1": fingerprint },
    };
}
function regionOf({ line, column, endLine, endColumn }) {
    if (line === undefined) {
        return undefined;
    }
    return {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
/** In SARIF `[text](target)` is a link, and `{0}` a place for an argument. */
function inert(text) {
    return text.replaceAll("](", "] (").replaceAll("{", "{{").replaceAll("}", "}}");
}


/***/ }),

/***/ 62290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

/** Of one rule in one file; more of the same say nothing new. */
const ALIKE = 5;
/** A validation as people read it: by file, each with its line and a caret, totals last. Pure. */
function renderValidation(report, paint) {
    const lines = [];
    for (const [file, findings] of groupByFile(report.findings)) {
        lines.push(file, ...renderGroup(findings, paint), "");
    }
    return `${[...lines, ...summary(report, paint)].join("\n")}\n`;
}
function groupByFile(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.file);
        if (group === undefined) {
            groups.set(finding.file, [finding]);
        }
        else {
            group.push(finding);
        }
    }
    return groups;
}
function renderGroup(findings, paint) {
    const lines = [];
    const times = new Map();
    for (const [at, finding] of findings.entries()) {
        const seen = (times.get(finding.rule) ?? 0) + 1;
        times.set(finding.rule, seen);
        if (seen > ALIKE) {
            continue;
        }
        lines.push(...renderFinding(finding, paint));
        const next = findings[at + 1];
        if (finding.fix !== undefined && (next?.rule !== finding.rule || next.fix !== finding.fix || seen === ALIKE)) {
            lines.push(`    ${finding.fix}`);
        }
    }
    for (const [rule, count] of times) {
        if (count > ALIKE) {
            lines.push(`  … and ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count - ALIKE, "more", "more")} of ${rule} in this file`);
        }
    }
    return lines;
}
function renderFinding(finding, paint) {
    const { line, column, severity, rule, message, record, file } = finding;
    const place = line === undefined ? "" : `${line}:${column ?? 1} `;
    const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? `${record}: ` : "";
    return [`  ${place}${colour(severity, paint)} ${rule}: ${row}${message}`, ...excerpt(finding)];
}
function colour(severity, paint) {
    return severity === "error" ? paint.bad(severity) : severity === "warning" ? paint.warn(severity) : severity;
}
const WIDEST = 120;
/** The line with carets below what is wrong. A tab stays a tab, so that the carets stand right. */
function excerpt({ source, line, column, endLine, endColumn }) {
    if (source === undefined || line === undefined || source.trim() === "") {
        return [];
    }
    const number = String(line);
    const at = (column ?? 1) - 1;
    const cut = at > WIDEST - 20 ? at - 40 : 0;
    const shown = source.slice(cut, cut + WIDEST).replace(/\t/g, " ");
    const end = endLine === line && endColumn !== undefined ? endColumn - 1 : at + 1;
    const length = Math.max(1, Math.min(end, cut + WIDEST) - at);
    const before = displayWidth(source.slice(cut, at));
    const carets = "^".repeat(Math.max(1, displayWidth(source.slice(at, at + length))));
    return [
        `    ${number} | ${cut > 0 ? "…" : ""}${shown.trimEnd()}`,
        ...(column === undefined
            ? []
            : [`    ${" ".repeat(number.length)} | ${" ".repeat(before + (cut > 0 ? 1 : 0))}${carets}`]),
    ];
}
/** Columns of a terminal: letters of East Asian scripts take two. */
function displayWidth(text) {
    let width = 0;
    for (const character of text) {
        width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
            ? 2
            : 1;
    }
    return width;
}
function summary({ totals, records, accepted, disabled, omitted, backend, since, findings }, paint) {
    const { error, warning, notice } = totals;
    const isElsewhere = findings.some(({ rule }) => rule === "records-on-server");
    const looked = isElsewhere
        ? "records on the server, not looked at"
        : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(records.active + records.completed, "record")} on ${backend}`;
    const aside = [
        ...(omitted === 0 ? [] : [`${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(omitted, "finding")} not shown (--max)`]),
        ...(accepted === 0 ? [] : [`${accepted} accepted by the baseline`]),
        ...(disabled === 0 ? [] : [`${disabled} turned off by comments`]),
    ];
    const counts = [
        ...(error === 0 ? [] : [paint.bad((0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(error, "error"))]),
        ...(warning === 0 ? [] : [paint.warn((0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(warning, "warning"))]),
        ...(notice === 0 ? [] : [(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(notice, "notice")]),
    ];
    const what = since === undefined ? "" : ` since ${since.slice(0, 12)}`;
    const last = counts.length === 0 ? paint.good(`Nothing found${what}; ${looked}.`) : `${counts.join(", ")}${what}; ${looked}.`;
    return aside.length === 0 ? [last] : [`${aside.join(", ")}.`, last];
}


/***/ }),

/***/ 68842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ bringPayload)
/* harmony export */ });
/* harmony import */ var _backup_kept_in_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66294);
/* harmony import */ var _backup_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76147);
/* harmony import */ var _backup_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9397);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77228);




/**
 * Takes a payload that git keeps under a ref of ours into the folder of its backup, where it is absent there. What
 * makes the payload count as present comes last, so that one that was broken off is taken anew.
 */
function bringPayload(context, id) {
    const { files, layout, repository, backends } = context;
    const backup = (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_1__/* .findBackup */ .SC)(context, id);
    const commit = repository?.refCommit((0,_backup_kept_in_git_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadRefOf */ .l)(id));
    if (backup.payloadHere || commit === undefined) {
        return;
    }
    const kept = backends.commitFiles(commit);
    const isRows = (name) => _backup_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVER_ROWS */ .oS.some((each) => each === name);
    const names = [...((0,_backup_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readPayloadDigests */ .Yk)(context, backup)?.keys() ?? [])];
    for (const name of [...names.filter((each) => !isRows(each)), ...names.filter(isRows)]) {
        const file = layout.at("backups", id, ...name.split("/"));
        if (kept.stat(file)?.kind === "file") {
            files.makeDirs(file.slice(0, file.lastIndexOf("/")));
            (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(files, file, kept.read(file).bytes);
        }
    }
}


/***/ }),

/***/ 43599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openPayload)
});

// EXTERNAL MODULE: ./dist/lib/backup/kept-in-git.js
var kept_in_git = __webpack_require__(66294);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/payload.js
var payload = __webpack_require__(9397);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/record/digest.js
var record_digest = __webpack_require__(22166);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/backup/in-git.js
var in_git = __webpack_require__(7109);
;// CONCATENATED MODULE: ./dist/lib/restore/committed-payload.js



/** The payload from the commit that the backup was taken at. Throws BACKUP_PAYLOAD_ABSENT. */
function committedPayload(context, metadata) {
    const commit = metadata.details?.git?.commit;
    if (commit === undefined) {
        throw absent(metadata.id, "and its metadata names no commit that holds it");
    }
    if (context.repository?.has(commit) !== true) {
        throw absent(metadata.id, `and the commit ${commit.slice(0, 12)} that holds it is not in this clone`);
    }
    const differs = new Set(metadata.details?.git?.differs);
    const tree = context.backends.commitFiles(commit);
    return {
        origin: "git",
        names: () => [],
        states: () => record/* STATES */.xj,
        read: (name) => {
            const file = context.layout.at(...(0,in_git/* storePathOf */.j)(name).split("/"));
            if (differs.has(name) || tree.stat(file) === undefined) {
                throw absent(metadata.id, `and ${name} was not committed as it was then`);
            }
            return tree.read(file).bytes;
        },
        open: () => context.backends.openCommit(metadata.from, commit),
    };
}
function absent(id, why) {
    return new error/* MilestoneError */.lO("BACKUP_PAYLOAD_ABSENT", `The payload of ${id} is not here, ${why}.`, {
        state: error/* NOTHING_CHANGED */.Dh,
        place: { file: `backups/${id}` },
        fix: ["Restore it on the machine that took it, or fetch more history: git fetch --unshallow."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/restore/payload.js








/**
 * The payload of a backup: from its folder, else from the commit that it was taken at.
 * Throws BACKUP_PAYLOAD_ABSENT and BACKUP_DAMAGED. `logs` brings the logs back as well.
 */
function openPayload(context, backup, logs) {
    const { metadata } = backup;
    const folder = folderPayload(context, backup);
    // Of a tool's backup there is no other place, so what its folder lacks is said of the folder.
    const isHere = backup.payloadHere || (metadata.details === undefined && folder.names().length > 1);
    const source = isHere ? folder : committedPayload(context, metadata);
    const digests = (0,list/* readPayloadDigests */.Yk)(context, backup);
    const all = digests ? [...digests.keys()] : source.names();
    const names = all.filter((name) => isWanted(name, metadata.from, logs));
    const rows = metadata.from === "database" ? payload/* SERVER_ROWS */.oS.find((name) => all.includes(name)) : undefined;
    const engine = metadata.from !== "database" ? undefined : rows === undefined ? "sqlite" : "postgresql";
    if (rows !== undefined && source.origin === "git") {
        throw rowsAbsent(context, backup.id);
    }
    if (engine === "sqlite" && !names.includes("enterprise.db")) {
        throw new error/* MilestoneError */.lO("BACKUP_PAYLOAD_ABSENT", `backups/${backup.id} has no enterprise.db.`, {
            state: error/* NOTHING_CHANGED */.Dh,
            place: { file: `backups/${backup.id}` },
            fix: ["Choose another backup: milestone backups. (A dump is never executed.)"],
        });
    }
    return {
        origin: source.origin,
        to: metadata.from,
        engine,
        checkRows: () => {
            const file = context.layout.at("backups", backup.id, rows ?? "");
            const digest = rows === undefined ? undefined : digests?.get(rows);
            if (digest !== undefined && context.files.digest(file) !== digest) {
                throw damagedFile(backup.id, rows ?? "", "has other bytes than when the backup was taken");
            }
        },
        states: metadata.from === "database" ? [] : source.states(),
        files: names.sort().map((name) => ({
            path: name === "storage-config.yaml" ? "config/storage-config.yaml" : name,
            read: () => readChecked(source, backup.id, name, digests?.get(name)),
        })),
        open: () => source.open(),
    };
}
/** No commit of a branch has them; a ref of ours may, here or where the clone came from. */
function rowsAbsent({ repository }, id) {
    const ref = (0,kept_in_git/* payloadRefOf */.l)(id);
    const isHere = repository?.refCommit(ref) !== undefined;
    return new error/* MilestoneError */.lO("BACKUP_PAYLOAD_ABSENT", `The payload of ${id} is not here: rows are not committed.`, {
        state: error/* NOTHING_CHANGED */.Dh,
        place: { file: `backups/${id}` },
        fix: isHere
            ? [`It is in git under ${ref}: milestone restore ${id} without --dry-run takes it from there.`]
            : [`Restore it on the machine that took it, or fetch what a job has kept: git fetch origin ${ref}:${ref}`],
    });
}
/** Dumps are for people, an index is built anew, and the switch is written by its own rename. */
function isWanted(name, from, logs) {
    const folder = name.slice(0, name.indexOf("/") + 1);
    return (name === "storage-config.yaml" ||
        (from === "database" ? name === "enterprise.db" : folder === "active/" || folder === "completed/") ||
        (logs && folder === "logs/"));
}
function readChecked(source, id, name, digest) {
    const bytes = source.read(name);
    if (bytes !== undefined && (digest === undefined || (0,record_digest/* textDigest */.oA)(bytes) === digest)) {
        return bytes;
    }
    const what = bytes === undefined ? "is missing" : "has other bytes than when the backup was taken";
    throw damagedFile(id, name, what);
}
function damagedFile(id, name, what) {
    return new error/* MilestoneError */.lO("BACKUP_DAMAGED", `backups/${id} cannot be trusted: ${(0,native_path/* showName */.$i)(name)} ${what}.`, {
        state: error/* NOTHING_CHANGED */.Dh,
        place: { file: `backups/${id}/${(0,native_path/* showName */.$i)(name)}` },
        fix: ["Choose another backup: milestone backups"],
    });
}
function folderPayload(context, { id, metadata }) {
    const { files, layout, backends } = context;
    const dir = layout.at("backups", id);
    return {
        origin: "folder",
        names: () => namesBelow(context, dir, ""),
        states: () => record/* STATES */.xj.filter((state) => files.stat(`${dir}/${state}`)?.kind === "directory"),
        read: (name) => {
            assertPlainFolders(context, dir, name);
            return files.stat(`${dir}/${name}`) === undefined ? undefined : files.read(`${dir}/${name}`).bytes;
        },
        open: () => backends.openFolder(metadata.from, dir),
    };
}
/** A checkout can bring a backup: no folder of it leads anywhere else. Throws UNSAFE_PATH. */
function assertPlainFolders({ files, layout }, dir, name) {
    for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
        const folder = `${dir}/${name.slice(0, slash)}`;
        const kind = files.stat(folder)?.kind;
        if (kind !== undefined && kind !== "directory") {
            const shown = (0,native_path/* showName */.$i)(layout.show(folder));
            throw new error/* MilestoneError */.lO("UNSAFE_PATH", `${shown} is no plain folder; nothing is restored through it.`, {
                state: error/* NOTHING_CHANGED */.Dh,
                place: { file: shown },
                fix: ["Choose another backup: milestone backups"],
            });
        }
    }
}
/** Links and devices are listed too: reading them is refused, by path. */
function namesBelow({ files }, dir, below) {
    return (files.list(below === "" ? dir : `${dir}/${below}`) ?? []).flatMap(({ name, kind }) => {
        const inside = below === "" ? name : `${below}/${name}`;
        return kind === "directory" ? namesBelow({ files }, dir, inside) : [inside];
    });
}


/***/ }),

/***/ 86310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ planRestore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _backup_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76147);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60283);
/* harmony import */ var _migrate_marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28360);
/* harmony import */ var _plan_move_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92021);
/* harmony import */ var _plan_occupants_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30730);
/* harmony import */ var _plan_server_checks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88049);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30790);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22166);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7450);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97892);
/* harmony import */ var _store_tool_holds_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(56665);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31054);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(43599);
/* harmony import */ var _prerequisites_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(55738);
















/** Compares a backup with the store. Writes nothing. */
async function planRestore(context, options) {
    const backup = (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_1__/* .findBackup */ .SC)(context, options.backup);
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_14__/* .openPayload */ .J)(context, backup, options.logs);
    const from = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_11__/* .readSwitch */ .hc)(context.files, context.layout);
    const to = payload.to;
    context.progress.step("reading the backup");
    const wanted = await readWanted(context, payload, backup.metadata.details);
    assertNotEmpty(backup, wanted);
    context.progress.step("reading the store");
    const present = await readPresent(context, from, to);
    const marks = present.kind === "readable" ? present.marks : new _record_marks_js__WEBPACK_IMPORTED_MODULE_10__/* .Marks */ .P();
    const occupants = (0,_plan_move_js__WEBPACK_IMPORTED_MODULE_5__/* .crossesToDatabase */ .pB)({ from, to })
        ? await (0,_plan_occupants_js__WEBPACK_IMPORTED_MODULE_6__/* .findOccupants */ .m)(context, from, marks)
        : { kind: "none" };
    const bytes = payload.files.length * 4500 + (backup.metadata.details?.payload_bytes ?? 0);
    const toolLocks = await (0,_store_tool_holds_js__WEBPACK_IMPORTED_MODULE_12__/* .waitForHolds */ .r)(context);
    const server = await (0,_plan_server_checks_js__WEBPACK_IMPORTED_MODULE_7__/* .checkServerFor */ .xJ)(context, { from: present.kind === "readable" ? from : to, to }, options);
    const engine = payload.engine;
    const facts = { move: { from, to }, server, engine, occupants, payloadBytes: bytes, toolLocks, ...options };
    const names = [...wanted.keys()];
    const described = {
        backup: backup.id,
        createdAt: backup.metadata.createdAt,
        from,
        to,
        origin: payload.origin,
        records: countStates(names),
        changed: names.filter((name) => marks.has(name) && marks.get(name)?.textDigest !== wanted.get(name)?.textDigest),
        added: names.filter((name) => !marks.has(name)),
        removed: [...marks.keys()].filter((name) => !wanted.has(name)),
        otherFiles: otherFiles(context, payload, wanted),
        unreadable: present.kind === "readable" ? undefined : present.problem,
        prerequisites: (0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_15__/* .checkRestore */ .D)(context, facts),
    };
    return { ...described, digest: digestOf(described, wanted) };
}
/** Every byte is compared first. What a commit holds beside the payload does not count. */
async function readWanted(context, payload, details) {
    for (const file of payload.files) {
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfStopped */ .$J)(context.signal);
        file.read();
    }
    payload.checkRows();
    const { marks, findings } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__/* .surveyMarks */ .h)(context, await payload.open());
    const broken = findings.find(isBrokenDatabase);
    if (broken !== undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${broken.file}: ${broken.message}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            place: { file: broken.file },
            fix: ["Choose another backup: milestone backups"],
        });
    }
    const paths = new Set(payload.files.map(({ path }) => path));
    const wanted = payload.to === "database" ? marks : new _record_marks_js__WEBPACK_IMPORTED_MODULE_10__/* .Marks */ .P([...marks].filter(([name]) => paths.has(`${name}.yaml`)));
    const recorded = details?.fingerprint;
    const found = (0,_migrate_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOfMarks */ .m)(wanted);
    if (recorded !== undefined && (recorded.data !== found.data || recorded.text !== found.text)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", "The backup cannot be trusted: its records are not those of its metadata.", {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            fix: ["Choose another backup: milestone backups"],
        });
    }
    return wanted;
}
/** A store that cannot be read is what restoring is for: its files are kept, only not as a proved backup. */
async function readPresent(context, from, to) {
    try {
        const { marks, findings } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__/* .surveyMarks */ .h)(context, await context.backends.open(from));
        const broken = findings.find(isBrokenDatabase);
        return broken === undefined
            ? { kind: "readable", marks }
            : { kind: "unreadable", problem: `${broken.file}: ${broken.message}` };
    }
    catch (error) {
        const isOut = error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && (error.code === "BACKEND_UNREADABLE" || isServerGone(error, to));
        if (isOut) {
            return { kind: "unreadable", problem: error.message.replace(/\.$/, "") };
        }
        throw error;
    }
}
/** A server that is lost keeps nobody from going back to files; to come back on it, it has to be there. */
function isServerGone({ code }, to) {
    return to !== "database" && ["SERVER_UNREACHABLE", "SERVER_REFUSED", "SETTINGS_INVALID"].includes(code);
}
function isBrokenDatabase({ rule, severity }) {
    return severity === "error" && (rule === "database-broken" || rule === "database-schema");
}
/** A payload without records for a store that had some is never what somebody wants. */
function assertNotEmpty({ id, metadata }, wanted) {
    const { details, milestoneCount = 0 } = metadata;
    const expected = details === undefined ? milestoneCount : details.records.active + details.records.completed;
    const active = countStates([...wanted.keys()]).active;
    if ((wanted.size === 0 && expected > 0) || (active === 0 && milestoneCount > 0)) {
        const kind = wanted.size === 0 ? "records" : "active records";
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `backups/${id} holds no ${kind}; its metadata says ${expected}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            place: { file: `backups/${id}` },
            fix: ["Choose another backup: milestone backups"],
        });
    }
}
/** Beside the records, a payload has auxiliary files, settings and, where asked for, logs. */
function otherFiles({ files, layout }, payload, wanted) {
    return payload.files
        .filter(({ path }) => path !== "enterprise.db" && !wanted.has(path.replace(/\.yaml$/, "")))
        .filter(({ path, read }) => {
        const target = layout.at(...path.split("/"));
        return files.stat(target)?.kind !== "file" || files.digest(target) !== (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .textDigest */ .oA)(read());
    })
        .map(({ path }) => path);
}
function countStates(names) {
    const active = names.filter((name) => name.startsWith("active/")).length;
    return { active, completed: names.length - active };
}
function digestOf(plan, wanted) {
    const { backup, from, to, changed, added, removed, otherFiles: others, prerequisites } = plan;
    const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
    const texts = [...wanted.values()].map(({ state, id, textDigest }) => [state, id, textDigest]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)([backup, from, to, [...changed], [...added], [...removed], [...others], verdicts, texts]));
}


/***/ }),

/***/ 55738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkRestore),
/* harmony export */   P: () => (/* binding */ presentBytes)
/* harmony export */ });
/* harmony import */ var _files_nested_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56659);
/* harmony import */ var _plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60853);


/** Every condition of a restore with its verdict. Broken records in the store are none: a restore may mend them. */
function checkRestore(context, facts) {
    const diskNeededBytes = facts.payloadBytes + presentBytes(context) + 1_000_000;
    const diskFreeBytes = context.files.freeBytes(context.layout.dir);
    return [
        ...engineFits(context, facts),
        ...(0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .serverFits */ .un)(facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .noSession */ .eP)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .targetIsFree */ .g_)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .spaceOnDisk */ .Lt)({ diskNeededBytes, diskFreeBytes }),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .mayWrite */ .J)(context),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .noMigration */ .SJ)(context, facts),
        (0,_plan_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .noToolLock */ .VJ)(facts),
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
    const names = ["active", "completed", "logs"].flatMap((folder) => [...(files.list(layout.at(folder)) ?? []).map(({ name }) => name), ...(0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_0__/* .nestedFiles */ .v)(files, layout.at(folder))].map((name) => layout.at(folder, name)));
    const size = (file) => files.stat(file)?.sizeBytes ?? 0;
    const inFiles = names.reduce((sum, name) => sum + size(name) + 4096, 0);
    return inFiles + 2 * size(layout.databaseFile) + 2 * size(layout.indexFile);
}


/***/ }),

/***/ 10881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ restore)
});

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/take.js
var take = __webpack_require__(14852);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/migrate/begin.js
var begin = __webpack_require__(90743);
// EXTERNAL MODULE: ./dist/lib/migrate/commit-advice.js
var commit_advice = __webpack_require__(68678);
// EXTERNAL MODULE: ./dist/lib/migrate/fail.js
var fail = __webpack_require__(26024);
// EXTERNAL MODULE: ./dist/lib/migrate/finish.js
var finish = __webpack_require__(43455);
// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 4 modules
var installation_of = __webpack_require__(52809);
// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
// EXTERNAL MODULE: ./dist/lib/migrate/server-run.js
var server_run = __webpack_require__(10155);
// EXTERNAL MODULE: ./dist/lib/migrate/undo-watch.js
var undo_watch = __webpack_require__(47708);
// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
// EXTERNAL MODULE: ./dist/lib/migrate/write-pause.js
var write_pause = __webpack_require__(58774);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/record/digest.js
var digest = __webpack_require__(22166);
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var record_fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/store/sessions.js
var sessions = __webpack_require__(98201);
// EXTERNAL MODULE: ./dist/lib/store/side-files.js
var side_files = __webpack_require__(15229);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/validate/survey.js
var survey = __webpack_require__(75353);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
;// CONCATENATED MODULE: ./dist/lib/restore/acts.js




/**
 * Files that differ are put; records that the payload lacks, broken ones too, are set aside. Everything else stays as
 * it is. Throws UNSAFE_PATH where a folder on the way is a link.
 */
async function chooseActs(context, payload) {
    const { files, layout } = context;
    const wanted = new Set(payload.files.map(({ path }) => path));
    const puts = payload.files.filter((file) => !isThere(context, file.path, file.read)).map(({ path }) => path);
    const records = payload.states.length === 0 ? new Set() : await recordPaths(context);
    const asides = payload.states.flatMap((state) => (0,list_state/* listState */.E8)(files, layout, state)
        .filter(({ name, kind }) => kind === "file" && (0,list_state/* isYamlName */.fd)(name))
        .map(({ name }) => `${state}/${name}`)
        .filter((path) => !wanted.has(path) && records.has((0,native_path/* showName */.$i)(layout.show(layout.at(path))))));
    return { puts, asides };
}
/** Files that are records or were meant as such, as messages show them. */
async function recordPaths({ backends, layout }) {
    const paths = new Set();
    const backend = await backends.open("file");
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            paths.add(layout.show(layout.recordFile(item.record)));
        }
        else if (item.finding.severity === "error") {
            paths.add(item.finding.file);
        }
    }
    return paths;
}
function isThere({ files, layout }, path, read) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) {
        const kind = files.stat(layout.at(...parts.slice(0, depth)))?.kind;
        if (kind !== undefined && kind !== "directory") {
            throw unsafe(parts.slice(0, depth).join("/"), "is no folder");
        }
    }
    const target = layout.at(...parts);
    const kind = files.stat(target)?.kind;
    if (kind !== undefined && kind !== "file") {
        throw unsafe(path, "is no plain file");
    }
    return kind === "file" && files.digest(target) === (0,digest/* textDigest */.oA)(read());
}
function unsafe(path, what) {
    return new errors_error/* MilestoneError */.lO("UNSAFE_PATH", `${(0,native_path/* showName */.$i)(path)} ${what}; nothing is restored through it.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        place: { file: (0,native_path/* showName */.$i)(path) },
        fix: ["Replace it by a plain folder or file, then run this again."],
    });
}

// EXTERNAL MODULE: ./dist/lib/store/last-switch.js
var last_switch = __webpack_require__(57393);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
;// CONCATENATED MODULE: ./dist/lib/restore/left-behind.js


/**
 * Writes down what the backend left behind holds, as the base for drift: a restore, unlike a move, leaves other
 * content behind than it brings.
 */
async function writeLastSwitchOf(context, from, file) {
    const { files, backends } = context;
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(from));
    (0,last_switch/* writeLastSwitch */.qm)(files, file, marks);
}

// EXTERNAL MODULE: ./dist/lib/restore/payload.js + 1 modules
var restore_payload = __webpack_require__(43599);
// EXTERNAL MODULE: ./dist/lib/restore/plan.js
var restore_plan = __webpack_require__(86310);
// EXTERNAL MODULE: ./dist/lib/restore/server-rows.js
var server_rows = __webpack_require__(46530);
;// CONCATENATED MODULE: ./dist/lib/restore/restore.js




























/**
 * Brings a backup back: safety backup, copy aside, compared byte by byte, then put in place. Into the backend in use
 * (files count as one) the commit point is the journal's line `decided`: before it nothing is touched, after it only
 * forward. Into the other it is the switch, as in a migration. Throws MilestoneError.
 */
async function restore(context, request) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async (lock) => {
        (0,interrupted.assertNoneOpen)(context);
        const plan = await (0,restore_plan/* planRestore */.q)(context, { ...request, holdsLock: true });
        if (plan.digest !== request.expectPlan) {
            throw new errors_error/* MilestoneError */.lO("PLAN_CHANGED", "The store changed since the plan was shown.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: [`milestone restore ${request.backup} --dry-run shows the plan as it is now.`],
            });
        }
        (0,possible/* assertPossible */.A)(plan.prerequisites);
        return await new Restoration(context, request, plan, lock).run();
    });
}
class Restoration {
    context;
    request;
    plan;
    lock;
    id;
    dirs;
    watch;
    startedAt = performance.now();
    lease;
    constructor(context, request, plan, lock) {
        this.request = request;
        this.plan = plan;
        this.lock = lock;
        this.id = (0,take/* nextBackupId */.p)(context, context.now(), plan.from, plan.from);
        this.dirs = new run_dirs/* RunDirs */.k(context.layout, this.id);
        this.watch = new undo_watch/* UndoWatch */.g(context, this.dirs);
        this.context = this.watch.contextOf(context);
    }
    async run() {
        try {
            return await this.runWatched();
        }
        finally {
            this.watch.end();
        }
    }
    async runWatched() {
        const { context, id, plan, request } = this;
        const { files, layout } = context;
        const pausedSession = request.pauseSessions && (0,sessions/* hasSession */.N)(files, layout);
        const facts = {
            kind: "restore",
            from: plan.from,
            to: plan.to,
            backup: id,
            restores: request.backup,
            logs: request.logs,
            startedAtMs: context.now().getTime(),
            pausedSession,
            unreadable: plan.unreadable !== undefined,
            // A server that is gone is left as it is.
            server: plan.unreadable === undefined ? (0,server_run/* serverNameFor */.YB)(context, plan.from, plan.to) : (0,server_run/* serverNameFor */.YB)(context, plan.to),
        };
        const journal = (0,begin/* beginRun */.T)(context, id, facts);
        const done = await this.bringBackUnderLease(journal, facts).catch(async (error) => {
            throw await (0,fail/* failRun */.Q)(context, id, journal, facts, error);
        });
        return await this.report(done).catch(async (error) => {
            throw error instanceof errors_error/* MilestoneError */.lO && error.code === "VERIFY_MISMATCH"
                ? error
                : await (0,fail/* failRun */.Q)(context, id, journal, facts, error);
        });
    }
    async bringBackUnderLease(journal, facts) {
        const lease = await (0,server_run/* beginOnServer */.kp)(this.context, this.id, facts);
        this.lease = lease;
        return await this.bringBack(journal, facts).finally(() => lease?.end());
    }
    /** Everything up to the journal's last line: from then on nothing is undone any more. */
    async bringBack(journal, facts) {
        const { context, id, request } = this;
        await this.takeSafetyBackup();
        journal.reach("backed-up", context.now());
        const payload = (0,restore_payload/* openPayload */.J)(context, (0,list/* findBackup */.SC)(context, request.backup), request.logs);
        const staged = await this.stage(payload);
        const rows = payload.engine === "postgresql" ? (0,server_rows/* serverRowsOf */.m)(context, id, facts) : undefined;
        await rows?.stage();
        journal.reach("backfilled", context.now());
        const wanted = await this.proveStaged(payload, staged, rows);
        journal.reach("verified", context.now());
        facts.fingerprint = wanted;
        const done = await this.putInPlace({ payload, rows }, journal, facts);
        await (0,finish/* finishRun */.J)(context, id, journal, facts);
        return { ...done, wanted };
    }
    async takeSafetyBackup() {
        const { id, plan, dirs } = this;
        if (plan.unreadable === undefined) {
            const { from } = plan;
            await (0,take/* takeBackup */.a)(this.context, { id, from, to: from, outcome: "pending", scratch: dirs.backup });
            this.lock.refresh();
        }
    }
    /** Copies the payload beside the store, under the names that its files will have there. */
    async stage(payload) {
        const { files, progress, signal } = this.context;
        const digests = new Map();
        progress.step("copying the backup", payload.files.length);
        for (const { path, read } of payload.files) {
            if (digests.size % stopped/* LISTEN_EVERY */.ST === 0) {
                await (0,stopped/* listenForStop */.rr)(signal);
            }
            const bytes = read();
            const file = `${this.dirs.shadow}/${path}`;
            files.makeDirs(file.slice(0, file.lastIndexOf("/")));
            files.create(file, bytes);
            digests.set(path, (0,digest/* textDigest */.oA)(bytes));
            progress.advance(digests.size);
        }
        files.makeDirs(this.dirs.shadow);
        files.syncTree(this.dirs.shadow);
        return digests;
    }
    /** Reads the copy back: every byte, and what its records mean. */
    async proveStaged(payload, staged, rows) {
        const { files, progress } = this.context;
        progress.step("verifying", staged.size);
        for (const [path, digest] of staged) {
            if (files.digest(`${this.dirs.shadow}/${path}`) !== digest) {
                throw mismatch(`${path} has other bytes in the copy`);
            }
        }
        const fingerprint = await (rows?.prove() ?? this.fingerprintOfStaged(payload));
        const { active, completed } = fingerprint;
        const { records } = this.plan;
        if (active !== records.active || completed !== records.completed) {
            throw mismatch(`the copy has ${active + completed} records, the backup ${records.active + records.completed}`);
        }
        return fingerprint;
    }
    async fingerprintOfStaged({ to }) {
        const copy = await this.context.backends.openFolder(to, this.dirs.shadow);
        return (await (0,survey/* surveyBackend */.p)(copy).finally(() => copy.close())).fingerprint;
    }
    async putInPlace({ payload, rows }, journal, facts) {
        const { context, plan, dirs, lock } = this;
        const { files, layout, settings, backends } = context;
        const pause = new write_pause/* WritePause */.A(settings.settings.migration.maxWritePauseMs);
        lock.refresh();
        await (0,write_pause/* waitForTools */.a)(context, pause);
        if (facts.pausedSession) {
            (0,sessions/* pauseSession */.FT)(files, layout);
        }
        const acts = await chooseActs(context, payload);
        const sides = payload.engine === "sqlite" ? await this.restDatabase() : [];
        if ((0,move/* crossesToDatabase */.pB)(plan) && plan.unreadable === undefined) {
            await writeLastSwitchOf(context, plan.from, dirs.lastSwitch);
        }
        const installation = (0,installation_of/* installationOf */.o)(context, dirs, facts);
        installation.plan(acts.puts, acts.asides, sides);
        this.watch.look();
        (0,stopped/* throwIfStopped */.$J)(context.signal);
        await this.lease?.assertHeld();
        const { fingerprint } = facts;
        journal.reach((0,move/* crossesToDatabase */.pB)(plan) ? "cutting-over" : "decided", context.now(), { fingerprint });
        installation.complete();
        const leftTables = (await rows?.publish()) ?? [];
        if (plan.to === "hybrid") {
            await backends.rebuildIndex();
        }
        (0,store_switch/* writeSwitch */.iq)(files, layout, plan.to);
        const writePauseMs = pause.elapsedMs();
        journal.reach("switched", context.now(), { writePauseMs, fingerprint: facts.fingerprint });
        const aside = sides.length + acts.asides.length;
        return { put: acts.puts.length, aside, left: installation.left, leftTables, writePauseMs };
    }
    /**
     * A readable database comes to rest. A broken one stays untouched, byte for byte, since opening it would run or remove
     * its journal: its side files, whose names are returned, are set aside with it.
     */
    async restDatabase() {
        const { files, layout, backends } = this.context;
        if (this.plan.unreadable === undefined) {
            await backends.restDatabase();
            return [];
        }
        return (0,side_files/* presentSidesOf */.z)(files, layout.databaseFile);
    }
    async report({ wanted, ...done }) {
        const { context, id, plan } = this;
        const backend = await context.backends.open(plan.to);
        const { fingerprint } = await (0,survey/* surveyBackend */.p)(backend).finally(() => backend.close());
        if (!(0,record_fingerprint/* sameFingerprint */.tU)(fingerprint, wanted)) {
            throw new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", "The store changed while it was restored.", {
                state: `The restore is complete; what it replaced is under migrations/${id}/displaced.`,
                fix: ["Somebody else writes to the store: see what with milestone verify."],
            });
        }
        return {
            id,
            safetyBackup: plan.unreadable === undefined ? id : undefined,
            restored: plan.backup,
            backend: plan.to,
            fingerprint,
            ...done,
            durationMs: performance.now() - this.startedAt,
            commit: (0,commit_advice/* describeCommit */.X)(context, plan.to, `Restore milestones from ${plan.backup}`),
        };
    }
}
function mismatch(what) {
    return new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `Verification failed: ${what}.`, {
        state: "Nothing was switched.",
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}


/***/ }),

/***/ 46530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ serverRowsOf),
/* harmony export */   y: () => (/* binding */ resumeServerRows)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10155);


/** For the restore of a backup that a server's rows are in. */
function serverRowsOf(context, id, facts) {
    const run = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRunOf */ .sW)(id, facts);
    if (run === undefined || facts.restores === undefined) {
        throw new Error("only a restore brings rows to a server");
    }
    const server = context.backends.server();
    const dir = context.layout.at("backups", facts.restores);
    return {
        stage: () => server.stage(run, dir),
        prove: () => server.proveStaged(run, dir),
        publish: async () => {
            if (facts.fingerprint === undefined) {
                throw new Error("rows are published once they are proved");
            }
            return await server.publishStaged(run, facts.fingerprint);
        },
    };
}
/**
 * Goes on with a restore that was decided on: where its rows are not published yet they are staged and proved once more,
 * since a run that was taken for dead meanwhile has lost its tables. Returns what is to be said of it: what was written to
 * the server since it was cut off, nobody knows.
 */
async function resumeServerRows(context, id, facts) {
    const run = (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRunOf */ .sW)(id, facts);
    if (run === undefined || facts.to !== "database") {
        return [];
    }
    const server = context.backends.server();
    const lease = await server.resume(run, (0,_migrate_server_run_js__WEBPACK_IMPORTED_MODULE_1__/* .holderOf */ .Kd)(context));
    try {
        if (await server.isPublished(run)) {
            return [];
        }
        const rows = serverRowsOf(context, id, facts);
        await rows.stage();
        const { data, text } = await rows.prove();
        if (data !== facts.fingerprint?.data || text !== facts.fingerprint.text) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("VERIFY_MISMATCH", "The backup no longer holds what the restore was decided on with.", {
                state: "The tables on the server are as before; files of the store may be as in the backup already.",
                fix: ["milestone validate says which backup is damaged."],
            });
        }
        const left = await rows.publish();
        return left.map((table) => `Somebody may have written to the server meanwhile; what was there is kept as ${table}.`);
    }
    finally {
        await lease.end();
    }
}


/***/ }),

/***/ 10629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ writeStoreId)
/* harmony export */ });
/* unused harmony export withStoreId */
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77228);
/* harmony import */ var _record_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1893);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96989);
/* harmony import */ var _record_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54482);





/** Writes the store's name on servers into its settings, all else of which stays as it is. Repeating it changes nothing. */
function writeStoreId(files, layout, storeId) {
    const file = layout.settingsFile;
    const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("utf8");
    const text = withStoreId(before, storeId);
    if (text !== before) {
        files.makeDirs(layout.at("config"));
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceFile */ .f)(files, file, text);
    }
}
/** Settings with this `storage.id`; lines of everything else, comments included, as they were. Pure. */
function withStoreId(text, storeId) {
    const parsed = (0,_record_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text === "" ? "{}" : text);
    const settings = parsed.ok && parsed.value === null ? {} : parsed.ok ? parsed.value : undefined;
    if (settings === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(settings)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SETTINGS_INVALID", "The settings are no YAML that a line could be added to.", {
            state: "The switch is done; only the store's name on the server is missing in its settings.",
            fix: [`Mend config/storage-config.yaml, give it storage.id: ${storeId}, then: milestone resume`],
        });
    }
    const storage = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(settings.storage ?? null) ? { ...settings.storage } : {};
    if (storage.id === storeId) {
        return text;
    }
    if (Object.keys(settings).length === 0) {
        return `${text.replace(/^(?:\{\}|null|~)?\s*$/, "")}storage:\n  id: ${storeId}\n`;
    }
    (0,_record_value_js__WEBPACK_IMPORTED_MODULE_3__/* .setKey */ .qL)(storage, "id", storeId);
    return (0,_record_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .applyChange */ .h)(text, { ...settings, storage });
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
    const existing = files.stat(file) === undefined ? Buffer.alloc(0) : files.read(file).bytes;
    const open = existing.length > 0 && existing.at(-1) !== 10;
    const lines = values.map((value) => `${JSON.stringify(value)}\n`);
    files.append(file, `${open ? "\n" : ""}${lines.join("")}`);
    files.sync(file);
}


/***/ }),

/***/ 20941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ appendEvents),
/* harmony export */   K: () => (/* binding */ hasEventOf)
/* harmony export */ });
/* harmony import */ var _append_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30374);

/** Appends events, each one whole line, all in one write. */
function appendEvents(files, layout, at, events) {
    const timestamp = at.toISOString();
    const lines = events.map(({ event, backend, details }) => ({
        timestamp,
        event,
        milestone_id: "system",
        backend,
        details,
    }));
    (0,_append_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .appendLines */ ._)(files, layout.storageEventsFile, lines);
}
/**
 * True when the log has such an event of this migration already, as a whole line: finishing twice must not say it
 * twice, and a kill may have left half of what was said. Without `event`, any event; without `log`, `storage-events.jsonl`.
 */
function hasEventOf(files, layout, migrationId, event, log = layout.storageEventsFile) {
    if (files.stat(log) === undefined) {
        return false;
    }
    const mark = `"migration_id":${JSON.stringify(migrationId)}`;
    const lines = files.read(log).bytes.toString("utf8").split("\n");
    return lines.some((line) => line.includes(mark) && isEvent(line, event));
}
function isEvent(line, event) {
    try {
        const parsed = JSON.parse(line);
        return event === undefined || parsed.event === event;
    }
    catch {
        // Torn: it says nothing.
        return false;
    }
}


/***/ }),

/***/ 71604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeGitFiles)
/* harmony export */ });
/* unused harmony export withBlock */
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77228);

const BEGIN = "# >>> milestone-migrate";
const END = "# <<< milestone-migrate";
const IGNORED = [
    "/backups/*/*",
    "!/backups/*/backup-metadata.yaml",
    "/migrations/",
    "/index.db",
    "/locks/",
    "/sessions/",
    "*-wal",
    "*-shm",
    "*-journal",
];
/** Line-ending conversion would change every digest; logs are appended on every branch. */
const ATTRIBUTES = ["/active/** -text", "/completed/** -text", "*.db binary", "*.jsonl merge=union"];
/** Writes our part of `.gitignore` and `.gitattributes` for a backend; what else they say stays. */
function writeGitFiles(files, layout, backend) {
    // Said outright, because many projects ignore every database file.
    const ignored = [...IGNORED, backend === "database" ? "!/enterprise.db" : "/enterprise.db"];
    extend(files, layout.at(".gitignore"), ignored);
    extend(files, layout.at(".gitattributes"), ATTRIBUTES);
}
/** Byte for byte: what stands there need not be UTF-8, and our part is ASCII. */
function extend(files, file, lines) {
    const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("latin1");
    const after = withBlock(before, lines);
    if (after !== before) {
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .f)(files, file, Buffer.from(after, "latin1"));
    }
}
/** The text with our lines between their two markers: replaced where they stand, else at the end; line ends as in the text. */
function withBlock(text, lines) {
    const rows = text.split(/(?<=\n)/);
    const bare = rows.map((row) => row.replace(/\r?\n$/, ""));
    const end = bare.findIndex((row, at) => row === END && bare.lastIndexOf(BEGIN, at) >= 0);
    const start = end < 0 ? -1 : bare.lastIndexOf(BEGIN, end);
    const newline = rows[Math.max(0, start)]?.endsWith("\r\n") ? "\r\n" : "\n";
    const block = [BEGIN, ...lines, END].map((line) => line + newline).join("");
    if (start < 0) {
        return text + (text === "" || text.endsWith("\n") ? "" : newline) + block;
    }
    const same = bare.slice(start + 1, end).join("\n") === lines.join("\n");
    return same ? text : rows.slice(0, start).join("") + block + rows.slice(end + 1).join("");
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

/***/ 56665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ waitForHolds)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60283);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50273);




const POLL_MS = 20;
/** A tool that writes one record has given its lock back by then. */
const USUALLY_DONE_MS = 500;
/**
 * Waits until every tool that holds a lock now has given it back; one that takes it again is another matter, or a store
 * that is written all the time would never be free. Returns the locks that were kept for longer than `waitMs`. Throws
 * STOPPED.
 */
async function waitForHolds(ports, waitMs = USUALLY_DONE_MS) {
    const until = performance.now() + waitMs;
    let kept = holdsOf(ports);
    while (kept.size > 0 && performance.now() < until) {
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_2__/* .throwIfStopped */ .$J)(ports.signal);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(POLL_MS, Math.max(1, until - performance.now())));
        const now = holdsOf(ports);
        kept = new Map([...kept].filter(([name, hold]) => now.get(name) === hold));
    }
    return [...kept.keys()];
}
/** A lock that was given back and taken again is another folder, made at another time. */
function holdsOf(ports) {
    const { files, layout } = ports;
    return new Map((0,_locks_js__WEBPACK_IMPORTED_MODULE_3__/* .toolLocks */ .Fs)(ports).map((name) => {
        const stat = files.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.join(layout.locksDir, name));
        return [name, `${stat?.inode} ${stat?.modifiedMs}`];
    }));
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

;// CONCATENATED MODULE: ./dist/lib/sync/taken-names.js

/** What stands where a new record would go. */
class TakenNames {
    context;
    backend;
    marks;
    /** Made when first asked for: most syncs bring nothing new. */
    folded;
    /** `marks` are the records in use. */
    constructor(context, backend, marks) {
        this.context = context;
        this.backend = backend;
        this.marks = marks;
    }
    /** In words: a record whose id differs in case only, or a file that is none; undefined where the place is free. */
    describe(key) {
        this.folded ??= new Map([...this.marks.keys()].map((name) => [(0,record_record/* keyOf */.TN)(name).id.toLowerCase(), (0,record_record/* keyOf */.TN)(name).id]));
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
        pause.assertNotOver();
        lock.refresh();
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
/** Escapes that may stand for NUL, and digits or an exponent that may make a number too long. */
const MAY_BE_REFUSED = /\\(?:0|x00|u0000|U00000000)|[eE][+-]?\d{4}|\d{16000}/;
/** What PostgreSQL cannot hold of a record that other databases can. */
function valuesNoServerHolds(record) {
    if (!MAY_BE_REFUSED.test(record.yaml) || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(record.data)) {
        return [];
    }
    const home = { file: `.milestones/${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record)}.yaml`, hasLines: true };
    return (0,_check_record_js__WEBPACK_IMPORTED_MODULE_2__/* .checkByRules */ .rT)(record, home, [_rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F]).findings.filter(({ rule }) => rule === _rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F.id);
}


/***/ }),

/***/ 31054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ surveyMarks)
/* harmony export */ });
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75353);



/** Reads every record once and closes the backend. The marks are of the records that are whole, as those that `look` gets. */
async function surveyMarks({ signal, progress }, backend, look = () => { }) {
    const marks = new _record_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .Marks */ .P();
    const onRecord = (done, mark, record) => {
        marks.set((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(mark), mark);
        look(record);
        progress.advance(done);
    };
    try {
        return { ...(await (0,_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyBackend */ .p)(backend, { signal, onRecord })), marks };
    }
    finally {
        await backend.close();
    }
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


/***/ }),

/***/ 12247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ limitYoungGeneration)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);


/** A stream of records fits many times; twice as much saves no time any more. */
const ENOUGH_BYTES = 16 * 1024 * 1024;
/**
 * Keeps the engine's space for new objects from growing on: it doubles it as long as anything survives there at all, up
 * to a hundred megabytes that a stream of records never needs. The engine reads this flag at each collection.
 */
function limitYoungGeneration() {
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const space = node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
        if (space !== undefined && space.space_size >= ENOUGH_BYTES) {
            node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString("--semi-space-growth-factor=1");
            observer.disconnect();
        }
    });
    observer.observe({ entryTypes: ["gc"] });
}


/***/ })

};
