/** The words and ranges of a milestone's usual fields: what rules check and the schema for editors offers. */

export const STATUSES = ["planning", "in_progress", "blocked", "completed", "cancelled"] as const;
/** Seen in stores that people use every day, and understood by everybody. */
export const OTHER_STATUSES = ["active", "planned", "archived"] as const;
export const PRIORITIES = ["low", "medium", "high", "critical"] as const;
export const TASK_STATUSES = ["pending", "in_progress", "completed", "blocked", "cancelled"] as const;
/** The phases of a Kiro workflow, in their order. */
export const WORKFLOW_PHASES = ["design", "spec", "task", "execute"] as const;

export const PERCENTAGE = { least: 0, most: 100 } as const;

/** `2024-07-15`, with or without a time of day and its zone. */
export const DATE_PATTERN =
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?\\s*(?:[Zz]|[-+][0-9]{2}(?::?[0-9]{2})?)?)?$";

/** Letters, digits, `-`, `_` and, in the middle, `.`; starts with a letter or digit. */
export const ID_PATTERN = "^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,48}[A-Za-z0-9_-])?$";
