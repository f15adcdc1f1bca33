import { expect, test } from "@jest/globals";

import { coverage } from "../../../src/career/gap/coverage.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { profileOf } from "../../../src/career/model/profile.js";
import { rarities } from "../../../src/career/model/rarity.js";
import { isEssential, requirementsOf } from "../../../src/career/model/requirements.js";
import { rareCoverages } from "../../../src/career/recommend/rare-coverages.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { indexGuide } from "../../../src/guide/guide-index.js";

test("the coverages of all roles at once are those of each, with levels and choices", async () => {
  const { guide } = await loadGuide("graph-seed");
  const model = competencyGraph(indexGuide(guide!));
  const roles = guide!.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
  const { rarityOf } = rarities(model);
  const some = model.competencies.filter((_, i) => i % 7 === 0).map(({ id }, i) => `${id}@0.${i % 10}`);
  const held = [[], some] as const;
  let partly = 0;
  for (const from of [null, ...roles.filter((_, i) => i % 9 === 0)])
    for (const have of held) {
      const profile = profileOf(model, from, have);
      const { shares, plain, essentials } = rareCoverages(model, profile);
      roles.forEach((id, role) => {
        const asked = requirementsOf(model, id).filter(isEssential);
        const rare = asked.map((each) => ({ ...each, weight: (each.weight ?? 1) * rarityOf(each) }));
        expect(essentials[role]).toBe(asked.length);
        expect(plain[role]).toBeCloseTo(coverage(model, profile, asked), 12);
        expect(shares[role]).toBeCloseTo(coverage(model, profile, rare), 12);
        if (shares[role]! > 0 && shares[role]! < 1) partly++;
      });
    }
  expect(partly).toBeGreaterThan(100);
});
