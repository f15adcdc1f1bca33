import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface BoltProxy {
  /** The address to connect to instead of the real one. */
  readonly uri: string;
  /** How many pieces its clients have sent. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Stands between clients and a Neo4j. Before it passes on the piece that is the `at`-th of all that clients send, it calls `interrupt`,
 * which may end a client; `cut` ends all connections.
 */
export async function boltProxy(
  target: string,
  at = Infinity,
  interrupt: (cut: () => void) => void = () => undefined,
): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let sent = 0;
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    const neo4j = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, neo4j],
      [neo4j, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    neo4j.pipe(client);
    client.on("data", (piece) => {
      if (++sent === at) interrupt(cut);
      if (!neo4j.destroyed) neo4j.write(piece);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
