/** The first form that fits, from the fullest on; the last one is short whatever there is to say. Pure. */
export function fitLimit(forms: readonly (() => string)[], mostCharacters: number): string {
  for (const form of forms) {
    const text = form();
    if (text.length <= mostCharacters) {
      return text;
    }
  }
  throw new Error("no form of the text fits, not even the shortest");
}
