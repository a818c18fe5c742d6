import { LONG_RECORDS } from "./long-records.ts";
import { ODD_RECORDS } from "./odd-records.ts";
import type { HandwrittenRecord } from "./record.ts";

export const HANDWRITTEN_RECORDS: readonly HandwrittenRecord[] = [...LONG_RECORDS, ...ODD_RECORDS];
