export const id = 462;
export const ids = [462];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 61157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ DuplicateFinder)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);
/* harmony import */ var _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31186);
/* harmony import */ var _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62616);



/**
 * Finds ids that some system would take for one: the same id twice, names that differ only in case or in
 * Unicode normalisation, `.yaml` beside `.yml`. One finding for each later one, naming the first.
 */
class DuplicateFinder {
    /** What was met, and in the same rows how it is shown. */
    folded = new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedKeys */ .n();
    shown = new _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedTexts */ .Z();
    free() {
        this.folded.free();
        this.shown.free();
    }
    add({ id, shown }) {
        const before = this.folded.size;
        const row = this.folded.add(id.normalize("NFC").toLowerCase());
        if (row === before) {
            this.shown.write(row, shown);
            return undefined;
        }
        const other = this.shown.text(row);
        const message = `the same id as ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(other)}, on some systems or on all`;
        const fix = "Keep one of the two, or give one another id.";
        return { rule: "duplicate-id", severity: "error", file: (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(shown), message, fix };
    }
}


/***/ }),

/***/ 64678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ FileBackend)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
// EXTERNAL MODULE: ./dist/lib/backends/query-times.js
var query_times = __webpack_require__(12783);
// EXTERNAL MODULE: ./dist/lib/files/signature.js
var files_signature = __webpack_require__(22002);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/record/marks.js
var record_marks = __webpack_require__(7450);
// EXTERNAL MODULE: ./dist/lib/backends/gone.js
var gone = __webpack_require__(7161);
// EXTERNAL MODULE: ./dist/lib/backends/file/read-record.js
var read_record = __webpack_require__(64305);
;// CONCATENATED MODULE: ./dist/lib/backends/file/changes.js








/**
 * What was written, renamed or removed since the marks were taken: by size, times and inode, then by digest.
 * Brings the marks up to date.
 */
async function* changedFiles(ports, marks) {
    const present = new packed_keys/* PackedKeys */.n();
    for (const state of record/* STATES */.xj) {
        refuseLostFolder(ports, state, marks);
        const entries = (0,list_state/* listState */.E8)(ports.files, ports.layout, state);
        for (const { name } of entries.filter(({ name, kind }) => kind !== "directory" && (0,list_state/* isYamlName */.fd)(name))) {
            const change = isAsMarked(ports, state, name, marks) ? "same" : reread(ports, state, name, marks);
            if (change === undefined) {
                continue;
            }
            present.add((0,read_record/* recordNameOf */.w)(state, name));
            if (change !== "same") {
                yield change;
            }
        }
    }
    yield* (0,gone/* goneFrom */.O)(marks, present);
}
/** A folder that went away with its records, as when another branch is checked out, is no removal of each of them. */
function refuseLostFolder({ files, layout }, state, marks) {
    const dir = layout.stateDir(state);
    if (files.stat(dir) !== undefined) {
        return;
    }
    const lost = [...marks.keys()].filter((name) => (0,record/* keyOf */.TN)(name).state === state).length;
    if (lost > 0) {
        const shown = layout.show(dir);
        throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `${shown} is gone, and ${lost} records that were in it.`, {
            state: "Nothing was switched.",
            place: { file: shown },
            fix: ["Bring the folder back, then run this again."],
        });
    }
}
function isAsMarked({ files, layout }, state, name, marks) {
    const signature = marks.signatureOf((0,read_record/* recordNameOf */.w)(state, name));
    const stat = signature === undefined ? undefined : files.stat(layout.at(state, name));
    return stat !== undefined && (0,record_marks/* sameSignature */.b)((0,files_signature/* signatureOf */.y)(stat), signature);
}
function reread(ports, state, name, marks) {
    const item = (0,read_record/* readRecordFile */.m)(ports, state, name);
    const record = (0,read_record/* recordNameOf */.w)(state, name);
    const before = marks.get(record);
    if (item === undefined && before !== undefined) {
        return emptied(ports, state, name);
    }
    if (item?.kind !== "record") {
        return item;
    }
    marks.set(record, item.mark);
    return before?.textDigest === item.mark.textDigest ? "same" : { kind: "put", record: item.record, mark: item.mark };
}
/** A tool that writes in place empties the file first: a record that is empty just now is not removed. */
function emptied({ files, layout }, state, name) {
    const file = layout.at(state, name);
    if (files.stat(file)?.sizeBytes !== 0) {
        return undefined;
    }
    const message = "it was a record, and is empty now";
    return { kind: "finding", finding: { rule: "yaml-syntax", severity: "error", file: layout.show(file), message } };
}

// EXTERNAL MODULE: ./dist/lib/files/nested-files.js
var nested_files = __webpack_require__(56659);
// EXTERNAL MODULE: ./dist/lib/record/digest.js
var record_digest = __webpack_require__(22166);
;// CONCATENATED MODULE: ./dist/lib/backends/file/folder-state.js





/** So many at once: those of a large store would be as large in memory as its list of files. */
const MOST_LINES = 1000;
/**
 * Names and signatures of everything in the state folders, records or not, as one digest. Undefined while a file is so
 * young that it could be written again without showing it.
 */
function folderState({ files, layout }) {
    let lines = [];
    let digest = "";
    let isSure = true;
    const fold = () => {
        digest = (0,record_digest/* textDigest */.oA)([digest, ...lines].join("\0\0"));
        lines = [];
    };
    for (const state of record/* STATES */.xj) {
        const entries = (0,list_state/* listState */.E8)(files, layout, state);
        const nested = (0,nested_files/* nestedFiles */.v)(files, layout.stateDir(state), "", entries);
        for (const name of [...entries.map((entry) => entry.name), ...nested]) {
            const stat = files.stat(layout.at(state, name));
            const signature = stat && (0,files_signature/* signatureOf */.y)(stat);
            isSure &&= signature !== undefined;
            lines.push(`${state}/${name}\0${stat?.kind} ${signature?.join(" ")}`);
            if (lines.length === MOST_LINES) {
                fold();
            }
        }
    }
    fold();
    return isSure ? digest : undefined;
}

// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/backends/file/duplicates.js
var file_duplicates = __webpack_require__(61157);
;// CONCATENATED MODULE: ./dist/lib/backends/file/scan.js






/** Lets signals in between files: everything below is synchronous, for speed. */
const YIELD_EVERY = 200;
/** Every record and problem of the folders of these states, in key order. */
async function* scanFiles(ports, states) {
    const duplicates = new file_duplicates/* DuplicateFinder */.G();
    try {
        yield* scanStates(ports, states, duplicates);
    }
    finally {
        duplicates.free();
    }
}
async function* scanStates(ports, states, duplicates) {
    for (const state of states) {
        let seen = 0;
        const entries = (0,list_state/* listState */.E8)(ports.files, ports.layout, state);
        for (const { name, kind } of entries) {
            seen += 1;
            if (seen % YIELD_EVERY === 0) {
                await new Promise(setImmediate);
            }
            if (kind !== "directory" && (0,list_state/* isYamlName */.fd)(name)) {
                yield* scanOne(ports, state, name, duplicates);
            }
            else if (kind !== "directory" && name.endsWith(".yml")) {
                yield* scanYml(ports, state, name, duplicates);
            }
        }
        yield* scanNested(ports, state, entries);
    }
}
function* scanOne(ports, state, name, duplicates) {
    const item = (0,read_record/* readRecordFile */.m)(ports, state, name);
    if (item === undefined) {
        return;
    }
    const shown = ports.layout.show(ports.layout.at(state, name));
    const duplicate = duplicates.add({ state, id: (0,list_state/* stemOf */.Vc)(name), shown });
    if (duplicate !== undefined) {
        yield { kind: "finding", finding: duplicate };
    }
    yield item;
}
/** Tools see `.yml` files only in part: they stay where they are, and are an error only beside a `.yaml`, of any state. */
function* scanYml(ports, state, name, duplicates) {
    const { files, layout } = ports;
    const stem = name.slice(0, -4);
    const shown = layout.show(layout.at(state, name));
    const finding = record/* STATES */.xj.some((each) => files.stat(layout.at(each, `${stem}.yaml`)) !== undefined)
        ? duplicates.add({ state, id: stem, shown })
        : undefined;
    const notice = warn("yml-extension", shown, "a .yml file is not a record; only .yaml is");
    yield { kind: "finding", finding: finding ?? notice };
}
function* scanNested({ files, layout }, state, entries) {
    for (const inside of (0,nested_files/* nestedFiles */.v)(files, layout.stateDir(state), "", entries)) {
        if (/\.ya?ml$/.test(inside)) {
            const shown = layout.show(layout.at(state, inside));
            yield { kind: "finding", finding: warn("nested-file", shown, "a file in a sub-folder is not a record") };
        }
    }
}
function warn(rule, shown, message) {
    return { rule, severity: "warning", file: (0,native_path/* showName */.$i)(shown), message };
}

;// CONCATENATED MODULE: ./dist/lib/backends/file/file-backend.js








/** Milestones as YAML files. Hybrid reads the same files; only its index differs. */
class FileBackend {
    name;
    ports;
    watched;
    constructor(name, ports) {
        this.name = name;
        this.ports = ports;
    }
    scan(states = record/* STATES */.xj) {
        return scanFiles(this.ports, states);
    }
    async read(key) {
        (0,list_state/* assertStateFolder */.GS)(this.ports.files, this.ports.layout, key.state);
        const item = (0,read_record/* readRecordFile */.m)(this.ports, key.state, `${key.id}.yaml`);
        if (item?.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, {
                state: "Nothing was changed.",
                place: { file },
            });
        }
        return item?.record;
    }
    watch() {
        this.watched = folderState(this.ports);
    }
    isUnchanged() {
        return this.watched !== undefined && this.watched === folderState(this.ports);
    }
    changesSince(marks) {
        return changedFiles(this.ports, marks);
    }
    /** Files cannot keep a writer out: what is written during the pause is found by the sweep. */
    async hold() {
        return { release: async () => { } };
    }
    /** As the tools do it: list the folder, count it, read one file. */
    async timeQueries() {
        const { files, layout } = this.ports;
        const list = () => (files.list(layout.stateDir("active")) ?? []).filter(({ name }) => (0,list_state/* isYamlName */.fd)(name));
        const one = list()[0];
        return {
            listMs: (0,query_times/* medianMs */.V)(() => list().sort(byName)),
            countMs: (0,query_times/* medianMs */.V)(() => list().length),
            readMs: one ? (0,query_times/* medianMs */.V)(() => this.tryRead(layout.at("active", one.name))) : 0,
        };
    }
    async close() { }
    /** A record that somebody removed since it was listed has nothing to time. */
    tryRead(file) {
        try {
            this.ports.files.read(file);
        }
        catch (error) {
            if (!(0,errors_error/* isErrno */.r)(error, "ENOENT")) {
                throw error;
            }
        }
    }
}
function byName(left, right) {
    return left.name < right.name ? -1 : 1;
}


/***/ }),

/***/ 64305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readRecordFile),
/* harmony export */   w: () => (/* binding */ recordNameOf)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18117);
/* harmony import */ var _files_signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22002);
/* harmony import */ var _record_conflict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11660);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22166);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98827);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32803);
/* harmony import */ var _store_list_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40624);








/** One `*.yaml` file: a record, a finding, or undefined when it is auxiliary or was removed meanwhile. */
function readRecordFile(ports, state, name) {
    const { files, layout, limits } = ports;
    const file = layout.at(state, name);
    const shown = (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(layout.show(file));
    if (limits.auxiliary.includes(name)) {
        return undefined;
    }
    try {
        return files.withBytes(file, ({ bytes, stat }) => stat.sizeBytes > limits.maxFileSizeBytes
            ? error("file-size", shown, `${stat.sizeBytes} bytes; a record may have ${limits.maxFileSizeBytes}`)
            : readBytes(ports, { state, name, shown, bytes, stat }), limits.maxFileSizeBytes);
    }
    catch (problem) {
        if (problem instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && problem.code === "UNSAFE_PATH") {
            // The path of this machine in front of it is nobody's business.
            const message = problem.message
                .replace(`${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(file)} `, "")
                .replace(`${shown} `, "")
                .replace(/\.$/, "");
            return error("unsafe-path", shown, message, problem.fix[0]);
        }
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(problem, "ENOENT")) {
            return undefined;
        }
        throw problem;
    }
}
function readBytes({ memo, limits, dataDigestOf, withoutDataDigests, withoutDigests }, { state, name, shown, bytes, stat }) {
    const digest = withoutDigests ? _record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_DIGEST */ .zM : (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .textDigest */ .oA)(bytes);
    const key = { state, id: (0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)(name) };
    const known = memo.get(digest);
    if (known !== undefined && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(key.id)) {
        const { dataDigest, json, fields } = known;
        const content = { yaml: bytes.toString("utf8"), textDigest: digest, dataDigest, data: { json, fields } };
        return found(new _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneRecord */ .GY(key, content), stat);
    }
    const elsewhere = dataDigestOf?.((0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(key), digest);
    if (elsewhere !== undefined && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(key.id)) {
        const yaml = bytes.toString("utf8");
        return found(new _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneRecord */ .GY(key, { yaml, textDigest: digest, dataDigest: elsewhere, data: { yaml } }), stat);
    }
    const parsed = withoutDataDigests || withoutDigests ? (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(bytes, digest, () => _record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_DIGEST */ .zM) : (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseText */ .r4)(bytes, digest);
    if (!parsed.ok) {
        const auxiliary = name === "dependencies.yaml" || limits.auxiliary.includes(name) || !isMeantAsRecord(bytes);
        return auxiliary ? undefined : broken(shown, parsed.problem, bytes);
    }
    if (!(0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeRecord */ .bF)(parsed.content.data.value)) {
        return undefined;
    }
    if (!(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(key.id)) {
        const message = "the name is no milestone id: 1 to 50 letters, digits, - and _, starting with a letter or digit";
        return error("record-id", shown, message, "Rename the file.");
    }
    memo.keep(parsed.content);
    return found(new _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneRecord */ .GY(key, parsed.content), stat);
}
/** UTF-16 has a NUL beside each plain letter, and its own mark at the start. */
function isMeantAsRecord(bytes) {
    const plain = bytes.includes(0) ? bytes.filter((byte, at) => byte !== 0 && (at > 1 || byte < 0xfe)) : bytes;
    return (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .wasMeantAsRecord */ .SY)(plain);
}
function found(record, stat) {
    const { state, id, textDigest: text, dataDigest } = record;
    const mark = { state, id, textDigest: text, dataDigest, signature: (0,_files_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureOf */ .y)(stat) };
    return { kind: "record", record, mark };
}
function broken(shown, problem, bytes) {
    const conflict = (0,_record_conflict_js__WEBPACK_IMPORTED_MODULE_7__/* .findConflict */ .A)(bytes);
    if (conflict !== undefined) {
        const finding = { ...base("conflict-marker", shown, "a git conflict marker"), ...conflict };
        return { kind: "finding", finding: { ...finding, fix: "Resolve the conflict and save the file." } };
    }
    const { code, message, line, column } = problem;
    return { kind: "finding", finding: { ...base(code, shown, message), line, column } };
}
function error(rule, shown, message, fix) {
    const finding = base(rule, shown, message);
    return { kind: "finding", finding: fix === undefined ? finding : { ...finding, fix } };
}
function base(rule, file, message) {
    return { rule, severity: "error", file, message };
}
/** `active/milestone-001` of a file name. */
function recordNameOf(state, name) {
    return (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)({ state, id: (0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)(name) });
}


/***/ }),

/***/ 7161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ goneFrom)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32803);

/** Takes the records that were not met out of the marks, each a change, and lets go of what was met. */
function* goneFrom(marks, met) {
    for (const name of marks.keys()) {
        if (met.rowOf(name) === undefined) {
            marks.delete(name);
            yield { kind: "gone", key: (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(name) };
        }
    }
    met.free();
}


/***/ }),

/***/ 12783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ medianMs),
/* harmony export */   u: () => (/* binding */ medianOf)
/* harmony export */ });
const MOST_RUNS = 5;
/** Enough to tell fast from slow; a large store must not wait for a better median. */
const BUDGET_MS = 40;
/** The median time of up to five runs, in milliseconds. */
function medianMs(run) {
    const times = [];
    for (let spent = 0; times.length < MOST_RUNS && spent < BUDGET_MS;) {
        const start = performance.now();
        run();
        const took = performance.now() - start;
        times.push(took);
        spent += took;
    }
    return medianIn(times);
}
/** The same of what a server has to be asked for. */
async function medianOf(run) {
    const times = [];
    for (let spent = 0; times.length < MOST_RUNS && spent < BUDGET_MS;) {
        const start = performance.now();
        await run();
        const took = performance.now() - start;
        times.push(took);
        spent += took;
    }
    return medianIn(times);
}
function medianIn(times) {
    return times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}


/***/ }),

/***/ 38972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TABLES),
/* harmony export */   z: () => (/* binding */ OUR_COLUMNS)
/* harmony export */ });
/** The table is the state: what a tool sets to completed inside `data` stays in its table. */
const TABLES = { active: "milestones", completed: "completed_milestones" };
/** Beside the tools' columns: the kept YAML, its SHA-256, and the data digest at writing time. */
const OUR_COLUMNS = ["yaml", "yaml_sha256", "data_sha256"];


/***/ }),

/***/ 46836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ NOTHING_CHANGED),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   lO: () => (/* binding */ MilestoneError),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* unused harmony export ERROR_EXITS */
/** Exit codes of every door: see README, "Exit codes". */
const EXIT = { done: 0, findings: 1, usage: 2, failed: 3, interrupted: 4 };
/**
 * Every code that this program can fail with, and the exit code it ends in.
 * Each has a row in docs/errors.md and a test that produces it.
 */
const ERROR_EXITS = {
    USAGE: EXIT.usage,
    STORE_NOT_FOUND: EXIT.usage,
    SWITCH_INVALID: EXIT.usage,
    SETTINGS_INVALID: EXIT.usage,
    UNKNOWN_COMMIT: EXIT.usage,
    UNKNOWN_BACKUP: EXIT.usage,
    MOVE_NOT_POSSIBLE: EXIT.findings,
    PREREQUISITES: EXIT.findings,
    PLAN_CHANGED: EXIT.findings,
    UNDO_NOT_POSSIBLE: EXIT.findings,
    DECLINED: EXIT.findings,
    HOOK_NOT_POSSIBLE: EXIT.findings,
    LOCKED: EXIT.findings,
    UNSAFE_PATH: EXIT.findings,
    BRANCH_EDITED: EXIT.findings,
    BRANCH_CONFLICT: EXIT.findings,
    TOO_LARGE_FOR_GIT: EXIT.findings,
    BACKUP_DAMAGED: EXIT.failed,
    BACKUP_PAYLOAD_ABSENT: EXIT.findings,
    BACKEND_UNREADABLE: EXIT.failed,
    RECORD_UNREADABLE: EXIT.failed,
    EMPTY_TARGET: EXIT.failed,
    VERIFY_MISMATCH: EXIT.failed,
    SOURCE_BUSY: EXIT.failed,
    WRITE_PAUSE_EXCEEDED: EXIT.failed,
    LOCK_LOST: EXIT.failed,
    BRANCH_RACED: EXIT.failed,
    REMOTE_FAILED: EXIT.failed,
    STOPPED: EXIT.failed,
    IO: EXIT.failed,
    GIT_FAILED: EXIT.failed,
    GITHUB_REFUSED: EXIT.failed,
    GITHUB_CONFLICT: EXIT.failed,
    GITHUB_UNAVAILABLE: EXIT.failed,
    PULL_REQUESTS_OFF: EXIT.failed,
    SERVER_REFUSED: EXIT.usage,
    SERVER_UNREACHABLE: EXIT.failed,
    SERVER_FAILED: EXIT.failed,
    INTERNAL: EXIT.failed,
    JOURNAL_UNREADABLE: EXIT.interrupted,
    INTERRUPTED: EXIT.interrupted,
    COMMIT_UNKNOWN: EXIT.interrupted,
    FINISH_INCOMPLETE: EXIT.interrupted,
};
/** The one error type. The message says what happened, what was found and expected. */
class MilestoneError extends Error {
    name = "MilestoneError";
    code;
    state;
    place;
    fix;
    constructor(code, message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.state = details.state;
        this.place = details.place ?? {};
        this.fix = details.fix ?? [];
    }
    get exitCode() {
        return ERROR_EXITS[this.code];
    }
}
/** The state that every check before the first write leaves. */
const NOTHING_CHANGED = "Nothing was changed.";
/** True for an operating system error with this code, for example `ENOENT`. */
function isErrno(error, ...codes) {
    const code = error?.code;
    return error instanceof Error && code !== undefined && codes.includes(code);
}


/***/ }),

/***/ 60283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
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


/***/ }),

/***/ 18117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ showName),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   vb: () => (/* binding */ nativePath)
/* harmony export */ });
/**
 * File names are bytes, strings are not. A byte that is not UTF-8 is kept as the lone surrogate U+DC00 + byte,
 * which no decoded text contains, and turned back on the way to the system (as Python's "surrogateescape" does).
 */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** The string of a name as the system gives it. */
function decodeName(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return decodeBytewise(bytes);
    }
}
function decodeBytewise(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes, at);
        text +=
            length > 0 ? STRICT.decode(bytes.subarray(at, at + length)) : String.fromCharCode(0xdc00 + bytes[at]);
        at += Math.max(1, length);
    }
    return text;
}
/** How many bytes the UTF-8 character at `at` has; 0 when there is none. */
function characterLength(bytes, at) {
    for (let length = 1; length <= 4; length++) {
        try {
            return STRICT.decode(bytes.subarray(at, at + length)).length > 0 ? length : 0;
        }
        catch {
            // A longer piece may still be a character.
        }
    }
    return 0;
}
/** The path to hand to the system: the string itself, unless it carries bytes that are not UTF-8. */
function nativePath(path) {
    if (path.isWellFormed()) {
        return path;
    }
    // By code point: a low surrogate that belongs to a pair is half of a character, not a byte.
    const parts = path.split(/([\udc80-\udcff])/u).map((part) => {
        const unit = part.charCodeAt(0);
        return unit >= 0xdc80 && unit <= 0xdcff && part.length === 1 ? Buffer.from([unit - 0xdc00]) : Buffer.from(part);
    });
    return Buffer.concat(parts);
}
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A name as it may be shown: control, format and bidirectional characters and stray bytes become escapes. */
function showName(name) {
    return name.replace(UNPRINTABLE, (character) => {
        const unit = character.codePointAt(0);
        if (unit >= 0xdc80 && unit <= 0xdcff) {
            return `\\x${(unit - 0xdc00).toString(16)}`;
        }
        const simple = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };
        return simple[character] ?? `\\u{${unit.toString(16)}}`;
    });
}


/***/ }),

/***/ 56659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ nestedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30790);


/**
 * Files below the sub-folders of `dir` (or below one of them), relative to `dir`, sorted; `dir`'s own files are not among
 * them. `entries` are those of the folder, where they are at hand.
 */
function nestedFiles(files, dir, below = "", entries = files.list(node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, below)) ?? []) {
    const found = [];
    for (const entry of entries) {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_0__.join(below, entry.name);
        if (entry.kind === "directory") {
            found.push(...nestedFiles(files, dir, inside));
        }
        else if (below !== "") {
            found.push(inside);
        }
    }
    return found.sort(_record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .OP);
}


/***/ }),

/***/ 96769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOnly)
/* harmony export */ });
/**
 * Files of a command that only reads: whatever tries to write through them is a mistake in this program.
 * `freeBytes` still asks the machine.
 */
function readOnly(reading, machine) {
    const refuse = () => {
        throw new Error("a command that only reads tried to write");
    };
    return {
        list: (dir) => reading.list(dir),
        stat: (file) => reading.stat(file),
        read: (file, mostBytes) => reading.read(file, mostBytes),
        withBytes: (file, use, mostBytes) => reading.withBytes(file, use, mostBytes),
        digest: (file) => reading.digest(file),
        chunks: (file) => reading.chunks(file),
        freeBytes: (dir) => machine.freeBytes(dir),
        create: refuse,
        copy: refuse,
        append: refuse,
        rename: refuse,
        remove: refuse,
        removeTree: refuse,
        makeDir: refuse,
        makeDirs: refuse,
        sync: refuse,
        syncDir: refuse,
        syncTree: refuse,
    };
}


/***/ }),

/***/ 77228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   m: () => (/* binding */ pidOfTemporary)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

let counter = 0;
const TEMPORARY = /^\..+\.(\d+)-\d+\.tmp$/;
/** The process that a temporary file of ours belongs to; undefined for any other name. */
function pidOfTemporary(name) {
    const [, pid] = TEMPORARY.exec(name) ?? [];
    return pid === undefined ? undefined : Number(pid);
}
/**
 * Replaces a file so that a crash leaves the old bytes or the new ones, durable when this returns:
 * temporary file beside it, fsync, rename, fsync of the directory. The mode stays.
 */
function replaceFile(files, file, bytes) {
    counter += 1;
    const dir = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file);
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, `.${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file)}.${process.pid}-${counter}.tmp`);
    // A killed process of the same number, as in a container, may have left one of this name.
    files.remove(temporary);
    const before = files.stat(file);
    try {
        files.create(temporary, bytes, before?.kind === "file" ? before.mode : undefined);
        files.sync(temporary);
        files.rename(temporary, file);
    }
    catch (error) {
        files.remove(temporary);
        throw error;
    }
    files.syncDir(dir);
}


/***/ }),

/***/ 22002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/** Clocks of file systems tick in up to two seconds: a file as young as that may change again without showing it. */
const YOUNG_MS = 2000;
/** What must differ when a file was written since; undefined where the clock is too coarse to tell. */
function signatureOf(stat, nowMs = Date.now()) {
    const newest = Math.max(stat.modifiedMs, stat.changedMs);
    const young = newest > nowMs - YOUNG_MS;
    return young ? undefined : [stat.sizeBytes, stat.modifiedMs, stat.changedMs, stat.inode];
}


/***/ }),

/***/ 64124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ CommitFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22166);




/** Objects fetched by one git process: few processes, bounded memory. */
const BATCH_FILES = 500;
/** So few that reading them costs less than asking how large they are. */
const FEW_FILES = 64;
/** In place of a size that was not asked for yet. */
const UNKNOWN = -1;
/** The store of a commit, read from git objects, under the paths that a checkout would give it. */
class CommitFiles {
    repository;
    entries = new Map();
    folders = new Map();
    dir;
    order;
    positions = new Map();
    fetched = new Map();
    /**
     * `dir` is where the store would stand. Of files for which `isListed` is false, only who knows their names finds
     * them. Throws STORE_NOT_FOUND for a commit that has none.
     */
    constructor(repository, commit, dir, isListed) {
        this.repository = repository;
        this.dir = dir;
        const order = [];
        const entries = isListed ? this.entriesOf(commit, dir, isListed) : repository.entries(commit);
        for (const entry of entries) {
            const file = fileIn(dir, entry.path);
            this.entries.set(file, entry);
            const listed = isListed?.(entry.path) ?? true;
            this.addToFolder(file, kindOf(entry), listed);
            if (listed) {
                order.push(file);
            }
        }
        if (this.entries.size === 0) {
            throw noStore(commit, repository.folder);
        }
        this.order = order;
        for (const [index, file] of this.order.entries()) {
            this.positions.set(file, index);
        }
    }
    /** Every file, listed or not, relative to the store, with `/`. */
    paths() {
        return new Set([...this.entries.values()].map((entry) => entry.path));
    }
    list(dir) {
        const folder = this.folders.get(dir);
        return folder && [...folder].map(([name, kind]) => ({ name, kind }));
    }
    stat(file) {
        const entry = this.entries.get(file);
        const kind = entry ? kindOf(entry) : this.folders.has(file) ? "directory" : undefined;
        const sizeBytes = entry === undefined ? 0 : this.sizeOf(file, entry);
        return kind && { kind, sizeBytes, modifiedMs: 0, changedMs: 0, inode: 0, links: 1, mode: 0o644 };
    }
    /** Of a file that is not listed, asked for when somebody wants to know. */
    sizeOf(file, entry) {
        if (entry.sizeBytes !== UNKNOWN) {
            return entry.sizeBytes;
        }
        const sizeBytes = this.repository.sizesOf([entry.id])[0] ?? 0;
        this.entries.set(file, { ...entry, sizeBytes });
        return sizeBytes;
    }
    read(file, mostBytes = Number.POSITIVE_INFINITY) {
        const stat = this.stat(file);
        const entry = this.entries.get(file);
        if (stat === undefined || entry === undefined) {
            throw Object.assign(new Error(`ENOENT: no such file in the commit: ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(file)}`), { code: "ENOENT" });
        }
        if (stat.kind !== "file") {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("UNSAFE_PATH", `${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(file)} is no plain file in the commit.`, {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
                place: { file },
                fix: ["Replace it by a plain file."],
            });
        }
        if (stat.sizeBytes > mostBytes) {
            return { bytes: Buffer.alloc(0), stat };
        }
        return { bytes: this.fetched.get(file) ?? this.fetch(file), stat };
    }
    withBytes(file, use, mostBytes) {
        return use(this.read(file, mostBytes));
    }
    digest(file) {
        return (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .textDigest */ .oA)(this.read(file).bytes);
    }
    *chunks(file) {
        yield this.read(file).bytes;
    }
    /** Fetches the file and those that are likely to be read next. */
    fetch(file) {
        const start = this.positions.get(file);
        const likely = start === undefined ? [file] : this.order.slice(start, start + BATCH_FILES);
        const files = likely.filter((each) => {
            const entry = this.entries.get(each);
            return (kindOf(entry) === "file" &&
                (each === file || (entry.sizeBytes < 1_000_000 && node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(each) === node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file))));
        });
        const ids = files.map((each) => this.entries.get(each).id);
        const blobs = [...this.repository.blobs(ids)];
        this.fetched = new Map(files.map((each, index) => [each, blobs[index]]));
        return this.fetched.get(file);
    }
    /** With the sizes of listed files alone. */
    entriesOf(commit, dir, isListed) {
        const names = this.repository.names(commit);
        const listed = names.filter((entry) => isListed(entry.path) && kindOf(entry) === "file");
        const ids = listed.map(({ id }) => id);
        // Where there are few, their bytes tell how many they are: one git process less. A database is not for here.
        const isRead = listed.length <= FEW_FILES && !listed.some((entry) => entry.path.endsWith(".db"));
        const blobs = isRead ? [...this.repository.blobs(ids)] : [];
        const sizes = isRead ? blobs.map(({ length }) => length) : this.repository.sizesOf(ids);
        this.fetched = new Map(blobs.map((bytes, at) => [fileIn(dir, listed[at]?.path ?? ""), bytes]));
        const sizeOf = new Map(listed.map((entry, at) => [entry.path, sizes[at] ?? 0]));
        return names.map((entry) => ({ ...entry, sizeBytes: sizeOf.get(entry.path) ?? UNKNOWN }));
    }
    addToFolder(file, kind, isListed) {
        const cut = file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        const folder = this.folderAt(file.slice(0, cut));
        if (isListed) {
            folder.set(file.slice(cut + 1), kind);
        }
    }
    /** The entries of a folder, which is an entry of the one above it from the first file on. */
    folderAt(dir) {
        const known = this.folders.get(dir);
        if (known !== undefined) {
            return known;
        }
        const entries = new Map();
        this.folders.set(dir, entries);
        if (dir !== this.dir) {
            const cut = dir.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
            this.folderAt(dir.slice(0, cut)).set(dir.slice(cut + 1), "directory");
        }
        return entries;
    }
}
/** Joining each of thousands would take longer than everything else. */
function fileIn(dir, name) {
    return `${dir}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" ? name : node_path__WEBPACK_IMPORTED_MODULE_0__.normalize(name)}`;
}
/** A link in its place, or a repository inside, is no store either. */
function noStore(commit, folder) {
    const message = `The commit ${commit.slice(0, 12)} has no files in ${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(folder)}.`;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("STORE_NOT_FOUND", message, { state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh, fix: ["Name a commit that has."] });
}
function kindOf(entry) {
    switch (entry.mode) {
        case "120000":
            return "link";
        case "160000":
            return "other";
        default:
            return "file";
    }
}


/***/ }),

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);


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
    static inHook(folder, env, timeLeftMs) {
        const git = new Git(folder, env, timeLeftMs);
        const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
        Object.assign(git.env, Object.fromEntries(kept));
        return git;
    }
    /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
    hooksFolder() {
        const { status, stdout } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"], {
            cwd: this.folder,
            env: this.env,
            encoding: "utf8",
        });
        return status === 0 ? stdout.replace(/\n$/, "") : undefined;
    }
    /** The output; undefined when git exits with another code than 0 or is not installed. */
    try(args, input) {
        const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            ...(input === undefined ? {} : { input }),
            ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
            maxBuffer: MAX_OUTPUT_BYTES,
            stdio: ["pipe", "pipe", "pipe"],
        });
        return result.status === 0 ? result.stdout : undefined;
    }
    /** The output. Throws GIT_FAILED. */
    run(args, input) {
        const output = this.try(args, input);
        if (output === undefined) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("GIT_FAILED", `git ${args[0]} failed.`, {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
                fix: ["Run git status in the folder of the store and mend what it says."],
            });
        }
        return output;
    }
    /** The one way out of this machine. Never throws; other work goes on meanwhile. */
    async call(args, { protocol, settings, signal }) {
        const told = Object.fromEntries(settings.flatMap(([key, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ]));
        const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
        // git does the talking through programs of its own, which end with it only as a group.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...HARDENED, ...args], {
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

/***/ 8316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Repository)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/git/read-history.js

/** What a commit of a log is asked for; what it changed follows behind a NUL. */
const HEAD = "--format=%H %ct %P";
/** Settings of a repository or of a person must not change what a log says. */
const RAW = [
    ...["--root", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "-O/dev/null"],
    ...["--no-ext-diff", "--ignore-submodules=none"],
];
const PLAIN = [...RAW, "--no-follow", "--no-show-signature", HEAD];
/**
 * A log with the files that each commit changed below `folder`, in git's order. Undefined where this clone lacks
 * objects that it needs. Each commit is compared with its first parent; links and repositories inside count as nothing.
 */
function readLog(git, folder, commit, options, paths) {
    const places = paths.map((each) => literal(`${folder}/${each}`));
    // What -m means can be set; older versions know no word of their own for it.
    const output = git.try(["-c", "log.diffMerges=separate", "log", ...PLAIN, ...options, commit, "--", ...places]);
    const commits = output && parseLog(output, folder);
    return commits && withoutCuts(git, commits);
}
/**
 * The same along first parents. A log that is told which paths to look at compares each pair of trees twice, and git is
 * busy with little else: so one process lists the commits, and another compares each with its first parent.
 */
function readFirstParents(git, folder, commit, paths) {
    const log = git.try(["log", "--first-parent", "--no-patch", "-z", "--no-show-signature", HEAD, commit, "--"]);
    const line = log && parseLog(log, folder);
    // The next one of the line is the first parent; given behind its commit, no other is compared with it.
    const input = line?.map(({ id, hasParents }, at) => `${id}${hasParents ? ` ${line[at + 1]?.id ?? ""}` : ""}\n`);
    const places = paths.map((each) => literal(`${folder}/${each}`));
    const output = input && git.try(["diff-tree", "--stdin", "-r", ...RAW, "--", ...places], input.join(""));
    if (line === undefined || output === undefined) {
        return undefined;
    }
    const changesOf = new Map(parseLog(output, folder).map(({ id, changes }) => [id, changes]));
    const changed = line.flatMap((each) => {
        const changes = changesOf.get(each.id);
        return changes === undefined ? [] : [{ ...each, changes }];
    });
    return withoutCuts(git, changed);
}
/** Who committed at or after a time, by the mailmap of that commit; undefined as with {@link readLog}. */
function readAuthors(git, folder, commit, since) {
    const gitDir = git.line(["rev-parse", "--absolute-git-dir"]);
    // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
    const bare = ["--git-dir", gitDir ?? "", "-c", "core.bare=true"];
    const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
    const format = ["-z", "--no-follow", "--no-show-signature", "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
    const maxAge = `--max-age=${Math.floor(since.getTime() / 1000)}`;
    const output = git.try([...bare, ...mailmap, "log", ...format, maxAge, commit, "--", literal(folder)]);
    return output && parseAuthors(output.toString("utf8"));
}
/** A path and nothing else: no character in it is special. */
function literal(path) {
    return `:(top,literal)${path}`;
}
function parseAuthors(output) {
    const fields = output.split("\0");
    const authors = [];
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [seconds = "", email = "", name = ""] = fields.slice(at, at + 3);
        authors.push({ at: new Date(Number(seconds) * 1000), email, name });
    }
    return authors;
}
function parseLog(output, folder) {
    const commits = [];
    for (let at = 0; at < output.length;) {
        const end = endOfField(output, at);
        const field = output.toString("latin1", at, end).replace(/^\n/, "");
        at = end + 1;
        if (field.startsWith(":")) {
            const nameEnd = endOfField(output, at);
            const path = (0,native_path/* decodeName */.e4)(output.subarray(at, nameEnd)).slice(folder.length + 1);
            commits.at(-1)?.changes.push(parseChange(field, path));
            at = nameEnd + 1;
        }
        else if (field !== "") {
            const [id = "", seconds = "", ...parents] = field.split(" ").filter(Boolean);
            const hasParents = parents.length > 0;
            const isMerge = parents.length > 1;
            commits.push({ id, at: new Date(Number(seconds) * 1000), isCut: false, isMerge, changes: [], hasParents });
        }
    }
    return commits;
}
function endOfField(output, at) {
    const end = output.indexOf(0, at);
    return end < 0 ? output.length : end;
}
/** `:100644 100755 <id> <id> M` */
function parseChange(field, path) {
    const [modeBefore = "", modeAfter = "", before, after] = field.slice(1).split(" ");
    const isFile = (mode) => mode.startsWith("100");
    return {
        path,
        before: isFile(modeBefore) ? before : undefined,
        after: isFile(modeAfter) ? after : undefined,
    };
}
/** A commit without parents that names some is where a shallow clone begins: what it changed nobody knows here. */
function withoutCuts(git, commits) {
    const roots = commits.filter(({ hasParents }) => !hasParents).map(({ id }) => id);
    const cut = roots.length === 0 ? new Set() : new Set(findCut(git, roots));
    return commits.map(({ hasParents: _, ...commit }) => ({ ...commit, isCut: cut.has(commit.id) }));
}
function findCut(git, ids) {
    const output = git.try(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
    const cut = [];
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(10, at);
        const [id = "", , size] = output.toString("latin1", at, end).split(" ");
        const next = end + 1 + Number(size) + 1;
        const head = output.toString("latin1", end + 1, next).split("\n\n", 1)[0] ?? "";
        if (/^parent /m.test(head)) {
            cut.push(id);
        }
        at = next;
    }
    return cut;
}

;// CONCATENATED MODULE: ./dist/lib/git/repository.js




/** The repository that holds a store, by the git command. */
class Repository {
    git;
    folder;
    constructor(git, folder) {
        this.git = git;
        this.folder = folder;
    }
    /** The repository that git works on, and a store in it. */
    static at(git, folder) {
        return new Repository(git, folder);
    }
    /** Undefined when the store is in no repository, or git is not installed, or refuses it. */
    static find(git, storeName) {
        const prefix = git.line(["rev-parse", "--show-prefix"]);
        return prefix === undefined ? undefined : new Repository(git, external_node_path_.posix.join(prefix, storeName));
    }
    /** The commit that a word names. Throws UNKNOWN_COMMIT. */
    resolve(ref) {
        const commit = this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
        if (commit === undefined) {
            throw new error/* MilestoneError */.lO("UNKNOWN_COMMIT", `There is no commit ${JSON.stringify(ref)} here.`, {
                state: error/* NOTHING_CHANGED */.Dh,
                fix: ["Name a commit, branch or tag that this clone has; a shallow clone has few: git fetch --unshallow."],
            });
        }
        return commit;
    }
    refCommit(ref) {
        return this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    }
    has(commit) {
        return /^[0-9a-f]{40,64}$/.test(commit) && this.git.try(["cat-file", "-e", `${commit}^{commit}`]) !== undefined;
    }
    head() {
        const [commit, tree] = this.git.line(["rev-parse", "HEAD^{commit}", "HEAD^{tree}"])?.split("\n") ?? [];
        return commit === undefined || tree === undefined ? undefined : { commit, tree };
    }
    committedAt(commit) {
        const line = this.git.run(["log", "-1", "--format=%ct", "--no-show-signature", commit, "--"]).toString("utf8");
        return new Date(Number(line.trim()) * 1000);
    }
    lastChangeOf(file) {
        return (this.git.line(["--literal-pathspecs", "log", "-1", "--format=%H", "--no-show-signature", "--", file]) || undefined);
    }
    entries(commit) {
        const output = this.git.run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", `${this.folder}/`]);
        return splitNul(output).map((line) => parseEntry(line, this.folder));
    }
    /** The same without sizes, which git opens each object for: that takes longer than everything else. */
    names(commit) {
        const output = this.git.run(["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${this.folder}/`]);
        return splitNul(output).map((line) => parseEntry(line, this.folder));
    }
    /** How large objects are, in the order of their ids; 0 for one that is not here. */
    sizesOf(ids) {
        if (ids.length === 0) {
            return [];
        }
        const output = this.git.try(["cat-file", "--batch-check"], ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
        const lines = output.toString("latin1").split("\n");
        return ids.map((_, at) => Number(lines[at]?.split(" ")[2]) || 0);
    }
    idOf(file) {
        return this.git.line(["hash-object", "--no-filters", "--", file]);
    }
    ignored(paths) {
        const folder = external_node_path_.posix.basename(this.folder);
        const input = paths.map((each) => `${folder}/${each}\0`).join("");
        // Exit code 1 means that none is ignored.
        const output = this.git.try(["check-ignore", "-z", "--stdin"], input) ?? Buffer.alloc(0);
        return splitNul(output).map((line) => (0,native_path/* decodeName */.e4)(line).slice(folder.length + 1));
    }
    tracked() {
        const output = this.git.try(["ls-files", "-z", "--full-name", "--", external_node_path_.posix.basename(this.folder)]);
        return splitNul(output ?? Buffer.alloc(0)).map((line) => (0,native_path/* decodeName */.e4)(line).slice(this.folder.length + 1));
    }
    /** The bytes of objects, in the order of the ids. Throws GIT_FAILED for an id that is not here. */
    *blobs(ids) {
        let at = 0;
        for (const bytes of this.bytesOf(ids)) {
            if (bytes === undefined) {
                throw new error/* MilestoneError */.lO("GIT_FAILED", `git has no file ${ids[at]} (missing).`, {
                    state: error/* NOTHING_CHANGED */.Dh,
                    fix: ["git fetch --unshallow, or fetch the commit that has it."],
                });
            }
            at += 1;
            yield bytes;
        }
    }
    *bytesOf(ids) {
        if (ids.length === 0) {
            return;
        }
        // A partial clone may not even be asked.
        const output = this.git.try(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
        let at = 0;
        for (const _ of ids) {
            const end = Math.max(at, output.indexOf(10, at));
            const [, type, size] = output.toString("latin1", at, end).split(" ");
            const start = end + 1;
            at = size === undefined ? start : start + Number(size) + 1;
            yield type === "blob" ? output.subarray(start, at - 1) : undefined;
        }
    }
    changes(commit, paths) {
        return readFirstParents(this.git, this.folder, commit, paths);
    }
    additions(commit, paths) {
        return readLog(this.git, this.folder, commit, ["--diff-filter=A", "--reverse"], paths);
    }
    lastChange(commit, path) {
        return readLog(this.git, this.folder, commit, ["-1", "--no-patch"], [path])?.[0];
    }
    authors(commit, since) {
        return readAuthors(this.git, this.folder, commit, since);
    }
    fileAt(commit, path) {
        return this.git.try(["cat-file", "blob", `${commit}:${this.folder}/${path}`]);
    }
    convertsLineEndings() {
        const autocrlf = this.git.line(["config", "--get", "core.autocrlf"]);
        const name = `${external_node_path_.posix.basename(this.folder)}/active/any.yaml`;
        const attribute = this.git.line(["check-attr", "text", "--", name]) ?? "";
        return (!attribute.endsWith(": unset") &&
            (autocrlf === "true" || autocrlf === "input" || !attribute.endsWith(": unspecified")));
    }
}
function parseEntry(line, folder) {
    const tab = line.indexOf(9);
    const [mode = "", , id = "", size = "0"] = line.toString("latin1", 0, tab).split(/ +/);
    const name = (0,native_path/* decodeName */.e4)(line.subarray(tab + 1));
    return { path: name.slice(folder.length + 1), mode, id, sizeBytes: Number(size) || 0 };
}
function splitNul(output) {
    const parts = [];
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(0, at);
        parts.push(output.subarray(at, end));
        at = end + 1;
    }
    return parts;
}


/***/ }),

/***/ 60506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ concatenatedJson)
/* harmony export */ });
/* harmony import */ var _json_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26864);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21645);
/* harmony import */ var _log_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33151);
/* harmony import */ var _parse_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88036);




const OPENING = 0x7b;
/**
 * A log of pretty-printed JSON objects one after the other, as tools write their metrics. Each `{` in column 1 starts
 * again, so a broken entry costs only itself; one object a line reads just as well. In memory for the longest entry.
 */
function* concatenatedJson(chunks) {
    let entry;
    for (const { number, bytes, isEnded } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(chunks, _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E)) {
        const content = bytes && (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutBom */ .vA)(bytes, number);
        if (entry !== undefined && (content === undefined || content[0] === OPENING)) {
            yield* finish(entry, true);
            entry = undefined;
        }
        if (entry === undefined && content !== undefined && (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(content)) {
            continue;
        }
        entry ??= { line: number, lines: [], sizeBytes: 0, isEnded: true };
        add(entry, content);
        entry.isEnded = isEnded;
    }
    if (entry !== undefined) {
        yield* finish(entry, false);
    }
}
function add(entry, content) {
    entry.sizeBytes += content === undefined ? _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E + 1 : content.length + 1;
    if (content !== undefined && entry.sizeBytes <= _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E) {
        entry.lines.push(Buffer.concat([content, Buffer.from("\n")]));
    }
    else {
        entry.lines = [];
    }
}
function* finish({ line, lines, sizeBytes, isEnded }, hasNext) {
    if (sizeBytes > _log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E) {
        const message = `an entry of more than ${_log_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PIECE_BYTES */ .E} bytes`;
        yield { kind: "broken", from: line, line, column: 1, message };
        return;
    }
    const piece = (0,_parse_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePiece */ .e)(Buffer.concat(lines), line);
    yield piece.kind === "broken" && !hasNext && !isEnded ? { kind: "torn", line } : piece;
}


/***/ }),

/***/ 26864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i7: () => (/* binding */ jsonLines),
/* harmony export */   vA: () => (/* binding */ withoutBom),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);
/* harmony import */ var _log_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33151);
/* harmony import */ var _parse_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88036);



const BOM = Buffer.from("\ufeff");
/**
 * A log with one JSON value a line. A line that does not parse never hides another; blank lines and a BOM are passed
 * over. In memory for the longest line.
 */
function* jsonLines(chunks) {
    for (const { number, bytes, isEnded } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(chunks, _log_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PIECE_BYTES */ .E)) {
        if (bytes === undefined) {
            const message = `a line of more than ${_log_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PIECE_BYTES */ .E} bytes`;
            yield { kind: "broken", from: number, line: number, column: 1, message };
            continue;
        }
        const content = withoutBom(bytes, number);
        if (!isBlank(content)) {
            const piece = (0,_parse_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePiece */ .e)(content, number);
            yield piece.kind === "broken" && !isEnded ? { kind: "torn", line: number } : piece;
        }
    }
}
/** The bytes of a line without the BOM that a text may begin with. */
function withoutBom(bytes, line) {
    return line === 1 && bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes;
}
/** True for a line of blanks, tabs and carriage returns. */
function isBlank(bytes) {
    return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
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

/***/ 33151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MAX_PIECE_BYTES)
/* harmony export */ });
/** Longer pieces are no events; they are broken, and not kept in memory. */
const MAX_PIECE_BYTES = 1024 * 1024;


/***/ }),

/***/ 88036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ parsePiece)
});

// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/logs/json-problem.js

const WORDS = {
    value: "a value",
    "value or ]": 'a value or "]"',
    "key or }": 'a key in double quotes or "}"',
    key: "a key in double quotes",
    ":": '":"',
    ", or }": '"," or "}"',
    ", or ]": '"," or "]"',
    end: "nothing more",
};
/**
 * Where a text stops being JSON: the engine's own messages quote the text, and seldom say the place. Undefined for JSON.
 * Linear and without recursion, so that no nesting is too deep.
 */
function findJsonProblem(text) {
    const open = [];
    let expected = "value";
    for (let at = 0;;) {
        const { token, next, problem } = nextToken(text, at);
        if (problem !== undefined) {
            return problem;
        }
        if (token.kind === "end" && expected === "end") {
            return undefined;
        }
        const step = accept(expected, token.kind, open);
        if (step === undefined) {
            return { at: token.at, message: `expected ${WORDS[expected]}, found ${describeAt(text, token.at)}` };
        }
        expected = step;
        at = next;
    }
}
/** What is expected behind this token; undefined where it may not stand. Keeps the brackets that are open. */
function accept(expected, token, open) {
    if (token === "}" || token === "]") {
        const closes = expected.endsWith(`or ${token}`);
        open.length -= closes ? 1 : 0;
        return closes ? afterValue(open) : undefined;
    }
    if (expected.startsWith("value")) {
        return acceptValue(token, open);
    }
    const [wanted, next] = PLAIN[expected] ?? [];
    return token === wanted ? next : undefined;
}
const PLAIN = {
    "key or }": ["string", ":"],
    key: ["string", ":"],
    ":": [":", "value"],
    ", or }": [",", "key"],
    ", or ]": [",", "value"],
};
function acceptValue(token, open) {
    if (token === "{" || token === "[") {
        open.push(token);
        return token === "{" ? "key or }" : "value or ]";
    }
    return token === "string" || token === "scalar" ? afterValue(open) : undefined;
}
function afterValue(open) {
    const innermost = open.at(-1);
    return innermost === undefined ? "end" : innermost === "{" ? ", or }" : ", or ]";
}
const BLANK = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
function nextToken(text, from) {
    const at = endOf(BLANK, text, from) ?? from;
    const character = text[at];
    if (character === undefined) {
        return { token: { kind: "end", at }, next: at };
    }
    if (character === '"') {
        return readString(text, at);
    }
    if ("{}[],:".includes(character)) {
        return { token: { kind: character, at }, next: at + 1 };
    }
    const end = endOf(SCALAR, text, at);
    return { token: { kind: end === undefined ? "unknown" : "scalar", at }, next: end ?? at + 1 };
}
function readString(text, start) {
    const token = { kind: "string", at: start };
    const refuse = (at, message) => ({ token, next: at, problem: { at, message } });
    for (let at = start + 1;;) {
        const character = text[at];
        if (character === undefined) {
            return refuse(start, "a string without its closing quote");
        }
        if (character === '"') {
            return { token, next: at + 1 };
        }
        if (character < " ") {
            return refuse(at, `${describeAt(text, at)} within a string; it must be escaped`);
        }
        const end = character === "\\" ? endOf(ESCAPE, text, at) : at + 1;
        if (end === undefined) {
            return refuse(at, "an escape that JSON does not have");
        }
        at = end;
    }
}
function endOf(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}
/** One character and no more: what surrounds it may be a secret. */
function describeAt(text, at) {
    const code = text.codePointAt(at);
    return code === undefined ? "the end" : (0,native_path/* showName */.$i)(JSON.stringify(String.fromCodePoint(code)));
}

;// CONCATENATED MODULE: ./dist/lib/logs/parse-piece.js


/** The bytes of one piece that begins at a line (from 1). Never throws. */
function parsePiece(bytes, line) {
    const text = (0,parse/* tryDecode */.SA)(bytes);
    if (text === undefined) {
        return { kind: "broken", from: line, line, column: 1, message: "the bytes are not UTF-8" };
    }
    try {
        return { kind: "entry", line, value: JSON.parse(text) };
    }
    catch (error) {
        if (error instanceof SyntaxError) {
            const { at, message } = findJsonProblem(text) ?? { at: 0, message: "not readable as JSON" };
            const before = text.slice(0, at).split("\n");
            return {
                kind: "broken",
                from: line,
                line: line + before.length - 1,
                column: (before.at(-1)?.length ?? 0) + 1,
                message,
            };
        }
        throw error;
    }
}


/***/ }),

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Vt: () => (/* binding */ mapFact),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
function known(value, source) {
    return { kind: "known", value, source };
}
function missing(reason) {
    return { kind: "missing", reason };
}
/** The value; undefined where it is missing. */
function valueIn(fact) {
    return fact.kind === "known" ? fact.value : undefined;
}
/** The fact with another value, from the same source. */
function mapFact(fact, change) {
    return fact.kind === "known" ? known(change(fact.value), fact.source) : fact;
}


/***/ }),

/***/ 55375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ PackedBytes)
/* harmony export */ });
/** Most tables stay small, and a small one costs less as a plain piece of memory, though it is copied as it grows. */
const SMALL_BYTES = 1 << 16;
const STEP_BYTES = 1 << 16;
/** What may be grown into in place: address space, not memory. Beyond it, all is moved once to where there is more. */
const FIRST_SPACE_BYTES = 1 << 24;
const MORE_SPACE = 8;
/** Memory that grows in place: hardly anything is ever copied to make room, and pages that were never touched are none. */
class PackedBytes {
    store = new ArrayBuffer(0);
    view = Buffer.from(this.store);
    /** At least so many bytes; new ones are zeros. What is written later may be missing in a view from before. */
    upTo(length) {
        if (length > this.view.length) {
            this.growTo(Math.max(length, 2 * this.view.length));
        }
        return this.view;
    }
    /** Gives the memory back at once; the engine would wait until it has enough other garbage. */
    free() {
        if (this.store.resizable) {
            this.store.resize(0);
        }
        this.store = new ArrayBuffer(0);
        this.view = Buffer.from(this.store);
    }
    growTo(wanted) {
        const before = this.store;
        const length = wanted <= SMALL_BYTES ? wanted : Math.ceil(wanted / STEP_BYTES) * STEP_BYTES;
        if (length <= before.maxByteLength) {
            before.resize(length);
        }
        else {
            this.store = length <= SMALL_BYTES ? new ArrayBuffer(length) : growable(length);
            // The old memory is left to the engine: somebody may still hold a view of it, which would be empty at once.
            new Uint8Array(this.store).set(new Uint8Array(before));
        }
        this.view = Buffer.from(this.store);
    }
}
function growable(length) {
    return new ArrayBuffer(length, { maxByteLength: Math.max(FIRST_SPACE_BYTES, MORE_SPACE * length) });
}


/***/ }),

/***/ 54817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PackedHex)
/* harmony export */ });
/* harmony import */ var _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55375);

/** A digest or the like for each row of `PackedKeys`, outside the engine's heap. Rows that were never set are zeros. */
class PackedHex {
    width;
    bytes = new _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedBytes */ .E();
    /** `width` is the number of bytes of each. */
    constructor(width) {
        this.width = width;
    }
    set(row, hex) {
        const start = row * this.width;
        const end = start + this.width;
        const bytes = this.bytes.upTo(end);
        const written = bytes.write(hex, start, this.width, "hex");
        if (written < this.width) {
            bytes.fill(0, start + written, end);
        }
    }
    at(row) {
        const start = row * this.width;
        const end = start + this.width;
        return this.bytes.upTo(end).toString("hex", start, end);
    }
    free() {
        this.bytes.free();
    }
}


/***/ }),

/***/ 19721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ PackedIntegers)
/* harmony export */ });
/* harmony import */ var _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55375);

const FIRST = 256;
/** Whole numbers below 2^32, by index; zero where none was set. */
class PackedIntegers {
    bytes = new _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedBytes */ .E();
    view = this.viewOf(FIRST);
    at(index) {
        return this.view[index] ?? 0;
    }
    set(index, value) {
        if (index >= this.view.length) {
            this.view = this.viewOf(Math.max(index + 1, 2 * this.view.length));
        }
        this.view[index] = value;
    }
    free() {
        this.bytes.free();
        this.view = this.viewOf(FIRST);
    }
    viewOf(count) {
        return new Uint32Array(this.bytes.upTo(count * Uint32Array.BYTES_PER_ELEMENT).buffer, 0, count);
    }
}


/***/ }),

/***/ 31186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ PackedKeys)
/* harmony export */ });
/* harmony import */ var _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19721);
/* harmony import */ var _packed_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62616);


const FIRST_SLOTS = 512;
/**
 * Strings with a row number each, for columns beside them: a set of a hundred thousand names in a few megabytes that the
 * engine's heap never sees. Objects of that number would make the heap grow to several times their own size.
 */
class PackedKeys {
    keys = new _packed_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedTexts */ .Z();
    hashes = new _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedIntegers */ .g();
    /** Open addressing: a row plus one, 0 where there is none. Rows that were removed stay, so that probing goes on. */
    slots = new _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedIntegers */ .g();
    slotCount = FIRST_SLOTS;
    removed = new Set();
    rows = 0;
    get size() {
        return this.rows - this.removed.size;
    }
    /** The row of a key; undefined where there is none. */
    rowOf(key) {
        const row = this.find(key, hashOf(key));
        return row === undefined || this.removed.has(row) ? undefined : row;
    }
    /** The row of a key, which is new where there was none. A key that was removed gets its old row back. */
    add(key) {
        const hash = hashOf(key);
        const known = this.find(key, hash);
        if (known !== undefined) {
            this.removed.delete(known);
            return known;
        }
        const row = this.rows;
        this.makeRoom();
        this.hashes.set(row, hash);
        this.keys.write(row, key);
        this.rows += 1;
        this.occupy(row, hash);
        return row;
    }
    /** False where there was no such key. */
    remove(key) {
        const row = this.rowOf(key);
        if (row === undefined) {
            return false;
        }
        this.removed.add(row);
        return true;
    }
    keyAt(row) {
        return this.keys.text(row);
    }
    /** Rows in the order in which their keys were added. */
    *each() {
        for (let row = 0; row < this.rows; row++) {
            if (!this.removed.has(row)) {
                yield row;
            }
        }
    }
    /** Rows in the order of their keys. Costs nothing more where they were added in it. */
    *sorted() {
        if (this.isSorted()) {
            yield* this.each();
            return;
        }
        const keys = Array.from(this.each(), (row) => this.keyAt(row)).sort();
        for (const key of keys) {
            yield this.rowOf(key);
        }
    }
    /** Empties it, and gives its memory back at once. */
    free() {
        this.rows = 0;
        this.removed.clear();
        this.keys.free();
        this.hashes.free();
        this.slots.free();
        this.slotCount = FIRST_SLOTS;
    }
    isSorted() {
        let before = "";
        for (const row of this.each()) {
            const key = this.keyAt(row);
            if (key < before) {
                return false;
            }
            before = key;
        }
        return true;
    }
    find(key, hash) {
        const mask = this.slotCount - 1;
        for (let at = hash & mask;; at = (at + 1) & mask) {
            const row = this.slots.at(at) - 1;
            if (row < 0) {
                return undefined;
            }
            if (this.hashes.at(row) === hash && this.keys.equals(row, key)) {
                return row;
            }
        }
    }
    makeRoom() {
        if (2 * (this.rows + 1) > this.slotCount) {
            this.slots.free();
            this.slotCount *= 2;
            for (let row = 0; row < this.rows; row++) {
                this.occupy(row, this.hashes.at(row));
            }
        }
    }
    occupy(row, hash) {
        const mask = this.slotCount - 1;
        let at = hash & mask;
        while (this.slots.at(at) !== 0) {
            at = (at + 1) & mask;
        }
        this.slots.set(at, row + 1);
    }
}
/** FNV-1a over the string's code units. */
function hashOf(key) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) {
        hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    }
    return hash >>> 0;
}


/***/ }),

/***/ 81134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ PackedMap)
/* harmony export */ });
/* harmony import */ var _packed_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31186);

/** A map from strings whose entries the engine's heap never sees; values are made anew each time they are asked for. */
class PackedMap {
    rows = new _packed_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedKeys */ .n();
    packed;
    constructor(values) {
        this.packed = values;
    }
    get size() {
        return this.rows.size;
    }
    has(key) {
        return this.rows.rowOf(key) !== undefined;
    }
    get(key) {
        const row = this.rows.rowOf(key);
        return row === undefined ? undefined : this.packed.read(row, key);
    }
    set(key, value) {
        this.packed.write(this.rows.add(key), value);
        return this;
    }
    /** For columns that are asked for alone. */
    rowOf(key) {
        return this.rows.rowOf(key);
    }
    delete(key) {
        return this.rows.remove(key);
    }
    /** Empties it, and gives its memory back at once, where nobody will ask any more. */
    free() {
        this.rows.free();
        this.packed.free();
    }
    *keys() {
        for (const row of this.rows.each()) {
            yield this.rows.keyAt(row);
        }
    }
    /** Keys in the order of their code units. */
    *sortedKeys() {
        for (const row of this.rows.sorted()) {
            yield this.rows.keyAt(row);
        }
    }
    *values() {
        for (const [, value] of this) {
            yield value;
        }
    }
    *[Symbol.iterator]() {
        for (const row of this.rows.each()) {
            const key = this.rows.keyAt(row);
            yield [key, this.packed.read(row, key)];
        }
    }
    toJSON() {
        return Object.fromEntries(this);
    }
    /** Entries in the order of their keys. */
    *sorted() {
        for (const row of this.rows.sorted()) {
            const key = this.rows.keyAt(row);
            yield [key, this.packed.read(row, key)];
        }
    }
}


/***/ }),

/***/ 34166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ PackedNumbers)
/* harmony export */ });
/* harmony import */ var _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55375);

const FIRST = 256;
/** So many numbers for each row of `PackedKeys`, outside the engine's heap. Rows that were never set are zeros. */
class PackedNumbers {
    width;
    bytes = new _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedBytes */ .E();
    view = this.viewOf(FIRST);
    /** `width` is how many numbers a row has. */
    constructor(width) {
        this.width = width;
    }
    set(row, part, value) {
        const index = row * this.width + part;
        if (index >= this.view.length) {
            this.view = this.viewOf(Math.max(index + 1, 2 * this.view.length));
        }
        this.view[index] = value;
    }
    at(row, part) {
        return this.view[row * this.width + part] ?? 0;
    }
    free() {
        this.bytes.free();
        this.view = this.viewOf(FIRST);
    }
    viewOf(count) {
        return new Float64Array(this.bytes.upTo(count * Float64Array.BYTES_PER_ELEMENT).buffer, 0, count);
    }
}


/***/ }),

/***/ 62616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PackedTexts)
/* harmony export */ });
/* harmony import */ var _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55375);
/* harmony import */ var _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19721);


const UTF8 = 0;
const UTF16 = 1;
/** Of UTF-8 and of UTF-16, what one code unit may take. */
const MOST_BYTES_PER_UNIT = 3;
/** Texts of any length for each row of `PackedKeys`, written once, outside the engine's heap. */
class PackedTexts {
    content = new _packed_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedBytes */ .E();
    used = 0;
    starts = new _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedIntegers */ .g();
    /** Twice the length in bytes, plus one where the text is UTF-16. */
    lengths = new _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedIntegers */ .g();
    write(row, text) {
        // UTF-8, but for the lone surrogates that stand for bytes of a file's name which are not UTF-8.
        const encoding = text.isWellFormed() ? UTF8 : UTF16;
        const content = this.content.upTo(this.used + MOST_BYTES_PER_UNIT * text.length);
        const length = content.write(text, this.used, encoding === UTF8 ? "utf8" : "utf16le");
        this.starts.set(row, this.used);
        this.lengths.set(row, 2 * length + encoding);
        this.used += length;
    }
    text(row) {
        const start = this.starts.at(row);
        const length = this.lengths.at(row);
        const encoding = length % 2 === UTF8 ? "utf8" : "utf16le";
        return this.content.upTo(this.used).toString(encoding, start, start + (length >>> 1));
    }
    /** The bytes themselves, not a copy; UTF-8 where the text is well-formed. They stay as they are until {@link free}. */
    bytes(row) {
        const start = this.starts.at(row);
        return this.content.upTo(this.used).subarray(start, start + (this.lengths.at(row) >>> 1));
    }
    /** Compares without making a string, as far as both are ASCII. */
    equals(row, text) {
        const start = this.starts.at(row);
        const content = this.content.upTo(this.used);
        if (this.lengths.at(row) === 2 * text.length) {
            let at = 0;
            while (at < text.length && content[start + at] === text.charCodeAt(at) && text.charCodeAt(at) < 0x80) {
                at += 1;
            }
            if (at === text.length) {
                return true;
            }
        }
        return this.text(row) === text;
    }
    free() {
        this.used = 0;
        this.content.free();
        this.starts.free();
        this.lengths.free();
    }
}


/***/ }),

/***/ 48120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);



/** When a process of this host started, as the system says it; undefined when there is none. A pid alone is reused. */
function startOf(pid) {
    if (process.platform === "linux") {
        return startOnLinux(pid);
    }
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return result.status === 0 ? result.stdout.trim() : undefined;
}
/** The 22nd field of /proc/<pid>/stat, in clock ticks since boot; the second is in parentheses and may hold blanks. */
function startOnLinux(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "utf8");
        return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    }
    catch (error) {
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, "ENOENT", "ESRCH")) {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 30790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ compareCodePoints),
/* harmony export */   dj: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* unused harmony export writeCanonical */
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38359);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96989);


/**
 * Canonical data: JSON with keys sorted by code point, no spaces, numbers as exact decimals.
 * Two records have the same data digest exactly when they have the same canonical text.
 */
function canonicalJson(value) {
    const sorted = sortDeep(value);
    return sorted === UNSORTABLE ? writeCanonical(value) : JSON.stringify(sorted);
}
/** Characters that JSON escapes, and surrogates, which it escapes when they stand alone. */
const NEEDS_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/;
/** The definition, in the plainest code. {@link canonicalJson} gives the same text, faster. */
function writeCanonical(value) {
    if (typeof value === "string") {
        return NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
    }
    if (typeof value === "number" || value instanceof _value_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh) {
        return (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalNumber */ .uA)(value);
    }
    if (Array.isArray(value)) {
        return `[${value.map(writeCanonical).join(",")}]`;
    }
    if (typeof value === "object" && value !== null) {
        const pairs = sortKeys(Object.keys(value)).map((key) => `${writeCanonical(key)}:${writeCanonical(value[key])}`);
        return `{${pairs.join(",")}}`;
    }
    return String(value);
}
/** Order by Unicode code point, which is also the byte order of UTF-8. */
function compareCodePoints(left, right) {
    if (left === right) {
        return 0;
    }
    const isPlain = !BEYOND_SORT.test(left) && !BEYOND_SORT.test(right);
    return isPlain ? (left < right ? -1 : 1) : Buffer.compare(Buffer.from(left), Buffer.from(right));
}
/** Up to here code units have the order of code points. */
const BEYOND_SORT = /[\ud800-\uffff]/;
/** JavaScript sorts by UTF-16 unit, which differs from code point order only past the surrogates. */
function sortKeys(keys) {
    return keys.some((key) => BEYOND_SORT.test(key)) ? keys.sort(compareCodePoints) : keys.sort();
}
/** A value that the engine's own JSON writer cannot write canonically. */
const UNSORTABLE = Symbol("unsortable");
/** The engine lists keys that look like integers first, in numeric order, whatever the order of insertion. */
const INTEGER_KEY = /^(?:0|[1-9][0-9]*)$/;
/** By the first key: most mappings of a store have one of a few shapes, so that they need not be sorted each time. */
const SHAPES = new Map();
const MOST_SHAPES = 1000;
const MOST_KEYS = 100;
const LONGEST_KEY = 50;
const rawJson = JSON.rawJSON;
/** A copy whose keys were inserted in canonical order, so that `JSON.stringify` keeps it. */
function sortDeep(value) {
    if (typeof value === "number") {
        return sortNumber(value);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    if (Array.isArray(value)) {
        const list = [];
        for (const item of value) {
            const copy = sortDeep(item);
            if (copy === UNSORTABLE) {
                return UNSORTABLE;
            }
            list.push(copy);
        }
        return list;
    }
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh) {
        return value.isFinite ? rawJson((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalNumber */ .uA)(value)) : UNSORTABLE;
    }
    return sortMap(value);
}
function sortMap(map) {
    const { sorted } = shapeOf(Object.keys(map));
    if (sorted === undefined) {
        return UNSORTABLE;
    }
    const copy = {};
    for (const key of sorted) {
        const item = sortDeep(map[key]);
        if (item === UNSORTABLE || key === "__proto__") {
            return UNSORTABLE;
        }
        copy[key] = item;
    }
    return copy;
}
function shapeOf(keys) {
    const [first = ""] = keys;
    const known = SHAPES.get(first);
    if (known !== undefined && sameKeys(known.keys, keys)) {
        return known;
    }
    const shape = { keys, sorted: INTEGER_KEY.test(first) ? undefined : sortKeys([...keys]) };
    const isUsual = keys.length <= MOST_KEYS && keys.every(({ length }) => length <= LONGEST_KEY);
    if (isUsual && (known !== undefined || SHAPES.size < MOST_SHAPES)) {
        SHAPES.set(first, shape);
    }
    return shape;
}
function sameKeys(left, right) {
    if (left.length !== right.length) {
        return false;
    }
    for (let at = 0; at < left.length; at++) {
        if (left[at] !== right[at]) {
            return false;
        }
    }
    return true;
}
function sortNumber(value) {
    const size = Math.abs(value);
    return size !== 0 && (size >= 1e21 || size < 1e-6) ? rawJson((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalNumber */ .uA)(value)) : value;
}


/***/ }),

/***/ 11660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findConflict)
/* harmony export */ });
const CONFLICT = /^(?:<{7}|>{7})(?: |\r?$)/m;
/** Where git left a conflict; undefined where there is none. Only the first byte of each line matters. */
function findConflict(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    const at = text.search(CONFLICT);
    return at < 0 ? undefined : { line: text.slice(0, at).split("\n").length, column: 1 };
}


/***/ }),

/***/ 74057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DigestMap),
/* harmony export */   e: () => (/* binding */ PackedDigests)
/* harmony export */ });
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81134);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32803);



const DIGEST_BYTES = 32;
/** Two digests a row. */
class PackedDigests {
    text = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedHex */ .W(DIGEST_BYTES);
    data = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedHex */ .W(DIGEST_BYTES);
    write(row, { textDigest, dataDigest }) {
        this.text.set(row, textDigest);
        this.data.set(row, dataDigest);
    }
    free() {
        this.text.free();
        this.data.free();
    }
    read(row, name) {
        return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(name), textDigest: this.text.at(row), dataDigest: this.data.at(row) };
    }
}
/** The digests of records by their names (`active/milestone-001`): about 130 bytes each. */
class DigestMap extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedMap */ .H {
    constructor() {
        super(new PackedDigests());
    }
}


/***/ }),

/***/ 22166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ls: () => (/* binding */ dataDigest),
/* harmony export */   oA: () => (/* binding */ textDigest),
/* harmony export */   zM: () => (/* binding */ NO_DIGEST)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30790);

let loaded;
/** Loaded with the first digest: who asks for none, as a hook that waits for nothing else, starts faster. */
function sha256(data) {
    loaded ??= process.getBuiltinModule("node:crypto");
    return loaded.hash("sha256", data);
}
/** Text digest: SHA-256 over the YAML bytes. */
function textDigest(bytes) {
    return sha256(bytes);
}
/** Data digest: SHA-256 over canonical data. Equal for the same data in YAML, JSON and jsonb. */
function dataDigest(value) {
    return sha256((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value));
}
/** Stands for a digest that nobody asks for. */
const NO_DIGEST = "0".repeat(64);


/***/ }),

/***/ 95131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   X: () => (/* binding */ copyFields)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Reads both shapes of a milestone: fields at the top level, or the older one under `metadata`. */
function fieldsOf(data) {
    return {
        title: text(data, "title") ?? text(data, "metadata", "title") ?? text(data, "metadata", "name"),
        status: text(data, "status") ?? text(data, "metadata", "status"),
        priority: text(data, "priority") ?? text(data, "metadata", "priority"),
        createdAt: text(data, "created_at") ?? text(data, "metadata", "created_at") ?? text(data, "timeline", "estimated_start"),
        updatedAt: text(data, "updated_at") ?? text(data, "metadata", "updated_at"),
    };
}
/** Strings cut from a text keep the whole text alive; strings read from JSON are their own. */
function copyFields(data) {
    return JSON.parse(JSON.stringify(fieldsOf(data)));
}
/** A scalar as text; null for a list, a mapping, null or nothing. */
function text(data, ...path) {
    const value = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, ...path);
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh) {
        return value.text;
    }
    return value === undefined || value === null || typeof value === "object" ? null : String(value);
}


/***/ }),

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38359);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96989);


/**
 * A number that a float might not give back as it was: an exponent, a last decimal 0, `-0`, 16 digits or more, or less
 * than a millionth. It may also match inside a string, which costs only time: asking for every number's source makes
 * the engine six times slower.
 */
const NEEDS_SOURCE = /(?:^|[:[,])\s*-?(?:[0-9]+(?:\.[0-9]*)?[eE]|[0-9]+\.[0-9]*0(?![0-9])|[0-9.]{16}|0\.00000|(?<=-)0(?![.0-9]))/;
/** In every text that has one, and in few others; a third of the time. */
const MAY_NEED_SOURCE = /[0-9](?:[eE]|[0-9.]{15})|\.[0-9]*0(?![0-9])|0\.00000|-0(?![.0-9])/;
const parseWithSource = JSON.parse;
/** An escape in a key. It may also match inside a string before an escaped quote, which costs only time. */
const ESCAPED_KEY = /\\"?[^\\"]*"\s*:/;
/** Reads JSON with every number's digits. Throws SyntaxError. */
function parseJson(text) {
    return text.includes("\\") && ESCAPED_KEY.test(text) ? parseEscapedKeys(text) : parseNumbers(text);
}
function parseNumbers(text) {
    if (!MAY_NEED_SOURCE.test(text) || !NEEDS_SOURCE.test(text)) {
        return JSON.parse(text);
    }
    return parseWithSource(text, (_key, value, { source }) => typeof value === "number" && source !== undefined ? (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLiteral */ .Al)(source) : value);
}
const STRING = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/gs;
/**
 * V8 takes a key with an escape for a key that an earlier object had in the same place, when the source starts with
 * that one's characters: `"\n"` for a lone backslash (seen in 13.6). So the engine gets to see other keys.
 */
function parseEscapedKeys(text) {
    let prefix = "key";
    while (text.includes(prefix)) {
        prefix += "-";
    }
    const names = new Map();
    const plain = text.replace(STRING, (all, string, colon) => {
        if (colon === undefined || !string.includes("\\")) {
            return all;
        }
        const name = `${prefix}${names.size}`;
        names.set(name, JSON.parse(string));
        return `"${name}"${colon}`;
    });
    return renameKeys(parseNumbers(plain), names);
}
function renameKeys(value, names) {
    if (Array.isArray(value)) {
        return value.map((item) => renameKeys(item, names));
    }
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value)) {
        return value;
    }
    const map = {};
    for (const [name, item] of Object.entries(value)) {
        (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .setKey */ .qL)(map, names.get(name) ?? name, renameKeys(item, names));
    }
    return map;
}


/***/ }),

/***/ 38192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ PackedData)
/* harmony export */ });
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62616);


const DIGEST_BYTES = 32;
/** A data digest and the fields of listings a row. */
class PackedData {
    digests = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedHex */ .W(DIGEST_BYTES);
    fields = new _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedTexts */ .Z();
    write(row, { dataDigest, fields }) {
        this.digests.set(row, dataDigest);
        this.fields.write(row, JSON.stringify(fields));
    }
    free() {
        this.digests.free();
        this.fields.free();
    }
    read(row) {
        return { dataDigest: this.digests.at(row), fields: JSON.parse(this.fields.text(row)) };
    }
}


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Marks),
/* harmony export */   b: () => (/* binding */ sameSignature)
/* harmony export */ });
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81134);
/* harmony import */ var _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34166);
/* harmony import */ var _digest_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74057);



/** False where either is not known. */
function sameSignature(left, right) {
    return left !== undefined && right !== undefined && left.every((part, index) => part === right[index]);
}
const PARTS = 4;
class PackedSignatures {
    digests = new _digest_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedDigests */ .e();
    parts = new _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedNumbers */ .H(PARTS);
    write(row, mark) {
        this.digests.write(row, mark);
        for (let part = 0; part < PARTS; part++) {
            this.parts.set(row, part, mark.signature?.[part] ?? Number.NaN);
        }
    }
    free() {
        this.digests.free();
        this.parts.free();
    }
    read(row, name) {
        return { ...this.digests.read(row, name), signature: this.signature(row) };
    }
    signature(row) {
        const part = (index) => this.parts.at(row, index);
        return Number.isNaN(part(0)) ? undefined : [part(0), part(1), part(2), part(3)];
    }
}
/** The state of a source as far as it has been read, by record name (`active/milestone-001`): about 160 bytes each. */
class Marks extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedMap */ .H {
    columns;
    constructor(marks) {
        const columns = new PackedSignatures();
        super(columns);
        this.columns = columns;
        for (const [name, mark] of marks ?? []) {
            this.set(name, mark);
        }
    }
    /** As in the mark, without the rest of it: asked of every file in the write pause. */
    signatureOf(name) {
        const row = this.rowOf(name);
        return row === undefined ? undefined : this.columns.signature(row);
    }
}


/***/ }),

/***/ 91872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ParseMemo)
/* harmony export */ });
/* harmony import */ var _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31186);
/* harmony import */ var _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62616);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95131);
/* harmony import */ var _known_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38192);




/** Enough for about 12,000 usual milestones; beyond it, texts are parsed again. */
const MEMO_BYTES = 48 * 1024 * 1024;
/**
 * What texts mean, by their digest. A move reads its source several times (plan, backup, copy, catch-up);
 * parsing is most of its work and need be done once for the same bytes. Bounded, so memory stays flat.
 */
class ParseMemo {
    rows = new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedKeys */ .n();
    data = new _known_data_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedData */ .x();
    json = new _packed_packed_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .PackedTexts */ .Z();
    bytes = 0;
    mostBytes;
    /** `mostBytes` is 0 where everything is read only once. */
    constructor(mostBytes = MEMO_BYTES) {
        this.mostBytes = mostBytes;
    }
    get(textDigest) {
        const row = this.rows.rowOf(textDigest);
        return row === undefined ? undefined : { ...this.data.read(row), json: this.json.bytes(row) };
    }
    /** Keeps a meaning while there is room. Data with `.inf` or `.nan`, which JSON does not have, is not kept. */
    keep({ textDigest, dataDigest, data: { value } }) {
        if (this.bytes >= this.mostBytes || this.rows.rowOf(textDigest) !== undefined) {
            return;
        }
        const json = tryJson(value);
        if (json !== undefined) {
            this.bytes += json.length;
            const row = this.rows.add(textDigest);
            this.data.write(row, { dataDigest, fields: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value) });
            this.json.write(row, json);
        }
    }
}
function tryJson(value) {
    try {
        return JSON.stringify(value);
    }
    catch (error) {
        if (error instanceof TypeError) {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 38359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ fromLiteral),
/* harmony export */   CR: () => (/* binding */ parseYamlNumber),
/* harmony export */   uA: () => (/* binding */ canonicalNumber)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** An integer that is its own JSON literal, and that every float holds. */
const PLAIN_INT = /^(?:0|[1-9][0-9]{0,14})$/;
const INT = /^[-+]?[0-9]+$/;
const OCT = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NON_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Beyond this exponent a canonical decimal is not written out, or `1e999999999` would fill the memory. */
const LONGEST_EXPONENT = 1000;
/** A plain scalar of YAML 1.2's core schema as a number, or undefined when it is none. */
function parseYamlNumber(source) {
    if (PLAIN_INT.test(source)) {
        return Number(source);
    }
    if (INT.test(source) || FLOAT.test(source)) {
        return fromLiteral(toJsonLiteral(source));
    }
    if (OCT.test(source) || HEX.test(source)) {
        return fromLiteral(BigInt(source).toString());
    }
    if (NON_FINITE.test(source)) {
        const lower = source.toLowerCase();
        return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh(lower.startsWith("+") ? lower.slice(1) : lower);
    }
    return undefined;
}
/** A number from its JSON literal: a float where that loses nothing, else its digits. */
function fromLiteral(literal) {
    const number = Number(literal);
    return String(number) === literal ? number : new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh(literal);
}
/** YAML allows `+1`, `007`, `.5` and `5.`; JSON wants `1`, `7`, `0.5` and `5.0`. */
function toJsonLiteral(source) {
    const parts = /^([-+]?)([0-9]*)(?:(\.)([0-9]*))?(.*)$/.exec(source);
    const [, sign = "", whole = "", point, fraction = "", exponent = ""] = parts ?? [];
    const digits = whole.replace(/^0+(?=[0-9])/, "") || "0";
    return `${sign === "-" ? "-" : ""}${digits}${point ? `.${fraction || "0"}` : ""}${exponent}`;
}
/**
 * The exact decimal of a JSON literal, the same for every spelling of one value: `1.0`, `1` and `1e0` give `1`.
 * No leading or trailing zeros, no exponent up to ±1000, `0` for any zero.
 */
function canonicalNumber(value) {
    const literal = typeof value === "number" ? String(value) : value.text;
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh && !value.isFinite) {
        return literal;
    }
    const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]+))?$/.exec(literal);
    const [, sign = "", whole = "", fraction = "", exponentText = "0"] = parts ?? [];
    const all = whole + fraction;
    const significant = all.replace(/^0+/, "").replace(/0+$/, "");
    if (significant === "") {
        return "0";
    }
    const trailingZeros = all.length - all.replace(/0+$/, "").length;
    const exponent = BigInt(exponentText) - BigInt(fraction.length) + BigInt(trailingZeros);
    return sign + writeDecimal(significant, exponent);
}
/** The decimal of `digits × 10^exponent`. */
function writeDecimal(digits, exponent) {
    if (exponent > LONGEST_EXPONENT || exponent < -LONGEST_EXPONENT - digits.length) {
        return `${digits}e${exponent}`;
    }
    const shift = Number(exponent);
    if (shift >= 0) {
        return digits + "0".repeat(shift);
    }
    const point = digits.length + shift;
    return point > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : `0.${"0".repeat(-point)}${digits}`;
}


/***/ }),

/***/ 98827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SA: () => (/* binding */ tryDecode),
/* harmony export */   SY: () => (/* binding */ wasMeantAsRecord),
/* harmony export */   bF: () => (/* binding */ looksLikeRecord),
/* harmony export */   fI: () => (/* binding */ hasLoneSurrogate),
/* harmony export */   r4: () => (/* binding */ parseText)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22166);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96989);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54482);



const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Decodes UTF-8 strictly; a BOM stays in the text. Undefined when the bytes are not UTF-8. */
function tryDecode(bytes) {
    try {
        return UTF8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
/**
 * The meaning of a record's bytes. `digest` is their text digest, where the caller has it already; `digestData` gives
 * the data digest, which is a third of the work, to who does not ask for it.
 */
function parseText(bytes, digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .textDigest */ .oA)(bytes), digestData = _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .dataDigest */ .ls) {
    const yaml = tryDecode(bytes);
    if (yaml === undefined) {
        return refuse("the bytes are not UTF-8", lineOfBadByte(bytes));
    }
    const nul = yaml.indexOf("\0");
    if (nul >= 0) {
        return refuse("a NUL character", yaml.slice(0, nul).split("\n").length);
    }
    const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(yaml);
    if (!parsed.ok) {
        return { ok: false, problem: parsed.problem };
    }
    const { value } = parsed;
    if (yaml.includes("\\") && hasLoneSurrogate(value)) {
        return refuse("a lone surrogate (\\ud800 to \\udfff), which is no character", lineOfSurrogate(yaml));
    }
    return { ok: true, content: { yaml, textDigest: digest, dataDigest: digestData(value), data: { value } } };
}
function refuse(message, line) {
    return { ok: false, problem: { code: "encoding", message, line, column: 1 } };
}
/** Only an escape can make one; text that decoded as UTF-8 has none. */
function hasLoneSurrogate(value) {
    if (typeof value === "string") {
        return !value.isWellFormed();
    }
    if (typeof value !== "object" || value === null) {
        return false;
    }
    return Object.entries(value).some(([key, item]) => !key.isWellFormed() || hasLoneSurrogate(item));
}
function lineOfSurrogate(yaml) {
    const at = yaml.search(/\\u[dD][89abAB]|\\u[dD][c-fC-F]|\\U0000[dD]/);
    return yaml.slice(0, Math.max(0, at)).split("\n").length;
}
function lineOfBadByte(bytes) {
    let line = 1;
    let start = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
        if (tryDecode(bytes.subarray(start, at)) === undefined) {
            return line;
        }
        start = at + 1;
        line += 1;
    }
    return line;
}
/** Keys at the top level of which a milestone has at least one. */
function looksLikeRecord(data) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(data)) {
        return false;
    }
    const metadata = Object.hasOwn(data, "metadata") ? data.metadata : undefined;
    return (Object.hasOwn(data, "id") ||
        Object.hasOwn(data, "title") ||
        Object.hasOwn(data, "tasks") ||
        ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(metadata) && Object.hasOwn(metadata, "milestone_id")));
}
const RECORD_LINE = /^(?:id|title|tasks|metadata):/m;
/** Whether bytes that do not parse were meant as a record, by the lines that they have. */
function wasMeantAsRecord(bytes) {
    return RECORD_LINE.test(Buffer.from(bytes)
        .toString("latin1")
        .replace(/^\u00ef\u00bb\u00bf/, ""));
}


/***/ }),

/***/ 60801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf)
/* harmony export */ });
/** The places of spans of a text; the end where a span has one. */
function placesOf(text, spans) {
    const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
    return spans.map(({ start, end }) => {
        const [line, column] = placeIn(starts, start);
        if (end <= start) {
            return { line, column };
        }
        const [endLine, endColumn] = placeIn(starts, end);
        return { line, column, endLine, endColumn };
    });
}
function placeIn(starts, at) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= at) {
            low = middle;
        }
        else {
            high = middle - 1;
        }
    }
    return [low + 1, at - starts[low] + 1];
}


/***/ }),

/***/ 32803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ MilestoneRecord),
/* harmony export */   JA: () => (/* binding */ isSafeId),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   YD: () => (/* binding */ compareKeys),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95131);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6320);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54482);



/** Where a record lives. Not what its `status` says. */
const STATES = ["active", "completed"];
/** One milestone, as every backend gives it and takes it. */
class MilestoneRecord {
    state;
    id;
    yaml;
    textDigest;
    dataDigest;
    source;
    parsed;
    constructor(key, content) {
        this.state = key.state;
        this.id = key.id;
        this.yaml = content.yaml;
        this.textDigest = content.textDigest;
        this.dataDigest = content.dataDigest;
        this.source = content.data;
    }
    get data() {
        if ("value" in this.source) {
            return this.source.value;
        }
        this.parsed ??= "yaml" in this.source ? parseKnown(this.source.yaml) : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(this.json);
        return this.parsed;
    }
    /** What listings show. */
    get fields() {
        return ("json" in this.source ? this.source.fields : undefined) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(this.data);
    }
    /** The data as JSON, keys in source order. Throws TypeError for `.inf` and `.nan`, which JSON does not have. */
    get json() {
        if (!("json" in this.source)) {
            return JSON.stringify(this.data);
        }
        const { json } = this.source;
        return typeof json === "string" ? json : new TextDecoder().decode(json);
    }
}
/** A text that was a record's once, parsed again. */
function parseKnown(yaml) {
    const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(yaml);
    if (!parsed.ok) {
        throw new Error(`a text that was parsed before does not parse now: ${parsed.problem.message}`);
    }
    return parsed.value;
}
/** Ids that may become a file name, a row and part of a message. */
const SAFE_ID = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,48}[A-Za-z0-9_-])?$/;
/** 1 to 50 letters, digits, `-`, `_` and, in the middle, `.`; starts with a letter or digit. */
function isSafeId(id) {
    return SAFE_ID.test(id);
}
/** `active/milestone-001`: how a record is named in messages and sorted in fingerprints. */
function nameOf(key) {
    return `${key.state}/${key.id}`;
}
/** The key of {@link nameOf}'s text. */
function keyOf(name) {
    const slash = name.indexOf("/");
    return { state: name.slice(0, slash), id: name.slice(slash + 1) };
}
/** Key order: by state, then id, in byte order of UTF-8. Safe ids are ASCII, where that is plain string order. */
function compareKeys(left, right) {
    if (left.state !== right.state) {
        return left.state < right.state ? -1 : 1;
    }
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}


/***/ }),

/***/ 96989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   fh: () => (/* binding */ ExactNumber),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   qL: () => (/* binding */ setKey)
/* harmony export */ });
/**
 * A number whose JavaScript text is not its source text: `1.0`, `1e3`, 20 digits, `.inf`.
 * `JSON.stringify` writes its digits unchanged (ECMAScript's raw JSON).
 */
class ExactNumber {
    /** A JSON number literal, or `.inf`, `-.inf`, `.nan`, which JSON does not have. */
    text;
    constructor(text) {
        this.text = text;
    }
    get isFinite() {
        return !this.text.endsWith(".inf") && this.text !== ".nan";
    }
    toJSON() {
        if (!this.isFinite) {
            throw new TypeError(`JSON has no number ${this.text}`);
        }
        return rawJson(this.text);
    }
}
/** `JSON.rawJSON` is in every Node that we run on, and not yet in TypeScript's library. */
const rawJson = JSON.rawJSON;
/** True for a mapping; false for lists, scalars and {@link ExactNumber}. */
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}
/** Sets an own property, whatever its name: plain assignment of `__proto__` would change the prototype. */
function setKey(map, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
    }
    else {
        map[key] = value;
    }
}
/** The value under a path of keys, or undefined; own properties only. */
function valueAt(value, ...path) {
    let at = value;
    for (const key of path) {
        if (!isMap(at) || !Object.hasOwn(at, key)) {
            return undefined;
        }
        at = at[key];
    }
    return at;
}


/***/ }),

/***/ 54482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hN: () => (/* binding */ parseYaml),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: YAML_PROBLEMS

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./dist/lib/record/ambiguity.js

const RULES = [
    { hint: "\r", pattern: /(?=\r(?!\n))/, message: "a carriage return without a line feed" },
    // Empty lines and comments may come before the first line that counts.
    { hint: "%", pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=[ \t]*%)/, message: "a directive (%)" },
    {
        hint: "",
        pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=\.\.\.(?:\s|$)|[ \t]+---(?:\s|$)| *\t)|^\ufeff(?= )/,
        message: "a marker, a tab or a space out of place at the start",
    },
    {
        hint: "\n...",
        pattern: /^(?=\.\.\.(?:[ \t][^\n]*|\r)?\n(?:[ \t]*(?:#[^\n]*|\r)?\n)*\.\.\.(?:\s|$))/m,
        message: "a second end of the document",
    },
    { hint: "\ufeff", pattern: /(?:\n|^\ufeff)(?=\ufeff)/, message: "a byte order mark that is not at the start" },
];
/** A tab before anything else, behind the `?` of a key, or behind other indicators before an anchor or a colon. */
const ODD_TAB = /^\ufeff? *\t|^\ufeff? *(?:[-?:] +)*\? *\t|^[\ufeff \t?:-]*\t[ \t]*[&:]/gm;
/**
 * The first place, in a text that js-yaml takes, where it and the package `yaml` are known to differ: the one reads
 * records in bulk, the other edits and explains them. Found by comparing the two on random texts.
 */
function findAmbiguity(text, events) {
    for (const { hint, pattern, message } of RULES) {
        const match = text.includes(hint) ? pattern.exec(text) : null;
        if (match !== null) {
            return { message, offset: match.index + match[0].length };
        }
    }
    const tab = text.includes("\t") ? findTab(text, events) : -1;
    return tab < 0 ? undefined : { message: "a tab in the indentation", offset: tab };
}
/** Behind the indentation of block text a tab is text. */
function findTab(text, events) {
    const blocks = events.filter((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.indent >= 0);
    let next = 0;
    for (const { 0: found, index: at } of text.matchAll(ODD_TAB)) {
        while (at >= (blocks[next]?.valueEnd ?? Number.POSITIVE_INFINITY)) {
            next++;
        }
        const block = blocks[next];
        const isText = block !== undefined && at >= block.valueStart && found.search(/[^ ]|$/) >= block.indent;
        if (!isText) {
            return at;
        }
    }
    return -1;
}

// EXTERNAL MODULE: ./dist/lib/record/number.js
var number = __webpack_require__(38359);
;// CONCATENATED MODULE: ./dist/lib/record/core-schema.js

const WORDS = new Map([
    ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
    ...["true", "True", "TRUE"].map((word) => [word, true]),
    ...["false", "False", "FALSE"].map((word) => [word, false]),
]);
const WORD_STARTS = new Set("~nNtTfF");
/** What an unquoted scalar means by YAML 1.2's core schema. Most are text, which the first character shows. */
function resolvePlain(source) {
    const first = source.charAt(0);
    if (first === "" || WORD_STARTS.has(first)) {
        const word = WORDS.get(source);
        return word === undefined ? source : word;
    }
    const mayBeNumber = first <= "9" && (first >= "0" || first === "-" || first === "+" || first === ".");
    return mayBeNumber ? ((0,number/* parseYamlNumber */.CR)(source) ?? source) : source;
}

;// CONCATENATED MODULE: ./dist/lib/record/explain-syntax.js
/**
 * The parser says where it could not go on; a person wants to know where the mistake is, and what was expected. Looks at
 * the lines around the place for the few mistakes that people and scripts make; all else stays as the parser says it.
 */
function explainSyntax(text, problem) {
    const lines = text.split(/\r\n|\n|\r/);
    const { message } = problem;
    if (/deficient indentation|unexpected end|flow collection|missed comma/.test(message)) {
        return findUnclosed(lines, problem.line) ?? problem;
    }
    if (message.startsWith("bad indentation")) {
        return explainPlace(lines, problem);
    }
    if (message.includes("multiline key")) {
        return explainKey(lines, problem);
    }
    if (message.includes("document separator")) {
        return { ...problem, message: explainEnd(lines, problem) };
    }
    return problem;
}
/** What a value may open with, behind keys and dashes. */
const OPENING = /^(\s*(?:-\s+)*(?:[^\s#"'[\]{}-][^#]*?:\s+|["'][^"']*["']:\s+)?)(["'[{])/;
const NAMES = {
    '"': "a text in double quotes that begins here has no closing quote",
    "'": "a text in single quotes that begins here has no closing quote",
    "[": 'a list in brackets that begins here has no closing "]"',
    "{": 'a mapping in braces that begins here has no closing "}"',
};
/** The last value above a line that opens and does not close in its own line. */
function findUnclosed(lines, from) {
    for (let line = Math.min(from, lines.length); line > 0; line--) {
        const [, before = "", mark] = OPENING.exec(lines[line - 1]) ?? [];
        if (mark !== undefined && !isClosed(lines[line - 1], before.length)) {
            return { message: NAMES[mark], line, column: before.length + 1 };
        }
    }
    return undefined;
}
function isClosed(line, start) {
    const rest = line.slice(start);
    if (rest.startsWith('"')) {
        return /^"(?:[^"\\]|\\.)*"/.test(rest);
    }
    if (rest.startsWith("'")) {
        return /^'(?:[^']|'')*'/.test(rest);
    }
    const bare = rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, "").replace(/\s#.*$/, "");
    const count = (pattern) => bare.match(pattern)?.length ?? 0;
    return count(/[[{]/g) <= count(/[\]}]/g);
}
function explainPlace(lines, problem) {
    const { line, column } = problem;
    const text = lines[line - 1] ?? "";
    const before = text.slice(0, column - 1);
    const at = text[column - 1] ?? "";
    const say = (message) => ({ ...problem, message });
    if ("@`%".includes(at) && at !== "" && /[:-]\s+$/.test(before)) {
        return say(`a value cannot begin with "${at}"; put it in quotes`);
    }
    if (at === "]" || at === "}") {
        return say(`a closing "${at}" that nothing opened`);
    }
    const [quote] = /["']$/.exec(before.trimEnd()) ?? [];
    if (quote !== undefined && before.trim() !== quote) {
        const written = quote === '"' ? '\\"' : "''";
        return say(`expected the end of the line behind the closing quote; a quote within the text is written ${written}`);
    }
    const above = lineAbove(lines, line);
    if (at === ":" &&
        above !== undefined &&
        indentOf(text) > indentOf(lines[above - 1]) &&
        /^\s*[\w-]+$/.test(before)) {
        return say(`this line stands further in than line ${above}, which has a value already; expected it below that key`);
    }
    if (at === ":" && before.trim() === "") {
        return say('expected a key before ":"');
    }
    if (at === ":") {
        return say('": " within a value that is not in quotes; put the whole value in quotes');
    }
    const item = itemAbove(lines, line);
    if (before.trim() === "" && item !== undefined) {
        return say(`bad indentation of a mapping entry; expected a list item (-), as in line ${item}`);
    }
    return problem;
}
/** A line that was to be a key lacks its colon: the parser notices at the next one. */
function explainKey(lines, problem) {
    const above = lineAbove(lines, problem.line);
    if (above === undefined) {
        return problem;
    }
    const column = lines[above - 1].trimEnd().length + 1;
    return { message: 'expected ":" behind the key', line: above, column };
}
function explainEnd(lines, { line, message }) {
    const text = lines[line - 1] ?? "";
    if (/^\s*-(?:\s|$)/.test(text)) {
        return `expected a key, found a list item (-)${itemAbove(lines, line, true) === undefined ? "" : " that stands less far in than those above it"}`;
    }
    return /^\s*\S/.test(text) ? "expected a key as far in as those above it" : message;
}
/** The nearest line above that is neither empty nor a comment. */
function lineAbove(lines, line) {
    for (let above = line - 1; above > 0; above--) {
        if (!/^\s*(?:#|$)/.test(lines[above - 1])) {
            return above;
        }
    }
    return undefined;
}
/** The nearest list item above in the same column; with `anywhere`, in any. */
function itemAbove(lines, line, anywhere = false) {
    const indent = indentOf(lines[line - 1] ?? "");
    for (let above = line - 1; above > 0; above--) {
        const text = lines[above - 1];
        if (/^\s*-(?:\s|$)/.test(text) && (anywhere || indentOf(text) === indent)) {
            return above;
        }
        if (!anywhere && text.trim() !== "" && indentOf(text) < indent) {
            return undefined;
        }
    }
    return undefined;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/record/yaml.js





/** What can be wrong with a text as the YAML of a milestone. */
const YAML_PROBLEMS = (/* unused pure expression or super */ null && ([
    "yaml-syntax",
    "duplicate-key",
    "several-documents",
    "unsupported-yaml",
    "too-deep",
    "too-many-aliases",
]));
/** Nesting that a record may have. The careful parser recurses, and overflows its stack far beyond this. */
const MAX_DEPTH = 100;
/** Aliases and the values they stand for: enough for people, too few for a bomb. */
const MAX_ALIASES = 100;
const MAX_ALIASED_VALUES = 10_000;
/** Anchors without an alias do no harm but that of many; people write a handful. */
const MAX_ANCHORS = 1000;
/** Beginnings and ends of values. A long record has some thousands; beyond this a file of 1 MiB takes half a second. */
const MAX_EVENTS = 250_000;
/** Keys of one mapping, which an engine keeps in a slower way the more there are. */
const MAX_KEYS = 60_000;
/**
 * Reads one YAML document with YAML 1.2's core schema: dates stay strings, numbers keep their digits.
 * What two parsers could read in two ways is refused with its place: tags, directives, `<<`, keys that are
 * not plain strings, duplicate keys, a second document.
 */
function parseYaml(text) {
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH });
        if (events.length > MAX_EVENTS) {
            throw new Refusal("too-deep", `more than ${MAX_EVENTS.toLocaleString("en-US")} values and brackets`, 0);
        }
        const ambiguity = findAmbiguity(text, events);
        if (ambiguity !== undefined) {
            throw new Refusal("unsupported-yaml", ambiguity.message, ambiguity.offset);
        }
        return { ok: true, value: new Reader(text, events).readDocument() };
    }
    catch (error) {
        if (error instanceof Refusal) {
            return { ok: false, problem: { code: error.code, message: error.message, ...placeOf(text, error.offset) } };
        }
        if (error instanceof js_yaml/* YAMLException */.tB) {
            const place = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
            if (error.reason.includes("maxDepth")) {
                return { ok: false, problem: { code: "too-deep", message: error.reason, ...place } };
            }
            const explained = explainSyntax(text, { message: error.reason, ...place });
            return { ok: false, problem: { code: "yaml-syntax", ...explained } };
        }
        throw error;
    }
}
/** Line and column, from 1, of an offset. Columns count UTF-16 units, as editors do. */
function placeOf(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
class Refusal extends Error {
    code;
    offset;
    constructor(code, message, offset) {
        super(message);
        this.code = code;
        this.offset = offset;
    }
}
/** Builds the value of an event stream, in one pass. Depth is bounded by the parser. */
class Reader {
    text;
    events;
    next = 0;
    anchors = new Map();
    anchorCount = 0;
    aliases = 0;
    aliasedValues = 0;
    lastOffset = 0;
    constructor(text, events) {
        this.text = text;
        this.events = events;
    }
    readDocument() {
        if (this.events.length === 0) {
            return null;
        }
        this.next = 1;
        const value = this.events[this.next]?.type === js_yaml/* EVENT_ID */.hy.POP ? null : this.readValue();
        // One event is left, the end of this document, unless another one follows.
        if (this.events.length > this.next + 1) {
            const second = this.text.slice(this.lastOffset).search(/^---/m);
            const offset = this.lastOffset + Math.max(0, second);
            throw new Refusal("several-documents", "a second document; a milestone file holds one", offset);
        }
        return value;
    }
    readValue() {
        const event = this.events[this.next++];
        switch (event?.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR: {
                this.refuseTag(event);
                const value = this.readScalar(event);
                this.lastOffset = Math.max(this.lastOffset, event.valueEnd);
                return this.keepAnchor(event, value);
            }
            case js_yaml/* EVENT_ID */.hy.SEQUENCE: {
                this.refuseTag(event);
                this.forgetAnchor(event);
                const list = [];
                while (this.events[this.next]?.type !== js_yaml/* EVENT_ID */.hy.POP) {
                    list.push(this.readValue());
                }
                this.next++;
                return this.keepAnchor(event, list);
            }
            case js_yaml/* EVENT_ID */.hy.MAPPING: {
                this.refuseTag(event);
                this.forgetAnchor(event);
                const map = this.readMap(event.style);
                return this.keepAnchor(event, map);
            }
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                return this.readAlias(this.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart);
            default:
                throw new Error(`unexpected YAML event ${event?.type}`);
        }
    }
    readMap(style) {
        const map = {};
        for (let keys = 1; this.events[this.next]?.type !== js_yaml/* EVENT_ID */.hy.POP; keys++) {
            const offset = this.offsetOfNext();
            if (keys > MAX_KEYS) {
                throw new Refusal("too-deep", `more than ${MAX_KEYS.toLocaleString("en-US")} keys in one mapping`, offset);
            }
            if (style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK) {
                this.refuseBesideItem(offset);
            }
            const key = this.readKey(offset);
            if (Object.hasOwn(map, key)) {
                throw new Refusal("duplicate-key", `the key ${JSON.stringify(key)} stands twice in one mapping`, offset);
            }
            (0,value/* setKey */.qL)(map, key, this.readValue());
        }
        this.next++;
        return map;
    }
    /** Of an empty key, the end of what stands before it. */
    offsetOfNext() {
        const event = this.events[this.next];
        if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR) {
            return event.valueStart < 0 ? this.lastOffset : event.valueStart;
        }
        return event && "start" in event ? event.start : this.lastOffset;
    }
    readKey(offset) {
        const event = this.events[this.next++];
        if (event?.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.style >= js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK) {
            throw new Refusal("unsupported-yaml", "a key that is not a plain string", offset);
        }
        this.refuseTag(event);
        if (event.anchorStart >= 0) {
            throw new Refusal("unsupported-yaml", "an anchor on a key", event.anchorStart);
        }
        const key = this.readScalar(event);
        this.lastOffset = Math.max(this.lastOffset, event.valueEnd);
        if (typeof key !== "string") {
            const shown = event.valueStart < 0 ? "(empty)" : this.text.slice(event.valueStart, event.valueEnd);
            throw new Refusal("unsupported-yaml", `the key ${shown} is not a string; quote it`, offset);
        }
        if (key === "<<" && event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN) {
            throw new Refusal("unsupported-yaml", "a merge key (<<)", offset);
        }
        return key;
    }
    readScalar(event) {
        const source = (0,js_yaml/* getScalarValue */.KE)(this.text, event);
        if (event.style >= js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK && (/\s{2}$|^\s*$/.test(source) || this.text.endsWith(" "))) {
            this.refuseSpaces(event);
        }
        return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? resolvePlain(source) : source;
    }
    /** Parsers disagree on lines of only spaces that end block text with an indicator (`|2`, `|+`). */
    refuseSpaces({ valueStart, valueEnd }) {
        const header = this.text.slice(this.lastOffset, valueStart);
        const isLast = this.text.slice(valueEnd).trim() === "";
        const lines = `\n${this.text.slice(valueStart, isLast ? undefined : valueEnd)}`;
        const tail = lines.slice(lines.trimEnd().length);
        if (/[|>](?:[-+]?[1-9]|\+)/.test(header) && tail.includes("\n ")) {
            throw new Refusal("unsupported-yaml", "a line of only spaces in block text", valueStart);
        }
    }
    /** js-yaml takes `- "item"key: value` for an item, and a key of the mapping around the list. */
    refuseBesideItem(offset) {
        const isBehindText = this.text[this.lastOffset - 1] === "\n";
        if (this.events[this.next - 1]?.type !== js_yaml/* EVENT_ID */.hy.POP || isBehindText) {
            return;
        }
        const between = this.text.slice(this.lastOffset, offset).replace(/(?<=\s)#[^\n]*/g, "");
        if (!/\n *(?:\?[ \t]+)?["']?$/.test(between) || /\?\s*\n/.test(between)) {
            throw new Refusal("yaml-syntax", "a key in the line of a list's item", offset);
        }
    }
    refuseTag(event) {
        if (event.tagStart >= 0) {
            throw new Refusal("unsupported-yaml", "a tag (!)", event.tagStart);
        }
    }
    forgetAnchor(event) {
        if (event.anchorStart >= 0) {
            // js-yaml takes what follows for the value, other parsers do not.
            if (/[[{]/.test(this.text.charAt(event.anchorEnd))) {
                throw new Refusal("yaml-syntax", "no space behind an anchor", event.anchorEnd);
            }
            this.anchors.delete(this.text.slice(event.anchorStart, event.anchorEnd));
        }
    }
    keepAnchor(event, value) {
        if (event.anchorStart >= 0) {
            this.anchorCount += 1;
            if (this.anchorCount > MAX_ANCHORS) {
                throw new Refusal("too-many-aliases", `more than ${MAX_ANCHORS} anchors (&)`, event.anchorStart);
            }
            this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), value);
        }
        return value;
    }
    readAlias(name, offset) {
        const value = this.anchors.get(name);
        if (value === undefined) {
            throw new Refusal("yaml-syntax", `the alias *${name} has no anchor before it`, offset);
        }
        this.aliases += 1;
        this.aliasedValues += countValues(value);
        if (this.aliases > MAX_ALIASES || this.aliasedValues > MAX_ALIASED_VALUES) {
            throw new Refusal("too-many-aliases", `more than ${MAX_ALIASES} aliases, or too much behind them`, offset);
        }
        return value;
    }
}
function countValues(value) {
    if (typeof value !== "object" || value === null) {
        return 1;
    }
    return Object.values(value).reduce((sum, item) => sum + countValues(item), 1);
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toSafeJson),
/* harmony export */   U: () => (/* binding */ escapeControls)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);

/** What we print ourselves: a line cleared at the start, a bar to be drawn over at the end, line feeds; and colours. */
const PLAIN = /(^\r\u001b\[K|\r$|\n)/;
const COLOURED = /(^\r\u001b\[K|\r$|\n|\u001b\[3[1239]m)/;
/**
 * Text as a terminal may have it: whatever it would act on is shown as an escape, but for what we print ourselves.
 * Names and texts of a store are escaped where they are put into a message; this is the net below. Pure.
 */
function escapeControls(text, { colour }) {
    const parts = text.split(colour ? COLOURED : PLAIN);
    return parts.map((part, at) => (at % 2 === 1 ? part : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(part))).join("");
}
/** JSON in one line, in which characters that a terminal would act on are escapes of JSON. Pure. */
function toSafeJson(value) {
    return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join(""));
}


/***/ }),

/***/ 12027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ makePaint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Text as it is where nobody wants colour. */
function makePaint(isWanted) {
    const paint = (colour) => (text) => isWanted ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(colour, text, { validateStream: false }) : text;
    return { good: paint("green"), warn: paint("yellow"), bad: paint("red") };
}


/***/ }),

/***/ 9270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   i4: () => (/* binding */ listLines),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1 record`, `12,408 records`; irregular plurals are given. */
function countOf(count, noun, plural = `${noun}s`) {
    return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}
/** `3.4 MB`; powers of 1000, as disks are sold. */
function formatBytes(bytes) {
    const units = ["bytes", "kB", "MB", "GB", "TB"];
    const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
/** `240 ms`, `3.2 s`, `4 min`. */
function formatDuration(ms) {
    if (ms < 1000) {
        return `${Math.round(ms)} ms`;
    }
    return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
const LISTED = 10;
/** One line each, indented by two; what is beyond ten is counted. */
function listLines(items) {
    const more = items.length > LISTED ? [`  … and ${countOf(items.length - LISTED, "more", "more")}`] : [];
    return [...items.slice(0, LISTED).map((item) => `  ${item}`), ...more];
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

/***/ 68286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ StoreLayout)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Where a store keeps what. All paths are absolute; `dir` is the `.milestones/` folder itself. */
class StoreLayout {
    dir;
    /** The name of that folder. */
    folder;
    constructor(dir) {
        this.dir = dir;
        this.folder = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir);
    }
    /** The folder that holds the store: `file_path` in the index and paths in messages are relative to it. */
    get parent() {
        return node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(this.dir);
    }
    at(...parts) {
        return node_path__WEBPACK_IMPORTED_MODULE_0__.join(this.dir, ...parts);
    }
    get switchFile() {
        return this.at("config", "storage-backend.txt");
    }
    get settingsFile() {
        return this.at("config", "storage-config.yaml");
    }
    get lastSwitchFile() {
        return this.at("config", "last-switch.tsv");
    }
    get baselineFile() {
        return this.at("config", "validation-baseline.yaml");
    }
    get sessionFile() {
        return this.at("sessions", "current.txt");
    }
    get pausedSessionFile() {
        return this.at("sessions", "paused-for-migration.txt");
    }
    get indexFile() {
        return this.at("index.db");
    }
    get databaseFile() {
        return this.at("enterprise.db");
    }
    get notificationFile() {
        return this.at("config", "migration-notification.yaml");
    }
    get locksDir() {
        return this.at("locks");
    }
    get backupsDir() {
        return this.at("backups");
    }
    get migrationsDir() {
        return this.at("migrations");
    }
    get storageEventsFile() {
        return this.at("logs", "storage-events.jsonl");
    }
    get scaleEventsFile() {
        return this.at("logs", "scale-events.jsonl");
    }
    get metricsFile() {
        return this.at("logs", "performance-metrics.jsonl");
    }
    stateDir(state) {
        return this.at(state);
    }
    recordFile(key) {
        return this.at(key.state, `${key.id}.yaml`);
    }
    /** The file of a record as messages show it. */
    showRecord(key) {
        return `${this.folder}/${key.state}/${key.id}.yaml`;
    }
    /** A path as messages show it: relative to the folder that holds the store, with `/`. */
    show(file) {
        // Said of every file of a store: joining is ten times as fast as asking for the relative path.
        const inside = file.startsWith(this.dir + node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? this.folder + file.slice(this.dir.length) : undefined;
        return (inside ?? node_path__WEBPACK_IMPORTED_MODULE_0__.relative(this.parent, file)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    }
}


/***/ }),

/***/ 40624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ listState),
/* harmony export */   GS: () => (/* binding */ assertStateFolder),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   fd: () => (/* binding */ isYamlName)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30790);


/** Entries of `active/` or `completed/`, sorted by name; none when the folder is missing. Throws UNSAFE_PATH for a link. */
function listState(files, layout, state) {
    const entries = files.list(layout.stateDir(state));
    if (entries === undefined) {
        assertStateFolder(files, layout, state);
    }
    return sortEntries(entries ?? []);
}
/** Throws UNSAFE_PATH where a link or a file stands in the place of the folder; a missing one is fine. */
function assertStateFolder(files, layout, state) {
    const dir = layout.stateDir(state);
    const kind = files.stat(dir)?.kind;
    if (kind !== undefined && kind !== "directory") {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("UNSAFE_PATH", `${layout.show(dir)} is not a plain folder; no link is followed.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            place: { file: layout.show(dir) },
            fix: ["Replace it by a folder that holds the files themselves."],
        });
    }
}
const ASCII = /^[\0-\x7f]*$/;
/** By the id that the name would give, so that `a.yaml` comes before `a-b.yaml`, as in a fingerprint. */
function sortEntries(entries) {
    const isPlain = entries.every(({ name }) => ASCII.test(name));
    const compare = isPlain ? comparePlain : _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .OP;
    return entries.sort((left, right) => compareStems(left.name, right.name, isPlain) || compare(left.name, right.name));
}
/** Names are compared where they stand: a large folder would otherwise be in memory twice. */
function compareStems(left, right, isPlain) {
    if (!isPlain) {
        return (0,_record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .OP)(stemOf(left), stemOf(right));
    }
    const [leftEnd, rightEnd] = [stemLength(left), stemLength(right)];
    const end = Math.min(leftEnd, rightEnd);
    for (let at = 0; at < end; at++) {
        const difference = left.charCodeAt(at) - right.charCodeAt(at);
        if (difference !== 0) {
            return difference;
        }
    }
    return leftEnd - rightEnd;
}
/** In ASCII, code units are code points. */
function comparePlain(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
function stemLength(name) {
    return name.endsWith(".yaml") ? name.length - ".yaml".length : name.length;
}
/** The id of a record file: its name without `.yaml`. */
function stemOf(name) {
    return name.slice(0, stemLength(name));
}
/** True for what may be a record: `*.yaml`, not hidden. */
function isYamlName(name) {
    return name.endsWith(".yaml") && !name.startsWith(".");
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

/***/ 7326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkConfig)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57393);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97892);
/* harmony import */ var _rules_last_switch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51148);
/* harmony import */ var _rules_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63998);
/* harmony import */ var _rules_storage_backend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7459);
/* harmony import */ var _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(533);
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42388);








/** Looks at the switch, the last switch and the settings. */
function checkConfig(view, settings) {
    const { files, layout } = view;
    const misplaced = findMisplaced(view);
    if (misplaced !== undefined) {
        return { backend: "file", findings: [misplaced], isFolder: false };
    }
    const findings = [];
    let backend = "file";
    const attempt = (rule, file, act) => {
        try {
            act();
        }
        catch (error) {
            findings.push(asFinding(error, rule, layout.show(file)));
        }
    };
    attempt(_rules_storage_backend_js__WEBPACK_IMPORTED_MODULE_5__/* .storageBackend */ .Y, layout.switchFile, () => {
        backend = (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .readSwitch */ .hc)(files, layout);
    });
    attempt(_rules_last_switch_js__WEBPACK_IMPORTED_MODULE_3__/* .lastSwitch */ .x, layout.lastSwitchFile, () => (0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .readLastSwitch */ .nZ)(files, layout));
    return { backend, findings: [...findings, ...checkSettings(view, settings)], isFolder: true };
}
/** A link in the place of the folder would lead to somebody else's switch and settings. */
function findMisplaced({ files, layout }) {
    const kind = files.stat(layout.at("config"))?.kind;
    if (kind === undefined || kind === "directory") {
        return undefined;
    }
    const { id, severity } = _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_6__/* .unsafePath */ .K;
    const message = `is ${kind === "link" ? "a link" : "no folder"}; nothing in it is read, so the backend is taken for file`;
    return { rule: id, severity, file: layout.show(layout.at("config")), message, fix: "Replace it by a folder." };
}
function asFinding(error, rule, file) {
    if (!(error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) || (error.code !== "SWITCH_INVALID" && error.code !== "UNSAFE_PATH")) {
        throw error;
    }
    if (error.code === "UNSAFE_PATH") {
        const message = "is a link, or has other names; only plain files are read";
        return { rule: _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_6__/* .unsafePath */ .K.id, severity: _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_6__/* .unsafePath */ .K.severity, file, message, fix: _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_6__/* .unsafePath */ .K.fix };
    }
    const { line } = error.place;
    const message = error.message.replace(`${file}:${line} `, "").replace(`${file} `, "").replace(/\.$/, "");
    const place = line === undefined ? {} : { line };
    return { rule: rule.id, severity: rule.severity, file, ...place, message, fix: error.fix[0] ?? rule.fix };
}
function checkSettings({ layout, settings }, { problems = [] }) {
    const { id, severity, fix } = _rules_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settings */ .W;
    const file = layout.show(layout.settingsFile);
    const base = { rule: id, file, fix };
    const severities = new _severities_js__WEBPACK_IMPORTED_MODULE_7__/* .Severities */ .q(settings);
    return [
        ...problems.map((problem) => {
            const place = problem.kind === "file" && problem.at !== undefined ? problem.at : {};
            return { ...base, severity, ...place, message: problem.message };
        }),
        ...severities.notObeyed.map((message) => ({ ...base, severity: "warning", message })),
        ...severities.withoutReason.map((rule) => {
            const message = `storage.validate.rules.${rule} has no reason`;
            return { ...base, severity: "notice", message, fix: "Add reason: and why." };
        }),
    ];
}


/***/ }),

/***/ 94549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rT: () => (/* binding */ checkByRules),
  EQ: () => (/* binding */ checkRecord),
  lt: () => (/* binding */ homeOf),
  SW: () => (/* binding */ placeIssues),
  DQ: () => (/* binding */ withoutDisabled)
});

// EXTERNAL MODULE: ./dist/lib/backends/rows/stored-row.js
var stored_row = __webpack_require__(38972);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./dist/lib/record/locate.js

/**
 * Where parts of a record's text stand, by their paths, in the order of the paths; undefined for a path that leads
 * nowhere, or through an alias. The text is one that parsed. Costs a tenth of what the careful parser takes.
 */
function locate(text, paths) {
    const root = { children: new Map() };
    const leaves = paths.map((path) => path.reduce(childOf, root));
    new Locator(text, (0,js_yaml/* parseEvents */.PH)(text, {})).run(root);
    return leaves.map(({ found }) => found);
}
function childOf(node, step) {
    const known = node.children.get(step);
    if (known !== undefined) {
        return known;
    }
    const made = { children: new Map() };
    node.children.set(step, made);
    return made;
}
class Locator {
    text;
    events;
    next = 1;
    last = 0;
    constructor(text, events) {
        this.text = text;
        this.events = events;
    }
    run(root) {
        if (this.events.length > 1 && this.events[1]?.type !== js_yaml/* EVENT_ID */.hy.POP) {
            this.visit(root, undefined);
        }
    }
    visit(wanted, key) {
        const event = this.events[this.next++];
        if (wanted !== undefined && event !== undefined) {
            wanted.found = { key, value: this.spanOf(event) };
        }
        if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR) {
            this.last = Math.max(this.last, event.valueEnd);
        }
        else if (event?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE) {
            for (let index = 0; !this.atEnd(); index++) {
                this.visit(wanted?.children.get(index), undefined);
            }
        }
        else if (event?.type === js_yaml/* EVENT_ID */.hy.MAPPING) {
            while (!this.atEnd()) {
                this.visitPair(wanted);
            }
        }
    }
    visitPair(wanted) {
        const event = this.events[this.next];
        const child = wanted?.children.get((0,js_yaml/* getScalarValue */.KE)(this.text, event));
        const span = this.spanOf(event);
        this.visit(undefined, undefined);
        this.visit(child, span);
    }
    atEnd() {
        const isEnd = this.next >= this.events.length || this.events[this.next]?.type === js_yaml/* EVENT_ID */.hy.POP;
        this.next += isEnd ? 1 : 0;
        return isEnd;
    }
    spanOf(event) {
        if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.valueStart >= 0) {
            const quote = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? 1 : 0;
            return { start: event.valueStart - quote, end: event.valueEnd + quote };
        }
        const start = "start" in event ? event.start : "anchorStart" in event ? event.anchorStart : this.last;
        return { start: Math.max(0, start), end: Math.max(0, start) };
    }
}

// EXTERNAL MODULE: ./dist/lib/record/place-of-offset.js
var place_of_offset = __webpack_require__(60801);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/validate/check-secrets.js
var check_secrets = __webpack_require__(13379);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
// EXTERNAL MODULE: ./dist/lib/validate/registry.js + 31 modules
var registry = __webpack_require__(34123);
// EXTERNAL MODULE: ./dist/lib/validate/rules/disable-comment.js
var disable_comment = __webpack_require__(75291);
;// CONCATENATED MODULE: ./dist/lib/validate/disable-comments.js





const WORD = "milestone-disable";
const FORM = /^#\s*milestone-disable\s+([a-z-]+)\s*:\s*(\S.*)$/;
const NOTHING = { rules: new Set(), findings: [] };
/** Reads `# milestone-disable <rule>: <reason>`; text that only looks like a comment is none. */
function readDisableComments(yaml) {
    if (!yaml.includes(WORD)) {
        return NOTHING;
    }
    const rules = new Set();
    const wrong = [];
    for (const { text, span } of commentsOf(yaml)) {
        const [, word = "", reason] = FORM.exec(text) ?? [];
        const rule = finding/* RULES */.y0.find((each) => each === word);
        if (reason === undefined) {
            wrong.push({ span, message: "expected # milestone-disable <rule>: <reason>" });
        }
        else if (rule === undefined) {
            wrong.push({ span, message: `there is no rule ${word}` });
        }
        else if (registry/* RULE_BY_ID */.B[rule].isFixed) {
            wrong.push({ span, message: `${word} cannot be turned off` });
        }
        else {
            rules.add(rule);
        }
    }
    const places = (0,place_of_offset/* placesOf */.e)(yaml, wrong.map(({ span }) => span));
    const { id, severity, fix } = disable_comment/* disableComment */.A;
    const findings = wrong.map(({ message }, at) => ({ rule: id, severity, ...places[at], message, fix }));
    return { rules, findings };
}
/** A lexeme of one of these says something of the next one, and is not in the text. */
const CONTROL = new Set(["\u0002", "\u0018", "\u001f"]);
function* commentsOf(yaml) {
    let at = 0;
    let isScalar = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(yaml)) {
        if (CONTROL.has(lexeme)) {
            isScalar = lexeme === "\u001f";
            continue;
        }
        const text = lexeme.trim();
        if (!isScalar && text.startsWith("#") && text.includes(WORD)) {
            yield { text, span: { start: at, end: at + text.length } };
        }
        isScalar = false;
        at += lexeme.length;
    }
}

;// CONCATENATED MODULE: ./dist/lib/validate/check-record.js







/** Where a record of a backend stands. */
function homeOf({ layout, settings }, backend, { state, id }) {
    if (backend !== "database") {
        return { file: layout.showRecord({ state, id }), hasLines: true };
    }
    const { database } = settings;
    const file = database.type === "postgresql" ? `${database.schema}.${stored_row/* TABLES */.C[state]}` : layout.show(layout.databaseFile);
    return { file, hasLines: false };
}
/** Applies rules to one record that is whole, and looks for secrets in its text. */
function checkRecord(record, home, rules) {
    const secrets = (0,check_secrets/* checkSecrets */.K)(record.yaml, home.file, (0,record_record/* nameOf */.Vb)(record), home.hasLines);
    return withoutDisabled(record, home, [...applyRules(record, home, rules), ...secrets]);
}
/** The same for nothing but these rules. Places are looked for only where something is wrong. */
function checkByRules(record, home, rules) {
    return withoutDisabled(record, home, applyRules(record, home, rules));
}
function applyRules(record, home, rules) {
    const { state, id, yaml, data } = record;
    const raised = [];
    if ((0,value/* isMap */.jh)(data)) {
        const subject = { state, id, yaml, data };
        for (const rule of rules) {
            for (const issue of rule.check(subject)) {
                raised.push({ rule, issue });
            }
        }
    }
    return placeIssues(record, home, raised);
}
/** Takes out what comments of the record turn off, and adds what is wrong with them. */
function withoutDisabled(record, home, found) {
    const { rules, findings } = readDisableComments(record.yaml);
    const kept = found.filter(({ rule }) => !rules.has(rule));
    const wrong = findings.map((finding) => {
        const { line, column, endLine, endColumn, ...rest } = finding;
        const place = home.hasLines ? { line, column, endLine, endColumn } : {};
        return { ...rest, ...place, file: home.file, record: (0,record_record/* nameOf */.Vb)(record) };
    });
    return { findings: [...kept, ...wrong], disabled: found.length - kept.length };
}
/** Issues with their places in the text of their record. */
function placeIssues(record, home, raised) {
    if (raised.length === 0) {
        return [];
    }
    const places = home.hasLines ? placesIn(record.yaml, raised) : [];
    return raised.map(({ rule, issue }, at) => ({
        rule: rule.id,
        severity: issue.severity ?? rule.severity,
        file: home.file,
        ...places[at],
        record: (0,record_record/* nameOf */.Vb)(record),
        message: issue.message,
        fix: issue.fix ?? rule.fix,
    }));
}
function placesIn(yaml, raised) {
    const located = locate(yaml, raised.map(({ issue }) => issue.path));
    const spans = raised.map(({ issue }, at) => {
        const found = located[at] ?? parentOf(yaml, issue);
        return (issue.onKey ? found?.key : undefined) ?? found?.value ?? { start: 0, end: 0 };
    });
    return (0,place_of_offset/* placesOf */.e)(yaml, spans);
}
/** What has no place of its own, behind an alias, has the place of what holds it. */
function parentOf(yaml, { path }) {
    for (let length = path.length - 1; length > 0; length--) {
        const [found] = locate(yaml, [path.slice(0, length)]);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}


/***/ }),

/***/ 13379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkSecrets)
/* harmony export */ });
/* harmony import */ var _record_place_of_offset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60801);
/* harmony import */ var _rules_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86391);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99934);



/** Secrets in the text of one file; `record` where it is one. Rows have no lines. */
function checkSecrets(text, file, record, hasLines = true) {
    const spans = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecrets */ .dL)(text);
    if (spans.length === 0) {
        return [];
    }
    const places = hasLines ? (0,_record_place_of_offset_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .e)(text, spans) : [];
    return spans.map((span, at) => ({
        rule: _rules_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValue */ .a.id,
        severity: _rules_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValue */ .a.severity,
        file,
        ...places[at],
        ...(record === undefined ? {} : { record }),
        message: `this looks like a secret: ${(0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .showSecret */ .cv)(text.slice(span.start, span.end))}`,
        fix: _rules_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValue */ .a.fix,
    }));
}


/***/ }),

/***/ 42937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ checkTree)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
// EXTERNAL MODULE: ./dist/lib/logs/json-lines.js
var json_lines = __webpack_require__(26864);
// EXTERNAL MODULE: ./dist/lib/logs/parse-piece.js + 1 modules
var parse_piece = __webpack_require__(88036);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/validate/check-secrets.js
var check_secrets = __webpack_require__(13379);
// EXTERNAL MODULE: ./dist/lib/validate/rules/auxiliary-json.js
var auxiliary_json = __webpack_require__(18418);
;// CONCATENATED MODULE: ./dist/lib/validate/check-json.js






/** A JSON file of other tools. An empty one says nothing, and nothing wrong. */
function checkJson({ layout, settings }, file, files) {
    const { id, severity, fix } = auxiliary_json/* auxiliaryJson */.P;
    const base = { rule: id, severity, file: (0,native_path/* showName */.$i)(layout.show(file)), fix };
    const most = settings.validate.maxFileSizeBytes;
    const { bytes, stat } = files.read(file, most);
    if (stat.sizeBytes > most) {
        return [{ ...base, message: `${stat.sizeBytes} bytes, too many to be checked (validate.max_file_size)` }];
    }
    const secrets = (0,check_secrets/* checkSecrets */.K)((0,parse/* tryDecode */.SA)(bytes) ?? "", base.file);
    const piece = bytes.length === 0 ? undefined : (0,parse_piece/* parsePiece */.e)((0,json_lines/* withoutBom */.vA)(bytes, 1), 1);
    return piece?.kind === "broken"
        ? [{ ...base, line: piece.line, column: piece.column, message: piece.message }, ...secrets]
        : secrets;
}

// EXTERNAL MODULE: ./dist/lib/logs/concatenated-json.js
var concatenated_json = __webpack_require__(60506);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-end.js
var log_end = __webpack_require__(89453);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-entry.js
var log_entry = __webpack_require__(17096);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-line-ending.js
var log_line_ending = __webpack_require__(99582);
;// CONCATENATED MODULE: ./dist/lib/validate/check-log.js









/** Larger logs are searched for mistakes, and not for secrets. */
const MOST_SECRET_BYTES = 16 * 1024 * 1024;
/** A log, entry by entry. In memory for its longest entry, and for what is wrong with it. */
function checkLog({ layout }, file, files) {
    const shown = (0,native_path/* showName */.$i)(layout.show(file));
    const found = [];
    const add = ({ id, severity, fix }, message, place) => found.push({ rule: id, severity, file: shown, ...place, message, fix });
    const watch = new Watch(files.chunks(file));
    const isMetrics = external_node_path_.basename(file) === "performance-metrics.jsonl";
    for (const piece of isMetrics ? (0,concatenated_json/* concatenatedJson */.G)(watch) : (0,json_lines/* jsonLines */.i7)(watch)) {
        if (piece.kind === "broken") {
            add(log_entry/* logEntry */.J, piece.message, { line: piece.line, column: piece.column });
        }
        else if (piece.kind === "torn") {
            add(log_end/* logEnd */.k, "the last entry was cut off, or is being written", { line: piece.line });
        }
    }
    if (watch.hasEnd === false && !found.some(({ rule }) => rule === "log-end")) {
        add(log_end/* logEnd */.k, "the last line has no newline", { line: watch.lines + 1 });
    }
    if (watch.carriageReturns > 0) {
        const lines = watch.carriageReturns === 1 ? "1 line ends" : `${watch.carriageReturns} lines end`;
        add(log_line_ending/* logLineEnding */.O, `${lines} with a carriage return`, { line: watch.firstCarriageReturn });
    }
    if (watch.bytes <= MOST_SECRET_BYTES) {
        found.push(...(0,check_secrets/* checkSecrets */.K)((0,parse/* tryDecode */.SA)(files.read(file).bytes) ?? "", shown));
    }
    return found;
}
/** Passes pieces of a file on and notes how its lines end. */
class Watch {
    bytes = 0;
    /** Lines that have their newline. */
    lines = 0;
    carriageReturns = 0;
    firstCarriageReturn = 0;
    /** Undefined for an empty file. */
    hasEnd;
    chunks;
    constructor(chunks) {
        this.chunks = chunks;
    }
    *[Symbol.iterator]() {
        let last = 0;
        for (const chunk of this.chunks) {
            for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
                this.lines += 1;
                if ((at === 0 ? last : chunk[at - 1]) === 13) {
                    this.carriageReturns += 1;
                    this.firstCarriageReturn ||= this.lines;
                }
            }
            if (chunk.length > 0) {
                last = chunk[chunk.length - 1];
                this.hasEnd = last === 10;
            }
            this.bytes += chunk.length;
            yield chunk;
        }
    }
}

// EXTERNAL MODULE: ./dist/lib/record/conflict.js
var record_conflict = __webpack_require__(11660);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/validate/rules/auxiliary-yaml.js
var auxiliary_yaml = __webpack_require__(97443);
// EXTERNAL MODULE: ./dist/lib/validate/rules/not-a-milestone.js
var not_a_milestone = __webpack_require__(38135);
;// CONCATENATED MODULE: ./dist/lib/validate/check-yaml.js









/** What no YAML of anybody may have. Tags, several documents and the like are only refused in records. */
const BROKEN = new Set(["yaml-syntax", "duplicate-key", "encoding", "too-deep"]);
/** A YAML file that is no record. */
function checkOtherYaml(view, file, files) {
    const { layout, settings } = view;
    const shown = (0,native_path/* showName */.$i)(layout.show(file));
    const most = settings.validate.maxFileSizeBytes;
    const { bytes, stat } = files.read(file, most);
    if (stat.sizeBytes > most) {
        return [broken(shown, `${stat.sizeBytes} bytes, too many to be checked (validate.max_file_size)`)];
    }
    const text = (0,parse/* tryDecode */.SA)(bytes) ?? "";
    const secrets = (0,check_secrets/* checkSecrets */.K)(text, shown);
    const conflict = (0,record_conflict/* findConflict */.A)(bytes);
    if (conflict !== undefined) {
        return [broken(shown, "a git conflict marker", conflict), ...secrets];
    }
    const parsed = (0,parse/* parseText */.r4)(bytes);
    if (!parsed.ok) {
        const { code, message, ...place } = parsed.problem;
        return [...(BROKEN.has(code) ? [broken(shown, message, place)] : []), ...secrets];
    }
    return [...judgeShape(view, file, shown, (0,value/* isMap */.jh)(parsed.content.data.value), bytes.length === 0), ...secrets];
}
/** A record that lost its content lies where records lie, and is a mapping no more. */
function judgeShape(view, file, shown, isMapping, isEmpty) {
    const name = external_node_path_.basename(file);
    const isAmongRecords = record/* STATES */.xj.some((state) => external_node_path_.dirname(file) === view.layout.stateDir(state));
    const isListed = name === "dependencies.yaml" || view.settings.auxiliaryFiles.includes(name);
    if (isMapping || !isAmongRecords || isListed || !name.endsWith(".yaml") || name.startsWith(".")) {
        return [];
    }
    const { id, severity, fix } = not_a_milestone/* notAMilestone */.b;
    const message = isEmpty ? "the file is empty" : "a milestone is a mapping, and this is none";
    return [{ rule: id, severity, file: shown, line: 1, message, fix }];
}
function broken(file, message, place = {}) {
    const { id, severity, fix } = auxiliary_yaml/* auxiliaryYaml */.C;
    return { rule: id, severity, file, ...place, message, fix };
}

// EXTERNAL MODULE: ./dist/lib/validate/rules/bare-repository.js
var bare_repository = __webpack_require__(82288);
// EXTERNAL MODULE: ./dist/lib/validate/rules/unsafe-path.js
var unsafe_path = __webpack_require__(533);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
;// CONCATENATED MODULE: ./dist/lib/validate/tree.js


/** Not looked into: what is private to one machine, or has rules of its own. */
const LEFT_ALONE = new Set(["backups", "migrations", "locks", "sessions"]);
/** Everything below a store, sorted; folders before what is in them. No link is followed. */
function listTree({ files, layout }) {
    const found = [];
    const waiting = [""];
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        for (const { name, kind } of files.list(external_node_path_.join(layout.dir, below)) ?? []) {
            const inside = below === "" ? name : `${below}/${name}`;
            found.push({ path: inside, kind });
            if (kind === "directory" && !LEFT_ALONE.has(inside)) {
                waiting.push(inside);
            }
        }
    }
    return found.sort((left, right) => (0,canonical/* compareCodePoints */.OP)(left.path, right.path));
}

;// CONCATENATED MODULE: ./dist/lib/validate/check-tree.js












const BASELINE = "config/validation-baseline.yaml";
/** Files of ours that have rules of their own; of a baseline that is a link nobody else says so. */
const OWN = new Set(["config/storage-config.yaml", BASELINE, "config/storage-backend.txt", "config/last-switch.tsv"]);
/**
 * Looks at everything below a store that is no record: links, repositories, YAML, JSON, logs. `isSeen` says of a record
 * name (`active/a`) that its file was judged already.
 */
async function checkTree(view, isSeen) {
    const tree = listTree(view);
    const findings = findRepositories(view, tree);
    let done = 0;
    for (const entry of tree) {
        done += 1;
        if (done % stopped/* LISTEN_EVERY */.ST === 0) {
            await (0,stopped/* listenForStop */.rr)(view.signal);
        }
        if (!isRecordFile(entry.path) || !isSeen(recordName(entry.path))) {
            findings.push(...checkEntry(view, entry));
        }
    }
    return findings;
}
function isRecordFile(name) {
    const [folder = "", file = "", ...rest] = name.split("/");
    return rest.length === 0 && record/* STATES */.xj.some((state) => state === folder) && (0,list_state/* isYamlName */.fd)(file);
}
function recordName(name) {
    return (0,record/* nameOf */.Vb)({ state: external_node_path_.posix.dirname(name), id: (0,list_state/* stemOf */.Vc)(external_node_path_.posix.basename(name)) });
}
function checkEntry(view, { path: name, kind }) {
    if (kind === "directory" || (OWN.has(name) && (kind === "file" || name !== BASELINE))) {
        return [];
    }
    const { layout, files } = view;
    const file = layout.at(...name.split("/"));
    if (kind !== "file") {
        // The folders of records and of the configuration and the file of the backend are judged by who reads them.
        return [...record/* STATES */.xj, "config", "enterprise.db"].includes(name)
            ? []
            : [unsafe(view, name, kind === "link" ? "is a link" : "is not a regular file")];
    }
    const check = checkOf(name);
    try {
        return check === undefined ? [] : check(view, file, files);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "UNSAFE_PATH") {
            return [unsafe(view, name, "has several hard links, so other names can change it")];
        }
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT")) {
            // Removed while we looked.
            return [];
        }
        throw error;
    }
}
function checkOf(name) {
    switch (external_node_path_.posix.extname(name)) {
        case ".yaml":
        case ".yml":
            return checkOtherYaml;
        case ".json":
            return checkJson;
        case ".jsonl":
            return checkLog;
        default:
            return undefined;
    }
}
function unsafe({ layout }, name, what) {
    const { id, fix } = unsafe_path/* unsafePath */.K;
    const file = (0,native_path/* showName */.$i)(layout.show(layout.at(...name.split("/"))));
    const message = `${what}; only plain files with one name are read`;
    return { rule: id, severity: "warning", file, message, fix };
}
/** git takes a folder with these for a repository, whatever its name. */
function findRepositories({ layout }, tree) {
    const { id, severity, fix } = bare_repository/* bareRepository */.R;
    const heads = tree.filter(({ path: name, kind }) => name.endsWith("HEAD") && kind !== "directory");
    const folders = new Set(heads.length === 0 ? [] : tree.filter(isFolder).map((entry) => entry.path));
    const found = [];
    for (const { path: name } of heads) {
        const folder = external_node_path_.posix.dirname(name);
        const hasFolder = (part) => folders.has(folder === "." ? part : `${folder}/${part}`);
        if (external_node_path_.posix.basename(name) === "HEAD" && hasFolder("objects") && hasFolder("refs")) {
            const dir = layout.show(layout.at(...folder.split("/")));
            const message = `${(0,native_path/* showName */.$i)(dir)} is a git repository by what it holds; its configuration could run programs`;
            found.push({ rule: id, severity, file: (0,native_path/* showName */.$i)(layout.show(layout.at(...name.split("/")))), message, fix });
        }
    }
    return found;
}
function isFolder({ kind }) {
    return kind === "directory";
}


/***/ }),

/***/ 833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ showCycle),
/* harmony export */   p: () => (/* binding */ findCycles)
/* harmony export */ });
/**
 * One cycle for each knot of names that need one another, shortest first way back, each beginning with its smallest
 * name. Linear and without recursion (Tarjan's components). A name that needs itself is none: that is another rule.
 */
function findCycles(graph) {
    const cycles = [];
    for (const knot of knots(graph)) {
        cycles.push(cycleIn(graph, knot));
    }
    return cycles;
}
function knots(graph) {
    const order = new Map();
    const low = new Map();
    const waiting = [];
    const isWaiting = new Set();
    const found = [];
    const enter = (name) => {
        order.set(name, order.size);
        low.set(name, order.size - 1);
        waiting.push(name);
        isWaiting.add(name);
        return { name, next: 0 };
    };
    const lower = (name, to) => low.set(name, Math.min(low.get(name), to));
    const leave = (name) => {
        if (low.get(name) === order.get(name)) {
            const knot = waiting.splice(waiting.lastIndexOf(name));
            for (const each of knot) {
                isWaiting.delete(each);
            }
            if (knot.length > 1) {
                found.push(knot);
            }
        }
    };
    for (const start of graph.keys()) {
        const stack = order.has(start) ? [] : [enter(start)];
        for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
            const target = graph.get(frame.name)?.[frame.next++];
            if (target === undefined) {
                stack.pop();
                leave(frame.name);
                const parent = stack.at(-1);
                if (parent !== undefined) {
                    lower(parent.name, low.get(frame.name));
                }
            }
            else if (!order.has(target)) {
                stack.push(enter(target));
            }
            else if (isWaiting.has(target)) {
                lower(frame.name, order.get(target));
            }
        }
    }
    return found;
}
/** A shortest way from the smallest name of a knot back to itself. */
function cycleIn(graph, knot) {
    const inside = new Set(knot);
    const start = knot.reduce((least, name) => (name < least ? name : least));
    const from = new Map();
    for (let front = [start]; front.length > 0;) {
        const next = [];
        for (const name of front) {
            for (const target of graph.get(name) ?? []) {
                if (target === start && name !== start) {
                    return wayTo(name, from, start);
                }
                if (inside.has(target) && !from.has(target) && target !== start) {
                    from.set(target, name);
                    next.push(target);
                }
            }
        }
        front = next;
    }
    throw new Error("a knot without a way back");
}
function wayTo(last, from, start) {
    const way = [];
    for (let name = last; name !== undefined; name = from.get(name)) {
        way.push(name);
    }
    return (way.at(-1) === start ? way : [...way, start]).reverse();
}
const SHOWN = 8;
/** `a → b → a`; of a long one the beginning, its length and the end. */
function showCycle(cycle) {
    const [first = ""] = cycle;
    if (cycle.length <= SHOWN) {
        return [...cycle, first].join(" → ");
    }
    const head = cycle.slice(0, SHOWN - 2).join(" → ");
    return `${head} → … (${cycle.length.toLocaleString("en-US")} in all) … → ${cycle.at(-1)} → ${first}`;
}


/***/ }),

/***/ 1563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ exactNumbers),
/* harmony export */   m: () => (/* binding */ MAY_BE_EXACT)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Text that may hold a number whose digits matter; anything else is not looked at twice. */
const MAY_BE_EXACT = /[0-9](?:[eExo]|[0-9]{15})|\.(?:[iI][nN][fF]|[nN][aA][nN])/;
let last;
/** The numbers of a record that a float would bend, in the order of the text. Two rules ask, one after the other. */
function exactNumbers({ yaml, data }) {
    if (last?.yaml !== yaml) {
        last = { yaml, found: MAY_BE_EXACT.test(yaml) ? [...numbersIn(data, [])] : [] };
    }
    return last.found;
}
function* numbersIn(value, path) {
    if (value instanceof _record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh) {
        yield { number: value, path };
    }
    else if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
            yield* numbersIn(item, [...path, index]);
        }
    }
    else if (typeof value === "object" && value !== null) {
        for (const [key, item] of Object.entries(value)) {
            yield* numbersIn(item, [...path, key]);
        }
    }
}


/***/ }),

/***/ 93227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   UI: () => (/* binding */ findField),
/* harmony export */   a4: () => (/* binding */ tasksOf),
/* harmony export */   mY: () => (/* binding */ findUsual),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   vp: () => (/* binding */ showValue),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Milestones have their fields at the top, or in the older shape under `metadata`. */
function findField(data, ...paths) {
    for (const path of paths) {
        const value = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, ...path);
        if (value !== undefined && value !== null) {
            return { path, value };
        }
    }
    return undefined;
}
/** A field of the usual shape, or of the older one. */
function findUsual(data, name) {
    return findField(data, [name], ["metadata", name]);
}
/** The tasks that are mappings, each with its index; none where there is no list. */
function tasksOf(data) {
    const tasks = Object.hasOwn(data, "tasks") ? data.tasks : undefined;
    return Array.isArray(tasks) ? tasks.flatMap((task, index) => ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(task) ? [{ index, task }] : [])) : [];
}
/** A number, also one in quotes; undefined for anything else. */
function numberOf(value) {
    if (typeof value === "number") {
        return value;
    }
    const text = value instanceof _record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? value.text : typeof value === "string" ? value.trim() : "";
    return /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?%?$/.test(text) ? Number(text.replace("%", "")) : undefined;
}
/** A value as a message may have it: short, on one line. */
function showValue(value) {
    if (Array.isArray(value)) {
        return "a list";
    }
    if ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        return "a mapping";
    }
    const text = value instanceof _record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? value.text : typeof value === "string" ? value : String(value);
    const short = text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
    return typeof value === "string" ? JSON.stringify(short) : short;
}
/** `low, medium, high or critical`. */
function listWords(words) {
    return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
/** A path as a person says it: `tasks[2].status`. */
function showPath(path) {
    return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
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

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeStoreIssues)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94549);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14163);



/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
async function placeStoreIssues(backend, issues, home) {
    const found = [];
    let disabled = 0;
    for (const [key, ofRecord] of (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byRecord */ .rB)(issues)) {
        const record = await backend.read(key);
        const data = record?.data;
        if (record === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
            continue;
        }
        const raised = ofRecord.map((each) => {
            const { rule, message, severity } = each;
            const issue = { path: (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(data, each), message };
            return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
        });
        const placed = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIssues */ .SW)(record, home(key), raised);
        // What is wrong with the comments themselves was said when the record was judged.
        const { findings } = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDisabled */ .DQ)(record, home(key), placed);
        const kept = findings.filter(({ rule }) => rule !== "disable-comment");
        disabled += placed.length - kept.length;
        found.push(...kept);
    }
    return { findings: found, disabled };
}


/***/ }),

/***/ 83277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ milestoneReferences),
/* harmony export */   C: () => (/* binding */ taskReferences)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93227);


/** What a milestone says of others: those that it needs, and those that need it. */
function milestoneReferences(data) {
    const dependencies = Object.hasOwn(data, "dependencies") ? data.dependencies : undefined;
    if (Array.isArray(dependencies)) {
        return { requires: namesIn(dependencies, ["dependencies"]), enables: [] };
    }
    return {
        requires: namesIn((0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(dependencies, "requires"), ["dependencies", "requires"]),
        enables: namesIn((0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(dependencies, "enables"), ["dependencies", "enables"]),
    };
}
let last;
/** Of every task of a milestone; some stores say `dependencies`, some `depends_on`. Several rules ask, one after the other. */
function taskReferences(data) {
    if (last?.data !== data) {
        last = { data, tasks: readTasks(data) };
    }
    return last.tasks;
}
const NEEDS_KEYS = ["dependencies", "depends_on"];
function readTasks(data) {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .tasksOf */ .a4)(data).map(({ index, task }) => {
        const needs = [];
        for (const key of NEEDS_KEYS) {
            if (Object.hasOwn(task, key)) {
                needs.push(...namesIn(task[key], ["tasks", index, key]));
            }
        }
        return { index, id: scalarText(Object.hasOwn(task, "id") ? task.id : undefined), needs };
    });
}
/** Names in a list, or one name alone. An item may be a mapping that holds the name; prose is no name. */
function namesIn(value, path) {
    if (!Array.isArray(value)) {
        return nameIn(value, path);
    }
    const names = [];
    for (const [index, item] of value.entries()) {
        names.push(...nameIn(item, [...path, index]));
    }
    return names;
}
function nameIn(item, path) {
    const named = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? NAME_KEYS.find((key) => typeof (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(item, key) === "string") : undefined;
    const name = scalarText(named === undefined ? item : item[named]);
    return name === undefined || /\s/.test(name) ? [] : [{ name, path: named === undefined ? path : [...path, named] }];
}
const NAME_KEYS = ["id", "milestone_id", "milestone", "task_id"];
function scalarText(value) {
    return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}


/***/ }),

/***/ 34123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ RECORD_RULES),
  B: () => (/* binding */ RULE_BY_ID)
});

// EXTERNAL MODULE: ./dist/lib/validate/rules/auxiliary-json.js
var auxiliary_json = __webpack_require__(18418);
// EXTERNAL MODULE: ./dist/lib/validate/rules/auxiliary-yaml.js
var auxiliary_yaml = __webpack_require__(97443);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backend-unreadable.js
var backend_unreadable = __webpack_require__(18203);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-damaged.js
var backup_damaged = __webpack_require__(48895);
// EXTERNAL MODULE: ./dist/lib/validate/rules/backup-payload-absent.js
var backup_payload_absent = __webpack_require__(72474);
// EXTERNAL MODULE: ./dist/lib/validate/rules/bare-repository.js
var bare_repository = __webpack_require__(82288);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/conflict-marker.js
const conflictMarker = {
    id: "conflict-marker",
    severity: "error",
    summary: "A conflict of git that was committed or not yet resolved.",
    fix: "Resolve the conflict and save the file.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/database-broken.js
const databaseBroken = {
    id: "database-broken",
    severity: "error",
    summary: "A database that is cut, has pages too many, fails its integrity check, is a Git LFS pointer or no database.",
    fix: "Restore a backup: milestone backups lists them.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/database-schema.js
const databaseSchema = {
    id: "database-schema",
    severity: "error",
    summary: "A database with triggers, views, computed columns, virtual tables, or without the tables of a store.",
    fix: "Restore a backup, or remove what is foreign.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/record/vocabulary.js
/** The words and ranges of a milestone's usual fields: what rules check and the schema for editors offers. */
const STATUSES = ["planning", "in_progress", "blocked", "completed", "cancelled"];
/** Seen in stores that people use every day, and understood by everybody. */
const OTHER_STATUSES = ["active", "planned", "archived"];
const PRIORITIES = ["low", "medium", "high", "critical"];
const TASK_STATUSES = ["pending", "in_progress", "completed", "blocked", "cancelled"];
/** The phases of a Kiro workflow, in their order. */
const WORKFLOW_PHASES = ["design", "spec", "task", "execute"];
const PERCENTAGE = { least: 0, most: 100 };
/** `2024-07-15`, with or without a time of day and its zone. */
const DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?\\s*(?:[Zz]|[-+][0-9]{2}(?::?[0-9]{2})?)?)?$";
/** Letters, digits, `-`, `_` and, in the middle, `.`; starts with a letter or digit. */
const ID_PATTERN = "^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,48}[A-Za-z0-9_-])?$";

// EXTERNAL MODULE: ./dist/lib/validate/field.js
var validate_field = __webpack_require__(93227);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/date.js


const DATES = [
    ["created_at"],
    ["updated_at"],
    ["completed_at"],
    ["metadata", "created_at"],
    ["metadata", "updated_at"],
    ["timeline", "estimated_start"],
    ["timeline", "estimated_end"],
    ["timeline", "actual_start"],
    ["timeline", "actual_end"],
];
const FORM = new RegExp(DATE_PATTERN);
const date = {
    id: "date",
    severity: "warning",
    summary: "A date that no calendar has, that is not written as 2024-07-15, or an end before its start.",
    fix: "Write it as 2024-07-15 or 2024-07-15T10:00:00Z.",
    *check({ data }) {
        for (const path of DATES) {
            const field = (0,validate_field/* findField */.UI)(data, path);
            if (field !== undefined && typeof field.value !== "object") {
                yield* judge(field);
            }
        }
        yield* compare(data, "estimated");
        yield* compare(data, "actual");
        const created = (0,validate_field/* findUsual */.mY)(data, "created_at");
        const updated = (0,validate_field/* findUsual */.mY)(data, "updated_at");
        if (created !== undefined && updated !== undefined && isBefore(updated, created)) {
            yield { path: updated.path, message: "updated before it was created" };
        }
    },
};
function* judge({ path, value }) {
    const isForm = typeof value === "string" && FORM.test(value);
    if (isForm && isOnCalendar(value)) {
        return;
    }
    const message = `${(0,validate_field/* showPath */.P8)(path)}: ${(0,validate_field/* showValue */.vp)(value)} is no date`;
    if (isForm) {
        yield { path, message: `${message}: no calendar has it` };
    }
    else {
        const isMeant = typeof value === "string" && /^[0-9]{4}-[0-9]/.test(value);
        yield isMeant ? { path, message } : { path, message, severity: "notice" };
    }
}
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isOnCalendar(text) {
    const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
    return day >= 1 && day <= last && (text.length === 10 || isOnClock(text.slice(11)));
}
function isOnClock(text) {
    const [, hour = "", minute = "", second = "0"] = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?/.exec(text) ?? [];
    return Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
}
function* compare(data, kind) {
    const start = (0,validate_field/* findField */.UI)(data, ["timeline", `${kind}_start`]);
    const end = (0,validate_field/* findField */.UI)(data, ["timeline", `${kind}_end`]);
    if (start !== undefined && end !== undefined && isBefore(end, start)) {
        yield { path: end.path, message: `it ends on ${(0,validate_field/* showValue */.vp)(end.value)}, before its start ${(0,validate_field/* showValue */.vp)(start.value)}` };
    }
}
/** By the day: zones are not always said. */
function isBefore(left, right) {
    const day = ({ value }) => (typeof value === "string" && FORM.test(value) ? value.slice(0, 10) : undefined);
    const [one, other] = [day(left), day(right)];
    return one !== undefined && other !== undefined && one < other;
}

// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-cycle.js
var dependency_cycle = __webpack_require__(53589);
// EXTERNAL MODULE: ./dist/lib/validate/references.js
var references = __webpack_require__(83277);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/dependency-self.js

const dependencySelf = {
    id: "dependency-self",
    severity: "error",
    summary: "A milestone or task that depends on itself.",
    fix: "Remove the dependency.",
    *check({ data, id }) {
        const { requires, enables } = (0,references/* milestoneReferences */.$)(data);
        for (const { name, path } of [...requires, ...enables]) {
            if (name === id) {
                yield { path, message: `${id} depends on itself` };
            }
        }
        for (const task of (0,references/* taskReferences */.C)(data)) {
            for (const { name, path } of task.needs) {
                if (name === task.id) {
                    yield { path, message: `the task ${name} depends on itself` };
                }
            }
        }
    },
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-unknown.js
var dependency_unknown = __webpack_require__(63561);
// EXTERNAL MODULE: ./dist/lib/validate/rules/disable-comment.js
var disable_comment = __webpack_require__(75291);
// EXTERNAL MODULE: ./dist/lib/validate/rules/drift.js
var drift = __webpack_require__(38936);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/duplicate-id.js
const duplicateId = {
    id: "duplicate-id",
    severity: "error",
    summary: "Two records that some system takes for one: the same id active and completed, names that differ only in case or Unicode normalisation, `.yaml` beside `.yml`.",
    fix: "Keep one of the two, or give one another id.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/duplicate-key.js
const duplicateKey = {
    id: "duplicate-key",
    severity: "error",
    summary: "A key that stands twice in one mapping: parsers differ on which one counts.",
    fix: "Keep one of the two.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/duplicate-task-id.js

const duplicateTaskId = {
    id: "duplicate-task-id",
    severity: "error",
    summary: "Two tasks of a milestone with the same id: what depends on it depends on either.",
    fix: "Give one of the two another id.",
    *check({ data }) {
        const first = new Map();
        for (const { id, index } of (0,references/* taskReferences */.C)(data)) {
            const other = id === undefined ? undefined : first.get(id);
            if (id !== undefined && other !== undefined) {
                yield { path: ["tasks", index, "id"], message: `tasks[${other}] has the id ${JSON.stringify(id)} too` };
            }
            else if (id !== undefined) {
                first.set(id, index);
            }
        }
    },
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/encoding.js
const encoding = {
    id: "encoding",
    severity: "error",
    summary: "Bytes that are not UTF-8, NUL characters, lone surrogates.",
    fix: "Save the file as UTF-8.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/estimate.js

const estimate = {
    id: "estimate",
    severity: "warning",
    summary: "Estimated or actual hours below 0; as a notice, hours that are no number.",
    fix: "Write the hours as a number.",
    *check({ data }) {
        for (const name of ["estimated_hours", "actual_hours"]) {
            const field = (0,validate_field/* findField */.UI)(data, ["timeline", name], [name]);
            if (field !== undefined) {
                yield* estimate_judge(field.path, field.value);
            }
            for (const { index, task } of (0,validate_field/* tasksOf */.a4)(data)) {
                const value = Object.hasOwn(task, name) ? task[name] : undefined;
                if (value !== undefined && value !== null) {
                    yield* estimate_judge(["tasks", index, name], value);
                }
            }
        }
    },
};
function* estimate_judge(path, value) {
    const hours = (0,validate_field/* numberOf */.rl)(value);
    if (hours !== undefined && hours >= 0) {
        return;
    }
    const message = `${(0,validate_field/* showPath */.P8)(path)}: expected hours from 0 on, found ${(0,validate_field/* showValue */.vp)(value)}`;
    yield hours === undefined ? { path, message, severity: "notice" } : { path, message };
}

// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/field-type.js


const TEXTS = ["id", "title", "status", "priority", "category", "created_at", "updated_at"];
const MAPPINGS = ["metadata", "timeline", "resources"];
const LISTS = ["tasks", "success_criteria", "deliverables", "risks"];
const fieldType = {
    id: "field-type",
    severity: "warning",
    summary: "A usual field of another kind than tools expect: a list where a text should be, a task that is no mapping.",
    fix: "Write it in the usual form.",
    *check({ data }) {
        yield* checkKeys(data, TEXTS, "a text", (value) => typeof value !== "object");
        yield* checkKeys(data, MAPPINGS, "a mapping", record_value/* isMap */.jh);
        yield* checkKeys(data, LISTS, "a list", Array.isArray);
        const tasks = Object.hasOwn(data, "tasks") ? data.tasks : undefined;
        for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
            if (!(0,record_value/* isMap */.jh)(task)) {
                yield expected(["tasks", index], "a mapping", task);
            }
        }
    },
};
function* checkKeys(data, keys, what, fits) {
    for (const key of keys) {
        const value = Object.hasOwn(data, key) ? data[key] : undefined;
        if (value !== undefined && value !== null && !fits(value) && !isExact(value)) {
            yield expected([key], what, value);
        }
    }
}
/** A number that a float would bend is a scalar too. */
function isExact(value) {
    return typeof value === "object" && !Array.isArray(value) && !(0,record_value/* isMap */.jh)(value);
}
function expected(path, what, found) {
    return { path, message: `${(0,validate_field/* showPath */.P8)(path)}: expected ${what}, found ${(0,validate_field/* showValue */.vp)(found)}` };
}

;// CONCATENATED MODULE: ./dist/lib/validate/rules/file-size.js
const fileSize = {
    id: "file-size",
    severity: "error",
    summary: "A record larger than `storage.validate.max_file_size`; it is not read.",
    fix: "Move long texts into files of their own, or raise the limit.",
    isFixed: true,
};

// EXTERNAL MODULE: ./dist/lib/record/record.js
var record = __webpack_require__(32803);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/id-mismatch.js



const idMismatch = {
    id: "id-mismatch",
    severity: "warning",
    summary: "An `id` that is malformed, or other than the name of the file or row: tools find a milestone by either.",
    fix: "Make the two equal.",
    *check({ data, id }) {
        const field = (0,validate_field/* findField */.UI)(data, ["id"], ["metadata", "milestone_id"]);
        if (field === undefined || field.value === id) {
            return;
        }
        const { path, value } = field;
        if (typeof value === "string" && !(0,record/* isSafeId */.JA)(value)) {
            yield { path, message: `${(0,validate_field/* showValue */.vp)(value)} is no milestone id, and the name says ${id}` };
        }
        else if (typeof value === "string") {
            yield { path, message: `the id is ${(0,validate_field/* showValue */.vp)(value)}, and the name says ${id}` };
        }
        else if (typeof value === "number" || value instanceof record_value/* ExactNumber */.fh) {
            const isSame = (value instanceof record_value/* ExactNumber */.fh ? value.text : String(value)) === id;
            const message = isSame ? `the id ${id} is a number; in quotes it is a name` : undefined;
            yield { path, message: message ?? `the id is the number ${(0,validate_field/* showValue */.vp)(value)}, and the name says ${id}` };
        }
    },
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/id-missing.js

const idMissing = {
    id: "id-missing",
    severity: "notice",
    summary: "A milestone without an `id` in it; its file name counts.",
    fix: "Add the id, equal to the file name without .yaml.",
    *check({ data, id }) {
        if ((0,validate_field/* findField */.UI)(data, ["id"], ["metadata", "milestone_id"], ["metadata", "id"]) === undefined) {
            yield { path: [], message: `no id; the name says ${id}` };
        }
    },
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/index-behind.js
var index_behind = __webpack_require__(85052);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-broken.js
var index_broken = __webpack_require__(33445);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-missing.js
var index_missing = __webpack_require__(50706);
// EXTERNAL MODULE: ./dist/lib/validate/rules/index-stray-row.js
var index_stray_row = __webpack_require__(40814);
// EXTERNAL MODULE: ./dist/lib/validate/rules/last-switch.js
var last_switch = __webpack_require__(51148);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-end.js
var log_end = __webpack_require__(89453);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-entry.js
var log_entry = __webpack_require__(17096);
// EXTERNAL MODULE: ./dist/lib/validate/rules/log-line-ending.js
var log_line_ending = __webpack_require__(99582);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/nested-file.js
const nestedFile = {
    id: "nested-file",
    severity: "warning",
    summary: "A YAML file in a sub-folder of `active/` or `completed/`: tools see it only in part.",
    fix: "Move it up, or elsewhere.",
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/not-a-milestone.js
var not_a_milestone = __webpack_require__(38135);
// EXTERNAL MODULE: ./dist/lib/validate/rules/number-not-json.js
var number_not_json = __webpack_require__(90837);
// EXTERNAL MODULE: ./dist/lib/validate/rules/number-precision.js
var number_precision = __webpack_require__(30071);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/priority.js


const priority = {
    id: "priority",
    severity: "warning",
    summary: "A priority outside of the list.",
    fix: "Write one of the list.",
    *check({ data }) {
        const field = (0,validate_field/* findUsual */.mY)(data, "priority");
        if (field === undefined || typeof field.value === "object") {
            return;
        }
        const { path, value } = field;
        if (typeof value !== "string" || !PRIORITIES.includes(value)) {
            yield { path, message: `${(0,validate_field/* showPath */.P8)(path)}: expected ${(0,validate_field/* listWords */.yh)(PRIORITIES)}, found ${(0,validate_field/* showValue */.vp)(value)}` };
        }
    },
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/progress.js


/** The places where stores keep it. */
const PROGRESS_PATHS = [
    ["progress", "percentage"],
    ["progress", "overall_percentage"],
    ["progress"],
    ["metadata", "progress"],
];
const progress = {
    id: "progress",
    severity: "warning",
    summary: "A progress or buffer that is no percentage from 0 to 100, or a count of tasks below 0.",
    fix: "Write a number from 0 to 100.",
    *check({ data }) {
        for (const paths of [PROGRESS_PATHS, [["timeline", "buffer_percentage"]]]) {
            const field = (0,validate_field/* findField */.UI)(data, ...paths);
            if (field !== undefined && (typeof field.value !== "object" || field.path.length > 1)) {
                const { path, value } = field;
                const number = (0,validate_field/* numberOf */.rl)(value);
                if (number === undefined || number < PERCENTAGE.least || number > PERCENTAGE.most) {
                    yield { path, message: `${(0,validate_field/* showPath */.P8)(path)}: expected a number from 0 to 100, found ${(0,validate_field/* showValue */.vp)(value)}` };
                }
            }
        }
        for (const name of ["tasks_completed", "total_tasks"]) {
            const field = (0,validate_field/* findField */.UI)(data, ["progress", name]);
            const number = field && (0,validate_field/* numberOf */.rl)(field.value);
            if (field !== undefined && (number === undefined || number < 0 || !Number.isInteger(number))) {
                const { path, value } = field;
                yield { path, message: `${(0,validate_field/* showPath */.P8)(path)}: expected a whole number from 0 on, found ${(0,validate_field/* showValue */.vp)(value)}` };
            }
        }
    },
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/progress-tasks.js


const progressTasks = {
    id: "progress-tasks",
    severity: "warning",
    summary: "A progress that contradicts the tasks: other counts than the list has, or 100 % with tasks that are open.",
    fix: "Bring the progress up to date with the tasks.",
    *check({ data }) {
        const tasks = (0,validate_field/* tasksOf */.a4)(data).map(({ task }) => (Object.hasOwn(task, "status") ? task.status : undefined));
        const total = count(data, "total_tasks");
        const completed = count(data, "tasks_completed");
        if (total !== undefined && completed !== undefined && completed > total) {
            yield issue("tasks_completed", `${completed} of ${total} tasks are completed, says the progress`);
        }
        if (tasks.length === 0) {
            return;
        }
        if (total !== undefined && total !== tasks.length) {
            yield issue("total_tasks", `total_tasks is ${total}, and there are ${tasks.length} tasks`);
        }
        const done = tasks.filter((each) => each === "completed").length;
        if (completed !== undefined && completed !== done && tasks.every((each) => each !== undefined)) {
            yield issue("tasks_completed", `tasks_completed is ${completed}, and ${done} of the tasks are`);
        }
        yield* percentageAgainst(data, tasks, done);
    },
};
function* percentageAgainst(data, tasks, done) {
    const field = (0,validate_field/* findField */.UI)(data, ...PROGRESS_PATHS);
    const percentage = field && (0,validate_field/* numberOf */.rl)(field.value);
    const open = tasks.filter((each) => each === "pending" || each === "in_progress" || each === "blocked").length;
    if (field === undefined || percentage === undefined) {
        return;
    }
    if (percentage === 100 && open > 0) {
        yield { path: field.path, message: `100 % done, and ${open} of ${tasks.length} tasks are open` };
    }
    else if (percentage === 0 && done > 0) {
        yield { path: field.path, message: `0 % done, and ${done} of ${tasks.length} tasks are completed` };
    }
    else if (percentage < 100 && done === tasks.length) {
        yield { path: field.path, message: `${percentage} % done, and all ${tasks.length} tasks are completed` };
    }
}
function count(data, name) {
    return (0,validate_field/* numberOf */.rl)((0,validate_field/* findField */.UI)(data, ["progress", name])?.value);
}
function issue(name, message) {
    return { path: ["progress", name], message };
}

;// CONCATENATED MODULE: ./dist/lib/validate/rules/record-id.js
const recordId = {
    id: "record-id",
    severity: "error",
    summary: "A file name or row whose id is none: 1 to 50 letters, digits, `-`, `_` and, in the middle, `.`, starting with a letter or digit.",
    fix: "Rename the file, or give the row another id.",
    isFixed: true,
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/records-on-server.js
var records_on_server = __webpack_require__(83147);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/row-data.js
const rowData = {
    id: "row-data",
    severity: "error",
    summary: "A row of the database whose `data` is no milestone: NULL, no JSON, nested too deep, too large, no object.",
    fix: "Mend the row with the tool that wrote it, or delete it.",
    isFixed: true,
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/row-digest.js
var row_digest = __webpack_require__(49056);
// EXTERNAL MODULE: ./dist/lib/validate/rules/secret-value.js
var secret_value = __webpack_require__(86391);
// EXTERNAL MODULE: ./dist/lib/validate/rules/server-value.js
var server_value = __webpack_require__(38232);
// EXTERNAL MODULE: ./dist/lib/validate/rules/settings.js
var settings = __webpack_require__(63998);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/several-documents.js
const severalDocuments = {
    id: "several-documents",
    severity: "error",
    summary: "A second document in a file: a milestone file holds one.",
    fix: "Give each document a file of its own.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/side-file.js
const sideFile = {
    id: "side-file",
    severity: "warning",
    summary: "A side file (`-wal`, `-shm`, `-journal`) beside a database: it is open, or was not closed.",
    fix: "Close the program that has it open; commit neither.",
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/state-folder.js

const stateFolder = {
    id: "state-folder",
    severity: "warning",
    summary: "A milestone whose status is completed in `active/`, or one in `completed/` whose status says that work goes on.",
    fix: "Move it to the other folder, or correct its status.",
    mends: "moves the file to `completed/`, only with `--rule state-folder`",
    *check({ data, state }) {
        const field = (0,validate_field/* findUsual */.mY)(data, "status");
        if (field === undefined) {
            return;
        }
        const { path, value } = field;
        if (state === "active" && value === "completed") {
            yield { path, message: "its status is completed, and it is among the active ones" };
        }
        else if (state === "completed" && OPEN.has(value)) {
            yield { path, message: `its status is ${value}, and it is among the completed ones` };
        }
    },
};
const OPEN = new Set(["planning", "planned", "in_progress", "blocked", "active"]);

;// CONCATENATED MODULE: ./dist/lib/validate/rules/status.js


const status_status = {
    id: "status",
    severity: "warning",
    summary: "A status outside of the list, of a milestone or a task. `active`, `planned` and `archived` are understood.",
    fix: "Write one of the list.",
    *check({ data }) {
        const field = (0,validate_field/* findUsual */.mY)(data, "status");
        if (field !== undefined && !isOneOf(field.value, [...STATUSES, ...OTHER_STATUSES])) {
            yield describe(field.path, field.value, STATUSES);
        }
        for (const { index, task } of (0,validate_field/* tasksOf */.a4)(data)) {
            const value = Object.hasOwn(task, "status") ? task.status : undefined;
            if (value !== undefined && value !== null && !isOneOf(value, TASK_STATUSES)) {
                yield describe(["tasks", index, "status"], value, TASK_STATUSES);
            }
        }
    },
};
function isOneOf(value, words) {
    // A list or mapping is a matter of field-type.
    return typeof value === "object" || (typeof value === "string" && words.includes(value));
}
function describe(path, value, words) {
    return { path, message: `${(0,validate_field/* showPath */.P8)(path)}: expected ${(0,validate_field/* listWords */.yh)(words)}, found ${(0,validate_field/* showValue */.vp)(value)}` };
}

// EXTERNAL MODULE: ./dist/lib/validate/rules/storage-backend.js
var storage_backend = __webpack_require__(7459);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/too-deep.js
const tooDeep = {
    id: "too-deep",
    severity: "error",
    summary: "Nesting of 100 levels or more, or more values and brackets (250,000), or keys of one mapping (60,000), than any record has.",
    fix: "Flatten what is nested.",
    isFixed: true,
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/too-many-aliases.js
const tooManyAliases = {
    id: "too-many-aliases",
    severity: "error",
    summary: "More than 100 aliases, or more than 10,000 values behind them, or more than 1,000 anchors.",
    fix: "Write the values out.",
    isFixed: true,
};

// EXTERNAL MODULE: ./dist/lib/validate/rules/unsafe-path.js
var unsafe_path = __webpack_require__(533);
;// CONCATENATED MODULE: ./dist/lib/validate/rules/unsupported-yaml.js
const unsupportedYaml = {
    id: "unsupported-yaml",
    severity: "error",
    summary: "Tags, directives, merge keys, keys that are not plain strings, and the few texts that YAML parsers read differently.",
    fix: "Write the value itself, in plain YAML.",
    isFixed: true,
    mends: "quotes a key that is a number, a boolean or null",
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/workflow-phase.js



const workflowPhase = {
    id: "workflow-phase",
    severity: "warning",
    summary: "Phases of an enabled Kiro workflow that contradict each other: one is done while an earlier one is not.",
    fix: "Correct the status of the phase that is wrong.",
    *check({ data }) {
        for (const { index, task } of (0,validate_field/* tasksOf */.a4)(data)) {
            const workflow = (0,record_value/* valueAt */.fK)(task, "kiro_workflow");
            if ((0,record_value/* isMap */.jh)(workflow) && (0,record_value/* valueAt */.fK)(workflow, "enabled") === true) {
                for (const { path, message } of contradictions(workflow)) {
                    yield { path: ["tasks", index, "kiro_workflow", ...path], message };
                }
            }
        }
    },
};
const NOT_DONE = new Set(["pending", "in_progress", "blocked"]);
function* contradictions(workflow) {
    const current = (0,record_value/* valueAt */.fK)(workflow, "current_phase");
    const at = WORKFLOW_PHASES.indexOf(current);
    if (current !== undefined && current !== null && at < 0) {
        const message = `current_phase: expected ${(0,validate_field/* listWords */.yh)(WORKFLOW_PHASES)}, found ${(0,validate_field/* showValue */.vp)(current)}`;
        yield { path: ["current_phase"], message };
    }
    const statuses = WORKFLOW_PHASES.map((phase) => (0,record_value/* valueAt */.fK)(workflow, "phases", phase, "status"));
    const firstOpen = statuses.findIndex((status) => typeof status === "string" && NOT_DONE.has(status));
    if (firstOpen < 0) {
        return;
    }
    const open = `${WORKFLOW_PHASES[firstOpen]} is ${statuses[firstOpen]}`;
    if (at > firstOpen) {
        yield { path: ["current_phase"], message: `the current phase is ${current}, while ${open}` };
    }
    for (const [later, phase] of WORKFLOW_PHASES.entries()) {
        if (later > firstOpen && statuses[later] === "completed") {
            yield { path: ["phases", phase, "status"], message: `${phase} is completed, while ${open}` };
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/validate/rules/yaml-syntax.js
const yamlSyntax = {
    id: "yaml-syntax",
    severity: "error",
    summary: "YAML that no parser can read.",
    fix: "Correct the line that is named, or take the file from an earlier commit.",
    isFixed: true,
    mends: "quotes a value on one line where that makes the whole file readable",
};

;// CONCATENATED MODULE: ./dist/lib/validate/rules/yml-extension.js
const ymlExtension = {
    id: "yml-extension",
    severity: "warning",
    summary: "A `.yml` file among the records: only `.yaml` is one.",
    fix: "Rename it to .yaml.",
};

;// CONCATENATED MODULE: ./dist/lib/validate/registry.js


























































/** Every rule, in the order in which the documentation has them. */
const RULE_BY_ID = {
    "yaml-syntax": yamlSyntax,
    "duplicate-key": duplicateKey,
    "several-documents": severalDocuments,
    "unsupported-yaml": unsupportedYaml,
    "too-deep": tooDeep,
    "too-many-aliases": tooManyAliases,
    encoding: encoding,
    "file-size": fileSize,
    "conflict-marker": conflictMarker,
    "unsafe-path": unsafe_path/* unsafePath */.K,
    "record-id": recordId,
    "duplicate-id": duplicateId,
    "row-data": rowData,
    "row-digest": row_digest/* rowDigest */.$,
    "database-broken": databaseBroken,
    "database-schema": databaseSchema,
    "backend-unreadable": backend_unreadable/* backendUnreadable */.U,
    "records-on-server": records_on_server/* recordsOnServer */.X,
    "storage-backend": storage_backend/* storageBackend */.Y,
    "last-switch": last_switch/* lastSwitch */.x,
    settings: settings/* settings */.W,
    "duplicate-task-id": duplicateTaskId,
    "dependency-self": dependencySelf,
    "dependency-cycle": dependency_cycle/* dependencyCycle */.M,
    "dependency-unknown": dependency_unknown/* dependencyUnknown */.I,
    "not-a-milestone": not_a_milestone/* notAMilestone */.b,
    "id-missing": idMissing,
    "id-mismatch": idMismatch,
    "field-type": fieldType,
    status: status_status,
    priority: priority,
    progress: progress,
    "progress-tasks": progressTasks,
    date: date,
    estimate: estimate,
    "state-folder": stateFolder,
    "workflow-phase": workflowPhase,
    "number-not-json": number_not_json/* numberNotJson */.d,
    "number-precision": number_precision/* numberPrecision */.o,
    "server-value": server_value/* serverValue */.T,
    "secret-value": secret_value/* secretValue */.a,
    "disable-comment": disable_comment/* disableComment */.A,
    "yml-extension": ymlExtension,
    "nested-file": nestedFile,
    "auxiliary-yaml": auxiliary_yaml/* auxiliaryYaml */.C,
    "auxiliary-json": auxiliary_json/* auxiliaryJson */.P,
    "log-entry": log_entry/* logEntry */.J,
    "log-end": log_end/* logEnd */.k,
    "log-line-ending": log_line_ending/* logLineEnding */.O,
    "side-file": sideFile,
    "bare-repository": bare_repository/* bareRepository */.R,
    drift: drift/* drift */.U,
    "backup-damaged": backup_damaged/* backupDamaged */.I,
    "backup-payload-absent": backup_payload_absent/* backupPayloadAbsent */.W,
    "index-missing": index_missing/* indexMissing */.r,
    "index-broken": index_broken/* indexBroken */.C,
    "index-behind": index_behind/* indexBehind */.L,
    "index-stray-row": index_stray_row/* indexStrayRow */.m,
};
/** Those that look at one record at a time. */
const RECORD_RULES = Object.values(RULE_BY_ID).filter((rule) => "check" in rule);


/***/ }),

/***/ 18418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ auxiliaryJson)
/* harmony export */ });
const auxiliaryJson = {
    id: "auxiliary-json",
    severity: "warning",
    summary: "A JSON file that cannot be read.",
    fix: "Correct the line that is named; the file is carried as it is.",
};


/***/ }),

/***/ 97443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ auxiliaryYaml)
/* harmony export */ });
const auxiliaryYaml = {
    id: "auxiliary-yaml",
    severity: "warning",
    summary: "YAML beside the records that cannot be read.",
    fix: "Correct the line that is named; the file is carried as it is.",
};


/***/ }),

/***/ 18203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ backendUnreadable)
/* harmony export */ });
const backendUnreadable = {
    id: "backend-unreadable",
    severity: "error",
    summary: "A backend that cannot be opened: its database is missing, or of another engine.",
    fix: "git pull, if another clone has committed it, or restore a backup.",
    isFixed: true,
};


/***/ }),

/***/ 48895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ backupDamaged)
/* harmony export */ });
const backupDamaged = {
    id: "backup-damaged",
    severity: "error",
    summary: "A backup whose metadata cannot be read, or whose payload is here and is not as recorded.",
    fix: "Do not rely on it; take another: milestone backup.",
};


/***/ }),

/***/ 72474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ backupPayloadAbsent)
/* harmony export */ });
const backupPayloadAbsent = {
    id: "backup-payload-absent",
    severity: "notice",
    summary: "Backups whose payload is not here, as in every clone.",
    fix: "Restore on the machine that took them, or from git where the commit is at hand.",
};


/***/ }),

/***/ 82288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ bareRepository)
/* harmony export */ });
const bareRepository = {
    id: "bare-repository",
    severity: "error",
    summary: "A git repository inside the store: its configuration names programs that git may run when it is called there.",
    fix: "Remove it from the store.",
};


/***/ }),

/***/ 53589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dependencyCycle)
/* harmony export */ });
/* harmony import */ var _cycle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(833);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83277);


/** Cycles of tasks, one record at a time; those of milestones are found over the whole store (store-facts.ts). */
const dependencyCycle = {
    id: "dependency-cycle",
    severity: "error",
    summary: "Milestones, or tasks of a milestone, that wait for one another in a circle.",
    fix: "Remove one of the dependencies.",
    *check({ data }) {
        const tasks = (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .taskReferences */ .C)(data).filter(({ needs, id }) => needs.length > 0 && id !== undefined);
        if (tasks.length < 2) {
            return;
        }
        const graph = new Map(tasks.map(({ id, needs }) => [id, needs.map(({ name }) => name)]));
        for (const cycle of (0,_cycle_js__WEBPACK_IMPORTED_MODULE_1__/* .findCycles */ .p)(graph)) {
            const [from, to] = cycle;
            const reference = tasks.find(({ id }) => id === from)?.needs.find(({ name }) => name === to);
            yield { path: reference?.path ?? ["tasks"], message: `tasks wait for one another: ${(0,_cycle_js__WEBPACK_IMPORTED_MODULE_1__/* .showCycle */ .Q)(cycle)}` };
        }
    },
};


/***/ }),

/***/ 63561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ dependencyUnknown)
/* harmony export */ });
/** Asked of the whole store, in store-facts.ts. */
const dependencyUnknown = {
    id: "dependency-unknown",
    severity: "warning",
    summary: "A dependency on a milestone or task that the store does not have.",
    fix: "Correct the id, or move what is elsewhere to dependencies.external.",
};


/***/ }),

/***/ 75291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ disableComment)
/* harmony export */ });
const disableComment = {
    id: "disable-comment",
    severity: "warning",
    summary: "A `# milestone-disable` comment that turns nothing off: no such rule, no reason, or a rule that cannot be turned off.",
    fix: "Write it as: # milestone-disable <rule>: <reason>",
};


/***/ }),

/***/ 38936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ drift)
/* harmony export */ });
const drift = {
    id: "drift",
    severity: "warning",
    summary: "The old copy of a record changed after the switch between files and a database.",
    fix: "milestone sync shows and settles it.",
};


/***/ }),

/***/ 85052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ indexBehind)
/* harmony export */ });
const indexBehind = {
    id: "index-behind",
    severity: "notice",
    summary: "The index lacks records, or shows them as they were.",
    fix: "milestone index builds it anew.",
    mends: "builds the index anew",
};


/***/ }),

/***/ 33445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ indexBroken)
/* harmony export */ });
const indexBroken = {
    id: "index-broken",
    severity: "notice",
    summary: "The index cannot be read; it is derived, and nothing is lost.",
    fix: "milestone index builds it anew.",
    mends: "builds the index anew",
};


/***/ }),

/***/ 50706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ indexMissing)
/* harmony export */ });
const indexMissing = {
    id: "index-missing",
    severity: "notice",
    summary: "The hybrid backend has no index here, as in every fresh clone.",
    fix: "milestone index builds it.",
    mends: "builds the index",
};


/***/ }),

/***/ 40814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ indexStrayRow)
/* harmony export */ });
const indexStrayRow = {
    id: "index-stray-row",
    severity: "notice",
    summary: "The index has rows of no file.",
    fix: "milestone index builds it anew.",
    mends: "builds the index anew, without them",
};


/***/ }),

/***/ 51148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ lastSwitch)
/* harmony export */ });
const lastSwitch = {
    id: "last-switch",
    severity: "error",
    summary: "`config/last-switch.tsv` has a line that is none.",
    fix: "Take the whole file from the commit that made the last switch.",
    isFixed: true,
};


/***/ }),

/***/ 89453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ logEnd)
/* harmony export */ });
const logEnd = {
    id: "log-end",
    severity: "notice",
    summary: "A log whose last line has no newline: the next event would be written onto it.",
    fix: "End the line; remove it if it was cut off.",
    mends: "ends the line where it is whole",
};


/***/ }),

/***/ 17096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ logEntry)
/* harmony export */ });
const logEntry = {
    id: "log-entry",
    severity: "warning",
    summary: "An entry of a log that is no JSON; the entries around it still count.",
    fix: "Correct or remove the entry.",
};


/***/ }),

/***/ 99582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logLineEnding)
/* harmony export */ });
const logLineEnding = {
    id: "log-line-ending",
    severity: "notice",
    summary: "A log with carriage returns at the ends of its lines.",
    fix: "milestone validate --fix writes plain newlines.",
    mends: "writes plain newlines",
};


/***/ }),

/***/ 38135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ notAMilestone)
/* harmony export */ });
const notAMilestone = {
    id: "not-a-milestone",
    severity: "warning",
    summary: "A YAML file among the records that is empty, or neither a mapping nor listed under `storage.auxiliary`.",
    fix: "Restore its content, remove it, or list it under storage.auxiliary.",
};


/***/ }),

/***/ 90837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ numberNotJson)
/* harmony export */ });
/* harmony import */ var _exact_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1563);

const numberNotJson = {
    id: "number-not-json",
    severity: "warning",
    summary: "`.inf` or `.nan`, which no database holds: an error on the way to one.",
    fix: "Write it as a quoted string.",
    mends: "puts it in quotes",
    *check(subject) {
        for (const { number, path } of (0,_exact_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .exactNumbers */ .a)(subject)) {
            if (!number.isFinite) {
                yield { path, message: `${number.text} is no number in a database` };
            }
        }
    },
};


/***/ }),

/***/ 30071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ numberPrecision)
/* harmony export */ });
/* harmony import */ var _exact_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1563);

const numberPrecision = {
    id: "number-precision",
    severity: "warning",
    summary: "An integer beyond 2^53, or a number beyond every float: we keep its digits, most tools do not.",
    fix: "Write it as a quoted string.",
    mends: "puts it in quotes",
    *check(subject) {
        for (const { number, path } of (0,_exact_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .exactNumbers */ .a)(subject)) {
            if (number.isFinite && isBeyondFloat(number.text)) {
                yield { path, message: `${number.text} has more digits than most tools read` };
            }
        }
    },
};
/** An integer with more digits than a float holds, or a number that a float takes for infinite. */
function isBeyondFloat(literal) {
    return /^-?[0-9]{16,}$/.test(literal) || !Number.isFinite(Number(literal));
}


/***/ }),

/***/ 83147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ recordsOnServer)
/* harmony export */ });
const recordsOnServer = {
    id: "records-on-server",
    severity: "notice",
    summary: "A commit was looked at, and the records are on a PostgreSQL server, which no commit holds.",
    fix: "Nothing; without --ref, and with DATABASE_URL, the records are looked at too.",
};


/***/ }),

/***/ 49056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rowDigest)
/* harmony export */ });
const rowDigest = {
    id: "row-digest",
    severity: "error",
    summary: "A row of the database whose kept YAML does not fit its SHA-256; as a notice, rows whose data is other than when it was written.",
    fix: "Restore a backup, or write the row again with the tool that owns it.",
    isFixed: true,
};


/***/ }),

/***/ 86391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ secretValue)
/* harmony export */ });
/** Looked for in whole texts, comments included: check-secrets.ts. */
const secretValue = {
    id: "secret-value",
    severity: "warning",
    summary: "A value that looks like a password, key or token; it is never shown in full.",
    fix: "Revoke it, take it out of the file, and remember that the history of git still has it.",
};


/***/ }),

/***/ 38232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ serverValueCheck),
/* harmony export */   T: () => (/* binding */ serverValue)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Digits before and after the point that PostgreSQL's numbers have at most. */
const MOST_BEFORE = 131_072;
const MOST_AFTER = 16_383;
const serverValue = {
    id: "server-value",
    severity: "error",
    summary: "`\\u0000`, or a number of more digits than PostgreSQL has: found on the way to a server only.",
    fix: "Write it another way, or stay on another backend.",
};
/** Asked only on the way to a server: elsewhere nothing is wrong with such a value. */
const serverValueCheck = {
    ...serverValue,
    *check({ data }) {
        yield* look(data, []);
    },
};
function* look(value, path) {
    if (typeof value === "string" && value.includes("\0")) {
        yield { path, message: "PostgreSQL cannot hold the NUL character (\\u0000)" };
    }
    else if (value instanceof _record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh) {
        if (isTooLong(value.text)) {
            yield {
                path,
                message: `a number with more digits than PostgreSQL has (${MOST_BEFORE}, ${MOST_AFTER} of a fraction)`,
            };
        }
    }
    else if (typeof value === "object" && value !== null) {
        for (const [key, item] of Object.entries(value)) {
            const below = [...path, Array.isArray(value) ? Number(key) : key];
            if (key.includes("\0")) {
                yield { path: below, message: "PostgreSQL cannot hold the NUL character (\\u0000)", onKey: true };
            }
            yield* look(item, below);
        }
    }
}
function isTooLong(text) {
    const [, whole = "", fraction = "", exponent = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
    const shift = Number(exponent);
    return whole.length + shift > MOST_BEFORE || fraction.length - shift > MOST_AFTER;
}


/***/ }),

/***/ 63998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settings)
/* harmony export */ });
const settings = {
    id: "settings",
    severity: "error",
    summary: "`config/storage-config.yaml` has unknown keys, wrong values, or a password; as a notice, a rule that is switched without a reason.",
    fix: "Correct the line that is named.",
    isFixed: true,
};


/***/ }),

/***/ 7459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ storageBackend)
/* harmony export */ });
const storageBackend = {
    id: "storage-backend",
    severity: "error",
    summary: "`config/storage-backend.txt` is not one known word.",
    fix: "Write file, hybrid or database into it: the backend that holds the milestones.",
    isFixed: true,
};


/***/ }),

/***/ 533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unsafePath)
/* harmony export */ });
const unsafePath = {
    id: "unsafe-path",
    severity: "error",
    summary: "A link, a device, a FIFO, a second hard link or a repository in the place of a file or folder; nothing behind it is read.",
    fix: "Replace it by a plain file or folder.",
    isFixed: true,
};


/***/ }),

/***/ 3441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ scanRecords)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60283);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94549);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14590);
/* harmony import */ var _place_store_issues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11609);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34123);
/* harmony import */ var _rules_backend_unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18203);
/* harmony import */ var _rules_records_on_server_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83147);
/* harmony import */ var _rules_row_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49056);
/* harmony import */ var _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(533);
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42388);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14163);














/** Beyond it, records are checked again. */
const MOST_KNOWN = 20_000;
/**
 * Applies every rule that looks at records, one by one and all together. A broken one never hides another. With `least`,
 * rules that find nothing as bad may be left out.
 */
async function scanRecords(view, name, onRecord, least = "notice") {
    const scan = new RecordScan(view, name, least);
    if (view.recordsOnServer(name)) {
        scan.findings.push(onServer(view));
        return scan;
    }
    let backend;
    try {
        backend = await view.open(name);
    }
    catch (error) {
        scan.findings.push(unreadable(error));
        return scan;
    }
    try {
        await scan.readAll(backend, onRecord);
        await scan.judgeStore(backend);
    }
    catch (error) {
        scan.findings.push(unreadable(error));
    }
    finally {
        await backend.close();
    }
    return scan;
}
class RecordScan {
    findings = [];
    counts = { active: 0, completed: 0 };
    marks = new _record_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .Marks */ .P();
    disabled = 0;
    view;
    name;
    facts = new _store_facts_js__WEBPACK_IMPORTED_MODULE_12__/* .StoreFacts */ .F4();
    rules;
    changed = 0;
    firstChanged;
    /** True where texts are searched too: for secrets, and for comments that turn off no rule. */
    readsTexts;
    constructor(view, name, least) {
        this.view = view;
        this.name = name;
        const severities = new _severities_js__WEBPACK_IMPORTED_MODULE_11__/* .Severities */ .q(view.settings);
        const matters = (rule) => {
            const severity = severities.of(rule);
            return severity !== "off" && (0,_finding_js__WEBPACK_IMPORTED_MODULE_13__/* .isAtLeast */ .du)(severity, least);
        };
        this.rules = _registry_js__WEBPACK_IMPORTED_MODULE_6__/* .RECORD_RULES */ .S.filter(({ id }) => matters(id));
        this.readsTexts = matters("secret-value") || matters("disable-comment");
    }
    async readAll(backend, onRecord) {
        const states = this.name === "database" ? _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj : _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj.filter((state) => this.isPlainFolder(state));
        let done = 0;
        for await (const item of backend.scan(states)) {
            if (item.kind === "finding") {
                this.addBroken(item.finding);
                continue;
            }
            done += 1;
            if (done % _errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTEN_EVERY */ .ST === 0) {
                (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfStopped */ .$J)(this.view.signal);
            }
            this.judge(item.record);
            if (item.isChanged) {
                this.changed += 1;
                this.firstChanged ??= item.mark;
            }
            this.marks.set((0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(item.mark), item.mark);
            onRecord?.(item.record);
        }
    }
    /** Tools change rows in place, and so does a byte that flips: which of the two only a person can say. */
    describeChanged() {
        const { id } = _rules_row_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .rowDigest */ .$;
        const first = this.firstChanged;
        if (first === undefined) {
            return [];
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(first);
        const rows = this.changed === 1 ? `the data of ${name} is` : `the data of ${this.changed} rows (${name} and others) is`;
        const message = `${rows} other than when its YAML was written; a tool changed it, or it was damaged`;
        const { file } = this.homeOf(first);
        return [
            { rule: id, severity: "notice", file, message, fix: "Nothing, if a tool wrote it; else restore a backup." },
        ];
    }
    judge(record) {
        this.counts[record.state] += 1;
        this.facts.add(record);
        const { findings, disabled } = this.check(record);
        this.findings.push(...findings);
        this.disabled += disabled;
    }
    check(record) {
        const { known } = this.view;
        const key = `${this.name} ${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(record)} ${record.textDigest}`;
        const checked = known?.get(key) ?? this.checkAnew(record);
        if (known !== undefined && known.size < MOST_KNOWN) {
            known.set(key, checked);
        }
        return checked;
    }
    checkAnew(record) {
        const home = this.homeOf(record);
        return this.readsTexts ? (0,_check_record_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRecord */ .EQ)(record, home, this.rules) : (0,_check_record_js__WEBPACK_IMPORTED_MODULE_4__/* .checkByRules */ .rT)(record, home, this.rules);
    }
    addBroken(finding) {
        this.findings.push(finding);
        const [, id] = /\/(?:active|completed)\/([^/]+)\.yaml$/.exec(finding.file) ?? [];
        const name = id ?? finding.record?.split("/")[1];
        if (name !== undefined) {
            this.facts.addBroken(name);
        }
    }
    async judgeStore(backend) {
        this.findings.push(...this.describeChanged());
        const issues = [...this.facts.issues()];
        this.facts.free();
        const { findings, disabled } = await (0,_place_store_issues_js__WEBPACK_IMPORTED_MODULE_5__/* .placeStoreIssues */ .X)(backend, issues, (key) => this.homeOf(key));
        this.findings.push(...findings);
        this.disabled += disabled;
    }
    homeOf(key) {
        return (0,_check_record_js__WEBPACK_IMPORTED_MODULE_4__/* .homeOf */ .lt)(this.view, this.name, key);
    }
    /** A link in the place of a folder hides the records of that state, and no others. */
    isPlainFolder(state) {
        const { files, layout } = this.view;
        const dir = layout.stateDir(state);
        const kind = files.stat(dir)?.kind;
        if (kind === undefined || kind === "directory") {
            return true;
        }
        const { id, severity, fix } = _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_10__/* .unsafePath */ .K;
        const message = "is not a plain folder; no link is followed";
        this.findings.push({ rule: id, severity, file: layout.show(dir), message, fix });
        return false;
    }
}
/** Said, so that nobody takes a commit without records for a store without any. */
function onServer({ layout }) {
    const { id, severity, fix } = _rules_records_on_server_js__WEBPACK_IMPORTED_MODULE_8__/* .recordsOnServer */ .X;
    const message = "the records are on the PostgreSQL server: only configuration and metadata were looked at";
    return { rule: id, severity, file: layout.show(layout.settingsFile), message, fix };
}
/** A backend that cannot be opened is a finding; a disk or server that fails is not. Rethrows everything else. */
function unreadable(error) {
    const isOurs = error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "BACKEND_UNREADABLE";
    if (!isOurs || (0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error.cause, "EACCES", "EIO", "EPERM", "EMFILE", "ENFILE", "ENOMEM")) {
        throw error;
    }
    const { id, severity, fix } = _rules_backend_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .backendUnreadable */ .U;
    const file = error.place.file ?? ".milestones/config/storage-backend.txt";
    return { rule: id, severity, file, message: error.message.replace(/\.$/, ""), fix: error.fix[0] ?? fix };
}


/***/ }),

/***/ 99934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   cv: () => (/* binding */ showSecret),
/* harmony export */   dL: () => (/* binding */ findSecrets)
/* harmony export */ });
/** In every text that has one of the forms below, and in few others: an id like `task-001` must not count. */
const MAY_HAVE_FORM = /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-[A-Za-z0-9_-]{20}|[sr]k_[lt]|AIza|eyJ|npm_|PRIVATE KEY/;
/** Forms that services give their keys, and that nothing else has. */
const FORMS = [
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
    /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
    /\bgithub_pat_[A-Za-z0-9_]{40,}\b/g,
    /\bglpat-[A-Za-z0-9_-]{20,}/g,
    /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
    /\bsk-[A-Za-z0-9_-]{20,}/g,
    /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
    /\bAIza[0-9A-Za-z_-]{35}/g,
    /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
    /\bnpm_[A-Za-z0-9]{30,}\b/g,
    /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/g,
];
/** The secret is what the group holds. */
const IN_URL = /:\/\/[^\s/:@]{0,100}:([^\s/@]{3,200})@/dg;
const MAY_HAVE_KEY = /(?:[Pp]assw(?:or)?d|PASSWORD|[Ss]ecret|SECRET|[Kk]ey|KEY|[Tt]oken|TOKEN)["']?\s*[:=]/;
const UNDER_KEY = /(?:passw(?:or)?d|secret|api[_-]?key|(?:access|auth|api|bearer)[_-]?token)["']?\s{0,4}[:=]\s{0,4}["']?([^\s"'<>${}*,;]{12,200})/dgi;
/** What stands for a secret in examples. */
const PLACEHOLDER = /^(?:x+|\*+|\.+|pass(?:word|wd)?|secret|changeme|example|redacted|user|token|\$.*|<.*|%.*)$/i;
/** Parts of a text that look like secrets, in order, none within another. */
function findSecrets(text) {
    const found = [];
    if (MAY_HAVE_FORM.test(text)) {
        for (const form of FORMS) {
            found.push(...Array.from(text.matchAll(form), ({ 0: whole, index }) => ({ start: index, end: index + whole.length })));
        }
    }
    if (text.includes("://") && text.includes("@")) {
        for (const match of text.matchAll(IN_URL)) {
            found.push(...groupOf(match, () => true));
        }
    }
    if (MAY_HAVE_KEY.test(text)) {
        for (const match of text.matchAll(UNDER_KEY)) {
            found.push(...groupOf(match, (value) => /[0-9]/.test(value) && /[A-Za-z]/.test(value)));
        }
    }
    if (found.length === 0) {
        return found;
    }
    found.sort((left, right) => left.start - right.start || right.end - left.end);
    return found.filter((span, at) => found.slice(Math.max(0, at - 3), at).every(({ end }) => end <= span.start));
}
function groupOf(match, looksLike) {
    const [, value = ""] = match;
    const [start, end] = match.indices?.[1] ?? [0, 0];
    return PLACEHOLDER.test(value) || !looksLike(value) ? [] : [{ start, end }];
}
/** The text with what looks like a secret cut to its first characters. */
function maskSecrets(text) {
    let result = "";
    let at = 0;
    for (const { start, end } of findSecrets(text)) {
        result += `${text.slice(at, start)}${showSecret(text.slice(start, end))}`;
        at = end;
    }
    return at === 0 ? text : result + text.slice(at);
}
/** Enough to find it by, too little to use. */
function showSecret(secret) {
    return secret.startsWith("-----") ? secret : `${secret.slice(0, 4)}***`;
}


/***/ }),

/***/ 42388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Severities)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34123);

/** How findings count, as the settings say it. */
class Severities {
    set;
    constructor(settings) {
        this.set = settings.validate.rules;
    }
    /** Undefined for a rule that is off, or is not switched. */
    switched(rule) {
        return _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed ? undefined : this.set[rule]?.severity;
    }
    isOff(rule) {
        return this.switched(rule) === "off";
    }
    /** The most that a finding of this rule can be, unless it says otherwise itself. */
    of(rule) {
        return this.switched(rule) ?? _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].severity;
    }
    /** The finding as it counts; undefined where its rule is off. */
    apply(finding) {
        const severity = this.switched(finding.rule);
        if (severity === "off") {
            return undefined;
        }
        return severity === undefined ? finding : { ...finding, severity };
    }
    /** What the settings say in vain, one line each. */
    get notObeyed() {
        return Object.keys(this.set)
            .filter((rule) => _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_BY_ID */ .B[rule].isFixed)
            .map((rule) => `storage.validate.rules.${rule} is not obeyed: what cannot be read is always an error`);
    }
    /** Rules that are switched, and nobody said why. */
    get withoutReason() {
        return Object.keys(this.set).filter((rule) => this.set[rule]?.reason === undefined);
    }
}


/***/ }),

/***/ 14163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F4: () => (/* binding */ StoreFacts),
  rB: () => (/* binding */ byRecord),
  XM: () => (/* binding */ pathOf)
});

// EXTERNAL MODULE: ./dist/lib/packed/packed-integers.js
var packed_integers = __webpack_require__(19721);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/packed/packed-texts.js
var packed_texts = __webpack_require__(62616);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/validate/cycle.js
var validate_cycle = __webpack_require__(833);
;// CONCATENATED MODULE: ./dist/lib/validate/reaches-cycle.js
/**
 * Which nodes lead into a circle or are part of one: 1 for each of those. `edges` are pairs of nodes, of which the first
 * needs the second. In most graphs it is none, which a few whole numbers for each edge show.
 */
function reachesCycle(edges, nodes) {
    const isOpen = new Uint8Array(nodes).fill(1);
    const needs = new Uint32Array(nodes);
    const { starts, sources } = bySecond(edges, nodes);
    for (let at = 0; at < edges.length; at += 2) {
        needs[edges[at]] = needs[edges[at]] + 1;
    }
    const free = new Uint32Array(nodes);
    let found = 0;
    const close = (node) => {
        isOpen[node] = 0;
        free[found] = node;
        found += 1;
    };
    for (let node = 0; node < nodes; node++) {
        if (needs[node] === 0) {
            close(node);
        }
    }
    for (let next = 0; next < found; next++) {
        const node = free[next];
        for (let at = starts[node]; at < starts[node + 1]; at++) {
            const source = sources[at];
            const left = needs[source] - 1;
            needs[source] = left;
            if (left === 0) {
                close(source);
            }
        }
    }
    return isOpen;
}
/** The first nodes of all pairs, by the second one: those of node n are from `starts[n]` to `starts[n + 1]`. */
function bySecond(edges, nodes) {
    const starts = new Uint32Array(nodes + 1);
    for (let at = 1; at < edges.length; at += 2) {
        const slot = edges[at] + 1;
        starts[slot] = starts[slot] + 1;
    }
    for (let node = 0; node < nodes; node++) {
        starts[node + 1] = starts[node + 1] + starts[node];
    }
    const filled = starts.slice();
    const sources = new Uint32Array(edges.length / 2);
    for (let at = 0; at < edges.length; at += 2) {
        const second = edges[at + 1];
        const slot = filled[second];
        sources[slot] = edges[at];
        filled[second] = slot + 1;
    }
    return { starts, sources };
}

;// CONCATENATED MODULE: ./dist/lib/validate/reference-table.js

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
const REFERENCE_KINDS = ["requires", "enables", "task"];
const WIDTH = 3;
/** References of all records in the order in which they were added: twelve bytes each. */
class ReferenceTable {
    cells = new packed_integers/* PackedIntegers */.g();
    count = 0;
    get size() {
        return this.count;
    }
    add(record, kind, word) {
        const at = WIDTH * this.count;
        this.cells.set(at, record);
        this.cells.set(at + 1, REFERENCE_KINDS.indexOf(kind));
        this.cells.set(at + 2, word);
        this.count += 1;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < WIDTH * this.count; at += WIDTH) {
            const kind = REFERENCE_KINDS[this.cells.at(at + 1)];
            yield { record: this.cells.at(at), kind, word: this.cells.at(at + 2) };
        }
    }
    free() {
        this.count = 0;
        this.cells.free();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/references.js
var validate_references = __webpack_require__(83277);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-cycle.js
var dependency_cycle = __webpack_require__(53589);
// EXTERNAL MODULE: ./dist/lib/validate/rules/dependency-unknown.js
var dependency_unknown = __webpack_require__(63561);
;// CONCATENATED MODULE: ./dist/lib/validate/store-facts.js












/** What a word is the name of: no milestone, one that is broken, or from here on a record. */
const NO_MILESTONE = 0;
const BROKEN = 1;
const FIRST_RECORD = 2;
/** What rules over the whole store need of each record: names, and nothing else, outside the engine's heap. */
class StoreFacts {
    withTasks;
    /** Without tasks, what they depend on is not looked at. */
    constructor({ tasks = true } = {}) {
        this.withTasks = tasks;
    }
    records = new packed_texts/* PackedTexts */.Z();
    recordCount = 0;
    /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
    words = new packed_keys/* PackedKeys */.n();
    /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
    milestones = new packed_integers/* PackedIntegers */.g();
    /** By word: 1 where it is a task's id. */
    tasks = new packed_integers/* PackedIntegers */.g();
    references = new ReferenceTable();
    add(record) {
        const { data, id } = record;
        const row = this.recordCount;
        this.recordCount += 1;
        this.records.write(row, (0,record_record/* nameOf */.Vb)(record));
        this.milestones.set(this.words.add(id), FIRST_RECORD + row);
        if (!(0,value/* isMap */.jh)(data)) {
            return;
        }
        const alias = (0,value/* valueAt */.fK)(data, "id") ?? (0,value/* valueAt */.fK)(data, "metadata", "milestone_id");
        if (typeof alias === "string" && alias !== id) {
            this.nameIfFree(alias, FIRST_RECORD + row);
        }
        this.addReferences(row, data);
    }
    /** A record that is there, and broken: what depends on it depends on something. */
    addBroken(id) {
        this.nameIfFree(id, BROKEN);
    }
    /** Gives the memory back at once. */
    free() {
        this.records.free();
        this.words.free();
        this.milestones.free();
        this.tasks.free();
        this.references.free();
    }
    nameIfFree(name, what) {
        const word = this.words.add(name);
        if (this.milestones.at(word) === NO_MILESTONE) {
            this.milestones.set(word, what);
        }
    }
    addReferences(record, data) {
        const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
        this.refer(record, "requires", requires);
        this.refer(record, "enables", enables);
        if (!this.withTasks) {
            return;
        }
        const tasks = (0,validate_references/* taskReferences */.C)(data);
        const own = new Set();
        for (const { id } of tasks) {
            if (id !== undefined) {
                own.add(id);
                this.tasks.set(this.words.add(id), 1);
            }
        }
        for (const { needs } of tasks) {
            this.refer(record, "task", needs.filter(({ name }) => !own.has(name)));
        }
    }
    refer(record, kind, references) {
        for (const { name } of references) {
            this.references.add(record, kind, this.words.add(name));
        }
    }
    *issues() {
        const said = new Set();
        let last = -1;
        for (const { record, kind, word } of this.references) {
            if (record !== last) {
                said.clear();
                last = record;
            }
            if (!this.isKnown(kind, word)) {
                const name = this.words.keyAt(word);
                if (!said.has(`${kind} ${name}`)) {
                    said.add(`${kind} ${name}`);
                    yield this.unknown((0,record_record/* keyOf */.TN)(this.records.text(record)), kind, name);
                }
            }
        }
        yield* this.cycles();
    }
    isKnown(kind, word) {
        if (this.milestones.at(word) !== NO_MILESTONE) {
            return true;
        }
        return kind === "task" && (this.tasks.at(word) === 1 || this.isKnownPart(this.words.keyAt(word)));
    }
    /** A task may wait for a task of another milestone with its milestone's name in front. */
    isKnownPart(name) {
        const word = this.words.rowOf(name.split(/[/:#]/).at(-1) ?? name);
        return word !== undefined && (this.tasks.at(word) === 1 || this.milestones.at(word) !== NO_MILESTONE);
    }
    unknown(key, kind, name) {
        const what = kind === "task" ? "task" : "milestone";
        const issue = { rule: dependency_unknown/* dependencyUnknown */.I, key, about: { kind, name } };
        const message = `there is no ${what} ${(0,record_record/* isSafeId */.JA)(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
        // What a milestone enables may not be written yet.
        return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
    }
    *cycles() {
        const edges = this.edges();
        const isOpen = reachesCycle(edges, this.recordCount);
        const graph = new Map();
        for (let at = 0; at < edges.length; at += 2) {
            const [from, to] = [edges[at], edges[at + 1]];
            if (isOpen[from] === 1 && isOpen[to] === 1) {
                const name = this.records.text(from);
                const targets = graph.get(name) ?? [];
                targets.push(this.records.text(to));
                graph.set(name, targets);
            }
        }
        for (const cycle of (0,validate_cycle/* findCycles */.p)(graph)) {
            const [first = "", second = ""] = cycle;
            const message = `milestones wait for one another: ${(0,validate_cycle/* showCycle */.Q)(cycle.map((name) => (0,record_record/* keyOf */.TN)(name).id))}`;
            yield { rule: dependency_cycle/* dependencyCycle */.M, key: (0,record_record/* keyOf */.TN)(first), about: { kind: "requires", name: (0,record_record/* keyOf */.TN)(second).id }, message };
        }
    }
    /** Pairs of records, of which the first needs the second. */
    edges() {
        const edges = new Uint32Array(2 * this.references.size);
        let used = 0;
        for (const { record, kind, word } of this.references) {
            const other = this.milestones.at(word) - FIRST_RECORD;
            if (kind !== "task" && other >= 0 && other !== record) {
                edges[used] = kind === "requires" ? record : other;
                edges[used + 1] = kind === "requires" ? other : record;
                used += 2;
            }
        }
        return edges.subarray(0, used);
    }
}
/** Where the reference that an issue is about stands in its record. */
function pathOf(data, { about }) {
    const { requires, enables } = (0,validate_references/* milestoneReferences */.$)(data);
    const references = {
        requires,
        enables,
        task: (0,validate_references/* taskReferences */.C)(data).flatMap(({ needs }) => needs),
    };
    const found = references[about.kind].find(({ name }) => name === about.name);
    return found?.path ?? (Object.hasOwn(data, "dependencies") ? ["dependencies"] : []);
}
/** Issues by the record that they are in, in key order. */
function byRecord(issues) {
    const groups = new Map();
    for (const issue of issues) {
        const name = (0,record_record/* nameOf */.Vb)(issue.key);
        const group = groups.get(name);
        if (group === undefined) {
            groups.set(name, [issue]);
        }
        else {
            group.push(issue);
        }
    }
    const sorted = [...groups].sort(([left], [right]) => (0,canonical/* compareCodePoints */.OP)(left, right));
    return sorted.map(([name, group]) => [(0,record_record/* keyOf */.TN)(name), group]);
}


/***/ }),

/***/ 61280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program: the same as in package.json, which a test holds it to. */
const VERSION = "0.1.0";


/***/ })

};
