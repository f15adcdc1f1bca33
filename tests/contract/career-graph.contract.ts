import { beforeAll, describe, expect, test } from "@jest/globals";

import type { CareerGraph } from "../../src/career/career-graph.js";
import type { Guide } from "../../src/career/guide.js";
import { contentHash } from "../../src/content/content-hash.js";
import { validate } from "../../src/content/validate.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { draw } from "../support/draw.js";
import { randomGuides } from "../support/random-guide.js";
import { everyAnswer } from "./every-answer.js";

export interface StoreUnderTest {
  /** What `info().store` says, so that no suite tests another store than it names. */
  readonly store: string;
  readonly inMemory: boolean;
  /** Stores the guide in place of the one before, and gives a graph that answers from it. */
  readonly show: (guide: Guide) => Promise<CareerGraph>;
}

/** What every store must pass; there are no exceptions. */
export function careerGraphContract({ store, inMemory, show }: StoreUnderTest): void {
  test(`is the store ${store}`, async () => {
    const graph = await show(SMALL);
    expect(await graph.info()).toMatchObject({ store, title: "A drawing", contentHash: contentHash(SMALL) });
    expect(graph.inMemory).toBe(inMemory);
  });

  describe("on a small guide", () => {
    let graph: CareerGraph;
    beforeAll(async () => {
      graph = await show(SMALL);
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
      expect(await depths(["skill:web"], "prerequisites")).toEqual([
        "skill:web 0",
        "skill:java 1",
        "skill:jvm 1",
        "skill:python 1",
        "skill:bytes 2",
      ]);
      expect(await depths(["skill:jvm"], "dependents")).toEqual([
        "skill:jvm 0",
        "skill:java 1",
        "skill:web 1",
      ]);
      expect(await depths(["skill:web"], "prerequisites", 0)).toEqual(["skill:web 0"]);
    });

    test("a pinned graph says the same", async () => {
      const pinned = await graph.pin();
      expect(await pinned.info()).toEqual(await graph.info());
      expect(await (await pinned.pin()).catalogue()).toEqual(await graph.catalogue());
    });
  });

  test("the version changes when the content does, and only then", async () => {
    const graph = await show(SMALL);
    const before = await graph.version();
    expect(await graph.version()).toBe(before);
    expect(await (await show(draw("junior -> senior"))).version()).not.toBe(before);
  });

  test("a guide of nothing is a guide", async () => {
    const graph = await show(draw(""));
    expect(await graph.catalogue()).toEqual([]);
    expect((await graph.snapshot()).guide).toEqual(draw(""));
    expect(await graph.roles({}, { first: 5, after: null })).toEqual({
      items: [],
      total: 0,
      hasNext: false,
      hasPrevious: false,
    });
  });

  test("answers every question as a guide in memory does, on 200 random guides", async () => {
    const guides = randomGuides(200, 20_261_101);
    expect(guides.flatMap((guide) => validate(guide, () => ({ file: "random", line: null })))).toEqual([]);
    for (const [i, guide] of guides.entries()) {
      const reference = memoryGraph(guide, { contentHash: contentHash(guide) });
      const answers = await everyAnswer(await show(guide), guide, i);
      expect({ guide: i, ...answers }).toEqual({ guide: i, ...(await everyAnswer(reference, guide, i)) });
    }
  }, 300_000);
}

const PLAIN = { avoid: [], maxSteps: null, kinds: null };

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
