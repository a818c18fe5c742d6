export const id = 3444;
export const ids = [3444,7936];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


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
var git_git = __webpack_require__(32551);
// EXTERNAL MODULE: ./dist/lib/git/repository.js + 4 modules
var repository = __webpack_require__(73803);
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

// EXTERNAL MODULE: ./dist/lib/wire.js + 75 modules
var wire = __webpack_require__(23967);
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
    const standing = nearestFolder(layout.parent);
    return repository/* Repository */.L.find(new git_git/* Git */.T(standing, env), external_node_path_.relative(standing, layout.dir).split(external_node_path_.sep).join("/"));
}
function nearestFolder(dir) {
    let standing = dir;
    while (!external_node_fs_.statSync(standing, { throwIfNoEntry: false })?.isDirectory() && standing !== external_node_path_.dirname(standing)) {
        standing = external_node_path_.dirname(standing);
    }
    return standing;
}
/** A commit may hold a store that the working tree lacks: it is then looked for in the commit, upwards as well. */
function findLayout(node, door, { store, ref }) {
    try {
        return findStore(node, door.cwd, store);
    }
    catch (error) {
        const found = ref === undefined ? undefined : findInCommit(door, external_node_path_.resolve(door.cwd, store ?? "."), ref);
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND" && found !== undefined) {
            return found;
        }
        throw error;
    }
}
function findInCommit({ env }, from, ref) {
    const standing = nearestFolder(from);
    const git = new git_git/* Git */.T(standing, env);
    const top = git.line(["rev-parse", "--show-toplevel"]);
    const commit = git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (top === undefined || commit === undefined) {
        return undefined;
    }
    // As git names it: without the links on the way.
    const real = external_node_path_.join(external_node_fs_.realpathSync(standing), external_node_path_.relative(standing, from));
    for (let dir = real; dir === top || dir.startsWith(`${top}${external_node_path_.sep}`); dir = external_node_path_.dirname(dir)) {
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

/***/ 48240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _plan_make_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80926);
/* harmony import */ var _plan_move_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92021);
/* harmony import */ var _plan_possible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9119);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73746);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97892);
/* harmony import */ var _open_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66099);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29562);








/** `milestone plan <backend>`: what a move would do. Writes nothing. */
async function runPlan(door, word, options) {
    const context = (0,_open_context_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .C)(door, options, "read", { reads: "once" });
    const from = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readSwitch */ .hc)(context.files, context.layout);
    const to = (0,_plan_move_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBackend */ .O2)(word);
    if (to === from) {
        return (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .sayNothingToDo */ .Hn)(door, options, to);
    }
    const pauseSessions = options.pauseSessions === true;
    const plan = await (0,_plan_make_js__WEBPACK_IMPORTED_MODULE_1__/* .planMove */ .X)(context, { from, to }, { pauseSessions, holdsLock: false });
    (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(door, options, plan, () => (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderPlan */ .E)(plan, (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .paintOut */ .Rw)(door, options)));
    return (0,_plan_possible_js__WEBPACK_IMPORTED_MODULE_3__/* .isPossible */ .w)(plan.prerequisites) ? _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done : _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.findings;
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
    door.out(json ? `${(0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeJson */ .D)(value)}\n` : text());
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


/***/ }),

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeStoreIssues)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94549);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14163);



/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
async function placeStoreIssues(backend, issues, home) {
    const found = [];
    let disabled = 0;
    for (const [key, ofRecord] of (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byRecord */ .rB)(issues)) {
        const record = await backend.read(key);
        const data = record?.data;
        if (record === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
            continue;
        }
        const raised = ofRecord.map((each) => {
            const { rule, message, severity } = each;
            const issue = { path: (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(data, each), message };
            return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
        });
        const placed = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIssues */ .SW)(record, home(key), raised);
        // What is wrong with the comments themselves was said when the record was judged.
        const { findings } = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDisabled */ .DQ)(record, home(key), placed);
        const kept = findings.filter(({ rule }) => rule !== "disable-comment");
        disabled += placed.length - kept.length;
        found.push(...kept);
    }
    return { findings: found, disabled };
}


/***/ }),

/***/ 42388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Severities)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);

/** How findings count, as the settings say it. */
class Severities {
    set;
    constructor(settings) {
        this.set = settings.validate.rules;
    }
    /** Undefined for a rule that is off, or is not switched. */
    switched(rule) {
        return _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed ? undefined : this.set[rule]?.severity;
    }
    isOff(rule) {
        return this.switched(rule) === "off";
    }
    /** The most that a finding of this rule can be, unless it says otherwise itself. */
    of(rule) {
        return this.switched(rule) ?? _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].severity;
    }
    /** The finding as it counts; undefined where its rule is off. */
    apply(finding) {
        const severity = this.switched(finding.rule);
        if (severity === "off") {
            return undefined;
        }
        return severity === undefined ? finding : { ...finding, severity };
    }
    /** What the settings say in vain, one line each. */
    get notObeyed() {
        return Object.keys(this.set)
            .filter((rule) => _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed)
            .map((rule) => `storage.validate.rules.${rule} is not obeyed: what cannot be read is always an error`);
    }
    /** Rules that are switched, and nobody said why. */
    get withoutReason() {
        return Object.keys(this.set).filter((rule) => this.set[rule]?.reason === undefined);
    }
}


/***/ }),

/***/ 14163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F4: () => (/* binding */ StoreFacts),
  rB: () => (/* binding */ byRecord),
  XM: () => (/* binding */ pathOf)
});

// EXTERNAL MODULE: ./dist/lib/packed/packed-integers.js
var packed_integers = __webpack_require__(19721);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/packed/packed-texts.js
var packed_texts = __webpack_require__(62616);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/validate/cycle.js
var validate_cycle = __webpack_require__(833);
;// CONCATENATED MODULE: ./dist/lib/validate/reaches-cycle.js
/**
 * Which nodes lead into a circle or are part of one: 1 for each of those. `edges` are pairs of nodes, of which the first
 * needs the second. In most graphs it is none, which a few whole numbers for each edge show.
 */
function reachesCycle(edges, nodes) {
    const isOpen = new Uint8Array(nodes).fill(1);
    const needs = new Uint32Array(nodes);
    const { starts, sources } = bySecond(edges, nodes);
    for (let at = 0; at < edges.length; at += 2) {
        needs[edges[at]] = needs[edges[at]] + 1;
    }
    const free = new Uint32Array(nodes);
    let found = 0;
    const close = (node) => {
        isOpen[node] = 0;
        free[found] = node;
        found += 1;
    };
    for (let node = 0; node < nodes; node++) {
        if (needs[node] === 0) {
            close(node);
        }
    }
    for (let next = 0; next < found; next++) {
        const node = free[next];
        for (let at = starts[node]; at < starts[node + 1]; at++) {
            const source = sources[at];
            const left = needs[source] - 1;
            needs[source] = left;
            if (left === 0) {
                close(source);
            }
        }
    }
    return isOpen;
}
/** The first nodes of all pairs, by the second one: those of node n are from `starts[n]` to `starts[n + 1]`. */
function bySecond(edges, nodes) {
    const starts = new Uint32Array(nodes + 1);
    for (let at = 1; at < edges.length; at += 2) {
        const slot = edges[at] + 1;
        starts[slot] = starts[slot] + 1;
    }
    for (let node = 0; node < nodes; node++) {
        starts[node + 1] = starts[node + 1] + starts[node];
    }
    const filled = starts.slice();
    const sources = new Uint32Array(edges.length / 2);
    for (let at = 0; at < edges.length; at += 2) {
        const second = edges[at + 1];
        const slot = filled[second];
        sources[slot] = edges[at];
        filled[second] = slot + 1;
    }
    return { starts, sources };
}

;// CONCATENATED MODULE: ./dist/lib/validate/reference-table.js

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
const REFERENCE_KINDS = ["requires", "enables", "task"];
const WIDTH = 3;
/** References of all records in the order in which they were added: twelve bytes each. */
class ReferenceTable {
    cells = new packed_integers/* PackedIntegers */.g();
    count = 0;
    get size() {
        return this.count;
    }
    add(record, kind, word) {
        const at = WIDTH * this.count;
        this.cells.set(at, record);
        this.cells.set(at + 1, REFERENCE_KINDS.indexOf(kind));
        this.cells.set(at + 2, word);
        this.count += 1;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < WIDTH * this.count; at += WIDTH) {
            const kind = REFERENCE_KINDS[this.cells.at(at + 1)];
            yield { record: this.cells.at(at), kind, word: this.cells.at(at + 2) };
        }
    }
    free() {
        this.count = 0;
        this.cells.free();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/references.js
var validate_references = __webpack_require__(83277);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-cycle.js
var dependency_cycle = __webpack_require__(53589);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-unknown.js
var dependency_unknown = __webpack_require__(63561);
;// CONCATENATED MODULE: ./dist/lib/validate/store-facts.js












/** What a word is the name of: no milestone, one that is broken, or from here on a record. */
const NO_MILESTONE = 0;
const BROKEN = 1;
const FIRST_RECORD = 2;
/** What rules over the whole store need of each record: names, and nothing else, outside the engine's heap. */
class StoreFacts {
    withTasks;
    /** Without tasks, what they depend on is not looked at. */
    constructor({ tasks = true } = {}) {
        this.withTasks = tasks;
    }
    records = new packed_texts/* PackedTexts */.Z();
    recordCount = 0;
    /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
    words = new packed_keys/* PackedKeys */.n();
    /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
    milestones = new packed_integers/* PackedIntegers */.g();
    /** By word: 1 where it is a task's id. */
    tasks = new packed_integers/* PackedIntegers */.g();
    references = new ReferenceTable();
    add(record) {
        const { data, id } = record;
        const row = this.recordCount;
        this.recordCount += 1;
        this.records.write(row, (0,record_record/* nameOf */.Vb)(record));
        this.milestones.set(this.words.add(id), FIRST_RECORD + row);
        if (!(0,value/* isMap */.jh)(data)) {
            return;
        }
        const alias = (0,value/* valueAt */.fK)(data, "id") ?? (0,value/* valueAt */.fK)(data, "metadata", "milestone_id");
        if (typeof alias === "string" && alias !== id) {
            this.nameIfFree(alias, FIRST_RECORD + row);
        }
        this.addReferences(row, data);
    }
    /** A record that is there, and broken: what depends on it depends on something. */
    addBroken(id) {
        this.nameIfFree(id, BROKEN);
    }
    /** Gives the memory back at once. */
    free() {
        this.records.free();
        this.words.free();
        this.milestones.free();
        this.tasks.free();
        this.references.free();
    }
    nameIfFree(name, what) {
        const word = this.words.add(name);
        if (this.milestones.at(word) === NO_MILESTONE) {
            this.milestones.set(word, what);
        }
    }
    addReferences(record, data) {
        const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
        this.refer(record, "requires", requires);
        this.refer(record, "enables", enables);
        if (!this.withTasks) {
            return;
        }
        const tasks = (0,validate_references/* taskReferences */.C)(data);
        const own = new Set();
        for (const { id } of tasks) {
            if (id !== undefined) {
                own.add(id);
                this.tasks.set(this.words.add(id), 1);
            }
        }
        for (const { needs } of tasks) {
            this.refer(record, "task", needs.filter(({ name }) => !own.has(name)));
        }
    }
    refer(record, kind, references) {
        for (const { name } of references) {
            this.references.add(record, kind, this.words.add(name));
        }
    }
    *issues() {
        const said = new Set();
        let last = -1;
        for (const { record, kind, word } of this.references) {
            if (record !== last) {
                said.clear();
                last = record;
            }
            if (!this.isKnown(kind, word)) {
                const name = this.words.keyAt(word);
                if (!said.has(`${kind} ${name}`)) {
                    said.add(`${kind} ${name}`);
                    yield this.unknown((0,record_record/* keyOf */.TN)(this.records.text(record)), kind, name);
                }
            }
        }
        yield* this.cycles();
    }
    isKnown(kind, word) {
        if (this.milestones.at(word) !== NO_MILESTONE) {
            return true;
        }
        return kind === "task" && (this.tasks.at(word) === 1 || this.isKnownPart(this.words.keyAt(word)));
    }
    /** A task may wait for a task of another milestone with its milestone's name in front. */
    isKnownPart(name) {
        const word = this.words.rowOf(name.split(/[/:#]/).at(-1) ?? name);
        return word !== undefined && (this.tasks.at(word) === 1 || this.milestones.at(word) !== NO_MILESTONE);
    }
    unknown(key, kind, name) {
        const what = kind === "task" ? "task" : "milestone";
        const issue = { rule: dependency_unknown/* dependencyUnknown */.I, key, about: { kind, name } };
        const message = `there is no ${what} ${(0,record_record/* isSafeId */.JA)(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
        // What a milestone enables may not be written yet.
        return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
    }
    *cycles() {
        const edges = this.edges();
        const isOpen = reachesCycle(edges, this.recordCount);
        const graph = new Map();
        for (let at = 0; at < edges.length; at += 2) {
            const [from, to] = [edges[at], edges[at + 1]];
            if (isOpen[from] === 1 && isOpen[to] === 1) {
                const name = this.records.text(from);
                const targets = graph.get(name) ?? [];
                targets.push(this.records.text(to));
                graph.set(name, targets);
            }
        }
        for (const cycle of (0,validate_cycle/* findCycles */.p)(graph)) {
            const [first = "", second = ""] = cycle;
            const message = `milestones wait for one another: ${(0,validate_cycle/* showCycle */.Q)(cycle.map((name) => (0,record_record/* keyOf */.TN)(name).id))}`;
            yield { rule: dependency_cycle/* dependencyCycle */.M, key: (0,record_record/* keyOf */.TN)(first), about: { kind: "requires", name: (0,record_record/* keyOf */.TN)(second).id }, message };
        }
    }
    /** Pairs of records, of which the first needs the second. */
    edges() {
        const edges = new Uint32Array(2 * this.references.size);
        let used = 0;
        for (const { record, kind, word } of this.references) {
            const other = this.milestones.at(word) - FIRST_RECORD;
            if (kind !== "task" && other >= 0 && other !== record) {
                edges[used] = kind === "requires" ? record : other;
                edges[used + 1] = kind === "requires" ? other : record;
                used += 2;
            }
        }
        return edges.subarray(0, used);
    }
}
/** Where the reference that an issue is about stands in its record. */
function pathOf(data, { about }) {
    const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
    const references = {
        requires,
        enables,
        task: (0,validate_references/* taskReferences */.C)(data).flatMap(({ needs }) => needs),
    };
    const found = references[about.kind].find(({ name }) => name === about.name);
    return found?.path ?? (Object.hasOwn(data, "dependencies") ? ["dependencies"] : []);
}
/** Issues by the record that they are in, in key order. */
function byRecord(issues) {
    const groups = new Map();
    for (const issue of issues) {
        const name = (0,record_record/* nameOf */.Vb)(issue.key);
        const group = groups.get(name);
        if (group === undefined) {
            groups.set(name, [issue]);
        }
        else {
            group.push(issue);
        }
    }
    const sorted = [...groups].sort(([left], [right]) => (0,canonical/* compareCodePoints */.OP)(left, right));
    return sorted.map(([name, group]) => [(0,record_record/* keyOf */.TN)(name), group]);
}


/***/ })

};
