export const id = 24;
export const ids = [24];
export const modules = {

/***/ 28337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ closeBackup),
/* harmony export */   d: () => (/* binding */ markRolledBack)
/* harmony export */ });
/* harmony import */ var _backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19074);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77228);


/**
 * Writes into a run's backup how the run ended, and what the store then held; from now on the backup has a last day.
 * Repeating it changes nothing. A run whose store could not be read has no backup.
 */
function closeBackup(context, id, facts, outcome) {
    rewrite(context, id, "pending", (metadata, details) => {
        const measured = outcome === "succeeded" ? describeSuccess(facts, context.now()) : {};
        return { ...metadata, retentionDays: _backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .RETENTION_DAYS */ .zh, details: { ...details, ...measured, outcome } };
    });
}
/** Writes into the backup of a migration that a later one took it back. Repeating it changes nothing. */
function markRolledBack(context, id) {
    rewrite(context, id, "succeeded", (metadata, details) => ({
        ...metadata,
        details: { ...details, outcome: "rolled-back" },
    }));
}
/** Only where the backup is there, and ended so. */
function rewrite({ files, layout }, id, outcome, change) {
    const file = layout.at("backups", id, "backup-metadata.yaml");
    if (files.stat(file) === undefined) {
        return;
    }
    const { bytes } = files.read(file);
    const metadata = (0,_backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMetadata */ .jR)(bytes, id);
    if (metadata.details?.outcome === outcome) {
        const digests = (0,_backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayloadDigests */ .bq)(bytes, id);
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceFile */ .f)(files, file, (0,_backup_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .writeMetadata */ .f5)(change(metadata, metadata.details), digests));
        digests.free();
    }
}
function describeSuccess(facts, now) {
    const { startedAtMs, writePauseMs } = facts;
    const after = describeAfter(facts);
    return {
        ...(after && { after }),
        ...(startedAtMs === undefined ? {} : { duration_ms: Math.max(0, now.getTime() - startedAtMs) }),
        ...(writePauseMs === undefined ? {} : { write_pause_ms: Math.round(writePauseMs) }),
    };
}
function describeAfter({ to, restores, reverses, fingerprint }) {
    if (to === undefined || fingerprint === undefined) {
        return undefined;
    }
    const { data, text, active, completed } = fingerprint;
    const why = { ...(restores && { restored: restores }), ...(reverses && { reverses }) };
    return { backend: to, ...why, fingerprint: { data, text }, records: { active, completed } };
}


/***/ }),

/***/ 26024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ failRun),
/* harmony export */   toMilestoneError: () => (/* binding */ toMilestoneError)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97892);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76970);



/**
 * What to throw when a run failed. Before the switch everything is undone; after it, the store is on the new
 * backend and only the finish is missing. When undoing fails too, both are said.
 */
async function failRun(context, id, journal, facts, error) {
    const failure = toMilestoneError(error);
    if (isPastReturn(context, facts, journal)) {
        const { state, fix } = describeRest(facts, journal);
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("FINISH_INCOMPLETE", failure.message, { state, fix, cause: error, place: failure.place });
    }
    try {
        const { left, remarks } = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_2__/* .undoRun */ .u)(context, id, journal, facts);
        const kept = left.length > 0 ? `Files that others changed meanwhile are kept under migrations/${id}/left.` : "";
        const done = `Everything was undone; the ${facts.from} backend is still in use.`;
        const state = [done, kept, ...remarks].filter((each) => each !== "").join(" ");
        const { message, place, fix } = failure;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(failure.code, message, { state, place, fix, cause: error });
    }
    catch (undoError) {
        const both = `${failure.message} Undoing it failed as well: ${toMilestoneError(undoError).message}`;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERRUPTED", both, {
            state: `The ${facts.from} backend is still in use; what the migration put aside is under migrations/${id}.`,
            fix: ["Mend what the messages name, then: milestone resume"],
            cause: error,
            place: failure.place,
        });
    }
}
/** What state is left past the return, and what ends it. */
function describeRest({ to, kind }, { reached }) {
    if (reached === "finished") {
        return {
            state: `The store is on ${to} and complete; only the report of it is missing.`,
            fix: ["milestone status"],
        };
    }
    const aim = kind === "sync" ? "as it is to be" : "as in the backup";
    const state = reached === "decided"
        ? `The ${kind ?? "restore"} was decided on and is not complete: each record is as before or ${aim}, whole.`
        : `The store is on ${to} and complete; metadata and events are not all written.`;
    return { state, fix: ["milestone resume"] };
}
function isPastReturn(context, facts, { reached }) {
    if (reached === "decided" || reached === "switched" || reached === "finished") {
        return true;
    }
    return reached !== "going-back" && facts.from !== facts.to && (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .readSwitch */ .hc)(context.files, context.layout) === facts.to;
}
/** Errors of the system become ours, with what it said. */
function toMilestoneError(error) {
    if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
        return error;
    }
    const message = error instanceof Error ? error.message : String(error);
    // Errors of the system and of SQLite have a code; everything else is ours.
    if (typeof error?.code !== "string") {
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERNAL", `A mistake in this program: ${message.replace(/\.$/, "")}.`, {
            state: "Nothing was switched.",
            fix: ["Report it with this message; the store is safe."],
            cause: error,
        });
    }
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("IO", message.endsWith(".") ? message : `${message}.`, {
        state: "Nothing was switched.",
        fix: ["Mend what the message names (disk, rights), then run it again."],
        cause: error,
    });
}


/***/ }),

/***/ 52809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ installationOf),
  t: () => (/* binding */ openInstallation)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/nested-files.js
var nested_files = __webpack_require__(56659);
// EXTERNAL MODULE: ./dist/lib/files/signature.js
var signature = __webpack_require__(22002);
// EXTERNAL MODULE: ./dist/lib/record/marks.js
var marks = __webpack_require__(7450);
;// CONCATENATED MODULE: ./dist/lib/migrate/kept-files.js




/** Everything of others that an installation takes the place of: what the store had, and what was written meanwhile. */
class KeptFiles {
    files;
    dirs;
    /** What {@link know} saw. */
    known = new Map();
    /** Whether a power cut could still take something that is kept, as it could what a killed process kept. */
    unsynced;
    constructor(files, dirs) {
        this.files = files;
        this.dirs = dirs;
        this.unsynced = this.exists(dirs.displaced);
    }
    /** True when what the store had at this path is in `displaced`. */
    has(each) {
        return this.exists(this.inDisplaced(each));
    }
    /** Takes digests of what is kept of a large file, where nobody writes, and of the file itself, ahead of the write pause. */
    know(each, target) {
        if (this.has(each)) {
            const digest = this.files.digest(this.inDisplaced(each));
            const seen = this.signatureOf(target);
            this.known.set(each, {
                digest,
                seen: seen !== undefined && this.files.digest(target) === digest ? seen : undefined,
            });
        }
    }
    /** The digest of a file that {@link know} saw to be as it was kept, if nobody wrote to it since. */
    seenDigest(each, target) {
        const known = this.known.get(each);
        return (0,marks/* sameSignature */.b)(known?.seen, this.signatureOf(target)) ? known?.digest : undefined;
    }
    /** True when these are the bytes that the store had. */
    isOld(each, digest) {
        return this.has(each) && (this.known.get(each)?.digest ?? this.files.digest(this.inDisplaced(each))) === digest;
    }
    /**
     * Keeps files before they are replaced or moved here, durably. Those that are replaced are copied, since at no instant
     * may a record be missing. A copy gets its place when its bytes are durable: what stands in `displaced` is whole.
     */
    prepare(replaced, moved) {
        for (const each of [...replaced.map(({ path: name }) => name), ...moved]) {
            this.files.makeDirs(external_node_path_.dirname(this.inDisplaced(each)));
        }
        for (const { path: each, target } of replaced) {
            this.copyTo(this.inKeeping(each), target);
        }
        if (replaced.length + moved.length > 0 || this.unsynced) {
            this.syncRun();
        }
        for (const { path: each } of replaced) {
            this.files.rename(this.inKeeping(each), this.inDisplaced(each));
        }
        if (replaced.length > 0) {
            this.files.removeTree(this.dirs.keeping);
            this.syncRun();
        }
        this.unsynced = false;
    }
    /** Moves here what the store had. */
    displace(each, target) {
        this.move(target, this.inDisplaced(each));
    }
    /** Moves back what the store had. */
    giveBack(each, target) {
        this.known.delete(each);
        this.move(this.inDisplaced(each), target);
    }
    /** Moves out of the way what somebody else wrote, which has this digest. */
    leave(each, target, digest) {
        this.move(target, this.freeInLeft(each, digest));
    }
    /** Copies what somebody else wrote, before it is replaced. Returns the digest of the copy. */
    leaveCopy(each, target) {
        const part = this.inKeeping(".part");
        this.copyTo(part, target);
        const digest = this.files.digest(part);
        this.move(part, this.freeInLeft(each, digest));
        this.files.removeTree(this.dirs.keeping);
        return digest;
    }
    /** What somebody else wrote meanwhile, found by this process or one before it. */
    get left() {
        const { left } = this.dirs;
        const name = external_node_path_.basename(left);
        return (0,nested_files/* nestedFiles */.v)(this.files, external_node_path_.dirname(left), name).map((each) => each.slice(name.length + 1));
    }
    copyTo(copy, target) {
        this.files.makeDirs(external_node_path_.dirname(copy));
        this.files.remove(copy);
        this.files.copy(target, copy);
    }
    move(from, to) {
        this.files.makeDirs(external_node_path_.dirname(to));
        this.files.rename(from, to);
    }
    /** A second file of the same path gets a number, the same once more does not. */
    freeInLeft(each, digest) {
        const left = external_node_path_.join(this.dirs.left, each);
        let free = left;
        for (let number = 2; this.exists(free) && this.files.digest(free) !== digest; number++) {
            free = `${left}.${number}`;
        }
        return free;
    }
    inDisplaced(each) {
        return external_node_path_.join(this.dirs.displaced, each);
    }
    inKeeping(each) {
        return external_node_path_.join(this.dirs.keeping, each);
    }
    signatureOf(file) {
        const stat = this.files.stat(file);
        return stat && (0,signature/* signatureOf */.y)(stat);
    }
    exists(file) {
        return this.files.stat(file) !== undefined;
    }
    /** The folder of the run, with what stands there under a new name. */
    syncRun() {
        this.files.syncTree(external_node_path_.dirname(this.dirs.displaced));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./dist/lib/migrate/checked-line.js
var checked_line = __webpack_require__(95198);
;// CONCATENATED MODULE: ./dist/lib/migrate/manifest.js




/** What an installation ever puts or sets aside. A checkout can bring a manifest: no other path is believed. */
const PATH = /^(?:(?:active|completed|logs)\/[^/].*|config\/storage-config\.yaml|(?:index|enterprise)\.db(?:-wal|-shm|-journal)?)$/s;
const step = schemas/* object */.Ikc({
    act: schemas/* enum */.k5n(["put", "aside"]),
    path: schemas/* string */.YjP().refine((each) => PATH.test(each) && external_node_path_.posix.normalize(each) === each && !each.includes("\0")),
    digest: schemas/* string */.YjP().optional(),
    had: schemas/* boolean */.zMY(),
});
/** Adds steps to a manifest, durably: only then may they be done. */
function addSteps(files, manifest, steps) {
    files.append(manifest, steps.map(checked_line/* writeCheckedLine */.t).join(""));
    files.sync(manifest);
    files.syncDir(external_node_path_.dirname(manifest));
}
/**
 * The steps of a manifest, none where there is no such file. A last line without its line feed was never acted on.
 * Throws JOURNAL_UNREADABLE for any other line that is not as it was written.
 */
function readSteps(files, manifest) {
    if (files.stat(manifest) === undefined) {
        return [];
    }
    const lines = files.read(manifest).bytes.toString("utf8").split("\n").slice(0, -1);
    return lines.map((line, index) => {
        const parsed = step.safeParse((0,checked_line/* readCheckedLine */.o)(line));
        if (!parsed.success) {
            throw damaged(manifest, index + 1);
        }
        return { ...parsed.data, digest: parsed.data.digest };
    });
}
function damaged(manifest, line) {
    const run = `migrations/${external_node_path_.basename(external_node_path_.dirname(manifest))}`;
    return new error/* MilestoneError */.lO("JOURNAL_UNREADABLE", `${run}/${external_node_path_.basename(manifest)}:${line} is damaged.`, {
        state: "A migration was interrupted; nothing was done about it.",
        place: { file: `${run}/${external_node_path_.basename(manifest)}`, line },
        fix: [`What the migration put aside is under ${run}/displaced: compare it with the store by hand.`],
    });
}

;// CONCATENATED MODULE: ./dist/lib/migrate/plain-dirs.js


/**
 * A checkout can bring the folder of a run: nothing is moved through a link in it, or in the store. Looks at every
 * folder on the way to these paths. Throws UNSAFE_PATH.
 */
function assertPlainDirs(files, { store, shadow, displaced, keeping, left }, paths) {
    const dirs = [store, shadow, displaced, keeping, left].flatMap((top) => [
        top,
        ...paths.flatMap((each) => parentsOf(top, external_node_path_.join(top, each))),
    ]);
    for (const dir of new Set(dirs)) {
        const kind = files.stat(dir)?.kind;
        if (kind !== undefined && kind !== "directory") {
            const shown = external_node_path_.relative(external_node_path_.dirname(store), dir);
            throw new error/* MilestoneError */.lO("UNSAFE_PATH", `${shown} is no plain folder; nothing is moved through it.`, {
                state: "A migration was interrupted; nothing was done about it.",
                place: { file: shown },
                fix: ["Replace it by a plain folder, then: milestone resume"],
            });
        }
    }
}
/** The folders between `top` and `file`, both left out. */
function parentsOf(top, file) {
    const parents = [];
    for (let parent = external_node_path_.dirname(file); parent.length > top.length; parent = external_node_path_.dirname(parent)) {
        parents.push(parent);
    }
    return parents;
}

;// CONCATENATED MODULE: ./dist/lib/migrate/installation.js





/** A file that other programs may be writing to in place, for as long as a transaction of theirs takes. */
const DATABASE = "enterprise.db";
/** How often somebody may write between two looks at a file that is to be replaced. */
const ATTEMPTS = 5;
/**
 * Puts the files of a shadow in place so that a kill at any point can be continued or taken back: a durable
 * manifest says first what will be done; where each file stands says how far it got.
 */
class Installation {
    files;
    dirs;
    /** In the order of the manifest; a path may have several, for example when it changed once more before the switch. */
    steps = new Map();
    /** Digests of files of the shadow, as long as they are as they were. */
    prepared = new Map();
    kept;
    hold;
    /** `hold` keeps writers off a database while it is replaced or removed. */
    constructor(files, dirs, hold) {
        this.files = files;
        this.dirs = dirs;
        this.hold = hold;
        this.keep(readSteps(files, dirs.manifest));
        this.kept = new KeptFiles(files, dirs);
        assertPlainDirs(files, dirs, [...this.steps.keys()]);
    }
    prepare(paths) {
        // Kept already, it need not be copied within the write pause; whoever writes to it until then is found by its digest.
        const old = paths.filter((each) => this.had(each) && !this.kept.has(each) && this.exists(this.inStore(each)));
        this.keepOld(old.map((each) => ({ act: "put", path: each, digest: undefined, had: true })));
        for (const each of paths) {
            this.kept.know(each, this.inStore(each));
            const signature = this.signatureOf(each);
            this.prepared.set(each, { signature, digest: this.files.digest(this.inShadow(each)) });
        }
    }
    put(paths) {
        this.add(paths.map((each) => ({ act: "put", path: each, digest: this.digestOf(each), had: this.had(each) })));
    }
    aside(paths) {
        const present = paths.filter((each) => this.exists(this.inStore(each)));
        this.add(present.map((each) => ({ act: "aside", path: each, digest: undefined, had: this.had(each) })));
    }
    /**
     * Writes down what will be done, without doing it: for a restore, which decides first. Puts come before asides,
     * so that a record that changes its state is twice there for a moment, and never missing. `first` goes aside before
     * anything is put: side files, which the next reader would take for those of a new database.
     */
    plan(puts, asides, first = []) {
        const toAside = (each) => ({ act: "aside", path: each, digest: undefined, had: this.had(each) });
        const toPut = (each) => ({
            act: "put",
            path: each,
            digest: this.digestOf(each),
            had: this.had(each),
        });
        this.record([...first.map(toAside), ...puts.map(toPut), ...asides.map(toAside)]);
    }
    /** True when a database is put, or taken away again: {@link Backends.prepareHold} comes first. */
    get needsHold() {
        return this.steps.has(DATABASE);
    }
    /** True while a planned file still waits in the shadow. */
    isWaiting(each) {
        return this.steps.get(each)?.at(-1)?.act === "put" && this.exists(this.inShadow(each));
    }
    /** Does what the manifest says last about each path and was not done yet. Repeating it changes nothing. */
    complete() {
        this.apply([...this.steps.values()].map((steps) => steps.at(-1)).filter((step) => step !== undefined));
        this.syncStore();
    }
    /** True when something that the store had is to be replaced or moved out of the way. */
    get replaces() {
        return [...this.steps.values()].some((steps) => steps.some(({ had }) => had));
    }
    /** Takes everything back. */
    undo() {
        if (this.steps.size === 0) {
            return;
        }
        // The other way round: what was moved comes back before its copy goes.
        for (const [each, steps] of [...this.steps].reverse()) {
            this.undoPath(each, steps);
        }
        this.syncStore();
    }
    /** Files that somebody else wrote meanwhile where we write, by this process or one before it; kept in `left`. */
    get left() {
        return this.kept.left;
    }
    add(steps) {
        if (steps.length > 0) {
            this.record(steps);
            this.apply(steps);
        }
    }
    record(steps) {
        addSteps(this.files, this.dirs.manifest, steps);
        this.keep(steps);
    }
    keep(steps) {
        for (const step of steps) {
            const known = this.steps.get(step.path);
            if (known === undefined) {
                this.steps.set(step.path, [step]);
            }
            else {
                known.push(step);
            }
        }
    }
    /** First everything that will be replaced is kept, durably; then each file changes by one rename. */
    apply(steps) {
        const open = steps.filter((step) => step.act === "aside" || this.exists(this.inShadow(step.path)));
        this.keepOld(open.filter(({ path: each, had }) => had && !this.kept.has(each) && this.exists(this.inStore(each))));
        for (const step of open) {
            const target = this.inStore(step.path);
            if (step.act === "aside") {
                this.setAside(step, target);
            }
            else {
                this.files.makeDirs(external_node_path_.dirname(target));
                this.putOne(step.path, target);
            }
        }
    }
    /** What somebody wrote meanwhile is copied first: the sync before takes its time, and before a kill there was more of it. */
    putOne(each, target) {
        let copied;
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            let isPut = false;
            this.withSteady(each, target, (digest) => {
                // Files cannot be held: to have copied it once must do.
                isPut = !this.isForeign(each, digest) || digest === copied || (copied !== undefined && each !== DATABASE);
                if (isPut) {
                    this.files.rename(this.inShadow(each), target);
                }
            });
            if (isPut) {
                return;
            }
            copied = this.kept.leaveCopy(each, target);
        }
        throw new error/* MilestoneError */.lO("SOURCE_BUSY", `${each} is written by another program all the time.`, {
            state: "It was not replaced.",
            place: { file: each },
            fix: ["Close the program that writes it, then: milestone resume"],
        });
    }
    /** `act` gets the digest of what stands there, undefined for nothing; of a database nobody changes it meanwhile. */
    withSteady(each, target, act) {
        const stat = this.files.stat(target);
        if (each === DATABASE && stat?.kind === "file" && stat.sizeBytes > 0) {
            // Held, nobody writes to it any more: to see that nobody did before is enough.
            this.hold(target, (digest) => act(this.kept.seenDigest(each, target) ?? digest()));
        }
        else {
            act(stat === undefined ? undefined : this.files.digest(target));
        }
    }
    keepOld(steps) {
        const puts = steps.filter(({ act }) => act === "put").map(({ path: each }) => each);
        const asides = steps.filter(({ act }) => act === "aside").map(({ path: each }) => each);
        this.kept.prepare(puts.map((each) => ({ path: each, target: this.inStore(each) })), asides);
    }
    /** What the store had is kept, once; what this migration put there itself needs no keeping. */
    setAside({ path: each, had }, target) {
        if (!this.exists(target)) {
            return;
        }
        if (had && !this.kept.has(each)) {
            this.kept.displace(each, target);
            return;
        }
        const digest = this.files.digest(target);
        if (this.isOurs(each, digest)) {
            this.files.remove(target);
        }
        else {
            this.kept.leave(each, target, digest);
        }
    }
    undoPath(each, steps) {
        const target = this.inStore(each);
        if (!this.kept.has(each) && steps.some(({ had }) => had)) {
            // Nothing was done to it yet.
            return;
        }
        this.withSteady(each, target, (digest) => {
            if (this.kept.has(each)) {
                if (digest !== undefined && this.isForeign(each, digest)) {
                    this.kept.leave(each, target, digest);
                }
                this.kept.giveBack(each, target);
            }
            else if (digest !== undefined) {
                this.undoNew(each, target, digest);
            }
        });
    }
    /** Where the store had nothing: ours goes, and what somebody else wrote in its place is kept. */
    undoNew(each, target, digest) {
        if (this.isOurs(each, digest)) {
            this.files.remove(target);
        }
        else if (!this.exists(this.inShadow(each))) {
            this.kept.leave(each, target, digest);
        }
    }
    isOurs(each, digest) {
        return this.steps.get(each)?.some((step) => step.digest === digest) === true;
    }
    /** True for a file that is neither what the store had nor what this migration put there. */
    isForeign(each, digest) {
        return digest !== undefined && !this.isOurs(each, digest) && !this.kept.isOld(each, digest);
    }
    /** True when the store had something at this path before the first step on it. */
    had(each) {
        return this.steps.get(each)?.[0]?.had ?? this.exists(this.inStore(each));
    }
    digestOf(each) {
        const known = this.prepared.get(each);
        return known !== undefined && known.signature === this.signatureOf(each)
            ? known.digest
            : this.files.digest(this.inShadow(each));
    }
    signatureOf(each) {
        const stat = this.files.stat(this.inShadow(each));
        return JSON.stringify([stat?.sizeBytes, stat?.modifiedMs, stat?.changedMs, stat?.inode]);
    }
    inStore(each) {
        return external_node_path_.join(this.dirs.store, each);
    }
    inShadow(each) {
        return external_node_path_.join(this.dirs.shadow, each);
    }
    exists(file) {
        return this.files.stat(file) !== undefined;
    }
    syncStore() {
        this.files.syncTree(this.dirs.store);
    }
}

;// CONCATENATED MODULE: ./dist/lib/migrate/installation-of.js

/**
 * The installation of a run in this store, as far as it got: for looking, and for a run whose backends are open. A
 * database that cannot be read is replaced as it stands, never opened: that would run or remove its journal.
 */
function installationOf({ files, backends }, dirs, { unreadable = false } = {}) {
    return new Installation(files, dirs.installation, (file, act) => unreadable ? act(() => files.digest(file)) : backends.holdDatabase(file, act));
}
/** The same for another process, which goes on where the first one was cut off. */
async function openInstallation(ports, dirs, facts) {
    const installation = installationOf(ports, dirs, facts);
    if (installation.needsHold) {
        await ports.backends.prepareHold();
    }
    return installation;
}


/***/ }),

/***/ 66130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ removeIfEmpty)
/* harmony export */ });
/** Removes a folder of ours that holds nothing any more but the file that keeps it out of git. */
function removeIfEmpty(files, dir) {
    const entries = files.list(dir);
    if (entries?.every(({ name }) => name === ".gitignore")) {
        files.removeTree(dir);
    }
}


/***/ }),

/***/ 48700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ RunDirs)
/* harmony export */ });
/** The folder of one migration or restore, and what stands in it. */
class RunDirs {
    dir;
    layout;
    constructor(layout, id) {
        this.layout = layout;
        this.dir = layout.at("migrations", id);
    }
    get shadow() {
        return `${this.dir}/shadow`;
    }
    get backup() {
        return `${this.dir}/backup`;
    }
    /** A backup that nobody needs any more, on its way out. */
    get undoneBackup() {
        return `${this.dir}/undone-backup`;
    }
    get displaced() {
        return `${this.dir}/displaced`;
    }
    get keeping() {
        return `${this.dir}/keeping`;
    }
    get left() {
        return `${this.dir}/left`;
    }
    /** What a sync is to change, record by record. */
    get changes() {
        return `${this.dir}/changes.jsonl`;
    }
    /** What the old copy had when it was synced: the base for the next comparison of its content. Kept until pruned. */
    get synced() {
        return `${this.dir}/synced`;
    }
    /** `last-switch.tsv` in the making. */
    get lastSwitch() {
        return `${this.dir}/last-switch.tsv`;
    }
    /** Stands here once another process has asked the run to undo itself. */
    get undoRequest() {
        return `${this.dir}/undo-request`;
    }
    get installation() {
        const { shadow, displaced, keeping, left } = this;
        return { store: this.layout.dir, shadow, displaced, keeping, left, manifest: `${this.dir}/manifest.jsonl` };
    }
}


/***/ }),

/***/ 10155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   Tp: () => (/* binding */ undoOnServer),
/* harmony export */   YB: () => (/* binding */ serverNameFor),
/* harmony export */   gd: () => (/* binding */ finishOnServer),
/* harmony export */   kp: () => (/* binding */ beginOnServer),
/* harmony export */   sW: () => (/* binding */ serverRunOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);


/** This process, as a server knows who holds it. */
function holderOf({ processes, layout }) {
    const { host, pid } = processes;
    const startOf = (other) => processes.startOf(other);
    return { host, pid, start: startOf(pid) ?? "", dir: layout.dir, startOf };
}
/** The store's name on the server that a run between these uses, which is new with the first; undefined for no server. */
function serverNameFor({ backends, settings }, ...names) {
    return backends.usesServer && names.includes("database") ? (settings.settings.storeId ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()) : undefined;
}
/** The run on the server; undefined for one that has nothing there. */
function serverRunOf(id, { server }) {
    return server === undefined ? undefined : { storeId: server, id };
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

/***/ 76970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ undoRun)
/* harmony export */ });
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98201);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97892);
/* harmony import */ var _close_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28337);
/* harmony import */ var _installation_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52809);
/* harmony import */ var _remove_if_empty_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66130);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48700);
/* harmony import */ var _server_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10155);







/**
 * Takes back everything that a run did before its switch. Repeatable: a kill in the middle is continued by the
 * next call.
 */
async function undoRun(context, id, journal, facts) {
    const { files, layout } = context;
    const dirs = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_4__/* .RunDirs */ .k(layout, id);
    const installation = await (0,_installation_of_js__WEBPACK_IMPORTED_MODULE_2__/* .openInstallation */ .t)(context, dirs, facts);
    if (journal.reached === "switched") {
        // Its last line, which said so, was lost.
        journal.reach("going-back", context.now());
    }
    if (facts.from !== undefined && journal.reached === "going-back") {
        (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSwitch */ .iq)(files, layout, facts.from);
    }
    installation.undo();
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_5__/* .resumeSession */ .UI)(files, layout);
    }
    const remarks = await (0,_server_run_js__WEBPACK_IMPORTED_MODULE_3__/* .undoOnServer */ .Tp)(context, id, journal, facts);
    const backup = layout.at("backups", id);
    // Where nothing that the store had was to be replaced, the backup says nothing that the store does not.
    if (installation.replaces) {
        (0,_close_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .closeBackup */ .V)(context, id, facts, "undone");
    }
    else if (files.stat(backup) !== undefined) {
        files.rename(backup, dirs.undoneBackup);
    }
    journal.reach("undone", context.now());
    const { left } = installation;
    if (left.length > 0 || facts.startedBy === "auto") {
        for (const scratch of [dirs.shadow, dirs.backup, dirs.keeping, dirs.undoneBackup]) {
            files.removeTree(scratch);
        }
        (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_6__/* .removeIfEmpty */ .V)(files, layout.backupsDir);
        files.remove(dirs.undoRequest);
        return { left, remarks };
    }
    files.removeTree(dirs.dir);
    (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_6__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
    (0,_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_6__/* .removeIfEmpty */ .V)(files, layout.backupsDir);
    return { left, remarks };
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


/***/ })

};
