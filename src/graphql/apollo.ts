import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";

import { answerText } from "./answer-text.js";
import { askAgain } from "./ask-again.js";
import { fewErrors } from "./few-errors.js";
import { formatError } from "./format-error.js";
import { introspectionLimit } from "./introspection-limit.js";
import { depthLimit, PARSE_OPTIONS, variablesLimit } from "./operation-bounds.js";
import { longDocuments } from "./long-documents.js";
import { tellFailure } from "./purity.js";
import { operationPrice, type PriceOptions, REQUEST_WORK } from "./operation-price.js";
import type { RequestContext } from "./request-context.js";
import { requestFaultStatus } from "./request-faults.js";
import { tellOutcome } from "./outcome.js";
import { requestIds } from "./request-ids.js";
import { buildCareerSchema } from "./schema.js";

export interface ApolloOptions {
  /** What is asked; built unless it is given. */
  readonly schema?: GraphQLSchema;
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
  /** Called with every unexpected error; the client learns only that something failed. */
  readonly onUnexpectedError: (error: unknown) => void;
  /** The most work that an operation may take; REQUEST_WORK unless it is given. */
  readonly work?: number;
  /** Told of the cost of every operation that was run. */
  readonly onCost?: PriceOptions["onCost"];
  /** Told how every operation ended: with OK, or the code of its first error. */
  readonly onAnswer?: (outcome: string) => void;
}

/** The server that runs all operations, those over HTTP and those of the command line. */
export function createApollo({
  schema = buildCareerSchema(),
  plugins = [],
  onUnexpectedError,
  work = REQUEST_WORK,
  onCost,
  onAnswer = () => undefined,
}: ApolloOptions): ApolloServer<RequestContext> {
  const validationRules = [depthLimit, introspectionLimit];
  const documents = longDocuments(schema, validationRules);
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: PARSE_OPTIONS,
    validationRules,
    documentStore: documents.store,
    stringifyResult: (result) => answerText(result, onAnswer),
    formatError: (formatted, error) => formatError(formatted, error, onUnexpectedError),
    stopOnTerminationSignals: false,
    // Nothing can be changed over this API and no request carries credentials, so there is nothing to forge.
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // They would wrap every field of every answer, and the second writes to standard output.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      documents.plugin,
      // Before the price, which reads the variables too.
      variablesLimit,
      operationPrice(schema, { limit: work, ...(onCost && { onCost }) }),
      requestFaultStatus,
      askAgain,
      fewErrors,
      requestIds,
      tellFailure,
      tellOutcome(onAnswer),
      ...plugins,
    ],
  });
}
