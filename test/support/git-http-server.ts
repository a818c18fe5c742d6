import { spawn, spawnSync } from "node:child_process";
import http from "node:http";
import path from "node:path";

/** `node git-http-server.ts <folder>` serves every repository below a folder, and prints its port. */
const [root = ""] = process.argv.slice(2);
const backend = path.join(spawnSync("git", ["--exec-path"], { encoding: "utf8" }).stdout.trim(), "git-http-backend");

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: "1",
    GIT_PROTOCOL: request.headers["git-protocol"] as string | undefined,
    // Pushing asks for a name; everybody has one here.
    REMOTE_USER: "anybody",
    REMOTE_ADDR: "127.0.0.1",
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers["content-type"],
    CONTENT_LENGTH: request.headers["content-length"],
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
  };
  const program = spawn(backend, { env, stdio: ["pipe", "pipe", "inherit"] });
  program.on("error", () => response.destroy());
  // What it does not care to read any more is no mistake.
  request.pipe(program.stdin.on("error", () => {}));
  answer(program.stdout, response);
});

/** What a CGI program prints is a head, an empty line and a body. */
function answer(output: NodeJS.ReadableStream, response: http.ServerResponse): void {
  let head = Buffer.alloc(0);
  let isHead = true;
  output.on("data", (bytes: Buffer) => {
    if (!isHead) {
      response.write(bytes);
      return;
    }
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf("\r\n\r\n");
    if (end >= 0) {
      isHead = false;
      writeHead(head.toString("latin1", 0, end), response);
      response.write(head.subarray(end + 4));
    }
  });
  output.on("end", () => response.end());
}

function writeHead(text: string, response: http.ServerResponse): void {
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === "status") {
      response.statusCode = Number(value.split(" ")[0]);
    } else {
      response.setHeader(name, value);
    }
  }
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address !== null ? address.port : 0);
});
// Whoever started it is gone.
process.stdin.on("end", () => process.exit()).resume();
