export const id = 4549;
export const ids = [4549];
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
        const isRead = from !== "database" && name.endsWith(".yaml");
        const known = isRead ? readBack.get(name.slice(0, -".yaml".length))?.textDigest : undefined;
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
/* harmony import */ var _files_replace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77228);
/* harmony import */ var _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42333);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22166);
/* harmony import */ var _record_named_digests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36209);
/* harmony import */ var _store_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68286);
/* harmony import */ var _validate_broken_database_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16006);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31054);
/* harmony import */ var _in_git_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7109);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19074);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9397);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(70637);













const SWITCH_COPY = "storage-backend.txt";
/** More than this many times, somebody adds files faster than they can be copied; the latest are not in the backup. */
const MAX_ROUNDS = 20;
/**
 * Takes a backup: copies, reads everything back, compares, and only then gives it its name under `backups/`.
 * What stands under `backups/` is proved.
 */
async function takeBackup(context, request) {
    const { files, layout, progress } = context;
    const staging = new _store_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .StoreLayout */ .E(request.scratch);
    files.makeDirs(staging.dir);
    const copied = await copyPayload(context, request, staging);
    await context.backends.completePayload(request.from, layout, staging.dir);
    progress.step("reading the backup back");
    const found = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_8__/* .surveyMarks */ .h)(context, await context.backends.openFolder(request.from, staging.dir));
    (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_7__/* .assertReadable */ .D)(found.findings);
    await (0,_prove_js__WEBPACK_IMPORTED_MODULE_12__/* .provePayload */ .F)(context, staging.dir, copied.digests, request.from, {
        readBack: found.marks,
        restores: true,
    });
    addWritten(context, staging, copied);
    const metadata = describe(context, request, found, copied);
    (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .createByPieces */ .hT)(files, staging.at("backup-metadata.yaml"), (0,_metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .writeMetadata */ .f5)(metadata, copied.digests));
    found.marks.free();
    copied.digests.free();
    copied.differs.free();
    copied.committed.free();
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
    const committed = new _in_git_js__WEBPACK_IMPORTED_MODULE_9__/* .CommittedFiles */ .C(context);
    const copied = { digests: new _record_named_digests_js__WEBPACK_IMPORTED_MODULE_5__/* .NamedDigests */ .H(), committed, differs: new _packed_ordered_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .OrderedKeys */ .a(), bytes: 0 };
    let payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .payloadOf */ .Md)(files, layout, request.from);
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
            tryRead(files, (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceOf */ .vz)(layout, file), (bytes) => add(context, staging, copied, file, bytes));
            progress.advance(copied.digests.size);
        }
        payload.files.free();
        payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_11__/* .payloadOf */ .Md)(files, layout, request.from);
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
    copied.digests.set(path, (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .textDigest */ .oA)(bytes));
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
    const git = committed.describe(differingFirst(differs));
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
        retentionDays: request.outcome === "manual" ? _metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .RETENTION_DAYS */ .zh : undefined,
        details: {
            format: _metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .FORMAT_VERSION */ .Hp,
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
/** What only this backup has, rows of a server, before what can be many. */
function* differingFirst(differs) {
    const isMany = (path) => path.includes("/");
    for (const many of [false, true]) {
        for (const [, path] of differs.sorted()) {
            if (isMany(path) === many) {
                yield path;
            }
        }
    }
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
        await assertOpens(context, backend);
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
/** Throws BACKEND_UNREADABLE for a server that lost a table: of what is left, a backup would look whole. A file is looked at itself. */
async function assertOpens({ backends }, backend) {
    if (backend === "database" && backends.usesServer) {
        const opened = await backends.open(backend);
        await opened.readSome([]).finally(() => opened.close());
    }
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
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
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
/* harmony import */ var _remove_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22312);
/* harmony import */ var _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48700);







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
            (0,_remove_run_js__WEBPACK_IMPORTED_MODULE_5__/* .removeRun */ .s)(ports.files, each);
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
    const pid = (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .pidOfTemporary */ .mR)(name);
    return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}
/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }, dir) {
    const name = dir.slice(dir.lastIndexOf("/") + 1);
    if (name.startsWith(".pruned-")) {
        return true;
    }
    // Whatever else stands there is somebody's.
    if (!name.startsWith("migration-")) {
        return false;
    }
    const state = tryReadJournal(files, dir);
    const { displaced, left } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, name);
    const kept = [displaced, left].some((each) => (0,_files_nested_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNestedFile */ .Y)(files, dir, each.slice(dir.length + 1)));
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
    const { shadow, backup, keeping, undoneBackup } = new _run_dirs_js__WEBPACK_IMPORTED_MODULE_6__/* .RunDirs */ .k(layout, dir.slice(dir.lastIndexOf("/") + 1));
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

/***/ 22312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ removeRun)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29713);

/** Removes the folder of a run that is over. Its journal goes last: what stands there without one nobody could explain. */
function removeRun(files, dir) {
    for (const { name, kind } of files.list(dir) ?? []) {
        if (kind === "directory") {
            files.removeTree(`${dir}/${name}`);
        }
        else if (name !== _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .JOURNAL */ .Ex) {
            files.remove(`${dir}/${name}`);
        }
    }
    files.removeTree(dir);
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





const HELD = "the lock is still there, and is stale as soon as this process has ended";
const FREE = "the lock is free, and what is left of it beside it goes with the next command that takes it ten minutes later";
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
            state: `What was asked for is done; ${lock.isFree ? FREE : HELD}.`,
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
        (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .fR)(files, file, Buffer.from(after, "latin1"));
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

/***/ 16006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ assertReadable),
/* harmony export */   F: () => (/* binding */ brokenDatabase)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** No row is read of a database that has one of these: it has not 0 records then, and none of them is gone. */
const OF_ALL = ["database-broken", "database-schema"];
/** What keeps a database from being read as a whole; undefined where nothing does. */
function brokenDatabase(findings) {
    return findings.find(({ rule, severity }) => severity === "error" && OF_ALL.includes(rule));
}
/** Throws BACKEND_UNREADABLE for what was found in a database that cannot be read as a whole. */
function assertReadable(findings) {
    const found = brokenDatabase(findings);
    if (found !== undefined) {
        const { file, message, fix } = found;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("BACKEND_UNREADABLE", `${file} cannot be read: ${message}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file },
            fix: [fix ?? "milestone validate lists all that is wrong with it."],
        });
    }
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
