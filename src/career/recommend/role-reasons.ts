import type { GuideNode, LeadsTo, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { counted, hoursText, list, percent } from "../../text/phrases.js";
import { listedText, ordinal } from "../../text/ranked-move.js";
import { coverage, metShare } from "../gap/coverage.js";
import type { SkillGap } from "../gap/skill-gap.js";
import type { StepPath } from "../graph.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { rarities } from "../model/rarity.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import { sharedCompetencies } from "../model/role-similarity.js";
import type { Asker, RankedRoles } from "./rank-roles.js";
import { listNodes, type Reason } from "./reason.js";

/** A likeness of less says nothing that one would mention. */
const LEAST_LIKENESS = 0.1;
const NAMED = 3;

/** Of an answer: the number of the role in the graph of transitions, its gap, and the path with the fewest steps to it. */
export interface Recommended {
  readonly number: number;
  readonly role: Role;
  readonly gap: SkillGap;
  readonly path: StepPath | null;
}

/** Everything that counted in the score, in short sentences: transition, coverage, likeness, level, hours. */
export function roleReasons(asker: Asker, ranked: RankedRoles, recommended: Recommended): Reason[] {
  const { role, gap } = recommended;
  return [
    ...transitionReason(asker, ranked, recommended),
    ...coverageReason(asker, role),
    ...likenessReason(asker, ranked, recommended),
    ...levelReason(asker, role),
    learnReason(gap),
  ];
}

const KIND_WORDS: Readonly<Record<TransitionKind, string>> = {
  PROMOTION: "A promotion from",
  SPECIALIZATION: "A specialization of",
  BROADENING: "Broadens the work of",
  RELATED: "Related to",
  CHANGE: "A change from",
};

function transitionReason(
  { model: { index }, from }: Asker,
  { evidence, graph }: RankedRoles,
  { number, role, path }: Recommended,
): Reason[] {
  if (from === null || evidence === null) return [];
  const start = index.role(from);
  const direct = evidence.direct(number);
  if (direct) return [{ text: directText(index, start, direct), nodes: [start, role] }];
  const back = evidence.reverse(number);
  if (back)
    return [
      { text: `People go from it to ${start.name}; the way back is likely too.`, nodes: [role, start] },
    ];
  const strength = evidence.strength[number]!;
  if (path === null || strength === 0) return [];
  const nodes = path.roles.map((id) => graph.roles[graph.at.get(id)!]!);
  const way = nodes.slice(1, -1).map(({ name }) => name);
  return [{ text: `${counted(path.edges.length, "step")} away by way of ${list(way)}.`, nodes }];
}

function directText(index: GuideIndex, start: Role, { kind, rank, reason, citations }: LeadsTo): string {
  const kindText = `${KIND_WORDS[kind]} ${start.name}`;
  if (rank === null) return reason === null ? `${kindText}.` : `${kindText}: ${reason}`;
  const sources = index.guide.sources;
  const imported = citations.find(({ origin }) => origin !== "DERIVED") ?? citations[0]!;
  const source = sources.find(({ id }) => id === imported.source)!;
  if (imported.origin === "DERIVED") return `${kindText} by what both require, ${ordinal(rank)} closest.`;
  const promotion = kind === "PROMOTION" ? ", a promotion" : "";
  return `${listedText(source.title, rank)}${promotion}.`;
}

/** What is met, the most telling first: by weight × rarity. */
function coverageReason({ model, profile }: Asker, role: Role): Reason[] {
  const requirements = requirementsOf(model, role.id).filter(isEssential);
  const { rarityOf } = rarities(model);
  const telling = (requirement: (typeof requirements)[number]): number =>
    (requirement.weight ?? 1) * rarityOf(requirement);
  const met = requirements
    .filter((requirement) => metShare(model, profile, requirement) > 0)
    .sort((a, b) => telling(b) - telling(a));
  if (met.length === 0) return [];
  const nodes = met.flatMap(({ options }) =>
    options.filter((option) => profile.items[option] === 1).map((option) => model.competencies[option]!),
  );
  const distinct = [...new Set(nodes)];
  const known = distinct.length > 0 ? `: ${listNodes(distinct)}` : "";
  const share = percent(coverage(model, profile, requirements));
  return [{ text: `You meet ${share} of what it insists on${known}.`, nodes: distinct }];
}

function likenessReason(
  { model, from }: Asker,
  { likeness }: RankedRoles,
  { number, role }: Recommended,
): Reason[] {
  if (from === null || likeness[number]! < LEAST_LIKENESS) return [];
  const shared = sharedCompetencies(model, from, role.id).map((item) => model.competencies[item]!);
  const common = shared.slice(0, NAMED);
  const what = common.length > 0 ? ` Both ask for ${list(common.map(({ name }) => name))}.` : "";
  const start = model.index.role(from);
  return [{ text: `It is much like ${start.name}.${what}`, nodes: [start, ...common] }];
}

function levelReason({ model, from }: Asker, role: Role): Reason[] {
  const { level } = role;
  if (level === null) return [];
  if (from === null) return level === 1 ? [{ text: "It is a role to start with.", nodes: [role] }] : [];
  const start = model.index.role(from);
  if (start.level === null || start.level <= level) return [];
  const below = counted(start.level - level, "level");
  return [{ text: `It is ${below} below ${start.name}.`, nodes: [start] }];
}

function learnReason({ missing, raised, hours, unknownHours }: SkillGap): Reason {
  const items = [...missing, ...raised].filter(isEssential);
  const nodes: GuideNode[] = items.map(({ competency }) => competency);
  if (nodes.length === 0) return { text: "Nothing essential is missing.", nodes };
  const known = unknownHours < nodes.length ? ` in about ${hoursText(hours.typical)}` : "";
  return { text: `What is missing can be learned${known}: ${listNodes(nodes)}.`, nodes };
}

/** That no path leads to the role, else the essential competency that takes the most hours; null if nothing is missing. */
export function obstacle(
  { model }: { readonly model: CompetencyGraph },
  from: string | null,
  { gap, path }: Pick<Recommended, "gap" | "path">,
): Reason | null {
  if (from !== null && path === null) {
    const role = model.index.role(from);
    return { text: `No chain of transitions leads there from ${role.name}.`, nodes: [role] };
  }
  const items = [...gap.missing, ...gap.raised].filter(isEssential);
  const most = items.reduce<(typeof items)[number] | null>(
    (a, b) => (a === null || (b.hours?.typical ?? 0) > (a.hours?.typical ?? 0) ? b : a),
    null,
  );
  if (most === null) return null;
  const { competency, hours } = most;
  const text =
    hours === null
      ? `${competency.name} is missing.`
      : `${competency.name} alone takes about ${hours.typical} of the ${hoursText(gap.hours.typical)}.`;
  return { text, nodes: [competency] };
}
