import { hash } from "node:crypto";

/** A JSON value as one line that shows when it was torn or flipped: checksum, space, JSON. */
export function writeCheckedLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${checksum(text)} ${text}\n`;
}

/** The value of a line without its line feed; undefined where the checksum does not fit. */
export function readCheckedLine(line: string): unknown {
  const space = line.indexOf(" ");
  const text = line.slice(space + 1);
  return space > 0 && checksum(text) === line.slice(0, space) ? JSON.parse(text) : undefined;
}

function checksum(text: string): string {
  return hash("sha256", text).slice(0, 16);
}
