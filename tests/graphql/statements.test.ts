import { beforeAll, describe, expect, test } from "@jest/globals";

import { readValidGuide } from "../../src/cli/open-guide.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { edgeKey } from "../../src/guide/edges.js";
import type { Edge, Guide } from "../../src/guide/guide.js";
import { EDGE_KINDS, type EdgeKind } from "../../src/guide/vocabulary.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});
let guide: Guide;
let ask: (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

interface Answered {
  readonly kind: EdgeKind;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly reason: string | null;
  readonly citations: readonly unknown[];
}
interface Page {
  readonly statements: {
    readonly totalCount: number;
    readonly nodes: readonly Answered[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

beforeAll(async () => {
  guide = await readValidGuide("graph-seed");
  const source = memorySource(guide, "");
  ask = async (query, variables = {}) => {
    const { body } = await apollo.executeOperation(
      { query, variables },
      { contextValue: requestContext(source) },
    );
    if (body.kind !== "single") throw new Error("no single result");
    const { data, errors } = body.singleResult;
    if (errors) throw Object.assign(new Error(errors[0]!.message), errors[0]);
    return data as Record<string, unknown>;
  };
});

const STATEMENTS = `query ($kinds: [EdgeKind!], $about: ID, $origin: Origin, $source: ID, $section: String, $first: Int, $after: String) {
  statements(kinds: $kinds, about: $about, origin: $origin, source: $source, section: $section, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind from { id } to { id } reason citations { origin source section url } }
  }
}`;

async function all(filter: Record<string, unknown>): Promise<Answered[]> {
  const found: Answered[] = [];
  for (let after: string | null = null; ;) {
    const { statements } = (await ask(STATEMENTS, { first: 100, ...filter, after })) as unknown as Page;
    found.push(...statements.nodes);
    after = statements.pageInfo.endCursor;
    if (!statements.pageInfo.hasNextPage) {
      expect(found).toHaveLength(statements.totalCount);
      return found;
    }
  }
}

function expected(fits: (kind: EdgeKind, edge: Edge) => boolean): Answered[] {
  return EDGE_KINDS.flatMap((kind) =>
    (guide.edges[kind] as readonly Edge[])
      .filter((edge) => fits(kind, edge))
      .map(({ from, to, reason, citations }) => ({
        kind,
        from: { id: from },
        to: { id: to },
        reason,
        citations,
      })),
  );
}

describe("statements", () => {
  test("are all edges of the guide, page by page, with reason and citations", async () => {
    const found = await all({});
    expect(found).toEqual(expected(() => true));
    expect(found.length).toBeGreaterThan(2000);
  });

  test("of some kinds, about a node or a choice, by one citation that fits every condition", async () => {
    const isAbout =
      (id: string) =>
      (_: EdgeKind, { from, to }: Edge) =>
        from === id || to === id;
    for (const id of ["role:backend-developer", "choice:backend-language", "technology:python"]) {
      const about = await all({ about: id });
      expect(new Set(about.map(({ kind, from, to }) => `${kind} ${from.id} ${to.id}`))).toEqual(
        new Set(expected(isAbout(id)).map(({ kind, from, to }) => `${kind} ${from.id} ${to.id}`)),
      );
      expect(about.length).toBeGreaterThan(2);
    }
    expect(await all({ kinds: ["OPTION", "TEACHES"] })).toEqual(
      expected((kind) => kind === "OPTION" || kind === "TEACHES"),
    );
    const cited = { source: "backend-developer-guide", section: "Key Responsibilities" };
    const byTheGuide = await all({ ...cited, origin: "GUIDE" });
    expect(byTheGuide).toEqual(
      expected((_, { citations }) =>
        citations.some(({ source, section }) => source === cited.source && section === cited.section),
      ),
    );
    expect(byTheGuide.length).toBeGreaterThan(5);
    expect(await all({ ...cited, origin: "CURATED" })).toEqual([]);
    expect(await all({ kinds: [] })).toEqual([]);
    expect(await all({ source: "nobody" })).toEqual([]);
  });

  test("a cursor stays good where the statement is gone", async () => {
    const [first, second] = guide.edges.OPTION as readonly Edge[];
    const gone = `3 ${edgeKey("OPTION", { ...first!, to: `${first!.to}-gone` })}`;
    const after = Buffer.from(`after ${gone}`).toString("base64url");
    const { statements } = (await ask(STATEMENTS, { kinds: ["OPTION"], first: 1, after })) as unknown as Page;
    expect(statements.nodes[0]).toMatchObject({ from: { id: second!.from }, to: { id: second!.to } });
  });

  test.each([
    [{ about: "role:backend-develper" }, "UNKNOWN_ID"],
    [{ about: "choice:nothing" }, "UNKNOWN_ID"],
    [{ first: 0 }, "BAD_USER_INPUT"],
    [{ after: Buffer.from("after role:x").toString("base64url") }, "BAD_USER_INPUT"],
  ])("refuses %j", async (wrong, code) => {
    await expect(ask(STATEMENTS, wrong)).rejects.toMatchObject({ extensions: { code } });
  });
});

describe("choices", () => {
  test("are nodes with a name, and tell of each option who offers it and why", async () => {
    const { node, nodes } = await ask(`{
      node(id: "choice:backend-language") {
        __typename id ... on Choice { name pick citations { source } options { competency { id } reason demand citations { section } } }
      }
      nodes(ids: ["choice:backend-language", "choice:nothing", "skill:sql"]) { id }
    }`);
    expect(node).toMatchObject({ __typename: "Choice", name: "A back-end language", pick: 1 });
    const { options } = node as { options: { competency: { id: string }; reason: string }[] };
    expect(options.map(({ competency, reason }) => [competency.id, reason])).toEqual(
      guide.edges.OPTION.filter(({ from }) => from === "choice:backend-language").map(({ to, reason }) => [
        to,
        reason,
      ]),
    );
    expect(nodes).toEqual([{ id: "choice:backend-language" }, null, { id: "skill:sql" }]);
  });

  test("stand beside requirements and prerequisites; plain ones have none", async () => {
    const { role, competencies } = (await ask(`{
      role(id: "role:backend-developer") { requirements { pick choice { id pick } options { id } } }
      competencies(first: 100) { nodes { prerequisites { pick choice { id pick } options { id } } } }
    }`)) as {
      role: { requirements: Asked[] };
      competencies: { nodes: { prerequisites: Asked[] }[] };
    };
    const asked = [...role.requirements, ...competencies.nodes.flatMap(({ prerequisites }) => prerequisites)];
    expect(asked.filter(({ choice }) => choice !== null).length).toBeGreaterThan(5);
    for (const { choice, options, pick } of asked) {
      if (options.length === 1) expect(choice).toBeNull();
      else expect(choice).toEqual({ id: expect.stringMatching(/^choice:/), pick });
    }
  });
});

interface Asked {
  readonly pick: number;
  readonly choice: { readonly id: string; readonly pick: number } | null;
  readonly options: readonly { readonly id: string }[];
}

describe("lists of all kinds, and the way back", () => {
  test.each([
    ["credentials", "CREDENTIAL"],
    ["experiences", "EXPERIENCE"],
    ["responsibilities", "RESPONSIBILITY"],
    ["skillGroups", "SKILL_GROUP"],
    ["roleGroups", "ROLE_GROUP"],
    ["trends", "TREND"],
  ])("%s has every node of the kind, by id", async (field, kind) => {
    const data = await ask(`{ ${field}(first: 100) { totalCount nodes { id } } }`);
    const ids = guide.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    const { totalCount, nodes } = data[field] as { totalCount: number; nodes: { id: string }[] };
    expect(totalCount).toBe(ids.length);
    expect(nodes.map(({ id }) => id)).toEqual(ids.slice(0, 100));
  });

  test("by a part of the name", async () => {
    const { trends } = await ask(`{ trends(text: "MICRO") { nodes { name } } }`);
    expect(trends).toEqual({ nodes: [{ name: "Microservices Architecture Adoption" }] });
  });

  test("from a competency to credentials, trends, dependents and the requirements of roles", async () => {
    const { node } = (await ask(`{ node(id: "technology:python") { ... on Competency {
      credentials { id } trends { id }
      dependents(first: 100) { nodes { id } }
      requiredBy(first: 100) { edges { node { id } requirement { importance pick weight options { id } } } }
    } } }`)) as { node: Record<string, unknown> };
    const into = (kind: EdgeKind, id: string) =>
      (guide.edges[kind] as readonly Edge[]).filter(({ to }) => to === id).map(({ from }) => from);
    const choices = into("OPTION", "technology:python");
    expect(node["credentials"]).toEqual(into("TEACHES", "technology:python").map((id) => ({ id })));
    expect(node["trends"]).toEqual(into("AFFECTS", "technology:python").map((id) => ({ id })));
    expect((node["dependents"] as { nodes: unknown }).nodes).toEqual(
      [...new Set(["technology:python", ...choices].flatMap((id) => into("BUILDS_ON", id)))]
        .sort()
        .map((id) => ({ id })),
    );
    const { edges } = node["requiredBy"] as {
      edges: {
        node: { id: string };
        requirement: { importance: string; pick: number; options: unknown[] };
      }[];
    };
    expect(edges.length).toBeGreaterThan(10);
    for (const { node: role, requirement } of edges) {
      const own = guide.edges.REQUIRES.filter(
        ({ from, to }) => from === role.id && (to === "technology:python" || choices.includes(to)),
      );
      const isEssential = own.some(({ importance }) => importance === "ESSENTIAL");
      expect(requirement.importance).toBe(isEssential ? "ESSENTIAL" : "OPTIONAL");
    }
  });

  test("from a responsibility and an experience to roles; in other lists no requirement is said", async () => {
    const data = await ask(`{
      a: node(id: "responsibility:server-side-logic") { ... on Responsibility { roles { id } } }
      b: node(id: "experience:internship") { ... on Experience { qualifiesFor { id } } }
      roles(first: 1) { edges { requirement { pick } } }
    }`);
    expect(data["a"]).toMatchObject({ roles: expect.arrayContaining([{ id: "role:backend-developer" }]) });
    expect(data["b"]).toMatchObject({
      qualifiesFor: expect.arrayContaining([{ id: "role:backend-developer" }]),
    });
    expect(data["roles"]).toEqual({ edges: [{ requirement: null }] });
  });
});
