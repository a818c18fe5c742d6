export const id = 5915;
export const ids = [5915,7936];
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
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   yz: () => (/* binding */ unfitForPayload)
/* harmony export */ });
/* unused harmony export CONFIG_COPIES */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _store_list_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40624);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7109);





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
    for (const { inside, kind } of entriesOf(files, layout, backend)) {
        if (kind === "directory") {
            folders.push(inside);
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
    for (const name of CONFIG_COPIES) {
        if (files.stat(sourceOf(layout, name)) !== undefined) {
            found.push(name);
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
    return kind === "file" && ((0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeRecord */ .E4)(inside) || (files.stat(sourceOf(layout, inside))?.links ?? 1) === 1);
}
/** Where a file of the payload is copied from. */
function sourceOf(layout, payloadPath) {
    return layout.at(...(0,_in_git_js__WEBPACK_IMPORTED_MODULE_4__/* .storePathOf */ .j)(payloadPath).split("/"));
}
/** Everything in the folders of a payload by its path there, a folder before what is in it. */
function* entriesOf(files, layout, backend) {
    for (const name of FOLDERS[backend]) {
        yield { inside: name, kind: "directory" };
        yield* entriesBelow(files, layout, name);
    }
}
function* entriesBelow(files, layout, below) {
    for (const { name, kind } of files.list(layout.at(below)) ?? []) {
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

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/backups.js





/** `milestone backups`: what can be restored. A damaged one is listed and is a finding. */
async function runBackups(door, options) {
    const backups = (0,list/* listBackups */.Cw)((0,open_context/* openStore */.C)(door, options, "read"));
    (0,show/* show */.WU)(door, options, backups, () => renderBackups(backups, (0,show/* paintOut */.Rw)(door, options)));
    return backups.some(({ kind }) => kind === "damaged") ? error/* EXIT */.dc.findings : error/* EXIT */.dc.done;
}


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
