import { spawn } from "node:child_process";
import { once } from "node:events";

import { afterEach, describe, expect, test } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

import { call, clientFor, REVISIONS } from "../support/assistant.js";
import { careerGraph } from "../support/command.js";
import { QUESTIONS } from "./questions.js";

const COMMAND = { command: process.execPath, args: ["dist/main.js", "mcp"] };

let client: Client | null = null;
afterEach(() => client?.close());

describe.each(REVISIONS)("in revision %s", (revision) => {
  test("the built command answers over standard input and output", async () => {
    client = clientFor(revision);
    await client.connect(new StdioClientTransport({ ...COMMAND, stderr: "pipe" }));
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(Object.keys(QUESTIONS));
    for (const [name, args] of Object.entries(QUESTIONS)) {
      const { isError, data } = await call(client, name, args);
      expect({ name, isError }).toEqual({ name, isError: false });
      expect(data).toHaveProperty("citations");
    }
    expect((await call(client, "describe", { of: "nothing like that" })).isError).toBe(true);
  }, 120_000);
});

const CLIENT = { name: "test", version: "1" };
const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: CLIENT },
};

test("nothing but the protocol is written to standard output, and the end of the input ends it", async () => {
  const { code, err, lines } = await talk([INITIALIZE, { jsonrpc: "2.0", id: 2, method: "tools/list" }], 2, {
    LOG_LEVEL: "trace",
  });
  expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2]);
  expect(code).toBe(0);
  expect(err).not.toContain("Error");
}, 60_000);

test("what is no message is not answered with anything else, and does not end it", async () => {
  const { code, lines } = await talk(
    ["no JSON at all", INITIALIZE, "{}", { ...INITIALIZE, id: 3, method: "nope" }],
    2,
  );
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
  expect(lines.join("\n")).toContain('"id":1');
  expect(lines.join("\n")).toContain('"id":3');
  expect(code).toBe(0);
}, 60_000);

test("an input that is empty ends it, and a guide that is not there is a plain message", async () => {
  expect(await careerGraph(["mcp"], {}, "")).toEqual({ code: 0, out: "", err: "" });
  const { code, out, err } = await careerGraph(["mcp", "--guide", "nowhere"], {}, "");
  expect(code).not.toBe(0);
  expect(out).toBe("");
  expect(err).toContain("nowhere");
}, 60_000);

test("a message without end is cut off", async () => {
  const child = spawn(COMMAND.command, COMMAND.args, { env: { PATH: process.env["PATH"] ?? "" } });
  child.stdin.on("error", () => undefined);
  child.stdout.resume();
  const ended = once(child, "exit");
  for (let i = 0; i < 64 && child.exitCode === null; i++)
    await new Promise((resolve) => child.stdin.write("x".repeat(16 * 1024), resolve));
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  expect(code).toBe(0);
}, 60_000);

/** Sends messages, a line each, waits for so many answers, and then ends the input. */
async function talk(messages: readonly unknown[], answers: number, env: Record<string, string> = {}) {
  const child = spawn(COMMAND.command, COMMAND.args, { env: { PATH: process.env["PATH"] ?? "", ...env } });
  let [out, err] = ["", ""];
  const linesOf = () => out.split("\n").filter((line) => line !== "");
  const answered = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (linesOf().length >= answers) resolve();
    });
  });
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, "exit");
  for (const message of messages)
    child.stdin.write(`${typeof message === "string" ? message : JSON.stringify(message)}\n`);
  await Promise.race([answered, ended]);
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  return { code, err, lines: linesOf() };
}
