import type { SeededRandom } from "./random.ts";
import type { Subject } from "./words/subjects.ts";
import type { Work } from "./words/work.ts";

/** Ids as tools give them (`milestone-007`), and as people like them (`search_latency`, `2025-q3-checkout`). */
export function inventIds(
  plans: readonly { subject: Subject; work: Work; start: string }[],
  random: SeededRandom,
): string[] {
  const taken = new Set<string>();
  return plans.map(({ subject, work, start }, index) => {
    const numbered = `milestone-${String(index + 1).padStart(3, "0")}`;
    const quarter = Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1;
    const style = random.weighted({ numbered: 60, dashes: 14, underscore: 10, quarter: 8, version: 8 });
    const wish = {
      numbered,
      dashes: `${work.slug}-${subject.slug}`,
      underscore: `${subject.slug}_${work.slug}`,
      quarter: `${start.slice(0, 4)}-q${quarter}-${subject.slug}`,
      version: `${subject.slug}_v2`,
    }[style];
    const id = taken.has(wish) ? numbered : wish;
    taken.add(id);
    return id;
  });
}
