import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { finish } from "../../../src/async/steps.js";
import { skillGap } from "../../../src/career/gap/skill-gap.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { learningPlan } from "../../../src/career/plan/learning-plan.js";
import { openFiles } from "../../../src/cli/open-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { type GuideIndex, indexGuide } from "../../../src/guide/guide-index.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";
import { replacementOracle } from "../../support/replacement-oracle.js";

describe("alternatives of an item", () => {
  test("are exactly what can be swapped for it, in every gap of the shipped guide", async () => {
    const { graph } = (await openFiles("graph-seed")).current();
    const index = await graph.snapshot();
    const roles = index.guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
    let found = 0;
    for (const from of [null, ...roles])
      found += roles.reduce((sum, to) => sum + check(index, from, [to]), 0);
    expect(found).toBeGreaterThan(roles.length);
  });

  test("are exactly what can be swapped for it, in random guides and plans", () => {
    let found = 0;
    fc.assert(
      fc.property(
        drawings({ roles: 3, competencies: 8 }),
        fc.boolean(),
        fc.boolean(),
        (drawing, inRole, both) => {
          const index = indexGuide(draw(drawing));
          found += check(index, inRole ? "role:r0" : null, both ? ["role:r0", "role:r1"] : ["role:r1"]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test("serve every choice that the item serves", () => {
    expect(
      alternatives("dev: 1 of {js c rust}, 1 of {js swift rust}\njs 1h, c 2h, rust 3h, swift 4h", "js"),
    ).toEqual(["rust"]);
  });

  test("are none if the role or another item asks for the item plainly", () => {
    expect(alternatives("dev: git, 1 of {git svn}", "git")).toEqual([]);
    expect(alternatives("dev: react, 1 of {js c}\nreact < js", "js")).toEqual([]);
  });

  test("can be learned without the item", () => {
    expect(
      alternatives("dev: 1 of {python django c}\ndjango < python\npython 1h, django 1h, c 9h", "python"),
    ).toEqual(["c"]);
  });

  test("leave out what must not be learned, and all that rests on it", () => {
    const index = indexGuide(draw("dev: 1 of {a b c d}\nc < b\na 1h, b 2h, c 3h, d 4h"));
    const model = competencyGraph(index);
    const excluded = new Uint8Array(model.competencies.length);
    excluded[model.competencyAt.get("skill:b")!] = 1;
    const [item] = skillGap(model, profileOf(model, null, []), "role:dev", {
      excluded,
      preferred: null,
    })!.missing;
    expect(item!.alternatives.map(({ name }) => name)).toEqual(["d"]);
  });
});

/** Checks every item of a gap, or of a plan for several roles, against the oracle; returns the number of alternatives. */
function check(index: GuideIndex, from: string | null, to: readonly string[]): number {
  const { guide } = index;
  const model = competencyGraph(index);
  const profile = profileOf(model, from, []);
  const items =
    to.length === 1
      ? skillGap(model, profile, to[0]!)!.missing.filter(({ importance }) => importance === "ESSENTIAL")
      : finish(learningPlan(model, profile, to, null))!.steps.filter(
          ({ competency }) => profile.items[model.competencyAt.get(competency.id)!] === 0,
        );
  const list = items.map(({ competency }) => competency.id);
  const { hold, replacements } = oracles(guide);
  const held = hold(from, []);
  for (const { competency, alternatives: listed } of items) {
    const ids = listed.map(({ id }) => id);
    const expected = replacements(to, held, list, competency.id);
    if (ids.join() !== expected.join())
      throw new Error(
        `${competency.id} from ${from} to ${to.join()}: ${ids.join()} instead of ${expected.join()}`,
      );
  }
  return items.reduce((sum, { alternatives: listed }) => sum + listed.length, 0);
}

const known = new WeakMap<Guide, ReturnType<typeof compileOracles>>();

function oracles(guide: Guide) {
  if (!known.has(guide)) known.set(guide, compileOracles(guide));
  return known.get(guide)!;
}

function compileOracles(guide: Guide) {
  return { hold: gapOracle(guide).hold, replacements: replacementOracle(guide) };
}

function alternatives(drawing: string, item: string): string[] {
  const model = competencyGraph(indexGuide(draw(drawing)));
  const gap = skillGap(model, profileOf(model, null, []), "role:dev")!;
  return gap.missing.find(({ competency }) => competency.name === item)!.alternatives.map(({ name }) => name);
}
