import { z } from "zod";

import { gapWork } from "../../career/expected-work.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import type { EasedGap } from "../../career/path/ease.js";
import { isEssential } from "../../career/model/requirements.js";
import { ROLE } from "../../career/questions/ask-named.js";
import type { Role } from "../../guide/guide.js";
import { percent } from "../../text/phrases.js";
import { preparationText } from "../../text/preparation.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { idNamed } from "../names.js";
import {
  itemOf,
  optimal,
  sayStudy,
  sayItems,
  sayNames,
  sayProof,
  thing,
  thingOf,
  typicalHours,
} from "../words.js";

const way = z.object({ coverage: z.number(), hours: z.number(), missing: z.array(z.string()) });

export const compareRoles = defineTool({
  name: "compare_roles",
  title: "Compare two roles",
  description: "What two roles share, and what someone in one lacks for the other, both ways.",
  input: z.strictObject({ a: z.string(), b: z.string() }),
  output: z.object({ a: thing, b: thing, shared: z.array(thing), aToB: way, bToA: way, optimal }),
  work: (sizes) => 2 * gapWork(sizes),
  async find({ graph }, args) {
    const a = await idNamed(graph, "a", args.a, ROLE);
    const b = await idNamed(graph, "b", args.b, ROLE);
    const [one, other] = (await graph.nodes([a, b])) as [Role, Role];
    const aToB = await askSkillGap(graph, { from: a, have: [], to: b });
    const bToA = await askSkillGap(graph, { from: b, have: [], to: a });
    const kept = new Set(bToA.kept.map(({ id }) => id));
    const shared = aToB.kept.filter(({ id }) => kept.has(id));
    const isOptimal = aToB.optimal && bToA.optimal;
    return {
      data: {
        a: thingOf(one),
        b: thingOf(other),
        shared: shared.map(thingOf),
        aToB: wayOf(aToB),
        bToA: wayOf(bToA),
        optimal: isOptimal,
      },
      said: [
        `Both use ${shared.length === 0 ? "nothing in common" : sayNames(shared)}.`,
        sayWay(one, other, aToB),
        sayWay(other, one, bToA),
        ...sayUsual(one),
        ...sayUsual(other),
        sayProof(isOptimal, "choice of what to learn"),
      ],
      cited: await requirementsCited(graph, [a, b]),
    };
  },
});

function missingOf({ missing, raised }: EasedGap) {
  return [...missing, ...raised].filter(isEssential).map(itemOf);
}

function wayOf(gap: EasedGap) {
  return {
    coverage: gap.coverage,
    hours: typicalHours(gap.hours),
    missing: missingOf(gap).map(({ name }) => name),
  };
}

function sayWay(from: Role, to: Role, gap: EasedGap): string {
  const missing = missingOf(gap);
  const met = `From ${from.name} to ${to.name}: ${percent(gap.coverage)} is met`;
  return missing.length === 0
    ? `${met}, and nothing required is missing.`
    : `${met}. What is missing: ${sayStudy(gap.hours, gap.unknownHours)}, namely ${sayItems(missing)}.`;
}

function sayUsual(role: Role): string[] {
  const usual = preparationText(role);
  return usual === null ? [] : [`${role.name}: ${usual.toLowerCase().slice(0, 1)}${usual.slice(1)}.`];
}
