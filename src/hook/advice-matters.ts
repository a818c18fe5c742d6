import type { StoreChange } from "./store-change.ts";

/** What scale is judged by: which records there are, logs, settings and the switch. */
const MATTERS =
  /^(?:active\/[^/]+\.yaml|enterprise\.db|logs\/[^/]+\.jsonl|config\/storage-(?:config\.yaml|backend\.txt))$/;

/** True where the push changes anything that a recommendation follows from; what a record says does not count. */
export function mayChangeAdvice({ paths }: StoreChange): boolean {
  return [...paths.values()].some(({ path, before, after }) => {
    const isEdit = path.startsWith("active/") && before !== undefined && after !== undefined;
    return MATTERS.test(path) && !isEdit;
  });
}
