import { z } from "zod";

import { planWork } from "../../career/expected-work.js";
import type { LearningStep } from "../../career/plan/learning-plan.js";
import { askLearningPlan } from "../../career/questions/ask-learning-plan.js";
import { COMPETENCY, ROLE } from "../../career/questions/ask-named.js";
import { counted, list } from "../../text/phrases.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { heldNamed, idNamed, idsNamed, names } from "../names.js";
import { optimal, sayStudy, sayItems, sayNames, sayProof, thing, thingOf, typicalHours } from "../words.js";

/** The most steps and credentials that the words of an answer list. */
const SAID_STEPS = 20;
const SAID_CREDENTIALS = 3;

export const learningPlan = defineTool({
  name: "learning_plan",
  title: "Learning plan",
  description: "What to learn for one or several roles, in which order and in which week.",
  input: z.strictObject({
    to: z.array(z.string()),
    from: z.string().optional().describe("Role held now"),
    have: names,
    hoursPerWeek: z.number().optional(),
    prefer: names,
    avoid: names,
  }),
  output: z.object({
    steps: z.array(
      thing.extend({
        hours: z.number().nullable(),
        endWeek: z.number().nullable(),
        after: z.array(z.string()).describe("Names of what it builds on"),
      }),
    ),
    hours: z.number(),
    weeks: z.number().nullable(),
    credentials: z.array(thing.extend({ savedHours: z.number() })),
    optimal,
  }),
  work: (sizes, { to }) => planWork(sizes, to.length),
  async find({ graph }, args) {
    const to = await idsNamed(graph, "to", args.to, ROLE);
    const plan = await askLearningPlan(graph, {
      to,
      from: args.from === undefined ? null : await idNamed(graph, "from", args.from, ROLE),
      have: await heldNamed(graph, args.have),
      hoursPerWeek: args.hoursPerWeek ?? null,
      prefer: await idsNamed(graph, "prefer", args.prefer, COMPETENCY),
      avoid: await idsNamed(graph, "avoid", args.avoid, COMPETENCY),
    });
    const { steps, hours, unknownHours, weeks, credentials } = plan;
    const roles = list(plan.phases.map(({ role }) => role.name));
    const offers = credentials.slice(0, SAID_CREDENTIALS);
    return {
      data: {
        steps: steps.map(stepOf),
        hours: typicalHours(hours),
        weeks: weeks === null ? null : round(weeks),
        credentials: credentials.map(({ credential, savedHours }) => ({
          ...thingOf(credential),
          savedHours,
        })),
        optimal: plan.optimal,
      },
      said:
        steps.length === 0
          ? [`You have all that ${roles} requires.`]
          : [
              `For ${roles}: ${counted(steps.length, "step")}, ${sayStudy(hours, unknownHours)}${sayWeeks(weeks, args.hoursPerWeek)}.`,
              `In this order: ${sayItems(steps.map(stepOf), SAID_STEPS)}.`,
              ...(offers.length === 0
                ? []
                : [`Quicker for a part of it: ${sayNames(offers.map(({ credential }) => credential))}.`]),
              sayProof(plan.optimal, "choice of what to learn"),
            ],
      cited: [...(await requirementsCited(graph, to)), ...credentials.map(({ credential }) => credential)],
    };
  },
});

function stepOf({ competency, hours, endWeek, dependsOn }: LearningStep) {
  return {
    ...thingOf(competency),
    hours: hours?.typical ?? null,
    endWeek: endWeek === null ? null : round(endWeek),
    after: dependsOn.map(({ name }) => name),
  };
}

function sayWeeks(weeks: number | null, hoursPerWeek: number | undefined): string {
  if (weeks === null || hoursPerWeek === undefined) return "";
  return `; that is about ${counted(Math.ceil(weeks), "week")} at ${counted(hoursPerWeek, "hour")} a week`;
}

/** Weeks to a tenth. */
function round(weeks: number): number {
  return Math.round(weeks * 10) / 10;
}
