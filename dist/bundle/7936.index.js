export const id = 7936;
export const ids = [7936];
export const modules = {

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


/***/ })

};
