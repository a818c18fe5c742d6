export const id = 5726;
export const ids = [5726];
export const modules = {

/***/ 95726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBranch: () => (/* binding */ runBranch)
});

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
// EXTERNAL MODULE: ./dist/lib/report/markdown.js
var markdown = __webpack_require__(75842);
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
        renderFirst(facts),
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
function describePurpose({ task, folder, fingerprint, first }) {
    const records = (0,quantity/* countOf */.pq)(fingerprint.active + fingerprint.completed, "record");
    switch (task.kind) {
        case "migrate":
            return `Merging this moves ${(0,markdown/* codeOf */.$N)(folder)} from **${task.move.from}** to **${task.move.to}**: ${records}, none lost, none changed by the move.`;
        case "sync":
            return `Merging this brings ${(0,quantity/* countOf */.pq)(first?.brought.count ?? 0, "record")} over that ${first?.brought.count === 1 ? "was" : "were"} written to the old copy in ${(0,markdown/* codeOf */.$N)(folder)} after its switch; it then has ${records}.`;
        case "restore":
            return `Merging this brings ${(0,markdown/* codeOf */.$N)(folder)} back to what it was when ${(0,markdown/* codeOf */.$N)(task.backup)} was taken: ${records}.`;
    }
}
function renderTable({ backend, isOnServer, fingerprint, backup, databaseBytes, commit }) {
    const payload = backup === undefined ? "" : `; its payload is in git, ${wherePayload(backup)}`;
    const rows = [
        ["Backend after merging", isOnServer ? `${backend} (PostgreSQL)` : backend],
        ["Records", `${fingerprint.active} active, ${fingerprint.completed} completed`],
        ["Fingerprint", (0,markdown/* codeOf */.$N)(fingerprint.data)],
        ...(databaseBytes === undefined ? [] : [["Database", `${(0,quantity/* formatBytes */.z3)(databaseBytes)}, committed`]]),
        ...(backup === undefined
            ? []
            : [["Backup", `${(0,markdown/* codeOf */.$N)(backup.id)}, ${backup.metadata.proved ? "proved" : "not proved"}${payload}`]]),
        ["Commit", (0,markdown/* codeOf */.$N)(pull_request_markdown_short(commit))],
    ];
    return (0,markdown/* tableOf */.c_)([["", ""], ...rows]);
}
/** Rows of a server are in no commit of a branch. */
function wherePayload({ id, metadata }) {
    const { git } = metadata.details ?? {};
    return git === undefined || git.differs.some((name) => payload/* SERVER_ROWS */.oS.some((each) => each === name))
        ? (0,markdown/* codeOf */.$N)((0,kept_in_git/* payloadRefOf */.l)(id))
        : `commit ${(0,markdown/* codeOf */.$N)(pull_request_markdown_short(git.commit))}`;
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
/** What a move does to records is nothing; of the others each record is told. */
function renderFirst({ task, first }) {
    if (first === undefined || task.kind === "migrate") {
        return [];
    }
    const { names, count } = first.brought;
    const shown = names.slice(0, NAMED).map((name) => `- ${(0,markdown/* codeOf */.$N)(name)}`);
    const more = count > shown.length ? [`- and ${count - shown.length} more`] : [];
    return task.kind === "sync"
        ? ["### Brought over", "", ...shown, ...more]
        : ["### What changes", "", ...first.text.map(markdown/* sentenceOf */.s$), ...(count === 0 ? [] : ["", ...shown, ...more])];
}
function renderVerification({ base, task, isOnServer, backup }) {
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
        task.kind === "restore"
            ? `- What ${(0,markdown/* codeOf */.$N)(base)} holds and the backup does not is set aside by this${backup === undefined ? "" : `; ${(0,markdown/* codeOf */.$N)(backup.id)} has it`}. Where ${(0,markdown/* codeOf */.$N)(base)} goes on before this is merged, run the workflow once more.`
            : `- Nothing that ${(0,markdown/* codeOf */.$N)(base)} held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.`,
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
        ...shown.map(({ id, title, brought: { names, count } }) => {
            const named = names.slice(0, NAMED);
            const more = count > named.length ? ` and ${count - named.length} more` : "";
            const list = named.map((name) => (0,markdown/* codeOf */.$N)(name)).join(", ");
            return `- ${(0,markdown/* codeOf */.$N)(pull_request_markdown_short(id))} ${(0,markdown/* sentenceOf */.s$)(title)}${list === "" ? "" : `: ${list}${more}`}`;
        }),
    ];
}
function renderUndo({ task, backup, isOnServer }) {
    const leaves = task.kind === "migrate" && isOnServer
        ? "The tables on the server stay, and nobody reads them: a later run takes them over, and docs/postgresql.md of milestone-migrate says how to remove them for good."
        : "Nothing else was changed.";
    const before = `- Before merging: close this pull request and delete its branch. ${leaves}`;
    const to = backup === undefined ? "" : `${(0,markdown/* codeOf */.$N)(`mode: restore`)} and ${(0,markdown/* codeOf */.$N)(`backup: ${backup.id}`)}`;
    const exactly = backup === undefined
        ? []
        : [
            `- After merging, to exactly what it was: run the workflow with ${to}, or ${(0,markdown/* codeOf */.$N)(`milestone restore ${backup.id}`)} in a clone. What was written since is set aside.`,
        ];
    return [
        "### How to undo",
        "",
        before,
        ...(task.kind === "migrate"
            ? [
                `- After merging, with all that was written since: ${(0,markdown/* codeOf */.$N)("milestone rollback")} in a clone, then commit.`,
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
    const more = names.length > message_NAMED ? [`and ${names.length - message_NAMED} more`] : [];
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
    const [title = "", body = ""] = message.split("\n\n");
    const lines = body.split("\n");
    const names = lines.filter((line) => line.startsWith("  ")).map((line) => line.trim());
    const more = lines.flatMap((line) => /^and (\d+) more$/.exec(line)?.[1] ?? []);
    return {
        title,
        text: lines.filter((line) => !line.startsWith("  ") && !/^and \d+ more$/.test(line)),
        brought: { names, count: names.length + Number(more[0] ?? 0) },
        backup: trailer(message, BACKUP, "migration-[\\w-]+"),
        base,
    };
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

// EXTERNAL MODULE: ./dist/lib/branch/missing.js
var branch_missing = __webpack_require__(32497);
;// CONCATENATED MODULE: ./dist/lib/branch/facts.js






/** Reads the branch's tip, every record of it. */
async function readFacts(ports, baseCommit, given) {
    const context = ports.openCommit(given.commit);
    const { files, layout, backends } = context;
    const backend = (0,store_switch/* readSwitch */.hc)(files, layout);
    const { fingerprint } = await (0,survey_marks/* surveyMarks */.h)(context, await (0,branch_missing/* openTruth */.e)(context, backend, given.commit));
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
        first,
        updates,
        warnings: warning === undefined ? [] : [warning],
    };
}

// EXTERNAL MODULE: ./dist/lib/files/replace.js
var replace = __webpack_require__(77228);
// EXTERNAL MODULE: ./dist/lib/migrate/migrate.js + 9 modules
var migrate = __webpack_require__(67575);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
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
// EXTERNAL MODULE: ./dist/lib/drift/drift.js
var drift = __webpack_require__(13739);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
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
    worktree.put(merges.filter((merge) => merge.kind === "take"));
    for (const merge of merges) {
        append(context, merge);
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
function append({ files, layout, repository }, merge) {
    if (merge.kind === "append") {
        const file = layout.at(...merge.path.split("/"));
        const ids = [merge.before, merge.base];
        const [old, base] = ids.map((id) => (id === undefined ? undefined : [...(repository?.bytesOf([id]) ?? [])][0]));
        const both = appendBoth(old ?? Buffer.alloc(0), base ?? Buffer.alloc(0), files.read(file).bytes);
        if (both === undefined) {
            throw conflict([`${(0,native_path/* showName */.$i)(merge.path)}: lines in it were changed, not only appended`]);
        }
        (0,replace/* replaceFile */.fR)(files, file, both);
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
        (0,replace/* replaceFile */.fR)(files, layout.lastSwitchFile, before.files.read(before.layout.lastSwitchFile).bytes);
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
                names: [
                    ...plan.changed.map((name) => `${name} (overwritten)`),
                    ...plan.added.map((name) => `${name} (brought back)`),
                    ...plan.removed.map((name) => `${name} (set aside)`),
                ],
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
    const { fingerprint } = await (0,survey_marks/* surveyMarks */.h)(context, await (0,branch_missing/* openTruth */.e)(context, backend, commit));
    if (backend !== wanted.backend || !(0,record_fingerprint/* sameFingerprint */.tU)(fingerprint, wanted.fingerprint)) {
        throw unlike("its records are not those of the store that was committed");
    }
    const missing = await (0,branch_missing/* missingFromBranch */.j)(context, base, commit);
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

// EXTERNAL MODULE: ./dist/lib/branch/ports.js
var ports = __webpack_require__(82901);
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
        return { pullRequest: await ports.github.createPullRequest(made, () => findOpen(ports, wanted)), did: "opened" };
    }
    catch (error) {
        // Another job may have been faster.
        const now = isMadeMeanwhile(error) ? await findOpen(ports, wanted) : undefined;
        if (now === undefined) {
            throw error;
        }
        return await bringUpToDate(ports, now, wanted);
    }
}
function isMadeMeanwhile(error) {
    return error instanceof errors_error/* MilestoneError */.lO && error.code === "GITHUB_CONFLICT";
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
            const { base: baseCommit, startsNoWorkflows } = this.start;
            await this.ports.pushed({ branch: this.branch, commit: made.id, baseCommit, startsNoWorkflows });
        }
        return await this.propose(kind, facts, (kind === "standing" ? undefined : readMessage(made))?.brought ?? NOTHING);
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
                return await this.propose("standing", await this.describe(tip), NOTHING);
            }
        }
        throw raced(this.branch, tip);
    }
    async describe(commit) {
        const { baseName: base, startsNoWorkflows } = this.start;
        return await readFacts(this.ports, this.start.base, { task: this.task, base, commit, startsNoWorkflows });
    }
    async propose(kind, facts, brought) {
        const { ports, task, branch } = this;
        const { base, commit, startsNoWorkflows, warnings } = facts;
        const wanted = { branch, base, title: titleOf(task, ports.folder), body: renderPullRequest(facts) };
        const ensured = await ensurePullRequest(ports, wanted).catch((error) => {
            throw explainHalf(ports, error, { ...wanted, commit });
        });
        const baseCommit = this.start.base;
        return { kind, task, branch, base, baseCommit, commit, ...ensured, brought, startsNoWorkflows, warnings };
    }
}
const NOTHING = { names: [], count: 0 };
function lastOf(commits) {
    return commits[commits.length - 1] ?? commits[0];
}
function isClosed(newest) {
    return newest?.state === "closed" && !newest.isMerged;
}
/** What the job's own token pushes and opens starts no workflow. */
async function isOwnToken({ github }) {
    try {
        return (await github.viewer()) === ports/* BOT */.W.name;
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "GITHUB_REFUSED") {
            // A token that may not even say whose it is, is none of a job.
            return false;
        }
        throw error;
    }
}
/** A name of a branch may hold what means something else in an address. */
function inAddress(name) {
    return encodeURIComponent(name).replaceAll("%2F", "/");
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
        fix: [
            ...error.fix,
            `Or open it yourself: ${repositoryUrl}/compare/${inAddress(base)}...${inAddress(branch)}?expand=1`,
        ],
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
    const { commit, pullRequest, brought } = outcome;
    const { names, count } = brought;
    const list = count === 0 ? [] : [`${describeCount(outcome)}:`, ...(0,quantity/* listLines */.i4)(names, count)];
    return [headOf(outcome), ...list, `Commit: ${commit}`, `Pull request: #${pullRequest.number}, ${pullRequest.url}`];
}
function describeCount({ task, brought }) {
    const records = (0,quantity/* countOf */.pq)(brought.count, "record");
    return task.kind === "restore" ? `${records} not as before` : `${records} brought over`;
}
function headOf({ kind, did, branch, base }) {
    switch (kind) {
        case "made":
            return `Made ${branch} from ${base}.`;
        case "updated":
            return `Brought ${branch} up to date with ${base}.`;
        case "standing": {
            const rest = { opened: "its pull request was opened", changed: "the text of its pull request was changed" };
            return `${branch} is up to date with ${base}; ${did === "nothing" ? "nothing changed" : rest[did]}.`;
        }
    }
}
/** True where this run made something that nobody has looked at. */
function isNew({ kind, did }) {
    return kind !== "standing" || did === "opened";
}
function warningsOf(outcome) {
    const { startsNoWorkflows, warnings, pullRequest } = outcome;
    const quiet = startsNoWorkflows && isNew(outcome)
        ? [
            `What the job's own token pushes starts no workflow: the checks of #${pullRequest.number} wait until it is closed and reopened. Give the step the token of a GitHub App as input token, and they start by themselves.`,
        ]
        : [];
    return [...warnings, ...quiet];
}
/** The same for the job's page. Pure. */
function renderOutcomeSummary(outcome) {
    const { text, warnings } = renderOutcome(outcome);
    const said = text.split("\n");
    // Of a decision the last line is what it comes to.
    const head = (outcome.kind === "stays" ? said.at(-1) : said[0]) ?? "";
    const rest = said.filter((line) => line !== head);
    const lines = "commit" in outcome ? describeBranch(outcome, warnings) : rest.length > 0 ? (0,markdown/* commandsOf */.Kf)(rest, "text") : [];
    return `${[`## Milestones: ${(0,markdown/* sentenceOf */.s$)(head)}`, "", ...lines].join("\n").trimEnd()}\n`;
}
function describeBranch(outcome, warnings) {
    const { pullRequest, commit, brought } = outcome;
    const { names, count } = brought;
    const shown = names.slice(0, branch_text_NAMED).map((name) => `- ${(0,markdown/* codeOf */.$N)(name)}`);
    const more = count > shown.length ? [`- … and ${(0,quantity/* countOf */.pq)(count - shown.length, "more", "more")}`] : [];
    return [
        `Pull request [#${pullRequest.number}](${pullRequest.url}), commit ${(0,markdown/* codeOf */.$N)(commit.slice(0, 12))}.`,
        "",
        ...(count === 0 ? [] : [`${describeCount(outcome)}:`, "", ...shown, ...more, ""]),
        ...warnings.flatMap((warning) => ["> [!WARNING]", `> ${warning}`, ""]),
    ];
}
const branch_text_NAMED = 50;

// EXTERNAL MODULE: ./dist/lib/action/check.js + 14 modules
var check = __webpack_require__(1423);
// EXTERNAL MODULE: ./dist/lib/action/checkout.js + 3 modules
var action_checkout = __webpack_require__(16461);
// EXTERNAL MODULE: ./dist/lib/action/clone.js
var clone = __webpack_require__(80698);
// EXTERNAL MODULE: ./dist/lib/action/complete-store.js
var complete_store = __webpack_require__(79480);
// EXTERNAL MODULE: ./dist/lib/action/layer.js
var action_layer = __webpack_require__(5410);
;// CONCATENATED MODULE: ./dist/lib/action/branch.js












/** `mode: migrate`, `auto` and `restore`: the work on a branch of its own, and its pull request. */
async function runBranch(job) {
    const { door, inputs, event } = job;
    const checkout = action_checkout/* Checkout */.R.open(door, (0,clone/* findClone */.Rl)(door, inputs.path));
    const { ports, base, store } = await openPorts(job, checkout);
    let pushed;
    const seen = async (commit) => {
        pushed = commit;
        await door.setOutput("branch", commit.branch);
        await door.setOutput("commit", commit.commit);
    };
    const isAsked = event.name === "workflow_dispatch";
    const outcome = await runOnBranch({ ...ports, pushed: seen }, { wish: wishOf(job), base, isAsked }).catch(async (error) => {
        // The commit is there, whatever became of its pull request.
        if (pushed?.startsNoWorkflows && !door.signal.aborted) {
            await checkOwn(job, checkout, store, pushed);
        }
        throw error;
    });
    await tell(job, outcome);
    if ("commit" in outcome && outcome.startsNoWorkflows && isNew(outcome)) {
        return await checkOwn(job, checkout, store, outcome);
    }
    // Records are still missing where people look for them.
    return outcome.kind === "declined" && outcome.task.kind === "sync" ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
async function tell(job, outcome) {
    const { door } = job;
    const { text, warnings } = renderOutcome(outcome);
    door.log(text);
    for (const warning of warnings) {
        await door.annotate("warning", warning, { title: "milestone-migrate" });
    }
    await (0,action_layer/* layer */.q)(job, "The job summary", "What the log says was done.", () => door.addSummary(renderOutcomeSummary(outcome)));
    if ("commit" in outcome) {
        await door.setOutput("branch", outcome.branch);
        await door.setOutput("commit", outcome.commit);
        await door.setOutput("pull-request", String(outcome.pullRequest.number));
        await door.setOutput("pull-request-url", outcome.pullRequest.url);
    }
}
/** The check that no workflow makes. */
async function checkOwn(job, checkout, store, { commit, baseCommit }) {
    const { door } = job;
    door.log("The check of this commit, which no workflow starts:");
    try {
        const base = { kind: "known", commit: baseCommit };
        return await (0,check.checkCommits)(job, checkout, { tested: commit, base }, [store]);
    }
    catch (error) {
        throw (0,stopped/* asStopped */.Mc)(error, door.signal, "The branch and its pull request are as they are to be; only its check is missing.");
    }
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
    if (checkout.isPartial) {
        throw usage(`mode: ${inputs.mode} needs a clone that has every file, and this one is partial.`, [complete_store/* WHOLE_CLONE */.U]);
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
        openFolder: (folder) => checkout.openWorktree(store, folder),
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


/***/ }),

/***/ 70081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  II: () => (/* binding */ decideAuto)
});

// UNUSED EXPORTS: AUTO_FROM, checkConditions

// EXTERNAL MODULE: ./dist/lib/backup/list.js
var list = __webpack_require__(76147);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
// EXTERNAL MODULE: ./dist/lib/measure/advice.js + 2 modules
var advice = __webpack_require__(565);
// EXTERNAL MODULE: ./dist/lib/measure/count-records.js
var count_records = __webpack_require__(40731);
// EXTERNAL MODULE: ./dist/lib/measure/gather.js + 7 modules
var gather = __webpack_require__(56860);
;// CONCATENATED MODULE: ./dist/lib/measure/measure.js




/** Measures a store, or a commit of one, and says which backend fits. Reads every record once; writes nothing. */
async function measureStore(context) {
    const backend = (0,store_switch/* readSwitch */.hc)(context.files, context.layout);
    context.progress.step("reading every record");
    const counted = await (0,count_records/* countRecords */.q)(context, backend);
    return (0,advice/* adviseOn */.m)((0,gather/* gatherFacts */.p)(context, counted), context.settings.settings);
}

// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/plan/make.js + 2 modules
var make = __webpack_require__(86078);
// EXTERNAL MODULE: ./dist/lib/plan/possible.js
var possible = __webpack_require__(9119);
// EXTERNAL MODULE: ./dist/lib/backends/backend.js
var backend = __webpack_require__(20588);
// EXTERNAL MODULE: ./dist/lib/measure/scale.js
var scale = __webpack_require__(3713);
;// CONCATENATED MODULE: ./dist/lib/auto/hold.js


/**
 * What keeps migrations from being started by themselves: one that failed or was rolled back, a restore or a move by
 * a person to a smaller backend. A later move by a person to a larger one ends it. `backups` and the ids of runs that
 * `failed` and left none are oldest first. Pure.
 */
function findHold(backups, failed = []) {
    let hold;
    const left = [...failed];
    const passBy = (isBefore) => {
        for (let [id] = left; id !== undefined && isBefore(id); [id] = left) {
            hold = { id, reason: `${id} failed and was undone` };
            left.shift();
        }
    };
    for (const backup of backups) {
        passBy((id) => id < backup.id);
        const verdict = judge(backup);
        hold = verdict === "free" ? undefined : (verdict ?? hold);
    }
    passBy(() => true);
    return hold;
}
/** What one backup says; undefined: nothing to the matter. */
function judge(backup) {
    const { id } = backup;
    if (backup.kind === "damaged") {
        return changesBackend(id) ? { id, reason: `the metadata of ${id} cannot be read` } : undefined;
    }
    const { from, details } = backup.metadata;
    switch (details?.outcome) {
        case "undone":
            return { id, reason: `${id} failed and was undone` };
        case "rolled-back":
            return { id, reason: `${id} was rolled back` };
        case "succeeded":
            return judgeMove(id, from, details);
        default:
            return undefined;
    }
}
function judgeMove(id, from, { after, started_by }) {
    if (after === undefined || after.backend === from) {
        return undefined;
    }
    if (after.reverses !== undefined) {
        return { id, reason: `${after.reverses} was rolled back` };
    }
    if ((0,scale/* isLarger */.E0)(from, after.backend)) {
        const how = after.restored === undefined ? "a person moved" : `${after.restored} was restored:`;
        return { id, reason: `${how} from ${from} back to ${after.backend} (${id})` };
    }
    return started_by === undefined && after.restored === undefined ? "free" : undefined;
}
/** Whether the name of a backup is that of a move to another backend. */
function changesBackend(id) {
    const [, from, to] = new RegExp(`-(${backend/* BACKENDS */.A.join("|")})-to-(${backend/* BACKENDS */.A.join("|")})$`).exec(id) ?? [];
    return from !== to;
}

;// CONCATENATED MODULE: ./dist/lib/auto/decide.js






/** From this confidence on a store is migrated without a person. */
const AUTO_FROM = 90;
/** Measures the store and, where all else holds, plans the move. Writes nothing. */
async function decideAuto(context, { pauseSessions }) {
    const advice = await measureStore(context);
    const { autoMigrate } = context.settings.settings.migration;
    const { recommendation } = advice;
    const own = checkConditions(recommendation, { autoMigrate, hold: holdOf(context) });
    if (!(0,possible/* isPossible */.w)(own) || !("confidence" in recommendation)) {
        return { kind: "stay", advice, conditions: own, plan: undefined };
    }
    const { from, to } = recommendation;
    const plan = await (0,make/* planMove */.X)(context, { from, to }, { pauseSessions, holdsLock: false });
    const conditions = [...own, ...plan.prerequisites];
    return { kind: (0,possible/* isPossible */.w)(conditions) ? "migrate" : "stay", advice, conditions, plan };
}
function holdOf(context) {
    return findHold((0,list/* listBackups */.Cw)(context), (0,interrupted.unseenFailures)(context).map(({ id }) => id));
}
/** The conditions that are not those of every move. Pure. */
function checkConditions(recommendation, { autoMigrate, hold }) {
    return [
        decide_judge("auto-migrate", "storage.migration.auto_migrate is on", autoMigrate, autoMigrate ? "it is" : "it is false"),
        decide_judge("hold", "A person had the last word on the way up", hold === undefined, hold?.reason ?? "nothing was rolled back since", "Migrate once yourself: milestone status says where to."),
        decide_judge("larger", "A larger backend fits", isUp(recommendation), describeAdvice(recommendation)),
        ...(isUp(recommendation) ? checkConfidence(recommendation) : []),
    ];
}
function isUp(recommendation) {
    return "confidence" in recommendation && recommendation.direction === "up";
}
function describeAdvice(recommendation) {
    switch (recommendation.kind) {
        case "unknown":
            return recommendation.reason;
        case "pinned":
            return `storage.backend is ${recommendation.backend}`;
        case "optimal":
            return `${recommendation.backend} fits`;
        case "recommended":
        case "monitoring":
            return recommendation.direction === "up"
                ? `${recommendation.to} does`
                : `${recommendation.to} would be enough; nothing is moved down without a person`;
    }
}
function checkConfidence({ confidence: { percent, points } }) {
    const isKnown = (evidence) => points.some((point) => point.evidence === evidence && point.of > 0);
    const reasonOf = (evidence) => points.find((point) => point.evidence === evidence)?.reason ?? "";
    return [
        decide_judge("confidence", `The confidence is at least ${AUTO_FROM}`, percent >= AUTO_FROM, `it is ${percent}`),
        decide_judge("age", "The age of the backend is known", isKnown("age"), reasonOf("age")),
        decide_judge("distance", "The distance past a threshold is known", isKnown("distance"), reasonOf("distance")),
    ];
}
function decide_judge(id, title, holds, detail, fix) {
    return { id, title, verdict: holds ? "ok" : "failed", detail, ...(holds || fix === undefined ? {} : { fix }) };
}


/***/ }),

/***/ 40731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countRecords)
/* harmony export */ });
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);
/* harmony import */ var _record_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/* harmony import */ var _validate_broken_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16006);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31054);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5445);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25177);






/** Reads every record once. A backend that cannot be read is an answer too. */
async function countRecords(context, backend) {
    if (backend === "database" && context.backends.usesServer && context.commit !== undefined) {
        const reason = "the records are on the PostgreSQL server, and in no commit";
        return { backend, outcome: { kind: "on-server" }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(reason), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
    }
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .RecordTally */ .Q();
    try {
        const opened = await context.backends.open(backend);
        const { marks, ...survey } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .surveyMarks */ .h)(context, opened, (record) => tally.add(record));
        const broken = (0,_validate_broken_database_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenDatabase */ .F)(survey.findings);
        if (broken !== undefined) {
            const fix = broken.fix === undefined ? [] : [broken.fix];
            return { ...unreadable(backend, `${broken.file}: ${broken.message}`, fix), marks };
        }
        return {
            backend,
            outcome: { kind: "readable", survey },
            tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)(tally.get(), describeSource(survey)),
            marks,
        };
    }
    catch (error) {
        if (error instanceof _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code === "BACKEND_UNREADABLE") {
            return unreadable(backend, error.message, error.fix);
        }
        throw error;
    }
}
function unreadable(backend, problem, fix) {
    return { backend, outcome: { kind: "unreadable", problem, fix }, tally: (0,_fact_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(problem), marks: new _record_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .Marks */ .P() };
}
function describeSource({ findings }) {
    const broken = new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
    return broken === 0 ? "the records" : `the records, without ${broken} that cannot be read`;
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderDecision)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9270);

/** Why nothing is migrated, or would be: every condition with its verdict, the state last. Pure. */
function renderDecision({ kind, advice, conditions }, paint) {
    const failed = conditions.filter(({ verdict }) => verdict === "failed");
    const lines = conditions.flatMap(({ verdict, title, detail, fix }) => {
        const mark = verdict === "ok" ? paint.good("ok  ") : verdict === "warning" ? paint.warn("warn") : paint.bad("no  ");
        return [`  ${mark} ${title}: ${detail}`, ...(fix === undefined ? [] : [`       ${fix}`])];
    });
    const head = kind === "migrate"
        ? `All ${conditions.length} conditions hold.`
        : `${failed.length} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(conditions.length, "condition")} ${failed.length === 1 ? "does" : "do"} not hold.`;
    const { backend } = advice.facts;
    const last = kind === "migrate" ? `Would move from ${backend}.` : `On ${backend}; nothing was migrated.`;
    return `${[head, ...lines, last].join("\n")}\n`;
}


/***/ }),

/***/ 25475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sync)
/* harmony export */ });
/* harmony import */ var _backup_take_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14852);
/* harmony import */ var _drift_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32987);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46836);
/* harmony import */ var _errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60283);
/* harmony import */ var _migrate_begin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90743);
/* harmony import */ var _migrate_commit_advice_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(68678);
/* harmony import */ var _migrate_fail_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26024);
/* harmony import */ var _migrate_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43455);
/* harmony import */ var _migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26312);
/* harmony import */ var _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(48700);
/* harmony import */ var _migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56874);
/* harmony import */ var _migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58774);
/* harmony import */ var _plan_possible_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9119);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32803);
/* harmony import */ var _store_sessions_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(98201);
/* harmony import */ var _validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31054);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38694);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(67567);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(16123);
/* harmony import */ var _staged_changes_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96214);




















/**
 * Brings over what drifted in the old copy: safety backup, new content aside, decision, then each record at once (a
 * database takes all of them at once). The old copy is not touched; what it holds now is the base for drift from here on.
 * The commit point is the journal's line `decided`: before it nothing is touched, after it only forward. Throws
 * MilestoneError.
 */
async function sync(context, request) {
    return await (0,_migrate_with_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .withMigrationLock */ .K)(context, async (lock) => {
        (0,_migrate_interrupted_js__WEBPACK_IMPORTED_MODULE_7__.assertNoneOpen)(context);
        const { plan, changes } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .prepareSync */ .Z)(context, { ...request, holdsLock: true });
        if (plan.digest !== request.expectPlan) {
            throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("PLAN_CHANGED", "The store changed since the plan was shown.", {
                state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
                fix: ["milestone sync --dry-run shows the plan as it is now."],
            });
        }
        (0,_plan_possible_js__WEBPACK_IMPORTED_MODULE_10__/* .assertPossible */ .A)(plan.prerequisites);
        return await runSync(context, request, { plan, changes, lock });
    });
}
async function runSync(context, request, parts) {
    const { files, layout } = context;
    const { backend, items } = parts.plan;
    const startedAt = performance.now();
    const id = (0,_backup_take_js__WEBPACK_IMPORTED_MODULE_0__/* .nextBackupId */ .p)(context, context.now(), backend, backend);
    const pausedSession = request.pauseSessions && (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_17__/* .hasSession */ .N)(files, layout);
    const startedAtMs = context.now().getTime();
    const facts = { kind: "sync", from: backend, to: backend, backup: id, startedAtMs, pausedSession };
    const journal = (0,_migrate_begin_js__WEBPACK_IMPORTED_MODULE_4__/* .beginRun */ .T)(context, id, facts);
    try {
        const { fingerprint, left, writePauseMs } = await bringOver(context, id, parts, journal, facts);
        const commit = (0,_migrate_commit_advice_js__WEBPACK_IMPORTED_MODULE_18__/* .describeCommit */ .X)(context, backend, "Bring milestones over from the old copy");
        const durationMs = performance.now() - startedAt;
        return { id, backend, items, left, fingerprint, durationMs, writePauseMs, commit };
    }
    catch (error) {
        throw await (0,_migrate_fail_js__WEBPACK_IMPORTED_MODULE_5__/* .failRun */ .Q)(context, id, journal, facts, error);
    }
}
async function bringOver(context, id, { plan, changes, lock }, journal, facts) {
    const { files, layout, backends, settings } = context;
    const { backend } = plan;
    const dirs = new _migrate_run_dirs_js__WEBPACK_IMPORTED_MODULE_19__/* .RunDirs */ .k(layout, id);
    await (0,_backup_take_js__WEBPACK_IMPORTED_MODULE_0__/* .takeBackup */ .a)(context, { id, from: backend, to: backend, outcome: "pending", scratch: dirs.backup });
    lock.refresh();
    journal.reach("backed-up", context.now());
    const staged = (0,_staged_changes_js__WEBPACK_IMPORTED_MODULE_16__/* .stageChanges */ .Gr)(files, dirs, changes);
    journal.reach("backfilled", context.now());
    await proveStaged(context, dirs, staged);
    journal.reach("verified", context.now(), { pausedSession: facts.pausedSession });
    const pause = new _migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__/* .WritePause */ .A(settings.settings.migration.maxWritePauseMs);
    await (0,_migrate_write_pause_js__WEBPACK_IMPORTED_MODULE_9__/* .waitForTools */ .a)(context, pause);
    if (facts.pausedSession) {
        (0,_store_sessions_js__WEBPACK_IMPORTED_MODULE_17__/* .pauseSession */ .FT)(files, layout);
    }
    const edit = await backends.edit(backend, dirs.shadow, pause.leftMs());
    try {
        await (0,_apply_js__WEBPACK_IMPORTED_MODULE_13__/* .assertAsPlanned */ .J)(edit, staged);
        (0,_errors_stopped_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfStopped */ .$J)(context.signal);
        lock.refresh();
        pause.assertNotOver();
        journal.reach("decided", context.now());
    }
    catch (error) {
        await edit.release();
        throw error;
    }
    const completed = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_14__/* .completeSync */ .d)(context, dirs, { backend, edit, changes: staged });
    const { fingerprint, releasedAt } = completed;
    const writePauseMs = pause.elapsedMs() - (performance.now() - releasedAt);
    Object.assign(facts, { fingerprint, writePauseMs });
    journal.reach("switched", context.now(), { fingerprint, writePauseMs });
    await (0,_migrate_finish_js__WEBPACK_IMPORTED_MODULE_6__/* .finishRun */ .J)(context, id, journal, facts);
    return { ...completed, writePauseMs };
}
/** Reads the new content back: what it is, and what it means. */
async function proveStaged(context, dirs, staged) {
    const { marks } = await (0,_validate_survey_marks_js__WEBPACK_IMPORTED_MODULE_12__/* .surveyMarks */ .h)(context, await context.backends.openFolder("file", dirs.shadow));
    const wanted = staged.flatMap((change) => ((0,_staged_changes_js__WEBPACK_IMPORTED_MODULE_16__/* .isWritten */ .QH)(change) && change.target ? [change.target] : []));
    const wrong = wanted.find((target) => !(0,_drift_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRecord */ .q)(target, marks.get((0,_record_record_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(target))));
    if (wrong !== undefined || marks.size !== wanted.length) {
        const what = wrong === undefined ? "there are more records than were written" : `${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(wrong)} differs`;
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MilestoneError */ .lO("VERIFY_MISMATCH", `What is to be brought over does not read back: ${what}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_CHANGED */ .Dh,
            fix: ["Run it again; if it fails again, report it with this message."],
        });
    }
}


/***/ })

};
