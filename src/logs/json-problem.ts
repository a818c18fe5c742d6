import { showName } from "../files/native-path.ts";

/** The first thing that keeps a text from being JSON. */
export interface JsonProblem {
  /** In UTF-16 units from the start. */
  readonly at: number;
  readonly message: string;
}

type Expected = "value" | "value or ]" | "key or }" | "key" | ":" | ", or }" | ", or ]" | "end";
type Token = { readonly kind: "string" | "scalar" | "end" | "unknown" | Punctuation; readonly at: number };
type Punctuation = "{" | "}" | "[" | "]" | "," | ":";

const WORDS: Record<Expected, string> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  "key or }": 'a key in double quotes or "}"',
  key: "a key in double quotes",
  ":": '":"',
  ", or }": '"," or "}"',
  ", or ]": '"," or "]"',
  end: "nothing more",
};

/**
 * Where a text stops being JSON: the engine's own messages quote the text, and seldom say the place. Undefined for JSON.
 * Linear and without recursion, so that no nesting is too deep.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    const { token, next, problem } = nextToken(text, at);
    if (problem !== undefined) {
      return problem;
    }
    if (token.kind === "end" && expected === "end") {
      return undefined;
    }
    const step = accept(expected, token.kind, open);
    if (step === undefined) {
      return { at: token.at, message: `expected ${WORDS[expected]}, found ${describeAt(text, token.at)}` };
    }
    expected = step;
    at = next;
  }
}

/** What is expected behind this token; undefined where it may not stand. Keeps the brackets that are open. */
function accept(expected: Expected, token: Token["kind"], open: ("{" | "[")[]): Expected | undefined {
  if (token === "}" || token === "]") {
    const closes = expected.endsWith(`or ${token}`);
    open.length -= closes ? 1 : 0;
    return closes ? afterValue(open) : undefined;
  }
  if (expected.startsWith("value")) {
    return acceptValue(token, open);
  }
  const [wanted, next] = PLAIN[expected] ?? [];
  return token === wanted ? next : undefined;
}

const PLAIN: Partial<Record<Expected, readonly [Token["kind"], Expected]>> = {
  "key or }": ["string", ":"],
  key: ["string", ":"],
  ":": [":", "value"],
  ", or }": [",", "key"],
  ", or ]": [",", "value"],
};

function acceptValue(token: Token["kind"], open: ("{" | "[")[]): Expected | undefined {
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key or }" : "value or ]";
  }
  return token === "string" || token === "scalar" ? afterValue(open) : undefined;
}

function afterValue(open: readonly ("{" | "[")[]): Expected {
  const innermost = open.at(-1);
  return innermost === undefined ? "end" : innermost === "{" ? ", or }" : ", or ]";
}

const BLANK = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function nextToken(text: string, from: number): { token: Token; next: number; problem?: JsonProblem } {
  const at = endOf(BLANK, text, from) ?? from;
  const character = text[at];
  if (character === undefined) {
    return { token: { kind: "end", at }, next: at };
  }
  if (character === '"') {
    return readString(text, at);
  }
  if ("{}[],:".includes(character)) {
    return { token: { kind: character as Punctuation, at }, next: at + 1 };
  }
  const end = endOf(SCALAR, text, at);
  return { token: { kind: end === undefined ? "unknown" : "scalar", at }, next: end ?? at + 1 };
}

function readString(text: string, start: number): { token: Token; next: number; problem?: JsonProblem } {
  const token: Token = { kind: "string", at: start };
  const refuse = (at: number, message: string) => ({ token, next: at, problem: { at, message } });
  for (let at = start + 1; ; ) {
    const character = text[at];
    if (character === undefined) {
      return refuse(start, "a string without its closing quote");
    }
    if (character === '"') {
      return { token, next: at + 1 };
    }
    if (character < " ") {
      return refuse(at, `${describeAt(text, at)} within a string; it must be escaped`);
    }
    const end = character === "\\" ? endOf(ESCAPE, text, at) : at + 1;
    if (end === undefined) {
      return refuse(at, "an escape that JSON does not have");
    }
    at = end;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** One character and no more: what surrounds it may be a secret. */
function describeAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "the end" : showName(JSON.stringify(String.fromCodePoint(code)));
}
