import { beforeAll, describe, expect, test } from "@jest/globals";

import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { openFiles } from "../../src/cli/open-guide.js";
import type { CareerSource } from "../../src/career/source.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
let source: CareerSource;

beforeAll(async () => {
  source = await openFiles("graph-seed");
});

describe("nodes", () => {
  test("answers every kind of node with all its fields", async () => {
    const { data, errors } = await ask(`{
      nodes(ids: ["role:backend-developer", "skill:sql", "technology:node-js", "skill-group:databases", "responsibility:server-side-logic",
        "credential:aws-certified-developer", "experience:internship", "trend:cloud-computing", "role:nobody"]) {
        __typename id
        ... on GuideNode { name summary alternativeNames citations { origin source section url } externalIds { scheme value match } resources { title url kind checked } }
        ... on Competency { group { name } hours { min typical max } prerequisites { pick options { id } reason citations { origin } }
          requiredBy { totalCount } }
        ... on SkillGroup { competencies(first: 100) { totalCount nodes { id } } }
        ... on Credential { kind issuer url checked teaches { id } qualifiesFor { id } }
        ... on Trend { affects { id } }
        ... on Role { level responsibilities { id } requirements { pick options { id } importance weight level reason citations { origin } }
          leadsTo { totalCount } ledToBy { totalCount } credentials { id } experiences { id } trends { id } }
      }
    }`);
    expect(errors).toBeUndefined();
    const nodes = data["nodes"] as Record<string, unknown>[];
    expect(nodes.map((node) => (node as Record<string, unknown> | null)?.["__typename"] ?? null)).toEqual([
      "Role",
      "Skill",
      "Technology",
      "SkillGroup",
      "Responsibility",
      "Credential",
      "Experience",
      "Trend",
      null,
    ]);
    expect(nodes[0]).toMatchObject({ level: 2, leadsTo: { totalCount: 11 } });
    expect(nodes[2]).toMatchObject({
      prerequisites: [
        {
          pick: 1,
          options: [{ id: "technology:javascript" }],
          citations: [{ origin: "GUIDE" }, { origin: "GUIDE" }],
        },
      ],
    });
    for (const list of ["credentials", "experiences", "trends", "responsibilities"]) {
      expect((nodes[0]![list] as unknown[]).length).toBeGreaterThan(2);
    }
    expect(nodes[5]).toMatchObject({ kind: "CERTIFICATION" });
  });

  test("`node` and `role` are null when unknown, `role` also for another kind", async () => {
    const { data } = await ask(
      `{ node(id: "x") { id } a: role(id: "role:x") { id } b: role(id: "skill:sql") { id } }`,
    );
    expect(data).toEqual({ node: null, a: null, b: null });
  });

  test("requirements come essential first, then the heavier, then by id, and can be filtered", async () => {
    const { data } = await ask(`{ role(id: "role:backend-developer") {
      requirements { importance weight options { id } } optional: requirements(importance: OPTIONAL) { importance } } }`);
    const { requirements, optional } = data["role"] as Record<
      string,
      { importance: string; weight: number }[]
    >;
    const ranks = requirements!.map(
      ({ importance, weight }) => (importance === "ESSENTIAL" ? 10 : 0) + weight,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(optional!.length).toBe(requirements!.filter(({ importance }) => importance === "OPTIONAL").length);
  });
});

describe("pages", () => {
  test.each([
    ["roles", "", "id"],
    ["competencies", "", "id"],
    ["competencies", 'filter: { kinds: [TECHNOLOGY], requiredBy: ["role:backend-developer"] }', "id"],
    ["roles", 'filter: { levels: [2, 3], text: "DEV" }', "id"],
  ])("walk all of %s(%s), each once, in order", async (field, args) => {
    const all: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 200; page++) {
      const { data, errors } = await ask(
        `query ($after: String) { list: ${field}(first: 7, after: $after${args && `, ${args}`}) { totalCount
          edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      const list = data["list"] as Connection;
      expect(list.edges.map(({ node }) => node)).toEqual(list.nodes);
      expect(list.pageInfo.hasPreviousPage).toBe(all.length > 0);
      expect(list.pageInfo.endCursor).toBe(list.edges.at(-1)?.cursor);
      all.push(...list.nodes.map(({ id }) => id));
      after = list.pageInfo.endCursor;
      if (!list.pageInfo.hasNextPage) {
        expect(all.length).toBe(list.totalCount);
        break;
      }
    }
    expect(all.length).toBeGreaterThan(7);
    expect(all).toEqual([...new Set(all)].sort());
  });

  test("leadsTo and ledToBy walk likewise, with the gap from tail to head", async () => {
    const { data } = await ask(`{ role(id: "role:backend-developer") {
      leadsTo(first: 4) { edges { cursor node { id } kind gap { hours { typical } } } pageInfo { hasNextPage endCursor } }
      ledToBy(first: 1) { nodes { id } edges { gap { hours { typical } } } } } }`);
    const role = data["role"] as Record<string, Connection & { edges: { gap: unknown }[] }>;
    expect(role["leadsTo"]!.pageInfo.hasNextPage).toBe(true);
    const { data: next } = await ask(
      `query ($after: String, $to: ID!, $from: ID!) {
        role(id: "role:backend-developer") { leadsTo(first: 100, after: $after) { nodes { id } } }
        there: skillGap(from: "role:backend-developer", to: $to) { hours { typical } }
        here: skillGap(from: $from, to: "role:backend-developer") { hours { typical } } }`,
      {
        after: role["leadsTo"]!.pageInfo.endCursor,
        to: role["leadsTo"]!.edges[0]!.node.id,
        from: role["ledToBy"]!.nodes[0]!.id,
      },
    );
    const rest = (next["role"] as { leadsTo: Connection }).leadsTo.nodes.map(({ id }) => id);
    const ids = [...role["leadsTo"]!.edges.map(({ node }) => node.id), ...rest];
    expect(ids.length).toBe(11);
    expect(ids).toEqual([...ids].sort());
    expect(role["leadsTo"]!.edges[0]!.gap).toEqual(next["there"]);
    expect(role["ledToBy"]!.edges[0]!.gap).toEqual(next["here"]);
  });

  test("filter roles by what they require, plainly or as an option", async () => {
    const { data } = await ask(
      `{ roles(first: 100, filter: { requires: ["technology:java", "technology:git"], origin: GUIDE }) { nodes { id requirements { options { id } } } } }`,
    );
    const { nodes } = data["roles"] as {
      nodes: { id: string; requirements: { options: { id: string }[] }[] }[];
    };
    expect(nodes.map(({ id }) => id)).toContain("role:backend-developer");
    for (const { requirements } of nodes) {
      const asked = requirements.flatMap(({ options }) => options.map(({ id }) => id));
      expect(asked).toEqual(expect.arrayContaining(["technology:java", "technology:git"]));
    }
  });
});

describe("search", () => {
  test.each([
    ["backend developer", "role:backend-developer"],
    ["Pyhton", "technology:python"],
    ["kuberntes", "technology:kubernetes"],
    ["k8s", "technology:kubernetes"],
    ["postgres", "technology:postgresql"],
    ["solution arch", "role:solution-architect"],
    ["Back-end Engineer", "role:backend-developer"],
    ["java", "technology:java"],
    ["c++", "technology:cpp"],
  ])("%s finds %s first", async (text, id) => {
    const { data } = await ask(
      `query ($text: String!) { search(text: $text, first: 3) { node { id } score matched } }`,
      { text },
    );
    const hits = data["search"] as { node: { id: string }; score: number }[];
    expect(hits.map(({ node }) => node.id)[0]).toBe(id);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  test("keeps to the kinds asked for, and finds nothing in nonsense", async () => {
    const { data } = await ask(
      `{ a: search(text: "data", kinds: [ROLE], first: 100) { node { __typename } } b: search(text: "zzzzqqq") { score } }`,
    );
    const kinds = (data["a"] as { node: { __typename: string } }[]).map(({ node }) => node.__typename);
    expect(new Set(kinds)).toEqual(new Set(["Role"]));
    expect(data["b"]).toEqual([]);
  });
});

describe("shortestPath", () => {
  test("walks the fewest steps; each step's gap is given everything learned before", async () => {
    const { data } = await ask(PATH, {
      from: "role:junior-backend-developer",
      to: "role:solution-architect",
    });
    const path = data["shortestPath"] as Path;
    expect(path.roles.map(({ id }) => id)).toEqual([
      "role:junior-backend-developer",
      "role:backend-developer",
      "role:solution-architect",
    ]);
    const learned = path.steps.flatMap(({ gap }) =>
      gap.missing.filter((item) => item.importance === "ESSENTIAL"),
    );
    const ids = learned.map(({ competency }) => competency.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(path.newCompetencies.map(({ id }) => id)).toEqual(ids);
    expect(path.hours.typical).toBe(path.steps.reduce((sum, { gap }) => sum + gap.hours.typical, 0));
  });

  test("respects avoid, via and maxSteps", async () => {
    const path = async (args: Record<string, unknown>): Promise<string[] | null> => {
      const variables = { from: "role:junior-backend-developer", to: "role:solution-architect", ...args };
      const found = (await ask(PATH, variables)).data["shortestPath"] as Path | null;
      return found && found.roles.map(({ id }) => id);
    };
    const around = await path({ avoid: ["role:backend-developer"] });
    expect(around).not.toContain("role:backend-developer");
    expect(around!.length).toBeGreaterThan(3);
    const through = await path({ via: ["role:qa-engineer", "role:devops-engineer"] });
    expect(through).toEqual(expect.arrayContaining(["role:qa-engineer", "role:devops-engineer"]));
    expect(await path({ maxSteps: 1 })).toBeNull();
    expect(await path({ maxSteps: 2 })).toHaveLength(3);
    expect(await path({ avoid: ["role:solution-architect"] })).toBeNull();
    expect(await path({ to: "role:junior-backend-developer" })).toEqual(["role:junior-backend-developer"]);
  });
});

describe("errors", () => {
  test.each([
    [
      `{ skillGap(to: "role:backend-develper") { coverage } }`,
      "UNKNOWN_ID",
      { id: "role:backend-develper" },
      /Did you mean "role:backend-developer"/,
    ],
    [
      `{ skillGap(to: "backend-developer") { coverage } }`,
      "UNKNOWN_ID",
      { id: "backend-developer" },
      /"role:backend-developer"/,
    ],
    [
      `{ skillGap(to: "skill:sql") { coverage } }`,
      "WRONG_KIND",
      { id: "skill:sql" },
      /`to` takes a role, but "skill:sql" is a skill/,
    ],
    [
      `{ skillGap(to: "role:qa-engineer", have: ["role:qa-engineer"]) { coverage } }`,
      "WRONG_KIND",
      { argument: "have" },
      /takes a skill or a technology, but "role:qa-engineer" is a role/,
    ],
    [`{ roles(first: 0) { totalCount } }`, "BAD_USER_INPUT", { argument: "first" }, /from 1 to 100, not 0/],
    [
      `{ roles(first: 101) { totalCount } }`,
      "BAD_USER_INPUT",
      { argument: "first" },
      /from 1 to 100, not 101/,
    ],
    [`{ roles(after: "x") { totalCount } }`, "BAD_USER_INPUT", { argument: "after" }, /not a cursor/],
    [`{ search(text: "a", first: -1) { score } }`, "BAD_USER_INPUT", { argument: "first" }, /from 1 to 100/],
    [
      `{ shortestPath(from: "role:qa-engineer", to: "role:qa-engineer", maxSteps: 0) { length } }`,
      "BAD_USER_INPUT",
      { argument: "maxSteps" },
      /from 1 to 1000000, not 0/,
    ],
    [
      `{ nodes(ids: [${'"a",'.repeat(101)}]) { id } }`,
      "BAD_USER_INPUT",
      { argument: "ids" },
      /at most 100 ids, not 101/,
    ],
    [
      `{ roles(first: 100) { nodes { leadsTo(first: 100) { nodes { leadsTo(first: 100) { nodes { name } } } } } } }`,
      "QUERY_TOO_COMPLEX",
      {},
      /at most 200000/,
    ],
  ])("%s gives %s", async (query, code, extensions, message) => {
    const { errors } = await ask(query);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).toMatch(message);
    expect(errors![0]!.extensions).toMatchObject({ code, ...extensions });
    expect(JSON.stringify(errors)).not.toContain("stacktrace");
  });
});

interface Connection {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}
interface Path {
  roles: { id: string }[];
  newCompetencies: { id: string }[];
  hours: { typical: number };
  steps: {
    gap: { hours: { typical: number }; missing: { importance: string; competency: { id: string } }[] };
  }[];
}

const PATH = `query ($from: ID!, $to: ID!, $avoid: [ID!], $via: [ID!], $maxSteps: Int) {
  shortestPath(from: $from, to: $to, avoid: $avoid, via: $via, maxSteps: $maxSteps) {
    roles { id } newCompetencies { id } hours { typical }
    steps { gap { hours { typical } missing { importance competency { id } } } } } }`;

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await apollo.executeOperation(
    { query, variables },
    { contextValue: requestContext(source) },
  );
  if (body.kind !== "single") throw new Error("incremental");
  return {
    data: body.singleResult.data ?? {},
    errors: body.singleResult.errors,
  };
}
