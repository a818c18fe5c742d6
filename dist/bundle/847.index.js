export const id = 847;
export const ids = [847];
export const modules = {

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

/***/ 95198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readCheckedLine),
/* harmony export */   t: () => (/* binding */ writeCheckedLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** A JSON value as one line that shows when it was torn or flipped: checksum, space, JSON. */
function writeCheckedLine(value) {
    const text = JSON.stringify(value);
    return `${checksum(text)} ${text}\n`;
}
/** The value of a line without its line feed; undefined where the checksum does not fit. */
function readCheckedLine(line) {
    const space = line.indexOf(" ");
    const text = line.slice(space + 1);
    return space > 0 && checksum(text) === line.slice(0, space) ? JSON.parse(text) : undefined;
}
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", text).slice(0, 16);
}


/***/ })

};
