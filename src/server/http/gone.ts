import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

const waiting = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls `then` once: when the answer is read or its connection is closed. The answer alone does not tell: of requests that were sent ahead
 * of earlier answers it never hears that the connection was closed.
 */
export function onceGone(answer: ServerResponse, then: () => void): void {
  const { socket } = answer.req;
  const known = waiting.get(socket);
  const here = known ?? new Set();
  if (!known) {
    waiting.set(socket, here);
    socket.once("close", () => {
      for (const gone of here) gone();
    });
  }
  const gone = (): void => {
    if (here.delete(gone)) then();
  };
  here.add(gone);
  answer.once("close", gone);
}
