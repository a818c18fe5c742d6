/**
 * Text with the parts that differ at every run replaced: times taken, and the room on the disk. Whether a query is
 * slower than before depends on who else uses the machine: such warnings are left out.
 */
export function steady(text: string): string {
  return text
    .replace(/^Warning: the tools' query .*\n/gm, "")
    .replace(/\d[\d,.]*(?: \/ \d[\d,.]*)? (?:ms|s|min)\b/g, "<time>")
    .replace(/\d[\d.]* (?:bytes|kB|MB|GB|TB) free/g, "<room> free");
}
