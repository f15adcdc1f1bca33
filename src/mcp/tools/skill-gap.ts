import { z } from "zod";

import { gapWork } from "../../career/expected-work.js";
import { isEssential } from "../../career/model/requirements.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import { COMPETENCY, ROLE } from "../../career/questions/ask-named.js";
import { percent } from "../../text/phrases.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { heldNamed, idNamed, idsNamed, names } from "../names.js";
import {
  item,
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

export const skillGap = defineTool({
  name: "skill_gap",
  title: "What is missing for a role",
  description: "What someone with a role, skills or both still has to learn for another role.",
  input: z.strictObject({
    to: z.string(),
    from: z.string().optional().describe("Role held now"),
    have: names,
    prefer: names.describe("Skills to choose where there is a choice"),
    avoid: names,
  }),
  output: z.object({
    to: thing,
    coverage: z.number(),
    missing: z.array(item),
    raise: z.array(item).describe("Held, but at too low a level"),
    helpful: z.array(thing),
    hours: z.number(),
    optimal,
  }),
  work: gapWork,
  async find({ graph }, args) {
    const to = await idNamed(graph, "to", args.to, ROLE);
    const gap = await askSkillGap(graph, {
      to,
      from: args.from === undefined ? null : await idNamed(graph, "from", args.from, ROLE),
      have: await heldNamed(graph, args.have),
      prefer: await idsNamed(graph, "prefer", args.prefer, COMPETENCY),
      avoid: await idsNamed(graph, "avoid", args.avoid, COMPETENCY),
    });
    const [role] = await graph.nodes([to]);
    const missing = gap.missing.filter(isEssential).map(itemOf);
    const raise = gap.raised.filter(isEssential).map(itemOf);
    const helpful = gap.missing.filter((each) => !isEssential(each)).map(({ competency }) => competency);
    const target = thingOf(role!);
    const isAll = missing.length + raise.length === 0;
    return {
      data: {
        to: target,
        coverage: gap.coverage,
        ...{ missing, raise },
        helpful: helpful.map(thingOf),
        hours: typicalHours(gap.hours),
        optimal: gap.optimal,
      },
      said: [
        `You meet ${percent(gap.coverage)} of what the role ${target.name} requires.`,
        ...(isAll
          ? ["Nothing that it requires is missing."]
          : [`What is missing: ${sayStudy(gap.hours, gap.unknownHours)}.`]),
        ...(missing.length === 0 ? [] : [`To learn, in this order: ${sayItems(missing, 20)}.`]),
        ...(raise.length === 0 ? [] : [`To know better than now: ${sayItems(raise)}.`]),
        ...(helpful.length === 0 ? [] : [`Helpful, but not required: ${sayNames(helpful, 6)}.`]),
        ...(isAll ? [] : [sayProof(gap.optimal, "choice of what to learn")]),
      ],
      cited: await requirementsCited(graph, [to]),
    };
  },
});
