import type { FastifyReply, FastifyRequest } from "fastify";

import { type Awaitable, then } from "../../async/awaitable.js";
import { answerText } from "../../graphql/answer-text.js";
import type { Asked, KnownDocuments } from "../../graphql/known/known-documents.js";
import { COST_HEADER } from "../../graphql/operation-price.js";
import { askedBy } from "../../graphql/request-ids.js";
import type { AnswerCache } from "./answer-cache.js";
import type { ContextOf } from "./asked.js";

/** What clients accept that get the content type of JSON. Others are left to Apollo. */
const PLAIN = new Set([undefined, "*/*", "application/json"]);

/** The documents that are run without Apollo, and who is told how each operation ended. */
export interface KnownLane {
  readonly documents: KnownDocuments;
  readonly onAnswer: (outcome: string) => void;
}

/** The text of the answer to a POST with a known document; null if Apollo has to answer. */
export function knownAnswers({ documents, onAnswer }: KnownLane, contextOf: ContextOf, cache: AnswerCache) {
  return (request: FastifyRequest, reply: FastifyReply): Awaitable<string | null> => {
    const { headers, method, body } = request;
    const asked = method === "POST" && PLAIN.has(headers.accept) ? operationOf(body) : null;
    if (asked === null || headers[COST_HEADER] !== undefined || cache.current() === null) return null;
    const context = contextOf(request, reply);
    return then(documents.answer(asked, context), (data) => {
      if (data === null) return null;
      if (context.requestId !== null) askedBy(data, context.requestId);
      void reply.type("application/json; charset=utf-8");
      return answerText({ data }, onAnswer);
    });
  };
}

/** The operation in the body of a request. Null if there is more in it, or anything else. */
function operationOf(body: unknown): Asked | null {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
  const { query, operationName = null, variables, extensions } = body as Readonly<Record<string, unknown>>;
  const isNamed = operationName === null || typeof operationName === "string";
  if (typeof query !== "string" || !isNamed || extensions !== undefined) return null;
  if (variables === undefined || variables === null) return { query, operationName, variables: {} };
  if (typeof variables !== "object" || Array.isArray(variables)) return null;
  return { query, operationName, variables: variables as Asked["variables"] };
}
