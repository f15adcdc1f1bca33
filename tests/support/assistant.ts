import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

import type { App } from "./app.js";

/** The revisions that a client may ask for: the newest is found out, the older one is agreed upon in a handshake. */
export const REVISIONS = ["2026-07-28", "2025-11-25"] as const;
export type Revision = (typeof REVISIONS)[number];

export function clientFor(revision: Revision): Client {
  const mode = revision === "2026-07-28" ? ({ pin: revision } as const) : "legacy";
  return new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
}

/** The library's own client, connected to the service in this process. */
export async function assistantOf(app: App, revision: Revision): Promise<Client> {
  const client = clientFor(revision);
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${app.address}/mcp`), {
      fetch: (url, init) => app.fetch(String(url), init),
    }),
  );
  return client;
}

export interface Reply {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Calls a tool and reads the answer. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Reply> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args });
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { isError, text, data: (structuredContent as Record<string, unknown> | undefined) ?? null };
}
