/** One thing that is known of a store, with where it was found; or why it is not known. */
export type Fact<T> =
  | { readonly kind: "known"; readonly value: T; readonly source: string }
  | { readonly kind: "missing"; readonly reason: string };

export function known<T>(value: T, source: string): Fact<T> {
  return { kind: "known", value, source };
}

export function missing(reason: string): Fact<never> {
  return { kind: "missing", reason };
}

/** The value; undefined where it is missing. */
export function valueIn<T>(fact: Fact<T>): T | undefined {
  return fact.kind === "known" ? fact.value : undefined;
}

/** The fact with another value, from the same source. */
export function mapFact<T, Result>(fact: Fact<T>, change: (value: T) => Result): Fact<Result> {
  return fact.kind === "known" ? known(change(fact.value), fact.source) : fact;
}
