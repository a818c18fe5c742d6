export const id = 2551;
export const ids = [2551];
export const modules = {

/***/ 31969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ settingPaths),
/* harmony export */   L: () => (/* binding */ childrenOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/**
 * The keys that a part of the schema knows, each with its own part; undefined for a part without keys.
 * The keys of a section are settings; those of a record (`rules`) are not.
 */
function childrenOf(schema) {
    const part = unwrap(schema);
    if (part instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH) {
        return new Map(Object.entries(part.shape));
    }
    if (part instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodRecord */ .b8S && part.keyType instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodEnum */ .Vb4) {
        return new Map(part.keyType.options.map((key) => [String(key), part.valueType]));
    }
    return undefined;
}
/** The path of every setting: what has a value of its own, in the order of the schema. */
function settingPaths(schema, path = []) {
    if (!(unwrap(schema) instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH)) {
        return [[...path]];
    }
    return [...(childrenOf(schema) ?? [])].flatMap(([key, child]) => settingPaths(child, [...path, key]));
}
function unwrap(schema) {
    const wrapped = schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodPrefault */ .xgV || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU;
    return wrapped ? unwrap(schema.unwrap()) : schema;
}


/***/ }),

/***/ 80398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultSettings),
/* harmony export */   Q: () => (/* binding */ explainValues)
/* harmony export */ });
/* harmony import */ var _children_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31969);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88877);


/** Every setting with its value and where that came from, in the order of the schema. Pure. */
function explainValues(raw, document, environment) {
    const outside = new Map([
        ...(environment.type === undefined
            ? []
            : [["storage.database.type", { variable: "DATABASE_TYPE", value: environment.type }]]),
        ...(environment.url === undefined
            ? []
            : [["storage.database.url", { variable: "DATABASE_URL", value: "***" }]]),
    ]);
    return (0,_children_js__WEBPACK_IMPORTED_MODULE_1__/* .settingPaths */ .F)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP)()).map((path) => {
        const key = path.join(".");
        const given = outside.get(key);
        const at = document.spots.get(key)?.at;
        const description = descriptionOf(path);
        if (given !== undefined) {
            return { key, value: given.value, source: { kind: "environment", variable: given.variable }, description };
        }
        const source = at === undefined ? { kind: "default" } : { kind: "file", at };
        return { key, value: valueUnder(raw, path), source, description };
    });
}
/** Every setting with its default, in the order of the schema. */
function defaultSettings() {
    const raw = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP)().parse({});
    return (0,_children_js__WEBPACK_IMPORTED_MODULE_1__/* .settingPaths */ .F)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP)()).map((path) => ({
        key: path.join("."),
        value: valueUnder(raw, path),
        description: descriptionOf(path),
    }));
}
function valueUnder(raw, path) {
    return path.reduce((at, key) => at?.[key], raw);
}
function descriptionOf(path) {
    let part = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP)();
    for (const key of path) {
        part = part && (0,_children_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .L)(part)?.get(key);
    }
    return part?.description ?? "";
}


/***/ }),

/***/ 20052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fileSize),
/* harmony export */   Z: () => (/* binding */ toBytes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76779);


const UNITS = new Map([
    ["B", 1],
    ["KiB", 1024],
    ["MiB", 1024 ** 2],
]);
/** A JavaScript string holds 512 MiB, and a text is in memory more than once while it is read. */
const MAX_MEBIBYTES = 128;
const ERROR = `a number of bytes, or one with a unit such as 512KiB or 1MiB, at most ${MAX_MEBIBYTES}MiB`;
/** The size of a file in the settings: `1048576`, `1MiB` or `1 MiB`. */
function fileSize() {
    const error = ERROR;
    const number = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error })
        .min(1, { error })
        .max(MAX_MEBIBYTES * 1024 ** 2, { error });
    const withUnit = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^[1-9][0-9]{0,8} ?(?:B|KiB|MiB)$/, error).refine((size) => toBytes(size) <= MAX_MEBIBYTES * 1024 ** 2, { error });
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([number, withUnit], { error });
}
/** The bytes of what {@link fileSize} accepts; NaN for anything else. */
function toBytes(size) {
    if (typeof size === "number") {
        return size;
    }
    const parts = /^([0-9]+) ?([A-Za-z]+)$/.exec(size);
    return Number(parts?.[1]) * (UNITS.get(parts?.[2] ?? "") ?? Number.NaN);
}


/***/ }),

/***/ 76779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ yesOrNo),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   hM: () => (/* binding */ secondsOrZero),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/**
 * The kinds of value that a setting can have. Every `error` is what a message says after "expected";
 * explain.ts adds the key, its place and what was found.
 */
/** Timers end at 24.8 days, so a day is the round limit below that. */
const MAX_SECONDS = 86_400;
/** Keys that belong together. It may be absent or empty: then each of its keys has its default. */
function section(shape, description) {
    const object = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, { error: "a mapping" });
    // No section has a key that must be there, which a generic shape cannot say.
    return object.prefault({}).describe(description);
}
function oneOf(words) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words, { error: `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` });
}
function text(regex, error) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error }).regex(regex, { error });
}
function yesOrNo() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY({ error: "true or false" });
}
function wholeNumber() {
    const error = "a whole number of at least 1";
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error }).min(1, { error });
}
function seconds() {
    const error = `a number of seconds above 0, at most ${MAX_SECONDS}`;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig({ error }).positive({ error }).max(MAX_SECONDS, { error });
}
/** As {@link seconds}, where 0 means "not at all". */
function secondsOrZero() {
    const error = `a number of seconds from 0 to ${MAX_SECONDS}`;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig({ error }).min(0, { error }).max(MAX_SECONDS, { error });
}


/***/ }),

/***/ 22551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBrokenSettings: () => (/* binding */ readBrokenSettings),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/settings/children.js
var settings_children = __webpack_require__(31969);
// EXTERNAL MODULE: ./dist/lib/server/server-url.js + 1 modules
var server_url = __webpack_require__(14592);
// EXTERNAL MODULE: ./dist/lib/settings/schema.js
var schema = __webpack_require__(88877);
;// CONCATENATED MODULE: ./dist/lib/settings/to-ms.js
/** Whole milliseconds; a time above 0 stays above 0. */
function toMs(seconds) {
    return seconds === 0 ? 0 : Math.max(1, Math.round(seconds * 1000));
}

;// CONCATENATED MODULE: ./dist/lib/settings/database-url.js
/** The one file that a SQLite URL may name. */
const OWN_DATABASE = /^(?:sqlite:|file:)?(?:\.milestones\/)?enterprise\.db$/;
/** True for the store's own database; every other path leads out of the store, or to something that is none of ours. */
function namesOwnDatabase(url) {
    return OWN_DATABASE.test(url);
}
/** True for the URL of some server, as applications keep it in DATABASE_URL: no path that could lead anywhere. */
function isServerUrl(url) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(url) && !/^(?:sqlite3?|file):/i.test(url);
}
/** True when there is a password in it, however badly it is written; when in doubt, yes. */
function carriesPassword(url) {
    const beforeHost = /:\/\/[^?]*:[^?@]+@/.test(url);
    const asParameter = /(?:password|passwd|pwd)\s*=/i.test(url);
    return beforeHost || asParameter;
}

;// CONCATENATED MODULE: ./dist/lib/settings/url-verdict.js


const FINE = { kind: "fine" };
const LEADS_OUT = {
    kind: "refused",
    message: "leads out of the store: with sqlite it can only be the store's own enterprise.db; its value is not shown",
};
const HAS_PASSWORD = {
    kind: "refused",
    message: "has a password in it; put the whole URL into DATABASE_URL and take it out of this file",
};
const NOT_USED = {
    kind: "unused",
    message: "it is set but not used, since the database is sqlite; set DATABASE_TYPE=postgresql to use it",
};
/** Judges `database.url`. The type is the one in force; undefined when it is not known. */
function judgeFileUrl(url, type) {
    if (url === "") {
        return FINE;
    }
    return carriesPassword(url) ? HAS_PASSWORD : judgeUrl(url, type);
}
/**
 * Judges DATABASE_URL. Applications use that name too: with sqlite, a server's URL is theirs, and no reason to
 * stop all work on a store.
 */
function judgeEnvironmentUrl(url, type) {
    return type === "sqlite" && isServerUrl(url) ? NOT_USED : judgeUrl(url, type);
}
function judgeUrl(url, type) {
    switch (type) {
        case "sqlite":
            return namesOwnDatabase(url) ? FINE : LEADS_OUT;
        case "postgresql":
            return judgeServerUrl(url);
        case undefined:
            return FINE;
    }
}
function judgeServerUrl(url) {
    const parsed = (0,server_url/* parseServerUrl */.Ep)(url, { user: "", password: undefined });
    return parsed.kind === "wrong" ? { kind: "refused", message: parsed.message } : FINE;
}

;// CONCATENATED MODULE: ./dist/lib/settings/database.js





/** The database in force: the environment wins over a file that is checked already. */
function toDatabase(raw, environment) {
    const { type, url, pool_size: poolSize, schema, ...times } = raw.storage.database;
    if ((environment.type ?? type) === "sqlite") {
        return { type: "sqlite" };
    }
    const target = targetOf(url, environment);
    const connectTimeout = target?.connectTimeoutSeconds ?? times.connect_timeout;
    return {
        type: "postgresql",
        target,
        schema,
        poolSize,
        connectTimeoutMs: toMs(connectTimeout),
        statementTimeoutMs: toMs(times.statement_timeout),
        lockTimeoutMs: toMs(times.lock_timeout),
    };
}
/** Whoever may write the file does not choose who is given a password: PGPASSWORD completes DATABASE_URL alone. */
function targetOf(inFile, environment) {
    const { user, url = inFile } = environment;
    const password = environment.url === undefined ? undefined : environment.password;
    const parsed = url === "" ? undefined : (0,server_url/* parseServerUrl */.Ep)(url, { user, password });
    return parsed?.kind === "target" ? parsed.target : undefined;
}
/**
 * What is wrong with the URLs, judged by the type in force, whatever else is wrong with the file. A URL of the file
 * that DATABASE_URL replaces is only searched for a password.
 */
function checkUrls(document, environment) {
    const type = typeInForce(document, environment);
    const problems = [];
    const warnings = [];
    const url = (0,record_value/* valueAt */.fK)(document.value, "storage", "database", "url");
    const spot = document.spots.get("storage.database.url");
    if (typeof url === "string" && spot !== undefined) {
        const verdict = judgeFileUrl(url, environment.url === undefined ? type : undefined);
        if (verdict.kind === "refused") {
            problems.push({ kind: "file", at: spot.at, message: `storage.database.url: ${verdict.message}` });
        }
    }
    if (environment.url !== undefined) {
        const verdict = judgeEnvironmentUrl(environment.url, type);
        if (verdict.kind === "refused") {
            problems.push({ kind: "environment", variable: "DATABASE_URL", message: verdict.message });
        }
        else if (verdict.kind === "unused") {
            warnings.push(`environment: DATABASE_URL: ${verdict.message}`);
        }
    }
    return { problems, warnings };
}
/** Undefined when the environment or the file names none that there is, or the file cannot be read. */
function typeInForce(document, environment) {
    if (environment.type !== undefined || environment.problems.length > 0) {
        return environment.type;
    }
    const unreadable = document.value === undefined && document.problems.length > 0;
    return unreadable ? undefined : (0,schema/* databaseType */.WO)().safeParse((0,record_value/* valueAt */.fK)(document.value, "storage", "database", "type")).data;
}

// EXTERNAL MODULE: ./dist/lib/settings/default-settings.js
var default_settings = __webpack_require__(61351);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./dist/lib/settings/found.js
/** Words and numbers, too short and too plain for a password, a token or a URL. */
const HARMLESS = /^[\p{L}\p{N} _.,+%-]{0,20}$/u;
const HARMLESS_KEY = /^[\p{L}\p{N}_.-]{1,40}$/u;
/**
 * What a message says after "found". Texts are shown only where they cannot be a secret in the wrong place;
 * `source` is how a number stands in the file.
 */
function describeFound(value, source) {
    if (typeof value === "string") {
        return HARMLESS.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
    }
    if (typeof value === "number") {
        return source !== undefined && HARMLESS.test(source) ? source : String(value);
    }
    if (value === null || value === undefined) {
        return "nothing";
    }
    if (typeof value === "object") {
        return Array.isArray(value) ? "a list" : "a mapping";
    }
    return String(value);
}
/** A key as it may be shown: `url:postgres://…` without its blank is a key too. */
function describeKey(key) {
    return HARMLESS_KEY.test(key) ? key : `(a key of ${key.length} characters)`;
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./dist/lib/record/yaml.js + 5 modules
var yaml = __webpack_require__(92871);
;// CONCATENATED MODULE: ./dist/lib/settings/syntax.js


const START = { line: 1, column: 1 };
/** Ours have six levels. */
const MAX_DEPTH = 50;
/** Each costs `yaml` some 10 microseconds. All rules and the auxiliary files of a large store stay far below. */
const MAX_EVENTS = 10_000;
/**
 * What keeps a text from being read at all, or undefined. It goes first, since `yaml`, which knows the places of
 * everything, overflows its stack on deep nesting and takes seconds for a long list.
 */
function findSyntaxProblem(text) {
    const conflict = text.search(/^<{7}(?:\s|$)/m);
    if (conflict >= 0) {
        return { at: (0,yaml/* placeOf */.$t)(text, conflict), message: "a git conflict marker (<<<<<<<); settle the conflict first" };
    }
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH });
        if (events.length > MAX_EVENTS) {
            return { at: START, message: `more than ${MAX_EVENTS} values, which no settings need` };
        }
        if (events.some((event) => event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT && event.directives.length > 0)) {
            return { at: (0,yaml/* placeOf */.$t)(text, text.search(/^%/m)), message: "a %YAML or %TAG directive; leave it out" };
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB) {
            const at = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
            return { at, message: `not readable as YAML: ${withoutQuotes(error.reason)}` };
        }
        throw error;
    }
}
/** Some reasons end in a piece of the text, which may be a password. */
function withoutQuotes(reason) {
    if (reason.includes("maxDepth")) {
        return `nested deeper than ${MAX_DEPTH} levels`;
    }
    return reason.replace(/(?:: |\s*").*$/s, "");
}

;// CONCATENATED MODULE: ./dist/lib/settings/document.js





/**
 * Reads YAML text along a schema, which says the keys to expect where. A text that is no YAML has one problem and no
 * value: what is behind it could only be guessed.
 */
function parseSettingsDocument(text, schema) {
    const content = text.replace(/^\ufeff/, "");
    const problem = findSyntaxProblem(content);
    if (problem !== undefined) {
        return { value: undefined, spots: new Map(), problems: [{ kind: "file", ...problem }] };
    }
    return new Reader(content).read(schema);
}
class Reader {
    text;
    lines = new dist/* LineCounter */.HN();
    spots = new Map();
    problems = [];
    constructor(text) {
        this.text = text;
    }
    read(schema) {
        // Keys are compared in readMap: `yaml` compares each with each, 25 seconds for 50,000.
        const document = (0,dist/* parseDocument */.Tp)(this.text, { lineCounter: this.lines, uniqueKeys: false, prettyErrors: false });
        for (const error of document.errors) {
            const several = error.code === "MULTIPLE_DOCS";
            this.refuse(error.pos[0], [], several ? "a second document" : `not readable as YAML (${error.code})`);
        }
        const value = document.contents === null ? undefined : this.readNode(document.contents, [], schema);
        return { value: value ?? undefined, spots: this.spots, problems: this.problems };
    }
    /** Undefined for what is refused, and reported already. */
    readNode(node, path, schema) {
        const offset = node.range?.[0] ?? 0;
        if ((0,dist/* isAlias */.Vj)(node)) {
            return this.refuse(offset, path, "an alias (*); write the value itself");
        }
        if (node.tag !== undefined) {
            return this.refuse(offset, path, "a tag (!); leave it out");
        }
        const value = this.readContent(node, path, schema);
        const source = (0,dist/* isScalar */.jn)(node) ? node.source : undefined;
        this.spots.set(path.join("."), { at: this.positionOf(offset), found: describeFound(value, source) });
        return value;
    }
    readContent(node, path, schema) {
        if ((0,dist/* isMap */.jh)(node)) {
            const children = (0,settings_children/* childrenOf */.L)(schema);
            return children === undefined ? {} : this.readMap(node, path, children);
        }
        if ((0,dist/* isSeq */.oP)(node)) {
            return this.readList(node.items, path, schema);
        }
        return (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    }
    /** Places go by index in the result, as the schema's issues do; what is refused has none. */
    readList(nodes, path, schema) {
        const result = [];
        for (const node of nodes) {
            const value = this.readNode(node, [...path, String(result.length)], schema);
            if (value !== undefined) {
                result.push(value);
            }
        }
        return result;
    }
    readMap(map, path, children) {
        const result = {};
        const lineOfKey = new Map();
        for (const { key: keyNode, value: valueNode } of map.items) {
            const key = this.readKey(keyNode, path, children, lineOfKey);
            const child = key === undefined ? undefined : children.get(key);
            if (key === undefined || child === undefined || valueNode === null || isNothing(valueNode)) {
                continue;
            }
            const value = this.readNode(valueNode, [...path, key], child);
            if (value !== undefined) {
                (0,record_value/* setKey */.qL)(result, key, value);
            }
        }
        return result;
    }
    /** A known key at its first place; undefined for every other. */
    readKey(node, path, children, lineOfKey) {
        const offset = node.range?.[0] ?? 0;
        const key = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
        if (typeof key !== "string") {
            return this.refuse(offset, [...path, "(a key that is no text)"], `unknown key${describeKnown(children)}`);
        }
        if (!children.has(key)) {
            return this.refuse(offset, [...path, describeKey(key)], `unknown key${describeKnown(children)}`);
        }
        const first = lineOfKey.get(key);
        if (first !== undefined) {
            return this.refuse(offset, [...path, key], `this key stands here again, after line ${first}`);
        }
        lineOfKey.set(key, this.positionOf(offset).line);
        return key;
    }
    refuse(offset, path, message) {
        this.problems.push({ kind: "file", at: this.positionOf(offset), message: `${subject(path)}: ${message}` });
    }
    positionOf(offset) {
        const { line, col } = this.lines.linePos(offset);
        return { line, column: col };
    }
}
/** What a problem is about: a dotted path, or the whole. */
function subject(path) {
    return path.length === 0 ? "the settings" : path.join(".");
}
/** `key:` with nothing after it, or `~` or `null`. */
function isNothing(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null && node.tag === undefined;
}
/** Long lists of keys (the rules) are left to the documentation. */
function describeKnown(children) {
    return children.size > 12 ? "" : `; known here: ${[...children.keys()].join(", ")}`;
}

;// CONCATENATED MODULE: ./dist/lib/settings/environment.js


/** Reads DATABASE_TYPE, DATABASE_URL and what completes a URL. An empty one is absent: that is what CI makes of a secret that is not set. */
function readEnvironment(env) {
    const word = env.DATABASE_TYPE || undefined;
    const type = schema/* DATABASE_TYPES */._p.find((known) => known === word);
    const problems = [];
    if (word !== undefined && type === undefined) {
        const message = `expected ${schema/* DATABASE_TYPES */._p.join(" or ")}, found ${describeFound(word)}`;
        problems.push({ kind: "environment", variable: "DATABASE_TYPE", message });
    }
    return {
        type,
        url: env.DATABASE_URL || undefined,
        user: env.PGUSER || env.USER || env.LOGNAME || env.USERNAME || "postgres",
        password: env.PGPASSWORD || undefined,
        problems,
    };
}

;// CONCATENATED MODULE: ./dist/lib/settings/explain.js

/**
 * What the schema found, one problem a value, at the place of the value. The schema's messages are what comes after
 * "expected"; unknown keys are reported by document.ts, which drops them.
 */
function explainIssues(issues, document) {
    const byPath = new Map(issues.map((issue) => [issue.path.join("."), issue]));
    return [...byPath.values()].map((issue) => {
        const path = issue.path.map(String);
        const { at, found } = spotOf(path, document);
        return { kind: "file", at, message: `${subject(path)}: expected ${issue.message}, found ${found}` };
    });
}
/** A key that is missing has the place of what it is missing in. */
function spotOf(path, document) {
    const spot = document.spots.get(path.join("."));
    if (spot !== undefined || path.length === 0) {
        return spot ?? { at: { line: 1, column: 1 }, found: "nothing" };
    }
    return { ...spotOf(path.slice(0, -1), document), found: "nothing" };
}

// EXTERNAL MODULE: ./dist/lib/settings/explain-values.js
var explain_values = __webpack_require__(80398);
;// CONCATENATED MODULE: ./dist/lib/settings/problem.js

/** Every key wrong once is shown whole; a hostile file can have thousands. */
const MAX_SHOWN = 50;
/** One error for all problems, in the order of the file, those of the environment last. */
function settingsInvalid(problems, file) {
    const sorted = problems.toSorted((left, right) => rank(left) - rank(right));
    const lines = sorted.slice(0, MAX_SHOWN).map((problem) => `  ${describeProblem(problem, file)}`);
    if (sorted.length > MAX_SHOWN) {
        lines.push(`  and ${sorted.length - MAX_SHOWN} more`);
    }
    const count = sorted.length === 1 ? "1 problem" : `${sorted.length} problems`;
    return new errors_error/* MilestoneError */.lO("SETTINGS_INVALID", `${count} in the settings:\n${lines.join("\n")}`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        place: placeOf(sorted[0], file),
        fix: ["Correct each of them, then run the command again."],
    });
}
/** `file:line:column: message`, the form that editors and terminals link. */
function describeProblem(problem, file) {
    if (problem.kind === "environment") {
        return `environment: ${problem.variable}: ${problem.message}`;
    }
    const where = problem.at === undefined ? file : `${file}:${problem.at.line}:${problem.at.column}`;
    return `${where}: ${problem.message}`;
}
/** Lines have at most 1 MiB columns, as files have bytes. */
function rank(problem) {
    if (problem.kind === "environment") {
        return Number.MAX_SAFE_INTEGER;
    }
    return (problem.at?.line ?? 0) * 2 ** 21 + (problem.at?.column ?? 0);
}
function placeOf(problem, file) {
    return problem?.kind === "file" ? { file, ...problem.at } : {};
}

// EXTERNAL MODULE: ./dist/lib/settings/file-size.js
var file_size = __webpack_require__(20052);
;// CONCATENATED MODULE: ./dist/lib/settings/settings.js


/** The settings of a checked file: names in our case, units in the names. */
function toSettings({ storage }, database) {
    const { thresholds, performance, migration, validate, hook } = storage;
    return {
        storeId: storage.id,
        backend: storage.backend,
        auxiliaryFiles: storage.auxiliary,
        thresholds: {
            milestoneCount: toThresholds(thresholds.milestone_count),
            concurrentUsers: toThresholds(thresholds.concurrent_users),
        },
        database,
        performance: {
            cacheEnabled: performance.cache_enabled,
            cacheTtlMs: toMs(performance.cache_ttl),
            queryTimeoutMs: toMs(performance.query_timeout),
        },
        migration: { autoMigrate: migration.auto_migrate, maxWritePauseMs: toMs(migration.max_write_pause) },
        validate: { rules: validate.rules, maxFileSizeBytes: (0,file_size/* toBytes */.Z)(validate.max_file_size) },
        hook: {
            block: hook.block,
            advice: hook.advice === "on",
            withoutNode: hook.without_node,
            timeBudgetMs: toMs(hook.time_budget),
        },
    };
}
function toThresholds(raw) {
    return { fileToHybrid: raw.file_to_hybrid, hybridToDatabase: raw.hybrid_to_database };
}

;// CONCATENATED MODULE: ./dist/lib/settings/parse.js











/**
 * The settings of a text (undefined: there is no file) and an environment. `file` is its name in messages.
 * Throws SETTINGS_INVALID with every problem, its line and column; no secret is in it.
 */
function parseSettings(text, env, file) {
    return isSilent(text, env) ? ofDefaults(() => parse_parse(text, env, file)) : parse_parse(text, env, file);
}
/** True where neither a file nor the environment says anything, as for most stores: then there is nothing to read. */
function isSilent(text, env) {
    return text === undefined && !env.DATABASE_TYPE && !env.DATABASE_URL;
}
/** Where each comes from is read when somebody asks. */
function ofDefaults(read) {
    return {
        settings: default_settings/* DEFAULT_SETTINGS */.a,
        get sources() {
            return read().sources;
        },
        get explained() {
            return read().explained;
        },
        warnings: [],
    };
}
function parse_parse(text, env, file) {
    const document = parseSettingsDocument(text ?? "", (0,schema/* settingsSchema */.dP)());
    const environment = readEnvironment(env);
    const urls = checkUrls(document, environment);
    const checked = (0,schema/* settingsSchema */.dP)().safeParse(document.value);
    const issues = explainIssues(checked.error?.issues ?? [], document);
    const problems = [...document.problems, ...issues, ...environment.problems, ...urls.problems];
    if (!checked.success || problems.length > 0) {
        throw settingsInvalid(problems, file);
    }
    return {
        settings: toSettings(checked.data, toDatabase(checked.data, environment)),
        sources: findSources(document, environment),
        explained: (0,explain_values/* explainValues */.Q)(checked.data, document, environment),
        warnings: [...warnOfDisobeyed(document, file), ...urls.warnings],
    };
}
/**
 * The same for looking at a store whose settings may be broken: problems of the file are part of the result. Throws
 * SETTINGS_INVALID where the environment is wrong.
 */
function inspectSettings(text, env, file) {
    return isSilent(text, env)
        ? Object.assign(ofDefaults(() => inspect(text, env, file)), { problems: [] })
        : inspect(text, env, file);
}
function inspect(text, env, file) {
    const document = parseSettingsDocument(text ?? "", (0,schema/* settingsSchema */.dP)());
    const environment = readEnvironment(env);
    const urls = checkUrls(document, environment);
    const problems = [...document.problems, ...explainIssues(issuesOf(document.value), document), ...urls.problems];
    const ofEnvironment = [...environment.problems, ...urls.problems.filter(({ kind }) => kind === "environment")];
    if (ofEnvironment.length > 0) {
        throw settingsInvalid(ofEnvironment, file);
    }
    const value = withoutIssues(document.value);
    const checked = (0,schema/* settingsSchema */.dP)().parse(value);
    return {
        settings: toSettings(checked, toDatabase(checked, environment)),
        sources: findSources(document, environment),
        explained: (0,explain_values/* explainValues */.Q)(checked, document, environment),
        warnings: [...warnOfDisobeyed(document, file), ...urls.warnings],
        problems,
    };
}
function issuesOf(value) {
    return (0,schema/* settingsSchema */.dP)().safeParse(value).error?.issues ?? [];
}
/** Leaves out what the schema refuses, so that all else still holds. */
function withoutIssues(value) {
    const copy = structuredClone(value);
    for (const { path } of issuesOf(copy)) {
        const parent = (0,record_value/* valueAt */.fK)(copy, ...path.slice(0, -1).map(String));
        const last = String(path.at(-1));
        if ((0,record_value/* isMap */.jh)(parent)) {
            delete parent[last];
        }
        else if (Array.isArray(parent)) {
            parent.length = 0;
        }
    }
    return issuesOf(copy).length > 0 ? undefined : copy;
}
function findSources(document, environment) {
    const keys = (0,settings_children/* settingPaths */.F)((0,schema/* settingsSchema */.dP)()).map((path) => path.join("."));
    const fromEnvironment = {
        "storage.database.type": environment.type,
        "storage.database.url": environment.url,
    };
    const sourceOf = (key) => (document.spots.has(key) ? "file" : "default");
    return Object.fromEntries(keys.map((key) => [key, fromEnvironment[key] === undefined ? sourceOf(key) : "environment"]));
}
/** What is always done, whatever the file says. */
const ALWAYS_DONE = {
    "storage.migration.backup_before_migration": "a backup is always taken before a migration",
    "storage.migration.rollback_on_failure": "a migration that fails is always undone",
};
function warnOfDisobeyed(document, file) {
    return Object.entries(ALWAYS_DONE).flatMap(([key, what]) => {
        const spot = document.spots.get(key);
        const message = `${key}: false is not obeyed; ${what}`;
        return spot?.found === "false" ? [describeProblem({ kind: "file", at: spot.at, message }, file)] : [];
    });
}

;// CONCATENATED MODULE: ./dist/lib/settings/read.js





/** The defaults are 2 KiB. */
const MAX_SIZE_BYTES = 1024 ** 2;
/**
 * The settings in force in a store: its file (none means defaults) and the environment that is given.
 * Throws SETTINGS_INVALID with every problem, and UNSAFE_PATH for a link.
 */
function readSettings({ files, layout, env }) {
    return parseSettings(readText(files, layout), env, layout.show(layout.settingsFile));
}
/**
 * The same for looking at a store whose settings may be broken: problems of the file are part of the result.
 * Throws SETTINGS_INVALID where the environment is wrong.
 */
function readBrokenSettings({ files, layout, env }) {
    const shown = layout.show(layout.settingsFile);
    const folder = files.stat(external_node_path_.dirname(layout.settingsFile))?.kind;
    if (folder !== undefined && folder !== "directory") {
        // Found as such; whose settings stand behind it is not asked.
        return inspectSettings(undefined, env, shown);
    }
    try {
        return inspectSettings(readText(files, layout), env, shown);
    }
    catch (error) {
        const isOfFile = error instanceof errors_error/* MilestoneError */.lO && error.place.file === shown;
        if (!isOfFile || (error.code !== "SETTINGS_INVALID" && error.code !== "UNSAFE_PATH")) {
            throw error;
        }
        const message = error.message
            .replace(/^1 problem in the settings:\s*\S+\s*/, "")
            .replace(`${shown} `, "")
            .replace(/\.$/, "");
        return { ...inspectSettings(undefined, env, shown), problems: [{ kind: "file", message }] };
    }
}
function readText(files, layout) {
    const file = layout.settingsFile;
    const shown = layout.show(file);
    refuseLink(files, layout, external_node_path_.dirname(file));
    const stat = files.stat(file);
    if (stat === undefined) {
        return undefined;
    }
    if (stat.sizeBytes > MAX_SIZE_BYTES) {
        const message = `has ${stat.sizeBytes} bytes; expected at most ${MAX_SIZE_BYTES}`;
        throw settingsInvalid([{ kind: "file", message }], shown);
    }
    const text = (0,parse/* tryDecode */.SA)(files.read(file).bytes);
    if (text === undefined) {
        throw settingsInvalid([{ kind: "file", message: "is not UTF-8 text" }], shown);
    }
    return text;
}
/** A link in the place of `config/` would lead to somebody else's settings. */
function refuseLink(files, layout, dir) {
    if (files.stat(dir)?.kind === "link") {
        throw new errors_error/* MilestoneError */.lO("UNSAFE_PATH", `${layout.show(dir)} is a link; no link is followed out of a store.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: layout.show(dir) },
            fix: ["Replace it by a folder."],
        });
    }
}


/***/ }),

/***/ 88877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WO: () => (/* binding */ databaseType),
/* harmony export */   _p: () => (/* binding */ DATABASE_TYPES),
/* harmony export */   dP: () => (/* binding */ settingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20588);
/* harmony import */ var _lazily_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92427);
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14590);
/* harmony import */ var _file_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20052);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76779);






const DATABASE_TYPES = ["sqlite", "postgresql"];
const databaseType = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(DATABASE_TYPES).default("sqlite");
/** How a finding of one rule counts, where that is not the rule's own severity. */
const rule = () => zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    severity: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)([..._validate_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC, "off"]).describe("How its findings count; off: they are not reported."),
    reason: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^[^\p{Cc}]{1,500}$/u, "a text of 1 to 500 characters on one line")
        .optional()
        .describe("Why."),
}, { error: "a mapping of severity and reason" });
const auxiliaryFile = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^(?!\.{1,2}$)[^/\\\p{C}]{1,255}$/u, "the name of a file, without folders");
function thresholds(unit, toHybrid, toDatabase) {
    const keys = {
        file_to_hybrid: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)()
            .default(toHybrid)
            .describe(`From this many ${unit} on, hybrid fits better than file.`),
        hybrid_to_database: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)().default(toDatabase).describe(`From this many ${unit} on, database fits best.`),
    };
    return (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)(keys, `When the number of ${unit} asks for another backend.`);
}
const database = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    type: databaseType().describe("Engine. DATABASE_TYPE wins over it."),
    url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: "a text" })
        .default("")
        .describe("PostgreSQL server, without a password. DATABASE_URL wins over it, and may have one."),
    pool_size: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)().default(10).describe("Connections to the server at most."),
    connect_timeout: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)()
        .default(10)
        .describe("Seconds after which a connection is given up. The URL's own wins."),
    statement_timeout: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)()
        .default(60)
        .describe("Seconds after which the server gives up a statement. Records are copied in batches, each its own."),
    lock_timeout: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)()
        .default(1)
        .describe("Seconds for which we wait for a lock, and readers at most behind us."),
    schema: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^[a-z_][a-z0-9_]{0,62}$/, "1 to 63 of a-z, 0-9 and _, not starting with a digit")
        .default("public")
        .describe("PostgreSQL schema that holds the tables."),
}, "Where the database backend keeps milestones.");
const performance = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    cache_enabled: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .yesOrNo */ .GX)().default(true).describe("Whether tools may cache what they read."),
    cache_ttl: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsOrZero */ .hM)().default(300).describe("Seconds for which a cached answer holds."),
    query_timeout: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)().default(30).describe("Seconds after which a query is given up."),
}, "How long reading may take.");
const migration = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    auto_migrate: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .yesOrNo */ .GX)().default(true).describe("Whether the Action's auto mode may migrate."),
    backup_before_migration: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .yesOrNo */ .GX)().default(true).describe("A backup is always taken; false is not obeyed."),
    rollback_on_failure: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .yesOrNo */ .GX)().default(true).describe("A failed move is always undone; false is not obeyed."),
    max_write_pause: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)().default(2).describe("Seconds for which writers may have to wait during the cutover."),
}, "How a migration runs.");
const validate = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_validate_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES */ .y0), rule(), { error: "a mapping" })
        .default({})
        .describe("By rule: another severity for its findings, or off, and the reason."),
    max_file_size: (0,_file_size_js__WEBPACK_IMPORTED_MODULE_0__/* .fileSize */ .O)()
        .default("1MiB")
        .describe("Size above which a file is not read: bytes, or 512KiB, 1MiB."),
}, "What validation accepts.");
const hook = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    block: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["error", "warning", "never"])
        .default("error")
        .describe("From which severity on a push is blocked."),
    advice: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["on", "off"]).default("on").describe("Whether a push that changes the recommendation says so."),
    without_node: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["pass", "block"]).default("pass").describe("What happens to a push where Node is missing."),
    time_budget: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)().default(10).describe("Seconds after which the hook lets the push pass, unchecked."),
}, "The pre-push hook.");
const storage = () => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
    id: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "1 to 64 letters, digits, - and _, starting with a letter or digit")
        .optional()
        .describe("Random name of this store on a server. Written with the first move to PostgreSQL."),
    backend: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", ..._backends_backend_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKENDS */ .A])
        .default("auto")
        .describe("The one backend to stay on, or auto."),
    auxiliary: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(auxiliaryFile(), { error: "a list of file names" })
        .default([])
        .describe("Names of YAML files in active/ and completed/ that are no milestones."),
    thresholds: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({
        milestone_count: thresholds("active milestones", 25, 100),
        concurrent_users: thresholds("concurrent users", 5, 20),
    }, "When another backend is recommended."),
    database: database(),
    performance: performance(),
    migration: migration(),
    validate: validate(),
    hook: hook(),
}, "Storage of milestones.");
/**
 * The whole of `config/storage-config.yaml`, with every key, its meaning and its default; nothing else has a default.
 * A key with nothing after it counts as absent, which document.ts sees to.
 */
const settingsSchema = (0,_lazily_js__WEBPACK_IMPORTED_MODULE_5__/* .lazily */ .q)(() => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)({ storage: storage() }, "Settings of the storage of milestones."));


/***/ })

};
