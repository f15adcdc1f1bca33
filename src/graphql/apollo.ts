import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";

import { formatError } from "./format-error.js";
import { queryComplexityLimit } from "./query-complexity.js";
import type { RequestContext } from "./request-context.js";
import { buildCareerSchema } from "./schema.js";

export interface ApolloOptions {
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
  /** Told of every error that is our fault and hidden from the client. */
  readonly onUnexpectedError: (error: unknown) => void;
}

/** One schema, one way to run operations: over HTTP and on the command line. */
export function createApollo({
  plugins = [],
  onUnexpectedError,
}: ApolloOptions): ApolloServer<RequestContext> {
  const schema = buildCareerSchema();
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: 10_000 },
    formatError: (formatted, error) => formatError(formatted, error, onUnexpectedError),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), queryComplexityLimit(schema), ...plugins],
  });
}
