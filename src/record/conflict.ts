const CONFLICT = /^(?:<{7}|>{7})(?: |\r?$)/m;

/** Where git left a conflict; undefined where there is none. Only the first byte of each line matters. */
export function findConflict(bytes: Uint8Array): { line: number; column: number } | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const at = text.search(CONFLICT);
  return at < 0 ? undefined : { line: text.slice(0, at).split("\n").length, column: 1 };
}
