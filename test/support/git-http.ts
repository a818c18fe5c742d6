import { spawn } from "node:child_process";
import path from "node:path";
import { onTestFinished } from "vitest";

const SERVER = path.join(import.meta.dirname, "git-http-server.ts");

/**
 * Serves every repository below a folder over HTTP on loopback, for reading and pushing, until the test is over; returns
 * the URL of the folder. A process of its own: tests call git and wait for it. A repository must allow pushes with
 * `http.receivepack`, or be asked by somebody with a name, which everybody has here.
 */
export async function serveGit(root: string): Promise<string> {
  const server = spawn(process.execPath, [SERVER, root], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => {
    server.kill();
  });
  const port = await new Promise<string>((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
  });
  return `http://127.0.0.1:${port}`;
}
