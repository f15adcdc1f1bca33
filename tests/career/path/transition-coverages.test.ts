import { expect, test } from "@jest/globals";

import { stepCoverage } from "../../../src/career/path/ease.js";
import { transitionCoverages } from "../../../src/career/path/transition-coverages.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { roleGraph } from "../../../src/career/model/role-graph.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { randomGuides } from "../../support/random-guide.js";

test("what is kept for the guide is what each step comes to, whatever someone holds besides", () => {
  let [compared, changed] = [0, 0];
  for (const guide of randomGuides(150, 20_261_128)) {
    const index = indexGuide(guide);
    const model = competencyGraph(index);
    const graph = roleGraph(index, null);
    const { forward, roles } = graph;
    const plain = stepCoverage(model, []);
    // Asked one after the other of the same guide, so that each finds what those before it kept.
    for (const have of [[], ...model.competencies.flatMap(({ id }) => [[id], [`${id}@0.3`]]), []]) {
      const [kept, alone] = [transitionCoverages(model, graph, have), stepCoverage(model, have)];
      for (const [tail, { id: from }] of roles.entries()) {
        for (let place = forward.offsets[tail]!; place < forward.offsets[tail + 1]!; place++) {
          const to = roles[forward.targets[place]!]!.id;
          const expected = alone(from, to);
          expect({ have, from, to, covered: kept(from, to, place) }).toEqual({
            have,
            from,
            to,
            covered: expected,
          });
          compared++;
          if (expected !== plain(from, to)) changed++;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(5_000);
  expect(changed).toBeGreaterThan(300);
});
