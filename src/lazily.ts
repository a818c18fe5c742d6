/**
 * Makes something when it is first asked for, and then no more: a schema takes as long to make as it takes to read a
 * hundred records, and most runs check nothing with it.
 */
export function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
