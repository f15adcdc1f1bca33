import { createServer } from "node:net";

/** Systems give outgoing connections ports from 32768 or 49152 on, each a free one: none of them is in this range. */
const RANGE = { from: 20_000, to: 30_000 };

/** A free port that stays free while nobody listens on it: only another server could ask for it. */
export async function portForServers(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = RANGE.from + Math.floor(Math.random() * (RANGE.to - RANGE.from));
    if (await isFree(port)) return port;
  }
  throw new Error(`Of 50 ports from ${RANGE.from} to ${RANGE.to} none is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => {
        resolve(false);
      })
      .listen(port, "127.0.0.1", () => {
        server.close(() => {
          resolve(true);
        });
      });
  });
}
