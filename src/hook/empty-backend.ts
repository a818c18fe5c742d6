import type { Backend, BackendName, QueryTimes } from "../backends/backend.ts";

/** Stands for records that a push does not bring: those on a server, and those of a database that it left as it was. */
export function emptyBackend(name: BackendName): Backend {
  return {
    name,
    async *scan() {},
    read: async () => undefined,
    readSome: async (keys) => keys.map(() => undefined),
    watch: () => {},
    isUnchanged: async () => true,
    async *changesSince() {},
    hold: async () => ({ release: async () => {} }),
    timeQueries: async (): Promise<QueryTimes> => ({ listMs: 0, countMs: 0, readMs: 0 }),
    close: async () => {},
  };
}
