import type { StoreFiles } from "./store.ts";

/** More records than anybody can look at within a millisecond, and no more than that allowed for the write pause. */
export const OVERLONG_PAUSE: StoreFiles = {
  ...Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`completed/past-${at}.yaml`, `id: past-${at}\n`])),
  "config/storage-config.yaml": "storage: {migration: {max_write_pause: 0.001}}\n",
};
