/**
 * The commands that commit a result, ready to be typed. `folder` leads from where the person stands to the folder that
 * holds the store; empty where that is the same. Pure.
 */
export function renderCommit(commands: readonly string[], folder: string): string[] {
  if (commands.length === 0) {
    return [];
  }
  const there = folder === "" ? [] : [`cd ${quote(folder)}`];
  return ["To commit the result:", ...[...there, ...commands].map((line) => `  ${line}`)];
}

/** A word as a shell takes it. */
function quote(word: string): string {
  return /^[\w./@%+=:,-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
