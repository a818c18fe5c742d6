/** `12,408`, of a whole number. The engine's own way loads the customs of a language first, which takes 10 ms. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 record`, `12,408 records`; irregular plurals are given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** `3.4 MB`; powers of 1000, as disks are sold. */
export function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}

/** `240 ms`, `3.2 s`, `4 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) {
    return `${Math.round(ms)} ms`;
  }
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

const LISTED = 10;

/** One line each, indented by two; what is beyond ten is counted. `count` is of all, where not all are given. */
export function listLines(items: readonly string[], count = items.length): string[] {
  const shown = items.slice(0, LISTED);
  const more = count > shown.length ? [`  … and ${countOf(count - shown.length, "more", "more")}`] : [];
  return [...shown.map((item) => `  ${item}`), ...more];
}
