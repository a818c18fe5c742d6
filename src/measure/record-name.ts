/**
 * Whether a path of a store (`active/a.yaml`) may be a record's, as far as its name tells. Without a pattern: a push that
 * waits asks for a thousand names once.
 */
export function isRecordName(path: string, auxiliary: readonly string[]): boolean {
  const folder = ["active/", "completed/"].find((start) => path.startsWith(start));
  const name = folder && path.slice(folder.length);
  const isPlain = name?.endsWith(".yaml") && !name.startsWith(".") && !name.includes("/");
  return Boolean(isPlain) && name !== "dependencies.yaml" && !auxiliary.includes(name as string);
}
