import type { FastifyRequest } from "fastify";

/** The body of an answer that refuses a request, in the form in which GraphQL reports errors. */
export interface ErrorBody {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> },
  ];
}

/** Names the request by its id, so that it can be found in the logs; `request` is null if it was not even understood. */
export function errorBody(request: FastifyRequest | null, code: string, message: string): ErrorBody {
  return { errors: [{ message, extensions: { code, ...(request && { requestId: request.id }) } }] };
}
