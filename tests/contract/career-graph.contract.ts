import { beforeAll, describe, expect, test } from "@jest/globals";

import type { CareerGraph } from "../../src/career/graph.js";
import type { ServedGuide } from "../../src/career/source.js";
import { FORMER_ID } from "../../src/guide/former-ids.js";
import type { Guide, GuideNode } from "../../src/guide/guide.js";
import { askSearch } from "../../src/career/questions/ask-search.js";
import { askShortestPath } from "../../src/career/questions/ask-shortest-path.js";
import { askSkillGap } from "../../src/career/questions/ask-skill-gap.js";
import { compareIds } from "../../src/guide/vocabulary.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { validate } from "../../src/content/validate.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { draw } from "../support/draw.js";
import { randomGuides } from "../support/random-guide.js";
import { everyAnswer } from "./every-answer.js";

/** RANDOM_GUIDES=200 tries more. */
const RANDOM_GUIDES = Number(process.env["RANDOM_GUIDES"] ?? 20);

export interface StoreUnderTest {
  /** The store that the status names, so that no suite tests another store than it says. */
  readonly store: string;
  readonly inMemory: boolean;
  /** Stores the guide in place of the one before, and serves it. */
  readonly show: (guide: Guide) => Promise<ServedGuide>;
}

/** What every store must pass; there are no exceptions. */
export function careerGraphContract({ store, inMemory, show }: StoreUnderTest): void {
  test(`is the store ${store}`, async () => {
    const served = await show(SMALL);
    expect(await served.status()).toMatchObject({
      store,
      title: "A drawing",
      contentHash: contentHash(SMALL),
      trouble: null,
    });
    expect(served.inMemory).toBe(inMemory);
  });

  describe("on a small guide", () => {
    let graph: CareerGraph;
    beforeAll(async () => {
      ({ graph } = await show(SMALL));
    });

    test("nodes come in the order asked, null where unknown; a choice is none", async () => {
      const ids = ["skill:sql", "role:nobody", "role:junior", "skill:sql", "choice:1-of-java-python"];
      const found = await graph.nodes(ids);
      expect(found.map((node) => node?.id ?? null)).toEqual([
        "skill:sql",
        null,
        "role:junior",
        "skill:sql",
        null,
      ]);
      expect(await graph.nodes([])).toEqual([]);
    });

    test("of parallel transitions the first kind of the vocabulary comes first", async () => {
      const [out, unknown] = await graph.edges("LEADS_TO", "out", ["role:senior", "role:nobody"]);
      expect(out!.map(({ to, kind }) => `${to} ${kind}`)).toEqual([
        "role:lead PROMOTION",
        "role:lead CHANGE",
      ]);
      expect(unknown).toEqual([]);
      const path = await graph.fewestSteps({ ...PLAIN, from: "role:junior", to: "role:lead" });
      expect(path?.roles).toEqual(["role:junior", "role:senior", "role:lead"]);
      expect(path?.edges.map(({ kind }) => kind)).toEqual(["PROMOTION", "PROMOTION"]);
    });

    test("of paths with as many steps the least roles win", async () => {
      const path = (limits: object) =>
        graph.fewestSteps({ ...PLAIN, from: "role:junior", to: "role:architect", ...limits });
      expect((await path({}))?.roles).toEqual(["role:junior", "role:expert", "role:architect"]);
      expect((await path({ avoid: ["role:expert"] }))?.roles).toEqual([
        "role:junior",
        "role:guru",
        "role:architect",
      ]);
      expect(await path({ maxSteps: 1 })).toBeNull();
      expect(await path({ kinds: ["CHANGE"] })).toBeNull();
      expect(await path({ to: "role:lonely" })).toBeNull();
      expect(await path({ to: "role:junior" })).toEqual({ roles: ["role:junior"], edges: [] });
    });

    test("to an option of a choice it is one step, and the least depth counts", async () => {
      const depths = async (...asked: Parameters<CareerGraph["closure"]>) =>
        (await graph.closure(...asked)).map(({ id, depth }) => `${id} ${depth}`);
      expect(await depths(["skill:web"], "prerequisites", null)).toEqual([
        "skill:web 0",
        "skill:java 1",
        "skill:jvm 1",
        "skill:python 1",
        "skill:bytes 2",
      ]);
      expect(await depths(["skill:jvm"], "dependents", null)).toEqual([
        "skill:jvm 0",
        "skill:java 1",
        "skill:web 1",
      ]);
      expect(await depths(["skill:web"], "prerequisites", 0)).toEqual(["skill:web 0"]);
    });
  });

  describe("a former id stands for the node that took its place", () => {
    let graph: CareerGraph;
    beforeAll(async () => {
      ({ graph } = await show(RENAMED));
    });

    test("in nodes; what has an id keeps it, and of two that claim one the first in order has it", async () => {
      const ids = [
        "role:trainee",
        "role:junior",
        "role:trainee",
        "role:nobody",
        "role:senior",
        "skill:claimed",
      ];
      expect((await graph.nodes(ids)).map((node) => node?.id ?? null)).toEqual([
        "role:junior",
        "role:junior",
        "role:junior",
        null,
        "role:senior",
        "skill:java",
      ]);
    });

    test.each(["out", "into"] as const)("in edges %s, each of them once", async (direction) => {
      const [before, now] = await graph.edges("LEADS_TO", direction, ["role:chief", "role:lead"]);
      expect(before).toEqual(now);
      expect(now).toHaveLength(direction === "out" ? 1 : 2);
    });

    test("in selections", async () => {
      const [before, now] = await graph.selections(["skill:cobol", "skill:java"]);
      expect(before).toEqual(now);
      expect(before!.options.map(({ id }) => id)).toEqual(["skill:java"]);
    });

    test("in paths, what they avoid included", async () => {
      const path = (from: string, to: string, avoid: string[] = []) =>
        graph.fewestSteps({ ...PLAIN, from, to, avoid });
      expect(await path("role:trainee", "role:chief")).toEqual(await path("role:junior", "role:lead"));
      expect((await path("role:trainee", "role:architect", ["role:maven", "role:chief"]))?.roles).toEqual([
        "role:junior",
        "role:guru",
        "role:architect",
      ]);
      const stays = { roles: ["role:junior"], edges: [] };
      expect(await path("role:trainee", "role:trainee")).toEqual(stays);
      expect(await path("role:trainee", "role:junior")).toEqual(stays);
    });

    test("in filters by group", async () => {
      const { items } = await graph.competencies({ groups: ["skill-group:gear"] }, { first: 5, after: null });
      expect(items.map(({ id }) => id)).toEqual(["skill:git"]);
    });

    test("in closures, which name it as it was asked", async () => {
      expect(await graph.closure(["skill:cobol"], "prerequisites", null)).toEqual([
        { id: "skill:cobol", depth: 0 },
        { id: "skill:jvm", depth: 1 },
        { id: "skill:bytes", depth: 2 },
      ]);
      expect(await graph.closure(["skill:cobol"], "dependents", 1)).toEqual([
        { id: "skill:cobol", depth: 0 },
        { id: "skill:web", depth: 1 },
      ]);
    });

    test("in the part of the guide that answers are computed from", async () => {
      const part = await graph.part(["role:trainee", "role:senior", "skill:cobol"]);
      expect(part.role("role:trainee").id).toBe("role:junior");
      expect(part.competency("skill:cobol").id).toBe("skill:java");
      expect(part.out("LEADS_TO", "role:trainee").map(({ to }) => to)).toContain("role:senior");
      const gap = async (from: string, have: string) => {
        const found = await askSkillGap(graph, { from, have: [have], to: "role:senior" });
        return { ...found, ease: await found.ease, easeReasons: await found.easeReasons };
      };
      expect(await gap("role:trainee", "skill:cobol")).toEqual(await gap("role:junior", "skill:java"));
      const path = (from: string, to: string, have: string) =>
        askShortestPath(graph, { ...PATHS, from, to, minimize: "STEPS", have: [have] });
      expect(await path("role:trainee", "role:chief", "skill:cobol")).toEqual(
        await path("role:junior", "role:lead", "skill:java"),
      );
    });

    test("in filters", async () => {
      const page = { first: 9, after: null };
      const askedBy = (role: string) => graph.competencies({ requiredBy: [role] }, page);
      const asking = (competency: string) => graph.roles({ requires: [competency] }, page);
      expect((await askedBy("role:trainee")).items.map(({ id }) => id)).toEqual(["skill:git"]);
      expect((await askedBy("role:nobody")).items).toEqual([]);
      expect((await asking("skill:cobol")).items.map(({ id }) => id)).toEqual(["role:senior"]);
    });
  });

  test("a guide of nothing is a guide", async () => {
    const { graph } = await show(draw(""));
    expect(await graph.catalogue()).toEqual([]);
    expect(await graph.medianEssentials()).toBe(0);
    expect((await graph.snapshot()).guide).toEqual(draw(""));
    expect(await graph.roles({}, { first: 5, after: null })).toEqual({
      items: [],
      total: 0,
      hasNext: false,
      hasPrevious: false,
    });
  });

  test("its sizes count the nodes and edges of each kind", async () => {
    const { graph } = await show(draw("a: w, x, 1 of {x y}\n b: w\n a -> b\n w < x"));
    expect(await graph.sizes()).toMatchObject({
      nodes: { ROLE: 2, SKILL: 3, TECHNOLOGY: 0 },
      edges: { REQUIRES: 4, LEADS_TO: 1, BUILDS_ON: 1, OPTION: 2 },
    });
  });

  test("names in other languages are searched, with and without accents", async () => {
    const guide = draw("cook -> nurse");
    const names: Record<string, string[]> = { "role:cook": ["Koch", "Köchin"], "role:nurse": ["infirmière"] };
    const translations = (id: string) => (names[id] ?? []).map((name) => ({ language: "xx", name }));
    const { graph } = await show({
      ...guide,
      nodes: guide.nodes.map((node) => ({ ...node, translations: translations(node.id) })),
    });
    const first = async (text: string) => {
      const [hit] = await askSearch(graph, { text, kinds: null, first: 1 });
      return [hit?.node.id, hit?.matched];
    };
    expect(await first("Koch")).toEqual(["role:cook", "Koch"]);
    expect(await first("kochin")).toEqual(["role:cook", "Köchin"]);
    expect(await first("infirmière")).toEqual(["role:nurse", "infirmière"]);
  });

  test("the median of essential requirements counts every role, and no optional requirement", async () => {
    const median = async (drawing: string) => (await show(draw(drawing))).graph.medianEssentials();
    expect(await median("a: w, x, ?y\n b: w, 1 of {x y}, z\n c:")).toBe(2);
    expect(await median("a: w, x, ?y\n b: w, 1 of {x y}, z\n c:\n d:")).toBe(1);
  });

  test("answers every question as a guide in memory does, on random guides", async () => {
    const guides = randomGuides(RANDOM_GUIDES, 20_261_101);
    expect(guides.flatMap((guide) => validate(guide, () => ({ file: "random", line: null })))).toEqual([]);
    for (const [i, guide] of guides.entries()) {
      const reference = memorySource(guide, contentHash(guide)).current();
      const answers = await everyAnswer(await show(guide), guide, i);
      expect({ guide: i, ...answers }).toEqual({ guide: i, ...(await everyAnswer(reference, guide, i)) });
    }
  }, 1_200_000);
}

const PLAIN = { avoid: [], maxSteps: null, kinds: null };
const PATHS = { ...PLAIN, via: [], minCoverage: null, throughUnknown: false, prefer: [] };

const SMALL = draw(`
  junior -> senior -> lead -> architect
  senior -> lead (change)
  junior -> expert -> architect
  junior -> guru -> architect
  architect -> junior (related)
  senior: 1 of {java python}, sql*0.5@0.8, ?web
  web < 1 of {java python}, jvm
  java < jvm
  jvm < bytes
  sql 20h, java 40.25h
  lonely:
`);

const RENAMED = withFormerIds(
  withGroup(
    "skill:git",
    draw(`
    junior -> senior -> lead -> architect
    senior -> lead (change)
    junior -> expert -> architect
    junior -> guru -> architect
    junior: git
    senior: 1 of {java python}, git
    web < 1 of {java python}
    java < jvm
    jvm < bytes
    java 40h, git 8h
  `),
  ),
  {
    "role:junior": ["role:trainee", "role:senior"],
    "role:expert": ["role:maven"],
    "role:lead": ["role:chief"],
    "skill:java": ["skill:cobol", "skill:claimed"],
    "skill:python": ["skill:claimed"],
    "skill-group:tools": ["skill-group:gear"],
  },
);

function withGroup(competency: string, guide: Guide): Guide {
  const { citations } = guide.nodes[0]!;
  const group: GuideNode = {
    id: "skill-group:tools",
    kind: "SKILL_GROUP",
    name: "Tools",
    summary: null,
    alternativeNames: [],
    translations: [],
    citations,
    externalIds: [],
    resources: [],
  };
  return {
    ...guide,
    nodes: [...guide.nodes, group].sort((a, b) => compareIds(a.id, b.id)),
    edges: { ...guide.edges, IN_GROUP: [{ from: competency, to: group.id, reason: null, citations }] },
  };
}

/** After another external id, so that what is at the same place of two lists is not mixed up. */
function withFormerIds(guide: Guide, former: Readonly<Record<string, readonly string[]>>): Guide {
  const externalIds = (id: string) => [
    { scheme: "other", value: "role:nobody", match: null },
    ...(former[id] ?? []).map((value) => ({ scheme: FORMER_ID, value, match: null })),
  ];
  return { ...guide, nodes: guide.nodes.map((node) => ({ ...node, externalIds: externalIds(node.id) })) };
}
