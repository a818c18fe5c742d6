import type { Rule } from "../rule.ts";

export const unsafePath: Rule = {
  id: "unsafe-path",
  severity: "error",
  summary:
    "A link, a device, a FIFO, a second hard link or a repository in the place of a file or folder; nothing behind it is read.",
  fix: "Replace it by a plain file or folder.",
  isFixed: true,
};
