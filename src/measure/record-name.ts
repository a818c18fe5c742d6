/** Whether a path of a store (`active/a.yaml`) may be a record's, as far as its name tells. */
export function isRecordName(path: string, auxiliary: readonly string[]): boolean {
  const [, name] = /^(?:active|completed)\/([^/.][^/]*\.yaml)$/.exec(path) ?? [];
  return name !== undefined && name !== "dependencies.yaml" && !auxiliary.includes(name);
}
