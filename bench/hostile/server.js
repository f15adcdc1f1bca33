/* global fetch, AbortSignal */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { addressOf } from "../address-of.js";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** A request that is not answered within this time is given up. */
const PATIENCE_MS = 120_000;

/** Starts a server on a free port. Resolves when it is ready. */
export async function startServer(main, guide) {
  const args = [main, "serve", "--port", "0", "--guide", guide];
  const child = spawn(process.execPath, args, { env: { ...process.env, LOG_LEVEL: "silent" } });
  const address = await addressOf(child);
  return { child, address };
}

/** Status, code of the first error and length of the answer. */
export async function send(address, { path = "/graphql", query, variables }) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = { "content-type": "application/json" };
  const posted =
    query === undefined ? {} : { method: "POST", headers, body: JSON.stringify({ query, variables }) };
  try {
    const response = await fetch(address + path, { ...posted, signal });
    const text = await response.text();
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? "";
    return { said: `${response.status} ${code}`.trim(), bytes: text.length };
  } catch (error) {
    return { said: error.name === "TimeoutError" ? "no answer" : "connection lost", bytes: 0 };
  }
}

/** Ids of roles and competencies, and words of names, fetched page by page. */
export async function sampleOf(address) {
  const roles = await pagesOf(address, "roles", 1000);
  const competencies = await pagesOf(address, "competencies", 5000);
  const words = competencies.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/));
  const idsOf = (nodes) => nodes.map(({ id }) => id);
  return {
    roles: idsOf(roles),
    competencies: idsOf(competencies),
    words: words.filter(({ length }) => length > 2),
  };
}

async function pagesOf(address, field, most) {
  const found = [];
  for (let after = null, more = true; more && found.length < most;) {
    const query = `query ($after: String) { page: ${field}(first: 100, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { nodes, pageInfo } = (await response.json()).data.page;
    found.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

/** A line of /proc/…/status in MB, such as VmRSS or VmHWM (the most there ever was); null where the system does not tell. */
export function memoryOf({ pid }, line) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)[1]) / 1024;
  } catch {
    return null;
  }
}
