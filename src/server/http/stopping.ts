import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";

import type { FastifyInstance } from "fastify";

import type { StopLimits } from "./server-options.js";

/** A server that can be stopped without losing a request that it accepted. */
export interface Stopping {
  /** True from the moment of the signal. Answers then carry `Connection: close`. */
  readonly begun: () => boolean;
  /** Resolves when everything is closed: true if all was answered, false if something had to be cut off. */
  readonly stop: () => Promise<boolean>;
  /** Counts a request that was answered without Fastify. */
  readonly answered: (request: IncomingMessage) => void;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Whether the answer to the last request of a connection says that it is closed. */
    isStopping: () => boolean;
  }
}

/** What is known of a connection. */
interface Use {
  /** Requests on it whose answers are not complete. */
  unanswered: number;
  /** The last request on it. */
  latest: IncomingMessage | null;
  /** The bytes that it had brought when its last answer was complete. */
  read: number;
  /** When that was, or when it was opened. */
  since: number;
}

/** How often the counters are looked at. */
const TICK_MS = 25;
/** So many ticks on time, without a new connection or request, show that clients have noticed. */
const QUIET_TICKS = 2;
/** The share of the time to stop after which the door is closed although clients still come. */
const DOOR_SHARE = 0.5;
/** For how long requests are held back at most while the door is closed. */
const HOLD_MS = 500;
/** Clients that have just been answered, and that a busy machine keeps waiting, still connect within this time. */
const LAST_CLIENTS_MS = 50;
/** For how long a connection may bring nothing once the server no longer listens: browsers open some ahead that they never use. */
const IDLE_MS = 1_000;

/** What arrives at the server. */
interface Traffic {
  /** True from the signal on. */
  stopping: boolean;
  /** Connections and requests so far. */
  arrived: number;
  /** Requests that wait until the server no longer listens; null while none has to. */
  held: (() => void)[] | null;
  readonly uses: Map<Socket, Use>;
}

/**
 * Counts what arrives at the server, and stops it in this order: it is marked as stopping and goes on answering, new connections too,
 * until clients stay away or half of the time is over; it stops listening; it answers what is in flight; it cuts off what is left when
 * the time is over.
 */
export function stopping(app: FastifyInstance, { shutdownMs, drainMs }: StopLimits): Stopping {
  const traffic: Traffic = { stopping: false, arrived: 0, held: null, uses: new Map() };
  watch(app, traffic);
  return {
    begun: () => traffic.stopping,
    answered(request) {
      traffic.arrived++;
      const use = traffic.uses.get(request.socket);
      if (!use) return;
      use.latest = request;
      use.read = request.socket.bytesRead;
      use.since = performance.now();
    },
    async stop() {
      traffic.stopping = true;
      const end = performance.now() + shutdownMs;
      await sleep(Math.min(drainMs, shutdownMs));
      await untilQuiet(traffic, performance.now() + DOOR_SHARE * (end - performance.now()));
      await closeDoor(app, traffic);
      let answered = true;
      const sweep = setInterval(() => {
        closeIdle(traffic);
      }, IDLE_MS / 4);
      const last = setTimeout(
        () => {
          answered = traffic.uses.size === 0;
          app.server.closeAllConnections();
        },
        Math.max(0, end - performance.now()),
      );
      await app.close();
      clearInterval(sweep);
      clearTimeout(last);
      return answered;
    },
  };
}

/** Counts connections and requests, and marks answers once the server is stopping. */
function watch(app: FastifyInstance, traffic: Traffic): void {
  const { uses } = traffic;
  app.decorate("isStopping", () => traffic.stopping);
  app.server.on("connection", (socket) => {
    traffic.arrived++;
    uses.set(socket, { unanswered: 0, latest: null, read: 0, since: performance.now() });
    socket.once("close", () => uses.delete(socket));
  });
  app.addHook("onRequest", ({ socket, raw }, _reply, next) => {
    traffic.arrived++;
    const use = uses.get(socket);
    if (use) {
      use.unanswered++;
      use.latest = raw;
    }
    if (traffic.held) traffic.held.push(next);
    // By the next turn all is read that came with this request.
    else if (traffic.stopping) setImmediate(next);
    else next();
  });
  app.addHook("onSend", ({ socket, raw }, reply, payload, next) => {
    // Requests may be sent without waiting for answers: only the answer to the last one may close their connection.
    if (traffic.stopping && (uses.get(socket)?.latest ?? raw) === raw)
      void reply.header("connection", "close");
    next(null, payload);
  });
  app.addHook("onResponse", ({ socket }, _reply, next) => {
    const use = uses.get(socket);
    if (use) {
      use.unanswered--;
      use.read = socket.bytesRead;
      use.since = performance.now();
    }
    next();
  });
}

/** Waits until nothing has arrived for a while. A late tick counts for nothing: requests may still wait in their sockets. */
async function untilQuiet(traffic: Traffic, end: number): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TICKS && performance.now() < end;) {
    const [before, already] = [performance.now(), traffic.arrived];
    await sleep(TICK_MS);
    const isLate = performance.now() - before > 1.5 * TICK_MS;
    quiet = isLate || traffic.arrived > already ? 0 : quiet + 1;
  }
}

/**
 * Stops listening at a moment when no connection waits to be accepted: closing the socket would reset it. Requests are held back
 * meanwhile, so that accepting takes no time and waiting clients open no further connections.
 */
async function closeDoor({ server }: FastifyInstance, traffic: Traffic): Promise<void> {
  const held: (() => void)[] = (traffic.held = []);
  const end = performance.now() + HOLD_MS;
  for (let quietSince = performance.now(); performance.now() < Math.min(end, quietSince + LAST_CLIENTS_MS);) {
    const already = traffic.arrived;
    await sleep(1);
    // Whatever waited to be accepted has been by now.
    await turn();
    if (traffic.arrived > already) quietSince = performance.now();
  }
  server.close();
  traffic.held = null;
  for (const next of held) next();
}

/** Closes connections that have brought nothing for a while and have no answer left to send. */
function closeIdle({ uses }: Traffic): void {
  const since = performance.now() - IDLE_MS;
  for (const [socket, use] of uses)
    if (
      use.unanswered === 0 &&
      socket.writableLength === 0 &&
      use.read === socket.bytesRead &&
      use.since < since
    )
      socket.destroy();
}
