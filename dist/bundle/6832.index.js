export const id = 6832;
export const ids = [6832];
export const modules = {

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
;// CONCATENATED MODULE: ./dist/lib/validate/tree.js

/** Not looked into: what is private to one machine, or has rules of its own. */
const LEFT_ALONE = new Set(["backups", "migrations", "locks", "sessions"]);
/** Everything below a store as it is listed, for there may be a million; folders before what is in them. No link is followed. */
function* walkTree({ files, layout }) {
    const waiting = [""];
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        for (const { name, kind } of files.listEach(external_node_path_.join(layout.dir, below)) ?? []) {
            const inside = below === "" ? name : `${below}/${name}`;
            if (kind === "directory" && !LEFT_ALONE.has(inside)) {
                waiting.push(inside);
            }
            yield { path: inside, kind };
        }
    }
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
    const findings = [];
    const heads = [];
    const folders = new Set();
    let done = 0;
    for (const entry of walkTree(view)) {
        done += 1;
        if (done % stopped/* LISTEN_EVERY */.ST === 0) {
            await (0,stopped/* listenForStop */.rr)(view.signal);
        }
        if (!(0,list_state/* mayBeRecord */.E4)(entry.path) || !isSeen(recordName(entry.path))) {
            findings.push(...checkEntry(view, entry));
        }
        if (entry.kind === "directory") {
            folders.add(entry.path);
        }
        else if (external_node_path_.posix.basename(entry.path) === "HEAD") {
            heads.push(entry.path);
        }
    }
    return [...findings, ...findRepositories(view, heads, folders)];
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
function findRepositories({ layout }, heads, folders) {
    const { id, severity, fix } = bare_repository/* bareRepository */.R;
    const found = [];
    for (const name of heads) {
        const folder = external_node_path_.posix.dirname(name);
        const hasFolder = (part) => folders.has(folder === "." ? part : `${folder}/${part}`);
        if (hasFolder("objects") && hasFolder("refs")) {
            const dir = layout.show(layout.at(...folder.split("/")));
            const message = `${(0,native_path/* showName */.$i)(dir)} is a git repository by what it holds; its configuration could run programs`;
            found.push({ rule: id, severity, file: (0,native_path/* showName */.$i)(layout.show(layout.at(...name.split("/")))), message, fix });
        }
    }
    return found;
}


/***/ }),

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeStoreIssues)
/* harmony export */ });
/* harmony import */ var _packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28439);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94549);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14163);




/** Records that are asked for together, and are in memory together. */
const READ_AT_ONCE = 200;
/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
async function placeStoreIssues(backend, issues, home) {
    const found = [];
    let disabled = 0;
    for (const batch of (0,_packed_in_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)((0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byRecord */ .rB)(issues), READ_AT_ONCE)) {
        const records = await backend.readSome(batch.map(([key]) => key));
        for (const [at, [key, ofRecord]] of batch.entries()) {
            const placed = placeIn(records[at], home(key), ofRecord);
            disabled += placed.disabled;
            for (const finding of placed.findings) {
                found.push(finding);
            }
        }
        await new Promise(setImmediate);
    }
    return { findings: found, disabled };
}
function placeIn(record, home, issues) {
    const data = record?.data;
    if (record === undefined || !(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return { findings: [], disabled: 0 };
    }
    const raised = issues.map((each) => {
        const { rule, message, severity } = each;
        const issue = { path: (0,_store_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(data, each), message };
        return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
    });
    const placed = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIssues */ .SW)(record, home, raised);
    // What is wrong with the comments themselves was said when the record was judged.
    const findings = (0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDisabled */ .DQ)(record, home, placed).findings.filter(({ rule }) => rule !== "disable-comment");
    return { findings, disabled: placed.length - findings.length };
}


/***/ }),

/***/ 11631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83277);


const NONE = { alias: undefined, tasks: [], references: { requires: [], enables: [], task: [] } };
/** Without tasks, what they depend on is not looked at. Pure. */
function namesOf(data, { withTasks = true } = {}) {
    if (!(0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data)) {
        return NONE;
    }
    const alias = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "id") ?? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, "metadata", "milestone_id");
    const { requires, enables } = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .milestoneReferences */ .$)(data);
    const { tasks, needs } = withTasks ? namesOfTasks(data) : { tasks: [], needs: [] };
    return {
        alias: typeof alias === "string" ? alias : undefined,
        tasks,
        references: { requires: requires.map(nameIn), enables: enables.map(nameIn), task: needs },
    };
}
/** What a task waits for that is a task of its own milestone is known there. */
function namesOfTasks(data) {
    const tasks = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .taskReferences */ .C)(data);
    const own = new Set(tasks.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const needs = tasks.flatMap((task) => task.needs.map(nameIn)).filter((name) => !own.has(name));
    return { tasks: [...own], needs };
}
function nameIn({ name }) {
    return name;
}


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
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(14590);
/* harmony import */ var _place_store_issues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11609);
/* harmony import */ var _record_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11631);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34123);
/* harmony import */ var _rules_backend_unreadable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18203);
/* harmony import */ var _rules_records_on_server_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83147);
/* harmony import */ var _rules_row_digest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49056);
/* harmony import */ var _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(533);
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(42388);
/* harmony import */ var _store_facts_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14163);















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
    facts = new _store_facts_js__WEBPACK_IMPORTED_MODULE_13__/* .StoreFacts */ .F4();
    rules;
    changed = 0;
    firstChanged;
    /** True where texts are searched too: for secrets, and for comments that turn off no rule. */
    readsTexts;
    constructor(view, name, least) {
        this.view = view;
        this.name = name;
        const severities = new _severities_js__WEBPACK_IMPORTED_MODULE_12__/* .Severities */ .q(view.settings);
        const matters = (rule) => {
            const severity = severities.of(rule);
            return severity !== "off" && (0,_finding_js__WEBPACK_IMPORTED_MODULE_14__/* .isAtLeast */ .du)(severity, least);
        };
        this.rules = _registry_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_RULES */ .S.filter(({ id }) => matters(id));
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
        const { id } = _rules_row_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .rowDigest */ .$;
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
        const { findings, disabled, names } = this.look(record);
        this.facts.add(record, names);
        this.findings.push(...findings);
        this.disabled += disabled;
    }
    look(record) {
        const { known } = this.view;
        if (known === undefined) {
            return this.lookAnew(record);
        }
        const key = `${this.name} ${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(record)} ${record.textDigest}`;
        const looked = known.get(key) ?? this.lookAnew(record);
        if (known.size < MOST_KNOWN) {
            known.set(key, looked);
        }
        return looked;
    }
    lookAnew(record) {
        const home = this.homeOf(record);
        const check = this.readsTexts ? _check_record_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRecord */ .EQ : _check_record_js__WEBPACK_IMPORTED_MODULE_4__/* .checkByRules */ .rT;
        const { findings, disabled } = check(record, home, this.rules);
        return { findings, disabled, names: (0,_record_names_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .e)(record.data) };
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
        // Not as arguments of one call, which has room for about 120,000.
        for (const finding of findings) {
            this.findings.push(finding);
        }
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
        const { id, severity, fix } = _rules_unsafe_path_js__WEBPACK_IMPORTED_MODULE_11__/* .unsafePath */ .K;
        const message = "is not a plain folder; no link is followed";
        this.findings.push({ rule: id, severity, file: layout.show(dir), message, fix });
        return false;
    }
}
/** Said, so that nobody takes a commit without records for a store without any. */
function onServer({ layout }) {
    const { id, severity, fix } = _rules_records_on_server_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOnServer */ .X;
    const message = "the records are on the PostgreSQL server: only configuration and metadata were looked at";
    return { rule: id, severity, file: layout.show(layout.settingsFile), message, fix };
}
/** A backend that cannot be opened is a finding; a disk or server that fails is not. Rethrows everything else. */
function unreadable(error) {
    const isOurs = error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "BACKEND_UNREADABLE";
    if (!isOurs || (0,_errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error.cause, "EACCES", "EIO", "EPERM", "EMFILE", "ENFILE", "ENOMEM")) {
        throw error;
    }
    const { id, severity, fix } = _rules_backend_unreadable_js__WEBPACK_IMPORTED_MODULE_8__/* .backendUnreadable */ .U;
    const file = error.place.file ?? ".milestones/config/storage-backend.txt";
    return { rule: id, severity, file, message: error.message.replace(/\.$/, ""), fix: error.fix[0] ?? fix };
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

// EXTERNAL MODULE: ./dist/lib/packed/packed-integers.js + 1 modules
var packed_integers = __webpack_require__(39606);
// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/packed/text-column.js
var text_column = __webpack_require__(73133);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
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

// EXTERNAL MODULE: ./dist/lib/packed/packed-numbers.js
var packed_numbers = __webpack_require__(34166);
;// CONCATENATED MODULE: ./dist/lib/validate/reference-table.js

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
const REFERENCE_KINDS = ["requires", "enables", "task"];
const WIDTH = 3;
/** References of all records in the order in which they were added, read in it too: they need not be in memory. */
class ReferenceTable {
    cells = new packed_numbers/* PackedNumbers */.H(WIDTH);
    count = 0;
    get size() {
        return this.count;
    }
    add(record, kind, word) {
        this.cells.set(this.count, 0, record);
        this.cells.set(this.count, 1, REFERENCE_KINDS.indexOf(kind));
        this.cells.set(this.count, 2, word);
        this.count += 1;
    }
    *[Symbol.iterator]() {
        for (let row = 0; row < this.count; row++) {
            const kind = REFERENCE_KINDS[this.cells.at(row, 1)];
            yield { record: this.cells.at(row, 0), kind, word: this.cells.at(row, 2) };
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
    records = new text_column/* TextColumn */.K();
    recordCount = 0;
    /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
    words = new packed_keys/* PackedKeys */.n();
    /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
    milestones = new packed_integers/* PackedIntegers */.g();
    /** By word: 1 where it is a task's id. */
    tasks = new packed_integers/* PackedIntegers */.g();
    references = new ReferenceTable();
    add(key, names) {
        const { id } = key;
        const row = this.recordCount;
        this.recordCount += 1;
        this.records.write(row, (0,record_record/* nameOf */.Vb)(key));
        this.milestones.set(this.words.add(id), FIRST_RECORD + row);
        if (names.alias !== undefined && names.alias !== id) {
            this.nameIfFree(names.alias, FIRST_RECORD + row);
        }
        for (const task of names.tasks) {
            this.tasks.set(this.words.add(task), 1);
        }
        for (const kind of REFERENCE_KINDS) {
            for (const name of names.references[kind]) {
                this.references.add(row, kind, this.words.add(name));
            }
        }
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
                    yield this.unknown((0,record_record/* keyOf */.TN)(this.records.read(record)), kind, name);
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
                const name = this.records.read(from);
                const targets = graph.get(name) ?? [];
                targets.push(this.records.read(to));
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


/***/ })

};
