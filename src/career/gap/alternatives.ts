import { everythingBelow } from "../../algorithms/and-or-part.js";
import { row } from "../../algorithms/csr.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";

/**
 * For an item of a list of competencies to learn: what can replace it while the rest of the list stays, ascending. That is an option of
 * every choice that would no longer be met without the item, if it is neither held nor listed nor excluded and can be learned without the
 * item. Nothing can replace an item that a requirement names plainly, or of which a listed one is built plainly. `requirements` are those
 * that the list meets. O(the choices asked for, and what the options rest on).
 */
export function replacements(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  list: readonly number[],
  excluded: Uint8Array | null,
): (item: number) => number[] {
  const { needs, choiceNeeds, options, pick } = model;
  const listed = new Set(list);
  const plain = new Set(requirements.flatMap(({ item }) => item ?? []));
  const choices = new Set(requirements.flatMap(({ choice }) => choice ?? []));
  for (const item of list) {
    for (const below of row(needs, item)) plain.add(below);
    for (const choice of row(choiceNeeds, item)) choices.add(choice);
  }
  const has = (item: number): boolean => profile.items[item] === 1 || listed.has(item);
  /** The choices that are met, but by no option more than they need; those that are met as granted by a role are left out. */
  const tight = [...choices].filter(
    (choice) => profile.met[choice] !== 1 && row(options, choice).filter(has).length <= pick[choice]!,
  );

  return (item) => {
    if (plain.has(item)) return [];
    const critical = tight.map((choice) => row(options, choice)).filter((offered) => offered.includes(item));
    const [first, ...others] = critical;
    if (first === undefined) return [];
    const candidates = [...first].filter(
      (other) => !has(other) && others.every((offered) => offered.includes(other)),
    );
    const isRuledOut = (other: number): boolean => other === item || excluded?.[other] === 1;
    const learned = learnable(model, profile, candidates, has, isRuledOut);
    return candidates.filter((other) => learned.has(other));
  };
}

/**
 * What can be learned of some items, and of all that they rest on, on top of what is there and without what is ruled out. Goes over what
 * was reached, from the deepest on, until nothing is added; that is mostly twice.
 */
function learnable(
  model: CompetencyGraph,
  { met }: Profile,
  items: readonly number[],
  isThere: (item: number) => boolean,
  isRuledOut: (item: number) => boolean,
): ReadonlySet<number> {
  const { needs, choiceNeeds, options, pick } = model;
  const reached = everythingBelow(model, items, [], isThere).items;
  const learned = new Set<number>();
  const isHad = (item: number): boolean => learned.has(item) || (isThere(item) && !isRuledOut(item));
  const isMet = (choice: number): boolean =>
    met[choice] === 1 || row(options, choice).filter(isHad).length >= pick[choice]!;
  const deepestFirst = [...reached].reverse().filter((item) => !isThere(item) && !isRuledOut(item));
  for (let before = -1; before < learned.size;) {
    before = learned.size;
    for (const item of deepestFirst) {
      if (row(needs, item).every(isHad) && row(choiceNeeds, item).every(isMet)) learned.add(item);
    }
  }
  return learned;
}
