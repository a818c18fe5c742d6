export const id = 8456;
export const ids = [8456];
export const modules = {

/***/ 92021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ parseBackend),
/* harmony export */   U1: () => (/* binding */ moveExists),
/* harmony export */   jJ: () => (/* binding */ targetsFrom),
/* harmony export */   oW: () => (/* binding */ assertMoveExists),
/* harmony export */   pB: () => (/* binding */ crossesToDatabase)
/* harmony export */ });
/* harmony import */ var _backends_backend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20588);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);


/** The moves that exist. */
const TARGETS = {
    file: ["hybrid", "database"],
    hybrid: ["file", "database"],
    database: ["hybrid"],
};
function targetsFrom(from) {
    return TARGETS[from];
}
/** True for the way from database straight to file, which exists only as the way back of a migration: all or nothing. */
function isWayBack({ from, to }) {
    return from === "database" && to === "file";
}
/** True for a move that exists, or, where a migration is rolled back, for its reverse. */
function moveExists(move, reverses) {
    return TARGETS[move.from].includes(move.to) || (reverses !== undefined && isWayBack(move));
}
/** True for a move between YAML and a database: only there is an old copy left that can drift. */
function crossesToDatabase({ from, to }) {
    return (from === "database") !== (to === "database");
}
/** A word as a backend. Throws USAGE. */
function parseBackend(word) {
    const backend = _backends_backend_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKENDS */ .A.find((name) => name === word);
    if (backend === undefined) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("USAGE", `There is no backend ${JSON.stringify(word)}; there are ${_backends_backend_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKENDS */ .A.join(", ")}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
        });
    }
    return backend;
}
/** Throws MOVE_NOT_POSSIBLE with the commands that do it in two steps. `reverses` as for {@link moveExists}. */
function assertMoveExists({ from, to }, reverses) {
    if (!moveExists({ from, to }, reverses)) {
        throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("MOVE_NOT_POSSIBLE", `There is no move from ${from} straight to ${to}.`, {
            state: _errors_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh,
            fix: ["milestone migrate hybrid", "milestone migrate file"],
        });
    }
}


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ applyChange)
});

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/record/edit/arrange.js


/**
 * The entries that make a collection mean `value`, which is of its kind. Keys that stay keep their order and new ones
 * come last; items stand in the order of `value`, each one matched with the old one that it most likely was.
 */
function arrange(node, value) {
    return Array.isArray(value) ? arrangeItems(node, value) : arrangeKeys(node.entries, value);
}
function arrangeKeys(entries, map) {
    const kept = entries.filter(({ key }) => Object.hasOwn(map, key));
    const known = new Set(kept.map(({ key }) => key));
    const added = Object.keys(map).filter((key) => !known.has(key));
    return [
        ...kept.map((entry) => ({ key: entry.key, name: entry.key, value: map[entry.key], entry })),
        ...added.map((key) => ({ key, name: key, value: map[key], entry: undefined })),
    ];
}
function arrangeItems({ entries, name }, items) {
    const before = entries.map(({ node }) => identityOf(node.value));
    const matches = matchItems(before, items.map(identityOf));
    const matched = new Set(matches);
    let previous = -1;
    return items.map((value, at) => {
        const follower = previous + 1;
        const isChanged = !matched.has(follower) && isAlike(entries[follower]?.node.value, value);
        const place = matches[at] ?? (isChanged ? follower : entries.length);
        previous = place;
        return { key: undefined, name, value, entry: entries[place] };
    });
}
/** For each new item the place of the old one with its identity, if any: first at both ends, then wherever it stood. */
function matchItems(before, after) {
    const matches = Array(after.length);
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    for (; head < shorter && before[head] === after[head]; head++) {
        matches[head] = head;
    }
    let tail = 1;
    for (; tail <= shorter - head && before.at(-tail) === after.at(-tail); tail++) {
        matches[after.length - tail] = before.length - tail;
    }
    const others = [...before.keys()].slice(head, before.length - tail + 1).reverse();
    const places = Map.groupBy(others, (place) => before[place]);
    for (let at = head; at <= after.length - tail; at++) {
        matches[at] = places.get(after[at])?.pop();
    }
    return matches;
}
/** A mapping is known by its id, name or title; anything else by all that it is. */
function identityOf(item) {
    const key = ["id", "name", "title"].find((name) => hasScalar(item, name));
    return key === undefined ? (0,canonical/* canonicalJson */.dj)(item) : `${key} ${(0,canonical/* canonicalJson */.dj)((0,record_value/* valueAt */.fK)(item, key))}`;
}
function hasScalar(item, key) {
    const value = (0,record_value/* valueAt */.fK)(item, key);
    return value !== undefined && !(0,record_value/* isMap */.jh)(value) && !Array.isArray(value);
}
/** Whether an item that stands where another one stood may be that one, changed. */
function isAlike(left, right) {
    if (left === undefined || (0,record_value/* isMap */.jh)(left) !== (0,record_value/* isMap */.jh)(right) || Array.isArray(left) !== Array.isArray(right)) {
        return false;
    }
    return !hasScalar(left, "id") || !hasScalar(right, "id");
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/lines.js
/** The start of the line that `at` is in. */
function lineStart(text, at) {
    return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
/** The start of the line behind the one that `at` is in, or the end of the text. */
function nextLine(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end + 1;
}
function columnOf(text, at) {
    return at - lineStart(text, at);
}
/** Whether only spaces stand before `at` in its line. */
function startsLine(text, at) {
    return text.slice(lineStart(text, at), at).trim() === "";
}
/** The start of the comments, in `column`, in the lines directly above the line that `at` is in. */
function startOfCommentsAbove(text, at, column) {
    let start = lineStart(text, at);
    while (start > 0) {
        const above = lineStart(text, start - 1);
        if (commentColumn(text.slice(above, start)) !== column) {
            break;
        }
        start = above;
    }
    return start;
}
/** The end of the line that `at` is in, and of the comments beneath it that stand further in than `column`. */
function endWithCommentsBeneath(text, at, column) {
    let end = nextLine(text, at);
    for (let start = end; start < text.length;) {
        const next = nextLine(text, start);
        const line = text.slice(start, next);
        if (commentColumn(line) > column) {
            end = next;
        }
        else if (line.trim() !== "") {
            break;
        }
        start = next;
    }
    return end;
}
/** The column of the `#` in a line that is only a comment, else -1. */
function commentColumn(line) {
    return /^[ \t]*#/.test(line) ? line.indexOf("#") : -1;
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/block.js

/**
 * The lines of a collection in block style that is not empty, with its entries as in `slots`. An entry takes along the
 * comments directly above it and those beneath it that stand further in; other comments stay. `write` gives the lines
 * of one entry, the first one without its indentation.
 */
function changeBlock(source, node, slots, write) {
    const { text, lineBreak } = source;
    const column = columnOf(text, node.start);
    const pad = " ".repeat(column);
    const pieces = cut(text, node, column);
    const { gaps, rest } = closeGaps(pieces, new Set(slots.map((slot) => slot.entry)));
    const spacing = pieces.length > 1 && pieces.slice(1).every(({ gap }) => gap !== "") ? lineBreak : "";
    const heads = new Map(pieces.map(({ entry, head }) => [entry, head]));
    const lines = slots.map((slot, at) => {
        const gap = gaps.get(slot.entry) ?? "";
        const above = at === 0 ? gap.replace(/^(?:[ \t]*\r?\n)+/, "") : gap || spacing;
        return above + (heads.get(slot.entry) ?? pad) + write(slot, column);
    });
    const { start } = pieces[0];
    const { end } = pieces.at(-1);
    // Behind a dash the first line has its indentation already.
    return { start, end, text: (lines.join("") + rest).slice(startsLine(text, node.start) ? 0 : column) };
}
/** The end of an entry's lines, behind the comments beneath that stand further in than its `column`. */
function endOfEntry(text, entry, column) {
    return endWithCommentsBeneath(text, entry.node.end, column);
}
function cut(text, node, column) {
    const pieces = [];
    for (const entry of node.entries) {
        const before = pieces.at(-1)?.end;
        const start = startOfLines(text, node, entry, column);
        const head = start === entry.start ? " ".repeat(column) : text.slice(start, entry.start);
        pieces.push({ entry, gap: text.slice(before ?? start, start), head, start, end: endOfEntry(text, entry, column) });
    }
    return pieces;
}
/** Behind a dash an entry has only the rest of the line. Comments above the first key of all head the document. */
function startOfLines(text, node, entry, column) {
    if (!startsLine(text, entry.start)) {
        return entry.start;
    }
    const isTop = column === 0 && node.kind === "map" && entry === node.entries[0];
    return isTop ? lineStart(text, entry.start) : startOfCommentsAbove(text, entry.start, column);
}
/** The gaps above the entries that stay, once the others are gone, and what is left beneath the last. */
function closeGaps(pieces, kept) {
    const gaps = new Map();
    let open = "";
    for (const { entry, gap } of pieces) {
        const both = open + gap;
        const closed = both.includes("#") ? both : open.length > gap.length ? open : gap;
        if (kept.has(entry)) {
            gaps.set(entry, closed);
        }
        open = kept.has(entry) ? "" : closed;
    }
    return { gaps, rest: open.includes("#") ? open : "" };
}

// EXTERNAL MODULE: ./dist/lib/record/render/inline.js
var render_inline = __webpack_require__(67264);
// EXTERNAL MODULE: ./dist/lib/record/render.js + 1 modules
var render = __webpack_require__(6527);
;// CONCATENATED MODULE: ./dist/lib/record/edit/flow.js

/**
 * The change of a collection between brackets whose entries become `slots`, at least one of them an old one; what
 * parted two entries still does. `write` gives the text of an old entry. Undefined where a comment would come to stand
 * beside another entry.
 */
function changeFlow({ text, layout }, node, slots, write) {
    const { entries, start, end } = node;
    const first = entries[0];
    const lead = text.slice(start, first.start);
    const tail = text.slice(entries.at(-1)?.node.end, end);
    const gaps = new Map(entries.slice(1).map((entry, at) => [entry, text.slice(entries[at]?.node.end, entry.start)]));
    const hasComment = [lead, tail, ...gaps.values()].some((part) => part.includes("#"));
    const hasOldOrder = slots.length === entries.length && slots.every(({ entry }, at) => entry === entries[at]);
    if (hasComment && !hasOldOrder) {
        return undefined;
    }
    const [usualGap = `,${/\r?\n *$/.exec(lead)?.[0] ?? " "}`] = gaps.values();
    const keyStyle = first.key === undefined ? undefined : quotesAt(text, first.start);
    const create = ({ key, name, value }) => {
        const shown = (0,render_inline/* renderInline */._)(value, "flow", layout.styleOf(name), keyStyle);
        return key === undefined ? shown : `${(0,render_inline/* renderInline */._)(key, "flow", keyStyle)}: ${shown}`;
    };
    const parts = slots.map((slot, at) => {
        const { entry, value } = slot;
        const gap = (entry && gaps.get(entry)) ?? usualGap;
        return (at === 0 ? lead : gap) + (entry === undefined ? create(slot) : write(entry, value));
    });
    return { start, end, text: parts.join("") + tail };
}
function quotesAt(text, at) {
    return text[at] === '"' ? "double" : text[at] === "'" ? "single" : undefined;
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/source.js
/** Every entry of a tree, parents before their children. */
function* entriesOf(node) {
    if (node.kind === "map" || node.kind === "list") {
        for (const entry of node.entries) {
            yield entry;
            yield* entriesOf(entry.node);
        }
    }
}
function isBlock(node) {
    return (node.kind === "map" || node.kind === "list") && !node.isFlow;
}
function isFlow(node) {
    return (node.kind === "map" || node.kind === "list") && node.isFlow;
}
/** Rendered lines with the line breaks of the text. */
function withLineBreaks(source, lines) {
    return source.lineBreak === "\n" ? lines : lines.replaceAll("\n", source.lineBreak);
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/replace.js





/** Flow collections no longer than this may stay flow collections when they get their first entries. */
const SHORT_FLOW = 60;
/**
 * The change of an entry in block style whose new value takes over nothing of the old one; the comment in its line and
 * those beneath a scalar stay. Undefined where the entry has to be written anew.
 */
function replaceValue(source, entry, value, column) {
    const { node } = entry;
    const end = endOfEntry(source.text, entry, column);
    const parts = partsOf(source, entry, value, column, end);
    if (parts.below === "" && (node.kind === "token" || isFlow(node))) {
        return { start: node.start, end: node.end, text: parts.inline };
    }
    const replace = isBlock(node) ? replaceLines : replaceBesideHead;
    return replace(source.text, entry, parts, end);
}
/** Of a key with a collection beneath, the line of the key stays. */
function replaceLines(text, entry, { inline, below }, end) {
    const { key, headEnd, node } = entry;
    const lineEnd = nextLine(text, headEnd);
    if (key === undefined || node.isReference || node.start < lineEnd) {
        return undefined;
    }
    return { start: headEnd, end, text: spaced(inline) + text.slice(headEnd, lineEnd) + below };
}
/** What stands beside its colon or dash gives way to something that may go on beneath. */
function replaceBesideHead(text, entry, { inline, below }) {
    const { key, headEnd, node } = entry;
    const end = nextLine(text, node.end);
    if (node.start >= nextLine(text, headEnd) || (key === undefined && inline === "")) {
        return undefined;
    }
    const tokenEnd = node.kind === "text" ? node.headerEnd : node.end;
    const lead = text.slice(headEnd, node.start).trimEnd();
    const rest = text.slice(tokenEnd, nextLine(text, tokenEnd));
    return { start: headEnd, end, text: lead + spaced(inline) + rest + below };
}
function spaced(inline) {
    return inline === "" ? "" : ` ${inline}`;
}
/** What shall stand behind the colon or dash of an entry that ends at `end`, and beneath it. */
function partsOf(source, { key, name, node }, value, column, end) {
    const { layout } = source;
    const inner = column + (key === undefined ? 2 : layout.step);
    if ((0,render/* isFilled */.lq)(value)) {
        const flow = (0,render_inline/* renderInline */._)(value, "block", layout.styleOf(name));
        if (isFlow(node) && flow.length <= SHORT_FLOW && !Object.values(value).some((item) => (0,render/* isFilled */.lq)(item))) {
            return { inline: flow, below: "" };
        }
        const blockColumn = Array.isArray(value) ? column + layout.listStep : inner;
        return { inline: "", below: withLineBreaks(source, (0,render/* renderBlock */.g8)(value, blockColumn, name, layout)) };
    }
    const wasString = (node.kind === "token" || node.kind === "text") && typeof node.value === "string";
    const style = (wasString ? node.style : undefined) ?? layout.styleOf(name);
    const place = node.kind === "text" ? placeOf(source.text, node) : { column: inner };
    const { inline, below } = (0,render/* renderParts */.Rs)(value, style, place);
    if (below !== "" && !isBlock(node) && nextLine(source.text, node.end) < end) {
        // The comments beneath would become part of the text.
        return { inline: (0,render_inline/* renderInline */._)(value, "block", "double"), below: "" };
    }
    return { inline, below: withLineBreaks(source, below) };
}
/** Where the lines of block text stand: the indentation of its first line, the length of the longest. */
function placeOf(text, node) {
    const lines = text.slice(nextLine(text, node.headerEnd), node.end).split(/\r?\n/);
    const first = lines.find((line) => line.trim() !== "") ?? "";
    const column = first.length - first.trimStart().length;
    return { column, width: lines.reduce((width, line) => Math.max(width, line.length), 0) - column };
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/entry.js









/** The lines of an entry in block style, from its first character on. One that stays changes as little as it can. */
function writeEntry(source, slot, column) {
    const { entry, value } = slot;
    if (entry === undefined) {
        return createEntry(source, slot, column);
    }
    const end = endOfEntry(source.text, entry, column);
    if (isSame(entry.node.value, value)) {
        return source.text.slice(entry.start, end);
    }
    const change = changeInside(source, entry.node, value) ?? replaceValue(source, entry, value, column);
    return change === undefined ? createEntry(source, slot, column) : withChange(source, entry.start, end, change);
}
/** The lines of an entry written anew. */
function createEntry(source, { key, name, value }, column) {
    const { layout } = source;
    const lines = key === undefined ? (0,render/* renderItem */.Gx)(value, column, name, layout) : (0,render/* renderEntry */.Ft)(key, value, column, layout);
    return withLineBreaks(source, lines.slice(column));
}
/** The change of a collection that keeps its kind and some of its entries. */
function changeInside(source, node, value) {
    if (!(node.kind === "map" && (0,record_value/* isMap */.jh)(value)) && !(node.kind === "list" && Array.isArray(value))) {
        return undefined;
    }
    const slots = arrange(node, value);
    if (slots.every(({ entry }) => entry === undefined)) {
        return undefined;
    }
    return isBlock(node)
        ? changeBlock(source, node, slots, (slot, column) => writeEntry(source, slot, column))
        : changeFlow(source, node, slots, (entry, next) => writeFlowEntry(source, entry, next));
}
/** An entry between brackets, which stands there already. */
function writeFlowEntry(source, entry, value) {
    const { text, layout } = source;
    const { start, headEnd, name, node } = entry;
    if (isSame(node.value, value)) {
        return text.slice(start, node.end);
    }
    const style = node.kind === "token" ? node.style : layout.styleOf(name);
    const lead = node.kind !== "empty" ? "" : text[headEnd - 1] === ":" ? " " : ": ";
    const token = { start: node.start, end: node.end, text: lead + (0,render_inline/* renderInline */._)(value, "flow", style) };
    return withChange(source, start, node.end, changeInside(source, node, value) ?? token);
}
function isSame(left, right) {
    return left === right || (0,canonical/* canonicalJson */.dj)(left) === (0,canonical/* canonicalJson */.dj)(right);
}
function withChange({ text }, start, end, change) {
    return text.slice(start, change.start) + change.text + text.slice(change.end, end);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./dist/lib/record/edit/habits.js


/** The habits of a text: how far it first nests, and how the strings under a key were last written. */
function habitsOf(text, root) {
    const entries = [...entriesOf(root)];
    const step = stepOf(text, entries, "map");
    const styles = new Map();
    const counts = { plain: 0, single: 0, double: 0, literal: 0, folded: 0 };
    for (const { name, node } of entries) {
        if (node.kind === "token" && node.style !== undefined && typeof node.value === "string") {
            styles.set(name, node.style);
            counts[node.style] += 1;
        }
    }
    const quotes = counts.double >= counts.single ? "double" : "single";
    const usual = counts[quotes] > counts.plain ? quotes : undefined;
    return {
        step: step ?? 2,
        listStep: stepOf(text, entries, "list") ?? step ?? 2,
        styleOf: (name) => styles.get(name) ?? usual,
    };
}
/** How far the first collection of a kind, under a key and in lines of its own, stands further in than its key. */
function stepOf(text, entries, kind) {
    for (const { key, start, node } of entries) {
        if (key !== undefined && node.kind === kind && !node.isFlow) {
            return columnOf(text, node.start) - columnOf(text, start);
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./dist/lib/record/edit/read-source.js


/** The places of the values of a text. `value` is what the text means; `parseYaml` must have accepted it. */
function readSource(yaml, value) {
    const byteOrderMark = yaml.startsWith("\ufeff") ? "\ufeff" : "";
    const hasLastBreak = yaml.endsWith("\n");
    const lineBreak = /\r?\n/.exec(yaml)?.[0] === "\r\n" ? "\r\n" : "\n";
    const text = yaml.slice(byteOrderMark.length) + (hasLastBreak ? "" : lineBreak);
    const root = readRoot(text, value);
    return { text, byteOrderMark, hasLastBreak, root, lineBreak, layout: habitsOf(text, root) };
}
function readRoot(text, value) {
    for (const token of new dist/* Parser */.iX().parse(text)) {
        if (token.type === "document") {
            return readNode(token.value, value, { lead: token.start, end: 0, name: undefined });
        }
    }
    return { kind: "empty", value, start: 0, end: 0, isReference: false };
}
const STYLES = {
    alias: undefined,
    scalar: "plain",
    "single-quoted-scalar": "single",
    "double-quoted-scalar": "double",
};
function readNode(token, value, head) {
    const anchor = head.lead.findLast((part) => part.type === "anchor");
    const isReference = anchor !== undefined || token?.type === "alias";
    switch (token?.type) {
        case "block-map":
        case "block-seq":
        case "flow-collection":
            return { ...readCollection(token, value, head.name), value, isReference };
        case "block-scalar":
            return { ...readText(token), value, isReference };
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
            if (token.source !== "") {
                return { kind: "token", style: STYLES[token.type], start: token.offset, end: endOf(token), value, isReference };
            }
    }
    const at = anchor === undefined ? head.end : endOf(anchor);
    return { kind: "empty", start: at, end: at, value, isReference };
}
function endOf(token) {
    return token.offset + token.source.length;
}
function readText(token) {
    const header = token.props.find((part) => part.type === "block-scalar-header");
    const lineBreak = token.props.at(-1);
    const lines = (lineBreak.source + token.source).replace(/\r?\n$/, "");
    const style = header.source.startsWith("|") ? "literal" : "folded";
    return { kind: "text", style, start: header.offset, headerEnd: endOf(header), end: lineBreak.offset + lines.length };
}
function readCollection(token, value, name) {
    const isFlow = token.type === "flow-collection";
    const isMap = token.type === "block-map" || (isFlow && token.start.type === "flow-map-start");
    const entries = [];
    for (const item of token.items) {
        const entry = isMap ? readPair(item, value) : readItem(item, value[entries.length], name);
        if (entry !== undefined) {
            entries.push(entry);
        }
    }
    const bracket = isFlow ? token.end.find((part) => part.type.endsWith("-end")) : undefined;
    const end = bracket === undefined ? (entries.at(-1)?.node.end ?? token.offset) : endOf(bracket);
    return { kind: isMap ? "map" : "list", isFlow, name, entries, start: token.offset, end };
}
/** Undefined for what is no pair: comments at the end, a last comma. */
function readPair({ start, key: token, sep, value }, map) {
    if (!dist/* CST */.DB.isScalar(token)) {
        return undefined;
    }
    const key = dist/* CST */.DB.resolveAsScalar(token).value;
    const mark = start.find((part) => part.type === "explicit-key-ind") ?? token;
    const headEnd = endOf(sep?.find((part) => part.type === "map-value-ind") ?? token);
    const node = readNode(value, map[key], { lead: sep ?? [], end: headEnd, name: key });
    return { key, name: key, start: mark.offset, headEnd, node };
}
/** Undefined for what is no item. */
function readItem(item, value, name) {
    const { start, key, value: token } = item;
    const dash = start.find((part) => part.type === "seq-item-ind");
    const mark = dash ?? start.find((part) => part.type === "anchor") ?? key ?? token;
    if (!mark || value === undefined) {
        return undefined;
    }
    const headEnd = dash === undefined ? mark.offset : endOf(dash);
    const node = key ? readLonePair(item, value) : readNode(token, value, { lead: start, end: headEnd, name });
    return { key: undefined, name, start: mark.offset, headEnd, node };
}
/** Of `[key: value]`: a mapping without brackets, which is changed as a whole. */
function readLonePair(item, value) {
    const pair = readPair(item, value);
    const { end, isReference } = pair.node;
    return { kind: "token", style: undefined, start: pair.start, end, value, isReference };
}

// EXTERNAL MODULE: ./dist/lib/record/yaml.js + 5 modules
var record_yaml = __webpack_require__(92871);
;// CONCATENATED MODULE: ./dist/lib/record/edit.js










/**
 * The kept YAML, changed so that it means `data`: lines and comments of what did not change stay byte for byte.
 * Three ways of writing are tried, the gentlest first, and each result is parsed and compared before it is taken.
 * Throws `RECORD_UNREADABLE` where `yaml` does not parse, or where no YAML that we accept can hold `data` (nested too
 * deep). Cost: three to five parses of the text.
 */
function applyChange(yaml, data) {
    const before = (0,record_yaml/* parseYaml */.hN)(yaml);
    if (!before.ok) {
        throw unwritable(`the kept YAML does not parse: ${before.problem.message}`);
    }
    const wanted = (0,canonical/* canonicalJson */.dj)(data);
    if ((0,canonical/* canonicalJson */.dj)(before.value) === wanted) {
        return yaml;
    }
    const source = readSource(yaml, before.value);
    for (const write of [changeLines, rewriteKeys, rewriteDocument]) {
        const result = write(source, data);
        if (result !== undefined && meaningOf(result) === wanted) {
            return result;
        }
    }
    throw unwritable("the changed data has no YAML text that reads back as the same");
}
function meaningOf(yaml) {
    const parsed = (0,record_yaml/* parseYaml */.hN)(yaml);
    return parsed.ok ? (0,canonical/* canonicalJson */.dj)(parsed.value) : undefined;
}
function unwritable(message) {
    return new error/* MilestoneError */.lO("RECORD_UNREADABLE", message, { state: error/* NOTHING_CHANGED */.Dh });
}
/** Changes as few lines as possible. The result means something else where a change reaches an anchor. */
function changeLines(source, data) {
    return edit_withChange(source, changeInside(source, source.root, data));
}
/** Writes every top-level key anew that changed, or that an anchor or alias ties to another. */
function rewriteKeys(source, data) {
    const { root } = source;
    if (!isBlock(root) || !(0,record_value/* isMap */.jh)(data)) {
        return undefined;
    }
    const write = (slot, column) => {
        const { entry, value } = slot;
        const isKept = entry && isSame(entry.node.value, value) && !refers(entry);
        return isKept ? writeEntry(source, slot, column) : createEntry(source, slot, column);
    };
    return edit_withChange(source, changeBlock(source, root, arrange(root, data), write));
}
/** Whether something in an entry is anchored or an alias. */
function refers(entry) {
    return entry.node.isReference || [...entriesOf(entry.node)].some(({ node }) => node.isReference);
}
function rewriteDocument(source, data) {
    const text = withLineBreaks(source, (0,render/* renderYaml */.Wd)(data));
    return edit_withChange(source, { start: 0, end: source.text.length, text });
}
function edit_withChange(source, change) {
    if (change === undefined) {
        return undefined;
    }
    const { text, byteOrderMark, hasLastBreak } = source;
    const result = byteOrderMark + text.slice(0, change.start) + change.text + text.slice(change.end);
    return hasLastBreak ? result : result.replace(/\r?\n$/, "");
}


/***/ }),

/***/ 42624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   gS: () => (/* binding */ FingerprintBuilder),
/* harmony export */   tU: () => (/* binding */ sameFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Takes records one by one, in key order, in constant memory. */
class FingerprintBuilder {
    data = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    text = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    active = 0;
    completed = 0;
    add(record) {
        const key = `${record.state}\t${record.id}\t`;
        this.data.update(`${key}${record.dataDigest}\n`);
        this.text.update(`${key}${record.textDigest}\n`);
        this[record.state] += 1;
    }
    finish() {
        const { active, completed } = this;
        return { data: this.data.digest("hex"), text: this.text.digest("hex"), active, completed };
    }
}
/** The fingerprint of records that come in key order. */
async function fingerprintOf(records) {
    const builder = new FingerprintBuilder();
    for await (const record of records) {
        builder.add(record);
    }
    return builder.finish();
}
function sameFingerprint(left, right) {
    return left.data === right.data && left.text === right.text;
}


/***/ }),

/***/ 6527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lq: () => (/* binding */ isFilled),
  g8: () => (/* binding */ renderBlock),
  Ft: () => (/* binding */ renderEntry),
  Gx: () => (/* binding */ renderItem),
  Rs: () => (/* binding */ renderParts),
  Wd: () => (/* binding */ renderYaml)
});

// EXTERNAL MODULE: ./dist/lib/record/render/inline.js
var render_inline = __webpack_require__(67264);
;// CONCATENATED MODULE: ./dist/lib/record/render/block-text.js

/** One line of text beyond this is folded. */
const LONGEST_LINE = 100;
const FOLD_WIDTH = 80;
/** What block text would need an indentation indicator, a `+`, or spaces at the end of a line for. */
const NOT_FOR_BLOCK = /^[ \t\n]|^$|[ \t]\n|[ \t]$|\n\n$/;
const WORD_GAP = /(?<=[^ ]) (?=[^ ])/;
/** A string as `|` or `>` with lines beneath, where that is wanted or of use and reads back the same; else undefined. */
function tryBlockText(text, wanted, place) {
    const style = styleFor(text, wanted);
    if (style === undefined) {
        return undefined;
    }
    const body = text.replace(/\n$/, "");
    const lines = style === "literal" ? body : foldText(body, place.width ?? FOLD_WIDTH);
    const mark = `${style === "literal" ? "|" : ">"}${text === body ? "-" : ""}`;
    return { inline: mark, below: `${lines.replace(/^(?=[^\n])/gm, " ".repeat(place.column))}\n` };
}
function styleFor(text, wanted) {
    if (wanted === "single" || wanted === "double" || NOT_FOR_BLOCK.test(text) || render_inline/* NOT_SHOWN */.a.test(text)) {
        return undefined;
    }
    const isFoldable = !/^ |\t/m.test(text);
    if (wanted === "literal" || (wanted === "folded" && isFoldable)) {
        return wanted;
    }
    if (text.includes("\n")) {
        return "literal";
    }
    return wanted === undefined && text.length > LONGEST_LINE && isFoldable && WORD_GAP.test(text) ? "folded" : undefined;
}
/** Folds at single spaces between words. A line break that the text has becomes one more of them. */
function foldText(text, width) {
    return text
        .split(/(\n+)/)
        .map((part) => (part.startsWith("\n") ? `${part}\n` : foldLine(part, width)))
        .join("");
}
function foldLine(line, width) {
    const lines = [];
    let current = "";
    for (const word of line.split(WORD_GAP)) {
        if (current !== "" && current.length + 1 + word.length > width) {
            lines.push(current);
            current = word;
        }
        else {
            current += current === "" ? word : ` ${word}`;
        }
    }
    return [...lines, current].join("\n");
}

// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/record/render.js



const CLEAN = { step: 2, listStep: 2, styleOf: () => undefined };
/** A longer key needs a `?`. YAML's limit is 1024 characters. */
const LONGEST_SIMPLE_KEY = 1000;
/**
 * Clean YAML for data that has no YAML yet: block style, two spaces, keys in the order given, a newline at the end.
 * `parseYaml` reads it back as the same data, within its bound on depth.
 */
function renderYaml(data) {
    if (isFilled(data)) {
        return renderBlock(data, 0, undefined, CLEAN);
    }
    const { inline, below } = renderParts(data, undefined, { column: CLEAN.step });
    return `${inline}\n${below}`;
}
/** The lines of `key: value`, the key in `column`. */
function renderEntry(key, value, column, layout) {
    const pad = " ".repeat(column);
    const name = (0,render_inline/* renderInline */._)(key, "block");
    if (name.length > LONGEST_SIMPLE_KEY) {
        return `${pad}? ${name}\n${renderBehind(":", value, column, key, layout)}`;
    }
    if (isFilled(value)) {
        const inner = column + (Array.isArray(value) ? layout.listStep : layout.step);
        return `${pad}${name}:\n${renderBlock(value, inner, key, layout)}`;
    }
    const { inline, below } = renderParts(value, layout.styleOf(key), { column: column + layout.step });
    return `${pad}${name}: ${inline}\n${below}`;
}
/** The lines of an item, the dash in `column`, in the list under `key`. */
function renderItem(value, column, key, layout) {
    return renderBehind("-", value, column, key, layout);
}
function renderBehind(mark, value, column, key, layout) {
    const pad = " ".repeat(column);
    const inner = column + 2;
    if (isFilled(value)) {
        return `${pad}${mark} ${renderBlock(value, inner, key, layout).slice(inner)}`;
    }
    const { inline, below } = renderParts(value, layout.styleOf(key), { column: inner });
    return `${pad}${mark} ${inline}\n${below}`;
}
/** The lines of a mapping or list that is not empty. */
function renderBlock(value, column, key, layout) {
    return Array.isArray(value)
        ? value.map((item) => renderItem(item, column, key, layout)).join("")
        : Object.entries(value)
            .map(([name, item]) => renderEntry(name, item, column, layout))
            .join("");
}
/** True for a mapping or list with something in it: the values that take lines of their own in block style. */
function isFilled(value) {
    return (Array.isArray(value) || (0,record_value/* isMap */.jh)(value)) && Object.keys(value).length > 0;
}
/** A scalar in block context, in the style wanted as far as that can hold it; a collection on one line. */
function renderParts(value, style, place) {
    const text = typeof value === "string" ? tryBlockText(value, style, place) : undefined;
    return text ?? { inline: (0,render_inline/* renderInline */._)(value, "block", style), below: "" };
}


/***/ }),

/***/ 67264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ renderInline),
/* harmony export */   a: () => (/* binding */ NOT_SHOWN)
/* harmony export */ });
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38359);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96989);


/** Characters that a reader may refuse or an editor may lose unless they are escaped; tab and line feed go by context. */
const NOT_SHOWN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/u;
/** Any value on one line. */
function renderInline(value, context, style, keyStyle) {
    if (typeof value === "string") {
        return renderString(value, context, style);
    }
    if (Array.isArray(value)) {
        return `[${value.map((item) => renderInline(item, "flow", style, keyStyle)).join(", ")}]`;
    }
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value)) {
        const pairs = Object.entries(value).map(([key, item]) => `${renderString(key, "flow", keyStyle)}: ${renderInline(item, "flow", style, keyStyle)}`);
        return `{${pairs.join(", ")}}`;
    }
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? value.text : String(value);
}
function renderString(text, context, style) {
    const canBeSingle = !NOT_SHOWN.test(text) && !/[\t\n]/.test(text);
    if (style !== "single" && style !== "double" && canBeSingle && isPlain(text, context)) {
        return text;
    }
    const wantsSingle = style === "single" || (style !== "double" && /["\\]/.test(text));
    return wantsSingle && canBeSingle ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}
function doubleQuoted(text) {
    return JSON.stringify(text).replace(/[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
}
/** A dash may start a plain string when something follows it; the other signs could, and are quoted all the same. */
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s]))/;
const ENDS_PLAIN = /:(?= |$)| #| $|^---|^\.\.\./;
/** What YAML 1.2 or 1.1 reads as something else than a string. Dates are not here: they stay unquoted, as people write them. */
const OTHER_WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const OTHER_NUMBER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_.]*)(?:e[-+]?[0-9]+)?|\.inf|\.nan)$/i;
function isPlain(text, context) {
    return (PLAIN_START.test(text) &&
        !ENDS_PLAIN.test(text) &&
        !(context === "flow" && /[,[\]{}]/.test(text)) &&
        !OTHER_WORD.test(text) &&
        !OTHER_NUMBER.test(text) &&
        (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlNumber */ .CR)(text) === undefined);
}


/***/ }),

/***/ 14592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ parseServerUrl),
  Rg: () => (/* binding */ showTarget)
});

// UNUSED EXPORTS: SSL_MODES

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./dist/lib/server/secret.js

/** A text that no log, report or error shows by accident: only {@link Secret.reveal} gives it. */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return "***";
    }
    toJSON() {
        return "***";
    }
    [external_node_util_.inspect.custom]() {
        return "***";
    }
}

;// CONCATENATED MODULE: ./dist/lib/server/server-url.js

const SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
/**
 * Stricter than any client: no reserved character stands for itself. A password with `@`, `/`, `?` or `#` in it that nobody
 * encoded would make other clients see a host or database in part of the password, and name it in their errors.
 */
const SHAPE = /^postgres(?:ql)?:\/\/(?:([^\s@/?#[\]]*)@)?([^\s@/?#,[\]]*|\[[0-9a-f:.]+\](?::\d*)?)(?:\/([^\s@/?#]*))?(?:\?([^\s#]*))?$/i;
/** Parameters that mean something to libpq and change nothing here: what they ask for is always or never done. */
const WITHOUT_EFFECT = new Set([
    "application_name",
    "fallback_application_name",
    "client_encoding",
    "gssencmode",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "sslcompression",
    "sslsni",
    "uselibpqcompat",
]);
const READ = new Set([
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "sslnegotiation",
    "connect_timeout",
    "options",
]);
/** Parameters that other programs know, by which their users recognise them. */
const UNKNOWN_BY_NAME = new Set([
    "channel_binding",
    "connection_limit",
    "hostaddr",
    "passfile",
    "pgbouncer",
    "pool_timeout",
    "replication",
    "schema",
    "service",
    "sslcrl",
    "sslpassword",
    "target_session_attrs",
]);
/** Reads a `postgresql://` URL, all of it: a parameter that is not understood is refused, not left out. */
function parseServerUrl(url, defaults) {
    try {
        return { kind: "target", target: toTarget(url, defaults) };
    }
    catch (error) {
        if (error instanceof WrongUrl) {
            return { kind: "wrong", message: error.message };
        }
        throw error;
    }
}
class WrongUrl extends Error {
}
const NOT_A_URL = "expected a postgresql:// URL with reserved characters percent-encoded; its value is not shown";
function toTarget(url, defaults) {
    const shape = SHAPE.exec(url);
    if (shape === null) {
        throw new WrongUrl(NOT_A_URL);
    }
    const [, who = "", where = "", path = "", query] = shape;
    const [user, password] = cutAt(who, ":").map((part) => part && decode(part));
    const [host = "", port] = /^\[(.*)\](?::(.*))?$/.exec(where)?.slice(1) ?? cutAt(where, ":");
    const given = readParameters(query);
    const said = (name, inUrl) => given.get(name) || inUrl || undefined;
    const chosenUser = said("user", user) ?? defaults.user;
    const secret = said("password", password) ?? defaults.password;
    return {
        host: said("host", decode(host)) ?? "localhost",
        port: toPort(said("port", port)),
        database: said("dbname", decode(path)) ?? chosenUser,
        user: chosenUser,
        password: secret === undefined ? undefined : new Secret(secret),
        tls: toTls(given),
        connectTimeoutSeconds: toSeconds(given.get("connect_timeout")),
        options: given.get("options"),
    };
}
function readParameters(query) {
    const given = new Map();
    for (const pair of query ? query.split("&") : []) {
        const [name = "", value] = cutAt(pair, "=");
        if (value === undefined) {
            throw new WrongUrl(NOT_A_URL);
        }
        if (READ.has(name)) {
            given.set(name, decode(value));
        }
        else if (!WITHOUT_EFFECT.has(name)) {
            // A name that we do not know may be part of a password that nobody encoded.
            const which = UNKNOWN_BY_NAME.has(name) ? `the parameter ${name}` : "a parameter";
            throw new WrongUrl(`has ${which} that this program does not know; its value is not shown`);
        }
    }
    return given;
}
function toTls(given) {
    const word = given.get("sslmode") ?? "prefer";
    const mode = SSL_MODES.find((known) => known === word);
    if (mode === undefined) {
        throw new WrongUrl(`sslmode: expected ${SSL_MODES.slice(0, -1).join(", ")} or ${SSL_MODES.at(-1)}`);
    }
    const rootCertificate = given.get("sslrootcert") || undefined;
    const verifies = mode === "verify-ca" || mode === "verify-full";
    if (verifies && rootCertificate === undefined) {
        throw new WrongUrl(`sslmode=${mode} needs sslrootcert: a file, or "system"`);
    }
    if (rootCertificate === "system" && mode !== "verify-full") {
        throw new WrongUrl("sslrootcert=system needs sslmode=verify-full, since anybody can have a certificate of that kind");
    }
    const [certificate, key] = [given.get("sslcert") || undefined, given.get("sslkey") || undefined];
    if ((certificate === undefined) !== (key === undefined)) {
        throw new WrongUrl("sslcert and sslkey need each other");
    }
    return { mode, rootCertificate, certificate, key, direct: isDirect(given.get("sslnegotiation"), mode) };
}
function isDirect(word, mode) {
    if (word !== undefined && word !== "postgres" && word !== "direct") {
        throw new WrongUrl("sslnegotiation: expected postgres or direct");
    }
    if (word === "direct" && (mode === "disable" || mode === "allow" || mode === "prefer")) {
        throw new WrongUrl("sslnegotiation=direct needs sslmode=require or stricter");
    }
    return word === "direct";
}
function toPort(text) {
    const port = text === undefined ? 5432 : Number(text);
    if (!/^\d*$/.test(text ?? "") || port < 1 || port > 65_535) {
        throw new WrongUrl(NOT_A_URL);
    }
    return port;
}
function toSeconds(text) {
    if (text !== undefined && !/^\d{1,5}$/.test(text)) {
        throw new WrongUrl("connect_timeout: expected a whole number of seconds");
    }
    // As libpq has it, 0 is "as long as it takes", which here is the setting's time.
    return Number(text ?? 0) || undefined;
}
function cutAt(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
/** The protocol ends its texts with NUL. */
function decode(part) {
    try {
        const text = decodeURIComponent(part);
        if (!text.includes("\0")) {
            return text;
        }
    }
    catch {
        // Not percent-encoded UTF-8, which is said below.
    }
    throw new WrongUrl(NOT_A_URL);
}
/** For people: where it is and which database, and nothing of who asks. */
function showTarget({ host, port, database }) {
    const where = host.startsWith("/") ? `${host} (port ${port})` : `${host.includes(":") ? `[${host}]` : host}:${port}`;
    return `database ${JSON.stringify(database)} on ${where}`;
}


/***/ }),

/***/ 15229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ sideFilesOf),
/* harmony export */   z: () => (/* binding */ presentSidesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const SUFFIXES = ["-wal", "-shm", "-journal"];
/** Where SQLite keeps what is not in a database file yet, or may have to be undone in it. At rest none of them stands. */
function sideFilesOf(file) {
    return SUFFIXES.map((suffix) => file + suffix);
}
/** The names of those that stand there now. */
function presentSidesOf(files, file) {
    return sideFilesOf(file)
        .filter((side) => files.stat(side) !== undefined)
        .map((side) => node_path__WEBPACK_IMPORTED_MODULE_0__.basename(side));
}


/***/ }),

/***/ 38456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WiredBackends: () => (/* binding */ WiredBackends)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./dist/lib/backends/file/file-backend.js + 3 modules
var file_backend = __webpack_require__(64678);
;// CONCATENATED MODULE: ./dist/lib/backends/file/file-edit.js

/** Changes record files one by one: each that is put waits in `staged` and takes its place by one rename. */
class FileEdit {
    files;
    store;
    staged;
    backend;
    /** `backend` reads the store. */
    constructor(files, { store, staged }, backend) {
        this.files = files;
        this.store = store;
        this.staged = staged;
        this.backend = backend;
    }
    async versionAt(key) {
        return await this.backend.read(key);
    }
    isFree(key) {
        return this.files.stat(this.store.recordFile(key)) === undefined;
    }
    async put(record) {
        const target = this.store.recordFile(record);
        this.files.makeDirs(external_node_path_.dirname(target));
        this.files.rename(this.staged.recordFile(record), target);
    }
    /** After a power cut a removal may be there and a rename before it not. */
    async settle() {
        this.files.syncTree(this.store.dir);
    }
    async remove(key) {
        this.files.remove(this.store.recordFile(key));
    }
    async commit() {
        this.files.syncTree(this.store.dir);
    }
    /** Files keep nobody out. */
    async release() { }
}

// EXTERNAL MODULE: ./dist/lib/errors/stopped.js
var stopped = __webpack_require__(60283);
// EXTERNAL MODULE: ./dist/lib/packed/ordered-keys.js
var ordered_keys = __webpack_require__(42333);
// EXTERNAL MODULE: ./dist/lib/record/record.js
var record_record = __webpack_require__(32803);
// EXTERNAL MODULE: ./dist/lib/store/list-state.js
var list_state = __webpack_require__(40624);
// EXTERNAL MODULE: ./dist/lib/backends/file/read-record.js
var read_record = __webpack_require__(64305);
;// CONCATENATED MODULE: ./dist/lib/backends/file/file-shadow.js





/** Record files in the making, in `active/` and `completed/` of the shadow folder. */
class FileShadow {
    files;
    reader;
    shadow;
    store;
    /** By name, records whose files are not in place yet, and records of the store that must go. */
    pending = new ordered_keys/* OrderedKeys */.a();
    doomed = new Set();
    /** `reader` reads the shadow; `store` is where its files will live. */
    constructor(files, reader, store) {
        this.files = files;
        this.reader = reader;
        this.shadow = reader.layout;
        this.store = store;
        for (const state of record_record/* STATES */.xj) {
            files.makeDirs(this.shadow.stateDir(state));
        }
    }
    write(records) {
        for (const record of records) {
            this.files.create(this.shadow.recordFile(record), record.yaml);
            this.pending.add((0,record_record/* nameOf */.Vb)(record));
        }
    }
    put(record) {
        this.files.remove(this.shadow.recordFile(record));
        this.doomed.delete((0,record_record/* nameOf */.Vb)(record));
        this.write([record]);
    }
    remove(key) {
        this.files.remove(this.shadow.recordFile(key));
        this.pending.remove((0,record_record/* nameOf */.Vb)(key));
        this.doomed.add((0,record_record/* nameOf */.Vb)(key));
    }
    /** Parses one file anew, whether it still waits in the shadow or stands in place already; none when it is to go. */
    readOne(key) {
        if (this.doomed.has((0,record_record/* nameOf */.Vb)(key))) {
            return undefined;
        }
        const layout = this.isPending(key) ? this.shadow : this.store;
        return (0,read_record/* readRecordFile */.m)({ ...this.reader, layout }, key.state, `${key.id}.yaml`);
    }
    /**
     * What stands in place with the same bytes stays; other records of the old copy are set aside.
     */
    async install(installer, marks) {
        let aside = [];
        for await (const path of this.stale(marks)) {
            if (aside.push(path) === MOST_AT_ONCE) {
                installer.aside(aside);
                aside = [];
            }
        }
        installer.aside(aside);
        // Verified by now: each was read back, and has the digest that its mark has.
        const digestOf = (path) => marks.get(path.slice(0, -".yaml".length))?.textDigest;
        await installer.putEach(this.waiting(), digestOf);
        this.pending.free();
        this.doomed.clear();
    }
    /** What is to be set aside. What need not be put is no longer pending then. */
    async *stale(marks) {
        let seen = 0;
        for (const state of record_record/* STATES */.xj) {
            for (const { name, kind } of (0,list_state/* listState */.E8)(this.files, this.store, state)) {
                seen += 1;
                if (seen % stopped/* LISTEN_EVERY */.ST === 0) {
                    await new Promise(setImmediate);
                }
                const key = { state, id: (0,list_state/* stemOf */.Vc)(name) };
                if (kind === "file" && (0,list_state/* isYamlName */.fd)(name) && !this.doomed.has((0,record_record/* nameOf */.Vb)(key)) && this.isStale(key, marks)) {
                    yield pathOf(key);
                }
            }
        }
        for (const name of this.doomed) {
            yield pathOf((0,record_record/* keyOf */.TN)(name));
        }
    }
    isStale(key, marks) {
        const mark = marks.get((0,record_record/* nameOf */.Vb)(key));
        if (mark === undefined) {
            return (0,read_record/* readRecordFile */.m)({ ...this.reader, layout: this.store }, key.state, `${key.id}.yaml`) !== undefined;
        }
        if (this.isPending(key) && this.files.digest(this.store.recordFile(key)) === mark.textDigest) {
            this.pending.remove((0,record_record/* nameOf */.Vb)(key));
        }
        return false;
    }
    *waiting() {
        for (const [, name] of this.pending.each()) {
            yield pathOf((0,record_record/* keyOf */.TN)(name));
        }
    }
    isPending(key) {
        return this.pending.rowOf((0,record_record/* nameOf */.Vb)(key)) !== undefined;
    }
}
/** Files that are set aside together: more would be as large in memory as the store's list. */
const MOST_AT_ONCE = 10_000;
function pathOf(key) {
    return `${key.state}/${key.id}.yaml`;
}

// EXTERNAL MODULE: ./dist/lib/errors/error.js
var errors_error = __webpack_require__(46836);
;// CONCATENATED MODULE: ./dist/lib/backends/file/refuse-broken.js

/**
 * Throws VERIFY_MISMATCH for a record that a copy holds broken. The same id twice may be a record on its way from one
 * state to the other: the caller looks at the whole.
 */
function refuseBroken({ severity, rule, file, message }) {
    if (severity === "error" && rule !== "duplicate-id") {
        throw mismatch(`${file}: ${message}`);
    }
}
/** A copy that is not what was written. */
function mismatch(message) {
    return new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `Verification failed: ${message}.`, {
        state: "Nothing was switched.",
        fix: ["Run the migration again; if it fails again, report it with this message."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/file/files-shadow.js

/** Record files in the making where the source is a database, and nothing beside them. */
class FilesShadow {
    written;
    scan;
    /** `scan` reads what was written. */
    constructor(written, scan) {
        this.written = written;
        this.scan = scan;
    }
    async write(records) {
        this.written.write(records);
    }
    async put(record) {
        this.written.put(record);
    }
    async remove(key) {
        this.written.remove(key);
    }
    /** Files are made durable where they are put in place. */
    async seal() { }
    async *readBack() {
        for await (const item of this.scan()) {
            if (item.kind === "record") {
                yield item.mark;
            }
            else {
                refuseBroken(item.finding);
            }
        }
    }
    async readOne(key) {
        const item = this.written.readOne(key);
        return item?.kind === "record" ? item.mark : undefined;
    }
    async installAhead(installer, marks) {
        await this.written.install(installer, marks);
    }
    /** All of it stands in place already. */
    async install() { }
    async close() { }
}

;// CONCATENATED MODULE: ./dist/lib/backends/file/in-place-shadow.js
/** From hybrid to file nothing is copied: the files are the records already. They are read back all the same. */
class InPlaceShadow {
    source;
    constructor(source) {
        this.source = source;
    }
    async write() { }
    async put() { }
    async remove() { }
    async seal() { }
    async installAhead() { }
    async install() { }
    async close() { }
    async *readBack() {
        for await (const item of this.source.scan()) {
            if (item.kind === "record") {
                yield item.mark;
            }
        }
    }
    async readOne(key) {
        return await this.source.read(key);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./dist/lib/store/side-files.js
var side_files = __webpack_require__(15229);
;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/driver.js




/** One entry each, so that a bundler finds the binaries: the package's own loader computes their path. */
const ENTRIES = {
    "linux-x64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(1815)]).then(__webpack_require__.t.bind(__webpack_require__, 91815, 19)),
    "linux-arm64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(8557)]).then(__webpack_require__.t.bind(__webpack_require__, 8557, 19)),
    "linuxmusl-x64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(4162)]).then(__webpack_require__.t.bind(__webpack_require__, 74162, 19)),
    "linuxmusl-arm64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(7792)]).then(__webpack_require__.t.bind(__webpack_require__, 87792, 19)),
    "darwin-x64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(252)]).then(__webpack_require__.t.bind(__webpack_require__, 90252, 19)),
    "darwin-arm64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(4862)]).then(__webpack_require__.t.bind(__webpack_require__, 64862, 19)),
    "win32-x64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(7846)]).then(__webpack_require__.t.bind(__webpack_require__, 87846, 19)),
    "win32-arm64": () => Promise.all(/* import() */[__webpack_require__.e(3909), __webpack_require__.e(2140)]).then(__webpack_require__.t.bind(__webpack_require__, 42140, 19)),
};
let loaded;
/** Loads SQLite for this machine, once. Throws BACKEND_UNREADABLE where there is no binary, or Node is too old for it. */
async function loadSqlite() {
    if (loaded !== undefined) {
        return;
    }
    assertNodeApi();
    const platform = `${process.platform}${isMusl() ? "musl" : ""}-${process.arch}`;
    const entry = ENTRIES[platform];
    if (entry === undefined) {
        throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `There is no SQLite for ${platform}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: [`Run it on one of: ${Object.keys(ENTRIES).join(", ")}.`],
        });
    }
    try {
        loaded = (await entry()).default;
    }
    catch (error) {
        // Node adds a stack of requirers, which tells a user nothing.
        const [what] = String(error.message).split("\n");
        throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `SQLite for ${platform} cannot be loaded: ${what}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Install milestone-migrate again; its binaries belong beside it."],
            cause: error,
        });
    }
}
/** The binaries are made for Node-API 10: an older Node dies of loading them, without a word. */
function assertNodeApi() {
    if (Number(process.versions.napi) < 10) {
        throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `SQLite needs Node 22.14 or later (of the 23s, 23.6); this is Node ${process.versions.node}.`, { state: errors_error/* NOTHING_CHANGED */.Dh, fix: ["Run it with a newer Node: https://nodejs.org/"] });
    }
}
/** glibc names itself in Node's report; musl does not. */
function isMusl() {
    if (process.platform !== "linux") {
        return false;
    }
    const header = process.report.getReport().header;
    return header.glibcVersionRuntime === undefined;
}
/**
 * Opens a database file; {@link loadSqlite} comes first. Throws UNSAFE_PATH for a link, which SQLite would follow, and
 * for a FIFO, where it would wait.
 */
function openSqlite(file, options = {}) {
    if (loaded === undefined) {
        throw new Error("loadSqlite() was not awaited");
    }
    const stat = external_node_fs_.lstatSync(file, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) {
        throw new errors_error/* MilestoneError */.lO("UNSAFE_PATH", `${external_node_path_.basename(file)} is not a plain file.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Replace it by a plain file."],
        });
    }
    if (stat === undefined && !external_node_fs_.existsSync(external_node_path_.dirname(file))) {
        // The binding calls it a wrong argument.
        throw Object.assign(new Error(`there is no folder for ${shortName(file)}`), { code: "SQLITE_CANTOPEN" });
    }
    try {
        return new loaded(file, options);
    }
    catch (error) {
        throw isSqliteError(error, "SQLITE_CANTOPEN") ? withReason(error, file, options.readonly === true) : error;
    }
}
/** With its folder: where that stands on this machine is nobody's business. */
function shortName(file) {
    return external_node_path_.join(external_node_path_.basename(external_node_path_.dirname(file)), external_node_path_.basename(file));
}
/** SQLite names neither the file nor what is wrong with it; the system does. */
function withReason(error, file, isReadOnly) {
    error.message = `SQLite is ${error.message} ${shortName(file)}`;
    try {
        external_node_fs_.accessSync(file, isReadOnly ? external_node_fs_.constants.R_OK : external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
    }
    catch (cause) {
        error.message += `: ${cause.message.replace(/, access .*$/s, "")}`;
    }
    return error;
}
const CACHE_KIB = 2000;
/**
 * Lets a connection keep two megabytes of pages, enough to go through a database in order; the 16 that the driver is built
 * with are 120 once pages are large, since SQLite counts pages, of the size that it knows by then. That of a new file has
 * to be set before.
 */
function limitCache(db) {
    db.pragma(`cache_size = ${-CACHE_KIB}`);
}
/**
 * Opens a file that anybody may have written, for reading: its schema runs nothing, broken cells are noticed.
 */
function openUntrusted(file, timeoutMs = 5000) {
    const atRest = !(0,side_files/* sideFilesOf */.S)(file).some((side) => external_node_fs_.existsSync(side));
    const db = openSqlite(file, { readonly: true, fileMustExist: true, timeout: timeoutMs });
    if (atRest) {
        tidyOnClose(db, file);
    }
    try {
        db.pragma("trusted_schema = OFF");
        db.pragma("cell_size_check = ON");
        db.pragma("mmap_size = 0");
        limitCache(db);
        return db;
    }
    catch (error) {
        db.close();
        throw error;
    }
}
/**
 * A reader of a database in WAL mode makes its side files and, unlike a writer, leaves them: a look would then differ
 * from the next one, and the database would not be at rest. A writer that does nothing takes them away, if it is alone.
 */
function tidyOnClose(db, file) {
    const close = db.close.bind(db);
    db.close = () => {
        close();
        if (external_node_fs_.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size === 0) {
            tryTidy(file);
        }
        return db;
    };
}
function tryTidy(file) {
    try {
        const writer = openSqlite(file, { fileMustExist: true, timeout: 0 });
        try {
            writer.pragma("schema_version");
        }
        finally {
            writer.close();
        }
    }
    catch (error) {
        // In use, or not ours to write: then the side files are somebody else's, or have to stay.
        if (!isSqliteError(error)) {
            throw error;
        }
    }
}
/** An identifier as SQL text. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** True for an error of SQLite, optionally with a code that starts like this. */
function isSqliteError(error, prefix = "SQLITE_") {
    const code = error?.code;
    return error instanceof Error && typeof code === "string" && code.startsWith(prefix);
}

// EXTERNAL MODULE: ./dist/lib/backends/rows/stored-row.js
var stored_row = __webpack_require__(38972);
;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/rows.js



/** Rows of one read: enough to be fast, few enough for constant memory. */
const BATCH_ROWS = 16;
/** Columns that a table has; none when there is no such table. */
function columnsOf(db, table) {
    return db.pragma(`table_info(${quoteName(table)})`).map(({ name }) => name);
}
/** True for a database of ours without its second table; what a tool made may have just the one. */
function lostCompleted(db) {
    return columnsOf(db, stored_row/* TABLES */.C.active).includes(stored_row/* OUR_COLUMNS */.z[0]) && columnsOf(db, stored_row/* TABLES */.C.completed).length === 0;
}
/** The select list for {@link StoredRow}: a tool's own table has only its four columns. */
function selectList(columns) {
    return ["id", "data", ...stored_row/* OUR_COLUMNS */.z.map((name) => (columns.includes(name) ? name : `NULL AS ${name}`))].join(", ");
}
/**
 * Rows with a text id, in key order whatever order the column has for itself, each batch "greater than the last": no transaction stays open between
 * batches, so no writer waits for a reader that takes its time.
 */
function* storedRows(db, state) {
    const table = stored_row/* TABLES */.C[state];
    const columns = columnsOf(db, table);
    if (columns.length === 0) {
        return;
    }
    const select = db.prepare(`SELECT ${selectList(columns)} FROM ${table} WHERE id COLLATE BINARY > ? AND typeof(id) = 'text' ORDER BY id COLLATE BINARY LIMIT ?`);
    let last = "";
    for (;;) {
        const rows = select.all(last, BATCH_ROWS);
        const end = rows.at(-1);
        if (end === undefined) {
            return;
        }
        yield rows.map((row) => withBytesOfBadText(db, table, row));
        last = end.id;
    }
}
/** Rows that no key order reaches: id NULL, empty, a number or bytes. */
function rowsWithoutId(db, state) {
    const table = stored_row/* TABLES */.C[state];
    if (columnsOf(db, table).length === 0) {
        return [];
    }
    return db.prepare(`SELECT id FROM ${table} WHERE id IS NULL OR typeof(id) <> 'text' OR id = ''`).all();
}
/** The row of each key; undefined where there is none. */
function storedRowsOf(db, keys) {
    const finders = new Map(record_record/* STATES */.xj.map((state) => [state, rowFinder(db, state)]));
    return keys.map(({ state, id }) => finders.get(state)?.(id));
}
/** One row; undefined when there is none. */
function storedRow(db, state, id) {
    return rowFinder(db, state)(id);
}
function rowFinder(db, state) {
    const table = stored_row/* TABLES */.C[state];
    const columns = columnsOf(db, table);
    if (columns.length === 0) {
        return () => undefined;
    }
    const select = db.prepare(`SELECT ${selectList(columns)} FROM ${table} WHERE id = ? COLLATE BINARY`);
    return (id) => {
        const row = select.get(id);
        return row && withBytesOfBadText(db, table, row);
    };
}
/** Text that is not UTF-8 arrives with replacement characters: such data is handed on as the bytes that it is. */
function withBytesOfBadText(db, table, row) {
    if (typeof row.data !== "string" || !row.data.includes("\ufffd")) {
        return row;
    }
    const select = db.prepare(`SELECT CAST(data AS BLOB) FROM ${table} WHERE id = ? COLLATE BINARY`);
    const bytes = select.pluck().get(row.id);
    return bytes instanceof Uint8Array && Buffer.from(row.data).equals(bytes) ? row : { ...row, data: bytes };
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/inspect.js







const MAGIC = Buffer.from("SQLite format 3\0");
const DATABASE = { [stored_row/* TABLES */.C.active]: ["id", "data"], [stored_row/* TABLES */.C.completed]: ["id", "data"] };
const INDEX = { [stored_row/* TABLES */.C.active]: ["id", "title", "status", "priority", "file_path"] };
/**
 * Everything that is wrong with a database as a file; its rows are another matter. `shown` is for messages. Throws IO where
 * the system does not let SQLite open it: that says nothing of the database.
 */
function inspectDatabase(file, shown) {
    return inspectFile(file, shown, DATABASE, (error) => {
        throw cannotOpen(error, file, shown);
    });
}
/** The same for the index of the hybrid backend. */
function inspectIndex(file, shown) {
    return inspectFile(file, shown, INDEX, ({ message }) => broken(shown, message));
}
/** Changes that nobody brought into a database yet stand beside it, and SQLite reads them only where it may write there. */
function cannotOpen(cause, file, shown) {
    const sides = (0,side_files/* sideFilesOf */.S)(file).filter((side) => external_node_fs_.existsSync(side));
    const names = sides.map((side) => external_node_path_.basename(side)).join(" and ");
    const why = sides.length === 0
        ? cause.message
        : `what was written last stands in ${names}, and SQLite reads that only where it may write in the folder`;
    return new errors_error/* MilestoneError */.lO("IO", `${shown} cannot be opened: ${why}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        place: { file: shown },
        fix: [
            "Give this user the right to write in the folder that holds it, or run it as the user that owns it.",
            ...(sides.length === 0 ? [] : [`Do not remove ${names}: what was written last is nowhere else.`]),
        ],
        cause,
    });
}
function inspectFile(file, shown, needs, unopened) {
    const problem = lookAtBytes(file);
    if (problem !== undefined) {
        return [broken(shown, problem)];
    }
    const sides = (0,side_files/* sideFilesOf */.S)(file)
        .filter((side) => external_node_fs_.existsSync(side))
        .map((side) => sideFile(`${shown}${side.slice(file.length)}`));
    try {
        const db = openUntrusted(file);
        try {
            const found = inspectSchema(db, shown, needs);
            // Checking the pages would compute what a stranger's schema asks for.
            return [...sides, ...found, ...(found.length > 0 ? [] : inspectPages(db, file, shown))];
        }
        finally {
            db.close();
        }
    }
    catch (error) {
        // Somebody who writes just now breaks nothing.
        if (!isSqliteError(error) || error.code.startsWith("SQLITE_BUSY")) {
            throw error;
        }
        if (error.code.startsWith("SQLITE_READONLY")) {
            return [...sides, leftHalf(shown)];
        }
        return [...sides, error.code.startsWith("SQLITE_CANTOPEN") ? unopened(error) : broken(shown, error.message)];
    }
}
function lookAtBytes(file) {
    const { size } = external_node_fs_.statSync(file);
    const head = Buffer.alloc(100);
    const handle = external_node_fs_.openSync(file, "r");
    try {
        external_node_fs_.readSync(handle, head, 0, 100, 0);
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
    if (size === 0) {
        return "an empty file";
    }
    if (head.toString("latin1").startsWith("version https://git-lfs")) {
        return "a Git LFS pointer, not the database; git lfs pull fetches it";
    }
    return head.subarray(0, 16).equals(MAGIC) ? undefined : "not an SQLite database";
}
/** quick_check and integrity_check do not see a page too many, a cut tail, or a table that is a view. */
function inspectPages(db, file, shown) {
    const pages = db.pragma("page_count", { simple: true });
    const pageBytes = db.pragma("page_size", { simple: true });
    const { size } = external_node_fs_.statSync(file);
    // In WAL mode pages may still be on their way from a side file.
    const log = external_node_fs_.statSync(`${file}-wal`, { throwIfNoEntry: false });
    if ((log === undefined || log.size === 0) && size !== pages * pageBytes) {
        return [broken(shown, `${size} bytes where its ${pages} pages have ${pages * pageBytes}`)];
    }
    const results = db.pragma("integrity_check(5)");
    const wrong = results.map((row) => row.integrity_check).filter((text) => text !== "ok");
    return wrong.map((text) => broken(shown, text));
}
function inspectSchema(db, shown, needs) {
    const objects = db.prepare("SELECT type, name, sql FROM sqlite_schema").all();
    const findings = [];
    for (const { type, name, sql } of objects) {
        if (type === "trigger" || type === "view") {
            findings.push(schema(shown, `a ${type} named ${name}, which no milestone database has`));
        }
        else if (type === "table" && /^\s*create\s+virtual/i.test(sql ?? "")) {
            findings.push(schema(shown, `a virtual table named ${name}`));
        }
    }
    const table = objects.find(({ type, name }) => type === "table" && name === stored_row/* TABLES */.C.active);
    if (table === undefined) {
        findings.push(schema(shown, `no table named ${stored_row/* TABLES */.C.active}`));
    }
    else if (lostCompleted(db)) {
        findings.push(schema(shown, `no table named ${stored_row/* TABLES */.C.completed}`));
    }
    for (const [name, needed] of Object.entries(needs)) {
        findings.push(...inspectColumns(db, shown, name, needed));
    }
    return findings;
}
/** True for a table whose rows are stored: reading a view or a computed column runs what a stranger wrote. */
function isPlainTable(db, name) {
    const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(name);
    const columns = db.pragma(`table_xinfo(${quoteName(name)})`);
    return typeof sql === "string" && !/^\s*create\s+virtual/i.test(sql) && columns.every(({ hidden }) => hidden === 0);
}
function inspectColumns(db, shown, table, needed) {
    const columns = db.pragma(`table_xinfo(${quoteName(table)})`);
    if (columns.length === 0) {
        return [];
    }
    const missing = needed.filter((name) => !columns.some((column) => column.name === name));
    // Without it an id may stand there twice, and a read in batches would pass over one of the two.
    const keyed = missing.includes("id") || columns.every(({ name, pk }) => (name === "id") === pk > 0);
    const generated = columns.filter(({ hidden }) => hidden !== 0);
    return [
        ...missing.map((name) => schema(shown, `the table ${table} has no column ${name}`)),
        ...(keyed ? [] : [schema(shown, `the primary key of ${table} is not its id`)]),
        ...generated.map(({ name }) => schema(shown, `the column ${name} of ${table} is computed`)),
    ];
}
function broken(file, message) {
    const fix = "Restore a backup: milestone backups lists them.";
    return { rule: "database-broken", severity: "error", file, message, fix };
}
/** To restore a backup would be to lose what was written since, for nothing. */
function leftHalf(shown) {
    const message = "a program ended in the middle of writing to it; what that replaced stands in its -journal";
    const fix = `Copy both files aside, then let a program that writes open it, which takes the half back: sqlite3 ${shown} 'PRAGMA schema_version'`;
    return { rule: "database-broken", severity: "error", file: shown, message, fix };
}
function schema(file, message) {
    return { rule: "database-schema", severity: "error", file, message };
}
function sideFile(file) {
    const message = "a side file: the database is open somewhere, or was not closed; commit neither";
    return { rule: "side-file", severity: "warning", file, message };
}

;// CONCATENATED MODULE: ./dist/lib/backends/hybrid/index-rows.js
/** The tools' table: they count with `file_path LIKE '%active%'` and list `ORDER BY created_at`. */
const CREATE_INDEX = [
    `CREATE TABLE milestones (
  id TEXT PRIMARY KEY,
  title TEXT,
  status TEXT,
  priority TEXT,
  created_at TEXT,
  updated_at TEXT,
  file_path TEXT
)`,
    "CREATE INDEX idx_milestones_status ON milestones (status)",
    "CREATE INDEX idx_milestones_priority ON milestones (priority)",
    "CREATE INDEX idx_milestones_created_at ON milestones (created_at)",
];
/** First copy: a key that is there already must fail. */
const INSERT_INDEX_ROW = "INSERT INTO milestones (id, title, status, priority, created_at, updated_at, file_path) VALUES (?, ?, ?, ?, ?, ?, ?)";
const REPLACE_INDEX_ROW = INSERT_INDEX_ROW.replace("INSERT", "INSERT OR REPLACE");
const DELETE_INDEX_ROW = "DELETE FROM milestones WHERE id = ?";
const LIST_INDEX_ROWS = "SELECT id, title, status, priority, created_at, file_path FROM milestones WHERE id > ? ORDER BY id LIMIT ?";
const ONE_INDEX_ROW = "SELECT id, title, status, priority, created_at, file_path FROM milestones WHERE id = ?";
/** The row that a record should have. `folder` is the store's path relative to the repository's root. */
function indexRowOf(record, folder) {
    const { title, status, priority, createdAt, updatedAt } = record.fields;
    return {
        id: record.id,
        title,
        status,
        priority: priority ?? "medium",
        created_at: createdAt,
        updated_at: updatedAt,
        file_path: `${folder}/${record.state}/${record.id}.yaml`,
    };
}

;// CONCATENATED MODULE: ./dist/lib/backends/hybrid/compare-index.js





/** The index that stands in `file`; 0 bytes count as none. `folder` is the store's path in the repository. */
function openIndexOnDisk(file, folder) {
    const stat = external_node_fs_.lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined || (stat.isFile() && stat.size === 0)) {
        return { kind: "missing" };
    }
    try {
        const [first] = inspectIndex(file, "index.db").filter(({ severity }) => severity === "error");
        return first === undefined
            ? { kind: "readable", comparison: new IndexRows(readRows(file), folder) }
            : { kind: "broken", problem: first.message };
    }
    catch (error) {
        if (isSqliteError(error) || (error instanceof errors_error/* MilestoneError */.lO && error.code === "UNSAFE_PATH")) {
            return { kind: "broken", problem: error.message.replace(/\.$/, "") };
        }
        throw error;
    }
}
function readRows(file) {
    const db = openUntrusted(file);
    try {
        const rows = db.prepare("SELECT id, title, status, priority, file_path FROM milestones").all();
        return new Map(rows.map((row) => [String(row.id), row]));
    }
    finally {
        db.close();
    }
}
/** Times are not compared: a rebuild keeps old ones, and they never make an index stale. */
const COLUMNS = ["title", "status", "priority", "file_path"];
class IndexRows {
    rows;
    folder;
    lacking = [];
    outdated = [];
    constructor(rows, folder) {
        this.rows = rows;
        this.folder = folder;
    }
    see(record) {
        if (record.state !== "active") {
            return;
        }
        const row = this.rows.get(record.id);
        const want = indexRowOf(record, this.folder);
        if (row === undefined) {
            this.lacking.push(record.id);
        }
        else if (COLUMNS.some((column) => row[column] !== want[column])) {
            this.outdated.push(record.id);
        }
        this.rows.delete(record.id);
    }
    finish() {
        return { lacking: this.lacking.sort(), outdated: this.outdated.sort(), stray: [...this.rows.keys()].sort() };
    }
}

// EXTERNAL MODULE: ./dist/lib/record/canonical.js
var canonical = __webpack_require__(30790);
;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/rest.js





/** How long a reader or writer of the old file may keep us waiting. */
const WAIT_MS = 2000;
/**
 * Brings a database that is about to be replaced to rest: a side file left beside the new one would be taken
 * for its own by the next reader. Returns names of side files that must be set aside with it (only for a
 * derived file that is no database any more). Throws SOURCE_BUSY while somebody has it open in WAL mode.
 */
function restForReplacement(file, { derived }) {
    if (!external_node_fs_.existsSync(file) || external_node_fs_.statSync(file).size === 0) {
        return leftSides(file, derived);
    }
    try {
        const db = openSqlite(file, { fileMustExist: true, timeout: WAIT_MS });
        try {
            db.pragma("wal_checkpoint(TRUNCATE)");
            db.pragma("journal_mode = DELETE");
            db.exec("BEGIN IMMEDIATE");
            db.exec("ROLLBACK");
        }
        finally {
            db.close();
        }
    }
    catch (error) {
        if (isSqliteError(error, "SQLITE_BUSY")) {
            throw busy(file, error);
        }
        if (!isSqliteError(error) || !derived) {
            throw error;
        }
    }
    return leftSides(file, derived);
}
function leftSides(file, derived) {
    const sides = (0,side_files/* sideFilesOf */.S)(file).filter((side) => external_node_fs_.existsSync(side));
    if (sides.length > 0 && !derived) {
        throw busy(file, undefined);
    }
    return sides.map((side) => external_node_path_.basename(side));
}
function busy(file, cause) {
    const name = external_node_path_.basename(file);
    return new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${name} is open in another program, which would resurrect it after the switch.`, {
        state: "Nothing was switched.",
        place: { file: name },
        fix: ["Close the program that has it open, then run this again."],
        cause,
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/hybrid/hybrid-shadow.js





/** Hybrid in the making: the index, and the record files where the source has none. */
class HybridShadow {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    async write(records) {
        this.written?.write(records);
        this.parts.index.write(records);
    }
    async put(record) {
        this.written?.put(record);
        this.parts.index.put(record);
    }
    async remove(key) {
        this.written?.remove(key);
        this.parts.index.remove(key);
    }
    async seal() {
        this.parts.index.finish();
        // Safe it is by the sync before the switch; this one takes the time ahead of the write pause.
        this.parts.files.sync(this.parts.shadowIndex);
    }
    /** Reads the record files anew, and beside each active one its row of the index. */
    async *readBack() {
        const rows = this.parts.index.rows();
        let row = rows.next();
        const isEmpty = row.done === true;
        for await (const item of this.scan()) {
            if (item.kind === "finding") {
                this.refuseBroken(item.finding);
                continue;
            }
            if (item.record.state !== "active") {
                yield item.mark;
                continue;
            }
            if (isEmpty) {
                throw mismatch(`the index is empty, and ${(0,record_record/* nameOf */.Vb)(item.record)} is there`);
            }
            for (; !row.done && (0,canonical/* compareCodePoints */.OP)(row.value.id, item.record.id) < 0; row = rows.next()) {
                yield rowWithoutFile(row.value.id);
            }
            const isIts = !row.done && row.value.id === item.record.id;
            yield withFlaw(item.mark, this.flawOf(item.record, isIts ? row.value : undefined));
            row = isIts ? rows.next() : row;
        }
        for (; !row.done; row = rows.next()) {
            yield rowWithoutFile(row.value.id);
        }
    }
    async readOne(key) {
        const { records, index } = this.parts;
        const item = records.kind === "written" ? records.shadow.readOne(key) : await tryRead(records.source, key);
        const row = key.state === "active" ? index.row(key.id) : undefined;
        if (item?.kind !== "record") {
            return row && rowWithoutFile(key.id);
        }
        return key.state === "active" ? withFlaw(item.record, this.flawOf(item.record, row)) : item.record;
    }
    async installAhead(installer, marks) {
        await this.written?.install(installer, marks);
        installer.prepare(["index.db"]);
    }
    async install(installer) {
        const aside = restForReplacement(this.parts.storeIndex, { derived: true });
        installer.aside(aside);
        installer.put(["index.db"]);
    }
    async close() {
        this.parts.index.close();
    }
    /** What the row of a record says that its file does not. */
    flawOf(record, row) {
        const want = indexRowOf(record, this.parts.folder);
        const columns = ["id", "title", "status", "priority", "file_path"];
        const wrong = columns.find((column) => row?.[column] !== want[column]);
        if (wrong !== undefined) {
            return `the index has ${wrong} ${JSON.stringify(row?.[wrong])}, the file ${JSON.stringify(want[wrong])}`;
        }
        return want.created_at !== null && row?.created_at !== want.created_at
            ? `the index has created_at ${row?.created_at}, the file ${want.created_at}`
            : undefined;
    }
    /** In the files that are in use a tool may be in the middle of writing: then the record is missing here. */
    refuseBroken(finding) {
        if (this.written !== undefined) {
            refuseBroken(finding);
        }
    }
    get written() {
        return this.parts.records.kind === "written" ? this.parts.records.shadow : undefined;
    }
    scan() {
        const { records } = this.parts;
        return records.kind === "written" ? records.scan() : records.source.scan();
    }
}
async function tryRead(source, key) {
    const record = await source.read(key);
    return record && { kind: "record", record };
}
function withFlaw({ state, id, textDigest, dataDigest }, flaw) {
    return { state, id, textDigest, dataDigest, ...(flaw !== undefined && { flaw }) };
}
function rowWithoutFile(id) {
    return { state: "active", id, textDigest: "", dataDigest: "", flaw: "the index has a row of no file" };
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-map.js
var packed_map = __webpack_require__(81134);
// EXTERNAL MODULE: ./dist/lib/packed/text-column.js
var text_column = __webpack_require__(73133);
;// CONCATENATED MODULE: ./dist/lib/backends/hybrid/index-shadow.js





const index_shadow_BATCH_ROWS = 1000;
/** An index in the making. It is derived, so a crash while it is built costs nothing. */
class IndexShadow {
    db;
    options;
    firstIndexed = new packed_map/* PackedMap */.H(new text_column/* TextColumn */.K());
    constructor(options) {
        this.options = options;
        readFirstIndexed(options.previous, this.firstIndexed);
        this.open(CREATE_INDEX);
    }
    write(records) {
        this.insert(records, INSERT_INDEX_ROW);
    }
    put(record) {
        this.insert([record], REPLACE_INDEX_ROW);
    }
    remove(key) {
        if (key.state === "active") {
            this.open().prepare(DELETE_INDEX_ROW).run(key.id);
        }
    }
    /** Everything written so far is in the file. */
    finish() {
        if (this.db?.inTransaction === true) {
            this.db.exec("COMMIT");
        }
        this.close();
    }
    /** The rows, by another connection than the writer's. Call {@link finish} first. */
    *rows() {
        const db = openUntrusted(this.options.file);
        try {
            const select = db.prepare(LIST_INDEX_ROWS);
            for (let last = ""; last !== undefined;) {
                const batch = select.all(last, index_shadow_BATCH_ROWS);
                yield* batch;
                last = batch.at(-1)?.id;
            }
        }
        finally {
            db.close();
        }
    }
    /** One row, by another connection than the writer's. */
    row(id) {
        const db = openUntrusted(this.options.file);
        try {
            return db.prepare(ONE_INDEX_ROW).get(id);
        }
        finally {
            db.close();
        }
    }
    /** What was not finished is not in the file. */
    close() {
        this.db?.close();
        this.db = undefined;
    }
    /** One transaction for all: each commit would write the pages of four indexes anew. */
    insert(records, statement) {
        const db = this.open();
        if (!db.inTransaction) {
            db.exec("BEGIN");
        }
        const insert = db.prepare(statement);
        for (const record of records) {
            if (record.state === "active") {
                const row = indexRowOf(record, this.options.folder);
                const created = row.created_at ?? this.firstIndexed.get(row.id) ?? this.options.now.toISOString();
                insert.run(row.id, row.title, row.status, row.priority, created, row.updated_at ?? created, row.file_path);
            }
        }
    }
    open(create = []) {
        if (this.db === undefined) {
            this.db = openSqlite(this.options.file);
            // Nobody else sees the file yet, and an unfinished one is thrown away: durability comes at the end.
            this.db.pragma("synchronous = OFF");
            this.db.pragma("journal_mode = MEMORY");
            limitCache(this.db);
            for (const statement of create) {
                this.db.exec(statement);
            }
        }
        return this.db;
    }
}
/** Adds the times that an index from before knows. One that cannot be read is rebuilt without: it is derived. */
function readFirstIndexed(file, known) {
    try {
        const db = openUntrusted(file);
        try {
            if (isPlainTable(db, "milestones")) {
                readTimes(db, known);
            }
        }
        finally {
            db.close();
        }
    }
    catch (error) {
        if (!isSqliteError(error)) {
            throw error;
        }
        known.free();
    }
}
/** What is longer is no time. */
const LONGEST_TIME = 100;
function readTimes(db, known) {
    const select = db.prepare(`SELECT id, created_at FROM milestones WHERE typeof(id) = 'text' AND typeof(created_at) = 'text'
AND length(created_at) <= ${LONGEST_TIME} ORDER BY id COLLATE BINARY`);
    for (const { id, created_at } of select.iterate()) {
        if (!Number.isNaN(Date.parse(created_at))) {
            known.set(id, created_at);
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/hybrid/rebuild-index.js



/** Builds the index anew from the files, beside the old one, and puts it in place. Returns the number of its rows. */
async function rebuildIndex({ files, source, indexFile, folder, now }) {
    const file = external_node_path_.join(external_node_path_.dirname(indexFile), `.index.db.${process.pid}-0.tmp`);
    files.remove(file);
    const index = new IndexShadow({ file, previous: indexFile, folder, now });
    try {
        const rows = await fillIndex(index, source);
        files.sync(file);
        for (const side of restForReplacement(indexFile, { derived: true })) {
            files.remove(external_node_path_.join(external_node_path_.dirname(indexFile), side));
        }
        files.rename(file, indexFile);
        files.syncDir(external_node_path_.dirname(indexFile));
        return rows;
    }
    catch (error) {
        index.close();
        files.remove(file);
        throw error;
    }
}
/** Writes every active record that is whole. */
async function fillIndex(index, source) {
    let batch = [];
    let rows = 0;
    for await (const item of source.scan()) {
        if (item.kind === "record" && item.record.state === "active") {
            batch.push(item.record);
            rows += 1;
        }
        if (batch.length === 500) {
            index.write(batch);
            batch = [];
        }
    }
    index.write(batch);
    index.finish();
    return rows;
}

// EXTERNAL MODULE: ./dist/lib/server/server-url.js + 1 modules
var server_url = __webpack_require__(14592);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/driver.js
let driver_loaded;
/** Loads the driver, once, where a server is spoken to: most commands never do. */
async function loadDriver() {
    driver_loaded ??= Promise.all([__webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849)), __webpack_require__.e(/* import() */ 6901).then(__webpack_require__.t.bind(__webpack_require__, 26901, 19))]).then(([{ default: pg }, { from, to }]) => ({
        Client: pg.Client,
        types: keepTexts(pg.types),
        copyFrom: (sql) => from(sql),
        copyTo: (sql) => to(sql),
    }));
    return await driver_loaded;
}
/** Numbers by which the server names json, jsonb, date, timestamp and timestamptz. */
const KEPT_AS_TEXT = new Set([114, 3802, 1082, 1114, 1184]);
/** JSON keeps its digits, and times what they say, only as the text that the server sends. */
function keepTexts(types) {
    const getTypeParser = (oid, format) => KEPT_AS_TEXT.has(oid) ? (text) => text : types.getTypeParser(oid, format);
    return { getTypeParser };
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/failure.js


/** What the driver said, cleared of everything that it must not say: the only cause that our errors keep. */
class ServerCause extends Error {
    name = "ServerCause";
    /** Five characters, where it was the server that spoke. */
    sqlState;
    /** True for a connection that was refused or cut: a server that starts again does that. */
    isCut;
    constructor(message, sqlState, isCut) {
        super(message);
        this.sqlState = sqlState;
        this.isCut = isCut;
    }
}
/** The code by which the server said what was wrong; undefined for any other error. */
function sqlStateOf(error) {
    return causeOf(error)?.sqlState;
}
function causeOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof ServerCause ? cause : undefined;
}
/** An error of the driver as one of ours: one line that says which host and database, and no user, password or row. */
function toServerError(error, target) {
    const raw = readRaw(error, target);
    const { code, reason, fix } = judge(raw, target);
    const sqlState = raw.severity === undefined ? undefined : raw.code;
    return new errors_error/* MilestoneError */.lO(code, `${(0,server_url/* showTarget */.Rg)(target)}: ${reason}.`, {
        state: raw.severity === "ERROR" ? "What its transaction had done was undone by the server." : errors_error/* NOTHING_CHANGED */.Dh,
        fix,
        cause: new ServerCause(raw.message, sqlState, sqlState === undefined && CUT.test(raw.code ?? raw.message)),
    });
}
/** A COMMIT that was sent and not answered. Whether it was done is known only to whoever finds what it would have written. */
function commitUnknown(error, target) {
    const raw = readRaw(error, target);
    const message = `${(0,server_url/* showTarget */.Rg)(target)}: the connection was lost while a transaction was being committed, so nobody was told whether it was.`;
    return new errors_error/* MilestoneError */.lO("COMMIT_UNKNOWN", message, {
        state: "Either all of the transaction was done, or nothing.",
        fix: ["Once the server answers: milestone resume"],
        cause: new ServerCause(raw.message, raw.severity === undefined ? undefined : raw.code, true),
    });
}
function readRaw(error, target) {
    const { message, code, severity } = (error ?? {});
    return {
        message: hide(typeof message === "string" ? message : String(error), target),
        code: typeof code === "string" ? code : undefined,
        severity: typeof severity === "string" ? severity : undefined,
    };
}
/** One line without user and password, in any form that they have on the way to the server. */
function hide(text, { user, password }) {
    const secret = password?.reveal() ?? "";
    const forms = [secret, encodeURIComponent(secret), encodeURI(secret)].filter((form) => form !== "");
    const hidden = [...forms, `"${user}"`].reduce((rest, form) => rest.replaceAll(form, "***"), text);
    return hidden.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "").slice(0, 300);
}
const REACH = ["See that the server runs and that host and port are right, then run it again."];
const ADMIT = ["Correct DATABASE_URL (the environment wins over storage.database.url), then run it again."];
function judge(raw, { database }) {
    if (raw.code === "42501" && raw.severity === "FATAL") {
        const grant = `GRANT CONNECT ON DATABASE "${database.replaceAll('"', '""')}" TO "<the user of DATABASE_URL>";`;
        return refused("this user may not enter the database", [`Have somebody run: ${grant}`]);
    }
    if (raw.severity !== undefined && raw.code !== undefined) {
        return judgeServer(raw.code, raw.message, raw.severity);
    }
    const known = KNOWN.find(([sign]) => sign.test(raw.code ?? raw.message));
    return known === undefined
        ? { code: "SERVER_UNREACHABLE", reason: `the connection failed: ${raw.message}`, fix: REACH }
        : known[1];
}
function judgeServer(state, message, severity) {
    const known = BY_STATE.find(([sign]) => sign.test(state));
    if (known !== undefined) {
        return { ...known[1], reason: known[1].reason || message };
    }
    return severity === "ERROR"
        ? {
            code: "SERVER_FAILED",
            reason: `${message} (SQLSTATE ${state})`,
            fix: ["Mend what it says, then run it again."],
        }
        : { code: "SERVER_UNREACHABLE", reason: `the connection was ended: ${message} (SQLSTATE ${state})`, fix: REACH };
}
function refused(reason, fix = ADMIT) {
    return { code: "SERVER_REFUSED", reason, fix };
}
function unreachable(reason) {
    return { code: "SERVER_UNREACHABLE", reason, fix: REACH };
}
function failed(reason, ...fix) {
    return { code: "SERVER_FAILED", reason, fix };
}
/** By SQLSTATE; an empty reason is what the server said. */
const BY_STATE = [
    [/^28P01$/, refused("the server refuses the password, or knows no such user")],
    [/^28/, refused("the server does not admit this user from here, or not in this way (see its pg_hba.conf)")],
    [/^3D000$/, refused("there is no such database")],
    [/^53300$/, unreachable("the server has no connection left for us")],
    [/^57P03$/, unreachable("the server is starting, stopping or recovering")],
    [/^57014$/, failed("a statement took too long", "Raise storage.database.statement_timeout, then run it again.")],
    [
        /^55P03$/,
        failed("somebody else holds a lock for longer than storage.database.lock_timeout", "Wait until they are done, or raise the setting, then run it again."),
    ],
    [/^53100$/, failed("the server's disk is full", "Make room on it, then run it again.")],
];
/** What the system and the driver say of a connection that was refused or cut. */
const CUT = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|Connection terminated(?: unexpectedly)?)$|not queryable/;
/** Of the system, of TLS and of the driver, which have no SQLSTATE. */
const KNOWN = [
    [/^ECONNREFUSED$|^ENOENT$/, unreachable("nobody listens there")],
    [/^ENOTFOUND$/, unreachable("no host of this name is known")],
    [/^EAI_AGAIN$/, unreachable("the host's name cannot be looked up at present")],
    [/^EACCES$/, unreachable("the socket may not be opened")],
    [/^E(?:HOST|NET)UNREACH$/, unreachable("no way leads to this host")],
    [/^ECONNRESET$|^EPIPE$|^Connection terminated|not queryable/, unreachable("the connection was cut")],
    [/^ETIMEDOUT$|time-?out/i, unreachable("no answer in time")],
    [/does not support SSL/, refused("the server does not speak TLS, which sslmode asks for")],
    [/error establishing an SSL/, refused("the server did not take up TLS")],
    [/ALTNAME_INVALID/, refused("the server's certificate is not for this host (sslmode=verify-full)")],
    [/CERT_HAS_EXPIRED/, refused("the server's certificate has expired")],
    [/CERT|SELF_SIGNED|UNABLE_TO_/, refused("the server's certificate is not signed by anybody in sslrootcert")],
    [/^ERR_SSL|^ERR_TLS|^EPROTO$/, refused("TLS with the server failed")],
    [/must be a string|non-empty string/, refused("the server asks for a password, and there is none")],
    [/^SASL/, refused("the server did not prove that it knows the password, or asks for it in a way unknown here")],
];

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/tls.js



/**
 * The ways to try, in order, as libpq's modes say: `allow` and `prefer` take what they get, the others insist. A unix
 * socket is never encrypted. Throws SETTINGS_INVALID for a certificate that cannot be read.
 */
function encryptionsOf({ host, tls: settings }) {
    if (host.startsWith("/")) {
        return [false];
    }
    switch (settings.mode) {
        case "disable":
            return [false];
        case "allow":
            return [false, optionsOf(settings)];
        case "prefer":
            return [optionsOf(settings), false];
        case "require":
        case "verify-ca":
        case "verify-full":
            return [optionsOf(settings)];
    }
}
/** A server that has no TLS, or that does not admit us in the way that was tried, may admit us in the other. */
function isAboutEncryption(error) {
    const { code, message } = error;
    return code === "28000" || (typeof message === "string" && message.includes("does not support SSL"));
}
function optionsOf({ mode, rootCertificate, certificate, key }) {
    const own = certificate && key ? { cert: readCertificate(certificate), key: readCertificate(key) } : {};
    if (mode !== "verify-full" && rootCertificate === undefined) {
        return { ...own, rejectUnauthorized: false };
    }
    const trusted = { ...own, ca: rootsOf(rootCertificate), rejectUnauthorized: true };
    // As in libpq, `require` with a root certificate verifies who signed, like verify-ca; the name only verify-full.
    return mode === "verify-full" ? trusted : { ...trusted, checkServerIdentity: () => undefined };
}
/** Its name is part of the URL, of which nothing is shown. */
function readCertificate(file) {
    try {
        return external_node_fs_.readFileSync(file);
    }
    catch (error) {
        const { code = "" } = error;
        throw new errors_error/* MilestoneError */.lO("SETTINGS_INVALID", `A certificate or key that the server's URL names cannot be read (${code}).`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Correct sslrootcert, sslcert and sslkey in DATABASE_URL, then run it again."],
        });
    }
}
function rootsOf(rootCertificate) {
    if (rootCertificate !== undefined && rootCertificate !== "system") {
        return readCertificate(rootCertificate);
    }
    // Node before 22.15 cannot ask the system, and has the roots that browsers trust.
    return external_node_tls_.getCACertificates?.("system") ?? [...external_node_tls_.rootCertificates];
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/pool.js





/**
 * A few connections to one database, opened when they are asked for and kept for the next who asks. Small on purpose: it
 * tries the ways of encryption in libpq's order, waits no longer than a connection may take, and never hands out a
 * connection with a transaction in it.
 */
class Pool {
    options;
    idle = [];
    waiting = [];
    taken = 0;
    /** The way of encryption that worked. */
    encryption;
    constructor(options) {
        this.options = options;
    }
    /** A connection, to be given back or dropped. Throws MilestoneError. */
    async take() {
        await this.waitForTurn();
        try {
            const kept = this.idle.pop();
            kept?.ref();
            return kept ?? (await this.connect());
        }
        catch (error) {
            this.endTurn();
            throw error;
        }
    }
    give(client) {
        // Nobody must wait for the program to end only because a connection is kept.
        client.unref();
        this.idle.push(client);
        this.endTurn();
    }
    /** For a connection in which something may still be going on. */
    async drop(client) {
        this.endTurn();
        await end(client, 0);
    }
    async close() {
        await Promise.all(this.idle.splice(0).map((client) => end(client, FAREWELL_MS)));
    }
    async waitForTurn() {
        if (this.taken < this.options.poolSize) {
            this.taken += 1;
            return;
        }
        await new Promise((resolve, reject) => {
            const mine = () => {
                clearTimeout(patience);
                resolve();
            };
            const patience = setTimeout(() => {
                this.waiting.splice(this.waiting.indexOf(mine), 1);
                reject(this.noneLeft());
            }, this.options.connectTimeoutMs);
            this.waiting.push(mine);
        });
    }
    /** Whoever waits gets the turn, so that `taken` stays. */
    endTurn() {
        const next = this.waiting.shift();
        if (next === undefined) {
            this.taken -= 1;
        }
        else {
            next();
        }
    }
    async connect() {
        const { target } = this.options;
        const driver = await loadDriver();
        const ways = this.encryption === undefined ? encryptionsOf(target) : [this.encryption];
        for (const [at, way] of ways.entries()) {
            try {
                const client = await this.open(driver, way);
                this.encryption = way;
                return client;
            }
            catch (error) {
                if (at === ways.length - 1 || !isAboutEncryption(error)) {
                    throw toServerError(error, target);
                }
            }
        }
        throw new Error("there is always a way to try");
    }
    async open(driver, encryption) {
        const { target, connectTimeoutMs } = this.options;
        const { host, port, database, user, password, tls, options } = target;
        const client = new driver.Client({
            host,
            port,
            database,
            user,
            // A text that is empty would have the driver look for one in files of the user; a function is not shown either.
            password: () => password?.reveal() ?? "",
            ssl: encryption,
            sslnegotiation: encryption !== false && tls.direct ? "direct" : "postgres",
            ...(options !== undefined && { options }),
            application_name: "milestone-migrate",
            connectionTimeoutMillis: connectTimeoutMs,
            keepAlive: true,
            types: driver.types,
        });
        // A connection that fails between two statements: whoever uses it next is told then.
        client.on("error", () => this.forget(client));
        client.on("end", () => this.forget(client));
        try {
            await client.connect();
            return client;
        }
        catch (error) {
            await end(client, 0);
            throw error;
        }
    }
    forget(client) {
        const at = this.idle.indexOf(client);
        if (at >= 0) {
            this.idle.splice(at, 1);
        }
    }
    noneLeft() {
        const { poolSize, target } = this.options;
        return new errors_error/* MilestoneError */.lO("SERVER_FAILED", `${(0,server_url/* showTarget */.Rg)(target)}: all ${poolSize} connections are in use.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Raise storage.database.pool_size, then run it again."],
        });
    }
}
/** For which a server may take leave; one that is gone never does. */
const FAREWELL_MS = 500;
/** Ends a connection, with a word to the server where there is time. */
async function end(client, waitMs) {
    const gone = client.end();
    const { stream } = client.connection;
    const patience = waitMs > 0 ? setTimeout(() => stream.destroy(), waitMs) : undefined;
    if (patience === undefined) {
        stream.destroy();
    }
    await gone.catch(() => {
        // It is gone, which is what was wanted.
    });
    clearTimeout(patience);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/retry.js


/** About two seconds in all: a server that starts again takes longer, and then a person should know. */
const PAUSES_MS = [50, 100, 200, 400, 800];
/** Serialization failure, deadlock, connection exception, and a server that shuts down or starts. */
const WORTH_IT = /^(?:40001$|40P01$|08|57P0)/;
/**
 * True where the same may well succeed a moment later: by what the server said, or where the connection was refused or
 * cut without a word. Everything else fails again. A COMMIT without an answer is no such case: it may have been done.
 */
function isWorthRetrying(error) {
    const cause = causeOf(error);
    if (cause === undefined || error.code === "COMMIT_UNKNOWN") {
        return false;
    }
    return cause.sqlState === undefined ? cause.isCut : WORTH_IT.test(cause.sqlState);
}
/** Does it until it succeeds, fails for good, or the patience is over, with pauses that grow and differ. */
async function withRetries(attempt, isWorthIt = isWorthRetrying) {
    for (const pauseMs of PAUSES_MS) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!isWorthIt(error)) {
                throw error;
            }
            await (0,promises_.setTimeout)(pauseMs * (0.5 + Math.random()));
        }
    }
    return await attempt();
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/transaction.js



/** One for our statements is not heard within this time after the server should have given it up: the server is gone. */
const GRACE_MS = 10_000;
/**
 * An open transaction on a connection of its own. Nothing that it sets outlives it, so it works through a pooler that
 * gives each transaction another session. Every failure is a MilestoneError that names host and database.
 */
class Transaction {
    client;
    pool;
    options;
    kind;
    silenceMs;
    /** False once the connection may be in the middle of something. */
    isSound = true;
    isOver = false;
    constructor(client, pool, options, kind, times) {
        this.client = client;
        this.kind = kind;
        this.pool = pool;
        this.options = options;
        const { statementTimeoutMs } = times;
        this.silenceMs = statementTimeoutMs === 0 ? 0 : statementTimeoutMs + GRACE_MS;
    }
    static async begin(pool, options, kind, given = {}) {
        const times = { statementTimeoutMs: options.statementTimeoutMs, lockTimeoutMs: options.lockTimeoutMs, ...given };
        const client = await pool.take();
        const transaction = new Transaction(client, pool, options, kind, times);
        try {
            await transaction.run(() => client.query(beginText(kind, options.schema, times)));
            return transaction;
        }
        catch (error) {
            await transaction.rollback();
            throw error;
        }
    }
    /** The rows of one statement. JSON and times are texts, whole numbers beyond 32 bits too. */
    async query(sql, values = []) {
        return (await this.send(sql, values)).rows;
    }
    /** Runs one statement; how many rows it wrote, removed or found. */
    async execute(sql, values = []) {
        return (await this.send(sql, values)).rowCount ?? 0;
    }
    /** Runs a `COPY … FROM STDIN` with these bytes, as fast as the server takes them. How many rows it wrote. */
    async copyIn(sql, chunks) {
        const stream = (await loadDriver()).copyFrom(sql);
        const failure = new CopyFailure(stream);
        // A copy that its source does not finish leaves the connection in it.
        const wasSound = this.isSound;
        this.isSound = false;
        await this.run(async () => {
            this.client.query(stream);
        });
        for await (const chunk of chunks) {
            await this.run(async () => {
                failure.assertNone();
                if (!stream.write(chunk)) {
                    await this.orSilence(failure.or((0,external_node_events_.once)(stream, "drain")));
                }
            });
        }
        await this.run(async () => {
            failure.assertNone();
            stream.end();
            await this.orSilence(failure.or((0,external_node_events_.once)(stream, "finish")));
        });
        this.isSound = wasSound;
        return stream.rowCount;
    }
    /** Runs a `COPY … TO STDOUT` and yields its bytes, as fast as they are taken. */
    async *copyOut(sql) {
        const stream = (await loadDriver()).copyTo(sql);
        const wasSound = this.isSound;
        this.isSound = false;
        await this.run(async () => {
            this.client.query(stream);
        });
        const chunks = stream[Symbol.asyncIterator]();
        for (;;) {
            const { done, value } = await this.run(() => this.orSilence(chunks.next()));
            if (done) {
                this.isSound = wasSound;
                return;
            }
            yield value;
        }
    }
    /**
     * Throws COMMIT_UNKNOWN where the connection is lost before the server said whether it was done, and SERVER_FAILED where
     * it was not.
     */
    async commit() {
        if (!this.isSound) {
            return await this.abandon();
        }
        let command;
        try {
            command = (await this.client.query({ text: "COMMIT", ...this.timeLimit })).command;
        }
        catch (error) {
            const isAnswer = error.severity === "ERROR";
            this.isSound &&= isAnswer;
            const { target } = this.options;
            throw isAnswer ? toServerError(error, target) : commitUnknown(error, target);
        }
        finally {
            await this.leave();
        }
        // The server answers ROLLBACK, which is no error to it, where a statement had failed and nobody minded.
        if (command !== "COMMIT") {
            const error = Object.assign(new Error("a statement had failed before"), { code: "25P02", severity: "ERROR" });
            throw toServerError(error, this.options.target);
        }
    }
    /** Undoes it all. Never throws: a connection that cannot even do that is dropped, which does the same. */
    async rollback() {
        if (this.isOver) {
            return;
        }
        if (this.isSound) {
            await this.run(() => this.client.query({ text: "ROLLBACK", ...this.timeLimit })).catch(() => {
                this.isSound = false;
            });
        }
        await this.leave();
    }
    /** Whoever stopped reading in the middle of a copy has what they wanted; a write has not been done. */
    async abandon() {
        await this.leave();
        if (this.kind !== "snapshot") {
            throw new Error("a transaction that writes was to be committed in the middle of a copy");
        }
    }
    async leave() {
        this.isOver = true;
        if (this.isSound) {
            this.pool.give(this.client);
        }
        else {
            await this.pool.drop(this.client);
        }
    }
    async send(sql, values) {
        // Without a name the statement is gone with the next one, as a pooler needs it.
        return await this.run(() => this.client.query({ text: sql, values: [...values], ...this.timeLimit }));
    }
    /** Calls the driver; what it throws becomes ours. */
    async run(call) {
        try {
            return await call();
        }
        catch (error) {
            this.isSound &&= error.severity === "ERROR";
            throw toServerError(error, this.options.target);
        }
    }
    get timeLimit() {
        return this.silenceMs === 0 ? {} : { query_timeout: this.silenceMs };
    }
    /** A network that swallows everything ends no copy. */
    async orSilence(answer) {
        if (this.silenceMs === 0) {
            return await answer;
        }
        let timer;
        const silence = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error("Query read timeout")), this.silenceMs);
        });
        return await Promise.race([answer, silence]).finally(() => clearTimeout(timer));
    }
}
/** What goes wrong with a copy while nobody waits for it: a stream that failed must not even be written to. */
class CopyFailure {
    error;
    tell = () => {
        // Nobody waits.
    };
    constructor(stream) {
        stream.on("error", (error) => {
            this.error ??= error;
            this.tell(error);
        });
    }
    assertNone() {
        if (this.error !== undefined) {
            throw this.error;
        }
    }
    async or(answer) {
        return await new Promise((resolve, reject) => {
            this.tell = reject;
            answer.then(resolve, reject);
        });
    }
}
/** A copy of all rows is one transaction. Before 17 no server has this setting, and naming it would be an error. */
const NO_TRANSACTION_TIMEOUT = "CASE WHEN current_setting('server_version_num')::int >= 170000 THEN set_config('transaction_timeout', '0', true) END";
/**
 * One message, since each costs a round trip, and of few statements, since each is answered by itself. Everything is set for
 * this transaction only. Names are looked up among the server's own first, so that nobody else's function stands in their
 * place; a policy that would hide rows is an error, as a row that we cannot see would be lost; what texts and times look like
 * depends on no setting of anybody.
 */
function beginText(kind, schema, times) {
    const begin = kind === "snapshot" ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
    const settings = {
        statement_timeout: times.statementTimeoutMs,
        lock_timeout: times.lockTimeoutMs,
        // A program of ours that hangs keeps nobody from vacuuming for ever.
        idle_in_transaction_session_timeout: 600_000,
        row_security: "off",
        client_min_messages: "error",
        standard_conforming_strings: "on",
        // Names of types go into backups as the server says them.
        quote_all_identifiers: "off",
        bytea_output: "hex",
        datestyle: "ISO",
        timezone: "UTC",
        extra_float_digits: 3,
    };
    const local = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
    const path = `SET LOCAL search_path = pg_catalog, "${schema}"`;
    return [begin, path, `SELECT ${[...local, NO_TRANSACTION_TIMEOUT].join(", ")}`].join("; ");
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/connect.js




/** One database on a PostgreSQL server, spoken to in transactions only. */
class Server {
    options;
    pool;
    constructor(options) {
        this.options = options;
        this.pool = new Pool(options);
    }
    /** Connects to nothing yet. Throws SETTINGS_INVALID where no URL says which server. */
    static of(settings) {
        const { target } = settings;
        if (target === undefined) {
            throw new errors_error/* MilestoneError */.lO("SETTINGS_INVALID", "storage.database.type is postgresql, and no URL says where it is.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Set DATABASE_URL to postgresql://<user>:<password>@<host>/<database>, then run it again."],
            });
        }
        return new Server({ ...settings, target });
    }
    /**
     * Does the work in a transaction and commits it, or undoes it when the work throws. What is worth it is tried again from
     * the start, with pauses. Throws COMMIT_UNKNOWN where nobody can say whether it was committed, and that only once.
     */
    async transaction(work, { kind = "read-write", once = false, ...times } = {}) {
        if (once) {
            return await finish(await this.begin(kind, times), work);
        }
        return await withRetries(async () => await finish(await Transaction.begin(this.pool, this.options, kind, times), work));
    }
    /**
     * An open transaction, for work that does not fit into one call: whoever begins it ends it, by commit or rollback.
     */
    async begin(kind, times = {}) {
        return await withRetries(() => Transaction.begin(this.pool, this.options, kind, times));
    }
    async close() {
        await this.pool.close();
    }
}
async function finish(transaction, work) {
    let result;
    try {
        result = await work(transaction);
    }
    catch (error) {
        await transaction.rollback();
        throw error;
    }
    await transaction.commit();
    return result;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/dump-format.js
const DUMP_FILE = "postgresql-dump.sql";
/** The first line of a dump of ours; a tool's begins otherwise. */
const DUMP_HEAD = "-- milestone-migrate: PostgreSQL dump, format 1";
/** And the last one, without which it is not whole. */
function dumpTail({ active, completed }) {
    return `-- milestone-migrate: end of the dump of ${active} active and ${completed} completed rows`;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/copy-text.js

/** One row in the text format of COPY, its line feed included. Throws RECORD_UNREADABLE for what no text of PostgreSQL can hold. */
function copyRow(cells) {
    return `${cells.map((cell) => (cell === null ? "\\N" : escapeCell(cell))).join("\t")}\n`;
}
/** Four characters have a meaning to COPY; plain searches beat an expression three times. */
function escapeCell(cell) {
    if (cell.includes("\0") || !cell.isWellFormed()) {
        throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", "A record holds a NUL character or half a surrogate pair.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["milestone validate names it."],
        });
    }
    return cell.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
const ESCAPED = {
    "\\": "\\",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
};
/** A line of COPY's text format, without its line feed, as a row; undefined where it is none that a server writes. */
function parseCopyLine(line) {
    const row = [];
    for (const cell of line.split("\t")) {
        const text = cell === "\\N" ? null : unescapeCell(cell);
        if (text === undefined) {
            return undefined;
        }
        row.push(text);
    }
    return row;
}
function unescapeCell(cell) {
    let at = cell.indexOf("\\");
    if (at < 0) {
        return cell;
    }
    let text = "";
    let from = 0;
    for (; at >= 0; at = cell.indexOf("\\", from)) {
        const escaped = ESCAPED[cell.charAt(at + 1)];
        if (escaped === undefined) {
            return undefined;
        }
        text += cell.slice(from, at) + escaped;
        from = at + 2;
    }
    return text + cell.slice(from);
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/dump-lines.js
/** What is said of a line that no writer of dumps writes. */
class WrongLine extends Error {
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/statement-finder.js
const NOTHING = { kind: "nothing" };
/**
 * Follows SQL text line by line as far as it takes to know where a statement begins: what looks like one may stand in a
 * text, a function's body or a comment. It understands nothing else, and executes nothing.
 */
class StatementFinder {
    inside = NOTHING;
    isBetween = true;
    /** True where the next line begins a statement. */
    get isAtStart() {
        return this.isBetween && this.inside.kind === "nothing";
    }
    read(line) {
        for (let at = 0; at < line.length;) {
            at = this.inside.kind === "nothing" ? this.outside(line, at) : this.within(line, at, this.inside);
        }
    }
    /** Reads one token that stands in nothing; returns where the next begins. */
    outside(line, at) {
        const rest = line.slice(at);
        if (rest.startsWith("--")) {
            return line.length;
        }
        if (rest.startsWith("/*")) {
            this.inside = { kind: "comment", depth: 1 };
            return at + 2;
        }
        const [, prefix, quote] = /^(e?)(["'])/i.exec(rest) ?? [];
        if (quote !== undefined && prefix !== undefined) {
            this.isBetween = false;
            this.inside = { kind: "quotes", quote, hasEscapes: quote === "'" && prefix !== "" };
            return at + prefix.length + 1;
        }
        const [tag] = /^\$(?:[a-z_\u0080-\uffff][a-z0-9_\u0080-\uffff]*)?\$/i.exec(rest) ?? [];
        if (tag !== undefined) {
            this.isBetween = false;
            this.inside = { kind: "dollars", tag };
            return at + tag.length;
        }
        const [word = rest.charAt(0)] = /^(?:\s+|[a-z0-9_$\u0080-\uffff]+)/i.exec(rest) ?? [];
        this.isBetween = word === ";" || (this.isBetween && word.trim() === "");
        return at + word.length;
    }
    within(line, at, inside) {
        switch (inside.kind) {
            case "dollars":
                return this.until(line, at, inside.tag);
            case "comment":
                return this.comment(line, at, inside.depth);
            case "quotes":
                return this.quotes(line, at, inside);
        }
    }
    until(line, at, end) {
        const found = line.indexOf(end, at);
        if (found < 0) {
            return line.length;
        }
        this.inside = NOTHING;
        return found + end.length;
    }
    /** They nest. */
    comment(line, at, depth) {
        const edge = /\/\*|\*\//g;
        edge.lastIndex = at;
        const found = edge.exec(line);
        if (found === null) {
            return line.length;
        }
        const left = found[0] === "/*" ? depth + 1 : depth - 1;
        this.inside = left === 0 ? NOTHING : { kind: "comment", depth: left };
        return found.index + 2;
    }
    quotes(line, at, { quote, hasEscapes }) {
        for (let next = at; next < line.length; next++) {
            const character = line.charAt(next);
            if (character === "\\" && hasEscapes) {
                next += 1;
            }
            else if (character === quote) {
                if (line.charAt(next + 1) !== quote) {
                    this.inside = NOTHING;
                    return next + 1;
                }
                next += 1;
            }
        }
        return line.length;
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/copy-lines.js





/** What pg_dump ends with. */
const COMPLETE = "-- PostgreSQL database dump complete";
const COPY = /^COPY ("?[^".\s]+"?)\.("?[^".\s]+"?) \((.*)\) FROM stdin;$/;
/** A tool's pg_dump: what stands between a COPY of one of our tables and the line that ends it. */
class CopyLines {
    schema;
    statements = new StatementFinder();
    isComplete = false;
    /** The table of the block that we are in: ours, or anybody's. */
    block;
    constructor(schema) {
        this.schema = schema;
    }
    columns(line) {
        if (this.block !== undefined || !this.statements.isAtStart || !/^COPY .* FROM stdin;$/i.test(line)) {
            return undefined;
        }
        const [, schema = "", table = "", list = ""] = COPY.exec(line) ?? [];
        const state = record_record/* STATES */.xj.find((each) => stored_row/* TABLES */.C[each] === unquote(table) && unquote(schema) === this.schema);
        this.block = state ?? "other";
        if (state === undefined) {
            return undefined;
        }
        const columns = list.split(", ").map((name) => ({ name: unquote(name), type: "" }));
        if (!["id", "data"].every((name) => columns.some((column) => column.name === name))) {
            throw new WrongLine(`${stored_row/* TABLES */.C[state]} has no columns id and data`);
        }
        return { state, columns };
    }
    row(line) {
        const { block } = this;
        if (block === undefined) {
            this.readOutside(line);
            return undefined;
        }
        if (line === "\\.") {
            this.block = undefined;
            return undefined;
        }
        if (block === "other") {
            return undefined;
        }
        return { state: block, cells: this.cells(line) };
    }
    cells(line) {
        const cells = parseCopyLine(line);
        if (cells === undefined) {
            throw new WrongLine("a row has an escape that nobody writes");
        }
        return cells;
    }
    isAtEnd() {
        return this.block === undefined && this.isComplete;
    }
    readOutside(line) {
        const isStart = this.statements.isAtStart;
        this.isComplete ||= isStart && line === COMPLETE;
        // Between statements a backslash begins a command for psql, which ends with the line.
        if (!(isStart && line.startsWith("\\"))) {
            this.statements.read(line);
        }
    }
}
function unquote(name) {
    return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/file-lines.js

const CHUNK = 1 << 16;
const LF = 0x0a;
/** The lines of a file in constant memory. A line longer than `mostBytes` is a RangeError. */
function* fileLines(file, mostBytes) {
    const handle = external_node_fs_.openSync(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const chunkBytes = Math.min(CHUNK, external_node_fs_.fstatSync(handle).size + 1);
        let begun = [];
        let begunBytes = 0;
        let offset = 0;
        for (;;) {
            const chunk = Buffer.allocUnsafe(chunkBytes);
            const read = chunk.subarray(0, external_node_fs_.readSync(handle, chunk, 0, chunkBytes, null));
            if (read.length === 0) {
                break;
            }
            let from = 0;
            for (let end = read.indexOf(LF); end >= 0; end = read.indexOf(LF, from)) {
                const bytes = joined(begun, read.subarray(from, end));
                yield { bytes, offset, isEnded: true };
                offset += bytes.length + 1;
                from = end + 1;
                begun = [];
                begunBytes = 0;
            }
            begun.push(read.subarray(from));
            begunBytes += read.length - from;
            if (begunBytes > mostBytes) {
                throw new RangeError(`a line has more than ${mostBytes} bytes`);
            }
        }
        if (begunBytes > 0) {
            yield { bytes: Buffer.concat(begun), offset, isEnded: false };
        }
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
}
function joined(begun, rest) {
    return begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
}
/** So many bytes of a file from here on. */
function readAt(file, offset, length) {
    const bytes = Buffer.alloc(length);
    const handle = external_node_fs_.openSync(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        external_node_fs_.readSync(handle, bytes, 0, length, offset);
        return bytes;
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/insert-lines.js




/** Our own dump: a table's columns one a line, and rows one a line. */
class InsertLines {
    states;
    defining;
    filling;
    counts = { active: 0, completed: 0 };
    isComplete = false;
    constructor(schema) {
        this.states = new Map(record_record/* STATES */.xj.map((state) => [`"${schema}"."${stored_row/* TABLES */.C[state]}"`, state]));
    }
    columns(line) {
        const [, created] = /^CREATE TABLE (\S+) \($/.exec(line) ?? [];
        if (created !== undefined) {
            this.defining = { state: this.stateOf(created), columns: [] };
            return undefined;
        }
        if (this.defining === undefined) {
            return undefined;
        }
        if (line === ");") {
            const { defining } = this;
            this.defining = undefined;
            return defining;
        }
        const [, name, type] = /^ {2}"((?:[^"]|"")+)" (.*?)(?: COLLATE "C")?(?: DEFAULT now\(\))?,?$/.exec(line) ?? [];
        if (name === undefined || type === undefined) {
            throw new WrongLine("a column is not as it was written");
        }
        this.defining.columns.push({ name: name.replaceAll('""', '"'), type });
        return undefined;
    }
    row(line) {
        if (this.defining !== undefined) {
            return undefined;
        }
        if (this.filling === undefined) {
            this.between(line);
            return undefined;
        }
        const state = this.filling;
        this.filling = line.endsWith(");") ? undefined : state;
        this.counts[state] += 1;
        return { state, cells: this.cells(line) };
    }
    cells(line) {
        if (!/^\(.*\)[;,]$/.test(line)) {
            throw new WrongLine("a row is not as it was written");
        }
        return parseLiterals(line.slice(1, -2));
    }
    isAtEnd() {
        return this.isComplete;
    }
    between(line) {
        const [, filled] = /^INSERT INTO (\S+) \(.*\) VALUES$/.exec(line) ?? [];
        if (this.isComplete) {
            throw new WrongLine("something stands behind its last line");
        }
        if (filled !== undefined) {
            this.filling = this.stateOf(filled);
        }
        else if (line === dumpTail(this.counts)) {
            this.isComplete = true;
        }
        else if (!/^(?:-- |SET |CREATE SCHEMA |ALTER TABLE )/.test(line)) {
            throw new WrongLine("a line is not as it was written");
        }
    }
    stateOf(table) {
        const state = this.states.get(table);
        if (state === undefined) {
            throw new WrongLine("it names a table of another schema");
        }
        return state;
    }
}
/** By hand: an expression that goes back in its tracks runs out of them in a cell of some megabytes. */
function parseLiterals(text) {
    const cells = [];
    for (let at = 0;;) {
        const [, prefix = ""] = /^(NULL|E?')/.exec(text.slice(at, at + 4)) ?? [];
        const start = at + prefix.length;
        if (prefix === "NULL") {
            cells.push(null);
            at = start;
        }
        else {
            const end = prefix === "" ? -1 : endOfLiteral(text, start, prefix === "E'");
            if (end < 0) {
                throw new WrongLine("a value is not as it was written");
            }
            const written = text.slice(start, end);
            cells.push(prefix === "'" ? written.replaceAll("''", "'") : withoutEscapes(written));
            at = end + 1;
        }
        if (at === text.length) {
            return cells;
        }
        if (text.slice(at, at + 2) !== ", ") {
            throw new WrongLine("a value is not as it was written");
        }
        at += 2;
    }
}
/** Where the quote that ends it stands; -1 where there is none. */
function endOfLiteral(text, start, hasEscapes) {
    let quote = text.indexOf("'", start);
    let slash = hasEscapes ? text.indexOf("\\", start) : -1;
    while (quote >= 0) {
        const isEscape = slash >= 0 && slash < quote;
        if (!isEscape && text[quote + 1] !== "'") {
            return quote;
        }
        const next = (isEscape ? slash : quote) + 2;
        quote = quote < next ? text.indexOf("'", next) : quote;
        slash = slash >= 0 && slash < next ? text.indexOf("\\", next) : slash;
    }
    return -1;
}
/** Quotes stand twice between escapes, never across one. */
function withoutEscapes(written) {
    const plain = (piece) => (piece.includes("'") ? piece.replaceAll("''", "'") : piece);
    let text = "";
    let from = 0;
    for (let at = written.indexOf("\\"); at >= 0; at = written.indexOf("\\", from)) {
        const { meaning, length } = readEscape(written, at);
        text += plain(written.slice(from, at)) + meaning;
        from = at + length;
    }
    return text + plain(written.slice(from));
}
const MEANINGS = { "\\": "\\", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
/** Of a character by its number: so many digits follow. */
const DIGITS = { u: 4, U: 8 };
function readEscape(written, at) {
    const kind = written.charAt(at + 1);
    const digits = DIGITS[kind] ?? 0;
    const hex = written.slice(at + 2, at + 2 + digits);
    const isNumber = digits > 0 && hex.length === digits && /^[0-9a-f]+$/.test(hex);
    const meaning = isNumber ? toCharacter(Number.parseInt(hex, 16)) : MEANINGS[kind];
    if (meaning === undefined) {
        throw new WrongLine("a value has an escape that nobody writes");
    }
    return { meaning, length: 2 + digits };
}
function toCharacter(code) {
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : undefined;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/dump-reader.js








/** A row has a record's text twice at most; what is longer was not written by a tool of ours or theirs. */
const LONGEST_LINE = 1 << 26;
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/**
 * Reads the rows of a dump as text, and executes nothing: of our own its INSERTs, of a tool's pg_dump the COPY blocks of
 * the two tables. In constant memory. Throws BACKUP_DAMAGED for whatever is not as the writer writes it.
 */
class DumpReader {
    file;
    schema;
    found;
    constructor(file, schema) {
        this.file = file;
        this.schema = schema;
    }
    columns() {
        if (this.found === undefined) {
            for (const _ of this.rows()) {
                // Tables may begin anywhere in it.
            }
        }
        return this.found ?? { active: [], completed: [] };
    }
    *rows() {
        const found = { active: [], completed: [] };
        let reader;
        for (const { bytes, offset } of this.lines()) {
            const line = this.decode(bytes);
            reader ??= line === DUMP_HEAD ? new InsertLines(this.schema) : new CopyLines(this.schema);
            const row = this.read(reader, line, found);
            if (row !== undefined) {
                yield { ...row, offset, length: bytes.length };
            }
        }
        if (reader?.isAtEnd() !== true) {
            throw this.damaged("its end is missing");
        }
        if (found.active.length === 0 && found.completed.length === 0) {
            throw this.damaged(`it has no rows of ${this.schema}.${stored_row/* TABLES */.C.active} that can be read without executing it`);
        }
        this.found = found;
    }
    rowAt(state, offset, length) {
        const bytes = readAt(this.file, offset, length);
        const lines = this.isOurs ? new InsertLines(this.schema) : new CopyLines(this.schema);
        return { state, cells: lines.cells(this.decode(bytes)) };
    }
    /** True for a dump of ours, by its first line. */
    get isOurs() {
        return readAt(this.file, 0, DUMP_HEAD.length).toString("latin1") === DUMP_HEAD;
    }
    /** Adds a table that the line begins to `found`, or returns the row that it is. */
    read(reader, line, found) {
        try {
            const table = reader.columns(line);
            if (table !== undefined) {
                assertOne(table.state, found);
                found[table.state] = table.columns;
                return undefined;
            }
            const row = reader.row(line);
            if (row !== undefined && row.cells.length !== found[row.state].length) {
                throw new WrongLine("a row has other columns than its table");
            }
            return row;
        }
        catch (error) {
            throw error instanceof WrongLine ? this.damaged(error.message) : error;
        }
    }
    *lines() {
        const lines = fileLines(this.file, LONGEST_LINE);
        for (;;) {
            const next = this.next(lines);
            if (next === undefined) {
                return;
            }
            yield next;
        }
    }
    next(lines) {
        try {
            return lines.next().value ?? undefined;
        }
        catch (error) {
            throw error instanceof RangeError ? this.damaged("a line is too long") : error;
        }
    }
    decode(bytes) {
        try {
            return UTF_8.decode(bytes);
        }
        catch {
            throw this.damaged("it is not UTF-8 text");
        }
    }
    damaged(what) {
        const name = external_node_path_.basename(this.file);
        return new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `The backup cannot be trusted: in ${name}, ${what}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: name },
            fix: ["Choose another backup: milestone backups"],
        });
    }
}
function assertOne(state, found) {
    if (found[state].length > 0) {
        throw new WrongLine(`it has ${stored_row/* TABLES */.C[state]} twice`);
    }
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-numbers.js
var packed_numbers = __webpack_require__(34166);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/ordered-rows.js



/**
 * The rows of a file in key order, whatever order they have in it, as those of a tool's dump: where each stands is looked
 * up once; of rows that are in order, as ours are, nothing of that need be in memory. Rows without an id, or with one that an earlier row has, come first.
 */
class OrderedRows {
    source;
    constructor(source) {
        this.source = source;
    }
    columns() {
        return this.source.columns();
    }
    *rows() {
        for (const state of record_record/* STATES */.xj) {
            yield* this.of(state);
        }
    }
    rowAt(state, offset, length) {
        return this.source.rowAt(state, offset, length);
    }
    *of(state) {
        const keys = new ordered_keys/* OrderedKeys */.a();
        const places = new packed_numbers/* PackedNumbers */.H(2);
        const at = this.columns()[state].findIndex(({ name }) => name === "id");
        try {
            for (const row of this.source.rows()) {
                const id = row.cells[at];
                if (row.state !== state) {
                    continue;
                }
                if (typeof id !== "string" || keys.rowOf(id) !== undefined) {
                    yield row;
                    continue;
                }
                const place = keys.add(id);
                places.set(place, 0, row.offset);
                places.set(place, 1, row.length);
            }
            for (const [place] of keys.sorted()) {
                const [offset, length] = [places.at(place, 0), places.at(place, 1)];
                yield { ...this.source.rowAt(state, offset, length), offset, length };
            }
        }
        finally {
            keys.free();
            places.free();
        }
    }
}

// EXTERNAL MODULE: ./dist/lib/packed/packed-keys.js
var packed_keys = __webpack_require__(31186);
// EXTERNAL MODULE: ./dist/lib/backends/file/duplicates.js
var file_duplicates = __webpack_require__(61157);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
// EXTERNAL MODULE: ./dist/lib/record/digest.js
var record_digest = __webpack_require__(22166);
// EXTERNAL MODULE: ./dist/lib/record/edit.js + 9 modules
var edit = __webpack_require__(1893);
// EXTERNAL MODULE: ./dist/lib/record/fields.js
var fields = __webpack_require__(95131);
// EXTERNAL MODULE: ./dist/lib/record/json.js
var record_json = __webpack_require__(6320);
// EXTERNAL MODULE: ./dist/lib/record/render.js + 1 modules
var render = __webpack_require__(6527);
// EXTERNAL MODULE: ./dist/lib/record/value.js
var record_value = __webpack_require__(96989);
;// CONCATENATED MODULE: ./dist/lib/backends/rows/foreign-data.js


/** A string, and the colon that makes it a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/** What is wrong with JSON that a tool wrote and that we would not have written; undefined when nothing is. */
function problemOfForeignData(json) {
    const value = (0,record_json/* parseJson */.q)(json);
    if (json.includes("\\u0000") && hasNul(value)) {
        return "data holds a NUL character (\\u0000)";
    }
    // SQLite takes the first of two, JavaScript the last.
    return countKeyTexts(json) === countKeys(value) ? undefined : "data has one key twice in one object";
}
function countKeyTexts(json) {
    let count = 0;
    for (const [, colon] of json.matchAll(STRING)) {
        count += colon === undefined ? 0 : 1;
    }
    return count;
}
function countKeys(value) {
    if (typeof value !== "object" || value === null || value instanceof record_value/* ExactNumber */.fh) {
        return 0;
    }
    const own = Array.isArray(value) ? 0 : Object.keys(value).length;
    return Object.values(value).reduce((sum, item) => sum + countKeys(item), own);
}
function hasNul(value) {
    if (typeof value === "string") {
        return value.includes("\0");
    }
    if (typeof value !== "object" || value === null || value instanceof record_value/* ExactNumber */.fh) {
        return false;
    }
    return Object.entries(value).some(([key, item]) => key.includes("\0") || hasNul(item));
}

// EXTERNAL MODULE: ./dist/lib/record/parse.js
var parse = __webpack_require__(98827);
;// CONCATENATED MODULE: ./dist/lib/backends/rows/parse-data.js



/** What the YAML of a record may have, the mapping at the top included. */
const MAX_DEPTH = 100;
const TOO_DEEP = `data is nested deeper than ${MAX_DEPTH} levels`;
/** The `data` of a row as the data of a record, or what is wrong with it. */
function parseData(text) {
    let value;
    try {
        value = (0,record_json/* parseJson */.q)(text);
    }
    catch (error) {
        if (error instanceof SyntaxError) {
            return { problem: "data is not JSON" };
        }
        if (error instanceof RangeError) {
            // The parser recurses: a stack that overflows has seen thousands of levels.
            return { problem: TOO_DEEP };
        }
        throw error;
    }
    if (isDeeperThan(value, MAX_DEPTH)) {
        return { problem: TOO_DEEP };
    }
    if (!(0,record_value/* isMap */.jh)(value)) {
        return { problem: "data is JSON, but not an object" };
    }
    if (!(0,parse/* looksLikeRecord */.bF)(value)) {
        return { problem: "data has none of id, title, tasks and metadata.milestone_id: its YAML would be no milestone" };
    }
    if (text.includes("\\u") && (0,parse/* hasLoneSurrogate */.fI)(value)) {
        return { problem: "data holds a lone surrogate" };
    }
    return { value };
}
/** Goes no deeper than that itself, so that no depth overflows the stack. */
function isDeeperThan(value, levels) {
    if (!isContainer(value)) {
        return false;
    }
    if (levels === 0) {
        return true;
    }
    const items = Array.isArray(value) ? value : Object.values(value);
    for (const item of items) {
        if (isDeeperThan(item, levels - 1)) {
            return true;
        }
    }
    return false;
}
function isContainer(value) {
    return Array.isArray(value) || (0,record_value/* isMap */.jh)(value);
}

;// CONCATENATED MODULE: ./dist/lib/backends/rows/read-row.js









/**
 * A row as a record: the kept YAML where the data is as it was, else with the change applied onto it. A record may have
 * as many bytes in a row as in a file, or it could never become one.
 */
function readRow(state, row, shown, memo, mostBytes = Number.POSITIVE_INFINITY) {
    if (typeof row.id !== "string" || !(0,record_record/* isSafeId */.JA)(row.id)) {
        return wrong("record-id", shown, `a row of ${state} records whose id ${shorten(row.id)} is no milestone id`);
    }
    const key = { state, id: row.id };
    const size = sizeOf(row);
    if (size > mostBytes) {
        return wrong("row-data", shown, `${size} bytes; a record may have ${mostBytes}`, key);
    }
    const data = readData(row, memo);
    if (typeof data === "string") {
        return wrong("row-data", shown, data, key);
    }
    if (row.yaml !== null && (typeof row.yaml !== "string" || (0,record_digest/* textDigest */.oA)(row.yaml) !== row.yaml_sha256)) {
        return wrong("row-digest", shown, "the kept YAML does not fit its SHA-256", key);
    }
    const problem = isAsWritten(row, data) ? undefined : problemOfForeignData(data.json);
    const isChanged = typeof row.yaml === "string" && !isAsWritten(row, data);
    return problem === undefined
        ? { kind: "record", ...toRecord(key, row, data), ...(isChanged && { isChanged }) }
        : wrong("row-data", shown, problem, key);
}
/** Bytes of its text: the kept one, or about what its data becomes. */
function sizeOf({ yaml, data }) {
    const text = typeof yaml === "string" ? yaml : typeof data === "string" ? data : "";
    return Buffer.byteLength(text);
}
/** True for data that is as it was when we wrote the row. */
function isAsWritten(row, data) {
    return typeof row.yaml === "string" && data.dataDigest === row.data_sha256;
}
/** The data and its digest, or what is wrong with it. */
function readData({ data: text, yaml_sha256 }, memo) {
    if (typeof text !== "string") {
        return text === null ? "data is NULL" : "data is not UTF-8 text";
    }
    const known = memo.getByYaml(text, yaml_sha256);
    return known === undefined ? readJson(text, memo) : { json: text, ...known };
}
function readJson(text, memo) {
    const digest = (0,record_digest/* textDigest */.oA)(text);
    const known = memo.get(digest);
    if (known !== undefined) {
        return { json: text, ...known };
    }
    const parsed = parseData(text);
    if ("problem" in parsed) {
        return parsed.problem;
    }
    const { value } = parsed;
    const data = { dataDigest: (0,record_digest/* dataDigest */.ls)(value), fields: (0,fields/* copyFields */.X)(value) };
    memo.keep(digest, data);
    return { json: text, value, ...data };
}
function toRecord(key, row, data) {
    const { json, dataDigest: digest, fields, value } = data;
    const kept = typeof row.yaml === "string" ? { yaml: row.yaml, textDigest: row.yaml_sha256 } : undefined;
    const text = kept !== undefined && isAsWritten(row, data) ? kept : writeText(kept?.yaml, json);
    const record = new record_record/* MilestoneRecord */.GY(key, {
        ...text,
        dataDigest: digest,
        data: { json, fields, ...(value !== undefined && { value }) },
    });
    return { record, mark: { ...key, textDigest: text.textDigest, dataDigest: digest, signature: undefined } };
}
/** The YAML of data that a tool wrote. */
function writeText(kept, json) {
    const value = (0,record_json/* parseJson */.q)(json);
    const yaml = kept === undefined ? (0,render/* renderYaml */.Wd)(value) : (0,edit/* applyChange */.h)(kept, value);
    return { yaml, textDigest: (0,record_digest/* textDigest */.oA)(yaml) };
}
function wrong(rule, file, message, key) {
    const fix = "Mend the row with the tool that wrote it, or delete it.";
    const finding = {
        rule,
        severity: "error",
        file,
        message: key ? `${(0,record_record/* nameOf */.Vb)(key)}: ${message}` : message,
        fix,
    };
    return { kind: "finding", finding: key ? { ...finding, record: (0,record_record/* nameOf */.Vb)(key) } : finding };
}
function shorten(id) {
    return (0,native_path/* showName */.$i)(JSON.stringify(typeof id === "string" ? id.slice(0, 60) : id instanceof Uint8Array ? "(bytes)" : id));
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/payload-backend.js






/** Rows between two pauses, in which signals are heard. */
const PAUSE_EVERY = 200;
/** The rows of a backup as records, for reading. */
class PayloadBackend {
    name = "database";
    reader;
    shown;
    memo;
    /** Where each row stands in the file, once one was asked for. */
    places;
    constructor(reader, shown, memo) {
        this.reader = reader;
        this.shown = shown;
        this.memo = memo;
    }
    async *scan(states = record_record/* STATES */.xj) {
        const columns = this.reader.columns();
        const duplicates = new file_duplicates/* DuplicateFinder */.G();
        let done = 0;
        try {
            for (const row of this.reader.rows()) {
                if (!states.includes(row.state)) {
                    continue;
                }
                done += 1;
                if (done % PAUSE_EVERY === 0) {
                    await new Promise(setImmediate);
                }
                const stored = toStoredRow(row, columns);
                const shown = `${this.shown} (${(0,record_record/* nameOf */.Vb)({ state: row.state, id: stored.id })})`;
                const finding = stored.id === null ? undefined : duplicates.add({ state: row.state, id: stored.id, shown });
                if (finding !== undefined) {
                    yield { kind: "finding", finding };
                }
                yield readRow(row.state, stored, this.shown, this.memo);
            }
        }
        finally {
            duplicates.free();
        }
    }
    async read(key) {
        const columns = this.reader.columns();
        const { keys, at } = this.findPlaces(columns);
        const place = keys.rowOf((0,record_record/* nameOf */.Vb)(key));
        if (place === undefined) {
            return undefined;
        }
        const row = this.reader.rowAt(key.state, at.at(place, 0), at.at(place, 1));
        const item = readRow(key.state, toStoredRow(row, columns), this.shown, this.memo);
        if (item.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, { state: errors_error/* NOTHING_CHANGED */.Dh, place: { file } });
        }
        return item.record;
    }
    async readSome(keys) {
        return await Promise.all(keys.map((key) => this.read(key)));
    }
    findPlaces(columns) {
        if (this.places === undefined) {
            const places = { keys: new packed_keys/* PackedKeys */.n(), at: new packed_numbers/* PackedNumbers */.H(2) };
            for (const row of this.reader.rows()) {
                const place = places.keys.add((0,record_record/* nameOf */.Vb)({ state: row.state, id: toStoredRow(row, columns).id }));
                places.at.set(place, 0, row.offset);
                places.at.set(place, 1, row.length);
            }
            this.places = places;
        }
        return this.places;
    }
    watch() { }
    async isUnchanged() {
        return false;
    }
    /** A backup does not change. */
    async *changesSince() { }
    /** Nobody writes to a backup. */
    async hold() {
        return { release: async () => { } };
    }
    /** No tool asks a backup. */
    async timeQueries() {
        return { listMs: 0, countMs: 0, readMs: 0 };
    }
    async close() {
        this.places?.keys.free();
        this.places?.at.free();
        this.places = undefined;
    }
}
function toStoredRow({ state, cells }, columns) {
    const cell = (wanted) => cells[columns[state].findIndex(({ name }) => name === wanted)] ?? null;
    return {
        id: cell("id"),
        data: cell("data"),
        yaml: cell("yaml"),
        yaml_sha256: cell("yaml_sha256"),
        data_sha256: cell("data_sha256"),
    };
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/payload-format.js
/** A backup's rows of a server: the file, and version of its lines, described in docs/formats.md. */
const PAYLOAD_FILE = "postgresql-rows.jsonl";
const PAYLOAD_FORMAT = 1;

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./dist/lib/lazily.js
var lazily = __webpack_require__(92427);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/payload-reader.js








/** A row has a record's text twice at most; what is longer was not written by us. */
const payload_reader_LONGEST_LINE = 1 << 28;
const head = (0,lazily/* lazily */.q)(() => {
    const column = schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1).max(63), type: schemas/* string */.YjP().max(300) });
    return schemas/* object */.Ikc({
        format: schemas/* literal */.euz(PAYLOAD_FORMAT),
        columns: schemas/* object */.Ikc({ active: schemas/* array */.YOg(column), completed: schemas/* array */.YOg(column) }),
    });
});
const row = (0,lazily/* lazily */.q)(() => schemas/* object */.Ikc({ state: schemas/* enum */.k5n(record_record/* STATES */.xj), cells: schemas/* array */.YOg(schemas/* string */.YjP().nullable()) }));
const tail = (0,lazily/* lazily */.q)(() => schemas/* object */.Ikc({ end: schemas/* object */.Ikc({ active: schemas/* number */.aig(), completed: schemas/* number */.aig() }) }));
/** Reads the rows of a backup in constant memory. Throws BACKUP_DAMAGED for whatever is not as it was written. */
class PayloadReader {
    file;
    constructor(file) {
        this.file = file;
    }
    columns() {
        for (const { bytes } of this.lines()) {
            return this.parse(head(), bytes).columns;
        }
        throw this.damaged("it is empty");
    }
    /** Every row, in key order. A file that ends in the middle is damaged. */
    *rows() {
        const counts = { active: 0, completed: 0 };
        let columns;
        let isComplete = false;
        for (const { bytes, offset } of this.lines()) {
            if (isComplete) {
                throw this.damaged("something stands behind its last line");
            }
            if (columns === undefined) {
                columns = this.parse(head(), bytes).columns;
            }
            else if (bytes.subarray(0, 7).toString() === '{"end":') {
                const { end } = this.parse(tail(), bytes);
                isComplete = true;
                if (end.active !== counts.active || end.completed !== counts.completed) {
                    throw this.damaged("it has other rows than its last line says");
                }
            }
            else {
                const { state, cells } = this.parse(row(), bytes);
                if (cells.length !== columns[state].length) {
                    throw this.damaged("a row has other columns than the first line says");
                }
                counts[state] += 1;
                yield { state, cells, offset, length: bytes.length };
            }
        }
        if (!isComplete) {
            throw this.damaged("its end is missing");
        }
    }
    rowAt(_, offset, length) {
        return this.parse(row(), readAt(this.file, offset, length));
    }
    *lines() {
        this.assertPlain();
        try {
            for (const line of fileLines(this.file, payload_reader_LONGEST_LINE)) {
                if (!line.isEnded) {
                    throw this.damaged("its end is missing");
                }
                yield line;
            }
        }
        catch (error) {
            throw error instanceof RangeError ? this.damaged("a line is too long") : error;
        }
    }
    /** A checkout can bring a backup: no link is followed. */
    assertPlain() {
        const stat = external_node_fs_.lstatSync(this.file, { throwIfNoEntry: false });
        if (stat?.isFile() !== true) {
            throw this.damaged(stat === undefined ? "it is missing" : "it is no plain file");
        }
    }
    parse(schema, bytes) {
        try {
            return schema.parse(JSON.parse(bytes.toString("utf8")));
        }
        catch {
            throw this.damaged("a line is not as it was written");
        }
    }
    damaged(what) {
        const name = external_node_path_.basename(this.file);
        return new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `The backup cannot be trusted: in ${name}, ${what}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: name },
            fix: ["Choose another backup: milestone backups"],
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/line-splitter.js
const line_splitter_LF = 0x0a;
/** Bytes of UTF-8 text in any pieces → its lines, without their line feeds. Throws TypeError for what is no UTF-8. */
class LineSplitter {
    mostBytes;
    decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    /** The beginning of a line whose end has not come yet. */
    rest = [];
    restBytes = 0;
    /** A line longer than this many bytes is a RangeError. */
    constructor(mostBytes = Number.POSITIVE_INFINITY) {
        this.mostBytes = mostBytes;
    }
    /** The lines that end in this piece. */
    push(bytes) {
        const end = bytes.lastIndexOf(line_splitter_LF);
        if (end < 0) {
            this.keep(Uint8Array.from(bytes));
            return [];
        }
        this.keep(bytes.subarray(0, end));
        const lines = this.take().split("\n");
        // Somebody else may write into these bytes once we have returned.
        this.keep(Uint8Array.from(bytes.subarray(end + 1)));
        return lines;
    }
    /** What stands behind the last line feed. */
    end() {
        return this.take();
    }
    keep(bytes) {
        this.rest.push(bytes);
        this.restBytes += bytes.length;
        if (this.restBytes > this.mostBytes) {
            throw new RangeError(`a line has more than ${this.mostBytes} bytes`);
        }
    }
    take() {
        const text = this.decoder.decode(this.rest.length === 1 ? this.rest[0] : Buffer.concat(this.rest));
        this.rest = [];
        this.restBytes = 0;
        return text;
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/copy-rows.js


/** The rows that a COPY … TO STDOUT sends, as they come: those of one chunk at a time are in memory. */
async function* copyRows(chunks) {
    const lines = new LineSplitter();
    for await (const chunk of chunks) {
        for (const line of lines.push(chunk)) {
            yield toRow(line);
        }
    }
    // The server ends each row with a line feed.
    if (lines.end() !== "") {
        throw new Error("a COPY ended in the middle of a row");
    }
}
function toRow(line) {
    const row = parseCopyLine(line);
    if (row === undefined) {
        throw new Error("a row of a COPY has an escape that no server writes");
    }
    return row;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/new-file.js

/** Bytes buffered before a write. */
const new_file_CHUNK = 1 << 16;
/** A text file in the making, where none was before. */
class NewFile {
    handle;
    text = "";
    /** Throws EEXIST where there is one. */
    constructor(file) {
        this.handle = external_node_fs_.openSync(file, "wx");
    }
    add(text) {
        this.text += text;
        if (this.text.length > new_file_CHUNK) {
            this.flush();
        }
    }
    close() {
        try {
            this.flush();
        }
        finally {
            external_node_fs_.closeSync(this.handle);
        }
    }
    flush() {
        const bytes = Buffer.from(this.text);
        this.text = "";
        for (let at = 0; at < bytes.length;) {
            at += external_node_fs_.writeSync(this.handle, bytes, at);
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/tables.js


/**
 * Every statement that makes, loads or publishes tables is in this folder's `tables.ts`, `publish.ts` and
 * `migrations-table.ts`: a server that does them otherwise (see docs/scaling.md) needs another of these, and nothing else.
 */
/** An identifier as SQL text. */
function tables_quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Text as an SQL literal, where a statement takes no parameter. */
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** The names of one schema's tables, and of those that a run makes for itself beside them. */
class TableNames {
    schema;
    constructor(schema) {
        this.schema = schema;
    }
    /** Where tools and we read the records of a state. */
    inUse(state) {
        return this.qualify(stored_row/* TABLES */.C[state]);
    }
    /** Of each state, as parameters of a statement with {@link EACH_TABLE} in it. */
    get eachInUse() {
        return record_record/* STATES */.xj.map((state) => this.inUse(state));
    }
    /** A table of a run's own. */
    own(part, run, state) {
        return this.qualify(ownName(part, run, state));
    }
    get migrations() {
        return this.qualify(MIGRATIONS);
    }
    qualify(name) {
        return `${tables_quoteName(this.schema)}.${tables_quoteName(name)}`;
    }
}
/**
 * The states, and which table is in use for each, null where there is none; its first parameters are
 * {@link TableNames.eachInUse}. What is asked of one table is asked of both, since each question costs a round trip.
 */
const EACH_TABLE = `(VALUES ${record_record/* STATES */.xj.map((state, index) => `('${state}', to_regclass($${index + 1})::oid)`).join(", ")}) AS each_table (state, oid)`;
/** One row of ours for each migration. */
const MIGRATIONS = "milestone_migrations";
/**
 * The name of a run's own table, without its schema: `milestones_20261122_101500_old`. Of the run's id its time alone,
 * since a name has 63 bytes at most; no two runs of a store have the same.
 */
function ownName(part, run, state) {
    return `${stored_row/* TABLES */.C[state]}_${stampOf(run)}_${part}`;
}
function stampOf(run) {
    const [, day, time] = /^migration-(\d{8})-(\d{6})-/.exec(run) ?? [];
    if (day === undefined || time === undefined) {
        throw new Error(`${run} is no id of a run`);
    }
    return `${day}_${time}`;
}
/** What a table of ours says of itself: who made it, and for which migration. It stays with it under every name. */
function commentOf(storeId, run) {
    return `milestone-migrate ${storeId} ${run}`;
}
/** The store and run that a comment names; undefined for one that is not ours. */
function parseComment(comment) {
    const [, storeId, run] = /^milestone-migrate (\S+) (\S+)$/.exec(comment ?? "") ?? [];
    return storeId === undefined || run === undefined ? undefined : { storeId, run };
}
/** The columns of a row in the order in which it is loaded. */
const tables_COLUMNS = ["id", "data", "created_at", "updated_at", "yaml", "yaml_sha256", "data_sha256"];
/** What each column but the id is made as. */
const COLUMN_TYPES = {
    data: "JSONB",
    created_at: "TIMESTAMP DEFAULT now()",
    updated_at: "TIMESTAMP DEFAULT now()",
    yaml: "TEXT",
    yaml_sha256: "TEXT",
    data_sha256: "TEXT",
};
const COLUMN_LIST = Object.entries(COLUMN_TYPES)
    .map(([name, type]) => `${name} ${type}`)
    .join(",\n  ");
/** Not vacuumed by the server itself, which would keep us from renaming it; a publication ends that. */
const UNTOUCHED = "WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)";
/** A table that is missing beside the other of its store. */
function createTableInUse(names, state) {
    return `CREATE TABLE ${names.inUse(state)} (
  id TEXT COLLATE "C" PRIMARY KEY,
  ${COLUMN_LIST}
)`;
}
/**
 * A table of a run's own. Ids are compared byte by byte, which is the order in which records are read everywhere; the key
 * and the index keep their names when the table gets the one that tools know.
 */
function createOwnTable(names, { part, run, state, storeId }) {
    const table = names.own(part, run, state);
    const base = ownName(part, run, state).slice(0, -`_${part}`.length);
    const suffix = part === "new" ? "" : `_${part}`;
    return [
        `CREATE TABLE ${table} (
  id TEXT COLLATE "C" CONSTRAINT ${tables_quoteName(`${base}${suffix}_pkey`)} PRIMARY KEY,
  ${COLUMN_LIST}
) ${UNTOUCHED}`,
        `COMMENT ON TABLE ${table} IS ${quoteText(commentOf(storeId, run))}`,
    ];
}
/**
 * A run's table as the one in use is: with the defaults, constraints, identities and indexes that tools gave their own
 * columns. Not its rows; and a computed column is a plain one, since none is read.
 */
function createTableLikeInUse(names, { run, state, storeId }) {
    const table = names.own("new", run, state);
    return [
        `CREATE TABLE ${table} (LIKE ${names.inUse(state)} INCLUDING ALL EXCLUDING GENERATED) ${UNTOUCHED}`,
        `COMMENT ON TABLE ${table} IS ${quoteText(commentOf(storeId, run))}`,
    ];
}
/** For the tools' list, which sorts by it; made when the rows are in, which is faster. */
function createOwnIndex(names, run, state) {
    const base = ownName("new", run, state).slice(0, -"_new".length);
    return `CREATE INDEX IF NOT EXISTS ${tables_quoteName(`${base}_created_at`)} ON ${names.own("new", run, state)} (created_at, id)`;
}
/** First copy: a key that is there already fails, and with it all of the copy. */
function copyInto(table) {
    return `COPY ${table} (${tables_COLUMNS.join(", ")}) FROM STDIN`;
}
/** Catch-up: the copy of this key is replaced as a whole. */
function replaceRow(table) {
    const updates = tables_COLUMNS.slice(1).map((name) => `${name} = EXCLUDED.${name}`);
    return `INSERT INTO ${table} (${tables_COLUMNS.join(", ")}) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`;
}
/** A row that is there keeps what else a tool's table has of it, and the time that it was made where the record has none. */
const UPDATE_ROW = (table) => `UPDATE ${table} SET data = $2, created_at = coalesce($3, created_at), updated_at = $4, yaml = $5, yaml_sha256 = $6, data_sha256 = $7 WHERE id = $1`;
const INSERT_ROW = (table) => `INSERT INTO ${table} (${tables_COLUMNS.join(", ")}) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
/**
 * These columns of all rows as the server's own texts, in key order; rows of one id, or of none, in the order in which they
 * stand. The texts are made after the sorting, which would have to carry them.
 */
function selectInKeyOrder(table, columns) {
    const names = columns.map(tables_quoteName);
    const texts = names.map((name) => `${name}::text`).join(", ");
    return `SELECT ${texts} FROM (SELECT ${names.join(", ")} FROM ${table} ORDER BY id::text COLLATE "C", ctid) AS sorted`;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/dump-writer.js





/** Text of one INSERT before the next begins. */
const STATEMENT = 1 << 16;
/** Types that every server has. A column of another is dumped as text, which is what its cells are. */
const COMMON_TYPE = /^(?:text|character varying|character|json|jsonb|boolean|smallint|integer|bigint|numeric|real|double precision|uuid|bytea|date|timestamp without time zone|timestamp with time zone)(?:\[\])?$/;
const ABOUT = `\
-- Loads into an empty database: psql -1 -v ON_ERROR_STOP=1 -f postgresql-dump.sql
-- milestone-migrate itself restores from postgresql-rows.jsonl, and never executes a dump.
SET client_encoding = 'UTF8';
`;
/**
 * Both tables as SQL that any client loads, one line a row: every statement is complete without a setting of the session
 * but the encoding, which it sets, and nothing begins or ends a transaction, so the client may. Rows come in key order,
 * all of one state, then all of the other.
 */
class DumpWriter {
    out;
    schema;
    tables;
    counts = { active: 0, completed: 0 };
    /** Tables that are behind us. */
    done = 0;
    constructor(file, schema, columns) {
        this.out = new NewFile(file);
        this.schema = schema;
        this.tables = record_record/* STATES */.xj.map((state) => new DumpTable(state, tableOf(schema, state), columns[state]));
        this.begin(columns);
    }
    begin(columns) {
        this.out.add(`${DUMP_HEAD}\n${ABOUT}`);
        if (this.schema !== "public") {
            this.out.add(`CREATE SCHEMA IF NOT EXISTS ${tables_quoteName(this.schema)};\n`);
        }
        for (const state of record_record/* STATES */.xj) {
            if (columns[state].length > 0) {
                this.out.add(createTable(tableOf(this.schema, state), columns[state]));
            }
        }
    }
    add(row) {
        this.endTables(({ state }) => state === row.state);
        const table = this.tables[this.done];
        if (table === undefined) {
            throw new Error(`a row of ${row.state} records comes after the end of its table`);
        }
        this.counts[row.state] += 1;
        this.out.add(table.add(row));
    }
    /** Without this last line it is not whole. */
    end() {
        this.endTables(() => false);
        this.out.add(`${dumpTail(this.counts)}\n`);
    }
    close() {
        this.out.close();
    }
    endTables(isNext) {
        for (let table = this.tables[this.done]; table !== undefined && !isNext(table);) {
            this.out.add(table.end());
            this.done += 1;
            table = this.tables[this.done];
        }
    }
}
function tableOf(schema, state) {
    return `${tables_quoteName(schema)}.${tables_quoteName(stored_row/* TABLES */.C[state])}`;
}
/** The tools' columns have the defaults that the tools rely on. */
function createTable(table, columns) {
    const lines = columns.map(({ name, type }) => {
        const known = COMMON_TYPE.test(type) ? type : "text";
        const isTime = (name === "created_at" || name === "updated_at") && known.startsWith("timestamp");
        const order = name === "id" && known === "text" ? ' COLLATE "C"' : "";
        return `  ${tables_quoteName(name)} ${known}${order}${isTime ? " DEFAULT now()" : ""}`;
    });
    return `CREATE TABLE ${table} (\n${lines.join(",\n")}\n);\n`;
}
/** The rows of one table. Each INSERT takes rows until it is long enough; the key comes last, where every id is there once. */
class DumpTable {
    state;
    table;
    names;
    keys;
    length = 0;
    constructor(state, table, columns) {
        this.state = state;
        this.table = table;
        this.names = columns.map(({ name }) => tables_quoteName(name)).join(", ");
        this.keys = new KeyCheck(columns);
    }
    add(row) {
        this.keys.see(row);
        const text = `(${row.cells.map(literal).join(", ")})`;
        const isFirst = this.length === 0;
        this.length += text.length;
        const begun = isFirst ? `INSERT INTO ${this.table} (${this.names}) VALUES\n${text}` : `,\n${text}`;
        return this.length > STATEMENT ? begun + this.endStatement() : begun;
    }
    end() {
        const ended = this.length > 0 ? this.endStatement() : "";
        return this.keys.isKey ? `${ended}ALTER TABLE ${this.table} ADD PRIMARY KEY ("id");\n` : ended;
    }
    endStatement() {
        this.length = 0;
        return ";\n";
    }
}
/** Rows come in the order of their ids: one that is there twice comes twice in a row. */
class KeyCheck {
    isKey;
    at;
    last;
    constructor(columns) {
        this.at = columns.findIndex(({ name }) => name === "id");
        this.isKey = this.at >= 0;
    }
    see({ cells }) {
        const id = cells[this.at] ?? undefined;
        this.isKey &&= id !== undefined && id !== this.last;
        this.last = id;
    }
}
const ESCAPES = { "\b": "\\b", "\f": "\\f" };
/**
 * Means the same whatever standard_conforming_strings and client_encoding say, since a client that sends the whole file at
 * once sends it before any SET is done: nothing but ASCII, and on one line, so that no idea of lines matters either.
 */
function literal(cell) {
    if (cell === null) {
        return "NULL";
    }
    const quoted = cell.replaceAll("'", "''");
    return /[^\x20-\x5b\x5d-\x7e]/.test(quoted) ? `E'${withEscapes(quoted)}'` : `'${quoted}'`;
}
/** Plain searches for what is there often; an expression takes three times as long. */
function withEscapes(text) {
    const usual = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
    return /[^\x20-\x7e]/.test(usual) ? usual.replaceAll(/[^\x20-\x7e]/gu, escapeCharacter) : usual;
}
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const hex = (digits) => code.toString(16).padStart(digits, "0");
    return ESCAPES[character] ?? (code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`);
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/payload-writer.js






/**
 * Writes every row of both tables, every column as the server's own text of it, in key order: as one JSON line each, and
 * beside it as a dump for people. `sql` is a snapshot, so all of it is as of one moment, and read once. Broken rows are
 * carried like any other.
 */
async function writePayload(sql, names, files) {
    const columns = await readColumns(sql, names);
    const payload = new PayloadWriter(files.rows, columns);
    try {
        const dump = new DumpWriter(files.dump, names.schema, columns);
        try {
            for (const state of record_record/* STATES */.xj) {
                const list = columns[state].map(({ name }) => name);
                for await (const cells of list.length === 0 ? [] : cellsOf(sql, names, state, list)) {
                    payload.add({ state, cells });
                    dump.add({ state, cells });
                }
            }
            payload.end();
            dump.end();
        }
        finally {
            dump.close();
        }
    }
    finally {
        payload.close();
    }
}
/** Our own payload in the making. */
class PayloadWriter {
    out;
    counts = { active: 0, completed: 0 };
    constructor(file, columns) {
        this.out = new NewFile(file);
        this.out.add(lineOf({ format: PAYLOAD_FORMAT, columns }));
    }
    add({ state, cells }) {
        this.out.add(lineOf({ state, cells }));
        this.counts[state] += 1;
    }
    /** Without this line it is not whole. */
    end() {
        this.out.add(lineOf({ end: this.counts }));
    }
    close() {
        this.out.close();
    }
}
async function readColumns(sql, names) {
    const columns = { active: [], completed: [] };
    const rows = await sql.query(`SELECT state, attname::text AS name, format_type(atttypid, NULL) AS type FROM ${EACH_TABLE} JOIN pg_attribute ON attrelid = oid
WHERE attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`, names.eachInUse);
    for (const { state, name, type } of rows) {
        columns[state].push({ name, type });
    }
    return columns;
}
/** As one COPY, which the server sends as fast as the rows are written. */
function cellsOf(sql, names, state, columns) {
    return copyRows(sql.copyOut(`COPY (${selectInKeyOrder(names.inUse(state), columns)}) TO STDOUT`));
}
/** As one line of JSON. */
function lineOf(value) {
    return `${JSON.stringify(value)}\n`;
}

// EXTERNAL MODULE: ./dist/lib/packed/met-keys.js
var met_keys = __webpack_require__(86380);
// EXTERNAL MODULE: ./dist/lib/record/marks.js
var record_marks = __webpack_require__(7450);
// EXTERNAL MODULE: ./dist/lib/backends/gone.js
var gone = __webpack_require__(7161);
// EXTERNAL MODULE: ./dist/lib/backends/query-times.js
var query_times = __webpack_require__(12783);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/rows.js


/** Rows of one read: enough to be fast, few enough for constant memory. */
const rows_BATCH_ROWS = 200;
const BATCH_VERSIONS = 5000;
/** Tables that are there, by state. */
async function readShapes(sql, names) {
    const columns = await sql.query(`SELECT state, attname AS name, coalesce(collname IN ('C', 'POSIX', 'ucs_basic'), false) AS is_byte_order
FROM ${EACH_TABLE} JOIN pg_attribute ON attrelid = each_table.oid LEFT JOIN pg_collation ON pg_collation.oid = attcollation
WHERE attnum > 0 AND NOT attisdropped ORDER BY state, attnum`, names.eachInUse);
    const shapes = new Map();
    for (const { state, name, is_byte_order: isByteOrder } of columns) {
        shapes.set(state, [...(shapes.get(state) ?? []), { name, isByteOrder }]);
    }
    return shapes;
}
/**
 * What a row is read as. JSON as the server's own text of it: numbers keep every digit. The version is where the row stands
 * and which transaction wrote it, in which table.
 */
function rows_selectList(columns) {
    const has = (name) => columns.some((column) => column.name === name);
    return [
        "id::text AS id",
        "data::text AS data",
        ...stored_row/* OUR_COLUMNS */.z.map((name) => (has(name) ? `${name}::text AS ${name}` : `NULL::text AS ${name}`)),
        VERSION,
    ].join(", ");
}
const VERSION = "concat_ws(' ', tableoid, xmin, ctid) AS version";
/**
 * Rows in key order, in batches. Where the ids' own order is that of bytes each batch is "greater than the last", which
 * the key's index answers; elsewhere the server sorts once, and hands out the result piece by piece.
 */
async function* rows_storedRows(sql, names, state, shapes) {
    const columns = shapes.get(state);
    if (columns === undefined) {
        return;
    }
    const list = rows_selectList(columns);
    const from = `FROM ${names.inUse(state)}`;
    yield* columns.some(({ name, isByteOrder }) => name === "id" && isByteOrder)
        ? batchesByKey(sql, `SELECT ${list} ${from}`)
        : byCursor(sql, list, from, state);
}
/**
 * Rows of a table whose ids have the order of bytes, each batch "greater than the last". The server reads the next one
 * while its reader is busy with the one before. `select` is without a condition.
 */
async function* batchesByKey(sql, select) {
    const ask = async (last) => await sql.query(`${select} WHERE id > $1 ORDER BY id LIMIT ${rows_BATCH_ROWS}`, [last]);
    let next = ask("");
    for (;;) {
        const rows = await next;
        const end = rows.at(-1);
        if (end === undefined || rows.length < rows_BATCH_ROWS) {
            yield rows;
            return;
        }
        next = askAhead(() => ask(end.id));
        yield rows;
    }
}
/** Whoever takes the answer hears of what goes wrong; who does not, need not. */
function askAhead(ask) {
    const answer = ask();
    answer.catch(() => { });
    return answer;
}
async function* byCursor(sql, list, from, state) {
    const cursor = tables_quoteName(`read_${state}`);
    await sql.execute(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${list} ${from} WHERE id::text <> '' ORDER BY id::text COLLATE "C"`);
    const fetch = async () => await sql.query(`FETCH ${rows_BATCH_ROWS} FROM ${cursor}`);
    let next = fetch();
    for (;;) {
        const rows = await next;
        if (rows.length < rows_BATCH_ROWS) {
            yield rows;
            return;
        }
        next = askAhead(fetch);
        yield rows;
    }
}
/** Rows that no key order reaches: id NULL or empty. */
async function rows_rowsWithoutId(sql, names, shapes) {
    return await sql.query(ofEach(shapes, (state) => {
        const rows = `SELECT '${state}' AS state, id::text AS id FROM ${names.inUse(state)}`;
        return `(${rows} WHERE id IS NULL OR id::text = '' LIMIT 100)`;
    }));
}
/** The same question of each table that is there. */
function ofEach(shapes, question) {
    return [...shapes.keys()].map(question).join(" UNION ALL ");
}
/** One row; undefined when there is none. */
async function rows_storedRow(sql, names, key, shapes) {
    const [row] = await rowsOf(sql, names, key.state, [key.id], shapes);
    return row;
}
/** Rows of these ids, in any order. */
async function rowsOf(sql, names, state, ids, shapes) {
    const columns = shapes.get(state);
    return columns === undefined
        ? []
        : await sql.query(`SELECT ${rows_selectList(columns)} FROM ${names.inUse(state)} WHERE id::text = ANY ($1::text[])`, [ids]);
}
/**
 * All versions of all rows, and the tables' columns, as one text: another as soon as any row was written. The server
 * computes it without reading a record's content, and sends one line.
 */
async function rows_stampOf(sql, names, shapes) {
    if (shapes.size === 0) {
        return "";
    }
    const rows = await sql.query(ofEach(shapes, (state) => `SELECT '${state}' AS state, count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', id, tableoid, xmin, ctid), 0)), 0) AS stamp FROM ${names.inUse(state)}`));
    return JSON.stringify([...shapes, ...rows.map(({ state, stamp }) => [state, stamp]).sort()]);
}
/**
 * Ids that are there more than once but for upper and lower case, in small letters: the server finds them, so that nobody
 * here has to remember every id. (Ids that may become records are ASCII.)
 */
async function idsThereTwice(sql, names, shapes) {
    const ids = ofEach(shapes, (state) => `SELECT id::text AS id FROM ${names.inUse(state)}`);
    const rows = await sql.query(`SELECT lower(id COLLATE "C") AS folded FROM (${ids}) AS ids WHERE id <> '' GROUP BY 1 HAVING count(*) > 1`);
    return new Set(rows.map(({ folded }) => folded));
}
/** The version of every row with an id, without its content, in key order. */
async function* versions(sql, names, state) {
    const cursor = tables_quoteName(`versions_${state}`);
    await sql.execute(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT id::text AS id, ${VERSION} FROM ${names.inUse(state)} WHERE id::text <> '' ORDER BY id::text COLLATE "C"`);
    for (;;) {
        const rows = await sql.query(`FETCH ${BATCH_VERSIONS} FROM ${cursor}`);
        yield rows;
        if (rows.length < BATCH_VERSIONS) {
            return;
        }
    }
}
/** The tables' names as messages show them: `public.milestones`. */
function showTable(names, state) {
    return `${names.schema}.${stored_row/* TABLES */.C[state]}`;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/inspect.js


/** What is wrong with the tables as tables; their rows are another matter. A table that is not there is none. */
async function inspectTables(sql, names) {
    const shapes = await sql.query(`SELECT state, relkind::text AS kind,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped) AS columns,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND attgenerated <> '') AS computed,
  ARRAY(SELECT attname::text FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
    WHERE indrelid = class.oid AND indisprimary) AS key
FROM ${EACH_TABLE} JOIN pg_class AS class ON class.oid = each_table.oid ORDER BY state`, names.eachInUse);
    return shapes.flatMap((shape) => inspect_judge(shape, showTable(names, shape.state)));
}
/** Reading a view or a computed column runs what a stranger wrote. */
function inspect_judge({ kind, columns, computed, key }, shown) {
    if (kind !== "r" && kind !== "p") {
        return [inspect_wrong(shown, "is no table; reading it would run what somebody wrote")];
    }
    const missing = ["id", "data"].filter((name) => !columns.includes(name));
    return [
        ...missing.map((name) => inspect_wrong(shown, `has no column ${name}`)),
        // Without it an id may stand there twice.
        ...(missing.includes("id") || (key.length === 1 && key[0] === "id")
            ? []
            : [inspect_wrong(shown, "the primary key is not its id")]),
        ...computed.map((name) => inspect_wrong(shown, `the column ${name} is computed`)),
    ];
}
function inspect_wrong(file, message) {
    return { rule: "database-schema", severity: "error", file, message };
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/vacuum.js

/** What the server says when a lock did not come free in time. */
const LOCK_NOT_AVAILABLE = "55P03";
/**
 * A statement that gives the rest of its transaction more patience for locks than the server has for a vacuum of its own: it
 * ends one that keeps somebody waiting for `deadlock_timeout`, by default as long as our own time limit. Only where no reader
 * and no writer can wait behind us: for tables that nobody else uses, or in a mode that keeps out nothing but maintenance.
 */
const OUTWAIT_VACUUM = "SELECT set_config('lock_timeout', (setting::int + 1000)::text, true) FROM pg_settings WHERE name = 'deadlock_timeout'";
/**
 * Has the server end a vacuum of its own of these tables, and keeps the next one away until the transaction ends. No reader
 * and no writer waits for that; whoever takes a stronger lock after it has no more patience than before.
 */
async function keepVacuumAway(sql, tables) {
    const [own] = await sql.query("SELECT current_setting('lock_timeout') AS time");
    const lock = `LOCK TABLE ${tables.join(", ")} IN SHARE UPDATE EXCLUSIVE MODE`;
    await sql.execute(`${OUTWAIT_VACUUM}; ${lock}; SET LOCAL lock_timeout = ${quoteText(own?.time ?? "0")}`);
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/postgres-backend.js














/** Rows that are read again in one statement. */
const REREAD_ROWS = 200;
/** Milestones as rows of a PostgreSQL server. */
class PostgresBackend {
    name = "database";
    parts;
    /** All rows as they were at the last look that found nothing wrong. */
    stamp;
    constructor(parts) {
        this.parts = parts;
    }
    /** All of it as of one moment. */
    async *scan(states = record_record/* STATES */.xj) {
        const sql = await this.snapshot();
        try {
            const shapes = await this.shapes(sql);
            const findings = await inspectTables(sql, this.parts.names);
            for (const finding of findings) {
                yield { kind: "finding", finding };
            }
            if (findings.length === 0) {
                const stamp = await rows_stampOf(sql, this.parts.names, shapes);
                this.stamp = undefined;
                const isWhole = yield* whetherWhole(this.rowsInOrder(sql, states, shapes));
                // What could not be read is looked at again, even when nobody writes meanwhile.
                this.stamp = isWhole && states.length === record_record/* STATES */.xj.length ? stamp : undefined;
            }
        }
        finally {
            await sql.rollback();
        }
    }
    async *rowsInOrder(sql, states, shapes) {
        const { names } = this.parts;
        const duplicates = await TwiceFinder.of(sql, names, shapes);
        try {
            const withoutId = await rows_rowsWithoutId(sql, names, shapes);
            for (const state of states) {
                for (const { id } of withoutId.filter((row) => row.state === state)) {
                    const row = { id: id, data: null, yaml: null, yaml_sha256: null, data_sha256: null, version: "" };
                    yield this.readVersioned(state, row);
                }
                for await (const batch of rows_storedRows(sql, names, state, shapes)) {
                    for (const row of batch) {
                        yield* this.duplicate(duplicates, state, row.id);
                        yield this.readVersioned(state, row);
                    }
                }
            }
        }
        finally {
            duplicates.free();
        }
    }
    *duplicate(duplicates, state, id) {
        const finding = duplicates.add({ state, id, shown: `${this.show(state)} (${(0,record_record/* nameOf */.Vb)({ state, id })})` });
        if (finding !== undefined) {
            yield { kind: "finding", finding };
        }
    }
    /** A row as a record, with the version that it has. */
    readVersioned(state, row) {
        const { memo, mostBytes } = this.parts;
        const item = readRow(state, row, this.show(state), memo, mostBytes);
        return item.kind === "record" ? { ...item, mark: { ...item.mark, signature: toSignature(row.version) } } : item;
    }
    async read(key) {
        const [record] = await this.readSome([key]);
        return record;
    }
    async readSome(keys) {
        const found = new Map();
        await this.parts.server.transaction(async (sql) => {
            const shapes = await this.shapes(sql);
            for (const state of record_record/* STATES */.xj.filter((each) => keys.some((key) => key.state === each))) {
                const ids = keys.filter((key) => key.state === state).map(({ id }) => id);
                for (const row of await rowsOf(sql, this.parts.names, state, ids, shapes)) {
                    found.set((0,record_record/* nameOf */.Vb)({ state, id: row.id }), this.recordOf(state, row));
                }
            }
        }, { kind: "snapshot" });
        return keys.map((key) => found.get((0,record_record/* nameOf */.Vb)(key)));
    }
    recordOf(state, row) {
        const item = this.readVersioned(state, row);
        if (item.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, { state: errors_error/* NOTHING_CHANGED */.Dh, place: { file } });
        }
        return item.record;
    }
    /** A scan looks at the versions of all rows by itself. */
    watch() {
        this.stamp = undefined;
    }
    async isUnchanged() {
        const { server, names } = this.parts;
        const look = async (sql) => await rows_stampOf(sql, names, await readShapes(sql, names));
        return this.stamp !== undefined && this.stamp === (await server.transaction(look, { kind: "snapshot" }));
    }
    /** By the versions of all rows; only those that are others than before are read. */
    async *changesSince(marks) {
        const sql = await this.snapshot();
        try {
            const shapes = await this.shapes(sql);
            const stamp = await rows_stampOf(sql, this.parts.names, shapes);
            if (stamp !== this.stamp) {
                this.stamp = undefined;
                const isWhole = yield* whetherWhole(this.changes(sql, shapes, marks));
                this.stamp = isWhole ? stamp : undefined;
            }
        }
        finally {
            await sql.rollback();
        }
    }
    async *changes(sql, shapes, marks) {
        const met = new met_keys/* MetKeys */.d(marks);
        const changed = new ordered_keys/* OrderedKeys */.a();
        yield* this.compareVersions(sql, shapes, marks, { met, changed });
        yield* this.reread(sql, shapes, marks, { met, changed });
        yield* (0,gone/* goneFrom */.O)(marks, met);
    }
    async *compareVersions(sql, shapes, marks, { met, changed }) {
        const duplicates = await TwiceFinder.of(sql, this.parts.names, shapes);
        try {
            for (const state of shapes.keys()) {
                for await (const batch of versions(sql, this.parts.names, state)) {
                    for (const { id, version } of batch) {
                        yield* this.duplicate(duplicates, state, id);
                        const name = (0,record_record/* nameOf */.Vb)({ state, id });
                        met.add(name);
                        if (!(0,record_marks/* sameSignature */.b)(marks.signatureOf(name), toSignature(version))) {
                            changed.add(name);
                        }
                    }
                }
            }
        }
        finally {
            duplicates.free();
        }
    }
    async *reread(sql, shapes, marks, { met, changed }) {
        for (const state of record_record/* STATES */.xj) {
            let ids = [];
            for (const [, name] of changed.each()) {
                const key = (0,record_record/* keyOf */.TN)(name);
                if (key.state === state && ids.push(key.id) === REREAD_ROWS) {
                    yield* this.putAgain(await rowsOf(sql, this.parts.names, state, ids, shapes), state, marks, met);
                    ids = [];
                }
            }
            if (ids.length > 0) {
                yield* this.putAgain(await rowsOf(sql, this.parts.names, state, ids, shapes), state, marks, met);
            }
        }
        changed.free();
    }
    *putAgain(rows, state, marks, met) {
        for (const row of rows) {
            const item = this.readVersioned(state, row);
            if (item.kind === "finding") {
                yield item;
                continue;
            }
            const name = (0,record_record/* nameOf */.Vb)(item.mark);
            const before = marks.get(name);
            marks.set(name, item.mark);
            met.add(name);
            if (before?.textDigest !== item.mark.textDigest || before.dataDigest !== item.mark.dataDigest) {
                yield { kind: "put", record: item.record, mark: item.mark };
            }
        }
    }
    /** Writers wait for us; readers do not, nor we for them. */
    async hold(waitMs) {
        const { server, names } = this.parts;
        const lockTimeoutMs = Math.max(1, Math.floor(waitMs));
        const sql = await server.begin("read-write", { lockTimeoutMs, statementTimeoutMs: 0 });
        try {
            const shapes = await this.shapes(sql);
            const tables = [...shapes.keys()].map((state) => names.inUse(state));
            await sql.execute(`LOCK TABLE ${tables.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
        }
        catch (error) {
            await sql.rollback();
            throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? this.busy(error) : error;
        }
        return { release: async () => await sql.rollback() };
    }
    async timeQueries() {
        const { server, names } = this.parts;
        const table = names.inUse("active");
        return await server.transaction(async (sql) => {
            await this.shapes(sql);
            const [one] = await sql.query(`SELECT id FROM ${table} LIMIT 1`);
            // As a COPY, which nobody has to hold as a whole: a million ids would be most of our memory.
            const list = async () => await taken(sql.copyOut(`COPY (SELECT id FROM ${table} ORDER BY created_at) TO STDOUT`));
            const count = () => sql.query(`SELECT count(*) FROM ${table} WHERE data->>'status' != 'archived'`);
            const read = () => sql.query(`SELECT data FROM ${table} WHERE id = $1`, [one?.id]);
            return {
                listMs: await (0,query_times/* medianOf */.ux)(list),
                countMs: await (0,query_times/* medianOf */.ux)(count),
                readMs: one === undefined ? 0 : await (0,query_times/* medianOf */.ux)(read),
            };
        }, { kind: "snapshot" });
    }
    /** Connections are the server's, which outlives us. */
    async close() { }
    async snapshot() {
        return await this.parts.server.begin("snapshot");
    }
    /** A database that lost a table has not zero records: it cannot be read. What a tool made may have just the one. */
    async shapes(sql) {
        const shapes = await readShapes(sql, this.parts.names);
        const isOurs = shapes.get("active")?.some(({ name }) => name === stored_row/* OUR_COLUMNS */.z[0]) === true;
        const lost = record_record/* STATES */.xj.find((state) => !shapes.has(state) && (state === "active" || isOurs));
        if (lost !== undefined) {
            throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `There is no table ${this.show(lost)} on the server.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["See that DATABASE_URL and storage.database.schema are those of this store."],
            });
        }
        return shapes;
    }
    show(state) {
        return showTable(this.parts.names, state);
    }
    busy(cause) {
        const tables = record_record/* STATES */.xj.map((state) => this.show(state)).join(" and ");
        return new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${tables} are being written by another program and did not come free.`, {
            state: "Nothing was switched.",
            fix: ["Run it again when the other program is done."],
            cause,
        });
    }
}
/** Looks at those ids alone of which the server says that they are there twice. */
class TwiceFinder {
    twice;
    duplicates = new file_duplicates/* DuplicateFinder */.G();
    constructor(twice) {
        this.twice = twice;
    }
    static async of(sql, names, shapes) {
        return new TwiceFinder(await idsThereTwice(sql, names, shapes));
    }
    add(row) {
        return this.twice.has(row.id.toLowerCase()) ? this.duplicates.add(row) : undefined;
    }
    free() {
        this.duplicates.free();
    }
}
/** Takes all there is, and keeps none. */
async function taken(chunks) {
    for await (const _ of chunks) {
        // How long it took is all that is asked.
    }
}
/** Passes everything on, and tells whether no finding was among it. */
async function* whetherWhole(items) {
    let isWhole = true;
    for await (const item of items) {
        isWhole &&= item.kind !== "finding";
        yield item;
    }
    return isWhole;
}
/** `16384 731 (0,1)` as numbers: table, transaction, page, place on it. */
function toSignature(version) {
    const [table = 0, transaction = 0, page = 0, place = 0] = (version.match(/\d+/g) ?? []).map(Number);
    return [table, transaction, page, place];
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/copy-stream.js
/**
 * Chunks from whoever has them to a COPY that takes them, one at a time: who pushes waits until the one before is taken,
 * so that what is in memory does not grow.
 */
class CopyStream {
    chunk;
    isEnded = false;
    wakeTaker = () => { };
    wakePusher = () => { };
    async push(chunk) {
        while (this.chunk !== undefined) {
            await new Promise((resolve) => {
                this.wakePusher = resolve;
            });
        }
        this.chunk = chunk;
        this.wakeTaker();
    }
    end() {
        this.isEnded = true;
        this.wakeTaker();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const { chunk } = this;
            if (chunk !== undefined) {
                this.chunk = undefined;
                this.wakePusher();
                yield chunk;
            }
            else if (this.isEnded) {
                return;
            }
            else {
                await new Promise((resolve) => {
                    this.wakeTaker = resolve;
                });
            }
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/timestamp.js
const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,6})?\d*)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** A time of a record as the server's TIMESTAMP, in UTC; null for what is no time that every reader reads alike. */
function toTimestamp(text) {
    const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = TIME.exec(text?.trim() ?? "") ?? [];
    if (year === undefined || month === undefined || day === undefined || Number(year) === 0) {
        return null;
    }
    const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    const at = new Date(`${local}Z`);
    if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== local) {
        // The 30th of February, or the 25th hour.
        return null;
    }
    const utc = new Date(at.getTime() - offsetMinutes(zone) * 60_000);
    const written = utc.toISOString();
    return /^\d{4}-/.test(written) ? `${written.slice(0, 10)} ${written.slice(11, 19)}${fraction}` : null;
}
function offsetMinutes(zone) {
    const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
    return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/loader.js






/** The cells of a record's row, in the order of COLUMNS. */
function loader_cellsOf(record) {
    const { id, json, yaml, textDigest, dataDigest } = record;
    const { createdAt, updatedAt } = record.fields;
    return [id, json, toTimestamp(createdAt), toTimestamp(updatedAt), yaml, textDigest, dataDigest];
}
/** One long COPY for each state, in one transaction: either all of a first copy arrives, or nothing. */
class Loader {
    server;
    tableOf;
    sql;
    copy;
    sent = 0;
    arrived = 0;
    constructor(server, tableOf) {
        this.server = server;
        this.tableOf = tableOf;
    }
    async write(records) {
        for (const state of record_record/* STATES */.xj) {
            const lines = records.filter((record) => record.state === state).map((record) => copyRow(loader_cellsOf(record)));
            if (lines.length > 0) {
                await this.push(state, Buffer.from(lines.join("")));
                this.sent += lines.length;
            }
        }
    }
    async push(state, chunk) {
        if (this.copy?.state !== state) {
            await this.endCopy();
            this.sql ??= await this.server.begin("read-write", { statementTimeoutMs: 0 });
            const stream = new CopyStream();
            const copied = this.sql.copyIn(copyInto(this.tableOf(state)), stream);
            copied.catch(() => {
                // Whoever pushes next, or ends it, hears of it.
            });
            this.copy = { state, stream, copied };
        }
        const { stream, copied } = this.copy;
        await Promise.race([stream.push(chunk), copied]);
    }
    async endCopy() {
        const { copy } = this;
        this.copy = undefined;
        copy?.stream.end();
        this.arrived += (await copy?.copied) ?? 0;
    }
    /** Ends the copy and commits it. Throws VERIFY_MISMATCH where the server counted other rows than were sent. */
    async finish() {
        const { sql } = this;
        if (sql === undefined) {
            return;
        }
        await this.endCopy();
        if (this.arrived !== this.sent) {
            throw new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `${this.sent} rows were sent, and ${this.arrived} arrived.`, {
                state: "Nothing was switched.",
            });
        }
        await sql.commit();
        this.sql = undefined;
    }
    /** Lets go of what was not finished; the server forgets it. */
    async close() {
        const { sql, copy } = this;
        this.sql = undefined;
        this.copy = undefined;
        await sql?.rollback();
        copy?.stream.end();
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/postgres-edit.js









/** Changes rows of a server in one transaction: all of them or none, whoever else wants to write meanwhile. */
class PostgresEdit {
    sql;
    parts;
    seen = new Map();
    /** States whose table has everything that a row of ours needs. */
    complete = new Set();
    constructor(sql, parts) {
        this.sql = sql;
        this.parts = parts;
    }
    /** Keeps other writers out from here on. Throws SOURCE_BUSY after `waitMs`. */
    static async begin(server, parts, waitMs) {
        const lockTimeoutMs = Math.max(1, Math.floor(waitMs));
        const sql = await server.begin("read-write", { lockTimeoutMs });
        try {
            const shapes = await readShapes(sql, parts.names);
            const tables = [...shapes.keys()].map((state) => parts.names.inUse(state));
            if (tables.length > 0) {
                await sql.execute(`LOCK TABLE ${tables.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
            }
            await sql.execute("SET LOCAL synchronous_commit = on");
            return new PostgresEdit(sql, parts);
        }
        catch (error) {
            await sql.rollback();
            throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? postgres_edit_busy(parts.names, error) : error;
        }
    }
    /** Nobody else changes a row: each is read and understood once. */
    async versionAt(key) {
        const name = (0,record_record/* nameOf */.Vb)(key);
        if (!this.seen.has(name)) {
            this.seen.set(name, await this.readVersion(key));
        }
        return this.seen.get(name);
    }
    async readVersion(key) {
        const { names, memo } = this.parts;
        const row = await rows_storedRow(this.sql, names, key, await readShapes(this.sql, names));
        const item = row && readRow(key.state, row, showTable(names, key.state), memo);
        if (item?.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, {
                state: "Nothing was changed.",
                place: { file },
            });
        }
        return item?.mark;
    }
    /** In a table nothing else has the place of a row. */
    isFree() {
        return true;
    }
    async put(record) {
        await this.makeComplete(record.state);
        this.seen.delete((0,record_record/* nameOf */.Vb)(record));
        const table = this.parts.names.inUse(record.state);
        const cells = loader_cellsOf(record);
        if ((await this.sql.execute(UPDATE_ROW(table), cells)) === 0) {
            await this.sql.execute(INSERT_ROW(table), cells);
        }
    }
    /** All of it is one transaction. */
    async settle() { }
    async remove({ state, id }) {
        this.seen.delete((0,record_record/* nameOf */.Vb)({ state, id }));
        const { names } = this.parts;
        if ((await readShapes(this.sql, names)).has(state)) {
            await this.sql.execute(`DELETE FROM ${names.inUse(state)} WHERE id = $1`, [id]);
        }
    }
    async commit() {
        await this.sql.commit();
    }
    async release() {
        await this.sql.rollback();
    }
    /** A tool's database may lack a table, or the columns that are ours; one with these is ours, and has both tables. */
    async makeComplete(state) {
        if (this.complete.has(state)) {
            return;
        }
        const { names } = this.parts;
        const columns = (await readShapes(this.sql, names)).get(state);
        if (columns === undefined) {
            await this.sql.execute(createTableInUse(names, state));
        }
        const missing = stored_row/* OUR_COLUMNS */.z.filter((name) => columns?.every((column) => column.name !== name));
        for (const column of missing) {
            await this.sql.execute(`ALTER TABLE ${names.inUse(state)} ADD COLUMN ${column} TEXT`);
        }
        this.complete.add(state);
        if (missing.length > 0 && state === "active") {
            await this.makeComplete("completed");
        }
    }
}
function postgres_edit_busy(names, cause) {
    const tables = record_record/* STATES */.xj.map((state) => showTable(names, state)).join(" and ");
    return new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${tables} are being written by another program and did not come free.`, {
        state: "Nothing was changed.",
        fix: ["Run it again when the other program is done."],
        cause,
    });
}

// EXTERNAL MODULE: ./dist/lib/record/fingerprint.js
var fingerprint = __webpack_require__(42624);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/check-server.js


/** The oldest major version that is tested against. */
const OLDEST = 14;
/** What a move needs of the server, each with its verdict. Only the first reason of a kind is said. */
async function checkServer(sql, names, table, purpose) {
    const facts = await readFacts(sql, names);
    const checks = [check_server_judgeServer(facts)];
    if (checks[0]?.fix === undefined) {
        // Whoever may not use the schema is not even told which tables there are.
        const tables = facts.may_use ? await readTables(sql, names) : [];
        const rights = judgeRights(names, facts, tables, purpose);
        // Who may not read the table of runs cannot tell who is in it, nor see what hangs on the others.
        checks.push(rights);
        if (rights.fix === undefined) {
            checks.push(await judgeLock(sql, table, tables, purpose));
            checks.push(...(purpose.writes ? [await judgeDependents(sql, names, tables)] : []));
        }
    }
    return checks;
}
async function readFacts(sql, names) {
    const [facts] = await sql.query(`SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_version') AS shown_version,
  pg_is_in_recovery() AS is_replica, current_setting('default_transaction_read_only')::boolean AS is_read_only,
  current_setting('server_encoding') AS encoding, current_user AS role, to_regnamespace($1) IS NOT NULL AS has_schema,
  coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'USAGE'), false) AS may_use,
  coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'CREATE'), false) AS may_create,
  current_database() AS database, has_database_privilege(current_database(), 'TEMPORARY') AS may_prove`, [tables_quoteName(names.schema)]);
    return facts;
}
async function readTables(sql, names) {
    const may = (right) => `has_table_privilege(wanted.oid, '${right}')`;
    const all = (...rights) => rights.map(may).join(" AND ");
    const one = (...rights) => rights.map(may).join(" OR ");
    return await sql.query(`SELECT state AS of, relkind IN ('r', 'p') AS is_table, pg_get_userbyid(relowner) AS owner, pg_has_role(relowner, 'USAGE') AS is_ours,
  ${may("SELECT")} AS may_read, ${one("UPDATE", "DELETE", "TRUNCATE")} AS may_lock, ${all("SELECT", "INSERT", "UPDATE")} AS may_record
FROM (SELECT * FROM ${EACH_TABLE} UNION ALL VALUES ('runs', to_regclass($3)::oid)) AS wanted JOIN pg_class ON pg_class.oid = wanted.oid
ORDER BY state`, [...names.eachInUse, names.migrations]);
}
function check_server_judgeServer({ version, shown_version, is_replica, is_read_only, encoding }) {
    const base = { id: "server", title: "The server is one that records can be kept on" };
    if (version < OLDEST) {
        return { ...base, detail: `it is PostgreSQL ${shown_version}`, fix: `Use PostgreSQL ${OLDEST} or later.` };
    }
    if (is_replica || is_read_only) {
        const detail = is_replica ? "it is a read-only replica" : "it only reads (default_transaction_read_only)";
        return { ...base, detail, fix: "Point DATABASE_URL at the primary." };
    }
    if (encoding !== "UTF8") {
        const fix = "Use a database with the encoding UTF8: CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0.";
        return { ...base, detail: `the database's encoding is ${encoding}`, fix };
    }
    return { ...base, detail: `PostgreSQL ${shown_version}, UTF8` };
}
function judgeRights(names, facts, tables, { writes }) {
    const base = { id: "server-rights", title: "This role may do what the move needs" };
    const schema = tables_quoteName(names.schema);
    if (!facts.has_schema) {
        const fix = `CREATE SCHEMA ${schema} AUTHORIZATION ${tables_quoteName(facts.role)};`;
        return { ...base, detail: `there is no schema ${names.schema}`, fix };
    }
    if (!facts.may_use) {
        const rights = writes ? "USAGE, CREATE" : "USAGE";
        return { ...base, ...fixOf([`GRANT ${rights} ON SCHEMA ${schema} TO ${tables_quoteName(facts.role)};`]) };
    }
    const missing = [
        ...missingOnDatabase(facts, writes),
        ...missingOnSchema(names, facts, tables, writes),
        ...missingOnTables(names, facts, tables, writes),
    ];
    return missing.length === 0 ? { ...base, detail: "schema and tables" } : { ...base, ...fixOf(missing) };
}
function fixOf(missing) {
    return { detail: "rights are missing", fix: `Have somebody run: ${missing.join(" ")}` };
}
/** A backup of the server is restored into temporary tables to prove it. */
function missingOnDatabase({ database, role, may_prove }, writes) {
    return writes || may_prove ? [] : [`GRANT TEMPORARY ON DATABASE ${tables_quoteName(database)} TO ${tables_quoteName(role)};`];
}
/** For tables of a run, and for the table of runs. */
function missingOnSchema(names, { role, may_create }, tables, writes) {
    const missing = [];
    const runs = tables.find((table) => table.of === "runs");
    // Without tables to make, the table of runs may still be missing.
    if ((writes || runs === undefined) && !may_create) {
        missing.push(`GRANT CREATE ON SCHEMA ${tables_quoteName(names.schema)} TO ${tables_quoteName(role)};`);
    }
    if (runs?.may_record === false) {
        missing.push(`GRANT SELECT, INSERT, UPDATE ON ${names.migrations} TO ${tables_quoteName(role)};`);
    }
    return missing;
}
/** A table that is to be replaced is renamed, which its owner may; one that is left is read, and held for a moment. */
function missingOnTables(names, { role }, tables, writes) {
    const missing = [];
    const who = tables_quoteName(role);
    for (const { of, owner, is_ours, may_read, may_lock } of tables) {
        if (of === "runs") {
            continue;
        }
        if (writes && !is_ours) {
            missing.push(`GRANT ${tables_quoteName(owner)} TO ${who};   (the owner of ${showTable(names, of)}, which is renamed)`);
        }
        else if (!may_read || !may_lock) {
            missing.push(`GRANT SELECT, UPDATE ON ${names.inUse(of)} TO ${who};`);
        }
    }
    return missing;
}
async function judgeLock(sql, table, tables, { holder }) {
    const base = { id: "server-lock", title: "No other migration uses the server" };
    const running = tables.some(({ of }) => of === "runs") ? await table.running(sql, holder) : undefined;
    return running === undefined
        ? { ...base, detail: "none" }
        : { ...base, detail: `${running.id}: ${running.who}`, fix: "Wait until it is done." };
}
/** What goes on with the table that is there, whatever its name is then: it would show, guard or announce old rows. */
const DEPENDENTS = `SELECT state, what FROM ${EACH_TABLE}, LATERAL (
  SELECT 'the view ' || view.relname AS what FROM pg_depend AS d
    JOIN pg_rewrite AS rule ON rule.oid = d.objid JOIN pg_class AS view ON view.oid = rule.ev_class
    WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = each_table.oid AND view.oid <> d.refobjid
  UNION SELECT 'the foreign key ' || conname FROM pg_constraint WHERE contype = 'f' AND each_table.oid IN (confrelid, conrelid)
  UNION SELECT 'the trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = each_table.oid
  UNION SELECT 'the policy ' || polname FROM pg_policy WHERE polrelid = each_table.oid
  UNION SELECT 'row level security' FROM pg_class WHERE oid = each_table.oid AND relrowsecurity
  UNION SELECT 'the rule ' || rulename FROM pg_rewrite WHERE ev_class = each_table.oid AND rulename <> '_RETURN'
  UNION SELECT 'the publication ' || pubname FROM pg_publication_rel AS rel JOIN pg_publication AS pub ON pub.oid = rel.prpubid
    WHERE rel.prrelid = each_table.oid
) AS dependents ORDER BY state, what`;
async function judgeDependents(sql, names, tables) {
    const base = { id: "server-dependents", title: "Nothing else hangs on the tables that are replaced" };
    // A view or the like in a table's place: what it shows cannot be set aside as rows are.
    const strange = tables.flatMap(({ of, is_table }) => (of === "runs" || is_table ? [] : [showTable(names, of)]));
    if (strange.length > 0) {
        const fix = "Give it another name: a move makes a table of this one.";
        return { ...base, detail: `${strange.join(", ")}: no table`, fix };
    }
    const rows = await sql.query(DEPENDENTS, names.eachInUse);
    const found = rows.map(({ state, what }) => `${what} of ${showTable(names, state)}`);
    return found.length === 0
        ? { ...base, detail: "nothing" }
        : { ...base, detail: found.join(", "), fix: "Drop it, and make it again on the new table after the move." };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./dist/lib/backends/postgres/holder-text.js


const holder_text_schema = (0,lazily/* lazily */.q)(() => schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    pid: schemas/* number */.aig(),
    space: schemas/* string */.YjP().optional(),
    start: schemas/* string */.YjP(),
    dir: schemas/* string */.YjP(),
}));
/** A holder as the table of runs keeps it. */
function holderText({ host, pid, space, start, dir }) {
    return JSON.stringify({ host, pid, space, start, dir });
}
/** Undefined for what somebody else wrote: then only its lease counts. */
function parseHolder(text) {
    try {
        return holder_text_schema().parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/publish.js






/** All versions of all rows under the tools' names as one text: another as soon as somebody writes to one. */
async function stampInUse(sql, names) {
    return await rows_stampOf(sql, names, await readShapes(sql, names));
}
/**
 * Gives the run's tables the names that tools know, and the row of the run the state `published`, in the transaction
 * that is given: all of it or nothing. What had these names is kept beside them, with all its rows. Readers wait for
 * this transaction no longer than its lock time-out. Throws LOCK_LOST where another run took the server over, and
 * PLAN_CHANGED where somebody wrote to what is to be set aside: nobody would look there for it.
 */
async function publish(sql, names, table, { run, token, fingerprint, loaded, before }) {
    if (!(await table.publish(sql, run, token, { ...fingerprint, loaded }))) {
        throw lockLost();
    }
    const part = await partFor(sql, names, before);
    const present = await commentsOn(sql, names.eachInUse);
    // Whatever the server's own setting is: from here on the store relies on it.
    const statements = ["SET LOCAL synchronous_commit = on"];
    for (const state of record_record/* STATES */.xj) {
        const [inUse, own] = [names.inUse(state), names.own("new", run.id, state)];
        if (present.has(inUse)) {
            await copyRights(sql, inUse, own);
            await keepSequences(sql, inUse, own);
            statements.push(`ALTER TABLE ${inUse} RENAME TO ${tables_quoteName(ownName(part, run.id, state))}`);
        }
        statements.push(`ALTER TABLE ${own} RENAME TO ${tables_quoteName(stored_row/* TABLES */.C[state])}`);
        statements.push(`ALTER TABLE ${inUse} RESET (autovacuum_enabled, toast.autovacuum_enabled)`);
    }
    await sql.execute(statements.join("; "));
}
/** From here on nobody writes to them: at once as exclusive as renaming is, since two steps could wait for each other. */
async function partFor(sql, names, { stamp, written }) {
    const tables = [...(await readShapes(sql, names)).keys()].map((state) => names.inUse(state));
    if (tables.length > 0) {
        await sql.execute(`LOCK TABLE ${tables.join(", ")} IN ACCESS EXCLUSIVE MODE`);
    }
    if ((await stampInUse(sql, names)) === stamp) {
        return "old";
    }
    if (written === "stops") {
        throw new errors_error/* MilestoneError */.lO("PLAN_CHANGED", "Somebody wrote to the server's tables while they were to be replaced.", {
            state: "Nothing was switched.",
            fix: ["Run it again: what was written there is named then."],
        });
    }
    return "left";
}
/**
 * Takes back what the run made: tables in the making go; published ones go, and what they took the place of has its name
 * again. Tables to which somebody else wrote meanwhile are kept under the run's name; their names are returned.
 */
async function unpublish(sql, names, run, loaded) {
    const left = [];
    await dropUnpublished(sql, names, run);
    const olds = record_record/* STATES */.xj.map((state) => names.own("old", run.id, state));
    const comments = await commentsOn(sql, [...names.eachInUse, ...olds]);
    for (const state of record_record/* STATES */.xj) {
        const [inUse, old] = [names.inUse(state), names.own("old", run.id, state)];
        const isOurs = comments.get(inUse) === commentOf(run.storeId, run.id);
        if (isOurs) {
            await keepVacuumAway(sql, [inUse]);
            if (await wasWritten(sql, inUse, { by: loaded.by, rows: loaded.rows?.[state] })) {
                await sql.execute(`ALTER TABLE ${inUse} RENAME TO ${tables_quoteName(ownName("left", run.id, state))}`);
                left.push(ownName("left", run.id, state));
            }
            else {
                await sql.execute(`DROP TABLE ${inUse}`);
            }
        }
        if (comments.has(old) && (isOurs || !comments.has(inUse))) {
            await sql.execute(`ALTER TABLE ${old} RENAME TO ${tables_quoteName(stored_row/* TABLES */.C[state])}`);
        }
    }
    return left;
}
/** Removes tables of a run that nobody but the run has ever read. */
async function dropUnpublished(sql, names, run) {
    const comments = await commentsOn(sql, record_record/* STATES */.xj.map((state) => names.own("new", run.id, state)));
    const ours = [...comments].filter(([, comment]) => comment === commentOf(run.storeId, run.id));
    if (ours.length > 0) {
        await sql.execute(`${OUTWAIT_VACUUM}; DROP TABLE ${ours.map(([table]) => table).join(", ")}`);
    }
}
/** What each of these says of itself, null where that is nothing, in their order; a table that is not there has no entry. */
async function commentsOn(sql, tables) {
    const rows = await sql.query(`SELECT name, obj_description(to_regclass(name), 'pg_class') AS comment
FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place) WHERE to_regclass(name) IS NOT NULL ORDER BY place`, [tables]);
    return new Map(rows.map(({ name, comment }) => [name, comment]));
}
/** Whether a row is not of the run, or one of the run's is gone. */
async function wasWritten(sql, table, { by, rows }) {
    await sql.execute(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const [found] = await sql.query(`SELECT count(*) FILTER (WHERE is_own) AS own, count(*) FILTER (WHERE NOT is_own) AS others
FROM (SELECT xmin::text = ANY ($1::text[]) AS is_own FROM ${table}) AS present`, [by]);
    return Number(found?.others) > 0 || (rows !== undefined && Number(found?.own) < rows);
}
/** Who may do what with a table, column by column too, may do it with the one that takes its place; so does its owner. */
async function copyRights(sql, from, to) {
    const [owner] = await sql.query("SELECT pg_get_userbyid(relowner) AS owner, pg_get_userbyid(relowner) <> current_user AS differs FROM pg_class WHERE oid = to_regclass($1)", [from]);
    const rights = await sql.query(RIGHTS, [from, to]);
    for (const { privilege, grantee, columns, grantable } of rights) {
        const who = grantee === null ? "PUBLIC" : tables_quoteName(grantee);
        const list = columns === null ? "" : ` (${tables_quoteName(columns)})`;
        await sql.execute(`GRANT ${privilege}${list} ON ${to} TO ${who}${grantable ? " WITH GRANT OPTION" : ""}`);
    }
    if (owner?.differs) {
        await sql.execute(`ALTER TABLE ${to} OWNER TO ${tables_quoteName(owner.owner)}`);
    }
}
/** The owner's own rights come with the table; rights on columns that the new table lacks have nothing to stand on. */
const RIGHTS = `SELECT acl.privilege_type AS privilege, grantee.rolname AS grantee, acl.columns, acl.is_grantable AS grantable
FROM pg_class AS class,
LATERAL (
  SELECT NULL::text AS columns, entry.* FROM aclexplode(class.relacl) AS entry
  UNION ALL
  SELECT attname::text, entry.* FROM pg_attribute, aclexplode(attacl) AS entry
  WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped
    AND attname IN (SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($2) AND attnum > 0 AND NOT attisdropped)
) AS acl
LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
WHERE class.oid = to_regclass($1) AND acl.grantee <> class.relowner AND (acl.grantee = 0 OR grantee.rolname IS NOT NULL)
ORDER BY 1, 2, 3`;
/** A sequence that both tables count with must not go with the old one, nor with the new one where that is taken back. */
async function keepSequences(sql, from, to) {
    for (const { sequence } of await sql.query(SHARED_SEQUENCES, [from, to])) {
        await sql.execute(`ALTER SEQUENCE ${sequence} OWNED BY NONE`);
    }
}
/** Owned by a column of the one, and in a default of the other. */
const SHARED_SEQUENCES = `SELECT format('%I.%I', nspname, relname) AS sequence
FROM pg_depend AS owned JOIN pg_class ON pg_class.oid = owned.objid AND relkind = 'S'
JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE owned.classid = 'pg_class'::regclass AND owned.refobjid = to_regclass($1) AND owned.deptype = 'a' AND EXISTS (
  SELECT FROM pg_attrdef AS value JOIN pg_depend AS used ON used.classid = 'pg_attrdef'::regclass AND used.objid = value.oid
  WHERE value.adrelid = to_regclass($2) AND used.refobjid = owned.objid
)
ORDER BY 1`;
function lockLost() {
    return new errors_error/* MilestoneError */.lO("LOCK_LOST", "Another migration took over the server.", {
        state: "Nothing was switched by this process.",
        fix: ["milestone status"],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/migrations-table.js








/** A holder that says nothing for this long is dead; it says something four times as often. */
const LEASE_SECONDS = 60;
const OPEN = "state IN ('running', 'published')";
/**
 * One row for each run. The index lets one of them be open at a time, whoever asks and from wherever: no lock of a
 * session is needed, which a pooler would take away.
 */
function migrations_table_createTable(names) {
    return [
        `CREATE TABLE IF NOT EXISTS ${names.migrations} (
  store_id TEXT NOT NULL,
  migration_id TEXT NOT NULL,
  from_backend TEXT NOT NULL,
  to_backend TEXT NOT NULL,
  state TEXT NOT NULL,
  data_fingerprint TEXT,
  text_fingerprint TEXT,
  loaded_by TEXT[],
  loaded_rows BIGINT[],
  holder TEXT NOT NULL,
  token TEXT NOT NULL,
  taken_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  lease_until TIMESTAMPTZ NOT NULL,
  ended_at TIMESTAMPTZ,
  PRIMARY KEY (store_id, migration_id)
)`,
        `CREATE UNIQUE INDEX IF NOT EXISTS ${MIGRATIONS}_one_open ON ${names.migrations} ((true)) WHERE ${OPEN}`,
    ];
}
/** Rows of the table of runs: who holds the server, and how far each run got. */
class MigrationsTable {
    names;
    constructor(names) {
        this.names = names;
    }
    async exists(sql) {
        const [row] = await sql.query("SELECT to_regclass($1) IS NOT NULL AS found", [
            this.names.migrations,
        ]);
        return row?.found === true;
    }
    /** The run that is open and alive, as far as `asker` can tell; undefined where the server is free. The table is there. */
    async running(sql, asker) {
        const row = await this.openRow(sql);
        return row === undefined || isDead(row, asker) ? undefined : { id: row.migration_id, who: describe(row) };
    }
    /** Begins a run, and returns the token by which its later statements know it. Throws LOCKED. */
    async take(server, run, move, asker) {
        const token = newToken(run);
        await this.make(server);
        for (let attempt = 0; attempt < 3; attempt++) {
            const holder = await server.transaction((sql) => this.insert(sql, run, move, { asker, token }));
            if (holder === undefined) {
                return token;
            }
            if (!isDead(holder, asker)) {
                throw lockedBy(holder);
            }
            await server.transaction(async (sql) => {
                // What was never published nobody needs; published tables are for that run's own store to judge.
                if ((await this.abandon(sql, holder)) && holder.state === "running") {
                    await dropUnpublished(sql, this.names, { storeId: holder.store_id, id: holder.migration_id });
                }
            });
        }
        throw new errors_error/* MilestoneError */.lO("LOCKED", "Another migration took the server at this moment.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Run it again."],
        });
    }
    /** The same for a run that was cut off, also when it was taken for dead meanwhile. Throws LOCKED. */
    async retake(server, run, asker) {
        const token = newToken(run);
        await this.make(server);
        try {
            const count = await server.transaction((sql) => sql.execute(`UPDATE ${this.names.migrations} SET state = CASE state WHEN 'abandoned' THEN 'running' ELSE state END, ended_at = NULL,
  token = $3, holder = $4, lease_until = clock_timestamp() + make_interval(secs => $5)
WHERE store_id = $1 AND migration_id = $2 AND state IN ('running', 'published', 'abandoned') AND ${hasKey("$6")}`, [run.storeId, run.id, token, holderText(asker), LEASE_SECONDS, run.key]));
            if (count === 1) {
                return token;
            }
        }
        catch (error) {
            if (sqlStateOf(error) !== "23505") {
                throw error;
            }
        }
        throw new errors_error/* MilestoneError */.lO("LOCKED", "Another migration has taken the server over.", {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            fix: ["Wait until it is done, then run this again."],
        });
    }
    /** Two that make it at once are no failure: one of them made it. */
    async make(server) {
        try {
            await server.transaction(async (sql) => {
                const columns = await sql.query("SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0", [this.names.migrations]);
                if (columns.length === 0) {
                    await sql.execute(migrations_table_createTable(this.names).join("; "));
                }
                else if (columns.every(({ name }) => name !== "loaded_rows")) {
                    // One of an earlier version.
                    await sql.execute(`ALTER TABLE ${this.names.migrations} ADD COLUMN IF NOT EXISTS loaded_rows BIGINT[]`);
                }
            });
        }
        catch (error) {
            const state = sqlStateOf(error);
            if (state !== "23505" && state !== "42P07" && state !== "42710") {
                throw error;
            }
        }
    }
    /** Undefined where it was inserted, else who is there. A second try of the same insertion finds itself. */
    async insert(sql, run, move, { asker, token }) {
        const values = [run.storeId, run.id, move.from, move.to, holderText(asker), token, LEASE_SECONDS];
        // A run that was undone leaves nothing that its id would have to stand for, and its second may come again.
        const left = record_record/* STATES */.xj.map((state) => this.names.own("left", run.id, state));
        const again = await sql.execute(`UPDATE ${this.names.migrations} AS mine SET from_backend = $3, to_backend = $4, state = 'running', holder = $5, token = $6,
  taken_at = now(), lease_until = clock_timestamp() + make_interval(secs => $7), ended_at = NULL, loaded_by = NULL, loaded_rows = NULL
WHERE store_id = $1 AND migration_id = $2 AND state = 'undone' AND to_regclass($8) IS NULL AND to_regclass($9) IS NULL
  AND NOT EXISTS (SELECT FROM ${this.names.migrations} WHERE ${OPEN})`, [...values, ...left]);
        const count = again === 1
            ? 1
            : await sql.execute(`INSERT INTO ${this.names.migrations} (store_id, migration_id, from_backend, to_backend, state, holder, token, lease_until)
VALUES ($1, $2, $3, $4, 'running', $5, $6, clock_timestamp() + make_interval(secs => $7)) ON CONFLICT DO NOTHING`, values);
        const row = count === 1 ? undefined : await this.openRow(sql);
        if (count === 0 && row === undefined) {
            throw new errors_error/* MilestoneError */.lO("LOCKED", `The server knows ${run.id} of this store already.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Run it again, a second later."],
            });
        }
        return row?.token === token ? undefined : row;
    }
    /** Says that the holder lives. False where another took the server over, or the run is over. */
    async refresh(sql, run, token) {
        const count = await sql.execute(`UPDATE ${this.names.migrations} SET lease_until = clock_timestamp() + make_interval(secs => $4)
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND ${OPEN}`, [run.storeId, run.id, token, LEASE_SECONDS]);
        return count === 1;
    }
    /**
     * The state of a run, its row locked until the transaction ends: a publication whose answer never came is over by then,
     * one way or the other. Undefined for a run that the server does not know.
     */
    async lockRow(sql, run) {
        if (!(await this.exists(sql))) {
            return undefined;
        }
        // As JSON, since a table of an earlier version has no such column.
        const [row] = await sql.query(`SELECT state, loaded_by, (to_jsonb(runs)->'loaded_rows')::text AS loaded_rows FROM ${this.names.migrations} AS runs
WHERE store_id = $1 AND migration_id = $2 AND ${hasKey("$3")} FOR UPDATE`, [run.storeId, run.id, run.key]);
        return row && { state: row.state, loaded: { by: row.loaded_by ?? [], rows: countsOf(row.loaded_rows) } };
    }
    /** From running to published, by who holds it; false where another took the server over. */
    async publish(sql, run, token, { data, text, loaded: { by, rows } }) {
        const counts = rows === undefined ? null : record_record/* STATES */.xj.map((state) => rows[state]);
        const count = await sql.execute(`UPDATE ${this.names.migrations} SET state = 'published', data_fingerprint = $4, text_fingerprint = $5, loaded_by = $6, loaded_rows = $7
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND state = 'running'`, [run.storeId, run.id, token, data, text, by, counts]);
        return count === 1;
    }
    /** Writes down how a run ended; a run that ended otherwise before keeps that. */
    async end(sql, run, state) {
        await sql.execute(`UPDATE ${this.names.migrations} SET state = $3, ended_at = clock_timestamp()
WHERE store_id = $1 AND migration_id = $2 AND state IN ('running', 'published', 'abandoned') AND ${hasKey("$4")}`, [run.storeId, run.id, state, run.key]);
    }
    async openRow(sql) {
        const [row] = await sql.query(`SELECT store_id, migration_id, token, state, holder, lease_until < clock_timestamp() AS expired,
  to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS taken_at
FROM ${this.names.migrations} WHERE ${OPEN} LIMIT 1`);
        return row;
    }
    /** Only as it was seen: whose holder says something meanwhile lives. */
    async abandon(sql, { store_id, migration_id, token, expired }) {
        const count = await sql.execute(`UPDATE ${this.names.migrations} SET state = 'abandoned', ended_at = clock_timestamp()
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND ${OPEN} AND (NOT $4 OR lease_until < clock_timestamp())`, [store_id, migration_id, token, expired]);
        return count === 1;
    }
}
/** By which who holds a run is known; it begins with the key of the run itself, which stays when another process takes it up. */
function newToken({ key }) {
    return key === undefined ? (0,external_node_crypto_.randomUUID)() : `${key} ${(0,external_node_crypto_.randomUUID)()}`;
}
/** Without a key, a run of that name is the one. */
function hasKey(parameter) {
    return `(${parameter}::text IS NULL OR split_part(token, ' ', 1) = ${parameter})`;
}
/**
 * A holder is dead when its lease is over. On the same host it is known earlier: the process is gone, or it held the lock
 * of this very folder, which is ours now.
 */
function isDead({ holder, expired }, asker) {
    const parsed = parseHolder(holder);
    if (expired || parsed === undefined || parsed.host !== asker.host || parsed.space !== asker.space) {
        return expired;
    }
    return parsed.dir === asker.dir || asker.startOf(parsed.pid) !== parsed.start;
}
/** Of each state in the order of {@link STATES}. */
function countsOf(loadedRows) {
    const counts = JSON.parse(loadedRows ?? "null");
    const [active, completed] = counts ?? [];
    return active === undefined || completed === undefined ? undefined : { active, completed };
}
function describe({ holder, taken_at }) {
    const parsed = parseHolder(holder);
    const who = parsed === undefined ? "somebody" : `process ${parsed.pid} on ${(0,native_path/* showName */.$i)(parsed.host)}`;
    return `${who} since ${taken_at}`;
}
function lockedBy(row) {
    return new errors_error/* MilestoneError */.lO("LOCKED", `The server is in use by ${describe(row)}, for ${(0,native_path/* showName */.$i)(row.migration_id)}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: [`Wait until it is done; a holder that died is taken over after ${LEASE_SECONDS} seconds.`],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/lease.js


/** Says again and again that the holder of a run lives, until it ends. */
class Lease {
    token;
    server;
    table;
    run;
    timer;
    isLost = false;
    /** What is being asked at this moment. */
    asking = Promise.resolve();
    constructor(server, table, run, token) {
        this.server = server;
        this.table = table;
        this.run = run;
        this.token = token;
        const everyMs = (LEASE_SECONDS * 1000) / 4;
        this.timer = setInterval(() => this.refreshSoon(), everyMs).unref();
    }
    async assertHeld() {
        await this.asking;
        await this.refresh();
        if (this.isLost) {
            throw lockLost();
        }
    }
    async end() {
        clearInterval(this.timer);
        await this.asking;
    }
    /** A server that does not answer now may do so the next time; the lease lasts for several. */
    refreshSoon() {
        this.asking = this.refresh().catch(() => {
            // Asked again before anything depends on it, by assertHeld and by the publication.
        });
    }
    async refresh() {
        const held = await this.server.transaction((sql) => this.table.refresh(sql, this.run, this.token));
        this.isLost ||= !held;
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/payload-tables.js



const payload_tables_CHUNK = 1 << 16;
/**
 * The types of columns as this server knows them, in its own words, since those of a backup may be anybody's; what it does
 * not know is text.
 */
async function typesOf(sql, columns) {
    const plain = columns.map(({ type }) => (/^[a-z][a-z0-9_ ."]*(?:\[\])?$/i.test(type) ? type : "text"));
    const types = await sql.query(`SELECT format_type(to_regtype(type)::oid, NULL) AS type FROM unnest($1::text[]) WITH ORDINALITY AS wanted (type, place) ORDER BY place`, [plain]);
    return types.map(({ type }) => type ?? "text");
}
/** Loads rows of a state with their every column, which `table` has. */
async function loadPayload(sql, reader, state, table) {
    await loadRows(sql, payload_tables_rowsOf(reader, state), table);
}
async function loadRows(sql, { columns, rows }, table) {
    const list = columns.map(({ name }) => tables_quoteName(name));
    if (list.length > 0) {
        await sql.copyIn(`COPY ${table} (${list.join(", ")}) FROM STDIN`, chunksOf(rows));
    }
}
function* chunksOf(rows) {
    let text = "";
    for (const row of rows) {
        text += copyRow(row.cells);
        if (text.length > payload_tables_CHUNK) {
            yield Buffer.from(text);
            text = "";
        }
    }
    if (text !== "") {
        yield Buffer.from(text);
    }
}
function payload_tables_rowsOf(reader, state) {
    return { state, columns: reader.columns()[state], rows: onlyOf(reader.rows(), state) };
}
function* onlyOf(rows, state) {
    for (const row of rows) {
        if (row.state === state) {
            yield row;
        }
    }
}
/** Compares a table with the rows of a backup, one by one, every column. Says the first that differs. */
async function comparePayload(sql, reader, state, table) {
    return await compareRows(sql, payload_tables_rowsOf(reader, state), table);
}
async function compareRows(sql, { state, columns, rows }, table) {
    if (columns.length === 0) {
        return undefined;
    }
    const names = columns.map(({ name }) => name);
    const found = copyRows(sql.copyOut(`COPY (${selectInKeyOrder(table, names)}) TO STDOUT`));
    for (const row of rows) {
        const { done, value: cells } = await found.next();
        if (done || row.cells.some((cell, index) => cell !== cells[index])) {
            return `a row of ${state} records reads back otherwise`;
        }
    }
    return (await found.next()).done ? undefined : `there are more ${state} records than the backup has`;
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/publisher.js






/** Publishes the tables of one run, once. */
class Publisher {
    parts;
    loaded = { by: [], rows: undefined };
    constructor(parts) {
        this.parts = parts;
    }
    /** Learns what stands in the run's tables, and which transactions loaded it. To be called again after every change to them. */
    async prepare() {
        const { server, names, run } = this.parts;
        const by = new Set();
        const rows = { active: 0, completed: 0 };
        const questions = record_record/* STATES */.xj.map((state) => `SELECT '${state}' AS state, xmin::text AS by, count(*) AS rows FROM ${names.own("new", run.id, state)} GROUP BY xmin::text`);
        const loads = await server.transaction((sql) => sql.query(questions.join(" UNION ALL ")), { kind: "snapshot", statementTimeoutMs: 0 });
        for (const load of loads) {
            by.add(load.by);
            rows[load.state] += Number(load.rows);
        }
        this.loaded = { by: [...by], rows };
        await this.endVacuum();
    }
    /**
     * A publication has no patience for a vacuum: the server is made to end one before, in a mode that makes no reader and no
     * writer wait behind us. Whatever else keeps us from it, the publication itself meets again, or not.
     */
    async endVacuum() {
        const { server, names } = this.parts;
        try {
            await server.transaction(async (sql) => {
                const present = [...(await readShapes(sql, names)).keys()].map((state) => names.inUse(state));
                if (present.length > 0) {
                    await keepVacuumAway(sql, present);
                }
            });
        }
        catch (error) {
            if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) {
                throw error;
            }
        }
    }
    /**
     * One transaction. Where its answer is lost, the row of the run says whether it was done: asking for the row waits until
     * it is decided. Throws COMMIT_UNKNOWN where the server cannot be asked.
     */
    async publish(fingerprint) {
        const { server, names, table, run, token, before, lockTimeoutMs } = this.parts;
        const { loaded } = this;
        try {
            await server.transaction((sql) => publish(sql, names, table, { run, token, fingerprint, loaded, before }), {
                lockTimeoutMs,
            });
        }
        catch (error) {
            if (!(error instanceof errors_error/* MilestoneError */.lO) || error.code !== "COMMIT_UNKNOWN") {
                throw error;
            }
            await this.resolve(error);
        }
    }
    async resolve(lost) {
        const { server, table, run } = this.parts;
        const row = await server
            .transaction((sql) => table.lockRow(sql, run))
            .catch(() => {
            throw lost;
        });
        if (row?.state !== "published") {
            throw new errors_error/* MilestoneError */.lO("SERVER_UNREACHABLE", "The connection was lost before the tables were published.", {
                state: "Nothing was switched.",
                fix: ["See that the server runs, then run it again."],
                cause: lost,
            });
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/stage-table.js



/** The table of a run with a backup's rows. What an earlier try left goes first. */
async function stageTable(sql, names, run, { state, rows }) {
    const table = names.own("new", run.id, state);
    if ((await commentsOn(sql, [table])).get(table) === commentOf(run.storeId, run.id)) {
        await sql.execute(`DROP TABLE ${table}`);
    }
    const inUse = names.inUse(state);
    const isLike = await isModel(sql, inUse);
    const own = { run: run.id, state, storeId: run.storeId };
    const statements = isLike ? createTableLikeInUse(names, own) : createOwnTable(names, { part: "new", ...own });
    await sql.execute(statements.join("; "));
    await fitColumns(sql, table, rows.columns()[state]);
    await loadPayload(sql, rows, state, table);
    if (isLike) {
        await goOnCounting(sql, inUse, table);
    }
    else {
        await sql.execute(createOwnIndex(names, run.id, state));
    }
    await sql.execute(`ANALYZE ${table}`);
}
/** Only a table with the key that records need is the model of another: a restore may be what mends it. */
async function isModel(sql, table) {
    const [row] = await sql.query(`SELECT FROM pg_class JOIN pg_index ON indrelid = pg_class.oid AND indisprimary AND indnatts = 1
JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] AND attname = 'id'
WHERE pg_class.oid = to_regclass($1) AND relkind = 'r'`, [table]);
    return row !== undefined;
}
/** Gives a table without rows every column that the backup has, of its type there, and every column of ours. */
async function fitColumns(sql, table, columns) {
    const present = await sql.query(`SELECT attname AS name, format_type(atttypid, NULL) AS type
FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`, [table]);
    const types = await typesOf(sql, columns);
    for (const [index, { name, type: typeThere }] of columns.entries()) {
        const type = types[index];
        const column = present.find((each) => each.name === name);
        if (column === undefined) {
            await sql.execute(`ALTER TABLE ${table} ADD COLUMN ${tables_quoteName(name)} ${type}`);
        }
        else if (name !== "id" && typeThere !== "" && type !== column.type) {
            await sql.execute(takeType(table, name, type));
        }
    }
    const names = new Set([...present, ...columns].map(({ name }) => name));
    for (const [name, type] of Object.entries(COLUMN_TYPES)) {
        if (!names.has(name)) {
            await sql.execute(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
        }
    }
}
/** A tool's column may say more than ours: a time and its zone, or JSON as it was written. The table has no rows yet. */
function takeType(table, name, type) {
    const column = `ALTER COLUMN ${tables_quoteName(name)}`;
    const isTime = /^(?:timestamp|date)/.test(type) && !type.endsWith("[]");
    const isMade = isTime && (name === "created_at" || name === "updated_at");
    const own = isMade ? [`${column} SET DEFAULT now()`] : [];
    return `ALTER TABLE ${table} ${[`${column} DROP DEFAULT`, `${column} TYPE ${type} USING NULL`, ...own].join(", ")}`;
}
/** An identity of the new table has a sequence of its own, which begins at 1: it goes on where the old one is. */
async function goOnCounting(sql, from, to) {
    const counters = await sql.query(`SELECT pg_get_serial_sequence($1, attname) AS old, pg_get_serial_sequence($2, attname) AS new
FROM pg_attribute WHERE attrelid = to_regclass($2) AND attidentity <> ''`, [from, to]);
    for (const counter of counters) {
        await sql.query(`SELECT setval($1::regclass, last_value, is_called) FROM ${counter.old}`, [counter.new]);
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/postgres-runs.js














/** Runs on a PostgreSQL server. */
class PostgresRuns {
    server;
    names;
    table;
    lease;
    /** The tables in use as the run of this process found them. What a run found that was cut off, nobody knows. */
    before = { stamp: "", written: "is left" };
    /** The tables in use as they were when a plan was about to look at them; undefined before the first. */
    planned;
    parts;
    constructor(server, names, parts) {
        this.parts = parts;
        this.server = server;
        this.names = names;
        this.table = new MigrationsTable(names);
    }
    async check(purpose) {
        return await this.server.transaction(async (sql) => {
            const checks = await checkServer(sql, this.names, this.table, purpose);
            const isPossible = purpose.writes && checks.every(({ fix }) => fix === undefined);
            // Before the plan reads what stands there: a write that it does not see any more is found by this.
            this.planned = isPossible ? await stampInUse(sql, this.names) : undefined;
            return checks;
        }, { kind: "snapshot" });
    }
    async running(asker) {
        const ask = async (sql) => (await this.table.exists(sql)) ? await this.table.running(sql, asker) : undefined;
        return await this.server.transaction(ask, { kind: "snapshot" });
    }
    async begin(run, move, holder) {
        const token = await this.table.take(this.server, run, move, holder);
        if (move.to === "database") {
            const now = () => this.server.transaction((sql) => stampInUse(sql, this.names), { kind: "snapshot" });
            const stamp = this.planned ?? (await now());
            this.planned = undefined;
            // Who restores over a server in use wants it set aside, whatever it holds by then.
            this.before = { stamp, written: move.from === "database" ? "is left" : "stops" };
        }
        this.lease = new Lease(this.server, this.table, run, token);
        return this.lease;
    }
    async resume(run, holder) {
        const token = await this.table.retake(this.server, run, holder);
        this.lease = new Lease(this.server, this.table, run, token);
        return this.lease;
    }
    async stage(run, backupDir) {
        const rows = this.parts.rowsIn(backupDir);
        await this.server.transaction(async (sql) => {
            for (const state of record_record/* STATES */.xj) {
                await stageTable(sql, this.names, run, { state, rows });
            }
        }, { statementTimeoutMs: 0 });
    }
    async proveStaged(run, backupDir) {
        const rows = this.parts.rowsIn(backupDir);
        const verifier = this.parts.verifier();
        try {
            for (const state of record_record/* STATES */.xj) {
                const table = this.names.own("new", run.id, state);
                const difference = await verifier.transaction((sql) => comparePayload(sql, rows, state, table), {
                    kind: "snapshot",
                    statementTimeoutMs: 0,
                });
                if (difference !== undefined) {
                    throw new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `Verification failed: ${difference}.`, {
                        state: "Nothing was switched.",
                        fix: ["Run it again; if it fails again, report it with this message."],
                    });
                }
            }
            const names = new StagedNames(this.names.schema, run.id);
            const { memo } = this.parts;
            const staged = new PostgresBackend({ server: verifier, names, memo, mostBytes: Number.POSITIVE_INFINITY });
            return await (0,fingerprint/* fingerprintOf */.ax)(recordsOf(staged));
        }
        finally {
            await verifier.close();
        }
    }
    async publishStaged(run, fingerprint) {
        const publisher = this.publisherOf(run);
        await publisher.prepare();
        await publisher.publish(fingerprint);
        const namesOfLeft = record_record/* STATES */.xj.map((state) => ownName("left", run.id, state));
        const tables = namesOfLeft.map((name) => this.names.qualify(name));
        const present = await this.server.transaction((sql) => commentsOn(sql, tables), { kind: "snapshot" });
        return namesOfLeft.filter((name) => present.has(this.names.qualify(name)));
    }
    async isPublished(run) {
        return (await this.server.transaction((sql) => this.table.lockRow(sql, run)))?.state === "published";
    }
    /** For the run that holds the server by a lease of this process. */
    publisherOf(run) {
        const { server, names, table, lease, before } = this;
        if (lease === undefined) {
            throw new Error("a run publishes what it loaded under its own lease");
        }
        const { lockTimeoutMs } = server.options;
        return new Publisher({ server, names, table, run, token: lease.token, before, lockTimeoutMs });
    }
    async undo(run) {
        return await this.server.transaction(async (sql) => {
            const row = await this.table.lockRow(sql, run);
            if (row === undefined || row.state === "undone" || row.state === "finished") {
                return { left: [] };
            }
            const left = await unpublish(sql, this.names, run, row.loaded);
            await this.table.end(sql, run, "undone");
            return { left };
        }, { statementTimeoutMs: 0 });
    }
    async finish(run) {
        await this.server.transaction(async (sql) => {
            if (await this.table.exists(sql)) {
                await this.table.end(sql, run, "finished");
            }
        });
        await this.analyze(run);
    }
    /** The server has statistics from before the publication: who keeps us from newer ones is working on the table himself. */
    async analyze(run) {
        try {
            await this.server.transaction(async (sql) => {
                const comments = await commentsOn(sql, this.names.eachInUse);
                const ours = [...comments].filter(([, comment]) => parseComment(comment)?.run === run.id);
                if (ours.length > 0) {
                    await sql.execute(`${OUTWAIT_VACUUM}; ANALYZE ${ours.map(([table]) => table).join(", ")}`);
                }
            }, { statementTimeoutMs: 0 });
        }
        catch (error) {
            if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) {
                throw error;
            }
        }
    }
    async origin() {
        return await this.server.transaction(async (sql) => {
            const [comment] = (await commentsOn(sql, this.names.eachInUse)).values();
            if (comment === undefined) {
                return undefined;
            }
            const run = parseComment(comment);
            return run === undefined ? { kind: "foreign" } : { kind: "run", run: { storeId: run.storeId, id: run.run } };
        }, { kind: "snapshot" });
    }
    async keptTables(storeId) {
        return await this.server.transaction(async (sql) => {
            if (!(await this.table.exists(sql))) {
                return [];
            }
            const runs = await sql.query(`SELECT migration_id AS id FROM ${this.names.migrations}
WHERE store_id = $1 AND state IN ('finished', 'undone') ORDER BY migration_id`, [storeId]);
            const kept = [];
            for (const { id } of runs) {
                const tables = await sql.query(`SELECT relname AS name, greatest(reltuples, 0)::bigint AS rows FROM pg_class
WHERE oid = ANY (SELECT to_regclass(name) FROM unnest($1::text[]) AS name) ORDER BY relname`, [this.keptNames(id)]);
                if (tables.length > 0) {
                    const rows = tables.reduce((sum, table) => sum + Number(table.rows), 0);
                    kept.push({ run: id, tables: tables.map(({ name }) => `${this.names.schema}.${name}`), rows });
                }
            }
            return kept;
        }, { kind: "snapshot" });
    }
    async dropKept(run) {
        await this.server.transaction(async (sql) => {
            await sql.execute(`${OUTWAIT_VACUUM}; DROP TABLE IF EXISTS ${this.keptNames(run).join(", ")}`);
        });
    }
    /** Tables that a run keeps, whether or not they are there. What others wrote meanwhile is never among them. */
    keptNames(run) {
        return ["new", "old"].flatMap((part) => record_record/* STATES */.xj.map((state) => this.names.qualify(ownName(part, run, state))));
    }
}
/** A run's own tables as if they stood under the tools' names. */
class StagedNames extends TableNames {
    run;
    constructor(schema, run) {
        super(schema);
        this.run = run;
    }
    inUse(state) {
        return this.own("new", this.run, state);
    }
}
/** What cannot be read as a record has no part in a fingerprint. */
async function* recordsOf(backend) {
    for await (const item of backend.scan()) {
        if (item.kind === "record") {
            yield item.record;
        }
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/postgres-shadow.js








/** Tables in the making, beside those that tools read. Nobody else sees them before they are published. */
class PostgresShadow {
    parts;
    loader;
    isIndexed = false;
    fingerprint;
    constructor(parts) {
        this.parts = parts;
        this.loader = new Loader(parts.server, (state) => this.tableOf(state));
    }
    /** Makes its tables. */
    static async make(parts) {
        const { server, names, run } = parts;
        const statements = record_record/* STATES */.xj.flatMap((state) => createOwnTable(names, { part: "new", run: run.id, state, storeId: run.storeId }));
        await server.transaction((sql) => sql.execute(statements.join("; ")));
        return new PostgresShadow(parts);
    }
    async write(records) {
        await this.loader.write(records);
    }
    async put(record) {
        await this.loader.finish();
        await this.parts.server.transaction((sql) => sql.execute(replaceRow(this.tableOf(record.state)), loader_cellsOf(record)));
    }
    async remove({ state, id }) {
        await this.loader.finish();
        await this.parts.server.transaction((sql) => sql.execute(`DELETE FROM ${this.tableOf(state)} WHERE id = $1`, [id]));
    }
    async seal() {
        await this.loader.finish();
        if (this.isIndexed) {
            return;
        }
        const { server, names, run } = this.parts;
        const statements = record_record/* STATES */.xj.flatMap((state) => [
            createOwnIndex(names, run.id, state),
            `ANALYZE ${this.tableOf(state)}`,
        ]);
        await server.transaction((sql) => sql.execute([OUTWAIT_VACUUM, ...statements].join("; ")), {
            statementTimeoutMs: 0,
        });
        this.isIndexed = true;
    }
    async *readBack() {
        const sql = await this.parts.verifier.begin("snapshot");
        try {
            for (const state of record_record/* STATES */.xj) {
                for await (const batch of batchesByKey(sql, this.selectBack(state))) {
                    for (const row of batch) {
                        yield digestsOf(state, row);
                    }
                }
            }
        }
        finally {
            await sql.rollback();
        }
    }
    async readOne({ state, id }) {
        const [row] = await this.parts.verifier.transaction((sql) => sql.query(`${this.selectBack(state)} WHERE id = $1`, [id]), { kind: "snapshot" });
        return row && digestsOf(state, row);
    }
    /** The digest of the kept YAML is the server's: it is of what it stores, not of what we sent. */
    selectBack(state) {
        return `SELECT id, data::text AS data, encode(sha256(convert_to(yaml, 'UTF8')), 'hex') AS text_digest, yaml_sha256, data_sha256
FROM ${this.tableOf(state)}`;
    }
    /** Everything that takes time with the number of records. */
    async installAhead(_installer, marks) {
        const builder = new fingerprint/* FingerprintBuilder */.gS();
        for (const [, mark] of marks.sorted()) {
            builder.add(mark);
        }
        this.fingerprint = builder.finish();
        await this.parts.publisher.prepare();
    }
    async install() {
        if (this.fingerprint === undefined) {
            throw new Error("tables are published after installAhead");
        }
        await this.parts.publisher.publish(this.fingerprint);
    }
    async close() {
        await this.loader.close();
        await this.parts.verifier.close();
    }
    tableOf(state) {
        const { names, run } = this.parts;
        return names.own("new", run.id, state);
    }
}
function digestsOf(state, row) {
    const digests = { state, id: row.id, textDigest: row.text_digest, dataDigest: (0,record_digest/* dataDigest */.ls)((0,record_json/* parseJson */.q)(row.data)) };
    const isMarked = row.yaml_sha256 === digests.textDigest && row.data_sha256 === digests.dataDigest;
    return isMarked ? digests : { ...digests, flaw: "the digests beside it are of something else" };
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/compare-dump.js


/**
 * Passes on the rows that a dump was written from, and compares every cell with the dump's. Whoever reads them to the end
 * knows that it holds all of them, and nothing else. Throws BACKUP_DAMAGED at the first difference.
 */
function* comparedWithDump(dump, source) {
    const rows = dump.rows();
    for (const row of source.rows()) {
        const found = rows.next().value;
        if (found?.state !== row.state || !isSame(found.cells, row.cells)) {
            assertSameColumns(dump, source);
            throw differs(`a row of ${row.state} records`);
        }
        yield row;
    }
    if (rows.next().done !== true) {
        throw differs("it has a row too many");
    }
    assertSameColumns(dump, source);
}
function assertSameColumns(dump, source) {
    const [dumped, wanted] = [dump.columns(), source.columns()];
    for (const state of record_record/* STATES */.xj) {
        if (dumped[state].map(({ name }) => name).join("\n") !== wanted[state].map(({ name }) => name).join("\n")) {
            throw differs(`the columns of ${state} records`);
        }
    }
}
function isSame(left, right) {
    return left.length === right.length && left.every((cell, at) => cell === right[at]);
}
function differs(where) {
    return new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `The dump does not hold what was backed up: ${where}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/prove-payload.js





/**
 * Restores a backup's rows into tables that nobody else sees and that are gone with the transaction, and compares every
 * column of every row with what was written. Its dump is compared with the rows while they are loaded, so that these are
 * read twice and not three times. Throws BACKUP_DAMAGED.
 */
async function provePayload(sql, reader, dump) {
    const columns = reader.columns();
    const loading = new RowsByState(comparedWithDump(dump, reader));
    for (const state of record_record/* STATES */.xj) {
        await createScratch(sql, state, columns[state]);
        await loadRows(sql, { state, columns: columns[state], rows: loading.of(state) }, scratchOf(state));
    }
    loading.assertOver();
    const comparing = new RowsByState(reader.rows());
    for (const state of record_record/* STATES */.xj) {
        const wanted = { state, columns: columns[state], rows: comparing.of(state) };
        const difference = await compareRows(sql, wanted, scratchOf(state));
        if (difference !== undefined) {
            throw untrusted(difference);
        }
    }
    comparing.assertOver();
}
function scratchOf(state) {
    return `pg_temp.${tables_quoteName(`proof_${state}`)}`;
}
async function createScratch(sql, state, columns) {
    if (columns.length > 0) {
        const types = await typesOf(sql, columns);
        const list = columns.map(({ name }, index) => `${tables_quoteName(name)} ${types[index]}`);
        await sql.execute(`CREATE TEMPORARY TABLE ${tables_quoteName(`proof_${state}`)} (${list.join(", ")}) ON COMMIT DROP`);
    }
}
/** Rows in one pass, first all of one state, then all of the other. */
class RowsByState {
    rows;
    next;
    constructor(rows) {
        this.rows = rows[Symbol.iterator]();
    }
    *of(state) {
        for (;;) {
            this.next ??= this.rows.next();
            if (this.next.done === true || this.next.value.state !== state) {
                return;
            }
            yield this.next.value;
            this.next = undefined;
        }
    }
    /** Throws BACKUP_DAMAGED where rows are left: of a state that came before, or of a table that the backup has not. */
    assertOver() {
        this.next ??= this.rows.next();
        if (this.next.done !== true) {
            throw untrusted("its rows are in another order than they were written");
        }
    }
}
function untrusted(why) {
    return new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `The backup cannot be trusted: ${why}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/postgres/postgres-wiring.js
















/** True for a folder that has the rows of a server, as a backup of one does: ours, or a tool's. */
function holdsServerRows(dir) {
    return [PAYLOAD_FILE, DUMP_FILE].some((name) => isThere(external_node_path_.join(dir, name)));
}
/**
 * Such rows as records. `shown` is the folder in messages. Where there is only a dump, as tools take it, its rows are read
 * as text.
 */
function openServerRows(dir, shown, schema, memo) {
    const { name, rows } = rowsIn(dir, schema);
    return new PayloadBackend(rows, `${shown}/${name}`, memo);
}
function rowsIn(dir, schema) {
    const file = external_node_path_.join(dir, PAYLOAD_FILE);
    return isThere(file)
        ? { name: PAYLOAD_FILE, rows: new PayloadReader(file) }
        : { name: DUMP_FILE, rows: new OrderedRows(new DumpReader(external_node_path_.join(dir, DUMP_FILE), schema)) };
}
function isThere(file) {
    return external_node_fs_.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
/** Everything that one server gives: loaded only where a store is on one. */
class Postgres {
    runs;
    server;
    settings;
    names;
    postgresRuns;
    /** Throws SETTINGS_INVALID where the settings name no server. */
    constructor(settings, memo) {
        this.settings = settings;
        this.server = Server.of(settings);
        this.names = new TableNames(settings.schema);
        this.postgresRuns = new PostgresRuns(this.server, this.names, {
            verifier: () => Server.of(settings),
            rowsIn: (dir) => rowsIn(dir, settings.schema).rows,
            memo,
        });
        this.runs = this.postgresRuns;
    }
    open(memo, mostBytes) {
        return new PostgresBackend({ server: this.server, names: this.names, memo, mostBytes });
    }
    async edit(memo, waitMs) {
        return await PostgresEdit.begin(this.server, { names: this.names, memo }, waitMs);
    }
    async writePayload(dir) {
        const files = { rows: external_node_path_.join(dir, PAYLOAD_FILE), dump: external_node_path_.join(dir, DUMP_FILE) };
        await this.server.transaction((sql) => writePayload(sql, this.names, files), {
            kind: "snapshot",
            once: true,
            statementTimeoutMs: 0,
        });
    }
    async provePayload(dir) {
        const rows = new PayloadReader(external_node_path_.join(dir, PAYLOAD_FILE));
        const dump = new DumpReader(external_node_path_.join(dir, DUMP_FILE), this.names.schema);
        await this.server.transaction((sql) => provePayload(sql, rows, dump), { statementTimeoutMs: 0 });
    }
    async shadow(run) {
        const { server, names } = this;
        const publisher = this.postgresRuns.publisherOf(run);
        return await PostgresShadow.make({ server, verifier: Server.of(this.settings), names, run, publisher });
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/copy.js


/**
 * Copies a database as of one moment. Byte for byte where that is the whole database; in WAL mode, where a part
 * of it stands in a side file, by SQLite's own VACUUM INTO.
 */
function copyDatabase(from, to) {
    const db = openUntrusted(from);
    try {
        if (db.pragma("journal_mode", { simple: true }) === "wal") {
            db.prepare("VACUUM INTO ?").run(to);
            return;
        }
        // A read transaction keeps writers from changing pages while they are copied.
        db.exec("BEGIN");
        db.prepare("SELECT count(*) FROM sqlite_schema").get();
        external_node_fs_.copyFileSync(from, to, external_node_fs_.constants.COPYFILE_EXCL);
        db.exec("COMMIT");
    }
    finally {
        db.close();
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/dump-reader.js

/** Bytes read at once. */
const dump_reader_CHUNK = 1 << 16;
/** NULL, or a number as SQLite writes it, is shorter than this. */
const LONGEST_WORD = 64;
/** A line feed in front of the file makes every statement begin a line. */
const START = Buffer.from('\nINSERT INTO "');
const VALUES = Buffer.from('" VALUES (');
const NULL = Buffer.from("NULL");
const APOSTROPHE = 39;
const CLOSE = 41;
const COMMA = 44;
const HEX = 88;
/**
 * Reads back the one form of dump that dump.ts writes, in the memory of its longest row. It shares no code with the
 * writer, and executes nothing. A dump that ends in the middle of a row gives no such row.
 */
class dump_reader_DumpReader {
    handle;
    /** What was read, up to `end`; `at` is the first byte that was not used up yet. */
    bytes = Buffer.allocUnsafeSlow(2 * dump_reader_CHUNK);
    at = 0;
    end = 0;
    constructor(file) {
        this.handle = external_node_fs_.openSync(file, "r");
        this.end = this.bytes.write("\n");
    }
    close() {
        external_node_fs_.closeSync(this.handle);
    }
    /** Each row is valid until the next is asked for. */
    *rows() {
        for (;;) {
            const row = this.tryRow();
            if (row === "damaged") {
                return;
            }
            if (row !== "cut off") {
                yield row;
            }
            else if (!this.more()) {
                return;
            }
        }
    }
    /** The next row where all of it was read; what stands before it is passed over. */
    tryRow() {
        const bytes = this.bytes.subarray(0, this.end);
        const start = bytes.indexOf(START, this.at);
        if (start < 0) {
            this.at = Math.max(this.at, this.end - START.length + 1);
            return "cut off";
        }
        this.at = start;
        const name = start + START.length;
        const end = bytes.indexOf(VALUES, name);
        if (end < 0) {
            return "cut off";
        }
        const cells = [];
        for (let at = end + VALUES.length;; at += 1) {
            const cell = cellAt(bytes, at);
            if (typeof cell === "string") {
                return cell;
            }
            cells.push(cell.value);
            at = cell.end;
            if (at >= bytes.length) {
                return "cut off";
            }
            if (bytes[at] === CLOSE) {
                this.at = at + 1;
                return { table: bytes.toString("utf8", name, end), cells };
            }
            if (bytes[at] !== COMMA) {
                return "damaged";
            }
        }
    }
    /** Reads at least as much as waits already, so that a long row is not gone through too often. False at the end of the file. */
    more() {
        const waiting = this.end - this.at;
        const wanted = Math.max(dump_reader_CHUNK, waiting);
        if (this.bytes.length < waiting + wanted) {
            const larger = Buffer.allocUnsafeSlow(2 * (waiting + wanted));
            this.bytes.copy(larger, 0, this.at, this.end);
            this.bytes = larger;
        }
        else {
            this.bytes.copyWithin(0, this.at, this.end);
        }
        this.at = 0;
        this.end = waiting;
        const count = external_node_fs_.readSync(this.handle, this.bytes, waiting, wanted, null);
        this.end += count;
        return count > 0;
    }
}
function cellAt(bytes, at) {
    if (bytes[at] === APOSTROPHE) {
        return stringAt(bytes, at);
    }
    if (at + 1 >= bytes.length) {
        return "cut off";
    }
    if (bytes[at] === HEX && bytes[at + 1] === APOSTROPHE) {
        return stringAt(bytes, at + 1);
    }
    let end = at;
    while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== CLOSE) {
        end += 1;
        if (end - at === LONGEST_WORD) {
            return "damaged";
        }
    }
    if (end === at) {
        return "damaged";
    }
    const word = bytes.subarray(at, end);
    return { value: word.equals(NULL) ? null : word, end };
}
/** What stands between apostrophes, of which two are one. */
function stringAt(bytes, at) {
    const start = at + 1;
    let twice = 0;
    for (let from = start;; twice += 1) {
        const quote = bytes.indexOf(APOSTROPHE, from);
        // What follows tells whether the string ends here.
        if (quote < 0 || quote + 1 >= bytes.length) {
            return "cut off";
        }
        if (bytes[quote + 1] !== APOSTROPHE) {
            const written = bytes.subarray(start, quote);
            return { value: twice === 0 ? written : withoutSecond(written, twice), end: quote + 1 };
        }
        from = quote + 2;
    }
}
/** Bytes without the second of each two apostrophes. */
function withoutSecond(written, twice) {
    const bytes = Buffer.allocUnsafe(written.length - twice);
    let filled = 0;
    for (let from = 0; from < written.length;) {
        const quote = written.indexOf(APOSTROPHE, from);
        filled += written.copy(bytes, filled, from, quote < 0 ? written.length : quote + 1);
        from = quote < 0 ? written.length : quote + 2;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/dump.js




/** Bytes of one write, and of what is compared at once; longer texts are written and compared by themselves. */
const dump_CHUNK = 1 << 16;
/** Of one code unit, in UTF-8. */
const MOST_BYTES = 3;
/**
 * Writes `CREATE TABLE` and one `INSERT` a row for each table named, for people and for the sqlite3 command.
 * We never execute such a file; {@link compareDump} proves it by reading its literals.
 */
function writeDump(databaseFile, dumpFile, tables) {
    const db = openUntrusted(databaseFile);
    const handle = external_node_fs_.openSync(dumpFile, "wx");
    try {
        const writer = new ChunkWriter(handle);
        writer.write("BEGIN TRANSACTION;\n");
        for (const table of tables) {
            for (const line of dumpTable(db, table)) {
                writer.write(line);
            }
        }
        writer.write("COMMIT;\n");
        writer.flush();
    }
    finally {
        external_node_fs_.closeSync(handle);
        db.close();
    }
}
/** Gathers texts as bytes: gathered as strings they would be garbage of a megabyte each. */
class ChunkWriter {
    handle;
    chunk = Buffer.allocUnsafeSlow(dump_CHUNK);
    filled = 0;
    constructor(handle) {
        this.handle = handle;
    }
    write(text) {
        if (text.length * MOST_BYTES > dump_CHUNK - this.filled) {
            this.flush();
        }
        if (text.length * MOST_BYTES > dump_CHUNK) {
            external_node_fs_.writeFileSync(this.handle, text);
        }
        else {
            this.filled += this.chunk.write(text, this.filled);
        }
    }
    flush() {
        external_node_fs_.writeFileSync(this.handle, this.chunk.subarray(0, this.filled));
        this.filled = 0;
    }
}
function* dumpTable(db, table) {
    const create = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(table);
    if (typeof create !== "string") {
        return;
    }
    yield `${create};\n`;
    for (const row of selectAll(db, table)) {
        yield `INSERT INTO ${quoteName(table)} VALUES (${row.map(dump_literal).join(",")});\n`;
    }
}
function selectAll(db, table) {
    return db
        .prepare(`SELECT * FROM ${quoteName(table)} ORDER BY id`)
        .raw()
        .safeIntegers()
        .iterate();
}
function dump_literal(cell) {
    if (cell === null) {
        return "NULL";
    }
    if (typeof cell === "string") {
        return `'${cell.replaceAll("'", "''")}'`;
    }
    return Buffer.isBuffer(cell) ? `X'${cell.toString("hex")}'` : String(cell);
}
/** Reads every row of a dump back and compares it with the database. Throws BACKUP_DAMAGED at the first difference. */
function compareDump(dumpFile, databaseFile, tables) {
    const db = openUntrusted(databaseFile);
    const reader = new dump_reader_DumpReader(dumpFile);
    const scratch = Buffer.allocUnsafeSlow(dump_CHUNK);
    try {
        const inserts = reader.rows();
        for (const table of tables) {
            for (const row of tableRows(db, table)) {
                const found = inserts.next().value;
                if (found === undefined || found.table !== table || !sameCells(found.cells, row, scratch)) {
                    throw dump_differs(dumpFile, table);
                }
            }
        }
        if (inserts.next().done !== true) {
            throw dump_differs(dumpFile, "it has a row too many");
        }
    }
    finally {
        reader.close();
        db.close();
    }
}
function* tableRows(db, table) {
    const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
    if (exists !== undefined) {
        yield* selectAll(db, table);
    }
}
/** Numbers are compared as they are written: that is what a reader of the dump gets. */
function sameCells(found, row, scratch) {
    return (found.length === row.length &&
        row.every((cell, at) => {
            const bytes = found[at];
            return cell === null || bytes === null ? cell === bytes : isText(bytes, showCell(cell), scratch);
        }));
}
function showCell(cell) {
    return Buffer.isBuffer(cell) ? cell.toString("hex") : String(cell);
}
function isText(bytes, text, scratch) {
    if (text.length * MOST_BYTES > scratch.length) {
        return bytes.equals(Buffer.from(text));
    }
    const length = scratch.write(text);
    return scratch.compare(bytes, 0, bytes.length, 0, length) === 0;
}
function dump_differs(dumpFile, where) {
    return new errors_error/* MilestoneError */.lO("BACKUP_DAMAGED", `${dumpFile} does not hold what its database holds: ${where}.`, {
        state: errors_error/* NOTHING_CHANGED */.Dh,
        fix: ["Run it again; if it fails again, report it with this message."],
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/hold-file.js




/** Windows replaces no file that a program has open, a hold of ours included. */
const HOLDS_ITSELF = process.platform === "win32";
const CHUNK_BYTES = 1 << 16;
/**
 * Runs `act`, which replaces or removes a database file, while nobody else can write to it, with a way to the digest
 * of what stands there. A program that waits for its turn gets none: SQLite refuses to write to a file that is no longer in its
 * place. (One that was in the middle would write on into a file that nobody reads any more, and leave its journal to the
 * new one.) What is no database has no writers to keep out. Throws SOURCE_BUSY while somebody has it.
 */
function holdFile(file, act) {
    if (HOLDS_ITSELF) {
        act(() => withHandle(file, digestOf));
        return;
    }
    // Opened first and closed last: closing any handle of a file gives up every lock that this process has on it.
    const handle = external_node_fs_.openSync(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const db = tryHold(file);
        try {
            act(() => digestOf(handle));
        }
        finally {
            // Nothing was written, and there may be no file of that name any more.
            db?.exec("ROLLBACK");
            db?.close();
        }
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
}
function withHandle(file, act) {
    const handle = external_node_fs_.openSync(file, "r");
    try {
        return act(handle);
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
}
function tryHold(file) {
    let db;
    try {
        restForReplacement(file, { derived: false });
        db = openSqlite(file, { fileMustExist: true, timeout: WAIT_MS });
        db.exec("BEGIN IMMEDIATE");
        return db;
    }
    catch (error) {
        db?.close();
        if (isSqliteError(error, "SQLITE_NOTADB") || isSqliteError(error, "SQLITE_CORRUPT")) {
            return undefined;
        }
        throw isSqliteError(error, "SQLITE_BUSY") ? busy(file, error) : error;
    }
}
function digestOf(handle) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let at = 0;;) {
        const count = external_node_fs_.readSync(handle, buffer, 0, buffer.length, at);
        if (count === 0) {
            return hash.digest("hex");
        }
        hash.update(buffer.subarray(0, count));
        at += count;
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/hot-journal.js


/** Where SQLite keeps what a transaction replaces, until it is committed. */
function journalOf(file) {
    return `${file}-journal`;
}
/**
 * True for a database that a process was killed over while it committed: half of a transaction stands in it, and its
 * journal has what was there before. SQLite itself says so; while the process lives, it does not.
 */
function isLeftInCommit(file) {
    if (!external_node_fs_.existsSync(journalOf(file))) {
        return false;
    }
    try {
        const db = openUntrusted(file);
        try {
            db.prepare("SELECT count(*) FROM sqlite_schema").get();
            return false;
        }
        finally {
            db.close();
        }
    }
    catch (error) {
        return isSqliteError(error, "SQLITE_READONLY") || isSqliteError(error, "SQLITE_CANTOPEN");
    }
}
/** Takes the half transaction back, as the next program that may write does anyway. For a private copy. */
function takeBackHalf(file) {
    const db = openSqlite(file, { fileMustExist: true });
    try {
        db.pragma("trusted_schema = OFF");
        db.prepare("SELECT count(*) FROM sqlite_schema").get();
    }
    finally {
        db.close();
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/tables.js

/**
 * The tools' four columns, which they name in every statement, and ours, which may be NULL: the kept YAML, its
 * SHA-256, and the data digest at writing time, by which a later change to `data` shows.
 */
const tables_createTable = (table) => [
    `CREATE TABLE ${table} (
  id TEXT PRIMARY KEY,
  data TEXT,
  created_at TEXT,
  updated_at TEXT,
  yaml TEXT,
  yaml_sha256 TEXT,
  data_sha256 TEXT
)`,
    // For the tools' list, which sorts by it: without, each list would read every row's JSON on the way.
    `CREATE INDEX idx_${table}_created_at ON ${table} (created_at, id)`,
];
const CREATE_TABLES = Object.values(stored_row/* TABLES */.C).flatMap(tables_createTable);
/**
 * Of a database that we create: a row, with the record as JSON and as YAML, takes one page or none, where pages of the
 * usual 4 KiB would hold it in pieces. What reads all rows takes half the time.
 */
const PAGE_BYTES = 32_768;
/** First copy: a key that is there already must fail. */
const tables_INSERT_ROW = (state) => `INSERT INTO ${stored_row/* TABLES */.C[state]} (id, data, created_at, updated_at, yaml, yaml_sha256, data_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`;
/** Catch-up: the copy of this key is replaced as a whole. */
const REPLACE_ROW = (state) => `INSERT OR REPLACE INTO ${stored_row/* TABLES */.C[state]} (id, data, created_at, updated_at, yaml, yaml_sha256, data_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`;
/** A row that is there keeps what else a tool's table has of it, and the time that it was made where the record has none. */
const tables_UPDATE_ROW = (state) => `UPDATE ${stored_row/* TABLES */.C[state]} SET data = ?, created_at = coalesce(?, created_at), updated_at = ?, yaml = ?, yaml_sha256 = ?, data_sha256 = ? WHERE id = ?`;
const DELETE_ROW = (state) => `DELETE FROM ${stored_row/* TABLES */.C[state]} WHERE id = ?`;

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/row-edit.js







/** Changes rows of a database in one transaction of its own: all of them or none, whoever else writes meanwhile. */
class RowEdit {
    db;
    shown;
    memo;
    committed;
    seen = new Map();
    /**
     * Begins; `shown` is the file's name in messages, `committed` is called when all is written. Throws SOURCE_BUSY after
     * `waitMs`.
     */
    constructor(file, { shown, memo, committed }, waitMs) {
        this.shown = shown;
        this.memo = memo;
        this.committed = committed;
        this.db = openSqlite(file, { fileMustExist: true, timeout: Math.max(1, Math.floor(waitMs)) });
        try {
            // What is committed must outlast a power cut, the removal of its rollback journal included.
            this.db.pragma("synchronous = EXTRA");
            this.db.pragma("trusted_schema = OFF");
            this.db.exec("BEGIN IMMEDIATE");
        }
        catch (error) {
            this.db.close();
            throw isSqliteError(error, "SQLITE_BUSY") ? row_edit_busy(shown, error) : error;
        }
    }
    /** Within the transaction nobody else changes a row: each is read and understood once. */
    async versionAt(key) {
        const name = (0,record_record/* nameOf */.Vb)(key);
        if (!this.seen.has(name)) {
            this.seen.set(name, this.readVersion(key));
        }
        return this.seen.get(name);
    }
    readVersion({ state, id }) {
        const row = storedRow(this.db, state, id);
        const item = row && readRow(state, row, this.shown, this.memo);
        if (item?.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, {
                state: "Nothing was changed.",
                place: { file },
            });
        }
        return item?.mark;
    }
    /** In a table nothing else has the place of a row. */
    isFree() {
        return true;
    }
    async put(record) {
        const { state, id, json, yaml, textDigest, dataDigest } = record;
        const { createdAt, updatedAt } = record.fields;
        this.complete(stored_row/* TABLES */.C[state]);
        this.seen.delete((0,record_record/* nameOf */.Vb)(record));
        const values = [json, createdAt, updatedAt, yaml, textDigest, dataDigest];
        if (this.db.prepare(tables_UPDATE_ROW(state)).run(...values, id).changes === 0) {
            this.db.prepare(tables_INSERT_ROW(state)).run(id, ...values);
        }
    }
    /** All of it is one transaction. */
    async settle() { }
    async remove({ state, id }) {
        this.seen.delete((0,record_record/* nameOf */.Vb)({ state, id }));
        this.db.prepare(DELETE_ROW(state)).run(id);
    }
    async commit() {
        this.db.exec("COMMIT");
        this.committed();
    }
    async release() {
        if (this.db.inTransaction) {
            this.db.exec("ROLLBACK");
        }
        this.db.close();
    }
    /** A tool's database may lack a table, or the columns that are ours; one with these is ours, and has both tables. */
    complete(table) {
        const columns = columnsOf(this.db, table);
        if (columns.length === 0) {
            for (const statement of tables_createTable(table)) {
                this.db.exec(statement);
            }
            return;
        }
        const missing = stored_row/* OUR_COLUMNS */.z.filter((name) => !columns.includes(name));
        for (const column of missing) {
            this.db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`);
        }
        if (missing.length > 0 && table === stored_row/* TABLES */.C.active) {
            this.complete(stored_row/* TABLES */.C.completed);
        }
    }
}
function row_edit_busy(shown, cause) {
    return new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${shown} is being written by another program and did not come free.`, {
        state: "Nothing was changed.",
        fix: ["Run it again when the other program is done."],
        cause,
    });
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/sqlite-backend.js












/** Milestones as rows of `enterprise.db`. */
class SqliteBackend {
    name = "database";
    file;
    shown;
    db;
    /** SQLite's own counter of commits by other connections, as of the last look; undefined before the first. */
    version;
    /** The same as of when nothing was found wrong with the file. */
    inspected;
    inode;
    memo;
    closed;
    mostBytes;
    /**
     * `file` is the database, `shown` its name in messages, `mostBytes` what a record may have; `closed` is called when
     * nobody reads it any more.
     */
    constructor(file, shown, memo, mostBytes, closed = () => { }) {
        this.file = file;
        this.shown = shown;
        this.memo = memo;
        this.mostBytes = mostBytes;
        this.closed = closed;
    }
    async *scan(states = record_record/* STATES */.xj) {
        // Where nobody committed since its pages were looked at, they are as they were: that takes as long as to read all rows.
        const isInspected = this.inspected !== undefined && this.inspected === this.readVersion();
        const findings = isInspected ? [] : this.readable(() => inspectDatabase(this.file, this.shown));
        for (const finding of findings) {
            yield { kind: "finding", finding };
        }
        if (findings.some(({ severity }) => severity === "error")) {
            return;
        }
        this.version = this.readVersion();
        this.inspected = findings.length === 0 ? this.version : undefined;
        yield* this.scanRows(states);
    }
    async *scanRows(states = record_record/* STATES */.xj) {
        try {
            yield* this.rowsInOrder(states);
        }
        catch (error) {
            throw this.explain(error);
        }
    }
    async *rowsInOrder(states) {
        const duplicates = new file_duplicates/* DuplicateFinder */.G();
        try {
            yield* this.rowsOf(this.tables(), states, duplicates);
        }
        finally {
            duplicates.free();
        }
    }
    async *rowsOf(db, states, duplicates) {
        for (const state of states) {
            for (const { id } of rowsWithoutId(db, state)) {
                yield readRow(state, { id: id, data: null, yaml: null, yaml_sha256: null, data_sha256: null }, this.shown, this.memo);
            }
            for (const batch of storedRows(db, state)) {
                await new Promise(setImmediate);
                for (const row of batch) {
                    const shown = `${this.shown} (${(0,record_record/* nameOf */.Vb)({ state, id: row.id })})`;
                    const finding = duplicates.add({ state, id: row.id, shown });
                    if (finding !== undefined) {
                        yield { kind: "finding", finding };
                    }
                    const item = readRow(state, row, this.shown, this.memo, this.mostBytes);
                    if (item.kind === "finding") {
                        // What could not be read is looked at again, even when nobody commits meanwhile.
                        this.version = undefined;
                    }
                    yield item;
                }
            }
        }
    }
    async read(key) {
        const [record] = await this.readSome([key]);
        return record;
    }
    async readSome(keys) {
        const rows = this.readable(() => storedRowsOf(this.tables(), keys));
        return keys.map(({ state }, at) => this.recordOf(state, rows[at]));
    }
    recordOf(state, row) {
        const item = row && readRow(state, row, this.shown, this.memo, this.mostBytes);
        if (item?.kind === "finding") {
            const { file, message } = item.finding;
            throw new errors_error/* MilestoneError */.lO("RECORD_UNREADABLE", `${file}: ${message}`, { state: errors_error/* NOTHING_CHANGED */.Dh, place: { file } });
        }
        return item?.record;
    }
    /** A scan looks at the version by itself; to look before it would open the database before it is inspected. */
    watch() {
        this.version = undefined;
    }
    async isUnchanged() {
        return this.version !== undefined && this.version === this.readVersion();
    }
    async *changesSince(marks) {
        const version = this.readVersion();
        if (version === this.version) {
            return;
        }
        this.version = version;
        const met = new met_keys/* MetKeys */.d(marks);
        for await (const item of this.scanRows()) {
            if (item.kind === "finding") {
                met.add(item.finding.record ?? "");
                yield item;
                continue;
            }
            const name = (0,record_record/* nameOf */.Vb)(item.mark);
            const before = marks.get(name);
            const isSame = before?.textDigest === item.mark.textDigest && before.dataDigest === item.mark.dataDigest;
            if (!isSame) {
                marks.set(name, item.mark);
            }
            met.add(name);
            if (!isSame) {
                yield { kind: "put", record: item.record, mark: item.mark };
            }
        }
        yield* (0,gone/* goneFrom */.O)(marks, met);
    }
    async hold(waitMs) {
        const timeout = Math.max(1, Math.floor(waitMs));
        const db = this.readable(() => openSqlite(this.file, { fileMustExist: true, timeout }));
        try {
            db.exec("BEGIN IMMEDIATE");
        }
        catch (error) {
            db.close();
            throw this.explain(error);
        }
        return {
            release: async () => {
                db.exec("ROLLBACK");
                db.close();
            },
        };
    }
    async timeQueries() {
        const db = this.tables();
        const one = storedRows(db, "active").next().value?.[0];
        const list = db.prepare(`SELECT id FROM ${stored_row/* TABLES */.C.active} ORDER BY created_at`);
        const count = db.prepare(`SELECT count(*) FROM ${stored_row/* TABLES */.C.active} WHERE json_extract(data, '$.status') != 'archived'`);
        const read = db.prepare(`SELECT data FROM ${stored_row/* TABLES */.C.active} WHERE id = ?`);
        return {
            listMs: (0,query_times/* medianMs */.Vz)(() => (0,query_times/* countOf */.pq)(list.pluck().iterate())),
            countMs: (0,query_times/* medianMs */.Vz)(() => count.get()),
            readMs: one ? (0,query_times/* medianMs */.Vz)(() => read.get(one.id)) : 0,
        };
    }
    async close() {
        this.db?.close();
        this.db = undefined;
        this.closed();
    }
    /** Changes when another connection commits, or when the file is another one. */
    readVersion() {
        return this.readable(() => {
            const { ino } = external_node_fs_.lstatSync(this.file);
            if (this.inode !== ino) {
                this.db?.close();
                this.db = undefined;
                this.inode = ino;
            }
            return `${ino} ${this.open().pragma("data_version", { simple: true })}`;
        });
    }
    /** A database that lost a table, or was replaced by an empty file, has not zero records: it cannot be read. */
    tables() {
        return this.readable(() => {
            const db = this.open();
            if (columnsOf(db, stored_row/* TABLES */.C.active).length === 0) {
                throw this.unreadable(`it has no table named ${stored_row/* TABLES */.C.active}`, undefined);
            }
            if (lostCompleted(db)) {
                throw this.unreadable(`it has no table named ${stored_row/* TABLES */.C.completed}`, undefined);
            }
            return db;
        });
    }
    open() {
        this.db ??= openUntrusted(this.file);
        return this.db;
    }
    readable(act) {
        try {
            return act();
        }
        catch (error) {
            throw this.explain(error);
        }
    }
    /** An error of SQLite or of the file system as one of ours; any other as it is. */
    explain(error) {
        if (isSqliteError(error, "SQLITE_BUSY")) {
            return this.busy(error);
        }
        const unsafe = error instanceof errors_error/* MilestoneError */.lO && error.code === "UNSAFE_PATH";
        if (unsafe || isSqliteError(error) || (0,errors_error/* isErrno */.r)(error, "ENOENT", "ENOTDIR", "EACCES", "EISDIR")) {
            return this.unreadable(error.message, error);
        }
        return error;
    }
    unreadable(why, cause) {
        return new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `${this.shown} cannot be read: ${why.replace(/\.$/, "")}.`, {
            state: errors_error/* NOTHING_CHANGED */.Dh,
            place: { file: this.shown },
            fix: ["milestone backups lists what can be restored."],
            cause,
        });
    }
    busy(cause) {
        return new errors_error/* MilestoneError */.lO("SOURCE_BUSY", `${this.shown} is being written by another program and did not come free.`, {
            state: "Nothing was switched.",
            fix: ["Run it again when the other program is done."],
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/sqlite-shadow.js









/** `enterprise.db` in the making. Nobody sees it before it is complete, so it is made durable once, at the end. */
class SqliteShadow {
    files;
    file;
    storeFile;
    db;
    /** `file` is built; `storeFile` is where it will live. */
    constructor(files, file, storeFile) {
        this.files = files;
        this.file = file;
        this.storeFile = storeFile;
        const db = this.open();
        for (const statement of CREATE_TABLES) {
            db.exec(statement);
        }
    }
    async write(records) {
        this.insert(records, tables_INSERT_ROW);
    }
    async put(record) {
        this.insert([record], REPLACE_ROW);
    }
    async remove(key) {
        this.open().prepare(DELETE_ROW(key.state)).run(key.id);
    }
    async seal() {
        if (this.db !== undefined) {
            if (this.db.inTransaction) {
                this.db.exec("COMMIT");
            }
            this.db.pragma("journal_mode = DELETE");
            await this.close();
        }
        // Safe it is by the sync before the switch; this one takes the time ahead of the write pause.
        this.files.sync(this.file);
    }
    async *readBack() {
        const [finding] = inspectDatabase(this.file, "the new enterprise.db");
        if (finding !== undefined) {
            throw new errors_error/* MilestoneError */.lO("VERIFY_MISMATCH", `${finding.file}: ${finding.message}.`, {
                state: "Nothing was switched.",
            });
        }
        const db = openUntrusted(this.file);
        try {
            for (const state of record_record/* STATES */.xj) {
                let seen = 0;
                for (const row of db.prepare(`SELECT * FROM ${stored_row/* TABLES */.C[state]} ORDER BY id`).iterate()) {
                    seen += 1;
                    if (seen % 500 === 0) {
                        await new Promise(setImmediate);
                    }
                    yield sqlite_shadow_digestsOf(state, row);
                }
            }
        }
        finally {
            db.close();
        }
    }
    async readOne(key) {
        const db = openUntrusted(this.file);
        try {
            const row = db.prepare(`SELECT * FROM ${stored_row/* TABLES */.C[key.state]} WHERE id = ?`).get(key.id);
            return row && sqlite_shadow_digestsOf(key.state, row);
        }
        finally {
            db.close();
        }
    }
    /** A database comes into place as a whole, in the write pause; before, its digest is taken, and its older copy kept. */
    async installAhead(installer) {
        restForReplacement(this.storeFile, { derived: false });
        installer.prepare(["enterprise.db"]);
    }
    async install(installer) {
        restForReplacement(this.storeFile, { derived: false });
        installer.put(["enterprise.db"]);
    }
    async close() {
        this.db?.close();
        this.db = undefined;
    }
    /** One transaction for all, up to the next {@link seal}: each commit would write the pages of the indexes anew. */
    insert(records, statement) {
        const db = this.open();
        if (!db.inTransaction) {
            db.exec("BEGIN");
        }
        const inserts = { active: db.prepare(statement("active")), completed: db.prepare(statement("completed")) };
        for (const record of records) {
            const { createdAt, updatedAt } = record.fields;
            const { id, json, yaml } = record;
            inserts[record.state].run(id, json, createdAt, updatedAt, yaml, record.textDigest, record.dataDigest);
        }
    }
    open() {
        if (this.db === undefined) {
            this.db = openSqlite(this.file);
            this.db.pragma("synchronous = OFF");
            this.db.pragma("journal_mode = MEMORY");
            this.db.pragma(`page_size = ${PAGE_BYTES}`);
            limitCache(this.db);
        }
        return this.db;
    }
}
function sqlite_shadow_digestsOf(state, row) {
    const { id, yaml, data } = row;
    return { state, id, textDigest: (0,record_digest/* textDigest */.oA)(yaml), dataDigest: (0,record_digest/* dataDigest */.ls)((0,record_json/* parseJson */.q)(data)) };
}

;// CONCATENATED MODULE: ./dist/lib/backends/sqlite/wal.js



/**
 * True for a database at rest in WAL mode, in a folder that may not be written: SQLite reads one only by making side
 * files, so that it must be read as a copy.
 */
function isWalWithoutRights(file) {
    return isWal(file) && !external_node_fs_.existsSync(`${file}-wal`) && !mayWrite(external_node_path_.dirname(file));
}
/** Byte 18 of the header is the version that a writer must know: 2 for WAL. */
function isWal(file) {
    const head = Buffer.alloc(19);
    const handle = external_node_fs_.openSync(file, "r");
    try {
        return external_node_fs_.readSync(handle, head, 0, 19, 0) === 19 && head[18] === 2;
    }
    finally {
        external_node_fs_.closeSync(handle);
    }
}
function mayWrite(dir) {
    try {
        external_node_fs_.accessSync(dir, external_node_fs_.constants.W_OK);
        return true;
    }
    catch (error) {
        if ((0,errors_error/* isErrno */.r)(error, "EACCES", "EROFS", "EPERM")) {
            return false;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/git/commit-files.js
var commit_files = __webpack_require__(64124);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./dist/lib/git/copy-out.js



/** Writes a file of a commit, and what belongs beside it, into a private folder of the system's temporary one. */
function copyOut(reading, file, beside = [], resolve = (bytes) => bytes) {
    const dir = external_node_fs_.mkdtempSync(external_node_path_.join(external_node_os_.tmpdir(), "milestone-ref-"));
    const remove = () => external_node_fs_.rmSync(dir, { recursive: true, force: true });
    const copy = external_node_path_.join(dir, external_node_path_.basename(file));
    try {
        for (const each of [file, ...beside]) {
            external_node_fs_.writeFileSync(external_node_path_.join(dir, external_node_path_.basename(each)), resolve(reading.read(each).bytes), {
                mode: 0o600,
                flag: "wx",
            });
        }
    }
    catch (error) {
        remove();
        throw error;
    }
    return { file: copy, remove };
}

;// CONCATENATED MODULE: ./dist/lib/git/lfs-object.js




const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*oid sha256:([0-9a-f]{64})\nsize \d+\n$/;
const LONGEST_POINTER_BYTES = 1024;
/**
 * What a commit's file stands for where it is a pointer of Git LFS and this clone has fetched what it points to; else the
 * bytes as they are. The program of Git LFS is not run for it, and nothing is fetched.
 */
function throughLfs(git, bytes) {
    const [, id] = (bytes.length <= LONGEST_POINTER_BYTES && POINTER.exec(bytes.toString("latin1"))) || [];
    const dir = id && git.line(["rev-parse", "--path-format=absolute", "--git-common-dir"]);
    if (id === undefined || !dir) {
        return bytes;
    }
    try {
        const found = external_node_fs_.readFileSync(external_node_path_.join(dir, "lfs/objects", id.slice(0, 2), id.slice(2, 4), id));
        return (0,record_digest/* textDigest */.oA)(found) === id ? found : bytes;
    }
    catch (error) {
        if ((0,errors_error/* isErrno */.r)(error, "ENOENT")) {
            return bytes;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./dist/lib/migrate/interrupted.js
var interrupted = __webpack_require__(26312);
// EXTERNAL MODULE: ./dist/lib/plan/move.js
var plan_move = __webpack_require__(92021);
// EXTERNAL MODULE: ./dist/lib/record/known-data.js
var known_data = __webpack_require__(38192);
;// CONCATENATED MODULE: ./dist/lib/record/data-memo.js


/** About 15 MB. Beyond it, data is parsed again. */
const MOST = 50_000;
/**
 * What JSON texts mean. A move reads its source several times, and canonical form is most
 * of the work of reading a row. Only what was found right is kept.
 */
class DataMemo {
    known = new packed_map/* PackedMap */.H(new known_data/* PackedData */.x());
    texts;
    constructor(texts) {
        this.texts = texts;
    }
    /** Where a YAML text of this digest is known to mean the very same JSON. */
    getByYaml(json, yamlDigest) {
        const text = typeof yamlDigest === "string" ? this.texts.get(yamlDigest) : undefined;
        return text?.json === json ? text : undefined;
    }
    /** By the SHA-256 of the JSON. */
    get(jsonDigest) {
        return this.known.get(jsonDigest);
    }
    keep(jsonDigest, data) {
        if (this.known.size < MOST) {
            this.known.set(jsonDigest, data);
        }
    }
}

// EXTERNAL MODULE: ./dist/lib/record/memo.js
var memo = __webpack_require__(91872);
// EXTERNAL MODULE: ./dist/lib/store/layout.js
var store_layout = __webpack_require__(68286);
;// CONCATENATED MODULE: ./dist/lib/wire.js































const MOST_TREES = 2;
/** The only place where the ports of the steps meet their adapters. */
class WiredBackends {
    wiring;
    memo;
    dataMemo;
    opened;
    /** The commits that were looked at last: two are compared in many steps. */
    trees = new Map();
    constructor(wiring) {
        this.wiring = wiring;
        this.memo = wiring.memo ?? (wiring.reads?.startsWith("once") ? new memo/* ParseMemo */.q(0) : new memo/* ParseMemo */.q());
        this.dataMemo = new DataMemo(this.memo);
    }
    async open(name) {
        const { commit, layout, files, settings, asksServer } = this.wiring;
        const { database } = settings;
        // No commit holds what is on a server. Who moves a branch asks for what the server holds now, where we know which.
        const isKnown = database.type === "postgresql" && database.target !== undefined;
        if (name === "database" && this.usesServer && (commit === undefined || (asksServer === true && isKnown))) {
            return await this.openServer();
        }
        return commit === undefined ? await this.openAt(name, layout, files) : await this.openCommit(name, commit);
    }
    commitFiles(commit) {
        const { repository, layout, tree } = this.wiring;
        if (repository === undefined) {
            throw new Error("a commit was asked for outside a repository");
        }
        if (tree !== undefined && commit === this.wiring.commit) {
            return tree;
        }
        const known = this.trees.get(commit) ?? new commit_files/* CommitFiles */.d(repository, commit, layout.dir);
        this.trees.delete(commit);
        this.trees.set(commit, known);
        for (const oldest of [...this.trees.keys()].slice(0, -MOST_TREES)) {
            this.trees.delete(oldest);
        }
        return known;
    }
    async openCommit(name, commit) {
        if (name === "database") {
            this.assertSqlite();
        }
        const { repository, layout } = this.wiring;
        const tree = this.commitFiles(commit);
        const resolve = (bytes) => (repository === undefined ? bytes : throughLfs(repository.git, bytes));
        return await this.openAt(name, layout, tree, (file) => copyOut(tree, file, [], resolve));
    }
    async openOldCopy(inUse, dataDigestOf) {
        const { layout, files, commit } = this.wiring;
        const reading = commit === undefined ? files : this.commitFiles(commit);
        if (inUse === "database") {
            return new file_backend/* FileBackend */.j("file", { ...this.reader(layout, reading), dataDigestOf });
        }
        // The settings name a server that the store was never on: what it left behind is the database from before.
        const isFromBefore = this.usesServer && files.stat(layout.databaseFile) !== undefined && (await this.server().origin()) === undefined;
        return isFromBefore ? await this.openAt("database", layout, files) : await this.open("database");
    }
    get usesServer() {
        return this.wiring.settings.database.type === "postgresql";
    }
    /** The one in which a backup's tables were; for a store that is on no server, the default. */
    get schema() {
        const { database } = this.wiring.settings;
        return database.type === "postgresql" ? database.schema : "public";
    }
    server() {
        return this.postgres().runs;
    }
    async openServer() {
        return this.postgres().open(this.dataMemo, this.wiring.settings.validate.maxFileSizeBytes);
    }
    /** One for all that is done on the server. Throws SETTINGS_INVALID where the settings name none. */
    postgres() {
        const { database } = this.wiring.settings;
        if (database.type !== "postgresql") {
            throw new errors_error/* MilestoneError */.lO("SETTINGS_INVALID", "This needs the PostgreSQL server that storage.database names.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Set storage.database.type to postgresql (DATABASE_TYPE wins over the file)."],
            });
        }
        this.opened ??= new Postgres(database, this.dataMemo);
        return this.opened;
    }
    async openFolder(name, dir) {
        if (name === "database" && holdsServerRows(dir)) {
            return openServerRows(dir, this.wiring.layout.show(dir), this.schema, this.dataMemo);
        }
        return await this.openAt(name, new store_layout/* StoreLayout */.E(dir), this.wiring.files);
    }
    async completePayload(name, store, dir) {
        const payload = new store_layout/* StoreLayout */.E(dir);
        if (name === "hybrid") {
            await loadSqlite();
            const source = await this.openFolder("file", dir);
            const index = new IndexShadow({ ...this.indexOptions(), file: payload.indexFile, previous: store.indexFile });
            await fillIndex(index, source);
            writeDump(payload.indexFile, payload.at("index-dump.sql"), [stored_row/* TABLES */.C.active]);
        }
        else if (name === "database" && this.usesServer) {
            await this.postgres().writePayload(dir);
        }
        else if (name === "database") {
            await loadSqlite();
            copyDatabase(store.databaseFile, payload.databaseFile);
            writeDump(payload.databaseFile, payload.at("enterprise-dump.sql"), Object.values(stored_row/* TABLES */.C));
        }
    }
    async proveDatabases(name, dir, restores) {
        const payload = new store_layout/* StoreLayout */.E(dir);
        if (name === "hybrid") {
            await loadSqlite();
            compareDump(payload.at("index-dump.sql"), payload.indexFile, [stored_row/* TABLES */.C.active]);
        }
        else if (name === "database" && holdsServerRows(dir)) {
            if (restores) {
                await this.postgres().provePayload(dir);
            }
        }
        else if (name === "database") {
            await loadSqlite();
            compareDump(payload.at("enterprise-dump.sql"), payload.databaseFile, Object.values(stored_row/* TABLES */.C));
        }
    }
    async restDatabase() {
        await loadSqlite();
        restForReplacement(this.wiring.layout.databaseFile, { derived: false });
    }
    async prepareHold() {
        await loadSqlite();
    }
    holdDatabase(file, act) {
        holdFile(file, act);
    }
    async openIndex() {
        const { layout, folder } = this.wiring;
        await loadSqlite();
        return openIndexOnDisk(layout.indexFile, folder);
    }
    async rebuildIndex() {
        await loadSqlite();
        const source = await this.open("file");
        const { files, layout } = this.wiring;
        return await rebuildIndex({ ...this.indexOptions(), files, source, indexFile: layout.indexFile });
    }
    async edit(name, staged, waitMs) {
        const { layout, files } = this.wiring;
        if (name !== "database") {
            return new FileEdit(files, { store: layout, staged: new store_layout/* StoreLayout */.E(staged) }, await this.open(name));
        }
        if (this.usesServer) {
            return await this.postgres().edit(this.dataMemo, waitMs);
        }
        await loadSqlite();
        const file = layout.databaseFile;
        // SQLite has synced it by then; through the port it is seen to be.
        const committed = () => files.sync(file);
        return new RowEdit(file, { shown: layout.show(file), memo: this.dataMemo, committed }, waitMs);
    }
    async shadow(move, dir, source, run) {
        const { files, layout } = this.wiring;
        (0,plan_move/* assertMoveExists */.oW)(move, move.reverses);
        if (move.to === "file") {
            return move.from === "database" ? this.filesShadow(dir) : new InPlaceShadow(source);
        }
        if (move.to === "database" && run !== undefined) {
            return await this.postgres().shadow(run);
        }
        await loadSqlite();
        if (move.to === "database") {
            this.assertSqlite();
            return new SqliteShadow(files, external_node_path_.join(dir, "enterprise.db"), layout.databaseFile);
        }
        return this.hybridShadow(move, dir, source);
    }
    hybridShadow(move, dir, source) {
        const { files, layout } = this.wiring;
        const shadowIndex = external_node_path_.join(dir, "index.db");
        const index = new IndexShadow({ ...this.indexOptions(), file: shadowIndex, previous: layout.indexFile });
        const common = { index, files, folder: this.wiring.folder, shadowIndex, storeIndex: layout.indexFile };
        if (move.from === "file") {
            return new HybridShadow({ ...common, records: { kind: "present", source } });
        }
        return new HybridShadow({ ...common, records: { kind: "written", ...this.writtenFiles(dir) } });
    }
    filesShadow(dir) {
        const { shadow, scan } = this.writtenFiles(dir);
        return new FilesShadow(shadow, scan);
    }
    writtenFiles(dir) {
        const { files, layout } = this.wiring;
        // What was written is read back once, and nothing that is known of its text already may stand for it.
        const reader = { ...this.reader(new store_layout/* StoreLayout */.E(dir), files), memo: new memo/* ParseMemo */.q(0) };
        const written = new file_backend/* FileBackend */.j("file", reader);
        return { shadow: new FileShadow(files, reader, layout), scan: () => written.scan() };
    }
    /** `toLocal` makes a file that SQLite can open of one that is not in the file system. */
    async openAt(name, layout, reading, toLocal) {
        if (name !== "database") {
            return new file_backend/* FileBackend */.j(name, this.reader(layout, reading));
        }
        const file = layout.databaseFile;
        const stat = reading.stat(file);
        if (stat?.kind !== "file") {
            const what = stat === undefined ? "missing" : "not a plain file";
            throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", `${layout.show(file)} is ${what}, though the backend is database.`, {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                place: { file: layout.show(file) },
                fix: ["git pull, if another clone has committed it.", "milestone backups lists what can be restored."],
            });
        }
        await loadSqlite();
        const copy = toLocal?.(file) ?? this.readableCopy(reading, layout);
        const { maxFileSizeBytes } = this.wiring.settings.validate;
        const closed = () => copy?.remove();
        return new SqliteBackend(copy?.file ?? file, layout.show(file), this.dataMemo, maxFileSizeBytes, closed);
    }
    /** A copy of a database that cannot be read where it stands, since reading it would write beside it. */
    readableCopy(reading, layout) {
        const file = layout.databaseFile;
        if (isWalWithoutRights(file)) {
            return copyOut(reading, file);
        }
        // Only of a transaction of ours do we know that what its journal holds is whole.
        const isOurs = isLeftInCommit(file) && (0,interrupted.openRuns)({ files: this.wiring.files, layout }).some(isSync);
        if (!isOurs) {
            return undefined;
        }
        const copy = copyOut(reading, file, [journalOf(file)]);
        takeBackHalf(copy.file);
        return copy;
    }
    /** What is on a server must never be answered with an SQLite file that happens to be there. */
    assertSqlite() {
        if (this.usesServer) {
            throw new errors_error/* MilestoneError */.lO("BACKEND_UNREADABLE", "The records are on the PostgreSQL server, and in no commit.", {
                state: errors_error/* NOTHING_CHANGED */.Dh,
                fix: ["Leave --ref out."],
            });
        }
    }
    indexOptions() {
        return { folder: this.wiring.folder, now: this.wiring.now() };
    }
    /** One look at a store whose last switch left no database beside its files: there is nothing to compare data with. */
    asksNoDataDigests(layout, files) {
        const trace = this.usesServer ? layout.lastSwitchFile : layout.databaseFile;
        return this.wiring.reads === "once, as text" && (files.stat(trace)?.sizeBytes ?? 0) === 0;
    }
    reader(layout, files) {
        const { settings } = this.wiring;
        const limits = { maxFileSizeBytes: settings.validate.maxFileSizeBytes, auxiliary: settings.auxiliaryFiles };
        return { files, layout, memo: this.memo, limits, withoutDataDigests: this.asksNoDataDigests(layout, files) };
    }
}
/** Syncs are the only runs that write into a database in use. */
function isSync({ facts, phase }) {
    return facts.kind === "sync" && phase === "decided";
}


/***/ })

};
