import { McpServer } from "@modelcontextprotocol/server";

import { VERSION } from "../version.js";
import type { AssistantOptions } from "./asked.js";
import { asking, sayError } from "./asking.js";
import { addPrompts } from "./prompts.js";
import { addResources } from "./resources.js";
import { listedSchema, type Tool } from "./tool.js";
import { TOOLS } from "./tools/index.js";

/** What a model is told before it sees the tools. */
const INSTRUCTIONS = `Answers about careers from a guide of roles, skills and how they connect. Only this guide speaks: if it does not know something, say so.
Name roles and skills by id ("role:data-engineer") or as people call them ("Data Engineer"); a skill held at a level from 0 to 1 is "SQL@0.5". If a name is not clear, the error says what was probably meant; \`find\` searches.
Hours are hours of study and are estimates. \`optimal\` true: proved, no better answer exists in the guide; false: the search stopped at its limit; null: a list or a ranking, where nothing is proved. \`proved\` says the same of one path. Cite \`citations\` when you pass an answer on.`;

const LISTED = TOOLS.map((tool) => ({
  tool,
  inputSchema: listedSchema(tool.input, "input"),
  outputSchema: listedSchema(tool.output, "output"),
}));

/** A server of the Model Context Protocol for one connection, or for one request. All its tools only read. */
export function mcpServer(options: AssistantOptions): McpServer {
  const server = new McpServer(
    { name: "career-graph", title: "career-graph", version: VERSION },
    {
      instructions: INSTRUCTIONS,
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
    },
  );
  for (const { tool, inputSchema, outputSchema } of LISTED) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      { title, description, inputSchema, outputSchema, annotations: { readOnlyHint: true } },
      (args, { mcpReq }) => call(tool, args, options, mcpReq.signal),
    );
  }
  addResources(server, options);
  addPrompts(server);
  return server;
}

async function call(tool: Tool, args: unknown, options: AssistantOptions, signal: AbortSignal) {
  try {
    const { data, text } = await asking(options, signal, (asked) => tool.answer(asked, args, options.work));
    return { content: [{ type: "text" as const, text }], structuredContent: data };
  } catch (error) {
    const text = sayError(error, options.onUnexpectedError);
    return { isError: true, content: [{ type: "text" as const, text }] };
  }
}
