export const id = 7441;
export const ids = [7441];
export const modules = {

/***/ 10155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   Si: () => (/* binding */ serverFactsFor),
/* harmony export */   Tp: () => (/* binding */ undoOnServer),
/* harmony export */   gd: () => (/* binding */ finishOnServer),
/* harmony export */   kp: () => (/* binding */ beginOnServer),
/* harmony export */   sW: () => (/* binding */ serverRunOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);


/** This process, as a server knows who holds it. */
function holderOf({ processes, layout }) {
    const { host, pid, space } = processes;
    const startOf = (other) => processes.startOf(other);
    return { host, pid, space, start: startOf(pid) ?? "", dir: layout.dir, startOf };
}
/** How the server that a run between these uses knows it; nothing for no server. The store's name is new with the first. */
function serverFactsFor({ backends, settings }, ...names) {
    return backends.usesServer && names.includes("database")
        ? { server: settings.settings.storeId ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), serverKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() }
        : {};
}
/** The run on the server; undefined for one that has nothing there. */
function serverRunOf(id, { server, serverKey }) {
    return server === undefined ? undefined : { storeId: server, id, key: serverKey };
}
/** Takes the server for a run, where it uses one. Throws LOCKED. */
async function beginOnServer(context, id, facts) {
    const run = serverRunOf(id, facts);
    const { from = "database", to = "database" } = facts;
    return run && (await context.backends.server().begin(run, { from, to }, holderOf(context)));
}
/** What became of a run on the server, in sentences for people; none where nothing is to be said. */
async function undoOnServer(context, id, journal, facts) {
    const run = serverRunOf(id, facts);
    if (run === undefined) {
        return [];
    }
    try {
        const { left } = await context.backends.server().undo(run);
        return left.map((table) => `Somebody else wrote to the new tables meanwhile; that is kept as ${table}.`);
    }
    catch (error) {
        if (isUnpublished(journal) && error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO && error.code === "SERVER_UNREACHABLE") {
            return ["The server cannot be asked now; what the run had made there goes with the next one."];
        }
        throw error;
    }
}
/** True before the step that publishes: until then nobody but us ever reads what is on the server. */
function isUnpublished({ reached }) {
    return reached === "started" || reached === "backed-up" || reached === "backfilled" || reached === "verified";
}
async function finishOnServer(context, id, facts) {
    const run = serverRunOf(id, facts);
    if (run !== undefined) {
        await context.backends.server().finish(run);
    }
}


/***/ }),

/***/ 28439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/** So many at once, in memory only those of one batch. */
function* inBatches(items, size) {
    let batch = [];
    for (const item of items) {
        if (batch.push(item) === size) {
            yield batch;
            batch = [];
        }
    }
    if (batch.length > 0) {
        yield batch;
    }
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
/* harmony export */   hn: () => (/* binding */ canBeBackedUp),
/* harmony export */   un: () => (/* binding */ serverFits)
/* harmony export */ });
/* harmony import */ var _backup_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9397);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9270);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86474);
/* harmony import */ var _store_places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16508);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98201);
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14590);
/* harmony import */ var _validate_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34123);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92021);









/** Every condition with its verdict, met or not: a person wants to see them all at once. */
function checkPrerequisites(context, facts) {
    return [
        isKnownMove(facts),
        notPinned(context, facts),
        ...serverFits(facts),
        noSession(context, facts),
        sourceIsWhole(facts),
        canBeBackedUp(context, facts.move.from),
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
    if ((0,_move_js__WEBPACK_IMPORTED_MODULE_5__/* .moveExists */ .U1)(move, reverses)) {
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
    if (!(0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .hasSession */ .N)(files, layout)) {
        return ok("session", title, "no sessions/current.txt");
    }
    if (pauseSessions && (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .hasPausedSession */ .L8)(files, layout)) {
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
        return ok("integrity", title, warnings === 0 ? "nothing found" : `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(warnings, "warning")}; none stops a move`);
    }
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    const fix = first.fix ?? _validate_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .RULE_BY_ID */ .B[first.rule].fix;
    return failed("integrity", title, `${(0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .describeFinding */ .jb)(first)}${more}`, fix);
}
/** A link or socket beside the records stays where it is, but a backup of its folder would be no copy of it. */
function canBeBackedUp({ files, layout }, backend) {
    const title = "Everything can be backed up";
    const unfit = (0,_backup_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .unfitForPayload */ .yz)(files, layout, backend).map(_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i);
    return unfit.length === 0
        ? ok("backup", title, "plain files and folders")
        : failed("backup", title, `no plain files with one name: ${names(unfit)}`, "Replace them by plain files, or move them out; an editor removes its own when it is closed.");
}
function targetIsFree({ backends }, { occupants, move, taken = [] }) {
    const isServer = backends.usesServer && move.to === "database";
    const title = "Nothing unknown stands where the move writes";
    if (taken.length > 0) {
        const fix = "Give the row another id, or the file another name; a file that is no record stays as it is.";
        return failed("target", title, `files that are no records, where a row would be written: ${names(taken)}`, fix);
    }
    switch (occupants.kind) {
        case "none":
            return ok("target", title, "nothing there");
        case "known":
            return ok("target", title, `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(occupants.records, "record")} as they were at the last switch; what differs is set aside${describeDeleted(occupants.deleted)}`);
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
    const what = `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(deleted, "record")} deleted there since`;
    return deleted === 0 ? "" : `; ${what} will be there again (milestone sync would delete in the backend in use)`;
}
function spaceOnDisk({ diskNeededBytes, diskFreeBytes, }) {
    const title = "There is room on the disk";
    const detail = `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(diskNeededBytes)} needed, ${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(diskFreeBytes)} free`;
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
    // A log is appended to, and not replaced as other files are.
    const logs = [layout.storageEventsFile, layout.metricsFile].filter((file) => files.stat(file)?.kind === "file");
    const denied = [...present, ...logs].filter((place) => !machine.canWrite(place)).map((place) => layout.show(place));
    if (denied.length > 0) {
        return failed("rights", title, `not writable: ${denied.join(", ")}`, "Give this user the right to write there.");
    }
    const unfit = (0,_store_places_js__WEBPACK_IMPORTED_MODULE_3__/* .unfitPlaces */ .V)(files, layout).map(({ shown, wanted }) => `${shown} is not a plain ${wanted}`);
    return unfit.length === 0
        ? ok("rights", title, "its folders are writable")
        : failed("rights", title, unfit.join(", "), "Replace it by a plain one, or move it away; no link is followed.");
}
function nothingInterrupted({ interrupted }) {
    const title = "No migration was interrupted";
    const [first] = interrupted;
    return first === undefined
        ? ok("interrupted", title, "none")
        : failed("interrupted", title, `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(first)} was`, "milestone resume");
}
function noMigration(context, { holdsLock }) {
    const title = "No other migration is running";
    const holder = holdsLock ? undefined : (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_2__/* .liveHolder */ .$1)(context);
    if (holder === undefined) {
        return ok("lock", title, "the lock is free");
    }
    const patience = holder.pid === 0 ? "; its lock counts as stale after 10 minutes" : "";
    return failed("lock", title, (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHolder */ .sG)(holder), `Wait until it is done${patience}.`);
}
function noToolLock({ toolLocks: held }) {
    const title = "No tool holds a lock";
    return held.length === 0
        ? ok("tool-locks", title, "none younger than 10 minutes")
        : failed("tool-locks", title, `held: ${held.map(_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i).join(", ")}`, "Wait until the tool is done; after 10 minutes they count as stale.");
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
    if (backends.usesServer || (move.to !== "database" && !(0,_move_js__WEBPACK_IMPORTED_MODULE_5__/* .crossesToDatabase */ .pB)(move))) {
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

/***/ 57393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* unused harmony exports writeLastSwitchLine, parseLastSwitch */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21645);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32803);






/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 16;
/** Writes a whole `last-switch.tsv`, durably, in place of what stands there. */
function writeLastSwitch(files, file, records) {
    files.remove(file);
    files.create(file, "");
    let lines = "";
    for (const [, record] of records.sorted()) {
        lines += writeLastSwitchLine(record);
        if (lines.length > CHUNK) {
            files.append(file, lines);
            lines = "";
        }
    }
    files.append(file, lines);
    files.sync(file);
    files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
}
/** Undefined when there has been no such switch. Throws SWITCH_INVALID with the line that is not readable. */
function readLastSwitch(files, layout) {
    if (files.stat(layout.lastSwitchFile) === undefined) {
        return undefined;
    }
    return parseLastSwitch(files.chunks(layout.lastSwitchFile), layout.show(layout.lastSwitchFile));
}
const DIGEST = /^[0-9a-f]{64}$/;
/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 16;
/** Parses the whole file, which comes in pieces; `file` is for messages. */
function parseLastSwitch(chunks, file) {
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__/* .DigestMap */ .V();
    for (const { number, bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        const text = bytes?.toString("utf8") ?? "";
        const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, number, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, number, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line },
        fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
    });
}


/***/ }),

/***/ 98201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ pauseSession),
/* harmony export */   L8: () => (/* binding */ hasPausedSession),
/* harmony export */   N: () => (/* binding */ hasSession),
/* harmony export */   UI: () => (/* binding */ resumeSession)
/* harmony export */ });
/** True while somebody works on a milestone. */
function hasSession(files, layout) {
    return files.stat(layout.sessionFile) !== undefined;
}
/** True while a session is set aside by a migration, or was left so by one that was killed. */
function hasPausedSession(files, layout) {
    return files.stat(layout.pausedSessionFile) !== undefined;
}
/**
 * Sets the session aside for the cutover; nothing to do when there is none. Not synced: a power cut that takes this back
 * leaves what is wanted.
 */
function pauseSession(files, layout) {
    if (hasSession(files, layout)) {
        files.rename(layout.sessionFile, layout.pausedSessionFile);
    }
}
/** Puts a paused session back. One that was begun meanwhile stays the current one, and the paused one where it is. */
function resumeSession(files, layout) {
    if (hasPausedSession(files, layout) && !hasSession(files, layout)) {
        files.rename(layout.pausedSessionFile, layout.sessionFile);
        files.syncDir(layout.at("sessions"));
    }
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
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86474);




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
/** Escapes that may stand for NUL, and digits or an exponent that may make a number too long: not `milestone-0001`. */
const MAY_BE_REFUSED = /\\(?:0|x00|u0000|U00000000)|[\d.][eE][+-]?\d{4}|\d{16000}/;
/** What PostgreSQL cannot hold of a record that other databases can. */
function valuesNoServerHolds(record) {
    if (!MAY_BE_REFUSED.test(record.yaml) || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(record.data)) {
        return [];
    }
    const home = { file: `.milestones/${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record)}.yaml`, hasLines: true };
    return (0,_check_record_js__WEBPACK_IMPORTED_MODULE_2__/* .checkByRules */ .rT)(record, home, [_rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F]).findings.filter(({ rule }) => rule === _rules_server_value_js__WEBPACK_IMPORTED_MODULE_6__/* .serverValueCheck */ .F.id);
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


/***/ })

};
