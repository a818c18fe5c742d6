import type { Rule } from "../rule.ts";

export const fileSize: Rule = {
  id: "file-size",
  severity: "error",
  summary: "A record larger than `storage.validate.max_file_size`; it is not read.",
  fix: "Move long texts into files of their own, or raise the limit.",
  isFixed: true,
};
