const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const DAY_MS = 86_400_000;

/**
 * A line of bars for numbers that hold from their day on, up to `until` (`2026-11-22`), each bar as many days as any
 * other. The lowest stands for none, the highest for the largest. Pure.
 */
export function drawSparkline(days: readonly { day: string; active: number }[], until: string, width: number): string {
  const [first] = days;
  if (first === undefined) {
    return "";
  }
  const start = Date.parse(first.day);
  const span = Date.parse(until) - start;
  const bars = Math.max(1, Math.min(width, span / DAY_MS + 1));
  const largest = Math.max(1, ...days.map(({ active }) => active));
  const values = Array.from({ length: Math.floor(bars) }, (_, at) => {
    const end = bars < 2 ? span : (span * at) / (Math.floor(bars) - 1);
    return days.findLast(({ day }) => Date.parse(day) <= start + end)?.active ?? 0;
  });
  return values.map((value) => BARS[Math.round((value / largest) * (BARS.length - 1))]).join("");
}
