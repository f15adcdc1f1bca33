import { z } from "zod";

import { rolesForTextWork } from "../../career/expected-work.js";
import { askCompetenciesIn, askRolesFor } from "../../career/questions/ask-text.js";
import { defineTool } from "../define-tool.js";
import { optimal, sayNames, thing, thingOf } from "../words.js";

/** How many roles are named that the text resembles. */
const ROLES = 3;

export const readText = defineTool({
  name: "read_text",
  title: "Skills in a text",
  description: "Skills that a CV or job advertisement speaks of, and roles it resembles. Texts are not kept.",
  input: z.strictObject({ text: z.string(), first: z.int().default(20) }),
  output: z.object({
    skills: z.array(thing.extend({ score: z.number(), said: z.string() })),
    roles: z.array(thing.extend({ score: z.number() })),
    optimal,
  }),
  work: rolesForTextWork,
  async find({ graph }, { text, first }) {
    const matches = await askCompetenciesIn(graph, { text, first });
    const roles = await askRolesFor(graph, { text, first: ROLES });
    return {
      data: {
        skills: matches.map(({ competency, score, start, end }) => ({
          ...thingOf(competency),
          score,
          said: text.slice(start, end),
        })),
        roles: roles.map(({ role, score }) => ({ ...thingOf(role), score })),
        optimal: null,
      },
      said: [
        matches.length === 0
          ? "The text speaks of no skill of this guide."
          : `The text speaks of ${sayNames(matches.map(({ competency }) => competency))}.`,
        ...(roles.length === 0
          ? []
          : [`Of all roles, it is most like ${sayNames(roles.map(({ role }) => role))}.`]),
      ],
      cited: [...matches.map(({ competency }) => competency), ...roles.map(({ role }) => role)],
    };
  },
});
