import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";

import { HEAVY_WORK } from "../career/expected-work.js";
import type { GuideSizes } from "../career/graph.js";
import type { RequestContext } from "./request-context.js";
import { FIELD_WORK, operationCosts } from "./known/operation-cost.js";
import { MAX_COMPLEXITY, tooManyFields } from "./query-complexity.js";
import { validVariables } from "./valid-variables.js";

/** The most work that one operation may take, in units; see ../async/work.ts. A unit is about a microsecond. */
export const REQUEST_WORK = 5_000_000;

/** The header with which a client asks for `extensions.cost`. */
export const COST_HEADER = "graphql-cost";

/** To read an operation, and each of its characters. */
const OPERATION = 150;
const CHARACTER = 1;

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

/**
 * Refuses an operation before it runs if it could return more fields than MAX_COMPLEXITY or is expected to take more work than the limit,
 * and says what it cost to who asks.
 */
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
          const variables = operation && validVariables(schema, operation, request.variables);
          if (!variables) return;
          const costs = operationCosts(schema, document, operation);
          const sizes = asksTheGuide(operation) ? await sizesOf(contextValue) : null;
          const { fields, work } = costs.of(variables, sizes);
          if (fields > MAX_COMPLEXITY) throw tooManyFields(fields);
          requested = Math.round(readWork(source) + (work ?? 0));
          if (requested > limit) throw tooMuchWork(requested, limit);
          if (requested > HEAVY_WORK) contextValue.turn.expectMuch();
        },
        willSendResponse({ contextValue, source, response: { body } }) {
          if (body.kind !== "single" || requested === 0) return Promise.resolve();
          const { singleResult } = body;
          const written = FIELD_WORK * fieldsIn(singleResult.data);
          const actual = Math.round(readWork(source) + contextValue.turn.spent() + written);
          const cost = { requested, actual, limit };
          onCost?.(cost, contextValue);
          if (isAsked) singleResult.extensions = { ...singleResult.extensions, cost };
          return Promise.resolve();
        },
      });
    },
  };
}

/** What it takes to read the text of an operation. */
export function readWork({ length }: string): number {
  return OPERATION + CHARACTER * length;
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
export function asksTheGuide({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith("__"),
  );
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
