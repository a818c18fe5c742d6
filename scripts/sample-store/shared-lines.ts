import type { Milestone } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { blockList, flowList, folded, scalar } from "./yaml-lines.ts";

/** The description: on one line, or folded, in English or Chinese. */
export function prose(milestone: Milestone, shape: Shape): string[] {
  switch (shape.prose) {
    case "line":
      return [`description: ${scalar(milestone.description, shape.quotes)}`];
    case "folded":
      return folded("description", milestone.description);
    case "chinese":
      return folded("description", milestone.chinese);
  }
}

/** A list of short texts, as the shape likes lists. */
export function texts(key: string, items: readonly string[], shape: Shape): string[] {
  const scalars = items.map((item) => scalar(item, shape.quotes));
  return shape.lists === "flow"
    ? flowList(key, scalars)
    : blockList(
        key,
        scalars.map((item) => [item]),
        shape.listIndent,
      );
}

export function date(text: string, shape: Shape): string {
  return shape.dates === "quoted" ? `"${text}"` : text;
}

/** 8, 8.5, `8.0`, `120.50`. */
export function hours(amount: number, shape: Shape): string {
  switch (shape.hours) {
    case "natural":
      return String(amount);
    case "one-digit":
      return amount.toFixed(1);
    case "two-digits":
      return amount.toFixed(2);
  }
}
