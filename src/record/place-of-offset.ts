import type { Span } from "./locate.ts";

/** Lines and columns from 1; columns count UTF-16 units, as editors do. */
export interface SpanPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The places of spans of a text; the end where a span has one. */
export function placesOf(text: string, spans: readonly Span[]): SpanPlace[] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return spans.map(({ start, end }) => {
    const [line, column] = placeIn(starts, start);
    if (end <= start) {
      return { line, column };
    }
    const [endLine, endColumn] = placeIn(starts, end);
    return { line, column, endLine, endColumn };
  });
}

function placeIn(starts: readonly number[], at: number): [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return [low + 1, at - (starts[low] as number) + 1];
}
