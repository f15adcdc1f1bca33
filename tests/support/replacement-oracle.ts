import type { Guide } from "../../src/guide/guide.js";
import { gapOracle, type OracleHeld } from "./gap-oracle.js";

/**
 * What can replace one item of a list, by trying: swap it for another, check that everything asked for and every other item of the list
 * is still met, and that the other can be learned without the item.
 */
export function replacementOracle(guide: Guide) {
  const { isMet, essentials, needsOf } = gapOracle(guide);
  const competencies = guide.nodes.filter(({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY");

  /** Everything that can be learned on top of what is held and known, without one item. */
  function learnable(held: OracleHeld, known: ReadonlySet<string>, without: string): Set<string> {
    const learned = new Set(known);
    for (let before = -1; before < learned.size;) {
      before = learned.size;
      for (const { id } of competencies)
        if (id !== without && needsOf(id).every((below) => isMet(below, held, learned))) learned.add(id);
    }
    return learned;
  }

  return (roles: readonly string[], held: OracleHeld, list: readonly string[], item: string): string[] => {
    const rest = list.filter((each) => each !== item);
    const asked = [
      ...roles.flatMap((role) => essentials(role).map(({ to }) => to)),
      ...rest.flatMap((each) => needsOf(each)),
    ];
    const fitting = competencies
      .map(({ id }) => id)
      .filter((id) => !held.items.has(id) && !list.includes(id))
      .filter((id) => {
        const swapped = new Set([...rest, id]);
        return asked.every((each) => isMet(each, held, swapped));
      });
    if (fitting.length === 0) return [];
    const canLearn = learnable(held, new Set(rest), item);
    return fitting.filter((id) => canLearn.has(id)).sort();
  };
}
