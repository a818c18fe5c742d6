export const id = 1615;
export const ids = [1615];
export const modules = {

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ BACKENDS)
/* harmony export */ });
/** Where records live, as `storage-backend.txt` says it. */
const BACKENDS = ["file", "hybrid", "database"];


/***/ }),

/***/ 86507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ runHook)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/git/git.js
var git_git = __webpack_require__(32551);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/hook/questions.js
var questions = __webpack_require__(65651);
// EXTERNAL MODULE: ./dist/lib/git/repository.js + 3 modules
var git_repository = __webpack_require__(7097);
;// CONCATENATED MODULE: ./dist/lib/git/git-objects.js



/** As a merge has two parents, a push that merged often builds on many commits; the nearest of them tell enough. */
const MOST_BASES = 16;
/** The repository that is being pushed, by the git command. */
class GitObjects {
    git;
    /** Between two objects nothing ever changes. */
    changes = new Map();
    constructor(git) {
        this.git = git;
    }
    newCommits(id, thereId, remote) {
        const there = thereId === undefined ? [] : [`^${thereId}`];
        // Where nothing is known of a remote, what any other has was pushed before, and is nobody's fault now.
        const patterns = remote.name === undefined ? ["--remotes"] : [`--remotes=${remote.name}`, "--remotes"];
        let lines = [];
        for (const pattern of patterns) {
            lines = this.revList([id, ...there, "--not", pattern]);
            if (lines.length === 0 || lines.some(isBase)) {
                break;
            }
        }
        const tip = lines.find((line) => !isBase(line));
        if (tip === undefined) {
            return { kind: "none" };
        }
        const boundary = lines.filter(isBase).map((line) => line.slice(1));
        const bases = new Set([...(thereId === undefined ? [] : this.tryCommit(thereId)), ...boundary]);
        return { kind: "some", tip, bases: [...bases].slice(0, MOST_BASES) };
    }
    revList(args) {
        const output = this.git.run(["rev-list", "--boundary", "--ignore-missing", ...args, "--"]).toString("latin1");
        return output.split("\n").filter(Boolean);
    }
    /** What the other side has may be unknown here, or no commit. */
    tryCommit(id) {
        const commit = this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${id}^{commit}`]);
        return commit === undefined ? [] : [commit];
    }
    changedPaths(base, tip) {
        const key = `${base} ${tip}`;
        if (!this.changes.has(key)) {
            this.changes.set(key, this.readChanges(base, tip));
        }
        return this.changes.get(key);
    }
    readChanges(base, tip) {
        const from = base ?? this.git.run(["hash-object", "-t", "tree", "--stdin"], "").toString("latin1").trim();
        const output = this.git.try([...questions/* PLAIN_DIFF */.b6, from, tip, "--", ...questions/* STORES */.ZZ]);
        const found = [];
        for (let at = 0; output !== undefined && at < output.length;) {
            const headEnd = output.indexOf(0, at);
            const nameEnd = output.indexOf(0, headEnd + 1);
            const name = (0,native_path/* decodeName */.e4)(output.subarray(headEnd + 1, nameEnd));
            found.push(parseChange(output.toString("latin1", at, headEnd), name));
            at = nameEnd + 1;
        }
        return output && found;
    }
    bytesOf(ids) {
        return git_repository/* Repository */.L.at(this.git, "").bytesOf(ids);
    }
}
/** Of a list with its boundary, the commits that others build on are marked. */
function isBase(line) {
    return line.startsWith("-");
}
/** `:100644 100755 <id> <id> M`, and the path. */
function parseChange(head, name) {
    const [modeBefore = "", modeAfter = "", before, after] = head.slice(1).split(" ");
    const [, folder = name, path = ""] = /^((?:.*?\/)?\.milestones)\/(.*)$/s.exec(name) ?? [];
    return {
        folder,
        path,
        before: modeBefore === NOTHING ? undefined : before,
        after: modeAfter === NOTHING ? undefined : after,
        isOdd: modeAfter === "120000" || modeAfter === "160000",
    };
}
const NOTHING = "000000";

;// CONCATENATED MODULE: ./dist/lib/hook/answers.js

const LF = 10;
const END = "\0\0";
/**
 * What the hook's script asked git while Node started: each question in a line, then its answer and two NULs; objects
 * come last. What did not come to its end is no answer.
 */
function parseAnswers(text) {
    const answers = new Map();
    let objects = new Map();
    for (let at = 0; at < text.length;) {
        const lineEnd = text.indexOf(LF, at);
        const question = text.toString("utf8", at, Math.max(at, lineEnd));
        const start = lineEnd + 1;
        if (lineEnd < 0 || question === questions/* OBJECTS */.fQ.join(" ")) {
            objects = parseObjects(text.subarray(start));
            break;
        }
        // An answer of nothing is one NUL alone.
        const isEmpty = text[start] === 0;
        const end = isEmpty ? start : text.indexOf(END, start) + 1;
        if (end <= 0) {
            break;
        }
        answers.set(question, text.subarray(start, end));
        at = end + 1;
    }
    return (args, input) => {
        const question = args.join(" ");
        return question === questions/* OBJECTS */.fQ.join(" ") ? answerOf(objects, input) : answers.get(question);
    };
}
/** As git gives them, `<id> <type> <size>` in a line and the bytes in the next. */
function parseObjects(text) {
    const objects = new Map();
    for (let at = 0; at < text.length;) {
        const lineEnd = text.indexOf(LF, at);
        const [id = "", , size] = text.toString("latin1", at, Math.max(at, lineEnd)).split(" ");
        const end = size === undefined ? lineEnd + 1 : lineEnd + 1 + Number(size) + 1;
        if (lineEnd < 0 || end > text.length) {
            break;
        }
        if (size !== undefined) {
            objects.set(id, text.subarray(at, end));
        }
        at = end;
    }
    return objects;
}
/** Only where all that is asked for is here. */
function answerOf(objects, input = "") {
    const found = input
        .split("\n")
        .slice(0, -1)
        .map((id) => objects.get(id));
    return found.every((object) => object !== undefined) ? Buffer.concat(found) : undefined;
}

;// CONCATENATED MODULE: ./dist/lib/hook/deadline.js

/** Until when a push may be kept waiting. Looking at one file is short; between two of them somebody asks here. */
class Deadline {
    now;
    startMs;
    budgetMs;
    constructor(now, budgetMs) {
        this.now = now;
        this.startMs = now().getTime();
        this.budgetMs = budgetMs;
    }
    /** The settings of a store may give less time than was thought, or more. */
    allow(budgetMs) {
        this.budgetMs = budgetMs;
    }
    get allowedMs() {
        return this.budgetMs;
    }
    get leftMs() {
        return this.startMs + this.budgetMs - this.now().getTime();
    }
    /** Throws STOPPED when the time is over. */
    check() {
        if (this.leftMs <= 0) {
            throw new errors_error/* MilestoneError */.lO("STOPPED", "The time that the hook may take is over.", { state: errors_error/* NOTHING_CHANGED */.Dh });
        }
    }
}
/** Files that nobody reads any more once the time is over. */
function untilDeadline(files, deadline) {
    const inTime = (act) => {
        return (...args) => {
            deadline.check();
            return act(...args);
        };
    };
    return {
        list: inTime((dir) => files.list(dir)),
        listEach: inTime((dir) => files.listEach(dir)),
        stat: (file) => files.stat(file),
        read: inTime((file, mostBytes) => files.read(file, mostBytes)),
        withBytes: (file, use, mostBytes) => {
            deadline.check();
            return files.withBytes(file, use, mostBytes);
        },
        digest: inTime((file) => files.digest(file)),
        chunks: inTime((file) => files.chunks(file)),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/measure/record-name.js
var record_name = __webpack_require__(66764);
// EXTERNAL MODULE: ./dist/lib/store/switch.js
var store_switch = __webpack_require__(97892);
;// CONCATENATED MODULE: ./dist/lib/hook/advice-matters.js
/** What scale is judged by: which records there are, logs, settings and the switch. */
const MATTERS = /^(?:active\/[^/]+\.yaml|enterprise\.db|logs\/[^/]+\.jsonl|config\/storage-(?:config\.yaml|backend\.txt))$/;
/** True where the push changes anything that a recommendation follows from; what a record says does not count. */
function mayChangeAdvice({ paths }) {
    return [...paths.values()].some(({ path, before, after }) => {
        const isEdit = path.startsWith("active/") && before !== undefined && after !== undefined;
        return MATTERS.test(path) && !isEdit;
    });
}

;// CONCATENATED MODULE: ./dist/lib/hook/committed.js
const DATABASE_SIDES = ["enterprise.db-wal", "enterprise.db-shm", "enterprise.db-journal"];
const INDEX = /^index\.db(?:-(?:wal|shm|journal))?$/;
const PAYLOAD = /^(backups\/[^/]+)\/(?!backup-metadata\.yaml$)/;
/** Of a migration, or of the backup before a restore. */
const METADATA = /^backups\/[^/]+-([a-z]+)-to-[a-z]+\/backup-metadata\.yaml$/;
/** Pure: what is in git and should not be, and what a clone would lack after a switch. */
function findCommitted(change, store) {
    return [...strays(change, store), ...lacking(change, store)];
}
function strays({ folder, paths: changed }, { paths }) {
    const brought = [...changed.values()].filter(({ after }) => after !== undefined).map(({ path }) => path);
    const problem = (severity, path, message, fix) => {
        return { severity, file: `${folder}/${path}`, message, fix };
    };
    const problems = [];
    const side = DATABASE_SIDES.find((path) => paths.has(path));
    if (side !== undefined && ["enterprise.db", ...DATABASE_SIDES].some((path) => brought.includes(path))) {
        const message = "a database is committed with a side file: one of the two alone is not all of it";
        problems.push(problem("error", side, message, `Close what has the database open. ${OUT_OF_GIT}`));
    }
    const index = brought.find((path) => INDEX.test(path));
    if (index !== undefined) {
        problems.push(problem("warning", index, "an index is committed, which every clone builds by itself", OUT_OF_GIT));
    }
    const payload = brought.flatMap((path) => PAYLOAD.exec(path)?.[1] ?? []);
    if (payload[0] !== undefined) {
        const files = payload.length === 1 ? "a file" : `${payload.length} files`;
        const message = `${files} of a backup's payload committed; of a backup, git gets backup-metadata.yaml alone`;
        problems.push(problem("warning", payload[0], message, OUT_OF_GIT));
    }
    const run = brought.find((path) => path.startsWith("migrations/"));
    if (run !== undefined) {
        const message = "what a migration keeps on one machine is committed";
        problems.push(problem("warning", "migrations", message, OUT_OF_GIT));
    }
    return problems;
}
/** Names are anybody's: none becomes part of a command that somebody copies. */
const OUT_OF_GIT = "Take it out of git with git rm --cached, which leaves the file, and commit.";
/** A switch that is pushed without what belongs to it is a store that no clone can use, compare or take back. */
function lacking(change, { paths, backend, backendBefore, isElsewhere }) {
    const { folder, paths: changed } = change;
    if (backendBefore === undefined || backendBefore === backend) {
        return [];
    }
    const file = `${folder}/config/storage-backend.txt`;
    const what = `the switch from ${backendBefore} to ${backend} is pushed without`;
    const problem = (part, fix) => ({
        severity: "error",
        file,
        message: `${what} ${part}`,
        fix,
    });
    const problems = [];
    if (backend === "database" && !isElsewhere && !paths.has("enterprise.db")) {
        problems.push(problem("enterprise.db, which has the milestones now", "git add enterprise.db of the store."));
    }
    const isBetweenKinds = backend === "database" || backendBefore === "database";
    if (isBetweenKinds && changed.get("config/last-switch.tsv")?.after === undefined) {
        const part = "config/last-switch.tsv, by which a clone tells what changed in the old copy";
        problems.push(problem(part, "git add config/ of the store."));
    }
    const hasMetadata = [...changed.values()].some(({ path, after }) => {
        const [, from] = METADATA.exec(path) ?? [];
        return after !== undefined && from === backendBefore;
    });
    if (!hasMetadata) {
        problems.push(problem("the metadata of its backup, by which a clone can take it back", "git add backups/ of the store."));
    }
    return problems;
}

// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/validate/check-config.js
var check_config = __webpack_require__(7326);
// EXTERNAL MODULE: ./dist/lib/validate/check-tree.js + 4 modules
var check_tree = __webpack_require__(42937);
// EXTERNAL MODULE: ./dist/lib/validate/finding.js
var validate_finding = __webpack_require__(14590);
// EXTERNAL MODULE: ./dist/lib/validate/scan-records.js
var scan_records = __webpack_require__(3441);
// EXTERNAL MODULE: ./dist/lib/validate/severities.js
var validate_severities = __webpack_require__(42388);
// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var value = __webpack_require__(96989);
// EXTERNAL MODULE: ./dist/lib/validate/references.js
var references = __webpack_require__(83277);
;// CONCATENATED MODULE: ./dist/lib/hook/references.js



const NONE = { milestones: new Set(), tasks: new Set(), alias: undefined };
function referencesOf({ data, id }) {
    return readReferences(data, id);
}
function readReferences(data, id) {
    if (!(0,value/* isMap */.jh)(data)) {
        return NONE;
    }
    const { requires, enables } = (0,references/* milestoneReferences */.$)(data);
    const alias = (0,value/* valueAt */.fK)(data, "id") ?? (0,value/* valueAt */.fK)(data, "metadata", "milestone_id");
    return {
        milestones: new Set([...requires.map(({ name }) => `>${name}`), ...enables.map(({ name }) => `<${name}`)]),
        tasks: new Set((0,references/* taskReferences */.C)(data).flatMap(({ needs }) => needs.map(({ name }) => name))),
        alias: typeof alias === "string" && alias !== id ? alias : undefined,
    };
}
/** The same of bytes that were a record once. */
function referencesIn(bytes, id) {
    const parsed = bytes === undefined ? undefined : (0,parse/* parseText */.r4)(bytes);
    return parsed?.ok ? readReferences(parsed.content.data.value, id) : NONE;
}
/** True where a record has a reference or a name that it had not: only then can it close a circle, or name nobody. */
function hasNew(now, before, { tasks }) {
    const isNew = (left, right) => [...left].some((each) => !right.has(each));
    return (isNew(now.milestones, before.milestones) ||
        (tasks && isNew(now.tasks, before.tasks)) ||
        (now.alias !== undefined && now.alias !== before.alias));
}

;// CONCATENATED MODULE: ./dist/lib/hook/store-change.js
/** What differs from every base: what one of them has just the same is not brought in by the push. */
function changedFromAll(lists) {
    const [first = [], ...others] = lists;
    const sets = others.map((list) => new Set(list.map(keyOf)));
    return first.filter((change) => sets.every((set) => set.has(keyOf(change))));
}
function keyOf({ folder, path }) {
    return `${folder}\0${path}`;
}
/** Changes by the store that they are in. */
function byStore(changes) {
    const stores = new Map();
    for (const change of changes) {
        const paths = stores.get(change.folder) ?? new Map();
        paths.set(change.path, change);
        stores.set(change.folder, paths);
    }
    return stores;
}
const RECORD_FILE = /^(active|completed)\/([^/]+)\.yaml$/;
/** The id that a file would be a record of; undefined for every other file. */
function recordIdOf(path) {
    return RECORD_FILE.exec(path)?.[2];
}

;// CONCATENATED MODULE: ./dist/lib/hook/quick-look.js








/** What only the whole store shows. */
const OF_THE_STORE = new Set(["dependency-unknown", "dependency-cycle"]);
/**
 * Looks at nothing but what the push changes. True where that proves that it brings nothing as bad as `least`; false
 * where only a look at the whole store can tell. `paths` are all that the commit has.
 */
async function isCleanAtAGlance(look, change, { least, paths, seesAll, objects, backend }) {
    const severities = new validate_severities/* Severities */.q(look.view.settings);
    const counts = (finding) => {
        const judged = severities.apply(finding);
        return judged !== undefined && (0,validate_finding/* isAtLeast */.du)(judged.severity, least);
    };
    const isInDatabase = backend === "database" && change.paths.has("enterprise.db");
    if (isInDatabase || mayBeDuplicates(change, paths)) {
        return false;
    }
    if ((0,check_config/* checkConfig */.l)(look.view, look.settings).findings.some(counts)) {
        return false;
    }
    const records = new Map();
    const seen = new Set();
    const note = (record) => {
        seen.add((0,record_record/* nameOf */.Vb)(record));
        records.set(record.id, referencesOf(record));
    };
    const scan = await (0,scan_records/* scanRecords */.u)(look.view, backend, note, least);
    if (scan.findings.some((finding) => (seesAll || !isOfTheStore(finding)) && counts(finding))) {
        return false;
    }
    if (!seesAll && mayAffectOthers(change, records, severities, least, objects)) {
        return false;
    }
    const broken = new Set(scan.findings.map(({ file }) => file));
    const { layout } = look.view;
    const tree = await (0,check_tree/* checkTree */.R)(look.view, (name) => seen.has(name) || broken.has(layout.show(layout.at(`${name}.yaml`))));
    return !tree.some(counts);
}
/** Circles of tasks are within one record, and are judged there. */
function isOfTheStore({ rule, message }) {
    return OF_THE_STORE.has(rule) && !message.startsWith("tasks ");
}
/** Names that some system takes for one; by name alone, so that it may be none after all. */
function mayBeDuplicates({ paths: changed }, paths) {
    const isAdded = (path) => {
        const change = changed.get(path);
        return change !== undefined && change.before === undefined && change.after !== undefined;
    };
    if (![...changed.keys()].some(isAdded)) {
        return false;
    }
    const added = new Set();
    const ids = [];
    for (const path of paths) {
        const [, id] = /^(?:active|completed)\/([^/]+)\.ya?ml$/.exec(path) ?? [];
        if (id !== undefined) {
            const folded = id.normalize("NFC").toLowerCase();
            ids.push(folded);
            if (isAdded(path)) {
                added.add(folded);
            }
        }
    }
    const met = new Set();
    return ids.some((id) => {
        const isSecond = met.has(id);
        met.add(id);
        return isSecond && added.has(id);
    });
}
function mayAffectOthers(change, records, severities, least, objects) {
    const asks = (rule) => {
        const severity = severities.of(rule);
        return severity !== "off" && (0,validate_finding/* isAtLeast */.du)(severity, least);
    };
    const asksNames = asks("dependency-unknown");
    const changes = [...change.paths.values()];
    if (asksNames && changes.some(({ path, after }) => after === undefined && recordIdOf(path) !== undefined)) {
        return true;
    }
    if (!asksNames && !asks("dependency-cycle")) {
        return false;
    }
    const now = new Map([...records].filter(([, { milestones, tasks, alias }]) => {
        return milestones.size > 0 || alias !== undefined || (asksNames && tasks.size > 0);
    }));
    // A record that moves from one folder to the other is the same to who depends on it.
    const before = new Map(changes.flatMap(({ path, before }) => {
        const id = recordIdOf(path);
        return id === undefined || before === undefined || !now.has(id) ? [] : [[id, before]];
    }));
    if ([...now.keys()].some((id) => !before.has(id))) {
        return true;
    }
    const ids = [...before.keys()];
    let at = 0;
    for (const bytes of objects.bytesOf([...before.values()])) {
        const id = ids[at];
        at += 1;
        if (hasNew(now.get(id), referencesIn(bytes, id), { tasks: asksNames })) {
            return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./dist/lib/hook/judge-store.js









/** A store as small as this is read whole: that takes no longer than a person can notice, and tells what is older. */
const ALWAYS_READ_WHOLE = 250;
/** Judges what a push does to one store. Undefined where it leaves no store behind. */
async function judgeStore(ports, change) {
    const { folder, tip, refs } = change;
    if (change.paths.get("")?.isOdd) {
        return { ...nothing(change), introduced: [inPlaceOfStore(folder)], blocks: true };
    }
    const look = await ports.looks.at(folder, tip, (name) => isLookedAt(change, name));
    if (look === undefined) {
        return undefined;
    }
    const { hook } = look.view.settings;
    ports.deadline.allow(hook.timeBudgetMs);
    ports.deadline.check();
    const paths = look.paths();
    const backend = backendOf(look);
    const least = hook.block === "warning" ? "warning" : "error";
    const isElsewhere = backend === "database" && look.recordsElsewhere();
    const before = await lookBefore(ports, change);
    const committed = findCommitted(change, {
        paths,
        backend: backend ?? "file",
        backendBefore: backend === undefined || before === undefined ? undefined : backendOf(before),
        isElsewhere,
    });
    const found = await findFindings(ports, change, { look, paths, backend: backend ?? "file", least, isElsewhere });
    const now = { look, commit: tip, backend: backend ?? "file", active: found.active };
    const { interrupted } = await ports.looks.onDisk(folder);
    const report = {
        folder,
        refs,
        commit: tip,
        introduced: found.introduced.map((finding) => fromRoot(folder, finding)),
        older: found.older,
        committed: committed.map((each) => ({ ...each, file: (0,native_path/* showName */.$i)(each.file) })),
        drifted: found.drifted,
        interrupted,
        advice: backend === undefined || backend === "database"
            ? undefined
            : await unlessLacking(ports.deadline, () => tryAdvise(ports, change, now)),
        blocks: false,
    };
    return { ...report, blocks: hook.block !== "never" && doesBlock(report, least) };
}
function nothing({ folder, tip, refs }) {
    return {
        folder,
        refs,
        commit: tip,
        introduced: [],
        older: 0,
        committed: [],
        drifted: [],
        interrupted: [],
        advice: undefined,
        blocks: false,
    };
}
function inPlaceOfStore(folder) {
    const message = "is a link or a repository; a store is a plain folder";
    return {
        rule: "unsafe-path",
        severity: "error",
        file: (0,native_path/* showName */.$i)(folder),
        message,
        fix: "Replace it by the folder itself.",
    };
}
/** What the push changes, and what nothing can be judged without: settings and switch, and what makes a repository. */
function isLookedAt({ paths }, name) {
    return paths.has(name) || name.startsWith("config/") || name === "HEAD" || name.endsWith("/HEAD");
}
/** Undefined where the switch cannot be read, which is a finding. */
function backendOf({ view }) {
    const { files, layout } = view;
    try {
        return files.stat(layout.switchFile) === undefined
            ? "file"
            : (0,store_switch/* parseSwitch */.SI)(files.read(layout.switchFile).bytes.toString("utf8"), layout.show(layout.switchFile));
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && (error.code === "SWITCH_INVALID" || error.code === "UNSAFE_PATH")) {
            return undefined;
        }
        throw error;
    }
}
/** The store before the push, where the push changes what it is asked for: the switch, or how many records there are. */
async function lookBefore({ looks, deadline }, { folder, bases, paths }) {
    const [base] = bases;
    const isAsked = paths.has("config/storage-backend.txt");
    return base === undefined || !isAsked
        ? undefined
        : await unlessLacking(deadline, () => looks.at(folder, base, (name) => name.startsWith("config/")));
}
async function findFindings(ports, change, looked) {
    const { look, paths, backend, isElsewhere } = looked;
    const asksDrift = touchesOldCopy(change, backend) && !isElsewhere;
    const { isSmall, seesAll } = sizeUp(paths, change);
    const isClean = () => isCleanAtAGlance(look, change, { ...looked, seesAll, objects: ports.objects });
    const clean = () => ({ introduced: [], older: 0, active: () => countActive(look, paths), drifted: [] });
    if (!asksDrift && !isSmall && (await isClean())) {
        return clean();
    }
    const whole = await unlessLacking(ports.deadline, () => findInAll(ports, change, looked, asksDrift));
    if (whole !== undefined) {
        return whole;
    }
    // A partial clone has what was changed here, and may lack what stays as it was, or what was there before.
    if (!asksDrift && (await isClean())) {
        return clean();
    }
    const introduced = await findInChanged(ports, change, looked);
    if (introduced.length === 0) {
        throw new errors_error/* MilestoneError */.lO("GIT_FAILED", "This clone lacks objects.", { state: errors_error/* NOTHING_CHANGED */.Dh, fix: [] });
    }
    return { ...clean(), introduced };
}
/** Whether a store is read whole in any case, and whether the push changes every record. */
function sizeUp(paths, change) {
    let records = 0;
    let seesAll = true;
    for (const name of paths) {
        if (recordIdOf(name) !== undefined) {
            records += 1;
            seesAll &&= change.paths.has(name);
            if (records > ALWAYS_READ_WHOLE && !seesAll) {
                break;
            }
        }
    }
    return { isSmall: records <= ALWAYS_READ_WHOLE, seesAll };
}
async function findInAll(ports, { folder, tip, bases }, { least }, asksDrift) {
    const { lookAtAll } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(5431), __webpack_require__.e(3599)]).then(__webpack_require__.bind(__webpack_require__, 64413));
    return await lookAtAll(await ports.looks.context(folder, tip), {
        least,
        asksDrift,
        bases: async () => {
            const contexts = [];
            for (const base of bases) {
                const context = await ports.looks.tryContext(folder, base);
                contexts.push(...(context === undefined ? [] : [context]));
            }
            return contexts;
        },
    });
}
async function findInChanged(ports, change, { least }) {
    const { lookAtChanged } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(5431), __webpack_require__.e(3599)]).then(__webpack_require__.bind(__webpack_require__, 64413));
    const context = await ports.looks.context(change.folder, change.tip, (name) => isLookedAt(change, name));
    return await lookAtChanged(context, { least, changed: change.paths });
}
/** Undefined where this clone lacks objects. Throws STOPPED where it is the time that is over. */
async function unlessLacking(deadline, run) {
    try {
        return await run();
    }
    catch (error) {
        deadline.check();
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "GIT_FAILED") {
            return undefined;
        }
        throw error;
    }
}
/** The copy that the last switch left behind: files beside a database, or a database beside files. */
function touchesOldCopy({ paths }, backend) {
    const isOld = (name) => (backend === "database" ? recordIdOf(name) !== undefined : name === "enterprise.db");
    return [...paths.keys()].some((name) => isOld(name) || name === "config/last-switch.tsv");
}
/** By their names: what is beside them and is none is known by its name too. */
function countActive({ view }, paths) {
    const { auxiliaryFiles } = view.settings;
    return [...paths].filter((name) => name.startsWith("active/") && (0,record_name/* isRecordName */.l)(name, auxiliaryFiles)).length;
}
/** No larger backend than a database is left to be recommended. */
async function tryAdvise(ports, change, now) {
    const { hook, backend } = now.look.view.settings;
    if (!hook.advice || backend !== "auto" || !mayChangeAdvice(change)) {
        return undefined;
    }
    const { findChangedAdvice } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(6584), __webpack_require__.e(4037)]).then(__webpack_require__.bind(__webpack_require__, 46295));
    return await findChangedAdvice({ ...now, active: now.active() }, async () => {
        const [base] = change.bases;
        const look = base === undefined ? undefined : await ports.looks.at(change.folder, base);
        const backend = look && backendOf(look);
        if (base === undefined || look === undefined || backend === undefined || backend === "database") {
            return undefined;
        }
        return { look, commit: base, backend, active: countActive(look, look.paths()) };
    });
}
function fromRoot(folder, finding) {
    const parent = external_node_path_.posix.dirname(folder);
    return parent === "." ? finding : { ...finding, file: `${(0,native_path/* showName */.$i)(parent)}/${finding.file}` };
}
function doesBlock({ introduced, committed }, least) {
    const isBad = ({ severity }) => severity === "error" || least === "warning";
    return introduced.length > 0 || committed.some(isBad);
}

;// CONCATENATED MODULE: ./dist/lib/hook/push-report.js
/** True where there is nothing to say about a store. */
function isSilent({ introduced, older, committed, drifted, interrupted, advice }) {
    const lists = [introduced, committed, drifted, interrupted];
    return older === 0 && advice === undefined && lists.every((list) => list.length === 0);
}
function isBlocked({ stores }) {
    return stores.some(({ blocks }) => blocks);
}

;// CONCATENATED MODULE: ./dist/lib/hook/judge-push.js




/**
 * Judges everything that a push brings into stores: objects, never the working tree. What is new against the commit
 * that the other side has for a ref may still come from elsewhere there, as what a merge brings; so what is found
 * against that commit alone is looked for again against all that the other side has. Nearly always there is nothing.
 */
async function judgePush(ports, refs, remote) {
    const first = await judge(ports, () => findChanges(ports, refs, remote, "nearest"));
    if (first.stores.every(isSilent)) {
        return first;
    }
    const second = await judge(ports, () => findChanges(ports, refs, remote, "all"));
    // Broken off, it takes nothing back: to stop a push that could go on does less harm than the other way round.
    return second.unchecked === undefined ? second : { ...second, stores: first.stores };
}
async function judge(ports, find) {
    const stores = [];
    let unchecked;
    /** What was found is said all the same, and one store that cannot be read hides no other. */
    const goOn = async (run) => {
        try {
            return await run();
        }
        catch (error) {
            unchecked = whyUnchecked(ports, error);
            return undefined;
        }
    };
    for (const change of (await goOn(find)) ?? []) {
        const report = await goOn(() => judgeStore(ports, change));
        stores.push(...(report === undefined ? [] : [report]));
        if (unchecked !== undefined && ports.deadline.leftMs <= 0) {
            break;
        }
    }
    return { stores, unchecked };
}
/** The stores that a push changes, each once, however many refs bring the same commit. */
function findChanges(ports, refs, remote, against) {
    const tips = new Map();
    // Thousands of refs may name one commit, and each question is a process.
    const asked = new Map();
    for (const ref of refs) {
        ports.deadline.check();
        const key = `${ref.id} ${ref.thereId}`;
        if (!asked.has(key)) {
            asked.set(key, (against === "nearest" ? nearest(ports, ref) : undefined) ?? judge_push_all(ports, ref, remote));
        }
        const found = asked.get(key);
        if (found !== undefined) {
            const known = tips.get(found.tip) ?? { bases: new Set(), refs: [] };
            tips.set(found.tip, known);
            known.refs.push(ref.remoteRef);
            for (const base of found.bases) {
                known.bases.add(base);
            }
        }
    }
    return [...tips].flatMap(([tip, { bases, refs }]) => {
        const from = bases.size === 0 ? [undefined] : [...bases];
        const changed = changedFromAll(from.map((base) => ports.objects.changedPaths(base, tip) ?? []));
        return [...byStore(changed)].map(([folder, paths]) => ({ folder, tip, bases: [...bases], refs, paths }));
    });
}
/** Undefined for a new ref, and where this clone lacks what the other side has. */
function nearest({ objects }, { id, thereId }) {
    return thereId === undefined || objects.changedPaths(thereId, id) === undefined
        ? undefined
        : { tip: id, bases: [thereId] };
}
function judge_push_all({ objects }, { id, thereId }, remote) {
    const found = objects.newCommits(id, thereId, remote);
    return found.kind === "none" ? undefined : found;
}
/** Rethrows what is no reason to let a push go on unchecked. */
function whyUnchecked({ deadline }, error) {
    if (deadline.leftMs <= 0) {
        return `after ${deadline.allowedMs / 1000} s (storage.hook.time_budget)`;
    }
    if (error instanceof errors_error/* MilestoneError */.lO && error.code === "GIT_FAILED") {
        return "because this clone lacks objects that it takes, or git refuses to read it";
    }
    throw error;
}

;// CONCATENATED MODULE: ./dist/lib/hook/pushed-ref.js
/**
 * The lines that git gives a pre-push hook: `<local ref> <local id> <remote ref> <remote id>`. A local ref is what a
 * person typed and may hold blanks; what is no such line is passed over.
 */
function parsePushedRefs(text) {
    return text.split("\n").flatMap((line) => {
        const [, id = "", remoteRef = "", there = ""] = /^.* ([0-9a-f]{40,64}) ([^ ]+) ([0-9a-f]{40,64})$/.exec(line) ?? [];
        return id === "" || isZero(id) ? [] : [{ remoteRef, id, thereId: isZero(there) ? undefined : there }];
    });
}
function isZero(id) {
    return /^0+$/.test(id);
}
/** The remote by the hook's arguments: its name and its URL, which are the same where it has no name. */
function parseRemote(name, url) {
    return { name: name === undefined || name === "" || name === url ? undefined : name };
}
/** Undefined where pre-commit did not start us for a push. */
function readPreCommit(env) {
    const { PRE_COMMIT, PRE_COMMIT_TO_REF, PRE_COMMIT_FROM_REF, PRE_COMMIT_LOCAL_BRANCH } = env;
    // A first push has no earlier commit to name, and then names none at all.
    const to = PRE_COMMIT_TO_REF || PRE_COMMIT_LOCAL_BRANCH;
    if (PRE_COMMIT === undefined || to === undefined || to === "") {
        return undefined;
    }
    return {
        to,
        from: PRE_COMMIT_FROM_REF || undefined,
        remoteRef: env.PRE_COMMIT_REMOTE_BRANCH ?? to,
        remote: parseRemote(env.PRE_COMMIT_REMOTE_NAME, env.PRE_COMMIT_REMOTE_URL),
    };
}

// EXTERNAL MODULE: ./dist/lib/report/escape-controls.js
var escape_controls = __webpack_require__(4115);
// EXTERNAL MODULE: ./dist/lib/measure/fact.js
var fact = __webpack_require__(5445);
// EXTERNAL MODULE: ./dist/lib/report/quantity.js
var quantity = __webpack_require__(9270);
;// CONCATENATED MODULE: ./dist/lib/report/hook-text.js




/** Of many problems, the first; the rest is counted. */
const MOST_SHOWN = 20;
/** What the hook says about a push; empty where there is nothing to say. Pure. */
function renderPush(report, paint) {
    const lines = report.stores.flatMap((store) => describeStore(store, paint));
    const isStopped = report.stores.some(({ blocks }) => blocks);
    if (isStopped) {
        lines.push(paint.bad("The push is stopped. To push all the same: git push --no-verify, or MILESTONE_HOOK=0 git push"));
    }
    if (report.unchecked !== undefined) {
        const what = isStopped ? "the rest of this push was not checked" : "this push goes on, not checked to its end";
        lines.push(paint.warn(`milestone: ${what}, ${report.unchecked}.`));
    }
    return lines.map((line) => `${line}\n`).join("");
}
function describeStore(store, paint) {
    const { older, drifted, interrupted, advice } = store;
    const folder = (0,native_path/* showName */.$i)(store.folder);
    return [
        ...describeProblems(store, folder, paint),
        ...(older === 0
            ? []
            : [`milestone: ${(0,quantity/* countOf */.pq)(older, "older problem")} in ${folder}, not of this push: milestone validate`]),
        ...(drifted.length === 0
            ? []
            : [
                paint.warn(`milestone: in ${folder}, ${(0,quantity/* countOf */.pq)(drifted.length, "record")} of the old copy changed after the last switch:`),
                ...(0,quantity/* listLines */.i4)(drifted),
                "  milestone sync brings these changes over, or shows the conflict.",
            ]),
        ...interrupted.map((id) => paint.warn(`milestone: ${(0,native_path/* showName */.$i)(id)} was interrupted here, in ${folder}: milestone resume`)),
        ...(advice === undefined ? [] : describeAdvice(advice, folder, paint)),
    ];
}
function describeProblems({ introduced, committed, refs }, folder, paint) {
    const count = introduced.length + committed.length;
    if (count === 0) {
        return [];
    }
    const where = refs.map((ref) => (0,native_path/* showName */.$i)(ref)).join(", ");
    const head = `milestone: this push brings ${(0,quantity/* countOf */.pq)(count, "problem")} into ${folder} (${where}):`;
    const all = [...introduced.map(describeOne), ...committed.map(describeCommitted)];
    const more = count - MOST_SHOWN;
    return [
        paint.bad(head),
        ...all.slice(0, MOST_SHOWN).flat(),
        ...(more > 0 ? [`  … and ${(0,quantity/* countOf */.pq)(more, "more", "more")}: milestone validate`] : []),
    ];
}
function describeOne(finding) {
    return [`  ${(0,validate_finding/* describeFinding */.jb)(finding)}`, ...(finding.fix === undefined ? [] : [`    ${finding.fix}`])];
}
function describeCommitted({ file, severity, message, fix }) {
    return [`  ${file}: ${severity}: ${message}`, `    ${fix}`];
}
/** Three lines, as many as somebody reads who wanted to push. */
function describeAdvice({ advice, facts }, folder, paint) {
    const { from, to, confidence, command, kind } = advice;
    const active = (0,quantity/* countOf */.pq)((0,fact/* valueIn */.xm)(facts.active) ?? 0, "active milestone");
    const users = (0,quantity/* countOf */.pq)(Math.max(1, (0,fact/* valueIn */.xm)(facts.users) ?? 1), "user");
    const sure = kind === "recommended" ? "recommended" : "only watched, not recommended yet";
    return [
        paint.warn(`milestone: with this push ${folder} has ${active} and ${users} within an hour: ${to} fits better than ${from}.`),
        `  Confidence ${confidence.percent}: ${sure}. Nothing is stopped.`,
        `  ${command}`,
    ];
}

// EXTERNAL MODULE: ./dist/lib/report/paint.js
var paint = __webpack_require__(12027);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./dist/lib/backends/file/file-backend.js + 3 modules
var file_backend = __webpack_require__(64678);
// EXTERNAL MODULE: ./dist/lib/files/read-only.js
var read_only = __webpack_require__(96769);
// EXTERNAL MODULE: ./dist/lib/git/commit-files.js
var commit_files = __webpack_require__(64124);
;// CONCATENATED MODULE: ./dist/lib/hook/empty-backend.js
/** Stands for records that a push does not bring: those on a server, and those of a database that it left as it was. */
function emptyBackend(name) {
    return {
        name,
        async *scan() { },
        read: async () => undefined,
        readSome: async (keys) => keys.map(() => undefined),
        watch: () => { },
        isUnchanged: async () => true,
        async *changesSince() { },
        hold: async () => ({ release: async () => { } }),
        timeQueries: async () => ({ listMs: 0, countMs: 0, readMs: 0 }),
        close: async () => { },
    };
}

// EXTERNAL MODULE: ./dist/lib/record/memo.js
var memo = __webpack_require__(91872);
// EXTERNAL MODULE: ./dist/lib/settings/default-settings.js
var default_settings = __webpack_require__(61351);
// EXTERNAL MODULE: ./dist/lib/store/layout.js
var layout = __webpack_require__(68286);
;// CONCATENATED MODULE: ./dist/lib/commands/hook-looks.js












/** Stores of the repository that is being pushed, in its commits. What only the long way needs is loaded by it. */
class WiredLooks {
    door;
    git;
    deadline;
    constructor(door, git, deadline) {
        this.door = door;
        this.git = git;
        this.deadline = deadline;
    }
    async at(folder, commit, isListed) {
        const repository = git_repository/* Repository */.L.at(this.git, folder);
        const layout = this.layoutOf(folder);
        const tree = ifStore(() => new commit_files/* CommitFiles */.d(repository, commit, layout.dir, isListed));
        if (tree === undefined) {
            return undefined;
        }
        const files = untilDeadline(tree, this.deadline);
        const settings = await readSettings(files, layout);
        const { door } = this;
        const { auxiliaryFiles: auxiliary, validate } = settings.settings;
        const limits = { maxFileSizeBytes: validate.maxFileSizeBytes, auxiliary };
        const reader = { files, layout, memo: new memo/* ParseMemo */.q(0), limits, withoutDigests: true };
        return {
            view: {
                files,
                layout,
                settings: settings.settings,
                commit,
                get signal() {
                    return door.signal;
                },
                // No database is opened in any case.
                recordsOnServer: () => false,
                open: async (name) => (name === "database" ? emptyBackend(name) : new file_backend/* FileBackend */.j(name, reader)),
            },
            settings,
            history: repository,
            paths: () => tree.paths(),
            recordsElsewhere: () => areElsewhere(files, layout, settings),
            now: () => repository.committedAt(commit),
        };
    }
    async context(folder, commit, isListed) {
        const [{ WiredBackends }, { NodeFiles }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(6312), __webpack_require__.e(8456)]).then(__webpack_require__.bind(__webpack_require__, 38456)),
            __webpack_require__.e(/* import() */ 7936).then(__webpack_require__.bind(__webpack_require__, 27936)),
        ]);
        const node = new NodeFiles();
        const { door } = this;
        const repository = git_repository/* Repository */.L.at(this.git, folder);
        const layout = this.layoutOf(folder);
        const tree = new commit_files/* CommitFiles */.d(repository, commit, layout.dir, isListed);
        const files = untilDeadline(tree, this.deadline);
        const settings = await readSettings(files, layout);
        const now = () => repository.committedAt(commit);
        const wired = new WiredBackends({
            files: node,
            repository,
            commit,
            tree,
            layout,
            settings: settings.settings,
            folder,
            now,
        });
        return {
            files: (0,read_only/* readOnly */.T)(files, node),
            layout,
            settings,
            backends: areElsewhere(files, layout, settings) ? withoutDatabase(wired) : wired,
            repository,
            commit,
            machine: { hasCommand: () => false, fileSystem: () => "local", canWrite: () => false },
            processes: door.processes,
            progress: { step: () => { }, advance: () => { } },
            signal: door.signal,
            version: door.version,
            now,
        };
    }
    async tryContext(folder, commit) {
        try {
            return await this.context(folder, commit);
        }
        catch (error) {
            if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND") {
                return undefined;
            }
            throw error;
        }
    }
    async onDisk(folder) {
        const layout = this.layoutOf(folder);
        if (!external_node_fs_.existsSync(layout.migrationsDir)) {
            return { interrupted: [] };
        }
        const [{ interruptedRuns }, { NodeFiles }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(6312)]).then(__webpack_require__.bind(__webpack_require__, 26312)),
            __webpack_require__.e(/* import() */ 7936).then(__webpack_require__.bind(__webpack_require__, 27936)),
        ]);
        const runs = interruptedRuns({
            files: new NodeFiles(),
            layout,
            processes: this.door.processes,
            now: () => this.door.now(),
        });
        return { interrupted: runs.map(({ id }) => id) };
    }
    /** git calls its hooks where the working tree begins, or names it. */
    layoutOf(folder) {
        return new layout/* StoreLayout */.E(external_node_path_.resolve(this.door.cwd, this.door.env.GIT_WORK_TREE ?? "", folder));
    }
}
/** Those of the commit; what this machine's environment says is no part of a push. */
async function readSettings(files, layout) {
    const isDefault = files.stat(layout.settingsFile) === undefined && files.stat(layout.at("config"))?.kind !== "link";
    if (isDefault) {
        return { settings: default_settings/* DEFAULT_SETTINGS */.a, sources: {}, explained: [], warnings: [] };
    }
    const { readBrokenSettings } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(2551), __webpack_require__.e(4518)]).then(__webpack_require__.bind(__webpack_require__, 22551));
    return readBrokenSettings({ files, layout, env: {} });
}
const LONGEST_POINTER_BYTES = 1024;
/** On a server, or behind Git LFS, which pushes them by itself: the commit has a pointer in their place. */
function areElsewhere(files, layout, { settings }) {
    if (settings.database.type !== "sqlite") {
        return true;
    }
    const stat = files.stat(layout.databaseFile);
    const isShort = stat?.kind === "file" && stat.sizeBytes <= LONGEST_POINTER_BYTES;
    return isShort && files.read(layout.databaseFile).bytes.toString("latin1").startsWith("version https://git-lfs");
}
/** No push waits for a server, whose records it does not bring. */
function withoutDatabase(backends) {
    return Object.assign(Object.create(backends), {
        open: async (name) => name === "database" ? emptyBackend(name) : await backends.open(name),
    });
}
function ifStore(make) {
    try {
        return make();
    }
    catch (error) {
        if (error instanceof errors_error/* MilestoneError */.lO && error.code === "STORE_NOT_FOUND") {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./dist/lib/commands/hook-run.js












/** Until a store's own settings are read. */
const DEFAULT_BUDGET_MS = 10_000;
/**
 * `milestone hook run [remote] [url]`: judges a push whose refs stand on stdin, as git gives them to a pre-push hook.
 * Says nothing where there is nothing to say. 1 stops the push.
 */
async function runHook(door, args, options = {}) {
    if (door.env.MILESTONE_HOOK === "0") {
        return errors_error/* EXIT */.dc.done;
    }
    const deadline = new Deadline(() => door.now(), DEFAULT_BUDGET_MS);
    const gitThat = (known) => git_git/* Git */.T.inHook(door.cwd, door.env, () => deadline.leftMs, known);
    const [answers, push] = await Promise.all([
        door.answers?.(deadline.leftMs),
        readPush(door, gitThat(), args, deadline),
    ]);
    const git = gitThat(answers && parseAnswers(answers));
    const ports = { objects: new GitObjects(git), looks: new WiredLooks(door, git, deadline), deadline };
    const report = push === undefined ? NO_REFS : await judgePush(ports, push.refs, push.remote);
    if (options.json) {
        door.out(`${(0,escape_controls/* toSafeJson */.D)(report)}\n`);
    }
    else {
        door.err(renderPush(report, (0,paint/* makePaint */.R)(door.colour && options.color !== false)));
    }
    return isBlocked(report) ? errors_error/* EXIT */.dc.findings : errors_error/* EXIT */.dc.done;
}
const NO_REFS = { stores: [], unchecked: "since nobody said what it pushes" };
/** Undefined where stdin does not end in time. */
async function readPush(door, git, [name, url], deadline) {
    const preCommit = readPreCommit(door.env);
    if (preCommit === undefined) {
        const text = await door.input?.(deadline.leftMs);
        return text === undefined ? undefined : { refs: parsePushedRefs(text), remote: parseRemote(name, url) };
    }
    const commitOf = (word) => git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${word}^{commit}`]);
    const id = commitOf(preCommit.to);
    const thereId = preCommit.from === undefined ? undefined : commitOf(preCommit.from);
    const refs = id === undefined ? [] : [{ id, thereId, remoteRef: preCommit.remoteRef }];
    return { refs, remote: preCommit.remote };
}


/***/ }),

/***/ 60283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
/* harmony export */   Mc: () => (/* binding */ asStopped),
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
/** What a signal broke off may end in anything: it is said as that, with what it left. Other failures stay what they are. */
function asStopped(error, signal, state) {
    const isOther = error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO && error.code !== "STOPPED";
    return !signal.aborted || isOther
        ? error
        : new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
}


/***/ }),

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46836);
/* harmony import */ var _packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71260);



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
    known;
    /** What was asked {@link ahead}, until somebody takes it. */
    answers = new Map();
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
    static inHook(folder, env, timeLeftMs, known) {
        const git = new Git(folder, env, timeLeftMs);
        git.known = known;
        const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
        Object.assign(git.env, Object.fromEntries(kept));
        return git;
    }
    /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
    hooksFolder() {
        const { status, stdout } = processes().spawnSync("git", ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"], {
            cwd: this.folder,
            env: this.env,
            encoding: "utf8",
        });
        return status === 0 ? stdout.replace(/\n$/, "") : undefined;
    }
    /**
     * Asks at once what will be asked one by one, while other work goes on: each answer is there for the next {@link try} that
     * asks the same. What git does not answer is asked again by then.
     */
    async ahead(questions) {
        const ask = async (question) => {
            const answer = await this.answer(question);
            if (answer !== undefined) {
                this.answers.set(keyOf(question), answer);
            }
        };
        await Promise.all(questions.map(ask));
    }
    async answer({ args, input }) {
        const child = processes().spawn("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["pipe", "pipe", "ignore"],
        });
        const pieces = [];
        child.stdout.on("data", (piece) => pieces.push(piece));
        // Git may end without having read everything.
        child.stdin.on("error", () => { }).end(input);
        return await new Promise((resolve) => {
            child.on("error", () => resolve(undefined));
            child.on("close", (exit) => resolve(exit === 0 ? Buffer.concat(pieces) : undefined));
        });
    }
    taken(question) {
        const key = this.answers.size === 0 ? "" : keyOf(question);
        const answer = this.answers.get(key);
        this.answers.delete(key);
        return answer;
    }
    /**
     * The output; undefined when git exits with another code than 0, is not installed, or says more than `mostBytes`.
     */
    try(args, input, mostBytes = MAX_OUTPUT_BYTES) {
        const known = this.known?.(args, input) ?? this.taken({ args, input });
        if (known !== undefined) {
            return known;
        }
        const result = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            ...(input === undefined ? {} : { input }),
            ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
            maxBuffer: mostBytes,
            stdio: ["pipe", "pipe", "pipe"],
        });
        return result.status === 0 ? result.stdout : undefined;
    }
    /** The output. Throws GIT_FAILED. */
    run(args, input) {
        const output = this.try(args, input);
        if (output === undefined) {
            throw failed(args);
        }
        return output;
    }
    /** The output, piece by piece, each valid until the next is asked for: of as many files as there may be. Throws GIT_FAILED. */
    *pieces(args) {
        const handle = (0,_packed_unnamed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openUnnamed */ .x)();
        if (handle === undefined) {
            yield this.run(args);
            return;
        }
        try {
            this.toFile(args, handle);
            yield* piecesOf(handle);
        }
        finally {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
        }
    }
    toFile(args, handle) {
        const { status } = processes().spawnSync("git", [...HARDENED, ...args], {
            cwd: this.folder,
            env: this.env,
            stdio: ["ignore", handle, "ignore"],
        });
        if (status !== 0) {
            throw failed(args);
        }
    }
    /** The one way out of this machine. Never throws; other work goes on meanwhile. */
    async call(args, { protocol, settings, signal }) {
        const told = Object.fromEntries(settings.flatMap(([key, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ]));
        const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
        // git does the talking through programs of its own, which end with it only as a group.
        const child = processes().spawn("git", [...HARDENED, ...args], {
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
function failed([command]) {
    return new _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .MilestoneError */ .lO("GIT_FAILED", `git ${command} failed.`, {
        state: _errors_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_CHANGED */ .Dh,
        fix: ["Run git status in the folder of the store and mend what it says."],
    });
}
const PIECE_BYTES = 1 << 16;
function* piecesOf(handle) {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0;;) {
        const count = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(handle, buffer, 0, buffer.length, at);
        if (count === 0) {
            return;
        }
        at += count;
        yield buffer.subarray(0, count);
    }
}
function keyOf({ args, input }) {
    return JSON.stringify([args, input]);
}
/** Loaded where git is asked: it takes in streams and sockets, a fifth of what starting Node takes. */
function processes() {
    return process.getBuiltinModule("node:child_process");
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

/***/ 82450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   AB: () => (/* binding */ committedAt),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   RC: () => (/* binding */ parseFolders),
/* harmony export */   UC: () => (/* binding */ tryReadObjects),
/* harmony export */   ZL: () => (/* binding */ namesQuestion),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* harmony import */ var _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65651);

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
function* readObjects(git, ids) {
    // A partial clone may not even be asked.
    const output = ids.length === 0 ? undefined : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids));
    yield* parseObjects(output ?? Buffer.alloc(0), ids.length);
}
/** The same, as an array; undefined where all together they are more than so many bytes. */
function tryReadObjects(git, ids, mostBytes) {
    const output = ids.length === 0 ? Buffer.alloc(0) : git.try(_hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, inputOf(ids), mostBytes);
    const objects = output && [...parseObjects(output, ids.length)];
    return objects?.every((object) => object !== undefined) ? objects : undefined;
}
/** What git is asked for objects by names that mean the same for ever, without spaces. */
function namesQuestion(names) {
    return { args: _hook_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECTS */ .fQ, input: inputOf(names) };
}
/** Objects by such names; those that are not here are left out. */
function readNamed(git, names) {
    const objects = [...readObjects(git, names)];
    return new Map(names.flatMap((name, at) => {
        const object = objects[at];
        return object === undefined ? [] : [[name, object]];
    }));
}
function inputOf(names) {
    return names.map((name) => `${name}\n`).join("");
}
function* parseObjects(output, count) {
    let at = 0;
    for (let index = 0; index < count; index++) {
        const end = Math.max(at, output.indexOf(10, at));
        const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
        const start = end + 1;
        at = size === undefined ? start : start + Number(size) + 1;
        yield size === undefined
            ? undefined
            : { id, type: type, bytes: output.subarray(start, at - 1) };
    }
}
/** The parents that a commit names; they may be beyond this clone. */
function parentsOf(commit) {
    return headOf(commit).flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}
/** When a commit was made, by its committer; undefined where what it says is no time. */
function committedAt(commit) {
    const line = headOf(commit).find((each) => each.startsWith("committer "));
    const [, seconds] = /> ([0-9]{1,12}) [-+][0-9]{4}$/.exec(line ?? "") ?? [];
    return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
function headOf({ bytes }) {
    return (bytes.toString("latin1").split("\n\n", 1)[0] ?? "").split("\n");
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


/***/ }),

/***/ 65651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pr: () => (/* binding */ TREE),
/* harmony export */   ZZ: () => (/* binding */ STORES),
/* harmony export */   b6: () => (/* binding */ PLAIN_DIFF),
/* harmony export */   fQ: () => (/* binding */ OBJECTS)
/* harmony export */ });
/**
 * What the hook asks git in nearly every push. Its script asks the same while Node starts, word for word: an answer is
 * found again by its question.
 */
/** Changes of stores, between two commits; a repository in place of a file is one, whatever a `.gitmodules` says of it. */
const PLAIN_DIFF = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
];
const STORES = [":(top,glob)**/.milestones", ":(top,glob)**/.milestones/**"];
/** Every file of a folder in a commit. */
const TREE = ["ls-tree", "-r", "-z", "--full-tree"];
/** The bytes of objects, whose ids stand on stdin. */
const OBJECTS = ["cat-file", "--batch"];
/** As a path in a commit, whatever is in its name. */
function placeOf(folder) {
    return `:(top,literal)${folder}/`;
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

/***/ 71260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openUnnamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A file of the system's temporary folder that nobody else can read, for reading and writing. It has no name from the
 * start, so it goes with the process, however that ends. Undefined where there is no room for one.
 */
function openUnnamed() {
    // Loaded here: a push is judged without such files, and it takes a quarter of what starting Node does.
    const { randomBytes } = process.getBuiltinModule("node:crypto");
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `milestone-${randomBytes(8).toString("hex")}`);
    try {
        const handle = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, "wx+", 0o600);
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(file);
            return handle;
        }
        catch {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(handle);
            return undefined;
        }
    }
    catch {
        return undefined;
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
    "old-copy",
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


/***/ })

};
