import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

import { LocalNeo4jError } from "./local-neo4j-error.js";

/** The wanted port, or any free one for 0. Throws LocalNeo4jError if the wanted port is in use. */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  try {
    server.listen({ host: "127.0.0.1", port: wanted });
    await once(server, "listening");
  } catch (error) {
    throw refusal(error as NodeJS.ErrnoException, wanted);
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new LocalNeo4jError(
      `Port ${port} is in use on 127.0.0.1. Stop the program that uses it, or choose another port with --bolt-port or --http-port.`,
    );
  }
  return new LocalNeo4jError(`Cannot listen on port ${port} of 127.0.0.1: ${error.message}`);
}
