import { describe, expect, test } from "vitest";
import { parseServerUrl, showTarget } from "../../src/server/server-url.ts";

const DEFAULTS = { user: "me", password: undefined };

function read(url: string, defaults: { user: string; password: string | undefined } = DEFAULTS) {
  const parsed = parseServerUrl(url, defaults);
  if (parsed.kind === "wrong") {
    return parsed.message;
  }
  const { user, password, host, port, database } = parsed.target;
  return `${user}|${password?.reveal() ?? "-"}|${host}|${port}|${database}`;
}

describe("a server's URL", () => {
  test.each([
    ["postgresql://", "me|-|localhost|5432|me"],
    ["postgres://u@h/d", "u|-|h|5432|d"],
    ["POSTGRESQL://u:p@h:6000/d", "u|p|h|6000|d"],
    ["postgresql://u:p:q@h/d", "u|p:q|h|5432|d"],
    ["postgresql://u:p%40%2F%3A%3F%23%25%20%C3%A9@h/d", "u|p@/:?#% é|h|5432|d"],
    ["postgresql://u%40x:p@[::1]:6000/d%20e", "u@x|p|::1|6000|d e"],
    ["postgresql://u@/d?host=/var/run/postgresql&port=5433", "u|-|/var/run/postgresql|5433|d"],
    ["postgresql://%2Fvar%2Frun/d", "me|-|/var/run|5432|d"],
    ["postgresql:///d?user=x&password=p%26q&dbname=e&host=h", "x|p&q|h|5432|e"],
    ["postgresql://h/d?application_name=app&keepalives=1&client_encoding=UTF8", "me|-|h|5432|d"],
  ])("%s is read as libpq reads it", (url, expected) => {
    expect(read(url)).toBe(expected);
  });

  test("what it does not say, the environment may; what it says wins", () => {
    expect(read("postgresql://h/d", { user: "env", password: "s" })).toBe("env|s|h|5432|d");
    expect(read("postgresql://u:p@h/d", { user: "env", password: "s" })).toBe("u|p|h|5432|d");
  });

  const NOT_A_URL = "expected a postgresql:// URL with reserved characters percent-encoded; its value is not shown";

  /** Other clients read parts of these passwords as host, port, database or parameter, and name them in errors. */
  test.each([
    "postgresql://u:sec@ret@h/d",
    "postgresql://u:sec/ret@h/d",
    "postgresql://u:12/ret@h/d",
    "postgresql://u:12/ret@h",
    "postgresql://u:sec?ret@h/d",
    "postgresql://u:12?ret@h/d",
    "postgresql://u:sec#ret@h/d",
    "postgresql://u:sec ret@h/d",
    "postgresql://u:sec%ret@h/d",
    "postgresql://u:sec%00ret@h/d",
    "postgresql://u:sec[ret@h/d",
    "postgresql://h1,h2/d",
    "postgresql://h:0/d",
    "postgresql://h:99999/d",
    "postgresql://h/d?x",
    "postgresql://h/d/e",
    "mysql://u:secret@h/d",
    "host=h password=secret",
  ])("%s is refused, and nothing of it is said", (url) => {
    expect(read(url)).toBe(NOT_A_URL);
  });

  test.each([
    ["sslmode=verify", "sslmode: expected disable, allow, prefer, require, verify-ca or verify-full"],
    ["sslmode=verify-full", 'sslmode=verify-full needs sslrootcert: a file, or "system"'],
    [
      "sslmode=require&sslrootcert=system",
      "sslrootcert=system needs sslmode=verify-full, since anybody can have a certificate of that kind",
    ],
    ["sslcert=x", "sslcert and sslkey need each other"],
    ["sslnegotiation=direct", "sslnegotiation=direct needs sslmode=require or stricter"],
    ["connect_timeout=soon", "connect_timeout: expected a whole number of seconds"],
    ["schema=x", "has the parameter schema that this program does not know; its value is not shown"],
    ["sec=ret", "has a parameter that this program does not know; its value is not shown"],
  ])("a parameter that is not understood is refused, not left out: %s", (query, message) => {
    expect(read(`postgresql://u@h/d?${query}`)).toBe(message);
  });

  test.each([
    ["postgresql://u:p@db.example.org/shop", 'database "shop" on db.example.org:5432'],
    ["postgresql://u:p@[::1]/shop", 'database "shop" on [::1]:5432'],
    ["postgresql:///shop?host=/run/pg", 'database "shop" on /run/pg (port 5432)'],
  ])("%s is shown without who asks", (url, shown) => {
    const parsed = parseServerUrl(url, DEFAULTS);
    expect(parsed.kind === "target" && showTarget(parsed.target)).toBe(shown);
  });
});
