import { cosinesWith, unitVectors, vectorAt } from "../../algorithms/sparse-cosine.js";
import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import type { GuideNode, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { list } from "../../text/phrases.js";
import { competencyGraph } from "../model/competency-graph.js";
import { rarities } from "../model/rarity.js";
import { requirementVectors } from "../model/requirement-vectors.js";
import { WORK } from "../model/work.js";
import { type Found, passageReader } from "./close-look.js";
import { saysWhole } from "./evidence.js";
import { findCompetencies, type TextMatch } from "./find-competencies.js";
import { roleTexts } from "./indexes.js";
import { passagesOf } from "./passages.js";
import { namesOf } from "./text-index.js";

/** A role that a text resembles. */
export interface RoleMatch {
  readonly role: Role;
  readonly score: number;
  /** The competencies found in the text that the role requires, those the text says most surely first. */
  readonly competencies: readonly TextMatch[];
  readonly reasons: readonly TextReason[];
}

/** A reason in one plain sentence, and the nodes it is about. */
export interface TextReason {
  readonly text: string;
  readonly nodes: readonly GuideNode[];
}

const SHARES = { competencies: 0.6, title: 0.4 } as const;
/** So many competencies of the text are compared with what roles require. */
const COMPARED = 100;
/** So many are named in a reason. */
const NAMED = 3;

export const ROLE_MATCH_SCORE =
  "From 0 to 1: 0.6 × the cosine of the competencies found in the text (each its score × its rarity) with what the role requires (weight × level × rarity), + 0.4 × how surely the text says a whole name of the role (as the score of `competenciesIn`).";

/**
 * The roles that a text resembles, best first, then by id: those that require the competencies which it speaks of, or that it names.
 * O(reading the text with the names of competencies and roles + requirements for what was found).
 */
export function* findRoles(index: GuideIndex, text: string, first: number): Steps<RoleMatch[]> {
  const matches = yield* findCompetencies(index, text, COMPARED);
  const { roles, ...texts } = yield* roleTexts.inSteps(index);
  const titles = yield* findTitles(passageReader(texts), text);
  const likeness = yield* likenessTo(index, matches);
  spend(WORK.comparedRole * roles.length);
  return [...roles.keys()]
    .map((role) => {
      const title = Math.min(1, titles.get(role)?.score ?? 0);
      return { role, score: SHARES.competencies * likeness[role]! + SHARES.title * title };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.role - b.role)
    .slice(0, first)
    .map(({ role: number, score }) => {
      const role = roles[number]!;
      const title = titles.get(number);
      const name = title ? namesOf(role)[texts.names.place[title.name]!]! : null;
      const competencies = requiredOf(index, role, matches);
      return { role, score, competencies, reasons: reasonsFor(role, name, competencies) };
    });
}

/** Role → the best place where a sentence says a whole name of it, its words side by side. */
function* findTitles(read: ReturnType<typeof passageReader>, text: string): Steps<Map<number, Found>> {
  const titles = new Map<number, Found>();
  for (const passage of passagesOf(text)) {
    for (const found of yield* read(passage)) {
      const there = titles.get(found.node);
      if (saysWhole(found) && isTogether(found) && found.score > (there?.score ?? 0))
        titles.set(found.node, found);
    }
    yield;
  }
  return titles;
}

function isTogether({ places }: Found): boolean {
  return Math.max(...places) - Math.min(...places) < places.length;
}

/** The cosine of what was found with what each role requires. */
function* likenessTo(index: GuideIndex, matches: readonly TextMatch[]): Steps<Float64Array> {
  const model = competencyGraph(index);
  const { stated } = yield* requirementVectors.inSteps(model);
  const { rarity } = yield* rarities.inSteps(model);
  const vector = matches
    .map(({ competency: { id }, score }): [number, number] => {
      const item = model.competencyAt.get(id)!;
      return [item, score * rarity[item]!];
    })
    .sort(([a], [b]) => a - b);
  return cosinesWith(stated, vectorAt(unitVectors([vector], rarity.length), 0));
}

/** Of the matches those that the role requires, plainly or as an option. */
function requiredOf(index: GuideIndex, { id }: Role, matches: readonly TextMatch[]): TextMatch[] {
  const required = new Set(
    index.requirements(id).flatMap(({ to }) => index.options(to).map((option) => option.id)),
  );
  return matches.filter(({ competency }) => required.has(competency.id));
}

function reasonsFor(role: Role, title: string | null, competencies: readonly TextMatch[]): TextReason[] {
  const reasons: TextReason[] = [];
  if (title !== null) reasons.push({ text: `The text says "${title}", a name of the role.`, nodes: [role] });
  if (competencies.length > 0) {
    const nodes = competencies.map(({ competency }) => competency);
    const names = nodes.slice(0, NAMED).map(({ name }) => name);
    if (nodes.length > NAMED) names.push(`${nodes.length - NAMED} more`);
    reasons.push({ text: `The role requires what the text speaks of: ${list(names)}.`, nodes });
  }
  return reasons;
}
