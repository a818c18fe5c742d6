/** The engine keeps a longer piece of a text as a view of the whole. */
const LONGEST_COPY = 12;

/** The same text, which keeps no other alive: for pieces of a record that outlive it. */
export function ownText(text: string): string {
  return text.length <= LONGEST_COPY ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
