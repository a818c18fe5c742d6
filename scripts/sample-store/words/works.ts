import { PLATFORM_WORK } from "./platform-work.ts";
import { PRODUCT_WORK } from "./product-work.ts";
import { UPKEEP_WORK } from "./upkeep-work.ts";
import type { Work } from "./work.ts";

export const WORKS: readonly Work[] = [...PRODUCT_WORK, ...PLATFORM_WORK, ...UPKEEP_WORK];
