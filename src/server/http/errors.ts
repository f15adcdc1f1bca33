import type { FastifyInstance, FastifyRequest } from "fastify";

/** The body of an answer that refuses a request, in the form in which GraphQL reports errors. */
export interface ErrorBody {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> },
  ];
}

/** Names the request by its id, so that it can be found in the logs. */
export function errorBody({ id }: Pick<FastifyRequest, "id">, code: string, message: string): ErrorBody {
  return { errors: [{ message, extensions: { code, requestId: id } }] };
}

/** Adds the id of the request to what Apollo refuses before it knows of any request: a body without a query, a list of operations. */
export function nameRequests(app: FastifyInstance): void {
  app.addHook("onSend", ({ id }, _reply, payload, next) => {
    if (typeof payload !== "string" || !payload.startsWith('{"errors":') || NAMED.test(payload)) {
      next(null, payload);
      return;
    }
    const { errors, ...rest } = JSON.parse(payload) as GraphQLAnswer;
    const named = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId: id } }));
    next(null, `${JSON.stringify({ errors: named, ...rest })}\n`);
  });
}

/** Within a string these quotes would have backslashes. */
const NAMED = /"requestId":/;

interface GraphQLAnswer {
  readonly errors: readonly { readonly extensions?: object }[];
}
