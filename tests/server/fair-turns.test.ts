import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pino } from "pino";

import { createTurn } from "../../src/async/turn.js";
import { tookTooLong } from "../../src/career/errors.js";
import type { CareerGraph } from "../../src/career/graph.js";
import type { CareerSource } from "../../src/career/source.js";
import { askReachableRoles } from "../../src/career/questions/ask-career-paths.js";
import { openFiles } from "../../src/cli/open-guide.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { createServer } from "../../src/server/http/create-server.js";
import { REQUEST_LIMITS, SERVER_OPTIONS } from "../../src/server/http/server-options.js";
import { until } from "../support/until.js";

const POLITE = `{ role(id: "role:backend-developer") { name leadsTo { nodes { name } } } }`;

/** A source that counts how often its graph is asked. */
interface Counted extends CareerSource {
  asked: number;
  /** Called before each question. */
  onAsk: (asked: number) => void;
}

function counting(source: CareerSource): Counted {
  const counted: Counted = {
    asked: 0,
    onAsk: () => undefined,
    close: () => source.close(),
    current() {
      const served = source.current();
      const graph = Object.fromEntries(
        Object.entries(served.graph).map(([name, ask]: [string, unknown]) => [
          name,
          typeof ask === "function"
            ? (...args: unknown[]): unknown => {
                counted.onAsk(++counted.asked);
                return Reflect.apply(ask, served.graph, args);
              }
            : ask,
        ]),
      ) as unknown as CareerGraph;
      return { ...served, graph };
    },
  };
  return counted;
}

const source = counting(await openFiles("graph-seed"));
const { app: server } = await createServer(source, pino({ level: "silent" }));
let port = 0;

beforeAll(async () => {
  await server.listen({ port: 0, host: "127.0.0.1" });
  port = (server.server.address() as AddressInfo).port;
});

afterAll(() => server.close());

async function ask(
  query: string,
): Promise<{ status: number; data: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...((await response.json()) as { data: unknown }) };
}

const copies = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ")} }`;

const WORDS = "backend developer engineer software data senior security network cloud manager";
const FAR = `from: "role:qa-engineer", to: "role:solution-architect"`;

describe("a polite client beside a hostile one", () => {
  test.each([
    ["forty path searches", copies(40, `careerPaths(${FAR}, minimize: HOURS, first: 20) { optimal }`)],
    [
      "a page of gaps",
      `{ roles(first: 40) { nodes { leadsTo(first: 100) { edges { gap { coverage } ease } } } } }`,
    ],
    ["a hundred searches", copies(100, `search(text: "${WORDS}", first: 50) { score }`)],
    [
      "fifty plans",
      copies(50, `learningPlan(to: ["role:solution-architect", "role:devops-engineer"]) { weeks }`),
    ],
    [
      "a page of many fields",
      `{ roles(first: 100) { nodes { leadsTo(first: 100) { nodes { ${Array.from({ length: 15 }, (_, i) => `f${i}: name`).join(" ")} } } } } }`,
    ],
  ])("is answered before %s are", async (_, hostile) => {
    const state = { isAnswered: false };
    const answer = ask(hostile).finally(() => (state.isAnswered = true));
    let served = 0;
    while (!state.isAnswered) {
      expect(await ask(POLITE)).toMatchObject({ status: 200, data: { role: { name: "Backend Developer" } } });
      served++;
    }
    expect((await answer).status).toBe(200);
    // The second was asked when the first had been answered, while the hostile one was still at work.
    expect(served).toBeGreaterThan(1);
  });
});

describe("a client that leaves", () => {
  test("ends the work on its answer", async () => {
    const query = `{ roles(first: 100) { nodes { leadsTo(first: 100) { edges { gap { coverage hours { typical } } } } } } }`;
    const leaving = request({
      port,
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    leaving.on("error", () => undefined);
    const closed = new Promise((resolve) => leaving.on("close", resolve));
    const before = source.asked;
    // It leaves while the page is worked on: the server hears of it at the next turn of the event loop.
    // From then on each question takes some milliseconds, so that a turn holds few, however fast the machine.
    source.onAsk = (asked) => {
      if (asked <= before + 20) return;
      leaving.destroy();
      const end = performance.now() + 4;
      while (performance.now() < end);
    };
    leaving.end(JSON.stringify({ query }));
    await closed;
    // As soon as the server has noticed, nothing is asked any more.
    let last = -1;
    await until("the graph is asked nothing more", async () => {
      await ask("{ __typename }");
      const same = source.asked === last;
      last = source.asked;
      return same;
    });
    source.onAsk = () => undefined;
    const whole = await ask(query);
    expect(whole.errors).toBeUndefined();
    expect(source.asked - last).toBeGreaterThan(2 * (last - before));
  });
});

describe("a request whose answer is sent before all of it is computed", () => {
  test("is worked on no longer", async () => {
    // The gap fails, and the whole answer with it.
    const query = `{ skillGap(to: "role:nobody") { coverage } ${Array.from({ length: 40 }, (_, i) => `a${i}: roles(first: 20) { nodes { leadsTo(first: 100) { totalCount } } }`).join(" ")} }`;
    const before = source.asked;
    expect(await ask(query)).toMatchObject({ data: null, errors: [{ extensions: { code: "UNKNOWN_ID" } }] });
    let last = -1;
    await until("the graph is asked nothing more", async () => {
      await ask("{ __typename }");
      const same = source.asked === last;
      last = source.asked;
      return same;
    });
    expect(last - before).toBeLessThan(1000);
  });
});

describe("a request that takes too long", () => {
  test("ends with QUERY_TOO_EXPENSIVE", async () => {
    const { app: hasty } = await createServer(source, pino({ level: "silent" }), {
      ...SERVER_OPTIONS,
      requests: { ...REQUEST_LIMITS, requestMs: 30 },
    });
    const query = copies(20, `recommendedRoles(from: "role:qa-engineer", first: 100) { score }`);
    const answer = await hasty.inject({ method: "POST", url: "/graphql", payload: { query } });
    expect(answer.json<{ errors: unknown[] }>().errors).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining("was not answered within 0.03 s"),
        extensions: expect.objectContaining({ code: "QUERY_TOO_EXPENSIVE", milliseconds: 30 }),
      }),
    );
    await hasty.close();
  });

  test("has the best paths so far if its path search had begun", async () => {
    // What all searches share is computed once, and counts for none of them.
    expect(await ask(`{ careerTradeOffs(${FAR}) { optimal } }`)).toMatchObject({ status: 200 });
    const turn = createTurn({ milliseconds: 1, tooLong: () => tookTooLong(1) });
    const { graph } = requestContext(source, turn);
    await setImmediate();
    const answer = askReachableRoles(graph, {
      ...{
        from: "role:qa-engineer",
        have: [],
        avoid: [],
        via: [],
        prefer: [],
        kinds: null,
        minCoverage: null,
      },
      ...{ throughUnknown: true, maxSteps: null, maxHours: 100_000, first: 100 },
    });
    expect(answer).toBeInstanceOf(Promise);
    for (const { optimal } of await answer) expect(optimal).toBe(false);
  });
});
