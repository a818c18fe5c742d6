export const id = 6312;
export const ids = [6312];
export const modules = {

/***/ 92427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
/**
 * Makes something when it is first asked for, and then no more: a schema takes as long to make as it takes to read a
 * hundred records, and most runs check nothing with it.
 */
function lazily(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 95198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readCheckedLine),
/* harmony export */   t: () => (/* binding */ writeCheckedLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** A JSON value as one line that shows when it was torn or flipped: checksum, space, JSON. */
function writeCheckedLine(value) {
    const text = JSON.stringify(value);
    return `${checksum(text)} ${text}\n`;
}
/** The value of a line without its line feed; undefined where the checksum does not fit. */
function readCheckedLine(line) {
    const space = line.indexOf(" ");
    const text = line.slice(space + 1);
    return space > 0 && checksum(text) === line.slice(0, space) ? JSON.parse(text) : undefined;
}
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", text).slice(0, 16);
}


/***/ }),

/***/ 26312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allRuns: () => (/* binding */ allRuns),
/* harmony export */   assertNoneOpen: () => (/* binding */ assertNoneOpen),
/* harmony export */   endedRuns: () => (/* binding */ endedRuns),
/* harmony export */   interruptedRuns: () => (/* binding */ interruptedRuns),
/* harmony export */   openRuns: () => (/* binding */ openRuns),
/* harmony export */   unseenFailures: () => (/* binding */ unseenFailures)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86474);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29713);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72325);




/** Everything under `migrations/` that a journal describes, oldest first. Throws JOURNAL_UNREADABLE. */
function allRuns(ports) {
    const { files, layout } = ports;
    return runNames(ports)
        .map((name) => (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(files, layout.at("migrations", name)))
        .filter((state) => state !== undefined);
}
function runNames({ files, layout }) {
    const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
    return folders.map(({ name }) => name).sort();
}
/** Migrations and restores that neither finished nor were undone. */
function openRuns(ports) {
    return allRuns(ports).filter(({ phase }) => _phase_js__WEBPACK_IMPORTED_MODULE_3__/* .REMEDY */ .nx[phase] !== "none");
}
/** Throws INTERRUPTED where a run is open: asked by who holds the lock, before a run of its own. */
function assertNoneOpen(ports) {
    const [first] = openRuns(ports);
    if (first !== undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERRUPTED", `${first.id} was interrupted after "${first.phase}".`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            fix: ["milestone resume"],
        });
    }
}
/** Every such run: for commands that only say so, and that no damaged journal may stop. */
function interruptedRuns(ports) {
    const open = runNames(ports).flatMap((name) => tryReadOpen(ports, name));
    return open.length > 0 && (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .liveHolder */ .$1)(ports) === undefined ? open : [];
}
/** Runs that are over, oldest first, as far as their journals stand; none of a commit, which has no journals. */
function endedRuns({ files, layout }) {
    const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
    return folders
        .map(({ name }) => tryRead(files, layout.at("migrations", name)))
        .filter((state) => state !== undefined)
        .filter(({ phase }) => _phase_js__WEBPACK_IMPORTED_MODULE_3__/* .REMEDY */ .nx[phase] === "none")
        .sort((left, right) => (left.id < right.id ? -1 : 1));
}
function tryRead(files, dir) {
    try {
        return (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(files, dir);
    }
    catch (problem) {
        if (problem instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && problem.code === "JOURNAL_UNREADABLE") {
            return undefined;
        }
        throw problem;
    }
}
/** Migrations that began by themselves, failed and were undone without a backup that says so, oldest first. */
function unseenFailures(ports) {
    return endedRuns(ports).filter(({ phase, facts }) => phase === "undone" && facts.startedBy === "auto");
}
function tryReadOpen({ files, layout }, name) {
    try {
        const state = (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(files, layout.at("migrations", name));
        return state === undefined || _phase_js__WEBPACK_IMPORTED_MODULE_3__/* .REMEDY */ .nx[state.phase] === "none" ? [] : [{ id: state.id, phase: state.phase }];
    }
    catch (problem) {
        if (problem instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && problem.code === "JOURNAL_UNREADABLE") {
            return [{ id: name, phase: "unreadable", problem }];
        }
        throw problem;
    }
}


/***/ }),

/***/ 29713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ Journal),
/* harmony export */   Ex: () => (/* binding */ JOURNAL),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   bA: () => (/* binding */ reopenJournal)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38816);
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77228);
/* harmony import */ var _lazily_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92427);
/* harmony import */ var _checked_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95198);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72325);









/**
 * Version of the journal's lines, described in docs/formats.md. An older one is read, a newer one is refused. Since 2
 * there is the phase `going-back`.
 */
const VERSION = 2;
/** Its name in the folder of a run. */
const JOURNAL = "journal.jsonl";
/** What a backup by hand has in a folder of its own, which needs no journal. */
const SCRATCH = new Set(["backup", "undone-backup"]);
/** Names of what a folder without one has, in a message. */
const MOST_SHOWN = 8;
const shapes = (0,_lazily_js__WEBPACK_IMPORTED_MODULE_6__/* .lazily */ .q)(() => {
    const fingerprint = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), text: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), active: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), completed: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() });
    /** A folder of `backups/`. A checkout can bring a journal: no name in it leads anywhere else. */
    const backupId = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(/^[A-Za-z0-9][\w.-]*$/);
    /** What the journal remembers, so that another process can finish or undo: each line may add to it. */
    const facts = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["migrate", "restore", "sync"]).optional(),
        from: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_8__/* .BACKENDS */ .A).optional(),
        to: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_8__/* .BACKENDS */ .A).optional(),
        backup: backupId.optional(),
        /** The backup that a restore brings back. */
        restores: backupId.optional(),
        /** The backup of the migration that this one takes back. */
        reverses: backupId.optional(),
        fingerprint: fingerprint.optional(),
        pausedSession: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().optional(),
        /** A restore whose store could not be read before: the database in its way is replaced as it is. */
        unreadable: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().optional(),
        /** A restore also brings back the logs. */
        logs: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().optional(),
        /** The records of the backend left behind, as they were at the switch, are to become `last-switch.tsv`. */
        lastSwitch: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().optional(),
        /** The store's name on a database server, for a run that has tables or a row there. */
        server: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
            .regex(/^[A-Za-z0-9][\w-]{0,63}$/)
            .optional(),
        /** By which the server tells this run from one of another clone that began in the same second. */
        serverKey: zod__WEBPACK_IMPORTED_MODULE_7__/* .uuid */ .uRe().optional(),
        /** Nobody saw how it ended: of one that fails, the journal stays. */
        startedBy: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("auto").optional(),
        writePauseMs: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().optional(),
        startedAtMs: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().optional(),
    });
    const line = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ v: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), at: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), phase: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_phase_js__WEBPACK_IMPORTED_MODULE_5__/* .PHASES */ .ZG), facts });
    return { facts, line };
});
/** Writes `migrations/<id>/journal.jsonl`: each line is durable before its phase counts as reached. */
class Journal {
    files;
    file;
    phase;
    lines;
    /** True once a write failed: whatever it left after the last good line must go before the next. */
    suspect = false;
    constructor(files, dir, state) {
        this.files = files;
        this.file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, JOURNAL);
        this.phase = state?.phase;
        this.lines = state?.lines ?? 0;
    }
    get reached() {
        return this.phase;
    }
    /** Goes on to a phase through every one between, for a run whose effects are further than its journal. */
    reachThrough(phases, at) {
        for (const phase of phases) {
            if (this.phase !== phase && (this.phase === undefined || _phase_js__WEBPACK_IMPORTED_MODULE_5__/* .PHASES */ .ZG.indexOf(phase) > _phase_js__WEBPACK_IMPORTED_MODULE_5__/* .PHASES */ .ZG.indexOf(this.phase))) {
                this.reach(phase, at);
            }
        }
    }
    /** Appends the edge to `phase`, with what the next process needs to know from here on. */
    reach(phase, at, added = {}) {
        (0,_phase_js__WEBPACK_IMPORTED_MODULE_5__/* .assertMove */ .Y2)(this.phase, phase);
        const text = (0,_checked_line_js__WEBPACK_IMPORTED_MODULE_4__/* .writeCheckedLine */ .t)({ v: VERSION, at: at.toISOString(), phase, facts: added });
        if (this.suspect) {
            this.cutBack();
        }
        this.suspect = true;
        this.files.append(this.file, text);
        this.files.sync(this.file);
        if (this.phase === undefined) {
            this.files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(this.file));
        }
        this.suspect = false;
        this.phase = phase;
        this.lines += 1;
    }
    /** To the lines that are known to stand. A new file, since after a failed sync nobody knows what an old one holds. */
    cutBack() {
        const there = this.files.stat(this.file) !== undefined;
        const text = there ? this.files.read(this.file).bytes.toString("utf8") : "";
        const whole = text.split("\n").slice(0, this.lines);
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(this.files, this.file, whole.map((each) => `${each}\n`).join(""));
        this.suspect = false;
    }
}
/** Opens the journal of an interrupted run for its last lines; a torn tail is cut off first. */
function reopenJournal(files, dir, state) {
    const journal = new Journal(files, dir, state);
    journal.cutBack();
    return journal;
}
/**
 * Reads a journal. A last line that is torn or is not as it was written is as if never written. Undefined when not even
 * the first line stands and nothing else is there. Throws JOURNAL_UNREADABLE for a journal of a newer version, for
 * one whose first line or one before its last is not as it was written, unless the run is over anyway, and where it is
 * missing in the folder of a run that has something else.
 */
function readJournal(files, dir) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, JOURNAL);
    const text = tryRead(files, file);
    if (text === undefined) {
        assertNothingElse(files, dir, file);
        return undefined;
    }
    const read = text.split("\n").slice(0, -1);
    const entries = read.map((line) => parseLine(line, file));
    // The first line was durable before anything else was: where it is damaged, nobody knows how far the run got.
    if (entries.length > 1 && entries.at(-1) === undefined) {
        entries.pop();
    }
    const last = entries.at(-1);
    const damaged = entries.indexOf(undefined);
    // The same of one that was cut to nothing: before its first line was durable, nothing else came into the folder.
    const isCut = entries.length === 0 && (files.list(dir) ?? []).some(({ name }) => name !== node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file));
    if (isCut || (damaged >= 0 && (last === undefined || _phase_js__WEBPACK_IMPORTED_MODULE_5__/* .REMEDY */ .nx[last.phase] !== "none"))) {
        throw unexplained(dir, file, isCut ? "its journal is empty" : `line ${damaged + 1} of its journal is damaged`);
    }
    const known = Object.assign({}, ...entries.map((entry) => entry?.facts));
    return last && { id: node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir), phase: last.phase, facts: known, at: last.at, lines: entries.length };
}
/**
 * A journal comes into the folder of a run first and leaves it last. Names of another kind in `migrations/` are somebody's.
 */
function assertNothingElse(files, dir, file) {
    const isOurs = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir).startsWith("migration-");
    const found = (isOurs ? (files.list(dir) ?? []) : []).map(({ name }) => name).filter((name) => !SCRATCH.has(name));
    // Gone between the two looks, or there by now.
    if (found.length > 0 && files.stat(file) === undefined) {
        const shown = found.sort().slice(0, MOST_SHOWN).map(_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i).join(", ");
        const more = found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more` : "";
        throw unexplained(dir, file, `its journal is missing, and its folder has ${shown}${more}`);
    }
}
/** Undefined where there is none, or none any more: a run that is over goes with its folder. */
function tryRead(files, file) {
    try {
        return files.stat(file) === undefined ? undefined : files.read(file).bytes.toString("utf8");
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "ENOENT", "ENOTDIR")) {
            return undefined;
        }
        throw error;
    }
}
/** Undefined for a line that is not as it was written. */
function parseLine(text, file) {
    const raw = (0,_checked_line_js__WEBPACK_IMPORTED_MODULE_4__/* .readCheckedLine */ .o)(text);
    if ((raw?.v ?? 0) > VERSION) {
        throw unreadable(file, "its journal is of a newer version", [
            "Install the newest milestone-migrate, then: milestone resume",
        ]);
    }
    return shapes().line.safeParse(raw).data;
}
function unexplained(dir, file, what) {
    return unreadable(file, what, [
        "milestone verify says what the store holds; nothing that was put aside is removed.",
        `Compare migrations/${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir)} with the store, then move that folder out of it.`,
    ]);
}
function unreadable(file, what, fix) {
    const run = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("JOURNAL_UNREADABLE", `${run}: ${what}.`, {
        state: "A migration was interrupted; nothing was done about it.",
        place: { file: `migrations/${run}/journal.jsonl` },
        fix,
    });
}


/***/ }),

/***/ 72325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ directionOf),
/* harmony export */   Y2: () => (/* binding */ assertMove),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   nx: () => (/* binding */ REMEDY)
/* harmony export */ });
/* unused harmony export NEXT */
/**
 * The phases of a migration or restore, in order. Each journal line says that a phase was reached; its effect
 * counts from then on.
 */
const PHASES = [
    "started",
    "backed-up",
    "backfilled",
    "verified",
    "cutting-over",
    "decided",
    "switched",
    "going-back",
    "finished",
    "undone",
];
/** Which phase may follow which. The diagram in docs/architecture.md is made from this. */
const NEXT = {
    started: ["backed-up", "undone"],
    "backed-up": ["backfilled", "undone"],
    backfilled: ["verified", "undone"],
    verified: ["cutting-over", "decided", "undone"],
    /** The backend changes: until `storage-backend.txt` names the new one, everything is undone. */
    "cutting-over": ["switched", "undone"],
    /** A restore into the backend in use: from here on the only way is forward. */
    decided: ["switched"],
    switched: ["finished", "going-back"],
    /** A person wants a switch taken back that is not finished: from here on it is undone, whatever the switch names. */
    "going-back": ["undone"],
    finished: [],
    undone: [],
};
/** After `cutting-over` the switch file itself says whether the switch happened. */
const REMEDY = {
    started: "undo",
    "backed-up": "undo",
    backfilled: "undo",
    verified: "undo",
    "cutting-over": "ask-switch",
    decided: "finish",
    switched: "finish",
    "going-back": "undo",
    finished: "none",
    undone: "none",
};
/**
 * Where an interrupted run goes. Where it has two backends, the switch says on which of them the store is (`now`),
 * whatever became of the journal's last line; but what was decided goes on, and who goes back goes on going back.
 */
function directionOf(phase, { from, to, now }) {
    if (phase === "going-back" || phase === "decided") {
        return phase === "decided" ? "forward" : "back";
    }
    const isForward = from === to ? REMEDY[phase] === "finish" : now === to;
    return isForward ? "forward" : "back";
}
function assertMove(from, to) {
    const legal = from === undefined ? to === "started" : NEXT[from].includes(to);
    if (!legal) {
        throw new Error(`a migration cannot go from ${from ?? "nothing"} to ${to}`);
    }
}


/***/ }),

/***/ 86474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ liveHolder),
/* harmony export */   Fs: () => (/* binding */ toolLocks),
/* harmony export */   bJ: () => (/* binding */ takeMigrationLock),
/* harmony export */   dj: () => (/* binding */ hasStaleLock),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* unused harmony export MigrationLock */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38816);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18117);
/* harmony import */ var _lazily_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92427);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16508);







/** Locks of other tools, and of other hosts, count as stale after this long without a sign of life. */
const STALE_AFTER_MS = 10 * 60_000;
const LOCK = "migration.lock";
/** A checkout can bring a lock of its own: its token becomes part of a path. */
const lockHolder = (0,_lazily_js__WEBPACK_IMPORTED_MODULE_5__/* .lazily */ .q)(() => {
    /** Shown in messages, so without anything that a terminal acts on. */
    const shown = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().max(300).transform(_files_native_path_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i);
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        host: shown,
        pid: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().positive(),
        start: shown,
        command: shown,
        since: shown,
        token: zod__WEBPACK_IMPORTED_MODULE_6__/* .uuid */ .uRe(),
        space: shown.optional(),
    });
});
/** A lock that this process holds. */
class MigrationLock {
    ports;
    token;
    free = false;
    constructor(ports, token) {
        this.ports = ports;
        this.token = token;
    }
    /** Says that the holder lives, and makes sure that it is still us. Throws LOCK_LOST. */
    refresh() {
        const { files, layout } = this.ports;
        if (readHolder(this.ports)?.token !== this.token) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("LOCK_LOST", "Another process took over the migration lock.", {
                state: "Nothing was switched by this process.",
                fix: ["milestone status"],
            });
        }
        const timestamp = node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, LOCK, "timestamp");
        const next = `${timestamp}.next`;
        files.remove(next);
        files.create(next, `${timeOf(this.ports).toISOString()}\n`);
        files.rename(next, timestamp);
    }
    /** The same between two steps: what is wrong with the lock, the next {@link refresh} says, the last one before the switch. */
    tryRefresh() {
        try {
            this.refresh();
        }
        catch (error) {
            if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error)) {
                throw error;
            }
        }
    }
    /** True once nobody is kept out by it any more; what is left of it beside it goes with a later lock. */
    get isFree() {
        return this.free;
    }
    release() {
        if (readHolder(this.ports)?.token === this.token) {
            const { files, layout } = this.ports;
            // Renamed first: a lock half removed would look like one of another tool.
            const gone = node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, `.${LOCK}.released-${this.token}`);
            files.rename(node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, LOCK), gone);
            this.free = true;
            files.removeTree(gone);
        }
    }
}
/**
 * Takes `locks/migration.lock`, or throws LOCKED with who holds it since when, and UNSAFE_PATH where a link
 * stands in the store: this is what every command does before it writes.
 * Built aside and renamed, so that a lock is never seen without its holder.
 */
function takeMigrationLock(ports) {
    const { files, layout } = ports;
    (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .assertPlainPlaces */ .T)(files, layout);
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    files.makeDirs(layout.locksDir);
    removeLeftovers(ports);
    const built = node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, `.${LOCK}.new-${token}`);
    try {
        buildLock(ports, built, token);
        for (let attempt = 0; attempt < 3; attempt++) {
            if (tryRename(files, built, node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, LOCK))) {
                return new MigrationLock(ports, token);
            }
            setStaleAside(ports);
        }
        throw lockedBy(readHolder(ports));
    }
    catch (error) {
        files.removeTree(built);
        throw error;
    }
}
/** True where a lock stands whose holder is gone. */
function hasStaleLock(ports) {
    const isThere = ports.files.stat(node_path__WEBPACK_IMPORTED_MODULE_1__.join(ports.layout.locksDir, LOCK)) !== undefined;
    return isThere && liveHolder(ports) === undefined;
}
/** Who holds the migration lock and is alive, as far as can be told; undefined when it is free or stale. */
function liveHolder(ports) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(ports.layout.locksDir, LOCK);
    const holder = readHolder(ports);
    if (ports.files.stat(dir) === undefined || isStale(ports, dir, holder)) {
        return undefined;
    }
    return holder ?? { host: "?", pid: 0, start: "", command: "another tool", since: "?", token: "" };
}
/** Names of the tools' locks (`<id>.lock`) that are not stale. */
function toolLocks(ports) {
    const { files, layout } = ports;
    const names = (files.list(layout.locksDir) ?? []).filter(({ name, kind }) => kind === "directory" && name.endsWith(".lock") && name !== LOCK && !name.startsWith("."));
    return names
        .map(({ name }) => name)
        .filter((name) => ageMs(ports, node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, name)) < STALE_AFTER_MS);
}
/** Who holds a lock, as far as it says: of a tool's own there is nothing but its age. */
function describeHolder({ pid, host, since }) {
    return pid === 0 ? "a tool that does not say who it is" : `process ${pid} on ${host} since ${since}`;
}
function buildLock(ports, dir, token) {
    const { files, processes } = ports;
    const since = timeOf(ports).toISOString();
    const { host, pid, command, space } = processes;
    const holder = { host, pid, start: processes.startOf(pid) ?? "", command, since, token, space };
    files.makeDir(dir);
    files.create(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, "pid"), `${pid}\n`);
    files.create(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, "timestamp"), `${since}\n`);
    files.create(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, "holder.json"), `${JSON.stringify(holder)}\n`);
}
function tryRename(files, from, to) {
    // An empty directory is another tool's lock in the making, which a rename would replace.
    if (files.stat(to) !== undefined) {
        return false;
    }
    try {
        files.rename(from, to);
        return true;
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "ENOTEMPTY", "EEXIST", "EPERM")) {
            return false;
        }
        throw error;
    }
}
/**
 * Moves a stale lock out of the way. The name carries the stale holder's token and stays occupied, so that a
 * second starter with the same judgement cannot move away the lock that the first one has taken meanwhile.
 */
function setStaleAside(ports) {
    const { files, layout } = ports;
    const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, LOCK);
    const holder = readHolder(ports);
    if (files.stat(dir) === undefined) {
        return;
    }
    if (!isStale(ports, dir, holder)) {
        // Somebody may have taken it between the two looks: then it is theirs.
        throw lockedBy(readHolder(ports) ?? holder);
    }
    try {
        tryRename(files, dir, node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, `.${LOCK}.stale-${holder?.token ?? "unknown"}`));
    }
    catch (error) {
        // Another starter was faster.
        if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "ENOENT")) {
            throw error;
        }
    }
}
/** What killed processes left, once nobody can be about to act on it. */
function removeLeftovers(ports) {
    const { files, layout } = ports;
    for (const { name } of files.list(layout.locksDir) ?? []) {
        const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, name);
        // By the time of the rename, not of the lock: a starter may have judged the lock just before it was set aside.
        if (name.startsWith(`.${LOCK}.`) && timeOf(ports).getTime() - (files.stat(dir)?.changedMs ?? 0) > STALE_AFTER_MS) {
            files.removeTree(dir);
        }
    }
}
function isStale(ports, dir, holder) {
    const { processes } = ports;
    if (holder !== undefined && holder.host === processes.host && holder.space === processes.space) {
        return processes.startOf(holder.pid) !== holder.start;
    }
    return wasCutOff(ports, dir) || ageMs(ports, dir) > STALE_AFTER_MS;
}
/** A lock of ours comes into being whole: an empty file in it is what a power cut left, and nobody lives who held it. */
function wasCutOff({ files }, dir) {
    return files.stat(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, "holder.json"))?.sizeBytes === 0;
}
function readHolder({ files, layout }) {
    const text = tryRead(files, node_path__WEBPACK_IMPORTED_MODULE_1__.join(layout.locksDir, LOCK, "holder.json"));
    try {
        return text === undefined ? undefined : lockHolder().safeParse(JSON.parse(text)).data;
    }
    catch {
        // A lock that says nothing readable goes by its age.
        return undefined;
    }
}
/**
 * By the `timestamp` that its holder wrote; without one, by the directory's own time. A timestamp of days to come
 * would hold the lock until then: it goes by the time of its file.
 */
function timeOf({ clock, now }) {
    return (clock ?? now)();
}
function ageMs(ports, dir) {
    const { files } = ports;
    const nowMs = timeOf(ports).getTime();
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, "timestamp");
    const written = Date.parse(tryRead(files, file)?.trim() ?? "");
    const ahead = written > nowMs + STALE_AFTER_MS;
    const since = Number.isNaN(written) || ahead ? files.stat(ahead ? file : dir)?.modifiedMs : written;
    return since === undefined ? 0 : nowMs - since;
}
function tryRead(files, file) {
    try {
        return files.read(file).bytes.toString("utf8");
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "ENOENT", "ENOTDIR")) {
            return undefined;
        }
        throw error;
    }
}
function lockedBy(holder) {
    const who = holder ? `${describeHolder(holder)} (${holder.command})` : "another process";
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("LOCKED", `Another migration is running: ${who}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Wait until it is done, then run this again."],
    });
}


/***/ }),

/***/ 16508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assertPlainPlaces),
/* harmony export */   V: () => (/* binding */ unfitPlaces)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Everything of a store that this program writes, apart from what it makes inside these folders. */
const FOLDERS = ["config", "active", "completed", "sessions", "locks", "logs", "backups", "migrations"];
const FILES = [
    ".gitignore",
    ".gitattributes",
    "config/storage-backend.txt",
    "config/last-switch.tsv",
    "config/migration-notification.yaml",
    "logs/storage-events.jsonl",
    "logs/scale-events.jsonl",
    "logs/performance-metrics.jsonl",
    "index.db",
    "enterprise.db",
];
/** Such places where something else stands than a folder or a plain file with one name. */
function unfitPlaces(files, layout) {
    const show = (name) => layout.show(layout.at(name));
    const folders = FOLDERS.filter((name) => (files.stat(layout.at(name))?.kind ?? "directory") !== "directory");
    const others = FILES.filter((name) => {
        const stat = files.stat(layout.at(name));
        return stat !== undefined && (stat.kind !== "file" || stat.links > 1);
    });
    return [
        ...folders.map((name) => ({ shown: show(name), wanted: "folder" })),
        ...others.map((name) => ({ shown: show(name), wanted: "file with one name" })),
    ];
}
/**
 * Throws UNSAFE_PATH for the first of {@link unfitPlaces}: a link could lead out of the store, and what cannot be read at
 * the end of a migration had better be said before it.
 */
function assertPlainPlaces(files, layout) {
    const [first] = unfitPlaces(files, layout);
    if (first !== undefined) {
        const { shown, wanted } = first;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("UNSAFE_PATH", `${shown} is not a plain ${wanted}; no link is followed out of a store.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file: shown },
            fix: [`Replace it by a plain ${wanted}.`],
        });
    }
}


/***/ })

};
