import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";

import type { GuideSizes } from "../career/graph.js";
import { complete } from "./argument-defaults.js";
import { priceOf } from "./field-price.js";
import type { RequestContext } from "./request-context.js";
import { areVariablesValid } from "./valid-variables.js";

/** The most work that one operation may take, in units; see ../async/work.ts. A unit is about a microsecond. */
export const REQUEST_WORK = 5_000_000;

/** The header with which a client asks for `extensions.cost`. */
export const COST_HEADER = "graphql-cost";

/** To read an operation, and each of its characters. */
const OPERATION = 150;
const CHARACTER = 1;
/** To write a field of the answer. */
const FIELD = 6;
/** An operation that takes more than that counts as heavy from the beginning: about two slices of its turn. */
const HEAVY = 30_000;
/** The length that is assumed for a list of which nothing is known. */
const SMALL_LIST = 3;

/** What an operation costs, in units of work. */
export interface Cost {
  /** What was expected before it ran. */
  readonly requested: number;
  /** What was counted until it was answered. */
  readonly actual: number;
  readonly limit: number;
}

export interface PriceOptions {
  readonly limit: number;
  /** Told of the cost of every operation that was run. */
  readonly onCost?: (cost: Cost, context: RequestContext) => void;
}

/** Refuses an operation before it runs if it is expected to take more work than the limit, and says what it cost to who asks. */
export function operationPrice(
  schema: GraphQLSchema,
  { limit, onCost }: PriceOptions,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ request }) {
      const isAsked = request.http?.headers.get(COST_HEADER) === "1";
      let requested = 0;
      return Promise.resolve({
        async didResolveOperation({ document, operation, source, contextValue }) {
          if (!operation || !areVariablesValid(schema, operation, request.variables)) return;
          const base = OPERATION + CHARACTER * source.length;
          const sizes = asksTheGuide(operation) ? await sizesOf(contextValue) : null;
          const questions =
            sizes &&
            getComplexity({
              schema,
              query: document,
              estimators: [estimate],
              ...(request.operationName && { operationName: request.operationName }),
              variables: request.variables ?? {},
              context: { sizes },
            });
          requested = Math.round(base + (questions ?? 0));
          if (requested > limit) throw tooMuchWork(requested, limit);
          if (requested > HEAVY) contextValue.turn.expectMuch();
        },
        willSendResponse({ contextValue, source, response: { body } }) {
          if (body.kind !== "single" || requested === 0) return Promise.resolve();
          const { singleResult } = body;
          const read = OPERATION + CHARACTER * source.length;
          const written = FIELD * fieldsIn(singleResult.data);
          const actual = Math.round(read + contextValue.turn.spent() + written);
          const cost = { requested, actual, limit };
          onCost?.(cost, contextValue);
          if (isAsked) singleResult.extensions = { ...singleResult.extensions, cost };
          return Promise.resolve();
        },
      });
    },
  };
}

/** Null while the guide cannot be read: then each question says so itself. */
async function sizesOf({ graph }: RequestContext): Promise<GuideSizes | null> {
  try {
    return await graph.sizes();
  } catch {
    return null;
  }
}

function tooMuchWork(requested: number, limit: number): GraphQLError {
  return new GraphQLError(
    `This operation would take about ${requested} units of work; at most ${limit} are allowed. Ask for less at once: fewer questions, shorter lists, or smaller pages.`,
    { extensions: { code: "QUERY_TOO_COMPLEX", requested, limit, http: { status: 400 } } },
  );
}

/** Whether it asks for more than what the schema itself says. */
function asksTheGuide({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith("__"),
  );
}

/** A field takes the work that its price states, and that of its children as often as its list is expected to be long. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field, type, context }) => {
  const { sizes } = context as { readonly sizes: GuideSizes };
  const price = priceOf(field.extensions);
  const known = complete(field.args, args);
  const own = FIELD + (price?.work?.(sizes, known as never) ?? 0);
  return (
    own + childComplexity * lengthOf(String(field.type), type.name, known["first"], price?.items?.(sizes))
  );
};

/** How often the children of a field are expected. The lists in a page are as long as the page, which is counted already. */
function lengthOf(type: string, parent: string, first: unknown, expected: number | undefined): number {
  if (typeof first === "number") return Math.min(first, expected ?? Infinity);
  const isList = type.startsWith("[");
  return isList && !parent.endsWith("Connection") ? (expected ?? SMALL_LIST) : 1;
}

/** The number of values in an answer. */
function fieldsIn(answer: unknown): number {
  const pending = [answer];
  let count = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    count++;
    if (typeof value === "object" && value !== null) pending.push(...(Object.values(value) as unknown[]));
  }
  return count;
}
