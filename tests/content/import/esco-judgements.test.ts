import { beforeAll, expect, test } from "@jest/globals";

import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import type { Guide } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { describeData } from "../../support/public-data.js";
import { NOT_MET, UNWANTED, WANTED } from "./esco-judgements.js";
import { importing } from "./importing.js";

describeData("esco-1.1.1", (folder) => {
  let guide: Guide;
  const idOf = (name: string): string =>
    guide.nodes.find((node) => node.kind === "ROLE" && node.name === name)!.id;
  const nameOf = (id: string): string => guide.nodes.find((node) => node.id === id)!.name;
  beforeAll(async () => {
    ({ guide } = await importing((set) => importEsco(set, { moves: 10 }), folder));
  }, 300_000);

  /** The names of the roles on a path with the fewest derived moves; null if there is none. */
  async function way(from: string, to: string, maxSteps: number | null): Promise<string[] | null> {
    const ends = { from: idOf(from), to: idOf(to) };
    const path = await memoryGraph(guide).fewestSteps({ ...ends, avoid: [], kinds: null, maxSteps });
    return path && path.roles.map(nameOf);
  }

  for (const [from, to, steps, because] of WANTED) {
    const name = `${from} → ${to}`;
    // Where the program does not agree the judgement stands, and the test says that it is not met.
    const run = name in NOT_MET ? test.failing : test;
    run(`${name} takes at most ${steps} steps`, async () => {
      expect({ because, way: await way(from, to, steps) }).toEqual({ because, way: expect.any(Array) });
    });
  }

  for (const [from, to, because] of UNWANTED) {
    const name = `${from} → ${to}`;
    const run = name in NOT_MET ? test.failing : test;
    run(`${name} is no move`, async () => {
      expect({ because, way: await way(from, to, 1) }).toEqual({ because, way: null });
    });
  }

  test("as many judgements as are not met say why", () => {
    const judged = [...WANTED, ...UNWANTED].map(([from, to]) => `${from} → ${to}`);
    expect(new Set(judged).size).toBe(judged.length);
    expect(Object.keys(NOT_MET).filter((name) => !judged.includes(name))).toEqual([]);
  });
});
