import { expect, test } from "@jest/globals";
import fastify from "fastify";

import { notModified } from "../../../src/server/http/not-modified.js";

/** The status that a client gets which has `had`, from a server whose answer now is `etag`. */
async function statusFor(etag: string, had: string | null): Promise<number> {
  const app = fastify();
  app.get("/", (request, reply) => reply.send(notModified(request, reply, etag) ? undefined : "the body"));
  const answer = await app.inject({ url: "/", headers: had === null ? {} : { "if-none-match": had } });
  expect(answer.headers.etag).toBe(etag);
  expect(answer.body).toBe(answer.statusCode === 304 ? "" : "the body");
  return answer.statusCode;
}

// RFC 9110, 13.1.2: If-None-Match compares weakly, so that a W/ on either side makes no difference.
test.each([
  ['"one"', '"one"', 304],
  ['W/"one"', 'W/"one"', 304],
  ['W/"one"', '"one"', 304],
  ['"one"', 'W/"one"', 304],
  ['"one"', '"other", W/"one" ,"third"', 304],
  ['"one"', "*", 304],
  ['"one"', " * ", 304],
  ['"one"', '"other"', 200],
  ['"one"', '"W/one"', 200],
  ['"one"', '"oneW/"', 200],
  ['"one"', "one", 200],
  ['"one"', "", 200],
  ['"one"', null, 200],
])("an answer whose ETag is %s to a client that has %s: %i", async (etag, had, status) => {
  expect(await statusFor(etag, had)).toBe(status);
});
