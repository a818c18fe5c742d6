import { parseServerUrl } from "../server/server-url.ts";
import { carriesPassword, isServerUrl, namesOwnDatabase } from "./database-url.ts";
import type { DatabaseType } from "./schema.ts";

/** What is to be said about a database URL. No message has the URL in it, nor a part of it. */
export type UrlVerdict = { readonly kind: "fine" } | { readonly kind: "unused" | "refused"; readonly message: string };

const FINE: UrlVerdict = { kind: "fine" };
const LEADS_OUT: UrlVerdict = {
  kind: "refused",
  message: "leads out of the store: with sqlite it can only be the store's own enterprise.db; its value is not shown",
};
const HAS_PASSWORD: UrlVerdict = {
  kind: "refused",
  message: "has a password in it; put the whole URL into DATABASE_URL and take it out of this file",
};
const NOT_USED: UrlVerdict = {
  kind: "unused",
  message: "it is set but not used, since the database is sqlite; set DATABASE_TYPE=postgresql to use it",
};

/** Judges `database.url`. The type is the one in force; undefined when it is not known. */
export function judgeFileUrl(url: string, type: DatabaseType | undefined): UrlVerdict {
  if (url === "") {
    return FINE;
  }
  return carriesPassword(url) ? HAS_PASSWORD : judgeUrl(url, type);
}

/**
 * Judges DATABASE_URL. Applications use that name too: with sqlite, a server's URL is theirs, and no reason to
 * stop all work on a store.
 */
export function judgeEnvironmentUrl(url: string, type: DatabaseType | undefined): UrlVerdict {
  return type === "sqlite" && isServerUrl(url) ? NOT_USED : judgeUrl(url, type);
}

function judgeUrl(url: string, type: DatabaseType | undefined): UrlVerdict {
  switch (type) {
    case "sqlite":
      return namesOwnDatabase(url) ? FINE : LEADS_OUT;
    case "postgresql":
      return judgeServerUrl(url);
    case undefined:
      return FINE;
  }
}

function judgeServerUrl(url: string): UrlVerdict {
  const parsed = parseServerUrl(url, { user: "", password: undefined });
  return parsed.kind === "wrong" ? { kind: "refused", message: parsed.message } : FINE;
}
