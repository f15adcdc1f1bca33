import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { pino } from "pino";

import { createTurn } from "../async/turn.js";
import { ANSWERED } from "../career/errors.js";
import type { Config } from "../config.js";
import { requestContext } from "../graphql/request-context.js";
import { mcpServer } from "../mcp/mcp-server.js";
import type { RequestLimits } from "../server/http/server-options.js";
import { turnLimits } from "../server/http/turn-limits.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, startSource } from "./open-guide.js";
import { stopSignal } from "./stop-signal.js";

/** The largest message of an assistant, in bytes. */
const MESSAGE_LIMIT = 256 * 1024;

interface McpOptions {
  readonly guide: GuidePlace;
  readonly logLevel: Config["logLevel"];
  readonly requests: RequestLimits;
}

export const declare: Declare = (command, { config, exitWith }) => {
  addGuideOptions(command, "files or Neo4j")
    .description(
      "Answers an assistant that started this program, such as Claude or an editor, over standard input and output, until the input ends. It speaks the Model Context Protocol. A server answers assistants at /mcp: see serve.",
    )
    .action(async (options: GuideOptions) => {
      const { logLevel, server } = config;
      exitWith(
        await answerAssistant({ guide: guidePlace(options, config), logLevel, requests: server.requests }),
      );
    });
};

/** Nothing but the protocol is written to standard output; logs go to standard error. */
async function answerAssistant({ guide, logLevel, requests }: McpOptions): Promise<number> {
  const logger = pino({ level: logLevel }, pino.destination(2));
  const { source } = await startSource(guide, { log: logger, onGuide: () => undefined });
  const { limits } = turnLimits(requests);
  const transport = new EndingTransport(process.stdin, process.stdout, { maxBufferSize: MESSAGE_LIMIT });
  const connection = serveStdio(
    () =>
      mcpServer({
        ask: () => requestContext(source, createTurn(limits)),
        onAnswered: ({ graph }) => {
          graph.turn.stop(ANSWERED);
        },
        work: requests.work,
        onUnexpectedError: (error) => {
          logger.error({ err: error }, "an assistant was not answered");
        },
      }),
    {
      transport,
      maxSubscriptions: 0,
      onerror: (error) => {
        logger.warn(error.message);
      },
    },
  );
  await Promise.race([transport.ended, stopSignal()]);
  await connection.close();
  await source.close();
  process.stdin.destroy();
  return DONE;
}

/** Standard input and output, and when that is over: the input has ended, or a message was too long. */
class EndingTransport extends StdioServerTransport {
  #end: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#end();
  }
}
