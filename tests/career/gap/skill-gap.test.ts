import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { indexGuide } from "../../../src/guide/guide-index.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { type SkillGap, skillGap } from "../../../src/career/gap/skill-gap.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";

const RUNS = 1500;

describe("skill gap", () => {
  test(`equals the definitions worked out by brute force on ${RUNS} random guides`, () => {
    let choicesTaken = 0;
    let held = 0;
    fc.assert(
      fc.property(
        drawings({ roles: 3, competencies: 8 }),
        fc.boolean(),
        fc.nat(),
        (drawing, inRole, seed) => {
          const guide = draw(drawing);
          const oracle = gapOracle(guide);
          const have = guide.nodes
            .filter((node, i) => node.kind === "SKILL" && (seed >> i) % 4 === 1)
            .map(({ id }) => id);
          const from = inRole ? "role:r0" : null;
          const expected = oracle.hold(from, have);
          const gap = gapOf(drawing, from, have, "role:r1");
          const missing = essential(gap);
          held += expected.items.size;
          choicesTaken += gap.missing.filter(({ alternatives }) => alternatives.length > 0).length;

          expect([...missing].sort()).toEqual(oracle.missing("role:r1", expected));
          expect(gap.optimal).toBe(true);
          expect([...gap.kept, ...gap.dropped].map(({ id }) => id).sort()).toEqual(
            [...expected.items].sort(),
          );
          expect(gap.hours.typical).toBe(missing.reduce((sum, id) => sum + oracle.hours.get(id)!, 0));

          // Learning order: each one's prerequisites are held or came before.
          const known = new Set<string>();
          for (const id of missing) {
            for (const below of oracle.needsOf(id)) expect(oracle.isMet(below, expected, known)).toBe(true);
            known.add(id);
          }

          const asked = oracle.essentials("role:r1");
          const weight = (edges: typeof asked): number =>
            edges.reduce((sum, edge) => sum + (edge.weight ?? 1), 0);
          const met = weight(asked.filter(({ to }) => oracle.isMet(to, expected, new Set())));
          expect(gap.coverage).toBeCloseTo(asked.length === 0 ? 1 : met / weight(asked), 12);

          // Every optional requirement is met by what is held and listed.
          const all = new Set(gap.missing.map(({ competency }) => competency.id));
          for (const { to } of guide.edges.REQUIRES.filter((edge) => edge.from === "role:r1")) {
            expect(oracle.isMet(to, expected, all)).toBe(true);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(choicesTaken).toBeGreaterThan(RUNS / 10);
    expect(held).toBeGreaterThan(RUNS / 2);
  });

  test("takes the cheapest option with what it rests on, and lists the others", () => {
    const drawing = `
      junior -> senior
      senior: 1 of {django spring rails}
      django < python
      spring < java
      rails < ruby
      django 80h, python 60h, spring 90h, java 100h, rails 10h, ruby 150h`;
    const nothing = gapOf(drawing, null, [], "role:senior");
    expect(essential(nothing)).toEqual(["skill:python", "skill:django"]);
    expect(nothing.missing[1]!.alternatives.map(({ id }) => id)).toEqual(["skill:rails", "skill:spring"]);
    expect(nothing.missing[0]!).toMatchObject({ direct: false, requiredFor: [{ id: "skill:django" }] });
    expect(essential(gapOf(drawing, null, ["skill:ruby"], "role:senior"))).toEqual(["skill:rails"]);
  });

  test("a choice held as a choice meets a wider one that picks no more, not a narrower one", () => {
    const drawing = `
      junior -> senior
      junior: 1 of {java python}
      senior: 1 of {java python ruby}
      lead: 1 of {java ruby}
      pair: 2 of {java python ruby}
      java 3h, python 2h, ruby 1h`;
    expect(essential(gapOf(drawing, "role:junior", [], "role:senior"))).toEqual([]);
    expect(essential(gapOf(drawing, "role:junior", [], "role:lead"))).toEqual(["skill:ruby"]);
    expect(essential(gapOf(drawing, "role:junior", [], "role:pair"))).toEqual(["skill:python", "skill:ruby"]);
  });

  test("what is held needs no proof of its own choices, what is learned does", () => {
    const drawing = `
      senior: spring, orm
      spring < 1 of {java kotlin}
      orm < spring
      java 5h, kotlin 9h, spring 2h, orm 1h`;
    expect(essential(gapOf(drawing, null, ["skill:spring"], "role:senior"))).toEqual(["skill:orm"]);
    expect(essential(gapOf(drawing, null, [], "role:senior"))).toEqual([
      "skill:java",
      "skill:spring",
      "skill:orm",
    ]);
  });

  test("raises what is held at too low a level, at a share of its hours", () => {
    const drawing = `
      junior: java@0.5, git@0.9
      senior: java*3@0.8, git@0.7
      java 100h, git 8h`;
    const gap = gapOf(drawing, "role:junior", [], "role:senior");
    expect(gap.missing).toEqual([]);
    expect(gap.raised).toMatchObject([{ competency: { id: "skill:java" }, fromLevel: 0.5, toLevel: 0.8 }]);
    expect(gap.hours.typical).toBe(37.5);
    expect(gap.coverage).toBe((3 * (0.5 / 0.8) + 1) / 4);
    expect(gapOf(drawing, "role:junior", ["skill:java"], "role:senior").raised).toEqual([]);
  });

  test("keeps what the target asks for or rests on, and drops the rest", () => {
    const gap = gapOf("a: spring, css\nb: spring\nspring < java", "role:a", [], "role:b");
    expect(gap.kept.map(({ id }) => id)).toEqual(["skill:java", "skill:spring"]);
    expect(gap.dropped.map(({ id }) => id)).toEqual(["skill:css"]);
  });
});

function gapOf(drawing: string, from: string | null, have: readonly string[], to: string): SkillGap {
  const model = competencyGraph(indexGuide(draw(drawing)));
  return skillGap(model, profileOf(model, from, have), to)!;
}

function essential(gap: SkillGap): string[] {
  return gap.missing
    .filter(({ importance }) => importance === "ESSENTIAL")
    .map(({ competency }) => competency.id);
}
