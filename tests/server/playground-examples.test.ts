import { expect, test } from "@jest/globals";

import { GROUPS } from "../../src/web/playground/examples.js";
import type { ExampleGroup } from "../../src/web/playground/examples/example.js";
import { post, serving } from "../support/command.js";

async function offered(address: string): Promise<readonly ExampleGroup[]> {
  const page = await (await fetch(`${address}/playground`)).text();
  const [, groups] = /data-groups="([^"]*)"/.exec(page)!;
  const text = groups!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return JSON.parse(text) as readonly ExampleGroup[];
}

test("the shipped guide has the examples as they are", async () => {
  const server = await serving();
  expect(await offered(server.address)).toEqual(GROUPS);
  await server.stop();
});

test("on another guide every example names what that guide has", async () => {
  const server = await serving(["--guide", "tests/e2e/hostile-guide"]);
  const examples = (await offered(server.address)).flatMap((group) => group.examples);
  expect(examples.length).toBeGreaterThan(15);
  for (const { name, query, variables } of examples) {
    const { body } = await post(server.address, query, variables);
    expect([name, body.errors]).toEqual([name, undefined]);
  }
  await server.stop();
});
