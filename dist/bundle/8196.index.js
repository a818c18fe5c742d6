export const id = 8196;
export const ids = [8196,7936];
export const modules = {

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

/***/ 17266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStatus: () => (/* binding */ runStatus)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/settings-text.js


/** Each setting with its value and where that comes from, as a table. `file` is the settings file. Pure. */
function renderSettings(settings, file) {
    const rows = settings.map(({ key, value, source }) => [key, describeValue(value), describeSource(source, file)]);
    const own = settings.filter(({ source }) => source.kind !== "default").length;
    const last = own === 0 ? "All of them are defaults." : `${(0,quantity/* countOf */.pq)(own, "setting")} of ${settings.length} set.`;
    return `${[...(0,table/* layOutTable */.N)([["setting", "value", "from"], ...rows]), last].join("\n")}\n`;
}
function describeValue(value) {
    if (value === undefined || value === "") {
        return "(none)";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
function describeSource(source, file) {
    switch (source.kind) {
        case "default":
            return "default";
        case "file":
            return `${file}:${source.at.line}:${source.at.column}`;
        case "environment":
            return `${source.variable} in the environment`;
    }
}

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/report/scale-text.js + 1 modules
var scale_text = __webpack_require__(94735);
;// CONCATENATED MODULE: ./dist/lib/report/status-text.js



/** A status as people read it: the verdict and counts first, then why, what needs a person's eye last. Pure. */
function renderStatus(status, paint, { isTerminal = false } = {}) {
    const lines = [
        `Store:     ${status.store}${status.commit === undefined ? "" : ` at ${status.commit.slice(0, 12)}`}`,
        `Backend:   ${status.backend}`,
        `Records:   ${describeRecords(status, paint)}`,
        `Fits:      ${(0,scale_text/* describeFit */.pH)(status.advice, paint)}`,
        ...(0,scale_text/* describeScaleLines */.PN)(status.advice, isTerminal),
        `Old copy:  ${describeOldCopy(status.oldCopy, paint)}`,
        `Backups:   ${describeBackups(status, paint)}`,
        `Last move: ${describeLastMove(status)}`,
        ...(0,scale_text/* describeEvidence */.RQ)(status.advice),
        ...attention(status, paint),
    ];
    return `${lines.join("\n")}\n${lastLine(status, paint)}\n`;
}
function describeRecords({ records }, paint) {
    if (records.kind === "unreadable") {
        return paint.bad(`cannot be read: ${records.problem}`);
    }
    if (records.kind === "on-server") {
        return "on the PostgreSQL server, and in no commit; only configuration and metadata are judged";
    }
    const { counts, findings } = records;
    const wrong = [
        ...(findings.error > 0 ? [paint.bad((0,quantity/* countOf */.pq)(findings.error, "error"))] : []),
        ...(findings.warning > 0 ? [paint.warn((0,quantity/* countOf */.pq)(findings.warning, "warning"))] : []),
    ];
    return [`${counts.active} active, ${counts.completed} completed`, ...wrong].join("; ");
}
function describeOldCopy(oldCopy, paint) {
    switch (oldCopy.kind) {
        case "none":
            return "none";
        case "known":
            return `${(0,quantity/* countOf */.pq)(oldCopy.records, "record")}, as they were at the last switch`;
        case "drifted":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} changed after the last switch`);
        case "unknown":
            return paint.warn(`${(0,quantity/* countOf */.pq)(oldCopy.records.length, "record")} of unknown origin`);
        case "broken":
            return paint.warn(`cannot be read: ${oldCopy.problems[0]}`);
    }
}
function describeBackups({ backups }, paint) {
    const expired = backups.expired === 0 ? "" : `, ${backups.expired} expired (milestone prune)`;
    const damaged = backups.damaged === 0 ? "" : `, ${paint.bad(`${backups.damaged} damaged`)}`;
    return `${backups.total}, ${backups.proved} proved, ${backups.here} with the payload here${expired}${damaged}`;
}
function describeLastMove({ lastMove }) {
    if (lastMove === undefined) {
        return "none";
    }
    const { from, to, at, id, restored } = lastMove;
    return restored === undefined ? `${from} to ${to}, ${at} (${id})` : `restored ${restored}, ${at} (${id})`;
}
function attention(status, paint) {
    const { oldCopy, running, runningOnServer, interrupted, session, strayTracked, index } = status;
    return [
        ...(oldCopy.kind === "drifted" ? ["To bring over what changed there, or to see the conflict: milestone sync"] : []),
        ...(oldCopy.kind === "drifted" || oldCopy.kind === "unknown" ? (0,quantity/* listLines */.i4)(oldCopy.records) : []),
        ...(index === "missing" ? ["The index is missing here, as in every fresh clone: milestone index builds it."] : []),
        ...(session === "open" ? ["Somebody is in a session (sessions/current.txt)."] : []),
        ...(session === "paused" ? [paint.warn("A session is set aside (sessions/paused-for-migration.txt).")] : []),
        ...(running === undefined ? [] : [`Process ${running.pid} on ${running.host} migrates since ${running.since}.`]),
        ...(running !== undefined || runningOnServer === undefined
            ? []
            : [`On the server ${runningOnServer.who} is at work, for ${(0,native_path/* showName */.$i)(runningOnServer.id)}.`]),
        ...interrupted.map(({ id, phase }) => paint.bad(`${(0,native_path/* showName */.$i)(id)} was interrupted after "${phase}": milestone resume`)),
        ...(strayTracked.length === 0
            ? []
            : [
                paint.warn("Tracked by git though it should not be (git rm --cached):"),
                ...(0,quantity/* listLines */.i4)(strayTracked.map(native_path/* showName */.$i)),
            ]),
    ];
}
function lastLine({ backend, records, interrupted, advice }, paint) {
    if (records.kind === "unreadable") {
        return [paint.bad(`On ${backend}, which cannot be read.`), ...records.fix.map((line) => `  ${line}`)].join("\n");
    }
    if (interrupted.length > 0) {
        return paint.bad(`On ${backend}, with a run to finish.`);
    }
    if (records.kind === "readable" && records.findings.error > 0) {
        return paint.warn(`On ${backend}, with broken records.`);
    }
    const { recommendation } = advice;
    return recommendation.kind === "recommended"
        ? `${paint.good(`On ${backend}.`)} To move: ${recommendation.command}`
        : paint.good(`On ${backend}.`);
}

// EXTERNAL MODULE: ./dist/lib/status/status.js + 2 modules
var status_status = __webpack_require__(77344);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/status.js






/** `milestone status`: the store at a glance. Fails only where its records cannot be read. */
async function runStatus(door, options) {
    const context = (0,open_context/* openStore */.C)(door, options, "read", { reads: "once, as text" });
    if (options.explainSettings) {
        const { explained } = context.settings;
        const file = context.layout.show(context.layout.settingsFile);
        (0,show/* show */.WU)(door, options, explained, () => renderSettings(explained, file));
        return error/* EXIT */.dc.done;
    }
    const status = await (0,status_status/* readStatus */.r)(context);
    (0,show/* show */.WU)(door, options, status, () => renderStatus(status, (0,show/* paintOut */.Rw)(door, options), { isTerminal: door.terminal === true }));
    return status.records.kind === "unreadable" ? error/* EXIT */.dc.failed : error/* EXIT */.dc.done;
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
    const { host, pid, space } = processes;
    const startOf = (other) => processes.startOf(other);
    return { host, pid, space, start: startOf(pid) ?? "", dir: layout.dir, startOf };
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
        `           ${tasks}, ${dependencies}: complexity ${(0,quantity/* formatCount */.B4)(complexity)}`,
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

/***/ 57393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* unused harmony exports writeLastSwitchLine, parseLastSwitch */
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);




/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 20;
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
}
/** Undefined when there has been no such switch. Throws SWITCH_INVALID with the line that is not readable. */
function readLastSwitch(files, layout) {
    if (files.stat(layout.lastSwitchFile) === undefined) {
        return undefined;
    }
    return parseLastSwitch(files.read(layout.lastSwitchFile).bytes.toString("utf8"), layout.show(layout.lastSwitchFile));
}
const DIGEST = /^[0-9a-f]{64}$/;
/** Parses the whole file; `file` is for messages. */
function parseLastSwitch(text, file) {
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_2__/* .DigestMap */ .V();
    const lines = text.split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
        if (line === "" && index === lines.length - 1) {
            break;
        }
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, index + 1, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, index + 1, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
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
