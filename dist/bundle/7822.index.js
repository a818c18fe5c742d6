export const id = 7822;
export const ids = [7822];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CommittedFiles),
/* harmony export */   j: () => (/* binding */ storePathOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81134);



/** Of the 20 bytes of an id: a column's cells are powers of two. */
const ID_BYTES = 32;
const ID_DIGITS = 40;
/** The commit at hand while a backup is taken, and which files of the payload it holds byte for byte. */
class CommittedFiles {
    head;
    repository;
    /** Git's ids of files by their paths in the store; those of a SHA-256 repository are of no use here. */
    ids = new _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedMap */ .H(idColumn());
    constructor({ repository }) {
        this.repository = repository;
        this.head = repository?.head();
        for (const { path, id } of (this.head && repository?.ids(this.head.commit)) ?? []) {
            if (id.length === ID_DIGITS) {
                this.ids.set(path, id);
            }
        }
    }
    /** True when the commit holds these bytes. (In a SHA-256 repository no id matches: everything counts as outside git.) */
    has(payloadPath, bytes) {
        return this.head !== undefined && this.hasId(payloadPath, gitBlobId(bytes));
    }
    /** The same for a copy that stands in a file, without reading it into memory. */
    hasFile(payloadPath, file) {
        const id = this.head && this.repository?.idOf(file);
        return id !== undefined && this.hasId(payloadPath, id);
    }
    /** Undefined outside git, and before the first commit. */
    describe(differs) {
        return this.head && { ...this.head, differs: firstOf(differs, MOST_DIFFERING) };
    }
    /** Gives the memory back at once. */
    free() {
        this.ids.free();
    }
    hasId(payloadPath, id) {
        return this.ids.get(storePathOf(payloadPath)) === id;
    }
}
function idColumn() {
    const column = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedHex */ .W(ID_BYTES);
    return {
        write: (row, id) => column.set(row, id),
        read: (row) => column.at(row).slice(0, ID_DIGITS),
        free: () => column.free(),
    };
}
/**
 * Of a store that is not committed every file differs, which a few of them say as well: one alone keeps a restore from
 * taking the payload from the commit, and each that is taken is compared with its digest.
 */
const MOST_DIFFERING = 1000;
function firstOf(names, most) {
    const first = [];
    for (const name of names) {
        if (first.push(name) === most) {
            break;
        }
    }
    return first;
}
/** Where a payload file lives in the store. */
function storePathOf(payloadPath) {
    return payloadPath.startsWith("storage-") ? `config/${payloadPath}` : payloadPath;
}
/** What git calls these bytes. */
function gitBlobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}


/***/ }),

/***/ 76147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ earlierRates),
/* harmony export */   Cw: () => (/* binding */ listBackups),
/* harmony export */   SC: () => (/* binding */ findBackup),
/* harmony export */   Yk: () => (/* binding */ readPayloadDigests)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19074);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9397);




const BACKUP_ID = /^migration-\d{8}-\d{6}-(?:file|hybrid|database)-to-(?:file|hybrid|database)$/;
/** Every backup, oldest first; with `wanted`, those with such an id. A damaged one is listed as such. */
function listBackups({ files, layout }, wanted = () => true) {
    const folders = (files.list(layout.backupsDir) ?? []).filter(({ name, kind }) => kind === "directory" && !name.startsWith("."));
    return folders
        .map(({ name }) => name)
        .filter(wanted)
        .sort()
        .map((id) => listOne(files, layout, id));
}
/** One backup by its id. Throws UNKNOWN_BACKUP and BACKUP_DAMAGED. */
function findBackup(context, id) {
    const { files, layout } = context;
    if (!BACKUP_ID.test(id) || files.stat(layout.at("backups", id))?.kind !== "directory") {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("UNKNOWN_BACKUP", `There is no backup ${JSON.stringify(id.slice(0, 80))}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            fix: ["milestone backups lists those that there are."],
        });
    }
    return describeBackup(files, layout, id);
}
function listOne(files, layout, id) {
    try {
        return describeBackup(files, layout, id);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
            return { kind: "damaged", id, problem: error.message };
        }
        // One that is not ours to read hides no other.
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, "EACCES", "EPERM")) {
            return { kind: "damaged", id, problem: `backups/${id} cannot be read: ${error.message}.` };
        }
        throw error;
    }
}
function describeBackup(files, layout, id) {
    const file = metadataFileOf(layout, id);
    if (files.stat(file) === undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `backups/${id} has no backup-metadata.yaml.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file: `backups/${id}` },
            fix: ["Choose another backup: milestone backups"],
        });
    }
    const metadata = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetadata */ ._6)(files, file, id);
    const parts = metadata.from === "database" ? ["enterprise.db", ..._payload_js__WEBPACK_IMPORTED_MODULE_3__/* .SERVER_ROWS */ .oS] : _record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .xj;
    const payload = parts.some((name) => files.stat(layout.at("backups", id, name)) !== undefined);
    const days = metadata.retentionDays ?? _metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .RETENTION_DAYS */ .zh;
    const expiresAt = new Date(Date.parse(metadata.createdAt) + days * 86_400_000);
    return { kind: "readable", id, metadata, payloadHere: payload, expiresAt };
}
/** The digests of a backup's payload; undefined where it is one of the existing tools, which have none. */
function readPayloadDigests({ files, layout }, { id, metadata }) {
    return metadata.details && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigests */ .yb)(files, metadataFileOf(layout, id), id);
}
function metadataFileOf(layout, id) {
    return layout.at("backups", id, "backup-metadata.yaml");
}
/** What earlier migrations of the same move took, by their metadata. */
function earlierRates(context, move) {
    const ending = `-${move.from}-to-${move.to}`;
    return listBackups(context, (id) => id.endsWith(ending)).flatMap((backup) => {
        const details = backup.kind === "readable" ? backup.metadata.details : undefined;
        const same = backup.kind === "readable" && backup.metadata.from === move.from && backup.metadata.to === move.to;
        const records = details === undefined ? 0 : details.records.active + details.records.completed;
        return same && details?.duration_ms !== undefined && records > 0
            ? [{ msPerRecord: details.duration_ms / records }]
            : [];
    });
}


/***/ }),

/***/ 19074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   f5: () => (/* binding */ writeMetadata),
/* harmony export */   yb: () => (/* binding */ readDigests),
/* harmony export */   zh: () => (/* binding */ RETENTION_DAYS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38816);
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _lazily_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92427);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21645);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36209);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98827);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96989);










/** Days that a backup is kept. The existing tools delete after as many, whatever the metadata says. */
const RETENTION_DAYS = 30;
/** Version of the keys that we add to the tools' metadata. */
const FORMAT_VERSION = 1;
const shapes = (0,_lazily_js__WEBPACK_IMPORTED_MODULE_6__/* .lazily */ .q)(() => {
    const digest = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
    const count = zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative();
    /** A payload path: relative, inside the backup, with `/`. */
    const payloadPath = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().refine(isInsidePath, "a path that leads out of the backup");
    /** What we add beside the tools' keys. */
    const ours = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
        format: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int(),
        tool: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        /** `rolled-back`: it succeeded, and a later migration, which names it in `after.reverses`, took it back. */
        outcome: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["pending", "succeeded", "undone", "rolled-back", "manual"]),
        /** Who decided on the migration. Absent: a person. */
        started_by: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("auto").optional(),
        records: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ active: count, completed: count }),
        fingerprint: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ data: digest, text: digest }),
        /** What the store held when the move or restore that this backup was taken for was complete. */
        after: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
            backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_8__/* .BACKENDS */ .A),
            /** The backup that a restore brought back. */
            restored: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().optional(),
            /** The migration that a rollback took back. */
            reverses: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().optional(),
            fingerprint: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ data: digest, text: digest }),
            records: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ active: count, completed: count }),
        })
            .optional(),
        /** The whole move, in milliseconds, once it succeeded. */
        duration_ms: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative().optional(),
        write_pause_ms: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative().optional(),
        git: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), tree: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), differs: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(payloadPath) }).optional(),
        payload_bytes: count,
        /** YAML files of the payload that are no records. */
        other_yaml: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(payloadPath),
    });
    /** SHA-256 of each payload file, below `files`. */
    const fileDigests = zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(payloadPath, digest);
    const shape = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
        backup: zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
            id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
            timestamp: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().refine((text) => !Number.isNaN(Date.parse(text)), "no time"),
            from_backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_8__/* .BACKENDS */ .A),
            to_backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_8__/* .BACKENDS */ .A),
            milestone_count: count.optional(),
        }),
        validation: zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ integrity_check: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() }).optional(),
        retention_days: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().positive().optional(),
        milestone_migrate: ours.optional(),
    });
    return { ours, fileDigests, shape };
});
/** Characters that are put together at once. */
const CHUNK = 1 << 16;
/** The tools' keys keep names, nesting and meaning; ours stand together below them. In pieces: a payload may have any number of files. */
function* writeMetadata(metadata, files) {
    const { id, createdAt, from, to, proved, retentionDays, details } = metadata;
    const head = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .As)({
        backup: { id, timestamp: createdAt, from_backend: from, to_backend: to, milestone_count: details.records.active },
        validation: {
            integrity_check: proved ? "passed" : "failed",
            backup_size: `${Math.ceil(details.payload_bytes / 1_000_000)}MB`,
        },
        restore: { command: `milestone restore ${id}`, estimated_duration: "5 minutes" },
        ...(retentionDays === undefined ? {} : { retention_days: retentionDays, auto_cleanup: true }),
        milestone_migrate: details,
    }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
    let text = `${head}  files:${files.size === 0 ? " {}" : ""}\n`;
    for (const [name, sha256] of files.sorted()) {
        text += `    ${JSON.stringify(name)}: "${sha256}"\n`;
        if (text.length > CHUNK) {
            yield text;
            text = "";
        }
    }
    yield text;
}
/** Reads metadata of ours or of the existing tools, and hands out the digests of the payload. Throws BACKUP_DAMAGED. */
function readMetadata(files, file, folder, onDigest) {
    const chunks = () => files.chunks(file);
    const parsed = shapes().shape.safeParse(readFast(chunks, folder, onDigest) ?? readWhole(files.read(file).bytes, folder, onDigest));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw damaged(folder, `${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
    }
    const { backup, validation, retention_days, milestone_migrate } = parsed.data;
    return {
        id: folder,
        createdAt: backup.timestamp,
        from: backup.from_backend,
        to: backup.to_backend,
        milestoneCount: backup.milestone_count,
        proved: validation?.integrity_check === "passed",
        retentionDays: retention_days,
        details: milestone_migrate,
    };
}
/** The digests in metadata of ours; none in that of the existing tools. Throws BACKUP_DAMAGED. */
function readDigests(files, file, folder) {
    const digests = new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_3__/* .NamedDigests */ .H();
    readMetadata(files, file, folder, (name, digest) => digests.set(name, digest));
    return digests;
}
function readWhole(bytes, folder, onDigest) {
    const text = (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseText */ .r4)(bytes);
    if (!text.ok) {
        throw damaged(folder, `line ${text.problem.line}: ${text.problem.message}`);
    }
    const { value } = text.content.data;
    const details = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(value, "milestone_migrate");
    if ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMap */ .jh)(details)) {
        const parsed = shapes().fileDigests.safeParse(details.files);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            throw damaged(folder, `milestone_migrate.files.${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
        }
        for (const [name, each] of Object.entries(parsed.data)) {
            onDigest?.(name, each);
        }
    }
    return value;
}
const FILES_KEY = "  files:";
const LINE_FEED = Buffer.from("\n");
const FILE_LINE = /^ {4}("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"): "([0-9a-f]{64})"$/;
/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 20;
/**
 * Metadata as {@link writeMetadata} writes it: the digests stand last, one a line, sorted, and are most of its bytes.
 * Listing checks them all; a YAML parser would take a hundred times as long, and hold all of them. Undefined for any other
 * form.
 */
function readFast(chunks, folder, onDigest) {
    const head = readParts(chunks(), () => { });
    const parsed = head && (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseText */ .r4)(head);
    const value = parsed?.ok ? parsed.content.data.value : undefined;
    if (!(0,_record_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMap */ .jh)((0,_record_value_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(value, "milestone_migrate"))) {
        return undefined;
    }
    // All were looked at first: what is found at the last line must not have handed out the lines before it.
    if (onDigest !== undefined && head && readParts(chunks(), onDigest)?.equals(head) !== true) {
        throw damaged(folder, "it was changed while it was read");
    }
    return value;
}
/** Returns what stands before the digests. Undefined where a line is no digest, or does not come after the one before it. */
function readParts(chunks, onDigest) {
    const head = [];
    let isHead = true;
    let before = "";
    for (const { bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        if (bytes === undefined || !isEnded) {
            return undefined;
        }
        const line = bytes.toString("utf8");
        if (isHead) {
            isHead = line !== FILES_KEY;
            head.push(isHead ? Buffer.concat([bytes, LINE_FEED]) : Buffer.alloc(0));
            continue;
        }
        const [, quoted, digest] = FILE_LINE.exec(line) ?? [];
        const name = quoted === undefined ? "" : JSON.parse(quoted);
        if (digest === undefined || !isInsidePath(name) || name <= before) {
            return undefined;
        }
        before = name;
        onDigest(name, digest);
    }
    return isHead ? undefined : Buffer.concat(head);
}
function damaged(folder, what, cause) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `backups/${folder}/backup-metadata.yaml is not readable: ${what}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
        place: { file: `backups/${folder}/backup-metadata.yaml` },
        fix: ["Choose another backup: milestone backups", "git log -p shows what the file was."],
        cause,
    });
}
/** True for a relative path that stays inside, names something, and holds no NUL. */
function isInsidePath(name) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(name);
    return (name !== "" &&
        normal === name &&
        !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(name) &&
        !/^\.\.?(?:\/|$)/.test(normal) &&
        !name.includes("\0") &&
        (node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" || !name.includes("\\")));
}


/***/ }),

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   oS: () => (/* binding */ SERVER_ROWS),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   yz: () => (/* binding */ unfitForPayload)
/* harmony export */ });
/* unused harmony export CONFIG_COPIES */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42333);
/* harmony import */ var _store_list_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40624);
/* harmony import */ var _store_sort_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10009);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7109);







/** Folders that a backup takes whole, by the backend it is taken of. The tools restore exactly these. */
const FOLDERS = {
    file: ["active", "completed", "logs"],
    hybrid: ["active", "completed", "logs"],
    database: ["logs"],
};
/** Copies of these stand at the top of a payload; they live in `config/`. */
const CONFIG_COPIES = ["storage-backend.txt", "storage-config.yaml"];
/** The rows of a server: ours, or, in a backup by a tool, its dump. */
const SERVER_ROWS = ["postgresql-rows.jsonl", "postgresql-dump.sql"];
/** The folders and plain files of a payload, by their paths in it. Throws UNSAFE_PATH for a link, device or the like. */
function payloadOf(files, layout, backend) {
    const folders = [];
    const found = new _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .OrderedKeys */ .a();
    for (const { inside, kind } of entriesOf(files, layout, backend)) {
        if (kind === "directory") {
            folders.push(inside);
        }
        else if (kind === "file") {
            found.add(inside);
        }
        else {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("UNSAFE_PATH", `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(inside)} is no plain file, so it cannot be backed up.`, {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
                place: { file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(".milestones", (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(inside)) },
                fix: ["Replace it by a plain file, or move it out of the store."],
            });
        }
    }
    for (const name of CONFIG_COPIES) {
        if (files.stat(sourceOf(layout, name)) !== undefined) {
            found.add(name);
        }
    }
    return { folders, files: found };
}
/** What no backup can take, since it is no plain file with one name. */
function unfitForPayload(files, layout, backend) {
    const unfit = [];
    for (const { inside, kind } of entriesOf(files, layout, backend)) {
        if (kind !== "directory" && !isPlain(files, layout, inside, kind)) {
            unfit.push(inside);
        }
    }
    return unfit;
}
/** How many names a record has is looked at by who reads it: here that would cost a call for each. */
function isPlain(files, layout, inside, kind) {
    return kind === "file" && ((0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_4__/* .mayBeRecord */ .E4)(inside) || (files.stat(sourceOf(layout, inside))?.links ?? 1) === 1);
}
/** Where a file of the payload is copied from. */
function sourceOf(layout, payloadPath) {
    return layout.at(...(0,_in_git_js__WEBPACK_IMPORTED_MODULE_6__/* .storePathOf */ .j)(payloadPath).split("/"));
}
/** In the order of their code units. */
function byName(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Everything in the folders of a payload by its path there, a folder before what is in it. */
function* entriesOf(files, layout, backend) {
    for (const name of FOLDERS[backend]) {
        yield { inside: name, kind: "directory" };
        yield* entriesBelow(files, layout, name);
    }
}
function* entriesBelow(files, layout, below) {
    for (const { name, kind } of (0,_store_sort_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .sortEntries */ .R)(files.listEach(layout.at(below)) ?? [], byName)) {
        const inside = `${below}/${name}`;
        yield { inside, kind };
        if (kind === "directory") {
            yield* entriesBelow(files, layout, inside);
        }
    }
}


/***/ }),

/***/ 30306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBackups: () => (/* binding */ runBackups)
});

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/backups-text.js



/** Backups as a table, oldest first. Pure. */
function renderBackups(backups, paint) {
    if (backups.length === 0) {
        return "No backups.\n";
    }
    const head = ["id", "created", "move", "records", "size", "proved", "payload", "expires"];
    const rows = [head, ...backups.map((backup) => describe(backup))];
    const lines = (0,table/* layOutTable */.N)(rows);
    const damaged = backups.flatMap((each) => (each.kind === "damaged" ? [paint.bad((0,native_path/* showName */.$i)(each.problem))] : []));
    return `${(0,quantity/* countOf */.pq)(backups.length, "backup")}\n${[...lines, ...damaged].map((line) => `  ${line}\n`).join("")}`;
}
function describe(backup) {
    if (backup.kind === "damaged") {
        return [(0,native_path/* showName */.$i)(backup.id), "", "", "", "", "damaged", "", ""];
    }
    const { id, metadata, payloadHere, expiresAt } = backup;
    const { details } = metadata;
    const records = details ? details.records.active + details.records.completed : (metadata.milestoneCount ?? "?");
    return [
        id,
        metadata.createdAt,
        `${metadata.from} to ${metadata.to}`,
        String(records),
        details === undefined ? "?" : (0,quantity/* formatBytes */.z3)(details.payload_bytes),
        metadata.proved ? "yes" : "no",
        payloadHere ? "here" : details?.git === undefined ? "absent" : "in git",
        expiresAt.toISOString().slice(0, 10),
    ];
}

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/backups.js





/** `milestone backups`: what can be restored. A damaged one is listed and is a finding. */
async function runBackups(door, options) {
    const backups = (0,list/* listBackups */.Cw)((0,open_context/* openStore */.Ch)(door, options, "read"));
    (0,show/* show */.WU)(door, options, backups, () => renderBackups(backups, (0,show/* paintOut */.Rw)(door, options)));
    return backups.some(({ kind }) => kind === "damaged") ? error/* EXIT */.dc.findings : error/* EXIT */.dc.done;
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
    if (json) {
        door.out(`${(0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeJson */ .D)(value)}\n`, text);
    }
    else {
        door.out(text());
    }
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

/***/ 60283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
/* harmony export */   Mc: () => (/* binding */ asStopped),
/* harmony export */   ST: () => (/* binding */ LISTEN_EVERY),
/* harmony export */   rr: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Throws STOPPED when a signal asked for it. Called between batches and at phase edges. */
function throwIfStopped(signal) {
    if (signal.aborted) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state: "Everything was undone." });
    }
}
/** Files or records between two chances for a signal to be heard. */
const LISTEN_EVERY = 200;
/** Lets a signal in between synchronous work, then throws STOPPED when there was one. */
async function listenForStop(signal) {
    await new Promise(setImmediate);
    throwIfStopped(signal);
}
/** What a signal broke off may end in anything: it is said as that, with what it left. Other failures stay what they are. */
function asStopped(error, signal, state) {
    const isOther = error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code !== "STOPPED";
    return !signal.aborted || isOther
        ? error
        : new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
}


/***/ }),

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71260);



/** Nothing that a repository's own config names may run, and nothing inside the store is taken for a repository. */
const HARDENED = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.quotePath=false",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
/**
 * What git sets for a hook to say which repository it works on: in a worktree, in a repository that was named on the
 * command line, and what was set there for this one command. Everything is still looked at with {@link HARDENED}.
 */
const OF_A_HOOK = new Set([
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_SHALLOW_FILE",
    "GIT_CONFIG_PARAMETERS",
]);
/**
 * `protocol.allow` gives way to a repository's own `protocol.file.allow`; the variable does not. A clone that lacks
 * objects would else fetch them, with the programs that its configuration names. Grafts and replacements are a
 * clone's own: a commit must be the same everywhere.
 */
const OURS = {
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
};
/** Output that one call may give. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;
/** How to prove oneself to a server, and how to know it, is a matter of the machine and no part of a repository. */
const OF_THE_MACHINE = ["GIT_SSL_CAINFO", "GIT_SSL_CAPATH"];
/** Runs git in one folder, with an environment that carries nothing of the caller's repository. */
class Git {
    folder;
    env;
    machine;
    timeLeftMs;
    known;
    /** What was asked {@link ahead}, until somebody takes it. */
    answers = new Map();
    /** `env` is the door's; variables that steer git are left out of it. After `timeLeftMs` a command is given up. */
    constructor(folder, env, timeLeftMs) {
        this.folder = folder;
        this.env = cleanEnvironment(env);
        this.machine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, env[name]]));
        this.timeLeftMs = timeLeftMs;
    }
    /** The same, in another folder. */
    in(folder) {
        return new Git(folder, { ...this.env, ...this.machine });
    }
    /** In a hook: the repository that git called it for, whatever folder that is in. */
    static inHook(folder, env, timeLeftMs, known) {
        const git = new Git(folder, env, timeLeftMs);
        git.known = known;
        const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
        Object.assign(git.env, Object.fromEntries(kept));
        return git;
    }
    /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
    hooksFolder() {
        const { status, stdout } = processes().spawnSync("git", ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"], {
            cwd: this.folder,
            env: this.env,
            encoding: "utf8",
        });
        return status === 0 ? stdout.replace(/\n$/, "") : undefined;
    }
    /**
     * Asks at once what will be asked one by one, while other work goes on: each answer is there for the next {@link try} that
     * asks the same. What git does not answer is asked again by then.
     */
    async ahead(questions) {
        const ask = async (question) => {
            const answer = await this.answer(question);
            if (answer !== undefined) {
                this.answers.set(keyOf(question), answer);
            }
        };
        await Promise.all(questions.map(ask));
    }
    async answer({ args, input }) {
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["pipe", "pipe", "ignore"],
        });
        const pieces = [];
        child.stdout.on("data", (piece) => pieces.push(piece));
        // Git may end without having read everything.
        child.stdin.on("error", () => { }).end(input);
        return await new Promise((resolve) => {
            child.on("error", () => resolve(undefined));
            child.on("close", (exit) => resolve(exit === 0 ? Buffer.concat(pieces) : undefined));
        });
    }
    taken(question) {
        const key = this.answers.size === 0 ? "" : keyOf(question);
        const answer = this.answers.get(key);
        this.answers.delete(key);
        return answer;
    }
    /**
     * The output; undefined when git exits with another code than 0, is not installed, or says more than `mostBytes`.
     */
    try(args, input, mostBytes = MAX_OUTPUT_BYTES) {
        const known = this.known?.(args, input) ?? this.taken({ args, input });
        if (known !== undefined) {
            return known;
        }
        const result = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            ...(input === undefined ? {} : { input }),
            ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
            maxBuffer: mostBytes,
            stdio: ["pipe", "pipe", "pipe"],
        });
        return result.status === 0 ? result.stdout : undefined;
    }
    /** The output. Throws GIT_FAILED. */
    run(args, input) {
        const output = this.try(args, input);
        if (output === undefined) {
            throw failed(args);
        }
        return output;
    }
    /** The output, piece by piece, each valid until the next is asked for: of as many files as there may be. Throws GIT_FAILED. */
    *pieces(args) {
        const handle = (0,_packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openUnnamed */ .x)();
        if (handle === undefined) {
            yield this.run(args);
            return;
        }
        try {
            this.toFile(args, handle);
            yield* piecesOf(handle);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
        }
    }
    toFile(args, handle) {
        const { status } = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["ignore", handle, "ignore"],
        });
        if (status !== 0) {
            throw failed(args);
        }
    }
    /** The one way out of this machine. Never throws; other work goes on meanwhile. */
    async call(args, { protocol, settings, signal }) {
        const told = Object.fromEntries(settings.flatMap(([key, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ]));
        const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
        // git does the talking through programs of its own, which end with it only as a group.
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: { ...env, GIT_ALLOW_PROTOCOL: protocol },
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        const stop = () => killGroup(child);
        signal.addEventListener("abort", stop, { once: true });
        if (signal.aborted) {
            stop();
        }
        try {
            return await answerOf(child, signal);
        }
        finally {
            signal.removeEventListener("abort", stop);
        }
    }
    /** The first line of the output; undefined as with {@link try}. */
    line(args) {
        return this.try(args)?.toString("utf8").replace(/\n$/, "");
    }
}
function failed([command]) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("GIT_FAILED", `git ${command} failed.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Run git status in the folder of the store and mend what it says."],
    });
}
const PIECE_BYTES = 1 << 16;
function* piecesOf(handle) {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(handle, buffer, 0, buffer.length, at);
        if (count === 0) {
            return;
        }
        at += count;
        yield buffer.subarray(0, count);
    }
}
function keyOf({ args, input }) {
    return JSON.stringify([args, input]);
}
/** Loaded where git is asked: it takes in streams and sockets, a fifth of what starting Node takes. */
function processes() {
    return process.getBuiltinModule("node:child_process");
}
/** Where it was stopped, nobody waits for what still holds its output. */
async function answerOf(child, signal) {
    const said = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => {
        said.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
        said.err += text;
    });
    return await new Promise((resolve) => {
        child.on("error", ({ message }) => resolve({ exit: null, out: "", err: `fatal: ${message}` }));
        child.on("close", (exit) => resolve({ exit, ...said }));
        child.on("exit", (exit) => {
            if (signal.aborted) {
                child.stdout.destroy();
                child.stderr.destroy();
                resolve({ exit, ...said });
            }
        });
    });
}
function killGroup(child) {
    if (process.platform === "win32" || child.pid === undefined) {
        child.kill();
        return;
    }
    try {
        process.kill(-child.pid);
    }
    catch (error) {
        // It has ended by itself.
        if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, "ESRCH")) {
            throw error;
        }
    }
}
function cleanEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_OPTIONS");
    return { ...Object.fromEntries(kept), ...OURS };
}


/***/ }),

/***/ 82450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   AB: () => (/* binding */ committedAt),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   RC: () => (/* binding */ parseFolders),
/* harmony export */   UC: () => (/* binding */ tryReadObjects),
/* harmony export */   ZL: () => (/* binding */ namesQuestion),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65651);

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
function* readObjects(git, ids) {
    // A partial clone may not even be asked.
    const output = ids.length === 0 ? undefined : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids));
    yield* parseObjects(output ?? Buffer.alloc(0), ids.length);
}
/** The same, as an array; undefined where all together they are more than so many bytes. */
function tryReadObjects(git, ids, mostBytes) {
    const output = ids.length === 0 ? Buffer.alloc(0) : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids), mostBytes);
    const objects = output && [...parseObjects(output, ids.length)];
    return objects?.every((object) => object !== undefined) ? objects : undefined;
}
/** What git is asked for objects by names that mean the same for ever, without spaces. */
function namesQuestion(names) {
    return { args: _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, input: inputOf(names) };
}
/** Objects by such names; those that are not here are left out. */
function readNamed(git, names) {
    const objects = [...readObjects(git, names)];
    return new Map(names.flatMap((name, at) => {
        const object = objects[at];
        return object === undefined ? [] : [[name, object]];
    }));
}
function inputOf(names) {
    return names.map((name) => `${name}\n`).join("");
}
function* parseObjects(output, count) {
    let at = 0;
    for (let index = 0; index < count; index++) {
        const end = Math.max(at, output.indexOf(10, at));
        const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
        const start = end + 1;
        at = size === undefined ? start : start + Number(size) + 1;
        yield size === undefined
            ? undefined
            : { id, type: type, bytes: output.subarray(start, at - 1) };
    }
}
/** The parents that a commit names; they may be beyond this clone. */
function parentsOf(commit) {
    return headOf(commit).flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
/** When a commit was made, by its committer; undefined where what it says is no time. */
function committedAt(commit) {
    const line = headOf(commit).find((each) => each.startsWith("committer "));
    const [, seconds] = /> ([0-9]{1,12}) [-+][0-9]{4}$/.exec(line ?? "") ?? [];
    return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
function headOf({ bytes }) {
    return (bytes.toString("latin1").split("\n\n", 1)[0] ?? "").split("\n");
}
const FOLDER = "40000 ";
/** The folders in a tree, by name: what git calls them. */
function parseFolders(tree, idBytes) {
    const folders = new Map();
    for (let at = 0; at < tree.length;) {
        // `<mode> <name>`, a NUL, and the id in bytes.
        const nameEnd = tree.indexOf(0, at);
        const next = nameEnd + 1 + idBytes;
        const entry = tree.toString("latin1", at, nameEnd);
        if (entry.startsWith(FOLDER)) {
            folders.set(entry.slice(FOLDER.length), tree.toString("hex", nameEnd + 1, next));
        }
        at = next;
    }
    return folders;
}


/***/ }),

/***/ 65651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pr: () => (/* binding */ TREE),
/* harmony export */   ZZ: () => (/* binding */ STORES),
/* harmony export */   b6: () => (/* binding */ PLAIN_DIFF),
/* harmony export */   fQ: () => (/* binding */ OBJECTS)
/* harmony export */ });
/**
 * What the hook asks git in nearly every push. Its script asks the same while Node starts, word for word: an answer is
 * found again by its question.
 */
/** Changes of stores, between two commits; a repository in place of a file is one, whatever a `.gitmodules` says of it. */
const PLAIN_DIFF = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
];
const STORES = [":(top,glob)**/.milestones", ":(top,glob)**/.milestones/**"];
/** Every file of a folder in a commit. */
const TREE = ["ls-tree", "-r", "-z", "--full-tree"];
/** The bytes of objects, whose ids stand on stdin. */
const OBJECTS = ["cat-file", "--batch"];
/** As a path in a commit, whatever is in its name. */
function placeOf(folder) {
    return `:(top,literal)${folder}/`;
}


/***/ }),

/***/ 21645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
const NEWLINE = 10;
/** Lines of a text that comes in pieces, in memory for the longest line. An empty last line is none. */
function* linesOf(chunks, mostBytes) {
    let number = 1;
    let start = Buffer.alloc(0);
    let isTooLong = false;
    const finish = (end, isEnded) => {
        const bytes = start.length === 0 ? end : Buffer.concat([start, end]);
        const line = { number, bytes: isTooLong || bytes.length > mostBytes ? undefined : bytes, isEnded };
        number += 1;
        start = Buffer.alloc(0);
        isTooLong = false;
        return line;
    };
    for (const chunk of chunks) {
        let at = 0;
        for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
            yield finish(chunk.subarray(at, end), true);
            at = end + 1;
        }
        // A chunk is only valid until the next one is read.
        isTooLong ||= start.length + chunk.length - at > mostBytes;
        start = isTooLong ? Buffer.alloc(0) : Buffer.concat([start, chunk.subarray(at)]);
    }
    if (start.length > 0 || isTooLong) {
        yield finish(Buffer.alloc(0), false);
    }
}


/***/ }),

/***/ 71260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openUnnamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A file of the system's temporary folder that nobody else can read, for reading and writing. It has no name from the
 * start, so it goes with the process, however that ends. Undefined where there is no room for one.
 */
function openUnnamed() {
    // Loaded here: a push is judged without such files, and it takes a quarter of what starting Node does.
    const { randomBytes } = process.getBuiltinModule("node:crypto");
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `milestone-${randomBytes(8).toString("hex")}`);
    try {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, "wx+", 0o600);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(file);
            return handle;
        }
        catch {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
            return undefined;
        }
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 36209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NamedDigests)
/* harmony export */ });
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81134);


const DIGEST_BYTES = 32;
/** A SHA-256 for each name: of files by their paths, of records by their names. */
class NamedDigests extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedMap */ .H {
    constructor(digests = []) {
        const column = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedHex */ .W(DIGEST_BYTES);
        super({
            write: (row, digest) => column.set(row, digest),
            read: (row) => column.at(row),
            free: () => column.free(),
        });
        for (const [path, digest] of digests) {
            this.set(path, digest);
        }
    }
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
    "old-copy",
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


/***/ })

};
