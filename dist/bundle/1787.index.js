export const id = 1787;
export const ids = [1787];
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
function parseMetadata(bytes, folder, onDigest) {
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
            onDigest?.(name, each);
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
    if (onDigest !== undefined) {
        eachDigest(text, cut + FILES_KEY.length, onDigest);
    }
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
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81134);


const DIGEST_BYTES = 32;
/** SHA-256 of each file of a payload, by its path in the payload. */
class PayloadDigests extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedMap */ .H {
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

/***/ 73227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   Tt: () => (/* binding */ expiredBackups),
/* harmony export */   wM: () => (/* binding */ planPrune)
/* harmony export */ });
/* harmony import */ var _migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26312);
/* harmony import */ var _migrate_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29713);
/* harmony import */ var _migrate_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31702);
/* harmony import */ var _migrate_phase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72325);
/* harmony import */ var _migrate_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66130);
/* harmony import */ var _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48700);
/* harmony import */ var _migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56874);
/* harmony import */ var _report_quantity_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9270);
/* harmony import */ var _store_side_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15229);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97892);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76147);











/** What `prune` would do now. Writes nothing. */
async function planPrune(context, only) {
    const here = [...expiredBackups(context, (0,_list_js__WEBPACK_IMPORTED_MODULE_7__/* .listBackups */ .Cw)(context)), ...endedRuns(context), ...staleIndex(context)];
    // Who asks for something else need not reach the server.
    const there = only === undefined || only === "tables" ? await oldTables(context) : [];
    return [...here, ...there].filter(({ kind }) => only === undefined || kind === only);
}
/** Those of this store. A clone without the server's URL prunes what it has, and leaves these to another. */
async function oldTables({ backends, settings }) {
    const { database, storeId } = settings.settings;
    if (storeId === undefined || database.type !== "postgresql" || database.target === undefined) {
        return [];
    }
    const kept = await backends.server().keptTables(storeId);
    return kept.map(({ run, tables, rows }) => ({ kind: "tables", path: run, tables, rows, kept: undefined }));
}
/** Removes what {@link planPrune} lists and does not keep; of one kind only, where one is given. Returns the list. */
async function prune(context, only) {
    return await (0,_migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withMigrationLock */ .K)(context, async () => {
        const { files, layout } = context;
        const list = await planPrune(context, only);
        for (const { kind, path } of list.filter(({ kept }) => kept === undefined)) {
            if (kind === "tables") {
                await context.backends.server().dropKept(path);
                continue;
            }
            const target = layout.at(...path.split("/"));
            if (files.stat(target)?.kind === "directory") {
                removeWhole(context, target);
            }
            else {
                files.remove(target);
            }
        }
        (0,_migrate_remove_if_empty_js__WEBPACK_IMPORTED_MODULE_8__/* .removeIfEmpty */ .V)(files, layout.migrationsDir);
        return list;
    });
}
/** Out of its place by one rename first: half a backup must never look like one. */
function removeWhole({ files, layout, processes }, dir) {
    files.makeDirs(layout.migrationsDir);
    const doomed = layout.at("migrations", `.pruned-${processes.pid}`);
    files.rename(dir, doomed);
    files.removeTree(doomed);
}
/** Those whose time is over, of all that {@link listBackups} gave; a few of them are kept all the same. */
function expiredBackups(context, listed) {
    const backups = listed.filter((each) => each.kind === "readable");
    const lastProved = newestProved(backups);
    const reasonOfRuns = keptByRuns(context);
    return backups
        .filter(({ expiresAt }) => expiresAt <= context.now())
        .map(({ id, expiresAt }) => {
        const kept = reasonOfRuns(id) ?? (id === lastProved ? "it is the last proved one" : undefined);
        return { kind: "backup", path: `backups/${id}`, expiresAt, kept };
    });
}
/** Why a backup stays for the sake of runs that are not over. No damaged journal may stop who only looks. */
function keptByRuns(context) {
    if ((0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_0__.interruptedRuns)(context).some(({ problem }) => problem !== undefined)) {
        return () => "a run whose journal cannot be read may need it";
    }
    const needed = new Set((0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_0__.openRuns)(context).flatMap(({ facts }) => [facts.backup, facts.restores]));
    return (id) => (needed.has(id) ? "an interrupted run needs it" : undefined);
}
/** One that can be restored here and now, if there is any. */
function newestProved(backups) {
    const proved = backups.filter(({ metadata }) => metadata.proved);
    return (proved.findLast(({ payloadHere }) => payloadHere) ?? proved.at(-1))?.id;
}
function endedRuns(context) {
    const { files, layout } = context;
    // Those go without being asked for.
    const leftovers = new Set((0,_migrate_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .findLeftovers */ .Q)(context));
    const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
    return folders
        .map(({ name }) => name)
        .filter((name) => !leftovers.has(`${layout.migrationsDir}/${name}`))
        .sort()
        .flatMap((name) => {
        const dirs = new _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_9__/* .RunDirs */ .k(layout, name);
        const state = (0,_migrate_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(files, dirs.dir);
        if (state !== undefined && _migrate_phase_js__WEBPACK_IMPORTED_MODULE_3__/* .REMEDY */ .nx[state.phase] !== "none") {
            return [];
        }
        const left = countFiles(context, dirs.left);
        const kept = left === 0 ? undefined : `${(0,_report_quantity_js__WEBPACK_IMPORTED_MODULE_10__/* .countOf */ .pq)(left, "file")} in left/ that somebody else wrote; move them away first`;
        return [{ kind: "run", path: `migrations/${name}`, displaced: countFiles(context, dirs.displaced), kept }];
    });
}
function countFiles(context, dir) {
    return (context.files.list(dir) ?? []).reduce((sum, { name, kind }) => sum + (kind === "directory" ? countFiles(context, `${dir}/${name}`) : 1), 0);
}
function staleIndex({ files, layout }) {
    if ((0,_store_switch_js__WEBPACK_IMPORTED_MODULE_6__/* .readSwitch */ .hc)(files, layout) === "hybrid" || files.stat(layout.indexFile)?.kind !== "file") {
        return [];
    }
    const isOpen = (0,_store_side_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sideFilesOf */ .S)(layout.indexFile).some((side) => files.stat(side) !== undefined);
    const kept = isOpen ? "a program has it open" : undefined;
    return [{ kind: "index", path: "index.db", kept }];
}


/***/ }),

/***/ 23490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPrune: () => (/* binding */ runPrune)
});

// EXTERNAL MODULE: ./dist/lib/backup/prune.js
var prune = __webpack_require__(73227);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/prune-text.js


/** What a prune removed, or would remove, and what it kept and why. Pure. */
function renderPrune(list, isDryRun) {
    const gone = list.filter(({ kept }) => kept === undefined);
    const kept = list.filter((each) => each.kept !== undefined);
    const verb = isDryRun ? "to remove" : "removed";
    return [
        `${(0,quantity/* countOf */.pq)(gone.length, "item")} ${verb}`,
        ...gone.map((each) => `  ${describe(each)}`),
        ...(kept.length === 0 ? [] : [`${(0,quantity/* countOf */.pq)(kept.length, "item")} kept`]),
        ...kept.map((each) => `  ${describe(each)}: ${each.kept}`),
        isDryRun ? "Nothing was removed." : gone.length === 0 ? "Nothing to prune." : "Pruned.",
        "",
    ].join("\n");
}
function describe(item) {
    const path = (0,native_path/* showName */.$i)(item.path);
    switch (item.kind) {
        case "backup":
            return `${path}, expired ${item.expiresAt.toISOString().slice(0, 10)}`;
        case "run":
            return item.displaced === 0 ? path : `${path}, ${(0,quantity/* countOf */.pq)(item.displaced, "displaced file")}`;
        case "tables":
            return `${item.tables.map(native_path/* showName */.$i).join(", ")} on the server, about ${(0,quantity/* countOf */.pq)(item.rows, "row")}, kept by ${path}`;
        case "index":
            return `${path}, which no backend reads now`;
    }
}

// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/prune.js





/** `milestone prune`: removes expired backups and displaced old copies. */
async function runPrune(door, options) {
    const dryRun = options.dryRun === true;
    const context = (0,open_context/* openStore */.Ch)(door, options, dryRun ? "read" : "change");
    const list = dryRun ? await (0,prune/* planPrune */.wM)(context) : await (0,prune/* prune */.R3)(context);
    (0,show/* show */.WU)(door, options, list, () => renderPrune(list, dryRun));
    return error/* EXIT */.dc.done;
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

/***/ 50425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ cleanUpAfter)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);


/** Cleans up after a failure and returns what to throw: the failure, and where cleaning up fails too, both of them. */
function cleanUpAfter(error, clean, uncleaned) {
    const failure = (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    try {
        clean();
        return failure;
    }
    catch (second) {
        const { code, state, fix } = uncleaned ?? failure;
        const both = `${failure.message} Cleaning up failed as well: ${(0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(second).message}`;
        return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(code, both, { state, place: failure.place, fix, cause: error });
    }
}


/***/ }),

/***/ 31702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56659);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29713);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72325);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48700);






/**
 * What killed processes left and nobody will ever read: temporary files, folders of runs that never began, were undone
 * or are half pruned. Absolute paths. Means something only while no run is going on.
 */
function findLeftovers(ports) {
    const { files, layout } = ports;
    const runs = foldersIn(ports, layout.migrationsDir);
    const ended = runs.filter((dir) => isOver(ports, dir));
    const rest = runs.filter((dir) => !ended.includes(dir));
    const scratch = rest.filter((dir) => isEnded(ports, dir)).flatMap((dir) => scratchIn(ports, dir));
    const places = [layout.dir, layout.at("config"), ...foldersIn(ports, layout.backupsDir), ...rest];
    const temporary = places.flatMap((dir) => (files.list(dir) ?? [])
        .filter(({ name, kind }) => kind === "file" && isAbandoned(ports, name))
        .map(({ name }) => `${dir}/${name}`));
    return [...ended, ...scratch, ...temporary];
}
/** To be called with the lock held. */
function removeLeftovers(ports) {
    for (const each of findLeftovers(ports)) {
        if (ports.files.stat(each)?.kind === "directory") {
            ports.files.removeTree(each);
        }
        else {
            ports.files.remove(each);
        }
    }
}
function foldersIn({ files }, dir) {
    return (files.list(dir) ?? []).filter(({ kind }) => kind === "directory").map(({ name }) => `${dir}/${name}`);
}
/** A temporary file of a process that is gone, or of this one, which writes none while it looks. */
function isAbandoned({ processes }, name) {
    const pid = (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .pidOfTemporary */ .m)(name);
    return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}
/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }, dir) {
    const name = dir.slice(dir.lastIndexOf("/") + 1);
    if (name.startsWith(".pruned-")) {
        return true;
    }
    const state = tryReadJournal(files, dir);
    const { displaced, left } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, name);
    const kept = [displaced, left].some((each) => (0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__/* .nestedFiles */ .v)(files, dir, each.slice(dir.length + 1)).length > 0);
    const isUndone = state === undefined || (state !== "unreadable" && state.phase === "undone" && !isUnseen(state));
    return isUndone && !kept;
}
function isUnseen({ facts }) {
    return facts.startedBy === "auto";
}
/** After a power cut, what a run had removed before its last line may be there again. */
function isEnded({ files }, dir) {
    const state = tryReadJournal(files, dir);
    return state !== undefined && state !== "unreadable" && _phase_js__WEBPACK_IMPORTED_MODULE_4__/* .REMEDY */ .nx[state.phase] === "none";
}
function scratchIn({ files, layout }, dir) {
    const { shadow, backup, keeping, undoneBackup } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_5__/* .RunDirs */ .k(layout, dir.slice(dir.lastIndexOf("/") + 1));
    return [shadow, backup, keeping, undoneBackup].filter((each) => files.stat(each)?.kind === "directory");
}
/** A journal that cannot be read is for a person to look at, not for us to remove. */
function tryReadJournal(files, dir) {
    try {
        return (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(files, dir);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
            return "unreadable";
        }
        throw error;
    }
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

/***/ 56874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withMigrationLock)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);
/* harmony import */ var _store_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86474);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50425);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31702);





/** Often within the ten minutes after which another host takes a lock for stale. */
const BEAT_EVERY_MS = 60_000;
/**
 * Holds the migration lock while `act` runs, having removed what killed processes left. Whatever goes wrong is thrown
 * as a MilestoneError; LOCKED where somebody else holds the lock.
 * Says every minute that its holder lives: whatever reads or writes many records lets timers in between.
 */
async function withMigrationLock(context, act) {
    const lock = tryTake(context);
    const beat = setInterval(() => lock.tryRefresh(), BEAT_EVERY_MS).unref();
    let result;
    try {
        (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)(context);
        result = await act(lock);
    }
    catch (error) {
        throw (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanUpAfter */ .T)(error, () => lock.release());
    }
    finally {
        clearInterval(beat);
    }
    try {
        lock.release();
    }
    catch (error) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("FINISH_INCOMPLETE", (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error).message, {
            state: "What was asked for is done; the lock is still there, and is stale as soon as this process has ended.",
            cause: error,
        });
    }
    return result;
}
function tryTake(context) {
    try {
        return (0,_store_locks_js__WEBPACK_IMPORTED_MODULE_2__/* .takeMigrationLock */ .bJ)(context);
    }
    catch (error) {
        throw (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
    }
}


/***/ }),

/***/ 97892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   iq: () => (/* binding */ writeSwitch)
/* harmony export */ });
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);




/** The backend that `storage-backend.txt` names; no such file means `file`. Throws SWITCH_INVALID. */
function readSwitch(files, layout) {
    if (files.stat(layout.switchFile) === undefined) {
        return "file";
    }
    const place = layout.show(layout.switchFile);
    return parseSwitch(files.read(layout.switchFile).bytes.toString("utf8"), place);
}
/** One word of `file`, `hybrid`, `database`, and newlines. */
function parseSwitch(text, file) {
    const word = text.replace(/[\r\n]+$/, "");
    const backend = _backends_backend_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKENDS */ .A.find((name) => name === word);
    if (backend !== undefined) {
        return backend;
    }
    const line = text.split("\n").findIndex((each) => /^(?:<{7}|={7}|>{7})/.test(each)) + 1;
    const found = line > 0
        ? "git conflict markers"
        : text.trim() === ""
            ? "an empty file"
            : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(JSON.stringify(text.slice(0, 80)));
    throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file} must hold one word, file, hybrid or database; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line: Math.max(1, line) },
        fix: ["Write the backend that holds your milestones into it, alone on one line.", "git log -p shows what it was."],
    });
}
/** The one rename that changes which backend is the truth. Durable when this returns. */
function writeSwitch(files, layout, backend) {
    files.makeDirs(layout.at("config"));
    (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(files, layout.switchFile, `${backend}\n`);
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
