export const id = 802;
export const ids = [802];
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

/***/ 14852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ takeBackup),
/* harmony export */   p: () => (/* binding */ nextBackupId)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42333);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22166);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68286);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31054);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7109);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19074);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9397);
/* harmony import */ var _payload_digests_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96845);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70637);











const SWITCH_COPY = "storage-backend.txt";
/** More than this many times, somebody adds files faster than they can be copied; the latest are not in the backup. */
const MAX_ROUNDS = 20;
/**
 * Takes a backup: copies, reads everything back, compares, and only then gives it its name under `backups/`.
 * What stands under `backups/` is proved.
 */
async function takeBackup(context, request) {
    const { files, layout, progress } = context;
    const staging = new _store_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreLayout */ .E(request.scratch);
    files.makeDirs(staging.dir);
    const copied = await copyPayload(context, request, staging);
    await context.backends.completePayload(request.from, layout, staging.dir);
    progress.step("reading the backup back");
    const found = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .surveyMarks */ .h)(context, await context.backends.openFolder(request.from, staging.dir));
    await (0,_prove_js__WEBPACK_IMPORTED_MODULE_10__/* .provePayload */ .F)(context, staging.dir, copied.digests, request.from, {
        readBack: found.marks,
        restores: true,
    });
    addWritten(context, staging, copied);
    const metadata = describe(context, request, found, copied);
    files.create(staging.at("backup-metadata.yaml"), (0,_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .writeMetadata */ .f5)(metadata, copied.digests));
    found.marks.free();
    copied.digests.free();
    files.syncTree(staging.dir);
    files.makeDirs(layout.backupsDir);
    files.rename(staging.dir, layout.at("backups", request.id));
    files.syncDir(layout.backupsDir);
    files.syncDir(layout.dir);
    return metadata;
}
/**
 * Digests are of the bytes read from the store, not of what was written: that is read back later. Others may write
 * meanwhile: the folders are listed again until nothing new stands there, so that no record is missed on its way from
 * one to the other.
 */
async function copyPayload(context, request, staging) {
    const { files, layout, progress, signal } = context;
    const committed = new _in_git_js__WEBPACK_IMPORTED_MODULE_6__/* .CommittedFiles */ .C(context);
    const copied = { digests: new _payload_digests_js__WEBPACK_IMPORTED_MODULE_9__/* .PayloadDigests */ .U(), committed, differs: new _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .OrderedKeys */ .a(), bytes: 0 };
    let payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_8__/* .payloadOf */ .Md)(files, layout, request.from);
    progress.step("backing up", payload.files.size);
    for (let round = 0; round < MAX_ROUNDS && !missingOf(payload, copied).next().done; round++) {
        for (const folder of payload.folders) {
            files.makeDirs(staging.at(...folder.split("/")));
        }
        let index = 0;
        for (const file of missingOf(payload, copied)) {
            if (index % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
                await (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForStop */ .rr)(signal);
            }
            index += 1;
            tryRead(files, (0,_payload_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceOf */ .vz)(layout, file), (bytes) => add(context, staging, copied, file, bytes));
            progress.advance(copied.digests.size);
        }
        payload.files.free();
        payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_8__/* .payloadOf */ .Md)(files, layout, request.from);
        dropGone(context, staging, copied, payload.files);
    }
    payload.files.free();
    if (!copied.digests.has(SWITCH_COPY)) {
        // The tools copy this file back: without it, theirs would keep naming the backend moved to.
        add(context, staging, copied, SWITCH_COPY, Buffer.from(`${request.from}\n`));
    }
    return copied;
}
/** Files that are not copied yet. */
function* missingOf({ files }, { digests }) {
    for (const [, file] of files.each()) {
        if (!digests.has(file)) {
            yield file;
        }
    }
}
/** Passes over a file that somebody removed since it was listed. */
function tryRead(files, file, use) {
    let missing = true;
    try {
        files.withBytes(file, ({ bytes }) => {
            missing = false;
            use(bytes);
        });
    }
    catch (error) {
        if (!missing || !(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, "ENOENT")) {
            throw error;
        }
    }
}
/** A record that changed its state while it was copied is in the backup once. */
function dropGone({ files }, staging, copied, present) {
    for (const path of copied.digests.keys()) {
        if (present.rowOf(path) !== undefined) {
            continue;
        }
        const file = staging.at(...path.split("/"));
        copied.bytes -= files.stat(file)?.sizeBytes ?? 0;
        files.remove(file);
        copied.digests.delete(path);
        copied.differs.remove(path);
    }
}
function add({ files }, staging, copied, path, bytes) {
    files.create(staging.at(...path.split("/")), bytes);
    copied.digests.set(path, (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .textDigest */ .oA)(bytes));
    if (!copied.committed.has(path, bytes)) {
        copied.differs.add(path);
    }
    copied.bytes += bytes.length;
}
/** Adds the files that the backend itself wrote into the payload: database, dump, index. Proved by then, each is read once. */
function addWritten({ files }, staging, copied) {
    for (const { name, kind } of files.list(staging.dir) ?? []) {
        if (kind === "file" && !copied.digests.has(name)) {
            const file = staging.at(name);
            copied.digests.set(name, files.digest(file));
            copied.bytes += files.stat(file)?.sizeBytes ?? 0;
            if (name !== "enterprise.db" || !copied.committed.hasFile(name, file)) {
                copied.differs.add(name);
            }
        }
    }
}
function describe(context, request, { fingerprint, marks }, { digests, committed, differs, bytes }) {
    const { active, completed, data, text } = fingerprint;
    const git = committed.describe(Array.from(differs.sorted(), ([, path]) => path));
    return {
        id: request.id,
        createdAt: context
            .now()
            .toISOString()
            .replace(/\.\d+Z$/, "Z"),
        from: request.from,
        to: request.to,
        proved: true,
        milestoneCount: active,
        retentionDays: request.outcome === "manual" ? _metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .RETENTION_DAYS */ .zh : undefined,
        details: {
            format: _metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .FORMAT_VERSION */ .Hp,
            tool: `milestone-migrate ${context.version}`,
            outcome: request.outcome,
            ...(request.startedBy && { started_by: request.startedBy }),
            records: { active, completed },
            fingerprint: { data, text },
            payload_bytes: bytes,
            other_yaml: otherYaml(digests, marks),
            ...(git === undefined ? {} : { git }),
        },
    };
}
/** YAML files that are no records. */
function otherYaml(digests, marks) {
    const others = [];
    for (const name of digests.sortedKeys()) {
        if (/^(?:active|completed)\/[^/]+\.yaml$/.test(name) && !marks.has(name.slice(0, -".yaml".length))) {
            others.push(name);
        }
    }
    return others;
}
/** What says that a name is of another age, not of a clock that was wrong: nothing has to come after it. */
const MOST_AHEAD_MS = 366 * 86_400_000;
/**
 * The next free backup id for a moment: ids are in the order in which they were given, so one comes after all that there
 * are, also where the clock was set back since.
 */
function nextBackupId(context, at, from, to) {
    const { files, layout } = context;
    const names = [layout.backupsDir, layout.migrationsDir].flatMap((dir) => (files.list(dir) ?? []).map(({ name }) => name));
    const taken = names.map(momentOf).filter((moment) => moment <= at.getTime() + MOST_AHEAD_MS);
    const next = taken.reduce((latest, moment) => Math.max(latest, moment + 1000), at.getTime());
    const time = new Date(next).toISOString();
    const stamp = `${time.slice(0, 10).replaceAll("-", "")}-${time.slice(11, 19).replaceAll(":", "")}`;
    return `migration-${stamp}-${from}-to-${to}`;
}
/** The time in the name of a backup or run, in milliseconds; NaN for any other name. */
function momentOf(name) {
    const [, day = "", time = ""] = /^migration-(\d{8})-(\d{6})(?:-|$)/.exec(name) ?? [];
    return Date.parse(day.replace(/(....)(..)(..)/, "$1-$2-$3") + time.replace(/(..)(..)(..)/, "T$1:$2:$3Z"));
}


/***/ }),

/***/ 96613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBackup: () => (/* binding */ runBackup)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/to-milestone-error.js
var to_milestone_error = __webpack_require__(55033);
// EXTERNAL MODULE: ./dist/lib/migrate/clean-up.js
var clean_up = __webpack_require__(50425);
// EXTERNAL MODULE: ./dist/lib/migrate/remove-if-empty.js
var remove_if_empty = __webpack_require__(66130);
// EXTERNAL MODULE: ./dist/lib/migrate/run-dirs.js
var run_dirs = __webpack_require__(48700);
// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
// EXTERNAL MODULE: ./dist/lib/store/git-files.js
var git_files = __webpack_require__(71604);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/backup/take.js
var take = __webpack_require__(14852);
;// CONCATENATED MODULE: ./dist/lib/backup/by-hand.js









/** Takes a backup of the store as it is, broken records and all. One that fails leaves no trace. */
async function backUpByHand(context) {
    return await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        const { files, layout } = context;
        const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
        const id = (0,take/* nextBackupId */.p)(context, context.now(), backend, backend);
        const { backup: scratch } = new run_dirs/* RunDirs */.k(layout, id);
        const request = { id, from: backend, to: backend, outcome: "manual", scratch };
        const taken = await (0,take/* takeBackup */.a)(context, request).catch((error) => {
            throw (0,clean_up/* cleanUpAfter */.T)(error, () => removeTraces(context, id));
        });
        tidy(context, id);
        return taken;
    });
}
function removeTraces({ files, layout }, id) {
    const { dir, undoneBackup } = new run_dirs/* RunDirs */.k(layout, id);
    if (files.stat(layout.at("backups", id)) !== undefined) {
        files.rename(layout.at("backups", id), undoneBackup);
    }
    files.removeTree(dir);
    (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.migrationsDir);
    (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.backupsDir);
}
/** By now the backup stands, whatever else fails. */
function tidy({ files, layout }, id) {
    try {
        files.removeTree(new run_dirs/* RunDirs */.k(layout, id).dir);
        (0,remove_if_empty/* removeIfEmpty */.V)(files, layout.migrationsDir);
        (0,git_files/* writeGitFiles */.l)(files, layout, (0,store_switch/* readSwitch */.hc)(files, layout));
    }
    catch (error) {
        throw new errors_error/* MilestoneError */.lO("FINISH_INCOMPLETE", (0,to_milestone_error.toMilestoneError)(error).message, {
            state: `backups/${id} is complete and proved; .gitignore and .gitattributes may lack lines.`,
            fix: ["Mend what the message names (disk, rights); the next backup or move writes those lines."],
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/backup.js





/** `milestone backup`: takes one now, and proves it. */
async function runBackup(door, options) {
    const taken = await backUpByHand((0,open_context/* openStore */.Ch)(door, options, "change"));
    const { records, payload_bytes } = taken.details;
    const what = `${(0,quantity/* countOf */.pq)(records.active + records.completed, "record")}, ${(0,quantity/* formatBytes */.z3)(payload_bytes)}`;
    (0,show/* show */.WU)(door, options, taken, () => `${what}, read back and compared\nBackup ${taken.id}.\n`);
    return errors_error/* EXIT */.dc.done;
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

/***/ 71604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeGitFiles)
/* harmony export */ });
/* unused harmony export withBlock */
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77228);

const BEGIN = "# >>> milestone-migrate";
const END = "# <<< milestone-migrate";
const IGNORED = [
    "/backups/*/*",
    "!/backups/*/backup-metadata.yaml",
    "/migrations/",
    "/index.db",
    "/locks/",
    "/sessions/",
    "*-wal",
    "*-shm",
    "*-journal",
];
/** Line-ending conversion would change every digest; logs are appended on every branch. */
const ATTRIBUTES = ["/active/** -text", "/completed/** -text", "*.db binary", "*.jsonl merge=union"];
/** Writes our part of `.gitignore` and `.gitattributes` for a backend; what else they say stays. */
function writeGitFiles(files, layout, backend) {
    // Said outright, because many projects ignore every database file.
    const ignored = [...IGNORED, backend === "database" ? "!/enterprise.db" : "/enterprise.db"];
    extend(files, layout.at(".gitignore"), ignored);
    extend(files, layout.at(".gitattributes"), ATTRIBUTES);
}
/** Byte for byte: what stands there need not be UTF-8, and our part is ASCII. */
function extend(files, file, lines) {
    const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("latin1");
    const after = withBlock(before, lines);
    if (after !== before) {
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .f)(files, file, Buffer.from(after, "latin1"));
    }
}
/** The text with our lines between their two markers: replaced where they stand, else at the end; line ends as in the text. */
function withBlock(text, lines) {
    const rows = text.split(/(?<=\n)/);
    const bare = rows.map((row) => row.replace(/\r?\n$/, ""));
    const end = bare.findIndex((row, at) => row === END && bare.lastIndexOf(BEGIN, at) >= 0);
    const start = end < 0 ? -1 : bare.lastIndexOf(BEGIN, end);
    const newline = rows[Math.max(0, start)]?.endsWith("\r\n") ? "\r\n" : "\n";
    const block = [BEGIN, ...lines, END].map((line) => line + newline).join("");
    if (start < 0) {
        return text + (text === "" || text.endsWith("\n") ? "" : newline) + block;
    }
    const same = bare.slice(start + 1, end).join("\n") === lines.join("\n");
    return same ? text : rows.slice(0, start).join("") + block + rows.slice(end + 1).join("");
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

/***/ 31054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ surveyMarks)
/* harmony export */ });
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75353);



/** Reads every record once and closes the backend. The marks are of the records that are whole, as those that `look` gets. */
async function surveyMarks({ signal, progress }, backend, look = () => { }) {
    const marks = new _record_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .Marks */ .P();
    const onRecord = (done, mark, record) => {
        marks.set((0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(mark), mark);
        look(record);
        progress.advance(done);
    };
    try {
        return { ...(await (0,_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyBackend */ .p)(backend, { signal, onRecord })), marks };
    }
    finally {
        await backend.close();
    }
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
