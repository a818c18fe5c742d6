export const id = 7842;
export const ids = [7842];
export const modules = {

/***/ 61157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ DuplicateFinder)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81134);
/* harmony import */ var _packed_text_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73133);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32803);




/**
 * Finds ids that some system would take for one: the same id twice, names that differ only in case or in
 * Unicode normalisation, `.yaml` beside `.yml`. One finding for each later one, naming the first.
 */
class DuplicateFinder {
    /** What was met in each state: its records come in order, one after the other. */
    folded = {
        active: new _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedMap */ .H(new _packed_text_column_js__WEBPACK_IMPORTED_MODULE_2__/* .TextColumn */ .K()),
        completed: new _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedMap */ .H(new _packed_text_column_js__WEBPACK_IMPORTED_MODULE_2__/* .TextColumn */ .K()),
    };
    free() {
        for (const state of _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj) {
            this.folded[state].free();
        }
    }
    add({ state, id, shown }) {
        const folded = id.normalize("NFC").toLowerCase();
        const other = _record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj.map((each) => this.folded[each].get(folded)).find((each) => each !== undefined);
        if (other === undefined) {
            this.folded[state].set(folded, (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(shown));
            return undefined;
        }
        const message = `the same id as ${other}, on some systems or on all`;
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/files/signature.js
var files_signature = __webpack_require__(22002);
// EXTERNAL MODULE: ./dist/lib/packed/met-keys.js
var met_keys = __webpack_require__(86380);
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
    const present = new met_keys/* MetKeys */.d(marks);
    for (const state of record/* STATES */.xj) {
        refuseLostFolder(ports, state, marks);
        yield* changedIn(ports, state, marks, present);
    }
    yield* (0,gone/* goneFrom */.O)(marks, present);
}
async function* changedIn(ports, state, marks, present) {
    const inDir = `${ports.layout.stateDir(state)}${external_node_path_.sep}`;
    let seen = 0;
    for (const { name, kind } of (0,list_state/* listState */.E8)(ports.files, ports.layout, state)) {
        seen += 1;
        if (seen % stopped/* LISTEN_EVERY */.ST === 0) {
            // Timers are let in: they say that we live, to others who would take this over.
            await new Promise(setImmediate);
        }
        if (kind === "directory" || !(0,list_state/* isYamlName */.fd)(name)) {
            continue;
        }
        const row = marks.rowOf((0,read_record/* recordNameOf */.w)(state, name));
        if (row !== undefined && isAsMarked(ports.files.stat(inDir + name), marks, row)) {
            present.addRow(row);
            continue;
        }
        const change = reread(ports, state, name, marks);
        if (change === undefined) {
            continue;
        }
        present.add((0,read_record/* recordNameOf */.w)(state, name));
        if (change !== "same") {
            yield change;
        }
    }
}
/** A folder that went away with its records, as when another branch is checked out, is no removal of each of them. */
function refuseLostFolder({ files, layout }, state, marks) {
    const dir = layout.stateDir(state);
    if (files.stat(dir) !== undefined) {
        return;
    }
    let lost = 0;
    for (const name of marks.keys()) {
        lost += (0,record/* keyOf */.TN)(name).state === state ? 1 : 0;
    }
    if (lost > 0) {
        const shown = layout.show(dir);
        throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `${shown} is gone, and ${lost} records that were in it.`, {
            state: "Nothing was switched.",
            place: { file: shown },
            fix: ["Bring the folder back, then run this again."],
        });
    }
}
function isAsMarked(stat, marks, row) {
    return stat !== undefined && marks.isSignature(row, (0,files_signature/* signatureOf */.y)(stat));
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
        for (const name of namesIn(files, layout, state)) {
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
/** What stands in the folder, and after it what stands in folders below. */
function* namesIn(files, layout, state) {
    const folders = [];
    for (const entry of (0,list_state/* listState */.E8)(files, layout, state)) {
        if (entry.kind === "directory") {
            folders.push(entry);
        }
        yield entry.name;
    }
    yield* (0,nested_files/* nestedFiles */.v)(files, layout.stateDir(state), "", folders);
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
        const folders = [];
        for (const entry of (0,list_state/* listState */.E8)(ports.files, ports.layout, state)) {
            const { name, kind } = entry;
            seen += 1;
            if (seen % YIELD_EVERY === 0) {
                await new Promise(setImmediate);
            }
            if (kind === "directory") {
                folders.push(entry);
            }
            else if ((0,list_state/* isYamlName */.fd)(name)) {
                yield* scanOne(ports, state, name, duplicates);
            }
            else if (name.endsWith(".yml")) {
                yield* scanYml(ports, state, name, duplicates);
            }
        }
        yield* scanNested(ports, state, folders);
    }
}
function* scanOne(ports, state, name, duplicates) {
    const item = (0,read_record/* readRecordFile */.m)(ports, state, name);
    if (item === undefined) {
        return;
    }
    const id = (0,list_state/* stemOf */.Vc)(name);
    const duplicate = duplicates.add({ state, id, shown: ports.layout.showRecord({ state, id }) });
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
    async readSome(keys) {
        return await Promise.all(keys.map((key) => this.read(key)));
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
        const [one] = recordFiles((0,list_state/* listState */.E8)(files, layout, "active"));
        return {
            listMs: (0,query_times/* medianMs */.Vz)(() => (0,query_times/* countOf */.pq)(recordFiles((0,list_state/* listState */.E8)(files, layout, "active")))),
            countMs: (0,query_times/* medianMs */.Vz)(() => (0,query_times/* countOf */.pq)(recordFiles(files.listEach(layout.stateDir("active")) ?? []))),
            readMs: one ? (0,query_times/* medianMs */.Vz)(() => this.tryRead(layout.at("active", one.name))) : 0,
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
function* recordFiles(entries) {
    for (const entry of entries) {
        if ((0,list_state/* isYamlName */.fd)(entry.name)) {
            yield entry;
        }
    }
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
    const file = layout.fileIn(state, name);
    const shown = () => (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(layout.show(file));
    if (limits.auxiliary.includes(name)) {
        return undefined;
    }
    try {
        return files.withBytes(file, ({ bytes, stat }) => stat.sizeBytes > limits.maxFileSizeBytes
            ? error("file-size", shown(), `${stat.sizeBytes} bytes; a record may have ${limits.maxFileSizeBytes}`)
            : readBytes(ports, { state, name, shown, bytes, stat }), limits.maxFileSizeBytes);
    }
    catch (problem) {
        if (problem instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && problem.code === "UNSAFE_PATH") {
            // The path of this machine in front of it is nobody's business.
            const message = problem.message
                .replace(`${(0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showName */ .$i)(file)} `, "")
                .replace(`${shown()} `, "")
                .replace(/\.$/, "");
            return error("unsafe-path", shown(), message, problem.fix[0]);
        }
        if ((0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(problem, "ENOENT")) {
            return undefined;
        }
        throw problem;
    }
}
function readBytes({ memo, limits, dataDigestOf, withoutDataDigests, withoutDigests }, { state, name, shown, bytes, stat }) {
    const key = { state, id: (0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stemOf */ .Vc)(name) };
    const named = stat.contentId === undefined ? undefined : memo.digestsOf(stat.contentId);
    if (named !== undefined && (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(key.id)) {
        const yaml = bytes.toString("utf8");
        return found(new _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .MilestoneRecord */ .GY(key, { yaml, ...named, data: { yaml } }), stat);
    }
    const digest = withoutDigests ? _record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_DIGEST */ .zM : (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .textDigest */ .oA)(bytes);
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
        return auxiliary ? undefined : broken(shown(), parsed.problem, bytes);
    }
    if (!(0,_record_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeRecord */ .bF)(parsed.content.data.value)) {
        return undefined;
    }
    if (!(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(key.id)) {
        const message = "the name is no milestone id: 1 to 50 letters, digits, - and _, starting with a letter or digit";
        return error("record-id", shown(), message, "Rename the file.");
    }
    memo.keep(parsed.content, stat.contentId);
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
    const { code, message, line, column, fix } = problem;
    return { kind: "finding", finding: { ...base(code, shown, message), line, column, ...(fix && { fix }) } };
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

/** Takes the records that were not met out of the marks, each a change. */
function* goneFrom(marks, met) {
    for (const name of met.missing()) {
        marks.delete(name);
        yield { kind: "gone", key: (0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(name) };
    }
}


/***/ }),

/***/ 12783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ medianMs),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   ux: () => (/* binding */ medianOf)
/* harmony export */ });
const MOST_RUNS = 3;
/** Enough to tell fast from slow; a large store must not wait for a better median. */
const BUDGET_MS = 20;
/** The median time of up to three runs, in milliseconds. */
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
/** Takes all there are, and keeps none. */
function countOf(items) {
    let count = 0;
    for (const _ of items) {
        count += 1;
    }
    return count;
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
/* harmony export */   Y: () => (/* binding */ hasNestedFile),
/* harmony export */   v: () => (/* binding */ nestedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30790);


/**
 * Files below the sub-folders of `dir` (or below one of them), relative to `dir`, sorted; `dir`'s own files are not among
 * them. `entries` are those of the folder, where they are at hand.
 */
function nestedFiles(files, dir, below, entries) {
    return [...eachNestedFile(files, dir, below, entries)].sort(_record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .OP);
}
/** The same one by one, as they are listed: there may be a million. */
function* eachNestedFile(files, dir, below = "", entries = files.listEach(node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, below)) ?? []) {
    for (const entry of entries) {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_0__.join(below, entry.name);
        if (entry.kind === "directory") {
            yield* eachNestedFile(files, dir, inside);
        }
        else if (below !== "") {
            yield inside;
        }
    }
}
/** True when there is one. */
function hasNestedFile(files, dir, below) {
    // Taken apart like this, the listing ends with the first, and with it the handle of its folder.
    const [first] = eachNestedFile(files, dir, below);
    return first !== undefined;
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
        listEach: (dir) => reading.listEach(dir),
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
        pin: refuse,
        sync: refuse,
        syncDir: refuse,
        syncTree: refuse,
    };
}


/***/ }),

/***/ 77228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   hT: () => (/* binding */ createByPieces),
/* harmony export */   mR: () => (/* binding */ pidOfTemporary),
/* harmony export */   r3: () => (/* binding */ replaceByPieces)
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
 * temporary file, fsync, rename, fsync of the directory. The mode stays. The temporary file stands beside it; or in
 * `scratch`, of the same file system, where nobody would find one beside it that a killed process left.
 */
function replaceFile(files, file, bytes, scratch) {
    replaceByPieces(files, file, [bytes], scratch);
}
/** The same for a file that is written piece by piece, since it may be large. */
function replaceByPieces(files, file, pieces, scratch = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file)) {
    counter += 1;
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_0__.join(scratch, `.${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file)}.${process.pid}-${counter}.tmp`);
    // A killed process of the same number, as in a container, may have left one of this name.
    files.remove(temporary);
    const before = files.stat(file);
    try {
        createByPieces(files, temporary, pieces, before?.kind === "file" ? before.mode : undefined);
        files.sync(temporary);
        files.rename(temporary, file);
    }
    catch (error) {
        files.remove(temporary);
        throw error;
    }
    files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
}
/** Creates a file that does not exist from pieces of it, one at a time. */
function createByPieces(files, file, pieces, mode) {
    let isThere = false;
    for (const piece of pieces) {
        if (isThere) {
            files.append(file, piece);
        }
        else {
            files.create(file, piece, mode);
        }
        isThere = true;
    }
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
const BATCH_FILES = 1000;
const MOST_BATCH_BYTES = 32 * 1024 * 1024;
/** A file that is larger is fetched by itself. */
const LARGE_BYTES = 1_000_000;
/** So few that reading them costs less than asking how large they are. */
const FEW_FILES = 64;
/** The store of a commit, read from git objects, under the paths that a checkout would give it. */
class CommitFiles {
    repository;
    entries = new Map();
    /** By what git calls the bytes; asked for, or found as they are read. */
    sizes = new Map();
    /** True where files turned out to be so large together that their sizes are better known before. */
    isLarge = false;
    folders = new Map();
    dir;
    order = [];
    /** Of every file, where not every one is listed. */
    lines;
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
        const entries = isListed ? this.listedEntries(repository.names(commit), isListed) : repository.entries(commit);
        for (const entry of entries) {
            const file = fileIn(dir, entry.path);
            this.entries.set(file, entry);
            this.addToFolder(file, kindOf(entry));
            this.positions.set(file, this.order.length);
            this.order.push(file);
        }
        if (this.folders.size === 0) {
            throw noStore(commit, repository.folder);
        }
        if (isListed) {
            this.fetchFew();
        }
    }
    /** Every file, listed or not, relative to the store, with `/`. */
    paths() {
        return new Set(this.lines?.keys() ?? [...this.entries.values()].map((entry) => entry.path));
    }
    list(dir) {
        const folder = this.folders.get(dir);
        return folder && [...folder].map(([name, kind]) => ({ name, kind }));
    }
    listEach(dir) {
        return this.list(dir);
    }
    stat(file) {
        const entry = this.entryAt(file);
        const kind = entry ? kindOf(entry) : this.folders.has(file) ? "directory" : undefined;
        const sizeBytes = entry !== undefined && kind === "file" ? this.sizeOf(file, entry) : 0;
        const stat = kind && { kind, sizeBytes, modifiedMs: 0, changedMs: 0, inode: 0, links: 1, mode: 0o644 };
        return stat && entry ? { ...stat, contentId: entry.id } : stat;
    }
    entryAt(file) {
        const line = this.entries.has(file) ? undefined : this.lines?.get(this.nameOf(file));
        if (line !== undefined) {
            this.entries.set(file, this.repository.entryOf(line));
        }
        return this.entries.get(file);
    }
    nameOf(file) {
        return file.startsWith(this.dir) ? file.slice(this.dir.length + 1).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, "/") : "";
    }
    sizeOf(file, { id }) {
        if (!this.sizes.has(id)) {
            const files = this.following(file);
            // Of a few, the bytes are as soon here as their sizes, and asked for next.
            if (files.length <= FEW_FILES && !this.isLarge && !file.endsWith(".db")) {
                this.fetchUnknown(files);
            }
            else {
                this.askSizes(files);
            }
        }
        return this.sizes.get(id) ?? 0;
    }
    read(file, mostBytes = Number.POSITIVE_INFINITY) {
        const entry = this.entryAt(file);
        if (entry !== undefined && kindOf(entry) === "file" && !this.sizes.has(entry.id) && !this.isLarge) {
            this.fetchUnknown(this.following(file));
        }
        const stat = this.stat(file);
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
    /** Fetches a file and those that are likely to be read next, whose sizes nobody asked for: together they are small. */
    fetchUnknown(files) {
        const blobs = this.repository.tryBlobs(this.idsOf(files), MOST_BATCH_BYTES);
        if (blobs === undefined) {
            this.isLarge = true;
            this.askSizes(files);
        }
        else {
            this.keep(files, blobs);
        }
    }
    fetch(file) {
        let bytes = 0;
        const files = this.following(file).filter((each) => {
            const sizeBytes = this.sizes.get(this.entries.get(each).id) ?? LARGE_BYTES;
            bytes += sizeBytes;
            return each === file || (sizeBytes < LARGE_BYTES && bytes <= MOST_BATCH_BYTES);
        });
        this.keep(files, [...this.repository.blobs(this.idsOf(files))]);
        return this.fetched.get(file);
    }
    keep(files, blobs) {
        this.fetched = new Map(files.map((each, at) => [each, blobs[at]]));
        for (const [at, id] of this.idsOf(files).entries()) {
            this.sizes.set(id, blobs[at].length);
        }
    }
    askSizes(files) {
        const ids = this.idsOf(files);
        const sizes = this.repository.sizesOf(ids);
        for (const [at, id] of ids.entries()) {
            this.sizes.set(id, sizes[at] ?? 0);
        }
    }
    idsOf(files) {
        return files.map((each) => this.entries.get(each).id);
    }
    /** The file and those of its kind that come next, in its folder and in those beside it. */
    following(file) {
        const start = this.positions.get(file);
        const around = folderAbove(file);
        const ending = node_path__WEBPACK_IMPORTED_MODULE_0__.extname(file);
        return start === undefined
            ? [file]
            : this.order
                .slice(start, start + BATCH_FILES)
                .filter((each) => each === file ||
                (each.endsWith(ending) &&
                    folderAbove(each) === around &&
                    kindOf(this.entries.get(each)) === "file"));
    }
    listedEntries(lines, isListed) {
        this.lines = lines;
        const { dir } = this;
        const entries = [];
        let folder = "";
        for (const [name, line] of lines) {
            // Files come in order, so that the folder is nearly always the one of the file before.
            const cut = name.lastIndexOf("/");
            if (cut !== folder.length || !name.startsWith(folder)) {
                folder = name.slice(0, Math.max(0, cut));
                this.folderAt(folder === "" ? dir : fileIn(dir, folder));
            }
            if (isListed(name)) {
                entries.push(this.repository.entryOf(line));
            }
        }
        return entries;
    }
    /** Where there are few, they are all wanted, and read by one git process. A database is not for here. */
    fetchFew() {
        const files = this.order.filter((file) => kindOf(this.entries.get(file)) === "file");
        if (files.length > 0 && files.length <= FEW_FILES && !files.some((file) => file.endsWith(".db"))) {
            const blobs = this.repository.tryBlobs(this.idsOf(files), MOST_BATCH_BYTES);
            if (blobs !== undefined) {
                this.keep(files, blobs);
            }
        }
    }
    addToFolder(file, kind) {
        const cut = file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        const dir = file.slice(0, cut);
        // As above.
        const folder = dir === this.lastDir ? this.lastFolder : this.folderAt(dir);
        this.lastDir = dir;
        this.lastFolder = folder;
        folder.set(file.slice(cut + 1), kind);
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
/** The folder that holds the one that a file is in. */
function folderAbove(file) {
    return file.slice(0, Math.max(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) - 1)));
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

/***/ 17830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ FULL_ID),
/* harmony export */   N: () => (/* binding */ KeptObjects)
/* harmony export */ });
/** Enough for about 10,000 usual milestones; what comes later is read from git each time. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A name of an object that means the same for ever, as `HEAD` does not. */
const FULL_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** What git says to names that mean the same for ever: bytes of objects by their ids. Bounded, so memory stays flat. */
class KeptObjects {
    objects = new Map();
    bytes = 0;
    get(id) {
        return this.objects.get(id);
    }
    has(id) {
        return this.objects.has(id);
    }
    keep(id, bytes) {
        if (this.bytes + bytes.length <= MOST_BYTES && !this.objects.has(id)) {
            this.objects.set(id, bytes);
            this.bytes += bytes.length;
        }
    }
}


/***/ }),

/***/ 7097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Repository),
  c: () => (/* binding */ missing)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/hook/questions.js
var questions = __webpack_require__(65651);
// EXTERNAL MODULE: ./dist/lib/git/kept-objects.js
var kept_objects = __webpack_require__(17830);
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

// EXTERNAL MODULE: ./dist/lib/git/read-objects.js
var read_objects = __webpack_require__(82450);
;// CONCATENATED MODULE: ./dist/lib/git/read-history.js


/** The last commit that changed a file, on whatever line; undefined where none did, or objects are missing. */
function readLastChange(git, file, commit) {
    const output = git.try(["log", "-1", "--no-patch", "-z", ...PLAIN, HEAD, commit, "--", literal(file)]);
    const [last] = output === undefined ? [] : parseLog(output);
    return last && { id: last.id, at: last.at, isCut: last.parents.length === 0 && findCut(git, [last.id]).length > 0 };
}
const PLAIN = ["--no-follow", "--no-show-signature"];
/**
 * Who committed at or after a time, by the mailmap of that commit; undefined where objects are missing. Also on lines of
 * history whose changes a merge did not need, which git leaves out unless it is told otherwise. `gitDir` is where git keeps
 * the repository, where that is known.
 */
function readAuthors(git, asked, gitDir = findGitDir(git)) {
    const output = git.try(authorsQuestion(gitDir, asked).args);
    return output && parseAuthors(output.toString("utf8"));
}
function authorsQuestion(gitDir, { folder, commit, since }) {
    // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
    const bare = ["--git-dir", gitDir, "-c", "core.bare=true"];
    const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
    const format = ["-z", ...PLAIN, "--full-history", "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
    const maxAge = `--max-age=${Math.floor(since.getTime() / 1000)}`;
    return { args: [...bare, ...mailmap, "log", ...format, maxAge, commit, "--", literal(folder)] };
}
function findGitDir(git) {
    return git.line(["rev-parse", "--absolute-git-dir"]) ?? "";
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
    return [...(0,read_objects/* readObjects */.$I)(git, roots)].flatMap((commit, at) => (isCut(commit) ? [roots[at]] : []));
}
/** True for a commit that names parents. */
function isCut(commit) {
    return commit !== undefined && (0,read_objects/* parentsOf */.fY)(commit).length > 0;
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
    const log = git.try(lineQuestion(commit).args);
    const line = log && parseLog(log);
    const states = line && readStates(git, folder, line);
    return states && withoutRepetitions(states);
}
/** Of {@link readLine}. */
function lineQuestion(commit) {
    return { args: [...LOG, "--first-parent", commit, "--"] };
}
function readStates(git, folder, line) {
    // On the way to one file, git says which folders are others, and opens no other one.
    const output = diffFirstParents(git, line, ["-t", "--", literal(`${folder}/${SWITCH}`)]);
    const states = output && followStates(folder, line, parseLog(output));
    const trees = states && new Set(states.flatMap(({ store }) => store ?? []));
    const found = trees && readFolders(git, trees, states[0]?.id);
    return (found && {
        isCut: found.isCut,
        states: states.map(({ id, at, parents, store = "", switchFile }) => {
            const [active, completed] = RECORDS.map((state) => found.folders.get(store)?.get(state));
            return { id, at, isMerge: parents.length > 1, active, completed, switchFile };
        }),
    });
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
            else if (path === folder && (before.mode === FOLDER || after.mode === FOLDER)) {
                store = after.mode === FOLDER ? after.id : undefined;
            }
        }
        return { ...each, store, switchFile };
    });
}
const FOLDER = "040000";
/** Each commit of a line compared with the next one of it, its first parent, and with no other. */
function diffFirstParents(git, line, options) {
    const input = line.map(({ id, parents }, at) => `${id}${parents.length > 0 ? ` ${line[at + 1]?.id ?? ""}` : ""}\n`);
    return git.try(["diff-tree", "--stdin", "-r", ...RAW, ...options], input.join(""));
}
/** So many trees are held at once. */
const BATCH_TREES = 256;
/** The folders in each of these trees, and whether the clone was cut off at a commit; undefined where a tree is not here. */
function readFolders(git, trees, oldest) {
    const ids = [...trees];
    const folders = new Map();
    let isCutThere = false;
    for (let start = 0; start === 0 || start < ids.length; start += BATCH_TREES) {
        const batch = ids.slice(start, start + BATCH_TREES);
        const root = start === 0 && oldest !== undefined ? [oldest] : [];
        for (const [at, object] of [...(0,read_objects/* readObjects */.$I)(git, [...batch, ...root])].entries()) {
            const id = batch[at];
            if (id === undefined) {
                isCutThere = isCut(object);
            }
            else if (object === undefined) {
                return undefined;
            }
            else {
                folders.set(id, (0,read_objects/* parseFolders */.RC)(object.bytes, id.length / 2));
            }
        }
    }
    return { folders, isCut: isCutThere };
}
function withoutRepetitions({ states, isCut: isCutThere }) {
    const nothing = { active: undefined, completed: undefined, switchFile: undefined };
    const changed = states.filter((state, at) => {
        const before = states[at - 1] ?? nothing;
        return ["active", "completed", "switchFile"].some((part) => state[part] !== before[part]);
    });
    return changed.map((each) => ({ ...each, isCut: isCutThere && each.id === states[0]?.id }));
}
/** See {@link History.fileChanges}. */
function readFileChanges(git, lists) {
    const known = lists.flat().find((id) => id !== undefined);
    const nothing = EMPTY_TREES.find(({ length }) => length === known?.length);
    const pairs = lists.map((folders) => folders.map((folder, at) => [folders[at - 1] ?? nothing, folder ?? nothing]));
    const different = pairs.flat().filter(([before, after]) => before !== after);
    const input = different.map(([before, after]) => `${before} ${after}\n`).join("");
    const output = different.length === 0 ? Buffer.alloc(0) : git.try(["diff-tree", "--stdin", ...RAW], input);
    const changes = output && parseTreeChanges(output).map((each) => each.map(toFileChange));
    let next = 0;
    return (changes && pairs.map((list) => list.map(([before, after]) => (before === after ? [] : (changes[next++] ?? [])))));
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
    known;
    constructor(git, folder, known = {}) {
        this.git = git;
        this.folder = folder;
        this.known = known;
    }
    /** The repository that git works on, and a store in it. */
    static at(git, folder, known) {
        return new Repository(git, folder, known);
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
        return kept_objects/* FULL_ID */.G.test(commit) && this.commitBytes(commit) !== undefined;
    }
    /** What a commit says; undefined where it is not here. */
    commitBytes(commit) {
        return this.asked(commit, commit, () => this.git.try(["cat-file", "commit", commit]));
    }
    /** Asks git what is not known yet. `name` is what it is kept by, which is for ever where `commit` is. */
    asked(name, commit, ask) {
        const { kept } = this.known;
        const known = kept?.get(name);
        if (known !== undefined) {
            return known;
        }
        const answer = ask();
        if (answer !== undefined && kept_objects/* FULL_ID */.G.test(commit)) {
            kept?.keep(name, answer);
        }
        return answer;
    }
    head() {
        const [commit, tree] = this.git.line(["rev-parse", "HEAD^{commit}", "HEAD^{tree}"])?.split("\n") ?? [];
        return commit === undefined || tree === undefined ? undefined : { commit, tree };
    }
    /**
     * Asks at once what a look at a commit asks one by one, with `before` what a look at the commit before it asks too. `since`
     * is for {@link authors}.
     */
    async ahead(commit, before, since) {
        const { git, folder } = this;
        const { gitDir } = this.known;
        const commits = before === undefined ? [commit] : [commit, before];
        await git.ahead([
            ...commits.filter((each) => !this.known.kept?.has(this.listName(each))).map((each) => this.treeQuestion(each)),
            ...(gitDir === undefined ? [] : [authorsQuestion(gitDir, { folder, commit, since })]),
            lineQuestion(commit),
        ]);
    }
    committedAt(commit) {
        const bytes = this.commitBytes(commit);
        return (bytes && (0,read_objects/* committedAt */.AB)({ bytes })) ?? this.readTime(commit);
    }
    readTime(commit) {
        const line = this.git.run(["log", "-1", "--format=%ct", "--no-show-signature", commit, "--"]).toString("utf8");
        return new Date(Number(line.trim()) * 1000);
    }
    lastChangeOf(file) {
        return (this.git.line(["--literal-pathspecs", "log", "-1", "--format=%H", "--no-show-signature", "--", file]) || undefined);
    }
    entries(commit) {
        return this.listTree(commit).map((line) => this.entryOf(line));
    }
    *ids(commit) {
        const listed = this.known.kept?.get(this.listName(commit));
        for (const line of partsOf(listed ? [listed] : this.git.pieces(this.treeQuestion(commit).args))) {
            yield this.entryOf(line);
        }
    }
    /** Every name with its line, of which {@link entryOf} makes the rest: of thousands, few are asked for more. */
    names(commit) {
        const nameAt = Buffer.byteLength(this.folder) + 2;
        return new Map(this.listTree(commit).map((line) => [nameIn(line, line.indexOf("\t") + nameAt), line]));
    }
    /** A line whose characters are bytes: `100644 blob <id>`, a tab, the path. */
    entryOf(line) {
        const tab = line.indexOf("\t");
        return {
            path: nameIn(line, tab + Buffer.byteLength(this.folder) + 2),
            mode: line.slice(0, TYPE_START - 1),
            id: line.slice(line.indexOf(" ", TYPE_START) + 1, tab),
        };
    }
    /** Without sizes, which git opens each object for: that takes longer than everything else. */
    listTree(commit) {
        const output = this.asked(this.listName(commit), commit, () => this.git.run(this.treeQuestion(commit).args));
        // One text that is cut up: a decoded buffer for each of thousands would take as long as git does.
        return output.toString("latin1").split("\0").slice(0, -1);
    }
    listName(commit) {
        return `${commit}:${this.folder}/`;
    }
    /** An argument of a process is text: a folder whose name is none must not pass for one that is not there. */
    treeQuestion(commit) {
        const folder = (0,questions/* placeOf */.$t)(this.folder);
        if (!folder.isWellFormed()) {
            throw new error/* MilestoneError */.lO("GIT_FAILED", `git cannot be asked for ${(0,native_path/* showName */.$i)(this.folder)}: it is not UTF-8.`, {
                state: error/* NOTHING_CHANGED */.Dh,
                fix: ["Rename the folder."],
            });
        }
        return { args: [...questions/* TREE */.Pr, commit, "--", folder] };
    }
    /** How large objects are, in the order of their ids; 0 for one that is not here. */
    sizesOf(ids) {
        const kept = ids.map((id) => this.known.kept?.get(id)?.length);
        const unknown = ids.filter((_, at) => kept[at] === undefined);
        const input = unknown.map((id) => `${id}\n`).join("");
        const output = (unknown.length > 0 && this.git.try(["cat-file", "--batch-check"], input)) || Buffer.alloc(0);
        const lines = output.toString("latin1").split("\n").values();
        return kept.map((sizeBytes) => sizeBytes ?? (Number(lines.next().value?.split(" ")[2]) || 0));
    }
    idOf(file) {
        return this.git.line(["hash-object", "--no-filters", "--", file]);
    }
    ignored(paths) {
        if (paths.length === 0) {
            return [];
        }
        const folder = external_node_path_.posix.basename(this.folder);
        const input = paths.map((each) => `${folder}/${each}\0`).join("");
        // Exit code 1 means that none is ignored.
        const output = this.git.try(["check-ignore", "-z", "--stdin"], input) ?? Buffer.alloc(0);
        return splitNul(output).map((line) => (0,native_path/* decodeName */.e4)(line).slice(folder.length + 1));
    }
    tracked(paths = ["."]) {
        const places = paths.map((each) => external_node_path_.posix.join(external_node_path_.posix.basename(this.folder), each));
        const output = this.git.try(["ls-files", "-z", "--full-name", "--", ...places]);
        return splitNul(output ?? Buffer.alloc(0)).map((line) => (0,native_path/* decodeName */.e4)(line).slice(this.folder.length + 1));
    }
    /** The bytes of objects, in the order of the ids. Throws GIT_FAILED for an id that is not here. */
    *blobs(ids) {
        let at = 0;
        for (const bytes of this.bytesOf(ids)) {
            if (bytes === undefined) {
                throw missing(`file ${ids[at]}`);
            }
            at += 1;
            yield bytes;
        }
    }
    /** The same; undefined where one of them is not here, or all that have to be read are more than so many bytes. */
    tryBlobs(ids, mostBytes) {
        const kept = ids.map((id) => this.known.kept?.get(id));
        const lacking = ids.filter((_, at) => kept[at] === undefined);
        const read = (0,read_objects/* tryReadObjects */.UC)(this.git, lacking, mostBytes)?.values();
        const blobs = read && ids.map((id, at) => kept[at] ?? this.keep(id, read.next().value));
        return blobs?.every((bytes) => bytes !== undefined) ? blobs : undefined;
    }
    *bytesOf(ids) {
        const kept = ids.map((id) => this.known.kept?.get(id));
        const lacking = (0,read_objects/* readObjects */.$I)(this.git, ids.filter((_, at) => kept[at] === undefined));
        for (const [at, id] of ids.entries()) {
            yield kept[at] ?? this.keep(id, lacking.next().value ?? undefined);
        }
    }
    keep(id, object) {
        if (object?.type !== "blob") {
            return undefined;
        }
        this.known.kept?.keep(id, object.bytes);
        return object.bytes;
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
        return readAuthors(this.git, { folder: this.folder, commit, since }, this.known.gitDir);
    }
    fileAt(commit, path) {
        return this.git.try(["cat-file", "blob", `${commit}:${this.folder}/${path}`]);
    }
    convertsLineEndings() {
        const name = `${external_node_path_.posix.basename(this.folder)}/active/any.yaml`;
        const attribute = this.git.line(["check-attr", "text", "--", name]) ?? "";
        if (!attribute.endsWith(": unspecified")) {
            return !attribute.endsWith(": unset");
        }
        return ["true", "input"].includes(this.git.line(["config", "--get", "core.autocrlf"]) ?? "");
    }
}
/** What a clone that has not all of a history lacks. */
function missing(what) {
    return new error/* MilestoneError */.lO("GIT_FAILED", `git has no ${what} (missing).`, {
        state: error/* NOTHING_CHANGED */.Dh,
        fix: ["git fetch --unshallow, or fetch the commit that has it."],
    });
}
function nameIn(line, at) {
    const name = line.slice(at);
    return BEYOND_ASCII.test(name) ? (0,native_path/* decodeName */.e4)(Buffer.from(name, "latin1")) : name;
}
const TYPE_START = "100644 ".length;
const BEYOND_ASCII = /[\u0080-\u00ff]/;
/** Lines of git's that end with NUL, as text whose characters are bytes. */
function* partsOf(pieces) {
    let rest = "";
    for (const piece of pieces) {
        const parts = (rest + piece.toString("latin1")).split("\0");
        rest = parts.pop() ?? "";
        yield* parts;
    }
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

/***/ 81941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ hashOf)
/* harmony export */ });
/** FNV-1a over the string's code units. */
function hashOf(key) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) {
        hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    }
    return hash >>> 0;
}


/***/ }),

/***/ 86380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ MetKeys)
/* harmony export */ });
/* harmony import */ var _row_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48496);

/** Which keys of a map were met: a bit each, where a second set of them would be as large as the map. */
class MetKeys {
    map;
    rows = new _row_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RowSet */ .r();
    constructor(map) {
        this.map = map;
    }
    /** What the map does not have is passed over. */
    add(key) {
        const row = this.map.rowOf(key);
        if (row !== undefined) {
            this.addRow(row);
        }
    }
    /** The same of a key whose row in the map is known. */
    addRow(row) {
        this.rows.add(row);
    }
    /** The keys that the map has and nobody met. Those that come may be taken out of the map. */
    *missing() {
        for (const [row, key] of this.map.keyedRows()) {
            if (!this.rows.has(row)) {
                yield key;
            }
        }
    }
}


/***/ }),

/***/ 42333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ OrderedKeys)
/* harmony export */ });
/* harmony import */ var _packed_integers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39606);
/* harmony import */ var _packed_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31186);
/* harmony import */ var _packed_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34166);
/* harmony import */ var _row_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48496);
/* harmony import */ var _text_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10733);





/**
 * Strings with a row number each, for columns beside them. Most come in their own order and are asked for in it, as the
 * records of a store: those stand in a list that need not be in memory, and the next one is found where the last one was.
 * The others, few as a rule, are in {@link PackedKeys}.
 */
class OrderedKeys {
    texts = new _text_log_js__WEBPACK_IMPORTED_MODULE_2__/* .TextLog */ .o();
    /** By place in the list: where the text stands, and its row. */
    places = new _packed_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedNumbers */ .H(2);
    listed = 0;
    /** The greatest key of the list. */
    end = "";
    /** Where in the list something was found last, and what. */
    at = 0;
    keyThere = "";
    others = new _packed_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedKeys */ .n();
    rowsOfOthers = new _packed_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .PackedIntegers */ .g();
    /** They keep their rows. */
    removed = new _row_set_js__WEBPACK_IMPORTED_MODULE_4__/* .RowSet */ .r();
    rows = 0;
    get size() {
        return this.rows - this.removed.size;
    }
    /** The row of a key; undefined where there is none. */
    rowOf(key) {
        const row = this.find(key);
        return row === undefined || this.removed.has(row) ? undefined : row;
    }
    /** The row of a key, which is new where there was none. A key that was removed gets its old row back. */
    add(key) {
        const isNext = this.listed === 0 || key > this.end;
        const known = isNext ? undefined : this.find(key);
        if (known !== undefined) {
            this.removed.delete(known);
            return known;
        }
        const row = this.rows;
        this.rows += 1;
        if (isNext) {
            this.places.set(this.listed, 0, this.texts.add(key));
            this.places.set(this.listed, 1, row);
            this.listed += 1;
            this.end = key;
        }
        else {
            this.rowsOfOthers.set(this.others.add(key), row);
        }
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
    /** Rows in the order in which their keys were added. */
    *each() {
        yield* this.merged(this.others.each(), ([left], [right]) => left < right);
    }
    /** Keys in the order in which they were added. */
    *keys() {
        for (const [, key] of this.each()) {
            yield key;
        }
    }
    /** Rows in the order of their keys. */
    *sorted() {
        yield* this.merged(this.others.sorted(), ([, left], [, right]) => left < right);
    }
    /** Rows in the order in which their keys were added, the last first. */
    *backwards() {
        let place = this.listed - 1;
        for (let other = this.others.size - 1; place >= 0 || other >= 0;) {
            const isListed = other < 0 || (place >= 0 && this.places.at(place, 1) > this.rowsOfOthers.at(other));
            const next = isListed ? this.listedAt(place) : this.otherAt(other);
            place -= isListed ? 1 : 0;
            other -= isListed ? 0 : 1;
            if (!this.removed.has(next[0])) {
                yield next;
            }
        }
    }
    /** Empties it, and gives its memory back at once. */
    free() {
        this.texts.free();
        this.places.free();
        this.listed = 0;
        this.end = "";
        this.at = 0;
        this.others.free();
        this.rowsOfOthers.free();
        this.removed.clear();
        this.rows = 0;
    }
    *merged(others, isBefore) {
        let other = others.next();
        for (let place = 0; place < this.listed || !other.done;) {
            const listed = place < this.listed ? this.listedAt(place) : undefined;
            const apart = other.done ? undefined : this.otherAt(other.value);
            const isListed = apart === undefined || (listed !== undefined && isBefore(listed, apart));
            const next = (isListed ? listed : apart);
            if (isListed) {
                place += 1;
            }
            else {
                other = others.next();
            }
            if (!this.removed.has(next[0])) {
                yield next;
            }
        }
    }
    listedAt(place) {
        return [this.places.at(place, 1), this.keyAt(place)];
    }
    otherAt(row) {
        return [this.rowsOfOthers.at(row), this.others.keyAt(row)];
    }
    keyAt(place) {
        return this.texts.at(this.places.at(place, 0));
    }
    find(key) {
        if (this.isListed(key)) {
            return this.places.at(this.at, 1);
        }
        const row = this.others.size === 0 ? undefined : this.others.rowOf(key);
        return row === undefined ? undefined : this.rowsOfOthers.at(row);
    }
    /** Goes to where a key is in the list, or would be behind. */
    isListed(key) {
        if (this.listed === 0 || key > this.end) {
            return false;
        }
        if (this.at === 0) {
            this.goTo(0);
        }
        // Steps that double, from where we are: the next one is mostly the one that is asked for.
        for (let step = 1; key < this.keyThere && this.at > 0; step *= 2) {
            this.goTo(Math.max(0, this.at - step));
        }
        for (let step = 1; key > this.keyThere && this.at + 1 < this.listed; step *= 2) {
            const [low, keyOfLow] = [this.at, this.keyThere];
            this.goTo(Math.min(low + step, this.listed - 1));
            if (key < this.keyThere) {
                this.search(key, low, keyOfLow);
                break;
            }
        }
        return key === this.keyThere;
    }
    /** Goes back to the last place whose key is not greater; `low` is one, where we are is none. */
    search(key, low, keyOfLow) {
        let [from, found, to] = [low, keyOfLow, this.at];
        while (to - from > 1) {
            const middle = Math.floor((from + to) / 2);
            const there = this.keyAt(middle);
            if (there <= key) {
                from = middle;
                found = there;
            }
            else {
                to = middle;
            }
        }
        this.at = from;
        this.keyThere = found;
    }
    goTo(place) {
        this.at = place;
        this.keyThere = this.keyAt(place);
    }
}


/***/ }),

/***/ 54817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PackedHex)
/* harmony export */ });
/* harmony import */ var _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40902);

/** A digest or the like for each row of a table. Rows that were never set are zeros. */
class PackedHex {
    width;
    pages = new _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedPages */ .h();
    /** `width` is the number of bytes of each, a power of two. */
    constructor(width) {
        this.width = width;
    }
    set(row, hex) {
        const { page, start, end } = this.place(row);
        const bytes = this.pages.toWrite(page);
        const written = bytes.write(hex, start, this.width, "hex");
        if (written < this.width) {
            bytes.fill(0, start + written, end);
        }
    }
    at(row) {
        const { page, start, end } = this.place(row);
        return this.pages.toRead(page).toString("hex", start, end);
    }
    /** True where a row of another table has the very same. */
    isSame(row, other, otherRow) {
        const { page, start, end } = this.place(row);
        const there = other.place(otherRow);
        const bytes = other.pages.toRead(there.page);
        return this.pages.toRead(page).compare(bytes, there.start, there.end, start, end) === 0;
    }
    free() {
        this.pages.free();
    }
    place(row) {
        const start = (row * this.width) % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U;
        return { page: Math.floor((row * this.width) / _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U), start, end: start + this.width };
    }
}


/***/ }),

/***/ 39606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ PackedIntegers)
});

;// CONCATENATED MODULE: ./dist/lib/packed/packed-bytes.js
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

;// CONCATENATED MODULE: ./dist/lib/packed/packed-integers.js

const FIRST = 256;
/** Whole numbers below 2^32, by index; zero where none was set. */
class PackedIntegers {
    bytes = new PackedBytes();
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
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81941);
/* harmony import */ var _packed_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39606);
/* harmony import */ var _text_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73133);



const FIRST_SLOTS = 512;
/**
 * Strings with a row number each, for columns beside them, whatever the order in which they come. Of each, a dozen bytes
 * are in memory, where the engine's heap never sees them; the strings need not be. Who asks for them about as they came
 * hardly ever waits for the disk.
 */
class PackedKeys {
    keys = new _text_column_js__WEBPACK_IMPORTED_MODULE_0__/* .TextColumn */ .K();
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
        const row = this.find(key, (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashOf */ .q)(key));
        return row === undefined || this.removed.has(row) ? undefined : row;
    }
    /** The row of a key, which is new where there was none. A key that was removed gets its old row back. */
    add(key) {
        const hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashOf */ .q)(key);
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
        return this.keys.read(row);
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
            if (this.hashes.at(row) === hash && this.keys.read(row) === key) {
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


/***/ }),

/***/ 81134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ PackedMap)
/* harmony export */ });
/* harmony import */ var _ordered_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42333);

/**
 * A map from strings whose entries the engine's heap never sees, and memory only as far as they were used last. Values are
 * made anew each time they are asked for.
 */
class PackedMap {
    rows = new _ordered_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .OrderedKeys */ .a();
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
    /** For columns that are asked for alone. A key keeps its row as long as the map is not emptied. */
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
    keyedRows() {
        return this.rows.each();
    }
    keys() {
        return this.rows.keys();
    }
    /** Keys in the order of their code units. */
    *sortedKeys() {
        for (const [, key] of this.rows.sorted()) {
            yield key;
        }
    }
    *values() {
        for (const [, value] of this) {
            yield value;
        }
    }
    *[Symbol.iterator]() {
        for (const [row, key] of this.rows.each()) {
            yield [key, this.packed.read(row, key)];
        }
    }
    toJSON() {
        return Object.fromEntries(this);
    }
    /** Entries in the order of their keys. */
    *sorted() {
        for (const [row, key] of this.rows.sorted()) {
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
/* harmony import */ var _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40902);

const NUMBER_BYTES = 8;
/** So many numbers for each row of a table. Rows that were never set are zeros. */
class PackedNumbers {
    width;
    pages = new _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedPages */ .h();
    /** `width` is how many numbers a row has. */
    constructor(width) {
        this.width = width;
    }
    set(row, part, value) {
        const place = (row * this.width + part) * NUMBER_BYTES;
        this.pages.toWrite(Math.floor(place / _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U)).writeDoubleLE(value, place % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U);
    }
    at(row, part) {
        const place = (row * this.width + part) * NUMBER_BYTES;
        return this.pages.toRead(Math.floor(place / _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U)).readDoubleLE(place % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U);
    }
    free() {
        this.pages.free();
    }
}


/***/ }),

/***/ 40902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ PAGE_BYTES),
  h: () => (/* binding */ PackedPages)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./dist/lib/packed/unnamed-file.js
var unnamed_file = __webpack_require__(71260);
;// CONCATENATED MODULE: ./dist/lib/packed/spill-file.js


/**
 * What tables have no room for in memory, in one file.
 */
class SpillFile {
    handle;
    slots = 0;
    free = [];
    /** Writes a page, over the slot that it has or into a new one. Undefined where there is no disk for it. */
    write(page, slot) {
        const target = slot ?? this.free.pop() ?? this.slots;
        if (!this.tryWrite(page, target * page.length)) {
            return undefined;
        }
        this.slots = Math.max(this.slots, target + 1);
        return target;
    }
    read(page, slot) {
        for (let at = 0; at < page.length;) {
            const count = external_node_fs_.readSync(this.handle, page, at, page.length - at, slot * page.length + at);
            if (count === 0) {
                throw new Error("a temporary file lost what was written to it");
            }
            at += count;
        }
    }
    release(slot) {
        this.free.push(slot);
    }
    /** To need more memory is no failure. */
    tryWrite(page, offset) {
        this.handle ??= (0,unnamed_file/* openUnnamed */.x)() ?? "none";
        if (this.handle === "none") {
            return false;
        }
        try {
            return external_node_fs_.writeSync(this.handle, page, 0, page.length, offset) === page.length;
        }
        catch {
            return false;
        }
    }
}
/** One for all tables of this process. */
const SPILL_FILE = new SpillFile();

;// CONCATENATED MODULE: ./dist/lib/packed/packed-pages.js

const PAGE_BYTES = 1 << 15;
/** Of one column. Who goes through it in order needs one at a time; what was not used for long goes to disk. */
const MOST_RESIDENT = 4;
/** Pages that tables gave back, for the next ones: the engine would be slow to see that nobody needs them. */
const MOST_SPARE = 64;
const spare = [];
/**
 * Memory of any size in pages of {@link PAGE_BYTES}, of which only the ones that were used last are in memory. Who reads
 * or writes in order hardly ever waits for the disk.
 */
class PackedPages {
    resident = new Map();
    slots = new Map();
    last;
    uses = 0;
    /** More than {@link MOST_RESIDENT} where there is no disk for them. */
    most = MOST_RESIDENT;
    /** Zeros where nothing was written. Valid until the next page is asked for. */
    toRead(index) {
        return this.page(index).bytes;
    }
    toWrite(index) {
        const page = this.page(index);
        page.isChanged = true;
        return page.bytes;
    }
    free() {
        for (const { bytes } of this.resident.values()) {
            if (spare.length < MOST_SPARE) {
                spare.push(bytes);
            }
        }
        for (const slot of this.slots.values()) {
            SPILL_FILE.release(slot);
        }
        this.resident.clear();
        this.slots.clear();
        this.last = undefined;
        this.most = MOST_RESIDENT;
    }
    page(index) {
        if (this.last?.index === index) {
            return this.last;
        }
        const page = this.resident.get(index) ?? this.bring(index);
        this.uses += 1;
        page.usedAt = this.uses;
        this.last = page;
        return page;
    }
    bring(index) {
        const bytes = this.room();
        const slot = this.slots.get(index);
        if (slot === undefined) {
            bytes.fill(0);
        }
        else {
            SPILL_FILE.read(bytes, slot);
        }
        const page = { index, bytes, isChanged: false, usedAt: 0 };
        this.resident.set(index, page);
        return page;
    }
    room() {
        if (this.resident.size >= this.most) {
            const oldest = this.oldest();
            if (this.isKept(oldest)) {
                this.resident.delete(oldest.index);
                return oldest.bytes;
            }
            this.most = Number.POSITIVE_INFINITY;
        }
        return spare.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES);
    }
    oldest() {
        return [...this.resident.values()].reduce((oldest, page) => (page.usedAt < oldest.usedAt ? page : oldest));
    }
    /** Whether what stands in a page can be read again. */
    isKept({ index, bytes, isChanged }) {
        const slot = isChanged ? SPILL_FILE.write(bytes, this.slots.get(index)) : this.slots.get(index);
        if (slot !== undefined) {
            this.slots.set(index, slot);
        }
        return slot !== undefined || !isChanged;
    }
}


/***/ }),

/***/ 48496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ RowSet)
/* harmony export */ });
const FIRST_BYTES = 128;
/** Rows of a table, a bit each. */
class RowSet {
    bits = new Uint8Array(FIRST_BYTES);
    count = 0;
    get size() {
        return this.count;
    }
    has(row) {
        return this.count > 0 && ((this.bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0;
    }
    add(row) {
        if (!this.has(row)) {
            this.makeRoom(row >>> 3);
            this.bits[row >>> 3] = (this.bits[row >>> 3] ?? 0) | (1 << (row & 7));
            this.count += 1;
        }
    }
    delete(row) {
        if (this.has(row)) {
            this.bits[row >>> 3] = (this.bits[row >>> 3] ?? 0) & ~(1 << (row & 7));
            this.count -= 1;
        }
    }
    clear() {
        this.bits = new Uint8Array(FIRST_BYTES);
        this.count = 0;
    }
    makeRoom(byte) {
        if (byte >= this.bits.length) {
            const bits = new Uint8Array(Math.max(byte + 1, 2 * this.bits.length));
            bits.set(this.bits);
            this.bits = bits;
        }
    }
}


/***/ }),

/***/ 73133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TextColumn)
/* harmony export */ });
/* harmony import */ var _packed_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34166);
/* harmony import */ var _text_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10733);


/** A text for each row of a table, also as the values of a `PackedMap`. */
class TextColumn {
    texts = new _text_log_js__WEBPACK_IMPORTED_MODULE_1__/* .TextLog */ .o();
    places = new _packed_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedNumbers */ .H(1);
    write(row, text) {
        this.places.set(row, 0, this.texts.add(text));
    }
    read(row) {
        return this.texts.at(this.places.at(row, 0));
    }
    free() {
        this.texts.free();
        this.places.free();
    }
}


/***/ }),

/***/ 10733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ TextLog)
/* harmony export */ });
/* harmony import */ var _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40902);

const UTF8 = 0;
const UTF16 = 1;
const HEAD_BYTES = 2;
/** In bytes: it has to fit on a page; and twice that, with the encoding, in {@link HEAD_BYTES}. */
const LONGEST_ON_PAGE = Math.min(_packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U - HEAD_BYTES, (1 << 15) - 1);
/** Texts, one behind the other, none across the end of a page; those that are long, few if any, apart from them. */
class TextLog {
    pages = new _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedPages */ .h();
    long = new Map();
    end = 0;
    /** Where it stands from now on. */
    add(text) {
        // UTF-8, but for the lone surrogates that stand for bytes of a file's name which are not UTF-8.
        const encoding = text.isWellFormed() ? UTF8 : UTF16;
        const length = encoding === UTF8 ? Buffer.byteLength(text) : 2 * text.length;
        if (length > LONGEST_ON_PAGE) {
            this.long.set(this.end, text);
            this.end += 1;
            return this.end - 1;
        }
        const left = _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U - (this.end % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U);
        const place = left < HEAD_BYTES + length ? this.end + left : this.end;
        const at = place % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U;
        const page = this.pages.toWrite(Math.floor(place / _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U));
        page.writeUInt16LE(2 * length + encoding, at);
        page.write(text, at + HEAD_BYTES, encoding === UTF8 ? "utf8" : "utf16le");
        this.end = place + HEAD_BYTES + length;
        return place;
    }
    at(place) {
        const long = this.long.get(place);
        if (long !== undefined) {
            return long;
        }
        const page = this.pages.toRead(Math.floor(place / _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U));
        const start = (place % _packed_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_BYTES */ .U) + HEAD_BYTES;
        const head = page.readUInt16LE(start - HEAD_BYTES);
        return page.toString(head % 2 === UTF8 ? "utf8" : "utf16le", start, start + (head >>> 1));
    }
    free() {
        this.end = 0;
        this.long.clear();
        this.pages.free();
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
/* harmony import */ var _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54817);
/* harmony import */ var _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81134);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32803);



const DIGEST_BYTES = 32;
/** Two digests a row. */
class PackedDigests {
    text = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedHex */ .W(DIGEST_BYTES);
    data = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedHex */ .W(DIGEST_BYTES);
    write(row, { textDigest, dataDigest }) {
        this.text.set(row, textDigest);
        this.data.set(row, dataDigest);
    }
    free() {
        this.text.free();
        this.data.free();
    }
    textAt(row) {
        return this.text.at(row);
    }
    isSameText(row, other, otherRow) {
        return this.text.isSame(row, other.text, otherRow);
    }
    read(row, name) {
        return { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(name), textDigest: this.text.at(row), dataDigest: this.data.at(row) };
    }
}
/** The digests of records by their names (`active/milestone-001`): about 130 bytes each. */
class DigestMap extends _packed_packed_map_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedMap */ .H {
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
/* harmony import */ var _packed_text_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73133);


const DIGEST_BYTES = 32;
/** A data digest and the fields of listings a row. */
class PackedData {
    digests = new _packed_packed_hex_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedHex */ .W(DIGEST_BYTES);
    fields = new _packed_text_column_js__WEBPACK_IMPORTED_MODULE_1__/* .TextColumn */ .K();
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
        return { dataDigest: this.digests.at(row), fields: JSON.parse(this.fields.read(row)) };
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
/* harmony import */ var _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34166);
/* harmony import */ var _digest_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74057);



/** False where either is not known. */
function sameSignature(left, right) {
    return left !== undefined && right !== undefined && left.every((part, index) => part === right[index]);
}
const PARTS = 4;
class PackedSignatures {
    digests = new _digest_map_js__WEBPACK_IMPORTED_MODULE_2__/* .PackedDigests */ .e();
    parts = new _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .PackedNumbers */ .H(PARTS);
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
    isSignature(row, signature) {
        // NaN, where none is known, is equal to nothing.
        for (let part = PARTS - 1; part >= 0; part--) {
            if (this.parts.at(row, part) !== signature[part]) {
                return false;
            }
        }
        return true;
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
    /** Whether this is the signature in a mark, by its row: asked of every file in the write pause. */
    isSignature(row, signature) {
        return signature !== undefined && this.columns.isSignature(row, signature);
    }
    /** As in the mark, without the rest of it. */
    textDigestOf(name) {
        const row = this.rowOf(name);
        return row === undefined ? undefined : this.columns.digests.textAt(row);
    }
    /** True where both know a record of this name, and its text was the same. */
    hasSameText(name, other) {
        const [row, otherRow] = [this.rowOf(name), other.rowOf(name)];
        return (row !== undefined &&
            otherRow !== undefined &&
            this.columns.digests.isSameText(row, other.columns.digests, otherRow));
    }
    /** As in the mark, without the rest of it. */
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
/* harmony import */ var _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31186);
/* harmony import */ var _packed_text_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73133);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95131);
/* harmony import */ var _known_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38192);




/** Enough for about 12,000 usual milestones, mostly in a temporary file; beyond it, texts are parsed again. */
const MEMO_BYTES = 48 * 1024 * 1024;
/** What is kept of a text beside the fields of listings: its own digest, that of its data, and their places. */
const DIGESTS_BYTES = 128;
/** Three strings in the engine's heap. */
const NAMED_DIGESTS_BYTES = 512;
/**
 * What texts mean, by their digest. A move reads its source several times (plan, backup, copy, catch-up);
 * parsing is most of its work and need be done once for the same bytes. Bounded, so memory stays flat.
 */
class ParseMemo {
    /** By what names a content, where nothing but digests is asked for again: then not even its bytes need be hashed. */
    digests = new Map();
    rows = new _packed_packed_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedKeys */ .n();
    data = new _known_data_js__WEBPACK_IMPORTED_MODULE_3__/* .PackedData */ .x();
    json = new _packed_text_column_js__WEBPACK_IMPORTED_MODULE_1__/* .TextColumn */ .K();
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
    /** The digests of a content that is named as in a file's stat. */
    digestsOf(contentId) {
        return this.digests.get(contentId);
    }
    /** Keeps a meaning while there is room. With JSON, data with `.inf` or `.nan`, which it does not have, is not kept. */
    keep(content, contentId) {
        const { textDigest, dataDigest } = content;
        if (this.bytes >= this.mostBytes) {
            return;
        }
        if (contentId !== undefined && !this.withJson) {
            this.bytes += NAMED_DIGESTS_BYTES;
            this.digests.set(contentId, { textDigest, dataDigest });
        }
        else if (this.rows.rowOf(textDigest) === undefined) {
            this.keepMeaning(content);
        }
    }
    keepMeaning({ textDigest, dataDigest, data: { value } }) {
        const json = this.withJson ? tryJson(value) : "";
        if (json !== undefined) {
            const row = this.rows.add(textDigest);
            this.bytes += DIGESTS_BYTES + this.data.write(row, { dataDigest, fields: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(value) });
            if (this.withJson) {
                this.bytes += json.length;
                this.json.write(row, json);
            }
        }
    }
    jsonAt(row) {
        return this.withJson ? this.json.read(row) : undefined;
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
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92871);



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
        .replace(/^(?:\u00ef\u00bb\u00bf)+/, ""));
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
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92871);



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
        return "json" in this.source ? this.source.json : JSON.stringify(this.data);
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

/***/ 92871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hN: () => (/* binding */ parseYaml),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: YAML_PROBLEMS, parseAnyYaml

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./dist/lib/record/ambiguity.js

const RULES = [
    {
        hint: "\r",
        pattern: /(?=\r(?!\n))/,
        message: "a carriage return without a line feed",
        fix: String.raw `End lines with a line feed: perl -pi -e 's/\r(?!\n)/\n/g' <file>. Within a text, write it as \r in double quotes.`,
    },
    // Empty lines and comments may come before the first line that counts.
    {
        hint: "%",
        pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=[ \t]*%)/,
        message: "a directive (%)",
        fix: "Remove the line that begins with %, and the --- below it.",
    },
    {
        hint: "",
        pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=\.\.\.(?:\s|$)|[ \t]+---(?:\s|$)| *\t)|^\ufeff(?= )/,
        message: "a marker, a tab or a space out of place at the start",
        fix: "Begin the file with its first key, at the start of a line.",
    },
    {
        hint: "\n...",
        pattern: /^(?=\.\.\.(?:[ \t][^\n]*|\r)?\n(?:[ \t]*(?:#[^\n]*|\r)?\n)*\.\.\.(?:\s|$))/m,
        message: "a second end of the document",
        fix: "Remove the lines of three dots: a milestone file needs none.",
    },
    {
        hint: "\ufeff",
        pattern: /(?:\n|^\ufeff)(?=\ufeff)/,
        message: "a byte order mark that is not at the start",
        fix: String.raw `Remove the byte order marks, which editors do not show: perl -pi -e 's/^(?:\xEF\xBB\xBF)+//' <file>.`,
    },
];
const TAB_FIX = "Indent with spaces.";
/** A tab before anything else, behind the `?` of a key, or behind other indicators before an anchor or a colon. */
const ODD_TAB = /^\ufeff? *\t|^\ufeff? *(?:[-?:] +)*\? *\t|^[\ufeff \t?:-]*\t[ \t]*[&:]/gm;
/**
 * The first place, in a text that js-yaml takes, where it and the package `yaml` are known to differ: the one reads
 * records in bulk, the other edits and explains them. Found by comparing the two on random texts.
 */
function findAmbiguity(text, events) {
    for (const { hint, pattern, message, fix } of RULES) {
        const match = text.includes(hint) ? pattern.exec(text) : null;
        if (match !== null) {
            return { message, fix, offset: match.index + match[0].length };
        }
    }
    const tab = text.includes("\t") ? findTab(text, events) : -1;
    return tab < 0 ? undefined : { message: "a tab in the indentation", fix: TAB_FIX, offset: tab };
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
        return findUnclosed(lines, problem) ?? problem;
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
const CLOSING = { "[": "]", "{": "}" };
const NAMES = {
    '"': "a text in double quotes that begins here has no closing quote",
    "'": "a text in single quotes that begins here has no closing quote",
    "[": 'a list in brackets that begins here has no closing "]"',
    "{": 'a mapping in braces that begins here has no closing "}"',
};
/** The last value above a line that opens and does not close in its own line. */
function findUnclosed(lines, found) {
    for (let line = Math.min(found.line, lines.length); line > 0; line--) {
        const [, before = "", mark] = OPENING.exec(lines[line - 1]) ?? [];
        if (mark !== undefined && !isClosed(lines[line - 1], before.length)) {
            const closing = CLOSING[mark];
            const text = lines[found.line - 1] ?? "";
            if (closing !== undefined && found.line > line && text.trimStart().startsWith(closing)) {
                const message = `the closing "${closing}" has to stand further in than line ${line}, which has its "${mark}"`;
                return { message, line: found.line, column: indentOf(text) + 1 };
            }
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

;// CONCATENATED MODULE: ./dist/lib/record/usual-block-text.js
const LINE_FEED = 10;
const SPACE = 32;
/**
 * The text below `|` or, folded, `>`, whose first line starts at `start`, for a key in `column`; and where the line behind
 * it starts. Undefined where it has odd spaces, or empty lines before it. No line break is behind the last line of the value.
 */
function tryReadBlockText(text, start, column, isFolded) {
    const inner = spacesAt(text, start);
    let value = "";
    let breaks = 0;
    let at = start;
    while (!endsAt(text, at, column)) {
        const end = text.indexOf("\n", at);
        if (end !== at) {
            const line = text.slice(at + inner, end);
            if (end < 0 || inner <= column || spacesAt(text, at) < inner || hasOddSpaces(line, isFolded)) {
                return undefined;
            }
            value += value === "" ? line : joint(breaks, isFolded) + line;
            breaks = 0;
        }
        breaks += 1;
        at = end + 1;
    }
    return value === "" ? undefined : { value, end: at };
}
function endsAt(text, at, column) {
    return at >= text.length || (text.charCodeAt(at) !== LINE_FEED && spacesAt(text, at) <= column);
}
/** Folding depends on spaces at either end of a line, and trimming on lines of nothing else. */
function hasOddSpaces(line, isFolded) {
    return isFolded ? line === "" || line.startsWith(" ") || line.endsWith(" ") : /^ *$/.test(line);
}
function joint(breaks, isFolded) {
    return isFolded && breaks === 1 ? " " : "\n".repeat(isFolded ? breaks - 1 : breaks);
}
function spacesAt(text, start) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) {
        at += 1;
    }
    return at - start;
}

;// CONCATENATED MODULE: ./dist/lib/record/usual-yaml.js


/** Beyond it the limits on keys and values count, which are the careful parser's. */
const LONGEST_TEXT = 200_000;
const LONGEST_KEY = 100;
const DEEPEST = 30;
/** Tabs, carriage returns, marks and whatever else is no plain character or space. */
const UNUSUAL_CHARACTER = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const INDICATORS = "-?:,[]{}#&*!|>'\"%@` ";
const usual_yaml_LINE_FEED = 10;
const usual_yaml_SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const LIST = 91;
const LIST_END = 93;
const MAP = 123;
const BAR = 124;
const MAP_END = 125;
/** Thrown, and always caught, where a text leaves what is read here. */
const UNUSUAL = new Error("unusual YAML");
/**
 * Reads YAML as nearly all records are written, in a third of the time that a parser of all YAML takes: mappings and
 * lists by indentation, keys of letters and digits, values in one line without escapes, block text without blank edges.
 * Undefined for any other text, right or wrong, which the parser of all YAML must judge; what is read here it reads the same.
 */
function tryReadUsual(text) {
    if (text.length > LONGEST_TEXT || UNUSUAL_CHARACTER.test(text) || !text.isWellFormed()) {
        return undefined;
    }
    try {
        return new UsualReader(text).readDocument();
    }
    catch (error) {
        if (error === UNUSUAL) {
            return undefined;
        }
        throw error;
    }
}
class UsualReader {
    text;
    /** Of the first character that was not read yet. */
    at = 0;
    /** Of the first character in its line, when a value has been read; -1 at the end of the text. */
    column = 0;
    constructor(text) {
        this.text = text;
    }
    readDocument() {
        this.toContent(0);
        if (this.column !== 0) {
            throw UNUSUAL;
        }
        const map = this.readMap(0, 1);
        if (this.column >= 0) {
            throw UNUSUAL;
        }
        return map;
    }
    readMap(column, depth) {
        const map = {};
        let keys = 0;
        do {
            const key = this.readKey();
            map[key] = this.readBehindKey(column, depth);
            keys += 1;
        } while (this.column === column);
        this.refuseDeeper(column);
        refuseTwice(map, keys);
        return map;
    }
    readList(column, depth) {
        const list = [];
        do {
            list.push(this.readItem(column, depth));
        } while (this.column === column && this.isItem());
        this.refuseDeeper(column);
        return list;
    }
    readBlock(depth) {
        if (depth > DEEPEST) {
            throw UNUSUAL;
        }
        return this.isItem() ? this.readList(this.column, depth) : this.readMap(this.column, depth);
    }
    readBehindKey(column, depth) {
        const end = this.endOfLine(this.at);
        if (end < 0) {
            this.skipSpaces();
            return this.readInline(column, depth);
        }
        this.toContent(end);
        if (this.column > column) {
            return this.readBlock(depth + 1);
        }
        // A list may stand in the column of its key.
        return this.column === column && this.isItem() ? this.readList(column, depth + 1) : null;
    }
    readItem(column, depth) {
        const dash = this.at;
        this.at += 1;
        const end = this.endOfLine(this.at);
        if (end >= 0) {
            this.toContent(end);
            return this.column > column ? this.readBlock(depth + 1) : null;
        }
        this.skipSpaces();
        if (!this.isKey()) {
            return this.readInline(column, depth);
        }
        if (depth >= DEEPEST) {
            throw UNUSUAL;
        }
        return this.readMap(column + this.at - dash, depth + 1);
    }
    readInline(column, depth) {
        const code = this.code(this.at);
        if (code === BAR || code === GREATER) {
            return this.readBlockText(column, code === GREATER);
        }
        const value = this.isOpening(code) ? this.readClosed(code, depth) : this.readPlain();
        const end = this.endOfLine(this.at);
        if (end < 0) {
            throw UNUSUAL;
        }
        this.toContent(end);
        this.refuseDeeper(column);
        return value;
    }
    isOpening(code) {
        return code === QUOTE || code === APOSTROPHE || code === LIST || code === MAP;
    }
    readClosed(code, depth) {
        if (code === QUOTE || code === APOSTROPHE) {
            return this.readQuoted(code === QUOTE ? '"' : "'");
        }
        if (depth > DEEPEST) {
            throw UNUSUAL;
        }
        return code === LIST ? this.readFlowList(depth + 1) : this.readFlowMap(depth + 1);
    }
    readQuoted(mark) {
        const start = this.at + 1;
        const end = this.text.indexOf(mark, start);
        const value = this.text.slice(start, Math.max(start, end));
        this.at = end + 1;
        const isEscaped = mark === '"' ? value.includes("\\") : this.code(this.at) === APOSTROPHE;
        if (end < 0 || isEscaped || value.includes("\n")) {
            throw UNUSUAL;
        }
        return value;
    }
    /** Up to the end of the line or a comment. */
    readPlain() {
        const { text, at: start } = this;
        this.refuseIndicator(start);
        let end = start;
        for (let at = start; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === usual_yaml_LINE_FEED || (code === HASH && text.charCodeAt(at - 1) === usual_yaml_SPACE)) {
                break;
            }
            if (code === COLON && this.isBreak(at + 1)) {
                throw UNUSUAL;
            }
            if (code !== usual_yaml_SPACE) {
                end = at + 1;
            }
        }
        this.at = end;
        return resolvePlain(text.slice(start, end));
    }
    readFlowList(depth) {
        const list = [];
        this.at += 1;
        this.skipSpaces();
        if (this.code(this.at) === LIST_END) {
            this.at += 1;
            return list;
        }
        do {
            list.push(this.readFlowValue(depth));
        } while (this.isMoreBefore(LIST_END));
        return list;
    }
    readFlowMap(depth) {
        const map = {};
        this.at += 1;
        this.skipSpaces();
        if (this.code(this.at) === MAP_END) {
            this.at += 1;
            return map;
        }
        let keys = 0;
        do {
            const key = this.readKey();
            this.skipSpaces();
            map[key] = this.readFlowValue(depth);
            keys += 1;
        } while (this.isMoreBefore(MAP_END));
        refuseTwice(map, keys);
        return map;
    }
    /** Reads the comma behind an entry, or the end of the collection. */
    isMoreBefore(closing) {
        this.skipSpaces();
        const code = this.code(this.at);
        if (code !== COMMA && code !== closing) {
            throw UNUSUAL;
        }
        this.at += 1;
        if (code === COMMA) {
            this.skipSpaces();
        }
        return code === COMMA;
    }
    readFlowValue(depth) {
        const code = this.code(this.at);
        return this.isOpening(code) ? this.readClosed(code, depth) : this.readFlowPlain();
    }
    readFlowPlain() {
        const { text, at: start } = this;
        this.refuseIndicator(start);
        let end = start;
        for (let at = start;; at++) {
            const code = text.charCodeAt(at);
            if (code === COMMA || code === LIST_END || code === MAP_END) {
                break;
            }
            const isOdd = code === usual_yaml_LINE_FEED || code === COLON || code === HASH || code === LIST || code === MAP;
            if (isOdd || at >= text.length) {
                throw UNUSUAL;
            }
            if (code !== usual_yaml_SPACE) {
                end = at + 1;
            }
        }
        this.at = end;
        return resolvePlain(text.slice(start, end));
    }
    readBlockText(column, isFolded) {
        const isStripped = this.code(this.at + 1) === DASH;
        this.at += isStripped ? 2 : 1;
        this.skipSpaces();
        const found = this.code(this.at) === usual_yaml_LINE_FEED ? tryReadBlockText(this.text, this.at + 1, column, isFolded) : undefined;
        if (found === undefined) {
            throw UNUSUAL;
        }
        this.toContent(found.end);
        this.refuseDeeper(column);
        return isStripped ? found.value : `${found.value}\n`;
    }
    /** A key and its colon. */
    readKey() {
        const end = this.endOfKey();
        const key = this.text.slice(this.at, Math.max(this.at, end));
        // Only words mean something else: a number does not start with a letter.
        if (end < 0 || typeof resolvePlain(key) !== "string") {
            throw UNUSUAL;
        }
        this.at = end + 1;
        return key;
    }
    isKey() {
        return this.endOfKey() >= 0;
    }
    /** Of letters, digits, `_` and `-`, a letter first; then a colon, and a space or the end of the line. */
    endOfKey() {
        const { text, at: start } = this;
        let at = start;
        while (isLetter(text.charCodeAt(at)) || (at > start && isInKey(text.charCodeAt(at)))) {
            at += 1;
        }
        const isWhole = at > start && at - start <= LONGEST_KEY && text.charCodeAt(at) === COLON && this.isBreak(at + 1);
        return isWhole ? at : -1;
    }
    isItem() {
        return this.code(this.at) === DASH && this.isBreak(this.at + 1);
    }
    isBreak(at) {
        const code = this.text.charCodeAt(at);
        return code === usual_yaml_SPACE || code === usual_yaml_LINE_FEED || at >= this.text.length;
    }
    refuseIndicator(at) {
        const code = this.code(at);
        const isNumber = code === DASH && !this.isBreak(at + 1) && !INDICATORS.includes(this.text.charAt(at + 1));
        if (at >= this.text.length || (!isNumber && code < 128 && INDICATORS.includes(this.text.charAt(at)))) {
            throw UNUSUAL;
        }
    }
    refuseDeeper(column) {
        if (this.column > column) {
            throw UNUSUAL;
        }
    }
    skipSpaces() {
        while (this.text.charCodeAt(this.at) === usual_yaml_SPACE) {
            this.at += 1;
        }
    }
    /** Where the next line starts, when nothing but spaces and a comment stand before it; else -1. */
    endOfLine(from) {
        const { text } = this;
        let at = from;
        while (text.charCodeAt(at) === usual_yaml_SPACE) {
            at += 1;
        }
        if (at < text.length && text.charCodeAt(at) !== usual_yaml_LINE_FEED && (text.charCodeAt(at) !== HASH || at === from)) {
            return -1;
        }
        const end = text.indexOf("\n", at);
        return end < 0 ? text.length : end + 1;
    }
    /** Past empty lines and comments to the next line that counts. */
    toContent(lineStart) {
        const { text } = this;
        let start = lineStart;
        let at = start;
        while (at < text.length) {
            const code = text.charCodeAt(at);
            if (code === usual_yaml_SPACE) {
                at += 1;
            }
            else if (code === usual_yaml_LINE_FEED || code === HASH) {
                const end = text.indexOf("\n", at);
                start = end < 0 ? text.length : end + 1;
                at = start;
            }
            else {
                this.column = at - start;
                this.at = at;
                return;
            }
        }
        this.column = -1;
        this.at = text.length;
    }
    code(at) {
        return this.text.charCodeAt(at);
    }
}
/** A key that stands twice leaves fewer than were read. */
function refuseTwice(map, keys) {
    if (Object.keys(map).length !== keys) {
        throw UNUSUAL;
    }
}
function isLetter(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
function isInKey(code) {
    return (code >= 48 && code <= 57) || code === 95 || code === DASH;
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
    const usual = tryReadUsual(text);
    return usual === undefined ? parseAnyYaml(text) : { ok: true, value: usual };
}
/** The same, with nothing but the parser of all YAML. */
function parseAnyYaml(text) {
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH });
        if (events.length > MAX_EVENTS) {
            throw new Refusal("too-deep", `more than ${MAX_EVENTS.toLocaleString("en-US")} values and brackets`, 0);
        }
        const ambiguity = findAmbiguity(text, events);
        if (ambiguity !== undefined) {
            throw new Refusal("unsupported-yaml", ambiguity.message, ambiguity.offset, ambiguity.fix);
        }
        return { ok: true, value: new Reader(text, events).readDocument() };
    }
    catch (error) {
        if (error instanceof Refusal) {
            const { code, message, fix, offset } = error;
            return { ok: false, problem: { code, message, ...(fix && { fix }), ...placeOf(text, offset) } };
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
    fix;
    constructor(code, message, offset, fix) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.fix = fix;
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

/***/ 61351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
/**
 * The settings in force where a store has no file for them and the environment is not asked: what the schema fills in,
 * written out for who has no time to load it. A test holds the two to each other.
 */
const DEFAULT_SETTINGS = {
    storeId: undefined,
    backend: "auto",
    auxiliaryFiles: [],
    thresholds: {
        milestoneCount: { fileToHybrid: 25, hybridToDatabase: 100 },
        concurrentUsers: { fileToHybrid: 5, hybridToDatabase: 20 },
    },
    database: { type: "sqlite" },
    performance: { cacheEnabled: true, cacheTtlMs: 300_000, queryTimeoutMs: 30_000 },
    migration: { autoMigrate: true, maxWritePauseMs: 2000 },
    validate: { rules: {}, maxFileSizeBytes: 1024 ** 2 },
    hook: { block: "error", advice: true, withoutNode: "pass", timeBudgetMs: 10_000 },
};


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
    /** A file of that folder by the name that it has there: of thousands, joining each would take longer than reading it. */
    fileIn(state, name) {
        return `${this.dir}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}${state}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}${name}`;
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
/* harmony import */ var _sort_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10009);




/**
 * Entries of `active/` or `completed/`, sorted by the id that a name would give, so that `a.yaml` comes before `a-b.yaml`, as
 * in a fingerprint; none when the folder is missing. Throws UNSAFE_PATH for a link.
 */
function* listState(files, layout, state) {
    const entries = files.listEach(layout.stateDir(state));
    if (entries === undefined) {
        assertStateFolder(files, layout, state);
    }
    else {
        yield* (0,_sort_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .sortEntries */ .R)(entries, byStem);
    }
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
function byStem(left, right, isPlain) {
    const compare = isPlain ? comparePlain : _record_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .OP;
    return compareStems(left, right, isPlain) || compare(left, right);
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


/***/ }),

/***/ 10009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sortEntries)
/* harmony export */ });
/* harmony import */ var _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34166);
/* harmony import */ var _packed_text_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10733);


/** Entries that are sorted in memory: of a larger folder, so many at a time. */
const MOST_IN_MEMORY = 10_000;
/** Entries of a run that are in memory while runs are merged. */
const AHEAD = 200;
const ASCII = /^[\0-\x7f]*$/;
/** The entries of a folder in the order of their names. Of a large folder, sorted runs are put aside and then merged. */
function* sortEntries(entries, compare) {
    const aside = new Runs();
    try {
        let run = [];
        let isPlain = true;
        const inOrder = (left, right) => compare(left.name, right.name, isPlain);
        for (const entry of entries) {
            isPlain &&= ASCII.test(entry.name);
            if (run.length === MOST_IN_MEMORY) {
                aside.add(run.sort(inOrder));
                run = [];
            }
            run.push(entry);
        }
        run.sort(inOrder);
        yield* aside.count === 0 ? run : merge([...aside.each(), run.values()], inOrder);
    }
    finally {
        aside.free();
    }
}
/** The runs stay sorted by their first entries: the one that was taken from moves back behind those that come before it. */
function* merge(runs, inOrder) {
    const open = runs.flatMap((run) => {
        const next = run.next();
        return next.done ? [] : [{ run, first: next.value }];
    });
    open.sort((left, right) => inOrder(left.first, right.first));
    for (let least = open[0]; least !== undefined; least = open[0]) {
        yield least.first;
        const next = least.run.next();
        open.shift();
        if (!next.done) {
            least.first = next.value;
            open.splice(placeFor(least.first, open, inOrder), 0, least);
        }
    }
}
/** How many of the runs begin with an entry that comes before this one. */
function placeFor(entry, open, inOrder) {
    let [from, to] = [0, open.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if (inOrder(open[middle].first, entry) < 0) {
            from = middle + 1;
        }
        else {
            to = middle;
        }
    }
    return from;
}
/** Entries, run by run, each with a letter for its kind in front. */
class Runs {
    texts = new _packed_text_log_js__WEBPACK_IMPORTED_MODULE_1__/* .TextLog */ .o();
    places = new _packed_packed_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .PackedNumbers */ .H(1);
    ends = [];
    rows = 0;
    get count() {
        return this.ends.length;
    }
    add(run) {
        for (const { name, kind } of run) {
            this.places.set(this.rows, 0, this.texts.add(`${kind.charAt(0)}${name}`));
            this.rows += 1;
        }
        this.ends.push(this.rows);
    }
    each() {
        return this.ends.map((end, at) => this.between(this.ends[at - 1] ?? 0, end));
    }
    free() {
        this.texts.free();
        this.places.free();
    }
    /** Several are read in turn, and each needs a page of its own: a good many entries are taken from it at once. */
    *between(from, end) {
        for (let start = from; start < end; start += AHEAD) {
            const rows = Array.from({ length: Math.min(AHEAD, end - start) }, (_, at) => this.places.at(start + at, 0));
            for (const text of rows.map((place) => this.texts.at(place))) {
                yield { name: text.slice(1), kind: KINDS[text.charAt(0)] };
            }
        }
    }
}
const KINDS = { f: "file", d: "directory", l: "link", o: "other" };


/***/ })

};
