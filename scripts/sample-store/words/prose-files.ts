/** `completed/lessons-learned.md`. */
export const LESSONS_LEARNED = `# Lessons learned

## 2026-09: load test before the season

- We tested with 400 identical baskets. Real baskets differ, and the cache hid it.
- Next time: replay recorded traffic. *Owner: Lars.*

## 2025-11: double charges

- The retry worker had no idempotency key. 中文总结见内部文档。
- A switch to stop it existed, and nobody on call knew. Game days from now on.

## 2024-10: third quarter release

1. Rolling back user authentication took 3 hours, because sessions had been migrated in place.
2. Keep the old copy until the new one was in use for a week.
`;

/** Notes that somebody pasted from an editor on Windows. */
export const REVIEW_NOTES = [
  "Review, Thursday 15:00 (Marta, Tunde, Li Na)",
  "",
  "* naming: ok",
  "* who owns the alerts after launch?? -> Platform until March",
  "* 还需要确认日志保留时间",
  "",
].join("\r\n");
