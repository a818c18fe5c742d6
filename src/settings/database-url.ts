/** The one file that a SQLite URL may name. */
const OWN_DATABASE = /^(?:sqlite:|file:)?(?:\.milestones\/)?enterprise\.db$/;

/** True for the store's own database; every other path leads out of the store, or to something that is none of ours. */
export function namesOwnDatabase(url: string): boolean {
  return OWN_DATABASE.test(url);
}

/** True for the URL of some server, as applications keep it in DATABASE_URL: no path that could lead anywhere. */
export function isServerUrl(url: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(url) && !/^(?:sqlite3?|file):/i.test(url);
}

/** True when there is a password in it, however badly it is written; when in doubt, yes. */
export function carriesPassword(url: string): boolean {
  const beforeHost = /:\/\/[^?]*:[^?@]+@/.test(url);
  const asParameter = /(?:password|passwd|pwd)\s*=/i.test(url);
  return beforeHost || asParameter;
}
