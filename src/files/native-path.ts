/**
 * File names are bytes, strings are not. A byte that is not UTF-8 is kept as the lone surrogate U+DC00 + byte,
 * which no decoded text contains, and turned back on the way to the system (as Python's "surrogateescape" does).
 */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The string of a name as the system gives it. */
export function decodeName(bytes: Buffer): string {
  try {
    return STRICT.decode(bytes);
  } catch {
    return decodeBytewise(bytes);
  }
}

function decodeBytewise(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    text +=
      length > 0 ? STRICT.decode(bytes.subarray(at, at + length)) : String.fromCharCode(0xdc00 + (bytes[at] as number));
    at += Math.max(1, length);
  }
  return text;
}

/** How many bytes the UTF-8 character at `at` has; 0 when there is none. */
function characterLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4; length++) {
    try {
      return STRICT.decode(bytes.subarray(at, at + length)).length > 0 ? length : 0;
    } catch {
      // A longer piece may still be a character.
    }
  }
  return 0;
}

/** The path to hand to the system: the string itself, unless it carries bytes that are not UTF-8. */
export function nativePath(path: string): string | Buffer {
  if (path.isWellFormed()) {
    return path;
  }
  // By code point: a low surrogate that belongs to a pair is half of a character, not a byte.
  const parts = path.split(/([\udc80-\udcff])/u).map((part) => {
    const unit = part.charCodeAt(0);
    return unit >= 0xdc80 && unit <= 0xdcff && part.length === 1 ? Buffer.from([unit - 0xdc00]) : Buffer.from(part);
  });
  return Buffer.concat(parts);
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The pattern takes longer to be made than a push of one record to be judged: most names need none. */
function isPlain(name: string): boolean {
  return /^[ -~]*$/.test(name);
}

/** A name as it may be shown: control, format and bidirectional characters and stray bytes become escapes. */
export function showName(name: string): string {
  return isPlain(name)
    ? name
    : name.replace(UNPRINTABLE, (character) => {
        const unit = character.codePointAt(0) as number;
        if (unit >= 0xdc80 && unit <= 0xdcff) {
          return `\\x${(unit - 0xdc00).toString(16)}`;
        }
        const simple: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };
        return simple[character] ?? `\\u{${unit.toString(16)}}`;
      });
}
