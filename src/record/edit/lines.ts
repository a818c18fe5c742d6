/** The start of the line that `at` is in. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** The start of the line behind the one that `at` is in, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether only spaces stand before `at` in its line. */
export function startsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === "";
}

/** The start of the comments, in `column`, in the lines directly above the line that `at` is in. */
export function startOfCommentsAbove(text: string, at: number, column: number): number {
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
export function endWithCommentsBeneath(text: string, at: number, column: number): number {
  let end = nextLine(text, at);
  for (let start = end; start < text.length; ) {
    const next = nextLine(text, start);
    const line = text.slice(start, next);
    if (commentColumn(line) > column) {
      end = next;
    } else if (line.trim() !== "") {
      break;
    }
    start = next;
  }
  return end;
}

/** The column of the `#` in a line that is only a comment, else -1. */
function commentColumn(line: string): number {
  return /^[ \t]*#/.test(line) ? line.indexOf("#") : -1;
}
