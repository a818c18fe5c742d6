import fs from "node:fs";
import tls from "node:tls";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import type { ServerTarget, TlsSettings } from "../../server/server-url.ts";

/** How to try to connect: in the clear, or with these options of TLS. */
export type Encryption = false | tls.ConnectionOptions;

/**
 * The ways to try, in order, as libpq's modes say: `allow` and `prefer` take what they get, the others insist. A unix
 * socket is never encrypted. Throws SETTINGS_INVALID for a certificate that cannot be read.
 */
export function encryptionsOf({ host, tls: settings }: ServerTarget): readonly Encryption[] {
  if (host.startsWith("/")) {
    return [false];
  }
  switch (settings.mode) {
    case "disable":
      return [false];
    case "allow":
      return [false, optionsOf(settings)];
    case "prefer":
      return [optionsOf(settings), false];
    case "require":
    case "verify-ca":
    case "verify-full":
      return [optionsOf(settings)];
  }
}

/** A server that has no TLS, or that does not admit us in the way that was tried, may admit us in the other. */
export function isAboutEncryption(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "28000" || (typeof message === "string" && message.includes("does not support SSL"));
}

function optionsOf({ mode, rootCertificate, certificate, key }: TlsSettings): tls.ConnectionOptions {
  const own = certificate && key ? { cert: readCertificate(certificate), key: readCertificate(key) } : {};
  if (mode !== "verify-full" && rootCertificate === undefined) {
    return { ...own, rejectUnauthorized: false };
  }
  const trusted = { ...own, ca: rootsOf(rootCertificate), rejectUnauthorized: true };
  // As in libpq, `require` with a root certificate verifies who signed, like verify-ca; the name only verify-full.
  return mode === "verify-full" ? trusted : { ...trusted, checkServerIdentity: () => undefined };
}

/** Its name is part of the URL, of which nothing is shown. */
function readCertificate(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new MilestoneError(
      "SETTINGS_INVALID",
      `A certificate or key that the server's URL names cannot be read (${code}).`,
      {
        state: NOTHING_CHANGED,
        fix: ["Correct sslrootcert, sslcert and sslkey in DATABASE_URL, then run it again."],
      },
    );
  }
}

function rootsOf(rootCertificate: string | undefined): Buffer | string[] {
  if (rootCertificate !== undefined && rootCertificate !== "system") {
    return readCertificate(rootCertificate);
  }
  // Node before 22.15 cannot ask the system, and has the roots that browsers trust.
  return (tls as Partial<typeof tls>).getCACertificates?.("system") ?? [...tls.rootCertificates];
}
