export const id = 2220;
export const ids = [2220];
export const modules = {

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
            (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(files, file, kept.read(file).bytes);
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
// EXTERNAL MODULE: ./dist/lib/store/sort-entries.js
var sort_entries = __webpack_require__(10009);
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
        has: () => false,
        states: () => record/* STATES */.xj,
        withBytes: (name, use) => {
            const file = context.layout.at(...(0,in_git/* storePathOf */.j)(name).split("/"));
            if (differs.has(name) || tree.stat(file) === undefined) {
                throw absent(metadata.id, `and ${name} was not committed as it was then`);
            }
            return use(tree.read(file).bytes);
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
    const isHere = backup.payloadHere || (metadata.details === undefined && hasSeveral(folder.names()));
    const source = isHere ? folder : committedPayload(context, metadata);
    const digests = (0,list/* readPayloadDigests */.Yk)(context, backup);
    const has = (name) => (digests ? digests.has(name) : source.has(name));
    const rows = metadata.from === "database" ? payload/* SERVER_ROWS */.oS.find(has) : undefined;
    const engine = metadata.from !== "database" ? undefined : rows === undefined ? "sqlite" : "postgresql";
    if (rows !== undefined && source.origin === "git") {
        throw rowsAbsent(context, backup.id);
    }
    if (engine === "sqlite" && !has("enterprise.db")) {
        throw new error/* MilestoneError */.lO("BACKUP_PAYLOAD_ABSENT", `backups/${backup.id} has no enterprise.db.`, {
            state: error/* NOTHING_CHANGED */.Dh,
            place: { file: `backups/${backup.id}` },
            fix: ["Choose another backup: milestone backups. (A dump is never executed.)"],
        });
    }
    const isBrought = (name) => isWanted(name, metadata.from, logs);
    const brought = function* () {
        for (const name of digests?.sortedKeys() ?? source.names()) {
            if (isBrought(name)) {
                yield name;
            }
        }
    };
    return {
        origin: source.origin,
        to: metadata.from,
        engine,
        checkOthers: () => {
            for (const [name, digest] of source.origin === "git" ? [] : (digests ?? [])) {
                if (!isBrought(name)) {
                    checkOther(context, backup.id, name, digest);
                }
            }
        },
        states: metadata.from === "database" ? [] : source.states(),
        has: (path) => isBrought(path) && has(path),
        count: () => countNames(brought()),
        files: function* () {
            for (const name of brought()) {
                yield {
                    path: name === "storage-config.yaml" ? "config/storage-config.yaml" : name,
                    withBytes: (use) => withChecked(source, { id: backup.id, name, digest: digests?.get(name) }, use),
                };
            }
        },
        open: () => source.open(),
        free: () => digests?.free(),
    };
}
/** What is missing is not brought back either; rows that are missing are found by who reads them. */
function checkOther(context, id, name, digest) {
    const { files, layout } = context;
    const dir = layout.at("backups", id);
    assertPlainFolders(context, dir, name);
    const file = `${dir}/${name}`;
    if (files.stat(file) !== undefined && files.digest(file) !== digest) {
        throw damagedFile(id, name, "has other bytes than when the backup was taken");
    }
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
function withChecked(source, { id, name, digest }, use) {
    source.withBytes(name, (bytes) => {
        const found = bytes && (0,record_digest/* textDigest */.oA)(bytes);
        if (bytes === undefined || found === undefined) {
            throw damagedFile(id, name, "is missing");
        }
        if (digest !== undefined && found !== digest) {
            throw damagedFile(id, name, "has other bytes than when the backup was taken");
        }
        use(bytes, found);
    });
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
        has: (name) => {
            const kind = files.stat(`${dir}/${name}`)?.kind;
            return kind !== undefined && kind !== "directory";
        },
        states: () => record/* STATES */.xj.filter((state) => files.stat(`${dir}/${state}`)?.kind === "directory"),
        withBytes: (name, use) => {
            assertPlainFolders(context, dir, name);
            const file = `${dir}/${name}`;
            return files.stat(file) === undefined ? use(undefined) : files.withBytes(file, ({ bytes }) => use(bytes));
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
function* namesBelow({ files }, dir, below) {
    for (const { name, kind } of (0,sort_entries/* sortEntries */.R)(files.listEach(below === "" ? dir : `${dir}/${below}`) ?? [], payload/* byName */.nG)) {
        const inside = below === "" ? name : `${below}/${name}`;
        if (kind === "directory") {
            yield* namesBelow({ files }, dir, inside);
        }
        else {
            yield inside;
        }
    }
}
function hasSeveral(names) {
    const [, second] = names;
    return second !== undefined;
}
function countNames(names) {
    let count = 0;
    for (const _ of names) {
        count += 1;
    }
    return count;
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
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7450);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97892);
/* harmony import */ var _store_tool_holds_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56665);
/* harmony import */ var _validate_broken_database_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16006);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31054);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(43599);
/* harmony import */ var _prerequisites_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(55738);
















/** Compares a backup with the store. Writes nothing. */
async function planRestore(context, options) {
    const backup = (0,_backup_list_js__WEBPACK_IMPORTED_MODULE_1__/* .findBackup */ .SC)(context, options.backup);
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_14__/* .openPayload */ .J)(context, backup, options.logs);
    const from = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_10__/* .readSwitch */ .hc)(context.files, context.layout);
    const to = payload.to;
    context.progress.step("reading the backup");
    const { wanted, fingerprint } = await readWanted(context, payload, backup.metadata.details);
    assertNotEmpty(backup, fingerprint);
    context.progress.step("reading the store");
    const present = await readPresent(context, from, to);
    const marks = present.kind === "readable" ? present.marks : new _record_marks_js__WEBPACK_IMPORTED_MODULE_9__/* .Marks */ .P();
    const occupants = (0,_plan_move_js__WEBPACK_IMPORTED_MODULE_5__/* .crossesToDatabase */ .pB)({ from, to })
        ? await (0,_plan_occupants_js__WEBPACK_IMPORTED_MODULE_6__/* .findOccupants */ .m)(context, from, marks)
        : { kind: "none" };
    const bytes = payload.count() * 4500 + (backup.metadata.details?.payload_bytes ?? 0);
    const toolLocks = await (0,_store_tool_holds_js__WEBPACK_IMPORTED_MODULE_11__/* .waitForHolds */ .r)(context);
    const server = await (0,_plan_server_checks_js__WEBPACK_IMPORTED_MODULE_7__/* .checkServerFor */ .xJ)(context, { from: present.kind === "readable" ? from : to, to }, options);
    const engine = payload.engine;
    const facts = { move: { from, to }, server, engine, occupants, payloadBytes: bytes, toolLocks, ...options };
    const { active, completed } = fingerprint;
    const described = {
        backup: backup.id,
        createdAt: backup.metadata.createdAt,
        from,
        to,
        origin: payload.origin,
        records: { active, completed },
        changed: namesIn(wanted, (name) => marks.has(name) && !marks.hasSameText(name, wanted)),
        added: namesIn(wanted, (name) => !marks.has(name)),
        removed: namesIn(marks, (name) => !wanted.has(name)),
        otherFiles: otherFiles(context, payload, wanted),
        unreadable: present.kind === "readable" ? undefined : present.problem,
        prerequisites: (0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_15__/* .checkRestore */ .D)(context, facts),
    };
    wanted.free();
    marks.free();
    payload.free();
    return { ...described, digest: digestOf(described, fingerprint) };
}
/** Of all names only those that are wanted are ever in memory. */
function namesIn(marks, isWanted) {
    const names = [];
    for (const name of marks.keys()) {
        if (isWanted(name)) {
            names.push(name);
        }
    }
    return names;
}
/** Every byte is compared first. What a commit holds beside the payload does not count. */
async function readWanted(context, payload, details) {
    for (const file of payload.files()) {
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfStopped */ .$J)(context.signal);
        file.withBytes(() => { });
    }
    payload.checkOthers();
    const { marks: wanted, findings } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__/* .surveyMarks */ .h)(context, await payload.open());
    const broken = (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_12__/* .brokenDatabase */ .F)(findings);
    if (broken !== undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${broken.file}: ${broken.message}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            place: { file: broken.file },
            fix: ["Choose another backup: milestone backups"],
        });
    }
    if (payload.to !== "database") {
        dropOthers(payload, wanted);
    }
    const recorded = details?.fingerprint;
    const found = (0,_migrate_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOfMarks */ .m)(wanted);
    if (recorded !== undefined && (recorded.data !== found.data || recorded.text !== found.text)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", "The backup cannot be trusted: its records are not those of its metadata.", {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            fix: ["Choose another backup: milestone backups"],
        });
    }
    return { wanted, fingerprint: found };
}
function dropOthers(payload, marks) {
    for (const name of marks.keys()) {
        if (!payload.has(`${name}.yaml`)) {
            marks.delete(name);
        }
    }
}
/** A store that cannot be read is what restoring is for: its files are kept, only not as a proved backup. */
async function readPresent(context, from, to) {
    try {
        const { marks, findings } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_13__/* .surveyMarks */ .h)(context, await context.backends.open(from));
        const broken = (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_12__/* .brokenDatabase */ .F)(findings);
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
/** A payload without records for a store that had some is never what somebody wants. */
function assertNotEmpty({ id, metadata }, { active, completed }) {
    const { details, milestoneCount = 0 } = metadata;
    const expected = details === undefined ? milestoneCount : details.records.active + details.records.completed;
    const isEmpty = active + completed === 0;
    if ((isEmpty && expected > 0) || (active === 0 && milestoneCount > 0)) {
        const kind = isEmpty ? "records" : "active records";
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `backups/${id} holds no ${kind}; its metadata says ${expected}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            place: { file: `backups/${id}` },
            fix: ["Choose another backup: milestone backups"],
        });
    }
}
/** Beside the records, a payload has auxiliary files, settings and, where asked for, logs. */
function otherFiles({ files, layout }, payload, wanted) {
    const others = [];
    for (const { path, withBytes } of payload.files()) {
        if (path === "enterprise.db" || wanted.has(path.replace(/\.yaml$/, ""))) {
            continue;
        }
        const target = layout.at(...path.split("/"));
        const present = files.stat(target)?.kind === "file" ? files.digest(target) : undefined;
        withBytes((_, digest) => {
            if (digest !== present) {
                others.push(path);
            }
        });
    }
    return others;
}
/** Over one name at a time: there may be a million. */
function digestOf(plan, { text }) {
    const { backup, from, to, changed, added, removed, otherFiles: others, prerequisites } = plan;
    const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)([backup, from, to, verdicts, text]));
    for (const list of [changed, added, removed, others]) {
        digest.update(`\n${list.length}`);
        for (const name of list) {
            digest.update(`\n${JSON.stringify(name)}`);
        }
    }
    return digest.digest("hex");
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
// EXTERNAL MODULE: ./dist/lib/migrate/installation-of.js + 6 modules
var installation_of = __webpack_require__(44316);
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
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var record_fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/record/named-digests.js
var named_digests = __webpack_require__(36209);
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
// EXTERNAL MODULE: ./dist/lib/packed/ordered-keys.js
var ordered_keys = __webpack_require__(42333);
// EXTERNAL MODULE: ./dist/lib/packed/row-set.js
var row_set = __webpack_require__(48496);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
;// CONCATENATED MODULE: ./dist/lib/restore/acts.js





/**
 * Files that differ from those that were `staged` are put; records that are not among them, broken ones too, are set aside
 * in the given states. Everything else stays as it is. Throws UNSAFE_PATH where a folder on the way is a link.
 */
async function chooseActs(context, staged, states) {
    const puts = new ordered_keys/* OrderedKeys */.a();
    for (const [path, digest] of staged) {
        if (!isThere(context, path, digest)) {
            puts.add(path);
        }
    }
    return { puts, asides: await chooseAsides(context, staged, states) };
}
async function chooseAsides(context, staged, states) {
    const { files, layout } = context;
    const asides = new ordered_keys/* OrderedKeys */.a();
    for (const state of states) {
        for (const { name, kind } of (0,list_state/* listState */.E8)(files, layout, state)) {
            const path = `${state}/${name}`;
            if (kind === "file" && (0,list_state/* isYamlName */.fd)(name) && !staged.has(path)) {
                asides.add(path);
            }
        }
    }
    // The whole store need only be read where there is one.
    if (asides.size > 0) {
        await keepRecords(context, asides);
    }
    return asides;
}
/** Takes out what is no record and was not meant as one. */
async function keepRecords({ backends, layout }, paths) {
    const shownOf = (path) => (0,native_path/* showName */.$i)(layout.show(layout.at(path)));
    const shown = new ordered_keys/* OrderedKeys */.a();
    for (const path of paths.keys()) {
        shown.add(shownOf(path));
    }
    const records = new row_set/* RowSet */.r();
    const meet = (name) => {
        const row = shown.rowOf(name);
        if (row !== undefined) {
            records.add(row);
        }
    };
    const backend = await backends.open("file");
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            meet(layout.show(layout.recordFile(item.record)));
        }
        else if (item.finding.severity === "error") {
            meet(item.finding.file);
        }
    }
    for (const path of paths.keys()) {
        if (!records.has(shown.rowOf(shownOf(path)))) {
            paths.remove(path);
        }
    }
    shown.free();
}
function isThere({ files, layout }, path, digest) {
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
    return kind === "file" && files.digest(target) === digest;
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
        const { backup, from, to, records, unreadable } = plan;
        return await new Restoration(context, request, { backup, from, to, records, unreadable }, lock).run();
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
            ...(plan.unreadable === undefined
                ? (0,server_run/* serverFactsFor */.Si)(context, plan.from, plan.to)
                : (0,server_run/* serverFactsFor */.Si)(context, plan.to)),
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
        payload.free();
        const rows = payload.engine === "postgresql" ? (0,server_rows/* serverRowsOf */.m)(context, id, facts) : undefined;
        await rows?.stage();
        journal.reach("backfilled", context.now());
        const wanted = await this.proveStaged(payload, staged, rows);
        journal.reach("verified", context.now());
        facts.fingerprint = wanted;
        const done = await this.putInPlace({ payload, staged, rows }, journal, facts);
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
    /** Copies the payload beside the store, under the names that its files will have there. Returns their digests. */
    async stage(payload) {
        const { files, progress, signal } = this.context;
        const staged = new named_digests/* NamedDigests */.H();
        progress.step("copying the backup", payload.count());
        for (const { path, withBytes } of payload.files()) {
            if (staged.size % stopped/* LISTEN_EVERY */.ST === 0) {
                await (0,stopped/* listenForStop */.rr)(signal);
            }
            const file = `${this.dirs.shadow}/${path}`;
            files.makeDirs(file.slice(0, file.lastIndexOf("/")));
            withBytes((bytes, digest) => {
                files.create(file, bytes);
                staged.set(path, digest);
            });
            progress.advance(staged.size);
        }
        files.makeDirs(this.dirs.shadow);
        files.syncTree(this.dirs.shadow);
        return staged;
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
    async putInPlace({ payload, staged, rows }, journal, facts) {
        const { context, plan, dirs, lock } = this;
        const { files, layout, settings, backends } = context;
        const pause = new write_pause/* WritePause */.A(settings.settings.migration.maxWritePauseMs);
        lock.refresh();
        await (0,write_pause/* waitForTools */.a)(context, pause);
        if (facts.pausedSession) {
            (0,sessions/* pauseSession */.FT)(files, layout);
        }
        const acts = await chooseActs(context, staged, payload.states);
        const sides = payload.engine === "sqlite" ? await this.restDatabase() : [];
        if ((0,move/* crossesToDatabase */.pB)(plan) && plan.unreadable === undefined) {
            await writeLastSwitchOf(context, plan.from, dirs.lastSwitch);
        }
        const installation = (0,installation_of/* installationOf */.o)(context, dirs, facts);
        installation.plan(acts.puts.keys(), acts.asides.keys(), sides);
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
        const aside = sides.length + acts.asides.size;
        return { put: acts.puts.size, aside, left: installation.left, leftTables, writePauseMs };
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


/***/ })

};
