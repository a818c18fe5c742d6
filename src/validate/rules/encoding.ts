import type { Rule } from "../rule.ts";

export const encoding: Rule = {
  id: "encoding",
  severity: "error",
  summary: "Bytes that are not UTF-8, NUL characters, lone surrogates.",
  fix: "Save the file as UTF-8.",
  isFixed: true,
};
