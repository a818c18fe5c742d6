import { showName } from "../files/native-path.ts";

/** What we print ourselves: a line cleared at the start, a bar to be drawn over at the end, line feeds; and colours. */
const PLAIN = /(^\r\u001b\[K|\r$|\n)/;
const COLOURED = /(^\r\u001b\[K|\r$|\n|\u001b\[3[1239]m)/;

/**
 * Text as a terminal may have it: whatever it would act on is shown as an escape, but for what we print ourselves.
 * Names and texts of a store are escaped where they are put into a message; this is the net below. Pure.
 */
export function escapeControls(text: string, { colour }: { readonly colour: boolean }): string {
  const parts = text.split(colour ? COLOURED : PLAIN);
  return parts.map((part, at) => (at % 2 === 1 ? part : showName(part))).join("");
}

/** JSON in one line, in which characters that a terminal would act on are escapes of JSON. Pure. */
export function toSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
