/* global fetch */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "../../dist/main.js");

/** The built program, serving that guide, or the one in Neo4j, from so many processes, on the first core unless others are named. */
export async function startOurs(guide, { env = {}, workers = 1, cores = "0" } = {}) {
  return start(
    [main, "serve", "--port", "0", ...(guide ? ["--guide", guide] : []), "--workers", String(workers)],
    { LOG_LEVEL: "error", ...env },
    /(http:\/\/\S+)\/graphql/,
    cores,
  );
}

/** See peer.js. */
export async function startPeer(kind, file) {
  return startServer([join(here, "peer.js"), kind, file]);
}

/** A script that prints its address. */
export async function startServer(args, env = {}) {
  return start(args, { NODE_ENV: "production", ...env }, /(http:\/\/\S+)/);
}

/** Node with these arguments; its address is what it says by the pattern `announces`. */
export async function start(args, env, announces, cores = "0") {
  const child = spawn("taskset", ["-c", cores, process.execPath, ...args], {
    env: { ...process.env, ...env },
  });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const found = announces.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(said)));
  });
  return {
    address,
    ...asked(address),
    megabytes: () => megabytesOf(child.pid),
    /** The processor's time that it and its workers have taken so far, in microseconds. */
    processor: () => [child.pid, ...childrenOf(child.pid)].reduce((sum, pid) => sum + processorOf(pid), 0),
    /** Resolves when it has ended. */
    stop: (signal = "SIGKILL") => {
      const ended = once(child, "exit");
      child.kill(signal);
      return ended;
    },
  };
}

function asked(address) {
  const get = async (request) => {
    const response = request.startsWith("/")
      ? await fetch(address + request)
      : await fetch(`${address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: request,
        });
    if (!response.ok) throw new Error(`${request}: ${response.status} ${await response.text()}`);
    return response;
  };
  const text = async (request) => (await get(request)).text();
  return {
    text,
    etag: async (request) => (await get(request)).headers.get("etag"),
    /** Throws if an answer is not the expected one. */
    check: async (requests, expected) => {
      for (const request of requests) {
        const said = JSON.stringify(JSON.parse(await text(request)));
        if (said !== JSON.stringify(JSON.parse(expected.get(request))))
          throw new Error(`Another answer to ${request}`);
      }
    },
    /** Ids to ask about: all roles, pairs of roles that are two steps apart, and competencies. */
    sample: async () => {
      const query = `{
        roles(first: 100) { nodes { id leadsTo(first: 5) { nodes { id leadsTo(first: 5) { nodes { id } } } } } }
        competencies(first: 100) { nodes { id } }
      }`;
      const { data } = JSON.parse(await text(JSON.stringify({ query })));
      const pairs = data.roles.nodes.flatMap(({ id, leadsTo }) =>
        leadsTo.nodes.flatMap((next) =>
          next.leadsTo.nodes.filter((last) => last.id !== id).map((last) => [id, last.id]),
        ),
      );
      return {
        roles: data.roles.nodes.map(({ id }) => id),
        pairs,
        competencies: data.competencies.nodes.map(({ id }) => id),
      };
    },
  };
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

/** Linux counts in hundredths of a second. */
const TICK = 10_000;

function processorOf(pid) {
  const [, rest] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = rest.split(" ").slice(11, 13).map(Number);
  return (user + system) * TICK;
}

/** What the process occupies now. */
function megabytesOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}
