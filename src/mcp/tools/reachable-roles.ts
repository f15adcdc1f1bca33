import { z } from "zod";

import { reachWork } from "../../career/expected-work.js";
import { askReachableRoles } from "../../career/questions/ask-career-paths.js";
import type { ReachableRole } from "../../career/questions/path-answers.js";
import { ROLE } from "../../career/questions/ask-named.js";
import { counted, list } from "../../text/phrases.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { heldNamed, idNamed, names } from "../names.js";
import { optimal, sayStudy, thing, thingOf, typicalHours } from "../words.js";

export const reachableRoles = defineTool({
  name: "reachable_roles",
  title: "Roles within reach",
  description: "Roles nearest to a role, or to skills alone, by steps or hours. What suits: `recommend`.",
  input: z.strictObject({
    from: z.string().optional(),
    have: names,
    maxSteps: z.int().default(2),
    maxHours: z.number().optional(),
    first: z.int().default(10),
  }),
  output: z.object({
    reachable: z.array(
      thing.extend({ steps: z.int(), hours: z.number(), proved: z.boolean(), through: z.array(z.string()) }),
    ),
    optimal,
  }),
  work: (sizes, { from = null, maxHours = null, first }) =>
    reachWork(sizes, { from, maxHours, first, have: null, minCoverage: null }),
  async find({ graph }, { maxSteps, maxHours = null, first, ...args }) {
    const from = args.from === undefined ? null : await idNamed(graph, "from", args.from, ROLE);
    const roles = await askReachableRoles(graph, {
      from,
      have: await heldNamed(graph, args.have),
      ...{ maxSteps, maxHours, first },
      prefer: [],
      avoid: [],
      via: [],
      kinds: null,
      minCoverage: null,
      throughUnknown: false,
    });
    const within = [
      ...(from === null ? [] : [counted(maxSteps, "step")]),
      ...(maxHours === null ? [] : [`${counted(maxHours, "hour")} of study`]),
    ];
    const reach = within.length === 0 ? "" : ` within ${list(within)}`;
    return {
      data: {
        reachable: roles.map(reachOf),
        optimal: roles.every((role) => role.optimal),
      },
      said:
        roles.length === 0
          ? [`No role is in reach${reach}.`]
          : [
              `In reach${reach}:`,
              ...roles.map(
                ({ role, path }) =>
                  `- ${role.name}${sayThrough(path.roles)}: ${sayStudy(path.hours, path.unknownHours)}.`,
              ),
              roles.every(({ path, optimal: isOptimal }) => isOptimal && path.proved)
                ? "This is proved: the guide knows no better way to any of them."
                : "The search stopped at its limit, so there may be more roles, or better ways.",
            ],
      cited: [
        ...roles.flatMap(({ path }) => path.steps),
        ...(await requirementsCited(
          graph,
          roles.map(({ role }) => role.id),
        )),
      ],
    };
  },
});

function reachOf({ role, path }: ReachableRole) {
  return {
    ...thingOf(role),
    steps: path.steps.length,
    hours: typicalHours(path.hours),
    proved: path.proved,
    through: path.roles.slice(1, -1).map(({ name }) => name),
  };
}

function sayThrough(roles: readonly { readonly name: string }[]): string {
  const between = roles.slice(1, -1).map(({ name }) => name);
  return between.length === 0 ? "" : ` by way of ${list(between)}`;
}
