import { once } from "node:events";
import net from "node:net";
import { onTestFinished } from "vitest";
import type { ServerAddress } from "../../scripts/postgres-server.ts";

/** What somebody on the way between client and server does with what comes by. */
export interface Meddler {
  /** Bytes from the client; false cuts the connection in place of passing them on. */
  fromClient?(bytes: Buffer, client: net.Socket): boolean;
  /** Bytes from the server. */
  fromServer?(bytes: Buffer): boolean;
}

/**
 * A stretch of network to a server, on which somebody may cut connections, each with what its meddler is given. Returns
 * its port; it ends with the test.
 */
export async function makeProxy(server: ServerAddress, makeMeddler: (cut: () => void) => Meddler): Promise<number> {
  const sockets = new Set<net.Socket>();
  const proxy = net.createServer((client) => {
    const upstream = net.connect({ host: server.host, port: server.port });
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    const meddler = makeMeddler(cut);
    for (const socket of [client, upstream]) {
      // As both ends have it: what they write in two parts would wait here for an answer to the first.
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on("error", cut);
      socket.on("close", cut);
    }
    client.on("data", (bytes) => {
      if (meddler.fromClient?.(bytes, client) ?? true) {
        pass(bytes, client, upstream);
      } else {
        cut();
      }
    });
    upstream.on("data", (bytes) => {
      if (meddler.fromServer?.(bytes) ?? true) {
        pass(bytes, upstream, client);
      } else {
        cut();
      }
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    proxy.close();
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  return (proxy.address() as net.AddressInfo).port;
}

/** Nothing piles up here: who reads slowly is felt by who writes. */
function pass(bytes: Buffer, from: net.Socket, to: net.Socket): void {
  if (!to.write(bytes)) {
    from.pause();
    to.once("drain", () => from.resume());
  }
}
