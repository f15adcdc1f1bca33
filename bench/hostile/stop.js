import console from "node:console";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { ROOT, startServer } from "./server.js";

/** Sends SIGTERM to a server under load, and counts the requests that are lost. */
const { values: options } = parseArgs({
  options: {
    main: { type: "string", default: join(ROOT, "dist/main.js") },
    guide: { type: "string", default: join(ROOT, "graph-seed") },
    /** The signal is sent after so many answers. */
    answers: { type: "string", default: "10000" },
    clients: { type: "string", default: "100" },
  },
});

const BODY = JSON.stringify({
  query: `{ role(id: "role:backend-developer") { name leadsTo { nodes { name } } } }`,
});

const { child, address } = await startServer(options.main, options.guide);
const ended = once(child, "exit");
const outcomes = { answered: 0, refused: 0 };

/** Half of the clients keep their connections, half open one for each request. They go on until nobody listens. */
async function client(agent) {
  for (let outcome = ""; outcome !== "refused";) {
    outcome = await ask(agent);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcomes.answered === Number(options.answers)) child.kill("SIGTERM");
  }
  agent.destroy();
}

function ask(agent) {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": BODY.length };
    const outgoing = request(`${address}/graphql`, { method: "POST", agent, headers }, (response) => {
      let received = "";
      response.on("data", (chunk) => (received += chunk));
      response.once("error", ({ message }) => resolve(`lost: ${message}`));
      response.once("end", () => {
        const isWhole = response.statusCode === 200 && received.endsWith("}\n");
        resolve(isWhole ? "answered" : `lost: status ${response.statusCode}`);
      });
    });
    outgoing.once("error", ({ code, message }) =>
      resolve(code === "ECONNREFUSED" ? "refused" : `lost: ${message}`),
    );
    outgoing.end(BODY);
  });
}

const clients = Array.from({ length: Number(options.clients) }, (_, i) =>
  client(new Agent({ keepAlive: i % 2 === 0, maxSockets: 1 })),
);
await Promise.all(clients);
const [code] = await ended;
console.log(`${JSON.stringify(outcomes)}, exit code ${code}`);
