import { describe, expect, test } from "@jest/globals";
import { parseValue } from "graphql";

import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { BigIntScalar } from "../../src/graphql/types/big-int.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
const diamonds = Array.from(
  { length: 60 },
  (_, i) => `n${i + 1} < a${i}, b${i}\n a${i} < n${i}\n b${i} < n${i}`,
);
const source = memorySource(
  draw(`junior -> senior -> lead
  junior: web, 1 of {java python}
  senior: web, ?testing
  web < 1 of {java python}
  java < basics
  python < basics
  testing < web, basics
  ${diamonds.join("\n")}
  web 20h`),
  "",
);

describe("queries", () => {
  test("prerequisites and dependents", async () => {
    expect(
      await ask(`{
        prerequisites(of: "skill:testing") { root { id } layers { id } count hours { min typical max } gates { id } }
        dependents(of: "skill:basics", maxDepth: 1) { root { name } layers { id } count }
      }`),
    ).toEqual({
      data: {
        prerequisites: {
          root: { id: "skill:testing" },
          layers: [
            [{ id: "skill:testing" }],
            [{ id: "skill:basics" }, { id: "skill:web" }],
            [{ id: "skill:java" }, { id: "skill:python" }],
          ],
          count: 4,
          hours: { min: 10, typical: 20, max: 40 },
          gates: [{ id: "skill:basics" }, { id: "skill:web" }],
        },
        dependents: {
          root: { name: "basics" },
          layers: [
            [{ id: "skill:basics" }],
            [{ id: "skill:java" }, { id: "skill:python" }, { id: "skill:testing" }],
          ],
          count: 3,
        },
      },
    });
  });

  test("prerequisite analytics of a role and of everything", async () => {
    const { data } = await ask(`{
      role: prerequisiteAnalytics(role: "role:senior", first: 2) {
        competencies { competency { id } blockingFactor delayFactor centrality complexity blocks layer rolesBlocked }
        totalBlocking totalDelay totalCentrality totalComplexity
        longestChain { id } cycles { id } redundant { from { id } to { id } }
      }
      all: prerequisiteAnalytics(first: 100) { totalCentrality competencies { competency { id } centrality } }
    }`);
    expect(data?.["role"]).toEqual({
      competencies: [
        {
          competency: { id: "skill:basics" },
          blockingFactor: 4,
          delayFactor: 4,
          centrality: 0,
          complexity: 8,
          blocks: 4,
          layer: 0,
          rolesBlocked: 2,
        },
        {
          competency: { id: "skill:web" },
          blockingFactor: 1,
          delayFactor: 4,
          centrality: 8,
          complexity: 5,
          blocks: 1,
          layer: 2,
          rolesBlocked: 2,
        },
      ],
      totalBlocking: 9,
      totalDelay: 20,
      totalCentrality: 16,
      totalComplexity: 29,
      longestChain: ["basics", "web", "testing"].map((name) => ({ id: `skill:${name}` })),
      cycles: [],
      redundant: [{ from: { id: "skill:basics" }, to: { id: "skill:testing" } }],
    });
    const all = data?.["all"] as { competencies: { competency: { id: string }; centrality: unknown }[] };
    const n30 = all.competencies.find(({ competency }) => competency.id === "skill:n30");
    expect(n30?.centrality).toBe(String(2n ** 60n * 121n));
    expect(all.competencies).toHaveLength(100);
  });

  test.each([
    ["prerequisiteAnalytics", "competencies", ["BLOCKS", "ROLES_BLOCKED", "COMPLEXITY", "CENTRALITY", "ID"]],
    ["roleAnalytics", null, ["BETWEENNESS", "PAGE_RANK", "IN_DEGREE", "OUT_DEGREE", "ID"]],
    ["competencyDemand", null, ["ROLES", "ESSENTIAL", "INDISPENSABLE", "ID"]],
  ])("%s goes on behind a cursor until nothing is left, in every order", async (field, list, orders) => {
    const item = field === "roleAnalytics" ? "thing: role { id }" : "thing: competency { id }";
    const rows = `{ cursor ${item} }`;
    const next = async (orderBy: string, first: number, after: string | null) => {
      const args = `(orderBy: ${orderBy}, first: ${first}${after ? `, after: "${after}"` : ""})`;
      const { data } = await ask(`{ all: ${field}${args} ${list ? `{ ${list} ${rows} }` : rows} }`);
      const answer = data?.["all"] as Record<string, Row[]> | Row[];
      return Array.isArray(answer) ? answer : answer[list!]!;
    };
    for (const orderBy of orders) {
      const whole: Row[] = [];
      for (let after: string | null = null; ; after = whole.at(-1)!.cursor) {
        const rest = await next(orderBy, 100, after);
        if (rest.length === 0) break;
        whole.push(...rest);
      }
      const ids = whole.map(({ thing }) => thing.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(2);
      if (orderBy === "ID") expect(ids).toEqual([...ids].sort());
      expect(await next(orderBy, 2, whole[0]!.cursor)).toEqual(whole.slice(1, 3));
    }
    const stranger = Buffer.from("after skill:nobody").toString("base64url");
    const { errors } = await ask(
      `{ ${field}(after: "${stranger}") ${list ? `{ ${list} { cursor } }` : "{ cursor }"} }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument: "after" } }]);
  });

  test("role analytics and competency demand", async () => {
    expect(
      await ask(`{
        roleAnalytics(first: 1) { role { id } inDegree outDegree betweenness component }
        competencyDemand(first: 1, importance: OPTIONAL) { competency { id } roles essential essentialAsOption indispensableFor share }
      }`),
    ).toEqual({
      data: {
        roleAnalytics: [
          { role: { id: "role:senior" }, inDegree: 1, outDegree: 1, betweenness: 1, component: 0 },
        ],
        competencyDemand: [
          {
            competency: { id: "skill:testing" },
            roles: 1,
            essential: 0,
            essentialAsOption: 0,
            indispensableFor: 0,
            share: 1 / 3,
          },
        ],
      },
    });
  });

  test.each([
    [`prerequisites(of: "skill:webb") { count }`, { code: "UNKNOWN_ID", id: "skill:webb" }],
    [`dependents(of: "role:lead") { count }`, { code: "WRONG_KIND", argument: "of" }],
    [
      `prerequisites(of: "skill:web", maxDepth: -1) { count }`,
      { code: "BAD_USER_INPUT", argument: "maxDepth" },
    ],
    [
      `prerequisiteAnalytics(role: "role:led") { totalDelay }`,
      { code: "UNKNOWN_ID", suggestions: ["role:lead"] },
    ],
    [`prerequisiteAnalytics(first: 0) { totalDelay }`, { code: "BAD_USER_INPUT", argument: "first" }],
    [`roleAnalytics(first: 101) { inDegree }`, { code: "BAD_USER_INPUT", argument: "first" }],
    [`competencyDemand(first: -5) { roles }`, { code: "BAD_USER_INPUT", argument: "first" }],
  ])("%s is refused", async (field, extensions) => {
    const { errors } = await ask(`{ ${field} }`);
    expect(errors).toMatchObject([{ extensions }]);
  });
});

describe("BigInt", () => {
  test("is a number as long as every client reads it exactly, else digits", () => {
    const largest = BigInt(Number.MAX_SAFE_INTEGER);
    expect(BigIntScalar.serialize(largest)).toBe(Number.MAX_SAFE_INTEGER);
    expect(BigIntScalar.serialize(largest + 1n)).toBe("9007199254740992");
    expect(BigIntScalar.serialize(-largest - 1n)).toBe("-9007199254740992");
    expect(BigIntScalar.serialize(0)).toBe(0);
    expect(() => BigIntScalar.serialize(0.5)).toThrow("whole number");
  });

  test("both forms are understood, in variables and in the text of a query", () => {
    expect(BigIntScalar.parseValue("123456789012345678901234567890")).toBe(123456789012345678901234567890n);
    expect(BigIntScalar.parseValue(7)).toBe(7n);
    const literal = (text: string): bigint => BigIntScalar.parseLiteral(parseValue(text));
    expect(literal("-12345678901234567890")).toBe(-12345678901234567890n);
    expect(literal('"12"')).toBe(12n);
    for (const wrong of ["1.5", "true", '"12x"', '""', "[1]"])
      expect(() => literal(wrong)).toThrow("BigInt takes");
    for (const wrong of [1.5, 2 ** 60, null, true, " 1"])
      expect(() => BigIntScalar.parseValue(wrong)).toThrow("BigInt takes");
  });
});

async function ask(query: string) {
  const { body } = await apollo.executeOperation({ query }, { contextValue: requestContext(source) });
  if (body.kind !== "single") throw new Error("not a single result");
  const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as {
    data?: Record<string, unknown>;
    errors?: unknown[];
  };
  return { ...(data !== undefined && { data }), ...(errors && { errors }) };
}

interface Row {
  readonly cursor: string;
  readonly thing: { readonly id: string };
}
