import { connect, type Socket } from "node:net";

/** A connection whose bytes the test chooses itself. */
export interface RawClient {
  readonly socket: Socket;
  readonly send: (text: string) => void;
  /** All that has arrived so far. */
  readonly received: () => string;
  /** Resolves when the server has ended the connection, with all that has arrived. Rejects if it was reset. */
  readonly ended: Promise<string>;
  readonly leave: () => void;
}

export async function rawClient(address: string): Promise<RawClient> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.setEncoding("latin1").on("data", (text: string) => (received += text));
  const ended = new Promise<string>((resolve, reject) => {
    socket.once("end", () => {
      resolve(received);
    });
    socket.once("error", reject);
    socket.once("close", () => {
      resolve(received);
    });
  });
  ended.catch(() => undefined);
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  return {
    socket,
    send: (text) => void socket.write(text),
    received: () => received,
    ended,
    leave: () => void socket.destroy(),
  };
}

/** The status lines of the answers in what a connection received. */
export function statuses(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
