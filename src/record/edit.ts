import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { canonicalJson } from "./canonical.ts";
import { arrange, type Slot } from "./edit/arrange.ts";
import { changeBlock } from "./edit/block.ts";
import { changeInside, createEntry, isSame, writeEntry } from "./edit/entry.ts";
import { readSource } from "./edit/read-source.ts";
import { type Change, type Entry, entriesOf, isBlock, type Source, withLineBreaks } from "./edit/source.ts";
import { renderYaml } from "./render.ts";
import { isMap, type Value } from "./value.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The kept YAML, changed so that it means `data`: lines and comments of what did not change stay byte for byte.
 * Three ways of writing are tried, the gentlest first, and each result is parsed and compared before it is taken.
 * Throws `RECORD_UNREADABLE` where `yaml` does not parse, or where no YAML that we accept can hold `data` (nested too
 * deep). Cost: three to five parses of the text.
 */
export function applyChange(yaml: string, data: Value): string {
  const before = parseYaml(yaml);
  if (!before.ok) {
    throw unwritable(`the kept YAML does not parse: ${before.problem.message}`);
  }
  const wanted = canonicalJson(data);
  if (canonicalJson(before.value) === wanted) {
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

function meaningOf(yaml: string): string | undefined {
  const parsed = parseYaml(yaml);
  return parsed.ok ? canonicalJson(parsed.value) : undefined;
}

function unwritable(message: string): MilestoneError {
  return new MilestoneError("RECORD_UNREADABLE", message, { state: NOTHING_CHANGED });
}

/** Changes as few lines as possible. The result means something else where a change reaches an anchor. */
function changeLines(source: Source, data: Value): string | undefined {
  return withChange(source, changeInside(source, source.root, data));
}

/** Writes every top-level key anew that changed, or that an anchor or alias ties to another. */
function rewriteKeys(source: Source, data: Value): string | undefined {
  const { root } = source;
  if (!isBlock(root) || !isMap(data)) {
    return undefined;
  }
  const write = (slot: Slot, column: number): string => {
    const { entry, value } = slot;
    const isKept = entry && isSame(entry.node.value, value) && !refers(entry);
    return isKept ? writeEntry(source, slot, column) : createEntry(source, slot, column);
  };
  return withChange(source, changeBlock(source, root, arrange(root, data), write));
}

/** Whether something in an entry is anchored or an alias. */
function refers(entry: Entry): boolean {
  return entry.node.isReference || [...entriesOf(entry.node)].some(({ node }) => node.isReference);
}

function rewriteDocument(source: Source, data: Value): string | undefined {
  const text = withLineBreaks(source, renderYaml(data));
  return withChange(source, { start: 0, end: source.text.length, text });
}

function withChange(source: Source, change: Change | undefined): string | undefined {
  if (change === undefined) {
    return undefined;
  }
  const { text, byteOrderMark, hasLastBreak } = source;
  const result = byteOrderMark + text.slice(0, change.start) + change.text + text.slice(change.end);
  return hasLastBreak ? result : result.replace(/\r?\n$/, "");
}
