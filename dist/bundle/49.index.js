export const id = 49;
export const ids = [49];
export const modules = {

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CommittedFiles),
/* harmony export */   j: () => (/* binding */ storePathOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31186);


/** The commit at hand while a backup is taken, and which files of the payload it holds byte for byte. */
class CommittedFiles {
    head;
    repository;
    /** Path in the store and git's id of its bytes, in one key. */
    entries = new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedKeys */ .n();
    constructor({ repository }) {
        this.repository = repository;
        this.head = repository?.head();
        for (const { path, id } of (this.head && repository?.entries(this.head.commit)) ?? []) {
            this.entries.add(keyOf(path, id));
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
        return this.head && { ...this.head, differs: [...differs] };
    }
    hasId(payloadPath, id) {
        return this.entries.rowOf(keyOf(storePathOf(payloadPath), id)) !== undefined;
    }
}
function keyOf(path, id) {
    return `${id} ${path}`;
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
/** Every backup, oldest first. A damaged one is listed as such. */
function listBackups({ files, layout }) {
    const folders = (files.list(layout.backupsDir) ?? []).filter(({ name, kind }) => kind === "directory" && !name.startsWith("."));
    return folders
        .map(({ name }) => name)
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
    const metadata = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMetadata */ .jR)(files.read(file).bytes, id);
    const parts = metadata.from === "database" ? ["enterprise.db", ..._payload_js__WEBPACK_IMPORTED_MODULE_3__/* .SERVER_ROWS */ .oS] : _record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .xj;
    const payload = parts.some((name) => files.stat(layout.at("backups", id, name)) !== undefined);
    const days = metadata.retentionDays ?? _metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .RETENTION_DAYS */ .zh;
    const expiresAt = new Date(Date.parse(metadata.createdAt) + days * 86_400_000);
    return { kind: "readable", id, metadata, payloadHere: payload, expiresAt };
}
/** The digests of a backup's payload; undefined where it is one of the existing tools, which have none. */
function readPayloadDigests({ files, layout }, { id, metadata }) {
    return metadata.details && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePayloadDigests */ .bq)(files.read(metadataFileOf(layout, id)).bytes, id);
}
function metadataFileOf(layout, id) {
    return layout.at("backups", id, "backup-metadata.yaml");
}
/** What earlier migrations of the same move took, by their metadata. */
function earlierRates(context, move) {
    return listBackups(context).flatMap((backup) => {
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
/* harmony export */   bq: () => (/* binding */ parsePayloadDigests),
/* harmony export */   f5: () => (/* binding */ writeMetadata),
/* harmony export */   jR: () => (/* binding */ parseMetadata),
/* harmony export */   zh: () => (/* binding */ RETENTION_DAYS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38816);
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98827);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96989);
/* harmony import */ var _payload_digests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96845);








/** Days that a backup is kept. The existing tools delete after as many, whatever the metadata says. */
const RETENTION_DAYS = 30;
/** Version of the keys that we add to the tools' metadata. */
const FORMAT_VERSION = 1;
const digest = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const count = zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative();
/** A payload path: relative, inside the backup, with `/`. */
const payloadPath = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().refine(isInsidePath, "a path that leads out of the backup");
/** What we add beside the tools' keys. */
const ours = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    format: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int(),
    tool: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** `rolled-back`: it succeeded, and a later migration, which names it in `after.reverses`, took it back. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["pending", "succeeded", "undone", "rolled-back", "manual"]),
    /** Who decided on the migration. Absent: a person. */
    started_by: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("auto").optional(),
    records: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ active: count, completed: count }),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ data: digest, text: digest }),
    /** What the store held when the move or restore that this backup was taken for was complete. */
    after: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        backend: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .BACKENDS */ .A),
        /** The backup that a restore brought back. */
        restored: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
        /** The migration that a rollback took back. */
        reverses: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
        fingerprint: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ data: digest, text: digest }),
        records: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ active: count, completed: count }),
    })
        .optional(),
    /** The whole move, in milliseconds, once it succeeded. */
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().nonnegative().optional(),
    write_pause_ms: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().nonnegative().optional(),
    git: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), tree: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), differs: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(payloadPath) }).optional(),
    payload_bytes: count,
    /** YAML files of the payload that are no records. */
    other_yaml: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(payloadPath),
});
/** SHA-256 of each payload file, below `files`. */
const fileDigests = zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(payloadPath, digest);
const shape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    backup: zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
        id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        timestamp: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().refine((text) => !Number.isNaN(Date.parse(text)), "no time"),
        from_backend: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .BACKENDS */ .A),
        to_backend: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_backends_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .BACKENDS */ .A),
        milestone_count: count.optional(),
    }),
    validation: zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ integrity_check: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }).optional(),
    retention_days: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().positive().optional(),
    milestone_migrate: ours.optional(),
});
/** Characters that are put together at once. */
const CHUNK = 1 << 16;
/** The tools' keys keep names, nesting and meaning; ours stand together below them. */
function writeMetadata(metadata, files) {
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
    const parts = [];
    let text = `${head}  files:${files.size === 0 ? " {}" : ""}\n`;
    for (const [name, sha256] of files.sorted()) {
        text += `    ${JSON.stringify(name)}: "${sha256}"\n`;
        if (text.length > CHUNK) {
            parts.push(Buffer.from(text));
            text = "";
        }
    }
    return Buffer.concat([...parts, Buffer.from(text)]);
}
/** Reads metadata of ours or of the existing tools, and hands out the digests of the payload. Throws BACKUP_DAMAGED. */
function parseMetadata(bytes, folder, onDigest = () => { }) {
    const parsed = shape.safeParse(readFast(bytes, onDigest) ?? readWhole(bytes, folder, onDigest));
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
function parsePayloadDigests(bytes, folder) {
    const digests = new _payload_digests_js__WEBPACK_IMPORTED_MODULE_5__/* .PayloadDigests */ .U();
    parseMetadata(bytes, folder, (name, digest) => digests.set(name, digest));
    return digests;
}
function readWhole(bytes, folder, onDigest) {
    const text = (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(bytes);
    if (!text.ok) {
        throw damaged(folder, `line ${text.problem.line}: ${text.problem.message}`);
    }
    const { value } = text.content.data;
    const details = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(value, "milestone_migrate");
    if ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .jh)(details)) {
        const parsed = fileDigests.safeParse(details.files);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            throw damaged(folder, `milestone_migrate.files.${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
        }
        for (const [name, each] of Object.entries(parsed.data)) {
            onDigest(name, each);
        }
    }
    return value;
}
const FILES_KEY = "\n  files:\n";
const LINE_FEED = 10;
const FILE_LINE = /^ {4}("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"): "([0-9a-f]{64})"$/;
/**
 * Metadata as {@link writeMetadata} writes it: the digests stand last, one a line, sorted, and are most of its bytes.
 * Listing checks them all; a YAML parser would take a hundred times as long. Undefined for any other form.
 */
function readFast(bytes, onDigest) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const cut = text.indexOf(FILES_KEY);
    const head = cut < 0 ? undefined : (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(text.subarray(0, cut + 1));
    const value = head?.ok ? head.content.data.value : undefined;
    // All first: what is found at the last line must not have handed out the lines before it.
    if (!(0,_record_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .jh)((0,_record_value_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(value, "milestone_migrate")) || !eachDigest(text, cut + FILES_KEY.length, () => { })) {
        return undefined;
    }
    eachDigest(text, cut + FILES_KEY.length, onDigest);
    return value;
}
/** False where a line is no digest, or does not come after the one before it. */
function eachDigest(text, from, onDigest) {
    let before = "";
    for (let start = from, end = start; start < text.length; start = end + 1) {
        end = text.indexOf(LINE_FEED, start);
        const [, quoted, digest] = (end < 0 ? undefined : FILE_LINE.exec(text.toString("utf8", start, end))) ?? [];
        const name = quoted === undefined ? "" : JSON.parse(quoted);
        if (digest === undefined || !isInsidePath(name) || name <= before) {
            return false;
        }
        before = name;
        onDigest(name, digest);
    }
    return true;
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

/***/ 96845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PayloadDigests)
/* harmony export */ });
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81134);


const DIGEST_BYTES = 32;
/** SHA-256 of each file of a payload, by its path in the payload. */
class PayloadDigests extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedMap */ .H {
    constructor(digests = []) {
        const column = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedHex */ .W(DIGEST_BYTES);
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

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   oS: () => (/* binding */ SERVER_ROWS),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* unused harmony export CONFIG_COPIES */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7109);




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
    const found = [];
    for (const name of FOLDERS[backend]) {
        folders.push(name);
        collect(files, layout, name, folders, found);
    }
    for (const name of CONFIG_COPIES) {
        if (files.stat(sourceOf(layout, name)) !== undefined) {
            found.push(name);
        }
    }
    return { folders, files: found };
}
/** Where a file of the payload is copied from. */
function sourceOf(layout, payloadPath) {
    return layout.at(...(0,_in_git_js__WEBPACK_IMPORTED_MODULE_3__/* .storePathOf */ .j)(payloadPath).split("/"));
}
function collect(files, layout, below, folders, found) {
    for (const { name, kind } of files.list(layout.at(below)) ?? []) {
        const inside = `${below}/${name}`;
        if (kind === "directory") {
            folders.push(inside);
            collect(files, layout, inside, folders, found);
        }
        else if (kind === "file") {
            found.push(inside);
        }
        else {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("UNSAFE_PATH", `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(inside)} is no plain file, so it cannot be backed up.`, {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
                place: { file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(".milestones", (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(inside)) },
                fix: ["Replace it by a plain file, or move it out of the store."],
            });
        }
    }
}


/***/ }),

/***/ 70637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ provePayload)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68286);





/**
 * Reads a payload back and compares it: every file with its digest, every database and dump by its rows.
 * `readBack` are records of its files that were read already and need not be read twice; `restores` also restores what
 * came from a server. Throws BACKUP_DAMAGED with the first file that differs.
 */
async function provePayload(context, dir, digests, from, { readBack = new _record_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .Marks */ .P(), restores = false } = {}) {
    const payload = new _store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreLayout */ .E(dir);
    let done = 0;
    for (const [name, digest] of digests) {
        if (done % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
            await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(context.signal);
        }
        const file = payload.at(...name.split("/"));
        const known = from === "database" ? undefined : readBack.get(name.replace(/\.yaml$/, ""))?.textDigest;
        if (known === undefined && context.files.stat(file) === undefined) {
            throw damaged(name, "is missing");
        }
        if ((known ?? context.files.digest(file)) !== digest) {
            throw damaged(name, "has other bytes than when it was taken");
        }
        done += 1;
        context.progress.advance(done);
    }
    await context.backends.proveDatabases(from, dir, restores);
}
function damaged(name, what) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(name)} ${what}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file: name },
        fix: ["Choose another backup: milestone backups"],
    });
}


/***/ }),

/***/ 32987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   q: () => (/* binding */ sameRecord)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32803);

/**
 * Compares two lists of records, each in key order, in one pass; what is kept grows only with what differs. Returns
 * every record of `old` that is not as in `base`, in order of its id, and how many there are in all.
 */
async function compareVersions(base, old) {
    const found = new Map();
    const note = (id, versions) => found.set(id, { ...found.get(id), ...versions });
    const rest = base[Symbol.iterator]();
    let next = rest.next();
    let records = 0;
    for await (const record of old) {
        records += 1;
        for (; !next.done && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .compareKeys */ .YD)(next.value, record) < 0; next = rest.next()) {
            note(next.value.id, { base: next.value });
        }
        if (!next.done && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .compareKeys */ .YD)(next.value, record) === 0) {
            if (!sameRecord(next.value, record)) {
                note(record.id, { base: next.value, old: record });
            }
            next = rest.next();
        }
        else {
            note(record.id, { old: record });
        }
    }
    for (; !next.done; next = rest.next()) {
        note(next.value.id, { base: next.value });
    }
    const ids = [...found.keys()].sort();
    return { drifted: ids.flatMap((id) => describe(id, found.get(id) ?? {})), records };
}
function describe(id, { base, old }) {
    if (old === undefined) {
        return base === undefined ? [] : [{ change: "deleted", id, base }];
    }
    if (base === undefined) {
        return [{ change: "added", id, old }];
    }
    return [{ change: base.state === old.state ? "changed" : "moved", id, base, old }];
}
/** True for the same bytes that mean the same under the same name. */
function sameRecord(left, right) {
    return (right !== undefined &&
        (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(left) === (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(right) &&
        left.dataDigest === right.dataDigest &&
        left.textDigest === right.textDigest);
}


/***/ }),

/***/ 13739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describeDrifted)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32803);

/** One drifted record in words: its name, and what happened to it where the name does not say that. */
function describeDrifted(record) {
    switch (record.change) {
        case "changed":
        case "added":
            return (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record.old);
        case "deleted":
            return `${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record.base)} (deleted)`;
        case "moved":
            return `${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record.old)} (was ${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record.base)})`;
        case "unreadable":
            return `${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(record.place)} (cannot be read: ${record.problem})`;
    }
}


/***/ }),

/***/ 6453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ judgeOldCopy),
/* harmony export */   L1: () => (/* binding */ findDrift)
/* harmony export */ });
/* unused harmony export isAgreed */
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30790);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57393);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32987);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13739);





/**
 * What the backend left behind holds now: the database beside files in use, the YAML beside a database in use, in the
 * working tree or in the commit that the context reads. `marks` are the records in use. An index is derived and no copy
 * of anything; a database of 0 bytes counts as absent. Writes nothing. Throws SWITCH_INVALID for a damaged
 * `last-switch.tsv`, and BACKEND_UNREADABLE for an old database that cannot be opened.
 */
async function findDrift(context, inUse, marks) {
    const { files, layout, backends } = context;
    if (inUse !== "database" && !(await hasOldDatabase(context))) {
        return { kind: "none" };
    }
    const lastSwitch = (0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .readLastSwitch */ .nZ)(files, layout);
    const oldCopy = await backends.openOldCopy(inUse, (name, textDigest) => [marks.get(name), lastSwitch?.get(name)].find((known) => known?.textDigest === textDigest)?.dataDigest);
    try {
        return await judgeOldCopy(oldCopy, lastSwitch, (name) => marks.get(name));
    }
    finally {
        await oldCopy.close();
    }
}
/**
 * Whether there is a database beside files in use. On a server only where a switch says so: a store that was never there
 * must not need one. What a commit holds says nothing of a server.
 */
async function hasOldDatabase({ files, layout, backends, commit }) {
    if (backends.usesServer) {
        const wasThere = files.stat(layout.lastSwitchFile) !== undefined;
        return wasThere && commit === undefined && (await backends.server().origin()) !== undefined;
    }
    const existing = files.stat(layout.databaseFile);
    return existing !== undefined && (existing.kind !== "file" || existing.sizeBytes > 0);
}
/** Compares an old copy with its digests at the last switch. What the backend in use has just the same is no drift. */
async function judgeOldCopy(oldCopy, lastSwitch, current) {
    const broken = { problems: [], records: new Map() };
    const base = inKeyOrder(lastSwitch);
    const { drifted, records } = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(base, wholeRecords(oldCopy, broken));
    if (broken.problems.length > 0) {
        return { kind: "broken", problems: broken.problems };
    }
    const present = records + broken.records.size;
    if (present === 0) {
        return { kind: "none" };
    }
    const whole = drifted.filter((each) => !broken.records.has(each.id) && !isAgreed(each, current));
    const unreadable = [...broken.records.values()].map((each) => withBase(each, lastSwitch));
    const open = [...whole, ...unreadable].sort((left, right) => (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.id, right.id));
    if (open.length === 0) {
        return { kind: "known", records };
    }
    return lastSwitch === undefined
        ? { kind: "unknown", records: open.filter(({ change }) => change !== "deleted").map(_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDrifted */ .q) }
        : { kind: "drifted", records: open, present };
}
/** One record that cannot be read hides no other, and is not taken for deleted. */
function withBase(record, lastSwitch) {
    const base = _record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .xj.map((state) => lastSwitch?.get((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)({ state, id: record.id }))).find((each) => each);
    return base === undefined ? record : { ...record, base };
}
/** True where the backend in use has come to the very same by itself. */
function isAgreed(record, current) {
    if (record.change === "unreadable") {
        return false;
    }
    return record.change === "deleted"
        ? _record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .xj.every((state) => current((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)({ state, id: record.id })) === undefined)
        : (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .sameRecord */ .q)(record.old, current((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(record.old)));
}
async function* wholeRecords(backend, { problems, records }) {
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            const { state, id, dataDigest, textDigest } = item.record;
            yield { state, id, dataDigest, textDigest };
        }
        else if (item.finding.severity === "error") {
            const { file, line, message } = item.finding;
            const place = recordOf(item.finding);
            if (place === undefined) {
                problems.push(`${file}: ${message}`);
            }
            else {
                const problem = `${line === undefined ? "" : `line ${line}: `}${message}`;
                records.set(place.id, { change: "unreadable", id: place.id, place, problem });
            }
        }
    }
}
/** The one record that a finding is about; undefined where it may be about more than one, or has no name to go by. */
function recordOf({ rule, record, file }) {
    const name = record ?? /(?:^|\/)((?:active|completed)\/[^/]+)\.yaml$/.exec(file)?.[1];
    const key = name === undefined || rule === "duplicate-id" ? undefined : (0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(name);
    return key !== undefined && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafeId */ .JA)(key.id) ? key : undefined;
}
/** We write the file sorted; after a merge by hand it need not be. */
function* inKeyOrder(lastSwitch) {
    for (const [, record] of lastSwitch?.sorted() ?? []) {
        yield record;
    }
}


/***/ }),

/***/ 16100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeBaseline),
/* harmony export */   m: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96989);
/* harmony import */ var _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63998);




const HEAD = `# Findings that were there when this file was written, accepted so that only new ones count.
# Written by: milestone validate --update-baseline
`;
/** The baseline of a store; none accepts nothing. A broken one accepts nothing either, and says so. */
function readBaseline(files, layout) {
    const stat = files.stat(layout.at("config"))?.kind === "directory" ? files.stat(layout.baselineFile) : undefined;
    if (stat?.kind !== "file" || stat.links > 1) {
        // A link is found with all others, one in the place of the folder too.
        return { fingerprints: new Set(), findings: [] };
    }
    const parsed = (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(files.read(layout.baselineFile).bytes);
    const list = parsed.ok ? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "findings") : undefined;
    const isKnown = parsed.ok && (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "format") === 1 && Array.isArray(list);
    if (isKnown) {
        const names = list.flatMap((each) => ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(each) ? [(0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, "fingerprint")] : []));
        return { fingerprints: new Set(names.filter((name) => typeof name === "string")), findings: [] };
    }
    const { id, severity } = _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settings */ .W;
    const message = parsed.ok ? "this is no baseline: format: 1 and a list of findings" : parsed.problem.message;
    const place = parsed.ok ? {} : { line: parsed.problem.line, column: parsed.problem.column };
    const fix = "Resolve it, or write it again: milestone validate --update-baseline";
    return {
        fingerprints: new Set(),
        findings: [{ rule: id, severity, file: layout.show(layout.baselineFile), ...place, message, fix }],
    };
}
/** The text of a baseline that accepts these findings: one line of its own each, sorted, so that merges are easy. */
function writeBaseline(findings) {
    const entries = findings.map(({ fingerprint, rule, file, record, message }) => ({
        fingerprint,
        rule,
        file,
        ...(record === undefined ? {} : { record }),
        message,
    }));
    entries.sort((left, right) => (left.file + left.fingerprint < right.file + right.fingerprint ? -1 : 1));
    return (HEAD +
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ format: 1, findings: entries }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }));
}


/***/ }),

/***/ 96499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BP: () => (/* binding */ changedRecords),
  Fo: () => (/* binding */ collect),
  Mj: () => (/* binding */ collectOf)
});

// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/backup/prove.js
var prove = __webpack_require__(70637);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-damaged.js
var backup_damaged = __webpack_require__(48895);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-payload-absent.js
var backup_payload_absent = __webpack_require__(72474);
;// CONCATENATED MODULE: ./dist/lib/validate/check-backups.js






/** Reads back every payload that is here. Those of the existing tools have no digests to compare with. */
async function checkBackups(context) {
    const { layout } = context;
    const findings = [];
    const absent = [];
    for (const backup of (0,list/* listBackups */.Cw)(context)) {
        const file = (0,native_path/* showName */.$i)(layout.show(layout.at("backups", backup.id, "backup-metadata.yaml")));
        if (backup.kind === "damaged") {
            findings.push(damaged(file, backup.problem));
        }
        else if (!backup.payloadHere) {
            absent.push(backup.id);
        }
        else if (context.commit === undefined) {
            findings.push(...(await check_backups_prove(context, backup, file)));
        }
    }
    return absent.length === 0 || context.commit !== undefined
        ? findings
        : [...findings, describeAbsent(context, absent)];
}
async function check_backups_prove(context, backup, file) {
    try {
        const digests = (0,list/* readPayloadDigests */.Yk)(context, backup);
        if (digests !== undefined) {
            await (0,prove/* provePayload */.F)(context, context.layout.at("backups", backup.id), digests, backup.metadata.from);
        }
        return [];
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && (error.code === "BACKUP_DAMAGED" || error.code === "UNSAFE_PATH")) {
            const message = error.code === "UNSAFE_PATH" ? "a file of its payload is a link, or has other names" : error.message;
            return [damaged(file, message)];
        }
        throw error;
    }
}
function damaged(file, problem) {
    const { id, severity, fix } = backup_damaged/* backupDamaged */.I;
    const message = problem.replace(/\.$/, "").replace(/^backups\/\S+ is not readable: /, "not readable: ");
    return { rule: id, severity, file, message, fix };
}
function describeAbsent({ layout }, absent) {
    const { id, severity, fix } = backup_payload_absent/* backupPayloadAbsent */.W;
    const [first = ""] = absent;
    const message = absent.length === 1
        ? `the payload of ${(0,native_path/* showName */.$i)(first)} is not here`
        : `the payloads of ${absent.length} backups are not here, ${(0,native_path/* showName */.$i)(first)} among them`;
    return { rule: id, severity, file: layout.show(layout.backupsDir), message, fix };
}

// EXTERNAL MODULE: ./dist/lib/validate/check-config.js
var check_config = __webpack_require__(7326);
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/validate/rules/drift.js
var rules_drift = __webpack_require__(38936);
;// CONCATENATED MODULE: ./dist/lib/validate/check-drift.js




/** A server that is not named, or does not answer. */
const OUT_OF_REACH = new Set(["SETTINGS_INVALID", "SERVER_UNREACHABLE", "SERVER_REFUSED"]);
/** What became of the copy that the last switch left behind. */
async function checkDrift(context, backend, marks) {
    const { id, severity, fix } = rules_drift/* drift */.U;
    const { layout } = context;
    const place = layout.show(backend === "database" ? layout.dir : layout.databaseFile);
    const finding = (message, record) => {
        const base = { rule: id, severity, file: place, message, fix };
        return record === undefined ? base : { ...base, record };
    };
    try {
        const oldCopy = await (0,find/* findDrift */.L1)(context, backend, marks);
        switch (oldCopy.kind) {
            case "none":
            case "known":
                return [];
            case "drifted":
                return oldCopy.records.map((each) => finding(each.change === "unreadable"
                    ? `in the old copy, ${(0,drift/* describeDrifted */.q)(each)}`
                    : `${(0,drift/* describeDrifted */.q)(each)} was ${each.change} in the old copy`));
            case "unknown":
                return oldCopy.records.map((name) => finding(`${name} stands beside the backend in use; nobody knows since when`));
            case "broken":
                return oldCopy.problems.map((problem) => finding(`the old copy cannot be read: ${problem}`));
        }
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && (error.code === "SWITCH_INVALID" || error.code === "UNSAFE_PATH")) {
            // Said already, with its place.
            return [];
        }
        if (error instanceof errors_error/* MilestoneError */.lO && OUT_OF_REACH.has(error.code)) {
            // Every clone may be without the server's URL: no record in use is the worse for it.
            return [
                {
                    ...finding(`the old copy on the server was not looked at: ${error.message.replace(/\.$/, "")}`),
                    severity: "notice",
                },
            ];
        }
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "BACKEND_UNREADABLE") {
            return [finding(`the old copy cannot be read: ${error.message.replace(/\.$/, "")}`)];
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/rules/index-behind.js
var index_behind = __webpack_require__(85052);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-broken.js
var index_broken = __webpack_require__(33445);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-missing.js
var index_missing = __webpack_require__(50706);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-stray-row.js
var index_stray_row = __webpack_require__(40814);
;// CONCATENATED MODULE: ./dist/lib/validate/check-index.js




/** What is wrong with the index, once every record was shown to it. */
function describeIndex({ layout }, index) {
    const file = layout.show(layout.indexFile);
    const finding = ({ id, severity, fix }, message) => ({
        rule: id,
        severity,
        file,
        message,
        fix,
    });
    switch (index.kind) {
        case "missing":
            return [finding(index_missing/* indexMissing */.r, "there is no index here, as in every fresh clone")];
        case "broken":
            return [finding(index_broken/* indexBroken */.C, `it cannot be read: ${index.problem}`)];
        case "readable": {
            const { lacking, outdated, stray } = index.comparison.finish();
            const parts = [
                ...(lacking.length === 0 ? [] : [`${lacking.length} missing (${some(lacking)})`]),
                ...(outdated.length === 0 ? [] : [`${outdated.length} as they were (${some(outdated)})`]),
            ];
            return [
                ...(parts.length === 0 ? [] : [finding(index_behind/* indexBehind */.L, `records ${parts.join(", ")}`)]),
                ...(stray.length === 0 ? [] : [finding(index_stray_row/* indexStrayRow */.m, `rows of no file: ${stray.length} (${some(stray)})`)]),
            ];
        }
    }
}
const NAMED = 3;
function some(ids) {
    const shown = ids.slice(0, NAMED).map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id));
    return shown.join(", ") + (ids.length > NAMED ? ", …" : "");
}

// EXTERNAL MODULE: ./dist/lib/validate/check-tree.js + 4 modules
var check_tree = __webpack_require__(42937);
// EXTERNAL MODULE: ./dist/lib/validate/scan-records.js
var scan_records = __webpack_require__(3441);
// EXTERNAL MODULE: ./dist/lib/validate/view.js
var view = __webpack_require__(97602);
;// CONCATENATED MODULE: ./dist/lib/validate/collect.js








/** Looks at what a commit can hold: configuration, records, and every other file. */
async function collectOf(view, settings, see) {
    const config = (0,check_config/* checkConfig */.l)(view, settings);
    const seer = await see?.(config.backend);
    const scan = await (0,scan_records/* scanRecords */.u)(view, config.backend, seer?.see);
    const broken = new Set(scan.findings.map(({ file }) => file));
    // Beside a database YAML is an old copy, except for what is known to be none.
    const auxiliary = new Set(["dependencies.yaml", ...view.settings.auxiliaryFiles]);
    const isOldCopy = (name) => config.backend === "database" && !auxiliary.has(`${(0,record/* keyOf */.TN)(name).id}.yaml`);
    const isSeen = (name) => isOldCopy(name) || scan.marks.has(name) || broken.has(view.layout.show(view.layout.recordFile((0,record/* keyOf */.TN)(name))));
    const tree = await (0,check_tree/* checkTree */.R)(view, isSeen);
    const findings = [...config.findings, ...scan.findings, ...tree, ...(seer?.finish() ?? [])];
    return {
        backend: config.backend,
        records: scan.counts,
        findings,
        disabled: scan.disabled,
        scan,
        hasConfig: config.isFolder,
    };
}
/** Looks at a store with all that belongs to this machine too: index, backups, the copy that the last switch left. */
async function collect(context, look = () => { }, known) {
    const { progress } = context;
    progress.step("reading and checking every record");
    let done = 0;
    const see = async (backend) => {
        const index = backend === "hybrid" && context.commit === undefined ? await context.backends.openIndex() : undefined;
        return {
            see: (record) => {
                done += 1;
                progress.advance(done);
                look(record);
                if (index?.kind === "readable") {
                    index.comparison.see(record);
                }
            },
            finish: () => (index === undefined ? [] : describeIndex(context, index)),
        };
    };
    const collected = await collectOf({ ...(0,view/* viewOf */.d)(context), known }, context.settings, see);
    const isReadable = collected.hasConfig &&
        collected.findings.every(({ rule }) => rule !== "backend-unreadable" && rule !== "storage-backend");
    progress.step("checking backups");
    const findings = [
        ...collected.findings,
        ...(await checkBackups(context)),
        ...(isReadable ? await checkDrift(context, collected.backend, collected.scan.marks) : []),
    ];
    return { ...collected, findings };
}
/** Names of records whose bytes are not what another look found. */
function changedRecords(now, before) {
    const changed = [...now.marks.values()].filter((mark) => before.marks.get((0,record/* nameOf */.Vb)(mark))?.textDigest !== mark.textDigest);
    return new Set(changed.map(record/* nameOf */.Vb));
}


/***/ }),

/***/ 86179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withFingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Names findings so that a name outlives lines that are added above, items that move within a list, and a move to
 * another backend: by rule, record (else file) and message without its places. The second of two that are alike is
 * named as the second.
 */
function withFingerprints(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const { rule, file, record = file, message } = finding;
        const base = [rule, record, withoutPlaces(message)].join("\0");
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", `${base}\0${times}`).slice(0, 32);
        return { ...finding, fingerprint };
    });
}
function withoutPlaces(message) {
    return message
        .replace(/\[\d+\]/g, "[]")
        .replace(/\blines? \d+/g, "line")
        .replace(/\b\d+:\d+\b/g, "");
}


/***/ }),

/***/ 87320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   T6: () => (/* binding */ SourceLines),
/* harmony export */   mR: () => (/* binding */ maskFinding)
/* harmony export */ });
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30790);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14590);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99934);



/** No secret that is part of a message leaves this program in full. */
function maskFinding(finding) {
    const message = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .QU)(finding.message);
    return message === finding.message ? finding : { ...finding, message };
}
const ORDER = new Map(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0.map((rule, at) => [rule, at]));
/** By file, place and rule, the same in every run. */
function compareFindings(left, right) {
    return ((0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.file, right.file) ||
        (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.record ?? "", right.record ?? "") ||
        (left.line ?? 0) - (right.line ?? 0) ||
        (left.column ?? 0) - (right.column ?? 0) ||
        rank(left.rule) - rank(right.rule) ||
        (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.message, right.message));
}
function rank(rule) {
    return ORDER.get(rule);
}
/** Rules whose files are not shown: nobody knows what is in them. */
const NEVER_SHOWN = new Set(["unsafe-path", "encoding", "file-size", "database-broken"]);
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_LINE = 400;
/** The lines that findings point at, secrets blotted out, columns as they are; each file is read once. */
class SourceLines {
    files;
    layout;
    current;
    constructor(files, layout) {
        this.files = files;
        this.layout = layout;
    }
    /** Undefined where there is no line, or it is not to be shown. */
    lineOf({ file, line, rule }) {
        if (line === undefined || NEVER_SHOWN.has(rule)) {
            return undefined;
        }
        if (this.current?.file !== file) {
            this.current = { file, lines: this.tryRead(file) };
        }
        const text = this.current.lines[line - 1];
        return text === undefined || text.length > LONGEST_LINE ? undefined : blotSecrets(text);
    }
    tryRead(shown) {
        const [, ...parts] = shown.split("/");
        const file = this.layout.at(...parts);
        const stat = this.files.stat(file);
        if (stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
            return [];
        }
        return this.files
            .read(file)
            .bytes.toString("utf8")
            .replace(/^\ufeff/, "")
            .split(/\r\n|\n|\r/);
    }
}
/** Of a secret only the first characters stay, and its length, so that columns fit. */
function blotSecrets(line) {
    let result = line;
    for (const { start, end } of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecrets */ .dL)(line)) {
        const shown = Math.min(4, end - start);
        result = result.slice(0, start + shown) + "*".repeat(end - start - shown) + result.slice(end);
    }
    return result;
}


/***/ }),

/***/ 91301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ collectSince),
/* harmony export */   Vw: () => (/* binding */ broughtIn),
/* harmony export */   qj: () => (/* binding */ OF_THE_STORE)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96499);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86179);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87320);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97602);





/** What a record does not bring along by itself: a change elsewhere can bring it, or take it away. */
const OF_THE_STORE = new Set(["duplicate-id", "dependency-unknown", "dependency-cycle"]);
/**
 * What a change brought in: all that is wrong with records that it changed, and whatever else was not found at `commit`.
 * What belongs to this machine alone (index, backups, drift) is left out.
 */
async function collectSince(context, commit) {
    // Records on a server are in neither of the two.
    const recordsOnServer = (name) => name === "database" && context.backends.usesServer;
    const now = await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectOf */ .Mj)({ ...(0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewOf */ .d)(context), recordsOnServer }, context.settings);
    const before = await tryCollectAt(context, commit);
    if (before === undefined) {
        return now;
    }
    return { ...now, findings: broughtIn(now, before) };
}
/** What `now` has that `before` had not, and all that is wrong with records that changed in between. Pure. */
function broughtIn(now, before) {
    const changed = (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .changedRecords */ .BP)(now.scan, before.scan);
    const known = new Set(name(before.findings).map(({ fingerprint }) => fingerprint));
    return name(now.findings).filter(({ fingerprint, record, rule }) => !known.has(fingerprint) || (record !== undefined && changed.has(record) && !OF_THE_STORE.has(rule)));
}
function name(findings) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .withFingerprints */ .Q)(findings.map(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .maskFinding */ .mR));
}
/** Undefined where the commit has no store: then everything is new. */
async function tryCollectAt(context, commit) {
    try {
        return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectOf */ .Mj)((0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewAt */ .h)(context, commit), context.settings);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "STORE_NOT_FOUND") {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 61049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Sb: () => (/* binding */ reportOn),
/* harmony export */   yg: () => (/* binding */ validateStore)
/* harmony export */ });
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16100);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96499);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14590);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86179);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87320);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34123);
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42388);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91301);








/** What is wrong with a store, everything in one run, in stable order, each once. Writes nothing. */
async function validateStore(context, options = {}) {
    const { since } = options;
    const collected = since === undefined ? await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .Fo)(context) : await (0,_since_js__WEBPACK_IMPORTED_MODULE_6__/* .collectSince */ .BS)(context, since);
    return reportOn(context, collected, options);
}
/** What was found, judged by the settings and the baseline, and cut down to what was asked for. */
function reportOn(context, collected, options) {
    const { files, layout, commit, version } = context;
    const baseline = (0,_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .readBaseline */ .m)(files, layout);
    const all = judge(context, [...collected.findings, ...baseline.findings]);
    const open = options.ignoreBaseline ? all : all.filter(({ fingerprint }) => !baseline.fingerprints.has(fingerprint));
    const asked = open.filter((finding) => isAsked(finding, options));
    const shown = asked.slice(0, options.max);
    const sources = new _present_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceLines */ .T6(files, layout);
    const findings = shown.map((finding) => {
        const source = sources.lineOf(finding);
        return source === undefined ? finding : { ...finding, source };
    });
    return {
        format: 1,
        version,
        backend: collected.backend,
        ...(commit === undefined ? {} : { commit }),
        ...(options.since === undefined ? {} : { since: options.since }),
        records: collected.records,
        totals: countBySeverity(asked),
        accepted: all.length - open.length,
        disabled: collected.disabled,
        omitted: asked.length - shown.length,
        findings,
    };
}
/** Findings as they count here: masked, sorted, named, each once, with the severities of the settings. */
function judge({ settings }, findings) {
    const severities = new _severities_js__WEBPACK_IMPORTED_MODULE_5__/* .Severities */ .q(settings.settings);
    const sorted = findings.map(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .maskFinding */ .mR).sort(_present_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFindings */ .Eg);
    const once = sorted.filter((each, at) => at === 0 || !isSame(each, sorted[at - 1]));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .withFingerprints */ .Q)(once).flatMap((finding) => {
        const judged = severities.apply(finding);
        const fix = finding.fix ?? _registry_js__WEBPACK_IMPORTED_MODULE_4__/* .RULE_BY_ID */ .B[finding.rule].fix;
        return judged === undefined ? [] : [{ ...judged, fix, fingerprint: finding.fingerprint }];
    });
}
function isSame(left, right) {
    return left.rule === right.rule && (0,_present_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFindings */ .Eg)(left, right) === 0;
}
function isAsked(finding, { severity = "notice", rules }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .isAtLeast */ .du)(finding.severity, severity) && (rules === undefined || rules.includes(finding.rule));
}
function countBySeverity(findings) {
    const totals = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of findings) {
        totals[severity] += 1;
    }
    return totals;
}


/***/ }),

/***/ 97602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   h: () => (/* binding */ viewAt)
/* harmony export */ });
/** What a context looks at. */
function viewOf({ files, layout, settings, commit, signal, backends }) {
    const recordsOnServer = (name) => commit !== undefined && name === "database" && backends.usesServer;
    const open = (name) => backends.open(name);
    return { files, layout, settings: settings.settings, commit, signal, recordsOnServer, open };
}
/** The same store as another commit has it, under the settings of now. Throws STORE_NOT_FOUND where it has none. */
function viewAt(context, commit) {
    const { backends } = context;
    const files = backends.commitFiles(commit);
    const recordsOnServer = (name) => name === "database" && backends.usesServer;
    return { ...viewOf(context), files, commit, recordsOnServer, open: (name) => backends.openCommit(name, commit) };
}


/***/ })

};
