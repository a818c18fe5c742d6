import type { Readable, Writable } from "node:stream";
import type pg from "pg";

/** Its types forget what lets a connection be kept without keeping the program from ending. */
export type Client = pg.Client & { ref(): void; unref(): void };

/** What we use of the driver's packages. */
export interface Driver {
  readonly Client: new (config: pg.ClientConfig) => Client;
  readonly types: pg.CustomTypesConfig;
  /** Streams that a client takes in place of a query. */
  copyFrom(sql: string): Writable & pg.Submittable & { readonly rowCount: number };
  copyTo(sql: string): Readable & pg.Submittable;
}

let loaded: Promise<Driver> | undefined;

/** Loads the driver, once, where a server is spoken to: most commands never do. */
export async function loadDriver(): Promise<Driver> {
  loaded ??= Promise.all([import("pg"), import("pg-copy-streams")]).then(([{ default: pg }, { from, to }]) => ({
    Client: pg.Client as unknown as Driver["Client"],
    types: keepTexts(pg.types),
    copyFrom: (sql) => from(sql),
    copyTo: (sql) => to(sql),
  }));
  return await loaded;
}

/** Numbers by which the server names json, jsonb, date, timestamp and timestamptz. */
const KEPT_AS_TEXT = new Set([114, 3802, 1082, 1114, 1184]);

/** JSON keeps its digits, and times what they say, only as the text that the server sends. */
function keepTexts(types: pg.CustomTypesConfig): pg.CustomTypesConfig {
  const getTypeParser = (oid: number, format?: "text" | "binary") =>
    KEPT_AS_TEXT.has(oid) ? (text: string) => text : types.getTypeParser(oid, format as "text");
  return { getTypeParser } as pg.CustomTypesConfig;
}
