import { beforeAll, describe, expect, test } from "@jest/globals";

import {
  askRecommendedCompetencies,
  askRecommendedRoles,
} from "../../../src/career/questions/ask-recommendations.js";
import type { CareerGraph } from "../../../src/career/graph.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { importing } from "../../content/import/importing.js";
import { describeData } from "../../support/public-data.js";
import { type Judgement, ONET, SHIPPED } from "./judgements.js";

interface Ids {
  readonly role: (name: string) => string;
  readonly competency: (name: string) => string;
}

/** What a judgement finds wrong, in words; empty if nothing. */
async function faults(
  graph: CareerGraph,
  judgement: Judgement,
  { role, competency }: Ids,
): Promise<string[]> {
  const person = { from: role(judgement.of), have: [], first: 5 };
  const roles = (await askRecommendedRoles(graph, person)).map((each) => each.role.id);
  const learn = (await askRecommendedCompetencies(graph, { ...person, toward: null })).map(
    (each) => each.competency.id,
  );
  const lacks = (wanted: readonly string[], found: readonly string[], id: Ids["role"]): string[] =>
    wanted
      .filter((any) => !any.split("|").some((each) => found.includes(id(each))))
      .map((any) => `lacks ${any} in ${found.join(", ")}`);
  const has = (unwanted: readonly string[], found: readonly string[], id: Ids["role"]): string[] =>
    unwanted.filter((each) => found.includes(id(each))).map((each) => `has ${each}`);
  return [
    ...lacks(judgement.roles, roles, role),
    ...has(judgement.notRoles, roles, role),
    ...lacks(judgement.learn, learn, competency),
    ...has(judgement.notLearn, learn, competency),
  ];
}

describe("what a counsellor would say, on the guide that comes with the program", () => {
  const ids: Ids = {
    role: (name) => `role:${name}`,
    competency: (name) => name.replace(/^s:/, "skill:").replace(/^t:/, "technology:"),
  };
  let guide: Guide;
  let graph: CareerGraph;
  beforeAll(async () => {
    guide = (await loadGuide("graph-seed")).guide!;
    graph = memoryGraph(guide);
  });

  test.each(SHIPPED.map((judgement) => [judgement.of, judgement] as const))("%s", async (_, judgement) => {
    expect({ because: judgement.because, faults: await faults(graph, judgement, ids) }).toEqual({
      because: judgement.because,
      faults: [],
    });
  });

  test("name nodes of the guide", () => {
    const known = new Set(guide.nodes.map(({ id }) => id));
    const named = SHIPPED.flatMap(({ of, roles, notRoles, learn, notLearn }) => [
      ...[of, ...roles, ...notRoles].flatMap((any) => any.split("|").map(ids.role)),
      ...[...learn, ...notLearn].flatMap((any) => any.split("|").map(ids.competency)),
    ]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describeData("onet-29.3", (folder) => {
  const ids: Ids = {
    role: (code) => `role:onet-${code}`,
    competency: (element) => `skill:onet-${element}`,
  };
  let graph: CareerGraph;
  beforeAll(async () => {
    const { guide } = await importing((set) => importOnet(set), folder);
    graph = memoryGraph(guide);
  }, 300_000);

  for (const judgement of ONET) {
    // Where O*NET itself says otherwise the judgement stands, and the test says that it is not met.
    const run = judgement.notMet === null ? test : test.failing;
    run(judgement.of, async () => {
      expect({ because: judgement.because, faults: await faults(graph, judgement, ids) }).toEqual({
        because: judgement.because,
        faults: [],
      });
    });
  }
});
