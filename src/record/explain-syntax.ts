/** What keeps a text from being YAML, and where; both count from 1. */
export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The parser says where it could not go on; a person wants to know where the mistake is, and what was expected. Looks at
 * the lines around the place for the few mistakes that people and scripts make; all else stays as the parser says it.
 */
export function explainSyntax(text: string, problem: SyntaxProblem): SyntaxProblem {
  const lines = text.split(/\r\n|\n|\r/);
  const { message } = problem;
  if (/deficient indentation|unexpected end|flow collection|missed comma/.test(message)) {
    return findUnclosed(lines, problem) ?? problem;
  }
  if (message.startsWith("bad indentation")) {
    return explainPlace(lines, problem);
  }
  if (message.includes("multiline key")) {
    return explainKey(lines, problem);
  }
  if (message.includes("document separator")) {
    return { ...problem, message: explainEnd(lines, problem) };
  }
  return problem;
}

/** What a value may open with, behind keys and dashes. */
const OPENING = /^(\s*(?:-\s+)*(?:[^\s#"'[\]{}-][^#]*?:\s+|["'][^"']*["']:\s+)?)(["'[{])/;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };
const NAMES = {
  '"': "a text in double quotes that begins here has no closing quote",
  "'": "a text in single quotes that begins here has no closing quote",
  "[": 'a list in brackets that begins here has no closing "]"',
  "{": 'a mapping in braces that begins here has no closing "}"',
} as const;

/** The last value above a line that opens and does not close in its own line. */
function findUnclosed(lines: readonly string[], found: SyntaxProblem): SyntaxProblem | undefined {
  for (let line = Math.min(found.line, lines.length); line > 0; line--) {
    const [, before = "", mark] = OPENING.exec(lines[line - 1] as string) ?? [];
    if (mark !== undefined && !isClosed(lines[line - 1] as string, before.length)) {
      const closing = CLOSING[mark];
      const text = lines[found.line - 1] ?? "";
      if (closing !== undefined && found.line > line && text.trimStart().startsWith(closing)) {
        const message = `the closing "${closing}" has to stand further in than line ${line}, which has its "${mark}"`;
        return { message, line: found.line, column: indentOf(text) + 1 };
      }
      return { message: NAMES[mark as keyof typeof NAMES], line, column: before.length + 1 };
    }
  }
  return undefined;
}

function isClosed(line: string, start: number): boolean {
  const rest = line.slice(start);
  if (rest.startsWith('"')) {
    return /^"(?:[^"\\]|\\.)*"/.test(rest);
  }
  if (rest.startsWith("'")) {
    return /^'(?:[^']|'')*'/.test(rest);
  }
  const bare = rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, "").replace(/\s#.*$/, "");
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return count(/[[{]/g) <= count(/[\]}]/g);
}

function explainPlace(lines: readonly string[], problem: SyntaxProblem): SyntaxProblem {
  const { line, column } = problem;
  const text = lines[line - 1] ?? "";
  const before = text.slice(0, column - 1);
  const at = text[column - 1] ?? "";
  const say = (message: string): SyntaxProblem => ({ ...problem, message });
  if ("@`%".includes(at) && at !== "" && /[:-]\s+$/.test(before)) {
    return say(`a value cannot begin with "${at}"; put it in quotes`);
  }
  if (at === "]" || at === "}") {
    return say(`a closing "${at}" that nothing opened`);
  }
  const [quote] = /["']$/.exec(before.trimEnd()) ?? [];
  if (quote !== undefined && before.trim() !== quote) {
    const written = quote === '"' ? '\\"' : "''";
    return say(`expected the end of the line behind the closing quote; a quote within the text is written ${written}`);
  }
  const above = lineAbove(lines, line);
  if (
    at === ":" &&
    above !== undefined &&
    indentOf(text) > indentOf(lines[above - 1] as string) &&
    /^\s*[\w-]+$/.test(before)
  ) {
    return say(`this line stands further in than line ${above}, which has a value already; expected it below that key`);
  }
  if (at === ":" && before.trim() === "") {
    return say('expected a key before ":"');
  }
  if (at === ":") {
    return say('": " within a value that is not in quotes; put the whole value in quotes');
  }
  const item = itemAbove(lines, line);
  if (before.trim() === "" && item !== undefined) {
    return say(`bad indentation of a mapping entry; expected a list item (-), as in line ${item}`);
  }
  return problem;
}

/** A line that was to be a key lacks its colon: the parser notices at the next one. */
function explainKey(lines: readonly string[], problem: SyntaxProblem): SyntaxProblem {
  const above = lineAbove(lines, problem.line);
  if (above === undefined) {
    return problem;
  }
  const column = (lines[above - 1] as string).trimEnd().length + 1;
  return { message: 'expected ":" behind the key', line: above, column };
}

function explainEnd(lines: readonly string[], { line, message }: SyntaxProblem): string {
  const text = lines[line - 1] ?? "";
  if (/^\s*-(?:\s|$)/.test(text)) {
    return `expected a key, found a list item (-)${itemAbove(lines, line, true) === undefined ? "" : " that stands less far in than those above it"}`;
  }
  return /^\s*\S/.test(text) ? "expected a key as far in as those above it" : message;
}

/** The nearest line above that is neither empty nor a comment. */
function lineAbove(lines: readonly string[], line: number): number | undefined {
  for (let above = line - 1; above > 0; above--) {
    if (!/^\s*(?:#|$)/.test(lines[above - 1] as string)) {
      return above;
    }
  }
  return undefined;
}

/** The nearest list item above in the same column; with `anywhere`, in any. */
function itemAbove(lines: readonly string[], line: number, anywhere = false): number | undefined {
  const indent = indentOf(lines[line - 1] ?? "");
  for (let above = line - 1; above > 0; above--) {
    const text = lines[above - 1] as string;
    if (/^\s*-(?:\s|$)/.test(text) && (anywhere || indentOf(text) === indent)) {
      return above;
    }
    if (!anywhere && text.trim() !== "" && indentOf(text) < indent) {
      return undefined;
    }
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
