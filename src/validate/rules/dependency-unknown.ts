import type { Rule } from "../rule.ts";

/** Asked of the whole store, in store-facts.ts. */
export const dependencyUnknown: Rule = {
  id: "dependency-unknown",
  severity: "warning",
  summary: "A dependency on a milestone or task that the store does not have.",
  fix: "Correct the id, or move what is elsewhere to dependencies.external.",
};
