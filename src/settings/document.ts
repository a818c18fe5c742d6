import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { z } from "zod";
import { setKey, type Value, type ValueMap } from "../record/value.ts";
import { childrenOf } from "./children.ts";
import { describeFound, describeKey } from "./found.ts";
import type { Position, SettingsProblem } from "./problem.ts";
import { findSyntaxProblem } from "./syntax.ts";

type Schema = z.core.$ZodType;
type Children = ReadonlyMap<string, Schema>;

/** The file as data for the schema, and where each of its values stands. */
export interface SettingsDocument {
  /** Known keys only, and only those with something after them; undefined for an empty file. */
  readonly value: Value | undefined;
  /** By dotted path. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** What is wrong with it before any value is looked at. */
  readonly problems: readonly SettingsProblem[];
}

/** One value in the file. */
export interface Spot {
  readonly at: Position;
  /** What to say after "found". */
  readonly found: string;
}

/**
 * Reads YAML text along a schema, which says the keys to expect where. A text that is no YAML has one problem and no
 * value: what is behind it could only be guessed.
 */
export function parseSettingsDocument(text: string, schema: Schema): SettingsDocument {
  const content = text.replace(/^\ufeff/, "");
  const problem = findSyntaxProblem(content);
  if (problem !== undefined) {
    return { value: undefined, spots: new Map(), problems: [{ kind: "file", ...problem }] };
  }
  return new Reader(content).read(schema);
}

class Reader {
  private readonly text: string;
  private readonly lines = new LineCounter();
  private readonly spots = new Map<string, Spot>();
  private readonly problems: SettingsProblem[] = [];

  constructor(text: string) {
    this.text = text;
  }

  read(schema: Schema): SettingsDocument {
    // Keys are compared in readMap: `yaml` compares each with each, 25 seconds for 50,000.
    const document = parseDocument(this.text, { lineCounter: this.lines, uniqueKeys: false, prettyErrors: false });
    for (const error of document.errors) {
      const several = error.code === "MULTIPLE_DOCS";
      this.refuse(error.pos[0], [], several ? "a second document" : `not readable as YAML (${error.code})`);
    }
    const value = document.contents === null ? undefined : this.readNode(document.contents, [], schema);
    return { value: value ?? undefined, spots: this.spots, problems: this.problems };
  }

  /** Undefined for what is refused, and reported already. */
  private readNode(node: Node, path: readonly string[], schema: Schema): Value | undefined {
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      return this.refuse(offset, path, "an alias (*); write the value itself");
    }
    if (node.tag !== undefined) {
      return this.refuse(offset, path, "a tag (!); leave it out");
    }
    const value = this.readContent(node, path, schema);
    const source = isScalar(node) ? node.source : undefined;
    this.spots.set(path.join("."), { at: this.positionOf(offset), found: describeFound(value, source) });
    return value;
  }

  private readContent(node: Node, path: readonly string[], schema: Schema): Value | undefined {
    if (isMap<Node, Node | null>(node)) {
      const children = childrenOf(schema);
      return children === undefined ? {} : this.readMap(node, path, children);
    }
    if (isSeq<Node>(node)) {
      return this.readList(node.items, path, schema);
    }
    return isScalar(node) ? (node.value as Value) : undefined;
  }

  /** Places go by index in the result, as the schema's issues do; what is refused has none. */
  private readList(nodes: readonly Node[], path: readonly string[], schema: Schema): Value[] {
    const result: Value[] = [];
    for (const node of nodes) {
      const value = this.readNode(node, [...path, String(result.length)], schema);
      if (value !== undefined) {
        result.push(value);
      }
    }
    return result;
  }

  private readMap(map: YAMLMap<Node, Node | null>, path: readonly string[], children: Children): ValueMap {
    const result: ValueMap = {};
    const lineOfKey = new Map<string, number>();
    for (const { key: keyNode, value: valueNode } of map.items) {
      const key = this.readKey(keyNode, path, children, lineOfKey);
      const child = key === undefined ? undefined : children.get(key);
      if (key === undefined || child === undefined || valueNode === null || isNothing(valueNode)) {
        continue;
      }
      const value = this.readNode(valueNode, [...path, key], child);
      if (value !== undefined) {
        setKey(result, key, value);
      }
    }
    return result;
  }

  /** A known key at its first place; undefined for every other. */
  private readKey(node: Node, path: readonly string[], children: Children, lineOfKey: Map<string, number>) {
    const offset = node.range?.[0] ?? 0;
    const key = isScalar(node) ? node.value : undefined;
    if (typeof key !== "string") {
      return this.refuse(offset, [...path, "(a key that is no text)"], `unknown key${describeKnown(children)}`);
    }
    if (!children.has(key)) {
      return this.refuse(offset, [...path, describeKey(key)], `unknown key${describeKnown(children)}`);
    }
    const first = lineOfKey.get(key);
    if (first !== undefined) {
      return this.refuse(offset, [...path, key], `this key stands here again, after line ${first}`);
    }
    lineOfKey.set(key, this.positionOf(offset).line);
    return key;
  }

  private refuse(offset: number, path: readonly string[], message: string): undefined {
    this.problems.push({ kind: "file", at: this.positionOf(offset), message: `${subject(path)}: ${message}` });
  }

  private positionOf(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

/** What a problem is about: a dotted path, or the whole. */
export function subject(path: readonly string[]): string {
  return path.length === 0 ? "the settings" : path.join(".");
}

/** `key:` with nothing after it, or `~` or `null`. */
function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && node.tag === undefined;
}

/** Long lists of keys (the rules) are left to the documentation. */
function describeKnown(children: Children): string {
  return children.size > 12 ? "" : `; known here: ${[...children.keys()].join(", ")}`;
}
