import { Agent, request } from "node:http";

/** What became of the requests of many clients. */
export interface Load {
  readonly answered: number;
  /** Requests whose connection was accepted, and that got no complete answer. */
  readonly lost: readonly string[];
  /** Requests that found nobody listening. */
  readonly refused: number;
}

/**
 * Clients that each send the next request when the last one is answered, half of them on kept connections, half on new ones. They go on
 * until nobody listens any more. `onAnswer` is told how many answers there were.
 */
export async function loadUntilRefused(
  url: string,
  clients: number,
  body: string,
  onAnswer: (answered: number) => void,
): Promise<Load> {
  let [answered, refused] = [0, 0];
  const lost: string[] = [];
  const client = async (agent: Agent): Promise<void> => {
    for (;;) {
      const outcome = await ask(url, body, agent);
      if (outcome === "answered") onAnswer(++answered);
      else if (outcome === "refused") break;
      else lost.push(outcome);
    }
    refused++;
    agent.destroy();
  };
  await Promise.all(
    Array.from({ length: clients }, (_, i) => client(new Agent({ keepAlive: i % 2 === 0, maxSockets: 1 }))),
  );
  return { answered, lost, refused };
}

function ask(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const outgoing = request(url, { method: "POST", agent, headers }, (response) => {
      response.on("data", (chunk: Buffer) => (received += chunk.toString()));
      response.once("error", ({ message }) => {
        resolve(`${message} after ${received.length} bytes`);
      });
      response.once("end", () => {
        const whole = response.complete && response.statusCode === 200 && received.endsWith("}\n");
        resolve(whole ? "answered" : `${response.statusCode}: ${received.slice(0, 200)}`);
      });
    });
    outgoing.once("error", (error: NodeJS.ErrnoException) => {
      resolve(
        error.code === "ECONNREFUSED"
          ? "refused"
          : `${error.message} (${outgoing.reusedSocket ? "kept" : "new"})`,
      );
    });
    outgoing.end(body);
  });
}
