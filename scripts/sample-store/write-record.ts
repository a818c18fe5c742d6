import { finishText } from "./finish-text.ts";
import { metadataLines } from "./metadata-lines.ts";
import type { Milestone } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { usualLines } from "./usual-lines.ts";

/** The text of one record's file. */
export function writeRecord(milestone: Milestone, shape: Shape): string {
  const lines = shape.layout === "metadata" ? metadataLines(milestone, shape) : usualLines(milestone, shape);
  return finishText(lines, shape);
}
