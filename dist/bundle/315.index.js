export const id = 315;
export const ids = [315];
export const modules = {

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
    async isUnchanged() {
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
        const yaml = bytes.toString("utf8");
        const data = json === undefined ? { yaml, fields } : { json, fields };
        return found(new _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneRecord */ .GY(key, { yaml, textDigest: digest, dataDigest, data }), stat);
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
/** Ten ticks of the slowest system clock by which a file system of today stamps its files. */
const YOUNG_ON_FINE_CLOCK_MS = 100;
/** File systems with a clock of their own tick in multiples of this. */
const COARSE_TICK_MS = 10;
/** What must differ when a file was written since; undefined where the clock is too coarse to tell. */
function signatureOf(stat, nowMs = Date.now()) {
    const newest = Math.max(stat.modifiedMs, stat.changedMs);
    const youngMs = isOnFineClock(stat) ? YOUNG_ON_FINE_CLOCK_MS : YOUNG_MS;
    const young = newest > nowMs - youngMs;
    return young ? undefined : [stat.sizeBytes, stat.modifiedMs, stat.changedMs, stat.inode];
}
/** By the time of the inode's last change: the system alone sets it, where any tool may set the other one. */
function isOnFineClock({ changedMs }) {
    return changedMs % COARSE_TICK_MS !== 0;
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
    lastDir = "";
    lastFolder = new Map();
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
        return names.map(({ path: name, mode, id }) => ({ path: name, mode, id, sizeBytes: sizeOf.get(name) ?? UNKNOWN }));
    }
    addToFolder(file, kind, isListed) {
        const cut = file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        const dir = file.slice(0, cut);
        // Files come in order, so that the folder is nearly always the one of the file before.
        const folder = dir === this.lastDir ? this.lastFolder : this.folderAt(dir);
        this.lastDir = dir;
        this.lastFolder = folder;
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

/***/ 73803:
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
;// CONCATENATED MODULE: ./dist/lib/git/raw-changes.js

/** What of git's comparisons is asked for; settings of a repository or of a person must not change what they say. */
const RAW = [
    ...["--root", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "-O/dev/null"],
    ...["--no-ext-diff", "--ignore-submodules=none"],
];
/** What a commit of a log is asked for; what it changed follows behind a NUL. */
const HEAD = "--format=%H %ct %P";
/** Of `git log` and of `git diff-tree --stdin` that is told commits, which it heads with their id alone. */
function parseLog(output) {
    const commits = [];
    for (let at = 0; at < output.length;) {
        const end = endOf(output, 0, at);
        const field = output.toString("latin1", at, end).replace(/^\n/, "");
        at = end + 1;
        if (field.startsWith(":")) {
            const nameEnd = endOf(output, 0, at);
            commits.at(-1)?.changes.push(parseChange(field, output.subarray(at, nameEnd)));
            at = nameEnd + 1;
        }
        else if (field !== "") {
            const [id = "", seconds = "", ...parents] = field.split(" ").filter(Boolean);
            commits.push({ id, at: new Date(Number(seconds) * 1000), parents, changes: [] });
        }
    }
    return commits;
}
/** Of `git diff-tree --stdin` that is told pairs of trees, which it heads with a line of both ids. */
function parseTreeChanges(output) {
    const pairs = [];
    for (let at = 0; at < output.length;) {
        if (output[at] === COLON) {
            const end = endOf(output, 0, at);
            const nameEnd = endOf(output, 0, end + 1);
            pairs.at(-1)?.push(parseChange(output.toString("latin1", at, end), output.subarray(end + 1, nameEnd)));
            at = nameEnd + 1;
        }
        else {
            pairs.push([]);
            at = endOf(output, NEWLINE, at) + 1;
        }
    }
    return pairs;
}
const COLON = 0x3a;
const NEWLINE = 0x0a;
function endOf(output, byte, at) {
    const end = output.indexOf(byte, at);
    return end < 0 ? output.length : end;
}
/** `:100644 100755 <id> <id> M`, and the name. */
function parseChange(field, name) {
    const [modeBefore = "", modeAfter = "", before = "", after = ""] = field.slice(1).split(" ");
    return {
        path: (0,native_path/* decodeName */.e4)(name),
        before: { mode: modeBefore, id: before },
        after: { mode: modeAfter, id: after },
    };
}
/** Links and repositories inside count as nothing. */
function toFileChange({ path, before, after }) {
    const fileIn = ({ mode, id }) => (mode.startsWith("100") ? id : undefined);
    return { path, before: fileIn(before), after: fileIn(after) };
}

;// CONCATENATED MODULE: ./dist/lib/git/read-objects.js
/** Objects in the order of their ids, by one process; undefined for one that is not here. */
function* readObjects(git, ids) {
    if (ids.length === 0) {
        return;
    }
    // A partial clone may not even be asked.
    const output = git.try(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
    let at = 0;
    for (const _ of ids) {
        const end = Math.max(at, output.indexOf(10, at));
        const [, type, size] = output.toString("latin1", at, end).split(" ");
        const start = end + 1;
        at = size === undefined ? start : start + Number(size) + 1;
        yield size === undefined ? undefined : { type: type, bytes: output.subarray(start, at - 1) };
    }
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

;// CONCATENATED MODULE: ./dist/lib/git/read-history.js


/** The last commit that changed a file, on whatever line; undefined where none did, or objects are missing. */
function readLastChange(git, file, commit) {
    const output = git.try(["log", "-1", "--no-patch", "-z", ...PLAIN, HEAD, commit, "--", literal(file)]);
    const [last] = output === undefined ? [] : parseLog(output);
    return last && { id: last.id, at: last.at, isCut: last.parents.length === 0 && findCut(git, [last.id]).length > 0 };
}
const PLAIN = ["--no-follow", "--no-show-signature"];
/** Who committed at or after a time, by the mailmap of that commit; undefined where objects are missing. */
function readAuthors(git, folder, commit, since) {
    const gitDir = git.line(["rev-parse", "--absolute-git-dir"]);
    // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
    const bare = ["--git-dir", gitDir ?? "", "-c", "core.bare=true"];
    const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
    const format = ["-z", ...PLAIN, "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
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
/** Of commits without parents those that name some: a shallow clone begins there, and what they changed nobody knows here. */
function findCut(git, roots) {
    let at = 0;
    const cut = [];
    for (const commit of readObjects(git, roots)) {
        const head = commit?.bytes.toString("latin1").split("\n\n", 1)[0] ?? "";
        if (/^parent /m.test(head)) {
            cut.push(roots[at]);
        }
        at += 1;
    }
    return cut;
}

;// CONCATENATED MODULE: ./dist/lib/git/read-line.js



const LOG = ["log", "--no-patch", "-z", "--no-show-signature", HEAD];
const SWITCH = "config/storage-backend.txt";
const RECORDS = ["active", "completed"];
/**
 * The commits along first parents that changed records or the switch, oldest first; undefined where objects are
 * missing. A folder of ten thousand records is a tree of half a megabyte: here none is opened. What changed in
 * it is only asked of the commits that matter.
 */
function readLine(git, folder, commit) {
    const log = git.try([...LOG, "--first-parent", commit, "--"]);
    const line = log && parseLog(log);
    const states = line && readStates(git, folder, line);
    return states && withoutRepetitions(git, states);
}
function readStates(git, folder, line) {
    // On the way to one file, git says which folders are others, and opens no other one.
    const output = diffFirstParents(git, line, ["-t", "--", literal(`${folder}/${SWITCH}`)]);
    const states = output && followStates(folder, line, parseLog(output));
    const foldersOf = states && readFolders(git, new Set(states.flatMap(({ store }) => store ?? [])));
    return (foldersOf &&
        states?.map(({ id, at, parents, store = "", switchFile }) => {
            const [active, completed] = RECORDS.map((state) => foldersOf.get(store)?.get(state));
            return { id, at, isMerge: parents.length > 1, active, completed, switchFile };
        }));
}
/** Oldest first. */
function followStates(folder, line, changed) {
    const changesOf = new Map(changed.map(({ id, changes }) => [id, changes]));
    let store;
    let switchFile;
    return line.toReversed().map((each) => {
        for (const change of changesOf.get(each.id) ?? []) {
            const { path, before, after } = change;
            if (path === `${folder}/${SWITCH}`) {
                switchFile = toFileChange(change).after;
            }
            else if (path === folder && (before.mode === read_line_FOLDER || after.mode === read_line_FOLDER)) {
                store = after.mode === read_line_FOLDER ? after.id : undefined;
            }
        }
        return { ...each, store, switchFile };
    });
}
const read_line_FOLDER = "040000";
/** Each commit of a line compared with the next one of it, its first parent, and with no other. */
function diffFirstParents(git, line, options) {
    const input = line.map(({ id, parents }, at) => `${id}${parents.length > 0 ? ` ${line[at + 1]?.id ?? ""}` : ""}\n`);
    return git.try(["diff-tree", "--stdin", "-r", ...RAW, ...options], input.join(""));
}
/** So many trees are held at once. */
const BATCH_TREES = 256;
/** The folders in each of these trees; undefined where one of them is not here. */
function readFolders(git, trees) {
    const ids = [...trees];
    const found = new Map();
    for (let start = 0; start < ids.length; start += BATCH_TREES) {
        const batch = ids.slice(start, start + BATCH_TREES);
        let at = 0;
        for (const tree of readObjects(git, batch)) {
            const id = batch[at];
            at += 1;
            if (tree === undefined) {
                return undefined;
            }
            found.set(id, parseFolders(tree.bytes, id.length / 2));
        }
    }
    return found;
}
function withoutRepetitions(git, states) {
    const nothing = { active: undefined, completed: undefined, switchFile: undefined };
    const changed = states.filter((state, at) => {
        const before = states[at - 1] ?? nothing;
        return ["active", "completed", "switchFile"].some((part) => state[part] !== before[part]);
    });
    // Only the oldest commit of a line can be where a clone was cut off.
    const oldest = states[0];
    const isCut = oldest !== undefined && changed[0]?.id === oldest.id && findCut(git, [oldest.id]).length > 0;
    return changed.map((each, at) => ({ ...each, isCut: isCut && at === 0 }));
}
/** See {@link History.fileChanges}. */
function readFileChanges(git, folders) {
    const known = folders.find((id) => id !== undefined);
    if (known === undefined) {
        return folders.map(() => []);
    }
    const nothing = EMPTY_TREES.find(({ length }) => length === known.length);
    const pairs = folders.map((folder, at) => [folders[at - 1] ?? nothing, folder ?? nothing]);
    const different = pairs.filter(([before, after]) => before !== after);
    const input = different.map(([before, after]) => `${before} ${after}\n`).join("");
    const output = git.try(["diff-tree", "--stdin", ...RAW], input);
    const changes = output && parseTreeChanges(output).map((each) => each.map(toFileChange));
    let next = 0;
    return changes && pairs.map(([before, after]) => (before === after ? [] : (changes[next++] ?? [])));
}
/** What git calls a tree with nothing in it, which it knows without having it, by either of its digests. */
const EMPTY_TREES = [
    "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
];
/** See {@link History.additionsBeside}. */
function readAdditionsBeside(git, folder, commit, first) {
    const log = git.try([...LOG, "--topo-order", commit, "--"]);
    const beside = log && findBeside(parseLog(log), first);
    if (beside === undefined || beside.length === 0) {
        return beside && [];
    }
    const places = RECORDS.map((state) => literal(`${folder}/${state}`));
    const input = beside.map(({ id }) => `${id}\n`).join("");
    const output = git.try(["diff-tree", "--stdin", "-r", "--diff-filter=A", ...RAW, "--", ...places], input);
    const inStore = (change) => ({ ...change, path: change.path.slice(folder.length + 1) });
    const toChanges = (changes) => changes.map(toFileChange).map(inStore);
    const changesOf = output && new Map(parseLog(output).map(({ id, changes }) => [id, toChanges(changes)]));
    const added = beside.filter(({ id }) => changesOf?.has(id));
    const roots = added.filter(({ parents }) => parents.length === 0).map(({ id }) => id);
    const cut = new Set(findCut(git, roots));
    return (changesOf &&
        added
            .map(({ id, at }) => ({ id, at, isCut: cut.has(id), changes: changesOf.get(id) ?? [] }))
            .sort((left, right) => left.at.getTime() - right.at.getTime()));
}
/** Of commits in topological order, those that neither lead to `first` by first parents nor come after it. */
function findBeside(commits, first) {
    const after = new Set([first]);
    const firstParents = new Map();
    for (const { id, parents } of commits.toReversed()) {
        firstParents.set(id, parents[0]);
        if (parents.some((parent) => after.has(parent))) {
            after.add(id);
        }
    }
    const before = new Set();
    for (let id = firstParents.get(first); id !== undefined; id = firstParents.get(id)) {
        before.add(id);
    }
    return commits.filter(({ id }) => !after.has(id) && !before.has(id));
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
        return this.listTree(commit, ["-l"]);
    }
    /** The same without sizes, which git opens each object for: that takes longer than everything else. */
    names(commit) {
        return this.listTree(commit, []);
    }
    /** An argument of a process is text: a folder whose name is none must not pass for one that is not there. */
    listTree(commit, options) {
        const folder = `:(top,literal)${this.folder}/`;
        if (!folder.isWellFormed()) {
            throw new error/* MilestoneError */.lO("GIT_FAILED", `git cannot be asked for ${(0,native_path/* showName */.$i)(this.folder)}: it is not UTF-8.`, {
                state: error/* NOTHING_CHANGED */.Dh,
                fix: ["Rename the folder."],
            });
        }
        const output = this.git.run(["ls-tree", "-r", "-z", ...options, "--full-tree", commit, "--", folder]);
        const folderBytes = Buffer.byteLength(this.folder);
        // One text that is cut up: a decoded buffer for each of thousands would take as long as git does.
        const lines = output.toString("latin1").split("\0");
        return lines.slice(0, -1).map((line) => parseEntry(line, folderBytes));
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
        for (const object of readObjects(this.git, ids)) {
            yield object?.type === "blob" ? object.bytes : undefined;
        }
    }
    line(commit) {
        return readLine(this.git, this.folder, commit);
    }
    fileChanges(folders) {
        return readFileChanges(this.git, folders);
    }
    additionsBeside(commit, first) {
        return readAdditionsBeside(this.git, this.folder, commit, first);
    }
    lastChange(commit, path) {
        return readLastChange(this.git, `${this.folder}/${path}`, commit);
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
/** A line whose characters are bytes: `100644 blob <id> <size>`, a tab, the path. */
function parseEntry(line, folderBytes) {
    const tab = line.indexOf("\t");
    const idStart = line.indexOf(" ", TYPE_START) + 1;
    const idEnd = line.indexOf(" ", idStart);
    const hasSize = idEnd >= 0 && idEnd < tab;
    const name = line.slice(tab + 1 + folderBytes + 1);
    return {
        path: BEYOND_ASCII.test(name) ? (0,native_path/* decodeName */.e4)(Buffer.from(name, "latin1")) : name,
        mode: line.slice(0, TYPE_START - 1),
        id: line.slice(idStart, hasSize ? idEnd : tab),
        sizeBytes: hasSize ? Number(line.slice(idEnd, tab)) || 0 : 0,
    };
}
const TYPE_START = "100644 ".length;
const BEYOND_ASCII = /[\u0080-\u00ff]/;
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
/**
 * By the first key: most mappings of a store have one of a few shapes, so that they need not be sorted each time. In a
 * server's JSON, where the shortest key comes first, several begin with `id`.
 */
const SHAPES = new Map();
const MOST_SHAPES = 1000;
const MOST_OF_A_KEY = 8;
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
    const same = known?.find((each) => sameKeys(each.keys, keys));
    if (same !== undefined) {
        return same;
    }
    const shape = { keys, sorted: INTEGER_KEY.test(first) ? undefined : sortKeys([...keys]) };
    const isUsual = keys.length <= MOST_KEYS && keys.every(({ length }) => length <= LONGEST_KEY);
    if (isUsual && (known !== undefined || SHAPES.size < MOST_SHAPES)) {
        SHAPES.set(first, [shape, ...(known ?? [])].slice(0, MOST_OF_A_KEY));
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
    /** Returns how long the text of the fields is. */
    write(row, { dataDigest, fields }) {
        const text = JSON.stringify(fields);
        this.digests.set(row, dataDigest);
        this.fields.write(row, text);
        return text.length;
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
/** What is kept of a text beside the fields of listings: its own digest, that of its data, and their places. */
const DIGESTS_BYTES = 128;
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
    withJson;
    /**
     * `mostBytes` is 0 where everything is read only once. `withJson` is false where nobody asks for data but the first time:
     * digests and fields take a tenth of the room.
     */
    constructor(mostBytes = MEMO_BYTES, { withJson = true } = {}) {
        this.mostBytes = mostBytes;
        this.withJson = withJson;
    }
    /** For moves to files, which take texts as they are. */
    static withoutJson() {
        return new ParseMemo(MEMO_BYTES, { withJson: false });
    }
    get(textDigest) {
        const row = this.rows.rowOf(textDigest);
        return row === undefined ? undefined : { ...this.data.read(row), json: this.jsonAt(row) };
    }
    /** Keeps a meaning while there is room. With JSON, data with `.inf` or `.nan`, which it does not have, is not kept. */
    keep({ textDigest, dataDigest, data: { value } }) {
        if (this.bytes >= this.mostBytes || this.rows.rowOf(textDigest) !== undefined) {
            return;
        }
        const json = this.withJson ? tryJson(value) : "";
        if (json !== undefined) {
            const row = this.rows.add(textDigest);
            this.bytes += DIGESTS_BYTES + this.data.write(row, { dataDigest, fields: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value) });
            if (this.withJson) {
                this.bytes += json.length;
                this.json.write(row, json);
            }
        }
    }
    jsonAt(row) {
        return this.withJson ? this.json.bytes(row) : undefined;
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
        if ("value" in this.source && this.source.value !== undefined) {
            return this.source.value;
        }
        this.parsed ??= "yaml" in this.source ? parseKnown(this.source.yaml) : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(this.json);
        return this.parsed;
    }
    /** What listings show. */
    get fields() {
        return ("value" in this.source ? undefined : this.source.fields) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(this.data);
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
/* harmony export */   E4: () => (/* binding */ mayBeRecord),
/* harmony export */   E8: () => (/* binding */ listState),
/* harmony export */   GS: () => (/* binding */ assertStateFolder),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   fd: () => (/* binding */ isYamlName)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30790);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);



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
/** The same of a path in the store: where it stands, it may be a record. */
function mayBeRecord(path) {
    const [folder = "", file = "", ...rest] = path.split("/");
    return rest.length === 0 && _record_record_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj.some((state) => state === folder) && isYamlName(file);
}


/***/ })

};
