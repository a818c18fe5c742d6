import { OBJECTS } from "./questions.ts";

/** What git said before it is asked; undefined where nobody knows. */
export type KnownAnswers = (args: readonly string[], input?: string) => Buffer | undefined;

const LF = 10;
const END = "\0\0";

/**
 * What the hook's script asked git while Node started: each question in a line, then its answer and two NULs; objects
 * come last. What did not come to its end is no answer.
 */
export function parseAnswers(text: Buffer): KnownAnswers {
  const answers = new Map<string, Buffer>();
  let objects = new Map<string, Buffer>();
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf(LF, at);
    const question = text.toString("utf8", at, Math.max(at, lineEnd));
    const start = lineEnd + 1;
    if (lineEnd < 0 || question === OBJECTS.join(" ")) {
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
    return question === OBJECTS.join(" ") ? answerOf(objects, input) : answers.get(question);
  };
}

/** As git gives them, `<id> <type> <size>` in a line and the bytes in the next. */
function parseObjects(text: Buffer): Map<string, Buffer> {
  const objects = new Map<string, Buffer>();
  for (let at = 0; at < text.length; ) {
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
function answerOf(objects: ReadonlyMap<string, Buffer>, input = ""): Buffer | undefined {
  const found = input
    .split("\n")
    .slice(0, -1)
    .map((id) => objects.get(id));
  return found.every((object) => object !== undefined) ? Buffer.concat(found) : undefined;
}
