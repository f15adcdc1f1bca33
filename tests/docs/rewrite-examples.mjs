/* global fetch */
// `npm run examples`: asks the shipped guide every query in docs/examples again and writes the answers beside them, then copies
// queries and answers into the Markdown blocks that name them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { execPath } from "node:process";

import { format, resolveConfig } from "prettier";

const FOLDER = "docs/examples";
const BLOCK = /(<!-- example: (\S+) -->\s*```(?:graphql|json)\n)[\s\S]*?(```)/g;

const server = spawn(execPath, ["dist/main.js", "serve", "--port", "0", "--guide", "graph-seed"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const address = await ready(server);
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"))) {
    const answer = await ask(address, readFileSync(`${FOLDER}/${file}`, "utf8"));
    await writeJson(`${FOLDER}/${file.replace(/graphql$/, "json")}`, answer);
  }
} finally {
  server.kill();
  await once(server, "exit");
}
for (const file of ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)]) {
  if (!file.endsWith(".md")) continue;
  const text = readFileSync(file, "utf8");
  const now = text.replace(
    BLOCK,
    (_, before, name, after) => before + readFileSync(`${FOLDER}/${name}`, "utf8") + after,
  );
  if (now !== text) writeFileSync(file, now);
}

async function ready({ stdout }) {
  let output = "";
  // The stream stays open: a server whose output is closed ends at its next line.
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    const found = /(http:\/\/\S+)\/graphql/.exec(output);
    if (!found) continue;
    stdout.resume();
    return found[1];
  }
  throw new Error(`The server ended before it was ready: ${output}`);
}

async function ask(address, query) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
  return answer;
}

async function writeJson(path, value) {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(JSON.stringify(value), { ...options, parser: "json" }));
}
