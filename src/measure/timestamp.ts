const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|z|[-+]\d{2}:?\d{2})?)?$/;

/**
 * A time as logs have it, in milliseconds since 1970; undefined where it is none. One without a zone is UTC: what it
 * would be on this machine is another time on the next.
 */
export function parseTimestamp(value: unknown): number | undefined {
  const [, day, time = "00:00", zone = "Z"] = (typeof value === "string" && ISO.exec(value.trim())) || [];
  const [seconds, fraction = "0"] = time.replace(",", ".").split(".");
  const offset = zone.toUpperCase().replace(/^([-+]\d{2})(\d{2})$/, "$1:$2");
  const at = Date.parse(
    `${day}T${seconds}${seconds?.length === 5 ? ":00" : ""}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`,
  );
  return Number.isNaN(at) ? undefined : at;
}
