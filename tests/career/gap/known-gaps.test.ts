import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { leastGap, leastGapTo } from "../../../src/career/gap/least-gap.js";
import { describeGap, describeGapTo } from "../../../src/career/gap/skill-gap.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { requirementsOf } from "../../../src/career/model/requirements.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { randomGuide } from "../../support/random-guide.js";

const RUNS = 100;
const PEOPLE = 30;

describe("a gap that is remembered for everyone who holds the same of what matters", () => {
  test(`equals the one that is solved anew, for ${PEOPLE} people on each of ${RUNS} random guides`, () => {
    let shared = 0;
    fc.assert(
      fc.property(randomGuide, fc.gen(), (guide, g) => {
        const model = competencyGraph(indexGuide(guide));
        const roles = guide.nodes.flatMap(({ kind, id }) => (kind === "ROLE" ? [id] : []));
        const competencies = model.competencies.map(({ id }) => id);
        if (roles.length === 0) return;
        const one = (ids: readonly string[]): string => ids[g(fc.nat, ids.length - 1)]!;
        const seen = new Set<unknown>();
        for (let person = 0; person < PEOPLE; person++) {
          const from = g(fc.boolean) ? one(roles) : null;
          const have = competencies.flatMap((id) => {
            const level = ["", "@0.2", "@0.7"][g(fc.nat, 11)];
            return level === undefined ? [] : [id + level];
          });
          const profile = profileOf(model, from, have);
          const to = one(roles);
          const requirements = requirementsOf(model, to);
          const least = leastGapTo(model, profile, to);
          expect(least).toEqual(leastGap(model, profile, requirements));
          const described = describeGapTo(model, profile, to, least!);
          expect(described).toEqual(describeGap(model, profile, requirements, least!));
          if (seen.has(described.missing)) shared++;
          seen.add(described.missing);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(shared).toBeGreaterThan(RUNS);
  });
});
