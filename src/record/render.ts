import { type Parts, type TextPlace, tryBlockText } from "./render/block-text.ts";
import { renderInline, type ScalarStyle } from "./render/inline.ts";
import { isMap, type Value, type ValueMap } from "./value.ts";

/** The habits of a text, which lines that are added to it follow. */
export interface Layout {
  /** Columns that a mapping stands further in than its key. */
  readonly step: number;
  /** Columns that the dashes of a list stand further in than its key. */
  readonly listStep: number;
  /** The style of strings under a key, where the text has a habit. */
  styleOf(key: string | undefined): ScalarStyle | undefined;
}

const CLEAN: Layout = { step: 2, listStep: 2, styleOf: () => undefined };
/** A longer key needs a `?`. YAML's limit is 1024 characters. */
const LONGEST_SIMPLE_KEY = 1000;

/**
 * Clean YAML for data that has no YAML yet: block style, two spaces, keys in the order given, a newline at the end.
 * `parseYaml` reads it back as the same data, within its bound on depth.
 */
export function renderYaml(data: Value): string {
  if (isFilled(data)) {
    return renderBlock(data, 0, undefined, CLEAN);
  }
  const { inline, below } = renderParts(data, undefined, { column: CLEAN.step });
  return `${inline}\n${below}`;
}

/** The lines of `key: value`, the key in `column`. */
export function renderEntry(key: string, value: Value, column: number, layout: Layout): string {
  const pad = " ".repeat(column);
  const name = renderInline(key, "block");
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
export function renderItem(value: Value, column: number, key: string | undefined, layout: Layout): string {
  return renderBehind("-", value, column, key, layout);
}

function renderBehind(mark: "-" | ":", value: Value, column: number, key: string | undefined, layout: Layout): string {
  const pad = " ".repeat(column);
  const inner = column + 2;
  if (isFilled(value)) {
    return `${pad}${mark} ${renderBlock(value, inner, key, layout).slice(inner)}`;
  }
  const { inline, below } = renderParts(value, layout.styleOf(key), { column: inner });
  return `${pad}${mark} ${inline}\n${below}`;
}

/** The lines of a mapping or list that is not empty. */
export function renderBlock(
  value: Value[] | ValueMap,
  column: number,
  key: string | undefined,
  layout: Layout,
): string {
  return Array.isArray(value)
    ? value.map((item) => renderItem(item, column, key, layout)).join("")
    : Object.entries(value)
        .map(([name, item]) => renderEntry(name, item, column, layout))
        .join("");
}

/** True for a mapping or list with something in it: the values that take lines of their own in block style. */
export function isFilled(value: Value): value is Value[] | ValueMap {
  return (Array.isArray(value) || isMap(value)) && Object.keys(value).length > 0;
}

/** A scalar in block context, in the style wanted as far as that can hold it; a collection on one line. */
export function renderParts(value: Value, style: ScalarStyle | undefined, place: TextPlace): Parts {
  const text = typeof value === "string" ? tryBlockText(value, style, place) : undefined;
  return text ?? { inline: renderInline(value, "block", style), below: "" };
}
