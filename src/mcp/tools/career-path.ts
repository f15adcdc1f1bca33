import { z } from "zod";

import { pathsWork } from "../../career/expected-work.js";
import type { CareerPath, CareerStep } from "../../career/path/career-path.js";
import { PATH_CRITERIA } from "../../career/path/path-search.js";
import { isEssential } from "../../career/model/requirements.js";
import { askCareerPaths } from "../../career/questions/ask-career-paths.js";
import type { CareerPathSearch } from "../../career/questions/path-answers.js";
import { ROLE } from "../../career/questions/ask-named.js";
import { counted, list } from "../../text/phrases.js";
import { easeReasonsText } from "../../text/preparation.js";
import { requirementsCited } from "../cited.js";
import { defineTool } from "../define-tool.js";
import { heldNamed, idNamed, idsNamed, names, ROLE_OR_COMPETENCY } from "../names.js";
import { item, itemOf, optimal, sayStudy, sayItems, thing, thingOf, typicalHours } from "../words.js";

/** A model reads every step of every path. */
const MOST_PATHS = 10;

const step = z.object({
  to: z.string(),
  ease: z.string(),
  reason: z.string().nullable(),
  learn: z.array(item),
});

export const careerPath = defineTool({
  name: "career_path",
  title: "Paths between roles",
  description: "The best ways from one role to another, step by step, with what to learn for each step.",
  input: z.strictObject({
    from: z.string(),
    to: z.string(),
    have: names.describe("Skills held besides those of `from`"),
    minimize: z.enum(PATH_CRITERIA).default("HOURS"),
    maxSteps: z.int().optional(),
    via: names.describe("Roles or skills that the path must include"),
    avoid: names,
    first: z.int().max(MOST_PATHS).default(1),
  }),
  output: z.object({
    paths: z.array(
      z.object({
        roles: z.array(thing),
        hours: z.number(),
        proved: z.boolean(),
        steps: z.array(step),
      }),
    ),
    none: z.string().nullable().describe("Why there is no path"),
    closest: z.array(thing),
    optimal,
  }),
  work: (sizes, { minimize, first }) => pathsWork(sizes, { have: null, minCoverage: null }, minimize, first),
  async find({ graph }, { minimize, first, maxSteps = null, ...args }) {
    const search = await askCareerPaths(graph, {
      from: await idNamed(graph, "from", args.from, ROLE),
      to: await idNamed(graph, "to", args.to, ROLE),
      have: await heldNamed(graph, args.have),
      via: await idsNamed(graph, "via", args.via, ROLE_OR_COMPETENCY),
      avoid: await idsNamed(graph, "avoid", args.avoid, ROLE_OR_COMPETENCY),
      prefer: [],
      kinds: null,
      minCoverage: null,
      throughUnknown: false,
      ...{ minimize, first, maxSteps },
    });
    const { paths, noPath } = search;
    const entered = paths.flatMap(({ steps }) => steps.map(({ to }) => to.id));
    return {
      data: {
        paths: paths.map(pathOf),
        none: noPath?.message ?? null,
        closest: (noPath?.closest ?? []).map(thingOf),
        optimal: search.optimal,
      },
      said: say(search),
      cited: [...paths.flatMap(({ steps }) => steps), ...(await requirementsCited(graph, entered))],
    };
  },
});

function pathOf({ roles, hours, proved, steps }: CareerPath) {
  return {
    roles: roles.map(thingOf),
    hours: typicalHours(hours),
    proved,
    steps: steps.map(({ to, ease, reason, gap }) => ({
      to: to.name,
      ease,
      reason,
      learn: [...gap.missing, ...gap.raised].filter(isEssential).map(itemOf),
    })),
  };
}

function say({ paths, noPath, optimal: isOptimal }: CareerPathSearch): string[] {
  if (paths.length === 0) {
    const closest = noPath?.closest.map(({ name }) => name) ?? [];
    return [
      noPath?.message ?? "No path was found before the search stopped at its limit; there may be one.",
      ...(closest.length === 0 ? [] : [`Similar roles that can be reached: ${list(closest)}.`]),
    ];
  }
  return [
    ...paths.flatMap(sayPath),
    isOptimal
      ? "This is proved: the guide knows no better path."
      : paths.some(({ proved }) => proved)
        ? `The first ${counted(paths.filter(({ proved }) => proved).length, "path")} is proved best; for the others the search stopped at its limit.`
        : "The search stopped at its limit, so there may be a better path.",
  ];
}

function sayPath({ roles, steps, hours, unknownHours }: CareerPath): string[] {
  if (steps.length === 0) return [`${roles[0]!.name} is where you are already.`];
  return [
    `${roles.map(({ name }) => name).join(" → ")}: ${counted(steps.length, "step")}, ${sayStudy(hours, unknownHours)}.`,
    ...steps.map(sayStep),
  ];
}

function sayStep({ to, ease, easeReasons, reason, gap }: CareerStep, i: number): string {
  const learn = [...gap.missing, ...gap.raised].filter(isEssential).map(itemOf);
  const what = learn.length === 0 ? "nothing new to learn" : `learn ${sayItems(learn)}`;
  const why = easeReasonsText(ease, easeReasons);
  const hard = `${EASE_SAID[ease] ?? "hard to tell"}${why === "" ? "" : `: ${why}`}`;
  return `${i + 1}. To ${to.name} (${hard}): ${what}.${reason === null ? "" : ` ${reason}`}`;
}

const EASE_SAID: Readonly<Record<string, string>> = {
  EASY: "an easy step",
  STRETCH: "a stretch",
  LEAP: "a leap",
};
