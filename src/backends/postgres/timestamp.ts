const TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,6})?\d*)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** A time of a record as the server's TIMESTAMP, in UTC; null for what is no time that every reader reads alike. */
export function toTimestamp(text: string | null): string | null {
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
    TIME.exec(text?.trim() ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined || Number(year) === 0) {
    return null;
  }
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const at = new Date(`${local}Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== local) {
    // The 30th of February, or the 25th hour.
    return null;
  }
  const utc = new Date(at.getTime() - offsetMinutes(zone) * 60_000);
  const written = utc.toISOString();
  return /^\d{4}-/.test(written) ? `${written.slice(0, 10)} ${written.slice(11, 19)}${fraction}` : null;
}

function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
