import { HeaderMap } from "@apollo/server";
import { describe, expect, test } from "@jest/globals";
import { isInterfaceType, isIntrospectionType, isObjectType } from "graphql";

import { getOrCompute } from "../../src/async/once-for.js";
import { createTurn } from "../../src/async/turn.js";
import { CareerError, tookTooLong, tookTooMuch } from "../../src/career/errors.js";
import { openFiles } from "../../src/cli/open-guide.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { priceOf } from "../../src/graphql/field-price.js";
import { COST_HEADER, type Cost, REQUEST_WORK } from "../../src/graphql/operation-price.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import { unavailableGuide } from "../../src/stores/replica/unavailable-guide.js";

const source = await openFiles("graph-seed");
const FAR = `from: "role:qa-engineer", to: "role:solution-architect"`;

interface Asked {
  readonly limit?: number;
  readonly headers?: readonly [string, string][];
  readonly variables?: Record<string, unknown>;
}

const costs: Cost[] = [];
const apollos = new Map<number, ReturnType<typeof createApollo>>();

function apolloWith(limit: number): ReturnType<typeof createApollo> {
  return getOrCompute(apollos, limit, () =>
    createApollo({
      work: limit,
      onCost: (cost) => costs.push(cost),
      onUnexpectedError: (error) => {
        throw error;
      },
    }),
  );
}

/** The answer to an operation, and its cost as the server counts it; null if it did not run. */
async function ask(query: string, { limit = REQUEST_WORK, headers = [], variables = {} }: Asked = {}) {
  const apollo = apolloWith(limit);
  const before = costs.length;
  const turn = createTurn({
    milliseconds: 3_600_000,
    tooLong: () => tookTooLong(3_600_000),
    budget: { work: limit, tooMuch: () => tookTooMuch(limit) },
  });
  const http = { method: "POST", headers: new HeaderMap(headers), search: "", body: null };
  const { body } = await apollo.executeOperation(
    { query, variables, http },
    { contextValue: requestContext(source, turn) },
  );
  turn.stop(new Error("answered"));
  if (body.kind !== "single") throw new Error("incremental");
  return { ...body.singleResult, cost: costs[before] ?? null };
}

const copies = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ")} }`;

describe("prices", () => {
  /** Answered from what is there, in a time that does not grow with the guide. */
  const FREE = [
    "Query._service",
    "Query.guide",
    "Query.node",
    "Query.nodes",
    "Query.role",
    // Members and dependents of one thing: short, and each item is paid as a field.
    "SkillGroup.competencies",
    "RoleGroup.roles",
    "Skill.dependents",
    "Technology.dependents",
    "Competency.dependents",
  ];

  test("are stated for every question and every page", () => {
    const types = Object.values(buildCareerSchema().getTypeMap());
    const objects = types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => !isIntrospectionType(type));
    const priced = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => type.name === "Query" || args.some(({ name }) => name === "first"))
        .map(({ name, extensions }) => ({ place: `${type.name}.${name}`, price: priceOf(extensions) })),
    );
    expect(priced.length).toBeGreaterThan(30);
    const unpriced = priced.filter(({ price }) => price === null).map(({ place }) => place);
    expect(unpriced.sort()).toEqual([...FREE].sort());
  });

  test("of questions grow with the guide, those of names do not", async () => {
    const costOf = async (query: string): Promise<number> => (await ask(query)).cost!.requested;
    const one = await costOf(`{ role(id: "role:backend-developer") { name } }`);
    expect(await costOf(`{ careerPaths(${FAR}, minimize: HOURS) { optimal } }`)).toBeGreaterThan(10 * one);
    expect(await costOf(`{ recommendedRoles(from: "role:qa-engineer") { score } }`)).toBeGreaterThan(5 * one);
  });

  test("depend on the arguments, those in variables too", async () => {
    const query = `query ($first: Int) { careerPaths(${FAR}, first: $first) { optimal } }`;
    const [few, many] = [
      await ask(query, { variables: { first: 1 } }),
      await ask(query, { variables: { first: 9 } }),
    ];
    expect(many.cost!.requested).toBeGreaterThan(few.cost!.requested);
    expect(many.cost!.actual).toBeGreaterThan(few.cost!.actual);
  });
});

describe("the cost of an operation", () => {
  const QUERY = `{ skillGap(${FAR}) { coverage } }`;

  test("is told to who asks with a header, and to nobody else", async () => {
    const asked = await ask(QUERY, { headers: [[COST_HEADER, "1"]] });
    expect(asked.extensions).toEqual({
      cost: { requested: expect.any(Number), actual: expect.any(Number), limit: REQUEST_WORK },
    });
    expect(asked.extensions!["cost"]).toEqual(asked.cost);
    expect((await ask(QUERY)).extensions).toBeUndefined();
  });

  test("is counted, not timed: it is the same each time", async () => {
    await ask(QUERY);
    const [first, second] = [await ask(QUERY), await ask(QUERY)];
    expect(first.cost).toEqual(second.cost);
    expect(first.cost!.actual).toBeGreaterThan(0);
  });

  test("grows with every question of the operation", async () => {
    const of = async (count: number): Promise<Cost> =>
      (await ask(copies(count, `skillGap(${FAR}) { coverage }`))).cost!;
    await of(1);
    const [one, ten] = [await of(1), await of(10)];
    expect(ten.actual).toBeGreaterThan(5 * one.actual - 5_000);
    expect(ten.requested).toBeGreaterThan(2 * one.requested);
  });
});

describe("an operation that takes too much work", () => {
  test("is refused before anything runs if that can be told", async () => {
    const { errors, data } = await ask(copies(499, `careerPaths(${FAR}, minimize: HOURS) { optimal }`));
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/would take about \d+ units of work; at most 5000000 are allowed/),
        extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX", limit: REQUEST_WORK }),
      }),
    ]);
  });

  test("ends while it runs otherwise, and paths answer with the best found so far", async () => {
    // With a preference no gap is remembered, so that the second run takes as much work as the first.
    const query = `{ careerPaths(${FAR}, minimize: HOURS, prefer: "technology:go", first: 20) { optimal paths { length } } }`;
    const free = await ask(query);
    expect(free.data).toMatchObject({ careerPaths: { optimal: true } });
    const { requested, actual } = free.cost!;
    expect(actual).toBeGreaterThan(requested);
    const ended = await ask(query, { limit: Math.round((requested + actual) / 2) });
    expect(ended.data).toMatchObject({ careerPaths: { optimal: false } });
  });

  test("fails with QUERY_TOO_EXPENSIVE if it has nothing to say yet", async () => {
    // Nobody can do without Git, which is found out by asking again and again.
    const avoided = [...Array<string>(60).fill("technology:rust"), "technology:git"];
    const query = `{ learningPlan(to: ["role:backend-developer"], avoid: ${JSON.stringify(avoided)}) { weeks } }`;
    const free = await ask(query);
    expect(free.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    const { requested, actual } = free.cost!;
    expect(actual).toBeGreaterThan(requested);
    const { errors } = await ask(query, { limit: requested + 1 });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(`takes more than ${requested + 1} units of work`),
        extensions: expect.objectContaining({ code: "QUERY_TOO_EXPENSIVE", limit: requested + 1 }),
      }),
    ]);
  });
});

test("without a guide every question says why itself", async () => {
  const apollo = apolloWith(REQUEST_WORK);
  const nothing = unavailableGuide(new CareerError("STORE_UNAVAILABLE", "Neo4j cannot be reached."));
  const contextValue = requestContext({ current: () => nothing, close: () => Promise.resolve() });
  const { body } = await apollo.executeOperation(
    { query: `{ role(id: "role:a") { name } }` },
    { contextValue },
  );
  expect(body).toMatchObject({
    singleResult: { data: { role: null }, errors: [{ extensions: { code: "STORE_UNAVAILABLE" } }] },
  });
});
