import { beforeAll, describe, expect, test } from "@jest/globals";

import { readValidGuide } from "../../src/cli/open-guide.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import type { Citation, Guide } from "../../src/guide/guide.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { SOURCE, STATEMENTS } from "./source-guide.js";

/** What the API says at a place of the graph: a node by its id, an edge as "tail KIND head". */
interface Said {
  readonly text: string;
  readonly citations: readonly Citation[];
}

let guide: Guide;
const said = new Map<string, Said>();

beforeAll(async () => {
  guide = await readValidGuide("graph-seed");
  for (const [place, what] of [...(await askNodes(guide)), ...(await askEdges(guide))]) said.set(place, what);
}, 60_000);

const rows = Object.entries(STATEMENTS).flatMap(([section, found]) =>
  Object.entries(found).map(([says, [words, ...places]]) => ({ section, says, words, places })),
);

describe("each of the source's 113 statements", () => {
  test("is in the table once", () => {
    expect(rows).toHaveLength(113);
  });

  test.each(rows)("$section: $says", ({ section, words, places }) => {
    for (const place of places) {
      expect([place, said.get(place)?.citations ?? "not there"]).toEqual([
        place,
        expect.arrayContaining([{ origin: "GUIDE", source: SOURCE, section, url: null }]),
      ]);
      expect([place, said.get(place)!.text]).toEqual([place, expect.stringMatching(new RegExp(words, "i"))]);
    }
  });
});

test("nothing else is said to be the source's word", () => {
  const inTable = new Set(
    rows.flatMap(({ section, places }) => places.map((place) => `${place} # ${section}`)),
  );
  const cited = [...said].flatMap(([place, { citations }]) =>
    citations.flatMap(({ origin, section }) => (origin === "GUIDE" ? [`${place} # ${section}`] : [])),
  );
  expect(cited.filter((each) => !inTable.has(each))).toEqual([]);
  expect(new Set(cited).size).toBe(inTable.size);
});

test("what we add to the source's lists, and what others say, is not its word", () => {
  const ours = [
    ...["go", "csharp", "kotlin", "php"].map((slug) => `choice:backend-language OPTION technology:${slug}`),
    ...["fastapi", "express", "aspnet-core", "laravel", "ruby-on-rails"].map(
      (slug) => `choice:backend-framework OPTION technology:${slug}`,
    ),
    ...["sql-server", "oracle-database"].map(
      (slug) => `choice:relational-database OPTION technology:${slug}`,
    ),
    ...["dynamodb", "firestore"].map((slug) => `choice:document-database OPTION technology:${slug}`),
    ...["technology:html", "technology:css", "choice:frontend-framework"].map(
      (id) => `role:full-stack-developer REQUIRES ${id}`,
    ),
    "role:devops-engineer REQUIRES choice:infrastructure-as-code",
    "role:backend-developer REQUIRES skill:communication",
    "skill:communication",
    "skill:computer-architecture-fundamentals",
    "credential:oracle-certified-java-developer",
  ];
  for (const place of ours) {
    const origins = said.get(place)!.citations.map(({ origin }) => origin);
    expect([place, origins]).toEqual([place, expect.arrayContaining(["CURATED"])]);
    expect([place, origins]).toEqual([place, expect.not.arrayContaining(["GUIDE"])]);
  }
});

test("where we judge otherwise than the source, both are cited and the reason says which is which", () => {
  for (const id of ["choice:cloud-platform", "skill:microservices", "skill:scalability"]) {
    const { text, citations } = said.get(`role:backend-developer REQUIRES ${id}`)!;
    expect(text).toMatch(/^The source .*OPTIONAL is our judgement/);
    expect(citations.map(({ origin }) => origin)).toEqual(expect.arrayContaining(["GUIDE", "CURATED"]));
  }
});

test("the source is never cited for a number: hours, years, weights and levels are estimates", () => {
  const numbered = [
    ...guide.nodes.filter((node) => "hours" in node && node.hours !== null),
    ...guide.nodes.filter((node) => "experience" in node && node.experience !== null),
    ...guide.edges.REQUIRES.filter(({ weight, level }) => weight !== null || level !== null),
  ];
  expect(numbered.length).toBeGreaterThan(1500);
  for (const { citations } of numbered) expect(citations.map(({ origin }) => origin)).toContain("ESTIMATE");
});

test("the source is surrounded by enough curated content to ask about", () => {
  const count = (kind: string): number => guide.nodes.filter((node) => node.kind === kind).length;
  expect(count("ROLE")).toBeGreaterThanOrEqual(30);
  expect(new Set(guide.nodes.map((node) => (node.kind === "ROLE" ? node.level : 1)))).toEqual(
    new Set([1, 2, 3, 4, 5]),
  );
  expect(guide.edges.LEADS_TO.length).toBeGreaterThanOrEqual(60);
  expect(guide.edges.LEADS_TO.every(({ reason }) => reason !== null)).toBe(true);
  expect(count("SKILL") + count("TECHNOLOGY")).toBeGreaterThanOrEqual(150);
  expect(count("CREDENTIAL")).toBeGreaterThanOrEqual(15);
});

const apollo = createApollo({
  onUnexpectedError: (error) => {
    throw error;
  },
});

async function ask<T>(of: Guide, query: string, variables: Record<string, unknown>): Promise<T> {
  const contextValue = requestContext(memorySource(of, ""));
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== "single") throw new Error("no single result");
  const { data, errors } = body.singleResult;
  if (errors) throw new Error(errors[0]!.message);
  return data as T;
}

const CITATIONS = "citations { origin source section url }";

async function askNodes(of: Guide): Promise<[string, Said][]> {
  interface Answer {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly summary?: string | null;
      readonly alternativeNames?: readonly string[];
      readonly citations: readonly Citation[];
    }[];
  }
  const ids = [...of.nodes, ...of.choices].map(({ id }) => id);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
    id
    ... on GuideNode { name summary alternativeNames ${CITATIONS} }
    ... on Choice { name ${CITATIONS} }
  } }`;
  const all: [string, Said][] = [];
  for (let i = 0; i < ids.length; i += 50) {
    const { nodes } = await ask<Answer>(of, query, { ids: ids.slice(i, i + 50) });
    for (const { id, name, summary, alternativeNames, citations } of nodes) {
      all.push([id, { text: [name, ...(alternativeNames ?? []), summary ?? ""].join(" · "), citations }]);
    }
  }
  return all;
}

async function askEdges(of: Guide): Promise<[string, Said][]> {
  interface Answer {
    readonly statements: {
      readonly nodes: readonly {
        readonly kind: string;
        readonly from: { readonly id: string };
        readonly to: { readonly id: string; readonly name: string };
        readonly reason: string | null;
        readonly citations: readonly Citation[];
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const query = `query ($after: String) { statements(first: 100, after: $after) {
    nodes { kind from { id } to { id ... on GuideNode { name } ... on Choice { name } } reason ${CITATIONS} }
    pageInfo { hasNextPage endCursor }
  } }`;
  const all: [string, Said][] = [];
  for (let after: string | null = null; ;) {
    const { statements }: Answer = await ask<Answer>(of, query, { after });
    for (const { kind, from, to, reason, citations } of statements.nodes) {
      all.push([`${from.id} ${kind} ${to.id}`, { text: reason ?? to.name, citations }]);
    }
    after = statements.pageInfo.endCursor;
    if (!statements.pageInfo.hasNextPage) return all;
  }
}
