import { FOLLOWED } from "../guide/schema.js";
import { SEARCH_WORDS } from "../text/bounds.js";
import type { GuideSizes } from "./graph.js";
import type { Ease } from "./path/ease.js";
import { MEASURED_ROLES } from "./path/charged-search.js";
import type { PathCriterion } from "./path/path-search.js";
import { LOOK_WORK } from "./search/score.js";
import { WORK } from "./model/work.js";

/*
 * How much work questions take on a guide of these sizes, in units (see ../async/work.ts). They tell what an average role, competency or
 * pair takes, not the most: what is really done is counted while it runs. bench/work compares both with the time that passes.
 */

/** A question that takes more than that counts as heavy from the beginning: about two slices of its turn. */
export const HEAVY_WORK = 30_000;

const { requirement, transition, option } = FOLLOWED;

/** How many there are for each, on average. */
function perEach(count: number, each: number): number {
  return count / Math.max(1, each);
}

export function rolesIn({ nodes }: GuideSizes): number {
  return nodes.ROLE;
}

export function competenciesIn({ nodes }: GuideSizes): number {
  return nodes.SKILL + nodes.TECHNOLOGY;
}

export function nodesIn({ nodes }: GuideSizes): number {
  return Object.values(nodes).reduce((sum, count) => sum + count, 0);
}

export function statementsIn({ edges }: GuideSizes): number {
  return Object.values(edges).reduce((sum, count) => sum + count, 0);
}

export function requirementsOfRole(sizes: GuideSizes): number {
  return perEach(sizes.edges[requirement], rolesIn(sizes));
}

export function transitionsOfRole(sizes: GuideSizes): number {
  return perEach(sizes.edges[transition], rolesIn(sizes));
}

export function rolesRequiring(sizes: GuideSizes): number {
  return perEach(sizes.edges[requirement], competenciesIn(sizes));
}

/** How many competencies someone in a role lacks for another one. */
export function missingOfRole(sizes: GuideSizes): number {
  return requirementsOfRole(sizes) / 2;
}

/** To find the least set that closes a gap; an average role lacks about half of what another asks for. */
function leastGapWork(sizes: GuideSizes, missing: number): number {
  return WORK.gap + requirementsWork(sizes) + missing * WORK.learned;
}

/** To meet the requirements of a role, and its choices. Where choices are common, each role has some. */
function requirementsWork(sizes: GuideSizes): number {
  const choices = perEach(sizes.edges[option], statementsIn(sizes));
  const tried = choices > FEW_CHOICES ? WORK.choices + WORK.triedSet * TRIED_SETS : 0;
  return requirementsOfRole(sizes) * WORK.requirement + tried;
}

/** The share of options among statements from which on most gaps have a choice, and how many sets are tried then. */
const FEW_CHOICES = 0.01;
const TRIED_SETS = 10;

export function gapWork(sizes: GuideSizes): number {
  const missing = missingOfRole(sizes);
  return (
    leastGapWork(sizes, missing) +
    requirementsOfRole(sizes) * (WORK.requirement + WORK.held) +
    missing * WORK.described +
    WORK.copied * competenciesIn(sizes)
  );
}

export function easeWork(sizes: GuideSizes): number {
  return requirementsOfRole(sizes) * (WORK.requirement + WORK.held);
}

export function planWork(sizes: GuideSizes, roles: number): number {
  return 2 * roles * gapWork(sizes);
}

/** A path has about two steps. */
function pathWork(sizes: GuideSizes): number {
  return 2 * (gapWork(sizes) + easeWork(sizes) + WORK.pathStep);
}

/** A search that compares what must be learned measures a role so many times on average. */
const MEASURED_TIMES = 40;
/** It solves so many gaps on the way, where there are choices. */
const COMPARED_GAPS = 20;

/** More paths are found in less than as much more work. */
function comparedPathsWork(sizes: GuideSizes, first: number): number {
  const measured = Math.min(MEASURED_ROLES, MEASURED_TIMES * rolesIn(sizes));
  const each = measured * WORK.measured + COMPARED_GAPS * (WORK.gap + requirementsWork(sizes));
  return each * Math.cbrt(first);
}

/** The arguments of a question about paths that decide how much work it takes. */
interface PathArguments {
  readonly have: readonly string[] | null;
  readonly minCoverage: number | null;
  readonly easeAtMost?: Ease | null;
}

/** To look up for a transition whether it keeps a limit, again and again. */
const KNOWN_LIMIT = 4;

/** How many paths a question usually finds, however many it asks for. */
const FOUND_PATHS = 10;

export function pathsWork(
  sizes: GuideSizes,
  { have, minCoverage, easeAtMost = null }: PathArguments,
  minimize: PathCriterion,
  first: number,
): number {
  const isLimited = minCoverage !== null || easeAtMost !== null;
  // Without anything besides the role, coverages are known. Where there is no way, the search is repeated to say why.
  const each = have?.length ? easeWork(sizes) : KNOWN_LIMIT;
  const limits = isLimited ? sizes.edges[transition] * each : 0;
  const walked = limits + Math.min(first, FOUND_PATHS) * pathWork(sizes);
  return minimize === "STEPS" ? walked + rolesIn(sizes) : walked + comparedPathsWork(sizes, first);
}

export function reachWork(
  sizes: GuideSizes,
  args: PathArguments & {
    readonly from: string | null;
    readonly maxHours: number | null;
    readonly first: number;
  },
): number {
  const { from, maxHours, first } = args;
  if (from === null)
    return rolesIn(sizes) * leastGapWork(sizes, requirementsOfRole(sizes)) + first * gapWork(sizes);
  const bySteps = pathsWork(sizes, args, "STEPS", first);
  return maxHours === null ? bySteps : bySteps + comparedPathsWork(sizes, 1) / 2;
}

function rankWork(sizes: GuideSizes): number {
  return WORK.comparedRole * 2 * rolesIn(sizes) + WORK.ranked * sizes.edges[requirement] + 5 * gapWork(sizes);
}

export function recommendedRolesWork(
  sizes: GuideSizes,
  { from, first }: { readonly from: string | null; readonly first: number },
): number {
  // Who holds no role takes no path.
  if (from === null) return rankWork(sizes) / 2 + Math.min(first, rolesIn(sizes)) * gapWork(sizes);
  return rankWork(sizes) + Math.min(first, rolesIn(sizes)) * (gapWork(sizes) + 2 * pathWork(sizes));
}

export function recommendedCompetenciesWork(sizes: GuideSizes): number {
  return rankWork(sizes) + 5 * requirementsOfRole(sizes) * WORK.gain;
}

export function similarRolesWork(sizes: GuideSizes, first: number): number {
  return WORK.comparedRole * rolesIn(sizes) + WORK.described * first;
}

export function analyticsOfRoleWork(sizes: GuideSizes): number {
  return 2 * requirementsOfRole(sizes) * WORK.reached;
}

export function closureWork(): number {
  return 10 * WORK.reached;
}

/** To put what was computed once for the guide into an order. */
export function listWork(sizes: GuideSizes): number {
  return WORK.listed * competenciesIn(sizes);
}

/** How many names a role or a competency has, on average. */
const ROLE_NAMES = 10;
const COMPETENCY_NAMES = 3;

/** What the filter of a list asks; a text is compared with all names. */
interface Filter {
  readonly text?: string | null;
}

export function roleFilterWork(sizes: GuideSizes, filter: Filter | null): number {
  return filter ? filterWork(rolesIn(sizes), filter, ROLE_NAMES) : 0;
}

export function competencyFilterWork(sizes: GuideSizes, filter: Filter | null): number {
  return filter ? filterWork(competenciesIn(sizes), filter, COMPETENCY_NAMES) : 0;
}

function filterWork(nodes: number, { text }: Filter, names: number): number {
  return nodes * (WORK.filtered + (text ? WORK.name * names : 0));
}

export function listedNodesWork(sizes: GuideSizes): number {
  return WORK.named * nodesIn(sizes);
}

export function statementsWork(sizes: GuideSizes): number {
  return WORK.statement * statementsIn(sizes);
}

/** To compare a character of a text with the names of a competency. */
const READ_WORK = 0.0005;

/** A text is compared with all names of the competencies. */
export function readTextWork(sizes: GuideSizes, { text }: { readonly text: string }): number {
  return READ_WORK * text.length * competenciesIn(sizes);
}

/** It is compared with the names of the roles as well, of which there are more, and what was found with what they require. */
export function rolesForTextWork(sizes: GuideSizes, { text }: { readonly text: string }): number {
  const perName = (READ_WORK * ROLE_NAMES) / COMPETENCY_NAMES;
  return readTextWork(sizes, { text }) + (perName * text.length + WORK.comparedRole) * rolesIn(sizes);
}

/** How many names a node has, on average. */
const NAMES = 5;

/** Some texts are looked up again, with typos, with words joined or divided, or with fewer words. */
export function searchWork(sizes: GuideSizes, { text }: { readonly text: string }): number {
  const words = Math.min(SEARCH_WORDS, text.split(" ").length);
  return LOOK_WORK * NAMES * nodesIn(sizes) * words;
}
