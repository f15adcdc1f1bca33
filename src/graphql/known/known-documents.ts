import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";

import { type Awaitable, isPromise, then } from "../../async/awaitable.js";
import { lazy } from "../../async/lazy.js";
import { HEAVY_WORK } from "../../career/expected-work.js";
import type { GuideSizes } from "../../career/graph.js";
import { OPERATION_VALUES } from "../../text/bounds.js";
import { hasMoreValues } from "../operation-bounds.js";
import { asksTheGuide, type Cost, readWork } from "../operation-price.js";
import { MAX_COMPLEXITY } from "../query-complexity.js";
import type { RequestContext } from "../request-context.js";
import { validVariables } from "../valid-variables.js";
import type { Values } from "./arguments.js";
import { compileOperation, NotCompiled, type Run } from "./compiled-operation.js";
import { conditionVariables } from "./conditions.js";
import { FIELD_WORK, type OperationCosts, operationCosts } from "./operation-cost.js";

/** An operation as a client sends it. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Values;
}

export interface KnownOptions {
  /** About how many megabytes the documents may take; 0 for none. */
  readonly megabytes: number;
  /** The most work that an operation may take. */
  readonly work: number;
  /** Told of every operation that was answered here. */
  readonly onAnswer?: (answered: Answered) => void;
}

export interface Answered {
  readonly operation: OperationDefinitionNode;
  readonly context: RequestContext;
  readonly cost: Cost;
  readonly milliseconds: number;
}

/** The documents that were asked before and had no error. */
export interface KnownDocuments {
  /** Hands over the documents that Apollo has parsed, validated and answered. */
  readonly learn: ApolloServerPlugin<RequestContext>;
  /** The data of the answer. Null if the document is not known, or if anything is wrong with the request: Apollo says what. */
  readonly answer: (asked: Asked, context: RequestContext) => Awaitable<object | null>;
}

interface KnownDocument {
  readonly operation: OperationDefinitionNode;
  /** Made when the document is asked for again; null if it cannot be. */
  readonly prepared: () => Prepared | null;
}

interface Prepared {
  readonly costs: OperationCosts;
  readonly asksTheGuide: boolean;
  /** What to run for these values of the variables that skip or include something; null if there are too many. */
  readonly runnerFor: (variables: Values) => ((run: Run) => Awaitable<unknown>) | null;
  /** Whether graphql itself has to run it. */
  isUnfit: boolean;
}

const MEGABYTE = 1024 * 1024;
/** What a document takes for each of its characters when it is compiled. */
const CHARACTER_BYTES = 128;
/** An operation is compiled for at most so many combinations of what is skipped and included. */
const MOST_VARIANTS = 16;

export function knownDocuments(schema: GraphQLSchema, options: KnownOptions): KnownDocuments {
  const { megabytes } = options;
  const documents = megabytes > 0 ? emptyStore(megabytes) : null;
  return {
    learn: {
      requestDidStart({ request: { extensions } }) {
        // A query that is named by its hash is known by that name alone.
        if (!documents || extensions?.["persistedQuery"]) return Promise.resolve();
        return Promise.resolve({
          willSendResponse({ source, document, operation, request, response: { body } }) {
            const isRight = body.kind === "single" && !body.singleResult.errors && body.singleResult.data;
            const key = keyOf(source, request.operationName ?? null);
            if (isRight && document && operation && !documents.has(key))
              documents.set(key, knownDocument(schema, source, document, operation));
            return Promise.resolve();
          },
        });
      },
    },
    answer(asked, context) {
      const known = documents?.get(keyOf(asked.query, asked.operationName));
      return known ? answer(schema, known, asked, context, options) : null;
    },
  };
}

function emptyStore(megabytes: number): LRUCache<string, KnownDocument> {
  return new LRUCache({
    maxSize: megabytes * MEGABYTE,
    sizeCalculation: (_document, key) => CHARACTER_BYTES * key.length,
  });
}

function keyOf(query: string, operationName: string | null): string {
  return `${operationName ?? ""}\n${query}`;
}

function knownDocument(
  schema: GraphQLSchema,
  source: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): KnownDocument {
  return { operation, prepared: lazy(() => prepare(schema, source, document, operation)) };
}

/** Null for an operation that is much longer than its text, because of fragments that it spreads often. */
function prepare(
  schema: GraphQLSchema,
  { length }: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Prepared | null {
  const type = schema.getRootType(operation.operation);
  const costs = operationCosts(schema, document, operation);
  if (!type || costs.nodes > length) return null;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const names = conditionVariables(document);
  const variants = new Map<string, (run: Run) => Awaitable<unknown>>();
  return {
    costs,
    asksTheGuide: asksTheGuide(operation),
    runnerFor(variables) {
      const conditions = Object.fromEntries(names.map((name) => [name, variables[name]]));
      const key = JSON.stringify(conditions);
      const known = variants.get(key);
      if (known || variants.size >= MOST_VARIANTS) return known ?? null;
      const runner = compileOperation({ schema, fragments, conditions }, type, operation.selectionSet);
      variants.set(key, runner);
      return runner;
    },
    isUnfit: false,
  };
}

function answer(
  schema: GraphQLSchema,
  { operation, prepared }: KnownDocument,
  { query, variables }: Asked,
  context: RequestContext,
  options: KnownOptions,
): Awaitable<object | null> {
  if (hasMoreValues(variables, OPERATION_VALUES)) return null;
  const coerced = validVariables(schema, operation, variables);
  const ready = prepared();
  if (!coerced || !ready || ready.isUnfit) return null;
  const give = (error: unknown): null => {
    if (error instanceof NotCompiled) ready.isUnfit = true;
    return null;
  };
  try {
    const answered = then(ready.asksTheGuide ? context.graph.sizes() : null, (sizes) =>
      run(ready, operation, coerced, sizes, query, context, options),
    );
    return isPromise(answered) ? answered.catch(give) : answered;
  } catch (error) {
    return give(error);
  }
}

function run(
  { costs, runnerFor }: Prepared,
  operation: OperationDefinitionNode,
  variables: Values,
  sizes: GuideSizes | null,
  query: string,
  context: RequestContext,
  { work: limit, onAnswer }: KnownOptions,
): Awaitable<object | null> {
  const { fields, work } = costs.of(variables, sizes);
  const read = readWork(query);
  const requested = Math.round(read + (work ?? 0));
  const runner = runnerFor(variables);
  if (fields > MAX_COMPLEXITY || requested > limit || !runner) return null;
  if (requested > HEAVY_WORK) context.turn.expectMuch();
  const started = performance.now();
  const execution: Run = { context, variables, args: [], values: 1 };
  return then(runner(execution), (data) => {
    const actual = Math.round(read + context.turn.spent() + FIELD_WORK * execution.values);
    const milliseconds = performance.now() - started;
    onAnswer?.({ operation, context, cost: { requested, actual, limit }, milliseconds });
    return data as object;
  });
}
