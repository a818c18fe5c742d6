import fc from "fast-check";
import { canonicalJson } from "../../src/record/canonical.ts";
import { fromLiteral } from "../../src/record/number.ts";
import { renderInline, type ScalarStyle } from "../../src/record/render/inline.ts";
import { isFilled, renderParts } from "../../src/record/render.ts";
import { isMap, type Value, type ValueMap } from "../../src/record/value.ts";
import { mapOf } from "./any-value.ts";
import { Choices } from "./choices.ts";

/** A YAML text as people write it, what it means, and the lines of each top-level key. */
export interface AnyDocument {
  readonly text: string;
  readonly data: ValueMap;
  readonly lines: ReadonlyMap<string, string>;
}

const TEXTS = [
  ...["alpha", "two words", "里程碑", "a: b", "x # y", "it's", 'say "hi"', "", " padded ", "2024-07-15", "true", "12"],
  ...["line\nbreak", "para\n\ngraph\n", "- dash", "[x"],
  "so many words that the line is folded because it is longer than any line should be, at least a hundred",
];
const OTHERS: Value[] = [null, true, 5, ...["1.0", "12345678901234567890", "1.5e3"].map(fromLiteral)];
const KEYS = [
  "id",
  "title",
  "name",
  "status",
  "tasks",
  "a b",
  "key: x",
  "1",
  "null",
  "n",
  "里",
  "__proto__",
  "",
  "x'y",
];

/** Any value that the documents hold. */
export const { value: anyDocumentValue, map: anyDocumentMap } = fc.letrec<{ value: Value; map: ValueMap }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Value>(...TEXTS, ...TEXTS, ...OTHERS),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("map"),
    fc.array(tie("map"), { maxLength: 3 }),
  ),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie("value")), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    })
    .map(mapOf),
}));

/** Any document; with `references`, it has anchors and aliases. */
export function anyDocument(references: boolean): fc.Arbitrary<AnyDocument> {
  return fc.tuple(anyDocumentMap, fc.nat()).map(([data, seed]) => {
    const choose = new Choices(seed);
    const author = new Author(choose, references);
    const lineBreak = choose.of("\n", "\n", "\r\n");
    const blocks = author.pairs(data, 0).map((block) => block.replaceAll("\n", lineBreak));
    const head = choose.of("", "", "\ufeff", "---\n", "# head\n---\n", "# head\n\n").replaceAll("\n", lineBreak);
    const tail = choose.of("", "", "# end\n", "...\n").replaceAll("\n", lineBreak);
    const whole = head + blocks.join("") + tail;
    const text = choose.oneIn(4) ? whole.replace(/\r?\n$/, "") : whole;
    return { text, data, lines: new Map(Object.keys(data).map((key, at) => [key, blocks[at] as string])) };
  });
}

/** Writes data in mixed styles, with comments, empty lines and trailing spaces. */
class Author {
  private readonly choose: Choices;
  private readonly step: number;
  private readonly listStep: number;
  private readonly references: boolean;
  private readonly anchors = new Map<string, string>();
  private anchorCount = 0;
  private aliases = 0;
  private comments = 0;

  constructor(choose: Choices, references: boolean) {
    this.choose = choose;
    this.references = references;
    this.step = choose.of(2, 2, 4, 3);
    this.listStep = choose.of(2, 0, 4);
  }

  /** The lines of each pair. */
  pairs(map: ValueMap, column: number): string[] {
    return Object.entries(map).map(([key, value]) => {
      const name = renderInline(key, "block", this.choose.of<ScalarStyle>("plain", "plain", "double", "single"));
      const head = this.choose.oneIn(20)
        ? `? ${name}\n${" ".repeat(column)}:`
        : `${name}${this.choose.of(":", ":", " :")}`;
      return this.entry(head, value, column);
    });
  }

  /** The lines of one key or item. */
  private entry(head: string, value: Value, column: number): string {
    const pad = " ".repeat(column);
    const above = this.choose.oneIn(5) ? `${pad}${this.comment()}\n` : "";
    const behind = this.behind(value, column, head === "-");
    const beneath = this.choose.oneIn(8) ? `${pad} ${this.comment()}\n` : "";
    const gap = this.choose.oneIn(6) ? this.choose.of("\n", "\n\n", "  \n") : "";
    return `${above}${pad}${head}${behind}${beneath}${gap}`;
  }

  private comment(): string {
    this.comments += 1;
    return `# note ${this.comments}`;
  }

  private lineEnd(): string {
    return `${this.choose.of("", "", "", " ", ` ${this.comment()}`)}\n`;
  }

  private behind(value: Value, column: number, isItem: boolean): string {
    const inner = column + (isItem ? 2 : this.step);
    const alias = this.anchors.get(canonicalJson(value));
    if (alias !== undefined && this.aliases < 50 && this.choose.oneIn(2)) {
      this.aliases += 1;
      return ` *${alias}${this.lineEnd()}`;
    }
    const anchor = this.references && this.choose.oneIn(6) ? this.anchorFor(value) : "";
    if (isFilled(value) && !this.choose.oneIn(6)) {
      return this.choose.oneIn(8) ? anchor + this.brackets(value, inner) : this.nested(value, column, isItem, anchor);
    }
    return value === null && this.choose.oneIn(2) ? `${anchor}${this.lineEnd()}` : anchor + this.inline(value, inner);
  }

  private anchorFor(value: Value): string {
    this.anchorCount += 1;
    const name = `a${this.anchorCount}`;
    this.anchors.set(canonicalJson(value), name);
    return ` &${name}`;
  }

  private nested(value: Value[] | ValueMap, column: number, isItem: boolean, anchor: string): string {
    const isList = Array.isArray(value);
    const inner = column + (isItem ? 2 : isList ? this.listStep : this.step);
    const lines = isList
      ? value.map((item) => this.entry("-", item, inner)).join("")
      : this.pairs(value, inner).join("");
    const isCompact = isItem && anchor === "" && /^ *[^ #\n]/.test(lines) && !this.choose.oneIn(8);
    return isCompact ? ` ${lines.slice(inner)}` : `${anchor}${this.lineEnd()}${lines}`;
  }

  private inline(value: Value, column: number): string {
    const style = this.choose.of<ScalarStyle | undefined>(undefined, "plain", "single", "double", "literal", "folded");
    const { inline, below } = renderParts(value, style, { column, width: this.choose.of(10, 40, 80) });
    const pad = " ".repeat(column);
    if (below === "" && typeof value === "string" && /^[a-z ]+$/.test(inline) && this.choose.oneIn(2)) {
      return ` ${inline.replaceAll(" ", `\n${pad}`)}${this.lineEnd()}`;
    }
    if (below === "" && this.choose.oneIn(10)) {
      return `${this.lineEnd()}${pad}${inline}${this.lineEnd()}`;
    }
    const token = isFilled(value) && this.choose.oneIn(2) ? inline.replace(/^(.)(.*)(.)$/s, "$1 $2 $3") : inline;
    return `${this.choose.of(" ", " ", "  ")}${token}${this.lineEnd()}${below}`;
  }

  /** A collection between brackets, each entry in a line of its own. */
  private brackets(value: Value[] | ValueMap, column: number): string {
    const entries = isMap(value)
      ? Object.entries(value).map(
          ([key, item]) => `${JSON.stringify(key)}: ${renderInline(item, "flow", "double", "double")}`,
        )
      : value.map((item) => renderInline(item, "flow"));
    const pad = " ".repeat(column);
    const lines = entries.map((entry, at) => {
      const comma = at < entries.length - 1 || this.choose.oneIn(2) ? "," : "";
      return `${pad}  ${entry}${comma}${this.lineEnd()}`;
    });
    const [open, close] = isMap(value) ? "{}" : "[]";
    return ` ${open}\n${lines.join("")}${pad} ${close}${this.lineEnd()}`;
  }
}
