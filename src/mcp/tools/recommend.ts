import { z } from "zod";

import { recommendedCompetenciesWork, recommendedRolesWork } from "../../career/expected-work.js";
import { badInput } from "../../career/errors.js";
import type { Person } from "../../career/questions/ask-recommendations.js";
import {
  askRecommendedCompetencies,
  askRecommendedRoles,
} from "../../career/questions/ask-recommendations.js";
import { ROLE } from "../../career/questions/ask-named.js";
import type { Asked } from "../asked.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { heldNamed, idNamed, idsNamed, names } from "../names.js";
import { optimal, thing, thingOf } from "../words.js";

export const recommend = defineTool({
  name: "recommend",
  title: "Recommend roles or skills",
  description: "Roles that suit someone next, or skills worth learning next, with reasons.",
  input: z.strictObject({
    what: z.enum(["roles", "skills"]),
    from: z.string().optional().describe("Role held now"),
    have: names,
    toward: names.describe("For skills: roles aimed at"),
    first: z.int().default(5),
  }),
  output: z.object({
    recommended: z.array(thing.extend({ score: z.number(), reasons: z.array(z.string()) })),
    optimal,
  }),
  work: (sizes, { what, from = null, first }) =>
    what === "skills" ? recommendedCompetenciesWork(sizes) : recommendedRolesWork(sizes, { from, first }),
  async find({ graph }, { what, toward, first, ...args }) {
    if (what === "roles" && toward) throw badInput("toward", 'goes with `what`: "skills".');
    const person = {
      from: args.from === undefined ? null : await idNamed(graph, "from", args.from, ROLE),
      have: await heldNamed(graph, args.have),
    };
    const aims = await idsNamed(graph, "toward", toward, ROLE);
    const found =
      what === "roles"
        ? await recommendedRoles(graph, person, first)
        : await recommendedSkills(graph, person, aims, first);
    return {
      data: {
        recommended: found.map(({ id, name, score, reasons }) => ({ id, name, score, reasons })),
        optimal: null,
      },
      said:
        found.length === 0
          ? [`This guide can recommend no ${what}. Say more of what you hold, in \`from\` or \`have\`.`]
          : found.map(({ name, reasons }, i) => `${i + 1}. ${name}. ${reasons.join(" ")}`),
      cited: await requirementsCited(
        graph,
        found.flatMap(({ about }) => about),
      ),
    };
  },
});

/** One that is recommended, and the roles whose requirements speak for it. */
interface Recommended {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly reasons: string[];
  readonly about: readonly string[];
}

async function recommendedRoles(
  graph: Asked["graph"],
  person: Person,
  first: number,
): Promise<Recommended[]> {
  const roles = await askRecommendedRoles(graph, { ...person, first });
  return roles.map(({ role, score, reasons, obstacle }) => ({
    ...thingOf(role),
    score,
    reasons: [...reasons, ...(obstacle ? [obstacle] : [])].map(({ text }) => text),
    about: [role.id],
  }));
}

async function recommendedSkills(
  graph: Asked["graph"],
  person: Person,
  toward: readonly string[],
  first: number,
): Promise<Recommended[]> {
  const aims = toward.length === 0 ? null : toward;
  const skills = await askRecommendedCompetencies(graph, { ...person, toward: aims, first });
  return skills.map(({ competency, score, reasons, unlocks }) => ({
    ...thingOf(competency),
    score,
    reasons: reasons.map(({ text }) => text),
    about: [...toward, ...unlocks.map(({ id }) => id)],
  }));
}
