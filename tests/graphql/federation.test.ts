import { composeServices } from "@apollo/composition";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";

import { openFiles } from "../../src/cli/open-guide.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { createApollo } from "../../src/graphql/apollo.js";
import type { CareerSource } from "../../src/career/source.js";

/** The graph of a company that knows its staff by roles of this guide, and its courses by skills of ESCO. */
const COMPANY = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { staff: [Person!]! courses: [Course!]! }
  type Person { name: String! role: Role }
  type Course { title: String! teaches: [Skill!]! }
  type Role @key(fields: "id") { id: ID! openings: Int! }
  type Skill @key(fields: "escoUri") { escoUri: String }
`;

let source: CareerSource;
beforeAll(async () => {
  source = await openFiles("graph-seed");
});

describe("the parts of the compatibility suite that apply", () => {
  let sdl: string;
  beforeAll(async () => {
    const { data } = await ask("{ _service { sdl } }");
    ({ sdl } = data?.["_service"] as { sdl: string });
  });

  test("_service: the schema is linked to Federation 2, and has no fields for gateways", () => {
    expect(sdl).toMatch(/extend schema\s+@link\(\s*url: "https:\/\/specs.apollo.dev\/federation\/v2/);
    expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity|_Service/);
    expect(() => parse(sdl)).not.toThrow();
  });

  test("@key: each entity has its keys", () => {
    expect(sdl).toContain('@key(fields: "id") @key(fields: "escoUri") @key(fields: "onetCode") {');
    expect(sdl.match(/@key\(fields: "id"\)/g)).toHaveLength(3);
  });

  test("all else of the schema is there", () => {
    const directives =
      "directive @key(fields: String!) repeatable on OBJECT directive @link(url: String!, import: [String]) on SCHEMA";
    const types = buildSchema(`${sdl} ${directives}`, { assumeValid: true }).getTypeMap();
    expect(Object.keys(types)).toContain("SkillGap");
    expect(
      Object.keys(buildSchema(`${sdl} ${directives}`, { assumeValid: true }).getQueryType()!.getFields()),
    ).toContain("careerPaths");
  });

  test("it composes with the graph of a company", () => {
    const { errors, supergraphSdl } = composeServices([
      { name: "careers", url: "http://careers.example/graphql", typeDefs: parse(sdl) },
      { name: "company", url: "http://company.example/graphql", typeDefs: parse(COMPANY) },
    ]);
    expect(errors?.map(({ message }) => message)).toBeUndefined();
    expect(supergraphSdl).toContain("openings");
  });
});

describe("_entities", () => {
  const ENTITIES = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Role { id name }
      ... on Skill { id name escoUri }
      ... on Technology { id name }
    }
  }`;
  const entities = async (representations: unknown[]) => {
    const { data, errors } = await ask(ENTITIES, { representations });
    return errors ?? data?.["_entities"];
  };

  test("joins by id, former ids included, in the order asked; null for what there is not", async () => {
    expect(
      await entities([
        { __typename: "Technology", id: "technology:docker" },
        { __typename: "Role", id: "role:nobody" },
        { __typename: "Role", id: "role:devops-engineer" },
        { __typename: "Role", id: "skill:sql" },
        { __typename: "Role", id: "role:devops-engineer" },
      ]),
    ).toEqual([
      { __typename: "Technology", id: "technology:docker", name: "Docker" },
      null,
      { __typename: "Role", id: "role:devops-engineer", name: "DevOps Engineer" },
      null,
      { __typename: "Role", id: "role:devops-engineer", name: "DevOps Engineer" },
    ]);
  });

  test("joins by the address in ESCO and by the code or address in O*NET", async () => {
    const { data } = await ask(
      "{ roles(first: 100) { nodes { id onetCode escoUri } } competencies(first: 100) { nodes { __typename id escoUri } } }",
    );
    const { roles, competencies } = data as {
      roles: { nodes: { id: string; onetCode: string | null; escoUri: string | null }[] };
      competencies: { nodes: { __typename: string; id: string; escoUri: string | null }[] };
    };
    const coded = roles.nodes.find(({ onetCode }) => onetCode !== null)!;
    const addressed = roles.nodes.find(({ escoUri }) => escoUri !== null)!;
    const learned = competencies.nodes.find(({ escoUri }) => escoUri !== null)!;
    expect(
      await entities([
        { __typename: "Role", onetCode: coded.onetCode },
        { __typename: "Role", onetCode: `https://www.onetonline.org/link/summary/${coded.onetCode!}` },
        { __typename: "Role", escoUri: addressed.escoUri },
        { __typename: learned.__typename, escoUri: learned.escoUri },
        { __typename: "Skill", escoUri: "http://data.europa.eu/esco/skill/none" },
        { __typename: "Role", id: null, onetCode: "99-9999.99" },
      ]),
    ).toMatchObject([
      { id: coded.id },
      { id: coded.id },
      { id: addressed.id },
      { id: learned.id },
      null,
      null,
    ]);
  });

  test.each([
    [[{ __typename: "Person", id: "x" }], "known are Role, Skill, Technology"],
    [[{ id: "role:devops-engineer" }], "`__typename` of nothing"],
    [[{ __typename: "Role", name: "DevOps Engineer" }], "one of the keys id, escoUri, onetCode"],
    [[{ __typename: "Role", id: 7 }], "one of the keys"],
    [["Role"], "must be an object"],
    [[[]], "must be an object"],
    [[{ __typename: "Role", id: "x".repeat(201) }], "at most 200 characters"],
    [Array.from({ length: 1001 }, () => ({ __typename: "Role", id: "x" })), "at most 1000 items"],
  ])("refuses what is no entity (%#)", async (representations, message) => {
    expect(await entities(representations)).toMatchObject([
      { message: expect.stringContaining(message) as unknown, extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  test("a thousand entities are looked up in one question to the store", async () => {
    const served = source.current();
    const asked: number[] = [];
    const counted = {
      ...served,
      inMemory: false,
      graph: {
        ...served.graph,
        nodes: (ids: readonly string[]) => {
          asked.push(ids.length);
          return served.graph.nodes(ids);
        },
      },
    };
    const representations = Array.from({ length: 1000 }, (_, i) => ({
      __typename: "Role",
      id: i % 2 ? "role:devops-engineer" : `role:none-${i}`,
    }));
    const { data } = await ask(ENTITIES, { representations }, { ...source, current: () => counted });
    expect(data?.["_entities"]).toHaveLength(1000);
    expect(asked).toEqual([501]);
  });

  test("a gateway's plan is carried out: the staff of a company with what their roles require", async () => {
    const staff = [
      { name: "Ada", role: { id: "role:devops-engineer" } },
      { name: "Bo", role: { id: "role:gone" } },
    ];
    const { data } = await ask(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Role { name requirements(importance: ESSENTIAL) { pick } } }
      }`,
      { representations: staff.map(({ role }) => ({ __typename: "Role", ...role })) },
    );
    const [ada, bo] = data?.["_entities"] as [{ name: string; requirements: unknown[] }, null];
    expect(ada.name).toBe("DevOps Engineer");
    expect(ada.requirements.length).toBeGreaterThan(5);
    expect(bo).toBeNull();
  });
});

async function ask(query: string, variables: Record<string, unknown> = {}, of: CareerSource = source) {
  const apollo = createApollo({
    onUnexpectedError: (error) => {
      throw error;
    },
  });
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue: requestContext(of) });
  await apollo.stop();
  if (body.kind !== "single") throw new Error("A single result was expected.");
  return body.singleResult;
}
