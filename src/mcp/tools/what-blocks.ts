import { z } from "zod";

import { analyticsOfRoleWork, listWork } from "../../career/expected-work.js";
import type { CompetencyMetrics } from "../../career/analytics/prerequisite-analytics.js";
import { askPrerequisiteMetrics } from "../../career/questions/ask-prerequisite-analytics.js";
import { ROLE } from "../../career/questions/ask-named.js";
import { FOLLOWED } from "../../guide/schema.js";
import { counted } from "../../text/phrases.js";
import { edgesCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { idNamed } from "../names.js";
import { optimal, thing, thingOf } from "../words.js";

export const whatBlocks = defineTool({
  name: "what_blocks",
  title: "What blocks most",
  description:
    "The skills without which most others, or most roles, cannot be had; and the longest chain of skills.",
  input: z.strictObject({
    role: z.string().optional().describe("Only what this role needs"),
    by: z.enum(["skills", "roles"]).default("skills"),
    first: z.int().default(10),
  }),
  output: z.object({
    blocking: z.array(thing.extend({ skills: z.int(), roles: z.int() })),
    longestChain: z.array(thing),
    optimal,
  }),
  work: (sizes, { role }) => (role === undefined ? listWork(sizes) : analyticsOfRoleWork(sizes)),
  async find({ graph }, { by, first, ...args }) {
    const role = args.role === undefined ? null : await idNamed(graph, "role", args.role, ROLE);
    const orderBy = by === "skills" ? "BLOCKS" : "ROLES_BLOCKED";
    const answer = await askPrerequisiteMetrics(graph, { role, orderBy, first, after: null });
    const blocking = answer.competencies.filter((metrics) => countOf(metrics, by) > 0);
    const chain = answer.longestChain;
    return {
      data: {
        blocking: blocking.map(({ competency, blocks, rolesBlocked }) => ({
          ...thingOf(competency),
          skills: blocks,
          roles: rolesBlocked,
        })),
        longestChain: chain.map(thingOf),
        optimal: true,
      },
      said: [
        blocking.length === 0
          ? `No skill here keeps you from any ${by === "skills" ? "other skill" : "role"}.`
          : `Most depends on these: ${blocking.map((metrics) => sayBlocking(metrics, by)).join("; ")}.`,
        ...(chain.length > 1
          ? [
              `The longest chain in which each skill is needed for the next: ${chain.map(({ name }) => name).join(" → ")}.`,
            ]
          : []),
      ],
      cited: await edgesCited(graph, by === "skills" ? FOLLOWED.prerequisite : FOLLOWED.requirement, "into", [
        ...blocking.map(({ competency }) => competency.id),
        ...chain.map(({ id }) => id),
      ]),
    };
  },
});

function countOf({ blocks, rolesBlocked }: CompetencyMetrics, by: "skills" | "roles"): number {
  return by === "skills" ? blocks : rolesBlocked;
}

function sayBlocking(metrics: CompetencyMetrics, by: "skills" | "roles"): string {
  const { competency } = metrics;
  const count = countOf(metrics, by);
  const others = counted(count, by === "skills" ? "other skill" : "role");
  return `${competency.name} (${others} cannot be had without it)`;
}
