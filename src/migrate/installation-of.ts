import type { Context } from "../context.ts";
import { Installation } from "./installation.ts";
import type { JournalFacts } from "./journal.ts";
import type { RunDirs } from "./run-dirs.ts";

type Ports = Pick<Context, "files" | "backends">;

/**
 * The installation of a run in this store, as far as it got: for looking, and for a run whose backends are open. A
 * database that cannot be read is replaced as it stands, never opened: that would run or remove its journal.
 */
export function installationOf(
  { files, backends }: Ports,
  dirs: RunDirs,
  { unreadable = false }: JournalFacts = {},
): Installation {
  return new Installation(files, dirs.installation, (file, act) =>
    unreadable ? act(() => files.digest(file)) : backends.holdDatabase(file, act),
  );
}

/** The same for another process, which goes on where the first one was cut off. */
export async function openInstallation(ports: Ports, dirs: RunDirs, facts: JournalFacts): Promise<Installation> {
  const installation = installationOf(ports, dirs, facts);
  if (installation.needsHold) {
    await ports.backends.prepareHold();
  }
  return installation;
}
