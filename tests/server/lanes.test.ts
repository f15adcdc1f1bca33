import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pino } from "pino";

import type { ServedGuide } from "../../src/career/source.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { createServer } from "../../src/server/http/create-server.js";
import { SERVER_OPTIONS, type ServerOptions } from "../../src/server/http/server-options.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { type GeneratedOperation, generatedOperation } from "../support/generated-operation.js";
import { randomGuides } from "../support/random-guide.js";

/** GENERATED_OPERATIONS=10000 tries more. */
const OPERATIONS = Number(process.env["GENERATED_OPERATIONS"] ?? 1_000);
const SWAPS = 20;
/** Operations that are asked again of every guide. */
const AGAIN = 10;
/** Guides; most are served more than once. */
const GUIDES = 7;
/** In characters. */
const LONGEST_ADDRESS = 8_000;
const SEED = Number(process.env["SEED"] ?? 1);

let served: ServedGuide;
const source = { current: () => served, close: () => Promise.resolve() };

/** What a server says to an operation, without what differs each time. */
async function answering(lanes: Partial<ServerOptions>) {
  const { app } = await createServer(source, pino({ level: "silent" }), { ...SERVER_OPTIONS, ...lanes });
  const said = async ({ query, variables }: GeneratedOperation, method: "GET" | "POST") => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const { statusCode, headers, body } = await app.inject({
      method,
      url: method === "GET" ? `/graphql?${parameters.toString()}` : "/graphql",
      headers: { "x-request-id": "one", "content-type": "application/json" },
      ...(method === "POST" && { payload: JSON.stringify({ query, variables }) }),
    });
    const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
    // Of several fields that fail, any may be the first.
    return errors ? { statusCode, data } : { statusCode, headers: { ...headers, date: null }, body };
  };
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  /** The same over a connection: what was asked twice is answered without Fastify. */
  const sent = async ({ query, variables }: GeneratedOperation, method: "GET" | "POST"): Promise<unknown> => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const url = `${address}/graphql?${parameters.toString()}`;
    const payload = JSON.stringify({ query, variables });
    // Longer addresses are refused.
    const isGet = method === "GET" && url.length < LONGEST_ADDRESS;
    const answer = await fetch(isGet ? url : `${address}/graphql`, {
      headers: { "content-type": "application/json" },
      ...(!isGet && { method: "POST", body: payload }),
    });
    const body = await answer.text();
    const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
    return errors ? { statusCode: answer.status, data } : body;
  };
  const kept = async (): Promise<number> =>
    Number(/answers_total\{lane="kept"\} (\d+)/.exec((await app.inject("/metrics")).body)![1]);
  const compiled = async (): Promise<number> =>
    Number(/operations_known_total (\d+)/.exec((await app.inject("/metrics")).body)![1]);
  return { said, sent, kept, compiled, close: () => app.close() };
}

test(`${OPERATIONS} generated operations across ${SWAPS} swaps of the guide get the same bytes with all lanes on and off`, async () => {
  const guides = randomGuides(GUIDES, SEED);
  const snapshots = guides.map((guide) => memorySource(guide, contentHash(guide)).current());
  const ids = [
    ...new Set(guides.flatMap(({ nodes, choices }) => [...nodes, ...choices].map(({ id }) => id))),
  ];
  const operations = fc.sample(generatedOperation(buildCareerSchema(), ids), {
    numRuns: OPERATIONS,
    seed: SEED,
  });
  const on = await answering({});
  const questionsOnly = await answering({ answerCacheMb: 0, documentCacheMb: 0 });
  const documentsOnly = await answering({ answerCacheMb: 0, questionCacheMb: 0 });
  const off = await answering({ answerCacheMb: 0, documentCacheMb: 0, questionCacheMb: 0 });
  const perSwap = Math.ceil(OPERATIONS / SWAPS);
  for (let swap = 0; swap < SWAPS; swap++) {
    served = snapshots[(swap * 3) % GUIDES]!;
    const fresh = operations.slice(swap * perSwap, (swap + 1) * perSwap);
    for (const [i, operation] of [...operations.slice(0, AGAIN), ...fresh].entries()) {
      const method = i % 3 === 0 ? "GET" : "POST";
      const expected = await off.said(operation, method);
      for (const lanes of [on, on, questionsOnly, questionsOnly, documentsOnly, documentsOnly])
        expect(await lanes.said(operation, method)).toEqual(expected);
      const bytes = "body" in expected ? expected.body : expected;
      for (let times = 0; times < 3; times++) expect(await on.sent(operation, method)).toEqual(bytes);
    }
  }
  // Kept bytes have to be among them, or nothing is compared.
  expect(await on.kept()).toBeGreaterThan(OPERATIONS / 5);
  // So have operations that Apollo did not run.
  expect(await documentsOnly.compiled()).toBeGreaterThan(OPERATIONS / 5);
  await on.close();
  await questionsOnly.close();
  await documentsOnly.close();
  await off.close();
}, 1_800_000);
