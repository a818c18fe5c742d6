import { type ErrorCode, MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { type ServerTarget, showTarget } from "../../server/server-url.ts";

/** What the driver said, cleared of everything that it must not say: the only cause that our errors keep. */
export class ServerCause extends Error {
  override readonly name = "ServerCause";
  /** Five characters, where it was the server that spoke. */
  readonly sqlState: string | undefined;
  /** True for a connection that was refused or cut: a server that starts again does that. */
  readonly isCut: boolean;

  constructor(message: string, sqlState: string | undefined, isCut: boolean) {
    super(message);
    this.sqlState = sqlState;
    this.isCut = isCut;
  }
}

/** The code by which the server said what was wrong; undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  return causeOf(error)?.sqlState;
}

export function causeOf(error: unknown): ServerCause | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof ServerCause ? cause : undefined;
}

/** What somebody else's error object may hold; the driver's have queries and rows beside it, which nobody is shown. */
interface Raw {
  readonly message: string;
  readonly code: string | undefined;
  readonly severity: string | undefined;
}

/** An error of the driver as one of ours: one line that says which host and database, and no user, password or row. */
export function toServerError(error: unknown, target: ServerTarget): MilestoneError {
  const raw = readRaw(error, target);
  const { code, reason, fix } = judge(raw, target);
  const sqlState = raw.severity === undefined ? undefined : raw.code;
  return new MilestoneError(code, `${showTarget(target)}: ${reason}.`, {
    state: raw.severity === "ERROR" ? "What its transaction had done was undone by the server." : NOTHING_CHANGED,
    fix,
    cause: new ServerCause(raw.message, sqlState, sqlState === undefined && CUT.test(raw.code ?? raw.message)),
  });
}

/** A COMMIT that was sent and not answered. Whether it was done is known only to whoever finds what it would have written. */
export function commitUnknown(error: unknown, target: ServerTarget): MilestoneError {
  const raw = readRaw(error, target);
  const message = `${showTarget(target)}: the connection was lost while a transaction was being committed, so nobody was told whether it was.`;
  return new MilestoneError("COMMIT_UNKNOWN", message, {
    state: "Either all of the transaction was done, or nothing.",
    fix: ["Once the server answers: milestone resume"],
    cause: new ServerCause(raw.message, raw.severity === undefined ? undefined : raw.code, true),
  });
}

function readRaw(error: unknown, target: ServerTarget): Raw {
  const { message, code, severity } = (error ?? {}) as { message?: unknown; code?: unknown; severity?: unknown };
  return {
    message: hide(typeof message === "string" ? message : String(error), target),
    code: typeof code === "string" ? code : undefined,
    severity: typeof severity === "string" ? severity : undefined,
  };
}

/** One line without user and password, in any form that they have on the way to the server. */
function hide(text: string, { user, password }: ServerTarget): string {
  const secret = password?.reveal() ?? "";
  const forms = [secret, encodeURIComponent(secret), encodeURI(secret)].filter((form) => form !== "");
  const hidden = [...forms, `"${user}"`].reduce((rest, form) => rest.replaceAll(form, "***"), text);
  return hidden.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "").slice(0, 300);
}

interface Verdict {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly fix: readonly string[];
}

const REACH = ["See that the server runs and that host and port are right, then run it again."];
const ADMIT = ["Correct DATABASE_URL (the environment wins over storage.database.url), then run it again."];

function judge(raw: Raw, { database }: ServerTarget): Verdict {
  if (raw.code === "42501" && raw.severity === "FATAL") {
    const grant = `GRANT CONNECT ON DATABASE "${database.replaceAll('"', '""')}" TO "<the user of DATABASE_URL>";`;
    return refused("this user may not enter the database", [`Have somebody run: ${grant}`]);
  }
  if (raw.severity !== undefined && raw.code !== undefined) {
    return judgeServer(raw.code, raw.message, raw.severity);
  }
  const known = KNOWN.find(([sign]) => sign.test(raw.code ?? raw.message));
  return known === undefined
    ? { code: "SERVER_UNREACHABLE", reason: `the connection failed: ${raw.message}`, fix: REACH }
    : known[1];
}

function judgeServer(state: string, message: string, severity: string): Verdict {
  const known = BY_STATE.find(([sign]) => sign.test(state));
  if (known !== undefined) {
    return { ...known[1], reason: known[1].reason || message };
  }
  return severity === "ERROR"
    ? {
        code: "SERVER_FAILED",
        reason: `${message} (SQLSTATE ${state})`,
        fix: ["Mend what it says, then run it again."],
      }
    : { code: "SERVER_UNREACHABLE", reason: `the connection was ended: ${message} (SQLSTATE ${state})`, fix: REACH };
}

function refused(reason: string, fix: readonly string[] = ADMIT): Verdict {
  return { code: "SERVER_REFUSED", reason, fix };
}

function unreachable(reason: string): Verdict {
  return { code: "SERVER_UNREACHABLE", reason, fix: REACH };
}

function failed(reason: string, ...fix: string[]): Verdict {
  return { code: "SERVER_FAILED", reason, fix };
}

/** By SQLSTATE; an empty reason is what the server said. */
const BY_STATE: readonly (readonly [RegExp, Verdict])[] = [
  [/^28P01$/, refused("the server refuses the password, or knows no such user")],
  [/^28/, refused("the server does not admit this user from here, or not in this way (see its pg_hba.conf)")],
  [/^3D000$/, refused("there is no such database")],
  [/^53300$/, unreachable("the server has no connection left for us")],
  [/^57P03$/, unreachable("the server is starting, stopping or recovering")],
  [/^57014$/, failed("a statement took too long", "Raise storage.database.statement_timeout, then run it again.")],
  [
    /^55P03$/,
    failed(
      "somebody else holds a lock for longer than storage.database.lock_timeout",
      "Wait until they are done, or raise the setting, then run it again.",
    ),
  ],
  [/^53100$/, failed("the server's disk is full", "Make room on it, then run it again.")],
];

/** What the system and the driver say of a connection that was refused or cut. */
const CUT = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|Connection terminated(?: unexpectedly)?)$|not queryable/;

/** Of the system, of TLS and of the driver, which have no SQLSTATE. */
const KNOWN: readonly (readonly [RegExp, Verdict])[] = [
  [/^ECONNREFUSED$|^ENOENT$/, unreachable("nobody listens there")],
  [/^ENOTFOUND$/, unreachable("no host of this name is known")],
  [/^EAI_AGAIN$/, unreachable("the host's name cannot be looked up at present")],
  [/^EACCES$/, unreachable("the socket may not be opened")],
  [/^E(?:HOST|NET)UNREACH$/, unreachable("no way leads to this host")],
  [/^ECONNRESET$|^EPIPE$|^Connection terminated|not queryable/, unreachable("the connection was cut")],
  [/^ETIMEDOUT$|time-?out/i, unreachable("no answer in time")],
  [/does not support SSL/, refused("the server does not speak TLS, which sslmode asks for")],
  [/error establishing an SSL/, refused("the server did not take up TLS")],
  [/ALTNAME_INVALID/, refused("the server's certificate is not for this host (sslmode=verify-full)")],
  [/CERT_HAS_EXPIRED/, refused("the server's certificate has expired")],
  [/CERT|SELF_SIGNED|UNABLE_TO_/, refused("the server's certificate is not signed by anybody in sslrootcert")],
  [/^ERR_SSL|^ERR_TLS|^EPROTO$/, refused("TLS with the server failed")],
  [/must be a string|non-empty string/, refused("the server asks for a password, and there is none")],
  [/^SASL/, refused("the server did not prove that it knows the password, or asks for it in a way unknown here")],
];
