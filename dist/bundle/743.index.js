export const id = 743;
export const ids = [743];
export const modules = {

/***/ 1423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommits: () => (/* binding */ checkCommits),
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/record/memo.js
var record_memo = __webpack_require__(91872);
;// CONCATENATED MODULE: ./dist/lib/report/fit-limit.js
/** The first form that fits, from the fullest on; the last one is short whatever there is to say. Pure. */
function fitLimit(forms, mostCharacters) {
    for (const form of forms) {
        const text = form();
        if (text.length <= mostCharacters) {
            return text;
        }
    }
    throw new Error("no form of the text fits, not even the shortest");
}

// EXTERNAL MODULE: ./dist/lib/report/markdown.js
var markdown = __webpack_require__(75842);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
// EXTERNAL MODULE: ./dist/lib/report/paint.js
var paint = __webpack_require__(12027);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/review-verdict.js


/** The findings that a run answers for: what the change brought in; all of them where nobody can tell. Pure, as all here. */
function answersFor({ change, validation }) {
    return change?.brought ?? validation;
}
/** `2 errors, 1 warning`; undefined where there is nothing. */
function countsOf({ totals }) {
    const counts = finding/* SEVERITIES */.oC.flatMap((severity) => (totals[severity] > 0 ? [(0,quantity/* countOf */.pq)(totals[severity], severity)] : []));
    return counts.length === 0 ? undefined : counts.join(", ");
}
/** The answer in half a sentence. */
function verdictOf(review) {
    const report = answersFor(review);
    const found = countsOf(report) ?? "nothing wrong";
    const isOne = report.totals.error + report.totals.warning + report.totals.notice < 2;
    const findings = review.change === undefined ? `${found} found` : `${found} ${isOne ? "comes" : "come"} in with this change`;
    const mended = review.change?.mended.length ?? 0;
    const move = recommendedMove(review);
    return [
        ...(review.lacking === undefined ? [] : [describeLack(review.lacking)]),
        findings,
        ...(mended === 0 ? [] : [`${(0,quantity/* countOf */.pq)(mended, "finding")} mended`]),
        ...(move === undefined ? [] : [`${move.to} is recommended with confidence ${move.confidence.percent}`]),
    ].join("; ");
}
function describeLack(lacking) {
    return lacking.kind === "missing"
        ? `not to be merged, it lacks ${(0,quantity/* countOf */.pq)(lacking.records.length, "record")} of its base`
        : "not to be merged, whether it lacks records of its base cannot be told";
}
/** The move that is recommended now; undefined where none is, surely enough. */
function recommendedMove({ advice: { recommendation } }) {
    return recommendation.kind === "recommended" ? recommendation : undefined;
}
/** True where the change did anything to the store that can be seen in a review. */
function isTouched({ change }) {
    return change !== undefined && Object.values(change.records).some((records) => records.length > 0);
}
/**
 * True where a comment is worth a reader's time: something wrong came in or was mended, merging would leave records behind,
 * or a change to the store meets a recommendation.
 */
function isWorthSaying(review) {
    const { change, lacking } = review;
    const isAdvised = recommendedMove(review) !== undefined && (change === undefined || isTouched(review));
    return (lacking !== undefined || countsOf(answersFor(review)) !== undefined || (change?.mended.length ?? 0) > 0 || isAdvised);
}

// EXTERNAL MODULE: ./dist/lib/report/scale-text.js + 1 modules
var scale_text = __webpack_require__(94735);
;// CONCATENATED MODULE: ./dist/lib/report/review-markdown.js








const PLAIN = (0,paint/* makePaint */.R)(false);
/** Parts of what people read about a review in the pull request and in the job's summary. Pure, as everything here. */
function describeStore({ store, advice }) {
    const { facts } = advice;
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const counts = active === undefined
        ? "its records cannot be read"
        : `${(0,quantity/* countOf */.pq)(active, "active record")}, ${(0,quantity/* formatCount */.B4)((0,fact/* valueIn */.xm)(facts.completed) ?? 0)} completed`;
    return `Store ${(0,markdown/* codeOf */.$N)(store)} is on ${facts.backend}: ${counts}.`;
}
/** For a branch that lacks what its base holds. */
const WAY_OUT = "Run the workflow that made this branch once more. Or merge the base into the branch, `milestone sync`, commit, push.";
/** What merging this would leave behind: a line of counts, and `most` of the records by name. */
function describeLacking({ lacking }, most) {
    if (lacking === undefined) {
        return [];
    }
    const isKnown = lacking.kind === "missing";
    const names = isKnown ? lacking.records : lacking.problems;
    const shown = names.slice(0, most).map((name) => `- ${isKnown ? (0,markdown/* codeOf */.$N)(name) : (0,markdown/* sentenceOf */.s$)(name)}`);
    const head = isKnown
        ? `**Records of the base that this branch lacks:** ${(0,quantity/* formatCount */.B4)(names.length)}. Merged as it is, nobody would read them there any more.`
        : "**Records of the base that this branch lacks:** cannot be told.";
    const list = most === 0 ? [] : ["", ...shown, ...describeRest(names.length - shown.length, "more")];
    return [head, ...list, ...(isKnown ? ["", WAY_OUT] : [])];
}
const KINDS = [
    "added",
    "changed",
    "completed",
    "reopened",
    "removed",
    "broken",
];
/** What became of records: a line of counts, and `most` of them by name. */
function describeRecords({ change }, most) {
    if (change === undefined) {
        return [];
    }
    const { records } = change;
    const counts = KINDS.filter((kind) => records[kind].length > 0).map((kind) => `${(0,quantity/* formatCount */.B4)(records[kind].length)} ${kind}`);
    if (counts.length === 0) {
        return ["**Records:** none changed."];
    }
    const all = KINDS.flatMap((kind) => records[kind].map((record) => ({ kind, record })));
    const lines = all.slice(0, most).map(({ kind, record }) => `- ${kind} ${describeRecord(record)}`);
    return [
        `**Records:** ${counts.join(", ")}.`,
        ...(most === 0 ? [] : ["", ...lines, ...describeRest(all.length - lines.length, "more")]),
    ];
}
function describeRecord({ name, title }) {
    return title === null ? (0,markdown/* codeOf */.$N)(name) : `${(0,markdown/* codeOf */.$N)(name)} ${(0,markdown/* codeOf */.$N)(title, 120)}`;
}
/** Findings, the most important first, `most` of them; `link` leads to the line, where it is known where to look. */
function describeFindings(review, most, link) {
    const report = answersFor(review);
    const mended = review.change?.mended ?? [];
    const counts = countsOf(report);
    const word = review.change === undefined ? "in the store" : "new";
    const line = [
        ...(counts === undefined ? [] : [`${counts} ${word}`]),
        ...(mended.length === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(mended.length)} mended`]),
        ...(report.accepted === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(report.accepted)} accepted by the baseline`]),
    ];
    if (line.length === 0) {
        return [];
    }
    const total = report.findings.length + report.omitted + mended.length;
    // Of thousands only those that are shown are put into words.
    const shown = byImportance(report.findings).slice(0, most);
    const items = [
        ...shown.map((finding) => describeFinding(finding, link)),
        ...mended
            .slice(0, most - shown.length)
            .map((finding) => `- mended: ${describePlace(finding)} ${(0,markdown/* codeOf */.$N)(finding.message)} (${finding.rule})`),
    ];
    return [
        `**Findings:** ${line.join("; ")}.`,
        ...(most === 0 ? [] : ["", ...items, ...describeRest(total - items.length, "more")]),
    ];
}
function describeFinding(finding, link) {
    const { severity, rule, message, fix } = finding;
    const place = describePlace(finding);
    const where = link === undefined ? place : `[${place}](${link(finding)})`;
    const advice = fix === undefined ? "" : `\n  ${(0,markdown/* sentenceOf */.s$)(fix)}`;
    return `- **${severity}** ${where} ${(0,markdown/* codeOf */.$N)(message)} (${rule})${advice}`;
}
function describePlace({ file, line, column, record }) {
    const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
    const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? ` ${(0,markdown/* codeOf */.$N)(record)}` : "";
    return `${(0,markdown/* codeOf */.$N)(`${file}${place}`)}${row}`;
}
/** Errors first; within a severity as they stand in the store. */
function byImportance(findings) {
    return findings.toSorted((left, right) => finding/* SEVERITIES */.oC.indexOf(left.severity) - finding/* SEVERITIES */.oC.indexOf(right.severity));
}
function describeRest(count, word) {
    return count > 0 ? [`- … and ${(0,quantity/* countOf */.pq)(count, word, word)}, all in the JSON report`] : [];
}
/** The numbers that the backend is chosen by, before and with the change. */
function describeScale({ advice, change }) {
    const before = change?.before;
    const rows = rowsOf(advice);
    if (before === undefined) {
        return (0,markdown/* tableOf */.c_)([["", "now"], ...rows], [1]);
    }
    const were = rowsOf(before);
    return (0,markdown/* tableOf */.c_)([["", "before", "with this change"], ...rows.map(([what = "", now = ""], at) => [what, were[at]?.[1] ?? "", now])], [1, 2]);
}
function rowsOf({ facts, scale, ...advice }) {
    const number = (value) => (value === undefined ? "unknown" : (0,quantity/* formatCount */.B4)(value));
    return [
        ["active records", number((0,fact/* valueIn */.xm)(facts.active))],
        ["completed records", number((0,fact/* valueIn */.xm)(facts.completed))],
        ["tasks, with a workflow", `${number((0,fact/* valueIn */.xm)(facts.tasks))}, ${number((0,fact/* valueIn */.xm)(facts.workflows))}`],
        ["dependencies", number((0,fact/* valueIn */.xm)(facts.dependencies))],
        ["users within an hour, a day", `${number(scale.users)}, ${number(scale.usersOverDay)}`],
        ["complexity", number((0,fact/* valueIn */.xm)(scale.complexity))],
        ["backend in use", facts.backend],
        ["backend that fits", (0,scale_text/* describeFit */.pH)({ facts, scale, ...advice }, PLAIN)],
    ];
}
/** Why a move is recommended, or watched, point by point; what would change it; and how to make it. */
function describeRecommendation(review) {
    const { advice, store } = review;
    const { recommendation, outlook } = advice;
    if (!("confidence" in recommendation) || recommendation.direction === "down") {
        return [];
    }
    const { confidence, to, kind } = recommendation;
    const earned = confidence.points.reduce((sum, point) => sum + point.earned, 0);
    const of = confidence.points.reduce((sum, point) => sum + point.of, 0);
    const points = confidence.points.map((point) => [
        point.evidence,
        point.of > 0 ? `${point.earned} of ${point.of}` : point.earned === 0 ? "-" : String(point.earned),
        (0,markdown/* sentenceOf */.s$)(point.reason),
    ]);
    const word = kind === "recommended" ? "recommended" : "watched, not yet recommended";
    return [
        `**Recommendation:** ${to} is ${word}: ${earned} of ${of} points, confidence ${confidence.percent}.`,
        "",
        ...(0,markdown/* tableOf */.c_)([["evidence", "points", "why"], ...points]),
        "",
        "What would change it:",
        "",
        ...outlook.map(({ when, leadsTo }) => `- ${(0,markdown/* sentenceOf */.s$)(`${when}: ${leadsTo}`)}`),
        ...describeForecast(advice),
        "",
        kind === "recommended" ? "To see the plan, and to move:" : "To see what a move would do:",
        "",
        ...(0,markdown/* commandsOf */.Kf)(commandsFor(store, to, recommendedMove(review) !== undefined)),
    ];
}
/** Commands that work in a clone, whether the program is installed or not. */
function commandsFor(store, to, isSure) {
    const where = store === ".milestones" ? "" : ` --store ${quoteForShell(store)}`;
    const program = "npx --package milestone-migrate milestone";
    return [`${program} plan ${to}${where}`, ...(isSure ? [`${program} migrate ${to}${where}`] : [])];
}
/** A path is somebody else's text, and people paste commands. */
function quoteForShell(path) {
    const text = (0,native_path/* showName */.$i)(path);
    return /^[A-Za-z0-9._/-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function describeForecast({ forecast }) {
    if (forecast.kind !== "growing" || forecast.on === undefined) {
        return [];
    }
    const { backend, threshold, on } = forecast;
    return [`- at the present rate ${backend} fits from ${threshold} active records on, about ${on}`];
}
/** What the answer had to do without. */
function describeMissing({ advice }) {
    const byReason = Map.groupBy(advice.missing, ({ reason }) => reason);
    const gaps = (0,fact/* valueIn */.xm)(advice.facts.growth)?.gaps ?? [];
    return [
        ...[...byReason].map(([reason, facts]) => `- ${facts.map(({ fact }) => fact).join(", ")}: ${(0,markdown/* sentenceOf */.s$)(reason)}`),
        ...gaps.map((gap) => `- growth: ${(0,markdown/* sentenceOf */.s$)(gap)}`),
    ];
}
/** Findings in cells, for a summary. */
function findingRows(findings, most) {
    const rows = byImportance(findings)
        .slice(0, most)
        .map(({ severity, rule, file, line, column, message }) => [
        severity,
        (0,markdown/* codeCell */.MZ)(line === undefined ? file : `${file}:${line}:${column ?? 1}`),
        rule,
        (0,markdown/* codeCell */.MZ)(message),
    ]);
    return rows.length === 0 ? [] : (0,markdown/* tableOf */.c_)([["severity", "where", "rule", "what"], ...rows]);
}

;// CONCATENATED MODULE: ./dist/lib/report/comment-markdown.js




/** GitHub takes 65,536 characters; some room is left for how it counts. */
const MOST_CHARACTERS = 65_000;
/** More records or findings than these are read by nobody in a comment. */
const MOST_RECORDS = 100;
const MOST_FINDINGS = 100;
const MOST_LACKING = 25;
/**
 * What marks a comment as that of one store, invisible where it is read. The store's path is encoded: it could end the
 * HTML comment, or look like another one's.
 */
function markerOf(store) {
    const name = encodeURIComponent(store.toWellFormed()).replaceAll("-", "%2D");
    return `<!-- milestone-migrate comment for ${name} -->`;
}
/** The comment on a pull request; undefined where there is nothing to say. Pure: the same review, the same text. */
function renderComment(review, { runUrl }) {
    if (!isWorthSaying(review)) {
        return undefined;
    }
    const rest = `The whole report is in [the run of this check](${runUrl}).`;
    const head = [markerOf(review.store), `### Milestones: ${verdictOf(review)}`, "", describeStore(review)];
    const body = (records, findings) => [
        ...head,
        "",
        ...block(describeLacking(review, Math.min(records, MOST_LACKING))),
        ...block(describeRecords(review, records)),
        ...block(describeFindings(review, findings)),
    ];
    const scale = isTouched(review) || review.change === undefined ? describeScale(review) : [];
    const tail = [
        ...block(scale.length === 0 ? [] : ["**Scale:**", "", ...scale]),
        ...block(describeRecommendation(review)),
    ];
    const gaps = review.change === undefined ? describeMissing(review) : [];
    const missing = block(gaps.length === 0 ? [] : ["**Not known:**", "", ...gaps]);
    return fitLimit([
        () => finish([...body(MOST_RECORDS, MOST_FINDINGS), ...tail, ...missing]),
        () => finish([...body(0, MOST_FINDINGS), ...tail, ...missing, rest]),
        () => finish([...body(0, 0), ...tail, rest]),
        () => finish([...head, "", rest]),
    ], MOST_CHARACTERS);
}
/** What stays of a comment when there is nothing left to say. */
function renderResolved(store) {
    return `${markerOf(store)}\nMilestones in ${(0,markdown/* codeOf */.$N)(store)}: resolved; nothing is left to say about this pull request.\n`;
}
function block(lines) {
    return lines.length === 0 ? [] : [...lines, ""];
}
function finish(lines) {
    return `${lines.join("\n").trimEnd()}\n`;
}

;// CONCATENATED MODULE: ./dist/lib/report/review-annotations.js






/**
 * GitHub shows 10 annotations of a type and step, and drops the others without a word. A few stay free for what the step
 * has to say itself: a comment that could not be written, a clone that is too shallow.
 */
const MOST_ANNOTATIONS = { error: 9, warning: 7, notice: 8 };
/** Of what the run answers for, in all stores, the most important; `hidden` counts the others. Pure. */
function chooseAnnotations(reviews) {
    const all = reviews.flatMap((review) => answersFor(review).findings.map((finding) => ({ finding, folder: folderOf(review) })));
    const shown = finding/* SEVERITIES */.oC.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity).slice(0, MOST_ANNOTATIONS[severity]));
    return { shown: shown.map(({ finding, folder }) => annotate(finding, folder)), hidden: all.length - shown.length };
}
/** What merging would leave behind, line by line; no lines where that is nothing. */
function explainLacking({ store, lacking }) {
    switch (lacking?.kind) {
        case undefined:
            return [];
        case "unknown":
            return [
                `${store}: whether this branch lacks records of its base cannot be told:`,
                ...(0,quantity/* listLines */.i4)(lacking.problems),
            ];
        case "missing":
            return [
                `${store}: the base holds what this branch lacks; merged as it is, nobody would read it there any more:`,
                ...(0,quantity/* listLines */.i4)(lacking.records),
                WAY_OUT,
            ];
    }
}
/** From the repository's root to the folder that holds the store. */
function folderOf({ store }) {
    return store.slice(0, store.lastIndexOf("/") + 1);
}
function annotate({ severity, rule, file, message, fix, ...place }, folder) {
    const { line, column, endLine, endColumn } = place;
    // GitHub takes columns only of one line.
    const isOneLine = line !== undefined && column !== undefined && (endLine === undefined || endLine === line);
    return {
        level: severity,
        message: (0,markdown/* clip */.$Q)((0,native_path/* showName */.$i)([message, fix].filter((text) => text !== undefined).join(". ")), 1000),
        place: {
            title: rule,
            file: `${folder}${file}`,
            ...(line === undefined ? {} : { startLine: line, endLine: endLine ?? line }),
            ...(isOneLine ? { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) } : {}),
        },
    };
}

;// CONCATENATED MODULE: ./dist/lib/report/growth-chart.js

const DAY_MS = 86_400_000;
const MOST_POINTS = 24;
/**
 * Active records over time as a Mermaid chart, which GitHub draws; a second line is the next threshold. Nothing in it
 * but days and numbers; days are counted, since a date at every point would be drawn over the next one. No lines where
 * history tells too little. Pure.
 */
function drawGrowthChart(facts, forecast) {
    const days = (0,fact/* valueIn */.xm)(facts.growth)?.days ?? [];
    const [first] = days;
    if (first === undefined || days.length < 2) {
        return [];
    }
    const start = Date.parse(first.day);
    const spanDays = Math.max(1, Math.round((Date.parse(facts.now.slice(0, 10)) - start) / DAY_MS));
    const count = Math.min(MOST_POINTS, spanDays + 1);
    const points = Array.from({ length: count }, (_, at) => {
        const day = new Date(start + Math.round((spanDays * at) / (count - 1)) * DAY_MS).toISOString().slice(0, 10);
        return days.findLast((each) => each.day <= day)?.active ?? 0;
    });
    const threshold = "threshold" in forecast ? forecast.threshold : undefined;
    const top = Math.max(threshold ?? 0, ...points);
    return [
        "```mermaid",
        "xychart-beta",
        '  title "Active records"',
        `  x-axis "days since ${first.day}" 0 --> ${spanDays}`,
        `  y-axis "records" 0 --> ${Math.max(1, top)}`,
        `  line [${points.join(", ")}]`,
        ...(threshold === undefined ? [] : [`  line [${points.map(() => threshold).join(", ")}]`]),
        "```",
    ];
}

;// CONCATENATED MODULE: ./dist/lib/report/summary-markdown.js






/** GitHub takes 1 MiB of one step, in bytes; a character may have three. */
const summary_markdown_MOST_CHARACTERS = 300_000;
const MOST_ROWS = 200;
/** What the job's page shows of all stores of a run. Pure. */
function renderSummary(reviews, context) {
    const forms = [MOST_ROWS, 20, 0].map((rows) => () => renderAll(reviews, context, rows));
    const shortest = () => [...heading(reviews), "", "The JSON report has everything.", ""].join("\n");
    return fitLimit([...forms, shortest], summary_markdown_MOST_CHARACTERS);
}
function heading(reviews) {
    const [only] = reviews;
    return only !== undefined && reviews.length === 1
        ? [`## Milestones: ${verdictOf(only)}`]
        : [
            `## Milestones: ${(0,quantity/* countOf */.pq)(reviews.length, "store")}`,
            "",
            ...(0,markdown/* tableOf */.c_)([
                ["store", "backend", "verdict"],
                ...reviews
                    .slice(0, 500)
                    .map((review) => [
                    (0,markdown/* codeOf */.$N)(review.store).replaceAll("|", "\\|"),
                    review.validation.backend,
                    verdictOf(review),
                ]),
            ]),
        ];
}
function renderAll(reviews, context, rows) {
    const parts = reviews.flatMap((review) => [
        ...(reviews.length === 1 ? [] : [`### ${(0,markdown/* codeOf */.$N)(review.store)}`, ""]),
        ...renderOne(review, context, rows),
    ]);
    return `${[...heading(reviews), "", ...parts].join("\n").trimEnd()}\n`;
}
function renderOne(review, { repositoryUrl, gap }, rows) {
    const { store, commit, validation, advice, change, fingerprint } = review;
    const folder = store.slice(0, store.lastIndexOf("/") + 1);
    const link = ({ file, line }) => {
        const path = `${folder}${file}`.toWellFormed().split("/").map(encodeURIComponent).join("/");
        return `${repositoryUrl}/blob/${commit}/${path.replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"))}${line === undefined ? "" : `#L${line}`}`;
    };
    const whole = findingRows(validation.findings, rows);
    const hidden = validation.findings.length - Math.min(rows, validation.findings.length);
    const missing = describeMissing(review);
    const chart = drawGrowthChart(advice.facts, advice.forecast);
    return [
        describeStore(review),
        `Commit ${(0,markdown/* codeOf */.$N)(commit.slice(0, 12))}${change === undefined ? "" : `, compared with ${(0,markdown/* codeOf */.$N)(change.since.slice(0, 12))}`}${fingerprint === undefined ? "" : `; fingerprint ${(0,markdown/* codeOf */.$N)(fingerprint.data)}`}.`,
        "",
        ...summary_markdown_block(gap === undefined
            ? []
            : [
                `**Not known: what this change brought in**, since ${(0,markdown/* sentenceOf */.s$)(gap.reason)}. It takes ${(0,markdown/* sentenceOf */.s$)(gap.fix)}.`,
            ]),
        ...summary_markdown_block(describeLacking(review, Math.min(rows, 50))),
        ...summary_markdown_block(describeRecords(review, Math.min(rows, 50))),
        ...summary_markdown_block(change === undefined ? [] : describeFindings(review, rows, link)),
        ...summary_markdown_block(describeScale(review)),
        ...summary_markdown_block(chart),
        ...summary_markdown_block(describeRecommendation(review)),
        ...summary_markdown_block(whole.length === 0 || (change !== undefined && answersFor(review).findings.length === validation.findings.length)
            ? []
            : [
                "<details>",
                `<summary>All that is found in the store: ${countsOf(validation)}</summary>`,
                "",
                ...whole,
                ...(hidden > 0 ? ["", `… and ${(0,quantity/* countOf */.pq)(hidden, "more", "more")}, all in the JSON report`] : []),
                "",
                "</details>",
            ]),
        ...summary_markdown_block(missing.length === 0 ? [] : ["**Not known:**", "", ...missing]),
    ];
}
function summary_markdown_block(lines) {
    return lines.length === 0 ? [] : [...lines, ""];
}

// EXTERNAL MODULE: ./dist/lib/report/validation-text.js
var validation_text = __webpack_require__(62290);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
// EXTERNAL MODULE: ./dist/lib/measure/tally.js
var measure_tally = __webpack_require__(25177);
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var record_fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/validate/collect.js + 3 modules
var collect = __webpack_require__(96499);
// EXTERNAL MODULE: ./dist/lib/validate/since.js
var validate_since = __webpack_require__(91301);
// EXTERNAL MODULE: ./dist/lib/validate/validate.js
var validate = __webpack_require__(61049);
;// CONCATENATED MODULE: ./dist/lib/review/compare-records.js

const NO_CHANGES = {
    added: [],
    changed: [],
    completed: [],
    reopened: [],
    removed: [],
    broken: [],
};
/** What became of each record, by name and text. `titles` has those of records that are not as before. Pure. */
function compareRecords(before, now, titles) {
    const changes = { added: [], changed: [], completed: [], reopened: [], removed: [], broken: [] };
    const wasBroken = before === undefined ? new Set() : brokenIn(before);
    const broken = brokenIn(now);
    const isThere = (name) => now.marks.has(name) || broken.has(name);
    const kindOf = (name) => {
        if (before?.marks.has(name) === true) {
            return now.marks.hasSameText(name, before.marks) ? undefined : "changed";
        }
        if (before?.marks.has(otherState(name)) === true && !isThere(otherState(name))) {
            return (0,record_record/* keyOf */.TN)(name).state === "completed" ? "completed" : "reopened";
        }
        return wasBroken.has(name) ? "changed" : "added";
    };
    for (const name of now.marks.keys()) {
        const kind = kindOf(name);
        if (kind !== undefined) {
            changes[kind].push({ name, title: titles.get(name) ?? null });
        }
    }
    const gone = [...(before?.marks.keys() ?? [])].filter((name) => !isThere(name) && !isThere(otherState(name)));
    changes.removed.push(...gone.map((name) => ({ name, title: null })));
    const newlyBroken = [...broken].filter((name) => !wasBroken.has(name));
    changes.broken.push(...newlyBroken.map((name) => ({ name, title: null })));
    return changes;
}
/** Names of files that stand where a record should, and are none. */
function brokenIn({ marks, findings }) {
    const names = findings.flatMap(({ file, severity }) => {
        const [, state, stem] = /\/(active|completed)\/([^/]+)\.yaml$/.exec(file) ?? [];
        const name = `${state}/${stem}`;
        return severity === "error" && stem !== undefined && !marks.has(name) ? [name] : [];
    });
    return new Set(names);
}
function otherState(name) {
    const { state, id } = (0,record_record/* keyOf */.TN)(name);
    return (0,record_record/* nameOf */.Vb)({ state: state === "active" ? "completed" : "active", id });
}

;// CONCATENATED MODULE: ./dist/lib/review/make-review.js










/** Reads every record of a commit once, and of the one before it. `context` is that of the commit. Writes nothing. */
async function makeReview(context, { store, commit }, compared) {
    const was = compared?.before;
    const known = typeof was === "object" ? { records: new Map(), sizes: new Map() } : undefined;
    // By the settings of now: what these let pass did not come in.
    const { settings } = context;
    const before = typeof was === "object" ? await look(was, { settings, known }) : was;
    const titles = new Map();
    const marks = typeof before === "object" ? before.collected.scan.marks : undefined;
    const fingerprint = new record_fingerprint/* FingerprintBuilder */.gS();
    const onRecord = (record) => {
        fingerprint.add(record);
        if (compared !== undefined &&
            (marks === undefined ? before === undefined : marks.textDigestOf((0,record_record/* nameOf */.Vb)(record)) !== record.textDigest)) {
            titles.set((0,record_record/* nameOf */.Vb)(record), record.fields.title);
        }
    };
    const now = await look(context, { settings, known }, onRecord);
    const facts = (0,gather/* gatherFacts */.p)(context, now.counted);
    const adviceBefore = typeof was === "object" && typeof before === "object"
        ? (0,advice/* adviseOn */.m)(factsBefore(was, before, facts), was.settings.settings)
        : undefined;
    return {
        store,
        commit,
        validation: (0,validate/* reportOn */.Sb)(context, now.collected, {}),
        advice: (0,advice/* adviseOn */.m)(facts, settings.settings),
        fingerprint: now.counted.tally.kind === "known" ? fingerprint.finish() : undefined,
        change: compared && describeChange(context, compared.since, before, now, titles, adviceBefore),
    };
}
/**
 * The same moment without the change: who works on the store, and how fast it is, did not come with it. On another
 * backend age and times are other ones.
 */
function factsBefore(was, { counted }, now) {
    if (counted.backend !== now.backend) {
        return (0,gather/* gatherFacts */.p)({ ...was, now: () => new Date(now.now) }, counted);
    }
    const { tally } = counted;
    return {
        ...now,
        active: (0,fact/* mapFact */.Vt)(tally, ({ active }) => active),
        completed: (0,fact/* mapFact */.Vt)(tally, ({ completed }) => completed),
        tasks: (0,fact/* mapFact */.Vt)(tally, ({ tasks }) => tasks),
        workflows: (0,fact/* mapFact */.Vt)(tally, ({ workflows }) => workflows),
        dependencies: (0,fact/* mapFact */.Vt)(tally, ({ dependencies }) => dependencies),
    };
}
/** Findings and counts from one pass over the records. */
async function look(context, { settings, known }, onRecord = () => { }) {
    const tally = new measure_tally/* RecordTally */.Q();
    const see = (record) => {
        tally.add(record, sizeIn(known, record));
        onRecord(record);
    };
    const collected = withDriftAsError(await (0,collect/* collect */.Fo)({ ...context, settings }, see, known?.records));
    const { backend, scan } = collected;
    const problem = collected.findings.find(isUnreadable);
    const tallied = problem === undefined ? (0,fact/* known */.eO)(tally.get(), "the records") : (0,fact/* missing */.LO)(`${problem.file}: ${problem.message}`);
    return { collected, counted: { backend, marks: scan.marks, tally: tallied } };
}
/**
 * A commit that changes the old copy shares what nobody reads, where everybody who looks at its files takes it for done: the
 * last moment to say so loudly, unless the settings count it as something else.
 */
function withDriftAsError(collected) {
    const findings = collected.findings.map((each) => (each.rule === "drift" ? { ...each, severity: "error" } : each));
    return { ...collected, findings };
}
/** Beyond it, records are counted again. */
const MOST_SIZES = 20_000;
function sizeIn(known, record) {
    if (known === undefined) {
        return (0,measure_tally/* sizeOf */.$)(record);
    }
    const key = `${(0,record_record/* nameOf */.Vb)(record)} ${record.textDigest}`;
    const size = known.sizes.get(key) ?? (0,measure_tally/* sizeOf */.$)(record);
    if (known.sizes.size < MOST_SIZES) {
        known.sizes.set(key, size);
    }
    return size;
}
const UNREADABLE = new Set(["backend-unreadable", "storage-backend", "database-broken"]);
/** A backend that cannot be read never counts as one without records. */
function isUnreadable({ rule, severity }) {
    return severity === "error" && UNREADABLE.has(rule);
}
function describeChange(context, since, before, now, titles, adviceBefore) {
    const { collected } = now;
    if (before === "same") {
        const brought = (0,validate/* reportOn */.Sb)(context, { ...collected, findings: [] }, { since });
        return { since, records: NO_CHANGES, brought, mended: [], before: undefined };
    }
    const findings = before === undefined ? collected.findings : (0,validate_since/* broughtIn */.Vw)(collected, before.collected);
    const left = new Set((0,validate/* judge */.S4)(context, collected.findings).map(({ fingerprint }) => fingerprint));
    const were = before === undefined ? [] : (0,validate/* judge */.S4)(context, before.collected.findings);
    return {
        since,
        records: compareRecords(before?.collected.scan, collected.scan, titles),
        brought: (0,validate/* reportOn */.Sb)(context, { ...collected, findings }, { since }),
        mended: were.filter(({ fingerprint }) => !left.has(fingerprint)),
        before: adviceBefore,
    };
}

// EXTERNAL MODULE: ./dist/lib/action/checkout.js + 3 modules
var action_checkout = __webpack_require__(16461);
;// CONCATENATED MODULE: ./dist/lib/action/commits.js

/** `since` is what a person names; else the event tells. Throws UNKNOWN_COMMIT where the commit itself is not here. */
function findCommits(checkout, event, sha, since) {
    const tested = findTested(checkout, event, sha);
    if (since !== undefined) {
        return {
            tested,
            base: { kind: "known", commit: checkout.commit(since) ?? unknown(since, "Deepen the clone: fetch-depth: 0.") },
        };
    }
    return { tested, base: findBase(checkout, event, tested) };
}
function findTested(checkout, event, sha) {
    switch (event.kind) {
        case "pull-request":
            if (event.name === "pull_request_target") {
                // GITHUB_SHA is the base there. What the pull request holds is read as objects.
                return (checkout.commit(event.head.sha) ?? unknown(event.head.sha, "Run the job again: the branch may have moved."));
            }
            // The merge with the base is what would land; a workflow may have fetched the head alone.
            return checkout.commit(sha) ?? checkout.commit(event.head.sha) ?? unknown(sha, FETCH);
        case "merge-group":
            return checkout.commit(event.head) ?? unknown(event.head, FETCH);
        case "push":
        case "none":
            return checkout.commit(sha === "" ? "HEAD" : sha) ?? unknown(sha, FETCH);
    }
}
const FETCH = "Let actions/checkout fetch it: leave its ref out.";
function unknown(commit, fix) {
    throw new errors_error/* MilestoneError */.lO("UNKNOWN_COMMIT", `This clone has no commit ${JSON.stringify(commit)}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: [fix],
    });
}
function findBase(checkout, event, tested) {
    switch (event.kind) {
        case "none":
            return { kind: "none" };
        case "merge-group":
            return known(checkout.commit(event.base)) ?? lacking(checkout, "the base of the merge group");
        case "push":
            return findPushed(checkout, event, tested);
        case "pull-request": {
            if (tested !== event.head.sha && checkout.parents(tested).length > 1) {
                return known(checkout.commit(`${tested}^1`)) ?? lacking(checkout, "the base of the pull request", 2);
            }
            const base = checkout.commit(event.base.sha);
            const parted = base === undefined ? undefined : checkout.mergeBase(base, tested);
            return known(parted) ?? lacking(checkout, "where the pull request began");
        }
    }
}
/** A new branch, and one that was rewritten, is held against where it left the default branch. */
function findPushed(checkout, event, tested) {
    const { before, defaultBranch } = event;
    const found = before === undefined ? undefined : checkout.commit(before);
    if (found !== undefined) {
        return { kind: "known", commit: found };
    }
    const main = defaultBranch === "" ? undefined : checkout.commit(`refs/remotes/origin/${defaultBranch}`);
    const parted = main === undefined ? undefined : checkout.mergeBase(main, tested);
    // The default branch itself left nowhere: of what was pushed to it nobody knows then.
    const isTold = parted !== undefined && (before === undefined || parted !== tested);
    const what = before === undefined ? "where this new branch began" : "what was there before the push";
    return isTold ? { kind: "known", commit: parted } : lacking(checkout, what);
}
function known(commit) {
    return commit === undefined ? undefined : { kind: "known", commit };
}
/** `depth` is what is enough; 0 stands for all. A clone that has all history gets no more of it by depth. */
function lacking(checkout, what, depth = 0) {
    const fix = checkout.isShallow
        ? `actions/checkout with fetch-depth: ${depth}`
        : "input since, with the commit to compare with";
    return { kind: "missing", reason: `this clone does not have ${what}`, fix };
}

// EXTERNAL MODULE: ./dist/lib/action/complete-store.js
var complete_store = __webpack_require__(79480);
;// CONCATENATED MODULE: ./dist/lib/action/keep-comment.js
/**
 * Keeps one comment: made, changed in place, left alone where the text is the same, or turned into one line. Only our own
 * count: a comment with our marker by somebody else is theirs. Two jobs at once end with one comment, the oldest: whoever
 * made one looks again. `listed` are the pull request's comments a moment ago: of many stores each has one among them.
 * Returns its address; undefined where there is none.
 */
async function keepComment(github, wanted, listed) {
    const marked = markedIn(listed, wanted);
    // Whose the token is needs asking only where there is something that could be ours.
    const [oldest, ...others] = marked.length === 0 ? [] : byAuthor(marked, await github.viewer());
    await removeAll(github, others);
    if (oldest !== undefined) {
        const kept = await bringUpToDate(github, oldest, wanted);
        if (kept !== "gone") {
            return kept.url;
        }
    }
    const { text } = wanted;
    return text === undefined ? undefined : await create(github, { ...wanted, text });
}
async function create(github, wanted) {
    const made = await github.createComment(wanted.pullRequest, wanted.text, async () => {
        const marked = await findMarked(github, wanted);
        return marked.length === 0 ? undefined : byAuthor(marked, await github.viewer())[0];
    });
    const ours = made.author === undefined ? [] : byAuthor(await findMarked(github, wanted), made.author);
    // What was made may be missing in the list for a while.
    const [oldest = made, ...others] = ours.some(({ id }) => id === made.id) ? ours : [...ours, made];
    await removeAll(github, others);
    const kept = await bringUpToDate(github, oldest, wanted);
    return kept === "gone" ? undefined : kept.url;
}
/** Those of everybody, oldest first. */
function markedIn(listed, { marker }) {
    return listed.filter(({ body }) => body.startsWith(marker));
}
async function findMarked(github, wanted) {
    return markedIn(await github.comments(wanted.pullRequest), wanted);
}
function byAuthor(comments, login) {
    return comments.filter(({ author }) => author === login);
}
async function bringUpToDate(github, comment, wanted) {
    const text = wanted.text ?? wanted.resolved;
    return sameText(comment.body, text) ? comment : await github.updateComment(comment.id, text);
}
/** GitHub may give lines back with other ends than it was given. */
function sameText(left, right) {
    const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
    return plain(left) === plain(right);
}
async function removeAll(github, comments) {
    for (const { id } of comments) {
        await github.deleteComment(id);
    }
}

// EXTERNAL MODULE: ./dist/lib/branch/missing.js
var missing = __webpack_require__(32497);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
;// CONCATENATED MODULE: ./dist/lib/action/late-records.js






/**
 * What a branch that moves a store lacks of its base, in a pull request and in the merge queue: merged as it is, it would
 * leave that behind.
 */
async function findLateRecords(job, checkout, tested, store) {
    const { event } = job;
    if (event.kind !== "pull-request" && event.kind !== "merge-group") {
        return undefined;
    }
    const isTrusted = event.kind === "merge-group" || !event.isFork;
    try {
        const context = checkout.openCommit(store, tested, { isTrusted });
        const base = await late_records_findBase(job, checkout, { context, tested });
        if (base === undefined) {
            return undefined;
        }
        await (0,complete_store/* completeStore */.j)(job, checkout, base, store);
        const found = await (0,missing/* missingFromBranch */.j)(context, base, tested);
        return found.kind === "none" ? undefined : found;
    }
    catch (error) {
        if (!(error instanceof errors_error/* MilestoneError */.lO) || error.code === "STOPPED") {
            throw error;
        }
        const deeper = error.code === "REMOTE_FAILED" ? " A deeper clone has the base: fetch-depth: 0." : "";
        return { kind: "unknown", problems: [`${error.message}${deeper}`] };
    }
}
/** The tip of the base; undefined where nothing can be missing. A clone that is too shallow gets this one commit. */
async function late_records_findBase({ event, inputs, repositoryUrl }, checkout, { context, tested }) {
    const { base, isMerged } = baseOf(event, checkout, tested);
    if (base === undefined || checkout.commit(base) !== undefined) {
        return base;
    }
    // Only a store that has crossed to or from a database leaves anything behind.
    const hasCrossed = context.files.stat(context.layout.lastSwitchFile) !== undefined;
    // Merged with its base, a commit holds what the base wrote as the old copy.
    if (!hasCrossed || (isMerged && !(await hasDrift(context)))) {
        return undefined;
    }
    await checkout.fetchCommit({ url: repositoryUrl, token: inputs.token }, base);
    return base;
}
function baseOf(event, checkout, tested) {
    switch (event.kind) {
        case "merge-group":
            return { base: event.base, isMerged: true };
        case "pull-request": {
            const [first, ...others] = tested === event.head.sha ? [] : checkout.parents(tested);
            return others.length > 0 ? { base: first, isMerged: true } : { base: event.base.sha, isMerged: false };
        }
        default:
            return { base: undefined, isMerged: false };
    }
}
async function hasDrift(context) {
    const { files, layout, backends } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    const { kind } = await (0,find/* findDrift */.L1)(context, backend, marks);
    return kind === "drifted" || kind === "broken";
}

// EXTERNAL MODULE: ./dist/lib/action/layer.js
var action_layer = __webpack_require__(5410);
;// CONCATENATED MODULE: ./dist/lib/action/outputs.js


/** What a later step can read as `steps.<id>.outputs.<name>`; a test holds `action.yml` and docs/action.md to it. */
const OUTPUTS = (/* unused pure expression or super */ null && ([
    "result",
    "errors",
    "warnings",
    "notices",
    "new-errors",
    "new-warnings",
    "new-notices",
    "current-backend",
    "optimal-backend",
    "recommendation",
    "confidence",
    "fingerprint",
    "stores",
    "report",
    "sarif",
    "comment-url",
]));
/** The same, in modes that work on a branch. */
const BRANCH_OUTPUTS = (/* unused pure expression or super */ null && (["branch", "commit", "pull-request", "pull-request-url"]));
/** What the reviews say. Of several stores, what belongs to one is empty: `stores` has each. Pure. */
function describeOutputs(reviews, { passed }) {
    const sum = (severity) => String(reviews.reduce((total, { validation }) => total + validation.totals[severity], 0));
    const isCompared = reviews.some(({ change }) => change !== undefined);
    const sumNew = (severity) => isCompared ? String(reviews.reduce((total, review) => total + answersFor(review).totals[severity], 0)) : "";
    const stores = reviews.map(outputs_describeStore);
    const only = stores.length === 1 ? stores[0] : undefined;
    return {
        result: passed ? "passed" : "failed",
        errors: sum("error"),
        warnings: sum("warning"),
        notices: sum("notice"),
        "new-errors": sumNew("error"),
        "new-warnings": sumNew("warning"),
        "new-notices": sumNew("notice"),
        "current-backend": only?.currentBackend ?? "",
        "optimal-backend": only?.optimalBackend ?? "",
        recommendation: only?.recommendation ?? "",
        confidence: only?.confidence === undefined || only.confidence === null ? "" : String(only.confidence),
        fingerprint: only?.fingerprint ?? "",
        stores: JSON.stringify(stores),
    };
}
function outputs_describeStore({ store, validation, advice, fingerprint, change }) {
    const { recommendation, scale, facts } = advice;
    return {
        store,
        findings: validation.totals,
        newFindings: change?.brought.totals ?? null,
        currentBackend: validation.backend,
        optimalBackend: (0,fact/* valueIn */.xm)(facts.active) === undefined ? "" : scale.optimal,
        recommendation: recommendation.kind,
        confidence: "confidence" in recommendation ? recommendation.confidence.percent : null,
        fingerprint: fingerprint?.data ?? "",
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/report/escape-controls.js
var escape_controls = __webpack_require__(4115);
// EXTERNAL MODULE: ./dist/lib/report/validation-sarif.js
var validation_sarif = __webpack_require__(84424);
;// CONCATENATED MODULE: ./dist/lib/action/write-reports.js





/** Writes `report.json` and `report.sarif`. */
function writeReports(job, commit, base, reviews) {
    const { version } = job.door;
    const dir = reportDir(job);
    makeFolder(dir);
    const report = { format: 1, version, event: job.event.name, commit, base, stores: reviews };
    const written = { report: external_node_path_.join(dir, "report.json"), sarif: external_node_path_.join(dir, "report.sarif") };
    external_node_fs_.writeFileSync(written.report, `${(0,escape_controls/* toSafeJson */.D)(report)}\n`);
    external_node_fs_.writeFileSync(written.sarif, `${(0,escape_controls/* toSafeJson */.D)(toSarifOfAll(reviews))}\n`);
    return written;
}
/** One by one: where the system makes no folder, as in /proc, Node's own way of making all of them never ends. */
function makeFolder(dir) {
    if (external_node_fs_.existsSync(dir) || dir === external_node_path_.dirname(dir)) {
        return;
    }
    makeFolder(external_node_path_.dirname(dir));
    try {
        external_node_fs_.mkdirSync(dir);
    }
    catch (error) {
        // Another step made it in between.
        if (!(0,errors_error/* isErrno */.r)(error, "EEXIST")) {
            throw error;
        }
    }
}
function reportDir({ inputs, door: { env } }) {
    if (inputs.reportDir !== undefined) {
        return external_node_path_.resolve(env.GITHUB_WORKSPACE ?? "", inputs.reportDir);
    }
    if (!env.RUNNER_TEMP) {
        throw new errors_error/* MilestoneError */.lO("USAGE", "There is no folder for the reports: RUNNER_TEMP is not set.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Name one as input report-dir."],
        });
    }
    return external_node_path_.join(env.RUNNER_TEMP, "milestone-migrate");
}
/** Code scanning takes one run of a tool, so the stores share it: each file says where it stands. */
function toSarifOfAll(reviews) {
    const all = reviews.map(({ store, validation }) => (0,validation_sarif/* toSarif */.z)(validation, store.slice(0, store.lastIndexOf("/") + 1)));
    const results = all.flatMap(({ runs }) => runs.flatMap((run) => run.results)).slice(0, validation_sarif/* MOST_RESULTS */.f);
    const [first] = all;
    return first && { ...first, runs: first.runs.map((run) => ({ ...run, results })) };
}

;// CONCATENATED MODULE: ./dist/lib/action/check.js





















/** Of one store in the log; everything is in the report. */
const MOST_LOGGED = 200;
const STANDS = "The result of the check stands.";
/** `mode: check`: what is to be said of every store that was asked for, said in layers that need no other one. */
async function runCheck(job, clone) {
    const { inputs, door, event, sha } = job;
    if (event.kind === "push" && event.isDeletion) {
        door.log("A branch or tag was removed: there is nothing to check.");
        return errors_error/* EXIT */.dc.done;
    }
    try {
        const checkout = action_checkout/* Checkout */.R.open(door, clone);
        await fetchHead(job, checkout);
        const commits = findCommits(checkout, event, sha, inputs.since);
        return await checkCommits(job, checkout, commits, checkout.stores(commits.tested, inputs.stores));
    }
    catch (error) {
        throw (0,stopped/* asStopped */.Mc)(error, door.signal, "The store is as it was; a comment is as it was, or as it is to be.");
    }
}
/** Checks a commit against another one, and says what it found in every layer. */
async function checkCommits(job, checkout, commits, stores) {
    const { inputs, door } = job;
    const { tested, base } = commits;
    const reviews = [];
    for (const store of stores) {
        await (0,complete_store/* completeStore */.j)(job, checkout, tested, store);
        if (base.kind === "known") {
            await (0,complete_store/* completeStore */.j)(job, checkout, base.commit, store);
        }
        const lacking = await findLateRecords(job, checkout, tested, store);
        reviews.push({ ...(await review(job, checkout, store, commits)), ...(lacking && { lacking }) });
    }
    const failing = reviews.reduce((sum, each) => sum + countFailing(job, each), 0);
    const isLate = reviews.some(({ lacking }) => lacking !== undefined);
    const passed = failing === 0 && !isLate;
    await tell(job, commits, reviews, { passed });
    const found = failing === 0 ? [] : [`${(0,quantity/* countOf */.pq)(failing, "finding")} at or above ${inputs.failOn}`];
    const lacking = isLate ? ["records of the base are missing"] : [];
    door.log(passed ? "Passed." : `${[...found, ...lacking].join(", ")}: failed.`);
    return passed ? errors_error/* EXIT */.dc.done : errors_error/* EXIT */.dc.findings;
}
/**
 * With `pull_request_target` the clone is of the base, and stays so: what the pull request holds comes as objects, which
 * nothing checks out.
 */
async function fetchHead({ event, inputs, repository, repositoryUrl }, checkout) {
    const isTarget = event.kind === "pull-request" && event.name === "pull_request_target";
    if (isTarget && repository !== undefined && checkout.commit(event.head.sha) === undefined) {
        await checkout.fetch({ url: repositoryUrl, token: inputs.token }, [`refs/pull/${event.number}/head`]);
    }
}
async function review(job, checkout, store, { tested, base }) {
    const isTrusted = !(job.event.kind === "pull-request" && job.event.isFork);
    const was = base.kind === "known" ? findBefore(checkout, store, { tested, base: base.commit }) : undefined;
    await checkout.ahead(store, tested, was?.kind === "other" ? was.commit : undefined);
    // Two looks at nearly the same texts parse them once.
    const memo = was?.kind === "other" ? record_memo/* ParseMemo */.q.withoutJson() : new record_memo/* ParseMemo */.q(0);
    const at = (commit) => checkout.openCommit(store, commit, { isTrusted, memo });
    const before = was?.kind === "other" ? at(was.commit) : was?.kind;
    const compared = base.kind === "known" ? { since: base.commit, before: before === "none" ? undefined : before } : undefined;
    return await makeReview(at(tested), { store, commit: tested }, compared);
}
/** Most changes touch no store: the same tree has the same in it. */
function findBefore(checkout, store, commits) {
    const was = checkout.folder(commits.base, store);
    if (was === undefined) {
        return { kind: "none" };
    }
    return was === checkout.folder(commits.tested, store) ? { kind: "same" } : { kind: "other", commit: commits.base };
}
function countFailing({ inputs }, each) {
    const { failOn } = inputs;
    const { totals } = answersFor(each);
    const counted = failOn === "never" ? [] : finding/* SEVERITIES */.oC.filter((severity) => (0,finding/* isAtLeast */.du)(severity, failOn));
    return counted.reduce((sum, severity) => sum + totals[severity], 0);
}
/** Every layer by itself: what one cannot do is a warning, and the next one goes on. */
async function tell(job, { tested, base }, reviews, { passed }) {
    const { door, repositoryUrl } = job;
    const gap = base.kind === "missing" ? base : undefined;
    logReviews(job, reviews);
    await (0,action_layer/* layer */.q)(job, "The annotations", STANDS, async () => {
        const late = reviews.flatMap(explainLacking);
        if (late.length > 0) {
            await door.annotate("error", late.map(native_path/* showName */.$i).join("\n"), { title: "Records of the base are missing" });
        }
        const { shown, hidden } = chooseAnnotations(reviews);
        for (const { level, message, place } of shown) {
            await door.annotate(level, message, place);
        }
        if (hidden > 0) {
            door.log(`${(0,quantity/* countOf */.pq)(hidden, "finding")} without an annotation: GitHub shows 10 of a type. All are in the report.`);
        }
        if (gap !== undefined) {
            const text = `What this change brought in is not known, since ${gap.reason}; all that is found counts. It takes ${gap.fix}.`;
            await door.annotate("notice", text, { title: "A deeper clone would tell more" });
        }
    });
    await (0,action_layer/* layer */.q)(job, "The job summary", STANDS, async () => {
        await door.addSummary(renderSummary(reviews, { repositoryUrl, gap }));
    });
    await (0,action_layer/* layer */.q)(job, "The outputs", STANDS, async () => {
        for (const [name, value] of Object.entries(describeOutputs(reviews, { passed }))) {
            await door.setOutput(name, value);
        }
    });
    await (0,action_layer/* layer */.q)(job, "The reports", STANDS, async () => {
        const written = writeReports(job, tested, base, reviews);
        await door.setOutput("report", written.report);
        await door.setOutput("sarif", written.sarif);
        door.log(`Reports: ${written.report} ${written.sarif}`);
    });
    await (0,action_layer/* layer */.q)(job, "The comment", STANDS, () => comment(job, reviews));
}
function logReviews({ door }, reviews) {
    for (const each of reviews) {
        const report = answersFor(each);
        const shown = { ...report, findings: report.findings.slice(0, MOST_LOGGED) };
        const omitted = report.findings.length - shown.findings.length;
        door.log(`${each.store}: ${verdictOf(each)}`);
        door.log((0,validation_text/* renderValidation */.k)({ ...shown, omitted }, (0,paint/* makePaint */.R)(false)).trimEnd());
    }
}
/** One comment a store, last: nothing else waits for GitHub. */
async function comment(job, reviews) {
    const { door, inputs, event, repository, runUrl } = job;
    const { token } = inputs;
    if (!inputs.comment || event.kind !== "pull-request") {
        return;
    }
    if (token === undefined || repository === undefined) {
        door.log("No comment: there is no token, or no repository to ask.");
        return;
    }
    const github = await door.github({ token, repository });
    try {
        const listed = await github.comments(event.number);
        const urls = [];
        for (const each of reviews) {
            (0,stopped/* throwIfStopped */.$J)(door.signal);
            const wanted = {
                pullRequest: event.number,
                marker: markerOf(each.store),
                text: renderComment(each, { runUrl }),
                resolved: renderResolved(each.store),
            };
            const url = await keepComment(github, wanted, listed);
            urls.push(...(url === undefined ? [] : [url]));
        }
        await door.setOutput("comment-url", urls.join("\n"));
    }
    catch (error) {
        throw event.isFork && event.name !== "pull_request_target" ? explainFork(error) : error;
    }
}
/** No permission of the workflow gives a fork's token more. */
function explainFork(error) {
    return error instanceof errors_error/* MilestoneError */.lO && error.code === "GITHUB_REFUSED"
        ? new errors_error/* MilestoneError */.lO(error.code, error.message, {
            state: error.state,
            fix: [
                "A fork's token may only read. The job summary has the same; docs/action.md has a way with pull_request_target.",
            ],
            cause: error,
        })
        : error;
}


/***/ }),

/***/ 16461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ Checkout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js
var open_context = __webpack_require__(70929);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/git/git.js
var git_git = __webpack_require__(32551);
;// CONCATENATED MODULE: ./dist/lib/git/git-worktree.js




/** Objects that are asked for with one process: bounded memory. */
const BATCH_FILES = 500;
/** Files outside the store that say what git ignores and converts in it. */
const RULES = [".gitignore", ".gitattributes"];
/**
 * A worktree that holds the store and nothing else. Files come out of objects and go back into them by us, byte for
 * byte: no filter, hook or conversion that a repository names is ever run, and a large repository costs no more.
 */
class GitWorktree {
    store;
    dir;
    git;
    repository;
    /** The commit whose tree the index holds. */
    indexed;
    constructor(repository, dir, commit) {
        this.repository = repository;
        this.dir = dir;
        this.store = external_node_path_.join(dir, ...repository.folder.split("/"));
        this.git = repository.git.in(dir);
        repository.git.run(["worktree", "add", "--quiet", "--no-checkout", "--detach", "--", dir, commit]);
        this.takeRules(commit);
        this.takeStore(commit);
        this.index(commit);
    }
    index(commit) {
        if (this.indexed !== commit) {
            this.git.run(["read-tree", commit]);
            this.indexed = commit;
        }
    }
    entries(commit) {
        return this.repository.entries(commit);
    }
    put(files) {
        for (const { path: name } of files) {
            external_node_fs_.rmSync((0,native_path/* nativePath */.vb)(this.fileOf(name)), { force: true });
        }
        this.writeAll(files.flatMap(({ path: name, id }) => (id === undefined ? [] : [{ path: name, id, mode: "100644" }])));
    }
    writeAll(files) {
        for (let at = 0; at < files.length; at += BATCH_FILES) {
            const batch = files.slice(at, at + BATCH_FILES);
            const blobs = this.repository.blobs(batch.map(({ id }) => id));
            for (const { path: name, mode } of batch) {
                write(this.fileOf(name), blobs.next().value ?? Buffer.alloc(0), mode);
            }
        }
    }
    commit({ onto, parents, paths, message, author }) {
        this.index(onto);
        const before = new Map(this.entries(onto).map((entry) => [entry.path, entry]));
        const kept = new Set(paths);
        const zero = "0".repeat(onto.length);
        const gone = [...before].filter(([name, { mode }]) => mode.startsWith("100") && !kept.has(name));
        const ids = this.hash(paths);
        this.assertUnfiltered(paths.filter((name, at) => before.get(name)?.id !== ids[at]));
        const lines = [
            ...gone.map(([name]) => `0 ${zero}\t${this.quoted(name)}\n`),
            ...paths.map((name, at) => `${before.get(name)?.mode ?? "100644"} ${ids[at]} 0\t${this.quoted(name)}\n`),
        ];
        this.indexed = undefined;
        this.git.run(["update-index", "--index-info"], lines.join(""));
        const tree = this.git.run(["write-tree"]).toString("latin1").trim();
        const said = message(tree);
        return { id: this.write(tree, parents, said, author), tree, parents, message: said };
    }
    keep(paths, message, author) {
        this.indexed = undefined;
        this.git.run(["read-tree", "--empty"]);
        const ids = this.hash(paths);
        const lines = paths.map((name, at) => `100644 ${ids[at]} 0\t${this.quoted(name)}\n`);
        this.git.run(["update-index", "--index-info"], lines.join(""));
        return this.write(this.git.run(["write-tree"]).toString("latin1").trim(), [], message, author);
    }
    write(tree, parents, message, { name, email }) {
        const settings = [`user.name=${name}`, `user.email=${email}`, "i18n.commitEncoding=UTF-8"];
        const options = settings.flatMap((setting) => ["-c", setting]);
        const given = parents.flatMap((parent) => ["-p", parent]);
        return this.git
            .run([...options, "commit-tree", ...given, "-F", "-", tree], message)
            .toString("latin1")
            .trim();
    }
    /**
     * A filter is a program that a repository names, and none is run here; what git should keep as something else (a pointer
     * of Git LFS, a cipher) would be committed as it is. Throws PREREQUISITES.
     */
    assertUnfiltered(changed) {
        const input = changed.map((name) => `${this.quoted(name)}\n`).join("");
        const lines = this.git.run(["check-attr", "--stdin", "filter"], input).toString("latin1").split("\n");
        const filters = lines.map((line) => line.slice(line.lastIndexOf(": ") + 2));
        const at = filters.findIndex((filter) => !["", "unspecified", "unset"].includes(filter));
        if (at >= 0) {
            const name = (0,native_path/* showName */.$i)(`${this.repository.folder}/${changed[at]}`);
            const filter = JSON.stringify((0,native_path/* showName */.$i)(filters[at] ?? ""));
            throw new errors_error/* MilestoneError */.lO("PREREQUISITES", `.gitattributes has ${name} go through the filter ${filter}, and a job runs no program that a repository names.`, {
                state: "Nothing was pushed.",
                place: { file: name },
                fix: [
                    "Do it in a clone, where git runs the filter: the milestone command of the same name, then commit and push.",
                    "Or take the attribute away from this file in .gitattributes.",
                ],
            });
        }
    }
    /** Makes objects of files, as they are. */
    hash(paths) {
        const output = this.git.run(["hash-object", "-w", "--no-filters", "--stdin-paths"], paths.map((name) => `${this.quoted(name)}\n`).join(""));
        return output.toString("latin1").split("\n").slice(0, -1);
    }
    /** A path from the top, as git reads it back whatever is in it. */
    quoted(name) {
        const bytes = Buffer.from((0,native_path/* nativePath */.vb)(`${this.repository.folder}/${name}`));
        const show = (byte) => byte < 32 || byte > 126 || byte === 34 || byte === 92
            ? `\\${byte.toString(8).padStart(3, "0")}`
            : String.fromCharCode(byte);
        return `"${[...bytes].map(show).join("")}"`;
    }
    /** Those of the folders that lead to the store. */
    takeRules(commit) {
        const folders = this.repository.folder.split("/").map((_, depth, all) => all.slice(0, depth));
        const files = folders.flatMap((folder) => RULES.map((name) => [...folder, name].join("/")));
        const places = files.map((file) => `:(top,literal)${file}`);
        const output = this.git.try(["ls-tree", "-z", "--full-tree", commit, "--", ...places]) ?? Buffer.alloc(0);
        for (const line of output.toString("utf8").split("\0")) {
            const [, mode = "", id = "", file = ""] = /^(100\d{3}) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
            for (const bytes of id === "" ? [] : this.repository.blobs([id])) {
                write(external_node_path_.join(this.dir, ...file.split("/")), bytes, mode);
            }
        }
    }
    /** Links come last, so that nothing can be written through one; the steps find and refuse them, as in a checkout. */
    takeStore(commit) {
        external_node_fs_.mkdirSync(this.store, { recursive: true });
        const entries = this.entries(commit);
        this.writeAll(entries.filter(({ mode }) => mode.startsWith("100")));
        for (const { path: name } of entries.filter(({ mode }) => mode === "160000")) {
            external_node_fs_.mkdirSync((0,native_path/* nativePath */.vb)(this.fileOf(name)), { recursive: true });
        }
        for (const { path: name, id } of entries.filter(({ mode }) => mode === "120000")) {
            const [target = Buffer.alloc(0)] = this.repository.blobs([id]);
            external_node_fs_.mkdirSync((0,native_path/* nativePath */.vb)(external_node_path_.dirname(this.fileOf(name))), { recursive: true });
            external_node_fs_.symlinkSync(target, (0,native_path/* nativePath */.vb)(this.fileOf(name)));
        }
    }
    /** Where a file of the store stands. A tree that somebody made by hand can name anything. Throws UNSAFE_PATH. */
    fileOf(name) {
        const parts = name.split("/");
        const bad = (part) => /^(?:|\.{1,2}|\.git)$/i.test(part) || part.includes(external_node_path_.sep) || part.includes("\0");
        if (parts.some(bad)) {
            throw new errors_error/* MilestoneError */.lO("UNSAFE_PATH", `${(0,native_path/* showName */.$i)(name)} is no path inside the store.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                place: { file: (0,native_path/* showName */.$i)(name) },
                fix: ["Remove it from the commit."],
            });
        }
        return external_node_path_.join(this.store, ...parts);
    }
}
function write(file, bytes, mode) {
    external_node_fs_.mkdirSync((0,native_path/* nativePath */.vb)(external_node_path_.dirname(file)), { recursive: true });
    external_node_fs_.writeFileSync((0,native_path/* nativePath */.vb)(file), bytes, { flag: "wx", mode: mode === "100755" ? 0o755 : 0o644 });
}

// EXTERNAL MODULE: ./dist/lib/git/repository.js + 3 modules
var repository = __webpack_require__(7097);
;// CONCATENATED MODULE: ./dist/lib/git/git-branches.js





/** Names the process that made it: what a killed one left is told apart from what another one works in. */
const NAME = /^milestone-branch-(\d+)-/;
/** Another machine's processes cannot be seen; a worktree of this age is nobody's. */
const STALE_AFTER_MS = 3_600_000;
/** The port over git: one repository here, one remote, worktrees below the folder for temporary files. */
class GitBranches {
    repository;
    remote;
    temp;
    constructor(repository, remote, temp) {
        this.repository = repository;
        this.remote = remote;
        this.temp = external_node_fs_.realpathSync(temp);
    }
    async tips(branches) {
        const found = await this.remote.refs(branches.map((name) => `refs/heads/${name}`));
        return new Map([...found].map(([ref, id]) => [ref.slice("refs/heads/".length), id]));
    }
    async fetch(commits) {
        const absent = commits.filter((each) => !this.repository.has(each));
        if (absent.length > 0) {
            await this.remote.fetch(absent);
        }
    }
    async fetchIfThere(commits) {
        const absent = commits.filter((each) => !this.repository.has(each));
        const isShallow = this.repository.git.line(["rev-parse", "--is-shallow-repository"]) === "true";
        for (const commit of absent) {
            try {
                await this.remote.fetch([commit], isShallow ? ["--depth=1"] : []);
            }
            catch (error) {
                // Whoever needs it says what is missing; the rest may do without.
                if (!(error instanceof errors_error/* MilestoneError */.lO && error.code === "REMOTE_FAILED")) {
                    throw error;
                }
            }
        }
    }
    async fetchRef(ref) {
        if ((await this.remote.refs([ref])).has(ref)) {
            await this.remote.fetch([`+${ref}:${ref}`]);
        }
    }
    read(commit) {
        const raw = this.repository.commitBytes(commit)?.toString("utf8");
        if (raw === undefined) {
            throw (0,repository/* missing */.c)(`commit ${commit}`);
        }
        const end = raw.indexOf("\n\n");
        const head = raw.slice(0, end).split("\n");
        const all = (key) => head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
        return { id: commit, tree: all("tree")[0] ?? "", parents: all("parent"), message: raw.slice(end + 2) };
    }
    storeTree(commit) {
        return this.repository.git.line(["rev-parse", "--verify", "--quiet", `${commit}:${this.repository.folder}`]);
    }
    leadsTo(commit, later) {
        return this.repository.git.try(["merge-base", "--is-ancestor", commit, later]) !== undefined;
    }
    async withWorktree(commit, use) {
        this.removeStale();
        const dir = external_node_fs_.mkdtempSync(external_node_path_.join(this.temp, `milestone-branch-${process.pid}-`));
        try {
            return await use(new GitWorktree(this.repository, dir, commit));
        }
        finally {
            this.remove(dir);
        }
    }
    async push(ref, commit, expected) {
        for (let tries = 1;; tries++) {
            const answer = await this.remote.push(ref, commit, expected);
            if (answer.exit === 0) {
                return { kind: "pushed" };
            }
            // Whatever it says: an answer can be lost after the ref was set, and who was first is told by the ref alone.
            const tip = await this.remote.refs([ref]).then((refs) => ({ id: refs.get(ref) }), () => undefined);
            if (tip?.id === commit) {
                return { kind: "pushed" };
            }
            if (tip !== undefined && tip.id !== expected) {
                return { kind: "raced", tip: tip.id };
            }
            if (tip === undefined || !(await this.remote.mayPass(answer, tries))) {
                const unknown = `Whether ${ref} was set there is not known; it is as it was or ${commit.slice(0, 12)}, whole.`;
                throw this.remote.failure("Pushing to", answer, tip === undefined ? unknown : `${ref} there is as it was.`);
            }
        }
    }
    /** Removing must not hide what went wrong before; what is left here, the next run removes. */
    remove(dir) {
        if (this.repository.git.try(["worktree", "remove", "--force", "--force", "--", dir]) === undefined) {
            external_node_fs_.rmSync(dir, { recursive: true, force: true });
        }
    }
    removeStale() {
        const listed = this.repository.git.try(["worktree", "list", "--porcelain", "-z"])?.toString("utf8") ?? "";
        for (const line of listed.split("\0")) {
            const dir = line.startsWith("worktree ") ? line.slice("worktree ".length) : "";
            const [, pid] = NAME.exec(external_node_path_.basename(dir)) ?? [];
            if (pid !== undefined && isOld(dir) && !isAlive(Number(pid))) {
                this.remove(dir);
            }
        }
    }
}
function isOld(dir) {
    const stat = external_node_fs_.statSync(dir, { throwIfNoEntry: false });
    return stat === undefined || Date.now() - stat.mtimeMs > STALE_AFTER_MS;
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch {
        // Also one of another user: removing its worktree would fail.
        return false;
    }
}

// EXTERNAL MODULE: ./dist/lib/git/kept-objects.js
var kept_objects = __webpack_require__(17830);
// EXTERNAL MODULE: ./dist/lib/git/read-objects.js
var read_objects = __webpack_require__(82450);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./dist/lib/git/remote.js



/** Protocols that a remote may be reached by. */
const PROTOCOLS = ["https", "http", "file"];
/** What no repository's settings may decide while a token is at hand: who is asked for it, and what runs beside. */
const PLAIN = [
    ["credential.helper", ""],
    ["core.askPass", ""],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["transfer.bundleURI", "false"],
    ["push.recurseSubmodules", "no"],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
];
const PLAIN_FETCH = [
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    "--no-auto-maintenance",
];
/** What the server forbids, it forbids the second time too. */
const FORBIDDEN = /\b(?:40[0134]|not found|denied|not permitted|not allowed|rejected|declined)\b/i;
/** Tries of what is the same done twice, and what is waited before the second. */
const TRIES = 3;
const FIRST_WAIT_MS = 1000;
/** One repository on a server, asked by the git command with a token that stands nowhere but in that command's environment. */
class Remote {
    url;
    git;
    token;
    call;
    /** Throws REMOTE_FAILED for an address that is none. */
    constructor(git, { url, token }, signal) {
        this.git = git;
        this.url = url;
        this.token = token;
        this.call = { protocol: protocolOf(url), settings: [...PLAIN, ...authorization(url, token)], signal };
    }
    /** Refs by their full name. */
    async refs(names) {
        const { out } = await this.again(["ls-remote", "--quiet", "--refs", "--", this.url, ...names]);
        const lines = out.split("\n").flatMap((line) => {
            const [id = "", name = ""] = line.split("\t");
            return names.includes(name) ? [[name, id]] : [];
        });
        return new Map(lines);
    }
    /** Objects, by their ids, that a partial clone lacks though it has the commits that hold them. */
    async fetchObjects(ids) {
        // Whoever tells the server what commits are here gets nothing of what they hold.
        const settings = [...this.call.settings, ["fetch.negotiationAlgorithm", "noop"]];
        await this.again(["fetch", ...PLAIN_FETCH, "--", this.url, ...ids], { ...this.call, settings });
    }
    async fetch(wanted, options = []) {
        await this.again(["fetch", ...PLAIN_FETCH, ...options, "--", this.url, ...wanted]);
    }
    /** False where the remote did not take it, whatever the reason; {@link describe} says what it said. */
    async push(ref, commit, expected) {
        const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
        const plain = ["--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--recurse-submodules=no"];
        return await this.git.call(["push", ...plain, lease, "--", this.url, `${commit}:${ref}`], this.call);
    }
    /** True, after a wait, where another try may succeed. */
    async mayPass({ out, err }, tries) {
        const { signal } = this.call;
        if (tries >= TRIES || signal.aborted || FORBIDDEN.test(`${err}\n${out}`)) {
            return false;
        }
        await (0,promises_.setTimeout)(FIRST_WAIT_MS * 2 ** (tries - 1), undefined, { signal }).catch(() => { });
        return !signal.aborted;
    }
    failure(what, { exit, out, err }, state) {
        const said = this.hide(`${err}\n${out}`)
            .split("\n")
            .filter((line) => /^(?:remote: |fatal: |error: |!\t)/.test(line) && /\w/.test(line.replace(/^remote: /, "")))
            .map((line) => (0,native_path/* showName */.$i)(line.replace(/^(?:remote|fatal|error): /, "").replaceAll("\t", " ")).trim());
        const why = this.call.signal.aborted
            ? `stopped by ${String(this.call.signal.reason)}`
            : (said.slice(0, 4).join("; ") || `git ended with ${exit ?? "a signal"}`).slice(0, 400);
        return new errors_error/* MilestoneError */.lO("REMOTE_FAILED", `${what} ${this.hide(this.url)} failed: ${why}.`, {
            state,
            fix: this.call.signal.aborted
                ? ["Run the job again."]
                : [
                    "Give the job `permissions: contents: write`, or a token that may push as input token.",
                    "If the server did not answer, run the job again later.",
                ],
        });
    }
    async again(args, call = this.call) {
        for (let tries = 1;; tries++) {
            const answer = await this.git.call(args, call);
            if (answer.exit === 0) {
                return answer;
            }
            if (!(await this.mayPass(answer, tries))) {
                throw this.failure(args[0] === "fetch" ? "Fetching from" : "Asking", answer, "Nothing was changed there.");
            }
        }
    }
    hide(text) {
        const secrets = this.token ? [this.token, encode(this.token)] : [];
        return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
    }
}
/** Throws REMOTE_FAILED. */
function protocolOf(url) {
    const protocol = PROTOCOLS.find((each) => url.startsWith(`${each}://`));
    if (protocol === undefined) {
        throw new errors_error/* MilestoneError */.lO("REMOTE_FAILED", `${JSON.stringify(url)} is no address of a repository.`, {
            state: "Nothing was changed.",
            fix: ["GITHUB_SERVER_URL and GITHUB_REPOSITORY say it; look at who sets them."],
        });
    }
    return protocol;
}
/**
 * actions/checkout leaves a header of its own in the settings; two of them are refused by GitHub. An empty one before
 * ours clears what was there, and the whole address makes that as specific as any.
 */
function authorization(url, token) {
    const key = `http.${url}.extraHeader`;
    const ours = token === undefined ? [] : [[key, `Authorization: Basic ${encode(token)}`]];
    return [[key, ""], ...ours];
}
function encode(token) {
    return Buffer.from(`x-access-token:${token}`).toString("base64");
}

// EXTERNAL MODULE: ./dist/lib/measure/hours.js
var hours = __webpack_require__(65144);
// EXTERNAL MODULE: ./dist/lib/store/find.js
var find = __webpack_require__(81067);
// EXTERNAL MODULE: ./dist/lib/action/clone.js
var action_clone = __webpack_require__(80698);
// EXTERNAL MODULE: ./dist/lib/action/store-patterns.js
var store_patterns = __webpack_require__(62360);
;// CONCATENATED MODULE: ./dist/lib/action/checkout.js















/** The clone that an earlier step made. Only its objects are read: nothing that is checked out is looked at or run. */
class Checkout {
    /** The repository's root. */
    root;
    git;
    door;
    /** By store: two commits of it hold mostly the same objects. */
    repositories = new Map();
    /** By commit and folder: {@link folder}. */
    knownFolders = new Map();
    kept = new kept_objects/* KeptObjects */.N();
    /** Ids of commits by names that mean the same for ever. */
    ids = new Map();
    gitDir;
    constructor(root, git, door, gitDir) {
        this.root = root;
        this.git = git;
        this.door = door;
        this.gitDir = gitDir;
    }
    /** Throws USAGE where git sees no repository. */
    static open(door, clone) {
        const { folder, git } = clone;
        const [root, gitDir] = door.env.GITHUB_WORKSPACE && git ? findPlaces(git) : [];
        if (git === undefined || root === undefined) {
            throw new errors_error/* MilestoneError */.lO("USAGE", `git sees no repository in ${(0,native_path/* showName */.$i)(folder)}.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: [
                    "Run actions/checkout before this step, and name its path as input path where it has one.",
                    "In a container git may be missing, or the files may belong to another user: actions/checkout sets safe.directory for its own user only.",
                ],
            });
        }
        const checkout = new Checkout(external_node_path_.resolve(root), new git_git/* Git */.T(root, door.env), door, gitDir);
        checkout.learn(clone, git);
        return checkout;
    }
    /** Commits, and folders of them, by one process. */
    learn(clone, git) {
        const names = (0,action_clone/* namesOf */.eZ)(clone);
        const objects = (0,read_objects/* readNamed */.Mk)(git, [...names.keys()]);
        for (const [name, { commit, store }] of names) {
            const object = objects.get(name);
            const id = objects.get(`${commit}^{commit}`)?.id;
            if (store === undefined && object !== undefined) {
                this.ids.set(commit, object.id);
                this.kept.keep(object.id, object.bytes);
            }
            else if (store !== undefined && id !== undefined) {
                this.knownFolders.set(`${id}:${store}`, object?.type === "tree" ? object.id : undefined);
            }
        }
    }
    get isShallow() {
        return this.git.line(["rev-parse", "--is-shallow-repository"]) === "true";
    }
    /** The full id; undefined where this clone has no such commit. */
    commit(name) {
        return (this.ids.get(name) ?? this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]));
    }
    /** In full ids; they may be beyond this clone. */
    parents(commit) {
        const bytes = this.kept.get(commit) ?? this.git.try(["cat-file", "commit", commit]);
        return bytes === undefined ? [] : (0,read_objects/* parentsOf */.fY)({ bytes });
    }
    /** Where two lines of history parted; undefined where this clone does not tell. */
    mergeBase(left, right) {
        return this.git.line(["merge-base", left, right]);
    }
    /** The stores that these names and patterns mean in a commit, sorted. Throws STORE_NOT_FOUND for one that means none. */
    stores(commit, given) {
        let folders;
        const found = given.flatMap((each) => {
            folders ??= given.some(store_patterns/* isPattern */.Pt) ? this.folders(commit) : [];
            const stores = (0,store_patterns/* isPattern */.Pt)(each)
                ? (0,store_patterns/* storesMatching */.cj)(each, folders)
                : (0,store_patterns/* storesNamed */.El)(each)
                    .filter((store) => this.isStore(commit, store))
                    .slice(0, 1);
            if (stores.length === 0) {
                const where = (0,store_patterns/* isPattern */.Pt)(each) ? "matches no store" : "is no store";
                throw new errors_error/* MilestoneError */.lO("STORE_NOT_FOUND", `${quoteName(each)} ${where} in ${commit.slice(0, 12)}.`, {
                    state: errors_error/* NOTHING_CHANGED */.Dh,
                    fix: ["Name the .milestones folder, or the folder that holds it, as input store."],
                });
            }
            return stores;
        });
        return [...new Set(found)].sort();
    }
    /** Not just any folder, as in `milestone --store`: a slip of the pen would become a store without records. */
    isStore(commit, folder) {
        return (this.folder(commit, folder) !== undefined &&
            (external_node_path_.posix.basename(folder) === find/* STORE_NAME */.EF ||
                find/* STORE_PARTS */.dJ.some((name) => this.folder(commit, `${folder}/${name}`) !== undefined)));
    }
    /** Fetches what refs of the server point to, as objects: no ref and no file of this clone changes. */
    async fetch(remote, refs) {
        await new Remote(this.git, remote, this.door.signal).fetch(refs);
    }
    /** Fetches one commit for what it holds: with what leads to it only where this clone has whole histories. */
    async fetchCommit(remote, commit) {
        const options = this.isShallow ? ["--depth=1"] : [];
        await new Remote(this.git, remote, this.door.signal).fetch([commit], options);
    }
    /**
     * True where a step before left objects out (`filter` and `sparse-checkout` of actions/checkout do). Looked for in a
     * file: most clones are none, and a git process for that would be for nothing.
     */
    get isPartial() {
        const file = external_node_path_.join(this.gitDir ?? external_node_path_.join(this.root, ".git"), "config");
        return external_node_fs_.existsSync(file) && /^\s*(?:promisor|partialclone)\s*=/im.test(external_node_fs_.readFileSync(file, "utf8"));
    }
    /** Fetches what a partial clone lacks of a store in a commit. Throws REMOTE_FAILED. */
    async complete(address, commit, store) {
        const remote = new Remote(this.git, address, this.door.signal);
        if (this.git.try(["ls-tree", "-r", "-z", "--full-tree", commit, "--", `:(top,literal)${store}`]) === undefined) {
            const head = this.git.run(["cat-file", "commit", commit]).toString("latin1");
            await remote.fetchObjects([/^tree ([0-9a-f]+)$/m.exec(head)?.[1] ?? ""]);
        }
        this.knownFolders.delete(`${commit}:${store}`);
        const tree = this.folder(commit, store);
        if (tree === undefined) {
            return;
        }
        const lines = this.git.run(["rev-list", "--objects", "--missing=print", tree]).toString("latin1").split("\n");
        const absent = lines.flatMap((line) => /^\?([0-9a-f]+)$/.exec(line)?.[1] ?? []);
        for (let at = 0; at < absent.length; at += BATCH_OBJECTS) {
            await remote.fetchObjects(absent.slice(at, at + BATCH_OBJECTS));
        }
    }
    /** What git calls the content of a folder in a commit; undefined where it has no such folder. */
    folder(commit, folder) {
        const key = `${commit}:${folder}`;
        if (!kept_objects/* FULL_ID */.G.test(commit) || !this.knownFolders.has(key)) {
            this.knownFolders.set(key, this.readFolder(commit, folder));
        }
        return this.knownFolders.get(key);
    }
    readFolder(commit, folder) {
        const line = this.git.line(["ls-tree", "-d", "-z", "--full-tree", commit, "--", `:(top,literal)${folder}`]);
        return /^040000 tree ([0-9a-f]+)\t/.exec(line ?? "")?.[1];
    }
    /**
     * A store as a commit of this full id holds it. What a fork wrote is no reason to speak to a server: see docs/action.md.
     * Throws SETTINGS_INVALID, unless broken settings are what is looked for.
     */
    openCommit(store, commit, { isTrusted, brokenSettings = true, memo }) {
        const env = isTrusted ? this.door.env : withoutServers(this.door.env);
        return (0,open_context/* openStore */.Ch)(this.commandDoor(env), { quiet: true }, "read", {
            brokenSettings,
            at: external_node_path_.join(this.root, store),
            found: { repository: this.repositoryOf(store), id: commit },
            asksServer: isTrusted,
            ...(memo && { memo }),
        });
    }
    /** Has git look at once for what a look at a store in these commits asks one by one. `before` is the one before it. */
    async ahead(store, commit, before) {
        const repository = this.repositoryOf(store);
        const dayBefore = new Date(repository.committedAt(commit).getTime() - hours/* DAY_MS */.s);
        await repository.ahead(commit, before, dayBefore);
    }
    repositoryOf(store) {
        const known = this.repositories.get(store);
        const repository = known ?? this.repositoryIn((0,open_context/* nearestFolder */.x_)(external_node_path_.dirname(external_node_path_.join(this.root, store))), store);
        this.repositories.set(store, repository);
        return repository;
    }
    /** As git sees it from a folder of the checkout, or of a worktree that has the same objects. */
    repositoryIn(folder, store) {
        const { kept, gitDir } = this;
        return repository/* Repository */.L.at(this.git.in(folder), store, { kept, ...(gitDir && { gitDir }) });
    }
    /** A store in a worktree of ours, where it stands at `at`, to be changed. */
    openWorktree(store, at) {
        const repository = this.repositoryIn(external_node_path_.dirname(at), store);
        return (0,open_context/* openStore */.Ch)(this.commandDoor(this.door.env), { quiet: true }, "change", { at, repository });
    }
    /** Commits beside this checkout, and the branches of the repository on the server. */
    branches(store, remote, temp) {
        return new GitBranches(this.repositoryOf(store), new Remote(this.git, remote, this.door.signal), temp);
    }
    commandDoor(env) {
        const { processes, signal, version } = this.door;
        return {
            cwd: this.root,
            env,
            processes,
            signal,
            version,
            interactive: false,
            colour: false,
            ready: () => this.door.ready?.(),
            now: () => this.door.now(),
            out: () => { },
            err: (text) => this.door.log(text.trimEnd()),
            confirm: async () => false,
            choose: async () => undefined,
        };
    }
    folders(commit) {
        const output = this.git.run(["ls-tree", "-r", "-d", "-z", "--name-only", "--full-tree", commit]);
        return output
            .toString("latin1")
            .split("\0")
            .flatMap((name) => (name === "" ? [] : [(0,native_path/* decodeName */.e4)(Buffer.from(name, "latin1"))]));
    }
}
/** So many ids fit among the arguments of a process everywhere. */
const BATCH_OBJECTS = 500;
/** Where a name has line breaks, the first of the two is asked for by itself. */
function findPlaces(git) {
    const lines = git.line(action_clone/* PLACES */.ls.args)?.split("\n") ?? [];
    const [root, gitDir, ...more] = lines;
    if (root !== undefined && gitDir !== undefined && more.length === 0) {
        return [root, gitDir];
    }
    const alone = git.line(["rev-parse", "--show-toplevel"]);
    return alone === undefined ? [] : [alone];
}
function quoteName(name) {
    return JSON.stringify((0,native_path/* showName */.$i)(name));
}
/**
 * No server is spoken to for a stranger's settings, which could name one of theirs, or one that only this runner reaches;
 * and nothing that opens one is at hand. A store on a server then counts as one that cannot be read.
 */
function withoutServers(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(DATABASE_|PG)/.test(name));
    return { ...Object.fromEntries(kept), DATABASE_TYPE: "sqlite" };
}


/***/ }),

/***/ 79480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ WHOLE_CLONE),
/* harmony export */   j: () => (/* binding */ completeStore)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** What to do about a partial clone where what it lacks cannot be fetched. */
const WHOLE_CLONE = "Leave filter and sparse-checkout of actions/checkout out.";
/** What a partial clone lacks of a store in a commit is fetched; of its history it tells less. Throws REMOTE_FAILED. */
async function completeStore({ inputs, repositoryUrl }, checkout, commit, store) {
    if (!checkout.isPartial) {
        return;
    }
    try {
        await checkout.complete({ url: repositoryUrl, token: inputs.token }, commit, store);
    }
    catch (error) {
        throw error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "REMOTE_FAILED"
            ? new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO(error.code, `This clone is partial, and what it lacks did not come: ${error.message}`, {
                state: error.state,
                fix: [WHOLE_CLONE, ...error.fix],
                cause: error,
            })
            : error;
    }
}


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ layer)
/* harmony export */ });
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60283);
/* harmony import */ var _errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55033);


/**
 * One way in which the result is told, by itself: what cannot be written is a warning, and the next one goes on. `stands`
 * says what is not touched by it.
 */
async function layer({ door }, what, stands, run) {
    (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfStopped */ .$J)(door.signal);
    try {
        await run();
    }
    catch (error) {
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfStopped */ .$J)(door.signal);
        const { code, message, fix } = (0,_errors_to_milestone_error_js__WEBPACK_IMPORTED_MODULE_1__.toMilestoneError)(error);
        const text = `${what} could not be written: ${message} ${stands}`;
        await door.annotate("warning", [text, ...fix].join("\n"), { title: code });
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

/***/ 32497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openTruth),
/* harmony export */   j: () => (/* binding */ missingFromBranch)
/* harmony export */ });
/* harmony import */ var _drift_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13739);
/* harmony import */ var _drift_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6453);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _plan_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92021);
/* harmony import */ var _store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57393);
/* harmony import */ var _store_switch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97892);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31054);







/**
 * Compares two commits: every record of `base` must be in `head` as it is, or have been changed there since the switch
 * and not on `base`. Both commits are here, in full ids. Reads git objects only. Throws BACKEND_UNREADABLE where the
 * backend of `head` cannot be read.
 */
async function missingFromBranch(context, base, head) {
    const { layout, backends } = context;
    const [from, to] = [backendOf(context, base), backendOf(context, head)];
    if (from === undefined || to === undefined || !(0,_plan_move_js__WEBPACK_IMPORTED_MODULE_3__/* .crossesToDatabase */ .pB)({ from, to })) {
        return { kind: "none" };
    }
    const lastSwitch = (0,_store_last_switch_js__WEBPACK_IMPORTED_MODULE_4__/* .readLastSwitch */ .nZ)(backends.commitFiles(head), layout);
    const marks = await recordsIn(context, to, head);
    const before = await openTruth(context, from, base);
    try {
        const found = await (0,_drift_find_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOldCopy */ .CU)(before, lastSwitch, (name) => (marks ?? lastSwitch)?.get(name));
        switch (found.kind) {
            case "none":
            case "known":
                return { kind: "none" };
            case "drifted": {
                const unreadable = found.records.filter(({ change }) => change === "unreadable").map(_drift_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDrifted */ .q);
                if (unreadable.length > 0) {
                    return { kind: "unknown", problems: unreadable };
                }
                return { kind: "missing", base: from, head: to, records: found.records.map(_drift_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDrifted */ .q) };
            }
            case "unknown":
                return { kind: "missing", base: from, head: to, records: found.records };
            case "broken":
                return { kind: "unknown", problems: found.problems };
        }
    }
    finally {
        await before.close();
    }
}
/** Where the truth of a commit is on a server, that is what the server holds now: nobody else knows it. */
async function openTruth({ backends }, backend, commit) {
    return backend === "database" && backends.usesServer
        ? await backends.openServer()
        : await backends.openCommit(backend, commit);
}
/**
 * The records that a branch has. Undefined where they are on a server that this job may not ask: before the branch is
 * merged nobody writes there but us, and the last switch says what we wrote.
 */
async function recordsIn(context, backend, commit) {
    try {
        const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_6__/* .surveyMarks */ .h)(context, await openTruth(context, backend, commit));
        return marks;
    }
    catch (error) {
        const isOnServer = backend === "database" && context.backends.usesServer;
        if (isOnServer && error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && UNASKED.has(error.code)) {
            return undefined;
        }
        throw error;
    }
}
const UNASKED = new Set(["SERVER_UNREACHABLE", "SERVER_REFUSED", "SETTINGS_INVALID"]);
/** Undefined for a commit that has no store. */
function backendOf({ layout, backends }, commit) {
    try {
        return (0,_store_switch_js__WEBPACK_IMPORTED_MODULE_5__/* .readSwitch */ .hc)(backends.commitFiles(commit), layout);
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO && error.code === "STORE_NOT_FOUND") {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ adviseOn)
});

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/measure/growth.js
var growth = __webpack_require__(76840);
// EXTERNAL MODULE: ./dist/lib/measure/hours.js
var hours = __webpack_require__(65144);
;// CONCATENATED MODULE: ./dist/lib/measure/forecast.js




/** Older growth says little about the present. */
const WINDOW_DAYS = 90;
const FEWEST_DAYS = 14;
/** Days on which the number changed. */
const FEWEST_CHANGES = 3;
const MOST_DAYS_AHEAD = 3653;
/** Pure. The range is of two standard deviations, by the size of the single changes. */
function forecast(facts, settings) {
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const next = active === undefined ? undefined : nextThreshold(active, settings);
    if (settings.backend !== "auto") {
        return { kind: "none", reason: "the backend is pinned" };
    }
    if (active === undefined || next === undefined) {
        return { kind: "none", reason: active === undefined ? "the records cannot be counted" : "no threshold is left" };
    }
    if (facts.growth.kind === "missing") {
        return { kind: "too-little-history", reason: facts.growth.reason };
    }
    return extrapolate(active, next, facts.growth.value.days, new Date(facts.now));
}
/** The next number from which on another backend fits; undefined where there is none. */
function nextThreshold(active, { thresholds: { milestoneCount } }) {
    const { fileToHybrid, hybridToDatabase } = milestoneCount;
    if (active < fileToHybrid && fileToHybrid < hybridToDatabase) {
        return { threshold: fileToHybrid, backend: "hybrid" };
    }
    return active < hybridToDatabase ? { threshold: hybridToDatabase, backend: "database" } : undefined;
}
function extrapolate(active, next, days, now) {
    const from = (0,growth/* dayOf */.kb)(new Date(now.getTime() - WINDOW_DAYS * hours/* DAY_MS */.s));
    const start = days[Math.max(0, days.findLastIndex(({ day }) => day <= from))];
    if (start === undefined) {
        return { kind: "too-little-history", reason: "no day is known" };
    }
    const firstDay = start.day < from ? from : start.day;
    const span = Math.round((Date.parse((0,growth/* dayOf */.kb)(now)) - Date.parse(firstDay)) / hours/* DAY_MS */.s);
    const steps = stepsSince(start, days);
    if (span < FEWEST_DAYS || steps.length < FEWEST_CHANGES) {
        const reason = `${(0,quantity/* countOf */.pq)(span, "day")} with ${(0,quantity/* countOf */.pq)(steps.length, "change")}; ${FEWEST_DAYS} with ${FEWEST_CHANGES} are needed`;
        return { kind: "too-little-history", reason };
    }
    const change = active - start.active;
    const rate = { days: span, change, perWeek: Number(((7 * change) / span).toFixed(2)) };
    if (change <= 0) {
        return { kind: "not-growing", ...rate };
    }
    const spread = 2 * Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
    const remaining = next.threshold - active;
    const after = (changeOverSpan) => changeOverSpan <= 0 ? undefined : dayAhead(now, Math.ceil((remaining * span) / changeOverSpan));
    return {
        kind: "growing",
        ...next,
        ...rate,
        on: after(change),
        earliest: after(change + spread),
        latest: after(change - spread),
    };
}
/** By how much the number changed on each later day. */
function stepsSince(start, days) {
    const at = days.indexOf(start);
    return days.slice(at + 1).map(({ active }, index) => active - (days[at + index]?.active ?? 0));
}
function dayAhead(now, days) {
    return days > MOST_DAYS_AHEAD ? undefined : (0,growth/* dayOf */.kb)(new Date(now.getTime() + days * hours/* DAY_MS */.s));
}

// EXTERNAL MODULE: ./dist/lib/measure/recommend.js
var recommend = __webpack_require__(67241);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var measure_scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/measure/outlook.js





/** What would change the recommendation: found by asking again with other facts. Pure. */
function describeOutlook(facts, scale, settings, recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return [{ when: "the records can be read", leadsTo: "they are counted" }];
        case "pinned":
            return [{ when: "storage.backend is auto", leadsTo: "the backend is chosen by scale again" }];
        case "optimal":
            return [
                ...growing(facts, scale, settings, recommendation.backend),
                ...shrinking(settings, recommendation.backend),
            ];
        case "recommended":
        case "monitoring":
            return [
                ...gainingConfidence(facts, settings, recommendation),
                ...(recommendation.direction === "up"
                    ? shrinking(settings, recommendation.to)
                    : growing(facts, scale, settings, recommendation.to)),
            ];
    }
}
function growing(facts, scale, { thresholds }, from) {
    if (from === "database") {
        return [];
    }
    const [key, to, slowMs] = from === "file" ? ["fileToHybrid", "hybrid", 500] : ["hybridToDatabase", "database", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")} (${(0,fact/* valueIn */.xm)(facts.active) ?? "?"} now)`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour (${scale.users} now)`;
    return [{ when: `${records}, ${users}, or queries above ${slowMs} ms on average`, leadsTo: `${to} fits better` }];
}
function shrinking({ thresholds }, from) {
    if (from === "file") {
        return [];
    }
    const [key, to, slowMs] = from === "hybrid" ? ["fileToHybrid", "file", 500] : ["hybridToDatabase", "hybrid", 1000];
    const { milestoneCount, concurrentUsers } = thresholds;
    const records = `fewer than ${(0,quantity/* countOf */.pq)(milestoneCount[key], "active record")}`;
    const users = `${(0,quantity/* countOf */.pq)(concurrentUsers[key], "user")} within an hour`;
    const orSmaller = to === "file" ? "" : ", or file";
    return [
        {
            when: `${records}, fewer than ${users}, and queries at most ${slowMs} ms`,
            leadsTo: `${to} is enough${orSmaller}`,
        },
    ];
}
/** Each thing that alone would make the confidence another one. */
function gainingConfidence(facts, settings, advice) {
    if (advice.direction === "down") {
        return [];
    }
    const trials = [
        ...olderBackend(facts),
        ...moreRecords(facts, settings, advice.to),
        {
            when: "queries that get slower by more than a fifth",
            facts: { ...facts, metricsMs: (0,fact/* known */.eO)([1, 1, 1, 2, 2, 2], "") },
        },
    ];
    return trials.flatMap(({ when, facts: supposed }) => {
        const next = (0,recommend/* recommend */.v)(supposed, (0,measure_scale/* describeScale */.q9)(supposed, settings), settings);
        const isGain = "confidence" in next && next.to === advice.to && next.confidence.percent > advice.confidence.percent;
        return isGain ? [{ when, leadsTo: `${next.kind}, confidence ${next.confidence.percent}` }] : [];
    });
}
function olderBackend(facts) {
    const { backendSince, now, backend } = facts;
    if (backendSince.kind === "missing") {
        return [];
    }
    const since = Date.parse(backendSince.value);
    const at = new Date(since + hours/* DAY_MS */.s).toISOString();
    const older = (0,fact/* known */.eO)(new Date(Date.parse(now) - hours/* DAY_MS */.s - 1).toISOString(), "");
    return [
        {
            when: `more than 24 hours on ${backend}, from ${at.slice(0, 16).replace("T", " ")} UTC on`,
            facts: { ...facts, backendSince: older },
        },
    ];
}
/** The next number of records that makes more of the distance. */
function moreRecords(facts, { thresholds }, to) {
    const active = (0,fact/* valueIn */.xm)(facts.active) ?? 0;
    const threshold = thresholds.milestoneCount[to === "hybrid" ? "fileToHybrid" : "hybridToDatabase"];
    const over = to === "hybrid" ? [1, 6, 11] : [1, 11, 26];
    return over
        .map((more) => threshold + more)
        .filter((count) => count > active)
        .map((count) => ({
        when: `${(0,quantity/* countOf */.pq)(count, "active record")} (${active} now)`,
        facts: { ...facts, active: (0,fact/* known */.eO)(count, "") },
    }));
}

;// CONCATENATED MODULE: ./dist/lib/measure/advice.js




/** What a fact is called where people read it. */
const NAMES = {
    active: "active records",
    completed: "completed records",
    tasks: "tasks",
    workflows: "workflows",
    dependencies: "dependencies",
    users: "users within an hour",
    usersOverDay: "users within a day",
    queryTimesMs: "query times",
    metricsMs: "metrics",
    backendSince: "age of the backend",
    growth: "growth",
};
/** Pure: the same facts and settings give the same advice on every machine. */
function adviseOn(facts, settings) {
    const scale = (0,measure_scale/* describeScale */.q9)(facts, settings);
    const recommendation = (0,recommend/* recommend */.v)(facts, scale, settings);
    const named = Object.entries(NAMES);
    return {
        facts,
        scale,
        recommendation,
        missing: named.flatMap(([key, fact]) => {
            const found = facts[key];
            return found.kind === "missing" ? [{ fact, reason: found.reason }] : [];
        }),
        outlook: describeOutlook(facts, scale, settings, recommendation),
        forecast: forecast(facts, settings),
    };
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

/***/ 66764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isRecordName)
/* harmony export */ });
/* harmony import */ var _store_list_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40624);

/** Whether a path of a store (`active/a.yaml`) may be a record's, and no auxiliary file's, as far as its name tells. */
function isRecordName(path, auxiliary) {
    const name = path.slice(path.indexOf("/") + 1);
    return (0,_store_list_state_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeRecord */ .E4)(path) && name !== "dependencies.yaml" && !auxiliary.includes(name);
}


/***/ }),

/***/ 25177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   Q: () => (/* binding */ RecordTally)
/* harmony export */ });
/* harmony import */ var _record_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96989);

/** Counts records as they are read. */
class RecordTally {
    counts = { active: 0, completed: 0, tasks: 0, workflows: 0, dependencies: 0 };
    add(record, { tasks, workflows, dependencies } = sizeOf(record)) {
        this.counts[record.state] += 1;
        this.counts.tasks += tasks;
        this.counts.workflows += workflows;
        this.counts.dependencies += dependencies;
    }
    get() {
        return { ...this.counts };
    }
}
const NOTHING = { tasks: 0, workflows: 0, dependencies: 0 };
/** Pure. */
function sizeOf(record) {
    if (record.state !== "active") {
        return NOTHING;
    }
    const { data } = record;
    const tasks = listAt(data, "tasks");
    return {
        tasks: tasks.length,
        workflows: tasks.filter(hasWorkflow).length,
        dependencies: listAt(data, "dependencies", "requires").filter(isNamed).length,
    };
}
function listAt(data, ...path) {
    const value = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, ...path);
    return Array.isArray(value) ? value : [];
}
/** Shell tools see no difference between `true` and `"true"`. */
function hasWorkflow(task) {
    const enabled = (0,_record_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(task, "kiro_workflow", "enabled");
    return enabled === true || enabled === "true";
}
function isNamed(required) {
    return required !== null && required !== "";
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

/***/ 75842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   s$: () => (/* binding */ sentenceOf)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);

/** Longest piece of somebody else's text in one place. */
const LONGEST = 240;
/**
 * Somebody else's text as Markdown, inert and readable: in a code span GitHub links no mention, issue, keyword or
 * address, renders no HTML and ends no fence. What cannot be seen is shown as an escape. One line. Pure.
 */
function codeOf(text, longest = LONGEST) {
    const shown = clip((0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(text), longest);
    if (shown === "") {
        return "(empty)";
    }
    const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longestRun + 1);
    // A blank at both ends is taken away again; without it a backtick at an end would join the fence.
    const padded = /^[`\s]|[`\s]$/.test(shown) ? ` ${shown} ` : shown;
    return `${fence}${padded}${fence}`;
}
/** The same in a cell of a table, where a pipe would begin the next one even in a code span. */
function codeCell(text, longest = LONGEST) {
    return codeOf(text, longest).replaceAll("|", "\\|");
}
/** A sentence of ours that may hold a name of somebody else's: as plain text in which nothing acts. One line. */
function sentenceOf(text) {
    return clip((0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(text), 2 * LONGEST)
        .replace(/[\\`*_{}[\]<>|~$&!]/g, (character) => `\\${character}`)
        .replace(/^(\s*)([-+=#]|\d+[.)])/, "$1\\$2")
        .replace(/@|#|:\/\/|\bwww\.|\bGH-/gi, (found) => `${found}&#8203;`);
}
/** Made when first needed: its tables take longer to load than all the rest of the start. */
let segmenter;
/** At most so many characters, whole ones; what is left out shows as an ellipsis. */
function clip(text, longest) {
    if (text.length <= longest) {
        return text;
    }
    segmenter ??= new Intl.Segmenter();
    let kept = "";
    for (const { segment } of segmenter.segment(text.slice(0, 2 * longest))) {
        if (kept.length + segment.length > longest - 1) {
            break;
        }
        kept += segment;
    }
    return `${kept}…`;
}
/** Rows of cells that are Markdown already; the first is the head. `right` are the columns of numbers. */
function tableOf(rows, right = []) {
    const [head = [], ...body] = rows;
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(head), line(head.map((_, at) => (right.includes(at) ? "---:" : "---"))), ...body.map(line)];
}
/** Commands to copy, or another text as it is. The fence is longer than any run of backticks in them. */
function commandsOf(lines, language = "sh") {
    const longestRun = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
    const fence = "`".repeat(longestRun + 1);
    return [`${fence}${language}`, ...lines, fence];
}


/***/ }),

/***/ 38864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xv: () => (/* binding */ CLEAR_LINE),
/* harmony export */   e3: () => (/* binding */ terminalProgress)
/* harmony export */ });
/* unused harmony export drawBar */
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

const REDRAW_MS = 100;
const BAR_WIDTH = 24;
/** Takes away what a bar that did not reach its end left on the line. */
const CLEAR_LINE = "\r\u001b[K";
/**
 * A bar that is drawn over on a terminal, plain lines elsewhere, nothing when quiet. Drawn by the work itself: a
 * library's timers do not fire between synchronous reads, and must be stopped on every way out.
 */
function terminalProgress(target, quiet) {
    if (quiet) {
        return { step: () => { }, advance: () => { } };
    }
    return target.interactive ? drawnProgress(target) : { step: (name) => target.err(`${name}\n`), advance: () => { } };
}
function drawnProgress(target) {
    let total = 0;
    let drawnAt = 0;
    return {
        step: (name, records) => {
            total = records ?? 0;
            drawnAt = performance.now();
            target.err(`${CLEAR_LINE}${name}\n`);
        },
        advance: (done) => {
            const isLast = done >= total;
            if (total > 0 && (isLast || performance.now() - drawnAt > REDRAW_MS)) {
                drawnAt = performance.now();
                target.err(isLast ? CLEAR_LINE : `${CLEAR_LINE}  ${drawBar(done, total)}\r`);
            }
        },
    };
}
/** `[======------------------] 2,500 of 10,000`. Pure. */
function drawBar(done, total) {
    const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
    const count = `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)}`;
    return `[${"=".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${count}`;
}


/***/ }),

/***/ 9270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   i4: () => (/* binding */ listLines),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `12,408`, of a whole number. The engine's own way loads the customs of a language first, which takes 10 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
/** `1 record`, `12,408 records`; irregular plurals are given. */
function countOf(count, noun, plural = `${noun}s`) {
    return `${formatCount(count)} ${count === 1 ? noun : plural}`;
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
/** One line each, indented by two; what is beyond ten is counted. `count` is of all, where not all are given. */
function listLines(items, count = items.length) {
    const shown = items.slice(0, LISTED);
    const more = count > shown.length ? [`  … and ${countOf(count - shown.length, "more", "more")}`] : [];
    return [...shown.map((item) => `  ${item}`), ...more];
}


/***/ }),

/***/ 94735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RQ: () => (/* binding */ describeEvidence),
  pH: () => (/* binding */ describeFit),
  PN: () => (/* binding */ describeScaleLines)
});

// UNUSED EXPORTS: describeConfidence

// EXTERNAL MODULE: ./dist/lib/measure/confidence.js
var confidence = __webpack_require__(18179);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/measure/recommend.js
var recommend = __webpack_require__(67241);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/sparkline.js
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const DAY_MS = 86_400_000;
/**
 * A line of bars for numbers that hold from their day on, up to `until` (`2026-11-22`), each bar as many days as any
 * other. The lowest stands for none, the highest for the largest. Pure.
 */
function drawSparkline(days, until, width) {
    const [first] = days;
    if (first === undefined) {
        return "";
    }
    const start = Date.parse(first.day);
    const span = Date.parse(until) - start;
    const bars = Math.max(1, Math.min(width, span / DAY_MS + 1));
    const largest = Math.max(1, ...days.map(({ active }) => active));
    const values = Array.from({ length: Math.floor(bars) }, (_, at) => {
        const end = bars < 2 ? span : (span * at) / (Math.floor(bars) - 1);
        return days.findLast(({ day }) => Date.parse(day) <= start + end)?.active ?? 0;
    });
    return values.map((value) => BARS[Math.round((value / largest) * (BARS.length - 1))]).join("");
}

// EXTERNAL MODULE: ./dist/lib/report/table.js
var table = __webpack_require__(53563);
;// CONCATENATED MODULE: ./dist/lib/report/scale-text.js






const TREND_WIDTH = 24;
/** The verdict: short. Pure, as everything here. */
function describeFit({ recommendation }, paint) {
    switch (recommendation.kind) {
        case "unknown":
            return "not known while the records cannot be read";
        case "pinned":
            return `${recommendation.backend}, pinned by storage.backend`;
        case "optimal":
            return recommendation.backend;
        case "recommended":
            return paint.warn(`${recommendation.to}, recommended with confidence ${recommendation.confidence.percent}`);
        case "monitoring": {
            const { to, direction, confidence } = recommendation;
            return direction === "down"
                ? `${to} would be enough; a move down is only watched`
                : `${to}, watched: confidence ${confidence.percent}, ${recommend/* RECOMMENDED_FROM */.H} are needed`;
        }
    }
}
/** Counts beside those of the records, growth and forecast: one labelled line each. */
function describeScaleLines(advice, isTerminal) {
    const { facts, scale } = advice;
    if (facts.active.kind === "missing") {
        return [];
    }
    const tasks = `${(0,quantity/* countOf */.pq)((0,fact/* valueIn */.xm)(facts.tasks) ?? 0, "task")}, ${(0,fact/* valueIn */.xm)(facts.workflows) ?? 0} with a workflow`;
    const complexity = (0,fact/* valueIn */.xm)(scale.complexity) ?? 0;
    const query = scale.averageQueryMs.kind === "known" ? `; queries take ${(0,confidence/* formatMs */._V)(scale.averageQueryMs.value)}` : "";
    const users = `${(0,quantity/* countOf */.pq)(scale.users, "user")} in an hour, ${scale.usersOverDay} in a day`;
    const dependencies = (0,quantity/* countOf */.pq)((0,fact/* valueIn */.xm)(facts.dependencies) ?? 0, "dependency", "dependencies");
    return [
        `Scale:     ${users}${query}`,
        `           ${tasks}, ${dependencies}: complexity ${(0,quantity/* formatCount */.B4)(complexity)}`,
        ...describeGrowth(advice, isTerminal),
        ...(facts.growth.kind === "known" ? describeForecast(advice.forecast) : []),
    ];
}
function describeGrowth({ facts, forecast }, isTerminal) {
    const growth = (0,fact/* valueIn */.xm)(facts.growth);
    const [first] = growth?.days ?? [];
    if (growth === undefined || first === undefined) {
        return [];
    }
    const line = isTerminal ? `${drawSparkline(growth.days, facts.now.slice(0, 10), TREND_WIDTH)} ` : "";
    const rate = "perWeek" in forecast ? `; ${forecast.perWeek} a week over ${(0,quantity/* countOf */.pq)(forecast.days, "day")}` : "";
    const gaps = growth.gaps.map((gap) => `; ${gap}`).join("");
    const active = (0,fact/* valueIn */.xm)(facts.active);
    const numbers = growth.days.length > 1 ? `${first.active} to ${active} active` : `${active} active, the same`;
    return [`Growth:    ${line}${numbers} since ${first.day}${rate}${gaps}`];
}
function describeForecast(forecast) {
    switch (forecast.kind) {
        case "none":
            return [];
        case "too-little-history":
            return [`Next:      too little history to say (${forecast.reason})`];
        case "not-growing":
            return [`Next:      no threshold is near: ${forecast.change} in ${(0,quantity/* countOf */.pq)(forecast.days, "day")}`];
        case "growing": {
            const { backend, threshold, on, earliest, latest } = forecast;
            const what = `${backend} at ${threshold} active records`;
            const range = latest === undefined ? `${earliest} or later` : `${earliest} to ${latest}`;
            return [
                on === undefined || earliest === undefined
                    ? `Next:      ${what}, not within ten years`
                    : `Next:      ${what}, about ${on} (${range})`,
            ];
        }
    }
}
/** Why, what would change it, and what was missing: whole blocks, after everything that is counted. */
function describeEvidence(advice) {
    const { recommendation, outlook, facts } = advice;
    if (recommendation.kind === "pinned" || recommendation.kind === "unknown") {
        return [];
    }
    return [
        ...("confidence" in recommendation && recommendation.direction === "up" ? describeConfidence(recommendation) : []),
        ...(outlook.length === 0
            ? []
            : ["What would change it:", ...outlook.map(({ when, leadsTo }) => `  ${when}: ${leadsTo}`)]),
        ...describeMissing(advice.missing),
        ...facts.brokenLogs.map(describeBroken),
    ];
}
/** Each point as a row, whether it counts or not. */
function describeConfidence({ to, confidence }) {
    const rows = confidence.points.map(({ evidence, earned, of, reason }) => [
        evidence,
        of > 0 ? `${earned} of ${of}` : earned === 0 ? "-" : String(earned),
        reason,
    ]);
    const earned = confidence.points.reduce((sum, point) => sum + point.earned, 0);
    const of = confidence.points.reduce((sum, point) => sum + point.of, 0);
    return [
        `Why ${to}, with ${earned} of ${of} points (confidence ${confidence.percent}):`,
        ...(0,table/* layOutTable */.N)([["evidence", "points", "why"], ...rows]).map((line) => `  ${line}`),
    ];
}
function describeMissing(missing) {
    const byReason = Map.groupBy(missing, ({ reason }) => reason);
    const lines = [...byReason].map(([reason, facts]) => `  ${facts.map(({ fact }) => fact).join(", ")}: ${reason}`);
    return lines.length === 0 ? [] : ["Not known:", ...lines];
}
function describeBroken({ file, entries, firstLine }) {
    return `Passed over in ${file}: ${(0,quantity/* countOf */.pq)(entries, "entry", "entries")} that cannot be read, first at line ${firstLine}`;
}


/***/ }),

/***/ 53563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ layOutTable)
/* harmony export */ });
/** Rows with columns as wide as their widest cell, two blanks between them. Pure. */
function layOutTable(rows) {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
    return rows.map((row) => row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd());
}


/***/ })

};
