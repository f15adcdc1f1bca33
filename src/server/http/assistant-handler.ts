import { createMcpHandler } from "@modelcontextprotocol/server";

import type { AssistantOptions } from "../../mcp/asked.js";
import { mcpServer } from "../../mcp/mcp-server.js";
import { BODY_LIMIT } from "./graphql-route.js";

/** Answers one request of an assistant, of this or an older revision of the protocol. */
export function answer(request: Request, options: AssistantOptions): Promise<Response> {
  const handler = createMcpHandler(() => mcpServer(options), {
    maxRequestBodySize: BODY_LIMIT,
    // Nothing changes of which an assistant would have to be told.
    maxSubscriptions: 0,
  });
  return handler.fetch(request);
}
