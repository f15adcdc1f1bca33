import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pino } from "pino";

import { openFiles } from "../../../src/cli/open-guide.js";
import { createServer } from "../../../src/server/http/create-server.js";
import { HeldBytes } from "../../../src/server/http/held-bytes.js";
import { SERVER_OPTIONS } from "../../../src/server/http/server-options.js";
import { rawClient, type RawClient, statuses } from "../../support/raw-client.js";
import { inTime, until } from "../../support/until.js";

describe("bytes that are held", () => {
  test("beyond the most, the oldest is given up, and no more than has to be", () => {
    const held = new HeldBytes(100);
    const gone: string[] = [];
    const [a, b, c] = ["a", "b", "c"].map((name) => held.hold(() => void gone.push(name)));
    a!.add(50);
    b!.add(40);
    c!.add(10);
    expect(gone).toEqual([]);
    c!.add(1);
    expect(gone).toEqual(["a"]);
    expect([held.bytes, held.givenUp]).toEqual([51, 1]);
    // What was given up or released counts no more, whatever comes.
    a!.add(1000);
    b!.release();
    b!.add(1000);
    b!.release();
    expect([held.bytes, held.givenUp, gone]).toEqual([11, 1, ["a"]]);
    c!.add(1000);
    expect([held.bytes, held.givenUp, gone]).toEqual([0, 2, ["a", "c"]]);
  });
});

const source = await openFiles("graph-seed");
const { app } = await createServer(source, pino({ level: "silent" }), {
  ...SERVER_OPTIONS,
  held: { bodyBytes: 600_000, answerBytes: 6_000_000 },
});
let address: string;
beforeAll(async () => {
  await app.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  app.server.closeAllConnections();
  await app.close();
});

async function metric(line: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(
    text
      .split("\n")
      .find((each) => each.startsWith(line))
      ?.split(" ")[1],
  );
}

const post = (headers: string): string =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n`;

describe("bodies that are still arriving", () => {
  test.each([
    ["of a length", post("Content-Length: 250000\r\n"), " ".repeat(200_000)],
    [
      "in chunks",
      post("Transfer-Encoding: chunked\r\n"),
      `${(200_000).toString(16)}\r\n${" ".repeat(200_000)}\r\n`,
    ],
    ["compressed, of which none has come", post("Content-Encoding: gzip\r\nContent-Length: 1000\r\n"), ""],
  ])("%s give way to newer ones", async (_, head, part) => {
    const before = await metric('career_graph_held_given_up_total{what="bodies"}');
    const slow: RawClient[] = [];
    for (let i = 0; i < 5; i++) {
      const client = await rawClient(address);
      client.send(head + part);
      slow.push(client);
    }
    const received = await inTime("the oldest to be refused", slow[0]!.ended);
    expect(statuses(received)).toEqual([503]);
    expect(received).toMatch(/^retry-after: 1\r$/im);
    expect(received).toMatch(/^connection: close\r$/im);
    expect(received).toContain('"SERVER_BUSY"');
    expect(await metric('career_graph_held_bytes{what="bodies"}')).toBeLessThanOrEqual(600_000);
    expect(await metric('career_graph_held_given_up_total{what="bodies"}')).toBeGreaterThan(before);
    // Large and small, who is quick is answered.
    for (const space of [0, 10_000, 150_000]) {
      const body = `{"query":"{ __typename }"${" ".repeat(space)}}`;
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body });
      expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: "Query" } }]);
    }
    for (const client of slow) client.leave();
    await until(
      "nothing is held",
      async () => (await metric('career_graph_held_bytes{what="bodies"}')) === 0,
    );
  });
});

describe("answers that are not read", () => {
  const fields = Array.from({ length: 150 }, (_, i) => `a${i}: summary`).join(" ");
  const path = `/graphql?query=${encodeURIComponent(`{ b: roles(first: 100) { nodes { ${fields} } } }`)}`;

  test("are cut off when there are too many, and who reads gets a whole one", async () => {
    const whole = await (await fetch(address + path)).text();
    expect(whole.length).toBeGreaterThan(1_000_000);
    const client = await rawClient(address);
    client.socket.pause();
    const closed = once(client.socket, "close");
    // More than the system keeps for a connection.
    client.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(40));
    await until(
      "it is cut off",
      async () => (await metric('career_graph_held_given_up_total{what="answers"}')) > 0,
    );
    expect(await (await fetch(address + path)).text()).toBe(whole);
    client.socket.resume();
    await inTime("the connection to be closed", closed);
    await until(
      "nothing is held",
      async () => (await metric('career_graph_held_bytes{what="answers"}')) === 0,
    );
  });
});
