import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { type SkillGap, skillGap } from "../../../src/career/gap/skill-gap.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import type { Guide } from "../../../src/guide/guide.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";

describe("the order of sets", () => {
  test("and the rule that decides equal the definitions, tried on every subset of random guides", () => {
    const seen = new Map<string, number>();
    const rules = fc.noBias(fc.tuple(fc.nat(), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(
        drawings({ roles: 2, competencies: 7 }),
        rules,
        (drawing, [preferSeed, demandSeed, haveSeed]) => {
          const guide = withDemand(
            draw(sameHours(drawing, preferSeed % 4)),
            (i) => demandSeed % 2 === 1 && (demandSeed >> (i % 20)) % 3 === 1,
          );
          const prefer = skills(guide).filter((_, i) => (preferSeed >> i) % 4 === 1);
          const have = skills(guide).filter((_, i) => (haveSeed >> i) % 5 === 1);
          const gap = gapOf(guide, have, prefer, "role:r1");
          const sets = rankedSets(guide, have, prefer, "role:r1");
          const [best] = sets;
          expect(essential(gap).sort()).toEqual(best!.items);
          for (const { competency, importance, decidedBy } of gap.missing) {
            if (importance !== "ESSENTIAL") continue;
            const other = sets.find(({ items }) => !items.includes(competency.id));
            const at = other ? best!.key.findIndex((value, i) => value !== other.key[i]) : -1;
            const rule = other ? (["PREFERENCE", "HOURS", "DEMAND", "FEWEST"][at] ?? "ID") : "REQUIRED";
            expect(decidedBy).toBe(rule);
            seen.set(rule, (seen.get(rule) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 3000 },
    );
    for (const rule of ["REQUIRED", "PREFERENCE", "HOURS", "DEMAND", "FEWEST", "ID"])
      expect([rule, (seen.get(rule) ?? 0) > 0]).toEqual([rule, true]);
  });

  test("a preferred option comes before a quicker one, and adds nothing where the choice is met", () => {
    const guide = draw("dev: 1 of {java rust}\nlead: java, 1 of {java rust}\njava 5h, rust 50h");
    expect(essential(gapOf(guide, [], [], "role:dev"))).toEqual(["skill:java"]);
    const gap = gapOf(guide, [], ["skill:rust"], "role:dev");
    expect(essential(gap)).toEqual(["skill:rust"]);
    expect(gap.missing[0]!.decidedBy).toBe("PREFERENCE");
    expect(essential(gapOf(guide, [], ["skill:rust"], "role:lead"))).toEqual(["skill:java"]);
  });

  test("of options that take the same hours, one in demand comes first", () => {
    const guide = draw("dev: 1 of {azure aws}\nazure 5h, aws 5h");
    expect(essential(gapOf(guide, [], [], "role:dev"))).toEqual(["skill:aws"]);
    const gap = gapOf(
      withDemand(guide, (_, to) => to === "skill:azure"),
      [],
      [],
      "role:dev",
    );
    expect(essential(gap)).toEqual(["skill:azure"]);
    expect(gap.missing[0]!.decidedBy).toBe("DEMAND");
  });
});

/** Equal hours, so that other rules decide: none, two for each competency, or as they were. */
function sameHours(drawing: string, how: number): string {
  return how > 1 ? drawing : drawing.replaceAll(/ [\d.]+h/g, ` ${how * 2}h`);
}

/** Every set that meets the essential requirements, the best first. */
function rankedSets(guide: Guide, have: readonly string[], prefer: readonly string[], role: string) {
  const { hold, isMet, essentials, needsOf, isChoice, choice, hours } = gapOracle(guide);
  const held = hold(null, have);
  const choices = new Set<string>();
  const visit = (id: string): void => {
    if (!isChoice(id)) {
      needsOf(id).forEach(visit);
      return;
    }
    choices.add(id);
    choice(id).options.forEach(visit);
  };
  essentials(role).forEach(({ to }) => {
    visit(to);
  });
  const inDemand = guide.edges.OPTION.filter(({ from, demand }) => choices.has(from) && demand !== null);
  const worse = (favoured: readonly string[]): Set<string> =>
    new Set(
      [...choices]
        .map((id) => choice(id).options)
        .filter((options) => options.some((option) => favoured.includes(option)))
        .flatMap((options) => options.filter((option) => !favoured.includes(option))),
    );
  const penalties = [worse(prefer), worse(inDemand.map(({ to }) => to))];
  const open = skills(guide).filter((id) => !held.items.has(id));
  const sets: { items: string[]; key: number[] }[] = [];
  for (let subset = 0; subset < 1 << open.length; subset++) {
    const items = open.filter((_, i) => (subset >> i) & 1);
    const learned = new Set(items);
    const meets = (id: string): boolean => isMet(id, held, learned);
    if (!essentials(role).every(({ to }) => meets(to)) || !items.every((id) => needsOf(id).every(meets)))
      continue;
    const [unpreferred, notInDemand] = penalties.map((set) => items.filter((id) => set.has(id)).length);
    const time = items.reduce((sum, id) => sum + hours.get(id)!, 0);
    sets.push({ items, key: [unpreferred!, time, notInDemand!, items.length] });
  }
  const compare = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
    const at = a.findIndex((value, i) => value !== b[i]);
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
  };
  return sets.sort((a, b) => compare(a.key, b.key) || compare(a.items, b.items));
}

function withDemand(guide: Guide, isInDemand: (i: number, to: string) => boolean): Guide {
  const OPTION = guide.edges.OPTION.map((edge, i) => ({
    ...edge,
    demand: isInDemand(i, edge.to) ? ("HOT" as const) : null,
  }));
  return { ...guide, edges: { ...guide.edges, OPTION } };
}

function skills(guide: Guide): string[] {
  return guide.nodes.filter(({ kind }) => kind === "SKILL").map(({ id }) => id);
}

function gapOf(guide: Guide, have: readonly string[], prefer: readonly string[], to: string): SkillGap {
  const model = competencyGraph(indexGuide(guide));
  const preferred = new Uint8Array(model.competencies.length);
  for (const id of prefer) preferred[model.competencyAt.get(id)!] = 1;
  return skillGap(model, profileOf(model, null, have), to, { excluded: null, preferred })!;
}

function essential(gap: SkillGap): string[] {
  return gap.missing
    .filter(({ importance }) => importance === "ESSENTIAL")
    .map(({ competency }) => competency.id);
}
