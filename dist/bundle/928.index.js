export const id = 928;
export const ids = [928];
export const modules = {

/***/ 69928:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _action_run_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7592);
/* harmony import */ var _process_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48120);
/* harmony import */ var _report_inert_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8740);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61280);
/* harmony import */ var _young_generation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12247);






(0,_young_generation_js__WEBPACK_IMPORTED_MODULE_4__/* .limitYoungGeneration */ .a)();
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => stop.abort(name));
}
/** Loaded when the first thing is to be said: reading a store does not wait for it. */
const core = () => __webpack_require__.e(/* import() */ 446).then(__webpack_require__.bind(__webpack_require__, 53446));
const door = {
    env: process.env,
    processes: { host: node_os__WEBPACK_IMPORTED_MODULE_0__.hostname(), pid: process.pid, command: "GitHub Action", startOf: _process_start_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .G },
    signal: stop.signal,
    version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x,
    now: () => new Date(),
    log: (text) => process.stdout.write(`${(0,_report_inert_log_js__WEBPACK_IMPORTED_MODULE_3__/* .toLogLines */ .v)(text)}\n`),
    annotate: async (level, message, place) => (await core())[level](message, place),
    mask: async (secret) => (await core()).setSecret(secret),
    setOutput: async (name, value) => (await core()).setOutput(name, value),
    addSummary: async (markdown) => {
        await (await core()).summary.addRaw(markdown, true).write();
    },
    github: async ({ token, repository }) => {
        const { OctokitGitHub } = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 62264));
        const { GITHUB_API_URL, GITHUB_GRAPHQL_URL } = process.env;
        const apiUrl = GITHUB_API_URL || "https://api.github.com";
        const graphqlUrl = GITHUB_GRAPHQL_URL || "https://api.github.com/graphql";
        return new OctokitGitHub({ token, repository, apiUrl, graphqlUrl, version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x, signal: stop.signal });
    },
};
process.exitCode = await (0,_action_run_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(door);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./dist/lib/migrate/fail.js
var fail = __webpack_require__(26024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/auto/decide.js + 2 modules
var decide = __webpack_require__(70081);
// EXTERNAL MODULE: ./dist/lib/backup/kept-in-git.js
var kept_in_git = __webpack_require__(66294);
// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/backup/payload.js
var payload = __webpack_require__(9397);
// EXTERNAL MODULE: ./dist/lib/plan/plan.js
var plan = __webpack_require__(39771);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/report/markdown.js

/** Longest piece of somebody else's text in one place. */
const LONGEST = 240;
/**
 * Somebody else's text as Markdown, inert and readable: in a code span GitHub links no mention, issue, keyword or
 * address, renders no HTML and ends no fence. What cannot be seen is shown as an escape. One line. Pure.
 */
function codeOf(text, longest = LONGEST) {
    const shown = clip((0,native_path/* showName */.$i)(text), longest);
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
    return clip((0,native_path/* showName */.$i)(text), 2 * LONGEST)
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

// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/pull-request-markdown.js





/** Of each update as many records are named: with the longest names, all stays far below GitHub's 65,536 characters. */
const NAMED = 25;
/** Of the updates the last ones are listed. */
const UPDATES = 10;
/** What a pull request of ours says: plan, result, verification, and how to undo it. Pure; the same branch, the same text. */
function renderPullRequest(facts) {
    const sections = [
        [describePurpose(facts)],
        renderTable(facts),
        ...facts.warnings.map((warning) => [`> [!WARNING]\n> ${warning}`]),
        renderPlan(facts),
        renderVerification(facts),
        renderUpdates(facts),
        renderUndo(facts),
        renderChecks(facts),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
function describePurpose({ task, folder, fingerprint }) {
    const records = (0,quantity/* countOf */.pq)(fingerprint.active + fingerprint.completed, "record");
    switch (task.kind) {
        case "migrate":
            return `Merging this moves ${codeOf(folder)} from **${task.move.from}** to **${task.move.to}**: ${records}, none lost, none changed by the move.`;
        case "sync":
            return `Merging this brings over what was written to the old copy in ${codeOf(folder)} after its switch: ${records} in all.`;
        case "restore":
            return `Merging this brings ${codeOf(folder)} back to what it was when ${codeOf(task.backup)} was taken: ${records}.`;
    }
}
function renderTable({ backend, isOnServer, fingerprint, backup, databaseBytes, commit }) {
    const payload = backup === undefined ? "" : `; its payload is in git, ${wherePayload(backup)}`;
    const rows = [
        ["Backend after merging", isOnServer ? `${backend} (PostgreSQL)` : backend],
        ["Records", `${fingerprint.active} active, ${fingerprint.completed} completed`],
        ["Fingerprint", codeOf(fingerprint.data)],
        ...(databaseBytes === undefined ? [] : [["Database", `${(0,quantity/* formatBytes */.z3)(databaseBytes)}, committed`]]),
        ...(backup === undefined
            ? []
            : [["Backup", `${codeOf(backup.id)}, ${backup.metadata.proved ? "proved" : "not proved"}${payload}`]]),
        ["Commit", codeOf(pull_request_markdown_short(commit))],
    ];
    return tableOf([["", ""], ...rows]);
}
/** Rows of a server are in no commit of a branch. */
function wherePayload({ id, metadata }) {
    const { git } = metadata.details ?? {};
    return git === undefined || git.differs.some((name) => payload/* SERVER_ROWS */.oS.some((each) => each === name))
        ? codeOf((0,kept_in_git/* payloadRefOf */.l)(id))
        : `commit ${codeOf(pull_request_markdown_short(git.commit))}`;
}
function renderPlan({ task, isOnServer }) {
    return task.kind === "migrate"
        ? [
            "### Plan, as it was carried out",
            "",
            ...(0,plan/* describeSteps */.N)(task.move, isOnServer).map((step, at) => `${at + 1}. ${step}`),
        ]
        : [];
}
function renderVerification({ base, task, isOnServer }) {
    const first = task.kind === "migrate"
        ? "Every record was read back through another path than wrote it, and compared by content and by bytes."
        : "Every record that was written was read back and compared.";
    return [
        "### Verification",
        "",
        `- ${first}`,
        isOnServer
            ? "- Every record was read once more from the server, where the tables stand already: nobody reads them before this is merged. The fingerprint above is computed from that."
            : "- Every record was read once more from the commit of this branch: the fingerprint above is computed from that.",
        `- Nothing that ${codeOf(base)} held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.`,
    ];
}
function renderUpdates({ updates }) {
    if (updates.length === 0) {
        return [];
    }
    const shown = updates.slice(-UPDATES);
    const before = updates.length - shown.length;
    return [
        "### Brought over since",
        "",
        ...(before === 0 ? [] : [`- ${(0,quantity/* countOf */.pq)(before, "earlier update")}`]),
        ...shown.map(({ id, title, names }) => {
            const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
            const list = names
                .slice(0, NAMED)
                .map((name) => codeOf(name))
                .join(", ");
            return `- ${codeOf(pull_request_markdown_short(id))} ${sentenceOf(title)}${list === "" ? "" : `: ${list}${more}`}`;
        }),
    ];
}
function renderUndo({ task, backup }) {
    const before = "- Before merging: close this pull request and delete its branch. Nothing else was changed.";
    const to = backup === undefined ? "" : `${codeOf(`mode: restore`)} and ${codeOf(`backup: ${backup.id}`)}`;
    const exactly = backup === undefined
        ? []
        : [
            `- After merging, to exactly what it was: run the workflow with ${to}, or ${codeOf(`milestone restore ${backup.id}`)} in a clone. What was written since is set aside.`,
        ];
    return [
        "### How to undo",
        "",
        before,
        ...(task.kind === "migrate"
            ? [
                `- After merging, with all that was written since: ${codeOf("milestone rollback")} in a clone, then commit.`,
                ...exactly,
                "- Do not revert the merge: what was written after it would stay behind where nobody reads it.",
            ]
            : exactly),
    ];
}
function renderChecks({ startsNoWorkflows }) {
    return startsNoWorkflows
        ? [
            "> [!NOTE]",
            "> This was made with the job's own token, so no workflow starts by itself. To start the checks, close and reopen this pull request; to have them start, give the step the token of a GitHub App as input `token`.",
        ]
        : [];
}
function pull_request_markdown_short(commit) {
    return commit.slice(0, 12);
}

// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
;// CONCATENATED MODULE: ./dist/lib/branch/message.js
/** More are counted. */
const message_NAMED = 100;
/** The tree stands in the message, so that a commit that somebody changed is known for theirs. */
function writeMessage({ title, text, names, fingerprint, backup, base }, tree) {
    const more = names.length > message_NAMED ? [`  and ${names.length - message_NAMED} more`] : [];
    const paragraphs = [
        [title],
        [...text, ...names.slice(0, message_NAMED).map((name) => `  ${name}`), ...more],
        [`Fingerprint: ${fingerprint.data}`, `Text fingerprint: ${fingerprint.text}`],
        [...(backup === undefined ? [] : [`${BACKUP}: ${backup}`]), `${BASE}: ${base}`, `${TREE}: ${tree}`],
    ];
    return `${paragraphs.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
const BACKUP = "Milestone-Backup";
const BASE = "Milestone-Base";
const TREE = "Milestone-Tree";
/** Undefined for a commit that we did not make, or that holds something else by now. */
function readMessage({ message, tree }) {
    const base = trailer(message, BASE, "[0-9a-f]{40,64}");
    if (base === undefined || trailer(message, TREE, "[0-9a-f]{40,64}") !== tree) {
        return undefined;
    }
    const lines = message.split("\n");
    const names = lines.filter((line) => line.startsWith("  ")).map((line) => line.trim());
    return { title: lines[0] ?? "", names, backup: trailer(message, BACKUP, "migration-[\\w-]+"), base };
}
function trailer(message, name, value) {
    return new RegExp(`^${name}: (${value})$`, "m").exec(message)?.[1];
}

;// CONCATENATED MODULE: ./dist/lib/branch/chain.js


/** Longer than any branch of ours; a loop in what a stranger made must end. */
const MOST = 10_000;
/** Reads a branch whose commits are here, as those of `base` are. */
function readChain(branches, tip, base) {
    const commits = [];
    let merged;
    for (let id = tip, seen = 0; seen < MOST; seen++) {
        const commit = branches.read(id);
        const read = readMessage(commit);
        const [parent, other] = commit.parents;
        const isMerge = read === undefined && other !== undefined && branches.leadsTo(other, base);
        if (parent === undefined || (read === undefined && !isMerge)) {
            return { kind: "foreign", commit };
        }
        if (read === undefined) {
            merged ??= commits.length === 0 ? other : undefined;
        }
        else {
            commits.unshift({ id, tree: commit.tree, ...read });
        }
        if (parent === read?.base) {
            return { kind: "ours", commits: commits, merged };
        }
        id = parent;
    }
    return { kind: "foreign", commit: branches.read(tip) };
}
/** Throws BRANCH_EDITED where somebody else has commits on the branch. */
function assertOwn(branch, chain) {
    if (chain.kind === "ours") {
        return chain;
    }
    const newest = chain.commit.id.slice(0, 12);
    throw new errors_error/* MilestoneError */.lO("BRANCH_EDITED", `${branch} has commits of other people, the newest ${newest}; they are not overwritten.`, {
        state: "The branch and its pull request are as they were.",
        fix: [
            "Merge the pull request as it is, if its checks pass: what came late is brought over afterwards.",
            "Or bring the base over yourself: in a clone of the branch, git merge the base, milestone sync, commit, push.",
            "Or delete the branch: the next run makes it anew.",
        ],
    });
}

// EXTERNAL MODULE: ./dist/lib/validate/survey-marks.js
var survey_marks = __webpack_require__(31054);
;// CONCATENATED MODULE: ./dist/lib/branch/database-size.js

/** GitHub takes no larger file; every change of a database is a new file for git. */
const LIMITS = {
    name: "enterprise.db",
    warnBytes: 20_000_000,
    mostBytes: 100_000_000,
    wayOut: [
        "Set storage.database.type to postgresql (and DATABASE_URL in the job): records then live on a server, not in git.",
        "Or keep the database in Git LFS: git lfs track '.milestones/enterprise.db', and move on your machine with milestone migrate database.",
    ],
};
/** A backup of a server's rows is written once, so git keeps it once. */
const BACKUP_LIMITS = {
    name: "The backup of the server's rows",
    warnBytes: Number.POSITIVE_INFINITY,
    mostBytes: LIMITS.mostBytes,
    wayOut: [
        "Move on a machine that reaches the server, and keep its backup there: milestone migrate hybrid, then commit.",
    ],
};
/** A committed file is fine up to a size. Returns a warning. Throws TOO_LARGE_FOR_GIT. Pure. */
function judgeSize(sizeBytes, { name, warnBytes, mostBytes, wayOut } = LIMITS) {
    if (sizeBytes >= mostBytes) {
        const message = `${name} has ${megabytes(sizeBytes)}; GitHub takes no file of ${megabytes(mostBytes)} or more.`;
        throw new errors_error/* MilestoneError */.lO("TOO_LARGE_FOR_GIT", message, {
            state: "Nothing was changed, here and on GitHub.",
            fix: wayOut,
        });
    }
    return sizeBytes >= warnBytes
        ? `${name} has ${megabytes(sizeBytes)}, and git keeps every version of it; at ${megabytes(mostBytes)} GitHub refuses it. PostgreSQL (storage.database.type) or Git LFS keep it out of git.`
        : undefined;
}
/** As GitHub counts, down: what is refused is never shown as less than the limit by rounding. */
function megabytes(bytes) {
    return `${(Math.floor(bytes / 100_000) / 10).toFixed(1)} MB`;
}

// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/drift/find.js
var find = __webpack_require__(6453);
// EXTERNAL MODULE: ./dist/lib/store/last-switch.js
var last_switch = __webpack_require__(57393);
;// CONCATENATED MODULE: ./dist/lib/branch/missing.js







/**
 * Compares two commits: every record of `base` must be in `head` as it is, or have been changed there since the switch
 * and not on `base`. Both commits are here, in full ids. Reads git objects only. Throws BACKEND_UNREADABLE where the
 * backend of `head` cannot be read.
 */
async function missingFromBranch(context, base, head) {
    const { layout, backends } = context;
    const [from, to] = [backendOf(context, base), backendOf(context, head)];
    if (from === undefined || to === undefined || !(0,plan_move/* crossesToDatabase */.pB)({ from, to })) {
        return { kind: "none" };
    }
    const lastSwitch = (0,last_switch/* readLastSwitch */.nZ)(backends.commitFiles(head), layout);
    const marks = await recordsIn(context, to, head);
    const before = await openTruth(context, from, base);
    try {
        const found = await (0,find/* judgeOldCopy */.CU)(before, lastSwitch, (name) => (marks ?? lastSwitch)?.get(name));
        switch (found.kind) {
            case "none":
            case "known":
                return { kind: "none" };
            case "drifted": {
                const unreadable = found.records.filter(({ change }) => change === "unreadable").map(drift/* describeDrifted */.q);
                if (unreadable.length > 0) {
                    return { kind: "unknown", problems: unreadable };
                }
                return { kind: "missing", base: from, head: to, records: found.records.map(drift/* describeDrifted */.q) };
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
        const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await openTruth(context, backend, commit));
        return marks;
    }
    catch (error) {
        const isOnServer = backend === "database" && context.backends.usesServer;
        if (isOnServer && error instanceof errors_error/* MilestoneError */.lO && UNASKED.has(error.code)) {
            return undefined;
        }
        throw error;
    }
}
const UNASKED = new Set(["SERVER_UNREACHABLE", "SERVER_REFUSED", "SETTINGS_INVALID"]);
/** Undefined for a commit that has no store. */
function backendOf({ layout, backends }, commit) {
    try {
        return (0,store_switch/* readSwitch */.hc)(backends.commitFiles(commit), layout);
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND") {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./dist/lib/branch/facts.js






/** Reads the branch's tip, every record of it. */
async function readFacts(ports, baseCommit, given) {
    const context = ports.openCommit(given.commit);
    const { files, layout, backends } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    const { fingerprint } = await (0,survey_marks/* surveyMarks */.h)(context, await openTruth(context, backend, given.commit));
    const chain = readChain(ports.branches, given.commit, baseCommit);
    const [first, ...updates] = chain.kind === "ours" ? chain.commits : [];
    const databaseBytes = backend === "database" && !backends.usesServer ? files.stat(layout.databaseFile)?.sizeBytes : undefined;
    const warning = judgeSize(databaseBytes ?? 0);
    const backup = (0,list/* listBackups */.Cw)(context).find(({ id }) => id === first?.backup);
    return {
        ...given,
        folder: ports.folder,
        backend,
        isOnServer: backend === "database" && backends.usesServer,
        fingerprint,
        databaseBytes,
        backup: backup?.kind === "readable" ? backup : undefined,
        updates,
        warnings: warning === undefined ? [] : [warning],
    };
}

// EXTERNAL MODULE: ./dist/lib/files/replace.js
var replace = __webpack_require__(77228);
// EXTERNAL MODULE: ./dist/lib/migrate/migrate.js + 9 modules
var migrate = __webpack_require__(67575);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 1 modules
var make = __webpack_require__(80926);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var record_fingerprint = __webpack_require__(42624);
// EXTERNAL MODULE: ./dist/lib/report/paint.js
var paint = __webpack_require__(12027);
// EXTERNAL MODULE: ./dist/lib/report/plan-text.js
var plan_text = __webpack_require__(73746);
// EXTERNAL MODULE: ./dist/lib/restore/bring-payload.js
var bring_payload = __webpack_require__(68842);
// EXTERNAL MODULE: ./dist/lib/restore/plan.js
var restore_plan = __webpack_require__(86310);
// EXTERNAL MODULE: ./dist/lib/restore/restore.js + 2 modules
var restore = __webpack_require__(10881);
// EXTERNAL MODULE: ./dist/lib/settings/write-store-id.js
var write_store_id = __webpack_require__(10629);
// EXTERNAL MODULE: ./dist/lib/drift/compare.js
var compare = __webpack_require__(32987);
// EXTERNAL MODULE: ./dist/lib/store/git-files.js
var git_files = __webpack_require__(71604);
// EXTERNAL MODULE: ./dist/lib/sync/plan.js + 7 modules
var sync_plan = __webpack_require__(16123);
// EXTERNAL MODULE: ./dist/lib/sync/sync.js
var sync = __webpack_require__(25475);
;// CONCATENATED MODULE: ./dist/lib/branch/three-way.js
/** What says where the truth is, and since when: that is what the branch is about. */
const OF_THE_BRANCH = new Set(["config/storage-backend.txt", "config/last-switch.tsv", "index.db"]);
/** Taken as the base has them; our part of them is then written again. */
const WITH_OUR_PART = new Set([".gitignore", ".gitattributes", "config/storage-config.yaml"]);
/**
 * Brings together what the base has changed from `before` to `base` with what the branch made of `before`. Where
 * the branch left a database behind, that is the old copy, as the base has it now; the base's record files are then older
 * still, and stay out of it. Pure.
 */
function mergeFiles(before, base, branch, left) {
    const [was, now, ours] = [before, base, branch].map(byPath);
    const paths = [...new Set([...was.keys(), ...now.keys()])].sort();
    return paths.flatMap((path) => {
        const [old, theirs, mine] = [was.get(path), now.get(path), ours.get(path)];
        const isOlder = left.kind === "database" && left.recordFiles.has(path);
        if (isSame(old, theirs) || isSame(theirs, mine) || OF_THE_BRANCH.has(path) || isOlder) {
            return [];
        }
        if (theirs !== undefined && !theirs.mode.startsWith("100")) {
            return [{ kind: "conflict", path, why: "it is no plain file on the base" }];
        }
        if (isSame(old, mine) || WITH_OUR_PART.has(path) || (path === "enterprise.db" && left.kind === "database")) {
            return [{ kind: "take", path, id: theirs?.id }];
        }
        if (path.startsWith("logs/") && path.endsWith(".jsonl") && theirs !== undefined && mine !== undefined) {
            return [{ kind: "append", path, before: old?.id, base: theirs.id }];
        }
        return [{ kind: "conflict", path, why: "the base and the branch both changed it" }];
    });
}
function byPath(entries) {
    return new Map(entries.map((entry) => [entry.path, entry]));
}
function isSame(left, right) {
    return left?.id === right?.id && left?.mode === right?.mode;
}
/** A log to which two appended: the base's lines, then those that the branch wrote. Undefined where one changed lines. */
function appendBoth(before, base, branch) {
    const isAppended = [base, branch].every((each) => each.subarray(0, before.length).equals(before));
    if (!isAppended) {
        return undefined;
    }
    const ours = branch.subarray(before.length);
    const isLine = base.length === 0 || ours.length === 0 || base.at(-1) === 10;
    return Buffer.concat([base, Buffer.from(isLine ? "" : "\n"), ours]);
}

;// CONCATENATED MODULE: ./dist/lib/branch/bring-over.js













const NOTHING_WAS_PUSHED = "The branch and the base are as they were.";
/**
 * Brings what the base wrote since into a worktree that has the branch: files as files, and what became drift by that
 * into the database, or out of it. Throws BRANCH_CONFLICT where a person must decide, PREREQUISITES where the base is broken.
 */
async function bringOver(context, worktree, sides, move) {
    const [before, base, tip] = [sides.before, sides.base, sides.tip].map((commit) => worktree.entries(commit));
    const commits = [sides.before, sides.base];
    const left = move.from === "database"
        ? { kind: "database", recordFiles: await recordFilesOf(context, commits) }
        : { kind: "files" };
    const merges = mergeFiles(before ?? [], base ?? [], tip ?? [], left);
    assertMerged(merges);
    for (const merge of merges) {
        apply(context, worktree, merge);
    }
    (0,git_files/* writeGitFiles */.l)(context.files, context.layout, move.to);
    const { storeId } = context.settings.settings;
    if (storeId !== undefined) {
        (0,write_store_id/* writeStoreId */.k)(context.files, context.layout, storeId);
    }
    const drift = (0,plan_move/* crossesToDatabase */.pB)(move)
        ? await bringDriftOver(context)
        : { names: [], backup: undefined, changed: false };
    // Of a server nobody knows what it held when the branch was made.
    const isOnServer = move.from === "database" && context.backends.usesServer;
    const names = isOnServer ? drift.names : await changedRecords(context, sides, move.from);
    return { names, backup: drift.backup, changed: merges.length > 0 || drift.changed };
}
/** What the base changed, by name. */
async function changedRecords(context, { since, base }, from) {
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.openCommit(from, since));
    const now = await context.backends.openCommit(from, base);
    try {
        const { drifted } = await (0,compare/* compareVersions */.Z)(inOrder(marks), recordsOf(now));
        return drifted.map(drift/* describeDrifted */.q);
    }
    finally {
        await now.close();
    }
}
/** Files that are records, where the truth is elsewhere: paths in the store. */
async function recordFilesOf(context, commits) {
    const found = new Set();
    for (const commit of commits) {
        const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await context.backends.openCommit("file", commit));
        for (const name of marks.keys()) {
            found.add(`${name}.yaml`);
        }
    }
    return found;
}
function* inOrder(marks) {
    for (const [, mark] of marks.sorted()) {
        yield mark;
    }
}
async function* recordsOf(backend) {
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            yield item.record;
        }
    }
}
/** A sync without a person: what nobody decided stays undecided, and is said. */
async function bringDriftOver(context) {
    const choices = { ours: [], theirs: [] };
    const { plan } = await (0,sync_plan/* prepareSync */.Z)(context, { choices, pauseSessions: true, holdsLock: false });
    (0,possible/* assertPossible */.A)(plan.prerequisites);
    const open = plan.items.filter(({ kind }) => kind === "conflict");
    if (open.length > 0) {
        throw conflict(open.map(({ label }) => label));
    }
    if (plan.items.length === 0) {
        return { names: [], backup: undefined, changed: false };
    }
    const { id, items } = await (0,sync/* sync */.O)(context, { choices, pauseSessions: true, expectPlan: plan.digest });
    return { names: items.filter(({ kind }) => kind !== "same").map(({ label }) => label), backup: id, changed: true };
}
function assertMerged(merges) {
    const open = merges.flatMap((merge) => (merge.kind === "conflict" ? [`${(0,native_path/* showName */.$i)(merge.path)}: ${merge.why}`] : []));
    if (open.length > 0) {
        throw conflict(open);
    }
}
function conflict(open) {
    const shown = open.slice(0, 10).join("; ");
    const more = open.length > 10 ? `; and ${open.length - 10} more` : "";
    return new errors_error/* MilestoneError */.lO("BRANCH_CONFLICT", `A person must decide: ${shown}${more}.`, {
        state: NOTHING_WAS_PUSHED,
        fix: [
            "In a clone of the base branch, milestone sync shows both sides of each record and takes the one that you choose; commit and push that.",
            "Or delete the branch: the next run makes it anew from the base.",
        ],
    });
}
function apply({ files, layout, repository }, worktree, merge) {
    if (merge.kind === "take") {
        worktree.put(merge.path, merge.id);
    }
    else if (merge.kind === "append") {
        const file = layout.at(...merge.path.split("/"));
        const ids = [merge.before, merge.base];
        const [old, base] = ids.map((id) => (id === undefined ? undefined : [...(repository?.bytesOf([id]) ?? [])][0]));
        const both = appendBoth(old ?? Buffer.alloc(0), base ?? Buffer.alloc(0), files.read(file).bytes);
        if (both === undefined) {
            throw conflict([`${(0,native_path/* showName */.$i)(merge.path)}: lines in it were changed, not only appended`]);
        }
        (0,replace/* replaceFile */.f)(files, file, both);
    }
}

// EXTERNAL MODULE: ./dist/lib/files/nested-files.js
var nested_files = __webpack_require__(56659);
;// CONCATENATED MODULE: ./dist/lib/branch/committed-paths.js

/** What is ours to commit, whatever git ignores elsewhere: without it a clone could not act. */
const ALWAYS = /^(?:\.gitignore|\.gitattributes|config\/.*|backups\/[^/]+\/backup-metadata\.yaml|(?:active|completed)\/.*)$/;
/** Never new in a commit: each machine has its own. */
const NEVER = /^(?:backups|migrations|locks|sessions)\/|^(?:index|enterprise)\.db$|-(?:wal|shm|journal)$/;
/**
 * The files of the store that a commit is to have: those that it had and that are still there, and what a move, sync
 * or restore adds. A database that is not the truth, and any index, leave it.
 */
function committedPaths(context, before, backend) {
    const { files, layout, repository } = context;
    const own = (files.list(layout.dir) ?? []).map(({ name }) => name);
    const present = [...own, ...(0,nested_files/* nestedFiles */.v)(files, layout.dir)].filter((name) => files.stat(layout.at(name))?.kind === "file");
    const isTruth = (name) => name === "enterprise.db" && backend === "database";
    const known = present.filter((name) => before.has(name) && !/^(?:index|enterprise)\.db$/.test(name));
    const fresh = present.filter((name) => !before.has(name));
    const wanted = fresh.filter((name) => ALWAYS.test(name));
    const others = fresh.filter((name) => !ALWAYS.test(name) && !NEVER.test(name));
    const ignored = new Set(repository?.ignored(others));
    return [...present.filter(isTruth), ...known, ...wanted, ...others.filter((name) => !ignored.has(name))].sort();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./dist/lib/branch/task.js

/** `folder` is the store's, relative to the repository's root: of several stores each has its own branches. */
function branchOf(task, folder) {
    return `${nameOf(task)}${suffixOf(folder)}`;
}
function nameOf(task) {
    switch (task.kind) {
        case "migrate":
            return `milestone-migration/${task.move.from}-to-${task.move.to}`;
        case "sync":
            return `milestone-sync/${task.backend}`;
        case "restore":
            return `milestone-restore/${task.backup}`;
    }
}
/** Names of folders that differ may look the same as part of a branch; their digests do not. */
function suffixOf(folder) {
    const words = placeOf(folder).replace(/[^A-Za-z0-9]+/g, "-");
    return words === "" ? "" : `-${words.slice(0, 40)}-${(0,external_node_crypto_.hash)("sha256", folder).slice(0, 8)}`;
}
/** The folder that holds the store; empty for the repository's root. */
function placeOf(folder) {
    return folder.replace(/\/?\.milestones$/, "");
}
/** The first line of its commit, and the title of its pull request. */
function titleOf(task, folder) {
    const place = placeOf(folder).replace(/[^A-Za-z0-9./_-]/g, "?");
    const milestones = place === "" ? "milestones" : `milestones of ${place}`;
    switch (task.kind) {
        case "migrate":
            return `Move ${milestones} from ${task.move.from} to ${task.move.to}`;
        case "sync":
            return `Bring ${milestones} over from the old copy`;
        case "restore":
            return `Restore ${milestones} from ${task.backup}`;
    }
}

;// CONCATENATED MODULE: ./dist/lib/branch/make.js
























/** Does the task on the base, in a worktree. Whatever fails leaves nothing behind. */
async function makeCommit(ports, task, { base, earlier }) {
    return await ports.branches.withWorktree(base, async (worktree) => {
        if (task.kind === "migrate" && earlier !== undefined) {
            takeOverServer(ports, worktree.store, earlier);
        }
        const context = ports.openFolder(worktree.store);
        const done = await carryOut(ports, context, task);
        return done && (await commitAndCheck(ports, worktree, context, { ...done, base, parents: [base] }));
    });
}
/**
 * What an earlier branch published on a server bears the store's name, which stands on that branch alone: with it, and
 * with what each record was then, this run knows the tables for its own, and takes their place.
 */
function takeOverServer(ports, store, earlier) {
    const { files, layout, backends, settings } = ports.openFolder(store);
    if (!backends.usesServer || settings.settings.storeId !== undefined) {
        return;
    }
    const before = ports.openCommit(earlier);
    const { storeId } = before.settings.settings;
    if (storeId === undefined) {
        return;
    }
    (0,write_store_id/* writeStoreId */.k)(files, layout, storeId);
    if (before.files.stat(before.layout.lastSwitchFile) !== undefined) {
        (0,replace/* replaceFile */.f)(files, layout.lastSwitchFile, before.files.read(before.layout.lastSwitchFile).bytes);
    }
}
/** Brings what the base wrote since into a branch of ours; undefined where that is nothing. */
async function makeUpdate(ports, task, { baseName, ...sides }) {
    const { base, tip } = sides;
    return await ports.branches.withWorktree(tip, async (worktree) => {
        const context = ports.openFolder(worktree.store);
        const { names, backup, changed } = await bringOver(context, worktree, sides, task.move);
        if (!changed) {
            return undefined;
        }
        const title = names.length === 0
            ? `Bring the store up to date with ${baseName}`
            : `Bring ${(0,quantity/* countOf */.pq)(names.length, "record")} over from ${baseName}`;
        const text = names.length === 0 ? ["No record changed there since."] : ["Changed there since the branch was made:"];
        return await commitAndCheck(ports, worktree, context, { title, text, names, backup, base, parents: [tip, base] });
    });
}
async function carryOut(ports, context, task) {
    const title = titleOf(task, ports.folder);
    switch (task.kind) {
        case "migrate": {
            const { move, startedBy } = task;
            // What a branch that is gone had published on a server is taken over where it holds the same.
            const adopt = context.backends.usesServer;
            const plan = await (0,make/* planMove */.X)(context, move, { pauseSessions: true, holdsLock: false, adopt });
            ports.say((0,plan_text/* renderPlan */.E)(plan, (0,paint/* makePaint */.R)(false)).trimEnd());
            (0,possible/* assertPossible */.A)(plan.prerequisites);
            const request = { move, pauseSessions: true, expectPlan: plan, adopt, ...(startedBy && { startedBy }) };
            const { id, fingerprint } = await (0,migrate/* migrate */._)(context, request);
            return { title, text: [`${describeRecords(fingerprint)} moved and verified.`], names: [], backup: id };
        }
        case "sync": {
            const { names, backup } = await bringDriftOver(context);
            const text = ["Changed in the old copy after the switch:"];
            return backup === undefined ? undefined : { title, text, names, backup };
        }
        case "restore": {
            assertServerIsFree(context, task.backup);
            (0,bring_payload/* bringPayload */.t)(context, task.backup);
            const choices = { backup: task.backup, pauseSessions: true, logs: false };
            const plan = await (0,restore_plan/* planRestore */.q)(context, { ...choices, holdsLock: false });
            (0,possible/* assertPossible */.A)(plan.prerequisites);
            if (changesNothing(plan)) {
                return undefined;
            }
            const { id, fingerprint } = await (0,restore/* restore */.P)(context, { ...choices, expectPlan: plan.digest });
            const counts = `${plan.changed.length} overwritten, ${plan.added.length} brought back, ${plan.removed.length} set aside`;
            return {
                title,
                text: [`${describeRecords(fingerprint)} restored and verified: ${counts}.`],
                names: [],
                backup: id,
            };
        }
    }
}
function changesNothing({ from, to, changed, added, removed, otherFiles }) {
    return from === to && [changed, added, removed, otherFiles].every((each) => each.length === 0);
}
/** Rows that come back to a server are there at once, not after a merge: while it is the truth, that is not for a branch. */
function assertServerIsFree(context, backup) {
    const { files, layout, backends } = context;
    const { metadata } = (0,list/* findBackup */.SC)(context, backup);
    if (backends.usesServer && metadata.from === "database" && (0,store_switch/* readSwitch */.hc)(files, layout) === "database") {
        throw new errors_error/* MilestoneError */.lO("PREREQUISITES", "The server's tables are in use; no branch stands between them and people.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: [`Restore it from a machine that reaches the server: milestone restore ${backup}`],
        });
    }
}
function describeRecords({ active, completed }) {
    return `${(0,quantity/* countOf */.pq)(active + completed, "record")} (${active} active, ${completed} completed)`;
}
async function commitAndCheck(ports, worktree, context, { parents, ...said }) {
    (0,stopped/* throwIfStopped */.$J)(ports.signal);
    const { files, layout, backends } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    if (backend === "database" && !backends.usesServer) {
        judgeSize(files.stat(layout.databaseFile)?.sizeBytes ?? 0);
    }
    const { fingerprint } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(backend));
    const kept = keepPayload(ports, worktree, context, said.backup);
    const before = new Set(parents.concat(said.base).flatMap((each) => worktree.entries(each).map(({ path }) => path)));
    const commit = worktree.commit({
        onto: said.base,
        parents,
        paths: committedPaths(context, before, backend),
        message: (tree) => writeMessage({ ...said, fingerprint }, tree),
        author: ports.author,
    });
    await checkCommit(ports, commit.id, said.base, { backend, fingerprint });
    return { ...commit, kept };
}
/** What a backup holds and no commit does, in a commit of its own. */
function keepPayload({ author }, worktree, context, backup) {
    const paths = backup === undefined ? [] : (0,kept_in_git/* payloadOutsideGit */.e)(context, backup);
    if (backup === undefined || paths.length === 0) {
        return [];
    }
    const { files, layout } = context;
    const largest = Math.max(...paths.map((name) => files.stat(layout.at(name))?.sizeBytes ?? 0));
    judgeSize(largest, BACKUP_LIMITS);
    return [{ ref: (0,kept_in_git/* payloadRefOf */.l)(backup), commit: worktree.keep(paths, `Payload of ${backup}\n`, author) }];
}
/** From the objects that will be pushed, by the way that any clone reads them: the same records, and none of the base missing. */
async function checkCommit(ports, commit, base, wanted) {
    const context = ports.openCommit(commit);
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    const { fingerprint } = await (0,survey_marks/* surveyMarks */.h)(context, await openTruth(context, backend, commit));
    if (backend !== wanted.backend || !(0,record_fingerprint/* sameFingerprint */.tU)(fingerprint, wanted.fingerprint)) {
        throw unlike("its records are not those of the store that was committed");
    }
    const missing = await missingFromBranch(context, base, commit);
    if (missing.kind !== "none") {
        const names = missing.kind === "missing" ? missing.records : missing.problems;
        throw unlike(`it lacks what the base holds: ${names.slice(0, 5).join(", ")}`);
    }
}
function unlike(what) {
    return new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `The commit does not read back as it was made: ${what}.`, {
        state: "Nothing was pushed.",
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/branch/ports.js
/** The default token's account, by the address that GitHub links to it. */
const BOT = {
    name: "github-actions[bot]",
    email: "41898282+github-actions[bot]@users.noreply.github.com",
};

;// CONCATENATED MODULE: ./dist/lib/branch/pull-request.js

const BEGIN = "<!-- milestone-migrate: what stands between these two lines is written anew -->";
const END = "<!-- milestone-migrate: end -->";
/** Those from the branch, newest first. */
async function findPullRequests({ github }, branch) {
    return await github.pullRequests({ head: branch, state: "all" });
}
/**
 * Opens the pull request, or brings our part of an open one up to date. Repeating it changes nothing, and two at once
 * end with one. Throws what GitHub answers, PULL_REQUESTS_OFF among it: the branch stands by then.
 */
async function ensurePullRequest(ports, wanted) {
    const open = await findOpen(ports, wanted);
    if (open !== undefined) {
        return await bringUpToDate(ports, open, wanted);
    }
    try {
        const { title, branch: head, base } = wanted;
        const made = { title, head, base, body: withBlock("", wanted.body) };
        return { pullRequest: await ports.github.createPullRequest(made), did: "opened" };
    }
    catch (error) {
        // Another job may have been faster, or the answer was lost on its way.
        const now = isMadeMeanwhile(error) ? await findOpen(ports, wanted) : undefined;
        if (now === undefined) {
            throw error;
        }
        return await bringUpToDate(ports, now, wanted);
    }
}
function isMadeMeanwhile(error) {
    return error instanceof errors_error/* MilestoneError */.lO && (error.code === "GITHUB_CONFLICT" || error.code === "GITHUB_UNAVAILABLE");
}
async function findOpen(ports, { branch, base }) {
    const found = await ports.github.pullRequests({ head: branch, state: "open" });
    return found.find((each) => each.base.ref === base);
}
async function bringUpToDate({ github }, open, { body }) {
    const text = withBlock(open.body, body);
    return text === open.body
        ? { pullRequest: open, did: "nothing" }
        : { pullRequest: await github.updatePullRequest(open.number, { body: text }), did: "changed" };
}
/** The text with our part between its two markers: replaced where it stands, else at the end. GitHub keeps no carriage returns apart. */
function withBlock(text, ours) {
    const block = `${BEGIN}\n${ours.trim()}\n${END}`;
    const plain = text.replaceAll("\r\n", "\n");
    const start = plain.indexOf(BEGIN);
    const end = plain.indexOf(END, start);
    if (start < 0 || end < 0) {
        return plain.trim() === "" ? block : `${plain.trimEnd()}\n\n${block}`;
    }
    const result = plain.slice(0, start) + block + plain.slice(end + END.length);
    return result === plain ? text : result;
}

;// CONCATENATED MODULE: ./dist/lib/branch/raced.js

/** Another job, or a person, was faster, and left something else than we would have. */
function raced(branch, tip) {
    const now = tip === undefined ? "deleted" : `set to ${tip.slice(0, 12)}`;
    return new errors_error/* MilestoneError */.lO("BRANCH_RACED", `${branch} was ${now} by somebody else while this ran.`, {
        state: "It stays as they left it.",
        fix: ["Run it again.", "Give the workflow a concurrency group, so that its jobs wait for each other."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/branch/run.js
















/**
 * Does what was asked on a branch of its own, and opens or updates its pull request. Run again it changes nothing, or
 * brings the branch up to date. Throws MilestoneError; whatever it throws, branch and pull request are as they were or as
 * they are to be.
 */
async function runOnBranch(ports, options) {
    const baseName = options.base;
    const base = (await ports.branches.tips([baseName])).get(baseName);
    if (base === undefined) {
        throw new errors_error/* MilestoneError */.lO("UNKNOWN_COMMIT", `There is no branch ${JSON.stringify(baseName)} on GitHub.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Name the branch that pull requests go to as input base."],
        });
    }
    await ports.branches.fetch([base]);
    (0,stopped/* throwIfStopped */.$J)(ports.signal);
    const chosen = await chooseTask(ports, options.wish, base);
    (0,stopped/* throwIfStopped */.$J)(ports.signal);
    if (!isChosen(chosen)) {
        return chosen;
    }
    const startsNoWorkflows = await isOwnToken(ports);
    const run = new Run(ports, chosen.task, { baseName, base, isAsked: options.isAsked, startsNoWorkflows });
    const outcome = await run.run();
    return outcome.kind === "nothing-to-do" ? (chosen.otherwise ?? outcome) : outcome;
}
/** Looks at the base as it is now. */
async function chooseTask(ports, wish, base) {
    const context = ports.openCommit(base);
    const from = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    switch (wish.mode) {
        case "restore":
            await fetchPayloads(ports, [(0,list/* findBackup */.SC)(context, wish.backup)]);
            await ports.branches.fetchRef((0,kept_in_git/* payloadRefOf */.l)(wish.backup));
            return { task: { kind: "restore", backup: wish.backup } };
        case "migrate": {
            if (wish.to === from) {
                // What a record was at the switch is looked for where backups were taken.
                await fetchPayloads(ports, (0,list/* listBackups */.Cw)(context));
                return { task: { kind: "sync", backend: from } };
            }
            (0,plan_move/* assertMoveExists */.oW)({ from, to: wish.to });
            return { task: { kind: "migrate", move: { from, to: wish.to } } };
        }
        case "auto": {
            const decision = await (0,decide/* decideAuto */.II)(context, { pauseSessions: true });
            if (decision.kind === "migrate" && decision.plan !== undefined) {
                return { task: { kind: "migrate", move: decision.plan.move, startedBy: "auto" } };
            }
            // What came late to an earlier move is brought over, whatever is advised now.
            const stays = { kind: "stays", decision };
            if (context.files.stat(context.layout.lastSwitchFile) === undefined) {
                return stays;
            }
            await fetchPayloads(ports, (0,list/* listBackups */.Cw)(context));
            return { task: { kind: "sync", backend: from }, otherwise: stays };
        }
    }
}
function isChosen(chosen) {
    return !("kind" in chosen);
}
/** A shallow clone lacks the commits that hold what backups were taken of. */
async function fetchPayloads({ branches }, backups) {
    const commits = backups.flatMap((each) => (each.kind === "readable" ? [each.metadata.details?.git?.commit] : []));
    await branches.fetchIfThere(commits.filter((commit) => commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)));
}
class Run {
    ports;
    task;
    start;
    branch;
    constructor(ports, task, start) {
        this.ports = ports;
        this.task = task;
        this.start = start;
        this.branch = branchOf(task, ports.folder);
    }
    async run() {
        const { ports, task, branch } = this;
        const tip = (await ports.branches.tips([branch])).get(branch);
        const [newest] = await findPullRequests(ports, branch);
        const declined = isClosed(newest) ? newest : undefined;
        // A move is no more wanted, whatever the base does; what comes late is another matter each time.
        if (declined !== undefined && !this.start.isAsked && task.kind !== "sync") {
            return { kind: "declined", task, branch, pullRequest: declined };
        }
        const standing = await this.look(tip, newest);
        const start = { ...this.start, earlier: tip };
        if (standing.kind !== "ours") {
            return await this.publish("made", await makeCommit(ports, task, start), tip);
        }
        const { base, merged } = standing;
        await ports.branches.fetch([base]);
        const isSame = merged === undefined && this.isSameStore(base) && !this.leavesServer();
        if (isSame && declined !== undefined && !this.start.isAsked) {
            return { kind: "declined", task, branch, pullRequest: declined };
        }
        if (isSame && declined === undefined) {
            return await this.publish("standing", ports.branches.read(standing.tip), tip);
        }
        if (task.kind !== "migrate" || declined !== undefined) {
            const kind = declined === undefined ? "updated" : "made";
            return await this.publish(kind, await makeCommit(ports, task, start), tip);
        }
        const sides = { ...this.start, before: merged ?? base, since: base, tip: standing.tip };
        const made = await makeUpdate(ports, task, sides);
        return made === undefined
            ? await this.publish("standing", ports.branches.read(standing.tip), tip)
            : await this.publish("updated", made, tip);
    }
    /** Throws BRANCH_EDITED where somebody else has commits there that the base has not. */
    async look(tip, newest) {
        if (tip === undefined) {
            return { kind: "none" };
        }
        const { branches } = this.ports;
        await branches.fetch([tip]);
        const isOver = newest?.isMerged === true && newest.head.sha === tip;
        if (isOver || branches.leadsTo(tip, this.start.base)) {
            return { kind: "over", tip };
        }
        const chain = assertOwn(this.branch, readChain(branches, tip, this.start.base));
        const { commits, merged } = chain;
        // Only a move is put on top of what is there; everything else is made anew.
        if (merged !== undefined && (this.task.kind !== "migrate" || isClosed(newest))) {
            assertOwn(this.branch, { kind: "foreign", commit: branches.read(tip) });
        }
        return { kind: "ours", tip, base: lastOf(commits).base, merged };
    }
    /** What a server holds changes without any commit. */
    leavesServer() {
        const { task, ports, start } = this;
        return task.kind === "migrate" && task.move.from === "database" && ports.openCommit(start.base).backends.usesServer;
    }
    isSameStore(before) {
        const { branches } = this.ports;
        return branches.storeTree(before) === branches.storeTree(this.start.base);
    }
    /** Everything that can fail without the remote comes before the push; after it only the pull request is left. */
    async publish(kind, made, expected) {
        if (made === undefined) {
            const context = this.ports.openCommit(this.start.base);
            return { kind: "nothing-to-do", backend: (0,store_switch/* readSwitch */.hc)(context.files, context.layout) };
        }
        const facts = await this.describe(made.id);
        (0,stopped/* throwIfStopped */.$J)(this.ports.signal);
        await this.pushKept(made.kept ?? []);
        if (made.id !== expected) {
            const pushed = await this.ports.branches.push(`refs/heads/${this.branch}`, made.id, expected);
            if (pushed.kind === "raced") {
                return await this.yieldTo(pushed.tip);
            }
        }
        const names = kind === "standing" ? [] : (readMessage(made)?.names ?? []);
        return await this.propose(kind, facts, names);
    }
    /** Whoever finds the branch finds what it speaks of. */
    async pushKept(kept) {
        for (const { ref, commit } of kept) {
            const pushed = await this.ports.branches.push(ref, commit, undefined);
            if (pushed.kind === "raced") {
                throw raced(ref, pushed.tip);
            }
        }
    }
    /** Another job was faster. Where it did the same, there is nothing left to do; else its branch stands, and we say so. */
    async yieldTo(tip) {
        if (tip !== undefined) {
            await this.ports.branches.fetch([tip]);
            const chain = readChain(this.ports.branches, tip, this.start.base);
            if (chain.kind === "ours" && chain.merged === undefined && this.isSameStore(lastOf(chain.commits).base)) {
                return await this.propose("standing", await this.describe(tip), []);
            }
        }
        throw raced(this.branch, tip);
    }
    async describe(commit) {
        const { baseName: base, startsNoWorkflows } = this.start;
        return await readFacts(this.ports, this.start.base, { task: this.task, base, commit, startsNoWorkflows });
    }
    async propose(kind, facts, names) {
        const { ports, task, branch } = this;
        const { base, commit, startsNoWorkflows, warnings } = facts;
        const wanted = { branch, base, title: titleOf(task, ports.folder), body: renderPullRequest(facts) };
        const { pullRequest } = await ensurePullRequest(ports, wanted).catch((error) => {
            throw explainHalf(ports, error, { ...wanted, commit });
        });
        const baseCommit = this.start.base;
        return { kind, task, branch, base, baseCommit, commit, pullRequest, names, startsNoWorkflows, warnings };
    }
}
function lastOf(commits) {
    return commits[commits.length - 1] ?? commits[0];
}
function isClosed(newest) {
    return newest?.state === "closed" && !newest.isMerged;
}
/** What the job's own token pushes and opens starts no workflow. */
async function isOwnToken({ github }) {
    try {
        return (await github.viewer()) === BOT.name;
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "GITHUB_REFUSED") {
            // A token that may not even say whose it is, is none of a job.
            return false;
        }
        throw error;
    }
}
/** The branch is as it is to be; its pull request is as it was, or not there. */
function explainHalf({ signal, repositoryUrl }, error, { branch, base, commit }) {
    const pushed = `${branch} is pushed, whole and checked, at ${commit.slice(0, 12)}`;
    if (signal.aborted) {
        const state = `${pushed}; its pull request is as it was or as it is to be. The next run goes on from there.`;
        return new errors_error/* MilestoneError */.lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
    }
    if (!(error instanceof errors_error/* MilestoneError */.lO)) {
        return error;
    }
    return new errors_error/* MilestoneError */.lO(error.code, error.message, {
        state: `${pushed}; its pull request is as it was. The next run goes on from there.`,
        fix: [...error.fix, `Or open it yourself: ${repositoryUrl}/compare/${base}...${branch}?expand=1`],
        cause: error,
    });
}

// EXTERNAL MODULE: ./dist/lib/record/memo.js
var record_memo = __webpack_require__(91872);
// EXTERNAL MODULE: ./dist/lib/report/auto-text.js
var auto_text = __webpack_require__(1550);
;// CONCATENATED MODULE: ./dist/lib/report/branch-text.js



/** What a run on a branch came to, as a log and a summary show it, and what needs somebody's eye. Pure. */
function renderOutcome(outcome) {
    switch (outcome.kind) {
        case "nothing-to-do":
            return { text: `On ${outcome.backend} already, with nothing to bring over; nothing to do.`, warnings: [] };
        case "stays":
            return { text: (0,auto_text/* renderDecision */.X)(outcome.decision, (0,paint/* makePaint */.R)(false)).trimEnd(), warnings: [] };
        case "declined": {
            const { pullRequest, branch } = outcome;
            const text = `Pull request #${pullRequest.number} from ${branch} was closed without being merged; nothing was done.`;
            const warning = `${text} Run the workflow by hand (workflow_dispatch) to have it made again.`;
            return { text, warnings: [warning] };
        }
        case "made":
        case "updated":
        case "standing":
            return { text: renderBranch(outcome).join("\n"), warnings: warningsOf(outcome) };
    }
}
function renderBranch(outcome) {
    const { kind, branch, base, commit, pullRequest, names } = outcome;
    const head = {
        made: `Made ${branch} from ${base}.`,
        updated: `Brought ${branch} up to date with ${base}.`,
        standing: `${branch} is up to date with ${base}; nothing changed.`,
    }[kind];
    const brought = names.length === 0 ? [] : [`${(0,quantity/* countOf */.pq)(names.length, "record")} brought over:`, ...(0,quantity/* listLines */.i4)(names)];
    return [head, ...brought, `Commit: ${commit}`, `Pull request: #${pullRequest.number}, ${pullRequest.url}`];
}
function warningsOf({ kind, startsNoWorkflows, warnings, pullRequest }) {
    const quiet = startsNoWorkflows && kind !== "standing"
        ? [
            `What the job's own token pushes starts no workflow: the checks of #${pullRequest.number} wait until it is closed and reopened. Give the step the token of a GitHub App as input token, and they start by themselves.`,
        ]
        : [];
    return [...warnings, ...quiet];
}

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

// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var finding = __webpack_require__(14590);
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
    const move = recommendedMove(review);
    return move === undefined
        ? findings
        : `${findings}; ${move.to} is recommended with confidence ${move.confidence.percent}`;
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
 * True where a comment is worth a reader's time: something wrong came in or was mended, or a change to the store meets a
 * recommendation.
 */
function isWorthSaying(review) {
    const { change } = review;
    const isAdvised = recommendedMove(review) !== undefined && (change === undefined || isTouched(review));
    return countsOf(answersFor(review)) !== undefined || (change?.mended.length ?? 0) > 0 || isAdvised;
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
        : `${(0,quantity/* countOf */.pq)(active, "active record")}, ${((0,fact/* valueIn */.xm)(facts.completed) ?? 0).toLocaleString("en-US")} completed`;
    return `Store ${codeOf(store)} is on ${facts.backend}: ${counts}.`;
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
function review_markdown_describeRecords({ change }, most) {
    if (change === undefined) {
        return [];
    }
    const { records } = change;
    const counts = KINDS.filter((kind) => records[kind].length > 0).map((kind) => `${records[kind].length.toLocaleString("en-US")} ${kind}`);
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
    return title === null ? codeOf(name) : `${codeOf(name)} ${codeOf(title, 120)}`;
}
/** Findings, the most important first, `most` of them; `link` leads to the line, where it is known where to look. */
function describeFindings(review, most, link) {
    const report = answersFor(review);
    const mended = review.change?.mended ?? [];
    const counts = countsOf(report);
    const word = review.change === undefined ? "in the store" : "new";
    const line = [
        ...(counts === undefined ? [] : [`${counts} ${word}`]),
        ...(mended.length === 0 ? [] : [`${mended.length.toLocaleString("en-US")} mended`]),
        ...(report.accepted === 0 ? [] : [`${report.accepted.toLocaleString("en-US")} accepted by the baseline`]),
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
            .map((finding) => `- mended: ${describePlace(finding)} ${codeOf(finding.message)} (${finding.rule})`),
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
    const advice = fix === undefined ? "" : `\n  ${sentenceOf(fix)}`;
    return `- **${severity}** ${where} ${codeOf(message)} (${rule})${advice}`;
}
function describePlace({ file, line, column, record }) {
    const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
    const row = record !== undefined && !file.endsWith(`${record}.yaml`) ? ` ${codeOf(record)}` : "";
    return `${codeOf(`${file}${place}`)}${row}`;
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
        return tableOf([["", "now"], ...rows], [1]);
    }
    const were = rowsOf(before);
    return tableOf([["", "before", "with this change"], ...rows.map(([what = "", now = ""], at) => [what, were[at]?.[1] ?? "", now])], [1, 2]);
}
function rowsOf({ facts, scale, ...advice }) {
    const number = (value) => (value === undefined ? "unknown" : value.toLocaleString("en-US"));
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
        sentenceOf(point.reason),
    ]);
    const word = kind === "recommended" ? "recommended" : "watched, not yet recommended";
    return [
        `**Recommendation:** ${to} is ${word}: ${earned} of ${of} points, confidence ${confidence.percent}.`,
        "",
        ...tableOf([["evidence", "points", "why"], ...points]),
        "",
        "What would change it:",
        "",
        ...outlook.map(({ when, leadsTo }) => `- ${sentenceOf(`${when}: ${leadsTo}`)}`),
        ...describeForecast(advice),
        "",
        kind === "recommended" ? "To see the plan, and to move:" : "To see what a move would do:",
        "",
        ...commandsOf(commandsFor(store, to, recommendedMove(review) !== undefined)),
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
        ...[...byReason].map(([reason, facts]) => `- ${facts.map(({ fact }) => fact).join(", ")}: ${sentenceOf(reason)}`),
        ...gaps.map((gap) => `- growth: ${sentenceOf(gap)}`),
    ];
}
/** Findings in cells, for a summary. */
function findingRows(findings, most) {
    const rows = byImportance(findings)
        .slice(0, most)
        .map(({ severity, rule, file, line, column, message }) => [
        severity,
        codeCell(line === undefined ? file : `${file}:${line}:${column ?? 1}`),
        rule,
        codeCell(message),
    ]);
    return rows.length === 0 ? [] : tableOf([["severity", "where", "rule", "what"], ...rows]);
}

;// CONCATENATED MODULE: ./dist/lib/report/comment-markdown.js




/** GitHub takes 65,536 characters; some room is left for how it counts. */
const MOST_CHARACTERS = 65_000;
/** More records or findings than these are read by nobody in a comment. */
const MOST_RECORDS = 100;
const MOST_FINDINGS = 100;
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
        ...block(review_markdown_describeRecords(review, records)),
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
    return `${markerOf(store)}\nMilestones in ${codeOf(store)}: resolved; nothing is left to say about this pull request.\n`;
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
        message: clip((0,native_path/* showName */.$i)([message, fix].filter((text) => text !== undefined).join(". ")), 1000),
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
 * but days and numbers. No lines where history tells too little. Pure.
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
        return { day, active: days.findLast((each) => each.day <= day)?.active ?? 0 };
    });
    const threshold = "threshold" in forecast ? forecast.threshold : undefined;
    const top = Math.max(threshold ?? 0, ...points.map(({ active }) => active));
    return [
        "```mermaid",
        "xychart-beta",
        '  title "Active records"',
        `  x-axis [${points.map(({ day }) => `"${day}"`).join(", ")}]`,
        `  y-axis "records" 0 --> ${Math.max(1, top)}`,
        `  line [${points.map(({ active }) => active).join(", ")}]`,
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
            ...tableOf([
                ["store", "backend", "verdict"],
                ...reviews
                    .slice(0, 500)
                    .map((review) => [
                    codeOf(review.store).replaceAll("|", "\\|"),
                    review.validation.backend,
                    verdictOf(review),
                ]),
            ]),
        ];
}
function renderAll(reviews, context, rows) {
    const parts = reviews.flatMap((review) => [
        ...(reviews.length === 1 ? [] : [`### ${codeOf(review.store)}`, ""]),
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
        `Commit ${codeOf(commit.slice(0, 12))}${change === undefined ? "" : `, compared with ${codeOf(change.since.slice(0, 12))}`}${fingerprint === undefined ? "" : `; fingerprint ${codeOf(fingerprint.data)}`}.`,
        "",
        ...summary_markdown_block(gap === undefined
            ? []
            : [
                `**Not known: what this change brought in**, since ${sentenceOf(gap.reason)}. It takes ${sentenceOf(gap.fix)}.`,
            ]),
        ...summary_markdown_block(review_markdown_describeRecords(review, Math.min(rows, 50))),
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
    const kindOf = ({ textDigest, ...key }) => {
        const name = (0,record_record/* nameOf */.Vb)(key);
        const was = before?.marks.get(name);
        if (was !== undefined) {
            return was.textDigest === textDigest ? undefined : "changed";
        }
        if (before?.marks.has(otherState(name)) === true && !isThere(otherState(name))) {
            return key.state === "completed" ? "completed" : "reopened";
        }
        return wasBroken.has(name) ? "changed" : "added";
    };
    for (const mark of now.marks.values()) {
        const kind = kindOf(mark);
        if (kind !== undefined) {
            changes[kind].push({ name: (0,record_record/* nameOf */.Vb)(mark), title: titles.get((0,record_record/* nameOf */.Vb)(mark)) ?? null });
        }
    }
    const gone = [...(before?.marks.values() ?? [])]
        .map(record_record/* nameOf */.Vb)
        .filter((name) => !isThere(name) && !isThere(otherState(name)));
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
    const known = typeof was === "object" ? new Map() : undefined;
    // By the settings of now: what these let pass did not come in.
    const { settings } = context;
    const before = typeof was === "object" ? await look(was, { settings, known }) : was;
    const titles = new Map();
    const marks = typeof before === "object" ? before.collected.scan.marks : undefined;
    const onRecord = (record) => {
        if (marks === undefined ? before === undefined : marks.get((0,record_record/* nameOf */.Vb)(record))?.textDigest !== record.textDigest) {
            titles.set((0,record_record/* nameOf */.Vb)(record), record.fields.title);
        }
    };
    const now = await look(context, { settings, known }, compared === undefined ? undefined : onRecord);
    const facts = (0,gather/* gatherFacts */.p)(context, now.counted);
    const adviceBefore = typeof was === "object" && typeof before === "object"
        ? (0,advice/* adviseOn */.m)(factsBefore(was, before, facts), was.settings.settings)
        : undefined;
    return {
        store,
        commit,
        validation: (0,validate/* reportOn */.Sb)(context, now.collected, {}),
        advice: (0,advice/* adviseOn */.m)(facts, settings.settings),
        fingerprint: now.counted.tally.kind === "known" ? fingerprintOf(now.counted.marks) : undefined,
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
        tally.add(record);
        onRecord(record);
    };
    const collected = await (0,collect/* collect */.Fo)({ ...context, settings }, see, known);
    const { backend, scan } = collected;
    const problem = collected.findings.find(isUnreadable);
    const tallied = problem === undefined ? (0,fact/* known */.eO)(tally.get(), "the records") : (0,fact/* missing */.LO)(`${problem.file}: ${problem.message}`);
    return { collected, counted: { backend, marks: scan.marks, tally: tallied } };
}
const UNREADABLE = new Set(["backend-unreadable", "storage-backend", "database-broken"]);
/** A backend that cannot be read never counts as one without records. */
function isUnreadable({ rule, severity }) {
    return severity === "error" && UNREADABLE.has(rule);
}
/** Marks are in key order, as records are read. */
function fingerprintOf(marks) {
    const builder = new record_fingerprint/* FingerprintBuilder */.gS();
    for (const mark of marks.values()) {
        builder.add(mark);
    }
    return builder.finish();
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./dist/lib/commands/open-context.js + 1 modules
var open_context = __webpack_require__(66099);
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
    constructor(repository, dir, commit) {
        this.repository = repository;
        this.dir = dir;
        this.store = external_node_path_.join(dir, ...repository.folder.split("/"));
        this.git = repository.git.in(dir);
        repository.git.run(["worktree", "add", "--quiet", "--no-checkout", "--detach", "--", dir, commit]);
        this.takeRules(commit);
        this.takeStore(commit);
        this.git.run(["read-tree", commit]);
    }
    entries(commit) {
        return this.repository.entries(commit);
    }
    put(name, id) {
        const file = this.fileOf(name);
        external_node_fs_.rmSync((0,native_path/* nativePath */.vb)(file), { force: true });
        if (id !== undefined) {
            const [bytes = Buffer.alloc(0)] = this.repository.blobs([id]);
            write(file, bytes, "100644");
        }
    }
    commit({ onto, parents, paths, message, author }) {
        this.git.run(["read-tree", onto]);
        const before = this.indexed();
        const kept = new Set(paths);
        const zero = "0".repeat(onto.length);
        const gone = [...before].filter(([name, { mode }]) => mode.startsWith("100") && !kept.has(name));
        const ids = this.hash(paths);
        const lines = [
            ...gone.map(([name]) => `0 ${zero}\t${this.quoted(name)}\n`),
            ...paths.map((name, at) => `${before.get(name)?.mode ?? "100644"} ${ids[at]} 0\t${this.quoted(name)}\n`),
        ];
        this.git.run(["update-index", "--index-info"], lines.join(""));
        const tree = this.git.run(["write-tree"]).toString("latin1").trim();
        const said = message(tree);
        return { id: this.write(tree, parents, said, author), tree, parents, message: said };
    }
    keep(paths, message, author) {
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
    /** Regular files of the store in the index, by their path in it. */
    indexed() {
        const { folder } = this.repository;
        const output = this.git.run(["ls-files", "-z", "--stage", "--full-name", "--", `:(top,literal)${folder}`]);
        const found = new Map();
        for (let at = 0; at < output.length;) {
            const end = output.indexOf(0, at);
            const tab = output.indexOf(9, at);
            const mode = output.toString("latin1", at, at + 6);
            found.set((0,native_path/* decodeName */.e4)(output.subarray(tab + 1, end)).slice(folder.length + 1), { mode });
            at = end + 1;
        }
        return found;
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
        for (const folder of folders) {
            for (const name of RULES) {
                const file = [...folder, name].join("/");
                const line = this.git.line(["ls-tree", "-z", "--full-tree", commit, "--", file]) ?? "";
                const [, mode, id] = /^(\d{6}) blob ([0-9a-f]+)\t/.exec(line) ?? [];
                if (mode?.startsWith("100") && id !== undefined) {
                    const [bytes = Buffer.alloc(0)] = this.repository.blobs([id]);
                    write(external_node_path_.join(this.dir, ...file.split("/")), bytes, mode);
                }
            }
        }
    }
    /** Links come last, so that nothing can be written through one; the steps find and refuse them, as in a checkout. */
    takeStore(commit) {
        external_node_fs_.mkdirSync(this.store, { recursive: true });
        const entries = this.entries(commit);
        const files = entries.filter(({ mode }) => mode.startsWith("100"));
        for (let at = 0; at < files.length; at += BATCH_FILES) {
            const batch = files.slice(at, at + BATCH_FILES);
            const blobs = this.repository.blobs(batch.map(({ id }) => id));
            for (const { path: name, mode } of batch) {
                write(this.fileOf(name), blobs.next().value ?? Buffer.alloc(0), mode);
            }
        }
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
        const raw = this.repository.git.run(["cat-file", "commit", commit]).toString("utf8");
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
        const unknown = `Whether ${ref} was set there is not known; it is as it was or ${commit.slice(0, 12)}, whole.`;
        throw this.remote.failure("Pushing to", answer, tip === undefined ? unknown : `${ref} there is as it was.`);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./dist/lib/git/remote.js



/** Protocols that a remote may be reached by. */
const PROTOCOLS = ["https", "http", "file"];
/** What no repository's settings may decide while a token is at hand: who is asked for it, and what runs beside. */
const remote_PLAIN = [
    ["credential.helper", ""],
    ["core.askPass", ""],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["transfer.bundleURI", "false"],
    ["push.recurseSubmodules", "no"],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
];
/** Tries of a question that changes nothing, and what is waited before the second. */
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
        this.call = { protocol: protocolOf(url), settings: [...remote_PLAIN, ...authorization(url, token)], signal };
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
    async fetch(wanted, options = []) {
        const plain = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance"];
        await this.again(["fetch", ...plain, ...options, "--", this.url, ...wanted]);
    }
    /** False where the remote did not take it, whatever the reason; {@link describe} says what it said. */
    async push(ref, commit, expected) {
        const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
        const plain = ["--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--recurse-submodules=no"];
        return await this.git.call(["push", ...plain, lease, "--", this.url, `${commit}:${ref}`], this.call);
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
            fix: [
                "Give the job `permissions: contents: write`, or a token that may push as input token.",
                "If the server did not answer, run the job again later.",
            ],
        });
    }
    async again(args) {
        for (let tries = 1;; tries++) {
            const answer = await this.git.call(args, this.call);
            if (answer.exit === 0) {
                return answer;
            }
            if (tries === TRIES || this.call.signal.aborted || !mayPass(answer)) {
                throw this.failure(args[0] === "fetch" ? "Fetching from" : "Asking", answer, "Nothing was changed there.");
            }
            // A signal ends the wait; the next call says so.
            await (0,promises_.setTimeout)(FIRST_WAIT_MS * 2 ** (tries - 1), undefined, { signal: this.call.signal }).catch(() => { });
        }
    }
    hide(text) {
        const secrets = this.token ? [this.token, encode(this.token)] : [];
        return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
    }
}
/** What the server forbids, it forbids the second time too. */
function mayPass({ err }) {
    return !/\b(?:40[0134]|not found|denied|not permitted|not allowed)\b/i.test(err);
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

// EXTERNAL MODULE: ./dist/lib/git/repository.js + 1 modules
var git_repository = __webpack_require__(8316);
;// CONCATENATED MODULE: ./dist/lib/action/store-patterns.js
const STORE_NAME = ".milestones";
/** True where a pattern is to be held against every folder, false where it names one. */
function isPattern(given) {
    return /[*?]/.test(given);
}
/** The folders that a name can mean: the store itself, or the folder that holds it. */
function storesNamed(given) {
    return given === "."
        ? [STORE_NAME]
        : given === STORE_NAME || given.endsWith(`/${STORE_NAME}`)
            ? [given]
            : [`${given}/${STORE_NAME}`, given];
}
/** Of the folders of a commit, the stores that a pattern means. Pure. */
function storesMatching(pattern, folders) {
    const expression = toExpression(pattern);
    return folders.filter((folder) => {
        const isStore = folder === STORE_NAME || folder.endsWith(`/${STORE_NAME}`);
        const holder = folder.slice(0, -STORE_NAME.length - 1);
        return isStore && (expression.test(folder) || expression.test(holder));
    });
}
/** `*` and `?` stay within a name, `**` crosses folders; nothing else means anything. */
function toExpression(pattern) {
    const parts = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
        switch (part) {
            case "**/":
                return "(?:[^/]+/)*";
            case "**":
                return ".*";
            case "*":
                return "[^/]*";
            case "?":
                return "[^/]";
            default:
                return part.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
        }
    });
    return new RegExp(`^${parts.join("")}$`);
}

;// CONCATENATED MODULE: ./dist/lib/action/checkout.js










/** The clone that an earlier step made. Only its objects are read: nothing that is checked out is looked at or run. */
class Checkout {
    /** The repository's root. */
    root;
    git;
    door;
    constructor(root, git, door) {
        this.root = root;
        this.git = git;
        this.door = door;
    }
    /** `dir` is relative to the workspace. Throws USAGE where git sees no repository. */
    static open(door, dir) {
        const workspace = door.env.GITHUB_WORKSPACE ?? "";
        const folder = external_node_path_.resolve(workspace, dir);
        const git = external_node_fs_.existsSync(folder) ? new git_git/* Git */.T(folder, door.env) : undefined;
        const root = workspace === "" ? undefined : git?.line(["rev-parse", "--show-toplevel"]);
        if (git === undefined || root === undefined) {
            throw new errors_error/* MilestoneError */.lO("USAGE", `git sees no repository in ${(0,native_path/* showName */.$i)(folder)}.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: [
                    "Run actions/checkout before this step, and name its path as input path where it has one.",
                    "In a container git may be missing, or the files may belong to another user: actions/checkout sets safe.directory for its own user only.",
                ],
            });
        }
        return new Checkout(external_node_path_.resolve(root), new git_git/* Git */.T(root, door.env), door);
    }
    get isShallow() {
        return this.git.line(["rev-parse", "--is-shallow-repository"]) === "true";
    }
    /** The full id; undefined where this clone has no such commit. */
    commit(name) {
        return this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
    }
    /** True where a commit has more than one parent; its parents may be beyond this clone. */
    isMerge(commit) {
        const text = this.git.try(["cat-file", "commit", commit])?.toString("latin1") ?? "";
        return (text.split("\n\n", 1)[0] ?? "").split("\n").filter((line) => line.startsWith("parent ")).length > 1;
    }
    /** Where two lines of history parted; undefined where this clone does not tell. */
    mergeBase(left, right) {
        return this.git.line(["merge-base", left, right]);
    }
    /** The stores that these names and patterns mean in a commit, sorted. Throws STORE_NOT_FOUND for one that means none. */
    stores(commit, given) {
        let folders;
        const found = given.flatMap((each) => {
            folders ??= given.some(isPattern) ? this.folders(commit) : [];
            const stores = isPattern(each)
                ? storesMatching(each, folders)
                : storesNamed(each)
                    .filter((store) => this.folder(commit, store) !== undefined)
                    .slice(0, 1);
            if (stores.length === 0) {
                const where = isPattern(each) ? "matches no store" : "is no store";
                throw new errors_error/* MilestoneError */.lO("STORE_NOT_FOUND", `${quoteName(each)} ${where} in ${commit.slice(0, 12)}.`, {
                    state: errors_error/* NOTHING_CHANGED */.Dh,
                    fix: ["Name the .milestones folder, or the folder that holds it, as input store."],
                });
            }
            return stores;
        });
        return [...new Set(found)].sort();
    }
    /** Fetches what refs of the server point to, as objects: no ref and no file of this clone changes. */
    async fetch(remote, refs) {
        await new Remote(this.git, remote, this.door.signal).fetch(refs);
    }
    /** What git calls the content of a folder in a commit; undefined where it has no such folder. */
    folder(commit, folder) {
        const line = this.git.line(["ls-tree", "-d", "-z", "--full-tree", commit, "--", `:(top,literal)${folder}`]);
        return /^040000 tree ([0-9a-f]+)\t/.exec(line ?? "")?.[1];
    }
    /**
     * A store as a commit holds it. What a fork wrote is no reason to speak to a server: see docs/action.md.
     * Throws SETTINGS_INVALID, unless broken settings are what is looked for.
     */
    openCommit(store, commit, { isTrusted, brokenSettings = true, memo }) {
        const env = isTrusted ? this.door.env : withoutServers(this.door.env);
        const options = { ref: commit, quiet: true };
        const at = external_node_path_.join(this.root, store);
        return (0,open_context/* openStore */.C)(this.commandDoor(env), options, "read", {
            brokenSettings,
            at,
            asksServer: isTrusted,
            ...(memo && { memo }),
        });
    }
    /** A store in a worktree of ours, to be changed. */
    openWorktree(store) {
        return (0,open_context/* openStore */.C)(this.commandDoor(this.door.env), { quiet: true }, "change", { at: store });
    }
    /** Commits beside this checkout, and the branches of the repository on the server. */
    branches(store, remote, temp) {
        const repository = git_repository/* Repository */.L.find(this.git, store);
        if (repository === undefined) {
            throw new Error("the checkout was a repository when it was opened");
        }
        return new GitBranches(repository, new Remote(this.git, remote, this.door.signal), temp);
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
            if (tested !== event.head.sha && checkout.isMerge(tested)) {
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

;// CONCATENATED MODULE: ./dist/lib/action/keep-comment.js

/**
 * Keeps one comment: made, changed in place, left alone where the text is the same, or turned into one line. Only our own
 * count: a comment with our marker by somebody else is theirs. Two jobs at once end with one comment, the oldest: whoever
 * made one looks again. Returns its address; undefined where there is none.
 */
async function keepComment(github, wanted) {
    const marked = await findMarked(github, wanted);
    // Whose the token is needs asking only where there is something that could be ours.
    const [oldest, ...others] = marked.length === 0 ? [] : byAuthor(marked, await github.viewer());
    await removeAll(github, others);
    if (oldest !== undefined) {
        const kept = await keep_comment_bringUpToDate(github, oldest, wanted);
        if (kept !== "gone") {
            return kept.url;
        }
    }
    const { text } = wanted;
    return text === undefined ? undefined : await create(github, { ...wanted, text });
}
async function create(github, wanted) {
    const author = (await tryCreate(github, wanted)) ?? (await github.viewer());
    const [oldest, ...others] = byAuthor(await findMarked(github, wanted), author);
    if (oldest === undefined) {
        throw new errors_error/* MilestoneError */.lO("GITHUB_UNAVAILABLE", "GitHub did not keep the comment.", {
            state: "What was found stands in the summary and in the reports.",
            fix: ["Run the job again later."],
        });
    }
    await removeAll(github, others);
    const kept = await keep_comment_bringUpToDate(github, oldest, wanted);
    return kept === "gone" ? undefined : kept.url;
}
/** The author of what was made; undefined where the answer was lost: whether it was made before, only looking tells. */
async function tryCreate(github, { pullRequest, text }) {
    try {
        return (await github.createComment(pullRequest, text)).author;
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "GITHUB_UNAVAILABLE") {
            return undefined;
        }
        throw error;
    }
}
/** Those of everybody, oldest first. */
async function findMarked(github, { pullRequest, marker }) {
    return (await github.comments(pullRequest)).filter(({ body }) => body.startsWith(marker));
}
function byAuthor(comments, login) {
    return comments.filter(({ author }) => author === login);
}
async function keep_comment_bringUpToDate(github, comment, wanted) {
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

;// CONCATENATED MODULE: ./dist/lib/action/late-records.js







/** Branches of ours that move a store begin like this. */
const MIGRATION = "milestone-migration/";
/**
 * Fails a branch that moves a store while its base holds records that it lacks, in a pull request and in the merge queue:
 * merged as it is, it would leave them behind. What is to be said of each such store, line by line.
 */
async function findLateRecords(job, checkout, tested, stores) {
    const { event } = job;
    if (event.kind !== "pull-request" && event.kind !== "merge-group") {
        return [];
    }
    const late = [];
    for (const store of stores) {
        const isTrusted = event.kind === "merge-group" || !event.isFork;
        const open = () => checkout.openCommit(store, tested, { isTrusted });
        const missing = await late_records_find(open, baseOf(job, checkout, tested), event.kind === "pull-request" ? event.head.ref : "");
        const said = describe(store, missing);
        late.push(...(said === undefined ? [] : [said]));
    }
    return late;
}
/** The tip of the base, where this clone has it. */
function baseOf({ event }, checkout, tested) {
    if (event.kind === "merge-group") {
        return checkout.commit(event.base);
    }
    if (event.kind !== "pull-request") {
        return undefined;
    }
    return tested !== event.head.sha && checkout.isMerge(tested)
        ? checkout.commit(`${tested}^1`)
        : checkout.commit(event.base.sha);
}
/** A clone of one commit lacks the base; but merged with it, the commit holds what it wrote as the old copy. */
async function late_records_find(open, base, branch) {
    try {
        const context = open();
        if (base !== undefined) {
            return await missingFromBranch(context, base, context.commit);
        }
        return branch.startsWith(MIGRATION) ? await findInOldCopy(context) : { kind: "none" };
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO) {
            return { kind: "unknown", problems: [error.message] };
        }
        throw error;
    }
}
async function findInOldCopy(context) {
    const { files, layout, backends } = context;
    const head = (0,store_switch/* readSwitch */.hc)(files, layout);
    const { marks } = await (0,survey_marks/* surveyMarks */.h)(context, await backends.open(head));
    const found = await (0,find/* findDrift */.L1)(context, head, marks);
    if (found.kind === "drifted") {
        return { kind: "missing", base: head, head, records: found.records.map(drift/* describeDrifted */.q) };
    }
    return found.kind === "broken" ? { kind: "unknown", problems: found.problems } : { kind: "none" };
}
function describe(store, missing) {
    switch (missing.kind) {
        case "none":
            return undefined;
        case "unknown":
            return [
                `${store}: whether this branch lacks records of its base cannot be told:`,
                ...(0,quantity/* listLines */.i4)(missing.problems),
            ];
        case "missing":
            return [
                `${store}: the base holds what this branch lacks; merged as it is, nobody would read it there any more:`,
                ...(0,quantity/* listLines */.i4)(missing.records),
                "Run the migrating workflow once more: it brings them over. Or merge the base into the branch, milestone sync, commit, push.",
            ];
    }
}

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

// EXTERNAL MODULE: ./dist/lib/report/escape-controls.js
var escape_controls = __webpack_require__(4115);
// EXTERNAL MODULE: ./dist/lib/report/validation-sarif.js
var validation_sarif = __webpack_require__(84424);
;// CONCATENATED MODULE: ./dist/lib/action/write-reports.js





/** Writes `report.json` and `report.sarif`. */
function writeReports(job, commit, base, reviews) {
    const { version } = job.door;
    const dir = reportDir(job);
    external_node_fs_.mkdirSync(dir, { recursive: true });
    const report = { format: 1, version, event: job.event.name, commit, base, stores: reviews };
    const written = { report: external_node_path_.join(dir, "report.json"), sarif: external_node_path_.join(dir, "report.sarif") };
    external_node_fs_.writeFileSync(written.report, `${(0,escape_controls/* toSafeJson */.D)(report)}\n`);
    external_node_fs_.writeFileSync(written.sarif, `${(0,escape_controls/* toSafeJson */.D)(toSarifOfAll(reviews))}\n`);
    return written;
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
/** `mode: check`: what is to be said of every store that was asked for, said in layers that need no other one. */
async function runCheck(job) {
    const { inputs, door, event, sha } = job;
    if (event.kind === "push" && event.isDeletion) {
        door.log("A branch was removed: there is nothing to check.");
        return errors_error/* EXIT */.dc.done;
    }
    const checkout = Checkout.open(door, inputs.path);
    await fetchHead(job, checkout);
    const commits = findCommits(checkout, event, sha, inputs.since);
    return await checkCommits(job, checkout, commits, checkout.stores(commits.tested, inputs.stores));
}
/** Checks a commit against another one, and says what it found in every layer. */
async function checkCommits(job, checkout, commits, stores) {
    const { inputs, door } = job;
    const reviews = [];
    for (const store of stores) {
        reviews.push(await review(job, checkout, store, commits));
    }
    const failing = reviews.reduce((sum, each) => sum + countFailing(job, each), 0);
    const late = await findLateRecords(job, checkout, commits.tested, stores);
    const passed = failing === 0 && late.length === 0;
    await tell(job, commits, reviews, { passed, late });
    const found = failing === 0 ? [] : [`${(0,quantity/* countOf */.pq)(failing, "finding")} at or above ${inputs.failOn}`];
    const lacking = late.length === 0 ? [] : ["records of the base are missing"];
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
    const known = base.kind === "known";
    // Two looks at nearly the same texts parse them once.
    const memo = known ? new record_memo/* ParseMemo */.q() : new record_memo/* ParseMemo */.q(0);
    const at = (commit) => checkout.openCommit(store, commit, { isTrusted, memo });
    const compared = known
        ? { since: base.commit, before: before(checkout, store, { tested, base: base.commit }, at) }
        : undefined;
    return await makeReview(at(tested), { store, commit: tested }, compared);
}
/** Most changes touch no store: the same tree has the same in it. */
function before(checkout, store, commits, at) {
    const was = checkout.folder(commits.base, store);
    if (was === undefined) {
        return undefined;
    }
    return was === checkout.folder(commits.tested, store) ? "same" : at(commits.base);
}
function countFailing({ inputs }, each) {
    const { failOn } = inputs;
    const { totals } = answersFor(each);
    const counted = failOn === "never" ? [] : finding/* SEVERITIES */.oC.filter((severity) => (0,finding/* isAtLeast */.du)(severity, failOn));
    return counted.reduce((sum, severity) => sum + totals[severity], 0);
}
/** Every layer by itself: what one cannot do is a warning, and the next one goes on. */
async function tell(job, { tested, base }, reviews, { passed, late }) {
    const { door, repositoryUrl } = job;
    const gap = base.kind === "missing" ? base : undefined;
    logReviews(job, reviews);
    await check_layer(job, "The annotations", async () => {
        for (const lines of late) {
            await door.annotate("error", lines.map(native_path/* showName */.$i).join("\n"), { title: "Records of the base are missing" });
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
    await check_layer(job, "The job summary", async () => {
        const lines = late.flat().map((line) => `- ${sentenceOf(line.trim())}\n`);
        await door.addSummary(`${lines.join("")}\n${renderSummary(reviews, { repositoryUrl, gap })}`.trimStart());
    });
    await check_layer(job, "The outputs", async () => {
        for (const [name, value] of Object.entries(describeOutputs(reviews, { passed }))) {
            await door.setOutput(name, value);
        }
    });
    await check_layer(job, "The reports", async () => {
        const written = writeReports(job, tested, base, reviews);
        await door.setOutput("report", written.report);
        await door.setOutput("sarif", written.sarif);
        door.log(`Reports: ${written.report} ${written.sarif}`);
    });
    await check_layer(job, "The comment", () => comment(job, reviews));
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
    const urls = [];
    for (const each of reviews) {
        (0,stopped/* throwIfStopped */.$J)(door.signal);
        const url = await keepComment(github, {
            pullRequest: event.number,
            marker: markerOf(each.store),
            text: renderComment(each, { runUrl }),
            resolved: renderResolved(each.store),
        });
        urls.push(...(url === undefined ? [] : [url]));
    }
    await door.setOutput("comment-url", urls.join("\n"));
}
async function check_layer({ door }, what, run) {
    (0,stopped/* throwIfStopped */.$J)(door.signal);
    try {
        await run();
    }
    catch (error) {
        (0,stopped/* throwIfStopped */.$J)(door.signal);
        const { code, message, fix } = (0,fail.toMilestoneError)(error);
        const text = `${what} could not be written: ${message} The result of the check stands.`;
        await door.annotate("warning", [text, ...fix].join("\n"), { title: code });
    }
}

;// CONCATENATED MODULE: ./dist/lib/action/branch.js










/** `mode: migrate`, `auto` and `restore`: the work on a branch of its own, and its pull request. */
async function runBranch(job) {
    const { door, inputs, event } = job;
    const checkout = Checkout.open(door, inputs.path);
    const { ports, base, store } = await openPorts(job, checkout);
    const isAsked = event.name === "workflow_dispatch";
    const outcome = await runOnBranch(ports, { wish: wishOf(job), base, isAsked }).catch((error) => {
        // What a signal breaks off may end in anything; a failure of our own says more.
        if (!(error instanceof errors_error/* MilestoneError */.lO)) {
            (0,stopped/* throwIfStopped */.$J)(door.signal);
        }
        throw error;
    });
    const { text, warnings } = renderOutcome(outcome);
    door.log(text);
    for (const warning of warnings) {
        await door.annotate("warning", warning, { title: "milestone-migrate" });
    }
    await door.addSummary(`${commandsOf(text.split("\n"), "text").join("\n")}\n`);
    if ("commit" in outcome) {
        await door.setOutput("branch", outcome.branch);
        await door.setOutput("commit", outcome.commit);
        await door.setOutput("pull-request", String(outcome.pullRequest.number));
        await door.setOutput("pull-request-url", outcome.pullRequest.url);
        if (outcome.startsNoWorkflows && outcome.kind !== "standing") {
            door.log("The check of this commit, which no workflow starts:");
            const base = { kind: "known", commit: outcome.baseCommit };
            return await checkCommits(job, checkout, { tested: outcome.commit, base }, [store]);
        }
    }
    // Records are still missing where people look for them.
    return outcome.kind === "declined" && outcome.task.kind === "sync" ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
function wishOf({ inputs }) {
    const { mode, to, backup } = inputs;
    if (mode === "restore" && backup !== undefined) {
        return { mode, backup };
    }
    return mode === "migrate" && to !== undefined ? { mode, to } : { mode: "auto" };
}
async function openPorts(job, checkout) {
    const { door, inputs, event, repository, repositoryUrl } = job;
    const { token } = inputs;
    if (token === undefined ||
        repository === undefined ||
        event.kind === "pull-request" ||
        event.kind === "merge-group") {
        throw unfit(job);
    }
    const github = await door.github({ token, repository });
    const base = inputs.base ?? (await github.defaultBranch());
    const [store, ...more] = checkout.stores("HEAD", inputs.stores);
    if (store === undefined || more.length > 0) {
        throw usage(`mode: ${inputs.mode} works on one store, and input store means ${more.length + 1}.`, [
            "Give each store a step of its own: each has its own branch.",
        ]);
    }
    const temp = door.env.RUNNER_TEMP || external_node_os_.tmpdir();
    // The same few commits are looked at again and again, and hold nearly the same texts.
    const opened = new Map();
    const memo = new record_memo/* ParseMemo */.q();
    const ports = {
        branches: checkout.branches(store, { url: repositoryUrl, token }, temp),
        github,
        openFolder: (folder) => checkout.openWorktree(folder),
        openCommit: (commit) => {
            const context = opened.get(commit) ?? {
                ...checkout.openCommit(store, commit, { isTrusted: true, brokenSettings: false, memo }),
                now: () => door.now(),
            };
            opened.set(commit, context);
            return context;
        },
        say: (text) => door.log(text),
        repositoryUrl,
        folder: store.split(external_node_path_.sep).join("/"),
        signal: door.signal,
        author: inputs.author,
    };
    return { ports, base, store };
}
function unfit({ inputs, event, repository }) {
    if (event.kind === "pull-request" || event.kind === "merge-group") {
        return usage(`mode: ${inputs.mode} has nothing to do on ${event.name}.`, [
            "Run it on schedule, workflow_dispatch or push; mode: check is for pull requests and merge groups.",
        ]);
    }
    return repository === undefined
        ? usage("GITHUB_REPOSITORY says no repository.", ["Run this step on a runner."])
        : usage(`mode: ${inputs.mode} needs a token.`, ["Leave input token out, or give it one."]);
}
function usage(message, fix) {
    return new errors_error/* MilestoneError */.lO("USAGE", message, { state: errors_error/* NOTHING_CHANGED */.Dh, fix });
}

;// CONCATENATED MODULE: ./dist/lib/action/event.js

const NO_COMMIT = /^0+$/;
/** The runner's environment and the file that it names → what happened. An event that says too little is `none`. */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? "";
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    switch (name) {
        case "pull_request":
        case "pull_request_target":
            return parsePullRequest(name, payload) ?? { kind: "none", name };
        case "push": {
            const before = commitAt(payload, "before");
            const isDeletion = at(payload, "deleted") === true;
            return { kind: "push", name, before, isDeletion, defaultBranch: textAt(payload, "repository", "default_branch") };
        }
        case "merge_group": {
            const base = commitAt(payload, "merge_group", "base_sha");
            const head = commitAt(payload, "merge_group", "head_sha");
            return base === undefined || head === undefined
                ? { kind: "none", name }
                : { kind: "merge-group", name, base, head };
        }
        default:
            return { kind: "none", name };
    }
}
function parsePullRequest(name, payload) {
    const number = at(payload, "pull_request", "number");
    const head = commitAt(payload, "pull_request", "head", "sha");
    const base = commitAt(payload, "pull_request", "base", "sha");
    if (typeof number !== "number" || head === undefined || base === undefined) {
        return undefined;
    }
    const headRepository = at(payload, "pull_request", "head", "repo", "full_name");
    const baseRepository = at(payload, "pull_request", "base", "repo", "full_name");
    return {
        kind: "pull-request",
        name,
        number,
        head: { sha: head, ref: textAt(payload, "pull_request", "head", "ref") },
        base: { sha: base, ref: textAt(payload, "pull_request", "base", "ref") },
        // A fork that was removed is one too.
        isFork: headRepository !== baseRepository,
    };
}
function readPayload(file) {
    try {
        return file === undefined || file === "" ? undefined : JSON.parse(external_node_fs_.readFileSync(file, "utf8"));
    }
    catch {
        // Without it the run goes on as for an event that says nothing, and says that.
        return undefined;
    }
}
function commitAt(payload, ...keys) {
    const found = at(payload, ...keys);
    return typeof found === "string" && /^[0-9a-f]{40,64}$/.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}
function textAt(payload, ...keys) {
    const found = at(payload, ...keys);
    return typeof found === "string" ? found : "";
}
function at(payload, ...keys) {
    let found = payload;
    for (const key of keys) {
        found =
            typeof found === "object" && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
    }
    return found;
}

// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
;// CONCATENATED MODULE: ./dist/lib/action/inputs.js





const MODES = ["check", "migrate", "auto", "restore"];
/** From which severity on the step fails. */
const FAIL_ON = [...finding/* SEVERITIES */.oC, "never"];
/** What a workflow can say under `with:`; a test holds `action.yml` and docs/action.md to these names and defaults. */
const INPUTS = {
    mode: "check",
    store: ".milestones",
    "fail-on": "error",
    comment: "true",
    since: "",
    to: "",
    backup: "",
    base: "",
    author: `${BOT.name} <${BOT.email}>`,
    path: "",
    "report-dir": "",
    token: "",
};
/** Every input at once, or every problem at once. Throws USAGE. */
function parseInputs(env) {
    const problems = [];
    const text = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() || INPUTS[name];
    const word = (name, words) => {
        const given = text(name);
        const found = words.find((each) => each === given);
        if (found === undefined) {
            problems.push(`${name}: ${quote(given)} is none of ${words.join(", ")}`);
        }
        return found ?? words[0];
    };
    const mode = word("mode", MODES);
    const inputs = {
        mode,
        stores: parseStores(text("store"), problems),
        failOn: word("fail-on", FAIL_ON),
        comment: word("comment", ["true", "false"]) === "true",
        since: parseCommit("since", text("since"), problems),
        to: mode === "migrate" ? word("to", backend/* BACKENDS */.A) : undefined,
        backup: mode === "restore" ? parseBackup(text("backup"), problems) : undefined,
        base: parseBranch(text("base"), problems),
        author: parseAuthor(text("author"), problems),
        path: parsePath("path", text("path"), problems),
        reportDir: text("report-dir") || undefined,
        token: parseToken(text("token"), problems),
    };
    if (problems.length > 0) {
        const count = problems.length === 1 ? "1 input is" : `${problems.length} inputs are`;
        throw new errors_error/* MilestoneError */.lO("USAGE", `${count} wrong:\n${problems.map((each) => `  ${each}`).join("\n")}`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["docs/action.md says what each input takes."],
        });
    }
    return inputs;
}
function parseStores(text, problems) {
    const stores = text.split(/[\n,]/).flatMap((each) => {
        const trimmed = each.trim().replace(/\/+$/, "");
        return trimmed === "" ? [] : [trimmed.replace(/^\.\/(?=.)/, "")];
    });
    for (const store of stores) {
        assertInside("store", store, problems);
    }
    if (stores.length === 0) {
        problems.push("store: names no store");
    }
    return stores;
}
function parsePath(name, text, problems) {
    assertInside(name, text, problems);
    return text;
}
function assertInside(name, text, problems) {
    if (/^([/\\]|[A-Za-z]:)/.test(text) || text.split(/[/\\]/).includes("..") || text.includes("\0")) {
        problems.push(`${name}: ${quote(text)} leads out of the repository`);
    }
}
/** A word that git may be asked about: no option, no list, nothing that a shell would act on. */
function parseCommit(name, text, problems) {
    if (text !== "" && (!/^[A-Za-z0-9][A-Za-z0-9._/^~@{}-]*$/.test(text) || text.includes(".."))) {
        problems.push(`${name}: ${quote(text)} is no name of a commit`);
    }
    return text === "" ? undefined : text;
}
function parseBackup(text, problems) {
    if (!/^migration-\d{8}-\d{6}-[a-z]+-to-[a-z]+$/.test(text)) {
        problems.push(`backup: ${quote(text)} is no id of a backup; milestone backups lists them`);
    }
    return text;
}
/** What git takes for the name of a branch, and no option of git. */
function parseBranch(text, problems) {
    const isName = /^(?![-/.])[^\s~^:?*[\\\p{Cc}\p{Cf}]+(?<![/.]|\.lock)$/u.test(text) && !/\.\.|@\{|\/[/.]/.test(text);
    if (text !== "" && !isName) {
        problems.push(`base: ${quote(text)} is no name of a branch`);
    }
    return text === "" ? undefined : text;
}
function parseAuthor(text, problems) {
    const [, name, email] = /^([^<>\p{Cc}]*[^<>\s\p{Cc}]) <([^<>\s]+@[^<>\s]+)>$/u.exec(text) ?? [];
    if (name === undefined || email === undefined) {
        problems.push(`author: ${quote(text)} is not written as Name <address>`);
        return BOT;
    }
    return { name, email };
}
function parseToken(text, problems) {
    if (/[^\x21-\x7e]/.test(text)) {
        // Never shown: it may be a secret with a slip.
        problems.push("token: has characters that no token has");
    }
    return text === "" ? undefined : text;
}
function quote(text) {
    return JSON.stringify((0,native_path/* showName */.$i)(text.slice(0, 100)));
}

;// CONCATENATED MODULE: ./dist/lib/action/job.js



/** Throws USAGE where inputs are wrong, or a mode that writes meets an event that strangers can cause. */
function makeJob(door) {
    const { env } = door;
    const inputs = parseInputs(env);
    const event = readEvent(env);
    assertTrusted(inputs, event);
    const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server = "https://github.com" } = env;
    const isNamed = repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository);
    const repositoryUrl = `${server}/${isNamed ? repository : ""}`;
    return {
        door,
        inputs,
        event,
        sha: /^[0-9a-f]{40,64}$/.test(env.GITHUB_SHA ?? "") ? env.GITHUB_SHA : "",
        repository: isNamed ? repository : undefined,
        repositoryUrl,
        runUrl: `${repositoryUrl}/actions/runs/${encodeURIComponent(env.GITHUB_RUN_ID ?? "")}`,
    };
}
/** What a pull request holds is written by anybody; a mode that commits and pushes acts on what the team has merged. */
function assertTrusted({ mode }, event) {
    const isStrangers = event.kind === "pull-request" && (event.name === "pull_request_target" || event.isFork);
    if (mode !== "check" && isStrangers) {
        const why = event.name === "pull_request_target" ? "pull_request_target" : "a pull request from a fork";
        throw new errors_error/* MilestoneError */.lO("USAGE", `mode: ${String(mode)} is refused for ${why}: it would act on a stranger's data.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Run this mode on schedule, workflow_dispatch or push; mode: check is for pull requests."],
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/action/run-action.js




/** Runs the step as its inputs say, and returns its exit code: the runner takes everything but 0 for a failed step. */
async function runAction(door) {
    try {
        const job = makeJob(door);
        if (job.inputs.token !== undefined) {
            await door.mask(job.inputs.token);
        }
        return await runMode(job);
    }
    catch (error) {
        const failure = (0,fail.toMilestoneError)(error);
        await door.annotate("error", renderFailure(failure), { title: failure.code });
        return failure.exitCode;
    }
}
async function runMode(job) {
    switch (job.inputs.mode) {
        case "check":
            return await runCheck(job);
        case "migrate":
        case "auto":
        case "restore":
            return await runBranch(job);
    }
}
/** What happened, what state was left, what to do. */
function renderFailure({ message, state, fix }) {
    return [message, state, ...fix].join("\n");
}


/***/ }),

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toLogLines)
/* harmony export */ });
/* harmony import */ var _files_native_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18117);

/**
 * Text as lines of a workflow's log. The runner acts on lines that begin with `::`, and on `##[` anywhere; terminal
 * escapes and carriage returns would hide what stands before them. Pure.
 */
function toLogLines(text) {
    return text.split("\n").map(toLogLine).join("\n");
}
function toLogLine(line) {
    return (0,_files_native_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(line)
        .replace(/^(\s*):(?=:)/u, "$1\\u{3a}")
        .replaceAll("##[", "#\\u{23}[");
}


/***/ })

};
