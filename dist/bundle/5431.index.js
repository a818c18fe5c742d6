export const id = 5431;
export const ids = [5431];
export const modules = {

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
 * Whether there is a database beside files in use. With a server only where a switch says so: a store that was never there
 * must not need one. What a commit holds says nothing of a server.
 */
async function hasOldDatabase({ files, layout, backends, commit }) {
    const existing = files.stat(layout.databaseFile);
    const isThere = existing !== undefined && (existing.kind !== "file" || existing.sizeBytes > 0);
    if (!backends.usesServer) {
        return isThere;
    }
    const wasThere = files.stat(layout.lastSwitchFile) !== undefined;
    return wasThere && commit === undefined && (isThere || (await backends.server().origin()) !== undefined);
}
/** Compares an old copy with its digests at the last switch. What the backend in use has just the same is no drift. */
async function judgeOldCopy(oldCopy, lastSwitch, current) {
    const broken = { problems: [], records: new Map(), states: new Set() };
    const scanned = wholeRecords(oldCopy, broken);
    const first = await scanned.next();
    if (first.done && broken.problems.length + broken.records.size === 0) {
        // Pruned, or never there: to remember each record that was there once would take a few hundred bytes for each.
        return { kind: "none" };
    }
    const { drifted, records } = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(inKeyOrder(lastSwitch), startingWith(first, scanned));
    if (broken.problems.length > 0) {
        return { kind: "broken", problems: broken.problems };
    }
    const present = records + broken.records.size;
    // A folder or table of which nothing is left was cleaned away, and no decision on every record that was in it.
    const isCleaned = (each) => each.change === "deleted" && !broken.states.has(each.base.state);
    const whole = drifted.filter((each) => !broken.records.has(each.id) && !isCleaned(each) && !isAgreed(each, current));
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
async function* wholeRecords(backend, { problems, records, states }) {
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            const { state, id, dataDigest, textDigest } = item.record;
            states.add(state);
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
                states.add(place.state);
                records.set(place.id, { change: "unreadable", id: place.id, place, problem });
            }
        }
    }
}
async function* startingWith(first, rest) {
    if (first.done !== true) {
        yield first.value;
        yield* rest;
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


/***/ })

};
