import { expect, test } from "@jest/globals";

import { post, serving } from "../support/command.js";
import { until } from "../support/until.js";

const URL = "/graphql?query={roles{totalCount}}";

/** A new connection each time, so that the workers take turns. */
const asked = (address: string): Promise<Response> =>
  fetch(address + URL, { headers: { connection: "close" } });

const workersOf = (output: string): number[] =>
  [...output.matchAll(/"pid":(\d+)[^\n]*a worker serves/g)].map(([, pid]) => Number(pid));

test("workers answer alike on one port; one that ends is replaced; all end when the parent is told to", async () => {
  const server = await serving(["--workers", "2"], { LOG_LEVEL: "info" });
  await until("the workers to serve", () => workersOf(server.output()).length === 2);
  const [first] = workersOf(server.output());
  // The terminal is told once.
  expect(server.output().match(/Ready in/g)).toHaveLength(1);
  const etags = new Set<string | null>();
  for (let i = 0; i < 6; i++) etags.add((await asked(server.address)).headers.get("etag"));
  expect([...etags]).toEqual([expect.stringMatching(/^W\/"/)]);
  process.kill(first!, "SIGKILL");
  await until("the workers to serve", () => workersOf(server.output()).length === 3);
  expect(server.output()).toContain("A worker ended (SIGKILL). Another takes its place.");
  expect((await post(server.address, "{ roles { totalCount } }")).status).toBe(200);
  expect(await server.stop()).toBe(0);
  for (const pid of workersOf(server.output())) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test("workers that cannot serve end the parent with their code", async () => {
  const server = await serving();
  const port = server.address.split(":").at(-1)!;
  await expect(serving(["--workers", "2", "--port", port])).rejects.toThrow(/ended with 1[^]*is in use/);
  await server.stop();
});

test("the parent ends with the signal of a terminal, which its workers get too", async () => {
  const server = await serving(["--workers", "2"]);
  expect(await server.stop("SIGINT")).toBe(0);
});
