/** One object of a log. */
export interface LogEvent {
  timestamp: string;
  event: string;
  [field: string]: unknown;
}

export function byTime(left: LogEvent, right: LogEvent): number {
  return left.timestamp < right.timestamp ? -1 : left.timestamp > right.timestamp ? 1 : 0;
}

/** One JSON object a line. */
export function toLines(events: readonly LogEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
