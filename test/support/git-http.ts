import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const SERVER = path.join(import.meta.dirname, "git-http-server.ts");

let started: Promise<string> | undefined;

/**
 * Serves every repository below a folder for temporary files over HTTP on loopback, for reading and pushing; returns the
 * URL of the folder. A repository must allow pushes with `http.receivepack`, or be asked by somebody with a name, which
 * everybody has here.
 */
export async function serveGit(root: string): Promise<string> {
  started ??= startServer();
  return `${await started}/${path.relative(fs.realpathSync(os.tmpdir()), root)}`;
}

/** A process of its own, since tests call git and wait for it; it ends with the one that started it. */
async function startServer(): Promise<string> {
  const root = fs.realpathSync(os.tmpdir());
  const server = spawn(process.execPath, [SERVER, root], { stdio: ["pipe", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
  });
  return `http://127.0.0.1:${port}`;
}
