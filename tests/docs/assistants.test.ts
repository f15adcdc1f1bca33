import { readFile, writeFile } from "node:fs/promises";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import { format, resolveConfig } from "prettier";

import { type App, startApp } from "../support/app.js";
import { assistantOf, call } from "../support/assistant.js";

const PAGE = "docs/assistants.md";
const TRANSCRIPT = /(<!-- transcript -->\n)[\s\S]*(<!-- \/transcript -->)/;

const ASKED: readonly (readonly [string, Record<string, unknown>])[] = [
  ["career_path", { from: "Technical Writer", to: "Front-end Developer" }],
  ["prerequisites", { of: "Kubernetes" }],
  ["skill_gap", { from: "Backend Developer", to: "Full stack dev" }],
];

let app: App;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = await assistantOf(app, "2026-07-28");
});
afterAll(() => app.close());

// WRITE=1 writes it anew.
test("the page has what the client is told", async () => {
  const page = await readFile(PAGE, "utf8");
  const written = page.replace(TRANSCRIPT, `$1\n\`\`\`text\n${await transcript()}\n\`\`\`\n\n$2`);
  if (process.env["WRITE"] === "1") await writeFile(PAGE, await pretty(written));
  else expect(page).toBe(await pretty(written));
});

test("the page lists the tools that there are", async () => {
  const page = await readFile(PAGE, "utf8");
  const listed = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(listed);
});

async function transcript(): Promise<string> {
  const parts = [`agreed on revision ${client.getNegotiatedProtocolVersion() ?? "none"}`];
  for (const [name, args] of ASKED) {
    const { isError, text, data } = await call(client, name, args);
    parts.push(
      `> ${name} ${JSON.stringify(args)}`,
      isError ? `error: ${text}` : `${text}\noptimal: ${String(data?.["optimal"])}`,
    );
  }
  return parts.join("\n\n");
}

async function pretty(text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(PAGE)), filepath: PAGE });
}
