import type { SeededRandom } from "./random.ts";
import type { Quotes } from "./yaml-lines.ts";

/** How one file is written: the habits of its author and tools. */
export interface Shape {
  /** `metadata`: the older shape, everything under that key. */
  layout: "usual" | "metadata";
  quotes: Quotes;
  dates: "plain" | "quoted";
  progress: "number" | "percentage" | "overall_percentage";
  created: "created_at" | "estimated_start" | "neither";
  prose: "line" | "folded" | "chinese";
  /** Short lists and small mappings: one item a line, or in brackets. */
  lists: "block" | "flow";
  /** How far list items stand in from their key. */
  listIndent: 0 | 2;
  taskDependencies: "dependencies" | "depends_on";
  workflow: "absent" | "disabled" | "enabled";
  /** Digits after the decimal point of hours: 8, 8.5 as they come, `8.0`, or `8.00`. */
  hours: "natural" | "one-digit" | "two-digits";
  comments: boolean;
  nulls: boolean;
  trailingSpaces: boolean;
  finalNewline: boolean;
  lineEnds: "lf" | "crlf";
  byteOrderMark: boolean;
}

/** The file, counted over the whole store, that an editor on Windows saved with a byte order mark. */
const WITH_BYTE_ORDER_MARK = 47;
const CRLF_EVERY = 27;

/** A different mixture for each file; `index` places what must occur, and only seldom. */
export function inventShape(random: SeededRandom, index: number): Shape {
  return {
    layout: random.weighted({ usual: 90, metadata: 10 }),
    quotes: random.weighted({ plain: 4, single: 1, double: 2, mixed: 4 }),
    dates: random.weighted({ plain: 3, quoted: 2 }),
    progress: random.weighted({ percentage: 6, number: 2, overall_percentage: 2 }),
    created: random.weighted({ created_at: 7, estimated_start: 2, neither: 1 }),
    prose: random.weighted({ line: 4, folded: 4, chinese: 3 }),
    lists: random.weighted({ block: 3, flow: 1 }),
    listIndent: random.chance(0.3) ? 0 : 2,
    taskDependencies: random.weighted({ dependencies: 3, depends_on: 1 }),
    workflow: random.weighted({ absent: 4, enabled: 4, disabled: 2 }),
    hours: random.weighted({ natural: 6, "one-digit": 2, "two-digits": 1 }),
    comments: random.chance(0.4),
    nulls: random.chance(0.3),
    trailingSpaces: random.chance(0.12),
    finalNewline: !random.chance(0.12),
    lineEnds: index % CRLF_EVERY === CRLF_EVERY - 1 ? "crlf" : "lf",
    byteOrderMark: index === WITH_BYTE_ORDER_MARK,
  };
}
