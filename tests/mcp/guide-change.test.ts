import { expect, test } from "@jest/globals";
import { InMemoryTransport } from "@modelcontextprotocol/server";

import { openFiles } from "../../src/cli/open-guide.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { mcpServer } from "../../src/mcp/mcp-server.js";
import { call, clientFor } from "../support/assistant.js";

test("a connection that stays open is answered from the guide of each moment", async () => {
  const shipped = await openFiles("graph-seed");
  const other = await openFiles("tests/fixtures/small-guide");
  let source = shipped;
  const server = mcpServer({
    ask: () => requestContext({ current: () => source.current(), close: () => Promise.resolve() }),
    work: 5_000_000,
    onUnexpectedError: (error) => {
      throw error;
    },
  });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await server.connect(there);
  const client = clientFor("2025-11-25");
  await client.connect(here);

  expect((await call(client, "describe", { of: "role:backend-developer" })).isError).toBe(false);
  source = other;
  const { isError, text } = await call(client, "describe", { of: "role:backend-developer" });
  expect({ isError, text }).toEqual({
    isError: true,
    text: expect.stringContaining("role:backend-developer") as unknown,
  });
  expect((await call(client, "find", { text: "baker" })).data).toMatchObject({
    guide: "Another guide 1",
    found: [{ id: "role:baker" }],
  });
  await client.close();
});
