export const id = 929;
export const ids = [929,7936];
export const modules = {

/***/ 70929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ openStore),
/* harmony export */   nU: () => (/* binding */ openOrMakeStore),
/* harmony export */   x_: () => (/* binding */ nearestFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18117);
/* harmony import */ var _files_node_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27936);
/* harmony import */ var _files_read_only_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(96769);
/* harmony import */ var _git_commit_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64124);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32551);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7097);
/* harmony import */ var _migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26312);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(38864);
/* harmony import */ var _settings_read_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22551);
/* harmony import */ var _store_find_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81067);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(68286);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38456);















/**
 * Finds the store and wires everything to it. Throws INTERRUPTED where a command may not go on before `resume`, and
 * SETTINGS_INVALID unless broken settings are what it looks for.
 */
function openStore(door, options, access, { brokenSettings = false, reads, at, repository: known, found, memo, asksServer } = {}) {
    door.ready?.();
    if (access !== "read") {
        door.writes?.();
    }
    const node = new _files_node_files_js__WEBPACK_IMPORTED_MODULE_4__.NodeFiles();
    const layout = at === undefined ? findLayout(node, door, options) : new _store_layout_js__WEBPACK_IMPORTED_MODULE_11__/* .StoreLayout */ .E(at);
    node.showFrom(layout.parent);
    const repository = found?.repository ?? known ?? findRepository(layout, door.env);
    const commit = found ?? (options.ref === undefined ? undefined : resolveRef(repository, options.ref));
    const tree = commit && new _git_commit_files_js__WEBPACK_IMPORTED_MODULE_5__/* .CommitFiles */ .d(commit.repository, commit.id, layout.dir);
    const files = access === "read" ? (0,_files_read_only_js__WEBPACK_IMPORTED_MODULE_13__/* .readOnly */ .T)(tree ?? node, node) : node;
    const settings = (brokenSettings ? _settings_read_js__WEBPACK_IMPORTED_MODULE_9__.readBrokenSettings : _settings_read_js__WEBPACK_IMPORTED_MODULE_9__/* .readSettings */ .s)({ files, layout, env: door.env });
    const now = nowOf(door, options, commit);
    const backends = new _wire_js__WEBPACK_IMPORTED_MODULE_12__.WiredBackends({
        files: node,
        repository,
        commit: commit?.id,
        tree,
        layout,
        settings: settings.settings,
        folder: repository?.folder ?? node_path__WEBPACK_IMPORTED_MODULE_1__.basename(layout.dir),
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
        progress: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_14__/* .terminalProgress */ .e3)(door, options.quiet === true),
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
    const node = new _files_node_files_js__WEBPACK_IMPORTED_MODULE_4__.NodeFiles();
    let isNew = false;
    try {
        (0,_store_find_js__WEBPACK_IMPORTED_MODULE_10__/* .findStore */ .h$)(node, door.cwd, options.store);
    }
    catch (error) {
        const given = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(door.cwd, options.store ?? ".");
        const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(given) === _store_find_js__WEBPACK_IMPORTED_MODULE_10__/* .STORE_NAME */ .EF ? given : node_path__WEBPACK_IMPORTED_MODULE_1__.join(given, _store_find_js__WEBPACK_IMPORTED_MODULE_10__/* .STORE_NAME */ .EF);
        const isMissing = error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && error.code === "STORE_NOT_FOUND";
        // A slip of the pen must not make folders on the way.
        if (!isMissing || node.stat(dir) !== undefined || node.stat(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(dir))?.kind !== "directory") {
            throw error;
        }
        node.makeDir(dir);
        node.syncDir(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(dir));
        isNew = true;
    }
    return { context: openStore(door, options, "change"), isNew };
}
/** A commit may hold a store whose folder the working tree lacks: git is then asked from the next one above. */
function findRepository(layout, env) {
    const standing = nearestFolder(layout.parent);
    return _git_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .Repository */ .L.find(new _git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .Git */ .T(standing, env), node_path__WEBPACK_IMPORTED_MODULE_1__.relative(standing, layout.dir).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"));
}
/** The folder itself, or the nearest above it that stands. */
function nearestFolder(dir) {
    let standing = dir;
    while (!node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(standing, { throwIfNoEntry: false })?.isDirectory() && standing !== node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(standing)) {
        standing = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(standing);
    }
    return standing;
}
/** A commit may hold a store that the working tree lacks: it is then looked for in the commit, upwards as well. */
function findLayout(node, door, { store, ref }) {
    try {
        return (0,_store_find_js__WEBPACK_IMPORTED_MODULE_10__/* .findStore */ .h$)(node, door.cwd, store);
    }
    catch (error) {
        const found = ref === undefined ? undefined : findInCommit(door, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(door.cwd, store ?? "."), ref);
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && error.code === "STORE_NOT_FOUND" && found !== undefined) {
            return found;
        }
        throw error;
    }
}
function findInCommit({ env }, from, ref) {
    const standing = nearestFolder(from);
    const git = new _git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .Git */ .T(standing, env);
    const top = git.line(["rev-parse", "--show-toplevel"]);
    const commit = git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (top === undefined || commit === undefined) {
        return undefined;
    }
    // As git names it: without the links on the way.
    const real = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(standing), node_path__WEBPACK_IMPORTED_MODULE_1__.relative(standing, from));
    for (let dir = real; dir === top || dir.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`); dir = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(dir)) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(dir) === ".milestones" ? dir : node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, ".milestones");
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(top, candidate).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
        if (git.try(["cat-file", "-e", `${commit}:${inside}`]) !== undefined) {
            return new _store_layout_js__WEBPACK_IMPORTED_MODULE_11__/* .StoreLayout */ .E(candidate);
        }
    }
    return undefined;
}
/** What a person should know before anything else: settings that are not obeyed, a run that was interrupted. */
function sayFirst(door, context, access) {
    for (const warning of context.settings.warnings) {
        door.err(`Warning: ${warning}\n`);
    }
    const [first] = access === "mend" || access === "note" ? [] : (0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_8__.interruptedRuns)(context);
    if (first === undefined) {
        return;
    }
    const message = first.problem?.message ?? `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i)(first.id)} was interrupted after "${first.phase}".`;
    if (access === "change" && first.problem !== undefined) {
        throw first.problem;
    }
    if (access === "change") {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("INTERRUPTED", message, {
            state: "Nothing was changed by this command; every record is in the backend that storage-backend.txt names.",
            fix: ["milestone resume"],
        });
    }
    const way = first.problem?.fix.join("\n  ") ?? "To finish or undo it: milestone resume";
    door.err(`${message} ${way}\n`);
}
function resolveRef(repository, ref) {
    if (repository === undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("UNKNOWN_COMMIT", "The store is in no git repository, so --ref means nothing here.", {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            fix: ["Leave --ref out."],
        });
    }
    return { repository, id: repository.resolve(ref) };
}
/** A commit is judged as of its own time, unless a person says otherwise. */
function nowOf(door, { now }, commit) {
    if (now === undefined && commit !== undefined) {
        let at;
        return () => {
            at ??= commit.repository.committedAt(commit.id);
            return at;
        };
    }
    if (now === undefined) {
        return () => door.now();
    }
    const fixed = new Date(now);
    if (Number.isNaN(fixed.getTime())) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("USAGE", `--now ${JSON.stringify(now)} is no time; write it like 2026-11-22T10:15:00Z.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
        });
    }
    return () => fixed;
}
/** File system types, as Linux numbers them, on which locks of other machines may not be seen. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);
function machineOf({ env }) {
    return {
        hasCommand: (name) => (env.PATH ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).some((dir) => dir !== "" && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, name))),
        fileSystem: (dir) => (NETWORK.has(node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync(dir).type) ? "network" : "local"),
        canWrite: (place) => {
            try {
                const { W_OK, X_OK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
                node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(place).isDirectory() ? W_OK | X_OK : W_OK);
                return true;
            }
            catch {
                // Whatever keeps us from writing, the answer is the same; the plan names the place.
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
        const entries = [...(this.listEach(dir) ?? [])];
        return entries.length === 0 && this.stat(dir)?.kind !== "directory" ? undefined : entries;
    }
    listEach(dir) {
        return this.stat(dir)?.kind === "directory" ? { [Symbol.iterator]: () => entriesOf(dir) } : undefined;
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
            if (sizeBytes < LENT_BYTES && this.lent !== undefined) {
                const bytes = readInto(handle, this.lent);
                if (bytes.length < LENT_BYTES) {
                    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash)("sha256", bytes);
                }
            }
            const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
            for (const chunk of chunksOf(handle, sizeBytes)) {
                whole.update(chunk);
            }
            return whole.digest("hex");
        });
    }
    *chunks(file) {
        const { handle, stat } = this.openPlain(file);
        try {
            yield* chunksOf(handle, stat.sizeBytes);
        }
        catch (error) {
            throw named(error, file);
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
                    writeTo(target, chunk, to);
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
            writeTo(handle, bytes, file);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
        }
    }
    append(file, bytes) {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o666);
        try {
            writeTo(handle, bytes, file);
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
        // Not while it is read: some file systems pass over names then.
        for (let some = this.firstOf(dir); some.length > 0; some = some.length < MOST_REMOVED ? [] : this.firstOf(dir)) {
            for (const entry of some) {
                const inside = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, entry.name);
                if (entry.kind === "directory") {
                    this.removeTree(inside);
                }
                else {
                    this.remove(inside);
                }
            }
        }
        if (this.stat(dir) !== undefined) {
            ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir)));
        }
    }
    firstOf(dir) {
        const some = [];
        for (const entry of this.listEach(dir) ?? []) {
            if (some.push(entry) === MOST_REMOVED) {
                break;
            }
        }
        return some;
    }
    makeDir(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir));
    }
    makeDirs(dir) {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), { recursive: true });
    }
    pin(file) {
        const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants;
        // Where a name cannot be given to another file while this one is open, it is better freed at once.
        const mayPin = process.platform !== "win32" && this.stat(file)?.kind === "file";
        const open = () => node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        const handle = mayPin ? ifThere(open) : undefined;
        return () => handle !== undefined && node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync(handle);
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
        for (const entry of this.listEach(dir) ?? []) {
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
        catch (error) {
            throw named(error, file);
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
            throw named(error, file);
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
/** Names that the system hands over at once. */
const LISTED_AT_ONCE = 1000;
/** Names of a folder that are in memory while it is removed. */
const MOST_REMOVED = 10_000;
/** Names may have bytes that are no UTF-8: those come last, read once more as bytes. */
function* entriesOf(dir) {
    let hasBytes = false;
    for (const entry of direntsOf(dir, "utf8")) {
        const { name } = entry;
        if (name.includes(REPLACEMENT)) {
            hasBytes = true;
        }
        else {
            yield { name, kind: kindOf(entry) };
        }
    }
    for (const entry of hasBytes ? direntsOf(dir, "buffer") : []) {
        const bytes = entry.name;
        if (bytes.toString().includes(REPLACEMENT)) {
            yield { name: (0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeName */ .e4)(bytes), kind: kindOf(entry) };
        }
    }
}
/** As "buffer" the names are bytes, which the types do not know. */
function* direntsOf(dir, encoding) {
    const options = { encoding: encoding, bufferSize: LISTED_AT_ONCE };
    let folder;
    try {
        folder = ifThere(() => node_fs__WEBPACK_IMPORTED_MODULE_2__.opendirSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(dir), options));
        for (let entry = folder?.readSync(); entry; entry = folder?.readSync()) {
            yield entry;
        }
    }
    catch (error) {
        throw named(error, dir);
    }
    finally {
        folder?.closeSync();
    }
}
/** The engine leaves out the name where a call on an open file fails, or a folder cannot be opened: what fails is to be told with its place. */
function named(error, file) {
    if (error instanceof Error && "syscall" in error && !("path" in error)) {
        error.message += ` '${file}'`;
        Object.assign(error, { path: file });
    }
    return error;
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
const CHUNK_BYTES = 1 << 16;
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
function writeTo(handle, bytes, file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync(handle, bytes);
    }
    catch (error) {
        throw named(error, file);
    }
}
function syncHandle(file, flags) {
    const handle = node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync((0,_native_path_js__WEBPACK_IMPORTED_MODULE_5__/* .nativePath */ .vb)(file), flags);
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync(handle);
    }
    catch (error) {
        throw named(error, file);
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

/***/ 81067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ STORE_NAME),
/* harmony export */   dJ: () => (/* binding */ STORE_PARTS),
/* harmony export */   h$: () => (/* binding */ findStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68286);




const STORE_NAME = ".milestones";
/** A folder under another name is a store where it has one of these. */
const STORE_PARTS = ["active", "completed", "config"];
/**
 * The store given (the `.milestones` folder, or the folder that holds it), else the first one found upwards
 * from `from`. Throws STORE_NOT_FOUND, and UNSAFE_PATH for a link.
 */
function findStore(files, from, given) {
    if (given !== undefined) {
        const dir = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(from, given);
        const inside = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, STORE_NAME);
        return storeAt(files, inside) ?? bareStoreAt(files, dir) ?? notFound(`There is no store in ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(dir)}.`);
    }
    for (let dir = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(from);; dir = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir)) {
        const found = storeAt(files, node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, STORE_NAME));
        if (found !== undefined) {
            return found;
        }
        if (dir === node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir)) {
            return notFound(`No ${STORE_NAME} folder in ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(from))} or above it.`);
        }
    }
}
function storeAt(files, dir) {
    const kind = files.stat(dir)?.kind;
    if (kind === "link") {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("UNSAFE_PATH", `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(dir)} is a link; no link is followed out of a checkout.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
            place: { file: dir },
            fix: ["Name the real folder with --store."],
        });
    }
    return kind === "directory" ? new _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreLayout */ .E(dir) : undefined;
}
/** A store under another name, for example a copy; not just any folder, or a slip of the pen would become a store. */
function bareStoreAt(files, dir) {
    const isStore = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir) === STORE_NAME || STORE_PARTS.some((name) => files.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, name)) !== undefined);
    return isStore ? storeAt(files, dir) : undefined;
}
function notFound(message) {
    throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("STORE_NOT_FOUND", message, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Run it inside a project that has one, name it: --store <dir>, or make one: milestone init"],
    });
}


/***/ })

};
