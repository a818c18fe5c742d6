import type { ValueMap } from "../../record/value.ts";
import { DATE_PATTERN } from "../../record/vocabulary.ts";
import { type Field, findField, findUsual, showPath, showValue } from "../field.ts";
import type { Issue, RecordRule } from "../rule.ts";

const DATES = [
  ["created_at"],
  ["updated_at"],
  ["completed_at"],
  ["metadata", "created_at"],
  ["metadata", "updated_at"],
  ["timeline", "estimated_start"],
  ["timeline", "estimated_end"],
  ["timeline", "actual_start"],
  ["timeline", "actual_end"],
] as const;

const FORM = new RegExp(DATE_PATTERN);

export const date: RecordRule = {
  id: "date",
  severity: "warning",
  summary: "A date that no calendar has, that is not written as 2024-07-15, or an end before its start.",
  fix: "Write it as 2024-07-15 or 2024-07-15T10:00:00Z.",
  *check({ data }) {
    for (const path of DATES) {
      const field = findField(data, path);
      if (field !== undefined && typeof field.value !== "object") {
        yield* judge(field);
      }
    }
    yield* compare(data, "estimated");
    yield* compare(data, "actual");
    const created = findUsual(data, "created_at");
    const updated = findUsual(data, "updated_at");
    if (created !== undefined && updated !== undefined && isBefore(updated, created)) {
      yield { path: updated.path, message: "updated before it was created" };
    }
  },
};

function* judge({ path, value }: Field): Generator<Issue> {
  const isForm = typeof value === "string" && FORM.test(value);
  if (isForm && isOnCalendar(value)) {
    return;
  }
  const message = `${showPath(path)}: ${showValue(value)} is no date`;
  if (isForm) {
    yield { path, message: `${message}: no calendar has it` };
  } else {
    const isMeant = typeof value === "string" && /^[0-9]{4}-[0-9]/.test(value);
    yield isMeant ? { path, message } : { path, message, severity: "notice" };
  }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isOnCalendar(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last && (text.length === 10 || isOnClock(text.slice(11)));
}

function isOnClock(text: string): boolean {
  const [, hour = "", minute = "", second = "0"] = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?/.exec(text) ?? [];
  return Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
}

function* compare(data: ValueMap, kind: "estimated" | "actual"): Generator<Issue> {
  const start = findField(data, ["timeline", `${kind}_start`]);
  const end = findField(data, ["timeline", `${kind}_end`]);
  if (start !== undefined && end !== undefined && isBefore(end, start)) {
    yield { path: end.path, message: `it ends on ${showValue(end.value)}, before its start ${showValue(start.value)}` };
  }
}

/** By the day: zones are not always said. */
function isBefore(left: Field, right: Field): boolean {
  const day = ({ value }: Field) => (typeof value === "string" && FORM.test(value) ? value.slice(0, 10) : undefined);
  const [one, other] = [day(left), day(right)];
  return one !== undefined && other !== undefined && one < other;
}
