export const id = 3942;
export const ids = [3942];
export const modules = {

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
    (0,_files_replace_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(files, layout.switchFile, `${backend}\n`);
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
/** Comments that hold the word. A `#` begins one where a line or a blank ends before it, and nowhere within a scalar. */
function* commentsOf(yaml) {
    // In the order of the text; what stands nowhere is an empty one.
    const scalars = (0,js_yaml/* parseEvents */.PH)(yaml, {}).flatMap((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.valueStart >= 0 ? [event] : []);
    let next = 0;
    const isInScalar = (at) => {
        while ((scalars[next]?.valueEnd ?? at + 1) <= at) {
            next += 1;
        }
        return (scalars[next]?.valueStart ?? at + 1) <= at;
    };
    let end = 0;
    for (const { index } of yaml.matchAll(/(?<=^|[\t\n\r \ufeff])#/g)) {
        if (index >= end && !isInScalar(index)) {
            const [text = ""] = /^[^\n\r]*/.exec(yaml.slice(index)) ?? [];
            end = index + text.length;
            if (text.includes(WORD)) {
                yield { text: text.trimEnd(), span: { start: index, end: index + text.trimEnd().length } };
            }
        }
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
let last;
/** Of every task that is a mapping; none where there is no list. Many rules ask, one after the other. */
function tasksOf(data) {
    if (last?.data !== data) {
        last = { data, tasks: findTasks(data) };
    }
    return last.tasks;
}
function findTasks(data) {
    const tasks = Object.hasOwn(data, "tasks") ? data.tasks : undefined;
    const found = [];
    for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
        if ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(task)) {
            found.push({ index, task });
        }
    }
    return found;
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
    const names = [];
    if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) {
            addName(names, value[index], [...path, index]);
        }
    }
    else {
        addName(names, value, path);
    }
    return names;
}
function addName(names, item, path) {
    const named = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? NAME_KEYS.find((key) => typeof (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(item, key) === "string") : undefined;
    const name = scalarText(named === undefined ? item : item[named]);
    if (name !== undefined && !/\s/.test(name)) {
        names.push({ name, path: named === undefined ? path : [...path, named] });
    }
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
// EXTERNAL MODULE: ./dist/lib/validate/rules/old-copy.js
var old_copy = __webpack_require__(28534);
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
    "old-copy": old_copy/* oldCopy */.t,
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

/***/ 28534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ oldCopy)
/* harmony export */ });
const oldCopy = {
    id: "old-copy",
    severity: "warning",
    summary: "Nobody can tell whether the old copy changed after the switch between files and a database.",
    fix: "milestone sync shows and settles it.",
};


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


/***/ })

};
