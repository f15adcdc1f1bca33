import { z } from "zod";

import type { CareerGraph } from "../career/graph.js";
import {
  askPrerequisites,
  askRequirements,
  askRolesRequiring,
} from "../career/questions/ask-requirements.js";
import type { Prerequisite, Requirement } from "../career/questions/ask-requirements.js";
import { askTransitionsFrom } from "../career/questions/ask-transitions.js";
import { type Competency, type GuideNode, isCompetency, type Role } from "../guide/guide.js";
import { sayKind } from "../guide/vocabulary.js";
import { counted, hoursText, list } from "../text/phrases.js";
import { preparationText } from "../text/preparation.js";
import type { Cited } from "./citations.js";
import type { Found } from "./tool.js";
import { optimal, sayNames, sayOr, thing, thingOf } from "./words.js";

/** The most neighbours of a node that are listed. */
const LISTED = 20;
/** How many options of a choice are named. */
const NAMED = 6;

const needs = z.object({
  /** Where several are named, `pick` of them suffice. */
  names: z.array(z.string()),
  pick: z.int(),
  essential: z.boolean(),
});

/** What is said of one node; the lists are empty where they do not fit its kind. */
export const describedShape = z.object({
  about: thing.extend({ kind: z.string(), summary: z.string().nullable(), codes: z.array(z.string()) }),
  hours: z.number().nullable(),
  needs: z.array(needs).describe("What it requires or builds on; `pick` of `names` suffice"),
  leadsTo: z.array(thing),
  requiredBy: z.array(thing),
  optimal,
});

type Described = z.output<typeof describedShape>;

/** What the guide says of a node that exists. */
export async function described(graph: CareerGraph, id: string): Promise<Found<Described>> {
  const [node] = await graph.nodes([id]);
  if (node!.kind === "ROLE") return describedRole(graph, node!);
  if (isCompetency(node!)) return describedCompetency(graph, node);
  return { data: base(node!), said: [sayHead(node!)], cited: [node!] };
}

function base(node: GuideNode): Described {
  const { kind, externalIds } = node;
  const codes = externalIds.map(({ scheme, value }) => `${scheme} ${value}`);
  return {
    about: { ...thingOf(node), kind, summary: node.summary, codes },
    hours: null,
    needs: [],
    leadsTo: [],
    requiredBy: [],
    optimal: null,
  };
}

function sayHead(node: GuideNode): string {
  const also =
    node.alternativeNames.length === 0 ? "" : `, also called ${list(node.alternativeNames.slice(0, 3))}`;
  const head = `${node.name} is a ${sayKind(node.kind)}${also} (${node.id}).`.replace(" a ex", " an ex");
  return node.summary === null ? head : `${head} ${node.summary}`;
}

async function describedRole(graph: CareerGraph, role: Role): Promise<Found<Described>> {
  const requirements = await askRequirements(graph, role.id, null);
  const next = await askTransitionsFrom(graph, role.id, { first: LISTED, after: null });
  const essential = requirements.filter(({ importance }) => importance === "ESSENTIAL");
  const usual = preparationText(role);
  const roles = distinct(next.items.map(({ node }) => node));
  return {
    data: { ...base(role), needs: requirements.map(needOf), leadsTo: roles.map(thingOf) },
    said: [
      sayHead(role),
      essential.length === 0
        ? "The guide does not say what it requires."
        : `It requires ${sayNeeds(essential)}.`,
      ...(usual === null ? [] : [`${usual}.`]),
      ...(roles.length === 0 ? [] : [`It leads to ${sayNames(roles)}.`]),
    ],
    cited: [role, ...requirements, ...next.items],
  };
}

async function describedCompetency(graph: CareerGraph, competency: Competency): Promise<Found<Described>> {
  const { id, hours } = competency;
  const below = await askPrerequisites(graph, id);
  const requiring = await askRolesRequiring(graph, id, { first: LISTED, after: null });
  const roles = requiring.items.map(({ role }) => role);
  const cited: Cited[] = [competency, ...below, ...requiring.items.map(({ requirement }) => requirement)];
  return {
    data: {
      ...base(competency),
      hours: hours?.typical ?? null,
      needs: below.map(needOf),
      requiredBy: roles.map(thingOf),
    },
    said: [
      sayHead(competency),
      hours === null
        ? "How long it takes to learn is not known."
        : `It takes about ${hoursText(hours.typical)} to learn (${hours.min} to ${hours.max}).`,
      below.length === 0 ? "It builds on nothing." : `It builds on ${sayNeeds(below)}.`,
      requiring.total === 0
        ? "No role of the guide requires it."
        : `${counted(requiring.total, "role")} ask${requiring.total === 1 ? "s" : ""} for it: ${sayNames(roles, 8, requiring.total)}.`,
    ],
    cited,
  };
}

function needOf(need: Requirement | Prerequisite) {
  const essential = !("importance" in need) || need.importance === "ESSENTIAL";
  return { names: need.options.map(({ name }) => name), pick: need.pick, essential };
}

/** "SQL; one of Java, Go or Rust; Git", those without a choice first. */
function sayNeeds(needs: readonly (Requirement | Prerequisite)[]): string {
  const plain = needs.filter(({ options }) => options.length === 1).map(({ options }) => options[0]!.name);
  const choices = needs.filter(({ options }) => options.length > 1).map(sayChoice);
  return [...(plain.length === 0 ? [] : [list(plain)]), ...choices].join("; ");
}

function sayChoice({ pick, options }: Requirement | Prerequisite): string {
  const said = options.slice(0, NAMED).map(({ name }) => name);
  const rest = options.length - said.length;
  return `${pick === 1 ? "one" : pick} of ${sayOr(rest > 0 ? [...said, `${rest} more`] : said)}`;
}

function distinct(nodes: readonly GuideNode[]): GuideNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
