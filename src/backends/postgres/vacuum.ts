import { quoteText } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** What the server says when a lock did not come free in time. */
export const LOCK_NOT_AVAILABLE = "55P03";

/**
 * A statement that gives the rest of its transaction more patience for locks than the server has for a vacuum of its own: it
 * ends one that keeps somebody waiting for `deadlock_timeout`, by default as long as our own time limit. Only where no reader
 * and no writer can wait behind us: for tables that nobody else uses, or in a mode that keeps out nothing but maintenance.
 */
export const OUTWAIT_VACUUM =
  "SELECT set_config('lock_timeout', (setting::int + 1000)::text, true) FROM pg_settings WHERE name = 'deadlock_timeout'";

/**
 * Has the server end a vacuum of its own of these tables, and keeps the next one away until the transaction ends. No reader
 * and no writer waits for that; whoever takes a stronger lock after it has no more patience than before.
 */
export async function keepVacuumAway(sql: Transaction, tables: readonly string[]): Promise<void> {
  const [own] = await sql.query<{ time: string }>("SELECT current_setting('lock_timeout') AS time");
  const lock = `LOCK TABLE ${tables.join(", ")} IN SHARE UPDATE EXCLUSIVE MODE`;
  await sql.execute(`${OUTWAIT_VACUUM}; ${lock}; SET LOCAL lock_timeout = ${quoteText(own?.time ?? "0")}`);
}
