export const id = 625;
export const ids = [625];
export const modules = {

/***/ 19301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runValidate: () => (/* binding */ runValidate)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/migrate/with-lock.js
var with_lock = __webpack_require__(56874);
// EXTERNAL MODULE: ./dist/lib/report/escape-controls.js
var escape_controls = __webpack_require__(4115);
;// CONCATENATED MODULE: ./dist/lib/validate/fix/describe-change.js
/** A fix as the report lists it once it is made. Pure. */
function describeChange(fix) {
    const { rules, shown: file } = fix;
    switch (fix.kind) {
        case "edit":
            return { kind: "edit", rules, file, lines: changedLines(fix) };
        case "move":
            return { kind: "move", rules, file, to: fix.shownTo };
        case "index":
            return { kind: "index", rules, file };
    }
}
/** No fix adds or removes a line, so lines are compared one by one. Numbers count from 1. */
function changedLines({ before, after }) {
    const now = linesOf(after);
    return linesOf(before).flatMap((line, at) => (line === now[at] ? [] : [at + 1]));
}
/** With what ends them. */
function linesOf(bytes) {
    return bytes.toString("utf8").split(/(?<=\n)/);
}

// EXTERNAL MODULE: ./dist/lib/validate/secrets.js
var secrets = __webpack_require__(99934);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/fixes-text.js



/** Of one file; a log whose every line changes would fill the screen. */
const LINES = 20;
/** Every change as a diff. Pure. */
function renderFixes(fixes, paint) {
    return `${fixes.flatMap((fix) => [...renderFix(fix, paint), ""]).join("\n")}\n${(0,quantity/* countOf */.pq)(fixes.length, "change")} to make.\n`;
}
function renderFix(fix, paint) {
    switch (fix.kind) {
        case "edit":
            return renderEdit(fix, paint);
        case "move":
            return [paint.bad(`--- ${fix.shown}`), paint.good(`+++ ${fix.shownTo}`), "the same bytes"];
        case "index":
            return [`${fix.shown}: built anew from the files`];
    }
}
function renderEdit(fix, paint) {
    const { shown } = fix;
    const [old, now] = [linesOf(fix.before), linesOf(fix.after)];
    const changed = changedLines(fix);
    const lines = changed
        .slice(0, LINES)
        .flatMap((line) => [
        `@@ line ${line} @@`,
        paint.bad(`-${describe(old[line - 1] ?? "")}`),
        paint.good(`+${describe(now[line - 1] ?? "")}`),
    ]);
    const more = changed.length - LINES;
    return [`--- ${shown}`, `+++ ${shown}`, ...lines, ...(more > 0 ? [`… and ${(0,quantity/* countOf */.pq)(more, "more line")}`] : [])];
}
const LONGEST = 200;
/** What ends a line differently is said, since nobody sees it. */
function describe(line) {
    const text = (0,secrets/* maskSecrets */.QU)(line.replace(/\r?\n$/, ""));
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return `${short}${line.endsWith("\r\n") ? " (carriage return)" : line.endsWith("\n") ? "" : " (no newline)"}`;
}

// EXTERNAL MODULE: ./dist/lib/report/validation-sarif.js
var validation_sarif = __webpack_require__(84424);
// EXTERNAL MODULE: ./dist/lib/report/validation-text.js
var validation_text = __webpack_require__(62290);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/errors/to-milestone-error.js
var to_milestone_error = __webpack_require__(55033);
// EXTERNAL MODULE: ./dist/lib/files/replace.js
var replace = __webpack_require__(77228);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/validate/fix/quote.js


/** Corrections tried in one text: each one shows the next mistake. */
const MOST = 50;
/** A key of a mapping in its line, and what is behind it. */
const PAIR = /^(\s*(?:-\s+)*(?:[\w.-]+|"[^"]*"|'[^']*'):[ \t]+)(\S.*?)([ \t]*\r?)$/;
/**
 * The text of a record with values and keys in quotes where that is all that keeps it from being read; undefined where
 * it is not. The result is read back whole before it is taken.
 */
function quoteWhatBreaks(bytes) {
    let text = bytes.toString("utf8");
    if (!Buffer.from(text).equals(bytes)) {
        return undefined;
    }
    for (let time = 0; time < MOST; time++) {
        const parsed = (0,parse/* parseText */.r4)(Buffer.from(text));
        if (parsed.ok) {
            return time > 0 && (0,record_value/* isMap */.jh)(parsed.content.data.value) ? Buffer.from(text) : undefined;
        }
        const { code, line, column } = parsed.problem;
        const lines = text.split("\n");
        const current = lines[line - 1] ?? "";
        const better = code === "yaml-syntax"
            ? quoteValue(current)
            : code === "unsupported-yaml"
                ? quoteKey(current, column)
                : undefined;
        if (better === undefined) {
            return undefined;
        }
        lines[line - 1] = better;
        text = lines.join("\n");
    }
    return undefined;
}
/** Only a plain value on one line, without what could be a comment, an anchor or a collection. */
function quoteValue(line) {
    const [, head, value = "", end = ""] = PAIR.exec(line) ?? [];
    const isPlain = /^[^"'[\]{}|>&*!#,?-]/.test(value) && !value.includes(" #");
    const isWhy = value.includes(": ") || value.endsWith(":") || /^[@`%]/.test(value);
    return head !== undefined && isPlain && isWhy ? `${head}'${value.replaceAll("'", "''")}'${end}` : undefined;
}
/** A key that is a number, a boolean or null: every tool makes a text of it. */
function quoteKey(line, column) {
    const rest = line.slice(column - 1);
    const [key] = /^[\w.+~-]+(?=\s*:(?:\s|$))/.exec(rest) ?? [];
    return key === undefined ? undefined : `${line.slice(0, column - 1)}"${key}"${rest.slice(key.length)}`;
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/edits.js




/** In the order in which they are made. */
const EDITS = [
    { rule: "log-line-ending", edit: (bytes) => Buffer.from(bytes.toString("latin1").replace(/\r\n/g, "\n"), "latin1") },
    {
        rule: "log-end",
        edit: (bytes, findings) => findings.every(({ message }) => message.includes("cut off"))
            ? undefined
            : Buffer.concat([bytes, Buffer.from("\n")]),
    },
    { rule: "yaml-syntax", edit: quoteWhatBreaks },
    { rule: "unsupported-yaml", edit: quoteWhatBreaks },
    { rule: "number-not-json", edit: quoteNumbers },
    { rule: "number-precision", edit: quoteNumbers },
];
/** Puts the numbers that are named in quotes, from the last to the first. Nothing else may mean anything else then. */
function quoteNumbers(bytes, findings) {
    const before = (0,parse/* parseText */.r4)(bytes);
    if (!before.ok) {
        return undefined;
    }
    const lines = before.content.yaml.split(/(?<=\r\n|\n|\r)/);
    const bom = before.content.yaml.startsWith("\ufeff") ? 1 : 0;
    const sorted = findings.toSorted((left, right) => (right.line ?? 0) - (left.line ?? 0) || (right.column ?? 0) - (left.column ?? 0));
    for (const { line = 0, column = 0, endLine, endColumn = 0 } of sorted) {
        const text = lines[line - 1];
        const start = column - 1;
        if (text === undefined || endLine !== line) {
            return undefined;
        }
        const shift = line === 1 && text.charCodeAt(0) === 0xfeff && !/^[-+.0-9]/.test(text.slice(start)) ? bom : 0;
        const number = text.slice(start + shift, endColumn - 1 + shift);
        if (!/^[-+.0-9][\w.+-]*$/.test(number)) {
            return undefined;
        }
        lines[line - 1] = `${text.slice(0, start + shift)}"${number}"${text.slice(endColumn - 1 + shift)}`;
    }
    const result = Buffer.from(lines.join(""));
    const after = (0,parse/* parseText */.r4)(result);
    const isSame = after.ok && shapeOf(after.content.data.value) === shapeOf(before.content.data.value, after.content.data.value);
    return isSame ? result : undefined;
}
/** The meaning of a value, with every number that `other` has as a text taken as that text. */
function shapeOf(value, other) {
    return (0,canonical/* canonicalJson */.dj)(other === undefined ? value : adopt(value, other));
}
function adopt(value, other) {
    if (value instanceof record_value/* ExactNumber */.fh && typeof other === "string") {
        return other;
    }
    if (Array.isArray(value) && Array.isArray(other)) {
        return value.map((item, at) => adopt(item, other[at] ?? null));
    }
    if ((0,record_value/* isMap */.jh)(value) && (0,record_value/* isMap */.jh)(other)) {
        const copy = {};
        for (const [key, item] of Object.entries(value)) {
            (0,record_value/* setKey */.qL)(copy, key, adopt(item, Object.hasOwn(other, key) ? other[key] : null));
        }
        return copy;
    }
    return value;
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/plan-fixes.js



const INDEX_RULES = ["index-missing", "index-broken", "index-behind", "index-stray-row"];
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * What can be mended of these findings without losing meaning. Where a milestone belongs is a person's word: it is only
 * moved where that rule was asked for by name. Reads the files; writes nothing.
 */
function planFixes(context, backend, findings, asked) {
    const fixes = [];
    for (const [shown, group] of Map.groupBy(findings, ({ file }) => file)) {
        const edit = planEdit(context, shown, group);
        if (edit !== undefined) {
            fixes.push(edit);
        }
    }
    if (asked?.includes("state-folder") && backend !== "database") {
        fixes.push(...findings.flatMap((finding) => planMove(context, finding)));
    }
    const ofIndex = INDEX_RULES.filter((rule) => findings.some((finding) => finding.rule === rule));
    const { layout, files } = context;
    const goesBehind = fixes.length > 0 && backend === "hybrid" && files.stat(layout.indexFile) !== undefined;
    if (ofIndex.length > 0 || goesBehind) {
        fixes.push({ kind: "index", rules: ofIndex, shown: layout.show(layout.indexFile) });
    }
    return fixes;
}
function planEdit({ files, layout }, shown, findings) {
    const [, ...parts] = shown.split("/");
    const file = layout.at(...parts);
    const stat = files.stat(file);
    const isWanted = EDITS.some(({ rule }) => findings.some((finding) => finding.rule === rule));
    if (!isWanted || stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
        return undefined;
    }
    const before = files.read(file).bytes;
    const rules = [];
    let after = before;
    // Numbers are found by their places in the text as it is, so all of them go together.
    const groups = Map.groupBy(EDITS, ({ edit }) => edit);
    for (const [edit, of] of groups) {
        const wanted = of.map(({ rule }) => rule);
        const mine = findings.filter(({ rule }) => wanted.includes(rule));
        const result = mine.length === 0 ? undefined : edit(after, mine);
        if (result !== undefined && !result.equals(after)) {
            after = result;
            rules.push(...wanted.filter((rule) => mine.some((finding) => finding.rule === rule)));
        }
    }
    return rules.length === 0 ? undefined : { kind: "edit", rules, shown, file, before, after };
}
/** A milestone that is completed, to the completed ones, unless something of its name is there. */
function planMove({ files, layout }, { rule, record, file: shown }) {
    const [state, id = ""] = record?.split("/") ?? [];
    if (rule !== "state-folder" || state !== "active") {
        return [];
    }
    const [from, to] = record_record/* STATES */.xj.map((each) => layout.recordFile({ state: each, id }));
    return files.stat(to) === undefined
        ? [{ kind: "move", rules: ["state-folder"], shown, shownTo: layout.show(to), file: from, to }]
        : [];
}
/** What was shown, in a word: the same fixes of the same bytes. */
function digestOfFixes(fixes) {
    const parts = fixes.map((fix) => fix.kind === "edit"
        ? [fix.kind, fix.file, (0,external_node_crypto_.hash)("sha256", fix.before), (0,external_node_crypto_.hash)("sha256", fix.after)]
        : [fix.kind, fix.shown]);
    return (0,external_node_crypto_.hash)("sha256", JSON.stringify(parts));
}

;// CONCATENATED MODULE: ./dist/lib/validate/fix/apply-fixes.js







/**
 * Carries out what was shown, under the migration lock, one durable rename each. `planAgain` looks once more inside the
 * lock: throws PLAN_CHANGED where it comes to something else, and LOCKED while somebody migrates.
 */
async function applyFixes(context, fixes, planAgain) {
    await (0,with_lock/* withMigrationLock */.K)(context, async () => {
        if (digestOfFixes(await planAgain()) !== digestOfFixes(fixes)) {
            throw new errors_error/* MilestoneError */.lO("PLAN_CHANGED", "The store changed since these changes were shown.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Run it again, and look at the changes again."],
            });
        }
        for (const [made, fix] of fixes.entries()) {
            try {
                await applyFix(context, fix);
            }
            catch (error) {
                throw brokenOff(error, made, fixes.length);
            }
        }
    });
}
/** There is no way back from what was made, and no need of one: each change stands for itself. */
function brokenOff(error, made, all) {
    const { code, message, place, fix } = (0,to_milestone_error.toMilestoneError)(error);
    const state = `${made} of ${(0,quantity/* countOf */.pq)(all, "change")} made before; every file is as it was or as shown, whole.`;
    return new errors_error/* MilestoneError */.lO(code, message, { state, place, fix, cause: error });
}
async function applyFix({ files, layout, backends }, fix) {
    switch (fix.kind) {
        case "edit":
            // Beside the records anything may be a person's: nobody looks there for what we left.
            return (0,replace/* replaceFile */.fR)(files, fix.file, fix.after, layout.dir);
        case "move":
            files.makeDirs(external_node_path_.dirname(fix.to));
            files.rename(fix.file, fix.to);
            files.syncDir(external_node_path_.dirname(fix.to));
            return files.syncDir(external_node_path_.dirname(fix.file));
        case "index":
            await backends.rebuildIndex();
    }
}

// EXTERNAL MODULE: ./dist/lib/validate/baseline.js
var baseline = __webpack_require__(16100);
// EXTERNAL MODULE: ./dist/lib/validate/validate.js
var validate = __webpack_require__(61049);
;// CONCATENATED MODULE: ./dist/lib/validate/update-baseline.js



/** Of this clone, not of what everybody has. */
const OF_THIS_CLONE = new Set([
    "backup-damaged",
    "backup-payload-absent",
    "drift",
    "old-copy",
    "index-missing",
    "index-broken",
    "index-behind",
    "index-stray-row",
    "side-file",
]);
/** Writes what is found today into the baseline, so that only other findings count. Returns how many that are. */
async function updateBaseline(context) {
    const { files, layout } = context;
    const { findings } = await (0,validate/* validateStore */.yg)(context, { ignoreBaseline: true });
    const accepted = findings.filter(({ rule, file }) => !OF_THIS_CLONE.has(rule) && file !== layout.show(layout.baselineFile));
    files.makeDirs(layout.at("config"));
    (0,replace/* replaceFile */.fR)(files, layout.baselineFile, (0,baseline/* writeBaseline */.B)(accepted));
    return accepted.length;
}

// EXTERNAL MODULE: ./dist/lib/commands/agree.js
var agree = __webpack_require__(51103);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/commands/show.js
var show = __webpack_require__(29562);
;// CONCATENATED MODULE: ./dist/lib/commands/validate.js
















/** What a person sees at most, unless asked for more. */
const DEFAULT_MAX = 200;
/** `milestone validate`: everything that is wrong with a store. Fails only on findings that are asked for. */
async function runValidate(door, options) {
    const asked = parseOptions(options);
    assertCombination(options);
    if (options.fix) {
        return await mend(door, options, asked);
    }
    if (options.updateBaseline) {
        return await accept(door, options);
    }
    const reads = options.since === undefined ? "once, as text" : "often";
    const context = (0,open_context/* openStore */.Ch)(door, options, "read", { brokenSettings: true, reads });
    const since = options.since === undefined ? undefined : resolve(context, options.since);
    return await report(door, options, context, since === undefined ? asked : { ...asked, since });
}
async function report(door, options, context, asked, changes) {
    const looked = await (0,validate/* validateStore */.yg)(context, asked);
    const found = changes === undefined ? looked : { ...looked, changes: changes.map(describeChange) };
    if (options.sarif) {
        door.out(`${(0,escape_controls/* toSafeJson */.D)((0,validation_sarif/* toSarif */.z)(found, folderOf(context)))}\n`);
    }
    else {
        (0,show/* show */.WU)(door, options, found, () => (0,validation_text/* renderValidation */.k)(found, (0,show/* paintOut */.Rw)(door, options)));
    }
    return exitOf(found, asked.severity);
}
/** From the repository's root to the folder that holds the store, empty or with a `/` at its end. */
function folderOf({ repository }) {
    const folder = repository?.folder ?? "";
    return folder.slice(0, folder.lastIndexOf("/") + 1);
}
/** Shows what can be mended, asks, mends it, and looks once more. */
async function mend(door, options, asked) {
    const context = (0,open_context/* openStore */.Ch)(door, options, "change", { brokenSettings: true });
    const { max: _, ...all } = asked;
    const plan = async () => {
        const { backend, findings } = await (0,validate/* validateStore */.yg)(context, { ...all, ignoreBaseline: true });
        return planFixes(context, backend, findings, asked.rules);
    };
    const fixes = await plan();
    if (fixes.length > 0) {
        if (!options.quiet || !options.yes) {
            door.err(renderFixes(fixes, (0,show/* paintErr */.qB)(door, options)));
        }
        await (0,agree/* agree */.d)(door, options, `Make ${fixes.length === 1 ? "this change" : `these ${fixes.length} changes`}?`);
        await applyFixes(context, fixes, plan);
    }
    if (!options.json && !options.sarif) {
        door.out(fixes.length === 0 ? "Nothing that can be mended by itself.\n\n" : `${(0,quantity/* countOf */.pq)(fixes.length, "change")} made.\n\n`);
    }
    return await report(door, options, context, asked, fixes);
}
/** Accepts what is found today; what belongs to this machine alone is not everybody's. */
async function accept(door, options) {
    const context = (0,open_context/* openStore */.Ch)(door, options, "change", { brokenSettings: true, reads: "once, as text" });
    const accepted = await (0,with_lock/* withMigrationLock */.K)(context, async () => await updateBaseline(context));
    const file = context.layout.show(context.layout.baselineFile);
    (0,show/* show */.WU)(door, options, { accepted, file }, () => {
        return `${(0,quantity/* countOf */.pq)(accepted, "finding")} accepted in ${file}; from now on only others count.\n`;
    });
    return errors_error/* EXIT */.dc.done;
}
function assertCombination({ fix, updateBaseline, ref, since, rule, severity, sarif, json, }) {
    if (sarif && json) {
        throw usage("--sarif and --json are two forms of one report.");
    }
    if ((fix || updateBaseline) && (ref !== undefined || since !== undefined)) {
        throw usage("What a commit holds cannot be changed: --fix and --update-baseline take neither --ref nor --since.");
    }
    if (updateBaseline && (fix || rule !== undefined || severity !== undefined)) {
        throw usage("--update-baseline accepts everything that is found; it goes with no other choice.");
    }
}
/** 1 where something is at or above the severity asked for. */
function exitOf({ totals }, least = "error") {
    const counted = finding/* SEVERITIES */.oC.filter((severity) => (0,finding/* isAtLeast */.du)(severity, least));
    return counted.some((severity) => totals[severity] > 0) ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
function resolve(context, ref) {
    const commit = context.repository?.resolve(ref);
    if (commit === undefined) {
        throw new errors_error/* MilestoneError */.lO("UNKNOWN_COMMIT", "The store is in no git repository, so --since means nothing here.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Leave --since out."],
        });
    }
    return commit;
}
function parseOptions({ severity, rule, max, json, sarif }) {
    const most = max === undefined ? (json || sarif ? undefined : DEFAULT_MAX) : parseMax(max);
    return {
        ...(severity === undefined ? {} : { severity: parseWord(finding/* SEVERITIES */.oC, severity, "--severity") }),
        ...(rule === undefined ? {} : { rules: rule.map(parseRule) }),
        ...(most === undefined ? {} : { max: most }),
    };
}
function parseWord(words, given, option) {
    const word = words.find((each) => each === given);
    if (word === undefined) {
        throw usage(`${option} ${JSON.stringify(given)} is none of ${words.join(", ")}.`);
    }
    return word;
}
function parseRule(given) {
    const rule = finding/* RULES */.y0.find((each) => each === given);
    if (rule === undefined) {
        throw usage(`There is no rule ${JSON.stringify(given)}.`, "docs/rules.md has them all.");
    }
    return rule;
}
function parseMax(given) {
    if (!/^[0-9]{1,9}$/.test(given)) {
        throw usage(`--max ${JSON.stringify(given)} is no whole number.`);
    }
    return Number(given);
}
function usage(message, fix = "milestone validate --help") {
    return new errors_error/* MilestoneError */.lO("USAGE", message, { state: errors_error/* NOTHING_CHANGED */.Dh, fix: [fix] });
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

/***/ 28439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/** So many at once, in memory only those of one batch. */
function* inBatches(items, size) {
    let batch = [];
    for (const item of items) {
        if (batch.push(item) === size) {
            yield batch;
            batch = [];
        }
    }
    if (batch.length > 0) {
        yield batch;
    }
}


/***/ }),

/***/ 57393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* unused harmony exports writeLastSwitchLine, parseLastSwitch */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18117);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21645);
/* harmony import */ var _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74057);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32803);






/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
function writeLastSwitchLine(record) {
    return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}
/** Characters of lines that are written at once. */
const CHUNK = 1 << 16;
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
    files.syncDir(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
}
/** Undefined when there has been no such switch. Throws SWITCH_INVALID with the line that is not readable. */
function readLastSwitch(files, layout) {
    if (files.stat(layout.lastSwitchFile) === undefined) {
        return undefined;
    }
    return parseLastSwitch(files.chunks(layout.lastSwitchFile), layout.show(layout.lastSwitchFile));
}
const DIGEST = /^[0-9a-f]{64}$/;
/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 16;
/** Parses the whole file, which comes in pieces; `file` is for messages. */
function parseLastSwitch(chunks, file) {
    const records = new _record_digest_map_js__WEBPACK_IMPORTED_MODULE_3__/* .DigestMap */ .V();
    for (const { number, bytes, isEnded } of (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(chunks, LONGEST_LINE)) {
        const text = bytes?.toString("utf8") ?? "";
        const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
        const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
        const known = _record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .STATES */ .xj.find((each) => each === state);
        if (known === undefined ||
            !(0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafeId */ .JA)(id) ||
            !DIGEST.test(dataDigest) ||
            !DIGEST.test(textDigest) ||
            rest.length > 0) {
            throw badLine(file, number, line);
        }
        const name = (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)({ state: known, id });
        if (records.has(name)) {
            throw badLine(file, number, line, "a second line of the same record");
        }
        records.set(name, { state: known, id, dataDigest, textDigest });
    }
    return records;
}
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function badLine(file, line, text, problem) {
    const shown = CONFLICT.test(text) ? "a git conflict marker" : (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .showName */ .$i)(JSON.stringify(text.slice(0, 60)));
    const found = problem ?? shown;
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        place: { file, line },
        fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
    });
}


/***/ }),

/***/ 16100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeBaseline),
/* harmony export */   m: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _record_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96989);
/* harmony import */ var _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63998);




const HEAD = `# Findings that were there when this file was written, accepted so that only new ones count.
# Written by: milestone validate --update-baseline
`;
/** The baseline of a store; none accepts nothing. A broken one accepts nothing either, and says so. */
function readBaseline(files, layout) {
    const stat = files.stat(layout.at("config"))?.kind === "directory" ? files.stat(layout.baselineFile) : undefined;
    if (stat?.kind !== "file" || stat.links > 1) {
        // A link is found with all others, one in the place of the folder too.
        return { fingerprints: new Set(), findings: [] };
    }
    const parsed = (0,_record_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(files.read(layout.baselineFile).bytes);
    const list = parsed.ok ? (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "findings") : undefined;
    const isKnown = parsed.ok && (0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(parsed.content.data.value, "format") === 1 && Array.isArray(list);
    if (isKnown) {
        const names = list.flatMap((each) => ((0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(each) ? [(0,_record_value_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, "fingerprint")] : []));
        return { fingerprints: new Set(names.filter((name) => typeof name === "string")), findings: [] };
    }
    const { id, severity } = _rules_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settings */ .W;
    const message = parsed.ok ? "this is no baseline: format: 1 and a list of findings" : parsed.problem.message;
    const place = parsed.ok ? {} : { line: parsed.problem.line, column: parsed.problem.column };
    const fix = "Resolve it, or write it again: milestone validate --update-baseline";
    return {
        fingerprints: new Set(),
        findings: [{ rule: id, severity, file: layout.show(layout.baselineFile), ...place, message, fix }],
    };
}
/** The text of a baseline that accepts these findings: one line of its own each, sorted, so that merges are easy. */
function writeBaseline(findings) {
    const entries = findings.map(({ fingerprint, rule, file, record, message }) => ({
        fingerprint,
        rule,
        file,
        ...(record === undefined ? {} : { record }),
        message,
    }));
    entries.sort((left, right) => (left.file + left.fingerprint < right.file + right.fingerprint ? -1 : 1));
    return (HEAD +
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ format: 1, findings: entries }, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }));
}


/***/ }),

/***/ 86179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withFingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Names findings so that a name outlives lines that are added above, items that move within a list, and a move to
 * another backend: by rule, record (else file) and message without its places. The second of two that are alike is
 * named as the second.
 */
function withFingerprints(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const { rule, file, record = file, message } = finding;
        const base = [rule, record, withoutPlaces(message)].join("\0");
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", `${base}\0${times}`).slice(0, 32);
        return { ...finding, fingerprint };
    });
}
function withoutPlaces(message) {
    return message
        .replace(/\[\d+\]/g, "[]")
        .replace(/\blines? \d+/g, "line")
        .replace(/\b\d+:\d+\b/g, "");
}


/***/ })

};
