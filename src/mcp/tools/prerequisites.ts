import { z } from "zod";

import { closureWork } from "../../career/expected-work.js";
import { askIndispensableFor } from "../../career/questions/ask-competency-demand.js";
import { askGates, askPrerequisiteTree } from "../../career/questions/ask-prerequisite-tree.js";
import { COMPETENCY } from "../../career/questions/ask-named.js";
import { FOLLOWED } from "../../guide/schema.js";
import { counted } from "../../text/phrases.js";
import { edgesCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { idNamed } from "../names.js";
import { optimal, sayStudy, sayNames, thing, thingOf, typicalHours } from "../words.js";

/** The most competencies that are listed. */
const LISTED = 60;

export const prerequisites = defineTool({
  name: "prerequisites",
  title: "Before and after a skill",
  description: "What must be learned before a skill, or what can be learned after it, near to far.",
  input: z.strictObject({
    of: z.string(),
    direction: z.enum(["before", "after"]).default("before"),
    maxDepth: z.int().optional(),
  }),
  output: z.object({
    of: thing,
    items: z.array(thing.extend({ depth: z.int() })),
    always: z.array(thing).describe("Part of every way to learn it"),
    count: z.int(),
    hours: z.number(),
    rolesBlocked: z.int().describe("Roles that cannot be had without it"),
    optimal,
  }),
  work: closureWork,
  async find({ graph }, { direction, maxDepth = null, ...args }) {
    const of = await idNamed(graph, "of", args.of, COMPETENCY);
    const isBefore = direction === "before";
    const tree = await askPrerequisiteTree(graph, {
      of,
      direction: isBefore ? "prerequisites" : "dependents",
      maxDepth,
    });
    const always = isBefore ? await askGates(graph, of) : [];
    const rolesBlocked = await askIndispensableFor(graph, of);
    const items = tree.layers.flatMap((layer, depth) =>
      depth === 0 ? [] : layer.map((competency) => ({ ...thingOf(competency), depth })),
    );
    const name = tree.root.name;
    return {
      data: {
        of: thingOf(tree.root),
        items: items.slice(0, LISTED),
        always: always.map(thingOf),
        count: tree.count,
        hours: typicalHours(tree.hours),
        rolesBlocked,
        optimal: true,
      },
      said: [
        ...(isBefore ? sayBefore(name, items, always) : sayAfter(name, items)),
        ...(isBefore && tree.hours.typical > 0
          ? [`With every option counted, that is ${sayStudy(tree.hours, 0)}.`]
          : []),
        rolesBlocked === 0
          ? `No role is out of reach without ${name}.`
          : `${counted(rolesBlocked, "role")} cannot be reached without ${name}.`,
      ],
      cited: await edgesCited(graph, FOLLOWED.prerequisite, isBefore ? "out" : "into", [
        of,
        ...items.slice(0, LISTED).map(({ id }) => id),
      ]),
    };
  },
});

type Items = readonly { readonly name: string }[];

function sayBefore(name: string, items: Items, always: Items): string[] {
  if (items.length === 0) return [`${name} builds on nothing in this guide.`];
  return [
    `Before ${name} come ${sayNames(items)}.`,
    ...(always.length === 0
      ? ["None of them is needed in every case: there are choices."]
      : always.length === items.length
        ? ["There is no way around any of them."]
        : [`Whatever you choose, you need ${sayNames(always)}.`]),
  ];
}

function sayAfter(name: string, items: Items): string[] {
  return items.length === 0
    ? [`Nothing in this guide builds on ${name}.`]
    : [`${counted(items.length, "skill")} can build on ${name}: ${sayNames(items)}.`];
}
